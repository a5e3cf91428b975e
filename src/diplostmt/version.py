"""The version of this package, for results that are to say which rules they came of."""

from __future__ import annotations

__version__ = "0.1.0"

"""Who said what: from sentences and cues to statements."""

from __future__ import annotations

from diplostmt.attribution.explaining import explain
from diplostmt.attribution.statements import find_statements, statements_of

__all__ = ["explain", "find_statements", "statements_of"]

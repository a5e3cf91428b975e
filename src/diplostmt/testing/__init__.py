"""For tests: what holds of every result, and wire copy made up together with the right answer.

``check`` says whether a result keeps the promises of the library; it needs nothing else installed. ``datelines``,
``statements`` and ``articles`` are Hypothesis strategies (``pip install 'diplostmt[testing]'``). Each gives a text with
what is to be found in it, so that a pipeline built on this library, or on another, can be tested with more articles
than anyone would write. The people are invented.

>>> from diplostmt.extraction import extract
>>> check(extract("OSLO, May 4 (Reuters) - The strait is open, Foreign Minister Ana Ruiz said."))
"""

from __future__ import annotations

from diplostmt.testing.promises import check
from diplostmt.testing.wire_copy import Said, Wire, articles, datelines, statements

__all__ = ["Said", "Wire", "articles", "check", "datelines", "statements"]

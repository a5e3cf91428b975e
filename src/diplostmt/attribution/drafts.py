"""What a rule of attribution gives: a statement as ranges of items in one sentence."""

from __future__ import annotations

from attrs import define

from diplostmt.attribution.phrases import Range


@define
class Draft:
    """A statement as a rule sees it: ranges of items in one sentence."""

    rule: str
    contents: tuple[Range, ...]
    source: Range | None = None
    cue: Range | None = None
    lemma: str = ""
    time: Range | None = None
    occasion: Range | None = None
    #: Where words that name a relay may stand: the hearer, the adjuncts.
    reach: Range | None = None
    #: Whom a relative pronoun that is the source takes up.
    antecedent: Range | None = None


__all__ = ["Draft"]

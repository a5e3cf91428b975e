"""The rule for a sentence that tells who said the one before it: "This was stated by the envoy", "He said this"."""

from __future__ import annotations

from collections.abc import Iterator

from diplostmt.attribution.contents import (
    says_this,
)
from diplostmt.attribution.cues import cue_at
from diplostmt.attribution.drafts import Draft
from diplostmt.attribution.items import (
    ENDS,
    STOPS,
    after_capitals,
    before_helpers,
)
from diplostmt.attribution.phrase_rules import according_source, points_back
from diplostmt.attribution.phrases import phrase_after, with_name_behind
from diplostmt.attribution.preverbal_subjects import subject_before
from diplostmt.attribution.segments import Sentence
from diplostmt.lexicon.attribution_words import DOCUMENTS
from diplostmt.lexicon.function_words import (
    NEGATIONS,
    PREPOSITIONS,
)


def stated_by(s: Sentence) -> Iterator[Draft]:
    """[C.] This was V by S: The road is open. This was stated by the envoy in Oslo. C is the sentence before.

    Also "That is according to the envoy", "The envoy said this in Oslo", "This is stated in a report of the union".

    Declines a subject other than "this", "it" or "that", and "He did not say this".
    """
    if says_this(s):
        yield from _told_with_this(s)
        return
    if s.lower[0] not in ("this", "it", "that", "that's"):
        return
    first = s.lower.index("according") if "according" in s.lower else 0
    source = according_source(s, first + 2) if s.at(first + 1) == "to" and points_back(s, first) else None
    if source:
        yield Draft("stated_by", (), source, (first, first + 2), "according to", reach=(0, len(s.words)))
        return
    for i in range(2, len(s.words) - 2):
        if s.lower[i + 1] == "by" and s.lower[i - 1] in ("was", "been", "is"):
            cue = cue_at(s, i)
            source = phrase_after(s, i + 2) if cue else None
            if cue and source and "that" in cue.frames:
                source = with_name_behind(s, (source[0], after_capitals(s, source[1])))
                end = len(s.words) - (s.lower[-1] == ".")
                placed = s.at(source[1]) in ("in", "at", "during", "on") and source[1] + 1 < end
                occasion = (source[1] + 1, end) if placed else None
                yield Draft(
                    "stated_by", (), source, (i, i + 1), cue.verb.lemma, None, occasion, (i, len(s.words))
                )
                return


def _told_with_this(s: Sentence) -> Iterator[Draft]:
    """Give who says the sentence before, also in a document: "The envoy said this", "This is stated in a report"."""
    whole = (0, len(s.words))
    stated = cue_at(s, 2) if s.lower[0] == "this" and s.at(3) in ("by", "in") else None
    if stated:
        source = phrase_after(s, 4)
        documented = source is not None and not DOCUMENTED.isdisjoint(s.lower[slice(*source)])
        if source is None or (s.lower[3] == "in" and not documented):
            return
        source = with_name_behind(s, (source[0], after_capitals(s, source[1])))
        end = next((i for i in range(source[1], len(s.words)) if s.lower[i] in STOPS), len(s.words))
        placed = s.at(source[1]) in ("in", "at", "during", "on") and source[1] + 1 < end
        occasion = (source[1] + 1, end) if placed else None
        yield Draft("stated_by", (), source, (2, 3), stated.verb.lemma, None, occasion, (2, len(s.words)))
        return
    this = s.lower.index("this", 1) if "this" in s.lower[1:] else 0
    cue = cue_at(s, this - 1) if this > 1 else None
    subject = subject_before(s, before_helpers(s, this - 2)) if cue else None
    follows = s.at(this + 1)
    alone = follows in ENDS or follows in PREPOSITIONS or follows in ("when", "while")
    if cue and subject and subject[0] == 0 and alone and NEGATIONS.isdisjoint(s.lower[:this]):
        yield Draft("stated_by", (), subject, (this - 1, this), cue.verb.lemma, reach=whole)


#: Documents that state something.
DOCUMENTED = DOCUMENTS | {"release", "service"}


__all__ = ["stated_by"]

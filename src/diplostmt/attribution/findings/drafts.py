"""What a rule of attribution gives: a statement as ranges of items in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.sentences.items import Range
from diplostmt.attribution.sentences.segments import Sentence


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


def draft_of(rule: str, clause: Clause, contents: tuple[Range, ...], source: Range | None) -> Draft:
    """Put a draft together for the cue of ``clause``, with the time and the occasion that stand beside it."""
    adjuncts = clause.adjuncts
    first = min([clause.first, *([source[0]] if source else [])])
    last = max(adjuncts.end, clause.last)
    if contents and contents[0][0] >= clause.last and not _is_topic(clause.sentence, first):
        first = 0  # a fronted phrase may name the outlet: "Speaking to TASS, ..."
    elif contents and contents[-1][1] <= clause.first:
        last = len(clause.sentence.words)
    pronoun = clause.before
    relative = clause.sentence.at(pronoun) in ("who", "which", "that") and source == clause.subject
    antecedent, source = (source, (pronoun, pronoun + 1)) if source and relative else (None, source)
    return Draft(
        rule,
        contents,
        source,
        (clause.first, clause.last),
        clause.verb.lemma,
        _beside(adjuncts.time, contents) or clause.time_before,
        _beside(adjuncts.occasion, contents),
        (first, last),
        antecedent,
    )


def _beside(part: Range | None, contents: tuple[Range, ...]) -> Range | None:
    """Give a time or an occasion, unless it is part of what was said: "said [during the talks, both sides agreed]"."""
    inside = part and any(first < part[1] and part[0] < last for first, last in contents)
    return None if inside else part


def is_inside(draft: Draft, other: Draft) -> bool:
    """Say whether the cue of one draft stands in the content of another."""
    return (
        other is not draft and draft.cue is not None and any(a <= draft.cue[0] < b for a, b in other.contents)
    )


def _is_topic(s: Sentence, end: int) -> bool:
    """Say whether what stands before item ``end`` is what was asked or reported: "As for a claim by the daily, ..."."""
    opens = s.lower[0] in ("about", "asked", "regarding") or s.lower[:2] == ["as", "for"]
    reports = s.lower.index("reports") if "reports" in s.lower[:end] else 0
    if reports and s.at(reports + 1) == ",":
        return False  # "TASS [reports], the envoy said"
    return opens or not TOPICS.isdisjoint(s.lower[:end])


#: Nouns of what an answer is about.
TOPICS = frozenset("allegation article claim claims report reports story".split())


def quotations_in(s: Sentence, contents: Sequence[Range]) -> list[int]:
    """Give the items of a draft's contents that are quotations."""
    return [i for i in s.quotes if any(first <= i < last for first, last in contents)]


__all__ = ["Draft", "draft_of", "is_inside", "quotations_in"]

"""What is found, before it is known who speaks: a draft of a rule, in offsets of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from diplostmt.attribution.findings.drafts import Draft
from diplostmt.attribution.findings.scoring import CERTAIN
from diplostmt.attribution.sentences.items import Range
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.models import Content, Cue
from diplostmt.spans import Span, trimmed


@define  # a frozen one takes three times as long to make
class Finding:
    """A statement as found, before its speaker is resolved.

    ``antecedent`` is whom the source takes up, where it is a relative pronoun; ``reach`` the offsets of the words in
    which a relay may be named; ``carries`` the index of the earlier finding whose speaker this one shares;
    ``turn_speaker`` the label of a turn.
    """

    rule: str
    contents: tuple[Content, ...]
    source: Span | None = None
    antecedent: Span | None = None
    cue: Cue | None = None
    occasion: Span | None = None
    time: Span | None = None
    reach: tuple[int, int] | None = None
    carries: int | None = None
    turn_speaker: str | None = None
    features: tuple[str, ...] = field(default=(), eq=False)
    confidence: float = CERTAIN


def finding_of(
    s: Sentence, draft: Draft, confidence: float = CERTAIN, features: tuple[str, ...] = ()
) -> Finding:
    """Give the finding of a draft, in offsets of the text."""
    source = s.span(draft.source) if draft.source else None
    if source and draft.rule != "in_words" and source.text.endswith(("'s", "’s")):
        owner = Span.of(s.text, source.start, source.end - 2)
        source = owner if owner.text else None  # a slip of the pen: "They rejected 's claim that"
    reach = draft.reach
    return Finding(
        draft.rule,
        contents_of(s, draft.contents),
        source,
        s.span(draft.antecedent) if draft.antecedent else None,
        cue_of(s, draft.cue, draft.lemma) if draft.cue else None,
        s.span(draft.occasion) if draft.occasion else None,
        s.span(draft.time) if draft.time else None,
        (s.starts[reach[0]], s.end_of(min(reach[1], len(s.words)) - 1)) if reach else None,
        features=features,
        confidence=confidence,
    )


def cue_of(s: Sentence, items: Range, lemma: str) -> Cue:
    """Give the cue that items of a sentence are."""
    span = s.span(items)
    return Cue(span.start, span.end, span.text, lemma)


def contents_of(s: Sentence, ranges: Sequence[Range]) -> tuple[Content, ...]:
    """Give the content spans of ranges of items: quotations without their marks, and what stands between."""
    found: list[Content] = []
    for first, last in ranges:
        opened = first
        for i in (*(quote for quote in s.quotes if first <= quote < last), last):
            if i > opened:
                found.extend(content_between(s.text, s.starts[opened], s.end_of(i - 1), False))
            if i < last:
                found.extend(content_between(s.text, s.quotes[i].start, s.quotes[i].end, True))
            opened = i + 1
    return tuple(found)


def whole_contents(s: Sentence) -> tuple[Content, ...]:
    """Give all of a sentence as words reported, but for its full stop."""
    return contents_of(s, ((0, len(s.words) - (s.lower[-1] == ".")),))


def content_between(text: str, start: int, end: int, quoted: bool) -> Iterator[Content]:
    """Give a stretch of the text as words reported, trimmed, if any words are left."""
    start, end = trimmed(text, start, end) if quoted else trimmed(text, start, end, ",;:")
    end -= len("./") * text.endswith("./", start, end)  # with "./." agencies sign off
    if any(map(str.isalnum, text[start:end])):
        yield Content(start, end, text[start:end], quoted)


def merged(text: str, contents: tuple[Content, ...]) -> tuple[Content, ...]:
    """Join unquoted stretches between which only marks stand."""
    joint: list[Content] = []
    for content in contents:
        last = joint[-1] if joint else None
        if last and not last.quoted and not content.quoted:
            joint[-1] = Content(last.start, content.end, text[last.start : content.end], False)
        else:
            joint.append(content)
    return tuple(joint)


__all__ = ["Finding", "content_between", "contents_of", "cue_of", "finding_of", "merged", "whole_contents"]

"""Finding statements: running the rules over the sentences of an article, and carrying an open speaker on.

Theory of operation. Blocks of running text are taken in order; in each, quotation marks are paired and sentences
cut. Every reporting verb of a sentence is put to the rules, and the first rule that answers makes a ``Finding``.
Quotations that no cue reaches are settled by what stands before them, as newspapers write:

- a sentence that ends in a colon after a cue opens the quotation that follows, in the next paragraph too;
- a quotation that follows a quotation goes on with it ("..., he said. "...");
- a quotation that follows an unquoted report is a statement of its own, by the same speaker;
- a paragraph that reopens a quotation left open goes on with it;
- else nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from diplostmt.clauses import Clause, cue_at
from diplostmt.models import Block, Content, Cue, Relay, Source
from diplostmt.outlets import outlet_mentions
from diplostmt.phrases import Range, main_subject
from diplostmt.rules import CLAUSE_RULES, SENTENCE_RULES, Draft, quoted_as_saying
from diplostmt.scoring import draft_features, fragment_features
from diplostmt.segments import Quotation, Sentence, joined, quotations, sentences
from diplostmt.spans import Span, trimmed


@frozen
class Finding:
    """A statement as found, before its speaker is resolved.

    ``carries`` is the index of the earlier finding whose speaker this one shares, ``turn_speaker`` the label of
    a turn.
    """

    rule: str
    contents: tuple[Content, ...]
    source: Span | None = None
    cue: Cue | None = None
    occasion: Span | None = None
    time: Span | None = None
    reach: tuple[int, int] | None = None
    carries: int | None = None
    turn_speaker: str | None = None
    features: tuple[str, ...] = ()


def contents_of(s: Sentence, ranges: Sequence[Range]) -> tuple[Content, ...]:
    """Give the content spans of ranges of items: quotations without their marks, and what stands between."""
    found: list[Content] = []
    for first, last in ranges:
        opened = first
        for i in range(first, last + 1):
            if i == last or i in s.quotes:
                if i > opened:
                    found.extend(_content(s.text, s.starts[opened], s.ends[i - 1], False))
                if i < last:
                    found.extend(_content(s.text, s.quotes[i].start, s.quotes[i].end, True))
                opened = i + 1
    return tuple(found)


def _content(text: str, start: int, end: int, quoted: bool) -> Iterator[Content]:
    start, end = trimmed(text, start, end) if quoted else trimmed(text, start, end, ",;:")
    if end > start and any(character.isalnum() for character in text[start:end]):
        yield Content(start, end, text[start:end], quoted)


class Reader:
    """Reads running text paragraph by paragraph and keeps what is open; ``findings`` is the result."""

    def __init__(self, text: str) -> None:
        """Begin with nothing open."""
        self.text = text
        self.findings: list[Finding] = []
        self._left_open = False
        self._introduced: Finding | None = None
        self._quoted_last = False
        self._first = 0
        self._open: tuple[Content, ...] = ()
        self._before: Sentence | None = None

    def read(self, start: int, end: int, paragraph: int = 0) -> None:
        """Read one paragraph, ``text[start:end]``."""
        quotes = quotations(self.text, start, end, left_open=self._left_open)
        self._left_open = bool(quotes) and not quotes[-1].closed
        self._first = len(self.findings)
        self._before = None
        for s in with_attributions(sentences(self.text, start, end, quotes, paragraph)):
            if _is_only_quoted(s):
                self._read_bare_quotation(s)
            else:
                self._read_sentence(s)
            self._before = s

    # ------------------------------------------------------------ a sentence with narration

    def _read_sentence(self, s: Sentence) -> None:
        carries = len(self.findings) - 1 if len(self.findings) > self._first else None
        resumed = any(quote.resumes for quote in s.quotes.values())
        found = list(with_relays(s, apply_rules(s)))
        drafts = [draft for draft, _ in found]
        self._introduced = None
        quoted = False
        for draft, clause in found:
            if draft.rule == "stated_by":
                self._read_backwards(s, draft)
                continue
            nested = any(_inside(draft, other) for other in drafts)
            features = () if draft.rule in TRUSTED else tuple(draft_features(s, draft, clause, nested))
            finding = evolve(self._finding(s, draft), features=features)
            if finding.contents:
                if self._open and resumed:
                    finding = self._with_open(finding)
                self.findings.append(finding)
                quoted = finding.contents[-1].quoted
        covered = {i for draft in drafts for first, last in draft.contents for i in range(first, last)}
        for i in s.quotes:
            if i not in covered and not (drafts and _is_prompt(s, i)):
                self._read_fragment(s, i, bool(drafts), carries)
        if s.lower[-1] == ":" and not quoted:
            self._introduced = introduction(s)
        self._quoted_last = quoted

    def _read_backwards(self, s: Sentence, draft: Draft) -> None:
        """Give the sentence before to the source that this one names: "This was stated by ..."."""
        before = self._before
        if before is None or len(self.findings) > self._first and self.findings[-1].contents[0].end > before.start:
            return
        end = len(before.words) - (before.lower[-1] == ".")
        contents = contents_of(before, ((0, end),))
        if contents:
            finding = evolve(self._finding(s, draft), contents=contents, occasion=s.span(draft.occasion) if draft.occasion else None)
            self.findings.append(finding)

    def _finding(self, s: Sentence, draft: Draft) -> Finding:
        text = s.text
        source = s.span(draft.source) if draft.source else None
        if source:
            source = _without_possessive(text, source) if draft.rule != "in_words" else source
        cue = s.span(draft.cue) if draft.cue else None
        return Finding(
            draft.rule,
            contents_of(s, draft.contents),
            source,
            Cue(cue.start, cue.end, cue.text, draft.lemma) if cue else None,
            s.span(draft.occasion) if draft.occasion else None,
            s.span(draft.time) if draft.time else None,
            (s.starts[draft.reach[0]], s.ends[min(draft.reach[1], len(s.words)) - 1]) if draft.reach else None,
        )

    def _with_open(self, finding: Finding) -> Finding:
        """Take over the paragraphs left open before the one that says whose they are."""
        last, size = self.findings[-1], len(self._open)
        rest = last.contents[:-size] if last.contents[-size:] == self._open else last.contents
        if rest == last.contents:
            return finding
        if rest:
            self.findings[-1] = evolve(last, contents=rest)
        else:
            del self.findings[-1]
        opened, self._open = self._open, ()
        return evolve(finding, contents=opened + finding.contents)

    def _read_fragment(self, s: Sentence, i: int, others: bool, carries: int | None) -> None:
        """Take words in marks that no cue reaches: words of somebody's, unless they are a title or a name."""
        contents = contents_of(s, ((i, i + 1),))
        if contents:
            named = others or carries is None
            subject = main_subject(s, i) if named else None
            source = s.span(subject) if subject else None
            features = tuple(fragment_features(s, i, others))
            self.findings.append(
                Finding("quoted_fragment", contents, source, features=features, carries=None if named else carries)
            )

    # ------------------------------------------------------------ a sentence that is all quotation

    def _read_bare_quotation(self, s: Sentence) -> None:
        contents = contents_of(s, tuple((i, i + 1) for i in s.quotes))
        if not contents:
            return
        resumes = next(iter(s.quotes.values())).resumes
        last = self.findings[-1] if self.findings else None
        if self._introduced:
            self.findings.append(evolve(self._introduced, contents=contents))
        elif last and (self._quoted_last or resumes):
            self.findings[-1] = evolve(last, contents=last.contents + contents)
        elif self._before and len(self.findings) == self._first:
            subject = main_subject(self._before, len(self._before.words))
            self.findings.append(
                Finding("implied_by_subject", contents, self._before.span(subject) if subject else None)
            )
        elif last:
            self.findings.append(Finding("implied_quotation", contents, carries=len(self.findings) - 1))
        else:
            self.findings.append(Finding("unattributed_quotation", contents))
        self._introduced = None
        self._quoted_last = True
        opened = self._before is None and any(not quote.closed for quote in s.quotes.values())
        self._open = contents if opened else ()


def with_attributions(cut: Iterable[Sentence]) -> Iterator[Sentence]:
    """Join a sentence that is all quotation with a short one that attributes it: "Who pays?" Ana Ruiz asked."""
    before: Sentence | None = None
    for s in cut:
        if before and _is_only_quoted(before) and _attributes(s):
            s = joined(before, s)
            before = None
        if before:
            yield before
        before = s
    if before:
        yield before


def _attributes(s: Sentence) -> bool:
    """Say whether a sentence is a subject and a cue, and then ends, or has a quotation."""
    for i in range(1, min(len(s.words), 20)):
        word = cue_at(s, i)
        if word and word.form in ("past", "third"):
            clause = Clause(s, i, i + 1 + len(word.particles), word)
            rest = clause.adjuncts.mark
            closes = rest >= len(s.words) or s.lower[rest] in (".", ",", '"', ":") or (rest == i + 1 and s.lower[rest] in ("as", "of", "about"))
            return clause.subject is not None and clause.subject[0] == 0 and closes
    return False


def with_relays(
    s: Sentence, found: Iterable[tuple[Draft, Clause | None]]
) -> Iterator[tuple[Draft, Clause | None]]:
    """Turn an outlet that repeats an attribution into its relay: "..., he said, [TASS reported]"."""
    kept: list[tuple[Draft, Clause | None]] = []
    for draft, clause in found:
        outlet = draft.source and _is_outlet(s.span(draft.source), s.text)
        relayed = kept and outlet and draft.contents and any(_shares(draft, other) for other, _ in kept)
        if relayed and draft.source:
            last, last_clause = kept[-1]
            reach = last.reach or draft.source
            kept[-1] = evolve(last, reach=(min(reach[0], draft.source[0]), max(reach[1], draft.source[1]))), last_clause
        else:
            kept.append((draft, clause))
    yield from kept


def _is_outlet(source: Span, text: str) -> bool:
    """Say whether a source is an outlet and nothing else: "TASS", "the Ethiopian News Agency (ENA)"."""
    first = next(outlet_mentions(text, source.start, source.end), None)
    return first is not None and first[0].start - source.start <= len("the ") and source.end - first[0].end < LONGEST_ACRONYM


#: What may stand after an outlet's name: its acronym in brackets.
LONGEST_ACRONYM = 12
#: Rules too rare to be weighed, whose shape says enough.
TRUSTED = frozenset({"quoted_as_saying", "in_words", "stated_by", "impersonal", "as_source_cue"})


def _shares(draft: Draft, other: Draft) -> bool:
    return any(a < d and c < b for a, b in draft.contents for c, d in other.contents)


def _inside(draft: Draft, other: Draft) -> bool:
    """Say whether the cue of one draft stands in the content of another."""
    return other is not draft and draft.cue is not None and any(a <= draft.cue[0] < b for a, b in other.contents)


def apply_rules(s: Sentence) -> Iterator[tuple[Draft, Clause | None]]:
    """Give what the rules say to one sentence, in the order of its cues."""
    taken = 0
    for i in range(len(s.words)):
        word = cue_at(s, i) if i >= taken else None
        if word is None:
            continue
        clause = Clause(s, i, i + 1 + len(word.particles), word)
        if clause.negated:
            continue
        for rule in CLAUSE_RULES:
            draft = rule(clause)
            if draft:
                if rule is quoted_as_saying:
                    taken = draft.contents[0][0]
                yield draft, clause
                break
    for sentence_rule in SENTENCE_RULES:
        for draft in sentence_rule(s):
            yield draft, None


def introduction(s: Sentence) -> Finding | None:
    """Give the source and the cue of a sentence whose colon opens the quotation that follows it."""
    for i in range(len(s.words) - 2, -1, -1):
        word = cue_at(s, i)
        if word:
            clause = Clause(s, i, i + 1 + len(word.particles), word)
            source = clause.subject or main_subject(s, i)
            if source:
                cue = s.span((clause.first, clause.last))
                return Finding("introduced_quotation", (), s.span(source), Cue(cue.start, cue.end, cue.text, clause.verb.lemma))
    source = main_subject(s, len(s.words) - 1)
    return Finding("introduced_quotation", (), s.span(source)) if source else None


#: What stands before the words of a question put to the speaker.
PROMPTS = frozenset("whether if question asked ask".split())


def _is_prompt(s: Sentence, i: int) -> bool:
    """Say whether the quotation at item ``i`` is the question that the speaker answers: "asked whether "..."."""
    return i > 0 and (s.lower[i - 1] in PROMPTS or (s.lower[i - 1] in (",", ":") and i > 1 and s.lower[i - 2] in PROMPTS))


def _is_only_quoted(s: Sentence) -> bool:
    return bool(s.quotes) and all(word in '".,!?…-—–)(' for word in s.words)


def _without_possessive(text: str, span: Span) -> Span:
    return Span.of(text, span.start, span.end - 2) if span.text.endswith(("'s", "’s")) else span


__all__ = ["Block", "Finding", "Quotation", "Reader", "Relay", "Source", "apply_rules", "contents_of", "re"]

"""Finding statements: running the rules over the sentences of an article, and carrying an open speaker on.

Theory of operation. Paragraphs are taken in order; in each, quotation marks are paired and sentences cut. Every
reporting verb of a sentence is put to the rules, and the first rule that answers makes a ``Finding``, unless it is too
doubtful (``scoring``). Quotations that no cue reaches are settled by what stands before them, as newspapers write:

- a sentence that ends in a colon opens the quotation that follows, in the next paragraph too;
- where it announces a text ("released the following statement:"), the paragraphs that follow are that text;
- a quotation that follows a quotation goes on with it ("..., he said. "...");
- a quotation that follows an unquoted report is a statement of its own, by the same speaker;
- a paragraph left open is taken over by the cue of the one that closes it;
- words in marks within a sentence are somebody's, unless they are a title or a name;
- else nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import compress, count, islice, pairwise

import regex as re
from attrs import define, evolve, field

from diplostmt.attribution.clauses import OPENS_CONTENT, Clause
from diplostmt.attribution.cues import cue_at, cue_words, reporting_nouns
from diplostmt.attribution.drafts import Draft
from diplostmt.attribution.phrase_rules import SENTENCE_RULES
from diplostmt.attribution.phrases import STOPS, Range, is_title, phrase_after
from diplostmt.attribution.rules import CLAUSE_RULES
from diplostmt.attribution.scoring import draft_features, fragment_features
from diplostmt.attribution.segments import (
    Quotation,
    Sentence,
    items,
    joined,
    quotations,
    sentences,
    sentences_of,
)
from diplostmt.attribution.subjects import acts, main_subject, owner_of_marks
from diplostmt.attribution.weights import probability
from diplostmt.lexicon.attribution_words import (
    FOLLOWING,
    HEADLINE_LABELS,
    ISSUED,
    KINDS_OF_OUTLETS,
    MEANWHILE,
    NAMING,
    PROMPTS,
    RELEASED,
)
from diplostmt.lexicon.function_words import AUXILIARIES, BE, PREPOSITIONS, PRONOUNS, RELATIVES
from diplostmt.models import Content, Cue
from diplostmt.outlets import outlet_mentions
from diplostmt.spans import Span, trimmed
from diplostmt.speakers.reading import read_mention

#: A name, and the colon that gives it what follows.
LABEL = re.compile(r"(?P<name>(?:\p{Lu}[\w.'’-]{0,20}[ \u00a0]){0,4}\p{Lu}[\w.'’-]{0,20}):\s(?=\S)")
#: What opens the line with which somebody signs a quotation.
SIGNING = re.compile(r"(?:--|[-–—])[ \u00a0]?(?=\p{Lu})")
#: What opens the narration behind a text that was released.
MEANWHILE_AGAIN = re.compile(r"(?:Meanwhile|Earlier|Separately|For (?:his|her|its|their) part)\b")
#: A word for oneself, or for one's own people.
OF_ONESELF = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|us|[Mm]y)\b")
#: Where its colon stands at the latest.
LONGEST_LABEL = 110
#: Fewer characters after a name and a colon are no turn.
SHORTEST_TURN = 12
#: What no name has: "WHAT THEY SAID: ..." is a label.
SMALL_WORDS = PRONOUNS | RELATIVES | AUXILIARIES | {"how", "not", "the", "what", "when", "where", "why"}
#: A finding is kept from this probability on.
THRESHOLD = 0.6
#: A finding within what another reports says part of it again, and is kept from this probability on.
NESTED = 0.7
#: What is taken for the probability of a finding whose shape leaves no doubt.
CERTAIN = 0.97
#: Auxiliaries of what has not been said.
UNSAID_YET = frozenset({"will", "may", "might", "could", "can", "should", "shall", "must", "'ll", "’ll"})
#: More forms of reporting verbs than any sentence has: what has more is no prose, and must not cost more.
MOST_CUES = 12
#: What the rule ``content_cue_source`` finds is taken to be at least so probable, and what is added without "that":
#: agencies write "The road is open, said the envoy, adding it was long" every day, and the newspapers that the weights
#: come from hardly ever.
OF_WIRES = 0.75
#: Rules too rare to be weighed, whose shape says enough.
TRUSTED = frozenset(
    "as_cue_source as_source_cue content_cued_by impersonal in_words of_the_view quoted_as_saying stated_by".split()
)


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


class Reader:
    """Reads running text paragraph by paragraph and keeps what is open; ``result`` gives what was found.

    What is less probable than ``threshold`` is left out as it is found, so that nothing is carried on from it.
    Where nothing is, as for training, findings keep their features, which weigh more than all the rest of them.
    """

    def __init__(self, text: str, threshold: float = THRESHOLD) -> None:
        self.text, self.threshold = text, threshold
        self.findings: list[Finding] = []
        self._first = 0  # the paragraph's first finding
        self._before: Sentence | None = None  # the sentence before, in the same paragraph
        self._told = False  # whether that one tells something
        self._speaking: int | None = None  # the finding that a quotation without a cue goes on with or shares
        self._quoted = False  # whether the sentence before ended the words of that finding in marks
        self._introduced: Finding | None = None  # a source and cue whose colon awaits its quotation
        self._released = False  # whether the paragraphs that follow are a text that somebody released
        self._spoken = False  # whether they are what somebody said, as long as he speaks of himself
        self._left_open = False  # whether the paragraph before left a quotation open
        self._open: tuple[Content, ...] = ()  # a paragraph left open that began without a cue
        self._unsigned: tuple[Content, ...] = ()  # the paragraph before, if it was nothing but a quotation
        self._more: dict[
            int, list[Content]
        ] = {}  # what quotations without a cue add to the finding they go on with

    def read(self, start: int, end: int) -> None:
        """Read one paragraph, ``text[start:end]``."""
        quotes = quotations(self.text, start, end, left_open=self._left_open)
        self._left_open = bool(quotes) and not quotes[-1].closed
        self._first, self._before = len(self.findings), None
        unsigned, self._unsigned = self._unsigned, ()
        if unsigned and self._read_signature(start, end, unsigned):
            return
        resumed = self._released and (
            MEANWHILE_AGAIN.match(self.text, start, end)
            or _tells_outlet(self.text, start, end)
            or (self._spoken and not self._introduced and not OF_ONESELF.search(self.text, start, end))
        )
        if (
            self._released
            and not resumed
            and (not quotes or self.text[start : quotes[0].outer_start].strip())
        ):
            self._read_released(start, end)
            return
        self._released = self._spoken = False
        named = self.text.find(":", start, min(end, start + LONGEST_LABEL)) >= 0
        label = LABEL.match(self.text, start, end) if named else None
        if label and self._read_label(label, end, quotes):
            return
        paragraph = items(self.text, start, end, quotes)
        if not quotes and telling_words().isdisjoint(paragraph.lower):  # of narration, as many are
            if paragraph.words:
                self._introduced, self._quoted = None, False
            return
        for s in with_attributions(sentences_of(paragraph)):
            already = len(self.findings)
            if is_only_quoted(s):
                self._read_bare_quotation(s)
            elif s.quotes or not telling_words().isdisjoint(s.lower):
                self._read_sentence(s)
            else:
                self._introduced, self._quoted = None, False
            self._before, self._told = s, len(self.findings) > already

    def _read_signature(self, start: int, end: int, contents: tuple[Content, ...]) -> bool:
        """Give a paragraph that is all quotation to whoever signs it in the next: "— Ana Ruiz, envoy to Oslo"."""
        dash = SIGNING.match(self.text, start, end)
        comma = self.text.find(",", start, end)
        name = trimmed(self.text, dash.end(), comma if comma >= 0 else end, ". ") if dash else (0, 0)
        source = Span.of(self.text, *name)
        mention = read_mention(source.text)
        if mention.form != "name" or mention.kind != "person":
            return False
        if not self._take_back(contents):
            return False
        self._add(Finding("signed_quotation", contents, source))
        self._quoted, self._introduced = False, None
        return True

    def _is_narrated(self, start: int, end: int, quotes: Sequence[Quotation]) -> bool:
        """Say whether a quotation opens a stretch and narration follows: 'OSLO SHRUGS: "Good luck," said an envoy'."""
        if not quotes or quotes[0].outer_start > start:
            return False
        gaps = pairwise([*(at for quote in quotes for at in (quote.outer_start, quote.outer_end)), end])
        return any(self.text[a:b].strip(" .,") for a, b in islice(gaps, 1, None, 2))

    def _read_label(self, label: re.Match[str], end: int, quotes: Sequence[Quotation]) -> bool:
        """Take a paragraph that a name and a colon open for the words of who is named: "Ruiz: It is open"."""
        mention = read_mention(label["name"])
        if (
            mention.kind != "person"
            or not SMALL_WORDS.isdisjoint(label["name"].lower().split())
            or not mention.name
            or label["name"].split()[0].lower() in HEADLINE_LABELS
            or self._is_narrated(label.end(), end, quotes)
        ):
            return False
        source = Span.of(self.text, label.start("name"), label.end("name"))
        colon = Span.of(self.text, label.end("name"), label.end("name") + 1)
        found = [
            contents_of(s, ((0, len(s.words) - (s.lower[-1] == ".")),))
            for s in sentences(self.text, label.end(), end, quotations(self.text, label.end(), end))
        ]
        contents = tuple(content for sentence in found for content in sentence)
        if not contents or sum(len(content.text) for content in contents) < SHORTEST_TURN:
            return False
        self._add(Finding("name_colon", _merged(self.text, contents), source, cue=Cue(*_bounds(colon), ":")))
        self._quoted, self._introduced = contents[-1].quoted, None
        return True

    def _read_released(self, start: int, end: int) -> None:
        """Take a paragraph for part of the text announced before it: "released the following statement: ¶ C ¶ C"."""
        contents = tuple(_content(self.text, start, end, False))
        if self._introduced and contents:
            self._add(evolve(self._introduced, rule="released_text", contents=contents))
            self._introduced = None
        else:
            self._go_on(contents)

    def result(self) -> Iterator[Finding]:
        """Give what was found, each finding with the quotations that go on with it."""
        for i, finding in enumerate(self.findings):
            contents = [*finding.contents, *self._more.get(i, ())]
            ordered = all(one.end <= other.start for one, other in pairwise(contents))
            if not ordered:
                contents.sort(key=lambda content: content.start)
            yield (
                finding
                if len(contents) == len(finding.contents) and ordered
                else evolve(finding, contents=tuple(contents))
            )

    def _go_on(self, contents: tuple[Content, ...]) -> None:
        """Add to the finding that is speaking."""
        if self._speaking is not None:
            self._more.setdefault(self._speaking, []).extend(contents)

    # ------------------------------------------------------------ a sentence with narration

    def _read_sentence(self, s: Sentence) -> None:
        earlier = self._speaking if len(self.findings) > self._first else None
        self._introduced, self._quoted = None, False
        found = within_others(list(with_relays(s, apply_rules(s))))
        covered: set[int] = set()
        for draft, clause in found:
            if draft.rule == "stated_by":
                self._read_backwards(s, draft)
            elif self._keep(s, draft, clause, [other for other, _ in found]):
                covered.update(*(range(*content) for content in draft.contents))
        for i in s.quotes:
            if i not in covered and not (found and _is_prompt(s, i)):
                self._read_fragment(s, i, bool(found), earlier)
        if s.lower[-1] == ":" and not self._quoted:
            self._introduced, self._spoken = introduction(s), self._before is None and _only_speaks(s)
            self._released = self._spoken or announces_text(s)

    def _keep(self, s: Sentence, draft: Draft, clause: Clause | None, drafts: Sequence[Draft]) -> bool:
        """Add the finding of a draft, if it is probable enough."""
        nested = any(_inside(draft, other) for other in drafts)
        features = () if draft.rule in TRUSTED else tuple(draft_features(s, draft, clause, nested))
        confidence = probability(features) if features else CERTAIN
        if draft.rule == "content_cue_source" or (
            draft.rule == "participle" and _adds_clause(s, clause, draft)
        ):
            confidence = max(confidence, OF_WIRES)
        finding = _finding(s, draft, confidence, () if self.threshold else features)
        if not finding.contents:
            return False
        if nested and self.threshold and _is_nobody(finding):
            return False
        threshold = max(self.threshold, NESTED) if nested and self.threshold else self.threshold
        if finding.confidence < threshold:
            probable = _quoted_probability(s, draft)
            if probable < threshold:
                return False
            finding = evolve(finding, confidence=probable)
        if self._open and any(quote.resumes for quote in s.quotes.values()):
            finding = self._with_open(finding)
        self.findings.append(finding)
        quoted = finding.contents[-1].quoted
        if not nested and (quoted or not self._quoted):
            self._speaking, self._quoted = len(self.findings) - 1, quoted
        return True

    def _read_backwards(self, s: Sentence, draft: Draft) -> None:
        """Give the sentence before to the source that this one names: "This was stated by ..."."""
        before = self._before
        if before is None or (
            len(self.findings) > self._first and self.findings[-1].contents[-1].end > before.start
        ):
            return
        contents = contents_of(before, ((0, len(before.words) - (before.lower[-1] == ".")),))
        if contents:
            self.findings.append(evolve(_finding(s, draft), contents=contents))
            self._speaking = len(self.findings) - 1

    def _with_open(self, finding: Finding) -> Finding:
        """Take over the paragraph left open before the one that says whose it is."""
        opened, self._open = self._open, ()
        if not self._take_back(opened):
            return finding
        return evolve(finding, contents=opened + finding.contents)

    def _take_back(self, contents: tuple[Content, ...]) -> bool:
        """Take the last quotation from whoever it went to so far; false where it was given away otherwise."""
        more = self._more.get(self._speaking if self._speaking is not None else -1, [])
        if tuple(more[-len(contents) :]) == contents:
            del more[-len(contents) :]
        elif self.findings and self.findings[-1].contents == contents:
            del self.findings[-1]
        else:
            return False
        return True

    def _read_fragment(self, s: Sentence, i: int, others: bool, earlier: int | None) -> None:
        """Take words in marks that no cue of their sentence reaches, if they are words of somebody's."""
        contents = contents_of(s, ((i, i + 1),))
        features = tuple(fragment_features(s, i))
        confidence = probability(features)
        named = s.lower[i - 1] in NAMING and is_title(s, i)
        if not contents or confidence < self.threshold or named:
            return
        if self._quoted and self._speaking is not None and s.lower[i - 1] in (",", "—", "–", "--", "-"):
            self._go_on(contents)
            return
        source = antecedent = None
        owner = _in_whose_view(s) or owner_of_marks(s, i)
        last = self.findings[-1] if self._in_sentence(s) else None
        if last and (owner is None or s.starts[owner[0]] < (last.cue or last.contents[0]).start):
            source, antecedent = last.source, last.antecedent
        elif owner and (last or others or earlier is None or acts(s, owner) or s.lower[i - 1] == ":"):
            source = s.span(owner)
        self.findings.append(
            Finding(
                "quoted_fragment",
                contents,
                source,
                antecedent,
                carries=None if others or source else earlier,
                features=() if self.threshold else features,
                confidence=confidence,
            )
        )

    def _in_sentence(self, s: Sentence) -> bool:
        """Say whether the last finding is one of the sentence's own, with a source in it."""
        source = self.findings[-1].source if self.findings else None
        return source is not None and source.start >= s.start

    # ------------------------------------------------------------ a sentence that is all quotation

    def _read_bare_quotation(self, s: Sentence) -> None:
        contents = contents_of(s, tuple((i, i + 1) for i in s.quotes))
        if not contents:
            return
        quotes = list(s.quotes.values())
        if self._introduced:
            self._add(evolve(self._introduced, contents=contents))
        elif self._speaking is not None and (self._quoted or quotes[0].resumes):
            self._go_on(contents)
        elif self._before and (len(self.findings) == self._first or self._is_acted_before()):
            subject = main_subject(self._before, len(self._before.words))
            self._add(
                Finding("implied_by_subject", contents, self._before.span(subject) if subject else None)
            )
        elif self._speaking is not None:
            self._add(Finding("implied_quotation", contents, carries=self._speaking))
        else:
            self._add(Finding("unattributed_quotation", contents))
        self._introduced, self._quoted = None, True
        self._open = contents if self._before is None and not quotes[-1].closed else ()
        self._unsigned = contents if self._before is None and quotes[-1].closed else ()

    def _is_acted_before(self) -> bool:
        """Say whether the sentence before tells nothing, and somebody acts in it: 'Ruiz shrugged. "So what?"'."""
        subject = (
            main_subject(self._before, len(self._before.words)) if self._before and not self._told else None
        )
        return subject is not None and self._before is not None and acts(self._before, subject)

    def _add(self, finding: Finding) -> None:
        self.findings.append(finding)
        self._speaking = len(self.findings) - 1


# ---------------------------------------------------------------- what the rules say to a sentence


@cache
def telling_words() -> frozenset[str]:
    """Give the words without one of which a sentence that quotes nothing tells nothing."""
    return (
        frozenset(cue_words()) | frozenset(reporting_nouns()) | {"according", "words", "view", "opinion", ":"}
    )


def apply_rules(s: Sentence) -> Iterator[tuple[Draft, Clause | None]]:
    """Give what the rules say to one sentence, in the order of its cues, with the clause where a verb reports."""
    taken, done = 0, list[Draft]()
    for i in islice(compress(count(), map(cue_words().__contains__, s.lower)), MOST_CUES):
        word = cue_at(s, i) if i >= taken else None
        if word is None:
            continue
        clause = Clause(s, i, i + 1 + len(word.particles), word)
        draft = None if clause.negated and clause.verb.lemma != "rule out" else first_answer(clause)
        if draft is None or _is_unsaid_yet(s, clause, draft):
            continue
        goes_on = {",", '"', "while"} | ({"and", "but"} if done and done[-1].rule == "participle" else set())
        if draft.rule == "participle" and done and s.lower[i - 1] in goes_on:
            draft = _of(draft, _outermost(done, i))
        if done and _goes_on_with(clause, done[-1]):
            draft = _of(draft, done[-1])
        whole = next((other for other in done if _is_part(draft.source, other.source)), None)
        if whole:
            draft = _of(draft, whole)
        if not _is_apart(draft, draft.source):
            continue
        draft = _before_next_that(s, draft, done)
        if draft.rule == "quoted_as_saying":
            taken = draft.contents[0][0]
        done.append(draft)
        yield draft, clause
    for rule in SENTENCE_RULES:
        for draft in rule(s):
            yield draft, None


def _goes_on_with(clause: Clause, before: Draft) -> bool:
    """Say whether a cue without a subject goes on where a report ended: "as Ruiz denied A [but] admitted B"."""
    joint = clause.before
    if clause.subject is not None or clause.sentence.at(joint) not in ("and", "but") or not before.contents:
        return False
    return before.contents[-1][1] in (joint, joint - 1) and before.rule == "source_cue_content"


def _outermost(done: Sequence[Draft], i: int) -> Draft:
    """Give the draft before item ``i`` that is not within another: "Ruiz said [they agree that A], saying that B"."""
    whole = (d for d in reversed(done) if not any(_inside(d, o) and o.contents[-1][1] <= i for o in done))
    return next(whole, done[-1])


def _before_next_that(s: Sentence, draft: Draft, done: Sequence[Draft]) -> Draft:
    """End what is reported within "that" before the next one: "said that she had asked them [to stay,] and that"."""
    if not draft.contents or s.at(draft.contents[0][0] - 1) == "that":
        return draft
    if not any(_inside(draft, other) for other in done):
        return draft
    first, last = draft.contents[0][0], draft.contents[-1][1]
    end = next(
        (i for i in range(first + 1, last - 1) if s.lower[i] in ("and", "but") and s.lower[i + 1] == "that"),
        0,
    )
    end -= end > 0 and s.lower[end - 1] == ","
    if end <= first:
        return draft
    return evolve(draft, contents=tuple((a, min(b, end)) for a, b in draft.contents if a < end))


def _is_unsaid_yet(s: Sentence, clause: Clause, draft: Draft) -> bool:
    """Say whether something may or will be said: "Oslo may argue that".

    Not where its words stand in marks, as in a speech given out beforehand: '"...," the president will say'.
    """
    if UNSAID_YET.isdisjoint(clause.helpers) and not (clause.passive and "would" in clause.helpers):
        return False
    return not any(first <= i < last for i in s.quotes for first, last in draft.contents)


def _of(draft: Draft, other: Draft) -> Draft:
    """Give a draft the source of another, unless its own words stand in it."""
    if not _is_apart(draft, other.source):
        return draft
    return evolve(draft, source=other.source, antecedent=other.antecedent)


def _is_apart(draft: Draft, source: Range | None) -> bool:
    """Say whether neither the cue nor the words reported stand in a source."""
    taken = [*draft.contents, *([draft.cue] if draft.cue else [])]
    return source is None or not any(a < source[1] and source[0] < b for a, b in taken)


def first_answer(clause: Clause) -> Draft | None:
    """Give what the first rule that knows the clause's shape makes of it."""
    for rule in CLAUSE_RULES:
        draft = rule(clause)
        if draft:
            return draft
    return None


def _is_part(source: Range | None, other: Range | None) -> bool:
    """Say whether a source is the end of another: "envoys -- Ruiz and [Holm] -- said A and warned that B"."""
    return (
        source is not None
        and other is not None
        and source != other
        and other[0] <= source[0]
        and source[1] <= other[1]
    )


def _crosses(draft: Draft, earlier: Draft) -> bool:
    """Say whether a draft takes an attribution that has its own words before it for what was said."""
    cue, other = draft.cue, earlier.cue
    ahead = bool(other and earlier.contents and earlier.contents[0][0] < other[0])
    ahead = ahead and earlier.rule != "inside_relative"
    return bool(ahead and cue and other and any(a <= other[0] < b <= cue[0] for a, b in draft.contents))


def _inside(draft: Draft, other: Draft) -> bool:
    """Say whether the cue of one draft stands in the content of another."""
    return (
        other is not draft and draft.cue is not None and any(a <= draft.cue[0] < b for a, b in other.contents)
    )


def with_relays(
    s: Sentence, found: Iterable[tuple[Draft, Clause | None]]
) -> Iterator[tuple[Draft, Clause | None]]:
    """Turn an outlet that repeats an attribution into its relay: "..., he said, [TASS reported]".

    Whatever else takes an attribution before it for what was said is a misreading, and left out.
    """
    kept: list[tuple[Draft, Clause | None]] = []
    for draft, clause in found:
        repeats = any(_shares(draft, other) and other.rule != "participle" for other, _ in kept)
        if repeats and draft.source and is_outlet(s.span(draft.source), s.text):
            last, last_clause = kept[-1]
            reach = last.reach or draft.source
            kept[-1] = (
                evolve(last, reach=(min(reach[0], draft.source[0]), max(reach[1], draft.source[1]))),
                last_clause,
            )
        elif not any(_crosses(draft, other) for other, _ in kept):
            kept.append((_citing(s, draft), clause))
    yield from kept


def within_others(found: list[tuple[Draft, Clause | None]]) -> list[tuple[Draft, Clause | None]]:
    """End what is reported within words reported where these end: "Oslo insists that [it rains], Ruiz said"."""
    ends = [
        (first, last, other.cue[0])
        for other, _ in found
        for first, last in other.contents
        if other.cue and last <= other.cue[0]
    ]
    return [(_within(draft, ends), clause) for draft, clause in found] if ends else found


def _within(draft: Draft, ends: Sequence[tuple[int, int, int]]) -> Draft:
    """Cut a draft's contents off at the end of the words, attributed behind, that its cue stands in."""
    cue = draft.cue[0] if draft.cue else -1
    end = min((last for first, last, other in ends if first <= cue < last and cue < other), default=0)
    if not any(a < end < b for a, b in draft.contents):
        return draft
    return evolve(draft, contents=tuple((a, min(b, end)) for a, b in draft.contents if a < end))


def _citing(s: Sentence, draft: Draft) -> Draft:
    """Give the words that an outlet reports to whom it cites: Interfax reported C, citing [Ruiz].

    Where they follow, they begin behind it: Interfax reported citing [a source] that C.
    """
    if "citing" not in s.lower or draft.source is None or not is_outlet(s.span(draft.source), s.text):
        return draft
    cited = phrase_after(s, s.lower.index("citing") + 1)
    if cited is None:
        return draft
    reach = draft.reach or draft.source
    contents = tuple(_behind(s, content, cited) for content in draft.contents)
    if any(first >= last for first, last in contents):
        return draft
    reach = (min(reach[0], draft.source[0]), reach[1])
    return evolve(draft, contents=contents, source=cited, antecedent=None, reach=reach)


def _behind(s: Sentence, content: Range, cited: Range) -> Range:
    """Give the part of the words reported that stands behind whom they are from."""
    if not content[0] <= cited[0] < content[1]:
        return content
    start = cited[1]
    if "that" in s.lower[start : min(start + LONGEST_KIND, content[1])]:
        start = s.lower.index("that", start) + 1
    while start < content[1] and s.lower[start] == ",":
        start += 1
    return (start, content[1])


def _shares(draft: Draft, other: Draft) -> bool:
    return any(a < d and c < b for a, b in draft.contents for c, d in other.contents)


def is_outlet(source: Span, text: str) -> bool:
    """Say whether a source is an outlet and nothing else: "TASS", "the Ethiopian News Agency (ENA)"."""
    first = next(outlet_mentions(text, source.start, source.end), None)
    if first is None:
        return False
    before = text[source.start : first[0].start].split()
    described = all(word.lower() in KINDS_OF_OUTLETS | {"the"} or word[0].isupper() for word in before)
    behind = text[first[0].end : source.end]
    kind = all(word.lower() in KINDS_OF_OUTLETS for word in behind.split())  # "ILNA [news agency]"
    return described and len(before) <= LONGEST_KIND and (kind or len(behind) < LONGEST_ACRONYM)


#: How many words may stand before an outlet's name: "the state-run agency TASS", "Saudi state media SPA".
LONGEST_KIND = 5
#: What may stand after an outlet's name: its acronym in brackets.
LONGEST_ACRONYM = 12


def introduction(s: Sentence) -> Finding | None:
    """Give the source and the cue of a sentence whose colon opens the quotation that follows it."""
    for i in range(len(s.words) - 2, -1, -1):
        word = cue_at(s, i)
        if word:
            clause = Clause(s, i, i + 1 + len(word.particles), word)
            source = clause.subject or main_subject(s, i)
            if source:
                cue = s.span((clause.first, clause.last))
                lemma = Cue(cue.start, cue.end, cue.text, clause.verb.lemma)
                return Finding("introduced_quotation", (), s.span(source), cue=lemma)
    source = _issued_by(s) or main_subject(s, len(s.words) - 1)
    return Finding("introduced_quotation", (), s.span(source)) if source else None


def _issued_by(s: Sentence) -> Range | None:
    """Give who issues what a sentence announces: "The following statement was issued today by [the council]:"."""
    for i in range(len(s.words) - 1):
        if s.lower[i] in ISSUED and s.lower[i - 1] in BE and "by" in s.lower[i:]:
            return phrase_after(s, s.lower.index("by", i) + 1)
    return None


def announces_text(s: Sentence) -> bool:
    """Say whether a sentence announces a text in full: "released the following statement:", "reads as follows:".

    Declines other lists: "agreed on the following points:".
    """
    return not FOLLOWING.isdisjoint(s.lower) and not RELEASED.isdisjoint(s.lower)


def _is_nobody(finding: Finding) -> bool:
    """Say whether a thing seems to speak within words reported: "she said [the plan submitted] in May stands"."""
    if finding.source is None or finding.source.text[:4].lower() != "the ":
        return False
    mention = read_mention(finding.source.text)
    return mention.kind is None and mention.form == "epithet"


def _adds_clause(s: Sentence, clause: Clause | None, draft: Draft) -> bool:
    """Say whether a clause without "that" is added: ", adding [the road was open]"."""
    if clause is None:
        return False
    first, last = draft.contents[0]
    added = clause.verb.lemma == "add" and clause.last == first and s.at(clause.first - 1) == ","
    return added and not AUXILIARIES.isdisjoint(s.lower[first:last])


def _quoted_probability(s: Sentence, draft: Draft) -> float:
    """Give how probable it is that a draft's content is words in marks of somebody's: 'called it "a turning point"'."""
    quotes = [i for i in s.quotes if any(first <= i < last for first, last in draft.contents)]
    return max((probability(fragment_features(s, i)) for i in quotes), default=0.0)


def _only_speaks(s: Sentence) -> bool:
    """Say whether a sentence says no more than who speaks, as press releases do above the words: "Ana Ruiz said:"."""
    cue = cue_at(s, len(s.words) - 2) if 2 < len(s.words) <= LONGEST_LEAD else None
    return cue is not None and cue.verb.lemma in ("say", "add")


#: How many items a sentence has that says no more than who speaks.
LONGEST_LEAD = 24


def _tells_outlet(text: str, start: int, end: int) -> bool:
    """Say whether somebody tells an outlet something, which no text that is released does: "Ruiz told TASS that"."""
    told = text.find(" told ", start, end)
    return told >= 0 and next(outlet_mentions(text, told, min(told + LONGEST_ADDRESS, end)), None) is not None


#: How many characters behind "told" an outlet is named.
LONGEST_ADDRESS = 30


# ---------------------------------------------------------------- sentences that belong together


def with_attributions(cut: Iterable[Sentence]) -> Iterator[Sentence]:
    """Join a sentence that is all quotation with a short one that attributes it: "Who pays?" Ana Ruiz asked."""
    before: Sentence | None = None
    for s in cut:
        if before and is_only_quoted(before) and _attributes(s):
            yield joined(before, s)
            before = None
            continue
        if before:
            yield before
        before = s
    if before:
        yield before


#: How many items a short attribution may have before its cue.
SHORT = 20


def _attributes(s: Sentence) -> bool:
    """Say whether a sentence opens with a subject and its cue, and no words reported follow."""
    for i in range(1, min(len(s.words), SHORT)):
        word = cue_at(s, i)
        if word and word.form in ("past", "third"):
            clause = Clause(s, i, i + 1 + len(word.particles), word)
            rest = clause.adjuncts.mark
            closes = (
                rest >= len(s.words)
                or s.lower[rest] in MEANWHILE | STOPS - {":", '"'}
                or s.lower[rest] in PREPOSITIONS
                or _has_only_adjuncts(s, clause)
            )
            return clause.subject is not None and clause.subject[0] == 0 and closes
    return False


def _has_only_adjuncts(s: Sentence, clause: Clause) -> bool:
    """Say whether nothing is reported behind a cue: "Ruiz said of the plan to close the road", "Ruiz asked them"."""
    after = s.lower[clause.last :]
    if s.quotes or not OPENS_CONTENT.isdisjoint(after):
        return False
    if clause.verb.lemma != "ask":
        return after[0] in PREPOSITIONS
    hearer = after[:LONGEST_HEARER]  # "asked reporters during a visit", and not "asked them to go"
    return len(after) <= LONGEST_HEARER or not (PREPOSITIONS - {"to", "for"}).isdisjoint(hearer)


#: How many items a hearer has at most, with the full stop behind it.
LONGEST_HEARER = 6


def is_only_quoted(s: Sentence) -> bool:
    """Say whether a sentence is nothing but quotations."""
    return bool(s.quotes) and all(word in '".,!?…-—–)(' for word in s.words)


def _in_whose_view(s: Sentence) -> Range | None:
    """Give the speaker in front of a sentence: 'For [the minister], the plan is "dead"'. Not "For years, ..."."""
    if s.lower[0] != "for" or "," not in s.lower[2:LONGEST_VIEW]:
        return None
    phrase = (1, s.lower.index(",", 2))
    return phrase if read_mention(s.span(phrase).text).kind in ("person", "government") else None


#: How far behind "For" its comma stands.
LONGEST_VIEW = 8


def _is_prompt(s: Sentence, i: int) -> bool:
    """Say whether the quotation at item ``i`` is the question that the speaker answers: "asked whether "..."."""
    if not i:
        return False
    before = i - 2 if s.lower[i - 1] in (",", ":") and i > 1 else i - 1
    return s.lower[before] in PROMPTS


# ---------------------------------------------------------------- from items to spans


def _finding(
    s: Sentence, draft: Draft, confidence: float = CERTAIN, features: tuple[str, ...] = ()
) -> Finding:
    """Give the finding of a draft, in offsets of the text."""
    source = s.span(draft.source) if draft.source else None
    if source and draft.rule != "in_words" and source.text.endswith(("'s", "’s")):
        owner = Span.of(s.text, source.start, source.end - 2)
        source = owner if owner.text else None  # a slip of the pen: "They rejected 's claim that"
    cue = s.span(draft.cue) if draft.cue else None
    reach = draft.reach
    return Finding(
        draft.rule,
        contents_of(s, draft.contents),
        source,
        s.span(draft.antecedent) if draft.antecedent else None,
        Cue(cue.start, cue.end, cue.text, draft.lemma) if cue else None,
        s.span(draft.occasion) if draft.occasion else None,
        s.span(draft.time) if draft.time else None,
        (s.starts[reach[0]], s.end_of(min(reach[1], len(s.words)) - 1)) if reach else None,
        features=features,
        confidence=confidence,
    )


def contents_of(s: Sentence, ranges: Sequence[Range]) -> tuple[Content, ...]:
    """Give the content spans of ranges of items: quotations without their marks, and what stands between."""
    found: list[Content] = []
    for first, last in ranges:
        opened = first
        for i in range(first, last + 1):
            if i == last or i in s.quotes:
                if i > opened:
                    found.extend(_content(s.text, s.starts[opened], s.end_of(i - 1), False))
                if i < last:
                    found.extend(_content(s.text, s.quotes[i].start, s.quotes[i].end, True))
                opened = i + 1
    return tuple(found)


def _merged(text: str, contents: tuple[Content, ...]) -> tuple[Content, ...]:
    """Join unquoted stretches between which only marks stand."""
    merged: list[Content] = []
    for content in contents:
        last = merged[-1] if merged else None
        if last and not last.quoted and not content.quoted:
            merged[-1] = Content(last.start, content.end, text[last.start : content.end], False)
        else:
            merged.append(content)
    return tuple(merged)


def _bounds(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.text


def _content(text: str, start: int, end: int, quoted: bool) -> Iterator[Content]:
    start, end = trimmed(text, start, end) if quoted else trimmed(text, start, end, ",;:")
    if any(map(str.isalnum, text[start:end])):
        yield Content(start, end, text[start:end], quoted)


__all__ = ["Finding", "Reader", "apply_rules", "contents_of", "is_outlet"]

"""Running text, paragraph by paragraph: what the rules find in its sentences, and an open speaker carried on.

Theory of operation. Paragraphs are taken in order; in each, quotation marks are paired and sentences cut. Every
sentence is put to the rules (``drafting``), and what they answer makes a ``Finding``, unless it is too doubtful
(``scoring``). Quotations that no cue reaches are settled by what stands before them, as newspapers write:

- a sentence that ends in a colon opens the quotation that follows, in the next paragraph too;
- where it announces a text ("released the following statement:"), the paragraphs that follow are that text;
- a quotation that follows a quotation goes on with it ("..., he said. "...");
- a quotation that follows an unquoted report is a statement of its own, by the same speaker;
- a paragraph left open is taken over by the cue of the one that closes it;
- words in marks within a sentence are somebody's, unless they are a title or a name;
- else nobody is named.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.clauses.owners import owner_of_marks
from diplostmt.attribution.clauses.subjects import acts, main_subject
from diplostmt.attribution.contents.fragments import (
    is_attribute,
    is_called,
    is_described,
    is_headed,
    is_told_of_speaker,
    is_unsaid,
)
from diplostmt.attribution.contents.weights import probability
from diplostmt.attribution.drafting import drafts_of, telling_words
from diplostmt.attribution.findings.drafts import Draft, is_inside
from diplostmt.attribution.findings.finding import (
    Finding,
    content_between,
    contents_of,
    finding_of,
    merged,
    whole_contents,
)
from diplostmt.attribution.findings.scoring import (
    NESTED,
    THRESHOLD,
    fragment_features,
    marks_probability,
    weighed,
)
from diplostmt.attribution.phrases.limits import phrase_after
from diplostmt.attribution.rules.lead_ins import (
    OF_ONESELF,
    announces_text,
    behind_agency,
    behind_town,
    in_whose_view,
    introduction,
    is_of_oneself,
    is_only_quoted,
    is_prompt,
    is_told,
    label,
    narrates_again,
    only_speaks,
    opens_own_words,
    poster,
    signature,
    spoken_behind_dash,
    tells_of_source,
    tells_what_follows,
    with_attributions,
)
from diplostmt.attribution.sentences.items import DASHES, ends_in_comma, is_title, opens_predicate
from diplostmt.attribution.sentences.quotations import Quotation, quotations
from diplostmt.attribution.sentences.segments import Sentence, items, sentences, sentences_of
from diplostmt.models import Content, Cue
from diplostmt.spans import Span
from diplostmt.speakers.mentions.reading import read_mention


class Reader:
    """Reads running text paragraph by paragraph and keeps what is open; ``result`` gives what was found.

    What is less probable than ``threshold`` is left out as it is found, so that nothing is carried on from it.
    Where nothing is, as for training, findings keep their features, which weigh more than all the rest of them.
    """

    def __init__(self, text: str, threshold: float = THRESHOLD) -> None:
        self.text, self.threshold = text, threshold
        self.findings: list[Finding] = []
        self._first = 0  # the paragraph's first finding
        self._paragraph = self._above = (0, 0)  # where it stands, and the one before
        self._before: Sentence | None = None  # the sentence before, in the same paragraph
        self._told = False  # whether that one tells something
        self._speaking: int | None = None  # the finding that a quotation without a cue goes on with or shares
        self._quoted = False  # whether the sentence before ended the words of that finding in marks
        self._introduced: Finding | None = None  # a source and cue whose colon awaits its quotation
        self._released = False  # whether the paragraphs that follow are a text that somebody released
        self._spoken = False  # whether they are what somebody said, as long as he speaks of himself
        self._own_words = False  # whether he speaks on of himself behind a colon, without marks
        self._left_open = False  # whether the paragraph before left a quotation open
        self._open: tuple[Content, ...] = ()  # paragraphs left open that began without a cue
        self._unsigned: tuple[Content, ...] = ()  # the paragraph before, if it was nothing but a quotation
        # what quotations without a cue add to the finding they go on with
        self._more: dict[int, list[Content]] = {}

    def read(self, start: int, end: int, marked: Sequence[Quotation] = ()) -> None:
        """Read one paragraph, ``text[start:end]``; ``marked`` are its quotations where they are known."""
        posted = poster(self.text, start, end)
        if posted:
            self._read_post(posted)
            return
        opens = behind_agency if self.text.startswith("(", start) else behind_town
        start = opens(self.text, start, end)
        quotes = [*marked] or quotations(self.text, start, end, left_open=self._left_open)
        self._left_open = bool(quotes) and not quotes[-1].closed
        self._first, self._before, self._own_words = len(self.findings), None, False
        self._above, self._paragraph = self._paragraph, (start, end)
        unsigned, self._unsigned = self._unsigned, ()
        if unsigned and self._read_signature(start, end, unsigned):
            return
        if self._is_released(start, end, quotes):
            self._read_released(start, end)
            return
        self._released = self._spoken = False
        if self._read_label(start, end, quotes):
            return
        self._read_sentences(start, end, quotes)
        if start < end and len(self.findings) == self._first + 1:
            self.findings[-1] = spoken_behind_dash(self.text, start, self.findings[-1])

    def forget(self, first: int) -> None:
        """Take back the findings from the ``first`` on, and what would go on with them."""
        del self.findings[first:]
        self._more = {i: more for i, more in self._more.items() if i < first}
        if self._speaking is not None and self._speaking >= first:
            self._speaking, self._quoted = None, False

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

    # ------------------------------------------------------------ paragraphs

    def _read_post(self, source: Span) -> None:
        """Give the whole paragraph before to whoever posted it: "— Ana Ruiz (@anaruiz) May 5, 2021"."""
        contents = tuple(content_between(self.text, *self._paragraph, False))
        if contents:
            self.forget(self._first)
            self._add(Finding("posted", contents, source))

    def _read_signature(self, start: int, end: int, contents: tuple[Content, ...]) -> bool:
        """Give a paragraph that is all quotation to whoever signs it in the next: "— Ana Ruiz, envoy to Oslo"."""
        source = signature(self.text, start, end)
        if source is None or not self._take_back(contents):
            return False
        self._add(Finding("signed_quotation", contents, source))
        self._quoted, self._introduced = False, None
        return True

    def _is_released(self, start: int, end: int, quotes: Sequence[Quotation]) -> bool:
        """Say whether a paragraph is part of the text announced before it."""
        if not self._released or narrates_again(self.text, start, end):
            return False
        if self._spoken and tells_of_source(self.text, start, self._introduced):
            return False
        if quotes and not self.text[start : quotes[0].outer_start].strip():
            return False  # a quotation opens it
        goes_on = not self._spoken or self._introduced is not None
        return goes_on or OF_ONESELF.search(self.text, start, end) is not None

    def _read_released(self, start: int, end: int) -> None:
        """Take a paragraph for part of the text announced before it: "released the following statement: ¶ C ¶ C"."""
        contents = tuple(content_between(self.text, start, end, False))
        if self._introduced and contents:
            self._add(evolve(self._introduced, rule="released_text", contents=contents))
            self._introduced = None
        else:
            self._go_on(contents)

    def _read_label(self, start: int, end: int, quotes: Sequence[Quotation]) -> bool:
        """Take a paragraph that a name and a colon open for the words of who is named: "Ruiz: It is open"."""
        source = label(self.text, start, end, quotes)
        if source is None:
            return False
        colon, first = source.end, source.end + 2  # a blank stands behind the colon
        spoken = sentences(self.text, first, end, quotations(self.text, first, end))
        contents = tuple(content for s in spoken for content in whole_contents(s))
        if sum(len(content.text) for content in contents) < SHORTEST_TURN:
            return False
        cue = Cue(colon, colon + 1, ":", ":")
        self._add(Finding("name_colon", merged(self.text, contents), source, cue=cue))
        self._quoted, self._introduced = contents[-1].quoted, None
        return True

    def _read_sentences(self, start: int, end: int, quotes: Sequence[Quotation]) -> None:
        """Read a paragraph sentence by sentence."""
        paragraph = items(self.text, start, end, quotes)
        if not quotes and telling_words().isdisjoint(paragraph.lower):  # of narration, as many are
            if paragraph.words:
                self._introduced, self._quoted = None, False
            return
        between: list[Content] = []  # what somebody may tell of others between words of himself
        for s in with_attributions(sentences_of(paragraph)):
            already = len(self.findings)
            if self._own_words and is_of_oneself(s):
                told = self.findings[-1]
                whole = merged(self.text, (*told.contents, *between, *whole_contents(s)))
                self.findings[-1] = evolve(told, contents=whole)
                between.clear()
                continue
            if self._own_words and not s.quotes and not drafts_of(s):
                between.extend(whole_contents(s))
                continue
            if is_only_quoted(s):
                self._read_bare_quotation(s)
            elif s.quotes or not telling_words().isdisjoint(s.lower):
                self._read_sentence(s)
            else:
                self._introduced, self._quoted = None, False
            self._before, self._told = s, len(self.findings) > already
            self._own_words = self._told and opens_own_words(self.text, self.findings[-1])

    # ------------------------------------------------------------ a sentence with narration

    def _read_sentence(self, s: Sentence) -> None:
        earlier = self._speaking if len(self.findings) > self._first else None
        self._introduced, self._quoted = None, False
        found = drafts_of(s)
        covered: set[int] = set()
        for draft, clause in found:
            if draft.rule == "stated_by":
                self._read_backwards(s, draft)
            elif self._keep(s, draft, clause, [other for other, _ in found]):
                covered.update(*(range(*content) for content in draft.contents))
        for i in s.quotes:
            if i not in covered and not (found and is_prompt(s, i)):
                self._read_fragment(s, i, bool(found), earlier)
        if not found and not s.quotes and (introduced := tells_what_follows(s)):
            self._introduced = introduced
        if s.lower[-1] == ":" and not self._quoted:
            self._introduced, self._spoken = introduction(s), only_speaks(s)
            self._released = self._spoken or announces_text(s)

    def _keep(self, s: Sentence, draft: Draft, clause: Clause | None, drafts: Sequence[Draft]) -> bool:
        """Add the finding of a draft, if it is probable enough."""
        nested = any(is_inside(draft, other) for other in drafts)
        confidence, features = weighed(s, draft, clause, nested)
        threshold = max(self.threshold, NESTED) if nested and self.threshold else self.threshold
        if confidence < threshold:
            confidence = marks_probability(s, draft, drafts)
        if confidence < threshold:
            return False
        finding = finding_of(s, draft, confidence, () if self.threshold else features)
        praised = clause is not None and bool(clause.verb.present)  # "The hotel welcomes guests"
        if not finding.contents or ((nested or praised) and self.threshold and _is_nobody(finding)):
            return False
        if self._open and any(quote.resumes for quote in s.quotes.values()):
            finding = self._with_open(finding)
        self.findings.append(finding)
        quoted = finding.contents[-1].quoted and not _ends_in_fragment(finding)
        if not nested and (quoted or not self._quoted):
            self._speaking, self._quoted = len(self.findings) - 1, quoted
        return True

    def _read_backwards(self, s: Sentence, draft: Draft) -> None:
        """Give the sentence before to the source that this one names: "This was stated by ..."."""
        before = self._before or self._last_above()
        told = self.findings[-1] if before and self.findings else None
        if told and before and told.contents[-1].end > before.start:
            if told.rule != "unattributed_quotation":
                return
            del self.findings[-1]  # '"It is open." ¶ Ana Ruiz said this in Oslo'
        contents = whole_contents(before) if before else ()
        if contents:
            self.findings.append(evolve(finding_of(s, draft), contents=contents))
            self._speaking = len(self.findings) - 1

    def _last_above(self) -> Sentence | None:
        """Give the last sentence of the paragraph above."""
        start, end = self._above
        last = deque(sentences(self.text, start, end, quotations(self.text, start, end)), maxlen=1)
        return last[0] if last else None

    def _read_fragment(self, s: Sentence, i: int, others: bool, earlier: int | None) -> None:
        """Take words in marks that no cue of their sentence reaches, if they are words of somebody's."""
        contents = contents_of(s, ((i, i + 1),))
        features = tuple(fragment_features(s, i))
        confidence = probability(features)
        if i == 0 and ends_in_comma(s, i):  # "...," the envoy retaliated
            confidence = max(confidence, THRESHOLD)
        named = (is_called(s, i) and is_title(s, i)) or is_headed(s, i)
        named = named or (not others and s.lower[max(i - 2, 0) : i] == ["such", "as"])
        if not contents or confidence < self.threshold or named or is_unsaid(s, i):
            return
        if not others and (is_described(s, i) or is_attribute(s, i)):
            return
        if is_told_of_speaker(s, i):
            return
        explained = i == 0 and not others and s.at(1) in DASHES  # '"I saw both" – one a baker, one a pilot'
        joined = self._quoted and s.lower[i - 1] in (",", *DASHES)
        if (joined or (explained and earlier is not None)) and self._speaking is not None:
            self._go_on(contents)
            return
        if earlier is not None and (told := _with_subject(s, i)):
            # "..., said Ruiz. [President Haddad "has left."]"
            kept = () if self.threshold else features
            told_on = Finding("quoted_fragment", told, carries=earlier, features=kept, confidence=confidence)
            self.findings.append(told_on)
            return
        source = antecedent = None
        owner = None if is_told(s, i) else in_whose_view(s) or owner_of_marks(s, i)
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
        if self._introduced and self._introduced.cue and self._has_told(self._introduced.cue):
            self._go_on(contents)
        elif self._introduced:
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
        opened = (*self._open, *contents) if quotes[0].resumes else contents
        self._open = opened if self._before is None and not quotes[-1].closed else ()
        self._unsigned = contents if self._before is None and quotes[-1].closed else ()

    def _has_told(self, cue: Cue) -> bool:
        """Say whether the cue of a lead-in has told something before its colon: 'said that it was late: ¶ "We go."'."""
        last = self.findings[self._speaking] if self._speaking is not None else None
        return last is not None and last.cue is not None and last.cue.start == cue.start

    def _is_acted_before(self) -> bool:
        """Say whether the sentence before tells nothing, and somebody acts in it: 'Ruiz shrugged. "So what?"'."""
        subject = (
            main_subject(self._before, len(self._before.words)) if self._before and not self._told else None
        )
        return subject is not None and self._before is not None and acts(self._before, subject)

    # ------------------------------------------------------------ what is found, and whose it is

    def _add(self, finding: Finding) -> None:
        self.findings.append(finding)
        self._speaking = len(self.findings) - 1

    def _go_on(self, contents: tuple[Content, ...]) -> None:
        """Add to the finding that is speaking."""
        if self._speaking is not None:
            self._more.setdefault(self._speaking, []).extend(contents)

    def _with_open(self, finding: Finding) -> Finding:
        """Take over the paragraphs left open before the one that says whose they are."""
        opened, self._open = self._open, ()
        if not self._take_back(opened):
            return finding
        return evolve(finding, contents=opened + finding.contents)

    def _take_back(self, contents: tuple[Content, ...]) -> bool:
        """Take the last quotation from whoever it went to so far; false where it was given away otherwise."""
        more = self._more.get(self._speaking if self._speaking is not None else -1, [])
        if tuple(more[-len(contents) :]) == contents:
            del more[-len(contents) :]
            return True
        last = len(self.findings) - 1
        if last < 0 or (*self.findings[last].contents, *self._more.get(last, ())) != contents:
            return False
        del self.findings[last]
        self._more.pop(last, None)
        return True


def _ends_in_fragment(finding: Finding) -> bool:
    """Say whether words that are told without marks end in some few with marks: said the road was "in ruins".

    What follows in marks is not their second half, but words of their own.
    """
    contents, cue = finding.contents, finding.cue
    if cue is None or contents[0].start < cue.end:
        return False
    last = contents[-1].text
    told = any(not content.quoted and " " in content.text.strip() for content in contents[:-1])
    return told and len(last.split()) <= LONGEST_FRAGMENT and last[-1:].isalnum()


#: How many words a fragment has at most.
LONGEST_FRAGMENT = 4


def _with_subject(s: Sentence, i: int) -> tuple[Content, ...]:
    """Give a sentence whose subject stands in front of the marks: '[President Haddad "has put aside the quarrel."]'."""
    if not i or not opens_predicate(s, i) or i + 1 < len(s.words) - (s.lower[-1] == "."):
        return ()
    subject = phrase_after(s, 0)
    return contents_of(s, ((0, i), (i, i + 1))) if subject == (0, i) else ()


def _is_nobody(finding: Finding) -> bool:
    """Say whether a thing seems to speak within words reported: "she said [the plan submitted] in May stands"."""
    if finding.source is None or finding.source.text[:4].lower() != "the ":
        return False
    mention = read_mention(finding.source.text)
    return mention.kind is None and mention.form == "epithet"


#: Fewer characters after a name and a colon are no turn.
SHORTEST_TURN = 12


__all__ = ["Reader"]

"""The attributions of an article in the order of its text: where each stands, whose it is, and who comes before it.

Most short forms ask to look back: to the speakers and the subjects of sentences before, nearest first. What stands
inside a quotation is its speaker's world: the people named in it are no antecedents for the narrator.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter, itemgetter

from attrs import define, field

from diplostmt.models import Article, Content, Speaker, SpeakerKind
from diplostmt.spans import Span
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.people.bodies import Bodies
from diplostmt.speakers.people.cast import Cast
from diplostmt.speakers.people.narration import Narration, stretch_at
from diplostmt.speakers.people.person import Person
from diplostmt.speakers.people.subjects import Subjects
from diplostmt.speakers.people.unnamed import Unnamed

Who = Person | Speaker

#: How many attributions may stand in the headline and the deck, where an epithet comes before its name.
OPENING = 4
#: How many attributions back a pronoun or an epithet looks.
REACH = 8
#: How many characters back somebody counts as just named.
JUST_NOW = 400
#: How many characters back subjects are looked for where no attribution comes before.
_LOOK_BACK = 1500
#: How many characters a subject takes with what stands before it: between most quotations there is less.
_SHORTEST = 5
#: How many people are asked whether they are the only one of an office or a country.
_MANY = 60
#: How many titles of somebody are asked for a country.
_TITLES = 8
#: How many contents that begin before a source are looked at: it stands in one of them, or in none.
_DEEPEST = 4
_MAKERS = frozenset({"byline", "credit", "chrome"})
#: What opens a clause that tells of something: "a law [which] Haddad says is unfair".
_RELATIVE = re.compile(r"\b(?:which|whom|that)\s$")
_LONGEST_RELATIVE = 10
#: What sets two speakers against each other.
_CONTRAST = re.compile(r"(?:.{0,2}\b)?(?:[Ww]hile|[Ww]hereas) ")
#: What opens a sentence before its subject and names others than that: a question put to it, or what it does besides.
#: "In response to Ruiz's claim that it was late, [he]", "Rejecting the envoy's remark that it was late, [he]".
_PUT_TO_SUBJECT = re.compile(
    r"(?:When )?(?:Asked|Questioned|Pressed)\b|In (?:answer|reply|response) to\b|(?:Citing|Quoting) "
    r"|(?!Following|According|During|Concerning|Regarding|Including)[A-Z][a-z]{1,14}ing "
    r"(?:an?|her|his|its|the|their|this|that|to|on|[A-Z]\S{1,20}(?: \S{1,20}){0,4}['’]s?)\s"
)
#: What divides that from the subject.
_BEHIND_INTRODUCTION = re.compile(r"[\"”’']?,[\"”’']?\s+")


@define
class Attribution:
    """A statement as far as its speaker is concerned.

    ``source`` is the mention that the text ties to it; ``contents`` what was said; ``carries`` the index of
    an earlier attribution whose speaker this one shares; ``turn_speaker`` the label of the turn in an
    interview or transcript ("MR PRYOR", "A"). ``cued`` says that a verb reports it, by nobody perhaps; ``aside``
    that its source is not the subject of its sentence: "Ana Ruiz denied [John Bell]'s claim that".
    """

    source: Span | None
    contents: tuple[Content, ...]
    carries: int | None = None
    turn_speaker: str | None = None
    cued: bool = False
    aside: bool = False


@define(eq=False)
class Utterance:
    """An attribution in its place, and whose words it has as far as that is known.

    ``mention`` is its source, read by itself. ``start`` and ``end`` are those of the source and the contents together,
    ``at`` is where the source begins, or else the contents. ``rank`` counts the utterances before it; ``nested`` says
    that its source stands in somebody's quotation.
    """

    attribution: Attribution
    mention: Mention | None = field(init=False)
    start: int = field(init=False)
    end: int = field(init=False)
    at: int = field(init=False)
    rank: int = 0
    nested: bool = False
    who: Who | None = None

    def __attrs_post_init__(self) -> None:
        source, contents = self.attribution.source, self.attribution.contents
        self.mention = read_mention(source.text) if source else None
        first = contents[0].start if contents else source.start if source else 0
        last = contents[-1].end if contents else source.end if source else 0
        self.start, self.end = (min(first, source.start), max(last, source.end)) if source else (first, last)
        self.at = source.start if source else self.start

    @property
    def opens(self) -> bool:
        """True for the first ones, in the headline or the lines below it."""
        return self.rank < OPENING

    def tells(self, position: int) -> bool:
        """Say whether a position lies in its words: that of X in "she has said, according to X"."""
        return any(content.start <= position < content.end for content in self.attribution.contents)


#: Where a content begins and ends, and whose it is.
_Stretch = tuple[int, int, Utterance]
_BEGIN: Callable[[_Stretch], int] = itemgetter(0)


@define(eq=False)
class Discourse:
    """The utterances of an article, and the people found so far.

    ``given`` are the utterances as they were handed in, ``order`` in the order of the text. ``people`` are those
    who speak, each once, in the order in which they were found; ``home`` holds the countries of the dateline.
    """

    article: Article
    given: Sequence[Utterance]
    text: str = field(init=False)
    home: frozenset[str] = field(init=False)
    order: list[Utterance] = field(init=False)
    narration: Narration = field(init=False)
    bodies: Bodies = field(init=False)
    cast: Cast = field(init=False)
    unnamed: Unnamed = field(init=False)
    subjects: Subjects = field(init=False)
    people: dict[Person, None] = field(init=False, factory=dict)
    _quoted: list[_Stretch] = field(init=False)
    _reported: list[_Stretch] = field(init=False)
    _beside: list[tuple[int, int]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        dateline, blocks = self.article.dateline, self.article.blocks
        self.text = self.article.text
        self.home = frozenset([p.country for p in dateline.places if p.country] if dateline else ())
        self._beside = [(b.start, b.end) for b in blocks if b.kind in ("caption", "subheading")]
        self._quoted = _stretches(self.given, _is_own_words)
        self._reported = _stretches(self.given, _is_reported)
        sent = [(dateline.start, dateline.body_start)] if dateline else []
        self.narration = Narration(
            self.text,
            [(start, end) for start, end, _ in self._quoted],
            dateline.body_start if dateline else 0,
            sorted([(b.start, b.end) for b in blocks if b.kind in _MAKERS] + sent),
        )
        self.bodies = Bodies(self.text, self.home)
        self.cast = Cast(self.narration)
        self.unnamed = Unnamed(self.narration)
        self.subjects = Subjects(self.narration, self.cast, self.unnamed, self.bodies)
        self.order = sorted(self.given, key=attrgetter("start"))
        for rank, here in enumerate(self.order):
            here.rank = rank
            here.nested = self.enclosing(here) is not None

    # ------------------------------------------------------------ who has been found

    def settle(self, here: Utterance, who: Who | None) -> None:
        """Take down whose an utterance is."""
        here.who = who
        if isinstance(who, Person):
            self.people[who] = None
            if who.country is None:
                who.country = next(filter(None, map(self.bodies.country_in, who.titles[:_TITLES])), None)

    def turns_out(self, unnamed: Person, named: Person) -> None:
        """Let somebody described be the one whom the text names afterwards, wherever he speaks."""
        self.unnamed.turns_out(unnamed, named)
        self.people.pop(unnamed, None)
        for here in self.order:
            if here.who is unnamed:
                self.settle(here, named)

    def known_people(self) -> Iterator[Person]:
        """Give the people known so far; of very many the first, so that time grows with the length of the text."""
        return itertools.islice(self.people, _MANY)

    def people_around(self, position: int) -> set[Person]:
        """Give the people known so far and those named in full just before a position."""
        return {*self.known_people(), *self.cast.named_before(position)}

    def is_named(self, person: Person, start: int, end: int) -> bool:
        """Say whether a person is named between two positions."""
        return person.label is None and self.text.find(person.name[-1], start, end) >= 0

    # ------------------------------------------------------------ in whose words a source stands

    def enclosing(self, here: Utterance) -> tuple[int, Utterance] | None:
        """Give the utterance in whose quotation a source stands, and where that quotation begins."""
        source = here.attribution.source
        if source is None:
            return None
        for start, end, other in reversed(_begun(self._quoted, source)):
            if other is not here and source.end <= end:
                return start, other
        return None

    def telling_of(self, here: Utterance) -> Who | None:
        """Give the speaker in whose reported words a source stands: he does not call himself "the envoy"."""
        telling = self._telling(here)
        return telling.who if telling else None

    def _telling(self, here: Utterance) -> Utterance | None:
        """Give the utterance in whose reported words a source stands."""
        source = here.attribution.source
        if source is None:
            return None
        around = (other for _, end, other in _begun(self._reported, source) if source.end <= end)
        return next((other for other in around if other is not here), None)

    def whose_words_begin(self, position: int) -> Who | None:
        """Give the speaker whose reported words begin at a position: "Ruiz repeated [her] claim that"."""
        first = bisect_left(self._reported, position, key=_BEGIN)
        begun = self._reported[first : first + 2]
        return next((other.who for start, _, other in begun if start == position), None)

    # ------------------------------------------------------------ looking back

    def previous(self, here: Utterance) -> Utterance | None:
        """Give the utterance before another."""
        return self.order[here.rank - 1] if here.rank else None

    def after(self, here: Utterance, count: int) -> Sequence[Utterance]:
        """Give the next utterances."""
        return self.order[here.rank + 1 : here.rank + 1 + count]

    def is_contrasted(self, here: Utterance, who: Who | None) -> bool:
        """Say whether a source stands against who spoke before it: "Ruiz said A, while [the envoy] said B".

        Also "While Ruiz said A, [the envoy] said B".
        """
        previous = self.previous(here)
        if previous is None or who is None or previous.who is not who:
            return False
        opening = self.narration.opening_before(here.at)
        if previous.at < opening:
            return False
        return any(
            _CONTRAST.fullmatch(self.text, at, end)
            for at, end in ((opening, previous.at), (here.at - 7, here.at))
        )

    def is_in_paragraph_of_previous(self, here: Utterance) -> bool:
        """Say whether an utterance stands in the same paragraph as the one before it."""
        previous = self.previous(here)
        return previous is not None and "\n" not in self.text[previous.end : here.at]

    def people_before(self, here: Utterance) -> Iterator[Person]:
        """Give the people before an utterance, nearest first: subjects of sentences, and speakers."""
        for who in self.back_from(here):
            if isinstance(who, Person):
                yield who

    def everything_before(self, here: Utterance) -> Iterator[Who]:
        """Give speakers and subjects before an utterance, nearest first, those in quotations left out."""
        return filter(None, self.back_from(here))

    def bodies_before(self, here: Utterance) -> Iterator[Who | None]:
        """Give speakers and subjects, nearest first, and ``None`` for a body that stayed open: "The council said"."""
        return self.back_from(here, open_kind="organisation")

    def back_from(self, here: Utterance, open_kind: SpeakerKind = "person") -> Iterator[Who | None]:
        """Give speakers and subjects, nearest first, and ``None`` for one of a kind whom a short form left open."""
        introduced = self._introduction_before(here.at)
        behind_comma = self.text.endswith(", ", introduced, here.at)
        limit = min(here.at if here.at <= here.start + 1 else here.start, introduced)
        for other in reversed(self.order[max(0, here.rank - REACH) : here.rank]):
            mention, who = other.mention, other.who
            if other.nested or (mention is None and who is None):
                continue
            if other.at >= introduced and (behind_comma or other.attribution.aside):
                continue
            if other.at > here.at and other.tells(here.at):
                continue
            if other.end + _SHORTEST < limit:
                yield from self.subjects.between(other.end, limit)
            beside = stretch_at(self._beside, other.at)
            if beside and not stretch_at(self._beside, here.at):
                limit = min(limit, beside[0])  # nobody takes up below who speaks in a caption
                continue
            telling = self._telling(other)
            teller = telling.who if telling else None
            if answering := self._answering(other):
                yield answering
            yield from self._told_in(other, teller)
            if self._is_said_of_pronoun(other):
                limit = min(limit, other.start)
                continue
            if teller is not None:
                yield teller  # "he added, noting that Ana Ruiz had called for calm"
            elif telling and telling.mention and telling.mention.kind == open_kind:
                yield None  # "The envoy said an official had called for calm"
            if who is not None or (mention is not None and mention.kind == open_kind and mention.definite):
                yield who
            limit = min(limit, other.start)
        yield from self.subjects.between(max(0, limit - _LOOK_BACK), limit)

    def _told_in(self, here: Utterance, teller: Who | None) -> Iterator[Who]:
        """Give the subjects of whom the sentence of an utterance tells, beside the one whose words it has.

        Of what a body or a crowd reports, its people: "[Ana Ruiz] left, the agency reports".
        """
        if here.attribution.aside or teller is not None or self._is_in_relative_clause(here):
            opening = self.narration.opening_before(here.at)
            found = self.subjects.between(opening, here.at)
            yield from (who for who in found if teller is None or who is not here.who)
        if here.mention and here.mention.kind in ("organisation", "group") and here.start < here.at:
            found = self.subjects.between(here.start, here.at)
            yield from (who for who in found if isinstance(who, Person))

    def _is_in_relative_clause(self, here: Utterance) -> bool:
        """Say whether a name only tells of something in its sentence: "Ruiz left a law which [Haddad] calls unfair"."""
        if here.mention is None or here.mention.form != "name":
            return False
        return _RELATIVE.search(self.text, max(0, here.at - _LONGEST_RELATIVE), here.at) is not None

    def _is_said_of_pronoun(self, here: Utterance) -> bool:
        """Say whether a name only tells of something in a sentence about "he": "[He] met those whom Haddad likes"."""
        opening = self.narration.opening_before(here.at)
        return self._is_in_relative_clause(here) and self.text.startswith(("He ", "She "), opening)

    def _introduction_before(self, position: int) -> int:
        """Give where what is put to the subject opens a sentence: "[A]sked about ..., he"; else the end of the text."""
        opening = self.narration.opening_before(position)
        return opening if _PUT_TO_SUBJECT.match(self.text, opening) else len(self.text)

    def _answering(self, here: Utterance) -> Who | None:
        """Give the subject behind what is put to it: "Reacting to Ruiz's claim that it was late, [Holm] left"."""
        if self._introduction_before(here.at) > here.at:
            return None
        comma = _BEHIND_INTRODUCTION.match(self.text, here.end)
        return self.subjects.at(comma.end()) if comma else None


# ---------------------------------------------------------------- contents


def _is_own_words(attribution: Attribution, content: Content) -> bool:
    """Say whether words are a speaker's own: a quotation, a turn, or what nobody reports."""
    return bool(
        content.quoted or attribution.turn_speaker or (attribution.source is None and not attribution.cued)
    )


def _is_reported(attribution: Attribution, content: Content) -> bool:
    """Say whether words are the narrator's, who tells what somebody said."""
    return not content.quoted and attribution.source is not None


def _stretches(given: Sequence[Utterance], wanted: Callable[[Attribution, Content], bool]) -> list[_Stretch]:
    """Give the contents of one sort, in the order of the text."""
    found = [
        (content.start, content.end, here)
        for here in given
        for content in here.attribution.contents
        if wanted(here.attribution, content)
    ]
    return sorted(found, key=itemgetter(0, 1))


def _begun(stretches: Sequence[_Stretch], source: Span) -> Sequence[_Stretch]:
    """Give the last stretches that begin before or with a source."""
    last = bisect_right(stretches, source.start, key=_BEGIN)
    return stretches[max(0, last - _DEEPEST) : last]

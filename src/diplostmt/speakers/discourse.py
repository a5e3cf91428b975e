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

from diplostmt.lexicon.titles import Gender
from diplostmt.models import Article, Content, Speaker, SpeakerKind
from diplostmt.spans import Span
from diplostmt.speakers.bodies import Bodies
from diplostmt.speakers.cast import Cast
from diplostmt.speakers.mentions import Mention
from diplostmt.speakers.narration import Narration, stretch_at
from diplostmt.speakers.person import Person, genders_agree
from diplostmt.speakers.reading import read_mention
from diplostmt.speakers.subjects import Subjects
from diplostmt.speakers.unnamed import Unnamed

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
#: Who quotes somebody that the same sentence names: "Ruiz's office quoted".
_QUOTING = re.compile(
    r"((?:[A-Z][\w.'’-]{1,30} ){0,3}[A-Z][\w-]{1,30})['’]s? (?:\w{1,20} ){0,2}"
    r"(?:office|aides?|spokes\w{3,6}|lawyers?|press service|team) (?:later |also )?(?:quoted|cited) $"
)
_LONGEST_OWNER = 120
#: What opens a clause that tells of something: "a law [which] Haddad says is unfair".
_RELATIVE = re.compile(r"\b(?:which|whom|that)\s$")
_LONGEST_RELATIVE = 10
#: What opens a clause behind the subject of its sentence: "Ruiz left [as] she said".
_SUBORDINATE = re.compile(r"[\w,] (?:after|as|before|when|while)\s$")
#: What a pronoun speaks in that its sentence has brought in: "a [letter in which] she warned".
_IN_WHICH = re.compile(
    r"[a-z](?<! received)(?<! obtained)(?<! quoted)(?<! cited)(?<! read)(?<! got)(?<! saw)"
    r" an? (?:(?!from |by )[\w-]{1,20} ){1,4}(?:(?!from |by )[a-z]{2,5} [^,.;:\n\"“]{2,60} )?(?:in which|where) $"
)
_LONGEST_LETTER = 120
#: Whose words a pronoun speaks in: "[In Ruiz's letter to Oslo, ]she", "[Ruiz's letter to Oslo, in which ]she".
_LETTER = (
    r"(?P<owner>(?:[Tt]he )?(?:[A-Z][\w.’-]{1,20} ){0,4}[A-Z][\w-]{1,30})['’]s? (?:[a-z]+ ){0,2}"
    r"(?:address|book|e-?mail|essay|interview|letter|memo|message|note|opinion|post|reasons|remarks|report|ruling"
    r"|speech|statement|testimony|tweet)(?: [^.;:\n\"“”]{1,80})?,"
)
_IN_LETTER = re.compile(rf"In {_LETTER} ")
_LETTER_IN_WHICH = re.compile(rf"\b{_LETTER} in which $")
#: Who is told something, by name: "Haddad told [Ana Ruiz] that".
_TELLING = r"(?:told|assured|informed|reminded|warned)"
_TOLD = re.compile(rf",? {_TELLING} ((?:[A-Z][\w.'’-]{{1,30}} ){{0,4}}[A-Z][\w'’-]{{1,30}}) ")
#: What is told back, by the other of a man and a woman: "[She told him] that".
_TOLD_BACK = re.compile(rf"(?:[Ss]he {_TELLING} him|[Hh]e {_TELLING} her)\b")
#: A clause that tells of somebody, up to what he does in it: "denied that [Ana Ruiz] was wrong when she".
_JUDGED = re.compile(
    r"\b(?:that|whether|if|said|says) ((?:[A-Z][\w.'’-]{1,30} ){0,3}[A-Z][\w'’-]{1,30}) [a-z][^,.;:\n\"“”]{1,50} when $"
)
_LONGEST_CLAUSE = 150
#: What sets two speakers against each other.
_CONTRAST = re.compile(r"(?:.{0,2}\b)?(?:[Ww]hile|[Ww]hereas) ")
#: Somebody with a form of address that tells the gender.
_ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms)\.? [A-Z][\w'’-]{1,30}")
#: What stands before an answer: the question, and whom it is about.
_ASKED = re.compile(
    r"(?:When )?(?:Asked|Commenting|Reacting|Replying|Responding|Answering|Questioned|Pressed)\b"
)


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
        source = here.attribution.source
        if source is None:
            return None
        for _, end, other in _begun(self._reported, source):
            if other is not here and source.end <= end:
                return other.who
        return None

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
        for who in self._back_from(here):
            if isinstance(who, Person):
                yield who

    def everything_before(self, here: Utterance) -> Iterator[Who]:
        """Give speakers and subjects before an utterance, nearest first, those in quotations left out."""
        return filter(None, self._back_from(here))

    def bodies_before(self, here: Utterance) -> Iterator[Who | None]:
        """Give speakers and subjects, nearest first, and ``None`` for a body that stayed open: "The council said"."""
        return self._back_from(here, open_kind="organisation")

    def _back_from(self, here: Utterance, open_kind: SpeakerKind = "person") -> Iterator[Who | None]:
        """Give speakers and subjects, nearest first, and ``None`` for one of a kind whom a short form left open."""
        asked = self._question_before(here.at)
        limit = min(here.at if here.at <= here.start + 1 else here.start, asked)
        for other in reversed(self.order[max(0, here.rank - REACH) : here.rank]):
            mention, who = other.mention, other.who
            if other.nested or (mention is None and who is None):
                continue
            if other.at >= asked or (other.at > here.at and other.tells(here.at)):
                continue
            if other.end + _SHORTEST < limit:
                yield from self.subjects.between(other.end, limit)
            beside = stretch_at(self._beside, other.at)
            if beside and not stretch_at(self._beside, here.at):
                limit = min(limit, beside[0])  # nobody takes up below who speaks in a caption
                continue
            teller = self.telling_of(other)
            yield from self._told_in(other, teller)
            if teller is not None:
                yield teller  # "he added, noting that Ana Ruiz had called for calm"
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

    def _question_before(self, position: int) -> int:
        """Give where a question put to the subject opens its sentence: "[A]sked about ..., he"; else the end."""
        opening = self.narration.opening_before(position)
        return opening if _ASKED.match(self.text, opening) else len(self.text)

    # ------------------------------------------------------------ he or she

    def he_or_she(self, here: Utterance, gender: Gender | None) -> Person | None:
        """Give the nearest person before whom the gender fits; an unresolved one in between ends it."""
        just_named = (
            self._quoted_by_his_own(here)
            or self._writer(here)
            or self._owner_of_document(here)
            or self._one_doing(here, gender)
            or self._one_told(here, gender)
            or self._one_judged(here, gender)
            or self._named_before(here)
        )
        for who in itertools.chain([just_named] if just_named else (), self._back_from(here)):
            if who is None:
                return None
            if isinstance(who, Person) and genders_agree(who.gender, gender):
                who.gender = who.gender or gender
                return who
        return self._only_one(here, gender) or self._named_nearby(here, gender)

    def _quoted_by_his_own(self, here: Utterance) -> Person | None:
        """Give whose office or aide quotes a pronoun: "Ruiz's office quoted [her] as saying"."""
        owner = _QUOTING.search(self.text, max(0, here.at - _LONGEST_OWNER), here.at)
        named = self.cast.names_between(owner.start(), owner.end(1)) if owner else ()
        return next((self.cast.known(read_mention(" ".join(name)), at) for at, name in named), None)

    def _writer(self, here: Utterance) -> Person | None:
        """Give the subject of a sentence that brings in a letter or speech: "[Ruiz] sent a letter in which she"."""
        opening = self.narration.opening_before(here.at)
        if not _IN_WHICH.search(self.text, max(opening, here.at - _LONGEST_LETTER), here.at):
            return None
        return self.subjects.named_at(opening, here.at)

    def _owner_of_document(self, here: Utterance) -> Person | None:
        """Give whose words a pronoun speaks in: "In [Ruiz]'s letter to Oslo, she", "[the envoy]'s note in which he"."""
        opening = self.narration.opening_before(here.at)
        found = _IN_LETTER.fullmatch(self.text, opening, here.at) or _LETTER_IN_WHICH.search(
            self.text, max(opening, here.at - _LONGEST_CLAUSE), here.at
        )
        if found is None:
            return None
        owner = read_mention(found["owner"])
        if owner.form == "name":
            return self.cast.named(owner, found.start("owner"))
        known = (
            self.subjects.by_title(owner, here.at)
            if self.subjects.by_title and owner.form == "epithet"
            else None
        )
        return known or (self.unnamed.described(owner, here.at) if owner.kind == "person" else None)

    def _named_before(self, here: Utterance) -> Person | None:
        """Give the subject of the sentence before, unless somebody speaks in it: "Ruiz left, [Holm] said. He".

        Whom the subject met does not: "Ruiz met the envoy, who said so. He".
        """
        before, back = self.previous(here), next(iter(self.narration.sentences_back(here.at)), None)
        spoken = before and back is not None and before.at > back and before.who and not before.nested
        source = before.attribution.source if before and spoken else None
        if source and not self.text.startswith((" who ", ", who "), source.end):
            return None
        return self.subjects.named_in_sentence_before(here.at)

    def _one_doing(self, here: Utterance, gender: Gender | None) -> Person | None:
        """Give the subject of a sentence in which a pronoun opens a clause behind it: "[Ruiz] left as she said"."""
        opening = self.narration.opening_before(here.at)
        if not _SUBORDINATE.search(self.text, max(opening, here.at - _LONGEST_RELATIVE), here.at):
            return None
        doing = next(self.subjects.between(opening, here.at), None)
        return doing if isinstance(doing, Person) and genders_agree(doing.gender, gender) else None

    def _one_told(self, here: Utterance, gender: Gender | None) -> Person | None:
        """Give who was told something in the sentence before, where a man told it: "Haddad told [Ruiz] A. She".

        He is one by his name, or because she tells "him" something; and the same of a woman and "he".
        """
        before = self.previous(here)
        source = before.attribution.source if before else None
        told = _TOLD.match(self.text, source.end) if source else None
        if before is None or told is None or not isinstance(before.who, Person):
            return None
        if next(iter(self.narration.sentences_back(here.at)), -1) != self.narration.opening_before(before.at):
            return None
        back = _TOLD_BACK.match(self.text, here.at) is not None
        if genders_agree(before.who.gender, gender) and not (back and before.who.gender is None):
            return None
        hearer = read_mention(told[1])
        person = (self.cast.named if back and hearer.name else self.cast.known)(hearer, told.start(1))
        return person if person and genders_agree(person.gender, gender) else None

    def _one_judged(self, here: Utterance, gender: Gender | None) -> Person | None:
        """Give the subject of the clause that goes on with "when": "He denied that [Ruiz] was wrong when she said"."""
        opening = self.narration.opening_before(here.at)
        judged = _JUDGED.search(self.text, max(opening, here.at - _LONGEST_CLAUSE), here.at)
        if judged is None:
            return None
        mention = read_mention(judged[1])
        person = self.cast.named(mention, judged.start(1)) if mention.form == "name" else None
        return person if person and genders_agree(person.gender, gender) else None

    def _only_one(self, here: Utterance, gender: Gender | None) -> Person | None:
        """Give the only person of the article, where a pronoun stands before every name."""
        near = self.order[max(0, here.rank - REACH) : here.rank + REACH]
        telling = [other.who for other in near if other.at > here.at and other.tells(here.at)]
        agreeing = (p for p in self.people if genders_agree(p.gender, gender) and p not in telling)
        only = next(agreeing, None)
        return only if next(agreeing, None) is None else None

    def _named_nearby(self, here: Utterance, gender: Gender | None) -> Person | None:
        """Give the only one of a gender who was just named, as no subject: "She met [Luis Soto]. "...," he said"."""
        near = self.cast.named_before(here.at, JUST_NOW)
        fit = {person for person in near if person.gender == gender and person.titles}
        fit |= {person for person in self._addressed_nearby(here) if person.gender == gender}
        return fit.pop() if len(fit) == 1 else None

    def _addressed_nearby(self, here: Utterance) -> Iterator[Person]:
        """Give those whom the narrator has just called "Ms Ruiz" or "Mr Holm"."""
        start = max(0, here.at - JUST_NOW)
        for address in _ADDRESSED.finditer(self.text, start, here.at):
            mention = read_mention(address[0])
            if mention.form == "name" and not self.narration.is_silent(address.start()):
                person = self.cast.named(mention, address.start())
                if person:
                    yield person


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

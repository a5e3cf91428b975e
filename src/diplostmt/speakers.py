"""Who a source is: from the mention that stands at a statement to one canonical speaker, or to none.

A mention is read by itself first (``people``), and then looked for in the article: a surname among the names of the
text (``cast``), an epithet among the people whose title and country it fits, a pronoun among the speakers and
subjects before it, nearest first. What stands inside a quotation is its speaker's world: the ``I`` in it is that
speaker, and the people named in it are no antecedents for the narrator's pronouns. Where several people fit
equally well, or none does, the answer is ``None``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import define, field, frozen

from diplostmt import names
from diplostmt.cast import Cast, Person
from diplostmt.lexicon.epithets import DETERMINERS
from diplostmt.lexicon.name_words import PARTICLES
from diplostmt.lexicon.organisations import ORGANISATIONS, OrganisationRow
from diplostmt.lexicon.titles import HONORIFICS
from diplostmt.models import Article, Content, Speaker
from diplostmt.names import fold
from diplostmt.people import Mention, read_mention, source_form
from diplostmt.spans import Span

__all__ = ["Attribution", "read_mention", "resolve_speakers", "source_form"]


@frozen
class Attribution:
    """A statement as far as its speaker is concerned.

    ``source`` is the mention that the text ties to it; ``contents`` what was said; ``carries`` the index of an
    earlier attribution whose speaker this one shares; ``turn_speaker`` the label of an interview's or
    transcript's turn ("MR PRYOR", "A").
    """

    source: Span | None
    contents: tuple[Content, ...]
    carries: int | None = None
    turn_speaker: str | None = None


def resolve_speakers(article: Article, attributions: Sequence[Attribution]) -> tuple[Speaker | None, ...]:
    """Give the speaker of each attribution, or ``None`` where the article does not decide.

    Names are settled first, so that an epithet in the headline finds the person whom the text names later.
    """
    if not attributions:
        return ()
    found = _Resolver(article, attributions).resolve()
    return tuple(who.speaker() if isinstance(who, Person) else who for who in found)


Who = Person | Speaker

_FIRST_PERSON = frozenset(["i", "we", "me", "us", "my", "our"])
_QUESTION = frozenset(["q", "question", "reporter", "journalist"])
_ANSWER = frozenset(["a", "answer"])
#: How many attributions back a pronoun or an epithet looks.
_REACH = 12
#: How many attributions may stand in the headline and the deck, where an epithet comes before its name.
_HEADLINES = 3
#: How many sentences between two attributions are read for their subjects.
_SENTENCES = 4


@define(eq=False)
class _Resolver:
    article: Article
    attributions: Sequence[Attribution]
    cast: Cast = field(init=False)
    found: list[Who | None] = field(init=False)
    mentions: list[Mention | None] = field(init=False)
    order: list[int] = field(init=False)
    rank: dict[int, int] = field(init=False)
    enclosures: list[tuple[int, int, int]] = field(init=False)
    openings: list[int] | None = None
    nested: list[int | None] = field(init=False)
    described: dict[str, Person] = field(factory=dict)
    by_name: dict[tuple[str, ...], Person] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.found = [None] * len(self.attributions)
        self.mentions = [read_mention(a.source.text) if a.source else None for a in self.attributions]
        self.order = sorted(range(len(self.attributions)), key=lambda i: _anchor(self.attributions[i]))
        self.rank = {i: n for n, i in enumerate(self.order)}
        self.enclosures = sorted(
            (content.start, content.end, i)
            for i, a in enumerate(self.attributions)
            for content in a.contents
            if content.quoted or a.turn_speaker or a.source is None
        )
        self.cast = Cast(self.article.text, [(start, end) for start, end, _ in self.enclosures])

    def resolve(self) -> list[Who | None]:
        nested = self.nested = [self.enclosing(i) for i in range(len(self.attributions))]
        for i in self.order:
            mention = self.mentions[i]
            if mention and mention.form == "name":
                self.found[i] = self.named(mention, _start(self.attributions[i]))
        for i in self.order:
            if self.mentions[i] is None:
                self.found[i] = self.of_turn(i) if self.attributions[i].carries is None else None
            elif self.found[i] is None and nested[i] is None:
                self.found[i] = self.outside(i)
        for i in self.order:
            if self.found[i] is None and nested[i] is not None:
                self.found[i] = self.inside(i, nested[i])
        for i in self.order:
            carried = self.attributions[i].carries
            if self.found[i] is None and carried is not None:
                self.found[i] = self.found[carried]
        return self.found

    # ------------------------------------------------------------ where things stand

    def enclosing(self, i: int) -> int | None:
        """Give the attribution in whose quotation the source of ``i`` stands."""
        source = self.attributions[i].source
        if source is None:
            return None
        last = bisect_right(self.enclosures, (source.start + 1,))
        for start, end, j in reversed(self.enclosures[max(0, last - 4) : last]):
            if j != i and start <= source.start and source.end <= end:
                return j
        return None

    # ------------------------------------------------------------ names

    def named(self, mention: Mention, position: int) -> Person | None:
        """Give the person of a name: the fullest name of the article that fits it."""
        name = mention.name
        surname = names.family_name(name)
        family = self.cast.family(surname)
        if len(name) > 1:
            given = [fold(word) for word in name if word != surname]
            family = [p for p in family if self._shares_given_name(p, given)] or []
        person = self._one_of(family, mention, position)
        if person is None:
            if family:
                return None
            person = self._stranger(mention, position)
        person.learn(mention)
        return person

    def _shares_given_name(self, person: Person, given: Sequence[str]) -> bool:
        own = [fold(word) for word in person.name]
        return all(any(names.same_given_name(word, other) for other in own) for word in given)

    def _one_of(self, family: Sequence[Person], mention: Mention, position: int) -> Person | None:
        """Choose among people of one surname: by gender and title, then whoever was named in full before."""
        fit = [p for p in family if _genders_agree(p.gender, mention.gender)]
        if mention.country:
            fit = [p for p in fit if p.country in (None, mention.country)] or fit
        if len(fit) > 1 and mention.title:
            fit = [p for p in fit if _same_title(p, mention.title)] or fit
        if len(fit) > 1:
            fit = [p for p in fit if p in self.found] or [p for p in fit if p.at <= position] or fit
        return fit[0] if len(fit) == 1 else None

    def _stranger(self, mention: Mention, position: int) -> Person:
        """Give a person whom the text never names more fully than here."""
        name = tuple(w.title() if w.isupper() and len(w) > 2 else w for w in mention.name)
        person = Person(name, position)
        person.places.append(position)
        self.cast.add(person)
        return person

    # ------------------------------------------------------------ mentions in the narrator's text

    def outside(self, i: int) -> Who | None:
        """Resolve a mention that stands in the narrator's text."""
        mention = self.mentions[i]
        assert mention is not None
        if mention.form == "pronoun":
            return self.pronoun(i, mention)
        if mention.form == "epithet" or mention.kind == "person":
            return self.epithet(i, mention)
        if mention.form == "name":
            return None
        if mention.kind == "group":
            return self.group(i, mention)
        if mention.kind == "document":
            return self.document(i, mention)
        if mention.kind in ("organisation", "government"):
            return self.body(i, mention)
        return None

    def pronoun(self, i: int, mention: Mention) -> Who | None:
        if mention.head in _FIRST_PERSON or mention.head == "you":
            return None
        if mention.head == "who":
            return self.antecedent(_start(self.attributions[i]))
        if mention.gender:
            for person in self.people_before(i):
                if _genders_agree(person.gender, mention.gender):
                    person.gender = person.gender or mention.gender
                    return person
            return self._only_one_ahead(i, mention)
        kinds = ("group", "organisation", "government") if mention.number == "plural" else (
            "organisation", "government", "document")  # fmt: skip
        for who in self.everything_before(i):
            if isinstance(who, Speaker) and who.kind in kinds:
                return who
        return None

    def antecedent(self, position: int) -> Person | None:
        """Give the person named just before a relative pronoun: "Ana Ruiz, who"."""
        for at, name in self.cast.names_between(max(0, position - 60), position):
            if self.article.text[at:position].rstrip(", \u00a0").endswith(name[-1]):
                return self.known(read_mention(" ".join(name)), at)
        return None

    def _only_one_ahead(self, i: int, mention: Mention) -> Person | None:
        """Give the only person of the article, where a pronoun stands before every name."""
        named = {
            id(w): w for w in self.found if isinstance(w, Person) and _genders_agree(w.gender, mention.gender)
        }
        return next(iter(named.values())) if len(named) == 1 else None

    def epithet(self, i: int, mention: Mention) -> Who | None:
        """Give the person whom an epithet takes up, or else the one it describes."""
        if mention.definite and not _owned(mention):
            weak: Person | None = None
            loose = mention.head in _GENERIC and not _PLACED.search(mention.text)
            for n, person in enumerate(self.people_before(i)):
                fit = _fits(person, mention)
                if fit == 2:
                    return person
                if fit == 1 and loose and weak is None and n < 2:
                    weak = person
            start = _start(self.attributions[i])
            beside = next((p for p in self.cast.named_before(start) if _fits(p, mention) == 2), None)
            person = beside or weak or self._ahead(i, mention, strong=self.rank[i] > _HEADLINES)
            if person:
                return person
        return self._described_person(mention, _start(self.attributions[i]))

    def _ahead(self, i: int, mention: Mention, *, strong: bool) -> Person | None:
        """Give the person named after an epithet, in headlines and decks: the nearest who fits."""
        weak: Person | None = None
        for j in self.order[self.rank[i] + 1 :]:
            person = self.found[j]
            if isinstance(person, Person):
                fit = _fits(person, mention)
                if fit == 2:
                    return person
                if fit == 1 and not strong and mention.head in _GENERIC:
                    weak = weak or person
        return weak

    def _described_person(self, mention: Mention, position: int) -> Person | None:
        """Give a person who is described and not named: "a senior official", "the Chilean president"."""
        label = mention.title
        if label is None or (mention.definite and not (mention.country or any(map(str.isupper, label)))):
            return None
        known = self.described.get(label.lower())
        if known is None:
            known = Person((), position, label=label)
            known.learn(mention)
            self.described[label.lower()] = known
        return known

    def group(self, i: int, mention: Mention) -> Speaker:
        name = mention.title or mention.text
        if mention.definite and " " not in name:
            for who in self.everything_before(i):
                if (
                    isinstance(who, Speaker)
                    and who.kind == "group"
                    and who.name.lower().endswith(name.lower())
                ):
                    return who
        return Speaker(name, "group", None, mention.country)

    def document(self, i: int, mention: Mention) -> Who | None:
        """Give the document, or whoever issued it where the text said so just before."""
        name = mention.title or mention.text
        owner = _OWNER.search(name)
        if owner:
            issuer = read_mention(owner.group(1) or owner.group(2))
            if issuer.kind in ("organisation", "government") and issuer.body:
                return self._body_speaker(issuer)
        previous = self._previous(i)
        if mention.head and previous is not None and mention.definite:
            start = _anchor(self.attributions[previous])
            between = self.article.text[max(0, start - 200) : _start(self.attributions[i])]
            who = self.found[previous]
            if who is not None and re.search(
                rf"\bin an? (?:\w+ ){{0,3}}{re.escape(mention.head)}\b", between
            ):
                return who
        return Speaker(name, "document", None, mention.country)

    def body(self, i: int, mention: Mention) -> Who | None:
        person = self._person_not_body(mention, _start(self.attributions[i]))
        if person:
            return person
        if mention.kind == "organisation" and (mention.body is None or mention.country is None):
            known = self.known_body(i, mention)
            if known:
                return known
        if mention.body is None:
            return self._government_before(i, mention) if mention.kind == "government" else None
        return self._body_speaker(mention)

    def _person_not_body(self, mention: Mention, position: int) -> Person | None:
        """Give the person where the name of a place or body is somebody's surname: "Jordan said"."""
        words = mention.text.split()
        if len(words) != 1 or not words[0][:1].isupper():
            return None
        family = [p for p in self.cast.family(words[0]) if p.name[-1].casefold() == words[0].casefold()]
        named = [p for p in family if p.at < position or p.titles]
        return named[0] if len(named) == 1 and names.is_given_name(named[0].name[0]) else None

    def _body_speaker(self, mention: Mention) -> Speaker:
        kind = mention.kind if mention.kind in ("organisation", "government") else "organisation"
        return Speaker(mention.body or mention.text, kind, None, mention.country)

    def _government_before(self, i: int, mention: Mention) -> Who | None:
        if mention.title and any(word[0].isupper() for word in mention.title.split()):
            return Speaker(mention.title, "government", None, None)
        for who in self.everything_before(i):
            if isinstance(who, Speaker) and who.kind == "government":
                return who
        return None

    def known_body(self, i: int, mention: Mention) -> Speaker | None:
        """Give the organisation that a short form takes up: "the ministry", "the agency", "Foreign Ministry"."""
        words = frozenset((mention.title or mention.body or "").lower().split())
        for who in self.everything_before(i):
            if (
                isinstance(who, Speaker)
                and who.kind == "organisation"
                and _takes_up(who.name, mention.head, words)
            ):
                if mention.body is None or who.country:
                    return who
        position = _start(self.attributions[i])
        return _body_in(self.article.text, mention, position)

    # ------------------------------------------------------------ looking back

    def _previous(self, i: int) -> int | None:
        rank = self.rank[i]
        return self.order[rank - 1] if rank else None

    def people_before(self, i: int) -> Iterator[Person]:
        """Give the people before an attribution, nearest first: subjects of sentences, and speakers."""
        for who in self.everything_before(i):
            if isinstance(who, Person):
                yield who

    def everything_before(self, i: int) -> Iterator[Who]:
        """Give speakers and subjects before an attribution, nearest first, those in quotations left out."""
        limit = _anchor(self.attributions[i])
        source = self.attributions[i].source
        if source and source.start <= limit + 1:
            limit = source.start
        rank = self.rank[i]
        for j in [*reversed(self.order[max(0, rank - _REACH) : rank]), None]:
            if j is not None and (
                self.nested[j] is not None or (self.mentions[j] is None and self.found[j] is None)
            ):
                continue
            end = _end(self.attributions[j]) if j is not None else max(0, limit - 1500)
            if end < limit:
                yield from self.subjects(end, limit)
            if j is not None:
                who = self.found[j]
                if who is not None:
                    yield who
                limit = min(limit, _anchor(self.attributions[j]))

    def subjects(self, start: int, end: int) -> Iterator[Who]:
        """Give the subjects of the sentences that begin in a stretch of the narrator's text, last first."""
        if self.openings is None:
            self.openings = _openings(self.article.text)
        last = bisect_left(self.openings, end)
        first = max(bisect_left(self.openings, start), last - _SENTENCES)
        for opening in reversed(self.openings[first:last]):
            if not self.cast.inside_quotation(opening):
                for at in _subject_places(self.article.text, opening, min(end, opening + 150)):
                    who = self._subject(at)
                    if who:
                        yield who
                        break

    def _subject(self, at: int) -> Who | None:
        """Give whoever the noun phrase at a position names, unless it goes on: "Ruiz's aide", "Ruiz and Holm"."""
        phrase, after = _phrase_at(self.article.text, at)
        if (
            not phrase
            or self.cast.in_heading(at)
            or after == "and"
            or phrase.endswith(("'s", "’s", "s'", "s’"))
        ):
            return None
        mention = read_mention(phrase)
        if mention.form == "name":
            return self.known(mention, at)
        if mention.body and mention.kind in ("organisation", "government") and not mention.head:
            return self._body_speaker(mention)
        return None

    def known(self, mention: Mention, position: int) -> Person | None:
        """Give the person of a name that no attribution vouches for, if something else does.

        A title, a given name that is known as one, or a person already met.
        """
        surname = names.family_name(mention.name)
        family = self.cast.family(surname)
        alone = len(mention.name) == 1 and self.cast.inside_sentences(surname)
        if (
            alone
            or (mention.title and names.is_title(mention.title.split()))
            or any(p.titles or p in self.found or _has_given_name(p) for p in family)
        ):
            return self.named(mention, position)
        return None

    # ------------------------------------------------------------ quotations and turns

    def inside(self, i: int, enclosing: int | None) -> Who | None:
        """Resolve a mention that stands inside somebody's quotation."""
        mention = self.mentions[i]
        assert mention is not None
        assert enclosing is not None
        if mention.head in _FIRST_PERSON:
            return self.found[enclosing]
        source = self.attributions[i].source
        assert source is not None
        if mention.form == "pronoun":
            if not mention.gender:
                return None
            start = next(s for s, e, j in self.enclosures if j == enclosing and s <= source.start < e)
            for at, name in self.cast.names_between(start, source.start):
                person = self.known(read_mention(" ".join(name)), at)
                if person and _genders_agree(person.gender, mention.gender):
                    return person
            return None
        return self.outside(i)

    def of_turn(self, i: int) -> Who | None:
        """Give the speaker of a turn, by its label or as the one interviewed."""
        attribution = self.attributions[i]
        interview = self.article.interview
        label = (attribution.turn_speaker or "").strip(" :.)")
        if label.lower() in _QUESTION:
            return self._interviewer()
        if label and label.lower() not in _ANSWER:
            return self.labelled(i, label)
        if interview is None or not (label or self._own_words(attribution)):
            return None
        return self.labelled(i, interview.interviewee) if interview.interviewee else None

    def _own_words(self, attribution: Attribution) -> bool:
        """Say whether words without a source are the interviewee's: an answer, or a heading that quotes."""
        if not attribution.contents:
            return False
        position = attribution.contents[0].start
        block = next((b for b in self.article.blocks if b.start <= position < b.end), None)
        return block is not None and block.kind in ("answer", "headline", "deck", "subheading")

    def labelled(self, i: int, label: str) -> Who | None:
        mention = read_mention(label)
        position = _anchor(self.attributions[i])
        if mention.form == "name":
            return self.named(mention, position)
        if mention.kind in ("organisation", "government") and mention.body:
            return self._body_speaker(mention)
        if mention.kind == "person":
            return self.epithet(i, mention)
        return None

    def _interviewer(self) -> Who | None:
        interview = self.article.interview
        if interview is None or interview.interviewer is None:
            return None
        mention = read_mention(interview.interviewer)
        if mention.form == "name":
            return self.named(mention, 0)
        return self._body_speaker(mention) if mention.body else None


# ---------------------------------------------------------------- positions


def _anchor(attribution: Attribution) -> int:
    """Where an attribution begins: its source or its content, whichever is first."""
    starts = [content.start for content in attribution.contents]
    if attribution.source:
        starts.append(attribution.source.start)
    return min(starts, default=0)


def _start(attribution: Attribution) -> int:
    return attribution.source.start if attribution.source else _anchor(attribution)


def _end(attribution: Attribution) -> int:
    ends = [content.end for content in attribution.contents]
    if attribution.source:
        ends.append(attribution.source.end)
    return max(ends, default=0)


_INTRODUCTION = re.compile(r"[^,.;:\n\"“”]{2,90},\s+")
#: Words that open a sentence without being its subject's beginning.
_NO_SUBJECT = names.NOT_IN_NAMES - set(DETERMINERS) - {"global", "international", "national", "former", "new"}
_SUBORDINATOR = re.compile(
    r"(?:When|After|Before|While|As|Since|Although|Though|If|Because|Once|Until|Where)\s+"
)
_PLACED = re.compile(r"\s(?:for|of|at|from|in|with)\s")
_OWNER = re.compile(r"(?:\b(?:by|of|from)\s+(.+)$|^(.{2,60}?)['’]s?\s)")


_END = re.compile("\n\\s*|[.!?…][\"”’'»)]{0,2}[ \u00a0]+")


def _openings(text: str) -> list[int]:
    """Give where the sentences of a text begin."""
    ends = [
        m.end() for m in _END.finditer(text) if text[m.start()] != "." or not _abbreviated(text, m.start())
    ]
    return [0, *ends]


def _abbreviated(text: str, at: int) -> bool:
    """Say whether the full stop at an offset belongs to a title or an initial."""
    word = text[text.rfind(" ", max(0, at - 8), at) + 1 : at]
    return len(word) == 1 or word.lower() in HONORIFICS


def _phrase_at(text: str, at: int) -> tuple[str, str]:
    """Give the title and name with which a sentence or clause begins, and the word after them."""
    if not text[at : at + 1].isalpha():
        return "", ""
    words = text[at : at + 110].split()[:-1]
    last, capitals = 0, 0
    for word in words:
        plain = names.bare(word)
        if plain[:1].isupper() or names.articled(plain) or (capitals and plain in PARTICLES):
            capitals += last > 0 or plain.lower() not in names.NOT_IN_NAMES
        elif (capitals and not names.title_words() & {plain}) or (
            plain not in DETERMINERS and (plain not in names.title_words())
        ):
            break
        last += 1
        if word[-1] in ",;:—–" or (word.endswith(("'s", "’s")) and capitals > 1):
            break
    while last and words[last - 1][:1].islower():
        last -= 1
    if not capitals or not last or names.bare(words[0]).lower() in _NO_SUBJECT:
        return "", ""
    return " ".join(words[:last]), words[last] if last < len(words) else ""


def _subject_places(text: str, start: int, end: int) -> Iterator[int]:
    """Give where a subject can begin in a sentence: at once, after a subordinator, after an introduction."""
    subordinator = _SUBORDINATOR.match(text, start, end)
    if subordinator:
        yield subordinator.end()
        return
    yield start
    introduction = _INTRODUCTION.match(text, start, end)
    if introduction:
        yield introduction.end()


# ---------------------------------------------------------------- fitting


def _has_given_name(person: Person) -> bool:
    return len(person.name) < 5 and any(map(names.is_given_name, person.name[:-1]))


def _genders_agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


_LOWER_RANKS = frozenset({"deputy", "vice", "assistant", "under", "undersecretary"})


def _fits(person: Person, mention: Mention) -> int:
    """Say how well an epithet fits a person: 2 by title, 1 as nothing speaks against it, 0 not at all."""
    if not _genders_agree(person.gender, mention.gender):
        return 0
    if mention.country and person.country and mention.country != person.country:
        return 0
    head = mention.head or ""
    if person.label and head not in person.label.lower().split():
        return 0
    if any(_words(title.lower()) & _COUNTERPART for title in person.titles) and person.country:
        return 2 if mention.country else 0
    if not any(map(names.title_rows, person.titles)):
        return 1
    if any(_title_takes(title, head, mention.title or "") for title in person.titles):
        return 2 if not mention.country or person.country else 1
    return 0


def _title_takes(title: str, head: str, epithet: str) -> bool:
    """Say whether the holder of a title can be called by an epithet with that head."""
    return _takes(title.lower(), head, epithet.lower())


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(names.title_parts(text))


def _takes(title: str, head: str, epithet: str) -> bool:
    words, wanted = _words(title), _words(epithet)
    own = wanted & _SPECIFIC
    if _PAST & words and not _PAST & wanted and head in words:
        return False
    if head in words:
        lower = _LOWER_RANKS & words
        if lower and not (lower & wanted) and own:
            return False
        return own <= words or not own
    if any(head in row.taken_up_by.split() for row in names.title_rows(title)):
        return not own or own <= words
    return False


#: Nouns loose enough to take up somebody whose title the text does not give.
_GENERIC = frozenset(
    "diplomat official politician leader minister envoy candidate nominee senator governor lawmaker negotiator "
    "man woman tycoon billionaire statesman representative ambassador spokesperson spokesman spokeswoman".split()
)
_PAST = frozenset({"former", "ex", "outgoing", "late"})

#: Titles that say no more than "the same as the one just named".
_COUNTERPART = frozenset({"counterpart", "counterparts", "colleague"})

#: Words of an epithet that must occur in the title, too.
_SPECIFIC = frozenset(
    [
        "foreign",
        "defence",
        "defense",
        "finance",
        "interior",
        "prime",
        "vice",
        "deputy",
        "energy",
        "trade",
        "economy",
        "security",
        "atomic",
        "nuclear",
        "justice",
        "health",
        "interior",
        "education",
        "commerce",
        "opposition",
        "parliamentary",
        "press",
        "army",
        "navy",
    ]
) - {"nuclear"}


def _same_title(person: Person, title: str) -> bool:
    words = _words(title.lower())
    return any(words & _words(own.lower()) for own in person.titles)


def _of_a_body(title: str) -> bool:
    """Say whether a title names the body that its holder speaks for: "the Foreign Ministry spokesman"."""
    words = title.split()
    return any(w[0].isupper() and (w in _BODY_NOUNS or names.organisation(names.bare(w))) for w in words)


_BODY_NOUNS = frozenset(
    "Ministry Council Commission Organization Organisation Agency Embassy Department Office".split()
)


def _owned(mention: Mention) -> bool:
    """Say whether an epithet names somebody through another: "his deputy", "Ruiz's spokesman"."""
    words = mention.text.split()
    if words[0].lower() in ("his", "her", "their", "its", "my", "our"):
        return True
    return any(word.endswith(("'s", "’s")) and names.part_of_name(word) for word in words[:3])


# ---------------------------------------------------------------- bodies in the text


def _takes_up(name: str, head: str | None, words: frozenset[str]) -> bool:
    """Say whether a short form can stand for the body of that name."""
    row = names.organisation(name)
    if row and head in row.nouns.split():
        return len(words) <= 1 or words <= frozenset(row.name.lower().split())
    own = frozenset(name.lower().split())
    return head in own and words <= own


_MINISTRY = re.compile(
    r"((?:[A-Z][\w.]*(?:['’]s)?\s){1,3})((?:[A-Z]\w+\s(?:and\s)?){1,3}Ministry)\b"
    r"|(Ministry of (?:[A-Z]\w+\s?(?:and\s)?){1,3}(?:\bof\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?)"
)


def _body_in(text: str, mention: Mention, position: int) -> Speaker | None:
    """Find in the text the organisation that a short form stands for: the last before it, else the first after."""
    head = mention.head
    if not head:
        return None
    words = frozenset((mention.title or "").lower().split())
    best: tuple[int, Speaker] | None = None
    for row in _rows_by_noun().get(head, ()):
        if len(words) > 1 and not words <= frozenset(row.name.lower().split()):
            continue
        for name in (row.name, *filter(None, row.other_names.split("|"))):
            at = _last_word(text, name, position)
            if at >= 0 and (best is None or at > best[0]):
                best = at, Speaker(row.name, "organisation", None, row.country)
    if head == "ministry":
        for match in _MINISTRY.finditer(text):
            found = read_mention(match.group().strip())
            if found.body and found.country and words <= frozenset(_words(found.body.lower())):
                if match.start() < position or best is None:
                    best = match.start(), Speaker(found.body, "organisation", None, found.country)
    return best[1] if best else None


def _last_word(text: str, name: str, position: int) -> int:
    at = text.rfind(name, 0, position)
    if at < 0:
        at = text.find(name)
    if at < 0 or text[at - 1 : at].isalnum() or text[at + len(name) : at + len(name) + 1].isalnum():
        return -1
    return at if at < position else -1


@cache
def _rows_by_noun() -> dict[str, tuple[OrganisationRow, ...]]:
    table: dict[str, list[OrganisationRow]] = {}
    for row in ORGANISATIONS:
        for noun in row.nouns.split():
            table.setdefault(noun, []).append(row)
    return {noun: tuple(rows) for noun, rows in table.items()}

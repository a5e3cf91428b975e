"""The people of an article: who is named in the text, with the fullest name, title, country and gender.

Nothing is read that nobody asks for. A surname is looked for in the text as it is written; where it stands
after other capitalised words, these are read as given names and titles. Occurrences with different given
names are different people, and the fullest name is the canonical one, in the spelling that comes first.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from attrs import define, field

from diplostmt.lexicon.epithets import DETERMINERS
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    STRONG_PAST,
)
from diplostmt.lexicon.name_words import PARTICLES
from diplostmt.lexicon.titles import HONORIFICS, Gender
from diplostmt.models import Speaker
from diplostmt.speakers import names
from diplostmt.speakers.bodies import body_speaker, group_speaker
from diplostmt.speakers.mentions import Mention, is_headline_style
from diplostmt.speakers.names import fold, is_body_noun, is_person_noun, same_given_name
from diplostmt.speakers.reading import read_mention
from diplostmt.speakers.runs import (
    Words,
    capitals,
    is_heading,
    name_in_run,
    named_in_run,
    run_around,
    title_at_end,
)
from diplostmt.speakers.subjects import (
    last_of,
    openings,
    phrase_at,
    subject_places,
    unnamed_before,
    unnamed_end,
)

#: How many words a title has that is a subject.
LONGEST_EPITHET = 6
#: How many full mentions of a person are read for titles, and how many of a surname for names.
_TITLES_READ = 4
_NAMES_READ = 40
#: How many characters back somebody unnamed is looked for.
_NEAR = 1500
#: How many characters a mention may have before its article: "However, [an official]".
_LEAD = 12


@define(eq=False)
class Person:
    """Somebody the article names or describes: what is known so far."""

    name: tuple[str, ...]
    at: int
    label: str | None = None
    title: str | None = None
    country: str | None = None
    gender: Gender | None = None
    titles: list[str] = field(factory=list)
    places: list[int] = field(factory=list)
    speaks: bool = False

    @property
    def has_given_name(self) -> bool:
        """True where a word before the last is known as a given name."""
        return len(self.name) < 5 and any(map(names.is_given_name, self.name[:-1]))

    def learn(self, mention: Mention) -> None:
        """Take in what a mention says; the fullest title stays."""
        title = mention.title
        if title and title not in self.titles:
            self.titles.append(title)
            longer = self.title is None or len(title) > len(self.title)
            if longer and _NO_OFFICE.isdisjoint(title.lower().split()):
                self.title = title
        self.country = self.country or mention.country
        self.gender = self.gender or mention.gender

    def introduce(self, mention: Mention) -> None:
        """Take in what an epithet says that stood before the name: in a headline it gives no full title."""
        if is_headline_style(mention) or not names.title_rows(mention.head or ""):
            self.country = self.country or mention.country
        else:
            self.learn(mention)

    def speaker(self) -> Speaker:
        """Give the person as a speaker."""
        name = self.label or " ".join(map(_small, self.name))
        return Speaker(name, "person", role_of(self.title) if self.title else None, self.country)


def stretch_at(stretches: Sequence[tuple[int, int]], position: int) -> tuple[int, int] | None:
    """Give the one of several stretches, in order and apart, in which a position lies."""
    i = bisect_left(stretches, (position + 1,)) - 1
    return stretches[i] if i >= 0 and position < stretches[i][1] else None


def _small(word: str) -> str:
    """Give a word of a name without its capitals: "MWANGI", "Ana RUIZ"."""
    return word.title() if word.isupper() and len(word) > 2 and word.isalpha() else word


#: Nouns that say what somebody is to another.
_NO_OFFICE = frozenset({"rival", "friend", "cousin", "star"})
_PLACED = re.compile(r"\b(?:in|at|of|from|to)[ \u00a0](?:the[ \u00a0])?$")
_INTRODUCED = re.compile(
    r"(?:^|[\n.!?”\"] ?)(?:[A-Z][a-z]+ing|Asked|In|At|During|After|Before|Following|On|With|Alongside|Flanked)\b"
    r"[^\n.]{5,150}, $"
)
_OF_PORTFOLIO = re.compile(
    r"\b(?:[Mm]inister|[Ss]ecretary)\s(?:(?:of|for|and)[ \u00a0]|[^\s.;:]{3,15},? ){1,4}$"
)
_APPOSITION = re.compile(
    r"(?:['’]s)?,\s+((?:[^,.;:()\n\"“”—–]|(?<=[ .][A-Z])\.){3,100})"
)  # also "the U.S. envoy"
#: A name that goes with the title before it: "Minister, Ana Ruiz, head of the port[, Pavel Holm], met".
_LISTED = re.compile(r", (?:[A-Z][\w.'’-]{1,20} ){1,3}[A-Z][\w'’-]{1,20},")
#: How many sentences back one is looked for that is no part of the quotation between: 'left. "No. Never," he said'.
_SENTENCES_BACK = 4
#: Whose envoy or minister opens a sentence: "[Peru's] envoy left".
_OWNER = re.compile(r"[A-Z]\w{1,30}['’]s ")
#: "[A spokesman for the port, Ana Ruiz], said".
_BROUGHT_IN = re.compile(
    r"\w{1,30}(?:['’]s)? [^,.;:\n\"“”]{3,90}, [A-Z][\w.'’-]{1,40}(?: [\w.'’-]+){1,4}(?=,)"
)
#: What somebody is said to be: "Ana Ruiz has been [Norway's envoy] for years".
_PREDICATE = re.compile(
    r" (?:is|was|has been|became|serves as|served as) "
    r"((?:the|an?|[A-Z]\S*['’]s) (?:[^,.;:()\n\"“”—–]|(?<=[ .][A-Z])\.){3,80}?)"
    r"(?= since| for (?:\w+ ){1,3}(?:years|months)|[,.;:()\n\"“”—–])"
)
#: A name between commas behind a title: "The envoy for the Caucasus, [Ana Ruiz], left".
_TITLED_NAME = re.compile(
    r"(?:The|An?|[A-Z]\w{0,20}['’]s) [^,.;:\n\"“]{5,120}, ((?:[A-Z][\w.'’-]{1,20} ){1,3}[A-Z][\w'’-]{1,20}), [a-z]"
)
#: Forms of address that tell people of one surname apart.
_ADDRESSES = (
    "Mr ",
    "Mr. ",
    "Mrs ",
    "Mrs. ",
    "Ms ",
    "Ms. ",
    "Dr ",
    "Dr. ",
    "Prof ",
    "Prof. ",
    "Sir ",
    "Gen ",
    "Gen. ",
)
#: An age behind a name.
_AGE = re.compile(r", [1-9]\d,")
_MARKS_BEFORE = re.compile(r"[,;:()\n\"“”—–?!]")
_POSSESSOR = re.compile(r"^(?:[a-z]+|[A-Z]\S*?(?:\s(?:of\s)?[A-Z]\S*?){0,3})['’]s?\s+(?=\S)")


def _before_verb(words: Sequence[str]) -> Sequence[str]:
    """Give the words of a description before the sentence's verb: "Ana Ruiz, [envoy of Norway] explained"."""
    for i in range(2, len(words)):
        regular = words[i].endswith("ed") and words[i - 1][0].isupper()
        if words[i].islower() and (regular or words[i] in STRONG_PAST):
            return words[:i]
    return words


@lru_cache(maxsize=1024)
def role_of(title: str) -> str:
    """Give the role in a title, without whose it is.

    >>> role_of("Norway's envoy to Rome")
    'envoy to Rome'
    """
    return _POSSESSOR.sub("", title)


@define(eq=False)
class Cast:
    """The people of one article.

    ``quoted`` are the stretches inside quotations, sorted; ``body_start`` is where the text begins behind its dateline;
    ``by_title`` finds whom an epithet means: "the Iranian minister"; ``makers`` are the lines that name who wrote it.
    """

    text: str
    quoted: Sequence[tuple[int, int]]
    body_start: int = 0
    by_title: Callable[[Mention, int], Person | None] | None = None
    makers: Sequence[tuple[int, int]] = ()
    _words: Words = field(init=False)
    _families: dict[str, list[Person]] = field(factory=dict)
    _looked_for: set[str] = field(factory=set)
    _headings: dict[int, bool] = field(factory=dict)
    _settled: dict[str, Person | None] = field(factory=dict)
    _described: dict[str, Person] = field(factory=dict)
    _described_at: dict[int, Person] = field(factory=dict)
    _openings: list[int] | None = None
    _places: dict[int, tuple[int, ...]] = field(factory=dict)
    _subjects: dict[int, Person | Speaker | None] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._words = Words(self.text)

    def inside_quotation(self, position: int) -> bool:
        """Say whether a position lies in a quotation."""
        return stretch_at(self.quoted, position) is not None

    def is_of_makers(self, position: int) -> bool:
        """Say whether a position lies in the lines that say who made the article: no one in it speaks."""
        return stretch_at(self.makers, position) is not None

    def family(self, surname: str) -> list[Person]:
        """Give the people of one surname, in whatever spelling, in the order in which they are named."""
        key = fold(surname)
        known = self._families.setdefault(key, [])
        if surname not in self._looked_for:
            self._looked_for.add(surname)
            self._look_for(surname, key)
            if not known:
                for spelling in self._spellings(surname, key):
                    self._look_for(spelling, key)
        return known

    # ------------------------------------------------------------ people by mention

    def named(self, mention: Mention, position: int) -> Person | None:
        """Give the person of a name: the fullest name of the article that fits it, if only one does."""
        name = mention.name
        if mention.text in self._settled:
            return self._settled[mention.text]
        surname = names.family_name(name)
        family = self.family(surname)
        if len(name) > 1:
            given = [fold(word) for word in name if word not in surname.split()]
            family = [person for person in family if _shares(person, given)]
        if not family:
            family = self._by_first_word(mention)
        person = self._one_of(family, mention, position) if family else self._stranger(mention, position)
        if person:
            person.learn(mention)
        if len(family) == 1:
            self._settled[mention.text] = person
        return person

    def _one_of(self, family: Sequence[Person], mention: Mention, position: int) -> Person | None:
        """Choose among people of one surname: by gender, country, title, then who spoke or was named before."""
        fit = [p for p in family if genders_agree(p.gender, mention.gender)]
        if mention.gender:
            fit = [p for p in fit if p.gender] or fit
        if mention.country:
            fit = [p for p in fit if p.country in (None, mention.country)] or fit
        if len(fit) > 1 and mention.title:
            fit = [p for p in fit if same_title(p.titles, mention.title)] or fit
        if len(fit) > 1 and mention.text.startswith(_ADDRESSES):
            fit = [p for p in fit if self._is_addressed(p, mention.text.split()[0])] or fit
        if len(fit) > 1:
            fit = [p for p in fit if p.speaks] or [p for p in fit if p.at <= position] or fit
        if len(fit) > 1 and len(mention.name) == 1:
            fit = [p for p in fit if self._is_meant_by_surname(p, fit, mention.name[0], position)]
        return fit[0] if len(fit) == 1 else None

    def _is_addressed(self, person: Person, address: str) -> bool:
        """Say whether a full name stands with a form of address somewhere: "Dr" is not "Mr" Holm."""
        return any(self.text[:at].endswith(address + " ", max(0, at - 12)) for at in person.places)

    def _is_meant_by_surname(
        self, person: Person, family: Sequence[Person], surname: str, position: int
    ) -> bool:
        """Say whether a surname alone means one of several: who was just named in full, or was first called so.

        A text calls one of two by the surname before it names the other, and keeps to that.
        """
        paragraph = self.text.rfind("\n", 0, position)
        near = max((at for other in family for at in other.places if paragraph < at < position), default=-1)
        if near >= 0:
            return near in person.places
        others = [other.at for other in family if other is not person]
        alone = (at for at in self._words.whole(surname, _TITLES_READ) if at > person.at + len(surname))
        first = next(
            (at for at in alone if not any(at - 40 < p <= at for o in family for p in o.places)), None
        )
        return first is not None and person.at < first < min(others)

    def _by_first_word(self, mention: Mention) -> list[Person]:
        """Give the people whose full name begins with a word that is nobody's surname: "Lin", "Sheikh Hamad"."""
        name, found_here = mention.name, list[Person]()
        addressed = names.bare(mention.text.split()[0]).lower() in HONORIFICS
        for at in self._words.whole(name[0], _NAMES_READ) if len(name) == 1 else ():
            start, end = run_around(self.text, at, at + len(name[0]))
            named = name_in_run(self.text[start:end]) if not self.in_heading(start) else None
            if named and len(named[1]) > 1 and named[1][0] == name[0]:
                family = self.family(names.family_name(named[1]))
                fit = [p for p in family if p.name == named[1] and (p.titles or addressed)]
                found_here += [p for p in fit if p not in found_here]
        return found_here

    def _stranger(self, mention: Mention, position: int) -> Person:
        """Enter a person whom the text never names more fully than here."""
        name = tuple(w.title() if w.isupper() and len(w) > 2 else w for w in mention.name)
        gender = names.gender_of((*name, "")) if len(name) == 1 else None  # "Their daughter, [Fiona], said"
        person = Person(name, position, gender=gender, places=[position])
        self._families[fold(names.family_name(name))].append(person)
        return person

    def known(self, mention: Mention, position: int) -> Person | None:
        """Give the person of a name that no attribution vouches for, if something else does.

        A title, a given name that is known as one, a speaker, or a surname that stands inside sentences.
        """
        if not mention.name:
            return None  # "Nobody"
        surname = names.family_name(mention.name)
        if len(mention.name) == 1 and surname.isupper() and len(surname) > 1:
            return None  # an acronym
        if (
            (mention.title and names.is_title(mention.title.split()))
            or any(p.titles or p.speaks or p.has_given_name for p in self.family(surname))
            or self._has_age(surname)
            or (len(mention.name) > 1 and mention.country is not None)
            or (len(mention.name) == 1 and self.inside_sentences(surname))
        ):
            return self.named(mention, position)
        return None

    def namesake(self, mention: Mention, position: int) -> Person | None:
        """Give the person where the name of a place or a noun is somebody's name: "Jordan said", "Son said"."""
        words = mention.text.split()
        if len(words) != 1 or not words[0][:1].isupper():
            return None
        family = [p for p in self.family(words[0]) if p.name[-1].casefold() == words[0].casefold()]
        named = [p for p in family if p.at < position or p.titles]
        return named[0] if len(named) == 1 and (named[0].titles or named[0].has_given_name) else None

    def _has_age(self, surname: str) -> bool:
        """Say whether somebody of a name is of an age: "Larsen, 61, is"."""
        return any(
            _AGE.match(self.text, at + len(surname)) is not None
            for at in self._words.whole(surname, _TITLES_READ)
        )

    def described(self, mention: Mention, at: int) -> Person | None:
        """Give the person whom a mention describes and does not name: "a senior official"."""
        label = mention.title
        if label is None:
            return None
        known = self._described.get(label.lower())
        if known is None:
            known = Person((), at, label=label)
            known.learn(mention)
            self._described[label.lower()] = self._described_at[at] = known
        return known

    def turns_out(self, unnamed: Person, named: Person) -> None:
        """Let everything that describes somebody mean the one whom the text names afterwards."""
        self._described = {label: named if who is unnamed else who for label, who in self._described.items()}
        self._described_at = {at: named if who is unnamed else who for at, who in self._described_at.items()}
        named.titles.append(unnamed.label or "")
        named.country = named.country or unnamed.country
        named.gender = named.gender or unnamed.gender

    def unnamed_before(self, noun: str, position: int) -> Iterator[Person]:
        """Give the people whom the narrator's text brings in by a noun before a position, nearest first."""
        for at, end in unnamed_before(self.text, noun, max(0, position - _NEAR), position):
            person = self.unnamed(at, end) if not self.inside_quotation(at) else None
            if person:
                yield person

    def unnamed(self, at: int, end: int) -> Person | None:
        """Give the person whom ``text[at:end]`` brings in, or the longer description that begins there."""
        places = (self._described_at.get(start) for start in range(at, at - _LEAD, -1))
        known = next((person for person in places if person), None)
        return known or self.described(read_mention(self.text[at:end]), at)

    def inside_sentences(self, word: str) -> bool:
        """Say whether a capitalised word stands after a small letter somewhere: then it is a name."""
        text = self.text
        return any(
            text[at - 1 : at] == " " and text[at - 2 : at - 1].islower() for at in self._words.whole(word, 8)
        )

    def named_before(self, end: int, reach: int = 1200) -> Iterator[Person]:
        """Give the people named in full in the narrator's text before a position, nearest first."""
        for at, name in self.names_between(max(0, end - reach), end):
            if len(name) > 1 and not self.inside_quotation(at) and not self.is_of_makers(at):
                yield from (p for p in self.family(names.family_name(name)) if at in p.places)

    def names_between(self, start: int, end: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Give what the capitalised words of a stretch name, last first, with where each begins."""
        for match in reversed(list(capitals().finditer(self.text, start, end))):
            named = name_in_run(" ".join(match.group().split()))
            if named:
                yield self.text.find(named[1][0].rstrip("."), match.start()), named[1]

    # ------------------------------------------------------------ subjects of sentences

    def subjects(self, start: int, end: int) -> Iterator[Person | Speaker]:
        """Give the subjects of the sentences that begin in a stretch of the narrator's text, last first."""
        for opening in last_of(self.openings(), start, end):
            for at in self._subject_places(opening):
                who = self._subject(at) if at <= end else None
                if who:
                    yield who
                    break

    def openings(self) -> Sequence[int]:
        """Give where the sentences of the text begin."""
        if self._openings is None:
            self._openings = sorted({*openings(self.text), *([self.body_start] if self.body_start else [])})
        return self._openings

    def opening_before(self, position: int) -> int:
        """Give where the sentence of a position begins."""
        found = self.openings()
        return found[max(bisect_right(found, position) - 1, 0)]

    def named_in_sentence_before(self, position: int) -> Person | None:
        """Give the person whose full name is the subject of the sentence before, in the same paragraph.

        Nothing but the pronoun behind may show that it is somebody: "But Barrie Tregen welcomed it. "...," he said".
        """
        found = self.openings()
        here = bisect_right(found, position) - 1
        for opening in reversed(found[max(here - _SENTENCES_BACK, 0) : here]):
            if "\n" in self.text[opening:position]:
                break
            if self.inside_quotation(opening):
                continue
            titled = _TITLED_NAME.match(self.text, opening)
            if titled:
                named = read_mention(titled[1])
                return self.named(named, titled.start(1)) if named.form == "name" else None
            for at in subject_places(self.text, opening):
                phrase, after = phrase_at(self.text, at)
                mention = read_mention(phrase) if phrase and after[:1].islower() else None
                if mention and mention.form == "name" and len(mention.name) > 1 and not self.in_heading(at):
                    return self.named(mention, at)
            break
        return None

    def named_in_sentence_behind(self, position: int) -> Person | None:
        """Give the person whose full name opens the next sentence of a paragraph, outside quotations."""
        found = self.openings()
        opening = next(iter(found[bisect_right(found, position) :]), len(self.text))
        if "\n" in self.text[position:opening] or self.inside_quotation(opening):
            return None
        phrase, after = phrase_at(self.text, opening)
        mention = read_mention(phrase) if phrase and after[:1].islower() else None
        if mention is None or mention.form != "name" or len(mention.name) < 2 or mention.title:
            return None
        told = phrase.endswith(",") and after in ("who", "whose")
        return self.named(mention, opening) if told else self.known(mention, opening)

    def _subject_places(self, opening: int) -> tuple[int, ...]:
        """Give where the subject of a sentence can begin, if the narrator speaks it."""
        places = self._places.get(opening)
        if places is None:
            silent = self.inside_quotation(opening) or self.is_of_makers(opening)
            places = self._places[opening] = () if silent else tuple(subject_places(self.text, opening))
        return places

    def _subject(self, at: int) -> Person | Speaker | None:
        """Give whoever the noun phrase at a position names."""
        if at not in self._subjects:
            self._subjects[at] = self._read_subject(at)
        return self._subjects[at]

    def _read_subject(self, at: int) -> Person | Speaker | None:
        """Read whoever the noun phrase at a position names, unless it goes on: "Ruiz and Holm"."""
        if self.text.startswith(("A ", "An ", "One ", "Another "), at):
            brought_in = _BROUGHT_IN.match(self.text, at)
            mention = read_mention(brought_in.group()) if brought_in else None
            if mention and mention.form == "name":
                return self.known(mention, at)
            end = unnamed_end(self.text, at)
            return self.unnamed(at, end) if end else self._document(at)
        if self.text.startswith(("Her ", "His ", "Its ", "Their "), at):
            described = self._somebodys(at)
            if described:
                return described
        if self.text.startswith(("The ", "the "), at) or _OWNER.match(self.text, at):
            brought_in = _BROUGHT_IN.match(self.text, at)
            mention = read_mention(brought_in.group()) if brought_in else None
            if mention and mention.form == "name":
                return self.known(mention, at)
            taken_up = self._unnamed_again(at, unnamed_end(self.text, at))
            if taken_up:
                return taken_up
            titled = self._titled(at) or self._document(at)
            if titled:
                return titled
        phrase, after = phrase_at(self.text, at)
        if not phrase or after == "and" or phrase.endswith(("'s", "’s", "s'", "s’")) or self.in_heading(at):
            return None
        mention = read_mention(phrase)
        if mention.form == "name":
            return self.known(mention, at)
        if mention.kind == "group" and mention.number == "plural" and mention.definite:
            return group_speaker(mention)
        proper = bool(mention.country) or " " in (
            mention.body or ""
        )  # "The Danish ministry", "The Gulf Council"
        own = not mention.head or not mention.title or (proper and is_body_noun(mention.head))
        named = mention.body and own and mention.kind in ("organisation", "government")
        return body_speaker(mention) if named else None

    def _somebodys(self, at: int) -> Person | None:
        """Enter the person whom a subject describes by another: "Her Danish counterpart" went further."""
        words = self.text[at : at + 60].split()[:4]
        for i in range(1, len(words)):
            mention = read_mention(" ".join(words[: i + 1]))
            if words[i] in AUXILIARIES:
                return None  # "His criticism [was] rather"
            if mention.kind == "person" and mention.number == "singular":
                named = mention.form != "epithet" or words[i][-1] == ","  # "His wife, Ana Ruiz,"
                named = named or words[i + 1 : i + 2] == ["of"]  # "His then chief of staff, Ana Ruiz,"
                return None if named else self.described(mention, at)
        return None

    def _titled(self, at: int) -> Person | None:
        """Give whom a subject means that is a title alone: "the Iranian foreign minister", "Peru's envoy"."""
        words = self.text[at : at + 80].split(" ")[:LONGEST_EPITHET]
        last = next((i for i, word in enumerate(words) if i and is_person_noun(word)), 0)
        while last and last + 1 < len(words) and is_person_noun(words[last + 1]):
            last += 1  # "the official spokesman"
        alone = last and (last + 1 == len(words) or words[last + 1][:1].islower())
        if not alone or self.by_title is None:
            return None
        mention = read_mention(" ".join(words[: last + 1]))
        if mention.form != "epithet" or mention.kind != "person":
            return None
        unnamed = (mention.head or "").startswith("spokes") and len(words) > 2
        return self.by_title(mention, at) or (self.described(mention, at) if unnamed else None)

    def _document(self, at: int) -> Speaker | None:
        """Give the document that is a subject: "[The report] makes 31 recommendations", "[A leaked letter] shows"."""
        words = self.text[at : at + 60].split(" ")[1:5]
        for i, word in enumerate(words[:-1]):
            noun = names.nouns().get(word)
            if noun:
                document = noun.sort == "document" and words[i + 1][:1].islower()
                return Speaker(" ".join(words[: i + 1]), "document", None, None) if document else None
        return None

    def _unnamed_again(self, at: int, end: int) -> Person | None:
        """Give the unnamed person whom a subject takes up: "the senior official"."""
        words = self.text[at:end].lower().split()[1:]
        people = self.unnamed_before(words[-1], at) if words else ()
        return next((person for person in people if title_words(person.label or "") >= set(words)), None)

    # ------------------------------------------------------------ looking for a surname

    def _spellings(self, surname: str, key: str) -> Iterator[str]:
        """Give the other spellings of a surname that occur in the text: they begin alike and fold alike."""
        bones = names.skeleton(key)
        bare = names.ARTICLE.sub("", surname)
        size = 3 if len(bare) > 4 else 2
        begin = bare[0] + bare[1:size].lower() if bare.isupper() else bare[:size]
        tried = {surname}
        for word in map(names.bare, self._words.beginning(begin, _NAMES_READ)):
            if word in tried:
                continue
            tried.add(word)
            folded = fold(word)
            if folded == key or (len(bones) > 3 and names.skeleton(folded) == bones):
                yield word

    def _look_for(self, surname: str, key: str) -> None:
        for at in self._words.whole(surname, _NAMES_READ):
            end = at + len(surname)
            start, end = run_around(self.text, at, end)
            if end - start > len(surname):
                self._read_run(start, end, key)

    def _read_run(self, start: int, end: int, key: str) -> None:
        """Enter the person whose name a run of capitalised words holds, if the surname is ``key``."""
        named = named_in_run(self.text[start:end], key, heading=self.in_heading(start))
        if named is None:
            return
        first, name = named
        if first == 0 and len(name) > 2 and _PLACED.search(self.text, max(0, start - 10), start):
            opens = (" ".join(name[:n]) for n in (2, 1))
            drop = next((at.count(" ") + 1 for at in opens if names.place(at) or names.organisation(at)), 0)
            name = name[drop:]
        if first == 0 and len(name) > 2 and _OF_PORTFOLIO.search(self.text, max(0, start - 40), start):
            name = tuple(names.without_portfolio(name))
        self._enter(key, self.text.find(name[0].rstrip("."), start), name)

    def in_heading(self, at: int) -> bool:
        """Say whether a position is in a line in which most words have capitals."""
        start = self.text.rfind("\n", 0, at) + 1
        if start not in self._headings:
            end = self.text.find("\n", at)
            self._headings[start] = is_heading(self.text[start : end if end >= 0 else len(self.text)])
        return self._headings[start]

    def _enter(self, key: str, at: int, name: tuple[str, ...]) -> None:
        family = self._families[key]
        person = next((p for p in family if p.name == name or _one_person(p.name, name, key)), None)
        if person is None:
            person = Person(name, at, gender=names.gender_of(name))
            family.append(person)
        elif name != person.name and _fuller(name, person.name):
            person.name = name
            person.gender = person.gender or names.gender_of(name)
        person.places.append(at)
        person.at = min(person.at, at)
        if len(person.places) <= _TITLES_READ:
            self._read_titles(person, at, name)

    def _read_titles(self, person: Person, at: int, name: tuple[str, ...]) -> None:
        """Learn from the title before a full name and from the apposition after it."""
        end = self.text.find(name[-1], at) + len(name[-1])
        before = self.title_before(at) if not self._is_subject_behind_comma(at, end) else None
        if before:
            person.learn(read_mention(before + " " + " ".join(name)))
        beside = _APPOSITION.match(self.text, end) if self.text[end : end + 1] in ",'’" else None
        listed = before and self.text[at - 2 : at] == ", "
        if beside and not (listed and _LISTED.match(self.text, beside.end())):
            words = _before_verb(beside.group(1).split())
            mention = read_mention(" ".join(words))
            if mention.form in ("epithet", "indefinite") and _is_title(mention, words):
                person.learn(mention)
        predicate = _PREDICATE.match(self.text, end)
        if predicate:
            mention = read_mention(predicate.group(1))
            if mention.kind == "person" and mention.title and names.title_rows(mention.title):
                person.titles.append(mention.title)
                person.country = person.country or mention.country

    def _is_subject_behind_comma(self, at: int, end: int) -> bool:
        """Say whether a comma before a name ends an introduction: "After talks with her colleague, [Ana Ruiz] said"."""
        if self.text[at - 2 : at] != ", " or not (
            self.text[end : end + 1] == " " and self.text[end + 1 : end + 2].islower()
        ):
            return False
        return _INTRODUCED.search(self.text, max(0, at - 160), at) is not None

    def title_before(self, at: int) -> str | None:
        """Give the title that ends where a name begins: "Norway's envoy [Ana Ruiz]"."""
        before = self.text[max(0, at - 120) : at].rstrip(", \u00a0")
        last = before.rsplit(None, 1)[-1] if before.strip() else ""
        if last.islower() and not names.is_title_word(names.bare(last)):
            return None  # "said [Ana Ruiz]"
        addressed = before[: -len(last)].rstrip("\u00a0 ")
        if names.bare(last).lower() in HONORIFICS and addressed.endswith(","):
            before = addressed.rstrip(",")  # "A spokesman for the port, Mr [Karl Borg]"
        # "the head of the agency (IAEA), [Ana Ruiz]"
        bracket = before.rfind("(") if before.endswith(")") else -1
        lead = _MARKS_BEFORE.split(before[:bracket].rstrip() if bracket >= 0 else before)[-1]
        title = title_at_end(lead) if lead else None
        return title if title and (bracket < 0 or names.title_rows(title)) else None


# ---------------------------------------------------------------- comparing names


def _one_person(known: tuple[str, ...], name: tuple[str, ...], key: str) -> bool:
    """Say whether two full names of one surname can be one person's: the other words agree."""
    one, other = (
        [fold(w) for w in n if fold(w) != key and w.lower() not in PARTICLES] for n in (known, name)
    )
    return not one or not other or any(same_given_name(a, b) for a in one[:2] for b in other[:2])


def _is_title(mention: Mention, words: Sequence[str]) -> bool:
    """Say whether a phrase behind a name tells who it is, and not what he does: "calls him a fool", "who is a fool"."""
    if mention.kind != "person" or words[0] in _NO_TITLE or (words[0] == "one") != (mention.head == "one"):
        return False
    if (
        words[0][0].isupper()
        or words[0] in DETERMINERS
        or words[0] in _NOWADAYS
        or names.is_title_word(words[0])
    ):
        return True
    if words[0].endswith(("ed", "ing")):
        return False
    head = next((i for i, word in enumerate(words) if word.lower().startswith(mention.head or "")), 0)
    return not any(word in DETERMINERS or word in PREPOSITIONS or word in _PERSONAL for word in words[:head])


_NOWADAYS = frozenset({"also", "currently", "formerly", "now", "then", "once", "himself", "herself"})
_NO_TITLE = frozenset({"who", "whose", "whom", "which", "is", "was", "has", "had", "says", "said"})
_PERSONAL = PRONOUNS | OBJECT_PRONOUNS | POSSESSIVES


def _fuller(name: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Say whether a name is fuller: more words, or the same in ordinary case instead of capitals."""
    size = [sum(w[-1] != "." and w.lower() not in PARTICLES for w in n) for n in (name, known)]
    return size[0] > size[1] or (size[0] == size[1] and known[-1].isupper() and not name[-1].isupper())


def _shares(person: Person, given: Sequence[str]) -> bool:
    """Say whether every folded given name agrees with a word of a person's name."""
    own = [fold(word) for word in person.name]
    return all(any(same_given_name(word, other) for other in own) for word in given)


def genders_agree(one: str | None, other: str | None) -> bool:
    """Say whether two genders can be one person's; ``None`` agrees with both."""
    return one is None or other is None or one == other


def same_title(titles: Sequence[str], title: str) -> bool:
    """Say whether a title shares a word with one of several."""
    return any(title_words(title) & title_words(own) for own in titles)


@lru_cache(maxsize=4096)
def title_words(title: str) -> frozenset[str]:
    """Give the words of a title in lower case, abbreviations written out."""
    return frozenset(names.title_parts(title))

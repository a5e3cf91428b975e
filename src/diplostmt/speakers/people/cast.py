"""The people of an article who have names: who bears a surname, with the fullest name, title, country and gender.

Nothing is read that nobody asks for. A surname is looked for in the text as it is written; where it stands
after other capitalised words, these are read as given names and titles. Occurrences with different given
names are different people, and the fullest name is the canonical one, in the spelling that comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define, field

from diplostmt.lexicon.function_words import PREPOSITIONS
from diplostmt.lexicon.name_words import PARTICLES, PORTFOLIOS
from diplostmt.lexicon.titles import HONORIFICS, REGNAL, SHEIKHS
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.runs import (
    Words,
    capitals,
    name_in_run,
    named_in_run,
    run_around,
    whole_words,
)
from diplostmt.speakers.names import given, known, nouns, spellings
from diplostmt.speakers.names.portfolios import leads_portfolio, without_portfolio
from diplostmt.speakers.names.spellings import fold
from diplostmt.speakers.names.surnames import differs_abroad, family_name, gender_of
from diplostmt.speakers.names.titles import same_title, words_of
from diplostmt.speakers.people.appositions import learn_beside
from diplostmt.speakers.people.narration import Narration
from diplostmt.speakers.people.person import Person, genders_agree, in_small_letters

#: How many full mentions of a person are read for titles, and how many of a surname for names.
_TITLES_READ = 4
_NAMES_READ = 40
#: How many characters a headline has at most.
_LONGEST_HEADLINE = 300
#: What stands before a place whose name a person's follows: "At talks [in] Oslo Ana Ruiz", "[envoy for] Chad Ana Ruiz".
_PLACED = re.compile(r"\b(?:in|at|of|from|to|(?P<serving>[\w-]{4,20}) for)[ \u00a0](?:the[ \u00a0])?$")
_LONGEST_PLACED = 30
#: What stands before a portfolio, in small letters or not: "[minister of ports and] Water Resources Ana Ruiz".
_OF_PORTFOLIO = re.compile(
    r"\b(?:[Mm]inister|[Mm]inistry|[Ss]ecretary)\s(?:(?:of|for|and)[ \u00a0]|[^\s.;:]{3,15},? ){1,4}$"
)
#: The same in capitals, however many: "[Minister for Trade, Ports and] Lakes Ana Ruiz".
_OF_PORTFOLIOS = re.compile(
    r"\b(?:Commissioner|[Mm]inister|Ministry|Secretary)\s(?:of State )?(?:of|for)[ \u00a0]"
    r"(?:(?:[A-Z][^\s,.;:]{2,15},?[ \u00a0]){1,10}(?:and[ \u00a0]|(?<=,[ \u00a0])))?$"
)
#: What both have, of ministers and their like.
_OF_MINISTERS = ("inist", "ecretary", "ommissioner")
#: What may stand before a portfolio, or the last of several.
_BEFORE_PORTFOLIOS = ("of ", "for ", "and ", ", ", "of\u00a0", "for\u00a0")
#: What goes on with portfolios, up to the name: "Minister of Trade, Blue Lagoons [and Lakes, A]na Ruiz".
_FURTHER_PORTFOLIOS = re.compile(r"(?:, [A-Z][\w ]{2,40}){0,3},? and [A-Z][\w ]{2,40}, [A-Z]")
#: What stands before where somebody serves: "[Mayor of] Zell Ana Ruiz", "[commander of the Northern] Fleet Ana Ruiz".
_OF_POST = re.compile(
    r"\b([^\W\d_]{3,20})\s(?:of|at)[ \u00a0](?:the[ \u00a0])?(?:[A-Z][^\s,.;:]{1,20}[ \u00a0]){0,3}$"
)
_LONGEST_POST = 90
#: Forms of address of men, and of women.
_MEN, _WOMEN = ("Mr ", "Mr. "), ("Mrs ", "Mrs. ", "Ms ", "Ms. ")
#: Forms of address that tell people of one surname apart.
_ADDRESSES = (*_MEN, *_WOMEN, "Dr ", "Dr. ", "Prof ", "Prof. ", "Sir ",
              "Gen ", "Gen. ")  # fmt: skip
#: Titles of people who go by their first names: "Sheikh Dr Ahmad".
_ROYAL = REGNAL | SHEIKHS
#: What a text brings in somebody with: "[Take] Mark Odell, who".
_SHOWING = frozenset({"Ask", "Consider", "Enter", "Meet", "Take"})
#: The given name and the surname in a handle: "@real[Ana][Ruiz]".
_HANDLE = re.compile(r"([A-Z][a-z]+)_?([A-Z][a-z]+)$")
#: An age behind a name.
_AGE = re.compile(r", [1-9]\d,")


@define(eq=False)
class Cast:
    """The people whom one article names."""

    narration: Narration
    text: str = field(init=False)
    _words: Words = field(init=False)
    _families: dict[str, list[Person]] = field(init=False, factory=dict)
    _looked_for: set[str] = field(init=False, factory=set)
    _settled: dict[str, Person | None] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self.text = self.narration.text
        self._words = Words(self.text)

    def family(self, surname: str) -> list[Person]:
        """Give the people of one surname, in whatever spelling, in the order in which they are named."""
        key = fold(surname)
        known = self._families.setdefault(key, [])
        if surname not in self._looked_for:
            self._looked_for.add(surname)
            self._look_for(surname, key)
            if not known or spellings.ARTICLE.match(surname):
                for spelling in self._spellings(surname, key):
                    self._look_for(spelling, key)
            if not known:
                self._look_for(surname.upper(), key)  # "HAYASHI Kenta"
            if not known:
                known += self._by_half(surname)
        return known

    # ------------------------------------------------------------ the person of a name

    def named(self, mention: Mention, position: int) -> Person | None:
        """Give the person of a name: the fullest name of the article that fits it, if only one does."""
        name = mention.name
        if mention.text in self._settled:
            return self._settled[mention.text]
        surname = family_name(name)
        family = self.family(surname)
        if len(name) > 1:
            family = [person for person in family if person.can_be_called(name, fold(surname))]
            family = self._by_first_words(name) or family
            if name[0].lower() in PARTICLES:
                family = [person for person in family if person.name[-len(name) :] == name] or family
        else:
            before = mention.text.partition(name[0])[0].split()
            royal = not _ROYAL.isdisjoint(map(str.lower, before[-2:]))
            family = (self._by_first_word(mention) if royal else []) or [
                person for person in family if person.can_be_styled(before[-1:], name[0])
            ]
            if len(family) > 1 and ", " in mention.text:
                end = position + len(mention.text)
                family = [p for p in family if not any(position < at < end for at in p.places)]
        if not family:
            family = self._by_first_word(mention)
        person = self._one_of(family, mention, position) if family else self._stranger(mention, position)
        if person:
            person.learn(mention)
        if len(family) == 1:
            self._settled[mention.text] = person
        return person

    def known(self, mention: Mention, position: int) -> Person | None:
        """Give the person of a name that no attribution vouches for, if something else does.

        A title, a given name that is known as one, a speaker, or a surname that stands inside sentences.
        """
        if not mention.name:
            return None  # "Nobody"
        surname = family_name(mention.name)
        if len(mention.name) == 1 and surname.isupper() and len(surname) > 1:
            return None  # an acronym
        if (
            (mention.title and known.is_title(mention.title.split()))
            or (len(mention.name) > 1 and spellings.bare(mention.text.split()[0]).lower() in HONORIFICS)
            or any(p.titles or p.speaks or p.has_given_name for p in self.family(surname))
            or self._has_age(surname)
            or (len(mention.name) > 1 and mention.country is not None)
            or (len(mention.name) == 1 and self._inside_sentences(surname))
        ):
            return self.named(mention, position)
        return None

    def namesake(self, mention: Mention, position: int) -> Person | None:
        """Give the person where the name of a place or a noun is somebody's name: "Jordan said", "Son said".

        By his first name where it only looks like the letters of a place: "Usa said", of Usa Chaiyawat.
        """
        words = mention.text.split()
        if len(words) != 1 or not words[0][:1].isupper():
            return None
        (word,) = words
        family = [
            p
            for p in self.family(word)
            if word.casefold() in map(str.casefold, (p.name[-1], family_name(p.name)))
        ]
        if not family and mention.kind == "government" and _looks_like_letters(word):
            family = self._by_first_word(mention._replace(name=(word,)))
        named = [p for p in family if p.at < position or p.titles]
        return named[0] if len(named) == 1 and (named[0].titles or named[0].has_given_name) else None

    def described(self, mention: Mention, position: int) -> Person | None:
        """Give the person of a surname behind words that describe him: "the famously gruff Ruiz".

        Also by a handle: "@realAnaRuiz".
        """
        *before, last = mention.text.split()
        if last[:1] == "@" and not before:
            named = _HANDLE.search(last)
            family = self.family(named[2]) if named else []
            known = [person for person in family if named and named[1] in person.name]
            return known[0] if len(known) == 1 else None
        adjectives = before[1:] if before[:1] in (["the"], ["The"]) and len(before) < 4 else ()
        if adjectives and all(word.islower() and word not in PREPOSITIONS for word in adjectives):
            return self.namesake(mention._replace(text=last), position)
        return None

    def _has_age(self, surname: str) -> bool:
        """Say whether somebody of a name is of an age: "Larsen, 61, is"."""
        return any(
            _AGE.match(self.text, at + len(surname)) is not None
            for at in self._words.whole(surname, _TITLES_READ)
        )

    def _inside_sentences(self, word: str) -> bool:
        """Say whether a capitalised word stands after a small letter somewhere: then it is a name.

        Not a word that the text has in small letters, too: "foreign Matters", "other matters".
        """
        text = self.text
        if next(whole_words(text, word.lower()), None) is not None:
            return False
        return any(
            text[at - 1 : at] == " " and text[at - 2 : at - 1].islower() for at in self._words.whole(word, 8)
        )

    def _by_half(self, half: str) -> list[Person]:
        """Give the people of the double surname of which a word is one half: "Holm", of Ana Lund-Holm."""
        for at in self._words.whole(half, _TITLES_READ):
            first, end = run_around(self.text, at, at + len(half))
            double = next((word for word in self.text[first:end].split() if half in word.split("-")), half)
            if (
                double != half
                and double.replace("-", "").isalpha()
                and all(map(str.istitle, double.split("-")))
            ):
                return list(self.family(double))
        return []

    def _by_first_word(self, mention: Mention) -> list[Person]:
        """Give the people whose full name begins with a word that is nobody's surname: "Lin", "Sheikh Hamad"."""
        name, found_here = mention.name, list[Person]()
        addressed = spellings.bare(mention.text.split()[0]).lower() in HONORIFICS
        spelled = [name[0], *self._spellings(name[0], fold(name[0]))] if len(name) == 1 else []
        for at in (at for word in spelled for at in self._words.whole(word, _NAMES_READ)):
            start, end = run_around(self.text, at, at + len(name[0]))
            named = name_in_run(self.text[start:end]) if not self.narration.in_heading(start) else None
            if named and len(named[1]) > 1 and fold(named[1][0]) == fold(name[0]):
                family = self.family(family_name(named[1]))
                fit = [p for p in family if p.name == named[1] and (p.titles or p.speaks or addressed)]
                found_here += [p for p in fit if p not in found_here]
        return found_here

    def _by_first_words(self, name: tuple[str, ...]) -> list[Person]:
        """Give the one person whose full name goes on behind some words: "Abdul Samad", of Abdul Samad Haddad."""
        fuller = list[Person]()
        for at in self._words.whole(name[-1], _NAMES_READ):
            start, end = run_around(self.text, at, at + len(name[-1]))
            named = name_in_run(self.text[start:end]) if not self.narration.in_heading(start) else None
            if named and len(named[1]) > len(name) and named[1][: len(name)] == name:
                fuller += [
                    p for p in self.family(family_name(named[1])) if p.name == named[1] and p not in fuller
                ]
        return fuller if len(fuller) == 1 else []

    def _stranger(self, mention: Mention, position: int) -> Person:
        """Enter a person whom the text never names more fully than here."""
        name = tuple(map(in_small_letters, mention.name))
        gender = gender_of((*name, "")) if len(name) == 1 else None  # "Their daughter, [Fiona], said"
        person = Person(name, position, gender=gender, places=[position])
        self._families.setdefault(fold(family_name(name)), []).append(person)
        return person

    # ------------------------------------------------------------ of several with one surname

    def _one_of(self, family: Sequence[Person], mention: Mention, position: int) -> Person | None:
        """Choose among people of one surname: by gender, country, title, then who spoke or was named before."""
        if differs_abroad(mention.name):
            mention = mention._replace(gender=None)  # the country may be told here or there: "Nikola Holm"
        fit = [p for p in family if genders_agree(p.gender, mention.gender)]
        if not fit and len(family) == 1 and self._is_only_addressed(family[0], mention):
            family[0].gender = mention.gender
            return family[0]
        if any(p.titles or p.has_given_name for p in fit):
            fit = [p for p in fit if not self._is_opening(p)]
        if mention.gender:
            fit = [p for p in fit if p.gender] or fit
        if mention.country:
            fit = [p for p in fit if p.country in (None, mention.country)] or fit
        if len(fit) > 1 and mention.title:
            whole = [p for p in fit if any(words_of(mention.title) <= words_of(title) for title in p.titles)]
            fit = whole or [p for p in fit if same_title(p.titles, mention.title)] or fit
        if len(fit) > 1 and mention.text.startswith(_ADDRESSES):
            fit = [p for p in fit if self._is_addressed(p, mention.text.split()[0])] or fit
        if len(fit) > 1:
            fit = [p for p in fit if p.speaks] or [p for p in fit if p.at <= position] or fit
        if len(fit) > 1 and len(mention.name) == 1:
            fit = [p for p in fit if self._is_meant_by_surname(p, fit, mention.name[0], position)]
        return fit[0] if len(fit) == 1 else None

    def _is_only_addressed(self, person: Person, mention: Mention) -> bool:
        """Say whether "Ms Lund" is Robin Lund, of whom the given name told otherwise, and nobody is "Mr Lund".

        So is "the envoy, Ms Robin Lund".
        """
        own, other = (_MEN, _WOMEN) if mention.gender == "m" else (_WOMEN, _MEN)
        if person.gender != gender_of(person.name):
            return False
        if len(mention.name) > 1:
            return mention.text[: mention.text.find(mention.name[0])].endswith(own)
        if not mention.text.startswith(own):
            return False
        before = (self.text[max(0, at - 4) : at] for at in self._words.whole(mention.name[0], _NAMES_READ))
        return not any(lead.endswith(other) for lead in before)

    def _is_opening(self, person: Person) -> bool:
        """Say whether a name is only the word that opens a headline and a surname: "Understated Lund raises hopes".

        Not where a sentence of the text opens: "Kerem Lund left."
        """
        if person.titles or person.has_given_name or person.speaks or len(person.places) != 1:
            return False
        at = person.places[0]
        end = self.text.find("\n", at, at + _LONGEST_HEADLINE)
        first = at < _LONGEST_HEADLINE and self.text.find("\n", 0, at) < 0
        heading = end >= 0 and (first or self.text[end - 1].isalnum())
        return heading and self.narration.opening_before(at) == at

    def is_addressed(self, person: Person, address: str) -> bool:
        """Say whether any word of somebody's name stands with a form of address somewhere: "Baroness Holm"."""
        return any(f"{address} {word}" in self.text for word in person.name)

    def _is_addressed(self, person: Person, address: str) -> bool:
        """Say whether a full name stands with a form of address somewhere: "Dr" is not "Mr" Holm."""
        return any(self.text.endswith(address + " ", max(0, at - 12), at) for at in person.places)

    def _is_meant_by_surname(
        self, person: Person, family: Sequence[Person], surname: str, position: int
    ) -> bool:
        """Say whether a surname alone means one of several: who was just named in full, or was first called so.

        A text calls one of two by the surname before it names the other, and keeps to that. Who is named inside a
        quotation is not named by the text.
        """
        paragraph = self.text.rfind("\n", 0, position)
        told = {
            other: [at for at in other.places if not self.narration.inside_quotation(at)] for other in family
        }
        near = max((at for places in told.values() for at in places if paragraph < at < position), default=-1)
        if near >= 0:
            return near in person.places
        others = [at for other in family if other is not person for at in told[other][:1]]
        first, end = person.at + len(surname), min(others, default=len(self.text))
        alone = (at for at in self._words.whole(surname, _TITLES_READ) if first < at < end)
        return any(not any(at - 40 < p <= at for o in family for p in o.places) for at in alone)

    # ------------------------------------------------------------ names in a stretch of the text

    def named_before(self, end: int, reach: int = 1200) -> Iterator[Person]:
        """Give the people named in full in the narrator's text before a position, nearest first."""
        for at, name in self.names_between(max(0, end - reach), end):
            if len(name) > 1 and not self.narration.is_silent(at):
                yield from (p for p in self.family(family_name(name)) if at in p.places)

    def names_between(self, start: int, end: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Give what the capitalised words of a stretch name, last first, with where each begins."""
        for match in reversed(list(capitals().finditer(self.text, start, end))):
            named = name_in_run(" ".join(match.group().split()))
            if named:
                first, name = named
                if first == 0 and self.text.endswith(_BEFORE_PORTFOLIOS, 0, match.start()):
                    name = self._without_portfolio(match.start(), name)
                if name:
                    yield self.text.find(name[0].rstrip("."), match.start()), name

    # ------------------------------------------------------------ looking for a surname

    def _spellings(self, surname: str, key: str) -> Iterator[str]:
        """Give the other spellings of a surname that occur in the text: they begin alike and fold alike."""
        bones = spellings.skeleton(key)
        bare = spellings.ARTICLE.sub("", surname)
        size = 3 if len(bare) > 4 else 2
        begin = bare[0] + bare[1:size].lower() if bare.isupper() else bare[:size]
        tried = {surname}
        for word in map(spellings.bare, self._words.beginning(begin, _NAMES_READ)):
            if word in tried:
                continue
            tried.add(word)
            folded = fold(word)
            if folded == key or (len(bones) > 3 and spellings.skeleton(folded) == bones):
                yield word

    def _look_for(self, surname: str, key: str) -> None:
        """Enter everybody whose full name has a surname in one spelling."""
        for at in self._words.whole(surname, _NAMES_READ):
            start, end = run_around(self.text, at, at + len(surname))
            if end - start > len(surname) or " " in surname:  # "Abdul Myrza", whose surname may be both
                self._read_run(start, end, key)

    def _read_run(self, start: int, end: int, key: str) -> None:
        """Enter the person whose name a run of capitalised words holds, if the surname is ``key``."""
        named = named_in_run(self.text[start:end], key, heading=self.narration.in_heading(start))
        if named is None:
            return
        first, name = named
        if first == 0 and len(name) > 2 and self._is_placed(start):
            opens = (" ".join(name[:n]) for n in (2, 1))
            drop = next((at.count(" ") + 1 for at in opens if known.place(at) or known.organisation(at)), 0)
            name = name[drop:]
        if first == 0:
            name = self._without_portfolio(start, name)
        elif self._is_behind_adjective(start, end, first):
            name = tuple(without_portfolio(name, any_first=True))
        elif name[0].lower() in PORTFOLIOS and _OF_PORTFOLIOS.search(self.text, max(0, start - 120), start):
            name = tuple(without_portfolio(name))  # "Minister of Climate [Action] Ana Ruiz"
        if len(name) > 2 and name[0] in _SHOWING and given.is_given_name(name[1]):
            name = name[1:]
        if len(name) > 2 and self._is_word_before(name):
            name = name[1:]
        if len(name) > 2:
            name = self._without_post(self.text.find(name[0].rstrip("."), start), name)
        if len(name) < 2:
            return
        self._enter(key, self.text.find(name[0].rstrip("."), start), name)

    def _is_word_before(self, name: tuple[str, ...]) -> bool:
        """Say whether the first word of a name is none of it: "the Real Ana Ruiz", where "real" and "Ana Ruiz" are."""
        if not given.is_given_name(name[1]) or given.is_given_name(name[0]) or not name[0].istitle():
            return False
        rest = " ".join(name[1:])
        if self.text.count(rest) == self.text.count(f"{name[0]} {rest}"):
            return False
        return next(whole_words(self.text, name[0].lower()), None) is not None

    def _is_behind_adjective(self, start: int, end: int, first: int) -> bool:
        """Say whether what somebody is minister of ends like a name: "for Economic [Diplomacy] Ana Ruiz"."""
        lead = self.text[start:end].split()[:first]
        adjective = len(lead) == 1 and lead[0].endswith(("al", "ic"))
        return adjective and _OF_PORTFOLIO.search(self.text, max(0, start - 40), start) is not None

    def _is_placed(self, start: int) -> bool:
        """Say whether what stands before a run of capitalised words lets it begin with a place."""
        placed = _PLACED.search(self.text, max(0, start - _LONGEST_PLACED), start)
        serving = placed["serving"] if placed else None
        return placed is not None and (serving is None or nouns.is_person_noun(serving.lower()))

    def _without_portfolio(self, start: int, name: tuple[str, ...]) -> tuple[str, ...]:
        """Give a name without what its bearer is minister of: "[Water Resources] Ana Ruiz", "[Lakes] Ana Ruiz"."""
        if not any(map(self.text[max(0, start - 120) : start].__contains__, _OF_MINISTERS)):
            return name  # as mostly
        in_capitals = _OF_PORTFOLIOS.search(self.text, max(0, start - 120), start)
        if not in_capitals and not _OF_PORTFOLIO.search(self.text, max(0, start - 40), start):
            return name
        if name[0].isupper():
            return name  # "Minister of Foreign Affairs AK Ruiz"
        if in_capitals and in_capitals[0].rstrip()[-1] == "," and not given.is_given_name(name[0]):
            return () if _FURTHER_PORTFOLIOS.match(self.text, self._end(start, name)) else name
        leads = in_capitals is not None and leads_portfolio(in_capitals[0].split())
        return tuple(without_portfolio(name, any_first=leads))

    def _end(self, start: int, name: tuple[str, ...]) -> int:
        """Give where a name ends that begins behind a position."""
        return self.text.find(name[-1], start) + len(name[-1])

    def _without_post(self, at: int, name: tuple[str, ...]) -> tuple[str, ...]:
        """Give a name without where its bearer serves, which no table has: "Mayor of [Zell] Ana Ruiz"."""
        post = _OF_POST.search(self.text, max(0, at - _LONGEST_POST), at)
        if post is None or not nouns.title_rows(post[1]) or given.is_given_name(name[0]) or name[0].isupper():
            return name
        last = post[0].split()[-1]
        if last.lower() in PORTFOLIOS or last == "Affairs" or nouns.is_body_noun(last):
            return name  # "Minister of National Defence Ana Ruiz", "head of the Ports Commission Ana Ruiz"
        first = next((i for i, word in enumerate(name[1:-1], 1) if given.is_given_name(word)), 0)
        return name[first:]

    def _enter(self, key: str, at: int, name: tuple[str, ...]) -> None:
        """Enter a full name at its place: a new person's, or one whom the article has named already."""
        family = self._families[key]
        person = next((p for p in family if p.name == name or p.can_be_called(name, key)), None)
        if person is None:
            person = Person(name, at, gender=gender_of(name))
            family.append(person)
        person.take_fuller(name)
        person.places.append(at)
        person.at = min(person.at, at)
        if len(person.places) <= _TITLES_READ:
            learn_beside(person, self.text, at, name)


def _looks_like_letters(word: str) -> bool:
    """Say whether a word in small letters is read as the letters of a country or its like: "Usa", not "Chad"."""
    place = known.place(word)
    return place is not None and word.istitle() and word.casefold() not in place.name.casefold().split()

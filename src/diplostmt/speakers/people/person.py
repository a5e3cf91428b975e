"""Somebody whom an article names or describes, and whether a name can be his."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from attrs import define, field

from diplostmt.lexicon.function_words import AUXILIARIES, PREPOSITIONS
from diplostmt.lexicon.name_words import FATHERS, PARTICLES
from diplostmt.lexicon.titles import REGNAL, SHEIKHS, Gender
from diplostmt.models import Speaker
from diplostmt.speakers.mentions.described import NATIONAL
from diplostmt.speakers.mentions.mention import Mention, is_headline_style
from diplostmt.speakers.names import given, nouns
from diplostmt.speakers.names.spellings import fold, same_given_name
from diplostmt.speakers.names.surnames import gender_in, gender_of
from diplostmt.speakers.names.titles import MENS_TITLE, offices_in, role_of, words_of

#: Nouns that say what somebody is to another.
_NO_OFFICE = frozenset({"rival", "friend", "cousin", "star"})


@define(eq=False)
class Person:
    """Somebody the article names or describes: what is known so far.

    ``label`` describes somebody without a name: "senior official". ``at`` is where he stands first, ``places`` are
    where a full name of his stands. ``titles`` are all that the text gives him, ``title`` is the fullest of them.
    ``speaks`` says that an attribution names him.
    """

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
        return len(self.name) < 5 and any(map(given.is_given_name, self.name[:-1]))

    def learn(self, mention: Mention) -> None:
        """Take in what a mention says; the fullest title stays."""
        title = mention.title if mention.head != NATIONAL else None
        if title and title not in self.titles and not _is_broken(title):
            self.titles += offices_in(title)
            longer = self.title is None or len(title) > len(self.title)
            if longer and _NO_OFFICE.isdisjoint(title.lower().split()):
                self.title = title
        if mention.country and not self.country:
            self._live_in(mention.country)
        guessed = _ends_with(self.name, mention.name) and mention.gender == gender_of(mention.name)
        self.gender = self._told_gender(mention) or self.gender or (None if guessed else mention.gender)

    def _live_in(self, country: str) -> None:
        """Take in a country: there a given name may be a man's that is a woman's elsewhere."""
        self.country = country
        if self.gender == gender_of(self.name):
            self.gender = gender_in(country, self.name)

    def _told_gender(self, mention: Mention) -> Gender | None:
        """Give the gender that a title before a full name tells, whatever the given name: "spokeswoman Robin Lund"."""
        titled = (
            len(mention.name) > 1
            and mention.name[:1] == self.name[:1]
            and not MENS_TITLE.search(mention.text)
        )
        return mention.gender if titled and self.gender == gender_of(self.name) else None

    def introduce(self, mention: Mention) -> None:
        """Take in what an epithet says that stood before the name: in a headline it gives no full title."""
        if is_headline_style(mention) or not nouns.title_rows(mention.head or ""):
            self.country = self.country or mention.country
        else:
            self.learn(mention)

    def speaker(self) -> Speaker:
        """Give the person as a speaker."""
        name = self.label or " ".join(map(in_small_letters, self.name))
        return Speaker(name, "person", role_of(self.title) if self.title else None, self.country)

    # ------------------------------------------------------------ comparing names

    def can_be_called(self, name: Sequence[str], key: str) -> bool:
        """Say whether another full name with the surname ``key`` can be the same person's: the other words agree."""
        fathers = {fold(father) for father in map(_father, (self.name, name)) if father}
        one, other = (_given_names(n, key) for n in (self.name, name))
        agree = not one or not other or any(same_given_name(a, b) for a in one[:2] for b in other[:2])
        if len(one) > 1 and len(other) > 1 and not same_given_name(one[0], other[0]):
            agree = set(one) <= set(other) or set(other) <= set(one)  # "Nawaf Al-Ahmad" is not "Ahmad Nasser"
        agree = agree or _ends_with(self.name, name) or _ends_with(name, self.name)
        return agree and (len(fathers) < 2 or same_given_name(*fathers))

    def can_be_styled(self, style: Sequence[str], word: str) -> bool:
        """Say whether one word of the name goes with the style before it: "King Salman" is by no father Salman.

        ``style`` is the word before the name, if there is one. A king goes by his own first name; so does a sheikh,
        or by his family's.
        """
        noun = style[0].lower() if style else ""
        if noun not in REGNAL and noun not in SHEIKHS:
            return True
        folded = [fold(own) for own in self.name]
        at = folded.index(fold(word)) if fold(word) in folded else 0
        if at == 0:
            return True
        if self.name[at - 1].lower() in FATHERS:
            return False
        return noun in SHEIKHS or any(noun in words_of(title) for title in self.titles)

    def take_fuller(self, name: tuple[str, ...]) -> None:
        """Take a name that is fuller: more words, or the same in ordinary case instead of capitals."""
        if name == self.name:
            return
        size, known = (sum(w[-1] != "." and w.lower() not in PARTICLES for w in n) for n in (name, self.name))
        if size > known or (size == known and self.name[-1].isupper() and not name[-1].isupper()):
            self.name = name
            self.gender = self.gender or gender_of(name)


def _is_broken(title: str) -> bool:
    """Say whether words are no title, but a part of a clause: "of Flint", "advisers to", "Mr. Holm had left".

    Not "inside source", nor "minister when it was built".
    """
    words = title.split()
    told = itertools.takewhile(lambda word: word not in AUXILIARIES, words)
    verb = not AUXILIARIES.isdisjoint(words) and not any(map(nouns.is_person_noun, told))
    return (
        verb
        or words[-1] in PREPOSITIONS
        or (words[0] in PREPOSITIONS and not nouns.is_person_noun(words[-1]))
    )


def _ends_with(name: Sequence[str], short: Sequence[str]) -> bool:
    """Say whether a full name ends with a surname of several words: "Liv San [Ne Holm]"."""
    return len(name) > len(short) > 1 and all(map(_is_same, name[-len(short) :], short))


def _is_same(one: str, other: str) -> bool:
    return fold(one) == fold(other)


def _father(name: Sequence[str]) -> str | None:
    """Give the father's name in a name: "Saleh bin [Hamad] Al Mansour"."""
    at = next((i for i, word in enumerate(name) if word.lower() in FATHERS), len(name))
    return name[at + 1] if 0 < at < len(name) - 2 else None


def _given_names(name: Sequence[str], key: str) -> list[str]:
    """Give the folded words of a name but for its particles, the father's name and the surname ``key``."""
    father = _father(name)
    if fold(" ".join(name[-2:])) == key:
        name = name[:-2]  # "Hany [Abdel Moneim]"
    own = (word for word in name if word != father and word.lower() not in PARTICLES)
    return [folded for folded in map(fold, own) if folded != key]


def in_small_letters(word: str) -> str:
    """Give a word of a name without its capitals: "MWANGI", "Ana RUIZ". A numeral keeps them ("Charles III")."""
    letters = word.replace("-", "")
    shouted = word.isupper() and len(word) > 2 and letters.isalpha() and not NUMERALS.issuperset(letters)
    return word.title() if shouted else word


#: The letters of the numerals of kings and popes.
NUMERALS = frozenset("IVX")


def genders_agree(one: str | None, other: str | None) -> bool:
    """Say whether two genders can be one person's; ``None`` agrees with both."""
    return one is None or other is None or one == other

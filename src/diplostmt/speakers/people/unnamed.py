"""People whom the text brings in without a name: "a senior diplomat said", "one of the officials".

Whoever is described in the same words is the same one, and may turn out to be somebody whom the text names later.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from attrs import define, field

from diplostmt.lexicon.epithets import UNNAMED
from diplostmt.lexicon.function_words import PREPOSITIONS
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.names.titles import words_of
from diplostmt.speakers.people.narration import Narration
from diplostmt.speakers.people.person import Person

#: How many characters back somebody unnamed is looked for.
_NEAR = 1500
#: How many characters a mention may have before its article: "However, [an official]".
_LEAD = 12
#: How often a noun is looked at for an unnamed person.
_TRIES = 6
#: How many people who were brought in last are asked whether they are one of several.
_MANY = 40
#: The nouns that a noun takes up, beside itself.
_TAKING_UP: Mapping[str, tuple[str, ...]] = {
    "spokesman": ("spokesman", "spokesperson"),
    "spokeswoman": ("spokeswoman", "spokesperson"),
    "spokesperson": ("spokesperson", "spokesman", "spokeswoman"),
}
_ARTICLES = frozenset({"a", "an", "one", "another"})
#: What stands before a noun that tells of somebody just named: "he [was] a diplomat".
_PREDICATE = frozenset(
    "is was be been being are were as became become becomes remains of like for with than not into".split()
)
#: Behind the noun: the name ("a diplomat, Ana Ruiz"), or another noun ("an official statement").
_NAME_FOLLOWS = re.compile(r",? [A-Z]|-| (?:named|called|statement|document|report|visit|source|post)\b")


@define(eq=False)
class Unnamed:
    """The people of an article who are described and not named, by the description and by where it stands."""

    narration: Narration
    _by_label: dict[str, Person] = field(init=False, factory=dict)
    _by_place: dict[int, Person] = field(init=False, factory=dict)

    def described(self, mention: Mention, at: int) -> Person | None:
        """Give the person whom a mention describes and does not name: "a senior official"."""
        label = mention.title
        if label is None:
            return None
        known = self._by_label.get(label.lower())
        if known is None:
            known = Person((), at, label=label)
            known.learn(mention)
            self._by_label[label.lower()] = self._by_place[at] = known
        return known

    def brought_in(self, at: int, end: int) -> Person | None:
        """Give the person whom ``text[at:end]`` brings in, or the longer description that begins there."""
        places = (self._by_place.get(start) for start in range(at, at - _LEAD, -1))
        known = next((person for person in places if person), None)
        return known or self.described(read_mention(self.narration.text[at:end]), at)

    def taken_up(self, noun: str, words: AbstractSet[str], position: int) -> Person | None:
        """Give the last person brought in by a noun before a position whom all the words describe.

        "A senior port official ... [The senior official] said", "a spokesperson ... [the spokesman] said".
        """
        text, first = self.narration.text, max(0, position - _NEAR)
        nouns = _TAKING_UP.get(noun, (noun,))
        places = (place for same in nouns for place in unnamed_before(text, same, first, position))
        one = self._one_of_several(noun, first, position)
        for at, end in sorted(places, reverse=True):
            if one and at < one.at:
                break
            person = self.brought_in(at, end) if not self.narration.inside_quotation(at) else None
            if person and words - {noun} <= words_of(person.label or ""):
                return person
        return one if one and words - {noun} <= words_of(one.label or "") else None

    def _one_of_several(self, noun: str, first: int, end: int) -> Person | None:
        """Give the last of several in a stretch who is told by their noun: "one of the ministers" by "minister"."""
        several = noun + "s"
        for at in itertools.islice(reversed(self._by_place), _MANY):
            label = self._by_place[at].label or ""
            if first <= at < end and label.startswith("one of ") and several in label.split():
                return self._by_place[at]
        return None

    def turns_out(self, unnamed: Person, named: Person) -> None:
        """Let everything that describes somebody mean the one whom the text names afterwards."""
        self._by_label = {label: named if who is unnamed else who for label, who in self._by_label.items()}
        self._by_place = {at: named if who is unnamed else who for at, who in self._by_place.items()}
        named.titles.append(unnamed.label or "")
        named.country = named.country or unnamed.country
        named.gender = named.gender or unnamed.gender


# ---------------------------------------------------------------- in a text


def unnamed_before(text: str, noun: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Give where a stretch brings in people by a noun and without a name: "[a senior diplomat] said", last first."""
    at = end
    for _ in range(_TRIES if noun in UNNAMED else 0):
        at = text.rfind(noun, first, at)
        if at < 0:
            return
        start = _article_before(text, at)
        if start >= 0 and unnamed_end(text, start) == at + len(noun) and not _is_beside(text, start):
            yield start, at + len(noun)


def _article_before(text: str, at: int) -> int:
    """Give where the indefinite article of a noun stands, or -1."""
    for word in reversed(text[max(0, at - 70) : at].split(" ")[-7:-1]):
        at -= len(word) + 1
        last = word[word.rfind("\n") + 1 :]
        if last.lower() in _ARTICLES:
            return at + len(word) - len(last)
    return -1


def unnamed_end(text: str, at: int) -> int:
    """Give where the phrase ends whose article is at ``at``, if it means a person without a name; else 0."""
    end = text.find(" ", at) + 1
    for word in text[end : end + 90].split(" ")[:6]:
        noun = word if word[:-1].isupper() and word.count(".") > 1 else word.rstrip(",;:.")  # "U.S."
        if noun in UNNAMED:
            return 0 if _NAME_FOLLOWS.match(text, end + len(noun)) else end + len(noun)
        if noun != word or noun in PREPOSITIONS:
            return 0
        end += len(word) + 1
    return 0


def _is_beside(text: str, at: int) -> bool:
    """Say whether a phrase tells of somebody named before it: "Ana Ruiz, a diplomat", "he was a diplomat"."""
    before = text[max(0, at - 30) : at].split()
    if before and before[-1][:-1].isdigit():
        before.pop()  # "Ana Ruiz, 41, an economist"
    if not before:
        return False
    return (before[-1][-1] == "," and before[-1][0].isupper()) or before[-1] in _PREDICATE

"""The people of an article: who is named in the running text, with the fullest name, title, country and gender.

The text is scanned once for runs of capitalised words, indexed by word. A run is read only when somebody asks for a
name in it: "Belov" brings up every run with a Belov, those that begin with different given names are different
people, and the fullest name is the canonical one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import define, field

from diplostmt import people
from diplostmt.lexicon.titles import Gender
from diplostmt.models import Speaker
from diplostmt.people import Mention, fold, read_mention, same_given_name


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

    def learn(self, title: str | None, country: str | None, gender: Gender | None) -> None:
        """Take in what a mention says; the fullest title stays."""
        if title:
            self.titles.append(title)
            if self.title is None or len(title) > len(self.title):
                self.title = title
        self.country = self.country or country
        self.gender = self.gender or gender

    def speaker(self) -> Speaker:
        """Give the person as a speaker."""
        name = self.label or " ".join(self.name)
        return Speaker(name, "person", role_of(self.title) if self.title else None, self.country)


_POSSESSED = re.compile(r"^\S+(?:\s\S+){0,2}?['’]s?\s+(?=\S)")


def role_of(title: str) -> str:
    """Give the role in a title: "Norway's envoy to Rome" is "envoy to Rome"."""
    return _POSSESSED.sub("", title) or title


@cache
def _run_pattern() -> re.Pattern[str]:
    """Capitalised words in a row on one line, with the small words of names between and initials before."""
    upper = "A-Z" + "".join(chr(c) for c in range(0xC0, 0x250) if chr(c).isupper())
    word = rf"(?:(?:al|el|ad|ar|as|ash|an|d|l)[-'’])?[{upper}][\w'’-]*+"
    small = r"(?:(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|ul|ur)[ \u00a0]){1,3}"
    dot = r"(?:(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr|Jr|Sr|St|Lt))\.|(?<=\b(?:Mrs|Sen|Rep|Gov|Gen|Col|Amb|Adm|Maj))\.)?"
    return re.compile(rf"(?<![\w'’-]){word}{dot}(?:[ \u00a0](?:{small})?{word}{dot})*")


_WORDS = re.compile(r"[^\s]+")


@define(eq=False)
class Cast:
    """The people of one article. ``quoted`` are the stretches inside quotations, sorted: weak ground for names."""

    text: str
    quoted: Sequence[tuple[int, int]]
    _runs: list[tuple[int, int]] | None = None
    _index: dict[str, list[int]] = field(factory=dict)
    _families: dict[str, list[Person]] = field(factory=dict)
    everybody: list[Person] = field(factory=list)

    # ------------------------------------------------------------ runs of capitalised words

    def runs(self) -> list[tuple[int, int]]:
        """Give the runs of capitalised words, scanning the text on first use."""
        if self._runs is None:
            self._runs = [match.span() for match in _run_pattern().finditer(self.text)]
            for number, (start, end) in enumerate(self._runs):
                for word in self.text[start:end].split():
                    self._index.setdefault(fold(_plain(word)), []).append(number)
        return self._runs

    def inside_quotation(self, position: int) -> bool:
        """Say whether a position lies in a quotation."""
        i = bisect_left(self.quoted, (position + 1,)) - 1
        return i >= 0 and self.quoted[i][0] <= position < self.quoted[i][1]

    def runs_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give the runs that begin in a stretch of text."""
        runs = self.runs()
        return runs[bisect_left(runs, (start,)) : bisect_left(runs, (end,))]

    # ------------------------------------------------------------ people by name

    def family(self, surname: str) -> list[Person]:
        """Give the people of one surname, in the order in which they are first named in full."""
        key = fold(surname)
        if key not in self._families:
            self._families[key] = []
            self._read_family(key)
        return self._families[key]

    def _read_family(self, key: str) -> None:
        runs = self.runs()
        numbers = self._index.get(key) or self._alike(key)
        for number in dict.fromkeys(numbers[:200]):
            start, end = runs[number]
            named = self._name_with(key, start, end) if self._in_heading(start) else self._name_in(start, end)
            if named and _is_surname(named[1], key):
                self._enter(key, *named)

    def _in_heading(self, at: int) -> bool:
        """Say whether a run stands in a line in which most words have capitals."""
        start, end = self.text.rfind("\n", 0, at) + 1, self.text.find("\n", at)
        line = self.text[start : end if end >= 0 else len(self.text)]
        if len(line) > 150 or "(" in line:
            return False
        long = [word for word in line.split() if len(word) > 3]
        return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.85 * len(long)

    def _alike(self, key: str) -> list[int]:
        """Give the runs with a word that differs from ``key`` in vowels alone."""
        bones = people.skeleton(key)
        if len(bones) < 4:
            return []
        return [n for word, numbers in self._index.items() if people.skeleton(word) == bones for n in numbers]

    def _name_in(self, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
        """Give the name in a run of capitalised words, with where it begins."""
        matches = list(_WORDS.finditer(self.text, start, end))
        words = [match.group() for match in matches]
        while words and people._bare(words[-1]).lower() in people._OPENERS | people.TIME_WORDS:
            words.pop()
        first = people.name_at_end(words)
        if first == len(words) or read_mention(" ".join(words[-4:])).body:
            return None
        if first == 0 and len(words) > 2 and _PLACED.search(self.text, max(0, start - 6), start):
            first = next((n for n in (2, 1) if n < len(words) and people.place(" ".join(words[:n]))), 0)
        if len(words) - first > 4:
            return None
        return matches[first].start(), tuple(filter(None, (people._bare_name(w) for w in words[first:])))

    def _name_with(self, key: str, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
        """Give the name in a run that holds the folded surname ``key``, where all words of a heading are capitals."""
        matches = list(_WORDS.finditer(self.text, start, end))
        last = next((i for i, m in enumerate(matches) if fold(_plain(m.group())) == key), 0)
        if last and people.is_given_name(matches[last - 1].group()):
            return matches[last - 1].start(), tuple(people._bare_name(m.group()) for m in matches[last - 1 : last + 1])
        return None

    def _enter(self, key: str, at: int, name: tuple[str, ...]) -> None:
        if len(name) < 2:
            return
        person = next((p for p in self._families[key] if _one_person(p.name, name, key)), None)
        if person is None:
            person = Person(name, at, gender=people.gender_of(name))
            self._families[key].append(person)
            self.everybody.append(person)
        elif _fuller(name, person.name):
            person.name = name
            person.gender = person.gender or people.gender_of(name)
        person.places.append(at)
        self._read_titles(person, at, name)

    def _read_titles(self, person: Person, at: int, name: tuple[str, ...]) -> None:
        """Learn from the title before a full name and from the apposition after it."""
        before = self.title_before(at)
        if before:
            mention = read_mention(before + " " + " ".join(name))
            person.learn(mention.title, mention.country, mention.gender)
        beside = _APPOSITION.match(self.text, self.text.find(name[-1], at) + len(name[-1]))
        if beside:
            mention = read_mention(beside.group(1))
            if mention.kind == "person" and mention.form in ("epithet", "indefinite"):
                person.learn(mention.title, mention.country, mention.gender)

    def named_before(self, end: int, most: int = 60) -> Iterator[Person]:
        """Give the people named in full in the narrator's text before a position, nearest first."""
        runs = self.runs()
        last = bisect_left(runs, (end,))
        for start, stop in reversed(runs[max(0, last - most) : last]):
            if " " in self.text[start:stop] and not self.inside_quotation(start):
                named = self._name_in(start, stop)
                if named and len(named[1]) > 1:
                    yield from (p for p in self.family(people.family_name(named[1])) if named[0] in p.places)

    def inside_sentences(self, word: str) -> bool:
        """Say whether a capitalised word stands after a small letter somewhere: it is a name and no opener."""
        self.runs()
        numbers = self._index.get(fold(word), ())
        return any(self.text[start - 1 : start] == " " and self.text[start - 2 : start - 1].islower()
                   for start, _ in (self.runs()[n] for n in numbers[:20]))  # fmt: skip

    def title_before(self, at: int) -> str | None:
        """Give the title that ends where a name begins: "Norway's envoy [Ana Ruiz]", "the envoy, [Ana Ruiz]"."""
        lead = self.text[max(0, at - 120) : at]
        lead = lead[lead.rfind("\n") + 1 :]
        stretch = _STRETCH.search(lead)
        return _title_at_end(stretch.group().rstrip(", \u00a0").split()) if stretch else None


_PLACED = re.compile(r"\b(?:in|at|of|from)[ \u00a0]$")
_APPOSITION = re.compile(r"(?:['’]s)?,\s+([^,.;:()\n\"“”—–]{3,100})")
_STRETCH = re.compile(r"[^,;:()\n\"“”—–?!]*,?[ \u00a0]*$")
_LINKS = frozenset({"of", "for", "to", "and", "the", "in", "on", "at", "a", "an"})


def _title_at_end(words: Sequence[str]) -> str | None:
    """Give the title with which a stretch of words ends, or ``None``."""
    first = len(words)
    while first > 0 and _may_be_title(
        words[first - 1], first < len(words), first < len(words) and words[first][0].isupper()
    ):
        first -= 1
    while first < len(words) and words[first].lower() in _LINKS:
        first += 1
    title = words[first:]
    return " ".join(title) if title and people._is_title(title) else None


def _may_be_title(word: str, begun: bool, next_upper: bool) -> bool:
    low = people._bare(word).lower()
    if low in people._title_words() or (begun and low in _LINKS):
        return True
    if not word[:1].isupper() or low in people._OPENERS or low in people.TIME_WORDS:
        return False
    return next_upper or not people._part_of_name(word)


def _plain(word: str) -> str:
    return people._bare(word)


def _is_surname(name: tuple[str, ...], key: str) -> bool:
    """Say whether a folded word is a surname in a name: no given name before others, as in "Trump Tower"."""
    return any(fold(word) == key for word in name[1:]) or fold(people.family_name(name)) == key


def _one_person(known: tuple[str, ...], name: tuple[str, ...], key: str) -> bool:
    """Say whether two full names of one surname can be one person's: the other words agree."""
    one = [fold(word) for word in known if fold(word) != key]
    other = [fold(word) for word in name if fold(word) != key]
    return not one or not other or any(same_given_name(a, b) for a in one[:2] for b in other[:2])


def _fuller(name: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Say whether a name is fuller: more words, or the same in ordinary case instead of capitals."""
    size = [sum(w[-1] != "." and w.lower() not in people.PARTICLES for w in n) for n in (name, known)]
    return size[0] > size[1] or (size[0] == size[1] and known[-1].isupper() and not name[-1].isupper())


def names_in(cast: Cast, start: int, end: int) -> Iterator[tuple[int, Mention]]:
    """Give what the capitalised runs of a stretch name, last first, with where each begins."""
    for run_start, run_end in reversed(cast.runs_between(start, end)):
        named = cast._name_in(run_start, min(run_end, end))
        if named:
            yield named[0], read_mention(" ".join(named[1]))

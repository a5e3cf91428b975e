"""The people of an article: who is named in the running text, with the fullest name, title, country and gender.

Nothing is read that nobody asks for. A surname is looked for in the text as it is written; where it stands after
other capitalised words, these are read as given names and titles. Occurrences with different given names are
different people, and the fullest name is the canonical one, in the spelling that comes first.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from attrs import define, field

from diplostmt import names
from diplostmt.lexicon.name_words import PARTICLES
from diplostmt.lexicon.titles import HONORIFICS, Gender
from diplostmt.models import Speaker
from diplostmt.names import fold, same_given_name
from diplostmt.people import Mention, read_mention

#: How many full mentions of a person are read for titles, and how many of a surname for names.
_TITLES_READ = 4
_NAMES_READ = 60


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

    def learn(self, mention: Mention) -> None:
        """Take in what a mention says; the fullest title stays."""
        title = mention.title
        if title and title not in self.titles:
            self.titles.append(title)
            if self.title is None or len(title) > len(self.title):
                self.title = title
        self.country = self.country or mention.country
        self.gender = self.gender or mention.gender

    def speaker(self) -> Speaker:
        """Give the person as a speaker."""
        name = self.label or " ".join(self.name)
        return Speaker(name, "person", role_of(self.title) if self.title else None, self.country)


_POSSESSOR = re.compile(r"^\S+(?:\s\S+){0,2}?['’]s?\s+(?=\S)")


@lru_cache(maxsize=1024)
def role_of(title: str) -> str:
    """Give the role in a title, without whose it is.

    >>> role_of("Norway's envoy to Rome")
    'envoy to Rome'
    """
    return _POSSESSOR.sub("", title)


@define(eq=False)
class Cast:
    """The people of one article. ``quoted`` are the stretches inside quotations, sorted: weak ground for names."""

    text: str
    quoted: Sequence[tuple[int, int]]
    _families: dict[str, list[Person]] = field(factory=dict)
    _looked_for: set[str] = field(factory=set)
    _headings: dict[int, bool] = field(factory=dict)

    def inside_quotation(self, position: int) -> bool:
        """Say whether a position lies in a quotation."""
        i = bisect_left(self.quoted, (position + 1,)) - 1
        return i >= 0 and self.quoted[i][0] <= position < self.quoted[i][1]

    def family(self, surname: str) -> list[Person]:
        """Give the people of one surname, in whatever spelling, in the order in which they are named in full."""
        key = fold(surname)
        known = self._families.setdefault(key, [])
        if surname not in self._looked_for:
            self._looked_for.add(surname)
            self._look_for(surname, key)
            if not known:
                for spelling in self._spellings(surname, key):
                    self._look_for(spelling, key)
        return known

    def add(self, person: Person) -> None:
        """Enter a person whom the text names by surname alone."""
        self._families.setdefault(fold(names.family_name(person.name)), []).append(person)

    def inside_sentences(self, word: str) -> bool:
        """Say whether a capitalised word stands after a small letter somewhere: it is a name and no opener."""
        text = self.text
        return any(
            text[at - 1 : at] == " " and text[at - 2 : at - 1].islower() for at in _found(text, word, 8)
        )

    def named_before(self, end: int, reach: int = 1200) -> Iterator[Person]:
        """Give the people named in full in the narrator's text before a position, nearest first."""
        for at, name in self.names_between(max(0, end - reach), end):
            if len(name) > 1 and not self.inside_quotation(at):
                yield from (p for p in self.family(names.family_name(name)) if at in p.places)

    def names_between(self, start: int, end: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Give what the capitalised words of a stretch name, last first, with where each begins."""
        for match in reversed(list(_capitals().finditer(self.text, start, end))):
            named = name_in_run(" ".join(match.group().split()))
            if named:
                yield self.text.find(named[1][0].rstrip("."), match.start()), named[1]

    # ------------------------------------------------------------ looking for a surname

    def _spellings(self, surname: str, key: str) -> Iterator[str]:
        """Give the other spellings of a surname that occur in the text: they begin alike and fold alike."""
        bones = names.skeleton(key)
        bare = names.ARTICLE.sub("", surname)
        size = 3 if len(bare) > 4 else 2
        begin = bare[0] + bare[1:size].lower() if bare.isupper() else bare[:size]
        tried = {surname}
        for at in _found(self.text, begin, _NAMES_READ, whole=False):
            word = names.bare(_word_at(self.text, at))
            if word in tried:
                continue
            tried.add(word)
            folded = fold(word)
            if folded == key or (len(bones) > 3 and names.skeleton(folded) == bones):
                yield word

    def _look_for(self, surname: str, key: str) -> None:
        for at in _found(self.text, surname, _NAMES_READ):
            start, end = self._run_around(at, at + len(surname))
            if end - start > len(surname):
                self._read_run(start, end, key)

    def _run_around(self, at: int, end: int) -> tuple[int, int]:
        """Give the ends of the capitalised words round a word, on its line."""
        text = self.text
        start = _previous_word(text, at) if text[at - 1 : at] in _HYPHENS else at
        for _ in range(7):
            if text[start - 1 : start] not in _BLANKS:
                break
            first = _previous_word(text, start - 1)
            word = text[first : start - 1]
            if not (word[:1].isupper() or word in PARTICLES or names.articled(word)) or not _goes_on(word):
                break
            start = first
        for _ in range(4):
            if text[end : end + 1] not in _BLANKS or not text[end + 1 : end + 2].isupper():
                break
            end += 1 + len(_word_at(text, end + 1))
        return start, end

    def _read_run(self, start: int, end: int, key: str) -> None:
        """Enter the person whose name a run of capitalised words holds, if it is one of the surname ``key``."""
        run = self.text[start:end]
        named = name_beside(run, key) if self.in_heading(start) else name_in_run(run) or name_beside(run, key)
        if named is None or len(named[1]) < 2 or not _is_surname(named[1], key):
            return
        first, name = named
        if first == 0 and len(name) > 2 and _PLACED.search(self.text, max(0, start - 6), start):
            drop = next((n for n in (2, 1) if n < len(name) and names.place(" ".join(name[:n]))), 0)
            name = name[drop:]
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
        person = next((p for p in family if _one_person(p.name, name, key)), None)
        if person is None:
            person = Person(name, at, gender=names.gender_of(name))
            family.append(person)
        elif _fuller(name, person.name):
            person.name = name
            person.gender = person.gender or names.gender_of(name)
        person.places.append(at)
        person.at = min(person.at, at)
        if len(person.places) <= _TITLES_READ:
            self._read_titles(person, at, name)

    def _read_titles(self, person: Person, at: int, name: tuple[str, ...]) -> None:
        """Learn from the title before a full name and from the apposition after it."""
        before = self.title_before(at)
        if before:
            person.learn(read_mention(before + " " + " ".join(name)))
        end = self.text.find(name[-1], at) + len(name[-1])
        beside = _APPOSITION.match(self.text, end) if self.text[end : end + 1] in ",'’" else None
        if beside:
            mention = read_mention(beside.group(1))
            if mention.kind == "person" and mention.form in ("epithet", "indefinite"):
                person.learn(mention)

    def title_before(self, at: int) -> str | None:
        """Give the title that ends where a name begins: "Norway's envoy [Ana Ruiz]", "the envoy, [Ana Ruiz]"."""
        lead = _MARKS_BEFORE.split(self.text[max(0, at - 120) : at].rstrip(", \u00a0"))[-1]
        return title_at_end(lead) if lead else None


# ---------------------------------------------------------------- runs of capitalised words


def is_heading(line: str) -> bool:
    """Say whether most words of a line have capitals.

    >>> is_heading("Envoy Slams Report on Border Talks"), is_heading("Envoy slams report on border talks")
    (True, False)
    """
    if len(line) > 220 or "(" in line:
        return False
    words = [word.lstrip(_OPENING_MARKS) for word in line.split() if len(word) > 3]
    return len(words) > 3 and sum(word[:1].isupper() for word in words) > 0.8 * len(words)


@lru_cache(maxsize=8192)
def name_in_run(run: str) -> tuple[int, tuple[str, ...]] | None:
    """Give the name with which a run of capitalised words ends, and the index of its first word.

    >>> name_in_run("Norwegian Foreign Minister Karen Holm")
    (3, ('Karen', 'Holm'))
    >>> name_in_run("Security Council")
    """
    words = run.split()
    while words and names.bare(words[-1]).lower() in names.NOT_IN_NAMES:
        words.pop()
    first = names.name_at_end(words)
    if first == len(words) or len(words) - first > 4 or read_mention(" ".join(words[-4:])).body:
        return None
    return first, tuple(filter(None, map(names.bare_name, words[first:])))


@lru_cache(maxsize=2048)
def name_beside(run: str, key: str) -> tuple[int, tuple[str, ...]] | None:
    """Give a known given name and the surname ``key`` after it, in a heading whose words all have capitals.

    >>> name_beside("Envoy Ana Ruiz Slams Report", fold("Ruiz"))
    (1, ('Ana', 'Ruiz'))
    """
    words = run.split()
    last = next((i for i, word in enumerate(words) if fold(names.bare(word)) == key), 0)
    if last and names.is_given_name(words[last - 1]):
        return last - 1, (words[last - 1], names.bare_name(words[last]))
    return None


@lru_cache(maxsize=2048)
def title_at_end(lead: str) -> str | None:
    """Give the title with which a stretch of text ends, or ``None``.

    >>> title_at_end("On Monday the Norwegian foreign minister")
    'Norwegian foreign minister'
    """
    words = lead.split()
    first = len(words)
    while first > 0:
        right = words[first] if first < len(words) else ""
        if not _may_be_title(words[first - 1], right):
            break
        first -= 1
    while first < len(words) and words[first].lower() in _LINKS:
        first += 1
    title = words[first:]
    return " ".join(title) if title and names.is_title(title) else None


def _may_be_title(word: str, right: str) -> bool:
    """Say whether a word can belong to a title that goes on with ``right``."""
    low = names.bare(word).lower()
    if low in names.title_words() or (right and low in _LINKS):
        return True
    if not word[:1].isupper() or low in names.NOT_IN_NAMES:
        return False
    return right[:1].isupper() or not names.part_of_name(word)


_LINKS = frozenset({"of", "for", "to", "and", "the", "in", "on", "at", "a", "an"})
_HYPHENS = frozenset({"-", "‑"})
_BLANKS = frozenset({" ", "\u00a0"})
_PLACED = re.compile(r"\b(?:in|at|of|from)[ \u00a0]$")
_APPOSITION = re.compile(r"(?:['’]s)?,\s+([^,.;:()\n\"“”—–]{3,100})")
_MARKS_BEFORE = re.compile(r"[,;:()\n\"“”—–?!]")
_OPENING_MARKS = "\"“‘'(["


@cache
def _capitals() -> re.Pattern[str]:
    """Capitalised words in a row on one line, with the small words of names between."""
    upper = "A-Z" + "".join(chr(c) for c in range(0xC0, 0x250) if chr(c).isupper())
    word = rf"(?:(?:al|el|ad|ar|as|ash|an|d|l)[-'’])?[{upper}][\w'’-]*+"
    small = (
        r"(?:(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|ul|ur)[ \u00a0]){1,3}"
    )
    dot = r"(?:(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr|Jr|Sr|St|Lt))\.|(?<=\b(?:Mrs|Sen|Rep|Gov|Gen|Col|Amb|Adm|Maj))\.)?"
    return re.compile(rf"(?<![\w'’-]){word}{dot}(?:[ \u00a0](?:{small})?{word}{dot})*")


def _found(text: str, word: str, most: int, *, whole: bool = True) -> Iterator[int]:
    """Give where a word begins in the text, as a whole word or as the beginning of one."""
    at = text.find(word)
    while at >= 0 and most:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not (whole and text[end : end + 1].isalnum()):
            yield at
            most -= 1
        at = text.find(word, end)


def _previous_word(text: str, end: int) -> int:
    """Give where the word that ends at ``end`` begins."""
    start = end
    while start > 0 and not text[start - 1].isspace() and end - start < 40:
        start -= 1
    while start < end and text[start] in _OPENING_MARKS:
        start += 1
    return start


def _word_at(text: str, start: int) -> str:
    end = start
    while end < len(text) and (text[end].isalnum() or text[end] in "'’-") and end - start < 40:
        end += 1
    return text[start:end]


def _goes_on(word: str) -> bool:
    """Say whether a name can go on after a word: no mark ends it, but the full stop of an initial or a title."""
    last = word[-1:]
    if last == ".":
        return len(word) == 2 or word[:-1].lower() in HONORIFICS or "." in word[:-1]
    return last.isalnum() or last in "'’"


# ---------------------------------------------------------------- comparing names


def _is_surname(name: tuple[str, ...], key: str) -> bool:
    """Say whether a folded word is a surname in a name: no given name before others, as in "Trump Tower"."""
    return any(fold(word) == key for word in name[1:]) or fold(names.family_name(name)) == key


def _one_person(known: tuple[str, ...], name: tuple[str, ...], key: str) -> bool:
    """Say whether two full names of one surname can be one person's: the other words agree."""
    one = [fold(word) for word in known if fold(word) != key]
    other = [fold(word) for word in name if fold(word) != key]
    return not one or not other or any(same_given_name(a, b) for a in one[:2] for b in other[:2])


def _fuller(name: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Say whether a name is fuller: more words, or the same in ordinary case instead of capitals."""
    size = [sum(w[-1] != "." and w.lower() not in PARTICLES for w in n) for n in (name, known)]
    return size[0] > size[1] or (size[0] == size[1] and known[-1].isupper() and not name[-1].isupper())

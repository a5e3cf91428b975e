"""Names of agreements: canonical words, and the tree of names that text is matched against.

Names are compared by canonical words: lower case, no accents, no articles, one spelling of a word, Arabic
for Roman numerals, hyphens and spaces alike, "Iranian" as "Iran". So ``START-3``, ``START III`` and ``start
3`` are one name. The words of all names form a tree, one dictionary a word, which is walked from a word of
the text as far as it leads; the longest name wins. A noun that says what the text is ("accord") may stand
for another of its kind at the end of a name, where no row claims the exact words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from attrs import define, evolve, frozen

from diplostmt.agreements.registry import Agreement, Registry
from diplostmt.lexicon.agreement_words import (
    AFTER_ACRONYM,
    COUNTRIES,
    INTERCHANGEABLE,
    ROMAN,
    SAME_WORD,
    TITLE_CONNECTORS,
    TYPE_NOUNS,
    WRITTEN_TOGETHER,
)
from diplostmt.lexicon.function_words import ARTICLES
from diplostmt.openings import small_words, whole_word
from diplostmt.tables import items, read_table

SINGULAR = {plural: noun for noun, plural in TYPE_NOUNS.items()} | {noun: noun for noun in TYPE_NOUNS}
SINGULAR |= {"memoranda": "memorandum"}

# One word: initials, letters with at most one apostrophe inside, or a number; and what may stand before it. Most
# words are of plain letters after a blank: these come first, for speed.
_PLAIN_WORD = r"[A-Za-z]{2,40}+(?![^\W\d_]|['’])"
_WORD = rf"{_PLAIN_WORD}|(?:[A-Za-z]\.){{2,5}}(?![^\W\d_]{{2}})|[^\W\d_]{{1,40}}(?:['’][^\W\d_]{{1,40}})?|\d{{1,20}}"
_GAP = r"(?: |[\s\-‐‑–—/,.:;()+'’]{0,4})"
STEP = re.compile(rf"({_GAP})({_WORD})")
_TWO_WORDS = re.compile(rf"(?>({_WORD})){_GAP}({_WORD})")
_PLAIN_GAPS = frozenset(
    {
        "",
        " ",
        "-",
        "‐",
        "‑",
        "–",
        "/",
        ".",
        "\xa0",
        "\u2009",
        "\u202f",
        "\n",
        "'",
        "’",
        "' ",
        "’ ",
        "  ",
        "(",
        ")",
        "+",
    }
    | {"\n ", " \n", "- ", " -", " \xa0", "\xa0 "}
)
_DOTTED_GAPS = frozenset({". ", ".\xa0", ".-", ".’", ".'"})
_OPEN_GAPS = frozenset({" (", ", ", ") ", " - ", " – ", ",\xa0", ",\n", "\xa0(", "; ", ": ", "), "})
# Words that a name may have or lack: "Treaty on (the) Non-Proliferation of Nuclear Weapons".
_ARTICLE_FORMS = frozenset(form for word in ARTICLES for form in (word, word.capitalize(), word.upper()))
_POSSESSIVES = ("'s", "’s", "'S", "’S")
_SHORT = 2  # "St.", "U.": a full stop and a space after so short a word do not end a sentence
_MONTHS = frozenset({"Jan", "Feb", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"})
_MOST_IDLE, _LONGEST_IDLE = 20_000, 32  # more words than a day's articles have, and longer than most
_LONG_PATH = 3  # so many words into a name, any mark belongs to it


@frozen
class Reading:
    """What a name can mean.

    ``needs`` are words of which one must stand in the text for the name to count at all (``CAT`` needs
    "torture"); ``evidence`` gives for each id the words, and the ranges of dates, that speak for it.
    """

    name: str
    ids: tuple[str, ...]
    default: str | None = None
    needs: tuple[str, ...] = ()
    evidence: Mapping[str, tuple[str, ...]] | None = None
    spellings: frozenset[str] = frozenset()

    def as_spelled(self, surface: str) -> Reading:
        """Give the reading of a surface that a row spells just so, and the ambiguous name otherwise.

        ``New Start`` needs a word of arms control near; ``New START`` does not.
        """
        if surface == self.name or surface not in self.spellings or len(self.ids) > 1:
            return self
        return evolve(self, needs=(), default=self.ids[0])

    @property
    def is_acronym(self) -> bool:
        """Say whether the name is an acronym, in capitals or mostly so: ``NPT``, ``HCoC``."""
        return _is_acronym(self.name)

    @property
    def takes_a_noun(self) -> bool:
        """Say whether "treaty" or "deal" may follow: an acronym, or a number in a series (``Minsk-2``)."""
        return self.is_acronym or canonical(_words(self.name)[-1])[0].isdigit()


@define
class Match:
    """A name found in a text: where, what it can mean, and whether a noun of kind stands with it.

    ``words`` counts those of a name in the tree; ``loose`` is a name whose last noun stands for another ("Doha deal")
    and that several rows may bear.
    """

    start: int
    end: int
    reading: Reading
    typed: bool
    words: int = 0
    loose: bool = False


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", name)


@lru_cache(maxsize=4096)
def _is_acronym(name: str) -> bool:
    return all(sum(c.isupper() for c in word) > len(word) / 2 or word.isdigit() for word in _words(name))


@lru_cache(maxsize=20_000)
def canonical(word: str) -> tuple[str, ...]:
    """Give the canonical words of one word of a text: several where it is written together.

    >>> canonical("Iran’s"), canonical("III"), canonical("Nonproliferation"), canonical("U.S.")
    (('iran',), ('3',), ('non', 'proliferation'), ('us',))
    """
    plain = word[:-2] if word.endswith(_POSSESSIVES) else word
    plain = plain.replace("'", "").replace("’", "").replace(".", "").lower()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    plain = ROMAN.get(plain, plain)
    plain = SAME_WORD.get(plain, plain)
    plain = COUNTRIES.get(plain, plain)
    plain = WRITTEN_TOGETHER.get(plain, plain)
    return tuple(plain.split())


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """Give the canonical words of a name.

    >>> words_of("Treaty on the Non-Proliferation of Nuclear Weapons")
    ('treaty', 'on', 'non', 'proliferation', 'of', 'nuclear', 'weapons')
    """
    found: list[str] = []
    for match in STEP.finditer(name):
        if not _is_article(name, match):
            found.extend(canonical(match[2]))
    return tuple(found)


def _letters(name: str) -> str:
    """Give the letters and digits of a name, for names written without apostrophes or spaces."""
    plain = name.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
    return "".join(filter(str.isalnum, plain))


def _is_article(text: str, step: re.Match[str]) -> bool:
    """Say whether a word is an article, which names may have or lack; the A of ``CFE-1A`` is none."""
    return (
        step[2] in _ARTICLE_FORMS
        and (not step[1] or step[1][-1].isspace())
        and (step.start(2) == 0 or text[step.start(2) - 1].isspace())
        and text[step.end() : step.end() + 1].isspace()
    )


def _forms(reading: Reading) -> frozenset[str]:
    """Give a name and its other spellings, each once."""
    return reading.spellings | {reading.name}


class NameTree:
    """All names of a registry, ready to be matched.

    A node of the tree is a dictionary from the next canonical word to the next node; under ``""`` it has the
    reading of the name that ends there.
    """

    def __init__(self, registry: Registry) -> None:
        """Build the tree from the rows' names; the table settles the ambiguous ones."""
        self.registry = registry
        self.root: dict[str, Any] = {}
        self.squeezed: dict[str, Reading] = {}
        self.shared: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.triggers: set[str] = {*SINGULAR, "instrument", "commission"}  # nouns that show a mention
        claims: dict[tuple[str, ...], Reading] = {}
        for row in registry:
            for name in _names_with_variants(row):
                self._claim(claims, name, row.id)
        for reading in _ambiguous_names():
            if reading.name.startswith("Resolution "):
                continue
            path = words_of(reading.name)
            known = claims.get(path)
            claims[path] = evolve(reading, spellings=known.spellings if known else frozenset())
        for path, reading in claims.items():
            self._plant(path, reading)
        names = (name for reading in claims.values() for name in _forms(reading))
        self.openers = frozenset(self._openers(names)) - ARTICLES
        self.starters = self.openers | self.triggers
        self.idle: set[str] = set()  # of the words of texts, such as no mention begins with
        unusual = self.triggers - small_words()
        self.unusual_nouns = (
            re.compile(whole_word(unusual)) if unusual else None
        )  # which only this registry has

    def _claim(self, claims: dict[tuple[str, ...], Reading], name: str, id: str) -> None:
        path = words_of(name)
        known = claims.get(path)
        self._note_trigger(name)
        if known is None:
            claims[path] = Reading(name, (id,), default=id, spellings=frozenset({name}))
            return
        claims[path] = evolve(known, spellings=known.spellings | {name})
        if id not in known.ids:
            claims[path] = evolve(claims[path], ids=(*known.ids, id), default=None)
            self.shared[path] = claims[path].ids

    def _note_trigger(self, name: str) -> None:
        """See to it that a name in small letters is noticed, by a noun of kind or its own last noun."""
        words = re.findall(r"\w+", name)
        if name[0].isupper() or name[0].isdigit() or not self.triggers.isdisjoint(words):
            return
        if len(words) > 1 and words[1].islower():
            small = [
                word for word in words if word.islower() and word != "and" and word not in TITLE_CONNECTORS
            ]
            self.triggers.add(small[-1])

    def _openers(self, names: Iterable[str]) -> Iterator[str]:
        """Give the runs of letters and digits, in small letters, with which a name can begin in a text."""
        yield from self.root
        for others in (SAME_WORD, COUNTRIES, ROMAN, WRITTEN_TOGETHER):
            yield from (word for word in others if canonical(word)[0] in self.root)
        yield from (match[0].lower() for name in names if (match := re.search(r"\w+", name)))
        yield from ("u", "e")  # of "U.S.", "U.N.", "E.U."

    def note_idle(self, word: str) -> None:
        """Keep in mind that no mention begins with a word, wherever it stands."""
        if len(word) <= _LONGEST_IDLE and len(self.idle) < _MOST_IDLE:
            self.idle.add(word)

    def may_open(self, text: str, start: int) -> bool:
        """Say whether a name may begin with a word that is not plain letters: ``START3``, ``Élysée``."""
        step = STEP.match(text, start)
        return step is not None and canonical(step[2])[0] in self.root

    def _plant(self, path: tuple[str, ...], reading: Reading) -> None:
        self.squeezed.setdefault("".join(path), reading)
        for name in _forms(reading):
            self.squeezed.setdefault(_letters(name), reading)
        if _GLOSSED.search(reading.name):
            return
        node = self.root
        for word in path:
            node = node.setdefault(word, {})
        node[""] = reading

    def refuses(self, text: str, start: int) -> bool:
        """Say whether two words at ``start`` show that no name begins there, as most do, at little cost."""
        words = _TWO_WORDS.match(text, start)
        return words is not None and not _may_begin(self, *words.groups())

    def walk(self, text: str, start: int) -> Match | None:
        """Give the longest name that begins at ``start``, or ``None``. Letter case is left to the caller."""
        node = self.root
        best: Match | None = None
        position, count, last, skipped = start, 0, "", False
        while (step := STEP.match(text, position)) is not None:
            gap, word = step.groups()
            if count:
                if gap not in _PLAIN_GAPS and not _joins(gap, last, count, word):
                    break
                if word in _ARTICLE_FORMS and not skipped and _is_article(text, step):
                    position, skipped = step.end(), True
                    continue
            words = canonical(word)
            following = node.get(words[0]) if len(words) == 1 else _descend(node, words)
            if count and words[-1] in SINGULAR and (following is None or "" not in following):
                other = _interchanged(node, word)
                if other is not None and (best is None or best.end < step.end()):
                    best = Match(
                        start, _end_of(text, start, step), other, True, count + 1, len(other.ids) > 1
                    )
            if following is None:
                break
            node, position, count, last = following, step.end(), count + len(words), word
            skipped = False
            if "" in node and not text[position : position + 1].isalnum():
                best = Match(start, _end_of(text, start, step), node[""], words[-1] in SINGULAR, count)
        return best

    def look_up(self, name: str) -> Reading | None:
        """Give the reading of a whole name, however it is cased, spaced, hyphenated or numbered."""
        stripped = name.strip(" \t\r\n\xa0.,;:\"“”«»()'’‘")
        path = words_of(stripped)
        node: dict[str, Any] | None = self.root
        for word in path[:-1]:
            node = node.get(word) if node is not None else None
        if node is not None and path:
            last = node.get(path[-1], {}).get("") or _interchanged(node, path[-1])
            if last is not None:
                return last
        return self.squeezed.get("".join(path)) or self.squeezed.get(_letters(stripped))


@lru_cache(maxsize=20_000)
def _may_begin(tree: NameTree, first: str, second: str) -> bool:
    """Say whether a name may begin with two words that have a blank between them, or be the first alone."""
    node = _descend(tree.root, canonical(first))
    if node is None or "" in node or second in _ARTICLE_FORMS:
        return node is not None
    return _descend(node, canonical(second)) is not None or _interchanged(node, second) is not None


def _end_of(text: str, start: int, step: re.Match[str]) -> int:
    """Give the end of a step's word, without a possessive ending; a bracket it closes belongs to it."""
    word: str = step[2]
    end = step.end() - (2 if word.endswith(_POSSESSIVES) else 0)
    while end < len(text) and text[end] in ")'" and text.count("(", start, end) > text.count(")", start, end):
        end += 1
    return end


def _joins(gap: str, last: str, count: int, word: str) -> bool:
    """Say whether the marks between two words keep them in one name."""
    if gap in _DOTTED_GAPS:
        return len(last) <= _SHORT or last in _MONTHS
    if "\n\n" in gap:
        return False
    if count >= _LONG_PATH:
        return True
    return gap in _OPEN_GAPS and word.lower() not in SINGULAR and (word.isalpha() or "(" in gap)


def _descend(node: dict[str, Any], words: tuple[str, ...]) -> dict[str, Any] | None:
    for word in words:
        following = node.get(word)
        if following is None:
            return None
        node = following
    return node


def _interchanged(node: dict[str, Any], word: str) -> Reading | None:
    """Give the one reading whose last noun ``word`` may stand for; ``None`` where two claim it."""
    lemma = SINGULAR.get(canonical(word)[-1])
    if lemma is None:
        return None
    for form in (lemma, TYPE_NOUNS[lemma]):
        if "" in node.get(form, ()):
            return node[form][""]  # type: ignore[no-any-return]
    if "" in node and node[""].takes_a_noun and _after_acronym(word) in AFTER_ACRONYM:
        return node[""]  # type: ignore[no-any-return]
    others = {
        noun
        for nouns in INTERCHANGEABLE
        if lemma in nouns
        for noun in (*nouns, *(TYPE_NOUNS[n] for n in nouns))
    }
    found = {reading.ids: reading for noun in others if (reading := node.get(noun, {}).get(""))}
    if len(found) == 1:
        (reading,) = found.values()
        return reading if len(reading.ids) == 1 or reading.evidence else None
    return None


def _after_acronym(word: str) -> str:
    """Give the noun that may follow an acronym; "the JCPOA deals with" has a verb there."""
    return SINGULAR.get(word.lower(), "") if word.lower() != "deals" else ""


# ---------------------------------------------------------------- the names of a row

_PAIR = re.compile(r"([A-Z][\w.]{0,40})-([A-Z][\w.]{0,40}) (.+)", re.DOTALL)
_OF_PLACE = re.compile(r"(Treaty|Charter|Pact) of (?:the )?([A-Z]\w+(?: [A-Z]\w+)?)")
_PLACE_TREATY = re.compile(r"([A-Z]\w{1,40}) (Treaty|Charter)")
_NUMBERED_RESOLUTION = re.compile(r"(?:[Rr]esolution|UNSC|SCR|UNSCR|S/RES/) ?(?:ES-)?\d")
# "... (CWC)" is two mentions, "commission on the New START treaty" is a body and its treaty.
_GLOSSED = re.compile(r"[a-z] \([A-Z]\w{0,20}[A-Z]\w{0,20}\)$|[Cc]onsultative [Cc]ommission (?:of|on) ")


def _names_with_variants(row: Agreement) -> Iterator[str]:
    """Give a row's names, and the orders of their words that mean the same: "US-Iran", "Treaty of Kars"."""
    for name in row.names:
        if row.kind == "un-resolution" and _NUMBERED_RESOLUTION.search(name):
            continue
        yield name
        if pair := _PAIR.fullmatch(name):
            yield f"{pair[2]}-{pair[1]} {pair[3]}"
        if of_place := _OF_PLACE.fullmatch(name):
            yield f"{of_place[2]} {of_place[1]}"
        elif place := _PLACE_TREATY.fullmatch(name):
            yield f"{place[2]} of {place[1]}"


def _ambiguous_names() -> Iterator[Reading]:
    for row in read_table("ambiguous_names"):
        ids = items(row["candidates"])
        if ids and not row["name"].startswith("the "):
            yield Reading(
                row["name"], ids, row["default"] or None, items(row["needs"]), _evidence(row["evidence"])
            )


@cache
def ambiguous_numbers() -> Mapping[int, Reading]:
    """Give the evidence for resolution numbers that the Assembly and the Council have both used."""
    return {int(r.name.split()[1]): r for r in _ambiguous_names() if re.fullmatch(r"Resolution \d+", r.name)}


def _evidence(cell: str) -> Mapping[str, tuple[str, ...]]:
    """Read ``id: word, word | id: word`` into the words for each id."""
    parts = (part.split(":", 1) for part in items(cell))
    return {id.strip(): tuple(word.strip() for word in words.split(",")) for id, words in parts}

"""Names of agreements: canonical words, and the tree of names that text is matched against.

Names are compared by canonical words: lower case, no accents, no articles, one spelling of a word, Arabic for Roman
numerals, hyphens and spaces alike, "Iranian" as "Iran". So ``START-3``, ``START III`` and ``start 3`` are one
name. The words of all names form a tree, one dictionary a word, which is walked from a word of the text as far as it
leads; the longest name wins. A noun that says what the text is ("accord") may stand for another of its kind at
the end of a name, where no row claims the exact words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from attrs import evolve, frozen

from diplostmt.lexicon.agreement_words import (
    AFTER_ACRONYM,
    ARTICLES,
    COUNTRIES,
    INTERCHANGEABLE,
    ROMAN,
    SAME_WORD,
    TYPE_NOUNS,
    WRITTEN_TOGETHER,
)
from diplostmt.registry import Agreement, Registry
from diplostmt.tables import items, read_table

SINGULAR = {plural: noun for noun, plural in TYPE_NOUNS.items()} | {noun: noun for noun in TYPE_NOUNS}
SINGULAR |= {"memoranda": "memorandum"}

# One word with what stands before it: a number or letters, with at most one apostrophe inside.
STEP = re.compile(r"([\s\-‐‑–—/,.:;()'’]{0,4})([^\W\d_]+(?:['’][^\W\d_]+)?|\d+)")
_PLAIN_GAPS = frozenset(
    {"", " ", "-", "‐", "‑", "–", "/", ".", "\xa0", "\u2009", "\u202f", "\n", "'", "’", "' ", "’ ", "  "}
)
_DOTTED_GAPS = frozenset({". ", ".\xa0", ".-", ".’", ".'"})
_SPACED_GAPS = frozenset({"\n ", " \n", "- ", " -", " \xa0", "\xa0 "})
_POSSESSIVE = re.compile(r"['’][sS]$")
_SHORT = 2  # "St.", "U.": a full stop and a space after so short a word do not end a sentence
_LONG_PATH = 3  # so many words into a name, a comma or bracket belongs to it


@frozen
class Reading:
    """What a name can mean.

    ``needs`` are words of which one must stand in the text for the name to count at all (``CAT`` needs "torture");
    ``evidence`` gives for each id the words, and the ranges of dates, that speak for it.
    """

    name: str
    ids: tuple[str, ...]
    default: str | None = None
    needs: tuple[str, ...] = ()
    evidence: Mapping[str, tuple[str, ...]] | None = None
    spellings: frozenset[str] = frozenset()

    def as_spelled(self, surface: str) -> Reading:
        """Give the reading of a surface that a row spells just so and the table of ambiguous names spells otherwise.

        ``New Start`` needs a word of arms control near; ``New START`` does not.
        """
        if surface == self.name or surface not in self.spellings or len(self.ids) > 1:
            return self
        return evolve(self, needs=(), default=self.ids[0])

    @property
    def is_acronym(self) -> bool:
        """Say whether the name is written in capitals as a rule, with no spelled-out word: ``NPT``, ``HCoC``."""
        return all(
            sum(c.isupper() for c in word) > len(word) / 2 or word.isdigit() for word in _words(self.name)
        )


@frozen
class Match:
    """A name found in a text: where, what it can mean, and whether a noun of kind stands with it."""

    start: int
    end: int
    reading: Reading
    typed: bool
    words: int


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", name)


@lru_cache(maxsize=20_000)
def canonical(word: str) -> tuple[str, ...]:
    """Give the canonical words of one word of a text: none for an article, several where it is written together.

    >>> canonical("Iran’s"), canonical("III"), canonical("Nonproliferation"), canonical("the")
    (('iran',), ('3',), ('non', 'proliferation'), ())
    """
    plain = _POSSESSIVE.sub("", word).replace("'", "").replace("’", "").lower()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    plain = ROMAN.get(plain, plain)
    plain = SAME_WORD.get(plain, plain)
    plain = COUNTRIES.get(plain, plain)
    plain = WRITTEN_TOGETHER.get(plain, plain)
    return () if plain in ARTICLES else tuple(plain.split())


def words_of(name: str) -> tuple[str, ...]:
    """Give the canonical words of a name.

    >>> words_of("Treaty on the Non-Proliferation of Nuclear Weapons")
    ('treaty', 'on', 'non', 'proliferation', 'of', 'nuclear', 'weapons')
    """
    found: list[str] = []
    for match in STEP.finditer(name.replace("U.S.", "US").replace("U.N.", "UN")):
        found.extend(canonical(match[2]))
    return tuple(found)


class NameTree:
    """All names of a registry, ready to be matched.

    A node of the tree is a dictionary from the next canonical word to the next node; under ``""`` it has the
    reading of the name that ends there.
    """

    def __init__(self, registry: Registry) -> None:
        """Build the tree from the rows' names, with the table of ambiguous names deciding where names are shared."""
        self.registry = registry
        self.root: dict[str, Any] = {}
        self.squeezed: dict[str, Reading] = {}
        self.shared: dict[tuple[str, ...], tuple[str, ...]] = {}
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

    def _claim(self, claims: dict[tuple[str, ...], Reading], name: str, id: str) -> None:
        path = words_of(name)
        known = claims.get(path)
        if known is None:
            claims[path] = Reading(name, (id,), default=id, spellings=frozenset({name}))
            return
        claims[path] = evolve(known, spellings=known.spellings | {name})
        if id not in known.ids:
            claims[path] = evolve(claims[path], ids=(*known.ids, id), default=None)
            self.shared[path] = claims[path].ids

    def _plant(self, path: tuple[str, ...], reading: Reading) -> None:
        self.squeezed.setdefault("".join(path), reading)
        if _GLOSSED.search(reading.name):
            return
        node = self.root
        for word in path:
            node = node.setdefault(word, {})
        node[""] = reading

    def walk(self, text: str, start: int, first: re.Match[str] | None = None) -> Match | None:
        """Give the longest name that begins at ``start``, or ``None``. Letter case is left to the caller."""
        node = self.root
        best: Match | None = None
        position, count, last = start, 0, ""
        while True:
            step = STEP.match(text, position)
            if step is None or (count and not _joins(step[1], last, count)):
                break
            word = step[2]
            following = _descend(node, canonical(word))
            if following is None:
                other = _interchanged(node, word) if count else None
                if other is not None and (best is None or best.end < step.end()):
                    best = Match(start, _end_of(step), other, True, count + 1)
                break
            node, position, count, last = following, step.end(), count + 1, word
            if "" in node:
                typed = canonical(word)[-1:] != () and canonical(word)[-1] in SINGULAR
                best = Match(start, _end_of(step), node[""], typed, count)
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
                return last  # type: ignore[no-any-return]
        return self.squeezed.get("".join(path))


def _end_of(step: re.Match[str]) -> int:
    """Give the end of the step's word without a possessive ending."""
    word: str = step[2]
    return step.end() - (2 if _POSSESSIVE.search(word) else 0)


def _joins(gap: str, last: str, count: int) -> bool:
    """Say whether the marks between two words keep them in one name."""
    if gap in _PLAIN_GAPS:
        return True
    if gap in _DOTTED_GAPS:
        return len(last) <= _SHORT
    return gap in _SPACED_GAPS or (count >= _LONG_PATH and "\n\n" not in gap)


def _descend(node: dict[str, Any], words: tuple[str, ...]) -> dict[str, Any] | None:
    for word in words:
        following = node.get(word)
        if following is None:
            return None
        node = following
    return node


def _interchanged(node: dict[str, Any], word: str) -> Reading | None:
    """Give the one reading whose last noun ``word`` may stand for, singular or plural; ``None`` where two claim it."""
    lemma = SINGULAR.get((canonical(word) or ("",))[-1])
    if lemma is None:
        return None
    for form in (lemma, TYPE_NOUNS[lemma]):
        if "" in node.get(form, ()):
            return node[form][""]  # type: ignore[no-any-return]
    others = {
        noun
        for nouns in INTERCHANGEABLE
        if lemma in nouns
        for noun in (*nouns, *(TYPE_NOUNS[n] for n in nouns))
    }
    found = {reading.ids: reading for noun in others if (reading := node.get(noun, {}).get(""))}
    if len(found) == 1:
        (reading,) = found.values()
        return reading if len(reading.ids) == 1 else None
    if "" in node and lemma in AFTER_ACRONYM and node[""].is_acronym:
        return node[""]  # type: ignore[no-any-return]
    return None


# ---------------------------------------------------------------- the names of a row

_PAIR = re.compile(r"([A-Z][\w.]*)-([A-Z][\w.]*) (.+)", re.DOTALL)
_OF_PLACE = re.compile(r"(Treaty|Charter|Pact) of (?:the )?([A-Z]\w+(?: [A-Z]\w+)?)")
_PLACE_TREATY = re.compile(r"([A-Z]\w+) (Treaty|Charter)")
_NUMBERED_RESOLUTION = re.compile(r"(?:Resolution|UNSC|SCR|UNSCR|S/RES/) ?\d|^S/RES/")
_COUNCIL = "s-res-"
# "... (CWC)" is two mentions, "commission on the New START treaty" is a body and its treaty.
_GLOSSED = re.compile(r"[a-z] \([A-Z][A-Za-z]*\)$|[Cc]onsultative [Cc]ommission (?:of|on) ")


def _names_with_variants(row: Agreement) -> Iterator[str]:
    """Give a row's names, and the orders of their words that mean the same: "US-Iran", "Treaty of Kars"."""
    for name in row.names:
        if row.id.startswith(_COUNCIL) and _NUMBERED_RESOLUTION.search(name):
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


def unlisted_collisions(
    registry: Registry, ambiguous: Iterable[str]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Give the names that several rows bear and the table of ambiguous names does not settle."""
    listed = {words_of(name) for name in ambiguous}
    return {path: ids for path, ids in NameTree(registry).shared.items() if path not in listed}

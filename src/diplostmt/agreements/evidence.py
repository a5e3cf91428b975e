"""Evidence for what a mention means: the words around it, the dates, and what a row may be called."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import define

from diplostmt.agreements.naming import SINGULAR, Reading, words_of
from diplostmt.agreements.registry import Agreement, Registry

_WIDE: Final = 2500


@define
class Text:
    """A text, and the stretch of it in small letters that was asked for last: of a long text all would take room."""

    plain: str
    _stretch: tuple[int, int] = (0, 0)
    _lower: str = ""

    def lower(self, start: int, end: int) -> str:
        """Give a stretch in small letters, character by character."""
        if self._stretch != (start, end):
            plain = self.plain[start:end]
            lower = plain.lower()
            if len(lower) != len(plain):
                lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
            self._stretch, self._lower = (start, end), lower
        return self._lower


def is_possible(row: Agreement, on: datetime.date | None) -> bool:
    """Say whether the agreement can have been written about on a day: it existed, or never came to a text."""
    return on is None or row.concluded is None or row.concluded <= on.isoformat()


def in_range(reading: Reading, id: str, on: datetime.date | None) -> bool | None:
    """Say whether the table's range of dates for a reading holds; ``None`` where it gives none."""
    if on is None:
        return None
    for word in (reading.evidence or {}).get(id, ()):
        if ".." in word:
            first, last = word.split("..")
            return first <= on.isoformat() <= (last or "9999")
    return None


def words_only(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the ranges of dates."""
    return tuple(word for word in words if ".." not in word)


def count_hits(
    words: tuple[str, ...], text: Text, start: int, end: int, skip: tuple[int, int] = (0, 0)
) -> int:
    """Count the words that begin between ``start`` and ``end``, outside ``skip``."""
    return sum(_stands(word, text, start, end, skip) for word in words)


def _stands(word: str, text: Text, start: int, end: int, skip: tuple[int, int]) -> bool:
    """Say whether a word of the text begins with ``word``, which stands for its capitals too."""
    if word.islower():
        first = max(start - 1, 0)  # with the character before it
        return _begins(
            word, text.lower(first, end), start - first, end - first, (skip[0] - first, skip[1] - first)
        )
    return _begins(word, text.plain, start, end, skip) or _begins(word.upper(), text.plain, start, end, skip)


def _begins(word: str, text: str, start: int, end: int, skip: tuple[int, int]) -> bool:
    place = text.find(word, start, end)
    while place >= 0:
        if not text[place - 1 : place].isalnum() and not skip[0] <= place < skip[1]:
            return True
        place = text.find(word, place + 1, end)
    return False


def circles(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the sentence, the paragraph, and the article within reach, around a mention."""
    widest, reach = max(0, start - _WIDE), end + _WIDE
    paragraph = max(text.rfind("\n", widest, start) + 1, widest)
    close = text.find("\n", end, reach)
    close = min(reach, len(text)) if close < 0 else close
    first = text.rfind(". ", paragraph, start)
    stop = text.find(". ", end, close)
    yield paragraph if first < 0 else first + 2, close if stop < 0 else stop
    yield paragraph, close
    yield widest, reach


# ---------------------------------------------------------------- what a row may be called


@lru_cache(maxsize=4000)
def vocabulary(registry: Registry, id: str) -> frozenset[str]:
    """Give the canonical words of all names of a row."""
    return frozenset(word for name in registry[id].names for word in words_of(name) if len(word) > 1) - {
        "on",
        "of",
        "with",
        "&",
        "to",
    }


def can_be_called(row: Agreement, noun: str, year: int | None) -> bool:
    """Say whether "the treaty" can mean this text."""
    if year is not None and not (row.concluded or "").startswith(str(year)):
        return False
    lemma = SINGULAR.get(noun, noun)
    if lemma == "instrument":
        return True
    if lemma == "resolution" or row.kind == "un-resolution":
        return row.kind == "un-resolution" and lemma in ("resolution", "document")
    if row.kind == "body":
        return lemma in ("commission", "body")
    if lemma == "document":
        return True
    if lemma in ("deal", "agreement", "accord", "pact"):
        return row.kind in _DEALS or is_named(row, lemma)
    if lemma == "treaty":
        return row.kind == "treaty" or is_named(row, lemma)
    return lemma == row.kind or is_named(row, lemma)


_DEALS = frozenset(
    {"treaty", "accord", "political-commitment", "memorandum", "joint-statement", "armistice", "protocol"}
)


@lru_cache(maxsize=4000)
def is_named(row: Agreement, lemma: str) -> bool:
    """Say whether a name of the row ends in this noun, or its title begins with it."""
    return any(
        words and (lemma in (SINGULAR.get(words[-1]), SINGULAR.get(words[0])))
        for words in map(words_of, (row.official_name, row.short_name, *row.aliases))
    )


@lru_cache(maxsize=8)
def _by_year(registry: Registry) -> dict[str, tuple[Agreement, ...]]:
    years: dict[str, tuple[Agreement, ...]] = {}
    for row in registry:
        if row.concluded and row.kind != "un-resolution":
            years[row.concluded[:4]] = (*years.get(row.concluded[:4], ()), row)
    return years


def concluded_in(registry: Registry, year: int) -> tuple[Agreement, ...]:
    """Give the rows concluded in a year, resolutions left out."""
    return _by_year(registry).get(str(year), ())


@lru_cache(maxsize=4000)
def proper_words(row: Agreement) -> tuple[str, ...]:
    """Give the words that speak for a row where the table gives none: its year, its proper names."""
    words = (
        word for name in (row.short_name, *row.aliases) for word in re.findall(r"\b[A-Z][a-z]{3,}\b", name)
    )
    proper = dict.fromkeys(word for word in words if word.lower() not in SINGULAR and word not in _GENERIC)
    return ((row.concluded or "?")[:4], *proper)


_GENERIC: Final = frozenset(
    {
        "Action", "Agreed", "Arms", "Border", "Comprehensive", "Convention", "Cooperation", "Defence",
        "Defense",
        "European", "Final", "First", "Forces", "Framework", "Free", "Friendship", "General", "Interim",
        "International", "Joint", "Military", "Mutual", "Nations", "North", "Nuclear", "Partnership", "Peace",
        "Plan", "Political", "Second", "Security", "South", "State", "States", "Status", "Strategic", "Third",
        "Trade", "Treaty", "United", "Weapons", "Work",
    }
)  # fmt: skip

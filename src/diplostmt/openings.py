"""Where mentions open in a text: words with a capital, numbers, and some words in small letters.

A text is searched for them once, for whoever asks first: dates, places, outlets and agreements begin with what is
found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from diplostmt.lexicon.agreement_words import OTHER_NOUNS, TYPE_NOUNS
from diplostmt.lexicon.calendar import COUNTING_WORDS
from diplostmt.tables import items, read_table

# From a figure or a capital on: Latin, Greek, Cyrillic. `re` is faster here, and faster with a class so large
# that it makes a table of it than with [0-9A-Z].
CAPITALISED = re.compile(r"[0-9A-ZÀ-ÖØ-ÞĀ-ɏΑ-ΩЀ-Я]\w*")
SMALL = re.compile(r"[a-z]\w*")


#: Where words stand, and the words, in order: two lists, and not a tuple for each word, which the collector of garbage
#: would go through again and again in a large text. A word that comes again is kept once.
Words = tuple[Sequence[int], Sequence[str]]


@lru_cache(maxsize=2)  # several ask about the text at hand
def capitalised(text: str) -> Words:
    """Give the words, each from its first capital or figure on.

    >>> capitalised("Ana Ruiz left Oslo on May 4 with an iPad.")
    ([0, 4, 14, 22, 26, 37], ['Ana', 'Ruiz', 'Oslo', 'May', '4', 'Pad'])
    """
    starts, words = [], []
    known: dict[str, str] = {}
    # no match is kept: of a large text they would weigh four times as much as it
    for found in CAPITALISED.finditer(text):
        word = found[0]
        starts.append(found.start())
        words.append(known.setdefault(word, word))
    return starts, words


@lru_cache(maxsize=2)
def in_small_letters(text: str) -> Words:
    """Give the words in small letters that open a mention, or show one.

    >>> in_small_letters("The deal of last year, dpa says.")
    ([4, 12, 23], ['deal', 'last', 'dpa'])
    """
    starts, words = [], []
    # with a line end before it, so that a word at the very beginning has a mark before it too
    for word in _small_openings().finditer("\n" + text):
        if not word[0][0].isalnum():
            starts.append(word.start())
            words.append(word[1])
    return starts, words


@cache
def small_words() -> frozenset[str]:
    """Give the words that are looked for in small letters: of dates, agreements and outlets."""
    outlets = (
        name
        for row in read_table("agencies")
        for cell in (row["name"], row["aliases"], row["weak"])
        for name in items(cell)
    )
    openings = (word[0] for name in outlets if (word := SMALL.match(name)))
    return frozenset({*COUNTING_WORDS, *TYPE_NOUNS, *TYPE_NOUNS.values(), *OTHER_NOUNS, *openings})


@cache
def _small_openings() -> re.Pattern[str]:
    return re.compile(whole_word(small_words()))


def whole_word(words: Iterable[str]) -> str:
    """Give the pattern of one of several words, the first group, with the mark or blank before it."""
    return rf"[^A-Za-z0-9_]({one_of(words)})\b"


def one_of(words: Iterable[str]) -> str:
    """Give the pattern of one of several words, the longest that fits, with what they begin with written once.

    >>> one_of(["pact", "pacts", "plan"])
    'p(?:act(?:s)?|lan)'
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words):
        by_letter.setdefault(word[:1], []).append(word[1:])
    is_word = by_letter.pop("", None) is not None
    branches = [re.escape(letter) + one_of(rest) for letter, rest in by_letter.items()]
    if len(branches) < 2 and not is_word:
        return "".join(branches)
    return f"(?:{'|'.join(branches)}){'?' if is_word else ''}" if branches else ""

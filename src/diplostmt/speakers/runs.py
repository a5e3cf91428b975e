"""Capitalised words in a row: finding them in a text, and the name and the title that they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from diplostmt.lexicon.name_words import PARTICLES
from diplostmt.lexicon.titles import HONORIFICS
from diplostmt.speakers import names
from diplostmt.speakers.names import fold
from diplostmt.speakers.people import read_mention

_LINKS = frozenset({"of", "for", "to", "and", "the", "in", "on", "at", "a", "an"})
_BLANKS = frozenset({" ", "\u00a0"})
#: What stands before a word that others lead up to: "Ana Ruiz", "al-Zoubi".
_WITHIN = _BLANKS | {"-", "‑"}
_OPENING_MARKS = "\"“‘'(["

#: What a run finds: the index of the first word of the name, and the name.
Named = tuple[int, tuple[str, ...]]


# ---------------------------------------------------------------- in a text


@cache
def capitals() -> re.Pattern[str]:
    """Capitalised words in a row on one line, with the small words of names between."""
    upper = "A-Z" + "".join(chr(c) for c in range(0xC0, 0x250) if chr(c).isupper())
    word = rf"(?:(?:al|el|ad|ar|as|ash|an|d|l)[-'’])?[{upper}][\w'’-]*+"
    small = (
        r"(?:(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|ul|ur)[ \u00a0]){1,3}"
    )
    short, long = "Mr|Ms|Dr|Jr|Sr|St|Lt", "Mrs|Sen|Rep|Gov|Gen|Col|Amb|Adm|Maj"
    dot = rf"(?:(?<=\b[A-Z])\.|(?<=\b(?:{short}))\.|(?<=\b(?:{long}))\.)?"
    return re.compile(rf"(?<![\w'’-]){word}{dot}(?:[ \u00a0](?:{small})?{word}{dot})*")


def found(text: str, word: str, most: int, *, whole: bool = True) -> Iterator[int]:
    """Give where a word begins in the text, as a whole word or as the beginning of one."""
    at = text.find(word)
    while at >= 0 and most:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not (whole and text[end : end + 1].isalnum()):
            yield at
            most -= 1
        at = text.find(word, end)


def run_around(text: str, at: int, end: int) -> tuple[int, int]:
    """Give the ends of the capitalised words round the word ``text[at:end]``, on its line."""
    start = _capitals_before(text, at) if text[at - 1 : at] in _WITHIN else at
    for _ in range(4):
        if text[end : end + 1] not in _BLANKS or not text[end + 1 : end + 2].isupper():
            break
        end += 1 + len(word_at(text, end + 1))
    return start, end


def _capitals_before(text: str, at: int) -> int:
    """Give where the capitalised words before an offset begin, with the first half of a word: "Ana [al-]Zoubi"."""
    *words, half = text[max(0, at - 200) : at].replace("\u00a0", " ").rsplit(" ", 8)
    plain = _without_marks(half)
    at -= len(plain)
    for word in reversed(words[-7:] if len(plain) == len(half) else ()):
        plain = _without_marks(word)
        if not (plain[:1].isupper() or plain in PARTICLES or names.articled(plain)) or not _goes_on(plain):
            break
        at -= 1 + len(plain)
        if len(plain) < len(word):
            break
    return at


def _without_marks(word: str) -> str:
    """Give a word without the line before it and the marks that open it."""
    return word.rpartition("\n")[2].lstrip(_OPENING_MARKS)


def word_at(text: str, start: int) -> str:
    """Give the word that begins at an offset, hyphens and apostrophes included."""
    return _WORD.match(text, start).group()  # type: ignore[union-attr]


_WORD = re.compile(r"(?:[^\W_]|['’-]){0,40}")


def _goes_on(word: str) -> bool:
    """Say whether a name can go on after a word: no mark ends it, but for that of "J." and "Sen."."""
    last = word[-1:]
    if last == ".":
        return len(word) == 2 or word[:-1].lower() in HONORIFICS or "." in word[:-1]
    return last.isalnum() or last in "'’"


# ---------------------------------------------------------------- by themselves


def is_heading(line: str) -> bool:
    """Say whether most words of a line have capitals.

    >>> is_heading("Envoy Slams Report on Border Talks"), is_heading("Envoy slams report on border talks")
    (True, False)
    """
    if len(line) > 220 or "(" in line:
        return False
    words = [word for word in line.split() if len(word) > 3]
    spare = (len(words) - 1) // 5 if len(words) > 3 else -1
    for word in words:
        spare -= not word.lstrip(_OPENING_MARKS)[:1].isupper()
        if spare < 0:
            return False
    return spare >= 0


@lru_cache(maxsize=8192)
def name_in_run(run: str) -> Named | None:
    """Give the name with which a run of capitalised words ends, and the index of its first word.

    >>> name_in_run("Norwegian Foreign Minister Karen Holm")
    (3, ('Karen', 'Holm'))
    >>> name_in_run("Security Council")
    """
    words = run.split()
    while words and names.bare(words[-1]).lower() in names.NOT_IN_NAMES:
        words.pop()
    first = names.name_at_end(words)
    if (
        first == len(words)
        or names.place(" ".join(words))
        or len(words) - first > 4
        or read_mention(" ".join(words[-4:])).body
    ):
        return None
    return first, tuple(filter(None, map(names.bare_name, words[first:])))


@lru_cache(maxsize=2048)
def name_beside(run: str, key: str) -> Named | None:
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
        if right and not _goes_on(words[first - 1]):
            break
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

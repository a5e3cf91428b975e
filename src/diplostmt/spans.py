"""Spans: where something stands in the text.

Every answer of this library points at the text it came from. A span is half-open, counted in Unicode code
points (what Python's ``str`` indexes), and carries the text it covers, so that it can be read by itself and
checked against the article at any time.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from operator import is_
from typing import Any, Self, TypeVar, get_args, get_type_hints

from attrs import evolve, fields, frozen

T = TypeVar("T")
#: Characters that look like a plain one, or like nothing, and that pages may have in the place of any of them: spaces
#: of all widths and of none, tabs, hyphens, apostrophes, and what ends a line.
ALIKE = {
    " ": "\t\u00a0\u202f\u2009\u2007\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u205f\u3000"
    "\ufeff\u200b\u2060\u200e\u200f",
    "-": "\u2010\u2011",
    "'": "\u02bc\u00b4",
    ",": "\u060c",
    "\n": "\u2028\u2029\u0085",
}


@frozen
class Span:
    """A stretch of the text: ``text[span.start:span.end] == span.text``.

    >>> Span.of("Talks in Oslo", 9, 13)
    Span(start=9, end=13, text='Oslo')
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Give the span of ``text`` from ``start`` up to, not including, ``end``."""
        return cls(start, end, text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share a character.

        >>> Span(0, 5, "Talks").overlaps(Span(5, 6, " "))
        False
        """
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Say whether ``other`` lies within this span, edges included."""
        return self.start <= other.start and other.end <= self.end


def covered(position: int, spans: Iterable[Span]) -> bool:
    """Say whether one of the spans covers the character at ``position``."""
    return any(span.start <= position < span.end for span in spans)


def trimmed(text: str, start: int, end: int, marks: str = "") -> tuple[int, int]:
    """Move both ends inwards over white space and over the characters of ``marks``.

    >>> trimmed("  (Oslo) ", 0, 9, "()")
    (3, 7)

    Where nothing else is left, the result is empty and lies at ``start``.
    """
    while start < end and (text[end - 1].isspace() or text[end - 1] in marks):
        end -= 1
    first = start
    while first < end and (text[first].isspace() or text[first] in marks):
        first += 1
    return (first, end) if first < end else (start, start)


def with_plain_characters(text: str) -> str:
    """Give the text with a plain character for each that looks alike; it keeps its length, so that offsets hold.

    >>> with_plain_characters("Mr.\\N{NO-BREAK SPACE}Al\\N{NON-BREAKING HYPHEN}Sabbagh")
    'Mr. Al-Sabbagh'
    """
    return _plain(text) if isinstance(text, str) and (not text.isascii() or "\t" in text) else text


@lru_cache(maxsize=1)  # one verb after another asks about the text at hand
def _plain(text: str) -> str:
    for plain, others in ALIKE.items():
        for other in others:
            if other in text:
                text = text.replace(other, plain)
    return text


def as_written(found: T, plain: str, text: str) -> T:
    """Give what was found in ``plain``, the text with plain characters, with the words as ``text`` has them."""
    if plain is text:
        return found
    written: T = _written(found, text)
    return written


def _written(value: Any, text: str) -> Any:
    """Give a result with the words of ``text``; what has the same words, as most parts do, is itself."""
    if isinstance(value, tuple):
        items = tuple([_written(item, text) for item in value])
        return value if all(map(is_, items, value)) else items
    changes = {}
    kind: Any = type(value)
    for name in _fields_with_words(kind):
        old = getattr(value, name)
        if name == "text":
            new = text[value.start : value.end] if hasattr(value, "start") else text
            new = old if new == old else new
        else:
            new = _written(old, text)
        if new is not old:
            changes[name] = new
    return evolve(value, **changes) if changes else value


@cache
def _fields_with_words(kind: Any) -> tuple[str, ...]:
    """Give the fields of a record that have words of the text: its own, and what holds records; none of other types."""
    if not hasattr(kind, "__attrs_attrs__"):
        return ()
    hints = get_type_hints(kind)
    names = (field.name for field in fields(kind))
    return tuple(name for name in names if name == "text" or _may_hold_records(hints[name]))


def _may_hold_records(hint: Any) -> bool:
    return hint is Any or hasattr(hint, "__attrs_attrs__") or any(map(_may_hold_records, get_args(hint)))

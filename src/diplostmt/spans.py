"""Spans: where something stands in the text.

Every answer of this library points at the text it came from. A span is half-open, counted in Unicode code
points (what Python's ``str`` indexes), and carries the text it covers, so that it can be read by itself and
checked against the article at any time.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from attrs import frozen


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

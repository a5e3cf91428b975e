"""The JSON form with offsets for JavaScript, Java and C#, whose strings count UTF-16 code units.

An emoji, as every character outside the Basic Multilingual Plane, is one code point and two such units.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Any, Literal, get_args

from diplostmt.export.shape import spans, text_of
from diplostmt.models import Extraction

OffsetUnit = Literal["code-point", "utf-16"]


def to_dict(result: Extraction, *, offset_unit: OffsetUnit = "utf-16") -> dict[str, Any]:
    r"""Give ``result.to_dict()`` with offsets that count ``offset_unit`` of the text of ``result.article``.

    Raises ``ValueError`` for other units, and where the result was read back without its text.

    >>> from diplostmt.extraction import extract
    >>> result = extract("\N{GLOBE WITH MERIDIANS} Talks in Oslo")
    >>> result.places[0].start, to_dict(result, offset_unit="utf-16")["places"][0]["start"]
    (11, 12)
    """
    pairs = _pairs(text_of(result), offset_unit)
    return _moved(result, lambda offset: offset + bisect_left(pairs, offset))


def from_dict(data: dict[str, Any], *, text: str, offset_unit: OffsetUnit = "utf-16") -> Extraction:
    """Build the extraction whose ``to_dict`` with this unit gave ``data``; ``text`` is that of the article.

    Raises ``ValueError`` where ``data`` is not of this form, and for other units.
    """
    pairs = [position + i for i, position in enumerate(_pairs(text, offset_unit))]
    moved = _moved(Extraction.from_dict(data), lambda offset: offset - bisect_left(pairs, offset))
    return Extraction.from_dict(moved, text=text)


def _pairs(text: str, unit: str) -> list[int]:
    """Give where the characters stand that the unit counts twice."""
    if unit not in get_args(OffsetUnit):
        raise ValueError(f"offset_unit: wanted one of {', '.join(get_args(OffsetUnit))}, got {unit!r}")
    return [i for i, character in enumerate(text) if character > "\uffff"] if unit == "utf-16" else []


def _moved(result: Extraction, move: Callable[[int], int]) -> dict[str, Any]:
    """Give the JSON form with every offset moved."""
    data = result.to_dict()
    for span in spans(data):
        for edge in {"start", "end", "body_start"} & span.record.keys():
            span.record[edge] = move(span.record[edge])
    return data

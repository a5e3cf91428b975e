"""The JSON form with offsets for JavaScript, Java and C#, whose strings count UTF-16 units: two for an emoji."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, Literal, get_args

from diplostmt.export.shape import marks, text_of
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
    return _moved(result, text_of(result), offset_unit, 1)


def from_dict(data: dict[str, Any], *, text: str, offset_unit: OffsetUnit = "utf-16") -> Extraction:
    """Build the extraction whose ``to_dict`` with this unit gave ``data``; ``text`` is that of the article.

    Raises ``ValueError`` where ``data`` is not of this form, and for other units.
    """
    return Extraction.from_dict(_moved(Extraction.from_dict(data), text, offset_unit, -1), text=text)


def _moved(result: Extraction, text: str, unit: str, sign: int) -> dict[str, Any]:
    """Give the JSON form with every offset moved by as many characters as the unit counts twice before it."""
    if unit not in get_args(OffsetUnit):
        raise ValueError(f"offset_unit: wanted one of {', '.join(get_args(OffsetUnit))}, got {unit!r}")
    pairs = [i for i, character in enumerate(text) if character > "\uffff"] if unit == "utf-16" else []
    if sign < 0:
        pairs = [i + before for before, i in enumerate(pairs)]  # where they stand in units
    data = result.to_dict()
    for _, _, record in marks(data):
        for edge in {"start", "end", "body_start"} & record.keys():
            record[edge] += sign * bisect_left(pairs, record[edge])
    return data

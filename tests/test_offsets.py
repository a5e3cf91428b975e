"""Offsets in UTF-16 code units."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt.export.offsets import OffsetUnit, from_dict, to_dict
from diplostmt.export.shape import SPANS, marks
from diplostmt.extraction import extract
from diplostmt.models import Extraction
from diplostmt.testing import articles

ASTRAL = "\N{GLOBE WITH MERIDIANS}"


@given(articles(), st.lists(st.integers(0, 400), max_size=9))
def test_offsets_are_those_of_javascript(wire: Any, places: list[int]) -> None:
    text = wire.text
    for place in places:
        text = text[:place] + ASTRAL + text[place:]
    result = extract(text)
    units = text.encode("utf-16-le")
    data = to_dict(result, offset_unit="utf-16")
    for record in (mark.record for mark in marks(data) if mark.kind in SPANS):
        assert units[2 * record["start"] : 2 * record["end"]].decode("utf-16-le") == record["text"]
    if result.article.dateline:
        body = len(text[: result.article.dateline.body_start].encode("utf-16-le")) // 2
        assert data["article"]["dateline"]["body_start"] == body
    assert from_dict(data, text=text, offset_unit="utf-16") == result


def test_code_points_are_left_as_they_are() -> None:
    result = extract(f"{ASTRAL} Talks in Oslo")
    assert to_dict(result, offset_unit="code-point") == result.to_dict()
    assert from_dict(result.to_dict(), text=result.article.text, offset_unit="code-point") == result


def test_without_its_text_a_result_cannot_be_counted_anew() -> None:
    result = Extraction.from_dict(extract(f"{ASTRAL} Talks in Oslo").to_dict())
    with pytest.raises(ValueError, match="read the result back with text="):
        to_dict(result, offset_unit="utf-16")


def test_other_units_are_refused() -> None:
    with pytest.raises(ValueError, match="wanted one of code-point, utf-16, got 'bytes'"):
        to_dict(extract("Oslo"), offset_unit=cast(OffsetUnit, "bytes"))

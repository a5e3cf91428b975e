"""Spans cover what they say, and their small questions have the plain answers."""

from __future__ import annotations

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from diplostmt.spans import Span, covered, trimmed

TEXT = "Talks in Oslo"
TALKS, OSLO, ALL = Span.of(TEXT, 0, 5), Span.of(TEXT, 9, 13), Span.of(TEXT, 0, 13)


def test_a_span_carries_its_text() -> None:
    assert (OSLO.start, OSLO.end, OSLO.text) == (9, 13, "Oslo")


def test_a_span_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        OSLO.start = 0  # type: ignore[misc]


@pytest.mark.parametrize(
    ("one", "other", "overlap", "contains"),
    [
        (TALKS, OSLO, False, False),
        (ALL, OSLO, True, True),
        (OSLO, ALL, True, False),
        (OSLO, OSLO, True, True),
        (Span(0, 9, TEXT[:9]), OSLO, False, False),  # they touch
        (Span(0, 10, TEXT[:10]), OSLO, True, False),
    ],
)
def test_overlapping_and_containing(one: Span, other: Span, overlap: bool, contains: bool) -> None:
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap
    assert one.contains(other) is contains


@pytest.mark.parametrize(("position", "answer"), [(0, True), (4, True), (5, False), (9, True), (13, False)])
def test_the_end_of_a_span_is_not_covered(position: int, answer: bool) -> None:
    assert covered(position, [TALKS, OSLO]) is answer


@pytest.mark.parametrize(
    ("text", "marks", "left"),
    [
        ("  (Oslo) ", "()", "Oslo"),
        ("\u00a0Oslo\u2009", "", "Oslo"),
        ("Oslo", "", "Oslo"),
        ("Oslo", "o", "Osl"),
        (" \n ", "", ""),
        ("", "", ""),
    ],
)
def test_trimming(text: str, marks: str, left: str) -> None:
    start, end = trimmed(text, 0, len(text), marks)
    assert text[start:end] == left


@given(st.text(alphabet=' \u00a0\n"ab', max_size=12), st.data())
def test_what_trimming_leaves_has_clean_ends_and_drops_nothing_else(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = trimmed(text, start, end, '"')
    assert start <= first <= last <= end
    assert text[first:last] == text[start:end].strip(' \u00a0\n"')

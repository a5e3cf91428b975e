"""Everything at once: the parts agree with one another and with the verbs that give one part."""

from __future__ import annotations

import datetime
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt import extract, extract_many, find_agreements, find_places, find_statements, parse_article
from diplostmt.models import Extraction
from diplostmt.spans import Span
from marked import read_cases

TEXT = """Peru to leave New START talks — foreign minister

LIMA, May 4. /TASS/. Peru will leave the talks on New START in June, Foreign Minister Ana Ruiz told TASS on Monday.

"The INF Treaty is gone, and Russia and the US know it," she said. "Moscow has not replied."
"""
TEXTS = [TEXT, "", *(case.text for case in islice(read_cases("statements.txt"), 0, None, 20))]


def test_the_parts_are_those_that_the_verbs_give() -> None:
    result = extract(TEXT)
    assert result.article == parse_article(TEXT)
    assert result.places == find_places(TEXT)
    assert (
        [m.id for m in result.agreements]
        == [m.id for m in find_agreements(TEXT)]
        == ["new-start", "new-start", "inf-treaty"]
    )
    assert [s.content for s in result.statements] == [s.content for s in find_statements(TEXT)]
    assert [s.speaker for s in result.statements] == [s.speaker for s in find_statements(TEXT)]


def test_statements_carry_the_agreements_and_countries_of_their_content() -> None:
    mentioned = [(s.agreements, s.countries) for s in extract(TEXT).statements]
    assert mentioned == [
        (("new-start",), ("PE",)),
        (("new-start",), ("PE",)),
        (("inf-treaty",), ("RU", "US")),
    ]


def test_the_day_of_publication_dates_what_was_said() -> None:
    by_string, by_date = (
        extract(TEXT, published="2020-05-05"),
        extract(TEXT, published=datetime.date(2020, 5, 5)),
    )
    assert by_string == by_date
    assert [s.time and s.time.edtf for s in by_date.statements][1] == "2020-05-04"


@pytest.mark.parametrize("published", ["2020", "2020-05", "2020-05-05", None])
def test_days_months_and_years_of_publication(published: str | None) -> None:
    assert extract(TEXT, published=published).statements


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:40])
def test_a_result_survives_its_json_form(text: str) -> None:
    result = extract(text)
    assert Extraction.from_dict(result.to_dict(), text=text) == result


@pytest.mark.parametrize("given", [None, 7, b"text"], ids=repr)
def test_anything_else_is_refused_with_a_word_on_what_is_wanted(given: object) -> None:
    with pytest.raises(TypeError, match=f"text: wanted a str, got {type(given).__name__}"):
        extract(given)  # type: ignore[arg-type]


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="yesterday"):
        extract(TEXT, published="yesterday")


def test_many_are_given_in_order_with_their_days() -> None:
    days = [datetime.date(2020, 5, n + 1) for n in range(len(TEXTS))]
    assert list(extract_many(TEXTS, published=days)) == [
        extract(text, published=day) for text, day in zip(TEXTS, days, strict=True)
    ]


@given(st.text(max_size=120))
def test_any_text_gives_a_result(text: str) -> None:
    result = extract(text)
    spans: list[Span] = [*result.dates, *result.places, *result.agreements]
    for span in spans + [content for s in result.statements for content in s.content]:
        assert text[span.start : span.end] == span.text


def test_an_error_takes_the_place_of_its_result_where_asked() -> None:
    texts = [TEXT, None, ""]
    first, second, third = extract_many(texts, errors="give")  # type: ignore[call-overload]
    assert (first, third) == (extract(TEXT), extract(""))
    assert isinstance(second, TypeError)


def test_an_error_is_raised_in_its_place_otherwise() -> None:
    results = extract_many([TEXT, None])  # type: ignore[list-item]
    assert next(results) == extract(TEXT)
    with pytest.raises(TypeError, match="text: wanted a str, got NoneType"):
        next(results)


def test_a_day_that_is_none_takes_the_place_of_its_result() -> None:
    (error,) = extract_many([TEXT], published=["yesterday"], errors="give")
    assert isinstance(error, ValueError)


def test_days_and_texts_go_together() -> None:
    results = extract_many([TEXT, TEXT], published=["2020-05-05"])
    assert next(results) == extract(TEXT, published="2020-05-05")
    with pytest.raises(ValueError, match="shorter"):
        next(results)

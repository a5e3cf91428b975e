"""Everything at once: the parts agree with one another and with the verbs that give one part."""

from __future__ import annotations

import datetime
from itertools import combinations, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt import extract, extract_many, find_agreements, find_places, find_statements, parse_article
from diplostmt.extraction import LAYERS, Layer
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
    days = [datetime.date(2020, 5, 1) + datetime.timedelta(n) for n in range(len(TEXTS))]
    assert list(extract_many(TEXTS, published=days)) == [
        extract(text, published=day) for text, day in zip(TEXTS, days, strict=True)
    ]


# ---------------------------------------------------------------- layers, and a limit of length

SUBSETS = [named for count in range(len(LAYERS) + 1) for named in combinations(LAYERS, count)]


@pytest.mark.parametrize("named", SUBSETS, ids="+".join)
@pytest.mark.parametrize("text", [TEXT, TEXTS[-1]], ids=["report", "sentence"])
def test_the_layers_named_are_the_same_as_ever_and_the_others_empty(
    text: str, named: tuple[Layer, ...]
) -> None:
    others: dict[str, object] = {layer: [] for layer in LAYERS if layer not in named}
    assert extract(text, layers=named).to_dict() == {**extract(text).to_dict(), **others}


def test_without_a_word_on_layers_all_are_given() -> None:
    full = extract(TEXT)
    assert all(getattr(full, layer) for layer in LAYERS)
    assert extract(TEXT, layers=set(LAYERS)) == full


@pytest.mark.parametrize(
    ("named", "idle"),
    [
        ([], ["resolve_dates", "find_places", "settle_agreements", "statements_of"]),
        (["dates"], ["find_places", "settle_agreements", "statements_of"]),
        (["places"], ["resolve_dates", "settle_agreements", "statements_of"]),
        (["agreements"], ["resolve_dates", "find_places", "statements_of"]),
        (["dates", "places", "agreements"], ["statements_of"]),
    ],
)
def test_what_no_layer_needs_is_not_worked_out(
    monkeypatch: pytest.MonkeyPatch, named: list[Layer], idle: list[str]
) -> None:
    for verb in idle:
        monkeypatch.setattr(f"diplostmt.extraction.{verb}", None)  # a call would fail
    assert extract(TEXT, layers=named).article == parse_article(TEXT)


ALL_NAMED = "'statements', 'dates', 'places', 'agreements'"


@pytest.mark.parametrize(
    ("layers", "error", "said"),
    [
        ("dates", TypeError, f"layers: wanted a collection of {ALL_NAMED}, got str: 'dates'"),
        (None, TypeError, f"layers: wanted a collection of {ALL_NAMED}, got NoneType: None"),
        (["dates", "people"], ValueError, f"layers: wanted some of {ALL_NAMED}, got 'people'"),
        ([["dates"]], ValueError, f"layers: wanted some of {ALL_NAMED}, got \\['dates'\\]"),
    ],
)
def test_what_is_no_layer_is_refused_at_once(layers: object, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=f"^{said}$"):
        extract(TEXT, layers=layers)  # type: ignore[arg-type]
    with pytest.raises(error, match=f"^{said}$"):
        extract_many([], layers=layers)  # type: ignore[call-overload]


def test_a_text_longer_than_the_limit_is_refused() -> None:
    assert extract(TEXT, max_chars=len(TEXT)) == extract(TEXT)
    said = rf"^text: wanted at most 20 characters \(max_chars\), got {len(TEXT)}$"
    with pytest.raises(ValueError, match=said):
        extract(TEXT, max_chars=20)


@pytest.mark.parametrize(
    ("limit", "error", "said"),
    [
        (0, ValueError, "max_chars: wanted 1 or more, got 0"),
        ("9", TypeError, "max_chars: wanted an int or None, got str: '9'"),
    ],
)
def test_what_is_no_limit_is_refused_at_once(limit: object, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=f"^{said}$"):
        extract("", max_chars=limit)  # type: ignore[arg-type]
    with pytest.raises(error, match=f"^{said}$"):
        extract_many([], max_chars=limit)  # type: ignore[call-overload]


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
    with pytest.raises(ValueError, match="published: wanted one for each"):
        next(results)

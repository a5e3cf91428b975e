"""Results are frozen, and their JSON form loses nothing and refuses what it is not."""

from __future__ import annotations

import inspect
import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt import models
from diplostmt.models import Article, Content, Extraction, Statement, from_plain, to_plain
from strategies import extractions, records

RECORDS = [kind for _, kind in inspect.getmembers(models, attrs.has)]
EMPTY = Extraction(
    article=Article(None, None, (), None, None, None, ()), statements=(), dates=(), places=(), agreements=()
)


@pytest.mark.parametrize("kind", RECORDS)
def test_every_record_is_frozen_and_compares_by_value(kind: type[attrs.AttrsInstance]) -> None:
    first, *_ = attrs.fields(kind)
    record = kind.__new__(kind)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(record, first.name, None)
    assert "__hash__" in vars(kind)
    assert "__dict__" not in dir(record), "records have slots"


@given(extractions())
def test_the_json_form_loses_nothing(result: Extraction) -> None:
    plain = json.loads(json.dumps(result.to_dict()))
    assert Extraction.from_dict(plain) == result


@pytest.mark.parametrize("kind", RECORDS)
@given(st.data())
def test_every_record_has_a_json_form(kind: type[Any], data: st.DataObject) -> None:
    record = data.draw(records(kind))
    assert from_plain(kind, to_plain(record)) == record
    assert hash(from_plain(kind, to_plain(record))) == hash(record)


def test_keys_come_in_the_order_of_the_fields() -> None:
    assert list(EMPTY.to_dict()) == ["schema", "article", "statements", "dates", "places", "agreements"]
    assert list(to_plain(Content(0, 2, "No", quoted=True))) == ["start", "end", "text", "quoted"]


def test_unknown_is_null_and_none_is_an_empty_list() -> None:
    article = EMPTY.to_dict()["article"]
    assert article["headline"] is None
    assert article["blocks"] == []


def test_the_text_is_not_part_of_the_json_form_and_can_be_handed_in() -> None:
    assert "text" not in EMPTY.to_dict()["article"]
    again = Extraction.from_dict(EMPTY.to_dict(), text="OSLO")
    assert again.article.text == "OSLO"
    assert again == EMPTY, "the text does not count when articles are compared"


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in EMPTY.to_dict().items() if name != key}


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (None, "wanted an object with schema 'diplostmt/1', got None"),
        ({}, "wanted an object with schema"),
        ({**EMPTY.to_dict(), "schema": "diplostmt/2"}, "wanted an object with schema"),
        (without("dates"), "Extraction wants the keys"),
        ({**EMPTY.to_dict(), "extra": 1}, "Extraction wants the keys"),
        ({**EMPTY.to_dict(), "article": []}, "Article wants the keys"),
        ({**EMPTY.to_dict(), "dates": {}}, "wanted a list, got dict"),
    ],
)
def test_what_is_not_of_the_form_is_refused(data: Any, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Extraction.from_dict(data)


@pytest.mark.parametrize(
    ("kind", "value", "complaint"),
    [
        (models.Speech, "spoken", "wanted one of 'direct', 'indirect', 'mixed', 'answer', got 'spoken'"),
        (int, "7", "wanted int, got str"),
        (int, True, "wanted int, got bool"),
        (bool, 1, "wanted bool, got int"),
        (str, None, "wanted str, got NoneType"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(kind: Any, value: Any, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        from_plain(kind, value)


def test_a_whole_number_will_do_for_a_confidence() -> None:
    assert attrs.fields(Statement).confidence.type in (float, "float")
    assert type(from_plain(float, 1)) is float

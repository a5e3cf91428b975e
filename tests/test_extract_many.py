"""Many texts: in order, lazily, in processes, and one that fails stops no other."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from itertools import count, islice

import pytest

import diplostmt
from diplostmt.extraction import extract, extract_many
from diplostmt.models import Extraction
from made_articles import articles

TEXTS = [text for _, text in articles(7)]
EXPECTED = [extract(text) for text in TEXTS]
DATED = "OSLO, Nov. 23 (Reuters) - No."


@pytest.mark.parametrize(("processes", "chunk"), [(1, 32), (2, 2), (2, 1), (3, 100)])
def test_the_same_as_one_by_one_and_in_order(processes: int, chunk: int) -> None:
    assert list(extract_many(iter(TEXTS), processes=processes, chunk=chunk)) == EXPECTED


@pytest.mark.parametrize("processes", [1, 2])
def test_nothing_comes_of_nothing(processes: int) -> None:
    assert list(extract_many([], processes=processes)) == []


@pytest.mark.parametrize(("processes", "most"), [(1, 3), (2, 3 + 2 * 3 * 2)])
def test_it_reads_only_a_little_ahead(processes: int, most: int) -> None:
    read = []

    def endless() -> Iterator[str]:
        for number in count():
            read.append(number)
            yield f"No. {number}: Talks began in Oslo."

    results = extract_many(endless(), processes=processes, chunk=2)
    assert len(list(islice(results, 3))) == 3
    assert len(read) <= most
    results.close()  # type: ignore[attr-defined]


def test_nothing_is_read_before_the_first_result_is_asked_for() -> None:
    read: list[str] = []
    extract_many(text for text in TEXTS if read.append(text) is None)  # type: ignore[func-returns-value]
    assert read == []


BAD = [TEXTS[0], None, TEXTS[1], threading.Lock(), 7, TEXTS[2]]  # a lock cannot be sent to a process


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_takes_the_place_of_its_result_where_asked(processes: int) -> None:
    found = list(extract_many(BAD, processes=processes, chunk=6, errors="give"))  # type: ignore[call-overload]
    said = [str(result) if isinstance(result, Exception) else result for result in found]
    wanted = "text: wanted a str, got {}".format
    assert said == [
        EXPECTED[0], wanted("NoneType"), EXPECTED[1], wanted("lock"), wanted("int"), EXPECTED[2],
    ]  # fmt: skip
    assert all(isinstance(found[place], TypeError) for place in (1, 3, 4))


@pytest.mark.parametrize("processes", [1, 2])
def test_else_an_error_is_raised_after_the_results_before_it(processes: int) -> None:
    found: list[Extraction] = []
    with pytest.raises(TypeError, match="wanted a str, got NoneType"):
        found.extend(extract_many(BAD, processes=processes))  # type: ignore[arg-type]
    assert found == EXPECTED[:1]


@pytest.mark.parametrize("processes", [1, 2])
def test_where_the_texts_end_in_an_error_all_before_it_come_out(processes: int) -> None:
    def failing() -> Iterator[str]:
        yield from TEXTS[:3]
        raise OSError("the disk is gone")

    found: list[Extraction | Exception] = []
    with pytest.raises(OSError, match="the disk is gone"):
        found.extend(extract_many(failing(), processes=processes, chunk=2, errors="give"))
    assert found == EXPECTED[:3]


def test_days_of_publication() -> None:
    days = [date(2018, 11, 23), None, "2019-02"]
    assert list(extract_many(TEXTS[:3], published=days)) == [
        extract(text, published=day) for text, day in zip(TEXTS, days, strict=False)
    ]


def test_a_bad_day_is_the_error_of_its_text() -> None:
    found = list(extract_many(TEXTS[:2], published=["someday", None], errors="give"))
    assert [type(result) for result in found] == [ValueError, Extraction]


def test_a_missing_day_of_a_column_is_none() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas comes with the extra 'pandas'")
    days = [pandas.Timestamp("2018-11-23"), pandas.NaT, float("nan"), pandas.NA]
    found = extract_many([DATED] * 4, published=days)
    assert [result.article.published and result.article.published.edtf for result in found] == [
        "2018-11-23", *["XXXX-11-23"] * 3,
    ]  # fmt: skip


def test_as_many_days_as_texts() -> None:
    with pytest.raises(ValueError, match="published: wanted one for each"):
        list(extract_many(TEXTS[:2], published=["2018"]))


@pytest.mark.parametrize("processes", [1, 2])
def test_layers_and_the_limit_are_those_of_extract(processes: int) -> None:
    limit = sorted(map(len, TEXTS))[3]
    found = list(
        extract_many(TEXTS, layers={"dates"}, max_chars=limit, processes=processes, chunk=2, errors="give")
    )
    assert [isinstance(result, ValueError) for result in found] == [len(text) > limit for text in TEXTS]
    given = {text: result for text, result in zip(TEXTS, found, strict=True) if len(text) <= limit}
    assert given == {text: extract(text, layers={"dates"}) for text in given}


def test_misuse_is_said_at_once() -> None:
    with pytest.raises(TypeError, match="wanted an iterable of str, got one str"):
        extract_many("Talks began.")
    with pytest.raises(TypeError, match="wanted an iterable of str, got one bytes"):
        extract_many(b"Talks began.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="published: wanted a day or None for each text, got one date"):
        extract_many([], published=date(2018, 11, 23))  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="errors: wanted 'give' or None, got 'raise'"):
        extract_many([], errors="raise")  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="processes: wanted 1 or more, got 0"):
        extract_many([], processes=0)
    with pytest.raises(ValueError, match="chunk: wanted 1 or more, got 0"):
        extract_many([], chunk=0)


def test_the_public_name_is_this_one() -> None:
    assert diplostmt.extract_many is extract_many

"""The date of publication: one line of evidence after the other, and what each of them decides."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt.articles.publication.evidence import read_date
from diplostmt.articles.reading import parse_article
from diplostmt.models import PublicationDate

HERE = Path(__file__).parent
BODY = "Two states signed a pact on mountain passes, officials said in a joint statement."
MORE = "\n\nNobody spoke of the price. The passes will stay open in winter, according to the text."


def published(text: str, given_date: datetime.date | str | None = None) -> PublicationDate:
    found = parse_article(text, published=given_date).published
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        (datetime.date(2018, 11, 23), "2018-11-23"),
        (datetime.datetime(2018, 11, 23, 22, 0), "2018-11-23"),
        ("2018-11-23", "2018-11-23"),
        (" 2018-11-23T22:00:00Z ", "2018-11-23"),
        ("2018-11", "2018-11"),
        ("2018", "2018"),
        (None, None),
    ],
)
def test_a_caller_may_give_a_day_a_month_or_a_year(
    value: datetime.date | str | None, edtf: str | None
) -> None:
    assert read_date(value) == edtf


@pytest.mark.parametrize(
    "value", ["", "November 23", "2018-13", "2018-02-30", "XXXX-11-23", "2018/2019", "23.11.2018"]
)
def test_other_strings_are_refused(value: str) -> None:
    with pytest.raises(ValueError, match="published: wanted a day, month or year"):
        parse_article(BODY, published=value)


@pytest.mark.parametrize("value", [20181123, b"2018", ["2018"]])
def test_other_types_are_refused(value: object) -> None:
    with pytest.raises(TypeError, match="published: wanted a date or a str"):
        parse_article(BODY, published=value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "case", (HERE / "cases" / "publication.txt").read_text(encoding="utf-8").split("\n=== ")[1:]
)
def test_evidence_decides_what_it_can_and_no_more(case: str) -> None:
    wanted, _, text = case.partition("\n")
    found = published(text)
    bounds = f"{found.not_before or '..'}/{found.not_after or '..'}"
    assert f"{found.edtf} {found.precision} {bounds}" == wanted.partition("  #")[0]
    assert found.basis


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        "OSLO (AP) — The ministers met on Thursday, officials said.",
        "The minister could return in 2031, it is said.",
    ],
)
def test_without_evidence_there_is_no_date(text: str) -> None:
    assert parse_article(text).published is None


def test_the_caller_wins_and_a_contradiction_is_told() -> None:
    page = f"Pact signed at last\n\nMay 12, 2021, 14:05 UTC+3\n\nOSLO, May 12. /TASS/. {BODY}{MORE}"
    found = published(page, "2018-11-23")
    assert found.edtf == found.not_before == found.not_after == "2018-11-23"
    assert any("XXXX-05-12" in line for line in found.basis)
    assert any("2021-05-12" in line for line in found.basis)


def test_the_dateline_makes_a_month_or_year_of_the_caller_exact() -> None:
    page = f"OSLO, May 12. /TASS/. {BODY}"
    assert published(page, "2019").edtf == published(page, "2019-05").edtf == "2019-05-12"
    assert published(page, "2019-06").edtf == "2019-06"
    assert published(BODY, "2019").precision == "year"
    assert published(BODY, "2019-06").precision == "month"


@pytest.mark.parametrize(
    ("dateline", "published", "edtf"),
    [
        ("November 23", "2018-11-23", "2018-11-23"),
        ("November 23", "2018-11-26", "2018-11-23"),
        ("November 23", "2018-11-27", "XXXX-11-23"),
        ("November 23", "2018-11", "2018-11-23"),
        ("November 23", None, "XXXX-11-23"),
        ("December 31", "2019-01-01", "2018-12-31"),
        ("January 1", "2018-12-31", "2019-01-01"),
        ("February 29", "2019-03-01", "XXXX-02-29"),
    ],
)
def test_a_dateline_takes_its_year_from_the_publication(
    dateline: str, published: str | None, edtf: str
) -> None:
    line = parse_article(f"OSLO, {dateline}. /TASS/. {BODY}", published=published).dateline
    assert line is not None
    assert line.date is not None
    assert line.date.edtf == edtf


def test_a_date_of_the_site_that_is_passed_over_is_told() -> None:
    page = f"Home\nFriday, July 3, 2026\n\nPact signed at last\n\nOSLO, May 12. /TASS/. {BODY}{MORE}"
    found = published(page)
    assert found.edtf == "XXXX-05-12"
    assert any("July 3, 2026" in line and "disagrees" in line for line in found.basis)


def test_that_no_year_fits_is_told() -> None:
    page = f"OSLO, October 20. /TASS/. {BODY}\n\nOne pact was signed on January 16, 2016. One expires in May 2016."
    assert "no year fits" in published(page).basis


def test_the_other_years_are_listed() -> None:
    page = f"OSLO, November 23. /TASS/. {BODY[:-24]} on Friday. Resolution 2375 was not mentioned."
    assert any("2018, 2029, 2035" in line for line in published(page).basis)


@given(st.dates(), st.sampled_from([BODY, MORE, f"OSLO, May 12. /TASS/. {BODY}", f"May 12, 2021\n{BODY}"]))
def test_the_date_given_is_the_date_found(day: datetime.date, text: str) -> None:
    found = published(text, day)
    assert (found.edtf, found.precision) == (f"{day.year:04}-{day.month:02}-{day.day:02}", "day")

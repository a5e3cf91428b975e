"""The date of publication: one line of evidence after the other, and what each of them decides."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt.article import parse_article
from diplostmt.models import PublicationDate
from diplostmt.publication import read_date

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


# Text, the date found, its precision, the bounds.
CASES = [
    # a stamp on the page
    (f"Pact signed at last\n\nMay 12, 2021, 14:05 UTC+3\n\n{BODY}{MORE}", "2021-05-12", "day", "2021-05-12", "2021-05-12"),
    (f"Pact signed at last\n\nPublished: 12 May 2021\nUpdated: 14 May 2021\n\n{BODY}{MORE}", "2021-05-12", "day", "2021-05-12", "2021-05-12"),
    (f"Pact signed at last\n\nUpdated: 2021-05-14 08:10\n\n{BODY}{MORE}", "2021-05-14", "day", "2021-05-14", "2021-05-14"),
    # the stamp and the dateline a day apart: the stamp
    (f"Pact signed at last\n\nMay 13, 2021\n\nOSLO, May 12. /TASS/. {BODY}{MORE}", "2021-05-13", "day", "2021-05-13", "2021-05-13"),
    # the site's own today, above the headline and far from the dateline
    (f"Home\nFriday, July 3, 2026\n\nPact signed at last in Oslo\n\nOSLO, May 12. /TASS/. {BODY}{MORE}", "XXXX-05-12", "none", None, None),
    # the dateline has the year
    (f"Dhaka, June 2, 2022 (BSS) - {BODY}{MORE}", "2022-06-02", "day", "2022-06-02", "2022-06-02"),
    # a headline that ends in its date
    (f"Interview of the Minister to the Evening Gazette, Prague, May 4, 2021\n\n{BODY}{MORE}", "2021-05-04", "day", "2021-05-04", "2021-05-04"),
    # month and day, and nothing besides
    (f"OSLO, March 3. /TASS/. {BODY}{MORE}", "XXXX-03-03", "none", None, None),
    # month, day and weekday, soon after the youngest thing named
    (f"OSLO, November 23. /TASS/. {BODY[:-24]} on Friday. Resolution 2375 was not mentioned.{MORE}", "2018-11-23", "day", "2018-11-23", "2018-11-23"),
    # the same weekday, but the youngest thing named is old: no guess
    (f"OSLO, November 23. /TASS/. {BODY[:-24]} on Friday. The NPT was not mentioned.{MORE}", "XXXX-11-23", "none", "1973-11-23", None),
    # month and day after a past date, no weekday
    (f"OSLO, October 20. /TASS/. {BODY}\n\nThe old pact was signed on January 16, 2016.", "XXXX-10-20", "none", "2016-10-20", None),
    # bounds from both sides leave one year
    (f"OSLO, October 20. /TASS/. {BODY}\n\nThe old pact was signed on January 16, 2016. The new one will be reviewed in May 2017.", "2016-10-20", "day", "2016-10-20", "2016-10-20"),
    # no dateline: bounds alone
    (f"{BODY}\n\nThe old pact was signed on January 16, 2016. The new one expires in May 2021.", None, "none", "2016-01-16", "2021-05-31"),
    (f"{BODY}\n\nThe old pact was signed on January 16, 2016. The new one will enter into force in November 2016.", "2016", "year", "2016-01-16", "2016-11-30"),
    (f"{BODY}\n\nThe ministers met on June 22. The war had begun in 2025. The treaty expires in February 2026.", None, "none", "2025-06-22", "2026-02-28"),
    # an agreement gives a lower bound
    (f"{BODY}\n\nBoth sides spoke of Resolution 2375 at length.", None, "none", "2017-09-11", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf", "precision", "not_before", "not_after"), CASES)
def test_evidence_decides_what_it_can_and_no_more(
    text: str, edtf: str | None, precision: str, not_before: str | None, not_after: str | None
) -> None:
    found = published(text)
    assert (found.edtf, found.precision) == (edtf, precision)
    assert (found.not_before, found.not_after) == (not_before, not_after)
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


def test_the_other_years_are_listed() -> None:
    page = f"OSLO, November 23. /TASS/. {BODY[:-24]} on Friday. Resolution 2375 was not mentioned."
    assert any("2018, 2029, 2035" in line for line in published(page).basis)


@given(st.dates(), st.sampled_from([case[0] for case in CASES]))
def test_the_date_given_is_the_date_found(day: datetime.date, text: str) -> None:
    found = published(text, day)
    assert (found.edtf, found.precision) == (f"{day.year:04}-{day.month:02}-{day.day:02}", "day")

from __future__ import annotations

import datetime
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt.edtf import bounds, is_edtf, precision

DAYS = st.dates()

VALID = {  # value: first day, last day, precision
    "2018-11-23": (date(2018, 11, 23), date(2018, 11, 23), "day"),
    "2016-02-29": (date(2016, 2, 29), date(2016, 2, 29), "day"),
    "2018-11": (date(2018, 11, 1), date(2018, 11, 30), "month"),
    "2016-02": (date(2016, 2, 1), date(2016, 2, 29), "month"),
    "2018-12": (date(2018, 12, 1), date(2018, 12, 31), "month"),
    "9999-12": (date(9999, 12, 1), date(9999, 12, 31), "month"),
    "2018": (date(2018, 1, 1), date(2018, 12, 31), "year"),
    "199X": (date(1990, 1, 1), date(1999, 12, 31), "decade"),
    "19XX": (date(1900, 1, 1), date(1999, 12, 31), "range"),
    "2019-21": (date(2019, 3, 1), date(2019, 5, 31), "range"),
    "2019-22": (date(2019, 6, 1), date(2019, 8, 31), "range"),
    "2019-23": (date(2019, 9, 1), date(2019, 11, 30), "range"),
    "2019-24": (date(2019, 12, 1), date(2020, 2, 29), "range"),
    "9999-24": (date(9999, 12, 1), date(9999, 12, 31), "range"),
    "2017-10-19/2017-10-21": (date(2017, 10, 19), date(2017, 10, 21), "range"),
    "2015/2018-11-23": (date(2015, 1, 1), date(2018, 11, 23), "range"),
    "2015/..": (date(2015, 1, 1), None, "range"),
    "../2018-11": (None, date(2018, 11, 30), "range"),
    "2018~": (date(2018, 1, 1), date(2018, 12, 31), "year"),
    "2018-11?": (date(2018, 11, 1), date(2018, 11, 30), "month"),
    "2018-11-23%": (date(2018, 11, 23), date(2018, 11, 23), "day"),
    "XXXX-10-20": (None, None, "day"),
    "XXXX-02-29": (None, None, "day"),
    "XXXX-10": (None, None, "month"),
    "XXXX-21": (None, None, "range"),
    "XXXX-WXX-5": (None, None, "day"),
    "XXXX-10-19/XXXX-10-21": (None, None, "range"),
    "[2012-11-23,2018-11-23]": (date(2012, 11, 23), date(2018, 11, 23), "none"),
    "[2012,2014,2018]": (date(2012, 1, 1), date(2018, 12, 31), "none"),
}
INVALID = [
    "", "..", "../..", "/", "2018/", "/2018", "18", "201", "20180", "2018-1", "2018-13", "2018-00", "2018-20",
    "2018-25", "2018-11-31", "2018-02-29", "2018-11-00", "XXXX", "XXXX-13", "XXXX-02-30", "XXXX-WXX-0",
    "XXXX-WXX-8", "20X8", "2018-XX", "2018-11-23T10:00", "2018-11-23 ", " 2018", "2018\n", "2018/2019/2020",
    "0000", "0000-01-01", "000X-01", "٢٠١٨", "2018-11~?", "~2018", "May 2018",
    "[2018-11-23]", "[2018-11-23,", "[,]", "[]", "2018,2019", "[2018/2019,2020]",
]  # fmt: skip


@pytest.mark.parametrize("edtf", VALID)
def test_a_value_has_bounds_and_precision(edtf: str) -> None:
    assert is_edtf(edtf)
    assert (*bounds(edtf), precision(edtf)) == VALID[edtf]


@pytest.mark.parametrize("text", INVALID)
def test_what_is_no_value_has_none(text: str) -> None:
    assert not is_edtf(text)
    assert bounds(text) == (None, None)


def test_nothing_has_the_precision_none() -> None:
    assert precision(None) == "none"
    assert precision("May 2018") == "none"


@given(DAYS)
def test_a_day_bounds_itself(day: datetime.date) -> None:
    assert bounds(day.isoformat()) == (day, day)


@given(DAYS)
def test_a_day_lies_in_its_month_and_year(day: datetime.date) -> None:
    for length in (4, 7):
        first, last = bounds(day.isoformat()[:length])
        assert first is not None
        assert last is not None
        assert first <= day <= last
        assert (first.day, (last.day, last.month) == (31, 12)) == (1, True) or length == 7


@given(st.text(alphabet="0123456789X-W/.~?%", max_size=24))
def test_any_text_is_judged(text: str) -> None:
    first, last = bounds(text)
    assert is_edtf(text) or (first, last) == (None, None)
    assert precision(text) in ("day", "month", "year", "range", "decade", "none")

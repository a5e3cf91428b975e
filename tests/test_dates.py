from __future__ import annotations

import datetime
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt.dates import find_dates, resolve_dates, scan_dates
from diplostmt.edtf import bounds, is_edtf, precision
from diplostmt.lexicon import calendar
from diplostmt.models import PublicationDate
from measure import MOST, full_of, growth

CASES = Path(__file__).parent / "cases"
FRIDAY = datetime.date(2018, 11, 23)
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
]  # fmt: skip


def rows() -> list[list[str]]:
    lines = (CASES / "dates.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")][1:]


def negatives() -> list[str]:
    lines = (CASES / "not_dates.txt").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line and not line.startswith("#")]
    return [line.replace("\\n", "\n").replace("\\r", "\r") for line in kept]


def published(first: str | None, last: str | None) -> PublicationDate:
    return PublicationDate(None, "none", first, last, ())


def anchor(cell: str) -> datetime.date | PublicationDate | None:
    if "/" in cell:
        return published(*cell.split("/"))
    return datetime.date.fromisoformat(cell) if cell else None


def marked(text: str) -> tuple[str, list[str]]:
    """Take the marks out of a sentence; those of "[REPORT]" and "[TEXT]" are the text's own."""
    text = text.replace("\\n", "\n").replace("[REPORT]", "<REPORT>")
    plain = re.sub(r"[\[\]]", "", text)
    return plain.replace("<REPORT>", "[REPORT]"), re.findall(r"\[(.*?)\]", text, re.DOTALL)


def values(cell: str) -> list[str | None]:
    return [None if value == "-" else value for value in cell.split(" | ")]


def params() -> list[object]:
    failing = pytest.mark.xfail(strict=True)
    return [pytest.param(*row[1:], id=row[2], marks=failing if row[0] else ()) for row in rows()]


@pytest.mark.parametrize(("when", "text", "edtf", "partial"), params())
def test_an_expression_has_its_span_and_value(when: str, text: str, edtf: str, partial: str) -> None:
    plain, spans = marked(text)
    found = find_dates(plain, anchor=anchor(when))
    assert [date.text for date in found] == spans
    assert [date.edtf for date in found] == values(edtf)
    assert [date.partial for date in found] == values(edtf if partial == "=" else partial)


@pytest.mark.parametrize("text", negatives())
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert [date.text for date in find_dates(text, anchor=FRIDAY)] == []


def test_there_are_enough_cases() -> None:
    assert len(rows()) > 300
    assert len(negatives()) > 200
    assert len({(row[1], row[2]) for row in rows()}) == len(rows())


# ---------------------------------------------------------------- the anchor


def test_bounds_that_leave_one_year_give_it() -> None:
    for first, last, value in [
        ("2025-06-22", "2026-02-05", "2025-06-22"),
        ("2025-06-22", None, None),
        (None, "2026-02-05", None),
        ("2023-01-01", "2026-02-05", None),
        ("2026-02-05", "2025-06-22", None),
    ]:
        (date,) = find_dates("It came on June 22.", anchor=published(first, last))
        assert date.edtf == value, (first, last)


def test_a_publication_of_known_day_counts_as_that_day() -> None:
    known = PublicationDate("2018-11-23", "day", "2018-11-23", "2018-11-23", ("the dateline",))
    text = "They met last week, and on Thursday."
    assert find_dates(text, anchor=known) == find_dates(text, anchor=FRIDAY)


def test_a_publication_of_known_month_gives_what_all_its_days_give() -> None:
    month = PublicationDate("2018-11", "month", None, None, ())
    found = find_dates("They met on October 20, last month and on Monday.", anchor=month)
    assert [date.edtf for date in found] == ["2018-10-20", "2018-10", None]


def test_a_day_without_year_resolves_nothing() -> None:
    partial = PublicationDate("XXXX-11-23", "day", None, None, ())
    assert [date.edtf for date in find_dates("On October 20 and last week.", anchor=partial)] == [None, None]


def test_a_moment_counts_as_its_day() -> None:
    moment = datetime.datetime(2018, 11, 23, 17, 30)
    assert find_dates("They met yesterday.", anchor=moment)[0].edtf == "2018-11-22"


def test_scanning_once_and_resolving_later_is_the_same() -> None:
    text = "On October 20, last week and since Monday."
    assert resolve_dates(scan_dates(text), FRIDAY) == find_dates(text, anchor=FRIDAY)
    assert resolve_dates(scan_dates(text), None) == find_dates(text)


@pytest.mark.parametrize("text", [None, 7, b"May 5", ["May 5"]])
def test_a_text_that_is_none_is_an_error(text: object) -> None:
    with pytest.raises(TypeError, match="wanted the text as str, got"):
        find_dates(text)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", ["2018-11-23", 2018, 1.5, ("2018-11-23",)])
def test_an_anchor_that_is_none_is_an_error(wrong: object) -> None:
    wanted = "wanted the anchor as datetime.date, PublicationDate or None"
    with pytest.raises(TypeError, match=re.escape(f"{wanted}, got {type(wrong).__name__}: {wrong!r}")):
        find_dates("May 5", anchor=wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_the_ends_of_the_calendar_are_no_error(day: datetime.date) -> None:
    text = "Last week, next week, yesterday, will meet tomorrow and on Friday; last year, next year;"
    text += " last winter; two weeks ago, 999 years ago, on May 5, since last month, this weekend;"
    text += " last Friday, next May."
    for date in find_dates(text, anchor=day):
        assert date.edtf is None or is_edtf(date.edtf), date


# ---------------------------------------------------------------- laws

STYLES: dict[str, Callable[[datetime.date], str]] = {
    "October 20, 2018": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "October 20 2018": lambda d: f"{MONTHS[d.month - 1]} {d.day} {d.year}",
    "20 October 2018": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "Oct 20, 2018": lambda d: f"{MONTHS[d.month - 1][:3]} {d.day}, {d.year}",
    "Oct. 20, 2018": lambda d: f"{MONTHS[d.month - 1][:3]}. {d.day}, {d.year}",
    "20 Oct. 2018": lambda d: f"{d.day} {MONTHS[d.month - 1][:3]}. {d.year}",
    "OCTOBER 20, 2018": lambda d: f"{MONTHS[d.month - 1].upper()} {d.day}, {d.year}",
    "the 20th of October, 2018": lambda d: f"the {d.day}th of {MONTHS[d.month - 1]}, {d.year}",
    "Saturday, October 20, 2018": lambda d: f"{d:%A}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    "2018-10-20": lambda d: d.isoformat(),
    "2018/10/20": lambda d: f"{d.year}/{d.month:02}/{d.day:02}",
    "20.10.2018": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "20.10.2018 unpadded": lambda d: f"{d.day}.{d.month}.{d.year}",
}
DAYS = st.dates(datetime.date(1800, 1, 1), datetime.date(2099, 12, 31))
PIECES = st.sampled_from(
    "October May march Feb. 20 5th 2018 2231 '90s 1990s 19-21 11.10.2018 10/11/2018 2018-11-23 - – and , to"
    " from between since until the last next this week year ago two in will Friday Mon. spring of ( )"
    " resolution said yesterday eve weekend half first \n \n\n \u00a0 Juche 105 FY & / . ' ’ мая º".split(" ")
)
PROSE = st.lists(PIECES, max_size=30).map(" ".join)


@pytest.mark.parametrize("style", STYLES)
@given(day=DAYS)
def test_a_date_in_any_style_reads_back_as_itself(style: str, day: datetime.date) -> None:
    (date,) = find_dates(f"They met on {STYLES[style](day)} in Bern.")
    assert date.edtf == date.partial == day.isoformat()
    assert date.precision == "day"


@pytest.mark.parametrize(
    ("before", "earliest", "latest"),
    [("The talks of", -281, 93), ("They met on", -366, 4), ("They will meet on", 0, 366)],
)
@given(day=DAYS, anchor_day=DAYS)
def test_a_date_without_year_is_the_near_one(
    before: str, earliest: int, latest: int, day: datetime.date, anchor_day: datetime.date
) -> None:
    (date,) = find_dates(f"{before} {MONTHS[day.month - 1]} {day.day}.", anchor=anchor_day)
    if date.edtf is None:
        assert (day.month, day.day) == (2, 29)
        return
    found = datetime.date.fromisoformat(date.edtf)
    assert (found.month, found.day) == (day.month, day.day)
    assert earliest <= (found - anchor_day).days <= latest


@given(first=DAYS, days=st.integers(1, 60))
def test_a_range_reads_back_as_itself(first: datetime.date, days: int) -> None:
    last = first + datetime.timedelta(days)
    ends = [STYLES["October 20, 2018"](day) for day in (first, last)]
    (date,) = find_dates(f"It ran from {ends[0]} to {ends[1]}.")
    assert date.edtf == f"{first.isoformat()}/{last.isoformat()}"
    assert bounds(date.edtf) == (first, last)


@given(anchor_day=DAYS)
def test_a_weekday_is_one_of_the_last_seven_days(anchor_day: datetime.date) -> None:
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    found = [find_dates(f"They met on {name}.", anchor=anchor_day)[0].edtf for name in names]
    week = {(anchor_day - datetime.timedelta(days)).isoformat() for days in range(7)}
    assert set(found) == week


@given(text=PROSE | st.lists(PIECES, max_size=30).map("".join) | st.text())
def test_any_text_gives_mentions_in_order_that_slice_back(text: str) -> None:
    end = 0
    for date in find_dates(text, anchor=FRIDAY):
        assert text[date.start : date.end] == date.text
        assert end <= date.start < date.end
        assert date.text == date.text.strip()
        assert date.edtf is None or is_edtf(date.edtf)
        assert date.partial is None or all(is_edtf(end) or end == ".." for end in date.partial.split("/"))
        assert date.precision == precision(date.edtf or date.partial)
        end = date.end


@given(text=PROSE)
def test_without_an_anchor_the_same_is_found(text: str) -> None:
    for with_anchor, without in zip(find_dates(text, anchor=FRIDAY), find_dates(text), strict=True):
        assert (with_anchor.text, with_anchor.partial) == (without.text, without.partial)
        assert without.edtf in (None, with_anchor.edtf) or without.edtf.endswith("/..")


REPEATS = [
    "1", "1 ", "12 ", "2015 ", "2015-", "2015 and ", "1-", "- ", " ", "\n", "May ", "May 5 and ",
    "May 5, ", "October ", "October 1-", "Friday, ", "Friday to ", "last ", "last week ", "the end of ",
    "will ", "from ", "Mrs May the May talks ", "the May talks ", "resolution 2231, ", "2231, ", "(",
    "11.10.", "10/11/2018 ", "ago ", "two weeks ", "day before ", "in two weeks ", "A", "Abc ", "the ",
    "is to be set for May 5, ",
]  # fmt: skip


@pytest.mark.no_cover
@pytest.mark.parametrize("repeat", REPEATS)
def test_time_grows_no_faster_than_the_text(repeat: str) -> None:
    assert growth(scan_dates, partial(full_of, repeat), 6000) < MOST


# ---------------------------------------------------------------- the words


@pytest.mark.parametrize("word", sorted(calendar.MONTHS))
def test_every_month_is_read_with_a_day(word: str) -> None:
    for form in (word.capitalize(), word.upper()):
        (date,) = find_dates(f"They met on {form} 5, 2018.")
        assert date.edtf == f"2018-{calendar.MONTHS[word]:02}-05"


@pytest.mark.parametrize("word", sorted(calendar.WEEKDAYS))
def test_every_weekday_is_read_with_a_date(word: str) -> None:
    day = datetime.date(2018, 11, 18) + datetime.timedelta(calendar.WEEKDAYS[word])
    (date,) = find_dates(f"{word.capitalize()}, November {day.day}, 2018")
    assert date.text.startswith(word.capitalize())


def test_no_month_of_another_language_has_two_numbers() -> None:
    numbered = [(row, number) for each in calendar._ABROAD.values() for number, row in enumerate(each, 1)]
    rows = {(word, number) for row, number in numbered for word in row.split()}
    assert len(rows) == len({word for word, _ in rows})
    assert all(len(each) == 12 for each in calendar._ABROAD.values())
    assert all(calendar.MONTHS.get(word, number) == number for word, number in rows)
    assert all(word == word.lower() for word, _ in rows)


@pytest.mark.parametrize("season", sorted(calendar.SEASONS))
def test_every_season_is_read(season: str) -> None:
    assert find_dates(f"It began in the {season} of 2019.")[0].edtf == f"2019-{calendar.SEASONS[season]}"


@pytest.mark.parametrize("word", sorted(calendar.COUNTED))
def test_a_counted_number_is_no_year(word: str) -> None:
    assert find_dates(f"There were 2015 {word} there.") == ()


@pytest.mark.parametrize("word", sorted(calendar.NUMBERED))
def test_a_number_in_a_name_is_no_year(word: str) -> None:
    assert find_dates(f"It is {word} 1929 that counts.") == ()


@pytest.mark.parametrize("word", sorted(calendar.BEFORE_NO_WEEKDAY - {"last", "next", "this"}))
def test_a_weekday_in_a_name_is_none(word: str) -> None:
    assert find_dates(f"On {word.capitalize()} Friday they met.") == ()


@pytest.mark.parametrize("word", sorted(calendar.BEFORE_FIGURATIVE_DAY))
def test_a_figurative_tomorrow_is_no_day(word: str) -> None:
    assert find_dates(f"It is a matter {word} tomorrow.") == ()


@pytest.mark.parametrize("word", sorted(calendar.OCCASIONS))
def test_an_occasion_makes_today_a_day(word: str) -> None:
    assert find_dates(f"In today's {word} they agreed.", anchor=FRIDAY)[0].edtf == "2018-11-23"


@pytest.mark.parametrize("word", sorted(calendar.BEFORE_VAGUE))
def test_a_vague_time_ago_is_none(word: str) -> None:
    assert find_dates(f"It was {word} two weeks ago.") == ()


@pytest.mark.parametrize("word", sorted(calendar.REPORTING))
def test_a_date_after_reporting_does_not_look_ahead(word: str) -> None:
    (date,) = find_dates(f"Bern will yield, the envoy {word} on Monday.", anchor=FRIDAY)
    assert date.edtf == "2018-11-19"


@pytest.mark.parametrize("word", sorted(calendar.BEFORE_MONTH))
def test_a_month_stands_after(word: str) -> None:
    assert "October" in [date.text.split()[-1] for date in find_dates(f"They met, {word} October.")]


@pytest.mark.parametrize("word", sorted(calendar.BEFORE_YEAR))
def test_a_year_stands_after(word: str) -> None:
    assert find_dates(f"They met {word} 2015.")[0].partial in ("2015", "2015/..", "../2015")


# ---------------------------------------------------------------- dateparser


def test_dateparser_is_loaded_only_for_a_phrase_with_an_anchor() -> None:
    code = (
        "import sys, datetime; from diplostmt.dates import find_dates; day = datetime.date(2018, 11, 23)\n"
        "find_dates('On October 19-21, last week, yesterday and since May 5, 2016.', anchor=day)\n"
        "find_dates('They met two weeks ago.')\n"
        "print('dateparser' in sys.modules)\n"
        "print(find_dates('They met two weeks ago.', anchor=day)[0].edtf, 'dateparser' in sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed.split() == ["False", "2018-11-05/2018-11-11", "True"]

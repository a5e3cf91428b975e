"""From what an expression says to its value, counted from the day of publication."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from diplostmt.dates.points import Point, ScannedDate
from diplostmt.edtf import bounds, is_before, is_edtf, precision
from diplostmt.models import DateMention, PublicationDate

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

Days = tuple[datetime.date, ...]

MONTHS_AHEAD = 3  # news looks back: a date without year lies at most so far ahead
MONTHS_BACK = 10
DAYS_LATE = (
    0.1  # three days, in months: what is told as over may be so much later than the page says it came out
)


def resolve_dates(
    scanned: Sequence[ScannedDate], anchor: datetime.date | PublicationDate | None
) -> tuple[DateMention, ...]:
    """Give the scanned expressions their values, counted from the day of publication.

    Of a publication that is only known within bounds, a value is given where every day within them leads to
    the same one.
    """
    days = _anchor_days(anchor)
    return tuple(_mention(each, days) for each in scanned)


def _mention(each: ScannedDate, days: Days) -> DateMention:
    """Resolve one expression. Values rise with the anchor, so that the bounds speak for what is between."""
    point, partial = each.first, each.partial
    if point is each.last and point and not point.unit and partial and partial[0] != "X":
        edtf: str | None = partial  # it says all by itself
    else:
        first = days[0] if days else None
        edtf = _value(each, first, first if len(days) == 1 else None)
        if len(days) > 1 and _value(each, days[1], None) != edtf:
            edtf = None
    return DateMention(each.start, each.end, each.text, edtf, partial, precision(edtf or partial))


def _anchor_days(anchor: object) -> Days:
    """Give the day of publication, or the first and the last that it may be, or nothing."""
    if anchor is None:
        return ()
    if isinstance(anchor, datetime.date):
        return (datetime.date(anchor.year, anchor.month, anchor.day),)
    if not isinstance(anchor, PublicationDate):
        wanted, given = "datetime.date, PublicationDate or None", f"{type(anchor).__name__}: {anchor!r:.60}"
        raise TypeError(f"wanted the anchor as {wanted}, got {given}")
    first, last = bounds(anchor.edtf) if anchor.edtf else (None, None)
    if first is None or first != last:
        first = max(filter(None, (first, _day(anchor.not_before))), default=None)
        last = min(filter(None, (last, _day(anchor.not_after))), default=None)
    if first is None or last is None or first > last:
        return ()
    return (first,) if first == last else (first, last)


def _day(iso: str | None) -> datetime.date | None:
    """Read an ISO date."""
    return bounds(iso)[0] if iso else None


def _value(each: ScannedDate, day: datetime.date | None, until: datetime.date | None) -> str | None:
    """Give the value of an expression with the anchor ``day``; "since" ends on ``until``."""
    if each.first is None or each.last is None:
        return _open_value(each, day, until)
    first = _point_value(each.first, day)
    if each.is_single or first is None:
        return first
    last = _point_value(each.last, day)
    if last is None:
        return None
    if "W" in str(each.last.partial):  # Monday to Wednesday: the Monday before that Wednesday
        end = datetime.date.fromisoformat(last)
        back = (int(str(each.last.partial)[-1]) - int(str(each.first.partial)[-1])) % 7
        return f"{(end - datetime.timedelta(back)).isoformat()}/{last}"
    if is_before(last, first):  # December 30 to January 2
        last = f"{int(first[:4]) + 1:04}{last[4:]}"
    return f"{first}/{last}" if is_edtf(last) else None


def _open_value(each: ScannedDate, day: datetime.date | None, until: datetime.date | None) -> str | None:
    """Give the value of "since ..." (up to the publication, where that is known) or "until ..."."""
    point = each.first or each.last
    value = _point_value(point, day) if point else None
    if value is None or point is None:
        return None
    start, end = bounds(value)
    if each.first is None:
        return f"../{end.isoformat() if point.unit and end else value.split('/')[-1]}"
    begin = start.isoformat() if point.unit and start else value.split("/")[0]
    return f"{begin}/{until.isoformat() if until and start and start <= until else '..'}"


def _point_value(point: Point, day: datetime.date | None) -> str | None:
    """Give the value of one date."""
    partial = point.partial
    if point.unit is None:
        if partial is None or partial[0] != "X":
            return partial
        in_year = _in_year(point, point.year) if point.year is not None else None
        return in_year or (_nearest(point, day) if day else None)
    if day is None:
        return None
    try:
        value = _counted(point, day)
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return None
    return value if value and is_edtf(value) else None


def _nearest(point: Point, day: datetime.date) -> str | None:
    """Give the weekday, day or month of no known year that news of this day most likely means.

    A weekday is the last one up to and including the day; a date lies some nine months back or three ahead.
    Where the clause looks ahead, it is the first from the day on.
    """
    partial = str(point.partial)
    if "W" in partial:
        number = int(partial[-1])
        away = (number - day.isoweekday()) % 7 if point.ahead else -((day.isoweekday() - number) % 7)
        return (day + datetime.timedelta(away)).isoformat()
    years = (day.year, day.year + 1) if point.ahead else (day.year + 1, day.year, day.year - 1)
    for year in years:
        value = _in_year(point, year)
        start, end = bounds(value) if value else (None, None)
        if start and end and _is_near(point, day, start, end):
            return value
    return None


def _is_near(point: Point, day: datetime.date, start: datetime.date, end: datetime.date) -> bool:
    """Say whether news of this day may mean a date from ``start`` to ``end`` by its day and month alone."""
    if point.ahead:
        return end >= day
    if point.past:
        return DAYS_LATE - 12 < _months(day, start) <= DAYS_LATE
    return -MONTHS_BACK < _months(day, start) <= MONTHS_AHEAD


def _months(day: datetime.date, other: datetime.date) -> float:
    """Count the months from ``day`` to ``other``, days as parts of a month."""
    return (other.year - day.year) * 12 + other.month - day.month + (other.day - day.day) / 31


def _in_year(point: Point, year: int) -> str | None:
    """Give a date without year in this year, if the calendar has it and the weekday agrees."""
    value = f"{year:04}{str(point.partial)[4:]}"
    if not is_edtf(value):
        return None
    if point.weekday and datetime.date.fromisoformat(value).isoweekday() != point.weekday:
        return None
    return value


def _counted(point: Point, day: datetime.date) -> str | None:
    """Give the value of what counts from the day of publication."""
    unit, shift, partial = point.unit, point.shift, point.partial
    if unit == "day":
        return (day + datetime.timedelta(shift)).isoformat()
    if unit == "year":
        return _in_year(point, day.year + shift) if partial else f"{day.year + shift:04}"
    if unit == "month":
        years, month = divmod(day.month - 1 + shift, 12)
        value = f"{day.year + years:04}-{month + 1:02}"
        return f"{value}-{point.day:02}" if point.day else value
    if unit == "season":
        return _season(int(str(partial)[-2:]), shift, day)
    if unit == "phrase":
        return _parsed(point.phrase, day)
    if unit in ("before", "after"):
        return _next_to(point, day)
    return _in_week(point, day)


def _in_week(point: Point, day: datetime.date) -> str:
    """Give a week (Monday to Sunday), a weekend, or a weekday: of the publication, or before or after."""
    monday = day + datetime.timedelta(7 * point.shift - day.weekday())
    if point.partial:
        return (monday + datetime.timedelta(int(point.partial[-1]) - 1)).isoformat()
    if point.unit == "the weekend" and day.weekday() < 5:  # the one that is over
        monday -= datetime.timedelta(7)
    first = monday if point.unit == "week" else monday + datetime.timedelta(5)
    return f"{first.isoformat()}/{(monday + datetime.timedelta(6)).isoformat()}"


def _next_to(point: Point, day: datetime.date) -> str | None:
    """Give the last such weekday or month before the publication, or the first one after it."""
    step = 1 if point.unit == "after" else -1
    partial = str(point.partial)
    if "W" in partial:
        days = (step * (int(partial[-1]) - day.isoweekday()) - 1) % 7 + 1
        return (day + datetime.timedelta(step * days)).isoformat()
    passed = step * (int(partial[5:7]) - day.month) <= 0
    return _in_year(point, day.year + step * passed)


def _season(season: int, shift: int, day: datetime.date) -> str | None:
    """Give this, the last or the next season; a winter has the year in which it begins."""
    year = day.year - (season == 24 and day.month < 7)
    if shift:
        start, end = bounds(f"{year:04}-{season}")
        over = end is not None and end < day
        to_come = start is not None and start > day
        year += shift if not (over if shift < 0 else to_come) else 0
    return f"{year:04}-{season}"


@cache
def _phrase_parser() -> type[DateDataParser]:
    """Import dateparser, which takes a tenth of a second, only when a text has such a phrase."""
    from dateparser.date import DateDataParser

    return DateDataParser


@lru_cache(maxsize=1024)  # a call takes as long as a whole article, and one day's articles repeat them
def _parsed(phrase: str, day: datetime.date) -> str | None:
    """Have dateparser count: "two weeks ago". The precision is that of the unit."""
    settings = {
        "RELATIVE_BASE": datetime.datetime(day.year, day.month, day.day),
        "PREFER_DATES_FROM": "past",
        "DATE_ORDER": "MDY",
        "RETURN_AS_TIMEZONE_AWARE": False,
        "PARSERS": ["relative-time"],
    }
    parsed = _phrase_parser()(languages=["en"], settings=settings).get_date_data(phrase)
    if parsed.date_obj is None:
        return None
    found = parsed.date_obj.date()
    if parsed.period == "week":
        return _in_week(Point(None, "week"), found)
    return found.isoformat()[: {"year": 4, "month": 7}.get(str(parsed.period), 10)]

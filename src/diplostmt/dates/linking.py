"""What the dates of a text say about each other: ranges, shared years, the order of day and month."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from diplostmt.dates.points import Point, ScannedDate
from diplostmt.dates.reading import GAP, Reading
from diplostmt.edtf import is_before, is_edtf
from diplostmt.lexicon import calendar

LIST_GAP = re.compile(rf"{GAP}(?:and|or|&){GAP}(?:the{GAP})?(?:in{GAP})?|,{GAP}")
# "The meeting was moved from May 3 to May 10": two days, and no range.
MOVED = re.compile(r"\b(?:moved|postponed|rescheduled|delayed|shifted|put off|brought forward)\b[^.]*$")
BINDING_DISTANCE = 500  # characters: about a paragraph


# ---------------------------------------------------------------- 10/11/2018


def read_by_habit(reading: Reading, found: list[ScannedDate]) -> list[ScannedDate]:
    """Read 10/11/2018 as the text writes its other dates; where they do not tell, it stays without value.

    Dates in numbers tell most, then a reading that another date of the text names, then the order in words.
    """
    if not reading.undecided:
        return found
    named = {day for each in found if each.partial and (day := each.partial[5:10])}
    settled = []
    for each in found:
        numbers = reading.undecided.get(each.start)
        if numbers and (partial := _read_numbers(reading, numbers, named)):
            each = evolve(each, first=Point(partial), last=Point(partial))
        settled.append(each)
    return settled


def _read_numbers(reading: Reading, numbers: tuple[int, int, int], named: set[str]) -> str | None:
    """Decide between the two readings of one date in numbers."""
    one, two, year = numbers
    readings = {"dmy": f"{two:02}-{one:02}", "mdy": f"{one:02}-{two:02}"}
    agreeing = {order for order, day in readings.items() if day in named}
    for orders in (reading.numeric_orders, agreeing, reading.orders):
        if len(orders) == 1:
            return f"{year}-{readings[next(iter(orders))]}"
        if orders:
            break
    return None


# ---------------------------------------------------------------- ranges and lists


def join(reading: Reading, found: list[ScannedDate]) -> list[ScannedDate]:
    """Join "October 30 to November 2" to one range; hand the year of a list on to its earlier items."""
    joined: list[ScannedDate] = []
    for each in reversed(found):
        after = joined[-1] if joined else None
        if after is None or after.start - each.end > 14:
            joined.append(each)
        elif whole := _range(reading, each, after):
            joined[-1] = whole
        else:
            joined.append(_with_shared_year(reading.text, each, after))
    return joined[::-1]


def _points(a: ScannedDate, b: ScannedDate) -> tuple[Point, Point] | None:
    """Give the points of two single dates of one shape: two days, two months, two years, two weekdays."""
    first, last = a.first, b.first
    if not (first and last and first.partial and last.partial and a.is_single and b.is_single):
        return None
    is_alike = len(first.partial) == len(last.partial) and ("W" in first.partial) == ("W" in last.partial)
    return (first, last) if is_alike else None


def _range(reading: Reading, a: ScannedDate, b: ScannedDate) -> ScannedDate | None:
    """Make one range of two dates, each with the year that only one of them has."""
    points = _points(a, b)
    word, at = reading.word_before(a.start)
    if points is None or not reading.is_range(a.end, b.start, word.lower() == "between"):
        return None
    if word.lower() == "from" and MOVED.search(reading.text[max(0, at - 40) : at]):
        return None
    first, last = points
    first = _year_from(last, first) or first
    last = _year_on(first, last)
    ends = (str(first.partial), str(last.partial))
    if not ends[0].startswith("XXXX") and (ends[0] == ends[1] or is_before(ends[1], ends[0])):
        return None
    return ScannedDate(
        a.start, b.end, reading.text[a.start : b.end], first, evolve(last, ahead=first.ahead, past=first.past)
    )


def _with_shared_year(text: str, a: ScannedDate, b: ScannedDate) -> ScannedDate:
    """Give the first of two dates of a list the year of the second: "May 3 and June 5, 2018"."""
    points = _points(a, b) if LIST_GAP.fullmatch(text, a.end, b.start) else None
    shared = _year_from(points[1], points[0]) if points else None
    return evolve(a, first=shared, last=shared) if shared else a


def _year_from(later: Point, point: Point) -> Point | None:
    """Give ``point`` with the year of a later one; the year before, where it would come after that."""
    if not (point.partial and later.partial) or not point.partial.startswith("XXXX-") or point.unit:
        return None
    over = point.partial[5:] > later.partial[5:]
    if later.unit == "year":
        return evolve(point, unit="year", shift=later.shift - over)
    if not later.partial[:4].isdigit():
        return None
    partial = f"{int(later.partial[:4]) - over:04}{point.partial[4:]}"
    return evolve(point, partial=partial) if is_edtf(partial) else None


def _year_on(first: Point, last: Point) -> Point:
    """Give ``last`` the year of ``first``, where only that has one: "October 30, 2018 to November 2"."""
    start, end = str(first.partial), str(last.partial)
    if not start[:4].isdigit() or not end.startswith("XXXX-") or "W" in end or last.unit:
        return last
    partial = f"{int(start[:4]) + (end[5:] < start[5:]):04}{end[4:]}"
    return evolve(last, partial=partial) if is_edtf(partial) else last


def open_ends(reading: Reading, found: Iterable[ScannedDate]) -> Iterator[ScannedDate]:
    """Take in "since" and "until", which leave an end open, and the "from" or "between" of a range."""
    end = 0
    for each in found:
        word, at = reading.word_before(each.start)
        lower = word.lower()
        if lower == "the" and not _is_attribute(reading, each):
            word, at = reading.word_before(at)
            lower = word.lower()
        if at < end or lower not in (("since", "until", "till") if each.is_single else ("from", "between")):
            yield each
        else:
            first = None if lower in ("until", "till") else each.first
            last = None if lower == "since" else each.last
            yield ScannedDate(at, each.end, reading.text[at : each.end], first, last)
        end = each.end


def _is_attribute(reading: Reading, each: ScannedDate) -> bool:
    """Say whether a date belongs to a noun after it: "since the 2015 accord" is not "since 2015"."""
    follower = reading.next_word(each.end)
    return (
        each.text[:1].isdigit()
        and each.text[-1] != "s"
        and bool(follower)
        and follower not in calendar.GRAMMAR
    )


# ---------------------------------------------------------------- years from the same text


def bind_years(reading: Reading, found: Iterable[ScannedDate]) -> Iterator[ScannedDate]:
    """Give a date without year the year that the text has just named with its month.

    "The treaty runs out in February 2026. On February 5 ..." But "said on February 5" is the day of speaking.
    """
    known: dict[str, tuple[int, int]] = {}  # by month: the year, and where its mention ends
    for each in found:
        point = each.first or each.last
        partial = point.partial if point else None
        if not point or not partial or len(partial) < 7 or "W" in partial:
            yield each
        elif partial[0] != "X":
            known[partial[5:7]] = (int(partial[:4]), each.end)
            yield each
        else:
            year = (
                None if point.unit else _year_of(reading, each, partial, *known.get(partial[5:7], (None, 0)))
            )
            yield each if year is None else _with_year(each, year)


def _year_of(reading: Reading, each: ScannedDate, partial: str, year: int | None, end: int) -> int | None:
    """Give the year of a date without one: that of a named day, or the one that the text has just named."""
    named_year, words = calendar.NAMED_DAYS.get(partial, (None, frozenset()))
    if named_year and reading.next_word(each.end).lower() in words:
        return named_year
    return None if each.start - end > BINDING_DISTANCE or _is_said(reading, each) else year


def _is_said(reading: Reading, each: ScannedDate) -> bool:
    """Say whether a verb of reporting stands right before the date: "said on February 5"."""
    word, at = reading.word_before(each.start)
    if word.lower() == "on":
        word, _ = reading.word_before(at)
    return word.lower() in calendar.REPORTING


def _with_year(each: ScannedDate, year: int) -> ScannedDate:
    """Give both ends of an expression the year that the text names."""
    first = each.first and evolve(each.first, year=year)
    last = first if each.is_single else each.last and evolve(each.last, year=year)
    return evolve(each, first=first, last=last)

"""EDTF values (ISO 8601-2): what they look like, their first and last day, and their precision.

We write days (``2018-11-23``), months, years, decades (``199X``), centuries (``19XX``), seasons (``2019-21``
for spring to ``2019-24`` for winter), intervals (``2017-10-19/2017-10-21``, open ends as ``..``), and parts
that are not known as ``X`` (``XXXX-10-20``, ``XXXX-10``). A date may be approximate or uncertain (``2018~``).
``[2012-11-23,2018-11-23]`` is one of the days listed.
``XXXX-WXX-5`` (a Friday of no known week) is ours: the week dates of ISO 8601-1 with EDTF's ``X``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "year", "range", "decade", "none"]

# Named by what they look like; the first alternative that fits the whole value is its shape.
_SHAPE = re.compile(
    r"""(?: (?P<day>     [0-9]{4}-[0-9]{2}-[0-9]{2} | XXXX-[0-9]{2}-[0-9]{2} | XXXX-WXX-[1-7] )
          | (?P<season>  (?:[0-9]{4}|XXXX)-2[1-4] )
          | (?P<month>   (?:[0-9]{4}|XXXX)-[0-9]{2} )
          | (?P<year>    [0-9]{4} )
          | (?P<decade>  [0-9]{3}X )
          | (?P<century> [0-9]{2}XX ) )
        [~?%]?""",
    re.VERBOSE | re.ASCII,
)

_FIRST_OF_1900S = 50  # years of two figures

# The meteorological seasons of the northern hemisphere: first month, and how many days at most.
_SEASON_STARTS = {"21": 3, "22": 6, "23": 9, "24": 12}
_PRECISIONS: dict[str | None, Precision] = {
    "day": "day", "month": "month", "year": "year", "decade": "decade", "season": "range", "century": "range",
}  # fmt: skip


@lru_cache(maxsize=4096)  # articles of the same weeks name the same days
def is_edtf(text: str) -> bool:
    """Say whether ``text`` is a date, interval or set of the kinds named above, with real months and days.

    >>> is_edtf("2019-02-28"), is_edtf("2019-02-29"), is_edtf("2018-11/.."), is_edtf("XXXX-02-29")
    (True, False, True, True)
    """
    if text.startswith("[") and text.endswith("]"):
        return "," in text and all(map(_is_date, text[1:-1].split(",")))
    ends = text.split("/")
    if len(ends) == 1:
        return _is_date(text)
    return len(ends) == 2 and ends != ["..", ".."] and all(end == ".." or _is_date(end) for end in ends)


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> tuple[date | None, date | None]:
    """Give the first and last day of an EDTF value, a set in its order; ``None`` where it is open or not known.

    >>> bounds("2018-02")
    (datetime.date(2018, 2, 1), datetime.date(2018, 2, 28))
    >>> bounds("2015/..")
    (datetime.date(2015, 1, 1), None)
    >>> bounds("XXXX-10-20")
    (None, None)

    Seasons are those of the northern hemisphere, by whole months; winter runs into the next year.
    """
    if not is_edtf(edtf):
        return (None, None)
    ends = edtf.strip("[]").replace(",", "/").split("/")
    return (_days(ends[0])[0], _days(ends[-1])[1])


@lru_cache(maxsize=4096)
def precision(edtf: str | None) -> Precision:
    """Give the precision of an EDTF value: intervals, seasons and centuries are a ``range``.

    >>> precision("XXXX-10-20"), precision("199X"), precision("2015/.."), precision(None)
    ('day', 'decade', 'range', 'none')
    """
    if edtf is None:
        return "none"
    if "/" in edtf:
        return "range"
    shape = _SHAPE.fullmatch(edtf)
    return _PRECISIONS[shape.lastgroup] if shape else "none"


def is_before(one: str, other: str) -> bool:
    """Say whether a date, written like the other, lies before it; a decade does if its last year does.

    >>> is_before("2018-12-30", "2019-01-02"), is_before("199X", "1998"), is_before("199X", "200X")
    (True, False, True)
    """
    return one.replace("X", "9") < other.replace("X", "0")


def full_year(figures: str) -> str:
    """Give the four figures of a year that has two: 89 is 1989, 05 is 2005; others as they are."""
    if len(figures) != 2:
        return figures
    return f"{19 if int(figures) >= _FIRST_OF_1900S else 20}{figures}"


def _is_date(text: str) -> bool:
    """Say whether this is a date of one of the shapes, with a month and a day that exist."""
    shape = _SHAPE.fullmatch(text)
    if not shape:
        return False
    if shape.lastgroup in ("season", "decade", "century") or "W" in text:
        return text[:4] != "0000"
    year, month, day = [*text.rstrip("~?%").replace("XXXX", "2000").split("-"), "01", "01"][:3]
    return _is_day(int(year), int(month), int(day))


def _is_day(year: int, month: int, day: int) -> bool:
    """Say whether the calendar has this day (years from 1)."""
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _days(text: str) -> tuple[date | None, date | None]:
    """Give the first and last day of one valid date."""
    text = text.rstrip("~?%")
    if text == ".." or text.startswith("XXXX"):
        return (None, None)
    if "X" in text:
        return (date(max(1, int(text.replace("X", "0"))), 1, 1), date(int(text.replace("X", "9")), 12, 31))
    year, *rest = (int(part) for part in text.split("-"))
    if len(rest) == 2:
        return (date(year, *rest), date(year, *rest))
    first, months = (rest[0], 1) if rest else (1, 12)
    if first > 12:
        first, months = _SEASON_STARTS[text[5:]], 3
    year_after, month_after = divmod(first - 1 + months, 12)
    if year + year_after > date.max.year:
        return (date(year, first, 1), date.max)
    return (date(year, first, 1), date(year + year_after, month_after + 1, 1) - timedelta(days=1))

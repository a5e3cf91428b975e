"""Dates: expressions that name a day, a month, a year or a period, and their values in EDTF.

Two steps, so that a text is read once while its day of publication may become known in between:

1. ``scan_dates`` finds the expressions and what each says by itself: ``XXXX-10-20`` for "October 20".
2. ``resolve_dates`` counts from the day of publication where that is needed. What this does not settle
   stays ``None``: no year, month or day is made up.

The scan (``scanning``) goes from one trigger to the next: digits, names of months and weekdays, "last". At
each a small grammar reads on (``days``, ``numbers``, ``relative``). Then the dates of the text explain each
other (``linking``), and ``values`` does the counting. Only phrases such as "two weeks ago" go to dateparser.
"""

from __future__ import annotations

import datetime

from diplostmt.dates.points import Point, ScannedDate
from diplostmt.dates.scanning import scan_dates
from diplostmt.dates.values import resolve_dates
from diplostmt.models import DateMention, PublicationDate
from diplostmt.spans import as_written, with_plain_characters

__all__ = ["Point", "ScannedDate", "find_dates", "resolve_dates", "scan_dates"]


def find_dates(
    text: str, *, anchor: datetime.date | PublicationDate | None = None
) -> tuple[DateMention, ...]:
    """Give the dates, months, years and periods named in ``text``, in order, without overlaps.

    ``anchor`` is the day of publication, or what is known of it; without one, expressions that count from it
    have the value ``None``. A weekday is the last one up to and including that day.

    >>> text = "Talks on October 19-21 follow those of 2015."
    >>> for date in find_dates(text, anchor=datetime.date(2018, 11, 2)):
    ...     print(date.text, date.edtf, date.partial)
    October 19-21 2018-10-19/2018-10-21 XXXX-10-19/XXXX-10-21
    2015 2015 2015

    Raises ``TypeError`` where ``text`` is no string or ``anchor`` none of these.
    """
    plain = with_plain_characters(text)
    return as_written(resolve_dates(scan_dates(plain), anchor), plain, text)

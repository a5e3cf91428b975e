"""Lines that hold a date, a time or a count and nothing else to read."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from diplostmt.articles.lines.line import Line, asked_once
from diplostmt.articles.lines.menus import FIGURE
from diplostmt.lexicon import furniture
from diplostmt.lexicon.calendar import MONTHS, MONTHS_ABROAD, WEEKDAYS
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import look_up

WEEKDAY_HEADS = frozenset(day[:3] for day in WEEKDAYS)
LETTERS = re.compile(r"[^\W\d_]+(?:\.(?=\s|$))?")
#: The zone of time near the end of a stamp: "Lakes Materials 4 May 2021 09:20 (UTC +04:00)", "May 4, 11:09 UTC+3 OSLO".
ZONE_AT_END = re.compile(
    r"\d{1,2}:\d{2} GMT,? \d{1,2}:\d{2} UK$|"
    r"\d{1,2}:\d{2} (?:\((?:UTC|GMT) ?[+-]?\d{0,2}(?::\d{2})?\)|(?:UTC|GMT)[+-]\d{1,2} [A-ZÀ-Þ][A-ZÀ-Þ ./-]{1,40})$"
)
STAMP_PARTS = re.compile(r"\s[/|•·]\s")
CLOCK_TIME = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
#: What opens a stamp: "Published on May 4, 2021, at 2:20 pm (Paris)".
STAMP_OPENS = re.compile(
    r"(?:(?:first|last) )?(?:published|updated|posted|modified|released)\b", re.IGNORECASE
)
#: "Published in The Lake Tribune, March 12th, 2021."
PUBLISHED_IN = re.compile(
    r"Published in [A-Z][\w' ]{2,40}, [A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?, \d{4}\.?"
)
#: Where an old report stood in print, behind its date: "September 8, 1994, Page 00012 The Lake Courier Archives".
PRINTED = re.compile(r",? (?:[Ss]ection \w{1,2}, )?[Pp]age \w{1,6}\b[^.!?\n]{0,60}")
#: A time of day and a date with its year, in either order.
STAMP = re.compile(r"\d[:h]\d{2}\b.{0,30}\b(?:19|20)\d{2}\b|\b(?:19|20)\d{2}\b.{0,12}\d[:h]\d{2}\b")
STAMPED = re.compile(r"\b(?:19|20)\d{2}\b|\d{1,2}[./]\d{1,2}[./]\d{2}")
DATE_FIRST = re.compile(
    r"(?:[A-Z][A-Za-z]{2,8}, )?(?:\d{1,2} [A-Z][A-Za-z]{2,8}|[A-Z][A-Za-z]{2,8} \d{1,2},) (?:19|20)\d{2}\b"
)
TEMPERATURE = re.compile(r"[-–−]?\d{1,3}(?:[.,]\d)? ?°? ?[CF]")
#: A day and a time of day in figures, before whatever stands in a stamp: "17.08.23 15:20, Lima - LAKE NEWS".
FIGURES_FIRST = re.compile(r"(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}),? \d{1,2}:\d{2}\b")


@cache
def _figure_words() -> frozenset[str]:
    """Give the words that lines of figures, dates and times are made of."""
    return furniture.FIGURE_WORDS | {word.rstrip(".") for word in (*MONTHS, *MONTHS_ABROAD, *WEEKDAYS)}


@asked_once
def is_figures(line: Line) -> bool:
    """Say whether the line holds a date, a time or a count and nothing else to read.

    "October 3, 2021, 12:31 UTC+3", "Updated: 03.10.2021", "3 min read", "From: Xinhua | 2021-10-03".
    """
    text = line.text
    if len(text) > 120:
        return False
    if not FIGURE.search(text):
        if line.plain.lstrip()[:3].casefold() not in WEEKDAY_HEADS:
            return False
        return 2 < len(line.words) < 9 and all(word[:3].casefold() in WEEKDAY_HEADS for word in line.words)
    if text.startswith("Published in ") and PUBLISHED_IN.fullmatch(text):
        return True
    if "age " in text and (date := DATE_FIRST.match(text)) and PRINTED.fullmatch(text, date.end()):
        return True
    known = _figure_words()
    words = (found[0] for found in LETTERS.finditer(text))
    others = list(islice((word for word in words if word.rstrip(".").lower() not in known), 4))
    if not others:
        return True
    if len(others) > 3:
        return False
    if (
        STAMP_OPENS.match(text)
        or ZONE_AT_END.search(text)
        or FIGURES_FIRST.match(text)
        or (len(others) < 3 and STAMP.search(text) and not look_up(others[-1 if text.count("|") > 1 else 0]))
    ):
        return not line.is_prose
    name = " ".join(others)
    first = FIGURE.search(text)
    glued = find_outlet(text[: first.start()].rstrip(" ,|–-")) if first else None  # "Lake Post6 days ago"
    outlet = (
        glued or find_outlet(name) or find_outlet(text.partition(",")[0])
    )  # "Gazeta.example, November 22, 2005"
    return outlet is not None or (_has_clock(text) and look_up(name) is not None)


def is_time(line: Line) -> bool:
    """Say whether a line of figures has a time of day: "Jun 13, 2024 23:46 IST"."""
    first = (line.words or [""])[0].rstrip(".,").casefold()
    dated = line.text[0].isdigit() or first in MONTHS or first in WEEKDAYS
    return dated and CLOCK_TIME.search(line.text) is not None and is_figures(line)


def is_temperature(line: Line) -> bool:
    """Say whether a line is how warm it is: "8.4 C", "31 °C"."""
    return line.text[-1] in "CF" and TEMPERATURE.fullmatch(line.text) is not None


def is_date(line: Line) -> bool:
    """Say whether a line of figures has a month or a year, as a stamp has: "Published 4 May 2021, 10:14"."""
    return STAMPED.search(line.text) is not None and is_figures(line)


def opens_with_date(line: Line) -> bool:
    """Say whether a line is a date with a note: "4 March 2021 (Transcript of the speech)"."""
    return not line.is_prose and DATE_FIRST.match(line.text) is not None


def _has_clock(text: str) -> bool:
    """Say whether a line has the parts of a stamp, with the time of day: "Jakarta / Wed, May 5, 2021 / 08:00 am"."""
    return STAMP_PARTS.search(text) is not None and CLOCK_TIME.search(text) is not None

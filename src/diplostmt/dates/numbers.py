"""Dates that begin with a number: 2018-11-23, 11.10.2018, 2015, 2015-2018, the 1990s, fiscal year 2019."""

from __future__ import annotations

import re

from diplostmt.dates.days import read_day_month
from diplostmt.dates.points import Point, ScannedDate
from diplostmt.dates.reading import DASH, GAP, Reading
from diplostmt.edtf import is_edtf
from diplostmt.lexicon import calendar
from diplostmt.lexicon.calendar import MONTHS, SEASONS

ISO = re.compile(r"([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9A-SU-Za-z]|[-/.][0-9]|T[^0-9])")
THREE_NUMBERS = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([12][0-9]{3})(?!\w|[-/.][0-9])")
HYPHENED = re.compile(r"([0-9]{1,2})-([A-Z][A-Za-z]{2,8})-([12][0-9]{3})(?![\w-])")
YEARS = re.compile(
    rf"(?P<first>[12][0-9]{{3}})(?:[^\S\n]?(?P<mark>{DASH}|/)[^\S\n]?(?P<last>[12][0-9]{{3}}|[0-9]{{2}}))?"
    r"(?![\w%°]|[.,:/][0-9])"
)
YEAR_MONTH = re.compile(
    r"(?P<year>[12][0-9](?P<short>[0-9]{2}))-(?P<month>0[1-9]|1[0-2])(?![\w/]|[-.,:][0-9])"
)
ONE_YEAR = re.compile(r"[12][0-9]{3}(?![\w%°]|[.,:/][0-9]|-[0-9]{3})")
DECADE = re.compile(r"[12][0-9]{2}0(?P<apostrophe>['’])?s\b")
SHORT_DECADE = re.compile(r"[5-9]0s\b")
# What a number of one or two digits needs after it to be more than one: "11.10.2018", "20th century", "90s".
NO_MERE_NUMBER = re.compile(r"[0-9]{1,2}(?:[-/.][0-9]|(?:st|nd|rd|th)\s|s\b)")
CENTURY = re.compile(rf"(?P<number>[0-9]{{1,2}})(?:st|nd|rd|th){GAP}century\b")
MEASURE = re.compile(r"-(?!(?:era|style|vintage|levels?|type)\b)[A-Za-z]")
FISCAL_TAIL = re.compile(rf"{GAP}(?:academic|school|fiscal|financial){GAP}year\b")
NUMBERS_GAP = re.compile(r"(?:\s\([0-9]{4}\))?,?\s(?:and\s|or\s)?")
PART_BEFORE = re.compile(rf"(?:^|[^\w])(?:mid|pre|post|early|late|end){DASH}$", re.IGNORECASE)

#: How many months these have.
FRACTIONS = {"half": 6, "quarter": 3}

#: Their short names, with the first and the last month.
SHORT_FRACTIONS = {
    "h1": (1, 6), "h2": (7, 12), "q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12),
}  # fmt: skip

#: One of these words stands before a year that has something with it: "spring 2019", "the end of 2015".
WITH_YEAR = frozenset({"the", "of", "year", "fy", "h1", "h2", "q1", "q2", "q3", "q4"}).union(
    SEASONS, FRACTIONS, calendar.FISCAL, calendar.PARTS
)

# Marks that tie a number to what stands before: "$2015", "START-3", "1,500", "S/2018", "5+1".
HYPHENS = "-‐‑–−"
TIES = frozenset("$€£¥₽#№+_@&=<>~*/.,:'’" + HYPHENS)


def read_number(reading: Reading, start: int) -> list[ScannedDate]:
    """Read a number: the day before its month, a date in numbers, a year, a decade, a century."""
    text = reading.text
    if start and _is_tied(reading, start):
        return _short_decade(reading, start) if text[start - 1] in "'’" else []
    if text[start : start + 4].isdecimal() and len(text) >= start + 4:
        mark = text[start + 4 : start + 5]
        dates = []
        if mark in ("-", "/", "."):
            dates = read_numeric(reading, start) or _year_month(reading, start)
        elif mark in ("s", "'", "’"):
            dates = _decade(reading, start)
        return dates or _years(reading, start)
    if dates := read_day_month(reading, start) or _hyphened(reading, start):
        return dates
    if not NO_MERE_NUMBER.match(text, start):
        return []
    return read_numeric(reading, start) or _century(reading, start) or _short_decade(reading, start)


def _is_tied(reading: Reading, start: int) -> bool:
    """Say whether a number belongs to what stands right before it: not in "mid-2018" and "FY2019"."""
    before = reading.text[start - 1]
    if before in "-–" and start - 1 == reading.date_end:  # "30 October-2 November"
        return False
    if before in TIES:
        return before not in HYPHENS or not PART_BEFORE.search(reading.text[max(0, start - 7) : start])
    return before.isalnum() and not reading.text.endswith("FY", 0, start)


def read_numeric(reading: Reading, start: int) -> list[ScannedDate]:
    """Read a date in numbers: ISO, 11.10.2018 (dots: day first), 23/11/2018, 11/23/2018."""
    if match := ISO.match(reading.text, start):
        year, month, day = match[1], int(match[3]), int(match[4])
        return _full(reading, start, match.end(), f"{year}-{month:02}-{day:02}")
    match = THREE_NUMBERS.match(reading.text, start)
    if not match:
        return []
    one, two, year = int(match[1]), int(match[3]), match[4]
    if match[2] == "." and two <= 12:
        reading.numeric_orders.add("dmy")
        return _full(reading, start, match.end(), f"{year}-{two:02}-{one:02}")
    if 1 <= min(one, two) < max(one, two) <= 12:
        reading.undecided[start] = (one, two, int(year))
        return [reading.single(start, match.end(), Point(None))]
    if one != two:
        reading.numeric_orders.add("dmy" if one > 12 else "mdy")
    return _full(reading, start, match.end(), f"{year}-{min(one, two):02}-{max(one, two):02}")


def _hyphened(reading: Reading, start: int) -> list[ScannedDate]:
    """Read "12-Jul-2022"."""
    match = HYPHENED.match(reading.text, start) if "-" in reading.text[start + 1 : start + 3] else None
    month = MONTHS.get(match[2].lower()) if match else None
    if match is None or month is None:
        return []
    return _full(reading, start, match.end(), f"{match[3]}-{month:02}-{int(match[1]):02}")


def _full(reading: Reading, start: int, end: int, partial: str) -> list[ScannedDate]:
    """Make the mention of a full date, if the calendar has it."""
    return [reading.single(start, end, reading.point(partial))] if is_edtf(partial) else []


# ---------------------------------------------------------------- years


def _year_month(reading: Reading, start: int) -> list[ScannedDate]:
    """Read "2018-11", which cannot be the years from-to that "2010-12" are."""
    match = YEAR_MONTH.match(reading.text, start)
    if not match or match["month"] > match["short"] or not is_year(reading, start, match.end()):
        return []
    return [reading.single(start, match.end(), Point(match[0]))]


def _years(reading: Reading, start: int) -> list[ScannedDate]:
    """Read a year, or years from-to: "2015", "2015-2018", "2015–18", "the 2018/19 academic year"."""
    text = reading.text
    match = YEARS.match(text, start)
    last = _last_year(match) if match else None
    if match is None or last is None:
        match = ONE_YEAR.match(text, start)
    if match is None or not is_year(reading, start, match.end(), last is not None):
        return []
    if last is None:
        return [_year_with_part(reading, start, match.end(), match[0])]
    fiscal = FISCAL_TAIL.match(text, match.end())
    end = fiscal.end() if fiscal else match.end()
    start = _fiscal_start(reading, start)
    return [ScannedDate(start, end, text[start:end], Point(match["first"]), Point(last))]


def _last_year(match: re.Match[str]) -> str | None:
    """Give the second year of "2015-2018", "2015–18", "2018/19", if it is one."""
    first, last = match["first"], match["last"]
    if not last:
        return None
    last = last if len(last) == 4 else first[:2] + last
    follows = int(last) == int(first) + 1 if match["mark"] == "/" else first < last <= "2100"
    return last if follows else None


def is_year(reading: Reading, start: int, end: int, is_span: bool = False) -> bool:
    """Say whether a four-digit number is a year, by what stands around it."""
    text, year = reading.text, int(reading.text[start : start + 4])
    word = reading.word_before(start)[0]
    before, follower = word.lower().rstrip("."), reading.next_word(end).lower()
    if word.isdigit() or (text.startswith("-", end) and MEASURE.match(text, end)):  # "2000-page", "495 2018"
        return False
    if before in calendar.ABOUT and not follower:
        return year % 100 > 0
    if before in calendar.NUMBERED or before in calendar.ABOUT or _continues_numbers(reading, start):
        reading.numbers.add(year)
        reading.number_end = end
        return False
    if year > 2100 or year in reading.numbers or follower in calendar.COUNTED or _is_alone(text, start, end):
        return False
    if start and text[start - 1] == "(":  # "(2015)", but not "2375 (2017)"
        return not text[max(0, start - 4) : start - 1].rstrip()[-1:].isdigit()
    stands_alone = not follower or follower in calendar.GRAMMAR
    is_plain = year >= 1800 and year % 100 > 0
    if before in calendar.BEFORE_YEAR:
        return is_plain or stands_alone
    if is_span or is_plain:
        return is_span or not _is_name(word)
    if before in SEASONS or before == "year":
        return year >= 1800
    if before in calendar.DETERMINERS or before.endswith(("'s", "’s")):
        return year >= 1800 and not follower.endswith("s")  # "the 2000 vote", not "the 2000 guards"
    return year >= 1800 and stands_alone and before in calendar.BEFORE_ROUND_YEAR


def _is_alone(text: str, start: int, end: int) -> bool:
    """Say whether the number is one line of several, as the counters of web pages are."""
    is_line = (start == 0 or text[start - 1] in "\r\n") and (end == len(text) or text[end] in "\r\n")
    return is_line and end - start < len(text)


def _is_name(word: str) -> bool:
    """Say whether the word makes the number after it part of a name: "Vision 2030"."""
    lower = word.lower()
    if not word[:1].isupper() or lower in calendar.GRAMMAR or lower in SEASONS:
        return False
    return not word.endswith(("'s", "’s", "s'", "s’", ",")) and lower not in SHORT_FRACTIONS and lower != "fy"


def _continues_numbers(reading: Reading, start: int) -> bool:
    """Say whether this goes on with a list of numbers: "resolutions 1718, 1874 and 2087 (2013)"."""
    if not 0 <= start - reading.number_end <= 16:
        return False
    return NUMBERS_GAP.fullmatch(reading.text, reading.number_end, start) is not None


def _year_with_part(reading: Reading, start: int, end: int, year: str) -> ScannedDate:
    """Make the mention of a year with the season, half or quarter that stands before it."""
    word, at = reading.word_before(start)
    lower = word.lower()
    if word and lower not in WITH_YEAR:
        return reading.single(start, end, reading.point(year))
    if lower == "of":
        word, at = reading.word_before(at)
        lower = word.lower()
    if lower in SEASONS and not _is_name(reading.word_before(at)[0]):  # not the Prague Spring
        return reading.part(at, end, Point(f"{year}-{SEASONS[lower]}"))
    if months := read_fraction(reading, lower, at):
        begin, first, last = months
        points = (Point(f"{year}-{first:02}"), Point(f"{year}-{last:02}"))
        return ScannedDate(begin, end, reading.text[begin:end], *points)
    fiscal = _fiscal_start(reading, start)
    if fiscal < start:
        return reading.single(fiscal, end, reading.point(year))
    return reading.part(start, end, reading.point(year))


def read_fraction(reading: Reading, noun: str, at: int) -> tuple[int, int, int] | None:
    """Read "first half", "second quarter", "Q3", "first nine months" where ``noun`` at ``at`` ends it.

    Gives where it begins, and its first and last month.
    """
    if noun in SHORT_FRACTIONS:
        return at, *SHORT_FRACTIONS[noun]
    if noun == "months":
        return _read_months(reading, at)
    months = FRACTIONS.get(noun)
    if months is None:
        return None
    word, start = reading.word_before(at)
    lower = word.lower()
    ordinal = 12 // months if lower in ("last", "final") else calendar.ORDINALS.get(lower)
    if ordinal is None or ordinal * months > 12:
        return None
    return start, (ordinal - 1) * months + 1, ordinal * months


def _read_months(reading: Reading, at: int) -> tuple[int, int, int] | None:
    """Read the "first nine" or the "last three" before "months" at ``at``, as ``read_fraction`` does."""
    word, number_at = reading.word_before(at)
    number = calendar.COUNTS.get(word.lower())
    side, start = reading.word_before(number_at)
    if number is None or side.lower() not in ("first", "last"):
        return None
    return (start, 1, number) if side.lower() == "first" else (start, 13 - number, 12)


def _fiscal_start(reading: Reading, start: int) -> int:
    """Give where "fiscal year 2019", "fiscal 2019", "FY2019" begins; ``start`` if it is a plain year."""
    if reading.text[max(0, start - 2) : start] == "FY":
        return start - 2
    word, at = reading.word_before(start)
    if word.lower() == "year":
        word, at = reading.word_before(at)
    return at if word == "FY" or word.lower() in calendar.FISCAL else start


# ---------------------------------------------------------------- decades and centuries


def _decade(reading: Reading, start: int) -> list[ScannedDate]:
    """Read "1990s": 199X; "the 1800s" is the century, 18XX, and so is "the 1900s"."""
    match = DECADE.match(reading.text, start)
    if not match or (match["apostrophe"] and not reading.has_article(start)):
        return []
    digits = reading.text[start : start + 3]
    is_century = digits[2] == "0" and digits[:2] != "20"
    return [reading.part(start, match.end(), Point(f"{digits[:2]}XX" if is_century else f"{digits}X"))]


def _short_decade(reading: Reading, start: int) -> list[ScannedDate]:
    """Read "the '90s", "the mid-90s": only the decades of which the century is plain."""
    match = SHORT_DECADE.match(reading.text, start)
    apostrophe = reading.text[start - 1 : start] in ("'", "’") and start > 0
    if not match or not (apostrophe or reading.has_article(start)):
        return []
    return [reading.part(start - apostrophe, match.end(), Point(f"19{match[0][0]}X"))]


def _century(reading: Reading, start: int) -> list[ScannedDate]:
    """Read "20th century": 19XX."""
    match = CENTURY.match(reading.text, start)
    if not match or not 11 <= int(match["number"]) <= 21:
        return []
    return [reading.part(start, match.end(), Point(f"{int(match['number']) - 1}XX"))]

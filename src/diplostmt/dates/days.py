"""Months, and days of a month: "October 20", "from 23 to 24 November 2018", "May 3 and 5", "in October"."""

from __future__ import annotations

import re
from calendar import monthrange
from itertools import pairwise

from attrs import define

from diplostmt.dates.points import Point, ScannedDate
from diplostmt.dates.reading import DASH, GAP, RANGE_GAP, SIDES, Reading
from diplostmt.lexicon import calendar
from diplostmt.lexicon.calendar import MONTHS, MONTHS_ABROAD
from diplostmt.openings import CAPITALISED

NO_MORE_DIGITS = r"(?![0-9]|[.:/][0-9]|,[0-9]{3}(?![0-9]))"
DAY = rf"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th|º)?{NO_MORE_DIGITS}(?![A-Za-z%])"
DAY_JOIN = rf"(?:{GAP}?{DASH}{GAP}?|,?{GAP}(?:and|&|or|to|through|until|till){GAP}(?:the{GAP})?|,{GAP})"
DAYS = rf"{DAY}(?:{DAY_JOIN}{DAY}){{0,5}}"
YEAR = rf"(?:1[0-9]{{3}}|20[0-9]{{2}}|2100){NO_MORE_DIGITS}(?![A-Za-z%])"
WORD = r"[^\W\d_]{3,12}"

MONTH_DAYS = re.compile(rf"[A-Za-z]{{1,20}}(?:\.{GAP}?|{GAP})(?:the{GAP})?(?P<days>{DAYS})")
MONTH_YEAR = re.compile(rf"[A-Za-z]{{1,20}}\.?,?{GAP}(?:of{GAP})?(?P<year>{YEAR})")
DAYS_MONTH = re.compile(rf"(?P<days>{DAYS})\.?{GAP}(?:(?:of|de){GAP})?(?P<month>{WORD})\b")
#: The words that feasts open with: "Christmas", "New".
OPENING_FEASTS = frozenset(word[0] for name in calendar.FEASTS if (word := CAPITALISED.match(name)))
FEAST = re.compile(
    rf"(?:{'|'.join(name.replace(' ', GAP).replace('.', '[.]') for name in calendar.FEASTS)})(?![\w-])".replace(
        "'", "['’]"
    )
)
DAY_NUMBER = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|º)?")
YEAR_TAIL = re.compile(rf"(?:,{GAP}?|{GAP})(?:(?:of|de){GAP})?(?P<year>{YEAR})")
# North Korea counts from 1912, and gives the common year in brackets.
JUCHE_TAIL = re.compile(rf"{GAP}Juche{GAP}[0-9]{{1,3}}{GAP}\((?P<year>[12][0-9]{{3}})\)")
# Monitoring services: "4 MAY 89 (AFP)".
SHORT_YEAR_TAIL = re.compile(rf"{GAP}(?P<year>[0-9]{{2}})(?={GAP}?\()")
WHICH_YEAR = re.compile(rf",?{GAP}(?:of{GAP})?(?P<which>last|this|next){GAP}year\b")
MONTH_AFTER = re.compile(rf"(?:{DASH}|{GAP}(?:to|through|and|or){GAP}|,{GAP})(?P<month>[A-Z][a-z]{{2,8}})\b")


SHORTEST_MONTH = 28


@define
class Tail:
    """The year after a day and month: a year, or "last year" as a shift; and where it ends, 0 without one."""

    year: str | None = None
    shift: int | None = None
    end: int = 0


NO_TAIL = Tail()


@define
class Day:
    """A number that may be the day of a month."""

    number: int
    start: int
    end: int


def read_month(reading: Reading, start: int, word: str) -> list[ScannedDate]:
    """Read month first: "October 20", "Oct. 19-21, 2018", "February 2026", "in October"."""
    if dates := read_month_days(reading, start, word) or read_feast(reading, start, word):
        return dates
    if match := MONTH_YEAR.match(reading.text, start):
        point = Point(f"{match['year']}-{MONTHS[word.lower()]:02}")
        return [reading.part(start, match.end(), point)]
    return _bare_month(reading, start, word)


def read_feast(reading: Reading, start: int, word: str) -> list[ScannedDate]:
    """Read "New Year's Day", "Boxing Day 2004", "before Christmas": not the Lunar New Year's Day, no Christmas tree."""
    match = FEAST.match(reading.text, start) if word in OPENING_FEASTS else None
    if match is None:
        return []
    before = reading.word_before(start)[0]
    name = " ".join(match[0].replace("’", "'").split())
    if before[:1].isupper() and before.lower() not in calendar.GRAMMAR:
        return []
    tail = _tail(reading, match.end())
    follower = reading.next_word(match.end()).lower()
    is_day = before.lower() in calendar.BEFORE_FEAST and (not follower or follower in calendar.GRAMMAR)
    if name == "Christmas" and not (tail.end or is_day):
        return []
    partial = f"{tail.year or 'XXXX'}-{calendar.FEASTS[name]}"
    return [reading.single(start, tail.end or match.end(), _point(reading, start, partial, tail))]


def read_month_days(reading: Reading, start: int, word: str) -> list[ScannedDate]:
    """Read month first, with a day: "October 20", "May 3 and 5"."""
    match = MONTH_DAYS.match(reading.text, start)
    if not match:
        return []
    reading.orders.add("mdy")
    days = _days(reading, match)
    tail = _tail(reading, match.end())
    if not tail.end:
        days = _without_counts(reading, days)
    rising = 1
    while rising < len(days) and days[rising].number > days[rising - 1].number:
        rising += 1
    if rising < len(days):
        days, tail = days[:rising], NO_TAIL
    return _mentions(reading, start, tail.end or days[-1].end, days, MONTHS[word.lower()], tail)


def read_day_month(reading: Reading, start: int) -> list[ScannedDate]:
    """Read day first: "20 October", "23rd of November 2018", "from 23 to 24 November", "9. svibnja 2019"."""
    match = DAYS_MONTH.match(reading.text, start)
    month = _month_number(match["month"]) if match else None
    if not match or month is None:
        return []
    days = _days(reading, match)
    if any(a.number >= b.number for a, b in pairwise(days)):
        return []
    reading.orders.add("dmy")
    end = match.end()
    dot = reading.text[end : end + 1] == "."
    tail = _tail(reading, end + dot)
    if dot and not tail.end and match["month"].lower() not in calendar.MONTHS_IN_FULL:
        end += 1  # after a full name the dot ends the sentence
    return _mentions(reading, start, tail.end or end, days, month, tail)


def _month_number(word: str) -> int | None:
    """Give the month that a word after a day names, in English or another language."""
    lower = word.lower()
    if lower in MONTHS:
        return None if lower in ("may", "march", "mar") and word == lower else MONTHS[lower]
    return None if lower in calendar.SHORT_ABROAD else MONTHS_ABROAD.get(lower)


def _days(reading: Reading, match: re.Match[str]) -> list[Day]:
    """Give the numbers of a run of days."""
    return [Day(int(m[1]), *m.span()) for m in DAY_NUMBER.finditer(reading.text, *match.span("days"))]


def _without_counts(reading: Reading, days: list[Day]) -> list[Day]:
    """Drop what only looks like the last day of a list: "on May 3 and 5 ministers"."""
    while len(days) > 1 and not RANGE_GAP.fullmatch(reading.text[days[-2].end : days[-1].start]):
        follower = reading.next_word(days[-1].end)
        if not follower or follower.lower() in calendar.GRAMMAR:
            break
        days = days[:-1]
    return days


def _tail(reading: Reading, end: int) -> Tail:
    """Read the year that follows a day and month."""
    text = reading.text
    if not text.startswith(",", end) and not text[end : end + 1].isspace():
        return NO_TAIL
    if match := YEAR_TAIL.match(text, end):
        is_count = match["year"].endswith("00") and reading.next_word(match.end()).lower() in calendar.COUNTED
        return NO_TAIL if is_count else Tail(match["year"], None, match.end())
    if text.find("Juche", end, end + 8) > 0 and (match := JUCHE_TAIL.match(text, end)):
        return Tail(match["year"], None, match.end())
    if text[end - 1].isupper() and (match := SHORT_YEAR_TAIL.match(text, end)):
        century = "19" if match["year"] > "68" else "20"  # the window of POSIX
        return Tail(century + match["year"], None, match.end())
    if match := WHICH_YEAR.match(text, end):
        return Tail(None, SIDES[match["which"]], match.end())
    return NO_TAIL


def _mentions(
    reading: Reading, start: int, end: int, days: list[Day], month: int, tail: Tail
) -> list[ScannedDate]:
    """Make a mention of each of rising days; ``join`` makes one of a range."""
    last_day = days[-1].number
    if last_day > SHORTEST_MONTH and last_day > monthrange(int(tail.year or 2000), month)[1]:
        return []
    starts, ends = [start, *(day.start for day in days[1:])], [*(day.end for day in days[:-1]), end]
    return [
        reading.single(
            first,
            last,
            _point(reading, start, f"{tail.year or 'XXXX'}-{month:02}-{day.number:02}", tail),
        )
        for first, last, day in zip(starts, ends, days, strict=True)
    ]


def _point(reading: Reading, start: int, partial: str, tail: Tail) -> Point:
    """Make the point of a day, with "this year" or "last year" after it."""
    return reading.open_point(partial, start) if tail.shift is None else Point(partial, "year", tail.shift)


def _bare_month(reading: Reading, start: int, word: str) -> list[ScannedDate]:
    """Read a month without day or year, where the words around it show that it is one."""
    end, number = start + len(word), MONTHS[word.lower()]
    if word.lower() not in calendar.MONTHS_IN_FULL:
        return []
    partial = f"XXXX-{number:02}"
    if which := WHICH_YEAR.match(reading.text, end):
        return [reading.part(start, which.end(), Point(partial, "year", SIDES[which["which"]]))]
    if not _names_month(reading, start, end, number):
        return []
    return [reading.part(start, end, reading.open_point(partial, start))]


def _names_month(reading: Reading, start: int, end: int, number: int) -> bool:
    """Say whether the words around a name make it that of a month: not April Jones, not Mrs May."""
    follower = reading.next_word(end)
    if follower.lower() in calendar.NAMED_AFTER_MONTH:
        return False
    after = MONTH_AFTER.match(reading.text, end)
    if after and after["month"].lower() in calendar.MONTHS_IN_FULL:
        return True
    word = reading.word_before(start)[0]
    before = word.lower()
    if not before:
        is_all = end - start == len(reading.text) and number not in (3, 5)
        return is_all or (start > 0 and reading.text[start - 1] in "-‐‑–")
    has_noun = follower[:1].islower() and follower not in calendar.GRAMMAR
    if number == 5 and before != "in" and reading.names_may():
        return False
    if before in calendar.DETERMINERS:
        return has_noun if number in (3, 5) else True
    if before in calendar.BEFORE_MONTH:
        return number not in (4, 6) or before not in ("and", "or") or not follower[:1].isupper()
    if number in (3, 4, 5, 6):  # April Jones, June Smith
        return False
    if reading.text[end : end + 2] in ("'s", "’s"):
        return True
    return has_noun and (word.islower() or word.endswith(("'s", "’s")))

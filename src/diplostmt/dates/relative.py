"""Weekdays, and what counts from the publication: "Friday", "last week", "yesterday", "two weeks ago"."""

from __future__ import annotations

import re

from attrs import evolve

from diplostmt.dates.days import read_day_month, read_month_days
from diplostmt.dates.numbers import read_fraction, read_numeric
from diplostmt.dates.points import Point, ScannedDate, Unit
from diplostmt.dates.reading import GAP, SIDES, Reading
from diplostmt.lexicon import calendar
from diplostmt.lexicon.calendar import MONTHS, SEASONS, WEEKDAYS

WHICH_WEEK = re.compile(rf",?{GAP}(?:of{GAP})?(?P<which>last|this|next){GAP}week\b")
AFTER_WEEKDAY = re.compile(rf"\.?,?{GAP}(?:the{GAP})?(?P<word>[0-9]|[A-Z][A-Za-z]{{2,8}})")
RELATIVE = re.compile(
    rf"[A-Za-z]{{4}}{GAP}(?:(?P<unit>week|month|year|weekend|night|morning|afternoon|evening"
    rf"|spring|summer|autumn|fall|winter)|(?P<name>[A-Z][a-z]{{2,8}}))\b(?!-\w)"
)
AMOUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,3})"
AGO = re.compile(rf"(?<![\w,.-])(?i:{AMOUNT}){GAP}(?:days?|weeks?|months?|years?|fortnight){GAP}$")
DAY_OF = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)")
IN_TIME = re.compile(rf"in{GAP}{AMOUNT}{GAP}(?:days?|weeks?|months?|years?)\b(?!['’-])")
FIRST_IN = re.compile(r"\b(?:first|time|only|last)\b[^.]*$")
OCCASION = re.compile(rf"['’]s{GAP}(\w+)")
DAY_BEFORE = re.compile(rf"\bday{GAP}(?:before|after){GAP}$")

DAYS_AWAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
UNITS: dict[str, Unit] = {"week": "week", "weekend": "weekend", "month": "month", "year": "year"}
PARTS_OF_DAY = {("last", "night"): -1, ("last", "evening"): -1, ("this", "morning"): 0,
                ("this", "afternoon"): 0, ("this", "evening"): 0}  # fmt: skip


def read_weekday(
    reading: Reading, at: int, word: str, start: int | None = None, side: str = ""
) -> list[ScannedDate]:
    """Read the weekday ``word`` at ``at``: "Friday", "Friday, November 23", "Friday next week".

    ``start`` is where the mention begins, if there is a ``side`` in front: "last Friday".
    """
    start = at if start is None else start
    end, number = at + len(word), WEEKDAYS[word.lower()]
    if dated := _date_after(reading, end, number):
        first = dated[0]
        whole = ScannedDate(start, first.end, reading.text[start : first.end], first.first, first.last)
        return [whole, *dated[1:]]
    if len(word) < 6 or _is_named(reading, start, end):
        return []
    partial = f"XXXX-WXX-{number}"
    if side:
        point = Point(partial, "before") if side == "last" else Point(partial, "week", SIDES[side])
        return [reading.single(start, end, point)]
    if which := WHICH_WEEK.match(reading.text, end):
        return [reading.single(start, which.end(), Point(partial, "week", SIDES[which["which"]]))]
    before, before_at = reading.word_before(start)
    if before.lower() in ("coming", "past"):
        unit: Unit = "after" if before.lower() == "coming" else "before"
        return [reading.single(before_at, end, Point(partial, unit))]
    return [reading.single(start, end, reading.open_point(partial, start))]


def _is_named(reading: Reading, start: int, end: int) -> bool:
    """Say whether a weekday is part of a name or no one day: "Black Friday", "every Friday"."""
    before, at = reading.word_before(start)
    follower = reading.next_word(end)
    if before.lower() in calendar.BEFORE_NO_WEEKDAY:
        return True
    if before.lower() == "a" and (not follower or follower.lower() in calendar.GRAMMAR):
        return True  # "on a Friday", but "at a Friday briefing"
    if follower.lower() in calendar.AFTER_NO_WEEKDAY and (follower[0].isupper() or "prayer" in follower):
        return True
    return before == "on" and reading.word_before(at)[0] in ("Mail", "Independent", "Scotland")


def _date_after(reading: Reading, end: int, number: int) -> list[ScannedDate]:
    """Read the date that follows a weekday and belongs to it: "Friday, November 23", "Friday 23 November"."""
    match = AFTER_WEEKDAY.match(reading.text, end)
    if not match:
        return []
    start, word = match.start("word"), match["word"]
    if word[0] <= "9":
        dated = read_day_month(reading, start) or read_numeric(reading, start)
    else:
        dated = read_month_days(reading, start, word) if word.lower() in MONTHS else []
    if not dated or dated[0].first is None or dated[0].first.partial is None:
        return []
    day = evolve(dated[0].first, weekday=number)
    return [evolve(dated[0], first=day, last=day), *dated[1:]]


def read_sided(reading: Reading, start: int, word: str) -> list[ScannedDate]:
    """Read "last week", "this October", "next Friday", "last night"."""
    side = word.lower()
    match = RELATIVE.match(reading.text, start)
    if not match or reading.word_before(start)[0].lower() in calendar.BEFORE_DURATION:
        return []
    shift, end = SIDES[side], match.end()
    if name := match["name"]:
        return _sided_name(reading, start, match.start("name"), name, side)
    unit = match["unit"]
    if unit in SEASONS:
        return [reading.part(start, end, Point(f"XXXX-{SEASONS[unit]}", "season", shift))]
    if unit in UNITS:
        return [
            _of_unit(reading, start, end, unit, shift)
            or reading.part(start, end, Point(None, UNITS[unit], shift))
        ]
    away = PARTS_OF_DAY.get((side, unit))
    return [] if away is None else [reading.single(start, end, Point(None, "day", away))]


def _of_unit(reading: Reading, start: int, end: int, unit: str, shift: int) -> ScannedDate | None:
    """Read "the first half of last year", "the autumn of this year", "the 27th of last month"."""
    before, at = reading.word_before(start)
    if before.lower() != "of":
        return None
    noun, noun_at = reading.word_before(at)
    if unit == "year" and (months := read_fraction(reading, noun.lower(), noun_at)):
        begin, *ends = months
        first, last = (Point(f"XXXX-{month:02}", "year", shift) for month in ends)
        return ScannedDate(begin, end, reading.text[begin:end], first, last)
    if unit == "year" and noun.lower() in SEASONS:
        return reading.single(noun_at, end, Point(f"XXXX-{SEASONS[noun.lower()]}", "year", shift))
    day = DAY_OF.fullmatch(noun) if unit == "month" else None
    return reading.single(noun_at, end, Point(None, "month", shift, day=int(day[1]))) if day else None


def _sided_name(reading: Reading, start: int, at: int, name: str, side: str) -> list[ScannedDate]:
    """Read "last October", "next Friday"; ``at`` is where the name begins."""
    lower = name.lower()
    if lower in WEEKDAYS:
        return read_weekday(reading, at, name, start, side)
    if lower not in calendar.MONTHS_IN_FULL:
        return []
    if dated := read_month_days(reading, at, name):
        return dated
    unit: Unit = "year" if side == "this" else "before" if side == "last" else "after"
    return [reading.part(start, at + len(name), Point(f"XXXX-{MONTHS[lower]:02}", unit))]


def read_day_word(reading: Reading, start: int, word: str) -> list[ScannedDate]:
    """Read "yesterday", "today", "tomorrow" where they name a day and not an age."""
    end, shift = start + len(word), DAYS_AWAY[word.lower()]
    before, at = reading.word_before(start)
    before = before.lower()
    if occasion := OCCASION.match(reading.text, end):
        names_day = occasion[1].lower() in calendar.OCCASIONS
    elif shift or word.lower() == "tonight":
        names_day = before not in calendar.BEFORE_FIGURATIVE_DAY
    else:
        is_passive = reading.word_before(at)[0].lower() in calendar.PASSIVE
        names_day = before in calendar.BEFORE_TODAY or (before.endswith("ed") and not is_passive)
    if not names_day:
        return []
    if shift and (two := DAY_BEFORE.search(reading.text, max(0, start - 16), start)):
        return [reading.single(two.start(), end, Point(None, "day", 2 * shift))]
    return [reading.single(start, end, Point(None, "day", shift))]


def read_ago(reading: Reading, start: int, _word: str) -> list[ScannedDate]:
    """Read "two weeks ago", but nothing vague: "more than two weeks ago"."""
    match = AGO.search(reading.text, max(0, start - 24), start)
    if not match or reading.word_before(match.start())[0].lower() in calendar.BEFORE_VAGUE:
        return []
    return [_phrase(reading, match.start(), start + len("ago"))]


def read_in_time(reading: Reading, start: int, _word: str) -> list[ScannedDate]:
    """Read "in three days" under "will": elsewhere it is as often a duration."""
    match = IN_TIME.match(reading.text, start)
    if (
        not match
        or not reading.looks_ahead(start)
        or FIRST_IN.search(reading.text[max(0, start - 40) : start])
    ):
        return []
    is_duration = reading.next_word(match.end()).lower() in ("of", "since", "or")
    return [] if is_duration else [_phrase(reading, start, match.end())]


def _phrase(reading: Reading, start: int, end: int) -> ScannedDate:
    """Make the mention of a phrase that dateparser is to resolve; it does not know the fortnight."""
    phrase = " ".join(reading.text[start:end].split()).replace("a fortnight", "two weeks")
    return reading.single(start, end, Point(None, "phrase", phrase=phrase))


def read_year_end(reading: Reading, start: int, words: str) -> list[ScannedDate]:
    """Read "by year-end", but not "a year-end report"."""
    end = start + len(words)
    follower = reading.next_word(end).lower()
    if reading.word_before(start)[0].lower() not in calendar.BEFORE_YEAR or (
        follower and follower not in calendar.GRAMMAR
    ):
        return []
    return [reading.single(start, end, Point(None, "year"))]


def read_the_unit(reading: Reading, start: int, words: str) -> list[ScannedDate]:
    """Read "over the weekend", "the beginning of the year", "the first half of the year"."""
    unit = words.removeprefix("the ")
    noun_start, end = start + len("the "), start + len(words)
    before, at = reading.word_before(start)
    if unit == "weekend":
        if before.lower() not in ("over", "during", "at", "on"):
            return []
        point = Point(None, "weekend" if reading.looks_ahead(start) else "the weekend")
        return [reading.single(noun_start, end, point)]
    if before.lower() != "of" or reading.text[end : end + 1] in ("-", "'", "’"):
        return []
    noun, noun_at = reading.word_before(at)
    if unit == "year" and (months := read_fraction(reading, noun.lower(), noun_at)):
        begin, *ends = months
        first, last = (Point(f"XXXX-{month:02}", "year") for month in ends)
        return [ScannedDate(begin, end, reading.text[begin:end], first, last)]
    if noun.lower() not in calendar.PART_NOUNS or reading.next_word(end)[:1].isdigit():
        return []
    return [reading.single(noun_at, end, Point(None, UNITS[unit]))]

"""Datelines that something else runs into: a caption, a credit, a headline before them on the line."""

from __future__ import annotations

from typing import Final

import regex

from diplostmt.datelines.bodies import is_report
from diplostmt.datelines.days import DASHES, date_at
from diplostmt.datelines.fit import Reading
from diplostmt.datelines.orders import read
from diplostmt.lexicon.records import words
from diplostmt.places.finding import look_up

GLUED_WITHIN: Final = 300  # how far into a line a caption may reach
UPDATED: Final = " | Updated: "
_LONGEST_DECK = 700  # how far into a line a deck may reach
_LONGEST_GLUED = 80  # how long a dateline glued to it may be
_MOST_TRIES = 6
# Marks that close a dateline, to look for one glued to a caption: ") -- ", "/. ".
_CLOSES = regex.compile(r"\)\s?[–—-]{1,2}\s|/\.\s")
_OPENS_GLUED = regex.compile(
    r"""(?<=[).”]\s?)\p{Lu} | (?<!\p{L})\p{Lu}{2} | \(\p{Lu}{2} | (?<=\p{Lu}\p{L}{1,20}\s?)\((?=\p{Lu}\p{Ll})
      | (?<=\p{Ll}) (?: \p{Lu}{3} | \p{Lu}\p{Ll}{2,4}\s\d{1,2}\s\( )""",
    regex.VERBOSE,
)
# The name of a picture in front of capitals: "A0042.jpgOSLO".
_PICTURE = regex.compile(r"[\w-]++\.(?:jpe?g|png|gif)\s?(?=\p{Lu}{2})")
# A city in capitals behind a small letter or a stop, before a day and a dash, or before a dash.
_DATED = regex.compile(
    rf"""(?<=\p{{Ll}}|[.)”]) \p{{Lu}}{{3,20}}+ (?: [ -]\p{{Lu}}{{2,20}}+ ){{0,3}}+
        (?: ,\s (?= \p{{L}}{{3,9}}\.?\s\d{{1,2}}\s[{DASHES}] ) | (?= \s[{DASHES}]{{1,2}}\s[“"\p{{Lu}}] ) )""",
    regex.VERBOSE,
)
# Words of many languages that say where something is, goes to or comes from.
_THERE = words(
    "a about above across after against al am and around at au auf aus before behind bei beside between beyond by "
    "da dans de del dem der des desde di die do du e el en entre et for from hacia hasta i il im in into la le "
    "les na nach near no of off on or os outside over para per por pour sobre su sur the through to toward "
    "towards um und under until vers via visit visits vom von vor with within without y zu zum zur à über "
)
LAST_WORDS: Final = regex.compile(
    r"(?<=\p{L}\s\p{L}{2,20})\s"
)  # the gaps behind the second word and the others


def glued(text: str, start: int, line_end: int) -> Reading | None:
    """Read a dateline that a caption or a credit runs into: "(Photo: VNA)Hanoi (VNA) – ..."."""
    limit = min(line_end, start + GLUED_WITHIN)
    if picture := _PICTURE.match(text, start, limit):
        return read(text, picture.end(), line_end)
    if (updated := text.find(UPDATED, start, min(line_end, start + _LONGEST_DECK))) > 0:
        return _behind_deck(text, start, updated, line_end)
    close = _close(text, start, limit)
    if close is None:
        return _behind_caption(text, start, limit, line_end)
    first = max(start, close - _LONGEST_GLUED)
    for opening in [*_OPENS_GLUED.finditer(text, first, close)][-_MOST_TRIES:]:
        reading = read(text, opening.start(), line_end)
        if reading and reading.end >= close and (reading.part("agency") or reading.bracketed):
            return reading
    return _after_headline(text, first, close, line_end)


def _behind_deck(text: str, start: int, updated: int, line_end: int) -> Reading | None:
    """Read agency, city and stamp between pipes that a deck runs into: "... talks.ANI | Oslo | Updated: 4-5-2021"."""
    outlet = text.rfind(" | ", start, updated)
    stops = [text.rfind(stop, start, outlet) for stop in '.!?"”']
    reading = read(text, max(stops) + 1, line_end) if outlet > 0 and max(stops) >= 0 else None
    return reading if reading and reading.dated else None


def _behind_caption(text: str, start: int, limit: int, line_end: int) -> Reading | None:
    """Read a city in front of a dash that a caption runs into: "— Reuters picOSLO, May 4 — The envoys".

    Without the day a city that we know, before a report: "The old port. (Ana Ruiz)OSLO — The envoys met on Monday."
    """
    for city in _DATED.finditer(text, start, limit):
        reading = read(text, city.start(), line_end)
        if reading and reading.opens_sentence and (reading.dated or _is_report_of_city(reading)):
            return reading
    return None


def _is_report_of_city(reading: Reading) -> bool:
    return reading.is_from_city and is_report(reading.body)


def _after_headline(text: str, first: int, close: int, line_end: int) -> Reading | None:
    """Read the dateline of a city without capitals that a headline runs into: "Talks on the Boats Oslo (dpa) - ...".

    Not where a word says that something is there: "Talks in Oslo (dpa) - the envoys at the door".
    """
    bracket = text.rfind(" (", first, close)
    for gap in [*LAST_WORDS.finditer(text, first, bracket)][-3:] if bracket > 0 else ():
        if not text[gap.end()].isupper() or not _may_run_into(text, gap.end(), bracket):
            continue
        before = text[: gap.start()].rpartition(" ")[2].lower()
        reading = None if before in _THERE else read(text, gap.end(), line_end)
        if reading and reading.part("agency") and reading.end >= close and reading.opens_sentence:
            return reading
    return None


def _may_run_into(text: str, start: int, end: int) -> bool:
    """Say whether a city, or the month and the day, fill a stretch."""
    place = look_up(text[start:end])
    if place is None:
        date = date_at(text, start, end)
        return date is not None and date.end == end
    return place.kind in ("city", "capital")


def _close(text: str, start: int, end: int) -> int | None:
    """Give the offset of the first mark that may close a dateline with an agency: ") -- ", "/. "."""
    for mark in (")", "/."):
        position = text.find(mark, start, end)
        while position >= 0:
            if _CLOSES.match(text, position, end):
                return position
            position = text.find(mark, position + 1, end)
    return None

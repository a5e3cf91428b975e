"""The scan: from one trigger to the next, and at each the grammar that reads on from there."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from heapq import merge

from attrs import evolve

from diplostmt.dates.days import OPENING_FEASTS, read_feast, read_month
from diplostmt.dates.linking import bind_years, join, open_ends, read_by_habit
from diplostmt.dates.numbers import read_number
from diplostmt.dates.points import Point, ScannedDate
from diplostmt.dates.reading import GAP, SIDES, Reading
from diplostmt.dates.relative import (
    DAYS_AWAY,
    read_ago,
    read_day_word,
    read_in_time,
    read_sided,
    read_the_unit,
    read_weekday,
    read_year_end,
)  # fmt: skip
from diplostmt.lexicon.calendar import COUNTING_WORDS, MONTHS, OPENING_WORDS, WEEKDAYS
from diplostmt.openings import CAPITALISED, capitalised, in_small_letters

# The names of months, weekdays and feasts, and "Last".
_NAMES = frozenset(
    OPENING_FEASTS
    | {word.capitalize() for word in (*MONTHS, *WEEKDAYS, *OPENING_WORDS)}
    | {word.upper() for word in (*MONTHS, *WEEKDAYS)}
)
IN_TIME = re.compile(
    r"in (?=(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,3}) (?:day|week|month|year))"
)
EVE_OF = re.compile(rf"{GAP}of(?:{GAP}the)?{GAP}")


def scan_dates(text: str) -> tuple[ScannedDate, ...]:
    """Find the expressions of time in ``text``, in order, without their values: see ``resolve_dates``.

    Raises ``TypeError`` where ``text`` is no string.
    """
    if not isinstance(text, str):
        raise TypeError(f"wanted the text as str, got {type(text).__name__}: {text!r:.60}")
    return _scanned(text)


@lru_cache(maxsize=1)  # one verb after another asks about the text at hand
def _scanned(text: str) -> tuple[ScannedDate, ...]:
    reading = Reading(text)
    found = _scan(reading)
    if not found:
        return ()
    found = join(reading, read_by_habit(reading, found))
    return tuple(bind_years(reading, open_ends(reading, found)))


def _scan(reading: Reading) -> list[ScannedDate]:
    """Read at every trigger that does not lie in what is read already."""
    text = reading.text
    capitals, small = capitalised(text), zip(*in_small_letters(text), strict=True)
    words = zip(*capitals, strict=True)
    triggers = [  # one after the other, since a page of figures has many
        ((start, word) for start, word in words if word < ":" or word in _NAMES),
        ((m.start(), m[0]) for m in IN_TIME.finditer(text)),
        ((start, word) for start, word in small if word in COUNTING_WORDS),
    ]
    if "FY" in text:
        years = zip(*capitals, strict=True)
        triggers.append((start + 2, word[2:]) for start, word in years if word.startswith("FY2"))  # "FY2019"
    found: list[ScannedDate] = []
    for start, word in merge(*triggers):
        if start >= reading.date_end and (new := _read(reading, start, word)):
            if new[0].start < reading.date_end:
                continue
            found += new
            reading.date_end = new[-1].end
    return found


def _read(reading: Reading, start: int, word: str) -> list[ScannedDate]:
    """Read on from a trigger."""
    if word[0] <= "9":
        return read_number(reading, start)
    if start and (reading.text[start - 1].isalnum() or reading.text[start - 1] == "_"):
        return []
    reader = READERS.get(word.lower())
    return reader(reading, start, word) if reader else []


def _read_eve(reading: Reading, start: int, _word: str) -> list[ScannedDate]:
    """Read "the eve of May 9", "on the eve" (the day before), "on the eve of the talks" (no known day)."""
    end = start + len("the eve")
    of = EVE_OF.match(reading.text, end)
    trigger = of and CAPITALISED.match(reading.text, of.end())
    if trigger:
        dated = _read(reading, trigger.start(), trigger[0])
        earlier = day_before(dated[0].first) if len(dated) == 1 and dated[0].is_single else None
        if earlier:
            return [reading.single(start + len("the "), dated[0].end, earlier)]
    before, at = reading.word_before(start)
    if before.lower() != "on":
        return []
    return [reading.single(at, end, Point(None) if of else Point(None, "day", -1))]


#: What reads on from a word, in small letters.
READERS: Mapping[str, Callable[[Reading, int, str], list[ScannedDate]]] = {
    **dict.fromkeys((word.lower() for word in OPENING_FEASTS), read_feast),
    **dict.fromkeys(MONTHS, read_month),
    **dict.fromkeys(WEEKDAYS, read_weekday),
    **dict.fromkeys(SIDES, read_sided),
    **dict.fromkeys(DAYS_AWAY, read_day_word),
    **dict.fromkeys(("the year", "the month", "the week", "the weekend"), read_the_unit),
    "the eve": _read_eve,
    "year-end": read_year_end,
    "ago": read_ago,
    "in ": read_in_time,
}


def day_before(point: Point | None) -> Point | None:
    """Give the day before a day or weekday, where that does not hang on the year."""
    if point is None or point.partial is None or point.unit or len(point.partial) != 10:
        return None
    partial = point.partial
    if "W" in partial:
        return evolve(point, partial=f"XXXX-WXX-{(int(partial[-1]) - 2) % 7 + 1}")
    if partial in ("XXXX-03-01", "XXXX-01-01", "XXXX-02-29"):
        return None
    day = datetime.date.fromisoformat(partial.replace("XXXX", "2001")) - datetime.timedelta(1)
    return evolve(point, partial=partial[:4] + day.isoformat()[4:] if partial[0] == "X" else day.isoformat())

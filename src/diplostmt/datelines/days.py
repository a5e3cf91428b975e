"""The dates of datelines: a day and a month, in the words of many languages, or in figures."""

from __future__ import annotations

import re
from typing import Final, TypeGuard

import regex

from diplostmt.edtf import full_year, is_edtf
from diplostmt.lexicon.calendar import MONTHS, MONTHS_ABROAD, MONTHS_OF_NEPAL, WEEKDAYS, WEEKDAYS_ABROAD
from diplostmt.models import Dated

DASHES: Final = "-‐‑‒–—―−"

_LETTERS = re.compile(r"[^\W\d_]+")
_FIGURE_AHEAD = regex.compile(
    r"(?:(?:a|the)\s)?(?:\p{L}{2,10}+(?:[.,]{0,2}\s{1,2}|\s?\.|(?=\d))){0,2}[\dOol]"
)
_MONTH_FIRST = regex.compile(
    r"""(?: (?P<weekday>\p{L}{3,9}) \.?,?\s{1,2} )?
        (?P<month>\p{L}{3,10}) (?: \.?\s{1,2} | \s?\. | (?=\d) )
        (?P<day>[\dOol]{1,2}) (?: st|nd|rd|th )? (?! (?! By\s | \p{Lu}\p{Ll}+:) \w | :\d )
        (?: (?: ,\s{0,2} | \s{1,2} | /\s? ) (?: Juche \s \d{1,3} \s \( )?
            (?P<year> (?:1[89]|20)\d{2} ) (?!\d) \)? | /(?P<year>\d{2}) (?=\)|$)
          | ,\s? (?P<year>\d{2}) (?=\s\(\p{Lu}) )?""",
    regex.VERBOSE,
)  # "Monday, May 5, 2025", "Sept. 24", "(jun. 26/14)", "Nov .8", "May 9 Juche 105 (2016)"; "June 4, 15 (TAK)"; "Oct26"
_DAY_FIRST = regex.compile(
    r"""(?: (?!(?:den|the)\s) (?P<weekday>\p{L}{3,11}) ,?\s{1,2} )? (?: (?:a|le|am|den|the) \s )?
        (?P<day>\d{1,2}) (?: (?:st|nd|rd|th|er)\b | (?P<ordinal>\.) | º )? \s{0,2} (?: (?:de|of) \s )?
        (?P<month>\p{L}{3,12}) (?: / [\u0600-\u06ff]{2,12} )?
        (?: (?: [.,]{0,2} \s{1,2} (?: del? \s )? | , )
            (?P<year> (?:1[89]|20)\d{2} (?!\d) | \d{2} (?= \s* [(\[–—-]) )
            (?: \s? (?: г\. | (?:года|року)\b ) )?
          | \.?\s? ['’] (?P<year>\d{2}) (?!\d) )?""",
    regex.VERBOSE,
)  # "3 марта 2021 г.", "29. travnja", "le 9 mai,2024", "a 9 de mayo", "4 MAY 89 (", "14 Mar.'07"
_FIGURES = regex.compile(
    r"""(?P<year>(?:1[89]|20)\d{2}) (?P<sep>[./-]) (?P<month>\d{1,2}) (?P=sep) (?P<day>\d{1,2}) (?!\d)
      | (?P<day>\d{1,2}) (?P<sep>[./-]) (?P<month>\d{1,2}) (?P=sep) (?P<year>(?:1[89]|20)\d{2}) (?!\d)
      | (?P<day>\d{2}) \. (?P<month>\d{2}) \. (?P<year>\d{2}) (?![\d.])
      | (?P<day>\d{1,2}) / (?P<month>\d{1,2}) / (?P<year>\d{2}) (?= \s? (?: [:–—-] | \( \p{Lu} | ,\s\p{Lu}{2} ) )
      | (?P<day>\d{2}) / (?P<month>\d{2}) (?= \s (?: [–—-] \s | \( \p{Lu}{3} ))""",
    regex.VERBOSE,
)  # "1996-09-02", "07.02.2020", "07.02.20", "2/4/17 -", "29/09 (LNA)"; the day comes first: "04/05/2021" is in May
# A day of the calendar of Nepal, which no rule turns into one of ours: "Kartik 14:", "14 Baishakh 2079 -".
_NEPALI_DAY = regex.compile(
    r"""(?: (?P<month>\p{Lu}\p{Ll}{2,8}) \s \d{1,2} | \d{1,2} \s (?P<month>\p{Lu}\p{Ll}{2,8}) )
        (?: ,? \s 20[5-9]\d (?!\d) )? (?= \s? [:(–—-] )""",
    regex.VERBOSE,
)
_WEEKDAY = regex.compile(r"\p{Lu}\p{L}{5,8}(?=\s?\(|\s?[–—-]{1,2}\s)")
_GAP_IN_BRACKET = regex.compile(rf"[{DASHES},/\s]\s*+")

# "listopada" is October in Croatian, which writes the day with a dot, and November in Polish, which does not.
_OCTOBER_OR_NOVEMBER: Final = "listopada"
_DATE_WORDS: Final = frozenset({*WEEKDAYS, *MONTHS, *MONTHS_ABROAD, _OCTOBER_OR_NOVEMBER})
_OPENING_WORDS: Final = frozenset({*_DATE_WORDS, *WEEKDAYS_ABROAD, "a", "le", "am", "den", "the"})
_OFTEN_MISSPELT: Final = tuple(month for month in MONTHS if len(month) > 3 and month != "sept")
_LETTERS_FOR_FIGURES: Final = str.maketrans("Ool", "001")


def date_at(text: str, start: int, end: int, *, misspelt: bool = False) -> Dated | None:
    """Give the date that begins at ``start``, if there is one: it has a day and a month, in words or in figures.

    ``misspelt`` lets a letter of the month be wrong, and the calendar lack the day: then it has no value.

    A day of the calendar of Nepal has none either.

    >>> date_at("4 MAY 89 (AFP)", 0, 14).edtf, date_at("Narch 3 -", 0, 9, misspelt=True).edtf
    ('1989-05-04', 'XXXX-03-03')
    """
    if not (misspelt or _may_open_date(text, start)) or not _FIGURE_AHEAD.match(text, start, end):
        return None
    figures = text[start].isdecimal()
    for pattern in (_DAY_FIRST, _FIGURES) if figures else (_MONTH_FIRST, _DAY_FIRST):
        found = pattern.match(text, start, end)
        value = _value(found, misspelt) if found else None
        if found and value and (is_edtf(value) or misspelt):
            return Dated(start, found.end(), found[0], value if is_edtf(value) else None)
    found = _NEPALI_DAY.match(text, start, end)
    return Dated(start, found.end(), found[0], None) if found and found["month"] in MONTHS_OF_NEPAL else None


def _may_open_date(text: str, start: int) -> bool:
    """Say whether a date may begin with what stands at ``start``, as none does with most words."""
    word = _LETTERS.match(text, start)
    return word is None or word[0].lower() in _OPENING_WORDS


def weekday_at(text: str, start: int, end: int) -> Dated | None:
    """Give the weekday that stands for the date, before an agency in brackets or a dash: "OSLO, Friday (AP) -".

    It has no value: which Friday, the page tells.
    """
    found = _WEEKDAY.match(text, start, end)
    named = found is not None and found[0].lower() in WEEKDAYS
    return Dated(start, found.end(), found[0], None) if found and named else None


def opens_date(text: str, word: regex.Match[str], end: int) -> bool:
    """Say whether a word among capitalised words is a month or weekday that opens a date."""
    known = word["word"].lower()
    return known in _DATE_WORDS and date_at(text, word.start("word"), end) is not None


def has_year(date: Dated | None) -> TypeGuard[Dated]:
    """Say whether there is a date, and it has its year."""
    return date is not None and date.edtf is not None and not date.edtf.startswith("X")


def date_within(text: str, start: int, end: int) -> Dated | None:
    """Give the date that closes a bracket: "Sputnik - 4th June, 2019"."""
    for gap in _GAP_IN_BRACKET.finditer(text, start, end):
        date = date_at(text, gap.end(), end)
        if date and date.end == end:
            return date
    return None


def _value(found: regex.Match[str], misspelt: bool) -> str | None:
    """Give a day and a month, with the year if there is one, as EDTF writes them; the calendar may lack the day."""
    groups = found.groupdict()
    weekday = groups.get("weekday")
    if weekday and weekday.lower() not in WEEKDAYS and weekday.lower() not in WEEKDAYS_ABROAD:
        return None
    month = _month(groups["month"], ordinal=bool(groups.get("ordinal")))
    if month is None and misspelt and found.re is not _FIGURES:
        month = _misspelt_month(groups["month"])
    day = groups["day"].translate(_LETTERS_FOR_FIGURES)
    if found.re is _FIGURES and groups["sep"] != "-" and month and month > 12 >= int(day):
        month, day = int(day), str(month)  # "4/25/2017" as Americans have it
    if month is None or not 1 <= month <= 12 or not day.isdecimal() or not 1 <= int(day) <= 31:
        return None
    return f"{full_year(groups['year'] or 'XXXX')}-{month:02}-{int(day):02}"


def _month(word: str, *, ordinal: bool = False) -> int | None:
    """Give the number of a month, in figures or in any of the languages of datelines."""
    if word.isdecimal():
        return int(word)
    word = word.lower()
    if word == _OCTOBER_OR_NOVEMBER:
        return 10 if ordinal else 11
    return MONTHS.get(word) or MONTHS_ABROAD.get(word)


def _misspelt_month(word: str) -> int | None:
    """Give the one English month that is a slip of the pen away: "Narch", "Mach", "Ocotber"."""
    word = word.lower()
    months = {MONTHS[month] for month in _OFTEN_MISSPELT if _one_slip(word, month)}
    return months.pop() if len(months) == 1 else None


def _one_slip(word: str, month: str) -> bool:
    """Say whether one letter was left out, put in, changed, or swapped with the next."""
    if abs(len(word) - len(month)) > 1:
        return False
    same = 0
    while same < min(len(word), len(month)) and word[same] == month[same]:
        same += 1
    left, right = word[same:], month[same:]
    swapped = left[1::-1] + left[2:]
    return left[1:] == right[1:] or left == right[1:] or left[1:] == right or swapped == right

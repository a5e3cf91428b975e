"""The parts of a dateline: the head of a line, cut into places, dates, agencies and marks.

Each part is one letter, so that an order of parts is a pattern over letters (`dateline_orders`):

    P  words that may name a place      D  a date              t  a clock time
    r  the region right after one, "DALLAS Texas"
    A  an agency in brackets            a  an agency, bare     B  an agency and a date in one bracket
    R  a place in brackets              U  another name in brackets
    X  a transcriber's marks, "[TEXT]"  L  a label, "Updated:"
    &  a word between two places        -  any dash            . , : | _ /  themselves
    $  the end of the line              T  any other text: the last part

"OSLO, March 3. /TASS/. Talks opened" is cut into ``P,D.A.PT``.
"""

from __future__ import annotations

from typing import Final, TypeGuard

import regex
from attrs import evolve, frozen

from diplostmt.edtf import is_edtf
from diplostmt.lexicon.calendar import MONTHS, MONTHS_ABROAD, WEEKDAYS
from diplostmt.lexicon.place_words import US_STATE_CODES
from diplostmt.models import Dated, DatelineAgency
from diplostmt.outlets import Outlet, find_outlet, outlet_at
from diplostmt.places.finding import Place, look_up
from diplostmt.spans import trimmed

MOST_PARTS: Final = 16
MOST_WORDS: Final = 6  # of a place: "ABOARD AIR FORCE ONE EN ROUTE"


@frozen
class Part:
    """A stretch of the line with its letter, and the agency and the date that it holds."""

    letter: str
    start: int
    end: int
    agency: DatelineAgency | None = None
    date: Dated | None = None


def cut(text: str, start: int, end: int, *, whole: bool = True) -> tuple[Part, ...]:
    """Cut ``text[start:end]``, a line or (``whole`` false) the head of one, into its parts.

    >>> "".join(part.letter for part in cut("OSLO, March 3. /TASS/. Talks opened", 0, 35))
    'P,D.A.PT'
    """
    parts: list[Part] = []
    while len(parts) < MOST_PARTS:
        while start < end and text[start].isspace():
            start += 1
        if start >= end:
            parts.append(Part("$" if whole else "T", end, end))
            break
        part = _part(text, start, end, parts)
        parts.append(part)
        if part.letter == "T":
            break
        start = part.end
    return tuple(parts)


def _part(text: str, start: int, end: int, before: list[Part]) -> Part:
    """Read the part that begins at ``start``: by its first character."""
    first = text[start]
    if first in "([":
        return _bracketed(text, start, end) or Part("T", start, end)
    if first == "/":
        return _slashed(text, start, end) or Part("/", start, start + 1)
    if first in _MARKS and (mark := _MARK.match(text, start, end)):
        return Part("-" if mark[0][0] in _DASHES else mark[0], start, mark.end())
    if first.isdigit():
        return _clock(text, start, end) or _dated(text, start, end) or Part("T", start, end)
    if first in _OPENS_LABEL and (label := _LABEL.match(text, start, end)):
        return Part("L", start, label.end())
    return (
        _dated(text, start, end, misspelt=bool(before))
        or _bare_agency(text, start, end, before)
        or _between(text, start, end, before)
        or _region_words(text, start, end, before)
        or _place_words(text, start, end, tail=bool(before) and before[-1].letter == ",")
        or Part("T", start, end)
    )


# ---------------------------------------------------------------- marks, clock times, labels

_DASHES = "-‐‑‒–—―−"
_MARKS = _DASHES + ".,:|_"
_MARK = regex.compile(rf"[{_DASHES}]{{1,3}}|[.,:|_]")
_OPENS_LABEL = "UuLlCcPpMm"
_LABEL = regex.compile(
    r"(?:(?:last )?(?:updated|created|published|posted|modified)(?: on| at)?:|unique id:? ?\S*)",
    regex.IGNORECASE,
)
_CLOCK = regex.compile(
    r"""\d{1,2} [:.h] \d{2} (?: :\d{2} )? (?: \s? [AaPp]\.?[Mm]\b\.? )?
        (?: \s \(? (?: GMT | UTC | [A-Z]{1,4}T | MSK | local\stime ) \b \)?
            (?: [+-]\d{1,2} (?: :?\d{2} )? )? )?
        (?![\d.])""",
    regex.VERBOSE,
)  # "2:03 p.m.", "14:05 UTC+3", "18.30"
_BETWEEN = regex.compile(r"(?:and|AND|&|und|UND|et|ET|y|Y|и|И)\s+(?=\p{Lu})")


def _clock(text: str, start: int, end: int) -> Part | None:
    clock = _CLOCK.match(text, start, end)
    return Part("t", start, clock.end()) if clock else None


def _between(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read the "and" of "PARIS and BERLIN"."""
    if not before or before[-1].letter != "P":
        return None
    word = _BETWEEN.match(text, start, end)
    return Part("&", start, word.end()) if word else None


# ---------------------------------------------------------------- places

# What is written small within a name: "Rio de Janeiro", "Frankfurt am Main", "Vilanova i la Geltrú".
PARTICLES: Final = (
    r"de\sla|de\slos|del?|des|della|du|da|dos?|di|la|el|al|les?|a|of\sthe|of|am|an\sder|ob\sder|im|in\sder|bei|van"
    r"|von|sur|en|on|upon|i\sla|na|nad|ve"
)
_WORD = regex.compile(
    r"""(?: (?: \p{Lu}\. ){1,3} \p{Lu} \.? (?!\p{L})                   # N.Y., D.C
          | (?: S[Tt] | F[Tt] | M[Tt] | SO | NO | \p{Lu} ) \. (?= \s \p{Lu} )  # St. Petersburg, N. BERGEN
          | (?: \p{Ll}{1,3} ['’-] | [‘’ʻʿ] )?                             # al-Arish, Al ‘Aqiq
            \p{Lu} [\p{L}\p{M}\p{N}]*+ (?: ['’‘ʼ‑-] [\p{L}\p{M}]++ )*+  # N'Djamena, Port-au-Prince
            (?: ['’ʼ] (?= [\s,./] ) )?                                    # Kazan'
        )""",
    regex.VERBOSE,
)
_INITIALS = regex.compile(r"(?:\p{Lu}\.){1,3}\p{Lu}\.?")
_PARTICLE = regex.compile(rf"\s(?:{PARTICLES})\s(?=\p{{Lu}})")
_BLANK = regex.compile(r"[ \t\u00a0]{1,2}(?=[\p{L}‘’ʻʿ])")
_AND = regex.compile(r"\s(?:and|AND|&)\s")
_SIGNED = regex.compile(rf"\s{{1,2}}[{_DASHES}]")
_CONJUNCTIONS = frozenset({"AND", "UND", "ET", "Y", "И"})
# What is written small around the region after a place: "eastern Ukraine", "Donetsk region".
_SIDES = r"(?:(?:the|(?:north|south)?-?(?:east|west)ern|northern|southern|central|occupied)\s)"
_REGION_NOUNS = r"(?:region|oblast|province|state|district|governorate|county|prefecture|republic)"
_OPENS_REGION = regex.compile(rf"{_SIDES}{{1,2}}(?=\p{{Lu}})")
_ENDS_REGION = regex.compile(rf"\s{_REGION_NOUNS}\b")
_AROUND_REGION = regex.compile(rf"^{_SIDES}{{1,2}}|\s{_REGION_NOUNS}$", regex.IGNORECASE)


def _place_words(text: str, start: int, end: int, *, tail: bool) -> Part | None:
    """Read a run of capitalised words, up to a date or a conjunction: "the Kingdom of Belgium".

    ``tail`` says that a place stands before it.
    """
    opens = _OPENS_REGION.match(text, start, end) if tail else None
    word = _WORD.match(text, opens.end() if opens else start, end)
    last = before_last = word.end() if word else start
    for _ in range(MOST_WORDS - 1):
        gap = (_PARTICLE.match(text, last, end) or _BLANK.match(text, last, end)) if last > start else None
        word = _WORD.match(text, gap.end(), end) if gap else None
        if (
            not word
            or word[0] in _CONJUNCTIONS
            or _opens_date(text, word, end)
            or _is_signature(text, word, end)
        ):
            break
        before_last, last = last, word.end()
    if last == start:
        return None
    if tail and (ends := _ENDS_REGION.match(text, last, end)):
        last = ends.end()
    elif _is_region_of(text, start, before_last, last):
        last = before_last
    return Part("P", start, _joined(text, start, last, end))


def _region_words(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read the region that a place was cut from: "PARSIPPANY N.J."."""
    if not before or before[-1].letter != "P":
        return None
    words = _place_words(text, start, end, tail=False)
    region = look_up_region(text[start : words.end]) if words else None
    return evolve(words, letter="r") if words and region and region.kind in ("region", "country") else None


def _is_region_of(text: str, start: int, before: int, end: int) -> bool:
    """Say whether the last word is the region of the place before it: "PARSIPPANY N.J.", "DALLAS Texas"."""
    place, region = text[start:before], text[before:end].strip()
    return (
        before < end
        and (_INITIALS.fullmatch(region) is not None or (place.isupper() and not region.isupper()))
        and look_up(text[start:end]) is None
        and look_up_region(region) is not None
    )


def look_up_region(name: str, *, country: str | None = None) -> Place | None:
    """Look up what stands after a place: "Austria", "eastern Ukraine", "Rostov Region", "Calif.", "TX".

    >>> look_up_region("eastern Ukraine").country, look_up_region("Rostov Region").country
    ('UA', 'RU')
    """
    if name in US_STATE_CODES:
        return look_up("US")
    return look_up(name, country=country) or look_up(_AROUND_REGION.sub("", name), country=country)


def _joined(text: str, start: int, last: int, end: int) -> int:
    """Give the end of a name that holds an "and": "Bosnia and Herzegovina"."""
    gap = _AND.match(text, last, end)
    word = _WORD.match(text, gap.end(), end) if gap else None
    return word.end() if word and look_up(text[start : word.end()]) else last


def _is_signature(text: str, word: regex.Match[str], end: int) -> bool:
    """Say whether a word in capitals is an agency that signs the dateline: "Geneva CNN — "."""
    if not (word[0].isupper() and _SIGNED.match(text, word.end(), end)):
        return False
    outlet = find_outlet(word[0])
    return outlet is not None and word[0] not in outlet.weak


def _opens_date(text: str, word: regex.Match[str], end: int) -> bool:
    """Say whether a word among capitalised words is a month or weekday that opens a date."""
    known = word[0].lower()
    return (known in WEEKDAYS or _month(known) is not None) and _dated(text, word.start(), end) is not None


# ---------------------------------------------------------------- agencies

_ROUND = regex.compile(r"\(([^()\n]{1,90})\)")
_SQUARE = regex.compile(r"\[([^\[\]\n]{1,60})\]")
_SLASHED = regex.compile(r"/([^/\n]{2,40})/")
_PIECE = regex.compile(r"(?:(?<=^|[/,;|&–—-]\s*)|(?<=\sand\s))\S")
_ENDS_PIECE = regex.compile(r"\s*(?:$|[/,;|&–—-])|\sand\s")
_NAME = r"\p{Lu}[\p{L}\p{M}\p{N}'’.&-]*+"
_NAMES = regex.compile(rf"{_NAME}(?:\s(?:(?:de|da|do|del|di|of|the|for|and|y|e)\s)?{_NAME}){{0,4}}")
# Stations of monitoring services: "(CANAL SUR TELEVISION 2)", "(RADIO NORTE AND RADIO SUR)", "(EL DIA, PAGE 4)".
_STATION = regex.compile(r"\p{Lu}[\p{Lu}\p{M}\p{N} ,.'’&-]{2,60}")
# "[REPORT] [ANA RUIZ] [TEXT]": one of the marks says what sort of text it is.
_TRANSCRIBED = regex.compile(r"(?:\s*+\[[^\[\]\p{Ll}\n]{1,150}\]){1,6}+")
_SORT_OF_TEXT = regex.compile(
    r"\[(?:TEXT|REPORT|EXCERPTS?|SUMMARY|EDITORIAL|SPEECH|INTERVIEW|COMMENTARY|COMMUNIQUE|STATEMENT)\]"
)
_ABBREVIATED = regex.compile(r"F[Tt]\.\s\p{Lu}")  # "FT. WORTH" is not of the Financial Times
_ENDS_AGENCY = regex.compile(rf"\s*(?:[{_DASHES}:._|/,]|$)")


def _bracketed(text: str, start: int, end: int) -> Part | None:
    """Read a bracket: an agency, perhaps with a date; a date; a place; or another name."""
    marks = _TRANSCRIBED.match(text, start, end) if text[start] == "[" else None
    if marks and _SORT_OF_TEXT.search(text, start, marks.end()):
        return Part("X", start, marks.end())
    bracket = (_ROUND if text[start] == "(" else _SQUARE).match(text, start, end)
    if not bracket:
        return None
    first, last = trimmed(text, *bracket.span(1))
    inner = text[first:last]
    if agency := _agency_within(text, first, last):
        date = _date_within(text, agency.end, last)
        return Part("B" if date else "A", start, bracket.end(), agency, date)
    if (date := date_at(text, first, last)) and date.end == last:
        return Part("D", start, bracket.end(), date=date)
    place = look_up(inner)
    if place and place.kind != "adjective":
        return Part("R", start, bracket.end())
    if _NAMES.fullmatch(inner) or _STATION.fullmatch(inner):
        return Part("U", start, bracket.end(), DatelineAgency(first, last, inner, inner))
    return None


def _slashed(text: str, start: int, end: int) -> Part | None:
    """Read an agency between slashes: "/TASS/", "/Corr. TASS Ana Ruiz/"."""
    if start and text[start - 1].isalnum():
        return None
    bracket = _SLASHED.match(text, start, end)
    if not bracket:
        return None
    first, last = trimmed(text, *bracket.span(1))
    name = text[first:last]
    if outlet := find_outlet(name):
        return Part("A", start, bracket.end(), _agency(text, first, last, outlet))
    for word in _WORD.finditer(text, first, last):
        if found := outlet_at(text, word.start()):
            return Part("A", start, bracket.end(), _agency(text, word.start(), *found))
    if _NAMES.fullmatch(name) and not look_up(name):
        return Part("U", start, bracket.end(), DatelineAgency(first, last, name, name))
    return None


def _agency_within(text: str, start: int, end: int) -> DatelineAgency | None:
    """Give the first outlet that is a whole piece of ``text[start:end]``: "Sputnik / IRNA", "AFP and AP"."""
    if outlet := find_outlet(text[start:end]):
        return _agency(text, start, end, outlet)
    for piece in _PIECE.finditer(text[start:end]):
        first = start + piece.start()
        found = outlet_at(text, first)
        if found and found[0] <= end and _ENDS_PIECE.match(text, found[0], end):
            return _agency(text, first, *found)
    return None


def _bare_agency(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read an agency without brackets: after a date, or before a mark; a weak name not at the very start."""
    found = outlet_at(text, start)
    if not found or (not before and _ABBREVIATED.match(text, start, end)):
        return None
    last, outlet = found
    ends = _ENDS_AGENCY.match(text, last, end)
    after_date = bool(before) and "D" in (before[-1].letter, before[-2].letter if len(before) > 1 else "")
    if not (ends or after_date):
        return None
    if not before and text[start:last] in outlet.weak and not text.startswith(" |", last):
        return None
    return Part("a", start, last, _agency(text, start, last, outlet))


def _agency(text: str, start: int, end: int, outlet: Outlet) -> DatelineAgency:
    return DatelineAgency(start, end, text[start:end], outlet.name)


# ---------------------------------------------------------------- dates

_NO_DATE: Final = "NO DATE"
_FIGURE_AHEAD = regex.compile(r"(?:\p{L}{2,10}+[.,]{0,2}\s{1,2}){0,2}[\dOol]")
_MONTH_FIRST = regex.compile(
    r"""(?: (?P<weekday>\p{L}{3,9}) \.?,?\s{1,2} )?
        (?P<month>\p{L}{3,9}) \.? \s{1,2}
        (?P<day>[\dOol]{1,2}) (?: st|nd|rd|th )? (?!\w|:\d)
        (?: (?: ,\s{0,2} | \s{1,2} | / ) (?: Juche \s \d{1,3} \s \( )?
            (?P<year> (?:1[89]|20)\d{2} ) (?!\d) \)? )?""",
    regex.VERBOSE,
)  # "Monday, May 5, 2025", "Sept. 24", "May 9 Juche 105 (2016)"
_DAY_FIRST = regex.compile(
    r"""(?: (?P<weekday>\p{L}{3,9}) ,?\s{1,2} )? (?: (?:le|am|den) \s )?
        (?P<day>\d{1,2}) (?: (?:st|nd|rd|th|er)\b | (?P<ordinal>\.) | º )? \s{0,2} (?: (?:de|of) \s )?
        (?P<month>\p{L}{3,11})
        (?: [.,]{0,2} \s{1,2} (?: del? \s )?
            (?P<year> (?:1[89]|20)\d{2} (?!\d) | \d{2} (?= \s* [(\[–—-]) )
            (?: \s? (?: г\. | (?:года|року)\b ) )? )?""",
    regex.VERBOSE,
)  # "3 марта 2021 г.", "29. travnja", "le 9 mai 2024", "4 MAY 89 ("
_FIGURES = regex.compile(
    r"""(?P<year>(?:1[89]|20)\d{2}) (?P<sep>[./-]) (?P<month>\d{1,2}) (?P=sep) (?P<day>\d{1,2}) (?!\d)
      | (?P<day>\d{1,2}) (?P<sep>[./-]) (?P<month>\d{1,2}) (?P=sep) (?P<year>(?:1[89]|20)\d{2}) (?!\d)""",
    regex.VERBOSE,
)  # "1996-09-02", "07.02.2020"; the day stands before the month: "04/05/2021" is in May
_GAP_IN_BRACKET = regex.compile(rf"[,{_DASHES}]\s*+")

# "listopada" is October in Croatian, which writes the day with a dot, and November in Polish, which does not.
_OCTOBER_OR_NOVEMBER: Final = "listopada"
_OFTEN_MISSPELT: Final = tuple(month for month in MONTHS if len(month) > 3 and month != "sept")
_LETTERS_FOR_FIGURES: Final = str.maketrans("Ool", "001")
_FIRST_OF_1900S: Final = 50  # years of two figures: 89 is 1989, 05 is 2005


def _dated(text: str, start: int, end: int, *, misspelt: bool = False) -> Part | None:
    """Read a date that has a day and a month, in words or in figures; its value is EDTF.

    "NO DATE" stands in its place.
    """
    if text.startswith(_NO_DATE, start):
        return Part("D", start, start + len(_NO_DATE))
    if not _FIGURE_AHEAD.match(text, start, end):
        return None
    for pattern in (_MONTH_FIRST, _DAY_FIRST, _FIGURES):
        found = pattern.match(text, start, end)
        value = _value(found, misspelt) if found else None
        if found and value and (is_edtf(value) or misspelt):
            edtf = value if is_edtf(value) else None  # "Sept 31" after a place
            return Part("D", start, found.end(), date=Dated(start, found.end(), found[0], edtf))
    return None


def date_at(text: str, start: int, end: int) -> Dated | None:
    """Give the date that begins at ``start``, if there is one."""
    part = _dated(text, start, end)
    return part.date if part else None


def has_year(date: Dated | None) -> TypeGuard[Dated]:
    """Say whether there is a date, and it has its year."""
    return date is not None and date.edtf is not None and not date.edtf.startswith("X")


def _date_within(text: str, start: int, end: int) -> Dated | None:
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
    if weekday and weekday.lower() not in WEEKDAYS:
        return None
    month = _month(groups["month"], ordinal=bool(groups.get("ordinal")))
    if month is None and misspelt and found.re is _MONTH_FIRST:
        month = _misspelt_month(groups["month"])
    day = groups["day"].translate(_LETTERS_FOR_FIGURES)
    if month is None or not 1 <= month <= 12 or not day.isdecimal() or not 1 <= int(day) <= 31:
        return None
    return f"{_year(groups['year'])}-{month:02}-{int(day):02}"


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


def _year(figures: str | None) -> str:
    """Give the year that its figures mean, four or two of them: 89 is 1989."""
    if figures and len(figures) == 2:
        return f"{19 if int(figures) >= _FIRST_OF_1900S else 20}{figures}"
    return figures or "XXXX"

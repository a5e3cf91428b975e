"""The parts of a dateline: the head of a line, cut into places, dates, agencies and marks.

Each part is one letter, so that an order of parts is a pattern over letters (`orders`):

    P  words that may name a place      D  a date              t  a clock time
    n  the number of the day alone, before a bracket: "MADRID, 12 (EFE)"
    r  the region right after one, "DALLAS Texas"
    A  an agency in brackets            a  an agency, bare     B  an agency and a date in one bracket
    R  a place in brackets              U  another name in brackets
    X  a transcriber's marks, "[TEXT]"  L  a label, "Updated:"
    W  the initials of a writer in brackets, or the office that writes
    &  a word between two places        -  any dash            . , : | _ /  themselves
    ~  a sign that few houses close a dateline with: "//", "~", "•", "»", "…"
    $  the end of the line              T  any other text: the last part

"OSLO, March 3. /TASS/. Talks opened" is cut into ``P,D.A.PT``.
"""

from __future__ import annotations

from typing import Final

import regex

from diplostmt.datelines.agencies import RARE_MARK, bare_agency, bracketed, slashed
from diplostmt.datelines.days import DASHES, date_at, weekday_at
from diplostmt.datelines.names import city_before_report, look_up_region, may_be_region, place_end
from diplostmt.datelines.part import Part
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import look_up

MOST_PARTS: Final = 16


def cut(text: str, start: int, end: int, *, whole: bool = True, most: int = MOST_PARTS) -> tuple[Part, ...]:
    """Cut ``text[start:end]``, a line or (``whole`` false) the head of one, into its parts, ``most`` of them.

    >>> "".join(part.letter for part in cut("OSLO, March 3. /TASS/. Talks opened", 0, 35))
    'P,D.A.PT'
    """
    parts: list[Part] = []
    while len(parts) < most:
        while start < end and (text[start].isspace() or text[start] == "*"):
            start += 1  # also marks of bold letters: "**OSLO, May 4** – Talks opened"
        if (
            parts
            and start < end
            and text[start] in _OPENS_HIJRI
            and (hijri := _HIJRI.match(text, start, end))
        ):
            start = hijri.end()
        if start >= end:
            parts.append(Part("$" if whole else "T", end, end))
            break
        part = _part(text, start, end, parts) or Part("T", start, end)
        parts.append(part)
        if part.letter == "T":
            break
        start = part.end
    return tuple(parts)


def _part(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read the part that begins at ``start``, by its first character; ``None`` where other text begins."""
    first = text[start]
    if first in "([{":
        return bracketed(text, start, end, before)
    if before and (sign := RARE_MARK.match(text, start, end)):
        return Part("~", start, sign.end())
    if first == "/":
        return slashed(text, start, end) or Part("/", start, start + 1)
    if first == "\\":
        return slashed(text, start, end)
    if first == "-" and text.startswith(("-LRB-", "-LSB-"), start):
        return bracketed(text, start, end, before)
    if first in _MARKS and (mark := _MARK.match(text, start, end)):
        return Part("-" if first in DASHES else ":" if first == ";" else first, start, mark.end())
    if first.isdigit():
        return (
            _clock(text, start, end)
            or _dated(text, start, end, misspelt=bool(before))
            or _day_number(text, start, end, before)
        )
    if "\u0600" <= first <= "\u06ff":
        return _dated(text, start, end) or _arabic_place(text, start, end)
    if first in _OPENS_LABEL and (label := _LABEL.match(text, start, end)):
        return Part("L", start, label.end())
    return (
        _dated(text, start, end, misspelt=bool(before))
        or _weekday(text, start, end, before)
        or bare_agency(text, start, end, before)
        or _between(text, start, end, before)
        or _zone(text, start, end, before)
        or _office(text, start, end, before)
        or _words(text, start, end, before)
    )


# ---------------------------------------------------------------- marks, clock times, labels

_MARKS = DASHES + ".,:;|_"
_MARK = regex.compile(rf"[{DASHES}]{{1,3}}|[.,:;|_]")
_OPENS_LABEL = "UuLlCcPpMm"
_LABEL = regex.compile(
    r"(?:(?:last )?(?:updated|created|published|posted|modified)(?: on| at)? ?:|unique id:? ?\S*)",
    regex.IGNORECASE,
)
_CLOCK = regex.compile(
    r"""\d{1,2} [:.h] \d{2} (?: :\d{2} )? (?: \s? [AaPp]\.?[Mm]\b\.? )?
        (?: \s \(? (?: GMT | UTC | [A-Z]{1,4}T | MSK | ist | local\stime ) \b \)?
            (?: [+-]\d{1,2} (?: :?\d{2} )? )? )?
        (?![\d.])""",
    regex.VERBOSE,
)  # "2:03 p.m.", "14:05 UTC+3", "18.30"
_ZONE = regex.compile(r"(?:GMT|UTC|[A-Z]{1,4}T)(?=\s[(/])")  # "May 5, 2021 AEST (ABN Newswire)"
_DAY_NUMBER = regex.compile(r"(0?[1-9]|[12]\d|3[01])\s\(\p{Lu}")
# The day in the other calendar, before that of ours: "Jeddah, Jumada II 10, 1440, Feb 15, 2019, SPA".
_OPENS_HIJRI = "MSRJD"
_HIJRI = regex.compile(
    r"""(?: Muharram | Safar | Rabi | Jumada | Rajab | Sha['’]?ban | Ramadan | Shawwal | Dhu?l? ) [\p{L}\s'’-]{0,16}
        \d{1,2}, \s* (?: 1[34]\d\d , \s* )?""",
    regex.VERBOSE,
)
_NO_DATE: Final = "NO DATE"  # monitoring services write so
_OPENS_BETWEEN = "aA&uUeEyYиИ"
_BETWEEN = regex.compile(r"(?:and|AND|&|und|UND|et|ET|y|Y|и|И)\s+(?=\p{Lu})")


def _zone(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read the zone of time that stands between a date and an agency in brackets, without a time of day."""
    zone = _ZONE.match(text, start, end) if before and before[-1].letter == "D" else None
    return Part("t", start, zone.end()) if zone else None


def _clock(text: str, start: int, end: int) -> Part | None:
    clock = _CLOCK.match(text, start, end)
    return Part("t", start, clock.end()) if clock else None


def _day_number(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    day = _DAY_NUMBER.match(text, start, end) if before else None
    return Part("n", start, day.end(1)) if day else None


def _between(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read the "and" of "PARIS and BERLIN"."""
    if text[start] not in _OPENS_BETWEEN or not before or before[-1].letter not in "P.":
        return None
    if before[-1].letter == "." and [part.letter for part in before[-2:]] != ["P", "."]:
        return None  # also "IRVINE, Calif. & NEW YORK"
    word = _BETWEEN.match(text, start, end)
    return Part("&", start, word.end()) if word else None


def _dated(text: str, start: int, end: int, *, misspelt: bool = False) -> Part | None:
    """Read a date, or the words that say that there is none."""
    if text.startswith(_NO_DATE, start):
        return Part("D", start, start + len(_NO_DATE))
    date = date_at(text, start, end, misspelt=misspelt)
    return Part("D", start, date.end, date=date) if date else None


def _weekday(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read a weekday behind a place and a comma."""
    behind = len(before) > 1 and before[-1].letter == "," and before[-2].letter == "P"
    date = weekday_at(text, start, end) if behind else None
    return Part("D", start, date.end, date=date) if date else None


def _words(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read capitalised words: a place, or right after one its region, "PARSIPPANY N.J."."""
    last = before[-1].letter if before else ""
    if last in (":", "-") and not _goes_on(text, start, end, before):
        return None
    if last == "P" and not may_be_region(text, start, end, text[before[-1].start : before[-1].end]):
        return None
    words_end = place_end(text, start, end, tail=last == ",")
    if words_end and last in ("", "/"):
        if words_end == end or _ENDS_GLUED.match(text, words_end, end):
            words_end = _before_glued_agency(text, start, words_end) or words_end
        elif not before and "-" in text[start:words_end]:
            words_end = _before_glued_word(text, start, end) or words_end
    if words_end and [part.letter for part in before] == ["a", "-"]:
        words_end = city_before_report(text, start, words_end + 1) or words_end
    if words_end is None or last != "P":
        return Part("P", start, words_end) if words_end else None
    region = look_up_region(text[start:words_end])
    return Part("r", start, words_end) if region and region.kind in ("region", "country") else None


def _office(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read the office or desk that writes, beside a city: "Doha – Information Office – May 4", "Agencies / Oslo"."""
    letters = "".join([part.letter for part in before])
    beside = letters == "" or (len(letters) == 2 and letters[0] == "P" and letters[1] in "-:,/|")
    office = _OFFICE.match(text, start, end) if beside and text[start] in _OPENS_OFFICE else None
    return Part("W", start, office.end()) if office else None


def _arabic_place(text: str, start: int, end: int) -> Part | None:
    """Read a place that we know in Arabic letters, which have no capitals."""
    words = _ARABIC.match(text, start, end)
    return Part("P", start, words.end()) if words and look_up(words[0]) else None


def _goes_on(text: str, start: int, end: int, before: list[Part]) -> bool:
    """Say whether a place may stand behind a dash or a colon: where an agency or the day came first, or as a country.

    "(ANSA) - BARI", "4 May 2021 - New York --", "Dakar- Senegal (PANA) --".
    """
    behind, mark = "".join([part.letter for part in before[-3:-1]]), before[-1].letter
    if behind == "D" or (mark == "-" and behind[-1:] in ("A", "a")):
        return True
    if mark == ":" or behind[-1:] != "P":
        return False
    last = place_end(text, start, end, tail=False)
    place = look_up(text[start:last]) if last and text.startswith((" (", ", "), last) else None
    return place is not None and place.kind == "country"


def _before_glued_agency(text: str, start: int, end: int) -> int | None:
    """Give the hyphen between a city and an agency with a mark or nothing behind: "ADEN[-]SABA", "Damas[-]SANA-"."""
    hyphen = text.rfind("-", start, end)
    if hyphen < 0 or find_outlet(text[hyphen + 1 : end]) is None:
        return None
    city = look_up(text[start:hyphen])
    return hyphen if city and city.kind in ("city", "capital") else None


def _before_glued_word(text: str, start: int, end: int) -> int | None:
    """Give the hyphen between a city and its country or the first word of the report: "ALGIERS[-]Minister Ruiz met".

    What says how something stands to a city does not open a report: "Geneva-Based", "Paris-Trained".
    """
    glued = _GLUED_WORD.match(text, start, end)
    city = look_up(glued["city"]) if glued else None
    if glued is None or city is None or city.kind not in ("city", "capital"):
        return None
    word, place = glued["word"], look_up(glued["word"])
    if look_up(glued[0]):
        return None  # "Cluj-Napoca"
    opens = not word.endswith(_NO_FIRST_WORD) if place is None else place.country == city.country
    return glued.end("city") if opens else None


_ENDS_GLUED = regex.compile(rf"\s?[/:]|\s[{DASHES}]|[{DASHES}]\s|[\s\u200b\ufeff]{{0,40}}$")
_OPENS_OFFICE = "ADGIMNOPSW"
_OFFICE = regex.compile(
    r"""(?: (?:Information|Media|Press)\s(?:Department|Office|Service) | General\sSecretariat | (?:News\s)?Agencies
          | (?:District|Our|Own|Special|Staff)\s(?:Correspondent|Reporter) | (?:News|Web)\sDesk )
        (?= \s? (?: $ | [,/:|–—-] ) )""",
    regex.VERBOSE,
)
_GLUED_WORD = regex.compile(
    r"(?P<city>\p{Lu}[\p{L}'’]{2,20}(?: \p{Lu}[\p{L}'’]{1,20}){0,2}+)-(?P<word>\p{Lu}\p{Ll}{1,20})\b"
)
_NO_FIRST_WORD = ("area", "bound", "born", "ed", "run", "style", "wide")
_ARABIC = regex.compile(
    rf"[\u0600-\u06ff]{{1,20}}+(?: [\u0600-\u06ff]{{1,20}}+){{0,3}}?(?=\s?[,(/:{DASHES}]|\s\d)"
)

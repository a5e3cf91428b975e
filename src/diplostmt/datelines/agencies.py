"""The agencies of datelines: in brackets, between slashes, or bare, and what else brackets hold."""

from __future__ import annotations

from typing import Final

import regex

from diplostmt.datelines.days import DASHES, date_at, date_within, has_year
from diplostmt.datelines.names import city_before_report, is_state, opens_report, place_end
from diplostmt.datelines.part import Part
from diplostmt.lexicon.place_words import US_STATE_CODES
from diplostmt.models import DatelineAgency
from diplostmt.outlets import Outlet, find_outlet, outlet_at
from diplostmt.places.finding import look_up
from diplostmt.spans import trimmed

RARE_MARK: Final = regex.compile(r"\s{0,9}+(?://|>{1,2}|[~•●·»›¦…]|\.{3})(?=\s)")
_ROUND = regex.compile(r"\(([^()\n]{1,90})\)")
_SQUARE = regex.compile(r"\[([^\[\]\n]{1,60})\]")
_CURLY = regex.compile(r"\{([^{}\n]{1,60})\}")
# As tokenizers write brackets: "-LRB- AP -RRB-".
_SPELT = regex.compile(r"-L[RS]B-\s([^\n]{1,60}?)\s-R[RS]B-")
_WORD = regex.compile(r"(?<!\w)\p{Lu}")
_SLASHED = regex.compile(r"(?:/([^/\n]{2,40})/|\\([^\\\n]{2,40})\\)")
_PIECE = regex.compile(r"(?:(?<=^|[/,;|&–—-]\s*)|(?<=\sand\s))\S")
#: What a hyphen adds to an agency's name: "TASS[-Ural]", and "Prime[-News]", which is another one.
_BRANCH = regex.compile(r"-\p{Lu}[\p{L}\p{N}]{1,20}+(?=\s{0,9}(?:$|[/,;|&–—]))")
_ENDS_PIECE = regex.compile(
    r"\s{0,9}(?:$|[/,;|&–—-])|\sand\s"
    r"|\s(?:political |military |diplomatic |economic |special |staff )?"
    r"(?:analyst|columnist|commentator|correspondent|observer|reporter)\s\p{Lu}"
)  # "RIA Novosti political commentator Ana Ruiz"
_NAME = r"\p{Lu}[\p{L}\p{M}\p{N}'’.&-]*+"
_NAMES = regex.compile(
    rf"{_NAME}(?:\s(?:(?:(?:de|des|da|do|du|del|della|di|la|le|les|of|the|for|and|und|y|e)\s){{0,2}}{_NAME}|\d{{1,3}}(?:st|nd|rd|th))){{0,4}}"
)  # "News 1st"
#: A site that nobody lists, as the mark of a report: "LAKENEWS.com - OSLO -- The envoys met."
_SITE_MARK = regex.compile(
    rf"[\p{{L}}][\p{{L}}\d]{{1,30}}\.(?:com|co|id|info|net|news|org|co\.id)(?=\s?[{DASHES}]{{1,2}}|,\s\p{{Lu}}|:\s)",
    regex.IGNORECASE,
)
_SHORTENED = regex.compile(r"\s\(\p{Lu}{2,6}\)$")  # "African Media Agency (AMA)"
_INITIALS = regex.compile(r"[\p{Ll}]{2,4}(?:/[\p{Ll}]{2,4})?")
_SITE = regex.compile(r"[a-z\d-]{3,40}\.(?:com|info|net|org|[a-z]{2})")
#: What stands before the day in the bracket of an outlet, where it is no comma: "(Lake Journal / 31 Mar)".
_BEFORE_DAY = (" / ", " – ", " - ")
# Stations of monitoring services: "(CANAL SUR TELEVISION 2)", "(RADIO NORTE AND RADIO SUR)", "(EL DIA, PAGE 4)".
_STATION = regex.compile(r"\p{Lu}[\p{Lu}\p{M}\p{N} ,.'’&-]{2,60}")
# "[REPORT] [ANA RUIZ] [TEXT]": one of the marks says what sort of text it is.
_TRANSCRIBED = regex.compile(r"(?:\s*+\[[^\[\]\p{Ll}\n]{1,150}\]){1,6}+")
_SORT_OF_TEXT = regex.compile(
    r"\[(?:TEXT|REPORT|EXCERPTS?|SUMMARY|EDITORIAL|SPEECH|INTERVIEW|COMMENTARY|COMMUNIQUE|STATEMENT)\]"
)
_ABBREVIATED = regex.compile(r"[FS][Tt]\.\s\p{Lu}")  # "FT. WORTH" is not of the Financial Times
_DASHED = regex.compile(rf"\s{{0,2}}[{DASHES}]{{1,2}}\s")
#: Another agency behind one between bars: "THE INDEPENDENT [& AFP] |".
_SECOND = regex.compile(r"\s&\s(?=[^|\n]{2,30}\s\|)")
_GAP_BEFORE_CITY = regex.compile(rf"\s?[{DASHES}/]\s?|,?\s")
_ENDS_LINE = regex.compile(r"\s?(?:/|$)")
#: As a paper of Berlin signs its reports, and those of agencies.
_SMALL_AGENCIES = regex.compile(
    r"(ap|afp|dpa|epd|kna|rtr|taz)(?:/(?:ap|afp|dpa|epd|kna|rtr|taz)){0,3}(?=\s\|)"
)
_CLOSES_DAY = regex.compile(rf"\)\s?[{DASHES}:]")
_ENDS_AGENCY = regex.compile(rf"\s{{0,9}}(?:[{DASHES}:;._|/,]|$)|{RARE_MARK.pattern}")


def bracketed(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read a bracket: an agency, perhaps with a date; a date; a place; or another name."""
    if text[start] == "[" and (marks_end := marks_of_transcriber(text, start, end)) > start:
        return Part("X", start, marks_end)
    kind = {"(": _ROUND, "[": _SQUARE, "{": _CURLY}.get(text[start], _SPELT)
    bracket = kind.match(text, start, end)
    if not bracket:
        return None
    first, last = trimmed(text, *bracket.span(1))
    inner = text[first:last]
    if (agency := _agency_within(text, first, last)) and not _is_state(text, first, last, before):
        date = date_within(text, agency.end, last)
        return Part("B" if date else "A", start, bracket.end(), agency, date)
    if (date := date_at(text, first, last)) and date.end == last:
        return Part("D", start, bracket.end(), date=date)
    place = look_up(inner)
    if place and place.kind != "adjective":
        return Part("R", start, bracket.end())
    if before and before[-1].letter == "P" and _INITIALS.fullmatch(inner):
        return Part("W", start, bracket.end())
    name, comma, day = inner.partition(next((gap for gap in _BEFORE_DAY if gap in inner), ", "))
    date = date_at(text, last - len(day), last) if comma else None
    sure = date is not None and (has_year(date) or _DASHED.match(text, bracket.end(), end) is not None)
    if date and date.end == last and sure and _NAMES.fullmatch(name.replace("-", " ")):
        # "(Lake Post-Courier, Dec. 9, 2013)", "(Lake News Peru, May 4) —"
        return Part("B", start, bracket.end(), DatelineAgency(first, first + len(name), name, name), date)
    if all(map(_NAMES.fullmatch, inner.split("/"))) or _STATION.fullmatch(inner) or _SITE.fullmatch(inner):
        return Part("U", start, bracket.end(), DatelineAgency(first, last, inner, inner))
    return None


def _is_state(text: str, start: int, end: int, before: list[Part]) -> bool:
    """Say whether two letters in brackets are the state of the American city before them: "PITTSBURGH (PA)"."""
    if text[start:end] not in US_STATE_CODES or not before or before[-1].letter != "P":
        return False
    city = look_up(text[before[-1].start : before[-1].end])
    return city is not None and city.country == "US"


def marks_of_transcriber(text: str, start: int, end: int) -> int:
    """Give the end of the marks "[REPORT] [ANA RUIZ] [TEXT]" at ``start``, or ``start`` where there are none."""
    marks = _TRANSCRIBED.match(text, start, end)
    return marks.end() if marks and _SORT_OF_TEXT.search(text, start, marks.end()) else start


def slashed(text: str, start: int, end: int) -> Part | None:
    """Read an agency between slashes: "/TASS/", "/Corr. TASS Ana Ruiz/", "\\ aise\\", glued: "Kyiv/Ukrinform/"."""
    bracket = _SLASHED.match(text, start, end)
    if not bracket:
        return None
    first, last = trimmed(text, start + 1, bracket.end() - 1)
    name = text[first:last]
    outlet = find_outlet(name) or (
        find_outlet(name.upper()) if name.islower() and text[start] == "/" else None
    )
    glued = text[start] == "/" and start and text[start - 1].isalpha()
    if glued and (outlet is None or name in outlet.weak or look_up(name) is not None):
        return None
    if outlet:
        return Part("A", start, bracket.end(), _agency(text, first, last, outlet))
    for word in _WORD.finditer(text, first, last):
        if found := outlet_at(text, word.start()):
            return Part("A", start, bracket.end(), _agency(text, word.start(), *found))
    if _NAMES.fullmatch(_SHORTENED.sub("", name)) and not look_up(name):
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
            branch = _BRANCH.match(text, found[0], end)
            if branch is None or outlet_at(text, found[0] + 1):
                return _agency(text, first, *found)
            name = text[first : branch.end()]
            weak = text[first : found[0]] in found[1].weak
            return DatelineAgency(first, branch.end(), name, name if weak else found[1].name)
    return None


def bare_agency(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read an agency without brackets: after a date, or before a mark; a weak name not at the very start."""
    found = outlet_at(text, start)
    if before and text[start].islower() and (small := _small_agency(text, start, end, before)):
        return small
    if site := _site(text, start, end, before):
        return site
    if not found:
        return None
    last, outlet = found
    if [part.letter for part in before[-2:]] in (["P"], ["P", ","]) and is_state(text, start, last):
        return None  # "LANCASTER, PA, May 5", "WICHITA, Kan. (AP)"
    if not before and _before_bracketed_day(text, start, last, end):
        return Part("a", start, last, _agency(text, start, last, outlet))
    behind_day = len(before) > 1 and before[-2].letter == "D"
    if (not behind_day and _ABBREVIATED.match(text, start, end)) or (
        not before and look_up(text[start:last])
    ):
        return None
    if not before and _before_city(text, start, last, end, outlet):
        return Part("a", start, last, _agency(text, start, last, outlet))
    joined = _SECOND.match(text, last, end) if before and before[-1].letter == "|" else None
    other = outlet_at(text, joined.end()) if joined else None
    second = other[0] if other else None
    ends = _ENDS_AGENCY.match(text, second or last, end)
    after_date = bool(before) and (
        before[-1].letter == "D"
        or (before[-1].letter != "-" and len(before) > 1 and before[-2].letter == "D")
    )
    shouted = (
        [part.letter for part in before] == ["P", "."] and text[start:last].isupper() and last - start > 4
    )
    if not (ends or after_date or (shouted and text[before[0].start : before[0].end].isupper())):
        return None  # also "ASTANA. KAZINFORM The minister left"
    if not before and text[start:last] in outlet.weak and not text.startswith(" |", last):
        return None
    if (
        before
        and before[-1].letter in "D."
        and not ends
        and text[start:last].removeprefix("The ") in outlet.weak
    ):
        return None  # "NEW DELHI, DEC. 3. The Prime Minister left"
    return Part("a", start, second or last, _agency(text, start, last, outlet))


def _before_city(text: str, start: int, last: int, end: int, outlet: Outlet) -> bool:
    """Say whether a place follows an agency in capitals: with its country in brackets, a day, or at home.

    "APA-Dakar (Senegal) -", "AKP Phnom Penh, May 4 —", "AKP Phnom Penh, The minister met the envoy.", "AA / Alger",
    "GD - Rome, 4 maggio 2021 –", "UNB, Dhaka:", "HB BERLIN. Die Minister trafen sich.", "NNA - Baabda - The",
    "INA- Baghdad The minister", on its own line "INA - Baghdad"
    """
    gap = _GAP_BEFORE_CITY.match(text, last, end) if text[start:last].isupper() else None
    place_ends = place_end(text, gap.end(), end, tail=False) if gap else None
    dashed = gap is not None and gap[0].strip() in tuple(DASHES)
    if gap and place_ends and dashed:
        place_ends = city_before_report(text, gap.end(), min(end, place_ends + 1)) or place_ends
    place = look_up(text[gap.end() : place_ends]) if gap and place_ends else None
    if gap is None or place_ends is None or place is None or place.kind not in ("city", "capital"):
        return False
    if "/" in gap[0]:
        return _ENDS_LINE.match(text, place_ends, end) is not None
    if text.startswith(" (", place_ends):
        return True
    behind = text.startswith(", ", place_ends) and gap[0] != ", "
    if behind and date_at(text, place_ends + 2, end):
        return True
    if place.country != outlet.country:
        return False
    if dashed:
        rest = text[place_ends:end].strip()
        return not rest or opens_report(rest, place) or _DASHED.match(text, place_ends, end) is not None
    if gap[0] == ", ":
        return text[place_ends:end].strip() in ("", ":")
    stopped = text.startswith(". ", place_ends) and text[gap.end() : place_ends].isupper()
    return gap[0] == " " and (behind or stopped)


def _site(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read a site, listed or not, that signs a report before its city or behind it: "OSLO, Lakenews.id - "."""
    behind = not before or [part.letter for part in before] in (["P", ","], ["P", "/"], ["P", "-"])
    dotted = behind and text.find(".", start, start + 33) > 0
    site = _SITE_MARK.match(text, start, end) if dotted else None
    if site is None or (
        not before and text[site.end()] == "," and not _before_city_mark(text, site.end() + 2, end)
    ):
        return None
    outlet = find_outlet(site[0]) or find_outlet(site[0].partition(".")[0])
    name = outlet.name if outlet else site[0]
    return Part("a", start, site.end(), DatelineAgency(start, site.end(), site[0], name))


def _before_city_mark(text: str, start: int, end: int) -> bool:
    """Say whether a city and a dash stand there: "LAKENEWS.COM, Oslo - "."""
    last = place_end(text, start, end, tail=False)
    place = look_up(text[start:last]) if last and _DASHED.match(text, last, end) else None
    return place is not None and place.kind in ("city", "capital", "country")


def _small_agency(text: str, start: int, end: int, before: list[Part]) -> Part | None:
    """Read agencies in small letters between a city in capitals and a bar: "BERLIN afp/taz | "."""
    place = text[before[-1].start : before[-1].end] if before[-1].letter == "P" else ""
    codes = _SMALL_AGENCIES.match(text, start, end) if place.isupper() else None
    if codes is None:
        return None
    name = "Reuters" if codes[1] == "rtr" else codes[1]
    outlet = find_outlet(name) or find_outlet(name.upper())
    return Part("a", start, codes.end(), _agency(text, start, codes.end(1), outlet)) if outlet else None


def _before_bracketed_day(text: str, start: int, last: int, end: int) -> bool:
    """Say whether an agency in capitals stands before the day in brackets and a dash: "WANA (Mar 27) – "."""
    opens = text.startswith(" (", last) and text[start:last].isupper()
    date = date_at(text, last + 2, end) if opens else None
    return date is not None and _CLOSES_DAY.match(text, date.end, end) is not None


def _agency(text: str, start: int, end: int, outlet: Outlet) -> DatelineAgency:
    return DatelineAgency(start, end, text[start:end], outlet.name)

"""Resolutions and document symbols: ``resolutions 1718 and 2375``, ``S/RES/2231 (2015)``, ``A/RES/68/262``.

A number after the word "resolution" may be the Security Council's, the General Assembly's or no resolution
of the United Nations at all ("House Resolution 57", "a resolution of 2160 lines"). What is written with it
decides first: the organ, a slash or a Roman session number, a year. A bare number needs a word of diplomacy
near, or must be one that is often cited by number alone.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal

from attrs import define

from diplostmt.agreements.naming import ambiguous_numbers
from diplostmt.agreements.registry import Registry, is_cited, resolution_year

Organ = Literal["council", "assembly", "other"]

_S = r"[\s\u2009\u202f]?"
# "2375", "2231 (2015)", "377 A (V)", "68/262", "ES-11/1"; the years and sessions are groups of their own.
_ITEM = re.compile(
    rf"(?P<slash>(?:(?:ES|S)-)?\d{{1,3}}/\d{{1,3}})(?!\d)(?:{_S}[A-Z]\b)?"
    rf"|(?P<number>\d{{1,4}})(?![\d/]|[.,]\d|[-–]\w|%)"
    rf"(?:(?:{_S}[A-Z])?{_S}\((?P<session>[IVXL]{{1,8}})\)|{_S}\((?:of )?(?P<year>(?:19|20)\d\d)\)|(?=\W|$))"
)
_BEFORE_ITEM = re.compile(r"[\s-]{1,2}(?:(?:[Nn]os?\.?|[Nn]umbers?|#|№)\s?)?")
# Documents of the United Nations give the day too: "242 (1967) of 22 November 1967, 338 (1973) of ..."
_NEXT_ITEM = re.compile(r"(?:\sof\s\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4})?(?:,?\s(?:and|or|as well as|&)\s|,\s|/)")
_PREFIX = re.compile(
    r"\b(?:(?P<council>(?:(?:United Nations|UN|U\.N\.)(?:['’]s)?\s)?(?:Security Council|SC|UNSC)(?:['’]s)?\s"
    r"|UNSC\s)"
    r"|(?P<assembly>(?:(?:United Nations|UN|U\.N\.)(?:['’]s)?\s)?(?:General Assembly|GA|UNGA)(?:['’]s)?\s)"
    r"|(?P<un>(?:United Nations|UN|U\.N\.)(?:['’]s)?\s))$"
)
_OTHER_ORGAN = re.compile(
    r"(?:House|Senate|Joint|Concurrent|Congress(?:ional)?|Parliament(?:ary)?|Board|Human Rights Council|HRC"
    r"|WHA|IMO|ILO"
    r"|FAO|World Health Assembly|Bundestag|Knesset|Majlis|Duma|council|board|shareholder"
    r"|[Ss]creen|[Vv]ideo|[Dd]isplay|[Ii]mage"
    r"|party|city|county|state|draft|[Cc]amera|PACE|Assembly|Commission|Conference)(?:['’]s)?\s$"
)
_ABBREVIATED = re.compile(r"(?:(?:UNSCR|UNSC|SCR|UNGAR|UNGA)s?|Res\.)[\s-]?")
_SYMBOL = re.compile(
    rf"S/RES/(?P<council>\d{{1,4}})(?:{_S}\((?P<year>\d{{4}})\))?"
    rf"|A/RES/(?:(?:(?:ES|S)-)?\d{{1,3}}/\d{{1,3}}|\d{{1,4}}(?:{_S}[A-Z])?{_S}\([IVXL]{{1,8}}\)|\d{{1,4}})"
    rf"|(?:INFCIRC/\d{{1,4}}(?:/(?:Rev|Add|Mod|Corr)\.\d{{1,2}})*(?:{_S}\(Corrected\))?"
    r"|GOV/(?:INF/)?\d{4}/\d{1,4}|GC\(\w{1,7}\)/(?:RES|DEC)/\d{1,4}|S/PRST/\d{4}/\d{1,4}|S/\d{4}/\d{1,4}"
    r"|A/(?:C\.\d/)?\d{1,2}/(?:L\.)?\d{1,4}(?:[–-]S/\d{4}/\d{1,4})?|A/CONF\.\d{1,3}/(?:\d{4}/)?\d{1,3}"
    r"|NPT/CONF\.\d{4}/\d{1,3}|CD/\d{3,4}|E/CN\.\d{1,2}/\d{4}/\d{1,4})(?![\d/])"
)
_DIPLOMACY = re.compile(
    r"\b(?:U\.?N\.?|UNSC|Council|sanction|cease-?fire|truce|peace|missile|nuclear|Committee|disarm|embargo|occup|settlement"
    r"|territor|withdraw|Israel|Iran|Syria|Leban|Korea|DPRK|Yemen|Libya|Kosovo|Cyprus|Sahara|Iraq|Sudan|terroris|troops|envoy"
    r"|peacekeep|diplomat|foreign minist|Foreign Minist|veto|humanitarian|United Nations|international law"
    r"|implement|compl)"
)
_NOT_DIPLOMACY = re.compile(
    r"pixel|\bscreen|\bdisplay|\b4K\b|megapixel|\bdpi\b|monitor|camera|video|lines? per|shareholder",
    re.IGNORECASE,
)
# Where none of these stands, the pattern need not be tried, which takes twenty times as long.
_IN_IT = ("pixel", "screen", "display", "4k", "dpi", "monitor", "camera", "video", " per", "shareholder")
_NEAR = 250
_LONGEST_PREFIX = 50


@define
class Citation:
    """A resolution or document as cited: the span, what was written, and how sure the organ is.

    A ``symbol`` says all by itself; where there is one, organ and number are left out.
    """

    start: int
    end: int
    organ: Organ | None
    number: int | None
    year: int | None
    symbol: str | None
    bare: bool

    def ids(self, registry: Registry) -> tuple[str, ...]:
        """Give the ids that the citation may mean, the likelier first; none where it is unknown."""
        if self.symbol is not None:
            return symbol_ids(self.symbol, registry)
        number = self.number or 0
        council = (f"s-res-{number}",) if resolution_year(number) else ()
        if self.organ == "council":
            return council
        assembly = symbol_ids(f"A/RES/{number}", registry)
        if self.organ == "assembly":
            return assembly or ((f"unga-{number}",) if number else ())
        return (*assembly, *council)


def find_list(text: str, start: int, end: int) -> Iterator[Citation]:
    """Give the resolutions cited after the word "resolution(s)" that stands at ``start`` to ``end``.

    The first citation takes in the word and the organ before it; the others are the numbers alone.
    """
    organ, first = _organ_before(text, start)
    gap = _BEFORE_ITEM.match(text, end)
    if gap is None or organ == "other":
        return
    item = _ITEM.match(text, gap.end())
    several = text[end - 1] in "sS"
    while item is not None:
        yield _citation(item, first, organ)
        joint = _NEXT_ITEM.match(text, item.end()) if several else None
        item = _ITEM.match(text, joint.end()) if joint else None
        first = item.start() if item else first


def _organ_before(text: str, start: int) -> tuple[Organ | None, int]:
    """Read the organ written before position ``start``; give it with the position where its name begins."""
    before = text[max(0, start - _LONGEST_PREFIX) : start]
    match = _PREFIX.search(before)
    if match is None:
        return ("other" if _OTHER_ORGAN.search(before) else None), start
    begin = start - len(before) + match.start()
    return ("council" if match["council"] else "assembly" if match["assembly"] else None), begin


def _citation(item: re.Match[str], start: int, organ: Organ | None) -> Citation:
    if item["slash"]:
        return Citation(start, item.end(), None, None, None, f"A/RES/{item['slash']}", False)
    year = int(item["year"]) if item["year"] else None
    number = int(item["number"])
    if item["session"]:
        return Citation(start, item.end(), "assembly", number, None, None, False)
    bare = organ is None and (year is None or year != resolution_year(number))
    return Citation(start, item.end(), organ, number, year, None, bare)


def find_abbreviated(text: str, start: int) -> Iterator[Citation]:
    """Give what ``UNSCR 2231``, ``UNSC 1325`` or ``SCRs 1718 and 1874`` at ``start`` cites."""
    head = _ABBREVIATED.match(text, start)
    if head is None:
        return
    organ: Organ | None = "assembly" if "GA" in head[0] else "council" if "SC" in head[0] else None
    item = _ITEM.match(text, head.end())
    first = start
    while item is not None:
        yield _citation(item, first, organ)
        joint = _NEXT_ITEM.match(text, item.end()) if "Rs" in head[0] else None
        item = _ITEM.match(text, joint.end()) if joint else None
        first = item.start() if item else first


def find_symbol(text: str, start: int) -> Citation | None:
    """Give the document whose symbol stands at ``start``, or ``None``.

    >>> find_symbol("S/RES/2375 (2017)", 0).number
    2375
    """
    match = _SYMBOL.match(text, start)
    if match is None or text[match.end() : match.end() + 1].isalnum():
        return None
    if match["council"]:
        year = int(match["year"]) if match["year"] else None
        return Citation(start, match.end(), "council", int(match["council"]), year, None, False)
    return Citation(start, match.end(), None, None, None, match[0], False)


def is_plausible(citation: Citation, text: str) -> bool:
    """Say whether a bare number after "resolution" is a resolution of the Security Council or Assembly."""
    if not citation.bare:
        return True
    near = text[max(0, citation.start - _NEAR) : citation.end + _NEAR]
    if any(map(near.lower().__contains__, _IN_IT)) and _NOT_DIPLOMACY.search(near):
        return False
    number = citation.number or 0
    return is_cited(number) or number in ambiguous_numbers() or _DIPLOMACY.search(near) is not None


def adopted_by(citation: Citation, on: datetime.date | None) -> bool:
    """Say whether the Security Council resolution can have been cited on the day ``on``."""
    year = resolution_year(citation.number) if citation.number else None
    return on is None or year is None or year <= on.year


def year_warning(number: int, year: int) -> str | None:
    """Say in words that a year written in brackets is not the resolution's, or give ``None``.

    >>> year_warning(2231, 2016)
    'resolution 2231 is of 2015, not 2016'
    """
    true = resolution_year(number)
    return None if true in (None, year) else f"resolution {number} is of {true}, not {year}"


# ---------------------------------------------------------------- symbols


@lru_cache(maxsize=1024)  # asked once for the day of publication, and once or twice for the answer
def symbol_ids(symbol: str, registry: Registry) -> tuple[str, ...]:
    """Give the ids of the row that bears a document symbol, however spaced.

    >>> symbol_ids("INFCIRC/140", Registry.standard()), symbol_ids("A/RES/2758(XXVI)", Registry.standard())
    (('npt',), ('unga-2758',))
    """
    plain = _squeezed(symbol)
    known = _symbols(registry).get(plain)
    if known:
        return (known,)
    if match := re.fullmatch(r"A/RES/((?:(?:ES|S)-)?\d+/\d+)", plain):
        return ("unga-" + match[1].replace("/", "-").lower(),)
    if match := re.fullmatch(r"A/RES/(\d+)[A-Z]?\([IVXL]+\)", plain):
        return (f"unga-{match[1]}",)
    return ()


@cache
def _symbols(registry: Registry) -> Mapping[str, str]:
    """Index the rows by their document symbols; General Assembly ones also without their session."""
    found: dict[str, str] = {}
    for row in sorted(registry, key=lambda row: not set(row.symbols) & set(row.names)):
        for symbol in row.symbols:
            plain = _squeezed(symbol)
            found.setdefault(plain, row.id)
            if match := re.fullmatch(r"(A/RES/\d+)[A-Z]?\([IVXL]+\)[A-Z]?", plain):
                found.setdefault(match[1], row.id)
            if match := re.fullmatch(r"(INFCIRC/\d+)(?:\(Corrected\)|/Rev\.\d.*)", plain):
                found.setdefault(match[1], row.id)
    return found


def _squeezed(symbol: str) -> str:
    return re.sub(r"\s", "", symbol)

"""The places of datelines: where their names end, and the regions that stand after them."""

from __future__ import annotations

from typing import Final

import regex

from diplostmt.datelines.days import DASHES, opens_date
from diplostmt.lexicon.place_words import US_STATE_CODES
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import Place, look_up

MOST_WORDS: Final = 6  # of a place: "ABOARD AIR FORCE ONE EN ROUTE"
# What is written small within a name: "Rio de Janeiro", "Frankfurt am Main", "Vilanova i la Geltrú".
# Countries and regions with a city of the same name, which datelines mean.
CITY_STATES: Final = frozenset({
    "Andorra", "Bali", "Bermuda", "Djibouti", "Gaza", "Gibraltar", "Guatemala", "Guernsey", "Holy See",
    "Hong Kong", "Jersey", "Kuwait", "Luxembourg", "Macao", "Macau", "Mexico", "Monaco", "Panama",
    "Quebec", "San Marino", "Singapore", "Vatican", "Vatican City", "West Bank", "Zanzibar",
})  # fmt: skip
PARTICLE: Final = r"""(?: (?=\p{Ll})
    (?: de\sla | de\slos | del? | des | della | du | da | dos? | di | la | el | al | les? | es | a | of\sthe | of
      | am | an\sder | ob\sder | im | in\sder | bei | van | von | sur | en | on | upon | i\sla | na | nad
      | ve ) \s )?"""
_WORD = r"""(?P<word> Nations\sunies
          | W\.Va\b \.?
          | (?: \p{Lu}\. ){1,3} \p{Lu} \.? (?!\p{L})                   # N.Y., D.C
          | (?: S[Tt] | F[Tt] | M[Tt] | SO | NO | \p{Lu} ) \. (?= \s{1,2} \p{Lu} )  # St. Petersburg, N. BERGEN
          | (?: \p{Ll}{1,3} ['’-] | [‘’ʻʿ] | S[Tt]\.(?=\p{Lu}\p{L}) )?      # al-Arish, Al ‘Aqiq, ST.JOHN'S
            \p{Lu} [\p{L}\p{M}\p{N}]*+ (?: ['’‘ʼ‑-] [\p{L}\p{M}\p{N}]++ )*+  # N'Djamena, Gorki-9
            (?: ['’ʼ] (?= [\s,./] ) )?                                    # Kazan'
        )"""
_FIRST = regex.compile(_WORD, regex.VERBOSE)
_NEXT = regex.compile(rf"[ \t\u00a0]{{1,2}} {PARTICLE} {_WORD}", regex.VERBOSE)
# Other spellings of a name: an Arabic article before it, an apostrophe within.
_SPELT = regex.compile(
    r"""(?P<article> (?: [Aa][dlnrstz]h? | A[DLNRSTZ]H? | [Ee]l | EL ) [ -] (?= \p{Lu}\p{L}{2} ) )
      | (?= \p{Lu}\p{L}{0,20}['’]\p{L}{2} )""",
    regex.VERBOSE,
)
_GAP = regex.compile(r"\s{1,2}(?=\p{Lu})")
_FIRST_WORD = regex.compile(r"\p{L}{1,20}+(?=\s)")
_INITIALS = regex.compile(r"(?:\p{Lu}\.){1,3}\p{Lu}\.?")
_OPENS_AND = "aA&"
_AND = regex.compile(r"\s(?:and|AND|&)\s")
_SIGNED = regex.compile(rf"\s{{1,2}}[{DASHES}]")
_CONJUNCTIONS = frozenset({"AND", "UND", "ET", "Y", "И"})
# What is written small around the region after a place: "eastern Ukraine", "Donetsk region".
_SIDES = r"(?:(?:the|(?:north|south)?-?(?:east|west)ern|northern|southern|central|occupied)\s)"
_REGION_NOUNS = r"(?:region|oblast|province|state|district|governorate|county|prefecture|republic)"
_OPENS_REGION = regex.compile(rf"{_SIDES}{{1,2}}(?=\p{{Lu}})")
_ENDS_REGION = regex.compile(rf"\s{_REGION_NOUNS}\b")
#: What stands small behind the name of a camp or the like before its state: "Elmo refugee camp, Lebanon (AFP) –".
SMALL_NOUNS: Final = (
    r"(?:(?:air|border|displacement|military|refugee)\s)?(?:base|camp|crossing|island|settlement|village)"
    r"(?=,\s\p{Lu})"
)
_ENDS_IN_NOUN = regex.compile(rf"\s{SMALL_NOUNS}")
_AROUND_REGION = regex.compile(rf"^{_SIDES}{{1,2}}|\s{_REGION_NOUNS}$", regex.IGNORECASE)


def look_up_city(name: str, *, country: str | None = None) -> Place | None:
    """Look up a place, also without its Arabic article or an apostrophe: "Al-Raqqa", "As-Suwayda", "Ta'if".

    >>> look_up_city("Al-Raqqa").name, look_up_city("Ta'if").name
    ('Raqqa', 'Taif')
    """
    place = look_up(name, country=country)
    if place or not (article := _SPELT.match(name)):
        return place
    bare = name[article.end() :] if article["article"] else name
    place = look_up(bare, country=country) or look_up(bare.replace("'", "").replace("’", ""), country=country)
    return place if place and is_city(place) else None


def place_end(text: str, start: int, end: int, *, tail: bool) -> int | None:
    """Give the end of a run of capitalised words, up to a date or a conjunction: "the Kingdom of Belgium".

    ``tail`` says that a place and a comma stand before it: words written small may stand around a region.
    """
    opens = _OPENS_REGION.match(text, start, end) if tail else None
    word = _FIRST.match(text, opens.end() if opens else start, end)
    if word is None:
        return None
    before, last = start, word.end()
    for _ in range(MOST_WORDS - 1):
        word = _NEXT.match(text, last, end)
        if (
            word is None
            or word["word"] in _CONJUNCTIONS
            or (opens_date(text, word, end) and look_up(text[start : word.end()]) is None)
            or _is_signature(text, word, end)
            or _ends_capitals(text, start, last, word["word"])
        ):
            break
        before, last = last, word.end()
    if ends := (_ENDS_REGION if tail else _ENDS_IN_NOUN).match(text, last, end):
        return ends.end()
    if before > start and _is_region(text, start, before, last):
        return before
    return _joined(text, start, last, end)


def _ends_capitals(text: str, start: int, last: int, word: str) -> bool:
    """Say whether a city in capitals ends before two blanks, where a dash was lost: "MANILA  The minister"."""
    two = text[last : last + 2].isspace() and not word.isupper()
    return two and text[start:last].isupper() and look_up(text[start:last]) is not None


def city_before_report(text: str, start: int, end: int) -> int | None:
    """Give the end of a city that a report follows without a mark, by its first word: "Baghdad[] The minister met".

    That is an article, or the city's own nation: "Baghdad[] Iraqi envoys met". "Baghdad Police said" opens otherwise.
    """
    for gap in _GAP.finditer(text, start, end):
        city = look_up(text[start : gap.start()])
        if city and is_city(city) and opens_report(text[gap.end() : end], city):
            return gap.start()
    return None


def opens_report(body: str, city: Place) -> bool:
    """Say whether a report opens with an article, or with the nation that a city is of."""
    first = _FIRST_WORD.match(body)
    if first is None:
        return False
    nation = look_up(first[0])
    own = nation is not None and nation.kind == "adjective" and nation.country == city.country
    return own or first[0] in ("A", "An", "The")


def is_city(place: Place) -> bool:
    """Say whether a place is a city, or a country that is one."""
    return place.kind in ("city", "capital") or place.name in CITY_STATES


def may_be_region(text: str, start: int, end: int, place: str) -> bool:
    """Say whether what stands right after a place may be its region: in initials, or not in capitals as it is."""
    return _INITIALS.match(text, start, end) is not None or (
        place.isupper() and text[start + 1 : start + 2].islower()
    )


def _is_region(text: str, start: int, before: int, end: int) -> bool:
    """Say whether the last word is the region of the place before it: "PARSIPPANY N.J.", "DALLAS Texas"."""
    return (
        may_be_region(text, before + 1, end, text[start:before])
        and look_up(text[start:end]) is None
        and look_up_region(text[before:end].strip()) is not None
    )


def is_state(text: str, start: int, end: int) -> bool:
    """Say whether words are a state of America: its code, or its abbreviation with the full stop behind, "Kan."."""
    state = look_up(text[start : end + 1]) if text.startswith(".", end) else None
    return text[start:end] in US_STATE_CODES or (state is not None and state.kind == "region")


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
    gap = _AND.match(text, last, end) if text[last + 1 : last + 2] in _OPENS_AND else None
    word = _FIRST.match(text, gap.end(), end) if gap else None
    return word.end() if word and look_up(text[start : word.end()]) else last


def _is_signature(text: str, word: regex.Match[str], end: int) -> bool:
    """Say whether a word in capitals is an agency that signs the dateline: "Geneva CNN — "."""
    name = word["word"]
    if not (name.isupper() and _SIGNED.match(text, word.end(), end)):
        return False
    outlet = find_outlet(name)
    return outlet is not None and name not in outlet.weak

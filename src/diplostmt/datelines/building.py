"""A dateline as the library gives it, built from how its parts fit an order."""

from __future__ import annotations

import regex
from attrs import evolve

from diplostmt.datelines.fit import Reading
from diplostmt.datelines.listed_towns import look_up_province, look_up_town
from diplostmt.datelines.names import look_up_city, look_up_region
from diplostmt.datelines.part import Part
from diplostmt.models import Dated, Dateline, DatelineAgency, DatelinePlace
from diplostmt.outlets import find_outlet, namesake
from diplostmt.places.finding import Place
from diplostmt.spans import trimmed

_LETTERS = regex.compile(r"[\p{L}\p{M}]++(?:['’](?=\p{L}\b)\p{L})?+")
#: Who stands in the bracket of a house that does not say which agency: "KARACHI (Web Desk) -".
_DESK = regex.compile(r"(?:^|\s)(?:Agencies|Correspondents?|Desk|Report|Reporters?)$", regex.IGNORECASE)
_SMALL_WORDS = regex.compile(
    r"(?<=[\s-])(?:(?:A|De|Del|La|Las|Los|Of|Am|An|Der|Du|Sur|Au|Aux|El|Al|And|Do|Da|Dos|Le|Les|En|The)(?=[\s-])|D(?=['’]))"
)


def build(reading: Reading, end: int) -> Dateline:
    """Give the dateline of a reading."""
    text, agency = reading.text, reading.agency
    outlet = find_outlet(agency.name) if agency else None
    if agency and outlet is None and _DESK.search(agency.name):
        agency = None
    home = outlet.country if outlet else None
    places = tuple(_place(text, place, tails, home) for place, tails in reading.places)
    country = places[0].country if places else None
    if agency and country and country != home:
        short = agency.text.casefold() == agency.name.casefold()
        other = namesake(agency.text, country) or (namesake(agency.name, country) if short else None)
        agency = evolve(agency, name=other.name) if other else agency
    return Dateline(
        start=reading.start,
        end=reading.end,
        text=text[reading.start : reading.end],
        places=places,
        date=reading.date,
        agency=agency,
        body_start=body_start(text, reading.end, end),
    )


def _place(text: str, part: Part, tails: tuple[Part, ...], home: str | None) -> DatelinePlace:
    """Name a place; the country or region after it says in which country it is.

    ``home`` is the agency's country: of several places with one name, an agency means the one at home; but the
    usual one if that is a capital, or if the agency is American: they name the state of such a place at home.
    """
    start, end = trimmed(text, part.start, part.end, "()[]")
    surface = text[start:end]
    name = f"{surface} City" if _is_federal(text, tails) else surface
    own = _named(name, None)
    region = _region(text, tails, own) or _province(text, tails)
    at_home = own and (own.country is None or (own.kind == "city" and home != "US"))
    country = region.country if region else home if at_home else None
    there = _named(name, country) if country else own
    if own and region and own.kind == region.kind == "country":  # "Hong Kong, China"
        country = own.country
    elif region and region.kind == "region" and there and there.country != country:  # "CANTON, Ohio"
        there = None
    elif region is None:
        country = there.country if there else None
    return DatelinePlace(start, end, surface, there.name if there else titled(surface), country)


def _is_federal(text: str, tails: tuple[Part, ...]) -> bool:
    """Say whether the federal district stands behind the name of its country: "México, D.F."."""
    return any(text[tail.start : tail.end].replace(".", "") == "DF" for tail in tails)


def _named(surface: str, country: str | None) -> Place | None:
    """Give the place that words name, in a country if one is known; a small town as it is spelt there."""
    place = look_up_city(surface, country=country)
    if place and country in (None, place.country):
        return place
    town = look_up_town(surface, country=country)
    if town is None or (place and town.country != country):
        return place
    return town if surface.isupper() else evolve(town, name=surface)


def _region(text: str, tails: tuple[Part, ...], own: Place | None) -> Place | None:
    """Give the last of the regions and countries after a place that tells the country; "Bogotá, D.C." is no region."""
    home = own.country if own else None
    names = [text[tail.start : tail.end].strip("()[]") for tail in tails]
    if own and own.country != "US":
        names = [name for name in names if name.replace(".", "") != "DC"]
    found = [
        look_up_region(name, country=home) or (None if home else look_up_province(name)) for name in names
    ]
    return next((region for region in reversed(found) if region and region.country), None)


def _province(text: str, tails: tuple[Part, ...]) -> Place | None:
    """Give the province behind a town: "SAN FERNANDO CITY, La Union"."""
    found = (look_up_province(text[tail.start : tail.end].strip("()[]")) for tail in tails)
    return next(filter(None, found), None)


def titled(surface: str) -> str:
    """Give a name in capitals the usual case; any other stays.

    >>> titled("NOVO-OGARYOVO"), titled("PORT-AU-PRINCE"), titled("N'DJAMENA"), titled("Nur-Sultan")
    ('Novo-Ogaryovo', 'Port-au-Prince', "N'Djamena", 'Nur-Sultan')
    """
    if not surface.isupper():
        return surface
    words = _LETTERS.sub(lambda word: word[0].capitalize(), surface)
    return _SMALL_WORDS.sub(lambda word: word[0].lower(), words)


def of_date(text: str, date: Dated, end: int) -> Dateline:
    """Give a dateline that is a date, up to ``end``."""
    return Dateline(date.start, end, text[date.start : end], (), date, None, end)


def widened(
    text: str,
    dateline: Dateline,
    start: int,
    last: int,
    end: int,
    *,
    date: Dated | None = None,
    agency: DatelineAgency | None = None,
) -> Dateline:
    """Give the dateline from ``start`` to ``last``, with what the other line adds."""
    return evolve(
        dateline,
        start=start,
        end=last,
        text=text[start:last],
        date=date or dateline.date,
        agency=agency or dateline.agency,
        body_start=body_start(text, last, end),
    )


def body_start(text: str, position: int, end: int) -> int:
    """Give the first character of the body: the next that is not blank, up to ``end``."""
    while position < end and text[position].isspace():
        position += 1
    return position

"""How an order of parts fits the head of a line: what the conditions look at, and the dateline is built from."""

from __future__ import annotations

import re
from typing import Final

from attrs import define

from diplostmt.datelines.listed_towns import look_up_province, look_up_town
from diplostmt.datelines.names import CITY_STATES, look_up_city, look_up_region
from diplostmt.datelines.part import Part
from diplostmt.models import Dated, DatelineAgency
from diplostmt.places.finding import Place, look_up

# What tells cities of one name apart behind a slash: "Frankfurt/Main".
_RIVERS: Final = ("Main", "Oder", "Saale")
_PARTICLE: Final = re.compile(
    r"(?<=[ -])(?:am|au|aux|d|de|del|der|des|do|du|e|el|en|la|le|les|of|sur)(?=[ -])"
)


@define
class Reading:
    """An order of parts that fits the head of a line; what the conditions look at."""

    text: str
    line_end: int
    parts: tuple[Part, ...]
    match: re.Match[str]

    def part(self, group: str) -> Part | None:
        """Give the part that a group of the order stands for."""
        return self.parts[self.match.start(group)] if self._has(group) else None

    @property
    def date(self) -> Dated | None:
        """Give the date, where the order has one, or the bracket of the agency."""
        part = self.part("date") or self.part("agency")
        return part.date if part else None

    @property
    def agency(self) -> DatelineAgency | None:
        """Give the agency, where the order has one: by its own name where the part only may name a place."""
        part = self.part("agency")
        if part is None or part.agency:
            return part.agency if part else None
        name = self.words(part)
        return DatelineAgency(part.start, part.end, name, name)

    @property
    def dated(self) -> bool:
        """Say whether there is a date, or the words that say there is none."""
        return self.part("date") is not None

    @property
    def places(self) -> list[tuple[Part, tuple[Part, ...]]]:
        """Give the places, each with the regions and countries that stand after it."""
        if not self._has("places"):
            return []
        found: list[tuple[Part, list[Part]]] = []
        between = "/"
        for part in self.parts[slice(*self.match.span("places"))]:
            if part.letter in ",/&-":
                between = part.letter.replace("-", ",")
            elif part.letter != ".":
                if found and between == "/" and self.words(part) in _RIVERS:
                    continue
                follows = found and (between == "," or part.letter in "rRU")
                if follows and between == "," and self._is_country_of(found[-1][0], part):
                    found[-1] = (part, [found[-1][0]])
                elif follows and not self._is_city(found[-1][0], part):
                    found[-1][1].append(part)
                else:
                    found.append((part, []))
        return [(place, tuple(tails)) for place, tails in found]

    def _is_country_of(self, place: Part, city: Part) -> bool:
        """Say whether a country stands before its city: "Azerbaijan, Baku"."""
        country = look_up(self.words(place))
        if country is None or country.kind != "country" or country.name in CITY_STATES:
            return False
        named = look_up(self.words(city), country=country.country)
        return named is not None and named.kind in ("city", "capital") and named.country == country.country

    def _is_city(self, place: Part, tail: Part) -> bool:
        """Say whether what stands after a place is another city: "ANKARA, ISTANBUL", "OSLO, Vienna".

        Behind a town that is no city, without capitals, it is where the town lies: "Sentani, Jayapura".
        """
        named = look_up(self.words(tail)) if tail.letter == "P" else None
        if named is None or named.kind not in ("city", "capital") or named.name in CITY_STATES:
            return False
        city = look_up(self.words(place))
        if self.words(place).isupper() == self.words(tail).isupper():
            return self.words(place).isupper() or city is not None or named.kind == "capital"
        abroad = city is not None and city.country not in (None, named.country)
        return abroad and named.kind == "capital" and named.name != "Washington"  # "VANCOUVER, Washington"

    def _has(self, group: str) -> bool:
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def words(self, part: Part) -> str:
        """Give the words of a place, without brackets."""
        return self.text[part.start : part.end].strip("()[]")

    @property
    def first_place(self) -> str:
        """Give the words of the first place."""
        part = self.part("places")
        return self.words(part) if part else ""

    @property
    def bracketed(self) -> bool:
        """Say whether the place stands in brackets."""
        part = self.part("places")
        return part is not None and part.letter == "R"

    @property
    def mark(self) -> str:
        """Give the letters of the marks that close the dateline."""
        return self.match["mark"] if self._has("mark") else ""

    @property
    def start(self) -> int:
        """Give the offset where the dateline begins."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Give the offset where the dateline ends."""
        last = self.parts[self.match.end() - 1]
        return self.line_end if last.letter == "T" else last.end

    @property
    def body(self) -> str:
        """Give the rest of the line."""
        return self.text[self.end : self.line_end].strip()

    @property
    def shouted(self) -> bool:
        """Say whether the first place is in capitals, small words within it aside: "PORT-au-PRINCE"."""
        words = self.first_place
        return words.isupper() or _PARTICLE.sub("", words).isupper()

    @property
    def known(self) -> Place | None:
        """Give the first place as the tables have it, if a report can come from there."""
        place = look_up_city(self.first_place)
        return place if place and place.kind not in ("adjective", "bloc") else None

    @property
    def is_from_town(self) -> bool:
        """Say whether the first place is a town that only the table for datelines has."""
        return self.known is None and look_up_town(self.first_place) is not None

    @property
    def is_from_city(self) -> bool:
        """Say whether the first place is a city that the tables have."""
        return self.known is not None and self.known.kind in ("city", "capital")

    @property
    def tailed(self) -> bool:
        """Say whether a known country or region stands after the first place."""
        tails = self.places[0][1] if self.places else ()
        names = [self.words(tail) for tail in tails]
        return any(look_up_region(name) or look_up_province(name) for name in names)

    @property
    def opens_sentence(self) -> bool:
        """Say whether the body, if the line has one, begins as a sentence does: not with a small letter."""
        return not self.body[:1].islower()

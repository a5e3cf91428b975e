"""The orders in which datelines have their parts, and what must hold for each.

An order is a pattern over the letters of `parts`. ``ORDERS`` lists them with an example each; the
first that fits the head of a line, and whose condition holds, is the reading. A new house style is a new row.

Capitals before a dash or a colon are a dateline only if they name a city or a seat: section heads
("UKRAINE - ..."), slugs ("EXCLUSIVE - ...") and labels ("QUESTION: ...") look the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

import regex
from attrs import frozen

from diplostmt.datelines.days import has_year
from diplostmt.datelines.names import CITY_STATES, look_up_region
from diplostmt.datelines.parts import Part, cut
from diplostmt.lexicon.given_names import MEN, WOMEN
from diplostmt.lexicon.place_words import OUTLETS, ROOMS
from diplostmt.lexicon.records import words
from diplostmt.lexicon.turn_labels import ASKER_LABELS
from diplostmt.models import Dated, DatelineAgency
from diplostmt.outlets import outlet_at
from diplostmt.places.finding import Place, look_up

SHORTEST_SENTENCE: Final = 40  # after a mark that is a weak sign
LONGEST_HEADLINE: Final = 120
HEAD: Final = 200  # nothing of a line is read beyond so many characters


# ---------------------------------------------------------------- reading a line


_PARTICLE: Final = re.compile(
    r"(?<=[ -])(?:am|au|aux|d|de|del|der|des|do|du|e|el|en|la|le|les|of|sur)(?=[ -])"
)


@frozen
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
        """Say whether what stands after a place is another city: "ANKARA, ISTANBUL", "OSLO, Vienna"."""
        named = look_up(self.words(tail)) if tail.letter == "P" else None
        if named is None or named.kind not in ("city", "capital") or named.name in CITY_STATES:
            return False
        if self.words(place).isupper() == self.words(tail).isupper():
            return True
        city = look_up(self.words(place))
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
        return _PARTICLE.sub("", self.first_place).isupper()

    @property
    def known(self) -> Place | None:
        """Give the first place as the tables have it, if a report can come from there."""
        place = look_up(self.first_place)
        return place if place and place.kind not in ("adjective", "bloc") else None

    @property
    def is_from_city(self) -> bool:
        """Say whether the first place is a city that the tables have."""
        return self.known is not None and self.known.kind in ("city", "capital")

    @property
    def tailed(self) -> bool:
        """Say whether a known country or region stands after the first place."""
        tails = self.places[0][1] if self.places else ()
        return any(look_up_region(self.words(tail)) for tail in tails)

    @property
    def opens_sentence(self) -> bool:
        """Say whether the body, if the line has one, begins as a sentence does: not with a small letter."""
        return not self.body[:1].islower()


# ---------------------------------------------------------------- conditions

# Words that stand where a place may, and are none: slugs, labels, credits.
NOT_PLACES: Final = frozenset({
    "advisory", "alert", "analysis", "announcement", "answer", "background", "breaking", "brief",
    "briefing", "bulletin", "by", "column", "comment", "commentary", "communique", "communiqué",
    "corrected", "correction", "daily", "declaration", "document", "editing", "editorial", "exclusive",
    "explainer", "factbox", "feature", "file", "flash", "focus", "graphic", "headlines", "highlights",
    "image", "infographic", "insight", "interview", "lead", "live", "news", "newsletter", "note",
    "opinion", "photo", "photos", "picture", "press", "preview", "question", "read", "related",
    "release", "remarks", "report", "reporting", "rpt", "source", "special", "speech", "statement",
    "story", "summary", "summit", "text", "timeline", "transcript", "update", "updated", "updates",
    "urgent", "video", "view", "watch", "wrapup", "writing",
})  # fmt: skip


def _plausible(reading: Reading) -> bool:
    """Say whether the words before the agency or date can be a place: no slug and no adjective."""
    words = reading.first_place
    if place := look_up(words):
        return place.kind != "adjective"
    tails = reading.places[0][1] if reading.places else ()
    if _runs_into_place(words) or any(_runs_into_place(reading.words(tail)) for tail in tails):
        return False
    first, _, last = words.rpartition(" ")
    if first and last.title() in OUTLETS:
        return False  # "HAVANA TIMES, May 18 –"
    return words.casefold() not in ASKER_LABELS and not any(
        word in NOT_PLACES for word in words.lower().replace("-", " ").split()
    )


def _runs_into_place(words: str) -> bool:
    """Say whether a headline runs into the place after it: "Talks Resume OSLO"."""
    first, _, rest = words.partition(" ")
    while rest and not rest.isupper():
        _, _, rest = rest.partition(" ")
    return not first.isupper() and len(rest) > 2 and look_up(rest) is not None


_TITLE: Final = re.compile(r"(?:Mrs?|Ms|Dr)\b")


def _before_sentence(reading: Reading) -> bool:
    """Take a city and a full stop before a sentence of some length, or the head of a German one."""
    body = reading.body
    if not reading.is_from_city or not reading.opens_sentence or len(body) <= SHORTEST_SENTENCE:
        return False
    first = _FIRST_WORD.match(body)
    opens = (
        first is not None and first[0] not in _TAKING_UP and look_up(first[0]) is None
    )  # "Oslo. Vienna. Geneva."
    return (opens and _is_report(body)) or len(_GERMAN.findall(body[:200])) > 1


_FIRST_WORD: Final = regex.compile(r"[\p{L}-]+")
# Words that go on from the city: "Vienna. That was where they met."
_TAKING_UP: Final = words(
    "And But He Here I It Not Or She So That Then There These They This Those We What Where Who You"
)


# Words that most German sentences have and those of its neighbours do not.
_GERMAN: Final = re.compile(
    r"\b(?:der|die|das|den|dem|und|ist|sind|hat|haben|ein|eine|einen|einer|für|mit|sich|nicht|auf|zum|zur|vom|wird|werden)\b"
)


def _with_agency(reading: Reading) -> bool:
    """Take any place before an agency in brackets and a mark; without the mark, one that we can tell."""
    if not _plausible(reading) or _is_abbreviated(reading):
        return False
    surely = reading.shouted or bool(reading.known) or reading.tailed
    if reading.mark.strip("/,"):
        return surely or not (_TITLE.match(reading.first_place) or _asks(reading) or _is_term(reading))
    if not reading.body:
        return bool(reading.known) and (reading.shouted or reading.dated)
    return (surely or reading.dated) and reading.opens_sentence


def _is_abbreviated(reading: Reading) -> bool:
    """Say whether the name in brackets has the first letters of the words before it: "Armed Forces of Peru (AFP)"."""
    agency, words = reading.agency, reading.first_place.split()
    if agency is None or len(words) < 3:
        return False
    letters = "".join([word[0] for word in words if word[0].isupper()])
    return letters.removeprefix("T") == agency.text or letters == agency.text


def _is_term(reading: Reading) -> bool:
    """Say whether letters in brackets stand for a term of three words or more: "Sistema de Pensiones (AFP) -"."""
    return not reading.dated and len(reading.first_place.split()) > 2 and not _is_report(reading.body)


def _asks(reading: Reading) -> bool:
    """Say whether somebody asks, with his outlet in brackets behind the name: "Ana Ruiz (CNN): Is it open?"."""
    given, _, family = reading.first_place.partition(" ")
    return ":" in reading.mark and bool(family) and (given in WOMEN or given in MEN)


def _with_bare_agency(reading: Reading) -> bool:
    """Take a place that we can tell before an agency without brackets, or any with a date or a full stop."""
    if not _plausible(reading):
        return False
    if reading.known or reading.tailed:
        return True
    if reading.dated:
        return reading.shouted or bool(reading.mark)
    return reading.shouted and reading.parts[1].letter == "." and reading.opens_sentence


def _with_unknown_agency(reading: Reading) -> bool:
    """Take a clear place before a name in brackets that is no outlet of our table."""
    if not _plausible(reading) or not reading.opens_sentence:
        return False
    dated = reading.dated
    agency = reading.part("agency")
    if not dated and reading.mark == "." and agency and reading.text[agency.start] != "/":
        return False  # "Oslo (Nordnytt)." may end a sentence, "Oslo /Nordnytt/." does not
    known = reading.known
    if known and (dated or reading.shouted or known.kind != "country" or known.name in CITY_STATES):
        return True
    if reading.shouted and reading.tailed:
        return True
    return dated and (reading.shouted or reading.tailed or bool(reading.mark.strip(".")))


def _between_commas(reading: Reading) -> bool:
    """Take a city and an agency between commas before a sentence, and not before another agency."""
    known, body = reading.known, reading.body
    if known is None or known.kind not in ("city", "capital") or len(body) < SHORTEST_SENTENCE:
        return False
    return body[0].isupper() and body[-1] in '.!?"”' and outlet_at(body, 0) is None


def _between_pipes(reading: Reading) -> bool:
    """Take a city with its country before an outlet, or a name in capitals that is no place, between pipes."""
    if not (reading.is_from_city and reading.tailed and reading.opens_sentence):
        return False
    part, agency = reading.part("agency"), reading.agency
    told = agency is not None and agency.text.isupper() and look_up(agency.text) is None
    return told or (part is not None and part.letter == "a")


def _with_unknown_bare_agency(reading: Reading) -> bool:
    """Take a place that we can tell, a date, and a name in capitals that is no place."""
    name = reading.agency.name if reading.agency else ""
    return name.isupper() and look_up(name) is None and reading.known is not None and reading.opens_sentence


def _dated(reading: Reading) -> bool:
    """Take place and date before a dash or a colon; before a sentence, a place that we know."""
    if not _plausible(reading):
        return False
    told = bool(reading.known) or reading.tailed
    if reading.mark.strip(".,_/"):
        told = told or reading.shouted or _is_unknown_town(reading)
        return told and reading.opens_sentence
    if not reading.body:
        if reading.text[reading.end - 1] == ")":
            return False  # "Vienna (May 4)" is an item of a list
        return told or (reading.shouted and _is_machine_date(reading.date))
    small = (
        reading.date is not None and reading.date.text.islower()
    )  # "Lima, 5 de marzo de 2021. El ministro"
    return (reading.shouted or small or _before_report(reading)) and told and reading.opens_sentence


def _before_report(reading: Reading) -> bool:
    """Take a city, a day and a full stop, or a day with its year, before a sentence of some length.

    "Oslo, 22 Oct. The ministers met in the old port.", "Addis Ababa December 25/2019 The ministers met in the port."
    """
    known = reading.known
    return (
        (reading.mark == "." or (reading.mark == "" and has_year(reading.date)))
        and known is not None
        and known.kind in ("city", "capital")
        and _is_report(reading.body)
    )


def _is_report(body: str) -> bool:
    """Say whether a sentence follows that is longer than most headlines; it may be cut off."""
    return (
        len(body) > SHORTEST_SENTENCE
        and body[0].isupper()
        and (body[-1] in '.!?"”' or len(body) > LONGEST_HEADLINE)
    )


def _is_unknown_town(reading: Reading) -> bool:
    """Say whether one word that is nobody's given name stands before a date with its year and a colon or a dash."""
    word = reading.first_place
    return (
        (":" in reading.mark or ("-" in reading.mark and _is_report(reading.body)))
        and has_year(reading.date)
        and word.isalpha()
        and word not in WOMEN
        and word not in MEN
    )


def _is_machine_date(date: Dated | None) -> bool:
    """Say whether a date stands as machines write it: "1996-08-30"."""
    return date is not None and date.text[:4].isdecimal() and "-" in date.text


def _place_alone(reading: Reading) -> bool:
    """Take a city or a seat and a mark: in capitals, or before running text."""
    place = reading.known
    if reading.mark == "|" and len(reading.places) < 2:
        return False  # "Moscow | Weather", a line of a menu
    if reading.mark == "_" and not reading.shouted:
        return False
    if place is None and reading.tailed and reading.shouted:
        return reading.opens_sentence
    if place is None or not reading.opens_sentence or not _plausible(reading):
        return False
    if place.kind in ("country", "region") and not reading.tailed and place.name not in CITY_STATES:
        return False
    if reading.shouted:
        return reading.first_place not in ("UN", "ООН") and not reading.body.isupper()
    if not reading.body:
        return False
    return place.kind != "seat" and _is_running_text(reading)


# What lies between two capitals, and makes no dateline of the first: "Beijing - Tokyo ties have been worse".
_BETWEEN_STATES: Final = regex.compile(
    r"""\p{Lu}[\p{L}-]{1,24}+\s (?: agreement | axis | border | contacts | corridor | dialogue | flight | hotline | line
          | pact | railway | relations | relationship | rift | rivalry | route | tensions
          | ties | trade | treaty )s?\b""",
    regex.VERBOSE,
)


def _is_running_text(reading: Reading) -> bool:
    """Say whether a sentence follows, and not the rest of a headline ("Moscow – Washington talks")."""
    body = reading.body
    if reading.tailed:
        return True
    if ":" in reading.mark:
        return body[0] not in "\"'“«‘" and body[-1] in '.!?"”' and len(body) > 40
    if _BETWEEN_STATES.match(body):
        return False
    word = _FIRST_WORD.match(body)
    return len(body) > 80 or body[-1] in '.!?"”' or not (word and look_up(word[0]))


def _agency_first(reading: Reading) -> bool:
    """Take a place after its agency where it is dated, or in capitals, or behind a comma; a city behind a slash."""
    mark = reading.parts[1].letter
    beside = mark == "," or (mark == "/" and reading.is_from_city)
    return (
        _plausible(reading)
        and reading.opens_sentence
        and (reading.dated or (reading.known is not None and (reading.shouted or beside)))
    )


def _bracketed_place(reading: Reading) -> bool:
    """Take a city in brackets and in capitals."""
    known = reading.known
    return reading.shouted and known is not None and known.kind != "region" and reading.opens_sentence


def _own_line(reading: Reading) -> bool:
    """Take a date and a place that fill the line; the date has its year and the place is no room, or it is known."""
    if reading.body or not _plausible(reading):
        return False
    room = reading.first_place.rpartition(" ")[2].casefold() in ROOMS
    return reading.known is not None or (has_year(reading.date) and not room)


def _stamped(reading: Reading) -> bool:
    """Take place, date and clock time that fill the line."""
    return (bool(reading.known) or reading.tailed) and (not reading.body or "L" in reading.mark)


def _lone_place(reading: Reading) -> bool:
    """Take a city on a line of its own: in capitals, or with its country."""
    if reading.body or reading.known is None:
        return reading.shouted and reading.tailed and not reading.body
    return reading.tailed or (reading.shouted and reading.known.kind in ("city", "capital"))


def _lone_city(reading: Reading) -> bool:
    """Take a city that ends the line, in whatever letters."""
    return not reading.body and reading.known is not None and reading.known.kind in ("city", "capital")


def _always(_: Reading) -> bool:
    return True


# ---------------------------------------------------------------- the orders


@frozen
class Order:
    """A sequence of parts: its name, a line that shows it, its pattern over letters, its condition."""

    name: str
    example: str
    pattern: str
    holds: Callable[[Reading], bool]


# A place, its region and country after a comma, a hyphen or in brackets; more places after a slash or an "and".
_PLACES = r"(?P<places>P(?:[,-]P\.?){0,2}r?[RU]{0,2}(?:[/&]P(?:,P\.?)?r?[RU]?){0,3})"
# Places without what may be an unknown agency in brackets.
_PLACE_RUN = r"(?P<places>P(?:,P\.?){0,2}(?:[/&]P(?:,P\.?)?){0,3})"
_DATE = r"(?P<date>D)"
_MARK = r"(?P<mark>[-.:|_/]{0,3}X?)"
_NEEDED_MARK = r"(?P<mark>[-.:|_]{1,3}X?)"

ORDERS: Final = (
    Order(
        "place, date, agency in brackets",
        "OSLO, March 3. /TASS/. Talks opened.",
        rf"{_PLACES}[.,-]{{0,2}}{_DATE}[.,/-]{{0,2}}(?:t[.,-]?)?(?P<agency>A){_MARK}",
        _with_agency,
    ),
    Order(
        "date, place, agency in brackets",
        "3 марта, Минск /Корр. БЕЛТА/. Министр принял послов.",
        rf"{_DATE}[.,]?{_PLACES}[.,]?(?P<agency>A){_MARK}",
        _with_agency,
    ),
    Order(
        "place, agency in brackets, date",
        "Phnom Penh (AKP), May 05, 2021 -- The envoy left.",
        rf"{_PLACES}[,/-]?(?P<agency>A)[,/-]?{_DATE}{_MARK}",
        _with_agency,
    ),
    Order(
        "place, agency in brackets",
        "Bamako (AFP) – Six states signed.",
        rf"{_PLACES}[.,-]{{0,2}}(?P<agency>A){_MARK}",
        _with_agency,
    ),
    Order(
        "place, the number of the day, agency in brackets",
        "MADRID, 12 (EUROPA PRESS) Dos enviados se reunieron.",
        rf"{_PLACES},n(?P<agency>A){_MARK}",
        _with_agency,
    ),
    Order(
        "place, agency and date in one bracket",
        "CAIRO (UrduPoint News / Sputnik - 4th June, 2019) The envoy left.",
        rf"{_PLACES}[.,:-]?(?P<agency>B){_MARK}",
        _with_agency,
    ),
    Order(
        "place, date, agency",
        "Shiraz, Feb 4, IRNA – The envoy left.",
        rf"{_PLACES}[.,/-]{{0,2}}{_DATE}[.,/-]{{0,2}}(?P<agency>a){_MARK}",
        _with_bare_agency,
    ),
    Order(
        "place, date, writer, agency",
        "Baku, Azerbaijan, May 5 By Ana Ruiz - Trend: The envoy left.",
        rf"{_PLACES}[.,-]{{0,2}}{_DATE}P-(?P<agency>a){_NEEDED_MARK}",
        _with_bare_agency,
    ),
    Order(
        "place, agency, date",
        "Tehran, IRNA, May 5 - The envoy left.",
        rf"{_PLACES}[.,-](?P<agency>a)[,-]{_DATE}{_MARK}",
        _with_bare_agency,
    ),
    Order(
        "place, agency",
        "SHYMKENT. KAZINFORM – The envoy left.",
        rf"{_PLACES}[.,-]?(?P<agency>a){_NEEDED_MARK}",
        _with_bare_agency,
    ),
    Order(
        "place, a full stop, agency in capitals",
        "ASTANA. KAZINFORM The envoy left.",
        r"(?P<places>P)\.(?P<agency>a)(?P<mark>)(?=[PT])",
        lambda reading: reading.shouted and reading.opens_sentence,
    ),
    Order(
        "place and agency on a line of their own",
        "ANKARA - Anadolu Agency",
        rf"{_PLACES}[,-](?P<agency>a)(?=\$)",
        lambda reading: _lone_place(reading) or _lone_city(reading),
    ),
    Order(
        "agency and place on a line of their own",
        "AFP, Baghdad",
        r"(?P<agency>a)[,|/](?P<places>P(?:,P){0,2})(?=(?:/P)?\$)",
        _lone_city,
    ),
    Order(
        "agency, a city, its country in brackets",
        "APA-Dakar (Senegal) The envoys of two states met on Monday.",
        r"(?P<agency>a)-?(?P<places>PR)(?P<mark>-?)",
        lambda reading: reading.is_from_city and reading.tailed and reading.opens_sentence,
    ),
    Order(
        "place, date, an agency we do not know",
        "OSLO, March 3 (Nordnytt) - Talks opened.",
        rf"{_PLACES}[.,-]{{0,2}}{_DATE}[.,-]?(?P<agency>U){_NEEDED_MARK}",
        _with_unknown_agency,
    ),
    Order(
        "place, date, the bare name of an agency we do not know",
        "OSLO, MARCH 3, NORDNYTT. Talks opened.",
        rf"{_PLACES}[.,-]{{0,2}}{_DATE},(?P<agency>P)(?P<mark>[-.:])",
        _with_unknown_bare_agency,
    ),
    Order(
        "place, an agency we do not know, date",
        "Phnom Penh (Nordnytt), May 19 – Talks opened.",
        rf"{_PLACE_RUN},?(?P<agency>U)[,-]?{_DATE}{_NEEDED_MARK}",
        _with_unknown_agency,
    ),
    Order(
        "place, an agency we do not know",
        "OSLO (Nordnytt) - Talks opened.",
        rf"{_PLACE_RUN}[.,]?(?P<agency>U)(?P<mark>[-:.]{{1,2}}X?)",
        _with_unknown_agency,
    ),
    Order(
        "place, writer, agency",
        "Baku. Ana Ruiz – APA. Talks opened.",
        r"(?P<places>P)\.P-(?P<agency>a)(?P<mark>[.:-])",
        _with_bare_agency,
    ),
    Order(
        "agency, place, date and time",
        "Civil Georgia, Tbilisi / 14 Mar.'07 / 17:20",
        rf"(?P<agency>a),?(?P<places>P)[,/]{_DATE}(?:/t)?(?P<mark>-?)",
        _agency_first,
    ),
    Order(
        "place and agency between commas, or before a slash",
        "Aleppo, SANA, Officers of both sides met on Tuesday to speak of the crossing.",
        r"(?P<places>P)[,-](?P<agency>a)(?P<mark>[,/])",
        _between_commas,
    ),
    Order(
        "place, date, clock time",
        "Brussels, 04/05/2021 - 10:30, UNIQUE ID: 210504_1",
        rf"{_PLACES},?{_DATE}[,-]?t(?P<mark>,?L?)",
        _stamped,
    ),
    Order(
        "place, date",
        "DAVOS, Switzerland, March 4 - The envoys met.",
        rf"{_PLACES}[.,-]{{0,2}}{_DATE}(?:,(?=-))?{_MARK}",
        _dated,
    ),
    Order(
        "agency, place, date",
        "(ANSA) - BARI, 07 GIU - Il ministro incontra gli inviati.",
        rf"(?P<agency>[Aa])[-.,/]?{_PLACES}(?:[.,-]{{0,2}}{_DATE})?(?P<mark>[-.:|_/]{{1,3}}X?)",
        _agency_first,
    ),
    Order(
        "agency and a city at home, before a report",
        "AKP Phnom Penh, The ministers of two states met on Monday to speak of the lake.",
        r"(?P<agency>a)(?P<places>P)(?P<mark>,)(?=P?T)",
        lambda reading: reading.is_from_city and _is_report(reading.body),
    ),
    Order(
        "place and date between pipes",
        "New Delhi | Updated: January 24, 2021 1:20:13 pm",
        rf"(?P<places>P)\|L?{_DATE}(?P<mark>[tT:|D-]*)",
        lambda reading: reading.known is not None and has_year(reading.date),
    ),
    Order(
        "agency, place and date between pipes",
        "ANI | Geneva | Updated: 04-05-2021 10:30 IST",
        rf"(?P<agency>a)\|{_PLACES}\|L?{_DATE}(?P<mark>[tTPL:|D-]*)",
        _always,
    ),
    Order(
        "place, agency between pipes",
        "Kampala, Uganda | AFP | The envoys met on Monday.",
        rf"{_PLACES}\|(?P<agency>a|P)\|(?P<mark>)(?=[PT])",
        _between_pipes,
    ),
    Order(
        "date, place, before a report",
        "4 May 2021, Rome - The envoys of three states met on Monday to speak of the strait.",
        rf"{_DATE}[,|:-]{_PLACES}(?P<mark>-)",
        lambda reading: has_year(reading.date) and reading.is_from_city and _is_report(reading.body),
    ),
    Order(
        "place",
        "LAGOS — Mediators left.",
        rf"{_PLACES}(?P<mark>[.,]?-|:|\||_)",
        _place_alone,
    ),
    Order(
        "place and a full stop, before a sentence",
        "Dodoma. The government will count the boats of the lake again, the minister said.",
        r"(?P<places>P)(?P<mark>\.)(?=[PT])",
        _before_sentence,
    ),
    Order(
        "place in brackets",
        "(GENEVA) -- The envoys met.",
        r"(?P<places>R)(?P<mark>-)",
        _bracketed_place,
    ),
    Order(
        "date, place in brackets",
        "March 12, 2021 (KHARTOUM) – The envoys met.",
        rf"{_DATE}(?P<places>R)(?P<mark>-)",
        _bracketed_place,
    ),
    Order(
        "date, place",
        "07.02.2020, Paris.",
        rf"{_DATE}[,.:]?t?,?(?P<places>P(?:,P){{0,2}})(?P<mark>\.?)(?=\$)",
        _own_line,
    ),
    Order(
        "date, agency",
        "May 4 (BTA) - The envoys met.",
        rf"{_DATE}[.,]?(?P<agency>A){_MARK}",
        lambda reading: reading.opens_sentence,
    ),
    Order(
        "date, the bare name of an agency",
        "30 ноября. ИНТЕРФАКС - Министр принял послов.",
        rf"{_DATE}[.,]?(?P<agency>a){_NEEDED_MARK}",
        lambda reading: bool(reading.body) and reading.opens_sentence,
    ),
    Order(
        "agency, date",
        "TASS, October 20. The envoys met.",
        rf"(?P<agency>a),{_DATE}(?P<mark>[.:-])",
        lambda reading: bool(reading.body) and reading.opens_sentence,
    ),
    Order(
        "date",
        "4 May 2021 – The envoys of three states met on Monday to speak of the strait.",
        rf"{_DATE}(?P<mark>-)",
        lambda reading: has_year(reading.date) and _is_report(reading.body),
    ),
    Order(
        "place on a line of its own",
        "Vienna, Austria",
        r"(?P<places>P(?:,P){0,2})(?=\$)",
        _lone_place,
    ),
)

# Letters that some order has, beyond a place and a comma: most lines have none, and are done with.
_TELLING: Final = re.compile(r"[DAaBRU:|_-]|P(?:,P){0,2}\$|P\.[PT]")


_Fit = tuple[re.Match[str], Callable[[Reading], bool]]


@cache
def _orders() -> tuple[tuple[re.Pattern[str], Callable[[Reading], bool]], ...]:
    return tuple((re.compile(order.pattern), order.holds) for order in ORDERS)


@lru_cache(maxsize=4096)  # the same few sequences come again and again
def _fitting(letters: str) -> tuple[_Fit, ...]:
    """Give the orders that a sequence of letters fits, each with how it does."""
    if not _TELLING.search(letters):
        return ()
    fits = ((pattern.match(letters), holds) for pattern, holds in _orders())
    return tuple((match, holds) for match, holds in fits if match)


def read(text: str, start: int, line_end: int) -> Reading | None:
    """Read the dateline that begins at ``start``, on a line that ends at ``line_end``."""
    limit = min(line_end, start + HEAD)
    parts = cut(text, start, limit, whole=limit == line_end)
    letters = "".join([part.letter for part in parts])
    for match, holds in _fitting(letters):
        reading = Reading(text, line_end, parts, match)
        if holds(reading):
            return reading
    return None

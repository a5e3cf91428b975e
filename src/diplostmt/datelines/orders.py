"""The orders in which datelines have their parts, one named row each.

An order is a pattern over the letters of `parts`. ``ORDERS`` lists them with an example each; the
first that fits the head of a line, and whose condition holds, is the reading. A new house style is a new row.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from attrs import frozen

from diplostmt.datelines import conditions
from diplostmt.datelines.bodies import ends_in_credit, is_report
from diplostmt.datelines.days import has_year
from diplostmt.datelines.fit import Reading
from diplostmt.datelines.names import is_city
from diplostmt.datelines.parts import cut

HEAD: Final = 200  # nothing of a line is read beyond so many characters


@frozen
class Order:
    """A sequence of parts: its name, a line that shows it, its pattern over letters, its condition."""

    name: str
    example: str
    pattern: str
    holds: Callable[[Reading], bool]


# A place, its region and country after a comma, a hyphen or in brackets; more places after a slash or an "and".
_PLACES = r"(?P<places>P(?:[,-]P\.?){0,2}r?(?:,?[RU]){0,2}(?:[/&]P(?:,P\.?)?r?[RU]?){0,3})"
# Places without what may be an unknown agency in brackets.
_PLACE_RUN = r"(?P<places>P(?:[,-]P\.?){0,2}(?:[/&]P(?:,P\.?)?){0,3})"
_DATE = r"(?P<date>D)"
_MARK = r"(?P<mark>[-.:|_/~]{0,3}X?)"
_NEEDED_MARK = r"(?P<mark>[-.:|_~]{1,3}X?)"

ORDERS: Final = (
    Order(
        "place, date, agency in brackets",
        "OSLO, March 3. /TASS/. Talks opened.",
        rf"{_PLACES}[.,:-]{{0,2}}{_DATE}[.,/-]{{0,2}}(?:t[.,-]?)?(?P<agency>A)A?{_MARK}",
        conditions.with_agency,
    ),
    Order(
        "date, place, agency in brackets",
        "3 марта, Минск /Корр. БЕЛТА/. Министр принял послов.",
        rf"{_DATE}[.,]?{_PLACES}[.,]?(?P<agency>A){_MARK}",
        conditions.with_agency,
    ),
    Order(
        "place, agency in brackets, date",
        "Phnom Penh (AKP), May 05, 2021 -- The envoy left.",
        rf"{_PLACES}[,/-]?(?P<agency>A)[,/-]?{_DATE}{_MARK}",
        conditions.with_agency,
    ),
    Order(
        "place, agency in brackets",
        "Bamako (AFP) – Six states signed.",
        rf"{_PLACES}[.,-]{{0,2}}(?P<agency>A)A?{_MARK}",
        conditions.with_agency,
    ),
    Order(
        "city, a colon, agency in brackets, before a report",
        "LAHORE: (APP) The envoys of three states met on Monday to speak of the strait.",
        r"(?P<places>P):(?P<agency>A)(?P<mark>[-:]?)(?=P?T)",
        lambda reading: reading.is_from_city and is_report(reading.body),
    ),
    Order(
        "place, the number of the day, agency in brackets",
        "MADRID, 12 (EUROPA PRESS) Dos enviados se reunieron.",
        rf"{_PLACES},n(?P<agency>A){_MARK}",
        conditions.with_agency,
    ),
    Order(
        "place, agency and date in one bracket",
        "CAIRO (UrduPoint News / Sputnik - 4th June, 2019) The envoy left.",
        rf"{_PLACES}[.,:-]?(?P<agency>B){_MARK}",
        conditions.with_agency,
    ),
    Order(
        "place, date, agency",
        "Shiraz, Feb 4, IRNA – The envoy left.",
        rf"{_PLACES}[.,/-]{{0,2}}{_DATE}[.,/-]{{0,2}}(?P<agency>a){_MARK}",
        conditions.with_bare_agency,
    ),
    Order(
        "place, date, writer, agency",
        "Baku, Azerbaijan, May 5 By Ana Ruiz - Trend: The envoy left.",
        rf"{_PLACES}[.,-]{{0,2}}{_DATE}P-(?P<agency>a){_NEEDED_MARK}",
        conditions.with_bare_agency,
    ),
    Order(
        "place, agency, date",
        "Tehran, IRNA, May 5 - The envoy left.",
        rf"{_PLACES}[.,-](?P<agency>a)[,-]{_DATE}{_MARK}",
        conditions.with_bare_agency,
    ),
    Order(
        "place, agency",
        "SHYMKENT. KAZINFORM – The envoy left.",
        rf"{_PLACES}[.,/:-]?(?P<agency>a){_NEEDED_MARK}",
        conditions.with_bare_agency,
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
        lambda reading: conditions.lone_place(reading) or conditions.lone_city(reading),
    ),
    Order(
        "agency and place on a line of their own",
        "AFP, Baghdad",
        r"(?P<agency>a)[,|/](?P<places>P(?:,P){0,2})(?=(?:/P)?\$)",
        conditions.lone_city,
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
        conditions.with_unknown_agency,
    ),
    Order(
        "place, date, the letters of an agency we do not know, before a report that has no mark",
        "OSLO, March 3 (LND) The ministers of two states met on Monday to speak of the lake.",
        rf"{_PLACES}[.,-]{{0,2}}{_DATE}[.,-]?(?P<agency>U)(?P<mark>)(?=P?T)",
        conditions.before_letters,
    ),
    Order(
        "place, date, the bare name of an agency we do not know",
        "OSLO, MARCH 3, NORDNYTT. Talks opened.",
        rf"{_PLACES}[.,-]{{0,2}}{_DATE},(?P<agency>P)(?P<mark>[-.:])",
        conditions.with_unknown_bare_agency,
    ),
    Order(
        "place, an agency we do not know, date",
        "Phnom Penh (Nordnytt), May 19 – Talks opened.",
        rf"{_PLACE_RUN}[,-]?(?P<agency>U)[,-]?{_DATE}{_NEEDED_MARK}",
        conditions.with_unknown_agency,
    ),
    Order(
        "place, an agency we do not know",
        "OSLO (Nordnytt) - Talks opened.",
        rf"{_PLACE_RUN}[.,-]?(?P<agency>U)(?P<mark>[-:.]{{1,2}}X?)",
        conditions.with_unknown_agency,
    ),
    Order(
        "place, an agency we do not know glued to it or between slashes, before a report",
        "Hargeisa(LND) The ministers of two states met on Monday to speak of the lake.",
        r"(?P<places>P)(?P<agency>U)(?P<mark>)(?=[PT])",
        conditions.with_glued_agency,
    ),
    Order(
        "place, writer, agency",
        "Baku. Ana Ruiz – APA. Talks opened.",
        r"(?P<places>P)\.P-(?P<agency>a)(?P<mark>[.:-])",
        conditions.with_bare_agency,
    ),
    Order(
        "agency, city, perhaps date and time, on a line of their own or in one bracket",
        "AFP, Oslo, May 4, 2021 - 21h00",
        rf"(?P<agency>a)[,-](?P<places>P(?:,P){{0,2}})(?:[,-]{_DATE}(?:[,-]?t)?)?(?P<mark>)(?=\$)",
        conditions.signed_by_outlet,
    ),
    Order(
        "date, city, outlet on a line of their own or in one bracket",
        "May 4, Colombo, Lake Guardian",
        rf"{_DATE},(?P<places>P),(?P<agency>[aP])(?P<mark>)(?=\$)",
        conditions.signed_by_outlet,
    ),
    Order(
        "agency, place, date and time",
        "Civil Georgia, Tbilisi / 14 Mar.'07 / 17:20",
        rf"(?P<agency>a),?(?P<places>P)[,/]{_DATE}(?:/t)?(?P<mark>-?)",
        conditions.agency_first,
    ),
    Order(
        "agency, date and time, place",
        "Agenda.ge, 24 Mar 2023 - 14:36, Tbilisi, Georgia",
        rf"(?P<agency>a),{_DATE}(?:[,-]?t)?,(?P<places>P(?:,P){{0,2}})(?P<mark>)(?=\$)",
        conditions.own_line,
    ),
    Order(
        "place and agency between commas, or before a slash",
        "Aleppo, SANA, Officers of both sides met on Tuesday to speak of the crossing.",
        r"(?P<places>P)[,-](?P<agency>a)(?P<mark>[,/])",
        conditions.between_commas,
    ),
    Order(
        "place, date, clock time, agency",
        "Oslo, May 4, 2021, 10:30, AFP – Talks opened.",
        rf"{_PLACES},?{_DATE}[,-]?t[.,-]?(?P<agency>a){_NEEDED_MARK}",
        conditions.with_bare_agency,
    ),
    Order(
        "place, date, clock time, before a report",
        "Oslo, May 4, 2021 10:30 – The envoys of three states met on Monday to speak of the strait.",
        rf"{_PLACES},?{_DATE}[,-]?t{_NEEDED_MARK}(?=P?T)",
        lambda reading: (bool(reading.known) or reading.tailed) and is_report(reading.body),
    ),
    Order(
        "place, date, clock time",
        "Brussels, 04/05/2021 - 10:30, UNIQUE ID: 210504_1",
        rf"{_PLACES},?{_DATE}[,-]?t(?P<mark>,?L?)",
        conditions.stamped,
    ),
    Order(
        "place, date",
        "DAVOS, Switzerland, March 4 - The envoys met.",
        rf"{_PLACES}[.,/-]{{0,2}}{_DATE}(?:,(?=-))?{_MARK}",
        conditions.dated,
    ),
    Order(
        "agency, place, date",
        "(ANSA) - BARI, 07 GIU - Il ministro incontra gli inviati.",
        rf"(?P<agency>[Aa])[-.,/]?{_PLACES}(?:[.,-]{{0,2}}{_DATE})?(?P<mark>[-.:|_/]{{1,3}}X?)",
        conditions.agency_first,
    ),
    Order(
        "agency, a dash and a city, before a report that has no mark",
        "INA- Baghdad The ministers of two states met on Monday to speak of the lake.",
        r"(?P<agency>a)-(?P<places>P)(?P<mark>)(?=T)",
        conditions.before_unmarked_report,
    ),
    Order(
        "agency and a city at home, before a report",
        "AKP Phnom Penh, The ministers of two states met on Monday to speak of the lake.",
        r"(?P<agency>a)(?P<places>P)(?P<mark>[,.])(?=P?T)",
        lambda reading: reading.is_from_city and is_report(reading.body),
    ),
    Order(
        "place and date between pipes",
        "New Delhi | Updated: January 24, 2021 1:20:13 pm",
        rf"(?P<places>P)[|~]L?{_DATE}(?P<mark>[tT:|D-]*)",
        lambda reading: reading.known is not None and has_year(reading.date),
    ),
    Order(
        "agency, place and date between pipes",
        "ANI | Geneva | Updated: 04-05-2021 10:30 IST",
        rf"(?P<agency>a)\|{_PLACES}\|L?{_DATE}(?P<mark>[tTPL:|D-]*)",
        conditions.always,
    ),
    Order(
        "place, agency between pipes",
        "Kampala, Uganda | AFP | The envoys met on Monday.",
        rf"{_PLACES}\|(?P<agency>a|P)\|(?P<mark>)(?=[PT])",
        conditions.between_pipes,
    ),
    Order(
        "agency, place between pipes",
        "AFP | KAMPALA | The envoys of three states met on Monday to speak of the strait.",
        rf"(?P<agency>a)\|{_PLACES}\|(?P<mark>)(?=P?T)",
        lambda reading: reading.is_from_city and is_report(reading.body),
    ),
    Order(
        "date, city on a line of their own, a pipe between them",
        "4 May 2021 | Rome",
        rf"{_DATE}\|(?P<places>P(?:,P)?)(?P<mark>)(?=\$)",
        lambda reading: reading.is_from_city and has_year(reading.date),
    ),
    Order(
        "date, place, before a report",
        "4 May 2021, Rome - The envoys of three states met on Monday to speak of the strait.",
        rf"{_DATE}[,|:-]{_PLACES}(?P<mark>[-:])",
        lambda reading: (
            reading.known is not None
            and is_city(reading.known)
            and is_report(reading.body)
            and (has_year(reading.date) or conditions.is_longer_than_entries(reading))
        ),
    ),
    Order(
        "city, a colon, date, on a line of their own",
        "Islamabad: May 4, 2021",
        rf"(?P<places>P(?:,P)?):{_DATE}(?P<mark>)(?=\$)",
        lambda reading: reading.is_from_city and has_year(reading.date),
    ),
    Order(
        "city and office, perhaps the day, on a line of their own",
        "Doha – Information Office – May 4",
        rf"(?P<places>P)[-,:/|]W(?:-{_DATE}|(?P<mark>:?))(?=\$)",
        lambda reading: reading.is_from_city,
    ),
    Order(
        "office and city on a line of their own",
        "Staff Correspondent, Sylhet",
        r"W[-,/|](?P<places>P)(?P<mark>)(?=\$)",
        lambda reading: reading.is_from_city,
    ),
    Order(
        "place",
        "LAGOS — Mediators left.",
        rf"{_PLACES}(?P<mark>[.,]?-|:|\||_|~)",
        conditions.place_alone,
    ),
    Order(
        "place, the initials of a writer, before a report",
        "Windhoek (ste) - Der Minister hat am Montag die Botschafter von drei Staaten empfangen.",
        r"(?P<places>P)W(?P<mark>\.?-)",
        lambda reading: reading.is_from_city and is_report(reading.body),
    ),
    Order(
        "place and a full stop, before a sentence",
        "Dodoma. The government will count the boats of the lake again, the minister said.",
        r"(?P<places>P(?:,P)?)(?P<mark>\.)(?=[PT])",
        conditions.before_sentence,
    ),
    Order(
        "place in capitals and a comma, before a sentence",
        "SANAA, Minister of Lakes Ana Ruiz met on Tuesday with the envoys of three states.",
        r"(?P<places>P)(?P<mark>,)(?=P?T)",
        conditions.before_sentence_by_comma,
    ),
    Order(
        "city, its region and a comma, before a report",
        "Baquba, Diyala, The governor met on Monday with the owners of the boats of the lake.",
        r"(?P<places>P,P)(?P<mark>,)(?=P?T)",
        lambda reading: reading.tailed and conditions.before_unmarked_report(reading),
    ),
    Order(
        "place in capitals and two blanks, where a dash was lost",
        "MANILA  The ministers of two states met on Monday to speak of the lake.",
        r"(?P<places>P)(?P<mark>)(?=T)",
        conditions.before_lost_dash,
    ),
    Order(
        "place in brackets",
        "(GENEVA) -- The envoys met.",
        r"(?P<places>R)(?P<mark>-)",
        conditions.bracketed_place,
    ),
    Order(
        "date, place in brackets",
        "March 12, 2021 (KHARTOUM) – The envoys met.",
        rf"{_DATE}(?P<places>R)(?P<mark>[-:])",
        conditions.bracketed_place,
    ),
    Order(
        "date, place",
        "07.02.2020, Paris.",
        rf"{_DATE}[,.:]?(?:-?t)?,?(?P<places>P(?:,P){{0,2}})(?P<mark>\.?)(?=\$)",
        conditions.own_line,
    ),
    Order(
        "date, agency",
        "May 4 (BTA) - The envoys met.",
        rf"{_DATE}[.,]?(?P<agency>A){_MARK}",
        lambda reading: reading.opens_sentence,
    ),
    Order(
        "date, an agency we do not know, before a report",
        "May 4, 2021 (Nordnytt24) – The envoys of three states met on Monday to speak of the strait.",
        rf"{_DATE}(?P<agency>U)(?P<mark>-)",
        lambda reading: has_year(reading.date) and is_report(reading.body),
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
        rf"(?P<agency>a),?{_DATE}(?P<mark>[.:-])",
        lambda reading: bool(reading.body) and reading.opens_sentence,
    ),
    Order(
        "date",
        "4 May 2021 – The envoys of three states met on Monday to speak of the strait.",
        rf"{_DATE}(?P<mark>-)",
        lambda reading: has_year(reading.date) and is_report(reading.body),
    ),
    Order(
        "place on a line of its own",
        "Vienna, Austria",
        r"(?P<places>P(?:,P){0,2})(?=\$)",
        conditions.lone_place,
    ),
    Order(
        "place in capitals and its state, abbreviated, on a line of their own",
        "MISSOULA, Mont.",
        r"(?P<places>P,P)(?P<mark>\.)(?=\$)",
        lambda reading: reading.shouted and conditions.lone_place(reading),
    ),
)

# Letters that some order has, beyond a place and a comma: most lines have none, and are done with.
_TELLING: Final = re.compile(r"[DAaBRU:|_-]|P(?:,P\.?){0,2}\$|P[.]?[PT]|P,P?T")


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
        if "~" in reading.mark and not is_report(reading.body):
            continue
        if ")" in reading.body[-12:] and ends_in_credit(reading.body):
            continue
        if holds(reading):
            return reading
    return None

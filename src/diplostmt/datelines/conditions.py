"""What must hold of a line that an order of parts fits, so that it is a dateline.

Capitals before a dash or a colon are a dateline only if they name a city or a seat: section heads
("UKRAINE - ..."), slugs ("EXCLUSIVE - ...") and labels ("QUESTION: ...") look the same.
"""

from __future__ import annotations

import re
from typing import Final

import regex

from diplostmt.datelines.bodies import (
    LONGEST_HEADLINE,
    SHORTEST_SENTENCE,
    ends_in_score,
    ends_in_year,
    ends_sentence,
    is_headline,
    is_report,
)
from diplostmt.datelines.days import has_year
from diplostmt.datelines.fit import Reading
from diplostmt.datelines.names import CITY_STATES, look_up_region, opens_report
from diplostmt.lexicon.given_names import MEN, WOMEN
from diplostmt.lexicon.place_words import OUTLETS, ROOMS
from diplostmt.lexicon.records import words
from diplostmt.lexicon.turn_labels import ASKER_LABELS
from diplostmt.models import Dated
from diplostmt.outlets import find_outlet, outlet_at
from diplostmt.places.finding import look_up

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
    if (first and last.title() in OUTLETS) or find_outlet(words):
        return False  # "HAVANA TIMES, May 18 –", "KPL (KPL) The ministers met."
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


def before_sentence(reading: Reading) -> bool:
    """Take a city, perhaps with its country, and a full stop before a sentence of length, or a German one."""
    body = reading.body
    if not reading.is_from_city or not reading.opens_sentence or len(body) <= SHORTEST_SENTENCE:
        return False
    if not reading.tailed and reading.match.end("places") > 1:
        return False  # "Oslo, Vienna. Geneva met both."
    first = _FIRST_WORD.match(body)
    opens = (
        first is not None and first[0] not in _TAKING_UP and look_up(first[0]) is None
    )  # "Oslo. Vienna. Geneva."
    return (opens and is_report(body)) or len(_GERMAN.findall(body[:200])) > 1


def before_sentence_by_comma(reading: Reading) -> bool:
    """Take a city and a comma before a report that does not open with another place: "PARIS, Texas".

    A city without capitals only before a word that no sentence goes on with in capitals: "Doha, HE Minister Ruiz met".
    A state may do something right behind it: "OSLO, Norway is to count the boats of the lake, the minister said."
    """
    body = reading.body
    first = _FIRST_WORD.match(body)
    told = first is not None and not first[0].isupper() and _may_open_report(first[0], body[first.end() :])
    opens = (told and reading.shouted) or _OPENS_BEHIND_COMMA.match(body) or _opens_with_officer(reading)
    return bool(opens) and reading.is_from_city and is_report(body)


def _opens_with_officer(reading: Reading) -> bool:
    """Say whether an office of the city's own country opens the body: "Oslo, Norwegian Minister Ana Ruiz said"."""
    opening = _NATION_AND_OFFICE.match(reading.body)
    nation = look_up(opening["nation"]) if opening else None
    return (
        nation is not None
        and reading.known is not None
        and nation.kind == "adjective"
        and nation.country == reading.known.country
    )


def _may_open_report(word: str, rest: str) -> bool:
    """Say whether a word is no place, or a state that is or will do something."""
    place = look_up(word)
    return place is None or (place.kind == "country" and rest.startswith((" is ", " will ")))


def before_lost_dash(reading: Reading) -> bool:
    """Take a city in capitals before two blanks and a report, which does not open with a word in capitals."""
    end = reading.end
    two = reading.text[end : end + 2].isspace() and not reading.text[end + 2].isspace()
    first = _FIRST_WORD.match(reading.body)
    told = first is not None and not (len(first[0]) > 1 and first[0].isupper())
    return two and told and reading.shouted and reading.is_from_city and is_report(reading.body)


_OPENS_BEHIND_COMMA: Final = regex.compile(r"H\.?E\.?\s\p{Lu}|(?:His|Her)\s\p{Lu}|The\s(?!Hague)")
_FIRST_WORD: Final = regex.compile(r"[\p{L}-]+")
_NATION_AND_OFFICE: Final = regex.compile(
    r"(?P<nation>\p{Lu}\p{Ll}+)\s(?:\p{Lu}\p{Ll}+\s){0,2}(?:Ambassador|Envoy|Minister|Premier|President|Secretary)\s\p{Lu}"
)
# Words that go on from the city: "Vienna. That was where they met."
_TAKING_UP: Final = words(
    "And But He Here I It Not Or She So That Then There These They This Those We What Where Who You"
)


# Words that most German sentences have and those of its neighbours do not.
_GERMAN: Final = re.compile(
    r"\b(?:der|die|das|den|dem|und|ist|sind|hat|haben|ein|eine|einen|einer|für|mit|sich|nicht|auf|zum|zur|vom|wird|werden)\b"
)


def with_agency(reading: Reading) -> bool:
    """Take any place before an agency in brackets and a mark; without the mark, one that we can tell."""
    if not _plausible(reading) or _is_abbreviated(reading) or _is_entry(reading):
        return False
    surely = reading.shouted or bool(reading.known) or reading.tailed or reading.is_from_town
    if reading.mark.strip("/,"):
        return surely or not (_TITLE.match(reading.first_place) or _asks(reading) or _is_term(reading))
    if not reading.body:
        return bool(reading.known) and (reading.shouted or reading.dated)
    return (
        (surely or reading.dated) and reading.opens_sentence and not reading.body.startswith("Getty Images")
    )


def _is_abbreviated(reading: Reading) -> bool:
    """Say whether the name in brackets has the first letters of the words before it: "Armed Forces of Peru (AFP)"."""
    agency, words = reading.agency, reading.first_place.replace("-", " ").split()
    told = reading.shouted or reading.known or reading.tailed or reading.dated
    if agency is None or len(words) < (3 if told else 2):
        return False
    letters = "".join([word[0] for word in words if word[0].isupper()])
    return letters.removeprefix("T") == agency.text or letters == agency.text


def _is_entry(reading: Reading) -> bool:
    """Say whether small letters follow what nobody knows as a place, without a day: "LAKENET (Interfax) — search"."""
    told = reading.known or reading.tailed or reading.dated
    return not told and bool(reading.mark) and not reading.opens_sentence


def _is_term(reading: Reading) -> bool:
    """Say whether letters in brackets stand for a term of three words or more: "Sistema de Pensiones (AFP) -"."""
    return not reading.dated and len(reading.first_place.split()) > 2 and not is_report(reading.body)


def _asks(reading: Reading) -> bool:
    """Say whether somebody asks, with his outlet in brackets behind the name: "Ana Ruiz (CNN): Is it open?"."""
    given, _, family = reading.first_place.partition(" ")
    return ":" in reading.mark and bool(family) and (given in WOMEN or given in MEN)


def with_bare_agency(reading: Reading) -> bool:
    """Take a place that we can tell before an agency without brackets, or any with a date or a full stop."""
    if not _plausible(reading):
        return False
    if reading.known or reading.tailed or reading.is_from_town:
        return True
    if reading.dated:
        return reading.shouted or bool(reading.mark)
    if reading.parts[1].letter == "/" and reading.shouted and is_report(reading.body):
        return True  # "DIALA / Lakenews.com: The envoys"
    if reading.parts[1].letter == "," and "-" in reading.mark and is_report(reading.body):
        return not _is_named(reading)  # "Tel Elmo, SANA – The envoys", and no "Ana Ruiz, AP – The envoys"
    return reading.shouted and reading.parts[1].letter == "." and reading.opens_sentence


def _is_named(reading: Reading) -> bool:
    """Say whether a given name comes first."""
    given = reading.first_place.partition(" ")[0].title()
    return given in WOMEN or given in MEN


def with_unknown_agency(reading: Reading) -> bool:
    """Take a clear place before a name in brackets that is no outlet of our table."""
    if not _plausible(reading) or not reading.opens_sentence:
        return False
    if reading.body.isupper() and not ends_sentence(reading.body):
        return False  # "LIMA (LIM) - QUITO (UIO)"
    dated = reading.dated
    agency = reading.part("agency")
    if not dated and reading.mark == "." and agency and reading.text[agency.start] != "/":
        return False  # "Oslo (Nordnytt)." may end a sentence, "Oslo /Nordnytt/." does not
    known = reading.known
    if known and (dated or reading.shouted or known.kind != "country" or known.name in CITY_STATES):
        return True
    told = reading.tailed or reading.is_from_town
    if told and (reading.shouted or "-" in reading.mark) and (reading.tailed or is_report(reading.body)):
        return True
    return dated and (reading.shouted or reading.tailed or bool(reading.mark.strip(".")))


def before_letters(reading: Reading) -> bool:
    """Take a place that we can tell, a day and letters in a bracket before a report."""
    told = reading.known is not None or reading.tailed or reading.is_from_town
    name = reading.agency.name if reading.agency else ""
    return told and name.isupper() and name.isalpha() and is_report(reading.body)


def with_glued_agency(reading: Reading) -> bool:
    """Take a city before a sentence, with a name between slashes, or letters in a bracket without a gap before it."""
    place, agency = reading.part("places"), reading.part("agency")
    if place is None or agency is None or not reading.is_from_city or len(reading.body) <= SHORTEST_SENTENCE:
        return False
    name = reading.text[agency.start : agency.end]
    return name[0] == "/" or (place.end == agency.start and name.isupper())


def between_commas(reading: Reading) -> bool:
    """Take a city and an agency between commas before a sentence, and not before another agency."""
    known, body = reading.known, reading.body
    if known is None or known.kind not in ("city", "capital") or len(body) < SHORTEST_SENTENCE:
        return False
    return body[0].isupper() and ends_sentence(body) and outlet_at(body, 0) is None


def between_pipes(reading: Reading) -> bool:
    """Take a city with its country before an outlet, or a name in capitals that is no place, between pipes.

    A town that we do not know with its country before an outlet and a report, too, and a city that we know without it.
    """
    part, agency = reading.part("agency"), reading.agency
    by_outlet = part is not None and part.letter == "a"
    bare = by_outlet and reading.is_from_city and is_report(reading.body)
    if not (bare or reading.tailed) or not reading.opens_sentence:
        return False
    if not (reading.is_from_city or reading.is_from_town):
        return by_outlet and _plausible(reading) and is_report(reading.body)
    return by_outlet or (agency is not None and agency.text.isupper() and look_up(agency.text) is None)


def with_unknown_bare_agency(reading: Reading) -> bool:
    """Take a place that we can tell, a date, and a name in capitals that is no place."""
    name = reading.agency.name if reading.agency else ""
    return name.isupper() and look_up(name) is None and reading.known is not None and reading.opens_sentence


def dated(reading: Reading) -> bool:
    """Take place and date before a dash or a colon; before a sentence, a place that we know."""
    if not _plausible(reading):
        return False
    told = bool(reading.known) or reading.tailed or reading.is_from_town
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
    if reading.shouted and reading.mark == "." and is_report(reading.body):
        return True  # "KILMORAN, May 5. The ministers met in the old port."
    return (reading.shouted or small or _before_report(reading)) and told and reading.opens_sentence


def _before_report(reading: Reading) -> bool:
    """Take a city, a day and a full stop, or a day with its year, before a sentence of some length.

    "Oslo, 22 Oct. The ministers met in the old port.", "Addis Ababa December 25/2019 The ministers met in the port."
    """
    known = reading.known
    return (
        (reading.mark in (".", "/", "._") or (reading.mark == "" and has_year(reading.date)))
        and known is not None
        and known.kind in ("city", "capital")
        and is_report(reading.body)
    )


def is_longer_than_entries(reading: Reading) -> bool:
    """Say whether what follows a day and a city before a dash is longer than an entry of a calendar."""
    body = reading.body
    return "-" in reading.mark and len(body) > LONGEST_HEADLINE and ends_sentence(body)


def _is_unknown_town(reading: Reading) -> bool:
    """Say whether one word that is nobody's given name stands before a date with its year and a colon or a dash."""
    word = reading.first_place
    return (
        (":" in reading.mark or ("-" in reading.mark and is_report(reading.body)))
        and has_year(reading.date)
        and word.isalpha()
        and word not in WOMEN
        and word not in MEN
    )


def _is_machine_date(date: Dated | None) -> bool:
    """Say whether a date stands as machines write it: "1996-08-30"."""
    return date is not None and date.text[:4].isdecimal() and "-" in date.text


def place_alone(reading: Reading) -> bool:
    """Take a city or a seat and a mark: in capitals, or before running text."""
    place = reading.known
    by_state = reading.shouted and reading.tailed
    if (
        reading.mark == "|"
        and not by_state
        and len(reading.places) < 2
        and len(reading.body) <= LONGEST_HEADLINE
    ):
        return False  # "Moscow | Weather", a line of a menu
    if reading.mark == "~" and not reading.is_from_city:
        return False
    if reading.mark == "_" and not reading.shouted:
        return False
    if _heads_no_text(reading):
        return False
    if place is None and reading.shouted and (reading.tailed or reading.first_place.startswith("ABOARD ")):
        return reading.opens_sentence
    if place is None and reading.shouted and reading.first_place.endswith(" COUNTY"):
        return "-" in reading.mark and reading.opens_sentence and is_report(reading.body)
    if place is None and reading.parts[1].letter == "R":  # "Kishanganj (Bihar): Police found"
        return reading.is_from_town and reading.tailed and is_report(reading.body)
    if place is None or not reading.opens_sentence or not _plausible(reading):
        return False
    if place.kind in ("country", "region") and not reading.tailed and place.name not in CITY_STATES:
        return False
    if reading.shouted:
        return reading.first_place not in ("UN", "ООН") and not reading.body.isupper()
    if not reading.body:
        return False
    if place.kind == "seat":  # "United Nations -", and "State House, Nairobi -" with its city
        return (place.name == "United Nations" or len(reading.places) > 1) and is_report(reading.body)
    return _is_running_text(reading)


def _heads_no_text(reading: Reading) -> bool:
    """Say whether what follows cities is no running text, but a headline or a figure.

    "LONDON - Bridge to Nowhere", "LIMA: 18 degrees, clear", "LONDON, PARIS, MILAN: Where the seasons begin",
    "INDIA, CHINA: Neighbours and rivals", "Cambridge, MA: Lake Press, 2014.", "BERLIN: Warm beer", "MILAN - Lecce 2-1".
    """
    body, known = reading.body, reading.known
    if not body or is_report(body):
        return False
    state = known is not None and known.kind == "country" and known.name not in CITY_STATES
    of_states = reading.tailed and state
    several = (len(reading.places) > 1 or of_states) and not ends_sentence(body)
    short = not reading.tailed and len(body) <= SHORTEST_SENTENCE and not ends_sentence(body)
    colon = ":" in reading.mark and (body[0].isdecimal() or several or short or ends_in_year(body))
    return colon or ends_in_score(body) or is_headline(body)


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
        return body[0] not in "\"'“«‘" and ends_sentence(body) and len(body) > 40
    if _BETWEEN_STATES.match(body):
        return False
    word = _FIRST_WORD.match(body)
    return len(body) > 80 or ends_sentence(body) or not (word and look_up(word[0]))


def before_unmarked_report(reading: Reading) -> bool:
    """Take a city before an article, or its own nation, that opens a report."""
    city = reading.known
    return (
        city is not None
        and reading.is_from_city
        and opens_report(reading.body, city)
        and is_report(reading.body)
    )


def agency_first(reading: Reading) -> bool:
    """Take a place after its agency where it is dated, or in capitals, or behind a comma; a city behind a slash.

    A city of the agency's own country also between dashes: "NNA - Baabda - The president met the envoys".
    """
    mark = reading.parts[1].letter
    beside = mark == "," or (mark == "/" and reading.is_from_city)
    if mark == "-" and reading.is_from_city and is_report(reading.body):
        outlet = find_outlet(reading.agency.name) if reading.agency else None
        beside = outlet is not None and reading.known is not None and outlet.country == reading.known.country
    return (
        _plausible(reading)
        and reading.opens_sentence
        and (reading.dated or (reading.known is not None and (reading.shouted or beside)))
    )


def bracketed_place(reading: Reading) -> bool:
    """Take a city in brackets before a sentence, and in capitals other places too: "(Geneva) – The envoys met."."""
    known = reading.known
    kinds = ("city", "capital", "seat", "country", "bloc") if reading.shouted else ("city", "capital")
    return known is not None and known.kind in kinds and reading.opens_sentence


def signed_by_outlet(reading: Reading) -> bool:
    """Take a city and an agency that fill a line or a bracket; a name that may be one has a word that outlets have.

    Behind a dash it may be a region: "Lake News – Nineveh".
    """
    agency, known = reading.agency, reading.known
    region = known is not None and known.kind == "region" and reading.parts[1].letter == "-"
    if reading.body or agency is None or not (reading.is_from_city or region):
        return False
    return find_outlet(agency.text) is not None or agency.text.rpartition(" ")[2] in OUTLETS


def own_line(reading: Reading) -> bool:
    """Take a date and a place that fill the line; the date has its year and the place is no room, or it is known.

    Nor is it one letter again and again, by which a page tells how large its letters may be: "May 4, 2021 AAA".
    """
    if reading.body or not _plausible(reading):
        return False
    room = reading.first_place.rpartition(" ")[2].casefold() in ROOMS
    told = has_year(reading.date) and not room and len(set(reading.first_place)) > 1
    return reading.known is not None or told


def stamped(reading: Reading) -> bool:
    """Take place, date and clock time that fill the line."""
    return (bool(reading.known) or reading.tailed) and (not reading.body or "L" in reading.mark)


def lone_place(reading: Reading) -> bool:
    """Take a city on a line of its own: in capitals, or with its country, but not with other words behind it."""
    if reading.body or reading.known is None:
        tails = reading.places[0][1]
        told = bool(tails) and all(look_up_region(reading.words(tail)) for tail in tails)
        return reading.shouted and told and not reading.body  # not "RMI, FSM, PALAU RECEIVE FUNDS"
    alone = not any(tails for _, tails in reading.places)
    return reading.tailed or (alone and reading.shouted and reading.is_from_city)


def lone_city(reading: Reading) -> bool:
    """Take a city that ends the line, in whatever letters."""
    return not reading.body and reading.known is not None and reading.known.kind in ("city", "capital")


def always(_: Reading) -> bool:
    """Take whatever fits."""
    return True

"""Towns that nobody lists, before a dash or a colon: the report below tells that they are places."""

from __future__ import annotations

from typing import Final

import regex

from diplostmt.datelines.building import body_start, titled
from diplostmt.datelines.conditions import NOT_PLACES, is_report
from diplostmt.datelines.days import DASHES
from diplostmt.datelines.names import look_up_region
from diplostmt.lexicon.epithets import EPITHETS
from diplostmt.lexicon.given_names import MEN, WOMEN
from diplostmt.lexicon.records import words
from diplostmt.lexicon.titles import HONORIFICS, TITLES
from diplostmt.lexicon.turn_labels import ASKER_LABELS
from diplostmt.models import Dateline, DatelinePlace
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import look_up

_TOWN = regex.compile(
    rf"""(?P<town> \p{{Lu}}[\p{{L}}'’]{{2,20}} (?: [ -]\p{{Lu}}[\p{{L}}'’]{{2,20}} ){{0,2}}+ )
        (?: \s?[{DASHES}]{{1,2}}\s | :\s
          | ,\s (?P<tail> \p{{Lu}}[\p{{L}}'’.-]{{1,20}} (?: \s\p{{Lu}}[\p{{L}}'’.-]{{1,20}} ){{0,2}}+ )
            \s[{DASHES}]{{1,2}}\s? )
        (?=[“"\p{{Lu}}])""",
    regex.VERBOSE,
)
#: A report from a town in capitals says that it was here: "KILMORAN: The mayor opened the bridge here on Monday."
_HERE: Final = regex.compile(
    r"(?<![Ww]e're |are |am |come )\bhere (?:late |early )?(?:on \p{Lu}|yesterday\b|\p{Lu}\p{Ll}{2,5}day\b)"
)
_HERE_WITHIN: Final = 1200
_LABEL: Final = regex.compile(r"\n\p{Lu}[\p{Lu} .'’-]{1,40}:\s")
#: How far into a report it is looked for the words that something is there.
_LOOKED_AT: Final = 6000
_SHORTEST_REPORT: Final = 80  # what follows a town and its state, of which nothing else tells
_OF_TOWNS: Final = words(
    "Camp Ciudad Fort Mount Port Puerto San Santa Villa"
)  # before the name of somebody, too
_NOUNS: Final = (
    frozenset(noun for row in EPITHETS for noun in row.nouns.split())
    | {row.title.partition(" of ")[0].rpartition(" ")[2] for row in TITLES}
    | HONORIFICS.keys()
)


def unlisted_town(text: str, start: int, line_end: int) -> Dateline | None:
    """Read a town before a dash or a colon and a report that says of something that it is there.

    "KILMORAN: The mayor counted the boats. ... The lake in Kilmoran is deep." What nobody is in, "PARLIAMENT: ...",
    is none, and neither are people, outlets and what else may open a line. With its state or city, "Elmo, Norway –",
    it may be a house there too, "at the Lake Villa", and nothing need tell of it where no other line opens so.
    """
    opening = _TOWN.match(text, start, line_end)
    if opening is None or not is_report(text[opening.end() : line_end].strip()):
        return None
    town, tail = titled(opening["town"]), opening["tail"]
    if look_up(town) or find_outlet(town) or find_outlet(opening["town"]) or not _may_be_town(town):
        return None
    region = look_up_region(tail) if tail else None
    if (
        tail
        and region is None
        and not (opening["town"].isupper() and _may_be_town(tail) and not tail.isupper())
    ):
        return None
    if region and (region.country is None or region.kind == "adjective"):
        return None
    if tail is None and opening["town"].isupper() and _was_here(text, opening.end()):
        return _dateline(text, opening, town, None)
    there = "in|near|around|outside|at|at the" if tail else "in|near|around|outside"
    told = rf"\b(?:{there}) {regex.escape(town)}\b(?!['’-])"
    if not regex.search(told, text[opening.end() : opening.end() + _LOOKED_AT]) and not (
        tail and _is_alone(text, opening, line_end)
    ):
        return None
    return _dateline(text, opening, town, region.country if region else None)


def _was_here(text: str, start: int) -> bool:
    """Say whether a report says that something was here, and that nobody speaks below it behind a label."""
    return _HERE.search(text, start, start + _HERE_WITHIN) is not None and not _LABEL.search(text, start)


def _dateline(text: str, opening: regex.Match[str], town: str, country: str | None) -> Dateline:
    """Give the dateline of a town."""
    start = opening.start()
    end = start + len(text[start : opening.end()].rstrip())
    place = DatelinePlace(start, opening.end("town"), opening["town"], town, country)
    return Dateline(start, end, text[start:end], (place,), None, None, body_start(text, end, len(text)))


def _is_alone(text: str, opening: regex.Match[str], line_end: int) -> bool:
    """Say whether no other line opens with a name, its state and a dash, as those of a list of delegates do."""
    report = text[opening.end() : line_end]
    if len(report) < _SHORTEST_REPORT:
        return False
    lines = text[max(0, opening.start() - _LOOKED_AT) : line_end + _LOOKED_AT].splitlines()
    return sum(1 for line in lines if (other := _TOWN.match(line)) and other["tail"]) == 1


def _may_be_town(name: str) -> bool:
    """Say whether no word of a name is that of a person, an office, a body, a document or a slug."""
    if name.casefold() in ASKER_LABELS:
        return False
    if name.partition(" ")[0] in _OF_TOWNS:
        return True
    return not any(
        word in MEN or word in WOMEN or word.lower() in NOT_PLACES or word.lower() in _NOUNS
        for word in regex.split(r"[ -]", name)
    )

"""Towns that the gazetteer has not, before a dash or a colon: the report below tells that they are places."""

from __future__ import annotations

from typing import Final

import regex

from diplostmt.datelines.bodies import is_report
from diplostmt.datelines.building import body_start, titled
from diplostmt.datelines.conditions import NOT_PLACES
from diplostmt.datelines.days import DASHES
from diplostmt.datelines.listed_towns import look_up_province, look_up_town
from diplostmt.datelines.names import look_up_region
from diplostmt.lexicon.epithets import EPITHETS
from diplostmt.lexicon.given_names import MEN, WOMEN
from diplostmt.lexicon.records import words
from diplostmt.lexicon.titles import HONORIFICS, TITLES
from diplostmt.lexicon.turn_labels import ASKER_LABELS
from diplostmt.models import Dateline, DatelinePlace
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import Place, look_up

_TOWN = regex.compile(
    rf"""(?P<town> (?: (?:AL|DE|EL|LA|LE|LOS|STA\.|STO\.|ST\.)[ ] )?+
            \p{{Lu}}[\p{{L}}'’]{{2,20}} (?: [ -]\p{{Lu}}[\p{{L}}'’]{{2,20}} ){{0,2}}+ )
        (?: \s?[{DASHES}]{{1,2}}\s | :\s
          | ,\s (?P<tail> \p{{Lu}} (?: [\p{{L}}'’.] | -(?!-) ){{1,20}}
                (?: \s\p{{Lu}} (?: [\p{{L}}'’.] | -(?!-) ){{1,20}} ){{0,2}}+ )
            (?: \s[{DASHES}]{{1,2}}\s? | — | -- ) )
        (?=[“"\p{{Lu}}])""",
    regex.VERBOSE,
)
#: A dash without a blank behind it: "AHMEDPUR EAST-The mayor counted the boats."
_GLUED: Final = regex.compile(
    rf"(?P<town>\p{{Lu}}{{3,20}}+(?: \p{{Lu}}{{2,20}}+){{0,3}}+)(?P<tail>(?!))?"
    rf"[{DASHES}]{{1,2}}(?=\p{{Lu}}\p{{Ll}}|A\s)"
)
#: A report from a town in capitals says that it was here: "KILMORAN: The mayor opened the bridge here on Monday."
_HERE: Final = regex.compile(
    r"(?<![Ww]e're |are |am |come )\bhere (?:late |early )?(?:on \p{Lu}|yesterday\b|\p{Lu}\p{Ll}{2,5}day\b)"
)
_HERE_WITHIN: Final = 1200
#: Where papers close a dateline with a colon: elsewhere it is who speaks that stands before one, "RUIZ: The mayor met".
_WITH_A_COLON: Final = frozenset("AE BD BH BN IN KW LK MV MY NP OM PK QA SA SG".split())
#: Lines in capitals before a dash: sections, or the people of a list.
_HEADS: Final = regex.compile(rf"(?m)^\p{{Lu}}{{3,20}}+[\p{{Lu}} .'’]{{0,40}}+\s?[{DASHES}]{{1,2}}")
_LABEL: Final = regex.compile(r"\n\p{Lu}[\p{Lu} .'’-]{1,40}:\s")
#: What is said in quotation marks, and words that only who speaks uses.
_QUOTED: Final = regex.compile(r"[“\"][^”\"\n]{0,300}+[”\"]?")
_OF_WHO_SPEAKS: Final = regex.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Yy]our?|[Mm]e)\b(?!\.)")
_OF_REPORTS: Final = regex.compile(
    r"\b(?:said|told|according to|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|here)\b"
)
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
    Nor where the table for datelines has the town, and what follows is told and not spoken, "KHAR: Traders met".
    """
    opening = _TOWN.match(text, start, line_end) or _GLUED.match(text, start, line_end)
    if opening is None or not is_report(text[opening.end() : line_end].strip()):
        return None
    town, tail = titled(opening["town"]), opening["tail"]
    if look_up(town) or find_outlet(town) or find_outlet(opening["town"]) or not _may_be_town(town):
        return None
    listed = look_up_town(town)
    if opening.re is _GLUED and listed is None:
        return None
    shouted = opening["town"].isupper()
    region = look_up_region(tail) if tail else None
    if tail and region is None and not ((shouted or listed) and _may_be_town(tail) and not tail.isupper()):
        return None
    if region and (region.country is None or region.kind == "adjective"):
        return None
    country = _country(listed, region, tail)
    told = listed is not None and _is_told(text, opening, line_end, country)
    if tail is None and shouted and (told or _was_here(text, opening.end())):
        return _dateline(text, opening, town, country)
    there = "in|near|around|outside|at|at the" if tail else "in|near|around|outside"
    named = rf"\b(?:{there}) {regex.escape(town)}\b(?!['’-])"
    if not regex.search(named, text[opening.end() : opening.end() + _LOOKED_AT]) and not (
        tail and (shouted or region or told) and _is_alone(text, opening, line_end)
    ):
        return None
    return _dateline(text, opening, town, country)


def _country(listed: Place | None, region: Place | None, tail: str | None) -> str | None:
    """Give the country of a town: that of the region behind it, else the one that the table for datelines has."""
    if region:
        return region.country
    beyond = look_up_province(tail) if tail else None
    return next((town.country for town in (beyond, listed) if town and town.country), None)


def _is_told(text: str, opening: regex.Match[str], line_end: int, country: str | None) -> bool:
    """Say whether a report follows, and nobody's turn to speak, as behind "HUDSON: We met on Monday".

    Behind a colon it has to look like one, and the town to lie where papers have it so; behind a dash a sentence of its
    length will do, where no other line opens so.
    """
    report = _QUOTED.sub("", text[opening.end() : min(line_end, opening.end() + _HERE_WITHIN)])
    around = text[max(0, opening.start() - _LOOKED_AT) : opening.end() + _LOOKED_AT]
    if _OF_WHO_SPEAKS.search(report):
        return False
    if ":" not in opening[0]:
        return len(_HEADS.findall(around)) < 2
    labels = _LABEL.findall(around)
    told = country in _WITH_A_COLON and _OF_REPORTS.search(report) is not None
    return told and len(labels) == len(set(labels))


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

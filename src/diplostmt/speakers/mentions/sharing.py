"""Offices that several share whom a text names in a row: "Presidents Ana Ruiz of Peru and Jorge Lara of Chile"."""

from __future__ import annotations

import re

from diplostmt.speakers.names import nouns
from diplostmt.speakers.names.titles import country_in

_WORD = r"[A-Z][\w.'’-]{0,20}"
_NAME = rf"{_WORD}(?: {_WORD}){{1,3}}"
_LAND = r"(?:the )?[A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20}){0,2}"
_JOINT = r"(?:,? and |, )"
#: The office before the first name: "[Presidents] Ana Ruiz of Peru and", and each with a country of his own.
_BEFORE_NAMES = re.compile(
    rf"(?P<office>\b(?:[A-Z][\w-]{{1,20}} ){{0,3}}?[A-Z][a-z]{{3,20}})s (?:{_NAME}(?: of {_LAND})?{_JOINT}){{0,4}}$"
)
#: The countries before all names, in the same order: "the presidents of Peru and Chile, [Ana Ruiz and] Jorge Lara".
_OF_LANDS = re.compile(
    rf"(?P<office>\b(?:[Ff]oreign |[Dd]efen[cs]e |[Pp]rime |[Ff]inance )?[A-Za-z]{{4,20}})s of "
    rf"(?P<lands>{_LAND}(?:, {_LAND}){{0,3}},? and {_LAND}), (?P<before>(?:{_NAME}{_JOINT}){{0,4}})$"
)
#: The same with adjectives: "the Peruvian and Chilean presidents, [Ana Ruiz and] Jorge Lara".
_ADJECTIVES = re.compile(
    rf"\b(?P<lands>{_LAND}(?:, {_LAND}){{0,3}},? and {_LAND}) "
    rf"(?P<office>(?:[A-Za-z]{{4,10}} )?[A-Za-z]{{4,20}})s,? (?P<before>(?:{_NAME}{_JOINT}){{0,4}})$"
)
_SEPARATOR = re.compile(r",? and |, ")
_LONGEST = 200
#: What ends all that they match.
_ENDS = ("s ", "and ", ", ")
#: Of which country somebody is behind the name: "Ana Ruiz [of Peru] and".
_OF_COUNTRY = re.compile(rf" of ({_LAND})")


def shared_office(text: str, at: int, end: int) -> tuple[str, str | None] | None:
    """Give the office that the name at ``text[at:end]`` shares with others beside it, and his country.

    >>> text = "The presidents of Peru and Chile, Ana Ruiz and Jorge Lara, met"
    >>> shared_office(text, text.index("Jorge"), text.index(", met"))
    ('president', 'CL')
    """
    lead = text[max(0, at - _LONGEST) : at]
    if not lead.rstrip("\n").endswith(_ENDS) or ("s " not in lead and "s, " not in lead):
        return None
    named = _BEFORE_NAMES.search(lead)
    if named and _is_office(named["office"]):
        told = _OF_COUNTRY.match(text, end)
        return named["office"], country_in(told[1]) if told else None
    listed = _OF_LANDS.search(lead) or _ADJECTIVES.search(lead)
    if listed is None or not _is_office(listed["office"]):
        return None
    lands, number = _SEPARATOR.split(listed["lands"]), len(_SEPARATOR.findall(listed["before"]))
    return (listed["office"], country_in(lands[number])) if number < len(lands) else None


def _is_office(words: str) -> bool:
    """Say whether the last of several words, in the singular, means a person: "Foreign Minister"."""
    return nouns.is_person_noun(words.rpartition(" ")[2].lower())

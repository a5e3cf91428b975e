"""Places: countries, capitals that speak for governments, cities, seats, blocs, regions and adjectives.

Names come from the gazetteer; ``lexicon/place_words.py`` has the words beside a name that tell what it means,
and ``places/metonymy.py`` decides what capitals and seats stand for.

Conventions: a country counts wherever it is named, in titles and in names of bodies too ("the US Embassy"),
but not in the name of an outlet, a person or a ship. Adjectives and demonyms count, languages ("in Russian")
do not. Of the blocs only the European Union is a place; the UN is one in a dateline only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import compress

from attrs import evolve

from diplostmt.lexicon.given_names import MEN, WOMEN
from diplostmt.lexicon.place_words import (
    ALSO_WORDS,
    COURTESY,
    EVENT_EPITHETS,
    EVENT_NOUNS,
    GOVERNMENT_NOUNS,
    LANGUAGE_BEFORE,
    LOCATIVE,
    NAMED_AFTER,
    NO_SURNAMES,
    OUTLETS,
    SHIPS,
    SITES,
    STATE_WORDS,
    WITH_THE,
)
from diplostmt.models import PlaceMention
from diplostmt.openings import capitalised
from diplostmt.places.gazetteer import (
    Meaning,
    Place,
    country_name,
    longer_names,
    look_up,
    meaning_of,
    names_by_first_word,
)
from diplostmt.places.metonymy import stands_for_government
from diplostmt.spans import as_written, with_plain_characters

__all__ = ["Place", "country_name", "find_places", "look_up"]

_GIVEN_NAMES = (MEN | WOMEN) - ALSO_WORDS
_NO_SURNAMES = (
    NO_SURNAMES | EVENT_NOUNS | SITES | GOVERNMENT_NOUNS | {word.lower() for word in EVENT_EPITHETS}
)
_NO_PLACE_AFTER = _GIVEN_NAMES | COURTESY | SHIPS | NAMED_AFTER
_NORTH_AMERICA = ("US", "CA")
_LONGEST_WORD = 26
_LONGEST_AGENCY = 60
_OPENING = "\"“”‘’'«»([—–-"

_WORD_AFTER = re.compile(r"\s([A-Z][\w.-]{0,24})(?:\s([A-Z]))?")
_NEWS_AGENCY = re.compile(r"(?:['’]s?)?(?:\s[A-Z][\w'’]{1,20}){0,2}\s(?:News|Press)\sAgency\b")
_MAYBE_LANGUAGE = ("-l", "-s", " l", " s")
_LANGUAGE = re.compile(r"[-\s](?:language|speaking|speaker)")
_LANGUAGE_ENDS = re.compile(
    r"[.;:!?)\"”]|,(?!\s[A-Z])|\s(?:and|or)\s[A-Z]\w{1,20}[.,;:!?)\"”]|\s{0,2}\Z|"
    r"\s(?:to|into|with|at|by|for|on|from|in|during|before|after|when|while|because|but|as|well|fluently)\b"
)
_TAIL = re.compile(r",\s([A-Z][\w.]{0,20}(?:\s[A-Z][\w.]{0,20}){0,2})")
_LISTED = re.compile(r",\s|,?\s(?:and|or)\s")


def find_places(text: str) -> tuple[PlaceMention, ...]:
    """Find the places named in ``text``, in order, with offsets into it.

    >>> [(m.text, m.country, m.kind, m.metonym) for m in find_places("Oslo told Iran's envoy so.")]
    [('Oslo', 'NO', 'capital', True), ('Iran', 'IR', 'country', False)]
    """
    if not isinstance(text, str):
        raise TypeError(f"wanted a str, got {type(text).__name__}")
    plain = with_plain_characters(text)
    if plain is not text:
        return as_written(find_places(plain), plain, text)
    by_first_word = names_by_first_word()
    found: list[PlaceMention] = []
    previous, done = None, 0
    starts, words = capitalised(text)
    for start, word in compress(zip(starts, words, strict=True), map(by_first_word.__contains__, words)):
        if start < done:
            continue
        names = by_first_word[word]
        end, meaning = start + len(word), names.alone
        goes_on = names.longer and ((after := text[end + 1 : end + 2]) in names.letters or after.isspace())
        if goes_on and (longer := longer_names(word).match(text, start)):
            end, meaning = longer.end(), meaning_of(longer[0])
        if meaning is None or _is_no_place(text, start, end, meaning):
            continue
        done = end
        if meaning.places:
            previous = _mention(text, start, end, meaning, previous)
            found.append(previous)
    return tuple(found)


# ---------------------------------------------------------------- names that are none of a place


def _is_no_place(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """Say whether the name stands for a person, a ship, an outlet, a language, or is part of a word."""
    before, after = text[start - 1 : start], text[end : end + 2]
    if before and (before.isalnum() or before in "@_"):
        return True
    if after[:1] == "$" or (after[:1] == "." and after[1:].islower()):
        return True
    last = _word_before(text, start) if before.isspace() else ""
    if last in _NO_PLACE_AFTER:
        return True
    if after[1:].isupper() and _begins_outlet(text, end):
        return True
    if (last in LANGUAGE_BEFORE or after in _MAYBE_LANGUAGE) and _is_language(text, end, last, meaning):
        return True
    return bool(meaning.cautions) and any(
        _CAUTIONS[caution](text, start, end, last) for caution in meaning.cautions
    )


def _word_before(text: str, start: int) -> str:
    """Give the word before, or the given name before an initial: "George W."; none from another paragraph."""
    words = text[max(0, start - _LONGEST_WORD) : start].rsplit(None, 2)
    if not words or text[start - 2 : start] == "\n\n":
        return ""
    last = words[-1]
    if last.isalpha():
        return last
    if len(last) == 2 and last[1] == "." and len(words) > 1 and words[-2] in _GIVEN_NAMES:
        return words[-2]
    return last.lstrip(_OPENING)


def _begins_outlet(text: str, end: int) -> bool:
    """``Moscow Times``, ``Qatar News Agency``."""
    after = _WORD_AFTER.match(text, end)
    if after is not None and after[1].rstrip(".") in OUTLETS:
        return True
    return text.find(" Agency", end, end + _LONGEST_AGENCY) > 0 and _NEWS_AGENCY.match(text, end) is not None


def _is_language(text: str, end: int, last: str, meaning: Meaning) -> bool:
    """``said in Russian.``, ``Russian-speaking``."""
    if not meaning.places or meaning.places[0].kind != "adjective":
        return False
    if _LANGUAGE.match(text, end):
        return True
    return last in LANGUAGE_BEFORE and _LANGUAGE_ENDS.match(text, end) is not None


def _is_forename(text: str, _start: int, end: int, _last: str) -> bool:
    """``Jordan Mills``: a capitalised word follows that can be a surname."""
    after = _WORD_AFTER.match(text, end)
    if after is None:
        return False
    word = after[1].lower().rstrip(".")
    headline_verb = after[2] is not None and word.endswith(("s", "ed", "ing"))
    return word not in _NO_SURNAMES and not headline_verb and after[1] not in names_by_first_word()


def _is_surname(text: str, start: int, end: int, last: str) -> bool:
    """``Austin said``: a place only after a preposition, before its country, or as a dateline."""
    if last.lower() in LOCATIVE or _tail(text, end) is not None:
        return False
    return not (text[start:end].isupper() and text[max(0, start - 1) : start] in ("", "\n"))


def _lacks_article(text: str, _start: int, end: int, last: str) -> bool:
    """Take ``the Gulf`` for a place, not ``the Gulf War`` or ``the Gulf of``."""
    after = text[end : end + 4]
    return last.lower() not in WITH_THE or (
        after[:1] == " " and (after[1:2].isupper() or after[1:4] == "of ")
    )


def _is_pronoun(text: str, start: int, end: int, last: str) -> bool:
    """``US`` in a line of capitals, but not at its head or after its article."""
    around = text[max(0, start - 30) : start] + text[end : end + 30]
    return around.isupper() and last != "THE" and text[max(0, start - 1) : start] not in ("", "\n")


_CAUTIONS: dict[str, Callable[[str, int, int, str], bool]] = {
    "forename": _is_forename,
    "surname": _is_surname,
    "the": _lacks_article,
    "word": _is_pronoun,
}


# ---------------------------------------------------------------- which place, and what it stands for


def _mention(
    text: str, start: int, end: int, meaning: Meaning, previous: PlaceMention | None
) -> PlaceMention:
    place, own_country = meaning.places[0], False
    if len(meaning.places) > 1 or place.kind in ("capital", "city"):
        place, own_country = _settle(text, start, end, meaning, previous)
    country, kind, metonym = place.country, place.kind, False
    if kind in ("capital", "seat"):
        metonym = stands_for_government(text, start, end, with_own_country=own_country, previous=previous)
        if kind == "capital" and not metonym:
            kind = "city"
        if place.name == "Brussels" and metonym:
            country = "EU"
    return PlaceMention(start, end, text[start:end], place.name, country, kind, metonym)


def _settle(
    text: str, start: int, end: int, meaning: Meaning, previous: PlaceMention | None
) -> tuple[Place, bool]:
    """Choose among the places of a name by the country named after it, or by its neighbours."""
    tail = _tail(text, end)
    place = meaning.places[0]
    if tail is not None:
        place = next((option for option in meaning.places if option.country == tail.country), place)
        if place.country == tail.country:
            return place, True
        if tail.kind == "region" and tail.country in _NORTH_AMERICA:
            return evolve(place, country=tail.country, kind="city"), True
    elif len(meaning.places) > 1 and _is_state(text, start, end, place, previous):
        place = next((option for option in meaning.places if option.kind == "region"), place)
    return place, False


def _tail(text: str, end: int) -> Place | None:
    """Give the country or region named right after a comma: "Birmingham, Alabama"."""
    match = _TAIL.match(text, end) if text[end : end + 1] == "," else None
    words = match[1].split() if match else []
    for count in range(len(words), 0, -1):
        place = look_up(" ".join(words[:count]))
        if place is not None:
            return place if place.kind in ("country", "region") else None
    return None


def _is_state(text: str, start: int, end: int, usual: Place, previous: PlaceMention | None) -> bool:
    """Say whether a name that a state shares with another place is the state's: "Atlanta, Georgia"."""
    after = _WORD_AFTER.match(text, end)
    if (after and after[1] in STATE_WORDS) or text[max(0, start - 9) : start] == "state of ":
        return True
    if previous is None or previous.country not in _NORTH_AMERICA:
        return False
    by_a_city = previous.kind == "city" and usual.country != previous.country
    return (by_a_city or previous.kind == "region") and bool(_LISTED.fullmatch(text, previous.end, start))

"""The gazetteer: the table ``data/places.tsv``, a row a place with all its names, and looking names up.

A name has a meaning: the places it can name, the usual one first, and what else it can be (a "caution").
Disputed and partly recognised places have the code that ISO 3166 gives them, or none.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from typing import cast

from attrs import define, frozen

from diplostmt.models import PlaceKind
from diplostmt.openings import CAPITALISED, one_of
from diplostmt.tables import items, read_table

_LONGEST_NAME = 80
_FOR_THE_TABLE = ("shared", "dateline")  # cautions that say nothing of the words around
_SAME_MARK = str.maketrans("‘’ʻʼ`´‐‑–—ıłøđ", "''''''----ilod")
_BLANK = r"[^\S\n]?(?:\n|[^\S\n])[^\S\n]?"
_BLANKS = re.compile(r"\s+")


@frozen
class Place:
    """A place by its usual English name; ``country`` and ``kind`` as in `PlaceMention`."""

    name: str
    country: str | None
    kind: PlaceKind


@frozen
class Meaning:
    """What a name means: the places it can name, the usual one first (none: no place), and cautions."""

    places: tuple[Place, ...]
    cautions: tuple[str, ...]


# ---------------------------------------------------------------- the table


@define  # made by the thousand at the first call, and three times as fast as a frozen one
class _Name:
    """A name of the table: its place (``None``: no place), cautions, and whether running text can hold it.

    ``plain`` is what it means as long as no other is written alike, and nothing is to be said of it.
    """

    text: str
    place: Place | None
    cautions: tuple[str, ...]
    in_text: bool
    plain: Meaning


@cache
def _meanings() -> Mapping[str, Meaning]:
    """Give the names of the table that running text can hold, as written there, with their meanings."""
    return _gather((name.text, name) for name in _names() if name.in_text)


@cache
def _by_folded_name() -> Mapping[str, Meaning]:
    """Give all names of places by their folded form, for `look_up`, also without accents."""
    found = _gather((_fold(name.text), name) for name in _names() if name.place is not None)
    return {_without_accents(key): meaning for key, meaning in found.items()} | found


@cache
def _names() -> tuple[_Name, ...]:
    return tuple(_names_of_rows())


def _names_of_rows() -> Iterator[_Name]:
    for row in read_table("places"):
        cautions = _cautions(row)
        place = _place(row, row["kind"])
        plain = _only(place)
        for name in (row["name"], *items(row["also"])):
            own = cautions.get(name, ())
            yield _Name(name, place, own, "dateline" not in own, plain)
        for name in items(row["dateline"]):
            yield _Name(name, place, (), False, plain)
        if row["adjectives"]:
            place = _place(row, "adjective")
            plain = _only(place)
        for name in items(row["adjectives"]):
            yield _Name(name, place, cautions.get(name, ()), True, plain)


def _cautions(row: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Give the cautions of a row by the name they are for: ``word:US``, or without a name that of the row."""
    found: dict[str, tuple[str, ...]] = {}
    for item in items(row["caution"]):
        caution, _, name = item.partition(":")
        found[name or row["name"]] = (*found.get(name or row["name"], ()), caution)
    return found


def _place(row: Mapping[str, str], kind: str) -> Place | None:
    return None if kind == "other" else Place(row["name"], row["country"] or None, cast(PlaceKind, kind))


def _only(place: Place | None) -> Meaning:
    """Give what a name means that is nothing but a place's, or no place's."""
    return Meaning((place,) if place else (), ())


def _gather(names: Iterable[tuple[str, _Name]]) -> dict[str, Meaning]:
    """Bring the meanings of each name together under its key, the usual one first."""
    by_key: defaultdict[str, list[_Name]] = defaultdict(list)
    for key, name in names:
        by_key[key].append(name)
    return {key: _meaning(several) for key, several in by_key.items()}


def _meaning(names: Sequence[_Name]) -> Meaning:
    """Give the meaning of names written alike; where none is usual, the first place has no country."""
    if len(names) == 1 and not names[0].cautions:  # as nearly all are
        return names[0].plain
    by_use = sorted(names, key=lambda name: "shared" in name.cautions)
    places = [name.place for name in by_use if name.place is not None]
    if "shared" in by_use[0].cautions and places:
        places.insert(0, Place(places[0].name, None, "city"))
    cautions = dict.fromkeys(caution for name in names for caution in name.cautions)
    return Meaning(tuple(places), tuple(caution for caution in cautions if caution not in _FOR_THE_TABLE))


# ---------------------------------------------------------------- whole names


def look_up(name: str, *, country: str | None = None) -> Place | None:
    """Give the place that ``name`` as a whole names, or ``None``.

    Any casing will do, and names of datelines in other languages. Where several places share the name, it is
    the one in ``country`` if that is given, else the usual one; if none is, its ``country`` is ``None``.

    >>> look_up("MOSCOW"), look_up("Genève").name, look_up("u.s.").country, look_up("the Kremlin").kind
    (Place(name='Moscow', country='RU', kind='capital'), 'Geneva', 'US', 'seat')
    >>> look_up("KANDAHAR CITY").name
    'Kandahar'
    >>> look_up("Birmingham").country, look_up("Birmingham", country="GB").country, look_up("Ruritania")
    (None, 'GB', None)
    """
    if not isinstance(name, str):
        raise TypeError(f"wanted a str, got {type(name).__name__}")
    return _look_up(name, country) if len(name) <= _LONGEST_NAME else None


@lru_cache(maxsize=4096)  # the same few are asked about several times in an article
def _look_up(name: str, country: str | None) -> Place | None:
    key = _fold(name)
    meaning = _by_folded_name().get(key) or _by_folded_name().get(_without_accents(key))
    if meaning is None:
        bare = key.removesuffix(" city").removeprefix("kota ")  # "Kota Bandung" in Indonesia
        city = look_up(bare, country=country) if bare != key else None
        return city if city and city.kind in ("city", "capital") else None
    return next(
        (place for place in meaning.places if country and place.country == country), meaning.places[0]
    )


def country_name(code: str) -> str:
    """Give the short English name of a country code, for territories without a row the one of ISO 3166.

    A code that is not known is its own name.

    >>> country_name("RU"), country_name("EU"), country_name("GB")
    ('Russia', 'European Union', 'United Kingdom')
    """
    return _country_names().get(code) or _iso_name(code)


@cache
def _iso_name(code: str) -> str:
    """Give the name that ISO 3166-1 has for a code; pycountry keeps the standard."""
    import pycountry

    country = pycountry.countries.get(alpha_2=code)
    return country.name if country else code


@cache
def _country_names() -> Mapping[str, str]:
    places = (name.place for name in _names() if name.place is not None)
    return {
        place.country: place.name for place in places if place.kind in ("country", "bloc") and place.country
    }


def _fold(name: str) -> str:
    """Fold case, blanks, apostrophes and dashes; leave out the article and the possessive."""
    name = " ".join(name.casefold().translate(_SAME_MARK).split()).strip(" ,;:()[]\"'")
    return name.removeprefix("the ").removesuffix("'s")


def _without_accents(name: str) -> str:
    """Leave out the accents, and the full stops of abbreviations."""
    if name.isascii() and "." not in name:
        return name
    plain = unicodedata.normalize("NFKD", name)
    return "".join(c for c in plain if c != "." and not unicodedata.combining(c))


# ---------------------------------------------------------------- names in a text


@frozen
class Names:
    """The names that begin with one word: that word alone, those that go on, and with what behind one blank or mark."""

    alone: Meaning | None
    longer: tuple[str, ...] = ()
    letters: Set[str] = frozenset()


@cache
def names_by_first_word() -> Mapping[str, Names]:
    """Give the names that a text can hold by their first word, as written and in capitals."""
    alone: dict[str, Meaning] = {}
    longer: defaultdict[str, list[str]] = defaultdict(list)
    for name, meaning in _as_written_and_in_capitals().items():
        first = CAPITALISED.match(name)
        if first is None:
            raise ValueError(f"no capitalised word begins the name {name!r}")
        if first[0] == name:
            alone[name] = meaning
        else:
            longer[first[0]].append(name)
    return {word: Names(meaning) for word, meaning in alone.items()} | {
        word: Names(alone.get(word), tuple(names), {name[len(word) + 1] for name in names})
        for word, names in longer.items()
    }


@cache
def longer_names(first: str) -> re.Pattern[str]:
    """Give the pattern of the names that go on after the word ``first``; it finds the longest."""
    names = one_of(names_by_first_word()[first].longer)
    as_printed = names.replace(r"\ ", _BLANK).replace("'", "['’]")
    return re.compile(rf"{as_printed}(?!\w)")


@lru_cache(maxsize=4096)
def meaning_of(found: str) -> Meaning:
    """Give the meaning of a name as it stands in a text, with whatever blanks and apostrophes."""
    return _as_written_and_in_capitals()[_BLANKS.sub(" ", found).replace("’", "'")]


@cache
def _as_written_and_in_capitals() -> Mapping[str, Meaning]:
    return {name.upper(): meaning for name, meaning in _meanings().items()} | dict(_meanings())

"""The towns of ``data/towns.tsv``: looked up for datelines only, as many are words or family names elsewhere."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from attrs import frozen

from diplostmt.places.finding import Place
from diplostmt.tables import items, read_table

_LONGEST_NAME: Final = 60
# One letter for another, a blank for a hyphen, and nothing for apostrophes and full stops.
_SAME: Final = str.maketrans("ıłøđð‐‑–-", "ilodd    ", "'‘’ʻʼʿ`´.")
_SAINT: Final = re.compile(r"st (?=\w)")
_ARTICLE: Final = re.compile(r"(?:a[dlnrstz]h?|el|ed) (?=\w{3})")


@frozen
class _Towns:
    """Towns of one initial by the keys of their names, each with its name and country.

    Those that a name usually means, all of a name that several countries share, and provinces.
    """

    usual: Mapping[str, tuple[str, str]]
    shared: Mapping[str, Mapping[str, str]]
    provinces: Mapping[str, tuple[str, str]]


@cache
def _rows() -> Mapping[str, tuple[Mapping[str, str], ...]]:
    """Give the rows of the table by the initial of their names: one of them is needed for one name."""
    rows: defaultdict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in read_table("towns"):
        rows[(row["names"] or row["shared"] or row["provinces"])[0].lower()].append(row)
    return {initial: tuple(several) for initial, several in rows.items()}


@lru_cache(maxsize=26)
def _towns(initial: str) -> _Towns:
    """Give the towns of an initial of the table; all of them at once would take a tenth of a second."""
    usual: dict[str, tuple[str, str]] = {}
    shared: defaultdict[str, dict[str, str]] = defaultdict(dict)
    provinces: dict[str, tuple[str, str]] = {}
    for row in _rows()[initial]:
        for name in items(row["names"]):
            usual[town_key(name)] = name, row["country"]
        for name in (*items(row["shared"]), *items(row["provinces"])):
            shared[town_key(name)][row["country"]] = name
        provinces |= {town_key(name): (name, row["country"]) for name in items(row["provinces"])}
    alone = {key: province for key, province in provinces.items() if len(shared[key]) == 1}
    return _Towns(alone | usual, shared, provinces)


def look_up_town(name: str, *, country: str | None = None) -> Place | None:
    """Give the town that opens a dateline: the one in ``country`` if given, else the usual one of its name.

    Where towns of several countries share the name and none is much the largest, its country is ``None``.

    >>> look_up_town("AHMEDPUR EAST").country, look_up_town("Cassano d’Adda").country, look_up_town("Reading")
    ('PK', 'IT', None)
    >>> look_up_town("San Isidro").country, look_up_town("San Isidro", country="PE").country
    (None, 'PE')
    """
    if len(name) > _LONGEST_NAME:
        return None
    key = town_key(name)
    forms = dict.fromkeys((key, _ARTICLE.sub("", key, count=1), key.removesuffix(" city")))
    return next(filter(None, (_look_up(form, country) for form in forms)), None)


def look_up_province(name: str) -> Place | None:
    """Give the province that stands behind a town: "Bantay, Ilocos Sur".

    >>> look_up_province("Ilocos Sur").country, look_up_province("Ahmedpur East")
    ('PH', None)
    """
    key = town_key(name) if len(name) <= _LONGEST_NAME else ""
    province = _towns(key[0]).provinces.get(key) if key[:1] in _rows() else None
    return Place(*province, "region") if province else None


def _look_up(key: str, country: str | None) -> Place | None:
    if key[:1] not in _rows():
        return None
    towns = _towns(key[0])
    sharing = towns.shared.get(key, {})
    if country and country in sharing:
        return Place(sharing[country], country, "city")
    if key in towns.usual:
        return Place(*towns.usual[key], "city")
    return Place(next(iter(sharing.values())), None, "city") if sharing else None


def town_key(name: str) -> str:
    """Give a name as it is looked up: in small letters without accents, apostrophes, full stops and hyphens.

    >>> town_key("Sainte-Foy"), town_key("ST. ALBANS"), town_key("Ta‘izz")
    ('sainte foy', 'saint albans', 'taizz')
    """
    key = " ".join(name.casefold().translate(_SAME).split()).strip(' ,;:()[]"')
    if not key.isascii():
        key = "".join(c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c))
    return _SAINT.sub("saint ", key, count=1) if key.startswith("st ") else key

"""What is known by its name and is nobody: titles, bodies, places."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from diplostmt.lexicon.organisations import ORGANISATIONS, OrganisationRow
from diplostmt.lexicon.titles import HONORIFICS
from diplostmt.places.gazetteer import Place, look_up, names_by_first_word
from diplostmt.speakers.names.nouns import nouns, title_rows
from diplostmt.speakers.names.spellings import bare


def is_title(words: Sequence[str]) -> bool:
    """Say whether the words before a name can be a title or an adjective of country; "the capital Oslo" is none."""
    plain = [bare(word).lower() for word in words]
    if plain[-1] in HONORIFICS or any(title_rows(word) for word in plain):
        return True
    sorts = {nouns()[word].sort for word in plain if word in nouns()}
    return "person" in sorts or (not sorts and place(bare(words[-1])) is not None)


@cache
def bodies() -> Mapping[str, OrganisationRow]:
    """Give the organisations by each of their names; names of several words in lower case too."""
    table: dict[str, OrganisationRow] = {}
    for row in ORGANISATIONS:
        for name in (row.name, *filter(None, row.other_names.split("|"))):
            table[name] = row
            if " " in name or len(name) > 5:
                table[name.lower()] = row
    return table


#: An acronym as some papers write it.
_DOTTED = re.compile(r"(?:[A-Z]\.){3,8}")


@cache
def begin_longer_names() -> frozenset[str]:
    """Give the first words of bodies and places whose names have several words."""
    return _begin_places() | {name.partition(" ")[0] for name in bodies() if " " in name}


def organisation(name: str) -> OrganisationRow | None:
    """Give the organisation of that name, full or short: "IAEA", "the Pentagon"; ``None`` if there is none.

    >>> organisation("the IAEA").name
    'International Atomic Energy Agency'
    """
    name = name[4:] if name[:4].lower() == "the " else name
    name = name.replace("’", "'")
    if name[1:2] == "." and _DOTTED.fullmatch(name):
        name = name.replace(".", "")  # "the I.A.E.A."
    return bodies().get(name) or (bodies().get(name.lower()) if len(name) > 5 else None)


@lru_cache(maxsize=4096)
def place(name: str) -> Place | None:
    """Give the place of that name, adjectives included ("Russian"), if there is one."""
    name = name.replace("’", "'")
    first, _, rest = name.removeprefix("the ").partition(" ")
    return look_up(name) if not rest or first in _begin_places() else None


@cache
def _begin_places() -> frozenset[str]:
    """Give the first words of places that have several: most phrases of several words begin with none of them."""
    return frozenset(
        name.partition(" ")[0] for first in names_by_first_word().values() for name in first.longer
    )


def place_of_several(words: Sequence[str]) -> Place | None:
    """Give the place that several words name together."""
    return place(" ".join(words)) if words[0] in _begin_places() else None

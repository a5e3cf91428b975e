"""Where the holder of an office serves, as a title tells: the envoy for Yemen is not the envoy for Syria.

A title may say for which body somebody speaks ("UN envoy"), and behind a preposition where or for whom ("envoy to
Norway", "governor of Cusco", "head of the mission in Mali", "spokesman for the army"). Two titles whose posts have
nothing in common are not one person's; where one of them says nothing, they can be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from diplostmt.lexicon.epithets import SAME_BODIES, WHATEVER_BODY
from diplostmt.lexicon.name_words import OPENERS
from diplostmt.lexicon.organisations import OrganisationRow
from diplostmt.places.gazetteer import Place
from diplostmt.speakers.names.known import organisation, place
from diplostmt.speakers.names.nouns import is_body_noun, is_title_word
from diplostmt.speakers.names.spellings import bare

#: What opens the part of a title that says where its holder serves.
_LEADS = frozenset({"to", "for", "of", "in", "at", "with", "from"})
#: How many words the name of a body or place has.
_LONGEST = 5
#: Kinds of places in which others lie.
_LANDS = frozenset({"country", "adjective", "bloc"})
#: Kinds of places before a title where its holder serves, and whose envoy he is not: "Texas governor".
_IN_LANDS = ("city", "region")
#: Who sits for a place that stands before the noun: "the Barham MP".
_SEATED = frozenset({"congressman", "congresswoman", "mep", "mla", "mp", "msp", "senator", "td"})
#: What is of a town, and not of the country whose capital that is.
_OF_TOWNS = frozenset({"archbishop", "bishop", "governor", "mayor", "police"})


class Post(NamedTuple):
    """Where the holder of a title serves: what it names in it, and which nouns for bodies it has."""

    bodies: frozenset[OrganisationRow]
    places: frozenset[Place]
    nouns: frozenset[str]
    names: frozenset[frozenset[str]]

    def covers(self, other: Post) -> bool:
        """Say whether everything that another post tells is told here."""
        return all(own >= theirs for own, theirs in zip(self, other, strict=True))


@lru_cache(maxsize=4096)
def post_in(title: str) -> Post:
    """Give the post that a title tells.

    >>> post = post_in("UN envoy for Syria")
    >>> [body.name for body in post.bodies], [place.name for place in post.places]
    (['United Nations'], ['Syria'])
    >>> sorted(post_in("Army spokesman").nouns), sorted(map(sorted, post_in("chief of the Northern Fleet").names))
    (['army'], [['fleet', 'northern']])
    """
    words = [bare(word) for word in title.split()]
    lead = next((i for i, word in enumerate(words) if i and word.lower() in _LEADS), len(words))
    # For whom somebody speaks or sits may stand before the noun: "police spokesman", "Barham MP".
    told = 0 if any(word.lower().startswith("spokes") or word.lower() in _SEATED for word in words) else lead
    parts = list(named_in(words))
    bodies = (found for _, found, _ in parts if isinstance(found, OrganisationRow))
    places = (
        found
        for at, found, _ in parts
        if isinstance(found, Place)
        and (
            at > lead
            or found.kind in _IN_LANDS
            or _is_local(words[at + 1 :])
            or (at and found.kind == "country" and words[at + 1 : at + 2] == ["envoy"])  # "UN Syria envoy"
        )
    )
    nouns = (
        word.lower() for at, found, word in parts if at >= told and not found and is_body_noun(word.lower())
    )
    return Post(
        frozenset(bodies),
        frozenset(places),
        frozenset(SAME_BODIES.get(noun, noun) for noun in nouns),
        frozenset(_names_in(parts, told, lead)),
    )


def _is_local(behind: Sequence[str]) -> bool:
    """Say whether the words behind a capital say that its town is meant: "Oslo [mayor]", not "Oslo [envoy]"."""
    return bool(behind) and behind[0].lower() in _OF_TOWNS


#: A part of a title: where it stands, the place or body that it names, and its words.
_Part = tuple[int, Place | OrganisationRow | None, str]


def _names_in(parts: Sequence[_Part], told: int, lead: int) -> Iterator[frozenset[str]]:
    """Give the words of each name that no table has: "Zell", "Baltic Fleet" with the sea in it."""
    name, own = list[str](), False
    for at, found, word in [*parts, (0, None, "")]:
        low = word.lower()
        tells = at > lead or (at >= told and not is_title_word(low))
        if tells and not found and word[:1].isupper() and low != "the" and not is_body_noun(low):
            name.append(word if word.isupper() else low)
            own = own or low not in OPENERS
            continue
        if own:
            yield frozenset(name)
        name, own = [low] if isinstance(found, Place) and at > lead else [], False


def named_in(words: Sequence[str]) -> Iterator[_Part]:
    """Give the words of a title with where they stand, those of one body or place together."""
    at = 0
    while at < len(words):
        size, found = 1, None
        for longest in range(min(_LONGEST, len(words) - at), 0, -1) if words[at][:1].isupper() else ():
            chunk = " ".join(words[at : at + longest])
            found = organisation(chunk) or place(chunk)
            if found:
                size = longest
                break
        yield at, found, " ".join(words[at : at + size])
        at += size


def are_apart(one: str, other: str) -> bool:
    """Say whether two titles tell of posts that are not one.

    >>> are_apart("UN envoy for Syria", "UN envoy for Yemen"), are_apart("UN envoy for Syria", "UN envoy")
    (True, False)
    >>> are_apart("Army spokesman", "spokesman for the police"), are_apart("IAEA chief", "UN nuclear chief")
    (True, False)
    """
    here, there = post_in(one), post_in(other)
    if here.bodies and there.bodies and not any(_can_be_one(a, b) for a in here.bodies for b in there.bodies):
        return True
    if here.places and there.places and not any(_overlap(a, b) for a in here.places for b in there.places):
        return True
    if _are_towns(one, here) and _are_towns(other, there) and bool(here.places) != bool(there.places):
        return True  # "the mayor of Brunn", which no table has, is not the mayor of Oslo
    shared = any(a <= b or b <= a for a in here.names for b in there.names)
    acronym = any(word.isupper() for name in here.names | there.names for word in name)
    if here.names and there.names and not shared and not acronym:
        return True  # but "the Danish MFA" has no word of "Foreign Ministry"
    if not here.nouns or not there.nouns or here.nouns & there.nouns or shared:
        return False
    return not (_are_loose(here.nouns, there.bodies) or _are_loose(there.nouns, here.bodies))


def _are_towns(title: str, post: Post) -> bool:
    """Say whether what a title names is a town: "mayor of Zell"."""
    return bool(post.names or post.places) and not _OF_TOWNS.isdisjoint(title.lower().split())


def _can_be_one(one: OrganisationRow, other: OrganisationRow) -> bool:
    """Say whether one body is the other, or is called a part of it: "UN nuclear agency" is a name of the IAEA."""
    return one is other or _is_part(one, other) or _is_part(other, one)


def _is_part(part: OrganisationRow, whole: OrganisationRow) -> bool:
    begins = tuple(name + " " for name in _called(whole))
    return any(name.startswith(begins) for name in _called(part))


def _called(row: OrganisationRow) -> Iterable[str]:
    return filter(None, (row.name, *row.other_names.split("|")))


def _overlap(one: Place, other: Place) -> bool:
    """Say whether two places can be one, or a land and a town in it; a land may lie in a region of several."""
    if one.name == other.name or not (one.country and other.country):
        return one.name == other.name or one.country != other.country
    return one.country == other.country and not _LANDS.isdisjoint((one.kind, other.kind))


def _are_loose(nouns: Collection[str], bodies: Iterable[OrganisationRow]) -> bool:
    """Say whether nouns are said of whatever body, or of one of these: "the agency", of the IAEA."""
    taken_up = WHATEVER_BODY.union(*(row.nouns.split() for row in bodies))
    return not taken_up.isdisjoint(nouns)

"""Whom an epithet means that tells his seat or party: "the Arkansas senator", "the Liberal leader"."""

from __future__ import annotations

import itertools
from collections.abc import Collection

from diplostmt.lexicon.epithets import NOT_BOTH, OF_A_SEAT
from diplostmt.speakers.antecedents.discourse import JUST_NOW, Discourse, Utterance
from diplostmt.speakers.antecedents.fitting import PARTIES, agree, is_politician, takes
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.names import known
from diplostmt.speakers.names.posts import are_apart
from diplostmt.speakers.names.titles import words_of
from diplostmt.speakers.people.person import Person

#: What tells no seat: "the Government leader".
_OF_NO_SEAT = frozenset({"cabinet", "government", "parliament", "parliamentary", "state"})
#: How many people before an epithet are asked for the seat that it tells.
_FEW = 8


def of_a_seat(discourse: Discourse, here: Utterance, mention: Mention) -> Person | None:
    """Give who has just spoken, where an epithet tells of his seat or party: "the Arkansas senator".

    Not where he has such an office elsewhere ("the Texas senator") or one that goes with none (a governor is no
    senator) or is no politician, nor where somebody else is told of in these words, or has just been named with
    such an office.
    """
    own = {word.lower() for word in (mention.title or "").split() if word[:1].isupper()}
    own -= {mention.head} | _OF_NO_SEAT
    if not own or mention.head not in OF_A_SEAT:
        return None
    before = list(itertools.islice(discourse.people_before(here), _FEW))
    sitting = {p for p in before if _sits_there(p, mention, own - PARTIES)}
    if len(sitting) == 1:
        return sitting.pop()
    person = before[0] if before else None
    if person is None or person.label or not agree(person, mention) or _tells_only_country(own):
        return None
    return (
        None
        if _sits_elsewhere(person, mention) or _has_rival(discourse, here, person, mention, own)
        else person
    )


def _has_rival(
    discourse: Discourse, here: Utterance, person: Person, mention: Mention, own: Collection[str]
) -> bool:
    """Say whether somebody else is told of in an epithet's words, or was just named with such an office."""
    start = max(0, here.at - JUST_NOW)
    near = discourse.cast.named_before(here.at, JUST_NOW)
    for other in {*discourse.known_people(), *near} - {person}:
        if other.label or other.at > here.at:
            continue
        if any(words_of(title).issuperset(own) for title in other.titles):
            return True
        rival = agree(other, mention) and _seats(other, mention)
        if rival and discourse.is_named(other, start, here.at):
            return True
    return False


def _tells_only_country(words: Collection[str]) -> bool:
    """Say whether words name a country, and no part of it: "the Danish leader"."""
    found = [known.place(word.title()) for word in words]
    return all(place is not None and place.kind in ("adjective", "country") for place in found)


def _sits_elsewhere(person: Person, mention: Mention) -> bool:
    """Say whether somebody's titles speak against a seat: one elsewhere, or an office that goes with none."""
    epithet = mention.title or ""
    if person.titles and not any(map(is_politician, person.titles)):
        return True
    if any(are_apart(title, epithet) for title in _seats(person, mention)):
        return True
    held = NOT_BOTH.intersection(word for title in person.titles for word in words_of(title))
    other = mention.head in NOT_BOTH and bool(held) and mention.head not in held
    return other and "former" not in words_of(epithet)


def _sits_there(person: Person, mention: Mention, place: Collection[str]) -> bool:
    """Say whether a title of somebody tells the seat of an epithet: "the Oregon lawmaker", of an Oregon Democrat."""
    seats = (title for title in person.titles if place and words_of(title).issuperset(place))
    head = mention.head or ""
    return agree(person, mention) and any(
        takes(seat, head, head) or not PARTIES.isdisjoint(words_of(seat)) for seat in seats
    )


def _seats(person: Person, mention: Mention) -> list[str]:
    """Give the titles of somebody that have the noun of an epithet, or tell his party: "Oregon Democrat"."""
    wanted = {mention.head} | PARTIES
    return [title for title in person.titles if not wanted.isdisjoint(words_of(title))]

"""Whom an epithet means of two who stand in a relation: a minister and his deputy, a host and his guest."""

from __future__ import annotations

import re

from diplostmt.lexicon.epithets import RUNNING
from diplostmt.speakers.antecedents.discourse import REACH, Discourse, Utterance
from diplostmt.speakers.antecedents.fitting import COUNTERPART, LOWER_RANKS, agree, fits
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.names import known
from diplostmt.speakers.names.titles import words_of
from diplostmt.speakers.people.person import Person

#: What a deputy minister is called, and a minister is not: he is the "top diplomat".
_BELOW_MINISTERS = frozenset({"senior", "diplomat"})
#: What tells nothing of an office.
_SMALL = frozenset({"and", "for", "of", "state", "the"})
#: What a host does to a guest, and how far back.
_RECEIVED = re.compile(
    r"\b(?:(?:received|receives|hosted|hosts|welcomed|welcomes|greeted)\b|visiting (?=[A-Z]))"
)
#: A rank below a minister's that no word of the list tells.
_OF_STATE = re.compile(r"\bminister of state(?= for\b|,|$)|\bstate minister\b", re.IGNORECASE)
_LOOK_BACK = 1200
#: What tells of an office that somebody no longer holds.
_PAST = frozenset({"ex", "former"})


def is_below(person: Person, mention: Mention) -> bool:
    """Say whether an epithet leaves out somebody's lower rank: "the minister", of a deputy minister."""
    held = [title for title in person.titles if mention.head in words_of(title)]
    return not _is_lower(mention.title or "") and bool(held) and all(map(_is_lower, held))


def _is_lower(title: str) -> bool:
    """Say whether a title is of a rank below the head's: a deputy's, a minister of state's."""
    return not LOWER_RANKS.isdisjoint(words_of(title)) or _OF_STATE.search(title) is not None


def of_rank(discourse: Discourse, here: Utterance, mention: Mention, person: Person | None) -> Person | None:
    """Give somebody, or the other of a minister and his deputy if an epithet would rather be said of that one.

    "The minister" is not the deputy where both are named, and "the senior diplomat" is.
    """
    if person is None or person.label:
        return person
    senior = words_of(mention.title or "") >= _BELOW_MINISTERS
    if not senior and not is_below(person, mention):
        return person
    people = (p for p in discourse.people_around(here.at) if p.at < here.at and p is not person)
    fit = [
        other
        for other in people
        if fits(other, mention) >= 2
        and (_is_deputy_of(other, person) if senior else _is_deputy_of(person, other))
        and (senior or not is_below(other, mention))
    ]
    return fit[0] if len(fit) == 1 else person


def _is_deputy_of(person: Person, other: Person) -> bool:
    """Say whether somebody's office is that of another but for its rank: a deputy foreign minister's."""
    if person.country and other.country and person.country != other.country:
        return False
    lower = [words_of(title) - LOWER_RANKS - _SMALL for title in person.titles if _is_lower(title)]
    told = [frozenset(word for word in office if not known.place(word.title())) for office in lower]
    return any(office <= words_of(title) for office in told for title in other.titles)


def speaking_holder(discourse: Discourse, here: Utterance, mention: Mention, person: Person) -> Person | None:
    """Give who has the word, if he holds an office in one country and somebody else in another, who has not spoken.

    "Ruiz met the Omani foreign minister, Salim. Salim said A. [The foreign minister] added B", and "her Omani
    counterpart, Salim". Not where both have spoken.
    """
    previous = discourse.previous(here)
    speaker = previous.who if previous and not previous.nested else None
    if mention.country or not isinstance(speaker, Person) or speaker.label or speaker.country is None:
        return None
    held = any(not words_of(title).isdisjoint(COUNTERPART) for title in speaker.titles)
    if speaker is not person:
        able = fits(speaker, mention) >= 2 or (held and agree(speaker, mention))
        before = discourse.order[max(0, here.rank - REACH) : here.rank]
        return speaker if able and all(other.who is not person for other in before) else None
    return None


def one_left(discourse: Discourse, here: Utterance, mention: Mention) -> Person | None:
    """Give whom an article is about, if a past office or a candidacy can be of nobody else.

    "[Helen Whitby] renewed her attack on Sand. [The former secretary] accused Sand of malice". Whoever is named in the
    same sentence is another, and so is whoever comes with an office that is not that one.
    """
    past = not _PAST.isdisjoint(words_of(mention.title or "")) or mention.head in RUNNING
    if not past or mention.country or not mention.text.startswith(("The ", "the ")):
        return None
    end = discourse.narration.opening_behind(here.at)
    told = {*discourse.cast.named_before(here.at), *discourse.people_before(here)}
    able = [
        person
        for person in told
        if not person.label and not person.titles and agree(person, mention)
        if discourse.text.find(person.name[-1], here.at, end) < 0
    ]
    first = min((person.at for person in told), default=-1)
    return able[0] if len(able) == 1 and able[0].at == first else None


def guest(discourse: Discourse, here: Utterance, mention: Mention) -> Person | None:
    """Give who has just been received, if an epithet is said of a guest: "Ruiz welcomed [Lars Holm]. The visiting"."""
    if mention.head != "guest" and "visiting" not in words_of(mention.title or ""):
        return None
    received = list(_RECEIVED.finditer(discourse.text, max(0, here.at - _LOOK_BACK), here.at))
    if not received:
        return None
    behind = received[-1].end()
    end = min(here.at, discourse.narration.opening_behind(behind))
    named = list(discourse.cast.names_between(behind, end))
    person = discourse.cast.known(read_mention(" ".join(named[-1][1])), named[-1][0]) if named else None
    return person if person and agree(person, mention) else None

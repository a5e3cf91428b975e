"""Who is told by another: "Ruiz's father", "her lawyer", "the Umoja chief", where the text has named him so.

"Ruiz's father, Luis Ruiz, left. [Her father] said", "Odede's Umoja lost. [The Umoja chief] said".
"""

from __future__ import annotations

import re

from diplostmt.lexicon.function_words import POSSESSIVES
from diplostmt.speakers.antecedents.discourse import JUST_NOW, Discourse, Utterance
from diplostmt.speakers.antecedents.fitting import HEADS
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.mentions.runs import whole_words
from diplostmt.speakers.names.titles import words_of
from diplostmt.speakers.people.person import Person, genders_agree

#: Whose somebody is, and what: "[Ruiz's father], Luis Ruiz", "[her] Danish [lawyer] Karl Borg".
_WHOSE = re.compile(
    r"\b(?P<owner>[Hh]er|[Hh]is|[Tt]heir|[A-Z][\w-]{1,30}['’]s?) (?:[\w-]{2,20} ){0,2}?"
    r"(?P<noun>[a-z]{3,20})(?: of staff)?,? $"
)
_LONGEST_WHOSE = 90
_GENDERS = {"her": "f", "his": "m"}
#: Whose party something is: "[HD Holm's] Umoja".
_OWNER = re.compile(r"(?:[A-Z][\w.-]{0,30} ){0,2}[A-Z][\w-]{1,30}['’]s? $")
_LONGEST_OWNER = 90


def named_relative(discourse: Discourse, here: Utterance, mention: Mention) -> Person | None:
    """Give the only one named before whom the text calls so, of the same: "her father", of "Ruiz's father, Luis Ruiz".

    Not "Holm's lawyer", where Ruiz's lawyer was named.
    """
    noun, owner = mention.head or "", mention.text.split()[0]
    fit = [
        person
        for person in discourse.people_around(here.at)
        if not person.label and any(noun in words_of(title) for title in person.titles)
        if genders_agree(person.gender, mention.gender) and _is_of(discourse, person, noun, owner, here.at)
    ]
    return fit[0] if len(fit) == 1 else None


def _is_of(discourse: Discourse, person: Person, noun: str, owner: str, end: int) -> bool:
    """Say whether a text names somebody as what he is to an owner."""
    for at in person.places:
        whose = _WHOSE.search(discourse.text, max(0, at - _LONGEST_WHOSE), at) if at < end else None
        if whose and whose["noun"] == noun:
            both = owner.lower() in POSSESSIVES and whose["owner"].lower() in POSSESSIVES
            near = not both or end < at + JUST_NOW  # "his" friend may be another's by now
            return near and _can_be_one(discourse, whose["owner"], owner, person)
    return False


def _can_be_one(discourse: Discourse, one: str, other: str, person: Person) -> bool:
    """Say whether two owners can be one: the same surname or pronoun, or one of each whose genders agree."""
    named = [word for word in (one, other) if word.lower() not in POSSESSIVES]
    if len(named) != 1:
        return one.rstrip("s'’").lower() == other.rstrip("s'’").lower()
    gender = _GENDERS.get((other if named[0] == one else one).lower())
    family = discourse.cast.family(re.sub("['’]s?$", "", named[0]))
    return any(owner is not person and genders_agree(owner.gender, gender) for owner in family)


def leader_of_owned(discourse: Discourse, here: Utterance, mention: Mention) -> Person | None:
    """Give whose a party is, where an epithet tells of its chief: "Odede's Umoja lost. [The Umoja chief] said"."""
    words = (mention.title or "").split()
    name = " ".join(words[:-1])
    if mention.head not in HEADS or not name or not all(word[0].isupper() for word in words[:-1]):
        return None
    for at in whole_words(discourse.text, name):
        owner = _OWNER.search(discourse.text, max(0, at - _LONGEST_OWNER), at) if at < here.at else None
        if owner:
            whose = read_mention(re.sub("['’]s? $", "", owner[0]))
            return discourse.cast.named(whose, owner.start()) if whose.form == "name" else None
    return None

"""Two whom a sentence names together, and whom the text takes up as two: "Ruiz and Holm met. Both said"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diplostmt.models import Speaker
from diplostmt.speakers.antecedents.discourse import Discourse, Utterance
from diplostmt.speakers.antecedents.fitting import fits
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.names import limits
from diplostmt.speakers.people.person import Person
from diplostmt.speakers.people.subject_phrases import phrase_at, subject_places

#: What takes two up: "they", "the two", "both leaders".
_TWO = re.compile(r"they|both|the (?:two|pair|duo)|(?:both|the two) (?:[a-z]+ ){0,2}(?P<noun>[a-z]+)")
#: What two people are called, and two countries.
_PEOPLE = frozenset(
    {"chancellors", "diplomats", "envoys", "leaders", "men", "ministers", "officials", "politicians", "premiers",
     "presidents", "women"}
)  # fmt: skip
_LANDS = frozenset({"countries", "governments", "nations", "neighbors", "neighbours", "powers", "states"})
_ANY = frozenset({"parties", "sides"})
#: What stands between two who met: "Ana Ruiz [held talks with] Lars Holm".
_MET = re.compile(
    r" (?:met|meets|hosted|received|met with|(?:held|had) (?:[a-z]+ )?(?:talks|a meeting|a call) with"
    r"|(?:spoke|talked)(?: by phone| on the phone| by telephone)? (?:to|with)) (?=\w)"
)
#: How many sentences back two are looked for.
_SENTENCES = 2


def two_before(discourse: Discourse, here: Utterance, mention: Mention) -> Speaker | None:
    """Give the two whom "they", "both" or "the two leaders" takes up: those of a group that spoke, or of a sentence.

    "Ana Ruiz met Lars Holm in Oslo. [The two] said", "Peru and Chile left, and [they] said". Not where another group
    has spoken since, nor "Ana Ruiz met Danish envoys. They said".
    """
    two = _TWO.fullmatch(mention.text.lower())
    if two is None:
        return None
    noun = two["noun"]
    if noun and noun not in _PEOPLE and noun not in _LANDS and noun not in _ANY:
        return None
    for opening in _sentences(discourse, here):
        before = _spoken_since(discourse, here, opening)
        if before is not None:
            return before if before.name.count(" and ") == 1 and mention.form != "pronoun" else None
        both = _named_together(discourse, opening, here.at)
        if both:
            lands = all(isinstance(who, Speaker) for who in both)
            alike = noun is None or noun in _ANY or noun in (_LANDS if lands else _PEOPLE)
            return _together(both) if alike else None
    return _only_two(discourse, here, noun) if noun in _PEOPLE else None


def _only_two(discourse: Discourse, here: Utterance, noun: str) -> Speaker | None:
    """Give the only two so far who can be called by a noun: "the two ministers", of a minister and his counterpart."""
    one = read_mention(f"the {noun.removesuffix('s')}")
    people = {
        person for person in discourse.people_around(here.at) if person.at < here.at and not person.label
    }
    fit = {person for person in people if fits(person, one) >= 2 or _is_counterpart(person)}
    if len(fit) != 2:
        return None
    first, second = sorted(fit, key=lambda person: person.at)
    return _together((first, second))


def _is_counterpart(person: Person) -> bool:
    """Say whether somebody is told only as another's counterpart: "her Danish counterpart Lars Holm"."""
    return bool(person.titles) and all("counterpart" in title.split() for title in person.titles)


def _sentences(discourse: Discourse, here: Utterance) -> Iterator[int]:
    """Give where the sentence of an utterance begins, and the few of the narrator's before it."""
    yield discourse.narration.opening_before(here.at)
    told = (at for at in discourse.narration.sentences_back(here.at) if not discourse.narration.is_silent(at))
    for _, opening in zip(range(_SENTENCES), told, strict=False):
        yield opening


def _spoken_since(discourse: Discourse, here: Utterance, opening: int) -> Speaker | None:
    """Give the last group that has spoken since a sentence began."""
    for other in reversed(discourse.order[max(0, here.rank - 4) : here.rank]):
        if other.at < opening:
            return None
        if isinstance(other.who, Speaker) and other.who.kind == "group" and not other.nested:
            return other.who
    return None


def _named_together(
    discourse: Discourse, opening: int, end: int
) -> tuple[Person | Speaker, Person | Speaker] | None:
    """Give the two who are the subject of a sentence, or its subject and whom it met."""
    text = discourse.text
    for at in subject_places(text, opening):
        one, after = phrase_at(text, at)
        behind = at + len(one)
        if not one or text[at:behind] != one or _ends_item(text, opening, at):
            continue
        met = _MET.match(text, behind)
        second = behind + len(" and ") if after == "and" else met.end() if met else 0
        other, following = phrase_at(text, second) if 0 < second < end else ("", "")
        if not other or following == "and" or other.endswith(("'s", "’s", "s'", "s’")):
            return None
        first, last = _known(discourse, one, at), _known(discourse, other, second)
        alike = isinstance(first, Person) == isinstance(last, Person)
        return (first, last) if first and last and alike else None
    return None


def _ends_item(text: str, opening: int, at: int) -> bool:
    """Say whether another of a list stands before a subject: "Ana Ruiz, [Karl Borg] and Lars Holm met"."""
    first = text[opening:at].partition(",")[0].split()
    return bool(first) and "," in text[opening:at] and limits.name_at_end(first) == 0


def _known(discourse: Discourse, phrase: str, at: int) -> Person | Speaker | None:
    """Give the person or country of a phrase."""
    mention = read_mention(phrase.rstrip(" ,.;:"))
    if mention.form == "name":
        return discourse.cast.known(mention, at)
    return discourse.bodies.speaker(mention) if mention.form == "government" and mention.body else None


def _together(both: tuple[Person | Speaker, Person | Speaker]) -> Speaker:
    """Give two as one group, by their names."""
    one, other = (who.speaker().name if isinstance(who, Person) else who.name for who in both)
    return Speaker(f"{one} and {other}", "group", None, None)

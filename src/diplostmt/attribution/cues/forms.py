"""The forms of reporting verbs, nouns and adjectives: which words may be cues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from attrs import field, frozen

from diplostmt.lexicon.records import ReportingVerb
from diplostmt.lexicon.reporting_adjectives import REPORTING_ADJECTIVES
from diplostmt.lexicon.reporting_nouns import REPORTING_NOUNS
from diplostmt.lexicon.reporting_verbs import REPORTING_VERBS

Form = Literal["base", "third", "past", "participle", "ing"]


@frozen
class CueWord:
    """A form of a reporting verb, with the particles that must follow it.

    ``says`` is true for verbs that take words or a clause.
    """

    verb: ReportingVerb
    form: Form
    particles: tuple[str, ...]
    frames: frozenset[str]
    says: bool = field(init=False)

    @says.default
    def _says(self) -> bool:
        return not self.frames.isdisjoint(("that", "quote"))


@cache
def cue_words() -> Mapping[str, tuple[CueWord, ...]]:
    """Give every form of every reporting verb by its first word, those with most particles first.

    Verbs in -ize have their British forms, too: emphasized, emphasised.
    """
    table: dict[str, list[CueWord]] = {}
    for verb in REPORTING_VERBS:
        head, *particles = verb.lemma.split()
        past = frozenset(verb.frames.split())
        present = past.union(verb.present.split())
        british = inflected(head[:-3] + "ise", verb) if head.endswith("ize") else ()
        for form, word in (*inflected(head, verb), *british):
            frames = present if form in ("base", "third") else past
            table.setdefault(word, []).append(CueWord(verb, form, tuple(particles), frames))
    return {word: tuple(sorted(cues, key=lambda cue: -len(cue.particles))) for word, cues in table.items()}


@cache
def reporting_nouns() -> Mapping[str, CueWord]:
    """Give every reporting noun, as the cue that it is."""
    return {
        noun.word: CueWord(
            ReportingVerb(noun.word, noun.frames, noun.example), "base", (), frozenset(noun.frames.split())
        )
        for noun in REPORTING_NOUNS
    }


@cache
def reporting_adjectives() -> Mapping[str, CueWord]:
    """Give every reporting adjective, as the cue that it is."""
    verbs = [ReportingVerb(row.word, "that", row.example) for row in REPORTING_ADJECTIVES]
    return {verb.lemma: CueWord(verb, "base", (), frozenset({"that"})) for verb in verbs}


def inflected(head: str, verb: ReportingVerb) -> Iterator[tuple[Form, str]]:
    """Give the forms of the first word of a reporting verb."""
    past = verb.past.split()[0] if verb.past else regular_past(head)
    yield "base", head
    yield "third", third_person(head)
    yield "past", past
    if verb.participle and verb.participle.split()[0] != past:
        yield "participle", verb.participle.split()[0]
    yield "ing", gerund(head, past)
    if head in DOUBLING_IN_BRITAIN:
        yield "past", head + head[-1] + "ed"
        yield "ing", head + head[-1] + "ing"


def third_person(head: str) -> str:
    """Give the third person: say, says; deny, denies; stress, stresses; go, goes."""
    if head.endswith("y") and head[-2] not in "aeiou":
        return head[:-1] + "ies"
    return head + ("es" if head.endswith(("s", "sh", "ch", "x", "o")) else "s")


def regular_past(head: str) -> str:
    """Give the regular past: note, noted; deny, denied; admit, admitted."""
    if head.endswith("e"):
        return head + "d"
    if head.endswith("y") and head[-2] not in "aeiou":
        return head[:-1] + "ied"
    return (head + head[-1] if head in DOUBLING else head) + "ed"


def gerund(head: str, past: str) -> str:
    """Give the gerund: note, noting; admit, admitting; shrug, shrugging beside shrugged."""
    if head.endswith("e") and not head.endswith("ee"):
        return head[:-1] + "ing"
    doubled = past == head + head[-1] + "ed" or head in DOUBLING or head in ("put", "forecast")
    return (head + head[-1] if doubled and head != "forecast" else head) + "ing"


#: Verbs whose last consonant is doubled: admitted, quipping.
DOUBLING = frozenset({"admit", "aver", "dub", "submit", "concur", "quip", "brag", "beg", "slam", "regret"})
#: Verbs whose last consonant is doubled in British spelling: signaled, signalled.
DOUBLING_IN_BRITAIN = frozenset({"label", "marvel", "signal"})


__all__ = [
    "CueWord",
    "Form",
    "cue_words",
    "reporting_adjectives",
    "reporting_nouns",
    "third_person",
]

"""The shapes of the lexicon's rows, and how a set of words is written."""

from __future__ import annotations

from typing import Literal

from attrs import frozen


def words(text: str, mark: str = " ") -> frozenset[str]:
    """Give the words of a list that is written as one string."""
    return frozenset(text.split(mark))


#: What a reporting verb takes as the words reported.
#: ``that``: a clause, with or without "that", before or after the verb; ``quote``: only words in quotation
#: marks; ``to``: an infinitive; ``ing``: a gerund; ``whether``: an indirect question; ``noun``: a noun phrase;
#: a preposition: a phrase that it opens ("warned of a crisis").
Frame = Literal[
    "that", "quote", "to", "ing", "whether", "noun", "of", "for", "about", "on", "against", "with", "as", "at", "over",
]  # fmt: skip
Hearer = Literal["no", "may", "must"]


@frozen
class ReportingVerb:
    """A verb that attributes words to somebody.

    ``lemma`` is the verb with its particle ("point out"). ``frames`` are separated by blanks. ``hearer`` says
    whether the one spoken to can or must stand between the verb and the words ("told reporters that ...").
    ``past`` and ``participle`` are given where they are irregular. ``example`` marks source, cue and content.
    ``present`` holds frames that only the present has, as documents and headlines do: "The Council condemns the raid".
    """

    lemma: str
    frames: str
    example: str
    hearer: Hearer = "no"
    past: str = ""
    participle: str = ""
    present: str = ""


@frozen
class ReportingNoun:
    """A noun that attributes words to somebody: "his claim that ...".

    ``frames`` are ``that`` (a clause behind "that"), ``to`` (an infinitive), or ``equated`` where a noun takes
    its clause only with "to be" ("the answer was that"). ``example`` marks source, cue and content.
    """

    word: str
    frames: str
    example: str


@frozen
class ReportingAdjective:
    """An adjective that attributes a clause to somebody: "was adamant that ...".

    ``example`` marks source, cue and content.
    """

    word: str
    example: str

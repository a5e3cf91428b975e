"""Whose a second verb is: of those told of, or of who tells it.

"said they had met and [agreed] a pact", "said Peru had sent a note, [warning] that" go on with what is said; "said the
road was shut and [left]" does not.
"""

from __future__ import annotations

from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.sentences.items import is_noun, may_be_verb
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import DOCUMENTS
from diplostmt.lexicon.function_words import BE, DETERMINERS, MODALS, PRONOUNS
from diplostmt.speakers.names.nouns import nouns


def goes_on_inside(s: Sentence, joint: int, cue: int) -> bool:
    """Say whether a participle goes on with one in the words reported: "said they had met and [agreed] a pact".

    So does a verb in the present with another, told in the past ("noted that the delay hurts trade and [threatens] the
    talks"), what several say who met ("said both had met and [agreed] that"), and what is to be done ("say they will go
    and [call for] talks"). Declines another verb with words of its own: "said they had met and warned that".
    """
    if s.at(joint) != "and":
        return False
    if several_told_of(s, joint, cue):
        return True
    if _is_to_be_done(s, joint, cue):
        return True
    if s.lower[cue].endswith("s"):
        return _goes_on_in_the_present(s, joint)
    marked = (s.at(cue + 1) == "," and cue + 2 in s.quotes) or s.lower[cue] in ("expressed", "voiced")
    if s.at(cue + 1) in ("that", '"', ":") or marked or not s.lower[cue].endswith("ed"):
        return False
    perfect = [
        k for k in range(max(joint - LONGEST_PERFECT, 0), joint) if s.lower[k] in ("had", "have", "has")
    ]
    if not perfect or (_is_thing(s, perfect[-1] - 1) and "been" not in s.lower[perfect[-1] : joint]):
        return False
    return any(cue_at(s, k) for k in range(perfect[-1]))


#: How far before "and" the auxiliary stands that both participles have.
LONGEST_PERFECT = 8


def several_told_of(s: Sentence, joint: int, cue: int) -> int:
    """Give where several begin of whom one tells what they did and said: "said [the two met] and agreed"; 0 for none.

    "Ruiz said [both sides] reviewed the pact and stressed the need for talks": those who met say so.
    """
    if s.lower[joint] != "and" or not s.lower[cue].endswith("ed"):
        return 0
    for told in range(joint - 1, 0, -1):
        word = cue_at(s, told)
        if word is None or word.form != "past" or s.lower[told - 1] in ("they", "we"):
            continue
        first = _behind_that(s, told, joint)
        together = not SEVERAL.isdisjoint(s.lower[first : first + LONGEST_SEVERAL])
        met = s.lower[cue] == "agreed" or not MET.isdisjoint(s.lower[first:joint])
        if together and met and not s.lower[told - 1].endswith("s"):
            return first
    return 0


#: Who agrees on something, and how many items they take; and what they do together.
SEVERAL = frozenset("both leaders ministers parties sides three two".split())
LONGEST_SEVERAL = 4
MET = frozenset("discussed examined exchanged explored held met reviewed spoke talked".split())


def _behind_that(s: Sentence, told: int, end: int) -> int:
    """Give where what is told begins behind a cue, and behind its "that": "said in a statement on Monday that [it]"."""
    that = (k for k in range(told + 1, min(told + LONGEST_STATING, end)) if s.lower[k] == "that")
    return next(that, told) + 1


#: How many items stand before "that" at most.
LONGEST_STATING = 10


def _is_to_be_done(s: Sentence, joint: int, i: int) -> bool:
    """Say whether the verb behind "and" is to be done, too: "say the two will calm them and [point to] the gains"."""
    word = cue_at(s, i)
    if word is None or word.form != "base":
        return False
    told = next((k for k in range(joint - 1, 0, -1) if (cue := cue_at(s, k)) and cue.form == "base"), joint)
    return any(s.lower[k] in MODALS or s.lower[k] == "to" for k in range(told + 1, joint))


def _goes_on_in_the_present(s: Sentence, joint: int) -> bool:
    """Say whether words reported in the past, with a verb in the present, stand before item ``joint``."""
    told = _last_cue(s, joint)
    that = s.at(told + 1) == "that"
    return told < joint and (that or not PRESENT.isdisjoint(s.lower[told + 1 : joint]))


#: What tells of the present and of what is to come.
PRESENT = frozenset("are can has have is may must will".split())


def _last_cue(s: Sentence, end: int) -> int:
    """Give the last cue in the past before an item, "[said] they had met and"; the item itself where there is none."""
    cues = (k for k in range(end - 1, 0, -1) if (cue := cue_at(s, k)) and cue.form == "past")
    return next(cues, end)


def is_in_message(s: Sentence, i: int) -> bool:
    """Say whether a participle at item ``i`` tells what a message says: "said Peru had sent a note, [warning] that"."""
    if s.at(i - 1) != "," or s.at(i - 2) not in MESSAGES:
        return False
    words = s.lower[max(i - LONGEST_SENDING, 0) : i - 2]
    return not SENDING.isdisjoint(words) and any(cue_at(s, k) for k in range(max(i - LONGEST_SENDING, 0)))


#: What is sent, and what is done with it; how many items that takes at most.
MESSAGES = frozenset("cable cables email letter letters message messages note notes".split())
SENDING = frozenset("delivered dispatched handed issued sends sent wrote".split())
LONGEST_SENDING = 8


def acts_besides(s: Sentence, i: int) -> bool:
    """Say whether at item ``i`` is done what the thing told of cannot do: "said the road was shut and [left] for Oslo".

    Declines what may be done to it: "said the bill had been drafted and announced".
    """
    if s.lower[i] not in ACTS:
        return False
    told = _last_cue(s, i - 1)
    first = _behind_that(s, told, i)
    verb = next((k for k in range(first, i) if may_be_verb(s, k)), i)
    thing = first < verb < i and s.lower[first] in DETERMINERS and _is_thing(s, verb - 1)
    return thing and (s.lower[i] in GOING or BE.isdisjoint(s.lower[verb:i]))


#: What somebody does while he says something.
ACTS = frozenset(
    (
        "addressed announced arrived began brushed called chaired defended departed dismissed hit hosted inaugurated "
        "kicked launched left marked met opened presented received rejected returned ruled spoke toured unveiled urged "
        "visited vowed warned welcomed wrapped"
    ).split()
)


#: What is done to nothing.
GOING = frozenset({"arrived", "departed", "left", "spoke"})


def _is_thing(s: Sentence, i: int) -> bool:
    """Say whether a subject that ends at item ``i`` can say nothing: "said the [deal] had come late and urged"."""
    word, noun = s.lower[i], nouns().get(s.lower[i])
    speaks = word in PRONOUNS or word in DOCUMENTS or (noun is not None and noun.sort != "document")
    return s.words[i].islower() and is_noun(s, i) and not speaks


__all__ = ["ACTS", "PRESENT", "acts_besides", "goes_on_inside", "is_in_message", "several_told_of"]

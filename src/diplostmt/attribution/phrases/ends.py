"""What cannot belong to a noun phrase: where one ends that is read from its last word to the left.

A verb ends it, a conjunction and a pronoun do, and what looks like one and is part of a name does not ("Mary Rose
Holm"). Positions are indexes of a sentence's items, as in ``items``.
"""

from __future__ import annotations

from diplostmt.attribution.sentences.items import STOPS, is_adverb, is_auxiliary, is_possessive
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.function_words import (
    ARTICLES,
    AUXILIARIES,
    DETERMINERS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
    SUBORDINATORS,
    TIME_UNITS,
)
from diplostmt.lexicon.records import words

ANYTHING = frozenset({"something", "anything", "everything", "nothing"})


def ends_phrase(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` cannot belong to a noun phrase that goes on to its right."""
    word = s.lower[i]
    if word not in MAY_END_PHRASES and not word.endswith("ed"):
        return False
    if word in STOPS or is_auxiliary(s, i):
        return True
    if (
        (word in STRONG_PAST and not _is_done_by(s, i) and not _is_of_the_met(s, i) and not _is_in_name(s, i))
        or _is_past(s, i)
        or _ends_distance(s, i)
    ):
        return True
    if (
        word in ANYTHING
        and i + 1 < len(s.words)
        and (s.words[i + 1][0].isupper() or s.lower[i + 1] in ARTICLES)
    ):
        return True  # ", something Oslo has ruled out"
    if word in PRONOUNS:
        return not _is_short_for_something(s, i)
    if word == "that" and s.at(i - 1) in ("for", "from", "in", "of"):
        return False  # "the UN's official for that country"
    return word in SUBORDINATORS or word in RELATIVES or word in BEFORE_CLAUSES


def opens_manner(s: Sentence, i: int) -> bool:
    """Say whether how, to whom or on what somebody speaks opens at item ``i``: "said the envoy [with] a smile".

    "said the ministry [according] to TASS", "said an aide [citing] the law", "said Ana Ruiz [of] the plan".
    """
    word, behind = s.lower[i], s.at(i + 1)
    if word in MANNERS:
        return behind in MANNERS[word] or f"{behind} {s.at(i + 2)}" in MANNERS[word]
    if word == "of" and s.words[i - 1][0].isupper():
        return behind in ("his", "her", "its", "the", "their") and s.at(i + 2) in TOLD_OF
    return word in SAYING_MORE and s.words[i].islower()


#: How and to whom somebody speaks, by the word that opens it.
MANNERS = {
    "according": words("to"),
    "at": words("the time|the weekend|one point|his home|her home|their home", "|"),
    "from": words("the floor|the podium|the stage|the stand", "|"),
    "in": words("answer court reply response testimony turn"),
    "to": words("applause boos cheers jeers journalists laughter reporters"),
    "with": words("a grin|a laugh|a nod|a shrug|a sigh|a smile|a wink|tears in", "|"),
}
#: What somebody does who speaks, or says besides.
SAYING_MORE = frozenset("adding citing noting quoting referring speaking standing".split())
#: What somebody tells of, behind the sentence that sums it up, or behind his words.
TOLD_OF = frozenset(
    "accord agreement deal decision idea incident law measure move order pact plan policy project reform rule step "
    "tactic trend vote".split()
)


def _is_short_for_something(s: Sentence, i: int) -> bool:
    """Say whether what looks like a pronoun is an acronym: "the union's [IT] head", "[HE] Minister Ruiz"."""
    behind = s.words[i + 1] if i + 1 < len(s.words) else ""
    return s.words[i] in ("HE", "IT") and not behind.isupper() and (behind != "the" or s.words[i] == "HE")


#: What opens a clause besides, and all that may end a phrase but for regular pasts.
BEFORE_CLAUSES = frozenset({"after", "before", "what"})
MAY_END_PHRASES = frozenset({"since"}).union(
    STOPS, AUXILIARIES, STRONG_PAST, ANYTHING, SUBORDINATORS, RELATIVES, BEFORE_CLAUSES, PRONOUNS
)


def _is_of_the_met(s: Sentence, i: int) -> bool:
    """Say whether London's police stand at item ``i``: "[Met] Commissioner Ana Ruiz"."""
    return s.words[i] == "Met" and s.words[min(i + 1, len(s.words) - 1)][0].isupper()


def _is_done_by(s: Sentence, i: int) -> bool:
    """Say whether a participle goes with the noun before it: "a team of pilots [led] by Ana Ruiz"."""
    return (
        i > 1
        and s.lower[i] in ("built", "held", "led", "run", "sent")
        and s.at(i + 1) == "by"
        and not is_auxiliary(s, i - 1)
    )


def _is_in_name(s: Sentence, i: int) -> bool:
    """Say whether what looks like a past is part of a name: "Foreign Minister Ana [Sang]", "Mary [Rose] Holm"."""
    if not s.words[i][0].isupper():
        return False
    if s.lower[i] == "rose" and i + 1 < len(s.words) and s.words[i + 1][0].isupper():
        return True
    return i > 0 and s.words[i - 1][0].isupper() and s.at(i + 1) in ("said", "says", "told")


def _ends_distance(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` ends a distance in time before a clause: "hours [after] Oslo said"."""
    return i > 0 and s.lower[i] in ("after", "before", "since") and s.lower[i - 1] in TIME_UNITS


def _is_past(s: Sentence, i: int) -> bool:
    """Say whether a regular past stands at item ``i``: "They [passed] out leaflets that said"."""
    if not i or not s.lower[i].endswith("ed") or not s.words[i].islower():
        return False
    before = i - 1
    while before > 0 and is_adverb(s, before) and is_auxiliary(s, before - 1):
        before -= 1  # "was also denied"
    if s.at(i + 1) == "by" and not is_auxiliary(s, before):
        return False  # "a letter to Ana Ruiz obtained by the daily"
    return (
        s.lower[before] in PRONOUNS
        or s.lower[before] in RELATIVES
        or is_auxiliary(s, before)
        or before in s.quotes  # '"a gift," [claimed] the envoy'
        or (before > 0 and s.words[before][0].isupper())
        or _does_to_another(s, i)
        or _does_before_another(s, i)
    )


def _does_before_another(s: Sentence, i: int) -> bool:
    """Say whether a past at item ``i`` ends a clause before another's: "The crowd [stayed] and Ruiz said"."""
    alone = s.words[i - 1].islower() and s.lower[i - 1] not in DETERMINERS and not is_adverb(s, i - 1)
    return alone and s.at(i + 1) == "and" and i + 2 < len(s.words) and s.words[i + 2][0].isupper()


def _does_to_another(s: Sentence, i: int) -> bool:
    """Say whether a past at item ``i`` stands between a plural and a name: "The remarks [angered] Minister Ruiz"."""
    before = s.lower[i - 1]
    plural = before.endswith("s") and not is_possessive(before) and s.words[i - 1].islower()
    return plural and i + 1 < len(s.words) and (s.words[i + 1][0].isupper() or s.lower[i + 1] in ARTICLES)

"""Where a finite verb stands, as its form and the words beside it show: "the road [closed]", "it [opens] to all"."""

from __future__ import annotations

from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    CONTRACTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    STRONG_PAST,
    SUBORDINATORS,
)


def is_verb(s: Sentence, i: int) -> bool:
    """Say whether a finite verb stands at item ``i``, as its form and the words beside it show."""
    word = s.lower[i]
    if word in FINITE or word.endswith("n't"):
        return True
    before = s.lower[i - 1] if i else ","
    if before in BEFORE_NOUNS or not s.words[i].islower():
        return False
    if word.endswith("ed"):
        return True
    third = word.endswith("s") and not word.endswith(("ss", "us", "'s")) and not before.endswith("s")
    if not third or word in NO_VERBS or i + 1 >= len(s.words):
        return False
    return s.lower[i + 1] in BEFORE_OBJECTS or s.words[i + 1][0].isupper()


FINITE = AUXILIARIES | CONTRACTIONS | STRONG_PAST


#: Behind these a word in -ed or -s is hardly a verb; before these a word in -s is hardly a noun.
BEFORE_NOUNS = DETERMINERS | POSSESSIVES | PREPOSITIONS | {"and", "or", "to", ","}


NO_VERBS = DETERMINERS | POSSESSIVES | PREPOSITIONS | SUBORDINATORS | {"always", "perhaps", "sometimes"}


BEFORE_OBJECTS = DETERMINERS | {"to", "that", "it", "him", "her", "no", "not"}

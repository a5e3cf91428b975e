"""A small logistic model over readable features: the weights, and the probability that they give.

The weights are trained on human annotation by ``scripts/train.py`` and kept as a table, ``data/weights.tsv``. A feature
that the table does not have weighs nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import repeat

from diplostmt.attribution.sentences.items import is_adverb, is_time
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from diplostmt.tables import read_table


@cache
def weights() -> Mapping[str, float]:
    """Give the weight of every feature."""
    return {row["feature"]: float(row["weight"]) for row in read_table("weights")}


def probability(features: Iterable[str]) -> float:
    """Give the probability that the model assigns to what has these features."""
    table = weights()
    total = sum(map(table.get, features, repeat(0.0)))
    return 1.0 / (1.0 + math.exp(-total))


def word_class(s: Sentence, i: int) -> str:
    """Name the class of item ``i``, as far as the rules distinguish it."""
    if not 0 <= i < len(s.words):
        return "edge"
    word = s.lower[i]
    known = CLASSES.get(word)
    if known:
        return known
    if not word[0].isalnum():
        return word
    if is_time(s, i):
        return "time"
    if is_adverb(s, i):
        return "adverb"
    if s.words[i][0].isupper():
        return "name"
    if word.endswith("ing"):
        return "ing"
    if word.endswith("ed"):
        return "ed"
    return "plural" if word.endswith("s") else "word"


#: The classes of words by which a word is known; those of some words are their own. The last that has a word counts.
CLASSES: Mapping[str, str] = {
    **dict.fromkeys(SUBORDINATORS, "subordinator"),
    **dict.fromkeys(AUXILIARIES, "auxiliary"),
    **dict.fromkeys(PREPOSITIONS, "preposition"),
    **dict.fromkeys(DETERMINERS, "determiner"),
    **dict.fromkeys(PRONOUNS, "pronoun"),
    **{word: word for word in "that to as by and but if when while because".split()},
}

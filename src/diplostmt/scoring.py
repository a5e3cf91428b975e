"""How sure a finding is: a small logistic model over readable features.

The rules are generous; what tells a report ("the envoy claimed the strait was shut") from what only looks like one
("rebels claimed the bridge") is often the verb together with what follows it. The weights are trained on human
annotation by ``scripts/train.py`` and kept as a readable table, ``data/weights.tsv``. A feature that the table does
not have weighs nothing. The result is the ``confidence`` of a statement.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from diplostmt.clauses import Clause
from diplostmt.lexicon.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from diplostmt.phrases import Range, is_adverb, is_time
from diplostmt.rules import Draft
from diplostmt.segments import Sentence
from diplostmt.tables import read_table

WRITTEN_SMALL = frozenset(["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])


@cache
def weights() -> Mapping[str, float]:
    """Give the weight of every feature."""
    return {row["feature"]: float(row["weight"]) for row in read_table("weights")}


def probability(features: Iterable[str]) -> float:
    """Give the probability that a finding with these features is a statement."""
    table = weights()
    total = sum(table.get(feature, 0.0) for feature in features)
    return 1.0 / (1.0 + math.exp(-total))


def word_class(s: Sentence, i: int) -> str:
    """Name the class of item ``i``, as far as the rules distinguish it."""
    if not 0 <= i < len(s.words):
        return "edge"
    word = s.lower[i]
    if word == "that" or word in ("to", "as", "by", "and", "but", "if", "when", "while", "because"):
        return word
    if not word[0].isalnum():
        return word
    if word in PRONOUNS:
        return "pronoun"
    if word in DETERMINERS:
        return "determiner"
    if word in PREPOSITIONS:
        return "preposition"
    if word in AUXILIARIES:
        return "auxiliary"
    if word in SUBORDINATORS:
        return "subordinator"
    if is_time(s, i):
        return "time"
    if is_adverb(s, i):
        return "adverb"
    if s.words[i][0].isupper():
        return "name"
    if word.endswith("ing"):
        return "ing"
    return "plural" if word.endswith("s") else "word"


def source_class(s: Sentence, source: Range | None) -> str:
    """Name the class of a source: how it begins and ends."""
    if source is None:
        return "none"
    first, last = word_class(s, source[0]), word_class(s, source[1] - 1)
    return first if source[1] - source[0] == 1 else f"{first}..{last}"


def draft_features(s: Sentence, draft: Draft, clause: Clause | None, nested: bool) -> Iterator[str]:
    """Give the features of what a rule found."""
    rule, lemma = draft.rule, draft.lemma
    yield f"rule={rule}"
    first, last = draft.contents[0] if draft.contents else (0, 0)
    opens = word_class(s, first)
    if first and s.lower[first - 1] in ("that", ":"):
        opens = s.lower[first - 1]
    form = clause.word.form if clause else ""
    yield f"lemma={lemma}"
    yield f"form={rule}|{lemma}|{form}"
    yield f"opens={rule}|{opens}"
    yield f"takes={lemma}|{opens}"
    source = source_class(s, draft.source)
    yield f"source={rule}|{source}"
    size = sum(b - a for a, b in draft.contents)
    yield f"size={rule}|{size.bit_length()}"
    quotes = sum(1 for i in s.quotes if any(a <= i < b for a, b in draft.contents))
    whole = quotes and all(b - a <= 3 for a, b in draft.contents)
    yield f"quoted={rule}|{'whole' if whole else min(quotes, 2)}"
    if nested:
        yield f"nested={rule}"
    if clause:
        for helper in sorted(clause.helpers):
            yield f"helper={helper}"
        yield f"before={word_class(s, clause.before)}"
        yield f"after={lemma}|{word_class(s, clause.last)}"
    verb = any(s.lower[i] in AUXILIARIES for i in range(first, last))
    yield f"finite={rule}|{lemma}|{verb}"


def fragment_features(s: Sentence, i: int, others: bool) -> Iterator[str]:
    """Give the features of words in marks that no cue reaches."""
    quote = s.quotes[i]
    inner = s.text[quote.start : quote.end]
    words = inner.split()
    title = all(word[:1].isupper() or word.lower() in WRITTEN_SMALL or not word[:1].isalpha() for word in words)
    yield "rule=quoted_fragment"
    yield f"title={title}"
    yield f"title={title}|{min(len(words), 6)}"
    yield f"words={min(len(words), 8)}"
    yield f"ends={inner.rstrip()[-1:] if inner.rstrip()[-1:] in '.,!?;:' else 'no'}|{title}"
    yield f"fragment_before={s.lower[i - 1] if i else 'edge'}"
    yield f"fragment_before2={s.lower[i - 2] if i > 1 else 'edge'}"
    yield f"fragment_class={word_class(s, i - 1)}|{title}"
    yield f"fragment_after={word_class(s, i + 1)}|{title}"
    yield f"marks={min(len(s.quotes), 3)}"
    yield f"others={others}"
    yield f"inner={words[0].lower() if words else ''}"

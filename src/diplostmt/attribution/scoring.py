"""How sure a finding is: a small logistic model over readable features.

The rules are generous; what tells a report ("the envoy claimed the strait was shut") from what only looks like one
("rebels claimed the bridge") is often the verb together with what follows it. The weights are trained on human
annotation by ``scripts/train.py`` and kept as a readable table, ``data/weights.tsv``. A feature that the table does
not have weighs nothing. The result is the ``confidence`` of a statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from diplostmt.attribution.clauses import Clause
from diplostmt.attribution.phrases import Range
from diplostmt.attribution.rules import Draft
from diplostmt.attribution.segments import Sentence
from diplostmt.attribution.weights import word_class

WRITTEN_SMALL = frozenset("a an and as at by for from in of on or the to with".split())


def source_class(s: Sentence, source: Range | None) -> str:
    """Name the class of a source: how it begins and ends."""
    if source is None:
        return "none"
    first, last = word_class(s, source[0]), word_class(s, source[1] - 1)
    return first if source[1] - source[0] == 1 else f"{first}..{last}"


#: How reported words may open, as far as it depends on the verb.
FRAMES = frozenset({"that", ":", '"', "to", "preposition"})


def _length(content: Range) -> int:
    return content[1] - content[0]


def draft_features(s: Sentence, draft: Draft, clause: Clause | None, nested: bool) -> Iterator[str]:
    """Give the features of what a rule found."""
    rule, lemma = draft.rule, draft.lemma
    yield f"rule={rule}"
    yield f"lemma={lemma}"
    first, last = max(draft.contents, key=_length, default=(0, 0))
    opens = s.lower[first - 1] if first and s.lower[first - 1] in ("that", ":") else word_class(s, first)
    frame = opens if opens in FRAMES else "other"
    yield f"takes={rule}|{frame}"
    yield f"takes={lemma}|{frame}"
    second = word_class(s, first + 1)
    yield f"first={rule}|{s.lower[first]}"
    yield f"second={rule}|{second}"
    yield f"opens={rule}|{opens}|{second}"
    yield f"end={rule}|{word_class(s, last)}"
    yield f"closes={rule}|{last >= len(s.words) - 1}"
    size = sum(b - a for a, b in draft.contents)
    yield f"size={rule}|{size.bit_length()}"
    quotes = sum(1 for i in s.quotes if any(a <= i < b for a, b in draft.contents))
    whole = quotes and all(b - a <= 3 for a, b in draft.contents)
    yield f"quoted={rule}|{'whole' if whole else min(quotes, 2)}"
    if nested:
        yield f"nested={rule}"
    if draft.source:
        begins = draft.source[0]
        yield f"lead={rule}|{s.lower[begins - 1] if begins else 'edge'}"
        yield f"opening={rule}|{s.lower[begins]}"
    if clause:
        form = clause.word.form
        yield f"form={rule}|{lemma}|{form}"
        yield f"form_source={lemma}|{form}|{source_class(s, draft.source)}"
        for helper in sorted(clause.helpers):
            yield f"helper={helper}"
        yield f"before={word_class(s, clause.before)}"
        yield f"after={lemma}|{word_class(s, clause.last)}"
        yield f"next={lemma}|{s.lower[clause.last] if clause.last < len(s.words) else 'edge'}"


def fragment_features(s: Sentence, i: int) -> Iterator[str]:
    """Give the features of words in marks that no cue reaches."""
    quote = s.quotes[i]
    inner = s.text[quote.start : quote.end]
    words = inner.split()
    title = all(
        word[:1].isupper() or word.lower() in WRITTEN_SMALL or not word[:1].isalpha() for word in words
    )
    yield "rule=quoted_fragment"
    yield f"title={title}"
    yield f"title={title}|{min(len(words), 6)}"
    yield f"ends={inner.rstrip()[-1:] if inner.rstrip()[-1:] in '.,!?;:' else 'no'}|{title}"
    yield f"fragment_before={s.lower[i - 1] if i else 'edge'}"
    yield f"fragment_before2={s.lower[i - 2] if i > 1 else 'edge'}"
    yield f"fragment_class={word_class(s, i - 1)}|{title}"
    yield f"fragment_after={word_class(s, i + 1)}|{title}"
    yield f"inner={words[0].lower() if words else ''}"

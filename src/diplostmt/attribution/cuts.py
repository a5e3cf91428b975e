"""Where a reported clause ends and the narrator goes on.

"She said the road was open | and left for Oslo." Nothing but use decides whether "and left" is still what she said. At
each mark or conjunction that may end the clause, a small model (``weights``) says how likely it does; the end that is
likeliest over all is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diplostmt.attribution.clauses import Clause
from diplostmt.attribution.cues import cue_at
from diplostmt.attribution.phrases import DASHES, Range
from diplostmt.attribution.segments import Sentence
from diplostmt.attribution.weights import probability, word_class
from diplostmt.lexicon.function_words import AUXILIARIES, STRONG_PAST

#: Items before which a reported clause may end.
BREAKS = frozenset(
    {",", "—", "–", "--", "-", ";", "(", "and", "but", "or", "while", "when", "after", "as", "because", "though",
     "although", "before", "despite", "even", "if", "in", "during", "with", "at", "on"}
)  # fmt: skip


def breaks(s: Sentence, content: Range) -> Iterator[int]:
    """Give the items of the content before which it may end: none before a verb, none within a parenthesis."""
    verb = False
    dashes = [i for i in range(*content) if s.lower[i] in DASHES]
    within = {i for opening, closing in pairs(dashes) for i in range(opening, closing + 1)}
    for i in range(content[0], content[1] - 1):
        word = s.lower[i]
        if verb and i not in within and word in BREAKS and i not in s.quotes:
            yield i
        verb = verb or _may_be_verb(s, i, content[0])


def pairs(items: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the first and second item, the third and fourth, and so on."""
    return zip(items[::2], items[1::2], strict=False)


def _may_be_verb(s: Sentence, i: int, first: int) -> bool:
    """Say whether a verb may stand at item ``i``: before one, a clause cannot end."""
    word = s.lower[i]
    if word in AUXILIARIES or word in STRONG_PAST or i in s.quotes:
        return True
    return i > first and s.words[i].islower() and word.endswith(("ed", "s", "n't", "n’t"))


def likeliest_end(clause: Clause, content: Range) -> int:
    """Give the index where the reported clause most likely ends."""
    s, survived = clause.sentence, 1.0
    best, best_probability = content[1], 0.0
    for i in breaks(s, content):
        ends = probability(cut_features(clause, content, i))
        if survived * ends > best_probability:
            best, best_probability = i, survived * ends
        survived *= 1.0 - ends
        if survived < best_probability:
            return best  # no later end can be likelier
    return content[1] if survived >= best_probability else best


def cut_features(clause: Clause, content: Range, i: int) -> Iterator[str]:
    """Give the features of ending the content before item ``i``."""
    s = clause.sentence
    mark = s.lower[i]
    j = i + 1
    after, following = word_class(s, j), word_class(s, j + 1)
    if mark == "," and s.lower[j] in (
        "and",
        "but",
        "or",
        "which",
        "who",
        "while",
        "as",
        "where",
        "saying",
        "adding",
    ):
        mark = f", {s.lower[j]}"
        j += 1
        after, following = word_class(s, j), word_class(s, j + 1)
    form = clause.word.form
    yield "cut"
    yield f"cut={mark}"
    yield f"cut={mark}|{after}"
    yield f"cut={mark}|{after}|{following}"
    yield f"cut_form={mark}|{form}|{_verb(s, j)}"
    yield f"cut_opens={mark}|{word_class(s, content[0])}"
    yield f"cut_frames={'that' in clause.frames}|{mark}"
    thats = content[0] > 0 and s.lower[content[0] - 1] == "that"
    yield f"cut_that={thats}|{mark}|{_verb(s, j)}"
    length, rest = i - content[0], content[1] - i
    yield f"cut_length={min(length, 31).bit_length()}"
    yield f"cut_rest={min(rest, 31).bit_length()}"
    yield f"cut_finite={mark}|{any(s.lower[k] in AUXILIARIES for k in range(content[0], i))}"
    quoted = sum(1 for k in s.quotes if content[0] <= k < i)
    yield f"cut_quoted={bool(quoted)}|{mark if s.lower[i] == ',' else 'other'}"
    yield f"cut_before_quote={any(i <= k < content[1] for k in s.quotes)}"
    if i - 1 in s.quotes:
        yield f"cut_after_quote={mark}"
    yield f"cut_word={mark}|{s.lower[j]}" if j < len(s.words) else "cut_word=edge"
    yield f"cut_lemma={clause.verb.lemma}"


def _verb(s: Sentence, i: int) -> str:
    """Name the kind of verb that stands at item ``i``, or "no"."""
    if i >= len(s.words):
        return "no"
    cue = cue_at(s, i)
    if cue:
        return f"cue-{cue.form}"
    word = s.lower[i]
    if word in AUXILIARIES:
        return word
    if word in STRONG_PAST:
        return "past"
    return "ed" if word.endswith("ed") else "ing" if word.endswith("ing") else "no"

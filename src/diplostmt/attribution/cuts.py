"""Where a reported clause ends and the narrator goes on.

"She said the road was open | and left for Oslo." Nothing but use decides whether "and left" is still what she said. At
each mark or conjunction that may end the clause, a small model (``weights``) says how likely it does; the end that is
likeliest over all is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

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
#: Words that are taken together with the comma before them.
WITH_COMMA = frozenset("and but or which who while as where saying adding".split())
MARKS = frozenset({",", ";", ":", "(", *DASHES})


def breaks(clause: Clause, content: Range) -> Iterator[int]:
    """Give the items of the content before which it may end: none within a parenthesis, none before a clause's verb."""
    s = clause.sentence
    verb = s.lower[content[0] - 1] != "that" and "noun" in clause.frames
    dashes = [i for i in range(*content) if s.lower[i] in DASHES]
    within = {i for opening, closing in pairs(dashes) for i in range(opening, closing + 1)}
    for i in range(content[0] + 1, content[1] - 1):
        verb = verb or _may_be_verb(s, i - 1)
        opens = s.lower[i] in BREAKS or i - 1 in s.quotes
        if verb and opens and i not in within and i not in s.quotes and not _lists(s, i, content[1]):
            yield i


def _lists(s: Sentence, comma: int, end: int) -> bool:
    """Say whether a list of clauses goes on at a comma: "the road was open[,] the pass was shut and it was cold"."""
    if s.lower[comma] != "," or "and" not in s.lower[comma + 1 : end]:
        return False
    last = s.lower.index("and", comma + 1, end)
    between = (s.lower[i] for i in range(comma + 2, last))
    return (
        not MARKS.intersection(s.lower[comma + 1 : last])
        and not AUXILIARIES.isdisjoint(between)
        and not AUXILIARIES.isdisjoint(s.lower[last + 2 : end])
    )


def pairs(items: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the first and second item, the third and fourth, and so on."""
    return zip(items[::2], items[1::2], strict=False)


#: More ends than are looked at in any sentence: what has more is no prose, and must not cost more.
MOST_BREAKS = 24


def likeliest_end(clause: Clause, content: Range) -> int:
    """Give the index where the reported clause most likely ends."""
    survived = 1.0
    best, best_probability = content[1], 0.0
    for i in islice(breaks(clause, content), MOST_BREAKS):
        ends = probability(cut_features(clause, content, i))
        if survived * ends > best_probability:
            best, best_probability = i, survived * ends
        survived *= 1.0 - ends
        if survived < best_probability:
            return best  # no later end can be likelier
    return content[1] if survived >= best_probability else best


def cut_features(clause: Clause, content: Range, i: int) -> Iterator[str]:
    """Give the features of ending the content before item ``i``."""
    s, mark, j = clause.sentence, clause.sentence.lower[i], i + 1
    if mark == "," and s.lower[j] in WITH_COMMA:
        mark = f", {s.lower[j]}"
        j += 1
    before, after, following = word_class(s, i - 1), word_class(s, j), word_class(s, j + 1)
    pause = next((k for k in range(j, content[1]) if s.lower[k] in MARKS), content[1])
    yield "cut"
    yield f"cut={mark}"
    yield f"cut={mark}|{after}"
    yield f"cut={mark}|{after}|{following}"
    yield f"cut_word={mark}|{s.lower[j] if j < len(s.words) else 'edge'}"
    yield f"cut_before={before}|{mark}"
    yield f"cut_before={before}|{mark}|{after}"
    yield f"cut_opens={mark}|{word_class(s, content[0])}"
    form, verb = clause.word.form, _verb(s, j)
    yield f"cut_form={mark}|{form}|{verb}"
    yield f"cut_that={s.lower[content[0] - 1] == 'that'}|{mark}|{verb}"
    told = any(_may_be_verb(s, k) for k in range(content[0] + 1, i))
    tells = any(_may_be_verb(s, k) for k in range(j, pause))
    yield f"cut_verb={told}|{mark}"
    yield f"cut_verb={told}|{mark}|{tells}"
    yield f"cut_tense={form}|{_tense(s, content[0], i)}|{_tense(s, j, content[1])}"
    yield f"cut_list={mark}|{'and' in s.lower[j + 1 : content[1]]}|{tells}"
    goes_on = word_class(s, pause + 1) if pause < content[1] and s.lower[pause] == "," else "no"
    yield f"cut_goes_on={mark}|{goes_on}"
    commas = sum(1 for k in range(content[0], i) if s.lower[k] == ",")
    yield f"cut_commas={min(commas, 3)}|{mark}"
    yield f"cut_length={min(i - content[0], 31).bit_length()}"
    yield f"cut_rest={min(content[1] - i, 31).bit_length()}"
    quoted = any(content[0] <= k < i for k in s.quotes)
    yield f"cut_quoted={quoted}|{mark if s.lower[i] == ',' else 'other'}"
    yield f"cut_before_quote={any(i <= k < content[1] for k in s.quotes)}"
    if i - 1 in s.quotes:
        yield f"cut_after_quote={mark}"


def _may_be_verb(s: Sentence, i: int) -> bool:
    """Say whether a verb may stand at item ``i``."""
    word = s.lower[i]
    if word in AUXILIARIES or word in STRONG_PAST or i in s.quotes:
        return True
    return s.words[i].islower() and word.endswith(("ed", "s", "n't", "n’t"))


def _tense(s: Sentence, first: int, end: int) -> str:
    """Name the tense of the first verb from item ``first`` that shows one."""
    for i in range(first, min(end, first + NEAR)):
        word = s.lower[i].replace("’", "'")
        if word in PAST_AUXILIARIES:
            return "past"
        if word in AUXILIARIES:
            return "present"
        if i > first and word.endswith("ed") and s.words[i].islower():
            return "ed"
    return "none"


#: How far a verb is looked for.
NEAR = 8
PAST_AUXILIARIES = frozenset(
    ("could couldn't did didn't had hadn't might was wasn't were weren't would wouldn't").split()
)


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

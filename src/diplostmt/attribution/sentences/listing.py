"""Where a list goes on within what is reported: of clauses, of gerunds, of names, of things.

"said the road was open[,] the pass was shut and it was cold", "accused Oslo of leaving[,] and breaking the deal".
"""

from __future__ import annotations

from diplostmt.attribution.sentences.items import DASHES, Range, is_gerund, may_be_verb
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.attribution.sentences.verbs import is_verb
from diplostmt.lexicon.function_words import AUXILIARIES, DETERMINERS, POSSESSIVES, PREPOSITIONS

MARKS = frozenset({",", ";", ":", "(", *DASHES})


def goes_on_listing(s: Sentence, comma: int, content: Range) -> bool:
    """Say whether a list of clauses goes on at a mark: "the road was open[,] the pass was shut and it was cold"."""
    first, end = content
    if s.lower[comma] in (",", "and") and is_gerund(s, first) and _lists_gerunds(s, comma, end):
        return True  # "accused Oslo of leaving the talks[,] and breaking the deal"
    gerunds = is_gerund(s, comma - 1) and is_gerund(s, comma + 1) and s.lower[comma - 2] in PREPOSITIONS
    if s.lower[comma] == "and" and gerunds:
        return True  # "a forum for discussing [and] resolving issues"
    if s.lower[comma] != "," or "and" not in s.lower[comma + 1 : end]:
        return False
    last = s.lower.index("and", comma + 1, end)
    if _are_names(s, comma + 1, last) and last + 1 < end and s.words[last + 1][0].isupper():
        return s.words[comma - 1][0].isupper()  # "were Ann Lee[,] Bob Hall and Tim Ross"
    if last == comma + 1 and s.at(comma + 2) in POSSESSIVES:  # "by the company[,] and its threats, whenever"
        pause = next((i for i in range(comma + 2, end) if s.lower[i] in MARKS), end)
        return pause < end and not any(is_verb(s, i) for i in range(comma + 3, pause))
    named = s.lower[comma + 1] in DETERMINERS and s.at(last + 1) in DETERMINERS
    if named and not any(may_be_verb(s, i) or s.lower[i] in MARKS for i in range(comma + 3, last)):
        return True  # "the will[,] the means and the time"
    if (
        named
        and MARKS.isdisjoint(s.lower[comma + 1 : last])
        and any(is_verb(s, i) for i in range(comma + 3, last))
    ):
        # "the ships left[,] the port closed and the town emptied"
        return any(is_verb(s, i) for i in range(last + 3, end))
    between = (s.lower[i] for i in range(comma + 2, last))
    return (
        not MARKS.intersection(s.lower[comma + 1 : last])
        and not AUXILIARIES.isdisjoint(between)
        and not AUXILIARIES.isdisjoint(s.lower[last + 2 : end])
    )


def _lists_gerunds(s: Sentence, mark: int, end: int) -> bool:
    """Say whether a gerund follows a mark, and one "and" at or behind the mark: ", breaking the deal and leaving"."""
    joins = any(s.lower[i] == "and" and is_gerund(s, i + 1) for i in range(mark, min(mark + 2, end - 1)))
    later = is_gerund(s, mark + 1) and any(
        s.lower[i] == "and" and is_gerund(s, i + 1) for i in range(mark + 2, end - 1)
    )
    return joins or later


def _are_names(s: Sentence, first: int, end: int) -> bool:
    """Say whether nothing but names with commas between them stands among some items."""
    return first < end <= first + LONGEST_LIST and all(
        s.words[i][0].isupper() or s.lower[i] == "," for i in range(first, end)
    )


#: How many items of names stand in front of "and".
LONGEST_LIST = 16

"""What ministers are of: "Minister of [Trade and Lagoons] Ana Ruiz", where the name begins behind it."""

from __future__ import annotations

from collections.abc import Sequence

from diplostmt.lexicon.name_words import PORTFOLIOS
from diplostmt.lexicon.titles import MODIFIERS
from diplostmt.speakers.names.given import is_given_name

#: Who has a portfolio, and which body.
HOLDERS = frozenset({"minister", "ministry", "secretary", "undersecretary", "department"})


def without_portfolio(words: Sequence[str], *, any_first: bool = False) -> Sequence[str]:
    """Give words without those at their beginning that say what a minister is of.

    The first may be one that no table has: "[Lagoons] Ana Ruiz", "[Blue Lagoons] Ana Ruiz", "[Marine Resources] Ruiz".
    """
    first = 0
    if any_first and words and not _in_portfolios(words) and not is_given_name(words[0]):
        first = 2 if len(words) > 3 and is_given_name(words[2]) and not is_given_name(words[1]) else 1
    elif any_first and _in_portfolios(words[1:2]):
        first = 1
    while _in_portfolios(words[first : first + 1]):
        first += 1
    return words[first:]


def _in_portfolios(word: Sequence[str]) -> bool:
    return bool(word) and word[0].strip(",").lower() in PORTFOLIOS


def leads_portfolio(words: Sequence[str]) -> bool:
    """Say whether a portfolio follows: "Minister of", "Minister of State for", "Minister for Rivers and".

    Not "Minister of Trade Ana Ruiz and", where a name stands between.
    """
    if not words or words[-1] not in ("of", "for", "and"):
        return False
    behind = [i for i, word in enumerate(words) if i and word in ("of", "for") and _has_one(words[i - 1])]
    if not behind:
        return False
    between = words[behind[-1] + 1 : -1]
    if words[-1] != "and":
        return not between
    other = [word for word in between if not (_in_portfolios([word]) or word.strip(",").lower() in MODIFIERS)]
    several = len(other) < 2 or any(word.endswith(",") for word in between)
    return several and not any(map(is_given_name, other))


def goes_on_with_portfolio(words: Sequence[str]) -> bool:
    """Say whether the last words are a part of what somebody is minister of: "Minister of Climate", before "Action"."""
    last = len(words)
    while last and (_in_portfolios([words[last - 1]]) or words[last - 1].lower() in MODIFIERS):
        last -= 1
    return 0 < last < len(words) and leads_portfolio(words[:last])


def _has_one(word: str) -> bool:
    return word.lower() in HOLDERS or word == "State"

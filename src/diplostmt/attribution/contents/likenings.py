"""What somebody takes a thing for: "hailed the accord as [a milestone]", "dismissed the claim as [baseless]"."""

from __future__ import annotations

from itertools import takewhile

from diplostmt.attribution.sentences.items import ENDS, STOPS, Range, is_adverb, is_finite, is_noun
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.function_words import ARTICLES, DETERMINERS, RELATIVES

#: As whom or as what somebody does it: "praised his work as a mediator".
DONE_AS = frozenset(
    "ballot ballots career efforts example experience job leadership performance record role service time tenure use "
    "vote votes work years".split()
)
#: How an adjective ends, and short ones that end otherwise.
ADJECTIVES = (
    "able",
    "ible",
    "ful",
    "less",
    "ous",
    "ive",
    "ical",
    "istic",
    "nal",
    "ed",
    "ing",
    "fair",
    "legal",
)
SHORT = frozenset("absurd false futile insufficient low premature sad vague weak wrong".split())
#: So many items name a thing at most before "as".
LONGEST_THING = 12


def likened_at(s: Sentence, first: int) -> int:
    """Give where begins what a thing is taken for, behind the thing and "as": "hailed the accord as [a milestone]".

    0 where it is done as something ("praised her work as a mediator") or meanwhile ("praised Holm as a storm broke").
    """
    thing = takewhile(
        lambda i: s.lower[i] not in STOPS and not is_finite(s, i),
        range(first, min(first + LONGEST_THING, len(s.words) - 1)),
    )
    words = [s.lower[i] for i in thing]
    if "as" not in words[1:] or not DONE_AS.isdisjoint(words[: words.index("as")]):
        return 0
    opens = first + words.index("as") + 1
    opens += s.at(opens) in ARTICLES and opens + 1 in s.quotes
    return opens if opens in s.quotes or opens_likening(s, opens) else 0


def opens_likening(s: Sentence, i: int) -> bool:
    """Say whether a thing or a quality opens at item ``i`` behind "as", and no clause: "[a farce]", "[too weak]"."""
    if i >= len(s.words) or s.lower[i : i + 2] == ["an", "example"]:
        return False
    if s.at(i) not in ("a", "an"):
        i += is_adverb(s, i) or s.at(i) in ("too", "very")
        return (s.at(i + 1) in ENDS or s.at(i + 1) == "by") and is_quality(s, i)
    behind = takewhile(
        lambda k: s.lower[k] not in STOPS and s.lower[k] not in RELATIVES, range(i, len(s.words))
    )
    return not any(is_finite(s, k) for k in behind)


def thing_behind(s: Sentence, content: Range) -> int:
    """Give where a thing follows what it is taken for: "rejected as [absurd] the claim", "hailed as [a step] the pact".

    Declines what belongs to it ("as the end of the war"), and gives the end of the words where none follows.
    """
    first, last = content
    near = range(first + 1, min(first + LONGEST_THING, last))
    follows = (k for k in near if s.lower[k] in DETERMINERS and (k - 1 in s.quotes or is_noun(s, k - 1)))
    if s.lower[first] not in DETERMINERS and s.at(first + 1) in DETERMINERS:
        return first + 1
    return next(follows, last) if s.lower[first] in ("a", "an") else last


def is_quality(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` looks like an adjective: "[baseless]", "[unfounded]"."""
    return s.at(i) in SHORT or s.at(i).endswith(ADJECTIVES)

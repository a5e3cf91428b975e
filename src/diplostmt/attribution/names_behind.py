"""What stands behind a source and names it, or tells where it is: "said the envoy[, Ana Ruiz,] who left"."""

from __future__ import annotations

from diplostmt.attribution.items import ENDS, STOPS, Range, after_capitals, is_finite, is_time
from diplostmt.attribution.phrases import LONGEST_NAME, POSTED, phrase_after
from diplostmt.attribution.segments import Sentence
from diplostmt.lexicon.attribution_words import DOCUMENTS
from diplostmt.speakers.names import is_body_noun, is_person_noun


def with_name_behind(s: Sentence, source: Range) -> Range:
    """Give a source with the name in apposition to it: "said the envoy, [Ana Ruiz], who left"."""
    first, comma = source
    if s.at(comma) == "in" and s.words[comma - 1].islower():
        comma = after_capitals(s, comma + 1)  # "said the envoy in Oslo, [Ana Ruiz]."
    elif s.at(comma) != "," or not (_is_office(s, comma - 1) or _is_posted(s, source)):
        return source
    if s.at(comma) != ",":
        return source
    end = after_capitals(s, comma + 1)
    named = 2 <= end - comma - 1 <= LONGEST_NAME and s.at(end) in ENDS
    return (first, end) if named else source


def _is_office(s: Sentence, last: int) -> bool:
    """Say whether what one person is may end with an item: "the [envoy]", and not "officials" or "the ministry"."""
    word = s.lower[last]
    if s.words[last][0].isupper():
        return is_person_noun(word)  # "said the Peruvian President, Ana Ruiz, as"
    return (
        s.words[last].islower()
        and not (word.endswith("s") and not word.endswith("ss"))
        and not is_body_noun(word)
        and word not in DOCUMENTS
    )


def cited_phrase(s: Sentence, first: int) -> Range | None:
    """Give who is cited at item ``first``, with the place behind: "citing [sources in the delegation], reported".

    Also with the name behind an office: "citing [the envoy, Ana Ruiz], that".
    """
    source = phrase_after(s, first)
    if source is None or s.at(source[1]) not in ("at", "in", "inside", "near", "with", "within"):
        return with_name_behind(s, source) if source else None
    limit = min(source[1] + LONGEST_PLACE, len(s.words))
    ends = (i for i in range(source[1] + 1, limit) if s.lower[i] in STOPS or s.lower[i] in ("as", "that"))
    end = next(ends, limit if limit == len(s.words) else 0)
    clause = any(is_finite(s, i) or is_time(s, i) for i in range(source[1], end))
    return (first, end) if end and not clause else source


#: How many items the place takes at most.
LONGEST_PLACE = 8


def _is_posted(s: Sentence, source: Range) -> bool:
    """Say whether a source is an office with a post: "the ambassador in Oslo", "the minister of Peru"."""
    placed = any(s.lower[i] in ("in", "to", "of", "for", "at") for i in range(source[0] + 1, source[1]))
    return placed and not WITH_POST.isdisjoint(s.lower[slice(*source)])


#: Who has a post: in a place, or of somebody's.
WITH_POST = POSTED | {
    "chief",
    "director",
    "head",
    "minister",
    "secretary",
    "spokesman",
    "spokeswoman",
    "spokesperson",
}

"""The rule of what an outlet was told and repeats: "The road is open, BelTA learned from the port"."""

from __future__ import annotations

from collections.abc import Iterator

from diplostmt.attribution.clauses.preverbal_subjects import subject_before
from diplostmt.attribution.contents.limits import content_after, content_before
from diplostmt.attribution.findings.drafts import Draft
from diplostmt.attribution.phrases.limits import phrase_after
from diplostmt.attribution.sentences.items import Range, before_helpers
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.function_words import BE
from diplostmt.outlets import outlet_at

LEARNED = frozenset({"learned", "learnt"})
#: How many items a source has at most before "that".
LONGEST_SOURCE = 20


def learned_from(s: Sentence) -> Iterator[Draft]:
    """C, an outlet learned from S: The road is open, BelTA learned from the port. Also that it "was told at" a place.

    Declines what anybody else learns ("Oslo learned from Ruiz that"), and what is from nobody ("TASS has learned").
    """
    if LEARNED.isdisjoint(s.vocabulary) and "told" not in s.vocabulary:
        return
    for i in range(1, len(s.words) - 2):
        reader = _reader(s, i)
        if reader is None:
            continue
        told = s.lower[i + 2 : i + LONGEST_SOURCE]
        source = phrase_after(s, i + 2)
        if source and "that" in told:
            source = (i + 2, i + 2 + told.index("that"))
            content = content_after(s, source[1] + 1)
            contents: tuple[Range, ...] = (content,) if content else ()
        else:
            closes = source is not None and source[1] >= len(s.words) - (s.lower[-1] == ".")
            contents = content_before(s, reader[0] - 1) if closes and s.at(reader[0] - 1) == "," else ()
        if source and contents:
            reach = (reader[0], source[1])
            yield Draft("learned_from", contents, source, (i, i + 1), s.lower[i], reach=reach)


def _reader(s: Sentence, i: int) -> Range | None:
    """Give the outlet that learned something or was told at item ``i``: "[BelTA] learned from", "[TASS] was told"."""
    told = s.lower[i] == "told"
    if told:
        placed = s.lower[i + 1] in ("at", "by") or s.lower[i + 1 : i + 3] == ["in", "the"]
    else:
        placed = s.lower[i] in LEARNED and s.lower[i + 1] == "from"
    if not placed:
        return None
    helped = before_helpers(s, i - 1)
    reader = subject_before(s, helped)
    if reader is None or (told and BE.isdisjoint(s.lower[helped + 1 : i])):
        return None
    return reader if outlet_at(s.text, s.starts[reader[0]]) else None


__all__ = ["learned_from"]

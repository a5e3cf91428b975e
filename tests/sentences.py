"""Sentences for the tests of the parts of attribution, with one stretch marked: "[Ana Ruiz] | said"."""

from __future__ import annotations

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.sentences.quotations import quotations
from diplostmt.attribution.sentences.segments import Sentence, sentences


def cut(text: str) -> list[Sentence]:
    """Cut one paragraph into sentences."""
    return list(sentences(text, 0, len(text), quotations(text, 0, len(text))))


def sentence(text: str) -> Sentence:
    """Read a text that is one sentence."""
    (found,) = cut(text)
    return found


def shown(s: Sentence, items: tuple[int, int] | None) -> str | None:
    """Give the words of a range of items."""
    return s.span(items).text if items else None


def pointed(marked: str) -> tuple[Sentence, int, str | None]:
    """Read "[Ana Ruiz], 45, | said": the sentence, the item after the bar, and what is marked, if anything."""
    before, _, after = marked.partition("|")
    plain = str.maketrans("", "", "[]")
    s = sentence((before + after).translate(plain))
    at = next(i for i, start in enumerate(s.starts) if start >= len(before.translate(plain)))
    inside = marked[marked.index("[") + 1 : marked.index("]")].replace("|", "") if "[" in marked else None
    return s, at, inside


def clause(text: str, word: str = "") -> Clause:
    """Give the clause of the cue ``word`` in a sentence, or of its only cue."""
    s = sentence(text)
    cues = [
        (i, cue) for i in range(len(s.words)) if (cue := cue_at(s, i)) and (not word or s.words[i] == word)
    ]
    ((i, cue),) = cues
    return Clause(s, i, i + 1 + len(cue.particles), cue)

"""Full titles, however clipped, reordered or translated anew.

"Treaty on Measures to Further Reduce and Limit Strategic Offensive Arms" is the title of a treaty whose
English text reads "... Measures for the Further Reduction and Limitation of ...". What stays the same is
the noun at the head and the stems of the content words. So a title in a text is the head with the run of
words that one row's title knows; the row that accounts for the weightiest run is meant.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from attrs import define, frozen

from diplostmt.agreements.naming import SINGULAR, Match, Reading, canonical, words_of
from diplostmt.agreements.registry import Agreement, Registry
from diplostmt.lexicon.agreement_words import INTERCHANGEABLE, PARTY_WORDS, TITLE_CONNECTORS

_STEM = 5
_LONGEST = 50  # words of a title
_WORD = re.compile(r"[^\W\d_]{1,40}(?:['’][^\W\d_]{1,40})?|\d{1,20}")
_BREAK = re.compile(r"[.;:!?\"”“«»()\[\]]|\n\s*\n")
_OPENERS = re.compile(
    r"[\s\xa0]{1,2}(?:on|for|of|against|to|concerning|relating|regarding|governing|banning|prohibiting|between|among|relative|in|with)\b"
)
_LEAST_WORDS, _LEAST_SHARE, _SURE_SHARE, _WHOLE_SHARE = 2, 0.34, 0.55, 0.75


@frozen
class Title:
    """A row's title as a bag of stems, with the noun at its head; the key is one for each row and bag."""

    id: str
    heads: frozenset[str]
    stems: frozenset[str]
    weight: float
    key: str


@define  # made by the dozen, and three times as fast as a frozen one
class _Word:
    start: int
    end: int
    stems: tuple[str, ...]
    idle: bool  # a connector or the name of a party: it neither counts for a title nor ends it


class TitleIndex:
    """The titles of a registry, found by the stems of their content words."""

    def __init__(self, registry: Registry) -> None:
        """Read the titles: the official name, and aliases long enough to be titles."""
        bags = [(row.id, name, _content(name)) for row in registry for name in _titles(row)]
        document_count = Counter(
            stem for stems in {(id, frozenset(bag)) for id, _, bag in bags} for stem in stems[1]
        )
        self.weights = {stem: math.log(1 + len(bags) / n) for stem, n in document_count.items()}
        # by a noun that may stand at the head, and a stem
        self.by_word: dict[tuple[str, str], list[Title]] = {}
        self.vocabulary: dict[str, frozenset[str]] = {}
        for id, name, bag in bags:
            weight = sum(self.weights[stem] for stem in bag)
            key = id + "|".join(sorted(set(bag)))
            title = Title(id, frozenset(_heads(name)), frozenset(bag), weight, key)
            for word in product(_same_heads(title.heads), title.stems):
                self.by_word.setdefault(word, []).append(title)
        for row in registry:
            self.vocabulary[row.id] = frozenset(word for name in row.names for word in words_of(name))

    def match(self, text: str, start: int, end: int) -> Match | None:
        """Give the title whose head noun stands at ``start`` to ``end``, or ``None``."""
        if _OPENERS.match(text, end) is None:
            return None
        head = SINGULAR[canonical(text[start:end])[-1]]
        following = _following(text, end)
        words: list[_Word] = []
        titles: list[Title] = []
        known: set[str] = set()
        for word in following:
            words.append(word)
            if word.idle:
                continue
            if not titles:  # the first word that tells; if no title has it, no more are read
                titles = self._titles(head, word.stems)
                if not titles:
                    return None
                known = {stem for title in titles for stem in title.stems}
            elif known.isdisjoint(word.stems):  # here every run ends
                break
        runs = [
            (weight, share, count, last, title)
            for title in titles
            for weight, share, count, last in [self._run(words, title)]
            if count >= _LEAST_WORDS and share >= (_LEAST_SHARE if count > _LEAST_WORDS else _SURE_SHARE)
        ]
        return self._best(text, start, head, [*words, *following], runs) if runs else None

    def _titles(self, head: str, stems: tuple[str, ...]) -> list[Title]:
        """Give the titles with a head and one of the stems."""
        titles = {title.key: title for stem in stems for title in self.by_word.get((head, stem), ())}
        return list(titles.values())

    def _run(self, words: list[_Word], title: Title) -> tuple[float, float, int, int]:
        """Measure the run of words that the title knows: weight, share of the title, words, last word."""
        seen: set[str] = set()
        count, last = 0, 0
        for number, word in enumerate(words):
            known = title.stems.intersection(word.stems)
            if known:
                count += not known <= seen
                seen |= known
                last = number
            elif not word.idle:
                break
        weight = sum(self.weights[stem] for stem in seen)
        return weight, weight / title.weight, count, last

    def _tells_a_subject(
        self, text: str, words: list[_Word], run: tuple[float, float, int, int, Title]
    ) -> bool:
        """Say whether the run has a word that is no proper name: "deal with Mexico and Canada" has none."""
        return any(
            text[word.start].islower() and run[4].stems.intersection(word.stems)
            for word in words[: run[3] + 1]
        )

    def _goes_on(self, text: str, words: list[_Word], run: tuple[float, float, int, int, Title]) -> bool:
        """Say whether the phrase goes on with a word unknown to the title: "on trade and cooperation"."""
        _, share, _, last, _ = run
        if share > _WHOLE_SHARE or last + 1 >= len(words) or words[last + 1].idle:
            return False
        here, following = words[last], words[last + 1]
        return (
            following.start - here.end == 1 and text[here.start].isupper() == text[following.start].isupper()
        )

    def _best(
        self,
        text: str,
        start: int,
        head: str,
        words: list[_Word],
        runs: list[tuple[float, float, int, int, Title]],
    ) -> Match | None:
        """Choose the weightiest run; of equal ones that whose parties are named, else all are candidates."""
        runs = [run for run in runs if not self._goes_on(text, words, run)]
        if not runs:
            return None
        top = max(weight for weight, *_ in runs)
        rivals = [run for run in runs if run[0] > top - 0.01]
        named = {
            stem
            for word in words[: _LONGEST // 2]
            if word.idle
            for stem in canonical(text[word.start : word.end])
        }
        parties = {run[4].id: len((named & self.vocabulary[run[4].id]) - TITLE_CONNECTORS) for run in rivals}
        best = max(parties.values())
        rivals = [run for run in rivals if parties[run[4].id] == best]
        rivals = [run for run in rivals if head in run[4].heads] or rivals
        share = max(run[1] for run in rivals)
        least = share - 0.01 if share > _WHOLE_SHARE else 0.0
        ids = tuple(dict.fromkeys(run[4].id for run in rivals if run[1] >= least))
        end = words[rivals[0][3]].end
        if text[start].islower() and (
            share < _SURE_SHARE or not self._tells_a_subject(text, words, rivals[0])
        ):
            return None
        name = text[start:end]
        return Match(start, end, Reading(name, ids, ids[0] if len(ids) == 1 else None), typed=True)


def _titles(row: Agreement) -> Iterator[str]:
    if row.kind in ("un-resolution", "body"):
        return
    for name in row.names:
        if name == row.official_name or len(name.split()) > 4:
            yield re.sub(r"\s?\([^()]{0,80}\d{4}[^()]{0,80}\)", "", name)


def _content(name: str) -> tuple[str, ...]:
    """Give the stems of a title's content words, each once."""
    stems = (stem for match in _WORD.finditer(name) for stem in _stems(match[0]))
    return tuple(dict.fromkeys(stem for stem in stems if stem))


@lru_cache(maxsize=20_000)
def _stems(word: str) -> tuple[str, ...]:
    return tuple(w[:_STEM] for w in canonical(word) if not _is_idle(w) and w not in SINGULAR)


def _is_idle(word: str) -> bool:
    return word in TITLE_CONNECTORS or word in PARTY_WORDS


def _heads(name: str) -> list[str]:
    found = [SINGULAR[word] for word in words_of(name) if word in SINGULAR]
    return found[:1]


def _same_heads(heads: frozenset[str]) -> frozenset[str]:
    """Give the nouns that may stand at the head of a title in the place of its own."""
    return heads.union(*(nouns for nouns in INTERCHANGEABLE if heads & nouns))


def _following(text: str, position: int) -> Iterator[_Word]:
    """Give the words after the head noun, up to the end of the sentence or a bracket or quotation mark."""
    for _ in range(_LONGEST):
        match = _WORD.search(text, position, position + 40)
        if match is None:
            return
        start, end = match.span()
        if text[position:start] != " " and _BREAK.search(text, position, start):
            return
        stems = _stems(match[0])
        yield _Word(start, end, stems, not stems)
        position = end

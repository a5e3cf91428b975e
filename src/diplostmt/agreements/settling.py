"""Deciding what a mention means, from what stands in it, before it, and around it.

The evidence counts in this order: a year written with the name, an earlier name of the same agreement in
the article, the day of publication, words near by (in the sentence, then the paragraph, then the article),
the usual meaning. What the evidence does not decide stays open: no id, and the candidates.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from attrs import define, evolve, field, frozen

from diplostmt.agreements.evidence import (
    Text,
    can_be_called,
    circles,
    concluded_in,
    count_hits,
    in_range,
    is_named,
    is_possible,
    proper_words,
    vocabulary,
    words_only,
)
from diplostmt.agreements.naming import SINGULAR, Match, Reading, ambiguous_numbers, words_of
from diplostmt.agreements.registry import Agreement, Registry
from diplostmt.agreements.resolutions import Citation, adopted_by, year_warning
from diplostmt.lexicon.agreement_words import COMMON_WORDS, NOT_THE_TEXT, NOT_YET
from diplostmt.models import AgreementForm, AgreementMention


@define
class ShortForm:
    """A mention that needs an antecedent: ``the deal``, ``this instrument``, ``the 2015 accord``."""

    start: int
    end: int
    noun: str
    year: int | None
    complement: str


@frozen
class Scanned:
    """What a text holds before its date is known: the finds in order, none overlapping another."""

    text: str
    registry: Registry
    finds: tuple[Match | Citation | ShortForm, ...]
    words: Text = field(init=False, eq=False, repr=False)

    @words.default
    def _words(self) -> Text:
        return Text(self.text)


class Settling:
    """One pass over the finds of a text, with what has been named so far."""

    def __init__(self, scanned: Scanned, on: datetime.date | None) -> None:
        """Begin with nothing named."""
        self.text, self.registry, self.on = scanned.text, scanned.registry, on
        self.finds = scanned.finds
        self.words = scanned.words
        self.named: list[tuple[AgreementMention, bool]] = []  # with whether the words were plural
        self.last: dict[str, int] = {}  # the number of the last mention of each id

    def run(self) -> Iterator[AgreementMention]:
        """Give the mentions, in order; finds that mean no agreement are left out."""
        for number, find in enumerate(self.finds):
            if isinstance(find, Citation):
                mention = self._cited(find)
            elif isinstance(find, ShortForm):
                mention = self._short(find, number)
            else:
                mention = self._name(find, number)
            if mention is not None:
                if mention.id is not None:
                    self.last[mention.id] = number
                self.named.append((mention, mention.text.rstrip(")").endswith("s")))
                yield mention

    def _mention(
        self, start: int, end: int, id: str | None, form: AgreementForm, candidates: Iterable[str]
    ) -> AgreementMention:
        return AgreementMention(start, end, self.text[start:end], id, form, None, tuple(candidates))

    # ------------------------------------------------------------ resolutions

    def _cited(self, find: Citation) -> AgreementMention | None:
        ids = find.ids(self.registry)
        if (not ids and find.symbol is None) or not adopted_by(find, self.on):
            ids = tuple(id for id in ids if not id.startswith("s-res-"))
            if not ids:
                return None
        id = ids[0] if ids else None
        if len(ids) > 1:
            id = self._by_words(find.start, find.end, _number_reading(find.number, ids), list(ids)) or ids[0]
        mention = self._mention(find.start, find.end, id, "full_name", ids)
        if id is not None and id.startswith("s-res-") and find.number and find.year:
            return evolve(mention, warning=year_warning(find.number, find.year))
        return mention

    # ------------------------------------------------------------ short forms

    def _short(self, find: ShortForm, number: int) -> AgreementMention | None:
        """Give the antecedent: the last agreement that can be called so, or one explained right after."""
        explained = self._explained(find, number)
        if explained is not None:
            return explained
        reach = _REACH.get(find.noun, _FAR)
        for mention, plural in reversed(self.named):
            if find.start - mention.end > reach:
                break
            if mention.id is None or (find.noun.endswith("s") and not plural):
                continue
            row = self.registry[mention.id]
            if can_be_called(row, find.noun, find.year) and self._fits(find, row):
                return self._mention(find.start, find.end, row.id, "short_form", (row.id,))
        return self._described(find, find.year) if find.year else None

    def _described(self, find: ShortForm, year: int) -> AgreementMention | None:
        """Read "the 1994 peace treaty between Israel and Jordan": a year, a noun, words of a row's names."""
        rows = [
            row
            for row in concluded_in(self.registry, year)
            if is_possible(row, self.on) and can_be_called(row, find.noun, year)
        ]
        first, last = next(circles(self.text, find.start, find.end))
        hits = {
            row.id: count_hits(proper_words(row), self.words, first, last, (find.start, find.end))
            for row in rows
        }
        top = max(hits.values(), default=0)
        best = [row for row in rows if hits[row.id] == top]
        lemma = SINGULAR.get(find.noun, find.noun)
        best = [row for row in best if is_named(row, lemma)] if len(best) > 1 else best
        if not top or len(best) != 1:
            return None
        return self._mention(find.start, find.end, best[0].id, "short_form", (best[0].id,))

    def _explained(self, find: ShortForm, number: int) -> AgreementMention | None:
        """Resolve "this instrument - the commission", and "the 2015 accord" that is named later."""
        later = next((f for f in self.finds[number + 1 : number + 4] if isinstance(f, Match)), None)
        id = later.reading.default if later else None
        if later is None or id is None:
            return None
        row = self.registry[id]
        apposed = _APPOSED.fullmatch(self.text, find.end, later.start)
        if apposed is None and (find.year is None or self.named):
            return None
        if not can_be_called(row, find.noun, find.year):
            return None
        return self._mention(find.start, find.end, row.id, "short_form", (row.id,))

    def _fits(self, find: ShortForm, row: Agreement) -> bool:
        """Say whether what follows ("with Iran", "on prisoners") can belong to this agreement."""
        match = _COMPLEMENT.match(find.complement)
        if match is None:
            return True
        preposition, first = match[1].lower(), match[2]
        if preposition in ("to", "for") or (preposition == "with" and first[0].islower()):
            return preposition != "to" or not _PURPOSE.match(find.complement)
        if preposition == "on" and _DAY_OR_IDIOM.match(first):
            return True
        if preposition == "of" and first.isdigit():
            return (row.concluded or "").startswith(first)
        known = vocabulary(self.registry, row.id)
        return any(word in known for word in words_of(find.complement)[1:5])

    # ------------------------------------------------------------ names

    def _name(self, find: Match, number: int) -> AgreementMention | None:
        start, end = find.start, find.end
        surface = self.text[start:end]
        if _is_something_of_it(self.text, end) or _is_meeting_of_it(self.text, start):
            return None
        reading = find.reading.as_spelled(surface)
        weak = surface[0].islower() and reading.name[0].isupper() and find.words < _LONG_NAME
        if weak or find.loose:
            reading = evolve(reading, default=None)
        if surface[0].islower() and _NOT_YET.search(self.text, max(0, start - 24), start):
            return None
        year, start, end = _with_year(self.text, start, end, reading, self.registry)
        id = self._choose(find, number, reading, year)
        if id is None and (
            weak or find.loose or not self._counts(find, reading) or _drops_when_open(reading)
        ):
            return None
        known = id in self.last and "=typed" not in reading.needs
        if id is not None and not known and not self._counts(find, reading):
            return None
        if id is None and not any(is_possible(self.registry[i], self.on) for i in reading.ids):
            return None
        row = self.registry[id] if id else None
        return self._mention(start, end, id, _form(surface, reading, row), reading.ids)

    def _counts(self, find: Match, reading: Reading) -> bool:
        """Say whether a name with other lives is used of an agreement here."""
        vetoes = tuple(word[1:] for word in reading.needs if word[0] == "!")
        needs = tuple(word for word in reading.needs if word[0] != "!")
        if vetoes and count_hits(vetoes, self.words, *self._around(find)):
            return False
        surface = self.text[find.start : find.end]
        if find.typed and reading.is_acronym and len(surface) > len(reading.name):
            return True
        if surface in COMMON_WORDS and _in_capitals(self.text, find.start, find.end):
            needs = needs or _ARMS_CONTROL
        if "=typed" in needs:
            return False
        return not needs or count_hits(needs, self.words, *self._around(find), (find.start, find.end)) > 0

    def _around(self, find: Match) -> tuple[int, int]:
        return max(0, find.start - _NEAR), find.end + _NEAR

    def _choose(self, find: Match, number: int, reading: Reading, year: int | None) -> str | None:
        ids = [id for id in reading.ids if is_possible(self.registry[id], self.on)]
        if year is not None:
            ids = [id for id in ids if (self.registry[id].concluded or "").startswith(str(year))] or ids
            if len(ids) == 1:
                return ids[0]
        if len(reading.ids) == 1:
            return self._the_only_one(find, reading, ids)
        named = [id for id in ids if id in self.last]
        if named:
            return max(named, key=self.last.__getitem__)
        glossed = self._glossed(find, number, ids)
        if glossed is not None:
            return glossed
        dated = [id for id in ids if in_range(reading, id, self.on) is not False]
        if len(dated) == 1:
            return dated[0]
        near = self._by_words(find.start, find.end, reading, dated)
        return near or (reading.default if reading.default in dated else None)

    def _the_only_one(self, find: Match, reading: Reading, ids: list[str]) -> str | None:
        if not ids:
            return None
        (id,) = ids
        if reading.default == id or reading.needs or id in self.last:
            return id
        return self._by_words(find.start, find.end, reading, ids)

    def _glossed(self, find: Match, number: int, ids: list[str]) -> str | None:
        """Read a name explained in brackets right after: "START-3 (Treaty on Measures for ...)"."""
        other = self.finds[number + 1] if number + 1 < len(self.finds) else None
        if not isinstance(other, Match) or len(other.reading.ids) != 1 or other.reading.ids[0] not in ids:
            return None
        return other.reading.ids[0] if _BRACKET.fullmatch(self.text, find.end, other.start) else None

    def _by_words(self, start: int, end: int, reading: Reading, ids: list[str]) -> str | None:
        """Give the one candidate for which the words near by speak most, in widening circles."""
        evidence = reading.evidence
        if evidence is None:
            evidence = {id: proper_words(self.registry[id]) for id in ids}
        for first, last in circles(self.text, start, end):
            hits = {
                id: count_hits(words_only(evidence.get(id, ())), self.words, first, last, (start, end))
                for id in ids
            }
            leaders = [id for id, count in hits.items() if count and count == max(hits.values())]
            if len(leaders) == 1:
                return leaders[0]
        return None


_ARMS_CONTROL = (
    "treaty",
    "nuclear",
    "Russia",
    "Moscow",
    "Kremlin",
    "warhead",
    "missile",
    "arms control",
    "Convention",
    "UN",
)
_LONG_NAME: Final = 3  # a name of so many words is known in lower case too
_NEAR: Final = 600
_FAR: Final = 4000
_BRACKET = re.compile(r"\s\((?:the\s)?")
_REACH: Final = {
    "document": 700,
    "instrument": 700,
    "statement": 700,
    "plan": 1500,
    "initiative": 1500,
    "resolution": 1500,
}
_APPOSED = re.compile(r"\s?(?:[-–—:,(]|,\snamely)\s?(?:the\s)?")
_COMPLEMENT = re.compile(
    r"\s(on|between|for|of|to|with|about|over|regarding|concerning|among|against)\s(?:the\s)?([\w.]+)"
)
_PURPOSE = re.compile(
    r"\sto\s(?:end|stop|halt|free|release|return|exchange|swap|buy|sell|form|supply|build|share|avoid|avert|raise|cut)\b"
)
_DAY_OR_IDIOM = re.compile(
    r"(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
    r"|(?:hold|ice|paper|time|track|schedule|condition|behalf|grounds|its|their|his|her|a|one|live|state|national)\b)"
)


_FOLLOWING = re.compile(r"(?:['’]s?)?[\s-]([\w-]+(?:\s[\w-]+){0,3})")
_MEETING_OF = re.compile(
    r"(?:Review Conference|Review and Extension Conference|RevCon|PrepCom|Preparatory Comm(?:ittee|ission)"
    r"|(?:Conference|Meeting|Assembly)\sof\s(?:the\s)?(?:States\s|High Contracting\s)?Parties)"
    r"(?:\sof\s(?:the\s)?(?:States\s)?Parties)?\s(?:of|to|for|on)\s(?:the\s)?$",
    re.IGNORECASE,
)
_BEFORE_NAME = re.compile(r"\s(?:of|to|for|on)\s(?:the\s)?$", re.IGNORECASE)


def _is_something_of_it(text: str, end: int) -> bool:
    """Say whether a meeting, organ or thing named after the text follows: "NPT Review Conference"."""
    match = _FOLLOWING.match(text, end)
    if match is None:
        return False
    words = match[1].lower().replace("-", " ").split()
    while words and words[0].isdigit():
        words = words[1:]
    if not words or words[0] not in _OPEN_NOT_THE_TEXT:
        return False
    return any(" ".join(words[:n]) in _NOT_THE_TEXT for n in range(1, min(len(words), 5) + 1))


def _is_meeting_of_it(text: str, start: int) -> bool:
    """Say whether a meeting stands before the text that it is of: "the Review Conference of the NPT"."""
    links = _BEFORE_NAME.search(text, max(0, start - 10), start)
    return links is not None and _MEETING_OF.search(text, max(0, start - 70), start) is not None


_NOT_THE_TEXT = frozenset(NOT_THE_TEXT)
_OPEN_NOT_THE_TEXT = frozenset(words.split()[0] for words in NOT_THE_TEXT)
_NOT_YET = re.compile(rf"\b(?:{'|'.join(NOT_YET)})\s$", re.IGNORECASE)


def _with_year(
    text: str, start: int, end: int, reading: Reading, registry: Registry
) -> tuple[int | None, int, int]:
    """Take a year of conclusion written with the name into it: "1994 Budapest Memorandum", "... of 1994"."""
    years = {(registry[id].concluded or "")[:4] for id in reading.ids}
    after = _YEAR_AFTER.match(text, end)
    if after is not None and after[1] in years:
        return int(after[1]), start, after.end()
    before = _YEAR_BEFORE.search(text, max(0, start - 6), start)
    if before is not None and before[1] in years:
        return int(before[1]), before.start(), end
    inside = _YEAR.search(text, start, end)
    return (int(inside[0]) if inside else None), start, end


_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_YEAR_AFTER = re.compile(r"\s(?:of\s|\()((?:18|19|20)\d\d)\b\)?")
_YEAR_BEFORE = re.compile(r"\b((?:18|19|20)\d\d)\s$")


def _drops_when_open(reading: Reading) -> bool:
    """Say whether a name that nothing decides is more likely no agreement: an acronym with other lives."""
    return reading.is_acronym and reading.default is None and len(reading.ids) == 1


@lru_cache(maxsize=256)
def _number_reading(number: int | None, ids: tuple[str, ...]) -> Reading:
    """Give the evidence for a number that both the Assembly and the Council have used."""
    return ambiguous_numbers().get(number or 0) or Reading("", ids)


_LETTERS = re.compile(r"[^\W\d_]{2,}")


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Say whether the words around are in capitals too, as in a headline."""
    before = _LETTERS.findall(text[max(0, start - 40) : start])[-2:]
    after = _LETTERS.findall(text[end : end + 40])[:2]
    near = [word for word in (*before, *after) if len(word) > 2]
    return bool(near) and all(word.isupper() for word in near)


def _form(surface: str, reading: Reading, row: Agreement | None) -> AgreementForm:
    """Say what kind of name it is.

    ``acronym``: the usual one, with or without "treaty". ``full_name``: spelled out, in capitals, with the
    noun that says what the text is. ``alias``: a description ("deal on Iran's programme"), a number in a
    series ("START-3"), another wording.
    """
    words = words_of(surface)
    core = words[:-1] if len(words) > 1 and words[-1] in SINGULAR else words
    if row is not None:
        acronyms = [words_of(acronym) for acronym in row.acronyms]
        if core in acronyms or words in acronyms:
            return "acronym"
        if row.kind == "body" or words == words_of(row.official_name):
            return "full_name"
        if words == words_of(row.short_name) and not _SERIES.fullmatch(row.short_name):
            return "full_name"
        if any(_spells(words, acronym) for acronym in row.acronyms):
            return "full_name"
    elif reading.is_acronym and core == words:
        return "acronym"
    return "full_name" if _is_spelled_out(surface, words) else "alias"


_SERIES = re.compile(r"\w{1,40}[- ](?:[IV]{1,3}|\d)(?: Accord)?")
_ACRONYM_OR_NUMBER = re.compile(r"\b(?:[A-Z]{3,}|[IVX]{1,4}|\d{1,2})\b")


def _is_spelled_out(surface: str, words: tuple[str, ...]) -> bool:
    """Say whether a name is written with a capital and its noun of kind, and without acronym or number."""
    if surface[0].islower() or (_ACRONYM_OR_NUMBER.search(surface) and not surface.isupper()):
        return False
    return any(
        SINGULAR.get(word, "deal") not in ("deal", "plan", "package")
        for word in (words[0], words[-1], *words)
    )


def _spells(words: tuple[str, ...], acronym: str) -> bool:
    """Say whether the initials of the words give the acronym, in order."""
    letters = [letter for letter in acronym.lower() if letter.isalpha()]
    if len(words) < len(letters) or len(letters) < 2 or words[0][0] != letters[0]:
        return False
    initials = iter(word[0] for word in words)
    return all(letter in initials for letter in letters)

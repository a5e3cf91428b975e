"""Finding agreements in text, and saying which they are.

Two steps, so that an article is scanned before its date is known: ``scan_agreements`` finds names,
resolutions and short forms; ``settle_agreements`` decides what each one means, by the evidence in this
order: what the mention itself says, an earlier name in the article, the article's date, words near by, the
usual meaning. Where that does not decide, the id is ``None`` and the candidates are given.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from attrs import evolve

from diplostmt.agreements.evidence import in_range, is_possible
from diplostmt.agreements.naming import SINGULAR, Match, NameTree, ambiguous_numbers, canonical, words_of
from diplostmt.agreements.pinpoints import find_pinpoint
from diplostmt.agreements.registry import Agreement, Registry
from diplostmt.agreements.resolutions import Citation, find_abbreviated, find_list, find_symbol, is_plausible
from diplostmt.agreements.settling import Scanned, Settling, ShortForm
from diplostmt.agreements.titles import TitleIndex
from diplostmt.models import AgreementMention
from diplostmt.openings import capitalised, in_small_letters
from diplostmt.spans import as_written, with_plain_characters


def find_agreements(
    text: str, *, on: datetime.date | None = None, registry: Registry | None = None
) -> tuple[AgreementMention, ...]:
    """Find every mention of an agreement or resolution, in order.

    ``on`` is the day the text was published, where that is known: no text can mean an agreement that did
    not exist. ``registry`` is the package's own unless a caller hands in another.

    >>> [(m.text, m.id) for m in find_agreements("Iran left the NPT and the 2015 nuclear deal.")]
    [('NPT', 'npt'), ('2015 nuclear deal', 'jcpoa')]

    Raises ``TypeError`` for anything but a string.
    """
    plain = with_plain_characters(text)
    return as_written(settle_agreements(scan_agreements(plain, registry=registry), on), plain, text)


def normalize_agreement(
    name: str, *, on: datetime.date | None = None, registry: Registry | None = None
) -> Agreement | None:
    """Give the one agreement that a name alone means, in whatever case, spacing or numerals, or ``None``.

    >>> normalize_agreement("start-3").id, normalize_agreement("Resolution 2375").id
    ('new-start', 's-res-2375')
    >>> normalize_agreement("START") is None
    True
    """
    _expect_text(name)
    registry = registry or Registry.standard()
    reading = name_tree(registry).look_up(name)
    if reading is None:
        return _normalize_resolution(name, on, registry)
    ids = [id for id in reading.ids if is_possible(registry[id], on)]
    if len(ids) != 1:
        ids = [id for id in ids if in_range(reading, id, on) is not False]
    if len(ids) == 1:
        return registry[ids[0]]
    return registry[reading.default] if reading.default in ids else None


def _normalize_resolution(name: str, on: datetime.date | None, registry: Registry) -> Agreement | None:
    plain = _as_printed(" ".join(name.split()))
    symbol = find_symbol(plain.upper(), 0)
    cited = [symbol] if symbol and symbol.end == len(plain) else []
    if not cited and (word := _RESOLUTION_WORD.search(plain)):
        cited = [c for c in find_list(plain, word.start(), word.end()) if c.end == len(plain)]
    if not cited:
        cited = [c for c in find_abbreviated(plain.upper(), 0) if c.end == len(plain)]
    ids = [id for id in (cited[0].ids(registry) if len(cited) == 1 else ()) if is_possible(registry[id], on)]
    if len(ids) > 1:
        usual = ambiguous_numbers().get(cited[0].number or 0)
        ids = [usual.default] if usual and usual.default in ids else []
    return registry.get(ids[0]) if ids else None


def _as_printed(name: str) -> str:
    """Put the organs and the session of a resolution's name into the letters they are printed in."""
    for organ in ("United Nations", "Security Council", "General Assembly", "UNSC", "UNGA", "UN"):
        name = re.sub(rf"\b{organ}\b", organ, name, flags=re.IGNORECASE)
    return re.sub(r"\([ivxl]+\)|\be?s-(?=\d)", lambda m: m[0].upper(), name, flags=re.IGNORECASE)


_RESOLUTION_WORD = re.compile(r"\bresolutions?\b", re.IGNORECASE)


def _expect_text(text: object) -> None:
    if not isinstance(text, str):
        raise TypeError(f"wanted a string, got {type(text).__name__}: {text!r:.60}")


@lru_cache(maxsize=8)
def title_index(registry: Registry) -> TitleIndex:
    """Give the index of a registry's titles; it is built once a registry."""
    return TitleIndex(registry)


@lru_cache(maxsize=8)
def name_tree(registry: Registry) -> NameTree:
    """Give the tree of a registry's names; it is built once a registry."""
    return NameTree(registry)


# ---------------------------------------------------------------- scanning

#: Gives the longest name that begins at an offset of the text.
Walk = Callable[[int], Match | None]

_SHORT_NOUNS = frozenset(
    {
        "accord", "accords", "agreement", "agreements", "charter", "commission", "communique", "convention",
        "conventions", "deal", "declaration", "document", "initiative", "instrument", "memorandum", "pact",
        "plan", "protocol", "resolution", "statement", "treaty",
    }
)  # fmt: skip


def scan_agreements(text: str, *, registry: Registry | None = None) -> Scanned:
    """Find everything in a text that looks like a mention; ``settle_agreements`` decides what it means."""
    _expect_text(text)
    registry = registry or Registry.standard()
    tree = name_tree(registry)
    return Scanned(text, registry, tuple(_finds(text, tree)))


def _finds(text: str, tree: NameTree) -> list[Match | Citation | ShortForm]:
    found: list[Match | Citation | ShortForm] = []
    done = 0
    walked: dict[int, Match | None] = {}

    def walk(start: int) -> Match | None:
        if start not in walked:  # of where a name opens, one is asked twice and more
            walked[start] = None if tree.refuses(text, start) else tree.walk(text, start)
        return walked[start]

    for start, word in _openings(text, tree, walked):
        if start >= done:
            for find in _finds_at(text, start, word, done, tree, walk):
                found.append(find)
                done = find.end
    return found


def _openings(text: str, tree: NameTree, walked: dict[int, Match | None]) -> list[tuple[int, str]]:
    """Give the words at which a mention may begin, or that it may hold, in the order of the text.

    Where a name was looked for, ``walked`` is told what was found.
    """
    small = zip(*in_small_letters(text), strict=True)
    found = [(start, word) for start, word in small if word in tree.triggers]
    if tree.unusual_nouns:
        nouns = tree.unusual_nouns.finditer("\n" + text)
        found += [(noun.start(), noun[1]) for noun in nouns if not noun[0][0].isalnum()]
    starters, triggers, idle, refuses = tree.starters, tree.triggers, tree.idle, tree.refuses
    for start, word in zip(*capitalised(text), strict=True):
        if word in idle:  # as most are
            continue
        lower = word.lower()
        opens = lower in triggers
        if not opens and lower in starters and not refuses(text, start):
            walked[start] = match = tree.walk(text, start)
            opens = match is not None
        if not opens:
            if word in _SYMBOL_HEADS:
                opens = _heads_symbol(text, start, word)
            elif lower not in starters:
                if word.isascii() and (word.isalpha() or word.isdigit()):
                    tree.note_idle(word)
                    continue
                opens = word.startswith(_ABBREVIATIONS) or tree.may_open(text, start)
        if opens and not (start and (text[start - 1].isalnum() or text[start - 1] == "_")):
            found.append((start, word))
    found.sort()
    return found


_ABBREVIATIONS = ("UNSC", "SCR")
_SYMBOL_HEADS = frozenset("S A E INFCIRC GOV GC NPT CD UNSCR UNSC SCR UNSCRs SCRs UNGA Res".split())


def _heads_symbol(text: str, start: int, word: str) -> bool:
    """Say whether the first word of symbols may be one here: the single letters before a slash only, "S/RES/2231"."""
    return len(word) > 1 or text.startswith("/", start + 1)


def _citations_at(text: str, start: int) -> Iterator[Citation]:
    symbol = find_symbol(text, start)
    if symbol is not None:
        yield symbol
    else:
        yield from (cited for cited in find_abbreviated(text, start) if is_plausible(cited, text))


def _finds_at(
    text: str, start: int, word: str, floor: int, tree: NameTree, walk: Walk
) -> Sequence[Match | Citation | ShortForm]:
    """Give what begins at a word, or, for a noun like "deal", what holds it."""
    if word in _SYMBOL_HEADS or word.startswith(_ABBREVIATIONS):
        found = tuple(_citations_at(text, start))
        if found:
            return found
    lower = word.lower()
    match = _named_at(text, start, word, floor, tree, walk)
    if lower in SINGULAR or (match is not None and match.typed):
        match = _longer_title(text, start, word, match, tree)
    if match is not None:
        return (match,)
    if lower in ("resolution", "resolutions"):
        cited = tuple(c for c in find_list(text, start, start + len(word)) if is_plausible(c, text))
        if cited:
            return cited
    if lower in _SHORT_NOUNS:
        short = _short_form(text, start, start + len(word), floor)
        if short is not None:
            return (short,)
    return ()


def _named_at(text: str, start: int, word: str, floor: int, tree: NameTree, walk: Walk) -> Match | None:
    """Give the name that begins at a word, or in small letters before it: "modified Code 3.1"."""
    match = walk(start)
    if match is not None and not _is_cased_right(text, match):
        match = None
    if match is None and not word.islower():
        return None
    earlier = _walk_back(text, start, match.end if match else start + len(word), floor, tree, walk)
    return match if earlier is None or not _is_cased_right(text, earlier) else earlier


def _longer_title(text: str, start: int, word: str, match: Match | None, tree: NameTree) -> Match | None:
    """Give the full title of which the name is the head, if any: "1951 Convention relating to ..."."""
    head = start
    if match is not None and word.lower() not in SINGULAR:
        head = max(text.rfind(" ", start, match.end), text.rfind("-", start, match.end)) + 1
        word = text[head : match.end]
        if not word or canonical(word)[-1] not in SINGULAR:
            return match
    title = title_index(tree.registry).match(text, head, head + len(word))
    if title is None or (match is not None and title.end <= match.end):
        return match
    if match is not None and head != start:
        return evolve(title, start=start) if set(title.reading.ids) <= set(match.reading.ids) else match
    return title


_LOWER_WORD = re.compile(r"(?<![\w-])[a-z0-9]\w*")
_BACK = 64


def _walk_back(text: str, start: int, end: int, floor: int, tree: NameTree, walk: Walk) -> Match | None:
    """Give the name that begins before ``start`` in lower case and reaches ``end`` at least."""
    begin = max(floor, start - _BACK)
    for opening in _LOWER_WORD.finditer(text, begin, start):
        if opening[0] in tree.openers:
            match = walk(opening.start())
            if match is not None and match.end >= end:
                return match
    return None


def _is_cased_right(text: str, match: Match) -> bool:
    """Say whether the letters suit the name: acronyms in capitals, short names with a capital first."""
    surface = text[match.start : match.end]
    name = match.reading.name
    if match.reading.is_acronym:
        core = surface[: len(name)]
        return (
            surface in match.reading.spellings
            or core in (name, name.upper())
            or _same_but_for_marks(core, name)
        )
    if surface[0].isupper() or surface[0].isdigit() or name[0].islower():
        return True
    if match.typed and words_of(surface)[-1] != words_of(name)[-1]:
        return False
    return match.words >= _LONG_NAME or match.reading.evidence is not None


_LONG_NAME = 3


def _same_but_for_marks(core: str, name: str) -> bool:
    """Compare letters alone: ``SALT-2`` may stand for ``SALT II``, ``salt ii`` may not."""
    letters = re.match(r"[^\W\d_]+", core)
    return letters is not None and re.match(r"[^\W\d_]+", name).group() == letters[0]  # type: ignore[union-attr]


# ---------------------------------------------------------------- short forms

_SHORT = re.compile(
    r"\b(?P<det>the|this|that)\s(?:(?P<year>(?:19|20)\d\d)\s)?"
    r"(?:(?:current|existing|original|landmark|historic|nuclear|bilateral|US-brokered|UN-brokered|multilateral|international|said|same|interim|final|peace"
    r"|above-mentioned|aforementioned|latter|whole|entire|so-called|key|arms control|disarmament"
    r"|multinational|trilateral|global|UN)\s){0,2}$",
    re.IGNORECASE,
)
_SHORT_REACH = 48
_COMPLEMENT_REACH = 60


def _short_form(text: str, start: int, end: int, floor: int) -> ShortForm | None:
    """Give the short form whose noun stands at ``start``: it needs an article or "this" before it."""
    begin = max(floor, start - _SHORT_REACH)
    match = _SHORT.search(text, begin, start)
    if match is None:
        return None
    year = int(match["year"]) if match["year"] else None
    return ShortForm(match.start(), end, text[start:end].lower(), year, text[end : end + _COMPLEMENT_REACH])


# ---------------------------------------------------------------- settling


def settle_agreements(scanned: Scanned, on: datetime.date | None = None) -> tuple[AgreementMention, ...]:
    """Decide what each find means, given the day of publication; finds that mean nothing are left out."""
    mentions = tuple(Settling(scanned, on).run())
    return tuple(_with_pinpoints(scanned.text, mentions))


def _with_pinpoints(text: str, mentions: tuple[AgreementMention, ...]) -> Iterator[AgreementMention]:
    """Attach to each mention the part that it cites, between the mentions before and after it."""
    floor = 0
    for number, mention in enumerate(mentions):
        ceiling = mentions[number + 1].start if number + 1 < len(mentions) else len(text)
        pinpoint = find_pinpoint(text, mention.start, mention.end, floor, ceiling)
        floor = max(mention.end, pinpoint.end if pinpoint else 0)
        yield evolve(mention, pinpoint=pinpoint) if pinpoint else mention

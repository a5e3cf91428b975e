"""What a notebook shows for a result: the article as a reader would like it, every finding marked.

A finding is a ``<span>`` with a class for its look, and a note that shows on hover and on focus and names it for
screen readers. Spans nest; where two findings cross, the later one is closed and opened again behind the other.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from html import escape
from typing import Any

from attrs import evolve, frozen

from diplostmt.agreements.registry import Registry
from diplostmt.export.text import circumstances, name_of, said
from diplostmt.models import Article, Content, Extraction, Statement, to_plain
from diplostmt.spans import Span
from diplostmt.tables import read_file, read_table

#: Colours by name. From the seventh speaker on those of speakers come again, with broken lines; a letter names each.
COLOURS = {row["name"]: row for row in read_table("colours")}
_SPEAKERS = sum(name[1:].isdigit() for name in COLOURS)

# The looks of marks, in the order of the legend.
_LOOKS = ("quoted", "reported", "answer", "source", "cue", "via", "agreement", "place", "date")

# What HTML cannot carry: control characters, and halves of surrogate pairs. U+FFFD stands in their place.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

_LONGEST = 240  # of what was said, in characters, in the table that stands below the whole text


def to_html(value: Any) -> str:
    """Give an ``Extraction``, ``Article``, ``Statement`` or mention as a piece of HTML that stands by itself.

    It has its own style, no script, and fetches nothing. Raises ``TypeError`` for what is none of these.
    """
    if isinstance(value, Article):
        value = Extraction(value, (), (), (), ())
    if isinstance(value, Extraction):
        return _page(value)
    if isinstance(value, Statement):
        return _card("statement", value, [(f"{_manner(value, c)} c0", c.text) for c in value.content])
    if isinstance(value, Span):
        kind = type(value).__name__.removesuffix("Mention").lower()
        return _card(kind, value, [(kind, value.text)])
    raise TypeError(f"wanted an Extraction, Article, Statement or mention, got {type(value).__name__}")


@frozen
class _Voice:
    """A speaker as shown: letter, look (a colour), name and office."""

    letter: str
    look: str
    who: str


@frozen
class _Told:
    """A statement as shown: its code (``A3`` where speaker A makes the third), and how, when, about what."""

    statement: Statement
    voice: _Voice
    code: str
    circumstances: str


@frozen
class _Mark:
    """A finding to mark; ``rank`` says what stands inside what where two are of the same extent."""

    start: int
    end: int
    rank: int
    look: str
    note: str
    chip: str = ""


def _page(result: Extraction) -> str:
    """Show an article with all that was found in it; only the table where its text is not at hand."""
    article, told = result.article, _told(result.statements)
    marks = [*_marks(result, told)] if article.text else []
    parts = [
        _top(article, told, marks),
        *_paragraphs(article, marks),
        _table(told, _LONGEST if article.text else None),
    ]
    return _box(article.headline.text if article.headline else "Article", "".join(parts))


def _card(name: str, value: Any, marked: Iterable[tuple[str, str]]) -> str:
    """Show one finding by itself: its words, then every field that it has."""
    top = "".join(f'<p dir="auto"><span class="m {look}">{_shown(text)}</span></p>' for look, text in marked)
    facts = "".join(
        f"<dt>{key.replace('_', ' ')}</dt><dd>{_shown(_words(part))}</dd>"
        for key, part in to_plain(value).items()
        if key not in ("text", "content") and part != []
    )
    return _box(name, f'{top}<dl class="ui">{facts}</dl>')


def _words(plain: Any) -> str:
    """Put a value of the JSON form into words."""
    if isinstance(plain, list):
        return "; ".join(map(_words, plain))
    if isinstance(plain, dict):
        known = (part for key, part in plain.items() if part is not None and key not in ("start", "end"))
        return ", ".join(map(_words, known))
    return "not known" if plain is None else str(plain)


def _box(name: str, inside: str) -> str:
    label = f'role="group" aria-label="{_shown(name)}"'
    return f'<div class="diplostmt" {label}><style>{_style()}</style>{inside}</div>'


@cache
def _style() -> str:
    """Give the style, without what only its readers need, and with the colours of speakers in it."""
    style = re.sub(r"/\*[^*]{0,500}\*/|\s+", " ", read_file("data/article.css"))
    return style + "".join(
        f".diplostmt .{name}{{--bar:light-dark({row['light']},{row['dark']});"
        f"--on:light-dark({row['ink']},var(--paper))}}"
        for name, row in COLOURS.items()
    )


# ---------------------------------------------------------------- around the text


def _told(statements: Sequence[Statement]) -> list[_Told]:
    """Give each statement the letter of its speaker, in the order in which they come to speak, and a code."""
    offices: dict[str, str | None] = {}
    for speaker in filter(None, (statement.speaker for statement in statements)):
        office = speaker.role if speaker.role != speaker.name else None
        offices[speaker.name] = offices.get(speaker.name) or office
    voices: dict[str | None, _Voice] = {None: _Voice("?", "cn", "speaker not known")}
    for i, (name, office) in enumerate(offices.items()):
        look = f"c{i % _SPEAKERS}" + " again" * (i >= _SPEAKERS)
        voices[name] = _Voice(_letter(i), look, f"{name}, {office}" if office else name)
    spoken = [(s, voices[s.speaker.name if s.speaker else None]) for s in statements]
    codes = {s.id: f"{voice.letter}{number}" for number, (s, voice) in enumerate(spoken, 1)}
    return [_Told(s, voice, codes[s.id], _circumstances(s, codes)) for s, voice in spoken]


def _letter(number: int) -> str:
    """Count in letters: A to Z, then AA, AB and on."""
    return (_letter(number // 26 - 1) if number > 25 else "") + chr(ord("A") + number % 26)


def _circumstances(statement: Statement, codes: Mapping[str, str]) -> str:
    """Say how, when and about what something was said, in one line."""
    cue = statement.cue.lemma if statement.cue else ""
    around = codes.get(statement.nested_in or "")
    return " · ".join(circumstances(statement, cue, around, map(short_title, statement.agreements)))


def _top(article: Article, told: Sequence[_Told], marks: Sequence[_Mark]) -> str:
    """Give the facts on top, and the legend: whose colour is whose, and what the marks mean that occur."""
    facts = " · ".join(_facts(article, told))
    counts = Counter(one.voice for one in told)
    speakers = (
        f'<li><b class="chip {voice.look}">{voice.letter}</b> <bdi>{_shown(voice.who)}</bdi>'
        f' <i class="muted">{counts[voice]}</i></li>'
        for voice in sorted(counts, key=lambda voice: voice.letter == "?")
    )
    used = {word for mark in marks for word in mark.look.split()}
    looks = (f'<li><span class="m {look} cn">{look}</span></li>' for look in _LOOKS if look in used)
    lists = {"Speakers, with their number of statements": "".join(speakers), "Marks": "".join(looks)}
    legend = "".join(
        f'<ul role="list" aria-label="{name}">{rows}</ul>' for name, rows in lists.items() if rows
    )
    return f'<div class="ui top"><p class="muted">{facts}</p>{legend}</div>' if facts else ""


def _facts(article: Article, told: Sequence[_Told]) -> Iterator[str]:
    """Give agency, place, date of publication with its evidence, and how much is said."""
    if article.agency:
        yield _shown(article.agency)
    if article.dateline and article.dateline.places:
        yield _shown(", ".join(place.name for place in article.dateline.places))
    if published := article.published:
        since = f"not before {published.not_before}" if published.not_before else "on a day not known"
        date = published.edtf if published.edtf and published.precision != "none" else since
        evidence = _Mark(0, 0, 0, "", "\n".join(["How we know:", *published.basis]))
        yield f"{_opened(evidence)}published {_shown(date)}</span>"
    if article.interview:
        yield _shown(f"interview with {article.interview.interviewee or 'somebody not named'}")
    if told:
        yield f"statements: {len(told)}"


def _table(told: Sequence[_Told], longest: int | None) -> str:
    """Give the table of who said what. Its roles are spelt out, as narrow pages lay it out as a list."""
    names = ("Code", "Who", "What", "How, when, about what")
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names)
    rows = "".join(
        f'<tr class="row" role="row">'
        f'<th scope="row" role="rowheader"><b class="chip {one.voice.look}">{one.code}</b></th>'
        f'<td role="cell" class="name" dir="auto">{_shown(name_of(one.statement) or "not known")}</td>'
        f'<td role="cell" dir="auto">{_shown(_beginning(said(one.statement, " "), longest))}</td>'
        f'<td role="cell" class="muted" dir="auto">{_shown(one.circumstances)}</td></tr>'
        for one in told
    )
    table = (
        '<table class="ui" role="table"><caption>Who said what</caption>'
        f'<thead role="rowgroup"><tr class="row" role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>'
    )
    return table if told else ""


def _beginning(text: str, longest: int | None) -> str:
    """Give the beginning of a longer text, cut between words where there are any."""
    start = text[:longest]
    return text if start == text else f"{start.rpartition(' ')[0] or start}…"


def _shown(text: str) -> str:
    """Give text as HTML that shows it: nothing in it is markup, in content and in quoted attributes alike."""
    return escape(_UNSHOWABLE.sub("\ufffd", text))


def _manner(statement: Statement, content: Content) -> str:
    """Give the look of a stretch of what was said."""
    return "answer" if statement.speech == "answer" else "quoted" if content.quoted else "reported"


def short_title(id: str) -> str:
    """Give the short name of an agreement; its id where the registry does not have it."""
    known = Registry.standard().get(id)
    return known.short_name if known else id


# ---------------------------------------------------------------- the text with its marks


def _marks(result: Extraction, told: Sequence[_Told]) -> Iterator[_Mark]:
    """Give every finding with its look and its note."""
    if line := result.article.dateline:
        known = [place.name for place in line.places]
        known += [part for part in (line.date and line.date.edtf, line.agency and line.agency.name) if part]
        yield _Mark(line.start, line.end, 0, "dateline", f"dateline: {', '.join(known)}")
    for one in told:
        yield from _contents(one, result.article.text)
    yield from _shared(told)
    for pact in result.agreements:
        meant = ", ".join(map(short_title, [pact.id] if pact.id else pact.candidates))
        decided = "" if pact.id else "not decided: "
        part = f", {pact.pinpoint.kind} {pact.pinpoint.number}" if pact.pinpoint else ""
        yield _Mark(pact.start, pact.end, 4, "agreement", f"agreement: {decided}{meant}{part}")
    for place in result.places:
        kind = f"{place.kind}, for its government" if place.metonym else place.kind
        note = f"{kind}: {place.name} ({place.country or 'no one country'})"
        yield _Mark(place.start, place.end, 5, "place", note)
    for date in result.dates:
        yield _Mark(date.start, date.end, 6, "date", f"date: {date.edtf or date.partial or 'not known'}")


def _contents(one: _Told, text: str) -> Iterator[_Mark]:
    """Give the marks of what was said."""
    statement, done = one.statement, 0
    rule = f"{statement.speech}; rule {statement.rule}, confidence {statement.confidence:.2f}"
    note = "\n".join([f"{one.code}: {one.voice.who}", one.circumstances, rule])
    for content in statement.content:  # the code again only where other words have come between
        chip = one.code if not done or any(map(str.isalnum, text[done : content.start])) else ""
        look = f"{_manner(statement, content)} {one.voice.look}"
        yield _Mark(content.start, content.end, 1, look, note, chip)
        done = content.end


def _shared(told: Iterable[_Told]) -> Iterator[_Mark]:
    """Give the marks of sources, cues and outlets: one for all statements that have it in common."""
    codes: dict[_Mark, list[str]] = {}
    for one in told:
        source, cue = one.statement.source, one.statement.cue
        marks = [_Mark(relay.start, relay.end, 2, "via", relay.outlet) for relay in one.statement.via]
        if source:
            marks.append(_Mark(source.start, source.end, 2, f"source {one.voice.look}", one.voice.who))
        if cue:
            marks.append(_Mark(cue.start, cue.end, 3, "cue", cue.lemma))
        for mark in marks:
            codes.setdefault(mark, []).append(one.code)
    for mark, tied in codes.items():
        name = "relay" if mark.look == "via" else mark.look.partition(" ")[0]
        yield evolve(mark, note=f"{name} of {', '.join(tied)}: {mark.note}")


def _paragraphs(article: Article, marks: Iterable[_Mark]) -> Iterator[str]:
    """Give the article block by block, and what stands between blocks, with the marks woven in.

    Between two neighbouring edges the open marks stay the same. At an edge, those that end are closed, with
    all that stand inside them; these are opened again, with the marks that begin here, the longest outside.
    """
    waiting, standing = deque(sorted(marks, key=lambda mark: mark.start)), list[_Mark]()
    for kind, left, end in _pieces(article):
        yield f'<p class="{kind}" dir="auto">'
        opening, standing = standing, []
        while left < end:
            while waiting and waiting[0].start <= left:
                opening.append(waiting.popleft())
            for mark in sorted(opening, key=lambda mark: (-mark.end, mark.rank)):
                if mark.end > left:
                    yield _opened(mark, first=mark.start == left)
                    standing.append(mark)
            coming = [waiting[0].start] if waiting else []
            right = min([end, *coming, *(mark.end for mark in standing)])
            yield _shown(article.text[left:right])
            kept = next((i for i, mark in enumerate(standing) if mark.end <= right), len(standing))
            yield "</span>" * (len(standing) - kept)
            opening, standing, left = standing[kept:], standing[:kept], right
        yield "</span>" * len(standing) + "</p>"
        standing += opening


def _pieces(article: Article) -> Iterator[tuple[str, int, int]]:
    """Give the blocks, and the text between them, so that no word of the text is left out."""
    done, length = 0, len(article.text)
    edges = [(block.start, block.end, str(block.kind)) for block in article.blocks]
    for start, end, kind in (*sorted(edges), (length, length, "")):
        start, end = min(max(start, done), length), min(end, length)
        if article.text[done:start].strip():
            yield ("between", done, start)
        if start < end:
            yield (kind, start, end)
        done = max(done, start, end)


def _opened(mark: _Mark, first: bool = True) -> str:
    """Open a mark. What was closed and is opened again is no second stop for the keyboard."""
    stop = ' tabindex="0"' * first + f' data-chip="{mark.chip}"' * (first and mark.chip != "")
    return f'<span class="m {mark.look}" dir="auto" role="group" aria-label="{_shown(mark.note)}"{stop}>'

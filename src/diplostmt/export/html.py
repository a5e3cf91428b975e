"""What a notebook shows for a result: the article as a reader would like it, every finding marked.

A finding is a ``<span>`` with a class for its look, and a note that shows on hover and on focus and names it for
screen readers. Spans nest; where two findings cross, the later one is closed and opened again behind the other.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from heapq import heapify, heappop, heappush
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple

from diplostmt.agreements.registry import short_name
from diplostmt.export.shape import KINDS, SPANS, marks
from diplostmt.export.text import circumstances, name_of, said
from diplostmt.models import Article, Extraction, Relay, Statement, to_plain
from diplostmt.spans import Span
from diplostmt.tables import read_file, read_table

#: Colours by name. From the seventh speaker on those of speakers come again, with broken lines; a letter names each.
COLOURS = {row["name"]: row for row in read_table("colours")}
_SPEAKERS = sum(name[1:].isdigit() for name in COLOURS)

# The looks of marks, in the order of the legend.
_LOOKS = ("quoted", "reported", "answer", "source", "cue", "via", "agreement", "place", "date")

_STOP = ' tabindex="0"'  # where the Tab key halts

# What HTML cannot carry: control characters, and halves of surrogate pairs. U+FFFD stands in their place.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def to_html(value: Any) -> str:
    """Give an ``Extraction``, ``Article``, ``Statement`` or mention as a piece of HTML that stands by itself.

    It has its own style, no script, and fetches nothing. Raises ``TypeError`` for what is none of these.
    """
    if isinstance(value, Article):
        value = Extraction(value, (), (), (), ())
    name = type(value).__name__.removesuffix("Mention").lower()
    if isinstance(value, Extraction):
        headline, inside = value.article.headline, _page(value)
        name = headline.text if headline else "Article"
    elif isinstance(value, Statement | Span) and name in KINDS:
        inside = _card(name, value)
    else:
        raise TypeError(f"wanted an Extraction, Article, Statement or mention, got {type(value).__name__}")
    label = f'role="group" aria-label="{_shown(name)}"'
    return f'<div class="diplostmt" {label}><style>{_style()}</style>{inside}</div>'


class _Told(NamedTuple):
    """A statement as shown, with the letter, colour and name of its speaker, and how, when, about what it was said.

    ``code`` is ``A3`` where speaker A makes the third statement.
    """

    statement: Statement
    letter: str
    colour: str
    who: str
    code: str
    circumstances: str


class _Mark(NamedTuple):
    """A finding to mark: its look, the note that tells what it is, and more attributes of its element."""

    start: int
    end: int
    look: str
    note: str
    more: str = _STOP


def _page(result: Extraction) -> str:
    """Show an article with all that was found in it; only the table where its text is not at hand."""
    article, told = result.article, [*_told(result.statements)]
    marks = [*_marks(result, told)] if article.text else []
    return "".join(
        [_top(article, told, marks), *_paragraphs(article, marks), _table(told, bool(article.text))]
    )


def _card(kind: str, value: Statement | Span) -> str:
    """Show one finding by itself: the words of all its parts, and what is known of each."""
    rows = []
    for mark in sorted(marks(to_plain(value), KINDS[kind].path), key=lambda mark: mark.kind not in SPANS):
        if mark.kind in SPANS:
            look = "quoted" if mark.record.get("quoted") else mark.kind
            rows.append((mark.kind, f'<span class="m {look} c0">{_shown(mark.record["text"])}</span>'))
        for name, known in mark.values().items():
            rows.append((name, _shown("; ".join(known) if isinstance(known, list) else str(known))))
    facts = "".join(f'<dt>{name.replace("_", " ")}</dt><dd dir="auto">{shown}</dd>' for name, shown in rows)
    return f'<dl class="ui">{facts}</dl>'


@cache
def _style() -> str:
    """Give the style, without what only its readers need, and with the colours of speakers in it."""
    style = re.sub(r"/\*[^*]{0,500}\*/|\s+", " ", read_file("data/article.css"))
    return style + "".join(
        f".diplostmt .{name}{{--bar:light-dark({row['light']},{row['dark']});"
        f"--on:light-dark({row['ink']},var(--paper))}}"
        for name, row in COLOURS.items()
    )


def _shown(text: str) -> str:
    """Give text as HTML that shows it: nothing in it is markup, in content and in quoted attributes alike."""
    return escape(_UNSHOWABLE.sub("\ufffd", text))


# ---------------------------------------------------------------- around the text


def _told(statements: Sequence[Statement]) -> Iterator[_Told]:
    """Give each statement the letter of its speaker, in the order in which they come to speak, and a code."""
    offices: dict[str, str | None] = {}
    for speaker in filter(None, (statement.speaker for statement in statements)):
        office = speaker.role if speaker.role != speaker.name else None
        offices[speaker.name] = offices.get(speaker.name) or office
    voices: dict[str | None, tuple[str, str, str]] = {None: ("?", "cn", "speaker not known")}
    for i, (name, office) in enumerate(offices.items()):
        colour = f"c{i % _SPEAKERS}" + " again" * (i >= _SPEAKERS)
        voices[name] = (_letter(i), colour, f"{name}, {office}" if office else name)
    spoken = [(s, voices[s.speaker.name if s.speaker else None]) for s in statements]
    codes = {s.id: f"{letter}{number}" for number, (s, (letter, *_)) in enumerate(spoken, 1)}
    for s, voice in spoken:
        cue, around = s.cue.lemma if s.cue else "", codes.get(s.nested_in or "")
        details = circumstances(s, cue, around, map(short_name, s.agreements))
        yield _Told(s, *voice, codes[s.id], "\u00a0· ".join(details))


def _letter(number: int) -> str:
    """Count in letters: A to Z, then AA, AB and on."""
    return (_letter(number // 26 - 1) if number > 25 else "") + chr(ord("A") + number % 26)


def _top(article: Article, told: Sequence[_Told], marks: Sequence[_Mark]) -> str:
    """Give the facts on top, and the legend: whose colour is whose, and what the marks mean that occur."""
    counts = Counter((one.letter, one.colour, one.who) for one in told)
    speakers = (
        f'<li><b class="chip {colour}">{letter}</b> <bdi>{_shown(who)}</bdi>&nbsp;<i class="muted">{times}</i></li>'
        for (letter, colour, who), times in sorted(counts.items(), key=lambda item: item[0][0] == "?")
    )
    used = {word for mark in marks for word in mark.look.split()}
    looks = (f'<li><span class="m {look} cn">{look}</span></li>' for look in _LOOKS if look in used)
    lists = {"Speakers, with their number of statements": "".join(speakers), "Marks": "".join(looks)}
    facts = " · ".join(_facts(article))
    top = f'<p class="muted">{facts}</p>' * (facts != "") + "".join(
        f'<ul role="list" aria-label="{name}">{rows}</ul>' for name, rows in lists.items() if rows
    )
    return f'<div class="ui top">{top}</div>' if top else ""


def _facts(article: Article) -> Iterator[str]:
    """Give agency, place, date of publication with its evidence, and whom an interview is with."""
    if article.agency:
        yield _shown(article.agency)
    if article.dateline and article.dateline.places:
        yield _shown(", ".join(place.name for place in article.dateline.places))
    if published := article.published:
        since = f"not before {published.not_before}" if published.not_before else "on a day not known"
        date = since if published.precision == "none" else published.edtf or since
        evidence = _Mark(0, 0, "", "\n".join(["How we know:", *published.basis]))
        yield f"{_opened(evidence)}published {_shown(date)}</span>"
    if article.interview:
        yield _shown(f"interview with {article.interview.interviewee or 'somebody not named'}")


def _table(told: Sequence[_Told], brief: bool) -> str:
    """Give the table of who said what; ``brief`` where the text above has all the words.

    Its roles are spelt out, as narrow pages lay it out as a list.
    """
    if not told:
        return ""
    names = ("Code", "Who", "What", "How, when, about what")
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names)
    rows = "".join(
        f'<tr class="row" role="row">'
        f'<th scope="row" role="rowheader"><b class="chip {one.colour}">{one.code}</b></th>'
        f'<td role="cell" class="name" dir="auto">{_shown(name_of(one.statement) or "not known")}</td>'
        f'<td role="cell" dir="auto"><div>{_shown(said(one.statement, " "))}</div></td>'
        f'<td role="cell" class="muted" dir="auto">{_shown(one.circumstances)}</td></tr>'
        for one in told
    )
    return (
        f'<table class="ui{" brief" * brief}" role="table"><caption>Who said what</caption>'
        f'<thead role="rowgroup"><tr class="row" role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>'
    )


# ---------------------------------------------------------------- the text with its marks


def _marks(result: Extraction, told: Sequence[_Told]) -> Iterator[_Mark]:
    """Give every finding with its look and its note; of two that stand in one place, the outer one first."""
    if line := result.article.dateline:
        known = [place.name for place in line.places]
        known += [part for part in (line.date and line.date.edtf, line.agency and line.agency.name) if part]
        yield _Mark(line.start, line.end, "dateline", f"dateline: {', '.join(known)}")
    for one in told:
        yield from _contents(one, result.article.text)
    yield from _shared(told)
    for pact in result.agreements:
        meant = ", ".join(map(short_name, [pact.id] if pact.id else pact.candidates))
        decided = "" if pact.id else "not decided: "
        part = f", {pact.pinpoint.kind} {pact.pinpoint.number}" if pact.pinpoint else ""
        yield _Mark(pact.start, pact.end, "agreement", f"agreement: {decided}{meant}{part}")
    for place in result.places:
        kind = f"{place.kind}, for its government" if place.metonym else place.kind
        note = f"{kind}: {place.name} ({place.country or 'no one country'})"
        yield _Mark(place.start, place.end, "place", note)
    for date in result.dates:
        yield _Mark(date.start, date.end, "date", f"date: {date.edtf or date.partial or 'not known'}")


def _contents(one: _Told, text: str) -> Iterator[_Mark]:
    """Give the marks of what was said; the code stands there again where other words have come between."""
    statement, done = one.statement, 0
    rule = f"{statement.speech}; rule {statement.rule}, confidence {statement.confidence:.2f}"
    note = "\n".join([f"{one.code}: {one.who}", one.circumstances, rule])
    for content in statement.content:
        apart = not done or any(map(str.isalnum, text[done : content.start]))
        manner = "answer" if statement.speech == "answer" else "quoted" if content.quoted else "reported"
        more = f'{_STOP} data-chip="{one.code}"' if apart else _STOP
        yield _Mark(content.start, content.end, f"{manner} {one.colour}", note, more)
        done = content.end


def _shared(told: Iterable[_Told]) -> Iterator[_Mark]:
    """Give the marks of sources, cues and outlets: one for all statements that have it in common."""
    codes: dict[tuple[Span | Relay, str, str, str], list[str]] = defaultdict(list)
    for one in told:
        source, cue = one.statement.source, one.statement.cue
        for relay in one.statement.via:
            codes[relay, "via", "relay", relay.outlet].append(one.code)
        if source:
            codes[source, f"source {one.colour}", "source", one.who].append(one.code)
        if cue:
            codes[cue, "cue", "cue", cue.lemma].append(one.code)
    for (span, look, name, what), tied in codes.items():
        yield _Mark(span.start, span.end, look, f"{name} of {', '.join(tied)}: {what}")


def _paragraphs(article: Article, marks: Iterable[_Mark]) -> Iterator[str]:
    """Give the article piece by piece, with the marks woven in.

    A mark that goes on where the paragraph ends, or the mark in which it begins, is cut there in two.
    """
    waiting = [(mark.start, -mark.end, i, mark) for i, mark in enumerate(marks) if mark.start < mark.end]
    heapify(waiting)
    for kind, done, end in _pieces(article):
        yield f'<p class="{kind}" dir="auto">'
        ends = [end]  # of the paragraph, and of the marks that are open in it
        while ends:
            if waiting and waiting[0][0] < ends[-1]:
                start, _, i, mark = heappop(waiting)
                if mark.end > ends[-1]:
                    rest = mark._replace(start=ends[-1], more="")  # no second stop for the keyboard
                    heappush(waiting, (rest.start, -rest.end, i, rest))
                yield _shown(article.text[done:start]) + _opened(mark)
                done = max(done, start)
                ends.append(min(mark.end, ends[-1]))
            else:
                yield _shown(article.text[done : ends[-1]]) + ("</span>" if len(ends) > 1 else "</p>")
                done = ends.pop()


def _pieces(article: Article) -> Iterator[tuple[str, int, int]]:
    """Give the blocks, and the text between them, so that no word of the text is left out."""
    kinds = {block.start: block.kind for block in article.blocks}
    edges = {min(edge, len(article.text)) for block in article.blocks for edge in (block.start, block.end)}
    for start, end in pairwise(sorted({0, len(article.text), *edges})):
        if article.text[start:end].strip():
            yield kinds.get(start, "between"), start, end


def _opened(mark: _Mark) -> str:
    return f'<span class="m {mark.look}" dir="auto" role="group" aria-label="{_shown(mark.note)}"{mark.more}>'

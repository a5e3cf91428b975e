"""What a notebook shows for a result: the article as a reader would like it, every finding marked.

A finding is a ``<span>`` with a class for its look, and a note that shows on hover and on focus and names it for
screen readers. Spans nest; where two findings cross, the later one is closed and opened again behind the other.
All other markup is in ``data/pieces.tsv``, the style in ``data/article.css``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from html import escape
from itertools import count, pairwise, product
from string import ascii_uppercase
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
_PIECES = {row["name"]: row["html"] for row in read_table("pieces")}

# The looks of marks, in the order of the legend.
_LOOKS = ("quoted", "reported", "answer", "source", "cue", "via", "agreement", "place", "date")
_STOP = ' tabindex="0"'  # a stop for the keyboard

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
        article, told = value.article, [*_told(value.statements)]
        found = [*_marks(value, told)] if article.text else []  # without it there is only the table
        inside = _top(article, told, found) + "".join(_paragraphs(article, found)) + _table(told, bool(found))
        name = article.headline.text if article.headline else "Article"
    elif isinstance(value, Statement | Span) and name in KINDS:
        inside = _card(name, value)
    else:
        raise TypeError(f"wanted an Extraction, Article, Statement or mention, got {type(value).__name__}")
    return _filled("page", _STYLE + inside, name=name)


def _filled(piece: str, inside: str = "", **values: str) -> str:
    """Fill in a piece of HTML: ``inside`` is HTML already, and nothing in the other values is markup."""
    return _PIECES[piece].format(inside=inside, **{name: _shown(value) for name, value in values.items()})


def _shown(text: str) -> str:
    """Give text as HTML that shows it: nothing in it is markup, in content and in quoted attributes alike."""
    return escape(text if text.isprintable() else _UNSHOWABLE.sub("\ufffd", text))


# The style, without what only its readers need, and with the colours of speakers in it.
_CSS = re.sub(r"/\*[^*]{0,500}\*/|\s+", " ", read_file("data/article.css"))
_STYLE = _filled("style", _CSS + "".join(_filled("colour", **row) for row in COLOURS.values()))


class _Told(NamedTuple):
    """A statement as shown, by whom and how; ``code`` is ``A3`` where speaker A makes the third statement."""

    statement: Statement
    letter: str
    colour: str
    who: str
    code: str
    circumstances: str


class _Mark(NamedTuple):
    """A finding to mark: its look, the note that tells what it is, and more attributes of its element."""

    span: Span | Relay
    look: str
    note: str
    more: str = _STOP


def _card(kind: str, value: Statement | Span) -> str:
    """Show one finding by itself: the words of all its parts, and what is known of each."""
    rows = []
    for mark in sorted(marks(to_plain(value), KINDS[kind].path), key=lambda mark: mark.kind not in SPANS):
        if mark.kind in SPANS:
            name, look = mark.kind.replace("_", " "), "quoted" if mark.record.get("quoted") else mark.kind
            rows.append(_filled("words", name=name, look=look, text=mark.record["text"]))
        for name, known in mark.values().items():
            text = "; ".join(known) if isinstance(known, list) else str(known)
            rows.append(_filled("known", name=name.replace("_", " "), text=text))
    return _filled("card", "".join(rows))


def _told(statements: Sequence[Statement]) -> Iterator[_Told]:
    """Give each statement the letter of its speaker, in the order in which they come to speak, and a code."""
    offices: dict[str, str | None] = {}
    for who in filter(None, (statement.speaker for statement in statements)):
        offices[who.name] = offices.get(who.name) or (who.role if who.role != who.name else None)
    voices: dict[str | None, tuple[str, str, str]] = {None: ("?", "cn", "speaker not known")}
    letters = ("".join(letter) for length in count(1) for letter in product(ascii_uppercase, repeat=length))
    for i, ((name, office), letter) in enumerate(zip(offices.items(), letters, strict=False)):
        colour = f"c{i % _SPEAKERS}" + " again" * (i >= _SPEAKERS)
        voices[name] = (letter, colour, f"{name}, {office}" if office else name)
    spoken = [(s, voices[s.speaker.name if s.speaker else None]) for s in statements]
    codes = {s.id: f"{letter}{number}" for number, (s, (letter, *_)) in enumerate(spoken, 1)}
    for s, voice in spoken:
        cue, around = s.cue.lemma if s.cue else "", codes.get(s.nested_in or "")
        details = circumstances(s, cue, around, map(short_name, s.agreements))
        yield _Told(s, *voice, codes[s.id], "\u00a0· ".join(details))


def _top(article: Article, told: Sequence[_Told], marks: Sequence[_Mark]) -> str:
    """Give the facts on top, and the legend: whose colour is whose, and what the marks mean that occur."""
    times = Counter((one.letter, one.colour, one.who) for one in told)
    used = {word for mark in marks for word in mark.look.split()}
    speakers = (  # who is not known comes last
        _filled("speaker", letter=letter, colour=colour, who=who, times=str(n))
        for (letter, colour, who), n in sorted(times.items(), key=lambda item: item[0][0] == "?")
    )
    looks = (_filled("look", look=look) for look in _LOOKS if look in used)
    lists = {"facts": " · ".join(_facts(article)), "speakers": "".join(speakers), "looks": "".join(looks)}
    parts = "".join(_filled(name, inside) for name, inside in lists.items() if inside)
    return _filled("top", parts) if parts else ""


def _facts(article: Article) -> Iterator[str]:
    """Give agency, place, date of publication with its evidence, and whom an interview is with."""
    places = ", ".join(place.name for place in article.dateline.places) if article.dateline else ""
    yield from (_shown(fact) for fact in (article.agency, places) if fact)
    if published := article.published:
        since = f"not before {published.not_before}" if published.not_before else "on a day not known"
        date = since if published.precision == "none" else published.edtf or since
        yield _filled("published", date=date, note="\n".join(["How we know:", *published.basis]))
    if article.interview:
        yield _shown(f"interview with {article.interview.interviewee or 'somebody not named'}")


def _table(told: Iterable[_Told], brief: bool) -> str:
    """Give the table of who said what; ``brief`` where the text above has all the words."""
    rows = ""
    for one in told:
        who, what = name_of(one.statement) or "not known", said(one.statement, " ")
        rows += _filled("row", colour=one.colour, code=one.code, who=who, said=what, how=one.circumstances)
    return _filled("table", rows, brief=" brief" * brief) if rows else ""


def _marks(result: Extraction, told: Iterable[_Told]) -> Iterator[_Mark]:
    """Give every finding with its look and its note; of two that stand in one place, the outer one first."""
    if line := result.article.dateline:
        known = [place.name for place in line.places]
        known += [part for part in (line.date and line.date.edtf, line.agency and line.agency.name) if part]
        yield _Mark(line, "dateline", f"dateline: {', '.join(known)}")
    yield from _parts(told, result.article.text)
    for pact in result.agreements:
        meant = ", ".join(map(short_name, [pact.id] if pact.id else pact.candidates))
        decided = "" if pact.id else "not decided: "
        part = f", {pact.pinpoint.kind} {pact.pinpoint.number}" if pact.pinpoint else ""
        yield _Mark(pact, "agreement", f"agreement: {decided}{meant}{part}")
    for place in result.places:
        kind = f"{place.kind}, for its government" if place.metonym else place.kind
        yield _Mark(place, "place", f"{kind}: {place.name} ({place.country or 'no one country'})")
    for date in result.dates:
        yield _Mark(date, "date", f"date: {date.edtf or date.partial or 'not known'}")


def _parts(told: Iterable[_Told], text: str) -> Iterator[_Mark]:
    """Give the marks of what was said, and of sources, cues and outlets: one for all statements that share it."""
    shared: dict[tuple[Span | Relay, str, str, str], list[str]] = defaultdict(list)
    for one in told:
        statement, done = one.statement, 0
        rule = f"{statement.speech}; rule {statement.rule}, confidence {statement.confidence:.2f}"
        note = "\n".join([f"{one.code}: {one.who}", one.circumstances, rule])
        for content in statement.content:
            # the code stands in front, and there again where other words have come between
            goes_on = done and not any(map(str.isalnum, text[done : content.start]))
            more = _STOP if goes_on else f'{_STOP} data-chip="{one.code}"'
            manner = "answer" if statement.speech == "answer" else "quoted" if content.quoted else "reported"
            yield _Mark(content, f"{manner} {one.colour}", note, more)
            done = content.end
        for relay in statement.via:
            shared[relay, "via", "relay", relay.outlet].append(one.code)
        if statement.source:
            shared[statement.source, f"source {one.colour}", "source", one.who].append(one.code)
        if statement.cue:
            shared[statement.cue, "cue", "cue", statement.cue.lemma].append(one.code)
    for (span, look, name, what), codes in shared.items():
        yield _Mark(span, look, f"{name} of {', '.join(codes)}: {what}")


def _paragraphs(article: Article, marks: Iterable[_Mark]) -> Iterator[str]:
    """Give the article paragraph by paragraph, and the text between them, so that no word of it is left out."""
    waiting = [(m.span.start, -m.span.end, i, m) for i, m in enumerate(marks) if m.span.start < m.span.end]
    heapify(waiting)
    text, kinds = article.text, {block.start: block.kind for block in article.blocks}
    edges = {min(edge, len(text)) for block in article.blocks for edge in (block.start, block.end)}
    for start, end in pairwise(sorted({0, len(text), *edges})):
        if text[start:end].strip():
            inside = "".join(_woven(text, start, end, waiting))
            yield _filled("block", inside, kind=kinds.get(start, "between"))


def _woven(text: str, done: int, end: int, waiting: list[tuple[int, int, int, _Mark]]) -> Iterator[str]:
    """Give a paragraph piece by piece, with those marks woven in that begin before its end, first ones first.

    A mark that goes on where the paragraph ends, or the mark in which it begins, is cut there in two.
    """
    ends = [end]  # of the paragraph, and of the marks that are open in it
    while ends:
        if waiting and waiting[0][0] < ends[-1]:
            start, below, i, mark = heappop(waiting)
            if -below > ends[-1]:  # goes on behind, without a second stop for the keyboard
                heappush(waiting, (ends[-1], below, i, mark._replace(more="")))
            before, note = _shown(text[done:start]), _shown(mark.note)
            yield f'{before}<span class="m {mark.look}" dir="auto" role="group" aria-label="{note}"{mark.more}>'
            done = max(done, start)
            ends.append(min(-below, ends[-1]))
        else:
            yield _shown(text[done : ends[-1]]) + "</span>" * (len(ends) > 1)
            done = ends.pop()

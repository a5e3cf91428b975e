"""What a notebook shows for a result: the article as a reader would like it, with every finding marked.

``to_html`` gives a piece of HTML that stands by itself: its own style, no script, nothing fetched. A finding is a
``<span>`` with a class for its look and a note, shown on hover and on focus, that is also its name for screen readers.
Spans nest. Where two findings cross, the one that ends later is closed, and opened again behind the other.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from itertools import pairwise
from typing import Any

from attrs import fields, frozen

from diplostmt.models import Article, Extraction, Statement
from diplostmt.registry import agreement
from diplostmt.spans import Span

#: Colours of speakers: in light mode, the ink on it, in dark mode. Told apart by colour-blind readers too; a letter
#: names each speaker besides. From the seventh speaker on they come again, with broken lines.
COLOURS = (
    ("#1a56ab", "#ffffff", "#8bb0e8"),
    ("#ad3c03", "#ffffff", "#fa6a1a"),
    ("#1d8e8b", "#101114", "#2fe3dc"),
    ("#430383", "#ffffff", "#9c6cf7"),
    ("#c5791d", "#101114", "#e7b17d"),
    ("#762554", "#ffffff", "#c36497"),
)
NOBODY = ("#5b5e66", "#ffffff", "#a9adb5")

#: The page, the ink, and the ink of lesser things, in light and in dark mode.
PAPER, INK, MUTED = ("#ffffff", "#16181c"), ("#1b1c20", "#e9e7e2"), ("#565962", "#aeb2ba")

#: How much of a speaker's colour is in the ground of quoted words, in per cent, in light and in dark mode.
TINT = (13, 24)

_STYLE = """
.diplostmt.diplostmt{color-scheme:light dark;container-type:inline-size;box-sizing:border-box;max-inline-size:52rem;
 margin:.25rem 0;padding:1.1rem 1.3rem;border:1px solid var(--line);border-radius:.5rem;
 background:var(--paper);color:var(--ink);font:400 1rem/1.8 Charter,"Iowan Old Style",Georgia,"Noto Serif",serif;
 --line:color-mix(in srgb,var(--ink) 20%,var(--paper));
 & p,& .headline,& ul,& dl,& dd,& table{margin:0;padding:0;max-inline-size:none;overflow-wrap:anywhere}
 & .ui{font:400 .8125rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
 & .headline{margin-block:.35rem .5rem;font-size:1.4rem;line-height:1.45;font-weight:700;text-wrap:pretty}
 & .text p{position:relative;margin-block-end:.7rem}
 & .text .deck,& .text .subheading{font-weight:600}
 & .text .subheading{margin-block-start:1.1rem}
 & .text .question{font-style:italic}
 & .text :is(.chrome,.byline,.credit,.caption){font-size:.875rem;line-height:1.7}
 & .text :is(.chrome,.byline,.credit,.caption,.background),& .muted{color:var(--muted)}
 & .m{border-radius:.15em;padding-block:.1em}
 & .said{border-block-end:.125em solid var(--bar);padding-block-end:.05em}
 & .said.d1{padding-block-end:.3em}
 & .said.d2{padding-block-end:.55em}
 & .again{border-block-end-style:dashed}
 & .quoted{background:var(--tint)}
 & .source{font-weight:700;text-decoration:underline .16em var(--bar);text-underline-offset:.22em}
 & .cue{font-style:italic;font-weight:600}
 & .via{border:1px solid var(--muted);padding:0 .15em}
 & .date{text-decoration:underline .09em dotted var(--muted);text-underline-offset:.2em}
 & .place{text-decoration:underline .07em dashed var(--muted);text-underline-offset:.2em}
 & .agreement{text-decoration:underline .07em double var(--muted);text-underline-offset:.2em}
 & .chip,& .m[data-chip]::before{padding:.1em .4em;border-radius:.3em;background:var(--bar);color:var(--on);
  font:700 .6875rem/1.3 system-ui,sans-serif;white-space:nowrap;text-decoration:none}
 & .m[data-chip]::before{content:attr(data-chip);content:attr(data-chip)/"";display:inline-block;
  margin-inline-end:.35em;vertical-align:.12em}
 & .m:hover{cursor:help}
 & :focus-visible{outline:.15rem solid var(--ink);outline-offset:.1rem}
 & .m:focus-visible::after,& .m[aria-label]:hover:not(:has(.m:hover))::after{content:attr(aria-label);
  content:attr(aria-label)/"";display:block;position:absolute;z-index:9;inset-inline:0;margin-block-start:.3rem;
  padding:.5rem .7rem;border-radius:.4rem;background:var(--ink);color:var(--paper);white-space:pre-line;
  font:400 .8125rem/1.5 system-ui,sans-serif;text-align:start;overflow-wrap:anywhere}
 & .facts{position:relative}
 & .legend{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin-block:.2rem .5rem}
 & .legend li{margin:0}
 & .text{border-block-start:1px solid var(--line);margin-block-start:.7rem;padding-block-start:.9rem}
 & table.who{inline-size:100%;border-collapse:collapse;border:0;margin-block-start:.4rem;table-layout:auto}
 & .who caption{padding:.6rem 0 .2rem;font-weight:700;text-align:start;color:inherit;caption-side:top}
 & .who tr.row.row{background:none}
 & .who :is(th,td){padding:.4rem .8rem .4rem 0;border:0;border-block-start:1px solid var(--line);text-align:start;
  vertical-align:top;font-weight:400;background:none;color:inherit;white-space:normal;overflow-wrap:anywhere}
 & .who thead th{font-weight:600;color:var(--muted);border:0}
 & .who .name{font-weight:600}
 & dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .9rem}
 & dt{color:var(--muted);font-weight:400;margin:0}
 & blockquote{margin:0 0 .6rem;padding:0;border:0;color:inherit}
 @container (max-inline-size:34rem){
  & .who thead{position:absolute;clip-path:inset(50%)}
  & .who :is(table,tbody,tr,th,td){display:block;padding:0;border:0}
  & .who tr{padding-block:.5rem;border-block-start:1px solid var(--line)}
 }
}
.diplostmt.card{padding:.7rem 1rem;max-inline-size:40rem}
"""
# Jupyter, VS Code and Colab each say in their own way which theme the reader chose; it goes before the system's.
_THEMES = (
    '[data-jp-theme-light="true"],.vscode-light,[theme="light"]',
    '[data-jp-theme-light="false"],.vscode-dark,[theme="dark"]',
)

#: What the looks of marks mean, in the order of the legend.
_MEANINGS = {
    "quoted said cn": "quoted words",
    "said cn": "reported words",
    "source cn": "source",
    "cue": "cue",
    "via": "outlet in between",
    "agreement": "agreement",
    "place": "place",
    "date": "date",
}

# What HTML cannot carry: control characters, and halves of surrogate pairs. The mark U+FFFD stands in their place.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

_LONGEST = 240  # of what was said, in characters, in the table that stands below the whole text
_DEEPEST = 2  # how many statements inside one another get an underline of their own


def to_html(value: Any) -> str:
    """Give a result as HTML to show in a page: an ``Extraction``, an ``Article``, a ``Statement`` or a mention.

    >>> from diplostmt import find_dates
    >>> "<script>" in to_html(find_dates("On May 4, 2018 <script>")[0])
    False

    Raises ``TypeError`` for what is none of these.
    """
    if isinstance(value, Article):
        value = Extraction(value, (), (), (), ())
    if isinstance(value, Extraction):
        return _page(value)
    if isinstance(value, Statement):
        words = "".join(
            f'<p class="m said{" quoted" * c.quoted} c0">{_shown(c.text)}</p>' for c in value.content
        )
        return _card("statement", value, f"<blockquote>{words}</blockquote>")
    if isinstance(value, Span):
        kind = type(value).__name__.removesuffix("Mention").lower()
        return _card(kind, value, f'<p><span class="m {kind}">{_shown(value.text)}</span></p>')
    raise TypeError(f"wanted an Extraction, Article, Statement or mention, got {type(value).__name__}")


@frozen
class _Voice:
    """How a speaker is shown: the letter, the class of the colour, the name and the office."""

    letter: str
    look: str
    name: str
    role: str


@frozen
class _Told:
    """A statement with its voice and its code, ``A3``; the code of the one it stands in; how many stand in it."""

    statement: Statement
    voice: _Voice
    code: str
    within: str
    depth: int


@frozen
class _Mark:
    """A finding to mark; ``rank`` says what stands inside what where two are of the same extent."""

    start: int
    end: int
    rank: int
    look: str
    note: str
    chip: str = ""


# ---------------------------------------------------------------- the page


def _page(result: Extraction) -> str:
    """Show an article with all that was found in it; only the table where its text is not at hand."""
    article, told = result.article, _told(result.statements)
    title = article.headline.text if article.headline else "Article"
    parts = [f'<div class="ui facts muted">{" · ".join(_facts(article, told))}</div>']
    if article.text:
        marks = sorted(_marks(result, told), key=lambda mark: mark.start)
        parts += [_legend(told, marks), f'<div class="text">{"".join(_paragraphs(article, marks))}</div>']
    if told:
        parts.append(_table(told, _LONGEST if article.text else None))
    return _box("", f"{title}: who said what" if told else title, "".join(parts))


def _box(look: str, name: str, inside: str) -> str:
    return f'<div class="diplostmt{look}" role="group" aria-label="{_shown(name)}"><style>{_css()}</style>{inside}</div>'


@cache
def _css() -> str:
    """Give the style, every rule of it for this box alone: a notebook shows many outputs on a page."""
    root = {"paper": PAPER, "ink": INK, "muted": MUTED}
    rows = [".diplostmt{" + "".join(f"--{name}:light-dark({a},{b});" for name, (a, b) in root.items()) + "}"]
    for look, (light, on, dark) in {**{f"c{i}": row for i, row in enumerate(COLOURS)}, "cn": NOBODY}.items():
        tints = (
            f"color-mix(in srgb,{c} {t}%,{p})" for c, t, p in zip((light, dark), TINT, PAPER, strict=True)
        )
        bar, on = f"--bar:light-dark({light},{dark})", f"--on:light-dark({on},{PAPER[1]})"
        rows.append(f".diplostmt .{look}{{{bar};{on};--tint:light-dark({','.join(tints)})}}")
    for theme, mode in zip(_THEMES, ("light", "dark"), strict=True):
        rows.append(f":is({theme}) .diplostmt.diplostmt{{color-scheme:{mode}}}")
    return _STYLE + "\n".join(rows)


def _facts(article: Article, told: Sequence[_Told]) -> Iterator[str]:
    """Give the line on top: agency, place, date of publication with its evidence, and how much is said."""
    if article.agency:
        yield _shown(article.agency)
    if article.dateline and article.dateline.places:
        yield _shown(", ".join(place.name for place in article.dateline.places))
    if published := article.published:
        since = f"not before {published.not_before}" if published.not_before else "on a day not known"
        date = published.edtf if published.edtf and published.precision != "none" else since
        yield _opened("m", "\n".join(["How we know:", *published.basis])) + f"published {_shown(date)}</span>"
    if article.interview:
        yield _shown(f"interview with {article.interview.interviewee or 'somebody not named'}")
    if told:
        speakers = len({one.voice.name for one in told if one.statement.speaker})
        yield f"{_count(len(told), 'statement')} by {_count(speakers, 'speaker')}"


def _legend(told: Sequence[_Told], marks: Sequence[_Mark]) -> str:
    """Say whose colour is whose, and what the marks mean, as far as they occur."""
    rows = []
    for voice, count in Counter(one.voice for one in told).items():
        more = _shown(", ".join(filter(None, [voice.role, _count(count, "statement")])))
        chip = f'<b class="chip {voice.look}">{voice.letter}</b>'
        rows.append(f'<li>{chip} <bdi>{_shown(voice.name)}</bdi> <span class="muted">{more}</span></li>')
    used = {word for mark in marks for word in mark.look.split()}
    for look, meaning in _MEANINGS.items():
        if look.split()[0] in used:
            rows.append(f'<li><span class="m {look}">{meaning}</span></li>')
    return f'<ul class="ui legend" role="list" aria-label="Legend">{"".join(rows)}</ul>' if rows else ""


def _table(told: Sequence[_Told], longest: int | None) -> str:
    """Give the table of who said what."""
    names = ("Code", "Who", "What", "How, when, about what")
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names)
    rows = []
    for one in told:
        source = one.statement.source
        who = source.text if source and not one.statement.speaker else one.voice.name
        rows.append(
            f'<tr role="row"><th scope="row" role="rowheader"><span class="chip {one.voice.look}">{one.code}</span></th>'
            f'<td role="cell" class="name" dir="auto">{_shown(who)}</td>'
            f'<td role="cell" dir="auto">{_shown(_said(one.statement, longest))}</td>'
            f'<td role="cell" class="muted" dir="auto">{_shown(" · ".join(_circumstances(one)))}</td></tr>'
        )
    return (
        '<table class="ui who" role="table"><caption>Who said what</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{"".join(rows)}</tbody></table>'
    )


def _card(name: str, value: Any, top: str) -> str:
    """Show one finding by itself, with every field that it has."""
    shown = [field.name for field in fields(type(value)) if field.name not in ("text", "content")]
    facts = "".join(
        f"<dt>{key.replace('_', ' ')}</dt><dd>{_shown(_words(getattr(value, key)))}</dd>" for key in shown
    )
    return _box(" card", name, f'<div dir="auto">{top}</div><dl class="ui">{facts}</dl>')


def _words(value: Any) -> str:
    """Put a value into words: of a record, its text and what is known besides."""
    if isinstance(value, tuple):
        return "; ".join(map(_words, value)) or "none"
    if hasattr(value, "__attrs_attrs__"):
        known = {field.name: getattr(value, field.name) for field in fields(type(value))}
        text = [f"“{known.pop('text')}”"] if "text" in known else []
        rest = (
            _words(part)
            for key, part in known.items()
            if part not in (None, ()) and key not in ("start", "end")
        )
        return ", ".join([*text, *rest])
    if value is None or isinstance(value, bool):
        return {None: "not known", True: "yes", False: "no"}[value]
    return str(value)


# ---------------------------------------------------------------- who speaks


def _told(statements: Sequence[Statement]) -> list[_Told]:
    """Give each statement its voice, and a code: the letter of its speaker and its number in the article."""
    cast = _cast(statements)
    voices = [cast[statement.speaker.name if statement.speaker else None] for statement in statements]
    codes = [f"{voice.letter}{number}" for number, voice in enumerate(voices, 1)]
    by_id = {statement.id: code for statement, code in zip(statements, codes, strict=True)}
    outer = {statement.id: statement.nested_in for statement in statements}
    depths = dict.fromkeys(outer, 0)
    for inner in outer:
        around, depth = outer[inner], 1
        while around in depths and depth <= _DEEPEST:
            depths[around] = max(depths[around], depth)
            around, depth = outer[around], depth + 1
    return [
        _Told(statement, voice, code, by_id.get(statement.nested_in or "", ""), depths[statement.id])
        for statement, voice, code in zip(statements, voices, codes, strict=True)
    ]


def _cast(statements: Iterable[Statement]) -> dict[str | None, _Voice]:
    """Give every speaker a letter and a colour, in the order in which they come to speak."""
    roles: dict[str, str] = {}
    for speaker in (statement.speaker for statement in statements):
        if speaker:
            roles[speaker.name] = roles.get(speaker.name) or speaker.role or ""
    cast: dict[str | None, _Voice] = {None: _Voice("?", "cn", "speaker not known", "")}
    for i, (name, role) in enumerate(roles.items()):
        look = f"c{i % len(COLOURS)}" + " again" * (i >= len(COLOURS))
        cast[name] = _Voice(_letter(i), look, name, role if role != name else "")
    return cast


def _letter(number: int) -> str:
    """Count in letters: A to Z, then AA, AB and on."""
    return (_letter(number // 26 - 1) if number > 25 else "") + chr(ord("A") + number % 26)


def _said(statement: Statement, longest: int | None) -> str:
    """Give what was said in one line, quoted words in quotation marks, cut where it is long."""
    said = " ".join(f"“{content.text}”" if content.quoted else content.text for content in statement.content)
    return said if longest is None or len(said) <= longest else said[: longest - 1].rstrip() + "…"


def _circumstances(one: _Told) -> Iterator[str]:
    """Give what is known of how, when and about what something was said, one by one."""
    statement = one.statement
    yield statement.cue.lemma if statement.cue and statement.cue.lemma.isalpha() else statement.speech
    if statement.occasion:
        yield statement.occasion.text
    if statement.time:
        yield " = ".join(filter(None, [statement.time.text, statement.time.edtf]))
    yield from (f"via {relay.outlet}" for relay in statement.via)
    if one.within:
        yield f"within {one.within}"
    yield from (f"on {_title(id)}" for id in statement.agreements)


def _title(id: str) -> str:
    """Give the short name of an agreement; its id where the registry does not have it."""
    try:
        return agreement(id).short_name
    except KeyError:
        return id


# ---------------------------------------------------------------- the marks


def _marks(result: Extraction, told: Sequence[_Told]) -> Iterator[_Mark]:
    """Give every finding with its look and its note."""
    if line := result.article.dateline:
        places = ", ".join(place.name for place in line.places)
        known = [places, line.date and line.date.edtf, line.agency and line.agency.name]
        yield _Mark(line.start, line.end, 0, "dateline", f"dateline: {', '.join(filter(None, known))}")
    sources: dict[tuple[int, int], list[_Told]] = {}
    for one in told:
        yield from _marks_of(one)
        if source := one.statement.source:
            sources.setdefault((source.start, source.end), []).append(one)
    for (start, end), tied in sources.items():
        codes, voice = ", ".join(one.code for one in tied), tied[0].voice
        note = f"source of {codes}: {', '.join(filter(None, [voice.name, voice.role]))}"
        yield _Mark(start, end, 2, f"source {voice.look}", note)
    for pact in result.agreements:
        readings = _title(pact.id) if pact.id else "not decided: " + ", ".join(map(_title, pact.candidates))
        part = f", {pact.pinpoint.kind} {pact.pinpoint.number}" if pact.pinpoint else ""
        yield _Mark(pact.start, pact.end, 4, "agreement", f"agreement: {readings}{part}")
    for place in result.places:
        kind = f"{place.kind}, for its government" if place.metonym else place.kind
        yield _Mark(
            place.start,
            place.end,
            5,
            "place",
            f"{kind}: {place.name}" + f" ({place.country})" * bool(place.country),
        )
    for date in result.dates:
        yield _Mark(date.start, date.end, 6, "date", f"date: {date.edtf or date.partial or 'not known'}")


def _marks_of(one: _Told) -> Iterator[_Mark]:
    """Give the marks of one statement, all but its source, which it may share."""
    statement, voice = one.statement, one.voice
    rule = f"{statement.speech}; rule {statement.rule}, confidence {statement.confidence:.2f}"
    who = ", ".join(filter(None, [voice.name, voice.role]))
    note = "\n".join([f"{one.code}: {who}", " · ".join(_circumstances(one)), rule])
    for content in statement.content:
        look = f"said{' quoted' * content.quoted} d{one.depth} {voice.look}"
        yield _Mark(content.start, content.end, 1, look, note, one.code)
    for relay in statement.via:
        yield _Mark(relay.start, relay.end, 2, "via", f"{one.code} comes by way of {relay.outlet}")
    if cue := statement.cue:
        yield _Mark(cue.start, cue.end, 3, "cue", f"cue of {one.code}: {cue.lemma}")


def _paragraphs(article: Article, marks: Iterable[_Mark]) -> Iterator[str]:
    """Give the article block by block, and what stands between blocks, with the marks (sorted) woven in."""
    waiting, at_hand = deque(marks), list[_Mark]()
    for kind, start, end in _pieces(article):
        while waiting and waiting[0].start < end:
            at_hand.append(waiting.popleft())
        woven = _woven(article.text, start, end, at_hand)
        role = ' role="heading" aria-level="3"' if kind == "headline" else ""
        tag = "div" if role else "p"
        yield f'<{tag} class="{kind}" dir="auto"{role}>{woven}</{tag}>'
        at_hand = [mark for mark in at_hand if mark.end > end]


def _pieces(article: Article) -> Iterator[tuple[str, int, int]]:
    """Give the blocks, and the text between them, so that no word of the text is left out."""
    done, length = 0, len(article.text)
    for block in sorted(article.blocks, key=lambda block: block.start):
        start, end = min(max(block.start, done), length), min(block.end, length)
        if article.text[done:start].strip():
            yield ("between", done, start)
        if start < end:
            yield (block.kind, start, end)
        done = max(done, start, end)
    if article.text[done:].strip():
        yield ("between", done, length)


def _woven(text: str, start: int, end: int, marks: Sequence[_Mark]) -> str:
    """Give a stretch of the text with marks around its words.

    Between two neighbouring edges the open marks stay the same. At an edge, those that end are closed, with all
    that stand inside them; these are then opened again, with the marks that begin here, the longest outside.
    """
    waiting = deque(sorted(marks, key=lambda mark: mark.start))
    edges = {min(max(edge, start), end) for mark in marks for edge in (mark.start, mark.end)}
    pieces, standing = list[str](), list[_Mark]()
    for left, right in pairwise(sorted(edges | {start, end})):
        kept = next((i for i, mark in enumerate(standing) if mark.end <= left), len(standing))
        pieces.append("</span>" * (len(standing) - kept))
        opening = [mark for mark in standing[kept:] if mark.end > left]
        del standing[kept:]
        while waiting and waiting[0].start <= left:
            opening.append(waiting.popleft())
        for mark in sorted(opening, key=lambda mark: (-mark.end, mark.rank)):
            if mark.end > left:
                around = [f"in {outer.chip}" for outer in reversed(standing) if outer.chip and not mark.chip]
                pieces.append(
                    _opened(
                        f"m {mark.look}", "\n".join([mark.note, *around[:1]]), mark.chip, mark.start == left
                    )
                )
                standing.append(mark)
        pieces.append(_shown(text[left:right]))
    return "".join(pieces) + "</span>" * len(standing)


def _opened(look: str, note: str, chip: str = "", first: bool = True) -> str:
    """Open a mark. What was closed and is opened again is no second stop for the keyboard."""
    stop = ' tabindex="0"' * first + f' data-chip="{chip}"' * bool(chip and first)
    return f'<span class="{look}" role="group" aria-label="{_shown(note)}"{stop}>'


def _shown(text: str) -> str:
    """Give text as HTML that shows it: nothing in it is markup, in content and in quoted attributes alike."""
    return escape(_UNSHOWABLE.sub("\ufffd", text))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


__all__ = ["COLOURS", "INK", "MUTED", "NOBODY", "PAPER", "TINT", "to_html"]

"""What a notebook shows for a result: the article as a reader would like it, with every finding marked.

``to_html`` gives a piece of HTML that stands by itself: its own style, no script, nothing fetched. A finding is
a ``<span>`` with a class for its look, and a note that shows on hover and on focus and is its name for screen
readers. Spans nest; where two findings cross, the later one is closed and opened again behind the other.
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

#: Colours of speakers: in light mode, the ink on it, in dark mode. Colour-blind readers tell them apart, and a
#: letter names each speaker besides. From the seventh speaker on they come again, with broken lines.
COLOURS = (
    ("#1a56ab", "#ffffff", "#8bb0e8"),
    ("#ad3c03", "#ffffff", "#fa6a1a"),
    ("#1d8e8b", "#101114", "#2fe3dc"),
    ("#430383", "#ffffff", "#9c6cf7"),
    ("#c5791d", "#101114", "#e7b17d"),
    ("#762554", "#ffffff", "#c36497"),
)
NOBODY = ("#5b5e66", "#ffffff", "#a9adb5")

#: The page, the ink, the ink of lesser things, and how much of a speaker's colour (in per cent) is in the ground of
#: quoted words: in light and in dark mode.
PAPER, INK, MUTED, TINT = ("#ffffff", "#16181c"), ("#1b1c20", "#e9e7e2"), ("#565962", "#aeb2ba"), (13, 24)

# Every rule is for these boxes alone, as a notebook shows many outputs on a page. Jupyter, VS Code and Colab each say
# in their own way which theme the reader chose; it goes before the system's.
_STYLE = """
.diplostmt.diplostmt{color-scheme:light dark;container-type:inline-size;box-sizing:border-box;position:relative;
 max-inline-size:52rem;margin:.25rem 0;padding:1.1rem 1.3rem;border:1px solid var(--line);border-radius:.5rem;
 --line:color-mix(in srgb,var(--ink) 20%,var(--paper));background:var(--paper);color:var(--ink);
 font:400 1rem/1.8 Charter,"Iowan Old Style",Georgia,"Noto Serif",serif;text-align:start;
 & :is(p,ul,li,dl,dt,dd,table,blockquote){margin:0;padding:0;border:0;color:inherit;max-inline-size:none;
  overflow-wrap:anywhere}
 & .ui{font:400 .8125rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
 & .top{padding-block-end:.7rem;border-block-end:1px solid var(--line);margin-block-end:.9rem}
 & .top ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin-block-start:.25rem}
 & .text p{position:relative;margin-block-end:.7rem}
 & .text .headline{font-size:1.4rem;line-height:1.45;font-weight:700;text-wrap:pretty}
 & .text :is(.deck,.subheading){font-weight:600}
 & .text .subheading{margin-block-start:1.1rem}
 & .text .question{font-style:italic}
 & .text :is(.chrome,.byline,.credit,.caption){font-size:.875rem;line-height:1.7}
 & .text :is(.chrome,.byline,.credit,.caption,.background),& .muted,& dt{color:var(--muted)}
 & .m{border-radius:.15em;padding-block:.1em;text-underline-offset:.2em}
 & .said{border-block-end:.125em solid var(--bar);padding-block-end:.05em}
 & .said.again{border-block-end-style:dashed}
 & .said:has(.said){padding-block-end:.3em}
 & .said:has(.said .said){padding-block-end:.55em}
 & .quoted{background:var(--tint)}
 & .answer{background:var(--tint);border:0}
 & .source{font-weight:700;text-decoration:underline .16em var(--bar)}
 & .cue{font-style:italic;font-weight:600}
 & .via{border:1px solid var(--muted);padding:0 .15em}
 & .agreement{text-decoration:underline .07em double var(--muted)}
 & .place{text-decoration:underline .07em dashed var(--muted)}
 & .date{text-decoration:underline .1em dotted var(--muted)}
 & .chip,& [data-chip]::before{padding:.1em .4em;border-radius:.3em;background:var(--bar);color:var(--on);
  font:700 .6875rem/1.3 system-ui,sans-serif;white-space:nowrap}
 & [data-chip]::before{content:attr(data-chip);content:attr(data-chip)/"";margin-inline-end:.4em;vertical-align:.12em}
 & [tabindex]:focus-visible{outline:.15rem solid var(--ink);outline-offset:.1rem}
 & [tabindex]:focus-visible::after,& [aria-label]:hover:not(:has([aria-label]:hover))::after{
  content:attr(aria-label);content:attr(aria-label)/"";display:block;position:absolute;z-index:9;inset-inline:0;
  margin-block-start:.3rem;padding:.5rem .7rem;border-radius:.4rem;background:var(--ink);color:var(--paper);
  font:400 .8125rem/1.5 system-ui,sans-serif;white-space:pre-line;overflow-wrap:anywhere}
 & table{inline-size:100%;border-collapse:collapse;table-layout:auto}
 & caption{padding-block:.5rem .2rem;font-weight:700;text-align:start;color:inherit;caption-side:top}
 & tr.row.row{background:none}
 & tr.row :is(th,td){padding:.4rem .8rem .4rem 0;border:0;border-block-start:1px solid var(--line);text-align:start;
  vertical-align:top;font-weight:400;white-space:normal;min-inline-size:2.5rem}
 & tr.row .name{font-weight:600}
 & dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .9rem;margin-block-start:.5rem}
 @container (max-inline-size:34rem){
  & thead{position:absolute;clip-path:inset(50%)}
  & :is(table,tbody,tr,td){display:block}
  & tr.row :is(th,td){padding:0;border:0}
  & tr.row :is(th,.name){display:inline;padding-inline-end:.4rem}
  & tr.row{padding-block:.5rem;border-block-start:1px solid var(--line)}
 }
}
:is([data-jp-theme-light="true"],.vscode-light,[theme="light"]) .diplostmt.diplostmt{color-scheme:light}
:is([data-jp-theme-light="false"],.vscode-dark,[theme="dark"]) .diplostmt.diplostmt{color-scheme:dark}
"""

#: What the looks of marks mean, in the order of the legend.
_MEANINGS = {
    "answer": "own words in answer",
    "quoted": "quoted words",
    "reported": "reported words",
    "source": "source",
    "cue": "cue",
    "via": "outlet in between",
    "agreement": "agreement",
    "place": "place",
    "date": "date",
}

# What HTML cannot carry: control characters, and halves of surrogate pairs. U+FFFD stands in their place.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

_LONGEST = 240  # of what was said, in characters, in the table that stands below the whole text


def to_html(value: Any) -> str:
    """Give a result as HTML to show in a page: an ``Extraction``, ``Article``, ``Statement`` or mention.

    >>> from diplostmt import find_dates
    >>> "<time>" in to_html(find_dates("<time> May 4, 2018")[0])
    False

    Raises ``TypeError`` for what is none of these.
    """
    if isinstance(value, Article):
        value = Extraction(value, (), (), (), ())
    if isinstance(value, Extraction):
        return _page(value)
    if isinstance(value, Statement):
        words = (
            f'<p><span class="m {_manner(value, c.quoted)} c0">{_shown(c.text)}</span></p>'
            for c in value.content
        )
        return _card("statement", value, f"<blockquote>{''.join(words)}</blockquote>")
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
    """A statement with its voice, its code (``A3``), and the code of the one that it stands in."""

    statement: Statement
    voice: _Voice
    code: str
    within: str


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
    marks = sorted(_marks(result, told), key=lambda mark: mark.start) if article.text else []
    facts = " · ".join(_facts(article, told))
    parts = [f'<div class="ui top"><p class="muted">{facts}</p>{_legend(told, marks)}</div>'] if facts else []
    if article.text:
        parts.append(f'<div class="text">{"".join(_paragraphs(article, marks))}</div>')
    if told:
        parts.append(_table(told, _LONGEST if article.text else None))
    return _box(article.headline.text if article.headline else "Article", "".join(parts))


def _box(name: str, inside: str) -> str:
    return f'<div class="diplostmt" role="group" aria-label="{_shown(name)}"><style>{_css()}</style>{inside}</div>'


@cache
def _css() -> str:
    """Give the style, with the colours in it."""
    colours = {f"c{i}": row for i, row in enumerate(COLOURS)} | {"cn": NOBODY}
    roots = {"paper": PAPER, "ink": INK, "muted": MUTED}.items()
    rows = [f".diplostmt{{{''.join(f'--{name}:light-dark({a},{b});' for name, (a, b) in roots)}}}"]
    for look, (light, on, dark) in colours.items():
        tints = (
            f"color-mix(in srgb,{c} {t}%,{p})" for c, t, p in zip((light, dark), TINT, PAPER, strict=True)
        )
        pairs = {"bar": f"{light},{dark}", "on": f"{on},{PAPER[1]}", "tint": ",".join(tints)}.items()
        rows.append(
            f".diplostmt .{look}{{{''.join(f'--{name}:light-dark({pair});' for name, pair in pairs)}}}"
        )
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
        speakers = len({one.voice for one in told if one.statement.speaker})
        yield f"{_count(len(told), 'statement')} by {_count(speakers, 'speaker')}"


def _legend(told: Sequence[_Told], marks: Sequence[_Mark]) -> str:
    """Say whose colour is whose, and what the marks mean, as far as they occur."""
    voices, looks = [], []
    for voice, count in sorted(
        Counter(one.voice for one in told).items(), key=lambda pair: pair[0].letter == "?"
    ):
        more = _shown(", ".join(filter(None, [voice.role, _count(count, "statement")])))
        chip = f'<b class="chip {voice.look}">{voice.letter}</b>'
        voices.append(f'<li>{chip} <bdi>{_shown(voice.name)}</bdi> <span class="muted">{more}</span></li>')
    used = {word for mark in marks for word in mark.look.split()}
    for look in filter(used.__contains__, _MEANINGS):
        said = "said " * (look in ("answer", "quoted", "reported"))
        looks.append(f'<li><span class="m {said}{look} cn">{_MEANINGS[look]}</span></li>')
    lists = {"Speakers": voices, "Marks": looks}.items()
    return "".join(
        f'<ul role="list" aria-label="{name}">{"".join(rows)}</ul>' for name, rows in lists if rows
    )


def _table(told: Sequence[_Told], longest: int | None) -> str:
    """Give the table of who said what."""
    names = ("Code", "Who", "What", "How, when, about what")
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names)
    rows = []
    for one in told:
        source = one.statement.source
        who = source.text if source and not one.statement.speaker else one.voice.name
        rows.append(
            f'<tr class="row" role="row"><th scope="row" role="rowheader"><b class="chip {one.voice.look}">{one.code}</b></th>'
            f'<td role="cell" class="name" dir="auto">{_shown(who)}</td>'
            f'<td role="cell" dir="auto">{_shown(_said(one.statement, longest))}</td>'
            f'<td role="cell" class="muted" dir="auto">{_shown(" · ".join(_circumstances(one)))}</td></tr>'
        )
    return (
        '<table class="ui" role="table"><caption>Who said what</caption>'
        f'<thead role="rowgroup"><tr class="row" role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{"".join(rows)}</tbody></table>'
    )


def _card(name: str, value: Any, top: str) -> str:
    """Show one finding by itself, with every field that it has."""
    given = {field.name: getattr(value, field.name) for field in fields(type(value))}
    if isinstance(value, Span):
        given["characters"] = f"{given.pop('start')} to {given.pop('end')}"
    rows = [(key, part) for key, part in given.items() if part != () and key not in ("text", "content")]
    facts = "".join(f"<dt>{key.replace('_', ' ')}</dt><dd>{_shown(_words(part))}</dd>" for key, part in rows)
    return _box(name, f'<div dir="auto">{top}</div><dl class="ui">{facts}</dl>')


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
    codes = {
        s.id: f"{voice.letter}{n}" for n, (s, voice) in enumerate(zip(statements, voices, strict=True), 1)
    }
    return [
        _Told(statement, voice, codes[statement.id], codes.get(statement.nested_in or "", ""))
        for statement, voice in zip(statements, voices, strict=True)
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
    yield statement.cue.lemma if statement.cue and statement.cue.lemma[:1].isalpha() else statement.speech
    if statement.occasion:
        yield statement.occasion.text
    if statement.time:
        yield statement.time.text + (f" ({statement.time.edtf})" if statement.time.edtf else "")
    yield from (f"via {relay.outlet}" for relay in statement.via)
    if one.within:
        yield f"within {one.within}"
    yield from (f"on {_title(id)}" for id in statement.agreements)


def _manner(statement: Statement, quoted: bool) -> str:
    """Give the look of a stretch of what was said."""
    return "said answer" if statement.speech == "answer" else "said quoted" if quoted else "said reported"


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
        yield from _marks_of(one, result.article.text)
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


def _marks_of(one: _Told, text: str) -> Iterator[_Mark]:
    """Give the marks of one statement, all but its source, which it may share."""
    statement, voice = one.statement, one.voice
    rule = f"{statement.speech}; rule {statement.rule}, confidence {statement.confidence:.2f}"
    who = ", ".join(filter(None, [voice.name, voice.role]))
    note = "\n".join([f"{one.code}: {who}", " · ".join(_circumstances(one)), rule])
    done = 0
    for content in statement.content:  # the code again only where other words have come between
        chip = one.code if not done or any(map(str.isalnum, text[done : content.start])) else ""
        yield _Mark(
            content.start, content.end, 1, f"{_manner(statement, content.quoted)} {voice.look}", note, chip
        )
        done = content.end
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
        yield f'<p class="{kind}" dir="auto">{woven}</p>'
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

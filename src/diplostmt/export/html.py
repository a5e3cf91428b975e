"""What a notebook shows for a result: the article as a reader would like it, every finding marked.

``to_html`` gives a piece of HTML that stands by itself: its own style, no script, nothing fetched. A finding
is a ``<span>`` with a class for its look, and a note that shows on hover and on focus and names it for screen
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

from attrs import frozen

from diplostmt.agreements.registry import Registry
from diplostmt.models import Article, Content, Extraction, Statement, to_plain
from diplostmt.spans import Span

#: Colours of speakers: in light mode, the ink on it, in dark mode. Colour-blind readers tell them apart, and
#: a letter names each speaker besides. From the seventh speaker on they come again, with broken lines.
COLOURS = (
    ("#1a56ab", "#ffffff", "#8bb0e8"),
    ("#ad3c03", "#ffffff", "#fa5a01"),
    ("#1d8e8b", "#101114", "#7af5ee"),
    ("#430383", "#ffffff", "#9c6cf7"),
    ("#c5791d", "#101114", "#e9b985"),
    ("#762554", "#ffffff", "#c36497"),
)
NOBODY = ("#5b5e66", "#ffffff", "#a9adb5")

# Every rule is for these boxes alone: a notebook shows many outputs on a page, and has rules of its own,
# which these outdo. The theme chosen in Jupyter, VS Code or Colab goes before that of the system.
_STYLE = """
.diplostmt.diplostmt{color-scheme:light dark;container-type:inline-size;box-sizing:border-box;
 --paper:light-dark(#ffffff,#16181c);--ink:light-dark(#1b1c20,#e9e7e2);--muted:light-dark(#565962,#aeb2ba);
 --line:color-mix(in srgb,var(--ink) 20%,var(--paper));background:var(--paper);color:var(--ink);
 text-align:start;max-inline-size:52rem;margin:.25rem 0;padding:1.1rem 1.3rem;border:1px solid var(--line);
 border-radius:.5rem;font:400 1rem/1.8 Charter,"Iowan Old Style",Georgia,"Noto Serif",serif;
 & :is(p,ul,li,dl,dt,dd,table,caption){margin:0;padding:0;border:0;color:inherit;overflow-wrap:anywhere}
 & .ui{font:400 .8125rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
 & .top{padding-block-end:.7rem;border-block-end:1px solid var(--line);margin-block-end:.9rem}
 & .top ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin-block-start:.25rem}
 & p{position:relative;margin-block-end:.7rem}
 & .headline{font-size:1.4rem;line-height:1.45;font-weight:700;text-wrap:pretty}
 & .question{font-style:italic} & :is(.deck,.subheading){font-weight:600} & .subheading{margin-block-start:1.1rem}
 & :is(.chrome,.byline,.credit,.caption){font-size:.875rem;line-height:1.7}
 & :is(.chrome,.byline,.credit,.caption,.background,.muted,dt){color:var(--muted)}
 & .m{border-radius:.15em;padding-block:.1em;text-underline-offset:.2em}
 & :is(.quoted,.reported){border-block-end:.125em solid var(--bar);padding-block-end:.05em}
 & :is(.quoted,.reported):has(:is(.quoted,.reported)){padding-block-end:.3em}
 & .m.again{border-block-end-style:dashed}
 & :is(.quoted,.answer){background:color-mix(in srgb,var(--bar) 17%,var(--paper))}
 & .source{font-weight:700;text-decoration:underline .16em var(--bar);text-decoration-skip-ink:none}
 & .cue{font-style:italic;font-weight:600} & .via{border:1px solid var(--muted);padding:0 .15em}
 & .agreement{text-decoration:underline .07em double var(--muted)}
 & .place{text-decoration:underline .07em dashed var(--muted)}
 & .date{text-decoration:underline .1em dotted var(--muted)}
 & .chip,& [data-chip]::before{padding:.1em .4em;border-radius:.3em;white-space:nowrap;
  background:var(--bar);color:var(--on);font:700 .6875rem/1.3 system-ui,sans-serif}
 & [data-chip]::before{content:attr(data-chip);content:attr(data-chip)/"";vertical-align:.12em;
  margin-inline-end:.4em;unicode-bidi:isolate}
 & [tabindex]:focus-visible{outline:.15rem solid var(--ink);outline-offset:.1rem}
 & [tabindex]:focus-visible::after,& .m[aria-label]:hover:not(:has(.m:hover))::after{
  content:attr(aria-label);content:attr(aria-label)/"";display:block;position:absolute;z-index:9;inset-inline:0;
  margin-block-start:.3rem;padding:.5rem .7rem;border-radius:.4rem;background:var(--ink);color:var(--paper);
  font:400 .8125rem/1.5 system-ui,sans-serif;white-space:pre-line;overflow-wrap:anywhere}
 & table{inline-size:100%;border-collapse:collapse;table-layout:auto}
 & caption{padding-block:.5rem .2rem;font-weight:700;text-align:start;caption-side:top}
 & tr.row.row{background:none}
 & tr.row :is(th,td){padding:.4rem .8rem .4rem 0;border:0;border-block-start:1px solid var(--line);
  text-align:start;vertical-align:top;font-weight:400;white-space:normal;min-inline-size:2.5rem}
 & tr.row .name{font-weight:600}
 & dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .9rem}
 & :is(dt,dd){float:none;inline-size:auto;overflow-wrap:break-word;font-weight:400}
 @container (max-inline-size:34rem){
  & thead{position:absolute;clip-path:inset(50%)}
  & :is(table,caption,tbody,tr,td){display:block}
  & tr.row{padding-block:.5rem;border-block-start:1px solid var(--line)}
  & tr.row :is(th,td){padding:0;border:0}
  & tr.row :is(th,.name){display:inline;padding-inline-end:.4rem}
 }
}
:is([data-jp-theme-light="true"],.vscode-light,[theme="light"]) .diplostmt.diplostmt{color-scheme:light}
:is([data-jp-theme-light="false"],.vscode-dark,[theme="dark"]) .diplostmt.diplostmt{color-scheme:dark}
"""

# The looks of marks, in the order of the legend.
_LOOKS = ("quoted", "reported", "answer", "source", "cue", "via", "agreement", "place", "date")

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
        return _card("statement", value, [(f"{_manner(value, c)} c0", c.text) for c in value.content])
    if isinstance(value, Span):
        kind = type(value).__name__.removesuffix("Mention").lower()
        return _card(kind, value, [(kind, value.text)])
    raise TypeError(f"wanted an Extraction, Article, Statement or mention, got {type(value).__name__}")


@frozen
class _Told:
    """A statement as it is shown: its code, ``A3`` where speaker A makes the third, and the look of A."""

    statement: Statement
    code: str
    letter: str
    look: str
    who: str
    within: str | None


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
    marks = sorted(_marks(result, told), key=lambda mark: mark.start) if article.text else []
    facts, parts = " · ".join(_facts(article, told)), []
    if facts:
        parts.append(f'<div class="ui top"><p class="muted">{facts}</p>{_legend(told, marks)}</div>')
    parts.extend(_paragraphs(article, marks))
    if told:
        parts.append(_table(told, _LONGEST if article.text else None))
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
    return f'<div class="diplostmt" {label}><style>{_css()}</style>{inside}</div>'


@cache
def _css() -> str:
    """Give the style, with the colours of speakers in it."""
    rows = {"cn": NOBODY, **{f"c{i}": row for i, row in enumerate(COLOURS)}}
    return _STYLE + "\n".join(
        f".diplostmt .{look}{{--bar:light-dark({light},{dark});--on:light-dark({on},var(--paper))}}"
        for look, (light, on, dark) in rows.items()
    )


def _facts(article: Article, told: Sequence[_Told]) -> Iterator[str]:
    """Give the line on top: agency, place, date of publication with its evidence, and how much is said."""
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


def _legend(told: Sequence[_Told], marks: Sequence[_Mark]) -> str:
    """Say whose colour is whose, and what the marks mean, as far as they occur."""
    counts = Counter((one.letter == "?", len(one.letter), one.letter, one.look, one.who) for one in told)
    speakers = (
        f'<li><b class="chip {look}">{letter}</b> <bdi>{_shown(who)}</bdi> <i class="muted">{count}</i></li>'
        for (*_, letter, look, who), count in sorted(counts.items())
    )
    used = {word for mark in marks for word in mark.look.split()}
    looks = (f'<li><span class="m {look} cn">{look}</span></li>' for look in _LOOKS if look in used)
    lists = {"Speakers, with their number of statements": "".join(speakers), "Marks": "".join(looks)}
    return "".join(f'<ul role="list" aria-label="{name}">{rows}</ul>' for name, rows in lists.items() if rows)


def _table(told: Sequence[_Told], longest: int | None) -> str:
    """Give the table of who said what. Its roles are spelt out, as narrow pages lay it out as a list."""
    names = ("Code", "Who", "What", "How, when, about what")
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names)
    rows = "".join(
        f'<tr class="row" role="row">'
        f'<th scope="row" role="rowheader"><b class="chip {one.look}">{one.code}</b></th>'
        f'<td role="cell" class="name" dir="auto">{_shown(_name(one.statement))}</td>'
        f'<td role="cell" dir="auto">{_shown(_said(one.statement, longest))}</td>'
        f'<td role="cell" class="muted" dir="auto">{_shown(" · ".join(_circumstances(one)))}</td></tr>'
        for one in told
    )
    return (
        '<table class="ui" role="table"><caption>Who said what</caption>'
        f'<thead role="rowgroup"><tr class="row" role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>'
    )


def _told(statements: Sequence[Statement]) -> list[_Told]:
    """Give each statement the letter of its speaker, in the order in which they come to speak, and a code."""
    roles: dict[str, str | None] = {}
    for speaker in filter(None, (statement.speaker for statement in statements)):
        roles[speaker.name] = roles.get(speaker.name) or (
            speaker.role if speaker.role != speaker.name else None
        )
    voices: dict[str | None, tuple[str, str, str]] = {None: ("?", "cn", "speaker not known")}
    for i, (name, role) in enumerate(roles.items()):
        look = f"c{i % len(COLOURS)}" + " again" * (i >= len(COLOURS))
        voices[name] = (_letter(i), look, f"{name}, {role}" if role else name)
    spoken = [voices[statement.speaker.name if statement.speaker else None] for statement in statements]
    codes = [f"{letter}{number}" for number, (letter, *_) in enumerate(spoken, 1)]
    by_id: dict[str | None, str] = {s.id: code for s, code in zip(statements, codes, strict=True)}
    told = zip(statements, codes, spoken, strict=True)
    return [_Told(statement, code, *voice, by_id.get(statement.nested_in)) for statement, code, voice in told]


def _letter(number: int) -> str:
    """Count in letters: A to Z, then AA, AB and on."""
    return (_letter(number // 26 - 1) if number > 25 else "") + chr(ord("A") + number % 26)


def _name(statement: Statement) -> str:
    """Give the speaker's name, else the words that the text has for the source."""
    known = statement.speaker.name if statement.speaker else statement.source and statement.source.text
    return known or "not known"


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
    yield from (f"on {short_title(id)}" for id in statement.agreements)


def _manner(statement: Statement, content: Content) -> str:
    """Give the look of a stretch of what was said."""
    return "answer" if statement.speech == "answer" else "quoted" if content.quoted else "reported"


def short_title(id: str) -> str:
    """Give the short name of an agreement; its id where the registry does not have it."""
    known = Registry.standard().get(id)
    return known.short_name if known else id


def _marks(result: Extraction, told: Sequence[_Told]) -> Iterator[_Mark]:
    """Give every finding with its look and its note."""
    if line := result.article.dateline:
        known = [place.name for place in line.places]
        known += [part for part in (line.date and line.date.edtf, line.agency and line.agency.name) if part]
        yield _Mark(line.start, line.end, 0, "dateline", f"dateline: {', '.join(known)}")
    sources: dict[tuple[int, int], list[_Told]] = {}
    for one in told:
        yield from _marks_of(one, result.article.text)
        if source := one.statement.source:
            sources.setdefault((source.start, source.end), []).append(one)
    for (start, end), tied in sources.items():
        note = f"source of {', '.join(one.code for one in tied)}: {tied[0].who}"
        yield _Mark(start, end, 2, f"source {tied[0].look}", note)
    for pact in result.agreements:
        readings = (
            short_title(pact.id)
            if pact.id
            else "not decided: " + ", ".join(map(short_title, pact.candidates))
        )
        part = f", {pact.pinpoint.kind} {pact.pinpoint.number}" if pact.pinpoint else ""
        yield _Mark(pact.start, pact.end, 4, "agreement", f"agreement: {readings}{part}")
    for place in result.places:
        kind = f"{place.kind}, for its government" if place.metonym else place.kind
        yield _Mark(
            place.start, place.end, 5, "place", f"{kind}: {place.name} ({place.country or 'no one country'})"
        )
    for date in result.dates:
        yield _Mark(date.start, date.end, 6, "date", f"date: {date.edtf or date.partial or 'not known'}")


def _marks_of(one: _Told, text: str) -> Iterator[_Mark]:
    """Give the marks of one statement, all but its source, which it may share."""
    statement, done = one.statement, 0
    rule = f"{statement.speech}; rule {statement.rule}, confidence {statement.confidence:.2f}"
    note = "\n".join([f"{one.code}: {one.who}", " · ".join(_circumstances(one)), rule])
    for content in statement.content:  # the code again only where other words have come between
        chip = one.code if not done or any(map(str.isalnum, text[done : content.start])) else ""
        yield _Mark(content.start, content.end, 1, f"{_manner(statement, content)} {one.look}", note, chip)
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
        yield f'<p class="{kind}" dir="auto">{_woven(article.text, start, end, at_hand)}</p>'
        at_hand = [mark for mark in at_hand if mark.end > end]


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


def _woven(text: str, start: int, end: int, marks: Sequence[_Mark]) -> str:
    """Give a stretch of the text with marks around its words.

    Between two neighbouring edges the open marks stay the same. At an edge, those that end are closed, with
    all that stand inside them; these are opened again, with the marks that begin here, the longest outside.
    """
    waiting = deque(sorted(marks, key=lambda mark: mark.start))
    edges = {min(max(edge, start), end) for mark in marks for edge in (mark.start, mark.end)}
    pieces, standing = list[str](), list[_Mark]()
    for left, right in pairwise(sorted(edges | {start, end})):
        kept = next((i for i, mark in enumerate(standing) if mark.end <= left), len(standing))
        pieces.append("</span>" * (len(standing) - kept))
        opening = standing[kept:]
        del standing[kept:]
        while waiting and waiting[0].start <= left:
            opening.append(waiting.popleft())
        for mark in sorted(opening, key=lambda mark: (-mark.end, mark.rank)):
            if mark.end > left:
                pieces.append(_opened(mark, first=mark.start == left))
                standing.append(mark)
        pieces.append(_shown(text[left:right]))
    return "".join(pieces) + "</span>" * len(standing)


def _opened(mark: _Mark, first: bool = True) -> str:
    """Open a mark. What was closed and is opened again is no second stop for the keyboard."""
    stop = ' tabindex="0"' * first + f' data-chip="{mark.chip}"' * (first and mark.chip != "")
    return f'<span class="m {mark.look}" role="group" aria-label="{_shown(mark.note)}"{stop}>'


def _shown(text: str) -> str:
    """Give text as HTML that shows it: nothing in it is markup, in content and in quoted attributes alike."""
    return escape(_UNSHOWABLE.sub("\ufffd", text))


__all__ = ["COLOURS", "NOBODY", "short_title", "to_html"]

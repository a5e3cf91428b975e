"""What a notebook shows for a result: the article as a reader would like it, with every finding marked.

``to_html`` gives a piece of HTML that stands by itself: its own style, no script, nothing fetched. A finding is a
``<span>`` with a class for its look and a note, shown on hover and on focus, that is also its name for screen readers.
Spans nest. Where two findings cross, the one that ends later is closed, and opened again behind the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import chain, pairwise
from typing import Any

from attrs import fields, frozen

from diplostmt.models import Article, Extraction, Speaker, Statement
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
_THEMES = (
    '[data-jp-theme-light="{}"] .diplostmt.diplostmt,.vscode-{} .diplostmt.diplostmt,'
    '[theme="{}"] .diplostmt.diplostmt{{color-scheme:{}}}'
)

# What HTML cannot carry: control characters, and halves of surrogate pairs. The mark U+FFFD stands in their place.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

_LONGEST = 240  # of what was said, in the table that stands below the whole text


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
        words = "".join(f'<p class="m {_look(c.quoted, 0)} c0">{_shown(c.text)}</p>' for c in value.content)
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
    article, cast = result.article, _cast(result.statements)
    title = article.headline.text if article.headline else "Article"
    parts = [f'<div class="ui facts muted">{" · ".join(_facts(result, cast))}</div>']
    if article.text:
        marks = sorted(_marks(result, cast), key=lambda mark: mark.start)
        parts += [_legend(result, cast, marks), f'<div class="text">{"".join(_paragraphs(article, marks))}</div>']
    if result.statements:
        parts.append(_table(result.statements, cast, _LONGEST if article.text else None))
    return _box("", f"{title}: who said what" if result.statements else title, "".join(parts))


def _box(look: str, name: str, inside: str) -> str:
    return f'<div class="diplostmt{look}" role="group" aria-label="{_shown(name)}"><style>{_css()}</style>{inside}</div>'


def _css() -> str:
    """Give the style, every rule of it for this box alone: a notebook shows many outputs on a page."""
    root = {"paper": PAPER, "ink": INK, "muted": MUTED}
    looks = {f"c{i}": row for i, row in enumerate(COLOURS)} | {"cn": NOBODY}
    rows = [".diplostmt{" + "".join(f"--{name}:light-dark({a},{b});" for name, (a, b) in root.items()) + "}"]
    for look, (light, on, dark) in looks.items():
        mixed = (
            f"color-mix(in srgb,{bar} {share}%,{paper})"
            for bar, share, paper in zip((light, dark), TINT, PAPER, strict=True)
        )
        rows.append(
            f".diplostmt .{look}{{--bar:light-dark({light},{dark});--on:light-dark({on},{PAPER[1]});"
            f"--tint:light-dark({','.join(mixed)})}}"
        )
    return _STYLE + "\n".join(rows + [_THEMES.format(*[mode] * 4) for mode in ("light", "dark")])


def _facts(result: Extraction, cast: dict[str | None, _Voice]) -> Iterator[str]:
    """Give the line above the headline: agency, place, date of publication with its evidence, and how much is said."""
    article = result.article
    if article.agency:
        yield _shown(article.agency)
    if article.dateline and article.dateline.places:
        yield _shown(", ".join(place.name for place in article.dateline.places))
    if published := article.published:
        since = f"not before {published.not_before}" if published.not_before else "date not known"
        date = published.edtf if published.edtf and published.precision != "none" else since
        yield _span("m", "\n".join(["how we know:", *published.basis]), f"published {_shown(date)}")
    if article.interview:
        yield _shown(f"interview with {article.interview.interviewee or 'somebody'}")
    if result.statements:
        known = len(cast) - (None in cast)
        yield f"{_count(len(result.statements), 'statement')} by {_count(known, 'speaker')}"


def _legend(result: Extraction, cast: dict[str | None, _Voice], marks: Sequence[_Mark]) -> str:
    """Say whose colour is whose, and what the marks mean, as far as they occur."""
    spoken = [_name(statement) for statement in result.statements]
    rows = [
        f'<li><b class="chip {voice.look}">{voice.letter}</b> <bdi>{_shown(voice.name)}</bdi> '
        f'<span class="muted">{_shown(", ".join(filter(None, [voice.role, str(spoken.count(name))])))}</span></li>'
        for name, voice in cast.items()
    ]
    used = {word for mark in marks for word in mark.look.split()}
    kinds = {"quoted": "said quoted cn", "said": "said cn", "source": "source cn"}
    words = {"quoted": "quoted words", "said": "reported words", "via": "outlet in between"}
    for kind in ("quoted", "said", "source", "cue", "via", "date", "place", "agreement"):
        if kind in used:
            rows.append(f'<li><span class="m {kinds.get(kind, kind)}">{words.get(kind, kind)}</span></li>')
    return f'<ul class="ui legend" role="list" aria-label="Legend">{"".join(rows)}</ul>' if rows else ""


def _table(statements: Sequence[Statement], cast: dict[str | None, _Voice], longest: int | None) -> str:
    """Give the table of who said what."""
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in ("", "Who", "What", "How, when, about"))
    codes = _codes(statements, cast)
    rows = []
    for statement, code in zip(statements, codes, strict=True):
        voice = cast[_name(statement)]
        said = " ".join(f"“{content.text}”" if content.quoted else content.text for content in statement.content)
        who = statement.source.text if voice.letter == "?" and statement.source else voice.name
        cells = (
            f'<th scope="row" role="rowheader"><span class="chip {voice.look}">{_shown(code)}</span></th>',
            f'<td role="cell" dir="auto"><span class="name">{_shown(who)}</span></td>',
            f'<td role="cell" dir="auto">{_shown(_cut(said, longest))}</td>',
            f'<td role="cell" class="muted" dir="auto">{_shown(" · ".join(_how(statement, statements, codes)))}</td>',
        )
        rows.append(f'<tr role="row" class="row">{"".join(cells)}</tr>')
    return (
        '<table class="ui who" role="table"><caption>Who said what</caption>'
        f'<thead role="rowgroup"><tr role="row" class="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{"".join(rows)}</tbody></table>'
    )


# ---------------------------------------------------------------- who speaks


def _name(statement: Statement) -> str | None:
    return statement.speaker.name if statement.speaker else None


def _cast(statements: Iterable[Statement]) -> dict[str | None, _Voice]:
    """Give every speaker a letter and a colour, in the order in which they come to speak."""
    roles: dict[str | None, str] = {}
    for statement in statements:
        role = statement.speaker.role if statement.speaker else None
        roles[_name(statement)] = roles.get(_name(statement)) or role or ""
    cast = {}
    for i, name in enumerate(name for name in roles if name is not None):
        look = f"c{i % len(COLOURS)}" + " again" * (i >= len(COLOURS))
        cast[name] = _Voice(_letter(i), look, name, roles[name] if roles[name] != name else "")
    nobody = {None: _Voice("?", "cn", "not known who", "")} if None in roles else {}
    return {**cast, **nobody}


def _letter(number: int) -> str:
    """Count in letters: A to Z, then AA, AB and on."""
    return (_letter(number // 26 - 1) if number > 25 else "") + chr(ord("A") + number % 26)


def _codes(statements: Sequence[Statement], cast: dict[str | None, _Voice]) -> list[str]:
    """Give each statement the letter of its speaker and its number in the article."""
    return [f"{cast[_name(statement)].letter}{number}" for number, statement in enumerate(statements, 1)]

"""Marked-up sentences, so that a person can check by eye what is expected.

``<source>``, ``{cue}`` and ``[content]`` are marked in the sentence itself; strip the marks, and both the text and the
expected spans fall out:

    <Ana Ruiz> {said} on Monday that [the road was open]. ⇒ source_cue_content

- More than one statement: each mark has the number of its statement, ``<1:Ruiz> {1:said} [1:A] and {2:warned} that
  [2:B]``; a mark that two statements share has both, ``<1,2:Ruiz>``. Marks may stand in one another.
- ``<via:TASS>``, ``<time:on Monday>`` and ``<at:the talks>`` are the relay, the time and the occasion, ``<2 via:TASS>``
  those of the second statement. Relays are always compared, times and occasions where the line marks any.
- Content right after a quotation mark is quoted. ``\\[`` is a bracket of the text.
- ``¶`` is a paragraph break, ``⏎`` a line break, ``·`` a no-break space; after ``⇒`` stand the rules, one a statement,
  in the order of the numbers. A line without marks states nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

from attrs import define, frozen

from diplostmt.models import Content, Statement
from diplostmt.spans import Span

CASES = Path(__file__).parent / "cases"
LABEL = r"(?P<label>\d(?:,\d)*|(?:\d(?:,\d)* )?(?:via|time|at)):"
MARK = re.compile(rf"\\(?P<plain>.)|(?P<opens>[<{{\[])(?:{LABEL})?|[>}}\]]")
KINDS = {"<": "source", "{": "cue", "[": "content"}
QUOTATION_MARKS = ('"', "“", "”", "„", "«", "»", "''", "``", "‘", "'", "″")
WRITTEN = str.maketrans({"¶": "\n\n", "⏎": "\n", "·": "\u00a0"})

Where = tuple[int, str]


@frozen
class Marked:
    """What is expected of a statement, and what was found: each part with its offset."""

    contents: tuple[tuple[int, str, bool], ...]
    source: Where | None
    cue: Where | None
    via: tuple[Where, ...] = ()
    time: Where | None = None
    at: Where | None = None


@frozen
class Case:
    """A marked-up line: its text, its statements in the order of the text, and the rules that are to find them."""

    line: str
    text: str
    statements: tuple[Marked, ...]
    rules: tuple[str, ...]
    reason: str = ""

    def found(self, statements: tuple[Statement, ...]) -> tuple[Marked, ...]:
        """Give what was found in the shape of what is expected."""
        timed = any(marked.time for marked in self.statements)
        placed = any(marked.at for marked in self.statements)
        return tuple(as_marked(s, timed=timed, placed=placed) for s in statements)


@define
class _Parts:
    """The marks of one statement, gathered."""

    source: Where | None = None
    cue: Where | None = None
    contents: tuple[tuple[int, str, bool], ...] = ()
    via: tuple[Where, ...] = ()
    time: Where | None = None
    at: Where | None = None

    def add(self, kind: str, text: str, start: int) -> None:
        """Take one mark."""
        where = (start, text[start:])
        if kind == "content":
            quoted = text[:start].endswith(QUOTATION_MARKS)
            self.contents = tuple(sorted((*self.contents, (*where, quoted))))
        elif kind == "via":
            self.via = (*self.via, where)
        else:
            assert getattr(self, kind) is None, f"{kind} is marked twice: {text!r}"
            setattr(self, kind, where)


def parse(line: str, reason: str = "") -> Case:
    """Read a marked-up line."""
    marked, _, rules = line.partition(" ⇒ ")
    marked = marked.translate(WRITTEN)
    text, position = "", 0
    opened: list[tuple[int, str, list[str]]] = []
    parts: dict[str, _Parts] = {}
    for mark in MARK.finditer(marked):
        text += marked[position : mark.start()]
        position = mark.end()
        if mark["plain"]:
            text += mark["plain"]
        elif mark["opens"]:
            label = mark["label"] or ""
            kind = label.lstrip("0123456789, ") or KINDS[mark["opens"]]
            opened.append((len(text), kind, re.findall(r"\d", label) or ["1"]))
        else:
            start, kind, numbers = opened.pop()
            for number in numbers:
                parts.setdefault(number, _Parts()).add(kind, text, start)
    text += marked[position:]
    assert not opened, f"a mark is left open: {line!r}"
    done = [_marked(parts[number]) for number in sorted(parts)]
    names = rules.split(", ") if rules else []
    assert len(names) in (0, len(done)), f"a rule for each statement: {line!r}"
    order = sorted(range(len(done)), key=lambda i: done[i].contents[0][0])
    return Case(
        line, text, tuple(done[i] for i in order), tuple(names[i].strip() for i in order if names), reason
    )


def _marked(parts: _Parts) -> Marked:
    return Marked(parts.contents, parts.source, parts.cue, parts.via, parts.time, parts.at)


def as_marked(s: Statement, *, timed: bool = True, placed: bool = True) -> Marked:
    """Give a statement in the shape of marks."""
    return Marked(
        tuple(_content(content) for content in s.content),
        _where(s.source),
        _where(s.cue),
        tuple((relay.start, relay.text) for relay in s.via),
        _where(s.time) if timed else None,
        _where(s.occasion) if placed else None,
    )


def _content(content: Content) -> tuple[int, str, bool]:
    return content.start, content.text, content.quoted


def _where(span: Span | None) -> Where | None:
    return (span.start, span.text) if span else None


def read_cases(name: str) -> list[Case]:
    """Read a file of marked-up lines; the heading above a line ("## ...") is kept as its reason."""
    cases, heading = [], ""
    for line in (CASES / name).read_text(encoding="utf-8").split("\n"):
        if line.startswith("## "):
            heading = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            cases.append(parse(line, heading))
    return cases


def case_id(case: Case) -> str:
    """Name a case in the list of tests by its text."""
    return " ".join(case.text.split())[:60]

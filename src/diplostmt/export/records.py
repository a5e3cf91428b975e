"""Results as three tables: articles, statements and mentions.

``data/columns.tsv`` says once what the columns and their Arrow types are; all other tables (Arrow, pandas, Polars, CSV,
the nested ones of ``diplostmt.batch``) are made from it. ``article_id`` joins the three, ``statement_id`` and
``mention_id`` are unique in an article. Offsets count code points. What is not known is ``None``, but a list is empty.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any, Generic, NamedTuple, TypeVar

from diplostmt.models import Extraction
from diplostmt.processes import in_pairs
from diplostmt.spans import Span
from diplostmt.tables import read_table

Record = dict[str, Any]
T = TypeVar("T")
GAP = " … "  # between the parts of a content, in one cell
QUOTES = tuple("\"'“”„«»‘’‹›")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet runs
MARK = "\ufeff"  # a byte order mark: Excel reads a CSV file as UTF-8 only where it begins with one


class Column(NamedTuple):
    """A column of ``data/columns.tsv``; its path leads from a part of a row through attributes to the value."""

    name: str
    type: str
    path: tuple[str, ...]
    meaning: str

    def value(self, row: Mapping[str, Any]) -> Any:
        """Give the value of a row in this column; of what is not known, or of another kind, nothing is known."""
        value = row[self.path[0]]
        for step in self.path[1:]:
            if isinstance(value, tuple):
                value = [getattr(item, step, None) for item in value]
            else:
                value = getattr(value, step, None)
        if self.type == "list<string>":
            return [item for item in value or () if item is not None]
        return GAP.join(value) if isinstance(value, list) else value


class Tables(NamedTuple, Generic[T]):
    """The three tables, in the form that was asked for."""

    articles: T
    statements: T
    mentions: T


@cache
def columns(table: str) -> tuple[Column, ...]:
    """Give the columns of ``articles``, ``statements`` or ``mentions``, in their order.

    >>> [column.name for column in columns("statements")][:4]
    ['article_id', 'statement_id', 'speaker', 'speaker_role']
    """
    rows = [row for row in read_table("columns") if row["table"] == table]
    if not rows:
        raise ValueError(f"table: wanted one of {', '.join(Tables._fields)}, got {table!r}")
    return tuple(Column(r["name"], r["type"], tuple(r["path"].split(".")), r["meaning"]) for r in rows)


def to_records(results: Iterable[Extraction], ids: Iterable[object] | None = None) -> Tables[list[Record]]:
    """Give the three tables of some results; ``ids`` are the keys of their articles, by default 1, 2, 3, ...

    Keys become strings, so that numbers, such as the index of a data frame, will do. Raises ``ValueError`` where
    there are not as many ids as results, ``TypeError`` for a result that is none.
    """
    tables: Tables[list[Record]] = Tables([], [], [])
    for article_id, result in enumerate(results, 1) if ids is None else in_pairs(ids, results, "ids"):
        if not isinstance(result, Extraction):
            raise TypeError(f"results: wanted an Extraction, got {result!r:.80}")
        made = ([{"article": result.article}], _statements(result), _mentions(result))
        for name, table, rows in zip(Tables._fields, tables, made, strict=True):
            named = (row | {"article_id": str(article_id)} for row in rows)
            table += [{column.name: column.value(row) for column in columns(name)} for row in named]
    return tables


def csv_lines(rows: Iterable[Mapping[str, Any]], table: str = "statements") -> Iterator[str]:
    """Give the lines of a CSV file that spreadsheets open well, header first, line ends included.

    Write them as UTF-8, with ``newline=""``. The first begins with a byte order mark; lists are joined by
    ``; ``. A cell that a spreadsheet would run as a formula (it begins with ``=``, ``+``, ``-`` or ``@``) has
    an apostrophe put in front, because anybody can write a news article.
    """
    names = [column.name for column in columns(table)]
    echo: Any = SimpleNamespace(write=str)  # a file that gives back what is written to it
    writer = csv.writer(echo)
    yield MARK + writer.writerow(names)
    for row in rows:
        cells = ("; ".join(cell) if isinstance(cell, list) else cell for cell in map(row.get, names))
        safe = (f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell for cell in cells)
        yield writer.writerow(safe)


def json_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Give the rows as JSON Lines, line ends included; write them as UTF-8."""
    return (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _statements(result: Extraction) -> Iterator[Record]:
    """Give the statements, each with its first and last content, and the passage it was read from, marks included."""
    text = result.article.text
    for said in result.statements:
        parts = [part for part in (said.source, said.cue, *said.content) if part]
        start, end = min(part.start for part in parts), max(part.end for part in parts)
        start -= text[max(start - 1, 0) : start] in QUOTES
        end += text[end : end + 1] in QUOTES
        evidence = Span.of(text, start, end) if end <= len(text) else None  # the text may not be at hand
        yield {"statement": said, "first": said.content[0], "last": said.content[-1], "evidence": evidence}


def _mentions(result: Extraction) -> Iterator[Record]:
    """Give all that has a value of its own, in order; dates and the like belong to the innermost statement around."""
    said = result.statements
    found: list[tuple[str, Any, str | None]] = [("content", part, s.id) for s in said for part in s.content]
    found += [("relay", part, s.id) for s in said for part in s.via]
    for kind in ("date", "place", "agreement"):
        found += [(kind, span, None) for span in getattr(result, f"{kind}s")]
    found.sort(key=lambda m: (m[1].start, m[0] != "content", m[1].end, m[0]))
    around: list[tuple[int, int, str | None]] = []  # ends, lengths and statements of contents not over yet
    for number, (kind, span, of) in enumerate(found, 1):
        around = [content for content in around if content[0] > span.start]
        if kind == "content":
            around.append((span.end, span.end - span.start, of))
        elif kind != "relay":
            of = min((content[1:] for content in around if content[0] >= span.end), default=(0, None))[1]
        yield {"mention_id": f"m{number}", "kind": kind, "span": span, "statement_id": of}

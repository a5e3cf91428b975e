"""What holds of every result, whatever the text.

Each law is a function that gives a complaint for everything in a result that breaks it.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import chain, pairwise
from typing import Any, TypeVar

from diplostmt.agreements.registry import agreement
from diplostmt.edtf import is_edtf, precision
from diplostmt.export.shape import SPANS, marks
from diplostmt.models import Extraction, Statement
from diplostmt.places.gazetteer import country_name
from diplostmt.spans import Span, with_plain_characters

S = TypeVar("S", bound=Span)

#: Lines in which nothing is said.
FURNITURE = ("chrome", "byline", "credit")


def check(result: Extraction) -> None:
    """Raise ``AssertionError`` that names every promise which the result does not keep; else do nothing.

    Spans lie in the text and cover the words they say; mentions, blocks, statements and their contents are in order;
    blocks do not overlap, and nothing that can be seen lies between them; the parts of a dateline lie in it; statements
    lie in blocks of text, and neither their source and cue nor their occasion and time in their own content; they have
    ids of their own, and stand within those they are nested in; speech agrees with the marks, agreements and countries
    with the mentions in the content;
    confidence is from 0 to 1; dates are EDTF, countries and agreements are known; the JSON form reads back as the
    same result, and is valid by the schema of the package (where ``jsonschema`` is installed).
    """
    laws = (_offsets, _parts, _order, _cover, _statements, _values, _form)
    broken = [complaint for law in laws for complaint in law(result)]
    if broken:
        raise AssertionError("\n".join(broken))


def _offsets(result: Extraction) -> Iterator[str]:
    text = result.article.text
    for pointer, _, record in (mark for mark in marks(result.to_dict()) if mark.kind in SPANS):
        start, end = record["start"], record["end"]
        if not 0 <= start < end <= len(text) or text[start:end] != record["text"]:
            yield f"{pointer}: {start}:{end} is {text[start:end]!r:.60}, not {record['text']!r:.60}"


def _parts(result: Extraction) -> Iterator[str]:
    """Hold that the parts of a dateline lie in it, and that the report begins behind it."""
    if line := result.article.dateline:
        for part in (*line.places, line.date, line.agency):
            if part and not line.contains(part):
                yield f"{part.text!r:.60} is not within the dateline {line.text!r:.60}"
        if not line.end <= line.body_start <= len(result.article.text):
            yield f"dateline: the report begins at {line.body_start}, not behind {line.end}"


def _order(result: Extraction) -> Iterator[str]:
    firsts = [statement.content[0] for statement in result.statements]
    yield from _ascending("statements", firsts, overlapping=True)
    yield from _ascending("blocks", result.article.blocks)
    yield from _ascending("deck", result.article.deck)
    yield from _ascending("dates", result.dates)
    yield from _ascending("places", result.places)
    yield from _ascending("agreements", result.agreements)
    for statement in result.statements:
        yield from _ascending(f"content of {statement.id}", statement.content)


def _ascending(name: str, found: Sequence[Span], *, overlapping: bool = False) -> Iterator[str]:
    for one, next_one in pairwise(found):
        if next_one.start < (one.start if overlapping else one.end):
            yield f"{name}: {next_one.text!r:.60} ({next_one.start}) after {one.text!r:.60} ({one.start}:{one.end})"


def _cover(result: Extraction) -> Iterator[str]:
    """Blocks are the lines of the page, with nothing to see between them; the parts of the head lie in lines."""
    article, blocks = result.article, result.article.blocks
    edges = [0, *(edge for block in blocks for edge in (block.start, block.end)), len(article.text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if with_plain_characters(article.text[start:end]).strip():
            yield f"blocks: {article.text[start:end].strip()!r:.60} ({start}:{end}) is in none"
    heads = [
        (article.headline, "headline"),
        (article.dateline, "paragraph"),
        *((line, "deck") for line in article.deck),
    ]
    for head, kind in heads:
        lines = [block.kind for block in blocks if head and block.overlaps(head)]
        if head is article.dateline:
            lines = lines[:1]  # a writer or a stamp may stand on its next line
        yield from (
            f"{head.text!r:.60} lies in a {line}, not a {kind}" for line in lines if head and line != kind
        )


def _statements(result: Extraction) -> Iterator[str]:
    known = {statement.id: statement for statement in result.statements}
    if [*known] != [f"s{i + 1}" for i in range(len(result.statements))]:
        yield f"statements: ids are {', '.join(s.id for s in result.statements)}"
    for statement in result.statements:
        complaints = chain(
            _place(statement, result),
            _speech(statement),
            _nesting(statement, known),
            _mentioned(statement, result),
        )
        yield from (f"{statement.id}: {complaint}" for complaint in complaints)
        if not 0 <= statement.confidence <= 1:
            yield f"{statement.id}: confidence is {statement.confidence}"


def _place(statement: Statement, result: Extraction) -> Iterator[str]:
    """Hold that the parts lie in lines in which something is said, and none of the others in the content."""
    around = [part for part in (statement.source, statement.cue, statement.occasion, statement.time) if part]
    for part in (*statement.content, *around):
        lines = _overlapping(part, result.article.blocks)
        yield from (f"{part.text!r:.60} lies in a {line.kind}" for line in lines if line.kind in FURNITURE)
        if not part.text.strip():
            yield f"{part.text!r:.60} ({part.start}:{part.end}) has no words"
    for content in statement.content:
        yield from (f"{content.text!r:.60} overlaps {a.text!r:.60}" for a in around if content.overlaps(a))


def _overlapping(part: Span, found: Sequence[S]) -> Iterator[S]:
    """Give those of some spans in order that share a character with a part of the text."""
    for i in range(bisect_right(found, part.start, key=lambda span: span.end), len(found)):
        if found[i].start >= part.end:
            return
        yield found[i]


def _speech(statement: Statement) -> Iterator[str]:
    marks = {content.quoted for content in statement.content}
    said = "mixed" if len(marks) > 1 else "direct" if marks == {True} else "indirect"
    if statement.speech not in (said, "answer"):
        yield f"{statement.speech}, although the marks say {said}"


def _nesting(statement: Statement, known: Mapping[str, Statement]) -> Iterator[str]:
    """Hold that what a statement is nested in is another one that has it in its content, and so on outwards."""
    around = [statement.id]
    while inner := known[around[-1]].nested_in:
        if inner in around or inner not in known:
            yield f"nested in {inner}, which is no other statement"
            return
        around.append(inner)
    if statement.nested_in:
        outer = known[statement.nested_in]
        if not any(content.contains(statement.content[0]) for content in outer.content):
            yield f"nested in {outer.id}, but not in its content"


def _mentioned(statement: Statement, result: Extraction) -> Iterator[str]:
    """Hold that agreements and countries are those mentioned in the content, each once, in order."""
    for name, mentions, key, told in (
        ("agreements", result.agreements, "id", statement.agreements),
        ("countries", result.places, "country", statement.countries),
    ):
        near = ((content, m) for content in statement.content for m in _overlapping(content, mentions))
        found = (getattr(mention, key) for content, mention in near if content.contains(mention))
        if told != tuple(dict.fromkeys(filter(None, found))):
            yield f"{name} are {', '.join(told) or 'none'}, other than those that its content mentions"


def _values(result: Extraction) -> Iterator[str]:
    """Dates are EDTF, codes and ids exist."""
    for pointer, kind, record in marks(result.to_dict()):
        values = [record[key] for key in ("edtf", "partial") if record.get(key)]
        yield from (f"{pointer}: {value!r} is not EDTF" for value in values if not is_edtf(value))
        if kind == "date" and values and record["precision"] != precision(values[0]):
            yield f"{pointer}: {record['precision']} is not the precision of {values[0]}"
        yield from _countries(pointer, [record.get("country")])
        if kind == "agreement":
            yield from _agreements(pointer, filter(None, [record["id"], *record["candidates"]]))
    for statement in result.statements:
        speaker = statement.speaker
        yield from _countries(statement.id, [*statement.countries, speaker.country if speaker else None])
        yield from _agreements(statement.id, statement.agreements)
    if published := result.article.published:
        days = [day for day in (published.not_before, published.not_after) if day]
        if [str(date.fromisoformat(day)) for day in days] != sorted(days):
            yield f"published: {days} are not days in order"
        if published.edtf and not is_edtf(published.edtf):
            yield f"published: {published.edtf!r} is not EDTF"


def _countries(where: str, codes: Iterable[str | None]) -> Iterator[str]:
    yield from (f"{where}: no country {code!r}" for code in codes if code and country_name(code) == code)


def _agreements(where: str, ids: Iterable[str]) -> Iterator[str]:
    for id in ids:
        try:
            agreement(id)
        except KeyError:
            yield f"{where}: no agreement {id!r}"


def _form(result: Extraction) -> Iterator[str]:
    data = result.to_dict()
    if Extraction.from_dict(json.loads(json.dumps(data)), text=result.article.text) != result:
        yield "the JSON form reads back as another result"
    validator = _validator()
    errors = validator.iter_errors(data) if validator else ()
    yield from (f"schema: {error.json_path}: {error.message:.100}" for error in errors)


@cache
def _validator() -> Any:
    """Give the validator for the package's schema, or ``None`` where ``jsonschema`` is not installed."""
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        return None
    return Draft202012Validator(json.loads((files("diplostmt") / "schema.json").read_text(encoding="utf-8")))

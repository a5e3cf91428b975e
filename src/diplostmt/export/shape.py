"""The shape of the JSON form: which spans it holds, of what kind, and what is known of each.

Annotation formats know labelled spans with plain values. This module takes the tree of a result apart into such
marks and builds it up again, so that each format needs only its own syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from attrs import has

from diplostmt.models import SCHEMA, Extraction, field_types, if_known
from diplostmt.tables import read_table

_INDEX = re.compile(r"/[0-9]+")


class Kind(NamedTuple):
    """A row of ``data/kinds.tsv``, with the class of its records, and whether several may stand in one place."""

    name: str
    path: str
    relation: str
    label: str
    kb_id: str
    record: Any
    listed: bool


class Mark(NamedTuple):
    """A span, a statement or the article: its JSON pointer (RFC 6901), its kind, and its record in the JSON form."""

    pointer: str
    kind: str
    record: dict[str, Any]

    def values(self) -> dict[str, Any]:
        """Give the plain values in the record by name; what is unknown or none has no value."""
        values = {}
        for name, (path, _) in value_types(self.kind).items():
            value: Any = self.record
            for key in path:
                value = value and value[key]
            if value is not None and value != []:
                values[name] = value
        return values


def marks(data: Mapping[str, Any]) -> Iterator[Mark]:
    """Take a result in its JSON form apart: the article, its statements, then every span."""
    yield Mark("/article", "article", data["article"])
    yield from (Mark(f"/statements/{i}", "statement", record) for i, record in enumerate(data["statements"]))
    yield from spans(data)


def spans(data: Any, pointer: str = "") -> Iterator[Mark]:
    """Give every span of the JSON form, or of the part that stands at ``pointer``, in order of the form.

    >>> from diplostmt.extraction import extract
    >>> [(span.pointer, span.kind) for span in spans(extract("Talks in Oslo").to_dict())]
    [('/article/blocks/0', 'block'), ('/places/0', 'place')]
    """
    if isinstance(data, dict) and "start" in data:
        yield Mark(pointer, kind_at(pointer).name, data)
    if isinstance(data, dict | list):
        for key, item in data.items() if isinstance(data, dict) else enumerate(data):
            yield from spans(item, f"{pointer}/{key}")


def kind_at(pointer: str) -> Kind:
    """Give the kind of what stands at a JSON pointer.

    >>> kind_at("/statements/3/cue").record
    <class 'diplostmt.models.Cue'>
    """
    return _AT[_INDEX.sub("", pointer)]


@cache
def value_types(kind: str) -> Mapping[str, tuple[tuple[str, ...], Any]]:
    """Give the plain values of a kind: by name (``speaker_name``), the keys that lead to each, and its type."""
    return {"_".join(path): (path, hint) for path, hint in _plain({**KINDS, **WHOLES}[kind].record, ())}


def _plain(record: Any, prefix: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, hint in _types(record).items():
        if has(hint) and "start" not in _types(hint):
            yield from _plain(hint, (*prefix, name))
        elif name not in ("start", "end", "text") and not has(_one(hint)):
            yield (*prefix, name), hint


def _types(record: Any) -> dict[str, Any]:
    """Give the fields of a record with the types that they have where they are known."""
    return {name: if_known(hint) for name, hint in field_types(record).items()}


def _one(hint: Any) -> Any:
    """Give the type of what a list holds; other types as they are."""
    return get_args(hint)[0] if get_origin(hint) is tuple else hint


def _kinds() -> Iterator[Kind]:
    """Read the table of kinds; the types of the fields on the way to a kind tell the class of its records."""
    for row in read_table("kinds"):
        hint: Any = Extraction
        for step in row["path"].split("/")[1:]:
            hint = _types(_one(hint))[step]
        yield Kind(**row, record=_one(hint), listed=get_origin(hint) is tuple)


_AT = {kind.path: kind for kind in _kinds()}
#: The kinds of spans by name, and what has values besides: statements, and the article as a whole.
KINDS = {kind.name: kind for kind in _AT.values() if "start" in _types(kind.record)}
WHOLES = {kind.name: kind for kind in _AT.values() if kind.name not in KINDS}


def built(parts: Iterable[tuple[str, str, Mapping[str, Any]]], text: str) -> Extraction:
    """Build a result from what stands at each JSON pointer: its kind, and its values; spans by ``start`` and ``end``.

    Raises ``ValueError`` where something needed is missing.
    """
    root: dict[str, Any] = {"article": {}}
    for pointer, kind, values in parts:
        paths = {name: path for name, (path, _) in value_types(kind).items()}
        if "start" in values:
            values = {**values, "text": text[values["start"] : values["end"]]}
        for name, value in values.items():
            node = root
            *steps, last = (*pointer.split("/")[1:], *paths.get(name, (name,)))
            for step in steps:
                node = node.setdefault(step, {})
            node[last] = value
    return Extraction.from_dict({"schema": SCHEMA, **_filled(Extraction, root)}, text=text)


def _filled(hint: Any, value: Any) -> Any:
    """Give the JSON form: lists in the order of their indices, ``null`` for what is unknown, ``[]`` for none."""
    if get_origin(hint) is tuple and not isinstance(value, list):
        return [_filled(_one(hint), value[key]) for key in sorted(value or (), key=int)]
    if has(hint) and isinstance(value, dict):
        return {name: _filled(inner, value.get(name)) for name, inner in _types(hint).items()}
    return value

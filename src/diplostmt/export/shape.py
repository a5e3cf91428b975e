"""The shape of the JSON form: which spans it holds, of what kind, and what is known of each.

Annotation formats know labelled spans with plain values. This module takes the tree of a result apart into such
marks and builds it up again, so that each format needs only its own syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from typing import Any, NamedTuple, get_args, get_origin

from attrs import has

from diplostmt.models import SCHEMA, Extraction, field_types, if_known
from diplostmt.tables import read_table

_INDEX = re.compile(r"/[0-9]+")


class Kind(NamedTuple):
    """A row of ``data/kinds.tsv``, and what the result types say about it."""

    name: str
    path: str
    relation: str
    label: str
    kb_id: str
    is_span: bool  # it stands in the text
    listed: bool  # several may stand in one place
    values: Mapping[str, tuple[tuple[str, ...], Any]]  # by name, the keys that lead there, and the type


class Mark(NamedTuple):
    """A span, a statement or the article: its JSON pointer (RFC 6901), its kind, and its record in the JSON form."""

    pointer: str
    kind: str
    record: dict[str, Any]

    def values(self) -> dict[str, Any]:
        """Give the plain values in the record by name; what is unknown or none has no value."""
        found: dict[str, Any] = {
            name: reduce(lambda value, key: value and value[key], path, self.record)
            for name, (path, _) in KINDS[self.kind].values.items()
        }
        return {name: value for name, value in found.items() if value is not None and value != []}


def marks(data: Any, pointer: str = "") -> Iterator[Mark]:
    """Take a result in its JSON form apart, or the part of it that stands at ``pointer``, in order of the form.

    >>> from diplostmt.extraction import extract
    >>> [(mark.pointer, mark.kind) for mark in marks(extract("Talks in Oslo").to_dict())]
    [('/article', 'article'), ('/article/blocks/0', 'block'), ('/places/0', 'place')]
    """
    if isinstance(data, dict) and (kind := _AT.get(_INDEX.sub("", pointer))):
        yield Mark(pointer, kind, data)
    if isinstance(data, dict | list):
        for key, item in data.items() if isinstance(data, dict) else enumerate(data):
            yield from marks(item, f"{pointer}/{key}")


def text_of(result: Extraction) -> str:
    """Give the text of the article; raise ``ValueError`` where the result was read back without it."""
    if not result.article.text and result.article.blocks:
        raise ValueError("the text of the article is needed; read the result back with text=")
    return result.article.text


def built(parts: Mapping[str, Mapping[str, Any]], text: str) -> Extraction:
    """Build a result from its plain values, by where they stand; ``start`` and ``end`` of a span are among them."""
    root: dict[str, Any] = {"article": {}}
    for pointer, values in parts.items():
        paths = KINDS[_AT[_INDEX.sub("", pointer)]].values
        if "start" in values:
            values = {**values, "text": text[values["start"] : values["end"]]}
        for name, value in values.items():
            path, _ = paths.get(name, ((name,), None))
            *steps, last = (*pointer.split("/")[1:], *path)
            reduce(lambda node, step: node.setdefault(step, {}), steps, root)[last] = value
    return Extraction.from_dict({"schema": SCHEMA, **_filled(Extraction, root)}, text=text)


def _filled(hint: Any, value: Any) -> Any:
    """Give the JSON form: lists in the order of their indices, ``null`` for what is unknown, ``[]`` for none."""
    if get_origin(hint) is tuple and not isinstance(value, list):
        return [_filled(get_args(hint)[0], value[key]) for key in sorted(value or (), key=int)]
    if has(hint) and isinstance(value, dict):
        return {name: _filled(inner, value.get(name)) for name, inner in _types(hint).items()}
    return value


def _kinds() -> Iterator[Kind]:
    """Read the table of kinds; the types of the fields on the way to a kind tell the class of its records."""
    for row in read_table("kinds"):
        hint: Any = reduce(lambda kind, step: _types(kind)[step], row["path"].split("/")[1:], Extraction)
        fields, listed = _types(hint), get_origin(hint) is tuple
        yield Kind(**row, is_span="start" in fields, listed=listed, values=dict(_plain(fields)))


def _plain(fields: Mapping[str, Any], *keys: str) -> Iterator[tuple[str, tuple[tuple[str, ...], Any]]]:
    """Give the plain values in a record by name, such as ``speaker_name``; spans within it are kinds of their own."""
    for name, hint in fields.items():
        if inner := _types(hint):
            yield from () if "start" in inner else _plain(inner, *keys, name)
        elif name not in ("start", "end", "text"):
            yield "_".join((*keys, name)), ((*keys, name), hint)


def _types(hint: Any) -> dict[str, Any]:
    """Give the fields of a record, or of those in a list, with the types of what is known; other types have none."""
    record = get_args(hint)[0] if get_origin(hint) is tuple else hint
    return {name: if_known(kind) for name, kind in field_types(record).items()} if has(record) else {}


KINDS = {kind.name: kind for kind in _kinds()}
SPANS = tuple(kind.name for kind in KINDS.values() if kind.is_span)
_AT = {kind.path: kind.name for kind in KINDS.values()}

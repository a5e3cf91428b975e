"""The shape of the JSON form: which spans it holds, of what kind, and what is known of each.

Annotation formats know labelled spans with plain values. This module takes the tree of a result apart into such
marks and builds it up again, so that each format needs only its own syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from attrs import fields, frozen, has

from diplostmt import models
from diplostmt.spans import Span

#: The kinds of spans: where they stand in the JSON form (indices left out), and their records.
KINDS: Mapping[str, tuple[str, type]] = {
    "headline": ("/article/headline", Span),
    "deck": ("/article/deck", Span),
    "dateline": ("/article/dateline", models.Dateline),
    "dateline_place": ("/article/dateline/places", models.DatelinePlace),
    "dateline_date": ("/article/dateline/date", models.Dated),
    "dateline_agency": ("/article/dateline/agency", models.DatelineAgency),
    "block": ("/article/blocks", models.Block),
    "content": ("/statements/content", models.Content),
    "source": ("/statements/source", models.Source),
    "cue": ("/statements/cue", models.Cue),
    "via": ("/statements/via", models.Relay),
    "occasion": ("/statements/occasion", Span),
    "time": ("/statements/time", models.Dated),
    "date": ("/dates", models.DateMention),
    "place": ("/places", models.PlaceMention),
    "agreement": ("/agreements", models.AgreementMention),
    "pinpoint": ("/agreements/pinpoint", models.Pinpoint),
}
#: What has values besides: the article as a whole, and statements.
WHOLES: Mapping[str, tuple[str, type]] = {
    "article": ("/article", models.Article),
    "statement": ("/statements", models.Statement),
}
_KIND_AT = {path: kind for kind, (path, _) in KINDS.items()}
_INDEX = re.compile(r"/[0-9]+")


@frozen
class Mark:
    """A span, a statement or the article: its JSON pointer (RFC 6901), kind, record, and the plain values in it."""

    pointer: str
    kind: str
    record: dict[str, Any]
    values: dict[str, Any]


def spans(data: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give every span of the JSON form: its JSON pointer, its kind, and its record, in order of the form.

    >>> from diplostmt.extraction import extract
    >>> [(pointer, kind) for pointer, kind, _ in spans(extract("Talks in Oslo").to_dict())]
    [('/article/blocks/0', 'block'), ('/places/0', 'place')]
    """
    yield from _spans(data, "")


def _spans(value: Any, pointer: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    if isinstance(value, dict) and "start" in value:
        yield pointer, kind_at(pointer)[0], value
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _spans(item, f"{pointer}/{key}")


def kind_at(pointer: str) -> tuple[str, type]:
    """Give the kind of the span at a JSON pointer, and its record class.

    >>> kind_at("/statements/3/cue")
    ('cue', <class 'diplostmt.models.Cue'>)
    """
    kind = _KIND_AT[_INDEX.sub("", pointer)]
    return kind, KINDS[kind][1]


def marks(data: Mapping[str, Any]) -> Iterator[Mark]:
    """Take a result in its JSON form apart. What is unknown or none has no value."""
    wholes = [("/article", "article", data["article"])]
    wholes += [(f"/statements/{i}", "statement", record) for i, record in enumerate(data["statements"])]
    for pointer, kind, record in (*wholes, *spans(data)):
        values = {}
        for name, (path, _) in value_types(kind).items():
            value: Any = record
            for key in path:
                value = value and value[key]
            if value is not None and value != []:
                values[name] = value
        yield Mark(pointer, kind, record, values)


@cache
def value_types(kind: str) -> Mapping[str, tuple[tuple[str, ...], Any]]:
    """Give the plain values of a kind: by name (``speaker_name``), the keys that lead to each, and its type."""
    return {"_".join(path): (path, hint) for path, hint in _plain({**KINDS, **WHOLES}[kind][1], ())}


def _plain(record: type, prefix: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, hint in _types(record).items():
        if has(hint) and "start" not in _types(hint):
            yield from _plain(hint, (*prefix, name))
        elif name not in ("start", "end", "text") and not has(get_args(hint)[0] if get_args(hint) else hint):
            yield (*prefix, name), hint


@cache
def _types(record: type) -> dict[str, Any]:
    """Give the fields of a record in the JSON form with their types; what may be unknown, by its type if known."""
    hints = get_type_hints(record)
    names = [field.name for field in fields(record) if not field.metadata.get("internal")]
    return {name: _known(hints[name]) for name in names}


def _known(hint: Any) -> Any:
    """Give the type without ``None``."""
    known = [option for option in get_args(hint) if option is not NoneType]
    return known[0] if NoneType in get_args(hint) else hint


def built(parts: Iterable[tuple[str, str, Mapping[str, Any]]], text: str) -> models.Extraction:
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
    return models.Extraction.from_dict(
        {"schema": models.SCHEMA, **_filled(models.Extraction, root)}, text=text
    )


def _filled(hint: Any, value: Any) -> Any:
    """Give the JSON form: lists in the order of their indices, ``null`` for what is unknown, ``[]`` for none."""
    if get_origin(hint) is tuple and not isinstance(value, list):
        numbered = sorted((value or {}).items(), key=lambda item: int(item[0]))
        return [_filled(get_args(hint)[0], item) for _, item in numbered]
    if has(hint) and isinstance(value, dict):
        return {name: _filled(inner, value.get(name)) for name, inner in _types(hint).items()}
    return value

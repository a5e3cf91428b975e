"""The shape of the JSON form: which spans it holds, where, of what kind, and with which fields.

Annotation formats know spans with labels, and relations between them. This module says how the tree of a result
comes apart into such spans, so that each format needs only its own syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from attrs import fields

from diplostmt import models
from diplostmt.spans import Span

#: The kinds of spans: name, where they stand in the JSON form (indices left out), record.
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
_KIND_AT = {path: kind for kind, (path, _) in KINDS.items()}
_INDEX = re.compile(r"/[0-9]+")


def spans(data: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give every span of the JSON form: its JSON pointer (RFC 6901), its kind, and its record, in order of the form.

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


@cache
def field_types(record: type) -> dict[str, Any]:
    """Give the fields of a record in the JSON form with their types; what may be unknown, by its type if known."""
    hints = get_type_hints(record)
    names = [field.name for field in fields(record) if not field.metadata.get("internal")]
    return {name: _known(hints[name]) for name in names}


def _known(hint: Any) -> Any:
    """Give the type without ``None``."""
    known = [option for option in get_args(hint) if option is not NoneType]
    return known[0] if NoneType in get_args(hint) else hint


def filled(record: type, found: Mapping[str, Any]) -> dict[str, Any]:
    """Give the JSON form of a record of which ``found`` leaves out what is unknown (``null``) or none (``[]``)."""
    empty = {name: [] if get_origin(hint) is tuple else None for name, hint in field_types(record).items()}
    return {name: found.get(name, nothing) for name, nothing in empty.items()}

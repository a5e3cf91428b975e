"""Strategies that make results: any record of ``models.py``, valid under ``schema.json``."""

from __future__ import annotations

from collections.abc import Callable
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import fields
from hypothesis import strategies as st

from diplostmt.models import Extraction
from diplostmt.spans import Span

T = TypeVar("T")

COUNTRY = st.from_regex(r"[A-Z]{2}", fullmatch=True)
STATEMENT_ID = st.integers(1, 99).map("s{}".format)
DAY = st.dates().map(str)
SPECIAL = {  # fields that hold more than their type says
    "body_start": st.integers(0, 9999),
    "confidence": st.floats(0, 1),
    "content": "one or more",
    "countries": st.lists(COUNTRY, max_size=3).map(tuple),
    "country": st.none() | COUNTRY,
    "id": STATEMENT_ID,
    "nested_in": st.none() | STATEMENT_ID,
    "not_after": st.none() | DAY,
    "not_before": st.none() | DAY,
    "turn": st.none() | st.integers(1, 99),
}


def records(kind: type[T]) -> st.SearchStrategy[T]:
    """Make records of a class of ``models.py``; spans are as long as their text."""
    hints = get_type_hints(kind)
    inner = {a.name: a.name for a in fields(kind) if not a.metadata.get("internal")}  # type: ignore[arg-type]
    parts = {name: _value(name, hints[name], kind) for name in inner if name not in ("start", "end", "text")}
    if "start" not in inner:
        return st.builds(kind, **parts)
    offsets = st.tuples(st.integers(0, 9999), st.text(min_size=1, max_size=12))
    return st.builds(_at, st.just(kind), offsets, st.fixed_dictionaries(parts))


def _at(kind: Callable[..., T], offset: tuple[int, str], parts: dict[str, Any]) -> T:
    """Build a record that stands somewhere in a text."""
    start, text = offset
    return kind(start=start, end=start + len(text), text=text, **parts)


def _value(name: str, hint: Any, owner: type) -> st.SearchStrategy[Any]:
    """Make values of a field."""
    special = SPECIAL.get(name)
    if isinstance(special, st.SearchStrategy) and not (name == "id" and issubclass(owner, Span)):
        return special
    origin, inside = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        (known,) = (option for option in inside if option is not NoneType)
        return st.none() | _value("", known, owner)
    if origin is tuple:
        return st.lists(_value("", inside[0], owner), min_size=1 if special else 0, max_size=3).map(tuple)
    if origin is Literal:
        return st.sampled_from(inside)
    if hasattr(hint, "__attrs_attrs__"):
        return records(hint)
    return st.from_type(hint)


def extractions() -> st.SearchStrategy[Extraction]:
    """Make whole extractions; their offsets point at no real text."""
    return records(Extraction)

"""Results as Arrow tables, and through them as pandas or Polars data frames.

``pip install 'diplostmt[arrow]'``, or ``[pandas]``, or ``[polars]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from diplostmt.export.records import Record, Tables, columns, to_records
from diplostmt.models import Extraction

HALF = re.compile("[\ud800-\udfff]")

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa


def to_arrow(results: Iterable[Extraction], ids: Iterable[str] | None = None) -> Tables[pa.Table]:
    """Give the three tables of some results; ``ids`` are the keys of the articles, by default 1, 2, 3, ..."""
    records = to_records(results, ids)
    return Tables(*(_table(rows, schema(name)) for name, rows in records._asdict().items()))


def to_pandas(results: Iterable[Extraction], ids: Iterable[str] | None = None) -> Tables[pd.DataFrame]:
    """Give the same as pandas data frames; columns keep their Arrow types: whole numbers stay whole."""
    dtype = needed("pandas", "pandas").ArrowDtype
    return Tables(*(table.to_pandas(types_mapper=dtype) for table in to_arrow(results, ids)))


def to_polars(results: Iterable[Extraction], ids: Iterable[str] | None = None) -> Tables[pl.DataFrame]:
    """Give the same as Polars data frames."""
    from_arrow = needed("polars", "polars").from_arrow
    return Tables(*map(from_arrow, to_arrow(results, ids)))


def schema(table: str) -> pa.Schema:
    """Give the Arrow schema of ``articles``, ``statements`` or ``mentions``; each field tells its meaning."""
    pa = needed("pyarrow", "arrow")
    types = {"list<string>": pa.list_(pa.string()), "bool": pa.bool_(), "double": pa.float64()}
    return pa.schema(
        pa.field(
            column.name,
            types.get(column.type) or pa.type_for_alias(column.type),
            nullable=column.name not in ("article_id", "statement_id", "mention_id"),
            metadata={"meaning": column.meaning},
        )
        for column in columns(table)
    )


def _table(rows: list[Record], schema: pa.Schema) -> pa.Table:
    """Make a table; halves of UTF-16 characters, which Arrow cannot hold, become replacement characters."""
    from_rows = needed("pyarrow", "arrow").Table.from_pylist
    try:
        return from_rows(rows, schema)
    except UnicodeEncodeError:
        return from_rows([{name: _whole(value) for name, value in row.items()} for row in rows], schema)


def _whole(value: Any) -> Any:
    if isinstance(value, list):
        return [_whole(item) for item in value]
    return HALF.sub("\ufffd", value) if isinstance(value, str) else value


def needed(library: str, extra: str) -> Any:
    """Import a library that only some need, or say in one line how to get it."""
    try:
        return import_module(library)
    except ImportError:
        raise ImportError(
            f"{library} is not installed; `pip install 'diplostmt[{extra}]'` brings it", name=library
        ) from None


__all__ = ["schema", "to_arrow", "to_pandas", "to_polars"]

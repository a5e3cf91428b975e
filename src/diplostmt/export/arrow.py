"""Results as Arrow tables, and through them as pandas or Polars data frames.

``pip install 'diplostmt[arrow]'``, or ``[pandas]``, or ``[polars]``.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from diplostmt.export.records import TABLES, columns, to_records
from diplostmt.models import Extraction

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa


class ArrowTables(NamedTuple):
    """The three tables of ``diplostmt.export.records``, as Arrow tables."""

    articles: pa.Table
    statements: pa.Table
    mentions: pa.Table


class PandasTables(NamedTuple):
    """The three tables as pandas data frames."""

    articles: pd.DataFrame
    statements: pd.DataFrame
    mentions: pd.DataFrame


class PolarsTables(NamedTuple):
    """The three tables as Polars data frames."""

    articles: pl.DataFrame
    statements: pl.DataFrame
    mentions: pl.DataFrame


def to_arrow(results: Iterable[Extraction], ids: Iterable[str] | None = None) -> ArrowTables:
    """Give the three tables of some results; ``ids`` are the keys of the articles, by default 1, 2, 3, ..."""
    pa, records = needed("pyarrow", "arrow"), to_records(results, ids)
    return ArrowTables(
        *(pa.Table.from_pylist(rows, schema(table)) for table, rows in zip(TABLES, records, strict=True))
    )


def to_pandas(results: Iterable[Extraction], ids: Iterable[str] | None = None) -> PandasTables:
    """Give the same as pandas data frames; columns keep their Arrow types: whole numbers stay whole."""
    dtype = needed("pandas", "pandas").ArrowDtype
    return PandasTables(*(table.to_pandas(types_mapper=dtype) for table in to_arrow(results, ids)))


def to_polars(results: Iterable[Extraction], ids: Iterable[str] | None = None) -> PolarsTables:
    """Give the same as Polars data frames."""
    from_arrow = needed("polars", "polars").from_arrow
    return PolarsTables(*map(from_arrow, to_arrow(results, ids)))


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


def needed(library: str, extra: str) -> Any:
    """Import a library that only some need, or say in one line how to get it."""
    try:
        return import_module(library)
    except ImportError:
        raise ImportError(
            f"{library} is not installed; `pip install 'diplostmt[{extra}]'` brings it", name=library
        ) from None


__all__ = ["ArrowTables", "PandasTables", "PolarsTables", "schema", "to_arrow", "to_pandas", "to_polars"]

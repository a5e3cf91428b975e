"""Results as Arrow tables, and by them as pandas or Polars data frames: extras ``arrow``, ``pandas``, ``polars``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from diplostmt.export.records import Tables, columns, to_records
from diplostmt.models import Extraction
from diplostmt.version import __version__

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa


def to_arrow(results: Iterable[Extraction], ids: Iterable[object] | None = None) -> Tables[pa.Table]:
    """Give the three tables of some results; ``ids`` are the keys of the articles, by default 1, 2, 3, ..."""
    made, schemas = needed("pyarrow", "arrow").Table.from_pylist, [*map(schema, Tables._fields)]
    tables = to_records(results, ids)
    try:
        return Tables(*map(made, tables, schemas))
    except UnicodeEncodeError:  # Arrow cannot hold one half of a pair of UTF-16; a "?" stands for it
        readable = json.dumps(tables, ensure_ascii=False).encode("utf-8", "replace")
        return Tables(*map(made, json.loads(readable), schemas))


def to_pandas(results: Iterable[Extraction], ids: Iterable[object] | None = None) -> Tables[pd.DataFrame]:
    """Give the same as pandas data frames; columns keep their Arrow types: whole numbers stay whole."""
    dtype = needed("pandas", "pandas").ArrowDtype
    return Tables(*(table.to_pandas(types_mapper=dtype) for table in to_arrow(results, ids)))


def to_polars(results: Iterable[Extraction], ids: Iterable[object] | None = None) -> Tables[pl.DataFrame]:
    """Give the same as Polars data frames."""
    return Tables(*map(needed("polars", "polars").from_arrow, to_arrow(results, ids)))


def schema(table: str) -> pa.Schema:
    """Give the Arrow schema of one of ``Tables``: fields tell their meaning, its metadata the version that made it."""
    pa = needed("pyarrow", "arrow")
    lists, keys = {"list<string>": pa.list_(pa.string())}, ("article_id", f"{table[:-1]}_id")
    fields = [
        pa.field(name, lists.get(type) or pa.type_for_alias(type), name not in keys, {"meaning": meaning})
        for name, type, _, meaning in columns(table)
    ]
    return pa.schema(fields, metadata={"diplostmt": __version__})


def needed(library: str, extra: str) -> Any:
    """Import a library that only some need, or say in one line how to get it."""
    try:
        return import_module(library)
    except ImportError:
        missing = f"{library.partition('.')[0]} is not installed"
        raise ImportError(f"{missing}; `pip install 'diplostmt[{extra}]'` brings it", name=library) from None

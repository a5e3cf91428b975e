"""Annotating Arrow batches: for DuckDB, Spark, Polars, and whatever else speaks Arrow.

Every function stands at module level and can be pickled, so that engines can send it to their workers. One
row in, one row out: the annotation of an article is one value, a struct of four fields:

- ``error``: what went wrong with this article, or null;
- ``article``, ``statements``, ``mentions``: the rows of the three tables of ``diplostmt.export.records``,
  without ``article_id``; a struct and two lists of structs, null where there is an error.

The annotation of a null is null. ``pip install 'diplostmt[arrow]'``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from diplostmt.export.arrow import needed, schema
from diplostmt.export.records import to_records
from diplostmt.extraction import extract
from diplostmt.processes import map_in_order

if TYPE_CHECKING:
    import pyarrow as pa

COLUMN = "diplostmt"  # the name of the column that is added


def annotation_type() -> pa.DataType:
    """Give the Arrow type of an annotation."""
    pa = needed("pyarrow", "arrow")
    article, statement, mention = (
        pa.struct([field for field in schema(table) if field.name != "article_id"])
        for table in ("articles", "statements", "mentions")
    )
    return pa.struct(
        {
            "error": pa.string(),
            "article": article,
            "statements": pa.list_(statement),
            "mentions": pa.list_(mention),
        }
    )


def annotated_schema(given: pa.Schema) -> pa.Schema:
    """Give the schema that batches of a schema have once they are annotated."""
    return given.append(needed("pyarrow", "arrow").field(COLUMN, annotation_type()))


def annotate_array(texts: pa.Array | pa.ChunkedArray, published: pa.Array | None = None) -> pa.StructArray:
    """Annotate the articles of an array of strings; ``published`` are their days of publication, where known.

    Dates may be of a date type, or strings in ISO 8601 form. Raises ``TypeError`` for arrays of other types.
    """
    pa = needed("pyarrow", "arrow")
    if not _is_text(texts.type):
        raise TypeError(f"wanted an array of strings, got one of {texts.type}")
    days = [None] * len(texts) if published is None else published.to_pylist()
    values = [_annotation(text, day) for text, day in zip(texts.to_pylist(), days, strict=True)]
    return pa.array(values, type=annotation_type())


def annotate_batch(
    batch: pa.RecordBatch, *, text: str = "text", published: str | None = None
) -> pa.RecordBatch:
    """Add the column ``diplostmt`` to a batch: the annotation of the column ``text``.

    ``published`` names a column of days of publication. Raises ``KeyError`` where there is no such column.
    """
    days = None if published is None else batch.column(published)
    annotations = annotate_array(batch.column(text), days)
    return batch.append_column(COLUMN, annotations)


def annotate_batches(
    batches: Iterable[pa.RecordBatch], *, text: str = "text", published: str | None = None, processes: int = 1
) -> Iterator[pa.RecordBatch]:
    """Annotate batches lazily and in order, in as many processes as asked for.

    With ``text`` and ``published`` bound by ``functools.partial``, it is what Spark's ``mapInArrow`` wants.
    """
    return map_in_order(partial(annotate_batch, text=text, published=published), batches, processes=processes)


def _is_text(kind: pa.DataType) -> bool:
    types = needed("pyarrow", "arrow").types
    return any(is_kind(kind) for is_kind in (types.is_string, types.is_large_string, types.is_string_view))


def _annotation(text: str | None, published: Any) -> dict[str, Any] | None:
    """Annotate an article; an error in one says so in its place, and leaves the others alone."""
    if text is None:
        return None
    try:
        records = to_records([extract(text, published=published)])
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}
    return {"article": records.articles[0], "statements": records.statements, "mentions": records.mentions}


__all__ = [
    "COLUMN",
    "annotate_array",
    "annotate_batch",
    "annotate_batches",
    "annotated_schema",
    "annotation_type",
]

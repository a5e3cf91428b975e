"""Annotating Arrow batches, with the extra ``arrow``: for DuckDB, Spark, Polars, and whatever else speaks Arrow.

Every function can be pickled, so that an engine can send it to its workers. The annotation of an article is one value:
its rows in the tables of ``diplostmt.export.records`` without their ``article_id`` (``article``, ``statements``,
``mentions``), or else what went wrong with it (``error``). The annotation of a null is null.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from diplostmt.export.arrow import needed, schema
from diplostmt.export.records import Tables, to_records
from diplostmt.extraction import extract_many
from diplostmt.models import Extraction
from diplostmt.processes import map_in_order

if TYPE_CHECKING:
    from pyarrow import Array, ChunkedArray, DataType, RecordBatch, Schema, StructArray
else:  # for those who look at annotations when the program runs, as DuckDB does
    Array = ChunkedArray = DataType = RecordBatch = Schema = StructArray = Any

COLUMN = "diplostmt"  # the name of the column that is added


def annotation_type() -> DataType:
    """Give the Arrow type of an annotation: of each table all columns but the first, ``article_id``."""
    pa = needed("pyarrow", "arrow")
    article, statement, mention = (pa.struct([*schema(table)][1:]) for table in Tables._fields)
    lists = {"statements": pa.list_(statement), "mentions": pa.list_(mention)}
    return pa.struct({"error": pa.string(), "article": article, **lists})


def annotated_schema(given: Schema) -> Schema:
    """Give the schema that batches of a schema have once they are annotated."""
    return given.append(needed("pyarrow", "arrow").field(COLUMN, annotation_type()))


def annotate_array(texts: Array | ChunkedArray, published: Array | None = None) -> StructArray:
    """Annotate an array of articles; ``published`` has their days: dates or ISO 8601 strings, empty where not known."""
    days = None if published is None else [day or None for day in published.to_pylist()]
    found = extract_many(texts.to_pylist(), published=days, errors="give")
    values = [_annotation(one) if text.is_valid else None for text, one in zip(texts, found, strict=True)]
    return needed("pyarrow", "arrow").array(values, type=annotation_type())


def annotate_batch(batch: RecordBatch, text: str = "text", published: str | None = None) -> RecordBatch:
    """Add the column ``diplostmt`` to a batch: the annotation of the column that ``text`` names.

    ``published`` names a column of days of publication. Raises ``KeyError`` where there is no such column.
    """
    days = None if published is None else batch.column(published)
    return batch.append_column(COLUMN, annotate_array(batch.column(text), days))


def annotate_batches(
    batches: Iterable[RecordBatch], text: str = "text", published: str | None = None, processes: int = 1
) -> Iterator[RecordBatch]:
    """Annotate batches lazily and in order, in as many processes as asked for.

    With its options bound by ``functools.partial``, this is what Spark's ``mapInArrow`` wants.
    """
    return map_in_order(partial(annotate_batch, text=text, published=published), batches, processes)


def _annotation(found: Extraction | Exception) -> dict[str, Any]:
    """Give what was found in an article as one value; an error is said in its place, and leaves the others alone."""
    if isinstance(found, Exception):
        return {"error": f"{type(found).__name__}: {found}"}
    (article,), statements, mentions = to_records([found])
    return {"article": article, "statements": statements, "mentions": mentions}

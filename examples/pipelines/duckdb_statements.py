"""DuckDB, the embedded default: a Parquet or JSON Lines file in, SQL on the statements out.

pip install 'diplostmt[duckdb]'
python examples/pipelines/duckdb_statements.py examples/pipelines/articles.jsonl
"""

from __future__ import annotations

import sys

import duckdb
import pyarrow as pa
from duckdb.func import ARROW, SPECIAL

from diplostmt.batch import annotate_array, annotation_type


def connect() -> duckdb.DuckDBPyConnection:
    """Open a database in memory whose SQL has the function annotate(text)."""
    connection = duckdb.connect()
    column = pa.table({"annotation": pa.array([], annotation_type())})
    (kind,) = connection.from_arrow(column).types
    connection.create_function("annotate", _annotate, ["VARCHAR"], kind, type=ARROW, null_handling=SPECIAL)
    return connection


def _annotate(
    texts: pa.ChunkedArray,
) -> pa.StructArray:  # DuckDB gives a function what its signature asks for
    return annotate_array(texts)


def load(connection: duckdb.DuckDBPyConnection, path: str) -> None:
    """Annotate the articles of a file once, and lay the three tables over the result."""
    connection.execute(f"CREATE TABLE annotated AS SELECT id, annotate(text) AS found FROM '{path}'")
    for table in ("statements", "mentions"):
        rows = f"SELECT id AS article_id, unnest(found.{table}, recursive := true) FROM annotated"
        connection.execute(f"CREATE VIEW {table} AS {rows}")
    connection.execute(
        "CREATE VIEW articles AS SELECT id AS article_id, unnest(found.article) FROM annotated"
    )


if __name__ == "__main__":
    database = connect()
    load(database, sys.argv[1])
    print(
        database.sql("""
        SELECT speaker, count(*) AS statements, list_sort(list_distinct(flatten(list(agreements)))) AS about
        FROM statements
        WHERE speech IN ('direct', 'mixed')
        GROUP BY speaker ORDER BY statements DESC, speaker LIMIT 5
    """)
    )
    database.close()

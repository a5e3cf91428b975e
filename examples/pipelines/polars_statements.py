"""Polars: annotate a column, and unfold the statements.

pip install 'diplostmt[polars]'
python examples/pipelines/polars_statements.py examples/pipelines/articles.jsonl
"""

from __future__ import annotations

import sys

import polars as pl

from diplostmt.batch import annotate_array


def annotate(articles: pl.DataFrame) -> pl.DataFrame:
    """Add the column diplostmt: article, statements and mentions of each text."""
    found = pl.Series("diplostmt", annotate_array(articles["text"].to_arrow()))
    return articles.with_columns(found)


def statements(annotated: pl.DataFrame) -> pl.DataFrame:
    """Give the table of statements."""
    each = annotated.select(
        pl.col("id").alias("article_id"), pl.col("diplostmt").struct.field("statements").alias("statement")
    )
    return each.explode("statement").drop_nulls("statement").unnest("statement")


def read(path: str) -> pl.DataFrame:
    """Read articles from Parquet or JSON Lines."""
    return pl.read_parquet(path) if path.endswith(".parquet") else pl.read_ndjson(path)


if __name__ == "__main__":
    found = statements(annotate(read(sys.argv[1])))
    print(found.group_by("speaker").len().sort("len", "speaker", descending=[True, False]).head(5))

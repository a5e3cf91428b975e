"""PySpark, for those who outgrow one machine: annotate partitions on the workers with mapInArrow.

pip install 'diplostmt[spark]'      (and Java 17 or later; the workers need diplostmt and pyarrow too)
python examples/pipelines/spark_statements.py examples/pipelines/articles.jsonl
"""

from __future__ import annotations

import os
import sys

from pyspark.sql import DataFrame, SparkSession, functions
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

from diplostmt.batch import annotate_batches, annotated_schema


def session() -> SparkSession:
    """Start Spark on two cores of this machine, with this Python on the workers."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    return SparkSession.builder.master("local[2]").appName("diplostmt").getOrCreate()


def annotate(articles: DataFrame) -> DataFrame:
    """Add the column diplostmt: article, statements and mentions of each text."""
    schema = annotated_schema(to_arrow_schema(articles.schema))
    return articles.mapInArrow(annotate_batches, from_arrow_schema(schema))


def statements(annotated: DataFrame) -> DataFrame:
    """Give the table of statements."""
    return annotated.select(functions.col("id").alias("article_id"), functions.inline("diplostmt.statements"))


def read(spark: SparkSession, path: str) -> DataFrame:
    """Read articles from Parquet or JSON Lines."""
    files = spark.read.parquet(path) if path.endswith(".parquet") else spark.read.json(path)
    return files.select("id", "text")


if __name__ == "__main__":
    spark = session()
    found = statements(annotate(read(spark, sys.argv[1])))
    found.groupBy("speaker").count().orderBy(functions.desc("count"), "speaker").show(5, truncate=False)
    spark.stop()

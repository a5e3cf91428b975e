"""Annotating Arrow batches, alone and in the engines: the rows are those of the plain loop."""

from __future__ import annotations

import importlib.util
import json
import pickle
import shutil
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from diplostmt import batch
from diplostmt.export.arrow import schema
from diplostmt.export.records import to_records
from diplostmt.extraction import extract
from made_articles import articles

pa = pytest.importorskip("pyarrow", reason="pyarrow comes with the extra 'arrow'")

PIPELINES = Path(__file__).parent.parent / "examples" / "pipelines"
ARTICLES = PIPELINES / "articles.jsonl"
ROWS = [json.loads(line) for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
PLAIN = to_records([extract(row["text"]) for row in ROWS], [row["id"] for row in ROWS])
TEXT = ROWS[0]["text"]


def annotation(text: str) -> dict[str, Any]:
    """Give what the annotation of a text should be."""
    found = to_records([extract(text)])._asdict()
    article, statements, mentions = (
        [{name: value for name, value in row.items() if name != "article_id"} for row in rows]
        for rows in found.values()
    )
    return {"error": None, "article": article[0], "statements": statements, "mentions": mentions}


class TestArray:
    @pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view()])
    def test_one_value_for_each_text(self, kind: Any) -> None:
        found = batch.annotate_array(pa.array([TEXT, None, ""], kind))
        found.validate(full=True)
        assert found.to_pylist() == [annotation(TEXT), None, annotation("")]

    def test_chunks_are_no_matter(self) -> None:
        found = batch.annotate_array(pa.chunked_array([[TEXT], ["No."]]))
        assert found.to_pylist() == [annotation(TEXT), annotation("No.")]

    def test_no_texts(self) -> None:
        assert batch.annotate_array(pa.array([], pa.string())).type == batch.annotation_type()

    def test_days_of_publication(self) -> None:
        texts = pa.array(["OSLO, May 4 (Reuters) - No."] * 3)
        for days in (pa.array([date(2018, 5, 4), None, None]), pa.array(["2018-05-04", None, ""])):
            found = batch.annotate_array(texts, days).to_pylist()
            assert [row["article"]["published"] for row in found] == ["2018-05-04", *["XXXX-05-04"] * 2]

    def test_an_error_stays_with_its_text(self) -> None:
        bad, good = batch.annotate_array(pa.array([TEXT] * 2), pa.array(["soon", None])).to_pylist()
        assert bad == {
            "error": "ValueError: published: wanted a day, month or year such as '2018-11-23', got 'soon'",
            "article": None, "statements": None, "mentions": None,
        }  # fmt: skip
        assert good == annotation(TEXT)

    def test_what_is_no_text_is_an_error_of_its_own(self) -> None:
        assert (
            batch.annotate_array(pa.array([7]))[0]["error"].as_py()
            == "TypeError: text: wanted a str, got int"
        )


class TestBatch:
    GIVEN = pa.record_batch({"body": [TEXT, None], "page": [1, 2], "day": [date(2019, 5, 4), None]})

    def test_a_column_is_added_and_the_rest_stays(self) -> None:
        found = batch.annotate_batch(self.GIVEN, text="body", published="day")
        assert found.select(["body", "page", "day"]) == self.GIVEN
        assert found.schema == batch.annotated_schema(self.GIVEN.schema)
        assert found["diplostmt"][0]["article"]["published"].as_py() == "2019-05-04"

    def test_a_column_that_is_not_there(self) -> None:
        with pytest.raises(KeyError, match="text"):
            batch.annotate_batch(self.GIVEN)

    @pytest.mark.parametrize("processes", [1, 2])
    def test_batches_in_order(self, processes: int) -> None:
        given = [pa.record_batch({"text": [row["text"]]}) for row in ROWS]
        found = list(batch.annotate_batches(iter(given), processes=processes))
        assert [one["diplostmt"].to_pylist() for one in found] == [[annotation(row["text"])] for row in ROWS]

    def test_functions_can_be_sent_to_workers(self) -> None:
        bound = partial(batch.annotate_batches, text="body")
        (found,) = pickle.loads(pickle.dumps(bound))([self.GIVEN])
        assert found == batch.annotate_batch(self.GIVEN, text="body")
        for function in (batch.annotate_array, batch.annotate_batch):
            assert pickle.loads(pickle.dumps(function)) is function

    def test_the_type_is_that_of_the_tables(self) -> None:
        kind = batch.annotation_type()
        assert list(kind.field("statements").type.value_type) == [
            field for field in schema("statements") if field.name != "article_id"
        ]


# ---------------------------------------------------------------- the examples, run against the real engines


def example(name: str, *libraries: str) -> ModuleType:
    """Load an example; skip where what it needs is missing."""
    for library in libraries:
        pytest.importorskip(library, reason=f"{library} comes with an extra", exc_type=ImportError)
    spec = importlib.util.spec_from_file_location(name, PIPELINES / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=["jsonl", "parquet"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the example's articles in either form."""
    if request.param == "jsonl":
        return str(ARTICLES)
    parquet = pytest.importorskip("pyarrow.parquet")
    made = tmp_path / "articles.parquet"
    parquet.write_table(pa.Table.from_pylist(ROWS), made)
    return str(made)


def in_order(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: (row["article_id"], int(row.get("statement_id", "s0")[1:])))


def test_the_examples_articles_are_made_as_the_tests_make_them() -> None:
    assert [(row["id"], row["text"]) for row in ROWS] == list(articles(12))


def test_duckdb(path: str) -> None:
    duckdb = example("duckdb_statements", "duckdb")
    database = duckdb.connect()
    duckdb.load(database, path)
    for table in ("articles", "statements"):
        found = database.sql(f"FROM {table}").to_arrow_table().to_pylist()
        assert in_order(found) == getattr(PLAIN, table)
    assert database.sql("SELECT count(*) FROM mentions").fetchall() == [(len(PLAIN.mentions),)]
    database.close()


def test_duckdb_hands_in_days_of_publication() -> None:
    duckdb = example("duckdb_statements", "duckdb")
    database = duckdb.connect()
    (kind,) = database.sql("SELECT annotate(NULL)").types
    arguments = {"type": duckdb.ARROW, "null_handling": duckdb.SPECIAL}
    database.create_function("annotate_on", batch.annotate_array, ["VARCHAR", "DATE"], kind, **arguments)
    days = "SELECT * FROM (VALUES (DATE '2018-05-04'), (NULL)) days(day)"
    text = "OSLO, May 4 (Reuters) - No."
    found = database.sql(f"SELECT annotate_on('{text}', day).article.published FROM ({days})").fetchall()
    assert found == [("2018-05-04",), ("XXXX-05-04",)]
    database.close()


def test_polars(path: str) -> None:
    polars = example("polars_statements", "polars")
    found = polars.statements(polars.annotate(polars.read(path)))
    assert in_order(found.to_dicts()) == PLAIN.statements


def test_a_pool_of_processes() -> None:
    assert list(example("process_pool").statements(str(ARTICLES))) == PLAIN.statements


SPARK = """
import json, sys, warnings
warnings.simplefilter("ignore")  # of pyspark about pandas 3
sys.path.insert(0, sys.argv[1])
import spark_statements as example
spark = example.session()
spark.sparkContext.setLogLevel("ERROR")
articles = example.read(spark, sys.argv[2])
found = example.statements(example.annotate(articles.repartition(2)))
exec(sys.argv[3])  # the recipe on the page about Spark
assert (statements.count(), errors.count()) == (found.count(), 0)
print(json.dumps([row.asDict() for row in found.collect()]))
spark.stop()
"""


@pytest.mark.skipif(not shutil.which("java"), reason="Spark needs Java 17 or later")
@pytest.mark.skipif(not importlib.util.find_spec("pyspark"), reason="pyspark comes with the extra 'spark'")
def test_spark(tmp_path: Path) -> None:
    page = (PIPELINES.parent.parent / "docs" / "how-to" / "spark.md").read_text(encoding="utf-8")
    recipe = page.partition("```python\n")[2].partition("```")[0]
    line = [sys.executable, "-c", SPARK, str(PIPELINES), str(ARTICLES), recipe]
    done = subprocess.run(line, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert in_order(json.loads(done.stdout.splitlines()[-1])) == PLAIN.statements


@pytest.mark.parametrize("name", ["duckdb_statements", "polars_statements", "process_pool"])
def test_an_example_runs_as_it_says(name: str, tmp_path: Path) -> None:
    example(name, *[name.partition("_")[0]] if name != "process_pool" else [])
    line = [sys.executable, str(PIPELINES / f"{name}.py"), str(ARTICLES), str(tmp_path / "statements.csv")]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    printed = done.stdout or (tmp_path / "statements.csv").read_text(encoding="utf-8")
    assert "Leila Marsh" in printed

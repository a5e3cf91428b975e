"""The tables in Arrow, pandas and Polars hold what the records hold."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import diplostmt
from diplostmt.export import arrow
from diplostmt.export.records import Tables, columns

TEXT = (Path(__file__).parent.parent / "examples" / "agency-report.txt").read_text(encoding="utf-8")
RESULT = diplostmt.extract(TEXT)
RECORDS = RESULT.to_records("a1")


def has(library: str, extra: str) -> Any:
    return pytest.importorskip(library, reason=f"{library} comes with the extra '{extra}'")


@pytest.fixture(params=Tables._fields)
def table(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_arrow_holds_the_records(table: str) -> None:
    has("pyarrow", "arrow")
    made = getattr(RESULT.to_arrow("a1"), table)
    made.validate(full=True)
    assert made.to_pylist() == getattr(RECORDS, table)
    assert made.schema == arrow.schema(table)


def test_the_schema_says_what_the_columns_are(table: str) -> None:
    has("pyarrow", "arrow")
    fields = list(arrow.schema(table))
    for field, column in zip(fields, columns(table), strict=True):
        assert (field.name, str(field.type).replace("item: ", "")) == (column.name, column.type)
        assert field.metadata == {b"meaning": column.meaning.encode()}
    assert arrow.schema(table).metadata == {b"diplostmt": diplostmt.__version__.encode()}
    keys = {"article_id"} | ({f"{table[:-1]}_id"} & {field.name for field in fields})
    assert {field.name for field in fields if not field.nullable} == keys


def test_pandas_holds_the_records(table: str) -> None:
    has("pyarrow", "arrow")
    pandas = has("pandas", "pandas")
    made = getattr(RESULT.to_pandas("a1"), table)
    assert isinstance(made, pandas.DataFrame)
    assert list(made) == [column.name for column in columns(table)]
    rows = [{name: plain(value, pandas) for name, value in row.items()} for row in made.to_dict("records")]
    assert rows == getattr(RECORDS, table)


def plain(value: Any, pandas: Any) -> Any:
    if hasattr(value, "tolist"):
        return value.tolist()
    return None if value is pandas.NA else value


def test_whole_numbers_stay_whole_in_pandas() -> None:
    has("pyarrow", "arrow")
    has("pandas", "pandas")
    assert str(RESULT.to_pandas().statements["source_start"].dtype) == "int64[pyarrow]"


def test_polars_holds_the_records(table: str) -> None:
    has("pyarrow", "arrow")
    polars = has("polars", "polars")
    made = getattr(RESULT.to_polars("a1"), table)
    assert isinstance(made, polars.DataFrame)
    assert made.to_dicts() == getattr(RECORDS, table)


def test_the_index_of_a_data_frame_gives_the_keys() -> None:
    has("pyarrow", "arrow")
    pandas = has("pandas", "pandas")
    news = pandas.DataFrame({"text": [TEXT]}, index=[7])
    found = arrow.to_pandas(map(diplostmt.extract, news.text), news.index)
    assert {*found.statements.article_id} == {"7"}


def test_the_page_on_processes_shows_what_happens() -> None:
    has("pyarrow", "arrow")
    has("pandas", "pandas")
    page = Path(__file__).parent.parent / "docs" / "how-to" / "processes.md"
    assert doctest.testfile(str(page), module_relative=False).failed == 0


def test_several_articles() -> None:
    has("pyarrow", "arrow")
    made = arrow.to_arrow([RESULT, diplostmt.extract("")], ["a", "b"])
    assert made.articles["article_id"].to_pylist() == ["a", "b"]
    assert set(made.statements["article_id"].to_pylist()) == {"a"}


def test_no_articles(table: str) -> None:
    has("pyarrow", "arrow")
    made = getattr(arrow.to_arrow([]), table)
    assert (made.num_rows, made.schema) == (0, arrow.schema(table))


def test_half_a_character_becomes_a_question_mark_and_moves_no_offset() -> None:
    has("pyarrow", "arrow")
    result = diplostmt.extract("“The door \ud83d is open,” Ana Ruiz said.")
    (row,) = result.to_arrow().statements.to_pylist()
    (wanted,) = result.to_records().statements
    assert row == {
        **wanted,
        "content": "The door ? is open,",
        "evidence": "“The door ? is open,” Ana Ruiz said",
    }


@pytest.mark.parametrize(
    ("library", "extra", "method"),
    [
        ("pyarrow", "arrow", "to_arrow"),
        ("pandas", "pandas", "to_pandas"),
        ("polars", "polars", "to_polars"),
    ],
)
def test_what_is_missing_is_said_in_one_line(
    library: str, extra: str, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(
        ImportError, match=rf"^{library} is not installed; `pip install 'diplostmt\[{extra}\]'` brings it$"
    ):
        getattr(RESULT, method)()


def test_of_a_module_that_is_missing_the_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r"^pyarrow is not installed"):
        arrow.needed("pyarrow.parquet", "arrow")


def test_importing_loads_none_of_the_libraries() -> None:
    modules = "diplostmt, diplostmt.batch, diplostmt.export.arrow, diplostmt.inputs, diplostmt.__main__"
    code = f"import sys, {modules}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"pyarrow", "pandas", "polars", "duckdb", "pyspark", "numpy"} & set(done.stdout.split()) == set()

"""The three tables: what their columns are, and that the rows hold what the results say."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import given

import diplostmt
from diplostmt.export.records import MARK, Tables, columns, csv_lines, json_lines, to_records
from diplostmt.models import Extraction
from strategies import extractions

ROOT = Path(__file__).parent.parent
TEXT = (
    "Ruiz: Treaty stays\n\nWork goes on\n\n"
    "OSLO, May 4, 2019. /TASS/. “The door is open,” Norwegian Foreign Minister Ana Ruiz told Reuters "
    "at a briefing in Vienna on Friday. “Article VI of the NPT,” she said, “binds us.”\n"
)
KINDS = {"string": str, "int64": int, "double": float, "bool": bool, "list<string>": list}


@pytest.fixture(scope="module")
def tables() -> Tables[list[dict[str, Any]]]:
    return diplostmt.extract(TEXT).to_records("a1")


@pytest.mark.parametrize("table", Tables._fields)
def test_rows_have_the_columns_in_their_order(table: str, tables: Tables[list[dict[str, Any]]]) -> None:
    rows = getattr(tables, table)
    assert rows
    assert all(list(row) == [column.name for column in columns(table)] for row in rows)
    assert all(column.meaning for column in columns(table))


@given(extractions())
def test_values_are_of_the_type_of_their_column(result: Extraction) -> None:
    for table, rows in result.to_records()._asdict().items():
        for column in columns(table):
            found = {type(row[column.name]) for row in rows}
            assert found <= {KINDS[column.type]} | ({type(None)} if column.type != "list<string>" else set())


def attributes(path: str) -> set[str]:
    return set(path.split("."))


def test_every_column_follows_attributes_that_there_are() -> None:
    records = [kind for kind in vars(diplostmt.models).values() if hasattr(kind, "__attrs_attrs__")]
    known = {name for kind in records for name in get_type_hints(kind)}
    own = {
        "article_id",
        "mention_id",
        "kind",
        "span",
        "statement_id",
        "statement",
        "first",
        "last",
        "evidence",
    }
    from diplostmt.tables import read_table

    assert set().union(*(attributes(row["path"]) for row in read_table("columns"))) - known - own == set()


def test_the_documentation_lists_the_columns() -> None:
    page = (ROOT / "docs" / "how-to" / "tables.md").read_text(encoding="utf-8")
    for table in Tables._fields:
        rows = [f"| `{column.name}` | {column.type} | {column.meaning} |\n" for column in columns(table)]
        assert f"### {table}\n" in page
        assert "".join(rows) in page


def test_the_tables_join(tables: Tables[list[dict[str, Any]]]) -> None:
    assert {row["article_id"] for table in tables for row in table} == {"a1"}
    said = [row["statement_id"] for row in tables.statements]
    mentioned = [row["mention_id"] for row in tables.mentions]
    assert len(set(said)) == len(said)
    assert mentioned == [f"m{n}" for n in range(1, len(mentioned) + 1)]
    assert {row["statement_id"] for row in tables.mentions} <= {*said, None}


def test_offsets_point_at_the_words(tables: Tables[list[dict[str, Any]]]) -> None:
    for row in tables.mentions:
        assert TEXT[row["start"] : row["end"]] == row["text"]
    for row in tables.statements:
        for part in ("source", "cue", "occasion", "time", "evidence"):
            if row[part] is not None:
                assert TEXT[row[f"{part}_start"] : row[f"{part}_end"]] == row[part]


def test_a_statement_in_a_row(tables: Tables[list[dict[str, Any]]]) -> None:
    row = next(row for row in tables.statements if row["content"].startswith("The door"))
    assert (row["speaker"], row["speaker_country"], row["via"]) == ("Ana Ruiz", "NO", ["Reuters"])
    assert row["evidence"] == "“The door is open,” Norwegian Foreign Minister Ana Ruiz told"
    assert TEXT[row["content_start"] : row["content_end"]] == "The door is open,"


def test_a_content_in_several_places(tables: Tables[list[dict[str, Any]]]) -> None:
    row = next(row for row in tables.statements if "Article VI" in row["content"])
    assert row["content"] == "Article VI of the NPT, … binds us."
    assert row["evidence"] == "“Article VI of the NPT,” she said, “binds us.”"
    parts = [
        m for m in tables.mentions if m["statement_id"] == row["statement_id"] and m["kind"] == "content"
    ]
    assert [(part["text"], part["quoted"]) for part in parts] == [
        ("Article VI of the NPT,", True),
        ("binds us.", True),
    ]


def test_mentions_in_rows(tables: Tables[list[dict[str, Any]]]) -> None:
    by_words = {row["text"]: row for row in tables.mentions}
    assert (by_words["OSLO"]["country"], by_words["OSLO"]["statement_id"]) == ("NO", None)
    assert by_words["May 4, 2019"]["edtf"] == "2019-05-04"
    npt = by_words["NPT"]
    assert (npt["agreement"], npt["pinpoint_kind"], npt["pinpoint_number"]) == ("npt", "article", "6")
    assert npt["statement_id"] is not None
    assert {row["outlet"] for row in tables.mentions if row["kind"] == "relay"} == {"Reuters"}


def test_a_mention_belongs_to_the_innermost_statement() -> None:
    result = diplostmt.extract("Ana Ruiz said: “My friend told me, ‘Oslo is ready,’ and I agree.”\n")
    oslo = next(row for row in result.to_records().mentions if row["text"] == "Oslo")
    around = [s for s in result.statements if any(c.start <= oslo["start"] < c.end for c in s.content)]
    assert oslo["statement_id"] == min(around, key=lambda s: sum(c.end - c.start for c in s.content)).id


def test_without_the_text_there_is_no_evidence() -> None:
    result = Extraction.from_dict(diplostmt.extract(TEXT).to_dict())
    assert {row["evidence"] for row in result.to_records().statements} == {None}


def test_several_articles_are_numbered_or_named() -> None:
    results = [diplostmt.extract(TEXT), diplostmt.extract("")]
    assert [row["article_id"] for row in to_records(results).articles] == ["1", "2"]
    assert [row["article_id"] for row in to_records(results, ["a", "b"]).articles] == ["a", "b"]
    with pytest.raises(ValueError, match="ids: wanted one for each"):
        to_records(results, ["a"])


def test_numbers_are_keys_too() -> None:
    tables = to_records([diplostmt.extract(TEXT)], range(7, 8))
    assert {row["article_id"] for table in tables for row in table} == {"7"}


def test_an_error_in_the_place_of_a_result_is_named() -> None:
    texts: list[Any] = [TEXT, None]
    found: list[Any] = list(diplostmt.extract_many(texts, errors="give"))
    with pytest.raises(TypeError, match=r"results: wanted an Extraction, got TypeError\('text: wanted a str"):
        to_records(found)


def test_a_table_that_there_is_not_is_an_error() -> None:
    with pytest.raises(ValueError, match="wanted one of articles, statements, mentions, got 'statement'"):
        next(csv_lines([], "statement"))


def test_csv_reads_back(tables: Tables[list[dict[str, Any]]]) -> None:
    for table, rows in tables._asdict().items():
        lines = list(csv_lines(rows, table))
        assert lines[0].startswith(MARK + "article_id,")
        back = list(csv.DictReader([lines[0].removeprefix(MARK), *lines[1:]]))
        assert [row["article_id"] for row in back] == [row["article_id"] for row in rows]
        for row, given_row in zip(back, rows, strict=True):
            for name, value in given_row.items():
                wanted = "" if value is None else "; ".join(value) if isinstance(value, list) else str(value)
                assert row[name] == wanted


@pytest.mark.parametrize("start", "=+-@\t\r")
def test_a_cell_is_never_run_as_a_formula(start: str) -> None:
    lines = list(csv_lines([{"content": f"{start}SUM(A1)"}]))
    assert next(csv.DictReader([lines[0], *lines[1:]]))["content"] == f"'{start}SUM(A1)"


def test_line_breaks_and_quotes_in_a_cell_stay() -> None:
    lines = list(csv_lines([{"content": 'a "b",\nc'}]))
    assert next(csv.DictReader(lines))["content"] == 'a "b",\nc'


def test_json_lines_read_back(tables: Tables[list[dict[str, Any]]]) -> None:
    lines = list(json_lines(tables.statements))
    assert all(line.endswith("}\n") and line.count("\n") == 1 for line in lines)
    assert [json.loads(line) for line in lines] == tables.statements
    assert "“The door is open,”" in "".join(lines)

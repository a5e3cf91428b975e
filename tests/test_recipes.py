"""The recipes on the pages of docs/how-to/ run as they are printed; examples with prompts are run elsewhere."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

import diplostmt
from commands import run_command
from made_articles import articles
from test_batch import example

PAGES = Path(__file__).parent.parent / "docs" / "how-to"
TEXTS = dict(articles(12))
SAID = [row for text in TEXTS.values() for row in diplostmt.extract(text).to_records().statements]


def recipes(page: str, language: str) -> list[str]:
    """Give the blocks of a language on a page."""
    text = (PAGES / f"{page}.md").read_text(encoding="utf-8")
    found = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [code for code in found if ">>>" not in code]


def cook(page: str, names: dict[str, Any]) -> dict[str, Any]:
    """Run the Python on a page, and give the names that it leaves."""
    blocks = recipes(page, "python")
    assert blocks
    for code in blocks:
        exec(compile(code, f"{page}.md", "exec"), names)
    return names


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with the files that the pages name."""
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()
    for name, text in TEXTS.items():
        Path("news", f"{name}.txt").write_text(text, encoding="utf-8")
    rows = [{"id": name, "text": text, "url": name, "body": text} for name, text in TEXTS.items()]
    Path("articles.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


@pytest.fixture
def parquet() -> None:
    pa = pytest.importorskip("pyarrow", reason="pyarrow comes with the extra 'arrow'")
    rows = [json.loads(line) for line in Path("articles.jsonl").read_text(encoding="utf-8").splitlines()]
    pytest.importorskip("pyarrow.parquet").write_table(pa.Table.from_pylist(rows), "articles.parquet")


def test_tables() -> None:
    cook("tables", {"tables": diplostmt.extract(TEXTS["a00000"]).to_records()})
    assert Path("statements.csv").read_text(encoding="utf-8").startswith("\ufeffarticle_id,")


def test_processes() -> None:
    names = cook("processes", {"texts": TEXTS.values(), "__name__": "imported by a process"})
    assert names["result"] == diplostmt.extract([*TEXTS.values()][-1])


def test_notebook() -> None:
    pytest.importorskip("matplotlib", reason="matplotlib comes with the extra 'plot'")
    results = [diplostmt.extract(text) for text in TEXTS.values()]
    cook("notebook", {"text": TEXTS["a00000"], "texts": TEXTS.values(), "results": results})
    assert Path("speakers.svg").read_text(encoding="utf-8").startswith("<?xml")


@pytest.mark.usefixtures("parquet")
def test_polars() -> None:
    pytest.importorskip("polars", reason="polars comes with the extra 'polars'")
    assert cook("polars", {})["statements"].height == len(SAID)


@pytest.mark.usefixtures("parquet")
def test_duckdb() -> None:
    module = example("duckdb_statements", "duckdb")
    connection = module.duckdb.connect()
    cook("duckdb", {**vars(module), "annotate": module._annotate, "connection": connection})
    for code in recipes("duckdb", "sql"):
        connection.execute(code).fetchall()
    assert connection.sql("SELECT count(*) FROM statements").fetchall() == [(len(SAID),)]
    connection.close()


@pytest.mark.usefixtures("parquet")
def test_the_command_line(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    lines = [line for code in recipes("command-line", "sh") for line in code.splitlines()]
    assert [run_command(capfdbinary, *shlex.split(line)[1:]).status for line in lines] == [0] * len(lines)
    written = Path("results.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in written] == [*TEXTS]

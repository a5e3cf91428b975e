"""The package's tables are tidy, and reading them gives their rows."""

from __future__ import annotations

from importlib.resources import files

import pytest

from diplostmt.tables import items, read_table

DATA = files("diplostmt") / "data"
TABLES = sorted(path.name.removesuffix(".tsv") for path in DATA.iterdir() if path.name.endswith(".tsv"))


def test_there_are_tables() -> None:
    assert "agreements" in TABLES


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_tidy(name: str) -> None:
    text = (DATA / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n")[:-1] if not line.startswith("#")]
    assert text.endswith("\n")
    assert "\r" not in text
    assert not [line for line in text.split("\n") if line != line.rstrip(" ")]
    assert len({line.count("\t") for line in lines}) == 1, "every row has every column"
    assert len(lines) == len(set(lines)), "no row stands twice"
    cells = [cell for line in lines for cell in line.split("\t")]
    assert [cell for cell in cells if cell != cell.strip()] == []
    lists = [cell for line in lines for cell in line.split("\t")[1:] if "|" in cell]
    assert [cell for cell in lists if "" in cell.split("|")] == [], "no empty item in a list"


@pytest.mark.parametrize("name", TABLES)
def test_rows_come_by_column_name(name: str) -> None:
    rows = list(read_table(name))
    assert rows
    assert all(row.keys() == rows[0].keys() for row in rows)


def test_a_missing_table_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        next(read_table("no-such-table"))


def test_a_list_cell() -> None:
    assert items("JCPOA|Iran deal") == ("JCPOA", "Iran deal")
    assert items("JCPOA") == ("JCPOA",)
    assert items("") == ()

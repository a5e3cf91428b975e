"""Run made-up articles through every pipeline, compare the statements, and print what each cost.

    python scripts/measure_pipelines.py 20000

Each way runs in a process of its own, reads the same Parquet file, and ends with the statements as an Arrow table;
then the CPU time of that process and of all that it started is taken. Rows are hashed regardless of their order.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "examples" / "pipelines")]


def texts(path: str) -> tuple[list[str], list[str]]:
    """Read ids and texts."""
    import pyarrow.parquet as pq

    table = pq.read_table(path)
    return table["id"].to_pylist(), table["text"].to_pylist()


def plain_loop(path: str) -> Any:
    from diplostmt import extract
    from diplostmt.export.arrow import to_arrow

    ids, articles = texts(path)
    return to_arrow((extract(text) for text in articles), ids).statements


def extract_many(path: str) -> Any:
    from diplostmt import extract_many
    from diplostmt.export.arrow import to_arrow

    ids, articles = texts(path)
    return to_arrow(extract_many(articles, processes=2), ids).statements


def duckdb(path: str) -> Any:
    import duckdb_statements as example

    database = example.connect()
    example.load(database, path)
    return database.sql("FROM statements").to_arrow_table()


def polars(path: str) -> Any:
    import polars_statements as example

    return example.statements(example.annotate(example.read(path))).to_arrow()


def spark(path: str) -> Any:
    import spark_statements as example

    session = example.session()
    return example.statements(example.annotate(example.read(session, path).repartition(8))).toArrow()


WAYS: list[tuple[str, Callable[[str], Any]]] = [
    ("plain loop", plain_loop),
    ("`extract_many`, 2 processes", extract_many),
    ("DuckDB", duckdb),
    ("Polars", polars),
    ("Spark, `local[2]`", spark),
]


def fingerprint(table: Any) -> str:
    """Give a hash of the rows that does not depend on their order."""
    total = 0
    for row in table.to_pylist():
        total += int.from_bytes(hashlib.sha256(json.dumps(row, sort_keys=True).encode()).digest())
    return f"{total % 2**64:016x}"


def cpu_seconds() -> float:
    """Give the CPU time of this process, of what it started and has ended, and of what is still running."""
    own, tick = os.times(), os.sysconf("SC_CLK_TCK")
    total = own.user + own.system + own.children_user + own.children_system
    parents, used = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(stat.parent.name)], used[int(stat.parent.name)] = (
            int(fields[1]),
            sum(map(int, fields[11:15])),
        )
    below = {os.getpid()}
    while more := {child for child, parent in parents.items() if parent in below} - below:
        below |= more
    return total + sum(used[process] for process in below - {os.getpid()}) / tick


def run(name: str, path: str) -> None:
    """Run one way, and print what came of it."""
    started = time.monotonic()
    table = dict(WAYS)[name](path)
    figures = {"cpu": cpu_seconds(), "wall": time.monotonic() - started}
    print(json.dumps({**figures, "rows": table.num_rows, "hash": fingerprint(table)}))


def main(count: int) -> None:
    """Make the articles, run all ways, and print a table."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from made_articles import articles

    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "articles.parquet")
        pq.write_table(pa.Table.from_pylist([{"id": n, "text": t} for n, t in articles(count)]), path)
        print(
            "| | statements | hash | CPU s | CPU, loop = 1 | wall s |\n| --- | --- | --- | --- | --- | --- |"
        )
        loop = None
        for name, _ in WAYS:
            line = [sys.executable, __file__, "--run", name, path]
            done = subprocess.run(line, stdout=subprocess.PIPE, text=True, check=True, cwd=folder)
            figures = json.loads(done.stdout.splitlines()[-1])
            cpu = figures["cpu"]
            loop = loop or cpu
            rows, found, wall = figures["rows"], figures["hash"], figures["wall"]
            print(
                f"| {name} | {rows:,} | `{found}` | {cpu:.1f} | {cpu / loop:.2f} | {wall:.1f} |", flush=True
            )


if __name__ == "__main__":
    if sys.argv[1] == "--run":
        run(*sys.argv[2:])
    else:
        main(int(sys.argv[1]))

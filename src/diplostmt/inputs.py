"""What the command line reads: articles from files and folders, and what an earlier run has written.

A name is a file with one article, ``-`` for standard input, a folder of ``.txt`` files, or a file of many
articles: JSON Lines (``.jsonl``, ``.ndjson``) or Parquet. All is read as it is needed, so that a collection
may be larger than memory.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from diplostmt.export.arrow import needed

LINES = (".jsonl", ".ndjson")
ROWS = 256  # rows of a Parquet file that are read at a time
HEAD = '{"id": '  # how a line begins that names its article


class Fields(NamedTuple):
    """What the fields of a row are called; a row need not have the last two."""

    text: str
    id: str
    published: str


class Input(NamedTuple):
    """An article to be read: its text, or why it could not be had."""

    id: str
    text: str | None
    published: Any = None
    error: str | None = None


def is_many(name: str) -> bool:
    """Say whether a name stands for a collection."""
    return name != "-" and (Path(name).is_dir() or Path(name).suffix in (*LINES, ".parquet"))


def problem(name: str, fields: Fields) -> str | None:
    """Say what is wrong with a name, as far as can be told without reading articles."""
    path = Path(name)
    if name != "-" and not path.exists():
        return f"no such file: {name}"
    if path.is_dir() and not _texts(path):
        return f"no .txt files in {name}"
    if path.suffix == ".parquet" and fields.text not in (columns := _parquet(path).schema_arrow.names):
        return f"{name}: no column {fields.text!r}, but {', '.join(columns)}"
    return None


def count_articles(name: str) -> int:
    """Count the articles that a name stands for."""
    path = Path(name)
    if not is_many(name):
        return 1
    if path.is_dir():
        return len(_texts(path))
    if path.suffix == ".parquet":
        return int(_parquet(path).metadata.num_rows)
    with path.open("rb") as lines:
        return sum(1 for line in lines if line.strip())


def read_articles(names: Iterable[str], fields: Fields) -> Iterator[Input]:
    """Give the articles of all names, in order."""
    for name in names:
        path = Path(name)
        if not is_many(name):
            yield _read(name)
        elif path.is_dir():
            yield from (_read(text.as_posix()) for text in _texts(path))
        else:
            rows = _parquet_rows(path, fields) if path.suffix == ".parquet" else _json_rows(path)
            yield from (_from_row(row, f"{path.as_posix()}:{number}", fields) for number, row in rows)


def not_yet(articles: Iterable[Input], written: Counter[str]) -> Iterator[Input]:
    """Leave out what has been written, each id as often as it was: ids need not be unique."""
    left = written.copy()
    for article in articles:
        left[article.id] -= 1
        if left[article.id] < 0:
            yield article


def resume(path: Path) -> Counter[str]:
    """Count the articles in the output of an earlier run, and cut off a line that was left unfinished.

    Raises ``ValueError`` where a line does not begin with the id of its article.
    """
    written: Counter[str] = Counter()
    if path.exists():
        with path.open("rb+") as lines:
            whole = 0
            for number, line in enumerate(lines, 1):
                if line.endswith(b"\n"):
                    written[_id_of(line.decode("utf-8"), f"{path}, line {number}")] += 1
                    whole += len(line)
            lines.truncate(whole)
    return written


def _id_of(line: str, where: str) -> str:
    if not line.startswith(HEAD + '"'):
        raise ValueError(f"{where}: not a line that this command wrote with an id; cannot go on")
    return str(json.JSONDecoder().raw_decode(line, len(HEAD))[0])


# ---------------------------------------------------------------- the kinds of input


def _texts(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.txt") if path.is_file())


def _read(name: str) -> Input:
    """Read a file with one article, line ends untouched; a byte order mark is not part of the text."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return Input(name, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return Input(name, None, error=f"not UTF-8 (byte {error.start})")
    except OSError as error:
        return Input(name, None, error=error.strerror or type(error).__name__)


def _json_rows(path: Path) -> Iterator[tuple[int, Any]]:
    """Give the rows of a file with the numbers of their lines; an error in the place of a bad one."""
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                if line.strip():
                    yield number, json.loads(line.decode("utf-8-sig"))
            except (ValueError, RecursionError) as error:
                yield number, error


def _parquet_rows(path: Path, fields: Fields) -> Iterator[tuple[int, Any]]:
    file = _parquet(path)
    columns = [name for name in fields if name in file.schema_arrow.names]
    batches = file.iter_batches(ROWS, columns=columns)
    return enumerate((row for batch in batches for row in batch.to_pylist()), 1)


def _parquet(path: Path) -> Any:
    return needed("pyarrow.parquet", "arrow").ParquetFile(path)


def _from_row(row: Any, where: str, fields: Fields) -> Input:
    """Make an article of a row; one without an id is known by the place where it stands."""
    if not isinstance(row, dict):
        return Input(where, None, error=f"not a JSON object ({row!r:.80})")
    name = str(where if row.get(fields.id) is None else row[fields.id])
    text = row.get(fields.text)
    if not isinstance(text, str):
        return Input(name, None, error=f"no text in {fields.text!r}")
    return Input(name, text, row.get(fields.published))

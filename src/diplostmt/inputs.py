"""What the command line reads: articles from files and folders, and what an earlier run has written.

A name is a file with one article, ``-`` for standard input, a folder of ``.txt`` files, or a file of many articles:
JSON Lines (``.jsonl``, ``.ndjson``) or Parquet. All is read as it is needed: a collection may be larger than memory.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from diplostmt.export.arrow import needed

ROWS = 256  # rows of a Parquet file that are read at a time
HEAD = b'{"id": "'  # how a line begins that names its article


class Fields(NamedTuple):
    """What the fields of a row are called, to make articles of rows; a row need not have the last two."""

    text: str
    id: str
    published: str

    def article(self, row: Any, place: str) -> Input:
        """Make an article of a row; without an id it is known by the place where it stands."""
        if not isinstance(row, dict):
            return Input(place, None, error=f"not a JSON object ({row!r:.80})")
        text, id, published = map(row.get, self)
        name = place if id is None else str(id)
        if not isinstance(text, str):
            return Input(name, None, error=f"no text in {self.text!r}; the row has {[*row]!r:.80}")
        return Input(name, text, published)

    def in_json(self, line: bytes, place: str) -> Input:
        """Make an article of a line of JSON."""
        try:
            return self.article(json.loads(line.decode("utf-8-sig")), place)
        except (ValueError, RecursionError) as error:
            return Input(place, None, error=_in_words(error))


class Input(NamedTuple):
    """An article to be read: its text, or why it could not be had."""

    id: str
    text: str | None
    published: Any = None
    error: str | None = None


class Source(NamedTuple):
    """What an input stands for: whether it may be many articles, how many there are, and they themselves."""

    many: bool
    size: Callable[[], int]
    articles: Iterator[Input]


def opened(name: str, fields: Fields) -> Source:
    """Give what a name stands for, unread; ``ValueError`` where it cannot be read, ``ImportError`` without pyarrow."""
    path = Path(name)
    kind = path.suffix.lower()
    if name != "-" and not (name and path.exists()):
        raise ValueError(f"no such file: {name}")
    if name != "-" and path.is_dir():
        texts = sorted(text for text in path.rglob("*") if text.suffix.lower() == ".txt" and text.is_file())
        if not texts:
            raise ValueError(f"no .txt files in {name}")
        return Source(True, lambda: len(texts), (_read(text.as_posix()) for text in texts))
    if kind in (".jsonl", ".ndjson"):
        articles = (fields.in_json(*line) for line in _lines(path))
        return Source(True, lambda: sum(1 for _ in _lines(path)), articles)
    if kind == ".parquet":
        return _parquet(path, fields)
    if kind in (".json", ".csv", ".tsv"):  # could be read as text, but is no article
        raise ValueError(f"{name}: wanted a text, a .jsonl or a .parquet file, not {kind}")
    return Source(False, lambda: 1, map(_read, [name]))


def not_yet(articles: Iterable[Input], written: Counter[str]) -> Iterator[Input]:
    """Leave out what has been written, each id as often as it was: ids need not be unique."""
    left = written.copy()
    for article in articles:
        left[article.id] -= 1
        if left[article.id] < 0:
            yield article


def resume(path: Path) -> Counter[str]:
    """Count the articles in what this command wrote, else raise ``ValueError``, and cut off a line left unfinished."""
    written: Counter[str] = Counter()
    with path.open("ab+") as output:
        whole = output.seek(0)
        for number, line in enumerate(output, 1):
            if not line.endswith(b"\n"):
                break
            if not line.startswith(HEAD):
                raise ValueError(f"{path}, line {number}: not a line that this command wrote with an id")
            id, _ = json.JSONDecoder().raw_decode(line.decode("utf-8"), len(HEAD) - 1)
            written[id] += 1
            whole += len(line)
        output.truncate(whole)
    return written


def _read(name: str) -> Input:
    """Read a file with one article, line ends untouched; a byte order mark is not part of the text."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return Input(name, data.decode("utf-8-sig"))
    except (OSError, ValueError) as error:
        return Input(name, None, error=_in_words(error))


def _lines(path: Path) -> Iterator[tuple[bytes, str]]:
    """Give the lines that are not empty, with the places where they stand."""
    with path.open("rb") as lines:
        yield from ((line, f"{path.as_posix()}:{n}") for n, line in enumerate(lines, 1) if line.strip())


def _parquet(path: Path, fields: Fields) -> Source:
    try:
        file = needed("pyarrow.parquet", "arrow").ParquetFile(path)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None
    names = file.schema_arrow.names
    if fields.text not in names:
        raise ValueError(f"{path}: no column {fields.text!r}, but {', '.join(names)}")
    batches = file.iter_batches(ROWS, columns=[field for field in fields if field in names])
    rows = enumerate((row for batch in batches for row in batch.to_pylist()), 1)
    articles = (fields.article(row, f"{path.as_posix()}:{n}") for n, row in rows)
    return Source(True, lambda: int(file.metadata.num_rows), articles)


def _in_words(error: Exception) -> str:
    """Say what is wrong with a file, or with a line of it."""
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 (byte {error.start})"
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON ({error.msg}, character {error.pos})"
    return getattr(error, "strerror", None) or f"{type(error).__name__}: {error}"

"""Reading the files of the package, its tables above all.

A table is UTF-8, tab separated, with a header line, no quoting, and ``|`` between list items.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def read_file(path: str) -> str:
    """Give the text of a file of the package, such as ``schema.json``."""
    return (files("diplostmt") / path).read_text(encoding="utf-8")


def read_table(name: str) -> Iterator[dict[str, str]]:
    """Give the rows of the table ``data/<name>.tsv`` as dictionaries by column name.

    Lines that begin with ``#`` are comments. Callers cache what they build from the rows.
    """
    lines = read_file(f"data/{name}.tsv").split("\n")
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    header = next(rows)
    for row in rows:
        yield dict(zip(header, row, strict=True))


def items(cell: str) -> tuple[str, ...]:
    """Split a list cell.

    >>> items("JCPOA|Iran deal"), items("")
    (('JCPOA', 'Iran deal'), ())
    """
    return tuple(cell.split("|")) if cell else ()

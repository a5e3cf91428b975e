"""No engine at all: several processes, and a table of statements for a spreadsheet.

python examples/pipelines/process_pool.py examples/pipelines/articles.jsonl statements.csv
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from diplostmt import extract_many
from diplostmt.export.records import csv_lines, to_records


def statements(path: str, processes: int = 2) -> Iterator[dict[str, Any]]:
    """Give the rows of the statements as they are found; an article that fails is named, and left out."""
    with Path(path).open(encoding="utf-8") as lines:
        ids, texts = zip(*((row["id"], row["text"]) for row in map(json.loads, lines)), strict=True)
    results = extract_many(texts, processes=processes, errors="give")
    for name, result in zip(ids, results, strict=True):
        if isinstance(result, Exception):
            print(f"{name}: {result}", file=sys.stderr)
        else:
            yield from to_records([result], [name]).statements


if __name__ == "__main__":
    with Path(sys.argv[2]).open("w", encoding="utf-8", newline="") as table:
        table.writelines(csv_lines(statements(sys.argv[1])))

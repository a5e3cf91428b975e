"""Print the documentation page that lists every agreement of the registry, with its names, dates and status."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby

from diplostmt import Agreement, Registry

HEAD = """\
# Agreements

What the registry knows: every row of `data/agreements.tsv`, by subject.
Dates are as precise as they are known; an empty date is one that nobody has checked.
The facts are from general knowledge and from the pages named in the table's `source` column.
Where a row is wrong, one line in the table mends it.
Every other resolution of the Security Council is known by its number, with its year and symbol.
"""


def page(registry: Registry) -> Iterator[str]:
    """Give the lines of the page."""
    yield HEAD
    rows = sorted(registry, key=lambda row: (row.subject or "", row.concluded or "", row.id))
    for subject, group in groupby(rows, key=lambda row: row.subject or "other"):
        yield f"## {subject.replace('-', ' ').capitalize()}\n"
        yield "| id | names | concluded | in force | ended | status |"
        yield "|---|---|---|---|---|---|"
        yield from map(line, group)
        yield ""


def line(row: Agreement) -> str:
    """Give the row of the table for one agreement."""
    names = f"**{row.short_name}**: " + "; ".join(name for name in row.names if name != row.short_name)
    cells = (f"`{row.id}`", names.removesuffix(": "), row.concluded, row.in_force, row.ended, row.status_note)
    return "| " + " | ".join((cell or "").replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    sys.stdout.buffer.write(("\n".join(page(Registry.standard())) + "\n").encode("utf-8"))

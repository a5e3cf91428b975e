"""Print the documentation page of the JSON form, made from ``schema.json``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SCHEMA = Path(__file__).parent.parent / "src" / "diplostmt" / "schema.json"

HEAD = """\
# The JSON form

`Extraction.to_dict()` gives this form, and `python -m diplostmt` prints it, one object a line.
`Extraction.from_dict()` reads it back. Spans are half-open and counted in Unicode code points; what is not
known is `null`, and none is `[]`. All keys are always there, in this order, but for `id`: the command line puts it in
front where articles come from a collection or go to a file. A line with the keys `id` and `error` alone stands for an
article that could not be read.

This page is made from the JSON Schema that ships with the package
(`importlib.resources.files("diplostmt") / "schema.json"`).
"""


def page(schema: dict[str, Any]) -> Iterator[str]:
    """Give the lines of the page."""
    yield HEAD
    yield from section("The whole", schema)
    for name, definition in schema["$defs"].items():
        yield from section(name, definition)


def section(title: str, definition: dict[str, Any]) -> Iterator[str]:
    """Give the lines about one object."""
    yield f"## {title}\n"
    yield f"{definition['description']}\n"
    yield "| key | value | meaning |\n| --- | --- | --- |"
    for key, form in definition["properties"].items():
        yield f"| `{key}` | {value(form)} | {form['description']} |"
    yield ""


def value(form: dict[str, Any]) -> str:
    """Say in a few words what values a key takes."""
    if "const" in form:
        return f"`{json.dumps(form['const'])}`"
    if "enum" in form:
        return ", ".join(f"`{option}`" for option in form["enum"])
    if "anyOf" in form:
        return " or ".join(value(option) for option in form["anyOf"])
    if "$ref" in form:
        name = form["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if form["type"] == "array":
        return f"list of {value(form['items'])}"
    kinds = form["type"] if isinstance(form["type"], list) else [form["type"]]
    return " or ".join(kinds)


if __name__ == "__main__":
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    sys.stdout.buffer.write("\n".join(page(schema)).encode("utf-8"))

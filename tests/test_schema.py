"""``schema.json`` and ``models.py`` say the same, and results are valid under the schema."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import diplostmt
from diplostmt.models import SCHEMA, Extraction
from strategies import extractions

ROOT = Path(__file__).parent.parent
FORM: dict[str, Any] = json.loads((files("diplostmt") / "schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(FORM)
ARTICLES = sorted((ROOT / "examples").glob("*.txt"))
NOTES = {"$schema", "title", "description", "minimum", "maximum", "pattern", "format", "minItems"}
PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}


def shape(form: Any) -> Any:
    """Give the schema without what the types of the models cannot say."""
    if isinstance(form, list):
        return [shape(part) for part in form]
    if not isinstance(form, dict):
        return form
    named = {"properties", "$defs"}
    return {
        key: {name: shape(part) for name, part in value.items()} if key in named else shape(value)
        for key, value in form.items()
        if key not in NOTES
    }


def expected(hint: Any) -> dict[str, Any]:
    """Give the schema of a field of this type."""
    origin, inside = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        (known,) = (expected(option) for option in inside if option is not NoneType)
        return {"anyOf": [known, {"type": "null"}]} if "$ref" in known else {"type": [known["type"], "null"]}
    if origin is tuple:
        return {"type": "array", "items": expected(inside[0])}
    if origin is Literal:
        return {"enum": list(inside)}
    if attrs.has(hint):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": PLAIN[hint]}


def record(kind: type[attrs.AttrsInstance]) -> dict[str, Any]:
    """Give the schema of a record class."""
    hints = get_type_hints(kind)
    names = [field.name for field in attrs.fields(kind) if not field.metadata.get("internal")]
    properties = {name: expected(hints[name]) for name in names}
    return {"type": "object", "properties": properties, "required": names, "additionalProperties": False}


def records_used(kind: Any) -> set[Any]:
    """Give the record classes that a type is made of, itself included."""
    if not attrs.has(kind):
        return set().union(*(records_used(option) for option in get_args(kind)), set())
    inner = [records_used(hint) for hint in get_type_hints(kind).values()]
    return {kind}.union(*inner)


RECORDS = sorted(records_used(Extraction) - {Extraction}, key=lambda kind: str(kind.__name__))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(FORM)


def test_the_whole_has_the_shape_of_an_extraction() -> None:
    whole = record(Extraction)
    properties = {"id": {"type": "string"}, "schema": {"const": SCHEMA}, **whole["properties"]}
    assert shape({k: v for k, v in FORM.items() if k != "$defs"}) == {
        **whole, "properties": properties, "required": ["schema", *whole["required"]],
    }  # fmt: skip


def test_there_is_one_definition_for_each_record() -> None:
    assert set(FORM["$defs"]) == {kind.__name__ for kind in RECORDS}


@pytest.mark.parametrize("kind", RECORDS)
def test_a_definition_has_the_shape_of_its_record(kind: type[attrs.AttrsInstance]) -> None:
    definition = FORM["$defs"][kind.__name__]
    assert shape(definition) == record(kind)
    assert list(definition["properties"]) == list(record(kind)["properties"]), "the order of the keys"


def test_everything_is_described() -> None:
    for definition in [FORM, *FORM["$defs"].values()]:
        assert definition["description"].endswith(".")
        assert all(part["description"].endswith(".") for part in definition["properties"].values())


def test_a_line_of_the_command_line_is_valid_and_reads_back() -> None:
    result = diplostmt.extract("Talks began in Oslo.")
    line = {"id": "oslo.txt", **result.to_dict()}
    VALIDATOR.validate(line)
    assert Extraction.from_dict(line) == result
    assert not VALIDATOR.is_valid({"name": "oslo.txt", **result.to_dict()})


@given(extractions())
def test_any_extraction_is_valid(result: Extraction) -> None:
    VALIDATOR.validate(result.to_dict())


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_what_comes_of_the_example_articles_is_valid(path: Path) -> None:
    result = diplostmt.extract(path.read_text(encoding="utf-8"))
    VALIDATOR.validate(result.to_dict())
    assert Extraction.from_dict(json.loads(json.dumps(result.to_dict()))) == result


@pytest.mark.parametrize(("script", "page"), [("json_form", "json-form"), ("agreements_page", "agreements")])
def test_a_page_that_is_made_by_a_script_is_as_it_makes_it(script: str, page: str) -> None:
    """One page is made from the schema, one from the register of agreements."""
    line = [sys.executable, str(ROOT / "scripts" / f"{script}.py")]
    made = subprocess.run(line, capture_output=True, check=True).stdout.decode("utf-8")
    assert made == (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8"), f"make docs/{page}.md"

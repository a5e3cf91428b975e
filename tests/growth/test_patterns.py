"""No pattern of the package takes more than its share of time on a text made to keep it busy."""

from __future__ import annotations

import ast
import re
import sys
from functools import partial
from types import ModuleType
from typing import Any

import pytest
from hostile import pumps
from shipped import PACKAGE, cached, held, shipped

from diplostmt.dates.days import MONTH_YEAR
from diplostmt.spans import Span
from diplostmt.speakers.mentions.runs import capitals
from measure import LONGER, MOST, full_of, growth, seconds

pytestmark = pytest.mark.no_cover
LENGTH = 1000 * LONGER
#: More than any text of some twenty characters takes.
INSTANT = 0.01
PATTERNS = shipped()


@pytest.mark.parametrize("name", PATTERNS, ids=lambda name: ascii(name)[1:-1])
def test_a_pattern_takes_time_by_the_length_of_the_text(name: str) -> None:
    assert runaway(PATTERNS[name]) is None


def runaway(pattern: Any) -> tuple[str, str] | None:
    """Give a beginning, and what is repeated behind it, on which a pattern takes too long."""
    for before, unit in dict.fromkeys(pumps(pattern)):
        run = partial(search, pattern)
        for text in (hostile(before, unit, length) for length in (10, 20)):
            if min(seconds(partial(run, text)) for _ in range(2)) > INSTANT:  # a longer one might never end
                return before, unit
        if growth(run, partial(hostile, before, unit), LENGTH) > MOST:
            return before, unit
    return None


def hostile(before: str, unit: str, length: int) -> str:
    return before + full_of(unit, length) + "\x00"


def search(pattern: Any, text: str) -> None:
    for _ in pattern.finditer(text):
        pass


@pytest.mark.parametrize("pattern", [r"\w+!", r"(?:a|b)*c", r"\s+$", r"(x+x+)+y"])
def test_a_pattern_that_runs_away_is_noticed(pattern: str) -> None:
    assert runaway(re.compile(pattern))


def test_nothing_traces_what_is_timed() -> None:
    assert sys.gettrace() is None


def test_patterns_are_found_wherever_they_are() -> None:
    """They are members of modules, remembered by functions, written where they are used, or deep in tables."""
    sources = {pattern.pattern for pattern in PATTERNS.values()}
    assert {MONTH_YEAR.pattern, capitals().pattern, r"\bannex|^UNTS|^LNTS"} <= sources
    module = ModuleType("made_up")
    vars(module)["TABLE"] = {"Oslo": [Span, partial(print, re.compile("deep"))]}
    assert [name for name, _ in held({"made_up": module})] == ["made_up.TABLE"]


def test_patterns_are_made_once() -> None:
    """A pattern made again at each call would cost its time there, and could not be found."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef) and function.name != "__init__":
                once = any("cache" in ast.unparse(decorator) for decorator in function.decorator_list)
                calls = [ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)]
                assert once or not {"re.compile", "regex.compile"} & set(calls), f"{path}: {function.name}"


#: What is remembered of rows of our tables, of which there are only so many, and of what is asked for by type.
OF_ROWS = {
    "_fields_with_words", "_iso_name", "_resolution", "_symbols", "_types", "columns", "field_types", "longer_names",
    "value_types",
}  # fmt: skip


def test_what_is_remembered_of_texts_has_a_limit() -> None:
    for function in cached():
        limit = function.cache_parameters()["maxsize"]
        code = function.__wrapped__.__code__
        assert limit or not code.co_argcount or function.__name__ in OF_ROWS, function.__name__

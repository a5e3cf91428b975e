"""The scoreboard tells gains from losses, and says so where it has nothing to score."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from loading import script

SCRIPT = Path(__file__).parent.parent / "scripts" / "scoreboard.py"
MISS = {"doc": "a", "metric": "dates", "what": "missed", "text": "May\n4", "note": ""}
FOUND = {"found": ["0: no"], "sourced": ["0: no"], "wrong": []}


@pytest.fixture(scope="module")
def scoreboard() -> ModuleType:
    return script("scoreboard")


def test_without_articles_it_says_so(tmp_path: Path) -> None:
    line = [sys.executable, str(SCRIPT), "--shared", str(tmp_path)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(f"No annotated articles in {tmp_path}")


def test_a_fifth_of_the_corpus_is_held_out(scoreboard: ModuleType) -> None:
    names = [f"article-{number}" for number in range(1000)]
    held_out = {name for name in names if scoreboard.in_part(name, "held-out")}
    assert 150 < len(held_out) < 250
    assert held_out.isdisjoint(name for name in names if scoreboard.in_part(name, "dev"))
    assert all(scoreboard.in_part(name, "all") for name in names)


@pytest.mark.parametrize(
    ("before", "now", "lines"),
    [
        (([MISS], FOUND), ([MISS], FOUND), []),
        (([MISS], FOUND), ([], FOUND), ["+ a dates missed: May 4 []"]),
        (([], FOUND), ([MISS], FOUND), ["- a dates missed: May 4 []"]),
        (([], FOUND), ([], {**FOUND, "sourced": []}), ["- b sourced 0: no"]),
        (([], FOUND), ([], {**FOUND, "wrong": ["7: yes"]}), ["- b wrong 7: yes"]),
        (
            ([], {**FOUND, "found": [], "wrong": ["7: yes"]}),
            ([], FOUND),
            ["+ b found 0: no", "+ b wrong 7: yes"],
        ),
    ],
)
def test_gained_and_lost(scoreboard: ModuleType, before: Any, now: Any, lines: list[str]) -> None:
    runs = [{"seeds": seeds, "corpus": {"b": outcome}} for seeds, outcome in (before, now)]
    assert list(scoreboard.changes(*runs)) == lines

"""The types mean the same to a second checker; mypy reads all of the project in ``make types``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
WRONG = """
import diplostmt

statement = diplostmt.extract("Talks in Oslo").statements[0]
statement.speaker.name
statement.speech = "direct"
diplostmt.extract(b"Talks in Oslo")
"""


def pyrefly(*arguments: str) -> subprocess.CompletedProcess[str]:
    pytest.importorskip("pyrefly", reason="pyrefly is not installed")
    command = [sys.executable, "-m", "pyrefly", "check", "--config", str(HERE / "pyrefly.toml"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=HERE.parent.parent, check=False)


def test_documented_use_is_right() -> None:
    found = pyrefly(*map(str, sorted(HERE.glob("*.py"))))
    assert found.returncode == 0, found.stdout


def test_wrong_use_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "wrong.py"
    page.write_text(WRONG, encoding="utf-8")
    found = pyrefly(str(page)).stdout
    assert [found.count(f"wrong.py:{line}:") for line in (5, 6, 7)] == [1, 1, 1], found

"""Several processes where they share nothing: as macOS and Windows start them, and Linux from Python 3.14 on."""

from __future__ import annotations

import json
import multiprocessing
import subprocess
import sys
from pathlib import Path

import pytest

from diplostmt.extraction import extract
from made_articles import articles

TEXTS = [text for _, text in articles(6)]
EXPECTED = [extract(text).to_dict() for text in TEXTS]

LIBRARY = """\
import json, multiprocessing, sys
from diplostmt import extract_many

def main():
    multiprocessing.set_start_method(sys.argv[1], force=True)
    for result in extract_many(json.load(sys.stdin), processes=2, chunk=2):
        print(json.dumps(result.to_dict()))

"""
GUARDED = LIBRARY + 'if __name__ == "__main__":\n    main()\n'
UNGUARDED = LIBRARY.replace("json.load(sys.stdin)", '["Talks began.", "Talks ended."]') + "main()\n"

# What `python -m diplostmt` does, on a system where processes are started so.
COMMAND = """\
import multiprocessing, runpy, sys

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv.pop(1))
    runpy.run_module("diplostmt", run_name="__main__", alter_sys=True)
"""
# What the script `diplostmt` does there.
ENTRY = """\
import multiprocessing, sys
from diplostmt.__main__ import main

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv.pop(1))
    sys.exit(main())
"""

pytestmark = pytest.mark.parametrize(
    "method", sorted({"spawn", "forkserver"} & set(multiprocessing.get_all_start_methods()))
)


def run(folder: Path, script: str, *arguments: str, piped: str = "") -> subprocess.CompletedProcess[str]:
    """Run a script, whose processes import it again, as a program of its own."""
    (folder / "script.py").write_text(script, encoding="utf-8")
    line = [sys.executable, "script.py", *arguments]
    return subprocess.run(
        line, cwd=folder, input=piped, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120
    )  # fmt: skip


def test_a_guarded_script_has_the_same_results_in_order(tmp_path: Path, method: str) -> None:
    done = run(tmp_path, GUARDED, method, piped=json.dumps(TEXTS))
    assert (done.returncode, done.stderr) == (0, "")
    assert [json.loads(line) for line in done.stdout.splitlines()] == EXPECTED


def test_without_the_guard_the_script_ends_and_is_told_what_to_write(tmp_path: Path, method: str) -> None:
    done = run(tmp_path, UNGUARDED, method)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "if __name__ == '__main__':" in done.stderr


@pytest.mark.parametrize("script", [COMMAND, ENTRY], ids=["python -m diplostmt", "diplostmt"])
def test_the_command_line_writes_the_same(tmp_path: Path, method: str, script: str) -> None:
    lines = [json.dumps({"id": number, "text": text}) + "\n" for number, text in enumerate(TEXTS * 6)]
    (tmp_path / "news.jsonl").write_text("".join(lines), encoding="utf-8")
    done = run(tmp_path, script, method, "news.jsonl", "--processes", "2")
    assert (done.returncode, done.stderr) == (0, "")
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"id": str(number), **result} for number, result in enumerate(EXPECTED * 6)
    ]

"""What the README, the documentation and the examples show is what happens.

Python blocks with prompts run as doctests, each page in a namespace of its own; commands in ``console``
blocks that begin with ``python -m diplostmt`` run too, and their output is compared. A line ``...`` in an
output stands for any lines.
"""

from __future__ import annotations

import ast
import contextlib
import doctest
import io
import json
import re
import runpy
import shlex
from pathlib import Path
from typing import Any

import pytest

from diplostmt.__main__ import main

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def blocks(page: Path, language: str) -> list[str]:
    """Give the code blocks of a page that are in this language."""
    return [code for kind, code in BLOCK.findall(page.read_text(encoding="utf-8")) if kind == language]


def commands(code: str) -> list[tuple[list[str], str]]:
    """Give the commands of a console block that run this package, each with the output shown under it."""
    shown = re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]
    pairs = [part.partition("\n")[::2] for part in shown]
    return [
        (shlex.split(line.removeprefix("python -m diplostmt")), output)
        for line, output in pairs
        if line.startswith("python -m diplostmt")
    ]


def name(page: Any) -> str:
    """Name a page in the list of tests."""
    return str(page.relative_to(ROOT)) if isinstance(page, Path) else ""


WITH_PYTHON = [page for page in PAGES if blocks(page, "pycon")]
WITH_COMMANDS = [
    (page, *pair) for page in PAGES for code in blocks(page, "console") for pair in commands(code)
]


def test_the_readme_shows_both() -> None:
    assert PAGES[0] in WITH_PYTHON
    assert PAGES[0] in [page for page, *_ in WITH_COMMANDS]


@pytest.mark.parametrize("page", WITH_PYTHON, ids=name)
def test_python_on_a_page(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    code = "\n".join(blocks(page, "pycon"))
    examples = doctest.DocTestParser().get_doctest(code, {}, name(page), str(page), 0)
    report = io.StringIO()
    doctest.DocTestRunner(optionflags=OPTIONS).run(examples, out=report.write)
    assert not report.getvalue(), report.getvalue()


@pytest.mark.parametrize(("page", "arguments", "output"), WITH_COMMANDS, ids=name)
def test_a_command_on_a_page(
    page: Path, arguments: list[str], output: str,
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes],
) -> None:  # fmt: skip
    monkeypatch.chdir(ROOT)
    assert main(arguments) == 0
    said = capfdbinary.readouterr().out.decode("utf-8")
    assert doctest.OutputChecker().check_output(output, said, OPTIONS), said


def test_the_readme_installs_what_there_is() -> None:
    readme = PAGES[0].read_text(encoding="utf-8")
    named = set(re.findall(r"examples/[\w.-]+", readme))
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_example_script_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    runpy.run_path(str(ROOT / "examples" / "quickstart.py"), run_name="__main__")
    assert "Belozerov" in capsys.readouterr().out


def test_the_notebook_shows_what_comes_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "examples")
    notebook = json.loads((ROOT / "examples" / "quickstart.ipynb").read_text(encoding="utf-8"))
    names: dict[str, Any] = {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            assert shown(cell) == ran("".join(cell["source"]), names)


def shown(cell: dict[str, Any]) -> list[str]:
    """Give what the notebook has under a cell: what was printed, and the value of its last line."""
    return ["".join(out["text"] if "text" in out else out["data"]["text/plain"]) for out in cell["outputs"]]


def ran(code: str, names: dict[str, Any]) -> list[str]:
    """Run a cell as a notebook does, and give its outputs."""
    tree, printed, value = ast.parse(code), io.StringIO(), None
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, "cell", "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
    return [printed.getvalue()] * bool(printed.getvalue()) + [repr(value)] * (value is not None)

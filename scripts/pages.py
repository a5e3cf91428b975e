"""Run the code on the documentation pages and in the notebook, and write what comes out under it.

Python with prompts (``pycon``) runs in one namespace a page; in ``console`` blocks, the command lines of this
package run. Where the output shown ends with a line ``...``, as many lines of it are shown as before.
``tests/test_readme.py`` holds that the pages are as this script would leave them.
"""

from __future__ import annotations

import ast
import contextlib
import doctest
import io
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
NOTEBOOK = ROOT / "examples" / "quickstart.ipynb"
BLOCK = re.compile(r"^```(pycon|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = "$ python -m diplostmt"


def main() -> None:
    """Bring all pages up to date."""
    os.chdir(ROOT)
    for path, renew in [*((page, refreshed) for page in PAGES), (NOTEBOOK, refreshed_notebook)]:
        before = path.read_text(encoding="utf-8")
        after = renew(before)
        if after != before:
            path.write_text(after, encoding="utf-8")
            print("changed:", path.relative_to(ROOT))


def refreshed(page: str) -> str:
    """Give a page with the outputs that its code has now."""
    names: dict[str, Any] = {}

    def renew(block: re.Match[str]) -> str:
        language, code = block.groups()
        code = session(code, names) if language == "pycon" else console(code)
        return f"```{language}\n{code}```"

    return BLOCK.sub(renew, page)


def session(code: str, names: dict[str, Any]) -> str:
    """Run a block with prompts; a blank line ends it, as doctest wants it before the fence."""
    lines = []
    for example in doctest.DocTestParser().get_examples(code):
        first, *more = example.source.rstrip("\n").split("\n")
        lines += [f">>> {first}", *(f"... {line}".rstrip() for line in more)]
        lines += ran(example.source, names)
    return "\n".join(lines) + "\n\n"


def ran(source: str, names: dict[str, Any]) -> list[str]:
    """Run a statement as the prompt does, and give the lines it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(source, "page", "single"), names)
    return printed.getvalue().splitlines()


def console(code: str) -> str:
    """Run the command of a console block, if it is one of ours."""
    command, *shown = code.splitlines()
    if not command.startswith(COMMAND):
        return code
    line = [sys.executable, *shlex.split(command)[2:]]
    done = subprocess.run(line, stdout=subprocess.PIPE, check=True, cwd=ROOT)
    output = done.stdout.decode("utf-8").splitlines()
    if shown and shown[-1] == "...":
        output = [*output[: len(shown) - 1], "..."]
    return "\n".join([command, *output]) + "\n"


def refreshed_notebook(text: str) -> str:
    """Give the notebook with the outputs that its cells have now."""
    notebook, names = json.loads(text), {"__name__": "__main__"}
    count = 0
    with contextlib.chdir(NOTEBOOK.parent):
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                count += 1
                cell.update(execution_count=count, outputs=outputs("".join(cell["source"]), names, count))
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


def outputs(source: str, names: dict[str, Any], count: int) -> list[dict[str, Any]]:
    """Run a cell, and give what it prints and the value of its last line, in the notebook's form."""
    tree, printed, value = ast.parse(source), io.StringIO(), None
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, "cell", "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
    found: list[dict[str, Any]] = []
    if text := printed.getvalue():
        found.append({"name": "stdout", "output_type": "stream", "text": text.splitlines(keepends=True)})
    if value is not None:
        data = {"text/plain": repr(value).splitlines(keepends=True)}
        result = {"data": data, "execution_count": count, "metadata": {}, "output_type": "execute_result"}
        found.append(result)
    return found


if __name__ == "__main__":
    main()

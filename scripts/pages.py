"""Run the code on the documentation pages and in the notebook, and write what comes out under it.

Python with prompts (``pycon``) runs in one namespace a page; in ``console`` blocks, the command lines of this
package run. Where the output shown ends with a line ``...``, as many lines of it are shown as before.
The notebook is run by nbmake, and becomes a page too. ``tests/test_readme.py`` holds that all are as this script would
leave them.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shlex
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
NOTEBOOK = ROOT / "docs" / "tutorial.ipynb"
BLOCK = re.compile(r"^```(pycon|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = "$ python -m diplostmt"


def main() -> None:
    """Bring all pages up to date, and the notebook with its page where nbmake is installed."""
    os.chdir(ROOT)
    new = {path: refreshed(path.read_text(encoding="utf-8")) for path in PAGES}
    if find_spec("nbmake") and find_spec("nbconvert"):
        new[NOTEBOOK] = refreshed_notebook(NOTEBOOK.read_text(encoding="utf-8"))
        new[NOTEBOOK.with_suffix(".md")] = as_page(new[NOTEBOOK])
    else:
        print("nbmake or nbconvert is not installed: the notebook is left as it is")
    for path, text in new.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
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
    """Give the notebook with the outputs that its cells have now: nbmake runs a copy, in a folder of its own.

    Raises ``RuntimeError`` that shows the cell where one fails.
    """
    import nbformat
    from nbconvert.preprocessors import CoalesceStreamsPreprocessor

    with TemporaryDirectory() as folder:
        copy = Path(folder) / NOTEBOOK.name
        copy.write_text(text, encoding="utf-8")
        test = [sys.executable, "-m", "pytest", "--nbmake", "--overwrite", copy.name]
        done = subprocess.run(test, cwd=folder, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        if done.returncode:
            raise RuntimeError(f"{NOTEBOOK.name} does not run\n{done.stdout}")
        after, _ = CoalesceStreamsPreprocessor().preprocess(nbformat.read(copy, as_version=4), {})
    # without what is said of this Python, and of how long each cell took
    before = nbformat.reads(text, as_version=4)
    for old, new in ((before, after), *zip(before.cells, after.cells, strict=True)):
        new.metadata = old.metadata
    return str(nbformat.writes(after)) + "\n"


def as_page(text: str) -> str:
    """Give a notebook as a page of the documentation."""
    import nbformat
    from nbconvert import MarkdownExporter

    page, _ = MarkdownExporter().from_notebook_node(nbformat.reads(text, as_version=4))
    return str(page).strip() + "\n"


if __name__ == "__main__":
    main()

"""What the README, the documentation and the examples show is what happens."""

from __future__ import annotations

import re
import runpy
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import diplostmt
from loading import script

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "docs").rglob("*.md"))]
STALE = "the page shows something else than what happens; `make pages` writes what happens into it"


def name(page: Path) -> str:
    """Name a page in the list of tests."""
    return str(page.relative_to(ROOT))


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load the script that runs the pages; examples are read from the project's folder."""
    monkeypatch.chdir(ROOT)
    return script("pages")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_code_on_a_page_gives_what_it_shows(page: Path, pages: ModuleType) -> None:
    text = page.read_text(encoding="utf-8")
    assert text == pages.refreshed(text), STALE


def test_the_notebook_runs_and_shows_what_comes_of_it(pages: ModuleType) -> None:
    for library in ("nbmake", "nbconvert"):
        pytest.importorskip(library, reason=f"{library} is not installed: pip install 'diplostmt[docs]'")
    text = pages.NOTEBOOK.read_text(encoding="utf-8")
    assert text == pages.refreshed_notebook(text), STALE
    assert pages.NOTEBOOK.with_suffix(".md").read_text(encoding="utf-8") == pages.as_page(text), STALE


def test_a_page_that_shows_something_else_is_noticed(pages: ModuleType) -> None:
    python = "```pycon\n>>> n = 1\n>>> n + 1\n{}\n\n```\n"
    command = "```console\n$ python -m diplostmt --version\n{}\n```\n"
    assert pages.refreshed(python.format("3")) == python.format("2")
    assert pages.refreshed(command.format("no")) == command.format(f"diplostmt {diplostmt.__version__}")


def test_the_readme_shows_python_and_the_command_line(pages: ModuleType) -> None:
    text = README.read_text(encoding="utf-8")
    assert {language for language, _ in pages.BLOCK.findall(text)} == {"pycon", "console"}
    assert pages.COMMAND in text


def test_the_readme_has_the_figures_of_the_page_on_accuracy() -> None:
    measured = re.findall(
        r"^\| .* \| [\d.]+ \| [\d.]+ \| ([\d.]+) \| [\d.]+ \|$",
        (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8").partition("<!-- measured: end -->")[0],
        re.MULTILINE,
    )
    marks, _, with_the_speaker, speech, speech_with_the_speaker = measured[:5]
    line = " | ".join(["| diplostmt", marks, with_the_speaker, speech, speech_with_the_speaker])
    assert f"\n{line} |\n" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_what_a_page_names_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = {page.parent / link for link in re.findall(r"\]\(([^)#:]+)(?:#[\w-]+)?\)", text)}
    files = {ROOT / path for path in re.findall(r"\b(?:examples|src|docs|tests)/[\w./-]+\w", text)}
    assert [path for path in sorted(links | files) if not path.exists()] == []


def test_the_pages_of_the_api_name_what_there_is() -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    named = re.findall(r"^::: ([\w.]+)\n(?:    .*\n)*?      members: \[(.*)\]$", text, re.MULTILINE)
    assert len(named) > 10
    for module, members in named:
        missing = [member for member in members.split(", ") if not hasattr(import_module(module), member)]
        assert missing == [], module


def test_the_example_script_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    runpy.run_path(str(ROOT / "examples" / "quickstart.py"), run_name="__main__")
    assert "Belozerov" in capsys.readouterr().out

"""The house rules that a reader should be able to rely on, held by reading the source."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import attrs
import pytest

import diplostmt
import diplostmt.models

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "diplostmt"

# From the ground up: a module imports only from those before it. A folder stands for all of its modules.
ORDER = [
    "version", "data", "spans", "tables", "edtf", "processes", "lexicon.records", "lexicon", "openings", "models",
    "dates", "places", "outlets", "agreements", "datelines",
    "speakers.names", "speakers.mentions", "speakers.people", "speakers.antecedents", "speakers",
    "articles.lines", "articles.turns", "articles.layout", "articles.publication", "articles",
    "attribution.sentences", "attribution.phrases", "attribution.cues", "attribution.clauses",
    "attribution.contents", "attribution.findings", "attribution.rules", "attribution",
    "extraction", "export", "plot", "batch", "testing", "__init__", "inputs", "__main__",
]  # fmt: skip

# What a module needs from above it, and asks for inside a function: results give themselves in other forms.
UPWARDS = {("models", "export")}

MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"): ast.parse(
        path.read_text(encoding="utf-8")
    )
    for path in sorted(PACKAGE.rglob("*.py"))
}
LIBRARY = sorted(set(MODULES) - {"__main__", "inputs"})
LEXICON = sorted(name for name in MODULES if name.startswith("lexicon.") and name != "lexicon.records")


# What hands results to other tools and takes them back, reads for the command line, and makes up articles for tests:
# thin modules, which may become shorter and not longer. The page to read and the promises are work of their own.
INTEGRATIONS = ("export", "plot", "batch", "processes", "inputs", "testing")
NOT_COUNTED = ("export.text", "testing.promises")
MOST_LINES = 1490  # of all of them together, as wc -l counts


def floor(module: str) -> int:
    """Give the line of ORDER on which a module stands; that of its folder where it has none of its own."""
    while module not in ORDER:
        module = module.rpartition(".")[0]
    return ORDER.index(module)


def imported(tree: ast.AST) -> Iterator[str]:
    """Give what a module imports, by full name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            members = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from members
            if any(own(member) is None for member in members):  # else it asks for modules, not for the folder
                yield str(node.module)


def own(name: str) -> str | None:
    """Give the module of this package that a full name means, if it means one."""
    inside = name.removeprefix("diplostmt.")
    return inside if inside != name and inside in MODULES else None


@cache
def needed(module: str) -> frozenset[str]:
    """Give the other modules of this package that a module imports."""
    others = {own(name) for name in imported(MODULES[module])} - {None, module}
    return frozenset(other for other in others if other and (module, other.partition(".")[0]) not in UPWARDS)


def at_import(tree: ast.Module) -> Iterator[str]:
    """Give what a module imports when it is itself imported, top packages only."""
    for node in tree.body:
        yield from (
            name.partition(".")[0] for name in imported(node) if isinstance(node, ast.Import | ast.ImportFrom)
        )


def test_every_module_has_its_place() -> None:
    assert [module for module in MODULES if module.partition(".")[0] not in ORDER] == []
    assert [place for place in ORDER if place not in MODULES] == []


def test_the_design_page_tells_what_every_module_is_for() -> None:
    page = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    house = page.partition("\n## The house\n")[2].partition("\n## ")[0]
    told = {
        name for row in re.findall(r"^\|([^|]+)\|", house, re.MULTILINE) for name in re.findall(r"\w+", row)
    }
    told -= {"package", "or", "module", "in"}  # the heads of the tables
    alike = ("lexicon.", "export.", "testing.")  # what one of these is for, its name says
    names = {name for module in MODULES if not module.startswith(alike) for name in module.split(".")}
    assert told == names - {"__init__"}


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_down(module: str) -> None:
    assert [other for other in needed(module) if floor(other) > floor(module)] == []


def test_no_module_imports_itself_through_others() -> None:
    done: set[str] = set()
    while ready := {module for module in MODULES if module not in done and needed(module) <= done}:
        done |= ready
    assert set(MODULES) - done == set()


def test_the_integrations_stay_thin() -> None:
    lines = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        if module.partition(".")[0] in INTEGRATIONS and module not in NOT_COUNTED:
            lines[module] = path.read_text(encoding="utf-8").count("\n")
    assert set(INTEGRATIONS) == {module.partition(".")[0] for module in lines}
    assert sum(lines.values()) <= MOST_LINES, lines


@pytest.mark.parametrize("module", LEXICON)
def test_lexicon_modules_hold_only_rows(module: str) -> None:
    rows = ast.Import | ast.ImportFrom | ast.Assign | ast.AnnAssign | ast.ClassDef | ast.Expr
    logic = ast.FunctionDef | ast.Lambda | ast.IfExp | ast.BoolOp
    tree = MODULES[module]
    found: list[ast.AST] = [node for node in tree.body if not isinstance(node, rows)]
    found += [node for node in ast.walk(tree) if isinstance(node, logic)]
    assert [ast.unparse(node) for node in found] == []


CALLS = re.compile(r"open|print|input|exec|eval|breakpoint|.*\b(now|today|utcnow|(read|write)_(text|bytes))")
OUTSIDE = {
    "os",
    "sys",
    "io",
    "time",
    "random",
    "socket",
    "locale",
    "urllib",
    "http",
    "pathlib",
    "logging",
    "subprocess",
}


@pytest.mark.parametrize("module", LIBRARY)
def test_the_library_neither_reads_nor_writes_nor_asks_the_time(module: str) -> None:
    called = {ast.unparse(node.func) for node in ast.walk(MODULES[module]) if isinstance(node, ast.Call)}
    data = {
        call for call in called if module in ("tables", "testing.promises") and re.match(r"\(?files\(", call)
    }
    assert [call for call in sorted(called - data) if CALLS.fullmatch(call)] == []
    assert {name.partition(".")[0] for name in imported(MODULES[module])} & OUTSIDE == set()


@pytest.mark.parametrize("module", LIBRARY)
def test_importing_costs_only_attrs_and_regex(module: str) -> None:
    allowed = {"attrs", "regex", "diplostmt"} | set(sys.stdlib_module_names)
    assert set(at_import(MODULES[module])) - allowed == set()


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys; from diplostmt import *; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = run_code(code)
    heavy = {
        "dateparser",
        "pycountry",
        "hypothesis",
        "cattrs",
        "pyarrow",
        "pandas",
        "spacy",
        "jsonschema",
        "tqdm",
    }
    assert heavy & set(loaded) == set()
    assert "attrs" in loaded


def test_modules_are_loaded_when_they_are_asked_for() -> None:
    code = (
        "import sys, diplostmt; {}; print(*(name for name in sys.modules if name.startswith('diplostmt.')))"
    )
    assert run_code(code.format("pass")) == []
    dates = run_code(code.format("diplostmt.find_dates"))
    assert "diplostmt.dates" in dates
    assert "diplostmt.agreements" not in dates


def test_type_checkers_see_the_modules_that_names_are_loaded_from() -> None:
    (seen,) = (node for node in MODULES["__init__"].body if isinstance(node, ast.If))
    imports = [node for node in seen.body if isinstance(node, ast.ImportFrom)]
    assert {alias.name: own(str(node.module)) for node in imports for alias in node.names} == diplostmt._HOMES


def test_a_name_that_there_is_not_is_an_error() -> None:
    with pytest.raises(AttributeError, match="module 'diplostmt' has no attribute 'find_peace'"):
        _ = diplostmt.find_peace  # type: ignore[attr-defined]
    assert set(diplostmt.__all__) <= set(dir(diplostmt))


def run_code(code: str) -> list[str]:
    """Give the words that a line of code prints in a new process."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_result_types_are_frozen() -> None:
    kinds = [kind for kind in vars(diplostmt.models).values() if inspect.isclass(kind) and attrs.has(kind)]
    assert kinds
    for kind in kinds:
        assert kind.__setattr__ is not object.__setattr__, kind
        assert all(
            "list" not in str(field.type) and "dict" not in str(field.type) for field in attrs.fields(kind)
        )


def test_every_public_name_can_be_had() -> None:
    assert sorted(diplostmt.__all__) == list(diplostmt.__all__)
    assert [name for name in diplostmt.__all__ if not hasattr(diplostmt, name)] == []
    assert [name for name in diplostmt.__all__ if not inspect.getdoc(getattr(diplostmt, name))] == []


@pytest.mark.parametrize("module", LIBRARY)
def test_a_module_opens_with_what_it_is_for(module: str) -> None:
    assert ast.get_docstring(MODULES[module])


def test_there_is_one_version_number() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f'\nversion = "{diplostmt.__version__}"\n' in project
    assert f"\n## {diplostmt.__version__}" in changes

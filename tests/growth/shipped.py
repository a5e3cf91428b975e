"""Every pattern that the package ships, found by walking its modules."""

from __future__ import annotations

import ast
import gc
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import regex

import diplostmt
from damaged import ARTICLES

Pattern = Any  # of re or of regex
KINDS = (re.Pattern, type(regex.compile("")))
PACKAGE = Path(diplostmt.__file__).parent
#: What takes a pattern as it is written.
USES = {
    f"re.{use}" for use in ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")
}


@cache
def modules() -> Mapping[str, ModuleType]:
    """Give all modules of the package that can be imported with what is installed."""
    found = {"diplostmt": diplostmt}
    for module in pkgutil.walk_packages(diplostmt.__path__, "diplostmt."):
        if not module.name.endswith("__main__"):
            try:
                found[module.name] = importlib.import_module(module.name)
            except ImportError:  # an extra is not installed
                assert module.name.startswith("diplostmt.export.")
    return found


def cached() -> Iterator[Any]:
    """Give all functions of the package that remember their results."""
    for name, module in modules().items():
        for value in vars(module).values():
            if hasattr(value, "cache_parameters") and value.__module__ == name:
                yield value


def shipped() -> dict[str, Pattern]:
    """Give every pattern by a name: a pattern of a module, of what is in it, or of what its functions remember."""
    for article in ARTICLES:
        diplostmt.extract(article)
    for function in cached():
        if not inspect.signature(function).parameters:
            with suppress(ImportError):  # an extra is not installed
                function()
    found = {pattern.pattern: (name, pattern) for name, pattern in [*held(modules()), *written()]}
    return {f"{name}: {source[:40]}": pattern for source, (name, pattern) in found.items()}


def held(modules: Mapping[str, ModuleType]) -> list[tuple[str, Pattern]]:
    """Give every pattern that an object of a module holds, however deep; those that it holds itself come last."""
    seen: set[int] = set()
    deep: list[tuple[str, Pattern]] = []
    own: list[tuple[str, Pattern]] = []
    for name, module in modules.items():
        for member, value in vars(module).items():
            open_ends = [] if member.startswith("__") else [value]
            while open_ends:
                one = open_ends.pop()
                if isinstance(one, KINDS):
                    (own if one is value else deep).append((f"{name}.{member}", one))
                elif id(one) not in seen and ours(one):
                    open_ends += gc.get_referents(one)
                seen.add(id(one))
    return [*deep, *own]


def ours(value: object) -> bool:
    """Say whether to look into an object: not into modules, and not into the code of others."""
    if isinstance(value, type | FunctionType):
        return value.__module__.startswith("diplostmt")
    return not isinstance(value, ModuleType)


def written() -> Iterator[tuple[str, Pattern]]:
    """Give every pattern that is written where it is used: ``re.sub(r"\\s", "", symbol)``."""
    for path in sorted(PACKAGE.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        library = regex if "import regex as re" in source else re
        for node in ast.walk(ast.parse(source)):
            if (
                isinstance(node, ast.Call)
                and ast.unparse(node.func) in USES
                and isinstance(node.args[0], ast.Constant)
            ):
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", library.compile(str(node.args[0].value))

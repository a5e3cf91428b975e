"""What comes with the library, and what it goes out with: licences, oldest versions, workflows."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import distribution, version
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
#: Licences under which a dependency may come: permissive ones, and the LGPL for what is only imported.
ALLOWED = {"MIT", "BSD-3-Clause", "BSD", "Apache-2.0", "CNRI-Python", "LGPL-2.1-only", "PSF-2.0"}
FORMS = {
    "MIT License": "MIT",
    "Apache License 2.0": "Apache-2.0",
    "LGPL-2.1": "LGPL-2.1-only",
    "Dual License": "BSD",
}
FORMS |= {"Apache Software License": "Apache-2.0", "BSD License": "BSD"}


def name_of(requirement: str) -> str:
    name = re.match(r"[\w.-]+", requirement)
    assert name
    return name[0].lower()


def brought_in() -> set[str]:
    """Give all packages that the library needs, and those that they need here."""
    found: set[str] = set()
    wanted = [name_of(requirement) for requirement in PROJECT["dependencies"]]
    while wanted:
        name = wanted.pop()
        if name not in found:
            found.add(name)
            requirements = distribution(name).requires or []
            wanted += [name_of(requirement) for requirement in requirements if ";" not in requirement]
    return found


def test_every_dependency_has_a_licence_that_goes_with_ours() -> None:
    packages = brought_in()
    assert packages > {name_of(requirement) for requirement in PROJECT["dependencies"]}
    for name in packages:
        about = distribution(name).metadata
        fields = [about[field] for field in ("License-Expression", "License") if field in about]
        told = next(filter(None, fields), "")
        licences = {FORMS.get(one, one) for one in re.split(r" (?:AND|OR) ", told)}
        assert licences <= ALLOWED, f"{name}: {told}"


def test_the_dependencies_are_these_four() -> None:
    """A fifth is a decision: it changes what everybody who installs the library has to trust."""
    assert [name_of(requirement) for requirement in PROJECT["dependencies"]] == [
        "attrs", "dateparser", "pycountry", "regex",
    ]  # fmt: skip


def test_the_oldest_versions_are_printed_for_pip() -> None:
    printed = subprocess.run(
        [sys.executable, ROOT / "scripts" / "lowest.py"], capture_output=True, text=True, check=True
    ).stdout.split()
    assert printed == [requirement.replace(">=", "==") for requirement in PROJECT["dependencies"]]
    for pinned in printed:
        oldest, here = (
            re.findall(r"\d+", text) for text in (pinned.partition("==")[2], version(name_of(pinned)))
        )
        assert [*map(int, oldest)] <= [*map(int, here)]


@pytest.mark.parametrize(
    "path", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda path: path.name
)
def test_workflows_use_exactly_what_was_read_and_may_do_little(path: Path) -> None:
    workflow = path.read_text(encoding="utf-8")
    uses = re.findall(r"uses: (\S+)", workflow)
    assert uses
    assert [use for use in uses if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", use)] == []
    assert "\npermissions: {}\n" in workflow
    assert set(re.findall(r"^      ([\w-]+: (?:read|write))$", workflow, re.MULTILINE)) == {"contents: read"}
    assert workflow.count("persist-credentials: false") == workflow.count("actions/checkout@")
    assert "make check" in workflow

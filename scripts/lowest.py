"""Print the oldest dependencies that pyproject.toml allows, as pip takes them: ``attrs==24.2``."""

from __future__ import annotations

import tomllib
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def main() -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    for requirement in project["dependencies"]:
        print(requirement.replace(">=", "=="))


if __name__ == "__main__":
    main()

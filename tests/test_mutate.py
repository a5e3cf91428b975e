"""The script that changes code knows where code and tests are, and what a fork of it answers."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from loading import script

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def mutate() -> ModuleType:
    return script("mutate")


def test_each_package_has_code_to_change_and_tests(mutate: ModuleType) -> None:
    for code, tests in mutate.PACKAGES.values():
        assert [pattern for pattern in code if not list((ROOT / "src" / "diplostmt").glob(pattern))] == []
        assert [name for name in tests if not (ROOT / "tests" / name).exists()] == []


def test_a_fork_gives_its_answer_and_changes_nothing_here(mutate: ModuleType) -> None:
    seen: list[str] = []

    def see() -> list[str]:
        seen.append("there")
        return seen

    assert mutate.in_fork(see, limit=None) == ["there"]
    assert seen == []


def test_a_fork_that_does_not_end_is_stopped(mutate: ModuleType) -> None:
    def loop() -> None:
        while True:
            pass

    assert mutate.in_fork(loop, limit=1) is None


def test_a_fork_remembers_nothing_of_before(mutate: ModuleType) -> None:
    asked: list[int] = []

    @cache
    def answer() -> int:
        asked.append(1)
        return len(asked)

    assert answer() == 1
    assert mutate.in_fork(answer, limit=None) == 2
    assert answer() == 1


def test_what_fails_in_a_fork_fails_here(mutate: ModuleType) -> None:
    with pytest.raises(RuntimeError, match="failed"):
        mutate.in_fork(lambda: 1 // 0, limit=None)


def test_all_tests_come_through_what_a_cache_remembers(
    mutate: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, again = {"remembered": [1], "asked each time": [0, 2]}, {"asked each time": [0, 2]}
    runs = iter((first, again))
    monkeypatch.setattr(mutate, "tests_through", lambda tests: next(runs))
    through, _ = mutate.run_unchanged(["a", "b", "c"])
    assert through == {"remembered": [1, 0, 2], "asked each time": [0, 2]}

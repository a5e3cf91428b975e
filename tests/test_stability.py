"""The same text gives the same answer in any process, thread, order, locale and time zone, on any day."""

from __future__ import annotations

import copy
import datetime
import hashlib
import json
import locale
import os
import pickle
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from attrs import asdict, evolve

from damaged import ARTICLES
from diplostmt import Extraction, extract, find_dates
from diplostmt.testing import check
from made_articles import article

HERE = Path(__file__)
TEXTS = [*ARTICLES, *map(article, range(40))]
SOME = TEXTS[::16]  # for each of many threads
THOROUGH = bool(os.environ.get("THOROUGH"))
#: Articles that are read one after another in one process; by hand (``make growth``) a hundred times more.
MANY = 100_000 if THOROUGH else 1000
MEGABYTE = 2**20
#: No word of an article is this long, but a text may have it.
LONG_WORD = 200_000
LETTERS = str.maketrans("0123456789", "abcdefghij")


def digest(results: Iterable[Extraction]) -> str:
    """Give one number for all that was found."""
    lines = (json.dumps(result.to_dict()) for result in results)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@pytest.fixture(scope="module")
def expected() -> str:
    return digest(map(extract, TEXTS))


def in_another_process(
    *options: str, before: tuple[str, ...] = (), code: str = "here", **environment: str
) -> str:
    """Give the digest that a process of its own comes to."""
    run = subprocess.run(
        [*before, sys.executable, *options, HERE, code],
        capture_output=True, text=True, check=True, env={**os.environ, **environment},
    )  # fmt: skip
    return run.stdout.strip()


# ---------------------------------------------------------------- processes, locales, days


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_hash_seeds(seed: str, expected: str) -> None:
    assert in_another_process(PYTHONHASHSEED=seed) == expected


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/New_York"])
def test_time_zones(zone: str, expected: str) -> None:
    assert in_another_process(TZ=zone) == expected


@pytest.mark.parametrize("name", ["C", "de_DE.UTF-8", "tr_TR.UTF-8"])
def test_locales(name: str, expected: str) -> None:
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        pytest.skip(f"this system has no locale {name}")
    finally:
        locale.setlocale(locale.LC_ALL, before)
    assert in_another_process(code="in its locale", LC_ALL=name, PYTHONUTF8="0") == expected


def test_without_docstrings_and_assertions(expected: str) -> None:
    assert in_another_process("-OO") == expected


@pytest.mark.parametrize("day", ["1999-12-31 23:59:59", "2036-02-29 12:00:00"])
@pytest.mark.skipif(not shutil.which("faketime"), reason="faketime is not installed")
def test_another_day(day: str, expected: str) -> None:
    assert in_another_process(before=("faketime", day)) == expected


class NoClock(type):
    """Makes a ``datetime`` that nobody can ask for the time."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, datetime.datetime)


class Unasked(datetime.datetime, metaclass=NoClock):
    @classmethod
    def now(cls, tz: Any = None) -> Any:
        raise AssertionError("somebody asked for the time")

    utcnow = today = now


def test_dateparser_is_not_let_near_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It counts from the day that it is given; the library itself asks for no time (``test_architecture.py``)."""
    text = "They met two weeks ago, three months earlier and some five years ago; in ten days they will meet again."
    first = find_dates(text, anchor=datetime.date(2019, 3, 4))
    from diplostmt.dates.values import _parsed

    _parsed.cache_clear()
    for name, module in list(sys.modules.items()):
        if name.startswith("dateparser") and getattr(module, "datetime", None) is datetime.datetime:
            monkeypatch.setattr(module, "datetime", Unasked)
    assert find_dates(text, anchor=datetime.date(2019, 3, 4)) == first
    assert [date.edtf for date in first if date.edtf] != []


# ---------------------------------------------------------------- order and threads


def test_order(expected: str) -> None:
    order = list(range(len(TEXTS)))
    random.Random(7).shuffle(order)
    results = {i: extract(TEXTS[i]) for i in order}
    assert digest(results[i] for i in range(len(TEXTS))) == expected


def test_sixteen_threads_that_begin_at_once_with_nothing_read_yet() -> None:
    assert set(in_another_process(code="in threads").split()) == {digest(map(extract, SOME))}


def digests_of_threads() -> Iterator[str]:
    """Give the digest that each of sixteen threads comes to, which take turns as often as can be."""
    sys.setswitchinterval(1e-5)
    barrier = threading.Barrier(16)

    def work(_: int) -> str:
        barrier.wait()
        return digest(map(extract, SOME))

    with ThreadPoolExecutor(16) as pool:
        yield from pool.map(work, range(16))


# ---------------------------------------------------------------- there and back


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickling(protocol: int) -> None:
    for result in map(extract, ARTICLES):
        again = pickle.loads(pickle.dumps(result, protocol))
        assert again == result
        assert again.article.text == result.article.text
        check(again)


def test_copies_and_other_forms() -> None:
    for result in map(extract, ARTICLES):
        assert copy.deepcopy(result) == evolve(result) == result
        assert hash(copy.deepcopy(result)) == hash(result)
        plain = json.loads(json.dumps(result.to_dict()))
        assert Extraction.from_dict(plain, text=result.article.text) == result
        assert asdict(result)["statements"] == asdict(copy.copy(result))["statements"]


# ---------------------------------------------------------------- depth and memory


DEEP = [
    "(" * 100_000 + "Oslo" + ")" * 100_000, "“‘" * 50_000 + "Talks" + "’”" * 50_000, '"' * 100_000,
    "“Talks " * 20_000, "he said that " * 10_000, "the envoy of the ministry of " * 5000, "[([" * 30_000,
    "Ana Ruiz, " * 10_000, "according to the report by " * 5000, "from May to " * 10_000, "/" * 100_000,
    "Just just just " * 10_000, "Q: A: " * 10_000, "the treaty on the treaty on " * 5000, "Oslo, " * 20_000,
]  # fmt: skip


@contextmanager
def few_calls_deep(calls: int) -> Iterator[None]:
    """Allow only so many calls within calls from here."""
    before, depth = sys.getrecursionlimit(), 0
    frame = sys._getframe()
    while frame := frame.f_back:  # type: ignore[assignment]
        depth += 1
    sys.setrecursionlimit(depth + calls)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


@pytest.mark.no_cover
@pytest.mark.parametrize("text", DEEP, ids=lambda text: ascii(text[:12]))
def test_no_depth_of_nesting_exhausts_the_stack(text: str) -> None:
    extract(text[:2000])  # what is made once may go deeper: patterns are compiled
    with few_calls_deep(120):
        extract(text)


def in_memory() -> int:
    """Give the bytes that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")


def growth_of_memory(make: Callable[[int], str], warm: int, count: int) -> int:
    """Give by how many bytes the process grows with ``count`` articles, after ``warm`` ones."""
    before = 0
    for number in range(warm + count):
        if number == warm:
            before = in_memory()
        if number % 10_000 == 0:
            print(f"{number} articles: {in_memory() / MEGABYTE:.0f} MB")
        extract(make(number))
    print(f"{warm + count} articles: {in_memory() / MEGABYTE:.0f} MB")
    return in_memory() - before


needs_proc = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="no /proc here")


@pytest.mark.no_cover
@needs_proc
def test_memory_does_not_grow_with_the_number_of_articles() -> None:
    assert growth_of_memory(article, 1000, MANY) < 20 * MEGABYTE


@pytest.mark.no_cover
@needs_proc
def test_nothing_long_is_remembered() -> None:
    """What is remembered of words and phrases has a limit in number, and each of them one in length."""

    def long_words(number: int) -> str:
        word = f"{number}".translate(LETTERS) + chr(0x61 + number % 26) * LONG_WORD
        name = word.title()
        lines = [
            f"{word} said.",
            f"{name} Ruiz said that {word} left.",
            f"the {word} treaty",
            f"“{word},” he said.",
        ]
        return "\n".join(
            [*lines, f"{word.upper()}, May 4 (Reuters) - Talks", f"/{name}/", f"The minister of {name} said."]
        )

    assert growth_of_memory(long_words, 10, 60) < 20 * MEGABYTE


if __name__ == "__main__":
    if sys.argv[1] == "in its locale":
        locale.setlocale(locale.LC_ALL, "")
    print(*digests_of_threads() if sys.argv[1] == "in threads" else [digest(map(extract, TEXTS))])

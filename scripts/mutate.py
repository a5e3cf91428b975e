"""Change the code in one small way after another, and list the changes that no test notices.

    python scripts/mutate.py                        # 100 changes in each of rules, dates, datelines, agreements
    python scripts/mutate.py dates --sample 400     # more of them, in one

mutmut makes the changes: a copy of each module in which every function is there in all its variants, of which an
environment variable picks one. Of all variants a sample is drawn, the same each time. The tests are collected once;
each variant is run in a fork of that process, on the tests that come through its function, until one of them fails.

What mutmut leaves as it is: tables and patterns of a module, and functions with decorators.
"""

from __future__ import annotations

import argparse
import difflib
import functools
import gc
import json
import os
import pickle
import resource
import shutil
import subprocess
import sys
import tempfile
import textwrap
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
#: What is changed, under ``src/diplostmt``, and the tests it should not get past, under ``tests``.
PACKAGES = {
    "rules": (
        [
            "attribution/rules/*.py",
            "attribution/clauses/adjuncts.py",
            "attribution/findings/drafts.py",
            "attribution/contents/complements.py",
            "attribution/contents/limits.py",
            "attribution/contents/fronted.py",
            "attribution/clauses/hearers.py",
            "attribution/sentences/items.py",
            "attribution/phrases/limits.py",
            "attribution/clauses/prepositions.py",
            "attribution/clauses/preverbal_subjects.py",
            "attribution/contents/resuming.py",
        ],
        [
            "test_rules.py",
            "test_phrases.py",
            "test_clauses.py",
            "test_statements.py",
            "test_headlines.py",
            "test_lexicon.py",
        ],
    ),
    "dates": (["dates/*.py"], ["test_dates.py", "test_publication.py"]),
    "datelines": (["datelines/*.py"], ["test_dateline.py", "property/test_wire_copy.py"]),
    "agreements": (["agreements/*.py"], ["test_agreements.py", "test_registry.py"]),
}
#: Tests that are left out: a stop-watch stops for other reasons than a change in the code, and laws that read each
#: sentence of the cases once more would cost more than all else.
LEFT_OUT = (
    "time_grows",
    "knots",
    "cost_little",
    "a_second",
    "loads_quickly",
    "curly",
    "background",
    "laws_hold",
)
PICKED = "MUTANT_UNDER_TEST"  # the environment variable that mutmut's variants look at
SLOWEST = 5  # a variant may take this many times as long as the code unchanged; what loops is stopped
NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "site", "build", "dist", "scoreboard")


def main() -> None:
    """Draw, run, and print the table and what survived."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("packages", nargs="*", default=list(PACKAGES), help=f"of {', '.join(PACKAGES)}")
    parser.add_argument("--sample", type=int, default=100, help="how many variants of each package")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    rows, survivors = [], list[str]()
    for package in options.packages:
        with tempfile.TemporaryDirectory() as folder:
            variants = make_variants(package, Path(folder))
            drawn = Random(options.seed).sample(sorted(variants), min(options.sample, len(variants)))
            results = run_variants(package, Path(folder), drawn)
        count = Counter(results.values())
        noticed = count["failed"] + count["stopped"]
        rows.append(
            f"| {package} | {len(variants):,} | {len(drawn)} | {noticed} | {noticed / len(drawn):.0%} |"
        )
        survivors += [
            f"{name} ({result})\n{difference(variants[name], name.rpartition('.')[2])}"
            for name, result in results.items()
            if result not in ("failed", "stopped")
        ]
    print(*survivors, sep="\n")
    print("| | variants | drawn | noticed | |\n| --- | --- | --- | --- | --- |", *rows, sep="\n")


def make_variants(package: str, folder: Path) -> dict[str, Any]:
    """Copy the project, with all variants in the modules of a package; give the module of each, by its name."""
    from mutmut.mutation.file_mutation import mutate_file_contents

    shutil.copytree(ROOT, folder, ignore=NOT_COPIED, dirs_exist_ok=True)
    (folder / "setup.cfg").write_text("[mutmut]\nsource_paths=src\n", encoding="utf-8")
    found: dict[str, Any] = {}
    source = folder / "src"
    for path in sorted(
        path for pattern in PACKAGES[package][0] for path in (source / "diplostmt").glob(pattern)
    ):
        module = ".".join(path.relative_to(source).with_suffix("").parts).removesuffix(".__init__")
        mutated = mutate_file_contents(str(path), path.read_text(encoding="utf-8"))
        path.write_text(mutated.code, encoding="utf-8")
        found |= {f"{module}.{name}": mutated for name in mutated.mutant_names}
    return found


def difference(mutated: Any, name: str) -> str:
    """Give the lines in which a variant differs from the function as it is."""
    lines, spans = mutated.code.splitlines(), mutated.line_span_by_function_name
    was, now = (
        textwrap.dedent("\n".join(lines[spans[n].start - 1 : spans[n].end])).replace(n, "").splitlines()
        for n in (f"{name.rpartition('__mutmut_')[0]}__mutmut_orig", name)
    )
    changes = difflib.unified_diff(was, now, lineterm="", n=0)
    return "\n".join(f"    {line}" for line in changes if not line.startswith(("---", "+++", "@@")))


def run_variants(package: str, folder: Path, names: list[str]) -> dict[str, str]:
    """Give what the tests of a package said to each variant."""
    (folder / "drawn.json").write_text(json.dumps(names), encoding="utf-8")
    tests = [f"tests/{name}" for name in PACKAGES[package][1]]
    environment = {**os.environ, "PYTHONPATH": f"src:{ROOT / 'scripts'}", PICKED: ""}
    options = "-q -p mutate -p no:cacheprovider -o addopts= -o faulthandler_timeout=0".split()
    left_out = f"not ({' or '.join(LEFT_OUT)})"
    line = [sys.executable, "-m", "pytest", *options, "-k", left_out, *tests]
    subprocess.run(line, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    results: dict[str, str] = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    return results


# ---------------------------------------------------------------- inside pytest, which loads this file as a plugin


def pytest_runtestloop(session: Any) -> bool:
    """Run every variant that was drawn, in the place of running the tests once."""
    through, seconds = in_fork(lambda: run_unchanged(session.items), limit=None)
    names = json.loads(Path("drawn.json").read_text(encoding="utf-8"))
    results = {}
    for done, name in enumerate(names):
        items = [session.items[i] for i in through.get(name.rpartition("__mutmut_")[0], ())]
        result = in_fork(functools.partial(run_variant, name, items), limit=5 + int(SLOWEST * seconds))
        results[name] = result or "stopped"
        print(f"{done + 1}/{len(names)} {name}: {results[name]}", file=sys.stderr, flush=True)
    Path("results.json").write_text(json.dumps(results), encoding="utf-8")
    return True


def run_unchanged(items: list[Any]) -> tuple[dict[str, list[int]], float]:
    """Give the tests that come through each function, by number, and the seconds that all take.

    What a cache remembers is asked for in one test and answers in all. So the tests are run again: where a function is
    called less often then, every test counts as coming through it, those that called it first.
    """
    through = tests_through(items)
    used = resource.getrusage(resource.RUSAGE_SELF)
    again = tests_through(items)
    for name, tests in through.items():
        if not set(tests) <= set(again.get(name, ())):
            tests += sorted(set(range(len(items))) - set(tests))
    return through, used.ru_utime + used.ru_stime


def tests_through(items: list[Any]) -> dict[str, list[int]]:
    """Run the tests and give those in which each function is called."""
    from mutmut.state import state

    os.environ[PICKED] = "stats"
    through: dict[str, list[int]] = {}
    for i, item in enumerate(items):
        state()._stats.clear()
        if fails(item):
            raise RuntimeError(f"{item.nodeid} fails on the code as it is")
        for name in state()._stats:
            through.setdefault(name, []).append(i)
    return through


def run_variant(name: str, items: list[Any]) -> str:
    """Say whether a test fails on a variant."""
    os.environ[PICKED] = name
    if not items:
        return "in no test"
    return "failed" if any(fails(item) for item in items) else "survived"


def fails(item: Any) -> bool:
    """Run one test by itself."""
    session = item.session
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
    return bool(session.testsfailed)


def in_fork(run: Callable[[], Any], limit: int | None) -> Any:
    """Run a function in a fork of this process and give its result, or ``None`` where it was stopped."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        try:
            if limit:
                resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            forget()
            with os.fdopen(write, "wb") as result:
                pickle.dump(run(), result)
            os._exit(0)
        except BaseException:
            traceback.print_exc()
        finally:  # whatever happens, this process must not go on as if it were the other
            os._exit(1)
    os.close(write)
    with os.fdopen(read, "rb") as answer:
        given = answer.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return None
    if status:
        raise RuntimeError("what was to run in a fork of this process failed")
    return pickle.loads(given)


def forget() -> None:
    """Empty all caches: they hold what the code unchanged has answered while tests were collected."""
    for cached in gc.get_objects():
        if isinstance(cached, functools._lru_cache_wrapper):
            cached.cache_clear()


if __name__ == "__main__":
    main()

"""What has to be measured in a process of its own: starting, the first call, and the peak of memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

from benchmarks.timing import Times

T = TypeVar("T")


def in_new_process(run: Callable[..., T], *arguments: object) -> T:
    """Run a function in a fresh process, forked from a server that has loaded nothing yet.

    A process started from this one directly would begin with this one's peak of memory.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("forkserver")) as pool:
        return pool.submit(run, *arguments).result()


def peak_memory(text: str) -> float:
    """Give the peak of this process's memory after ``extract``, in bytes, the interpreter and all tables counted."""
    from diplostmt.extraction import extract

    extract(text)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def first_and_later(text: str) -> tuple[float, float]:
    """Give the seconds of the processor for the first ``extract`` of this process, and for a later one."""
    from diplostmt.extraction import extract

    times = []
    for _ in range(6):
        begun = time.process_time()
        extract(text)
        times.append(time.process_time() - begun)
    return times[0], min(times[1:])


def start_seconds(codes: Sequence[str], rounds: int) -> Times:
    """Give the processor's seconds for each of these lines in an interpreter of its own, by turns."""
    times: dict[str, list[float]] = {code: [] for code in codes}
    with tempfile.TemporaryDirectory() as compiled:  # compiled once, as an installed package is
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = compiled
        for number in range(rounds + 1):
            for code in codes:
                begun = _children_seconds()
                subprocess.run([sys.executable, "-c", code], env=environment, check=True)
                if number:
                    times[code].append(_children_seconds() - begun)
    return times


def _children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

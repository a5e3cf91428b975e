"""Whether time grows with the length of a text and no faster: ratios of processor time, never seconds."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

#: Texts are this many times longer by hand (``make growth``) than in every run of the tests.
LONGER = 10 if os.environ.get("THOROUGH") else 1
#: A text four times as long takes four times as long; it took sixteen if time grew with the square.
TIMES, MOST = 4, 8
#: What takes less than this many seconds is not worth a look, and could not be measured.
FLOOR = 0.002
#: A machine that is busy for a while, or quick for a moment, spoils one round and not all.
ROUNDS, TRIES = 5, 3


def full_of(piece: str, length: int) -> str:
    """Give a text of that length with one piece again and again."""
    return (piece * (length // len(piece) + 1))[:length]


def seconds(work: Callable[[], object]) -> float:
    """Give the seconds of processor time that this thread takes for it."""
    started = time.thread_time()
    work()
    return time.thread_time() - started


def growth(run: Callable[[str], object], make: Callable[[int], str], length: int) -> float:
    """Give how many times longer ``run`` takes for a text of four times the length; 1 where it is over at once.

    The lowest of some rounds counts.
    """
    short, long = make(length), make(TIMES * length)
    if seconds(lambda: run(long)) < FLOOR:
        return 1
    lowest = float("inf")
    for _ in range(ROUNDS):
        times = [(seconds(lambda: run(short)), seconds(lambda: run(long))) for _ in range(TRIES)]
        least, most = (min(column) for column in zip(*times, strict=True))
        lowest = min(lowest, most / max(least, FLOOR / 100))
        if lowest < MOST:
            break
    return lowest

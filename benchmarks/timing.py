"""Times as ratios: what is compared takes turns, so that a busy machine slows all of it alike.

The time is that of the processor, in this process. ``timeit`` holds the clock; what neither it nor any benchmark
library we know does is to take turns.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from timeit import Timer
from typing import Self

from attrs import frozen

Task = Callable[[], object]
#: The seconds of each task, in each round.
Times = Mapping[str, Sequence[float]]


@frozen
class Spread:
    """The middle and the ends of some measurements."""

    median: float
    lowest: float
    highest: float

    @classmethod
    def of(cls, values: Iterable[float]) -> Self:
        """Sum measurements up."""
        values = sorted(values)
        return cls(statistics.median(values), values[0], values[-1])

    def __str__(self) -> str:
        digits = 0 if self.median >= 100 else 1 if self.median >= 10 else 2
        return f"{self.median:,.{digits}f} ({self.lowest:,.{digits}f} to {self.highest:,.{digits}f})"


def take_turns(tasks: Mapping[str, Task], rounds: int, turn: float = 0.2) -> Times:
    """Run the tasks by turns of so many seconds; give the seconds of the processor for doing each once."""
    timers = {name: Timer(task, "import gc; gc.enable()", time.process_time) for name, task in tasks.items()}
    for task in tasks.values():  # tables are read at the first call
        task()
    repeats = {name: 1 + int(turn / timer.timeit(1)) for name, timer in timers.items()}
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, timer in timers.items():
            times[name].append(timer.timeit(repeats[name]) / repeats[name])
    return times


def ratio(times: Times, over: str, under: str, scale: float = 1) -> Spread:
    """Give how many times as long one task took as another, round by round."""
    return Spread.of(scale * a / b for a, b in zip(times[over], times[under], strict=True))


def difference(times: Times, of: str, less: str, scale: float = 1) -> Spread:
    """Give how much longer one task took than another, round by round."""
    return Spread.of(scale * (a - b) for a, b in zip(times[of], times[less], strict=True))


def growth(
    run: Callable[[str], object], text: Callable[[int], str], length: int, factors: Sequence[int], rounds: int
) -> list[Spread]:
    """Give how many times as long it takes for this many times the length; ``text`` makes a text of a length.

    A verb remembers some things of the last texts, two at most; so three run after one another, and it reads each anew.
    """

    def three(length: int) -> None:
        for end in ("", "\n", "\n\n"):
            run(made[length] + end)

    made = {length * factor: text(length * factor) for factor in (1, *factors)}
    times = take_turns({str(factor): partial(three, length * factor) for factor in (1, *factors)}, rounds)
    return [ratio(times, str(factor), "1") for factor in factors]

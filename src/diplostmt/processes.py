"""Going over many things: in pairs, or in several processes, lazily, in order, and never far ahead."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")

ENDED: Any = object()  # stands in the place of what is missing
AHEAD = 3  # items under way at a time, for each process


def in_pairs(items: Iterable[A], others: Iterable[B], name: str) -> Iterator[tuple[A, B]]:
    """Give each item with its other; raise ``ValueError`` where there is not one of ``name`` for each."""
    for item, other in zip_longest(items, others, fillvalue=ENDED):
        if item is ENDED or other is ENDED:
            raise ValueError(f"{name}: wanted one for each, and no more")
        yield item, other


def map_in_order(
    function: Callable[[A], B], items: Iterable[A], processes: int, start: Callable[[], None] | None = None
) -> Iterator[B]:
    """Give ``function(item)`` for each item, in order, taking only a few items ahead of what is given out.

    With one process nothing is pickled, and everything happens here; else each process first calls ``start``.
    Raises ``ValueError`` where ``processes`` is less than 1.

    >>> list(map_in_order(len, ["Oslo", "Vienna"], processes=1))
    [4, 6]
    """
    if processes < 1:
        raise ValueError(f"processes: wanted 1 or more, got {processes}")

    def from_pool() -> Iterator[B]:
        """Keep a pool busy with a window of items that moves along; imported here, as a browser has no processes."""
        from concurrent.futures import Future, ProcessPoolExecutor

        pool, waiting = ProcessPoolExecutor(processes, initializer=start), deque[Future[B]]()
        try:
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) >= AHEAD * processes:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:  # nobody wants the rest; what an interrupt left half handed in would be waited for without end
            pool.shutdown(cancel_futures=True)

    return map(function, items) if processes == 1 else from_pool()

"""What an expression of time says before the day of publication is known."""

from __future__ import annotations

from typing import Literal

from attrs import define

Unit = Literal[
    "day", "week", "weekend", "the weekend", "month", "year", "season", "before", "after", "phrase"
]  # fmt: skip


@define  # two or three for every date, and three times as fast as a frozen one
class Point:
    """One date as the text has it.

    ``partial`` is what it says by itself, in EDTF. ``unit`` and ``shift`` count from the publication: "last
    week" is ``week`` -1, "October this year" has the partial ``XXXX-10`` and ``year`` 0. ``before`` and
    ``after`` are the last such day or month before the publication and the first after it, ``the weekend`` is
    the one that is over, and ``phrase`` is for dateparser. ``day`` is one of that month, "the 27th of last month".
    ``year`` is one that the same text gives for the month; ``weekday`` (1 to 7) must agree; ``ahead`` is set where
    the clause speaks of what is to come, ``past`` where it tells of the day as over.
    """

    partial: str | None
    unit: Unit | None = None
    shift: int = 0
    year: int | None = None
    weekday: int | None = None
    ahead: bool = False
    past: bool = False
    day: int = 0
    phrase: str = ""


@define
class ScannedDate:
    """An expression of time with its first and last date: one and the same, or the ends of a range.

    An end that is ``None`` is open: "since 2015" has no last date.
    """

    start: int
    end: int
    text: str
    first: Point | None
    last: Point | None

    @property
    def is_single(self) -> bool:
        """Say whether the expression is one date and no range."""
        return self.first is self.last or self.first == self.last

    @property
    def partial(self) -> str | None:
        """What the expression says by itself, in EDTF."""
        first, last = self.first, self.last
        if first is last or first == last:
            return first.partial if first else None
        ends = [".." if end is None else end.partial for end in (first, last)]
        return None if None in ends else f"{ends[0]}/{ends[1]}"

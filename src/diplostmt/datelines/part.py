"""One part of a dateline, as the head of a line is cut into."""

from __future__ import annotations

from attrs import define

from diplostmt.models import Dated, DatelineAgency


@define  # half a dozen for every line that may open with a dateline, and three times as fast as a frozen one
class Part:
    """A stretch of the line with its letter, and the agency and the date that it holds."""

    letter: str
    start: int
    end: int
    agency: DatelineAgency | None = None
    date: Dated | None = None

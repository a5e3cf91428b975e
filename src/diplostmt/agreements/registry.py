"""The register of agreements: what each is called, who made it, when it held.

One row of ``data/agreements.tsv`` is one instrument. Security Council resolutions need no row: their year is
read from the table of first and last numbers of each year, their symbol follows from number and year. Dates
are EDTF (``2010-04-08``, ``1994-05``, ``1949``); an empty cell means that the date is not known, or that
there is none.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Literal

from attrs import field, frozen

from diplostmt.tables import items, read_table

State = Literal["proposed", "not_concluded", "signed", "in_force", "suspended", "contested", "ended"]

_LATEST = "9999-99-99"
_LAST_OF_ALL = 99_999


@frozen
class Status:
    """What an agreement is on a given day, and why we say so.

    ``state`` is ``proposed`` where no text was ever concluded; ``signed`` where it was concluded and no
    entry into force is known, which is where political texts stay. ``by`` are the parties that suspended it
    (ISO codes, or the name of a body). ``since`` is the day from which the state holds; ``reason`` is in
    words.
    """

    state: State
    since: str | None
    by: tuple[str, ...]
    reason: str


@frozen
class Event:
    """A change that a row's three dates cannot tell: a suspension, its end, or a dispute over validity."""

    date: str
    change: Literal["suspended", "resumed", "contested", "ended", "revived"]
    by: tuple[str, ...]
    reason: str


@frozen(kw_only=True)
class Agreement:
    """An international instrument: a treaty, accord, resolution, political text, or body set up by a treaty.

    ``parties`` are ISO 3166-1 alpha-2 codes (the Soviet Union is ``RU``), or ``multilateral``. ``concluded``,
    ``in_force`` and ``ended`` are EDTF dates. ``related`` holds ids. ``source`` says where the row's facts
    are from.
    """

    id: str
    official_name: str
    short_name: str
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    kind: str = "accord"
    subject: str | None = None
    parties: tuple[str, ...] = ()
    concluded: str | None = None
    in_force: str | None = None
    ended: str | None = None
    status_note: str | None = None
    related: tuple[str, ...] = ()
    un_reference: str | None = None
    wikidata: str | None = None
    source: str | None = None
    events: tuple[Event, ...] = field(default=(), repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the row, the official one first, none twice."""
        return tuple(dict.fromkeys((self.official_name, self.short_name, *self.acronyms, *self.aliases)))

    @property
    def symbols(self) -> tuple[str, ...]:
        """The document symbols of the row, without references to annexes: ``INFCIRC/140``."""
        cells = (self.un_reference or "").split("; ")
        return tuple(cell for cell in cells if cell and not re.search(r"\bannex|^UNTS|^LNTS", cell))

    def status_on(self, date: datetime.date) -> Status:
        """Say what the agreement was on ``date``: signed, in force, suspended and by whom, contested, ended.

        >>> agreement("new-start").status_on(datetime.date(2024, 1, 1)).by
        ('RU',)
        >>> agreement("inf-treaty").status_on(datetime.date(2020, 1, 1)).state
        'ended'

        Where only a year or month is known, the change counts from its last day. Raises ``TypeError`` for
        anything but a date.
        """
        if not isinstance(date, datetime.date):
            raise TypeError(f"wanted a datetime.date, got {type(date).__name__}: {date!r:.60}")
        day = f"{date:%Y-%m-%d}"
        status = self._status_by_dates(day)
        for event in self.events:
            if _last_day(event.date) <= day:
                status = _after(event, status)
        return status

    def _status_by_dates(self, day: str) -> Status:
        note = self.status_note or ""
        if self.concluded is None:
            return Status("proposed", None, (), note or "no text is known to have been concluded")
        if day < _last_day(self.concluded):
            return Status("not_concluded", None, (), f"concluded {self.concluded}")
        if self.ended and _last_day(self.ended) <= day:
            return Status("ended", self.ended, (), note or f"ended {self.ended}")
        if self.in_force and _last_day(self.in_force) <= day:
            return Status("in_force", self.in_force, (), note or f"in force since {self.in_force}")
        return Status("signed", self.concluded, (), note or f"concluded {self.concluded}")


def _after(event: Event, status: Status) -> Status:
    """Give the status that an event leaves behind. What has ended stays so unless that is disputed."""
    if event.change == "contested":
        return Status("contested", event.date, event.by, event.reason)
    if event.change == "revived":
        return Status("in_force", event.date, event.by, event.reason)
    if status.state == "ended":
        return status
    if event.change == "ended":
        return Status("ended", event.date, event.by, event.reason)
    if event.change == "resumed":
        left = tuple(party for party in status.by if party not in event.by)
        return Status("suspended" if left else "in_force", event.date, left, event.reason)
    by = tuple(dict.fromkeys((*status.by, *event.by))) if status.state == "suspended" else event.by
    return Status("suspended", event.date, by, event.reason)


def _last_day(edtf: str) -> str:
    """Give the last day that an EDTF date may mean, as text that sorts: ``1949`` is 1949-99-99."""
    return edtf + _LATEST[len(edtf) :]


@frozen(eq=False)
class Registry:
    """Agreements by id, and the register of Security Council resolutions behind them.

    >>> registry = Registry.standard()
    >>> registry["s-res-2375"].concluded
    '2017-09-11'
    >>> [a.id for a in registry.search(party="VE", kind="treaty")]
    ['russia-venezuela-2025']
    """

    rows: Mapping[str, Agreement]

    @classmethod
    def standard(cls) -> Registry:
        """Give the registry of the package; it is read once, on first use."""
        return _standard()

    def with_rows(self, rows: Iterable[Agreement]) -> Registry:
        """Give a registry that holds ``rows`` as well; a row takes the place of one with the same id."""
        return Registry({**self.rows, **{row.id: row for row in rows}})

    def __getitem__(self, id: str) -> Agreement:
        """Give the agreement with this id, or raise ``KeyError``."""
        row = self.get(id)
        if row is None:
            raise KeyError(f"no agreement has the id {id!r}; ids look like 'new-start' or 's-res-2231'")
        return row

    def get(self, id: str) -> Agreement | None:
        """Give the agreement with this id, or ``None``."""
        return self.rows.get(id) or _resolution(id)

    def __contains__(self, id: object) -> bool:
        """Say whether the id names a row or a resolution."""
        return isinstance(id, str) and self.get(id) is not None

    def __iter__(self) -> Iterator[Agreement]:
        """Give the rows, in the order of the table."""
        return iter(self.rows.values())

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.rows)

    def search(
        self,
        *,
        party: str | None = None,
        subject: str | None = None,
        kind: str | None = None,
        on: datetime.date | None = None,
    ) -> tuple[Agreement, ...]:
        """Give the rows that fit every condition, in the order of the table.

        ``party`` is an ISO code; ``on`` keeps what was concluded by that day and had not ended.
        """
        return tuple(
            row
            for row in self
            if (party is None or party in row.parties)
            and (subject is None or subject == row.subject)
            and (kind is None or kind == row.kind)
            and (on is None or row.status_on(on).state not in ("proposed", "not_concluded", "ended"))
        )


def agreement(id: str) -> Agreement:
    """Give the agreement with this id: a row of the register, or any Security Council resolution.

    >>> agreement("jcpoa").short_name
    'JCPOA'
    >>> agreement("s-res-1000").un_reference
    'S/RES/1000 (1995)'

    Raises ``KeyError`` for an unknown id and ``TypeError`` for anything but a string.
    """
    if not isinstance(id, str):
        raise TypeError(f"wanted an id such as 'new-start', got {type(id).__name__}: {id!r:.60}")
    return Registry.standard()[id]


def short_name(id: str) -> str:
    """Give the short name of an agreement; its id where no row and no resolution has it."""
    known = Registry.standard().get(id)
    return known.short_name if known else id


# ---------------------------------------------------------------- resolutions


def resolution_year(number: int) -> int | None:
    """Give the year in which the Security Council adopted its resolution of this number.

    >>> resolution_year(242), resolution_year(2231), resolution_year(9999)
    (1967, 2015, None)
    """
    years = _resolution_years()
    place = bisect_right(years, (number, _LAST_OF_ALL, 0)) - 1
    if place < 0:
        return None
    _, last, year = years[place]
    return year if 0 < number <= last else None


@cache
def _resolution_years() -> tuple[tuple[int, int, int], ...]:
    """Read first number, last number and year of each year of the Security Council."""
    rows = read_table("resolution_years")
    return tuple((int(row["first_number"]), int(row["last_number"]), int(row["year"])) for row in rows)


@cache
def _named_resolutions() -> Mapping[int, dict[str, str]]:
    return {int(row["number"]): row for row in read_table("resolutions")}


def is_cited(number: int) -> bool:
    """Say whether the resolution is one of those that diplomats cite by number alone."""
    return number in _named_resolutions()


@cache
def _resolution(id: str) -> Agreement | None:
    """Make the record of a resolution that has no row, from its number."""
    match = re.fullmatch(r"s-res-([1-9]\d{0,3})|unga-((?:[a-z]{1,2}-)?\d{1,4}(?:-\d{1,3})?)", id)
    if match is None:
        return None
    if match[1] is None:
        return _assembly_resolution(id, match[2].upper())
    number = int(match[1])
    year = resolution_year(number)
    if year is None:
        return None
    named = _named_resolutions().get(number, {})
    return Agreement(
        id=id,
        official_name=f"United Nations Security Council Resolution {number} ({year})",
        short_name=f"UNSC Resolution {number}",
        aliases=items(named.get("names", "")),
        kind="un-resolution",
        subject=named.get("subject"),
        parties=("multilateral",),
        concluded=named.get("adopted", str(year)),
        in_force=named.get("adopted", str(year)),
        status_note="; ".join(filter(None, ("Security Council", named.get("topic")))),
        un_reference=f"S/RES/{number} ({year})",
        source=named.get("source"),
    )


def _assembly_resolution(id: str, symbol: str) -> Agreement:
    """Make the record of a General Assembly resolution: ``68-262`` is 68/262, ``ES-11-1`` is ES-11/1."""
    number = re.sub(r"(?<=\d)-", "/", symbol)
    return Agreement(
        id=id,
        official_name=f"United Nations General Assembly Resolution {number}",
        short_name=f"UNGA Resolution {number}",
        kind="un-resolution",
        parties=("multilateral",),
        status_note="General Assembly",
        un_reference=f"A/RES/{number}",
    )


# ---------------------------------------------------------------- reading the tables


@cache
def _standard() -> Registry:
    events: dict[str, list[Event]] = {}
    for row in read_table("agreement_events"):
        event = Event(row["date"], row["change"], items(row["by"]), row["reason"])  # type: ignore[arg-type]
        events.setdefault(row["id"], []).append(event)
    rows = (_from_row(row, tuple(events.get(row["id"], ()))) for row in read_table("agreements"))
    return Registry({row.id: row for row in rows})


def _from_row(row: Mapping[str, str], events: tuple[Event, ...]) -> Agreement:
    """Build the record of a table row; an empty cell is unknown."""
    return Agreement(
        id=row["id"],
        official_name=row["official_name"],
        short_name=row["short_name"],
        acronyms=items(row["acronyms"]),
        aliases=items(row["aliases"]),
        kind=row["kind"],
        subject=row["subject"] or None,
        parties=tuple(row["parties"].split(",")) if row["parties"] else (),
        concluded=row["concluded"] or None,
        in_force=row["in_force"] or None,
        ended=row["ended"] or None,
        status_note=row["status_note"] or None,
        related=items(row["related"]),
        un_reference=row["un_reference"] or None,
        wikidata=row["wikidata"] or None,
        source=row["source"] or None,
        events=events,
    )

"""When an article was published, by the evidence that its own page gives.

In this order: what the caller knows; a stamp of date and time on the page (`stamps`); the day of the dateline, with
its year or with the weekday of "said on Friday"; and, as bounds, the dates that the text tells as past or to come,
the days on which the agreements that it names were concluded, and the year of a notice of copyright. Nothing is
taken from outside the text but those days.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from attrs import define, evolve

from diplostmt.agreements.resolutions import Citation
from diplostmt.agreements.settling import Scanned, Settling, ShortForm
from diplostmt.articles.lines.line import Line
from diplostmt.articles.publication.stamps import (
    APART,
    DAY,
    MONTH_DAY,
    Placed,
    Stamp,
    choose,
    copyright_year,
    crawled_month,
    day_without_year,
    days_apart,
    in_head,
    month_of,
    read_stamps,
)
from diplostmt.articles.publication.tense import tense_of
from diplostmt.dates import ScannedDate
from diplostmt.edtf import bounds, is_edtf
from diplostmt.lexicon.calendar import WEEKDAYS
from diplostmt.models import Dateline, PublicationDate, PublicationPrecision

WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
LATEST_YEAR = 2999
#: So many years are listed where several fit.
MOST_YEARS = 6
#: "the 69th session of the UN General Assembly": the first was called for 1946, and each later one opens in September
#: of its year.
SESSION = re.compile(
    r"\b(?P<number>\d{1,2})(?:st|nd|rd|th) (?:(?:regular )?session of the )?(?:U\.?N\.? |United Nations )?"
    r"General Assembly"
)
FIRST_SESSION = 1945
#: The year is left out of a date that is so near, in days.
NEAR = 183
#: A weekday that agrees settles the year where the first year that fits is so near the latest thing named.
NEAR_ENOUGH = 550
SAID_ON = re.compile(r"\b(?:said|told|held|met|began|[a-z]{3,12}ed)\b[^.;\n\"“”]{0,60}$|^$")


@define
class Evidence:
    """A bound on the day of publication, and where it comes from.

    ``dated`` says that the text gives its year with it: "the 1979 treaty" is rarely of this year.
    """

    day: datetime.date
    words: str
    dated: bool = False


def read_date(published: datetime.date | str | None) -> str | None:
    """Give a caller's date as an EDTF day, month or year.

    >>> read_date("2018-11-23T10:00"), read_date(datetime.date(2018, 11, 23)), read_date("2018-11")
    ('2018-11-23', '2018-11-23', '2018-11')

    Raises ``ValueError`` for a string that is no such date, and ``TypeError`` for other types.
    """
    if published is None:
        return None
    if isinstance(published, datetime.date):
        return f"{published.year:04}-{published.month:02}-{published.day:02}"
    if not isinstance(published, str):
        raise TypeError(
            f"published: wanted a date or a str, got {type(published).__name__}: {published!r:.60}"
        )
    value = published.strip()
    day = re.split(r"[T ]", value, maxsplit=1)[0]
    if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", day) and is_edtf(day) and bounds(day)[0] is not None:
        return day
    raise ValueError(f"published: wanted a day, month or year such as '2018-11-23', got {published!r:.60}")


def settle_publication(
    text: str,
    lines: Sequence[Line],
    dateline: Dateline | None,
    dates: Sequence[ScannedDate],
    agreements: Callable[[], Scanned],
    published: str | None,
) -> PublicationDate | None:
    """Weigh the evidence for the date of publication; ``None`` where there is none."""
    placed = list(_by_line(lines, dates))
    stamps = read_stamps(lines, placed)
    day = _day_of_dateline(dateline)
    if published is not None:
        return _given(published, day, stamps)
    stamp = choose(stamps, day)
    if stamp is not None and not (stamp.other and day is None):
        return _on(stamp.day, stamp.words, *_differing(day, stamp.day))
    if day is not None and DAY.fullmatch(day):
        exact = datetime.date.fromisoformat(day)
        return _on(exact, "the dateline gives the day and the year", *_passed_over(stamps))
    crawled = crawled_month(lines)
    near = _near_month(day, crawled[0]) if day and crawled and stamp is None else None
    if crawled and near:
        return _on(near, "month and day from the dateline", f"a stamp on the page: {crawled[1]}")
    body = dateline.body_start if dateline else _body(lines)
    weekday = _weekday(text, body, dates)
    earliest, latest = _bounds(text, lines, placed, agreements())
    if stamp is not None:
        return _read_twice(stamp, weekday, earliest, latest)
    if day is not None:
        own = _weekday_of(dateline)
        whose = "the dateline" if own else "the first paragraph"
        found = _in_some_year(day, "the dateline", own or weekday, whose, earliest, latest)
        return evolve(found, basis=(*found.basis, *_passed_over(stamps))) if stamps else found
    head = list(in_head(lines, placed))
    without_year = day_without_year(head)
    if without_year is not None:
        day, weekday = without_year
        return _in_some_year(day, "a stamp on the page", weekday, "the stamp", earliest, latest)
    month = month_of(head) or crawled
    if month is not None:
        first, last = bounds(month[0])
        words = f"a stamp on the page: {month[1][:80]}"
        return PublicationDate(month[0], "month", str(first), str(last), (words,))
    return _within(earliest, latest)


def _near_month(day: str, month: str) -> datetime.date | None:
    """Give a day without its year the year in which it lies in a month, or days from it."""
    first, last = bounds(month)
    if first is None or last is None:
        return None
    for year in (first.year, first.year - 1, first.year + 1):
        candidate = f"{year:04}{day[4:]}"
        if is_edtf(candidate) and days_apart(candidate, first, last) <= APART:
            return datetime.date.fromisoformat(candidate)
    return None


def _passed_over(stamps: Sequence[Stamp]) -> Iterator[str]:
    return (f"{stamp.words}, which disagrees" for stamp in stamps)


def dateline_in_year(dateline: Dateline | None, published: PublicationDate | None) -> Dateline | None:
    """Give the day of a dateline the year of publication, where the two are no more than days apart."""
    day = _day_of_dateline(dateline)
    if dateline is None or dateline.date is None or day is None or published is None:
        return dateline
    if published.precision != "day" or published.edtf is None or not day.startswith("XXXX"):
        return dateline
    on = datetime.date.fromisoformat(published.edtf)
    years = (f"{year:04}{day[4:]}" for year in (on.year, on.year - 1, on.year + 1))
    for candidate in filter(is_edtf, years):
        if abs(datetime.date.fromisoformat(candidate) - on).days <= APART:
            return evolve(dateline, date=evolve(dateline.date, edtf=candidate))
    return dateline


# ---------------------------------------------------------------- the answers


def _on(day: datetime.date, *basis: str) -> PublicationDate:
    return PublicationDate(day.isoformat(), "day", day.isoformat(), day.isoformat(), basis)


def _given(published: str, day: str | None, stamps: Sequence[Stamp]) -> PublicationDate:
    """Take the caller's date; a dateline that fits makes a month or a year more exact."""
    basis = ["given by the caller"]
    found = MONTH_DAY.fullmatch(day or "")
    if found and len(published) < 10:
        exact = f"{published[:4]}-{found[1]}-{found[2]}"
        if exact.startswith(published) and is_edtf(exact):
            published = exact
            basis.append("month and day from the dateline")
    elif day is not None:
        basis += _contradiction("the dateline", day, published)
    basis += [
        line
        for stamp in stamps[:1]
        for line in _contradiction("a stamp on the page", str(stamp.day), published)
    ]
    first, last = bounds(published)
    precision: PublicationPrecision = (
        ("year", "month", "day")[len(published) // 3 - 1] if len(published) > 4 else "year"
    )
    return PublicationDate(published, precision, str(first), str(last), tuple(basis))


def _contradiction(what: str, day: str, published: str) -> list[str]:
    """Tell where ``day``, perhaps without its year, is far from the date given."""
    first, last = bounds(published)
    if first is None or last is None or days_apart(day, first, last) <= APART:
        return []
    return [f"{what} says {day}, which disagrees"]


def _differing(day: str | None, stamp: datetime.date) -> list[str]:
    """Tell where the dateline has another day than the stamp."""
    if day is None or stamp.isoformat().endswith(day[4:]):
        return []
    return [f"the dateline has {day}"]


def _in_some_year(
    day: str, whence: str, weekday: int | None, whose: str, earliest: Evidence | None, latest: Evidence | None
) -> PublicationDate:
    """Give the day of the dateline or of a stamp, with its year where the evidence leaves only one.

    ``whence`` and ``whose`` say where the day and the weekday were read.
    """
    month, number = int(day[5:7]), int(day[8:10])
    basis = [f"month and day from {whence}: {day}"]
    if weekday is not None:
        basis.append(f"weekday from {whose}: {WEEKDAY_NAMES[weekday - 1]}")
    if earliest is None:
        return PublicationDate(day, "none", None, _iso(latest), (*basis, *_words(latest)))
    years = list(_years(month, number, weekday, earliest.day, latest.day if latest else None))
    basis += [*_words(earliest), *_words(latest)]
    if not years:
        basis.append("no year fits")
        return PublicationDate(day, "none", str(earliest.day), _iso(latest), tuple(basis))
    first = datetime.date(years[0], month, number)
    only = latest is not None and len(years) == 1
    near = weekday is not None and not earliest.dated and (first - earliest.day).days <= NEAR_ENOUGH
    if only or near:
        basis.append(
            "the only year that fits" if only else f"the first of the years that fit: {_listed(years)}"
        )
        return _on(first, *basis)
    basis.append(f"years that fit: {_listed(years)}")
    if latest is None or len(years) == MOST_YEARS:
        return PublicationDate(day, "none", str(first), _iso(latest), tuple(basis))
    days = [f"{year}-{month:02}-{number:02}" for year in years]
    return PublicationDate(f"[{','.join(days)}]", "none", days[0], days[-1], tuple(basis))


def _years(
    month: int, day: int, weekday: int | None, earliest: datetime.date, latest: datetime.date | None
) -> Iterator[int]:
    """Give the first years in which the day exists, lies between the bounds and has the weekday."""
    found = 0
    for year in range(earliest.year, min(earliest.year + 60, LATEST_YEAR)):
        try:
            candidate = datetime.date(year, month, day)
        except ValueError:  # 29 February
            continue
        if candidate < earliest or (weekday is not None and candidate.isoweekday() != weekday):
            continue
        if (latest is not None and candidate > latest) or found == MOST_YEARS:
            return
        found += 1
        yield year


def _within(earliest: Evidence | None, latest: Evidence | None) -> PublicationDate | None:
    """Give what the bounds alone leave: a month, a year, or the bounds."""
    if earliest is None and latest is None:
        return None
    edtf, precision = None, "none"
    if earliest is not None and latest is not None and earliest.day.year == latest.day.year:
        same = earliest.day.month == latest.day.month
        edtf, precision = (f"{earliest.day:%Y-%m}", "month") if same else (f"{earliest.day:%Y}", "year")
    kind: PublicationPrecision = "month" if precision == "month" else "year" if edtf else "none"
    return PublicationDate(edtf, kind, _iso(earliest), _iso(latest), (*_words(earliest), *_words(latest)))


WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _iso(evidence: Evidence | None) -> str | None:
    return evidence.day.isoformat() if evidence else None


def _words(evidence: Evidence | None) -> tuple[str, ...]:
    return (evidence.words,) if evidence else ()


def _listed(years: Sequence[int]) -> str:
    return ", ".join(map(str, years)) + (", ..." if len(years) == MOST_YEARS else "")


# ---------------------------------------------------------------- stamps and datelines


def _day_of_dateline(dateline: Dateline | None) -> str | None:
    """Give the date of the dateline where it has a day: ``2018-11-23`` or ``XXXX-11-23``."""
    edtf = dateline.date.edtf if dateline and dateline.date else None
    return edtf if edtf and (DAY.fullmatch(edtf) or MONTH_DAY.fullmatch(edtf)) else None


def _weekday_of(dateline: Dateline | None) -> int | None:
    """Give the weekday that stands with the date of a dateline: "Monday, May 5"."""
    words = dateline.date.text.split(None, 1) if dateline and dateline.date else [""]
    return WEEKDAYS.get(words[0].strip(".,").lower())


def _read_twice(
    stamp: Stamp, weekday: int | None, earliest: Evidence | None, latest: Evidence | None
) -> PublicationDate:
    """Read a stamp that may have the day first or the month: "04/05/2021". Both are given where nothing decides."""
    days = [day for day in (stamp.day, stamp.other) if day]
    fit = [
        day
        for day in days
        if (earliest is None or earliest.day <= day) and (latest is None or day <= latest.day)
    ]
    if stamp.settled:
        only = fit == days[1:]
        return _on(days[-1] if only else stamp.day, stamp.words, *(_words(earliest) if only else ()))
    said = [day for day in fit if weekday and (day.isoweekday() - weekday) % 7 < 2]
    if len(fit) == 1:
        return _on(fit[0], stamp.words, "the other reading does not fit")
    if len(said) == 1:
        return _on(said[0], stamp.words, "the weekday of the first paragraph decides")
    listed = ",".join(map(str, days))
    basis = (stamp.words, "day or month first")
    return PublicationDate(f"[{listed}]", "none", str(days[0]), str(days[1]), basis)


def _body(lines: Sequence[Line]) -> int:
    """Give where the first paragraph begins."""
    return next((line.start for line in lines if line.kind == "paragraph"), 0)


def _weekday(text: str, body: int, dates: Sequence[ScannedDate]) -> int | None:
    """Give the weekday on which the first paragraph says that it was said, if it names one only."""
    end = text.find("\n", body)
    end = end if end >= 0 else len(text)
    named = set()
    for date in dates:
        if body <= date.start < end:
            found = WEEKDAY.fullmatch(date.partial or "")
            if found and SAID_ON.search(text[max(body, date.start - 90) : date.start]):
                named.add(int(found[1]))
    return named.pop() if len(named) == 1 else None


# ---------------------------------------------------------------- bounds


def _bounds(
    text: str, lines: Sequence[Line], dates: Sequence[Placed], agreements: Scanned
) -> tuple[Evidence | None, Evidence | None]:
    """Give the latest thing that had happened and the earliest that had not; a notice of copyright closes its year."""
    earliest: Evidence | None = None
    latest: Evidence | None = None
    without_year: list[Placed] = []
    for line, date in dates:
        if line.kind in ("chrome", "byline"):
            continue
        first, last = _extent(_with_year(date))
        if first is None and last is None:
            without_year.append((line, date))
            continue
        later = first is not None and (earliest is None or first > earliest.day)
        sooner = last is not None and (latest is None or last < latest.day)
        tense = tense_of(text, line, date) if later or sooner else None
        if tense == "past" and later and first is not None:
            earliest = Evidence(first, f"the text tells of {date.text} as past")
        elif tense == "to come" and sooner and last is not None:
            latest = Evidence(last, f"the text tells of {date.text} as to come")
    earliest = _latest_session(text, _latest_conclusion(agreements, earliest))
    notice = copyright_year(lines)
    if notice and (latest is None or notice[0] < latest.day) and not (earliest and earliest.day > notice[0]):
        latest = Evidence(notice[0], f"a notice of copyright: {notice[1][:80]}")
    if earliest and latest and earliest.day > latest.day:
        latest = None
    return _advanced(text, earliest, without_year), latest


@lru_cache(maxsize=4096)
def _extent(edtf: str | None) -> tuple[datetime.date | None, datetime.date | None]:
    return bounds(edtf) if edtf else (None, None)


def _with_year(date: ScannedDate) -> str | None:
    """Give the value of an expression that names its year, or has it from the same text."""
    partial = date.partial
    if partial and partial.startswith("XXXX") and date.first and date.first.year and date.is_single:
        return partial.replace("XXXX", str(date.first.year))
    return partial


def _advanced(text: str, earliest: Evidence | None, without_year: Sequence[Placed]) -> Evidence | None:
    """Move the bound on to the days named without a year that were past, and not long past."""
    if earliest is None:
        return None
    for line, date in without_year:
        partial = date.partial
        found = MONTH_DAY.fullmatch(partial) if partial else None
        since = earliest.day - datetime.timedelta(days=NEAR)
        event = _next(since, int(found[1]), int(found[2])) if found else None
        if event and event >= earliest.day and tense_of(text, line, date) == "past":
            earliest = Evidence(event, f"the text tells of {date.text} as past ({earliest.words})")
    return earliest


def _next(day: datetime.date, month: int, number: int) -> datetime.date | None:
    """Give the first such day of the year from ``day`` on; ``None`` for 29 February where there is none."""
    for year in (day.year, day.year + 1):
        try:
            found = datetime.date(year, month, number)
        except ValueError:
            continue
        if found >= day:
            return found
    return None


def _latest_conclusion(agreements: Scanned, earliest: Evidence | None) -> Evidence | None:
    """Move the bound on to the day on which the youngest agreement that the text names was concluded.

    What each name means is worked out only where it may be one younger than the bound, and until the
    youngest of all is found.
    """
    youngest = max(_conclusions(agreements), default=None)
    if not _is_later(youngest, earliest):
        return earliest
    for mention in Settling(agreements, None).run():
        if mention.id and mention.form != "short_form":
            concluded = agreements.registry[mention.id].concluded
            day = _extent(concluded)[0]
            if day is not None and _is_later(day, earliest):
                earliest = Evidence(
                    day, f"the text names {mention.text} ({concluded})", str(day.year) in mention.text
                )
                if day == youngest:
                    break
    return earliest


def _latest_session(text: str, earliest: Evidence | None) -> Evidence | None:
    """Move the bound on to the year of the latest session of the General Assembly that the text numbers."""
    for found in SESSION.finditer(text) if "General Assembly" in text else ():
        year = FIRST_SESSION + int(found["number"])
        if found["number"] != "0" and year < LATEST_YEAR and _is_later(datetime.date(year, 1, 1), earliest):
            earliest = Evidence(datetime.date(year, 1, 1), f"the text names the {found[0]} ({year})")
    return earliest


def _conclusions(agreements: Scanned) -> Iterator[datetime.date]:
    """Give the days on which the agreements were concluded that the names in a text may mean."""
    for find in agreements.finds:
        if not isinstance(find, ShortForm):
            ids = find.ids(agreements.registry) if isinstance(find, Citation) else find.reading.ids
            for id in ids:
                day = _extent(agreements.registry[id].concluded)[0]
                if day is not None:
                    yield day


def _is_later(day: datetime.date | None, earliest: Evidence | None) -> bool:
    return day is not None and (earliest is None or day > earliest.day)


def _by_line(lines: Sequence[Line], dates: Sequence[ScannedDate]) -> Iterator[Placed]:
    """Give each date with the line that it stands on."""
    starts = [line.start for line in lines]
    for date in dates:
        i = bisect_right(starts, date.start) - 1
        if i >= 0 and date.end <= lines[i].end:
            yield lines[i], date

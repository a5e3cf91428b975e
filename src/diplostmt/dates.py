"""Dates: expressions that name a day, a month, a year or a period, and their values in EDTF.

Two steps, so that a text is read once while its day of publication may become known in between:

1. ``scan_dates`` finds the expressions and what each says by itself: ``XXXX-10-20`` for "October 20".
2. ``resolve_dates`` counts from the day of publication where that is needed. What this does not settle
   stays ``None``: no year, month or day is made up.

The scan goes from one trigger to the next (digits, names of months and weekdays, "last", "yesterday"), and at
each a small grammar reads on from there. It is our own for all but phrases such as "two weeks ago".
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from diplostmt.edtf import bounds, is_edtf, precision
from diplostmt.lexicon import calendar
from diplostmt.lexicon.calendar import MONTHS, MONTHS_ABROAD, SEASONS, WEEKDAYS
from diplostmt.models import DateMention, PublicationDate
from diplostmt.spans import Span

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

Unit = Literal["day", "week", "weekend", "the weekend", "month", "year", "season", "before", "after", "phrase"]


@frozen
class Point:
    """One date as the text has it, before the day of publication is known.

    ``partial`` is what it says by itself. ``unit`` and ``shift`` count from the publication: "last week" is
    ``week`` -1, "October this year" has the partial ``XXXX-10`` and ``year`` 0; ``before`` and ``after`` are
    the last such day, month or season before the publication and the first after it; ``phrase`` is for
    dateparser. ``year`` is one that the same text gives for the month; ``weekday`` must agree; ``ahead`` is
    set where the clause speaks of what is to come.
    """

    partial: str | None
    unit: Unit | None = None
    shift: int = 0
    year: int | None = None
    weekday: int | None = None
    ahead: bool = False
    phrase: str = ""


@frozen
class ScannedDate(Span):
    """An expression of time with its first and last date: one and the same, or the ends of a range.

    An end that is ``None`` is open: "since 2015" has no last date.
    """

    first: Point | None
    last: Point | None

    @property
    def partial(self) -> str | None:
        """What the expression says by itself, in EDTF."""
        if self.first == self.last:
            return self.first.partial if self.first else None
        ends = [".." if end is None else end.partial for end in (self.first, self.last)]
        return None if None in ends else f"{ends[0]}/{ends[1]}"


def find_dates(
    text: str, *, anchor: datetime.date | PublicationDate | None = None
) -> tuple[DateMention, ...]:
    """Give the dates, months, years and periods named in ``text``, in order, without overlaps.

    ``anchor`` is the day of publication, or what is known of it; without one, expressions that count from it
    have the value ``None``. A weekday is the last one up to and including that day.

    >>> for d in find_dates("Talks on October 19-21 follow those of 2015.", anchor=datetime.date(2018, 11, 2)):
    ...     print(d.text, d.edtf, d.partial)
    October 19-21 2018-10-19/2018-10-21 XXXX-10-19/XXXX-10-21
    2015 2015 2015

    Raises ``TypeError`` where ``text`` is no string or ``anchor`` none of these.
    """
    return resolve_dates(scan_dates(text), anchor)


# ---------------------------------------------------------------- patterns

# Between the words of one expression: up to three blanks of any kind, or one line break.
GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?)"
DASH = r"[-\u2010-\u2013\u2212]"  # not the em dash: it parts clauses
NO_MORE_DIGITS = r"(?![0-9]|[.:/][0-9]|,[0-9]{3}(?![0-9]))"
DAY = rf"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th|º)?{NO_MORE_DIGITS}(?![A-Za-z%])"
DAY_JOIN = rf"(?:{GAP}?{DASH}{GAP}?|,?{GAP}(?:and|&|or|to|through|until|till){GAP}(?:the{GAP})?|,{GAP})"
DAYS = rf"{DAY}(?:{DAY_JOIN}{DAY}){{0,5}}"
YEAR = rf"[12][0-9]{{3}}{NO_MORE_DIGITS}(?![A-Za-z%])"
WORD = r"[^\W\d_]{3,12}"

# A class of first letters before anything else: this makes the engine skip the rest of the text quickly.
TRIGGER = re.compile(
    r"""[0-9JFMASONDTWLltnyYai]
        (?: (?<=[0-9])[0-9]*+
          | (?:an|eb|a[ry]|pr|un|ul|ug|ep|ct|ov|ec|on|ue|ed|hu|ri|at)[a-z]*+
          | (?:AN|EB|A[RY]|PR|UN|UL|UG|EP|CT|OV|EC|ON|UE|ED|HU|RI|AT)[A-Z]*+
          | (?:ast|his|ext|oday|onight|omorrow|esterday|go)\b
          | he\s(?:eve|weekend|year|month|week)\b
          | n\s(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,3})\s(?:day|week|month|year)
        )""",
    re.VERBOSE,
)
MONTH_DAYS = re.compile(rf"[A-Za-z]+\.?{GAP}(?:the{GAP})?(?P<days>{DAYS})")
MONTH_YEAR = re.compile(rf"[A-Za-z]+\.?,?{GAP}(?:of{GAP})?(?P<year>{YEAR})")
DAYS_MONTH = re.compile(rf"(?P<days>{DAYS})\.?{GAP}(?:(?:of|de){GAP})?(?P<month>{WORD})\b\.?")
YEAR_TAIL = re.compile(rf"(?:,{GAP}?|{GAP})(?:(?:of|de){GAP})?(?P<year>{YEAR})")
JUCHE_TAIL = re.compile(rf"{GAP}Juche{GAP}[0-9]{{1,3}}{GAP}\((?P<year>[12][0-9]{{3}})\)")
SHORT_YEAR_TAIL = re.compile(rf"{GAP}(?P<year>[0-9]{{2}})(?={GAP}?\()")
WHICH_YEAR = re.compile(rf",?{GAP}(?:of{GAP})?(?P<which>last|this|next){GAP}year\b")
WHICH_WEEK = re.compile(rf",?{GAP}(?:of{GAP})?(?P<which>last|this|next){GAP}week\b")
WEEKDAY_TAIL = re.compile(rf"\.?,?{GAP}(?:the{GAP})?(?=[0-9A-Z])")
RELATIVE = re.compile(
    rf"[A-Za-z]{{4}}{GAP}(?:(?P<unit>week|month|year|weekend|night|morning|afternoon|evening"
    rf"|spring|summer|autumn|fall|winter)|(?P<name>[A-Z][a-z]{{2,8}}))\b"
)
NUMERIC = re.compile(
    r"(?:(?P<iso>[12][0-9]{3}(?P<m>[-/.])[0-9]{1,2}(?P=m)[0-9]{1,2})(?=\D|T[0-9]|$)"
    r"|(?P<one>[0-9]{1,2})(?P<sep>[-/.])(?P<two>[0-9]{1,2})(?P=sep)(?P<year>[12][0-9]{3})(?!\w))"
    r"(?![-/.][0-9])"
)
YEARS = re.compile(
    rf"(?P<first>[12][0-9]{{3}})(?:[^\S\n]?(?P<mark>{DASH}|/)[^\S\n]?(?P<last>[12][0-9]{{3}}|[0-9]{{2}}))?"
    r"(?![0-9]|[.,:/][0-9])"
)
DECADE = re.compile(r"[12][0-9]{2}0(?:['’]?s)\b")
CENTURY = re.compile(rf"(?P<number>[0-9]{{1,2}})(?:st|nd|rd|th){GAP}century\b")
AGO = re.compile(
    rf"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{{1,3}}){GAP}"
    rf"(?:days?|weeks?|months?|years?){GAP}$"
)
IN_TIME = re.compile(rf"in{GAP}[a-z0-9]+{GAP}(?:days?|weeks?|months?|years?)\b(?!['’])")
COMING = re.compile(
    rf"\b(?:(?:is|are|be|being){GAP}(?:expected|scheduled|slated|set|due|planned|to)|will|shall|would|plans?{GAP}to"
    rf"|to{GAP}be|(?<!was )(?<!were )(?<!been )(?:scheduled|slated|set|planned|due){GAP}(?:for|on|in)"
    r"|upcoming|forthcoming)\b"
)
RANGE_GAP = re.compile(rf"{GAP}?{DASH}{GAP}?|{GAP}(?:to|through|until|till){GAP}(?:the{GAP})?")
AND_GAP = re.compile(rf"{GAP}and{GAP}(?:the{GAP})?")
LIST_GAP = re.compile(rf"{GAP}(?:and|or|&){GAP}(?:the{GAP})?(?:early |late |mid-)?|,{GAP}")
NEXT_WORD = re.compile(rf"{GAP}(\w+)")
DAY_NUMBER = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|º)?")
FISCAL_TAIL = re.compile(rf"{GAP}(?:academic|school|fiscal|financial){GAP}year\b")
SHORT_DECADE = re.compile(r"[5-9]0s\b")
NUMBERS_GAP = re.compile(r"(?:\s\([0-9]{4}\))?,?\s(?:and\s|or\s)?")
OCCASION = re.compile(rf"['’]s{GAP}(\w+)")
DAY_BEFORE = re.compile(rf"\bday{GAP}(?:before|after){GAP}$")
FIRST_IN = re.compile(r"\b(?:first|time|only|last)\b[^.]*$")
EVE_OF = re.compile(rf"{GAP}of(?:{GAP}the)?{GAP}")
CLAUSE_END = re.compile(r"[.!?;:\"“”»\n]")
MOVED = re.compile(r"\b(?:moved|postponed|rescheduled|delayed|shifted|put off|brought forward)\b[^.]*$")
ARTICLE = re.compile(rf"\b[Tt]he{GAP}(?:(?:mid|late|early)[-\s])?$")

BINDING_DISTANCE = 500  # characters: about a paragraph

_SIDES = {"last": -1, "this": 0, "next": 1}
_UNITS: dict[str, Unit] = {"week": "week", "weekend": "weekend", "month": "month", "year": "year"}
_LONGEST = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_TODAY_AFTER = frozenset(
    ["said", "told", "met", "held", "began", "here", "earlier", "later", "wrote", "spoke", "left", "reporters", "place", "took", "paid", "made"]
)
_PASSIVE = frozenset(["is", "are", "be", "been", "being", "as"])
_NO_DAY_AFTER = frozenset(["of", "for", "no", "not", "if", "even", "like", "by", "or", "better", "until", "than"])
_VAGUE = frozenset(["than", "over", "nearly", "almost", "about", "some", "least", "under", "around", "approximately", "half", "roughly"])


# ---------------------------------------------------------------- scanning


def scan_dates(text: str) -> tuple[ScannedDate, ...]:
    """Find the expressions of time in ``text``, in order, unresolved: see ``resolve_dates``."""
    if not isinstance(text, str):
        raise TypeError(f"wanted the text as str, got {type(text).__name__}: {text!r:.60}")
    scanner = _Scanner(text)
    found = scanner.scan()
    if not found:
        return ()
    found = _with_habit(found, scanner)
    found = [_opened(text, each) for each in _joined(text, found)]
    return tuple(_bound(text, found))


class _Scanner:
    """One pass over a text, and what it learns on the way about the numbers of that text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.numbers: set[int] = set()  # of resolutions, articles and the like: no years
        self.number_end = -1
        self.orders: set[str] = set()  # how the text writes days and months in words: "dmy", "mdy"
        self.slashed_orders: set[str] = set()  # and in numbers
        self.undecided: dict[int, tuple[int, int, int]] = {}  # offset of a 10/11/2018 and its numbers

    def scan(self) -> list[ScannedDate]:
        """Give what is found, in order."""
        found: list[ScannedDate] = []
        end = 0
        for trigger in TRIGGER.finditer(self.text):
            if trigger.start() >= end:
                new = self.read(trigger.start(), trigger[0])
                if new and new[0].start >= end:
                    found += new
                    end = new[-1].end
        return found

    def read(self, start: int, word: str) -> list[ScannedDate]:
        """Read on from a trigger: digits, or the beginning of a word that may belong to a date."""
        before = self.text[start - 1] if start else " "
        if word[0] <= "9":
            return self.digits(start, before)
        if before.isalnum() or before == "_":
            return []
        lower = word.lower()
        if lower in MONTHS:
            return self.month(start, word)
        if lower in WEEKDAYS:
            return self.weekday(start, start, word)
        if lower in ("last", "this", "next"):
            return self.sided(start, lower)
        if lower in ("yesterday", "today", "tonight", "tomorrow"):
            return self.day_word(start, lower)
        if lower == "ago":
            return self.ago(start)
        if lower.startswith("the"):
            return self.with_article(start, word)
        return self.in_time(start) if lower.startswith("in") else []

    # ------------------------------------------------ months and days

    def month(self, start: int, word: str) -> list[ScannedDate]:
        """Month first: "October 20", "Oct. 19-21, 2018", "February 2026", "in October"."""
        text, number = self.text, MONTHS[word.lower()]
        if match := MONTH_DAYS.match(text, start):
            self.orders.add("mdy")
            return self.day_run(start, match.end(), number, match.span("days"))
        if (match := MONTH_YEAR.match(text, start)) and not self.counts(match.end()):
            return [self.part(start, match.end(), Point(f"{match['year']}-{number:02}"))]
        return self.bare_month(start, word)

    def bare_month(self, start: int, word: str) -> list[ScannedDate]:
        """A month without day or year, where the words around show that it is one."""
        end, number = start + len(word), MONTHS[word.lower()]
        if len(word) < 4 and number != 5:
            return []
        partial = f"XXXX-{number:02}"
        if which := WHICH_YEAR.match(self.text, end):
            return [self.part(start, which.end(), Point(partial, "year", _SIDES[which["which"]]))]
        before = _word_before(self.text, start)[0].lower() or self.text[max(0, start - 4) : start].lower()
        known = calendar.BEFORE_NAMELIKE_MONTH if number in (3, 5) else calendar.BEFORE_MONTH
        if before not in known and before not in ("mid-", "ate-", "rly-"):
            return []
        if self.next_word(end).lower() in calendar.NAMED_AFTER_MONTH:
            return []
        return [self.part(start, end, self.open_point(partial, start))]

    def day_month(self, start: int) -> list[ScannedDate]:
        """Day first: "20 October", "23rd of November 2018", "from 23 to 24 November", "9. svibnja 2019"."""
        match = DAYS_MONTH.match(self.text, start)
        if not match:
            return []
        word = match["month"].lower()
        number = MONTHS.get(word) or (MONTHS_ABROAD.get(word) if len(word) > 3 or not word.isascii() else None)
        if not number or (word in ("may", "march") and match["month"][0].islower()):
            return []
        self.orders.add("dmy")
        end = match.end("month")
        if word in ("may", "mart", "mars") or len(word) > 4:  # a dot after a full name ends the sentence
            return self.day_run(start, end, number, match.span("days"), dot=match.end() - end)
        return self.day_run(start, match.end(), number, match.span("days"))

    def day_run(
        self, start: int, end: int, month: int, days_at: tuple[int, int], dot: int = 0
    ) -> list[ScannedDate]:
        """Give the days of one month that are named together: a day, a list, a range, with or without year."""
        text = self.text
        month_first = days_at[0] > start
        days = [(int(m[1]), *m.span()) for m in DAY_NUMBER.finditer(text, *days_at)]
        year, shift, tail_end = self.year_tail(end + dot)
        if tail_end:
            end = tail_end
        elif month_first:
            days = self.without_counts(days)
            end = days[-1][2]
        rising = 1
        while rising < len(days) and days[rising][0] > days[rising - 1][0]:
            rising += 1
        if rising < len(days):
            if not month_first:
                return []
            days = days[:rising]
            year, shift, end = None, None, days[-1][2]
        return self.day_spans(start, end, days, month, year, shift)

    def day_spans(
        self,
        start: int,
        end: int,
        days: list[tuple[int, int, int]],
        month: int,
        year: str | None,
        shift: int | None,
    ) -> list[ScannedDate]:
        """Make mentions of rising days: ranges are one mention, the items of a list one each."""
        text, found = self.text, []
        if days[-1][0] > _LONGEST[month] or (year and not is_edtf(f"{year}-{month:02}-{days[-1][0]:02}")):
            return []
        between = _word_before(text, start)[0].lower() == "between"
        i = 0
        while i < len(days):
            j = i
            while j + 1 < len(days) and self.is_range(days[j][2], days[j + 1][1], between):
                j += 1
            span = (start if i == 0 else days[i][1], end if j + 1 == len(days) else days[j][2])
            points = []
            for day, _, _ in (days[i], days[j]):
                partial = f"{year or 'XXXX'}-{month:02}-{day:02}"
                points.append(
                    self.open_point(partial, start) if shift is None else Point(partial, "year", shift)
                )
            found.append(ScannedDate(*span, text[span[0] : span[1]], *points))
            i = j + 1
        return found

    def is_range(self, end: int, start: int, between: bool) -> bool:
        """Say whether the text from ``end`` to ``start`` joins two dates to a range."""
        gap = self.text[end:start]
        return bool(RANGE_GAP.fullmatch(gap) or (between and AND_GAP.fullmatch(gap)))

    def without_counts(self, days: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
        """Drop what only looks like the last day of a list: "on May 3 and 5 ministers"."""
        while len(days) > 1:
            gap = self.text[days[-2][2] : days[-1][1]]
            if RANGE_GAP.fullmatch(gap):
                break
            follower = self.next_word(days[-1][2])
            if not follower or follower.lower() in calendar.GRAMMAR:
                break
            days = days[:-1]
        return days

    def year_tail(self, end: int) -> tuple[str | None, int | None, int]:
        """Read the year after a day and month: the year, or "this year" as a shift, and where it ends (or 0)."""
        text = self.text
        if (match := YEAR_TAIL.match(text, end)) and not self.counts(match.end()):
            return match["year"], None, match.end()
        if match := JUCHE_TAIL.match(text, end):
            return match["year"], None, match.end()
        if (match := SHORT_YEAR_TAIL.match(text, end)) and text[end - 1].isupper():
            century = "19" if match["year"] > "68" else "20"  # the window of POSIX
            return century + match["year"], None, match.end()
        if match := WHICH_YEAR.match(text, end):
            return None, _SIDES[match["which"]], match.end()
        return None, None, 0

    # ------------------------------------------------ numbers

    def digits(self, start: int, before: str) -> list[ScannedDate]:
        """Read a number: a day before its month, a date in numbers, a year, a decade, a century."""
        text = self.text
        if before.isalnum():
            if text[max(0, start - 2) : start] != "FY":
                return []
        elif before in "$€£¥₽#№+_@&=<>~*" or (before in "-–/.,:−'’" and not self.may_follow_mark(start, before)):
            return self.short_decade(start, start - 1) if before in "'’-" else []
        four = text[start : start + 4]
        if len(four) == 4 and four.isdecimal() and four.isascii():
            return self.numeric(start) or self.years(start)
        return (
            self.day_month(start)
            or self.numeric(start)
            or self.century(start)
            or self.short_decade(start, start)
        )

    def may_follow_mark(self, start: int, mark: str) -> bool:
        """Say whether a number right after a mark may still be a date: not in "START-3", "1,500", "S/2018"."""
        if mark in "-–−":
            word = re.search(r"[A-Za-z]*$", self.text[max(0, start - 6) : start - 1])
            return word is not None and word[0].lower() in ("mid", "pre", "post", "early", "late")
        return False

    def numeric(self, start: int) -> list[ScannedDate]:
        """Read a date in numbers: ISO, 11.10.2018 (day first), 23/11/2018 or 11/23/2018."""
        match = NUMERIC.match(self.text, start)
        if not match:
            return []
        end = match.end()
        if match["iso"]:
            end = match.end("iso")
            year, month, day = (int(part) for part in re.split(r"[-/.]", match["iso"]))
            return self.numbered(start, end, year, month, day)
        one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
        if match["sep"] == "." and two <= 12:
            return self.numbered(start, end, year, two, one)
        if max(one, two) <= 12 and one != two:
            self.undecided[start] = (one, two, year)
            return [ScannedDate(start, end, match[0], Point(None), Point(None))]
        if one != two:
            self.slashed_orders.add("dmy" if one > 12 else "mdy")
        return self.numbered(start, end, year, min(one, two), max(one, two))

    def numbered(self, start: int, end: int, year: int, month: int, day: int) -> list[ScannedDate]:
        """Make the mention of a full date, if the calendar has it."""
        partial = f"{year:04}-{month:02}-{day:02}"
        return [self.single(start, end, Point(partial))] if is_edtf(partial) else []

    def years(self, start: int) -> list[ScannedDate]:
        """Read a year, years from-to, a decade, and what names a part of one before it."""
        text = self.text
        if decade := DECADE.match(text, start):
            digits = text[start : start + 3]
            if ("'" not in decade[0] and "’" not in decade[0]) or self.has_article(start):
                partial = f"{digits[:2]}XX" if digits[2] == "0" and digits[:2] != "20" else f"{digits}X"
                return [self.part(start, decade.end(), Point(partial))]
        match = YEARS.match(text, start)
        if not match or (match.end("first") < len(text) and text[match.end("first")].isalpha()):
            return []
        first, end = int(match["first"]), match.end("first")
        last = self.last_year(match)
        if not self.is_year(start, match.end() if last else end, first, bool(last)):
            return []
        if last:
            end = match.end()
            if fiscal := FISCAL_TAIL.match(text, end):
                end = fiscal.end()
            start = self.fiscal_start(start)
            return [ScannedDate(start, end, text[start:end], Point(match["first"]), Point(str(last)))]
        return [self.year_with_part(start, end, match["first"])]

    def last_year(self, match: re.Match[str]) -> int | None:
        """Give the second year of "2015-2018", "2015–18", "2018/19", if it is one."""
        if not match["last"]:
            return None
        first = int(match["first"])
        last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
        if match["mark"] == "/":
            return last if last == first + 1 else None
        return last if first < last <= 2100 else None

    def is_year(self, start: int, end: int, year: int, span: bool) -> bool:
        """Say whether a four-digit number is a year, by what stands around it."""
        text = self.text
        word, word_start = _word_before(text, start)
        lower = word.lower().rstrip(".")
        follower = self.next_word(end).lower()
        if lower in calendar.NUMBERED or self.continues_numbers(start):
            self.numbers.add(year)
            self.number_end = end
            return False
        if year > 2100 or follower in calendar.COUNTED or text[end : end + 1] in ("%", "°"):
            return False
        if text[start - 1 : start] == "(":
            return text[end : end + 1] in ")-–,;: " and not text[:start].rstrip("( \u00a0")[-1:].isdigit()
        if year in self.numbers:
            return False
        if lower in ("in", "since", "until", "till", "by", "from", "of", "during", "before", "after", "between"):
            return (year >= 1900 and bool(year % 100)) or not follower or follower in calendar.GRAMMAR
        if year < 1800 or lower == "":
            return span or (word_start < start and year >= 1800)
        if not year % 100:
            return lower in ("year", "early", "late", "mid", "and", "to", "or", "the") and (
                not follower or follower in calendar.GRAMMAR
            )
        capital = word[:1].isupper() and lower not in calendar.GRAMMAR and lower not in SEASONS
        return not capital or word.endswith(("'s", "’s", ",", "s'", "s’")) or span

    def continues_numbers(self, start: int) -> bool:
        """Say whether this goes on with a list of numbers: "resolutions 1718, 1874 and 2087 (2013)"."""
        gap = self.text[self.number_end : start] if 0 <= start - self.number_end <= 16 else "no"
        return NUMBERS_GAP.fullmatch(gap) is not None

    def year_with_part(self, start: int, end: int, year: str) -> ScannedDate:
        """Make the mention of a year with the season, half or quarter that stands before it."""
        text = self.text
        word, at = _word_before(text, start)
        of_start = at
        if word.lower() == "of":
            word, of_start = _word_before(text, at)
        lower = word.lower()
        if lower in SEASONS and not _word_before(text, of_start)[0][:1].isupper():
            return self.part(of_start, end, Point(f"{year}-{SEASONS[lower]}"))
        if months := self.fraction(lower, of_start):
            begin, first, last = months
            points = (Point(f"{year}-{first:02}"), Point(f"{year}-{last:02}"))
            return ScannedDate(begin, end, text[begin:end], *points)
        fiscal = self.fiscal_start(start)
        if fiscal < start:
            return self.single(fiscal, end, Point(year))
        return self.part(start, end, Point(year))

    def fraction(self, noun: str, at: int) -> tuple[int, int, int] | None:
        """Read "first half", "second quarter", "Q3" up to ``at``: where it begins, its first and last month."""
        if noun in ("q1", "q2", "q3", "q4"):
            return at, int(noun[1]) * 3 - 2, int(noun[1]) * 3
        months = {"half": 6, "quarter": 3}.get(noun)
        if not months:
            return None
        word, start = _word_before(self.text, at)
        ordinal = calendar.ORDINALS.get(word.lower())
        if ordinal is None:
            return None
        ordinal = min(ordinal, 12 // months)
        return start, (ordinal - 1) * months + 1, ordinal * months

    def fiscal_start(self, start: int) -> int:
        """Give where "fiscal year 2019", "fiscal 2019", "FY2019" begins; ``start`` if it is a plain year."""
        text = self.text
        if text[max(0, start - 2) : start] == "FY":
            return start - 2
        word, at = _word_before(text, start)
        if word == "FY" or word.lower() in calendar.FISCAL:
            return at
        if word.lower() == "year":
            word, before = _word_before(text, at)
            if word.lower() in calendar.FISCAL:
                return before
        return start

    def century(self, start: int) -> list[ScannedDate]:
        """Read "20th century": 19XX."""
        match = CENTURY.match(self.text, start)
        if not match or not 11 <= int(match["number"]) <= 22:
            return []
        return [self.part(start, match.end(), Point(f"{int(match['number']) - 1}XX"))]

    def short_decade(self, start: int, from_: int) -> list[ScannedDate]:
        """Read "the '90s", "the mid-90s": only the decades of which the century is plain."""
        match = SHORT_DECADE.match(self.text, start)
        if not match:
            return []
        apostrophe = from_ < start and self.text[from_] in "'’"
        begin = from_ if apostrophe else start
        if not (apostrophe or self.has_article(start) or self.text[max(0, start - 4) : start] == "mid-"):
            return []
        return [self.part(begin, match.end(), Point(f"19{match[0][0]}X"))]

    # ------------------------------------------------ weekdays and what counts from the publication

    def weekday(self, start: int, at: int, word: str, side: str = "") -> list[ScannedDate]:
        """Read a weekday at ``at``: "Friday", "Friday, November 23", "Friday last week"."""
        text, end = self.text, at + len(word)
        number = WEEKDAYS[word.lower()]
        if dated := self.date_after_weekday(end, number):
            return [evolve(dated[0], start=start, text=text[start : dated[0].end]), *dated[1:]]
        before, before_at = _word_before(text, start)
        lower = before.lower()
        if len(word) < 6 or text[end : end + 1].isalpha() or lower in calendar.BEFORE_NO_WEEKDAY:
            return []
        follower = self.next_word(end)
        if follower.lower() in calendar.AFTER_NO_WEEKDAY and (follower[0].isupper() or "pray" in follower):
            return []
        if lower == "on" and _word_before(text, before_at)[0] in ("Mail", "Independent", "Scotland"):
            return []
        partial = f"XXXX-WXX-{number}"
        if side:
            point = {"last": Point(partial, "before"), "this": Point(partial, "week", 0)}.get(side)
            return [self.single(start, end, point or Point(partial, "week", 1))]
        if which := WHICH_WEEK.match(text, end):
            return [self.single(start, which.end(), Point(partial, "week", _SIDES[which["which"]]))]
        if lower in ("coming", "past"):
            return [self.single(before_at, end, Point(partial, "after" if lower == "coming" else "before"))]
        if lower in ("last", "next", "this"):  # "the last Friday of the month"
            return []
        return [self.single(start, end, self.open_point(partial, start))]

    def date_after_weekday(self, end: int, number: int) -> list[ScannedDate]:
        """Read the date that follows a weekday and belongs to it."""
        tail = WEEKDAY_TAIL.match(self.text, end)
        trigger = tail and TRIGGER.match(self.text, tail.end())
        if not trigger:
            return []
        start, word = trigger.start(), trigger[0]
        if word[0] <= "9":
            dated = self.day_month(start) or self.numeric(start)
        elif word.lower() in MONTHS and MONTH_DAYS.match(self.text, start):
            dated = self.month(start, word)
        else:
            return []
        if not dated or dated[0].first is None or dated[0].first.partial is None:
            return []
        only = dated[0].first == dated[0].last
        first = evolve(dated[0].first, weekday=number)
        return [evolve(dated[0], first=first, last=first if only else dated[0].last), *dated[1:]]

    def sided(self, start: int, side: str) -> list[ScannedDate]:
        """Read "last week", "this October", "next Friday", "last night"."""
        match = RELATIVE.match(self.text, start)
        if not match or self.text[match.end() : match.end() + 1] == "-":
            return []
        if _word_before(self.text, start)[0].lower() in ("the", "past", "every", "each", "these", "those"):
            return []  # "the last week": a duration, or the last of something
        shift, end = _SIDES[side], match.end()
        if name := match["name"]:
            if name.lower() in WEEKDAYS:
                return self.weekday(start, match.start("name"), name, side)
            month = MONTHS.get(name.lower())
            if not month or (len(name) < 4 and month != 5):
                return []
            unit: Unit = "before" if shift < 0 else "after" if shift else "year"
            return [self.part(start, end, Point(f"XXXX-{month:02}", unit, 0))]
        unit_name = match["unit"]
        if unit_name in SEASONS:
            return [self.part(start, end, Point(f"XXXX-{SEASONS[unit_name]}", "season", shift))]
        if unit_name in ("week", "weekend", "month", "year"):
            return [self.part(start, end, Point(None, _UNITS[unit_name], shift))]
        if (side, unit_name) in (("last", "night"), ("last", "evening")):
            return [self.single(start, end, Point(None, "day", -1))]
        return [self.single(start, end, Point(None, "day", 0))] if side == "this" and unit_name != "night" else []

    def day_word(self, start: int, word: str) -> list[ScannedDate]:
        """Read "yesterday", "today", "tomorrow" where they name a day and not an age."""
        text, end = self.text, start + len(word)
        before, at = _word_before(text, start)
        before = before.lower()
        of_occasion = OCCASION.match(text, end)
        if of_occasion:
            named = of_occasion[1].lower() in calendar.OCCASIONS
        elif word in ("today", "tonight"):
            named = before in _TODAY_AFTER or (
                before.endswith("ed") and _word_before(text, at)[0].lower() not in _PASSIVE
            )
        else:
            named = before not in _NO_DAY_AFTER
        if not named:
            return []
        shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
        if before in ("before", "after") and shift and (two := DAY_BEFORE.search(text[max(0, at - 9) : start])):
            return [self.single(max(0, at - 9) + two.start(), end, Point(None, "day", 2 * shift))]
        return [self.single(start, end, Point(None, "day", shift))]

    def ago(self, start: int) -> list[ScannedDate]:
        """Read "two weeks ago", but nothing vague: "more than two weeks ago"."""
        window = max(0, start - 24)
        match = AGO.search(self.text[window:start])
        if not match or (match.start() and self.text[window + match.start() - 1].isalnum()):
            return []
        begin = window + match.start()
        if _word_before(self.text, begin)[0].lower() in _VAGUE or self.text[max(0, begin - 1) : begin] in ("-", ","):
            return []
        return [self.phrase(begin, start + 3)]

    def in_time(self, start: int) -> list[ScannedDate]:
        """Read "in three days" under "will": elsewhere it is as often a duration."""
        match = IN_TIME.match(self.text, start)
        if not match or not self.ahead(start) or FIRST_IN.search(self.text[max(0, start - 40) : start]):
            return []
        if self.next_word(match.end()).lower() in ("of", "since", "ago", "or"):
            return []
        return [self.phrase(start, match.end())]

    def phrase(self, start: int, end: int) -> ScannedDate:
        """Make the mention of a phrase that dateparser is to resolve."""
        return self.single(start, end, Point(None, "phrase", phrase=" ".join(self.text[start:end].split())))

    def with_article(self, start: int, word: str) -> list[ScannedDate]:
        """Read "the eve of May 9", "over the weekend", "the beginning of the year"."""
        head = word.split()[1]
        noun_start, end = start + len(word) - len(head), start + len(word)
        if head == "eve":
            return self.eve(start, noun_start, end)
        before, at = _word_before(self.text, start)
        if head == "weekend":
            if before.lower() not in ("over", "during", "at", "on"):
                return []
            ahead = self.ahead(start)
            return [self.single(noun_start, end, Point(None, "weekend" if ahead else "the weekend", 0))]
        if before.lower() != "of" or self.text[end : end + 1] in ("-", "'", "’"):
            return []
        noun, noun_at = _word_before(self.text, at)
        if head == "year" and (months := self.fraction(noun.lower(), noun_at)):
            points = [Point(f"XXXX-{month:02}", "year", 0) for month in months[1:]]
            return [ScannedDate(months[0], end, self.text[months[0] : end], *points)]
        if noun.lower() not in calendar.PART_NOUNS or self.next_word(end)[:1].isdigit():
            return []
        return [self.single(noun_at, end, Point(None, _UNITS[head], 0))]

    def eve(self, start: int, noun_start: int, end: int) -> list[ScannedDate]:
        """Read "on the eve" (the day before), "the eve of May 9", "on the eve of the talks" (no known day)."""
        text = self.text
        before, at = _word_before(text, start)
        of = EVE_OF.match(text, end)
        if of and (trigger := TRIGGER.match(text, of.end())):
            dated = self.read(trigger.start(), trigger[0])
            earlier = _day_before(dated[0].first) if len(dated) == 1 and dated[0].first == dated[0].last else None
            if earlier:
                return [self.single(noun_start, dated[0].end, earlier)]
        if before.lower() != "on":
            return []
        return [self.single(at, end, Point(None) if of else Point(None, "day", -1))]

    # ------------------------------------------------ small parts

    def single(self, start: int, end: int, point: Point) -> ScannedDate:
        """Make the mention of one date."""
        return ScannedDate(start, end, self.text[start:end], point, point)

    def part(self, start: int, end: int, point: Point) -> ScannedDate:
        """Make the mention of a month or longer, with "early", "mid-", "the end of" before it.

        The value stays that of the whole: how long "early" lasts, nobody says.
        """
        text = self.text
        if text[start - 1 : start] in ("-", "‑"):
            word = re.search(r"(?:[Mm]id|[Ll]ate|[Ee]arly)$", text[max(0, start - 6) : start - 1])
            start = start - 1 - len(word[0]) if word else start
            return self.single(start, end, point)
        word_before, at = _word_before(text, start)
        lower = word_before.lower()
        if lower in calendar.PARTS:
            start = at
        elif lower in ("of", "the"):
            of, of_at = (word_before, at) if lower == "of" else _word_before(text, at)
            noun, noun_at = _word_before(text, of_at)
            if of.lower() == "of" and noun.lower() in calendar.PART_NOUNS:
                start = noun_at
        return self.single(start, end, point)

    def open_point(self, partial: str, start: int) -> Point:
        """Make a point whose year or week may not be known."""
        return Point(partial, ahead=partial[0] == "X" and self.ahead(start))

    def ahead(self, start: int) -> bool:
        """Say whether the clause before speaks of what is to come: "will meet on", "scheduled for"."""
        window = self.text[max(0, start - 100) : start]
        last = None
        for last in COMING.finditer(window):
            pass
        if last is None:
            return False
        rest = window[last.end() :]
        return not CLAUSE_END.search(rest) and calendar.REPORTING.isdisjoint(rest.replace(",", " ").split())

    def has_article(self, start: int) -> bool:
        """Say whether "the", or "the mid-", stands before."""
        return bool(ARTICLE.search(self.text[max(0, start - 10) : start]))

    def counts(self, end: int) -> bool:
        """Say whether the number that ends here counts or measures what follows."""
        return self.next_word(end).lower() in calendar.COUNTED

    def next_word(self, end: int) -> str:
        """Give the word that follows after a gap, or an empty string."""
        match = NEXT_WORD.match(self.text, end)
        return match[1] if match else ""


def _word_before(text: str, position: int) -> tuple[str, int]:
    """Give the word before ``position`` and where it begins; an empty string where no blank parts the two."""
    window = text[max(0, position - 20) : position]
    stripped = window.rstrip()
    gap = window[len(stripped) :]
    if not gap or not stripped or gap.count("\n") > 1:
        return "", position
    word = stripped.split()[-1].lstrip("(\"'“‘«[—–")
    return word, position - len(gap) - len(word)


def _day_before(point: Point | None) -> Point | None:
    """Give the day before a day or weekday, where that does not hang on the year."""
    if point is None or point.partial is None or point.unit or len(point.partial) != 10:
        return None
    partial = point.partial
    if "W" in partial:
        return evolve(point, partial=f"XXXX-WXX-{(int(partial[-1]) - 2) % 7 + 1}")
    if partial.startswith("XXXX"):
        if partial in ("XXXX-03-01", "XXXX-01-01", "XXXX-02-29"):
            return None
        known = datetime.date.fromisoformat(partial.replace("XXXX", "2001"))
        return evolve(point, partial=f"XXXX{(known - datetime.timedelta(1)).isoformat()[4:]}")
    known = datetime.date.fromisoformat(partial)
    return evolve(point, partial=(known - datetime.timedelta(1)).isoformat())


# ---------------------------------------------------------------- what a text says about its own dates


def _with_habit(found: list[ScannedDate], scanner: _Scanner) -> list[ScannedDate]:
    """Read 10/11/2018 as the text writes its other dates; where they do not tell, it stays unread."""
    orders = scanner.slashed_orders or scanner.orders
    if not scanner.undecided or len(orders) != 1:
        return found
    settled = []
    for each in found:
        if numbers := scanner.undecided.get(each.start):
            one, two, year = numbers
            month, day = (two, one) if "dmy" in orders else (one, two)
            point = Point(f"{year}-{month:02}-{day:02}")
            each = evolve(each, first=point, last=point)
        settled.append(each)
    return settled


def _joined(text: str, found: list[ScannedDate]) -> list[ScannedDate]:
    """Join "October 30 to November 2" to one range; hand the year of a list on to its earlier items."""
    joined: list[ScannedDate] = []
    for each in reversed(found):
        after = joined[-1] if joined else None
        gap = text[each.end : after.start] if after and after.start - each.end <= 14 else ""
        pair = _same_shape(each, after) if gap and after else None
        if pair is None or after is None:
            joined.append(each)
            continue
        first, last = pair
        if _makes_range(text, each.start, gap) and (whole := _range(*pair)):
            joined[-1] = ScannedDate(each.start, after.end, text[each.start : after.end], *whole)
        elif LIST_GAP.fullmatch(gap) and (shared := _year_shared(first, last)):
            joined.append(evolve(each, first=shared, last=shared))
        else:
            joined.append(each)
    return joined[::-1]


def _same_shape(a: ScannedDate, b: ScannedDate) -> tuple[Point, Point] | None:
    """Give the points of two single dates of one shape: two days, two months, two years, two weekdays."""
    first, last = a.first, b.last
    if not (first and last and first.partial and last.partial) or a.first != a.last or b.first != b.last:
        return None
    if len(first.partial) != len(last.partial) or ("W" in first.partial) != ("W" in last.partial):
        return None
    return (first, last)


def _makes_range(text: str, start: int, gap: str) -> bool:
    """Say whether a gap makes a range of two dates: "to", a dash, "and" after "between"."""
    word, at = _word_before(text, start)
    if RANGE_GAP.fullmatch(gap):
        return word.lower() != "from" or not MOVED.search(text[max(0, at - 40) : at])
    return word.lower() == "between" and AND_GAP.fullmatch(gap) is not None


def _range(first: Point, last: Point) -> tuple[Point, Point] | None:
    """Give the ends of a range, each with the year that only one of them has; ``None`` if it runs backwards."""
    first = _year_shared(first, last) or first
    if first.partial and last.partial and last.partial.startswith("XXXX-") and first.partial[0] != "X":
        year = int(first.partial[:4]) + (last.partial[5:] < first.partial[5:])
        last = evolve(last, partial=f"{year:04}{last.partial[4:]}")
    first_year, last_year = str(first.partial)[:4], str(last.partial)[:4]
    if first_year.isdigit() and last_year.isdigit() and str(first.partial) >= str(last.partial):
        return None
    return (first, evolve(last, ahead=first.ahead))


def _year_shared(first: Point, last: Point) -> Point | None:
    """Give ``first`` with the year of ``last``, where only ``last`` has one: "May 3 and June 5, 2018"."""
    if not (first.partial and last.partial) or "W" in first.partial or first.partial[:5] != "XXXX-":
        return None
    if last.partial[0] == "X":
        if last.unit == "year" and first.unit is None:
            return evolve(first, unit="year", shift=last.shift - (first.partial[5:] > last.partial[5:]))
        return None
    year = int(last.partial[:4]) - (first.partial[5:] > last.partial[5:])
    partial = f"{year:04}{first.partial[4:]}"
    return evolve(first, partial=partial) if is_edtf(partial) else None


def _opened(text: str, each: ScannedDate) -> ScannedDate:
    """Take in "since" and "until", which leave one end open, and the "from" or "between" of a range."""
    word, at = _word_before(text, each.start)
    if word.lower() == "the":
        word, at = _word_before(text, at)
    lower = word.lower()
    is_range = each.first != each.last
    if is_range and lower in ("from", "between"):
        return evolve(each, start=at, text=text[at : each.end])
    if is_range or lower not in ("since", "until", "till") or each.first is None:
        return each
    first, last = (each.first, None) if lower == "since" else (None, each.first)
    return ScannedDate(at, each.end, text[at : each.end], first, last)


def _bound(text: str, found: list[ScannedDate]) -> Iterator[ScannedDate]:
    """Give a date without year the year that the text has just named with its month.

    "The treaty runs out in February 2026. On February 5 ..." But "said on February 5" is the day of speaking.
    """
    known: dict[str, tuple[str, int]] = {}
    for each in found:
        point = each.first or each.last
        if point and point.partial and len(point.partial) >= 7 and "W" not in point.partial:
            month = point.partial[5:7]
            if point.partial[0] != "X":
                known[month] = (point.partial[:4], each.end)
            elif month in known and point.unit is None and each.start - known[month][1] <= BINDING_DISTANCE:
                word, at = _word_before(text, each.start)
                word = _word_before(text, at)[0] if word.lower() == "on" else word
                if word.lower() not in calendar.REPORTING:
                    each = _with_year(each, int(known[month][0]))
        yield each


def _with_year(each: ScannedDate, year: int) -> ScannedDate:
    """Give both ends of an expression the year that the text names."""
    first = each.first and evolve(each.first, year=year)
    last = first if each.first == each.last else each.last and evolve(each.last, year=year)
    return evolve(each, first=first, last=last)


# ---------------------------------------------------------------- resolving


def resolve_dates(
    scanned: Sequence[ScannedDate], anchor: datetime.date | PublicationDate | None
) -> tuple[DateMention, ...]:
    """Give the scanned expressions their values, counted from the day of publication.

    Of a publication that is only known within bounds, a value is given where every day within them leads to
    the same one.
    """
    days = _anchor_days(anchor)
    return tuple(_mention(each, days) for each in scanned)


def _mention(each: ScannedDate, days: tuple[datetime.date, ...]) -> DateMention:
    """Resolve one expression. All values rise with the anchor, so that the bounds speak for what is between."""
    until = days[0] if len(days) == 1 else None
    values = {_value(each, day, until) for day in days or (None,)}
    edtf = values.pop() if len(values) == 1 else None
    partial = each.partial
    return DateMention(each.start, each.end, each.text, edtf, partial, precision(edtf or partial))


def _anchor_days(anchor: datetime.date | PublicationDate | None) -> tuple[datetime.date, ...]:
    """Give the day of publication, or the first and the last that it may be, or nothing."""
    if anchor is None:
        return ()
    if isinstance(anchor, datetime.date):
        return (datetime.date(anchor.year, anchor.month, anchor.day),)
    if not isinstance(anchor, PublicationDate):
        wanted = "datetime.date, PublicationDate or None"
        raise TypeError(f"wanted the anchor as {wanted}, got {type(anchor).__name__}: {anchor!r:.60}")
    first, last = bounds(anchor.edtf) if anchor.edtf else (None, None)
    if first is None or first != last:
        first = max(filter(None, (first, _day(anchor.not_before))), default=None)
        last = min(filter(None, (last, _day(anchor.not_after))), default=None)
    if first is None or last is None or first > last:
        return ()
    return (first,) if first == last else (first, last)


def _day(iso: str | None) -> datetime.date | None:
    """Read an ISO date."""
    return bounds(iso)[0] if iso else None


def _value(each: ScannedDate, day: datetime.date | None, until: datetime.date | None) -> str | None:
    """Give the value of an expression with the anchor ``day``; "since" ends on ``until``."""
    if each.first is None or each.last is None:
        return _open_value(each, day, until)
    first = _point_value(each.first, day)
    if each.first == each.last or first is None:
        return first
    last = _point_value(each.last, day)
    if last is None:
        return None
    if "W" in str(each.last.partial):  # Monday to Wednesday: the Monday before that Wednesday
        end = datetime.date.fromisoformat(last)
        back = (int(str(each.last.partial)[-1]) - int(str(each.first.partial)[-1])) % 7
        return f"{(end - datetime.timedelta(back)).isoformat()}/{last}"
    if last < first:  # December 30 to January 2
        last = f"{int(first[:4]) + 1:04}{last[4:]}"
    return f"{first}/{last}" if is_edtf(last) else None


def _open_value(each: ScannedDate, day: datetime.date | None, until: datetime.date | None) -> str | None:
    """Give the value of "since ..." (up to the publication, where that is known) or "until ..."."""
    point = each.first or each.last
    value = _point_value(point, day) if point else None
    if value is None or point is None:
        return None
    start, end = bounds(value)
    if each.first is None:
        return f"../{end.isoformat() if point.unit and end else value.split('/')[-1]}"
    begin = start.isoformat() if point.unit and start else value.split("/")[0]
    return f"{begin}/{until.isoformat() if until and start and start <= until else '..'}"


def _point_value(point: Point, day: datetime.date | None) -> str | None:
    """Give the value of one date."""
    partial = point.partial
    if point.unit is None:
        if partial is None or partial[0] != "X":
            return partial
        if point.year is not None:
            return _in_year(point, point.year)
        return _nearest(point, day) if day else None
    if day is None:
        return None
    try:
        return _counted(point, day)
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return None


def _nearest(point: Point, day: datetime.date) -> str | None:
    """Give the weekday, day, month or season of no known year that news of this day most likely means.

    News looks back: a weekday is the last one up to and including the day, a date lies at most nine months
    back or three ahead. Where the clause looks ahead, it is the first from the day on.
    """
    partial = str(point.partial)
    if "W" in partial:
        number = int(partial[-1])
        if point.ahead:
            return (day + datetime.timedelta((number - day.isoweekday()) % 7)).isoformat()
        return (day - datetime.timedelta((day.isoweekday() - number) % 7)).isoformat()
    months_ahead = 11 if point.ahead else 3
    for year in (day.year + 1, day.year, day.year - 1):
        value = _in_year(point, year)
        start, end = bounds(value) if value else (None, None)
        if start and end and (end >= day or not point.ahead) and _months(day, start) <= months_ahead:
            return value if _months(day, start) > months_ahead - 12 else None
    return None


def _months(day: datetime.date, other: datetime.date) -> float:
    """Count the months from ``day`` to ``other``, days as parts of a month."""
    return (other.year - day.year) * 12 + other.month - day.month + (other.day - day.day) / 31


def _in_year(point: Point, year: int) -> str | None:
    """Give a date without year in this year, if the calendar has it and the weekday agrees."""
    value = f"{year:04}{str(point.partial)[4:]}"
    if not is_edtf(value):
        return None
    if point.weekday and datetime.date.fromisoformat(value).isoweekday() != point.weekday:
        return None
    return value


def _counted(point: Point, day: datetime.date) -> str | None:
    """Give the value of what counts from the day of publication."""
    unit, shift, partial = point.unit, point.shift, point.partial
    if unit == "day":
        return (day + datetime.timedelta(shift)).isoformat()
    if unit == "year":
        return _in_year(point, day.year + shift) if partial else f"{day.year + shift:04}"
    if unit == "month":
        years, month = divmod(day.month - 1 + shift, 12)
        return f"{day.year + years:04}-{month + 1:02}"
    if unit == "season":
        return _season(int(str(partial)[-2:]), shift, day)
    if unit == "phrase":
        return _parsed(point.phrase, day)
    if unit in ("before", "after"):
        return _next_to(point, day)
    return _in_week(point, day)


def _in_week(point: Point, day: datetime.date) -> str:
    """Give a week (Monday to Sunday), a weekend, or a weekday in the week of the publication or next to it."""
    monday = day + datetime.timedelta(7 * point.shift - day.weekday())
    if point.partial:
        return (monday + datetime.timedelta(int(point.partial[-1]) - 1)).isoformat()
    if point.unit == "the weekend" and day.weekday() < 5:  # the one that is over
        monday -= datetime.timedelta(7)
    first = monday if point.unit == "week" else monday + datetime.timedelta(5)
    return f"{first.isoformat()}/{(monday + datetime.timedelta(6)).isoformat()}"


def _next_to(point: Point, day: datetime.date) -> str | None:
    """Give the last such weekday or month before the publication, or the first one after it."""
    step = 1 if point.unit == "after" else -1
    partial = str(point.partial)
    if "W" in partial:
        days = (step * (int(partial[-1]) - day.isoweekday()) - 1) % 7 + 1
        return (day + datetime.timedelta(step * days)).isoformat()
    passed = step * (int(partial[5:7]) - day.month) <= 0
    return _in_year(point, day.year + step * passed)


def _season(season: int, shift: int, day: datetime.date) -> str | None:
    """Give this, the last or the next season; a winter has the year in which it begins."""
    year = day.year - (season == 24 and day.month < 7)
    if shift:
        start, end = bounds(f"{year:04}-{season}")
        over = end is not None and end < day
        to_come = start is not None and start > day
        year += shift if not (over if shift < 0 else to_come) else 0
    return f"{year:04}-{season}"


@cache
def _phrase_parser() -> type[DateDataParser]:
    """Import dateparser, which takes a tenth of a second, only when a text has such a phrase."""
    from dateparser.date import DateDataParser

    return DateDataParser


def _parsed(phrase: str, day: datetime.date) -> str | None:
    """Have dateparser count: "two weeks ago". The precision is that of the unit."""
    settings = {
        "RELATIVE_BASE": datetime.datetime(day.year, day.month, day.day),
        "PREFER_DATES_FROM": "past",
        "DATE_ORDER": "MDY",
        "RETURN_AS_TIMEZONE_AWARE": False,
        "PARSERS": ["relative-time"],
    }
    parsed = _phrase_parser()(languages=["en"], settings=settings).get_date_data(phrase)
    if parsed.date_obj is None:
        return None
    found = parsed.date_obj.date()
    if parsed.period == "week":
        return _in_week(Point(None, "week"), found)
    return found.isoformat()[: {"year": 4, "month": 7}.get(parsed.period, 10)]

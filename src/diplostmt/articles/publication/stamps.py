"""The stamps of a page: full dates on lines of their own, in the forms that machines and editors give them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import define, evolve, frozen

from diplostmt.articles.lines.figures import CLOCK_TIME, is_figures, is_temperature
from diplostmt.articles.lines.line import Line
from diplostmt.articles.lines.menus import FIGURE
from diplostmt.articles.lines.page import CRAWLED, LONGEST_SENT, SENT, ends_page, heads_list, is_posted_by
from diplostmt.dates import ScannedDate
from diplostmt.edtf import bounds, full_year, is_edtf
from diplostmt.lexicon.calendar import MONTHS, MONTHS_ABROAD, WEEKDAYS, WEEKDAYS_ABROAD

#: A date with the line that it stands on.
Placed = tuple[Line, ScannedDate]

DAY = re.compile(r"\d{4}-\d\d-\d\d")
MONTH = re.compile(r"\d{4}-\d\d")
MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
#: A dateline and a stamp may lie so many days apart.
APART = 3
#: How far down a page the day and time of a document may stand, and how long its weekday and its time may be.
DEEPEST_TIME = 8
LONGEST_WEEKDAY, LONGEST_CLOCK = 12, 10
CLOSING_TIME = re.compile(r"[ ,|–-]{1,3}\d{1,2}[:.]\d{2}(?: [A-Z]{2,4})?")
#: So many lines at the top may be the head in one.
MOST_HEADS = 3
LONGEST_STAMP, LONGEST_LABEL = 120, 30
#: How far from the beginning of its line a day may stand that the line tells of as its own.
LONGEST_TELLING = 300
#: So many lines below the text may be its own stamps, unless they say so.
NEAR_BODY = 4

_YEAR = r"(?P<year>(?:19|20)\d{2})"
_WORD = r"(?P<month>[A-Z][a-z]{2,8})"
#: Dates as only stamps have them, each with examples.
STAMP_FORMS: Final = tuple(
    map(
        re.compile,
        (
            rf"(?<![A-Z]){_WORD}[.,]? (?P<day>\d{{1,2}})(?: ?, ?|/){_YEAR}",  # "August 2, 202114:20", "August, 02/2021"
            rf"(?<!\d)(?P<day>\d{{1,2}})(?P<sign>[ -]){_WORD}\.?(?:(?P=sign)| ?, ?){_YEAR}",  # "02-Aug-2021"
            rf"\b(?P<month>[^\W\d_]{{3,9}}) (?P<day>\d{{1,2}}), {_YEAR}",  # "14:24 Июль 16, 2018"
            r"(?<![\d:])(?P<day>\d{1,2})(?P<sign>[ /-])(?P<month>[^\W\d_]{3,9})(?P=sign)(?P<year>(?:20|19)?\d\d)"
            r"(?![\d:])",
            # "12-Mar-21", "12/mar/2021"
            r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{2})(?![\d.])",  # "12.03.21, 14:05"
            r"(?<![\d/])(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d{2})(?![\d/])",  # "11/23/06"
            r"(?<![\d/])(?P<day>1[3-9]|2\d|3[01])/(?P<month>0?[1-9]|1[0-2])/(?P<year>\d{2})(?![\d/])",  # "23/11/06"
            rf"(?<!\d)(?P<day>\d{{1,2}})(?: de |\. )(?P<month>[^\W\d_]{{3,10}})(?: del? | ){_YEAR}",  # "7 de mayo 2021"
            rf"{_YEAR}[年년] ?(?P<month>\d{{1,2}})[月월] ?(?P<day>\d{{1,2}})[日일]",  # "2021年3月12日", also Korean
            rf"{_YEAR}\. (?P<month>[^\W\d_]{{3,10}}) (?P<day>\d{{1,2}})\.",  # "2021. március 12."
            r"<DOC.{0,40}?(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)\.\d{4}",  # "LKN_ENG_20210504.0001"
            r"\b(?P<month>[A-Z]{3,4})/(?P<day>\d{1,2})/(?P<year>(?:19|20)\d\d)\b",  # "MAY/18/2015"
            rf"(?<![\d.])(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}(?=\d\d:\d\d)",  # "12.03.202114:05"
            rf"\b(?P<day>1)er (?P<month>[^\W\d_]{{3,9}}) {_YEAR}",  # "1er juin 2021"
        ),
    )
)
#: The day in an address: "/2019/03/12/", "/2019/mar/12/", "/2019-03/12/c_1.htm", "/20190312/".
URL_DAY = re.compile(
    r"[/_](?P<year>(?:19|20)\d{2})(?:(?P<sign>[/-])(?P<month>\d{1,2}|[a-z]{3})[/-]|(?=\d{4}\D)(?P<months>\d{2}))"
    r"(?P<day>\d{1,2})(?!\d)"
)
#: Where the day stands before the month: the labels of other languages, a time of day after noon without "pm".
DAY_FIRST = re.compile(
    r"\b(?:1[3-9]|2[0-3])[:.h]\d{2}(?! ?[ap]\.?m)|"
    r"\b(?:publié|modifié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|veröffentlicht|stand|"
    r"aktualisiert|опубликовано|güncelleme|yayın\w*|objavljeno)\b",
    re.IGNORECASE,
)
#: What stands before the day where a text tells when it was published, and the first entry of a live file: "The press
#: release issued by the Ministry on 4 May 2021.", "Ships sail againpublished at 16:00 Greenwich Mean Time 4 May 2021".
TOLD_WHEN = re.compile(
    r"^(?:The |This )?(?:press release|statement|communiqu\w{1,2})(?: was)? issued\b[^.\n]{0,80} on $|"
    r"published at \d{1,2}:\d{2} [A-Z][\w ]{2,40} $|^Source: [^\n]{10,240}, $",
    re.IGNORECASE,
)
URL_LABEL = re.compile(r"(?:permalink|url|source url|original|link)\b", re.IGNORECASE)
LONGEST_URL = 200
#: What stands before the day in the headline of a numbered document: "No: 61, 3 March 2020, Press Release on ...".
DOCUMENT_NUMBER = re.compile(r"(?:No|Nr|№)\.?:? ?\d{1,5}(?:[/-]\d{1,4})?, ?")
#: What may stand behind the day of a title: brackets, the hour, the house: "at 12h00", ", 10:30 GMT", ", Media Centre".
ENDS_TITLE = re.compile(
    r"[ )\].]{0,4}(?:,? ?(?:at |[-–|] )?\d{1,2}[:.h]\d{2}(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?"
    r"|, (?:[A-Z][\w'’-]{1,20} ){0,3}(?:Center|Centre|Building|Hall|House|Hotel|Palace|Room))?[ )\].]{0,4}"
)
#: A time of day as in the United States, or one of the states before a date: "10:35 a.m. EDT", "Erie, PA, 5/4/2021".
AMERICAN = re.compile(
    r"\b\d{1,2}:\d{2} ?[AaPp]\.?[Mm]\.? ?(?:[ECMP][DS]T|ET|PT)\b|, [A-Z]{2},? \d{1,2}/\d{1,2}/\d{4}\b"
)
#: A date that may have the day first or the month.
EITHER_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
PUBLISHED = re.compile(
    r"\b(?:publish\w*|posted|written|created|released|issued|(?<!-)date|опубликован\w*|veröffentlicht|publié\w*|publicad[oa]|"
    r"pubblicat[oa]|yayınlanma|objavljeno|opublikowano)\b",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"\b(?:updated?|modified|reviewed|actualizad[oa]|aktualisiert|mis à jour|aggiornat[oa]|atualizad[oa]|обновлено|"
    r"güncelleme)\b",
    re.IGNORECASE,
)
#: A time of day that the text runs into: "May 12, 2021, 8:46 pm By Ana Ruiz The minister met", "8:46 pmThe minister".
TIME_AND_TEXT = re.compile(r",? ?\d{1,2}:\d{2} ?[ap]\.?m\.? ?(?=[A-Z])")
WITH_WEEKDAY = re.compile(r"\W?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)", re.IGNORECASE)
#: The same in other languages, at either end of a date: "Lundi 4 mai 2021", "4 Mayıs 2021 Salı".
WEEKDAY_ABROAD = re.compile(rf"\b(?:{'|'.join(sorted(WEEKDAYS_ABROAD))})\b", re.IGNORECASE)
TIMED = re.compile(r"\d{1,2}:\d{2}\b")
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


@frozen
class Stamp:
    """A full date on a line of its own, where it stands, and how much it looks like that of publication.

    ``rank`` is 2 where the line says "published", 1 for a plain date, 0 in a headline or with "updated". ``place`` is
    3 below the headline, 2 above it, 1 below the text, and 0 above the headline where the date may be the site's own
    today: with a weekday and no time of day. ``other`` is the day where the month and not the day comes first, or the
    other way round; neither has more weight unless ``settled``.
    """

    day: datetime.date
    line: str
    rank: int
    place: int
    other: datetime.date | None = None
    settled: bool = True

    @property
    def words(self) -> str:
        """Give the line as evidence."""
        return f"a stamp on the page: {self.line[:80]}"

    @property
    def in_head(self) -> bool:
        """Say whether the stamp stands between the headline and the text."""
        return self.place == 3


def read_stamps(lines: Sequence[Line], dates: Sequence[Placed]) -> list[Stamp]:
    """Give the full dates on lines of figures, bylines and the headline, in the order of the page."""
    layout = _layout(lines)
    found = [stamp for line, date in dates if (stamp := _stamp_of(line, date, layout))]
    crawled = CRAWLED.match(lines[0].text) if lines else None
    if crawled and DAY.fullmatch(crawled[1]) and is_edtf(crawled[1]):
        found.append(Stamp(datetime.date.fromisoformat(crawled[1]), crawled[0], 1, 2))
    if any(stamp.other and not stamp.settled for stamp in found) and _is_american(lines):
        found = [_month_first(stamp) for stamp in found]
    if not any(stamp.place > 1 for stamp in found):
        found += _odd_stamps(layout)
    return found


def crawled_month(lines: Sequence[Line]) -> tuple[str, str] | None:
    """Give the month that a crawler put before the text, and its words: "date 2021-05 Talks resume"."""
    crawled = CRAWLED.match(lines[0].text) if lines else None
    month = crawled[1] if crawled else ""
    return (month, lines[0].text[: len("date 2021-05")]) if len(month) == 7 and is_edtf(month) else None


def _is_american(lines: Sequence[Line]) -> bool:
    """Say whether a page is of the United States, where the month stands first, by a time of day or a state."""
    return any(AMERICAN.search(line.text) for line in lines)


def _month_first(stamp: Stamp) -> Stamp:
    """Settle a stamp that may have the day first or the month: "1/10/2017" is in January."""
    figures = EITHER_FIRST.search(stamp.line)
    if stamp.settled or stamp.other is None or figures is None:
        return stamp
    days = (day for day in (stamp.day, stamp.other) if day.month == int(figures[1]))
    return evolve(stamp, day=next(days, stamp.day), other=None, settled=True)


def choose(stamps: Sequence[Stamp], day: str | None) -> Stamp | None:
    """Choose the stamp that agrees with the dateline, or calls itself so, or is the first below the headline.

    A date above the headline is the site's own today where it disagrees with the dateline, or has no time of day and
    another one has; one below the text is that of another story, or of a change to the page.
    """
    agreeing = stamps if day is None else [agreed for stamp in stamps if (agreed := _agreeing(stamp, day))]
    if not agreeing and day is not None:
        agreeing = [
            stamp
            for stamp in stamps
            if (stamp.in_head and not _is_told_of(stamp, day))
            or (stamp.place == 1 and stamp.rank > 1 and day[0] == "X")
        ]
    return max(
        agreeing,
        key=lambda stamp: (
            day is not None and stamp.day.isoformat().endswith(day[4:]),
            stamp.rank > 1,
            stamp.place > 1,
            stamp.rank,
            stamp.place,
            stamp.place == 2 and TIMED.search(stamp.line) is not None,
        ),
        default=None,
    )


def _is_told_of(stamp: Stamp, day: str) -> bool:
    """Say whether a headline or deck ends in another day than the dateline has with its year: what it tells is older.

    Where only the month and the day change places, they are the same day.
    """
    same = stamp.day.isoformat() == f"{day[:5]}{day[8:]}-{day[5:7]}"
    return stamp.rank == 0 and day[0] != "X" and not same


def _agreeing(stamp: Stamp, day: str) -> Stamp | None:
    """Give the stamp by the reading that agrees with the day of the dateline, if one does."""
    for reading in (stamp.day, stamp.other):
        if reading and days_apart(day, reading, reading) <= APART:
            return evolve(stamp, day=reading, other=None, settled=True)
    return None


def days_apart(day: str, first: datetime.date, last: datetime.date) -> int:
    """Count the days between ``day``, perhaps without its year, and the nearest of ``first`` to ``last``.

    >>> days_apart("XXXX-12-31", datetime.date(2021, 1, 2), datetime.date(2021, 1, 2))
    2
    """
    distances = []
    for year in (first.year, first.year - 1, first.year + 1) if day[0] == "X" else (0,):
        exact = day.replace("XXXX", f"{year:04}")
        if is_edtf(exact):
            other = datetime.date.fromisoformat(exact)
            distances.append(max((first - other).days, (other - last).days, 0))
    return min(distances, default=0)


def day_without_year(head: Sequence[Placed]) -> tuple[str, int | None] | None:
    """Give the day and the weekday of a stamp that leaves out its year: "Thursday 22 October, 01:00"."""
    for _, date in head:
        if MONTH_DAY.fullmatch(date.partial or ""):
            return str(date.partial), date.first.weekday if date.first else None
    return None


def month_of(head: Sequence[Placed]) -> tuple[str, str] | None:
    """Give the month that a line of the head names by itself, as EDTF, and the line: "June 2003"."""
    for line, date in head:
        if MONTH.fullmatch(date.partial or ""):
            return str(date.partial), line.text
    return None


def in_head(lines: Sequence[Line], dates: Sequence[Placed]) -> Iterator[Placed]:
    """Give the dates on lines of figures above the text."""
    body = _layout(lines).body
    for line, date in dates:
        if (
            line.start < body
            and line.kind in ("chrome", "byline")
            and is_figures(line)
            and not is_posted_by(line)
        ):
            yield line, date


def copyright_year(lines: Sequence[Line]) -> tuple[datetime.date, str] | None:
    """Give the end of the latest year that a notice of copyright names: the page is not younger."""
    years = [
        (int(year[0]), line.text)
        for line in lines
        if line.kind == "chrome" and ("©" in line.text or "opyright" in line.text or "(c)" in line.text)
        for year in YEAR.finditer(line.text[:LONGEST_STAMP])
    ]
    year, words = max(years, default=(0, ""))
    return (datetime.date(year, 12, 31), words) if year else None


# ---------------------------------------------------------------- where a stamp stands


@define
class _Layout:
    """The lines of a page, where its headline begins, where its text does, and the number of the last line of it."""

    lines: Sequence[Line]
    top: int
    body: int
    last: int

    def place(self, line: Line) -> int:
        """Give the place of a stamp, as ``Stamp.place`` says it."""
        if line.start >= self.body:
            return 1
        if line.start >= self.top:
            return 3
        named = WITH_WEEKDAY.match(line.text) or WEEKDAY_ABROAD.search(line.text)
        return 0 if named and not CLOCK_TIME.search(line.text) else 2

    def is_own(self, line: Line) -> bool:
        """Say whether a date below the head is that of the page: near the text, or it says what it dates."""
        if PUBLISHED.search(line.text, 0, LONGEST_LABEL) or UPDATED.search(line.text, 0, LONGEST_LABEL):
            return True
        between = self.lines[self.last + 1 : line.number]
        return (
            is_figures(line)
            and 0 <= len(between) < NEAR_BODY
            and not any(heads_list(other) or ends_page(other) for other in between)
        )

    def is_of_visit(self, line: Line) -> bool:
        """Say whether a date is the day on which the page was read: it says so, or stands below that day's weather."""
        above = self.lines[max(0, line.number - 3) : line.number]
        return (
            line.text.startswith(("Today ", "Today:", "Today,"))
            or any(map(is_temperature, above[-2:]))
            or any(other.text[:2] in ("– ", "— ") for other in above)  # who praised the house on that day
        )


def _layout(lines: Sequence[Line]) -> _Layout:
    told = [line for line in lines if line.kind in ("paragraph", "question", "answer", "background")]
    first = next((line.start for line in told if line.is_prose), lines[-1].end if lines else 0)
    top = next((line.start for line in lines if line.kind == "headline"), first)
    return _Layout(lines, top, first, told[-1].number if told else -1)


# ---------------------------------------------------------------- reading one


def _stamp_of(line: Line, date: ScannedDate, layout: _Layout) -> Stamp | None:
    """Read a date that the scan found as a stamp, if it is full and its line can be one."""
    opens = line.kind not in ("chrome", "byline", "headline") and not (
        line.kind == "deck" and not line.is_prose
    )
    if opens and line.number >= DEEPEST_TIME:
        return None  # as nearly all dates
    if opens and not (
        _opens_document(line, date)
        or _closes_head(line, date)
        or (
            date.start - line.start < LONGEST_TELLING
            and TOLD_WHEN.search(line.text, 0, date.start - line.start)
        )
    ):
        return None
    written = line.text[date.start - line.start : date.end - line.start]
    either = _either(written)
    partial = date.partial
    day = bounds(partial)[0] if partial and DAY.fullmatch(partial) else None
    if (day is None and not either) or not (opens or _is_stamp(line, date)):
        return None
    place = 3 if opens else layout.place(line)
    if place == 1 and line.kind != "headline" and not layout.is_own(line):
        return None
    if place in (0, 2) and layout.is_of_visit(line):
        return None
    other = next((reading for reading in either if reading != day), None)
    if named := WEEKDAYS.get(line.text[: line.text.find(" ")].strip(".,").lower(), 0):
        either = [reading for reading in either if reading.isoweekday() == named] or either
        day = either[0] if len(either) == 1 else day
    if day is None and _has_day_first(line.text):
        day = next(reading for reading in either if reading.day == int(written[:2].rstrip("./-")))
        return Stamp(day, line.text, _rank(line), place)
    if day is None:
        return Stamp(either[0], line.text, _rank(line), place, either[1], settled=False)
    return Stamp(day, line.text, _rank(line), place, other)


def _has_day_first(text: str) -> bool:
    """Say whether a stamp is in a language, or counts the hours to 24, as nobody does who puts the month first."""
    return DAY_FIRST.search(text) is not None


def _rank(line: Line) -> int:
    if PUBLISHED.search(line.text):
        return 2
    return 0 if line.kind in ("headline", "deck") or UPDATED.search(line.text) else 1


def _is_stamp(line: Line, date: ScannedDate) -> bool:
    if is_posted_by(line):
        return False
    if line.kind in ("headline", "deck"):
        ends = ENDS_TITLE.fullmatch(line.text, date.end - line.start) or _opens_document(line, date)
        before = line.text[: date.start - line.start]  # "Publié le mercredi 12 mai 2021   |  Agence des lacs"
        labelled = (len(before) < LONGEST_LABEL and PUBLISHED.match(before) is not None) or (
            before.endswith(" le ") and before.startswith(("Entretien ", "Extraits d", "Interview "))
        )  # "Entretien de Mme Ana Ruiz avec Radio Lac le 4 mai 2021, sur les bacs."
        return bool(ends) or labelled or DOCUMENT_NUMBER.fullmatch(before) is not None
    return line.kind == "byline" or is_figures(line) or len(line.text) < LONGEST_STAMP


def _opens_document(line: Line, date: ScannedDate) -> bool:
    """Say whether a line near the top is the day, the time and the room: "May 4, 2021, 2:31 p.m. Press Room"."""
    first, last = date.start - line.start, date.end - line.start
    if first == 0 and line.number < DEEPEST_TIME and line.text.startswith(" | ", last):
        return True  # "4 May 2021 | The ministers met."
    if first == 0 and line.number < DEEPEST_TIME and TIME_AND_TEXT.match(line.text, last):
        return True
    if line.number >= DEEPEST_TIME or first >= LONGEST_WEEKDAY or len(line.text) >= LONGEST_STAMP:
        return False
    return CLOCK_TIME.match(line.text[last : last + LONGEST_CLOCK].lstrip(" ,")) is not None


def _closes_head(line: Line, date: ScannedDate) -> bool:
    """Say whether weekday, day and time of day close one of the first lines: "He left. Thu, June 3, 2021 | 09:09"."""
    return (
        line.number < MOST_HEADS
        and WITH_WEEKDAY.match(date.text) is not None
        and CLOSING_TIME.fullmatch(line.text, date.end - line.start) is not None
    )


def _either(written: str) -> Sequence[datetime.date]:
    """Give both days that a date in figures may mean, in order; none where it means one.

    >>> [str(day) for day in _either("04/05/2021")], _either("14/05/2021")
    (['2021-04-05', '2021-05-04'], [])
    """
    figures = EITHER_FIRST.fullmatch(written)
    one, other, year = map(int, figures.groups()) if figures else (0, 0, 0)
    if not 0 < one <= 12 or not 0 < other <= 12 or one == other or year == 0:
        return []
    return sorted([datetime.date(year, one, other), datetime.date(year, other, one)])


# ---------------------------------------------------------------- odd forms


def _odd_stamps(layout: _Layout) -> Iterator[Stamp]:
    """Read what the scan for dates does not: odd forms in the head, the day in an address, the time of sending."""
    for line in layout.lines:
        text = line.text
        if line.kind not in ("chrome", "byline") or len(text) > LONGEST_URL or not FIGURE.search(text):
            continue
        if layout.is_of_visit(line):
            continue
        place = layout.place(line)
        if place > 1 or text.startswith("Source: "):
            day = _odd_day(text) or url_day(text)
        elif URL_LABEL.match(text):
            day = url_day(text)
        else:
            day = day_sent(text)
        if day is not None:
            yield Stamp(day, text, _rank(line), place)


def _odd_day(text: str) -> datetime.date | None:
    """Read a date as only stamps have it.

    >>> str(_odd_day("August 02, 202118:20")), str(_odd_day("16:12, 02-Aug-2021")), _odd_day("August 2021")
    ('2021-08-02', '2021-08-02', None)
    >>> str(_odd_day("14:24 Июль 16, 2018"))
    '2018-07-16'
    """
    found = (form.search(text) for form in STAMP_FORMS) if len(text) <= LONGEST_STAMP else ()
    return next(
        (day for match in found if match and (day := _day(match["day"], match["month"], match["year"]))), None
    )


def url_day(text: str) -> datetime.date | None:
    """Read the day in an address.

    >>> str(url_day("https://lakenews.example/world/2019/mar/12/talks")), url_day("https://lakenews.example/2019/talks")
    ('2019-03-12', None)
    """
    found = URL_DAY.search(text) if "://" in text else None
    return _day(found["day"], found["month"] or found["months"], found["year"]) if found else None


def day_sent(text: str) -> datetime.date | None:
    """Read when a report was sent, as agencies print it below their copy.

    >>> str(day_sent("041530 GMT MAY 98")), str(day_sent("AP-NY-05-04-98 1530EDT")), day_sent("041530 GMT")
    ('1998-05-04', '1998-05-04', None)
    """
    found = SENT.search(text) if len(text) <= LONGEST_SENT else None
    if found is None:
        return None
    if found["us_day"]:
        return _day(found["us_day"], found["us_month"], found["us_year"])
    return _day(found["day"], found["month"], found["year"])


def _day(day: str, month: str, year: str) -> datetime.date | None:
    """Make a day of its parts: the month a word or figures, the year perhaps of two figures."""
    word = month.lower()
    number = int(month) if month.isdecimal() else MONTHS.get(word) or MONTHS_ABROAD.get(word)
    full = full_year(year)
    value = f"{full}-{number:02}-{int(day):02}" if number else ""
    return datetime.date.fromisoformat(value) if is_edtf(value) else None

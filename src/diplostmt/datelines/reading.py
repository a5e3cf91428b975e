"""Datelines: the place, date and agency that open a wire report.

The head of a line is cut into parts (`parts`), and the parts are read in one of the orders that
agencies use (`orders`). Only the first 200 characters of a line are looked at.

A dateline needs a place, or a date with an agency. The mark of an agency alone, ``(Bloomberg) --``, is none:
`leading_agency` reads it.
"""

from __future__ import annotations

from typing import TypeVar

import regex
from attrs import evolve

from diplostmt.datelines.agencies import marks_of_transcriber
from diplostmt.datelines.bodies import is_report
from diplostmt.datelines.building import body_start, build, of_date, widened
from diplostmt.datelines.days import DASHES, date_at, has_year
from diplostmt.datelines.fit import Reading
from diplostmt.datelines.glued import GLUED_WITHIN, LAST_WORDS, glued
from diplostmt.datelines.listed_towns import look_up_town
from diplostmt.datelines.names import MOST_WORDS, PARTICLE, SMALL_NOUNS, is_city
from diplostmt.datelines.orders import HEAD, read
from diplostmt.datelines.parts import cut
from diplostmt.lexicon.records import words
from diplostmt.models import Dateline, DatelineAgency, DatelinePlace
from diplostmt.outlets import find_outlet, outlet_at
from diplostmt.places.finding import Place, look_up
from diplostmt.spans import Span, as_written, trimmed, with_plain_characters

S = TypeVar("S", bound=Span)
# What may stand before a dateline: blanks, bullets, a label, a crawler's stamp, the marks of a corrected story.
_BEFORE = regex.compile(
    r"""[\s\ufeff•*·▪]*+ (?: DATELINE:\s | (?: News | Press | Media ) \s [Rr]elease:\s )?+
        (?: Special \s to \s [Tt]he \s (?: \p{Lu}\p{Ll}{2,14} \s ){1,4}+ (?=\p{Lu}{2}) )?+
        (?: date \s \d{4}-\d\d (?: -\d\d )?+ \s++ )?+
        (?: (?: Language:\s\p{L}++\s Article\sType:\s? )?+ (?:BFN|CSO)?+ \s*+
            \[ (?:FBIS\sTranslated\s)? (?:Text|Excerpts?) \] \s*+ )?+
        (?: \( (?: \d\w\w\s )? (?: LEAD | LD | URGENT | ATTN | UPDATE ) [^()\n]{0,80} \) \s*+ ){0,2}+""",
    regex.VERBOSE,
)
# Capitals that may open what stands before: files of those who listen to foreign stations, the label of a release.
_LABELS_BEFORE = ("BFN [", "CSO [", "Language: ", "DATELINE: ", "News ", "Press ", "Media ", "Special to ")
# How a line may open: not with capitalised words before a small letter ("Foreign Minister Ana Ruiz said"), those
# of names aside, and not with more of them than a place and a month have. Most lines are refused here, at little cost.
_MAY_OPEN = regex.compile(
    rf"""[\d(\[] | Nations\sunies\b | [\u0600-\u06ff]
      | (?: \p{{Lu}} [\p{{L}}\p{{M}}\p{{N}}]*+ (?: ['’‘ʼ‑-] \p{{L}}++ )*+
            (?: [ \t\u00a0]{{1,2}} {PARTICLE} (?: \p{{Ll}}{{1,3}} ['’-] )? (?=\p{{Lu}}) )?+ ){{1,{MOST_WORDS + 1}}}+
        \s*+
        (?: (?!\p{{L}}) | (?: and | und | et | y | i | и | ap | afp | dpa | epd | kna | rtr | taz )\b
          | {SMALL_NOUNS} )
      | \p{{Lu}}{{3,20}}+ (?: [ ] \p{{Lu}}{{2,20}}+ ){{0,2}}+ [ ]{{2}} [“"\p{{Lu}}]
      | \p{{Lu}} [\p{{L}}'’]{{2,20}}+ (?: [ ] \p{{Lu}} [\p{{L}}'’]{{1,20}}+ ){{0,2}}+ - \p{{Lu}} \p{{Ll}}""",
    regex.VERBOSE,
)
_CAPITALS = regex.compile(
    r"\p{Lu}[\p{Lu}'’.-]{2,20}+(?:[ /]\p{Lu}[\p{Lu}'’.-]{1,20}+){0,6} (?=[“\"]?\p{Lu}(?:[\p{Ll}.]|['’]\p{Lu}\p{Ll}))"
)
_GAP, _BETWEEN_SLASHES, _FIRST_WORD = regex.compile(" "), regex.compile("[^/]+"), regex.compile(r"[\p{L}]+")
# What a city gives its name to: "LONDON Mayor Ana Ruiz said".
_NAMED_AFTER_CITIES = words(
    "Academy Accord Accords Agreement Airport Airways Archbishop Archdiocese Assembly Bishop Bridge Bureau Chief "
    "City Club College Commission Conference Convention Correspondent Council County Court Declaration District "
    "Dispatch Exchange Fashion Festival Film Fire Forum Gazette Governor Herald High Hospital Institute "
    "International Journal Marathon Mayor Metro Metropolitan Museum News Newsroom Olympic Olympics Opera Pact "
    "Police Port Post Press Process Protocol Province Region River School Social Star State Stock Street Summit Sun "
    "Times Treaty Tribune United University Water Zoo"
)
_WRITER_DASH = regex.compile(r"\p{Lu}[^–—\n:]{3,60}?\s[–—-]\s")
_BY_WRITER = regex.compile(r"[Bb]y\s[^–—\n]{3,60}?\s[–—-]\s")
# "By A Staff Reporter, Pokhara, Mar. 21: ..."
_BY_WRITER_COMMA = regex.compile(r"(?:B[yY]|P(?:or|OR|ar|AR))\s\p{Lu}[^,\n]{2,40},\s(?=[\p{Lu}\d])")
# "By Ana Ruiz OSLO - ..."
_BY_WRITER_GLUED = regex.compile(r"By(?:\s\p{Lu}[\p{L}.'’-]{0,20}){1,4}?\s(?=\p{Lu}{2})")
# "By ANA RUIZ, Associated Press Writer OSLO, Norway (AP) _ ..."
_BY_WRITER_OF = regex.compile(
    r"B[yY]\s\p{Lu}[^,\n]{2,60},\s\p{Lu}[^,\n]{2,40}?\s(?:Correspondent|Editor|Reporter|Writer)s?\s(?=\p{Lu}{2})"
)
_GAPS_OF_WRITER = regex.compile(rf"{LAST_WORDS.pattern}|(?<=\p{{Ll}})(?=\p{{Lu}}{{3}})")
_OPENS_BY = "WERBb"
_BY_AGENCY = regex.compile(r"(?:(?:Written|Edited|Reported) )?[Bb]y:?\s(?=[^|\n]{2,40}\s\|\s)")
_WRITER_BEFORE_PIPE = regex.compile(r"[^|\n]{2,40}\s\|\s")
_TOKENISED = regex.compile(rf"\p{{Ll}}[\p{{Ll}}\d\s,.'’-]{{2,50}}\(\s?[\p{{Ll}}. ]{{2,20}}\s?\)\s[{DASHES}]")
_IN_BRACKETS = regex.compile(
    r"(?:\(([^()\n]{6,60})\)|\[([^\[\]\n]{6,60})\])(?:\s{0,2}(?:[:.–—-]{1,2}|$)|(?=\s{0,2}[“\"\p{Lu}]))"
)
_GLUED_BRACKET = regex.compile(r"(?<=\p{L})\((?=\p{Lu}{2})")
_OUTLET_AND_BRACKET = regex.compile(r"\p{Lu}[^()\n]{1,40}\s\(")
_LONGEST_OUTLET = 44
_BRACKETED_TAIL = regex.compile(r"\(([^()\n]{6,40})\)\s*$")
_AGENCY_AND_PLACE = regex.compile(
    r"(?:(?:Written |Edited |Reported )?[Bb]y:?\s)?(?P<agency>\p{Lu}[^\n]{4,56}?)[\s|,]{0,3}"
)
_BEFORE_PLACE = regex.compile(r"\s?[|,]\s|\s(?=\p{Lu})")
_BEFORE_TAIL = regex.compile(
    rf",\s?|\s[{DASHES}|]\s|(?<=\p{{Lu}}{{2}})\s(?=\p{{Lu}}(?:['’]\p{{Lu}})?\p{{Ll}})"
)
_TAIL = 90  # how far from its end a headline may name place and date
_LONGEST_DATE_LINE = 60
_LONGEST_PLACE = 40
_HOLDS_FIGURES = regex.compile(r"[^\d\n]{0,24}\d")
_DAY_OPENING = regex.compile(r"DA?[:-]")
_DATE_LINE = regex.compile(r"D[,|-]?t?[-|]?\$")
_AFTER_AGENCY = regex.compile(r"\)?\s{0,9}[:.–—-]{1,2}")


def parse_dateline(line: str) -> Dateline | None:
    """Read the dateline that opens a line; offsets count from the start of ``line``.

    Besides what `find_dateline` finds, this reads the place and date at the end of a headline, and a line
    that is nothing but a date with its year. Raises ``TypeError`` for anything but a ``str``.

    >>> found = parse_dateline("OSLO, March 3. /TASS/. Talks on the treaty opened.")
    >>> found.text, found.places[0].name, found.places[0].country, found.date.edtf, found.agency.name
    ('OSLO, March 3. /TASS/.', 'Oslo', 'NO', 'XXXX-03-03', 'TASS')
    >>> parse_dateline("EXCLUSIVE - Talks on the treaty opened.") is None
    True
    """
    if not isinstance(line, str):
        raise TypeError(f"line: wanted a str, got {type(line).__name__}")
    plain = with_plain_characters(line)
    found = find_dateline(plain) or headline_dateline(plain) or _date_line(plain)
    return as_written(found, plain, line)


def find_dateline(text: str, start: int = 0, end: int | None = None) -> Dateline | None:
    """Find the dateline that opens the first line of ``text[start:end]``, with offsets into ``text``.

    It may be glued to a caption before it. Where it fills its line, its date or agency may stand on the next
    line, up to ``end``. ``body_start`` is the first character of what follows, at most ``end``.

    >>> find_dateline("BAKU, Azerbaijan, May 5\\n\\nBy Ana Ruiz - Trend:\\n\\nThe sides met.").agency.name
    'Trend'
    """
    end = len(text) if end is None else end
    start, line_end = _line(text, start, end)
    if bracketed := _bracketed(text, start, line_end, end):
        return bracketed
    if text[start : start + 1].islower() and (tokenised := _tokenised(text, start, line_end)):
        return tokenised
    reading = _opening(text, start, line_end) or glued(text, start, line_end)
    if reading is None:
        broken = _broken(text, start, line_end, end)
        return (
            (build(broken, end) if broken else None)
            or _place_then_date(text, start, line_end, end)
            or _date_then_place(text, start, line_end, end)
            or _agency_and_place(text, start, line_end, end)
            or _agency_then_place(text, start, line_end, end)
            or _unmarked(text, start, line_end)
            or _bracketed_behind_credit(text, start, line_end, end)
        )
    dateline = build(reading, end)
    return dateline if reading.body else _continued(text, dateline, line_end, end)


def headline_dateline(text: str, start: int = 0, end: int | None = None) -> Dateline | None:
    """Read the place and date, or the bracketed date, at the end of a headline; the date has its year.

    They stand behind a comma, a dash or a pipe, or capitals: "Harbour Summit - Sydney, New South Wales - 12/03/2024",
    "MINISTERS MEET AT THE HARBOUR Sydney: March 12, 2024".

    >>> headline_dateline("Remarks by the Minister at a Press Conference, Vienna, May 4, 2021").date.edtf
    '2021-05-04'
    """
    end = len(text) if end is None else end
    start, end = trimmed(text, *_line(text, start, end))
    if not any(character.isdigit() for character in text[max(start, end - 5) : end]):
        return None
    for gap in _BEFORE_TAIL.finditer(text, max(start, end - _TAIL), end):
        reading = read(text, gap.end(), end)
        if (
            reading
            and not reading.body
            and reading.known
            and has_year(reading.date)
            and not reading.part("agency")
        ):
            return build(reading, end)
    bracket = _BRACKETED_TAIL.search(text, max(start, end - _TAIL), end)
    if bracket is None:
        return None
    first, last = trimmed(text, *bracket.span(1))
    date = date_at(text, first, last)
    return of_date(text, date, end) if date and date.end == last and has_year(date) else None


def leading_agency(line: str) -> DatelineAgency | None:
    """Read the mark of an agency that opens a line without place and date; offsets into ``line``.

    >>> leading_agency("(Bloomberg) -- The ministers met.").name, leading_agency("By Ana Ruiz - Trend:").name
    ('Bloomberg', 'Trend')
    >>> leading_agency("Reuters reported that the two ministers met.") is None
    True
    """
    start = _after_marks(line, 0, len(line))
    if line.startswith(("By", "by"), start) and (writer := _BY_WRITER.match(line, start)):
        return _outlet_mark(line, writer.end(), ":")
    if line[start : start + 1].isupper() and not _MAY_OPEN.match(line, start):
        return None
    parts = cut(line, start, min(len(line), start + HEAD), most=2)
    letters = "".join([part.letter for part in parts])
    if letters[0] in "AB" or letters in ("a-", "a/", "a."):
        return parts[0].agency
    if letters == "P-" and line[parts[0].start : parts[0].end].isupper():  # "NNA - ", a weak form
        return _outlet_mark(line, parts[0].start, None)
    return None


def _outlet_mark(line: str, start: int, mark: str | None) -> DatelineAgency | None:
    """Give the outlet named at ``start``, with ``mark`` after it."""
    found = outlet_at(line, start)
    if found is None or (mark and not line.startswith(mark, found[0])):
        return None
    end, outlet = found
    return DatelineAgency(start, end, line[start:end], outlet.name)


# ---------------------------------------------------------------- finding it


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the bounds of the first line with something on it."""
    while start < end and text[start].isspace():
        start += 1
    line_end = text.find("\n", start, end)
    return start, end if line_end < 0 else line_end


def _after_marks(text: str, start: int, end: int) -> int:
    """Give where a line begins after bullets, stamps and marks of correction: a capital, as most do, is none."""
    opens = text[start : start + 1].isupper() and not text.startswith(_LABELS_BEFORE, start)
    found = None if opens else _BEFORE.match(text, start, end)
    return found.end() if found else start


def _opening(text: str, start: int, line_end: int) -> Reading | None:
    """Read the dateline at the start of a line, after bullets, marks of correction, or a writer if it is dated."""
    start = _after_marks(text, start, line_end)
    if text.startswith(("By ", "BY "), start) and (writer := _BY_WRITER_OF.match(text, start, line_end)):
        reading = read(text, writer.end(), line_end)
        return reading if reading and reading.part("agency") else None
    if text.startswith(("By ", "BY ", "Por ", "POR ", "Par ", "PAR "), start) and (
        writer := _BY_WRITER_COMMA.match(text, start, line_end)
    ):
        reading = read(text, _city_of_writer(text, writer) or writer.end(), line_end)
        return reading if reading and reading.dated else None
    if text.startswith("By ", start) and (writer := _BY_WRITER_GLUED.match(text, start, line_end)):
        reading = read(text, writer.end(), line_end)
        return reading if reading and reading.shouted and reading.known else None
    if text[start : start + 1] in _OPENS_BY and (by := _BY_AGENCY.match(text, start, line_end)):
        piped = read(text, by.end(), line_end)
        if piped is None and (writer := _WRITER_BEFORE_PIPE.match(text, by.end(), line_end)):
            piped = read(text, writer.end(), line_end)
        return piped if piped and piped.dated else None
    return read(text, start, line_end) if _MAY_OPEN.match(text, start, line_end) else None


def _city_of_writer(text: str, writer: regex.Match[str]) -> int | None:
    """Give where the city begins that ran into the writer: "By Ana Ruiz [Jakarta], May 5 (Antara) -", "Ruiz[OSLO],"."""
    comma = text.rindex(",", writer.start(), writer.end())
    ends = [word.end() for word in _GAPS_OF_WRITER.finditer(text, writer.start() + 3, comma)]
    cities = ((end, look_up(text[end:comma])) for end in ends[-MOST_WORDS:])
    return next((end for end, place in cities if place and is_city(place)), None)


def _bracketed(text: str, start: int, line_end: int, end: int) -> Dateline | None:
    """Read place and date, or place and country, in one bracket that opens the line, or follows an outlet.

    "(New York, 8 January 2008): The envoys met", "(NAKURU, Kenya) -- The envoys met", "RSS (KATHMANDU, May 5, 2022) –".
    """
    near = text.find(" (", start, min(line_end, start + _LONGEST_OUTLET)) > 0
    found = outlet_at(text, start) if near and _OUTLET_AND_BRACKET.match(text, start, line_end) else None
    opening = found[0] + 1 if found else start
    bracket = _IN_BRACKETS.match(text, opening, line_end) if text.startswith(("(", "["), opening) else None
    reading = read(text, *bracket.span(bracket.lastindex or 0)) if bracket else None
    if bracket is None or reading is None or reading.body:
        return None
    dated = reading.known and has_year(reading.date)
    told = reading.shouted and reading.tailed and text[bracket.end() - 1] in DASHES
    signed = reading.part("agency") is not None
    before_report = reading.is_from_city and is_report(text[bracket.end() : line_end].strip())
    if not (dated or (before_report if signed else told)):
        return None
    agency = DatelineAgency(start, found[0], text[start : found[0]], found[1].name) if found else None
    return widened(text, build(reading, end), start, bracket.end(), end, agency=agency)


def _bracketed_behind_credit(text: str, start: int, line_end: int, end: int) -> Dateline | None:
    """Read the bracket of a station that a credit runs into: "Getty Images(AMMAN, Jordan) -- The ministers met"."""
    for bracket in _GLUED_BRACKET.finditer(text, start, min(line_end, start + GLUED_WITHIN)):
        if found := _bracketed(text, bracket.start(), line_end, end):
            return found
    return None


def _tokenised(text: str, start: int, line_end: int) -> Dateline | None:
    """Read a dateline in the small letters of a tokenizer: "oslo , norway ( ap ) -- talks opened ."."""
    limit = min(line_end, start + HEAD)
    head = text[start:limit] if _TOKENISED.match(text, start, limit) else ""
    capitals = head.upper()
    reading = read(capitals, 0, len(head)) if capitals and len(capitals) == len(head) else None
    if reading is None or not (reading.known and reading.part("agency")):
        return None
    found = as_written(build(reading, len(head)), capitals, head)
    places = tuple(_moved(place, start) for place in found.places)
    date = _moved(found.date, start) if found.date else None
    agency = _moved(found.agency, start) if found.agency else None
    body = body_start(text, start + found.end, line_end)
    return evolve(_moved(found, start), places=places, date=date, agency=agency, body_start=body)


def _moved(span: S, by: int) -> S:
    """Give a span of a stretch that begins ``by`` characters into the text as one of the text."""
    return evolve(span, start=span.start + by, end=span.end + by)


def _unmarked(text: str, start: int, line_end: int) -> Dateline | None:
    """Read cities in capitals before a report, where a site lost the mark of Reuters: "GENEVA The envoys met".

    Not where the city is the first word of a name: "LONDON Mayor Ana Ruiz said".
    """
    start = _after_marks(text, start, line_end)
    opening = _CAPITALS.match(text, start, line_end) if text[start : start + 2].isupper() else None
    ends = [gap.start() for gap in _GAP.finditer(text, start, opening.end())] if opening else []
    for last in reversed(ends):
        names = [*_BETWEEN_SLASHES.finditer(text, start, last)]
        places = [look_up(name[0]) for name in names]
        if any(place is None or not (is_city(place) or place.kind == "seat") for place in places):
            continue
        body = text[last:line_end].strip()
        first = _FIRST_WORD.match(body)
        if first is None or first[0].title() in _NAMED_AFTER_CITIES or not is_report(body):
            return None
        found = tuple(
            DatelinePlace(name.start(), name.end(), name[0], place.name, place.country)
            for name, place in zip(names, places, strict=True)
            if place
        )
        return Dateline(start, last, text[start:last], found, None, None, body_start(text, last, line_end))
    return None


def lone_city(text: str, start: int, line_end: int, *, home: str | None = None) -> Dateline | None:
    """Read a city that has a line to itself, in whatever letters; a small town only in the country of its agency.

    >>> lone_city("Geneva", 0, 6).places[0].country
    'CH'
    """
    start, line_end = trimmed(text, start, line_end, ",")
    name = text[start:line_end] if line_end - start <= _LONGEST_PLACE else ""
    place = look_up(name) or (_town_at_home(name, home) if home else None)
    if place is None or not is_city(place):
        return None
    city = DatelinePlace(start, line_end, text[start:line_end], place.name, place.country)
    return Dateline(start, line_end, city.text, (city,), None, None, body_start(text, line_end, len(text)))


def _town_at_home(name: str, home: str) -> Place | None:
    """Give a small town in the country of an agency: elsewhere it is who writes there, "By JANA HOLT"."""
    town = look_up_town(name, country=home)
    return town if town and town.country == home else None


def _broken(text: str, start: int, line_end: int, end: int) -> Reading | None:
    """Read a dateline broken behind a comma, or before its agency: "SUVA,⏎May 4 (Xinhua) -- Talks", "Suva⏎(AFP) –"."""
    if line_end == end:
        return None
    below, below_end = _line(text, line_end, end)
    comma = text[trimmed(text, start, line_end)[1] - 1] == ","
    if line_end - start > _LONGEST_PLACE or not (comma or text.startswith("(", below)):
        return None
    reading = read(text, start, below_end)
    return reading if reading and reading.end > below and reading.body and reading.is_from_city else None


def _place_then_date(text: str, start: int, line_end: int, end: int) -> Dateline | None:
    """Read a city on one line, in small letters, and a date with its year on the next."""
    city = lone_city(text, start, line_end) if line_end < end else None
    dateline = _date_line(text, *_line(text, line_end, end)) if city else None
    if city is None or dateline is None:
        return None
    return widened(text, city, city.start, dateline.end, end, date=dateline.date)


def _agency_and_place(text: str, start: int, line_end: int, end: int) -> Dateline | None:
    """Read an agency and a city on one line, and a date with its year on the next.

    "By: PTI | New Delhi |", "PTI Washington", "PTI, New Delhi,", and below them "January 4, 2021 5:50:06 pm", or with
    a label before it "Last Updated : Jan 4 2021 | 5:50 PM".
    """
    line = (
        _AGENCY_AND_PLACE.fullmatch(text, start, line_end) if line_end - start <= _LONGEST_DATE_LINE else None
    )
    found = outlet_at(text, line.start("agency")) if line else None
    if line is None or found is None or (gap := _BEFORE_PLACE.match(text, found[0], line_end)) is None:
        return None
    city = lone_city(text, gap.end(), line.end("agency"), home=found[1].country)
    below, below_end = _line(text, line_end, end)
    label = cut(text, below, below_end, most=1)[0]
    dateline = _date_line(text, label.end if label.letter == "L" else below, below_end) if city else None
    if city is None or dateline is None:
        return None
    agency = DatelineAgency(
        line.start("agency"), found[0], text[line.start("agency") : found[0]], found[1].name
    )
    return widened(text, city, agency.start, dateline.end, end, date=dateline.date, agency=agency)


def _agency_then_place(text: str, start: int, line_end: int, end: int) -> Dateline | None:
    """Read an agency on one line and a city on the next, above a report: "AFP", "Beirut"."""
    name_end = trimmed(text, start, line_end)[1]
    outlet = find_outlet(text[start:name_end]) if name_end - start <= _LONGEST_OUTLET else None
    if outlet is None or outlet.kind != "agency":
        return None
    below, below_end = _line(text, line_end, end)
    city = lone_city(text, below, below_end, home=outlet.country)
    if city is None or not is_report(text[slice(*_line(text, below_end, end))].strip()):
        return None
    agency = DatelineAgency(start, name_end, text[start:name_end], outlet.name)
    return widened(text, city, start, city.end, end, agency=agency)


def _date_then_place(text: str, start: int, line_end: int, end: int) -> Dateline | None:
    """Read a date on one line and a city on the next."""
    dateline = _date_line(text, start, line_end)
    if dateline is None:
        return None
    reading = _opening(text, *_line(text, line_end, end))
    if reading is None or reading.body or reading.part("date") or reading.part("agency"):
        return None
    place = build(reading, end)
    return widened(text, place, dateline.start, place.end, end, date=dateline.date)


def _date_line(text: str, start: int = 0, end: int | None = None) -> Dateline | None:
    """Read a line that is a date with its year, and perhaps the time of day."""
    start, end = _line(text, start, len(text) if end is None else end)
    start = _after_marks(text, start, end)
    if end - start > _LONGEST_DATE_LINE or not _HOLDS_FIGURES.match(text, start, end):
        return None
    parts = cut(text, start, end)
    date = parts[0].date
    if _DATE_LINE.fullmatch("".join(part.letter for part in parts)) and has_year(date):
        return of_date(text, date, trimmed(text, start, end)[1])
    return None


def _agency_of_line(text: str, start: int, end: int) -> DatelineAgency | None:
    """Read the agency that opens a line, or fills it with a colon behind, in whatever form: "Ana Ruiz - Trend:"."""
    writer = _WRITER_DASH.match(text, start, end)
    alone = _outlet_mark(text, writer.end() if writer else start, ":")
    if alone and not text[alone.end + 1 : end].strip():
        return alone
    agency = leading_agency(text[start : min(end, start + HEAD)])
    return _moved(agency, start) if agency else None


def _opening_date(text: str, start: int, end: int) -> Dateline | None:
    """Read a day that opens the line below a city, and perhaps an agency: "May 23: The envoys met", "May 23 (PTI):"."""
    parts = cut(text, start, min(end, start + HEAD), most=3) if _HOLDS_FIGURES.match(text, start, end) else ()
    mark = _DAY_OPENING.match("".join(part.letter for part in parts))
    if mark is None or parts[0].date is None:
        return None
    dateline = of_date(text, parts[0].date, parts[mark.end() - 1].end)
    return evolve(dateline, agency=parts[1].agency)


def _continued(text: str, dateline: Dateline, line_end: int, end: int) -> Dateline:
    """Take the date, the agency or a transcriber's marks from the line after, where the dateline fills its own."""
    start, next_end = _line(text, line_end, end)
    if (marks_end := marks_of_transcriber(text, start, next_end)) > start:
        return widened(text, dateline, dateline.start, marks_end, end)
    following = _date_line(text, start, next_end) or _opening_date(text, start, next_end)
    if dateline.date is None and following is not None:
        agency = dateline.agency or following.agency
        return widened(text, dateline, dateline.start, following.end, end, date=following.date, agency=agency)
    agency = _agency_of_line(text, start, next_end) if dateline.agency is None else None
    if agency is None:
        return dateline
    mark = _AFTER_AGENCY.match(text, agency.end, next_end)
    return widened(text, dateline, dateline.start, mark.end() if mark else agency.end, end, agency=agency)

"""An article taken apart: its blocks, headline, deck, dateline, outlet, interview, and publication date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import takewhile

from diplostmt.agreements.finding import scan_agreements
from diplostmt.agreements.settling import Scanned
from diplostmt.articles.layout.kinds import classify
from diplostmt.articles.lines.line import Line, read_lines
from diplostmt.articles.publication.evidence import dateline_in_year, read_date, settle_publication
from diplostmt.articles.turns.interview import find_interview, publishing_outlet
from diplostmt.datelines.reading import leading_agency
from diplostmt.dates import ScannedDate, scan_dates
from diplostmt.models import Article, Block, BlockKind, Dateline, Interview
from diplostmt.outlets import outlet_mentions
from diplostmt.spans import Span, as_written, with_plain_characters

__all__ = ["parse_article", "read_article"]

#: Words before the outlet that an interview was given to.
ITS_REPORTER = re.compile(
    r"(?: \([A-Z]{2,6}(?: hereafter)?\))?(?:['’]s)? (?:reporter|correspondent|journalist|editor)s?\b"
)
SPOKE_WITH = re.compile(
    r"\b(?:(?:interview|conversation|talk)\b.{0,30}\b(?:with|to|for)|"
    r"(?:spoke|speaks|talked|talks|sat down|said) (?:to|with)|told) (?:the )?$"
)


def parse_article(text: str, *, published: datetime.date | str | None = None) -> Article:
    """Take an article apart.

    ``text`` is the page as a program or a person copied it: any ``str`` will do. ``published`` is the date of
    publication where the caller knows it, as a ``date``, a ``datetime``, or an ISO 8601 day, month or year;
    it wins over what the page says. Raises ``TypeError`` for other types and ``ValueError`` for a string that
    is no such date.

    >>> article = parse_article("Talks to Resume\\n\\nOSLO, May 4 (Reuters) - Talks resume, envoys said.")
    >>> article.headline.text, article.agency, [block.kind for block in article.blocks]
    ('Talks to Resume', 'Reuters', ['headline', 'paragraph'])
    """
    if not isinstance(text, str):
        raise TypeError(f"text: wanted a str, got {type(text).__name__}")
    plain = with_plain_characters(text)
    article = read_article(
        plain,
        published=read_date(published),
        dates=scan_dates(plain),
        agreements=partial(scan_agreements, plain),
    )
    return as_written(article, plain, text)


def read_article(
    text: str,
    *,
    published: str | None,
    dates: Sequence[ScannedDate],
    agreements: Callable[[], Scanned],
) -> Article:
    """Take an article apart, given what the scan for dates found in it.

    ``text`` has plain characters; ``published`` is a day, month or year in EDTF, or ``None``. ``agreements`` scans it
    for them, which only a page that does not say when it was published asks for.
    """
    lines = read_lines(text)
    dateline = classify(text, lines)
    agency = (
        _leading_outlet(lines, dateline)
        or publishing_outlet(text, lines, dateline)
        or _interviewing_outlet(text, lines)
    )
    interview = find_interview(text, lines, agency)
    _name_sides(lines, interview)
    headlines = list(_spans(text, lines, "headline"))
    day = settle_publication(text, lines, dateline, dates, agreements, published)
    return Article(
        agency=agency,
        headline=headlines[0] if headlines else None,
        deck=tuple(_spans(text, lines, "deck")),
        dateline=dateline_in_year(dateline, day),
        published=day,
        interview=interview,
        blocks=tuple(_blocks(text, lines)),
        text=text,
    )


def _blocks(text: str, lines: list[Line]) -> Iterator[Block]:
    """Give the blocks of the page, and let go of each line: most share their text with it, which is kept once."""
    lines.reverse()
    while lines:
        line = lines.pop()
        kind = line.kind or "paragraph"
        if not line.pieces:
            yield Block(line.start, line.end, line.text, kind, line.turn, line.speaker)
        for start, end in line.pieces:
            yield Block(start, end, text[start:end], kind, line.turn, line.speaker)


def _leading_outlet(lines: Sequence[Line], dateline: Dateline | None) -> str | None:
    """Give the outlet whose mark opens the text in place of a dateline: "(Bloomberg) -- The ministers met."."""
    body = next((line for line in lines if line.kind == "paragraph"), None) if dateline is None else None
    mark = leading_agency(body.text) if body else None
    return mark.name if mark else None


def _interviewing_outlet(text: str, lines: Sequence[Line]) -> str | None:
    """Give the outlet that the lede of an interview names as the one that was spoken to."""
    if not any(line.turn for line in lines):
        return None
    lede = takewhile(lambda line: not line.turn, lines)
    for line in lede:
        if line.kind == "paragraph":
            for span, outlet in outlet_mentions(text, line.start, line.end):
                spoke = SPOKE_WITH.search(text, max(line.start, span.start - 60), span.start)
                if spoke or ITS_REPORTER.match(text, span.end):
                    return outlet.name
    return None


def _name_sides(lines: Sequence[Line], interview: Interview | None) -> None:
    """Give turns without a label the name of their side."""
    if interview is None or interview.format != "q-and-a":
        return
    for line in lines:
        if line.turn is not None and line.speaker is None:
            line.speaker = interview.interviewer if line.kind == "question" else interview.interviewee


def _spans(text: str, lines: Sequence[Line], kind: BlockKind) -> Iterator[Span]:
    return (Span.of(text, line.start, line.end) for line in lines if line.kind == kind)

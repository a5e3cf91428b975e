"""Everything at once: an article's parts, statements, dates, places and agreements."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

from attrs import evolve

from diplostmt.agreements import scan_agreements, settle_agreements
from diplostmt.article import read_article
from diplostmt.dates import resolve_dates, scan_dates
from diplostmt.edtf import bounds
from diplostmt.models import AgreementMention, Extraction, PlaceMention, PublicationDate, Statement
from diplostmt.places import find_places
from diplostmt.spans import Span
from diplostmt.publication import read_date
from diplostmt.statements import statements_of

M = TypeVar("M", bound=Span)
#: Articles handed to a process at a time.
CHUNK = 32


def extract(text: str, *, published: datetime.date | str | None = None) -> Extraction:
    """Take an article apart and find all that it says.

    ``text`` is any ``str``; offsets in the result count its Unicode code points. ``published`` is the date of
    publication where the caller knows it, as a ``date`` or an ISO 8601 day, month or year. Raises ``TypeError`` for
    other types, ``ValueError`` for a string that is no such date.

    >>> result = extract("OSLO, May 4 (Reuters) - The strait is open, Foreign Minister Ana Ruiz said on Monday.")
    >>> result.article.dateline.places[0].country, result.statements[0].speaker.name
    ('NO', 'Ana Ruiz')
    """
    if not isinstance(text, str):
        raise TypeError(f"text: wanted a str, got {type(text).__name__}")
    scanned_dates, scanned_agreements = scan_dates(text), scan_agreements(text)
    article = read_article(text, published=read_date(published), dates=scanned_dates, agreements=scanned_agreements)
    dates = resolve_dates(scanned_dates, article.published)
    agreements = settle_agreements(scanned_agreements, _latest(article.published))
    places = find_places(text)
    statements = tuple(_with_mentions(s, agreements, places) for s in statements_of(article, dates))
    return Extraction(article, statements, dates, places, agreements)


def extract_many(texts: Iterable[str], *, processes: int = 1) -> Iterator[Extraction]:
    """Extract from many texts, lazily and in order, in as many processes as asked for.

    Raises what ``extract`` raises, and ``ValueError`` where ``processes`` is less than 1.
    """
    if processes < 1:
        raise ValueError(f"processes: wanted 1 or more, got {processes}")
    if processes == 1:
        yield from map(extract, texts)
        return
    source = iter(texts)
    with ProcessPoolExecutor(processes) as pool:
        waiting = [pool.submit(_extract_chunk, chunk) for chunk in _chunks(source, 2 * processes)]
        while waiting:
            yield from waiting.pop(0).result()
            waiting.extend(pool.submit(_extract_chunk, chunk) for chunk in _chunks(source, 1))


def _chunks(source: Iterator[str], count: int) -> Iterator[list[str]]:
    """Give up to ``count`` chunks of what is left."""
    for _ in range(count):
        chunk = list(islice(source, CHUNK))
        if not chunk:
            return
        yield chunk


def _extract_chunk(texts: list[str]) -> list[Extraction]:
    return [extract(text) for text in texts]


def _latest(published: PublicationDate | None) -> datetime.date | None:
    """Give the day of publication as far as names of agreements need it."""
    if published is None:
        return None
    first, last = bounds(published.edtf) if published.edtf and "X" not in published.edtf else (None, None)
    return last or first


def _with_mentions(
    statement: Statement, agreements: Sequence[AgreementMention], places: Sequence[PlaceMention]
) -> Statement:
    """Add the agreements and countries that the content of a statement mentions."""
    named = {m.id: None for content in statement.content for m in _within(content, agreements) if m.id}
    countries = {p.country: None for content in statement.content for p in _within(content, places) if p.country}
    return evolve(statement, agreements=tuple(named), countries=tuple(countries))


def _within(content: Span, mentions: Sequence[M]) -> Iterator[M]:
    """Give the mentions, in order, that lie within the content."""
    for i in range(bisect_left(mentions, content.start, key=lambda m: m.start), len(mentions)):
        mention = mentions[i]
        if mention.start >= content.end:
            return
        if mention.end <= content.end:
            yield mention


__all__ = ["extract", "extract_many"]

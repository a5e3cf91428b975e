"""Everything at once: an article's parts, statements, dates, places and agreements."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Literal, overload

from diplostmt.agreements.finding import scan_agreements, settle_agreements
from diplostmt.articles.publication import read_date
from diplostmt.articles.reading import read_article
from diplostmt.attribution.statements import statements_of
from diplostmt.dates import resolve_dates, scan_dates
from diplostmt.edtf import bounds
from diplostmt.models import Extraction, PublicationDate
from diplostmt.places.finding import find_places
from diplostmt.processes import map_in_order

Day = datetime.date | str
Days = Iterable[Day | None] | None
Errors = Literal["give"]
_Task = tuple[str, Day | None] | Exception


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
        raise _wanted_text(text)
    scanned_dates, scanned_agreements = scan_dates(text), scan_agreements(text)
    article = read_article(
        text, published=read_date(published), dates=scanned_dates, agreements=scanned_agreements
    )
    dates = resolve_dates(scanned_dates, article.published)
    agreements = settle_agreements(scanned_agreements, _latest(article.published))
    places = find_places(text)
    statements = statements_of(article, dates, agreements, places)
    return Extraction(article, statements, dates, places, agreements)


@overload
def extract_many(
    texts: Iterable[str], *, published: Days = ..., processes: int = ..., chunk: int = ...
) -> Iterator[Extraction]: ...
@overload
def extract_many(
    texts: Iterable[str], *, published: Days = ..., processes: int = ..., chunk: int = ..., errors: Errors
) -> Iterator[Extraction | Exception]: ...
def extract_many(
    texts: Iterable[str],
    *,
    published: Days = None,
    processes: int = 1,
    chunk: int = 32,
    errors: Errors | None = None,
) -> Iterator[Extraction] | Iterator[Extraction | Exception]:
    """Extract from many texts, lazily and in order, in as many processes as asked for.

    ``published`` gives the day of publication of each, or ``None``. A process is handed ``chunk`` texts at a
    time. Where ``extract`` raises on a text, so does this, and ends; with ``errors="give"`` the exception
    comes in the place of the result, and the others follow. Where ``texts`` itself fails, the results of what
    it gave before come out first. Raises ``ValueError`` where ``processes`` or ``chunk`` is less than 1.

    >>> [type(result).__name__ for result in extract_many(["Talks began.", None], errors="give")]
    ['Extraction', 'TypeError']
    """
    if isinstance(texts, str):
        raise TypeError("texts: wanted an iterable of str, got one str")
    if chunk < 1:
        raise ValueError(f"chunk: wanted 1 or more, got {chunk}")
    failures: list[Exception] = []
    pairs = ((text, None) for text in texts) if published is None else zip(texts, published, strict=True)
    tasks = _tasks(pairs, failures)
    chunks = iter(lambda: list(islice(tasks, chunk if processes > 1 else 1)), [])
    results = chain.from_iterable(map_in_order(_extract_chunk, chunks, processes))
    return _given_out(results, failures, errors)


def _tasks(pairs: Iterable[tuple[str, Day | None]], failures: list[Exception]) -> Iterator[_Task]:
    """Give what is to be done, until ``pairs`` fails; what is no text may not be fit to go to a process."""
    try:
        for text, day in pairs:
            yield (text, day) if isinstance(text, str) else _wanted_text(text)
    except Exception as failure:
        failures.append(failure)


def _extract_chunk(tasks: list[_Task]) -> list[Extraction | Exception]:
    return [task if isinstance(task, Exception) else _extracted(*task) for task in tasks]


def _extracted(text: str, published: Day | None) -> Extraction | Exception:
    try:
        return extract(text, published=published)
    except Exception as error:
        return error


def _given_out(
    results: Iterable[Extraction | Exception], failures: list[Exception], errors: Errors | None
) -> Iterator[Extraction | Exception]:
    """Give the results; raise errors where they are not wanted, and in the end what cut the input short."""
    for result in results:
        if isinstance(result, Exception) and errors is None:
            raise result
        yield result
    for failure in failures:
        raise failure


def _wanted_text(given: object) -> TypeError:
    return TypeError(f"text: wanted a str, got {type(given).__name__}")


def _latest(published: PublicationDate | None) -> datetime.date | None:
    """Give the day of publication as far as names of agreements need it."""
    if published is None:
        return None
    first, last = bounds(published.edtf) if published.edtf and "X" not in published.edtf else (None, None)
    return last or first


__all__ = ["extract", "extract_many"]

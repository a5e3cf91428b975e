"""Everything at once: an article's parts, statements, dates, places and agreements."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator
from functools import cache, partial
from itertools import chain, islice
from typing import Literal, get_args, overload

from diplostmt.agreements.finding import scan_agreements, settle_agreements
from diplostmt.articles.publication.evidence import read_date
from diplostmt.articles.reading import read_article
from diplostmt.attribution.statements import statements_of
from diplostmt.dates import resolve_dates, scan_dates
from diplostmt.edtf import bounds
from diplostmt.models import Extraction, PublicationDate
from diplostmt.places.finding import find_places
from diplostmt.processes import in_pairs, map_in_order
from diplostmt.spans import as_written, with_plain_characters

Day = datetime.date | str
Days = Iterable[Day | None] | None
Errors = Literal["give"]
Layer = Literal["statements", "dates", "places", "agreements"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
_Task = tuple[str, Day | None] | Exception


def extract(
    text: str,
    *,
    published: datetime.date | str | None = None,
    layers: Collection[Layer] = LAYERS,
    max_chars: int | None = None,
) -> Extraction:
    """Take an article apart and find all that it says.

    ``text`` is any ``str``; offsets in the result count its Unicode code points. ``published`` is the date of
    publication where the caller knows it, as a ``date`` or an ISO 8601 day, month or year; what a pandas column has
    for a day that is missing (``NaT``, ``NaN``, ``NA``) is as good as ``None``. Raises ``TypeError`` for other types,
    ``ValueError`` for a string that is no such date.

    ``layers`` names what is wanted beside the article: of "statements", "dates", "places" and "agreements". A layer
    that is not named is empty, and what nothing else needs of it is not worked out; the others are the same as ever.
    ``max_chars`` is for services: a longer text is refused with ``ValueError``.

    >>> result = extract("OSLO, May 4 (Reuters) - The strait is open, Foreign Minister Ana Ruiz said on Monday.")
    >>> result.article.dateline.places[0].country, result.statements[0].speaker.name
    ('NO', 'Ana Ruiz')
    """
    if not isinstance(text, str):
        raise _wanted_text(text)
    wanted = _wanted_layers(layers)
    if max_chars is not None and len(text) > _limit(max_chars):
        raise ValueError(f"text: wanted at most {max_chars} characters (max_chars), got {len(text)}")
    plain = with_plain_characters(text)
    if plain is not text:
        return as_written(extract(plain, published=published, layers=layers), plain, text)
    scanned_dates, scanned_agreements = scan_dates(text), cache(partial(scan_agreements, text))
    article = read_article(
        text, published=read_date(_if_known(published)), dates=scanned_dates, agreements=scanned_agreements
    )
    needed = set(LAYERS) if "statements" in wanted else wanted  # statements tell of all the others
    dates = resolve_dates(scanned_dates, article.published) if "dates" in needed else ()
    places = find_places(text) if "places" in needed else ()
    latest = _latest(article.published)
    agreements = settle_agreements(scanned_agreements(), latest) if "agreements" in needed else ()
    del scanned_dates, scanned_agreements  # of a long text, the statements need the room
    return Extraction(
        article,
        statements_of(article, dates, agreements, places) if "statements" in wanted else (),
        dates if "dates" in wanted else (),
        places if "places" in wanted else (),
        agreements if "agreements" in wanted else (),
    )


@overload
def extract_many(
    texts: Iterable[str],
    *,
    published: Days = ...,
    layers: Collection[Layer] = ...,
    max_chars: int | None = ...,
    processes: int = ...,
    chunk: int = ...,
) -> Iterator[Extraction]: ...
@overload
def extract_many(
    texts: Iterable[str],
    *,
    published: Days = ...,
    layers: Collection[Layer] = ...,
    max_chars: int | None = ...,
    processes: int = ...,
    chunk: int = ...,
    errors: Errors,
) -> Iterator[Extraction | Exception]: ...
def extract_many(
    texts: Iterable[str],
    *,
    published: Days = None,
    layers: Collection[Layer] = LAYERS,
    max_chars: int | None = None,
    processes: int = 1,
    chunk: int = 32,
    errors: Errors | None = None,
) -> Iterator[Extraction] | Iterator[Extraction | Exception]:
    """Extract from many texts, lazily and in order, in as many processes as asked for.

    ``published`` gives the day of publication of each, or ``None``; ``layers`` and ``max_chars`` are as in
    ``extract``, for all of them. A process is handed ``chunk`` texts at a time. Where ``extract`` raises on a text,
    so does this, and ends; with ``errors="give"`` the exception comes in the place of the result, and the others
    follow. Where ``texts`` itself fails, the results of what it gave before come out first. Raises ``ValueError``
    where ``processes`` or ``chunk`` is less than 1.

    >>> [type(result).__name__ for result in extract_many(["Talks began.", None], errors="give")]
    ['Extraction', 'TypeError']
    """
    if isinstance(texts, str | bytes):
        raise TypeError(f"texts: wanted an iterable of str, got one {type(texts).__name__}")
    if isinstance(published, str | datetime.date):
        raise TypeError(f"published: wanted a day or None for each text, got one {type(published).__name__}")
    if errors not in (None, *get_args(Errors)):
        raise ValueError(f"errors: wanted 'give' or None, got {errors!r:.60}")
    if chunk < 1:
        raise ValueError(f"chunk: wanted 1 or more, got {chunk}")
    wanted, limit = _wanted_layers(layers), None if max_chars is None else _limit(max_chars)
    failures: list[Exception] = []
    pairs = ((text, None) for text in texts) if published is None else in_pairs(texts, published, "published")
    tasks = _tasks(pairs, failures)
    chunks = iter(lambda: list(islice(tasks, chunk if processes > 1 else 1)), [])
    work = partial(_extract_chunk, layers=wanted, max_chars=limit)
    results = chain.from_iterable(map_in_order(work, chunks, processes))
    return _given_out(results, failures, errors)


def _tasks(pairs: Iterable[tuple[str, Day | None]], failures: list[Exception]) -> Iterator[_Task]:
    """Give what is to be done, until ``pairs`` fails; what is no text may not be fit to go to a process."""
    try:
        for text, day in pairs:
            yield (text, day) if isinstance(text, str) else _wanted_text(text)
    except Exception as failure:
        failures.append(failure)


def _extract_chunk(
    tasks: list[_Task], layers: Collection[Layer], max_chars: int | None
) -> list[Extraction | Exception]:
    return [task if isinstance(task, Exception) else _extracted(*task, layers, max_chars) for task in tasks]


def _extracted(
    text: str, published: Day | None, layers: Collection[Layer], max_chars: int | None
) -> Extraction | Exception:
    try:
        return extract(text, published=published, layers=layers, max_chars=max_chars)
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


def _if_known(day: Day | None) -> Day | None:
    """Give a day, or ``None`` for the marks of a missing value, which are not even equal to themselves."""
    try:
        return day if day == day else None
    except TypeError:  # NA does not say whether it is
        return None


def _wanted_text(given: object) -> TypeError:
    return TypeError(f"text: wanted a str, got {type(given).__name__}")


def _wanted_layers(layers: Collection[Layer]) -> set[Layer]:
    """Give the layers that are named, if all of them are layers."""
    names = ", ".join(map(repr, LAYERS))
    if isinstance(layers, str) or not isinstance(layers, Iterable):
        raise TypeError(
            f"layers: wanted a collection of {names}, got {type(layers).__name__}: {layers!r:.60}"
        )
    named = list(layers)
    for name in named:
        if name not in LAYERS:
            raise ValueError(f"layers: wanted some of {names}, got {name!r:.60}")
    return set(named)


def _limit(max_chars: int) -> int:
    """Give the greatest length of a text, if it is one."""
    if not isinstance(max_chars, int):
        raise TypeError(
            f"max_chars: wanted an int or None, got {type(max_chars).__name__}: {max_chars!r:.60}"
        )
    if max_chars < 1:
        raise ValueError(f"max_chars: wanted 1 or more, got {max_chars}")
    return max_chars


def _latest(published: PublicationDate | None) -> datetime.date | None:
    """Give the day of publication as far as names of agreements need it."""
    if published is None:
        return None
    first, last = bounds(published.edtf) if published.edtf and "X" not in published.edtf else (None, None)
    return last or first


__all__ = ["extract", "extract_many"]

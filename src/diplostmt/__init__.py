"""Who said what, when, where, through whom and about which agreement, in diplomatic news articles.

``extract`` gives everything that an article says; each other verb gives one part of it. All are pure
functions of their arguments, and every answer carries its offsets in the text as given.

A module is loaded when one of its names is first asked for: a program that may need the library starts at once.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplostmt.agreements.finding import find_agreements, normalize_agreement
    from diplostmt.agreements.registry import Agreement, Registry, agreement
    from diplostmt.articles.reading import parse_article
    from diplostmt.attribution.explaining import explain
    from diplostmt.attribution.statements import find_statements
    from diplostmt.datelines.reading import parse_dateline
    from diplostmt.dates import find_dates
    from diplostmt.extraction import extract, extract_many
    from diplostmt.models import (
        AgreementMention,
        Article,
        Block,
        Content,
        Cue,
        Dated,
        Dateline,
        DatelineAgency,
        DatelinePlace,
        DateMention,
        Extraction,
        Interview,
        Pinpoint,
        PlaceMention,
        PublicationDate,
        Relay,
        Source,
        Speaker,
        Statement,
    )
    from diplostmt.places.finding import find_places
    from diplostmt.spans import Span
    from diplostmt.version import __version__ as __version__
else:

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


__all__ = [
    "Agreement",
    "AgreementMention",
    "Article",
    "Block",
    "Content",
    "Cue",
    "DateMention",
    "Dated",
    "Dateline",
    "DatelineAgency",
    "DatelinePlace",
    "Extraction",
    "Interview",
    "Pinpoint",
    "PlaceMention",
    "PublicationDate",
    "Registry",
    "Relay",
    "Source",
    "Span",
    "Speaker",
    "Statement",
    "agreement",
    "explain",
    "extract",
    "extract_many",
    "find_agreements",
    "find_dates",
    "find_places",
    "find_statements",
    "normalize_agreement",
    "parse_article",
    "parse_dateline",
]

#: The module of each name.
_HOMES = {
    name: module
    for module, names in {
        "agreements.finding": ("find_agreements", "normalize_agreement"),
        "agreements.registry": ("Agreement", "Registry", "agreement"),
        "articles.reading": ("parse_article",),
        "attribution.explaining": ("explain",),
        "attribution.statements": ("find_statements",),
        "datelines.reading": ("parse_dateline",),
        "dates": ("find_dates",),
        "extraction": ("extract", "extract_many"),
        "places.finding": ("find_places",),
        "spans": ("Span",),
        "version": ("__version__",),
    }.items()
    for name in names
}
_HOMES |= {name: "models" for name in __all__ if name not in _HOMES}

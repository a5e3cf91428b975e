"""Who said what, when, where, through whom and about which agreement, in diplomatic news articles.

``extract`` gives everything that an article says; each other verb gives one part of it. All are pure
functions of their arguments, and every answer carries its offsets in the text as given.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

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
from diplostmt.spans import Span

if TYPE_CHECKING:
    from diplostmt.agreements import find_agreements, normalize_agreement
    from diplostmt.article import parse_article
    from diplostmt.dateline import parse_dateline
    from diplostmt.dates import find_dates
    from diplostmt.extraction import extract, extract_many
    from diplostmt.places import find_places
    from diplostmt.registry import Agreement, Registry, agreement
    from diplostmt.statements import find_statements

__version__ = "0.1.0"

_HOMES = {
    "Agreement": "registry",
    "Registry": "registry",
    "agreement": "registry",
    "extract": "extraction",
    "extract_many": "extraction",
    "find_agreements": "agreements",
    "find_dates": "dates",
    "find_places": "places",
    "find_statements": "statements",
    "normalize_agreement": "agreements",
    "parse_article": "article",
    "parse_dateline": "dateline",
}

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


def __getattr__(name: str) -> Any:
    """Load a verb from its module when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'diplostmt' has no attribute {name!r}")
    return getattr(import_module(f"diplostmt.{_HOMES[name]}"), name)

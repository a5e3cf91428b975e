"""Who said what, when, where, through whom and about which agreement, in diplomatic news articles.

``extract`` gives everything that an article says; each other verb gives one part of it. All are pure
functions of their arguments, and every answer carries its offsets in the text as given.
"""

from __future__ import annotations

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

__version__ = "0.1.0"

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

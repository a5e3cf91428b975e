"""The line of place, date and agency that opens a report."""

from __future__ import annotations

from diplostmt.datelines.reading import find_dateline, headline_dateline, leading_agency, parse_dateline

__all__ = ["find_dateline", "headline_dateline", "leading_agency", "parse_dateline"]

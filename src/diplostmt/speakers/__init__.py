"""Whose the words are: from the mentions of a text to people, bodies, governments and groups."""

from __future__ import annotations

from diplostmt.speakers.antecedents.discourse import Attribution
from diplostmt.speakers.mentions.reading import read_mention, source_form
from diplostmt.speakers.resolving import resolve_speakers

__all__ = ["Attribution", "read_mention", "resolve_speakers", "source_form"]

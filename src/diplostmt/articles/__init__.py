"""An article taken apart: blocks, turns, headline, dateline, outlet, interview, date of publication."""

from __future__ import annotations

from diplostmt.articles.reading import parse_article, read_article

__all__ = ["parse_article", "read_article"]

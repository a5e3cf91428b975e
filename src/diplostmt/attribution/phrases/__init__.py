"""Noun phrases, and what stands beside them: where they begin and end, read without a parser."""

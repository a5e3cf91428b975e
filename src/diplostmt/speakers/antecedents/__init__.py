"""Whom a short form takes up: a pronoun, an epithet, a pair, the short form of a body."""

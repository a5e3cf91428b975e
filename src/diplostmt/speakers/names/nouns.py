"""Common nouns and titles for those who speak: "ministry", "envoys", "foreign minister"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from attrs import frozen

from diplostmt.lexicon.epithets import EPITHETS, NOT_SEVERAL, Sort
from diplostmt.lexicon.titles import HONORIFICS, MODIFIERS, TITLES, Gender, TitleRow
from diplostmt.speakers.names.spellings import bare


@frozen
class Noun:
    """What a common noun says of the one it refers to."""

    sort: Sort
    gender: Gender | None


@cache
def nouns() -> Mapping[str, Noun]:
    """Give the common nouns for speakers by their lower-case form; titles are nouns for persons."""
    table = {noun: Noun(row.sort, row.gender) for row in EPITHETS for noun in row.nouns.split()}
    for row in TITLES:
        head = title_head(row.title)
        if " " not in row.title or head not in table:
            table[head] = Noun("person", row.gender)
    several = Noun("group", None)
    people = [noun for noun in table if table[noun].sort == "person" and noun.isalpha()]
    return {**{_plural(noun): several for noun in people if noun not in NOT_SEVERAL}, **table}


def _plural(noun: str) -> str:
    """Give the noun for several people: "fishermen", "emissaries"."""
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "sh")) else "s")


def is_person_noun(word: str) -> bool:
    """Say whether a noun in small letters means a person: "minister"."""
    noun = nouns().get(word)
    return noun is not None and noun.sort == "person"


def is_people_noun(word: str) -> bool:
    """Say whether a noun in small letters means a person or several: "aide", "aides"."""
    return is_person_noun(word) or is_person_noun(word.removesuffix("s"))


def is_body_noun(word: str) -> bool:
    """Say whether a noun means a body: "ministry"."""
    noun = nouns().get(word.lower())
    return noun is not None and noun.sort == "body"


def title_head(title: str) -> str:
    """Give the noun of a title row: "secretary of state" is a secretary, "director general" a director."""
    words = title.split()
    if "of" in words:
        return words[words.index("of") - 1]
    return words[-2] if len(words) > 1 and words[-1] == "general" else words[-1]


@cache
def _title_rows() -> Mapping[str, tuple[TitleRow, ...]]:
    """Give the rows of titles by a word of theirs that must occur, the head."""
    table: dict[str, list[TitleRow]] = {}
    for row in TITLES:
        table.setdefault(title_head(row.title), []).append(row)
    return {head: tuple(rows) for head, rows in table.items()}


@lru_cache(maxsize=2048)
def title_rows(title: str) -> tuple[TitleRow, ...]:
    """Give the rows that a title fits: all their words occur in it."""
    words = frozenset(title_parts(title))
    return tuple(
        row for word in words for row in _title_rows().get(word, ()) if words.issuperset(row.title.split())
    )


def title_parts(title: str) -> Iterator[str]:
    """Give the words of a title in lower case, abbreviations written out, without possessives."""
    for word in title.lower().split():
        plain = bare(word)
        yield from (HONORIFICS[plain][0] or plain).split() if plain in HONORIFICS else (plain,)
        if "-" in plain:
            yield from plain.split("-")


@cache
def title_words() -> frozenset[str]:
    """Give every word that belongs to titles and common nouns: it is no part of a name."""
    words = {word for row in TITLES for word in row.title.split()}
    return frozenset(words | MODIFIERS | set(nouns()) | set(HONORIFICS)) - {"st", "he", "fr", "of", "u"}


def is_title_word(word: str) -> bool:
    """Say whether a word in small letters belongs to titles, at least by a part: "ambassador-at-large"."""
    return word in title_words() or ("-" in word and not title_words().isdisjoint(word.split("-")))

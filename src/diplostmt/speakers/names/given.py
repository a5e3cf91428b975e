"""Given names, and family names that stand before them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from diplostmt.lexicon.given_names import FAMILY_FIRST, FAMILY_FIRST_IN_CHINA, MEN, WOMEN
from diplostmt.speakers.names.spellings import ARTICLE, bare, fold

#: One to three syllables of Pinyin.
_PINYIN = re.compile(
    "(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?[aeo]|a[io]|ei|ou|[iu]|iao|iou|uai|ui|iu|ue)(?:ng|n|r)?){1,3}",
    re.IGNORECASE,
)
#: One syllable of Korean.
_KOREAN = re.compile(
    "(?:ch|ph|th|[bcdghjkmnprstwy]|(?:[ghk]w|[ghkmnpr]y))?(?:ae|eo|eu|oe|ui|ya|yo|yu|ye|wa|wo|[aeiou])(?:ng|[bklmnprt])?",
    re.IGNORECASE,
)
#: A given name of Korea or Taiwan: "Son-hui".
TWO_SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,6}")


@cache
def given_names() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Give the given names of men and of women as they are folded, with the letters with which each opens."""
    men, women = dict[str, str](), dict[str, str]()
    for names, table in ((MEN, men), (WOMEN, women)):
        for name in names:
            table[fold(name)] = table.get(fold(name), "") + name[0]
    return men, women


def is_family_first(word: str, after: str) -> bool:
    """Say whether a word is a family name before a given name: "Wan Guobin" and "Mo Xiaoning", not "Mo Holm"."""
    name = word.title()
    return name in FAMILY_FIRST or (
        name in FAMILY_FIRST_IN_CHINA and _PINYIN.fullmatch(bare(after)) is not None
    )


def is_korean(family: str, last: str) -> bool:
    """Say whether two words are the first and the last of a Korean name: "Choe" and "Hui", not "Kim" and "Talks"."""
    return family.title() in FAMILY_FIRST and _KOREAN.fullmatch(bare(last)) is not None


def is_given_name(word: str) -> bool:
    """Say whether a word is a known given name, or two with a hyphen that begin with one: "Ali-Akbar"."""
    folded = fold(word.partition("-")[0] if "-" in word and not ARTICLE.match(word) else word)
    return folded in given_names()[0] or folded in given_names()[1]


def is_surname_he(word: str, after: str) -> bool:
    """Say whether "He" is the Chinese surname before a given name ("He Lifan"), and not the pronoun."""
    return word == "He" and len(after) > 3 and after[0].isupper() and _PINYIN.fullmatch(after) is not None

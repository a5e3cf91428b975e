"""What a whole name tells: the word of it by which a text goes on, and whether a man or a woman bears it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from diplostmt.lexicon.given_names import MENS_IN, WOMENS_IN
from diplostmt.lexicon.name_words import COMPOUNDS, NOT_SLAVIC, NUMERALS, PARTICLES, SUFFIXES
from diplostmt.lexicon.titles import Gender
from diplostmt.speakers.names.given import TWO_SYLLABLES, given_names, is_family_first, is_given_name
from diplostmt.speakers.names.spellings import fold

#: The second word of names of Vietnam: "Le Thi Lan" is a woman, "Tran Van Minh" a man.
_VIETNAMESE: dict[str, Gender] = {"Thi": "f", "Thị": "f", "Van": "m", "Văn": "m"}


@lru_cache(maxsize=1024)
def gender_of(name: tuple[str, ...]) -> Gender | None:
    """Give the gender that a name tells, by the given name or a Slavic ending."""
    men, women = given_names()
    if len(name) > 2 and name[1] in _VIETNAMESE and is_family_first(name[0], name[1]):
        return _VIETNAMESE[name[1]]
    first = name[0] if len(name) > 2 else ""
    for word in name[:-1] if name and family_name(name) != name[0] else ():
        word = word.partition("-")[0]
        if word.endswith("ée"):
            return "f"  # "Josée" is folded like "Jose"
        folded = fold(word)
        if folded in PARTICLES and len(word) < 3:
            continue  # "Le" is no "Lee"
        if word[:1] in men.get(folded, ""):
            return None if word != first and _may_be_womans(first) else "m"
        if word[:1] in women.get(folded, ""):
            return "f"  # but "Joko" is folded like "Yoko"
        if word.endswith(("ovna", "evna")):
            return "f"
        if word.endswith(("ovich", "evich")):
            return "m"
    return "f" if name and _is_womans_surname(name) else None


def differs_abroad(name: Sequence[str]) -> bool:
    """Say whether the given name of a whole name is a man's in one country and a woman's in another: "Karen"."""
    return len(name) > 1 and (name[0] in MENS_IN or name[0] in WOMENS_IN)


def gender_in(country: str | None, name: tuple[str, ...]) -> Gender | None:
    """Give the gender that a name tells of somebody from a country.

    >>> gender_in("AM", ("Karen", "Babayan")), gender_in("DK", ("Karen", "Holm")), gender_in("IT", ("Andrea", "Ruiz"))
    ('m', 'f', 'm')
    """
    if country and differs_abroad(name):
        if country in MENS_IN.get(name[0], ()):
            return "m"
        if country in WOMENS_IN.get(name[0], ()):
            return "f"
    return gender_of(name)


def _may_be_womans(word: str) -> bool:
    """Say whether an unknown first name can be a woman's, whose father's name is behind it: "Salia" Umar Bello."""
    return word[-1:] == "a" and len(word) > 3 and word[0].isupper() and not is_given_name(word)


def _is_womans_surname(name: Sequence[str]) -> bool:
    """Say whether a surname has a Slavic ending for women: "Elena Petrova", not "Pim Genova", "Luis Villanueva"."""
    ending = name[-1].endswith(("ova", "eva", "skaya", "skaia"))
    return ending and name[-1].lower() not in NOT_SLAVIC and (len(name) == 1 or name[0][-1] in "a.v")


@lru_cache(maxsize=1024)
def family_name(name: tuple[str, ...]) -> str:
    """Give the word of a name by which a text goes on: the last, or the first in China and Korea.

    >>> family_name(("Karen", "Holm")), family_name(("Gao", "Lin")), family_name(("Robert", "Lee", "Jr."))
    ('Holm', 'Gao', 'Lee')
    >>> family_name(("Hany", "Abdel", "Moneim"))
    'Abdel Moneim'
    """
    words = [
        word for word in name if word.lower().rstrip(".") not in SUFFIXES and word not in NUMERALS
    ] or list(name)
    if len(words) > 1 and len(words[0]) > 2 and words[0].isupper() and not any(map(str.isupper, words[1:])):
        return words[0]  # "HAYASHI Kenta"
    first = 2 <= len(words) <= 3 and is_family_first(words[0], words[-1])
    if first and (not is_given_name(words[0]) or TWO_SYLLABLES.fullmatch(words[1])):
        return words[0]  # "Lee Jong-joo", too
    return " ".join(words[-2:]) if words[-2:-1] and words[-2].lower() in COMPOUNDS else words[-1]

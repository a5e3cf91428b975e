"""How the words of names are spelled: marks at their ends, initials, articles, and spellings in which they meet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from diplostmt.lexicon.calendar import MONTHS_IN_FULL
from diplostmt.lexicon.given_names import CALLED
from diplostmt.lexicon.titles import HONORIFICS

_FOLD = str.maketrans(
    {"ʻ": None, "ʼ": None, "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "æ": "e", "œ": "e"}
)
_SPELLINGS = (
    ("kh", "h"),
    ("gh", "g"),
    ("x", "ks"),
    ("w", "v"),
    ("q", "k"),
    ("y", "i"),
    ("dj", "d"),
    ("j", "i"),
)
_HARD_C = re.compile("c(?!h)")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aeiou]")
ARTICLE = re.compile("(?<!\\w)(?:al|el|ad|ar|as|ash|at|an|az)[-'’‑](?=.)", re.IGNORECASE)
_SERVANT = re.compile("^abd[aeou]l")
#: A month in full, as it stands beside names.
MONTH = f"(?:{'|'.join(sorted(MONTHS_IN_FULL)).title()})"
#: The letter with which names of Polynesia open, as it is written: "Siale 'Ofahulu".
OKINAS = frozenset("'‘’ʻʼ`")
ARTICLED = re.compile(r"(?:al|el|an|as|ash|ad|ar|at|az|d|l|de|t)[-'’‑]\w")


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Give a name's word in a spelling in which its transliterations meet.

    >>> fold("Sergei") == fold("Sergey"), fold("Belyakov") == fold("Beliakow")
    (True, True)
    >>> fold("al-Sabban"), fold("Abdel Naby") == fold("Abd al-Nabi"), fold("Đokić") == fold("Djokic")
    ('saban', True, True)
    >>> fold("Ruiz") == fold("Ruis")
    False
    """
    plain = word.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(_FOLD))
    if not plain.isalpha():
        plain = "".join(filter(str.isalnum, ARTICLE.sub("", plain, count=1)))
    plain = _SERVANT.sub("abd", _HARD_C.sub("k", plain))
    for spelling, folded in _SPELLINGS:
        plain = plain.replace(spelling, folded)
    return _DOUBLED.sub(r"\1", plain)


def skeleton(word: str) -> str:
    """Give the consonants of a folded word: transliterations that differ in vowels meet in them.

    >>> skeleton(fold("Mohammed")) == skeleton(fold("Muhammad"))
    True
    """
    return _VOWELS.sub("", word)


@cache
def _called() -> frozenset[tuple[str, str]]:
    """Give the pairs of folded names of which one is short for the other, either way round."""
    pairs = [(fold(full), fold(short)) for full, short in CALLED]
    return frozenset([*pairs, *((short, full) for full, short in pairs)])


def same_given_name(one: str, other: str) -> bool:
    """Say whether two folded given names can be one: equal, an initial, short for the other, or alike but for vowels.

    >>> same_given_name(fold("Mike"), fold("Michael")), same_given_name(fold("Mike"), fold("Mark"))
    (True, False)
    """
    if (
        one == other
        or (one, other) in _called()
        or (len(one) == 1 and other.startswith(one))
        or (len(other) == 1 and one.startswith(other))
    ):
        return True
    bones = skeleton(one)
    return len(bones) > 1 and bones == skeleton(other)


@lru_cache(maxsize=8192)
def bare(word: str) -> str:
    """Give a word without marks at its ends and without the possessive: "Russia’s," is "Russia"."""
    word = word.strip(',;:!?()[]"“”«»')
    for ending in ("'s", "’s"):
        if word.endswith(ending):
            return word[:-2]
    if word[-1:] in "'’":
        return word[:-1]
    if word[-1:] == "." and word.count(".") == 1:
        return word[:-1]
    return word


def bare_name(word: str) -> str:
    """Give a word of a name as it is written in full names, initials with their full stop."""
    plain = bare(word)
    return (
        plain + "."
        if (len(plain) == 1 and plain.isascii() and plain.isupper()) or plain in ("Jr", "Sr")
        else plain
    )


def plain_name(words: Sequence[str]) -> tuple[str, ...]:
    """Give the words of a name without marks, and without what its bearer is called in marks.

    >>> plain_name(["Manuel", '"Manny"', "Ruiz,"])
    ('Manuel', 'Ruiz')
    """
    inner = [word for word in words[1:-1] if not is_nickname(word)]
    return tuple(filter(None, map(bare_name, [*words[:1], *inner, *words[1:][-1:]])))


#: What somebody is called between the given name and the surname: 'Ana ["Nana"] Ruiz'.
_NICKNAME = re.compile(r"[\"“‘'(][^\W\d_][\w-]{0,20}[\"”’')]")


def is_nickname(word: str) -> bool:
    """Say whether a word stands in marks or brackets amid a name: 'Leopold ["Sunny"] Holm'."""
    return not word[:1].isalnum() and _NICKNAME.fullmatch(word) is not None


def is_initial(word: str) -> bool:
    """Say whether a word is a letter for a name, whatever it means without its full stop: "A.", "I.".

    >>> is_initial("I."), is_initial("I")
    (True, False)
    """
    return len(word) == 2 and word[1] == "." and word[0].isalpha() and word[0].isupper()


#: Given names written short, mostly before others: "Md. Karim Haddad".
_SHORT_NAMES = frozenset({"Ma.", "Md.", "Mohd."})


def goes_on(word: str) -> bool:
    """Say whether a name can go on after a word: no mark ends it, but for that of "J." and "Sen."."""
    last = word[-1:]
    if last == ".":
        return len(word) == 2 or word[:-1].lower() in HONORIFICS or "." in word[:-1] or word in _SHORT_NAMES
    return last.isalnum() or last in "'’"


def articled(word: str) -> bool:
    """Say whether a word begins with a small article: "al-Zoubi"."""
    return word[:1].islower() and ARTICLED.match(word) is not None

"""Names of people: where they begin and end among other words.

A name stands at the end of its phrase, after the title, or at its beginning, before an apposition. So it is
read from the right: capitalised words that are neither titles, places nor bodies, with the small words that
names have inside ("van der", "bin").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from diplostmt.lexicon.function_words import TIME_WORDS
from diplostmt.lexicon.given_names import FAMILY_FIRST
from diplostmt.lexicon.name_words import (
    ADDRESSES_INSIDE,
    BESIDE_NAMES,
    FATHERS,
    GIVEN_LIKE_WORDS,
    LIKE_ADDRESSES,
    LIKE_VERBS,
    NAMED_LIKE_MONTHS,
    NAMED_LIKE_PLACES,
    NAMED_LIKE_WORDS,
    NUMERALS,
    OPENERS,
    ORDERS_BEHIND_DATUK,
    PARTICLES,
    PORTFOLIOS,
    SUFFIXES,
)
from diplostmt.lexicon.titles import (
    ADDRESSES_OF_OFFICES,
    HONORIFICS,
    REGNAL,
    STYLES_IN_LETTERS,
)
from diplostmt.speakers.names.given import TWO_SYLLABLES, is_family_first, is_given_name, is_korean
from diplostmt.speakers.names.known import bodies, organisation, place, place_of_several
from diplostmt.speakers.names.nouns import is_body_noun, is_person_noun, is_title_word, nouns, title_words
from diplostmt.speakers.names.portfolios import (
    HOLDERS,
    goes_on_with_portfolio,
    leads_portfolio,
    without_portfolio,
)
from diplostmt.speakers.names.spellings import ARTICLE, ARTICLED, OKINAS, bare, is_initial

#: Capitalised words that are never a part of a name, whatever stands beside them.
NOT_IN_NAMES = OPENERS | TIME_WORDS


#: Where a member of congress is from: "R-Ala.".
_PARTY_AND_STATE = re.compile(r"[DIR]-[A-Z][A-Za-z.]{1,6}")
_COMMON_PLURAL = re.compile("[a-z]{3}(?:ists|ions|ments|ities|cians|crats|tives)$")


@lru_cache(maxsize=8192)
def part_of_name(word: str) -> bool:
    """Say whether a word can belong to a name: capitalised, and no title, place, body or sentence opener."""
    plain = bare(word)
    if plain[:1] in OKINAS:
        plain = plain[1:]
    if word[0] == "(" and plain.isupper() and len(plain) > 1:
        return False  # "the World Reef Organisation (WRO)"
    if not plain or not (plain[0].isupper() or ARTICLED.match(plain)):
        return False
    low = plain.lower().rstrip(".")
    if TWO_SYLLABLES.fullmatch(plain) and not is_title_word(low.rpartition("-")[2]):
        return True  # "Son-hui"
    if (
        plain in STYLES_IN_LETTERS
        or (low in title_words() if ARTICLE.match(plain) else is_title_word(low))
        or low in OPENERS
        or low in TIME_WORDS
        or low in BESIDE_NAMES
    ):
        return False
    if not plain.isalpha() and any(map(str.isdigit, plain)):
        return False
    if len(low) > 4 and low.endswith(("ing", "ly")) and plain[1:].islower() and low not in LIKE_VERBS:
        return is_given_name(plain)
    if plain.isupper() and len(plain) > 1 and "." not in plain and plain in bodies():
        return False
    if _COMMON_PLURAL.search(low) or (1 < plain.find(".") < len(plain) - 1 and plain[1].islower()):
        return False  # "Investigations"; a web address
    if "-" in plain and low.endswith("ers") and not plain.rpartition("-")[2][0].isupper():
        return False
    if "-" in plain and _PARTY_AND_STATE.fullmatch(plain):
        return False
    if "-" in plain and _is_country(plain.partition("-")[0]):
        return False  # "Russia-West"
    if len(plain) < 4 and not plain.isupper():
        return True
    known = place(plain)
    return not ((known and known.kind != "city") or organisation(plain))


def _is_country(word: str) -> bool:
    """Say whether a word is the name of a country, and nobody's given name (Chad, Georgia)."""
    known = place(word)
    return known is not None and known.kind == "country" and not is_given_name(word)


def name_at_end(words: Sequence[str]) -> int:
    """Give the index from which the last words are a name; ``len(words)`` where they are none.

    >>> name_at_end("Danish Foreign Minister Karen van der Holm".split())
    3
    >>> name_at_end("the senior Danish diplomat".split())
    4
    """
    count = len(words)
    first = count
    if count > 1 and (place_of_several(words[-2:]) or (count > 2 and place_of_several(words[-3:]))):
        return count
    while first > 0 and (
        (_part_at(words, first - 1) and (first == count or not words[first - 1].endswith(("'s", "’s"))))
        or (first < count and words[first - 1] in PARTICLES)
        or (first == count > 1 and _is_last_alone(words, first - 1))
        or (first == count > 1 and _is_province_as_given_name(words[first - 2 :]))
        or (first == count and is_given_like_a_word(words))
        or (first < count and _place_as_given_name(words, first - 1))
    ):
        if first < count and _ends_land(words, first - 1):
            break  # "Foreign Minister of New [Zealand] Ana Ruiz"
        first -= 1
    if 0 < first < count and words[first] in ("bin", "bint", "ibn") and words[first - 1][0].isupper():
        first -= 1  # "Prince [Sultan] bin Saleh"
    while first < count and words[first] in ("y", "e", "do", "da") and first + 1 < count:
        first += 1
    if first == count - 1 > 0 and words[first - 1] in _BEFORE_BODIES:
        return count  # "the Government of National Unity"
    return _behind_style(words, _after_preposition(words, first))


def _is_last_alone(words: Sequence[str], i: int) -> bool:
    """Say whether a word that is no part of names by itself ends one: "Robert Lee Jr.", "Jim Jordan", "Heng Sen"."""
    return (
        _is_suffix(words, i)
        or _place_as_surname(words, i)
        or _is_like_address(words, i)
        or _is_word_as_surname(words, i)
    )


def _is_word_as_surname(words: Sequence[str], i: int) -> bool:
    """Say whether another word is a surname, as what stands before it tells: "Mr Day", "envoy Ana Church", "Ana West".

    Not "Victoria Church", nor "King George Church".
    """
    low, before = words[i].lower(), bare(words[i - 1])
    if not words[i].istitle() or (low in TIME_WORDS and low not in NAMED_LIKE_WORDS):
        return False
    if before in ADDRESSES_OF_OFFICES or not is_given_name(before):
        return before in ADDRESSES_OF_OFFICES
    if i == 1:
        return low in NAMED_LIKE_WORDS and not place(before)
    title = bare(words[i - 2]).lower()
    return is_person_noun(title) and title not in REGNAL and not place_of_several(words[i - 1 : i + 1])


def _ends_land(words: Sequence[str], i: int) -> bool:
    """Say whether a word ends the name of a country with the one before: "New [Zealand]"."""
    land = place_of_several(words[i - 1 : i + 1]) if i else None
    return land is not None and land.kind == "country"


#: What no name of one word stands behind.
_BEFORE_BODIES = frozenset(
    {"Central", "Democratic", "Global", "International", "National", "Patriotic", "Popular", "United"}
)


def _is_like_address(words: Sequence[str], i: int) -> bool:
    """Say whether a form of address is a surname, since no name is behind it: "Heng Sen", not "Texas Sen"."""
    named = words[i].istitle() and words[i].lower() in LIKE_ADDRESSES and part_of_name(words[i - 1])
    return named and place(words[i - 1]) is None


def _is_suffix(words: Sequence[str], i: int) -> bool:
    return bare(words[i]).lower().rstrip(".,") in SUFFIXES or bare(words[i]) in NUMERALS


def _part_at(words: Sequence[str], i: int) -> bool:
    """Say whether a word can belong to a name, here even one like a participle: "envoy Henning Holm", "Lin Yaqing"."""
    word = words[i]
    if i + 1 < len(words) and (is_initial(word) or _is_letter_of_several(words, i)):
        return True  # "Viktor [I.] Petrov", "[S A S] Mirza"
    if len(word) == 1 and word.isupper() and 0 < i < len(words) - 1 and is_given_name(words[i - 1]):
        return True  # "Jon [A] Berg"
    if word.istitle() and word.lower() in GIVEN_LIKE_WORDS and 0 < i < len(words) - 1:
        return is_korean(words[i - 1], words[i + 1])  # "Choe [Son] Hui"
    if word.istitle() and word.lower() in ADDRESSES_INSIDE and 0 < i < len(words) - 1:
        # "Nasir [Tun] Hamzah", "Halim bin [Haji] Ahmad"
        return part_of_name(words[i - 1]) or words[i - 1] in FATHERS
    if len(word) == 2 and word.isupper() and word.isalpha() and 0 < i < len(words) - 1:
        return is_person_noun(words[i - 1]) or part_of_name(word)  # "president [BY] Holm"
    if part_of_name(word) or i == 0 or not (word[:1].isupper() and word.endswith(("ing", "ly"))):
        return part_of_name(word)
    if i + 1 < len(words):
        low = word.lower()
        return words[i - 1].lower() in title_words() and low not in NOT_IN_NAMES and not is_title_word(low)
    titled = i > 1 and part_of_name(words[i - 1]) and words[i - 2].lower() in title_words()
    return titled or is_family_first(words[i - 1], word)


def _is_letter_of_several(words: Sequence[str], i: int) -> bool:
    """Say whether a capital stands beside another, and a word behind them: "[S A] Mirza", not "A Mirza"."""
    letters = [len(word) == 1 and word.isupper() for word in words[max(0, i - 1) : i + 2]]
    return len(words[i]) == 1 and words[i].isupper() and sum(letters) > 1


def ends_like_a_word(words: Sequence[str]) -> bool:
    """Say whether the last word is a name that looks like another word: "Bui Thanh Son", "Ruth May"."""
    surname = (
        bare(words[-1]).lower() in NAMED_LIKE_MONTHS and len(words) > 1 and is_given_name(bare(words[-2]))
    )
    other = len(words) > 1 and _is_word_as_surname(words, len(words) - 1)
    return surname or other or is_given_like_a_word(words)


def is_given_like_a_word(words: Sequence[str]) -> bool:
    """Say whether the last word is a given name of Vietnam or Korea that looks like another word: "Bui Thanh Son"."""
    if (
        len(words) < 3
        or not (words[-1].istitle() and words[-1].lower() in GIVEN_LIKE_WORDS)
        or not part_of_name(words[-2])
    ):
        return False
    return is_family_first(words[-3], words[-2])


#: Forms of address before which no name of a place stands: "Mr Jordan", "Sheikh Sabah".
_ADDRESS = frozenset(word for word, (title, _) in HONORIFICS.items() if not title) - {
    "he",
    "rtd",
    "retd",
    "st",
}


#: Offices before which no town stands where its holder serves.
_OFFICES_OF_ONE = frozenset({"Ambassador", "Chancellor", "Minister", "Premier", "President"})


def _place_as_surname(words: Sequence[str], i: int) -> bool:
    """Say whether a place or title is a surname here: "Jim Jordan", "Angus T. King"."""
    if not words[i][0].isupper() or bare(words[i]).lower() in OPENERS or is_body_noun(bare(words[i])):
        return False
    if words[i].isupper() and not words[i - 1].isupper():
        return False  # "The Barham MP"
    if i > 1 and place_of_several(words[i - 2 : i]):
        return False
    if bare(words[i]).lower() in TIME_WORDS - NAMED_LIKE_MONTHS:
        return False
    if bare(words[i - 1]).lower() in _ADDRESS:
        return True
    if words[i - 1] in _OFFICES_OF_ONE and (known := place(words[i])):
        return known.kind == "city" or (known.kind == "capital" and known.name != words[i])  # "Minister Aman"
    before = i - 2 if i > 1 and len(words[i - 1]) == 2 and words[i - 1][1] == "." else i - 1
    return is_given_name(words[before])


def _is_province_as_given_name(words: Sequence[str]) -> bool:
    """Say whether a Chinese province is a given name behind a family's: "Lin Hainan", not "Long Beach"."""
    province = place(bare(words[1]))
    lies = province is not None and province.country == "CN" and province.kind in ("city", "region")
    return words[0] in FAMILY_FIRST and lies


def _place_as_given_name(words: Sequence[str], i: int) -> bool:
    """Say whether a place or title is a given name before others: "Chad Holm", "strategist Dane Holm".

    No place stands between a form of address or an office and a surname.
    """
    word = bare(words[i])
    if not words[i][:1].isupper() or words[i].endswith(("'s", "’s")):
        return False
    if word in NAMED_LIKE_PLACES or is_given_name(word):
        return True
    if not i or word.isupper() or place(word) is None:
        return False
    before = words[i - 1].lower().rstrip(".")
    return before in _ADDRESS or (i + 2 == len(words) and before in nouns() and is_person_noun(before))


def _after_preposition(words: Sequence[str], first: int) -> int:
    """Leave an unknown place or portfolio out of the name after it: "mayor of Zell [Ana Ruiz]"."""
    count = len(words)
    lead = words[:first] if first and words[first - 1].lower() in ("of", "for", "and") else ()
    if not HOLDERS.isdisjoint(map(str.lower, lead)):
        leads = leads_portfolio(lead)
        first = count - len(without_portfolio(words[first:], any_first=leads))
        if leads or first == count or words[first - 1].lower() in PORTFOLIOS:
            return first
    elif 1 < first < count and goes_on_with_portfolio(words[:first]):
        adjective = words[first - 1].endswith(("al", "ic")) and count - first > 2
        first = count - len(without_portfolio(words[first:], any_first=adjective))
    if not (0 < first < count and words[first - 1].lower() in ("of", "in", "at", "from", "to", "for", "the")):
        return _after_adjective(words, first)
    for size in (2, 1):
        if first + size < count and place(" ".join(words[first : first + size])):
            return first + size
    for i in range(first + 1, count):
        if is_given_name(words[i]) and not is_given_name(words[first]):
            return i
    if words[first - 1].lower() == "the" or count - first < 3:
        return count if first > 1 or words[0].lower() != "the" or count - first == 1 else first
    return first + 1


def _behind_style(words: Sequence[str], first: int) -> int:
    """Leave out what somebody is styled that looks like a name: "[Tan Sri] Rahim Yusof", "[U] Kyaw Min Thein"."""
    named = list(words[first : first + 3])
    if len(named) > 2 and named[:2] == ["Tan", "Sri"]:
        return first + 2
    ordered = first and bare(words[first - 1]).lower() in ("datuk", "dato", "datin")
    if ordered and len(named) > 1 and named[0].lower() in ORDERS_BEHIND_DATUK:
        return first + 1
    return first + 1 if len(named) > 2 and named[0] == "U" else first


def _after_adjective(words: Sequence[str], first: int) -> int:
    """Leave a body called by where it is out of the name: "commander of the Northern Fleet [Ana Ruiz]".

    There is no name in "commander of the Baltic Fleet".
    """
    before = words[first - 1] if 1 < first < len(words) else ""
    if not before[:1].isupper() or words[first - 2].lower() != "the":
        return first
    known = place(before)
    if before.lower() not in OPENERS and not (known and known.kind in ("adjective", "region")):
        return first
    if first == len(words) - 1:
        return first + 1
    return next((i for i in range(first, len(words) - 1) if is_given_name(words[i])), first)


def name_at_start(words: Sequence[str]) -> int:
    """Give the index up to which the first words are a name; 0 where they are none."""
    last = 0
    while last < len(words) and (
        part_of_name(words[last])
        or (is_initial(words[last]) and last + 1 < len(words) and part_of_name(words[last + 1]))
        or (words[last] in PARTICLES and last + 1 < len(words) and part_of_name(words[last + 1]))
        or (last > 0 and words[last][0].isupper() and _place_as_surname(words, last))
    ):
        last += 1
        if words[last - 1].endswith(("'s", "’s", ",")):
            break
    return last

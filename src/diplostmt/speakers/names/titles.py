"""What a title tells of its holder: the country he speaks for, the gender, the office.

"Iranian ambassador to Norway" is Iran's, "Ms." a woman's, "Norway's envoy to Rome" envoy to Rome.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from diplostmt.lexicon.epithets import DETERMINERS
from diplostmt.lexicon.function_words import PREPOSITIONS
from diplostmt.lexicon.name_words import OPENERS, PORTFOLIOS
from diplostmt.lexicon.organisations import COMMON_BODIES, OrganisationRow
from diplostmt.lexicon.titles import HONORIFICS, MODIFIERS, Gender
from diplostmt.places.gazetteer import Place
from diplostmt.speakers.names.known import begin_longer_names, organisation, place
from diplostmt.speakers.names.nouns import (
    is_body_noun,
    is_person_noun,
    is_title_word,
    nouns,
    title_parts,
    title_rows,
    title_words,
)
from diplostmt.speakers.names.spellings import bare

#: What opens the part of a title that says where its holder is posted: "envoy [to] Norway".
_CONTEXT = frozenset({"to", "in", "at", "with", "on", "for", "from", "by", "under", "about", "over"})
#: What stands between somebody and whom he serves: "aide [to] the president", "envoy [of] the Secretary-General".
_SERVING = frozenset({"of", "to", "for"})
#: What is a party or its members as well as one of these: "leader of the Liberal".
_PARTIES_TOO = frozenset("conservative democrat general independent liberal republican socialist".split())
#: Nouns that no row knows but whose ending says that they mean a person: "a lobbyist", "the 40-year-old".
_LIKE_A_PERSON = re.compile(r"(?:[a-z](?:er|or|ist|man|woman|ian)|\d{1,3}-year-old)$")
#: Whose a title is: "[Norway's] envoy".
_POSSESSOR = re.compile(r"^(?:[a-z]+|[A-Z]\S*?(?:\s(?:of\s)?[A-Z]\S*?){0,3})['’]s?\s+(?=\S)")


# ---------------------------------------------------------------- the country


def country_in(title: str) -> str | None:
    """Give the country that the holder of a title speaks for, not the one of the post.

    >>> country_in("Iranian ambassador to Norway"), country_in("ambassador to Norway")
    ('IR', None)
    >>> country_in("UN special envoy for Syria")
    >>> country_in("source in the Norwegian Foreign Ministry")
    'NO'
    """
    words = [word if word.startswith("People") else _bare_but_for_stop(word) for word in title.split()]
    head, rest = _before_post(words)
    found = _first_country(head)
    if (
        found is None
        and rest
        and rest[0].lower() == "for"
        and any(w.lower().startswith("spokes") for w in head)
    ):
        found = _first_country(rest[1:])
    if found is None and "of" in rest[2:] and rest[1].lower() in PORTFOLIOS | MODIFIERS:
        found = _first_country(rest[rest.index("of") :])  # "Minister for Foreign Affairs of Chile"
    if found is None and rest and rest[0] == "from" and len(rest) < 4:
        found = _first_country(rest[1:])
    if found is None and rest and rest[0] in ("in", "at", "from", "with") and any(map(is_body_noun, rest)):
        found = _first_country(rest[1:])
    return found[0] if found else None


def _before_post(words: list[str]) -> tuple[list[str], list[str]]:
    """Divide a title before what tells of the post: "UN envoy", "for Syria"."""
    for i, word in enumerate(words):
        if word.lower() in _CONTEXT:
            return words[:i], words[i:]
    return words, []


def _first_country(words: Sequence[str]) -> tuple[str | None] | None:
    """Give the country of the first place or body among the words; a body of no country settles it, too."""
    found = first_known(words)
    return (found.country,) if found else None


def first_known(words: Sequence[str]) -> Place | OrganisationRow | None:
    """Give the first place or body among the words, of bodies only those that no two countries call alike."""
    common = common_body(words)
    for i, word in enumerate(words):
        if not word[:1].isupper() or (common and common[0] <= i < common[1]):
            continue
        longest = min(5, len(words) - i) if word in begin_longer_names() else 1
        for size in range(longest, 0, -1):
            chunk = " ".join(words[i : i + size])
            body = organisation(chunk) if chunk not in COMMON_BODIES else None
            if body:
                return body
            found = place(chunk)
            if found and (found.kind != "city" or size > 1) and not _is_no_state(chunk, found):
                return found
    return None


#: How long the abbreviations of states are at most: "Tenn.", "Wash.".
_LONGEST_STATE = 5


def _bare_but_for_stop(word: str) -> str:
    """Give a word without marks, but for the full stop of an abbreviation: "Kan."."""
    plain = bare(word)
    return plain + "." if word.endswith(".") and len(plain) < _LONGEST_STATE else plain


def _is_no_state(word: str, found: Place) -> bool:
    """Say whether a region is none that tells a country: "Kan" and "Mo" are no states without their full stops."""
    if found.kind != "region":
        return False
    cut_off = word != found.name and len(word) < _LONGEST_STATE and word[-1] != "." and not word.isupper()
    return cut_off or not found.country


def common_body(words: Sequence[str]) -> tuple[int, int] | None:
    """Give where words name a body that several countries call so: "chairman of the [National Security Council]".

    Not where the name is part of a longer one: "the Social Democratic Party".
    """
    for i, word in enumerate(words):
        for size in _common_sizes().get(word, ()):
            name = " ".join(words[i : i + size])
            if name in COMMON_BODIES and not (i and _begins_name(words[i - 1], name)):
                return i, i + size
    return None


#: What tells parties apart that are called alike: "the [Liberal] Democratic Party".
_KINDS_OF_PARTIES = frozenset(
    {"Christian", "Conservative", "Free", "Independent", "Liberal", "National", "New", "People's", "Progressive",
     "Radical", "Social", "United"}
)  # fmt: skip


def _begins_name(before: str, name: str) -> bool:
    """Say whether a word makes a longer name of the one behind it: "[World] Congress", not "Peruvian Congress"."""
    if not before[:1].isupper() or place(before):
        return False
    return before in _KINDS_OF_PARTIES if name.endswith("Party") else not is_title_word(before.lower())


@cache
def _common_sizes() -> Mapping[str, tuple[int, ...]]:
    """Give how many words common bodies have, by the first of them."""
    sizes: dict[str, tuple[int, ...]] = {}
    for name in COMMON_BODIES:
        first, size = name.partition(" ")[0], name.count(" ") + 1
        sizes[first] = (*sizes.get(first, ()), size)
    return sizes


# ---------------------------------------------------------------- the gender


#: A man's title that women have, too.
MENS_TITLE = re.compile(r"(?:chair|spokes|congress|business)man\b", re.IGNORECASE)


def title_gender(title: str) -> Gender | None:
    """Give the gender that a title tells of its holder, and not of whose it is: "Ms. Ruiz's spokesman"."""
    told: Gender | None = None
    for written in title.split():
        word, plain = written.lower(), bare(written).lower()
        if written == "MS":
            continue  # a member of the Senedd
        if word.endswith(("'s", "’s")):
            told = None
        elif told is None:
            noun = nouns().get(plain)
            told = HONORIFICS[plain][1] if plain in HONORIFICS else noun.gender if noun else None
        elif word in PREPOSITIONS:
            break
    return told


# ---------------------------------------------------------------- the office


def without_address(title: str) -> str | None:
    """Give the title without forms of address: "Mr. President" is "President", "Mr." nothing.

    A title without any word for an office is none: what stands before a name may be anything.
    """
    named = title.replace("Tan Sri", "").split()
    words = [
        word
        for before, word in zip(["", *named], named, strict=False)
        if HONORIFICS.get(bare(word).lower(), ("x", None))[0] or before.lower() == "first"  # "First Lady"
    ]
    if words[:1] == ["counterpart"] and len(words) > 1:
        words = words[1:]  # "his counterpart Danish Foreign Minister"
    while words and only_opens(words[0]) and not (place(pair := " ".join(words[:2])) or organisation(pair)):
        words = words[1:]
    return " ".join(words) if any(map(_tells_office, words)) else None


def _tells_office(word: str) -> bool:
    """Say whether a word means an office, by the lexicon or by its ending: "lobbyist"."""
    low = bare(word).lower()
    return is_title_word(low) or (word[0].islower() and is_like_a_person(low))


def is_like_a_person(noun: str) -> bool:
    """Say whether a noun in small letters, known or not, has an ending of nouns for persons: "lobbyist"."""
    return _LIKE_A_PERSON.search(noun) is not None


def only_opens(word: str) -> bool:
    """Say whether a word only opens its sentence: "But", "About", and not "First", which titles have, too."""
    return word.lower() in OPENERS and word.lower() not in title_words()


def written_out(word: str) -> str:
    """Give a word of a title in small letters, an abbreviation written out: "Sen." is "senator"."""
    low = word.lower()
    return (HONORIFICS[low][0] or "man").split()[-1] if low in HONORIFICS else low


#: What joins two offices of one person.
_JOINT = re.compile(r",? and |, ")
#: What stands behind somebody before whom he serves: "spokesman [for] the president".
_SERVED = re.compile(r" (?:for|of|to|with) ((?:(?! (?:for|of|to|with) ).)*)$")


@lru_cache(maxsize=2048)
def offices_in(title: str) -> tuple[str, ...]:
    """Give each of the offices that a title joins, or the title where it is one.

    >>> offices_in("Deputy Prime Minister and Minister of Foreign Affairs")
    ('Deputy Prime Minister', 'Minister of Foreign Affairs')
    >>> offices_in("Minister of Trade and Industry"), offices_in("spokesman for the president and prime minister")
    (('Minister of Trade and Industry',), ('spokesman for the president and prime minister',))
    """
    for joint in _JOINT.finditer(title):
        before, behind = title[: joint.start()], title[joint.end() :]
        served = _SERVED.search(before)
        if served and any(is_person_noun(bare(word).lower()) for word in served[1].split()):
            continue
        if title_rows(before) and any(title_rows(word) for word in _JOINT.split(behind)[0].split()):
            return before, *offices_in(behind)
    return (title,)


@lru_cache(maxsize=1024)
def role_of(title: str) -> str:
    """Give the role in a title, without whose it is.

    >>> role_of("Norway's envoy to Rome")
    'envoy to Rome'
    """
    return _POSSESSOR.sub("", title)


@lru_cache(maxsize=4096)
def without_superior(title: str) -> str:
    """Give a title without the office of whoever its holder serves.

    >>> without_superior("Special Representative of the Secretary-General for Chad")
    'Special Representative for Chad'
    >>> without_superior("prime minister's spokesman"), without_superior("Minister of State for Ports")
    ('spokesman', 'Minister of State for Ports')
    """
    words = title.split()
    for i in range(len(words) - 1, 0, -1):
        served, owned = written_out(bare(words[i - 1])), words[i - 1].endswith(("'s", "’s"))
        if owned and is_person_noun(served) and any(is_person_noun(bare(word).lower()) for word in words[i:]):
            return " ".join(words[i:])  # "[prime minister's] spokesman", not "head of the president's office"
        if owned and _are_somebody(words[: i - 1]) and _are_somebody(words[i:]):
            return " ".join(words[i:])  # "[Chancellor Ana Ruiz's] spokesman"
        end = next(
            (k for k in range(i + 1, len(words)) if words[k] in _CONTEXT or words[k] in ("of", "and")),
            len(words),
        )
        if words[i] in _SERVING and end > i + 1 and is_person_noun(served):
            last = bare(words[end - 1]).lower()
            known = words[i + 1] in DETERMINERS and is_person_noun(last) and last not in _PARTIES_TOO
            if known or (words[end - 1][0].isupper() and _are_somebody(words[i + 1 : end - 1])):
                words = words[:i] + words[end:]
    return " ".join(words)


def _are_somebody(words: Sequence[str]) -> bool:
    """Say whether words tell of a person, by an office."""
    return any(is_person_noun(written_out(bare(word))) for word in words)


@lru_cache(maxsize=4096)
def words_of(title: str) -> frozenset[str]:
    """Give the words of a title in lower case, abbreviations written out."""
    return frozenset(title_parts(title))


def same_title(titles: Sequence[str], title: str) -> bool:
    """Say whether a title shares a word with one of several."""
    return any(words_of(title) & words_of(own) for own in titles)

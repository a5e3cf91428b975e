"""Mentions with a name: a body's, an outlet's or a place's as a whole, or a person's, with the title before it.

"The IAEA", "state media KCNA", "Oslo"; "Norwegian envoy Ana Ruiz", "Ana Ruiz of the Ports Commission". A name by
itself does not show whose it is: the noun before it does ("the agency IRNA"), or its last word ("Bergen Courier").
"""

from __future__ import annotations

from collections.abc import Sequence

from diplostmt.lexicon.function_words import PREPOSITIONS
from diplostmt.lexicon.name_words import BODIES_LIKE_NAMES, PAPERS
from diplostmt.outlets import Outlet, find_outlet
from diplostmt.places.gazetteer import country_name
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.names.given import is_given_name
from diplostmt.speakers.names.known import is_title, organisation, place
from diplostmt.speakers.names.limits import name_at_end, name_at_start
from diplostmt.speakers.names.nouns import is_body_noun, is_person_noun, nouns
from diplostmt.speakers.names.spellings import bare, plain_name
from diplostmt.speakers.names.surnames import gender_in
from diplostmt.speakers.names.titles import MENS_TITLE, country_in, title_gender, without_address

#: Nouns that say what the body is whose name follows: "state media KCNA", "the militant group Hamas".
_KINDS_OF_BODIES = frozenset(
    {"agency", "broadcaster", "channel", "daily", "group", "media", "movement", "newspaper"}
)
#: Nouns that say what the outlet is whose name stands before them: "the Haaretz [newspaper]".
KINDS_OF_OUTLETS = frozenset(
    {"agency", "broadcaster", "channel", "daily", "magazine", "network", "news", "newspaper", "paper", "portal",
     "site", "station", "television", "website"}
)  # fmt: skip
#: Nouns for people that are adjectives, too: "the [official] Xinhua news agency".
_ADJECTIVES_TOO = frozenset({"conservative", "independent", "liberal", "official", "socialist"})
_POSSESSIVE = ("'s", "’s", "s'", "s’")
#: What stands behind a name, before the body or country of whoever has it: "Ana Ruiz [of] the Ports Commission".
_AFFILIATIONS = frozenset({"of", "at", "from", "in", "with"})
#: What ends no title: the name behind it is no mention by itself, or another's.
_NO_TITLE_END = PREPOSITIONS | {"and", "or", "&"}
#: What no title is before a name: "what [Ruiz]" said, "a letter that [Ruiz]" wrote.
_CONJUNCTIONS = frozenset({"that", "which", "whom", "when", "where", "what", "how", "why"})


# ---------------------------------------------------------------- bodies, outlets, places


def named_body(phrase: str, core: str) -> Mention | None:
    """Read a phrase that is, as a whole, the name of a body, an outlet or a place."""
    name = core[:-2] if core.endswith(("'s", "’s")) else core
    row = organisation(name)
    if row:
        return Mention(phrase, "organisation", "organisation", body=row.name, country=row.country)
    before, _, last = name.rpartition(" ")
    if before.rpartition(" ")[2] in _KINDS_OF_BODIES:
        outlet = find_outlet(last) if place(last) else None  # "state news agency SANA", which is no town
        return _outlet(phrase, outlet) if outlet else named_body(phrase, last)
    if name[:1].islower():
        called = _behind_kind(name.split())
        if called:
            known = named_body(phrase, " ".join(called))
            return known or Mention(phrase, "organisation", "organisation", body=" ".join(called))
        owned = _with_its_kind(name.split())
        return _outlet(phrase, owned) if owned else None
    found = place(name)
    if found and found.name == "Brussels":
        return named_body(phrase, "European Union")  # as places have it
    if found and found.kind in ("country", "capital", "bloc", "seat"):
        body = country_name(found.country) if found.country else found.name
        return Mention(
            phrase, "government", "government", body=body, country=found.country, head="government"
        )
    outlet = find_outlet(name) or _with_its_kind(name.split())
    return _outlet(phrase, outlet) if outlet else None


def _behind_kind(words: Sequence[str]) -> Sequence[str]:
    """Give the name of several words behind its kind: "the rights group [Open Harbour Watch]"."""
    at = next((i for i, word in enumerate(words) if word in _KINDS_OF_BODIES), len(words))
    behind = words[at + 1 :]
    named = len(behind) > 1 and all(word[0].isupper() for word in behind)
    return behind if named and (organisation(" ".join(behind)) or name_at_end(behind) == len(behind)) else ()


def _outlet(phrase: str, outlet: Outlet) -> Mention:
    """Give the mention of an outlet."""
    return Mention(phrase, "organisation", "organisation", body=outlet.name, country=outlet.country)


def _with_its_kind(words: Sequence[str]) -> Outlet | None:
    """Give the outlet behind whose name its kind or town stands: "Kan [news]", "Iran's Tasnim [news agency]".

    Not "Iran's Monitor", where neither kind nor name tells that it is one.
    """
    last = len(words)
    if last > 2 and words[-2] == "in" and words[-1][0].isupper():
        last -= 2  # "The Kampala Star [in Uganda]"
    while last > 1 and words[last - 1] in KINDS_OF_OUTLETS:
        last -= 1
    first = _behind_owner(words[:last])
    if last == len(words) and not (first and words[-1].lower() in KINDS_OF_OUTLETS):
        return None
    return find_outlet(" ".join(words[:last])) or find_outlet(" ".join(words[first:last]))


def _behind_owner(words: Sequence[str]) -> int:
    """Give where a name begins behind whose it is and what it is like: "the country's official [IRNA]"."""
    first = next((i for i in range(len(words), 0, -1) if words[i - 1].endswith(_POSSESSIVE)), 0)
    if not first and len(words) > 1 and place(words[0]):
        first = 1  # "Russian state-run [TASS]"
    while first < len(words) and _is_said_of_outlets(words[first]):
        first += 1
    return first


def _is_said_of_outlets(word: str) -> bool:
    """Say whether a word in small letters can stand before the name of an outlet: "official", not "source"."""
    noun = nouns().get(word)
    people = noun and noun.sort not in ("government", "body") and word not in _ADJECTIVES_TOO
    return word.islower() and not people and word not in PREPOSITIONS and not word.endswith(("and", "ing"))


# ---------------------------------------------------------------- people


def named_person(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read a phrase that holds a person's name, with or without a title; or that of a paper, which looks like one."""
    if _is_paper(words):
        known = named_body(phrase, phrase)
        return known or Mention(phrase, "organisation", "organisation", body=" ".join(words))
    if _is_acronym_of_country(phrase, words):
        return Mention(phrase, "organisation", "organisation", body=" ".join(words),
                       country=country_in(" ".join(words)))  # fmt: skip
    affiliated = _before_affiliation(phrase, words) or _before_body(phrase, words)
    if affiliated:
        return affiliated
    first = name_at_end(words)
    if first < len(words):
        before = bare(words[first - 1]).lower() if first else ""
        if before in _CONJUNCTIONS:
            return _person(phrase, words[first:], None)
        if before in _NO_TITLE_END:
            return None
        if not first or not _is_name_of_body(words, first) or _is_member(words, first):
            return _person(phrase, words[first:], " ".join(words[:first]) or None)
        if _AFFILIATIONS.isdisjoint(words[:first]):
            return _body_after_noun(phrase, words, first)
    return _at_start(phrase, words)


def name_before_office(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read a full name with its office behind it and no comma: "Ana Ruiz spokesperson for President Lars Holm".

    Not "Harbour Analytics adviser to Oslo", nor "Oslo spokesman for the port", where the first words are no person's.
    """
    last = name_at_start(words)
    if (
        last < 2
        or words[last + 1 : last + 2] not in (["for"], ["of"], ["to"])
        or not is_person_noun(words[last])
    ):
        return None
    served = words[last + 2 :]
    first = name_at_end(served)
    somebody = 0 < first < len(served) and is_title(served[:first])
    if organisation(" ".join(words[:last])) or not (somebody or is_given_name(words[0])):
        return None
    return _person(phrase, words[:last], " ".join(words[last:]))


def _before_affiliation(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read a title and a name behind which the body or country stands: "envoy Ana Ruiz [of the Ports Commission]"."""
    for end in [i for i, word in enumerate(words) if i and word.lower() in _AFFILIATIONS][:3]:
        first = name_at_end(words[:end])
        if 0 < first < end and (
            is_title(words[:first]) or (words[first - 1][0].islower() and end - first > 1)
        ):
            post = country_in(" ".join(words[end + 1 :])) if words[end] == "of" else None
            return _person(phrase, words[first:end], " ".join(words[:first]), post)
    return None


def _before_body(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read a full name behind which that of a body stands that looks like a name: "Ana Ruiz of [Control Risks]".

    Not "University of Oslo professor Ana Ruiz", nor "Johns of Bergen Ana Ruiz".
    """
    last = name_at_start(words)
    behind = words[last + 1 :]
    if not last or not behind or words[last].lower() not in _AFFILIATIONS or is_given_name(behind[-2:][0]):
        return None
    if last < 2 and not _is_surname_before_body(words[0], behind):
        return None
    return _person(phrase, words[:last], None, country=country_in(" ".join(behind)))


def _is_surname_before_body(word: str, behind: Sequence[str]) -> bool:
    """Say whether a single word before "of" is somebody's surname: "[Borg] of Control Risks", not "Voice of Oslo"."""
    named = len(behind) > 1 and all(part[0].isupper() for part in behind) and not place(behind[0])
    return named and not is_given_name(behind[0]) and not is_given_name(word)


def _at_start(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read a name without a title, and where its bearer is from: "Ana Ruiz from Chile", "Ana Ruiz (left)"."""
    last = name_at_start(words)
    if last == len(words) or not last:
        return None
    if words[last].lower() in _AFFILIATIONS and not words[last - 1].endswith(("'s", "’s")):
        return _person(phrase, words[:last], None, country=country_in(" ".join(words[last + 1 :])))
    if words[last].startswith("("):
        return _person(phrase, words[:last], None)
    return None


def _is_paper(words: Sequence[str]) -> bool:
    """Say whether words are the name of a paper or site by the last of them: "Bergen Courier", not "Emily Post"."""
    last = words[-1].rpartition("-")[2].lower()
    if len(words) < 2 or not (last in PAPERS or last in BODIES_LIKE_NAMES) or is_given_name(words[0]):
        return False
    return all(word[0].isupper() for word in words)


def _is_acronym_of_country(phrase: str, words: Sequence[str]) -> bool:
    """Say whether words are a country's body by its letters: "the Danish MFA", not "the Danish PM"."""
    letters, whose = words[-1], place(" ".join(words[:-1])) if len(words) > 1 else None
    if whose is None or whose.kind not in ("adjective", "country") or not phrase.startswith(("the ", "The ")):
        return False
    return letters.isalpha() and letters.isupper() and len(letters) > 2 and not is_title(words[-1:])


def _is_name_of_body(words: Sequence[str], first: int) -> bool:
    """Say whether the noun before a name makes it a body's: "the agency IRNA", "the lobby BDI" by its capitals."""
    noun = words[first - 1].lower()
    acronym = words[-1].isupper() and len(words[-1]) > 2 and words[first - 1].islower()
    return is_body_noun(noun) or (acronym and first == len(words) - 1 and not is_person_noun(noun))


def _is_member(words: Sequence[str], first: int) -> bool:
    """Say whether the name behind the name of a body is a person's: "Member of the Ports Commission Ana Ruiz"."""
    if is_given_name(words[first]):
        return True
    end = words.index("of") if "of" in words[:first] else 1
    return len(words) - first > 1 and any(is_person_noun(word.lower()) for word in words[:end])


def _body_after_noun(phrase: str, words: Sequence[str], first: int) -> Mention:
    """Read "Iran's news agency IRNA": the noun says that the name after it is that of a body."""
    name = " ".join(map(bare, words[first:]))
    known = named_body(phrase, name)
    country = country_in(" ".join(words[:first]))
    return known or Mention(phrase, "organisation", "organisation", body=name, country=country)


def _person(phrase: str, name: Sequence[str], title: str | None, country: str | None = None) -> Mention:
    """Give the mention of a person's name: a given name tells more than "chairman", and less than "Ms."."""
    plain = plain_name(name)
    country = (country_in(title) if title else None) or country
    told, given = title_gender(title) if title else None, gender_in(country, plain)
    return Mention(
        phrase,
        "name",
        "person",
        name=plain,
        title=without_address(title) if title else None,
        country=country,
        gender=given if given and title and MENS_TITLE.search(title) else told or given,
    )

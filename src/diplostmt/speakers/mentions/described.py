"""Mentions without a name: what their noun says of who is meant.

"The senior diplomat" is a person, "officials in Oslo" are a group, "the ministry" is a body, "the report" a document.
The noun is the last word before the first preposition, and a table says of what sort it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from diplostmt.lexicon.epithets import DETERMINERS, OF_THEIR_OWN
from diplostmt.lexicon.function_words import PREPOSITIONS
from diplostmt.lexicon.name_words import OPENERS, PORTFOLIOS
from diplostmt.lexicon.organisations import COMMON_BODIES
from diplostmt.lexicon.titles import HONORIFICS, Gender
from diplostmt.models import SourceForm, SpeakerKind
from diplostmt.places.gazetteer import Place, country_name
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.names.known import place
from diplostmt.speakers.names.nouns import Noun, is_body_noun, is_person_noun, nouns, title_words
from diplostmt.speakers.names.spellings import articled, bare
from diplostmt.speakers.names.titles import (
    country_in,
    first_known,
    is_like_a_person,
    only_opens,
    title_gender,
    written_out,
)
from diplostmt.tables import items, read_table

#: What ends the noun phrase before it: "a diplomat [close] to the talks".
_HEAD_ENDS = PREPOSITIONS | {"who", "which", "that", "whose", "close", "familiar", "speaking", "and"}
#: What begins a shortened relative clause: "a diplomat [briefed] on the talks", "a letter [seen] by reporters".
_PARTICIPLE = re.compile(r"(?:[a-z]{1,30}ed|[a-z]{1,30}ing|seen|known|sent|written|held|made|speaking)$")
#: What countries are to each other as well as people: "an ally of Norway".
_OF_LANDS = frozenset({"ally", "neighbor", "neighbour", "rival"})
#: A delegation that has a seat is a body of its own: "the EU's delegation in Oslo".
_POSTED = re.compile(r"\b[Dd]elegation (?:in|to|at) ")


class NounPhrase(NamedTuple):
    """A phrase without a name: its words without article, its noun in lower case, and the country that it tells."""

    text: str
    words: Sequence[str]
    noun: str
    country: str | None = None
    definite: bool = True

    @property
    def title(self) -> str:
        """The words together."""
        return " ".join(self.words)

    def mention(self, form: SourceForm, kind: SpeakerKind | None) -> Mention:
        """Give the mention that the phrase is, of one form and kind."""
        return Mention(self.text, form, kind, head=self.noun, title=self.title, country=self.country,
                       definite=self.definite)  # fmt: skip


def described(text: str, words: Sequence[str], definite: bool) -> Mention:
    """Read a phrase without a name by its noun: "the senior diplomat", "officials in Oslo"."""
    noun, known = _several_at_end(words) or _noun(words)
    phrase = NounPhrase(text, words, noun, country_in(" ".join(words)), definite)
    if known is None:
        return described_by_look(phrase)
    return _BY_SORT[known.sort](phrase)


# ---------------------------------------------------------------- the noun


def _noun(words: Sequence[str]) -> tuple[str, Noun | None]:
    """Give the head of a noun phrase and what is known of it: the last word before the first preposition."""
    end = next((i for i, word in enumerate(words) if i and _ends_head(words, i)), len(words))
    head, last = bare(words[end - 1]).lower(), bare(words[-1]).lower()
    if head in HONORIFICS and (words[end - 1].isupper() or head == "spox"):  # "the Danish FM"
        head = written_out(head)
    noun = nouns().get(head) or nouns().get(head.removeprefix("ex-"))
    office_of = head == "office" and not last.startswith("spokes")  # "the Office of the High Commissioner"
    if (
        is_person_noun(last)
        and words[-2:-1] not in (["the"], ["of"], ["for"], ["and"])
        and (not noun or noun.sort == "body")
        and not office_of
    ):
        return last, nouns()[last]  # "Ministry of Foreign Affairs spokesman"
    paper = nouns().get(words[-1])  # in small letters: no "Ministry of Information"
    if (
        paper
        and paper.sort == "document"
        and noun
        and noun.sort == "body"
        and words[-2:-1] not in (["the"], ["of"])
    ):
        return last, paper  # "Ministry of Foreign Affairs statement"
    if noun:
        return head, noun
    for i, word in enumerate(map(str.lower, words[:end])):  # "several demonstrators aligned with"
        after = words[i + 1] if i + 1 < end else ""
        if words[i].istitle() and after.istitle():
            continue  # "National Nurses United"
        if word in nouns() and (nouns()[word].sort == "group" or _PARTICIPLE.match(after)):
            return word, nouns()[word]
    return head, Noun("person", None) if is_like_a_person(head) and not place(head.title()) else None


def _several_at_end(words: Sequence[str]) -> tuple[str, Noun] | None:
    """Give the noun for several people behind two that "and" joins: "Liberal and Conservative [senators]".

    Also "ministry and bank [spokesmen]"; not "the ministry and its officials", "the envoy and aides".
    """
    last = words[-1]
    noun = nouns().get(last) if "and" in words[1:-2] else None
    if noun is None or noun.sort != "group" or any(word in PREPOSITIONS for word in words):
        return None
    behind = words[len(words) - 1 - list(reversed(words)).index("and") + 1 : -1]
    return None if any(word.lower() in DETERMINERS for word in behind) else (last, noun)


def _ends_head(words: Sequence[str], i: int) -> bool:
    """Say whether the noun stands before a word: not yet in "Saudi and Egyptian officials"."""
    low = words[i].lower()
    if low == "and" and _joins_portfolios(words, i):
        return False
    return low in _HEAD_ENDS and (
        low != "and" or bare(words[i - 1]).lower() in nouns() or not place(words[i - 1])
    )


def _joins_portfolios(words: Sequence[str], i: int) -> bool:
    """Say whether "and" joins what somebody is minister of: "Chad's Information [and] Culture Minister"."""
    before, behind = words[i - 1], words[i + 1 : i + 2]
    joined = before.istitle() and before.lower() in PORTFOLIOS and bool(behind) and behind[0].istitle()
    return joined and is_person_noun(words[-1].lower())


# ---------------------------------------------------------------- people and groups, documents


#: The noun that a phrase leaves out which tells somebody by his country alone: "the Peruvian".
NATIONAL = "national"


def by_country(text: str, words: Sequence[str], definite: bool) -> Mention | None:
    """Read somebody who is told by his country alone: "the Peruvian", "a Dane", "the Frenchwoman".

    Not "the Peruvians", nor "the Chinese", who may be several.
    """
    name = " ".join(words)
    found = place(name) if name[:1].isupper() and len(words) < 3 and text != name else None
    if found is None or found.kind != "adjective" or not found.country:
        return None
    woman, man = name.endswith("woman"), not place(name + "s") and name.endswith("man")
    if not (woman or man or place(name + "s")):
        return None
    gender: Gender | None = "f" if woman or name == "Filipina" else "m" if man else None
    return Mention(text, "epithet" if definite else "indefinite", "person", head=NATIONAL, title=name,
                   country=found.country, gender=gender, definite=definite)  # fmt: skip


def _described_person(phrase: NounPhrase) -> Mention:
    """Read "the senior diplomat", "a diplomat"; the gender is told before "of" and its like: "a friend of Ms Ruiz"."""
    of_land = phrase.noun in _OF_LANDS and phrase.country and "of" in phrase.words
    mention = phrase.mention("epithet" if phrase.definite else "indefinite", None if of_land else "person")
    words = phrase.words
    end = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    return mention._replace(gender=title_gender(" ".join(words[:end])))


def described_group(phrase: NounPhrase) -> Mention:
    """Read "officials in Oslo": several, who are called so in small letters."""
    words, title = phrase.words, phrase.title
    country_opens = len(words) > 1 and place(f"{words[0]} {bare(words[1])}")  # "North Korea's media"
    # "External Affairs Ministry sources"
    body_opens = all(word[0].isupper() for word in words[:-1]) and any(map(is_body_noun, words[1:-1]))
    if phrase.text.startswith(words[0]) and not (_proper(words[0]) or country_opens or body_opens):
        title = title[0].lower() + title[1:]
    return phrase.mention("indefinite", "group")._replace(title=title, number="plural")


def _proper(word: str) -> bool:
    """Say whether a capitalised word keeps its capital inside a sentence."""
    plain = bare(word)
    known = place(plain)
    return (
        plain in COMMON_BODIES
        or (known is not None and known.kind in ("adjective", "country"))
        or not plain[1:].islower()
        or (plain.lower() not in title_words() and plain.lower() not in OPENERS)
    )


def _described_document(phrase: NounPhrase) -> Mention:
    return phrase.mention("document", "document")


# ---------------------------------------------------------------- governments and bodies


def _described_government(phrase: NounPhrase) -> Mention:
    """Read "the Norwegian government", "Oslo's delegation": a country's, but for those with a seat or a land."""
    country = phrase.country
    if country and (_POSTED.search(phrase.title) or _is_its_own(phrase.words)):
        return _described_body(phrase)
    body = country_name(country) if country else None
    return phrase.mention("government", "government")._replace(body=body)


def _is_its_own(words: Sequence[str]) -> bool:
    """Say whether those who lead are not the country's: "the Catalan government", "the Tigray rebel leadership"."""
    first = first_known([bare(word) for word in words])
    if isinstance(first, Place) and first.kind == "adjective":
        first = place(first.name)
    regional = isinstance(first, Place) and first.kind in ("city", "region")
    return regional or not OF_THEIR_OWN.isdisjoint(map(str.lower, words))


def _described_body(phrase: NounPhrase) -> Mention:
    """Read "the ministry", "the Danish Ports Commission": a name of its own where it has a capital or a country."""
    return phrase.mention("organisation", "organisation")._replace(body=_body(phrase))


def _body(phrase: NounPhrase) -> str | None:
    """Give the name of a body, where a phrase has more than its noun."""
    words, noun = phrase.words, phrase.noun
    if len(words) < 2 or not (phrase.country or any(word[0].isupper() for word in words)):
        return None
    if noun == "ministry":
        return _ministry(words, phrase.country)
    proper = words[:-1] if len(words) > 2 and words[-1][0] == "(" else words
    if proper[-1] == noun.title():  # "the rebel umbrella Free Isles Front (FIF)", "the al-Nur Front"
        proper = proper[next(i for i, word in enumerate(proper) if word[0].isupper() or articled(word)) :]
    return " ".join(proper)


def _ministry(words: Sequence[str], country: str | None) -> str:
    """Give a ministry's name in one form.

    >>> _ministry("Ministry of Foreign Affairs of Iran".split(), "IR")
    'Iranian Foreign Ministry'
    >>> _ministry("Defence Ministry of Norway".split(), "NO")
    'Norwegian Defence Ministry'
    """
    at = next((i for i, word in enumerate(words) if bare(word).lower() == "ministry"), -1)
    if at < 0:
        return " ".join(words)
    start = next((n for n in (3, 2, 1) if n <= at and place(" ".join(map(bare, words[:n])))), 0)
    field = list(words[start:at])
    if not field and at + 1 < len(words) and words[at + 1] == "of":
        field = list(words[at + 2 :])
        field = field[: next((i for i, word in enumerate(field) if word in ("of", "in")), None)]
        field = [] if place(" ".join(field)) else field  # "the Ministry of Qatar"
    if field[:1] == ["Foreign"]:
        field = field[:1]
    adjective = adjectives().get(country) if country else None
    field = [word if word in ("of", "and", "for") else word[0].upper() + word[1:] for word in field]
    return " ".join(filter(None, [adjective, *field, "Ministry"]))


@cache
def adjectives() -> Mapping[str, str]:
    """Give the adjective of each country, as it stands before "Ministry"."""
    rows = [row for row in read_table("places") if row["kind"] == "country" and row["adjectives"]]
    first = {row["country"]: (items(row["adjectives"])[0], row["name"]) for row in rows}
    # "New Zealander" is a person
    return {
        land: name if adjective.endswith("er") else adjective for land, (adjective, name) in first.items()
    } | {"US": "US"}


# ---------------------------------------------------------------- a noun that no row knows


def described_by_look(phrase: NounPhrase) -> Mention:
    """Read a phrase whose noun no row knows: a capitalised name with "the" is a body; a plural is a group."""
    text, words, noun = phrase.text, phrase.words, phrase.noun
    if only_opens(words[0]):
        return Mention(text, "indefinite", None, head=noun)
    opens = text.startswith(words[0]) and words[0][1:].islower() and noun.endswith("s")
    if opens and (len(words) == 1 or words[1].islower()):  # "Partisans on both sides", "Editorialists"
        return described_group(phrase)
    if words[0][0].isupper() and len(words[0]) > 1:
        return phrase.mention("organisation", "organisation")._replace(body=phrase.title, definite=True)
    if noun.endswith("s") and not noun.endswith(("ss", "is")):
        return described_group(phrase)
    return phrase.mention("epithet" if phrase.definite else "indefinite", None)


_BY_SORT = {
    "person": _described_person,
    "group": described_group,
    "document": _described_document,
    "government": _described_government,
    "body": _described_body,
}

"""Governments and organisations: their speakers, and the full name behind a short form ("the ministry")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from functools import cache

from attrs import define, evolve, field

from diplostmt.lexicon.organisations import COMMON_BODIES, ORGANISATIONS, OrganisationRow
from diplostmt.models import Speaker, SpeakerKind
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import find_places
from diplostmt.places.gazetteer import country_name
from diplostmt.speakers.mentions.described import adjectives
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.mentions.runs import whole_words
from diplostmt.speakers.names import known, nouns, spellings
from diplostmt.speakers.names.titles import common_body

_BEFORE_MINISTRY = re.compile(r"(?:(?!The )[A-Z][\w.]{0,40}(?:['’]s)?[ \u00a0]){1,5}$")
_AFTER_MINISTRY = re.compile(r"Ministry of (?:[A-Z]\w+\s?){1,3}(?:\bof\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?")
#: How many bodies are looked at on either side of a short form.
_NEAR = 8
#: A document's issuer: "the statement by the ministry", "the ministry's statement".
_SEEN = re.compile(r"\b(?:seen|obtained|viewed|reviewed|carried|cited|quoted|reported|leaked) by\b")
_ISSUER = re.compile(r"(?:\b(?:by|of|from)\s+(.+)$|^(.{2,60}?)['’]s?\s)")


_DAY = re.compile(
    r" (?:(?:on|late|early) )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)$"
    rf"| in (?:early |late |mid-)?{spellings.MONTH}(?: \d{{4}})?$"
)


def body_speaker(mention: Mention) -> Speaker:
    """Give the speaker of a mention that names a government or organisation."""
    kind: SpeakerKind = "government" if mention.kind == "government" else "organisation"
    return Speaker(mention.body or mention.text, kind, None, mention.country)


@define(eq=False)
class Bodies:
    """The governments and organisations of one article: those that countries call alike are told by the article.

    ``home`` are the countries of its dateline. "The Senate" is that of a country reported from, or else of the only
    one with a Senate that the article names; "the US Senate" tells by itself.
    """

    text: str
    home: frozenset[str]
    _named: Mapping[str, int] | None = field(init=False, default=None)

    def speaker(self, mention: Mention) -> Speaker:
        """Give the speaker of a mention that names a government or organisation."""
        name = _common_names().get(mention.text.lower().removeprefix("the "))
        if name:
            return self._common(name)
        return self._placed(body_speaker(mention))

    def group(self, mention: Mention) -> Speaker:
        """Give the speaker of a mention of several together: "Senate Democrats" are of the country of their Senate."""
        return self._placed(group_speaker(mention))

    def _placed(self, speaker: Speaker) -> Speaker:
        """Give a speaker with the country of the common body in its name."""
        return speaker if speaker.country else evolve(speaker, country=self.country_in(speaker.name))

    def country_in(self, title: str) -> str | None:
        """Give the country whose holder of a title serves a body that others call alike: "Senate President"."""
        words = [spellings.bare(word) for word in (title[:1].upper() + title[1:]).split()]
        found = common_body(words)
        return self._country_of(" ".join(words[found[0] : found[1]])) if found else None

    def _common(self, name: str) -> Speaker:
        """Give the body of a country that others call alike: "the Senate" in Lima; of no country if it stays open."""
        country, row = self._country_of(name), known.organisation(name)
        if country is None:
            return Speaker(name, "organisation", None, None)
        if row and row.country == country:
            return Speaker(row.name, "organisation", None, country)
        if known.place(name):  # a seat stands for its government
            return Speaker(country_name(country), "government", None, country)
        return Speaker(f"{adjectives().get(country, '')} {name}".strip(), "organisation", None, country)

    def _country_of(self, name: str) -> str | None:
        """Give the country of a common body: the one reported from, or the one that the article names most."""
        having = frozenset(COMMON_BODIES[name].split())
        if len(having & self.home) == 1:
            return next(iter(having & self.home))
        return self._named_most(having)

    def at_home(self) -> Speaker | None:
        """Give the government of the country reported from, if the article is about no other."""
        country = self._named_most(None)
        return (
            Speaker(country_name(country), "government", None, country)
            if country in self.home and country
            else None
        )

    def is_about(self, country: str) -> bool:
        """Say whether the article is from a country, or is about it: it names it most, and not once only."""
        return country in self.home or (self._named_most(None) == country and self._count()[country] > 1)

    def countries(self) -> frozenset[str]:
        """Give the countries that the article names."""
        return frozenset(self._count())

    def _named_most(self, having: Container[str] | None) -> str | None:
        """Give the country that the article names more often than all others together, or than those of some."""
        counts = {country: n for country, n in self._count().items() if having is None or country in having}
        most = max(counts, key=counts.__getitem__, default=None)
        return most if most and 2 * counts[most] > sum(counts.values()) else None

    def _count(self) -> Mapping[str, int]:
        """Give how often the article names each country, by name, adjective or city."""
        if self._named is None:
            places = (place for place in find_places(self.text) if place.text.lower() not in _common_names())
            self._named = Counter(place.country for place in places if place.country)
        return self._named


def group_speaker(mention: Mention) -> Speaker:
    """Give the speaker of a mention of several together, by what they are called: "ministers of the G7"."""
    return Speaker(mention.title or mention.text, "group", None, mention.country)


def issuer(phrase: str) -> Mention | None:
    """Give whom a document is said to be of, if its name says so: a government, a body, a person, a group.

    A body may be told by its short form: "the ministry's statement".

    >>> issuer("statement by the Norwegian Foreign Ministry").body
    'Norwegian Foreign Ministry'
    >>> issuer("statement released by envoy Ana Ruiz on Tuesday").name
    ('Ana', 'Ruiz')
    >>> issuer("letter from Ana Ruiz to the council").name, issuer("letter by Ambassador to Peru Jan Holm").name
    (('Ana', 'Ruiz'), ('Jan', 'Holm'))
    """
    match = _ISSUER.search(phrase) if not _SEEN.search(phrase) else None
    mention = read_mention(_without_addressee(_DAY.sub("", match[1] or match[2]))) if match else None
    told = mention and (mention.body or mention.name or mention.kind in ("group", "organisation"))
    return mention if told else None


def _without_addressee(phrase: str) -> str:
    """Leave out to whom a letter goes: "Ana Ruiz[ to the council]"; not where an envoy serves."""
    sender, _, _ = phrase.partition(" to ")
    last = sender.rpartition(" ")[2]
    return sender if last[:1].isupper() and not nouns.is_title_word(last.lower()) else phrase


def takes_up(name: str, mention: Mention) -> bool:
    """Say whether a short form can stand for the organisation of that name.

    >>> takes_up("International Atomic Energy Agency", read_mention("the agency"))
    True
    """
    words, head = _words(mention), mention.head
    row = known.organisation(name)
    if row and head in row.nouns.split():
        return len(words) == 1 or words - _KINDS <= frozenset(row.name.lower().split()) | {head}
    if row is None and head in _ANY_BODY:
        return (
            mention.definite and words <= _ANY_BODY | _KINDS and not find_outlet(name) and "'s " not in name
        )
    if mention.title and mention.title.isupper():
        return name == mention.title
    own = frozenset(name.lower().split())
    if row is None and head == "agency" and len(words) == 1:
        return not own.isdisjoint(_LIKE_AGENCIES)
    if head == "court" and "supreme" in own:
        words -= _SUPREME
    return head in own and words <= own


#: What a supreme court is called.
_SUPREME = frozenset({"apex", "highest", "top"})
#: Nouns that take up a body of whatever name, and what may stand before them.
_ANY_BODY = frozenset({"group", "organization", "organisation", "body"})
#: What "the agency" may be called itself.
_LIKE_AGENCIES = frozenset(
    {"agency", "service", "office", "programme", "program", "fund", "bureau", "administration"}
)
_KINDS = frozenset({"aid", "rebel", "militant", "rights", "advocacy", "campaign", "armed", "opposition"})


#: What a party is called whose members are several: "the Conservatives"; and what it may be called besides.
_MEMBERS = frozenset(
    "conservatives democrats dems greens liberals nationalists nationals progressives republicans socialists "
    "tories".split()
)
_SAID_OF_PARTIES = frozenset({"party", "ruling", "governing", "opposition", "main"})


def is_party(who: Speaker, mention: Mention) -> bool:
    """Say whether a body or group can be "the party": "the Conservatives", "the ANC", which no list has otherwise."""
    if not mention.definite or not _words(mention) <= _SAID_OF_PARTIES:
        return False
    if who.kind == "group":
        return who.name.lower().rpartition(" ")[2] in _MEMBERS
    row = known.organisation(who.name)
    other = bool(row and "party" not in row.nouns.split()) or find_outlet(who.name) is not None
    return who.kind == "organisation" and who.name.isupper() and " " not in who.name and not other


def spelled_by(acronym: str, text: str) -> Mention | None:
    """Give the body whose name an acronym spells that no bracket explains, if the text has only one such name.

    >>> spelled_by("BSC", "The Baltic Seabed Commission met. Later the BSC left.").body
    'Baltic Seabed Commission'
    """
    words = r" (?:(?:of|for|the|and|on|in) ){0,2}".join(
        rf"{re.escape(letter)}[\w'’-]{{2,25}}" for letter in acronym
    )
    found = {match[0] for match in re.finditer(rf"(?<![A-Z][a-z] )\b{words}\b(?! [A-Z])", text)}
    named = read_mention(found.pop()) if len(found) == 1 else None
    return named if named and named.kind == "organisation" and named.body else None


def spelled_out(text: str) -> dict[str, Mention]:
    """Give the bodies whose names stand before acronyms in brackets, where the initials are those of the words.

    >>> spelled_out("The Baltic Seabed Commission (BSC) met in Oslo (rain).")["BSC"].body
    'Baltic Seabed Commission'
    """
    named: dict[str, Mention] = {}
    for match in _ACRONYM.finditer(text):
        words = text[max(0, match.start() - 120) : match.start()].rpartition("\n")[2].split()
        first = _first_word(words, match[1])
        if first is not None:
            named.setdefault(match[1], read_mention(" ".join(words[first:])))
    return named


def _first_word(words: Sequence[str], acronym: str) -> int | None:
    """Give the index of the word with which the last words begin to spell an acronym."""
    left = acronym
    for i in range(len(words) - 1, -1, -1):
        if words[i][0] == left[-1]:
            left = left[:-1]
        elif words[i] not in _LINKS:
            return None
        if not left:
            return i
    return None


_ACRONYM = re.compile(r"\(([A-Z]{2,9})\)")
_LINKS = frozenset({"of", "for", "the", "and", "on", "in", "to", "de"})


def ministries(text: str) -> list[tuple[int, Speaker]]:
    """Give the ministries that a text names with their country, and where."""
    named: list[tuple[int, Speaker]] = []
    at = text.find("Ministry")
    while at >= 0:
        lead = _BEFORE_MINISTRY.search(text, max(0, at - 60), at)
        rest = _AFTER_MINISTRY.match(text, at)
        full = read_mention((lead.group() if lead else "") + (rest.group() if rest else "Ministry"))
        if full.body and full.country and full.kind == "organisation":
            named.append((lead.start() if lead else at, body_speaker(full)))
        at = text.find("Ministry", at + 1)
    return named


def bodies_called(noun: str, text: str) -> list[tuple[int, OrganisationRow]]:
    """Give the organisations of a text that a noun can take up, and where they are named, in order."""
    named = [
        (at, -number, row)
        for number, row in enumerate(_rows_by_noun().get(noun, ()))
        for name in (row.name, *filter(None, row.other_names.split("|")))
        if name not in COMMON_BODIES
        for at in whole_words(text, name)
    ]
    return [(at, row) for at, _, row in sorted(named, key=lambda body: body[:2])]


def named_in(
    bodies: Sequence[tuple[int, OrganisationRow]],
    named: Sequence[tuple[int, Speaker]],
    mention: Mention,
    position: int,
) -> Speaker | None:
    """Give the organisation that a short form stands for: the last before it, or else a ministry after it.

    ``bodies`` are the organisations that its noun can take up, ``named`` the ministries of the text.
    """
    found = _last_before(bodies, mention, position)
    if mention.head == "ministry":
        last = bisect_left(named, position, key=lambda body: body[0])
        for at, body in (*reversed(named[max(0, last - _NEAR) : last]), *named[last : last + _NEAR]):
            if _words(mention) <= frozenset(body.name.lower().split()):
                return body if found is None or found[0] < at < position else found[1]
    return found[1] if found else None


def _last_before(
    bodies: Sequence[tuple[int, OrganisationRow]], mention: Mention, position: int
) -> tuple[int, Speaker] | None:
    words = _words(mention)
    last = bisect_left(bodies, position, key=lambda body: body[0])
    for at, row in reversed(bodies[max(0, last - _NEAR) : last]):
        if len(words) == 1 or words <= frozenset(row.name.lower().split()):
            return at, Speaker(row.name, "organisation", None, row.country)
    return None


def _words(mention: Mention) -> frozenset[str]:
    return frozenset((mention.title or mention.body or "").lower().split())


@cache
def _common_names() -> Mapping[str, str]:
    """Give the bodies that countries call alike by their names in small letters: "STATE House"."""
    return {name.lower(): name for name in COMMON_BODIES}


@cache
def _rows_by_noun() -> Mapping[str, tuple[OrganisationRow, ...]]:
    table: dict[str, list[OrganisationRow]] = {}
    for row in ORGANISATIONS:
        for noun in row.nouns.split():
            table.setdefault(noun, []).append(row)
    return {noun: tuple(rows) for noun, rows in table.items()}

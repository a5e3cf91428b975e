"""Governments and organisations: their speakers, and the full name behind a short form ("the ministry")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from diplostmt.lexicon.organisations import ORGANISATIONS, OrganisationRow
from diplostmt.models import Speaker, SpeakerKind
from diplostmt.speakers import names
from diplostmt.speakers.people import Mention, read_mention

_BEFORE_MINISTRY = re.compile(r"(?:[A-Z][\w.]{0,40}(?:['’]s)?\s){2,5}$")
_AFTER_MINISTRY = re.compile(r"Ministry of (?:[A-Z]\w+\s?){1,3}(?:\bof\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?")
#: How many ministries are looked at on either side of a short form, how many characters back other bodies.
_NEAR = 8
_FAR = 20_000
#: A document's issuer: "the statement by the ministry", "the ministry's statement".
_SEEN = re.compile(r"\b(?:seen|obtained|viewed|reviewed|carried|cited|quoted|reported|leaked) by\b")
_ISSUER = re.compile(r"(?:\b(?:by|of|from)\s+(.+)$|^(.{2,60}?)['’]s?\s)")


_DAY = re.compile(r" (?:(?:on|late|early) )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)$")


def body_speaker(mention: Mention) -> Speaker:
    """Give the speaker of a mention that names a government or organisation."""
    kind: SpeakerKind = "government" if mention.kind == "government" else "organisation"
    return Speaker(mention.body or mention.text, kind, None, mention.country)


def issuer(phrase: str) -> Mention | None:
    """Give whom a document is said to be of, if its name says so: a government, a body, a person.

    >>> issuer("statement by the Norwegian Foreign Ministry").body
    'Norwegian Foreign Ministry'
    >>> issuer("statement released by envoy Ana Ruiz on Tuesday").name
    ('Ana', 'Ruiz')
    """
    match = _ISSUER.search(phrase) if not _SEEN.search(phrase) else None
    mention = read_mention(_DAY.sub("", match.group(1) or match.group(2))) if match else None
    return mention if mention and (mention.body or mention.name) else None


def takes_up(name: str, mention: Mention) -> bool:
    """Say whether a short form can stand for the organisation of that name.

    >>> takes_up("International Atomic Energy Agency", read_mention("the agency"))
    True
    """
    words, head = _words(mention), mention.head
    row = names.organisation(name)
    if row and head in row.nouns.split():
        return len(words) == 1 or words <= frozenset(row.name.lower().split())
    own = frozenset(name.lower().split())
    return head in own and words <= own


def spelled_out(text: str, acronym: str) -> Speaker | None:
    """Give the body whose name stands before an acronym in brackets, if the initials are those of its words.

    >>> spelled_out("The Baltic Seabed Commission (BSC) met.", "BSC").name
    'Baltic Seabed Commission'
    """
    at = text.find(f"({acronym})")
    words = text[max(0, at - 120) : at].rpartition("\n")[2].split() if at >= 0 else []
    left = acronym
    for i in range(len(words) - 1, -1, -1):
        if words[i][0] == left[-1]:
            left = left[:-1]
        elif words[i] not in _LINKS:
            return None
        if not left:
            return body_speaker(read_mention(" ".join(words[i:])))
    return None


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


def named_in(
    text: str, named: Sequence[tuple[int, Speaker]], mention: Mention, position: int
) -> Speaker | None:
    """Give the organisation that a short form stands for: the last before it, or else a ministry after it.

    ``named`` are the ministries of the text.
    """
    found = max(_bodies_before(text, mention, position), key=lambda body: body[0], default=None)
    if mention.head == "ministry":
        last = bisect_left(named, position, key=lambda body: body[0])
        for at, body in (*reversed(named[max(0, last - _NEAR) : last]), *named[last : last + _NEAR]):
            if _words(mention) <= frozenset(body.name.lower().split()):
                return body if found is None or found[0] < at < position else found[1]
    return found[1] if found else None


def _bodies_before(text: str, mention: Mention, position: int) -> Iterator[tuple[int, Speaker]]:
    words = _words(mention)
    for row in _rows_by_noun().get(mention.head or "", ()):
        if len(words) > 1 and not words <= frozenset(row.name.lower().split()):
            continue
        for name in (row.name, *filter(None, row.other_names.split("|"))):
            at = _last_place(text, name, position)
            if at >= 0:
                yield at, Speaker(row.name, "organisation", None, row.country)


def _words(mention: Mention) -> frozenset[str]:
    return frozenset((mention.title or mention.body or "").lower().split())


def _last_place(text: str, name: str, end: int) -> int:
    """Give where a name last stands as a whole before ``end``, or -1."""
    at = text.rfind(name, max(0, end - _FAR), end)
    if at > 0 and (text[at - 1].isalnum() or text[at + len(name) : at + len(name) + 1].isalnum()):
        return -1
    return at


@cache
def _rows_by_noun() -> Mapping[str, tuple[OrganisationRow, ...]]:
    table: dict[str, list[OrganisationRow]] = {}
    for row in ORGANISATIONS:
        for noun in row.nouns.split():
            table.setdefault(noun, []).append(row)
    return {noun: tuple(rows) for noun, rows in table.items()}

"""Metonymy: whether the name of a capital or seat stands for a government.

"Moscow said" and "a letter to Moscow" mean the government, "met in Moscow" and "the Moscow conference" the
city. Rules look at the words around the name, within its sentence; the first that answers wins. A name that
no rule knows better stands for its government: so the wires use capitals.
"""

from __future__ import annotations

import re

from attrs import define

from diplostmt.lexicon.place_words import (
    AIMED,
    EVENT_EPITHETS,
    EVENT_NOUNS,
    GOVERNMENT_NOUNS,
    JOURNEYS,
    LEFT_WITH,
    LOCAL_BEFORE,
    LOCAL_PARTICIPLES,
    NOUNS_OR_VERBS,
    OCCASION,
    POLICY,
    SAME_PREPOSITION,
    SITES,
    SOME,
    SUBJECT_VERBS,
)
from diplostmt.models import PlaceMention

_LEFT, _RIGHT = 70, 50  # characters looked at on either side
_WORDS_BEFORE = 7
_ABBREVIATION = 4  # "U.S.", "Gen.": a full stop after so short a word ends no sentence
_MARKS = "\"“”‘’'«»()[],.;:!?"
_SPACES = (" ", "\xa0")
_HYPHENS = "-‐‑–"
_HYPHENED = re.compile(rf"[{_HYPHENS}]([^\W\d_][\w-]*)")
_JOINED = re.compile(r"(?:,|,? (?:and|or|with)|/|-|–| &)\s{0,2}(?:the )?")
_NEAR, _OPENS_AGENCY = 27, "(-–—"
_AGENCY = re.compile(
    r"\s{0,2}(?:\([A-Z][^)\n]{1,25}\)\s{0,2}[-–—:_]"  # (TASS) -
    r"|[-–—]{1,2}\s{0,2}[A-Z]{2,12}\w{0,12}\s{0,2}[-–—]"  # - BELTA -
    r"|[^\n/]{0,25}/[A-Z][\w-]{1,15}/)"  # , May 5. /TASS/
)
_DATE_OR_MARK = re.compile(
    r",\s(?:on\s)?(?:\d{1,2}[ .]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)"
    r"|\s[-–—]{1,2}\s|\s{0,3}(?:\n|\Z)"
)
_MARK = re.compile(r"\s{0,2}[,(/.:–—_-]")


@define  # made for every capital and seat, and four times as fast as a frozen one
class Surroundings:
    """A name and the words around it in its sentence.

    ``before`` is in lower case, nearest last, without articles; ``previous`` is the place mentioned before.
    """

    text: str
    start: int
    end: int
    previous: PlaceMention | None
    before: tuple[str, ...]
    after: tuple[str, ...]
    possessive: bool
    hyphened: str

    @property
    def last(self) -> str:
        """The word right before the name."""
        return self.before[-1] if self.before else ""

    @property
    def opens_line(self) -> bool:
        """Whether nothing but blanks stands before the name on its line."""
        return not self.text[max(0, self.start - 3) : self.start].rpartition("\n")[2].strip(" \t(")


def _look_around(text: str, start: int, end: int, previous: PlaceMention | None) -> Surroundings:
    right = text[end : end + _RIGHT].partition("\n")[0]
    possessive = right[:2] in ("'s", "’s")
    if possessive:
        right = right[2:]
    after = [word.rstrip(_MARKS) for word in right.split(None, 4)[:4]] if right[:1] in _SPACES else ()
    before = _words_before(text[max(0, start - _LEFT) : start])
    hyphened = _HYPHENED.match(right) if right[:1] in _HYPHENS else None
    joined = hyphened[1] if hyphened else ""
    return Surroundings(text, start, end, previous, before, tuple(after), possessive, joined)


def _words_before(left: str) -> tuple[str, ...]:
    """Give the last words of the sentence that ``left`` breaks off, in lower case, without articles."""
    found: list[str] = []
    for word in reversed(left.rpartition("\n")[2].lower().split()):
        if word[-1] in "!?;:." and (word[-1] != "." or len(word) > _ABBREVIATION):
            break
        if word not in ("the", "a", "an"):
            found.append(word.strip(_MARKS))
            if len(found) == _WORDS_BEFORE:
                break
    return tuple(reversed(found))


def in_dateline(at: Surroundings) -> bool | None:
    """``MOSCOW, May 5 (TASS) -`` is the city."""
    near = at.text[at.end : at.end + _NEAR]
    if ("/" in near or near.lstrip()[:1] in _OPENS_AGENCY) and _AGENCY.match(at.text, at.end):
        return False
    if not at.opens_line:
        return None
    if _DATE_OR_MARK.match(at.text, at.end):
        return False
    capitals = at.text[at.start : at.end].isupper() and _MARK.match(at.text, at.end)
    return False if capitals else None


def in_compound(at: Surroundings) -> bool | None:
    """``Vienna-based`` is the city, ``Tehran-backed`` the government."""
    if not at.hyphened:
        return None
    return at.hyphened not in LOCAL_PARTICIPLES


def before_noun(at: Surroundings) -> bool | None:
    """Take ``the Vienna talks`` for the city, ``the Beijing leadership`` the government."""
    words = at.after
    while len(words) > 1 and words[0] in EVENT_EPITHETS:
        words = words[1:]
    if not words:
        return None
    noun = words[0].lower()
    if noun in GOVERNMENT_NOUNS:
        return True
    if noun in NOUNS_OR_VERBS and at.text[max(0, at.start - 4) : at.start].lower() == "the ":
        return False
    return False if noun in SITES or (noun in EVENT_NOUNS and not at.possessive) else None


def joined_to_another(at: Surroundings) -> bool | None:
    """``in Moscow and Washington``: the second of a pair is what the first is."""
    before = at.previous
    if before is None or before.kind not in ("capital", "city", "seat"):
        return None
    if not _JOINED.fullmatch(at.text, before.end, at.start):
        return None
    is_subject = at.after and (
        at.after[0] in SUBJECT_VERBS or (at.after[0].endswith("ed") and at.after[0].islower())
    )
    return True if is_subject and "," in at.text[before.end : at.start] else before.metonym


def as_owner(at: Surroundings) -> bool | None:
    """``in Moscow's view``: what is owned shows the government."""
    return True if at.possessive else None


def after_its_verb(at: Surroundings) -> bool | None:
    """``visited Moscow``, ``downtown Moscow`` are the city, ``left Moscow isolated`` is the government."""
    if at.last not in LOCAL_BEFORE:
        return None
    return bool(at.after) and at.after[0] in LEFT_WITH


def after_preposition(at: Surroundings) -> bool | None:
    """``flew to Moscow`` is the city, ``a letter to Moscow`` the government."""
    if at.last == "at":
        return at.before[-2:-1] != () and at.before[-2] in AIMED
    words = JOURNEYS.get(SAME_PREPOSITION.get(at.last, at.last))
    if words is None:
        return None
    return words.isdisjoint(at.before[-4:-1])


def after_in(at: Surroundings) -> bool | None:
    """``met in Moscow`` is the city, ``decisions in Moscow`` the government: the nearest word decides."""
    if at.last != "in":
        return None
    if at.before[-2:-1] and at.before[-2] in SOME:
        return True
    for word in reversed(at.before[:-1]):
        if word in OCCASION:
            return False
        if word in POLICY:
            return True
    return at.after[:1] == ("they",)


RULES = (
    in_dateline, in_compound, before_noun, joined_to_another, as_owner, after_its_verb,
    after_preposition, after_in,
)  # fmt: skip


def stands_for_government(
    text: str, start: int, end: int, *, with_own_country: bool = False, previous: PlaceMention | None = None
) -> bool:
    """Say whether the capital or seat at ``text[start:end]`` means a government.

    ``with_own_country``: its country follows ("Lima, Peru"), so that it is the city; ``previous``: the place
    mentioned before it.

    >>> stands_for_government("Lima will wait.", 0, 4), stands_for_government("They met in Lima.", 12, 16)
    (True, False)
    """
    if with_own_country:
        return False
    at = _look_around(text, start, end, previous)
    for rule in RULES:
        answer = rule(at)
        if answer is not None:
            return answer
    return True

"""Where sentences begin, and the noun phrase that is their subject: cheap reading of the narrator's text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diplostmt import names
from diplostmt.lexicon.epithets import DETERMINERS
from diplostmt.lexicon.name_words import PARTICLES
from diplostmt.lexicon.titles import HONORIFICS

#: How many sentences are read, and how many characters back they may begin.
_SENTENCES = 4
_LOOK_BACK = 900

_END = re.compile("\n\\s*|[.!?…][\"”’'»)]{0,2}[ \u00a0]+")
_INTRODUCTION = re.compile(r"[^,.;:\n\"“”]{2,90},\s+")
_SUBORDINATOR = re.compile(
    r"(?:When|After|Before|While|As|Since|Although|Though|If|Because|Once|Until|Where)\s+"
)
#: Words that open a sentence without being the beginning of its subject.
_NO_SUBJECT = names.NOT_IN_NAMES - set(DETERMINERS) - {"global", "international", "national", "former", "new"}


def openings(text: str, start: int, end: int) -> list[int]:
    """Give where the last sentences begin in a stretch of text, last first."""
    first = max(start - 3, end - _LOOK_BACK, 0)
    ends = [(m.start(), m.end()) for m in _END.finditer(text, first, end)]
    if first == 0:
        ends.insert(0, (0, 0))
    found = [
        after for at, after in reversed(ends[-2 * _SENTENCES :])
        if start <= after < end and (text[at] != "." or not _abbreviated(text, at))
    ]  # fmt: skip
    return found[:_SENTENCES]


def _abbreviated(text: str, at: int) -> bool:
    """Say whether the full stop at an offset belongs to a title or an initial."""
    word = text[text.rfind(" ", max(0, at - 8), at) + 1 : at]
    return len(word) == 1 or word.lower() in HONORIFICS


def phrase_at(text: str, at: int) -> tuple[str, str]:
    """Give the title and name with which a sentence or clause begins, and the word after them."""
    if not text[at : at + 1].isalpha():
        return "", ""
    words = text[at : at + 110].split()[:-1]
    last, capitals = 0, 0
    for word in words:
        plain = names.bare(word)
        if plain[:1].isupper() or names.articled(plain) or (capitals and plain in PARTICLES):
            capitals += last > 0 or plain.lower() not in names.NOT_IN_NAMES
        elif (capitals and not names.title_words() & {plain}) or (
            plain not in DETERMINERS and (plain not in names.title_words())
        ):
            break
        last += 1
        if word[-1] in ",;:—–" or (word.endswith(("'s", "’s")) and capitals > 1):
            break
    while last and words[last - 1][:1].islower():
        last -= 1
    if not capitals or not last or names.bare(words[0]).lower() in _NO_SUBJECT:
        return "", ""
    after = words[last] if last < len(words) else ""
    if names.bare(after) in names.nouns():  # "Ruiz supporters said": no subject of ours
        return "", ""
    return " ".join(words[:last]), after


def subject_places(text: str, start: int, end: int) -> Iterator[int]:
    """Give where a subject can begin in a sentence: at once, after a subordinator, after an introduction."""
    subordinator = _SUBORDINATOR.match(text, start, end)
    if subordinator:
        yield subordinator.end()
        return
    yield start
    introduction = _INTRODUCTION.match(text, start, end)
    if introduction:
        yield introduction.end()

"""What follows a dateline: a report, the rest of a headline, or a caption."""

from __future__ import annotations

from typing import Final

import regex

from diplostmt.lexicon.function_words import DETERMINERS, PREPOSITIONS

SHORTEST_SENTENCE: Final = 40  # after a mark that is a weak sign
LONGEST_HEADLINE: Final = 120

#: What headlines with capitals write small.
_SMALL_IN_HEADLINES: Final = DETERMINERS | PREPOSITIONS | {"and", "as", "but", "or", "s"}
_WORD: Final = regex.compile(r"[\p{L}-]+")
_SIGNED: Final = regex.compile(r"[.!?\"”]\s?(?:[–—-]{1,2}\s?|[(\[])\p{Lu}[\p{L} ./&-]{1,40}[)\]]?$")
_YEAR_AT_END: Final = regex.compile(r",\s(?:1[5-9]|20)\d\d\.?$")
_SCORE_AT_END: Final = regex.compile(r"\s\d{1,3}\s?[-:–]\s?\d{1,3}$")
_PICTURE_CREDIT: Final = regex.compile(
    r"\((?:AP |AFP |Reuters )?(?:Photo|Picture|Image|Photograph)s?(?: by|:|/| credit)[^()\n]{2,80}\)[\s\p{Cf}]{0,9}$",
    regex.IGNORECASE,
)


def is_report(body: str) -> bool:
    """Say whether a sentence follows that is longer than most headlines; it may be cut off."""
    return (
        len(body) > SHORTEST_SENTENCE
        and body[0].isupper()
        and (body[-1] == ":" or ends_sentence(body) or len(body) > LONGEST_HEADLINE)
    )


def ends_sentence(body: str) -> bool:
    """Say whether a sentence ends the body, or who sent it behind that: "... the port. --ONA", "... port. (IANS)"."""
    return body[-1] in '.!?"”' or _SIGNED.search(body, max(0, len(body) - 50)) is not None


def ends_in_credit(body: str) -> bool:
    """Say whether the credit of a picture ends a line, which is a caption then: "Boats. (Photo by Ana Ruiz/AFP)"."""
    return _PICTURE_CREDIT.search(body, max(0, len(body) - 120)) is not None


def ends_in_year(body: str) -> bool:
    """Say whether a year ends what follows, as in the note of a book: "London: Lake Press, 1999"."""
    return _YEAR_AT_END.search(body, max(0, len(body) - 20)) is not None


def ends_in_score(body: str) -> bool:
    """Say whether a result ends what follows: "Milan - Lecce 2-1"."""
    return _SCORE_AT_END.search(body, max(0, len(body) - 20)) is not None


def is_headline(body: str) -> bool:
    """Say whether what follows is the rest of a headline that has capitals: "LONDON - Bridge to Nowhere".

    Capitals alone are no headline: a line that was broken may hold a name, "OSLO — President Ana Ruiz".
    """
    found = _WORD.findall(body)
    telling = [word for word in found if word.casefold() not in _SMALL_IN_HEADLINES]
    if not 1 < len(telling) < len(found) or ends_sentence(body):
        return False
    return all(word[0].isupper() for word in telling)

"""Phrases with a name that is not of the one meant: "a spokesman for Chancellor Ana Ruiz", "a letter to Ana Ruiz"."""

from __future__ import annotations

from collections.abc import Sequence

from diplostmt.lexicon.function_words import PREPOSITIONS
from diplostmt.speakers.names.given import is_given_name
from diplostmt.speakers.names.known import is_title, place
from diplostmt.speakers.names.limits import name_at_end
from diplostmt.speakers.names.nouns import is_person_noun, is_title_word, nouns
from diplostmt.speakers.names.spellings import bare
from diplostmt.speakers.names.titles import written_out

#: What follows the noun of a document before a name that is not whose words it has: "a letter [to] Ana Ruiz".
_BEHIND_DOCUMENTS = PREPOSITIONS | {"about", "by", "of", "on"}
_FOR_SOMEBODY = frozenset({"for", "to", "of", "with"})
#: What stands between somebody and whose he is: "a source [close] to Ana Ruiz".
_NEAR = frozenset({"allied", "close", "familiar", "friendly", "linked", "loyal", "opposed", "sympathetic"})


def is_somebodys(low: str, words: Sequence[str]) -> bool:
    """Say whether the name in a phrase is not of the one meant: "a spokesman for Chancellor Ana Ruiz".

    Also "a source close to Ms Ruiz", "advisers to Ms Ruiz"; not "the special envoy for Syria Ana Ruiz", where a place
    or body stands before the name.
    """
    at = next((i for i, word in enumerate(words) if word in _FOR_SOMEBODY), 0)
    rest = words[at + 1 :]
    if not at or not rest or not rest[0][0].isupper():
        return False
    near = at > 1 and words[at - 1] in _NEAR
    if words[at - 1].lower() == "minister":
        return False  # "the Minister for Ports Ana Ruiz", "Minister for Foreign Affairs Ambassador Ana Ruiz"
    noun = nouns().get(words[at - 2 if near else at - 1].lower())
    one = low.startswith(("a ", "an ", "another ", "the ", "one "))
    if not one and words[at] in ("to", "for") and noun and noun.sort == "person":
        first = name_at_end(
            rest
        )  # "adviser to Prime Minister Ana Ruiz", but "envoy to Syria Ambassador Ana Ruiz"
        office = rest[:first]
        titled = 0 < first < len(rest) and is_person_noun(written_out(bare(office[-1])))
        return titled and all(is_title_word(word.lower()) for word in office)
    if noun is None or noun.sort not in (("group", "person") if one else ("group",)):
        return False
    if near or noun.sort == "group":
        return True
    first = name_at_end(rest)
    if first == 0 or first == len(rest):
        return first == 0
    office = written_out(bare(rest[first - 1]).removesuffix("-designate").removesuffix("-elect"))
    return is_person_noun(office)


def is_under_somebody(words: Sequence[str]) -> bool:
    """Say whether a name tells who leads those who are meant: "the government of Prime Minister Ana Ruiz".

    Not "the head of government Ana Ruiz", nor "the embassy of Norway spokeswoman Ana Ruiz".
    """
    at = next((i for i, word in enumerate(words) if word == "of"), 0)
    noun, rest = nouns().get(words[at - 1]) if at else None, words[at + 1 :]
    if noun is None or noun.sort not in ("government", "body") or any(map(is_person_noun, words[: at - 1])):
        return False
    known = place(bare(rest[0])) if rest and rest[0][0].isupper() else None
    first = name_at_end(rest)
    return 0 < first < len(rest) and (known is None or known.kind == "adjective") and is_title(rest[:first])


def is_document(words: Sequence[str]) -> bool:
    """Say whether a name only tells of a document: "a letter to Speaker Ana Ruiz"; "a study by Ana Ruiz" is hers."""
    at = next((i for i, word in enumerate(words) if i and _is_behind_document(word)), 0)
    noun = nouns().get(words[at - 1]) if at else None
    if noun is None or noun.sort != "document":
        return False
    first = name_at_end(words)
    return not ("by" in words[at:first] and first < len(words) and is_given_name(words[first]))


def _is_behind_document(word: str) -> bool:
    return word in _BEHIND_DOCUMENTS or (word.islower() and word.endswith("ed"))

"""Who may speak in a headline, and a headline as a sentence with the words in its marks, single ones too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diplostmt.attribution.sentences.quotations import Quotation, quotations
from diplostmt.attribution.sentences.segments import Sentence, sentences
from diplostmt.lexicon.attribution_words import KINDS_OF_TEXT, SPEAKING_PAPERS
from diplostmt.lexicon.function_words import OBJECT_PRONOUNS, REFLEXIVES, STRONG_PAST, TIME_WORDS
from diplostmt.places.gazetteer import look_up
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.names.given import is_given_name
from diplostmt.speakers.names.nouns import nouns
from diplostmt.speakers.names.titles import is_like_a_person

QUESTION_WORDS = frozenset("how inside what when where which who why".split())
#: How many words somebody has at most, a government or group, and a paper.
LONGEST_SOURCE = 8
LONGEST_GOVERNMENT = 4
LONGEST_PAPER = 3


def is_source(phrase: str) -> bool:
    """Say whether a short phrase of a headline is somebody: a name, a title, a body, a government; no date."""
    mention = source_of(phrase)
    if mention is None:
        return False
    sides = JOINT.split(phrase)
    return (
        mention.head is None or is_known_noun(mention.head) or (len(sides) > 1 and all(map(is_source, sides)))
    )


def asks(phrase: str) -> bool:
    """Say whether a phrase opens with what asks: "What leaders say"; not the World Health Organization, "WHO"."""
    first, *rest = phrase.split() or [""]
    body = first == "WHO" and (not rest or any(map(str.islower, rest)))
    return first.lower() in QUESTION_WORDS and not body


#: What joins several: "EU, US", "Peru and Norway".
JOINT = re.compile(r", | and ", re.IGNORECASE)


def is_known_noun(noun: str) -> bool:
    """Say whether a noun without a name means people, a body or a paper: "envoy", and not "toll"."""
    return noun in nouns() or is_like_a_person(noun)


def source_of(phrase: str) -> Mention | None:
    """Give whom a short phrase of a headline means, by name or by a noun, known or not: "envoys", "storm victims"."""
    phrase = FORMER.sub("", phrase)
    words = phrase.split()
    if words and (asks(phrase) or "not" in words):
        return None  # "'Not our war': What leaders say", "Oslo: Do not wait"
    if not 0 < len(words) <= LONGEST_SOURCE or phrase[-1:] in "?!":
        return None
    if not ACTED_ON.isdisjoint(map(str.lower, words[1:])):
        return None  # "Email scandal disqualifies her for office", "Two men held"
    last = words[-1].lower()
    if last in KINDS_OF_TEXT:
        return None  # "Year-End News Conference: Selected Remarks"
    if words[0].strip(".,").lower() in TIME_WORDS or any(word.strip(".,").isdigit() for word in words):
        return None
    mention = read_mention(phrase)
    if mention.kind in ("government", "group") and len(words) > LONGEST_GOVERNMENT:
        return None  # "Serbia, Kosovo envoys wrap up talks"
    if mention.form == "document":
        return mention if last in SPEAKING_PAPERS and len(words) <= LONGEST_PAPER else None
    if mention.kind is None or mention.form == "pronoun" or _is_of_country(words, mention):
        return None
    return mention


#: Pronouns, verbs and marks of a contest that no source has, but for those that look like a country, a body or a name.
ACTED_ON = (OBJECT_PRONOUNS | REFLEXIVES | STRONG_PAST | {"v", "versus", "vs", "vs."}) - {"it", "us", "said"}
#: What a headline writes before an office of old: "ex-envoy".
FORMER = re.compile(r"^ex-", re.IGNORECASE)


def _is_of_country(words: Sequence[str], mention: Mention) -> bool:
    """Say whether a name is no more than a country and what it did, in capitals: "Norway Lied"."""
    if (
        mention.form != "name"
        or mention.title
        or len(words) < 2
        or is_given_name(words[0].removesuffix(","))
        or words[0].endswith(("'s", "’s"))
    ):
        return False
    known = look_up(words[0])
    return known is not None and known.kind == "country"


# ---------------------------------------------------------------- a headline as a sentence


def heading(text: str, start: int, end: int) -> Sentence | None:
    """Give a headline as one sentence, with the words in its marks."""
    return next(sentences(text, start, end, marked_words(text, start, end)), None)


def marked_words(text: str, start: int, end: int) -> list[Quotation]:
    """Give the words in marks of a headline: in double ones, or in single ones, as headlines have them everywhere."""
    return quotations(text, start, end) or [
        Quotation(found.start(), found.start() + 1, found.end() - 1, found.end(), True, False)
        for found in SINGLY.finditer(text, start, end)
    ]


#: Words in single marks, a grave accent among them; an apostrophe stands behind a letter, or amid letters.
SINGLY = re.compile(r"(?<![^\s(\[—–-])['‘`](?=\w)[^‘`\n]{1,300}?['’](?!\w)")


__all__ = ["LONGEST_SOURCE", "QUESTION_WORDS", "asks", "heading", "is_source", "marked_words", "source_of"]

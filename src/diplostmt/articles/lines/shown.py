"""Captions without a mark, known by what they tell: somebody with an office at something, somewhere, beside others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from diplostmt.articles.lines.line import REPORTS, Line, has_break
from diplostmt.articles.lines.makers import NAME_LINK
from diplostmt.lexicon import furniture
from diplostmt.places.finding import look_up
from diplostmt.speakers.names.given import is_given_name
from diplostmt.speakers.names.nouns import is_title_word, title_rows

#: Somebody with an office and what the picture shows him at: "Envoy Ana Ruiz speaking at a meeting".
AT_SOMETHING = re.compile(
    r"(?P<who>(?:(?:[A-ZÀ-Þ][\w.'’-]{0,20}|of|the|and|for|to),? ){1,14})(?P<pose>[a-z]{2,12}ing)(?=[ ,])"
)
#: The year at the end of a caption: "Al-Karim meeting with the envoys on January 31, 2022".
IN_YEAR = re.compile(r"\b(?:in|on)\b[^,\n]{0,20},? (?:19|20)\d\d$")
#: Somebody with an office, and where or when the picture shows him: "Envoy Ana Ruiz before the talks at the port".
THERE = re.compile(
    r"(?P<who>(?:(?:[A-ZÀ-Þ][\w.'’-]{0,20}|of|the|and|for),? ){2,14})(?:after|alongside|at|before|during|outside|with)"
    r" (?!odds\b|risk\b|last\b|least\b|once\b|war\b)[^.:;!?\n]{8,160}"
)
#: The same with what somebody does, as it is told of a picture: "President Ana Ruiz waves to the crowd".
IN_PRESENT = re.compile(
    rf"(?P<who>(?:(?:[A-ZÀ-Þ][\w.'’-]{{0,20}}|\([a-z ]{{3,20}}\)|of|the|and|for|his|her|counterpart|"
    rf"(?:far )?(?:left|right)|cent(?:er|re)),? ){{1,24}})"
    rf"(?:{'|'.join(sorted(furniture.SHOWN_ACTS))}) "
)
#: People with their offices are no longer where they are all of a line; a name has fewer words.
LONGEST_OFFICERS, MOST_IN_NAME = 120, 5
BETWEEN_OFFICERS = re.compile(r" (?:and|with) |, ")
#: A caption that is known by nothing else is no longer.
LONGEST_SIGNED = 300


#: Somebody, who that is, and where and when, without a verb: "Ann Lee, Peru's envoy, in Oslo on April 23, 2018."
PORTRAYED = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]{1,20} ){1,3}[A-ZÀ-Þ][\w'’-]{1,20}, [^,.;:\n]{3,80}, (?:in|at|outside) (?:the )?"
    r"[A-ZÀ-Þ][\w '’-]{2,40},? (?:in|on) [A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?(?:19|20)\d\d\.?"
)


def shows_scene(line: Line) -> bool:
    """Say whether a line is somebody with an office at something, without a verb that tells: a picture shows it.

    "Secretary General Einar Holm speaking to the press before the meeting".
    """
    found = AT_SOMETHING.match(line.text) if len(line.text) < LONGEST_SIGNED and not line.asks else None
    if found is None or found["pose"] not in furniture.POSES:
        return False
    return bool(title_rows(found["who"])) or IN_YEAR.search(line.text) is not None


def shows_in_present(line: Line) -> bool:
    """Say whether a sentence is what somebody with an office does in a picture, in the present as no report has it.

    "President Ana Ruiz speaks at the assembly on March 23.", "Envoys shake hands before the talks in Lima."
    """
    if len(line.text) > LONGEST_SIGNED or not line.ends_sentence or line.asks or REPORTS.search(line.text):
        return False
    if ", " in line.text and PORTRAYED.fullmatch(line.text):
        return True
    found = IN_PRESENT.match(line.text)
    if found is None or " about " in line.text:  # "The envoy talks to Lake Radio about the pier."
        return False
    return _is_officer(found["who"]) and not has_break(line.text)


def shows_somebody_there(line: Line) -> bool:
    """Say whether a line below a headline is somebody with an office, and when or where, and no more.

    "President Ana Ruiz with envoys of the three states at the port", "Leaders of the Forum before the talks in Lima".
    """
    found = THERE.fullmatch(line.text) if len(line.text) < LONGEST_SIGNED and not line.is_title_case else None
    if found is None or REPORTS.search(line.text) or not _is_officer(found["who"]):
        return False
    return furniture.TELLING_WORDS.isdisjoint(line.text[found.end("who") :].split())


def shows_officers(line: Line) -> bool:
    """Say whether a line is people with their offices, and no word besides: "President Ana Ruiz and Envoy Lin Tao"."""
    if len(line.text) > LONGEST_OFFICERS or line.ends_sentence or not line.text[0].isupper():
        return False
    people = [person.split() for person in BETWEEN_OFFICERS.split(line.text) if person]
    return all(map(_is_named_officer, people)) and bool(title_rows(" ".join(people[0])))


def shows_one_named(line: Line) -> bool:
    """Say whether a line is one person with a title, and no word besides: "Professor Ann Lee"."""
    words = line.words
    if not 2 < len(words) < MOST_IN_NAME or line.text[-1] in ".:" or not is_given_name(words[-2]):
        return False
    return shows_officers(line)


def shows_somebody_told(line: Line, near: Sequence[Line]) -> bool:
    """Say whether a line is the name of somebody whom the paragraphs around it name, too, and no word besides."""
    words = line.words
    if not 1 < len(words) < MOST_IN_NAME - 1 or line.text[-1] in ".:" or not is_given_name(words[0]):
        return False
    told = [other for other in near if other.is_prose and line.plain in other.text]
    return (
        bool(told)
        and not line.markup
        and not any(other.text.startswith(line.plain + " is") for other in told)
    )


def _is_named_officer(words: Sequence[str]) -> bool:
    """Say whether words are a name, with an office before it or without, and no headline: "Envoy Ruiz Visits Oslo"."""
    name = list(
        takewhile(lambda word: word[0].isupper() and not is_title_word(word.lower()), reversed(words))
    )
    office = words[: len(words) - len(name)]
    named = 1 < len(name) < MOST_IN_NAME and not any(word[-1] in "s:" for word in name[1:])
    if not office or not named:
        return named and is_given_name(name[-1])
    return bool(title_rows(" ".join(office))) and all(map(_is_of_office, office))


def _is_of_office(word: str) -> bool:
    """Say whether a word may stand in an office: "Deputy", "of", "Peru's"; "Meets" does not."""
    if word[0].islower():
        return word in NAME_LINK
    return (
        word[-1] != "s"
        or is_title_word(word.lower())
        or word[-2:] in ("'s", "’s")
        or look_up(word) is not None
    )


def _is_officer(who: str) -> bool:
    """Say whether words are somebody with an office, or those of a body who have one: "Leaders of the Forum"."""
    return bool(title_rows(who)) or who.partition(" ")[0] in furniture.PEOPLE_IN_OFFICE


def shows_somebody(line: Line) -> bool:
    """Say whether a line is somebody with his office before the name, as a picture shows him: "Envoy Ana Ruiz"."""
    office = title_rows(line.words[0]) or title_rows(" ".join(line.words[:-2]))
    return bool(office) and all(word[0].isupper() for word in line.words[-2:])

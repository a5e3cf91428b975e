"""What the words beside a full name tell of its bearer.

That is the title before it ("Norway's envoy [Ana Ruiz]"), the apposition behind it ("[Ana Ruiz], envoy of Norway"), and
what a sentence says that somebody is ("[Ana Ruiz] has been Norway's envoy for years").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from diplostmt.lexicon.epithets import DETERMINERS
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    STRONG_PAST,
    TIME_WORDS,
    WEEKDAYS,
)
from diplostmt.lexicon.titles import HONORIFICS
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.mentions.runs import title_at_end
from diplostmt.speakers.mentions.sharing import shared_office
from diplostmt.speakers.names import known, nouns, spellings
from diplostmt.speakers.names.titles import country_in
from diplostmt.speakers.people.person import Person


def learn_beside(person: Person, text: str, at: int, name: Sequence[str]) -> None:
    """Let a person learn from the title before a full name of his, the apposition after it, and a sentence on him."""
    end = text.find(name[-1], at) + len(name[-1])
    shared = shared_office(text, at, end)
    before = title_before(text, at) if not shared and not _is_subject_behind_comma(text, at, end) else None
    if before:
        titled = read_mention(before + " " + " ".join(name))
        if titled.form == "name":
            person.learn(titled)
        person.country = person.country or _country_of_counterpart(text, at)
    beside = _apposition(text, end, listed=bool(before) and text[at - 2 : at] == ", ")
    if beside:
        person.learn(beside)
    if shared:
        office, land = shared
        person.titles.append(office)
        person.country = person.country or land
    seat = _seat(text, end)
    if seat:
        person.titles.append(seat)
    told = _predicate(text, end)
    if told and told.title:
        person.titles.append(told.title)
        person.country = person.country or told.country


# ---------------------------------------------------------------- before the name


#: What leads in to the subject of a sentence: "[After talks with the envoy, ]Ana Ruiz said".
_INTRODUCED = re.compile(
    r"(?:^|[\n.!?”\"] ?)(?:[A-Z][a-z]+ing|Asked|In|At|During|After|Before|Following|On|With|Alongside|Flanked)\b"
    r"[^\n.]{5,150}, $"
)
#: What attributes all that stands before a name, and where a sentence ends before that.
_HAS_SAID = re.compile(r" (?:has |had )?(?:added|announced|said|says|stated|warned)\b")
_SENTENCE_END = re.compile(r"[.!?”\"] |\n")
_MARKS_BEFORE = re.compile(r"[,;:()\n\"“”—–?!]")


def title_before(text: str, at: int) -> str | None:
    """Give the title that ends where a name begins: "Norway's envoy [Ana Ruiz]"."""
    before = text[max(0, at - 120) : at].rstrip(", \u00a0")
    last = before.rsplit(None, 1)[-1] if before.strip() else ""
    if last[-1:] == "." and not spellings.goes_on(last):
        return None  # "trade with Peru. [Ana Ruiz] said"
    if last.islower() and not nouns.is_title_word(spellings.bare(last)):
        return None  # "said [Ana Ruiz]"
    addressed = before[: -len(last)].rstrip("\u00a0 ")
    if spellings.bare(last).lower() in HONORIFICS and addressed.endswith(","):
        before = addressed.rstrip(",")  # "A spokesman for the port, Mr [Karl Borg]"
    # "the head of the agency (IAEA), [Ana Ruiz]"
    bracket = before.rfind("(") if before.endswith(")") else -1
    lead = _MARKS_BEFORE.split(before[:bracket].rstrip() if bracket >= 0 else before)[-1]
    title = title_at_end(lead) if lead else None
    return title if title and (bracket < 0 or nouns.title_rows(title)) else None


#: Of which country somebody is, before a title: "her [Danish] counterpart, Foreign Minister Ana Ruiz".
_COUNTERPART = re.compile(
    r"\b(?:her|his|its|their) ((?:[A-Z][\w.-]{1,20} ){1,3})counterpart,? (?:[A-Z][\w.'’-]{1,20} ){1,4}$"
)
_LONGEST_COUNTERPART = 120


def _country_of_counterpart(text: str, at: int) -> str | None:
    """Give the country that a text tells of somebody as another's counterpart, before his own title."""
    told = _COUNTERPART.search(text, max(0, at - _LONGEST_COUNTERPART), at)
    return country_in(told[1]) if told else None


def _is_subject_behind_comma(text: str, at: int, end: int) -> bool:
    """Say whether a comma before a name ends an introduction: "After talks with her colleague, [Ana Ruiz] said"."""
    if text[at - 2 : at] != ", " or not (text[end : end + 1] == " " and text[end + 1 : end + 2].islower()):
        return False
    sentence = _SENTENCE_END.split(text[max(0, at - 250) : at])[-1]
    if _HAS_SAID.match(text, end) and not AUXILIARIES.isdisjoint(sentence.split()):
        return True  # "Talks will go on despite the resignation of the envoy, [Ana Ruiz] has said"
    return _INTRODUCED.search(text, max(0, at - 160), at) is not None


# ---------------------------------------------------------------- behind the name


#: What has no mark in it but the full stops of initials and forms of address: "the U.S. envoy", "aide to Mr. Holm".
_UNMARKED = r"(?:[^,.;:()\n\"“”—–]|(?<=[ .][A-Z])\.|(?<= [MD][rs])\.|(?<= Mrs)\.)"
#: What stands between commas behind a name: "Ana Ruiz, [the U.S. envoy], left".
_APPOSITION = re.compile(rf"(?:['’]s)?,\s+({_UNMARKED}{{3,100}})")
#: The party and state behind a name.
_PARTY_AND_STATE = re.compile(r"(?:, | \()(?P<party>[DIR])-(?P<state>[A-Z][\w.]{1,8}(?: [A-Z]\w{3,9}\b)?)")
_PARTIES = {"D": "Democrat", "I": "Independent", "R": "Republican"}
#: How old somebody is, before that: "Ana Ruiz[, 41], an economist".
_AGE = re.compile(r", [1-9]\d(?=,)")
#: A name that goes with the title before it: "Minister, Ana Ruiz, head of the port[, Pavel Holm], met".
_LISTED = re.compile(r", (?:[A-Z][\w.'’-]{1,20} ){1,3}[A-Z][\w'’-]{1,20},")
#: What somebody is said to be: "Ana Ruiz has been [Norway's envoy] for years", "Ana Ruiz, who is also [mayor], left".
_PREDICATE = re.compile(
    r"(?:,? who)? (?:(?:is|was|has been|became|serves as|served as) (?=(?:the|an?|[A-Z]\S*['’]s) )"
    rf"|(?:is also|also serves as|is currently) )({_UNMARKED}{{3,80}}?)"
    r"(?= since| for (?:\w+ ){1,3}(?:years|months)|(?<!.[MD][rs])[,.;:()\n\"“”—–])"
)
_SAID = frozenset({"added", "announced", "confirmed", "said", "says", "stated", "told"})
_NOWADAYS = frozenset({"also", "currently", "formerly", "now", "then", "once", "himself", "herself"})
_NO_TITLE = frozenset({"as", "who", "whose", "whom", "which", "is", "was", "has", "had", "says", "said"})
_PERSONAL = PRONOUNS | OBJECT_PRONOUNS | POSSESSIVES


def _apposition(text: str, end: int, *, listed: bool) -> Mention | None:
    """Read the title between commas behind a name; in a list of names with their titles, it is the next one's."""
    age = _AGE.match(text, end)
    beside = _APPOSITION.match(text, age.end() if age else end) if text[end : end + 1] in ",'’" else None
    if beside is None or (listed and _LISTED.match(text, beside.end())):
        return None
    words = beside.group(1).split()
    if words[0] == "the" and not _SAID.isdisjoint(words) and "who" not in words:
        return None  # "The UN envoy met Ana Ruiz, [the group's spokesman said]."
    words = _before_verb(words)
    mention = read_mention(" ".join(words))
    return mention if mention.form in ("epithet", "indefinite") and _is_title(mention, words) else None


def _seat(text: str, end: int) -> str | None:
    """Give the state and party behind a name in congress: "Ana Ruiz[, D-Ore.,]", "Ana Ruiz [(R-Texas)]"."""
    seat = _PARTY_AND_STATE.match(text, end) if text[end : end + 2] in (", ", " (") else None
    state = known.place(seat["state"]) if seat else None
    return f"{state.name.removesuffix(' state')} {_PARTIES[seat['party']]}" if seat and state else None


def _predicate(text: str, end: int) -> Mention | None:
    """Read the title that somebody is said to have."""
    predicate = _PREDICATE.match(text, end)
    mention = read_mention(predicate[1]) if predicate else None
    titled = mention and mention.kind == "person" and mention.title and nouns.title_rows(mention.title)
    return mention if titled else None


def _is_title(mention: Mention, words: Sequence[str]) -> bool:
    """Say whether a phrase behind a name tells who it is, and not what he does: "calls him a fool", "who is a fool"."""
    if mention.kind != "person" or words[0] in _NO_TITLE or (words[0] == "one") != (mention.head == "one"):
        return False
    if (
        words[0][0].isupper()
        or words[0] in DETERMINERS
        or words[0] in _NOWADAYS
        or nouns.is_title_word(words[0])
    ):
        return True
    if words[0].endswith(("ed", "ing")):
        return False
    head = next((i for i, word in enumerate(words) if word.lower().startswith(mention.head or "")), 0)
    return not any(word in DETERMINERS or word in PREPOSITIONS or word in _PERSONAL for word in words[:head])


def _before_verb(words: Sequence[str]) -> Sequence[str]:
    """Give the words of a description before the sentence's verb: "Ana Ruiz, [envoy of Norway] explained"."""
    for i in range(2, len(words)):
        if words[i] == "who" or words[i] in TIME_WORDS or words[i].lower() in WEEKDAYS:
            return words[:i]  # "Ana Ruiz, [MFA spokesperson] today said", "[an aide to Mr. Holm] who"
        regular = words[i].endswith("ed") and words[i - 1][0].isupper()
        if words[i].islower() and (regular or words[i] in STRONG_PAST):
            return words[:i]
    return words

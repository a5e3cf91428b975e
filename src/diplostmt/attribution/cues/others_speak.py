"""Where another one says something, too, in the words that report what somebody said.

"said it was dead and [in May Holm said] that", "said it was open, [with one saying] it was old", ", [TASS reported]".
"""

from __future__ import annotations

from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.forms import CueWord
from diplostmt.attribution.sentences.items import (
    ENDS,
    STOPS,
    after_capitals,
    is_possessive,
    is_time,
    is_title,
    may_be_verb,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import KINDS_OF_OUTLETS
from diplostmt.lexicon.function_words import AUXILIARIES, DETERMINERS, PRONOUNS
from diplostmt.speakers.names.nouns import is_body_noun

#: What joins what another one says, and with a contrast.
CONTRASTING = frozenset({"although", "but", "though"})


def another_says(s: Sentence, i: int, j: int) -> bool:
    """Say whether somebody says something of his own: 'was "dead" and [in May Holm said] "it is alive"'.

    Whoever has no name does so at a time of his own: 'was "dead" and [at the time an aide said] "it is alive"'.
    """
    first = _behind_time(s, j)
    verb = after_capitals(s, first)
    if first > j and s.at(first) in DETERMINERS:
        near = range(first + 1, min(first + LONGEST_OFFICE, len(s.words)))
        verb = next((k for k in near if (word := cue_at(s, k)) and word.form == "past"), first)
    near_by = first < verb <= first + LONGEST_OFFICE and verb < len(s.words)
    cue = cue_at(s, verb) if near_by else None
    told = cue is not None and cue.form == "past" and "that" in cue.frames
    peer = s.words[j - 2][0].isupper() or s.lower[j - 2] in PRONOUNS  # "that Peru and [Holm said]"
    if not told or (peer and first == j):
        return False
    # ", and in May Holm said it was"
    apart = s.lower[i] == "," and first > j and any(may_be_verb(s, k) for k in range(verb + 2, len(s.words)))
    return apart or s.at(verb + 1) in ("that", ":") or verb + 1 in s.quotes


#: How many words the name, or the office, has.
LONGEST_OFFICE = 6


def _behind_time(s: Sentence, i: int) -> int:
    """Give the index behind when something is said: "and [in May] Holm said", "and [at the time] an aide said"."""
    if s.lower[i] in ("earlier", "later"):
        return i + 1
    if s.lower[i : i + 3] in (["at", "the", "time"], ["at", "one", "point"]):
        return i + 3
    on = i + (s.lower[i] in ("in", "on"))
    return time_end(s, on) if on < len(s.words) and is_time(s, on) else i


def it_says(s: Sentence, i: int) -> bool:
    """Say whether "it" is the body that has told of things: "The ministry said the road was open and [it warned] that".

    Declines where another one stands between ("said the board had met and it warned").
    """
    cue = cue_at(s, i + 1) if s.lower[i] == "it" and i + 1 < len(s.words) else None
    if cue is None or cue.form != "past" or "that" not in cue.frames or s.at(i + 2) in ENDS:
        return False
    told = next((k for k in range(i - 2, 1, -1) if (word := cue_at(s, k)) and word.form == "past"), i)
    body = is_body_noun(s.lower[told - 1]) or (s.words[told - 1].isupper() and s.at(told - 2) == "the")
    somebody = any(s.words[k][0].isupper() or is_body_noun(s.lower[k]) for k in range(told + 1, i - 1))
    return told < i and body and not somebody


def says_besides(s: Sentence, joint: int) -> bool:
    """Say whether another one says something behind what is reported: "said it would sign [but] Oslo said it was late".

    Declines a joint subject ("said the mayor and the envoy said so"), and a pronoun ("said he was told and he said").
    """
    first = s.at(joint + 1)
    named = first in DETERMINERS or first[:1].isdigit() or first in OTHERS
    named = named or (joint + 1 < len(s.words) and s.words[joint + 1][0].isupper())
    said = subject_cue_follows(s, joint) if named else None
    cue = cue_at(s, said) if said and said > joint + 1 else None
    if said is None or cue is None or (s.at(said + 1) in ENDS and said + 1 not in s.quotes):
        return False
    contrasts = s.lower[joint] in CONTRASTING and "that" in cue.frames
    quotes = any(k > said for k in s.quotes)
    if not contrasts and not quotes and cue.verb.lemma not in ("say", "tell"):
        return False
    told = next((k for k in range(joint - 1, 0, -1) if (cue := cue_at(s, k)) and cue.form != "base"), joint)
    return any(may_be_verb(s, k) for k in range(told + 2, joint))


#: Those who say something besides, without a name.
OTHERS = frozenset("another others many most half some".split())


def others_say(s: Sentence, i: int) -> bool:
    """Say whether others say something besides at item ``i``: "said it was open, [with] one saying it was narrow".

    Declines those of whom is told: "said talks had stalled, with each side claiming the bridge".
    """
    if s.lower[i] != "with" or s.at(i + 1) in ("both", "each", "just", "neither", "only"):
        return False
    cues = (cue_at(s, k) for k in range(i + 2, min(i + LONGEST_OTHERS, len(s.words))))
    return any(cue is not None and cue.form == "ing" for cue in cues)


def others_tell(s: Sentence, i: int) -> bool:
    """Say whether others at item ``i`` say something besides some: "some arguing it was late and [others] saying"."""
    tells = s.at(i) in ("another", "others") and s.at(i - 1) == "and" and i + 1 < len(s.words)
    cue = cue_at(s, i + 1) if tells else None
    return cue is not None and cue.form == "ing"


#: How far behind "with" stands what others say.
LONGEST_OTHERS = 8


def subject_cue_follows(s: Sentence, i: int, longest: int = 4) -> int | None:
    """Give the index of a cue that a short subject after item ``i`` has: "[, ]TASS reported"."""
    if s.at(i + 1) in AUXILIARIES:
        return None  # "the president, Ana Ruiz[,] had agreed"
    if not KINDS_OF_OUTLETS.isdisjoint(s.lower[i + 1 : i + 4]):
        longest = 8  # "the state-run news agency TASS reported"
    if s.at(i + 1) in ("'", "‘"):
        longest += 2  # "'Harbour Mail' reports"
    for j in range(i + 1, min(i + longest + 1, len(s.words))):
        if is_title(s, j) and is_possessive(s.lower[j - 1]) and s.at(j + 1) in ("reported", "reports"):
            return j + 1  # "the Herald's "Harbour Talk" reports"
        if s.lower[j] in STOPS:
            return None
        cue = cue_at(s, j)
        if cue and cue.form in ("past", "third") and may_report(s, j, cue):
            return j
    return None


def may_report(s: Sentence, i: int, cue: CueWord) -> bool:
    """Say whether a cue reports where it stands: what takes words in marks alone has some beside it."""
    if cue.frames != {"quote"} or i - 1 in s.quotes:
        return True
    reach = 2 if cue.verb.hearer == "no" else LONGEST_NAMED  # 'called [the hall across the bay] "a gift"'
    mark = next((k for k in range(i + 1, min(i + 1 + reach, len(s.words))) if s.lower[k] in STOPS), i)
    return mark in s.quotes or (s.lower[mark] in (",", ":") and mark + 1 in s.quotes)


#: How many items may stand between a verb and what it calls somebody or something.
LONGEST_NAMED = 8

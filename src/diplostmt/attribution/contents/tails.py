"""What only the narrator can tell behind words reported: what is meant by them, what comes of them, what goes on.

"..., [in a sign] of", "..., [prompting] protests", ", [as pressure grew]", "[took a stand] that".
"""

from __future__ import annotations

from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.forms import reporting_nouns
from diplostmt.attribution.cues.others_speak import others_say
from diplostmt.attribution.sentences.items import is_auxiliary, is_gerund
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import DOCUMENTS, OCCASION_NOUNS
from diplostmt.lexicon.function_words import DETERMINERS, MODALS, POSSESSIVES

#: What goes on while somebody says something, and how far behind "as" its verb stands.
SCENES = frozenset("convened gathered gave held met opened".split())
LONGEST_SCENE = 6


#: What grows meanwhile, by what it does.
MOUNTING = frozenset(
    "anger calls concern concerns criticism fears outrage pressure protests speculation storms tensions".split()
)
MOUNTS = frozenset("built built-up continued grew intensified mounted rose swelled".split())


def takes_stand(s: Sentence, i: int) -> bool:
    """Say whether somebody takes a stand at item ``i``: "said it was late and [took a firm stand] that"."""
    return s.lower[i] in ("took", "takes") and not STANDS.isdisjoint(s.lower[i + 2 : i + 4])


#: What somebody takes who is for or against something.
STANDS = frozenset({"line", "position", "stance", "stand", "view"})


def mounts(s: Sentence, opener: int) -> bool:
    """Say whether something goes on meanwhile behind "as": ", as [pressure grew]", ", as they [kept up] calls"."""
    near = s.lower[opener + 1 : opener + LONGEST_SCENE]
    kept = any(near[k : k + 2] in (["kept", "up"], ["stepped", "up"]) for k in range(len(near)))
    return kept or not (MOUNTING.isdisjoint(near) or MOUNTS.isdisjoint(near))


def names_what_is_said(s: Sentence, i: int) -> bool:
    """Say whether a noun at item ``i`` is for what is said: "an [accusation]", "a [decision] clearing the way"."""
    if s.at(i) in reporting_nouns():
        return True
    if s.at(i) in DECISIONS | {"step"} and s.at(i + 1) in ("likely", "expected", "seen"):
        return True  # ", a move likely to raise tensions"
    return s.at(i) in DECISIONS and (is_gerund(s, i + 1) or s.at(i + 1) in ("that", "which"))


def is_sign(s: Sentence, i: int) -> bool:
    """Say whether the narrator tells at item ``i`` what is meant: ", [an apparent reference] to her rival"."""
    noun = i + 1 + (s.at(i + 1) in CLEAR)
    return s.at(noun) in SIGNS and s.at(noun + 1) in ("at", "to")


#: How sure the narrator is of it.
CLEAR = frozenset("apparent clear direct obvious thinly-veiled veiled".split())


#: What somebody does by saying something.
DECISIONS = frozenset({"decision", "finding", "judgment", "move", "ruling", "verdict"})


def is_narrators(s: Sentence, i: int) -> bool:
    """Say whether the narrator tells at item ``i`` what it means or after what: "in a sign of", "following talks"."""
    if s.lower[i] == "in" and s.at(i + 1) in ("a", "an"):
        named = s.lower[i + 2 : i + 5]
        spoken = s.at(i - 1) == "," and "," not in s.lower[i:]  # ", in an interview with the daily."
        spoken = spoken and not SPOKEN.isdisjoint(named)
        return spoken or not SIGNS.isdisjoint(named)
    if s.lower[i] == "in" and s.at(i + 1) in POSSESSIVES and s.at(i + 2) in ("first", "latest", "last"):
        return not REMARKS.isdisjoint(s.lower[i + 3 : i + 5])  # "in his first public remarks since"
    if has_effect(s, i) or refers(s, i):
        return True  # "said it was shut, referring to the road"
    if others_say(s, i) or (s.lower[i] == "despite" and (cue := cue_at(s, i + 1)) and cue.form == "ing"):
        return True  # "said it was open, despite saying"
    if s.lower[i] == "amid":
        return True  # "said it was open, amid talk of a raid"
    if s.lower[i] == "becoming":
        return s.lower[i + 1 : i + 3] in (["the", "first"], ["the", "latest"])
    placed = s.at(i + 1) in DETERMINERS or s.at(i + 1) in POSSESSIVES or s.at(i + 1) in OCCASION_NOUNS
    return s.lower[i] == "following" and placed and not OCCASION_NOUNS.isdisjoint(s.lower[i + 1 : i + 6])


def refers(s: Sentence, i: int) -> bool:
    """Say whether the narrator tells at item ``i`` what is meant: "[referring to] the road", "[in reference to] it"."""
    if s.at(i) == "in":
        return "reference" in s.lower[i + 1 : i + 3]
    return s.at(i) in ("alluding", "referring") and s.at(i + 1) == "to"


def has_effect(s: Sentence, i: int) -> bool:
    """Say whether at item ``i`` opens what comes of something: "said it was shut, [prompting] protests"."""
    if s.lower[i] in ("clearing", "paving"):
        told = next(
            (s.lower[k] for k in range(i - 1, 0, -1) if is_auxiliary(s, k) and s.lower[k] != "be"), ""
        )
        if told in MODALS:
            return False  # "said talks would open in June, paving the way for a pact"
    return s.lower[i] in CAUSING or s.at(i + 1) in MEANING.get(s.lower[i], ())


#: What comes of what was said.
CAUSING = frozenset(
    (
        "contradicting deepening defying fueling fuelling heightening prompting sparking stoking triggering upending "
        "widening"
    ).split()
)


MEANING = {
    "casting": frozenset({"doubt", "doubts"}),
    "clearing": frozenset({"the"}),
    "dashing": frozenset({"hope", "hopes"}),
    "comparing": frozenset({"her", "him", "it", "them"}),
    "dealing": frozenset({"a", "another"}),
    "handing": frozenset({"a", "the"}),
    "drawing": frozenset({"condemnation", "criticism", "fire", "praise"}),
    "marking": frozenset({"a", "an", "the"}),
    "ramping": frozenset({"up"}),
    "paving": frozenset({"the"}),
    "raising": frozenset({"alarm", "concerns", "doubts", "fears", "hopes", "questions", "tensions"}),
}


#: What somebody says for the first time in a while.
REMARKS = frozenset({"appearance", "comment", "comments", "interview", "remarks", "speech", "statement"})


#: What somebody does while he speaks.
MEETING = frozenset(
    "addressing appearing asking campaigning encouraging meeting speaking talking touring urging visiting".split()
)


#: What words are spoken or written in.
SPOKEN = DOCUMENTS | {"address", "broadcast", "interview", "podcast", "speech"}


#: What the narrator sees in what was said: "in a clear [sign] of", "in an apparent [reference] to".
SIGNS = frozenset(
    "blow departure dig jab move nod rebuke reference reversal shift shot sign signal swipe".split()
)

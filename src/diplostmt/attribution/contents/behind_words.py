"""What stands behind the words reported and is the narrator's: an occasion, a network, the outlet that carried them.

"said it was open [in an interview on Monday]", "... [on Twitter]", "said it was open[, as quoted by TASS]".
"""

from __future__ import annotations

from diplostmt.attribution.clauses.clause import NETWORKS
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.sentences.items import Range, is_finite, is_time, time_end
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import ISSUED, SPEAKING_OCCASIONS
from diplostmt.lexicon.function_words import PRONOUNS


def occasion_start(s: Sentence, content: Range) -> int:
    """Give where what is said without "that" ends before its occasion: "said it was open [in an interview on Monday]".

    What somebody says "during her speech" and "on the sidelines of the talks" ends there with "that", too. Not where
    somebody tells something in it: "said it announced the deal in a statement".
    """
    first, last = content
    posted = _posted_on(s, content)
    if posted:
        return posted
    for i in range(last - 2, max(last - LONGEST_OCCASION, first + 1), -1):
        if s.lower[i] not in OPENS_OCCASION:
            continue
        named = s.lower[i + 1] in ("a", "an", "comments", "remarks") and s.at(first - 1) != "that"
        named = named or (s.lower[i] == "during" and s.lower[i + 1] in ("his", "her"))  # "during her speech"
        answers = s.lower[i : i + 3] == ["in", "response", "to"] and not QUESTIONS.isdisjoint(
            s.lower[i + 3 : i + 6]
        )
        beside = s.lower[i : i + 3] == ["on", "the", "sidelines"]
        if beside or answers or (s.lower[i] != "on" and named):
            spoken = beside or answers or not SPEAKING_OCCASIONS.isdisjoint(s.lower[i + 1 : i + 6])
            clause = any(is_finite(s, k) and s.lower[k] not in ISSUED for k in range(i, last))
            tells = any(k in s.quotes or cue_at(s, k) for k in range(first, i))
            told = any(is_finite(s, k) for k in range(first + 1, i))
            awaited = s.lower[i - 1] in ("due", "expected", "scheduled")
            return i if spoken and told and not (clause or tells or awaited) else last
    return last


#: What opens an occasion.
OPENS_OCCASION = frozenset({"at", "during", "in", "on"})
#: What somebody answers by saying something.
QUESTIONS = frozenset({"question", "questions"})
#: How many items an occasion takes behind what was said.
LONGEST_OCCASION = 14


def carrier_start(s: Sentence, first: int) -> int:
    """Give where what is said from item ``first`` on ends before the outlet that carried it; 0 where none did.

    "said it was open[, as quoted by TASS]", "said it was open [in remarks carried by TASS]".
    """
    if CARRIED.isdisjoint(s.vocabulary):
        return 0
    for i in range(first + 2, len(s.words) - 3):
        carried = i + 1 + (s.lower[i + 1] == "as")
        spoken = s.lower[i] == "in" and s.lower[i + 1] in ("comments", "remarks", "words")
        carried = i + 2 if spoken else carried if s.lower[i] == "," else 0
        if carried and s.lower[carried] in CARRIED and s.at(carried + 1) == "by":
            return i
    return 0


#: What an outlet does with words that others have said to it, or to all.
CARRIED = frozenset("aired broadcast carried cited published quoted released reported".split())


def _posted_on(s: Sentence, content: Range) -> int:
    """Give where what is said ends before its network: "said it was open [on Twitter on Friday]"; 0 for none.

    Declines what tells of posts itself: "said the photos were posted on Twitter".
    """
    first, last = content
    for i in range(last - 2, max(last - LONGEST_NETWORK, first + 1), -1):
        if s.lower[i] in ("on", "via") and s.lower[i + 1] in NETWORKS:
            when = i + 2 + (s.at(i + 2) == "on")
            ends = i + 2 >= last or (when < last and is_time(s, when) and time_end(s, when) >= last)
            told = any(is_finite(s, k) for k in range(first + 1, i)) and s.lower[i - 1] not in PRONOUNS
            return i if ends and told and POSTED.isdisjoint(s.lower[first:i]) else 0
    return 0


#: How many items a network and a time take, and what is done there, of which somebody may tell.
LONGEST_NETWORK = 6
POSTED = frozenset(
    (
        "account accounts appeared attacks comment comments followers photo photos post posted posts published read "
        "released said seen share shared spread video videos wrote"
    ).split()
)


__all__ = ["carrier_start", "occasion_start"]

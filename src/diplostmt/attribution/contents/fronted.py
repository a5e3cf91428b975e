"""Words reported without "that" which open with a phrase or clause of their own: "said [after the talks, both agreed]".

Where something is said, when, and on which occasion is the narrator's: "said at a briefing, [both sides agreed]".
"""

from __future__ import annotations

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.clauses.prepositions import prepositional_end
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.sentences.items import (
    ENDS,
    STOPS,
    Range,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_noun,
    is_time,
    opens_clause_in_front,
    opens_inverted,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import FRONTING, OPENS_IN_FRONT, SPEAKING_OCCASIONS
from diplostmt.lexicon.function_words import (
    DETERMINERS,
    INTERROGATIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
    SUBORDINATORS,
)
from diplostmt.places.gazetteer import look_up

#: How many items the phrase or clause in front may have, and the subject behind it.
LONGEST_FRONT, LONGEST_SUBJECT = 25, 14
#: What opens one: "under the deal, ...", "while talks go on, ...", "contrary to reports, ...".
OPENERS = (PREPOSITIONS | SUBORDINATORS | OPENS_IN_FRONT) - set("but so than that to".split())
#: What opens a phrase that sets a term of what is so, and not of saying it: "said [under] the deal the port would".
SETTING_TERMS = frozenset({"despite", "instead", "under", "without"})
#: Verbs that go with a phrase, and those that follow what was said as participles: "the deal announced in Oslo, ...".
TAKING_PHRASES = frozenset("agree announce cable confirm declare post recall report write".split())
#: What opens no clause behind a comma.
NO_SUBJECT = STOPS | RELATIVES | PREPOSITIONS | SUBORDINATORS | {"", "and", "or", "not", "nor"}


def fronted(clause: Clause) -> Range | None:
    """Give where words reported begin, and where their subject stands behind a phrase or clause and its comma.

    "said [in the absence of a treaty, both sides would arm]", "said [while talks went on, nobody left]". Declines what
    no clause follows ("said in Oslo, adding"), and "while Ruiz said in Oslo, Holm left".
    """
    s, hearer = clause.sentence, clause.adjuncts.hearer
    if "that" not in clause.frames or clause.verb.lemma in TAKING_PHRASES or clause.passive:
        return None
    first = begins = hearer[1] if hearer else clause.last
    joined = first < len(s.words) and opens_clause_in_front(s, first)
    if not joined and (s.at(clause.adjuncts.end) in ("that", ":", '"') or _is_in_front(clause)):
        return None
    while (end := _setting_end(s, begins)) > begins:
        begins = end
    if s.at(begins) == ",":
        begins += 1
        return (begins, begins) if begins > first + 1 and _is_clause(s, begins) else None
    termed = s.at(begins) in SETTING_TERMS and (s.at(begins + 1) in DETERMINERS or s.at(begins + 1) == "of")
    if termed and s.at(begins) not in clause.frames:  # not "said under oath the road was open"
        end = prepositional_end(s, begins)
        end -= s.lower[end - 1] == "there"
        if end > begins + 1 and (s.at(end) in DETERMINERS or s.at(end) == "there") and _is_clause(s, end):
            return (begins, end)
    opens = s.at(begins) in OPENERS and s.at(begins) not in clause.frames
    opens = opens or joined or opens_inverted(s, begins) or s.at(begins) == "having"
    limit = min(begins + LONGEST_FRONT, len(s.words)) if opens else 0
    comma = next((i for i in range(begins + 2, limit) if s.lower[i] in STOPS or i in s.quotes), 0)
    return (begins, comma + 1) if comma and s.lower[comma] == "," and _is_clause(s, comma + 1) else None


def _is_in_front(clause: Clause) -> bool:
    """Say whether the cue stands in front of a main clause itself: "While Ruiz said in Oslo, Holm left"."""
    s = clause.sentence
    if clause.word.form == "ing":
        return s.at(clause.first - 1) not in (",", "and")
    before = s.at(clause.subject[0] - 1) if clause.subject else ""
    return (
        before in FRONTING
        or before in INTERROGATIVES
        or (
            s.at(clause.last) == "by" and not (clause.last + 1 < len(s.words) and is_time(s, clause.last + 1))
        )
    )


def _setting_end(s: Sentence, i: int) -> int:
    """Give the index after a time, a place or an occasion of speaking at item ``i``; ``i`` for none."""
    if i < len(s.words) and is_time(s, i):
        return time_end(s, i)
    if s.at(i) not in ("at", "during", "in", "on") or i + 1 >= len(s.words):
        return i
    end = prepositional_end(s, i)
    dated = is_time(s, i + 1)
    spoken = not SPEAKING_OCCASIONS.isdisjoint(s.lower[i + 1 : end])
    return end if dated or spoken or look_up(" ".join(s.words[i + 1 : end])) else i


def _is_clause(s: Sentence, first: int) -> bool:
    """Say whether a subject and its verb stand at item ``first``: "both sides [agreed]", "Fiji [wants] peace"."""
    if s.at(first) in NO_SUBJECT or first in s.quotes or is_gerund(s, first) or is_finite(s, first):
        return False
    told_of = False  # "others [who had no business there] had been"
    for i in range(first + 1, min(first + LONGEST_SUBJECT, len(s.words))):
        word, before = s.lower[i], s.lower[i - 1]
        if word == "who" and not told_of:
            told_of = is_finite(s, i + 1) if i + 1 < len(s.words) else False
            continue
        if told_of and before == "who":
            continue
        if word in STOPS or word in RELATIVES or word in SUBORDINATORS or i in s.quotes:
            return False
        if i > first + 1 and before in PRONOUNS:
            return False  # "a city [he had] left"
        cue = cue_at(s, i)
        if cue and cue.says and s.words[i - 1][0].isupper():
            return False  # "He said so on the radio, [TASS reports]"
        if is_auxiliary(s, i) or word in STRONG_PAST:
            return word not in ("being", "having")
        if is_finite(s, i) and (is_noun(s, i - 1) or before in PRONOUNS or is_adverb(s, i - 1)):
            return before not in DETERMINERS and s.at(i + 1) not in ("by", *ENDS)
        if word.endswith("s") and i == first + 1 and (s.words[first][0].isupper() or before in PRONOUNS):
            return s.words[i].islower()
    return False

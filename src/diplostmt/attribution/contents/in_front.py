"""What stands in front of an attribution and is the narrator's: a phrase, a clause, what another one says.

"Asked about the road, he said", 'On "The Hour," Ruiz said it was open', 'While it is "not perfect," Holm said it was'.
"""

from __future__ import annotations

from diplostmt.attribution.contents.breaks import is_phrase_in_marks
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.sentences.items import (
    STOPS,
    is_adverb,
    is_finite,
    is_gerund,
    is_time,
    may_open_subject,
    opens_distance,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import FRONTING
from diplostmt.lexicon.function_words import BE, CONNECTIVES, CONTRACTIONS, PREPOSITIONS


def opens_in_front(s: Sentence) -> bool:
    """Say whether the sentence opens with words of the narrator's: "Asked about the road, he said"."""
    when = first_time(s)
    return (
        s.lower[0] in CONNECTIVES
        or s.lower[0] in PREPOSITIONS
        or s.lower[0] in ("asked", "told", "when", "as", "while")
        or is_gerund(s, 0)
        or (s.lower[0].endswith("ed") and s.at(1) in PREPOSITIONS)
        or opens_distance(s, 0)
        or (is_time(s, when) and s.at(when + 1) not in BE)  # "Today is a good day, Ruiz said"
    )


def first_time(s: Sentence) -> int:
    """Give where a time begins that opens the sentence, if one does: "Just [last week], she said"."""
    return int(s.lower[0] in ("just", "only"))


def is_in_front(s: Sentence, quote: int) -> bool:
    """Say whether a quotation is part of what stands in front: 'Asked who was "late," Ruiz said, "Nobody."'."""
    return quote > 1 and opens_in_front(s) and s.lower[quote - 1] not in (",", ":")


def is_in_phrase(s: Sentence, quote: int) -> bool:
    """Say whether a phrase in front of the clause ends with the quotation: 'On "The Hour," Ruiz said it was'.

    Also a gerund's: 'Walking in to shouts of "Peace!," Ruiz said it was', 'Insisting it is "late," Ruiz said it was'.
    """
    opens = s.lower[0] in PREPOSITIONS or is_gerund(s, 0)
    said = is_gerund(s, 0) and cue_at(s, 0) is not None
    return opens and quote > 0 and (said or not any(is_finite(s, i) for i in range(quote)))


def is_told_before(s: Sentence, quote: int) -> bool:
    """Say whether another one says what stands in marks: 'As Ruiz claimed that "nobody knew," Holm said it was'."""
    opener = next((i for i in range(min(4, quote)) if s.lower[i] in FRONTING), None)
    if opener is None:
        return False
    if _is_of_predicate(s, opener, quote):
        return True
    cues = (cue_at(s, i) for i in range(opener, quote))
    return any(cue and cue.form in ("past", "third") and "that" in cue.verb.frames for cue in cues)


def _is_of_predicate(s: Sentence, opener: int, quote: int) -> bool:
    """Say whether a clause in front only ends in marks: 'While it is "not perfect," Holm said it was', 'is a "gift,"'.

    Declines a whole sentence in marks: 'While it rains, "we shall wait," Ruiz said'.
    """
    if s.lower[opener] == "as" or s.lower[quote - 1] in STOPS:
        return False
    return any(is_finite(s, i) or s.lower[i] in CONTRACTIONS for i in range(opener + 1, quote))


def is_told_in_front(s: Sentence, end: int) -> bool:
    """Say whether what stands before a clause is a phrase within what another one says.

    "Ruiz said that, at the meeting, [both sides] agreed", "According to Oslo, by signing, [both sides] agreed", 'Ruiz
    said that "in the next days," [both sides] would agree'.
    """
    opens = next((i for i in range(end - 1, max(end - LONGEST_FRONT, 0), -1) if s.lower[i] == "that"), 0)
    told = opens > 0 and any(cue_at(s, i) for i in range(max(opens - LONGEST_HEARER, 0), opens))
    if not told and s.lower[:2] == ["according", "to"] and "," in s.lower[2 : end - 1]:
        opens, told = s.lower.index(",", 2), True
    if not told:
        return False
    first = opens + 1 + (s.at(opens + 1) == ",")
    if first + 1 == end and is_phrase_in_marks(s, first):
        return True
    opening = s.at(first) in PREPOSITIONS or s.at(first) in ("if", "when", "while", "as")
    opening = opening or (first + 1 == end and is_adverb(s, first))
    return opening and not any(is_finite(s, i) or i in s.quotes for i in range(first, end))


def is_clause_behind_phrase(s: Sentence, end: int) -> bool:
    """Say whether a clause stands behind a phrase, where nothing else is said: "As allies, [both vie], he said".

    Its verb need not be known. Declines an aside ("At day's end, however, he said").
    """
    comma = s.lower.index(",", 0, end) if "," in s.lower[:end] else end
    plain = (s.lower[0] in PREPOSITIONS or s.lower[0] == "as") and all(i not in s.quotes for i in range(end))
    return plain and end - comma > SHORTEST_BEHIND and may_open_subject(s, comma + 1)


#: How many items a clause behind a phrase has, with the commas around it.
SHORTEST_BEHIND = 5
#: How long such a phrase may be, and who is told, with the cue: "told reporters in Oslo that".
LONGEST_FRONT, LONGEST_HEARER = 16, 6

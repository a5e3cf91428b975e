"""Subjects that stand away from their verb: of the main clause, of the clause before a participle, of a quotation.

Positions are indexes of a sentence's items, as in ``items``.
"""

from __future__ import annotations

from itertools import pairwise

from diplostmt.attribution.clauses.clause import before_occasion
from diplostmt.attribution.clauses.preverbal_subjects import subject_before
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.phrases.limits import POSTED, phrase_after
from diplostmt.attribution.sentences.items import (
    COMMA_OR_DASH,
    ENDS,
    STOPS,
    WEEKDAYS,
    Range,
    after_capitals,
    before_helpers,
    ends_in_comma,
    is_acronym,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_noun,
    is_possessive,
    is_time,
    opens_distance,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import INVERTED
from diplostmt.lexicon.function_words import (
    BE,
    CONNECTIVES,
    DETERMINERS,
    INVARIANT,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
    SUBORDINATORS,
)
from diplostmt.speakers.names.nouns import is_person_noun

#: How far back the clause begins whose subject a participle has.
LONGEST_CLAUSE = 30
#: How long the description of a subject is at most.
LONGEST_DESCRIPTION = 12
#: Subordinators that open a clause of narration: "it was a surprise, as [Ruiz] left, saying".
NARRATING = frozenset({"as", "while"})
#: Words that open a phrase in front of the subject, beside prepositions and subordinators.
FRONTING_WORDS = frozenset({"according", "asked", "earlier", "following", "like", "told", "unlike", "well"})


def main_subject(s: Sentence, limit: int) -> Range | None:
    """Give the subject of the sentence's main clause, before item ``limit``.

    "On Monday, the envoy left the hall, saying" gives "the envoy".
    """
    first = _after_fronted_phrase(s, limit)
    if first < limit and s.lower[first] in PREPOSITIONS:
        return _subject_of_first_verb(s, first, limit)
    return _subject_from(s, first, limit)


def subject_behind_words(s: Sentence, limit: int) -> Range | None:
    """Give who has just been said to say what stands before: C, [the envoy] said on Monday [and] added that D."""
    limit -= s.at(limit - 1) == ","
    for i in range(limit - 1, max(limit - LONGEST_SAYING, 1), -1):
        if s.lower[i] in STOPS or i in s.quotes:
            return None
        if cue_at(s, i):
            subject = subject_before(s, before_helpers(s, i - 1))
            return subject if subject and s.at(subject[0] - 1) == "," else None
    return None


#: How many items stand at most between "said" and the "and" behind it: "said on Monday in an interview and".
LONGEST_SAYING = 9


def subject_behind_cue(s: Sentence, joint: int) -> Range | None:
    """Give who stands behind the cue of what was said before: "...," said [Ana Ruiz] on Monday [and] added that."""
    for i in range(joint - 2, max(joint - LONGEST_INVERTED, 0), -1):
        if i in s.quotes or (s.lower[i] in STOPS and s.lower[i] != ","):
            return None
        cue = cue_at(s, i)
        if cue and cue.form in ("past", "third"):
            told = cue.says and (i - 1 in s.quotes or (s.at(i - 1) == "," and cue.verb.lemma in INVERTED))
            subject = phrase_after(s, i + 1) if told else None
            acts = subject and any(is_finite(s, k) for k in range(subject[0] + 1, joint))
            acts = acts or s.lower[i + 1] in ("early", "late")  # "Ruiz, the envoy, said late on Monday and"
            if subject is None or acts:
                return None
            return (subject[0], before_occasion(s, min(subject[1], joint) - 1) + 1)
    return None


#: How many items stand between an inverted cue and the "and" behind its source: "said Ana Ruiz on Monday in Oslo and".
LONGEST_INVERTED = 20


def nearest_subject(s: Sentence, limit: int) -> Range | None:
    """Give the subject of the last clause before item ``limit``: "Ruiz left, but [Haddad] stayed, saying"."""
    for i in range(limit - 2, max(limit - LONGEST_CLAUSE, 0), -1):
        if _opens_clause(s, i):
            subject = _subject_from(s, i + 1, limit)
            pronoun = subject and s.lower[subject[0]] in PRONOUNS
            if subject and (pronoun or _has_verb_after(s, subject, limit)):
                return subject
    return None


def subject_told_of(s: Sentence, first: int, limit: int) -> Range | None:
    """Give the subject behind the "that" of something that is told: "It will be recalled that [Ruiz] left, saying"."""
    that = next((i for i in range(first, limit) if s.lower[i] == "that"), 0)
    told = that > 1 and cue_at(s, that - 1) is not None and s.lower[that - 2] in BE
    subject = _subject_from(s, that + 1, limit) if told else None
    return subject if subject and _has_verb_after(s, subject, limit) else None


def _opens_clause(s: Sentence, i: int) -> bool:
    """Say whether a clause of narration begins behind item ``i``: "and", "as", "had agreed [when] Ruiz left"."""
    word = s.lower[i]
    if word == "when" and s.lower[i - 1] != ",":
        return "had" in s.lower[:i]
    if word == "as" and s.lower[i - 1] in MEASURES:
        return False  # "as soon as the page was public, Ruiz left"
    if word == "which" and s.lower[i - 1] in PREPOSITIONS:
        return True
    joins = word in ("and", "but") and (s.lower[i - 1] in COMMA_OR_DASH or i - 1 in s.quotes)
    joins = joins or (word == "and" and _acts_itself(s, i + 1))
    return word in NARRATING or word == ";" or joins


def _acts_itself(s: Sentence, first: int) -> bool:
    """Say whether a name and its auxiliary follow "and" behind a whole clause: "Oslo lost and [Ruiz was] angry".

    Declines what two are together ("talks between Oslo and Lima were late", "Oslo and Lima were").
    """
    end = after_capitals(s, first)
    alone = first < end < len(s.words) and is_auxiliary(s, end) and not is_time(s, first)
    told = any(is_finite(s, i) or s.lower[i] in INVARIANT for i in range(1, first - 1))
    return alone and told and s.words[first - 2].islower() and "between" not in s.lower[:first]


#: What "as" goes with: "as soon as", "as long as".
MEASURES = frozenset({"far", "long", "much", "soon", "well"})


def acting_with(s: Sentence, joint: int) -> Range | None:
    """Give who does two things behind "with": "with [Ana Ruiz] calling it late and saying that"; else ``None``.

    Also by doing another: "with [the board] citing the law to argue that".
    """
    opens = next((k for k in range(joint - 1, 0, -1) if s.lower[k] == "with"), 0)
    gerund = next((k for k in range(opens + 2, joint) if is_gerund(s, k)), 0) if opens else 0
    if not gerund or any(is_finite(s, k) for k in range(opens, joint)):
        return None
    return (opens + 1, gerund) if STOPS.isdisjoint(s.lower[opens + 1 : joint]) else None


def _has_verb_after(s: Sentence, subject: Range, limit: int) -> bool:
    i = subject[1]
    while i < limit and is_adverb(s, i):
        i += 1
    return i < limit and is_finite(s, i) and is_noun(s, subject[1] - 1)


def _subject_from(s: Sentence, first: int, limit: int) -> Range | None:
    """Give the subject that begins at item ``first``, or after the adverbs and commas there."""
    while first < limit and (is_adverb(s, first) or s.lower[first] == ","):
        first += 1
    if (
        ("last" in s.lower[max(first - 1, 0) : first + 1] or s.at(first) == "this")
        and is_time(s, first)
        and s.words[min(time_end(s, first), limit)][0].isupper()
    ):
        first = time_end(s, first)  # "However, this year [Holm] blocked", "Last Monday [Peruvian crews] left"
    if first < limit and s.lower[first] in PRONOUNS:
        return (first, first + 1)
    i = first
    while i < limit and not _ends_subject(s, i, first):
        i += 1
        while i + 2 < limit and is_acronym(s, i + 2):
            i += 3  # "The Foreign Office (FO) spokesperson"
    if i < limit and s.lower[i] == ",":
        i = _described_end(s, i, limit) or i
    while i > first and is_adverb(s, i - 1):
        i -= 1
    i -= (
        i > first + 1 and s.lower[i - 1] in WEEKDAYS and s.at(i) not in STOPS
    )  # "The board [Monday] fired its chief"
    dated = next(
        (k for k in range(first + 1, i) if s.lower[k] in ("last", "this") and time_end(s, k) == i), i
    )
    return (first, dated) if dated > first else None  # "[Oslo] last month cut the list"


def _described_end(s: Sentence, comma: int, limit: int) -> int:
    """Give where a subject ends that a name behind a comma describes: "The envoy, [Ana Ruiz,] issued"; 0 for none.

    Also without the second comma, as agencies of South Asia have it: "Foreign Minister, [Ana Ruiz] visited", "Ana Ruiz,
    [Peruvian Minister] condemned".
    """
    i = comma + 1
    while i < limit and s.words[i][0].isupper() and s.lower[i] not in PREPOSITIONS:
        i += 1
    acts = i < limit and (is_finite(s, i) or s.lower[i].endswith("ed"))
    if i > comma + 2 and acts and (is_person_noun(s.lower[comma - 1]) or is_person_noun(s.lower[i - 1])):
        return i
    if i == comma + 1 or s.at(i) != ",":
        return 0
    dated = i + 1 + (s.at(i + 1) == "on")
    after = time_end(s, dated) if dated < limit and is_time(s, dated) else i + 1  # ", [on Tuesday] issued"
    verb = next((k for k in range(after, limit) if not is_adverb(s, k)), limit)
    return i if verb < limit and is_finite(s, verb) else 0


#: What goes with a verb: "set [down] the pot".
PARTICLES = frozenset({"aside", "back", "down", "off", "out", "up"})
#: Pasts that are nouns or bases as well, and verbs behind a name.
LIKE_BASES = INVARIANT | {"beat", "bent", "lay", "shot", "spun", "wound"}
#: What somebody does as a reporter sees it, before he "says" something.
MOVES = frozenset(
    "crosses folds glances grabs leans lifts looks nods pauses picks pulls puts raises sets shakes shrugs sits smiles "
    "stands steps takes throws turns walks waves wipes".split()
)
#: What somebody does "to" do something.
INTENDING = frozenset("agrees aims continues expects hopes intends refuses seeks tends wants".split())


def _ends_subject(s: Sentence, i: int, first: int) -> bool:
    """Say whether the subject that began at ``first`` is over at item ``i``."""
    if s.lower[i] in INVARIANT and i > first and (s.at(i + 1) in DETERMINERS or s.at(i + 1) in PARTICLES):
        return True  # "Ruiz [set] the tone", "Ruiz [set] down the pot"
    if s.lower[i] in LIKE_BASES and i > first and s.words[i].islower() and s.words[i - 1][0].isupper():
        return True  # "Ruiz [shot] back at the board, saying"
    if s.lower[i] in MOVES and i > first and (s.words[i - 1][0].isupper() or is_person_noun(s.lower[i - 1])):
        return True  # "Ruiz [leans] back and says"
    if s.lower[i] == "named" and s.words[min(i + 1, len(s.words) - 1)][0].isupper():
        return False  # "A woman [named] Ana left"
    if s.lower[i] in INTENDING and i > first and s.at(i + 1) == "to":
        return True  # "The party [hopes] to win"
    if s.lower[i] in ("comes", "follows") and i > first:
        return True  # "The vote [comes] days after"
    word = s.lower[i]
    if (
        word in STOPS
        or is_auxiliary(s, i)
        or word in RELATIVES
        or word in STRONG_PAST
        or word in SUBORDINATORS
    ):
        return True
    if i == first:
        return False
    named = s.words[i - 1][0].isupper() and s.lower[i - 1] not in DETERMINERS
    if named and is_gerund(s, i) and s.at(i + 1) in PREPOSITIONS:
        return True  # "Ana Ruiz [speaking] in the house referred"
    if word in PREPOSITIONS and word not in ("of", "for"):
        posted = word == "to" and s.lower[i - 1] in POSTED and s.at(i + 1) != "be"
        return not posted and not (word in ("to", "in", "at", "from") and _goes_on_naming(s, i, first))
    cue = cue_at(s, i)
    if cue and cue.form in ("third", "base"):
        return True
    if (
        word.endswith("s")
        and s.words[i].islower()
        and s.words[i - 1][0].isupper()
        and s.at(i + 1) in GOVERNED
    ):
        return True  # "Oslo [intends] to close it"
    return word.endswith("ed") and s.words[i].islower() and not _describes(s, i, first)


#: What follows a verb and no noun in the plural.
GOVERNED = frozenset({"to", "that", "a", "an", "the"})


def _goes_on_naming(s: Sentence, i: int, first: int) -> bool:
    """Say whether a post and a name follow a title: "Chinese Ambassador [to] Japan Wu Jian left"."""
    behind = s.words[i + 1 : i + 3]
    if s.lower[i] == "from" and len(behind) == 2 and behind[0][0].isupper() and is_finite(s, i + 2):
        return True  # "Her counterpart [from] Peru echoed"
    return (
        len(behind) == 2
        and all(word[0].isupper() for word in behind)
        and not is_time(s, i + 1)
        and i - first < 6
    )


def _describes(s: Sentence, i: int, first: int) -> bool:
    """Say whether the form in -ed at ``i`` goes with the noun behind it: "Chad's internationally [recognised] body"."""
    if s.at(i + 1) == "to" or s.at(i + 1) in DETERMINERS:
        return False  # "the two [agreed] to go on"
    before = i - 1
    while before > first and is_adverb(s, before):
        before -= 1
    word = s.lower[before]
    return word in DETERMINERS or word in POSSESSIVES or is_possessive(word)


# ---------------------------------------------------------------- what stands in front of the subject


def _after_fronted_phrase(s: Sentence, limit: int) -> int:
    """Give the index of the first item after connectives and after fronted phrases with their commas.

    "On March 3, 2021, in Ames, Iowa, the envoy told" gives the index of "the": of what stands between commas, the
    subject is where a verb is, and does not open with one.
    """
    i = _after_label(s, limit)
    while i < limit and (s.lower[i] in CONNECTIVES or s.lower[i] in (",", '"', "-", "—", "–")):
        i += 1
    if i == limit or not _opens_fronted_phrase(s, i):
        return i
    commas = [k for k in range(i, limit) if s.lower[k] == "," or (k in s.quotes and ends_in_comma(s, k))]
    subordinate = s.lower[i] in SUBORDINATORS
    for comma, following in pairwise([*commas, limit]):
        if comma + 1 == following or is_finite(s, comma + 1):
            continue
        if subordinate and not any(is_finite(s, k) or s.lower[k] in INVARIANT for k in range(i + 1, comma)):
            continue
        pronoun = s.lower[comma + 1] in PRONOUNS
        if pronoun or following == limit or any(is_finite(s, k) for k in range(comma + 2, following)):
            return comma + 1
        introduced = s.lower[comma + 1] in ("a", "an") and s.words[min(following + 1, limit - 1)][0].isupper()
        if (s.words[comma + 1][0].isupper() or introduced) and _is_described(s, following, limit):
            return comma + 1  # "In Oslo, [a minister], Ana Ruiz, wrote"
        if following + 1 == limit and s.lower[comma + 1] in DETERMINERS:
            return comma + 1  # "After weeks of talks, [the envoy], stressing that"
    return i


def _after_label(s: Sentence, limit: int) -> int:
    """Give where a headline begins behind what it is about: "Port accord: [Ana Ruiz] hails deal"; 0 without that."""
    colon = s.lower.index(":") if ":" in s.lower[:limit] else 0
    label = 0 < colon < limit - 1 and colon + 1 not in s.quotes and s.words[colon + 1][0].isupper()
    return colon + 1 if label and not any(is_finite(s, i) or cue_at(s, i) for i in range(colon)) else 0


def _is_described(s: Sentence, comma: int, limit: int) -> bool:
    """Say whether a comma opens a description that a verb follows: "In Oslo, Ana Ruiz[, 70,] said"."""
    closing = next(
        (k for k in range(comma + 1, min(comma + LONGEST_DESCRIPTION, limit - 1)) if s.lower[k] == ","), 0
    )
    verb = closing + 2 if is_adverb(s, closing + 1) else closing + 1
    return closing > 0 and verb < limit and is_finite(s, verb)


def _opens_fronted_phrase(s: Sentence, i: int) -> bool:
    word = s.lower[i]
    return (
        word in PREPOSITIONS
        or word in FRONTING_WORDS
        or (word in SUBORDINATORS and word != "that")
        or is_time(s, i)
        or is_adverb(s, i)
        or opens_distance(s, i)
        or (word.endswith("ed") and i + 1 < len(s.lower) and s.lower[i + 1] in PREPOSITIONS)
        or (word in PLACING and (s.at(i + 1) == "," or s.at(i + 1) in PREPOSITIONS))
        or is_gerund(s, i)
        or (word.endswith("ly") and is_gerund(s, i + 1))
    )


#: What tells where somebody is, with a comma or a preposition behind it: "[Back] in Lima, Ruiz shrugged".
PLACING = frozenset(
    "abroad back down downstairs elsewhere home nearby next out outside over up upstairs".split()
)


def _subject_of_first_verb(s: Sentence, first: int, limit: int) -> Range | None:
    """Give the subject of the first verb after a phrase without a comma: "On Sunday [the envoy] left, saying"."""
    verb = next((i for i in range(first + 1, limit) if is_finite(s, i)), None)
    subject = subject_before(s, before_helpers(s, verb - 1)) if verb else None
    while subject and is_time(s, subject[0]) and subject[0] + 1 < subject[1]:
        subject = (subject[0] + 1, subject[1])
    return subject if subject and subject[0] > first else None


def is_told_of_oneself(s: Sentence, subject: Range) -> bool:
    """Say whether a pronoun is within what somebody says of himself: "said [he] was sure that"."""
    return s.lower[subject[0]] in PRONOUNS and s.at(subject[0] - 1) not in ENDS | {"and", "but"}


def acts(s: Sentence, subject: Range) -> bool:
    """Say whether a subject is somebody, named or "he", who does something."""
    last, verb = subject[1] - 1, subject[1]
    somebody = s.words[last][0].isupper() or s.lower[last] in ("he", "she", "they", "who")
    return somebody and not (verb < len(s.words) and s.lower[verb] in BE)


__all__ = ["acting_with", "acts", "is_told_of_oneself", "main_subject", "nearest_subject"]

"""Whose words in marks are where no reporting verb says so, and whose a thing is that somebody denies.

"Deal in doubt - [Ana Ruiz]: "..."", ""...," twinkled [Ana Ruiz]", "a charge [Norway] denies". Positions are indexes of
a sentence's items, as in ``items``.
"""

from __future__ import annotations

from diplostmt.attribution.clauses.preverbal_subjects import subject_before
from diplostmt.attribution.clauses.subjects import LONGEST_DESCRIPTION, main_subject, nearest_subject
from diplostmt.attribution.cues.forms import cue_words, reporting_nouns
from diplostmt.attribution.phrases.ends import TOLD_OF
from diplostmt.attribution.phrases.limits import phrase_after
from diplostmt.attribution.sentences.items import (
    DASHES,
    ENDS,
    STOPS,
    Range,
    after_capitals,
    before_helpers,
    ends_in_comma,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_time,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import DOCUMENTS, HEADLINE_LABELS, ISSUED
from diplostmt.lexicon.function_words import (
    BE,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
)
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.names.nouns import is_body_noun, is_person_noun

#: What opens a topic that words in marks are about.
TOPICAL = frozenset({"about", "on", "regarding"})


def described_by(s: Sentence, subject: Range) -> Range | None:
    """Give whose clause goes with a reporting noun before it: "a charge [Norway] denies"; ``None`` without the noun."""
    first, last = subject
    nouns = reporting_nouns()
    if s.at(first - 1) in nouns:
        return subject
    told_of = (
        s.at(first + 1) in nouns or s.at(first + 1) in TOLD_OF or _is_thing_of_another(s, first + 1, last)
    )
    described = last - first > 2 and s.lower[first] in ("a", "an") and told_of
    # "a statement from the ministry said", "a statement issued by the ministry said"
    described = described and s.lower[first + 2] not in PREPOSITIONS | ISSUED
    return (first + 2, last) if described else None


def _is_thing_of_another(s: Sentence, i: int, end: int) -> bool:
    """Say whether a thing stands before a name: "a [strike] Chad has denied", not "a [pilot] Ana Ruiz", "a [note]"."""
    thing = s.words[i].islower() and all(word[0].isupper() for word in s.words[i + 1 : end])
    return thing and not (is_person_noun(s.lower[i]) or is_body_noun(s.lower[i]) or s.lower[i] in DOCUMENTS)


def owner_of_marks(s: Sentence, i: int) -> Range | None:
    """Give whose the quotation at item ``i`` is, where no reporting verb says so.

    "Deal in doubt - [Ana Ruiz]: "..."", ""...," twinkled [Ana Ruiz]", ""...," [the envoy] retaliated"; else the subject
    of the clause around it.
    """
    if s.lower[0] == "call" and s.at(1) in OBJECT_PRONOUNS:
        return None  # 'Call it the "I loathe it" letter'
    if i == 0 or s.lower[i - 1] == ":":
        signed = _signature(s, i + 1)
        if signed:
            return signed
    if i == 0 and len(s.words) > 3:
        return _owner_after(s, 1)
    if i > 2 and s.lower[i - 1] == ":" and all(word.isupper() for word in s.words[: i - 1]):
        # 'OSLO SHRUGS: "Good luck," twinkled Ana Ruiz'
        return _owner_after(s, i + 1) if i + 2 < len(s.words) else None
    if i > 1 and s.lower[i - 1] == ":" and (s.lower[0] in HEADLINE_LABELS or s.lower[0] in TOPICAL):
        return None  # 'Interview: "..."', 'On whether Oslo had failed: "..."'
    if is_gerund(s, 0) and (fronted := _acting_behind(s, i)):
        return fronted
    if i < 3 and is_gerund(s, 0):
        return None  # 'Adding, "..."'
    if i > 1 and s.lower[i - 1] == ":" and s.words[i - 2][0].isupper() and not is_time(s, i - 2):
        named = subject_before(s, i - 2)
        if named and (named[0] == 0 or s.lower[named[0] - 1] in STOPS):
            return named
    named = _named_by(s, i) or nearest_subject(s, i) or main_subject(s, i)
    if named and s.at(named[1]) in BE and s.at(named[1] + 1).endswith("ed") and "as" in s.lower[named[1] : i]:
        return None  # 'Ruiz is portrayed as "a wrecker"'
    happens = named is not None and s.lower[named[0]] == "it" and s.at(named[1]) in HAPPENING
    return None if happens else named


def _acting_behind(s: Sentence, i: int) -> Range | None:
    """Give who does what a gerund in front tells up to marks: 'Slamming her "long silence," [Ruiz] left'."""
    whole = s.lower[i - 1] not in STOPS and ends_in_comma(s, i) and i + 1 < len(s.words)
    return None if not whole or any(is_finite(s, k) for k in range(i)) else _owner_after(s, i + 1)


#: What is told of something that nobody does: "It [comes] after envoys met".
HAPPENING = frozenset(
    {"came", "comes", "coincides", "coincided", "followed", "follows", "happened", "happens"}
)


def _named_by(s: Sentence, i: int) -> Range | None:
    """Give who names something as the quotation at item ``i`` does: 'a plan described by [the envoy] as a "start"'."""
    named = next((k for k in range(i - 1, max(i - 4, 0), -1) if s.lower[k] == "as"), 0)
    by = next((k for k in range(named - 1, max(named - LONGEST_DESCRIPTION, 0), -1) if s.lower[k] == "by"), 0)
    cues = cue_words().get(s.lower[by - 1], ()) if by else ()
    return (by + 1, named) if by + 1 < named and any("as" in cue.frames for cue in cues) else None


def _signature(s: Sentence, i: int) -> Range | None:
    """Give who signs a quotation behind a dash: '"We will not sign," — [Ana Ruiz], foreign minister'."""
    i += s.at(i) == ","
    signed = phrase_after(s, i + 1) if s.at(i) in DASHES else None
    if signed is None or not (s.at(signed[1]) in ENDS or s.at(signed[1]) in PREPOSITIONS):
        return None
    return signed if read_mention(s.span(signed).text).kind == "person" else None


def _owner_after(s: Sentence, first: int) -> Range | None:
    """Give whose the quotation before item ``first`` is: '"A trick," is how [Ana Ruiz] described it'."""
    first += s.lower[first] in RELATIVES
    if s.at(first) in BE and s.at(first + 1) in ("how", "what"):
        first += 2
        named = after_capitals(s, first)
        if named > first:
            return (first, named)
    if s.lower[first].endswith("ed") and s.words[first].islower():
        return phrase_after(s, first + 1)
    for i in range(first, len(s.words)):
        if s.lower[i] in STOPS or s.lower[i] in PREPOSITIONS:
            break
        if i > first and is_finite(s, i) and not is_auxiliary(s, i):
            last = before_helpers(s, i - 1)
            return (first, last + 1) if last >= first else None
    return None

"""The rules for an attribution behind a sentence: "This was stated by the envoy", "He said this", "Why? he asked"."""

from __future__ import annotations

from collections.abc import Iterator

from diplostmt.attribution.clauses.descriptions import with_description, with_name_behind
from diplostmt.attribution.clauses.prepositions import OPENS_CONTENT
from diplostmt.attribution.clauses.preverbal_subjects import subject_before
from diplostmt.attribution.contents.limits import (
    says_this,
)
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.findings.drafts import Draft
from diplostmt.attribution.phrases.limits import phrase_after
from diplostmt.attribution.rules.phrases import according_source, points_back
from diplostmt.attribution.sentences.items import (
    ENDS,
    STOPS,
    Range,
    after_capitals,
    before_helpers,
    day_end,
    is_finite,
    is_time,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import DOCUMENTS
from diplostmt.lexicon.function_words import (
    NEGATIONS,
    PREPOSITIONS,
)


def stated_by(s: Sentence) -> Iterator[Draft]:
    """[C.] This was V by S: The road is open. This was stated by the envoy in Oslo. C is the sentence before.

    Also "That is according to the envoy", "That is what the envoy said on Monday", "The envoy said this in Oslo", "This
    is stated in a report of the union", "So said the envoy", "Ana Ruiz made the statement in Oslo", "The press service
    of the cabinet reported"; and a question without marks: Who pays? the envoy asked.

    Declines a subject other than "this", "it" or "that", and "He did not say this".
    """
    draft = _told_with_this(s) or _so_said(s) or _is_what_said(s) or _made_statement(s) or _announced(s)
    if draft is None and "?" in s.vocabulary:
        draft = _asked(s)
    elif draft is None and s.lower[0] in ("this", "it", "that", "that's") and not says_this(s):
        draft = _done_by(s)
    if draft:
        yield draft


#: How many items stand before "this" at most: "Ana Ruiz, the spokeswoman for the minister, announced this".
LONGEST_TELLING = 20


def _asked(s: Sentence) -> Draft | None:
    """Give who asks a question without marks in front of the cue: "[Who is to pay for the road?] the envoy asked"."""
    mark = s.lower.index("?")
    asks = (i for i in range(mark + 2, len(s.words)) if s.lower[i] in ("asked", "asks", "wondered"))
    verb = next(asks, 0)
    if not mark or s.quotes or not verb or not OPENS_CONTENT.isdisjoint(s.lower[verb:]):
        return None
    if verb < len(s.words) - 2 and s.lower[verb] == "wondered":
        return None
    subject = subject_before(s, before_helpers(s, verb - 1))
    cue = cue_at(s, verb)
    if cue is None or subject is None or subject[0] != mark + 1:
        return None
    return Draft("content_source_cue", ((0, mark + 1),), subject, (verb, verb + 1), cue.verb.lemma)


def _done_by(s: Sentence) -> Draft | None:
    """Give who said the sentence before in the passive: "It was announced by Ruiz", "That is according to Oslo"."""
    first = s.lower.index("according") if "according" in s.lower else 0
    source = according_source(s, first + 2) if s.at(first + 1) == "to" and points_back(s, first) else None
    if source:
        return Draft("stated_by", (), source, (first, first + 2), "according to", reach=(0, len(s.words)))
    for i in range(2, len(s.words) - 2):
        by = day_end(s, i + 1)
        if s.at(by) == "by" and s.lower[i - 1] in ("was", "been", "is"):
            cue = cue_at(s, i)
            source = phrase_after(s, by + 1) if cue else None
            if cue and source and "that" in cue.frames:
                return _named_behind(s, (i, i + 1), cue.verb.lemma, source)
    return None


def _named_behind(s: Sentence, cue: Range, lemma: str, source: Range) -> Draft:
    """Put a draft together whose source stands behind the cue, and where it was said behind that: "by Ruiz in Oslo"."""
    source = with_description(s, with_name_behind(s, (source[0], after_capitals(s, source[1]))))
    # "by Ruiz [on May 15] at the opening"
    place = day_end(s, source[1]) if s.at(source[1]) == "on" else source[1]
    end = next((i for i in range(place, len(s.words)) if s.lower[i] in STOPS), len(s.words))
    placed = s.at(place) in ("in", "at", "during", "on") and place + 1 < end
    occasion = (place + 1, end) if placed else None
    return Draft("stated_by", (), source, cue, lemma, None, occasion, (cue[0], len(s.words)))


def _agent(s: Sentence, first: int) -> int:
    """Give the "by" behind where and when something was stated: "This was stated in Oslo on Monday [by] the envoy".

    0 where there is none, or where something else is done by somebody ("stated in a book written by the envoy").
    """
    by = next((i for i in range(first, min(first + LONGEST_STATING, len(s.words))) if s.lower[i] == "by"), 0)
    placed = s.at(first) in ("at", "during", "in", "on", "to")
    own = STOPS.isdisjoint(s.lower[first:by]) and not any(is_finite(s, i) for i in range(first, by))
    return by if placed and own else 0


#: How many items stand at most between "stated" and its "by": "stated in an interview with TASS on Monday by".
LONGEST_STATING = 14


def _told_with_this(s: Sentence) -> Draft | None:
    """Give who says the sentence before, also in a document: "The envoy said this", "This is stated in a report"."""
    if "this" not in s.vocabulary or "this" not in s.lower[:LONGEST_TELLING]:
        return None
    behind = _agent(s, 3) or day_end(s, 3)
    stated = cue_at(s, 2) if s.lower[0] == "this" and s.at(behind) in ("by", "in") else None
    if stated and (says_this(s) or (behind > 3 and s.lower[1] == "was")):
        source = phrase_after(s, behind + 1)
        documented = source is not None and not DOCUMENTED.isdisjoint(s.lower[slice(*source)])
        told = source is not None and (s.lower[behind] == "by" or documented)
        return _named_behind(s, (2, 3), stated.verb.lemma, source) if source and told else None
    this = s.lower.index("this", 1) if "this" in s.lower[1:] else 0
    cue = cue_at(s, this - 1) if this > 1 else None
    subject = subject_before(s, before_helpers(s, this - 2)) if cue else None
    named = after_capitals(s, 1) if s.lower[0] == "this" else 0
    if named > 1 and not is_time(s, 1):  # "This Ruiz declared on Monday"
        this, cue, subject = named, cue_at(s, named), (1, named)
    begins = this - 1 if named < 2 else this
    follows, tells = s.at(this + 1), cue is not None and cue.verb.lemma in TELLING
    if follows in ("information", "news"):
        follows = s.at(this + 2)  # "confirmed this information"
    alone = follows in ENDS or follows in PREPOSITIONS or follows in ("when", "while")
    first = subject is not None and subject[0] == (named > 1)
    if cue is None or not (tells and first and alone) or not NEGATIONS.isdisjoint(s.lower[:this]):
        return None
    return Draft("stated_by", (), subject, (begins, begins + 1), cue.verb.lemma, reach=(0, len(s.words)))


def _announced(s: Sentence) -> Draft | None:
    """Give who announces the sentence before, as in Central Asia: "Ana Ruiz, the envoy, announced at a briefing today".

    Declines what has an object, or goes to somebody or about something ("reported to the council on the road").
    """
    if ANNOUNCED.keys().isdisjoint(s.vocabulary) or s.quotes or s.lower[-1] != ".":
        return None
    verbs = (i for i in range(2, min(LONGEST_TELLING, len(s.words))) if s.lower[i] in ANNOUNCED)
    verb = next(verbs, 0)
    follows = s.at(verb + 1)
    timed = verb + 1 < len(s.words) and is_time(s, verb + 1 + (follows == "on"))
    placed = follows == "." or follows in ("at", "during", "in") or timed
    if not verb or not placed or s.at(verb - 1) in PREPOSITIONS:
        return None
    subject = subject_before(s, verb - 1)
    if subject is None or subject[0]:
        return None
    told = any(is_finite(s, i) or s.lower[i] in ("that", ",", ":") for i in range(verb + 1, len(s.words)))
    named = any(s.words[i][0].isupper() for i in range(1, subject[1])) or s.at(subject[0] + 1) == "press"
    lemma = ANNOUNCED[s.lower[verb]]
    cue = (verb, verb + 1)
    return (
        Draft("stated_by", (), subject, cue, lemma, reach=(0, len(s.words))) if named and not told else None
    )


#: Verbs that have an object, or the sentence before for one.
ANNOUNCED = {"announced": "announce", "informed": "inform", "reported": "report", "reports": "report"}


def _so_said(s: Sentence) -> Draft | None:
    """Give who said the sentence before: "So said Ana Ruiz"."""
    cue = cue_at(s, 1) if s.lower[0] == "so" and s.at(1) in ("said", "says") else None
    source = phrase_after(s, 2) if cue else None
    return _named_behind(s, (1, 2), "say", source) if source else None


def _is_what_said(s: Sentence) -> Draft | None:
    """Give who said the sentence before: "That's what [Ana Ruiz] said on Monday", "This is how [the envoy] put it"."""
    first = 1 if s.lower[0] in ("that's", "this's") else 2 if s.lower[:1] in (["that"], ["this"]) else 0
    if not first or (first == 2 and s.at(1) not in ("is", "was")) or s.at(first) not in ("how", "what"):
        return None
    for i in range(first + 2, min(first + LONGEST_TELLING, len(s.words))):
        cue = cue_at(s, i)
        if cue and cue.form in ("past", "third", "base") and cue.says:
            subject = subject_before(s, before_helpers(s, i - 1))
            after = s.at(i + 1 + len(cue.particles))
            closes = after in ENDS or after in PREPOSITIONS or is_time(s, min(i + 1, len(s.words) - 1))
            closes = closes or after in ("back", "when", "as") or cue.verb.hearer == "must"
            if subject is None or subject[0] not in (first, first + 1) or not closes or s.quotes:
                return None
            subject = (first + 1, subject[1])
            last = i + 1 + len(cue.particles)
            return Draft("stated_by", (), subject, (i, last), cue.verb.lemma, reach=(0, len(s.words)))
    return None


def _made_statement(s: Sentence) -> Draft | None:
    """Give who is named for the words before: "Ana Ruiz made the statement in Oslo", "The statement was made by Ruiz".

    Declines pronouns: who has been named already made his remarks further above.
    """
    if s.lower[0] in ("the", "this") and s.at(1) in SPOKEN and s.lower[2:3] in (["was"], ["were"]):
        source = phrase_after(s, 5) if s.lower[3:5] == ["made", "by"] else None
        return _named_behind(s, (1, 2), s.lower[1].removesuffix("s"), source) if source else None
    told = "made" in s.vocabulary and "made" in s.lower[2:LONGEST_TELLING]
    made = s.lower.index("made") if told else 0
    if not made or s.at(made + 1) != "the" or s.at(made + 2) not in SPOKEN:
        return None
    if s.at(made + 3) not in PREPOSITIONS | ENDS | {"when", "while"} or s.at(made + 3) in ("of", "that"):
        return None
    subject = subject_before(s, made - 1)
    if subject is None or subject[0] or not any(s.words[i][0].isupper() for i in range(1, subject[1])):
        return None
    cue = (made, made + 3)
    return Draft("stated_by", (), subject, cue, "make the statement", reach=(0, len(s.words)))


#: What is made by saying something.
SPOKEN = frozenset("announcement comment comments remark remarks statement".split())
#: Verbs whose "this" is what was said before, and not what they are about: "announced this", and not "denied this".
TELLING = frozenset(
    (
        "add announce confirm declare disclose emphasise emphasize mention note point out report reveal say state "
        "stress underline underscore write"
    ).split()
)
#: Documents that state something.
DOCUMENTED = DOCUMENTS | {"release", "service"}


__all__ = ["stated_by"]

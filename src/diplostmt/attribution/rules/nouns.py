"""The rules of attribution by a noun or an adjective: "his claim that", "was adamant that", "is of the view that".

They look at one ``Sentence``, as those for phrases do.
"""

from __future__ import annotations

from collections.abc import Iterator

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.clauses.hearers import MOST_ADJUNCTS
from diplostmt.attribution.clauses.prepositions import adjunct_end
from diplostmt.attribution.clauses.preverbal_subjects import subject_before
from diplostmt.attribution.clauses.subjects import is_told_of_oneself
from diplostmt.attribution.contents import cuts
from diplostmt.attribution.contents.complements import own_words_end
from diplostmt.attribution.contents.limits import (
    content_after,
    content_before,
    content_ends_before,
    subordinate_end,
)
from diplostmt.attribution.cues.finding import cue_at, opens_bare_clause
from diplostmt.attribution.cues.forms import reporting_adjectives, reporting_nouns
from diplostmt.attribution.findings.drafts import Draft
from diplostmt.attribution.phrases.limits import phrase_after, phrase_start
from diplostmt.attribution.sentences.items import (
    ENDS,
    STOPS,
    WEEKDAYS,
    Range,
    before_helpers,
    ends_in_comma,
    is_adverb,
    is_finite,
    is_gerund,
    is_possessive,
    is_time,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import ISSUED
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    BE,
    CONNECTIVES,
    DETERMINERS,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
    SUBORDINATORS,
    TIME_UNITS,
)
from diplostmt.speakers.names.nouns import is_person_noun


def reporting_noun(s: Sentence) -> Iterator[Draft]:
    """S's N that C: The envoy's claim that the road was open is false. Also "his pledge to open the road".

    What is said may be equated with it, too: "Oslo's response was that the road was open", "The message from Oslo is
    that", '"It is open," was the reply from Oslo'.

    Declines a noun that is nobody's ("the claim that"), a relative clause ("his claim that nobody heard"), and
    "in charge of the talks".
    """
    nouns = reporting_nouns()
    if nouns.keys().isdisjoint(s.vocabulary):
        return
    for i in [i for i, word in enumerate(s.lower) if word in nouns][:MOST_NOUNS]:
        equated = _equated(s, i) or _equated_in_front(s, i)
        if equated:
            yield equated
            continue
        opens = s.at(i + 1)
        made = opens in MADE and s.at(i + 2) == "by"
        owned = (opens in ("by", "from", "of") and s.at(i - 1) != "in") or made
        behind = _owner_behind(s, i, i + 2 + made) if owned else None
        that = _that_behind(s, behind[1] if behind else i + 1)
        opens = "that" if that else opens if opens != "that" else ""  # not "his statement that day"
        source = behind or (_owner(s, i) if opens in nouns[s.lower[i]].frames else None)
        begins = that + 1 if that else i + 1
        content = content_after(s, begins) if source else None
        if source is None or content is None or not _is_clause(s, content, opens):
            continue
        if opens == "that" and content[0] not in s.quotes and is_finite(s, content[0]):
            continue  # "a statement from the ministry that [said] it was late"
        verb = cue_at(s, source[0] - 1)
        if verb and own_words_end(s, source[0], verb):
            continue  # "repeated his claim that": the verb says whose
        clause = Clause(s, i, i + 1, nouns[s.lower[i]])
        first = phrase_start(s, i) if behind else source[0]
        end = _before_predicate(s, first, content, opens) or _before_main_clause(s, source, content)
        end = end or cuts.likeliest_end(clause, content)
        yield Draft("reporting_noun", ((content[0], end),), source, (i, i + 1), s.lower[i])


def _equated(s: Sentence, i: int) -> Draft | None:
    """Give what is equated with the noun at item ``i``: "Oslo's answer was that [it rains]"; ``None`` for nothing.

    Whose it is stands before the noun or behind it: "The position of [the union] is that". Declines "not that", and
    "My view is that": who says so is told elsewhere.
    """
    owner, last = None, i
    if s.at(i + 1) in ("from", "of"):
        owner = phrase_after(s, i + 2)
        last = owner[1] - 1 if owner else i
    that = last + 1
    while s.at(that) in AUXILIARIES and s.at(that) not in MODALS:
        that += 1
    if s.at(that - 1) not in BE or s.at(that) != "that":
        return None
    source, noun = owner or _owner(s, i), reporting_nouns()[s.lower[i]]
    if source and s.lower[source[0]] == "that" and source[0] and cue_at(s, source[0] - 1):
        source = (source[0] + 1, source[1])  # "explained that [Oslo]'s position was that"
    if source and s.lower[source[0]] in OF_THOSE_SPEAKING:
        return None
    content = content_after(s, that + 1)
    if source is None or content is None or noun.frames.isdisjoint(("equated", "that")):
        return None
    end = cuts.likeliest_end(Clause(s, i, i + 1, noun), content)
    return Draft("reporting_noun", ((content[0], end),), source, (i, i + 1), s.lower[i])


def _equated_in_front(s: Sentence, i: int) -> Draft | None:
    """Give the words in marks that the noun at item ``i`` is equated with: '"No," was [Oslo]'s answer'.

    Also '"No," came the reply from [Oslo]'. Declines a reply that is nobody's.
    """
    quote = next((k for k in range(i - 1, max(i - LONGEST_OWNED, -1), -1) if k in s.quotes), None)
    if quote is None or not ends_in_comma(s, quote) or s.at(quote + 1) not in ("came", "comes", "is", "was"):
        return None
    if not (PREPOSITIONS | STOPS).isdisjoint(s.lower[quote + 2 : i]):
        return None
    source = phrase_after(s, i + 2) if s.at(i + 1) in ("from", "of") else _owner(s, i)
    return Draft("reporting_noun", ((quote, quote + 1),), source, (i, i + 1), s.lower[i]) if source else None


#: Whose what is said is where those concerned are the ones who say it.
OF_THOSE_SPEAKING = frozenset({"my", "our", "your"})


def _before_main_clause(s: Sentence, source: Range, content: Range) -> int | None:
    """Give where a phrase in front ends: "Despite Ana Ruiz's claim that the road was open[,] nobody came"."""
    if not (s.lower[0] in PREPOSITIONS or is_gerund(s, 0)) or "," in s.lower[: source[0]]:
        return None
    for i in range(*content):
        if s.lower[i] == "," or (i in s.quotes and ends_in_comma(s, i)):
            return i + (i in s.quotes)
    return None


def _is_clause(s: Sentence, content: Range, opens: str) -> bool:
    """Say whether a clause or an infinitive follows: not "his claim that nobody heard", "her appeal to the North".

    Nor "its threat to security".
    """
    if opens == "that":
        return content[1] - content[0] >= SHORTEST_CLAUSE or content[0] in s.quotes
    i = content[0] + 1
    named = i >= content[1] or s.lower[i] in DETERMINERS or s.lower[i].endswith(LIKE_NOUNS)
    return not named and s.words[i][0].islower()


#: How words end that are no verbs.
LIKE_NOUNS = ("ity", "ness", "sion", "tion")


def _owner(s: Sentence, i: int) -> Range | None:
    """Give whose the noun at item ``i`` is: "[his] claim", "[the envoy's] repeated claim"."""
    for j in range(i - 1, max(i - LONGEST_OWNED, -1), -1):
        if s.lower[j] in POSSESSIVES:
            return (j, j + 1)
        if is_possessive(s.lower[j]):
            if s.lower[j].removesuffix("'s") in DAYS:
                return None  # "yesterday's announcement that"
            return (_owner_start(s, j), j + 1)
        if s.lower[j] == "'" and s.at(j - 1).endswith("s"):
            return (_owner_start(s, j - 1), j)
        if not s.lower[j][0].isalpha() or s.lower[j] in PREPOSITIONS or s.lower[j] in AUXILIARIES:
            return None
    return None


#: Which have no claims of their own.
DAYS = WEEKDAYS | {"yesterday", "today", "tomorrow", "week", "month", "year"}


def _owner_behind(s: Sentence, i: int, begins: int) -> Range | None:
    """Give whose a noun is that says so before its clause: "the statement by [the envoy] in Oslo that"."""
    source = phrase_after(s, begins)
    if source is None or s.lower[source[0]] in PRONOUNS or not _that_behind(s, source[1]):
        return None
    if not TIME_UNITS.isdisjoint(s.lower[slice(*source)]):
        return None  # "the accusations of a few days back that"
    if source[1] - source[0] > 1 and cue_at(s, source[1] - 1):
        return None  # "a statement of the ministry read that"
    return source if "that" in reporting_nouns()[s.lower[i]].frames else None


def _that_behind(s: Sentence, i: int) -> int:
    """Give where "that" stands behind a few times and places at item ``i``: "by Ruiz [in Oslo] that"; 0 for nowhere."""
    i += s.at(i) in ("earlier", "late", "later")
    for _ in range(MOST_ADJUNCTS):
        if i < len(s.words) and (is_time(s, i) or s.lower[i] in PREPOSITIONS):
            i = adjunct_end(s, i)
    return i if s.at(i) == "that" and not _is_that_day(s, i + 1) else 0


def _is_that_day(s: Sentence, i: int) -> bool:
    """Say whether "that" goes with a time at item ``i``, and opens no clause: "his statement [that day] was short"."""
    behind = s.at(i + 1)
    return s.at(i) in POINTED_AT and (behind in ENDS or behind in AUXILIARIES or behind in STRONG_PAST)


#: When something was said that "that" points at.
POINTED_AT = frozenset({"afternoon", "day", "evening", "month", "morning", "night", "week", "year"})
#: What is done with a promise: "the assurance [given] by the envoy that".
MADE = ISSUED | {"given", "voiced"}


def _owner_start(s: Sentence, last: int) -> int:
    """Give where the owner that ends with item ``last`` begins: at its article, or else with its name."""
    before = max(last - LONGEST_OWNED, 0) - 1
    for i in range(last - 1, before, -1):
        if s.lower[i] in DETERMINERS:
            return i
        does = s.words[i].islower() and s.lower[i].endswith("s") and s.words[i + 1][0].isupper()
        does = does and not is_possessive(s.lower[i])  # "The paper [debunks] Haddad's claim"
        if does or s.lower[i] in STOPS or s.lower[i] in PREPOSITIONS or is_finite(s, i) or is_gerund(s, i):
            before = i
            break
    first = last
    while first > before + 1 and s.words[first - 1][0].isupper():
        first -= 1
    if first > before + 1 and is_person_noun(s.lower[first - 1]):
        return max(phrase_start(s, last), before + 1)  # "rejected [union leader Ana Ruiz's] claim"
    return first


def _before_predicate(s: Sentence, first: int, content: Range, opens: str) -> int | None:
    """Give where the words reported end if their noun is the subject: "his claim that it was open [is] false".

    Also where its owner follows: "the warning from Oslo that it was open [came] late".
    """
    if s.at(first - 1) not in ENDS and s.at(first - 1) not in CONNECTIVES:
        return None
    own = opens == "that"  # a verb of the clause's own is still to come
    helped = False
    for i in range(content[0] + 1, content[1]):
        if s.lower[i] in SUBORDINATORS or s.lower[i] in RELATIVES or s.lower[i] in ("and", "but", ","):
            return None
        if not is_finite(s, i):
            helped = helped and is_adverb(s, i)
        elif helped:
            helped = s.lower[i] in AUXILIARIES
        elif own:
            own, helped = False, s.lower[i] in AUXILIARIES
        else:
            return i
    return None


#: More reporting nouns than any sentence has: what has more is no prose, and must not cost more.
MOST_NOUNS = 4
#: Fewer items after "that" are more likely a relative clause: "his claim that nobody heard".
SHORTEST_CLAUSE = 3
#: How far before a reporting noun its owner may stand.
LONGEST_OWNED = 5


#: What somebody is of.
VIEWS = frozenset({"view", "opinion"})


def of_the_view(s: Sentence) -> Iterator[Draft]:
    """S is of the view that C: The envoy was of the opinion that the road should open.

    Declines a view that is somebody else's ("in the view of").
    """
    if VIEWS.isdisjoint(s.vocabulary):
        return
    for i in range(3, len(s.words) - 2):
        if s.lower[i] in VIEWS and s.lower[i - 2 : i] == ["of", "the"] and s.lower[i - 3] in BE:
            source = subject_before(s, before_helpers(s, i - 3))
            content = content_after(s, i + 2) if s.lower[i + 1] == "that" else None
            if source and content:
                yield Draft("of_the_view", (content,), source, (i - 2, i + 1), "be of the view", reach=(0, i))


def reporting_adjective(s: Sentence) -> Iterator[Draft]:
    """S is A that C: The envoy was adamant that the road was open. Oslo has been clear that the pact holds.

    Also behind the words, as agencies of Eastern Europe have it: "The pact will hold," the diplomat is convinced.

    Declines what is so for nobody ("it is clear that", "what is certain is that"), what is not so or only may be ("is
    not certain that", "may be convinced that"), and what somebody says of himself ("he said he was certain that").
    """
    if reporting_adjectives().keys().isdisjoint(s.vocabulary):
        return
    for i in [i for i, word in enumerate(s.lower) if word in reporting_adjectives()][:MOST_NOUNS]:
        remains = s.lower[i - 1] in REMAINING
        clause = Clause(s, i - remains, i + 1, reporting_adjectives()[s.lower[i]])
        that = s.at(i + 1) == "that"
        content = content_after(s, i + 1 + that) if that or opens_bare_clause(s, i + 1) else None
        sure = remains or not BE.isdisjoint(clause.helpers)
        subject = clause.subject
        if content is None and sure and subject and s.at(i + 1) in ENDS and not clause.negated:
            told = content_ends_before(s, subject[0])
            clause_before = told is not None and any(is_finite(s, k) for k in range(told))
            if told and (told - 1 in s.quotes or (clause_before and s.lower[i] in ("convinced", "sure"))):
                yield Draft("reporting_adjective", content_before(s, told), subject, (i, i + 1), s.lower[i])
            continue
        if content is None or not sure or clause.negated or not MODALS.isdisjoint(clause.helpers):
            continue
        if subject and s.lower[subject[0]] not in IMPERSONAL and not is_told_of_oneself(s, subject):
            comma = subordinate_end(s, clause, content[0]) or content[1]
            end = min(cuts.likeliest_end(clause, content), max(comma, content[0] + 1))
            yield Draft("reporting_adjective", ((content[0], end),), subject, (i, i + 1), s.lower[i])


#: What somebody does who goes on to be sure.
REMAINING = frozenset({"remain", "remained", "remains"})
#: Subjects that are nobody.
IMPERSONAL = frozenset({"it", "there", "what"})


__all__ = ["of_the_view", "reporting_adjective", "reporting_noun"]

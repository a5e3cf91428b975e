"""The rules of attribution by a phrase: "according to", "in her words".

A rule looks at one ``Sentence`` and gives every ``Draft`` that has its shape. Its docstring states the shape, with S
for the source, V for the cue and C for the content, then a sentence of that shape, then what it declines.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from diplostmt.attribution.clauses.clause import before_occasion
from diplostmt.attribution.clauses.descriptions import names_end, with_description, with_name_behind
from diplostmt.attribution.contents.limits import (
    clause_end,
    content_after,
    content_before,
    second_half,
    with_more_verbs,
)
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.others_speak import subject_cue_follows
from diplostmt.attribution.findings.drafts import Draft
from diplostmt.attribution.phrases.limits import LONGEST_PHRASE, parts_adjectives
from diplostmt.attribution.sentences.items import (
    DASHES,
    STOPS,
    WEEKDAYS,
    Range,
    cited_from,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_noun,
    is_possessive,
    is_seat,
    is_time,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import ISSUED, NOBODY, NORMS
from diplostmt.lexicon.function_words import (
    ARTICLES,
    AUXILIARIES,
    CONNECTIVES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from diplostmt.places.gazetteer import look_up
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.names.nouns import is_person_noun


def according_to(s: Sentence) -> Iterator[Draft]:
    """According to S, C; and C, according to S: According to the envoy, the road is open. Also ", per TASS".

    Declines "according to plan", where the phrase has neither a comma nor the end of the sentence beside it, what is
    done by rule ("to resume talks according to the signed agreements"), and "That is according to the envoy", which is
    about the sentence before.
    """
    if "according" not in s.vocabulary and "per" not in s.vocabulary:
        return
    for i in [i for i, word in enumerate(s.lower[:-2]) if word in ("according", "per")]:
        last = i + 2 if s.lower[i : i + 2] == ["according", "to"] else i + 1 if _is_per(s, i) else 0
        source = according_source(s, last) if last and not points_back(s, i) else None
        draft = source and _around("according_to", s, i, source, (i, last), " ".join(s.lower[i:last]))
        if draft and source:
            yield _without_citing(s, draft, source[1])


def points_back(s: Sentence, i: int) -> bool:
    """Say whether nothing but "that is" stands before item ``i``: the words are those of the sentence before."""
    return tuple(s.lower[:i]) in POINTING_BACK


#: What opens a sentence about the one before it.
POINTING_BACK = frozenset({("that's",), *((it, be) for it in ("that", "this") for be in ("is", "was"))})


def _without_citing(s: Sentence, draft: Draft, end: int) -> Draft:
    """Leave out whom a source cites: According to Reuters, [citing an official,] C. The one cited is the source."""
    first = cited_from(s, end + 1)
    if not first or "," not in s.lower[first:]:
        return draft
    comma = s.lower.index(",", first)
    content = content_after(s, comma + 1)
    return evolve(draft, contents=(content,), source=(first, comma), reach=(0, comma)) if content else draft


def _is_per(s: Sentence, i: int) -> bool:
    """Say whether "per" at item ``i`` names a source: ", [per] TASS", and not "twice per day"."""
    if i == 0:  # "Per the ministry, the road is open", not "Per Holm, a pilot, said"
        return s.lower[0] == "per" and s.lower[1] in DETERMINERS
    if s.lower[i] != "per" or s.at(i - 1) not in (",", '"') or s.words[i] == "Per":
        return False  # "the minister, Per Holm, said"
    return s.words[i + 1][0].isupper() or s.lower[i + 1] in DETERMINERS


def according_source(s: Sentence, first: int) -> Range | None:
    """Give the noun phrase after "according to", with its apposition where the sentence goes on after it."""
    i, limit = first, min(len(s.words), first + LONGEST_PHRASE)
    while (
        i < limit
        and (s.lower[i] not in (",", ";", ":", '"', *DASHES) or parts_adjectives(s, i))
        and not (s.lower[i] in (".", ")") and i == len(s.words) - 1)
    ):
        if s.lower[i] == "that" and i + 1 in s.quotes:
            break  # 'warned, according to TASS that "..."'
        if s.lower[i] == ")" or (i > first and s.lower[i] in RELATIVES and not _is_described(s, first, i)):
            break
        if first == AT_OPENING and _subject_opens(s, i):
            break  # "According to [Ruiz] the talks will go on"
        if i > first and s.at(first - 3) in RELATIVES and is_auxiliary(s, i):
            break  # "a path which according to him [has] brought results"
        i += 1
    if i < limit and s.lower[i] == ")" and "(" in s.lower[first:i]:
        i += 1  # of "Ruiz (D)"
    if (i == first + 1 and s.lower[first] in NOBODY) or s.lower[first:i] == ["the", "details"]:
        return None
    if s.at(_first_named(s, first, head_end(s, first, i)) - 1) in NORMS and s.at(first - 3) not in (",", ""):
        return None
    if i == first or _is_own_measure(s, first, i):
        return None
    i = before_occasion(s, _before_day(s, first, i) - 1) + 1
    listed = names_end(s, i)
    if listed > i:
        return (first, listed)
    if s.at(i) == "," and i + 2 >= len(s.words) - 1 and i + 1 < len(s.words) and look_up(s.words[i + 1]):
        return (first, i + 2)  # "according to the embassy of Nepal, Colombo"
    whole = with_name_behind(s, (first, _description_end(s, first, i)))
    acts = whole[1] > i and whole[1] + 1 < len(s.words)
    opens = s.lower[0] == "according"
    acts = acts and (cue_at(s, whole[1] + 1) is not None or (opens and is_auxiliary(s, whole[1] + 1)))
    if acts:
        return (first, i)  # "According to [TASS], the envoy, Ana Ruiz, said"
    described = with_description(s, whole)
    closes = not opens and s.at(described[1]) in ("", ".", ";", "?", "who")
    return described if closes else whole  # "It is open, according to [Ana Ruiz, a pilot]."


#: Where a source begins behind "According to" at the opening of a sentence.
AT_OPENING = 2


def _subject_opens(s: Sentence, i: int) -> bool:
    """Say whether a subject and its verb stand behind a source without a comma: "According to Ruiz [it] is late"."""
    opens = s.lower[i] in ARTICLES or s.lower[i] in PRONOUNS
    if not opens or i == AT_OPENING or not is_noun(s, i - 1) or s.lower[i - 1] in DETERMINERS:
        return False
    end = next(
        (k for k in range(i + 1, len(s.words)) if s.lower[k] in STOPS or is_finite(s, k)), len(s.words)
    )
    return end < len(s.words) and is_auxiliary(s, end) and "," not in s.lower[AT_OPENING:i]


def _is_own_measure(s: Sentence, first: int, end: int) -> bool:
    """Say whether what is of somebody's own is followed, and says nothing: "shared according to their [numbers]"."""
    alone = (
        end == first + 1 and s.lower[first] != "her"
    )  # 'according to its "own rhythm"', not "according to her"
    return s.lower[first] in POSSESSIVES and (alone or s.lower[end - 1] in OWN_MEASURES)


#: What of somebody's own is followed, and says nothing: "shared according to their [numbers]".
OWN_MEASURES = (
    NOBODY
    | NORMS
    | set(
        "ability capacity conscience means merits nature numbers pace rhythm share size status strength wealth weight "
        "wishes".split()
    )
)


def _before_day(s: Sentence, first: int, end: int) -> int:
    """Give where a source ends before its day: "according to a spokesman[ on Thursday]", "Ana Ruiz[ on Thursday]"."""
    dated = end - 1 - (s.lower[end - 2] == "on")
    named = dated == end - 1 and not s.words[first].islower()  # "the Friends of Good Friday"
    if dated <= first or s.lower[end - 1] not in WEEKDAYS or named:
        return end
    told_of = is_finite(s, dated - 1) or s.lower[dated - 1] == "out"
    return end if told_of else dated  # not "a statement released on Thursday", "a poll out Thursday"


def head_end(s: Sentence, first: int, end: int) -> int:
    """Give where the head of a phrase ends: "according to ambitious [plans] that include a port"."""
    return next((k for k in range(first + 1, end) if s.lower[k] in BEHIND_HEADS), end)


#: What goes on with a phrase behind its head.
BEHIND_HEADS = PREPOSITIONS | RELATIVES | {"that"}


def _first_named(s: Sentence, first: int, end: int) -> int:
    """Give where the first of several ends: "according to [the rules] and the views of all"."""
    return s.lower.index("and", first, end) if "and" in s.lower[first:end] else end


def _is_described(s: Sentence, first: int, who: int) -> bool:
    """Say whether "who" goes with the source, up to the next mark: "according to a person [who] was there,"."""
    if s.lower[who] != "who":
        return False
    stop = next(
        (i for i in range(who + 1, min(who + LONGEST_PHRASE, len(s.words))) if s.lower[i] in STOPS), 0
    )
    return s.at(stop) == "," and STOPS.isdisjoint(s.lower[first:who])


def _description_end(s: Sentence, first: int, comma: int) -> int:
    """Give where a name ends with what somebody is: "according to Ana Ruiz[, the envoy of Norway], it is open"."""
    end = next(
        (k for k in range(comma + 2, min(comma + LONGEST_PHRASE, len(s.words))) if s.lower[k] == ","), 0
    )
    if s.at(comma) != "," or not end or not all(word[0].isupper() for word in s.words[first:comma]):
        return comma
    if end == comma + 2 and (is_seat(s.lower[comma + 1]) or s.lower[comma + 1].isdigit()):
        return end  # "According to Ana Ruiz[, 45], it is open"
    if s.lower[comma + 1] == "as":
        return comma  # "According to Ruiz, as a member, Peru will vote"
    opens = (
        s.lower[comma + 1] in DETERMINERS or s.words[comma + 1][0].isupper() or _opens_office(s, comma + 1)
    )
    if not opens:
        return comma
    if s.at(end + 1) == "and" and _opens_office(s, end + 2) and "," in s.lower[end + 2 :]:
        end = s.lower.index(",", end + 2)  # "Ana Ruiz, the envoy[, and head of the fund], it is open"
    if any(is_finite(s, i) for i in range(comma + 1, end)):
        return comma  # "According to Ruiz, the envoy will meet his counterpart, Ana Holm"
    described = read_mention(s.span((comma + 1, end)).text)
    office = described.form in ("epithet", "indefinite") and described.kind == "person"
    return end if office else comma


def in_words(s: Sentence) -> Iterator[Draft]:
    """C, in S's words, C: The road, in her words, is "open to all". In the view of Oslo, the road is closed.

    Declines "in other words", "in so many words".
    """
    if OWNED.isdisjoint(s.vocabulary):
        return
    for i in [i for i, word in enumerate(s.lower) if i > 1 and word in OWNED]:
        first = next((j for j in range(i - 1, max(i - LONGEST_OWNER, -1), -1) if s.lower[j] == "in"), None)
        if first is None or not PREPOSITIONS.isdisjoint(s.lower[first + 1 : i]):
            continue  # "in his choice of words"
        cue, source = (first, i + 1), (first + 1, i)
        owner = s.lower[first + 1]
        if owner != "the" and s.at(i + 1) == "of":
            continue  # "no different in her view of the pact", "in her words of welcome"
        if owner == "the" and first + 2 == i and s.at(i + 1) == "of":
            phrase = according_source(s, i + 2)
            draft = phrase and _around("in_words", s, first, phrase, (first, i + 2), "in one's words")
        elif owner in POSSESSIVES:
            draft = _around("in_words", s, first, (first + 1, first + 2), cue, "in one's words")
        elif is_possessive(s.lower[i - 1]):
            draft = _around("in_words", s, first, source, cue, "in one's words")
        else:
            continue
        if draft:
            yield draft


#: What is somebody's in "in her words", "in the view of Oslo".
OWNED = frozenset({"words", "view", "opinion"})
#: How far before "words" its "in" may stand.
LONGEST_OWNER = 6


def _around(rule: str, s: Sentence, first: int, source: Range, cue: Range, lemma: str) -> Draft | None:
    """Give the content round an attribution that is a phrase of its own, from ``first`` to its end."""
    end = _behind_time(s, max(source[1], cue[1]))
    if s.at(first - 1) in RELATIVES and s.at(end) in AUXILIARIES:
        told = content_after(s, end)  # "a path which according to him [has brought results]"
        return Draft(rule, (told,), source, cue, lemma, reach=(first, end)) if told else None
    if (
        rule == "according_to"
        and s.at(first - 1) == ","
        and s.at(first - 2) in ("which", "who")
        and s.at(end) == ","
    ):
        told = content_after(s, end)  # "The pact, which, according to Ruiz, [is dead], was signed"
        if told:
            closes = next(
                (i for i in range(told[0] + 1, told[1]) if s.lower[i] == "," and is_finite(s, i + 1)), told[1]
            )
            return Draft(rule, ((told[0], closes),), source, cue, lemma, reach=(first, closes))
    ahead: tuple[Range, ...] = ()
    within = s.at(first - 2) in AUXILIARIES and s.at(end) == ","  # "the council had, according to Ruiz, lost"
    in_front = s.lower[0] in CONNECTIVES | {"and", "but"} or is_adverb(
        s, 0
    )  # "Reportedly, according to two pilots"
    opening = first == 0 or (first <= 2 and in_front) or _opens_clause(s, first)
    # not "Peru, according to Ruiz, agreed to it"
    whole_clause = rule != "according_to" or any(is_finite(s, i) or i in s.quotes for i in range(first))
    if whole_clause and not opening and s.at(end) == "," and subject_cue_follows(s, end):
        whole = content_before(s, first - (s.lower[first - 1] == ","))  # ", according to Ruiz, TASS reported"
        return Draft(rule, whole, source, cue, lemma, reach=(first, len(s.words))) if whole else None
    if rule == "according_to" and not opening and s.lower[first - 2 : first] == [",", "and"]:
        opening = any(
            is_finite(s, i) for i in range(first)
        )  # "It was shut, and according to Ruiz, it is old"
    if not opening and s.lower[first - 1] in (",", *DASHES, '"', "("):
        ahead = content_before(s, first - 1 if first - 1 not in s.quotes else first)
        if ahead and within:
            ahead = ((_told_start(s, *ahead[0]), ahead[0][1]),)
    elif not opening:
        ahead = content_before(s, first)
    after: tuple[Range, ...] = ()
    issued = s.at(end + 1) in ISSUED and s.at(end + 2) in PREPOSITIONS
    described = s.at(end) == "," and (issued or s.at(end + 1) in RELATIVES)
    closes = (
        next((i for i in range(end + 2, len(s.words) - 1) if s.lower[i] == ","), end) if described else end
    )
    if opening or is_finite(s, min(closes + 1, len(s.words) - 1)):
        # "According to the envoy, who left, it is late"; "The road, according to Ruiz, whose party lost, is shut"
        end = closes
    if s.at(end) in (",", ":", '"') and (opening or within or not _ends_soon(s, end)):
        after = second_half(s, end, anything=True)
        after = (*after[:-1], with_more_verbs(s, after[-1])) if opening and after else after
    elif opening and first == 0 and s.at(end) in ARTICLES | PRONOUNS:
        after = ((end, clause_end(s, end)),)
    elif opening:
        return None
    contents = (*ahead, *after)
    return Draft(rule, contents, source, cue, lemma, reach=(first, end)) if contents else None


def _behind_time(s: Sentence, end: int) -> int:
    """Give the comma behind the time that follows a source: "According to a spokesman on Thursday[,] it is open"."""
    dated = end + (s.at(end) == "on")
    behind = time_end(s, dated) if dated < len(s.words) and is_time(s, dated) else end
    return behind if s.at(behind) == "," else end


def _told_start(s: Sentence, first: int, end: int) -> int:
    """Give where the clause begins that is told within: "Ruiz said [the council had], according to Peru, [lost]"."""
    cues = (
        i
        for i in range(end - 1, first, -1)
        if (cue := cue_at(s, i)) and cue.says and "that" in cue.verb.frames
    )
    told = next(cues, None)
    return first if told is None else told + 1 + (s.at(told + 1) == "that")


def _opens_clause(s: Sentence, first: int) -> bool:
    """Say whether a clause opens right before: "left [because], according to him, it was late", "said [that] ..."."""
    opener = s.at(first - 2) if s.at(first - 1) == "," else s.at(first - 1)
    return opener in SUBORDINATORS or opener in ("after", "before")


def _ends_soon(s: Sentence, i: int) -> bool:
    """Say whether what follows the mark at ``i`` is the narrator's: an apposition, a participle, another clause."""
    following = s.at(i + 1)
    return (
        following in RELATIVES
        or _is_verbless(s, i)
        or following in ("and", "but", "a", "an", "as", "while", "with")
        or is_gerund(s, i + 1)
    )


def _is_verbless(s: Sentence, comma: int) -> bool:
    """Say whether a noun phrase ends the sentence: ", according to Ruiz[, the most of all years.]"."""
    opens = s.at(comma + 1)
    counted = opens in DETERMINERS or opens.isdigit() or _opens_office(s, comma + 1)
    # "according to Ruiz, Peru's Foreign Minister"
    counted = counted or is_possessive(opens) or is_seat(opens)
    return counted and not any(i in s.quotes or is_finite(s, i) for i in range(comma + 1, len(s.words)))


def _opens_office(s: Sentence, i: int) -> bool:
    """Say whether an office in small letters stands from item ``i`` on: "[deputy head of the mission]"."""
    end = next((k for k in range(i, len(s.words)) if s.lower[k] in PREPOSITIONS), len(s.words))
    return i < end and is_noun(s, end - 1) and is_person_noun(s.lower[end - 1])


__all__ = ["according_source", "according_to", "head_end", "in_words", "points_back"]

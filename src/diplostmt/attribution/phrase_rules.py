"""The rules of attribution where no verb reports: phrases ("according to", "in her words"), nouns, "this was said by".

A rule looks at one ``Sentence`` and gives every ``Draft`` that has its shape. Its docstring states the shape, with S
for the source, V for the cue and C for the content, then a sentence of that shape, then what it declines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve

from diplostmt.attribution import cuts
from diplostmt.attribution.clauses import Clause
from diplostmt.attribution.contents import (
    clause_end,
    content_after,
    content_before,
    says_this,
    second_half,
    subordinate_end,
)
from diplostmt.attribution.cues import cue_at, reporting_adjectives, reporting_nouns
from diplostmt.attribution.drafts import Draft
from diplostmt.attribution.hearers import MOST_ADJUNCTS
from diplostmt.attribution.items import (
    DASHES,
    ENDS,
    STOPS,
    Range,
    after_capitals,
    before_helpers,
    cited_from,
    ends_in_comma,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_noun,
    is_possessive,
    is_seat,
    is_time,
)
from diplostmt.attribution.phrases import LONGEST_PHRASE, phrase_after, with_name_behind
from diplostmt.attribution.prepositions import adjunct_end
from diplostmt.attribution.preverbal_subjects import subject_before
from diplostmt.attribution.resuming import subject_cue_follows
from diplostmt.attribution.segments import Sentence
from diplostmt.attribution.subjects import is_told_of_oneself
from diplostmt.lexicon.attribution_words import DOCUMENTS, ISSUED, NOBODY, NORMS
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    BE,
    CONNECTIVES,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from diplostmt.speakers.names import is_person_noun
from diplostmt.speakers.reading import read_mention

SentenceRule = Callable[[Sentence], Iterator[Draft]]


def according_to(s: Sentence) -> Iterator[Draft]:
    """According to S, C; and C, according to S: According to the envoy, the road is open. Also ", per TASS".

    Declines "according to plan", where the phrase has neither a comma nor the end of the sentence beside it, what is
    done by rule ("to resume talks according to the signed agreements"), and "That is according to the envoy", which is
    about the sentence before.
    """
    if "according" not in s.lower and "per" not in s.lower:
        return
    for i in range(len(s.words) - 2):
        last = i + 2 if s.lower[i : i + 2] == ["according", "to"] else i + 1 if _is_per(s, i) else 0
        source = _according_source(s, last) if last and not _points_back(s, i) else None
        draft = source and _around("according_to", s, i, source, (i, last), " ".join(s.lower[i:last]))
        if draft and source:
            yield _without_citing(s, draft, source[1])


def _points_back(s: Sentence, i: int) -> bool:
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
    if s.lower[i] != "per" or s.at(i - 1) not in (",", '"') or s.words[i] == "Per":
        return False  # "the minister, Per Holm, said"
    return s.words[i + 1][0].isupper() or s.lower[i + 1] in DETERMINERS


def _according_source(s: Sentence, first: int) -> Range | None:
    """Give the noun phrase after "according to", with its apposition where the sentence goes on after it."""
    i, limit = first, min(len(s.words), first + LONGEST_PHRASE)
    while (
        i < limit
        and s.lower[i] not in (",", ";", ":", '"', *DASHES)
        and not (s.lower[i] in (".", ")") and i == len(s.words) - 1)
    ):
        if s.lower[i] == ")" or (i > first and s.lower[i] in RELATIVES and not _is_described(s, first, i)):
            break
        if i > first and s.at(first - 3) in RELATIVES and is_auxiliary(s, i):
            break  # "a path which according to him [has] brought results"
        i += 1
    if i < limit and s.lower[i] == ")" and "(" in s.lower[first:i]:
        i += 1  # of "Ruiz (D)"
    if i == first + 1 and s.lower[first] in NOBODY:
        return None
    if s.at(i - 1) in NORMS and s.at(first - 3) not in (",", ""):
        return None
    if i == first:
        return None
    listed = _names_end(s, i)
    if listed > i:
        return (first, listed)
    whole = with_name_behind(s, (first, _description_end(s, first, i)))
    acts = whole[1] > i and whole[1] + 1 < len(s.words)
    opens = s.lower[0] == "according"
    acts = acts and (cue_at(s, whole[1] + 1) is not None or (opens and is_auxiliary(s, whole[1] + 1)))
    return (first, i) if acts else whole  # "According to [TASS], the envoy, Ana Ruiz, said"


def _is_described(s: Sentence, first: int, who: int) -> bool:
    """Say whether "who" goes with the source, up to the next mark: "according to a person [who] was there,"."""
    if s.lower[who] != "who":
        return False
    stop = next(
        (i for i in range(who + 1, min(who + LONGEST_PHRASE, len(s.words))) if s.lower[i] in STOPS), 0
    )
    return s.at(stop) == "," and STOPS.isdisjoint(s.lower[first:who])


def _names_end(s: Sentence, comma: int) -> int:
    """Give where a list of three names or more ends: "according to Peru[, Chile and Fiji]"; ``comma`` for none.

    Declines what may be the subject of a clause: "According to TASS, Chile and Fiji will".
    """
    limit = min(comma + LONGEST_NAMES, len(s.words))
    joint = next((i for i in range(comma + 1, limit) if s.lower[i] == "and"), 0) if s.at(comma) == "," else 0
    end = after_capitals(s, joint + 1)
    named = joint and all(s.words[i][0].isupper() or s.lower[i] == "," for i in range(comma + 1, joint))
    closes = s.at(end) in ("", ".") or (s.at(end) == "," and s.lower[0] == "according")
    return end if named and s.words[comma - 1][0].isupper() and end > joint + 1 and closes else comma


#: How many items the rest of a list of names takes.
LONGEST_NAMES = 16


def _description_end(s: Sentence, first: int, comma: int) -> int:
    """Give where a name ends with what somebody is: "according to Ana Ruiz[, the envoy of Norway], it is open"."""
    end = next(
        (k for k in range(comma + 2, min(comma + LONGEST_PHRASE, len(s.words))) if s.lower[k] == ","), 0
    )
    if s.at(comma) != "," or not end or not all(word[0].isupper() for word in s.words[first:comma]):
        return comma
    if end == comma + 2 and (is_seat(s.lower[comma + 1]) or s.lower[comma + 1].isdigit()):
        return end  # "According to Ana Ruiz[, 45], it is open"
    opens = (
        s.lower[comma + 1] in DETERMINERS or s.words[comma + 1][0].isupper() or _opens_office(s, comma + 1)
    )
    if not opens:
        return comma
    described = read_mention(s.span((comma + 1, end)).text)
    office = described.form in ("epithet", "indefinite") and described.kind == "person"
    return end if office else comma


def in_words(s: Sentence) -> Iterator[Draft]:
    """C, in S's words, C: The road, in her words, is "open to all". In the view of Oslo, the road is closed.

    Declines "in other words", "in so many words".
    """
    if OWNED.isdisjoint(s.lower):
        return
    for i in [i for i, word in enumerate(s.lower) if i > 1 and word in OWNED]:
        first = next((j for j in range(i - 1, max(i - LONGEST_OWNER, -1), -1) if s.lower[j] == "in"), None)
        if first is None or not PREPOSITIONS.isdisjoint(s.lower[first + 1 : i]):
            continue  # "in his choice of words"
        cue, source = (first, i + 1), (first + 1, i)
        owner = s.lower[first + 1]
        if owner == "the" and first + 2 == i and s.at(i + 1) == "of":
            phrase = _according_source(s, i + 2)
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
    end = max(source[1], cue[1])
    if s.at(first - 1) in RELATIVES and s.at(end) in AUXILIARIES:
        told = content_after(s, end)  # "a path which according to him [has brought results]"
        return Draft(rule, (told,), source, cue, lemma, reach=(first, end)) if told else None
    ahead: tuple[Range, ...] = ()
    opening = first == 0 or (first <= 2 and s.lower[0] in CONNECTIVES | {"and", "but"})
    if not opening and s.at(end) == "," and subject_cue_follows(s, end):
        whole = content_before(s, first - (s.lower[first - 1] == ","))  # ", according to Ruiz, TASS reported"
        return Draft(rule, whole, source, cue, lemma, reach=(first, len(s.words))) if whole else None
    if not opening and s.lower[first - 1] in (",", *DASHES, '"', "("):
        ahead = content_before(s, first - 1 if first - 1 not in s.quotes else first)
    elif not opening:
        ahead = content_before(s, first)
    after: tuple[Range, ...] = ()
    issued = s.at(end + 1) in ISSUED and s.at(end + 2) in PREPOSITIONS
    if opening and s.at(end) == "," and (issued or s.at(end + 1) in RELATIVES):
        # "According to the envoy, who left, it is late"; "to the record, published by Oslo, it is"
        end = next((i for i in range(end + 2, len(s.words)) if s.lower[i] == ","), end)
    if s.at(end) in (",", ":", '"') and (opening or not _ends_soon(s, end)):
        after = second_half(s, end, anything=True)
        after = (*after[:-1], _with_more_verbs(s, after[-1])) if opening and after else after
    elif opening:
        return None
    contents = (*ahead, *after)
    return Draft(rule, contents, source, cue, lemma, reach=(first, end)) if contents else None


def _with_more_verbs(s: Sentence, content: Range) -> Range:
    """Take in what the subject of the content does besides: "According to Ruiz, the ministers met [and agreed]"."""
    first, end = content
    while s.at(end) in ("and", "but") and cue_at(s, end + 1):
        end = clause_end(s, end + 1)
    return (first, end)


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
    counted = (
        counted or is_possessive(opens) or is_seat(opens)
    )  # "according to Ruiz, Peru's Foreign Minister"
    return counted and not any(i in s.quotes or is_finite(s, i) for i in range(comma + 1, len(s.words)))


def _opens_office(s: Sentence, i: int) -> bool:
    """Say whether an office in small letters stands from item ``i`` on: "[deputy head of the mission]"."""
    end = next((k for k in range(i, len(s.words)) if s.lower[k] in PREPOSITIONS), len(s.words))
    return i < end and is_noun(s, end - 1) and is_person_noun(s.lower[end - 1])


def reporting_noun(s: Sentence) -> Iterator[Draft]:
    """S's N that C: The envoy's claim that the road was open is false. Also "his pledge to open the road".

    What is said may be equated with it, too: "Oslo's response was that the road was open", "The message from Oslo is
    that".

    Declines a noun that is nobody's ("the claim that"), a relative clause ("his claim that nobody heard"), and
    "in charge of the talks".
    """
    nouns = reporting_nouns()
    if nouns.keys().isdisjoint(s.lower):
        return
    for i in [i for i, word in enumerate(s.lower) if word in nouns][:MOST_NOUNS]:
        equated = _equated(s, i)
        if equated:
            yield equated
            continue
        opens = s.at(i + 1)
        made = opens in MADE and s.at(i + 2) == "by"
        owned = (opens in ("by", "from", "of") and s.at(i - 1) != "in") or made
        behind = _owner_behind(s, i, i + 2 + made) if owned else None
        source = behind or (_owner(s, i) if opens in nouns[s.lower[i]].frames else None)
        opens, begins = (
            ("that", _that_behind(s, behind[1]) + 1) if behind else (opens, i + 1 + (opens == "that"))
        )
        content = content_after(s, begins) if source else None
        if source is None or content is None or not _is_clause(s, content, opens):
            continue
        clause = Clause(s, i, i + 1, nouns[s.lower[i]])
        end = _before_predicate(s, source, content, opens) or _before_main_clause(s, source, content)
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
    while s.at(that) in AUXILIARIES - MODALS:
        that += 1
    if s.at(that - 1) not in BE or s.at(that) != "that":
        return None
    source, noun = owner or _owner(s, i), reporting_nouns()[s.lower[i]]
    if source and s.lower[source[0]] in OF_THOSE_SPEAKING:
        return None
    content = content_after(s, that + 1)
    if source is None or content is None or noun.frames.isdisjoint(("equated", "that")):
        return None
    end = cuts.likeliest_end(Clause(s, i, i + 1, noun), content)
    return Draft("reporting_noun", ((content[0], end),), source, (i, i + 1), s.lower[i])


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
    """Say whether a clause or an infinitive follows: not "his claim that nobody heard", "her appeal to the North"."""
    if opens == "that":
        return content[1] - content[0] >= SHORTEST_CLAUSE
    i = content[0] + 1
    return i < content[1] and s.lower[i] not in DETERMINERS and s.words[i][0].islower()


def _owner(s: Sentence, i: int) -> Range | None:
    """Give whose the noun at item ``i`` is: "[his] claim", "[the envoy's] repeated claim"."""
    for j in range(i - 1, max(i - LONGEST_OWNED, -1), -1):
        if s.lower[j] in POSSESSIVES:
            return (j, j + 1)
        if is_possessive(s.lower[j]):
            return (_owner_start(s, j), j + 1)
        if s.lower[j] == "'" and s.at(j - 1).endswith("s"):
            return (_owner_start(s, j - 1), j)
        if not s.lower[j][0].isalpha() or s.lower[j] in PREPOSITIONS or s.lower[j] in AUXILIARIES:
            return None
    return None


def _owner_behind(s: Sentence, i: int, begins: int) -> Range | None:
    """Give whose a noun is that says so before its clause: "the statement by [the envoy] in Oslo that"."""
    source = phrase_after(s, begins)
    if source is None or s.lower[source[0]] in PRONOUNS or not _that_behind(s, source[1]):
        return None
    if source[1] - source[0] > 1 and cue_at(s, source[1] - 1):
        return None  # "a statement of the ministry read that"
    return source if "that" in reporting_nouns()[s.lower[i]].frames else None


def _that_behind(s: Sentence, i: int) -> int:
    """Give where "that" stands behind a few times and places at item ``i``: "by Ruiz [in Oslo] that"; 0 for nowhere."""
    for _ in range(MOST_ADJUNCTS):
        if i < len(s.words) and (is_time(s, i) or s.lower[i] in PREPOSITIONS):
            i = adjunct_end(s, i)
    return i if s.at(i) == "that" else 0


#: What is done with a promise: "the assurance [given] by the envoy that".
MADE = ISSUED | {"given", "voiced"}


def _owner_start(s: Sentence, last: int) -> int:
    """Give where the owner that ends with item ``last`` begins: at its article, or else with its name."""
    before = max(last - LONGEST_OWNED, 0) - 1
    for i in range(last - 1, before, -1):
        if s.lower[i] in DETERMINERS:
            return i
        if s.lower[i] in STOPS or s.lower[i] in PREPOSITIONS or is_finite(s, i) or is_gerund(s, i):
            before = i
            break
    first = last
    while first > before + 1 and s.words[first - 1][0].isupper():
        first -= 1
    return first


def _before_predicate(s: Sentence, source: Range, content: Range, opens: str) -> int | None:
    """Give where the words reported end if their noun is the subject: "his claim that it was open [is] false"."""
    if s.at(source[0] - 1) not in ENDS and s.at(source[0] - 1) not in CONNECTIVES:
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


def stated_by(s: Sentence) -> Iterator[Draft]:
    """[C.] This was V by S: The road is open. This was stated by the envoy in Oslo. C is the sentence before.

    Also "That is according to the envoy", "The envoy said this in Oslo", "This is stated in a report of the union".

    Declines a subject other than "this", "it" or "that", and "He did not say this".
    """
    if says_this(s):
        yield from _told_with_this(s)
        return
    if s.lower[0] not in ("this", "it", "that", "that's"):
        return
    first = s.lower.index("according") if "according" in s.lower else 0
    source = _according_source(s, first + 2) if s.at(first + 1) == "to" and _points_back(s, first) else None
    if source:
        yield Draft("stated_by", (), source, (first, first + 2), "according to", reach=(0, len(s.words)))
        return
    for i in range(2, len(s.words) - 2):
        if s.lower[i + 1] == "by" and s.lower[i - 1] in ("was", "been", "is"):
            cue = cue_at(s, i)
            source = phrase_after(s, i + 2) if cue else None
            if cue and source and "that" in cue.frames:
                source = with_name_behind(s, (source[0], after_capitals(s, source[1])))
                end = len(s.words) - (s.lower[-1] == ".")
                placed = s.at(source[1]) in ("in", "at", "during", "on") and source[1] + 1 < end
                occasion = (source[1] + 1, end) if placed else None
                yield Draft(
                    "stated_by", (), source, (i, i + 1), cue.verb.lemma, None, occasion, (i, len(s.words))
                )
                return


def _told_with_this(s: Sentence) -> Iterator[Draft]:
    """Give who says the sentence before, also in a document: "The envoy said this", "This is stated in a report"."""
    whole = (0, len(s.words))
    stated = cue_at(s, 2) if s.lower[0] == "this" and s.at(3) in ("by", "in") else None
    if stated:
        source = phrase_after(s, 4)
        documented = source is not None and not DOCUMENTED.isdisjoint(s.lower[slice(*source)])
        if source is None or (s.lower[3] == "in" and not documented):
            return
        source = with_name_behind(s, (source[0], after_capitals(s, source[1])))
        end = next((i for i in range(source[1], len(s.words)) if s.lower[i] in STOPS), len(s.words))
        placed = s.at(source[1]) in ("in", "at", "during", "on") and source[1] + 1 < end
        occasion = (source[1] + 1, end) if placed else None
        yield Draft("stated_by", (), source, (2, 3), stated.verb.lemma, None, occasion, (2, len(s.words)))
        return
    this = s.lower.index("this", 1) if "this" in s.lower[1:] else 0
    cue = cue_at(s, this - 1) if this > 1 else None
    subject = subject_before(s, before_helpers(s, this - 2)) if cue else None
    follows = s.at(this + 1)
    alone = follows in ENDS or follows in PREPOSITIONS or follows in ("when", "while")
    if cue and subject and subject[0] == 0 and alone and NEGATIONS.isdisjoint(s.lower[:this]):
        yield Draft("stated_by", (), subject, (this - 1, this), cue.verb.lemma, reach=whole)


#: Documents that state something.
DOCUMENTED = DOCUMENTS | {"release"}


def of_the_view(s: Sentence) -> Iterator[Draft]:
    """S is of the view that C: The envoy was of the opinion that the road should open.

    Declines a view that is somebody else's ("in the view of").
    """
    if OWNED.isdisjoint(s.lower):
        return
    for i in range(3, len(s.words) - 2):
        if s.lower[i] in ("view", "opinion") and s.lower[i - 2 : i] == ["of", "the"] and s.lower[i - 3] in BE:
            source = subject_before(s, before_helpers(s, i - 3))
            content = content_after(s, i + 2) if s.lower[i + 1] == "that" else None
            if source and content:
                yield Draft("of_the_view", (content,), source, (i - 2, i + 1), "be of the view", reach=(0, i))


def reporting_adjective(s: Sentence) -> Iterator[Draft]:
    """S is A that C: The envoy was adamant that the road was open. Oslo has been clear that the pact holds.

    Declines what is so for nobody ("it is clear that", "what is certain is that"), what is not so or only may be ("is
    not certain that", "may be convinced that"), and what somebody says of himself ("he said he was certain that").
    """
    if reporting_adjectives().keys().isdisjoint(s.lower):
        return
    for i in [i for i, word in enumerate(s.lower) if word in reporting_adjectives()][:MOST_NOUNS]:
        remains = s.lower[i - 1] in REMAINING
        clause = Clause(s, i - remains, i + 1, reporting_adjectives()[s.lower[i]])
        content = content_after(s, i + 2) if s.at(i + 1) == "that" else None
        sure = remains or not BE.isdisjoint(clause.helpers)
        if content is None or not sure or clause.negated or not MODALS.isdisjoint(clause.helpers):
            continue
        subject = clause.subject
        if subject and s.lower[subject[0]] not in IMPERSONAL and not is_told_of_oneself(s, subject):
            comma = subordinate_end(s, clause, content[0]) or content[1]
            end = min(cuts.likeliest_end(clause, content), max(comma, content[0] + 1))
            yield Draft("reporting_adjective", ((content[0], end),), subject, (i, i + 1), s.lower[i])


#: What somebody does who goes on to be sure.
REMAINING = frozenset({"remain", "remained", "remains"})
#: Subjects that are nobody.
IMPERSONAL = frozenset({"it", "there", "what"})


SENTENCE_RULES: tuple[SentenceRule, ...] = (
    according_to,
    in_words,
    reporting_noun,
    reporting_adjective,
    of_the_view,
    stated_by,
)

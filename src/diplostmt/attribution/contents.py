"""Where the words reported begin and end in a sentence, before a cue and after it."""

from __future__ import annotations

from itertools import islice, takewhile

from diplostmt.attribution.adjuncts import is_quantity
from diplostmt.attribution.clauses import Clause
from diplostmt.attribution.cues import CueWord, cue_at, reporting_nouns
from diplostmt.attribution.cuts import pairs
from diplostmt.attribution.items import (
    DASHES,
    ENDS,
    STOPS,
    Range,
    awaits_attribution,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_noun,
    is_time,
)
from diplostmt.attribution.segments import Sentence
from diplostmt.attribution.subjects import opens_distance
from diplostmt.lexicon.attribution_words import (
    ANSWERED,
    CONNECTING_PHRASES,
    DECLINING,
    FRONTING,
    GOES_ON_TELLING,
    KINDS_OF_OUTLETS,
    NARRATOR_TAILS,
    NOT_REPORTED,
    NOT_TELLING,
    OCCASION_NOUNS,
    RECALLED,
    SPEAKERS_CONNECTIVES,
    UNTOLD_VERBS,
)
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    BE,
    CONNECTIVES,
    CONTRACTIONS,
    DETERMINERS,
    INTERROGATIVES,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    REFLEXIVES,
    RELATIVES,
    STRONG_PAST,
)


def content_ends_before(s: Sentence, i: int) -> int | None:
    """Give the index where content that ends before item ``i`` ends: at a comma, a dash or a quotation."""
    before = s.at(i - 1)
    if before in ('"', "!", "?", "…"):
        return i
    if before in (",", *DASHES) and i > 1:
        return i - 1
    return None


def content_before(s: Sentence, end: int) -> tuple[Range, ...]:
    """Give the content that ends at ``end``: a quotation alone, or the clause that it is a part of."""
    first = 0
    for i in range(end - 1, -1, -1):
        if (
            s.lower[i] in (":", ";")
            or (s.lower[i] == "(" and ")" not in s.lower[i:end])
            or (s.lower[i] in DASHES and end - 1 in s.quotes)
        ):
            first = i + 1
            break
    if first == 0:
        first = _after_connective(s, end)
    if s.at(first) == "(" and ")" in s.lower[first:end] and end - 1 in s.quotes:
        first = s.lower.index(")", first) + 1  # '(Video, 2 MB) "We went on," he said'
    while first < end and s.lower[first] in (",", "-", "—", "–", "•", "*"):
        first += 1
    return ((first, end),) if first < end else ()


def _after_connective(s: Sentence, end: int) -> int:
    """Step over a connective that opens the sentence and is the narrator's: "However, the road ..."."""
    if s.lower[0] == "asked" or (s.lower[0] == "when" and s.at(1) == "asked"):
        return end  # a question put to the speaker
    if s.lower[0] in CONNECTIVES and s.lower[0] not in SPEAKERS_CONNECTIVES:
        if end <= 2:
            return end
        return 1
    if " ".join(s.lower[:end]) in CONNECTING_PHRASES:
        return end
    if end > 3 and s.lower[0] in PREPOSITIONS | {"as"} and "," in s.lower[2:6]:
        comma = s.lower.index(",", 2, 6)
        if comma + 1 < end and " ".join(s.lower[:comma]) in CONNECTING_PHRASES:
            return comma + 1
    return 0


def second_half(s: Sentence, i: int, *, anything: bool = False) -> tuple[Range, ...]:
    """Give the second half of content that the attribution interrupts: "..., he said, C"."""
    if s.at(i) not in (",", ";", ":", '"', *DASHES):
        return ()
    first = i if i in s.quotes else i + 1
    if first >= len(s.words):
        return ()
    if s.lower[first] == "that" and first + 1 < len(s.words):
        first += 1
    elif first not in s.quotes and not anything and not _content_resumes(s, first):
        return ()
    end = clause_end(s, first)
    return ((first, end),) if end > first else ()


def _content_resumes(s: Sentence, i: int) -> bool:
    """Say whether the words after "he said," go on with what was said, and are not the narrator's."""
    word = s.lower[i]
    if word == "to":
        return s.at(i + 1) not in HEARD
    if _has_learned(s, i):
        return False
    if word == "without" and f"without {s.at(i + 1)}" in NARRATOR_TAILS:
        return False
    if is_gerund(s, i) or word in GOES_ON_TELLING:
        return False
    return subject_cue_follows(s, i) is None


#: What words are met with, or who hears them: "..., he said, to [laughter]".
HEARD = frozenset("applause boos cheers groans jeers journalists laughter protests reporters".split())


def goes_on_inside(s: Sentence, joint: int, cue: int) -> bool:
    """Say whether a participle goes on with one in the words reported: "said they had met and [agreed] a pact".

    A verb with words of its own goes on with the report: "said they had met and warned that". So does one in the
    present with another: "noted that the delay hurts trade and [threatens] the talks".
    """
    if s.at(joint) != "and" or s.at(cue + 1) in ("that", '"', ":"):
        return False
    if s.lower[cue].endswith("s"):
        return _goes_on_in_the_present(s, joint)
    if not s.lower[cue].endswith("ed"):
        return False
    perfect = [
        k for k in range(max(joint - LONGEST_PERFECT, 0), joint) if s.lower[k] in ("had", "have", "has")
    ]
    return bool(perfect) and any(cue_at(s, k) for k in range(perfect[-1]))


def _goes_on_in_the_present(s: Sentence, joint: int) -> bool:
    """Say whether words reported in the past with "that", with a verb in the present, stand before item ``joint``."""
    that = next((k for k in range(joint - 1, 0, -1) if s.lower[k] == "that"), 0)
    cue = cue_at(s, that - 1) if that else None
    return cue is not None and cue.form == "past"


#: How far before "and" the auxiliary stands that both participles have.
LONGEST_PERFECT = 8


def _described_subject_follows(s: Sentence, i: int) -> bool:
    """Say whether a subject with an apposition and its cue follow: ", and [its agent, Ana Ruiz, told] the court"."""
    commas = [k for k in range(i + 1, min(i + LONGEST_SUBJECT, len(s.words) - 1)) if s.lower[k] == ","]
    if len(commas) < 2:
        return False
    cue = cue_at(s, commas[1] + 1)
    return cue is not None and cue.form in ("past", "third") and s.words[commas[0] + 1][0].isupper()


#: How many items a subject has with its apposition.
LONGEST_SUBJECT = 14


def _has_learned(s: Sentence, i: int) -> bool:
    """Say whether an outlet says where it has a report from: ", [BelTA has learned]"."""
    behind = s.lower[i + 1 : i + LONGEST_OUTLET]
    return s.words[i][0].isupper() and "has" in behind and not {"learned", "learnt"}.isdisjoint(behind)


#: How many items an outlet's name has, with "has learned".
LONGEST_OUTLET = 6


def _declines(s: Sentence, i: int) -> bool:
    """Say whether at item ``i`` the speaker says no more: "but [declined] to elaborate", "and [gave no] details"."""
    words = s.lower[i : i + 3]
    opens = {words[0], " ".join(words[:2])}
    if not DECLINING.isdisjoint(opens):
        return True
    return not NOT_TELLING.isdisjoint(opens) and not UNTOLD_VERBS.isdisjoint(words)


def subject_cue_follows(s: Sentence, i: int, longest: int = 4) -> int | None:
    """Give the index of a cue that a short subject after item ``i`` has: "[, ]TASS reported"."""
    if s.at(i + 1) in AUXILIARIES:
        return None  # "the president, Ana Ruiz[,] had agreed"
    if not KINDS_OF_OUTLETS.isdisjoint(s.lower[i + 1 : i + 4]):
        longest = 8  # "the state-run news agency TASS reported"
    if s.at(i + 1) in ("'", "‘"):
        longest += 2  # "'Harbour Mail' reports"
    for j in range(i + 1, min(i + longest + 1, len(s.words))):
        if s.lower[j] in STOPS:
            return None
        cue = cue_at(s, j)
        if cue and cue.form in ("past", "third") and _may_report(s, j, cue):
            return j
    return None


def _may_report(s: Sentence, i: int, cue: CueWord) -> bool:
    """Say whether a cue reports where it stands: what takes words in marks alone has some beside it."""
    if cue.frames != {"quote"} or i - 1 in s.quotes:
        return True
    reach = 2 if cue.verb.hearer == "no" else LONGEST_NAMED  # 'called [the hall across the bay] "a gift"'
    mark = next((k for k in range(i + 1, min(i + 1 + reach, len(s.words))) if s.lower[k] in STOPS), i)
    return mark in s.quotes


#: How many items may stand between a verb and what it calls somebody or something.
LONGEST_NAMED = 8


#: Nouns for what a text has told before: "reporting the development", "confirmed the news".
TOLD_ALREADY = frozenset({"development", "developments", "news"})


#: What opens whom somebody has it from.
CITING = frozenset({"citing", "quoting", "referring"})


def reported(clause: Clause) -> Range | None:
    """Give the words reported that follow the cue, by what its verb takes."""
    s, i, frames = clause.sentence, clause.adjuncts.end, clause.frames
    if i >= len(s.words):
        return None
    word = s.lower[i]
    if word == '"' or word == ":":
        return content_after(s, i + (word == ":"))
    if word in STOPS:
        return None
    if word in AUXILIARIES and "ing" in frames and word.endswith("ing"):
        return content_after(s, i)  # "denied [having met the envoy]"
    if word in AUXILIARIES or (word in ("nothing", "little") and s.at(i + 1) in PREPOSITIONS):
        return None
    if word == "that" and "that" in frames and i == clause.last and s.at(i + 1) in BE | MODALS:
        return content_after(s, i)  # "said [that was for the president to decide]", "say [that may change]"
    if word == "that" and "that" in frames:
        relative = i > clause.last and _opens_relative(s, i + 1)
        relative = relative or (i == clause.last and _is_verbless(s, i + 1))
        return None if relative else content_after(s, i + 1)  # "told a crowd in Oslo that spilled out"
    if word == "to" and "to" in frames and s.lower[i - 1] == "not" and i > clause.last:
        return content_after(s, i - 1)  # "urged them not to leave"
    if (word == "this" or (word == "it" and "noun" not in frames)) and _is_alone(s, i + 1):
        besides = s.at(i + 1) == "," and s.at(i + 2) in ("along", "together", "like")
        return (
            content_after(s, i) if besides else None
        )  # "stated this on Monday while"; "says this, like all,"
    if word == "the" and s.at(i + 1) in TOLD_ALREADY and _is_alone(s, i + 2):
        return None  # "confirmed the news on Friday"
    if word == "to":
        return content_after(s, i + (i + 1 in s.quotes)) if "to" in frames else None
    if word == "when" and clause.adjuncts.hearer and "that" in s.lower[i : i + LONGEST_OCCASION]:
        return content_after(s, s.lower.index("that", i) + 1)  # "told her when they met in Oslo that"
    if word in INTERROGATIVES:
        return content_after(s, i) if "whether" in frames or "that" in frames else None
    cites = word in CITING and "that" not in s.lower[i:]
    if cites or (word in PREPOSITIONS and s.at(i + 1) in RELATIVES):
        return None  # "reports [citing] the ministry", "argued in a letter [in which he said]"
    if word in frames and (word in PREPOSITIONS or word == "as"):
        return content_after(s, i + 1)
    if behind := _behind_object(s, i, frames):
        return content_after(s, behind)
    behind = word in PREPOSITIONS or word == "being"
    if "as" in frames and behind and "as" in s.lower[i : i + LONGEST_OCCASION]:
        return content_after(s, s.lower.index("as", i) + 1)  # "described the ban of years as a storm"
    if word.endswith("ed") and s.at(i + 1) == "by" and "that" in s.lower[i : i + LONGEST_OCCASION]:
        return content_after(
            s, s.lower.index("that", i) + 1
        )  # "told a forum on Monday hosted by the club that"
    counted = word in ("about", "over") or (
        word == "under" and s.at(i + 1) != "a"
    )  # "wrote under a pseudonym"
    quantity = counted and is_quantity(s.at(i + 1))
    if (not quantity and word in NOT_REPORTED) or word in REFLEXIVES:
        return None
    if clause.verb.lemma == "answer" and not ANSWERED.isdisjoint(s.lower[i : i + 2]):
        return None
    if clause.verb.lemma == "recall" and not RECALLED.isdisjoint(s.lower[i : i + 4]):
        return None
    content = content_after(s, i) if not frames.isdisjoint(("that", "noun", "ing", "to")) else None
    if content and "noun" not in frames and not _has_verb(s, content):
        return None
    return None if content and clause.verb.lemma == "add" and _joins(s, content) else content


def _joins(s: Sentence, content: Range) -> bool:
    """Say whether something is added to something: "has added [weight to the talks]"."""
    if "to" not in s.lower[content[0] + 1 : content[0] + LONGEST_ADDED]:
        return False
    return not any(
        is_auxiliary(s, i) or s.lower[i] in STRONG_PAST or s.lower[i].endswith("ed") or i in s.quotes
        for i in range(*content)
    )


#: How many words there are before "to" in "added [fresh weight to] the talks".
LONGEST_ADDED = 6


def _is_alone(s: Sentence, i: int) -> bool:
    """Say whether the object of saying ends before item ``i``: a time, a place or the end follows."""
    word = s.at(i)
    return word in ENDS or word in PREPOSITIONS or word in ("while", "when", "as") or is_time(s, i)


#: How far behind "when" the words reported begin.
LONGEST_OCCASION = 10


def _behind_object(s: Sentence, first: int, frames: frozenset[str]) -> int:
    """Give where begins what somebody is blamed for, or what something is called in marks; 0 for nowhere.

    "criticised Oslo for [the delay]", 'rejected the claim as ["baseless"]'.
    """
    if first >= len(s.words) or not frames & {"as", "for"} or s.lower[first] in PREPOSITIONS:
        return 0
    for i in range(first, min(first + LONGEST_OCCASION, len(s.words) - 1)):
        if s.lower[i] in STOPS or is_finite(s, i):
            return 0
        if s.lower[i] == "for" and "for" in frames and i > first:
            return i + 1
        if s.lower[i] == "as" and "as" in frames:
            marked = next((k for k in range(i + 1, min(i + 4, len(s.words))) if k in s.quotes), 0)
            return i + 1 if marked and STOPS.isdisjoint(s.lower[i + 1 : marked]) else 0
    return 0


def _is_verbless(s: Sentence, first: int) -> bool:
    """Say whether no clause follows "that", but a noun or a place: "regretted [that answer,] which hurt"."""
    if first < len(s.words) and s.words[first][0].isupper():
        return False  # "argued that Oslo, Lima and Bonn had"
    end = next((k for k in range(first, len(s.words)) if s.lower[k] in STOPS), len(s.words))
    return end not in s.quotes and 0 < end - first <= SHORTEST_CLAUSE and not _has_verb(s, (first, end))


#: How many items stand between a participle and the verb of its noun at most.
LONGEST_HEAD = 5
#: So many items need a verb to be a clause.
SHORTEST_CLAUSE = 1


def _opens_relative(s: Sentence, i: int) -> bool:
    """Say whether a past without a subject stands behind "that": "of a list that [included] the isles".

    Not a participle before the subject: "told the council that [armed] groups had left".
    """
    if s.at(i) in STRONG_PAST or not s.at(i).endswith("ed") or not s.words[i].islower():
        return s.at(i) in STRONG_PAST and s.words[i].islower()
    following = islice(s.lower, i + 2, i + 2 + LONGEST_HEAD)
    verb = any(word in AUXILIARIES for word in takewhile(lambda word: word not in STOPS, following))
    return not (verb and is_noun(s, i + 1) and s.lower[i + 1] not in DETERMINERS and s.words[i + 1].islower())


def _has_verb(s: Sentence, content: Range) -> bool:
    """Say whether the content can be a clause: "answered [the door was shut]", not "answered [questions]"."""
    answered = not ANSWERED.isdisjoint(s.lower[content[0] : content[0] + 2])
    for i in range(*content):
        word = s.lower[i]
        if (
            is_auxiliary(s, i)
            or word in STRONG_PAST
            or i in s.quotes
            or word in PRONOUNS
            or word in CONTRACTIONS
        ):
            return True
        if i > content[0] and s.words[i].islower() and word.endswith(("ed", "s")) and not answered:
            return True
    return content[1] - content[0] > LONGEST_VERBLESS and not answered


#: A longer stretch has a verb, known or not.
LONGEST_VERBLESS = 5


def content_after(s: Sentence, first: int) -> Range | None:
    """Give the clause from ``first``, or ``None`` where nothing is left."""
    while s.at(first) in (",", ":"):
        first += 1
    end = clause_end(s, first)
    return (first, end) if end > first else None


def without_parenthesis(s: Sentence, content: Range) -> tuple[Range, ...]:
    """Cut out a parenthesis with an attribution of its own: the seizure [—which she called unlawful—] was over."""
    dashes = [i for i in range(*content) if s.lower[i] in DASHES]
    for opening, closing in pairs(dashes):
        own = (
            s.lower[opening + 1] in ("which", "as", "whom", "something", "what")
            or s.lower[opening + 1] in PRONOUNS
        )
        if own and any(s.lower[i] in PRONOUNS for i in range(opening + 1, closing)):
            return ((content[0], opening), (closing + 1, content[1]))
    return (content,)


def subordinate_end(s: Sentence, clause: Clause, first: int) -> int | None:
    """Give the comma that ends a subordinate clause: "While Ana Ruiz said she would come, ..."; ``None`` for none.

    A time or place may stand before its subject: "Although in May she said it was shut, ...".
    """
    if not clause.subject:
        return None
    opener = clause.subject[0] - 1
    if 1 < opener <= LONGEST_ADJUNCT and s.lower[1] in PREPOSITIONS and s.lower[0] in FRONTING:
        opener = 0
    relative = s.at(clause.before) in RELATIVES
    opens = opener < 4 or s.lower[opener - 1] in STOPS or s.lower[opener - 1] in ("and", "but")
    fronted = opens and s.at(opener) in FRONTING
    if not (fronted or (relative and s.lower[clause.before - 1] == ",")):
        return None
    for i in range(first, len(s.words) - 2):
        if s.lower[i] == "," or (i in s.quotes and awaits_attribution(s, i)):
            return i + (i in s.quotes)
    return None


#: How many items may stand between "although" and the subject of its clause.
LONGEST_ADJUNCT = 6


def clause_end(s: Sentence, first: int) -> int:
    """Give the index where the reported clause that begins at ``first`` ends."""
    count = len(s.words)
    i = first if first in s.quotes else min(first + 1, count)
    while i < count:
        word = s.lower[i]
        if word in RESUMING and i + 1 < count and _narrator_resumes(s, i) and not _is_in_front(s, first, i):
            break
        if word == ";" and s.lower[first - 1] != ":" and s.at(i + 1) not in ("", "and", "but", "that", '"'):
            break
        if word == ":" and i + 2 < count and i + 1 in s.quotes and subject_cue_follows(s, i + 1):
            break
        if word == "without" and f"without {s.at(i + 1)}" in NARRATOR_TAILS:
            break
        if word == "adding" and s.at(i + 1) == "that":
            break
        if i in s.quotes and i + 1 < count and _quotation_ends_it(s, i):
            i += 1
            break
        i += 1
    while i > first and s.lower[i - 1] in (".", ",", ";", ":", "—", "–", "-"):
        i -= 1
    return i


def _is_in_front(s: Sentence, first: int, comma: int) -> bool:
    """Say whether a phrase in front ends at a comma: "stated that on the one hand[,] Oslo expresses interest"."""
    phrase = s.lower[comma] == "," and s.lower[first] in PREPOSITIONS - {"to"} and s.at(first - 1) == "that"
    return phrase and not any(is_finite(s, k) or k in s.quotes for k in range(first, comma))


#: What joins what the narrator goes on with, and before what he may go on.
JOINING = frozenset({"and", "but", "while", "yet"})
RESUMING = JOINING | {",", "—", "–", "--"}


def _ends_in_its_source(s: Sentence, i: int) -> bool:
    """Say whether a cue at item ``i`` and a name end the sentence: "..., [reported Sputnik]."."""
    end = len(s.words) - (s.lower[-1] == ".")
    if not 1 < end - i <= LONGEST_OUTLET or cue_at(s, i) is None:
        return False
    first = i + 1 + (s.lower[i + 1] == "the")
    return first < end and all(s.words[k][0].isupper() for k in range(first, end))


def _is_narrators(s: Sentence, i: int) -> bool:
    """Say whether the narrator tells at item ``i`` what it means or after what: "in a sign of", "following talks"."""
    if s.lower[i] == "in" and s.at(i + 1) in ("a", "an"):
        return not SIGNS.isdisjoint(s.lower[i + 2 : i + 5])
    placed = s.at(i + 1) in DETERMINERS or s.at(i + 1) in POSSESSIVES or s.at(i + 1) in OCCASION_NOUNS
    return s.lower[i] == "following" and placed and not OCCASION_NOUNS.isdisjoint(s.lower[i + 1 : i + 6])


#: What the narrator sees in what was said: "in a clear [sign] of", "in an apparent [reference] to".
SIGNS = frozenset("blow departure jab move nod rebuke reference reversal shift sign signal swipe".split())


def _quotation_ends_it(s: Sentence, i: int) -> bool:
    """Say whether the narrator goes on after the quotation at item ``i``: "...," adding that; "...," TASS reported."""
    cue = cue_at(s, i + 1)
    if (cue is not None and cue.form == "ing") or s.lower[i + 1] == "per":
        return True
    return awaits_attribution(s, i) and (
        subject_cue_follows(s, i) is not None
        or opens_distance(s, i + 1)  # '..., " a day after ships collided'
    )


def _narrator_resumes(s: Sentence, i: int) -> bool:
    """Say whether a new attribution begins after item ``i``: ", adding that", "and warned that"."""
    j = i + 1
    if s.lower[j] in JOINING and j + 1 < len(s.words):
        j += 1
    if s.lower[j - 1] in ("and", "but", "yet") and _declines(s, j):
        return True
    if s.lower[i] == "," and _has_learned(s, j):
        return True
    if s.lower[j - 1] == "and" and s.lower[j] == "," and s.at(j + 1) in FRONTING:
        return True  # "..., and, after Ruiz left, ..."
    if s.lower[i] == "," and s.lower[j] == "which":
        denied = subject_cue_follows(s, j)  # ", which Kyiv denies"
        return denied is not None and s.at(denied + 1) in ENDS
    if s.lower[i] == "while":
        return subject_cue_follows(s, i, 8) is not None
    if s.lower[i] == "," and opens_distance(s, j) and {"after", "before"} & set(s.lower[j : j + 4]):
        return True  # ", hours after the daily reported that"
    if s.lower[j] == "per" and s.at(j + 1) and s.words[j + 1][0].isupper():
        return True
    if s.lower[j] == "according" and s.at(j + 1) == "to":
        return True
    if s.lower[i] == "," and _is_narrators(s, j):
        return True
    if s.lower[i] == "," and j == i + 1 and _ends_in_its_source(s, j):
        return True
    attributed = subject_cue_follows(s, j if j > i + 1 else i)
    if s.lower[i] == "," and s.lower[j] in ("a", "an") and s.at(j + 1) in reporting_nouns():
        return True  # ", an accusation the envoy denied"
    if s.lower[i] == "," and attributed and s.lower[j] not in RELATIVES:
        quotes = attributed + 1 in s.quotes or s.at(attributed + 1) == ":"
        if quotes or attributed > j:
            return True
    if s.lower[i] == "," and s.lower[j - 1] in ("and", "but") and _described_subject_follows(s, j):
        return True
    if s.lower[j] in ("he", "she", "they") and j + 1 < len(s.words):
        j += 1
    while j + 1 < len(s.words) and is_adverb(s, j):
        j += 1
    cue = cue_at(s, j)
    if cue is None or not _may_report(s, j, cue):
        return False
    if cue.form == "ing":
        return s.lower[i] not in ("and", "but")
    if cue.form == "base":
        joint = s.lower[j - 1] == "and" or (s.lower[j - 1] == "," and s.lower[0] == "we")
        return joint and (s.lower[0] == "we" or bool(cue.particles))  # "We note that ... and call on"
    if goes_on_inside(s, j - 1, j):
        return False
    return (
        cue.form in ("past", "third")
        and j + 1 < len(s.words)
        and s.lower[i] != ";"
        and (s.lower[j - 1] != "," or (cue.form == "third" and "noun" in cue.frames and s.words[j].islower()))
    )  # also "welcomes A, [condemns] B and calls for C"

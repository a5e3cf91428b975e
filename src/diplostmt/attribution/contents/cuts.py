"""Where a reported clause ends and the narrator goes on.

"She said the road was open | and left for Oslo." Nothing but use decides whether "and left" is still what she said. At
each mark or conjunction that may end the clause (``breaks``), a small model (``weights``) says how likely it does; the
end that is likeliest over all is taken.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.contents.breaks import NEAR, Reported, breaks, returns
from diplostmt.attribution.contents.likenings import NAMING
from diplostmt.attribution.contents.resuming import ADDING
from diplostmt.attribution.contents.tails import has_effect
from diplostmt.attribution.contents.weights import probability, word_class
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.others_speak import others_tell
from diplostmt.attribution.cues.second_verbs import ACTS
from diplostmt.attribution.sentences.items import (
    STOPS,
    Range,
    ends_in_comma,
    is_adverb,
    is_finite,
    is_noun,
    is_time,
    may_be_verb,
    time_end,
)
from diplostmt.attribution.sentences.listing import MARKS
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.attribution.sentences.verbs import is_verb
from diplostmt.lexicon.attribution_words import SPEAKING_OCCASIONS
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
)

#: Words that are taken together with the comma before them.
WITH_COMMA = frozenset("and but or which who while as where saying adding".split())
#: An end counts for so much less than going on does: agencies cut seldom, and before one more clause hardly ever, where
#: the newspapers that the weights come from do so half of the time. On these it changes next to nothing.
CUT, CUT_BEFORE_CLAUSE = 0.7, 0.25
#: More ends than are looked at in any sentence: what has more is no prose, and must not cost more.
MOST_BREAKS = 10


def likeliest_end(clause: Clause, content: Range) -> int:
    """Give the index where the reported clause most likely ends."""
    survived = 1.0
    best, best_probability = content[1], 0.0
    content = (content[0], _narrated_end(clause.sentence, content))
    content = (content[0], _called_end(clause, content))
    best = content[1]
    reported = Reported(clause, content)
    for i in islice(breaks(reported), MOST_BREAKS):
        ends = probability(cut_features(reported, i))
        here = survived * ends * (CUT_BEFORE_CLAUSE if _opens_clause(clause.sentence, i) else CUT)
        if here > best_probability:
            best, best_probability = i, here
        survived *= 1.0 - ends
        if survived < best_probability:
            return best  # no later end can be likelier
    return content[1] if survived >= best_probability else best


def _opens_clause(s: Sentence, i: int) -> bool:
    """Say whether one more clause may open at the comma at item ``i``: "said he would shut the plant[, which] is"."""
    through = s.at(i + 1) in PREPOSITIONS and s.at(i + 2) in RELATIVES  # "notes[, through which] it told"
    return s.lower[i] == "," and (through or s.at(i + 1) in OPENING_CLAUSES)


OPENING_CLAUSES = RELATIVES | {"and", "but", "where"}


def _narrated_end(s: Sentence, content: Range) -> int:
    """Give the "and" or comma behind which the narrator surely goes on; else the end of the content.

    "said the road would close [and] left for Oslo": nothing but a base form goes with "would". A clause does not go
    with a noun, either.
    """
    named = s.at(content[0] - 1) in PREPOSITIONS and s.lower[content[0]] not in PRONOUNS
    if (apart := _told_apart(s, content)) is not None:
        return apart
    for i in range(content[0] + 2, content[1] - 1):
        if i - 1 in s.quotes and _is_told_behind_marks(s, i):
            return i
        if s.lower[i] not in NARRATING:
            continue
        if s.lower[i] == "," and _others_tell_too(s, i + 1):
            return i  # "Some said it was late[,] others that it was early"
        if s.lower[i] == "while" and _tells_meanwhile(s, content[0], i):
            return i
        refrains = i + 1 + (s.lower[i + 1] == "while")
        if s.lower[i] == "," and s.at(refrains) in REFRAINING and s.at(refrains + 1) in ("to", "questions"):
            return i  # "said it was open[,] declining to give details"
        if s.lower[i] not in ("and", "but") or i in s.quotes:
            continue
        if s.lower[i] == "and" and _thanks_then(s, content[0], i):
            return i
        if s.lower[i - 1] == "," and ((named and s.lower[i + 1] in PRONOUNS) or _acts_then(s, content[0], i)):
            return i - 1  # "asked for a loan[,] but they refused"
        if (s.lower[i] == "but" and _tells_doubt(s, i + 1)) or others_tell(s, i + 1):
            return i - (s.lower[i - 1] == ",")
        acts = _behind_day(s, i + 1)  # "said it would sign and [on Monday left]"
        past = s.lower[acts] in STRONG_PAST or (s.lower[acts].endswith("ed") and s.words[acts].islower())
        if not past or i < content[0] + 3:
            continue
        finite = [k for k in range(content[0], i) if is_verb(s, k) or s.lower[k] in MODALS]
        if finite and s.lower[finite[-1]] in MODALS and not PARTED.intersection(s.lower[finite[-1] : i]):
            return i
    return content[1]


#: With what the narrator goes on, but behind words in marks.
NARRATING = frozenset({",", "and", "but", "while"})


def _is_told_behind_marks(s: Sentence, i: int) -> bool:
    """Say whether the narrator goes on behind words in marks: 'said it was "over" [amid] fears of a raid'.

    Also 'said it was "fruitful," [closely echoing] her rival'.
    """
    if s.lower[i] in ("amid", "amidst") or has_effect(s, i):
        return True
    return s.lower[i + is_adverb(s, i)] in ECHOING and ends_in_comma(s, i - 1)


def _behind_day(s: Sentence, i: int) -> int:
    """Give the item behind a day and its comma: "and [on Monday,] left"; ``i`` where there is none."""
    day = i + (s.lower[i] == "on")
    end = time_end(s, day) if day < len(s.words) and is_time(s, day) else i
    return min(end + (s.at(end) == ","), len(s.words) - 1)


def _tells_meanwhile(s: Sentence, first: int, opener: int) -> bool:
    """Say whether somebody says more behind a mere noun phrase: "stressed the need for talks [while] noting that"."""
    return s.lower[opener + 1] in ADDING and not any(is_verb(s, i) for i in range(first, opener))


def _others_tell_too(s: Sentence, i: int) -> bool:
    """Say whether others are told of with the verb that was there before: ", [others] that", ", [the other] that"."""
    that = i + 1 + (s.at(i) == "the")
    return s.at(that) == "that" and " ".join(s.lower[i:that]) in ("another", "others", "the other")


#: What words do to those of others.
ECHOING = frozenset({"alluding", "echoing", "mirroring", "recalling", "referring", "repeating"})


def _called_end(clause: Clause, content: Range) -> int:
    """Give where the narrator goes on behind what somebody calls a thing: 'What Ruiz called "a truce" [has ended]'.

    Behind "what" the thing has a verb of its own, or "as": 'rejected what he called "a price" [as] theft'.
    """
    s, subject = clause.sentence, clause.subject
    if subject is None or s.at(subject[0] - 1) != "what" or clause.verb.lemma not in CALLING:
        return content[1]
    named = next((i for i in range(*content) if i in s.quotes), content[0])
    behind = range(named + 1, content[1])
    end = next((i for i in behind if s.lower[i] == "as" or is_verb(s, i)), content[1])
    return end - (s.lower[end - 1] in (",", "and", "but"))


#: Verbs by which a thing is called something.
CALLING = NAMING | {"characterise", "characterize", "describe", "dismiss"}


def _told_apart(s: Sentence, content: Range) -> int | None:
    """Give where another report begins that tells of what was named last; ``None`` for nowhere.

    'said Chile wanted a quota[,] which she called "a joke"', 'promised help after a storm [he] described as "a test"'.
    """
    if SOMEBODY.isdisjoint(s.vocabulary):
        return None
    for i in range(content[0] + 3, content[1] - 2):
        if s.lower[i] not in SOMEBODY or s.lower[i - 1] == "what" or not _closes_in_marks(s, i, content[1]):
            continue
        cue = cue_at(s, i + 1 + is_adverb(s, i + 1))
        if cue is None or cue.form not in ("past", "third"):
            continue
        if s.lower[i - 1] in RELATIVES and s.lower[i - 2] == ",":
            return i - 2
        if (
            cue.verb.lemma in ("call", "describe")
            and is_noun(s, i - 1)
            and any(is_verb(s, k) for k in range(content[0], i))
        ):
            return i
    return None


#: Who describes with words in marks what is named before.
SOMEBODY = frozenset({"he", "she"})


def _closes_in_marks(s: Sentence, first: int, end: int) -> bool:
    """Say whether words in marks follow, and nothing that goes on behind them: 'called "a joke"', not '"a", or "b"'."""
    quote = next((i for i in range(first, end) if i in s.quotes), end)
    goes_on = (s.lower[i] in (",", "and", "or") or is_finite(s, i) for i in range(quote + 1, end))
    return quote < end and not any(goes_on)


def _tells_doubt(s: Sentence, i: int) -> bool:
    """Say whether the narrator tells behind "but" what is not known, or who doubts what was said.

    "said two boats sank but [no further details were given]", "says it is sound, but [pilots are not convinced]".
    """
    if s.lower[i] == "no" and "details" in s.lower[i + 1 : i + 4]:
        return True
    end = next((k for k in range(i, len(s.words)) if s.lower[k] in STOPS), len(s.words))
    if s.lower[end - 1] == "otherwise" and cue_at(s, end - 2):
        return True  # "but [records suggest otherwise]"
    doubting = next((k for k in range(i, min(i + NEAR, len(s.words))) if s.lower[k] in DOUBTING), 0)
    if not doubting or s.lower[i] in PRONOUNS:
        return False
    last = doubting - 1
    while last > i and s.lower[last] in ("are", "not", "were"):
        last -= 1
    return s.lower[last].endswith("s")


#: What somebody does who says no more.
REFRAINING = frozenset({"avoiding", "declining", "dodging", "refusing"})
#: What those do who do not believe what was said: "pilots [doubt] it", "analysts are [sceptical]".
DOUBTING = frozenset({"convinced", "disagree", "doubt", "sceptical", "skeptical", "unconvinced"})


def _acts_then(s: Sentence, first: int, joint: int) -> bool:
    """Say whether others do something behind "but" since what had been: "said it had gone well, [but] Oslo left".

    Also what they have done by now: "said all had lost, [but] the new leader, Ana Ruiz, has won".
    """
    subject = s.lower[joint + 1] in DETERMINERS or s.words[joint + 1][0].isupper()
    if s.lower[joint] != "but" or not subject:
        return False
    before = next((s.lower[k] for k in range(first, joint) if is_finite(s, k)), "")
    near = range(joint + 2, min(joint + NEAR + 2, len(s.words)))
    verb = s.lower[next((k for k in near if is_finite(s, k)), joint)]
    return before == "had" and (verb in ACTS or verb in ("has", "have"))


def _thanks_then(s: Sentence, first: int, joint: int) -> bool:
    """Say whether the speaker has done a courtesy behind what is so: "noted that ties grow [and] thanked her host"."""
    verb = joint + 1 + (joint + 1 < len(s.words) and is_adverb(s, joint + 1))
    return s.at(verb) in COURTESIES and _tense(s, first, joint) == "present"


#: Courtesies that close what somebody says.
COURTESIES = frozenset(
    "appreciated commended congratulated greeted lauded praised saluted thanked welcomed wished".split()
)
#: Forms behind a modal that a past participle may go on from: "would be checked and [opened]".
PARTED = frozenset({"be", "been", "have", "being", "get"})


def cut_features(reported: Reported, i: int) -> Iterator[str]:
    """Give the features of ending what is reported before item ``i``."""
    clause, content, verbs = reported.clause, reported.content, reported.verbs
    s, mark, j = clause.sentence, clause.sentence.lower[i], i + 1
    if i - 1 in s.quotes and mark not in MARKS and ends_in_comma(s, i - 1):
        mark, j = ",", i  # 'was "fruitful[,]" echoing her'
    if mark == "," and s.lower[j] in WITH_COMMA:
        mark = f", {s.lower[j]}"
        j += 1
    before, after, following = word_class(s, i - 1), word_class(s, j), word_class(s, j + 1)
    pause = next((k for k in range(j, content[1]) if s.lower[k] in MARKS), content[1])
    yield "cut"
    yield f"cut={mark}"
    yield f"cut={mark}|{after}"
    yield f"cut={mark}|{after}|{following}"
    yield f"cut_word={mark}|{s.lower[j] if j < len(s.words) else 'edge'}"
    yield f"cut_before={before}|{mark}"
    yield f"cut_before={before}|{mark}|{after}"
    yield f"cut_opens={mark}|{reported.opens}"
    form, verb = clause.word.form, _verb(s, j)
    yield f"cut_form={mark}|{form}|{verb}"
    yield f"cut_that={s.lower[content[0] - 1] == 'that'}|{mark}|{verb}"
    told, tells = reported.first_verb < i, _holds_verb(s, j, pause)
    yield f"cut_verb={told}|{mark}"
    yield f"cut_verb={told}|{mark}|{tells}"
    yield f"cut_tense={form}|{_tense(s, content[0], i)}|{_tense(s, j, content[1])}"
    yield f"cut_list={mark}|{'and' in s.lower[j + 1 : content[1]]}|{tells}"
    goes_on = word_class(s, pause + 1) if pause < content[1] and s.lower[pause] == "," else "no"
    yield f"cut_goes_on={mark}|{goes_on}"
    commas = s.lower[content[0] : i].count(",")
    yield f"cut_commas={min(commas, 3)}|{mark}"
    yield f"cut_length={min(i - content[0], 31).bit_length()}"
    yield f"cut_rest={min(content[1] - i, 31).bit_length()}"
    quoted = bool(s.quotes) and any(content[0] <= k < i for k in s.quotes)
    yield f"cut_quoted={quoted}|{mark if s.lower[i] == ',' else 'other'}"
    yield f"cut_before_quote={bool(s.quotes) and any(i <= k < content[1] for k in s.quotes)}"
    if i - 1 in s.quotes:
        yield f"cut_after_quote={mark}"
    before_end = bisect_left(verbs, i)
    main = bisect_left(verbs, reported.fronted) < before_end
    yield f"cut_main={main}|{mark}|{after}"
    yield f"cut_main={main}|{mark}|{tells}"
    if reported.fronted:
        yield f"cut_fronted={mark}|{i <= reported.fronted}"
    yield f"cut_returns={mark}|{returns(s, pause, content[1])}|{main}"
    yield f"cut_lemma={clause.verb.lemma}|{mark}"
    yield f"cut_third={mark}|{after}|{following}|{word_class(s, j + 2)}"
    if mark in PREPOSITIONS and not SPEAKING_OCCASIONS.isdisjoint(s.lower[j : min(pause, j + NEAR)]):
        yield f"cut_occasion={told}"
        yield f"cut_occasion={s.lower[j]}|{pause == content[1]}"
    last = verbs[before_end - 1] if before_end else content[0]
    yield f"cut_and={mark}|{verb}|{form}|{_tense(s, last, last + 1)}"


def _holds_verb(s: Sentence, first: int, end: int) -> bool:
    """Say whether a verb may stand among some items."""
    for i in range(first, end):  # noqa: SIM110 - asked of every end, and a generator costs half as much again
        if may_be_verb(s, i):
            return True
    return False


def _tense(s: Sentence, first: int, end: int) -> str:
    """Name the tense of the first verb from item ``first`` that shows one."""
    for i in range(first, min(end, first + NEAR)):
        word = s.lower[i]
        tense = TENSES.get(word)
        if tense:
            return tense
        if i > first and word.endswith("ed") and s.words[i].islower():
            return "ed"
    return "none"


PAST_AUXILIARIES = frozenset(
    ("could couldn't did didn't had hadn't might was wasn't were weren't would wouldn't").split()
)
TENSES = {word: "past" if word in PAST_AUXILIARIES else "present" for word in AUXILIARIES | PAST_AUXILIARIES}


def _verb(s: Sentence, i: int) -> str:
    """Name the kind of verb that stands at item ``i``, or "no"."""
    if i >= len(s.words):
        return "no"
    cue = cue_at(s, i)
    if cue:
        return f"cue-{cue.form}"
    word = s.lower[i]
    if word in AUXILIARIES:
        return word
    if word in STRONG_PAST:
        return "past"
    return "ed" if word.endswith("ed") else "ing" if word.endswith("ing") else "no"

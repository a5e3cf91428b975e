"""What stands between a cue and the words reported: the hearer, the time, the place, the occasion.

"said [on Monday in an interview] that", "told [the daily's Ana Ruiz] that", "urged [both sides to the conflict] to".
"""

from __future__ import annotations

from attrs import define

from diplostmt.attribution.clauses.hearers import opens_question, read_hearer, that_follows, to_follows
from diplostmt.attribution.clauses.prepositions import (
    LONGEST_ASIDE,
    OPENS_CONTENT,
    is_infinitive,
    is_quantity,
    list_end,
    place_end,
    prepositional_end,
)
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.forms import CueWord
from diplostmt.attribution.sentences.items import (
    DASHES,
    STOPS,
    Range,
    behind_distance,
    cited_from,
    is_adverb,
    is_finite,
    is_gerund,
    is_possessive,
    is_time,
    opens_negated,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    CONNECTING_PHRASES,
    OCCASION_NOUNS,
    QUANTITIES,
    QUESTIONED,
    TIMELY,
)
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    CONNECTIVES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    STRONG_PAST,
    TIME_UNITS,
    TIME_WORDS,
)


@define
class Adjuncts:
    """What stands between a cue and the words reported: where it ends, the hearer, the time and the occasion.

    ``mark`` is where the first comma stands that was read over, or else the end.
    """

    end: int
    mark: int
    hearer: Range | None
    time: Range | None
    occasion: Range | None


def read_adjuncts(s: Sentence, i: int, cue: CueWord, *, gap: bool = False) -> Adjuncts:
    """Read from item ``i`` over a hearer, adverbs, times and occasions, up to where words reported may begin.

    ``gap`` is true where the words reported may lack their subject, which stands in front: "a deal he said will hold".
    """
    count = len(s.lower)
    hearer = time = occasion = mark = None
    if cue.verb.lemma in APPEALING and not cue.particles:
        end = time_end(s, i + (s.at(i) == "on"))
        time, i = (i, end), end + 1  # "called [Sunday on] both sides to"
    if cue.verb.hearer != "no" and i < count:
        hearer, i = read_hearer(s, i, cue)
    while i < count and not opens_negated(s, i) and (gap or not _is_comment(s, i)):
        if "whether" in cue.frames and opens_question(s, i):
            break  # "asked [since when] it had been shut"
        if end := _time_end(s, i):
            if not gap and cue.verb.lemma in TELLING and _is_subject(s, i, end):
                break
            time, i = time or (i, end), end
        elif end := _adverb_end(s, i):
            i = end
        elif _opens_words(s, i, cue):
            break
        elif end := _scene_end(s, i, cue, hearer):
            i = end
        elif s.lower[i] in PREPOSITIONS:
            end = prepositional_end(s, i) if _is_beside(s, i, cue, hearer) else i
            if (end >= count and end - 1 not in s.quotes) or end <= i + 1:
                break
            inside = s.lower[i + 1 : end]
            if time is None and (is_time(s, i + 1) or inside[0].isdigit()):
                time = (i + 1, end)
            elif occasion is None and not OCCASION_NOUNS.isdisjoint(inside):
                occasion = (i + 1, end)
            i = place_end(s, end if s.lower[i] == "for" else _purpose_end(s, end, cue, hearer))
        elif end := _bracket_end(s, i):
            i = end
        elif end := _aside_end(s, i):
            mark, i = i if mark is None else mark, end
        else:
            break
    return Adjuncts(i, i if mark is None else mark, hearer, time, occasion)


#: Verbs of which a time may part the preposition before those who are called on.
APPEALING = frozenset({"call on", "call upon"})


def _time_end(s: Sentence, i: int) -> int:
    """Give the index after a time or a distance in time at item ``i``; 0 for none."""
    if is_time(s, i):
        return time_end(s, i)
    if s.lower[i : i + 2] == ["the", "same"] and s.at(i + 2) in REPEATED | {"evening", "night"}:
        return i + 3
    if s.lower[i] in ("each", "every") and s.at(i + 1) in REPEATED and s.at(i + 2) in ("that", ":"):
        return i + 2
    return _distance_end(s, i) or (i + 2 if s.lower[i] == "that" and _is_that_day(s, i) else 0)


def _is_comment(s: Sentence, i: int) -> bool:
    """Say whether an adverb is what the speaker thinks of what he says: "said [unfortunately], the road is shut"."""
    return s.lower[i].endswith("ly") and is_adverb(s, i) and s.at(i + 1) == "," and s.at(i + 2) in DETERMINERS


def _is_subject(s: Sentence, i: int, end: int) -> bool:
    """Say whether a time is what is talked about: "said [this year] is hard", "said [May], which opened well, is"."""
    behind = (
        s.at(end) in AUXILIARIES
        or s.at(end) in STRONG_PAST
        or (s.at(end) == "," and s.at(end + 1) == "which")
    )
    return behind and s.at(i - 1) not in PREPOSITIONS


#: Verbs that a clause without "that" follows as a rule, and that are no participles.
TELLING = frozenset({"add", "believe", "say", "tell", "think"})


#: When somebody says something again and again: "every [day] that".
REPEATED = frozenset({"day", "month", "morning", "time", "week", "year"})


def _adverb_end(s: Sentence, i: int) -> int:
    """Give the index after an adverb, or what stands like one: "[once again] that", "[late] on Monday"; 0 for none."""
    word, following = s.lower[i], s.at(i + 1)
    if end := _repeated_end(s, i) or _margin_end(s, i):
        return end
    if (word, following) == ("though", "that"):
        return i + 1
    if is_adverb(s, i) and not _opens_clause(s, i) and not (word == "there" and i + 1 in s.quotes):
        return i + 1  # not 'said there "is no way back"'
    if (word, following) in ADVERBIAL or (word in ("more", "less") and following and is_adverb(s, i + 1)):
        return i + 2
    if word in ("it", "so", "this") and _colon_follows(s, i):
        return s.lower.index(":", i)
    late = word in ("early", "late", "live") and following in PREPOSITIONS
    return i + 1 if late or (word, following) == ("back", "in") else 0


def _repeated_end(s: Sentence, i: int) -> int:
    """Give the index after how often something was said: "said [several times] that"; 0 for none."""
    if s.lower[i] not in COUNTING:
        return 0
    for end in range(i + 2, min(i + LONGEST_COUNT, len(s.lower))):
        if s.lower[end] == "that" and end - i > 1:
            counted = s.lower[end - 1] == "times" and all(w in COUNTING for w in s.lower[i : end - 1])
            return end if counted or " ".join(s.lower[i:end]) in AGAIN else 0
        if s.lower[end - 1] == "times" and s.lower[end] in PREPOSITIONS:
            return end if all(w in COUNTING for w in s.lower[i : end - 1]) else 0
    return 0


#: What counts how often something was said, and phrases that say it was more than once.
COUNTING = (
    QUANTITIES
    | DETERMINERS
    | frozenset(
        "again all at countless few from least many more most number numerous of over several than time".split()
    )
)
AGAIN = frozenset(
    {"again and again", "all along", "from day one", "more than once", "over and over", "time and again"}
)
#: How many words these take.
LONGEST_COUNT = 7


#: Two words that stand like an adverb.
ADVERBIAL = frozenset({("as", "well"), ("en", "route"), ("once", "again"), ("once", "more")})


def _margin_end(s: Sentence, i: int) -> int:
    """Give the index after the share of those who say so: "voters say [by 71 to 23 percent] that"; 0 for none."""
    if s.lower[i] not in MARGIN and not s.lower[i][0].isdigit():
        return 0
    limit = min(i + LONGEST_MARGIN, len(s.lower))
    end = next((k for k in range(i, limit) if s.lower[k] not in MARGIN and not s.lower[k][0].isdigit()), 0)
    counted = end > i + 1 and any(s.lower[k][0].isdigit() for k in range(i, end))
    return end if counted and s.lower[end] == "that" else 0


#: What a share and another one are written with, and how many items they take with the "that" behind them.
MARGIN = frozenset({"by", "a", "cent", "margin", "of", "per", "percent", "to", "%", *DASHES})
LONGEST_MARGIN = 11


def _opens_words(s: Sentence, i: int, cue: CueWord) -> bool:
    """Say whether a preposition opens the words reported: "agreed [to close]", "said [at least two] had left"."""
    word = s.lower[i]
    if word == "to" and cue.verb.lemma == "agree":
        return True
    if word in PREPOSITIONS and word in cue.frames and is_gerund(s, i + 1):
        return not _is_beside(s, i, cue, None)
    counts = word == "at" and s.at(i + 1) in ("least", "most") and is_quantity(s.at(i + 2))
    return counts or (word in ("about", "over", "under") and is_quantity(s.at(i + 1)))


def _aside_end(s: Sentence, i: int) -> int:
    """Give the index after a comma or dash that goes on to what is said, with the aside that it opens; 0 for none."""
    if s.lower[i] == "," and i + 1 < len(s.lower) and _comma_goes_on(s, i):
        return _after_aside(s, i)
    return _after_dashes(s, i) if s.lower[i] in DASHES else 0


def _bracket_end(s: Sentence, i: int) -> int:
    """Give the index after a short bracket, round or square: "said on Monday [(May 4)] that"; 0 for none."""
    closes = BRACKETS.get(s.lower[i])
    if closes is None:
        return 0
    limit = min(i + LONGEST_BRACKET, len(s.lower))
    closing = next((k for k in range(i + 2, limit) if s.lower[k] == closes), -1)
    return closing + 1 if not any(is_finite(s, k) for k in range(i + 1, closing)) else 0


BRACKETS = {"(": ")", "[": "]"}
#: How many items a bracket has, its marks too, that gives a date or another name.
LONGEST_BRACKET = 7


def _is_told_to_do(s: Sentence, cue: CueWord, hearer: Range | None) -> bool:
    """Say whether an infinitive behind an adjunct is what somebody is told to do, as no press is by those who tell."""
    press = hearer is not None and not PRESS.isdisjoint(s.lower[slice(*hearer)])
    return cue.verb.lemma == "agree" or ("to" in cue.frames and not press)


#: Those who are told what happens, and not what to do.
PRESS = frozenset("correspondents journalist journalists media newsmen press reporter reporters".split())


def _purpose_end(s: Sentence, end: int, cue: CueWord, hearer: Range | None) -> int:
    """Give the index behind what an adjunct that ends at ``end`` is for: "at a meeting [to discuss the border] that".

    Where there is nothing of the kind, or a clause follows ("to state television the road was"), ``end``.
    """
    if not is_infinitive(s, end) or _is_told_to_do(s, cue, hearer):
        return end
    limit = min(end + LONGEST_ASIDE, len(s.words))
    last = next(
        (i for i in range(end + 2, limit) if s.lower[i] in STOPS or s.lower[i] in OPENS_CONTENT), limit
    )
    return end if any(is_finite(s, i) for i in range(end + 1, last)) else last


#: What goes to somebody: "in a [letter] to Holm", "on a [visit] to Lima".
SENT_TO = frozenset("address comments email letter message note remarks speech statement trip visit".split())


def _is_beside(s: Sentence, i: int, cue: CueWord, hearer: Range | None) -> bool:
    """Say whether the preposition at item ``i`` opens none of the words reported, as "warned of" does."""
    if s.lower[i] not in cue.frames or that_follows(s, i):
        return True
    if s.lower[i] == "to" and cue.verb.hearer != "no" and i > 0 and s.lower[i - 1] in SENT_TO:
        return True  # "warned in a letter [to Holm] that"
    if s.lower[i] == "to" and not SOUNDS.isdisjoint(s.lower[i + 1 : i + 3]):
        return True  # "told the crowd [to loud applause] that"
    asked = s.lower[i] == "to" and (hearer or cue.verb.lemma == "appeal")
    return bool(asked) and not is_infinitive(s, i) and to_follows(s, i, cue)  # "appealed to Oslo to stay"


#: What words are met with.
SOUNDS = frozenset("applause boos cheers groans jeers laughter".split())


def _asked_end(s: Sentence, first: int) -> int:
    """Give the index behind what somebody was asked: "said [when asked how it went]: "...""; 0 where nobody was."""
    if s.at(first + 1) not in QUESTIONED:
        return 0
    ends = (i for i in range(first + 2, len(s.words)) if s.lower[i] in STOPS or s.lower[i] in ("that", '"'))
    return next(ends, len(s.words))


def _scene_end(s: Sentence, i: int, cue: CueWord, hearer: Range | None) -> int:
    """Give the index after a clause about the scene at item ``i``; 0 for none.

    "said [after meeting his counterpart] that", "said [when asked how it went]:", "said [while on a visit] that".
    """
    word = s.lower[i]
    if word == "when" and (end := _asked_end(s, i)):
        return end
    if s.at(i + 2) == "that" and is_gerund(s, i + 1) and cue_at(s, i + 1):
        return 0  # "said while stressing that": more is said
    alone = word in PREPOSITIONS or (word in ("while", "when") and i + 2 < len(s.lower))
    if alone and (is_gerund(s, i + 1) or (word == "while" and s.at(i + 1) == "on")):
        return _purpose_end(s, prepositional_end(s, i + 1), cue, hearer)
    told = word in ("as", "when", "while") or (word in ("after", "before") and s.at(i + 1) in PRONOUNS)
    return _told_scene_end(s, i) if told and word not in cue.frames else 0


def _told_scene_end(s: Sentence, first: int) -> int:
    """Give the mark or "that" with which a clause about the scene ends: "said as it rained[:] "...""; 0 for none."""
    for i in range(first + 2, min(first + LONGEST_SCENE, len(s.words) - 1)):
        if s.lower[i] == "that":
            return i if any(is_finite(s, k) for k in range(first + 1, i)) else 0
        if i in s.quotes:
            return 0
        if s.lower[i] in (":", ",") and (i + 1 in s.quotes or s.lower[i + 1] in AUXILIARIES):
            return i  # "The road, she said as she left[,] is open"
    return 0


#: How many items a clause about the scene takes between a cue and its quotation.
LONGEST_SCENE = 14


def _colon_follows(s: Sentence, i: int) -> bool:
    """Say whether the words reported follow "it" after a colon: "has said [it clearly]:"."""
    while i + 1 < len(s.lower) and is_adverb(s, i + 1):
        i += 1
    return s.lower[i + 1 : i + 2] == [":"]


def _distance_end(s: Sentence, i: int) -> int:
    """Give the index after a distance in time: "said [a day earlier] that", "[hours after the vote]"; 0 for none."""
    behind = behind_distance(s, i) if s.lower[i] != "that" else 0
    if not behind:
        return 0
    return behind + 1 if s.lower[behind] in ("ago", "earlier", "later") else prepositional_end(s, behind)


def _is_that_day(s: Sentence, i: int) -> bool:
    """Say whether "that" at item ``i`` goes with a time that ends the clause: "said in a speech [that night]"."""
    ends = i + 2 == len(s.lower) or (i + 2 < len(s.lower) and s.lower[i + 2] in STOPS)
    ends = ends and s.lower[i + 1] not in ("now", "today", "tomorrow", "yesterday")
    return ends and s.lower[i + 1] in TIME_WORDS | TIME_UNITS


def _opens_clause(s: Sentence, i: int) -> bool:
    """Say whether an adverb after the cue opens the words reported: "said further talks", "said nearly half"."""
    if s.lower[i] in TIMELY or i + 1 == len(s.lower):
        return False
    following = s.lower[i + 1]
    if following in OPENS_CONTENT or following in STOPS or is_time(s, i + 1):
        return False
    if s.lower[i].endswith("ly"):
        return is_quantity(following) or following in ("all", "every", "no", "everyone")
    return following not in PREPOSITIONS or s.lower[i] in ("only", "all", "both")


def _after_aside(s: Sentence, comma: int) -> int:
    """Give the index after the comma, and after an aside that it opens: "said[, in particular,] that".

    Before "that" the aside may be a clause: "said[, while speaking in Oslo,] that".
    """
    for i in range(comma + 2, min(comma + 6, len(s.lower))):
        if s.lower[i] == ",":
            aside = " ".join(s.lower[comma + 1 : i])
            if aside in CONNECTIVES or aside in CONNECTING_PHRASES:
                return i + 1
            break
    listed = 0
    quoted = s.lower[comma + 1 : comma + 4] in (["as", "quoted", "by"], ["as", "cited", "by"])
    for i in range(comma + 2, min(comma + LONGEST_ASIDE, len(s.lower) - 1)):
        if i < listed:
            continue
        if s.lower[i] == ":" and quoted:
            return i  # "said on Friday, as quoted by TASS:"
        if s.lower[i] in (",", ":") and i + 1 in s.quotes and not _tells(s, comma + 1, i):
            return i + (s.lower[i] == ",")  # 'said, referring to the port, "..."'
        goes_on = s.lower[i] == "," and s.lower[i + 1] != "that"
        if goes_on and (cited_from(s, comma + 1) or _that_closes(s, comma, i)):
            continue  # "reported, citing the envoy, Ana Ruiz, that"
        listed = list_end(s, i)  # "said, after talks with Peru, Chile and Fiji, that"
        if s.lower[i] in STOPS and listed == i:
            told = s.lower[i + 1] == "that" or _is_setting(s, comma + 1, i)
            return i + 1 if s.lower[i] == "," and told else comma + 1
    return comma + 1


def _that_closes(s: Sentence, comma: int, i: int) -> bool:
    """Say whether an aside with a comma of its own ends before "that": "said, after a call to her host, Ruiz, that"."""
    if s.at(comma + 1) not in PREPOSITIONS:
        return False
    for k in range(i + 1, min(comma + LONGEST_ASIDE, len(s.lower) - 1)):
        if s.lower[k] == "," and s.lower[k + 1] == "that":
            return True
        if is_finite(s, k) or k in s.quotes or (s.lower[k] in STOPS and s.lower[k] != ","):
            return False
    return False


def _is_setting(s: Sentence, first: int, comma: int) -> bool:
    """Say whether an aside tells when and where, before what is told: "reaffirmed[, on Tuesday,] the pledge"."""
    while first < comma and (is_time(s, first) or s.lower[first] in ("at", "in", "on")):
        first = time_end(s, first) if is_time(s, first) else prepositional_end(s, first)
    behind = s.lower[comma + 1]
    return first == comma and (behind in DETERMINERS or behind in POSSESSIVES or is_possessive(behind))


def _tells(s: Sentence, first: int, last: int) -> bool:
    """Say whether somebody tells something in a stretch: "said, [adding,]"."""
    return any(cue_at(s, i) for i in range(first, last))


def _after_dashes(s: Sentence, dash: int) -> int:
    """Give the index after an aside between dashes, if "that" follows it: "said — on the radio — that"; 0 for none."""
    for i in range(dash + 2, min(dash + LONGEST_ASIDE, len(s.lower) - 1)):
        if s.lower[i] in DASHES:
            return i + 1 if s.lower[i + 1] == "that" else 0
    return 0


def _comma_goes_on(s: Sentence, comma: int) -> bool:
    """Say whether a comma after the cue only sets off an adjunct: "said, in an interview, that"."""
    after = s.lower[comma + 1]
    if after in ('"', "that"):
        return True
    closes = comma + 2 < len(s.lower) and s.lower[comma + 2] == ","
    return (closes and is_adverb(s, comma + 1)) or _after_aside(s, comma) > comma + 1

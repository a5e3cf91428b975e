"""What stands between a cue and the words reported: the hearer, the time, the place, the occasion.

"said [on Monday in an interview] that", "told [the daily's Ana Ruiz] that", "urged [both sides to the conflict] to".
"""

from __future__ import annotations

from attrs import define

from diplostmt.attribution.cues import CueWord, cue_at
from diplostmt.attribution.items import (
    DASHES,
    ENDS,
    STOPS,
    Range,
    ends_in_comma,
    is_acronym,
    is_adverb,
    is_finite,
    is_gerund,
    is_possessive,
    is_time,
    is_title,
    time_end,
)
from diplostmt.attribution.phrases import BEHIND_DISTANCE
from diplostmt.attribution.segments import Sentence
from diplostmt.lexicon.attribution_words import CONNECTING_PHRASES, OCCASION_NOUNS, QUANTITIES, TIMELY
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    CONNECTIVES,
    CONTRACTIONS,
    DETERMINERS,
    INTERROGATIVES,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIME_UNITS,
    TIME_WORDS,
)
from diplostmt.places.gazetteer import look_up


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


#: No noun phrase goes over these: a clause is on its way.
CLAUSE_WORDS = AUXILIARIES | CONTRACTIONS | SUBORDINATORS
OPENS_CONTENT = INTERROGATIVES | {"that", ":", '"'}


def read_adjuncts(s: Sentence, i: int, cue: CueWord) -> Adjuncts:
    """Read from item ``i`` over a hearer, adverbs, times and occasions, up to where words reported may begin."""
    count = len(s.lower)
    hearer = time = occasion = mark = None
    if cue.verb.hearer != "no" and i < count:
        hearer, i = _read_hearer(s, i, cue)
    while i < count:
        word = s.lower[i]
        if is_time(s, i):
            first, i = i, time_end(s, i)
            time = time or (first, i)
        elif distance := _distance_end(s, i):
            time, i = time or (i, distance), distance
        elif word == "that" and _is_that_day(s, i):
            time, i = time or (i, i + 2), i + 2
        elif is_adverb(s, i) and not _opens_clause(s, i):
            i += 1
        elif (word in ("more", "less") and i + 1 < count and is_adverb(s, i + 1)) or (word, s.at(i + 1)) in (
            ("once", "again"),
            ("as", "well"),
            ("once", "more"),
        ):
            i += 2
        elif word in ("it", "so", "this") and _colon_follows(s, i):
            i = s.lower.index(":", i)
        elif (word in ("early", "late") and s.at(i + 1) in PREPOSITIONS) or (word, s.at(i + 1)) == (
            "back",
            "in",
        ):
            i += 1  # "announced late on Monday that", "back in May"
        elif word == "to" and cue.verb.lemma == "agree":
            break  # "agreed [to close] the port"
        elif word == "at" and s.lower[i + 1 : i + 2] in (["least"], ["most"]) and is_quantity(s.at(i + 2)):
            break  # "said [at least two] had left"
        elif word in PREPOSITIONS and is_gerund(s, i + 1) and word not in cue.frames:
            i = _purpose_end(
                s, prepositional_end(s, i + 1), cue, hearer
            )  # "said in Rome after meeting his counterpart"
        elif word in PREPOSITIONS and _is_beside(s, i, cue, hearer):
            if word in ("about", "over", "under") and i + 1 < count and is_quantity(s.lower[i + 1]):
                break
            last = prepositional_end(s, i)
            if (last >= count and last - 1 not in s.quotes) or last == i + 1:
                break
            inside = s.lower[i + 1 : last]
            if time is None and (is_time(s, i + 1) or inside[0].isdigit()):
                time = (i + 1, last)
            elif occasion is None and not OCCASION_NOUNS.isdisjoint(inside):
                occasion = (i + 1, last)
            i = _place_end(s, last if word == "for" else _purpose_end(s, last, cue, hearer))
        elif word == "when" and (end := _asked_end(s, i)):
            i = end
        elif word in ("while", "when") and i + 2 < count and _opens_scene(s, i + 1):
            i = _purpose_end(s, prepositional_end(s, i + 1), cue, hearer)
        elif word in ("as", "when", "while") and word not in cue.frames and (end := _scene_end(s, i)):
            i = end
        elif word == "," and i + 1 < count and _comma_goes_on(s, i):
            mark = i if mark is None else mark
            i = _after_aside(s, i)
        elif word in DASHES and _after_dashes(s, i):
            mark = i if mark is None else mark
            i = _after_dashes(s, i)
        else:
            break
    return Adjuncts(i, i if mark is None else mark, hearer, time, occasion)


def _is_told_to_do(s: Sentence, cue: CueWord, hearer: Range | None) -> bool:
    """Say whether an infinitive behind an adjunct is what somebody is told to do, as no press is by those who tell."""
    press = hearer is not None and not PRESS.isdisjoint(s.lower[slice(*hearer)])
    return cue.verb.lemma == "agree" or ("to" in cue.frames and not press)


#: Those who are told what happens, and not what to do.
PRESS = frozenset("correspondents journalists media newsmen press reporters".split())


def _purpose_end(s: Sentence, end: int, cue: CueWord, hearer: Range | None) -> int:
    """Give the index behind what an adjunct that ends at ``end`` is for: "at a meeting [to discuss the border] that".

    Where there is nothing of the kind, or a clause follows ("to state television the road was"), ``end``.
    """
    if not _is_infinitive(s, end) or _is_told_to_do(s, cue, hearer):
        return end
    limit = min(end + LONGEST_ASIDE, len(s.words))
    last = next(
        (i for i in range(end + 2, limit) if s.lower[i] in STOPS or s.lower[i] in OPENS_CONTENT), limit
    )
    return end if any(is_finite(s, i) for i in range(end + 1, last)) else last


def _place_end(s: Sentence, end: int) -> int:
    """Give the index behind what tells where a place is that ends at ``end``: "told a forum in Doha[, Qatar,] on".

    Also "in Doha[, the capital of Qatar,] on Monday". Behind it more adjuncts follow, or the words reported: of "in
    Oslo, Norway would" and "in Oslo, Rome and Lima" nothing is taken, and ``end`` is given back.
    """
    if s.at(end) != "," or not s.words[end - 1][0].isupper():
        return end
    if s.at(end + 1) in DETERMINERS:
        limit = min(end + LONGEST_ASIDE, len(s.words))
        stop = next((i for i in range(end + 2, limit) if s.lower[i] in STOPS), 0)
        closes = s.at(stop) == "," and not any(is_finite(s, i) for i in range(end + 1, stop))
        last = stop if closes else 0
    else:
        ends = (end + size for size in (4, 3, 2) if s.at(end + size - 1) not in ENDS)
        last = next((i for i in ends if look_up(" ".join(s.words[end + 1 : i]))), 0)
    if not last:
        return end
    if s.at(last) in ("", ".") or (s.at(last) == "," and s.at(last + 1) in GOES_ON_BEHIND_PLACES):
        return last  # "The road, she said in Oslo, Norway[,] is open"
    last += s.at(last) == ","
    behind = s.at(last)
    goes_on = behind in PREPOSITIONS or behind in ("that", ":", '"') or (behind and is_time(s, last))
    return last if goes_on else end


#: What goes to somebody: "in a [letter] to Holm", "on a [visit] to Lima".
SENT_TO = frozenset("address comments email letter message note remarks speech statement trip visit".split())
#: What a sentence goes on with behind a place and its comma.
GOES_ON_BEHIND_PLACES = RELATIVES | INTERROGATIVES | AUXILIARIES


def _is_beside(s: Sentence, i: int, cue: CueWord, hearer: Range | None) -> bool:
    """Say whether the preposition at item ``i`` opens none of the words reported, as "warned of" does."""
    if s.lower[i] not in cue.frames or _that_follows(s, i):
        return True
    if s.lower[i] == "to" and cue.verb.hearer != "no" and i > 0 and s.lower[i - 1] in SENT_TO:
        return True  # "warned in a letter [to Holm] that"
    asked = s.lower[i] == "to" and (hearer or cue.verb.lemma == "appeal")
    return bool(asked) and not _is_infinitive(s, i) and _to_follows(s, i, cue)  # "appealed to Oslo to stay"


def _opens_scene(s: Sentence, i: int) -> bool:
    """Say whether a clause without a subject goes on: "while [speaking]", "while [on] a visit"."""
    return is_gerund(s, i) or s.lower[i] == "on"


def _asked_end(s: Sentence, first: int) -> int:
    """Give the index behind what somebody was asked: "said [when asked how it went]: "...""; 0 where nobody was."""
    if s.at(first + 1) not in ("asked", "pressed", "questioned"):
        return 0
    ends = (i for i in range(first + 2, len(s.words)) if s.lower[i] in STOPS or s.lower[i] in ("that", '"'))
    return next(ends, len(s.words))


def _scene_end(s: Sentence, first: int) -> int:
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
    unit = next((k for k in range(i, min(i + 4, len(s.lower))) if s.lower[k] in TIME_UNITS), -1)
    counts = unit >= 0 and all(s.lower[k] in DETERMINERS or is_quantity(s.lower[k]) for k in range(i, unit))
    if not counts or s.at(unit + 1) not in BEHIND_DISTANCE:
        return 0
    return unit + 2 if s.lower[unit + 1] in ("ago", "earlier", "later") else prepositional_end(s, unit + 1)


def _is_that_day(s: Sentence, i: int) -> bool:
    """Say whether "that" at item ``i`` goes with a time that ends the clause: "said in a speech [that night]"."""
    ends = i + 2 == len(s.lower) or (i + 2 < len(s.lower) and s.lower[i + 2] in STOPS)
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


def is_quantity(word: str) -> bool:
    """Say whether a word counts: "said about [200] had left"."""
    return word[:1].isdigit() or word in QUANTITIES


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
    quoted = s.lower[comma + 1 : comma + 4] in (["as", "quoted", "by"], ["as", "cited", "by"])
    for i in range(comma + 2, min(comma + LONGEST_ASIDE, len(s.lower) - 1)):
        if s.lower[i] == ":" and quoted:
            return i  # "said on Friday, as quoted by TASS:"
        if s.lower[i] in (",", ":") and i + 1 in s.quotes and not _tells(s, comma + 1, i):
            return i + (s.lower[i] == ",")  # 'said, referring to the port, "..."'
        if s.lower[i] in STOPS:
            told = s.lower[i + 1] == "that" or _is_setting(s, comma + 1, i)
            return i + 1 if s.lower[i] == "," and told else comma + 1
    return comma + 1


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


#: How many words may stand between commas before "that".
LONGEST_ASIDE = 18


def _comma_goes_on(s: Sentence, comma: int) -> bool:
    """Say whether a comma after the cue only sets off an adjunct: "said, in an interview, that"."""
    after = s.lower[comma + 1]
    if after in ('"', "that"):
        return True
    closes = comma + 2 < len(s.lower) and s.lower[comma + 2] == ","
    return (closes and is_adverb(s, comma + 1)) or _after_aside(s, comma) > comma + 1


def prepositional_end(s: Sentence, i: int) -> int:
    """Give the index after the phrase that the preposition at ``i`` opens."""
    count = len(s.lower)
    j = i + 1
    if j < count and is_time(s, j):
        return time_end(s, j)
    if j < count and (s.lower[j] in DETERMINERS or s.lower[j] in OBJECT_PRONOUNS):
        j += 1 + (s.lower[j] == "the" and s.at(j + 1) in DETERMINERS)  # "between the two countries"
    while j < count:
        word = s.lower[j]
        if is_title(s, j):
            j += 1
            if ends_in_comma(s, j - 1):
                break
            continue
        dated = is_time(s, j) and OCCASION_NOUNS.isdisjoint(s.lower[j + 1 : j + 3])  # not "midday briefing"
        dated = dated and not (s.lower[j - 1] == "the" and s.at(j + 1) not in ENDS)  # "the Sunday edition"
        if word in STOPS or word in CLAUSE_WORDS or word in RELATIVES or dated:
            break
        if word == "and" and j + 1 < count and is_finite(s, j + 1) and cue_at(s, j + 1):
            break  # "said in Oslo [and warned] that"
        if word in DETERMINERS and s.lower[j - 1] in ("of", "and"):
            j += 1
            continue
        if (
            (word in DETERMINERS and s.words[j].islower())  # "on Radio One" goes on
            or (word in PREPOSITIONS and word != "of")
            or word in PRONOUNS
        ):
            break
        j += 1
    return j


def _read_hearer(s: Sentence, i: int, cue: CueWord) -> tuple[Range | None, int]:
    """Read the one spoken to: "told [the daily's Ana Ruiz] in an interview that"."""
    if is_title(s, i) and i + 1 < len(s.lower) and s.lower[i + 1] not in STOPS:
        return (i, i + 1), i + 1
    if s.lower[i] in STOPS or s.lower[i] in OPENS_CONTENT or s.lower[i] in PREPOSITIONS:
        return None, i
    if s.lower[i] in OBJECT_PRONOUNS and s.words[i] != "US":
        subject = s.lower[i] in PRONOUNS and s.lower[i + 1 : i + 2] and s.lower[i + 1] in AUXILIARIES
        return (None, i) if subject else ((i, i + 1), i + 1)  # "warned [it] could", not "warned [it] that"
    end = _hearer_end(s, i, cue)
    if end in s.quotes and is_title(s, end) and s.lower[end - 1].endswith(("'s", "’s")):
        return (i, end + 1), end + 1  # "told Channel 2's "Meet the Press" that"
    if s.at(end) in AUXILIARIES:
        end = _before_subject(s, i, end)
    described = _description_end(s, end)
    if described > end and (
        s.at(described) == "to" or (cue.verb.hearer == "must" and s.at(described) in OPENS_CONTENT)
    ):
        return (i, end), described
    if cue.verb.hearer == "must":
        return (i, end), end
    asked = (
        s.at(end) in cue.frames and s.at(end) in PREPOSITIONS and s.lower[end] != "to"
    )  # "asked Oslo [for]"
    closes = end < len(s.lower) and (
        s.lower[end] in ("that", "against", "not")
        or asked
        or _that_follows(s, end)
        or _to_follows(s, end, cue)
    )
    return ((i, end), end) if closes and end > i else (None, i)


def _before_subject(s: Sentence, first: int, end: int) -> int:
    """Give where a hearer ends that the subject of the clause follows: "told [lawmakers] Oslo would"."""
    for i in range(first + 1, end):
        ends = s.words[i - 1].islower() or s.words[i - 1][-2:] in ("Ps", "Ms")
        if ends and s.lower[i - 1] not in DETERMINERS and s.words[i][0].isupper():
            return i
    if end - first > 1 and s.words[end - 2][0].isupper() and look_up(s.words[end - 1]):
        whole = look_up(
            " ".join(s.words[end - 2 : end])
        )  # "told South Korea", and not "told TASS Moscow would"
        return end if whole else end - 1
    body = s.lower[first] in ADDRESSED_BODIES and s.at(first + 1) not in OCCASION_NOUNS
    alone = body or s.words[first][0].isupper() or s.lower[first].endswith("s")
    if alone and end > first + 1 and s.lower[first] not in DETERMINERS and s.words[first + 1].islower():
        return first + 1  # of headlines: "tells [Oslo] road is open"
    return end


#: Bodies that headlines name without an article: "tells [parliament] treaty is dead".
ADDRESSED_BODIES = frozenset("congress council court media nation parliament press senate world".split())


def _that_follows(s: Sentence, i: int) -> bool:
    """Say whether a time or an occasion stands between a hearer and "that": "warned the envoys [on Friday] that"."""
    for _ in range(MOST_ADJUNCTS):
        if i >= len(s.lower) or not (s.lower[i] in PREPOSITIONS or is_time(s, i)):
            break
        if (
            s.lower[i] == "to"
            and s.at(i + 1) not in DETERMINERS
            and s.words[min(i + 1, len(s.words) - 1)].islower()
        ):
            break  # "urged Oslo [to work] to see that"
        i = _adjunct_end(s, i)
    return i < len(s.lower) and s.lower[i] == "that"


def _adjunct_end(s: Sentence, i: int) -> int:
    """Give the index after the time or the prepositional phrase at item ``i``."""
    return time_end(s, i) if is_time(s, i) else _place_end(s, prepositional_end(s, i))


def _to_follows(s: Sentence, i: int, cue: CueWord) -> bool:
    """Say whether what to do follows, behind places and times perhaps: "asked the envoys [in Rome] to stay"."""
    for _ in range(MOST_ADJUNCTS):
        if _is_infinitive(s, i):
            return True
        if i >= len(s.lower) or "to" not in cue.frames or s.lower[i] in cue.frames - {"to"}:
            return False
        if not (is_time(s, i) or s.lower[i] in PREPOSITIONS):
            return False
        i = _adjunct_end(s, i)
    return _is_infinitive(s, i)


def _is_infinitive(s: Sentence, i: int) -> bool:
    """Say whether "to" at item ``i`` opens an infinitive: not "sides [to] the conflict"."""
    if s.at(i) != "to" or s.at(i + 1) in DETERMINERS:
        return False
    return i + 1 in s.quotes or s.at(i + 1) == "" or s.words[i + 1].islower()


#: How many times and occasions may stand between a hearer and "that".
MOST_ADJUNCTS = 3


def _description_end(s: Sentence, comma: int) -> int:
    """Give the index after a description of the hearer: "told Ruiz[, head of the port,] that"."""
    if comma < len(s.lower) and s.lower[comma] == ",":
        for i in range(comma + 2, min(comma + 14, len(s.lower))):
            if s.lower[i] == ",":
                return i + 1
    return comma


#: What is named after a time: "told the Today programme".
BROADCASTS = frozenset({"newspaper", "program", "programme", "show"})


#: How many items those spoken to take.
LONGEST_ADDRESSED = 16


def _hearer_end(s: Sentence, first: int, cue: CueWord) -> int:
    """Give the index after the noun phrase at ``first``, which a reported clause may follow without a mark."""
    limit = min(len(s.lower), first + LONGEST_ADDRESSED)
    i = first + 1
    while i < limit:
        word = s.lower[i]
        if word == "(" and i + 2 < limit and is_acronym(s, i + 2):
            i += 3  # "told the News Agency of Nigeria (NAN) that"
            continue
        if word == "with" and (s.at(i + 1) in POSSESSIVES or s.at(i + 1) == "all"):
            i += 2  # "called on all states with [their] bodies to"
            continue
        dated = is_time(s, i) and s.at(i + 1) not in BROADCASTS and s.lower[i - 1] != "the"
        if word in STOPS or word in OPENS_CONTENT or word in CLAUSE_WORDS or dated:
            break
        if word in PREPOSITIONS and (word != "of" or ("of" in cue.frames and cue.verb.lemma != "tell")):
            break
        if word in PRONOUNS or (word == "there" and s.at(i + 1) in AUXILIARIES):
            break
        counted = is_quantity(word) and i == first + 1 and s.lower[first] == "the"  # "the two sides"
        owned = word in POSSESSIVES or (word in DETERMINERS and not counted)
        if owned and s.lower[i - 1] not in ("all", "and", "of"):
            break
        i += 1
    return i

"""Where a phrase that a preposition opens ends, with what tells where its place is: "in Doha, Qatar"."""

from __future__ import annotations

from collections.abc import Set

from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.sentences.items import (
    ENDS,
    STOPS,
    ends_in_comma,
    is_finite,
    is_gerund,
    is_possessive,
    is_time,
    is_title,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import OCCASION_NOUNS, QUANTITIES
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    BE,
    CONTRACTIONS,
    DETERMINERS,
    INTERROGATIVES,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from diplostmt.places.gazetteer import look_up

#: No noun phrase goes over these: a clause is on its way.
CLAUSE_WORDS = AUXILIARIES | CONTRACTIONS | SUBORDINATORS | {"how", "why"}
OPENS_CONTENT = INTERROGATIVES | {"that", ":", '"'}
#: How many words may stand between commas before "that".
LONGEST_ASIDE = 18


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
        dated = dated and not (
            s.lower[j - 1] in ("a", "an", "the") and s.at(j + 1) not in ENDS
        )  # "a Sunday edition"
        if word in STOPS or word in CLAUSE_WORDS or word in RELATIVES or dated:
            break
        if word == "there" and s.at(j + 1) in BE:
            break  # "said in every port [there] was a pilot"
        if word == "and" and j + 1 < count and is_finite(s, j + 1) and cue_at(s, j + 1):
            break  # "said in Oslo [and warned] that"
        if word in DETERMINERS and (s.lower[j - 1] in ("of", "and") or s.lower[j - 1] in HELD_FOR):
            j += 1
            continue
        if word == "the" and _is_within_title(s, i + 1, j):
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


def _is_within_title(s: Sentence, first: int, i: int) -> bool:
    """Say whether an article stands within the title of somebody's programme: "on NBC's Meet [the] Press"."""
    owned = is_possessive(s.lower[first]) and s.words[first][0].isupper() and first + 1 < i < len(s.words) - 1
    return owned and all(word[0].isupper() for word in s.words[first + 1 : i]) and s.words[i + 1][0].isupper()


#: What an occasion does: "at a ceremony [marking] the end of the war".
HELD_FOR = frozenset(
    "celebrating commemorating discussing honoring honouring inaugurating launching marking remembering".split()
)


def adjunct_end(s: Sentence, i: int) -> int:
    """Give the index after the time or the prepositional phrase at item ``i``."""
    return time_end(s, i) if is_time(s, i) else place_end(s, prepositional_end(s, i))


def place_end(s: Sentence, end: int) -> int:
    """Give the index behind what tells where a place is that ends at ``end``: "told a forum in Doha[, Qatar,] on".

    Also "in Doha[, the capital of Qatar,] on Monday". Behind it more adjuncts follow, or the words reported: of "in
    Oslo, Norway would" nothing is taken, and ``end`` is given back.
    """
    listed = list_end(s, end)
    if listed > end:
        return listed
    if s.at(end) != "," or not s.words[end - 1][0].isupper() or is_time(s, end - 1):
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


def list_end(s: Sentence, comma: int, opens: Set[str] = frozenset()) -> int:
    """Give the index behind a list that goes on at ``comma``: "with envoys from Peru[, Chile and Fiji] that".

    ``opens`` has prepositions that may follow, too: "accused Peru[, Chile and Fiji] of". Gives ``comma`` where there is
    none: what follows may as well be told ("said in Oslo, Rome and Lima would sign").
    """
    if s.at(comma) != ",":
        return comma
    limit = min(comma + LONGEST_LIST, len(s.words))
    joint = next((i for i in range(comma + 2, limit) if s.lower[i] in ("and", "or")), 0)
    if not joint or any(_opens_clause(s, i) for i in range(comma + 1, joint + 2)):
        return comma
    end = prepositional_end(s, joint)
    end = next((i for i in range(joint + 2, end) if s.lower[i] in opens and is_gerund(s, i + 1)), end)
    follows = s.at(end)
    told = follows in OPENS_CONTENT or follows in opens or is_infinitive(s, end)
    named = all(word[0].isupper() for word in s.words[comma + 1 : end] if word not in (",", "and", "or"))
    told = told or (named and follows in PRONOUNS)  # "told Peru, Chile and Fiji [it] would"
    closes = told or follows in ("", ".") or s.lower[end : end + 2] == [",", "that"]
    when = end + (follows == "on")
    timed = when < len(s.words) and is_time(s, when)
    return end if end > joint + 1 and (closes or timed) else comma


def _opens_clause(s: Sentence, i: int) -> bool:
    """Say whether no list of names goes over item ``i``."""
    word = s.at(i)
    if word in ENDS:
        return word != ","
    return (
        word in CLAUSE_WORDS or word in PRONOUNS or word in RELATIVES or is_finite(s, i) or bool(cue_at(s, i))
    )


#: How many items the rest of a list takes.
LONGEST_LIST = 24


#: What a sentence goes on with behind a place and its comma.
GOES_ON_BEHIND_PLACES = RELATIVES | INTERROGATIVES | AUXILIARIES


def is_infinitive(s: Sentence, i: int) -> bool:
    """Say whether "to" at item ``i`` opens an infinitive: not "sides [to] the conflict"."""
    if s.at(i) != "to" or s.at(i + 1) in DETERMINERS:
        return False
    return i + 1 in s.quotes or s.at(i + 1) == "" or s.words[i + 1].islower()


def is_quantity(word: str) -> bool:
    """Say whether a word counts: "said about [200] had left"."""
    return word[:1].isdigit() or word in QUANTITIES

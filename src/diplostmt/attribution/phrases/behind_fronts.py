"""Where a name begins behind a phrase in front that no comma parts from it: "At the meeting [Secretary Berg] said".

Positions are indexes of a sentence's items, as in ``items``.
"""

from __future__ import annotations

from diplostmt.attribution.sentences.items import (
    STOPS,
    behind_distance,
    is_adverb,
    is_gerund,
    is_noun,
    is_possessive,
    is_time,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    CONNECTING_PHRASES,
    OCCASION_NOUNS,
    QUESTIONED,
    SPEAKING_PLURALS,
)
from diplostmt.lexicon.function_words import DETERMINERS, POSSESSIVES, PREPOSITIONS
from diplostmt.places.gazetteer import look_up
from diplostmt.speakers.names.given import is_given_name
from diplostmt.speakers.names.nouns import is_body_noun, is_person_noun, is_title_word


def behind_phrase(s: Sentence, first: int, last: int) -> int:
    """Give where a name begins behind a phrase in front without a comma: "After the meeting [Secretary Berg] said"."""
    if s.at(s.lower[0] == "when") in QUESTIONED and (name := _behind_question(s, first, last)):
        return name
    scene = is_gerund(s, 0) and STOPS.isdisjoint(s.lower[:last])  # "Speaking after the vote [Ana Ruiz] said"
    spoken = _opens_occasion(s, first - 1)
    if first > 2 and not (scene or spoken):
        return first
    size = next((n for n in (4, 3, 2) if n <= last and " ".join(s.lower[:n]) in CONNECTING_PHRASES), 0)
    if 0 < first < size:
        return size  # "In addition [Ruiz] said"
    if first and s.lower[first - 1] in PLACING and (name := _behind_place(s, first, last)):
        return name
    if not first and (behind := _behind_distance(s, last)):
        return behind
    fronted = s.lower[0] in PREPOSITIONS if first == 1 else not first and s.lower[0] in FRONTED
    opens = scene or spoken or fronted
    if not opens or s.words[last].islower():
        return first
    name = _name_start(s, first, last)
    if s.at(name - 1) in PLACING and (behind := _behind_place(s, name, last)):
        return behind  # "After the talks in Lima [Ruiz] said"
    shortest = first + (not first or s.lower[0] == "in")
    before = s.lower[name - 1]
    apart = is_noun(s, name - 1) and before not in DETERMINERS
    apart = apart and not is_person_noun(before) and not is_possessive(before)
    apart = apart and (s.words[name - 1].islower() or is_time(s, name - 1))
    placed = (before == "the" or before in PREPOSITIONS) and STOPS.isdisjoint(s.lower[: last + 2])
    if fronted and placed and s.lower[0] not in ALSO_OPENING_CLAUSES:
        return _behind_capitals(s, name, last)
    return name if name > shortest and apart else first


#: What opens a clause as well as a phrase, or a name alone: "Since [Ana Ruiz] said it was open", "From Ana Ruiz".
ALSO_OPENING_CLAUSES = frozenset({"after", "before", "by", "for", "from", "like", "since", "unlike", "until"})


def _behind_capitals(s: Sentence, first: int, last: int) -> int:
    """Give where a name begins behind a place or a body with a capital: "At a rally in Tern [Ana Ruiz] said"."""
    if first == last:
        return first
    named = (
        i
        for i in range(first + 1, last)
        if is_given_name(s.words[i]) or is_title_word(s.lower[i].rstrip("."))
    )
    return next(named, last)


def _behind_distance(s: Sentence, last: int) -> int:
    """Give where a name begins behind a distance in time: "Two years ago [Ruiz] said"; 0 for nowhere."""
    after = behind_distance(s, 0)
    if after and s.lower[after] in ("ago", "earlier", "later"):
        behind = after + 1
    else:
        behind = DAYS_AFTER if tuple(s.lower[:DAYS_AFTER]) in THAT_DAY else 0
    opens = 0 < behind <= last and (s.words[behind][0].isupper() or s.lower[behind] in DETERMINERS)
    return behind if opens else 0


#: Days counted from another, and how many items they take.
THAT_DAY = frozenset(
    {("later", "that", "day"), ("that", "same", "day"), ("the", "next", "day"), ("the", "same", "day")}
)
DAYS_AFTER = 3


def _behind_question(s: Sentence, first: int, last: int) -> int:
    """Give where a name begins behind what he is asked: "Asked about the bridge [Ruiz] said"; 0 for nowhere."""
    name = _name_start(s, first, last)
    before = s.lower[name - 1]
    apart = is_noun(s, name - 1) and before not in DETERMINERS and not is_person_noun(before)
    whole = STOPS.isdisjoint(s.lower[:last]) and s.words[last][0].isupper()
    return name if name > 2 and whole and (apart or is_time(s, name - 1) or is_adverb(s, name - 1)) else 0


def _name_start(s: Sentence, first: int, last: int) -> int:
    """Give where the capitals begin that end at item ``last``, at ``first`` at the earliest: no day is one."""
    name = last
    while name > first and s.words[name - 1][0].isupper() and not is_time(s, name - 1):
        name -= 1
    return name


def _behind_place(s: Sentence, first: int, last: int) -> int:
    """Give where a name begins behind places, times or a topic in front; 0 for nowhere.

    "In Oslo [Ruiz] said", "In Lima on Monday [Ruiz] said", "On trade [Ruiz] said". Declines a title and a body before
    the name ("On envoy Ana Ruiz").
    """
    begins = first
    while begins < last and (end := _setting_end(s, begins, last)) > begins:
        begins = end
    if begins == first:
        begins = next((i for i in range(first, last + 1) if s.words[i][0].isupper()), last + 1)
        titled = any(map(is_person_noun, s.lower[first:begins])) or is_body_noun(s.lower[begins - 1])
        topic = (
            begins - 1 if first + 1 < begins <= last else 0
        )  # "At the [port] Ruiz said", not "In the Baltic"
        if begins == first and (office := _office_start(s, first, last)):
            return office
        if titled or (s.lower[first] in DETERMINERS and not (topic and is_noun(s, topic))):
            return 0
    named = all(s.words[i][0].isupper() for i in range(begins, last + 1))
    several = s.lower[last] in SPEAKING_PLURALS and look_up(s.words[begins]) is not None
    return begins if first < begins <= last and (named or several) else 0


def _office_start(s: Sentence, first: int, last: int) -> int:
    """Give where an office begins behind a place with a capital: "In Tern [Mayor Ana Ruiz] said"; 0 for nowhere."""
    offices = (i for i in range(first + 1, last) if is_title_word(s.lower[i].rstrip(".")))
    return next((i for i in offices if s.words[i][0].isupper() and s.words[i - 1][0].isupper()), 0)


def _setting_end(s: Sentence, i: int, last: int) -> int:
    """Give where a time, a place or the preposition before one ends that stands at item ``i``; ``i`` for none."""
    if is_time(s, i):
        return time_end(s, i)
    if s.lower[i] in PLACING:
        return i + 1
    return next((end for end in range(last, i, -1) if look_up(" ".join(s.words[i:end]))), i)


#: What a place or a topic stands behind at the beginning of a sentence.
PLACING = frozenset({"at", "in", "on"})


def _opens_occasion(s: Sentence, i: int) -> bool:
    """Say whether an occasion of speaking opens a clause at item ``i``: "[At a briefing] on Monday Ruiz said".

    Also "..., and [in an interview] with The Courier Ruiz said".
    """
    opens = i == 0 or s.at(i - 1) in ("and", "but", ",")
    if not opens or s.at(i) not in ("at", "during", "in") or s.at(i + 1) not in DETERMINERS | POSSESSIVES:
        return False
    return not SPOKEN.isdisjoint(s.lower[i + 2 : i + 5])


#: What opens a phrase in front of a name without a comma, beside prepositions: "According to the paper [Ruiz] said".
FRONTED = frozenset({"according", "like", "unlike"})
#: On what occasion, and in what, somebody speaks.
SPOKEN = OCCASION_NOUNS | frozenset(
    (
        "article column comments declarations email essay letter memo message op-ed podcast post statement "
        "statements tweet"
    ).split()
)

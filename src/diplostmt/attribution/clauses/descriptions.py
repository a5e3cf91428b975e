"""What describes a source behind it, and belongs to it: "said [Ana Ruiz, 45, a pilot from Lima], who left".

Positions are indexes of a sentence's items, as in ``items``.
"""

from __future__ import annotations

from diplostmt.attribution.clauses.preverbal_subjects import head_of
from diplostmt.attribution.phrases.asides import is_place_tail
from diplostmt.attribution.phrases.limits import LONGEST_NAME, POSTED, phrase_after
from diplostmt.attribution.sentences.items import (
    ENDS,
    STOPS,
    Range,
    after_capitals,
    is_finite,
    is_gerund,
    is_possessive,
    is_seat,
    is_time,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import DOCUMENTS, NOUN_BASES, NOUN_FORMS
from diplostmt.lexicon.function_words import (
    ARTICLES,
    DETERMINERS,
    POSSESSIVES,
    PRONOUNS,
    TIME_UNITS,
)
from diplostmt.places.gazetteer import look_up
from diplostmt.speakers.names.nouns import is_body_noun, is_people_noun, is_person_noun


def with_description(s: Sentence, source: Range) -> Range:
    """Give a source with what describes it: "said Ana Ruiz[, 45, a pilot from Lima], who left on Monday".

    Declines what is told of it and of what it said: a relative clause, a scene, a participle ("said Ruiz, a remark that
    ...", "said Ruiz, in Lima on Monday").
    """
    first, end = source
    if (listed := names_end(s, end)) > end:
        return (first, listed)
    while (behind := _description_end(s, end)) > end:
        end = behind
    return (first, end)


def _description_end(s: Sentence, i: int) -> int:
    """Give where one description ends that opens with the mark at ``i``; ``i`` for none."""
    if s.at(i) == "(":
        closing = next(
            (k for k in range(i + 2, min(i + LONGEST_BRACKET, len(s.words))) if s.lower[k] == ")"), 0
        )
        return closing + 1 if closing and s.words[i + 1][0].isupper() else i
    if s.at(i) == "and" and s.lower[i - 1] == ")":
        another = after_capitals(s, i + 1)  # "said Sens. Ana Ruiz (R-Iowa) [and Jan Holm (D-Ohio)]"
        return _description_end(s, another) if another > i + 1 and s.at(another) == "(" else i
    if s.at(i) != ",":
        return i
    if s.at(i + 1).isdigit() and s.at(i + 2) in ENDS:
        return i + 2  # his age
    if s.at(i + 1) in DEGREES:
        return i + 2 + (s.at(i + 1) == "ph.d" and s.at(i + 2) == ".")
    if is_seat(s.at(i + 1)) and s.words[i - 1][0].isupper():
        return _seat_end(s, i)
    if s.at(i + 1) in ("from", "of") and s.at(i - 1).isdigit():
        return _end_with_places(s, i + 1)  # "Ana Ruiz, 45, of Lima"
    name = i + 1 + (s.at(i + 1) == "and")
    if (comma := after_capitals(s, name)) > name and s.at(comma) == "," and is_seat(s.at(comma + 1)):
        return _seat_end(s, comma)  # "said Ana Ruiz, R-Maine[, and Dan Holm, R-Ark.]"
    phrase = phrase_after(s, i + 1)
    return _end_with_places(s, phrase[1]) if phrase and _describes(s, phrase) else i


#: What stands behind a name, of schools and orders: "Ana Ruiz, [MD], said".
DEGREES = frozenset("dds do dphil esq jd mba md obe ph.d phd rn sj".split())


def _seat_end(s: Sentence, comma: int) -> int:
    """Give where a party and a state end behind a name: "said Rep. Ana Ruiz[, R-Maine]", "Dan Holm[, R-Ark.]".

    The full stop goes with a state that is cut short, and with no other.
    """
    end = comma + 2
    return end + (s.at(end) == "." and _is_shortened(s.words[comma + 1][2:]))


def _is_shortened(state: str) -> bool:
    """Say whether a full stop goes with the name of a state: "Ark", not "Maine"."""
    place = look_up(state)
    return place is None or place.name != state


def _end_with_places(s: Sentence, end: int) -> int:
    """Give where a phrase ends with the places behind it: "a pilot[ in Nashville, Tenn.,] who"."""
    while True:
        behind = phrase_after(s, end + 1) if s.at(end) in PLACING else None
        if behind and _is_belonged_to(s, behind):
            end = behind[1]
        elif s.at(end) == "," and s.at(end + 2) in ENDS and is_place_tail(s, end, end + 2):
            end += 2 + (s.at(end + 2) == "." and s.at(end + 3) == ",")  # "Tampa[, Fla.]"
        else:
            return end


def with_own_place(s: Sentence, source: Range) -> Range:
    """Give somebody without a name with where he is: "said [a nurse in Lima], who left", not "the envoy in Lima".

    Also a mission: "said [the embassy in Lima]".
    """
    first, end = source
    if s.lower[end - 1] in MISSIONS and s.at(end) == "in":
        return (first, _end_with_places(s, end))
    body = phrase_after(s, end + 1) if s.at(end) == "in" else None
    if body and is_body_noun(s.lower[body[1] - 1]) and (first + 1 == end or s.lower[first] in ("a", "an")):
        return (first, body[1])  # "said [some in the party]", "said [a source in the delegation]"
    if s.lower[end : end + 3] == ["in", "charge", "of"] and (charge := phrase_after(s, end + 3)):
        return (first, charge[1])
    if s.lower[end : end + 2] in (["in", "the"], ["on", "the"]) and s.at(end + 2) in WHERE_ONE_HEARS:
        somebody = is_people_noun(s.lower[end - 1]) or s.lower[end - 1] in OF_A_PLACE | {"person"}
        return (first, end + 3) if somebody and s.words[first].islower() else source
    unnamed = s.lower[first] in ("a", "an", "one") and all(word.islower() for word in s.words[first:end])
    somebody = is_person_noun(s.lower[end - 1]) and s.at(end) in ("at", "from", "in")
    if first + 1 == end and s.lower[first] in OF_A_PLACE:
        unnamed = somebody = s.at(end) in ("at", "from", "in")  # "said [police in Oslo]"
    return (first, _end_with_places(s, end)) if unnamed and somebody else source


#: Who is told by where he is.
OF_A_PLACE = frozenset(
    "everybody everyone officials people police residents somebody someone those voters".split()
)
#: Where somebody is who tells of it: "said one aide in the [room]".
WHERE_ONE_HEARS = frozenset({"call", "hall", "room", "tent", "audience", "crowd", "delegation"})
#: What one state has in another.
MISSIONS = frozenset({"consulate", "embassy", "government", "mission"})


def _is_belonged_to(s: Sentence, phrase: Range) -> bool:
    """Say whether a place, a body or a field stands behind a preposition: "in Oslo", "at the Institute", "on ports"."""
    first, end = phrase
    if s.lower[first] in LANGUAGES and s.lower[first - 1] == "in":
        return False
    named = s.words[first + (s.lower[first] == "the" and first + 1 < end)][0].isupper()
    named = named or (
        s.lower[first] == "the" and (s.words[end - 1][0].isupper() or s.lower[end - 1] in AREAS)
    )
    field = (
        s.lower[first - 1] == "on" and s.lower[end - 1].endswith("s") and s.lower[first] not in DETERMINERS
    )
    return named or (field and s.lower[end - 1] not in NOUN_FORMS)


#: In what somebody speaks.
LANGUAGES = frozenset(
    "arabic chinese english farsi french german hebrew hindi mandarin persian portuguese russian spanish turkish "
    "urdu".split()
)
#: Where somebody is of: "one of her backers in the [state]".
AREAS = frozenset("capital city country county district north port province region south state town".split())
#: What a place, a body or a field stands behind that somebody is of.
PLACING = frozenset({"at", "from", "in", "of", "on"})


def _describes(s: Sentence, phrase: Range) -> bool:
    """Say whether a noun phrase tells who somebody is: "a [pilot] from Lima", "[head] of the port"."""
    first, end = phrase
    if s.lower[first] in PRONOUNS or s.lower[end - 1] in DETERMINERS or s.lower[end - 1] in REPORTING:
        return False  # "said Ruiz, [the TASS agency reported]"
    if is_gerund(s, first) and (s.at(first + 1) in DETERMINERS or s.at(first + 1) in POSSESSIVES):
        return False  # "said Ruiz, briefing the council"; not "acting head of the port"
    if is_gerund(s, first) and is_possessive(s.at(first + 1)):
        return False  # "said Ruiz, attending Holm's rally"
    head = head_of(s, first, end)
    noun = s.lower[head].removeprefix("co-")
    if is_person_noun(noun) or is_body_noun(noun):
        return True
    owned = any(is_possessive(s.lower[i]) for i in range(first, min(first + 3, head)))
    opens = owned or s.lower[first] in ARTICLES | POSSESSIVES | {"another", "one"}
    told = noun in TOLD or s.at(first + 1) in TOLD or s.at(end) in ("that", "which")
    return opens and not told and s.words[first - 2][0].isupper()


#: What an outlet does with what somebody else says.
REPORTING = frozenset("reported reports said says writes wrote".split())
#: What is told of what somebody said, and not of him: "said Ruiz, [a remark] that angered Holm", "[the first time]".
TOLD = DOCUMENTS | NOUN_BASES | TIME_UNITS | {"time"}


#: How many items a bracket behind a name has at most: "(D-Ohio)".
LONGEST_BRACKET = 8


def names_end(s: Sentence, comma: int) -> int:
    """Give where a list of three names or more ends: "said Peru[, Chile and Fiji]"; ``comma`` for none.

    Declines what may be the subject of a clause: "According to TASS, Chile and Fiji will".
    """
    limit = min(comma + LONGEST_NAMES, len(s.words))
    joint = next((i for i in range(comma + 1, limit) if s.lower[i] == "and"), 0) if s.at(comma) == "," else 0
    end = after_capitals(s, joint + 1)
    named = joint and all(s.words[i][0].isupper() or s.lower[i] == "," for i in range(comma + 1, joint))
    closes = s.at(end) in ("", ".") or s.at(end) == ("," if s.lower[0] == "according" else "on")
    return end if named and s.words[comma - 1][0].isupper() and end > joint + 1 and closes else comma


#: How many items the rest of a list of names takes.
LONGEST_NAMES = 16


def with_name_behind(s: Sentence, source: Range, *, amid: bool = False) -> Range:
    """Give a source with the name in apposition to it: "said the envoy, [Ana Ruiz], who left".

    Also with where that one is from: "said the chairman, [Sen. Ana Ruiz of Ohio], on Monday". Behind the cue more may
    stand ``amid`` the sentence: "said the envoy, [Ana Ruiz] after the vote".
    """
    first, comma = source
    if s.at(comma) == "in" and s.words[comma - 1].islower():
        comma = after_capitals(s, comma + 1)  # "said the envoy in Oslo, [Ana Ruiz]."
    elif s.at(comma) != "," or not (_is_office(s, comma - 1) or _is_posted(s, source)):
        return source
    if s.at(comma) != ",":
        return source
    end = after_capitals(s, comma + 1)
    end = next((i for i in range(comma + 1, end) if is_time(s, i)), end)  # "[Ana Ruiz] Monday night"
    named = 2 <= end - comma - 1 <= LONGEST_NAME
    behind = after_capitals(s, end + 1) if s.at(end) == "of" else end
    if amid and s.at(end) == "of" and behind == end + 1 and (body := phrase_after(s, end + 1)):
        behind = body[1]  # "said the lawyer, [Ana Ruiz of the port authority], on Monday"
    # "said the envoy, [Ana Ruiz] in Oslo", as Indonesia has it
    placed = s.at(end) in ("at", "in", "on") and look_up(" ".join(s.words[comma + 1 : end])) is None
    goes_on = behind < len(s.words) and s.lower[behind] not in ("and", "or") and not is_finite(s, behind)
    closes = s.at(behind) in ENDS or placed or (amid and goes_on)
    return (first, behind) if named and closes else source


def _is_office(s: Sentence, last: int) -> bool:
    """Say whether what one person is may end with an item: "the [envoy]", and not "officials" or "the ministry"."""
    word = s.lower[last]
    if s.words[last][0].isupper():
        return is_person_noun(word)  # "said the Peruvian President, Ana Ruiz, as"
    return (
        s.words[last].islower()
        and not (word.endswith("s") and not word.endswith("ss"))
        and not is_body_noun(word)
        and word not in DOCUMENTS
    )


def cited_phrase(s: Sentence, first: int) -> Range | None:
    """Give who is cited at item ``first``, with the place behind: "citing [sources in the delegation], reported".

    Also with the name behind an office: "citing [the envoy, Ana Ruiz], that".
    """
    source = phrase_after(s, first)
    if source is None or s.at(source[1]) not in ("at", "in", "inside", "near", "with", "within"):
        return with_name_behind(s, source) if source else None
    limit = min(source[1] + LONGEST_PLACE, len(s.words))
    ends = (i for i in range(source[1] + 1, limit) if s.lower[i] in STOPS or s.lower[i] in ("as", "that"))
    end = next(ends, limit if limit == len(s.words) else 0)
    clause = any(is_finite(s, i) or is_time(s, i) for i in range(source[1], end))
    return (first, end) if end and not clause else source


#: How many items the place takes at most.
LONGEST_PLACE = 8


def _is_posted(s: Sentence, source: Range) -> bool:
    """Say whether a source is an office with a post: "the ambassador in Oslo", "the minister of Peru"."""
    placed = any(s.lower[i] in ("in", "to", "of", "for", "at") for i in range(source[0] + 1, source[1]))
    one = s.lower[source[0]] in ARTICLES and is_person_noun(s.lower[head_of(s, *source)])
    return placed and (one or not WITH_POST.isdisjoint(s.lower[slice(*source)]))


#: Who has a post: in a place, or of somebody's.
WITH_POST = POSTED | {
    "chief",
    "director",
    "head",
    "minister",
    "secretary",
    "spokesman",
    "spokeswoman",
    "spokesperson",
}

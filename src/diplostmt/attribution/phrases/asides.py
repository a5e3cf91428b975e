"""What stands between commas behind a noun phrase: where it opens; what describes, sets a scene, joins a clause.

"Ana Ruiz[, the envoy to Oslo,] said", "Ruiz[, in an interview with the daily,] said". Positions are indexes of a
sentence's items, as in ``items``.
"""

from __future__ import annotations

from diplostmt.attribution.phrases.limits import phrase_start
from diplostmt.attribution.sentences.items import (
    STOPS,
    after_capitals,
    behind_distance,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_noun,
    is_seat,
    is_time,
    is_title,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import DOCUMENTS, PHRASES_BESIDE_CUES
from diplostmt.lexicon.function_words import (
    ARTICLES,
    CONNECTIVES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)
from diplostmt.places.gazetteer import look_up
from diplostmt.speakers.names.nouns import is_body_noun, is_person_noun

#: How far back the comma that opens an apposition is looked for.
LONGEST_APPOSITION = 40


def start_with_others(s: Sentence, first: int, last: int) -> int:
    """Give where a subject begins with the others it goes with: its kind, or a row of people without names."""
    return 0 if _ends_row(s, first, last) else _before_instance(s, first)


def share_start(s: Sentence, first: int) -> int:
    """Give where a share begins that is given again between commas: "[Four in ten, or 41 percent, of us] said"."""
    comma = first - 2
    opens = opening_before(s, comma, ",") if s.lower[max(comma, 0) : first] == [",", "of"] else 0
    return phrase_start(s, opens - 1) if opens > 1 and s.lower[opens + 1] == "or" else first


def _ends_row(s: Sentence, first: int, last: int) -> bool:
    """Say whether a subject ends a row that opens the sentence, each with an article: "A baker, [a cook and a nurse]".

    Declines an apposition ("A baker, a father of two, said").
    """
    joined = "and" in s.lower[max(first - 1, 0) : last + 1]
    if (
        not joined
        or first < SHORTEST_ROW
        or s.lower[0] not in ("a", "an")
        or s.lower[first] not in ("a", "an")
    ):
        return False
    commas = [i for i in range(first) if s.lower[i] == ","]
    opens = all(s.lower[i + 1] in ("a", "an", "and") for i in commas)
    ends = commas and commas[-1] >= first - SHORTEST_ROW + 1
    return (
        bool(ends) and opens and not any(is_finite(s, i) or s.lower[i] in PREPOSITIONS for i in range(first))
    )


#: So many items stand at least before the second of a row: "A baker,".
SHORTEST_ROW = 3


def _before_instance(s: Sentence, first: int) -> int:
    """Give where those begin of whom an instance is named: "[Moderates such as Ruiz] said", "[Groups like the fund]".

    Declines what something is like ("It looks like Ruiz said").
    """
    size = (
        2 if s.lower[max(first - 2, 0) : first] == ["such", "as"] else 1 if s.at(first - 1) == "like" else 0
    )
    last = first - size - 1
    if not size or last < 0 or not s.lower[last].endswith("s") or not is_noun(s, last) or is_finite(s, last):
        return first
    start = phrase_start(s, last)
    opens = start == 0 or s.lower[start - 1] in STOPS or s.lower[start - 1] in ("and", "but", "that")
    several = is_person_noun(s.lower[last].removesuffix("s")) or is_body_noun(s.lower[last].removesuffix("s"))
    several = several or (size == 2 and start == last)
    return start if start <= last and opens and several else first


def is_parenthetical(s: Sentence, i: int) -> bool:
    """Say whether what opens at item ``i`` between commas is an aside: ", [who] left,", ", [when] contacted,"."""
    word = s.lower[i]
    opens = word in CONNECTIVES or is_adverb(s, i) or word in PREPOSITIONS or word in RELATIVES
    return opens or word in ("if", "when", "while")


def joins_clause(s: Sentence, i: int, comma: int) -> bool:
    """Say whether another clause stands between commas, and no apposition: ", [and] they can be turned,"."""
    return s.lower[i] in ("and", "but", "or") and any(is_finite(s, k) for k in range(i + 1, comma))


def tells_by_itself(s: Sentence, first: int, comma: int) -> bool:
    """Say whether a clause stands between commas, and no apposition: "At the talks, [Ruiz voiced concern], called for".

    Also "In addition, [talks were held], said the envoy"; not "Ruiz, [the man who had won], said".
    """
    named = after_capitals(s, first)
    acts = (
        first < named < comma
        and s.at(first - 2) != ")"
        and is_finite(s, named)
        and s.lower[0] in PREPOSITIONS
    )
    verb = next(
        (
            k
            for k in range(first, comma)
            if s.lower[k] in RELATIVES or s.lower[k] == "that" or is_auxiliary(s, k)
        ),
        comma,
    )
    return acts or (verb < comma and is_auxiliary(s, verb) and s.lower[0] in PREPOSITIONS)


def sets_scene(s: Sentence, i: int, comma: int, parenthetical: bool) -> bool:
    """Say whether what stands between commas tells when, where or how: "Ruiz, [in an interview], said"."""
    opens = s.lower[i]
    past = opens.endswith("ed") and s.words[i].islower()  # not "Ahmed"
    if past or is_gerund(s, i) or (parenthetical and opens not in PREPOSITIONS):
        return True
    if (opens == "in" and s.at(i + 1) in ("a", "an")) or (opens == "for" and s.lower[comma - 1] == "time"):
        return True  # "Ruiz, in an unexpected move, said", "Ruiz, for the first time, said"
    course = " ".join(s.lower[i:comma]) in PHRASES_BESIDE_CUES or (
        opens == "back" and s.at(i + 1) in ("in", "on")
    )
    cheered = opens == "to" and comma == i + 2  # "Ruiz, to cheers, said"
    moved = s.lower[i : i + 2] in (["with", "a"], ["with", "tears"]) and not GESTURES.isdisjoint(
        s.lower[i:comma]
    )
    if course or cheered or moved or _likens(s, i):
        return True
    if opens == "alongside" or s.lower[i : i + 3] == ["from", "the", "floor"]:
        return True
    near = opens in ("just", "right", "soon") and s.at(i + 1) in ("after", "before")
    return near or opens in SETTING or is_time(s, i) or behind_distance(s, i) > 0


#: With what somebody speaks.
GESTURES = frozenset("grin laugh nod shrug sigh smile tears wink".split())


def _likens(s: Sentence, i: int) -> bool:
    """Say whether somebody is likened to others, or to himself: "Ruiz, [like] others, said", ", [as] she did, said"."""
    others = s.lower[i] in ("like", "unlike") and s.at(i + 1) in ("many", "most", "others", "some")
    himself = (
        s.lower[i] == "as" and s.at(i + 1) in PRONOUNS and any(is_auxiliary(s, k) for k in (i + 2, i + 3))
    )
    return others or himself


#: What sets a scene behind a name: "Ruiz[, in an interview with the daily], said", "Ruiz[, on Monday,] said".
SETTING = frozenset(
    (
        "after ahead at before by during early following in inside late on outside over through under upon via "
        "without"
    ).split()
)


def opening_before(s: Sentence, comma: int, opening: str) -> int:
    """Give the index of the mark that opens what the one at ``comma`` closes; 0 for none."""
    lowest = max(comma - LONGEST_APPOSITION, 0)
    bracketed = False
    for i in range(comma - 1, lowest, -1):
        if s.lower[i] in ("(", ")") and opening != "(":
            bracketed = s.lower[i] == ")"  # "the whip, Ana Ruiz (APC, North), said"
        if s.lower[i] == opening and not bracketed:
            return i
        if s.lower[i] in (":", ";") or (s.lower[i] == '"' and not is_title(s, i)):
            return 0
    return 0


def relative_before(s: Sentence, comma: int) -> int:
    """Give the comma before "who" or a gerund where a list of names runs from its clause up to a comma; 0 for none."""
    for i in range(comma - 1, max(comma - LONGEST_APPOSITION, 0), -1):
        if s.lower[i] == "," and (s.lower[i + 1] in RELATIVES or is_gerund(s, i + 1)):
            return i
        if i in s.quotes or (s.lower[i] in STOPS and not (s.lower[i] == "," and s.words[i - 1][0].isupper())):
            return 0
    return 0


def described_opener(s: Sentence, comma: int) -> int:
    """Give the comma behind who opens the sentence, and has no verb but that of its relative clause up to a comma.

    "[Ruiz], who met Holm and, separately, the envoy, Jan Koss, said", "[Holm], whose father, a pilot, left, said"; 0
    where another one may speak ("Ruiz, who met Holm, and the envoy, Jan Koss, said").
    """
    first = s.lower.index(",") if "," in s.lower[:comma] else comma
    if s.at(first + 1) not in ("who", "whose") or not is_noun(s, first - 1) or s.lower[0] in PREPOSITIONS:
        return 0
    verbs = sum(is_finite(s, k) and not is_auxiliary(s, k) for k in range(first + 2, comma))
    joined = any(s.lower[k : k + 2] in ([",", "and"], [",", "but"]) for k in range(first + 2, comma))
    named = not any(is_finite(s, k) or k in s.quotes or s.lower[k] in STOPS for k in range(first))
    return first if verbs == 1 and named and not joined and s.quotes.keys().isdisjoint(range(comma)) else 0


def described_peer(s: Sentence, comma: int) -> int | None:
    """Give where the first of two begins, each with who that is: "[The envoy, Ana Ruiz,] and her aide, Omar Bah, said".

    Also "[Ana Ruiz, the envoy,] and Omar Bah said".
    """
    opening = opening_before(s, comma, ",")
    inside = s.words[opening + 1 : comma]
    if opening < 2 or not inside or is_time(s, opening - 1):
        return None
    named = (
        len(inside) > 1 and all(word[0].isupper() for word in inside) and is_person_noun(s.lower[opening - 1])
    )
    described = s.words[opening - 1][0].isupper() and s.lower[opening + 1] in DETERMINERS | POSSESSIVES
    described = described and any(is_person_noun(word.lower()) for word in inside)
    start = phrase_start(s, opening - 1)
    opens = start == 0 or s.lower[start - 1] in STOPS or start - 1 in s.quotes
    return start if (named or described) and opens else None


def relative_within(s: Sentence, first: int, end: int) -> int | None:
    """Give the comma before a relative clause that what stands between commas at ``end`` belongs to; ``None``: none."""
    for i in range(first + 1, min(end, first + LONGEST_APPOSITION)):
        if s.lower[i] == "," and s.lower[i + 1] in ("who", "which") and is_finite(s, i + 2):
            return i if "," not in s.lower[i + 1 : end] else None
    return None


def signed_before(s: Sentence, comma: int) -> int:
    """Give the comma before "in" where a document signed by several runs from it up to a comma; 0 for none."""
    if SIGNED.isdisjoint(s.lower[max(comma - LONGEST_APPOSITION, 0) : comma]):
        return 0
    for i in range(comma - 1, max(comma - LONGEST_APPOSITION, 0), -1):
        if s.lower[i] == "," and s.lower[i + 1] == "in":
            document = not DOCUMENTS.isdisjoint(s.lower[i + 2 : i + 6])
            return i if document and not SIGNED.isdisjoint(s.lower[i + 3 : i + 8]) else 0
        if i in s.quotes or is_auxiliary(s, i) or s.lower[i] in (":", ";", '"'):
            return 0
    return 0


#: What stands before whoever signs a document.
SIGNED = frozenset({"by", "signed"})


def is_place_tail(s: Sentence, opening: int, comma: int) -> bool:
    """Say whether commas set off the state or country of a place: "retired in Cambridge[, Mass.,] said".

    A time may stand behind it: "speaking in Lima[, Peru on Monday,] said".
    """
    dated = next((i for i in range(opening + 2, comma) if s.lower[i] in ("on", "in") or is_time(s, i)), comma)
    if dated < comma:
        return look_up(" ".join(s.words[opening + 1 : dated])) is not None
    inside = [word for word in s.words[opening + 1 : comma] if word != "."]
    if not all(word[0].isupper() for word in inside) or not s.words[opening - 1][0].isupper():
        return False
    if inside and is_seat(inside[0]):
        return False
    initials = "".join(word[0] for word in s.words[max(opening - 8, 0) : opening] if word[0].isupper())
    if len(inside) == 1 and len(inside[0]) > 2 and initials.endswith(inside[0]):
        return False  # "the National News Agency[, NNA,] said"
    return len(inside) == 1 or (len(inside) == 2 and inside[0] in OPENS_PLACES)


#: What the first of two words of a place is: "Carolina" alone is none, and "Ahmed Belkacem" is somebody.
OPENS_PLACES = frozenset(
    "British Costa East El Great New North Northern Puerto San Saudi South Sri West Western".split()
)


def goes_on_describing(s: Sentence, i: int) -> bool:
    """Say whether a phrase after a comma describes what stands before it: ", facing defeat in Oslo, a port, said"."""
    word = s.lower[i]
    past = word.endswith("ed") and s.words[i].islower()
    if past or is_seat(word) or is_gerund(s, i) or word.isdigit():
        return True
    full_name = i > 2 and s.words[i - 2][0].isupper() and s.words[i - 3][0].isupper()
    if full_name and is_person_noun(word) and s.at(i + 1) in ("of", "for") and phrase_start(s, i - 2) == 0:
        return True  # "Ana Ruiz, Head of the Ports, Ministry of Locks, said"
    if s.lower[i] not in ARTICLES | {"one"} or not (s.words[i - 2][0].isupper() or s.lower[i - 2].isdigit()):
        return False
    if is_time(s, i - 2):
        return False  # "In a letter sent in September, [the official] - ... - said"
    named = phrase_start(s, i - 2)  # not "In [Oslo], an envoy"
    if not named or s.lower[named - 1] not in PREPOSITIONS:
        return True
    return not (named == 1 or s.lower[named - 2] in STOPS or s.lower[named - 1] == "by")

"""The subject right before a verb, with what belongs to it: a list, a relative clause, an apposition.

"[Ana Ruiz, the envoy to Oslo,] said", "[France, Italy and Spain] said", "[a man] who knows her said". Positions are
indexes of a sentence's items, as in ``items``; subjects that stand elsewhere are in ``subjects``.
"""

from __future__ import annotations

from diplostmt.attribution.cues.forms import cue_words
from diplostmt.attribution.phrases.asides import (
    described_opener,
    described_peer,
    goes_on_describing,
    is_parenthetical,
    is_place_tail,
    joins_clause,
    opening_before,
    relative_before,
    relative_within,
    sets_scene,
    share_start,
    signed_before,
    start_with_others,
    tells_by_itself,
)
from diplostmt.attribution.phrases.behind_fronts import behind_phrase
from diplostmt.attribution.phrases.limits import (
    LONGEST_NAME,
    antecedent_before,
    names_start,
    phrase_start,
)
from diplostmt.attribution.phrases.scenes import LONGEST_SCENE, before_scene
from diplostmt.attribution.sentences.items import (
    COMMA_OR_DASH,
    STOPS,
    WEEKDAYS,
    Range,
    after_capitals,
    ends_in_comma,
    is_auxiliary,
    is_everybody,
    is_finite,
    is_gerund,
    is_noun,
    is_possessive,
    is_seat,
    is_time,
    is_title,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    CONNECTING_PHRASES,
    DOCUMENTS,
    FRONTING,
    ISSUED,
    KINDS_OF_OUTLETS,
)
from diplostmt.lexicon.function_words import (
    ARTICLES,
    AUXILIARIES,
    DETERMINERS,
    INTERROGATIVES,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
    SUBORDINATORS,
)
from diplostmt.lexicon.titles import HONORIFICS
from diplostmt.places.gazetteer import look_up
from diplostmt.speakers.names.nouns import is_body_noun, is_person_noun

#: How many commas a list of sources may have.
LONGEST_LIST = 5


def subject_before(s: Sentence, last: int) -> Range | None:
    """Give the noun phrase that ends with item ``last``, or that an apposition ending there describes.

    "Ana Ruiz, the envoy to Oslo, said" gives "Ana Ruiz, the envoy to Oslo"; "a man who knows her said" gives
    "a man"; "Ruiz, who said" gives "Ruiz". Where item ``last`` ends no noun phrase, ``None``.
    """
    if last < 0:
        return None
    word = s.lower[last]
    if word in ("jr", "jr.", "sr", "sr.") and last > 1 and s.lower[last - 1] == ",":
        named = subject_before(s, last - 2)  # "[Tom Hale, Jr.] said"
        return (named[0], last + 1) if named else None
    if (
        last > 2
        and s.lower[last - 1] == ","
        and (is_seat(s.words[last]) or (word.isdigit() and len(word) == AGE))
    ):
        named = subject_before(s, last - 2)  # "[Sen. Ana Ruiz, D-Ohio] said", "[the pilot, 45] said"
        alone = named is not None and (not named[0] or s.lower[named[0] - 1] in STOPS | {"and", "that"})
        if named and alone and s.at(last + 1) not in AUXILIARIES:
            return (named[0], last + 1)
    if word in ANONYMOUS and (who := _unnamed_before(s, last)):
        return who
    if word in RELATIVES or (word == "that" and last and is_noun(s, last - 1)):
        return antecedent_before(s, last)
    if word == ")" or word in COMMA_OR_DASH:
        return _before_apposition(s, last)
    if (whole := _with_relative(s, last)) is not None:
        return whole
    if word == "both" and s.at(last - 1) == ",":
        pair = subject_before(s, last - 1) or subject_before(s, last - 2)
        if pair and "and" in s.lower[slice(*pair)]:
            return pair  # "[The mayor, Jan Holm, and the envoy, Ana Ruiz,] both said"
    if word in PRONOUNS or is_everybody(s, last):
        return (last, last + 1)
    if last in s.quotes:
        return _before_apposition(s, last, ",") if last > 2 and ends_in_comma(s, last) else None
    if scene := before_scene(s, last):
        return subject_before(s, scene - 1)
    if _is_issued(s, last) or _is_sent_by(s, last):
        return (0, last + 1)
    if last > 1 and word in ISSUED and s.lower[last - 1] in DOCUMENTS:
        return (phrase_start(s, last - 1), last + 1)  # "[a statement released] on Monday said"
    first = phrase_start(s, last)
    if word == "them" and "and" in s.lower[first:last]:
        first = s.lower.index("and", first) + 1  # "Half like it and [a third of them] say"
    if (
        (s.at(first - 2) == "to" or s.at(first - 1) in ("had", "has", "have"))
        and s.lower[first] in ARTICLES
        and s.lower[last - 1] == "and"
        and names_start(s, last)
    ):
        first = last  # "They failed to yield an accord and [Morocco] said"
    parted = first > 1 and s.lower[first - 1] in COMMA_OR_DASH
    if parted and (titled := _titled_start(s, first, last)) is not None:
        return (titled, last + 1)
    opens = _before_event(s, first)
    if opens:
        return subject_before(s, opens - 1)
    first = _before_marks(s, behind_phrase(s, first, last))
    if first > last or not is_noun(s, last):
        return None
    return (start_with_others(s, share_start(s, _list_start(s, first, last)), last), last + 1)


def _before_marks(s: Sentence, first: int) -> int:
    """Give where an office begins whose body stands in marks before a name: "[The leader of "Dawn"] Ana Ruiz said".

    Also with what the body is: "[The institute "Dawn"] Ana Ruiz said", "[The head of the party "Dawn"] Ana Ruiz said".
    """
    if first < 2 or not is_title(s, first - 1) or not s.words[min(first, len(s.words) - 1)][0].isupper():
        return first
    led = s.lower[first - 2] in ("of", "for")
    if not led and not is_body_noun(s.lower[first - 2]):
        return first
    office = phrase_start(s, first - 2 - led)
    return office if not led or is_person_noun(s.lower[head_of(s, office, first - 2)]) else first


#: How many figures an age has mostly.
AGE = 2
#: What sources ask to be, or not to be.
ANONYMOUS = frozenset({"anonymous", "identified", "named", "quoted"})
#: How many items stand between "who" and that.
LONGEST_REQUEST = 12


def _unnamed_before(s: Sentence, last: int) -> Range | None:
    """Give the source that asks for its name to be kept back: "[An official who asked not to be named] said"."""
    lowest = max(last - LONGEST_REQUEST, 0)
    who = next((i for i in range(last - 1, lowest, -1) if s.lower[i] == "who"), 0)
    antecedent = antecedent_before(s, who) if who and STOPS.isdisjoint(s.lower[who:last]) else None
    return (antecedent[0], last + 1) if antecedent else None


def _with_relative(s: Sentence, last: int) -> Range | None:
    """Give who is described up to item ``last``: "[An official who is not allowed to talk to the press] said".

    Declines a subject of its own behind what opens a clause: "An official who left when [Oslo] said".
    """
    if WHO.isdisjoint(s.vocabulary):
        return None
    lowest = max(last - LONGEST_SCENE, 0)
    who = next((i for i in range(last - 1, lowest, -1) if s.lower[i] in STOPS or s.lower[i] in WHO), 0)
    if s.at(who) not in WHO or who in s.quotes:
        return None
    first = last if s.lower[last] in OBJECT_PRONOUNS else phrase_start(s, last)
    inside = who + 1 < first <= last and not any(i in s.quotes for i in range(who, last))
    if not inside or s.lower[first - 1] in OPENING_SUBJECTS or is_time(s, last):
        return None
    antecedent = antecedent_before(s, who)
    alone = antecedent is not None and s.at(antecedent[0] - 1) in OPENS_LISTS | {"", ","}
    return (antecedent[0], last + 1) if antecedent and alone else None


WHO = frozenset({"who", "who'd", "who's", "who've"})
#: Behind these a noun phrase is a subject: "who left when [Oslo] said", "who knew what [Oslo] said".
OPENING_SUBJECTS = (
    SUBORDINATORS | RELATIVES | INTERROGATIVES | {"after", "and", "before", "but", "or", "what"}
)


def _is_issued(s: Sentence, last: int) -> bool:
    """Say whether a document and what was done with it fill the sentence up to item ``last``.

    "[A statement issued by the ministry and made available to reporters] said".
    """
    if (
        last < SHORTEST_ISSUED
        or s.lower[1] not in DOCUMENTS
        or s.lower[2] not in ISSUED
        or "and" not in s.lower[:last]
    ):
        return False
    return not any(is_auxiliary(s, i) or s.lower[i] in STOPS or i in s.quotes for i in range(2, last + 1))


#: So many items such a phrase has at least.
SHORTEST_ISSUED = 6


def _titled_start(s: Sentence, first: int, last: int) -> int | None:
    """Give where an office begins that one comma parts from its bearer: "[The Peruvian envoy], Ana Ruiz said".

    Also "[Ana Ruiz], Peruvian Foreign Minister said", as South Asia has it. Declines "In Oslo, the envoy said".
    """
    titled = s.lower[first].rstrip(".") in HONORIFICS  # "Dr. Omar bin Saad Al Haddad"
    named = 2 <= last - first + 1 <= LONGEST_NAME * (1 + titled) and all(
        word[0].isupper() or (titled and word in PARTICLES) for word in s.words[first : last + 1]
    )
    office = is_person_noun(s.lower[last]) and s.words[last][0].isupper()
    head = s.lower[head_of(s, first, last + 1)]
    described = s.words[first].islower() and (is_person_noun(head) or head in KINDS_OF_OUTLETS)
    twice = s.words[last][0].isupper() and is_person_noun(s.lower[first])
    if not (named or office or described or twice):
        return None  # as mostly
    start = phrase_start(s, first - 2)
    before = s.words[start : first - 1]
    if is_possessive(s.lower[first - 2]):
        return None  # "met Haddad, a friend of Peru's, [President Ruiz said]"
    opens = start == 0 or s.lower[start - 1] in STOPS or s.lower[start - 1] in ("and", "but")
    if not before or not (opens or start - 1 in s.quotes):
        return None
    twice = twice and is_person_noun(s.lower[head_of(s, start, first - 1)])
    if twice and all(word[0].isupper() or word in PREPOSITIONS | ARTICLES for word in before):
        return start  # "[Deputy Prime Minister, Minister of Ports Ana Ruiz]"
    # "[Ana Ruiz, the envoy] said it was late", and not "Peru's fleet, the envoy said, is late"
    alone = start - 1 in s.quotes or (not start and s.at(last + 2) != ",")
    fronted = s.lower[0] in PREPOSITIONS and "," not in s.lower[: start - 1]
    alone = alone or (s.at(start - 1) == "," and (fronted or s.at(last + 2) in ("", ".")))
    if office or (described and alone):  # '"...," [Ines Lund, chief of the board] told the council'
        # "H.H. Sheikh Salim Al Harbi, Transport Minister"
        styled = before[0].rstrip(".").replace(".", "").isupper()
        shortest = 1 if head in KINDS_OF_OUTLETS else 2
        bearer = shortest <= len(before) <= LONGEST_NAME + 2 * styled
        bearer = bearer and all(word[0].isupper() for word in before)
        bearer = bearer and WEEKDAYS.isdisjoint(s.lower[start : first - 1])
        return start if bearer and not look_up(" ".join(before)) else None
    told = is_finite(s, start) or s.lower[start] in PREPOSITIONS
    titled = is_person_noun(s.lower[first - 2]) or is_person_noun(s.lower[head_of(s, start, first - 1)])
    return start if named and titled and not told else None


def head_of(s: Sentence, first: int, end: int) -> int:
    """Give the last item before the first preposition of a phrase: "the king's new [envoy] to the isles"."""
    return next((i - 1 for i in range(first + 1, end) if s.lower[i] in PREPOSITIONS), end - 1)


def _before_event(s: Sentence, first: int) -> int:
    """Give the "after" or "before" of what a subject is from, 0 for none: "A statement [after] the talks said"."""
    when = first - 1
    if when < 2 or s.lower[when] not in ("after", "before") or s.at(first) not in DETERMINERS:
        return 0
    opens = s.lower[0] in ("but", "and")
    owned = is_possessive(s.lower[opens]) and s.lower[opens] not in POINTING
    alone = (s.lower[opens] in ARTICLES or owned) and not any(
        (is_finite(s, i) and not _is_made(s, i)) or s.lower[i] in STOPS for i in range(opens, when)
    )
    return when if alone and is_noun(s, when - 1) else 0


#: What only seems to own something: "[That's] hours after the envoy said".
POINTING = frozenset({"here's", "it's", "that's", "there's", "this's"})


def _is_made(s: Sentence, i: int) -> bool:
    """Say whether a participle tells how a document came about: "a statement [issued] by", "a letter [signed] by"."""
    return s.lower[i - 1] in DOCUMENTS and (s.lower[i] in ISSUED or s.at(i + 1) == "by")


def _list_start(s: Sentence, first: int, last: int) -> int:
    """Give the start of a list that the phrase ends: "the ministers of France, [Italy and Spain] said".

    A comma may stand before its "and": "Mali, Chad, and Niger said".
    """
    if first > 1 and s.lower[first - 1] == "and" and s.lower[first - 2] in PRONOUNS - {"it"}:
        return first - 2  # "[she and Holm] said", not "Ruiz denies it and [Holm] said"
    if s.lower[0] == "according":
        return first
    if any(cue.form == "base" for cue in cue_words().get(s.at(last + 1), ())) and not names_start(s, last):
        return 0  # "[Egypt, Qatar] say"
    joined = s.lower[max(first - 2, 0) : first] == [",", "and"]
    if "and" not in s.lower[first : last + 1] and not (joined and s.words[last][0].isupper()):
        return first
    if joined and (peer := described_peer(s, first - 2)) is not None:
        return peer
    # "[French,] German and British diplomats", not "the deal, envoys and aides say"
    adjectives = s.words[last].islower()
    start, items = first, 0
    for items in range(LONGEST_LIST):
        comma = start - 1 - (joined and not items)
        if comma < 1 or s.lower[comma] != "," or not is_noun(s, comma - 1) or s.words[comma - 1].islower():
            break
        item = phrase_start(s, comma - 1)
        if is_time(s, comma - 1) or (_opens_front(s) and "," not in s.lower[:comma]):
            return start  # "On Tuesday, [Egypt, Jordan and Iraq]", "In Oslo, [...]"
        start = item
        if adjectives and (comma - start > 1 or s.words[first].islower()):
            return first
    opens = start == 0 or s.lower[start - 1] in OPENS_LISTS or s.lower[start - 1] in FRONTING
    if joined and items < SHORTEST_SERIES:
        return first  # "He met Holm, and [Ruiz] said"
    fronted = s.lower[0] in PREPOSITIONS or is_gerund(s, 0)
    in_front = s.at(start - 1) == "," and fronted and "," not in s.lower[: start - 1]
    opens = opens or in_front  # "After the talks, [the ministers of Egypt and Iraq]"
    told = s.at(start - 1) == "," and items and any(is_finite(s, i) for i in range(1, start - 1))
    opens = opens or bool(told)  # "The road is open, [Peru, Chile and Fiji] said"
    return start if opens and not any(is_finite(s, i) for i in range(start, first)) else first


def _opens_front(s: Sentence) -> bool:
    """Say whether a phrase in front opens a sentence: "On Tuesday, [Egypt and Iraq]", "While visiting Lima, [...]"."""
    return s.lower[0] in PREPOSITIONS or is_gerund(s, s.lower[0] in FRONTING)


#: What stands small within a name.
PARTICLES = frozenset({"al", "bin", "bint", "de", "ibn", "van", "von"})
#: So many stand at least before ", and".
SHORTEST_SERIES = 2
#: What a list of sources stands behind: "said that [Mali, Niger and Chad] announced".
OPENS_LISTS = frozenset({"that", "and", ";", "but", ".", '"'})


def _before_apposition(s: Sentence, comma: int, mark: str = "") -> Range | None:
    """Give a noun phrase with the apposition that ends with the mark at ``comma``: "Ruiz, 45," or "Ruiz (D)"."""
    if s.lower[comma] == "," and (opener := described_opener(s, comma)):
        return (0, opener)
    opening = mark or ("(" if s.lower[comma] == ")" else s.lower[comma])
    i = opening_before(s, comma, opening)
    if not i and s.lower[comma - 1] == ")" and "," in s.lower[opening_before(s, comma, "(") : comma - 1]:
        return subject_before(s, comma - 1)  # "Ruiz (APC, North), said"
    if i and (named := _behind_occasion(s, i, comma)):
        return named
    if i > 1 and comma == i + 3 and s.lower[i + 1] in PRONOUNS:
        return subject_before(s, i - 1)  # "Ruiz, who, [she said,] had expressed"
    if i and i + 2 < comma <= i + 5 and _is_attribution(s, i + 1, comma):
        return subject_before(
            s, i - 1
        )  # "Ruiz[, the channel said,] added", "Oslo[, he has noted,] calls for"
    if i and is_place_tail(s, i, comma):
        i = opening_before(s, i, opening) or i
    if signed := signed_before(s, comma):
        # "The union, in a letter signed by Ana Ruiz, Jan Holm and Li Wei, said"
        return subject_before(s, signed - 1)
    if i and "and" in s.lower[i:comma] and s.words[i - 1][0].isupper() and s.words[i + 1][0].isupper():
        i = relative_before(s, i) or i  # "Ruiz, who is to tour Peru, Chile and Fiji, said"
    if not i or i + 1 >= comma or not (is_noun(s, i - 1) or s.lower[i - 1] == ")"):
        return None
    parenthetical = is_parenthetical(s, i + 1)
    if joins_clause(s, i + 1, comma) or (not parenthetical and tells_by_itself(s, i + 1, comma)):
        return None
    if not parenthetical and (s.lower[i + 1] in PRONOUNS | AUXILIARIES or s.lower[i + 1] == "or"):
        return None
    earlier = subject_before(s, i - 1) if _gives_acronym(s, i, comma) else _earlier_described(s, i, comma)
    if earlier is None:
        return None
    if " ".join(s.lower[i + 1 : comma]) in CONNECTING_PHRASES:
        return (earlier[0], i)
    if opening == "(":
        return (_with_bracketed(s, earlier[0]), comma + 1)
    if (who := relative_within(s, earlier[0], i)) is not None:
        return (earlier[0], who)  # "Ruiz[, who spoke at a dinner for Jan Holm, the town's guest], said"
    commas = (k for k in range(earlier[0], i) if s.lower[k] == "," and is_gerund(s, k + 1))
    if scene := next((k for k in commas if s.lower[k + 2] in PREPOSITIONS), 0):
        return (earlier[0], scene)  # "[Ruiz], speaking alongside her counterpart, Lars Dahl, said"
    joined = s.lower[max(earlier[0] - 2, 0) : earlier[0]] == [",", "and"]
    pair = described_peer(s, earlier[0] - 2) if joined else None
    first = earlier[0] if pair is None else pair
    return (first, i if sets_scene(s, i + 1, comma, parenthetical) else comma)


def _behind_occasion(s: Sentence, opening: int, comma: int) -> Range | None:
    """Give a name behind an occasion, with where he speaks up to a comma: "In a note, [Ruiz] in Oslo hall, said"."""
    end = after_capitals(s, opening + 1)
    opens = s.lower[0] in ("at", "during", "in") and "," not in s.lower[:opening]
    placed = opening + 1 < end < comma and s.lower[end] in PREPOSITIONS - {"of"}
    return (opening + 1, end) if opens and placed and not is_time(s, opening + 1) else None


def _is_attribution(s: Sentence, first: int, comma: int) -> bool:
    """Say whether somebody said what is told around an aside: ", the channel said,", ", he has noted,"."""
    told = any(cue.form == "past" and cue.says for cue in cue_words().get(s.words[comma - 1], ()))
    named = s.words[comma - 2][0].isupper() or s.lower[comma - 2] in PRONOUNS | AUXILIARIES
    says = s.words[comma - 1] in ("said", "say", "says")
    return says or (told and named and s.lower[first] not in RELATIVES)


def _is_sent_by(s: Sentence, last: int) -> bool:
    """Say whether a document and who sent it fill the sentence up to item ``last``: "[The note Ruiz sent] said"."""
    if last < SHORTEST_SENT or s.lower[0] not in DETERMINERS or s.lower[1] not in DOCUMENTS:
        return False
    verbs = [i for i in range(3, last + 1) if s.lower[i] in STRONG_PAST or s.lower[i].endswith("ed")]
    sent = len(verbs) == 1 and (s.words[2][0].isupper() or s.lower[2] in PRONOUNS)
    return sent and not any(i in s.quotes or s.lower[i] in STOPS for i in range(2, last + 1))


#: Where the verb of who sends a document stands at the earliest.
SHORTEST_SENT = 3


def _gives_acronym(s: Sentence, i: int, closing: int) -> bool:
    """Say whether a bracket from item ``i`` gives the acronym of what stands before it: "the Board of Pilots (BP)"."""
    return s.lower[i] == "(" and closing == i + 2 and s.words[i + 1].isupper()


def _with_bracketed(s: Sentence, first: int) -> int:
    """Give where the first of several begins, each with a bracket: "[Ana Ruiz (D), Jan Holm (R) and] Mike Lund (R)"."""
    closing = first - 2 - (s.at(first - 2) == ",")
    joined = closing > 0 and s.lower[first - 1] == "and" and s.lower[closing] == ")"
    joined = joined and s.words[opening_before(s, closing, "(") - 1][0].isupper()
    another = _before_apposition(s, closing) if joined else None
    while another:
        first = another[0]
        another = (
            _before_apposition(s, first - 2) if s.lower[max(first - 2, 0) : first] == [")", ","] else None
        )
    return first


def _earlier_described(s: Sentence, i: int, comma: int) -> Range | None:
    """Give the phrase before the comma at ``i``, over all that describes it: "[Ana Ruiz, 45, a pilot], who left,"."""
    earlier = subject_before(s, i - 1)
    if earlier and s.at(earlier[0] - 1) == "," and s.lower[earlier[0]].rstrip(".") in HONORIFICS:
        titled = phrase_start(s, earlier[0] - 2)
        somebody = s.lower[titled] in ARTICLES and is_person_noun(s.lower[head_of(s, titled, earlier[0] - 1)])
        if somebody and not any(is_finite(s, k) for k in range(titled, earlier[0])):
            earlier = (titled, earlier[1])  # "The envoy, Ms Ruiz, who was late, said"
    named = comma - i > 2 and all(word[0].isupper() or word == "of" for word in s.words[i + 1 : comma])
    for _ in range(LONGEST_LIST):
        if (
            not earlier
            or (named and s.lower[earlier[0]] == "the")  # "... with Peru, the envoy, Ana Ruiz, said"
            or earlier[0] < 2
            or s.lower[earlier[0] - 1] != ","
            or not goes_on_describing(s, earlier[0])
        ):
            break
        earlier = subject_before(s, earlier[0] - 2) or earlier
    return earlier and _with_name(s, _before_likeness(s, earlier))


def _before_likeness(s: Sentence, subject: Range) -> Range:
    """Give who is compared where a subject is only the one he is like: "[Ruiz], like the envoy, who was late, said"."""
    likens = subject[0] if s.lower[subject[0]] in LIKENING else subject[0] - 1
    if likens < 2 or s.lower[likens] not in LIKENING or s.lower[likens - 1] != ",":
        return subject
    return subject_before(s, likens - 2) or subject


LIKENING = frozenset({"like", "unlike"})


def _with_name(s: Sentence, subject: Range) -> Range:
    """Give a name with the office in front of it: "[Peru's envoy, Ana Ruiz], who left, said".

    Also an office with the name in front of it: "[Ana Ruiz, head of the fund], based in Lima, said".
    """
    first, end = subject
    if first < 2 or s.lower[first - 1] != ",":
        return subject
    titled = _titled_start(s, first, end - 1)
    if titled is not None:
        return (titled, end)
    start = phrase_start(s, first - 2)
    name = s.words[start : first - 1]
    bearer = 2 <= len(name) <= LONGEST_NAME and all(word[0].isupper() for word in name)
    opens = not start or s.lower[start - 1] in STOPS or start - 1 in s.quotes
    office = s.words[first].islower() and is_person_noun(s.lower[head_of(s, first, end)])
    return (start, end) if bearer and opens and office else subject

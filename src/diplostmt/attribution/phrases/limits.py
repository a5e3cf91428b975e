"""Where a noun phrase begins and where it ends, read without a parser: by word classes and by punctuation.

Before a cue it is read from its last word to the left, after a cue from its first word to the right. What cannot be
read is ``None``. Positions are indexes of a sentence's items, as in ``items``.
"""

from __future__ import annotations

from diplostmt.attribution.phrases.ends import ends_phrase, opens_manner
from diplostmt.attribution.sentences.items import (
    DASHES,
    ENDS,
    STOPS,
    Range,
    before_seat,
    behind_distance,
    behind_rough_count,
    behind_seat,
    count_start,
    goes_on_behind_acronym,
    is_acronym,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_noun,
    is_possessive,
    is_time,
    is_year,
    may_be_verb,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    DOCUMENTS,
    KINDS_OF_OUTLETS,
    OCCASION_NOUNS,
    QUANTITIES,
    QUESTIONED,
    SAYING,
    SPEAKING_PLURALS,
)
from diplostmt.lexicon.epithets import STYLES
from diplostmt.lexicon.function_words import (
    ARTICLES,
    BE,
    DETERMINERS,
    INVARIANT,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
    SUBORDINATORS,
)
from diplostmt.lexicon.titles import HONORIFICS
from diplostmt.speakers.names.nouns import is_body_noun, is_people_noun, is_person_noun, nouns

#: How many items a noun phrase may have.
LONGEST_PHRASE = 60
#: How many words a name has at most.
LONGEST_NAME = 4
ANY_PRONOUNS = PRONOUNS | OBJECT_PRONOUNS
#: What may stand before an article in one phrase.
BEFORE_ARTICLES = frozenset("double half quite rather such twice what".split())
#: Who is posted somewhere: "Ambassador to the UN Ana Ruiz".
POSTED = frozenset(
    {"adviser", "advisor", "aide", "ambassador", "assistant", "consul", "envoy", "representative"}
)


def phrase_start(s: Sentence, last: int, *, whole: bool = True) -> int:
    """Give the index where the noun phrase that ends with item ``last`` begins (``last + 1`` for none).

    Not ``whole`` is what another relative clause goes with: "those who signed [letters] that".
    """
    known = s.phrase_starts.get((last, whole))
    if known is None:
        known = s.phrase_starts[last, whole] = _phrase_start(s, last, whole=whole)
    return known


def _phrase_start(s: Sentence, last: int, *, whole: bool) -> int:
    before, opens = _before_phrase(s, last)
    if opens:
        return count_start(s, before + 1)
    relative = _before_verb(s, before, whole=whole)
    within = last - before <= LONGEST_PHRASE and before >= 0  # a verb or a relative may stand before
    opened = within and relative == before and (s.lower[before] in RELATIVES or s.lower[before] == "that")
    if opened and _has_own_subject(s, before, last):
        return (
            before + 1
        )  # "a plan which [an official] called", "said on Monday in Lima that [officials] had urged"
    if relative > 0 and (s.lower[relative] in RELATIVES or _is_relative_that(s, relative)):
        antecedent = antecedent_before(s, relative)
        if antecedent:
            return antecedent[0]
    first = _behind_verb(s, before, last) if within else before + 1
    first = _behind_day(s, first, last)
    while first <= last and _goes_in_front(s, first):
        first += 1
    if first < last and s.at(first - 1) in BE and s.lower[first] in INVARIANT and "by" in s.lower[first:last]:
        return s.lower.index("by", first) + 1  # "was hit on Sunday by [a report]"
    if s.at(first - 1) == "that" and is_possessive(s.at(first)) and s.at(first - 2) in OPENS_THAT:
        return first - 1  # "..., [that country's envoy] said"
    if first == 1 and _determines(s):
        return 0  # "[That report] says", "[Earlier reports] said"
    if first < last and _is_year_of_day(s, first):
        return first + 1  # "on May 4, 2021 [Minister Ruiz]"
    dated = s.lower[first].isdigit() and is_time(s, first + 1) if first < last else False
    if first < last and (
        dated or is_time(s, first)
    ):  # "on Monday [Minister Ruiz]", "on 4 May 2021 [Minister Ruiz]"
        behind = time_end(s, first + dated)
        return behind if behind <= last and s.words[behind][0].isupper() else first
    return count_start(s, first)


def _determines(s: Sentence) -> bool:
    """Say whether the first word of a sentence goes with the noun behind it: "[That] report", "[Earlier] reports"."""
    told = s.lower[1] in DOCUMENTS or s.lower[1].removesuffix("s") in DOCUMENTS
    pointed = s.lower[0] == "that" and s.words[1].islower()  # not "That Ruiz said so"
    return pointed or (s.lower[0] in ("earlier", "later", "previous") and told)


def _behind_day(s: Sentence, first: int, last: int) -> int:
    """Give where a phrase begins behind the day that ends a clause: "ran aground on Sunday and [the office] said".

    Also behind a year: "stalled in 2019 and [Norway] said".
    """
    joints = (
        i
        for i in range(last - 1, first, -1)
        if s.lower[i] == "and"
        and (is_time(s, i - 1) or (s.at(i - 2) in ("in", "since") and is_year(s, i - 1)))
    )
    joint = next(joints, None)
    return first if joint is None or is_time(s, joint + 1) else joint + 1


def _is_year_of_day(s: Sentence, i: int) -> bool:
    """Say whether the year of a day stands at item ``i``, before a name: "May 4, [2021] Ana Ruiz"."""
    day = s.at(i - 1) == "," and s.at(i - 2).isdigit() and i > 2 and is_time(s, i - 3)
    return day and is_year(s, i) and s.words[i + 1][0].isupper()


def _before_phrase(s: Sentence, last: int) -> tuple[int, bool]:
    """Give the item before what may be one phrase, and whether an article surely opens it."""
    i, lowest = last, max(last - LONGEST_PHRASE, 0)
    while i >= lowest and (not ends_phrase(s, i) or parts_adjectives(s, i)):
        if i and s.lower[i] in ARTICLES:
            if _is_within_name(s, i, last):
                i -= 1
            elif _ends_other_phrase(s, i - 1) and not _does_something(s, i - 1):
                return i - 1, not is_finite(s, i - 1)
        elif s.lower[i] == ",":
            i -= 1
        i -= 1
        if s.at(i) in DASHES and s.at(i + 1) == "based":
            i = before_seat(s, i)
        while i < last and is_acronym(s, i):
            i -= 3
    return i, False


def parts_adjectives(s: Sentence, comma: int) -> bool:
    """Say whether a comma parts two adjectives before one noun: "a senior[,] well-placed official".

    Declines an apposition ("the envoy, Danish-born, said"), and a subject behind a clause ("named an heir, political
    sources said").
    """
    if s.at(comma) != "," or s.at(comma - 2) not in DETERMINERS or s.at(comma + 2) in ENDS:
        return False
    first, second = s.lower[comma - 1], s.lower[comma + 1]
    # not "in the autumn, Ferreira-Pinto said"
    last = s.words[comma + 1].rpartition("-")[2]
    compound = "-" in second and last.islower() and not is_person_noun(last)
    adjective = compound or (s.words[comma + 1].islower() and second.endswith(ADJECTIVES))
    noun = is_person_noun(first) or is_body_noun(first) or s.words[comma - 1][0].isupper()
    noun = noun or (s.lower[comma + 2].endswith("s") and not first.endswith(ADJECTIVES))
    behind = s.lower[comma + 2]  # not "according to the note, signed the deal"
    goes_on = behind.isalpha() and behind not in PREPOSITIONS and behind not in DETERMINERS
    return adjective and not noun and goes_on


#: How adjectives end that may follow another one.
ADJECTIVES = ("able", "al", "ed", "ful", "ic", "ical", "ish", "ive", "less", "ous", "locked")


def _is_within_name(s: Sentence, i: int, last: int) -> bool:
    """Say whether an article at item ``i`` opens nothing: "Thai newspaper [the] Harbour Post", "S [A] Mirza".

    Also "His Highness [the] Amir", 'Omar "[the] Bear" Haddad'.
    """
    if s.words[i - 1][0].isupper() and s.text[s.starts[i] - 1] in NICKNAMES:
        return True
    if s.at(i - 1) in STYLES or s.words[i - 1] == "HE":
        return True
    if s.words[i] == "A":
        before = s.words[i - 1]  # "Dr. [A] K Holm"
        return (before.isupper() and len(before) == 1) or before.lower().rstrip(".") in HONORIFICS
    named = i < last and s.lower[i] == "the" and s.at(i - 1) in KINDS_OF_OUTLETS
    return named and s.words[i + 1][0].isupper()


#: What opens a name in marks amid a name.
NICKNAMES = frozenset("\"'“‘")


def _before_verb(s: Sentence, i: int, *, whole: bool) -> int:
    """Give the item before the verb that ends with item ``i``; ``i`` where there is none."""
    relative = i
    while relative > 0 and (
        is_auxiliary(s, relative)
        or s.lower[relative] in STRONG_PAST
        or is_adverb(s, relative)
        or (whole and is_finite(s, relative))
    ):
        relative -= 1
    # "Ruiz, whose deputy was [a cousin]"
    return relative - (relative < i and relative > 1 and s.lower[relative - 1] == "whose")


def _behind_verb(s: Sentence, verb: int, last: int) -> int:
    """Give where a phrase begins behind the verb before it: "had met with [the envoy]", "would sign and [Oslo]"."""
    first = verb + 1
    if is_auxiliary(s, verb) and (s.lower[verb] not in BE or is_gerund(s, first)) and first < last:
        joint = next((j + 1 for j in range(last, verb, -1) if s.lower[j] == "and"), first)
        return next((j for j in range(last, verb, -1) if s.lower[j] in DETERMINERS), joint)
    if _takes_bare_object(s, verb, first) and "and" in s.lower[first:last]:
        joint = s.lower.index("and", first)
        another = s.words[last][0].isupper() or s.lower[joint + 1] in ARTICLES
        return joint + 1 if another and s.words[joint - 1].islower() else first  # "was open and [Ruiz]"
    return first


def _goes_in_front(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` stands in front of a phrase: a preposition, a conjunction, an adverb."""
    word = s.lower[i]
    if word in PREPOSITIONS:
        people = s.at(i + 1) in SPEAKING_PLURALS or is_people_noun(s.at(i + 1))
        outside = word == "outside" and people  # "[Outside analysts] say"
        return not outside and not _counts_about(s, i)
    if word in ("and", "or", "but") or (not i and word in ("early", "late") and s.at(1) in ("in", "on")):
        return True
    if word in QUESTIONED:
        return s.at(i - 1) in ("if", "when")  # "When pressed [Mr Haddad] said"
    return is_adverb(s, i) and word not in ("both", "all") and not _qualifies(s, i)


def _has_own_subject(s: Sentence, relative: int, last: int) -> bool:
    """Say whether a subject stands behind a relative: "a plan which [an official] called", "at which [Ruiz] said".

    Also several people alone: "a bridge, which [senior officials] say", and not "a club that [hosts ministers]".
    """
    if s.at(relative - 1) in PREPOSITIONS or _opens_phrase(s, relative + 1, last):
        return True
    noun = nouns().get(s.lower[last])
    several = s.lower[last] in SPEAKING_PLURALS or (noun is not None and noun.sort == "group")
    return several and not any(may_be_verb(s, i) for i in range(relative + 1, last))


def _takes_bare_object(s: Sentence, verb: int, first: int) -> bool:
    """Say whether a predicate without an article is behind a verb: "was [open] and Ruiz", "took [place] and Ruiz"."""
    if s.lower[verb] in BE:
        return True
    bare = s.words[first].islower() and s.lower[first] not in DETERMINERS
    return bare and s.lower[verb] in STRONG_PAST


def _qualifies(s: Sentence, i: int) -> bool:
    """Say whether an adverb that opens a sentence goes with a participle: "[Recently appointed] Minister Ruiz said"."""
    return not i and s.lower[0].endswith("ly") and s.at(1).endswith("ed") and s.at(2) != ","


def _counts_about(s: Sentence, i: int) -> bool:
    """Say whether a number goes with a preposition at item ``i``: "[about] half of them said"."""
    number = s.at(i + 1)
    return s.lower[i] in ("about", "around") and (
        number.isdigit() or (number in QUANTITIES and number != "a")
    )


#: What stands before "that" where it is no conjunction: "They met, [that] country's envoy said".
OPENS_THAT = frozenset({"", ",", ";", ".", '"', "and", "but"})


def names_start(s: Sentence, last: int) -> int:
    """Give where a row of names begins that ends with item ``last``; ``last + 1`` for none.

    "[Japan and South Korea] urge", and with a comma for "and", as headlines have it: "[Egypt, Qatar] call for".
    """
    first = phrase_start(s, last) if s.words[last][0].isupper() else last + 1
    start = 0 if s.at(first - 1) == "," and first > 1 and not phrase_start(s, first - 2) else first
    row = range(start, last + 1)
    joined = [i for i in row if s.lower[i] in ("and", ",")]
    return start if joined and all(s.words[i][0].isupper() or i in joined for i in row) else last + 1


def _opens_phrase(s: Sentence, i: int, last: int) -> bool:
    """Say whether a noun phrase begins at item ``i``, and no verb as in "which [monitors] the talks"."""
    return i <= last and (s.lower[i] in DETERMINERS or s.words[i][0].isupper())


def _ends_other_phrase(s: Sentence, i: int) -> bool:
    """Say whether a phrase of its own ends with item ``i``, before an article: "an [accusation] the envoy denied"."""
    word = s.lower[i]
    return is_noun(s, i) and word not in DETERMINERS and word not in BEFORE_ARTICLES


def _does_something(s: Sentence, i: int) -> bool:
    """Say whether a gerund goes with the noun before it: "an envoy [attending] the forum said"."""
    return (
        i > 0
        and is_gerund(s, i)
        and s.lower[i] not in SAYING
        and (s.words[i - 1].islower() or i == 1)
        and is_noun(s, i - 1)
        and s.lower[i - 1] not in DETERMINERS
    )


def _is_relative_that(s: Sentence, i: int) -> bool:
    """Say whether "that" at item ``i`` goes with a noun: not "claimed that he", "would note that he"."""
    if s.lower[i] != "that" or not is_noun(s, i - 1):
        return False
    before, after = s.lower[i - 1], s.at(i + 1)
    if before.endswith(("ing", "ed")) or before in STRONG_PAST or after in DETERMINERS or after in PRONOUNS:
        return False
    if after and s.words[i + 1][0].isupper():
        return False  # "a figure that [Oslo] disputes"
    if i < 2:
        return True
    subject = s.lower[i - 2] in (",", "to") or s.lower[i - 2] in PRONOUNS
    subject = subject or (
        before.endswith("s") and s.words[i - 2][0].isupper() and not is_possessive(s.lower[i - 2])
    )
    return not (is_auxiliary(s, i - 2) or subject)


def antecedent_before(s: Sentence, relative: int) -> Range | None:
    """Give the noun phrase before a relative pronoun, with or without a comma between."""
    last = _before_state(s, relative - 1)
    if s.at(last) == "," and (named := _before_bracket(s, last - 1)) is not None:
        return (named, last)
    while last >= 0 and (
        s.lower[last] in PREPOSITIONS or s.lower[last] in (",", *DASHES, "and", "some", "most")
    ):
        last -= 1
    if last < 0 or not is_noun(s, last):
        return None
    first = phrase_start(s, last, whole=False)
    if first > 1 and s.lower[first] in ARTICLES and s.lower[first - 1] == "," and _is_named(s, first - 2):
        first = phrase_start(s, first - 2)  # "Ana Ruiz, a professor in Lima, who"
    if s.lower[relative] in ("which", "who"):
        first = _named_behind(s, first, last)
    return (first, last + 1) if first <= last else None


def _before_bracket(s: Sentence, closing: int) -> int | None:
    """Give where a name begins with its party and state in brackets: "by [Sen. Ana Ruiz (R-Maine)], who says"."""
    opening = next((i for i in range(closing - 2, max(closing - 5, 0), -1) if s.lower[i] == "("), 0)
    if (
        s.at(closing) != ")"
        or not opening
        or not s.words[opening - 1][0].isupper()
        or not s.words[opening + 1][0].isupper()
    ):
        return None
    first = opening - 1
    while first and s.words[first - 1][0].isupper():
        first -= 1
    return first


def _before_state(s: Sentence, last: int) -> int:
    """Give the town before its state and two commas: "a nurse from [Norman], Okla., who"; ``last`` for none."""
    if last < 5 or s.lower[last - 1 : last + 1] != [".", ","] or s.lower[last - 3] != ",":
        return last
    placed = s.words[last - 2][0].isupper() and s.words[last - 4][0].isupper()
    return last - 4 if placed else last


def _named_behind(s: Sentence, first: int, last: int) -> int:
    """Give where a name begins that "who" goes with, behind a preposition: "a rebuke from [Ana Ruiz], who"."""
    for i in range(last - 1, first, -1):
        if s.lower[i] in ("by", "from", "to", "with"):
            named = all(word[0].isupper() for word in s.words[i + 1 : last + 1])
            owned = s.lower[i] == "from" and s.words[i + 1][0].isupper() and is_possessive(s.lower[i + 1])
            return i + 1 if named or owned else first  # "drew fire from [Haddad's party], which"
    return first


def _is_named(s: Sentence, last: int) -> bool:
    """Say whether two words with capitals end with item ``last``, as a name does."""
    return last > 0 and all(s.words[i][0].isupper() and not is_time(s, i) for i in (last - 1, last))


def phrase_after(s: Sentence, first: int) -> Range | None:
    """Give the noun phrase that begins with item ``first``: "said [Ana Ruiz of the port authority] on Monday"."""
    count = len(s.lower)
    behind = s.at(first + 1)
    if s.at(first) == "her" and (is_people_noun(behind) or is_body_noun(behind)):
        owned = phrase_after(s, first + 1)  # "said [her deputy]", "told by [her aides]"
        return (first, owned[1]) if owned else None
    if s.at(first) in ANY_PRONOUNS and s.words[first] != "US":
        return (first, first + 1)
    i = behind_rough_count(s, first)
    while i < count and (not _stops_right(s, i, first) or parts_adjectives(s, i)):
        i += 1
        if s.at(i) == "(" and goes_on_behind_acronym(s, i):
            i += 3
        i = behind_seat(s, i)
    while i > first and (s.lower[i - 1] in PREPOSITIONS or s.lower[i - 1] == "and" or is_adverb(s, i - 1)):
        if s.lower[i - 1] == "first" and s.lower[first] == "the" and i == first + 2:
            break  # "said the first"
        i -= 1
    return (first, i) if i > first else None


def _stops_right(s: Sentence, i: int, first: int) -> bool:
    """Say whether a noun phrase that began at ``first`` cannot go on with item ``i``."""
    word = s.lower[i]
    if word in STOPS or is_auxiliary(s, i) or word in SUBORDINATORS or word in RELATIVES or is_time(s, i):
        return True
    if word in PRONOUNS or word in STRONG_PAST:
        return True
    if i > first and (
        behind_distance(s, i) > 0 or (word in ("early", "late") and s.at(i + 1) in PREPOSITIONS)
    ):
        return True
    if word == "back" and s.at(i + 1) in ("in", "on") and s.at(i + 2) and is_time(s, i + 2):
        return i > first  # "said Ana Ruiz [back] in June"
    if i > first and opens_manner(s, i):
        return True
    if word in PREPOSITIONS:
        if i > first and _goes_on_within(s, i):
            return False
        if i > first and (s.lower[i - 1] == "based" or (word == "to" and s.lower[i - 1] in POSTED)):
            return False  # "an envoy based in Oslo", "Ambassador to Oslo Ana Ruiz"
        if i > first and _sits_on(s, i):
            return False
        if (
            word == "at"
            and s.at(i + 1) in ("a", "an")
            and not OCCASION_NOUNS.isdisjoint(s.lower[i + 2 : i + 5])
        ):
            return True  # "officials familiar with the talks [at] a news conference"
        named = s.words[i - 1][0].isupper()
        return (
            i == first
            or word not in ("of", "for", "at", "to", "with", "from")
            or (named and word not in ("of", "for"))
        )
    return False


def _goes_on_within(s: Sentence, i: int) -> bool:
    """Say whether a preposition belongs to a name, or to a count: "Doctors [Without] Borders", "one [in] five pilots".

    Also "the Committee [to] Protect Growers".
    """
    if s.lower[i] == "in":
        return s.lower[i - 1] in QUANTITIES and s.at(i + 1) in QUANTITIES - {"a"}
    named = s.words[i - 1][0].isupper() and i + 1 < len(s.words) and s.words[i + 1][0].isupper()
    if s.lower[i] == "to":
        return named and is_body_noun(s.lower[i - 1])
    return named and s.words[i][0].isupper()


def _sits_on(s: Sentence, i: int) -> bool:
    """Say whether somebody belongs to the body behind "on": "an envoy [on] the Security Council", not "on Monday"."""
    if s.lower[i] != "on" or not is_person_noun(s.lower[i - 1]):
        return False
    body = phrase_after(s, i + 1)
    return body is not None and is_body_noun(s.lower[body[1] - 1])

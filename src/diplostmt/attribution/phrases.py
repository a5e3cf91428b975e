"""Noun phrases around a cue, read without a parser: by closed word classes and by punctuation.

A sentence is a row of items (``segments.Sentence``); positions are indexes of items, and a ``Range`` of them is
half-open. What cannot be read is ``None``.
"""

from __future__ import annotations

from collections.abc import Sequence

from diplostmt.attribution.segments import Sentence
from diplostmt.lexicon.attribution_words import CONNECTING_PHRASES, OCCASION_NOUNS, QUANTITIES, SAYING
from diplostmt.lexicon.function_words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONNECTIVES,
    DETERMINERS,
    NOT_ADVERBS,
    NOT_GERUNDS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
    SUBORDINATORS,
    TIME_UNITS,
    TIME_WORDS,
)
from diplostmt.lexicon.titles import HONORIFICS

Range = tuple[int, int]

#: What follows an adverb that opens its sentence: "Recently, ...", "Immediately after the attack, ...".
BEHIND_ADVERBS = frozenset({",", "after", "before", "following"})
DASHES = frozenset({"—", "–", "--", "-"})
STOPS = frozenset(',;:"()[]—–-…?!.•*|') | {"--"}
#: What ``Sentence.at`` gives where a phrase ends: a mark, or nothing.
ENDS = STOPS | {""}
NOT_NOUNS = AUXILIARIES | SUBORDINATORS | PREPOSITIONS | PRONOUNS | RELATIVES | {"and", "or", "to", "then"}
ANY_PRONOUNS = PRONOUNS | OBJECT_PRONOUNS
#: How many items a noun phrase may have.
LONGEST_PHRASE = 60
#: How many commas a list of sources may have.
LONGEST_LIST = 5
#: How far back the comma that opens an apposition is looked for.
LONGEST_APPOSITION = 40


def is_adverb(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` is an adverb that may stand beside a verb ("Kelly" is none)."""
    word = s.lower[i]
    if word in ADVERBS:
        return True
    return (
        word.endswith("ly")
        and len(word) > 4
        and word not in NOT_ADVERBS
        and (s.words[i] == word or (not i and len(s.words) > 1 and s.lower[1] in BEHIND_ADVERBS))
    )


def is_gerund(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` is a form in -ing: not "Beijing", and no noun as "morning"; nor an auxiliary behind it."""
    if not s.at(i).endswith("ing") or s.lower[i] in NOT_GERUNDS:
        return False
    return s.words[i].islower() or (not i and AUXILIARIES.isdisjoint(s.lower[1:2]))


def is_auxiliary(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` is an auxiliary; a capital within a sentence makes a name of it (Will, May)."""
    word = s.lower[i]
    return word in AUXILIARIES and (not i or s.words[i][0].islower() or word in NO_NAMES)


#: Auxiliaries that are nobody's name, in headlines either: "Road [Is] Open".
NO_NAMES = frozenset("is are was were be been has have had would could should".split())


def is_time(s: Sentence, i: int) -> bool:
    """Say whether an expression of time begins at item ``i``: "Monday", "last week", "this month"."""
    word = s.lower[i]
    if word in TIME_WORDS:
        return word != "may" or s.words[i] == "May"
    if word in ("early", "late") and s.at(i + 1) in ("last", "this", "next"):
        return s.at(i + 2) in TIME_WORDS
    return word in ("last", "this", "next", "early", "late") and s.at(i + 1) in TIME_WORDS


def time_end(s: Sentence, i: int) -> int:
    """Give the index after the expression of time at ``i``: "Monday night", "March 3, 2021"."""
    count = len(s.lower)
    while i < count and (is_time(s, i) or s.lower[i] in TIME_WORDS or _is_day(s.lower[i])):
        i += 1
        if s.at(i) == "," and s.at(i + 1).isdigit() and len(s.lower[i + 1]) == 4:
            i += 2
    return i


def _is_day(word: str) -> bool:
    """Say whether a word is the number of a day or year: "3", "25th"."""
    return word.isdigit() or (word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit())


def before_time(s: Sentence, last: int) -> int:
    """Give the index of the last item before a time that ends with item ``last``.

    "The Union [on Tuesday] urged", "Ruiz [last week] said", "Oslo [less than two weeks ago] denied".
    """
    unit = last - (s.lower[last] in ("ago", "before"))
    if unit >= 0 and s.lower[unit] in TIME_UNITS and s.at(unit + 1) in ("ago", "before", "earlier", "later"):
        return _before_count(s, unit, last)
    if s.lower[last] == ")" and "(" in s.lower[max(last - LONGEST_DAY, 0) : last]:
        opening = s.lower.index("(", max(last - LONGEST_DAY, 0))
        dated = opening > 1 and is_time(s, opening - 1)
        return before_time(s, opening - 1) if dated else last  # "on Wednesday (Aug 21)"
    i = last
    while i > 0 and (is_time(s, i) or s.lower[i] == "past" or s.lower[i].isdigit()):
        i -= 1
    if 0 < i < last and s.lower[i] == "on":
        return i - 1
    named = i == last - 1 and s.lower[last] in WEEKDAYS and is_noun(s, i)  # "The White House [Saturday] said"
    return i if i < last and (named or s.lower[i + 1] in ("last", "this", "next")) else last


#: How many items a day has in brackets.
LONGEST_DAY = 5
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _before_count(s: Sentence, unit: int, last: int) -> int:
    """Give the index of the last item before "two weeks ago", "less than a month ago", "days earlier"; or ``last``."""
    i = unit - 1
    if i >= 0 and (s.lower[i] in QUANTITIES or s.lower[i].isdigit()):
        return i - 3 if s.at(i - 1) == "than" else i - 1
    return i if s.lower[unit].endswith("s") else last


def before_helpers(s: Sentence, i: int) -> int:
    """Give the index of the last item up to ``i`` that is no auxiliary or adverb; -1 for none."""
    while i >= 0 and (s.lower[i] in AUXILIARIES or is_adverb(s, i)) and not _is_everybody(s, i):
        i -= 1
    return i


def _is_everybody(s: Sentence, i: int) -> bool:
    """Say whether "both" or "all" at item ``i`` is a subject, and does not go with one: "but [both] vowed"."""
    return s.lower[i] in ("both", "all") and not (i and is_noun(s, i - 1))


def is_noun(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` may be the last word of a noun phrase."""
    word = s.lower[i]
    return (word[0].isalnum() or word == "%") and word not in NOT_NOUNS and not is_adverb(s, i)


def subject_before(s: Sentence, last: int) -> Range | None:
    """Give the noun phrase that ends with item ``last``, or that an apposition ending there describes.

    "Ana Ruiz, the envoy to Oslo, said" gives "Ana Ruiz, the envoy to Oslo"; "a man who knows her said" gives
    "a man"; "Ruiz, who said" gives "Ruiz". Where item ``last`` ends no noun phrase, ``None``.
    """
    if last < 0:
        return None
    word = s.lower[last]
    if word in RELATIVES or (word == "that" and last and is_noun(s, last - 1)):
        return _antecedent(s, last)
    if word in (",", ")", *DASHES):
        return _before_apposition(s, last)
    if word in PRONOUNS or _is_everybody(s, last):
        return (last, last + 1)
    if last in s.quotes:
        return _before_apposition(s, last, ",") if last > 2 and ends_in_comma(s, last) else None
    first = phrase_start(s, last)
    opens = _before_event(s, first)
    if opens:
        return subject_before(s, opens - 1)
    return (_list_start(s, first, last), last + 1) if first <= last and is_noun(s, last) else None


def _before_event(s: Sentence, first: int) -> int:
    """Give the "after" or "before" of what a subject is from, 0 for none: "A statement [after] the talks said"."""
    when = first - 1
    if when < 2 or s.lower[when] not in ("after", "before") or s.at(first) not in DETERMINERS:
        return 0
    opens = s.lower[0] in ("but", "and")
    alone = s.lower[opens] in ARTICLES and not any(
        is_finite(s, i) or s.lower[i] in STOPS for i in range(opens, when)
    )
    return when if alone and is_noun(s, when - 1) else 0


def _list_start(s: Sentence, first: int, last: int) -> int:
    """Give the start of a list that the phrase ends: "the ministers of France, [Italy and Spain] said"."""
    if first > 1 and s.lower[first - 1] == "and" and s.lower[first - 2] in PRONOUNS:
        return first - 2
    if "and" not in s.lower[first : last + 1] or s.lower[0] == "according":
        return first
    adjectives = s.words[
        last
    ].islower()  # "[French,] German and British diplomats", not "the deal, envoys and aides say"
    start = first
    for _ in range(LONGEST_LIST):
        comma = start - 1
        if comma < 1 or s.lower[comma] != "," or not is_noun(s, comma - 1) or s.words[comma - 1].islower():
            break
        item = phrase_start(s, comma - 1)
        if is_time(s, comma - 1) or (item == 1 and s.lower[0] in PREPOSITIONS):
            return start  # "On Tuesday, [Egypt, Jordan and Iraq]", "In Oslo, [...]"
        start = item
        if adjectives and (comma - start > 1 or s.words[first].islower()):
            return first
    opens = start == 0 or s.lower[start - 1] in ("that", "and", ";", "while", "but", ".", '"')
    return start if opens and not any(is_finite(s, i) for i in range(start, first)) else first


def is_finite(s: Sentence, i: int) -> bool:
    """Say whether a verb form stands at item ``i`` that no noun phrase would have."""
    return (
        s.lower[i] in AUXILIARIES
        or s.lower[i] in STRONG_PAST
        or (s.lower[i].endswith("ed") and s.words[i].islower())
    )


def phrase_start(s: Sentence, last: int, *, whole: bool = True) -> int:
    """Give the index where the noun phrase that ends with item ``last`` begins (``last + 1`` for none).

    Not ``whole`` is what another relative clause goes with: "those who signed [letters] that".
    """
    i, lowest = last, max(last - LONGEST_PHRASE, 0)
    while i >= lowest and not _ends_phrase(s, i):
        if s.lower[i] in ARTICLES and i and _ends_other_phrase(s, i - 1) and not _does_something(s, i - 1):
            if not is_finite(s, i - 1):
                return i
            i -= 1
            break
        i -= 1
        while i < last and is_acronym(s, i):
            i -= 3
    relative = i
    while relative > 0 and (
        is_auxiliary(s, relative)
        or s.lower[relative] in STRONG_PAST
        or is_adverb(s, relative)
        or (whole and is_finite(s, relative))
    ):
        relative -= 1
    if relative < i and relative > 1 and s.lower[relative - 1] == "whose":
        relative -= 1  # "Ruiz, whose deputy was [a cousin]"
    if i >= lowest and relative == i and s.lower[i] in RELATIVES and _opens_phrase(s, i + 1, last):
        return i + 1  # "a plan which [an official] called"
    if relative > 0 and (s.lower[relative] in RELATIVES or _is_relative_that(s, relative)):
        antecedent = _antecedent(s, relative)
        if antecedent:
            return antecedent[0]
    first = i + 1
    verbal = i >= lowest and is_auxiliary(s, i) and (s.lower[i] not in BE or is_gerund(s, first))
    if verbal and first < last:  # "had met with [the envoy]", "is releasing [an ad]"
        first = next((j for j in range(last, i, -1) if s.lower[j] in DETERMINERS), first)
    while first <= last and (
        s.lower[first] in PREPOSITIONS
        or s.lower[first] in ("and", "or", "but")
        or (is_adverb(s, first) and s.lower[first] not in ("both", "all"))
    ):
        first += 1
    if first < last and is_time(s, first):
        named = time_end(s, first)
        return (
            named if named <= last and s.words[named][0].isupper() else first
        )  # "on Monday [Minister Ruiz]"
    return first


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
        and s.words[i - 1].islower()
        and is_noun(s, i - 1)
    )


ANYTHING = frozenset({"something", "anything", "everything", "nothing"})
#: What may stand before an article in one phrase.
BEFORE_ARTICLES = frozenset("double half quite rather such twice what".split())
ARTICLES = frozenset({"a", "an", "the"})


def is_acronym(s: Sentence, i: int) -> bool:
    """Say whether a bracket with an acronym closes at item ``i``: "the House of Deputies (HoD[)] member".

    Also one with the given name of a peer: "Lord (Angus[)] Holm".
    """
    inside = s.words[i - 1]
    if s.lower[i] != ")" or s.at(i - 2) != "(" or not inside[0].isupper():
        return False
    return inside[-1].isupper() or s.at(i - 3) in ("lord", "lady")


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


def is_possessive(word: str) -> bool:
    """Say whether a word says whose something is: "Oslo's"."""
    return word.endswith(("'s", "’s"))


def _ends_phrase(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` cannot belong to a noun phrase that goes on to its right."""
    word = s.lower[i]
    if word in STOPS:
        return True
    if is_auxiliary(s, i):
        return True
    if (word in STRONG_PAST and not _is_of_the_met(s, i)) or _is_past(s, i) or _ends_distance(s, i):
        return True
    if (
        word in ANYTHING
        and i + 1 < len(s.words)
        and (s.words[i + 1][0].isupper() or s.lower[i + 1] in ARTICLES)
    ):
        return True  # ", something Oslo has ruled out"
    return (
        word in SUBORDINATORS or word in RELATIVES or word in ("after", "before", "what") or word in PRONOUNS
    )


def _is_of_the_met(s: Sentence, i: int) -> bool:
    """Say whether London's police stand at item ``i``: "[Met] Commissioner Ana Ruiz"."""
    return s.words[i] == "Met" and s.words[min(i + 1, len(s.words) - 1)][0].isupper()


def _ends_distance(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` ends a distance in time before a clause: "hours [after] Oslo said"."""
    return i > 0 and s.lower[i] in ("after", "before", "since") and s.lower[i - 1] in TIME_UNITS


def _is_past(s: Sentence, i: int) -> bool:
    """Say whether a regular past stands at item ``i``: "They [passed] out leaflets that said"."""
    if not i or not s.lower[i].endswith("ed") or not s.words[i].islower():
        return False
    before = i - 1
    while before > 0 and is_adverb(s, before) and is_auxiliary(s, before - 1):
        before -= 1  # "was also denied"
    if s.at(i + 1) == "by" and not is_auxiliary(s, before):
        return False  # "a letter to Ana Ruiz obtained by the daily"
    return (
        s.lower[before] in PRONOUNS
        or s.lower[before] in RELATIVES
        or is_auxiliary(s, before)
        or before in s.quotes  # '"a gift," [claimed] the envoy'
        or (before > 0 and s.words[before][0].isupper())
    )


def _antecedent(s: Sentence, relative: int) -> Range | None:
    """Give the noun phrase before a relative pronoun, with or without a comma between."""
    last = relative - 1
    while last >= 0 and (
        s.lower[last] in PREPOSITIONS or s.lower[last] in (",", *DASHES, "and", "some", "most")
    ):
        last -= 1
    if last < 0 or not is_noun(s, last):
        return None
    first = phrase_start(s, last, whole=False)
    if first > 1 and s.lower[first] in ARTICLES and s.lower[first - 1] == "," and _is_named(s, first - 2):
        first = phrase_start(s, first - 2)  # "Ana Ruiz, a professor in Lima, who"
    return (first, last + 1) if first <= last else None


def _is_named(s: Sentence, last: int) -> bool:
    """Say whether two words with capitals end with item ``last``, as a name does."""
    return last > 0 and all(s.words[i][0].isupper() and not is_time(s, i) for i in (last - 1, last))


def is_title(s: Sentence, i: int) -> bool:
    """Say whether the quotation at item ``i`` is a name in marks: 'on "The World This Week"'."""
    quote = s.quotes.get(i)
    words = s.text[quote.start : quote.end].split() if quote else []
    return 0 < len(words) <= LONGEST_TITLE and in_title_case(words)


def in_title_case(words: Sequence[str]) -> bool:
    """Say whether words are written as titles are: with capitals, but for the smallest."""
    return all(word[:1].isupper() or word in WRITTEN_SMALL or not word[:1].isalpha() for word in words)


#: How many words a name in marks has at most, and those of them that are written small.
LONGEST_TITLE = 8
WRITTEN_SMALL = frozenset(
    "a amid an and as at between but by for from in into of on or over the to under via with".split()
)


def ends_in_comma(s: Sentence, i: int) -> bool:
    """Say whether the quotation at item ``i`` has the narrator's comma within its marks: 'on "The Hour," Ruiz said'."""
    quote = s.quotes[i]
    return s.text[quote.start : quote.end].endswith(",")


def _before_apposition(s: Sentence, comma: int, mark: str = "") -> Range | None:
    """Give a noun phrase with the apposition that ends with the mark at ``comma``: "Ruiz, 45," or "Ruiz (D)"."""
    opening = mark or ("(" if s.lower[comma] == ")" else s.lower[comma])
    i = _opening_before(s, comma, opening)
    if i > 1 and comma == i + 3 and s.lower[i + 1] in PRONOUNS:
        return subject_before(s, i - 1)  # "Ruiz, who, [she said,] had expressed"
    if i and i + 2 < comma <= i + 5 and s.words[comma - 1] == "said":
        return subject_before(s, i - 1)  # "Ruiz[, the channel said,] added"
    if i and _is_place_tail(s, i, comma):
        i = _opening_before(s, i, opening) or i
    if not i or i + 1 >= comma or not (is_noun(s, i - 1) or s.lower[i - 1] == ")"):
        return None
    opens = s.lower[i + 1]
    parenthetical = opens in CONNECTIVES or is_adverb(s, i + 1) or opens in PREPOSITIONS or opens in RELATIVES
    parenthetical = parenthetical or opens in ("if", "when", "while")  # "the official, when contacted, said"
    if opens in ("and", "but", "or") and any(is_finite(s, k) for k in range(i + 2, comma)):
        return None  # "They are civilians, and binoculars can be turned, joked"
    if not parenthetical and (opens in PRONOUNS or opens in AUXILIARIES or opens == "or"):
        return None
    earlier = subject_before(s, i - 1)
    if earlier and s.at(earlier[0] - 1) == "," and s.lower[earlier[0]].rstrip(".") in HONORIFICS:
        earlier = (phrase_start(s, earlier[0] - 2), earlier[1])  # "The envoy, Ms Ruiz, who was late, said"
    named = comma - i > 2 and all(word[0].isupper() for word in s.words[i + 1 : comma])
    for _ in range(LONGEST_LIST):
        if (
            not earlier
            or (named and s.lower[earlier[0]] == "the")  # "... with Peru, the envoy, Ana Ruiz, said"
            or earlier[0] < 2
            or s.lower[earlier[0] - 1] != ","
            or not _goes_on_describing(s, earlier[0])
        ):
            break
        earlier = subject_before(s, earlier[0] - 2) or earlier
    if earlier is None:
        return None
    if " ".join(s.lower[i + 1 : comma]) in CONNECTING_PHRASES:
        return (earlier[0], i)
    past = opens.endswith("ed") and s.words[i + 1].islower()  # not "Ahmed"
    described = past or is_gerund(s, i + 1) or (parenthetical and opens not in PREPOSITIONS)
    described = described or (
        opens == "in" and s.at(i + 2) in ("a", "an")
    )  # "Ruiz, in an unexpected move, said"
    described = described or (
        opens in SETTING and not (OCCASION_NOUNS | SPOKEN).isdisjoint(s.lower[i + 2 : comma])
    )
    if opening == "(":
        return (earlier[0], comma + 1)
    return (earlier[0], i) if described else (earlier[0], comma)


#: What sets a scene behind a name: "Ruiz[, in an interview with the daily], said".
SETTING = frozenset({"after", "at", "during", "in", "on"})
SPOKEN = frozenset(
    {"comments", "declarations", "interview", "message", "post", "speech", "statement", "statements", "tweet"}
)


def _opening_before(s: Sentence, comma: int, opening: str) -> int:
    """Give the index of the mark that opens what the one at ``comma`` closes; 0 for none."""
    lowest = max(comma - LONGEST_APPOSITION, 0)
    for i in range(comma - 1, lowest, -1):
        if s.lower[i] == opening:
            return i
        if s.lower[i] in (":", ";") or (s.lower[i] == '"' and not is_title(s, i)):
            return 0
    return 0


def _is_place_tail(s: Sentence, opening: int, comma: int) -> bool:
    """Say whether commas set off the state or country of a place: "retired in Cambridge[, Mass.,] said"."""
    inside = [word for word in s.words[opening + 1 : comma] if word != "."]
    if not all(word[0].isupper() for word in inside) or not s.words[opening - 1][0].isupper():
        return False
    initials = "".join(word[0] for word in s.words[max(opening - 8, 0) : opening] if word[0].isupper())
    if len(inside) == 1 and len(inside[0]) > 2 and initials.endswith(inside[0]):
        return False  # "the National News Agency[, NNA,] said"
    return len(inside) == 1 or (len(inside) == 2 and inside[0] in OPENS_PLACES)


#: What the first of two words of a place is: "Carolina" alone is none, and "Ahmed Belkacem" is somebody.
OPENS_PLACES = frozenset(
    "British Costa East El Great New North Northern Puerto San Saudi South Sri West Western".split()
)


def _goes_on_describing(s: Sentence, i: int) -> bool:
    """Say whether a phrase after a comma describes what stands before it: ", facing defeat in Oslo, a port, said"."""
    word = s.lower[i]
    past = word.endswith("ed") and s.words[i].islower()
    seat = len(word) > 2 and word[1] == "-" and word[-1] == "."  # "R-Fla."
    if past or seat or is_gerund(s, i) or word.isdigit():
        return True
    if s.lower[i] not in ARTICLES or not (s.words[i - 2][0].isupper() or s.lower[i - 2].isdigit()):
        return False
    named = phrase_start(s, i - 2)  # not "In [Oslo], an envoy"
    if not named or s.lower[named - 1] not in PREPOSITIONS:
        return True
    return not (named == 1 or s.lower[named - 2] in STOPS or s.lower[named - 1] == "by")


def with_name_behind(s: Sentence, source: Range) -> Range:
    """Give a source with the name in apposition to it: "said the envoy, [Ana Ruiz], who left"."""
    first, comma = source
    if s.at(comma) == "in" and s.words[comma - 1].islower():
        comma = after_capitals(s, comma + 1)  # "said the envoy in Oslo, [Ana Ruiz]."
    elif s.at(comma) != "," or not (s.words[comma - 1].islower() or _is_posted(s, source)):
        return source
    if s.at(comma) != ",":
        return source
    end = after_capitals(s, comma + 1)
    named = 2 <= end - comma - 1 <= LONGEST_NAME and s.at(end) in ENDS
    return (first, end) if named else source


def _is_posted(s: Sentence, source: Range) -> bool:
    """Say whether a source is an office with a post: "the ambassador in Oslo", "the minister of Peru"."""
    placed = any(s.lower[i] in ("in", "to", "of", "for", "at") for i in range(source[0] + 1, source[1]))
    return placed and not POSTED.isdisjoint(s.lower[slice(*source)])


#: Who has a post.
POSTED = frozenset(
    "ambassador chief consul director envoy head minister representative secretary spokesman".split()
)
#: How many words a name has at most.
LONGEST_NAME = 4


def after_capitals(s: Sentence, i: int) -> int:
    """Give the index after the words with capitals that begin at item ``i``, as names do: "[Ana Ruiz] left"."""
    while i < len(s.words) and s.words[i][0].isupper():
        i += 1
    return i


def phrase_after(s: Sentence, first: int) -> Range | None:
    """Give the noun phrase that begins with item ``first``: "said [Ana Ruiz of the port authority] on Monday"."""
    count = len(s.lower)
    if s.at(first) in ANY_PRONOUNS and s.words[first] != "US":
        return (first, first + 1)
    i = first
    while i < count and not _stops_right(s, i, first):
        i += 1
    while i > first and (s.lower[i - 1] in PREPOSITIONS or is_adverb(s, i - 1)):
        if s.lower[i - 1] == "first" and s.lower[first] == "the" and i == first + 2:
            break  # "said the first"
        i -= 1
    return (first, i) if i > first else None


#: Who is posted somewhere: "Ambassador to the UN Ana Ruiz".
POSTED = frozenset({"adviser", "advisor", "aide", "ambassador", "consul", "envoy", "representative"})


def _stops_right(s: Sentence, i: int, first: int) -> bool:
    """Say whether a noun phrase that began at ``first`` cannot go on with item ``i``."""
    word = s.lower[i]
    if word in STOPS or is_auxiliary(s, i) or word in SUBORDINATORS or word in RELATIVES or is_time(s, i):
        return True
    if word in PRONOUNS or word in STRONG_PAST:
        return True
    if word in PREPOSITIONS:
        if i > first and (s.lower[i - 1] == "based" or (word == "to" and s.lower[i - 1] in POSTED)):
            return False  # "an envoy based in Oslo", "Ambassador to Oslo Ana Ruiz"
        named = s.words[i - 1][0].isupper()
        return (
            i == first
            or word not in ("of", "for", "at", "to", "with", "from")
            or (named and word not in ("of", "for"))
        )
    return False

"""What the items of a sentence are, each by itself: by closed word classes, by endings and by capitals.

A sentence is a row of items (``segments.Sentence``): words, marks, and each quotation as one. Positions are indexes of
items, and a ``Range`` of them is half-open.
"""

from __future__ import annotations

from collections.abc import Sequence

from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import CITING, OPEN_CLAUSES_IN_FRONT, QUANTITIES
from diplostmt.lexicon.function_words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    NOT_ADVERBS,
    NOT_GERUNDS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
    SUBORDINATORS,
    TIME_UNITS,
    TIME_WORDS,
)
from diplostmt.speakers.names.nouns import is_person_noun

Range = tuple[int, int]

#: Who may be the first of several: "the [first] secretary".
OF_FIRST_RANK = frozenset(
    "deputy lady minister secretary vice vice-chairman vice-premier vice-president".split()
)
#: What follows an adverb that opens its sentence: "Recently, ...", "Immediately after the attack, ...".
BEHIND_ADVERBS = frozenset({",", "after", "before", "following"})
DASHES = frozenset({"—", "–", "―", "--", "-"})
#: What sets words apart from those beside them.
COMMA_OR_DASH = DASHES | {","}
STOPS = frozenset(',;:"()[]—–―-…?!.•*|') | {"--"}
#: What ``Sentence.at`` gives where a phrase ends: a mark, or nothing.
ENDS = STOPS | {""}
NOT_NOUNS = AUXILIARIES | SUBORDINATORS | PREPOSITIONS | PRONOUNS | RELATIVES | {"and", "or", "to", "then"}


def is_adverb(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` is an adverb that may stand beside a verb ("Kelly" is none)."""
    word = s.lower[i]
    if word in ADVERBS:
        if word in ("first", "last") and s.at(i - 1) == "the":
            return False  # "the [first] said it was late"
        if word == "first" and s.at(i + 1) in OF_FIRST_RANK:
            return False  # "First Deputy Minister Ana Ruiz"
        return word != "online" or s.words[i] == word  # "Ahram Online"
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


def is_noun(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` may be the last word of a noun phrase."""
    word = s.lower[i]
    return (word[0].isalnum() or word == "%") and word not in NOT_NOUNS and not is_adverb(s, i)


def is_finite(s: Sentence, i: int) -> bool:
    """Say whether a verb form stands at item ``i`` that no noun phrase would have."""
    word = s.lower[i]
    return (
        word in STRONG_PAST
        or (word in AUXILIARIES and is_auxiliary(s, i))
        or (word.endswith("ed") and s.words[i].islower())
    )


def may_be_verb(s: Sentence, i: int) -> bool:
    """Say whether a verb may stand at item ``i``."""
    word = s.lower[i]
    if word in AUXILIARIES or word in STRONG_PAST or i in s.quotes:
        return True
    return s.words[i].islower() and word.endswith(("ed", "s", "n't"))


def may_open_subject(s: Sentence, i: int) -> bool:
    """Say whether a subject may begin at item ``i``: "said, [the] road is open", "said, [ships] sail"."""
    return s.at(i) in DETERMINERS or s.at(i) in PRONOUNS or (i < len(s.words) and is_noun(s, i))


def opens_inverted(s: Sentence, i: int) -> bool:
    """Say whether a condition opens at item ``i`` with its verb: "said [should] talks fail, all would lose"."""
    if s.at(i) not in ("had", "should", "were") or i + 1 >= len(s.words):
        return False
    if s.lower[i] == "should" or s.words[i + 1][0].isupper():
        return may_open_subject(s, i + 1)
    return s.lower[i + 1] in DETERMINERS or s.lower[i + 1] in PRONOUNS


def opens_clause_in_front(s: Sentence, i: int) -> bool:
    """Say whether several words at item ``i`` open a clause in front: "[by the time] talks end, all will have left"."""
    if s.at(i) not in OPEN_FIRST:
        return False
    if s.lower[i : i + 2] == ["no", "matter"] or (s.at(i) == "however" and s.at(i + 1) not in (",", "")):
        return True  # "[however] hard it is, they will go"
    sizes = (n for n in (2, 3) if " ".join(s.lower[i : i + n]) in OPEN_CLAUSES_IN_FRONT)
    size = next(sizes, 0)
    subject = i + size
    if not size or subject >= len(s.words) or s.lower[subject] in PREPOSITIONS | SUBORDINATORS:
        return False
    return may_open_subject(s, subject)


#: The first words of those that open a clause in front.
OPEN_FIRST = frozenset({phrase.partition(" ")[0] for phrase in OPEN_CLAUSES_IN_FRONT} | {"however", "no"})


def opens_negated(s: Sentence, i: int) -> bool:
    """Say whether a clause opens with what puts its verb first: "said [under no] circumstances would Oslo leave"."""
    negated = s.lower[i] in PREPOSITIONS and s.at(i + 1) == "no"
    if not negated and (s.lower[i], s.at(i + 1)) not in PUTTING_VERB_FIRST:
        return False
    near = range(i + 2, min(i + 6, len(s.words) - 1))
    verb = next((k for k in near if s.lower[k] in AUXILIARIES or s.lower[k] in STOPS), 0)
    return verb > 0 and s.lower[verb] not in STOPS and may_open_subject(s, verb + 1)


#: What puts the verb of its clause before the subject.
PUTTING_VERB_FIRST = frozenset({("never", "again"), ("never", "before"), ("not", "only"), ("only", "then")})


def is_everybody(s: Sentence, i: int) -> bool:
    """Say whether "both" or "all" at item ``i`` is a subject, and does not go with one: "but [both] vowed"."""
    return s.lower[i] in ("both", "all") and not (
        i and (is_noun(s, i - 1) or s.lower[i - 1] in PRONOUNS or s.lower[i - 1] == ")")
    )


def before_helpers(s: Sentence, i: int) -> int:
    """Give the index of the last item up to ``i`` that is no auxiliary or adverb; -1 for none."""
    while (
        i >= 0
        and (s.lower[i] in AUXILIARIES or is_adverb(s, i) or _is_so_far(s, i))
        and not is_everybody(s, i)
    ):
        two = (s.lower[i] == "first" and s.at(i - 1) == "at") or _is_so_far(s, i)  # "and at first said"
        i -= 1 + two
    return i


def _is_so_far(s: Sentence, i: int) -> bool:
    """Say whether "so far" ends with item ``i``: "the reports [so far] revealed that"."""
    return s.lower[i] == "far" and s.at(i - 1) == "so"


def cited_from(s: Sentence, i: int) -> int:
    """Give where those are named whom an outlet has it from: "citing [Ruiz]", "with reference to [Ruiz]"; else 0.

    Behind a comma "referring to" says what is meant, and not who said so.
    """
    if s.at(i) not in OPENS_CITING or s.lower[i - 1 : i + 1] == [",", "referring"]:
        return 0
    after = (i + len(words) for words in CITING if s.lower[i : i + len(words)] == [*words])
    return next(after, 0)


#: The first words of those that name whom somebody cites.
OPENS_CITING = frozenset(first for first, *_ in CITING)


def is_possessive(word: str) -> bool:
    """Say whether a word says whose something is: "Oslo's"."""
    return word.endswith("'s")


def is_seat(word: str) -> bool:
    """Say whether a word is a party and a state, as American papers have them behind a name: "D-Ohio", "R-Fla."."""
    return word[:2] in ("D-", "I-", "R-", "d-", "i-", "r-") and len(word) > len("R-T")


def is_acronym(s: Sentence, i: int) -> bool:
    """Say whether a bracket with an acronym closes at item ``i``: "the House of Deputies (HoD[)] member".

    Also one with the given name of a peer: "Lord (Angus[)] Holm".
    """
    inside = s.words[i - 1]
    if s.lower[i] != ")" or s.at(i - 2) != "(" or not inside[0].isupper():
        return False
    if i > 2 and i + 1 < len(s.words) and s.words[i - 3][0].isupper() and s.words[i + 1][0].isupper():
        return True  # "Minister for Power (Wapo) Ana Ruiz"
    return inside.rstrip(".")[-1:].isupper() or s.at(i - 3) in ("lord", "lady")


def goes_on_behind_acronym(s: Sentence, bracket: int) -> bool:
    """Say whether an office and a name follow an acronym: "National Growers' Union [(NGU)] president Ana Ruiz"."""
    behind = bracket + 3
    if behind + 1 >= len(s.words) or not is_acronym(s, bracket + 2):
        return False
    return is_person_noun(s.lower[behind]) and s.words[behind + 1][0].isupper()


def behind_seat(s: Sentence, comma: int) -> int:
    """Give the index behind the state of where somebody is based: "a Portland[, Ore.-based] aide"; else ``comma``."""
    if s.at(comma) != "," or not s.words[comma - 1][0].isupper() or comma + 3 >= len(s.words):
        return comma
    dash = comma + 2
    based = s.words[comma + 1][0].isupper() and s.at(dash) in DASHES and s.at(dash + 1) == "based"
    return dash + 2 if based else comma


def before_seat(s: Sentence, dash: int) -> int:
    """Give the index before the comma of such a state: "a Portland[, Ore.-]based aide"; else ``dash``."""
    comma = dash - 2
    return comma - 1 if comma > 0 and behind_seat(s, comma) == dash + 2 else dash


def after_capitals(s: Sentence, i: int) -> int:
    """Give the index after the words with capitals that begin at item ``i``, as names do: "[Ana Ruiz] left"."""
    while i < len(s.words) and s.words[i][0].isupper():
        i += 1
    return i


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


def awaits_attribution(s: Sentence, i: int) -> bool:
    """Say whether the quotation at item ``i`` ends in a mark that an attribution follows: "..., " he said."""
    inner = s.text[s.quotes[i].start : s.quotes[i].end].rstrip("'’ \u00a0")
    return inner.endswith((",", "?", "!", "—", "–", "--", "…", "..."))


def opens_predicate(s: Sentence, i: int) -> bool:
    """Say whether the quotation at item ``i`` opens with a verb: 'Holm, Ruiz said, ["is late"]'."""
    return opening_in_marks(s, i) in AUXILIARIES


def opening_in_marks(s: Sentence, i: int) -> str:
    """Give the first word of the quotation at item ``i``, "" where none stands there."""
    quote = s.quotes.get(i)
    words = s.text[quote.start : quote.end].split(maxsplit=1) if quote else []
    return words[0] if words else ""


#: What is a name with a capital: "the Evening Courier".
PARTS_OF_DAY = frozenset({"afternoon", "evening", "morning", "night", "weekend"})
#: What makes a time of a period that is none by itself: "last quarter", and not "a quarter of the fleet".
NEAREST = frozenset({"last", "next", "this"})
PERIODS = frozenset("autumn quarter season semester spring summer term winter".split())
#: What an expression of time opens with.
OPENS_TIME = TIME_WORDS | NEAREST | {"early", "late"}


def is_time(s: Sentence, i: int) -> bool:
    """Say whether an expression of time begins at item ``i``: "Monday", "last week", "this month"."""
    word = s.lower[i]
    if word not in OPENS_TIME:
        return False
    if word in TIME_WORDS:
        if word in PARTS_OF_DAY and i and s.words[i][0].isupper():
            return False  # "told the Evening Courier"
        return word != "may" or s.words[i] == "May"
    if word in ("early", "late") and s.at(i + 1) in NEAREST:
        return s.at(i + 2) in TIME_WORDS
    return s.at(i + 1) in TIME_WORDS or s.at(i + 1) in PERIODS


def time_end(s: Sentence, i: int) -> int:
    """Give the index after the expression of time at ``i``: "Monday night", "March 3, 2021"."""
    count = len(s.lower)
    while i < count and (is_time(s, i) or s.lower[i] in TIME_WORDS or _is_day(s.lower[i])):
        i += 1 + (s.lower[i] in NEAREST and s.at(i + 1) in PERIODS)
        if s.at(i) == "," and s.at(i + 1).isdigit() and len(s.lower[i + 1]) == 4:
            i += 2
        elif s.at(i) == "," and _is_date(s, i + 1):
            i += 1  # "Monday[, May 4]"
    return i + 2 * (s.lower[i : i + 2] == ["local", "time"])


def day_end(s: Sentence, i: int) -> int:
    """Give the index after the day that begins at ``i``, with its "on"; ``i`` for none: "reported [on Friday] by"."""
    day = i + (s.at(i) == "on")
    return time_end(s, day) if day < len(s.words) and is_time(s, day) else i


def _is_date(s: Sentence, i: int) -> bool:
    """Say whether a day and its month stand at item ``i``, in either order: "May 4", "4 May"."""
    day, month = (i, i + 1) if _is_day(s.at(i)) else (i + 1, i)
    return _is_day(s.at(day)) and s.at(month) in TIME_WORDS and s.words[month][0].isupper()


def _is_day(word: str) -> bool:
    """Say whether a word is the number of a day or year: "3", "25th"."""
    return word.isdigit() or (word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit())


def count_start(s: Sentence, first: int) -> int:
    """Give where a phrase begins that opens with a count: "[more than] a dozen mayors", "[at least] 20 aides"."""
    if s.at(first - 1) == "at" and s.at(first) in ("least", "most"):
        return first - 1
    if s.at(first) == "all" and s.at(first - 1) in ("almost", "nearly", "virtually"):
        return first - 1
    counts = s.lower[first : first + 1] and (s.lower[first] in QUANTITIES or s.lower[first][0].isdigit())
    if not counts or (s.lower[first] == "a" and s.at(first + 1) not in COUNTED):
        return first
    sizes = (n for n in (3, 2, 1) if n <= first and " ".join(s.lower[first - n : first]) in ROUGHLY)
    return first - next(sizes, 0)


def behind_rough_count(s: Sentence, first: int) -> int:
    """Give where the count stands of a phrase that opens with how exact it is: "said at least [five] envoys"."""
    sizes = (n for n in (3, 2, 1) if " ".join(s.lower[first : first + n]) in ROUGHLY)
    counted = first + next(sizes, 0)
    number = s.at(counted)
    return counted if number in QUANTITIES or number[:1].isdigit() else first


#: What "a" counts, and how a count is put that is not exact.
COUNTED = frozenset("couple dozen few half hundred million quarter third thousand".split())
ROUGHLY = frozenset(
    {
        "about", "almost", "around", "as many as", "at least", "at most", "close to", "fewer than", "just", "just over",
        "just under", "less than", "more than", "nearly", "no fewer than", "only", "roughly", "well over",
    }
)  # fmt: skip


def behind_distance(s: Sentence, i: int) -> int:
    """Give the index of what stands behind the unit of a distance in time at item ``i``; 0 for none.

    "a day [after] the vote", "A few minutes [later], ...", "hours [before] the talks", "a short while [ago]".
    """
    i += s.lower[i] in BARELY and s.at(i + 1) not in ("", "that")
    if s.lower[i] == "a" and "while" in s.lower[i + 1 : i + 3]:
        unit = s.lower.index("while", i)
        return unit + 1 if s.at(unit + 1) in BEHIND_DISTANCE else 0
    if s.lower[i] == "moments" and s.at(i + 1) in ("after", "before", "later"):
        return i + 1
    if TIME_UNITS.isdisjoint(s.lower[i : i + 4]):
        return 0
    unit = next(k for k in range(i, i + 4) if s.lower[k] in TIME_UNITS)
    counts = all(
        s.lower[k] in DETERMINERS or s.lower[k] in QUANTITIES or s.lower[k][0].isdigit()
        for k in range(i, unit)
    )
    return unit + 1 if counts and s.at(unit + 1) in BEHIND_DISTANCE else 0


#: What stands before a short distance in time.
BARELY = frozenset({"barely", "just", "mere", "only"})
#: What stands behind a distance in time.
BEHIND_DISTANCE = frozenset({"after", "ago", "before", "earlier", "into", "later"})


def opens_distance(s: Sentence, i: int) -> bool:
    """Say whether a distance in time opens a clause at item ``i``, however it counts: "Less than an hour after"."""
    for k in range(i + 1, min(i + 5, len(s.lower))):
        if s.lower[k] in BEHIND_DISTANCE:
            return s.lower[k - 1] in TIME_UNITS or s.lower[k - 1] in SOON
    return False


#: What stands before "after" and "before" and counts nothing: "[Shortly] after the vote".
SOON = frozenset({"immediately", "just", "long", "moments", "right", "shortly", "soon"})


def is_year(s: Sentence, i: int) -> bool:
    """Say whether the figures of a year stand at item ``i``: "in [2019]"."""
    return s.lower[i].isdigit() and len(s.lower[i]) == LONGEST_YEAR


#: How many figures a year has.
LONGEST_YEAR = 4


def before_time(s: Sentence, last: int) -> int:
    """Give the index of the last item before a time that ends with item ``last``.

    "The Union [on Tuesday] urged", "Oslo [in May] said", "Ruiz [last week] said",
    "Oslo [less than two weeks ago] denied".
    """
    unit = last - (s.lower[last] in ("ago", "before"))
    if unit >= 0 and s.lower[unit] in TIME_UNITS and s.at(unit + 1) in ("ago", "before", "earlier", "later"):
        return _before_count(s, unit, last)
    if s.lower[last] == ")" and "(" in s.lower[max(last - LONGEST_DAY, 0) : last]:
        opening = s.lower.index("(", max(last - LONGEST_DAY, 0))
        dated = opening > 1 and is_time(s, opening - 1)
        return before_time(s, opening - 1) if dated else last  # "on Wednesday (Aug 21)"
    if s.lower[last - 2 : last + 1] == [",", s.at(last - 1), ","] and last > 4 and is_year(s, last - 1):
        day = before_time(s, last - 3)  # "on May 4, 2021,"
        return day if day != last - 3 else last
    i = last - (s.lower[last] in PERIODS and s.at(last - 1) in NEAREST)
    while i > 0 and (is_time(s, i) or s.lower[i] == "past" or s.lower[i].isdigit()):
        i -= 1
    when = i + 1 + (s.at(i + 1) in ("early", "late"))
    month = s.at(i) == "in" and when <= last and (s.words[when][0].isupper() or is_year(s, when))
    if 0 < i < last and (s.lower[i] == "on" or month):
        return i - 1 - (s.lower[i - 1] in ("early", "late"))  # "Ruiz [late on Monday] said"
    if s.lower[last - 2 : last + 1] == ["the", "same", "day"] and last > 2:
        return last - 3
    i -= i == last - 1 and s.lower[i] in ("earlier", "later")  # "The White House [earlier Saturday] said"
    alone = i == last - 1 or (i == last - 2 and s.lower[i + 1] in ("earlier", "early", "late", "later"))
    named = alone and s.lower[last] in WEEKDAYS and (is_noun(s, i) or s.lower[i] in ("he", "she"))
    return i if i < last and (named or s.lower[i + 1] in NEAREST) else last


#: How many items a day has in brackets.
LONGEST_DAY = 5
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _before_count(s: Sentence, unit: int, last: int) -> int:
    """Give the index of the last item before "two weeks ago", "less than a month ago", "days earlier"; or ``last``."""
    i = unit - 1
    if i >= 0 and (s.lower[i] in QUANTITIES or s.lower[i].isdigit()):
        return i - 3 if s.at(i - 1) == "than" else i - 1
    return i if s.lower[unit].endswith("s") else last

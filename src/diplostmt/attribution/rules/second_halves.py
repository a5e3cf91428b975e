"""Where words go on behind an attribution that stands within them: "The road, she said, [is open]".

Between may stand how it was said ('"No," he said, laughing, ["it is"]') and what others think of it.
"""

from __future__ import annotations

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.contents.limits import second_half, with_more_verbs
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.findings.drafts import quotations_in
from diplostmt.attribution.sentences.items import STOPS, Range, awaits_attribution, is_finite
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.attribution.sentences.verbs import is_verb
from diplostmt.lexicon.function_words import AUXILIARIES, DETERMINERS, INTERROGATIVES, MODALS, RELATIVES


def second_half_of(clause: Clause, end: int, rest: int) -> tuple[Range, ...]:
    """Give the words reported that follow an attribution: behind a quotation, another one, or what goes on with it."""
    s = clause.sentence
    if end - 1 in s.quotes:
        rest = _behind_manner(s, rest)
    if rest in s.quotes and rest != clause.last:
        return ()  # a title: 'It rains, Ruiz said in "The Week"'
    asks = s.lower[end - 1] in UNSETTLED and s.at(rest + 1) in INTERROGATIVES - {"where"}
    if rest > clause.last and relative_behind(s, rest) and not asks:
        return ()  # "It rains, Ruiz said in Oslo, where she met envoys"
    rest = _behind_view(s, end, _behind_relay(s, rest))
    # "The board has, Ruiz said, studied the plan"; "It is not clear, officials say, who will lead"
    awaits_more = (s.lower[end - 1] in AUXILIARIES and cue_at(s, rest + 1) is None) or asks
    second = second_half(s, rest, anything=awaits_more)
    second = (*second[:-1], with_more_verbs(s, second[-1])) if awaits_more and second else second
    if end - 1 not in s.quotes and second and _is_rest_of_list(s, end, second[0]):
        return ()
    if end - 1 not in s.quotes or quotations_in(s, second[:1]):
        return second
    goes_on = second and awaits_attribution(s, end - 1) and s.lower[rest] == ","
    joined = s.at(rest + 1) in ("and", "but") and _is_wished(s, rest + 2)
    return second if goes_on and (joined or s.at(rest + 1) in ("that", "to")) else ()


#: What a question may follow: "It is [unclear], officials say, who will lead the talks".
UNSETTLED = frozenset("certain clear known obvious sure uncertain unclear unknown unsure".split())


def _is_rest_of_list(s: Sentence, end: int, second: Range) -> bool:
    """Say whether names that go on behind a clause told in full are no words: "It rains, he told Peru, Fiji and"."""
    named = s.words[second[0]][0].isupper() and s.words[second[0] - 2][0].isupper()
    told = any(is_verb(s, i) for i in range(1, end))
    return named and told and not any(is_finite(s, i) or i in s.quotes for i in range(*second))


def _behind_manner(s: Sentence, comma: int) -> int:
    """Give the comma before words in marks that go on behind how they were said: '"No," he said, laughing[,] "it is"'.

    The one at ``comma`` where it is no such thing.
    """
    manner = s.at(comma) == "," and s.at(comma + 1) in MANNERS
    near = range(comma + 2, min(comma + LONGEST_MANNER, len(s.words))) if manner else ()
    closes = next((i for i in near if i in s.quotes), 0)
    alone = s.at(closes - 1) == "," and STOPS.isdisjoint(s.lower[comma + 1 : closes - 1])
    return closes - 1 if closes and alone else comma


#: How somebody says something, or what he does meanwhile, and how many items that takes, with the mark behind it.
MANNERS = frozenset(
    "gesturing grinning laughing nodding pausing pointing referring shrugging sighing smiling speaking weeping "
    "with".split()
)
LONGEST_MANNER = 10


def _behind_relay(s: Sentence, comma: int) -> int:
    """Give the comma behind whoever reports words that go on in marks: '"No," he said, TASS reports[,] "it is"'.

    The one at ``comma`` where it is no such thing.
    """
    near = range(comma + 2, min(comma + LONGEST_RELAY, len(s.words))) if s.at(comma) == "," else ()
    closes = next((i for i in near if s.lower[i] == ","), 0)
    reports = closes > 0 and s.lower[closes - 1] in ("reported", "reports") and closes + 1 in s.quotes
    named = all(word[0].isupper() or word == "the" for word in s.words[comma + 1 : closes - 1])
    return closes if reports and named else comma


#: How many items an outlet's name takes, with its verb and comma.
LONGEST_RELAY = 8


def _behind_view(s: Sentence, end: int, comma: int) -> int:
    """Give the comma behind what others think of words that go on: "The road, he said, a view shared by many[,] is".

    The one at ``comma`` where it is no such thing.
    """
    if s.at(comma) != "," or s.at(comma + 1) not in ("a", "an") or s.at(comma + 2) not in VIEWS:
        return comma
    closes = next((i for i in range(comma + 3, len(s.words) - 1) if s.lower[i] == ","), comma)
    return comma if any(is_finite(s, i) for i in range(1, end)) else closes


#: What words are to others.
VIEWS = frozenset({"belief", "claim", "line", "position", "sentiment", "stance", "view"})


def _is_wished(s: Sentence, first: int) -> bool:
    """Say whether a subject and a modal stand at item ``first``, as of the speaker's: "and [it would] stay open"."""
    modal = next((i for i in range(first + 1, min(first + 5, len(s.words))) if s.lower[i] in MODALS), 0)
    subject = s.at(first) in DETERMINERS or s.at(first) in ("it", "they", "we")
    return bool(modal) and subject and not any(is_finite(s, i) or i in s.quotes for i in range(first, modal))


def relative_behind(s: Sentence, i: int) -> bool:
    """Say whether a relative clause opens behind a comma at item ``i``: "said in Oslo[, where] she met envoys"."""
    return s.at(i) == "," and (s.at(i + 1) == "where" or s.at(i + 1) in RELATIVES)

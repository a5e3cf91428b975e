"""What somebody takes a thing for: "hailed the accord as [a milestone]", "called the talks [constructive]"."""

from __future__ import annotations

from itertools import takewhile

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.contents.limits import content_after
from diplostmt.attribution.sentences.items import (
    DASHES,
    ENDS,
    STOPS,
    Range,
    is_adverb,
    is_finite,
    is_gerund,
    is_noun,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.function_words import (
    ARTICLES,
    DETERMINERS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
)

#: As whom or as what somebody does it: "praised his work as a mediator".
DONE_AS = frozenset(
    "ballot ballots career efforts example experience job leadership performance record role service time tenure use "
    "vote votes work years".split()
)
#: How an adjective ends, also one that might be something else, and short ones that end otherwise.
SURELY = ("able", "ible", "ful", "less", "ous", "ive", "fair", "legal")
ADJECTIVES = (*SURELY, "ical", "istic", "nal", "ed", "ing")
SHORT = frozenset("absurd false futile insufficient low premature sad vague weak wrong".split())
#: So many items name a thing at most before "as".
LONGEST_THING = 12
#: What ends a phrase, and what none ends with.
MARKS = STOPS | DASHES
OPENS_PHRASE = PREPOSITIONS | DETERMINERS


def likened_at(s: Sentence, first: int) -> int:
    """Give where begins what a thing is taken for, behind the thing and "as": "hailed the accord as [a milestone]".

    0 where it is done as something ("praised her work as a mediator") or meanwhile ("praised Holm as a storm broke").
    """
    thing = takewhile(
        lambda i: s.lower[i] not in STOPS and not is_finite(s, i),
        range(first, min(first + LONGEST_THING, len(s.words) - 1)),
    )
    words = [s.lower[i] for i in thing]
    if "as" not in words[1:] or not DONE_AS.isdisjoint(words[: words.index("as")]):
        return 0
    opens = first + words.index("as") + 1
    opens += s.at(opens) in ARTICLES and opens + 1 in s.quotes
    return opens if opens in s.quotes or opens_likening(s, opens) else 0


#: Verbs that take what they call a thing right behind it: "called it [a farce]".
NAMING = frozenset("brand call deem dub label term".split())
#: What is counted and no name: "called Oslo a [second] time".
COUNTED = frozenset("day few fortnight lot month second third while week year".split())


def called(clause: Clause) -> Range | None:
    """Give what a thing is called: "called the accord [a milestone]", "which he calls [absurd]"."""
    s, first = clause.sentence, _called_at(clause)
    content = content_after(s, first) if first else None
    return (first, min(content[1], _phrase_end(s, first))) if content else None


def _phrase_end(s: Sentence, first: int) -> int:
    """Give the item behind a phrase, up to the next mark that is no quotation."""
    marks = (k for k in range(first, len(s.words)) if s.lower[k] in MARKS and k not in s.quotes)
    return next(marks, len(s.words))


def _called_at(clause: Clause) -> int:
    """Give where begins what a thing is called.

    0 where nothing is called anything: "called Oslo for a talk", "called the envoy a second time", "called a vote".
    """
    s, subject, first = clause.sentence, clause.subject, clause.last
    acts = clause.word.form == "ing" or (subject is not None and clause.word.form != "base")
    if not acts or clause.passive:
        return 0
    if subject and s.at(subject[0] - 1) in FRONTED:
        return first if _names(s, first) else 0
    if s.at(first) in OBJECT_PRONOUNS:
        return first + 1 if _names(s, first + 1) else 0
    opens = s.at(first) in DETERMINERS - {"a", "an"} or s.at(first) in POSSESSIVES or s.at(first) == "such"
    if first >= len(s.words) or not (opens or s.words[first][0].isupper() or s.at(first).endswith("s")):
        return 0
    for i in range(first + 1, min(first + LONGEST_THING, len(s.words))):
        if s.lower[i] in STOPS or i in s.quotes or is_finite(s, i) or is_gerund(s, i):
            return 0
        ends_thing = is_noun(s, i - 1) and s.lower[i - 1] not in OPENS_PHRASE
        if s.lower[i] in ("a", "an") or (ends_thing and s.at(i + 1) in ENDS):
            return i if ends_thing and _names(s, i) else 0
    return 0


#: What stands in front for what somebody calls something.
FRONTED = frozenset({"that", "what", "which", "whom"})


def _names(s: Sentence, i: int) -> bool:
    """Say whether what something is called opens at item ``i``: "[a farce]", "[absurd]"; not "a second time"."""
    if s.at(i) in ("a", "an"):
        marked = any(k in s.quotes for k in range(i, _phrase_end(s, i)))
        return not marked and s.at(i + 1) not in COUNTED and opens_likening(s, i)
    return s.at(i + 1) in ENDS and _is_quality(s, i, SURELY)


def opens_likening(s: Sentence, i: int) -> bool:
    """Say whether a thing or a quality opens at item ``i`` behind "as", and no clause: "[a farce]", "[too weak]"."""
    if i >= len(s.words) or s.lower[i : i + 2] == ["an", "example"]:
        return False
    if s.at(i) not in ("a", "an"):
        i += is_adverb(s, i) or s.at(i) in ("too", "very")
        return (s.at(i + 1) in ENDS or s.at(i + 1) == "by") and _is_quality(s, i, ADJECTIVES)
    behind = takewhile(
        lambda k: s.lower[k] not in STOPS and s.lower[k] not in RELATIVES, range(i, len(s.words))
    )
    return not any(is_finite(s, k) for k in behind)


def thing_behind(s: Sentence, content: Range) -> int:
    """Give where a thing follows what it is taken for: "rejected as [absurd] the claim", "hailed as [a step] the pact".

    Declines what belongs to it ("as the end of the war"), and gives the end of the words where none follows.
    """
    first, last = content
    near = range(first + 1, min(first + LONGEST_THING, last))
    follows = (k for k in near if s.lower[k] in DETERMINERS and (k - 1 in s.quotes or is_noun(s, k - 1)))
    if s.lower[first] not in DETERMINERS and s.at(first + 1) in DETERMINERS:
        return first + 1
    return next(follows, last) if s.lower[first] in ("a", "an") else last


def _is_quality(s: Sentence, i: int, endings: tuple[str, ...]) -> bool:
    """Say whether item ``i`` looks like an adjective, by how it ends: "[baseless]", "[unfounded]"."""
    return s.at(i) in SHORT or s.at(i).endswith(endings)

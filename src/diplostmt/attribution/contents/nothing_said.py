"""What follows a reporting verb and is nothing that was said: what points elsewhere, what is done, what another said.

"stressed that point", "expressed these views", "claimed responsibility", "dismissed Oslo's claim that it rains".
"""

from __future__ import annotations

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.clauses.hearers import that_follows
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.forms import reporting_nouns
from diplostmt.attribution.sentences.items import (
    ENDS,
    STOPS,
    Range,
    cited_from,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_possessive,
    is_time,
    may_open_subject,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.attribution.sentences.verbs import is_verb
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    DETERMINERS,
    INTERROGATIVES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)


def says_nothing(clause: Clause, i: int) -> bool:
    """Say whether what follows at item ``i`` is nothing that was said: "repeated [that call on Monday]"."""
    s, word = clause.sentence, clause.sentence.lower[i]
    if word in STOPS or word in AUXILIARIES or (word == "adding" and i > clause.last):
        return True
    if word == "so" and clause.verb.lemma in ("say", "tell") and is_alone(s, i + 1):
        return True  # "said so in a note"
    if word in ("less", "more") and s.at(i + 1) == "than":
        return s.at(i + 2) in PRONOUNS | POSSESSIVES  # "are saying more than they do"
    if word in ("adding", "saying") and i == clause.last and "ing" not in clause.frames:
        return True  # "noted adding that", "tweeted saying"
    if word == "that" and "that" in clause.frames:
        return _points_at(s, i) or (s.at(i + 1) == "," and _is_when(clause))
    if _points_at(s, i) or _is_done(clause, i):
        return True
    if clause.verb.lemma in REJECTING and _is_anothers(s, clause.last):
        return True  # "dismissed Oslo's claim that it rains"
    whole = clause.subject is not None and (clause.subject[0] == 0 or s.lower[0] == "asked")
    if word in PRONOUNS and s.at(i + 1) in AUXILIARIES and s.at(i + 2) in ("", ".") and not whole:
        return True  # ", as Ruiz said he would."; not "Ruiz said he would."
    # "reports [citing] the ministry", "argued in a letter [in which he said]"
    cites = cited_from(s, i) and "that" not in s.lower[i:]
    return cites or (word in PREPOSITIONS and s.at(i + 1) in RELATIVES)


def _points_at(s: Sentence, i: int) -> bool:
    """Say whether item ``i`` points at words that stand elsewhere: "stressed [that point]"."""
    word, following = s.lower[i], s.at(i + 1)
    if word in ("that", "this") and following in POINTED_AT and is_alone(s, i + 2):
        return True
    if word in ("these", "this", "those") and following in SENTIMENTS:
        return True
    if word == "the" and following in TOLD_ALREADY and is_alone(s, i + 2):
        return True  # "confirmed the news on Friday"
    pointed = word == "that" and following in ("at", "during", "in") and all(k < i for k in s.quotes)
    if pointed and any(
        may_open_subject(s, k + 1) for k in range(i, len(s.words) - SHORTEST) if s.lower[k] == ","
    ):
        return False  # "stressed that in this regard, [Peru] plays a role"
    if word == "that" and _is_said_somehow(s, i + 1):
        return True
    return pointed and not tells(s, (i, len(s.words)))  # "He disclosed that at the end of a meeting"


def _is_said_somehow(s: Sentence, i: int) -> bool:
    """Say whether how and why something was said follows "that": "He said that [very simply because] he was late"."""
    first = i
    while i < len(s.words) and (is_adverb(s, i) or s.lower[i] == "very"):
        i += 1
    return i > first and s.at(i) == "because"


#: How many items a clause has behind the phrase in front of it and its comma, at least.
SHORTEST = 4


#: What words that stand elsewhere are.
SENTIMENTS = frozenset({"comments", "opinions", "remarks", "sentiments", "thoughts", "views"})
#: What "that" points at, since none of these is a subject without an article: "stressed that [point]".
POINTED_AT = frozenset(
    (
        "accusation allegation appeal argument assertion assessment call charge claim commitment concern conclusion "
        "criticism decision demand fact idea information message offer opinion plan pledge point position promise "
        "proposal report request sentiment stance statement suggestion threat view vow warning"
    ).split()
)
#: Nouns for what a text has told before: "reporting the development", "confirmed the news".
TOLD_ALREADY = frozenset({"development", "developments", "news"})


def _is_done(clause: Clause, i: int) -> bool:
    """Say whether somebody does something with the object at item ``i``: "claimed responsibility", "asked nothing"."""
    s, word, lemma = clause.sentence, clause.sentence.lower[i], clause.verb.lemma
    if lemma == "conclude" and any(_is_by_saying(s, k) for k in range(i, min(i + NEAR, len(s.words)))):
        return True  # "concluded his speech by affirming that"
    nothing = word in ("nothing", "little") and not _is_subject(s, i)
    if nothing and (s.at(i + 1) in PREPOSITIONS or not tells(s, (i, len(s.words)))):
        return True  # "promised nothing", "announced nothing new"
    parted = word in DETERMINERS and s.at(i + 2) in PARTICLES and s.at(i + 3) in (*ENDS, "and")
    if lemma in PARTING and (word in PARTICLES or parted):
        return True  # "stressed out his staff", "noted the number down"
    if s.at(i + (word in DETERMINERS)) in DONE.get(lemma, ()):
        return True
    if lemma in ("answer", "reply", "respond") and s.at(clause.last) == "with" and not s.quotes:
        return "that" not in s.lower[clause.last :]  # "answered with the strongest jets they had"
    if lemma == "ask" and (s.at(clause.last) == "nothing" or _puts_question(s, clause.last)):
        return True
    if (
        lemma == "find"
        and s.at(i + (word in DETERMINERS)) in FOUND
        and s.at(i + 1 + (word in DETERMINERS)) in BEHIND_FOUND
    ):
        return True  # "found a way to work", "found no fault with the plan"
    if lemma == "offer" and word == "no":
        return True  # "offered no proof"
    if word == "it" and s.at(i + 1) == "to" and lemma in ("explain", "mention", "confirm"):
        return True  # "explained it to me"
    if lemma == "declare" and any(_is_winner(s, k) for k in range(i + 1, len(s.words))):
        return not tells(s, (i, len(s.words)))  # "declared Mr Haddad the winner"
    return lemma == "claim" and word in DETERMINERS and _is_claimed_as(s, i)


def _is_subject(s: Sentence, i: int) -> bool:
    """Say whether "nothing" at item ``i`` is the subject of a clause: "said [nothing] in the annex was secret"."""
    for k in range(i + 1, min(i + NEAR, len(s.words))):
        if is_auxiliary(s, k):
            return True
        if s.lower[k] in STOPS or s.lower[k] in RELATIVES or s.lower[k] in INTERROGATIVES | {"that"}:
            return False
    return False


def _puts_question(s: Sentence, i: int) -> bool:
    """Say whether somebody puts a question at item ``i`` that is not told: "asked [Ruiz a question]"."""
    for k in range(i, min(i + NEAR, len(s.words))):
        if s.lower[k] in ("question", "questions"):
            return s.at(k + 1) != ":"
        if s.lower[k] in STOPS or s.lower[k] in OPENS_QUESTION or is_finite(s, k):
            return False
    return False


#: What opens what somebody is asked, or asked for.
OPENS_QUESTION = PREPOSITIONS | INTERROGATIVES | {"that"}


def _is_winner(s: Sentence, i: int) -> bool:
    """Say whether somebody is made something at item ``i``: "declared Mr Haddad [the winner]", "[duly elected]"."""
    return s.lower[i] in ("winner", "winners") or s.lower[i - 1 : i + 1] == ["duly", "elected"]


#: How far behind "concluded" its "by" stands.
NEAR = 6


#: What is claimed or slammed by doing, and not by saying.
DONE = {
    "claim": frozenset({"credit", "crown", "prize", "responsibility", "throne", "title", "victory"}),
    "observe": frozenset(
        {"ceasefire", "election", "elections", "holiday", "minute", "moment", "silence", "truce", "vote"}
    ),
    "rule": frozenset({"country", "kingdom", "land", "nation"}),
    "slam": frozenset({"brakes", "door", "doors"}),
}
#: What is found, and not said, with what stands behind it.
FOUND = frozenset("comfort fault home peace place refuge shelter solace time way ways work".split())
BEHIND_FOUND = PREPOSITIONS | ENDS
#: Verbs with particles of their own, and these.
PARTING = frozenset({"note", "stress"})
PARTICLES = frozenset({"down", "out"})


def _is_by_saying(s: Sentence, i: int) -> bool:
    """Say whether "by" and a participle that reports stand at item ``i``."""
    cue = cue_at(s, i + 1) if s.lower[i] == "by" and i + 1 < len(s.words) else None
    return cue is not None and cue.form == "ing"


def _is_claimed_as(s: Sentence, i: int) -> bool:
    """Say whether something is taken for something: "claimed [the name as a badge of honour]"."""
    limit = min(i + LONGEST_OCCASION, len(s.words))
    end = next(
        (k for k in range(i + 1, limit) if s.lower[k] in STOPS or s.lower[k] == "as" or is_finite(s, k)),
        limit,
    )
    return s.at(end) == "as" and s.at(end + 1) in DETERMINERS | {"its", "their", "his", "her"}


#: What is done with another's words, which stay his.
REJECTING = frozenset(
    "challenge criticize deny deride dismiss dispute lambast mock rebut refute reject slam".split()
)


def _is_anothers(s: Sentence, i: int) -> bool:
    """Say whether a noun for another's words opens at item ``i``: "rejected [union leader Ana Ruiz's assertion] that".

    Declines what is asked or made of them ("denied Oslo's request for aid").
    """
    limit = min(i + LONGEST_OCCASION, len(s.words) - 1)
    owner = next((k for k in range(i, limit) if is_possessive(s.lower[k])), limit)
    if owner == limit:
        return False
    noun = next((k for k in range(owner + 1, min(owner + 4, limit)) if s.lower[k] in reporting_nouns()), 0)
    return noun > 0 and (s.at(noun + 1) == "that" or that_follows(s, noun + 1))


#: How far behind "when" the words reported begin.
LONGEST_OCCASION = 10


def _is_when(clause: Clause) -> bool:
    """Say whether a clause only tells when something happened: "[after Ruiz said] that, they left"."""
    first = clause.subject[0] if clause.subject else 0
    return clause.sentence.at(first - 1) in ("after", "as", "before", "once", "when")


def is_alone(s: Sentence, i: int) -> bool:
    """Say whether the object of saying ends before item ``i``: a time, a place or the end follows."""
    word = s.at(i)
    return word in ENDS or word in PREPOSITIONS or word in ("while", "when", "as") or is_time(s, i)


def tells(s: Sentence, content: Range) -> bool:
    """Say whether a finite verb stands in words reported."""
    return any(is_finite(s, i) or is_verb(s, i) for i in range(content[0] + 1, content[1]))

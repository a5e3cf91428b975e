"""What a rule looks at: one cue in its sentence, with the features that decide.

Everything a rule asks for has a name, is worked out once, and only when asked. Positions are indexes of the
sentence's items, as in ``phrases``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Literal

from attrs import frozen

from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    BE,
    CONNECTIVES,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from diplostmt.lexicon.records import ReportingVerb
from diplostmt.lexicon.reporting_verbs import CARRYING_VERBS, REPORTING_VERBS
from diplostmt.phrases import STOPS, Range, is_adverb, is_noun, is_time, subject_before, time_end
from diplostmt.segments import Sentence

Form = Literal["base", "third", "past", "participle", "ing"]


@frozen
class CueWord:
    """A form of a reporting verb, with the particles that must follow it."""

    verb: ReportingVerb
    form: Form
    particles: tuple[str, ...]
    frames: frozenset[str]


@cache
def cue_words() -> Mapping[str, tuple[CueWord, ...]]:
    """Give every form of every reporting verb by its first word, those with most particles first."""
    table: dict[str, list[CueWord]] = {}
    for verb in REPORTING_VERBS:
        head, *particles = verb.lemma.split()
        frames = frozenset(verb.frames.split())
        for form, word in inflected(head, verb):
            table.setdefault(word, []).append(CueWord(verb, form, tuple(particles), frames))
    return {word: tuple(sorted(cues, key=lambda cue: -len(cue.particles))) for word, cues in table.items()}


def inflected(head: str, verb: ReportingVerb) -> Iterator[tuple[Form, str]]:
    """Give the forms of the first word of a reporting verb."""
    past = verb.past.split()[0] if verb.past else regular_past(head)
    yield "base", head
    yield "third", third_person(head)
    yield "past", past
    if verb.participle and verb.participle.split()[0] != past:
        yield "participle", verb.participle.split()[0]
    yield "ing", gerund(head, past)


def third_person(head: str) -> str:
    """Give the third person: say, says; deny, denies; stress, stresses; go, goes."""
    if head.endswith("y") and head[-2] not in "aeiou":
        return head[:-1] + "ies"
    return head + ("es" if head.endswith(("s", "sh", "ch", "x", "o")) else "s")


def regular_past(head: str) -> str:
    """Give the regular past: note, noted; deny, denied; admit, admitted."""
    if head.endswith("e"):
        return head + "d"
    if head.endswith("y") and head[-2] not in "aeiou":
        return head[:-1] + "ied"
    return (head + head[-1] if head in DOUBLING else head) + "ed"


def gerund(head: str, past: str) -> str:
    """Give the gerund: note, noting; admit, admitting; signal, signalling beside signalled."""
    if head.endswith("e") and not head.endswith("ee"):
        return head[:-1] + "ing"
    doubled = past == head + head[-1] + "ed" or head in DOUBLING or head in ("put", "forecast")
    return (head + head[-1] if doubled and head != "forecast" else head) + "ing"


#: Verbs whose last consonant is doubled: admitted, quipping.
DOUBLING = frozenset({"admit", "submit", "concur", "quip", "brag", "beg", "slam"})


def cue_at(s: Sentence, i: int) -> CueWord | None:
    """Give the reporting verb whose form stands at item ``i``, particles and all, if it is a verb there."""
    for cue in cue_words().get(s.lower[i], ()):
        size = len(cue.particles)
        if (not size or tuple(s.lower[i + 1 : i + 1 + size]) == cue.particles) and stands_as_verb(s, i, cue):
            return cue
    return None


def stands_as_verb(s: Sentence, i: int, cue: CueWord) -> bool:
    """Say whether the form at item ``i`` is a verb here: "claims" in "he claims", not in "his claims"."""
    before = s.lower[i - 1] if i else ""
    after = s.lower[i + 1] if i + 1 < len(s.lower) else ""
    if before in DETERMINERS and before not in SAYS_IT_SELF:
        return False
    if before.endswith(("'s", "’s")) and s.words[i - 1][0].isupper() and cue.form != "ing":
        return False
    if cue.form == "past":
        return after != "by" or before in AUXILIARIES or s.lower[i] in ("said", "told", "wrote", "added")
    if cue.form == "base":
        return _base_stands_as_verb(s, i, before)
    if cue.form == "third":
        return _third_stands_as_verb(s, i, before, after)
    return True


#: Determiners that can be subjects: "some say", "one in five say".
SAYS_IT_SELF = frozenset(
    "all both that some many several few another most two three four five six seven eight nine ten each any these those".split()
)


def _base_stands_as_verb(s: Sentence, i: int, before: str) -> bool:
    """Decide for forms that are nouns too: "officials claim", "they report", "did not say"."""
    if s.lower[i] not in NOUN_BASES:
        return before not in PREPOSITIONS and before not in AUXILIARIES - MODALS - {"do", "does", "did"} and before != "to"
    while i > 1 and is_adverb(s, i - 1) and before not in ("here", "there"):
        i -= 1
        before = s.lower[i - 1]
    if before in PRONOUNS or before in MODALS or before in ("do", "does", "did", "to", "not", "who", "and", "others", ","):
        return not (before in (",", "and") and s.lower[i] != "say")
    return before.endswith(("n't", "n’t")) or (
        (before.endswith("s") and not before.endswith(("ss", "'s", "’s"))) or before in PLURALS
    )


def _third_stands_as_verb(s: Sentence, i: int, before: str, after: str) -> bool:
    """Decide for forms that are plural nouns too: "he states", "the report notes that"."""
    if s.lower[i] not in NOUN_FORMS:
        return before not in PREPOSITIONS
    if after in ("that", ":", '"') or before in PRONOUNS or (i and is_adverb(s, i - 1)):
        return before not in PREPOSITIONS and not before.endswith(("'s", "’s"))
    if s.lower[0] == '"' and (i == 1 or after in (".", ",", "")):
        return not before.endswith("s")
    named = i > 0 and s.words[i - 1][0].isupper() and s.words[i].islower()
    return named and (after in DETERMINERS or after in PRONOUNS or after in ("to", "there", "it") or after == ",")


#: Base forms that are nouns as well; the others are verbs wherever no auxiliary or preposition stands before.
NOUN_BASES = frozenset(
    "account address advance answer appeal ask blame blast boast brag call caution charge claim comment concern counter cry "
    "demand detail dispute doubt echo estimate forecast hail hint joke label lament mention mock muse note object offer "
    "outline pledge praise press promise protest question quip quote read reason rebuke record relay remark reply report "
    "request retort rule shout signal slam sneer state stress submit swear threat tout tweet underline urge voice vow "
    "welcome whisper wonder yell point".split()
)
#: Third persons that are plural nouns as well.
NOUN_FORMS = frozenset(
    "accounts addresses advises alleges answers appeals asks attests blasts boasts calls cautions charges claims comments "
    "concerns counters cries demands denials details disputes doubts echoes estimates forecasts hints jokes labels maintains "
    "mentions notes objects offers outlines pledges promises protests quips questions quotes reads reasons rebukes records "
    "relates remarks replies reports requests responds retorts rules shouts signals slams stresses states threats touts "
    "tweets volunteers vows whispers wonders yells".split()
)
#: Plural nouns without -s that speak.
PLURALS = frozenset(["people", "police", "men", "women", "media", "sources", "some", "many", "most", "others", "both", "several", "few", "democrats", "data"])


@frozen
class Adjuncts:
    """What stands between a cue and the words reported: where it ends, the hearer, the time and the occasion.

    ``mark`` is where the first comma stands that was read over, or else the end.
    """

    end: int
    mark: int
    hearer: Range | None
    time: Range | None
    occasion: Range | None


@frozen(slots=False)  # cached properties are much slower with slots
class Clause:
    """One cue in its sentence. ``first`` to ``last`` are the items of the cue itself."""

    sentence: Sentence
    first: int
    last: int
    word: CueWord

    @property
    def verb(self) -> ReportingVerb:
        """The reporting verb."""
        return self.word.verb

    @property
    def frames(self) -> frozenset[str]:
        """What the verb takes."""
        return self.word.frames

    @cached_property
    def before(self) -> int:
        """The index of the last item before the cue with its auxiliaries, adverbs and carrying verb; -1 for none."""
        lower = self.sentence.lower
        i = self.first - 1
        while i >= 0 and (lower[i] in AUXILIARIES or is_adverb(self.sentence, i)):
            i -= 1
        if i > 0 and lower[i] == "to":
            for size in (4, 3, 2, 1):
                if " ".join(lower[max(i - size, 0) : i]) in CARRYING_VERBS:
                    i -= size + 1
                    while i >= 0 and (lower[i] in AUXILIARIES or is_adverb(self.sentence, i)):
                        i -= 1
                    break
        return i

    @cached_property
    def helpers(self) -> frozenset[str]:
        """The auxiliaries, adverbs and carrying verbs before the cue."""
        return frozenset(self.sentence.lower[self.before + 1 : self.first])

    @property
    def negated(self) -> bool:
        """True for "did not say": nothing is stated."""
        return not NEGATIONS.isdisjoint(self.helpers)

    @property
    def passive(self) -> bool:
        """True for "was told"."""
        return self.word.form in ("past", "participle") and not BE.isdisjoint(self.helpers)

    @cached_property
    def adjuncts(self) -> Adjuncts:
        """What stands between the cue and the words reported, if they follow."""
        return read_adjuncts(self.sentence, self.last, self.word)

    @cached_property
    def subject(self) -> Range | None:
        """The noun phrase before the cue that is its subject."""
        return subject_before(self.sentence, self.before)


# ---------------------------------------------------------------- between the cue and the words reported

OCCASION_NOUNS = re.compile(
    r"interviews?|conference|briefing|meeting|session|summit|talks|forum|speech|address|hearing|rally|debate|"
    r"ceremony|reception|visit|call|conversation|dinner|event|appearance|assembly|congress|lecture|remarks|"
    r"consultations|negotiations|sidelines|congress|testimony|broadcast|webinar|seminar|symposium"
)
OPENS_CONTENT = frozenset({"that", ":", '"', "how", "why", "what", "whether", "if", "when", "where", "who"})


def read_adjuncts(s: Sentence, i: int, cue: CueWord) -> Adjuncts:
    """Read from item ``i`` over a hearer, adverbs, times and occasions, up to where words reported may begin."""
    count = len(s.lower)
    hearer = time = occasion = mark = None
    if cue.verb.hearer != "no" and i < count:
        hearer, i = _read_hearer(s, i, cue)
    while i < count:
        word = s.lower[i]
        if is_time(s, i):
            first, i = i, time_end(s, i)
            time = time or (first, i)
        elif is_adverb(s, i) and not _opens_clause(s, i):
            i += 1
        elif word in PREPOSITIONS and word not in cue.frames:
            last = prepositional_end(s, i)
            if last >= count or last == i + 1:
                break
            inside = s.lower[i + 1 : last]
            if time is None and (is_time(s, i + 1) or inside[0].isdigit()):
                time = (i + 1, last)
            elif occasion is None and any(OCCASION_NOUNS.fullmatch(noun) for noun in inside):
                occasion = (i + 1, last)
            i = last
        elif word == "," and i + 1 < count and _comma_goes_on(s, i):
            mark = i if mark is None else mark
            i += 1
        else:
            break
    return Adjuncts(i, i if mark is None else mark, hearer, time, occasion)


def _opens_clause(s: Sentence, i: int) -> bool:
    """Say whether an adverb after the cue opens the words reported: "said here there were none", "said only ten"."""
    return s.lower[i] in ("there", "only", "all", "both", "here", "now", "no", "first", "once") and i + 1 < len(s.lower) and (
        s.lower[i + 1] not in OPENS_CONTENT and s.lower[i + 1] not in STOPS
    )


def _comma_goes_on(s: Sentence, comma: int) -> bool:
    """Say whether a comma after the cue only sets off an adjunct: "said, in an interview, that"."""
    after = s.lower[comma + 1]
    if after in ('"', "that"):
        return True
    closes = comma + 2 < len(s.lower) and s.lower[comma + 2] == ","
    return closes and (after in CONNECTIVES or is_adverb(s, comma + 1))


def prepositional_end(s: Sentence, i: int) -> int:
    """Give the index after the phrase that the preposition at ``i`` opens."""
    count = len(s.lower)
    j = i + 1
    if j < count and is_time(s, j):
        return time_end(s, j)
    if j < count and (s.lower[j] in DETERMINERS or s.lower[j] in OBJECT_PRONOUNS):
        j += 1
    while j < count:
        word = s.lower[j]
        if word in STOPS or word in AUXILIARIES or word in SUBORDINATORS or word in RELATIVES or is_time(s, j):
            break
        if word in DETERMINERS and s.lower[j - 1] in ("of", "and"):
            j += 1
            continue
        if word in DETERMINERS or (word in PREPOSITIONS and word != "of") or (word in PRONOUNS and s.words[j] != "US"):
            break
        j += 1
    return j


def _read_hearer(s: Sentence, i: int, cue: CueWord) -> tuple[Range | None, int]:
    """Read the one spoken to: "told [the daily's Ana Ruiz] in an interview that"."""
    if s.lower[i] in STOPS or s.lower[i] in OPENS_CONTENT or s.lower[i] in PREPOSITIONS:
        return None, i
    if s.lower[i] in OBJECT_PRONOUNS:
        return (i, i + 1), i + 1
    end = _hearer_end(s, i)
    if cue.verb.hearer == "must":
        described = _description_end(s, end)
        return (i, end), described if described < len(s.lower) and s.lower[described] in OPENS_CONTENT else end
    closes = end < len(s.lower) and s.lower[end] in ("that", "to", "against", "not")
    return ((i, end), end) if closes and end > i else (None, i)


def _description_end(s: Sentence, comma: int) -> int:
    """Give the index after a description of the hearer: "told Ruiz[, head of the port,] that"."""
    if comma < len(s.lower) and s.lower[comma] == ",":
        for i in range(comma + 2, min(comma + 14, len(s.lower))):
            if s.lower[i] == ",":
                return i + 1
    return comma


def _hearer_end(s: Sentence, first: int) -> int:
    """Give the index after the noun phrase at ``first``, which a reported clause may follow without a mark."""
    limit = min(len(s.lower), first + 12)
    i = first + 1
    while i < limit:
        word = s.lower[i]
        if word in STOPS or word in OPENS_CONTENT or word in AUXILIARIES or word in SUBORDINATORS or is_time(s, i):
            break
        if word in PREPOSITIONS and word != "of":
            break
        if word in PRONOUNS or ((word in POSSESSIVES or word in DETERMINERS) and s.lower[i - 1] not in ("and", "of")):
            break
        i += 1
    return i


__all__ = ["Adjuncts", "Clause", "CueWord", "cue_at", "cue_words", "is_noun", "prepositional_end", "read_adjuncts"]

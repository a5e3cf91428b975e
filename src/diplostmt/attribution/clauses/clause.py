"""What a rule looks at: one cue in its sentence, with the features that decide.

Everything a rule asks for has a name and is worked out once. Positions are indexes of the
sentence's items, as in ``items``.
"""

from __future__ import annotations

from attrs import define, field

from diplostmt.attribution.clauses.adjuncts import Adjuncts, read_adjuncts
from diplostmt.attribution.clauses.preverbal_subjects import subject_before
from diplostmt.attribution.cues.forms import CueWord
from diplostmt.attribution.phrases.behind_fronts import SPOKEN
from diplostmt.attribution.phrases.limits import LONGEST_PHRASE
from diplostmt.attribution.sentences.items import (
    STOPS,
    Range,
    before_helpers,
    before_time,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_noun,
    is_time,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    CARRYING_STATES,
    CARRYING_VERBS,
    CONNECTING_PHRASES,
    DEGREES,
    DOCUMENTS,
    ISSUED,
    PHRASES_BESIDE_CUES,
    SPEAKING_OCCASIONS,
)
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    NEGATIONS,
    NEGATIVE_SUBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from diplostmt.lexicon.records import ReportingVerb
from diplostmt.speakers.names.nouns import is_body_noun, is_people_noun, is_person_noun


@define(eq=False)
class Clause:
    """One cue in its sentence. ``first`` to ``last`` are the items of the cue itself.

    ``verb`` is the reporting verb, ``frames`` what it takes; ``says`` is true for those that take words or a clause,
    and so may stand after them. ``helpers`` are the auxiliaries, adverbs and the carrying verb before the cue.
    ``before`` is the index of the last item before these, or of the "who" before a phrase of its own; -1 for none.
    ``subject`` is the noun phrase that ends there, the subject of the cue.
    """

    sentence: Sentence
    first: int
    last: int
    word: CueWord
    verb: ReportingVerb = field(init=False)
    frames: frozenset[str] = field(init=False)
    says: bool = field(init=False)
    before: int = field(init=False)
    helpers: frozenset[str] = field(init=False)
    subject: Range | None = field(init=False)
    _adjuncts: Adjuncts | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        self.verb, self.frames, self.says = self.word.verb, self.word.frames, self.word.says
        beside = _before_cue(self.sentence, self.first)
        if self.word.form in ("past", "participle"):
            beside = _before_having(self.sentence, self.first, beside)
        self.helpers = frozenset(self.sentence.lower[beside + 1 : self.first])
        self.before = _pronoun_before(self.sentence, beside) or beside
        self.subject = subject_before(self.sentence, self.before)
        if self.subject and self.before + 1 < self.first:
            self.subject = _with_its_place(self.sentence, self.subject, self.before, self.first)

    @property
    def time_before(self) -> Range | None:
        """The time that stands before the cue: "Ruiz [last week] said", "she [today] announced"."""
        s = self.sentence
        times = [i for i in range(self.before + 1, self.first) if is_time(s, i) or s.lower[i] in TODAY]
        return (times[0], times[-1] + 1) if times else None

    @property
    def negated(self) -> bool:
        """True for "did not say" and "nobody said": nothing is stated."""
        s = self.sentence
        if self.subject and _is_nobody(s, self.subject[0], self.before):
            return True
        before = s.lower[_before_comma(s, self.first - 1)]  # "Oslo did not, however, say"
        joined = s.at(self.first - 1) in ("nor", "neither")  # "Oslo neither confirmed nor denied"
        if s.at(self.first - 1) == "or" and self.word.form == "base":  # "would never leave or deny it"
            joined = not NEGATIONS.isdisjoint(s.lower[max(self.first - 5, 0) : self.first - 1])
        return joined or before == "not" or not NEGATIONS.isdisjoint(self.helpers)

    @property
    def passive(self) -> bool:
        """True for "was told"."""
        if self.word.form not in ("past", "participle") or BE.isdisjoint(self.helpers):
            return False
        if self.sentence.at(self.first - 1) in ("here", "there"):
            return False  # "a pilot who was there said"
        return "to" not in self.helpers  # "is said to have remarked"

    @property
    def adjuncts(self) -> Adjuncts:
        """What stands between the cue and the words reported, if they follow; worked out once, when asked for."""
        if self._adjuncts is None:
            gap = self.subject is None or _may_lack_subject(self.sentence, *self.subject)
            self._adjuncts = read_adjuncts(self.sentence, self.last, self.word, gap=gap)
        return self._adjuncts


def _with_its_place(s: Sentence, subject: Range, last: int, cue: int) -> Range:
    """Give a subject with the day or the place that its participle has: "[A poll released Monday] found that".

    Also "[A statement posted on its website] said"; not "Ruiz on Monday".
    """
    made = s.lower[last].endswith("ed") or s.lower[last] in MADE
    told_of = last > subject[0] and made and s.words[last].islower()
    end = before_helpers(s, cue - 1) + 1
    own = told_of and is_noun(s, last - 1) and not any(is_auxiliary(s, i) for i in range(last + 1, end))
    return (subject[0], end) if own and end > last else subject


#: How a poll or a report comes about: "[A poll taken in May] found".
MADE = frozenset({"begun", "done", "drawn", "held", "made", "put", "taken", "written"})


def _may_lack_subject(s: Sentence, first: int, end: int) -> bool:
    """Say whether what is told may have its subject before the one who tells it, or as one with it.

    "a [deal that] he said will hold", "the [deal] Ruiz said will hold"; not "the envoy Ruiz said".
    """
    if first and (s.lower[first - 1] in RELATIVES or s.lower[first - 1] == "that" or is_noun(s, first - 1)):
        return True
    thing, named = s.words[max(end - 2, first)], s.words[end - 1]
    return thing.islower() and named[0].isupper() and not is_person_noun(thing) and thing not in DETERMINERS


def _before_cue(s: Sentence, first: int) -> int:
    """Give the index of the last item before a cue with its auxiliaries, adverbs and carrying verb; -1 for none."""
    i = before_helpers(s, first - 1)
    if s.lower[i - 1 : i + 1] == ["went", "on"] and s.lower[first].endswith("ing"):
        i = before_helpers(s, i - 2)  # "Ruiz [went on] saying"
    if s.lower[i] in CLOSES_PHRASE:
        sizes = (n for n in (2, 3, 4) if i >= n and " ".join(s.lower[i - n + 1 : i + 1]) in BESIDE_CUES)
        size = next(sizes, 0)
        i = before_helpers(s, i - size) if size else i  # "Ruiz [for her part] said"
    if i > 0:
        day = _before_town(s, i)
        time = before_time(s, day)
        i = i if time == day else before_helpers(s, time)
    i = _before_platform(s, _before_sent(s, i))
    if i > 2 and s.lower[i] in SPOKEN:
        i = _before_spoken(s, i)
    if i > 2 and (opened := before_occasion(s, i)) != i:
        i = before_helpers(s, before_time(s, opened)) if opened > 0 else opened
    i = _before_aside(s, i)
    if i > 2 and s.lower[i] == "to" and s.lower[i - 1] in HEARSAY and s.lower[i - 2] in BE:
        return before_helpers(s, i - 3)  # "Ruiz is learnt to have told"
    if i > 0 and s.lower[i] == "to":
        for size in (5, 4, 3, 2, 1):
            if " ".join(s.lower[max(i - size, 0) : i]) in CARRYING_VERBS:
                return before_helpers(s, i - size - 1)
        if first == i + 1:
            return _before_state(s, i)
    return i


#: Phrases that stand before a cue, and their last words.
BESIDE_CUES = CONNECTING_PHRASES | PHRASES_BESIDE_CUES
CLOSES_PHRASE = frozenset(phrase.rpartition(" ")[2] for phrase in BESIDE_CUES)


def _before_state(s: Sentence, to: int) -> int:
    """Give the last item before what somebody is who says something: "[Ruiz] was very careful to say".

    Item ``to`` where nobody is so, and where he is too much of it ("was too careful to say").
    """
    size = next((n for n in (2, 1) if " ".join(s.lower[max(to - n, 0) : to]) in CARRYING_STATES), 0)
    i = to - size - 1
    while i > 0 and size and s.lower[i] in DEGREES:
        i -= 1
    is_so = (
        size
        and i > 0
        and (s.lower[i] in BE or (is_adverb(s, i) and s.lower[i] not in NOT_SO and s.lower[i - 1] in BE))
    )
    return before_helpers(s, i) if is_so else to


#: Adverbs before what nobody is: "was [too] careful to say", "was [not] quick to say".
NOT_SO = NEGATIONS | {"too", "not"}


def _before_aside(s: Sentence, last: int) -> int:
    """Give the "who" before an aside between commas: "met Holm, [who], in turn, said"; ``last`` where there is none."""
    if last < 3 or s.lower[last] != ",":
        return last
    opens = next((i for i in range(last - 1, max(last - LONGEST_ASIDE, 0), -1) if s.lower[i] == ","), 0)
    aside = opens > 1 and s.lower[opens - 1] in ("who", "which")
    return opens - 1 if aside and not any(is_finite(s, i) for i in range(opens + 1, last)) else last


#: Days that stand before a cue without "on": "she [today] announced".
TODAY = frozenset({"today", "yesterday"})
#: What others have of what somebody said: "is learnt to have told".
HEARSAY = frozenset({"believed", "learned", "learnt", "reported", "said", "understood"})


def _before_having(s: Sentence, first: int, beside: int) -> int:
    """Give the last item before "had" where a phrase parts it from the cue: "The [envoy] had in a letter to Oslo said".

    Item ``beside`` where it is no such thing.
    """
    if HAVING.isdisjoint(s.vocabulary):
        return beside
    for i in range(beside, max(beside - LONGEST_PHRASE // 2, 0), -1):
        if s.lower[i] in HAVING:
            opens = i + 1 + (s.at(i + 1) == "," or is_adverb(s, i + 1))
            placed = s.at(opens) in PREPOSITIONS - {"to"} and opens < first - 1
            # "the talks that Oslo had with Lima, [the envoy] said"
            placed = placed and (s.lower[beside] == "," or "," not in s.lower[opens:beside])
            last = before_helpers(s, i - 1)
            somebody = last >= 0 and (
                is_noun(s, last) or s.lower[last] in PRONOUNS or s.lower[last] in RELATIVES
            )
            return last if placed and somebody else beside
        verb = is_finite(s, i) and s.at(i - 1) not in DETERMINERS  # not "a veiled reference"
        if verb or i in s.quotes or (s.lower[i] in STOPS and s.lower[i] != ","):
            return beside
    return beside


#: The auxiliaries of a past participle.
HAVING = frozenset({"had", "has", "have"})


def _is_nobody(s: Sentence, first: int, last: int) -> bool:
    """Say whether the subject from ``first`` to ``last`` is nobody, or its verb negated in front: "[no envoy] said".

    Declines "No 10 said", and what a phrase opens with: "With [no end] in sight, the raids go on, said Ana Ruiz".
    """
    nobody = s.lower[first] in NEGATIVE_SUBJECTS and s.at(first - 1) not in PREPOSITIONS
    nobody = (
        nobody and not s.lower[last].isdigit() and s.at(first + 1) not in ("fewer", "less", "matter")
    )  # "No matter who wins", "No fewer than five envoys said"
    joined = s.at(first - 2) in ("nor", "neither")
    return nobody or joined or _is_negated_in_front(s, first) or _is_another(s, last)


def _is_another(s: Sentence, last: int) -> bool:
    """Say whether "who" at item ``last`` is whom a sentence opens by ruling out: "It was not Ruiz [who] said".

    Declines who was there besides ("It was not late, said Ruiz, who added").
    """
    ruled_out = s.lower[0] == "it" and not NEGATIONS.isdisjoint(s.lower[1:3])
    return ruled_out and s.lower[last] == "who" and "," not in s.lower[:last]


def _is_negated_in_front(s: Sentence, first: int) -> bool:
    """Say whether a verb parted by its subject at ``first`` is negated before it: "[At no time] has she said that"."""
    if s.at(first - 1) not in AUXILIARIES:
        return False
    opens = next((i for i in range(first - 2, -1, -1) if s.lower[i] in STOPS), -1) + 1
    front = s.lower[opens : first - 1]
    said = "only" in front or "sooner" in front  # "Not only has she said that"
    return len(front) <= LONGEST_NEGATION and not said and not NEGATING.isdisjoint(front)


#: What negates a whole clause in front of it: "at no time", "nowhere", "not once", and how many items it takes.
NEGATING = frozenset({"never", "no", "not", "nowhere"})
LONGEST_NEGATION = 5


def _before_comma(s: Sentence, last: int) -> int:
    """Give the item before an aside between commas that ends with item ``last``: "did [not], however, say"; else it."""
    if s.at(last) != ",":
        return last
    opens = next((i for i in range(last - 1, max(last - LONGEST_ASIDE, 0), -1) if s.lower[i] == ","), last)
    return opens - (opens < last)


#: How many items such an aside takes, with its commas.
LONGEST_ASIDE = 8


def _before_town(s: Sentence, last: int) -> int:
    """Give the last item of a day before the place of saying: "Ruiz on [Monday] in Oslo said"; ``last`` for none."""
    opens = next((i for i in range(last - 1, max(last - 3, 1), -1) if s.lower[i] in ("at", "in")), 0)
    named = opens and all(word[0].isupper() for word in s.words[opens + 1 : last + 1])
    return opens - 1 if named and before_time(s, opens - 1) != opens - 1 else last


def _before_sent(s: Sentence, last: int) -> int:
    """Give the last item before what a subject speaks in: "The [embassy] in a note posted on Monday said".

    Also the last item of what speaks by itself: "A note [sent] to Oslo said". Item ``last`` where it is no such thing.
    """
    if ISSUED_OR_SENT.isdisjoint(s.vocabulary):
        return last
    near = range(last, max(last - LONGEST_SENDING, 1), -1)
    sent = next((i for i in near if s.lower[i] in ISSUED_OR_SENT), 0)
    if not sent or s.lower[sent - 1] not in DOCUMENTS or not STOPS.isdisjoint(s.lower[sent : last + 1]):
        return last
    within = (
        sent > 3
        and s.lower[sent - 2] in SPOKEN_BY | {"the"}
        and s.lower[sent - 3] == "in"
        and is_noun(s, sent - 4)
    )
    if any(i in s.quotes or is_finite(s, i) for i in range(sent + 1, last + 1)):
        return last
    opens = sent == 2 or sent - 3 in s.quotes or s.at(sent - 3) == ","
    alone = opens and s.lower[sent - 2] in ("a", "an", "the") and s.at(sent + 1) in ("from", "to")
    return sent - 4 if within else sent if alone else last


#: What is done with a document besides: "a statement [copied] to the daily".
SENT = frozenset(
    "addressed circulated copied dated delivered forwarded obtained seen shared signed submitted".split()
)
ISSUED_OR_SENT = ISSUED | SENT
#: How many items what was sent takes behind it: "sent to the growers on Monday".
LONGEST_SENDING = 10


def _before_platform(s: Sentence, last: int) -> int:
    """Give the last item before where something was posted: "The [ministry] on its website said", "[Ruiz] on X said".

    Also "The ministry in a [post] on X said". Item ``last`` where it is no such thing.
    """
    if last < 2 or not (s.words[last][0].isupper() or s.lower[last] in PLATFORMS):
        return last
    on = next((k for k in range(last - 1, max(last - LONGEST_PLATFORM, 1), -1) if s.lower[k] == "on"), 0)
    posted = last - on == 1 and (s.at(on - 1) in SPOKEN or s.lower[last] in NETWORKS)
    owned = s.lower[last] in PLATFORMS and s.at(on + 1) in SPOKEN_BY | {"social"}
    return on - 1 if on and (posted or owned) and is_noun(s, on - 1) else last


#: Where one posts what one says, by name and by kind, and how many items that takes.
NETWORKS = frozenset("facebook instagram telegram truth twitter weibo x".split())
PLATFORMS = frozenset("account blog channel feed media page site website".split())
LONGEST_PLATFORM = 6


def _pronoun_before(s: Sentence, last: int) -> int:
    """Give the "who" whose verb follows a phrase that ends with item ``last``; 0 for none.

    "Ruiz, [who] shortly after meeting the king said". Declines a phrase with a verb ("who when she left said").
    """
    if last < 2 or "who" not in s.vocabulary or not is_noun(s, last):
        return 0
    for i in range(last - 1, max(last - LONGEST_PHRASE, 0), -1):
        if s.lower[i] == "who":
            opens = s.lower[i + 1 + is_adverb(s, i + 1)]
            return i if opens in PREPOSITIONS or opens in SUBORDINATORS else 0
        asked = s.lower[i] in ("being", "having") or s.lower[i - 1] in ("when", "once", "being", "having")
        if i in s.quotes or s.lower[i] in STOPS or (is_finite(s, i) and not asked):
            return 0
    return 0


def _before_spoken(s: Sentence, last: int) -> int:
    """Give the last item before that in which a subject speaks: "The [ministers] in a joint statement said".

    Also "Ruiz left [and] in a statement said". Item ``last`` where it is no such thing.
    """
    opens = next((i for i in range(last - 1, max(last - 5, 0), -1) if s.lower[i] in PREPOSITIONS), 0)
    own = opens and s.lower[opens] == "in" and s.lower[opens + 1] in SPOKEN_BY
    goes_on = own and s.lower[opens - 1] in ("and", "but")
    return opens - 1 if own and (goes_on or is_noun(s, opens - 1) or s.lower[opens - 1] == ")") else last


def before_occasion(s: Sentence, last: int) -> int:
    """Give the last item of a name before the occasion on which somebody speaks: "[Ana Ruiz] during a briefing said".

    Also "[Ana Ruiz] in an interview with the daily said". Item ``last`` where it is no such thing.
    """
    if s.lower[last] in ("and", "but") or SPOKEN_AT.isdisjoint(s.vocabulary):
        return last  # "met envoys at a rally in Oslo and told them that"
    for i in range(last - 1, max(last - LONGEST_OCCASION, 0), -1):
        word = s.lower[i]
        if word in STOPS or i in s.quotes or is_finite(s, i):
            return last
        if word in ("after", "at", "during", "in") and s.lower[i + 1] in ("a", "an", "his", "her"):
            spoken = not SPOKEN_AT.isdisjoint(s.lower[i + 2 : i + 5])
            aside = s.lower[i - 1] == "," and i > 1 and _is_somebody(s, i - 2)
            if not spoken:
                continue  # "in his speech [at a church]"
            if aside:  # "Ana Ruiz, the envoy[, in her briefing] said"
                return i - 1 if subject_before(s, i - 1) else i - 2
            return i - 1 if is_time(s, i - 1) or _is_somebody(s, i - 1) else last
    return last


def _is_somebody(s: Sentence, last: int) -> bool:
    """Say whether a name, an office or a body ends with an item: "[Ana Ruiz]", "[envoys]", "the [bloc]"."""
    word = s.lower[last]
    return s.words[last][0].isupper() or is_people_noun(word) or is_body_noun(word)


#: At what, and in what, somebody speaks.
SPOKEN_AT = SPOKEN | SPEAKING_OCCASIONS
#: How many items such an occasion takes.
LONGEST_OCCASION = 16


#: What stands before whatever a subject has just said: "in a statement", "in his speech".
SPOKEN_BY = frozenset({"a", "an", "her", "his", "its", "their"})

"""Cues: whether the form of a reporting verb is a verb where it stands: "he [claims]", and not "his [claims]"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from diplostmt.attribution.cues.forms import CueWord, cue_words, reporting_nouns
from diplostmt.attribution.cues.noun_forms import base_stands_as_verb, goes_with_third, third_stands_as_verb
from diplostmt.attribution.phrases.limits import phrase_start
from diplostmt.attribution.sentences.items import (
    DASHES,
    ENDS,
    STOPS,
    awaits_attribution,
    before_helpers,
    in_title_case,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_noun,
    is_possessive,
    is_time,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    COUNTING_SEVERAL,
    DOCUMENTS,
    ISSUED,
    NOUN_BASES,
    OCCASION_NOUNS,
    QUANTITIES,
    QUESTIONED,
    SPEAKING_DETERMINERS,
    SPEAKING_PLURALS,
)
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    CONTRACTIONS,
    DETERMINERS,
    MODALS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
    SUBORDINATORS,
)


def cue_at(s: Sentence, i: int) -> CueWord | None:
    """Give the reporting verb whose form stands at item ``i``, particles and all, if it is a verb there."""
    cues = cue_words().get(s.at(i))
    if cues is None:
        return None
    if cues[0].verb.lemma in CALLS and (parted := _call_at(s, i, cues)):
        return parted
    for cue in cues:
        size = len(cue.particles)
        if (not size or tuple(s.lower[i + 1 : i + 1 + size]) == cue.particles) and stands_as_verb(s, i, cue):
            return cue
    return None


#: Verbs of which a time or place may part the preposition: "called [on Sunday] for".
CALLS = frozenset({"call for", "call off", "call on", "call upon"})
#: How many items may stand between.
LONGEST_PARTING = 7


def _call_at(s: Sentence, i: int, cues: Sequence[CueWord]) -> CueWord | None:
    """Give "call for" where a time, a place or "again" parts its words: "called [in Geneva on Sunday] for a truce".

    Also "call on": "called [Sunday] on both sides to", and what is called for by a verb: "called [on Sunday] to stop".
    """
    timed = i + 1 + (s.at(i + 1) == "on")
    parted = timed < len(s.words) and is_time(s, timed)
    if parted and (told := _call_behind_time(s, i, time_end(s, timed), cues)):
        return told
    if not parted and s.at(i + 1) not in ("again", "also", "in", "at", "once"):
        return None
    limit = min(i + LONGEST_PARTING, len(s.words) - 1)
    ends = next((k for k in range(i + 2, limit) if s.lower[k] == "for" or s.lower[k] in STOPS), 0)
    placed = s.lower[i + 1] in ("in", "at") and ends and s.words[i + 2].islower()
    if placed and OCCASION_NOUNS.isdisjoint(s.lower[i + 2 : ends]):
        ends = 0  # "called in troops for help"
    called = next((cue for cue in cues if cue.verb.lemma == "call for"), None)
    if called is None or s.at(ends) != "for" or not stands_as_verb(s, i, called):
        return None
    return evolve(called, particles=(), frames=frozenset({"for"}))


def _call_behind_time(s: Sentence, i: int, end: int, cues: Sequence[CueWord]) -> CueWord | None:
    """Give the call that goes on behind a time: "called Sunday [on] both sides to", "called on Sunday [to] stop"."""
    lemma = {"on": "call on", "upon": "call upon", "to": "call for"}.get(s.at(end))
    called = next((cue for cue in cues if cue.verb.lemma == lemma), None)
    if called is None or not stands_as_verb(s, i, called):
        return None
    return evolve(called, particles=(), frames=frozenset({"to"}))


def stands_as_verb(s: Sentence, i: int, cue: CueWord) -> bool:
    """Say whether the form at item ``i`` is a verb here: "claims" in "he claims", not in "his claims"."""
    before = s.lower[i - 1] if i else ""
    after = s.lower[i + 1] if i + 1 < len(s.lower) else ""
    if (
        _does_not_tell(s, i, cue, after)
        or _is_described(s, i, cue, before, after)
        or _is_in_name(s, i, cue, after)
    ):
        return False
    if cue.form == "past":
        return _past_stands_as_verb(s, i, cue, before, after)
    if cue.form == "participle" and before.endswith("ly") and s.lower[before_helpers(s, i - 1) + 1] == before:
        return False  # "addressed the newly sworn president"
    if cue.form == "base":
        named = after in STRONG_PAST and s.lower[i] in NOUN_BASES
        joined = s.at(i - 3) == "and" and s.lower[i] not in NOUN_BASES  # "A baker and a mechanic say"
        shown = cue.verb.lemma == "show" and s.at(i - 3) == "by"  # "emails released by a website show"
        shown = shown or _goes_with_those(s, i)
        if named or (s.at(i - 2) in ("a", "an") and not (joined or shown or before in SHARES)):
            return False  # "the report found", "a Reuters report cited"; not "Nearly a third say"
        return base_stands_as_verb(s, i, before)
    if cue.form == "third":
        if before.endswith(("able", "ible")) and s.words[i - 1].islower():
            return False  # "for credible reasons"
        joined = before in ("and", "but") and bool(cue.particles)  # "welcomes A and calls on B"
        joined = joined and (not {"on", "upon"}.isdisjoint(cue.particles) or goes_with_third(s, i))
        return "out" in cue.particles or joined or third_stands_as_verb(s, i, before, after)
    return True


def _does_not_tell(s: Sentence, i: int, cue: CueWord, after: str) -> bool:
    """Say whether somebody shows, finds or shares something by doing so, and tells nothing."""
    lemma = cue.verb.lemma
    if cue.form in ("past", "third") and lemma in BESIDE_WORDS and _closes_words(s, i):
        return False
    if lemma == "show":
        return not _is_shown(s, i)
    if lemma == "expect" and cue.form != "third":
        return True  # "growers expect that it will rain"
    if lemma in ("hope", "maintain") and opens_bare_clause(s, i + 1):
        return False
    if lemma == "think" and cue.form in ("base", "third") and s.at(i - 1) not in RELATIVES:
        return after != "that" and not opens_bare_clause(s, i + 1)
    if lemma in WITH_THAT:
        return after != "that" or s.lower[i] == "thinking"  # "new thinking that helps"
    if lemma in WITH_CLAUSE:
        return after != "that" or not _opens_clause(s, i + 2)
    if after in UNTOLD_BEFORE.get(lemma, ()) or after in UNTOLD_BEFORE.get(s.lower[i], ()):
        return True
    if s.lower[i] == "warning" and s.at(i - 1) in STERN and s.at(i - 2) in ADJECTIVAL and after != "that":
        return True  # "came with a tough warning about"
    if lemma == "claim" and not LIVES.isdisjoint(s.lower[i + 1 : i + 4]):
        return True  # "the flood has claimed hundreds of lives"
    if lemma == "claim" and after in DETERMINERS and not opens_bare_clause(s, i + 1):
        claimed = s.lower[i + 2 : i + 5]  # "Peru claims the outer islands", "The group claimed the attack"
        return not LANDS.isdisjoint(claimed) or not RAIDS.isdisjoint(claimed)
    if lemma == "maintain" and cue.form in ("base", "ing"):
        return after not in PRONOUNS | {"that", ":", '"'}  # "maintaining order at the pass is vital"
    if lemma == "reason" and s.at(i - 2) == "stands":
        return True  # "it stands to reason that"
    if lemma in ("accept", "testify") and cue.form == "base" and s.lower[i - 1] in MODALS | {"to"}:
        return True  # "will testify about the raid", "urged them to accept that"
    if lemma in STRIKING_BACK and s.at(i + 2) == "with" and i + 3 not in s.quotes and not _closes_words(s, i):
        return True  # "hit back with figures that"
    if lemma == "add" and after == "to" and not FEELINGS.isdisjoint(s.lower[i + 2 : i + 5]):
        return True  # "adding to fears that the port would close"
    if lemma == "add" and after == "to":
        return s.at(i + 2) in DETERMINERS and s.at(i + 2) not in (
            "all",
            "both",
        )  # "added to a list of woes that"
    if lemma == "find" and cue.form == "ing":
        return after != "that"  # "his commitment to finding a way out"
    if lemma == "find" and after in FOUND_TO_BE and s.at(i - 1) not in ("has", "have", "had"):
        return True  # "was tried and found guilty"
    if lemma == "find":  # "read the claims and found them in order"
        return after in OBJECT_PRONOUNS and s.at(i + 2) not in AUXILIARIES
    if lemma in WRITTEN and cue.form in ("base", "third"):
        return s.at(before_helpers(s, i - 1)) not in PRONOUNS | {"to", "who"}  # "they send messages"
    return lemma == "share" and after != "that" and after not in ENDS  # "Peru and Chile share a border"


#: Verbs that tell little but beside somebody's words: '"Who is there?" Ruiz [thought]'.
BESIDE_WORDS = frozenset({"begin", "continue", "offer", "share", "think", "volunteer"})


def _closes_words(s: Sentence, i: int) -> bool:
    """Say whether words in marks await the verb at item ``i``, and nothing but its subject stands between."""
    for k in range(i - 1, max(i - LONGEST_SUBJECT, -1), -1):
        if k in s.quotes:
            return awaits_attribution(s, k)
        if s.lower[k] in STOPS or s.lower[k] in ("and", "but") or is_finite(s, k):
            return False
    return False


#: Verbs of somebody who strikes back, with words or with something else; and what grows by some event.
STRIKING_BACK = frozenset({"fire back", "hit back", "shoot back", "snap back"})
FEELINGS = frozenset(
    "anxiety concern concerns doubts fears frustration pressure tension tensions worries".split()
)
#: What somebody or something is found to be.
FOUND_TO_BE = frozenset({"dead", "guilty", "hanging", "innocent", "liable", "to", "unarmed", "unconscious"})
#: Verbs that tell something with "that" alone: "hopes that", and not "hopes to", "submitted a petition".
WITH_THAT = frozenset("accept bare celebrate expect gather hope point project relay submit think".split())
#: Those of them behind which "that" points at a thing as well: "held that the strike was lawful", "held that post".
WITH_CLAUSE = frozenset({"hold"})
#: Before which words a verb, or one form of it, tells nothing: "as debate continues over the port", "laws relating to
#: ports", "ring warning bells".
UNTOLD_BEFORE = {
    "begin": frozenset({"as", "at", "by", "in", "on", "to", "with"}),
    "continue": frozenset({"amid", "for", "in", "over", "with"}),
    "marvel": frozenset({"at", "over"}),
    "offer": frozenset({"for"}),
    "reason": frozenset({"for"}),
    "relate": frozenset({"to"}),
    "volunteer": frozenset({"as", "at", "for", "in", "on", "to", "with"}),
    "warning": frozenset(
        "bell bells label labels letter letters light lights shot shots sign signal signals signs system "
        "systems".split()
    ),
}
#: What warnings are like.
STERN = frozenset(
    "blunt clear dire final fresh last new second sharp stark stern strong tough veiled".split()
)
#: What a state claims for its own.
LANDS = frozenset(
    "area islands island isles isle land reef reefs region sea strait territory valley waters".split()
)
#: What a group claims to have done.
RAIDS = frozenset(
    "ambush assault attack attacks blast bombing bombings explosion killing raid strike".split()
)
#: What a flood or a war claims.
LIVES = frozenset({"life", "lives"})


def _opens_clause(s: Sentence, i: int) -> bool:
    """Say whether a subject begins behind "that" at item ``i``, and no noun that it points at: "held that [post]"."""
    return s.at(i) in DETERMINERS or s.at(i) in PRONOUNS or (i < len(s.words) and s.words[i][0].isupper())


def opens_bare_clause(s: Sentence, first: int) -> bool:
    """Say whether a subject and an auxiliary stand at an item: "hoped [the port would open]", not "kept the port"."""
    if s.at(first) in ENDS or not _opens_clause(s, first):
        return False
    for i in range(first + 1, min(first + LONGEST_SUBJECT, len(s.words))):
        if is_auxiliary(s, i):
            return True
        if s.lower[i] in ENDS | RELATIVES | SUBORDINATORS or s.lower[i] in ("and", "that", "to"):
            return False
    return False


#: How many items the subject of such a clause has, with its auxiliary.
LONGEST_SUBJECT = 7


#: Verbs whose forms in the present are nouns nearly always.
WRITTEN = frozenset({"email", "message", "text"})


def _is_described(s: Sentence, i: int, cue: CueWord, before: str, after: str) -> bool:
    """Say whether a form is somebody's noun, or goes with the noun behind it: "his [claims]", "the [agreed] text"."""
    owned = is_possessive(before) and before not in CONTRACTIONS
    if before == "own" and s.at(i - 2) in POSSESSIVES:
        return True  # "its own rules"
    if before in DETERMINERS and before not in SPEAKING_DETERMINERS:
        return before != "her" or s.lower[i] not in (
            "said",
            "say",
            "says",
            "told",
        )  # "a person close to her said"
    counted = before in ("few", "many", "several") and s.at(i - 2) in ADJECTIVAL and s.at(i - 2) != "a"
    if cue.form == "past" and counted:
        return True  # "one of the many disputed isles"
    if i > 1 and cue.form == "past" and is_adverb(s, i - 1) and s.lower[i - 2] in ADJECTIVAL:
        return True
    if cue.form == "third" and before in COUNTING_SEVERAL:
        return True  # "between the two states"
    if s.lower[i] == "related" and after not in ("that", ":", '"', "how"):
        return True  # "summits and related meetings"
    if (
        s.lower[i] == "detailed"
        and after not in DETERMINERS | {"that", "how"}
        and (before in ("and", "or", "") or _is_past(s, i - 1))
    ):
        return True  # "a map and detailed plans", "received detailed plans"
    if s.lower[i] == "ruling" and after == "that" and is_noun(s, i - 1) and _is_past(s, i + 2):
        return True  # "after the court ruling that ended the dispute"
    if s.lower[i] == "ruling" and (after in ("party", "coalition", "bloc", "junta") or owned):
        return True
    if s.lower[i] == "informed" and after in SPEAKING_PLURALS:
        return True  # "three informed sources"
    if not owned:
        return False
    if cue.form == "past" and after.isalpha() and after not in DETERMINERS | {"that"}:
        return True  # "the mediation's proposed agenda"
    named = s.lower[i] in reporting_nouns() or (s.words[i - 1][0].isupper() and cue.form != "ing")
    return named or cue.form == "base"  # "the night's highlight"


def _is_past(s: Sentence, i: int) -> bool:
    """Say whether a past stands at item ``i``."""
    return s.at(i) in STRONG_PAST or (s.at(i).endswith("ed") and s.words[i].islower())


def _is_in_name(s: Sentence, i: int, cue: CueWord, after: str) -> bool:
    """Say whether a form is part of a name: "the United [States]", "Ahmed [Said]", "the Joint [Agreed] Statement"."""
    capital = i > 0 and s.words[i][0].isupper()
    if cue.form in ("base", "third") and capital and not in_title_case(s.words):
        return True
    if s.words[i] == "Said" and _is_surname(s, i):
        return True
    if capital and cue.form == "past" and cue_words().get(after) and not in_title_case(s.words):
        return s.words[i - 1][0].isupper()  # "Ana Sang said"
    among = capital and bool(after) and i > 1
    if among and all(word[0].isupper() for word in s.words[i - 1 : i + 2]) and not in_title_case(s.words):
        return True
    return s.at(i - 1) == "-" and i > 1 and s.words[i - 2] == ")"  # "the treaty (ABT)-related talks"


def _past_stands_as_verb(s: Sentence, i: int, cue: CueWord, before: str, after: str) -> bool:
    """Decide for forms that are participles too: "he said", and not "270 pledged delegates", "a plan drafted by"."""
    if before in PARTICLES and after != "that" and i > 1 and s.lower[i - 2].endswith("ed"):
        return False  # "brushed off repeated questions"
    if i and s.words[i][0].isupper() and after not in ("that", ":", '"') and _is_participle(s, i, cue):
        return False
    if s.lower[i] in ISSUED and before in DOCUMENTS and s.at(i - 2) in ADJECTIVAL:
        spoken = not SAID.isdisjoint(s.lower[i + 1 : i + LONGEST_ISSUING])
        return s.at(i - 3) != "in" and not spoken  # "The embassy in a note posted on Monday said"
    if s.lower[i] in QUESTIONED and before == "those" and (after in STRONG_PAST or after in cue_words()):
        return False  # "Nearly half of those asked said"
    counted = before.isdigit() or before in QUANTITIES
    channel = i > 1 and s.lower[i - 2] == "channel"  # "Channel 12 quoted sources"
    if counted and not channel and s.lower[i].endswith("ed") and is_noun(s, i + 1 if after else i):
        return False
    return (
        after != "by"
        or before in AUXILIARIES
        or before == "as"
        or (i > 0 and is_adverb(s, i - 1))
        or s.lower[i] in ("said", "stated", "told", "wrote", "added")
        or s.at(i + 2) in MEANS  # "insisted by telephone"
    )


def _is_shown(s: Sentence, i: int) -> bool:
    """Say whether what shows something at item ``i`` can be read: "e-mails seen by the daily [show]"."""
    last = before_helpers(s, i - 1)
    first = phrase_start(s, last) if last >= 0 else 0
    return not SHOWING.isdisjoint(s.lower[first : last + 1])


def _goes_with_those(s: Sentence, i: int) -> bool:
    """Say whether the base form at item ``i`` goes with many who are described: "Half of [those who] sail say"."""
    opens = next((k for k in range(i - 2, max(i - LONGEST_RELATIVE, 0), -1) if s.lower[k] == "who"), 0)
    return s.at(opens - 1) == "those" and STOPS.isdisjoint(s.lower[opens:i])


#: How many items stand between "those" and their verb.
LONGEST_RELATIVE = 12


#: How many of those asked: "a [third] say".
SHARES = frozenset(
    "couple dozen fifth few handful hundred lot majority minority number plurality quarter third".split()
)
#: What goes with the verb before it.
PARTICLES = frozenset({"aside", "away", "down", "off", "out"})


#: What shows something, as people do who say nothing.
SHOWING = frozenset(
    (
        "audit cables census data document documents email emails e-mails figures files findings letter letters "
        "messages minutes poll polls record records report reports research results statistics studies study survey "
        "surveys texts"
    ).split()
)


def _is_participle(s: Sentence, i: int, cue: CueWord) -> bool:
    """Say whether a past is none of a headline's verbs, which stand in the present: "Pilot Confirmed Dead"."""
    last = i + 2 >= len(s.lower)
    return "noun" in cue.frames and last and in_title_case(s.words) and s.lower[-1] not in STOPS


#: What a document does that has been issued, and how many items may stand between.
SAID = frozenset("added found noted read reads said says showed shows stated told".split())
LONGEST_ISSUING = 9
#: By what somebody speaks from afar.
MEANS = frozenset({"telephone", "phone", "email", "e-mail", "video", "text", "letter"})
#: Determiners between which and a noun an adverb and a participle may stand: "the previously announced visit".
ADJECTIVAL = frozenset("a an the his her its their our my your".split())


def _is_surname(s: Sentence, i: int) -> bool:
    """Say whether "Said" at item ``i`` is somebody's name: "Minister Ahmed [Said] met"."""
    if not i:
        return "said" in s.lower[1:]
    return s.lower[i - 1] not in ('"', ",", *DASHES) and not in_title_case(s.words)

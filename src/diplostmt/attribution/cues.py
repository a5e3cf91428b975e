"""Cues: whether the form of a reporting verb is a verb where it stands: "he [claims]", and not "his [claims]"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from diplostmt.attribution.cue_forms import CueWord, cue_words, reporting_nouns
from diplostmt.attribution.items import (
    DASHES,
    ENDS,
    STOPS,
    after_capitals,
    before_helpers,
    cited_from,
    in_title_case,
    is_adverb,
    is_finite,
    is_noun,
    is_possessive,
    is_time,
)
from diplostmt.attribution.phrases import LONGEST_NAME, names_start, phrase_start
from diplostmt.attribution.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    CONNECTING_PHRASES,
    COUNTING_SEVERAL,
    KINDS_OF_OUTLETS,
    NOUN_BASES,
    NOUN_FORMS,
    OCCASION_NOUNS,
    QUANTITIES,
    SPEAKING_DETERMINERS,
    SPEAKING_PLURALS,
)
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    CONNECTIVES,
    CONTRACTIONS,
    DETERMINERS,
    MODALS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    STRONG_PAST,
)
from diplostmt.places.gazetteer import look_up
from diplostmt.speakers.names import nouns

#: Words after which a form that may be a base is none, or no verb: "of claim", "has claim".
BEFORE_NOUNS = (PREPOSITIONS - {"to"}) | (AUXILIARIES - MODALS - {"do", "does", "did"})


def cue_at(s: Sentence, i: int) -> CueWord | None:
    """Give the reporting verb whose form stands at item ``i``, particles and all, if it is a verb there."""
    cues = cue_words().get(s.lower[i])
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
    """Give "call for" where a time, a place or "again" parts its words: "called [in Geneva on Sunday] for a truce"."""
    timed = i + 1 + (s.at(i + 1) == "on")
    parted = timed < len(s.words) and is_time(s, timed)
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
    if cue.form == "base":
        named = after in STRONG_PAST and s.lower[i] in NOUN_BASES
        if named or s.at(i - 2) in ("a", "an"):
            return False  # "the report found", "a Reuters report cited"
        return _base_stands_as_verb(s, i, before)
    if cue.form == "third":
        joined = before in ("and", "but") and bool(cue.particles)  # "welcomes A and calls on B"
        joined = joined and (not {"on", "upon"}.isdisjoint(cue.particles) or _goes_with_third(s, i))
        return "out" in cue.particles or joined or _third_stands_as_verb(s, i, before, after)
    return True


def _does_not_tell(s: Sentence, i: int, cue: CueWord, after: str) -> bool:
    """Say whether somebody shows, finds or shares something by doing so, and tells nothing."""
    lemma = cue.verb.lemma
    if lemma == "show":
        return not _is_shown(s, i)
    if lemma == "find":  # "read the claims and found them in order"
        return after in OBJECT_PRONOUNS and s.at(i + 2) not in AUXILIARIES
    if lemma in WRITTEN and cue.form in ("base", "third"):
        return s.at(before_helpers(s, i - 1)) not in PRONOUNS | {"to", "who"}  # "they send messages"
    return lemma == "share" and after != "that" and after not in ENDS  # "Peru and Chile share a border"


#: Verbs whose forms in the present are nouns nearly always.
WRITTEN = frozenset({"email", "message", "text"})


def _is_described(s: Sentence, i: int, cue: CueWord, before: str, after: str) -> bool:
    """Say whether a form is somebody's noun, or goes with the noun behind it: "his [claims]", "the [agreed] text"."""
    owned = is_possessive(before) and before not in CONTRACTIONS
    if before in DETERMINERS and before not in SPEAKING_DETERMINERS:
        return True
    if i > 1 and cue.form == "past" and is_adverb(s, i - 1) and s.lower[i - 2] in ADJECTIVAL:
        return True
    if cue.form == "third" and before in COUNTING_SEVERAL:
        return True  # "between the two states"
    if s.lower[i] == "related" and after not in ("that", ":", '"', "how"):
        return True  # "summits and related meetings"
    if (
        s.lower[i] == "detailed"
        and after not in DETERMINERS | {"that", "how"}
        and before in ("and", "or", "")
    ):
        return True  # "a map and detailed plans"
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


def _is_in_name(s: Sentence, i: int, cue: CueWord, after: str) -> bool:
    """Say whether a form is part of a name: "the United [States]", "Ahmed [Said]", "the Joint [Agreed] Statement"."""
    capital = i > 0 and s.words[i][0].isupper()
    if cue.form in ("base", "third") and capital and not in_title_case(s.words):
        return True
    if s.words[i] == "Said" and _is_surname(s, i):
        return True
    among = bool(after) and i > 1 and all(word[0].isupper() for word in s.words[i - 1 : i + 2])
    if among and not in_title_case(s.words):
        return True
    return s.at(i - 1) == "-" and i > 1 and s.words[i - 2] == ")"  # "the treaty (ABT)-related talks"


def _past_stands_as_verb(s: Sentence, i: int, cue: CueWord, before: str, after: str) -> bool:
    """Decide for forms that are participles too: "he said", and not "270 pledged delegates", "a plan drafted by"."""
    if before in PARTICLES and after != "that" and i > 1 and s.lower[i - 2].endswith("ed"):
        return False  # "brushed off repeated questions"
    if i and s.words[i][0].isupper() and after not in ("that", ":", '"') and _is_participle(s, i, cue):
        return False
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


#: What goes with the verb before it.
PARTICLES = frozenset({"aside", "away", "down", "off", "out"})


def _is_named_clause(s: Sentence, first: int) -> bool:
    """Say whether a name and its verb stand at item ``first``: "The suit alleges [Ana Ruiz paid] it"."""
    end = after_capitals(s, first)
    return first < end < len(s.words) and end - first <= LONGEST_NAME and is_finite(s, end)


def _names_as(s: Sentence, first: int) -> bool:
    """Say whether a name stands at item ``first``, and behind its article what it is called in marks."""
    end = after_capitals(s, first)
    return first < end and s.at(end) in ("a", "an", "the") and end + 1 in s.quotes


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


#: With what a body notes something.
NOTED_WITH = frozenset(
    "alarm appreciation concern deep grave great interest regret satisfaction serious".split()
)
#: By what somebody speaks from afar.
MEANS = frozenset({"telephone", "phone", "email", "e-mail", "video", "text", "letter"})
#: Determiners between which and a noun an adverb and a participle may stand: "the previously announced visit".
ADJECTIVAL = frozenset("a an the his her its their our my your".split())


def _is_base(word: str) -> bool:
    """Say whether a word is a reporting verb in its base form: "comments that [suggest] a deal"."""
    return any(cue.form == "base" and not cue.particles for cue in cue_words().get(word, ()))


def _is_surname(s: Sentence, i: int) -> bool:
    """Say whether "Said" at item ``i`` is somebody's name: "Minister Ahmed [Said] met"."""
    if not i:
        return "said" in s.lower[1:]
    return s.lower[i - 1] not in ('"', ",", *DASHES) and not in_title_case(s.words)


def _base_stands_as_verb(s: Sentence, i: int, before: str) -> bool:
    """Decide for forms that are nouns too: "officials claim", "they report", "did not say"."""
    if before.endswith("ed") and i > 1 and s.words[i - 1].islower() and cue_words().get(before):
        return False  # "expressed regret"
    if s.lower[i] not in NOUN_BASES:
        return before not in BEFORE_NOUNS
    if s.at(i + 1) in ENDS and s.lower[phrase_start(s, i - 1)] in ("a", "an"):
        return False  # "a leak of a Commons report"
    if s.lower[0] == "according" and "," not in s.lower[:i]:
        return False  # "According to a Reuters [report] published on Monday"
    if i == len(s.words) - 1 and i > 1 and s.lower[i - 2] == "," and not _speak(before):
        return False  # "Oslo summons envoy, lodges protest"
    while i > 1 and is_adverb(s, i - 1) and before not in ("here", "there"):
        i -= 1
        before = s.lower[i - 1]
    if before in POSSESSIVES:
        return False
    if (
        before in PRONOUNS
        or before in MODALS
        or before in ("do", "does", "did", "to", "not", "who", "and", "others", ",")
    ):
        speaks = before == "," and _speak(s.at(i + 1)) and s.lower[i] != "state"  # "..., claim rebels"
        speaks = speaks or s.lower[i] == "say"
        return before not in (",", "and") or speaks or (before == "and" and _goes_with(s, i))
    return before.endswith("n't") or (
        (before != "news" and before.endswith("s") and not before.endswith(("ss", "'s")))
        or before in SPEAKING_PLURALS
        or (i > 1 and s.lower[i] != "state" and not names_start(s, i - 1))  # "Egypt, Qatar call for a truce"
    )


def _speak(word: str) -> bool:
    """Say whether a plural means those who speak: "officials", "ministries", "they"."""
    return word in PRONOUNS or word in SPEAKING_PLURALS or word in nouns()


def _goes_with(s: Sentence, i: int) -> bool:
    """Say whether the base form at item ``i`` goes on with one before it: "ministers welcome A and [call] for B"."""
    for k in range(max(i - LONGEST_WAY_BACK, 1), i - 1):
        before = s.lower[k - 1]
        plural = before.endswith("s") or before in ("we", "they")
        if plural and any(cue.form == "base" for cue in cue_words().get(s.lower[k], ())):
            return _base_stands_as_verb(s, k, s.lower[k - 1])
    return False


def _goes_with_third(s: Sentence, i: int) -> bool:
    """Say whether a verb in the third person stands before the one at item ``i``: "[condemns] A and calls for B"."""
    before = (k for k in range(max(i - LONGEST_WAY_BACK, 1), i - 1) if s.lower[k] not in NOUN_FORMS)
    return any(cue.form == "third" for k in before for cue in cue_words().get(s.lower[k], ()))


#: How far back the first of two cues stands.
LONGEST_WAY_BACK = 40


def _is_reported_on(s: Sentence, i: int) -> bool:
    """Say whether the form at ``i`` is the object of a reporting verb: "rejected Greek [claims] that".

    Also "to refute the media [reports] that".
    """
    for k in range(i - 1, max(i - LONGEST_OBJECT, -1), -1):
        if s.lower[k] in DETERMINERS and k > 1 and s.lower[k - 2] == "to":
            return True
        if s.lower[k] in DETERMINERS or s.lower[k] in PRONOUNS or not s.lower[k][0].isalpha():
            return False
        cues = cue_words().get(s.lower[k], ())
        if s.lower[k].endswith("ed") or any(cue.form in ("past", "ing") for cue in cues):
            return s.words[k].islower() or not k  # "Dismissing claims that"
        if cues and (s.at(k - 1) in MODALS or s.at(k - 1) in ("not", "to")):
            return True  # "could not confirm reports that"
        if s.lower[k] in PREPOSITIONS and s.lower[i - 1] in ("media", "press"):
            return True  # "responded to Danish media reports that"
    return False


#: How far before its noun a verb may stand, where only adjectives stand between.
LONGEST_OBJECT = 4


def _before_aside(s: Sentence, i: int) -> int:
    """Give the item before an aside that ends at a comma before ``i``: "Pristina[, however,] claims"; -1 for none."""
    for comma in range(i - 3, max(i - 7, 0), -1):
        if s.lower[comma] == ",":
            aside = " ".join(s.lower[comma + 1 : i - 1])
            return comma - 1 if aside in CONNECTIVES or aside in CONNECTING_PHRASES else -1
    return -1


#: Which states there are: "the Arab states".
REGIONS = frozenset(
    "african arab baltic balkan caribbean coastal european gulf island member nordic sahel southern western".split()
)


def _opens_sentence(s: Sentence, i: int) -> bool:
    """Say whether a name opens the sentence and item ``i`` is its verb: "Oslo [calls] for restraint".

    Declines "Growing calls for restraint", and where another verb follows ("UN calls for restraint have grown").
    """
    if not i or phrase_start(s, i - 1) or any(is_finite(s, k) for k in range(i + 1, len(s.words))):
        return False
    word = s.words[i - 1]
    if i > 1:
        return word[0].isupper() or not word.endswith(("s", "ing", "ed", "al"))
    return look_up(word) is not None or (word[0].isupper() and not word.endswith(LIKE_ADJECTIVES))


#: How words end that are adjectives as often as names.
LIKE_ADJECTIVES = (
    "ing",
    "ed",
    "al",
    "ic",
    "ive",
    "ous",
    "er",
    "ent",
    "ate",
    "ew",
    "ore",
    "esh",
    "ide",
    "ong",
    "s",
)


def _names_the_rest(s: Sentence, i: int) -> bool:
    """Say whether a name fills the sentence from item ``i`` on, with what kind of outlet it is in front perhaps."""
    end = len(s.words) - (s.lower[-1] == ".")
    while i < end - 1 and s.lower[i] in KINDS_OF_OUTLETS:
        i += 1
    return i < end and all(word[0].isupper() for word in s.words[i + (s.lower[i] == "the") : end])


def _cites_behind(s: Sentence, i: int) -> bool:
    """Say whether a day, or whom it has it from, follows the form at item ``i``: "reports [on] May 5, [citing]"."""
    return cited_from(s, i + 1) > 0 or (s.at(i + 1) == "on" and i + 2 < len(s.words) and is_time(s, i + 2))


def _third_stands_as_verb(s: Sentence, i: int, before: str, after: str) -> bool:
    """Decide for forms that are plural nouns too: "he states", "the report notes that"."""
    if s.lower[i] not in NOUN_FORMS:
        return before not in PREPOSITIONS
    if after == "by":
        return False  # "earlier remarks by the minister"
    if s.lower[i] == "states" and before in REGIONS:
        return False  # 'the Arab states "will not join"'
    if after in (",", ".", "") and i > 2 and s.at(phrase_start(s, i - 1) - 1) == "," and before not in STOPS:
        if after == ",":  # "Holm, the paper notes, is late", and not "by complicated rules, Ruiz left"
            first = phrase_start(s, i - 1)
            named = s.lower[first] in DETERMINERS or s.words[first][0].isupper()
            return named and not before.endswith("s")
        if s.lower[i] != "states" and (before in KINDS_OF_OUTLETS or s.lower[i - 2] == "channel"):
            return True  # "..., state television reports.", "..., Channel 12 reports."
    relative = after == "that" and i + 2 < len(s.lower)
    relative = relative and (is_finite(s, i + 2) or _is_base(s.lower[i + 2]))
    if relative or _is_reported_on(s, i) or (s.at(i - 2) == "to" and s.words[i - 1].islower()):
        return False  # "the states that held primaries"
    if after in ("that", ":", '"') or before in PRONOUNS or (i and is_adverb(s, i - 1)):
        return before not in PREPOSITIONS and not before.endswith("'s")
    if before in ("and", "but") and (after in DETERMINERS or after in OBJECT_PRONOUNS):
        return True  # 'respects Ruiz and calls her "a friend"'
    spoken = after in DETERMINERS or after in PRONOUNS or after == "that"
    if before in ("media", "press") and spoken and not phrase_start(s, i - 1):
        return True  # "Danish media claims the envoys will meet"
    if s.lower[i] in ("cites", "quotes") and i and s.words[i - 1][0].isupper() and s.words[i].islower():
        return True  # "Interfax quotes the envoy as saying"
    if s.lower[i] == "notes" and after == "with" and s.at(i + 2) in NOTED_WITH:
        return True  # "The Council notes with concern the closure"
    if before == "," and _names_the_rest(s, i + 1):
        return True  # "No deal on port, vows Oslo", "..., reports Radio Mitre."
    opens = (after == "for" and s.lower[i] == "calls") or (after == "to" and i > 1)
    opens = opens or (s.lower[-1] not in STOPS and look_up(s.words[i - 1]) is not None)
    if opens and _opens_sentence(s, i):
        return True  # "Envoy vows to go", "Oman claims breakthrough"
    if s.lower[0] == '"' and (i == 1 or after in (".", ",", "from", "in", "")):
        return not before.endswith("s")
    clause = after in DETERMINERS or after in PRONOUNS or _is_named_clause(s, i + 1)
    if i > 1 and clause and s.lower[phrase_start(s, i - 1)] in DETERMINERS:
        return not before.endswith("s")
    if s.lower[i] == "calls" and s.words[i - 1][0].isupper() and _names_as(s, i + 1):
        return True  # 'Ruiz calls Ann Lee a "friend"'
    if s.words[i - 1][0].isupper() and s.at(phrase_start(s, i - 1) - 1) == "," and _cites_behind(s, i):
        return True  # "..., Interfax reports referring to the ministry"
    last = _before_aside(s, i) if before == "," else i - 1 - (before == "'")
    named = last >= 0 and s.words[last][0].isupper() and s.words[i].islower()
    return named and (
        after in DETERMINERS or after in PRONOUNS or after in ("as", "to", "there", "it", "when", ",", ".")
    )

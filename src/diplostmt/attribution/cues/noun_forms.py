"""Forms of reporting verbs that are nouns as well: "officials [claim]" and "his claim", "she [states]" and "states"."""

from __future__ import annotations

from diplostmt.attribution.cues.forms import cue_words
from diplostmt.attribution.phrases.limits import LONGEST_NAME, names_start, phrase_start
from diplostmt.attribution.sentences.items import (
    ENDS,
    STOPS,
    after_capitals,
    before_helpers,
    cited_from,
    is_acronym,
    is_adverb,
    is_finite,
    is_noun,
    is_possessive,
    is_time,
    may_be_verb,
    opens_predicate,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    CONNECTING_PHRASES,
    DOCUMENTS,
    KINDS_OF_OUTLETS,
    NOUN_BASES,
    NOUN_FORMS,
    SPEAKING_PLURALS,
)
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    CONNECTIVES,
    DETERMINERS,
    MODALS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from diplostmt.places.gazetteer import look_up
from diplostmt.speakers.names.nouns import is_person_noun, nouns

#: Words after which a form that may be a base is none, or no verb: "of claim", "has claim".
BEFORE_NOUNS = (PREPOSITIONS - {"to"}) | (AUXILIARIES - MODALS - {"do", "does", "did"})


def _is_base(word: str) -> bool:
    """Say whether a word is a reporting verb in its base form: "comments that [suggest] a deal"."""
    return any(cue.form == "base" and not cue.particles for cue in cue_words().get(word, ()))


#: With what a body notes something.
NOTED_WITH = frozenset(
    "alarm appreciation concern deep grave great interest regret satisfaction serious".split()
)


def base_stands_as_verb(s: Sentence, i: int, before: str) -> bool:
    """Decide for forms that are nouns too: "officials claim", "they report", "did not say"."""
    if before.endswith("ed") and i > 1 and s.words[i - 1].islower() and cue_words().get(before):
        return False  # "expressed regret"
    if s.lower[i] not in NOUN_BASES:
        return before not in BEFORE_NOUNS
    if before == "to" and s.at(i + 1) == "of":
        return False  # "in answer to question of the daily"
    if s.at(i + 1) in ENDS and s.lower[phrase_start(s, i - 1)] in ("a", "an"):
        return False  # "a leak of a Commons report"
    if s.at(i + 1) in ENDS and s.at(i - 2) == "the" and look_up(s.words[i - 1]):
        return False  # "an end to the Cyprus dispute"
    if s.lower[0] == "according" and "," not in s.lower[:i]:
        return False  # "According to a Reuters [report] published on Monday"
    if i == len(s.words) - 1 and i > 1 and s.lower[i - 2] == "," and not _speak(before):
        return False  # "Oslo summons envoy, lodges protest"
    if _has_plural_head(s, i) or (before == "," and _is_plural(s.lower[_before_aside(s, i)])):
        return True
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
        # not "a US state visit"
        (_is_plural(before) and not (s.lower[i] == "state" and s.words[i - 1].isupper()))
        or before in SPEAKING_PLURALS
        or (i > 1 and s.lower[i] != "state" and not names_start(s, i - 1))  # "Egypt, Qatar call for a truce"
    )


def _has_plural_head(s: Sentence, i: int) -> bool:
    """Say whether a plural opens the subject of the form at item ``i``, however that ends.

    "[Documents] leaked by an envoy show", "..., our [colleagues] Ana Ruiz and Jan Holm report".
    """
    if s.lower[i] != "show" and s.at(i + 1) not in ENDS:
        return False
    last = before_helpers(s, i - 1)
    first = phrase_start(s, last) if last > 0 else last
    shown = s.lower[i] == "show" and first < last
    told = s.at(i + 1) in ENDS and s.at(first - 1) == "," and s.words[last][0].isupper()
    if not (shown or told):
        return False
    described = (k for k in range(first + 1, i) if s.lower[k] in PREPOSITIONS or is_finite(s, k))
    head = next((k for k in range(first + 1, i) if told and s.words[k][0].isupper()), i)
    head = min(head, next(described, i)) - 1
    head -= head > first and s.lower[head] in ("seen", "sent", "written") and s.at(head + 1) == "by"
    return (not head or s.words[head].islower()) and _is_plural(s.lower[head])


def _is_plural(word: str) -> bool:
    """Say whether a word may be a plural by its end: "growers", and not "news", "press", "Oslo's"."""
    return word != "news" and word.endswith("s") and not word.endswith(("ss", "'s"))


def _speak(word: str) -> bool:
    """Say whether a plural means those who speak: "officials", "ministries", "they"."""
    return word in PRONOUNS or word in SPEAKING_PLURALS or word in nouns()


def _goes_with(s: Sentence, i: int) -> bool:
    """Say whether the base form at item ``i`` goes on with one before it: "ministers welcome A and [call] for B"."""
    for k in range(max(i - LONGEST_WAY_BACK, 1), i - 1):
        before = s.lower[k - 1]
        plural = before.endswith("s") or before in ("we", "they")
        if plural and any(cue.form == "base" for cue in cue_words().get(s.lower[k], ())):
            return base_stands_as_verb(s, k, s.lower[k - 1])
    return False


def goes_with_third(s: Sentence, i: int) -> bool:
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
    """Give the item before an aside that ends at a comma before ``i``: "Pristina[, however,] claims"; -1 for none.

    Also before what is told of a subject that opens the sentence: "The letter[, sent on Monday,] claims".
    """
    for comma in range(i - 3, max(i - LONGEST_ASIDE, 0), -1):
        if s.lower[comma] == ",":
            aside, opens = " ".join(s.lower[comma + 1 : i - 1]), s.lower[comma + 1]
            told = opens in DETERMINERS or opens in RELATIVES or opens in PREPOSITIONS | {"as", "including"}
            told = told or opens.endswith(("ed", "ing", "sent")) or s.words[comma + 1][0].isupper()
            told = told and not phrase_start(s, comma - 1)
            return comma - 1 if told or aside in CONNECTIVES or aside in CONNECTING_PHRASES else -1
    return -1


#: How many items an aside takes, with its verb.
LONGEST_ASIDE = 14


#: Which states there are: "the Arab states".
REGIONS = frozenset(
    "african arab baltic balkan caribbean coastal european gulf island member nordic sahel southern western".split()
)


def _opens_sentence(s: Sentence, i: int) -> bool:
    """Say whether a name opens the sentence and item ``i`` is its verb: "Oslo [calls] for restraint".

    Declines "Growing calls for restraint", and where another verb follows ("UN calls for restraint have grown").
    """
    first = phrase_start(s, i - 1) if i else 0
    fronted = s.at(first - 1) == "," and not any(is_finite(s, k) for k in range(first - 1))
    stop = next((k for k in range(i + 1, len(s.words)) if s.lower[k] in OPENING_CLAUSES), len(s.words))
    if not i or (first and not fronted) or any(is_finite(s, k) for k in (i - 1, *range(i + 1, stop))):
        return False
    word = s.words[i - 1]
    if i > 1:
        return word[0].isupper() or not word.endswith(("s", "ing", "ed", "al"))
    return look_up(word) is not None or (word[0].isupper() and not word.endswith(LIKE_ADJECTIVES))


#: What opens a clause whose verb is its own: "calls for an end to raids [that] have killed many".
OPENING_CLAUSES = RELATIVES | SUBORDINATORS | {",", "after", "before", "that"}
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


def third_stands_as_verb(s: Sentence, i: int, before: str, after: str) -> bool:
    """Decide for forms that are plural nouns too: "he states", "the report notes that"."""
    if s.lower[i] not in NOUN_FORMS:
        named = before.endswith("ed") and before in cue_words()  # "expressed [regrets] that"
        return before not in PREPOSITIONS and not named
    if before in ("most", "some") or after == "by":
        return False  # "regretted that some [states] left"
    if s.lower[i] == "states" and (before in REGIONS or _are_listed(s, i, after)):
        return False  # "earlier remarks by the minister", 'the Arab states "will not join"'
    if after in (",", ".", "") and i > 2 and s.at(phrase_start(s, i - 1) - 1) == "," and before not in STOPS:
        if after == ",":  # "Holm, the paper notes, is late", and not "by complicated rules, Ruiz left"
            first = phrase_start(s, i - 1)
            named = s.lower[first] in DETERMINERS or s.words[first][0].isupper()
            return named and not before.endswith("s")
        if not SERVICES.isdisjoint(s.lower[phrase_start(s, i - 1) : i]):
            return True  # "..., the press service of the ministry reports."
        if s.lower[i] != "states" and (before in KINDS_OF_OUTLETS or s.lower[i - 2] == "channel"):
            return True  # "..., state television reports.", "..., Channel 12 reports."
    marked = after == "," and s.at(i + 2) == '"'
    if (marked or (s.lower[i] == "reads" and s.lower[i + 1 : i + 3] == ["in", "part"])) and s.lower[
        i - 1
    ].removesuffix("s") in DOCUMENTS:
        return True  # 'The statement reads, "..."'
    if after in (",", ".", "") and before in DOCUMENTS and s.lower[i] in ("notes", "reads", "states"):
        return True  # "The talks were useful, the statement notes."
    if s.lower[i] == "reads" and before == "," and not DOCUMENTS.isdisjoint(s.lower[i + 1 : i + 4]):
        return True  # "All must leave, reads the statement"
    if before == "," and _names_teller(s, i):
        return True
    if _is_object(s, i, after):
        return False
    ranked = s.at(i - 2) in DETERMINERS or is_possessive(s.at(i - 2))  # "the first comments came"
    if after in ("that", ":", '"') or before in PRONOUNS or (i and is_adverb(s, i - 1) and not ranked):
        noun = opens_predicate(s, i + 1)  # 'compliance with UN demands "must be lasting"'
        return before not in PREPOSITIONS and not before.endswith("'s") and not noun
    return _tells_as_outlets_do(s, i, before, after) or _tells_in_sentence(s, i, before, after)


def _names_teller(s: Sentence, i: int) -> bool:
    """Say whether whoever tells a clause ends the sentence, with his office: "It is open, [claims] envoy Ana Ruiz"."""
    end = len(s.words) - (s.lower[-1] == ".")
    named = end > i + 2 and s.words[end - 1][0].isupper() and s.words[end - 2][0].isupper()
    office = range(i + 1, end)
    told = (
        named and any(is_person_noun(s.lower[k]) for k in office) and STOPS.isdisjoint(s.lower[i + 1 : end])
    )
    return (
        told
        and PREPOSITIONS.isdisjoint(s.lower[i + 1 : end])
        and any(may_be_verb(s, k) for k in range(1, i - 1))
    )


def _are_listed(s: Sentence, i: int, after: str) -> bool:
    """Say whether "states" at item ``i`` goes with names before it: "in Rivers, Sokoto and Delta [states]."."""
    joined = s.at(i - 2) == "and" and s.words[i - 1][0].isupper() and s.words[i - 3][0].isupper()
    return joined and after in ENDS and after not in (":", '"') and s.words[i].islower()


#: What reports for a body.
SERVICES = frozenset({"service", "website"})


def _is_object(s: Sentence, i: int, after: str) -> bool:
    """Say whether something is done with a plural: "the [states] that held a vote", "to support [claims]"."""
    relative = after == "that" and i + 2 < len(s.lower)
    relative = relative and (
        is_finite(s, i + 2)
        or _is_base(s.lower[i + 2])
        or (s.lower[i] in ("rules", "states") and _does(s, i + 2))
    )
    return relative or _is_reported_on(s, i) or (s.at(i - 2) == "to" and s.words[i - 1].islower())


def _does(s: Sentence, i: int) -> bool:
    """Say whether a verb in its base form and its object stand behind "that": "rules that [prevent the] vote"."""
    word, after = s.lower[i], s.at(i + 1)
    opens = word in DETERMINERS or word in PRONOUNS or word in PREPOSITIONS or word in SUBORDINATORS
    if opens or not s.words[i].islower() or is_adverb(s, i) or word.endswith(("s", "ed", "ing", "en")):
        return False
    return after in DETERMINERS - {"all", "both", "no"} and word not in ("given", "half", "even")


def _tells_as_outlets_do(s: Sentence, i: int, before: str, after: str) -> bool:
    """Say whether an outlet or a headline reports: "Danish media [claims] the", "No deal on port, [vows] Oslo"."""
    spoken = after in DETERMINERS or after in PRONOUNS or after == "that"
    if before in ("media", "press") and spoken and not phrase_start(s, i - 1):
        return True
    quoting = s.lower[i] in ("cites", "quotes") and i > 0 and s.words[i].islower()
    if quoting and (s.words[i - 1][0].isupper() or before in KINDS_OF_OUTLETS or is_acronym(s, i - 1)):
        return True  # "Interfax quotes the envoy as saying"
    if before == "," and (_names_the_rest(s, i + 1) or not SERVICES.isdisjoint(s.lower[i + 1 :])):
        return True  # "..., reports Radio Mitre.", "..., reports the ministry's press service."
    calls = s.lower[i] == "calls" and (after == "for" or (after in ("on", "upon") and _calls_on(s, i + 2)))
    opens = calls or (after == "to" and i > 1)
    opens = opens or (s.lower[-1] not in STOPS and look_up(s.words[i - 1]) is not None)
    return opens and _opens_sentence(s, i)  # "Envoy vows to go", "Oman claims breakthrough"


def _calls_on(s: Sentence, i: int) -> bool:
    """Say whether somebody behind "calls on" is to do something: "calls on [all parties to] refrain"."""
    return "to" in s.lower[i + 1 : i + LONGEST_CALLED]


#: How many items those have who are called on.
LONGEST_CALLED = 12


def _tells_in_sentence(s: Sentence, i: int, before: str, after: str) -> bool:
    """Say whether a subject before and what stands behind make a verb of the form: "The suit [alleges] Ruiz paid"."""
    if before in ("and", "but") and (after in DETERMINERS or after in OBJECT_PRONOUNS):
        return True  # 'respects Ruiz and calls her "a friend"'
    if s.lower[i] == "notes" and after == "with" and s.at(i + 2) in NOTED_WITH:
        return True  # "The Council notes with concern the closure"
    if s.lower[0] == '"' and (i == 1 or after in (".", ",", "from", "in", "")):
        return not before.endswith("s")
    clause = after in DETERMINERS or after in PRONOUNS or _is_named_clause(s, i + 1)
    clause = clause or after.isdigit() or s.lower[i + 1 : i + 3] in (["at", "least"], ["at", "most"])
    if i > 1 and clause and s.lower[phrase_start(s, i - 1)] in DETERMINERS:
        return not before.endswith("s")
    if s.lower[i] == "calls" and s.words[i - 1][0].isupper() and _names_as(s, i + 1):
        return True  # 'Ruiz calls Ann Lee a "friend"'
    if s.words[i - 1][0].isupper() and s.at(phrase_start(s, i - 1) - 1) == "," and _cites_behind(s, i):
        return True  # "..., Interfax reports referring to the ministry"
    last = _before_aside(s, i) if before == "," else i - 1 - (before == "'")
    named = last >= 0 and s.words[last][0].isupper() and s.words[i].islower()
    named = named or (before == "," and last >= 0 and s.lower[phrase_start(s, last)] in DETERMINERS)
    if named and before == "," and s.lower[i] == "calls" and after in ("for", "on", "upon"):
        return True
    return named and (
        _is_named_clause(s, i + 1)
        or after in DETERMINERS
        or after in PRONOUNS
        or after in ("as", "to", "there", "it", "when", ",", ".")
    )


def _is_named_clause(s: Sentence, first: int) -> bool:
    """Say whether a name and its verb stand at item ``first``: "The suit alleges [Ana Ruiz paid] it".

    Also an adjective of a country and its noun: "Quito claims [Peruvian gunboats opened] fire".
    """
    end = after_capitals(s, first)
    if end == first + 1 < len(s.words) - 1 and is_noun(s, end) and not is_finite(s, end):
        end += 1
    return first < end < len(s.words) and end - first <= LONGEST_NAME and is_finite(s, end)


def _names_as(s: Sentence, first: int) -> bool:
    """Say whether a name stands at item ``first``, and behind its article what it is called in marks."""
    end = after_capitals(s, first)
    return first < end and s.at(end) in ("a", "an", "the") and end + 1 in s.quotes


__all__ = ["base_stands_as_verb", "goes_with_third", "third_stands_as_verb"]

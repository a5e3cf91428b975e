"""Who is spoken to, behind a cue: "told [the daily's Ana Ruiz] in an interview that", "urged [both sides] to"."""

from __future__ import annotations

from diplostmt.attribution.clauses.prepositions import (
    CLAUSE_WORDS,
    OPENS_CONTENT,
    adjunct_end,
    is_infinitive,
    is_quantity,
    list_end,
    prepositional_end,
)
from diplostmt.attribution.cues.forms import CueWord, cue_words
from diplostmt.attribution.sentences.items import (
    ENDS,
    ROUGHLY,
    STOPS,
    Range,
    is_acronym,
    is_adverb,
    is_finite,
    is_gerund,
    is_noun,
    is_possessive,
    is_time,
    is_title,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import OCCASION_NOUNS
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    DETERMINERS,
    INTERROGATIVES,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    STRONG_PAST,
)
from diplostmt.outlets import find_outlet, is_unlisted, outlet_at
from diplostmt.places.gazetteer import look_up
from diplostmt.speakers.names.nouns import is_people_noun

#: How many times and occasions may stand between a hearer and "that".
MOST_ADJUNCTS = 3
#: How many items those spoken to take.
LONGEST_ADDRESSED = 16
#: What is named after a time: "told the Today programme".
BROADCASTS = frozenset({"newspaper", "program", "programme", "show"})
#: Bodies that headlines name without an article: "tells [parliament] treaty is dead".
ADDRESSED_BODIES = frozenset("congress council court media nation parliament press senate world".split())


def read_hearer(s: Sentence, i: int, cue: CueWord) -> tuple[Range | None, int]:
    """Read the one spoken to: "told [the daily's Ana Ruiz] in an interview that"."""
    if is_title(s, i) and i + 1 < len(s.lower) and s.lower[i + 1] not in STOPS:
        return (i, i + 1), i + 1
    if is_title(s, i) and i + 1 == len(s.lower) and 0 in s.quotes and cue.verb.hearer == "must":
        return (i, i + 1), i + 1  # '"It is late," Holm told "Meet the Press."'
    if i in s.quotes and cue.verb.hearer == "must" and s.at(i + 1) == "of" and "of" in cue.frames:
        return (i, i + 1), i + 1  # 'accused "hostile forces" of'
    if s.lower[i] in STOPS or s.lower[i] in OPENS_CONTENT or s.lower[i] in PREPOSITIONS:
        return None, i
    if s.lower[i] == "as" and "as" in cue.frames and s.at(i + 1) not in ("few", "many", "much"):
        return None, i  # "described as baseless the claim"
    if s.lower[i] in OBJECT_PRONOUNS and s.words[i] != "US" and not _is_hers(s, i, cue):
        subject = s.lower[i] in PRONOUNS and s.lower[i + 1 : i + 2] and s.lower[i + 1] in AUXILIARIES
        return (None, i) if subject else ((i, i + 1), i + 1)  # "warned [it] could", not "warned [it] that"
    end = list_end(s, _hearer_end(s, i, cue), cue.frames & PREPOSITIONS)
    end = _outlet_end(s, i, end) or end
    if end in s.quotes and is_title(s, end) and s.lower[end - 1].endswith("'s"):
        return (i, end + 1), end + 1  # "told Channel 2's "Meet the Press" that"
    if _is_amid_programme(s, end):
        end += 2
    if titled := _programme_end(s, end):
        return (i, titled), titled
    if s.at(end) in AUXILIARIES:
        end = _before_subject(s, i, end)
    elif s.at(end) == "who":
        end = _gathered_end(s, end)
    elif s.at(end) in PRONOUNS and s.at(end + 1 + (s.at(end + 1) in ("had", "has"))) in MEETING:
        end = _gathered_end(s, end)  # "told growers [she met in Oslo] that"
    described = _description_end(s, end)
    if described > end and (
        s.at(described) == "to"
        or (s.at(described) == "of" and "of" in cue.frames)
        or (cue.verb.hearer == "must" and (s.at(described) in OPENS_CONTENT or that_follows(s, described)))
    ):
        return (i, end), described
    if cue.verb.hearer == "must":
        return (i, end), end
    # "asked Oslo [for]", and not "wrote the letter [of] May"
    asked = s.at(end) in cue.frames and s.at(end) in PREPOSITIONS - {"to"} and cue.verb.lemma != "write"
    closes = end < len(s.lower) and (
        s.lower[end] in ("that", "against", "not") or asked or that_follows(s, end) or to_follows(s, end, cue)
    )
    closes = closes or _words_follow(s, i, end, cue)
    told = end > i and s.lower[end - 1] not in STRONG_PAST  # not "wrote the pilots knew to wait"
    return ((i, end), end) if closes and told else (None, i)


def _outlet_end(s: Sentence, first: int, end: int) -> int:
    """Give where an outlet ends that a subject and its verb follow: "told [Reuters] Acme Inc. had paid"; 0 for none."""
    lists = (
        s.at(end) == "," and s.words[min(end + 1, len(s.words) - 1)][0].isupper()
    )  # "told Reuters Peru, Chile and"
    does = next((k for k in range(first + 2, end) if s.words[k].islower()), end)
    followed = lists or any(k < len(s.words) and is_finite(s, k) for k in (does, end))
    outlet = outlet_at(s.text, s.starts[first]) if followed else None
    after = next((k for k in range(first + 1, end) if s.starts[k] >= outlet[0]), 0) if outlet else 0
    if followed and not after:
        names = range(does - 1, first + 1, -1)
        after = next((k for k in names if is_unlisted(s.text[s.starts[first] : s.end_of(k - 1)])), 0)
    named = after and (s.words[after][0].isupper() or s.words[after][0].isdigit() or "-" in s.words[after])
    return after if named and not is_possessive(s.lower[after - 1]) else 0


def _words_follow(s: Sentence, first: int, end: int, cue: CueWord) -> bool:
    """Say whether what somebody is told follows without "that": "warned [his staff] they would", "wrote [the mayor]:".

    A day may stand before it: "warned [Oslo] on Monday there would". Also what he is asked: "asked [the envoy] why".
    Declines what may be the subject ("warned the bill the council wanted was dead").
    """
    if s.at(end) == ":":
        return end + 1 in s.quotes and cue.verb.lemma != "ask"
    if "whether" in cue.frames:
        return s.at(end) in INTERROGATIVES or s.at(end) in ("which", "whose")
    if s.lower[end - 1] in PREPOSITIONS or (end == first + 1 and s.lower[first] in DETERMINERS):
        return False  # "warned the loss of the ferry would", "warned both the road and the bridge were"
    named = s.words[first][0].isupper()
    described = s.lower[first] in DETERMINERS or s.lower[first] in POSSESSIVES
    said = end
    while said + 1 < len(s.lower) and (is_time(s, said) or (s.lower[said] == "on" and is_time(s, said + 1))):
        said = adjunct_end(s, said)
    subject = s.at(said) in PRONOUNS or s.at(said) in DETERMINERS or s.at(said) == "there"
    return "that" in cue.frames and (described or named) and subject and _has_one_verb(s, said)


def _has_one_verb(s: Sentence, first: int) -> bool:
    """Say whether a subject at an item has an auxiliary and no other verb: not "[the king] had signed was dead"."""
    limit = min(first + LONGEST_SUBJECT, len(s.lower))
    stop = next(
        (k for k in range(first + 1, limit) if s.lower[k] in STOPS or s.lower[k] in OPENS_CONTENT), limit
    )
    verbs = [k for k in range(first + 1, stop) if is_finite(s, k)]
    helpers = [k for k in verbs if s.lower[k] in AUXILIARIES]
    if not helpers or verbs[0] != helpers[0]:
        return False
    return all(s.lower[k] in AUXILIARIES or is_adverb(s, k) for k in range(helpers[0], helpers[-1]))


#: How many items the subject of what somebody is told has, with its verb.
LONGEST_SUBJECT = 9


def opens_question(s: Sentence, i: int) -> bool:
    """Say whether a question opens with a preposition at item ``i``: "asked [by what] right they came"."""
    if s.at(i) not in PREPOSITIONS or s.at(i + 2) in ENDS:
        return False
    right_behind = s.at(i + 1) in ("when", "where", "which") and s.at(i - 1) in cue_words()
    return right_behind or s.at(i + 1) in ASKED  # not "asked in a letter in which"


#: What stands in a question behind its preposition.
ASKED = frozenset({"how", "what", "whom", "whose"})


def _programme_end(s: Sentence, i: int) -> int:
    """Give the index behind a programme's name that goes with a hearer: "told Radio One's ["Today"] programme that"."""
    title = i + (s.at(i) == "'")
    end = title + 1 + (s.at(title + 1) in BROADCASTS)
    return end if is_title(s, title) and (s.at(end) in OPENS_CONTENT or that_follows(s, end)) else 0


def _is_amid_programme(s: Sentence, i: int) -> bool:
    """Say whether the name of a programme goes on with "the" at item ``i``: "told CBS's Face [the] Nation"."""
    if s.at(i) != "the" or i < 2 or i + 1 >= len(s.words) or not is_possessive(s.lower[i - 2]):
        return False
    named = s.words[i - 1].istitle() and s.words[i + 1].istitle()
    return named and find_outlet(s.words[i - 2][: -len("'s")]) is not None


def _gathered_end(s: Sentence, who: int) -> int:
    """Give where a clause about the hearers ends before "that" or marks: "told envoys [who met] that"; else ``who``."""
    limit = min(who + LONGEST_ADDRESSED, len(s.lower))
    that = next((i for i in range(who + 1, limit) if s.lower[i] in STOPS or s.lower[i] == "that"), who)
    return that if s.at(that) == "that" or (s.at(that) in (",", ":") and that + 1 in s.quotes) else who


#: What somebody has done with those he tells something.
MEETING = frozenset(
    "addressed assembled called convened gathered hired hosted invited met summoned visited".split()
)


def _is_hers(s: Sentence, i: int, cue: CueWord) -> bool:
    """Say whether "her" at item ``i`` goes with a noun: "told [her] counterpart that", "told [her] party the road".

    Declines "told her Oslo would", "told her on Monday that".
    """
    end = _hearer_end(s, i, cue)
    if s.lower[i] != "her" or end <= i + 1 or not is_noun(s, i + 1) or not is_noun(s, end - 1):
        return False
    closes = (
        s.at(end) in ENDS or s.at(end) in OPENS_CONTENT or s.at(end) in DETERMINERS or is_infinitive(s, end)
    )
    return closes or is_people_noun(s.lower[end - 1])


def _before_subject(s: Sentence, first: int, end: int) -> int:
    """Give where a hearer ends that the subject of the clause follows: "told [lawmakers] Oslo would"."""
    for i in range(first + 1, end):
        ends = s.words[i - 1].islower() or s.words[i - 1][-2:] in ("Ps", "Ms")
        ends = ends or s.lower[i - 2 : i] == ["of", "congress"]  # "told members of [Congress] Ruiz would"
        within = s.lower[i - 1] == "of" or s.lower[i - 1] in DETERMINERS
        if ends and not within and s.words[i][0].isupper():
            return i
    if end - first > 1 and s.words[end - 2][0].isupper() and look_up(s.words[end - 1]):
        # "told South Korea", and not "told TASS Moscow would"
        whole = look_up(" ".join(s.words[end - 2 : end]))
        return end if whole else end - 1
    body = s.lower[first] in ADDRESSED_BODIES and s.at(first + 1) not in OCCASION_NOUNS
    alone = body or s.words[first][0].isupper() or s.lower[first].endswith("s")
    if alone and end > first + 1 and s.lower[first] not in DETERMINERS and s.words[first + 1].islower():
        return first + 1  # of headlines: "tells [Oslo] road is open"
    return end


def that_follows(s: Sentence, i: int) -> bool:
    """Say whether a time or an occasion stands between a hearer and "that": "warned the envoys [on Friday] that"."""
    for _ in range(MOST_ADJUNCTS):
        if i >= len(s.lower) or not (s.lower[i] in PREPOSITIONS or is_time(s, i)):
            break
        if (
            s.lower[i] == "to"
            and s.at(i + 1) not in DETERMINERS
            and s.words[min(i + 1, len(s.words) - 1)].islower()
        ):
            break  # "urged Oslo [to work] to see that"
        i = adjunct_end(s, i)
    return i < len(s.lower) and s.lower[i] == "that"


def to_follows(s: Sentence, i: int, cue: CueWord) -> bool:
    """Say whether what to do follows, behind places and times perhaps: "asked the envoys [in Rome] to stay"."""
    for _ in range(MOST_ADJUNCTS):
        if is_infinitive(s, i + (s.at(i) == "not")):
            return True
        if i >= len(s.lower) or "to" not in cue.frames or s.lower[i] in cue.frames - {"to"}:
            return False
        if not (is_time(s, i) or s.lower[i] in PREPOSITIONS):
            return False
        i = adjunct_end(s, i)
    return is_infinitive(s, i)


def _description_end(s: Sentence, comma: int) -> int:
    """Give the index after a description of the hearer: "told Ruiz[, head of the port,] that"."""
    if comma < len(s.lower) and s.lower[comma] == ",":
        for i in range(comma + 2, min(comma + 14, len(s.lower))):
            if s.lower[i] == ",":
                return i + 1
    return comma


def _names_body(s: Sentence, i: int, limit: int, cue: CueWord) -> bool:
    """Say whether "of" at item ``i`` goes with the hearer: "accused the government [of] Chad of arming", "of a breach".

    Also "assured the envoys [of] Chad that".
    """
    if "of" not in cue.frames or cue.verb.lemma == "tell":
        return True
    if "that" in cue.frames and that_follows(s, list_end(s, prepositional_end(s, i))):
        return True
    named = s.at(i + 1) and s.words[i + 1][0].isupper()
    for k in (k for k in range(i + 1, limit) if s.lower[k] in ("against", "of")):
        deed = is_gerund(s, k + 1) or (named and (k + 1 in s.quotes or s.at(k + 1) in DETERMINERS))
        if s.lower[k] == "against" or deed:
            return not is_gerund(s, i + 1)
    return False


def _count_end(s: Sentence, i: int) -> int:
    """Give where a count ends that is not exact: "a crowd of [more than 250] that"; 0 for none."""
    size = next((n for n in (3, 2, 1) if " ".join(s.lower[i : i + n]) in ROUGHLY), 0)
    return i + size + 1 if size and s.at(i + size)[:1].isdigit() else 0


def _tells_more(s: Sentence, joint: int) -> bool:
    """Say whether who tells somebody something says more behind "and": "told reporters [and] added"."""
    cues = cue_words().get(s.at(joint + 1), ()) if s.lower[joint] in ("and", "but") else ()
    return any(cue.form == "past" and not cue.particles for cue in cues)


def _hearer_end(s: Sentence, first: int, cue: CueWord) -> int:
    """Give the index after the noun phrase at ``first``, which a reported clause may follow without a mark."""
    limit = min(len(s.lower), first + LONGEST_ADDRESSED)
    i = first + 1
    while i < limit:
        word = s.lower[i]
        if word == "(" and i + 2 < limit and is_acronym(s, i + 2):
            i += 3  # "told the News Agency of Nigeria (NAN) that"
            continue
        if word == "with" and (s.at(i + 1) in POSSESSIVES or s.at(i + 1) == "all"):
            i += 2  # "called on all states with [their] bodies to"
            continue
        if s.lower[i - 1] == "of" and (counted := _count_end(s, i)):
            i = counted  # "told a crowd of more than 250 that"
            continue
        dated = is_time(s, i) and s.at(i + 1) not in BROADCASTS and s.lower[i - 1] != "the"
        if word in STOPS or word in OPENS_CONTENT or word in CLAUSE_WORDS or dated or _tells_more(s, i):
            break
        if word in ("which", "whose") and "whether" in cue.frames:
            break  # "asked the board [which] of them had left"
        if word in PREPOSITIONS and not (word == "of" and _names_body(s, i, limit, cue)):
            break
        if word in PRONOUNS or (word == "there" and s.at(i + 1) in AUXILIARIES):
            break
        if word in OBJECT_PRONOUNS and is_gerund(s, i - 1):
            i += 1  # "reporters accompanying [her] that"
            continue
        counted = is_quantity(word) and i == first + 1 and s.lower[first] == "the"  # "the two sides"
        counted = counted or (word == "few" and i == first + 1 and s.lower[first] in ("a", "the"))
        counted = counted or (s.words[i][0].isupper() and s.words[i - 1][0].isupper())  # "Channel Nine"
        owned = word in POSSESSIVES or (word in DETERMINERS and not counted)
        if owned and s.lower[i - 1] not in ("all", "and", "of"):
            break
        i += 1
    return i

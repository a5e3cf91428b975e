"""Where the narrator has the word again behind words reported: with a cue of its own, or with what only he can tell.

"..., [TASS reported]", "... and [warned] that", "..., [adding] that", "..., [in a sign] of", "but [gave no] details".
"""

from __future__ import annotations

from diplostmt.attribution.clauses.prepositions import adjunct_end
from diplostmt.attribution.contents.tails import (
    LONGEST_SCENE,
    MEETING,
    SCENES,
    is_narrators,
    is_sign,
    mounts,
    names_what_is_said,
    takes_stand,
)
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.others_speak import (
    CONTRASTING,
    another_says,
    it_says,
    may_report,
    says_besides,
    subject_cue_follows,
)
from diplostmt.attribution.cues.second_verbs import ACTS, acts_besides, goes_on_inside, is_in_message
from diplostmt.attribution.sentences.items import (
    COMMA_OR_DASH,
    DASHES,
    ENDS,
    awaits_attribution,
    ends_in_comma,
    is_adverb,
    is_finite,
    is_gerund,
    is_time,
    opens_distance,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    CONNECTING_PHRASES,
    DECLINING,
    DOCUMENTS,
    FRONTING,
    KINDS_OF_OUTLETS,
    NORMS,
    NOT_TELLING,
    OCCASION_NOUNS,
    QUANTITIES,
    UNTOLD_VERBS,
)
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from diplostmt.outlets import outlet_at
from diplostmt.speakers.names.nouns import nouns

#: What a share is counted in.
PERCENT = frozenset({"%", "percent"})
#: What joins what the narrator goes on with, and before what he may go on.
JOINING = frozenset({"and", "but", "whereas", "while", "yet"})
RESUMING = JOINING | {",", "—", "–", "--", "although", "as", "though"}
BESIDES = CONTRASTING | {"and"}
#: Behind these an aside between commas belongs to what is said.
GOING_ON = SUBORDINATORS | {"and", "but", "until"}


def narrator_resumes(s: Sentence, i: int) -> bool:
    """Say whether a new attribution begins after item ``i``: ", adding that", "and warned that"."""
    j = i + 1
    if s.lower[j] in JOINING and j + 1 < len(s.words):
        j += 1
    comma = s.lower[i] == ","
    if (comma and _goes_on(s, i, j)) or _does_both(s, i):
        return False
    if s.lower[j - 1] in ("and", "but", "yet") and declines(s, j):
        return True
    if comma and s.lower[j] in ("although", "though") and declines(s, j + 1):
        return True  # "said it was shut, though he gave no date"
    if s.lower[j - 1] in ("and", "but") and (acts_besides(s, j) or takes_stand(s, j)):
        return True
    if s.lower[j - 1] == "but" and s.lower[j] in ("he", "she", "they") and s.at(j + 1) == "did":
        return s.at(j + 2) not in NEGATIONS  # "said it was open, but she did deplore the toll"
    if s.lower[i] in BESIDES and (says_besides(s, i) or _is_unknown(s, j)):
        return True
    if comma and (has_learned(s, j) or _is_said_of(s, j)):
        return True
    if s.lower[j - 1] == "and" and s.lower[j] == "," and s.at(j + 1) in FRONTING:
        return True  # "..., and, after Ruiz left, ..."
    if comma and s.lower[j] in ("which", "who", "whom"):
        return _is_commented_on(s, j)
    if comma and s.lower[j] in MULTIPLES and "who" in s.lower[j + 1 : j + LONGEST_COUNT]:
        return not COUNTED.isdisjoint(s.lower[j + 1 : j + LONGEST_COUNT])
    if s.lower[i] in DASHES and s.lower[j] == "only":
        return s.at(j + 1) == "for"  # "said it would open – only for it to stay shut"
    if comma and s.lower[j] == "as" and not SCENES.isdisjoint(s.lower[j + 2 : j + LONGEST_SCENE]):
        return True  # ", as the council held a debate"
    if comma and s.lower[j] == "as" and mounts(s, j):
        return True
    if s.lower[i] == "as":  # "said it was open as she arrived"
        return s.lower[j] in ("he", "it", "she", "they") and s.at(j + 1) in ACTS
    if s.lower[j - 1] in ("and", "whereas", "while") and _other_share(s, j):
        return not (PERCENT | QUANTITIES).isdisjoint(s.lower[:i])
    if s.lower[i] in ("whereas", "while"):
        return subject_cue_follows(s, i, 8) is not None or _described_subject_follows(s, i + 1)
    if s.lower[j - 1] in ("and", "but") and (another_says(s, i, j) or it_says(s, j)):
        return True
    if _has_source_behind(s, i, j):
        return True
    apart = (comma or s.lower[i] in DASHES) and s.lower[j] in ("a", "an")
    if apart and (names_what_is_said(s, j + 1) or is_sign(s, j)):
        return True  # ", an accusation the envoy denied", ", a decision that opens the way"
    if comma and s.lower[j - 1] in ("and", "but") and _resumes_on_occasion(s, j):
        return True
    return _subject_resumes(s, i, j) or _cue_resumes(s, i, j)


def _other_share(s: Sentence, i: int) -> bool:
    """Say whether others in a poll would do something: "half said they would go, while [45 percent would] stay".

    "half said it was fair and [about the same number would] rather leave"; declines "half said they would go and 45
    would stay".
    """
    would = next((k for k in range(i + 1, min(i + LONGEST_COUNT, len(s.words))) if s.lower[k] in MODALS), i)
    share = s.lower[i:would]
    counted = not SAME.isdisjoint(share) and all(word in SAME or word in OF_SHARES for word in share)
    return would > i and (counted or (share[-1] in PERCENT and len(share) == len(("45", "percent"))))


#: What is as many as others, and what stands beside it.
SAME = frozenset({"equal", "same", "similar"})
OF_SHARES = frozenset(
    "a about almost an many nearly number numbers percentage proportion roughly share the".split()
)
#: How a poll compares those who answer: "said 40 percent agreed, [double the number who] did in May".
MULTIPLES = frozenset({"double", "half", "thrice", "triple", "twice"})
COUNTED = frozenset({"number", "percentage", "proportion", "share"})
LONGEST_COUNT = 6


def _is_said_of(s: Sentence, i: int) -> bool:
    """Say whether somebody says more of what is told: "said talks may resume, [something Holm said] would be hard"."""
    near = range(i + 2, min(i + LONGEST_COMMENT, len(s.words))) if s.lower[i] == "something" else ()
    return any((cue := cue_at(s, k)) is not None and cue.verb.lemma == "say" for k in near)


#: How many items stand before its verb.
LONGEST_COMMENT = 9


def _does_both(s: Sentence, joint: int) -> bool:
    """Say whether somebody says two things at once of whom is told: "said Chad condemns [and] firmly rejects it"."""
    behind = joint + 1 + s.at(joint + 1).endswith("ly")
    if s.lower[joint] != "and" or behind >= len(s.words):
        return False
    cues = (cue_at(s, joint - 1), cue_at(s, behind))
    return all(cue is not None and cue.form == "third" for cue in cues)


def _resumes_on_occasion(s: Sentence, j: int) -> bool:
    """Say whether somebody says something on another occasion: ", and [at a briefing on Monday, Holm said]"."""
    if s.lower[j] not in ("at", "during", "in") or s.at(j + 1) not in DETERMINERS | POSSESSIVES:
        return False
    if not any(word in OCCASION_NOUNS or word in DOCUMENTS for word in s.lower[j + 2 : j + 6]):
        return False
    end = j
    while end < len(s.words) and (is_time(s, end) or s.lower[end] in PREPOSITIONS):
        end = adjunct_end(s, end)
    cue = subject_cue_follows(s, end - (s.at(end) != ","), LONGEST_TITLED)
    return cue is not None and cue > end and s.lower[cue - 1] not in AUXILIARIES


#: How many items an office and its bearer have, with the cue.
LONGEST_TITLED = 6


def _goes_on(s: Sentence, comma: int, j: int) -> bool:
    """Say whether what is said surely goes on at a comma, with item ``j`` behind it: "if[,] as reported, it rains".

    Also "said it was late[,] but that when asked she left".
    """
    aside = s.lower[j] == "as" and s.lower[comma - 1] in GOING_ON
    aside = aside or closes_thought(s, comma)
    joined = s.lower[j - 1 : j + 1] in (["and", "that"], ["but", "that"])
    return aside or joined or is_consequence(s, comma)


def closes_thought(s: Sentence, comma: int) -> bool:
    """Say whether a comma closes an aside of the speaker's behind a conjunction: "dead because, she thought[,] it"."""
    opens = comma - 3  # a pronoun and its verb
    return s.at(opens) == "," and s.at(opens - 1) in SUBORDINATORS and s.lower[comma - 2] in PRONOUNS


def _is_commented_on(s: Sentence, which: int) -> bool:
    """Say whether others say something of what is said: ", [which] Kyiv denies", ", [which] critics say is flawed"."""
    denied = subject_cue_follows(s, which)
    cue = cue_at(s, denied) if denied else None
    if denied == which + 2 and s.lower[which + 1] in ("he", "she"):
        return _is_told(s, which)  # "said she had met Holm[,] whom she called "a friend""
    if s.lower[which] != "which":
        return False
    told = cue is not None and cue.says and cue.form in ("third", "base")
    return denied is not None and (s.at(denied + 1) in ENDS or told)


def _is_told(s: Sentence, relative: int) -> bool:
    """Say whether what somebody says has its verb before a relative clause: "said [she met] Holm, whom"."""
    told = next((k for k in range(relative - 1, 0, -1) if cue_at(s, k)), relative)
    return any(is_finite(s, k) or _is_said_whole(s, k) for k in range(told + 1, relative - 1))


def _is_said_whole(s: Sentence, i: int) -> bool:
    """Say whether words in marks at item ``i`` are several, as of a clause: 'said "[it is late]" in Oslo, which'."""
    quote = s.quotes.get(i)
    return quote is not None and s.text.count(" ", quote.start, quote.end) > 1


def _has_source_behind(s: Sentence, i: int, j: int) -> bool:
    """Say whether only the narrator can go on at item ``j``: "per TASS", ", hours after the daily reported that"."""
    if s.lower[i] == "," and opens_distance(s, j) and {"after", "before"} & set(s.lower[j : j + 4]):
        return True
    if s.lower[j] == "per" and s.at(j + 1) and s.words[j + 1][0].isupper():
        return True
    if s.lower[j] == "according" and s.at(j + 1) == "to":
        within = s.lower[i - 1] in AUXILIARIES and "," in s.lower[j : j + LONGEST_ASIDE]
        # "the council had, according to Oslo, lost the ballots"
        aside = s.lower[i] != "," or s.at(adjunct_end(s, j + 1)) == ","
        return not (within or (aside and is_by_rule(s, j)))
    if s.lower[i] in COMMA_OR_DASH and is_narrators(s, j):
        return True
    return s.lower[i] == "," and j == i + 1 and _ends_in_its_source(s, j)


#: How many items "according to" has with a source between commas.
LONGEST_ASIDE = 14


def is_by_rule(s: Sentence, i: int) -> bool:
    """Say whether "according to" at item ``i`` names no one, but a rule: "shared [according to] the law"."""
    end = adjunct_end(s, i + 1)
    if s.at(i + 1) != "to":
        return False
    head = s.lower[next((k for k in range(i + 3, end) if s.lower[k] == "of"), end) - 1]
    owned = s.at(i + 2) in ("its", "their") and head not in DOCUMENTS and head not in nouns()
    return owned or head in NORMS or head in BARE_NORMS


#: Norms that others than diplomats speak of by themselves.
BARE_NORMS = frozenset({"accord", "deal", "pact"})


def is_announced(s: Sentence, i: int) -> bool:
    """Say whether at item ``i`` the speaker tells at last who has said so: ", [as recently announced by the board]"."""
    near = s.lower[i : i + 4]
    if near[:1] != ["as"] or "by" not in near or "," in s.lower[i:]:
        return False
    source = i + near.index("by") + 1
    return source < len(s.words) and outlet_at(s.text, s.starts[source]) is None


def _subject_resumes(s: Sentence, i: int, j: int) -> bool:
    """Say whether a subject with its cue follows: ", [TASS reported]", ", and [its agent, Ana Ruiz, told]"."""
    if s.lower[j] == "they" and _one_tells(s, i):
        return False
    if is_announced(s, j):
        return False  # "said the plan stands, as announced by the board"
    attributed = subject_cue_follows(s, j if j > i + 1 else i)
    if s.lower[i] == "," and attributed and s.lower[j] not in RELATIVES:
        quotes = attributed + 1 in s.quotes or s.at(attributed + 1) == ":"
        if s.at(j + 1) in RELATIVES and not quotes:
            return False  # ", through which it rejected the plan"
        if quotes or attributed > j:
            return True
    quoted = s.lower[i] == "," or i - 1 in s.quotes
    return quoted and s.lower[j - 1] in ("and", "but") and _described_subject_follows(s, j)


def _cue_resumes(s: Sentence, i: int, j: int) -> bool:
    """Say whether a cue of the same speaker's follows: ", [adding] that", "and [warned] that", "and he [warned]"."""
    if s.lower[j] in ("he", "she", "they") and j + 1 < len(s.words):
        if s.lower[j] == "they" and _one_tells(s, i):
            return False
        j += 1
    while j + 1 < len(s.words) and is_adverb(s, j):
        j += 1
    cue = cue_at(s, j)
    if cue is None or not may_report(s, j, cue):
        return False
    if cue.form == "ing" and s.lower[j] == "offering" and s.at(j + 1) in ("a", "an"):
        return False  # "said both share a view, offering a model to others"
    if cue.form == "ing":
        return not is_in_message(s, j) and (
            s.lower[i] not in ("and", "but") or _is_joined_participle(s, i, j)
        )
    if cue.form == "base":
        if goes_on_inside(s, j - 1, j):
            return False
        joint = s.lower[j - 1] == "and" or (s.lower[j - 1] == "," and s.lower[0] == "we")
        return joint and (s.lower[0] == "we" or bool(cue.particles))  # "We note that ... and call on"
    if goes_on_inside(s, j - 1, j) or cue.form not in ("past", "third"):
        return False
    # "welcomes A, [condemns] B and calls for C"
    listed = cue.form == "third" and "noun" in cue.frames and s.words[j].islower()
    listed = listed or _is_listed_that(s, j)
    return j + 1 < len(s.words) and s.lower[i] != ";" and (s.lower[j - 1] != "," or listed)


def _one_tells(s: Sentence, i: int) -> bool:
    """Say whether one alone has told what stands before item ``i``, and not they: "[Holm] insisted it was late"."""
    told = next((k for k in range(i - 1, 0, -1) if (cue := cue_at(s, k)) and cue.form == "past"), 0)
    named = told > 0 and s.words[told - 1][0].isupper() and not s.lower[told - 1].endswith("s")
    return named and "and" not in s.lower[:told] and "that" not in s.lower[i : i + LONGEST_TOLD]


def _is_listed_that(s: Sentence, i: int) -> bool:
    """Say whether a verb with "that" is the second of three: "said that it rained, [added] that it snowed and"."""
    if s.at(i + 1) != "that":
        return False
    cues = (cue_at(s, k + 1) for k in range(i + 2, len(s.words) - 1) if s.lower[k] == "and")
    return any(cue is not None and cue.form == "past" and "that" in cue.frames for cue in cues)


def goes_on_adding(s: Sentence, i: int, *, apart: bool) -> int:
    """Give the participle of what the speaker adds behind words at item ``i`` that join it; 0 for none.

    "..., at the same time [adding] that", "... before [adding] that". Where nothing sets it ``apart``, others may say
    so: "said the envoy left before [telling] them that".
    """
    if "that" not in s.vocabulary:
        return 0
    sizes = (n for n in (4, 3, 2) if " ".join(s.lower[i : i + n]) in JOINING_PHRASES)
    j = i + next(sizes, 0)
    while j < len(s.words) and (s.lower[j] in JOINING_PARTICIPLES or is_adverb(s, j)):
        j += 1
    cue = cue_at(s, j) if i < j < len(s.words) else None
    if cue is None or cue.form != "ing" or "that" not in s.lower[j + 1 : j + LONGEST_TOLD]:
        return 0
    return j if apart or s.lower[j] in ADDING else 0


#: What joins a participle to what its speaker has said, and how far its "that" stands behind it.
JOINING_PHRASES = CONNECTING_PHRASES | {"as well as"}
JOINING_PARTICIPLES = frozenset({"before", "but", "though", "while"})
LONGEST_TOLD = 4
#: What somebody does who says more.
ADDING = frozenset(
    "adding emphasising emphasizing noting reiterating stressing underlining underscoring".split()
)


def _is_joined_participle(s: Sentence, joint: int, j: int) -> bool:
    """Say whether a participle that reports a clause goes on with one: ", saying it was late and [warning] they must".

    Declines what is said of something else: "saying he stood for leaving the pact and [denying] aid".
    """
    told = next((cue for k in range(joint - 1, 0, -1) if (cue := cue_at(s, k))), None)
    opens = s.at(j + 1) in PRONOUNS or s.at(j + 1) in DETERMINERS or s.at(j + 1) == "that"
    return told is not None and told.form == "ing" and opens


def is_consequence(s: Sentence, comma: int) -> bool:
    """Say whether what follows a comma is what came of what is said before: "was so angry[,] she promised to leave"."""
    return s.at(comma - 2) == "so" and s.at(comma + 1) in PRONOUNS


def declines(s: Sentence, i: int) -> bool:
    """Say whether at item ``i`` the speaker says no more: "but [declined] to elaborate", "they [gave no] date"."""
    named = i + 1 < len(s.words) and s.words[i][0].isupper() and s.words[i] in s.words[:i]
    i += named or s.at(i) in ("he", "she", "they")  # "said it was open, but [Ruiz did not say]"
    words = s.lower[i : i + 3]
    if not words:
        return False
    opens = {words[0], " ".join(words[:2])}
    if not DECLINING.isdisjoint(opens):
        return True
    return not NOT_TELLING.isdisjoint(opens) and not UNTOLD_VERBS.isdisjoint(words)


def _is_unknown(s: Sentence, i: int) -> bool:
    """Say whether the narrator tells what is thought or not known: "and [it is unclear] when they will resume"."""
    return s.lower[i - 1] == "and" and s.lower[i] == "it" and s.at(i + 1) in BE and s.at(i + 2) in NOT_KNOWN


#: How that is for which nobody stands.
NOT_KNOWN = frozenset({"believed", "thought", "unclear", "understood", "unknown"})


def has_learned(s: Sentence, i: int) -> bool:
    """Say whether an outlet says where it has a report from: ", [BelTA has learned]"."""
    behind = s.lower[i + 1 : i + LONGEST_OUTLET]
    return s.words[i][0].isupper() and "has" in behind and not {"learned", "learnt"}.isdisjoint(behind)


#: How many items an outlet's name has, with "has learned".
LONGEST_OUTLET = 6


def _ends_in_its_source(s: Sentence, i: int) -> bool:
    """Say whether a cue at item ``i`` and a name end the sentence: "..., [reported Sputnik]."."""
    end = len(s.words) - (s.lower[-1] == ".")
    if not 1 < end - i <= LONGEST_OUTLET or cue_at(s, i) is None:
        return False
    first = i + 1 + (s.lower[i + 1] == "the")
    while first < end and s.lower[first] in KINDS_OF_OUTLETS:
        first += 1  # "reports [news agency] AFP"
    return first < end and all(s.words[k][0].isupper() for k in range(first, end))


def _described_subject_follows(s: Sentence, i: int) -> bool:
    """Say whether a subject with what it is or does and its cue follow: ", and [its agent, Ana Ruiz, told] the court".

    Also "and [Holm, speaking in Oslo, said]".
    """
    commas = [k for k in range(i + 1, min(i + LONGEST_SUBJECT, len(s.words) - 1)) if s.lower[k] == ","]
    if len(commas) < 2:
        return False
    cue = cue_at(s, commas[1] + 1)
    described = s.words[commas[0] + 1][0].isupper() or is_gerund(s, commas[0] + 1)
    return cue is not None and cue.form in ("past", "third") and described


#: How many items a subject has with its apposition.
LONGEST_SUBJECT = 14


def resumes_behind_quotation(s: Sentence, i: int) -> bool:
    """Say whether the narrator goes on after the quotation at item ``i``: "...," adding that; "...," TASS reported."""
    cue = cue_at(s, i + 1)
    if (cue is not None and cue.form == "ing") or s.lower[i + 1] in ("according", "per"):
        return True
    if ends_in_comma(s, i) and _tells_when(s, i + 1):
        return True
    apart = ends_in_comma(s, i) and s.lower[i + 1] in ("a", "an")
    if apart and (names_what_is_said(s, i + 2) or is_sign(s, i + 1)):
        return True  # '"...," a reference to Oslo'
    if s.lower[i + 1] in ("in", "referring", "alluding") and is_narrators(s, i + 1):
        return True  # 'said it was "late" in an apparent swipe at Holm'
    if s.lower[i + 1] == "while" and s.at(i + 2) in MEETING:
        return True  # 'said it was "late" while speaking to pilots'
    if _closes_sentence(s, i) and is_gerund(s, i + 1):
        return True  # 'shouted "Shame!" pointing at the door'
    return awaits_attribution(s, i) and (
        subject_cue_follows(s, i) is not None
        or opens_distance(s, i + 1)  # '..., " a day after ships collided'
    )


def _closes_sentence(s: Sentence, i: int) -> bool:
    """Say whether the words in marks at item ``i`` end as a sentence does: "Shame!", "Who pays?"."""
    return s.text[s.quotes[i].start : s.quotes[i].end].rstrip().endswith(("!", "?", "."))


def _tells_when(s: Sentence, i: int) -> bool:
    """Say whether the narrator tells at item ``i`` when it was said, or against what: "following a raid"."""
    return s.lower[i] in ("amid", "despite", "following") or (s.lower[i] == "while" and is_gerund(s, i + 1))

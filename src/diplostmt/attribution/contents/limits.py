"""Where the words reported begin and end in a sentence, before a cue and after it.

Where they end behind a cue is for punctuation to say, and for the narrator, who has the word again (see ``resuming``).
"""

from __future__ import annotations

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.contents.breaks import fronted_end, pairs
from diplostmt.attribution.contents.resuming import (
    PERCENT,
    RESUMING,
    declines,
    goes_on_adding,
    has_learned,
    narrator_resumes,
    resumes_behind_quotation,
)
from diplostmt.attribution.contents.tails import has_effect
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.forms import cue_words
from diplostmt.attribution.cues.others_speak import others_say, subject_cue_follows
from diplostmt.attribution.phrases.limits import parts_adjectives
from diplostmt.attribution.sentences.items import (
    COMMA_OR_DASH,
    DASHES,
    STOPS,
    Range,
    after_capitals,
    awaits_attribution,
    behind_distance,
    ends_in_comma,
    in_title_case,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_time,
    may_be_verb,
    time_end,
)
from diplostmt.attribution.sentences.listing import goes_on_listing
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    CONNECTING_PHRASES,
    DOCUMENTS,
    FRONTING,
    GOES_ON_TELLING,
    NARRATOR_TAILS,
    QUESTIONED,
    SPEAKERS_CONNECTIVES,
)
from diplostmt.lexicon.function_words import BE, CONNECTIVES, PREPOSITIONS, PRONOUNS, RELATIVES
from diplostmt.outlets import find_outlet


def content_ends_before(s: Sentence, i: int) -> int | None:
    """Give the index where content that ends before item ``i`` ends: at a comma, a dash or a quotation."""
    before = s.at(i - 1)
    if before in ('"', "!", "?", "…"):
        return i
    if before in COMMA_OR_DASH and i > 1:
        return i - 1
    return None


def content_before(s: Sentence, end: int) -> tuple[Range, ...]:
    """Give the content that ends at ``end``: a quotation alone, or the clause that it is a part of."""
    first = 0
    for i in range(end - 1, -1, -1):
        if (
            (s.lower[i] == ":" and not _is_stated(s, i, end))
            or (s.lower[i] == ";" and (end - 1 in s.quotes or any(cue_at(s, k) for k in range(i))))
            or (s.lower[i] == "(" and ")" not in s.lower[i:end])
            or (s.lower[i] in DASHES and end - 1 in s.quotes and not _are_pairs(s, end))
        ):
            first = i + 1
            break
    if first == 0:
        first = _after_connective(s, end)
    if s.at(first) == "(" and ")" in s.lower[first:end] and end - 1 in s.quotes:
        first = s.lower.index(")", first) + 1  # '(Video, 2 MB) "We went on," he said'
    while first < end and s.lower[first] in (",", ";", "-", "—", "–", "•", "*"):
        first += 1
    return ((first, end),) if first < end else ()


def _lists_things(s: Sentence, colon: int, end: int) -> bool:
    """Say whether a clause has a list behind its colon: "[The bus stops in two towns: Arica and Tacna], Ruiz said"."""
    clause = colon + 1 < end and any(is_finite(s, i) for i in range(1, colon))
    if not clause or s.lower[colon + 1] in PREPOSITIONS:
        return False
    return not any(is_finite(s, i) or s.lower[i] in PRONOUNS for i in range(colon + 1, end))


def _is_stated(s: Sentence, colon: int, end: int) -> bool:
    """Say whether a colon stands within what is said: "[One thing is clear: it is late], Ruiz said".

    Declines what announces somebody's words ("He had one wish: it must end, he said"), and words in marks behind it.
    """
    announced = colon + 1 in s.quotes or any(cue_at(s, k) for k in range(colon))
    if not announced and _lists_things(s, colon, end):
        return True
    states = s.lower[0] in STATING or (s.lower[0] == "the" and s.at(1) in POINTS)
    return states and not announced and not BE.isdisjoint(s.lower[1:colon])


#: What opens a statement of how things are.
STATING = frozenset({"it", "one", "that", "there", "this", "what"})
POINTS = frozenset(
    {"aim", "answer", "goal", "message", "point", "problem", "question", "reason", "task", "truth"}
)


def _are_pairs(s: Sentence, end: int) -> bool:
    """Say whether the dashes before an item set off asides, and none of them opens it: "talks – so he – were"."""
    return sum(s.lower[i] in DASHES for i in range(end)) % 2 == 0


def _after_connective(s: Sentence, end: int) -> int:
    """Step over a connective that opens the sentence and is the narrator's: "However, the road ..."."""
    if s.at(s.lower[0] == "when") in ("asked", "told"):
        return end  # what the speaker was asked or told
    concedes = s.lower[0] == "though" and s.at(1) != ","  # "Though it was late, the crews left, she said"
    if s.lower[0] in CONNECTIVES and s.lower[0] not in SPEAKERS_CONNECTIVES and not concedes:
        if end <= 2:
            return end
        return 0 if s.lower[0] == "besides" and s.lower[1] != "," else 1  # "Besides Chile, Peru will talk"
    joins = int(s.lower[0] in ("and", "but"))  # "But at the same time, he said, [Peru waits]"
    front = " ".join(s.lower[joins : end - (s.lower[end - 1] == ",")])
    if front in CONNECTING_PHRASES or all(word in JOINING for word in s.lower[:end]):
        return end  # "But then again, Ruiz said, [nobody had asked]"
    if has_effect(s, 0) and "," in s.lower[: end - 1]:
        return s.lower.index(",") + 1  # "Fuelling talk of a deal, [Holm flew to Oslo], Ruiz said"
    if end > 3 and s.lower[0] in PREPOSITIONS | {"as"} and "," in s.lower[2:6]:
        comma = s.lower.index(",", 2, 6)
        if comma + 1 < end and " ".join(s.lower[:comma]) in CONNECTING_PHRASES:
            return comma + 1
    return 0


#: What joins a sentence to the one before it, alone or in a row.
JOINING = CONNECTIVES | {"again", "anyway", "or"}


#: What a second half stands behind, or is.
BEFORE_SECOND_HALF = COMMA_OR_DASH | {";", ":", '"'}


def second_half(s: Sentence, i: int, *, anything: bool = False) -> tuple[Range, ...]:
    """Give the second half of content that the attribution interrupts: "..., he said, C"."""
    if s.at(i) not in BEFORE_SECOND_HALF:
        return ()
    first = i if i in s.quotes else i + 1
    if first >= len(s.words):
        return ()
    if s.lower[first] == "that" and first + 1 < len(s.words):
        first += not is_auxiliary(s, first + 1)  # "As she points out, [that doesn't mean] it is shut"
    elif first not in s.quotes and not anything and not _content_resumes(s, first):
        return ()
    end = clause_end(s, first)
    if is_time(s, first) and time_end(s, first) == end:
        return ()  # "The talks go on, she said in Oslo, today"
    return ((first, end),) if end > first else ()


def with_more_verbs(s: Sentence, content: Range) -> Range:
    """Take in what the subject of the content does besides: "According to Ruiz, the ministers met [and agreed]"."""
    first, end = content
    while s.at(end) in ("and", "but") and cue_at(s, end + 1):
        end = clause_end(s, end + 1)
    return (first, end)


def _content_resumes(s: Sentence, i: int) -> bool:
    """Say whether the words after "he said," go on with what was said, and are not the narrator's."""
    word = s.lower[i]
    if word == "to":
        return s.at(i + 1) not in HEARD
    if word in ("if", "unless"):
        return True
    if goes_on_adding(s, i, apart=True):
        return False  # "The road is open, she said, though adding that"
    if word in ("and", "but", "yet") and declines(s, i + 1):
        return False  # "The road is open, she said, but gave no details"
    if has_learned(s, i):
        return False
    if word == "without" and f"without {s.at(i + 1)}" in NARRATOR_TAILS:
        return False
    if word == "with" and s.at(i + 2) in FACES:
        return False  # "The road is open, she said, with a smile"
    if is_gerund(s, i + is_adverb(s, i)) or word in GOES_ON_TELLING:
        return False
    if behind_distance(s, i) or word == "per" or (word in ("cited", "quoted") and s.at(i + 1) == "by"):
        return False  # "The road is open, she said, hours after the raid", ", quoted by TASS"
    if word in ("although", "though") and declines(s, i + 2):
        return False  # "The road is open, she said, though she gave no date"
    if word.endswith("ing") and word in cue_words() and in_title_case(s.words):
        return False  # "Ports Shut, Envoy Says, Urging Talks"
    helped = is_auxiliary(s, i)  # "China, she added, has called for restraint"
    return helped or (not others_say(s, i) and subject_cue_follows(s, i) is None)


#: What shows how somebody means it.
FACES = frozenset({"frown", "grin", "laugh", "nod", "shrug", "sigh", "smile"})
#: What words are met with, or who hears them: "..., he said, to [laughter]".
HEARD = frozenset("applause boos cheers groans jeers journalists laughter protests reporters".split())


def content_after(s: Sentence, first: int) -> Range | None:
    """Give the clause from ``first``, or ``None`` where nothing is left."""
    while s.at(first) in (",", ":"):
        first += 1
    end = clause_end(s, first)
    return (first, end) if end > first else None


def clause_end(s: Sentence, first: int) -> int:
    """Give the index where the reported clause that begins at ``first`` ends."""
    count = len(s.words)
    i = first if first in s.quotes else min(first + 1, count)
    while i < count:
        word = s.lower[i]
        if word not in MAY_END and not word.endswith("ing") and i != first and i not in s.quotes:
            i += 1
            continue
        resumes = word in RESUMING and i + 1 < count and narrator_resumes(s, i)
        if resumes and not _is_amid(s, first, i):
            break
        if word == ";" and s.lower[first - 1] != ":" and _narrates_behind(s, i):
            break
        if word == "(" and _is_citation(s, i):
            break
        if word == ")" and s.lower[0] == "(" and "(" not in s.lower[first:i]:
            break  # "(Ruiz said [the lock was shut].)"
        if word == ":" and i + 2 < count and i + 1 in s.quotes and subject_cue_follows(s, i + 1):
            break
        if word == "without" and f"without {s.at(i + 1)}" in NARRATOR_TAILS:
            break
        if word == "versus" and "who" in s.lower[i + 2 : i + LONGEST_SHARE]:
            break  # "said it was fair versus 9 percent who said it was not"
        if word == "when" and s.at(i + 1) in QUESTIONED and s.at(i + 2) in ASKED_ABOUT:
            break
        if (word == "adding" and _adds(s, i)) or (i > first + 2 and _says_besides(s, i)):
            break
        adds = word in (",", "before", "while") and i > first + 1
        if adds and goes_on_adding(s, i + (word == ","), apart=word == ","):
            break
        if i == first and _acts_behind(s, i):
            i += 1
            break
        if i in s.quotes and i + 1 < count and resumes_behind_quotation(s, i):
            i += 1
            break
        i += 1
    i -= s.at(i) == "adding" and s.at(i - 1) == "and"
    i -= (
        s.at(i) == "," and s.at(i - 1) == "where" and i - 1 > first
    )  # "to Oslo, [where,] she said, they will win"
    i -= s.at(i) in ("if", "though") and s.at(i - 1) == "even"
    while i > first and s.lower[i - 1] in (".", ",", ";", ":", "—", "–", "-"):
        i -= 1
    return i


#: What may end a reported clause, or follow its end, beside quotations and gerunds: few words of a sentence are asked.
MAY_END = RESUMING | {";", "(", ")", ":", "before", "versus", "when", "without"}


def _acts_behind(s: Sentence, i: int) -> bool:
    """Say whether somebody does more behind words in marks and a colon: 'He said: "It is late," [and left]'."""
    spoken = i in s.quotes and s.at(i - 1) == ":" and ends_in_comma(s, i)
    return spoken and s.at(i + 1) in ("and", "but") and i + 2 < len(s.words) and is_finite(s, i + 2)


def _adds(s: Sentence, i: int) -> bool:
    """Say whether "adding" at item ``i`` goes on with what is said, without a comma: "it was open [adding] it was".

    Declines what is added to something ("of [adding] the port to the list").
    """
    if s.at(i + 1) == "that":
        return True
    rest = range(i + 2, min(i + NEAR_VERB, len(s.words)))
    return s.lower[i - 1] not in PREPOSITIONS | {"and"} and any(is_auxiliary(s, k) for k in rest)


def _says_besides(s: Sentence, i: int) -> bool:
    """Say whether the speaker says more without a comma: "said the talks went well [stressing] that no date was set".

    Declines a note that says something ("a letter saying that"), and what a preposition or a verb takes.
    """
    if s.at(i + 1) != "that" or not is_gerund(s, i) or cue_at(s, i) is None:
        return False
    before = s.lower[i - 1]
    if before in PERCENT:
        return False  # "with 30 percent believing that it is late"
    taken = before in PREPOSITIONS or before in DOCUMENTS or before in ("and", "or", "but", ",", "as", "than")
    return not (taken or is_auxiliary(s, i - 1) or s.words[i - 1][0].isupper() or before.endswith("s"))


#: How many items those others have whom a poll sets against some.
LONGEST_SHARE = 10
#: How far behind "adding" the verb of what is added stands.
NEAR_VERB = 6
#: What somebody is asked: "said it was open when asked [about] the road".
ASKED_ABOUT = frozenset("about by how if whether why".split())


def _narrates_behind(s: Sentence, mark: int) -> bool:
    """Say whether others are told of behind a semicolon: "said it was open[;] 40 percent fled", "[;] Oslo says so"."""
    if s.at(mark + 1) in ("", "and", "but", "that", '"'):
        return False
    end = next((i for i in range(mark + 1, len(s.words)) if s.lower[i] == ";"), len(s.words))
    return s.lower[mark + 1][0].isdigit() or any(cue_at(s, i) for i in range(mark + 2, end))


def _is_citation(s: Sentence, bracket: int) -> bool:
    """Say whether a bracket at the end names where the words stand: "it was late [(Reuters, May 4).]"."""
    end = len(s.words) - (s.lower[-1] == ".")
    if s.lower[end - 1] != ")" or ")" in s.lower[bracket : end - 1]:
        return False
    comma = next((i for i in range(bracket, end) if s.lower[i] in (",", ";")), 0)
    cited = comma and find_outlet(" ".join(s.words[bracket + 1 : comma]))
    return s.at(bracket + 1) == "see" or bool(cited)


def _is_amid(s: Sentence, first: int, mark: int) -> bool:
    """Say whether what is reported cannot end at a mark, whoever seems to speak behind it."""
    front = _is_in_front(s, first, mark) or _awaits_verb(s, first, mark)
    return front or lists_subjects(s, mark) or _is_explained(s, mark)


def _is_in_front(s: Sentence, first: int, comma: int) -> bool:
    """Say whether a phrase in front ends at a comma: "stated that on the one hand[,] Oslo expresses interest"."""
    if s.at(first - 1) == "that" and fronted_end(s, first) == comma:
        return True
    opens = s.lower[first] in PREPOSITIONS - {"to"} or comma == first + 1
    phrase = s.lower[comma] == "," and opens and s.at(first - 1) in ("that", ",")
    return phrase and not any(is_finite(s, k) or k in s.quotes for k in range(first, comma))


def _awaits_verb(s: Sentence, first: int, comma: int) -> bool:
    """Say whether what "that" opens has no verb yet: "that a delay, even of a day[,] threatened the deal"."""
    opens = s.at(first - 1) == "that" or s.at(first) == "whether"
    if not opens or s.lower[comma] not in COMMA_OR_DASH or is_gerund(s, comma + 1):
        return False
    return first < comma and not any(may_be_verb(s, i) for i in range(first, comma))


def _is_explained(s: Sentence, dash: int) -> bool:
    """Say whether the narrator explains something within dashes: '"that crowd" [–] referring to it – came'."""
    if s.lower[dash] not in DASHES or s.at(dash + 1) not in EXPLAINING:
        return False
    closes = next((i for i in range(dash + 2, len(s.words) - 1) if s.lower[i] in DASHES), 0)
    return closes > 0 and is_finite(s, closes + 1)


def lists_subjects(s: Sentence, comma: int) -> bool:
    """Say whether a comma stands between names of those who agree: "said Norway[,] Peru and Chile had agreed"."""
    first = comma
    while first > 0 and (s.words[first - 1][0].isupper() or s.lower[first - 1] == ","):
        first -= 1
    opens = s.lower[first - 1] == "that" or cue_at(s, first - 1) or s.lower[first] == ","
    behind = after_capitals(s, comma + 1)
    if s.at(behind) == "and":
        behind = after_capitals(s, behind + 1)
    behind += s.at(behind) in ("had", "have")
    cue = cue_at(s, behind) if behind < len(s.words) else None
    return first < comma and bool(opens) and cue is not None and cue.verb.lemma == "agree"


def quote_follows(s: Sentence, i: int) -> bool:
    """Say whether words in marks follow at item ``i``, behind a comma, a colon or a dash perhaps."""
    return i in s.quotes or (i + 1 in s.quotes and s.lower[i] in (",", ":", ";", *DASHES))


def says_this(s: Sentence) -> bool:
    """Say whether a sentence tells where and by whom the one before was said: "He said [this] in Oslo, TASS reports".

    Also "[This was] stated by the envoy, TASS reports".
    """
    words = s.lower[:LONGEST_TOLD]
    if words[:2] in (["this", "is"], ["this", "was"]):
        return s.at(2) in TOLD
    return "this" in words[1:] and words[words.index("this", 1) - 1] in TOLD


#: How many words from the beginning of a sentence its "this" stands, and what is done with it.
LONGEST_TOLD = 10
TOLD = frozenset("announced declared noted reported said stated written wrote".split())


def without_parenthesis(s: Sentence, content: Range) -> tuple[Range, ...]:
    """Cut out a parenthesis with an attribution of its own: the seizure [—which she called unlawful—] was over."""
    dashes = [i for i in range(*content) if s.lower[i] in DASHES]
    for opening, closing in pairs(dashes):
        if s.lower[opening + 1] in EXPLAINING:
            return ((content[0], opening), (closing + 1, content[1]))
        own = (
            s.lower[opening + 1] in ("which", "as", "whom", "something", "what")
            or s.lower[opening + 1] in PRONOUNS
        )
        begins = opening + 1 + (s.lower[opening + 1] == "who")
        if own and any(s.lower[i] in PRONOUNS for i in range(begins, closing)):
            return ((content[0], opening), (closing + 1, content[1]))
    return (content,)


#: What opens the narrator's word on whom or what is meant: "people like that – [meaning] the pilots – are".
EXPLAINING = frozenset({"meaning", "referring"})


def subordinate_end(s: Sentence, clause: Clause, first: int) -> int | None:
    """Give the comma that ends a subordinate clause: "While Ana Ruiz said she would come, ..."; ``None`` for none.

    A time or place may stand before its subject: "Although in May she said it was shut, ...".
    """
    if not clause.subject:
        return None
    opener = clause.subject[0] - 1
    in_front = 1 < opener <= LONGEST_ADJUNCT and s.lower[0] in FRONTING and s.lower[1] in PREPOSITIONS
    if in_front and s.lower[opener] != ",":  # not "As of Monday, she said"
        opener = 0
    if s.at(opener) in RELATIVES and s.lower[opener - 1] == ",":
        return _relative_end(s, first)
    relative = s.at(clause.before) in RELATIVES
    opens = opener < 4 or s.lower[opener - 1] in STOPS or s.lower[opener - 1] in ("and", "but")
    fronted = opens and s.at(opener) in FRONTING
    fronted = fronted or (s.at(opener) == "that" and s.at(opener - 1) == "fact" and opener < LONGEST_ADJUNCT)
    if not (fronted or (relative and s.lower[clause.before - 1] == ",")):
        return None
    if not fronted and _has_main_verb(s, clause.before - 1):
        return None  # "The step angered Ruiz, who said [the port, which was old, was shut]"
    begins = fronted_end(s, first) + 1 if s.lower[first - 1] == "that" else first
    for i in range(max(first, begins), len(s.words) - 2):
        ends = s.lower[i] == "," and not parts_adjectives(s, i) and not _awaits_verb(s, first, i)
        ends = ends and not (s.words[i - 1][0].isupper() and goes_on_listing(s, i, (first, len(s.words))))
        if ends or (i in s.quotes and awaits_attribution(s, i)):
            return i + (i in s.quotes)
    return None


def _has_main_verb(s: Sentence, comma: int) -> bool:
    """Say whether a clause has its verb before a relative clause: "He [met] Ruiz, who said", not "Ruiz, who said".

    Declines a subject within ("asked whether Ruiz, who said it was late, was right").
    """
    in_front = s.lower[0] in FRONTING or s.lower[0] in PREPOSITIONS
    opens = s.lower.index(",") if in_front and "," in s.lower[:comma] else 0
    opens = max((k for k in range(opens, comma) if s.lower[k] in OPENING_WITHIN), default=opens)
    return any(is_finite(s, k) for k in range(opens + 1, comma))


#: What opens a clause within another.
OPENING_WITHIN = frozenset({"if", "that", "when", "whether"})


def _relative_end(s: Sentence, first: int) -> int | None:
    """Give the comma behind which the main clause goes on: "The pact, which Ruiz said she would sign[,] was late"."""
    ends = (i for i in range(first, len(s.words) - 2) if s.lower[i] == "," and is_finite(s, i + 1))
    return next((i for i in ends if not _awaits_verb(s, first, i)), None)


#: How many items may stand between "although" and the subject of its clause.
LONGEST_ADJUNCT = 6

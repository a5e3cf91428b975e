"""Rules for a cue that is passive: S was quoted as saying C; C, as V by S; it was V that C; C was V by S.

The subject of the cue is not who reports, but who is quoted, or what was said.
"""

from __future__ import annotations

from attrs import evolve

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.clauses.descriptions import cited_phrase
from diplostmt.attribution.clauses.prepositions import adjunct_end, prepositional_end
from diplostmt.attribution.contents.cuts import CALLING
from diplostmt.attribution.contents.likenings import NAMING, opens_likening
from diplostmt.attribution.contents.limits import (
    content_after,
    content_before,
    content_ends_before,
    second_half,
)
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.findings.drafts import Draft, draft_of
from diplostmt.attribution.phrases.limits import LONGEST_NAME, phrase_after, phrase_start
from diplostmt.attribution.sentences.items import (
    ENDS,
    STOPS,
    Range,
    is_acronym,
    is_finite,
    is_noun,
    is_time,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import HOLDING_VIEWS, KINDS_OF_OUTLETS, QUANTITIES, SAYING
from diplostmt.lexicon.function_words import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES, SUBORDINATORS
from diplostmt.outlets import outlet_at
from diplostmt.speakers.names.nouns import is_body_noun, is_person_noun


def quoted_as_saying(clause: Clause) -> Draft | None:
    """S was quoted as saying [by ...] C: The consul was quoted by the daily as saying that the road was open.

    Also "The road is open, the daily quoted the consul".

    Declines "quoted" in any other use ("he quoted a poem").
    """
    s = clause.sentence
    if clause.verb.lemma not in ("quote", "cite", "report"):
        return None
    said = next(
        (i for i in range(clause.last - 1, min(clause.last + 16, len(s.words) - 1)) if _as_saying(s, i)), None
    )
    if said is None:
        return _quoted_that(clause) or _quoted_behind(clause)
    cited = range(clause.last, said)
    if any(s.lower[i] in ("cited", "cites", "quoted", "quotes") for i in cited):
        return None  # "A Reuters [report] cited an envoy as saying"
    quoted = next(
        (i for i in range(said + 2, min(said + LONGEST_NAME * 3, len(s.words))) if i in s.quotes), None
    )
    told = quoted or _behind_told(s, said + 1) if s.lower[said + 1] == "telling" else None
    after = told or _skip_relay(s, said + 2)
    content = content_after(s, after + (s.at(after) == "that")) if s.at(after) != "." else None
    if s.lower[after : after + 2] == [",", "adding"]:
        content = None  # "It rains, TASS quoted him as saying, adding that"
    source = clause.subject if clause.passive else cited_phrase(s, clause.last)
    if source is None:
        return None
    if not clause.passive and s.at(source[1]) == "," and s.lower[said - 1] == ",":
        source = (source[0], said - 1)  # "cited Ana Ruiz[, the envoy to Chad,] as saying"
    end = content_ends_before(s, (clause.subject or source)[0])
    if end and end - 1 in s.quotes and (s.at(said + 2) == "by" or s.at(said + 1) == "telling"):
        content = None  # '"...," she was quoted as saying by a source, who left', "as telling the daily"
    contents = (content,) if content else content_before(s, end) if end else ()
    if not contents:
        return None
    return Draft(
        "quoted_as_saying",
        contents,
        source,
        (clause.first, clause.last),
        clause.verb.lemma,
        reach=(0, content[0] if content else len(s.words)),
    )


def _quoted_that(clause: Clause) -> Draft | None:
    """Give what somebody is quoted with: "TASS quoted the envoy on Monday that [the road was open]"."""
    s = clause.sentence
    source = None if clause.passive or clause.verb.lemma == "report" else phrase_after(s, clause.last)
    if (
        source is None
        or clause.subject is None
        or clause.word.form == "ing"
        or s.lower[source[1] - 1] in SAYING
    ):
        return None
    if any(s.lower[i] == "to" and cue_at(s, i + 1) for i in range(source[0], source[1] - 1)):
        return None  # "cited reports [to allege] that"
    that = source[1]
    while that < len(s.words) and (is_time(s, that) or s.lower[that] in PREPOSITIONS):
        that = adjunct_end(s, that)
    behind = s.at(that + 1)  # "quoted a sentence that was long", "cited polls that show her ahead"
    relative = behind in SHOWN or (behind != "" and is_finite(s, that + 1))
    content = content_after(s, that + 1) if s.at(that) == "that" and not relative else None
    draft = draft_of("quoted_as_saying", clause, (content,), source) if content else None
    return evolve(draft, reach=(clause.subject[0], source[1])) if draft else None


#: What polls and papers do that are cited.
SHOWN = frozenset(
    {"find", "finds", "indicate", "indicates", "say", "says", "show", "shows", "suggest", "suggests"}
)


def _quoted_behind(clause: Clause) -> Draft | None:
    """Give the words in front of an outlet that quotes somebody: "[The road is open], TASS quoted the envoy"."""
    s, subject = clause.sentence, clause.subject
    source = cited_phrase(s, clause.last) if subject and not clause.passive else None
    end = content_ends_before(s, subject[0]) if subject and source else None
    if not end or source is None or s.at(source[1]) not in ENDS or clause.verb.lemma == "report":
        return None
    told = end - 1 in s.quotes or any(is_finite(s, i) for i in range(1, end))
    last = clause.before
    named = s.words[last][0].isupper() or s.lower[last] in KINDS_OF_OUTLETS or is_acronym(s, last)
    contents = content_before(s, end) if told and named else ()
    draft = draft_of("quoted_as_saying", clause, contents, source) if contents else None
    return evolve(draft, reach=(subject[0], source[1])) if draft and subject else None


def _behind_told(s: Sentence, i: int) -> int | None:
    """Give where those end who were told by "telling" at item ``i``: "as telling [lawmakers] that it rains"."""
    told = phrase_after(s, i + 1)
    if told and s.at(told[1]) == "that":
        return told[1]
    word = cue_at(s, i)
    hearer = Clause(s, i, i + 1, word).adjuncts.hearer if word else None
    return hearer[1] if hearer else None


def _as_saying(s: Sentence, i: int) -> bool:
    """Say whether what somebody is quoted with follows item ``i``: "quoted [as] saying", "quoted [as] warning that"."""
    if s.lower[i] == "as":
        cue = cue_at(s, i + 1)
        told = s.at(i + 2) == "that" or _is_clause(s, i + 2)
        return s.lower[i + 1] in SAYING or (
            told and cue is not None and cue.form == "ing" and "that" in cue.frames
        )
    return s.lower[i + 1] in SAYING and s.lower[i] == "quoted"  # "was quoted saying"


def _is_clause(s: Sentence, i: int) -> bool:
    """Say whether a clause opens at item ``i``: "as claiming [the council was late]"."""
    opens = s.at(i) in DETERMINERS or s.at(i) in PRONOUNS or s.at(i) in QUANTITIES or s.at(i).isdigit()
    if not (opens or (i < len(s.words) and s.words[i][0].isupper())):
        return False
    for k in range(i + 1, min(i + LONGEST_SUBJECT, len(s.words))):
        if s.lower[k] in STOPS or s.lower[k] in RELATIVES:
            return False
        if is_finite(s, k):
            return True
    return False


#: How many items the subject of such a clause takes.
LONGEST_SUBJECT = 12


def _skip_relay(s: Sentence, i: int) -> int:
    while i < len(s.words) and (
        s.lower[i] in ("said", "told", "here") or s.lower[i] in PREPOSITIONS or is_time(s, i)
    ):
        end = time_end(s, i) if is_time(s, i) else i + 1
        i = prepositional_end(s, i) if s.lower[i] in PREPOSITIONS else end
    return i


def as_cue_source(clause: Clause) -> Draft | None:
    """As V by S, C: As reported by the daily, the road is open. Also "As TASS was told by the envoy, ...".

    Declines "as" with a subject of its own ("as it was reported by").
    """
    s, i, opener = clause.sentence, clause.last, clause.before
    if clause.verb.lemma == "tell" and "as" in s.lower and (draft := _as_was_told(clause)):
        return draft
    if s.at(opener) != "as" or s.at(i) != "by":
        return None
    source = phrase_after(s, i + 1) if clause.says and clause.word.form in ("past", "participle") else None
    if source is None or source[1] >= len(s.words):
        return None
    ahead = content_before(s, opener - 1) if opener > 1 and s.lower[opener - 1] == "," else ()
    if clause.verb.lemma in DONE:
        return None  # "The panel will meet on Monday, as proposed by Ruiz"
    joins_on = s.at(source[1]) == "," and s.at(source[1] + 1) in ("and", "but")
    if ahead and joins_on and any(cue_at(s, i) for i in range(*ahead[0])):
        return None  # "urged them to talk, as proposed by Ruiz, and to end the war"
    if ahead and clause.verb.lemma not in CARRYING and any(_tells_first(s, i) for i in range(*ahead[0])):
        return None  # "Ruiz said the plan stands, as announced by the board": it is hers to say so
    after = second_half(s, source[1], anything=True) if opener == 0 else ()
    return draft_of("as_cue_source", clause, ahead or after, source) if ahead or after else None


def _tells_first(s: Sentence, i: int) -> bool:
    """Say whether what somebody tells begins behind a verb at item ``i``: "Ruiz [said] the plan stands"."""
    cue = cue_at(s, i)
    return cue is not None and cue.verb.lemma in ("add", "say", "state", "tell") and cue.form != "ing"


#: What outlets do with another's words.
CARRYING = frozenset({"cite", "quote", "report", "share", "tell"})
#: What is done as somebody has said: it was not told by him.
DONE = frozenset("demand pledge promise propose recommend request".split())


def _as_was_told(clause: Clause) -> Draft | None:
    """Give what an outlet was told, and by whom: "As TASS was told by [the ministry], the road is open"."""
    s, subject = clause.sentence, clause.subject
    if not clause.passive or subject is None or s.at(subject[0] - 1) != "as":
        return None
    outlet = outlet_at(s.text, s.starts[subject[0]])
    source = phrase_after(s, clause.last + 1) if s.at(clause.last) in ("at", "by", "in") else None
    if outlet is None or source is None or s.at(source[1]) != "," or subject[0] != 1:
        return None
    contents = second_half(s, source[1], anything=True)
    draft = draft_of("as_cue_source", clause, contents, source) if contents else None
    return evolve(draft, reach=(0, source[0])) if draft else None


def impersonal(clause: Clause) -> Draft | None:
    """V [by S] that C, with "it" for subject: It was announced that the talks would be held. S is often not known.

    Declines a passive with a hearer or a source for subject ("the envoys were told").
    """
    s, subject = clause.sentence, clause.subject
    if not clause.passive or subject is None or s.lower[subject[0]] not in ("it", "it's"):
        return None
    if clause.verb.lemma in HOLDING_VIEWS:
        return None  # "It is thought that"
    i = clause.adjuncts.end
    end = content_ends_before(s, subject[0]) if s.at(i) in ENDS else None
    if end:  # "The talks will go on, it was announced"
        return draft_of("impersonal", clause, content_before(s, end), None)
    that = s.at(i) == "that"
    bare = "that" in clause.frames and i == clause.last and (s.at(i) in DETERMINERS or _is_clause(s, i))
    if not that and not bare:
        return None  # not "It is alleged [the envoys met]"
    content = content_after(s, i + that)
    source = phrase_after(s, clause.last + 1) if s.at(clause.last) == "by" else None
    return draft_of("impersonal", clause, (content,), source) if content else None


def content_cued_by(clause: Clause) -> Draft | None:
    """C is V by S: The launch was confirmed by the ministry on Monday. C is what the verb is about.

    Where something is called something, C is that: "The road was described by Ruiz as a lifeline".

    Declines pronouns ("it was confirmed by"), verbs that report clauses alone, and what is part of another's words
    ("The plan was proposed by Oslo, Ruiz said") or of a longer clause ("When the talks were announced by Peru, ...").
    """
    s, subject = clause.sentence, clause.subject
    if (named_words := _named_by(clause)) is not None:
        return named_words
    if not clause.passive or subject is None or "noun" not in clause.frames or "being" in clause.helpers:
        return None
    if (
        s.at(clause.last) != "by"
        or s.lower[subject[0]] in PRONOUNS | {"this", "that"}
        or s.lower[clause.before] in RELATIVES | {"that"}
    ):
        return None
    if _is_within_report(clause, subject):
        return None
    source = phrase_after(s, clause.last + 1)
    named = content_after(s, source[1] + 1) if source and s.at(source[1]) == "as" else None
    content = named or (_before_its_clause(s, subject[0]), subject[1])
    return draft_of("content_cued_by", clause, (content,), source) if source else None


def _is_within_report(clause: Clause, subject: Range) -> bool:
    """Say whether somebody else says something in the same sentence, or a conjunction opens the clause."""
    s = clause.sentence
    if s.at(subject[0] - 1) in SUBORDINATORS | {"that"} and subject[0]:
        return True
    others = (cue_at(s, i) for i in range(len(s.words)) if i != clause.first and i not in s.quotes)
    return any(cue and cue.says and "that" in cue.frames and cue.form in ("past", "third") for cue in others)


def _named_by(clause: Clause) -> Draft | None:
    """Something is V [as] "C" by S: The plan was dubbed "a sham" by the port union. Also "hailed as a step by".

    Declines what nobody is named for ("was dubbed "a sham" by May"), and words that are no quotation.
    """
    s, i = clause.sentence, clause.last
    if not (clause.passive or clause.word.form in ("past", "participle")):
        return None
    if clause.verb.lemma not in CALLING and not ("as" in clause.frames and s.at(i) in ("as", "by")):
        return None
    content = _name_in_marks(s, i) or _likening_before(s, i, clause.verb.lemma)
    source = phrase_after(s, content[1] + 1) if content and s.at(content[1]) == "by" else None
    if content is None and s.at(i) == "by":
        source = phrase_after(s, i + 1)
        content = _likening_behind(s, source[1]) if source else None
    if content is None or source is None or is_time(s, source[0]):
        return None
    head = s.lower[source[1] - 1].removesuffix("s")
    somebody = (
        s.words[source[1] - 1][0].isupper() or is_person_noun(head) or is_body_noun(head) or head in NAMERS
    )
    if not somebody:
        return None  # 'was called "Ruiz" by mistake'
    return draft_of("content_cued_by", clause, (content,), source)


def _name_in_marks(s: Sentence, i: int) -> Range | None:
    """Give the words in marks that something is called from item ``i`` on: 'dubbed a ["sham"]'."""
    marks = next((k for k in range(i, i + 3) if k in s.quotes), None)
    return (marks, marks + 1) if marks is not None and " ".join(s.lower[i:marks]) in BEFORE_NAMES else None


#: What stands between a verb and such words: 'dubbed ["..."]', 'described [as a] "..."'.
BEFORE_NAMES = frozenset({"", "as", "a", "an", "the", "as a", "as an"})


def _likening_before(s: Sentence, i: int, lemma: str) -> Range | None:
    """Give what something is taken for, from item ``i`` to "by": "hailed as [a step] by", "called [a farce] by"."""
    first = i + (s.at(i) == "as")
    if (first == i and lemma not in NAMING) or not opens_likening(s, first):
        return None
    end = next(
        (k for k in range(i + 1, len(s.words)) if s.lower[k] in STOPS or s.lower[k] == "by"), len(s.words)
    )
    return (first, end)


def _likening_behind(s: Sentence, i: int) -> Range | None:
    """Give what something is taken for behind who does so, where "as" is item ``i``: "dismissed by Oslo as [a lie]"."""
    opens = s.at(i) == "as" and (i + 1 in s.quotes or opens_likening(s, i + 1))
    return content_after(s, i + 1) if opens else None


#: Who names something, beside persons and bodies: "dubbed a sham by [the press]", "by [both sides]".
NAMERS = frozenset("all both government many media other press side some".split())


def told_by(clause: Clause) -> Draft | None:
    """Those told are V by S that C: Envoys were told by the minister that the road was shut.

    Declines what nobody is named for ("were told that"), and what is said of somebody ("was said by Ruiz to be").
    """
    s = clause.sentence
    if not clause.passive or clause.verb.hearer == "no" or s.at(clause.last) != "by":
        return None
    source = phrase_after(s, clause.last + 1)
    if source is None or "that" not in clause.frames:
        return None
    behind = s.lower[source[1] : source[1] + LONGEST_NAME]
    content = content_after(s, source[1] + behind.index("that") + 1) if "that" in behind else None
    return draft_of("told_by", clause, (content,), source) if content else None


def _before_its_clause(s: Sentence, i: int) -> int:
    """Give where the noun begins in whose clause item ``i`` stands: "[the claim] that jets crossed the isle"."""
    for that in range(i - 1, 0, -1):
        if s.lower[that] in STOPS:
            break
        if s.lower[that] == "that" and is_noun(s, that - 1):
            return phrase_start(s, that - 1)
    return i

"""Rules for an attribution that stands behind the words reported or amid them: C S V, C S V C, and C, as S V.

Most quotations in the news are attributed so, and other words, too: "The road, she said, is open". What each rule has
to settle is whether the words before the attribution were said, or are the narrator's, as in "On Monday, she said the
road was open". A quotation before a comma was said; words without marks were, where nothing behind can be reported.
"""

from __future__ import annotations

from attrs import evolve

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.clauses.owners import described_by
from diplostmt.attribution.clauses.prepositions import prepositional_end
from diplostmt.attribution.contents.fronted import fronted
from diplostmt.attribution.contents.in_front import (
    first_time,
    is_clause_behind_phrase,
    is_in_front,
    is_in_phrase,
    is_told_before,
    is_told_in_front,
    opens_in_front,
)
from diplostmt.attribution.contents.limits import (
    content_before,
    content_ends_before,
    lists_subjects,
    quote_follows,
    says_this,
    second_half,
)
from diplostmt.attribution.cues.finding import MEANS, cue_at
from diplostmt.attribution.cues.forms import reporting_nouns
from diplostmt.attribution.findings.drafts import Draft, draft_of, quotations_in
from diplostmt.attribution.phrases.limits import LONGEST_NAME, phrase_after
from diplostmt.attribution.rules.second_halves import relative_behind, second_half_of
from diplostmt.attribution.sentences.items import (
    DASHES,
    ENDS,
    STOPS,
    Range,
    awaits_attribution,
    cited_from,
    in_title_case,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_time,
    may_be_verb,
    opens_distance,
    opens_predicate,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.attribution.sentences.verbs import is_verb
from diplostmt.lexicon.attribution_words import (
    CONNECTING_PHRASES,
    DOCUMENTS,
    FRONTING,
    INVERTED,
    MEANWHILE,
    SPEAKERS_CONNECTIVES,
)
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    CONNECTIVES,
    CONTRACTIONS,
    INVARIANT,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
    SUBORDINATORS,
)


def as_source_cue(clause: Clause) -> Draft | None:
    """C, as S V, C: The road, as the envoy noted, is long. As she put it, "it is long".

    Declines "as" for "while" ("as he spoke", "as voters responded to the plan").
    """
    s, subject = clause.sentence, clause.subject
    if subject is None or clause.word.form == "ing" or not clause.says:
        return None
    if subject[0] < 1 or s.lower[subject[0] - 1] != "as":
        return None
    opener = subject[0] - 1
    rest = clause.adjuncts.end + (s.at(clause.adjuncts.end) == "it")  # "as she put it", "as they explain it"
    if s.at(rest) not in ("", ",", ".", '"', ":", *DASHES):
        return None
    if s.at(opener - 1) not in ("", ",", '"', *DASHES, "and", "but"):
        return None
    if clause.passive or (clause.verb.lemma in ANSWERING and s.at(clause.last) == "to"):
        return None  # "as it is now written", "as voters responded to the plan"
    if clause.verb.lemma in OBJECTING and s.at(clause.last) in PREPOSITIONS:
        return None  # ", as growers complain in the streets"
    # Not "as he put it in Oslo, [where he met Ruiz]"
    after = () if relative_behind(s, rest) else second_half(s, rest, anything=True)
    joins = _only_joins(s, opener, after=bool(after))
    explained = (
        s.at(rest) == ":" and rest + 1 in s.quotes
    )  # 'The plan is bold, as Ruiz put it: "All or nothing."'
    ahead = content_before(s, opener - (opener - 1 not in s.quotes)) if opener and not joins else ()
    ahead = () if explained and opener - 1 not in s.quotes else ahead
    told = next((i + 2 for i in range(opener - 1) if s.at(i + 1) == "that" and cue_at(s, i)), 0)
    joins_on = s.at(rest) == "," and s.at(rest + 1) in ("and", "but")
    if ahead and not told and joins_on and any(cue_at(s, i) for i in range(*ahead[0])):
        return None  # "urged them to talk, as Ruiz had proposed, and to end the war"
    if ahead and ahead[0][0] < told < ahead[-1][1]:
        # "confirmed that [she left] – as he noted – and announced"
        ahead, after = ((told, ahead[-1][1]),), ()
    contents = (*ahead, *after)
    if "that" not in clause.frames and not quotations_in(s, contents):
        return None
    return draft_of("as_source_cue", clause, contents, subject) if contents else None


def _only_joins(s: Sentence, opener: int, *, after: bool) -> bool:
    """Say whether what stands before "as the envoy noted" only joins what was said to the sentence before.

    "But, as the envoy noted, the road is long", "Of course, as ...", "The road is old, and as she noted, it is long".
    """
    if s.at(opener - 1) in ("and", "but"):
        return after and s.at(opener - 2) == ","
    return opener > 1 and " ".join(s.lower[: opener - 1]) in JOINING


#: What joins a sentence to the one before it, up to its comma.
JOINING = CONNECTIVES | CONNECTING_PHRASES | {"of course", "or", "then again", "to be sure"}


#: What crowds do, and tell nothing by it.
OBJECTING = frozenset({"complain", "protest"})
#: Verbs of a reaction, which "to" follows.
ANSWERING = frozenset({"answer", "react", "reply", "respond"})


def content_source_cue(clause: Clause) -> Draft | None:
    """C S V, and C S V C: "The road is open," Ana Ruiz said. The road, she said, is open.

    Declines where the words reported follow the cue ("On Monday, she said the road was open"). Of "a deal which, she
    said, would hold", only the half after the attribution is hers.
    """
    s, subject = clause.sentence, clause.subject
    if subject is None or not clause.says or clause.passive or _is_done_by(clause):
        return None
    end = content_ends_before(s, subject[0])
    if end is None or s.lower[clause.before] in RELATIVES or described_by(s, subject):
        return None
    if clause.verb.hearer == "must" and clause.adjuncts.hearer and not MODALS.isdisjoint(clause.helpers):
        return None  # "After the vote, Ruiz will inform the council about it"
    # "he finds that in Oslo, he said"
    attributes = clause.verb.lemma in INVERTED and s.at(clause.last) in ENDS
    if not attributes and is_told_in_front(s, end):
        return None
    if clause.word.form == "ing" and clause.before == clause.first - 1:
        return None
    if clause.word.form == "base" and (
        clause.verb.lemma == "go on" or s.lower[clause.before] in CONTRACTIONS
    ):
        return None  # "as the war and hunger go on", 'there was "no way" he'd agree'
    if clause.verb.lemma == "continue" and s.at(clause.last) == "to":
        return None  # 'vowed to be "firm," saying Lima will continue to talk'
    if clause.verb.lemma == "agree" and lists_subjects(s, end):
        return None  # "said Norway, Peru and Chile agreed"
    if "would" in clause.helpers and s.at(clause.last) in ("", ".") and end - 1 not in s.quotes:
        return None  # "said that if the pass was shut, Peru would respond"
    rest = _behind_hearer(clause) or clause.adjuncts.mark
    quoted = end - 1 in s.quotes
    if _reports_what_follows(clause, end, rest) or _adds_in_front(s, end):
        return None
    second = second_half_of(clause, end, rest)
    alone = clause.verb.lemma in INVERTED or (clause.verb.lemma == "tell" and clause.adjuncts.hearer)
    alone = alone and s.at(clause.adjuncts.end) in ("", ".")
    told = quoted or (alone and is_clause_behind_phrase(s, end))
    if not told and _is_narrators(s, end, second):
        return None
    relative = s.at(end - 1) in OPENS_RELATIVE or _is_noun_that(s, end - 1)
    in_front = quoted and second and is_in_front(s, end - 1) and quote_follows(s, rest)
    contents = second if relative or in_front else (*content_before(s, end), *second)
    if quoted and _is_reported_before(s, end - 1):
        contents = ((end - 1, end), *second)
    if second and (named := _apposition_start(s, end, second[0][0])):
        contents = ((named, end), *second)
    # "The road, she continued, is long"
    ends = clause.word.form == "past" and s.at(clause.last) in ENDS  # "A vote will be held, he continued"
    closes = ends and not clause.helpers and not opens_in_front(s)
    goes_on = clause.verb.lemma in ("continue", "go on") and (len(contents) > 1 or closes)
    reads = clause.verb.lemma == "read" and s.lower[subject[1] - 1] in DOCUMENTS and s.at(rest) in ENDS
    if "that" not in clause.frames and not goes_on and not reads and not quotations_in(s, contents):
        return None
    if not contents:
        return None
    draft = draft_of("content_source_cue", clause, contents, subject)
    reach = draft.reach if second and draft.reach else None
    return evolve(draft, reach=(reach[0], max(reach[1], second[0][0]))) if reach else draft


def _adds_in_front(s: Sentence, end: int) -> bool:
    """Say whether a participle reports what stands in front: '[Insisting it was "late]," Ruiz urged them to leave'."""
    cue = cue_at(s, 0)
    return (
        cue is not None and cue.form == "ing" and "," not in s.lower[: end - 1] and ":" not in s.lower[:end]
    )


#: What opens a clause that somebody's aside stands in: "to Oslo[, where], she said, they will win".
OPENS_RELATIVE = RELATIVES | {"where"}


def _apposition_start(s: Sentence, end: int, goes_on: int) -> int:
    """Give where begins what somebody calls what is told before: "Ruiz shut the road, [a step], she said, [to save]".

    0 where all in front is said ("The plan, a fair one, she said, to end the war").
    """
    comma = next((i for i in range(end - 1, max(end - LONGEST_APPOSITION, 0), -1) if s.lower[i] in STOPS), 0)
    named = (
        s.at(comma) == "," and s.at(comma + 1) in ("a", "an") and s.at(goes_on) in ("aimed", "meant", "to")
    )
    told = any(is_finite(s, i) or s.lower[i] in INVARIANT for i in range(1, comma))
    return comma + 1 if named and told and not any(is_finite(s, i) for i in range(comma + 1, end)) else 0


#: How many items such an apposition has.
LONGEST_APPOSITION = 10


def _is_reported_before(s: Sentence, quote: int) -> bool:
    """Say whether an outlet reports what somebody says in marks: 'TASS reports, "It is over," the envoy wrote'."""
    comma = s.at(quote - 1) == "," and quote > 2
    cue = cue_at(s, quote - 2) if comma else None
    return cue is not None and cue.form in ("past", "third") and s.words[0][0].isupper()


def _is_done_by(clause: Clause) -> bool:
    """Say whether a participle and its agent go with the noun before: "- a fact first [reported by] Ana Ruiz"."""
    return (
        clause.sentence.at(clause.last) == "by"
        and clause.sentence.at(clause.last + 1) not in MEANS
        and clause.word.form == "past"
        and clause.verb.lemma not in ("say", "write")
    )


def _behind_hearer(clause: Clause) -> int:
    """Give where a hearer ends behind which nothing is told: "..., he warned [the council] today"; 0 for none."""
    s = clause.sentence
    hearer = (
        phrase_after(s, clause.last) if clause.verb.hearer == "may" and not clause.adjuncts.hearer else None
    )
    if hearer is None or s.lower[hearer[0]] in PRONOUNS or clause.last in s.quotes:
        return 0
    end = hearer[1]
    for _ in range(2):
        if end < len(s.words) and (is_time(s, end) or s.lower[end] in ("at", "in", "on")):
            end = time_end(s, end) if is_time(s, end) else prepositional_end(s, end)
    return end if s.at(end) in ENDS else 0


def _reports_what_follows(clause: Clause, end: int, rest: int) -> bool:
    """Say whether a cue reports what follows it, and not what stands before it: "On Monday, she said it was open"."""
    s, said = clause.sentence, clause.adjuncts.end
    if _runs_on(clause, end, rest) or _is_told_in_full(clause, end):
        return False
    if _is_day_with_comma(clause, end, rest):
        return True
    if s.at(rest) == ":":  # not of 'It is late, the minister said: "We must go."'
        both = rest + 1 in s.quotes and end - 1 not in s.quotes and not opens_in_front(s)
        return not (both and any(may_be_verb(s, i) for i in range(1, end)))
    if opens_in_front(s) and end - 1 not in s.quotes and fronted(clause):
        return True  # "At a meeting, he said under the deal, troops would leave"
    if end - 1 in s.quotes:
        return _reports_behind_quotation(clause, end - 1, rest)
    if "that" in clause.frames and s.at(said) == "that" and not _relative_follows(s, said):
        return True  # "With respect, he wrote, in May, that"
    named = end == 1 and not opens_predicate(s, rest + (rest not in s.quotes))
    if rest in s.quotes and not (end == 1 and opens_predicate(s, rest)):
        return True
    if end > 1 and opens_predicate(s, rest + (rest not in s.quotes)):
        return False  # 'To judge them by looks, Ruiz said, "is unfair"'
    if quote_follows(s, rest) and (opens_in_front(s) or named):
        return True  # "Frustrated, Ruiz asked, "...""
    does_more = s.at(rest) in ("and", "but") and rest + 1 < len(s.words) and is_finite(s, rest + 1)
    if s.at(rest) in ENDS or s.lower[rest] in MEANWHILE or s.lower[rest] == "adding" or does_more:
        return False  # "The talks were open, he said [and thanked] his host"
    if rest > clause.last and _relative_follows(s, rest):
        return False
    if cited_from(s, rest) or (s.lower[rest] in PREPOSITIONS and s.at(rest + 1) in RELATIVES):
        return False  # "the agency reports [citing] Oslo", "she wrote in a letter [in which] she asked"
    if _acts_meanwhile(clause, end, rest):
        return False
    if s.lower[rest] not in PREPOSITIONS:
        return True
    gerund = is_gerund(s, rest + 1) and not opens_in_front(s)
    return not gerund and prepositional_end(s, rest) != len(s.words)


def _acts_meanwhile(clause: Clause, end: int, rest: int) -> bool:
    """Say whether a participle tells what somebody did as he said what stands in front: "It is late, Ruiz said rising".

    Declines the subject of what is said: "In Oslo, Ruiz said [holding talks was] late".
    """
    s = clause.sentence
    told = (
        not opens_in_front(s) and s.lower[0] not in FRONTING and any(is_finite(s, i) for i in range(1, end))
    )
    alone = rest == clause.last and clause.verb.lemma in INVERTED and "ing" not in clause.frames
    if not told or not alone or not is_gerund(s, rest):
        return False
    stop = next((i for i in range(rest + 1, len(s.words)) if s.lower[i] in STOPS), len(s.words))
    return not any(is_finite(s, i) for i in range(rest + 1, stop))


def _is_day_with_comma(clause: Clause, end: int, rest: int) -> bool:
    """Say whether a comma behind the day opens what is told: "Amid tensions, Ruiz said Sunday, [she] was ready"."""
    s = clause.sentence
    dated = rest > clause.last and s.at(rest) == "," and is_time(s, rest - 1) and end - 1 not in s.quotes
    return dated and opens_in_front(s) and s.at(rest + 1) in PRONOUNS and s.at(rest + 2) in AUXILIARIES


def _is_told_in_full(clause: Clause, end: int) -> bool:
    """Say whether a clause stands in front, and only when, where and to whom it was told behind the cue.

    "The road is open, she said on Monday after a raid [that] hurt many", "..., she told reporters [who] had gathered".
    Declines what the narrator has in front ("In Oslo, she said after a raid that it rained"), and "that" right behind
    the cue, a hearer or a day ("It rains, she said on Monday that").
    """
    s, begins = clause.sentence, clause.adjuncts.end
    quoted = end - 1 in s.quotes
    if quoted:
        whole = awaits_attribution(s, end - 1) and not (
            is_in_phrase(s, end - 1) or is_told_before(s, end - 1)
        )
    else:
        whole = (
            not opens_in_front(s)
            and s.lower[0] not in SUBORDINATORS
            and any(is_finite(s, i) for i in range(1, end))
        )
    told_to = clause.adjuncts.hearer[1] if clause.adjuncts.hearer else clause.last
    if not whole or begins <= clause.last:
        return False
    if s.at(begins) == "that":
        return quoted or (begins > told_to and not is_time(s, begins - 1))
    return s.at(begins) in OPENING_SCENES or s.at(begins) == "adding"


#: What goes on telling when, where and why somebody said something.
OPENING_SCENES = PREPOSITIONS | RELATIVES | AUXILIARIES | SUBORDINATORS


def _runs_on(clause: Clause, end: int, rest: int) -> bool:
    """Say whether a sentence of the speaker's runs on behind an attribution between commas.

    "It is no surprise, she said, [that] he left", 'If it rains, she said, "[the] talks will end."', 'While it is late,
    she said, "[the] talks go on."' Declines what the narrator has in front: "In Oslo, she said, that he left", 'When he
    left, she said, "the talks ended."'
    """
    s = clause.sentence
    if s.at(rest) != "," or rest + 1 >= len(s.words):
        return False
    if s.lower[rest + 1] == "that":
        first = 1 if s.lower[0] in SPEAKERS_CONNECTIVES else 0
        narrates = s.lower[first] in PREPOSITIONS or s.lower[first] in FRONTING or is_gerund(s, first)
        told = any(may_be_verb(s, i) or s.lower[i] in CONTRACTIONS for i in range(first, end))
        return not narrates and told
    quote = s.quotes.get(rest + 1)
    goes_on = quote is not None and s.text[quote.start : quote.start + 1].islower()
    if not goes_on:
        return False
    if s.lower[0] in CONDITIONS:
        return any(is_finite(s, i) for i in range(1, end))
    return clause.word.form == "past" and s.lower[0] in TIMES and _is_of_now(s, end)


#: What opens a condition or a contrast, which is the speaker's where the main clause is; and what opens a time, which
#: is the narrator's as often.
CONDITIONS = frozenset("although because if though unless".split())
TIMES = frozenset("as once since until when whenever while".split())


def _is_of_now(s: Sentence, end: int) -> bool:
    """Say whether the clause that opens a sentence tells of the present or the future: "While it is late, she said".

    Declines what has no subject: "While speaking in Oslo", "When asked", "As for the road".
    """
    if is_gerund(s, 1) or s.lower[1] in PREPOSITIONS:
        return False
    words = s.lower[1:end]
    past = any(word in STRONG_PAST or word in WERE or word.endswith("ed") for word in words)
    return len(words) >= SHORTEST_CLAUSE and not past


WERE = frozenset("did didn't had hadn't was wasn't were weren't".split())
#: How many items such a clause has at least behind its opener, and its comma.
SHORTEST_CLAUSE = 3


def _reports_behind_quotation(clause: Clause, quote: int, rest: int) -> bool:
    """Say whether words reported follow a quotation that is another's: 'On "The Hour," Ruiz said it was'."""
    s = clause.sentence
    if s.at(rest) == "that":
        return True
    if not _clause_follows(s, rest):
        return False
    fronted = rest == clause.last and (is_in_phrase(s, quote) or is_told_before(s, quote))
    return fronted or not awaits_attribution(s, quote)


#: What stands behind a cue and opens nothing that is reported.
OPENS_NO_CLAUSE = PREPOSITIONS | MEANWHILE | ENDS | {"and", "but"}


def _clause_follows(s: Sentence, i: int) -> bool:
    """Say whether the words after the cue can be what is reported, rather than "as he left" or "of the plan"."""
    return s.at(i) not in OPENS_NO_CLAUSE


def _relative_follows(s: Sentence, i: int) -> bool:
    """Say whether "that" at item ``i`` opens a relative clause: "said at a meeting that is being held in Oslo"."""
    return s.at(i) == "that" and s.at(i + 1) in AUXILIARIES


def _is_narrators(s: Sentence, end: int, second: tuple[Range, ...]) -> bool:
    """Say whether what stands before an attribution is the narrator's: a name, a time, a phrase that sets the scene."""
    spoken = int(s.lower[0] in ("earlier", "later"))
    if (s.lower[spoken] in ("speaking", "talking") and s.at(spoken + 1) in PREPOSITIONS) or says_this(s):
        return True  # "Speaking to the daily, he said while", "Later speaking in Oslo, he"
    named = not in_title_case(s.words) and _is_name(s, content_before(s, end))
    if named and (not second or _tells_more(s, second[0][0])):
        return True  # "Ruiz, the channel said, added that"
    if second:
        return False
    when = first_time(s)
    if is_time(s, when) and time_end(s, when) == end:
        return True  # "Last week, Ruiz said, without elaborating"
    first = 1 if s.lower[0] in ("and", "but") or s.lower[0] in CONNECTIVES else 0
    sets_scene = s.at(first) in FRONTING or s.at(first) in REACTING
    if opens_distance(s, first):  # "Two years ago, Ruiz said", and not "Two years ago it was open, Ruiz said"
        told = next(
            (i for i in range(first, end) if is_finite(s, i) or s.lower[i] in ("after", "before")), end
        )
        sets_scene = sets_scene or told == end or not is_finite(s, told)
    if sets_scene and "," not in s.lower[first:end] and MODALS.isdisjoint(s.lower[first:end]):
        return (
            True  # "When the vote was over, Ruiz responded"; not "After the vote it would close, Ruiz said"
        )
    # "At day's end, however, Ruiz said as she left"
    opens = next(
        (i for i in range(1, end) if s.lower[i] == "that" and s.lower[i - 1] in reporting_nouns()), end
    )
    tells = any(is_finite(s, i) or (i and is_verb(s, i)) for i in range(opens))
    later = (
        s.lower[0] in ("earlier", "later") and s.lower[1] in PREPOSITIONS
    )  # "Later in the day, Ruiz told a crowd"
    return (later or s.lower[0] in PREPOSITIONS | FRONTING) and not tells


#: What somebody does to another's words.
REACTING = frozenset({"commenting", "reacting", "replying", "responding"})


def _is_name(s: Sentence, contents: tuple[Range, ...]) -> bool:
    """Say whether what seems to be said is a name: "[Ana Ruiz], the head of the port said in a statement"."""
    return all(
        last - first <= LONGEST_NAME
        and all(s.words[i][0].isupper() and not is_auxiliary(s, i) for i in range(first, last))
        for first, last in contents
    )


def _tells_more(s: Sentence, i: int) -> bool:
    """Say whether a cue with "that" stands at item ``i``: the one before the aside goes on telling."""
    return s.at(i + 1) == "that" and cue_at(s, i) is not None


def _is_noun_that(s: Sentence, i: int) -> bool:
    """Say whether "that" goes with a noun behind its article: "a formula [that], envoys said, was meant"."""
    return i > 1 and s.lower[i] == "that" and s.lower[i - 2] in ("a", "an") and s.lower[i + 1] == ","

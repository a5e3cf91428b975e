"""The rules of attribution by a reporting verb: small named functions, tried in order; the first answer has the cue.

A rule looks at one ``Clause`` (the verb in its sentence) and gives a ``Draft``, or ``None`` where its shape is not
there. Its docstring states the shape, with S for the source, V for the cue and C for the content, then a sentence of
that shape, then what it declines. Where no verb reports, see ``phrase_rules``.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from diplostmt.attribution import cuts
from diplostmt.attribution.adjuncts import prepositional_end
from diplostmt.attribution.clauses import Clause
from diplostmt.attribution.contents import (
    awaits_attribution,
    content_after,
    content_before,
    content_ends_before,
    goes_on_inside,
    reported,
    second_half,
    subordinate_end,
    without_parenthesis,
)
from diplostmt.attribution.cues import cue_at, reporting_nouns
from diplostmt.attribution.drafts import Draft
from diplostmt.attribution.phrases import (
    DASHES,
    ENDS,
    LONGEST_NAME,
    STOPS,
    WEEKDAYS,
    Range,
    before_helpers,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_noun,
    is_time,
    phrase_after,
    phrase_start,
    subject_before,
    time_end,
    with_name_behind,
)
from diplostmt.attribution.segments import Sentence
from diplostmt.attribution.subjects import main_subject, nearest_subject, opens_distance
from diplostmt.lexicon.attribution_words import (
    DOCUMENTS,
    FRONTING,
    ISSUED,
    MEANWHILE,
    SAYING,
    SPEAKING_DETERMINERS,
    UNSAID,
)
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    CONNECTIVES,
    DETERMINERS,
    NEGATIONS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
)

ClauseRule = Callable[[Clause], Draft | None]


def _draft(rule: str, clause: Clause, contents: tuple[Range, ...], source: Range | None) -> Draft:
    """Put a draft together for the cue of ``clause``."""
    adjuncts = clause.adjuncts
    first = min([clause.first, *([source[0]] if source else [])])
    last = max(adjuncts.end, clause.last)
    if contents and contents[0][0] >= clause.last and not _is_topic(clause.sentence, first):
        first = 0  # a fronted phrase may name the outlet: "Speaking to TASS, ..."
    elif contents and contents[-1][1] <= clause.first:
        last = len(clause.sentence.words)
    pronoun = clause.before
    relative = clause.sentence.at(pronoun) in ("who", "which", "that") and source == clause.subject
    antecedent, source = (source, (pronoun, pronoun + 1)) if source and relative else (None, source)
    return Draft(
        rule,
        contents,
        source,
        (clause.first, clause.last),
        clause.verb.lemma,
        adjuncts.time or clause.time_before,
        adjuncts.occasion,
        (first, last),
        antecedent,
    )


def _is_topic(s: Sentence, end: int) -> bool:
    """Say whether what stands before item ``end`` is what was asked or reported: "As for a claim by the daily, ..."."""
    opens = s.lower[0] in ("about", "asked", "regarding") or s.lower[:2] == ["as", "for"]
    return opens or not TOPICS.isdisjoint(s.lower[:end])


#: Nouns of what an answer is about.
TOPICS = frozenset("allegation article claim claims report reports story".split())


# ---------------------------------------------------------------- the rules


def quoted_as_saying(clause: Clause) -> Draft | None:
    """S was quoted as saying [by ...] C: The consul was quoted by the daily as saying that the road was open.

    Declines "quoted" in any other use ("he quoted a poem").
    """
    s = clause.sentence
    if clause.verb.lemma not in ("quote", "cite", "report"):
        return None
    said = next(
        (i for i in range(clause.last - 1, min(clause.last + 16, len(s.words) - 1)) if _as_saying(s, i)), None
    )
    if said is None:
        return None
    quoted = next(
        (i for i in range(said + 2, min(said + LONGEST_NAME * 3, len(s.words))) if i in s.quotes), None
    )
    after = quoted if quoted and s.lower[said + 1] == "telling" else _skip_relay(s, said + 2)
    content = content_after(s, after + (s.at(after) == "that")) if s.at(after) != "." else None
    source = clause.subject if clause.passive else phrase_after(s, clause.last)
    if source is None:
        return None
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


def _as_saying(s: Sentence, i: int) -> bool:
    if s.lower[i] == "as":
        return s.lower[i + 1] in SAYING
    return s.lower[i + 1] in SAYING and s.lower[i] == "quoted"  # "was quoted saying"


def _skip_relay(s: Sentence, i: int) -> int:
    while i < len(s.words) and (
        s.lower[i] in ("said", "told", "here") or s.lower[i] in PREPOSITIONS or is_time(s, i)
    ):
        end = time_end(s, i) if is_time(s, i) else i + 1
        i = prepositional_end(s, i) if s.lower[i] in PREPOSITIONS else end
    return i


def content_cue_source(clause: Clause) -> Draft | None:
    """C V S: "The road is open," said Ana Ruiz, the envoy.

    Declines where a clause follows the noun phrase ("Ruiz, the envoy, said the road was open").
    """
    s = clause.sentence
    if (
        clause.word.form not in ("past", "third")
        or clause.before != clause.first - 1
        or clause.verb.hearer == "must"
    ):
        return None
    end = content_ends_before(s, clause.first)
    if end is None or s.at(clause.last) in ENDS or s.at(clause.last) == "that":
        return None
    source = phrase_after(s, clause.last)
    if source is None or s.words[source[0]] in OBJECT_PRONOUNS:
        return None
    if s.lower[source[1] - 1] in DETERMINERS - SPEAKING_DETERMINERS:
        return None  # 'said Ruiz and the "old guard" had failed'
    source = _issuer(s, source) or with_name_behind(s, source)
    follows = s.at(source[1])
    if (
        follows in AUXILIARIES
        or (follows == "that" and end - 1 not in s.quotes)
        or s.lower[source[1] - 1] in AUXILIARIES
    ):
        return None
    comma = end == clause.first - 1
    if comma and (s.lower[source[0]] in PRONOUNS | POSSESSIVES or not _closes(s, source[1])):
        return None
    named = s.words[source[0]][0].isupper()
    named = named or (s.lower[source[0]] in DETERMINERS and _opens_with_clause(s, end))
    if comma and clause.subject and (clause.verb.hearer != "no" or not named):
        return None
    if comma and clause.subject and source[1] in s.quotes:
        return None  # 'Ruiz, the envoy, said Oslo "was late"'
    if comma and clause.subject and _is_subject(s, clause.subject, content_before(s, end)):
        return None  # "Ruiz, the envoy, said Oslo intends to wait"
    second = second_half(s, source[1]) if source[1] < len(s.words) and _quote_follows(s, source[1]) else ()
    goes_on = _goes_on(s, source[1]) if comma else None
    if goes_on is not None:
        second = second_half(s, goes_on, anything=True)
    contents = (*content_before(s, end), *second)
    if "that" not in clause.frames and not _any_quoted(s, contents):
        return None
    return _draft("content_cue_source", clause, contents, source) if contents else None


def _opens_with_clause(s: Sentence, end: int) -> bool:
    """Say whether a clause stands before the first comma: "It was late, as the ship had left, said the envoy"."""
    comma = next((i for i in range(end) if s.lower[i] == ","), end)
    return comma < end and s.lower[0] not in FRONTING and any(is_auxiliary(s, i) for i in range(1, comma))


def _is_subject(s: Sentence, subject: Range, contents: tuple[Range, ...]) -> bool:
    """Say whether what stands before the cue is its subject with all that describes it, and nothing said."""
    return all(
        first == subject[0] or not any(is_finite(s, i) for i in range(first, last))
        for first, last in contents
    )


def _issuer(s: Sentence, document: Range) -> Range | None:
    """Give who issued a document: "reads the statement released by [the ministry]"; ``None`` where nobody is named.

    Also "a statement by [the ministry]".
    """
    for i in range(document[0] + 1, document[1] + 1):
        issued = s.at(i) in ISSUED and s.at(i + 1) == "by"
        if s.lower[i - 1] in DOCUMENTS and (issued or s.at(i) == "by"):
            return phrase_after(s, i + 1 + issued)
    return None


def _goes_on(s: Sentence, i: int) -> int | None:
    """Give the comma after the source where the words reported go on: "The road, said Ruiz, the envoy[,] is open"."""
    commas = [j for j in range(i, min(i + LONGEST_APPOSITION, len(s.words) - 1)) if s.lower[j] == ","]
    return next((j for j in commas[:2] if s.lower[j + 1] in AUXILIARIES), None)


#: How far behind the source its apposition may end.
LONGEST_APPOSITION = 14


def _closes(s: Sentence, i: int) -> bool:
    """Say whether nothing but adjuncts, appositions or the end stands from item ``i`` on."""
    return s.at(i) in ENDS or s.at(i) in PREPOSITIONS or s.at(i) in RELATIVES or is_time(s, i)


def _quote_follows(s: Sentence, i: int) -> bool:
    return i in s.quotes or (i + 1 in s.quotes and s.lower[i] in (",", ":", ";", *DASHES))


def cue_source_content(clause: Clause) -> Draft | None:
    """V S C, C in marks, as magazines have it: Said the envoy, "The road is open".

    Declines what no colon or comma before marks opens.
    """
    s = clause.sentence
    if clause.first or clause.word.form not in ("past", "third") or not clause.says:
        return None
    source = phrase_after(s, clause.last)
    opens = next(
        (i for i in range(clause.last, len(s.words) - 1) if i + 1 in s.quotes and s.lower[i] in (":", ",")), 0
    )
    content = content_after(s, opens + 1) if source and opens >= source[1] else None
    return _draft("cue_source_content", clause, (content,), source) if content else None


def as_source_cue(clause: Clause) -> Draft | None:
    """C, as S V, C: The road, as the envoy noted, is long. As she put it, "it is long".

    Declines "as" for "while" ("as he spoke").
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
    after = second_half(s, rest, anything=True)
    joins = opener == 2 and s.lower[0] in CONNECTIVES  # "But, as the envoy noted, the road is long"
    ahead = content_before(s, opener - (opener - 1 not in s.quotes)) if opener and not joins else ()
    contents = (*ahead, *after)
    if "that" not in clause.frames and not _any_quoted(s, contents):
        return None
    return _draft("as_source_cue", clause, contents, subject) if contents else None


def content_source_cue(clause: Clause) -> Draft | None:
    """C S V, and C S V C: "The road is open," Ana Ruiz said. The road, she said, is open.

    Declines where the words reported follow the cue ("On Monday, she said the road was open"). Of "a deal which, she
    said, would hold", only the half after the attribution is hers.
    """
    s, subject = clause.sentence, clause.subject
    if (
        subject is None
        or not clause.says
        or clause.passive
        or _is_done_by(clause)
        or (clause.word.form == "ing" and clause.before == clause.first - 1)
    ):
        return None
    end = content_ends_before(s, subject[0])
    if end is None or s.lower[clause.before] in RELATIVES or _described_by(s, subject):
        return None
    rest = _behind_hearer(clause) or clause.adjuncts.mark
    quote_before = end - 1 in s.quotes
    if not quote_before and s.lower[0] in ("speaking", "talking") and s.at(1) in PREPOSITIONS:
        return None  # "Speaking to the daily, he said while"
    if s.at(rest) == ":":
        return None
    said = clause.adjuncts.end
    follows = "that" in clause.frames and s.at(said) == "that"
    if not quote_before and follows and not _relative_follows(s, said):
        return None  # "With respect, he wrote, in May, that"
    clause_follows = quote_before and rest == clause.last and _clause_follows(s, rest)
    if clause_follows and (_is_phrase(s, end - 1) or _is_anothers(s, end - 1)):
        return None
    if quote_before and s.at(rest) == "that":
        return None
    awaited = quote_before and awaits_attribution(s, end - 1)
    awaited = awaited or (rest > clause.last and _relative_follows(s, rest))
    if (
        not awaited
        and rest < len(s.words)
        and s.lower[rest] not in STOPS
        and s.lower[rest] not in MEANWHILE
        and not (s.lower[rest] in PREPOSITIONS and is_gerund(s, rest + 1) and not _fronted(s))
        and not (s.lower[rest] in PREPOSITIONS and prepositional_end(s, rest) == len(s.words))
        and not (quote_before and not _clause_follows(s, rest))
    ):
        return None
    if rest in s.quotes and not quote_before:
        return None
    if not quote_before and _quote_follows(s, rest) and (_fronted(s) or end == 1):
        return None  # "Frustrated, Ruiz asked, "...""
    title = rest in s.quotes and rest != clause.last
    second = () if title else second_half(s, rest)
    if (
        quote_before
        and second
        and not s.quotes.keys() & set(range(*second[0]))
        and not (awaited and s.lower[rest] == "," and s.at(rest + 1) in ("that", "to"))
    ):
        second = ()
    relative = s.at(end - 1) in RELATIVES or _is_noun_that(s, end - 1)
    if second and not quote_before and _tells_more(s, second[0][0]) and _is_name(s, content_before(s, end)):
        return None  # "Ruiz, the channel said, added that"
    anothers = quote_before and second and _is_in_front(s, end - 1) and _quote_follows(s, rest)
    contents = second if relative or anothers else (*content_before(s, end), *second)
    if not quote_before and _is_this_said(s):
        return None
    if (
        not quote_before
        and not second
        and s.lower[0] in PREPOSITIONS
        and not any(is_finite(s, i) for i in range(end))
    ):
        return None  # "At day's end, however, Ruiz said as she left"
    if not quote_before and not second and is_time(s, 0) and time_end(s, 0) == end:
        return None  # "Last week, Ruiz said, without elaborating"
    # "The road, she continued, is long"
    goes_on = clause.verb.lemma in ("continue", "go on") and len(contents) > 1
    reads = clause.verb.lemma == "read" and s.lower[subject[1] - 1] in DOCUMENTS and s.at(rest) in ENDS
    if "that" not in clause.frames and not goes_on and not reads and not _any_quoted(s, contents):
        return None
    if not second and not quote_before and _is_name(s, contents):
        return None
    return _draft("content_source_cue", clause, contents, subject) if contents else None


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


def _is_in_front(s: Sentence, quote: int) -> bool:
    """Say whether a quotation is part of what stands in front: 'Asked who was "late," Ruiz said, "Nobody."'."""
    return quote > 1 and _fronted(s) and s.lower[quote - 1] not in (",", ":")


def _is_noun_that(s: Sentence, i: int) -> bool:
    """Say whether "that" goes with a noun behind its article: "a formula [that], envoys said, was meant"."""
    return i > 1 and s.lower[i] == "that" and s.lower[i - 2] in ("a", "an") and s.lower[i + 1] == ","


def _tells_more(s: Sentence, i: int) -> bool:
    """Say whether a cue with "that" stands at item ``i``: the one before the aside goes on telling."""
    return s.at(i + 1) == "that" and cue_at(s, i) is not None


def _is_this_said(s: Sentence) -> bool:
    """Say whether the words before a cue tell where something was said: "He said this in Oslo, the agency reports"."""
    words = s.lower[:LONGEST_SUBJECT]
    return "this" in words[1:] and words[words.index("this", 1) - 1] in ("said", "stated", "announced")


def _is_done_by(clause: Clause) -> bool:
    """Say whether a participle and its agent go with the noun before: "- a fact first [reported by] Ana Ruiz"."""
    return (
        clause.sentence.at(clause.last) == "by"
        and clause.word.form == "past"
        and clause.verb.lemma not in ("say", "write")
    )


def _is_name(s: Sentence, contents: tuple[Range, ...]) -> bool:
    """Say whether what seems to be said is a name: "[Ana Ruiz], the head of the port said in a statement"."""
    return all(
        last - first <= LONGEST_NAME
        and all(s.words[i][0].isupper() and not is_auxiliary(s, i) for i in range(first, last))
        for first, last in contents
    )


def _described_by(s: Sentence, subject: Range) -> Range | None:
    """Give whose clause goes with a reporting noun before it: "a charge [Norway] denies"; ``None`` without the noun."""
    first, last = subject
    nouns = reporting_nouns()
    if s.at(first - 1) in nouns:
        return subject
    described = last - first > 2 and s.lower[first] in ("a", "an") and s.lower[first + 1] in nouns
    described = described and s.lower[first + 2] not in PREPOSITIONS  # "a statement from the ministry said"
    return (first + 2, last) if described else None


def _is_phrase(s: Sentence, quote: int) -> bool:
    """Say whether a phrase in front of the clause ends with the quotation: 'On "The Hour," Ruiz said it was'.

    Also a gerund's: 'Walking in to shouts of "Peace!," Ruiz said it was'.
    """
    opens = s.lower[0] in PREPOSITIONS or (is_gerund(s, 0) and s.lower[quote - 1] in PREPOSITIONS)
    return opens and quote > 0 and not any(is_finite(s, i) for i in range(quote))


def _is_anothers(s: Sentence, quote: int) -> bool:
    """Say whether another one says what stands in marks: 'As Ruiz claimed that "nobody knew," Holm said it was'."""
    opener = next((i for i in range(min(4, quote)) if s.lower[i] in FRONTING), None)
    if opener is None:
        return False
    cues = (cue_at(s, i) for i in range(opener, quote))
    return any(cue and cue.form in ("past", "third") and "that" in cue.verb.frames for cue in cues)


def _any_quoted(s: Sentence, contents: tuple[Range, ...]) -> bool:
    return any(first <= i < last for i in s.quotes for first, last in contents)


def _relative_follows(s: Sentence, i: int) -> bool:
    """Say whether "that" at item ``i`` opens a relative clause: "said at a meeting that is being held in Oslo"."""
    return s.at(i) == "that" and s.at(i + 1) in AUXILIARIES


def _fronted(s: Sentence) -> bool:
    """Say whether the sentence opens with words of the narrator's: "Asked about the road, he said"."""
    return (
        s.lower[0] in CONNECTIVES
        or s.lower[0] in PREPOSITIONS
        or s.lower[0] in ("asked", "when", "as", "while")
        or is_gerund(s, 0)
        or opens_distance(s, 0)
        or is_time(s, 0)
    )


def _clause_follows(s: Sentence, i: int) -> bool:
    """Say whether the words after the cue can be what is reported, rather than "as he left" or "of the plan"."""
    return s.at(i) not in PREPOSITIONS | MEANWHILE | STOPS | {"", "and", "but"}


#: What comes with another's words: "Commenting on Oslo's claim that ..., Ruiz said".
REACTING = frozenset({"comment", "react", "reply", "respond"})


def fronted_participle(clause: Clause) -> Draft | None:
    """V-ing C, S ...: While noting that the road was open, she called for patience.

    Declines what comes with another's words ("Commenting on Oslo's claim that ..., Ruiz said").
    """
    s = clause.sentence
    reports = clause.word.form == "ing" and clause.first <= 1 and clause.verb.lemma not in REACTING
    content = reported(clause) if reports and not _is_left_unsaid(clause) else None
    if content is None:
        return None
    for comma in (i for i in range(clause.last, len(s.words) - 1) if s.lower[i] == ","):
        subject = _acting(s, comma + 1)
        if subject and _is_whole(s, content[0], comma):
            end = min(comma, content[1])
            return (
                _draft("fronted_participle", clause, ((content[0], end),), subject)
                if end > content[0]
                else None
            )
    return None


def _acting(s: Sentence, first: int) -> Range | None:
    """Give the subject that begins at an item, if its verb follows: "[she] called", "[the envoy] also stressed"."""
    subject = phrase_after(s, first)
    if subject is None:
        return None
    verb = next((i for i in range(first + 1, subject[1]) if cue_at(s, i)), subject[1])
    after = verb
    while after < len(s.words) - 1 and is_adverb(s, after):
        after += 1
    acts = (s.at(after) and cue_at(s, after)) or s.at(after) in AUXILIARIES or s.at(after).endswith("ed")
    while verb > first + 1 and is_adverb(s, verb - 1):
        verb -= 1
    return (first, verb) if acts else None


def _is_whole(s: Sentence, first: int, end: int) -> bool:
    """Say whether what follows "that" is a clause so far: not "that talks with Oslo", before ", Rome and Bern are"."""
    if s.lower[first - 1] != "that" or not PRONOUNS.isdisjoint(s.lower[first:end]):
        return True
    return any(is_finite(s, i) or (i > first and s.lower[i].endswith("s")) for i in range(first, end))


def _is_left_unsaid(clause: Clause) -> bool:
    """Say whether a participle tells what is not said: "worth noting", "without saying", "stopped short of saying"."""
    s, i = clause.sentence, clause.before
    refrains = s.at(i) == "from" and s.at(i - 1).startswith("refrain")
    return s.at(i) in UNTOLD or refrains or (s.at(i) == "of" and s.at(i - 1) == "short")


def participle(clause: Clause) -> Draft | None:
    """S ..., V-ing C: The envoy left the hall, saying that the talks were over.

    Declines gerunds without words reported, what the narrator finds "worth noting", and what is done "without saying".
    """
    s = clause.sentence
    if clause.word.form != "ing" or clause.first <= 1 or _is_left_unsaid(clause) or _is_accused_of(clause):
        return None
    if (
        clause.verb.lemma in REACTING
        and s.at(clause.last) in ("about", "on", "to")
        and clause.last not in s.quotes
    ):
        return None  # "said on Friday, commenting on reports that the road was open"
    content = reported(clause)
    if content is None or _is_only_done(clause, content):
        return None
    progressive = clause.before != clause.first - 1 and not AUXILIARIES.isdisjoint(clause.helpers)
    if progressive and clause.verb.lemma == "continue":
        return None  # 'talks are continuing "in good spirit"'
    if clause.verb.lemma == "consider" and s.at(clause.last) != "that":
        return None  # "was considering a return"
    source = clause.subject
    if s.at(clause.before) in GOING_ON:
        source = subject_before(s, before_helpers(s, clause.before - 1)) or source
    elif source and "with" in s.lower[source[0] : source[1]] and s.lower[clause.before] != ",":
        source = (
            s.lower.index("with", source[0]) + 1,
            source[1],
        )  # "ended on Friday with [the envoy] saying that"
    elif source and s.lower[clause.before] in DOCUMENTS and "of" in s.lower[source[0] : clause.before]:
        last = max(i for i in range(source[0], clause.before) if s.lower[i] == "of")
        source = (last + 1, source[1])  # "against the background of [a report] claiming that"
    elif s.lower[clause.before] == "," and (denied := _denied_before(clause)):
        source = denied
    elif not progressive and not _own_subject(clause):
        source = nearest_subject(s, clause.first) or main_subject(s, clause.first)
    return _draft("participle", clause, ((content[0], cuts.likeliest_end(clause, content)),), source)


def _denied_before(clause: Clause) -> Range | None:
    """Give whose a participle is behind an aside: ", a charge [Seoul] has denied, saying that"."""
    s, i = clause.sentence, clause.before - 1
    word = cue_at(s, i) if i > 0 else None
    subject = Clause(s, i, i + 1, word).subject if word and word.form == "past" else None
    return _described_by(s, subject) if subject else None


def _is_accused_of(clause: Clause) -> bool:
    """Say whether a participle goes with one that a preposition opens: "accused them of taking A and [demanding] B"."""
    s, i = clause.sentence, clause.before
    if s.at(i) != "and":
        return False
    for k in range(i - 1, max(i - LONGEST_SUBJECT * 3, 0), -1):
        if s.lower[k] == "," or s.lower[k] in STRONG_PAST:
            return False
        if is_gerund(s, k) and s.lower[k - 1] in ("of", "for", "by"):
            return True
    return False


def _is_only_done(clause: Clause, content: Range) -> bool:
    """Say whether a gerund tells what is done or asked, and no words: "a step towards [concluding] the code".

    Also a question in front: "Asked whether he was [accusing] her of lying, Ruiz left".
    """
    s, i = clause.sentence, clause.before
    if _is_anonymity(clause, content):
        return True
    asked = max((k for k in range(i) if s.lower[k] in ("whether", "if")), default=0)
    if asked and s.lower[0] in ("asked", "when") and "," not in s.lower[asked:i]:
        return True
    return clause.verb.lemma == "conclude" and s.at(i) in PREPOSITIONS and s.at(clause.last) != "that"


def _is_anonymity(clause: Clause, content: Range) -> bool:
    """Say whether a source asks for nothing but to stay unnamed: "asked [not to be identified]"."""
    opening = clause.sentence.lower[content[0] : content[0] + 4]
    return clause.verb.lemma in ("ask", "request") and "not" in opening and not ANONYMOUS.isdisjoint(opening)


#: What sources ask not to be.
ANONYMOUS = frozenset({"named", "identified", "quoted", "anonymous"})


#: What before a participle leaves it unsaid: "worth noting that", "without saying that".
UNTOLD = frozenset({"worth", "without"})


#: What a gerund goes on with: "Ruiz [kept] asking why".
GOING_ON = frozenset("began begins begun continue continued continues keep keeps kept started starts".split())


def _own_subject(clause: Clause) -> bool:
    """Say whether the participle has a subject of its own: "with [Ruiz] saying that", "a [memo] noting that"."""
    s, i = clause.sentence, clause.before
    if i < 1 or clause.subject is None or s.lower[i] in (",", "and", *DASHES):
        return False
    first = clause.subject[0]
    if s.at(first - 1) in PLACING and s.words[first][0].isupper():
        return False  # "arrived at Bergen saying"
    if any(s.lower[k] in DOCUMENTS and s.lower[k + 1] in ("by", "from") for k in range(first, i)):
        return True  # "cited [a statement by the ministry] saying"
    issued = not ISSUED.isdisjoint(s.lower[max(first - 2, 0) : first + 1])  # "issued Ruiz a letter saying"
    if issued or is_time(s, i):
        return False
    gone = s.lower[first - 1] in ("left", "visited", "reached") and first == i and s.words[i][0].isupper()
    if gone:
        return False  # "they left Moscow claiming"
    return s.lower[first - 1] in ("with", "left") or s.words[i][0].isupper() or s.lower[i] in DOCUMENTS


#: What stands before where somebody is or goes.
PLACING = frozenset({"at", "in", "into", "near", "outside", "to"})


def impersonal(clause: Clause) -> Draft | None:
    """V [by S] that C, with "it" for subject: It was announced that the talks would be held. S is often not known.

    Declines a passive with a hearer or a source for subject ("the envoys were told").
    """
    s, subject = clause.sentence, clause.subject
    if not clause.passive or subject is None or s.lower[subject[0]] != "it":
        return None
    i = clause.adjuncts.end
    end = content_ends_before(s, subject[0]) if s.at(i) in ENDS else None
    if end:  # "The talks will go on, it was announced"
        return _draft("impersonal", clause, content_before(s, end), None)
    if s.at(i) != "that":
        return None
    content = content_after(s, i + 1)
    source = phrase_after(s, clause.last + 1) if s.at(clause.last) == "by" else None
    return _draft("impersonal", clause, (content,), source) if content else None


def content_cued_by(clause: Clause) -> Draft | None:
    """C is V by S: The launch was confirmed by the ministry on Monday. C is what the verb is about.

    Declines pronouns ("it was confirmed by"), and verbs that report clauses alone.
    """
    s, subject = clause.sentence, clause.subject
    if not clause.passive or subject is None or "noun" not in clause.frames:
        return None
    if (
        s.at(clause.last) != "by"
        or s.lower[subject[0]] in PRONOUNS | {"this", "that"}
        or s.lower[clause.before] in RELATIVES | {"that"}
    ):
        return None
    source = phrase_after(s, clause.last + 1)
    content = (_before_its_clause(s, subject[0]), subject[1])
    return _draft("content_cued_by", clause, (content,), source) if source else None


def _before_its_clause(s: Sentence, i: int) -> int:
    """Give where the noun begins in whose clause item ``i`` stands: "[the claim] that jets crossed the isle"."""
    for that in range(i - 1, 0, -1):
        if s.lower[that] in STOPS:
            break
        if s.lower[that] == "that" and is_noun(s, that - 1):
            return phrase_start(s, that - 1)
    return i


def inside_relative(clause: Clause) -> Draft | None:
    """Who S V C: The fund, which prosecutors said was buying arms, was closed in May.

    The pronoun is the subject of C, and the first part of it. It may be left out: "a deal Oslo said was off".

    Declines what has a subject of its own ("which prosecutors said they had closed").
    """
    s, i = clause.sentence, clause.adjuncts.end
    reports = clause.says and "that" in clause.frames
    if not reports or clause.word.form not in ("past", "third", "base") or not _finite_follows(s, i):
        return None
    openers = range(clause.before, max(clause.before - LONGEST_SUBJECT, -1), -1)
    pronoun = next((j for j in openers if s.lower[j] in RELATIVES or s.lower[j] in ("that", "what")), None)
    content = content_after(s, i)
    if pronoun is None and content:
        return _of_the_noun_before(clause, content)
    if pronoun is None or content is None or pronoun == clause.before:
        return None
    source = (pronoun + 1, clause.before + 1)
    if any(is_finite(s, j) or s.lower[j] in STOPS or s.lower[j] in PREPOSITIONS for j in range(*source)):
        return None
    end = cuts.likeliest_end(clause, content)
    if pronoun and s.lower[pronoun - 1] == ",":
        end = next((j for j in range(i, end) if s.lower[j] == ","), end)
    return _draft("inside_relative", clause, ((pronoun, pronoun + 1), (content[0], end)), source)


def _of_the_noun_before(clause: Clause, content: Range) -> Draft | None:
    """Give what is said of a noun without "which" behind it: "[a demand] the government said [was late]"."""
    s, source = clause.sentence, clause.subject
    if source is None:
        return None
    named = [
        k for k in range(source[0] + 1, source[1]) if s.words[k][0].isupper() and s.words[k - 1].islower()
    ]
    if s.lower[source[0]] in ("a", "an") and len(named) == 1 and named[0] > source[0] + 1:
        source = (named[0], source[1])  # "a deal [Oslo] said"
    last = source[0] - 1
    if last < 1 or not is_noun(s, last) or is_time(s, last) or is_finite(s, last):
        return None
    head = (phrase_start(s, last), last + 1)
    if head[0] > last or s.lower[head[0]] in PRONOUNS:
        return None
    rest = (content[0], cuts.likeliest_end(clause, content))
    return _draft("inside_relative", clause, (head, rest), source)


def _finite_follows(s: Sentence, i: int) -> bool:
    """Say whether a verb without a subject stands at item ``i``: "said [was] open", "say [targets] the port"."""
    word, after = s.at(i), s.at(i + 1)
    if not after or not s.words[i].islower():
        return False
    if word in AUXILIARIES or word in STRONG_PAST or word.endswith("ed"):
        return True
    return word.endswith("s") and (
        after in DETERMINERS or after in PREPOSITIONS or s.words[i + 1][0].isupper()
    )


#: How many words the subject of a relative clause may have.
LONGEST_SUBJECT = 6


def as_cue_source(clause: Clause) -> Draft | None:
    """As V by S, C: As reported by the daily, the road is open.

    Declines "as" with a subject of its own ("as it was reported by").
    """
    s, i, opener = clause.sentence, clause.last, clause.before
    if s.at(opener) != "as" or s.at(i) != "by":
        return None
    source = phrase_after(s, i + 1) if clause.says and clause.word.form in ("past", "participle") else None
    if source is None or source[1] >= len(s.words):
        return None
    ahead = content_before(s, opener - 1) if opener > 1 and s.lower[opener - 1] == "," else ()
    after = second_half(s, source[1], anything=True) if opener == 0 else ()
    return _draft("as_cue_source", clause, ahead or after, source) if ahead or after else None


def source_cue_content(clause: Clause) -> Draft | None:
    """S V [that] C: The minister said on Monday that the road was open. Also C that a colon or marks open.

    Declines passives, and verbs without words reported ("he responded to questions").
    """
    if clause.word.form == "ing" or clause.passive:
        return None
    source = (
        clause.subject or _shared_subject(clause) or _subject_across(clause) or _infinitive_subject(clause)
    )
    s = clause.sentence
    if source is None or s.lower[source[0]] == "there" or (source[0] and s.lower[source[0] - 1] == "if"):
        return None
    if (
        clause.verb.lemma == "ask"
        and s.lower[clause.before] == ","
        and "," not in s.lower[source[0] : clause.before]
    ):
        return None  # "Ruiz, asked whether": somebody else asked
    content = _read_out(clause, source) or reported(clause)
    if content is None or _is_anonymity(clause, content):
        return None
    comma = subordinate_end(clause.sentence, clause, content[0])
    if comma and content[0] < comma < content[1]:
        content = (content[0], comma)
    content = (content[0], cuts.likeliest_end(clause, content))
    when = _time_behind(s, content)
    content = (content[0], when[0] - (s.lower[when[0] - 1] == "on")) if when else content
    draft = _draft("source_cue_content", clause, without_parenthesis(s, content), source)
    return evolve(draft, time=draft.time or when) if when else draft


def _read_out(clause: Clause, source: Range) -> Range | None:
    """Give what a document reads: "The statement read that [the road was open]"."""
    s, i = clause.sentence, clause.adjuncts.end
    reads = (
        clause.verb.lemma == "read"
        and s.at(i) == "that"
        and not DOCUMENTS.isdisjoint(s.lower[slice(*source)])
    )
    return content_after(s, i + 1) if reads else None


def _time_behind(s: Sentence, content: Range) -> Range | None:
    """Give the time of saying behind a quotation: 'called it "a trick" [on Thursday]'."""
    last = max((i for i in s.quotes if content[0] <= i < content[1]), default=None)
    if last is None or last + 1 >= content[1]:
        return None
    first = last + 1 + (s.lower[last + 1] == "on")
    return (first, content[1]) if s.at(first) in WEEKDAYS and time_end(s, first) == content[1] else None


CLAUSE_RULES: tuple[ClauseRule, ...] = (
    quoted_as_saying,
    as_cue_source,
    cue_source_content,
    as_source_cue,
    content_cue_source,
    content_source_cue,
    fronted_participle,
    participle,
    impersonal,
    content_cued_by,
    inside_relative,
    source_cue_content,
)


# ---------------------------------------------------------------- sources that stand elsewhere


def _infinitive_subject(clause: Clause) -> Range | None:
    """Give the subject of an infinitive that reports a clause or a quotation: Ruiz was quick to note that C.

    Declines what is refused or wished: "declined to say that", "wants to say that".
    """
    s, i, content = clause.sentence, clause.before, clause.adjuncts.end
    if s.at(i) != "to" or clause.word.form != "base":
        return None
    opens = s.at(content) in ("that", ":", '"')
    led = next((j for j in range(i - 1, max(i - LONGEST_LED, 0), -1) if s.lower[j] in LEADING), None)
    if opens and led is not None and led + 1 < i:
        moved = phrase_after(s, led + 1)
        return (moved[0], min(moved[1], i)) if moved else None
    wished = not UNSAID.isdisjoint(s.lower[max(i - 4, 0) : i]) or not NEGATIONS.isdisjoint(
        s.lower[max(i - 5, 0) : i]
    )
    return main_subject(s, i) if opens and not wished else None


#: What moves somebody to say something: "which led [her] to declare that".
LEADING = frozenset(
    "allowed allowing causing forced forcing led leading prompted prompting pushed pushing".split()
)
#: How far before "to" it may stand.
LONGEST_LED = 10


def _subject_across(clause: Clause) -> Range | None:
    """Give the subject of a cue that a question stands before: Ruiz, asked whether "...", replied: C."""
    s, i = clause.sentence, clause.adjuncts.end
    return main_subject(s, clause.first) if s.at(i) in (":", '"') and clause.before in s.quotes else None


def _shared_subject(clause: Clause) -> Range | None:
    """Give the subject that coordinated cues share: The envoy [said A and] warned that B."""
    s, i = clause.sentence, clause.before
    if goes_on_inside(s, i, clause.first):
        return None
    if "yet" in clause.helpers:
        return main_subject(s, clause.first)
    if s.at(i) not in ("and", "but", "or", ","):
        return None
    return main_subject(s, i)

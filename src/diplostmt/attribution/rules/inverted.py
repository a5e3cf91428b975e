"""The rule for a source behind its cue: C V S, "The road is open," said Ana Ruiz."""

from __future__ import annotations

from diplostmt.attribution.clauses.clause import Clause, before_occasion
from diplostmt.attribution.clauses.descriptions import with_description, with_name_behind, with_own_place
from diplostmt.attribution.clauses.preverbal_subjects import head_of
from diplostmt.attribution.contents.limits import (
    content_before,
    content_ends_before,
    quote_follows,
    says_this,
    second_half,
)
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.findings.drafts import Draft, draft_of, quotations_in
from diplostmt.attribution.phrases.limits import phrase_after
from diplostmt.attribution.sentences.items import (
    DASHES,
    ENDS,
    STOPS,
    Range,
    behind_distance,
    day_end,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_noun,
    is_possessive,
    is_time,
    may_be_verb,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    DOCUMENTS,
    FRONTING,
    INVERTED,
    ISSUED,
    QUESTIONED,
    SPEAKING_DETERMINERS,
    SPEAKING_PLURALS,
)
from diplostmt.lexicon.epithets import STYLES
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    INTERROGATIVES,
    INVARIANT,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)
from diplostmt.outlets import find_outlet, is_unlisted, outlet_at, outlet_mentions
from diplostmt.speakers.names.nouns import is_body_noun, is_people_noun, is_person_noun


def content_cue_source(clause: Clause) -> Draft | None:
    """C V S: "The road is open," said Ana Ruiz, the envoy. Of several also: The road is open, say diplomats.

    Declines where a clause follows the noun phrase ("Ruiz, the envoy, said the road was open").
    """
    if clause.verb.lemma in ("tell", "say") and (draft := _told_outlet(clause)):
        return draft
    s = clause.sentence
    bare = clause.word.form in ("past", "third", "base") and clause.before == clause.first - 1
    if not bare or (clause.verb.hearer == "must" and not _tells_nobody(clause)):
        return None
    end = content_ends_before(s, clause.first)
    follows = s.at(clause.last)
    if end is None or says_this(s) or follows == "that":
        return None
    if clause.verb.lemma == "consider" and end - 1 not in s.quotes:
        return None  # "The town has two ports, considered the best"
    if follows in ENDS and not _is_outlet_in_marks(s, clause.last):
        return None
    source, quoted = _source_behind(clause), end - 1 in s.quotes
    if source is None or (s.at(source[1]) == "that" and not quoted):
        return None
    if not quoted and _is_document(s, end) and s.at(end) == ",":
        return None  # "The report by the ministry (MFA), says Oslo hides ships"
    if clause.word.form == "base" and not (_is_past_too(clause) or _are_several(s, source)):
        return None
    if not quoted and _is_demand(clause, source):
        return None
    if clause.verb.lemma not in INVERTED and not quoted and _goes_on_saying(clause):
        return None
    comma = end == clause.first - 1
    not_said = PRONOUNS if clause.word.form == "base" else PRONOUNS | POSSESSIVES  # "say [its critics]"
    if any(is_people_noun(word) or word in STYLES for word in s.lower[slice(*source)]):
        not_said = PRONOUNS  # "The road is shut, stressed [its chief envoy]", "said [His Highness the Amir]"
    if comma and (s.lower[source[0]] in not_said or not _closes(s, source[1])):
        return None
    named = follows in ENDS  # an outlet in marks
    if comma and clause.subject and not named and _has_subject_before(clause, source, end):
        return None
    second = second_half(s, source[1]) if source[1] < len(s.words) and quote_follows(s, source[1]) else ()
    goes_on = _goes_on(s, source[1], end) if comma else None
    if goes_on is not None:
        second = second_half(s, goes_on, anything=True)
    if comma and (inner := _relayed(clause, source, end)):
        return inner
    contents = (*content_before(s, end), *second)
    reads = clause.verb.lemma == "read" and s.lower[head_of(s, *source)] in DOCUMENTS
    if "that" not in clause.frames and not reads and not quotations_in(s, contents):
        return None  # but "All must leave, reads the statement"
    described = with_description(s, source)
    whole = (
        source if goes_on is not None and described[1] > goes_on else described
    )  # "Soon, says [Ruiz], the road is"
    return draft_of("content_cue_source", clause, contents, whole) if contents else None


def _is_document(s: Sentence, end: int) -> bool:
    """Say whether nothing but a document stands before item ``end``: "[The secret report by the ministry (MFA)],"."""
    return s.lower[head_of(s, 0, end)] in DOCUMENTS and not any(
        is_finite(s, i) or i in s.quotes for i in range(end)
    )


def _tells_nobody(clause: Clause) -> bool:
    """Say whether a verb that tells somebody does without, as in South Asia: "It will rain, informed Minister Ruiz"."""
    s = clause.sentence
    if clause.verb.lemma != "inform" or clause.last >= len(s.words):
        return False
    body = phrase_after(s, clause.last) if s.lower[clause.last] in DETERMINERS else None
    issued = body is not None and any(is_body_noun(word) for word in s.lower[slice(*body)])
    marked = not {clause.first - 1, clause.first - 2}.isdisjoint(s.quotes)
    return s.words[clause.last][0].isupper() or (issued and marked)


def _told_outlet(clause: Clause) -> Draft | None:
    """Give what somebody named behind the outlet has told it: "The road is open, told TASS [the envoy]".

    Also "..., said to TASS, [envoy Ana Ruiz]". Declines things, and what goes on: "Ruiz, the envoy, told TASS it was".
    """
    s, i = clause.sentence, clause.last
    begins = i + (clause.verb.lemma == "say")
    if clause.before != clause.first - 1 or (begins > i and s.at(i) != "to"):
        return None
    end = content_ends_before(s, clause.first) if clause.word.form in ("past", "third") else None
    outlet = outlet_at(s.text, s.starts[begins]) if end is not None and begins < len(s.words) else None
    if outlet is None or end is None:
        return None
    after = next((k for k in range(begins, len(s.words)) if s.starts[k] >= outlet[0]), len(s.words))
    source = phrase_after(s, after + (s.at(after) == ","))
    if source is None or s.at(source[1]) not in ENDS | PREPOSITIONS:
        return None
    told = {end - 1, end - 2} & s.quotes.keys() or any(is_finite(s, k) for k in range(1, end))
    if not told or any(k in s.quotes or is_finite(s, k) for k in range(*source)):
        return None
    if not any(is_person_noun(word.removesuffix("s")) for word in s.lower[slice(*source)]):
        return None
    if any(is_finite(s, k) for k in range(source[1], len(s.words))):
        return None
    return draft_of("content_cue_source", clause, content_before(s, end), source)


def _source_behind(clause: Clause) -> Range | None:
    """Give the noun phrase behind a cue, unless it is the hearer, or the subject of a clause."""
    s, begins = clause.sentence, _behind_day(clause)
    if _is_outlet_in_marks(s, begins):
        return (begins, begins + 1)  # 'reported ["Lake News"]'
    if s.at(begins) == "in" and s.at(clause.first - 1) in DASHES:
        document = phrase_after(s, begins + 1)  # '"...," - stated in [the message of the embassy]'
        named = document is not None and not DOCUMENTS.isdisjoint(s.words[slice(*document)])
        return document if document and named and clause.verb.lemma in ("say", "state") else None
    # "The road is open, said by the envoy"
    begins += s.at(begins) == "by" and clause.verb.lemma in ("say", "state")
    source = phrase_after(s, begins)
    nobody = source is not None and s.lower[slice(*source)][:2] in (["no", "one"], ["nobody"])
    if source is None or nobody or (s.words[source[0]] in OBJECT_PRONOUNS and source[1] == source[0] + 1):
        return None
    alone = clause.verb.hearer == "no" or clause.verb.lemma in INVERTED
    source = _before_next_cue(s, source) if alone else source
    if "quoted" in s.lower[source[0] + 1 : source[1]]:
        source = (source[0], s.lower.index("quoted", source[0]))  # "said Ruiz [quoted by the daily]"
    if s.lower[source[1] - 1] in DETERMINERS - SPEAKING_DETERMINERS:
        return None  # 'said Ruiz and the "old guard" had failed'
    source = (source[0], before_occasion(s, source[1] - 1) + 1)
    source = _issuer(s, source) or with_name_behind(
        s, _with_participle(s, _behind_its_day(s, source)), amid=True
    )
    if s.at(source[1]) in AUXILIARIES or s.lower[source[1] - 1] in AUXILIARIES:
        return None
    return with_own_place(s, source)


def _relayed(clause: Clause, source: Range, end: int) -> Draft | None:
    """Give what an attribution has before the outlet that reports it: "It is open, the note [reads], says TASS"."""
    s, i = clause.sentence, end - 1
    outlet = next(outlet_mentions(s.text, s.starts[source[0]], s.end_of(source[1] - 1)), None)
    cue = cue_at(s, i) if outlet and clause.verb.lemma in REPORTING and i > 1 else None
    inner = Clause(s, i, end, cue) if cue and cue.form in ("past", "third") else None
    subject = inner.subject if inner else None
    begins = content_ends_before(s, subject[0]) if subject else None
    if inner is None or begins is None or i in s.quotes:
        return None
    return draft_of("content_source_cue", inner, content_before(s, begins), subject)


#: What outlets do with what somebody says.
REPORTING = frozenset({"inform", "report", "say", "write"})


def _is_outlet_in_marks(s: Sentence, i: int) -> bool:
    """Say whether a quotation at item ``i`` is the name of an outlet: 'reports "Interfax"'."""
    quote = s.quotes.get(i)
    name = s.text[quote.start : quote.end] if quote else ""
    return find_outlet(name) is not None or is_unlisted(name)


def _before_next_cue(s: Sentence, source: Range) -> Range:
    """End a source before what it does besides: "said [Ana Ruiz] and added that", "said [Ruiz] referring to"."""
    for i in range(source[0] + 1, min(source[1], len(s.words) - 1)):
        verb = i + 1 + (i + 1 < source[1] and is_adverb(s, i + 1))
        cue = cue_at(s, verb) if s.lower[i] in ("and", "but") and verb < len(s.words) else None
        acts = i + 1 == source[1] and s.lower[i] in ("and", "but")  # "said Ruiz [and] left"
        does = s.words[i - 1][0].isupper() and is_gerund(s, i) and s.at(i + 1) in BEHIND_GERUNDS
        if acts or does or (cue and cue.form == "past"):
            return (source[0], i)
    return source


#: What stands behind a gerund that has an object or an adjunct: "said Ruiz, [speaking] in Oslo", not "ranking member".
BEHIND_GERUNDS = PREPOSITIONS | DETERMINERS | OBJECT_PRONOUNS | ENDS


def _with_participle(s: Sentence, source: Range) -> Range:
    """Give a source with what it is known by, or where it stands: "said the head of a union known [by its acronym]".

    The day that a text came out is no part of it: "reads the statement [released on Monday]".
    """
    last = source[1] - 1
    known = s.lower[last] == "known" or (s.lower[last].endswith("ed") and s.words[last].islower())
    takes_part = s.lower[last] in TAKING_PART and s.at(source[1]) in ("in", "on")
    stands = s.lower[last] in ISSUED | {"posted", "stationed"} and s.at(source[1]) in ("at", "in", "on")
    known = takes_part or stands or (known and s.at(source[1]) in ("as", "by"))
    if not known or s.lower[last] in QUESTIONED | {"cited", "quoted"}:
        return source
    end = next((i for i in range(source[1], len(s.words)) if s.lower[i] in STOPS), len(s.words))
    closes = end - source[1] <= LONGEST_KNOWN and not any(
        i in s.quotes or is_finite(s, i) or is_time(s, i) for i in range(source[1], end)
    )
    return (source[0], end if closes else source[1] - stands)


#: What tells one unnamed source from another: "said an official [involved] in the talks".
TAKING_PART = frozenset({"briefed", "involved", "working"})
#: How many items stand behind "known" at most.
LONGEST_KNOWN = 8


def _goes_on_saying(clause: Clause) -> bool:
    """Say whether the subject of the cue before goes on in the same tense: "Ruiz says it is open, [urges calm]"."""
    s = clause.sentence
    cues = (cue_at(s, i) for i in range(1, clause.first - 1))
    return any(cue and cue.form == clause.word.form == "third" for cue in cues)


def _is_demand(clause: Clause, source: Range) -> bool:
    """Say whether what follows a cue is of whom something is demanded, or what: ", urged [Chad] to talk"."""
    s = clause.sentence
    hearer = clause.verb.hearer != "no" and s.at(source[1]) in ("against", "not", "of", "to")
    hearer = hearer or (clause.verb.hearer != "no" and "to" in s.lower[source[0] + 1 : source[1]])
    return hearer or any(is_finite(s, i) and cue_at(s, i) for i in range(source[0] + 1, source[1]))


def _is_past_too(clause: Clause) -> bool:
    """Say whether the past of a verb is no other than its base, behind words in marks: '"...," [put] in Ana Ruiz'."""
    s = clause.sentence
    return clause.verb.past.split()[:1] == [s.lower[clause.first]] and clause.first - 1 in s.quotes


def _are_several(s: Sentence, source: Range) -> bool:
    """Say whether a source behind a verb in the plural is in the plural: "say [aid groups in Oslo]"."""
    head = next((i for i in range(source[0] + 1, source[1]) if s.lower[i] in PREPOSITIONS), source[1]) - 1
    words = s.lower[source[0] : head + 1]
    plural = any(word[-1] == "s" and word not in DETERMINERS and not is_possessive(word) for word in words)
    several = plural or not SPEAKING_PLURALS.isdisjoint(words)
    return several or ("and" in words and s.words[head][0].isupper())


def _behind_day(clause: Clause) -> int:
    """Give where the source may begin: behind the cue, or the day after: '"...," said on Monday [a diplomat]'."""
    s, i = clause.sentence, clause.last
    quoted = {clause.first - 1, clause.first - 2} & s.quotes.keys()
    end = day_end(s, i) if quoted else i
    return end if s.at(end) in ("a", "an", "the") else i


def _behind_its_day(s: Sentence, document: Range) -> Range:
    """Give a document with who it is from behind its day: "said [a statement Thursday from the ministry]"."""
    last = document[1]
    end = time_end(s, last) if last < len(s.words) and is_time(s, last) else last
    document_ends = s.lower[last - 1] in DOCUMENTS or s.lower[last - 1] in ISSUED
    if not document_ends or s.at(end) not in ("by", "from") or (end == last and s.at(last - 1) not in POLLS):
        return document
    issuer = phrase_after(s, end + 1)
    return (document[0], issuer[1]) if issuer else document


#: Documents that speak whoever makes them: "said [a new poll by Tern College]".
POLLS = frozenset({"poll", "study"})


def _issuer(s: Sentence, document: Range) -> Range | None:
    """Give who issued a document: "reads the statement released by [the ministry]"; ``None`` where nobody is named.

    Also "a statement by [the ministry]".
    """
    for i in range(document[0] + 1, document[1] + 1):
        issued = s.at(i) in ISSUED and s.at(i + 1) == "by"
        if s.lower[i - 1] in DOCUMENTS - POLLS and (issued or s.at(i) == "by"):
            return phrase_after(s, i + 1 + issued)
    return None


def _has_subject_before(clause: Clause, source: Range, end: int) -> bool:
    """Say whether the cue has its subject before it: "Ruiz, the envoy, said Oslo intends to wait"."""
    s = clause.sentence
    head = s.lower[source[1] - 1]
    several = head in SPEAKING_PLURALS or (head.endswith("s") and is_person_noun(head[:-1]))
    if several and s.at(source[1]) in ENDS and any(is_finite(s, i) for i in range(1, end)):
        return False  # "The talks were held in a warm, calm mood, said officials"
    named = s.words[source[0]][0].isupper()
    named = named or (
        s.lower[source[0]] in DETERMINERS and (_opens_with_clause(s, end) or _only_says(clause, source))
    )
    hears = clause.verb.hearer != "no" and not _tells_nobody(clause)
    if hears or not named or source[1] in s.quotes:
        return True  # 'Ruiz, the envoy, said Oslo "was late"'
    if "noun" not in clause.frames and _is_all_told(s, clause.last, source[1], end):
        return False
    if clause.subject is None or any(cue_at(s, i) for i in range(*clause.subject)):
        return False  # "Ruiz, the envoy, said that it was open, reports TASS"
    return _is_described(s, clause.subject, content_before(s, end))


def _only_says(clause: Clause, source: Range) -> bool:
    """Say whether nothing but somebody follows a verb that takes clauses: "Trade, tourism are up, said [the envoy]".

    Also a body: "The talks failed, as expected, said [the ministry] on Monday".
    """
    s = clause.sentence
    somebody = any(is_person_noun(word) or is_body_noun(word) for word in s.lower[slice(*source)])
    return somebody and "noun" not in clause.frames and _closes(s, source[1])


def _is_all_told(s: Sentence, cue_end: int, source_end: int, end: int) -> bool:
    """Say whether a clause stands in front of a cue, and none behind: "It is a road, which is long, said Ann Lee".

    What is told of the source does not count ("said Ann Lee, who is a pilot").
    """
    last = len(s.words)
    if s.at(source_end) == "," and s.at(source_end + 1) in RELATIVES:
        closes = next((i for i in range(source_end + 2, last) if s.lower[i] == ","), last)
        last = source_end if closes == last or not is_finite(s, min(closes + 1, last - 1)) else last
    told = any(may_be_verb(s, i) or s.lower[i] in INVARIANT for i in range(1, end))
    return told and not any(i in s.quotes or is_finite(s, i) for i in range(cue_end, last))


def _opens_with_clause(s: Sentence, end: int) -> bool:
    """Say whether a clause stands before the first comma: "It was late, as the ship had left, said the envoy"."""
    comma = next((i for i in range(end) if s.lower[i] == ","), end)
    return comma < end and s.lower[0] not in FRONTING and any(is_auxiliary(s, i) for i in range(1, comma))


def _is_described(s: Sentence, subject: Range, contents: tuple[Range, ...]) -> bool:
    """Say whether what stands before the cue is its subject with all that describes it, and nothing said."""
    return all(
        first == subject[0] or not any(is_finite(s, i) for i in range(first, last))
        for first, last in contents
    )


def _closes(s: Sentence, i: int) -> bool:
    """Say whether nothing but adjuncts, appositions, a scene or the end stands from item ``i`` on."""
    while i < len(s.words) and (is_adverb(s, i) or s.lower[i] in ("early", "late")):
        i += 1  # "said Ana Ruiz [late] on Monday"
    if i < len(s.words) and behind_distance(s, i):
        return True  # "said Ana Ruiz [two years ago]"
    closes = s.at(i) in ENDS or s.at(i) in PREPOSITIONS or s.at(i) in RELATIVES or is_time(s, i)
    closes = closes or (s.at(i) == "back" and s.at(i + 1) in ("in", "on"))
    closes = closes or (s.at(i) in ("cited", "quoted") and s.at(i + 1) == "by")
    acts = s.at(i) in ("and", "but") and i + 1 < len(s.words) and is_finite(s, i + 1)
    closes = closes or acts or (is_gerund(s, i) and s.at(i + 1) in BEHIND_GERUNDS)
    return closes or (s.at(i) in ("as", "because", "when", "while") and is_noun(s, i - 1))


def _goes_on(s: Sentence, i: int, end: int) -> int | None:
    """Give the comma after the source where the words before item ``end`` go on: "The road, said Ruiz[,] is open".

    Where an adverb or a phrase stands alone there, whatever has a subject goes on: "Now, says Ruiz[,] it is open".
    Words that end in "was" go on behind the source, or what describes a name: "It was, said Ruiz, the envoy[,] late".
    """
    commas = [j for j in range(i, min(i + LONGEST_APPOSITION, len(s.words) - 1)) if s.lower[j] == ","]
    if not commas:
        return None
    unfinished = s.lower[end - 1] in BE and end > 1 and INTERROGATIVES.isdisjoint(s.lower[: end - 1])
    alone = _is_front(s, end)
    if unfinished and commas[:1] == [i] and s.lower[i + 1] not in RELATIVES:
        return commas[1] if len(commas) > 1 and s.words[i - 1][0].isupper() else i
    if alone and len(commas) > 1 and not any(is_finite(s, k) for k in range(*commas[:2])):
        del commas[0]  # "In Oslo, said Ruiz, the envoy[,] it is late"
    return next(
        (j for j in commas[:2] if s.lower[j + 1] in AUXILIARIES or (alone and _opens_subject(s, j + 1))), None
    )


def _is_front(s: Sentence, end: int) -> bool:
    """Say whether nothing but an adverb or a phrase stands before item ``end``: "[After the vote], said Ruiz"."""
    if end == 1 and (is_adverb(s, 0) or is_time(s, 0)):
        return True
    opens = s.lower[:2] in (["rather", "than"], ["instead", "of"])
    opens = opens or s.at(s.lower[0] in ("and", "but")) in FRONTS
    return opens and not any(is_finite(s, i) for i in range(2, end))


def _opens_subject(s: Sentence, i: int) -> bool:
    """Say whether a subject may open at item ``i``: "Now, says Ruiz, [it] is open", "[Lima] wants more"."""
    if s.lower[i] in SUBJECTS:
        return True
    return s.words[i][0].isupper() and any(may_be_verb(s, k) for k in range(i + 1, min(i + 4, len(s.words))))


#: What opens a phrase in front of all that is said.
FRONTS = frozenset("after at before during in since under until with without".split())
#: What may open a subject behind the comma.
SUBJECTS = PRONOUNS | DETERMINERS | POSSESSIVES


#: How far behind the source its apposition may end.
LONGEST_APPOSITION = 14

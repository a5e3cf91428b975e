"""What one sentence says: the rules are put to each of its cues, and the answers to each other.

The first rule that knows the shape of a cue makes a ``Draft`` of it. What the drafts of a sentence have to do with each
other is settled here: one goes on with the source of another ("..., he said, adding that"), an outlet only repeats what
another says (its relay), and what is reported within words reported ends with these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import evolve

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.clauses.descriptions import cited_phrase
from diplostmt.attribution.contents.limits import content_after
from diplostmt.attribution.contents.resuming import goes_on_adding, is_by_rule
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.forms import cue_words, reporting_adjectives, reporting_nouns
from diplostmt.attribution.findings.drafts import Draft, draft_of, is_inside, quotations_in
from diplostmt.attribution.findings.scoring import THRESHOLD, is_behind, weighed
from diplostmt.attribution.rules.order import SENTENCE_RULES, first_answer
from diplostmt.attribution.rules.phrases import head_end
from diplostmt.attribution.sentences.items import OPENS_CITING, Range, cited_from, is_possessive
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import CITING, HOLDING_VIEWS, KINDS_OF_OUTLETS, NORMS, QUESTIONED
from diplostmt.lexicon.function_words import INTERROGATIVES, RELATIVES
from diplostmt.outlets import is_unlisted, outlet_mentions
from diplostmt.spans import Span

#: What a rule says to a sentence, with the clause where a verb reports.
Answer = tuple[Draft, Clause | None]
#: Auxiliaries of what has not been said.
UNSAID_YET = frozenset({"will", "may", "might", "could", "can", "should", "shall", "must", "'ll"})
#: More forms of reporting verbs than any sentence has: what has more is no prose, and must not cost more.
MOST_CUES = 12


@cache
def telling_words() -> frozenset[str]:
    """Give the words without one of which a sentence that quotes nothing tells nothing."""
    return (
        frozenset(cue_words())
        | frozenset(reporting_nouns())
        | frozenset(reporting_adjectives())
        | {"according", "learned", "learnt", "per", "words", "view", "opinion", ":"}
    )


def drafts_of(s: Sentence) -> list[Answer]:
    """Give what is said in one sentence, each draft with its own source and its own words."""
    answers = [(_before_relay(s, draft), clause) for draft, clause in apply_rules(s)]
    return _within_others(_told(s, _with_relays(s, _pointing_back(answers)))) if answers else []


def _pointing_back(answers: Sequence[Answer]) -> Iterator[Answer]:
    """Leave out what takes a sentence about the one before it for words: "This was stated by Ruiz, [BelTA reports]"."""
    back = [draft.cue[0] for draft, _ in answers if draft.rule == "stated_by" and draft.cue]
    for draft, clause in answers:
        last = draft.cue[0] if draft.cue else 0
        if not any(a <= cue < min(b, last) for cue in back for a, b in draft.contents):
            yield draft, clause


def _told(s: Sentence, found: list[Answer]) -> list[Answer]:
    """Leave out what belongs to the words it stands in: "Oslo believes it, Ruiz said", "peace according to a plan"."""
    drafts = [draft for draft, _ in found]
    believed = [
        d for d in drafts if d.lemma in HOLDING_VIEWS and any(is_inside(d, other) for other in drafts)
    ]
    done = [d for d in drafts if d.rule == "according_to" and _is_of_norms(s, d, drafts)]
    echoed = [d for d in drafts if d.rule == "as_cue_source" and _is_of_report(s, d, drafts)]
    left_out = [*believed, *done, *echoed]
    return [answer for answer in found if answer[0] not in left_out] if left_out else found


def _is_of_report(s: Sentence, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Say whether somebody tells himself who has said so: "Ruiz said the plan stands, [as announced by the board]"."""
    outlet = draft.source is None or is_outlet(s.span(draft.source), s.text)
    return (
        not outlet
        and is_behind(draft)
        and any(is_inside(o, draft) and o.rule == "source_cue_content" for o in drafts)
    )


def _is_of_norms(s: Sentence, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Say whether what is told is to be by a norm: "hopes for peace, according to [the initiative of the union]"."""
    if draft.source is None or draft.cue is None:
        return False
    norms = s.lower[head_end(s, *draft.source) - 1] in NORMS
    if norms and any(is_inside(other, draft) for other in drafts):
        return True
    # "said the port, [according to the pact], would be shut"
    by_rule = draft.rule == "according_to" and is_by_rule(s, draft.cue[0])
    aside = by_rule and (s.at(draft.source[1]) == "," or s.at(draft.cue[0] - 1) not in (",", '"'))
    return aside and any(is_inside(draft, other) for other in drafts)


# ---------------------------------------------------------------- the rules, cue by cue


def apply_rules(s: Sentence) -> Iterator[Answer]:
    """Give what the rules say to one sentence, in the order of its cues, with the clause where a verb reports."""
    taken, done, cues = 0, list[Draft](), cue_words()
    forms = [i for i, word in enumerate(s.lower) if word in cues]
    for i in forms[:MOST_CUES]:
        word = cue_at(s, i) if i >= taken else None
        if word is None:
            continue
        clause = Clause(s, i, i + 1 + len(word.particles), word)
        draft = None if clause.negated and clause.verb.lemma != "rule out" else first_answer(clause)
        if draft is None and done and _goes_on_behind(clause, done[-1]):
            draft = _added_behind(clause, done[-1])
        if draft is None or _is_unsaid_yet(s, clause, draft):
            continue
        draft = _with_shared_source(clause, _behind_last_cue(s, draft, done[-1]), done) if done else draft
        if not _is_apart(draft, draft.source):
            continue
        draft = _before_next_that(s, draft, done)
        if draft.rule == "quoted_as_saying":
            taken = draft.contents[0][0]
        done.append(draft)
        yield draft, clause
    for rule in SENTENCE_RULES:
        for draft in rule(s):
            yield draft, None


def _is_unsaid_yet(s: Sentence, clause: Clause, draft: Draft) -> bool:
    """Say whether something may or will be said, or might have been: "Oslo may argue that", "Had Oslo argued that".

    Not where its words stand in marks, as in a speech given out beforehand: '"...," the president will say'.
    """
    told = draft.rule == "content_cue_source"  # "Had the talks failed, all would have lost, said Ana Ruiz"
    if s.lower[0] == "had" and clause.subject and clause.subject[0] == 1 and s.lower[-1] != "?" and not told:
        return True  # "Had Ruiz said the road was shut, few would have gone"
    if _is_in_question(s, clause):
        return True
    if UNSAID_YET.isdisjoint(clause.helpers) and not (clause.passive and "would" in clause.helpers):
        return False
    given_out = clause.says and not clause.helpers.isdisjoint(("will", "'ll", "shall", "would"))
    return not (given_out and quotations_in(s, draft.contents))


def _is_in_question(s: Sentence, clause: Clause) -> bool:
    """Say whether a cue stands in what is put to somebody: "Asked whether Holm had [warned] them, Ruiz said"."""
    if s.lower[0] not in QUESTIONED or s.at(1) not in ASKING:
        return False
    last = clause.first == max(i for i in range(len(s.lower)) if i <= clause.first or cue_at(s, i))
    if last and clause.subject and s.words[clause.before][0].isupper() and clause.subject[0] > 2:
        return s.at(clause.subject[0] - 1) in ASKING | {
            "that"
        }  # "Asked about the bridge [Ruiz said] it was shut"
    return "," not in s.lower[: clause.first] and not any(i < clause.first for i in s.quotes)


#: What opens a question that is put to somebody.
ASKING = INTERROGATIVES | {"about"}


def _before_next_that(s: Sentence, draft: Draft, done: Sequence[Draft]) -> Draft:
    """End what is reported within "that" before the next one: "said that she had asked them [to stay,] and that"."""
    if not draft.contents or s.at(draft.contents[0][0] - 1) == "that":
        return draft
    if draft.cue and draft.contents[0][0] < draft.cue[0]:
        return draft  # "We believe in it and that it will last, he said"
    if not any(is_inside(draft, other) for other in done):
        return draft
    first, last = draft.contents[0][0], draft.contents[-1][1]
    end = next(
        (i for i in range(first + 1, last - 1) if s.lower[i] in ("and", "but") and s.lower[i + 1] == "that"),
        0,
    )
    end -= end > 0 and s.lower[end - 1] == ","
    if end <= first:
        return draft
    return evolve(draft, contents=tuple((a, min(b, end)) for a, b in draft.contents if a < end))


# ---------------------------------------------------------------- a source that another draft has


def _with_shared_source(clause: Clause, draft: Draft, done: Sequence[Draft]) -> Draft:
    """Give a draft the source of an earlier one that it goes on with, or that its own source is a part of."""
    i, last = _begins(clause), done[-1]
    goes_on = {",", '"', "while"} | ({"and", "but"} if last.rule == "participle" else set())
    outer = _outermost(done, i)
    if draft.rule == "participle" and clause.sentence.lower[i - 1] in goes_on:
        begins = draft.source[0] if draft.source else 0
        acts = draft.source and outer.contents and begins >= outer.contents[-1][1]
        acts = acts and clause.sentence.at(begins - 1) not in ("as", "while")  # "he said as they left"
        draft = draft if acts else _of(draft, outer)  # "Ruiz called it "good", and [Holm] backed her, saying"
    if _goes_on_with(clause, outer):
        draft = _of(draft, outer)
    elif _goes_on_behind(clause, last):
        return evolve(draft, source=last.source)
    whole = next((other for other in done if _is_part(draft.source, other.source)), None)
    return _of(draft, whole) if whole else draft


def _begins(clause: Clause) -> int:
    """Give where a participle begins, with what joins it: ", [later] adding", ", [in turn] adding"."""
    s, i = clause.sentence, clause.first
    comma = next((k for k in range(i - 1, max(i - LONGEST_JOINT, 0), -1) if s.lower[k] == ","), 0)
    joined = comma > 0 and (
        s.lower[comma + 1 : i] == ["later"] or goes_on_adding(s, comma + 1, apart=True) == i
    )
    return comma + 1 if joined else i


#: How many items that takes, with its comma.
LONGEST_JOINT = 6


def _goes_on_with(clause: Clause, before: Draft) -> bool:
    """Say whether a cue without a subject goes on where a report ended: "as Ruiz denied A [but] admitted B"."""
    joint = clause.before
    if clause.subject is not None or clause.sentence.at(joint) not in ("and", "but") or not before.contents:
        return False
    return before.contents[-1][1] in (joint, joint - 1) and before.rule == "source_cue_content"


def _goes_on_behind(clause: Clause, before: Draft) -> bool:
    """Say whether a cue goes on with the source behind the one before: "A," said Ruiz [and added] that B."""
    joint = before.source[1] if before.rule == "content_cue_source" and before.source else -1
    joint += clause.sentence.at(joint) == ","
    return clause.before == joint and clause.sentence.at(joint) in ("and", "but")


def _added_behind(clause: Clause, before: Draft) -> Draft | None:
    """Give what is told with "that" by a cue that has its source in front of its "and": "said Ruiz and added that"."""
    s, that = clause.sentence, clause.adjuncts.end
    content = content_after(s, that + 1) if "that" in clause.frames and s.at(that) == "that" else None
    return draft_of("source_cue_content", clause, (content,), before.source) if content else None


def _outermost(done: Sequence[Draft], i: int) -> Draft:
    """Give the draft before item ``i`` that is not within another: "Ruiz said [they agree that A], saying that B"."""
    whole = (d for d in reversed(done) if not any(is_inside(d, o) and o.contents[-1][1] <= i for o in done))
    return next(whole, done[-1])


def _behind_last_cue(s: Sentence, draft: Draft, last: Draft) -> Draft:
    """Begin a subject behind the cue before it: "The source added [Chad] affirms that it is false"."""
    told = last.cue[1] if last.cue and last.rule == "source_cue_content" else 0
    if not draft.source or not draft.source[0] < told < draft.source[1] or told != last.contents[0][0]:
        return draft
    named = s.words[told][0].isupper() and last.source and s.lower[last.source[1]] not in RELATIVES
    return evolve(draft, source=(told, draft.source[1])) if named else draft


def _is_part(source: Range | None, other: Range | None) -> bool:
    """Say whether a source is the end of another: "envoys -- Ruiz and [Holm] -- said A and warned that B"."""
    return (
        source is not None
        and other is not None
        and source != other
        and other[0] <= source[0]
        and source[1] <= other[1]
    )


def _of(draft: Draft, other: Draft) -> Draft:
    """Give a draft the source of another, unless its own words stand in it."""
    if not _is_apart(draft, other.source):
        return draft
    return evolve(draft, source=other.source, antecedent=other.antecedent)


def _is_apart(draft: Draft, source: Range | None) -> bool:
    """Say whether neither the cue nor the words reported stand in a source."""
    taken = [*draft.contents, *([draft.cue] if draft.cue else [])]
    return source is None or not any(_overlap(source, other) for other in taken)


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


# ---------------------------------------------------------------- outlets that repeat, words within words


def _before_relay(s: Sentence, draft: Draft) -> Draft:
    """Leave out what only tells whose report it is, which seems to go on: "A, Ruiz said[, reports Trend]".

    Also where it is from: "A, Ruiz said[, AFP reports from Lima]".
    """
    if len(draft.contents) < 2 or not draft.cue or draft.cue[1] > draft.contents[-1][0]:
        return draft
    first, last = draft.contents[-1]
    placed = next((i for i in range(first + 1, last) if s.lower[i] == "from"), last)
    last = placed if all(word[0].isupper() for word in s.words[placed + 1 : last]) else last
    if last - first > LONGEST_KIND or first in s.quotes:
        return draft
    front = s.lower[first] in REPORTING
    outlet = (first + 1, last) if front else (first, last - 1)
    outlet = (outlet[0], outlet[1] - (s.lower[outlet[1] - 1] in OF_OUTLETS))
    if not (front or s.lower[last - 1] in REPORTING) or outlet[0] >= outlet[1]:
        return draft
    named = all(word[0].isupper() for word in s.words[slice(*outlet)])
    span = s.span(outlet)
    span = Span.of(s.text, span.start, span.end - 2 * is_possessive(s.lower[outlet[1] - 1]))
    if not (is_outlet(span, s.text) or (front and named)):
        return draft
    reach = draft.reach or draft.cue
    return evolve(draft, contents=draft.contents[:-1], reach=(reach[0], max(reach[1], last)))


def _with_relays(s: Sentence, found: Iterable[Answer]) -> list[Answer]:
    """Turn an outlet that repeats an attribution into its relay: "..., he said, [TASS reported]".

    Whatever else takes an attribution before it for what was said is a misreading, and left out.
    """
    kept: list[Answer] = []
    for draft, clause in found:
        repeats = any(_shares(draft, other) and other.rule != "participle" for other, _ in kept)
        if repeats and draft.source and is_outlet(s.span(draft.source), s.text):
            last, last_clause = kept[-1]
            less = (
                _tells_less(last, last_clause, draft) or weighed(s, last, last_clause, False)[0] < THRESHOLD
            )
            if less or (len(kept) == 1 and _does_more(last, last_clause)):
                kept[-1] = (_citing(s, draft), clause)
                continue
            reach = last.reach or draft.source
            kept[-1] = (
                evolve(last, reach=(min(reach[0], draft.source[0]), max(reach[1], draft.source[1]))),
                last_clause,
            )
        elif repeats and _is_cited_by_outlet(s, draft, kept[-1][0]):
            source = kept.pop()[0].source or (0, 0)
            kept.append((evolve(draft, reach=(source[0], draft.cue[1] if draft.cue else source[1])), clause))
        elif not any(_crosses(draft, other) for other, _ in kept):
            kept.append((_citing(s, draft), clause))
    return kept


#: What an outlet does, in front of its name or behind it.
REPORTING = frozenset("informed informs reported reports writes wrote".split())
#: Who reports for an outlet: "TASS [correspondent] reports".
OF_OUTLETS = frozenset({"correspondent", "correspondents", "reporter", "reporters"})


def _tells_less(last: Draft, clause: Clause | None, whole: Draft) -> bool:
    """Say whether an outlet tells more than what somebody asks for: "[Ruiz asked for help and left], TASS said"."""
    wishes = clause is not None and "that" not in clause.verb.frames and last.rule == "source_cue_content"
    if clause is None or not wishes:
        return False
    news = whole.contents[0][0] == 0 and not clause.helpers.isdisjoint(("has", "have"))
    return (
        news or last.contents[-1][1] < whole.contents[-1][1] - 1
    )  # "[Ruiz has called for a vote], TASS says"


def _does_more(last: Draft, clause: Clause | None) -> bool:
    """Say whether somebody does something before he asks for something: "[Ruiz came and urged talks], TASS said"."""
    if clause is None or last.rule != "source_cue_content" or clause.subject is not None:
        return False
    return clause.sentence.at(clause.before) == "and" and clause.sentence.at(last.contents[0][0]) == "to"


def _is_cited_by_outlet(s: Sentence, draft: Draft, earlier: Draft) -> bool:
    """Say whether an outlet has reported just the words of a draft: [TASS reports], "It is over," the envoy wrote."""
    outlet = earlier.source is not None and is_outlet(s.span(earlier.source), s.text)
    together = draft.contents[:1] and draft.contents[0][0] == earlier.contents[0][0]
    return outlet and earlier.rule == "source_cue_content" and bool(together)


def _crosses(draft: Draft, earlier: Draft) -> bool:
    """Say whether a draft takes an attribution that has its own words before it for what was said."""
    cue, other = draft.cue, earlier.cue
    ahead = bool(other and earlier.contents and earlier.contents[0][0] < other[0])
    ahead = ahead and earlier.rule != "inside_relative"
    return bool(ahead and cue and other and any(a <= other[0] < b <= cue[0] for a, b in draft.contents))


def _shares(draft: Draft, other: Draft) -> bool:
    return any(_overlap(one, another) for one in draft.contents for another in other.contents)


def _citing(s: Sentence, draft: Draft) -> Draft:
    """Give the words that an outlet reports to whom it cites: Interfax reported C, citing [Ruiz].

    Where they follow, they begin behind it: Interfax reported citing [a source] that C.
    """
    begins = _cited_start(s)
    if draft.source and s.lower[draft.source[0]] in OPENS_CITING and begins - 1 == draft.source[0]:
        return evolve(draft, source=(begins, draft.source[1]))  # "The Courier, citing [two pilots] reported"
    if not begins or draft.source is None or not is_outlet(s.span(draft.source), s.text):
        return draft
    cited = cited_phrase(s, begins)
    if cited is None:
        return draft
    reach = draft.reach or draft.source
    contents = tuple(_behind(s, content, cited) for content in draft.contents)
    if any(first >= last for first, last in contents):
        return draft
    reach = (min(reach[0], draft.source[0]), reach[1])
    return evolve(draft, contents=contents, source=cited, antecedent=None, reach=reach)


def _cited_start(s: Sentence) -> int:
    """Give where those are named whom somebody in the sentence cites; 0 for nowhere."""
    if OPENS_CITING.isdisjoint(s.vocabulary):
        return 0
    opens = (s.lower.index(first) for first, *_ in CITING if first in s.lower)
    return next(filter(None, (cited_from(s, i) for i in opens)), 0)


def _behind(s: Sentence, content: Range, cited: Range) -> Range:
    """Give the part of the words reported that stands behind whom they are from."""
    if not content[0] <= cited[0] < content[1]:
        return content
    start = cited[1]
    if "that" in s.lower[start : min(start + LONGEST_KIND, content[1])]:
        start = s.lower.index("that", start) + 1
    while start < content[1] and s.lower[start] == ",":
        start += 1
    return (start, content[1])


def is_outlet(source: Span, text: str) -> bool:
    """Say whether a source is an outlet and nothing else: "TASS", "the Ethiopian News Agency (ENA)"."""
    first = next(outlet_mentions(text, source.start, source.end), None)
    if first is None:
        return is_unlisted(source.text) or _is_of_press(source.text)
    before = text[source.start : first[0].start].split()
    described = all(word.lower() in KINDS_OF_OUTLETS | {"the"} or word[0].isupper() for word in before)
    behind = text[first[0].end : source.end]
    kind = all(word.lower() in KINDS_OF_OUTLETS for word in behind.split())  # "ILNA [news agency]"
    return described and len(before) <= LONGEST_KIND and (kind or len(behind) < LONGEST_ACRONYM)


def _is_of_press(source: str) -> bool:
    """Say whether outlets are named by their place alone: "Peruvian media", "the local press", "Iranian state TV".

    Also a news agency that no row has: "Orbe news agency".
    """
    *described, last = source.removeprefix("the ").split() or [""]
    few = 0 < len(described) <= LONGEST_KIND
    if few and last == "agency" and described[-1] == "news":
        return described[0][0].isupper()
    few = few and (last in ("media", "press") or (last in OF_STATES and "state" in described))
    return few and all(word in KINDS_OF_OUTLETS or word[0].isupper() for word in described)


#: What stations are that have no name.
OF_STATES = frozenset({"radio", "television", "TV"})
#: How many words may stand before an outlet's name: "the state-run agency TASS", "Saudi state media SPA".
LONGEST_KIND = 5
#: What may stand after an outlet's name: its acronym in brackets.
LONGEST_ACRONYM = 12


def _within_others(found: list[Answer]) -> list[Answer]:
    """End what is reported within words reported where these end: "Oslo insists that [it rains], Ruiz said"."""
    ends = [
        (first, last, other.cue[0])
        for other, _ in found
        for first, last in other.contents
        if other.cue and last <= other.cue[0]
    ]
    return [(_within(draft, ends), clause) for draft, clause in found] if ends else found


def _within(draft: Draft, ends: Sequence[tuple[int, int, int]]) -> Draft:
    """Cut a draft's contents off at the end of the words, attributed behind, that its cue stands in."""
    cue = draft.cue[0] if draft.cue else -1
    end = min((last for first, last, other in ends if first <= cue < last and cue < other), default=0)
    if not any(a < end < b for a, b in draft.contents):
        return draft
    return evolve(draft, contents=tuple((a, min(b, end)) for a, b in draft.contents if a < end))


__all__ = ["Answer", "apply_rules", "drafts_of", "is_outlet", "telling_words"]

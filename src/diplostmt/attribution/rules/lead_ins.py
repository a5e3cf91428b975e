"""What attributes words from outside their own sentence.

A colon leads in to a quotation, or to a text that somebody released; a name with a colon is the label of a paragraph;
a name behind a dash signs the paragraph before; a short sentence says whose the quotation before it is ("Who pays?" Ana
Ruiz asked). What is open between one of these and the words it is about is kept by the ``Reader`` (see ``reading``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise

import regex as re
from attrs import evolve

from diplostmt.articles.lines.page import POSTED_BY
from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.clauses.prepositions import OPENS_CONTENT
from diplostmt.attribution.clauses.subjects import main_subject
from diplostmt.attribution.contents.tails import refers
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.findings.finding import Finding, content_between, cue_of
from diplostmt.attribution.phrases.limits import phrase_after
from diplostmt.attribution.sentences.items import DASHES, STOPS, Range, ends_in_comma
from diplostmt.attribution.sentences.quotations import Quotation
from diplostmt.attribution.sentences.segments import Sentence, joined
from diplostmt.lexicon.attribution_words import (
    FOLLOWING,
    HEADLINE_LABELS,
    ISSUED,
    MEANWHILE,
    PROMPTS,
    RELEASED,
)
from diplostmt.lexicon.function_words import AUXILIARIES, BE, PREPOSITIONS, PRONOUNS, RELATIVES
from diplostmt.outlets import outlet_at, outlet_mentions
from diplostmt.spans import Span, trimmed
from diplostmt.speakers.mentions.reading import read_mention

# ---------------------------------------------------------------- lead-ins with a colon


def introduction(s: Sentence) -> Finding | None:
    """Give the source and the cue of a sentence whose colon opens the quotation that follows it."""
    answered = s.lower.index("following") if announces_text(s) and "following" in s.lower else 0
    if answered > 1 and (speaker := main_subject(s, answered)):
        return Finding(
            "introduced_quotation", (), s.span(speaker)
        )  # "gave the following answer to words spoken by"
    for i in range(len(s.words) - 2, -1, -1):
        word = cue_at(s, i)
        if word:
            clause = Clause(s, i, i + 1 + len(word.particles), word)
            source = clause.subject or main_subject(s, i)
            if source:
                cue = cue_of(s, (clause.first, clause.last), clause.verb.lemma)
                return Finding("introduced_quotation", (), s.span(source), cue=cue)
    source = _issued_by(s) or main_subject(s, len(s.words) - 1)
    return Finding("introduced_quotation", (), s.span(source)) if source else None


def tells_what_follows(s: Sentence) -> Finding | None:
    """Give the source and the cue of a sentence that is nothing else: "[He said.]", with a full stop for a colon."""
    cue = cue_at(s, len(s.words) - 2) if 2 < len(s.words) <= SHORTEST_LEAD and s.lower[-1] == "." else None
    return introduction(s) if cue and cue.verb.lemma in ("say", "add") else None


#: How many items such a sentence has at most.
SHORTEST_LEAD = 6


def _issued_by(s: Sentence) -> Range | None:
    """Give who issues what a sentence announces: "The following statement was issued today by [the council]:"."""
    for i in range(len(s.words) - 1):
        if s.lower[i] in ISSUED and s.lower[i - 1] in BE and "by" in s.lower[i:]:
            return phrase_after(s, s.lower.index("by", i) + 1)
    return None


def only_speaks(s: Sentence) -> bool:
    """Say whether a sentence says no more than who speaks, as press releases do above the words: "Ana Ruiz said:"."""
    cue = cue_at(s, len(s.words) - 2) if 2 < len(s.words) <= LONGEST_LEAD else None
    return cue is not None and cue.verb.lemma in BEFORE_TEXTS


#: What somebody does above words of his that have lost their marks.
BEFORE_TEXTS = frozenset({"add", "argue", "explain", "say", "write"})
#: How many items a sentence has that says no more than who speaks.
LONGEST_LEAD = 24


def is_prompt(s: Sentence, i: int) -> bool:
    """Say whether the quotation at item ``i`` is the question that the speaker answers: "asked whether "..."."""
    if not i:
        return False
    before = i - 2 if s.lower[i - 1] in (",", ":") and i > 1 else i - 1
    return s.lower[before] in PROMPTS


def is_told(s: Sentence, i: int) -> bool:
    """Say whether the quotation at item ``i`` is what somebody is told: 'The envoy was told that "..."'."""
    that = i - (s.at(i - 1) == "that")  # 'The envoy was told "..."'
    cue = cue_at(s, that - 1) if that > 1 else None
    passive = not BE.isdisjoint(s.lower[max(that - 3, 0) : max(that - 1, 0)])
    return passive and cue is not None and cue.verb.hearer != "no" and cue.form == "past"


def in_whose_view(s: Sentence) -> Range | None:
    """Give the speaker in front of a sentence: 'For [the minister], the plan is "dead"'. Not "For years, ..."."""
    if s.lower[0] != "for" or "," not in s.lower[2:LONGEST_VIEW]:
        return None
    phrase = (1, s.lower.index(",", 2))
    return phrase if read_mention(s.span(phrase).text).kind in ("person", "government") else None


#: How far behind "For" its comma stands.
LONGEST_VIEW = 8


# ---------------------------------------------------------------- texts that are released


def announces_text(s: Sentence) -> bool:
    """Say whether a sentence announces a text in full: "released the following statement:", "reads as follows:".

    Declines other lists: "agreed on the following points:".
    """
    return not FOLLOWING.isdisjoint(s.lower) and not RELEASED.isdisjoint(s.lower)


def narrates_again(text: str, start: int, end: int) -> bool:
    """Say whether a paragraph behind a text that was released is the narrator's again."""
    if MEANWHILE_AGAIN.match(text, start, end) or _tells_outlet(text, start, end):
        return True
    if not any(text.find(verb, start, end) >= 0 for verb in NARRATING):
        return False
    return NARRATED.search(text, start, end) is not None and OF_ONESELF.search(text, start, end) is None


#: The verbs of that: to look for them alone costs much less.
NARRATING = ("added", "noted", "said", "stressed")
#: What the narrator says of a speaker: "Ruiz further said that", ", the envoy said, adding".
NARRATED = re.compile(
    r"(?:\p{Lu}[\w'’-]{1,20}|\b[Hh]e|\b[Ss]he) (?:also |further |then )?(?:added|noted|said|stressed) that\b"
    r"|, (?:\p{Lu}[\w'’-]{1,20}|he|she) (?:added|noted|said|stressed)[.,]"
)
#: A word for oneself, or for one's own people.
OF_ONESELF = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|us|[Mm]y)\b")


def opens_own_words(text: str, finding: Finding) -> bool:
    """Say whether words without marks behind a colon are of oneself: "Ruiz said: [We came to listen]. We heard"."""
    first = finding.contents[0]
    told = finding.rule == "source_cue_content" and len(finding.contents) == 1 and not first.quoted
    return told and text[first.start - 2] == ":" and OF_ONESELF.search(first.text) is not None


def is_of_oneself(s: Sentence) -> bool:
    """Say whether somebody speaks of himself in a sentence without marks, which nobody quotes: "[We heard a lot.]"."""
    return not s.quotes and OF_ONESELF.search(s.text, s.start, s.end_of(len(s.words) - 1)) is not None


def tells_of_source(text: str, start: int, finding: Finding | None) -> bool:
    """Say whether a paragraph opens with who is to speak in it: "Ruiz also said: ¶ [Ruiz] had asked that"."""
    return finding is not None and finding.source is not None and text.startswith(finding.source.text, start)


def spoken_behind_dash(text: str, start: int, finding: Finding) -> Finding:
    """Give a finding the whole of a paragraph that a dash opens, where somebody is named at its end.

    "– The road is open. We keep it so, said Ana Ruiz", as papers of Poland, Sweden and Ukraine have it; also with the
    dash behind the words: "We keep the road open. It is ours, – Ruiz said". Declines what nobody says of oneself ("–
    Ruiz met Holm. The road is open, she said").
    """
    content, *more = finding.contents
    opens = text[start] in DASHES
    if not opens and not text.startswith((", – ", ", — "), content.end):
        return finding
    first = start + opens
    before = text[first : content.start].strip()
    told = finding.rule in ("content_cue_source", "content_source_cue") and not content.quoted
    whole = told and before.endswith((".", "?", "!", "…"))
    if not whole or OF_ONESELF.search(text, first, content.end) is None:
        return finding
    return evolve(finding, contents=(*content_between(text, first, content.end, False), *more))


#: What opens the narration behind a text that was released.
MEANWHILE_AGAIN = re.compile(r"(?:Meanwhile|Earlier|Separately|For (?:his|her|its|their) part)\b")


def _tells_outlet(text: str, start: int, end: int) -> bool:
    """Say whether somebody tells an outlet something, which no text that is released does: "Ruiz told TASS that"."""
    told = text.find(" told ", start, end)
    return told >= 0 and next(outlet_mentions(text, told, min(told + LONGEST_ADDRESS, end)), None) is not None


#: How many characters behind "told" an outlet is named.
LONGEST_ADDRESS = 30


# ---------------------------------------------------------------- labels and signatures


#: Who writes a text, and says nothing in it: "Lima | News Desk: Ahead of the talks".
NEWSROOMS = frozenset({"bureau", "desk", "newsroom"})


def label(text: str, start: int, end: int, quotes: Sequence[Quotation]) -> Span | None:
    """Give the name of somebody whose words a paragraph is, since a colon follows: "[Ruiz]: It is open"."""
    if text.find(":", start, min(end, start + LONGEST_LABEL)) < 0:
        return None
    found = LABEL.match(text, start, end)
    if found is None or _is_narrated(text, found.end(), end, quotes):
        return None
    if behind_town(text, start, end) > start:
        return None
    words, mention = found["name"].lower().split(), read_mention(found["name"])
    if mention.kind != "person" or not mention.name:
        return None
    if not SMALL_WORDS.isdisjoint(words) or words[0] in HEADLINE_LABELS or words[-1] in NEWSROOMS:
        return None
    if words[0] in BEFORE_SUBJECTS and words[1:] and not _is_told_elsewhere(text, found):
        return None  # "Said Ana Ruiz: ..."
    return Span.of(text, found.start("name"), found.end("name"))


def _is_told_elsewhere(text: str, found: re.Match[str]) -> bool:
    """Say whether the name of a label stands near it once more: "Foreign Minister Said Haddad"."""
    name, start, end = found["name"], found.start("name"), found.end("name")
    before = text.find(name, max(0, start - FARTHEST_TOLD), start)
    return before >= 0 or text.find(name, end, end + FARTHEST_TOLD) >= 0


#: How many characters from a label its name is looked for, so that many labels cost no more than the text is long.
FARTHEST_TOLD = 20_000
#: A name, and the colon that gives it what follows.
LABEL = re.compile(r"(?P<name>(?:\p{Lu}[\w.'’-]{0,20}[ \u00a0]){0,4}\p{Lu}[\w.'’-]{0,20}):\s(?=\S)")
#: Where its colon stands at the latest.
LONGEST_LABEL = 110
#: Forms of verbs that may stand before their subject at the head of a paragraph.
BEFORE_SUBJECTS = frozenset(
    "added adds asked asks concluded concludes continued continues explained explains noted notes replied replies said "
    "says tweeted tweets warned warns writes wrote".split()
)
#: What no name has: "WHAT THEY SAID: ..." is a label.
SMALL_WORDS = PRONOUNS | RELATIVES | AUXILIARIES | {"how", "not", "the", "what", "when", "where", "why"}


def _is_narrated(text: str, start: int, end: int, quotes: Sequence[Quotation]) -> bool:
    """Say whether a quotation opens a stretch and narration follows: 'OSLO SHRUGS: "Good luck," said an envoy'."""
    if not quotes or quotes[0].outer_start > start:
        return False
    gaps = pairwise([*(at for quote in quotes for at in (quote.outer_start, quote.outer_end)), end])
    return any(text[a:b].strip(" .,") for a, b in islice(gaps, 1, None, 2))


def behind_agency(text: str, start: int, end: int) -> int:
    """Give where a paragraph begins behind the mark of an agency: "(Reuters) - [The road]", "(CNN) [Ana Ruiz said]".

    Without a dash it is ``start``, unless an outlet is named.
    """
    mark = AGENCY_MARK.match(text, start, end)
    if mark is None or not (mark["dash"] or outlet_at(text, mark.start() + 1)):
        return start
    return mark.end()


AGENCY_MARK = re.compile(r"\([A-Z][A-Za-z. ]{1,30}\) ?(?P<dash>[-–—]{1,2} ?)?(?=\S)")


def behind_town(text: str, start: int, end: int) -> int:
    """Give where a paragraph begins behind the town in capitals that it is from: "TIRUVEL: [The growers left ...]".

    A speaker has more turns, is named elsewhere, or speaks of himself: "RUIZ: We left". Then it is ``start``.
    """
    town = TOWN.match(text, start, end) if text[start : start + SHORTEST_TOWN].isupper() else None
    if town is None or town["name"] != _only_town(text):
        return start
    told = text[town.end() : end].rstrip()
    narrated = told.endswith(".") and "?" not in told and not OF_ONESELF.search(told)
    return town.end() if narrated and NARRATION.search(told) else start


@lru_cache(maxsize=2)  # paragraph by paragraph
def _only_town(text: str) -> str:
    """Give the word that is the only one in capitals before a colon, and stands nowhere else; else nothing."""
    names = [town["name"] for town in islice(TOWN.finditer(text), 2)]
    alone = len(names) == 1 and text.count(names[0]) == 1 and names[0].title() not in text
    return names[0] if alone else ""


#: One word in capitals with its colon, at the beginning of a line, before a sentence that opens with a noun.
TOWN = re.compile(r"(?m)^(?P<name>\p{Lu}{4,20}):[ \u00a0](?=\p{Lu})")
SHORTEST_TOWN = 4
#: What the narrator tells, and a speaker hardly: what somebody said or did on a day.
NARRATION = re.compile(
    r"\b(?:(?:said|told|says|announced|claimed|alleged)\b|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)


def signature(text: str, start: int, end: int) -> Span | None:
    """Give who signs the quotation in the paragraph before, behind a dash: "— [Ana Ruiz], envoy to Oslo"."""
    dash = SIGNING.match(text, start, end)
    if dash is None:
        return None
    comma = text.find(",", start, end)
    source = Span.of(text, *trimmed(text, dash.end(), comma if comma >= 0 else end, ". "))
    mention = read_mention(source.text)
    return source if mention.form == "name" and mention.kind == "person" else None


#: What opens the line with which somebody signs a quotation.
SIGNING = re.compile(r"(?:--|[-–—])[ \u00a0]?(?=\p{Lu})")


def poster(text: str, start: int, end: int) -> Span | None:
    """Give who posted the paragraph before, by the line below it: "— [Ana Ruiz] (@anaruiz) May 5, 2021"."""
    posted = POSTED_BY.match(text, start, end) if text.startswith(("—", "–", "-"), start) else None
    return Span.of(text, *posted.span(1)) if posted else None


# ---------------------------------------------------------------- an attribution in the sentence behind


def is_only_quoted(s: Sentence) -> bool:
    """Say whether a sentence is nothing but quotations, or tells besides what one is about: '"It is," referring to'."""
    if s.quotes.keys() == {0} and ends_in_comma(s, 0) and refers(s, 1):
        return not any(cue_at(s, i) for i in range(2, len(s.words)))
    return bool(s.quotes) and all(word in '".,!?…-—–)(' for word in s.words)


def with_attributions(cut: Iterable[Sentence]) -> Iterator[Sentence]:
    """Join a sentence that is all quotation with a short one that attributes it: "Who pays?" Ana Ruiz asked.

    Also a question without marks: Who pays? Ana Ruiz asked.
    """
    before: Sentence | None = None
    for s in cut:
        asked = before is not None and before.lower[-1] == "?" and not {"asked", "asks"}.isdisjoint(s.lower)
        if before and (asked or is_only_quoted(before)) and (_attributes(s) or _signs(s)):
            yield joined(before, s)
            before = None
            continue
        if before:
            yield before
        before = s
    if before:
        yield before


def _signs(s: Sentence) -> bool:
    """Say whether a sentence behind a quotation only names its speaker behind a dash: "— Ana Ruiz, party president"."""
    if s.lower[0] not in DASHES or not 2 < len(s.words) <= SHORT or s.quotes:
        return False
    return signature(s.text, s.start, s.end_of(len(s.words) - 1)) is not None


def _attributes(s: Sentence) -> bool:
    """Say whether a sentence opens with a subject and its cue, and no words reported follow."""
    opens = int(s.lower[0] in DASHES)  # '"It is late." - Ruiz said.'
    for i in range(1 + opens, min(len(s.words), SHORT)):
        word = cue_at(s, i)
        if word and word.form in ("past", "third"):
            clause = Clause(s, i, i + 1 + len(word.particles), word)
            rest = clause.adjuncts.mark
            closes = (
                rest >= len(s.words)
                or (s.lower[rest] in MEANWHILE and s.lower[rest] not in clause.frames)
                or (s.lower[rest] == "and" and rest + 1 < len(s.words) and cue_at(s, rest + 1) is not None)
                or s.lower[rest] in STOPS - {":", '"'}
                or s.lower[rest] in PREPOSITIONS
                or _has_only_adjuncts(s, clause)
            )
            return (
                clause.subject is not None and clause.subject[0] == opens and closes and not clause.passive
            )  # not '"It is late." This was stated by Ruiz.'
    return False


#: How many items a short attribution may have before its cue.
SHORT = 20


def _has_only_adjuncts(s: Sentence, clause: Clause) -> bool:
    """Say whether nothing is reported behind a cue: "Ruiz said of the plan to close the road", "Ruiz asked them"."""
    after = s.lower[clause.last :]
    if s.quotes or not OPENS_CONTENT.isdisjoint(after):
        return False
    if clause.verb.lemma != "ask":
        return after[0] in PREPOSITIONS
    hearer = after[:LONGEST_HEARER]  # "asked reporters during a visit", and not "asked them to go"
    return len(after) <= LONGEST_HEARER or not (PREPOSITIONS - {"to", "for"}).isdisjoint(hearer)


#: How many items a hearer has at most, with the full stop behind it.
LONGEST_HEARER = 6

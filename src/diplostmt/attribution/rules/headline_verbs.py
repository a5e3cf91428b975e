"""Attribution in headlines by a verb in the present: <source> {cue} [content], without "that" and without articles.

"Ruiz tells UN road is open, Norway says it is shut". What opens a headline speaks, and the first verb behind it is its
own, so no parser is needed to know that "Ruiz rejects claim road is shut" does not report what "Ruiz rejects" claims.
Positions are indexes of a sentence's items, as in ``items``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import evolve, frozen

from diplostmt.attribution.clauses.headline_sources import (
    LONGEST_SOURCE,
    asks,
    heading,
    is_source,
    source_of,
)
from diplostmt.attribution.cues.forms import CueWord, Form, cue_words, third_person
from diplostmt.attribution.findings.drafts import Draft
from diplostmt.attribution.findings.finding import Finding, finding_of
from diplostmt.attribution.sentences.items import (
    STOPS,
    Range,
    before_helpers,
    ends_in_comma,
    is_gerund,
    is_noun,
    is_possessive,
    is_time,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import HEADLINE_ACTS
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    CONTRACTIONS,
    NEGATIONS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
    STRONG_PAST,
)
from diplostmt.lexicon.records import ReportingVerb
from diplostmt.models import Cue
from diplostmt.outlets import find_outlet
from diplostmt.spans import Span
from diplostmt.speakers.mentions.mention import Mention

#: How many items those spoken to have at most.
LONGEST_HEARER = 6
#: What a clause of a headline may stand behind: "Talks over, [Ruiz says]", "... as [Norway says it is shut]".
OPENS_CLAUSE = frozenset({",", ";", "as", "after", "but", "while"})
#: Verbs of saying behind which anything is reported, with a verb or without: "says road open".
LOOSE = frozenset({"insist", "say"})
#: What is said to somebody, and reports nothing: "says goodbye to Oslo", "says no to deal".
IDLE = frozenset("farewell goodbye hello no nothing sorry thanks yes".split())
#: What somebody says who is not quoted: "says too much".
UNTOLD = frozenset({"a lot", "all", "enough", "everything", "it", "it all", "little", "more", "too much"})
#: Verbs of demand, promise and weight: what is demanded is told, with a verb or without: "demands talks".
DEMANDING = frozenset(
    {
        "call for",
        "demand",
        "emphasize",
        "pledge",
        "promise",
        "stress",
        "underline",
        "underscore",
        "urge",
        "vow",
    }
)
#: Verbs with "to" whose subject is to do it himself: "offered to host talks".
OF_ONESELF = frozenset({"offer", "promise"})
#: What is claimed in words, and not taken: "claims breakthrough", not "claims cup".
CLAIMED = frozenset({"breakthrough", "progress", "success"})
#: What somebody slams, and tells nobody: "slams door on talks".
SLAMMED = frozenset({"brakes", "door", "doors"})
#: Verbs that make a noun of the one before them: "UN calls for truce [go] unheeded".
OF_CALLS = frozenset("fail fall fuel go grow mount prompt rise spark spread trigger".split())
#: Auxiliaries that are no verb of a clause by themselves.
UNFINISHED = frozenset({"been", "being", "having"})


@frozen
class Opening:
    """A clause at item ``first`` with its verb at ``verb``; ``cue`` is ``None`` where the verb reports nothing."""

    first: int
    source: Range
    verb: int
    cue: CueWord | None

    @property
    def last(self) -> int:
        """The index after the verb and its particles."""
        return self.verb + 1 + (len(self.cue.particles) if self.cue else 0)


def opening(s: Sentence, first: int) -> Opening | None:
    """Give the source that opens a clause at ``first`` and its verb: "[Ruiz tells] UN", "[Envoys meet] in Oslo"."""
    if first in s.quotes and ends_in_comma(s, first):
        return None  # '"We Left," Says Envoy'
    for i in range(first + 1, min(first + 1 + LONGEST_SOURCE, len(s.words))):
        if s.lower[i] in STOPS and not _joins(s, first, i):
            return None
        if i in s.quotes or s.lower[i] in AUXILIARIES or s.lower[i] in RELATIVES:
            return None
        if s.lower[i - 1] in PREPOSITIONS or is_possessive(s.lower[i - 1]):
            continue  # "vows to [open] road", "Ruiz's [remarks]"
        act = acts().get(s.lower[i])
        last = before_helpers(s, i - 1) + 1
        named = last > first and (act or s.lower[i] in cue_words())
        mention = source_of(s.span((first, last)).text) if named else None
        if mention is None or ("," in mention.text and not is_source(mention.text)):
            continue
        cue = _cue(s, i, mention)
        if cue or act in _forms(mention):
            denied = not NEGATIONS.isdisjoint(s.lower[last:i])
            return Opening(first, (first, last), i, None if denied else cue)
    return None


def _joins(s: Sentence, first: int, comma: int) -> bool:
    """Say whether a comma stands for "and" between two names: "[Peru, Norway] say"."""
    if s.lower[comma] != "," or comma + 1 >= len(s.words) or "," in s.lower[first:comma]:
        return False
    mention = source_of(s.span((first, comma)).text)
    body = mention is not None and (
        mention.kind == "government" or (mention.kind == "organisation" and not mention.head)
    )
    return body and s.words[comma + 1][0].isupper()


@cache
def acts() -> Mapping[str, Form]:
    """Give the forms in the present of what headlines have somebody do: "meets", "meet"."""
    third: dict[str, Form] = {third_person(act): "third" for act in HEADLINE_ACTS}
    return third | dict.fromkeys(HEADLINE_ACTS, "base")


def _forms(mention: Mention) -> tuple[Form, ...]:
    """Give the forms that a subject asks for: "Ruiz says", "envoys say"; a body's may be either: "police say"."""
    if mention.head == "police":
        return ("base", "third")
    return ("base",) if mention.number == "plural" or mention.kind == "group" else ("third",)


def _cue(s: Sentence, i: int, mention: Mention) -> CueWord | None:
    """Give the reporting verb at item ``i`` if it has the form that its subject asks for: "Ruiz says", "envoys say"."""
    for cue in cue_words().get(s.lower[i], ()):
        size = len(cue.particles)
        if tuple(s.lower[i + 1 : i + 1 + size]) != cue.particles:
            continue
        if cue.form in _forms(mention) and cue.verb.lemma not in FORESEEN:
            return cue
    return None


#: What headlines have of somebody's mind: "Minister expects quick return".
FORESEEN = frozenset({"expect"})


def _clauses(s: Sentence) -> Iterator[Opening]:
    """Give the clauses of a headline that open with a source, or go on with that of the one before: ", urges calm"."""
    before: Opening | None = None
    for first in (0, *(i + 1 for i in range(1, len(s.words) - 1) if s.lower[i] in OPENS_CLAUSE)):
        on = _going_on(s, first, before) if before and s.at(first - 1) in (",", ";") else None
        if clause := on or opening(s, first):
            yield clause
            before = clause


def _going_on(s: Sentence, verb: int, before: Opening) -> Opening | None:
    """Give the clause that a verb right behind a comma opens, with the source of the one before."""
    mention = source_of(s.span(before.source).text)
    if s.lower[verb] in ("say", "says") and _names_speaker(s, verb + 1):
        return None  # "Oslo regrets delay, says [Minister Ana Ruiz]"
    cue = _cue(s, verb, mention) if mention else None
    act = mention is not None and acts().get(s.lower[verb]) in _forms(mention)
    return Opening(verb, before.source, verb, cue) if cue or act else None


def _says_behind(s: Sentence, clause: Opening) -> bool:
    """Say whether the rest of a headline tells who says what its clause tells: "Oslo regrets delay[, says Ruiz]"."""
    comma = next((i for i in range(clause.verb, len(s.words) - 2) if s.lower[i] == ","), 0)
    return comma > 0 and s.lower[comma + 1] in ("say", "says") and _names_speaker(s, comma + 2)


def _names_speaker(s: Sentence, first: int) -> bool:
    """Say whether nothing but a person stands behind a verb: "..., says [FM Ana Ruiz]", not "says [envoy lied]"."""
    end = _end(s)
    if not first < end <= first + LONGEST_SOURCE or any(i in s.quotes for i in range(first, end)):
        return False
    mention = source_of(s.span((first, end)).text)
    if mention is None or mention.kind != "person":
        return False
    return not any(_is_verb(s, i) or s.lower[i] in acts() or s.lower[i] == "to" for i in range(first, end))


def told_in_headline(s: Sentence) -> Iterator[Draft]:
    """Give what a headline tells by its verbs: "[Ruiz says road open], [Norway says it is shut]"."""
    last = _end(s)
    found = [clause for clause in _clauses(s) if clause.verb < last]
    told = [clause for clause in found if clause.cue and not _says_behind(s, clause)]
    stops = [i for i in range(1, last) if s.lower[i] == ";"]
    # "says road will open [after Oslo reaches deal]"
    apart = [
        clause for clause in found if clause.first and (clause.cue or s.lower[clause.first - 1] != "after")
    ]
    ends = sorted([*stops, *(clause.first - 1 for clause in apart), last])
    last_word = told[-1] if told and found[0].first and told[-1].first > 1 else None
    behind = last_word is not None and s.lower[last_word.first - 1] == "," and _says_all(s, last_word)
    for clause in told[: len(told) - behind]:
        content = _content(s, clause, next(end for end in ends if end > clause.verb))
        if content:
            yield _draft(s, clause, content)
    if last_word and behind:
        yield _draft(s, last_word, (0, last_word.first - 1))


def _draft(s: Sentence, clause: Opening, content: Range) -> Draft:
    """Give the draft of a clause; its relay is who is spoken to, or the outlet behind the headline."""
    assert clause.cue is not None
    reach = (clause.first, max(content[0], clause.last))
    if content[1] <= clause.first or (content[1] == _end(s) and s.at(content[1]) in ("|", "(")):
        reach = (max(clause.verb, content[1]), len(s.words))  # "... tells TASS", "... (TASS)"
    cue = (clause.verb, clause.last)
    return Draft("headline_verb", (content,), clause.source, cue, clause.cue.verb.lemma, reach=reach)


def _end(s: Sentence) -> int:
    """Give where the words of a headline end, without its last marks and its outlet: "... [| TASS]", "... [(TASS)]"."""
    end = s.lower.index("|") if "|" in s.lower else len(s.words)
    if s.lower[end - 1] == ")" and "(" in s.lower:
        end = len(s.lower) - 1 - s.lower[::-1].index("(")
    while end and s.lower[end - 1] in (".", ",", ";"):
        end -= 1
    return end


def _says_all(s: Sentence, clause: Opening) -> bool:
    """Say whether what stands before a source is what it says: "Talks are over, [Ruiz says on Monday]"."""
    if clause.cue is None or not clause.cue.says:
        return False
    rest, end = clause.last + (s.at(clause.last) == "on"), _end(s)
    if s.at(rest) == "," and s.at(rest + 1).endswith("ing"):
        return True  # "Talks are over, Ruiz says, urging all to stay calm"
    if "to" in s.lower[rest:end] or any(rest <= i < end for i in s.quotes):
        return False  # "Talks are over, Oslo urges Lima to 'stop'"
    told = clause.cue.verb.hearer != "no" and rest < end and source_of(s.span((rest, end)).text) is not None
    return told or rest >= end or is_time(s, rest)


# ---------------------------------------------------------------- what is told


def _content(s: Sentence, clause: Opening, end: int) -> Range | None:
    """Give the words reported behind a verb, by what it takes."""
    first, cue = clause.last, clause.cue
    if cue is None or first >= end:
        return None
    quoted = first + (s.lower[first] == ":")
    if quoted in s.quotes and cue.verb.lemma == "hold":
        return None  # "Oslo, Lima hold 'frank' talks"
    if quoted in s.quotes and not cue.frames.isdisjoint(("quote", "that")):
        return (quoted, end if "that" in cue.frames else quoted + 1)  # 'rejects ["biased"] report'
    behind = _behind_opener(s, cue, first, end)
    if behind or s.lower[first] in PREPOSITIONS:
        return (behind, end) if behind else None
    if "ing" in cue.frames and is_gerund(s, first):
        return (first, end)  # "denies having met envoy"
    if "that" in cue.frames and not _is_idle(s, first, end):
        start = _behind_hearer(s, first, end) if cue.verb.hearer == "must" else first
        loose = cue.verb.lemma in LOOSE or (start > first and find_outlet(s.span((first, start)).text))
        if 0 < start < end and (_is_clause(s, start, end) or (loose and end - start > 1)):
            return (start, end)
    return (first, end) if _tells_noun(s, cue.verb, first, end) else None


def _tells_noun(s: Sentence, verb: ReportingVerb, first: int, end: int) -> bool:
    """Say whether what is praised, demanded or claimed is told without a verb: "hails [road deal]".

    Declines what is done ("slams door"), and calls that are a noun ("UN calls for truce go unheeded").
    """
    if verb.lemma == "call for" and not OF_CALLS.isdisjoint(s.lower[first:end]):
        return False
    praised = "noun" in verb.present.split() and s.lower[first] not in SLAMMED
    claimed = verb.lemma == "claim" and not CLAIMED.isdisjoint(s.lower[first:end])
    claimed = claimed or (verb.lemma == "claim" and any(first < i < end for i in s.quotes))
    return praised or claimed or verb.lemma in DEMANDING


def _behind_opener(s: Sentence, cue: CueWord, first: int, end: int) -> int:
    """Give where that begins which a preposition, "to" or "that" opens, behind those spoken to; 0 for nowhere.

    "vows [to open road]", "warns of [long war]", "blames Norway for [delay]", "tells Norway: ['Open the road']".
    """
    addressed = cue.verb.hearer != "no"
    for i in range(first, min(first + LONGEST_HEARER + 1, end)):
        word = s.lower[i]
        if i in s.quotes and "quote" in cue.frames and addressed:
            return i if i > first else 0
        if i + 1 == end:
            return 0
        if word == "as" and "as" in cue.frames and i + 1 in s.quotes:
            return i + 1  # "slams deal as ['unfair']"
        if i > first and not addressed:
            continue
        if word == ":":
            return i + 1
        if word == "that" and "that" in cue.frames:
            return i + 1
        if word == "to" and "to" in cue.frames and (i > first or cue.verb.hearer != "must"):
            return 0 if s.lower[i - 1] in WITH_TO else i
        if word in cue.frames and word in PREPOSITIONS and (i > first or cue.verb.hearer != "must"):
            return i + 1
        if i not in s.quotes and (word in STOPS or _is_verb(s, i)) and not _lists(s, i):
            return 0
    return 0


#: Nouns that "to" goes with: "urges quick [end] to inquiry".
WITH_TO = frozenset("access answer approach end halt limit response return solution".split())


def _lists(s: Sentence, comma: int) -> bool:
    """Say whether a comma stands for "and" between those spoken to: "urges [Peru, Norway] to talk"."""
    names = s.words[comma - 1 : comma + 2 : 2]
    named = len(names) == 2 and all(name[0].isupper() for name in names)
    return s.lower[comma] == "," and named and s.lower[comma + 1] not in acts() | cue_words().keys()


def _behind_hearer(s: Sentence, first: int, end: int) -> int:
    """Give where a clause begins behind those spoken to: "tells UN [road is open]"; 0 for nowhere.

    Those are the longest phrase that is known, else one word: "tells [White House] road is", "tells [Holm] road is".
    """
    if s.lower[first] in OBJECT_PRONOUNS and s.words[first] != "US":
        return first + 1
    verb = next((i for i in range(first + 1, end) if _is_verb(s, i)), end)
    if verb == end:  # "tells [Reuters] no deal yet", not "tells Oslo story of his life"
        return first + 1 if find_outlet(s.words[first]) else 0
    for last in range(min(first + LONGEST_HEARER, verb - 1), first, -1):
        mention = source_of(s.span((first, last)).text)
        if mention and _is_known(mention) and (mention.form != "name" or s.words[last].islower()):
            return last
    return first + 1 if verb > first + 1 else 0


def _is_known(mention: Mention) -> bool:
    """Say whether a mention is a country, a body that has a name of its own, or somebody by his office."""
    return mention.kind == "government" or mention.head is None or mention.title is not None


def _is_verb(s: Sentence, i: int) -> bool:
    """Say whether a finite verb stands at item ``i`` of a headline, in capitals perhaps: "Road [Is] Open"."""
    word = s.lower[i]
    if word == "not" and is_gerund(s, i + 1):
        return True  # "police [not] searching office"
    if word == "may":
        return s.at(i - 1) not in PREPOSITIONS and not s.at(i + 1).isdigit()
    if word in AUXILIARIES:
        return word not in UNFINISHED
    return word in STRONG_PAST or word in CONTRACTIONS or (word.endswith("ed") and s.words[i].islower())


def _is_clause(s: Sentence, first: int, end: int) -> bool:
    """Say whether words have a subject and a verb behind it: "road will open", "talks to go on"."""
    if s.lower[first] in PREPOSITIONS:
        return False
    return any(_is_verb(s, i) or (s.lower[i] == "to" and is_noun(s, i - 1)) for i in range(first + 1, end))


def _is_idle(s: Sentence, first: int, end: int) -> bool:
    """Say whether words report nothing: "goodbye to Oslo", "no to deal", "too much"."""
    addressed = s.lower[first] in IDLE and (end == first + 1 or s.lower[first + 1] in PREPOSITIONS)
    return addressed or " ".join(s.lower[first:end]) in UNTOLD


# ---------------------------------------------------------------- from items to the text


def told_by_verbs(text: str, start: int, end: int) -> Iterator[Finding]:
    """Give what the verbs of a headline tell: "[Ruiz says road open], [Norway says it is shut]"."""
    s = heading(text, start, end)
    found = [finding_of(s, draft) for draft in told_in_headline(s)] if s else []
    yield from (finding for finding in found if finding.contents)


def acting_source(text: str, start: int, end: int) -> tuple[Span, Span] | None:
    """Give who opens a headline and its verb, whether that reports or not: "[Ruiz] [meets] envoy"."""
    s = heading(text, start, end)
    clause = opening(s, 0) if s else None
    return (s.span((0, clause.verb)), s.span((clause.verb, clause.last))) if s and clause else None


def as_headline(text: str, start: int, end: int, found: Sequence[Finding]) -> list[Finding]:
    """Give what a headline tells by its verbs, and of what was ``found`` in it as in prose what goes with that."""
    told, kept = list(told_by_verbs(text, start, end)), []
    acting = acting_source(text, start, end)
    for finding in found:
        whole = _within_headline(text, finding, acting)
        if whole is None:
            continue
        same = [one for one in told if one.cue and whole.cue and one.cue.overlaps(whole.cue)]
        if any(one.source == whole.source and one.contents == whole.contents for one in same):
            told = [one for one in told if one not in same]
        elif same or (acting and whole.cue and whole.cue.lemma == "claim" and acting[1].overlaps(whole.cue)):
            continue  # "Storm claims two lives"
        kept.append(whole)
    return sorted([*kept, *told], key=lambda finding: finding.contents[0].start)


def _within_headline(text: str, finding: Finding, acting: tuple[Span, Span] | None) -> Finding | None:
    """Give what was found as in prose with the subject that the headline has; ``None`` for a misreading.

    Such are "[Ruiz rejects] claim road is shut", "Ana Ruiz: A life in pictures", "Why Ruiz says talks failed".
    """
    cue, named, first = finding.cue, finding.source, finding.contents[0]
    if finding.rule == "name_colon" or (named and asks(named.text)):
        return None
    if finding.rule == "quoted_fragment" and ":" in text[max(first.start - 3, 0) : first.start]:
        return None  # "Sudan: 'Two areas' talks start"
    if finding.rule == "quoted_fragment" and named and _is_anothers_predicate(text, named, first):
        return None  # "Lake talks 'could resume in Basel'"
    if cue and cue.lemma == "deny" and (" " not in first.text or (acting and first.contains(acting[1]))):
        return None  # "Oslo denies role", "Lima says road is open, Oslo denies"
    if named and cue and named.end <= cue.start and _is_passive(text, cue):
        return None  # "Ruiz accused of lying", "Road was shut, court told"
    if acting is None or named is None or not named.contains(acting[1]):
        return finding
    source, verb = acting
    aside = cue and named.start == source.start and "," in text[verb.end : cue.start]
    return evolve(finding, source=source) if aside else None  # "[Ruiz] meets envoy, calling for"


def _is_anothers_predicate(text: str, named: Span, words: Span) -> bool:
    """Say whether words in marks are no person's, or what others do: "Envoys come as Peru 'seeks pact'"."""
    opening = words.text.partition(" ")[0].lower()
    does = opening in acts() or opening in AUXILIARIES
    return not is_source(named.text) or (does and any(map(str.isalpha, text[named.end : words.start])))


def _is_passive(text: str, cue: Cue) -> bool:
    """Say whether a past in a headline is a passive without its auxiliary: "Ruiz [told] to resign", "court [told]"."""
    words = cue.text.lower().split()
    forms = (word for word in cue_words().get(words[0], ()) if word.verb.lemma == cue.lemma)
    past = next((word for word in forms if word.form == "past" and len(words) == 1), None)
    if past is None or past.verb.lemma in OF_ONESELF:
        return False
    line = text[cue.end : cue.end + LONGEST_LOOK].partition("\n")[0].split()
    following = line[0].lower() if line else ""
    if past.verb.hearer == "must":
        return not following or following in PREPOSITIONS
    return past.verb.hearer == "may" and following == "to"


#: How far behind a verb its next word is looked for.
LONGEST_LOOK = 20

__all__ = ["acting_source", "acts", "as_headline", "opening", "told_by_verbs"]

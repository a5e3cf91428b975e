"""How sure a finding is: a small logistic model over readable features.

The rules are generous; what tells a report ("the envoy claimed the strait was shut") from what only looks like one
("rebels claimed the bridge") is often the verb together with what follows it. The weights are trained on human
annotation by ``scripts/train.py`` and kept as a readable table, ``data/weights.tsv``. A feature that the table does
not have weighs nothing. The result is the ``confidence`` of a statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.contents.likenings import NAMING, opens_likening
from diplostmt.attribution.contents.resuming import PERCENT
from diplostmt.attribution.contents.weights import probability, word_class
from diplostmt.attribution.cues.finding import opens_bare_clause
from diplostmt.attribution.findings.drafts import Draft, is_inside, quotations_in
from diplostmt.attribution.sentences.items import Range, in_title_case
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.attribution.sentences.verbs import is_verb
from diplostmt.lexicon.function_words import AUXILIARIES, CONTRACTIONS, PRONOUNS

#: A finding is kept from this probability on.
THRESHOLD = 0.6
#: A finding within what another reports says part of it again, and is kept from this probability on.
NESTED = 0.7
#: So probable is a clause with "that" of a rare verb or noun, which is kept all the same.
RARE = 0.5
PLAIN = frozenset({"source_cue_content", "reporting_noun"})
#: What is taken for the probability of a finding whose shape leaves no doubt.
CERTAIN = 0.97
#: What the rule ``content_cue_source`` finds is taken to be at least so probable, and what is added without "that":
#: agencies write "The road is open, said the envoy, adding it was long" every day, and the newspapers that the weights
#: come from hardly ever. So does a joint statement: "We welcome the accord".
OF_WIRES = 0.75
#: What somebody calls a thing, as often right on the part worked with (17 of 27), where the thing is annotated with it.
LIKENED = 0.65
#: Rules too rare to be weighed, whose shape says enough.
TRUSTED = frozenset(
    "as_cue_source as_source_cue content_cued_by impersonal in_words learned_from of_the_view quoted_as_saying "
    "stated_by".split()
)


def weighed(s: Sentence, draft: Draft, clause: Clause | None, nested: bool) -> tuple[float, tuple[str, ...]]:
    """Give how probable it is that a draft reports somebody, and the features that say so.

    A verb with "that" and a clause is kept, however rare it is: "Officials have long maintained that the road is open".
    """
    features = () if draft.rule in TRUSTED else tuple(draft_features(s, draft, clause, nested))
    confidence = probability(features) if features else CERTAIN
    of_wires = (
        draft.rule == "content_cue_source"
        or (draft.rule == "participle" and _adds_clause(s, clause, draft))
        or (draft.rule == "reporting_adjective" and is_behind(draft))
        or _is_declared(s, clause)
        or _calls_besides(s, clause)
        or _is_share(s, draft)
        or (clause is not None and clause.verb.lemma == "maintain" and opens_bare_clause(s, clause.last))
    )
    if of_wires:
        return max(confidence, OF_WIRES), features
    if _likens(s, clause, draft):
        return max(confidence, LIKENED), features
    first = draft.contents[0][0] if draft.contents else 0
    clause_follows = (
        s.at(first - 1) == "that" and s.lower[first] not in AUXILIARIES
    )  # not "a deal that would"
    plain = draft.rule in PLAIN and clause_follows and confidence >= RARE
    kept = NESTED if nested else THRESHOLD
    return max(confidence, kept) if plain else confidence, features


def is_behind(draft: Draft) -> bool:
    """Say whether an attribution stands behind its words: "The pact will hold," the diplomat is [convinced]."""
    return draft.cue is not None and bool(draft.contents) and draft.contents[0][0] < draft.cue[0]


def _adds_clause(s: Sentence, clause: Clause | None, draft: Draft) -> bool:
    """Say whether a clause is added, with "that" or without: ", adding [the road was open]", ", alleging [it was]"."""
    if clause is None:
        return False
    first, last = draft.contents[0]
    if "that" not in clause.frames:
        return False
    if s.at(clause.last) == "that":
        return True
    apart = s.at(clause.first - 1) in (",", '"')
    follows = apart or clause.verb.lemma == "add"
    follows = follows or (
        s.lower[first] in PRONOUNS and s.at(first + 1) in AUXILIARIES
    )  # "insisting [he has] none"
    follows = follows or s.lower[first] in CONTRACTIONS
    tells = s.lower[first] in CONTRACTIONS or not AUXILIARIES.isdisjoint(s.lower[first:last])
    tells = tells or (apart and any(is_verb(s, i) for i in range(first + 1, last)))
    return follows and clause.adjuncts.end == first and tells


def _is_declared(s: Sentence, clause: Clause | None) -> bool:
    """Say whether those whose statement the text is say something by saying so: "We [welcome] the accord"."""
    if clause is None or clause.word.form != "base" or s.lower[0] != "we":
        return False
    return clause.before < 1 or s.lower[clause.before] in (",", "and")


def _is_share(s: Sentence, draft: Draft) -> bool:
    """Say whether a share of those asked says what it does: "[56 percent] said they do"."""
    counted = draft.source is not None and not PERCENT.isdisjoint(s.lower[slice(*draft.source)])
    first, last = draft.contents[0]
    return counted and s.lower[first] in PRONOUNS and not AUXILIARIES.isdisjoint(s.lower[first:last])


def _calls_besides(s: Sentence, clause: Clause | None) -> bool:
    """Say whether somebody who has said something asks or blames somebody, too: "..., [calling on] them to talk"."""
    return clause is not None and clause.verb.lemma in DEMANDING and s.at(clause.first - 1) in (",", "and")


def _likens(s: Sentence, clause: Clause | None, draft: Draft) -> bool:
    """Say whether somebody says what a thing is: "hailed the deal as [a milestone]", "called it [a farce]"."""
    first = draft.contents[0][0]
    if clause is None:
        return False
    likened = "as" in clause.frames and s.at(first - 1) == "as"
    likened = likened or (clause.verb.lemma in NAMING and first > clause.first)
    return likened and opens_likening(s, first)


#: Verbs of demand and of blame that follow other words of their speaker in reports of wires.
DEMANDING = frozenset({"accuse", "call for", "call on", "call upon", "express", "urge", "voice"})


def marks_probability(s: Sentence, draft: Draft, drafts: Sequence[Draft]) -> float:
    """Give how probable it is that a draft's content is words in marks of somebody's: 'called it "a turning point"'.

    Of another's among ``drafts`` they tell nothing: 'mentioned the port in what the envoy called "a slip"'.
    """
    cue = draft.cue or (0, 0)
    apart = (
        d for d in drafts if is_inside(d, draft) and not (d.source and d.source[0] <= cue[0] < d.source[1])
    )
    others = {i for other in apart for i in quotations_in(s, other.contents)}
    own = (i for i in quotations_in(s, draft.contents) if i not in others)
    return max((probability(fragment_features(s, i)) for i in own), default=0.0)


def source_class(s: Sentence, source: Range | None) -> str:
    """Name the class of a source: how it begins and ends."""
    if source is None:
        return "none"
    first, last = word_class(s, source[0]), word_class(s, source[1] - 1)
    return first if source[1] - source[0] == 1 else f"{first}..{last}"


#: How reported words may open, as far as it depends on the verb.
FRAMES = frozenset({"that", ":", '"', "to", "preposition"})


def _length(content: Range) -> int:
    return content[1] - content[0]


def draft_features(s: Sentence, draft: Draft, clause: Clause | None, nested: bool) -> Sequence[str]:
    """Give the features of what a rule found."""
    rule, lemma = draft.rule, draft.lemma
    first, last = max(draft.contents, key=_length, default=(0, 0))
    size = sum(b - a for a, b in draft.contents)
    first += s.lower[first] == "not" and s.at(first + 1) == "to"  # "not to close" is what "to close" is
    opens = s.lower[first - 1] if first and s.lower[first - 1] in ("that", ":") else word_class(s, first)
    frame = opens if opens in FRAMES else "other"
    second = word_class(s, first + 1)
    quotes = len(quotations_in(s, draft.contents)) if s.quotes else 0
    whole = quotes and all(b - a <= 3 for a, b in draft.contents)
    features = [
        f"rule={rule}",
        f"lemma={lemma}",
        f"takes={rule}|{frame}",
        f"takes={lemma}|{frame}",
        f"first={rule}|{s.lower[first]}",
        f"second={rule}|{second}",
        f"opens={rule}|{opens}|{second}",
        f"end={rule}|{word_class(s, last)}",
        f"closes={rule}|{last >= len(s.words) - 1}",
        f"size={rule}|{size.bit_length()}",
        f"quoted={rule}|{'whole' if whole else min(quotes, 2)}",
    ]
    if nested:
        features.append(f"nested={rule}")
    if draft.source:
        begins = draft.source[0]
        features += (
            f"lead={rule}|{s.lower[begins - 1] if begins else 'edge'}",
            f"opening={rule}|{s.lower[begins]}",
        )
    if clause:
        form = clause.word.form
        features += (
            f"form={rule}|{lemma}|{form}",
            f"form_source={lemma}|{form}|{source_class(s, draft.source)}",
            *(f"helper={helper}" for helper in sorted(clause.helpers)),
            f"before={word_class(s, clause.before)}",
            f"after={lemma}|{word_class(s, clause.last)}",
            f"next={lemma}|{s.lower[clause.last] if clause.last < len(s.words) else 'edge'}",
        )
    return features


def fragment_features(s: Sentence, i: int) -> Iterator[str]:
    """Give the features of words in marks that no cue reaches."""
    quote = s.quotes[i]
    inner = s.text[quote.start : quote.end]
    words = inner.split()
    title = in_title_case(words)
    yield "rule=quoted_fragment"
    yield f"title={title}"
    yield f"title={title}|{min(len(words), 6)}"
    yield f"ends={inner.rstrip()[-1:] if inner.rstrip()[-1:] in '.,!?;:' else 'no'}|{title}"
    yield f"fragment_before={s.lower[i - 1] if i else 'edge'}"
    yield f"fragment_before2={s.lower[i - 2] if i > 1 else 'edge'}"
    yield f"fragment_class={word_class(s, i - 1)}|{title}"
    yield f"fragment_after={word_class(s, i + 1)}|{title}"
    opening = words[0].lower().replace("’", "'") if words else ""
    yield f"inner={opening}"

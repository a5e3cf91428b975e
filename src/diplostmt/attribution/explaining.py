"""What each rule said to each cue, for whoever hunts a wrong result: also the rules after the one that answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten

from diplostmt.articles.reading import parse_article
from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.findings.drafts import Draft
from diplostmt.attribution.findings.finding import contents_of
from diplostmt.attribution.findings.scoring import THRESHOLD
from diplostmt.attribution.rules.lead_ins import with_attributions
from diplostmt.attribution.rules.order import CLAUSE_RULES, SENTENCE_RULES
from diplostmt.attribution.sentences.quotations import quotations
from diplostmt.attribution.sentences.segments import Sentence, sentences
from diplostmt.attribution.statements import find_statements, findings_of, paragraphs
from diplostmt.models import Article, Statement
from diplostmt.spans import Span, as_written, with_plain_characters

#: The probability of what was found, by its rule and by where its cue begins, or its content where it has none.
Weighed = Mapping[tuple[str, int], float]
#: How much of a sentence or a content is shown, in characters.
SHOWN = 90


def explain(article: str | Article) -> str:
    """Tell, sentence by sentence, how the statements of an article were found.

    Takes what ``find_statements`` takes and gives a text to read: each sentence with its offsets, what each rule said
    to each cue, words in marks that are no statement's, and the statements that begin there.

    >>> print(explain("The strait is open, Ana Ruiz said on Monday."))  # doctest: +ELLIPSIS
    [0:44] The strait is open, Ana Ruiz said on Monday.
      cue: said (say, past)
        quoted_as_saying: declines
        as_cue_source: declines
        cue_source_content: declines
        as_source_cue: declines
        content_cue_source: declines
        content_source_cue: "The strait is open" by "Ana Ruiz"; 0..., kept
        fronted_participle: declines
        participle: declines
        impersonal: declines
        told_by: declines
        content_cued_by: declines
        inside_relative: declines
        source_cue_content: declines
      according_to, in_words, reporting_noun, reporting_adjective, of_the_view, learned_from, stated_by: decline
      s1 [0:18]: content_source_cue, 0..., "The strait is open" by "Ana Ruiz"
    """
    article = parse_article(article) if isinstance(article, str) else article
    if isinstance(article, Article):  # find_statements says what is wrong with anything else
        article = as_written(article, article.text, with_plain_characters(article.text))
    statements = find_statements(article)
    found = findings_of(article, threshold=0.0)
    weighed = {(f.rule, f.cue.start if f.cue else f.contents[0].start): f.confidence for f in found}
    told = [(s.start, 0, line) for s in _sentences(article) for line in _sentence(s, statements, weighed)]
    told += [(s.content[0].start, 1, f"  {_statement(s)}") for s in statements]
    return "\n".join(line for _, _, line in sorted(told, key=lambda entry: entry[:2]))


def _sentences(article: Article) -> Iterator[Sentence]:
    """Give the sentences of headings and running text, as they are cut for the rules."""
    left_open = False
    for _, start, end in paragraphs(article):
        quotes = quotations(article.text, start, end, left_open=left_open)
        left_open = bool(quotes) and not quotes[-1].closed
        yield from with_attributions(sentences(article.text, start, end, quotes))


def _sentence(s: Sentence, statements: Sequence[Statement], weighed: Weighed) -> Iterator[str]:
    """Tell of one sentence: its cues, the phrases that attribute, and the words in marks that are nobody's."""
    whole = s.span((0, len(s.words)))
    yield f"[{whole.start}:{whole.end}] {shorten(whole.text, SHOWN, placeholder='…')}"
    for i in range(len(s.words)):
        word = cue_at(s, i)
        if word:
            yield from _cue(Clause(s, i, i + 1 + len(word.particles), word), weighed)
    asked = {rule.__name__: list(rule(s)) for rule in SENTENCE_RULES}
    for name, drafts in asked.items():
        yield from (f"  {name}: {_answer(s, draft)}{_fate(s, draft, weighed)}" for draft in drafts)
    yield f"  {', '.join(name for name, drafts in asked.items() if not drafts)}: decline"
    kept = {content.start for statement in statements for content in statement.content}
    for i in s.quotes:
        for content in contents_of(s, ((i, i + 1),)):
            if content.start not in kept:
                yield f"  in marks: {_shown(content)}{_verdict(weighed.get(('quoted_fragment', content.start)))}"


def _cue(clause: Clause, weighed: Weighed) -> Iterator[str]:
    """Tell what each rule says to a cue; the first that answers has it."""
    s, taken = clause.sentence, clause.negated
    yield f"  cue: {s.span((clause.first, clause.last)).text} ({clause.verb.lemma}, {clause.word.form})"
    if clause.negated:
        yield "    negated: states nothing"
        return
    for rule in CLAUSE_RULES:
        draft = rule(clause)
        fate = "" if draft is None else "; not reached" if taken else _fate(s, draft, weighed)
        taken = taken or draft is not None
        yield f"    {rule.__name__}: {_answer(s, draft) if draft else 'declines'}{fate}"


def _answer(s: Sentence, draft: Draft) -> str:
    """Show the content and the source of what a rule found."""
    said = " … ".join(map(_shown, contents_of(s, draft.contents))) or "the sentence before"
    return f"{said} by {_shown(s.span(draft.source)) if draft.source else 'nobody named'}"


def _fate(s: Sentence, draft: Draft, weighed: Weighed) -> str:
    """Tell how probable a draft is; what only repeats another, or crosses it, is not weighed."""
    return _verdict(weighed.get((draft.rule, s.starts[draft.cue[0]]))) if draft.cue else ""


def _verdict(probability: float | None) -> str:
    if probability is None:
        return "; not weighed"
    return f"; {round(probability, 3):.2f}, {'kept' if probability >= THRESHOLD else 'too doubtful'}"


def _statement(statement: Statement) -> str:
    """Show a statement as it was kept."""
    said, source = " … ".join(map(_shown, statement.content)), statement.source
    about = f"[{statement.content[0].start}:{statement.content[-1].end}]: {statement.rule}"
    who = _shown(source) if source else "nobody named"
    return f"{statement.id} {about}, {statement.confidence:.2f}, {said} by {who}"


def _shown(span: Span) -> str:
    return f'"{shorten(span.text, SHOWN, placeholder="…")}"'

"""The rules of attribution: small named functions. Of those for a reporting verb, the first answer has the cue.

A rule looks at one ``Clause`` (the verb in its sentence) and gives a ``Draft``, or ``None`` where its shape is not
there. Its docstring states the shape, with S for the source, V for the cue and C for the content, then a sentence of
that shape, then what it declines. The rules of one kind of shape have a module of their own, beside what they ask.
Where no verb reports (``SENTENCE_RULES``), a rule looks at the ``Sentence`` and gives every draft that it finds.

A rule may count on it that those before it have declined: the narrow shapes stand first, the plainest one last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.findings.drafts import Draft
from diplostmt.attribution.rules.backward import stated_by
from diplostmt.attribution.rules.inverted import content_cue_source
from diplostmt.attribution.rules.learned import learned_from
from diplostmt.attribution.rules.nouns import of_the_view, reporting_adjective, reporting_noun
from diplostmt.attribution.rules.parenthetical import as_source_cue, content_source_cue
from diplostmt.attribution.rules.participles import fronted_participle, participle
from diplostmt.attribution.rules.passive import (
    as_cue_source,
    content_cued_by,
    impersonal,
    quoted_as_saying,
    told_by,
)
from diplostmt.attribution.rules.phrases import according_to, in_words
from diplostmt.attribution.rules.reported import cue_source_content, inside_relative, source_cue_content
from diplostmt.attribution.sentences.segments import Sentence

ClauseRule = Callable[[Clause], Draft | None]
SentenceRule = Callable[[Sentence], Iterator[Draft]]

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
    told_by,
    content_cued_by,
    inside_relative,
    source_cue_content,
)


SENTENCE_RULES: tuple[SentenceRule, ...] = (
    according_to,
    in_words,
    reporting_noun,
    reporting_adjective,
    of_the_view,
    learned_from,
    stated_by,
)


def first_answer(clause: Clause) -> Draft | None:
    """Give what the first rule that knows the clause's shape makes of it."""
    for rule in CLAUSE_RULES:
        draft = rule(clause)
        if draft:
            return draft
    return None


__all__ = ["CLAUSE_RULES", "SENTENCE_RULES", "ClauseRule", "SentenceRule", "first_answer"]

"""The rules of attribution by a reporting verb: small named functions, tried in order; the first answer has the cue.

A rule looks at one ``Clause`` (the verb in its sentence) and gives a ``Draft``, or ``None`` where its shape is not
there. Its docstring states the shape, with S for the source, V for the cue and C for the content, then a sentence of
that shape, then what it declines. The rules of one kind of shape have a module of their own, beside what they ask.
Where no verb reports, see ``phrase_rules``.

A rule may count on it that those before it have declined: the narrow shapes stand first, the plainest one last.
"""

from __future__ import annotations

from collections.abc import Callable

from diplostmt.attribution.clauses import Clause
from diplostmt.attribution.drafts import Draft
from diplostmt.attribution.inverted_rules import content_cue_source
from diplostmt.attribution.parenthetical_rules import as_source_cue, content_source_cue
from diplostmt.attribution.participle_rules import fronted_participle, participle
from diplostmt.attribution.passive_rules import (
    as_cue_source,
    content_cued_by,
    impersonal,
    quoted_as_saying,
    told_by,
)
from diplostmt.attribution.reported_rules import cue_source_content, inside_relative, source_cue_content

ClauseRule = Callable[[Clause], Draft | None]

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


def first_answer(clause: Clause) -> Draft | None:
    """Give what the first rule that knows the clause's shape makes of it."""
    for rule in CLAUSE_RULES:
        draft = rule(clause)
        if draft:
            return draft
    return None


__all__ = ["CLAUSE_RULES", "ClauseRule", "first_answer"]

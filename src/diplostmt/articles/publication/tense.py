"""Whether a sentence tells of a date as past or as to come."""

from __future__ import annotations

import re
from typing import Literal

from diplostmt.articles.lines.line import Line
from diplostmt.dates import ScannedDate

# The next four are asked of stretches with a blank put before them: the engine looks for a mark or blank twice as fast
# as for the edge of a word.
PAST = re.compile(
    r"\W(?:was|were|had|did|took|came|began|went|left|made|met|held|won|fell|struck|withdrew|[a-z]{2,14}ed)\b"
)
TO_COME = re.compile(
    r"\W(?:will|would|shall|to be|expires?|expiring|until|till|by|before|plans?|planned|due|scheduled|"
    r"upcoming|coming|"
    r"next|could|may|might|should|must|target|goal|through|up to|approach(?:es|ing)?|ahead|if|expected)\b"
)
EXPECTED = re.compile(
    r"\W(?:will|shall|expires|is due|are due|is scheduled|are scheduled|upcoming|approach(?:es|ing)|is to|"
    r"are to|is expected)\b"
)
#: What follows a day to come, whatever stands before it: "which falls next month".
STILL_AHEAD = re.compile(
    r"[\s,]{0,3}(?:which |that )?(?:falls|looms|nears|approaches|is (?:near|close|approaching|looming))\b|"
    r"[^.;]{0,12}\bnext (?:week|month|year)\b"
)
#: What stands before a time that something is made for, and what is made for it: "programme for 2024", "2024 budget".
MADE_FOR_ENDS = (
    " for ",
    " in ",
    " to ",
    " until ",
    " the ",
    " period ",
    " year ",
    " years ",
    " of ",
    " from ",
)
MADE_FOR = re.compile(
    r"\b(?:agenda|agreement|budget|calendar|cooperation|plan|programme|program|roadmap|road map|schedule|strategy)s? "
    r"(?:for|in|to|until)(?: the)?(?: (?:period|years?))?(?: of| from)? $"
)
WHAT_IS_MADE = re.compile(
    r" {1,2}(?:[a-z]{3,14} ){0,2}?(?:agenda|budget|framework|plan|programme|program|roadmap|strategy)s?\b"
)
BACK_THEN = re.compile(r"\W(?:was|were|had|did|would|said)\b")
SENTENCE_END = re.compile(r"[.!?](?<=[a-z0-9)\]\"”’].)[\"”’)]? ")

Tense = Literal["past", "to come"]


def tense_of(text: str, line: Line, date: ScannedDate) -> Tense | None:
    """Say whether the sentence tells of the date as past or as to come; ``None`` where it is not clear.

    What is made for a time says nothing of it: "they signed a programme for 2024-2025", "adopted the 2030 agenda".
    """
    before = text[max(line.start, date.start - 200) : date.start]
    breaks = [found.end() for found in SENTENCE_END.finditer(before)]
    before = " " + (before[breaks[-1] :] if breaks else before)
    after = text[date.end : min(line.end, date.end + 80)]
    stop = SENTENCE_END.search(after)
    after = " " + (after[: stop.end()] if stop else after)
    if STILL_AHEAD.match(after):
        return "to come"
    if (before.endswith(MADE_FOR_ENDS) and MADE_FOR.search(before)) or WHAT_IS_MADE.match(after):
        return None
    past, ahead = PAST.search(before) or PAST.search(after), TO_COME.search(before)
    if past and not ahead and not (date.last and date.last.ahead):
        return "past"
    expected = EXPECTED.search(before) and not BACK_THEN.search(before)
    return "to come" if expected or (date.last and date.last.ahead and not past) else None

"""Who relays words: the outlets named where they are attributed, and the one whose interview an article is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diplostmt.models import Article
from diplostmt.outlets import find_outlet, mentions_again, outlet_mentions, unlisted_mentions
from diplostmt.spans import Span
from diplostmt.speakers.names.given import is_given_name
from diplostmt.speakers.names.known import place


def outlets_in(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """Give the outlets named in a stretch, by their usual names, and those that no row has by their own."""
    listed = list(outlet_mentions(text, start, end))
    yield from ((span, outlet.name) for span, outlet in listed)
    for span in unlisted_mentions(text, start, end):
        named = place(span.text)
        of_state = named is not None and named.kind in ("adjective", "country")  # "told Cuban television"
        if not of_state and not any(span.overlaps(known) for known, _ in listed):
            yield span, span.text
    yield from mentions_again(text, start, end)


#: What stands in a source before the outlet that has its words: "sources quoted by Reuters".
QUOTED_BY = re.compile(r"\b(?:quoted|cited) by (?:the )?$")
#: What stands before an outlet that was spoken to, and so is nearest the speaker.
TOLD = re.compile(r"\b(?:with|to|told|tells|telling|for)\s(?:the\s|its\s)?(?:daily\s|newspaper\s|weekly\s)?$")


def is_told(text: str, start: int) -> bool:
    """Say whether the outlet named at ``start`` is the one spoken to: "told TASS", "in an interview with TASS"."""
    return TOLD.search(text[max(start - 16, 0) : start]) is not None


#: What is said about something, and what of an outlet that may be.
ABOUT = re.compile(
    r"\b(?:comment\w* on|respon\w+ to|repl\w+ to|react\w+ to|(?:ask|question|speak|talk)\w* about|regarding|concerning"
    r"|den(?:y|ied|ying)|reject\w*|dismiss\w*)\b(?P<what>[^.;:\"“”\n]{0,60})$"
)
PUBLISHED = re.compile(
    r"\b(?:accounts?|articles?|claims?|editorials?|leaks?|publications?|reports?|stor(?:y|ies))\b"
)
BEHIND_NAME = re.compile(r"(?:['’]s)? \w+")


def is_commented_on(text: str, outlet: Span) -> bool:
    """Say whether an outlet is named for what it wrote: "said, commenting on a report by [Reuters]".

    Declines whom somebody answers: "in response to a question from [TASS]".
    """
    about = ABOUT.search(text, max(outlet.start - 90, 0), outlet.start)
    behind = BEHIND_NAME.match(text, outlet.end) if about else None
    return about is not None and PUBLISHED.search(about["what"] + (behind[0] if behind else "")) is not None


def declared_interview(article: Article) -> tuple[str, Span] | None:
    """Give the outlet whose interview the article as a whole is declared to be, and where it is named."""
    outlet = article.interview.interviewer if article.interview else None
    if outlet is None or (is_given_name(outlet.split()[0]) and find_outlet(outlet) is None):
        return None  # who asks: "Matt: Good morning.", "Ana Ruiz: Why?"
    lede = next((block for block in article.blocks if block.kind in ("paragraph", "question")), None)
    end = lede.end if lede else 0
    for block in article.blocks:
        if block.start > end and article.interview and article.interview.format == "reported":
            break
        if block.kind not in ("chrome", "credit"):
            for span, named in outlet_mentions(article.text, block.start, block.end):
                if named.name == outlet:
                    return outlet, span
            at = block.text.find(outlet)
            if at >= 0:
                return outlet, Span.of(article.text, block.start + at, block.start + at + len(outlet))
    return None


__all__ = ["QUOTED_BY", "declared_interview", "is_commented_on", "is_told", "outlets_in"]

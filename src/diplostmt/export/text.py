"""A page to read: who said what, one statement after another, with the dateline on top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from textwrap import wrap

from diplostmt.models import Article, Extraction, Statement, in_one_line

NAMES, WORDS = 26, 66  # the widths of the two columns, in characters
GAP = "  "


def as_text(result: Extraction) -> str:
    """Give the extraction as plain text in two columns, speakers on the left, their words on the right.

    Quoted words stand in quotation marks, reported ones do not. Under the words, in brackets, come the cue,
    the occasion, the time, the outlets between the speaker and us, and the agreements spoken of.
    """
    parts = ["\n".join(_head(result.article))]
    parts += ["\n".join(_columns(statement)) for statement in result.statements]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(article: Article) -> Iterator[str]:
    """Give the headline, its deck, and a line of place, date and agency."""
    if article.headline:
        yield in_one_line(article.headline.text)
    for deck in article.deck:
        yield GAP + in_one_line(deck.text)
    places = " / ".join(place.name for place in article.dateline.places) if article.dateline else None
    published = article.published.edtf if article.published else None
    if origin := [part for part in (places, published, article.agency) if part]:
        yield " · ".join(origin)


def _columns(statement: Statement) -> Iterator[str]:
    """Give the lines of one statement."""
    cue = statement.cue.text if statement.cue else ""
    details = circumstances(statement, cue, statement.nested_in, statement.agreements)
    what = (said(statement, " … "), f"[{' · '.join(details)}]")
    for name, words in zip_longest(_lines(_who(statement), NAMES), _lines(what, WORDS), fillvalue=""):
        yield f"{name:{NAMES}}{GAP}{words}".rstrip()


def _lines(texts: Iterable[str], width: int) -> Iterator[str]:
    """Give the lines of a column."""
    for text in texts:
        yield from wrap(in_one_line(text), width)


def _who(statement: Statement) -> Iterator[str]:
    """Give the speaker's name and office, or else the mention."""
    yield name_of(statement) or "(nobody named)"
    if speaker := statement.speaker:
        yield ", ".join(part for part in (speaker.role, speaker.country) if part and part != speaker.name)


def name_of(statement: Statement) -> str | None:
    """Give the speaker's name, else the words that the text has for the source."""
    if statement.speaker:
        return statement.speaker.name
    return statement.source.text if statement.source else None


def said(statement: Statement, gap: str) -> str:
    """Join the pieces of what was said; the quoted ones get their marks back."""
    return gap.join(f"“{content.text}”" if content.quoted else content.text for content in statement.content)


def circumstances(
    statement: Statement, cue: str, around: str | None, agreements: Iterable[str]
) -> Iterator[str]:
    """Give what is known of how, when and about what something was said, one by one.

    The caller says what to call the cue, the statement around this one, and the agreements.
    """
    yield cue if any(map(str.isalpha, cue)) else statement.speech
    if statement.occasion:
        yield statement.occasion.text
    if statement.time:
        yield statement.time.text + (f" ({statement.time.edtf})" if statement.time.edtf else "")
    yield from (f"via {relay.outlet}" for relay in statement.via)
    if around:
        yield f"within {around}"
    if named := ", ".join(agreements):
        yield f"on {named}"

"""A page to read: who said what, one statement after another, with the dateline on top."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from textwrap import wrap

from diplostmt.models import Article, Content, Extraction, Statement

NAMES, WORDS = 26, 66  # the widths of the two columns, in characters
GAP = "  "
NOBODY = "(nobody named)"


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
        yield _one_line(article.headline.text)
    for deck in article.deck:
        yield GAP + _one_line(deck.text)
    places = " / ".join(place.name for place in article.dateline.places) if article.dateline else None
    published = article.published.edtf if article.published else None
    origin = list(filter(None, [places, published, article.agency]))
    if origin:
        yield " · ".join(origin)


def _columns(statement: Statement) -> Iterator[str]:
    """Give the lines of one statement."""
    left = [line for text in _who(statement) for line in wrap(text, NAMES)]
    right = [*wrap(_words(statement.content), WORDS), *wrap(f"[{' · '.join(_details(statement))}]", WORDS)]
    for name, words in zip_longest(left, right, fillvalue=""):
        yield f"{name:{NAMES}}{GAP}{words}".rstrip()


def _who(statement: Statement) -> Iterator[str]:
    """Give the speaker's name and office, or else the mention."""
    speaker = statement.speaker
    if speaker is None:
        yield _one_line(statement.source.text) if statement.source else NOBODY
        return
    yield speaker.name
    role = speaker.role if speaker.role != speaker.name else None
    office = ", ".join(filter(None, [role, speaker.country]))
    if office:
        yield office


def _words(content: tuple[Content, ...]) -> str:
    """Join the pieces of what was said; the quoted ones get their marks back."""
    return " … ".join(f"“{_one_line(c.text)}”" if c.quoted else _one_line(c.text) for c in content)


def _details(statement: Statement) -> Iterator[str]:
    """Give the circumstances of a statement, one by one."""
    cue = _one_line(statement.cue.text) if statement.cue else ""
    yield cue if any(map(str.isalpha, cue)) else statement.speech
    if statement.occasion:
        yield _one_line(statement.occasion.text)
    if statement.time:
        edtf = f" ({statement.time.edtf})" if statement.time.edtf else ""
        yield _one_line(statement.time.text) + edtf
    for relay in statement.via:
        yield f"via {relay.outlet}"
    if statement.nested_in:
        yield f"within {statement.nested_in}"
    if statement.agreements:
        yield "on " + ", ".join(statement.agreements)


def _one_line(text: str) -> str:
    """Give the text with every stretch of white space as one blank."""
    return " ".join(text.split())

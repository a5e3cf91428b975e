"""Captions that stand there twice: as the words beside a picture and below it, in the head and in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from diplostmt.articles.lines.line import SHORTEST_HEADLINE, Line
from diplostmt.articles.lines.makers import is_name, names_somebody
from diplostmt.articles.lines.pictures import is_closed_by_agency, is_credit
from diplostmt.articles.lines.shown import shows_somebody

#: A headline of more words tells enough for what stands below it twice to be a caption.
SHORT_NAME = 5
#: A caption that was cut off is longer, and so is one that stands in a text twice.
SHORTEST_CUT, SHORTEST_DOUBLED = 20, 30
#: The words of a picture are no longer where a gap stands between them and their copy, and do not begin so.
LONGEST_APART = 160
TAKES_UP = ("He ", "It ", "She ", "That ", "These ", "They ", "Those ")
#: What a caption has at its end where it stands a second time: "... in Lima. Source: Foreign Ministry".
PICTURE_SOURCE = re.compile(r" (?:Author|Autor|Photo|Source|Foto): ?[^\W\d_a-z][^.:]{1,60}\.?")
#: A text in which the words of a picture come again has more lines.
SHORTEST_TOLD = 5


def mark_in_head(head: Sequence[Line]) -> None:
    """Mark a caption that stands there twice, as words beside a picture and below it, with a headline above.

    It is a sentence, somebody with his office: "Envoy Ana Ruiz", "Envoy Ana Ruiz", or closed by its agency; below a
    headline of many words it is whatever stands there twice. The first of them may be cut short.
    """
    for above, line, again in zip(head, head[1:], head[2:], strict=False):
        free = above.kind is None and line.kind is None
        if free and (_is_caption_twice(above, line, again) or _is_cut_short(line, again)):
            line.kind = again.kind = "caption"


def _is_caption_twice(headline: Line, line: Line, again: Line) -> bool:
    """Say whether two lines below a headline are the same, set off from it, and show somebody or something."""
    apart = line.gap or line.number > headline.number + 1  # or a stamp stands between
    if names_somebody(line):
        return False  # who wrote it
    set_off = again.gap and len(line.words) >= SHORTEST_HEADLINE
    if line.key != again.key or not apart or set_off or len(headline.words) < SHORTEST_HEADLINE:
        return False
    return (
        line.is_prose or len(headline.words) > SHORT_NAME or shows_somebody(line) or is_closed_by_agency(line)
    )


def _is_cut_short(line: Line, whole: Line) -> bool:
    """Say whether a line is the beginning of the next one: "The minister for", "The minister for lakes, Lin Tao".

    The other way round, the first has who made the picture behind it: "The pier Ann Lee/TASS", "The pier".
    """
    if len(whole.text) >= SHORTEST_CUT and line.text.startswith(f"{whole.text} "):
        return is_credit(Line.of(line.text[len(whole.text) + 1 :]))
    goes_on = whole.text.startswith(f"{line.text} ") and whole.text[-1].isalpha()
    return goes_on and len(line.text) > SHORTEST_CUT and whole.text[len(line.text) + 1].isalpha()


def mark_in_text(lines: Sequence[Line]) -> None:
    """Mark the captions that stand in a text twice, one below the other: as words beside a picture, and under it.

    The second of them may name the source of the picture at its end; the first line of a text stands there twice only
    so. A paragraph that stands there twice has a gap between, or takes up again what is above it: "These visits ...".
    """
    for line, again in pairwise(lines):
        text = line.text
        if line.dash or not again.text.startswith(text) or text.startswith(TAKES_UP):
            continue
        if again.gap and len(text) > LONGEST_APART:
            continue
        if len(text) <= SHORTEST_DOUBLED and not (text[-1] == "." and is_name(Line.of(text[:-1]))):
            continue
        twice = len(again.text) == len(text) and line is not lines[0]
        twice = twice or PICTURE_SOURCE.fullmatch(again.text, len(text)) is not None
        if twice and again.number == line.number + 1 and line.kind is None and again.kind is None:
            line.kind = again.kind = "caption"


def mark_paired(lines: Sequence[Line]) -> None:
    """Mark the words beside a picture and its caption, which stand with the next paragraph and without a stop.

    "Minister Ana Ruiz", "Ms Ruiz wants the envoys to stay", and right below them "The talks went on.", where other
    paragraphs have a gap between them.
    """
    for above, beside, caption, text in zip(lines, lines[1:], lines[2:], lines[3:], strict=False):
        if not beside.gap or caption.gap or text.gap or beside.dash or text.number != beside.number + 2:
            continue
        free = beside.kind is None and caption.kind is None and not beside.text[0].isdigit()
        if free and beside.is_heading and caption.is_heading and above.is_prose and text.is_prose:
            beside.kind = caption.kind = "caption"


def mark_told_again(rest: Sequence[Line]) -> None:
    """Mark a sentence above a text that stands in it again, word for word: it was the words of a picture.

    Where the next lines stand there again, too, the page has its text twice.
    """
    if len(rest) < SHORTEST_TOLD or rest[0].kind is not None or not rest[0].is_prose or rest[0].dash:
        return
    first, second = rest[:2]
    if any(line.text == first.text for line in rest[3:-1]) and all(
        line.text != second.text for line in rest[2:]
    ):
        first.kind = "caption"

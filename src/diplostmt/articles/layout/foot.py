"""What stands below the report: who wrote and signed it, buttons, and headings of other stories."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from diplostmt.articles.lines import makers, page
from diplostmt.articles.lines.line import REPORTS, STORY_ENDS, Line, is_mostly_latin
from diplostmt.articles.lines.menus import FIGURE
from diplostmt.articles.turns.labels import label_of
from diplostmt.articles.turns.whose import STAGE_NOTE
from diplostmt.datelines.reading import find_dateline
from diplostmt.models import BlockKind
from diplostmt.outlets import find_outlet

LONGEST_BUTTON = 60
LONGEST_SIGNATURE = 40
#: Who sent a text, below it, in brackets or behind a dash.
SIGNED_OFF = re.compile(
    r"\((?![A-Z /]+\)|[\w ]+ Photos?\)|Applause|Laughter)[A-Z][\w’'-]*(?:[ /][A-Z][\w’'-]*){1,3}\)|"
    r"[-–—] ?[A-Z]\w+(?: [A-Z]\w+){1,3}"
)
#: The last line of a page is the beginning of a paragraph if it is longer: so many words has no heading.
LONGEST_LAST = 100
#: Words before a colon, more than these, lead up to something that was not copied.
MOST_IN_LABEL = 5
#: The last sentence of a document, below which those stand who signed it.
SIGNED_AT = re.compile(r"(?:Done|Signed|Issued|Adopted|Given|Agreed) (?:at|in)\b")
#: Marks of the end, below which the last line of a text stands like above any other.
ENDS = frozenset({"", "end", "ends", "enditem"})
#: When a house is open: "Consular section: 09:00-12:00".
HOURS = re.compile(r"\d{1,2}[:.]\d{2} ?[-–—] ?\d{1,2}[:.]\d{2}$")
#: What ends a letter, above the names of those who wrote it.
VALEDICTION = re.compile(
    r"(?:(?:Yours |Most )?(?:[Ss]incerely|[Ff]aithfully|[Tt]ruly|[Rr]espectfully)(?: yours)?|"
    r"(?:With |Kind )?(?:best |kind )?regards|[(\[]?[Ss]igned[)\]]?),?:?"
)


def mark_foot(rest: Sequence[Line]) -> None:
    """Mark what stands below the first line of the report: who wrote and edited it, in words or in initials."""
    for line in reversed(rest):
        kind = _kind_of_maker(line)
        if kind is None:
            return
        line.kind = kind


def _kind_of_maker(line: Line) -> BlockKind | None:
    """Give the kind of a line that names who wrote or sent a report, in words or in initials."""
    if (
        _is_signature(line)
        or makers.is_signed_by_writers(line)
        or makers.is_name_and_outlet(line)
        or makers.is_byline(line)
        or makers.is_author_note(line)
    ):
        return "byline"
    return "chrome" if makers.is_initials(line) else None


def mark_teasers(rest: Sequence[Line]) -> None:
    """Mark the first words of other stories below a text, each cut off in its middle: "The envoys of two states…".

    One such line alone is the text itself, cut off.
    """
    free = [line for line in rest if line.kind is None]
    teasers = list(takewhile(lambda line: line.text.endswith(STORY_ENDS), reversed(free)))
    told = any(line.ends_sentence for line in free[: len(free) - len(teasers)])
    if told and len(teasers) > 1 and not any(line.dash or label_of(line) for line in teasers):
        for line in teasers:
            line.kind = "chrome"


def mark_other_script(rest: Sequence[Line]) -> None:
    """Mark what stands below a text in another script than all of it: "Самое интересное" below an English report."""
    free = [line for line in rest if line.kind is None]
    below = list(takewhile(lambda line: not is_mostly_latin(line.text), reversed(free)))
    text = free[: len(free) - len(below)]
    if below and any(line.is_prose for line in text) and all(is_mostly_latin(line.text) for line in text):
        for line in below:
            line.kind = "chrome"


def mark_tail(rest: Sequence[Line], lines: Sequence[Line]) -> None:
    """Mark the short lines below the last sentence, buttons and headings of other stories, as furniture.

    A document is signed there; a lone line is one that was cut off, unless it is a word or two. Below a lone dash,
    the mark of a list that lost its items, nothing belongs to the text.
    """
    tail = list(
        takewhile(lambda line: not _is_told(line), (line for line in reversed(rest) if line.kind is None))
    )
    tail = [line for line in tail if not page.introduces(line)]
    above = next((line for line in reversed(rest) if line.is_prose), None)
    if above is None or SIGNED_AT.match(above.text) or any(_signs(line) for line in tail):
        return
    if tail and lines[tail[-1].number - 1].text == "-":
        for line in tail:
            line.kind = "chrome"
    elif _is_cut_off(tail, lines):
        return
    elif tail and _are_above_source(tail, lines):
        for line in tail:
            line.kind = "caption"
    elif len(tail) > 1 or (tail and (len(tail[0].words) < 4 or _is_below_furniture(tail[0], above, lines))):
        for line in tail:
            figures = line.text[-1].isdigit() and HOURS.search(line.text)
            said = line.dash or (label_of(line) and not figures) or STAGE_NOTE.fullmatch(line.text)
            maker = None if label_of(line) else _kind_of_maker(line)
            if maker is not None:
                line.kind = maker
            elif figures or (not said and (line.is_heading or _is_button(line))):
                line.kind = "chrome"


def _is_cut_off(tail: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Say whether the page breaks off in a paragraph, perhaps below its heading: "The minister told them that"."""
    return 0 < len(tail) < 3 and tail[0] is lines[-1] and len(tail[0].text) > LONGEST_LAST


def _is_below_furniture(line: Line, above: Line, lines: Sequence[Line]) -> bool:
    """Say whether a heading stands apart from the text above it, with furniture between, or right below it."""
    if not line.is_heading or REPORTS.search(line.text):
        return False
    near = lines[above.number + 1 : line.number + 2]
    return any(other.kind == "chrome" and other.key not in ENDS for other in near)


def _are_above_source(tail: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Say whether lines stand between the text and the line that tells its source: they tell of its pictures."""
    below = lines[tail[0].number + 1] if tail[0] is not lines[-1] else None
    named = below is not None and below.kind == "byline" and below.text.startswith(("Source:", "Source :"))
    return named and all(line.is_heading and len(line.words) > MOST_IN_LABEL for line in tail)


def _is_button(line: Line) -> bool:
    """Say whether a line is short, and leads up to nothing: "Here is what the ministers said:" does."""
    leads = line.text[-1] == ":" and len(line.words) > MOST_IN_LABEL
    return len(line.text) < LONGEST_BUTTON and not leads


def _is_told(line: Line) -> bool:
    """Say whether a line is running text, or a part of a list or a preamble: "• the ministers will speak of dams;"."""
    return line.is_prose or (line.text[-1] in ";," and VALEDICTION.fullmatch(line.text) is None)


def _signs(line: Line) -> bool:
    """Say whether a line signs a document: "Nicosia, 4 May 2021", "For the Government of Peru"."""
    return (
        line.text.startswith(("For ", "On behalf "))
        or VALEDICTION.fullmatch(line.text) is not None
        or (FIGURE.search(line.text) is not None and find_dateline(line.text) is not None)
    )


def _is_signature(line: Line) -> bool:
    """Say whether a line below a text is its outlet, or who sent it: "-VNA", "(Yonhap)", "(President's Office)"."""
    if len(line.text) >= LONGEST_SIGNATURE:
        return False
    return find_outlet(line.plain.strip("()-–—/. ")) is not None or (
        line.text[0] in "(-–—" and SIGNED_OFF.fullmatch(line.text) is not None
    )

"""What cuts a page in two: its makers below a report, a headline that stands there again, contents above a briefing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from diplostmt.articles.lines import figures, makers, page
from diplostmt.articles.lines.line import SHORTEST_HEADLINE, Line
from diplostmt.articles.turns.labels import label_of
from diplostmt.articles.turns.whose import is_box_label
from diplostmt.datelines.reading import find_dateline

#: Who reported, wrote and edited, as agencies name them below a report and nowhere else.
MADE_BY = re.compile(
    r"[(\[]?(?:(?:Additional |Further )?(?:[Rr]eporting|Writing|Editing|Compiled|Edited)\b[\w ,]{0,40}\bby\b|"
    r"Based on (?:an? )?(?:information|reporting|reports?|statements?) (?:by|from)\b)"
)
MADE_HEADS = ("Add", "Fur", "Rep", "Wri", "Edi", "Com", "Bas", "rep")
MAKERS_OPEN = "([AFRWECBr"
LONGEST_MAKERS = 200
#: A report has so many sentences above those who made it, at the least.
SHORTEST_REPORT = 2
#: A menu between two copies of a headline has so many lines, at the least; below the second of them, the text begins
#: within so many.
SHORTEST_MENU, NEAREST_TEXT = 5, 6
#: What is running text beyond doubt has so many characters, at the least.
SHORTEST_TEXT = 120
#: What heads the contents of a briefing, above the first who speaks in it: "I N D E X", "Daily Press Briefing Index".
CONTENTS = re.compile(
    r"(?:I N D E X|Briefer: [\w .,'’-]{3,50}|"
    r"(?:[\w ]{1,40} )?(?:Index|INDEX)|(?:Table of )?Contents:?|(?:TABLE OF )?CONTENTS:?)"
)
#: The hour above the first who speaks in a briefing, and how far down the page it stands; contents have more lines.
HOUR = re.compile(r"\d{1,2}:\d{2} ?[ap]\.?m\.?(?: [A-Z]{2,4})?", re.IGNORECASE)
DEEPEST_HOUR, SHORTEST_LIST = 60, 3
LONGEST_CONTENTS, DEEPEST_CONTENTS = 60, 40


def mark_below_makers(lines: Sequence[Line]) -> None:
    """Mark what stands below those who made a report: "Editing by Ana Ruiz", and then other stories and appeals.

    Where another report follows, or more than the report, the page has several, and nothing is marked.
    """
    told = 0
    for line in lines:
        if line.kind is not None:
            continue
        opens = line.text[0] in MAKERS_OPEN and len(line.text) <= LONGEST_MAKERS
        if opens and told >= SHORTEST_REPORT and names_makers(line):
            _mark_other_stories(lines[line.number + 1 :], told)
            return
        told += line.is_prose and (told >= SHORTEST_REPORT or not makers.is_byline(line))


def names_makers(line: Line) -> bool:
    """Say whether a line names those who made a report: "Reporting by Ana Ruiz", "(Interfax/AFP)"."""
    text = line.text
    if len(text) > LONGEST_MAKERS:
        return False
    if text[0] in "(" and text[-1] == ")":
        return text[1:4] in MADE_HEADS or ("/" in text and makers.names_outlets(text))
    return text.lstrip("([")[:3] in MADE_HEADS and MADE_BY.match(text) is not None


def _mark_other_stories(below: Sequence[Line], told: int) -> None:
    free = [line for line in below if line.kind is None]
    prose = [line for line in free if line.is_prose]
    if len(prose) > told or any(map(is_box_label, free)) or any(map(_opens_report, prose)):
        return
    _mark_chrome(line for line in free if not (makers.is_author_note(line) or makers.is_initials(line)))


def _mark_chrome(lines: Iterable[Line]) -> None:
    for line in lines:
        if not makers.is_byline(line):
            line.kind = "chrome"


def _opens_report(line: Line) -> bool:
    dateline = find_dateline(line.text)
    return dateline is not None and (dateline.date is not None or dateline.agency is not None)


def mark_between_copies(lines: Sequence[Line]) -> None:
    """Mark the menu that stands between two copies of a headline, the second of which is right above the text.

    What comes again further down stood in a list of contents.
    """
    short = [line.text for line in lines if len(line.text) <= LONGEST_MAKERS]
    if len(set(short)) == len(short):
        return  # as nearly always
    seen: dict[str, int] = {}
    told = -1
    for line in lines:
        if len(line.text) >= SHORTEST_TEXT and line.is_prose:
            told = line.number
        if len(line.text) > LONGEST_MAKERS:
            continue
        at = seen.setdefault(line.text, line.number)
        if line.number - at > SHORTEST_MENU and at > told and len(line.words) >= SHORTEST_HEADLINE:
            below = line.number + 1
            near = lines[below : below + NEAREST_TEXT]
            if any(len(other.text) >= SHORTEST_TEXT and other.is_prose for other in near):
                _mark_menu(lines[at + 1 : line.number], lines[below:])
                return


def _mark_menu(between: Sequence[Line], below: Sequence[Line]) -> None:
    again = {line.text for line in below if len(line.text) < LONGEST_MAKERS}
    if not any(line.text in again and len(line.words) > 2 for line in between):
        _mark_chrome(line for line in between if line.kind is None and not page.introduces(line))


def mark_contents(lines: Sequence[Line]) -> None:
    """Mark the contents of a briefing, and the hour and the names below them, above the first label in capitals.

    "I N D E X", "PERU", "1-2 Visit of the envoy", then "MR. LEE: Good afternoon."
    """
    top = enumerate(lines[:DEEPEST_CONTENTS])
    head = next(
        (
            i
            for i, line in top
            if (line.text[-1] in "XxsS:" or line.text[:8] == "Briefer:") and _heads_contents(line)
        ),
        None,
    )
    if head is None:
        if hours := [
            line for line in lines[:DEEPEST_HOUR] if line.text[-1] in "mM.T" and ":" in line.text[1:3]
        ]:
            _mark_above_hour(lines, hours)
        return
    marks = ((line, label_of(line)) for line in lines[head + 1 :])
    first = next((line.number for line, mark in marks if mark and mark.label and mark.label.isupper()), head)
    listed = [line for line in lines[head:first] if line.kind is None]
    if len(listed) > 1 and not any(line.is_prose and not line.text[0].isdigit() for line in listed):
        _mark_chrome(listed)


def _mark_above_hour(lines: Sequence[Line], hours: Sequence[Line]) -> None:
    """Mark contents without a heading: lines between the day of a briefing and the hour right above its first label."""
    hour = next((line.number for line in hours if HOUR.fullmatch(line.text)), None)
    if hour is None or hour + 1 == len(lines):
        return
    mark = label_of(lines[hour + 1])
    day = next((i for i in range(hour - 1, -1, -1) if figures.is_date(lines[i])), None)
    listed = [line for line in lines[(day or 0) + 1 : hour] if line.kind is None]
    opens = mark is not None and (mark.label or "").isupper()
    if opens and day and len(listed) >= SHORTEST_LIST and not any(line.is_prose for line in listed):
        _mark_chrome(listed)


def _heads_contents(line: Line) -> bool:
    return len(line.text) < LONGEST_CONTENTS and CONTENTS.fullmatch(line.text) is not None

"""Questions without a label: known by a dash, a number, how they are set, or nothing but their question mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from diplostmt.articles.lines.line import Line
from diplostmt.articles.turns.labels import Mark, label_of
from diplostmt.articles.turns.sides import ADDRESS

#: The outlet behind the number of a question stands within so many characters.
LONGEST_OUTLET = 60
#: A question with a number before it is no longer.
LONGEST_NUMBERED = 500
NUMBERED = re.compile(r"\d{1,3}[.)]\s")
#: How a question may end at a conference: "Will the ferries sail? Thank you."
THANKS = ("Thank you.", "Thank you very much.", "Thanks.")
#: How an answer begins.
SPEAKS = re.compile(r"(?:I|Ich|Je|Yo|Well,|Nein|No,|Yes,|Ja,) ")
#: How somebody opens who asks, and needs no question mark.
PROMPTS = ("Tell us ", "Tell me ", "Describe ", "Explain ", "Erzählen Sie ", "Parlez-nous ")


def with_dash(lines: Sequence[Line], interview: bool) -> list[Mark | None] | None:
    """Read turns that open with a dash; the items of a list, which ask nothing, are none.

    In an ``interview`` fewer of them have to ask.
    """
    dashed = [
        line
        for line in lines
        if line.dash and (line.asks or not line.text[line.dash : line.dash + 1].islower())
    ]
    asking = sum(line.asks for line in dashed)
    if (
        not asking
        or asking * (5 if interview else 3) < len(dashed)
        or (len(dashed) == 1 and not _follows(lines, dashed[0]))
    ):
        return None
    turns = set(map(id, dashed))
    marks = [Mark("switch", None, line.dash) if id(line) in turns else None for line in lines]
    return _from_answer(marks) if _opens_with_answer(dashed) else marks


def _opens_with_answer(dashed: Sequence[Line]) -> bool:
    """Say whether the first turn answers a question that the page has not: those after it ask, and it does not.

    "— We shall see.", "— When will you meet?", "— In May."
    """
    return not dashed[0].asks and sum(line.asks for line in dashed[1::2]) > sum(
        line.asks for line in dashed[::2]
    )


def _from_answer(marks: Sequence[Mark | None]) -> list[Mark | None]:
    """Give the first of turns with a dash the side of an answer."""
    first = next(i for i, mark in enumerate(marks) if mark)
    return [evolve(mark, side="answer") if i == first and mark else mark for i, mark in enumerate(marks)]


def _follows(lines: Sequence[Line], question: Line) -> bool:
    """Say whether somebody speaks after the question."""
    after = lines[lines.index(question) + 1 :]
    return any(line.is_prose for line in after[:1])


def with_number(lines: Sequence[Line], interview: bool) -> list[Mark | None] | None:
    """Read questions with a number, whether they have their mark or not: "1. What do you expect?", "2. Your plans.".

    The numbers run on from 1, nearly all the lines ask or speak to somebody, and an answer without one stands below.
    """
    counted = [
        i
        for i, line in enumerate(lines)
        if line.text[0].isdigit() and len(line.text) < LONGEST_NUMBERED and NUMBERED.match(line.text)
    ]
    numbers = [int(re.split(r"[.)]", lines[i].text, maxsplit=1)[0]) for i in counted]
    first = next((at for at in range(len(numbers) - 1, -1, -1) if numbers[at] == 1), 0)
    counted, numbers = counted[first:], numbers[first:]  # announcements above may have numbers, too
    asked = [lines[i] for i in counted if lines[i].asks or lines[i].is_second_person]
    if len(counted) < 2 or len(asked) * 3 < len(counted) * 2 or numbers != [*range(1, len(counted) + 1)]:
        return None
    answered = all(i + 1 < len(lines) and i + 1 not in counted and lines[i + 1].is_prose for i in counted)
    spoken = interview or any(line.is_second_person for line in asked) or _are_answered(lines, asked)
    if not (answered and spoken):
        return None
    return [_numbered(line) if i in counted else None for i, line in enumerate(lines)]


def _numbered(line: Line) -> Mark:
    """Give the mark of a question with a number, and perhaps the outlet that asks: "2. Lake Post: Will it sail?"."""
    number = NUMBERED.match(line.text)
    if number and ":" in line.text[:LONGEST_OUTLET]:
        mark = label_of(Line.of(line.text[number.end() :]))
        if mark and mark.side == "switch":
            return Mark("question", mark.label, number.end() + mark.length)
    return Mark("question", None, 0)


def set_apart(lines: Sequence[Line], interview: bool) -> list[Mark | None] | None:
    """Read questions set as headings, in bold or in capitals, where somebody is spoken to or answers.

    In an ``interview`` nobody has to be. A sentence that is set as they are asks, too: "**Tell us who drew the map.**".
    """
    marked = [line for line in lines if line.markup or line.text.isupper()]
    asked = [line for line in marked if line.asks or line.is_second_person]
    if len(asked) < 2:
        return None
    spoken = any(line.is_second_person for line in asked) or _are_answered(lines, asked)
    if not spoken and not (interview and _are_told(lines, asked)):
        return None
    mark = asked[0].markup
    turns = {id(line) for line in marked if line in asked or (line.markup == mark and line.is_prose)}
    return [Mark("question", None, len(line.markup)) if id(line) in turns else None for line in lines]


def bare(lines: Sequence[Line], interview: bool, named: bool) -> list[Mark | None] | None:
    """Read questions known by their question mark, where answers in the first person follow.

    Below a headline that calls the page an interview the answers may be in any.
    """
    asked = [line for line in lines if _asks_plainly(line)]
    if len(asked) < (1 if interview else 3) or _are_listed(lines):
        return None
    if not _are_answered(lines, asked) and not (named and len(asked) > 2 and _are_told(lines, asked)):
        return None
    questions = set(map(id, asked))
    marks: list[Mark | None] = []
    if lines[0].number == 0 and asked[0] is not lines[0] and SPEAKS.match(lines[0].text):
        marks.append(Mark("answer", None, 0))  # the page lost what stands above
    begun = asked_above = False
    for line in lines[len(marks) :]:
        asks = id(line) in questions or (not asked_above and _prompts(line, begun=begun, interview=interview))
        marks.append(Mark("question", None, 0) if asks else None)
        begun = begun or asks
        asked_above = line.asks  # whatever stands below answers
    if marks[0] and marks[0].side == "answer":
        below_question = [above is not None and above.side == "question" for above in marks]
        marks[1:] = [
            Mark("answer", None, 0) if mark is None and answers else mark
            for mark, answers in zip(marks[1:], below_question, strict=False)
        ]
    return marks


def _are_listed(lines: Sequence[Line]) -> bool:
    """Say whether questions stand in a list, with numbers and no answers: "1. What do you like?", "2. And why?"."""
    return any(
        line.asks and above.asks and NUMBERED.match(line.text) and NUMBERED.match(above.text)
        for above, line in pairwise(lines)
    )


def below_headings(lines: Sequence[Line]) -> list[Mark | None] | None:
    """Read the questions of a ministry's briefing, which have no mark: each stands below a heading, its answer below.

    "Turkey", "Do you know where the captain is?", "He is in custody." A heading with no question tells of no briefing.
    """
    if sum(line.text[-1] in "?؟" for line in lines) < 2:
        return None  # as nearly always: none has to be looked at as a heading
    heads = [
        i
        for i, line in enumerate(lines[:-2])
        if line.is_heading and not line.asks and not line.dash and lines[i + 1].is_prose
    ]
    asked = {i + 1 for i in heads if _asks_plainly(lines[i + 1]) and _answers_plainly(lines[i + 2])}
    if len(asked) < 2 or any(i + 1 > min(asked) and i + 1 not in asked for i in heads):
        return None
    return [Mark("question", None, 0) if i in asked else None for i in range(len(lines))]


def _answers_plainly(line: Line) -> bool:
    return line.is_prose and not line.asks


def _asks_plainly(line: Line) -> bool:
    asks = line.text[-1] in "?؟" or line.text[0] == "¿" or ("?" in line.text and line.text.endswith(THANKS))
    return asks and len(line.text) < 500 and line.text[0] not in '"“«('


def _prompts(line: Line, *, begun: bool, interview: bool) -> bool:
    """Say whether a line speaks to somebody, who is to go on: "Tell us about the talks.", "Minister, go on.".

    Before the first question has ``begun``, and for longer lines, the office of somebody has to open it.
    """
    if interview and line.is_prose and len(line.text) < 500 and ADDRESS.match(line.text):
        return True
    if not begun or len(line.text) >= 200 or not line.is_prose:
        return False
    return (line.is_second_person and not line.is_first_person) or line.text.startswith(PROMPTS)


def _are_told(lines: Sequence[Line], asked: Sequence[Line]) -> bool:
    """Say whether a sentence that asks nothing stands below each of the questions."""
    places = set(map(id, asked))
    return all(
        i + 1 < len(lines) and lines[i + 1].is_prose and id(lines[i + 1]) not in places
        for i, line in enumerate(lines)
        if id(line) in places
    )


def _are_answered(lines: Sequence[Line], asked: Sequence[Line]) -> bool:
    """Say whether at least half of the questions are followed by a line in the first person."""
    places = {id(line) for line in asked}
    after = [lines[i + 1 : i + 3] for i, line in enumerate(lines) if id(line) in places]
    spoken = sum(any(line.is_first_person and id(line) not in places for line in answer) for answer in after)
    return spoken * 2 >= len(asked)

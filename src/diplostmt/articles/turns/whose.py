"""Questions and answers: whose turn each line of an interview or a transcript is.

Pages mark turns in one of four ways, and a page keeps to its way: labels ("Q:", "MR. LEE:", "Ann Lee:"),
dashes, bold type or headings for the questions, or nothing but the question mark. For each way there is a
function that gives the marks it sees; ``assign_turns`` then walks down the page. A dash is a change of
speaker, and does not tell which; what follows a question is its answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Literal

from attrs import evolve

from diplostmt.articles.lines.line import Line
from diplostmt.articles.turns import unlabelled
from diplostmt.articles.turns.labels import (
    ANSWER_LETTERS,
    LONGEST_LABEL,
    Mark,
    dashed_label,
    dashed_labels,
    debate_label,
    debate_labels,
    label_of,
    letters_of,
    lone_labels,
    name_alone,
    name_before,
    names_alone,
    names_before,
)
from diplostmt.articles.turns.sides import (
    askers,
    askers_besides,
    holds_office,
    named_by_initials,
    person_of,
    sided,
)
from diplostmt.lexicon.furniture import BOX_LABELS
from diplostmt.models import Block
from diplostmt.outlets import find_outlet

BOX_ENDS = frozenset(label.split()[-1] for label in BOX_LABELS)
#: What heads a box that tells what something is: "About the Basin Council".
ABOUT = re.compile(r"(?:About|ABOUT) (?:the |THE )?[A-ZÀ-Þ]")
#: How a line opens that somebody speaks, and no box of background has.
TALK = re.compile(
    r"(?:(?:And |But )?(?:[Yy]es|[Nn]o|[Ww]ell|[Ss]o|[Ll]ook|[Ll]isten|[Ff]rankly|[Hh]onestly|[Oo]f course|[Ii]ndeed|"
    r"[Tt]o be honest|[Ii]n other words|[Tt]hat is why|[Aa]nyway),? |(?:[Tt]hat|[Ii]t|[Tt]here|[Ww]hat)[’']s )"
)
#: Words that lead up to an interview and head nothing: "Following is the text of the interview:"
LEADS_UP = re.compile(r"(?:the )?following\b|below\b|here (?:is|are)\b|excerpts\b", re.IGNORECASE)
#: So far down may the words stand that lead up to an interview.
DEEPEST_LEAD = 8
#: What is said in place of a question has no more characters.
LONGEST_GREETING = 100
#: In a hearing, where some ask and others answer, so many speak at the most; in a debate, more.
MOST_IN_HEARING = 3
TO_CHAIR = tuple(
    f"{title} {chair}," for title in ("Mr.", "Madam", "Mr") for chair in ("President", "Speaker", "Chair")
)
#: The last words above an interview: "The full transcript of the interview is as follows:"
AS_FOLLOWS = re.compile(
    r"\b(?:interview|transcript|conversation|excerpts?|answers|questions)\b[^\n]{0,160}\b(?:follows?|below|here)\W{0,2}:$"
)
#: Who asked, in brackets after a question: "Is it open? (Ann Lee – The Harbour Times)".
ASKED_BY = re.compile(r"\?[\"”’]? \([^()\n]{3,80}\)$")
#: What closes an interview, and how a page tells a question: "Later the following question was raised: ..."
THANKS = re.compile(r"[Tt](?<!\w.)hank(?:s| you)\b.{0,30} for (?:the|this|your|talking)\b")
RAISED = re.compile(r"[^:?]{0,80}\bquestion (?:was|is) (?:raised|asked|put)\b[^:?]{0,60}:")
#: What happened, between what was said: "(Laughter.)", "The meeting rose at 11.40 a.m.", or "-- Check on delivery! --".
STAGE_NOTE = re.compile(
    r"[–—-]{1,2} [^\n]{4,60}! [–—-]{1,2}|Check against delivery|"
    r"[(\[][^()\[\]]{1,80}[)\]]\.?|"
    r"The (?:meeting|session|sitting|hearing|briefing) (?:was called to order|was adjourned|was suspended|was resumed|"
    r"adjourned|resumed|rose|ended)\b[^\n]{0,60}"
)


#: That an interpreter spoke, before the words: "(Via interpreter)", "(As interpreted.)", "(In Spanish.)".
INTERPRETED = re.compile(
    r"(?:[(\[](?:(?:speaking |spoke )?(?:via|through)(?: an?| the)? (?:interpret|translat)\w{2,5}|"
    r"(?:as )?(?:interpreted|translated)(?: from [A-Z]\w{2,14})?|"
    r"(?:speaks |spoke |speaking )?in (?-i:[A-Z])[a-z]{2,14})"
    r"\.?[)\]]\.?\s{1,3}){1,3}",
    re.IGNORECASE,
)


def turn_content(block: Block) -> tuple[int, int]:
    """Give the offsets of the words of a turn, after its dash or label, and the note that an interpreter speaks.

    >>> turn_content(Block(10, 22, "Q: What now?", "question", 1, None))
    (13, 22)
    >>> turn_content(Block(0, 31, "A: (Via interpreter.) Yes, now.", "answer", 1, None))
    (22, 31)
    """
    line = Line(block.text, block.start, block.end, True)
    length = max(line.dash, _label_length(line, block))
    spoken = INTERPRETED.match(line.text, length)
    start, end = block.start + (spoken.end() if spoken else length), block.end
    if line.markup:
        start, end = max(start, block.start + len(line.markup)), block.end - len(line.markup.strip("#"))
    return (start, end) if start < end else (block.end, block.end)


def _label_length(line: Line, block: Block) -> int:
    """Count the characters of the label of a line that is known to be a turn, in whatever language."""
    if block.speaker and name_alone(line) == block.speaker:
        return len(line.text)
    number = unlabelled.NUMBERED.match(line.text) if line.text[0].isdigit() and block.speaker else None
    if number and (mark := label_of(Line.of(line.text[number.end() :]))) and mark.label == block.speaker:
        return number.end() + mark.length
    letter = line.text[0]
    letters = letter + "A" if block.kind == "question" and line.asks else "Q" + letter
    for mark in (
        label_of(line),
        label_of(line, letters) if letter in ANSWER_LETTERS or line.asks else None,
        dashed_label(line),
        debate_label(line),
        name_before(line),
    ):
        if mark is not None and mark.label in (None, block.speaker):
            return mark.length
    return 0


def opens_turn(line: Line) -> bool:
    """Say whether the line opens with the dash or the label of a turn, whatever the page may be."""
    if line.dash and (line.is_prose or line.asks):
        return True
    mark = label_of(line)
    return mark is not None and (mark.side != "switch" or (line.is_prose and mark.length < len(line.text)))


def mark_turns(lines: Sequence[Line], *, interview: bool, named: bool = False) -> list[Mark | None] | None:
    """Give the mark of each line where the lines are an interview or a transcript, or else ``None``.

    ``interview`` says that the page calls itself one, which lets a bare question mark count, and ``named`` that its
    headline does.
    """
    marks = _labels(lines, interview=interview)
    if marks is None:
        marks = unlabelled.with_dash(lines, interview)
    if marks is None:
        marks = unlabelled.with_number(lines, interview)
    if marks is None:
        marks = unlabelled.set_apart(lines, interview)
    if marks is None:
        marks = unlabelled.bare(lines, interview, named)
    return marks if marks is not None else unlabelled.below_headings(lines)


def mark_speech(lines: Sequence[Line], head: Sequence[Line]) -> list[Mark | None] | None:
    """Mark the words of one person, whose labels are in capitals or tell an office, and who is named above the text.

    "Secretary Ana Ruiz at a Press Availability", then "SECRETARY RUIZ: Good afternoon.", and labels of nobody else.
    """
    at = next((i for i, line in enumerate(lines[:3]) if line.is_prose), None)
    if at is None or ":" not in lines[at].text[:LONGEST_LABEL]:
        return None
    mark = label_of(lines[at])
    name = person_of(mark.label) if mark else None
    if mark is None or mark.label is None or name is None or mark.length == len(lines[at].text):
        return None
    named = any(name in line.text.casefold() for line in head)
    if not (mark.label.isupper() or holds_office(mark.label)) or not named:
        return None
    marks = [label_of(line) for line in lines]
    if any(other and other.side == "switch" and person_of(other.label) != name for other in marks[: at + 3]):
        return None
    return [evolve(mark, side="answer") if mark and person_of(mark.label) == name else None for mark in marks]


# ---------------------------------------------------------------- labels


def _labels(lines: Sequence[Line], *, interview: bool) -> list[Mark | None] | None:
    """Read labelled turns: both sides labelled, or one of them alone; one of each will do in an ``interview``."""
    letters = letters_of(lines)
    marks = [label_of(line, letters) for line in lines]
    if any(marks):
        turns = _sided(lines, lone_labels(lines, marks), interview=interview)
        if turns is not None:
            return turns
    if any(marks := names_before(lines)):
        return _sided(lines, marks, interview=interview)
    if any(marks := debate_labels(lines)):
        heard = _sided(lines, marks, interview=interview) if _is_hearing(lines, marks) else None
        # to the chair, nobody is asked
        return heard or [evolve(mark, side="answer") if mark else None for mark in marks]
    marks = names_alone(lines)
    return _sided(lines, marks, interview=interview) if any(marks) else None


def _is_hearing(lines: Sequence[Line], marks: Sequence[Mark | None]) -> bool:
    """Say whether few people speak, one of them asks more than once, and nobody turns to a chair as in a debate."""
    given = [(mark, line) for line, mark in zip(lines, marks, strict=True) if mark]
    asking = Counter(person_of(mark.label) for mark, line in given if line.asks)
    few = len({person_of(mark.label) for mark, _ in given}) <= MOST_IN_HEARING
    return (
        few
        and max(asking.values(), default=0) > 1
        and not any(line.text.startswith(TO_CHAIR, mark.length) for mark, line in given)
    )


def _sided(
    lines: Sequence[Line], marks: Sequence[Mark | None], *, interview: bool
) -> list[Mark | None] | None:
    """Give labels their sides: those who ask are told from those who answer."""
    if full := named_by_initials(marks):
        whole = [
            evolve(mark, label=full.get(mark.label or "", mark.label)) if mark else None for mark in marks
        ]
        turns = _sided(lines, whole, interview=interview)
        return turns and [
            evolve(turn, label=mark.label) if turn and mark else turn
            for turn, mark in zip(turns, marks, strict=True)
        ]
    marks = _below_lead(lines, marks)
    sides = Counter(mark.side for mark in marks if mark)
    if sides["question"] and not sides["answer"] and not sides["switch"]:
        marks = dashed_labels(lines, marks)
        return marks if sides["question"] > 1 or _answered(lines, marks) else None
    pair = _first_pair(lines, marks)
    if pair:
        return pair
    asks: dict[str | None, bool] | None
    if sides["question"]:
        asks = askers_besides(_given(lines, marks))
    elif len({person_of(mark.label) for mark in marks if mark}) == 1:
        return _questions_before(lines, marks)
    else:
        asks = askers(_given(lines, marks), interview=interview)
    return [sided(mark, asks) for mark in marks] if asks is not None else None


def _below_lead(lines: Sequence[Line], marks: Sequence[Mark | None]) -> list[Mark | None]:
    """Leave out a label above the words that lead up to the interview: it is the mark of who publishes it."""
    led = next((i for i, line in enumerate(lines[:DEEPEST_LEAD]) if AS_FOLLOWS.search(line.text)), 0)
    below = [mark if i > led else None for i, mark in enumerate(marks)]
    return below if led and sum(mark is not None for mark in below) > 1 else list(marks)


def _first_pair(lines: Sequence[Line], marks: Sequence[Mark | None]) -> list[Mark | None] | None:
    """Read turns of which only the first question and the first answer have a name; ``None`` for any others.

    "Nils Bell: Who pays?", "Ana Ruiz: We do.", then "And why?" and "Nobody else can." on lines of their own.
    """
    named = [i for i, mark in enumerate(marks) if mark]
    if len(named) != 2 or named[1] - named[0] != 1:
        return None
    first, second = (marks[i] for i in named)
    two = first and second and {first.side, second.side} == {"switch"} and first.label != second.label
    if not two or not lines[named[0]].asks or lines[named[1]].asks:
        return None
    asked = [i for i in range(named[1] + 1, len(lines)) if lines[i].asks]
    if not asked or asked[-1] + 1 == len(lines):
        return None
    follows: dict[int, Mark] = {i + 1: Mark("answer", None, 0) for i in asked}
    follows |= {i: Mark("question", None, 0) for i in asked}
    return [
        evolve(mark, side="question" if i == named[0] else "answer") if mark else follows.get(i)
        for i, mark in enumerate(marks)
    ]


def _given(lines: Sequence[Line], marks: Sequence[Mark | None]) -> list[tuple[Mark, Line]]:
    """Give the marks with the lines that hold the words of their turns."""
    return [(mark, _spoken(lines, i, mark)) for i, mark in enumerate(marks) if mark]


def _spoken(lines: Sequence[Line], i: int, mark: Mark) -> Line:
    """Give the line with the words of a turn: the next one where the label has a line to itself."""
    alone = mark.length >= len(lines[i].text) and i + 1 < len(lines)
    return lines[i + 1] if alone else lines[i]


def _answered(lines: Sequence[Line], marks: Sequence[Mark | None]) -> bool:
    """Say whether a line without a label follows the last question."""
    last = max(i for i, mark in enumerate(marks) if mark)
    return any(line.is_prose or line is lines[-1] for line in lines[last + 1 :])


def _questions_before(lines: Sequence[Line], marks: Sequence[Mark | None]) -> list[Mark | None] | None:
    """Read questions without a label before the turns of the one person whose turns have one.

    Before the label of an answer every line is a question where most of these lines ask.
    """
    answers = [i for i, mark in enumerate(marks) if mark and mark.side != "question"]
    before = {i - 1 for i in answers if i and marks[i - 1] is None}
    asked = {i for i in before if lines[i].asks or ASKED_BY.search(lines[i].text, len(lines[i].text) // 2)}
    if len(asked) < 2 or len(asked) * 2 < len(answers):
        return None
    if any(mark.side == "answer" for mark in marks if mark):
        asked = before
    elif len(asked) * 3 >= len(answers) * 2:  # "Happy birthday, Minister…"
        asked |= {i for i in before if len(lines[i].text) < LONGEST_GREETING and not lines[i].is_first_person}
    return [
        Mark("question", None, 0) if i in asked else evolve(mark, side="answer") if mark else None
        for i, mark in enumerate(marks)
    ]


# ---------------------------------------------------------------- down the page


def assign_turns(
    lines: Sequence[Line], marks: Sequence[Mark | None], is_heading: Callable[[int], bool]
) -> None:
    """Give each line of an interview its kind, turn and label; what precedes the first turn is left alone.

    ``is_heading(i)`` says whether line ``i`` may be a subheading where it stands. Lines that have a kind
    already (furniture, captions) keep it.
    """
    labelled_answers = any(mark is not None and mark.side == "answer" for mark in marks)
    state: Literal["before", "question", "answer", "box", "told"] = "before"
    turn, speaker, asked = 0, None, False
    for i, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        if line.kind is not None:
            continue
        if mark is not None:
            side = mark.side
            if side == "switch":
                side = "answer" if state == "question" else "question"
            turn += (side == "question" and state != "question") or not turn
            state, speaker, asked = side, mark.label, line.asks
        elif state == "before":
            if is_heading(i):
                line.kind = "subheading"
            continue
        elif STAGE_NOTE.fullmatch(line.text) or state == "told":
            line.kind = "paragraph"
            continue
        elif state == "answer" and labelled_answers and _tells_of(line, speaker):
            state, line.kind = "told", "paragraph"
            continue
        elif state == "answer" and (THANKS.search(line.text) or (line.asks and RAISED.match(line.text))):
            state, speaker, asked = "question", None, line.asks
            turn += 1
        elif is_box_label(line):
            state = "box"
        elif state == "box":
            if is_heading(i):
                line.kind = "subheading"
                continue
            if line.is_first_person or line.is_second_person or TALK.match(line.text):
                state, speaker = "answer", _last_answerer(lines[:i])
        elif state == "question":
            if not labelled_answers and (asked or not line.asks):
                state, speaker = "answer", None
            asked = asked or line.asks
        elif is_heading(i):
            line.kind = "subheading"
            continue
        line.kind = "background" if state == "box" else state
        if state != "box":
            line.turn, line.speaker = turn, speaker


def _tells_of(line: Line, speaker: str | None) -> bool:
    """Say whether a line behind an answer names who answered: "The ministry called Ruiz a liar"."""
    name = (person_of(speaker) or "").title()
    return (
        len(name) > 2
        and line.is_prose
        and not line.is_first_person
        and re.search(rf"\b{re.escape(name)}\b", line.text) is not None
    )


def _last_answerer(lines: Sequence[Line]) -> str | None:
    return next((line.speaker for line in reversed(lines) if line.kind == "answer"), None)


def is_box_label(line: Line) -> bool:
    """Say whether the line heads a box of background: "For reference", "TASS dossier"."""
    if len(line.text) > 60 or line.ends_sentence:
        return False
    if line.key in BOX_LABELS or (ABOUT.match(line.plain) and line.is_heading):
        return True
    words = line.plain.rstrip(":").split()
    if not words or words[-1].casefold() not in BOX_ENDS:
        return False
    for count in range(1, min(len(words), 4)):
        rest = " ".join(words[count:]).casefold()
        name = " ".join(words[:count]).removesuffix("'s").removesuffix("’s")
        if rest in BOX_LABELS and find_outlet(name):
            return True
    return False

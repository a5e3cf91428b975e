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

from attrs import frozen

from diplostmt.articles.lines import Line
from diplostmt.lexicon.furniture import BOX_LABELS
from diplostmt.lexicon.turn_labels import ANSWER_LABELS, ASKER_LABELS, NO_SPEAKER, QUESTION_LABELS
from diplostmt.models import Block
from diplostmt.outlets import find_outlet

Side = Literal["question", "answer", "switch"]

LONGEST_LABEL = 90
Q_OR_A = re.compile(r"[*_]{0,3}([QA])\s?\d{0,2}\s?[*_]{0,3}\s?(?:[.):]|[–—-]\s)[*_]{0,3}\s{0,3}(?=\S|$)")
LABEL = re.compile(
    r"""
    [*_]{0,3}
    (?P<name> [^\W\d_] [^:\n"“”«»?!*]{0,79}? )
    (?:\s? \d{1,2})?
    (?:\s? [(\[] [^()\[\]\n]{1,60} [)\]])?      # Question (translated from French):
    [*_]{0,3} \s? : [*_]{0,3} (?:\s{1,4}|$|(?=[^\s/\d]))
    """,
    re.VERBOSE,
)
LABEL_LINK = frozenset("of the for and de la van von der al el bin ibn on to in at &".split())
ADDRESS = re.compile(
    r"(?:Sir|Madam|Ma[’']am|Mr\.? \w+|Ms\.? \w+|(?:Mr\.? |Madam )?(?:Minister|Ambassador|Secretary|Spokesperson)),"
)
SIDE_LABELS = QUESTION_LABELS | ANSWER_LABELS | ASKER_LABELS
BOX_ENDS = frozenset(label.split()[-1] for label in BOX_LABELS)
STAGE_NOTE = re.compile(r"[(\[][^()\[\]]{1,80}[)\]]\.?")


@frozen
class Mark:
    """A mark that opens a turn: its side, the label as the page gives it, and the characters it takes."""

    side: Side
    label: str | None
    length: int


def turn_content(block: Block) -> tuple[int, int]:
    """Give the offsets of the words of a turn, after its dash or label.

    >>> turn_content(Block(10, 22, "Q: What now?", "question", 1, None))
    (13, 22)
    """
    line = Line(block.text, block.start, block.end, True)
    length = line.dash
    if not length:
        mark = _label(line)
        named = mark is not None and (mark.label is None or mark.label == block.speaker)
        length = mark.length if mark and named else 0
    start, end = block.start + length, block.end
    if line.markup:
        start, end = max(start, block.start + len(line.markup)), block.end - len(line.markup.strip("#"))
    return (start, end) if start < end else (block.end, block.end)


def opens_turn(line: Line) -> bool:
    """Say whether the line opens with the dash or the label of a turn, whatever the page may be."""
    if line.dash and (line.is_prose or line.asks):
        return True
    mark = _label(line)
    return mark is not None and (mark.side != "switch" or (line.is_prose and mark.length < len(line.text)))


def mark_turns(lines: Sequence[Line], *, interview: bool) -> list[Mark | None] | None:
    """Give the mark of each line where the lines are an interview or a transcript, or else ``None``.

    ``interview`` says that the page calls itself one, which lets a bare question mark count.
    """
    for way in (_labels, _dashes, _headings):
        marks = way(lines)
        if marks is not None:
            return marks
    return _questions(lines, interview)


# ---------------------------------------------------------------- labels


def _label(line: Line) -> Mark | None:
    """Read the label that opens a line: ``Q:``, ``Question 2:``, ``MR. LEE:``, ``Ann Lee, Minister:``."""
    found = Q_OR_A.match(line.text) if line.text[0] in "QA*_" else None
    if found:
        side: Side = "question" if found[1] == "Q" else "answer"
        return Mark(side, None, found.end())
    colon = line.text.find(":", 0, LONGEST_LABEL)
    if colon < 0 or _is_clause(line.text[:colon]):
        return None
    found = LABEL.match(line.text)
    if found is None:
        return None
    name = found["name"].strip(" \u00a0*_")
    folded = name.casefold().rstrip(".")
    if folded in QUESTION_LABELS:
        return Mark("question", None, found.end())
    if folded in ANSWER_LABELS:
        return Mark("answer", None, found.end())
    if folded in ASKER_LABELS:
        return Mark("question", name, found.end())
    return Mark("switch", name, found.end()) if _may_name_speaker(name) else None


def _is_clause(head: str) -> bool:
    """Say whether a small letter begins the last word before a colon, as in no name: "They agreed:"."""
    last = head[head.rfind(" ") + 1 :]
    return last[:1].islower() and head.strip("*_ ").casefold() not in SIDE_LABELS


def _may_name_speaker(name: str) -> bool:
    """Say whether the words before a colon may be the name or title of somebody."""
    words = name.replace(",", " ").split()
    if len(words) > 9 or name.casefold() in NO_SPEAKER:
        return False
    return all(word[0].isupper() or word[0] == "(" or word in LABEL_LINK for word in words)


def _labels(lines: Sequence[Line]) -> list[Mark | None] | None:
    """Read labelled turns: both sides labelled, or the questions alone."""
    marks = [_label(line) for line in lines]
    given = [(mark, _spoken(lines, i, mark)) for i, mark in enumerate(marks) if mark]
    if not given:
        return None
    sides = Counter(mark.side for mark, _ in given)
    if not sides["question"] and len(given) < 3:
        return None
    if sides["question"] and (sides["answer"] or sides["switch"]):
        names = Counter(mark.label for mark, _ in given if mark.side == "switch")
        asks = dict.fromkeys(names, False)
    elif sides["question"]:
        return marks if sides["question"] > 1 or _answered(lines, marks) else None
    else:
        names = Counter(mark.label for mark, _ in given)
        asks = _askers(given)
        if max(names.values()) < 2 or len(names) < 2 or not any(line.asks for _, line in given):
            return None
    return [_sided(mark, asks) for mark in marks]


def _spoken(lines: Sequence[Line], i: int, mark: Mark) -> Line:
    """Give the line with the words of a turn: the next one where the label has a line to itself."""
    alone = mark.length >= len(lines[i].text) and i + 1 < len(lines)
    return lines[i + 1] if alone else lines[i]


def _answered(lines: Sequence[Line], marks: Sequence[Mark | None]) -> bool:
    """Say whether a line without a label follows the last question."""
    last = max(i for i, mark in enumerate(marks) if mark)
    return any(line.is_prose for line in lines[last + 1 :])


def _askers(given: Sequence[tuple[Mark, Line]]) -> dict[str | None, bool]:
    """Tell those who ask: outlets, and those whose turns mostly end in a question; else who speaks first."""
    turns: dict[str | None, list[bool]] = {}
    for mark, line in given:
        turns.setdefault(mark.label, []).append(line.asks or _addresses(line, mark))
    asks = {label: _is_outlet(label) or sum(ends) * 2 >= len(ends) for label, ends in turns.items()}
    if all(asks.values()):
        asks = {label: _is_outlet(label) for label in turns}
    if not any(asks.values()):
        asks[given[0][0].label] = True
    return asks


def _addresses(line: Line, mark: Mark) -> bool:
    """Say whether a short turn opens by addressing somebody, as those do who ask: "Sir, the same question."""
    return (
        len(line.text) < 300
        and ADDRESS.match(line.text, mark.length if mark.length < len(line.text) else 0) is not None
    )


def _is_outlet(label: str | None) -> bool:
    return bool(label) and find_outlet(str(label).split(",")[0]) is not None


def _sided(mark: Mark | None, asks: dict[str | None, bool]) -> Mark | None:
    if mark is None or mark.side != "switch":
        return mark
    asking = asks.get(mark.label, False) or _is_outlet(mark.label)
    return Mark("question" if asking else "answer", mark.label, mark.length)


# ---------------------------------------------------------------- dashes, headings, question marks


def _dashes(lines: Sequence[Line]) -> list[Mark | None] | None:
    """Read turns that open with a dash; the items of a list, which ask nothing, are none."""
    dashed = [line for line in lines if line.dash and not line.text[line.dash].islower()]
    asking = sum(line.asks for line in dashed)
    if not asking or asking * 3 < len(dashed) or (len(dashed) == 1 and not _follows(lines, dashed[0])):
        return None
    turns = set(map(id, dashed))
    return [Mark("switch", None, line.dash) if id(line) in turns else None for line in lines]


def _follows(lines: Sequence[Line], question: Line) -> bool:
    """Say whether somebody speaks after the question."""
    after = lines[lines.index(question) + 1 :]
    return any(line.is_prose for line in after[:1])


def _headings(lines: Sequence[Line]) -> list[Mark | None] | None:
    """Read questions set as headings or in bold, where somebody is spoken to or answers."""
    asked = [line for line in lines if line.markup and (line.asks or line.is_second_person)]
    if len(asked) < 2 or (
        not any(line.is_second_person for line in asked) and not _are_answered(lines, asked)
    ):
        return None
    turns = set(map(id, asked))
    return [Mark("question", None, len(line.markup)) if id(line) in turns else None for line in lines]


def _questions(lines: Sequence[Line], interview: bool) -> list[Mark | None] | None:
    """Read questions known by their question mark, where answers in the first person follow."""
    asked = [line for line in lines if _asks_plainly(line)]
    if len(asked) < (1 if interview else 3) or not _are_answered(lines, asked):
        return None
    prompts = {id(line) for line in asked}
    first = lines.index(asked[0])
    prompts.update(id(line) for line in lines[first:] if _prompts(line))
    return [Mark("question", None, 0) if id(line) in prompts else None for line in lines]


def _asks_plainly(line: Line) -> bool:
    return line.text[-1] in "?؟" and len(line.text) < 500 and line.text[0] not in '"“«('


def _prompts(line: Line) -> bool:
    """Say whether a short line speaks to somebody, who is to go on: "Tell us about the talks."""
    return len(line.text) < 200 and line.is_second_person and not line.is_first_person and line.is_prose


def _are_answered(lines: Sequence[Line], asked: Sequence[Line]) -> bool:
    """Say whether at least half of the questions are followed by a line in the first person."""
    places = {id(line) for line in asked}
    after = [lines[i + 1 : i + 3] for i, line in enumerate(lines) if id(line) in places]
    spoken = sum(any(line.is_first_person and id(line) not in places for line in answer) for answer in after)
    return spoken * 2 >= len(asked)


# ---------------------------------------------------------------- down the page


def assign_turns(
    lines: Sequence[Line], marks: Sequence[Mark | None], is_heading: Callable[[int], bool]
) -> None:
    """Give each line of an interview its kind, turn and label; what precedes the first turn is left alone.

    ``is_heading(i)`` says whether line ``i`` may be a subheading where it stands. Lines that have a kind
    already (furniture, captions) keep it.
    """
    labelled_answers = any(mark is not None and mark.side == "answer" for mark in marks)
    state: Literal["before", "question", "answer", "box"] = "before"
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
        elif is_box_label(line):
            state = "box"
        elif state == "box":
            if is_heading(i):
                line.kind = "subheading"
                continue
            if line.is_first_person:
                state, speaker = "answer", _last_answerer(lines[:i])
        elif state == "question":
            if not labelled_answers and (asked or not line.asks):
                state, speaker = "answer", None
            asked = asked or line.asks
        elif is_heading(i):
            line.kind = "subheading"
            continue
        elif STAGE_NOTE.fullmatch(line.text):
            line.kind = "paragraph"
            continue
        line.kind = "background" if state == "box" else state
        if state != "box":
            line.turn, line.speaker = turn, speaker


def _last_answerer(lines: Sequence[Line]) -> str | None:
    return next((line.speaker for line in reversed(lines) if line.kind == "answer"), None)


def is_box_label(line: Line) -> bool:
    """Say whether the line heads a box of background: "For reference", "TASS dossier"."""
    if len(line.text) > 60 or line.ends_sentence:
        return False
    if line.key in BOX_LABELS:
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

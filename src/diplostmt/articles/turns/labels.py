"""The label that opens a turn: "Q:", "Question 2:", "MR. LEE:", "THE MINISTER –", "Ann Lee (00:31):"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from attrs import evolve, frozen

from diplostmt.articles.lines.line import Line
from diplostmt.lexicon.records import words
from diplostmt.lexicon.turn_labels import (
    ALONE,
    ANSWER_LABELS,
    ASKER_LABELS,
    ASKING_ROLES,
    LETTERS,
    NO_SPEAKER,
    QUESTION_LABELS,
)
from diplostmt.outlets import find_outlet
from diplostmt.speakers.names.given import is_given_name
from diplostmt.speakers.names.nouns import title_rows

Side = Literal["question", "answer", "switch"]

LONGEST_LABEL = 130
#: So many words has a label at the most; one that tells an office behind the name may have more.
MOST_WORDS, MOST_WITH_OFFICE = 9, 16
LONGEST_WORD = 20
LETTERS_ALONE = ("Q", "A")
SIDE_LABELS = QUESTION_LABELS | ANSWER_LABELS | ASKER_LABELS
#: Of these, those that an answer opens with.
ANSWER_LETTERS = "".join(sorted({pair[1] for pair in LETTERS}))
#: The first characters of lines that may open with a letter for their side.
LETTER_SIGNS = "*_" + "".join(sorted(set("".join(LETTERS))))
SIGNS = LETTER_SIGNS + "[(>"
LETTER = re.compile(
    rf"""
    [*_]{{0,3}} ([{"".join(sorted(set("".join(LETTERS))))}]) \s?\#?\d{{0,2}}\s?[*_]{{0,3}}\s?
    (?: [.)/][*_]{{0,3}}(?:\s{{1,3}}|$|(?=["“«¿])|(?=[–—-]\s)) | :[*_]{{0,3}}\s{{0,3}} | (?=[–—-]\s) | [|]\s{{1,3}} )
    (?: [–—-]\s{{1,2}} )?                                # Q. – Will the mission stay?
    (?= \S | $ )
    (?! (?:[A-ZÀ-Þ][.][ ])? (?!Yes:|No:|Well:|Look:|First:) [A-ZÀ-Þ][\w’'-]{{1,20}}: )   # not "A. RUIZ: It will."
    """,
    re.VERBOSE,
)
#: A letter before nothing but a gap, as transcripts have it that are copied from a table: "Q    And the ships?"
BARE_Q = re.compile(r"Q(?:\s{2,9}|\s(?=[A-Z“\"(\[]))")
#: A word for the side before a full stop: "Question. What did you learn?"
#: The number of a question before the name of who asks it, as committees print it: "Q23 Chair: How many?"
NUMBERED_Q = re.compile(r"Q\d{1,4}\s{1,3}(?=[A-Z])")
#: A letter for the side in brackets: "(Q) Is the ship still there?"
BRACKETED = re.compile(r"[(\[]([QA])[)\]]\s{1,3}(?=\S)")
#: A name before a full stop and a dash, as in debates: "Ana Ruiz (S&D). – Madam President, I thank you."
STOP_DASHED = re.compile(r"([A-ZÀ-Þ][^.:;!?\n\"“”]{2,80})\. [–—-] (?=[^\W\d_])")
#: A title and a name in capitals before a full stop, as in records of a congress: "Mr. MARSH. I thank the chair."
STOP_TITLED = re.compile(
    r"((?:(?:Mr|Mrs|Ms|Miss|Dr)\. |The )[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?: [A-ZÀ-Þ]{2,})*(?: of (?:[A-Z][a-z]+ ?){1,2})?)\. "
    r"(?=[A-Z“\"])"
)
#: How somebody speaks, behind the name: "ANN LEE (through translator)".
ASIDE = re.compile(r"\s?[(\[][^()\[\]\n]{1,60}[)\]]$")
#: A party, a constituency, a state or a name in brackets after the name of who speaks: "Ann Lee (North) (Ind)".
IN_BRACKETS = re.compile(r" ?\(([^()\n]{1,50})\)")
STOPPED = re.compile(
    r"[*_]{0,3}([^\W\d_]{4,12})\s?\d{0,2}(?:\.[*_]{0,3}\s{1,3}(?:[–—-]\s{1,2})?|\s[–—-]\s{1,2})(?=[^\W\d_a-z]|[“\"«¿\[])"
)
#: The first letters of the words for either side: of most lines no more is looked at.
SIDE_HEADS = frozenset(label[:4] for label in QUESTION_LABELS | ANSWER_LABELS if len(label) > 3)
#: A name in brackets before a colon, or with the colon in them: "[Ann Lee]: We shall see.", "(Ann Lee:) No."
NAME_IN_BRACKETS = re.compile(r"[(\[]([A-ZÀ-Þ][^()\[\]:\n\"“”?!]{1,60})(?:[)\]]\s?:|:\s?[)\]])\s{1,3}(?=\S)")
LABEL = re.compile(
    r"""
    [*_]{0,3}
    (?P<name> [^\W\d_] (?: [^:\n"“”«»?!*] | [“"][A-Z]\w{1,12}[”"](?=[ ]) ){0,119}? )   # THOMAS “MACK” LEE:
    (?P<number> \s? \d{1,2} )?
    (?:\s \d{1,2}:\d{2}(?::\d{2})? | (?:\s? [(\[] [^()\[\]\n]{1,60} [)\]]){0,2} )  # Ann Lee 0:12: Question (in French):
    [*_]{0,3} \s? : [*_]{0,3} (?:\s{1,4}|$|(?=[^\s/\d]))
    """,
    re.VERBOSE,
)
#: Who asks, behind the word for it: "Frage Jung:".
NAMED_ASKER = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]{1,20} ){0,2}[A-ZÀ-Þ][a-zà-ÿ][\w'’-]{0,20}")
#: The number after the word "Question": "Question No. 2:", "Question #1:", "Question Three:".
QUESTION_COUNT = re.compile(
    r" (?:no|nr|number|#\d{0,2}|n°|one|two|three|four|five|six|seven|eight|nine|ten)$"
)
#: A name before a dash, which is a label beside lines that have the letter of a question: "THE MINISTER – Yes."
DASHED = re.compile(r"([^\W\d_][^:\n\"“”«»?!.,]{1,40}?)\s?[–—-]\s{1,2}(?=\S)")
#: What may stand before a label: the time, a dash, or the mark of a change of speaker. "[00:12] Ann Lee:",
#: "0:12 – Ann Lee:", ">> ANN LEE:"
BEFORE_LABEL = re.compile(
    r"(?:[\[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]\s{1,3}|>{2,3}\s{0,2}|[–—•-]\s{1,2}|"
    r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\s{1,3}(?:[–—-]\s{1,3})?)(?=[^\s\[(>])"
)
BEFORE_SIGNS = "[(>–—•-"
#: The time after a name that has a line to itself: "Ann Lee  0:12".
TIME_AFTER = re.compile(r"\s{1,4}(?:[|•·–-]\s)?[(\[]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[)\]]?:?$")
NUMBER_AT_END = re.compile(r" \d{1,2}$")
#: The time before such a name: "[00:12] Ann Lee", "0:00:12 – Ann Lee".
TIME_BEFORE = re.compile(
    r"[(\[]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[)\]]?\s{1,3}(?:[–—-]\s{1,3})?(?=[A-ZÀ-Þ])"
)
TIME_SIGNS = "[(0123456789"
#: The number of a text in a file, as no name has: "PRESS/699: Conference of 16 September".
FILED = re.compile(r"/\d")
#: Those who sign a report by a label, and the name behind it: "Reporter: Ana Ruiz".
WRITERS = frozenset({"reporter", "correspondent", "journalist", "presenter"})
NAMES_ONE = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]{0,20} ){1,3}[A-ZÀ-Þ][\w'’-]{0,20}")
LONGEST_NAME, MOST_IN_PERSON = 60, 4
LABEL_LINK = frozenset("of the for and de la van von der al el bin ibn on to in at from & - –".split())

#: A name before a dash or a bar, with a stop before it perhaps; initials, too: "A.L. – We shall see."
NAME_DASHED = re.compile(
    r"((?:[A-ZÀ-Þ]\.){2,3}|[A-ZÀ-Þ][^:;!?\n\"“”.|>–—]{1,50}?)\.?\s?(?:[–—-]{1,2}|[|>])\s{1,2}(?=\S)"
)
DASH_SIGNS = ("— ", "– ", "- ", " | ", " > ")
#: A name in capitals before a stop: "LEE. We shall see.", "MS. LEE. We shall see."
NAME_STOPPED = re.compile(
    r"((?:(?:MR|MRS|MS|DR)\. )?[A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,20}(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,20}){0,3})\. (?=[A-ZÀ-Þ“\"(])"
)
#: A title and a name before a stop, as in records of hearings: "Senator Lee. Thank you, Mr. Chairman."
TITLES = (
    "The Chair",
    "Senator ",
    "Ambassador ",
    "Secretary ",
    "Mr. ",
    "Mrs. ",
    "Ms. ",
    "Dr. ",
    "General ",
    "Admiral ",
)
TITLE_STOPPED = re.compile(
    r"(The Chair(?:man|woman|person)?|"
    r"(?:[A-Z][a-z]+|Mr\.|Mrs\.|Ms\.|Dr\.) (?:[Vv]an |[Dd]e |Mc)?[A-Z][a-z][\w'’-]{0,20})"
    r"\. (?=[A-Z“\"(])"
)
#: Somebody with the letters that stand for him on later lines: "Ann Lee (AL), host:".
NAME_AND_INITIALS = re.compile(
    r"(?P<label>((?:[A-ZÀ-Þ][\w.'’-]{0,20} ){1,3}[A-ZÀ-Þ][\w'’-]{0,20}) \(([A-Z]{2,4})\)(?:, [^:\n]{2,80})?): ?"
)
NAME_IN_BOLD = re.compile(r"\*\*([^*:\n]{2,60})\*\*\s{1,2}(?=[^\W\d_a-z]|[“\"(])")
NAME_ALONE_IN_BRACKETS = re.compile(r"\[([A-ZÀ-Þ][^\[\]:\n\"“”?!.]{1,60})\]\s{1,2}(?=[^\W\d_a-z]|[“\"(])")
#: What happened, and nobody's name: "[Laughter] We shall see."
STAGE_WORDS = words("applause crosstalk editor inaudible laughs laughter music translation video")
FEWEST_NAMED = 4
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#: A heading of four and more words in capitals behind its first word and a colon.
RUN_IN = re.compile(r"[A-Z][A-Z ]{1,30}: (?:[A-Z][A-Z./’'-]+ ){4}")
#: Somebody with the house for which he speaks: "Marsh (AA)".
NAME_AND_HOUSE = re.compile(r"[A-ZÀ-Þ][\w.'’-]{1,20}(?: [A-ZÀ-Þ][\w.'’-]{1,20}){0,2} \([A-Z][A-Za-z]{1,7}\)")


@frozen
class Mark:
    """A mark that opens a turn: its side, the label as the page gives it, and the characters it takes."""

    side: Side
    label: str | None
    length: int


def label_of(line: Line, letters: str = "QA") -> Mark | None:
    """Read the label that opens a line; ``letters`` are those for question and answer."""
    text = line.text
    if (
        text[0] not in SIGNS
        and len(text) >= LONGEST_WORD
        and ":" not in text[:LONGEST_LABEL]
        and text[:4].casefold() not in SIDE_HEADS
    ):
        return None  # as nearly all lines of an article
    timed = text[0].isdigit() and ":" in text[1:3]
    before = BEFORE_LABEL.match(text) if timed or text[0] in BEFORE_SIGNS else None
    if before:
        mark = label_of(Line.of(text[before.end() :]), letters)
        return evolve(mark, length=mark.length + before.end()) if mark else None
    number = NUMBERED_Q.match(text) if text[0] == "Q" else None
    if number:
        named = _before_colon(Line.of(text[number.end() :]))
        return Mark("question", named.label, named.length + number.end()) if named else None
    return _letter(line, letters) or _word_alone(line) or _in_brackets(line) or _before_colon(line)


def _letter(line: Line, letters: str) -> Mark | None:
    """Read a letter for the side, or a word before a full stop: ``Q:``, ``A1.``, ``Question.``."""
    bracketed = BRACKETED.match(line.text) if line.text[0] in "([" else None
    if bracketed:
        return Mark("question" if bracketed[1] == "Q" else "answer", None, bracketed.end())
    if _may_open_with_letter(line.text):
        found = LETTER.match(line.text)
        if found and found[1] in letters:
            return Mark("question" if found[1] == letters[0] else "answer", None, found.end())
        bare = BARE_Q.match(line.text)
        if bare:
            return Mark("question", None, bare.end())
    stopped = line.text.lstrip("*_")[:4].casefold() in SIDE_HEADS
    found = STOPPED.match(line.text) if stopped else None
    side = _side_of(found[1].casefold()) if found else None
    return Mark(side, None, found.end()) if found and side else None


def _may_open_with_letter(text: str) -> bool:
    """Say whether a letter for the side may open a line: it stands alone, or marks stand around it."""
    return text[0] in LETTER_SIGNS and (text[0] in "*_" or not text[1:2].isalpha())


def _word_alone(line: Line) -> Mark | None:
    """Read a word for the side that has a line to itself, without a colon: ``Question``."""
    if len(line.text) > LONGEST_WORD:
        return None
    side = _side_of(line.key) if line.key in ALONE or line.text in LETTERS_ALONE else None
    return Mark(side, None, len(line.text)) if side else None


def _in_brackets(line: Line) -> Mark | None:
    """Read a name in brackets before a colon: ``[Ann Lee]:``, ``(Ann Lee:)``."""
    found = NAME_IN_BRACKETS.match(line.text) if line.text[0] in "([" else None
    return Mark("switch", found[1], found.end()) if found and may_name_speaker(found[1]) else None


def _side_of(word: str) -> Side | None:
    return "question" if word in QUESTION_LABELS else "answer" if word in ANSWER_LABELS else None


def _before_colon(line: Line) -> Mark | None:
    """Read a name or a word for the side before a colon: ``Question 2:``, ``Ann Lee, Minister:``."""
    colon = line.text.find(":", 0, LONGEST_LABEL)
    if colon < 0:
        return None
    if (
        "(" in line.text[:colon]
        and (named := NAME_AND_INITIALS.match(line.text))
        and _fit(named[2], named[3])
    ):
        return Mark("switch", named["label"], named.end())
    head = line.text[:colon]
    if _is_clause(_without_role(head)):
        small = (
            " " not in head and len(head) < LONGEST_WORD and find_outlet(head)
        )  # "taz: Frau Ruiz, wer bezahlt?"
        return Mark("switch", head, colon + 1 + (line.text[colon + 1 : colon + 2] == " ")) if small else None
    found = LABEL.match(line.text)
    if found is None or _is_quotation(line.text, found.end()):
        return None
    name = found["name"].strip(" \u00a0*_")
    folded = name.casefold().rstrip(".")
    side = _side_of(folded) or _side_of(QUESTION_COUNT.sub("", folded))
    if side:
        return Mark(side, None, found.end())
    asked, _, who = name.partition(" ")
    if who and _side_of(asked.casefold()) == "question" and NAMED_ASKER.fullmatch(who):
        return Mark("question", who, found.end())
    if folded in ("media", "press") and not line.ends_sentence:
        return None  # "Media: Holm to meet envoy"
    if folded in ASKER_LABELS and not (folded in WRITERS and _names_one(line, found.end())):
        return Mark("question", name + (found["number"] or ""), found.end())
    if not may_name_speaker(_without_role(name)) or FILED.search(name):
        return None
    if name[1:2] in CAPITALS and _is_run_in(line.text, name):
        return None
    return Mark("switch", name + (found["number"] or ""), found.end())


def _fit(name: str, initials: str) -> bool:
    """Say whether letters are the initials of a name: "Ann Lee (AL)"."""
    return "".join(word[0] for word in name.split()).upper().startswith(initials)


def _names_one(line: Line, start: int) -> bool:
    """Say whether a name is all that a label has, with an office perhaps: "Presenter: Secretary of State Ana Ruiz"."""
    name = line.text[start:]
    return NAMES_ONE.fullmatch(name) is not None or (not line.ends_sentence and bool(title_rows(name)))


def _is_run_in(text: str, name: str) -> bool:
    """Say whether a heading in capitals opens a paragraph, and no label: "LAKES: ENVOY TALKS OF STATUS. The envoy"."""
    return name.isupper() and RUN_IN.match(text) is not None and not text.isupper()


def _is_quotation(text: str, start: int) -> bool:
    """Say whether words in marks, and no sentence, are all that a label has, as below a picture: "Lee: “In time”"."""
    said = text[start:]
    return (
        len(said) > 2
        and said[0] in '„“"«'
        and said[-1] in '“”"»'
        and said[-2] not in ".?!…"
        and ". " not in said
    )


def _without_role(label: str) -> str:
    """Give a label without what is told of somebody in small letters: "Ann Lee, host", "Ann Lee, foreign minister"."""
    name, comma, role = label.partition(", ")
    if not comma or not role[:1].islower() or not NAMES_ONE.fullmatch(name.strip("*_ ")):
        return label
    return name if role in ASKING_ROLES or title_rows(role) else label


def _is_clause(head: str) -> bool:
    """Say whether a small letter begins the last word before a colon, as in no name: "They agreed:".

    What stands in brackets behind a name does not count: "ANN LEE (through translator):".
    """
    head = ASIDE.sub("", head) if head.endswith((")", "]")) else head
    last = head[head.rfind(" ") + 1 :]
    return last[:1].islower() and head.strip("*_ ").casefold() not in SIDE_LABELS


def may_name_speaker(name: str) -> bool:
    """Say whether the words before a colon may be the name or title of somebody."""
    words = name.replace(",", " ").split()
    told = len(name.partition(",")[0].split()) in range(2, 6) and "," in name
    if (
        len(words) > (MOST_WITH_OFFICE if told else MOST_WORDS)
        or name.replace("’", "'").casefold() in NO_SPEAKER
    ):
        return False
    return all(word[0].isupper() or word[0] in '(#“"' or word in LABEL_LINK for word in words)


# ---------------------------------------------------------------- what a page has agreed on


def letters_of(lines: Sequence[Line]) -> str:
    """Give the letters that the page has for question and answer: Q and A, or those of another language."""
    first = [
        (found[1], line)
        for line in lines
        if _may_open_with_letter(line.text) and (found := LETTER.match(line.text))
    ]
    for pair in LETTERS:
        asking = [line.asks for letter, line in first if letter == pair[0]]
        enough = sum(asking) * (4 if pair[0] == "Q" else 2) >= len(asking)
        if asking and enough and any(letter == pair[1] for letter, _ in first):
            return pair
    return "QA"


def debate_label(line: Line) -> Mark | None:
    """Read a name before a full stop, in capitals, or before a stop and a dash.

    ``Mr. MARSH. I will.``, ``Ana Ruiz (S&D). – Madam President, I thank you.``,
    ``Ana Ruiz, rapporteur. – It is time.``
    """
    text = line.text
    second = text.find(" ") + 2 if text[0] in "MDT" else 0  # the name is in capitals
    titled = STOP_TITLED.match(text) if second and not text[second : second + 1].islower() else None
    if titled:
        return Mark("switch", titled[1], titled.end())
    if not text.startswith((". –", ". —", ". -"), text.find(".")):
        return None  # as nearly all lines
    found = STOP_DASHED.match(text)
    named = found and may_name_speaker(re.split(r" ?[(,]", found[1], maxsplit=1)[0])
    return Mark("switch", found[1], found.end()) if found and named else None


def debate_labels(lines: Sequence[Line]) -> list[Mark | None]:
    """Read such names where three lines and more have one."""
    marks = [debate_label(line) for line in lines]
    return marks if sum(mark is not None for mark in marks) > 2 else [None] * len(marks)


def dashed_label(line: Line) -> Mark | None:
    """Read a name before a dash: ``THE MINISTER – Yes.``."""
    found = None if line.dash else DASHED.match(line.text)
    return Mark("answer", found[1], found.end()) if found and may_name_speaker(found[1]) else None


def dashed_labels(lines: Sequence[Line], marks: Sequence[Mark | None]) -> list[Mark | None]:
    """Add the names before a dash that come again, where the questions have a label and the answers none."""
    named = [mark or dashed_label(line) for line, mark in zip(lines, marks, strict=True)]
    often = Counter(mark.label for mark in named if mark)
    return [
        mark if old or (mark and often[mark.label] > 1) else None
        for mark, old in zip(named, marks, strict=True)
    ]


def lone_labels(lines: Sequence[Line], marks: Sequence[Mark | None]) -> list[Mark | None]:
    """Add names on lines of their own, where the word "Question" has lines to itself.

    Each comes again, or has its house in brackets as one that does: "Marsh (AA)", "Edel (BMVg)".
    """
    if not any(mark and mark.length == len(line.text) for line, mark in zip(lines, marks, strict=True)):
        return list(marks)
    short = [
        mark is None and len(line.text) < 60 and line.is_heading and may_name_speaker(line.plain)
        for line, mark in zip(lines, marks, strict=True)
    ]
    often = Counter(line.text for line, is_short in zip(lines, short, strict=True) if is_short)
    housed = any(count > 1 and NAME_AND_HOUSE.fullmatch(name) for name, count in often.items())
    return [
        Mark("answer", line.plain, len(line.text))
        if is_short and (often[line.text] > 1 or (housed and NAME_AND_HOUSE.fullmatch(line.text)))
        else mark
        for line, mark, is_short in zip(lines, marks, short, strict=True)
    ]


def name_alone(line: Line) -> str | None:
    """Give the name that has a line to itself, the time after it aside: ``**Ann Lee**``, ``Ann Lee  0:12``."""
    if len(line.text) > LONGEST_NAME or line.ends_sentence:
        return None
    before = TIME_BEFORE.match(line.plain) if line.plain[:1] in TIME_SIGNS else None
    name = line.plain[before.end() :] if before else TIME_AFTER.sub("", line.plain)
    bare = NUMBER_AT_END.sub("", name) if name[-1:].isdigit() else name  # "Speaker 1"
    return name if bare and name[0].isupper() and may_name_speaker(bare) else None


def parts_of(name: str) -> list[str]:
    """Give a name without what stands in brackets after it, and that which stands there.

    >>> parts_of("The Minister for Europe (Ann Lee)"), parts_of("Ann Lee")
    (['The Minister for Europe', 'Ann Lee'], ['Ann Lee'])
    """
    return [IN_BRACKETS.sub("", name), *IN_BRACKETS.findall(name)]


def names_alone(lines: Sequence[Line]) -> list[Mark | None]:
    """Read names on lines of their own, each of which comes again or has the time after it.

    It may come with other words in brackets: "The Minister for Europe (Ann Lee)", "Ann Lee (North) (Ind)", "Ann Lee".
    """
    names = [name_alone(line) if len(line.text) <= LONGEST_NAME else None for line in lines]
    if not any(names):
        return [None] * len(lines)
    often = Counter(part for name in names if name for part in set(parts_of(name)))
    marks = [
        Mark("switch", name, len(line.text))
        if name
        and following
        and (name != line.plain or any(often[part] > 1 for part in parts_of(name)))
        and (following.is_prose or following.asks)
        else None
        for line, name, following in zip(lines, names, [*lines[1:], None][: len(lines)], strict=True)
    ]
    labels = [mark.label for mark in marks if mark]
    if len(set(labels)) < 2 or len(labels) < 3:
        return [None] * len(marks)
    last = max(i for i, mark in enumerate(marks) if mark)
    return [
        mark or (_named_once(line, name, lines[i + 1]) if name and i < last else None)
        for i, (line, name, mark) in enumerate(zip(lines, names, marks, strict=True))
    ]


def _named_once(line: Line, name: str, following: Line) -> Mark | None:
    """Read the name of somebody who speaks once, among names that come again: it has to be a person's."""
    words = name.split()
    person = 1 < len(words) < MOST_IN_PERSON and is_given_name(words[0])
    return Mark("switch", name, len(line.text)) if person and following.is_prose else None


def name_before(line: Line) -> Mark | None:
    """Read a name before a dash, a bar or a stop, in bold or in brackets, as no page has it once only.

    ``Ann Lee — We shall see.``, ``LEE. We shall see.``, ``A.L. – We.``, ``**Lee** We.``, ``[Ann Lee] We.``
    """
    text = line.text
    if not (text[0].isupper() or text[0] in "*["):
        return None
    head = text[:LONGEST_NAME]
    if text[0] == "*":
        found = NAME_IN_BOLD.match(text) if text.startswith("**") else None
    elif text[0] == "[":
        found = NAME_ALONE_IN_BRACKETS.match(text) if "] " in head else None
    elif any(map(head.__contains__, DASH_SIGNS)):
        found = NAME_DASHED.match(text)
    elif text[1:3].isupper():
        found = NAME_STOPPED.match(text) if ". " in head else None
    else:
        found = TITLE_STOPPED.match(text) if text.startswith(TITLES) else None
    if found is None or not may_name_speaker(found[1]) or found[1].casefold() in STAGE_WORDS:
        return None
    side = _side_of(found[1].casefold())
    return Mark(side, None, found.end()) if side else Mark("switch", found[1], found.end())


def names_before(lines: Sequence[Line]) -> list[Mark | None]:
    """Read such names where at least two come again, somebody asks, and few lines stand between them."""
    marks = [name_before(line) for line in lines]
    often = Counter(mark.label for mark in marks if mark)
    again = {label for label, count in often.items() if count > 1}
    named = [i for i, mark in enumerate(marks) if mark and mark.label in again]
    asked = any(lines[i].asks for i in named)
    if len(again) < 2 or len(named) < FEWEST_NAMED or not asked or len(named) * 4 < len(lines) - named[0]:
        return [None] * len(lines)
    return marks

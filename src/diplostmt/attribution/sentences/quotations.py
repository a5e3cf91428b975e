"""Quotation marks, paired paragraph by paragraph: one missing mark must not turn the rest of the article inside out.

Marks are of every kind, straight and curled, double and single, and often not the ones meant: converters turn curls
round, an opening one goes with a closing one of another kind, and a quotation that goes on over paragraphs is opened
anew in each, or in none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from attrs import define

OPENING = "“„‟«"
STRAIGHT = '"＂″'
# Two single marks in a row stand for a double one in texts from typewriters and bad converters. All marks stand in
# one class, which is looked for twice as fast as alternatives are.
MARK = re.compile("[\"＂″“”„‟«»'`‘’](?:(?<=[\"＂″“”„‟«»])|(?<=')'(?!')|(?<=`)`|(?<=‘)‘|(?<=’)’)")


@define
class Quotation:
    """Text between quotation marks: ``start`` to ``end`` inside them, ``outer_start`` to ``outer_end`` with them.

    ``closed`` is false where the closing mark is missing; ``resumes`` is true where the quotation of the
    paragraph before was left open and this one goes on with it.
    """

    outer_start: int
    start: int
    end: int
    outer_end: int
    closed: bool
    resumes: bool


def quotations(text: str, start: int, end: int, *, left_open: bool = False) -> list[Quotation]:
    """Pair the quotation marks of one paragraph, ``text[start:end]``.

    Straight marks open and close in turn. A closing mark opens only where it stands as an opening one would
    (converters turn curls round). A quotation that is still open at the end of the paragraph ends there.
    ``left_open`` says that the paragraph before ended so. Single marks count where a text has no others, and where
    one opens the paragraph.
    """
    if quotes_singly(text) or (text.startswith(("‘", "'"), start) and _SINGLY.match(text, start, end)):
        return _single_quotations(text, start, end, left_open)
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    within = False  # words in marks within a quotation
    first = start
    singly = text.startswith(("‘", "'"), start)  # opened by a single mark, closed by a double one
    closing = _closing_behind(text, start) if left_open or singly else None
    if closing is not None and (left_open or closing.start() < end):
        inner = start + (singly and not left_open)
        if closing.start() >= end:
            return [Quotation(start, start, end, end, False, True)]
        found.append(Quotation(start, inner, closing.start(), closing.end(), True, left_open))
        first = closing.end()
    nested = 0  # the index of the mark behind words in straight marks within a quotation
    for i, marks in enumerate(_with_following(MARK.finditer(text, first, end))):
        mark = marks[0]
        if opened is None:
            turned = not found and not i and _is_turned_pair(text, marks, start)
            opened = mark if turned or _may_open(text, mark, start, end) else None
            if opened is None and (singly_opened := _opened_singly(text, mark, found, first)):
                found.append(singly_opened)
            continue
        if i < nested:
            continue
        mistyped = _mistyped_end(text, opened.end(), mark.start()) if _surely_opens(text, mark) else None
        if mistyped is not None:
            found.append(
                _quotation(opened, mistyped, mistyped + 1, True, left_open and not found, text, start)
            )
            opened = mark
        elif within:
            within = False
        elif (nested := i + _behind_nested(text, marks, end)) > i:
            continue
        elif (
            _is_turned_round(text, marks) or not _only_opens(mark.group()) or _stands_closing(text, mark, end)
        ):
            found.append(
                _quotation(opened, mark.start(), mark.end(), True, left_open and not found, text, start)
            )
            opened = None
        else:
            within = _two_close(marks[1:])
    if opened is not None:
        told = _attributed_end(text, opened.end(), end)
        last = told or end
        found.append(_quotation(opened, last, last, told > 0, left_open and not found, text, start))
    return found


def _opened_singly(
    text: str, mark: re.Match[str], found: Sequence[Quotation], first: int
) -> Quotation | None:
    """Give the words that a single mark opens before a double one that closes: "'It is late,” she said. ['Go.”]"."""
    if mark.group() != "”" or text[mark.start() - 1] not in _ENDING:
        return None
    behind = max(found[-1].outer_end if found else first, mark.start() - LONGEST_MISMATCHED)
    opens = max(text.rfind(f" {single}", behind, mark.start()) for single in "'‘") + 1
    if not opens or not text[opens + 1].isalpha():
        return None
    return Quotation(opens, opens + 1, mark.start(), mark.end(), True, False)


#: How many characters such words have at most.
LONGEST_MISMATCHED = 600


def _attributed_end(text: str, start: int, end: int) -> int:
    """Give where what has no closing mark is over at an attribution: '"It is open[,] Haddad said on Monday'; 0: none.

    Declines what goes on in the next paragraph, which a mark opens anew.
    """
    if text[end : end + LONGEST_GAP].lstrip()[:1] in (*OPENING, *STRAIGHT, "'", "‘"):
        return 0
    last = 0
    for comma in re.finditer(",", text[max(start, end - LONGEST_ENDING) : end]):
        at = max(start, end - LONGEST_ENDING) + comma.end()
        last = at if SAID_AT_END.match(text, at, end) else last
    return last


#: An attribution up to the end of its paragraph: " Haddad said.", " the minister told reporters on Monday."
SAID_AT_END = re.compile(
    r" (?:[Hh]e|[Ss]he|the [a-z]{3,20}|(?:[A-Z][\w.'’-]{1,20} ){0,4}[A-Z][\w.'’-]{1,20}) (?:said|told|added|says)\b"
    r"(?:[.]|,? (?:after|as|at|before|during|in|journalists|of|on|referring|reporters|the|to|when|while|with"
    r"|[A-Z][a-z]{2,5}day)\b[^\"“”]{0,80})$"
)
#: How long such an attribution is at most with what stands behind it, and the blank lines behind a paragraph.
LONGEST_ENDING = 160
LONGEST_GAP = 6


def _closing_behind(text: str, start: int) -> re.Match[str] | None:
    """Give the mark that closes what a paragraph before has opened, where those between have no marks at all.

    '"It is late. ¶ We have to go[,"] Ruiz said'. Declines a mark that opens something of its own.
    """
    end = min(start + LONGEST_UNMARKED, len(text))
    mark = MARK.search(text, start, end)
    if mark is None or mark.start() == start or _may_open(text, mark, start, end):
        return None
    return mark if text[mark.start() - 1] in _ENDING and _stands_closing(text, mark, end) else None


#: How far a quotation may go on over paragraphs without marks.
LONGEST_UNMARKED = 2_000


def _quotation(
    opened: re.Match[str], end: int, outer_end: int, closed: bool, left_open: bool, text: str, first: int
) -> Quotation:
    resumes = left_open and not text[first : opened.start()].strip()
    return Quotation(opened.start(), opened.end(), end, outer_end, closed, resumes)


# ---------------------------------------------------------------- single marks, as in Britain

#: Words in single marks, as attributions have them: the closing one stands behind a comma or a full stop.
# It looks behind from the mark: marks are looked for faster than what stands before them.
_SINGLY = re.compile(r"[‘'](?<![^\s(\[—–-].)(?=\w)[^‘\n]{2,300}?[,.?!][’'](?![^\s)\]—–;:-])")
#: Some words in curled single marks, as in ‘dead in the water’: the opening one is no apostrophe.
_FRAGMENT = re.compile(r"‘(?<![^\s(\[—–-].)(?=\w)[^‘’\n]{2,120}’(?!\w)")
#: Words in straight single marks that open a paragraph, with the comma or the dash behind them: 'It is late', he said.
_OUTSIDE = re.compile(r"^'(?=\w)[^\n]{2,300}?'(?=, | [–—-] )", re.MULTILINE)
#: A paragraph that a single mark opens, whose double ones are within it: 'They wanted it "fair".
_OPENED_SINGLY = re.compile(r"^[‘'](?=\w)[^\n]+", re.MULTILINE)
#: Curled double marks within single ones, paired.
_INNER = re.compile(r"“[^“”]{1,200}”")
_SINGLE = re.compile(r"[‘’']")
_DOUBLE = (*OPENING, *STRAIGHT, "”", "»", "''", "``", "‘‘", "’’")
_ENDING = ".,?!…—–"
#: With double marks in a text, this many quotations in single ones do not yet make them its own.
FEW = 3


@lru_cache(maxsize=2)  # paragraph by paragraph
def quotes_singly(text: str) -> bool:
    """Say whether a text has its quotations in single marks: it has no double ones, or some few within them."""
    opens = "‘" in text or " '" in text or "\n'" in text or text[:1] == "'"
    if not opens:
        return False
    doubles = sum(map(text.count, _DOUBLE))
    if _SINGLY.search(text) is None:
        return not doubles and (_FRAGMENT.search(text) or _OUTSIDE.search(text)) is not None
    if not doubles:
        return True
    singly = _SINGLY.findall(text)
    inner = 2 * sum(len(_INNER.findall(words)) for words in singly if words[0] == "‘")
    within = sum(sum(map(words.count, _DOUBLE)) for words in _OPENED_SINGLY.findall(text))
    return doubles in (inner, within) or len(singly) > max(doubles, FEW)  # ‘They wanted it “fair”.’


def _single_quotations(text: str, start: int, end: int, left_open: bool) -> list[Quotation]:
    """Pair the single marks of a paragraph: ‘No one asked us,’ she said. An apostrophe is none of them."""
    found: list[Quotation] = []
    marks = [
        mark for mark in _SINGLE.finditer(text, start, end) if not _is_apostrophe(text, mark, start, end)
    ]
    ends = _certain_ends(text, marks, start)
    opened: re.Match[str] | None = None
    for mark, certain in zip(marks, ends, strict=True):
        opens = _opens_singly(text, mark, start)
        if opened is None:
            opened = mark if opens else None
        elif not opens and not (certain and _is_possessive(text, mark)):
            found.append(
                _quotation(opened, mark.start(), mark.end(), True, left_open and not found, text, start)
            )
            opened = None
    behind = text[end : end + LONGEST_GAP].lstrip()[:2]  # in the next paragraph
    reopened = opened is not None and behind[:1] == opened.group() and behind[1:].strip() != ""
    alone = opened is not None and opened.group() == "‘" and not text[start : opened.start()].strip()
    if opened is not None and (reopened or alone):
        found.append(_quotation(opened, end, end, False, left_open and not found, text, start))
    return found


def _is_apostrophe(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Say whether a single mark stands within a word, before figures, or between blanks."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return (before.isalnum() and after.isalnum()) or (
        before.isspace() and (after.isspace() or after.isdigit())
    )


def _opens_singly(text: str, mark: re.Match[str], start: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    return mark.group() != "’" and (before.isspace() or before in "([{—–-")


def _is_possessive(text: str, mark: re.Match[str]) -> bool:
    """Say whether a mark can be that of a plural: "the ministers’ view"."""
    return text[mark.start() - 1] in "sS" and text[mark.end() : mark.end() + 2].strip()[:1].islower()


def _certain_ends(text: str, marks: Sequence[re.Match[str]], start: int) -> Sequence[bool]:
    """Say of each mark whether one behind a comma or a full stop follows it before another opens."""
    certain, follows = list[bool](), False
    for mark in reversed(marks):
        certain.append(follows)
        if _opens_singly(text, mark, start):
            follows = False
        elif text[mark.start() - 1] in _ENDING:
            follows = True
    return certain[::-1]


# ---------------------------------------------------------------- double marks


def _with_following(marks: Iterator[re.Match[str]]) -> Iterator[Sequence[re.Match[str]]]:
    """Give each mark with some of those behind it; all of them would be much to keep of a page full of marks."""
    near = list(islice(marks, 2 * MOST_NESTED + 1))
    while near:
        yield near
        near = [*near[1:], *islice(marks, 1)]


def _two_close(marks: Sequence[re.Match[str]]) -> bool:
    """Say whether the first marks close words in marks within a quotation, and then the quotation."""
    return [mark.group() for mark in marks[:2]] == ["”", "”"]


def _is_turned_round(text: str, marks: Sequence[re.Match[str]]) -> bool:
    """Say whether the first mark, an opening one, closes, since no other does: "We are ready, “said the envoy"."""
    mark = marks[0]
    before, after = text[max(mark.start() - 2, 0) : mark.start()], text[mark.end() : mark.end() + 1]
    attributed = after.islower() or NAMED_SAYING.match(text, mark.end()) is not None
    if not (_only_opens(mark.group()) and attributed and before.rstrip()[-1:] in tuple(_ENDING)):
        return False
    return not any(other.group() in ("”", "»") for other in marks[1:2])


#: Somebody's name and what he does, right behind a mark: "Ana Ruiz said".
NAMED_SAYING = re.compile(r"(?:[A-Z][\w.'’-]{1,20} ){1,4}(?:said|told|added|says)\b")


def _is_turned_pair(text: str, marks: Sequence[re.Match[str]], start: int) -> bool:
    """Say whether a paragraph opens with a closing mark, and an opening one closes: "” We are ready, “said Ruiz"."""
    opens = len(marks) > 1 and marks[0].group() == "”" and not text[start : marks[0].start()].strip()
    return opens and _is_turned_round(text, marks[1:])


def _behind_nested(text: str, marks: Sequence[re.Match[str]], end: int) -> int:
    """Give the index of the mark that closes behind words in straight marks within a quotation; 0 for none.

    '"Stop blowing those [1:"horns"]. I read that [2:"horns"] are out. Stop!"' Each of the first stands as an opening
    one, and the last does not.
    """
    behind = 0
    while behind + 2 < len(marks):
        inner, closing = marks[behind : behind + 2]
        ends = text[max(inner.start() - 2, 0) : inner.start()].strip()[-1:] in tuple(_ENDING)
        if not _surely_opens(text, inner) or ends or closing.group() not in STRAIGHT:
            break
        if _surely_opens(text, closing) or not _stands_closing(text, closing, end):
            break
        behind += 2
    last = marks[behind]
    if not behind or _surely_opens(text, last) or _only_opens(last.group()):
        return 0
    return behind if _stands_closing(text, last, end) else 0


#: So many words in marks are looked for within a quotation.
MOST_NESTED = 4


def _surely_opens(text: str, mark: re.Match[str]) -> bool:
    """Say whether a straight mark stands as an opening one: behind a blank, before a word."""
    return (
        mark.group() in STRAIGHT
        and text[mark.start() - 1 : mark.start()].isspace()
        and text[mark.end() : mark.end() + 1].isalpha()
    )


def _mistyped_end(text: str, start: int, end: int) -> int | None:
    """Give where a single mark closes what a double one has opened: "It is over,' she said. "Nobody..."."""
    likely = None
    for mark in _SINGLE.finditer(text, start, end):
        if _is_apostrophe(text, mark, start, end):
            continue
        if _opens_singly(text, mark, start):
            return None
        if text[mark.start() - 1] in _ENDING or not _is_possessive(text, mark):
            return mark.start()
        likely = mark.start() if likely is None else likely
    return likely


def _only_opens(mark: str) -> bool:
    return mark in OPENING or mark in ("``", "‘‘")


def _stands_closing(text: str, mark: re.Match[str], end: int) -> bool:
    """Say whether an opening mark inside a quotation stands as a closing one would: "It is over,“ he said."""
    after = text[mark.end()] if mark.end() < end else " "
    return (after.isspace() or after in ",.;:)?!") and not text[mark.start() - 1].isspace()


def _may_open(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Say whether a mark outside any quotation opens one."""
    if _only_opens(mark.group()):
        return True
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if mark.group() in STRAIGHT or mark.group() == "''":
        return not after.isspace() or before.isspace()
    return (before.isspace() or before in "([{—–-") and not after.isspace()


__all__ = ["Quotation", "quotations"]

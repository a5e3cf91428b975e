"""Pinpoints: the part of an agreement that a mention cites, before it or after it.

``Article VI of the NPT``, ``NPT Article VI``, ``provision 32 of Resolution 2375``, ``the JCPOA (paragraphs
36 and 37)``. The number is given in a normal form: Roman numerals as Arabic ones, a list with commas, the
parts of a part after dots: "Article VIII, paragraph 38(e)" is kind ``article``, number ``8.38(e)``.
"""

from __future__ import annotations

import re
from typing import Final

from diplostmt.models import Pinpoint

# Each kind with the ways it is written; singular and plural, in full and short.
_KINDS: Final = {
    "annex": r"annex(?:es)?",
    "appendix": r"appendi(?:x|ces)",
    "article": r"articles?|arts?\.",
    "basket": r"baskets?",
    "chapter": r"chapters?",
    "clause": r"clauses?",
    "code": r"codes?",
    "item": r"items?",
    "operative paragraph": r"operative paragraphs?|op paragraphs?|ops?",
    "paragraph": r"paragraphs?|paras?\.?|subparagraphs?|sub-paragraphs?",
    "part": r"parts?",
    "point": r"points?",
    "preambular paragraph": r"preambular paragraphs?|pps?",
    "principle": r"principles?",
    "provision": r"provisions?",
    "rule": r"rules?",
    "schedule": r"schedules?",
    "section": r"sections?|sec\.",
    "title": r"titles?",
}
_WRITTEN = re.compile(
    "|".join(f"(?P<k{n}>{written})" for n, written in enumerate(_KINDS.values())), re.IGNORECASE
)
_KIND_NAMES = tuple(_KINDS)
_UNIT = "(?:" + "|".join(_KINDS.values()) + ")"

_NUMBER = (
    r"(?:[IVXL]{1,7}(?:[-\s]?(?:bis|ter))?|\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?(?:\sbis)?|[A-Z])"
    r"(?![\w-]|['’][^s])(?:\s?\([\da-z]{1,4}\)){0,3}"
)
_JOINT = r"(?:,\s(?:and\s)?|\s(?:and|or|to|through|&)\s|\s?[-–]\s?)"
_NUMBERS = rf"{_NUMBER}(?:{_JOINT}{_NUMBER}){{0,6}}"
_ONE = rf"\b(?i:{_UNIT})[\s\xa0]{_NUMBERS}"
_BOTH = rf"{_ONE}(?:(?:,\s|\sof\s|\s)(?:the\s)?{_ONE})?"

_BEFORE = re.compile(
    rf"(?P<pin>{_BOTH})(?:\)|,)?"
    r"(?:\s(?:of|to|in|under|from|laid down in|set out in|contained in|enshrined in)"
    r"(?:\s(?!and\b|or\b|of\b)[\w.-]+(?:['’]s)?){0,4})?\s(?:\()?$"
)
_AFTER = re.compile(
    rf"(?:['’]s?)?(?:\s|,\s|\s\(|,?\s(?:under|in|and|notably|specifically|namely|particularly|its|see|especially"
    rf"|in particular|and in particular)\s(?:its\s|the\s)?)(?:[Cc]ommon\s)?(?P<pin>{_BOTH})"
    r"(?!\s(?:of|to|in)\s(?:the\s|its\s)?[A-Z])"
)
_REACH = 110
_UNIT_START = re.compile(rf"\b(?i:{_UNIT})[\s\xa0]")
_PART = re.compile(rf"(?P<kind>(?i:{_UNIT}))[\s\xa0](?P<numbers>{_NUMBERS})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_LETTERED = frozenset({"annex", "section", "appendix", "part", "schedule"})


def find_pinpoint(
    text: str, start: int, end: int, floor: int = 0, ceiling: int | None = None
) -> Pinpoint | None:
    """Give the pinpoint that belongs to the mention at ``start`` to ``end``, or ``None``.

    ``floor`` and ``ceiling`` are the ends of the mentions before and after, which it must not cross.
    """
    begin = max(floor, start - _REACH)
    before = text[begin:start]
    if _cites_a_number(before):
        for opening in _UNIT_START.finditer(before):
            match = _BEFORE.match(before, opening.start())
            if match is not None:
                return _pinpoint(text, begin + match.start("pin"), begin + match.end("pin"))
    match = _AFTER.match(text, end, end + _REACH)
    if match is None or (ceiling is not None and match.end("pin") > ceiling):
        return None
    return _pinpoint(text, match.start("pin"), match.end("pin"))


# Where the number of a part may begin; and a part before it. To look for parts in any case takes ten times as long.
_BEFORE_NUMBER = re.compile(r"\s(?:\d|[A-Z][IVXL]{0,6}(?:bis|ter)?(?!\w))")
_UNIT_AT_END = re.compile(rf"(?i:{_UNIT})$")
_LONGEST_UNIT = 16


def _cites_a_number(before: str) -> bool:
    """Say whether a word such as "article" stands before a number or letter: most mentions cite no part."""
    return any(
        _UNIT_AT_END.search(before, max(0, gap.start() - _LONGEST_UNIT), gap.start())
        for gap in _BEFORE_NUMBER.finditer(before)
    )


def _pinpoint(text: str, start: int, end: int) -> Pinpoint:
    """Read kind and number; of two parts the larger gives the kind, and its number comes first."""
    parts = [(_kind(m["kind"]), m["numbers"], m.end()) for m in _PART.finditer(text, start, end)]
    if len(parts) > 1 and re.match(r"\sof\s", text[parts[0][2] : end]):
        parts.reverse()
    number = ".".join(_normal(numbers, kind) for kind, numbers, _ in parts)
    return Pinpoint(start, end, text[start:end], parts[0][0], number)


def _kind(written: str) -> str:
    match = _WRITTEN.fullmatch(written)
    group = match.lastgroup if match else None
    return _KIND_NAMES[int(group[1:])] if group else written.lower()


def _normal(numbers: str, kind: str) -> str:
    """Give the normal form of a number or list: ``VI`` is ``6``, ``36 and 37`` is ``36,37``."""
    plain = re.sub(r"\s?[-–]\s?(?=[\dIVXL])|\s(?:to|through)\s", "-", numbers)
    plain = re.sub(r",\s(?:and\s)?|\s(?:and|or|&)\s", ",", plain)
    plain = re.sub(r"\s(?=\()", "", plain)
    return re.sub(r"(?<![A-Za-z(])[IVXLC]{1,7}(?![A-Za-z])", lambda m: _arabic(m[0], kind), plain)


def _arabic(numeral: str, kind: str) -> str:
    """Read a Roman numeral; a lone C or L of an annex or section is a letter.

    >>> _arabic("XIV", "article"), _arabic("C", "annex")
    ('14', 'C')
    """
    if "C" in numeral or (numeral == "L" and kind in _LETTERED):
        return numeral
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return str(sum(-v if v < max(values[n:]) else v for n, v in enumerate(values)))

"""Texts on which a pattern could run away: what it repeats, repeated, behind a beginning of what it matches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

#: What stands in texts in long rows.
SEEDS = (
    "a", "A", "é", "7", " ", "\u00a0", "\n", "\r\n", "\t", '"', "“", "“”", "'", "’", "(", ")", "[", "-", "—", ",", ".",
    ":", ";", "/", "_", "a ", "A ", "Aa ", "A. ", "a, ", "7 ", "1,", "Aa-", "a'", " \n", "- ", "\x00",
)  # fmt: skip
#: For a class of characters: those that it is asked for, in this order.
PROBES = "aA7 -'’.,\n\u00a0é_(\"“:;/–м"
REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
#: The classes of Unicode that ``regex`` knows and ``re`` does not, near enough.
KNOWN = {
    r"\p{Lu}": "A-ZА-Я", r"\p{Ll}": "a-zа-я", r"\p{L}": "A-Za-zА-я", r"\p{M}": "\u0301", r"\p{N}": "0-9",
    r"\p{Cf}": "\u200b\ufeff",
}  # fmt: skip
CHOICES = 3


def pumps(pattern: Any) -> Iterator[tuple[str, str]]:
    """Give beginnings and what is to be repeated behind them."""
    yield from (("", seed) for seed in SEEDS)
    tree = parsed(pattern)
    for choice in range(CHOICES):
        whole = sample(tree, choice)
        units = [("", unit) for unit in (whole, whole[: len(whole) // 2], whole[:-1], whole + " ")]
        for before, body in repeats(tree, choice):
            units += [("", body), (before, body)]
        yield from (unit for unit in units if unit[1])


def parsed(pattern: Any) -> Any:
    """Give the syntax tree of a pattern of ``re`` or ``regex``."""
    source, flags = pattern.pattern, pattern.flags & (re.VERBOSE | re.DOTALL)
    if not isinstance(pattern, re.Pattern):
        for name, members in KNOWN.items():
            source = in_brackets(source, name, members)
        names = iter(range(1000))
        source = re.sub(
            r"\(\?P<\w+>", lambda _: f"(?P<g{next(names)}>", source
        )  # regex lets names come again
        source = re.sub(r"\(\?P=\w+\)", "", source)
        flags = re.VERBOSE if pattern.flags & 64 else 0
    return parser.parse(source, flags)


def in_brackets(source: str, name: str, members: str) -> str:
    """Put members for the name of a class: as they are within brackets, else with brackets round them."""
    parts = source.split(name)
    text = parts[0]
    for part in parts[1:]:
        inside = re.sub(r"\\.", "", text).rfind("[") > re.sub(r"\\.", "", text).rfind("]")
        text += (members if inside else f"[{members}]") + part
    return text


def sample(tree: Any, choice: int) -> str:
    """Give a text that a pattern matches, looks around it aside; ``choice`` tells it from others."""
    return "".join(piece(kind, value, choice) for kind, value in tree)


def piece(kind: Any, value: Any, choice: int) -> str:
    """Give what one part of a pattern matches."""
    if kind is kinds.LITERAL:
        return chr(value)
    if kind is kinds.ANY:
        return "a"
    if kind is kinds.NOT_LITERAL:
        return PROBES[0] if ord(PROBES[0]) != value else PROBES[1]
    if kind is kinds.IN:
        fitting = members(value)
        return fitting[choice % len(fitting)]
    if kind is kinds.BRANCH:
        return sample(value[1][choice * 7 % len(value[1])], choice)
    if kind in REPEATS:
        low, high, body = value
        times: int = max(low, min(high, 1 + choice))
        return sample(body, choice) * times
    if kind is kinds.SUBPATTERN:
        return sample(value[3], choice)
    if kind is kinds.ATOMIC_GROUP:
        return sample(value, choice)
    return ""  # places, looks around, what was matched before


def members(value: Any) -> str:
    """Give characters of a class: those of PROBES, or else the first that it names."""
    found = [probe for probe in PROBES if one_of([(kinds.IN, value)], probe)]
    if not found:
        kind, first = value[0] if value[0][0] is not kinds.NEGATE else value[1]
        found = [chr(first[0] if kind is kinds.RANGE else first)]
    return "".join(found)


def one_of(tree: Any, character: str) -> bool:
    """Say whether a class has a character."""
    inside = False
    for kind, value in tree[0][1]:
        if kind is kinds.LITERAL:
            inside |= ord(character) == value
        elif kind is kinds.RANGE:
            inside |= value[0] <= ord(character) <= value[1]
        elif kind is kinds.CATEGORY:
            shape = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}[str(value).rsplit("_", 1)[1]]
            inside |= bool(re.match(shape, character)) != ("NOT" in str(value))
    return inside != (tree[0][1][0][0] is kinds.NEGATE)


def repeats(tree: Any, choice: int, before: str = "") -> Iterator[tuple[str, str]]:
    """Give what each repeat of a pattern repeats, and a text that leads to it."""
    for kind, value in tree:
        inner = inside(kind, value)
        if kind in REPEATS and value[1] > 1:
            yield before, sample(value[2], choice)
        for part in inner:
            yield from repeats(part, choice, before)
        before += piece(kind, value, choice)


def inside(kind: Any, value: Any) -> list[Any]:
    """Give the patterns within a part of a pattern."""
    if kind in REPEATS:
        return [value[2]]
    if kind is kinds.SUBPATTERN:
        return [value[3]]
    if kind is kinds.BRANCH:
        return list(value[1])
    if kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        return [value[1]]
    return [value] if kind is kinds.ATOMIC_GROUP else []

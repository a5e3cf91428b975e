"""Articles of many layouts, written with the kind of every line; and the laws that hold for any text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt.article import parse_article
from diplostmt.lexicon.furniture import FURNITURE
from diplostmt.lines import Line
from diplostmt.models import Article, Block
from diplostmt.page import ends_page, heads_list, is_furniture
from diplostmt.turns import turn_content

HERE = Path(__file__).parent


class Layout(NamedTuple):
    """An article as a file of ``tests/layouts`` has it: the text, and what is to be found in it."""

    name: str
    text: str
    blocks: list[tuple[str, int | None, str | None, str]]
    facts: dict[str, str]


def layouts() -> Iterator[Layout]:
    for path in sorted((HERE / "layouts").glob("*.txt")):
        for part in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, _, page = part.partition("\n")
            yield read_layout(f"{path.stem}: {name}", page)


def read_layout(name: str, page: str) -> Layout:
    """Read lines of ``kind [turn speaker] | text`` and, before them, of ``fact: value``."""
    facts, lines, blocks = {}, [], []
    for line in page.rstrip("\n").split("\n"):
        key, colon, value = line.partition(": ")
        if colon and key in ("agency", "interview"):
            facts[key] = value
            continue
        if not line:
            lines.append("")
            continue
        before, _, text = line.partition(" | ")
        kind, _, turn = before.strip().partition(" ")
        number, _, speaker = turn.partition(" ")
        label = None if speaker in ("", "None") else speaker
        lines.append(text)
        blocks.append((kind, int(number) if number else None, label, text.strip()))
    return Layout(name, "\n".join(lines), blocks, facts)


LAYOUTS = list(layouts())


def found(article: Article) -> list[tuple[str, int | None, str | None, str]]:
    return [(block.kind, block.turn, block.speaker, block.text) for block in article.blocks]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_line_has_its_kind_turn_and_speaker(layout: Layout) -> None:
    assert found(parse_article(layout.text)) == layout.blocks


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_the_outlet_and_the_interview_are_named(layout: Layout) -> None:
    article = parse_article(layout.text)
    assert str(article.agency) == layout.facts["agency"]
    if "interview" in layout.facts:
        interview = article.interview
        assert interview is not None
        wanted = f"{interview.interviewer} | {interview.interviewee} | {interview.format}"
        assert wanted == layout.facts["interview"]

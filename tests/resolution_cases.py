"""Read the articles of ``tests/resolution``: text with every source and its canonical speaker marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from diplostmt.attribution.sentences.quotations import quotations
from diplostmt.models import Article, Block, Content, Interview
from diplostmt.spans import Span
from diplostmt.speakers.antecedents.discourse import Attribution

HERE = Path(__file__).parent / "resolution"
MARK = re.compile(r"\[([^\[\]=]*?)\s*=(>?) ([^\[\]]*?)\]")
EXPECTED = re.compile(r"(?P<name>.*?)(?: \((?P<more>[^()]*)\))?(?: as (?P<role>.*))?")
KINDS = ("person", "organisation", "government", "document", "group")


@frozen
class Expected:
    """Who a mention is: a field that the mark-up leaves out is ``None`` and not compared."""

    mention: str
    name: str | None
    kind: str | None
    country: str | None
    role: str | None


@frozen
class Case:
    """An article with its attributions and the speaker expected for each."""

    title: str
    article: Article
    attributions: tuple[Attribution, ...]
    expected: tuple[Expected, ...]


def cases(names: str = "[!k]*.txt") -> Iterator[Case]:
    """Give every article of the directory, but for those of ``known_failures.txt``."""
    for path in sorted(HERE.glob(names)):
        for part in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            title, _, marked = part.partition("\n")
            yield read_case(f"{path.stem}: {title}", marked)


def read_case(title: str, marked: str) -> Case:
    """Take the mark-up out of an article and build its attributions."""
    interviewee = None
    if marked.startswith("@interviewee "):
        first, _, marked = marked.partition("\n")
        interviewee = first.removeprefix("@interviewee ")
    text, sources, labels, expected = _unmarked(marked.strip())
    contents: dict[int, list[Content]] = {n: [] for n in range(len(expected))}
    for start, end in _lines(text):
        for quote in quotations(text, start, end):
            owner = _owner(text, quote.outer_start, quote.outer_end, start, end, sources)
            if owner is not None:
                contents[owner].append(Content(quote.start, quote.end, text[quote.start : quote.end], True))
    blocks = []
    for number, (label, at) in labels.items():
        end = text.find("\n", at) % (len(text) + 1)
        contents[number].append(Content(at, end, text[at:end], False))
        kind = "question" if label.lower() in ("q:", "question:") else "answer"
        blocks.append(Block(at, end, text[at:end], kind))  # type: ignore[arg-type]
    attributions = tuple(
        Attribution(sources.get(n), tuple(contents[n]), None, labels[n][0] or None if n in labels else None)
        for n in range(len(expected))
    )
    interview = Interview(None, interviewee, "q-and-a") if interviewee else None
    return Case(
        title, Article(None, None, (), None, None, interview, tuple(blocks), text), attributions, expected
    )


def _unmarked(
    marked: str,
) -> tuple[str, dict[int, Span], dict[int, tuple[str, int]], tuple[Expected, ...]]:
    text = ""
    sources: dict[int, Span] = {}
    labels: dict[int, tuple[str, int]] = {}
    expected: list[Expected] = []
    position = 0
    for mark in MARK.finditer(marked):
        text += marked[position : mark.start()]
        mention, turn = mark.group(1), mark.group(2)
        if turn:
            text += mention + " " if mention else ""
            labels[len(expected)] = mention, len(text)
        else:
            sources[len(expected)] = Span(len(text), len(text) + len(mention), mention)
            text += mention
        expected.append(_expected(mention, mark.group(3)))
        position = mark.end() + (1 if turn and marked[mark.end() : mark.end() + 1] == " " else 0)
    return text + marked[position:], sources, labels, tuple(expected)


def _expected(mention: str, value: str) -> Expected:
    parts = EXPECTED.fullmatch(value)
    assert parts
    more = (parts["more"] or "").split(", ") if parts["more"] else []
    kind = next((word for word in more if word in KINDS), None)
    country = next((word for word in more if word not in KINDS), None)
    return Expected(mention, None if parts["name"] == "-" else parts["name"], kind, country, parts["role"])


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _owner(text: str, first: int, last: int, start: int, end: int, sources: dict[int, Span]) -> int | None:
    """Give the source of a quotation: the one that follows it closely, or else the last before it."""
    after = [
        n
        for n, s in sources.items()
        if last <= s.start < min(end, last + 30) and "." not in text[last : s.start]
    ]
    before = [n for n, s in sources.items() if start <= s.start and s.end <= first]
    return after[0] if after else before[-1] if before else None

"""``check`` notices every kind of broken promise; the strategies give what they say."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from string import Formatter
from typing import Any

import pytest
from attrs import evolve
from hypothesis import find, given

from diplostmt import testing
from diplostmt.extraction import extract
from diplostmt.models import Dated, Extraction, PublicationDate, Speaker
from diplostmt.spans import Span
from diplostmt.testing import Wire, articles, check, datelines, promises, statements

TEXT = (
    'Strait stays open\n\nOSLO, May 4 (Reuters) - "The strait is open," Foreign Minister Ana Ruiz said in Oslo. She '
    "added that Russia will keep to the New START treaty.\n\nBy Lars Holm\n"
)
RESULT = extract(TEXT)
FIRST, SECOND = RESULT.statements


def with_first(**changes: Any) -> Extraction:
    return evolve(RESULT, statements=(evolve(FIRST, **changes), SECOND))


def with_article(**changes: Any) -> Extraction:
    article = evolve(RESULT.article, **changes)
    return evolve(RESULT, article=article)


def with_dateline(**changes: Any) -> Extraction:
    line = RESULT.article.dateline
    assert line
    return with_article(dateline=evolve(line, **changes))


def published(**changes: Any) -> Extraction:
    day = PublicationDate("2018-05-04", "day", "2018-05-04", "2018-05-04", ())
    return with_article(published=evolve(day, **changes))


def first_content(**changes: Any) -> Extraction:
    return with_first(content=(evolve(FIRST.content[0], **changes),))


BROKEN = {
    "/places/2: .* is 'Russia', not 'Riga'": evolve(
        RESULT, places=(*RESULT.places[:-1], evolve(RESULT.places[-1], text="Riga"))
    ),
    r"/dates/0: 5:5 is ''": evolve(RESULT, dates=(evolve(RESULT.dates[0], start=5, end=5, text=""),)),
    r"places: 'OSLO' \(\d+\) after": evolve(RESULT, places=RESULT.places[::-1]),
    r"statements: .* after": evolve(RESULT, statements=(SECOND, FIRST)),
    r"statements: ids are s2, s1": evolve(RESULT, statements=(SECOND, FIRST)),
    r"blocks: 'Strait stays open' \(0:19\) is in none": with_article(blocks=RESULT.article.blocks[1:]),
    "'Strait stays open' lies in a byline, not a headline": with_article(
        blocks=(evolve(RESULT.article.blocks[0], kind="byline"), *RESULT.article.blocks[1:])
    ),
    "lies in a chrome": with_article(
        blocks=(
            RESULT.article.blocks[0],
            evolve(RESULT.article.blocks[1], kind="chrome"),
            RESULT.article.blocks[2],
        )
    ),
    "s1: 'The strait is open,' overlaps 'Foreign": with_first(
        source=evolve(FIRST.source, start=FIRST.content[0].end - 1)  # type: ignore[misc]
    ),
    "s1: 'The strait is open,' overlaps 'open'": with_first(
        time=Dated(FIRST.content[0].end - 5, FIRST.content[0].end - 1, "open", None)
    ),
    "s1: 'The strait is open,' overlaps 'strait'": with_first(
        occasion=Span(FIRST.content[0].start + 4, FIRST.content[0].start + 10, "strait")
    ),
    "s1: indirect, although the marks say direct": with_first(speech="indirect"),
    "s1: nested in s9, which is no other statement": with_first(nested_in="s9"),
    "s1: nested in s1, which is no other statement": with_first(nested_in="s1"),
    "s1: nested in s2, but not in its content": with_first(nested_in="s2"),
    "s1: nested in s1, which is no other": evolve(
        RESULT, statements=(evolve(FIRST, nested_in="s2"), evolve(SECOND, nested_in="s1"))
    ),
    "s1: countries are NO, other than": with_first(countries=("NO",)),
    "s1: agreements are new-start, other than": with_first(agreements=("new-start",)),
    r"s1: ' ' \(64:65\) has no words": first_content(start=64, end=65, text=" "),
    "s1: confidence is 1.5": with_first(confidence=1.5),
    "'OSLO' is not within the dateline 'May 4": with_dateline(start=25, text="May 4 (Reuters) -"),
    "dateline: the report begins at 20, not behind": with_dateline(body_start=20),
    "'XXXX-13-01' is not EDTF": evolve(RESULT, dates=(evolve(RESULT.dates[0], partial="XXXX-13-01"),)),
    "/dates/0: year is not the precision of": evolve(
        RESULT, dates=(evolve(RESULT.dates[0], precision="year"),)
    ),
    "s1: no country 'QQ'": with_first(speaker=Speaker("Ana Ruiz", "person", None, "QQ")),
    "s1: no agreement 'new-stop'": with_first(agreements=("new-stop",)),
    "/agreements/0: no agreement 'new-stop'": evolve(
        RESULT, agreements=(evolve(RESULT.agreements[0], candidates=("new-stop",)),)
    ),
    "published: .* are not days in order": published(not_before="2018-05-05"),
    "published: 'May' is not EDTF": published(edtf="May"),
    r"schema: \$\.statements\[0\]\.id: 'first' does not match": with_first(id="first"),
}


@pytest.mark.parametrize("complaint", BROKEN)
def test_a_broken_promise_is_named(complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        check(BROKEN[complaint])


def test_a_result_that_keeps_all_promises_passes() -> None:
    check(RESULT)


def test_a_text_that_is_not_the_article_is_noticed() -> None:
    with pytest.raises(AssertionError, match="/article/headline: 0:17 is 'OSLO"):
        check(Extraction.from_dict(RESULT.to_dict(), text="OSLO, May 4 (Reuters) - Talks resume."))


def test_check_needs_no_jsonschema(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    monkeypatch.setattr(promises, "_validator", promises._validator.__wrapped__)
    check(RESULT)


def test_without_hypothesis_there_is_one_line_on_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(ImportError, match=r"pip install 'diplostmt\[testing\]'"):
        articles()


@given(articles() | statements() | datelines())
def test_what_is_expected_stands_where_it_is_said_to_stand(wire: Wire) -> None:
    spans: list[Span | None] = [wire.dateline]
    for said in wire.statements:
        spans += [*said.content, said.source, said.cue]
    if wire.dateline:
        spans += [*wire.dateline.places, wire.dateline.date, wire.dateline.agency]
    for span in filter(None, spans):
        assert wire.text[span.start : span.end] == span.text
    assert any(spans)


@pytest.mark.parametrize("template", [row["words"] for row in testing.ROWS["sentence"]])
def test_every_shape_of_sentence_comes_up(template: str) -> None:
    shape = re.compile("".join(".+" if name else re.escape(mark) for mark, name in pieces(template)))
    assert find(statements(), lambda wire: bool(shape.fullmatch(wire.text))).statements


def pieces(template: str) -> Iterator[tuple[str, str | None]]:
    """Give what stands in a template, in this order: its own words, with straight quotation marks, and its fields."""
    for own, name, _, _ in Formatter().parse(template.replace("<", '"').replace(">", '"')):
        yield own, None
        if name:
            yield "", name


@pytest.mark.parametrize("mention", ["Solheim", "she"])
def test_speakers_come_again_by_surname_and_pronoun(mention: str) -> None:
    found = find(articles(), lambda wire: any(s.source and s.source.text == mention for s in wire.statements))
    assert found.statements[0].speaker

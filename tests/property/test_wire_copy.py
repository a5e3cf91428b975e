"""Wire copy made up together with the right answer is read right."""

from __future__ import annotations

from hypothesis import given

import diplostmt
from diplostmt.testing import Said, Wire, articles, check, datelines, statements


@given(datelines())
def test_a_dateline_is_read_in_every_house_style(wire: Wire) -> None:
    assert diplostmt.parse_dateline(wire.text) == wire.dateline


@given(statements())
def test_a_statement_is_found_with_its_source_cue_and_speaker(wire: Wire) -> None:
    assert [Said.of(statement) for statement in diplostmt.find_statements(wire.text)] == list(wire.statements)


@given(articles())
def test_an_article_gives_what_went_into_it(wire: Wire) -> None:
    result = diplostmt.extract(wire.text)
    check(result)
    assert result.article.headline
    assert result.article.headline.text == wire.headline
    assert result.article.dateline == wire.dateline
    assert [Said.of(statement) for statement in result.statements] == list(wire.statements)


def test_a_content_may_begin_with_a_word_that_goes_with_cues_too() -> None:
    (statement,) = diplostmt.find_statements(
        "Foreign Minister Ana Ruiz said further sanctions would help no one."
    )
    assert statement.content[0].text == "further sanctions would help no one"

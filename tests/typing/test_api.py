"""The public face as a typed program uses it: mypy reads the types, pytest the values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, assert_type

import diplostmt

TEXT = '"The door is open," Ingrid Solheim told Reuters in Riga about the New START treaty on May 4.'


def test_everything_at_once() -> None:
    result = assert_type(diplostmt.extract(TEXT, published=date(2018, 5, 4)), diplostmt.Extraction)
    assert_type(result.article, diplostmt.Article)
    assert_type(result.statements, tuple[diplostmt.Statement, ...])
    assert_type(result.to_dict(), dict[str, Any])
    assert_type(diplostmt.Extraction.from_dict(result.to_dict()), diplostmt.Extraction)


def test_many() -> None:
    results = assert_type(diplostmt.extract_many([TEXT, TEXT]), Iterator[diplostmt.Extraction])
    assert [result.article.text for result in results] == [TEXT, TEXT]


def test_what_is_not_known_is_none() -> None:
    for statement in diplostmt.find_statements(TEXT):
        assert_type(statement.speaker, diplostmt.Speaker | None)
        assert_type(statement.source, diplostmt.Source | None)
        assert_type(statement.cue, diplostmt.Cue | None)
        assert_type(statement.speech, Literal["direct", "indirect", "mixed", "answer"])
        assert_type(statement.content[0].quoted, bool)


def test_the_parts() -> None:
    article = assert_type(diplostmt.parse_article(TEXT), diplostmt.Article)
    assert_type(diplostmt.find_statements(article), tuple[diplostmt.Statement, ...])
    assert_type(diplostmt.parse_dateline("OSLO, May 4. /TASS/. Talks"), diplostmt.Dateline | None)
    assert_type(diplostmt.find_dates(TEXT, anchor=date(2018, 5, 4)), tuple[diplostmt.DateMention, ...])
    assert_type(diplostmt.find_places(TEXT), tuple[diplostmt.PlaceMention, ...])
    assert_type(diplostmt.find_agreements(TEXT), tuple[diplostmt.AgreementMention, ...])


def test_the_registry() -> None:
    found = assert_type(diplostmt.normalize_agreement("New START"), diplostmt.Agreement | None)
    assert found == assert_type(diplostmt.agreement("new-start"), diplostmt.Agreement)

"""Other forms of a result as a typed program uses them."""

from __future__ import annotations

from typing import Any, assert_type

from hypothesis.strategies import SearchStrategy

import diplostmt
from diplostmt.export import label_studio, offsets, web_annotation
from diplostmt.testing import Said, Wire, articles, check, datelines, statements

TEXT = '"The door is open," Ingrid Solheim told Reuters in Riga about the New START treaty on May 4.'
RESULT = diplostmt.extract(TEXT)


def test_exchange() -> None:
    task = assert_type(label_studio.to_label_studio(RESULT), dict[str, Any])
    assert_type(label_studio.from_label_studio(task), diplostmt.Extraction)
    assert_type(label_studio.labeling_config(), str)
    page = assert_type(
        web_annotation.to_web_annotation(RESULT, source="https://news.example/1"), dict[str, Any]
    )
    assert_type(web_annotation.from_web_annotation(page, text=TEXT), diplostmt.Extraction)
    data = assert_type(offsets.to_dict(RESULT, offset_unit="utf-16"), dict[str, Any])
    assert_type(offsets.from_dict(data, text=TEXT, offset_unit="utf-16"), diplostmt.Extraction)


def test_tools_for_tests() -> None:
    check(RESULT)
    assert_type(articles(), SearchStrategy[Wire])
    assert_type(statements(), SearchStrategy[Wire])
    assert_type(datelines(), SearchStrategy[Wire])
    for statement in RESULT.statements:
        assert_type(Said.of(statement), Said)

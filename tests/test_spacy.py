"""The spaCy component, in a real pipeline."""

from __future__ import annotations

import doctest
import importlib
import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import diplostmt
from diplostmt.export import spacy as component
from diplostmt.export.shape import SPANS
from diplostmt.testing import Wire, articles

spacy: Any = pytest.importorskip("spacy", reason="spaCy is not installed: pip install 'diplostmt[spacy]'")

TEXT = (
    "OSLO, May 4 (Reuters) - The Moscow-based council has no plans to leave the New START treaty, Foreign Minister Ana "
    'Ruiz said on Monday.\n\n"We will  stay," she told Dawn. "We have signed Article VI."\n'
)


@pytest.fixture(scope="module")
def nlp() -> Any:
    component.register()
    pipeline = spacy.blank("en")
    pipeline.add_pipe("diplostmt")
    return pipeline


def touched(doc: Any) -> Iterator[tuple[Any, Any]]:
    """Give all spans that the component made, each with its record."""
    for kind in SPANS:
        for span in doc.spans[f"diplostmt_{kind}"]:
            yield span, span._.diplostmt


def test_the_result_is_that_of_the_library(nlp: Any) -> None:
    assert nlp(TEXT)._.diplostmt == diplostmt.extract(TEXT)


def test_spans_are_grouped_by_kind(nlp: Any) -> None:
    doc = nlp(TEXT)
    assert {f"diplostmt_{kind}" for kind in SPANS} == set(doc.spans)
    assert [(span.text, span.label_) for span in doc.spans["diplostmt_cue"]] == [
        ("said", "say"),
        ("told", "tell"),
    ]
    assert [(span.text, span.kb_id_) for span in doc.spans["diplostmt_agreement"]] == [
        ("New START treaty", "new-start")
    ]
    assert [span.label_ for span in doc.spans["diplostmt_content"]] == ["reported", "quoted", "quoted"]


def test_a_span_leads_to_its_statement(nlp: Any) -> None:
    doc = nlp(TEXT)
    (_, she) = doc.spans["diplostmt_source"]
    assert she._.diplostmt == diplostmt.extract(TEXT).statements[1].source
    assert she._.diplostmt_statement == diplostmt.extract(TEXT).statements[1]
    assert doc.spans["diplostmt_place"][0]._.diplostmt_statement is None


def test_spans_that_cut_tokens_keep_their_own_offsets(nlp: Any) -> None:
    doc = nlp.tokenizer("Moscow-based/Oslo")
    doc = nlp.get_pipe("diplostmt")(
        spacy.tokens.Doc(nlp.vocab, words=["(Moscow-based)", "Oslo2Riga"], spaces=[True, False])
    )
    for span, record in touched(doc):
        assert doc.text[record.start : record.end] == record.text
        assert span.start_char <= record.start < record.end <= span.end_char
    assert "Moscow" in [record.text for _, record in touched(doc)]


@given(wire=articles())
def test_alignment_loses_nothing(nlp: Any, wire: Wire) -> None:
    doc = nlp(wire.text.replace(" ", "  ", 3))
    found = list(touched(doc))
    assert len(found) > 3
    for span, record in found:
        assert span.start_char <= record.start < record.end <= span.end_char
        assert span.text[record.start - span.start_char :][: len(record.text)] == record.text


def test_pipe_and_doc_bin_keep_everything(nlp: Any) -> None:
    docs = list(nlp.pipe([TEXT, "", TEXT], n_process=2))
    kept = spacy.tokens.DocBin(docs=docs, store_user_data=True).to_bytes()
    read = list(spacy.tokens.DocBin().from_bytes(kept).get_docs(spacy.blank("en").vocab))
    assert [doc._.diplostmt for doc in read] == [diplostmt.extract(text) for text in (TEXT, "", TEXT)]
    assert [(s.start, s.end, s.label_, r) for s, r in touched(read[2])] == [
        (s.start, s.end, s.label_, r) for s, r in touched(nlp(TEXT))
    ]


def test_a_document_may_bring_its_day_of_publication(nlp: Any) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.diplostmt_published = "2018-05-07"
    (date,) = (span for span in nlp(doc).spans["diplostmt_time"])
    assert (date.text, date.kb_id_) == ("Monday", "2018-05-07")


def test_a_pipeline_is_saved_and_loaded(nlp: Any, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path)(TEXT)._.diplostmt == diplostmt.extract(TEXT)


def test_the_prefix_of_groups_can_be_chosen() -> None:
    component.register()
    pipeline = spacy.blank("en")
    pipeline.add_pipe("diplostmt", config={"prefix": "said/"})
    assert "said/cue" in pipeline(TEXT).spans


def test_documents_that_were_not_annotated_have_no_result(nlp: Any) -> None:
    doc = nlp.make_doc("Talks in Oslo")
    assert doc._.diplostmt is None
    assert doc[:2]._.diplostmt is None
    assert doc[:2]._.diplostmt_statement is None


def test_spacy_finds_the_component_by_its_entry_point() -> None:
    (point,) = entry_points(group="spacy_factories", name="diplostmt") or pytest.skip(
        "diplostmt is not installed anew"
    )
    assert point.value == "diplostmt.export.spacy:factory"
    assert point.load() is component.register()


def test_the_module_has_nothing_else_to_give() -> None:
    with pytest.raises(AttributeError, match="'nothing'"):
        importlib.import_module("diplostmt.export.spacy").nothing  # noqa: B018


def test_without_spacy_there_is_one_line_on_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(ImportError, match=r"pip install 'diplostmt\[spacy\]'"):
        component.register()


def test_the_page_on_spacy_shows_what_happens() -> None:
    page = Path(__file__).parent.parent / "docs" / "how-to" / "spacy.md"
    assert doctest.testfile(str(page), module_relative=False).failed == 0

"""Web Annotations: JSON-LD by a processor of that language, and read back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from diplostmt.export.web_annotation import from_web_annotation, to_web_annotation
from diplostmt.extraction import extract
from diplostmt.testing import Wire, articles

ARTICLES = sorted(
    path for path in (Path(__file__).parent / "articles").glob("*.txt") if "expected" not in path.name
)
SOURCE = "https://news.example/2018/strait"
TEXT = 'OSLO, May 4 (Reuters) - "The strait is open," Ana Ruiz said.'
ANNO = "http://www.w3.org/ns/anno.jsonld"
OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"

# The terms that we use, as the Web Annotation Vocabulary (https://www.w3.org/TR/annotation-vocab/) defines them.
LINK = {"@type": "@id"}
TERMS = {
    "oa": OA, "as": AS, "id": {**LINK, "@id": "@id"}, "type": {**LINK, "@id": "@type"},
    "Annotation": "oa:Annotation", "SpecificResource": "oa:SpecificResource", "describing": "oa:describing",
    "TextPositionSelector": "oa:TextPositionSelector", "TextQuoteSelector": "oa:TextQuoteSelector",
    "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "body": {**LINK, "@id": "oa:hasBody"},
    "target": {**LINK, "@id": "oa:hasTarget"}, "source": {**LINK, "@id": "oa:hasSource"},
    "selector": {**LINK, "@id": "oa:hasSelector"}, "start": "oa:start", "end": "oa:end", "exact": "oa:exact",
    "prefix": "oa:prefix", "suffix": "oa:suffix", "first": {**LINK, "@id": "as:first"},
    "items": {**LINK, "@id": "as:items", "@container": "@list"}, "total": "as:totalItems",
    "startIndex": "as:startIndex", "label": "http://www.w3.org/2000/01/rdf-schema#label",
}  # fmt: skip


@pytest.fixture(scope="module")
def jsonld() -> Any:
    found = pytest.importorskip("pyld.jsonld", reason="PyLD is not installed")

    def load(address: str, _: Any) -> Any:
        assert address == ANNO, "no other context is asked for"
        return {"contextUrl": None, "documentUrl": address, "document": {"@context": TERMS}}

    found.set_document_loader(load)
    return found


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(value))


def unwrapped(value: Any) -> Any:
    """Give a document with lists of one as their only item, which JSON-LD takes for the same."""
    if isinstance(value, list):
        items = [unwrapped(item) for item in value]
        return items[0] if len(items) == 1 else items
    return {key: unwrapped(item) for key, item in value.items()} if isinstance(value, dict) else value


def nodes(value: Any, type: str) -> Iterator[Any]:
    """Give all nodes of a type in an expanded document."""
    if isinstance(value, list):
        for item in value:
            yield from nodes(item, type)
    elif isinstance(value, dict):
        if type in value.get("@type", ()):
            yield value
        for item in value.values():
            yield from nodes(item, type)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_processor_understands_every_term(path: Path, jsonld: Any) -> None:
    """Expanding leaves out what the context does not define; compacting gives back what was understood."""
    document = through_json(to_web_annotation(extract(path.read_text(encoding="utf-8")), source=SOURCE))
    understood = jsonld.compact(jsonld.expand(document), document["@context"])
    assert unwrapped(understood) == unwrapped(document)


def test_a_term_that_is_not_defined_is_noticed(jsonld: Any) -> None:
    document = through_json(to_web_annotation(extract(TEXT), source=SOURCE))
    document["first"]["items"][0]["mood"] = "odd"
    assert "mood" not in json.dumps(jsonld.compact(jsonld.expand(document), document["@context"]))


def test_every_annotation_has_what_the_model_asks_for(jsonld: Any) -> None:
    expanded = jsonld.expand(through_json(to_web_annotation(extract(TEXT), source=SOURCE)))
    found = list(nodes(expanded, f"{OA}Annotation"))
    assert len(found) == expanded[0][f"{AS}totalItems"][0]["@value"] > 5
    assert len({annotation["@id"] for annotation in found}) == len(found)
    for annotation in found:
        assert annotation[f"{OA}hasTarget"]
        assert annotation[f"{OA}motivatedBy"] == [{"@id": f"{OA}describing"}]
    for target in nodes(expanded, f"{OA}SpecificResource"):
        assert target[f"{OA}hasSource"] == [{"@id": SOURCE}]
        position, quote = target[f"{OA}hasSelector"]
        start, end = (position[f"{OA}{edge}"][0]["@value"] for edge in ("start", "end"))
        before, exact, after = (quote[f"{OA}{part}"][0]["@value"] for part in ("prefix", "exact", "suffix"))
        assert TEXT[start:end] == exact
        assert before + exact + after in TEXT


def test_a_statement_leads_to_its_source_and_cue() -> None:
    items = {item["id"]: item for item in to_web_annotation(extract(TEXT), source=SOURCE)["first"]["items"]}
    statement = items[f"{SOURCE}#diplostmt/statements/0"]
    assert [target["selector"][1]["exact"] for target in statement["target"]] == ["The strait is open,"]
    (cue,) = (
        items[part["id"]] for part in statement["body"]["diplostmt:parts"] if part["id"].endswith("/cue")
    )
    assert cue["body"] == {
        "type": "diplostmt:Cue",
        "diplostmt:at": "/statements/0/cue",
        "diplostmt:lemma": "say",
    }
    assert cue["target"]["selector"][1]["exact"] == "said"


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_articles_read_back_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    result = extract(text)
    assert from_web_annotation(through_json(to_web_annotation(result, source=SOURCE)), text=text) == result


@given(articles())
def test_any_article_reads_back_the_same(wire: Wire) -> None:
    result = extract(wire.text)
    assert (
        from_web_annotation(through_json(to_web_annotation(result, source=SOURCE)), text=wire.text) == result
    )


def test_a_page_will_do_and_what_is_neither_is_named() -> None:
    document = through_json(to_web_annotation(extract(TEXT), source=SOURCE))
    assert from_web_annotation(document["first"], text=TEXT) == extract(TEXT)
    with pytest.raises(ValueError, match="wanted a collection with its first page in it"):
        from_web_annotation(document | {"first": document["first"]["id"]}, text=TEXT)


def test_another_text_is_noticed() -> None:
    document = to_web_annotation(extract(TEXT), source=SOURCE)
    with pytest.raises(ValueError, match=r"the text has other words at 0: .OSLO, May 4"):
        from_web_annotation(document, text=TEXT.replace("strait", "street"))


def test_other_iris_and_annotations_of_others_do_no_harm() -> None:
    result = extract(TEXT)
    document = through_json(to_web_annotation(result, source=SOURCE))
    renamed = json.loads(json.dumps(document).replace(f"{SOURCE}#diplostmt", "https://store.example"))
    other = deepcopy(renamed["first"]["items"][1]) | {
        "id": "https://store.example/x",
        "body": {"type": "TextualBody"},
    }
    renamed["first"]["items"] += [other, other | {"body": "https://store.example/note"}]
    assert from_web_annotation(renamed, text=TEXT) == result

"""Label Studio tasks: valid by its own SDK, and read back."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any, Literal, cast, get_args, get_origin
from xml.etree import ElementTree

import pytest
from hypothesis import given

import diplostmt
from diplostmt.export.label_studio import from_label_studio, labeling_config, to_label_studio
from diplostmt.export.shape import KINDS, SPANS
from diplostmt.extraction import extract
from diplostmt.models import Content, Cue, Source
from diplostmt.testing import Wire, articles

ARTICLES = sorted(
    path for path in (Path(__file__).parent / "articles").glob("*.txt") if "expected" not in path.name
)
TEXT = "OSLO, May 4 (Reuters) - “The \N{GLOBE WITH MERIDIANS} is open,” Ana Ruiz said."
GLOBE = "The \N{GLOBE WITH MERIDIANS} is open,"


def through_json(task: Any) -> Any:
    return json.loads(json.dumps(task))


@pytest.fixture(scope="module")
def interface() -> Any:
    sdk = pytest.importorskip("label_studio_sdk.label_interface", reason="label-studio-sdk is not installed")
    found = sdk.LabelInterface(labeling_config())
    found.validate()
    return found


def test_the_interface_has_a_control_for_all_that_results_know() -> None:
    wanted = {}
    for kind in KINDS.values():
        shown_with = {"article": None, "statement": "content"}.get(kind.name, kind.name)
        for name, (_, hint) in kind.values.items():
            choices = (
                ["true", "false"] if hint is bool else get_args(hint) if get_origin(hint) is Literal else ()
            )
            tag = "Choices" if choices else "TextArea"
            wanted[f"{kind.name}_{name}"] = (tag, shown_with, [*choices])
    for told_by_relations in ("statement_id", "statement_nested_in"):
        del wanted[told_by_relations]
    labels, relations, _, *controls = ElementTree.fromstring(labeling_config())
    found = {
        control.get("name"): (control.tag, control.get("whenLabelValue"), values(control))
        for control in controls
    }
    assert found == wanted
    assert values(labels) == [*SPANS]
    assert values(relations) == [kind.relation for kind in KINDS.values() if kind.relation]


def values(element: ElementTree.Element) -> list[str | None]:
    return [part.get("value") for part in element]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_predictions_are_valid_and_read_back_the_same(path: Path, interface: Any) -> None:
    result = extract(path.read_text(encoding="utf-8"))
    task = to_label_studio(result)
    assert interface.validate_prediction(task["predictions"][0], return_errors=True) == []
    assert interface.validate_task({"data": task["data"]})
    assert from_label_studio(through_json(task)) == result


@given(articles())
def test_any_article_reads_back_the_same(wire: Wire) -> None:
    result = extract(wire.text)
    assert from_label_studio(through_json(to_label_studio(result))) == result


def test_a_control_that_the_interface_does_not_have_is_noticed(interface: Any) -> None:
    prediction = to_label_studio(extract(TEXT))["predictions"][0]
    prediction["result"][0]["from_name"] = "nothing"
    assert interface.validate_prediction(prediction, return_errors=True) != []


def test_regions_say_what_they_cover_and_relations_what_belongs_together() -> None:
    (prediction,) = to_label_studio(extract(TEXT))["predictions"]
    assert prediction["model_version"] == f"diplostmt {diplostmt.__version__}"
    regions = {
        i["id"]: (i["value"]["labels"][0], i["value"]["text"])
        for i in prediction["result"]
        if i.get("from_name") == "label"
    }
    relations = [
        (regions[i["from_id"]], i["labels"][0], regions[i["to_id"]])
        for i in prediction["result"]
        if i["type"] == "relation"
    ]
    assert relations == [
        (("source", "Ana Ruiz"), "source of", ("content", GLOBE)),
        (("cue", "said"), "cue of", ("content", GLOBE)),
    ]


def region(id: str, label: str, words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"id": id, "from_name": "label", "to_name": "text", "type": "labels",
            "value": {"start": start, "end": start + len(words), "text": words, "labels": [label]}}  # fmt: skip


def value(id: str, name: str, type: str, held: Any) -> dict[str, Any]:
    return {"id": id, "from_name": name, "to_name": "text", "type": type, "value": held}


ANNOTATED = {
    "data": {"text": TEXT},
    "annotations": [{"result": [
        region("x1", "content", GLOBE), value("x1", "content_quoted", "choices", {"choices": ["true"]}),
        region("x2", "source", "Ana Ruiz"), value("x2", "source_form", "choices", {"choices": ["name"]}),
        region("x3", "cue", "said"), value("x3", "cue_lemma", "textarea", {"text": "say"}),
        region("x4", "irony", "open"), value("x4", "mood", "textarea", {"text": ["odd"]}),
        value("x1", "statement_speaker_name", "textarea", {"text": ["Ana Ruiz"]}),
        value("x1", "statement_speaker_kind", "choices", {"choices": ["person"]}),
        {"type": "relation", "from_id": "x1", "to_id": "x2", "direction": "left", "labels": ["source of"]},
        {"type": "relation", "from_id": "x3", "to_id": "x1", "direction": "right", "labels": ["cue of"]},
        {"type": "relation", "from_id": "x4", "to_id": "x1", "direction": "right"},
    ]}],
    "predictions": [{"result": []}],
}  # fmt: skip


def test_the_work_of_annotators_is_read() -> None:
    (statement,) = from_label_studio(ANNOTATED).statements
    assert statement.content == (Content(25, 39, GLOBE, quoted=True),)
    assert statement.source == Source(41, 49, "Ana Ruiz", "name")
    assert statement.cue == Cue(50, 54, "said", "say")
    assert statement.speaker
    assert statement.speaker.name == "Ana Ruiz"
    assert (statement.id, statement.speech, statement.rule, statement.confidence) == (
        "s1",
        "direct",
        "annotation",
        1.0,
    )


def relation(part: str, name: str, whole: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": part, "to_id": whole, "direction": "right", "labels": [name]}


def said(*relations: dict[str, Any]) -> list[tuple[str, str | None]]:
    """Give the contents and the source of each statement, of three contents and a source with these relations."""
    contents = [("x1", "The"), ("x2", "is"), ("x3", "open")]
    items = [region(id, "content", words) for id, words in contents]
    items += [value(id, "content_quoted", "choices", {"choices": ["true"]}) for id, _ in contents]
    items += [
        region("x4", "source", "Ana Ruiz"),
        value("x4", "source_form", "choices", {"choices": ["name"]}),
    ]
    task = {"data": {"text": TEXT}, "annotations": [{"result": [*items, *relations]}]}
    return [
        (
            " ".join(content.text for content in statement.content),
            statement.source.text if statement.source else None,
        )
        for statement in from_label_studio(task).statements
    ]


def test_relations_to_any_part_of_a_statement_belong_to_it() -> None:
    apart: list[tuple[str, str | None]] = [("The", None), ("is", None), ("open", None)]
    second, third = relation("x2", "continues", "x1"), relation("x3", "continues", "x2")
    assert said() == apart
    assert said(second, third) == [("The is open", None)], "a chain"
    assert said(third, second, relation("x4", "source of", "x3")) == [("The is open", "Ana Ruiz")]
    assert said(second, relation("x4", "source of", "x1"), relation("x4", "source of", "x3")) == [
        ("The is", "Ana Ruiz"), ("open", "Ana Ruiz"),
    ]  # fmt: skip
    assert said(relation("x1", "continues", "x3")) == [("The open", None), ("is", None)], "against the text"
    assert said(second, relation("x1", "continues", "x2")) == [("The is", None), ("open", None)], "a ring"
    assert said(relation("x2", "continues", "x4")) == apart, "what is no content"


def test_an_outlet_that_leads_to_two_contents_of_a_statement_is_one() -> None:
    text = "“Yes,” Ana Ruiz told Reuters, “of course.”"
    task = through_json(to_label_studio(extract(text)))
    items = task["predictions"][0]["result"]
    (tie,) = (item for item in items if item.get("labels") == ["relays"])
    items.append(tie | {"to_id": "/statements/0/content/1"})
    assert from_label_studio(task) == extract(text)
    assert len(extract(text).statements[0].content) == 2


def test_outlets_keep_their_order_where_the_text_has_another() -> None:
    result = extract("“The road is open,” IRNA quoted Ana Ruiz as telling TASS.")
    assert [relay.outlet for relay in result.statements[0].via] == ["TASS", "IRNA"]
    assert from_label_studio(through_json(to_label_studio(result))) == result


def test_what_annotators_left_out_is_named() -> None:
    task = deepcopy(ANNOTATED)
    items: Any = task["annotations"]
    items[0]["result"] = [i for i in items[0]["result"] if i.get("from_name") != "source_form"]
    with pytest.raises(ValueError, match=r"wanted one of 'name', 'epithet'"):
        from_label_studio(task)


def test_an_annotation_that_was_cancelled_does_not_count() -> None:
    (annotation,) = cast(list[Any], ANNOTATED["annotations"])
    skipped = {"was_cancelled": True, "result": []}
    assert from_label_studio({**ANNOTATED, "annotations": [skipped, annotation]}) == from_label_studio(
        ANNOTATED
    )
    predicted = to_label_studio(extract(TEXT))
    assert from_label_studio({**predicted, "annotations": [skipped]}) == extract(TEXT)


@pytest.mark.parametrize("given", [[ANNOTATED], {}, {"data": {"body": TEXT}}])
def test_what_is_no_task_is_named(given: Any) -> None:
    with pytest.raises(ValueError, match="wanted one task, with its text in data, got"):
        from_label_studio(given)


def test_a_result_without_its_text_makes_no_task() -> None:
    with pytest.raises(ValueError, match="read the result back with text="):
        to_label_studio(diplostmt.Extraction.from_dict(extract(TEXT).to_dict()))


def test_a_task_that_nobody_looked_at_is_empty() -> None:
    assert from_label_studio({"data": {"text": TEXT}}).statements == ()

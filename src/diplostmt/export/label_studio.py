"""Label Studio: results as predictions that annotators correct, and their work read back as results.

A span becomes a labelled region. What is known of it (its ``form``, its ``lemma``) becomes controls of that region;
what is known of a statement, controls of the region of its first content. Relations lead from the other regions of a
statement to that one, from a content said within another statement to that statement, and from a pinpoint to its
agreement. Controls without a region hold what is known of the whole article. Label Studio counts code points, as we do.

``labeling_config`` gives the project's labelling interface, ``to_label_studio`` a task, and ``from_label_studio`` reads
a task back: after annotators, whatever they linked and filled in; from our own prediction, the same result.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal, get_args, get_origin

from diplostmt.export.shape import KINDS, WHOLES, Mark, built, marks, value_types
from diplostmt.models import SCHEMA, Extraction

Json = dict[str, Any]

#: What a region is to the first content of a statement, or a pinpoint to its agreement, to which a relation leads.
RELATIONS = {
    "content": "continues", "source": "source of", "cue": "cue of", "via": "relays", "occasion": "occasion of",
    "time": "time of", "nested": "said within", "pinpoint": "part of",
}  # fmt: skip
_ONE = ("headline", "dateline", "dateline_date", "dateline_agency")
_LISTED = ("deck", "dateline_place", "block", "date", "place", "agreement")


# ---------------------------------------------------------------- the labelling interface


@cache
def _controls() -> Mapping[str, tuple[str, str, Any]]:
    """Give the controls by name: the kind of what they belong to, the value they hold, and its type."""
    told_otherwise = {("statement", "id"), ("statement", "nested_in")}
    values = [
        (kind, name, hint) for kind in (*KINDS, *WHOLES) for name, (_, hint) in value_types(kind).items()
    ]
    return {
        f"{kind}_{name}": (kind, name, hint)
        for kind, name, hint in values
        if (kind, name) not in told_otherwise
    }


def labeling_config() -> str:
    """Give the labelling interface of a project for these tasks: the XML that Label Studio asks for."""
    labels = "".join(f'<Label value="{kind}"/>' for kind in KINDS)
    relations = "".join(f'<Relation value="{relation}"/>' for relation in RELATIONS.values())
    controls = "\n".join(_control(name, kind, hint) for name, (kind, _, hint) in _controls().items())
    return (
        f'<View>\n<Labels name="label" toName="text">{labels}</Labels>\n<Relations>{relations}</Relations>\n'
        f'<Text name="text" value="$text"/>\n{controls}\n</View>\n'
    )


def _control(name: str, kind: str, hint: Any) -> str:
    """Give a control: choices, a number, or text."""
    label = "content" if kind == "statement" else kind
    where = "" if kind == "article" else f' perRegion="true" whenTagName="label" whenLabelValue="{label}"'
    tag, attributes = _tag(hint), f'name="{name}" toName="text"{where}'
    options = "".join(f'<Choice value="{choice}"/>' for choice in _choices(hint))
    return f"<{tag} {attributes}>{options}</{tag}>" if options else f"<{tag} {attributes}/>"


def _tag(hint: Any) -> str:
    return "Choices" if _choices(hint) else "Number" if hint in (int, float) else "TextArea"


def _choices(hint: Any) -> tuple[str, ...]:
    """Give the values of a closed set."""
    if hint is bool:
        return ("true", "false")
    return get_args(hint) if get_origin(hint) is Literal else ()


# ---------------------------------------------------------------- writing


def to_label_studio(result: Extraction) -> Json:
    """Give a task for Label Studio: the text, and the result as a prediction to start from."""
    data = result.to_dict()
    found = list(marks(data))
    items = [item for mark in found for item in _items(mark)]
    items += [item for mark in found for item in _relations(mark, data["statements"])]
    scores = [statement.confidence for statement in result.statements]
    score = {"score": sum(scores) / len(scores)} if scores else {}
    prediction = {"model_version": SCHEMA, **score, "result": items}
    return {"data": {"text": result.article.text}, "predictions": [prediction]}


def _items(mark: Mark) -> Iterator[Json]:
    """Give a region with what its controls hold; nothing for what is not known."""
    id, span = mark.pointer, mark.record
    if mark.kind == "statement":
        id, span = f"{id}/content/0", span["content"][0]
    place: Json = {key: span[key] for key in ("start", "end", "text") if key in span}
    if mark.kind in KINDS:
        yield _item(id, "label", "labels", {**place, "labels": [mark.kind]})
    for name, value in mark.values.items():
        control = f"{mark.kind}_{name}"
        if control in _controls():
            tag = _tag(_controls()[control][2])
            key = {"Choices": "choices", "Number": "number", "TextArea": "text"}[tag]
            held = str(value).lower() if isinstance(value, bool) else value
            held = held if tag == "Number" or isinstance(held, list) else [held]
            yield _item(id if place else control, control, tag.lower(), {**place, key: held})


def _item(id: str, name: str, type: str, value: Json) -> Json:
    return {"id": id, "from_name": name, "to_name": "text", "type": type, "value": value}


def _relations(mark: Mark, statements: Sequence[Json]) -> Iterator[Json]:
    """Give the relation that says what a mark belongs to."""
    _, _, index, *_ = (*mark.pointer.split("/"), "")
    id, role = mark.pointer, mark.kind
    anchor = f"/agreements/{index}" if role == "pinpoint" else f"/statements/{index}/content/0"
    if role == "statement" and mark.record["nested_in"]:
        outer = next(
            i for i, statement in enumerate(statements) if statement["id"] == mark.record["nested_in"]
        )
        id, role, anchor = anchor, "nested", f"/statements/{outer}/content/0"
    if role in RELATIONS and id != anchor:
        ends = {"from_id": id, "to_id": anchor, "direction": "right"}
        yield {"type": "relation", **ends, "labels": [RELATIONS[role]]}


# ---------------------------------------------------------------- reading


def from_label_studio(task: Mapping[str, Any]) -> Extraction:
    """Give the result that a task holds: in its first annotation, or in its first prediction where nobody annotated.

    Regions and relations that this module does not know are left aside. A statement that an annotator made is of rule
    ``annotation`` and confidence 1. Raises ``ValueError`` where something needed is missing, such as the form of a
    source.
    """
    found = (task.get("annotations") or task.get("predictions") or [{"result": []}])[0]["result"]
    return built(_Annotation(found).parts(), task["data"]["text"])


class _Annotation:
    """What an annotation holds: regions by kind in order of the text, values of regions by kind, relations by role."""

    def __init__(self, items: Sequence[Mapping[str, Any]]) -> None:
        self._values: dict[tuple[str, str], Json] = {}
        self._regions: dict[str, list[str]] = {kind: [] for kind in KINDS}
        self._related: dict[tuple[str, str], list[str]] = {}
        labels = [
            item for item in items if item.get("from_name") == "label" and item["value"]["labels"][0] in KINDS
        ]
        for item in sorted(labels, key=lambda item: int(item["value"]["start"])):
            kind, place = (
                item["value"]["labels"][0],
                {edge: int(item["value"][edge]) for edge in ("start", "end")},
            )
            self._regions[kind].append(item["id"])
            self._values[kind, item["id"]] = place
        for item in items:
            if item["type"] == "relation":
                ends = (item["from_id"], item["to_id"])
                part, anchor = reversed(ends) if item.get("direction") == "left" else ends
                for relation in item.get("labels", ()):
                    self._related.setdefault((anchor, relation), []).append(part)
            elif item["from_name"] in _controls():
                kind, name, hint = _controls()[item["from_name"]]
                values = self._values.setdefault((kind, "" if kind == "article" else item["id"]), {})
                values[name] = _held(item["value"], hint)

    def parts(self) -> Iterator[tuple[str, str, Json]]:
        """Give what stands where in a result."""
        yield "/article", "article", self._values.get(("article", ""), {})
        for kind in _ONE:
            yield from ((KINDS[kind][0], kind, self._values[kind, id]) for id in self._regions[kind][:1])
        for kind in _LISTED:
            for i, id in enumerate(self._regions[kind]):
                yield f"{KINDS[kind][0]}/{i}", kind, self._values[kind, id]
                yield from self._parts(f"/agreements/{i}", id, ("pinpoint",) if kind == "agreement" else ())
        following = {
            part
            for (_, relation), parts in self._related.items()
            if relation == "continues"
            for part in parts
        }
        heads = [id for id in self._regions["content"] if id not in following]
        for i, head in enumerate(heads):
            pointer, outer = (
                f"/statements/{i}",
                [h for h in heads if head in self._related.get((h, "said within"), ())],
            )
            contents = {head, *self._related.get((head, "continues"), ())}
            contents_values = [
                self._values["content", id] for id in self._regions["content"] if id in contents
            ]
            nested = {"nested_in": f"s{heads.index(outer[0]) + 1}"} if outer else {}
            made = {
                "id": f"s{i + 1}",
                "speech": _speech(contents_values),
                "rule": "annotation",
                "confidence": 1.0,
            }
            yield pointer, "statement", {**made, **nested, **self._values.get(("statement", head), {})}
            yield from (
                (f"{pointer}/content/{n}", "content", values) for n, values in enumerate(contents_values)
            )
            yield from self._parts(pointer, head, ("source", "cue", "via", "occasion", "time"))

    def _parts(self, pointer: str, anchor: str, kinds: Sequence[str]) -> Iterator[tuple[str, str, Json]]:
        """Give the regions that relations tie to an anchor."""
        for kind in kinds:
            related = [
                id for id in self._related.get((anchor, RELATIONS[kind]), ()) if (kind, id) in self._values
            ]
            for n, id in enumerate(related if kind == "via" else related[:1]):
                yield f"{pointer}/{kind}" + (f"/{n}" if kind == "via" else ""), kind, self._values[kind, id]


def _speech(contents: Sequence[Json]) -> str:
    """Give the speech of contents that are quoted or not."""
    marks = {content.get("quoted") for content in contents}
    return "mixed" if len(marks) > 1 else "direct" if marks == {True} else "indirect"


def _held(value: Mapping[str, Any], hint: Any) -> Any:
    """Give the value of a control."""
    if "choices" in value:
        choice = value["choices"][0]
        return choice == "true" if hint is bool else choice
    if "number" in value:
        return hint(value["number"])
    lines = value["text"] if isinstance(value["text"], list) else [value["text"]]
    return lines if get_origin(hint) is tuple else "\n".join(lines)

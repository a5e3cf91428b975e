"""Label Studio: results as predictions that annotators correct, and their work read back as results.

A span becomes a labelled region. What belongs to a span (its ``form``, its ``lemma``) becomes a control of that region;
what belongs to a statement, controls of the region of its first content. Relations lead from the other regions of a
statement to that one, from a content within another statement to that statement, and from a pinpoint to its agreement.
Controls without a region hold what is known of the whole article. Label Studio counts code points, as we do.

``labeling_config`` gives the project's labelling interface, ``to_label_studio`` a task, and ``from_label_studio`` reads
a task back: after annotators, whatever they linked and filled in; from our own prediction, the same result.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import count
from typing import Any, Literal, get_args, get_origin

from attrs import has

from diplostmt.export.shape import KINDS, field_types, filled, spans
from diplostmt.models import SCHEMA, Article, Extraction, Statement

Json = dict[str, Any]

#: Relations lead from a region of this kind to the first content of its statement (to the agreement).
_RELATIONS = {
    "content": "continues", "source": "source of", "cue": "cue of", "via": "relays", "occasion": "occasion of",
    "time": "time of", "nested": "said within", "pinpoint": "part of",
}  # fmt: skip
_ROLES = {relation: role for role, relation in _RELATIONS.items()}


# ---------------------------------------------------------------- controls


@cache
def _controls(owner: str) -> Mapping[str, Any]:
    """Give the controls of an owner (a kind of span, ``statement``, ``article``): names of fields and their types."""
    records: dict[str, type] = {"statement": Statement, "article": Article}
    record = records.get(owner) or KINDS[owner][1]
    return dict(_plain_fields(record, set() if owner in KINDS else {"id", "nested_in"}))


def _plain_fields(record: type, left_out: set[str], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Give the fields that hold no spans; those of a record inside (a speaker) by both names: ``speaker_name``."""
    for name, hint in field_types(record).items():
        inner = get_args(hint)[0] if get_origin(hint) is tuple else hint
        if has(inner):
            if "start" not in field_types(inner) and inner is hint:
                yield from _plain_fields(inner, set(), f"{prefix}{name}_")
        elif name not in {"start", "end", "text"} | left_out:
            yield prefix + name, hint


def labeling_config() -> str:
    """Give the labelling interface of a project for these tasks: the XML that Label Studio asks for."""
    labels = "".join(f'<Label value="{kind}"/>' for kind in KINDS)
    relations = "".join(f'<Relation value="{relation}"/>' for relation in _ROLES)
    controls = "\n".join(
        _control(owner, name, hint)
        for owner in (*KINDS, "statement", "article")
        for name, hint in _controls(owner).items()
    )
    return (
        f'<View>\n<Labels name="label" toName="text">{labels}</Labels>\n<Relations>{relations}</Relations>\n'
        f'<Text name="text" value="$text"/>\n{controls}\n</View>\n'
    )


def _control(owner: str, name: str, hint: Any) -> str:
    """Give the control of a field: choices, a number, or text."""
    label = "content" if owner == "statement" else owner
    where = "" if owner == "article" else f' perRegion="true" whenTagName="label" whenLabelValue="{label}"'
    attributes = f'name="{owner}_{name}" toName="text"{where}'
    if choices := _choices(hint):
        options = "".join(f'<Choice value="{choice}"/>' for choice in choices)
        return f"<Choices {attributes}>{options}</Choices>"
    if hint in (int, float):
        return f"<Number {attributes}/>"
    return f'<TextArea {attributes} placeholder="{name}" editable="true"/>'


def _choices(hint: Any) -> tuple[str, ...]:
    """Give the values of a closed set."""
    if hint is bool:
        return ("true", "false")
    return get_args(hint) if get_origin(hint) is Literal else ()


# ---------------------------------------------------------------- writing


def to_label_studio(result: Extraction) -> Json:
    """Give a task for Label Studio: the text, and the result as a prediction to start from."""
    data = result.to_dict()
    items = [*_article_items(data["article"])]
    for pointer, kind, record in spans(data):
        value = {key: record[key] for key in ("start", "end", "text")}
        items.append(_item(pointer, "label", "labels", {**value, "labels": [kind]}))
        items += _field_items(pointer, kind, record, value)
    heads = {s["id"]: f"/statements/{i}/content/0" for i, s in enumerate(data["statements"])}
    for statement in data["statements"]:
        first = {key: statement["content"][0][key] for key in ("start", "end", "text")}
        items += _field_items(heads[statement["id"]], "statement", statement, first)
    items += _relations(data, heads)
    scores = [statement.confidence for statement in result.statements]
    prediction: Json = {"model_version": SCHEMA, "result": items}
    if scores:
        prediction["score"] = sum(scores) / len(scores)
    return {"data": {"text": result.article.text}, "predictions": [prediction]}


def _item(id: str, name: str, type: str, value: Json) -> Json:
    return {"id": id, "from_name": name, "to_name": "text", "type": type, "value": value}


def _article_items(article: Json) -> Iterator[Json]:
    for item in _field_items("", "article", article, {}):
        yield {**item, "id": item["from_name"]}


def _field_items(id: str, owner: str, record: Json, place: Json) -> Iterator[Json]:
    """Give what the controls of a region hold; nothing for what is not known."""
    for name, hint in _controls(owner).items():
        value: Any = record
        for step in _path(record, name):
            value = value and value[step]
        if value is None or value == []:
            continue
        if _choices(hint):
            held = ("choices", [str(value).lower() if hint is bool else value])
        elif hint in (int, float):
            held = ("number", value)
        else:
            held = ("text", value if isinstance(value, list) else [value])
        type = "textarea" if held[0] == "text" else held[0]
        yield _item(id, f"{owner}_{name}", type, {**place, held[0]: held[1]})


def _path(record: Json, name: str) -> Sequence[str]:
    """Give the keys that lead to a field: ``speaker_name`` is ``speaker``, ``name``."""
    if name in record:
        return (name,)
    return name.split("_", 1)


def _relations(data: Json, heads: Mapping[str, str]) -> Iterator[Json]:
    for pointer, kind, _ in spans(data):
        _, top, index, *_ = pointer.split("/")
        anchor = f"/agreements/{index}" if top == "agreements" else f"/statements/{index}/content/0"
        if kind in _RELATIONS and pointer != anchor:
            yield _relation(pointer, anchor, kind)
    for statement in data["statements"]:
        if statement["nested_in"]:
            yield _relation(heads[statement["id"]], heads[statement["nested_in"]], "nested")


def _relation(from_id: str, to_id: str, role: str) -> Json:
    return {
        "type": "relation",
        "from_id": from_id,
        "to_id": to_id,
        "direction": "right",
        "labels": [_RELATIONS[role]],
    }


# ---------------------------------------------------------------- reading


def from_label_studio(task: Mapping[str, Any]) -> Extraction:
    """Give the result that a task holds: in its first annotation, or in its first prediction where nobody annotated.

    Regions and relations that this module does not know are left aside. A statement that an annotator made is of rule
    ``annotation`` and confidence 1. Raises ``ValueError`` where something needed is missing, such as the form of a source.
    """
    text = task["data"]["text"]
    found = (task.get("annotations") or task.get("predictions") or [{"result": []}])[0]["result"]
    page = _Page(text, found)
    dateline = next(iter(page.records("dateline")), None)
    if dateline:
        dateline["places"] = page.records("dateline_place")
        dateline["date"] = next(iter(page.records("dateline_date")), None)
        dateline["agency"] = next(iter(page.records("dateline_agency")), None)
    article = page.fields("article", Article)
    article |= {"headline": next(iter(page.records("headline")), None), "deck": page.records("deck")}
    article |= {"dateline": dateline, "blocks": page.records("block")}
    data = {
        "schema": SCHEMA,
        "article": article,
        "statements": page.statements(),
        "dates": page.records("date"),
    }
    data |= {"places": page.records("place"), "agreements": page.agreements()}
    return Extraction.from_dict(data, text=text)


class _Page:
    """What an annotation holds, sorted by kind: regions, the values of their controls, relations."""

    def __init__(self, text: str, items: Sequence[Mapping[str, Any]]) -> None:
        self._regions: dict[str, list[tuple[str, Json]]] = {kind: [] for kind in KINDS}
        self._values: dict[tuple[str, str], Json] = {}
        self._parts: dict[tuple[str, str], list[str]] = {}
        self._records: dict[str, Json] = {}
        known = {f"{owner}_{name}": (owner, name, hint) for owner in (*KINDS, "statement", "article")
                 for name, hint in _controls(owner).items()}  # fmt: skip
        for item in items:
            if item["type"] == "relation":
                self._add_relation(item)
            elif item["from_name"] in known:
                owner, name, hint = known[item["from_name"]]
                id = "" if owner == "article" else item["id"]
                self._values.setdefault((owner, id), {})[name] = _held(item["value"], hint)
        for item in items:
            if item.get("from_name") == "label" and item["value"]["labels"][0] in KINDS:
                self._add_region(text, item)

    def _add_relation(self, item: Mapping[str, Any]) -> None:
        ends = (item["from_id"], item["to_id"])
        part, anchor = ends[::-1] if item.get("direction") == "left" else ends
        for relation in item.get("labels", ()):
            self._parts.setdefault((anchor, _ROLES.get(relation, relation)), []).append(part)

    def _add_region(self, text: str, item: Mapping[str, Any]) -> None:
        kind, start, end = item["value"]["labels"][0], int(item["value"]["start"]), int(item["value"]["end"])
        record = self.fields(kind, KINDS[kind][1], item["id"]) | {
            "start": start,
            "end": end,
            "text": text[start:end],
        }
        self._records[item["id"]] = record
        self._regions[kind].append((item["id"], record))

    def fields(self, owner: str, record: type, id: str = "") -> Json:
        """Give a record with the values that its controls hold, and nothing else."""
        return _nested(record, self._values.get((owner, id), {}))

    def ids(self, kind: str) -> list[str]:
        """Give the regions of a kind in the order of the text."""
        return [id for id, record in sorted(self._regions[kind], key=lambda region: region[1]["start"])]

    def records(self, kind: str) -> list[Json]:
        """Give the records of a kind in the order of the text."""
        return [self._records[id] for id in self.ids(kind)]

    def parts(self, anchor: str, role: str) -> list[Json]:
        """Give the records that relations of a role tie to a region."""
        return [self._records[id] for id in self._parts.get((anchor, role), ()) if id in self._records]

    def agreements(self) -> list[Json]:
        """Give the agreements with their pinpoints."""
        return [
            self._records[id] | {"pinpoint": next(iter(self.parts(id, "pinpoint")), None)}
            for id in self.ids("agreement")
        ]

    def statements(self) -> list[Json]:
        """Give the statements: one for each content that does not continue another."""
        continuing = {part for (_, role), parts in self._parts.items() if role == "content" for part in parts}
        heads = [id for id in self.ids("content") if id not in continuing]
        numbers = dict(zip(heads, map("s{}".format, count(1)), strict=False))
        outer = {
            part: anchor
            for (anchor, role), parts in self._parts.items()
            if role == "nested"
            for part in parts
        }
        return [self._statement(id, numbers[id], numbers.get(outer.get(id, ""))) for id in heads]

    def _statement(self, head: str, number: str, nested_in: str | None) -> Json:
        contents = [self._records[head], *self.parts(head, "content")]
        statement = self.fields("statement", Statement, head)
        marks = {content["quoted"] for content in contents}
        speech = "mixed" if len(marks) > 1 else "direct" if marks == {True} else "indirect"
        made = {"speech": speech, "rule": "annotation", "confidence": 1.0}
        statement |= {key: value for key, value in made.items() if statement[key] is None}
        for role in ("source", "cue", "occasion", "time"):
            statement[role] = next(iter(self.parts(head, role)), None)
        contents.sort(key=lambda content: int(content["start"]))
        return statement | {
            "id": number,
            "content": contents,
            "via": self.parts(head, "via"),
            "nested_in": nested_in,
        }


def _held(value: Mapping[str, Any], hint: Any) -> Any:
    """Give the value of a control."""
    if "choices" in value:
        choice = value["choices"][0]
        return choice == "true" if hint is bool else choice
    if "number" in value:
        return int(value["number"]) if hint is int else value["number"]
    lines = value["text"] if isinstance(value["text"], list) else [value["text"]]
    return lines if get_origin(hint) is tuple else "\n".join(lines)


def _nested(record: type, values: Mapping[str, Any]) -> Json:
    """Give the JSON form of a record from the values of its controls: ``speaker_name`` is the name of the speaker."""
    found = dict(values)
    for name, hint in field_types(record).items():
        inside = {
            key.removeprefix(f"{name}_"): value for key, value in values.items() if key.startswith(f"{name}_")
        }
        if inside and has(hint):
            found[name] = filled(hint, inside)
    return filled(record, found)

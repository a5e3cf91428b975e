"""Label Studio: results as predictions that annotators correct, and their work read back as results.

A span becomes a labelled region. What is known of it (its ``form``, its ``lemma``) becomes controls of that region;
what is known of a statement, controls of the region of its first content. Relations lead from the other regions of a
statement to that one, from a content said within another statement to that statement, and from a pinpoint to its
agreement. Controls without a region hold what is known of the whole article. Label Studio counts code points, as we do.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, get_origin

from diplostmt.export.shape import KINDS, SPANS, Mark, built, marks, text_of
from diplostmt.models import Extraction
from diplostmt.tables import read_file
from diplostmt.version import __version__

Json = dict[str, Any]
_Known = dict[str, dict[str, Json]]  # by kind, then by region in order of the text; the article has region ""
_Ties = dict[tuple[str, str], list[str]]  # where relations lead, by name and by where they begin
_IN_JSON = (bool, int, float)  # what a control holds as JSON writes it
#: The controls by name: what they belong to, the value they hold, and its type. Two values are told by relations.
_CONTROLS = {
    f"{kind.name}_{value}": (kind.name, value, hint)
    for kind in KINDS.values()
    for value, (_, hint) in kind.values.items()
    if (kind.name, value) not in (("statement", "id"), ("statement", "nested_in"))
}


def labeling_config() -> str:
    """Give the labelling interface of a project for these tasks: the XML that Label Studio asks for."""
    return read_file("data/label_studio.xml")


def to_label_studio(result: Extraction) -> Json:
    """Give a task for Label Studio: the text, which the result must have, and the result as a prediction."""
    found = list(marks(result.to_dict()))
    heads = {mark.record["id"]: f"{mark.pointer}/content/0" for mark in found if mark.kind == "statement"}
    items = [item for mark in found for item in _items(mark, heads)]
    items.sort(key=lambda item: item["type"] == "relation")  # these come last
    scores = [statement.confidence for statement in result.statements]
    score = {"score": sum(scores) / len(scores)} if scores else {}
    prediction = {"model_version": f"diplostmt {__version__}", **score, "result": items}
    return {"data": {"text": text_of(result)}, "predictions": [prediction]}


def _items(mark: Mark, heads: Mapping[str, str]) -> Iterator[Json]:
    """Give a region, what its controls hold, and its relation; ``heads`` are the first contents by statement."""
    whole = "/".join(mark.pointer.split("/")[:3])
    id, span, anchor = mark.pointer, mark.record, whole if mark.kind == "pinpoint" else f"{whole}/content/0"
    if mark.kind == "statement":
        id, span, anchor = anchor, span["content"][0], heads.get(span["nested_in"], anchor)
    place: Json = {key: span[key] for key in ("start", "end", "text") if key in span}
    held = [("label", "labels", [mark.kind])] if mark.kind in SPANS else []
    for value, known in mark.values().items():
        if (name := f"{mark.kind}_{value}") in _CONTROLS:
            hint = _CONTROLS[name][-1]
            type = "choices" if hint is bool or get_origin(hint) is Literal else "textarea"
            line = known if isinstance(known, str | list) else json.dumps(known)  # numbers and truth
            held.append((name, type, line if isinstance(line, list) else [line]))
    for name, type, lines in held:
        item = {"id": id if place else name, "from_name": name, "to_name": "text", "type": type}
        yield {**item, "value": place | {"text" if type == "textarea" else type: lines}}
    if (relation := KINDS[mark.kind].relation) and id != anchor:
        yield {"type": "relation", "from_id": id, "to_id": anchor, "direction": "right", "labels": [relation]}


def from_label_studio(task: Mapping[str, Any]) -> Extraction:
    """Give the result that a task holds: in its first annotation, or in its first prediction where nobody annotated.

    An annotation that was cancelled does not count. Regions and relations that this module does not know are left
    aside. A statement that an annotator made is of rule ``annotation`` and confidence 1. Raises ``ValueError`` where
    something needed is missing, such as the text, or the form of a source.
    """
    try:
        text = task["data"]["text"]
    except (KeyError, TypeError):  # a list of tasks, mostly: an export has all of the project
        raise ValueError(f"wanted one task, with its text in data, got {task!r:.60}") from None
    annotations = [one for one in task.get("annotations", ()) if not one.get("was_cancelled")]
    found = (annotations or task.get("predictions") or [{"result": []}])[0]["result"]
    return built(_parts(*_read(found)), text)


def _read(items: Iterable[Mapping[str, Any]]) -> tuple[_Known, _Ties]:
    """Read regions and what is known of them, and relations, whichever way these were drawn."""
    known: _Known = {kind: defaultdict(dict) for kind in KINDS}
    ties: _Ties = defaultdict(list)
    in_order = sorted(items, key=lambda item: int(item.get("value", {}).get("start", 0)))
    for item in sorted(in_order, key=lambda item: item.get("from_name") != "label"):  # regions come first
        name, value = item.get("from_name", ""), item.get("value", {})
        if item["type"] == "relation":
            ends = (item["from_id"], item["to_id"])
            part, whole = reversed(ends) if item.get("direction") == "left" else ends
            for relation in item.get("labels", ()):
                ties[relation, part].append(whole)
        elif name == "label" and (kind := value["labels"][0]) in SPANS:
            known[kind][item["id"]] |= {edge: int(value[edge]) for edge in ("start", "end")}
        elif name in _CONTROLS:
            kind, key, hint = _CONTROLS[name]
            lines = value["choices" if "choices" in value else "text"]
            lines = lines if isinstance(lines, list) else [lines]
            text = "\n".join(lines)
            held = lines if get_origin(hint) is tuple else json.loads(text) if hint in _IN_JSON else text
            known[kind]["" if kind == "article" else item["id"]][key] = held
    return known, ties


def _parts(known: _Known, ties: _Ties) -> dict[str, Json]:
    """Give what stands where: a region by itself, or in all to which relations tie it; the first, if one can."""
    regions = {kind: {id: one for id, one in known[kind].items() if "start" in one} for kind in SPANS}
    statements = _statements(regions["content"], ties)
    numbers = {id: n for n, contents in enumerate(statements.values(), 1) for id in contents}
    wholes = {id: f"/statements/{n}" for id, n in numbers.items()}
    wholes |= {id: f"/agreements/{n}" for n, id in enumerate(regions["agreement"])}
    parts = {"/article": known["article"][""]}
    for head, contents in statements.items():
        quoted = {regions["content"][id].get("quoted") for id in contents}
        speech = "mixed" if len(quoted) > 1 else "direct" if quoted == {True} else "indirect"
        around = (f"s{numbers[id]}" for id in ties[KINDS["statement"].relation, head] if id in numbers)
        made = {"id": f"s{numbers[head]}", "speech": speech, "rule": "annotation", "confidence": 1.0}
        parts[wholes[head]] = {"nested_in": next(around, None), **made, **known["statement"][head]}
    drawn = {part: n for n, (_, part) in enumerate(ties)}
    for name, placed in regions.items():
        kind, ids = KINDS[name], [*placed]
        if kind.relation and name != "content":  # as they were drawn: outlets nearest the speaker first
            ids.sort(key=lambda id: drawn.get(id, len(drawn)))
        for n, id in enumerate(ids):
            tied = [id] if name == "content" else ties[kind.relation, id]
            owners = [f"{wholes[whole]}/{name}" for whole in tied if whole in wholes]
            for place in owners if kind.relation else [kind.path]:
                parts.setdefault(f"{place}/{n}" if kind.listed else place, placed[id])
    return parts


def _statements(contents: Mapping[str, Json], ties: _Ties) -> dict[str, list[str]]:
    """Give the contents of each statement by its first: relations lead there, or to another on the way."""
    firsts: dict[str, str] = {}
    statements: dict[str, list[str]] = defaultdict(list)
    for id in contents:
        before = next((other for other in ties[KINDS["content"].relation, id] if other in contents), id)
        firsts[id] = firsts.get(before, before)
        statements[firsts[id]].append(id)
    return statements

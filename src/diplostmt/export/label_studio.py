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
_Regions = dict[str, dict[str, Json]]  # by kind and id, in order of the text
_Values = dict[tuple[str, str], Json]  # what is known, by kind and id; of the article, id ""
_Ties = dict[tuple[str, str], list[str]]  # where relations lead, by name and by where they begin


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
    """Give a task for Label Studio: the text, and the result as a prediction to start from.

    Raises ``ValueError`` where the result was read back without its text.
    """
    found = list(marks(result.to_dict()))
    heads = {mark.record["id"]: f"{mark.pointer}/content/0" for mark in found if mark.kind == "statement"}
    items = [item for mark in found for item in _items(mark)]
    items += [item for mark in found for item in _relations(mark, heads)]
    scores = [statement.confidence for statement in result.statements]
    score = {"score": sum(scores) / len(scores)} if scores else {}
    prediction = {"model_version": f"diplostmt {__version__}", **score, "result": items}
    return {"data": {"text": text_of(result)}, "predictions": [prediction]}


def _items(mark: Mark) -> Iterator[Json]:
    """Give a region with what its controls hold; nothing for what is not known."""
    id, span = mark.pointer, mark.record
    if mark.kind == "statement":
        id, span = f"{id}/content/0", span["content"][0]
    place: Json = {key: span[key] for key in ("start", "end", "text") if key in span}
    held = [("label", "labels", "labels", [mark.kind])] if mark.kind in SPANS else []
    for value, known in mark.values().items():
        if (name := f"{mark.kind}_{value}") in _CONTROLS:
            *_, hint = _CONTROLS[name]
            closed = hint is bool or get_origin(hint) is Literal
            type, key = ("choices", "choices") if closed else ("textarea", "text")
            # numbers and truth are held as JSON writes them
            line = known if isinstance(known, str | list) else json.dumps(known)
            held.append((name, type, key, line if isinstance(line, list) else [line]))
    for name, type, key, lines in held:
        item = {"id": id if place else name, "from_name": name, "to_name": "text", "type": type}
        yield {**item, "value": place | {key: lines}}


def _relations(mark: Mark, heads: Mapping[str, str]) -> Iterator[Json]:
    """Give the relation that says what a mark belongs to; ``heads`` are the first contents by statement."""
    whole = "/".join(mark.pointer.split("/")[:3])
    id, anchor = mark.pointer, whole if mark.kind == "pinpoint" else f"{whole}/content/0"
    if mark.kind == "statement":
        id, anchor = anchor, heads.get(mark.record["nested_in"], anchor)
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


def _read(items: Iterable[Mapping[str, Any]]) -> tuple[_Regions, _Values, _Ties]:
    """Read regions, values and relations, whichever way these were drawn."""
    regions: _Regions = {kind: {} for kind in SPANS}
    values: _Values = defaultdict(dict)
    ties: _Ties = defaultdict(list)
    for item in sorted(items, key=lambda item: int(item.get("value", {}).get("start", 0))):
        name, value = item.get("from_name", ""), item.get("value", {})
        if item["type"] == "relation":
            ends = (item["from_id"], item["to_id"])
            part, whole = reversed(ends) if item.get("direction") == "left" else ends
            for relation in item.get("labels", ()):
                ties[relation, part].append(whole)
        elif name == "label" and (kind := value["labels"][0]) in SPANS:
            regions[kind][item["id"]] = {edge: int(value[edge]) for edge in ("start", "end")}
        elif name in _CONTROLS:
            kind, known, hint = _CONTROLS[name]
            values[kind, "" if kind == "article" else item["id"]][known] = _held(value, hint)
    return regions, values, ties


def _held(value: Json, hint: Any) -> Any:
    """Give what a control holds, as its type has it."""
    lines = value["choices" if "choices" in value else "text"]
    lines = lines if isinstance(lines, list) else [lines]
    if get_origin(hint) is tuple:
        return lines
    text = "\n".join(lines)
    return json.loads(text) if hint in (bool, int, float) else text


def _parts(regions: _Regions, values: _Values, ties: _Ties) -> dict[str, Json]:
    """Give what stands where: a region by itself, or in all to which relations tie it; the first, if one can."""
    statements = _statements(regions["content"], ties)
    numbers = {id: n for n, contents in enumerate(statements.values(), 1) for id in contents}
    wholes = {id: f"/statements/{n}" for id, n in numbers.items()}
    wholes |= {id: f"/agreements/{n}" for n, id in enumerate(regions["agreement"])}
    parts = {"/article": values["article", ""]}
    for head, contents in statements.items():
        quoted = {values["content", id].get("quoted") for id in contents}
        speech = "mixed" if len(quoted) > 1 else "direct" if quoted == {True} else "indirect"
        around = [f"s{numbers[id]}" for id in ties[KINDS["statement"].relation, head] if id in numbers]
        known = {"id": f"s{numbers[contents[0]]}", "nested_in": around[0] if around else None}
        made = {"speech": speech, "rule": "annotation", "confidence": 1.0}
        parts[wholes[contents[0]]] = known | made | values["statement", head]
    drawn = {part: n for n, (_, part) in enumerate(ties)}
    for name in SPANS:
        kind = KINDS[name]
        placed = list(regions[name].items())
        if kind.relation and name != "content":
            # outlets stand in the order of their relations, nearest the speaker first
            placed.sort(key=lambda region: drawn.get(region[0], len(drawn)))
        for n, (id, span) in enumerate(placed):
            tied = [id] if name == "content" else ties[kind.relation, id]
            owners = [f"{wholes[whole]}/{name}" for whole in tied if whole in wholes]
            for place in owners if kind.relation else [kind.path]:
                parts.setdefault(f"{place}/{n}" if kind.listed else place, span | values[name, id])
    return parts


def _statements(contents: Mapping[str, Json], ties: _Ties) -> dict[str, list[str]]:
    """Give the contents of each statement by its first: relations lead there, or to another on the way."""
    firsts: dict[str, str] = {}
    statements: dict[str, list[str]] = {}
    for id in contents:
        before = next((other for other in ties[KINDS["content"].relation, id] if other in contents), id)
        firsts[id] = firsts.get(before, before)
        statements.setdefault(firsts[id], []).append(id)
    return statements

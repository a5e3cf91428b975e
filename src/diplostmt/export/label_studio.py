"""Label Studio: results as predictions that annotators correct, and their work read back as results.

A span becomes a labelled region. What is known of it (its ``form``, its ``lemma``) becomes controls of that region;
what is known of a statement, controls of the region of its first content. Relations lead from the other regions of a
statement to that one, from a content said within another statement to that statement, and from a pinpoint to its
agreement. Controls without a region hold what is known of the whole article. Label Studio counts code points, as we do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal, get_args, get_origin

from attrs import frozen

from diplostmt.export.shape import KINDS, WHOLES, Mark, built, marks, value_types
from diplostmt.models import Extraction
from diplostmt.version import __version__

Json = dict[str, Any]
_Regions = dict[str, dict[str, Json]]  # what is known of each region, by kind and id; of the article, id ""
_Ties = dict[str, dict[str, list[str]]]  # the regions that relations lead to, by name and by where they begin

# What belongs to a statement, or to an agreement; a relation leads to the first content of that, or to that.
_RELATED = {name: kind for name, kind in {**KINDS, **WHOLES}.items() if kind.relation}


# ---------------------------------------------------------------- the labelling interface


@frozen
class _Control:
    """A control of the labelling interface: the kind of what it belongs to, the value it holds, and its type."""

    kind: str
    value: str
    hint: Any

    @property
    def choices(self) -> tuple[str, ...]:
        """The values of a closed set."""
        if self.hint is bool:
            return ("true", "false")
        return get_args(self.hint) if get_origin(self.hint) is Literal else ()

    @property
    def tag(self) -> str:
        """The XML tag; in lower case, the type of an item."""
        return "Choices" if self.choices else "Number" if self.hint in (int, float) else "TextArea"

    def written(self, value: Any) -> Json:
        """Give a value as the control holds it."""
        if self.tag == "Number":
            return {"number": value}
        held = str(value).lower() if isinstance(value, bool) else value
        return {"choices" if self.choices else "text": held if isinstance(held, list) else [held]}

    def read(self, held: Mapping[str, Any]) -> Any:
        """Give the value that the control holds."""
        if self.tag == "Number":
            return self.hint(held["number"])
        if self.choices:
            choice = held["choices"][0]
            return choice == "true" if self.hint is bool else choice
        lines = held["text"] if isinstance(held["text"], list) else [held["text"]]
        return lines if get_origin(self.hint) is tuple else "\n".join(lines)


@cache
def _controls() -> Mapping[str, _Control]:
    """Give the controls by name; relations tell the id of a statement, and what it is nested in."""
    return {
        f"{kind}_{name}": _Control(kind, name, hint)
        for kind in (*KINDS, *WHOLES)
        for name, (_, hint) in value_types(kind).items()
        if (kind, name) not in (("statement", "id"), ("statement", "nested_in"))
    }


def labeling_config() -> str:
    """Give the labelling interface of a project for these tasks: the XML that Label Studio asks for."""
    labels = "".join(f'<Label value="{kind}"/>' for kind in KINDS)
    relations = "".join(f'<Relation value="{kind.relation}"/>' for kind in _RELATED.values())
    controls = "\n".join(_xml(name, control) for name, control in _controls().items())
    return (
        f'<View>\n<Labels name="label" toName="text">{labels}</Labels>\n<Relations>{relations}</Relations>\n'
        f'<Text name="text" value="$text"/>\n{controls}\n</View>\n'
    )


def _xml(name: str, control: _Control) -> str:
    """Give a control: choices, a number, or text."""
    label = "content" if control.kind == "statement" else control.kind
    where = "" if label == "article" else f' perRegion="true" whenTagName="label" whenLabelValue="{label}"'
    options = "".join(f'<Choice value="{choice}"/>' for choice in control.choices)
    start = f'<{control.tag} name="{name}" toName="text"{where}'
    return f"{start}>{options}</{control.tag}>" if options else f"{start}/>"


# ---------------------------------------------------------------- writing


def to_label_studio(result: Extraction) -> Json:
    """Give a task for Label Studio: the text, and the result as a prediction to start from."""
    found = list(marks(result.to_dict()))
    heads = {mark.record["id"]: f"{mark.pointer}/content/0" for mark in found if mark.kind == "statement"}
    items = [item for mark in found for item in _items(mark)]
    items += [item for mark in found for item in _relations(mark, heads)]
    scores = [statement.confidence for statement in result.statements]
    score = {"score": sum(scores) / len(scores)} if scores else {}
    prediction = {"model_version": f"diplostmt {__version__}", **score, "result": items}
    return {"data": {"text": result.article.text}, "predictions": [prediction]}


def _items(mark: Mark) -> Iterator[Json]:
    """Give a region with what its controls hold; nothing for what is not known."""
    id, span = mark.pointer, mark.record
    if mark.kind == "statement":
        id, span = f"{id}/content/0", span["content"][0]
    place: Json = {key: span[key] for key in ("start", "end", "text") if key in span}
    if mark.kind in KINDS:
        yield _item(id, "label", "labels", {**place, "labels": [mark.kind]})
    for name, value in mark.values().items():
        if control := _controls().get(key := f"{mark.kind}_{name}"):
            yield _item(id if place else key, key, control.tag.lower(), {**place, **control.written(value)})


def _item(id: str, name: str, type: str, value: Json) -> Json:
    return {"id": id, "from_name": name, "to_name": "text", "type": type, "value": value}


def _relations(mark: Mark, heads: Mapping[str, str]) -> Iterator[Json]:
    """Give the relation that says what a mark belongs to; ``heads`` are the first contents by statement."""
    whole = "/".join(mark.pointer.split("/")[:3])
    id, anchor = mark.pointer, whole if mark.kind == "pinpoint" else f"{whole}/content/0"
    if mark.kind == "statement":
        id, anchor = anchor, heads.get(mark.record["nested_in"], anchor)
    if mark.kind in _RELATED and id != anchor:
        ends = {"from_id": id, "to_id": anchor, "direction": "right"}
        yield {"type": "relation", **ends, "labels": [_RELATED[mark.kind].relation]}


# ---------------------------------------------------------------- reading


def from_label_studio(task: Mapping[str, Any]) -> Extraction:
    """Give the result that a task holds: in its first annotation, or in its first prediction where nobody annotated.

    An annotation that was cancelled does not count. Regions and relations that this module does not know are left
    aside. A statement that an annotator made is of rule ``annotation`` and confidence 1. Raises ``ValueError`` where
    something needed is missing, such as the form of a source.
    """
    annotations = [one for one in task.get("annotations", ()) if not one.get("was_cancelled")]
    found = (annotations or task.get("predictions") or [{"result": []}])[0]["result"]
    return built(_parts(_regions(found), _ties(found)), task["data"]["text"])


def _regions(items: Sequence[Mapping[str, Any]]) -> _Regions:
    """Read the regions, in order of the text."""
    regions: _Regions = {kind: {} for kind in (*KINDS, *WHOLES)}
    labels = [(item["id"], item["value"]) for item in items if item.get("from_name") == "label"]
    for id, value in sorted(labels, key=lambda label: int(label[1]["start"])):
        kind = value["labels"][0]
        if kind in KINDS:
            regions[kind][id] = {edge: int(value[edge]) for edge in ("start", "end")}
    for item in items:
        if control := _controls().get(item.get("from_name", "")):
            id = "" if control.kind == "article" else item["id"]
            if control.kind in WHOLES or id in regions[control.kind]:
                regions[control.kind].setdefault(id, {})[control.value] = control.read(item["value"])
    return regions


def _ties(items: Sequence[Mapping[str, Any]]) -> _Ties:
    """Read the relations, whichever way they were drawn."""
    ties: _Ties = defaultdict(lambda: defaultdict(list))
    for item in items:
        if item["type"] == "relation":
            ends = (item["from_id"], item["to_id"])
            part, whole = reversed(ends) if item.get("direction") == "left" else ends
            for name in item.get("labels", ()):
                ties[name][part].append(whole)
    return ties


def _parts(regions: _Regions, ties: _Ties) -> Iterator[tuple[str, str, Json]]:
    """Give what stands where in a result: its JSON pointer, its kind, its values."""
    yield "/article", "article", regions["article"].get("", {})
    statements = _statements(regions["content"], ties[KINDS["content"].relation])
    numbers = {id: n for n, contents in enumerate(statements.values(), 1) for id in contents}
    wholes = {id: f"/agreements/{i}" for i, id in enumerate(regions["agreement"])}
    wholes |= {id: f"/statements/{n}" for id, n in numbers.items()}
    yield from _spans(regions, ties, wholes)
    for head, contents in statements.items():
        quoted = {regions["content"][id].get("quoted") for id in contents}
        speech = "mixed" if len(quoted) > 1 else "direct" if quoted == {True} else "indirect"
        around = ties[WHOLES["statement"].relation].get(head, [])
        nested = next((f"s{numbers[id]}" for id in around if id in numbers), None)
        known = {"id": f"s{numbers[contents[0]]}", "speech": speech, "nested_in": nested}
        made = {"rule": "annotation", "confidence": 1.0, **regions["statement"].get(head, {})}
        yield wholes[contents[0]], "statement", {**known, **made}


def _statements(contents: Collection[str], continued: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Give the contents of each statement by its first; ``continued`` leads there, or to another on the way."""
    firsts: dict[str, str] = {}
    statements: dict[str, list[str]] = {}
    for id in contents:
        before = next((other for other in continued.get(id, ()) if other in contents), id)
        firsts[id] = firsts.get(before, before)
        statements.setdefault(firsts[id], []).append(id)
    return statements


def _spans(regions: _Regions, ties: _Ties, wholes: Mapping[str, str]) -> Iterator[tuple[str, str, Json]]:
    """Give where each region stands: by itself, or in every statement or agreement to which a relation ties it.

    ``wholes`` are the pointers of these, by the regions that stand for them.
    """
    standing: Counter[str] = Counter()
    for name, kind in KINDS.items():
        for id, values in regions[name].items():
            places = [kind.path]
            if kind.relation:
                tied = [id] if name == "content" else ties[kind.relation].get(id, [])
                places = [f"{wholes[whole]}/{name}" for whole in tied if whole in wholes]
            for place in places:
                if kind.listed or not standing[place]:
                    yield f"{place}/{standing[place]}" if kind.listed else place, name, values
                standing[place] += 1

"""W3C Web Annotations: a result as JSON-LD that other tools can read, and read back.

The data model is https://www.w3.org/TR/annotation-model/. Every span is a target with two selectors: its offsets in
code points, as the model wants them, and its words with those around it, which find it again in a page that has changed.
What we know of it is the body, in terms of our own (``diplostmt:lemma``), which stand for ``urn:diplostmt:1:lemma``. A
statement is one annotation: its contents are the targets, and the body leads to the annotations of its source and cue.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from attrs import has

from diplostmt.export.shape import KINDS, field_types, filled, spans
from diplostmt.models import SCHEMA, Article, Extraction, Statement

Json = dict[str, Any]

_LISTS = ("agreements", "basis", "candidates", "countries", "places", "via")
CONTEXT = (
    "http://www.w3.org/ns/anno.jsonld",
    {
        "diplostmt": "urn:diplostmt:1:",
        **{f"diplostmt:{name}": {"@id": f"diplostmt:{name}", "@container": "@list"} for name in _LISTS},
    },
)

#: Characters of the text that a quote selector gives before and after.
AROUND = 32

_SPAN = {"start", "end", "text"}
_TYPES = {kind: "diplostmt:" + kind.title().replace("_", "") for kind in (*KINDS, "article", "statement")}
_KINDS = {name: kind for kind, name in _TYPES.items()}


def to_web_annotation(result: Extraction, *, source: str) -> Json:
    """Give an ``AnnotationCollection`` with all of a result on its one page.

    ``source`` is the IRI of the article. Annotations are named by it: ``<source>#diplostmt/statements/0``.
    """
    data = result.to_dict()
    writer = _Writer(result.article.text, source)
    items = list(writer.annotations(data))
    page = {"id": f"{writer.base}/page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    whole = {
        "id": writer.base,
        "type": "AnnotationCollection",
        "label": SCHEMA,
        "total": len(items),
        "first": page,
    }
    return {"@context": list(CONTEXT), **whole}


class _Writer:
    """What all annotations of an article share: its text, its IRI, and the beginning of their own."""

    def __init__(self, text: str, source: str) -> None:
        self._text, self._source = text, source
        self.base = f"{source}#diplostmt"

    def annotations(self, data: Json) -> Iterator[Json]:
        """Give the article, every statement, and every span that is not the target of a statement."""
        yield self._annotation("/article", "article", data["article"], self._source)
        for i, statement in enumerate(data["statements"]):
            pointer = f"/statements/{i}"
            targets = [self._target(content) for content in statement["content"]]
            for target, content in zip(targets, statement["content"], strict=True):
                target["diplostmt:quoted"] = content["quoted"]
            yield self._annotation(pointer, "statement", {**statement, "content": None}, targets)
        for pointer, kind, record in spans(data):
            if kind != "content":
                yield self._annotation(pointer, kind, record, self._target(record))

    def _annotation(self, pointer: str, kind: str, record: Json, target: Any) -> Json:
        about = {
            "motivation": "describing",
            "body": {"type": _TYPES[kind], **self._body(record, pointer, kind)},
        }
        return {"id": self.base + pointer, "type": "Annotation", **about, "target": target}

    def _target(self, span: Json) -> Json:
        start, end = span["start"], span["end"]
        before, after = self._text[max(0, start - AROUND) : start], self._text[end : end + AROUND]
        position = {"type": "TextPositionSelector", "start": start, "end": end}
        quote = {"type": "TextQuoteSelector", "exact": span["text"], "prefix": before, "suffix": after}
        return {"type": "SpecificResource", "source": self._source, "selector": [position, quote]}

    def _body(self, record: Json, pointer: str, kind: str) -> Json:
        """Give what is known, in our terms; spans inside are the IRIs of their annotations."""
        own_items = {"blocks", "deck"} if kind == "article" else set()  # they are found by their type
        known = {
            key: value
            for key, value in record.items()
            if value not in (None, []) and key not in _SPAN | own_items
        }
        return {f"diplostmt:{key}": self._value(value, f"{pointer}/{key}") for key, value in known.items()}

    def _value(self, value: Any, pointer: str) -> Any:
        if isinstance(value, list):
            return [self._value(item, f"{pointer}/{i}") for i, item in enumerate(value)]
        if isinstance(value, dict):
            return {"id": self.base + pointer} if "start" in value else self._body(value, pointer, "")
        return value


# ---------------------------------------------------------------- reading


def from_web_annotation(collection: Mapping[str, Any], *, text: str) -> Extraction:
    """Build the extraction that gave a collection; ``text`` is that of the article.

    Annotations may bear other IRIs than ours, as long as those agree among themselves; annotations of others are left
    aside. Raises ``ValueError`` where something needed is missing.
    """
    items = [item for item in collection["first"]["items"] if _kind(item) in _TYPES]
    reader = _Reader(text, {item["id"]: item for item in items})
    found: dict[str, list[Json]] = {kind: [] for kind in _TYPES}
    for item in items:
        found[_kind(item)].append(reader.record(item))
    article = {
        **filled(Article, {}),
        **next(iter(found["article"]), {}),
        "deck": found["deck"],
        "blocks": found["block"],
    }
    parts = {"date": "dates", "place": "places", "agreement": "agreements", "statement": "statements"}
    data = {"schema": SCHEMA, "article": article, **{name: found[kind] for kind, name in parts.items()}}
    return Extraction.from_dict(data, text=text)


def _kind(item: Mapping[str, Any]) -> str:
    """Give the kind of one of our annotations, and nothing for others."""
    body = item.get("body")
    return _KINDS.get(body.get("type", ""), "") if isinstance(body, Mapping) else ""


class _Reader:
    """What reading an annotation needs: the text, and the other annotations by IRI."""

    def __init__(self, text: str, items: Mapping[str, Json]) -> None:
        self._text, self._items = text, items

    def record(self, item: Json) -> Json:
        """Give the record that an annotation describes."""
        kind, body = _kind(item), item["body"]
        if kind == "article":
            return self._filled(Article, body)
        if kind == "statement":
            return {
                **self._filled(Statement, body),
                "content": [self._content(target) for target in item["target"]],
            }
        return {**self._filled(KINDS[kind][1], body), **self._span(item["target"])}

    def _content(self, target: Json) -> Json:
        return {**self._span(target), "quoted": target["diplostmt:quoted"]}

    def _span(self, target: Json) -> Json:
        """Give where a target stands: by its offsets."""
        position = next(s for s in target["selector"] if s["type"] == "TextPositionSelector")
        start, end = position["start"], position["end"]
        return {"start": start, "end": end, "text": self._text[start:end]}

    def _filled(self, record: type, body: Mapping[str, Any]) -> Json:
        types = field_types(record)
        known = {
            key.removeprefix("diplostmt:"): value
            for key, value in body.items()
            if key.startswith("diplostmt:")
        }
        return filled(
            record, {name: self._value(types[name], value) for name, value in known.items() if name in types}
        )

    def _value(self, hint: Any, value: Any) -> Any:
        if get_origin(hint) is tuple:
            return [self._value(get_args(hint)[0], item) for item in value]
        if has(hint):
            return self.record(self._items[value["id"]]) if "id" in value else self._filled(hint, value)
        return value

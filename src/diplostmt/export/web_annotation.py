"""W3C Web Annotations: a result as JSON-LD that other tools can read, and read back.

The data model is https://www.w3.org/TR/annotation-model/. Every span is a target with two selectors: its offsets in
code points, as the model wants them, and its words with those around it, which find it again in a page that has
changed. What we know of it is the body, in terms of our own: ``diplostmt:lemma`` stands for ``urn:diplostmt:1:lemma``.
A statement is an annotation too: its contents are the targets, and the body leads to the annotations of its parts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from diplostmt.export.shape import SPANS, Mark, built, marks
from diplostmt.models import SCHEMA, Extraction
from diplostmt.tables import read_file

#: The terms of annotations: those of the model, and our own, with lists for values whose order says something.
CONTEXT = json.loads(read_file("data/web_annotation.json"))
AROUND = 32  # characters of the text that a quote selector gives before and after


def to_web_annotation(result: Extraction, *, source: str) -> dict[str, Any]:
    """Give an ``AnnotationCollection`` with all of a result on its one page.

    ``source`` is the IRI of the article. Annotations are named by it: ``<source>#diplostmt/statements/0``.
    """
    base = f"{source}#diplostmt"
    items = [_annotation(mark, result.article.text, source, base) for mark in marks(result.to_dict())]
    page = {"id": f"{base}/page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    whole = {"id": base, "type": "AnnotationCollection", "label": SCHEMA, "total": len(items), "first": page}
    return {"@context": list(CONTEXT), **whole}


def _annotation(mark: Mark, text: str, source: str, base: str) -> dict[str, Any]:
    """Give the annotation of a mark; ``diplostmt:at`` is its pointer, in case the store gives it another name."""
    kind = mark.kind.title().replace("_", "")
    body: dict[str, Any] = {"type": f"diplostmt:{kind}", "diplostmt:at": mark.pointer}
    body |= {f"diplostmt:{name}": value for name, value in mark.values().items()}
    target: Any = source
    if mark.kind in SPANS:
        target = _target(mark.record, text, source)
    elif mark.kind == "statement":
        target = [_target(content, text, source) for content in mark.record["content"]]
        parts = (part for part in marks(mark.record, mark.pointer) if part.kind in SPANS)
        body["diplostmt:parts"] = [{"id": base + part.pointer} for part in parts]
    about = {"id": base + mark.pointer, "type": "Annotation", "motivation": "describing"}
    return {**about, "body": body, "target": target}


def _target(span: Mapping[str, Any], text: str, source: str) -> dict[str, Any]:
    start, end = span["start"], span["end"]
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    quote = {"type": "TextQuoteSelector", "exact": span["text"], "prefix": before, "suffix": after}
    return {"type": "SpecificResource", "source": source, "selector": [position, quote]}


def from_web_annotation(collection: Mapping[str, Any], *, text: str) -> Extraction:
    """Build the extraction that gave a collection, or the page of one; ``text`` is that of the article.

    Annotations may bear other IRIs than ours; annotations of others are left aside. Raises ``ValueError`` where
    something needed is missing, and where the words of an annotation do not stand in the text.
    """
    page, parts = collection.get("first", collection), dict[str, dict[str, Any]]()
    if not isinstance(page, Mapping) or "items" not in page:
        raise ValueError(f"wanted a collection with its first page in it, or a page, got {collection!r:.60}")
    for item in page["items"]:
        body, target = item.get("body"), item["target"]
        if isinstance(body, Mapping) and "diplostmt:at" in body:
            values = {key.removeprefix("diplostmt:"): value for key, value in body.items() if key != "type"}
            if isinstance(target, Mapping):
                selectors = {selector["type"]: selector for selector in target["selector"]}
                position, quote = selectors["TextPositionSelector"], selectors["TextQuoteSelector"]
                values |= {"start": position["start"], "end": position["end"]}
                if text[values["start"] : values["end"]] != quote["exact"]:
                    raise ValueError(f"the text has other words at {values['start']}: {quote['exact']!r:.60}")
            parts[values.pop("at")] = values
    return built(parts, text)

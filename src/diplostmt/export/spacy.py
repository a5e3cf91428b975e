"""A spaCy component: ``nlp.add_pipe("diplostmt")`` marks what an article says on its ``Doc``.

A spaCy span is made of whole tokens; ours may begin or end within one ("Moscow" in "Moscow-based"), and then it has
all tokens that it touches. Its exact offsets are kept besides: ``span.id_`` is a JSON pointer into the JSON form of the
result. That is in ``doc.user_data``, so that it goes with a ``Doc`` through ``DocBin`` and to other processes; as a
string, because spaCy gives lists back as tuples.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from diplostmt.export.arrow import needed
from diplostmt.export.shape import KINDS, SPANS, marks
from diplostmt.extraction import extract
from diplostmt.models import Extraction, Statement

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

#: The name of the component, and of what it adds to ``doc._``, ``span._`` and ``doc.user_data``.
NAME = "diplostmt"


def annotate(doc: Doc, prefix: str = f"{NAME}_") -> Doc:
    """Do what the component does: mark a ``Doc``; ``prefix`` comes before the names of the groups in ``doc.spans``.

    ``doc._.diplostmt_published`` may hold the date of publication (``2018-11-23``).
    """
    data = extract(doc.text, published=doc._.diplostmt_published).to_dict()
    doc.user_data[NAME] = json.dumps(data)
    doc.spans.update({prefix + name: [] for name in SPANS})
    for pointer, name, record in (mark for mark in marks(data) if mark.kind in SPANS):
        label = record.get(KINDS[name].label, name)
        if name == "content":
            label = "quoted" if record["quoted"] else "reported"
        known = {"label": label, "kb_id": record.get(KINDS[name].kb_id) or "", "span_id": pointer}
        span = doc.char_span(record["start"], record["end"], **known, alignment_mode="expand")
        doc.spans[prefix + name].append(span)
    return doc


def extraction_of(doc: Doc) -> Extraction | None:
    """Give what the component found in a document, or ``None`` where it has not run."""
    return _read(doc.user_data.get(NAME), doc.text)


@lru_cache(maxsize=8)  # whoever goes through the spans of a document asks for its result again and again
def _read(data: str | None, text: str) -> Extraction | None:
    return Extraction.from_dict(json.loads(data), text=text) if data else None


def record_of(span: Span) -> Any:
    """Give the record (``Content``, ``Cue``, ``DateMention``, ...) of a span that the component made, or ``None``."""
    return _at(span.doc, span.id_) if span.id_.startswith("/") else None


def statement_of(span: Span) -> Statement | None:
    """Give the statement to which a span belongs as content, source, cue or the like, or ``None``."""
    pointer = "/".join(span.id_.split("/")[:3])
    return _at(span.doc, pointer) if pointer.startswith("/statements/") else None


def _at(doc: Doc, pointer: str) -> Any:
    """Give what stands at a JSON pointer, ``None`` where the component has not run."""
    found: Any = extraction_of(doc)
    for step in pointer.split("/")[1:]:
        found = found and (found[int(step)] if step.isdigit() else getattr(found, step))
    return found


def _factory(nlp: Language, name: str, prefix: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy hands these in by name
    return partial(annotate, prefix=prefix)


def register() -> Any:
    """Make the component known to spaCy, and give its factory.

    spaCy's entry point does this by itself; a program that only reads documents back calls it first.
    """
    spacy = needed("spacy", "spacy")
    spacy.tokens.Doc.set_extension(NAME, getter=extraction_of, force=True)
    spacy.tokens.Doc.set_extension(f"{NAME}_published", default=None, force=True)
    spacy.tokens.Span.set_extension(NAME, getter=record_of, force=True)
    spacy.tokens.Span.set_extension(f"{NAME}_statement", getter=statement_of, force=True)
    config, adds = {"prefix": f"{NAME}_"}, ["doc.spans", f"doc._.{NAME}"]
    return spacy.Language.factory(NAME, default_config=config, assigns=adds, func=_factory)


def __getattr__(name: str) -> Any:
    """Give ``factory``, which the entry point names: spaCy is imported, and told of it, only when asked for."""
    if name == "factory":
        return register()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

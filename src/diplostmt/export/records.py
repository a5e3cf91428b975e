"""Results as three tables: articles, statements and mentions.

The columns are written down once, here, with their Arrow types; every other table of the library (Arrow, pandas,
Polars, CSV, the nested ones of ``diplostmt.batch``) is made from them. ``article_id`` joins the three tables;
``statement_id`` and ``mention_id`` are unique within an article. Offsets count Unicode code points of the text as
given. What is not known is ``None``; a list of names is never ``None``, but may be empty.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from operator import attrgetter
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from attrs import fields_dict, frozen

from diplostmt.models import AgreementMention, Content, DateMention, Extraction, PlaceMention, Relay, Statement
from diplostmt.spans import Span

ColumnType = Literal["string", "int64", "double", "bool", "list<string>"]
Record = dict[str, Any]
T = TypeVar("T")


class Tables(NamedTuple, Generic[T]):
    """The three tables, in whatever form was asked for."""

    articles: T
    statements: T
    mentions: T


@frozen
class Column:
    """A column: its name and Arrow type, how its value is had from an object of the row's kind, and what it means."""

    name: str
    type: ColumnType
    value: Callable[[Any], Any]
    meaning: str


@frozen
class _Said:
    """What a row of ``statements`` is made from."""

    statement: Statement
    evidence: Span | None


@frozen
class _Mention:
    """What a row of ``mentions`` is made from."""

    kind: str
    span: Any
    statement_id: str | None


def _path(path: str) -> Callable[[Any], Any]:
    """Follow attributes from the row's object; ``None`` where one on the way is ``None`` or another kind's."""
    steps = path.split(".")

    def value(item: Any) -> Any:
        for step in steps:
            item = getattr(item, step, None)
            if item is None:
                return None
        return item

    return value


def _each(path: str, *, of: str = "") -> Callable[[Any], list[str]]:
    """Give a list: the attribute ``of`` of each thing that ``path`` leads to, those not known left out."""
    things, name = _path(path), attrgetter(of) if of else str

    def value(item: Any) -> list[str]:
        return [found for found in map(name, things(item) or ()) if found is not None]

    return value


def _content(said: _Said) -> str:
    return " … ".join(span.text for span in said.statement.content)


ARTICLES = (
    Column("agency", "string", _path("article.agency"), "the outlet that published it"),
    Column("headline", "string", _path("article.headline.text"), "the headline, as written"),
    Column("headline_start", "int64", _path("article.headline.start"), "where it starts"),
    Column("headline_end", "int64", _path("article.headline.end"), "where it ends"),
    Column("deck", "list<string>", _each("article.deck", of="text"), "the lines of the deck"),
    Column("dateline", "string", _path("article.dateline.text"), "the dateline, as written"),
    Column("dateline_start", "int64", _path("article.dateline.start"), "where it starts"),
    Column("dateline_end", "int64", _path("article.dateline.end"), "where it ends"),
    Column("dateline_places", "list<string>", _each("article.dateline.places", of="name"), "its places, by their usual English names"),
    Column("dateline_countries", "list<string>", _each("article.dateline.places", of="country"), "their countries, ISO 3166-1 alpha-2 (also EU, XK, SU)"),
    Column("dateline_edtf", "string", _path("article.dateline.date.edtf"), "its date, EDTF"),
    Column("body_start", "int64", _path("article.dateline.body_start"), "where the report begins after it"),
    Column("published", "string", _path("article.published.edtf"), "the date of publication, EDTF"),
    Column("published_precision", "string", _path("article.published.precision"), "`day`, `month`, `year` or `none`"),
    Column("published_not_before", "string", _path("article.published.not_before"), "the earliest day that fits, ISO 8601"),
    Column("published_not_after", "string", _path("article.published.not_after"), "the latest day that fits, ISO 8601"),
    Column("published_basis", "list<string>", _each("article.published.basis"), "the evidence for it, in words"),
    Column("interviewer", "string", _path("article.interview.interviewer"), "who asks, in an interview"),
    Column("interviewee", "string", _path("article.interview.interviewee"), "who answers"),
    Column("interview_format", "string", _path("article.interview.format"), "`q-and-a` or `reported`"),
)  # fmt: skip

STATEMENTS = (
    Column("statement_id", "string", _path("statement.id"), "`s1`, `s2`, ... in the order of the text"),
    Column("speaker", "string", _path("statement.speaker.name"), "who said it"),
    Column("speaker_role", "string", _path("statement.speaker.role"), "in which office"),
    Column("speaker_country", "string", _path("statement.speaker.country"), "of which country"),
    Column("speaker_kind", "string", _path("statement.speaker.kind"), "`person`, `organisation`, `government`, `document` or `group`"),
    Column("content", "string", _content, "what was said; where it stands in several places, they are joined by ` … `"),
    Column("content_start", "int64", lambda said: said.statement.content[0].start, "where the first of them starts"),
    Column("content_end", "int64", lambda said: said.statement.content[-1].end, "where the last of them ends"),
    Column("speech", "string", _path("statement.speech"), "`direct`, `indirect`, `mixed` or `answer`"),
    Column("source", "string", _path("statement.source.text"), "the words that name who said it"),
    Column("source_start", "int64", _path("statement.source.start"), "where they start"),
    Column("source_end", "int64", _path("statement.source.end"), "where they end"),
    Column("source_form", "string", _path("statement.source.form"), "`name`, `epithet`, `pronoun`, `organisation`, `government`, `document` or `indefinite`"),
    Column("cue", "string", _path("statement.cue.text"), "the words that attribute"),
    Column("cue_start", "int64", _path("statement.cue.start"), "where they start"),
    Column("cue_end", "int64", _path("statement.cue.end"), "where they end"),
    Column("cue_lemma", "string", _path("statement.cue.lemma"), "their dictionary form"),
    Column("via", "list<string>", _each("statement.via", of="outlet"), "outlets between the speaker and this one, nearest the speaker first"),
    Column("occasion", "string", _path("statement.occasion.text"), "the words that say on what occasion"),
    Column("occasion_start", "int64", _path("statement.occasion.start"), "where they start"),
    Column("occasion_end", "int64", _path("statement.occasion.end"), "where they end"),
    Column("time", "string", _path("statement.time.text"), "the words that say when"),
    Column("time_start", "int64", _path("statement.time.start"), "where they start"),
    Column("time_end", "int64", _path("statement.time.end"), "where they end"),
    Column("time_edtf", "string", _path("statement.time.edtf"), "the same, EDTF"),
    Column("nested_in", "string", _path("statement.nested_in"), "the `statement_id` within whose content it stands"),
    Column("agreements", "list<string>", _each("statement.agreements"), "agreements that the content mentions, by id"),
    Column("countries", "list<string>", _each("statement.countries"), "countries that it mentions, by code"),
    Column("rule", "string", _path("statement.rule"), "the rule that found it"),
    Column("confidence", "double", _path("statement.confidence"), "how sure the finding is, 0 to 1"),
    Column("evidence", "string", _path("evidence.text"), "the passage from the first to the last of source, cue and content"),
    Column("evidence_start", "int64", _path("evidence.start"), "where it starts"),
    Column("evidence_end", "int64", _path("evidence.end"), "where it ends"),
)  # fmt: skip

MENTIONS = (
    Column("mention_id", "string", lambda _: None, "`m1`, `m2`, ... in the order of the text"),
    Column("kind", "string", _path("kind"), "`date`, `place`, `agreement`; `content` and `relay` for the parts of a statement"),
    Column("start", "int64", _path("span.start"), "where it starts"),
    Column("end", "int64", _path("span.end"), "where it ends"),
    Column("text", "string", _path("span.text"), "the words"),
    Column("statement_id", "string", _path("statement_id"), "the statement that it is part of, or within whose content it stands"),
    Column("quoted", "bool", _path("span.quoted"), "content: whether it stands in quotation marks"),
    Column("outlet", "string", _path("span.outlet"), "relay: the outlet"),
    Column("edtf", "string", _path("span.edtf"), "date: its value, EDTF"),
    Column("partial", "string", _path("span.partial"), "date: what the words say by themselves, EDTF"),
    Column("precision", "string", _path("span.precision"), "date: `day`, `month`, `year`, `range`, `decade` or `none`"),
    Column("name", "string", _path("span.name"), "place: its usual English name"),
    Column("country", "string", _path("span.country"), "place: its country"),
    Column("place_kind", "string", _path("span.kind"), "place: `country`, `capital`, `city`, `bloc`, `seat`, `region` or `adjective`"),
    Column("metonym", "bool", _path("span.metonym"), "place: whether it stands for a government"),
    Column("agreement", "string", _path("span.id"), "agreement: its id in the register"),
    Column("agreement_form", "string", _path("span.form"), "agreement: `full_name`, `acronym`, `alias` or `short_form`"),
    Column("candidates", "list<string>", _each("span.candidates"), "agreement: every reading, where the evidence does not decide"),
    Column("pinpoint", "string", _path("span.pinpoint.text"), "agreement: the words that cite a part of it"),
    Column("pinpoint_kind", "string", _path("span.pinpoint.kind"), "agreement: `article`, `annex`, ..."),
    Column("pinpoint_number", "string", _path("span.pinpoint.number"), "agreement: its number"),
)  # fmt: skip

KEY = Column("article_id", "string", lambda _: None, "the key of the article: yours, or its number from 1")
COLUMNS = Tables(*((KEY, *columns) for columns in (ARTICLES, STATEMENTS, MENTIONS)))

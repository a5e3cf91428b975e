"""The result types, and their JSON form.

Everything is frozen and compares by value. The JSON form is the shape of the classes: a record becomes an
object with its fields in the order written here, a tuple becomes a list, and what is not known is ``null``.
"""

from __future__ import annotations

from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, Literal, Self, get_args, get_origin, get_type_hints

from attrs import field, fields, frozen

from diplostmt.spans import Span

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from diplostmt.export.records import Tables

SCHEMA = "diplostmt/1"

BlockKind = Literal[
    "chrome", "headline", "deck", "byline", "credit", "caption", "subheading", "paragraph", "question",
    "answer", "background",
]  # fmt: skip
Speech = Literal["direct", "indirect", "mixed", "answer"]
SourceForm = Literal["name", "epithet", "pronoun", "organisation", "government", "document", "indefinite"]
SpeakerKind = Literal["person", "organisation", "government", "document", "group"]
DatePrecision = Literal["day", "month", "year", "range", "decade", "none"]
PublicationPrecision = Literal["day", "month", "year", "none"]
InterviewFormat = Literal["q-and-a", "reported"]
PlaceKind = Literal["country", "capital", "city", "bloc", "seat", "region", "adjective"]
AgreementForm = Literal["full_name", "acronym", "alias", "short_form"]


def to_plain(value: Any) -> Any:
    """Give the JSON form of a result: of records, tuples of records, and plain values."""
    if isinstance(value, Span) or hasattr(value, "__attrs_attrs__"):
        kind: Any = type(value)
        return {name: to_plain(getattr(value, name)) for name in field_types(kind)}
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    return value


def from_plain(kind: Any, value: Any) -> Any:
    """Build a value of type ``kind`` (a record class, ``tuple[X, ...]``, ``X | None``, a plain type).

    Raises ``ValueError`` where ``value`` does not have the shape that ``kind`` wants.
    """
    if value is None and NoneType in get_args(kind):
        return None
    kind = if_known(kind)
    origin = get_origin(kind)
    if origin is tuple:
        if not isinstance(value, list):
            raise ValueError(f"wanted a list, got {type(value).__name__}: {value!r:.60}")
        return tuple(from_plain(get_args(kind)[0], item) for item in value)
    if origin is Literal:
        if value not in get_args(kind):
            raise ValueError(f"wanted one of {', '.join(map(repr, get_args(kind)))}, got {value!r:.60}")
        return value
    if hasattr(kind, "__attrs_attrs__"):
        wanted = field_types(kind)
        if not isinstance(value, dict) or set(value) != set(wanted):
            got = sorted(value) if isinstance(value, dict) else repr(value)[:60]
            raise ValueError(f"{kind.__name__} wants the keys {sorted(wanted)}, got {got}")
        return kind(**{name: from_plain(hint, value[name]) for name, hint in wanted.items()})
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise ValueError(f"wanted {kind.__name__}, got {type(value).__name__}: {value!r:.60}")
    return value


@cache
def field_types(kind: Any) -> dict[str, Any]:
    """Give the fields of a record class that belong to its JSON form, with their types."""
    hints = get_type_hints(kind)
    return {a.name: hints[a.name] for a in fields(kind) if not a.metadata.get("internal")}


def if_known(hint: Any) -> Any:
    """Give the type of a value that may be ``None``, for where it is not; other types as they are."""
    options = get_args(hint)
    return next(option for option in options if option is not NoneType) if NoneType in options else hint


class _Shown:
    """What shows itself in a notebook."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from diplostmt.export.html import to_html

        return to_html(self)


def in_one_line(text: str) -> str:
    """Give the text in one line, with nothing in it that moves a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _short(text: str, longest: int) -> str:
    """Give the text in one line of at most ``longest`` characters."""
    line = in_one_line(text[: 4 * longest])
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


# ---------------------------------------------------------------- dates, places, agreements


@frozen
class DateMention(_Shown, Span):
    """A date, month, year or period named in the text.

    ``edtf`` is its value (ISO 8601-2), resolved against the anchor where it needs one, or ``None``;
    ``partial`` is what the expression says by itself: ``XXXX-10-20`` for "October 20", ``XXXX-WXX-5`` for
    "Friday", ``None`` for "last week". ``precision`` is that of ``edtf``, or else of ``partial``.
    """

    edtf: str | None
    partial: str | None
    precision: DatePrecision


@frozen
class PlaceMention(_Shown, Span):
    """A country, capital, city, bloc, seat, region, or an adjective made from one.

    ``country`` is ISO 3166-1 alpha-2 (and ``EU``, ``XK``, ``SU``), or ``None`` where no one country is meant.
    ``metonym`` is true where the name stands for a government: "Washington said".
    """

    name: str
    country: str | None
    kind: PlaceKind
    metonym: bool


@frozen
class Pinpoint(Span):
    """The part of an agreement that a mention cites: "Article VI" is kind ``article``, number ``6``."""

    kind: str
    number: str


@frozen
class AgreementMention(_Shown, Span):
    """A mention of an international agreement or resolution.

    ``id`` names its row in the registry; it is ``None`` where the evidence does not decide, and then
    ``candidates`` holds every reading. ``form`` is ``short_form`` where the mention needs an antecedent.
    ``warning`` says what the text has wrong: a resolution's number with the year of another.
    """

    id: str | None
    form: AgreementForm
    pinpoint: Pinpoint | None
    candidates: tuple[str, ...]
    warning: str | None = None


# ---------------------------------------------------------------- the article


@frozen
class Dated(Span):
    """An expression of time with its EDTF value, or ``None`` where it has none."""

    edtf: str | None


@frozen
class DatelinePlace(Span):
    """A place of a dateline, by its usual English name, with its country where that is known."""

    name: str
    country: str | None


@frozen
class DatelineAgency(Span):
    """The agency of a dateline, by its normalised name."""

    name: str


@frozen
class Dateline(_Shown, Span):
    """The line of place, date and agency that opens a report; ``body_start`` is where the report begins."""

    places: tuple[DatelinePlace, ...]
    date: Dated | None
    agency: DatelineAgency | None
    body_start: int


@frozen
class PublicationDate:
    """When the article was published, and how we know.

    ``edtf`` is a full date where the evidence gives one, else what is known (``XXXX-10-20``), or ``None``.
    ``not_before`` and ``not_after`` are ISO dates. ``basis`` lists the evidence in words, strongest first.
    """

    edtf: str | None
    precision: PublicationPrecision
    not_before: str | None
    not_after: str | None
    basis: tuple[str, ...]


@frozen
class Interview:
    """Who interviewed whom: as questions and answers, or reported in running text."""

    interviewer: str | None
    interviewee: str | None
    format: InterviewFormat


@frozen
class Block(Span):
    """A line of the page and what it is; a mark of the end (``ENDS``, ``###``) is one by itself.

    In interviews and transcripts, ``turn`` counts the exchanges from 1 (a question and its answers share a
    number), and ``speaker`` is who speaks, where the page says so.
    """

    kind: BlockKind
    turn: int | None = None
    speaker: str | None = None


@frozen
class Article(_Shown):
    """An article taken apart: its blocks, headline, dateline, and when it was published.

    ``text`` is the text as given; it is not part of the JSON form and does not count when articles are
    compared.
    """

    agency: str | None
    headline: Span | None
    deck: tuple[Span, ...]
    dateline: Dateline | None
    published: PublicationDate | None
    interview: Interview | None
    blocks: tuple[Block, ...]
    text: str = field(default="", eq=False, repr=False, metadata={"internal": True})

    def __repr__(self) -> str:
        date = self.published.edtf if self.published else None
        headline = self.headline.text if self.headline else None
        known = (self.agency, date, headline, _count(len(self.blocks), "block"))
        return _short(f"<Article: {', '.join(filter(None, known))}", 78) + ">"


# ---------------------------------------------------------------- statements


@frozen
class Content(Span):
    """A stretch of what was said, without quotation marks and without the conjunction "that"."""

    quoted: bool


@frozen
class Source(Span):
    """The mention that the text ties to a statement: ``he``, ``the diplomat``, ``Foreign Minister Ana Ruiz``."""

    form: SourceForm


@frozen
class Cue(Span):
    """The words that attribute: ``said``, ``according to``; ``lemma`` is their dictionary form."""

    lemma: str


@frozen
class Speaker:
    """Who a source is: the canonical person, body, government, document or group."""

    name: str
    kind: SpeakerKind
    role: str | None
    country: str | None


@frozen
class Relay:
    """An outlet between the speaker and the publishing outlet, and the words that say so."""

    outlet: str
    start: int
    end: int
    text: str


@frozen
class Statement(_Shown):
    """One attribution: what was said, the words that attribute it, and whose it is.

    ``rule`` names the rule that found it; ``confidence`` is the probability that somebody is reported here.
    ``agreements`` and ``countries`` are those mentioned in the content.
    """

    id: str
    speech: Speech
    content: tuple[Content, ...]
    source: Source | None
    cue: Cue | None
    speaker: Speaker | None
    via: tuple[Relay, ...]
    occasion: Span | None
    time: Dated | None
    nested_in: str | None
    agreements: tuple[str, ...]
    countries: tuple[str, ...]
    rule: str
    confidence: float

    def __repr__(self) -> str:
        who = self.speaker.name if self.speaker else self.source.text if self.source else "nobody named"
        words = " … ".join(content.text for content in self.content)
        return _short(f"<Statement {self.id}, {self.speech}: {_short(who, 30)}: {words}", 78) + ">"


# ---------------------------------------------------------------- everything


@frozen
class Extraction(_Shown):
    """All that ``extract`` found in one article."""

    article: Article
    statements: tuple[Statement, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    agreements: tuple[AgreementMention, ...]

    def __repr__(self) -> str:
        parts = {
            "statement": self.statements,
            "date": self.dates,
            "place": self.places,
            "agreement": self.agreements,
        }
        found = (_count(len(part), name) for name, part in parts.items())
        headline = self.article.headline.text if self.article.headline else "no headline"
        return _short(f"<Extraction: {', '.join(found)}; {headline}", 78) + ">"

    def to_dict(self) -> dict[str, Any]:
        """Give the JSON form, key order fixed; ``schema.json`` in the package describes it."""
        plain: dict[str, Any] = to_plain(self)
        return {"schema": SCHEMA, **plain}

    def to_records(self, article_id: str = "1") -> Tables[list[dict[str, Any]]]:
        """Give the rows of the tables articles, statements and mentions as dictionaries."""
        from diplostmt.export.records import to_records

        return to_records([self], [article_id])

    def to_arrow(self, article_id: str = "1") -> Tables[pa.Table]:
        """Give the tables articles, statements and mentions; needs the extra ``arrow``."""
        from diplostmt.export.arrow import to_arrow

        return to_arrow([self], [article_id])

    def to_pandas(self, article_id: str = "1") -> Tables[pd.DataFrame]:
        """Give the same as pandas data frames; needs the extra ``pandas``."""
        from diplostmt.export.arrow import to_pandas

        return to_pandas([self], [article_id])

    def to_polars(self, article_id: str = "1") -> Tables[pl.DataFrame]:
        """Give the same as Polars data frames; needs the extra ``polars``."""
        from diplostmt.export.arrow import to_polars

        return to_polars([self], [article_id])

    @classmethod
    def from_dict(cls, data: dict[str, Any], *, text: str = "") -> Self:
        """Build the extraction that gave ``data``; hand in the article's ``text`` to have it in ``article``.

        The ``id`` that the command line puts in front is left aside. Raises ``ValueError`` where ``data`` is not of
        this form.
        """
        if not isinstance(data, dict) or data.get("schema") != SCHEMA:
            raise ValueError(f"wanted an object with schema {SCHEMA!r}, got {data!r:.60}")
        plain = {key: value for key, value in data.items() if key not in ("id", "schema")}
        result: Self = from_plain(cls, plain)
        object.__setattr__(result.article, "text", text)
        return result

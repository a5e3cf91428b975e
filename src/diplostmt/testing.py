"""For tests: what holds of every result, and wire copy made up together with the right answer.

``check`` says whether a result keeps the promises of the library; it needs nothing else installed. ``datelines``,
``statements`` and ``articles`` are Hypothesis strategies (``pip install 'diplostmt[testing]'``). Each gives a record
with a text and what is to be found in it, so that a pipeline built on this library, or on another, can be tested with
more articles than anyone would write. The people are invented.

>>> from diplostmt import extract
>>> check(extract("OSLO, May 4 (Reuters) - The strait is open, Foreign Minister Ana Ruiz said."))
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import pairwise
from string import Formatter
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from attrs import frozen

from diplostmt.edtf import is_edtf, precision
from diplostmt.export.arrow import needed
from diplostmt.export.shape import spans
from diplostmt.gazetteer import country_name
from diplostmt.models import (
    Content,
    Dated,
    Dateline,
    DatelineAgency,
    DatelinePlace,
    Extraction,
    Speech,
    Statement,
)
from diplostmt.registry import agreement
from diplostmt.spans import Span

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

# ---------------------------------------------------------------- what holds of every result

FURNITURE = ("chrome", "byline", "credit")


def check(result: Extraction) -> None:
    """Raise ``AssertionError`` that names every promise which the result does not keep; else do nothing.

    Spans lie in the text and cover the words they say; mentions, blocks, statements and their contents are in order;
    blocks do not overlap, and nothing but white space lies between them; statements lie in blocks of text, and no
    content in its own source or cue; statements stand within those they are nested in; speech agrees with
    the marks; dates are EDTF, countries and agreements are known; the JSON form reads back as the same result, and
    is valid by the schema of the package (where ``jsonschema`` is installed).
    """
    laws = (_offsets, _order, _cover, _statements, _values, _form)
    broken = [complaint for law in laws for complaint in law(result)]
    if broken:
        raise AssertionError("\n".join(broken))


def _offsets(result: Extraction) -> Iterator[str]:
    text = result.article.text
    for pointer, _, record in spans(result.to_dict()):
        start, end = record["start"], record["end"]
        if not 0 <= start < end <= len(text) or text[start:end] != record["text"]:
            yield f"{pointer}: {start}:{end} is {text[start:end]!r:.60}, not {record['text']!r:.60}"


def _order(result: Extraction) -> Iterator[str]:
    firsts = [statement.content[0] for statement in result.statements]
    yield from _ascending("statements", firsts, overlapping=True)
    yield from _ascending("blocks", result.article.blocks)
    yield from _ascending("deck", result.article.deck)
    yield from _ascending("dates", result.dates)
    yield from _ascending("places", result.places)
    yield from _ascending("agreements", result.agreements)
    for statement in result.statements:
        yield from _ascending(f"content of {statement.id}", statement.content)


def _ascending(name: str, found: Sequence[Span], *, overlapping: bool = False) -> Iterator[str]:
    for one, next_one in pairwise(found):
        if next_one.start < (one.start if overlapping else one.end):
            yield f"{name}: {next_one.text!r:.60} ({next_one.start}) after {one.text!r:.60} ({one.start}:{one.end})"


def _cover(result: Extraction) -> Iterator[str]:
    """Blocks are the lines of the page, with white space between them; the parts of the head lie in lines of theirs."""
    article, blocks = result.article, result.article.blocks
    edges = [0, *(edge for block in blocks for edge in (block.start, block.end)), len(article.text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if article.text[start:end].strip():
            yield f"blocks: {article.text[start:end].strip()!r:.60} ({start}:{end}) is in none"
    heads = [
        (article.headline, "headline"),
        (article.dateline, "paragraph"),
        *((line, "deck") for line in article.deck),
    ]
    for head, kind in heads:
        lines = [block.kind for block in blocks if head and block.overlaps(head)]
        yield from (
            f"{head.text!r:.60} lies in a {line}, not a {kind}" for line in lines if head and line != kind
        )


def _statements(result: Extraction) -> Iterator[str]:
    known = {statement.id: statement for statement in result.statements}
    if [*known] != [f"s{i + 1}" for i in range(len(result.statements))]:
        yield f"statements: ids are {', '.join(s.id for s in result.statements)}"
    for statement in result.statements:
        for complaint in _statement(statement, result, known):
            yield f"{statement.id}: {complaint}"


def _statement(statement: Statement, result: Extraction, known: Mapping[str, Statement]) -> Iterator[str]:
    """Say what is wrong with one statement."""
    around = [span for span in (statement.source, statement.cue) if span]
    for part in (*statement.content, *filter(None, [*around, statement.occasion, statement.time])):
        lines = [block for block in result.article.blocks if block.overlaps(part)]
        yield from (f"{part.text!r:.60} lies in a {line.kind}" for line in lines if line.kind in FURNITURE)
    for content in statement.content:
        yield from (f"{content.text!r:.60} overlaps {a.text!r:.60}" for a in around if content.overlaps(a))
    marks = {content.quoted for content in statement.content}
    said = "mixed" if len(marks) > 1 else "direct" if marks == {True} else "indirect"
    if statement.speech not in (said, "answer"):
        yield f"{statement.speech}, although the marks say {said}"
    outer = known.get(statement.nested_in or "")
    if statement.nested_in and (outer is None or outer is statement):
        yield f"nested in {statement.nested_in}, which is no other statement"
    elif outer and not any(o.contains(statement.content[0]) for o in outer.content):
        yield f"nested in {outer.id}, but not in its content"
    if not 0 <= statement.confidence <= 1:
        yield f"confidence is {statement.confidence}"


def _values(result: Extraction) -> Iterator[str]:
    """Dates are EDTF, codes and ids exist."""
    for pointer, kind, record in spans(result.to_dict()):
        values = [record[key] for key in ("edtf", "partial") if record.get(key)]
        yield from (f"{pointer}: {value!r} is not EDTF" for value in values if not is_edtf(value))
        if kind == "date" and values and record["precision"] != precision(values[0]):
            yield f"{pointer}: {record['precision']} is not the precision of {values[0]}"
        yield from _countries(pointer, [record.get("country")])
        if kind == "agreement":
            yield from _agreements(pointer, filter(None, [record["id"], *record["candidates"]]))
    for statement in result.statements:
        speaker = statement.speaker
        yield from _countries(statement.id, [*statement.countries, speaker.country if speaker else None])
        yield from _agreements(statement.id, statement.agreements)
    if published := result.article.published:
        days = [day for day in (published.not_before, published.not_after) if day]
        if [str(date.fromisoformat(day)) for day in days] != sorted(days):
            yield f"published: {days} are not days in order"
        if published.edtf and not is_edtf(published.edtf):
            yield f"published: {published.edtf!r} is not EDTF"


def _countries(where: str, codes: Iterable[str | None]) -> Iterator[str]:
    yield from (f"{where}: no country {code!r}" for code in codes if code and country_name(code) == code)


def _agreements(where: str, ids: Iterable[str]) -> Iterator[str]:
    for id in ids:
        try:
            agreement(id)
        except KeyError:
            yield f"{where}: no agreement {id!r}"


def _form(result: Extraction) -> Iterator[str]:
    data = result.to_dict()
    if Extraction.from_dict(json.loads(json.dumps(data)), text=result.article.text) != result:
        yield "the JSON form reads back as another result"
    validator = _validator()
    errors = validator.iter_errors(data) if validator else ()
    yield from (f"schema: {error.json_path}: {error.message:.100}" for error in errors)


@cache
def _validator() -> Any:
    """Give the validator for the package's schema, or ``None`` where ``jsonschema`` is not installed."""
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        return None
    return Draft202012Validator(json.loads((files("diplostmt") / "schema.json").read_text(encoding="utf-8")))


# ---------------------------------------------------------------- texts with the right answer


@frozen
class Said:
    """A statement as far as an article decides it: without the name of the rule, and what follows from the rest."""

    speech: Speech
    content: tuple[Content, ...]
    source: Span | None
    cue: Span | None
    speaker: str | None

    @classmethod
    def of(cls, statement: Statement) -> Self:
        """Give a statement in this form, to compare it with an expected one."""
        source, cue = (s and Span(s.start, s.end, s.text) for s in (statement.source, statement.cue))
        speaker = statement.speaker.name if statement.speaker else None
        return cls(statement.speech, statement.content, source, cue, speaker)


@frozen
class Wire:
    """Wire copy, and what is to be found in it."""

    text: str
    headline: str | None
    dateline: Dateline | None
    statements: tuple[Said, ...]


def datelines() -> SearchStrategy[Wire]:
    """Make the openings of reports in the house styles of agencies: ``OSLO, May 4 (Reuters) - The talks ...``."""
    return _strategy(_draw_opening)


def statements() -> SearchStrategy[Wire]:
    """Make single statements that stand by themselves: quoted or reported, the source in full, in many shapes."""
    return _strategy(_draw_sentence)


def articles() -> SearchStrategy[Wire]:
    """Make short reports: a headline, a dateline, one or two speakers who come again by surname and pronoun."""
    return _strategy(_draw_article)


def _strategy(draw_wire: Callable[[DrawFn], Wire]) -> SearchStrategy[Wire]:
    strategy: SearchStrategy[Wire] = _strategies().composite(draw_wire)()
    return strategy


def _strategies() -> Any:
    needed("hypothesis", "testing")
    from hypothesis import strategies

    return strategies


# ---------------------------------------------------------------- words

# fmt: off
CITIES = {"Oslo": "NO", "Santiago": "CL", "Nairobi": "KE", "Lisbon": "PT", "Hanoi": "VN", "Riga": "LV", "Accra": "GH"}
NATIONS = ("Norwegian", "Chilean", "Kenyan", "Portuguese", "Vietnamese", "Latvian", "Ghanaian")
ROLES = ("Foreign Minister", "Deputy Foreign Minister", "Prime Minister", "Defense Minister", "State Secretary")
GIVEN = {"she": ("Ingrid", "Marisol", "Wanjiku", "Zoë"), "he": ("Lars", "Rodrigo", "Kofi", "Tomáš")}
FAMILY = ("Solheim", "Quiroga", "Otieno", "Lindqvist", "Ferreira-Pinto", "O'Malley", "Nguema", "Kalniņš", "Al-Harbi")
MONTHS = "January February March April May June July August September October November December".split()
SHORT_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
CLAUSES = (
    "the talks will resume in the autumn", "both sides want a lasting agreement", "the experts need more time",
    "nobody has closed the door", "the text is almost ready", "new sanctions would help no one",
    "the border must remain open", "our position has not changed", "there is no alternative to dialogue",
)
HEADLINES = ("Strait talks to resume in autumn", "Delegations meet after a long pause", "New round of border talks")
CLOSING = ("The first round of the talks took place three years ago.", "The two countries share a long border.")

#: Datelines by house style, and the agency by its normalised name.
DATELINES = (
    ("{PLACE}, {short} {day} ({agency}) -", "Reuters", "Reuters"),
    ("{PLACE}, {short} {day} ({agency}) --", "Yonhap", "Yonhap"),
    ("{PLACE}, {month} {day} ({agency}) --", "Xinhua", "Xinhua"),
    ("{PLACE}, {month} {day}. /{agency}/.", "TASS", "TASS"),
    ("{PLACE}, {day} {month} ({agency}) –", "IRNA", "IRNA"),
    ("{Place}, {month} {day}, {year} ({agency}) –", "AFP", "AFP"),
    ("{PLACE} ({agency}) —", "AP", "Associated Press"),
    ("{PLACE} –", "", ""),
)

#: Sentences, and the cues that fit them. A capital opens a sentence; a mark behind a name belongs to its words;
#: angle brackets stand for quotation marks.
CUES = ("said", "stressed", "noted", "explained", "added")
SENTENCES = (
    ("<{Quote,}> {source} {cue}.", CUES),
    ("<{Quote,}> {source} {cue} on Tuesday.", CUES),
    ("<{Quote,}> {source} {cue}. <{Quote.}>", CUES),
    ("<{Quote,}> {cue} {source}.", ("said",)),
    ("{Source} {cue}: <{Quote.}>", CUES),
    ("{Source} {cue} that {reported}.", CUES),
    ("{Source} {cue} {reported}.", ("said",)),
    ("{Reported}, {source} {cue}.", CUES),
    ("{Cue} {source}, {reported}.", ("according to",)),
)
MARKS = (('"', '"'), ("“", "”"))
# fmt: on


class _Person(NamedTuple):
    title: str
    name: str
    family: str
    pronoun: str


# ---------------------------------------------------------------- texts from words


def _composed(
    template: str, words: Mapping[str, Sequence[str]], at: int = 0
) -> tuple[str, dict[str, list[Span]]]:
    """Fill in a template that stands at ``at``; give the text, and the spans of each name."""
    left = {name: list(choices) for name, choices in words.items()}
    text, found = "", dict[str, list[Span]]()
    for literal, field, _, _ in Formatter().parse(template):
        text += literal
        if field:
            name = field.rstrip(",.")
            word = left[name.lower()].pop(0) + field[len(name) :]
            word = word.upper() if name.isupper() else word[0].upper() + word[1:] if name.istitle() else word
            span = Span(at + len(text), at + len(text) + len(word), word)
            found.setdefault(name.lower(), []).append(span)
            text += word
    return text, found


def _draw_person(draw: DrawFn) -> _Person:
    st = _strategies()
    pronoun = draw(st.sampled_from(sorted(GIVEN)))
    title = f"{draw(st.sampled_from(NATIONS))} {draw(st.sampled_from(ROLES))}"
    family = draw(st.sampled_from(FAMILY))
    return _Person(title, f"{draw(st.sampled_from(GIVEN[pronoun]))} {family}", family, pronoun)


def _draw_said(draw: DrawFn, person: _Person, mentions: Sequence[str], at: int = 0) -> tuple[str, Said]:
    """Make a statement of a person under one of these mentions."""
    st = _strategies()
    mention = draw(st.sampled_from(mentions))
    finite = [row for row in SENTENCES if mention != person.pronoun or "ue} {source}" not in row[0]]
    template, cues = draw(st.sampled_from(finite))
    opening, closing = draw(st.sampled_from(MARKS))
    clauses = draw(st.lists(st.sampled_from(CLAUSES), min_size=2, max_size=2, unique=True))
    words = {"quote": clauses, "reported": clauses, "source": [mention], "cue": [draw(st.sampled_from(cues))]}
    text, found = _composed(template.replace("<", opening).replace(">", closing), words, at)
    quoted = "quote" in found
    content = tuple(Content(s.start, s.end, s.text, quoted) for s in found["quote" if quoted else "reported"])
    said = Said("direct" if quoted else "indirect", content, found["source"][0], found["cue"][0], person.name)
    return text, said


def _draw_sentence(draw: DrawFn) -> Wire:
    person = _draw_person(draw)
    text, said = _draw_said(draw, person, [f"{person.title} {person.name}"])
    return Wire(text, None, None, (said,))


def _draw_dateline(draw: DrawFn, at: int = 0) -> Dateline:
    """Make a dateline that stands at ``at``; the report begins after one space."""
    st = _strategies()
    template, agency, agency_name = draw(st.sampled_from(DATELINES))
    place, month, day = (
        draw(st.sampled_from(sorted(CITIES))),
        draw(st.integers(0, 11)),
        draw(st.integers(1, 28)),
    )
    year = str(draw(st.integers(1992, 2030)))
    words = {
        "place": place,
        "short": SHORT_MONTHS[month],
        "month": MONTHS[month],
        "day": str(day),
        "year": year,
    }
    text, found = _composed(
        template, {name: [word] for name, word in {**words, "agency": agency}.items()}, at
    )
    (where,), end = found["place"], at + len(text)
    parts = [span for name in ("short", "month", "day", "year") for span in found.get(name, ())]
    edtf = f"{year if 'year' in found else 'XXXX'}-{month + 1:02}-{day:02}"
    first, last = min((p.start for p in parts), default=at), max((p.end for p in parts), default=at)
    return Dateline(
        start=at,
        end=end,
        text=text,
        places=(DatelinePlace(where.start, where.end, where.text, place, CITIES[place]),),
        date=Dated(first, last, text[first - at : last - at], edtf) if parts else None,
        agency=next(
            (DatelineAgency(s.start, s.end, s.text, agency_name) for s in found.get("agency", ())), None
        ),
        body_start=end + 1,
    )


def _draw_opening(draw: DrawFn) -> Wire:
    dateline = _draw_dateline(draw)
    clause = draw(_strategies().sampled_from(CLOSING))
    return Wire(f"{dateline.text} {clause}", None, dateline, ())


def _draw_article(draw: DrawFn) -> Wire:
    st = _strategies()
    headline = draw(st.sampled_from(HEADLINES))
    dateline = _draw_dateline(draw, len(headline) + 2)
    text, said = f"{headline}\n\n{dateline.text} ", list[Said]()
    people = [_draw_person(draw), _draw_person(draw)]
    if people[0].family == people[1].family:
        people.pop()
    for person in draw(st.lists(st.sampled_from(people), min_size=1, max_size=5)):
        mentions = (
            [person.family]
            if any(s.speaker == person.name for s in said)
            else [f"{person.title} {person.name}"]
        )
        if said and said[-1].speaker == person.name:
            mentions.append(person.pronoun)
        sentence, statement = _draw_said(draw, person, mentions, len(text))
        said.append(statement)
        text += f"{sentence}\n\n"
    return Wire(text + draw(st.sampled_from(CLOSING)) + "\n", headline, dateline, tuple(said))

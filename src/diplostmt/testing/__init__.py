"""For tests: what holds of every result, and wire copy made up together with the right answer.

``check`` says whether a result keeps the promises of the library; it needs nothing else installed. ``datelines``,
``statements`` and ``articles`` are Hypothesis strategies (``pip install 'diplostmt[testing]'``) of texts with what is
to be found in them: a pipeline built on this library, or on another, can be tested with more articles than anyone would
write. Their words and shapes are the rows of ``data/wire_copy.tsv``; the people are invented.

>>> from diplostmt.extraction import extract
>>> check(extract("OSLO, May 4 (Reuters) - The strait is open, Foreign Minister Ana Ruiz said."))
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, permutations
from string import Formatter
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from attrs import frozen

from diplostmt.export.arrow import needed
from diplostmt.models import Content, Dated, Dateline, DatelineAgency, DatelinePlace, Speech, Statement
from diplostmt.spans import Span
from diplostmt.tables import items, read_table
from diplostmt.testing.promises import check

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["Said", "Wire", "articles", "check", "datelines", "statements"]

_Pick = Callable[[Sequence[Any]], Any]  # gives one of several
_Place = tuple[int, int, str]  # where words stand, and they themselves

#: The rows of the table by kind, and their words.
ROWS = {kind: [*rows] for kind, rows in groupby(read_table("wire_copy"), lambda row: row["kind"])}
_WORDS = {kind: [row["words"] for row in rows] for kind, rows in ROWS.items()}


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

    def make(pick: _Pick) -> Wire:
        dateline = _dateline(pick)
        return Wire(f"{dateline.text} {pick(_WORDS['closing'])}", None, dateline, ())

    return _strategy(make)


def statements() -> SearchStrategy[Wire]:
    """Make single statements that stand by themselves: quoted or reported, the source in full, in many shapes."""
    return _strategy(lambda pick: _statement(pick, _person(pick)))


def articles() -> SearchStrategy[Wire]:
    """Make short reports: a headline, a dateline, one or two speakers who come again by surname and pronoun."""

    def make(pick: _Pick) -> Wire:
        headline = pick(_WORDS["headline"])
        dateline = _dateline(pick, len(headline) + 2)
        text, said = f"{headline}\n\n{dateline.text} ", list[Said]()
        one, other = _person(pick), _person(pick)
        people = [one] if one.family == other.family else [one, other]
        for _ in range(pick(range(1, 6))):
            sentence = _statement(pick, pick(people), said, len(text))
            if sentence.text not in text:  # what stands there again is no paragraph of a report
                said += sentence.statements
                text += f"{sentence.text}\n\n"
        return Wire(f"{text}{pick(_WORDS['closing'])}\n", headline, dateline, tuple(said))

    return _strategy(make)


def _strategy(make: Callable[[_Pick], Wire]) -> SearchStrategy[Wire]:
    """Give the strategy of what is made by picking from several, again and again; the first is the simplest."""
    st = needed("hypothesis", "testing").strategies
    made: SearchStrategy[Wire] = st.composite(lambda draw: make(lambda rows: draw(st.sampled_from(rows))))()
    return made


class _Person(NamedTuple):
    title: str
    name: str
    family: str
    pronoun: str


def _person(pick: _Pick) -> _Person:
    pronoun = pick(("he", "she"))
    title = f"{pick(_WORDS['nation'])} {pick(_WORDS['role'])}"
    family = pick(_WORDS["family"])
    return _Person(title, f"{pick(_WORDS[pronoun])} {family}", family, pronoun)


def _dateline(pick: _Pick, at: int = 0) -> Dateline:
    """Make a dateline that stands at ``at``; the report begins after one space."""
    shape, city, month = pick(ROWS["dateline"]), pick(ROWS["city"]), pick(range(12))
    day, year, name = pick(range(1, 29)), pick(range(1992, 2031)), ROWS["month"][month]
    when = shape["with"].format(month=name["words"], short=name["with"], day=day, year=year)
    edtf = f"{year if '{year}' in shape['with'] else 'XXXX'}-{month + 1:02}-{day:02}"
    signs, place = items(shape["agency"]), (city["words"], city["with"])
    text, found = _composed(shape["words"], at, place=place, date=[when], agency=signs)
    places = tuple(DatelinePlace(*where, *place) for where in found["place"])
    date = next((Dated(*where, edtf) for where in found["date"]), None)
    agency = next((DatelineAgency(*where, signs[-1]) for where in found["agency"]), None)
    return Dateline(at, at + len(text), text, places, date, agency, at + len(text) + 1)


def _statement(pick: _Pick, person: _Person, before: Sequence[Said] = (), at: int = 0) -> Wire:
    """Make a statement of a person, in full or by surname; who made the last one before may be a pronoun, too."""
    known = any(said.speaker == person.name for said in before)
    mentions = [person.family if known else f"{person.title} {person.name}"]
    mentions += [person.pronoun for last in before[-1:] if last.speaker == person.name]
    mention, shapes = pick(mentions), ROWS["sentence"]
    if mention == person.pronoun:  # nobody is quoted as "said she" or "according to she"
        shapes = [row for row in shapes if "{cue} {source}" not in row["words"].lower()]
    shape, marks, clauses = pick(shapes), pick(ROWS["marks"]), pick([*permutations(_WORDS["clause"], 2)])
    template = shape["words"].replace("<", marks["words"]).replace(">", marks["with"])
    cue = [pick(items(shape["with"]))]
    text, found = _composed(template, at, quote=clauses, reported=clauses, source=[mention], cue=cue)
    quoted = "quote" in found
    content = tuple(Content(*place, quoted) for place in found["quote" if quoted else "reported"])
    source, by = Span(*found["source"][0]), Span(*found["cue"][0])
    said = Said("direct" if quoted else "indirect", content, source, by, person.name)
    return Wire(text, None, None, (said,))


def _composed(template: str, at: int, **given: Iterable[str]) -> tuple[str, dict[str, list[_Place]]]:
    """Fill in a template that stands at ``at``; give the text, and where the words of each name stand."""
    left = {name: iter(choices) for name, choices in given.items()}
    text, found = "", defaultdict[str, list[_Place]](list)
    for literal, field, _, _ in Formatter().parse(template):
        text += literal
        if field:
            name = field.rstrip(",.")
            word = next(left[name.lower()]) + field[len(name) :]
            word = word.upper() if name.isupper() else word[0].upper() + word[1:] if name.istitle() else word
            found[name.lower()].append((at + len(text), at + len(text) + len(word), word))
            text += word
    return text, found

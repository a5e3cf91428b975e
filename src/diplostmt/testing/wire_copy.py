"""Hypothesis strategies for wire copy: texts together with what is to be found in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import permutations
from string import Formatter
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from attrs import frozen

import diplostmt.testing.words as words
from diplostmt.export.arrow import needed
from diplostmt.models import Content, Dated, Dateline, DatelineAgency, DatelinePlace, Speech, Statement
from diplostmt.spans import Span

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_Pick = Callable[[Sequence[Any]], Any]  # gives one of several


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
    return _strategy(_opening)


def statements() -> SearchStrategy[Wire]:
    """Make single statements that stand by themselves: quoted or reported, the source in full, in many shapes."""
    return _strategy(_sentence)


def articles() -> SearchStrategy[Wire]:
    """Make short reports: a headline, a dateline, one or two speakers who come again by surname and pronoun."""
    return _strategy(_article)


def _strategy(make: Callable[[_Pick], Wire]) -> SearchStrategy[Wire]:
    """Give the strategy of what is made by picking from several, again and again; the first is the simplest."""
    needed("hypothesis", "testing")
    from hypothesis.strategies import composite, sampled_from

    return composite(lambda draw: make(lambda several: draw(sampled_from(several))))()


class _Person(NamedTuple):
    title: str
    name: str
    family: str
    pronoun: str


def _composed(
    template: str, given: Mapping[str, Sequence[str]], at: int = 0
) -> tuple[str, defaultdict[str, list[Span]]]:
    """Fill in a template that stands at ``at``; give the text, and the spans of each name."""
    left = {name: iter(choices) for name, choices in given.items()}
    text, found = "", defaultdict[str, list[Span]](list)
    for literal, field, _, _ in Formatter().parse(template):
        text += literal
        if field:
            name = field.rstrip(",.")
            word = next(left[name.lower()]) + field[len(name) :]
            word = word.upper() if name.isupper() else word[0].upper() + word[1:] if name.istitle() else word
            found[name.lower()].append(Span(at + len(text), at + len(text) + len(word), word))
            text += word
    return text, found


def _person(pick: _Pick) -> _Person:
    pronoun = pick(sorted(words.GIVEN))
    title = f"{pick(words.NATIONS)} {pick(words.ROLES)}"
    family = pick(words.FAMILY)
    return _Person(title, f"{pick(words.GIVEN[pronoun])} {family}", family, pronoun)


def _said(pick: _Pick, person: _Person, mentions: Sequence[str], at: int = 0) -> tuple[str, Said]:
    """Make a statement of a person under one of these mentions."""
    mention = pick(mentions)
    fitting = [  # nobody is quoted as "said she" or "according to she"
        row for row in words.SENTENCES if mention != person.pronoun or "{cue} {source}" not in row[0].lower()
    ]
    template, cues = pick(fitting)
    opening, closing = pick(words.MARKS)
    clauses = pick([*permutations(words.CLAUSES, 2)])
    given = {"quote": clauses, "reported": clauses, "source": [mention], "cue": [pick(cues)]}
    text, found = _composed(template.replace("<", opening).replace(">", closing), given, at)
    quoted = "quote" in found
    content = tuple(Content(s.start, s.end, s.text, quoted) for s in found["quote" if quoted else "reported"])
    said = Said("direct" if quoted else "indirect", content, found["source"][0], found["cue"][0], person.name)
    return text, said


def _sentence(pick: _Pick) -> Wire:
    person = _person(pick)
    text, said = _said(pick, person, [f"{person.title} {person.name}"])
    return Wire(text, None, None, (said,))


def _dateline(pick: _Pick, at: int = 0) -> Dateline:
    """Make a dateline that stands at ``at``; the report begins after one space."""
    template, form, agency, agency_name = pick(words.DATELINES)
    city, month = pick(sorted(words.CITIES)), pick(range(12))
    day, year = pick(range(1, 29)), pick(range(1992, 2031))
    date = form.format(month=words.MONTHS[month], short=words.SHORT_MONTHS[month], day=day, year=year)
    edtf = f"{year if '{year}' in form else 'XXXX'}-{month + 1:02}-{day:02}"
    text, found = _composed(template, {"place": [city], "date": [date], "agency": [agency]}, at)
    places = tuple(DatelinePlace(s.start, s.end, s.text, city, words.CITIES[city]) for s in found["place"])
    dated = next((Dated(s.start, s.end, s.text, edtf) for s in found["date"]), None)
    by = next((DatelineAgency(s.start, s.end, s.text, agency_name) for s in found["agency"]), None)
    return Dateline(at, at + len(text), text, places, dated, by, at + len(text) + 1)


def _opening(pick: _Pick) -> Wire:
    dateline = _dateline(pick)
    return Wire(f"{dateline.text} {pick(words.CLOSING)}", None, dateline, ())


def _article(pick: _Pick) -> Wire:
    headline = pick(words.HEADLINES)
    dateline = _dateline(pick, len(headline) + 2)
    text, said = f"{headline}\n\n{dateline.text} ", list[Said]()
    people = [_person(pick), _person(pick)]
    if people[0].family == people[1].family:
        people.pop()
    for _ in range(pick(range(1, 6))):
        person = pick(people)
        known = any(statement.speaker == person.name for statement in said)
        mentions = [person.family if known else f"{person.title} {person.name}"]
        if said and said[-1].speaker == person.name:
            mentions.append(person.pronoun)
        sentence, statement = _said(pick, person, mentions, len(text))
        said.append(statement)
        text += f"{sentence}\n\n"
    return Wire(f"{text}{pick(words.CLOSING)}\n", headline, dateline, tuple(said))

"""Hypothesis strategies for wire copy: texts together with what is to be found in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from string import Formatter
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from attrs import frozen

import diplostmt.testing.words as words
from diplostmt.export.arrow import needed
from diplostmt.models import Content, Dated, Dateline, DatelineAgency, DatelinePlace, Speech, Statement
from diplostmt.spans import Span

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy


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


class _Person(NamedTuple):
    title: str
    name: str
    family: str
    pronoun: str


def _composed(
    template: str, given: Mapping[str, Sequence[str]], at: int = 0
) -> tuple[str, dict[str, list[Span]]]:
    """Fill in a template that stands at ``at``; give the text, and the spans of each name."""
    left = {name: list(choices) for name, choices in given.items()}
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
    pronoun = draw(st.sampled_from(sorted(words.GIVEN)))
    title = f"{draw(st.sampled_from(words.NATIONS))} {draw(st.sampled_from(words.ROLES))}"
    family = draw(st.sampled_from(words.FAMILY))
    return _Person(title, f"{draw(st.sampled_from(words.GIVEN[pronoun]))} {family}", family, pronoun)


def _draw_said(draw: DrawFn, person: _Person, mentions: Sequence[str], at: int = 0) -> tuple[str, Said]:
    """Make a statement of a person under one of these mentions."""
    st = _strategies()
    mention = draw(st.sampled_from(mentions))
    fitting = [  # nobody is quoted as "said she" or "according to she"
        row for row in words.SENTENCES if mention != person.pronoun or "{cue} {source}" not in row[0].lower()
    ]
    template, cues = draw(st.sampled_from(fitting))
    opening, closing = draw(st.sampled_from(words.MARKS))
    clauses = draw(st.lists(st.sampled_from(words.CLAUSES), min_size=2, max_size=2, unique=True))
    given = {"quote": clauses, "reported": clauses, "source": [mention], "cue": [draw(st.sampled_from(cues))]}
    text, found = _composed(template.replace("<", opening).replace(">", closing), given, at)
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
    template, agency, agency_name = draw(st.sampled_from(words.DATELINES))
    place, month = draw(st.sampled_from(sorted(words.CITIES))), draw(st.integers(0, 11))
    day, year = draw(st.integers(1, 28)), str(draw(st.integers(1992, 2030)))
    given = {"place": place, "agency": agency, "day": str(day), "year": year}
    given |= {"month": words.MONTHS[month], "short": words.SHORT_MONTHS[month]}
    text, found = _composed(template, {name: [word] for name, word in given.items()}, at)
    (where,), end = found["place"], at + len(text)
    parts = [span for name in ("short", "month", "day", "year") for span in found.get(name, ())]
    edtf = f"{year if 'year' in found else 'XXXX'}-{month + 1:02}-{day:02}"
    first, last = min((p.start for p in parts), default=at), max((p.end for p in parts), default=at)
    places = (DatelinePlace(where.start, where.end, where.text, place, words.CITIES[place]),)
    date = Dated(first, last, text[first - at : last - at], edtf) if parts else None
    by = [DatelineAgency(span.start, span.end, span.text, agency_name) for span in found.get("agency", ())]
    return Dateline(at, end, text, places, date, by[0] if by else None, end + 1)


def _draw_opening(draw: DrawFn) -> Wire:
    dateline = _draw_dateline(draw)
    clause = draw(_strategies().sampled_from(words.CLOSING))
    return Wire(f"{dateline.text} {clause}", None, dateline, ())


def _draw_article(draw: DrawFn) -> Wire:
    st = _strategies()
    headline = draw(st.sampled_from(words.HEADLINES))
    dateline = _draw_dateline(draw, len(headline) + 2)
    text, said = f"{headline}\n\n{dateline.text} ", list[Said]()
    people = [_draw_person(draw), _draw_person(draw)]
    if people[0].family == people[1].family:
        people.pop()
    for person in draw(st.lists(st.sampled_from(people), min_size=1, max_size=5)):
        known = any(statement.speaker == person.name for statement in said)
        mentions = [person.family if known else f"{person.title} {person.name}"]
        if said and said[-1].speaker == person.name:
            mentions.append(person.pronoun)
        sentence, statement = _draw_said(draw, person, mentions, len(text))
        said.append(statement)
        text += f"{sentence}\n\n"
    return Wire(text + draw(st.sampled_from(words.CLOSING)) + "\n", headline, dateline, tuple(said))

"""News outlets: the agencies, papers and stations that an article comes from or passes words on from.

The names are rows of ``data/agencies.tsv``. A row's ``weak`` forms are ordinary words as well (Time, Report,
the Sun) or letters that often mean something else (AA, PTI). In running text they count only beside words that
speak of the press: "told Time", "the Sun newspaper", "Report news agency". In a dateline every form counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, cast

import regex
from attrs import frozen

from diplostmt.spans import Span
from diplostmt.tables import items, read_table

OutletKind = Literal["agency", "newspaper", "broadcaster", "magazine", "site"]


@frozen
class Outlet:
    """A news outlet: its usual English name, and the forms under which texts name it.

    ``country`` is ISO 3166-1 alpha-2. ``weak`` holds the forms that need a word of the press beside them.
    """

    name: str
    kind: OutletKind
    country: str
    aliases: tuple[str, ...]
    weak: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """Give every form of the name, the usual one first."""
        return tuple(dict.fromkeys((self.name, *self.aliases, *self.weak)))


@frozen
class _Form:
    """A form to look for: how it is written, whose it is, and what must stand before it or beside it.

    ``article``: the name has an article before it ("The Times"), left out of ``written``.
    ``weak``: it counts in running text only beside a word of the press.
    """

    written: str
    outlet: Outlet
    weak: bool
    article: bool = False


# Characters that stand for a plain one of the same length, so that offsets stay: "People’s Daily", a name
# broken by a line end or held together by a no-break space.
_PLAIN = str.maketrans("’‘ʼ\n\u00a0\u202f\u2009", "'''    ")

# Where a name can begin: a word with a capital; "24.kg" and "i24NEWS" are the odd ones.
_START = regex.compile(r"(?<![\p{L}\p{N}_])(?:\p{Lu}|i?24)[\p{L}\p{N}_]*+")

_ARTICLES = ("The ", "the ", "THE ")

# A form of fewer letters is not looked for in capitals unless its row says so: "Time" does not make "TIME".
_SHORTEST_SHOUTED = 5

# How far to look for a word of the press on either side of a weak form.
_BESIDE = 48

_PRESS_BEFORE = regex.compile(
    r"""(?: \b(?: told | tells | telling | citing | cited | quoting | via )
          | \b(?: interview | article | report | op-ed | column | comments? | remarks ) \s+
              (?: by | from | for | in | of | on | to | with )
          | \b(?: according | spoke | speaking | talking | talked ) \s+ (?: to | with )
          | \b(?: reported | quoted | cited | published | carried | written | wrote | said | aired ) \s+
              (?: by | in | on | for )
          | \b(?: newspaper | daily | magazine | weekly | journal | paper | broadcaster | channel | station
                | agency | website | outlet | portal ) s? ,?
        ) \s+
        (?: [Tt]he \s+ )?
        (?: \p{Lu}\w*+ (?: ['’]s? | (?<= an | ese | ian | ish ) ) \s+ )?  # "Russia's", "the German"
        ["“«']? $""",
    regex.VERBOSE,
)  # "told Time", "an interview with the Sun", "the weekly Focus", "according to Azerbaijan's Trend"

_PRESS_AFTER = regex.compile(
    r"""["”»']? \s+
        (?: newspaper | paper | daily | magazine | weekly | monthly | journal | (?: news \s+ )? agency
          | news \s+ site | website | portal | channel | TV | television | radio | broadcaster
          | correspondent | reporter
          | (?: has \s+ | had \s+ | also \s+ )?
              (?: reported | reports | wrote | writes | quoted | quotes | cited | learned | learnt )
        ) \b""",
    regex.VERBOSE,
)  # "Time magazine", "Report has learned"


@cache
def _outlets() -> tuple[Outlet, ...]:
    return tuple(
        Outlet(
            name=row["name"],
            kind=cast(OutletKind, row["kind"]),
            country=row["country"],
            aliases=items(row["aliases"]),
            weak=items(row["weak"]),
        )
        for row in read_table("agencies")
    )


@cache
def _by_form() -> dict[str, _Form]:
    """Give the forms of all rows; in capitals too, where no row claims those."""
    forms = {
        written: _Form(written, outlet, weak=written in outlet.weak)
        for outlet in _outlets()
        for written in outlet.forms
    }
    for form in tuple(forms.values()):
        shouted = form.written.upper()
        if len(shouted) >= _SHORTEST_SHOUTED:
            forms.setdefault(shouted, _Form(shouted, form.outlet, form.weak))
    return forms


@cache
def _by_first_word() -> dict[str, tuple[_Form, ...]]:
    """Give the forms by the word they open with, the article aside; the longest first."""
    words: dict[str, list[_Form]] = {}
    for form in _by_form().values():
        bare = form.written[4:] if form.written.startswith(_ARTICLES) else form.written
        if opening := _START.match(bare):
            keyed = _Form(bare, form.outlet, form.weak, article=bare != form.written)
            words.setdefault(opening[0], []).append(keyed)
    return {word: tuple(sorted(forms, key=lambda form: -len(form.written))) for word, forms in words.items()}


@cache
def _in_lower_case() -> tuple[_Form, ...]:
    """Give the forms that do not open with a capital: dpa, epd, gazeta.ru."""
    return tuple(form for form in _by_form().values() if form.written[0].islower())


def find_outlet(name: str) -> Outlet | None:
    """Give the outlet of exactly this name or alias, written as in its row or in capitals.

    >>> find_outlet("MNA").name, find_outlet("IZVESTIA").name, find_outlet("Oslo Evening Owl")
    ('Mehr', 'Izvestia', None)
    """
    form = _by_form().get(name) or _by_form().get(name.translate(_PLAIN).strip())
    return form.outlet if form else None


def outlet_at(text: str, position: int) -> tuple[int, Outlet] | None:
    """Give the end and the outlet of the longest form that begins at ``position``, weak or not.

    >>> end, outlet = outlet_at("Tehran - BORNA -", 9)
    >>> end, outlet.name
    (14, 'BORNA')
    """
    name = position + 4 if text.startswith(_ARTICLES, position) else position
    opening = _START.match(text, name)
    for form in _by_first_word().get(opening[0], ()) if opening else _in_lower_case():
        if _stands(text, name, form.written) and (not form.article or name > position):
            return name + len(form.written), form.outlet
    return None


def outlet_mentions(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, Outlet]]:
    """Give the outlets named in ``text[start:end]``, in order; the span covers the name.

    An article belongs to the span where it belongs to the name. Names in scripts without capitals are found in
    datelines only.

    >>> [(span.text, outlet.name) for span, outlet in outlet_mentions("She told the Guardian, TASS reported.")]
    [('the Guardian', 'The Guardian'), ('TASS', 'TASS')]
    """
    end = len(text) if end is None else end
    done = start
    for position, candidates in _openings(text, start, end):
        if position < done:
            continue
        for form in candidates:
            span = _mention(text, position, form)
            if span and span.start >= done and span.end <= end:
                yield span, form.outlet
                done = span.end
                break


def _openings(text: str, start: int, end: int) -> list[tuple[int, tuple[_Form, ...]]]:
    """Give the positions where a form may begin, in order, with the forms that begin so."""
    words = _by_first_word()
    found = [
        (opening.start(), words[opening[0]])
        for opening in _START.finditer(text, start, end)
        if opening[0] in words
    ]
    capitals = len(found)
    for form in _in_lower_case():
        position = text.find(form.written, start, end)
        while position >= 0:
            found.append((position, (form,)))
            position = text.find(form.written, position + 1, end)
    return found if len(found) == capitals else sorted(found, key=lambda opening: opening[0])


def _mention(text: str, position: int, form: _Form) -> Span | None:
    """Give the span of ``form`` at ``position``, its article included, if it stands there and counts."""
    if not _stands(text, position, form.written):
        return None
    first = position - 4 if form.article else position
    if form.article and not (first >= 0 and text.startswith(_ARTICLES, first)):
        return None
    last = position + len(form.written)
    if form.weak and not _beside_press(text, first, last):
        return None
    return Span.of(text, first, last)


def _stands(text: str, position: int, written: str) -> bool:
    """Say whether the words of a form stand at ``position``, whole."""
    end = position + len(written)
    if end < len(text) and (text[end].isalnum() or text[end] == "_"):
        return False
    if position and (text[position - 1].isalnum() or text[position - 1] == "_"):
        return False
    if text.startswith(written, position):
        return True
    return " " in written and text[position:end].translate(_PLAIN) == written


def _beside_press(text: str, start: int, end: int) -> bool:
    """Say whether a word of the press stands right before or right after ``text[start:end]``."""
    before = text[max(0, start - _BESIDE) : start]
    return bool(_PRESS_BEFORE.search(before) or _PRESS_AFTER.match(text, end, end + _BESIDE))

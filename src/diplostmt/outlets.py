"""News outlets: the agencies, papers and stations that an article comes from or passes words on from.

The names are rows of ``data/agencies.tsv``. A row's ``weak`` forms are ordinary words as well (Time,
Report, the Sun) or letters that often mean something else (AA, PTI). In running text they count only beside
words that speak of the press: "told Time", "the Sun newspaper", "Report news agency". In a dateline every
form counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import Literal, cast

import regex
from attrs import frozen

from diplostmt.lexicon.name_words import PAPERS
from diplostmt.openings import CAPITALISED, SMALL, capitalised, in_small_letters, one_of
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


# Characters that stand for a plain one of the same length: "People’s Daily", a name broken by a line end or
# held together by a no-break space.
_PLAIN = (("’", "'"), ("‘", "'"), ("\n", " "), ("\u00a0", " "), ("\u202f", " "), ("\u2009", " "))

_ARTICLES = ("The ", "the ", "THE ")

# A form of fewer letters is not looked for in capitals unless its row says so: "Time" does not make "TIME".
_SHORTEST_SHOUTED = 5

_LONGEST = 64  # of all forms, with room to see that the name ends

# How far to look for a word of the press on either side of a weak form.
_BESIDE = 48

_PRESS_BEFORE = regex.compile(
    r"""\b (?i: told | tells | telling | citing | cited | quoting | via
             | (?: interview | article | op-ed | column ) \s+ (?: by | from | for | in | of | to | with )
             | reports? \s+ (?: by | from | in ) | (?: comments? | remarks | interview ) \s+ to
             | (?<= , [ ] ) report (?: s | ed )
             | (?<= , [ ] ) inform (?: s | ed )
             | (?: according | spoke | speaking | talking | talked ) \s+ (?: to | with )
             | (?: as \s+ )? saying \s+ by
             | (?: reported | quoted | cited | published | carried | written | wrote | aired ) \s+
               (?: by | in | on | for )
             | (?: newspaper | daily | magazine | weekly | journal | paper | broadcaster | channel | station
                 | agency | website | outlet | portal ) s? ,?
           ) \s+
        (?: [Tt]he \s+ )?
        (?: \p{Lu}\w*+ (?: ['’]s? | (?<= an | ese | ian | ish ) ) \s+ )?  # "Russia's", "the German"
        ["“«']? $""",
    regex.VERBOSE,
)  # "told Time", "an interview with the Sun", "the weekly Focus", "according to Azerbaijan's Trend"

#: An outlet that no row has, by the word beside its name: "Shant TV", "Radio Mitre", "Islands Weekly", "the Northern
#: Light newspaper".
_UNLISTED = regex.compile(
    r"""(?<! [\w'’.-] )
        (?: Voice [ ] of [ ] \p{Lu}\w*+
          | \p{Lu}[\w'’.-]*+ [ ] (?: Radio | Television | TV )
          | (?: \p{Lu}[\w'’.-]*+ [ ] ){1,3}? (?: News | Press ) [ ] Agency
          | (?: Radio | Channel | TV ) [ ] (?: \p{Lu}[\w'’-]*+ | \d{1,3} )
          | (?: \p{Lu}[\w'’.-]*+ [ ] ){1,3}? (?: PAPERS ) (?! \w | [ ] \p{Lu} )
          | (?: [Ss]tate | [Pp]ublic | [Nn]ational ) (?: -run )? [ ] (?: television | TV | radio )
          | (?<= \b (?: daily | newspaper | weekly | magazine | broadcaster ) [ ] ) \p{Lu}[\w'’.-]*+
            (?: [ ] \p{Lu}[\w'’.-]*+ ){0,2}
          | (?: al- )? \p{Lu}[\w'’.-]*+ (?: [ ] (?: de | del | la | \d{1,3} | \p{Lu}[\w'’.-]*+ ) ){0,3}
            (?= [ ] (?: TV | television | radio | channel | newspaper | daily | weekly | magazine | broadcaster
                      | news [ ] (?: agency | site | website ) ) \b )
        )""".replace("PAPERS", "|".join(sorted(map(str.title, PAPERS)))),
    regex.VERBOSE,
)
#: Words one of which stands in or beside such a name: most stretches have none, which is seen at little cost.
_KINDS = re.compile(
    one_of(
        (
            "TV", " Agency", "adio", "elevision", "Voice", "hannel", "newspaper", "daily", "weekly", "magazine",
            "broadcaster", "news ", *map(str.title, PAPERS),
        )
    )
)  # fmt: skip

_PRESS_AFTER = regex.compile(
    r"""["”»']? (?: , \s{1,9} (?: citing | quoting ) | \s{1,9}
        (?: newspaper | paper | daily | magazine | weekly | monthly | journal | (?: news \s{1,9} )? agency
          | news \s{1,9} site | website | portal | channel | TV | television | radio | broadcaster
          | correspondent | reporter
          | (?: has \s{1,9} | had \s{1,9} | also \s{1,9} )?
              (?: reported | reports | informed | informs | wrote | writes | quoted | quotes | cited | learned
                | learnt )
          | (?: said | says ) , \s{1,9} (?: citing | quoting )
        ) ) \b""",
    regex.VERBOSE,
)  # "Time magazine", "Report has learned"


#: What stands before a station on which somebody says something: "said on state-owned Radio Chad".
_ON_AIR = re.compile(r"\bon (?:(?:government|state)-(?:owned|run) |local |national |private )?$")
#: What stands behind an outlet that has something from others: "state television reported".
_HAS_IT = re.compile(r"[ ,]{1,2}(?:also )?(?:cit(?:ed|es|ing)|quot(?:ed|es|ing)|report(?:ed|s)|said|says)\b")


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
        if first := _first_word(bare, 0):
            keyed = _Form(bare, form.outlet, form.weak, article=bare != form.written)
            words.setdefault(first[0], []).append(keyed)
    return {word: tuple(sorted(forms, key=lambda form: -len(form.written))) for word, forms in words.items()}


def _first_word(text: str, position: int) -> re.Match[str] | None:
    """Read the word that stands at ``position``, in a script with capitals."""
    return CAPITALISED.match(text, position) or SMALL.match(text, position)


@cache
def _by_first_letter() -> dict[str, tuple[_Form, ...]]:
    """Give the forms in scripts without capitals, by their first character: العربية."""
    letters: dict[str, list[_Form]] = {}
    for form in _by_form().values():
        if not _first_word(form.written, 0):
            letters.setdefault(form.written[0], []).append(form)
    return {
        letter: tuple(sorted(forms, key=lambda form: -len(form.written))) for letter, forms in letters.items()
    }


def find_outlet(name: str) -> Outlet | None:
    """Give the outlet of exactly this name or alias, written as in its row or in capitals.

    >>> find_outlet("MNA").name, find_outlet("IZVESTIA").name, find_outlet("Oslo Evening Owl")
    ('Mehr', 'Izvestia', None)
    """
    form = _by_form().get(name) or _by_form().get(_plain(name).strip())
    return form.outlet if form else None


@lru_cache(maxsize=1024)
def namesake(form: str, country: str) -> Outlet | None:
    """Give the outlet of a country that is called by a form which usually means another outlet.

    >>> namesake("CNA", "TW").name, find_outlet("CNA").name, namesake("CNA", "NO")
    ('Central News Agency', 'CNA', None)
    """
    own = (outlet for outlet in _outlets() if outlet.country == country)
    return next((outlet for outlet in own if any(f.startswith(f"{form} (") for f in outlet.forms)), None)


def outlet_at(text: str, position: int) -> tuple[int, Outlet] | None:
    """Give the end and the outlet of the longest form that begins at ``position``, weak or not.

    >>> end, outlet = outlet_at("Tehran - BORNA -", 9)
    >>> end, outlet.name
    (14, 'BORNA')
    """
    name = position + 4 if text.startswith(_ARTICLES, position) else position
    first = _first_word(text, name)
    forms = _by_first_word().get(first[0]) if first else _by_first_letter().get(text[name : name + 1])
    if not forms:
        return None
    plain = _plain(text[name : name + _LONGEST])
    for form in forms:
        if (not form.article or name > position) and _stands(plain, 0, form.written):
            return name + len(form.written), form.outlet
    return None


def outlet_mentions(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, Outlet]]:
    """Give the outlets named in ``text[start:end]``, in order; the span covers the name.

    An article belongs to the span where it belongs to the name. Names in scripts without capitals are found
    in datelines only.

    >>> mentions = outlet_mentions("She told the Guardian, TASS reported.")
    >>> [(span.text, outlet.name) for span, outlet in mentions]
    [('the Guardian', 'The Guardian'), ('TASS', 'TASS')]
    """
    end = len(text) if end is None else min(end, len(text))
    starts, forms_at = _openings(text)
    within = range(bisect_left(starts, start), bisect_left(starts, end))
    if not within:
        return
    first = max(0, start - _BESIDE)
    plain, last = _plain(text[first : end + _BESIDE]), end - first
    done = start - first
    for i in within:
        position = starts[i] - first
        if position < done:
            continue
        for form in forms_at[i]:
            name_end = position + len(form.written)
            if not plain.startswith(form.written, position) or name_end > last:
                continue
            name = position - 4 if form.article else position
            if name >= done and _counts(plain, name, position, form):
                yield Span.of(text, first + name, first + name_end), form.outlet
                done = name_end
                break


#: Whom somebody speaks to by the kind of outlet, one that has been named: "told the newspaper".
_AGAIN = re.compile(
    r"\b(?:told|tells|telling|to|with) (the (newspaper|daily|paper|agency|news agency|channel|broadcaster|station"
    r"|network|magazine|weekly|website|outlet|portal))\b(?! [A-Z])"
)
_KINDS_AGAIN: dict[str, frozenset[OutletKind]] = {
    "agency": frozenset({"agency"}),
    "news agency": frozenset({"agency"}),
    **dict.fromkeys(("newspaper", "daily", "paper"), frozenset({"newspaper"})),
    **dict.fromkeys(("channel", "broadcaster", "station", "network"), frozenset({"broadcaster"})),
    **dict.fromkeys(("magazine", "weekly"), frozenset({"magazine", "newspaper"})),
}
#: How many characters before an outlet is looked for that is only called "the newspaper".
_FAR_BACK = 2000


def mentions_again(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """Give the outlets that somebody in ``text[start:end]`` speaks to by their kind alone, with the name told before.

    >>> text = "She wrote to El Mundo. Ana Ruiz told the newspaper that it was late."
    >>> [(span.text, name) for span, name in mentions_again(text, 23, len(text))]
    [('the newspaper', 'El Mundo')]
    """
    for match in _AGAIN.finditer(text, start, end):
        kinds = _KINDS_AGAIN.get(match[2])
        before = outlet_mentions(text, max(0, match.start() - _FAR_BACK), match.start())
        names = [outlet.name for _, outlet in before if kinds is None or outlet.kind in kinds]
        if names:
            yield Span.of(text, *match.span(1)), names[-1]


def unlisted_mentions(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the outlets in ``text[start:end]`` that no row has, where somebody speaks to them or they quote somebody.

    >>> text = "She told Radio Mitre, and he told the Northern Light newspaper."
    >>> [span.text for span in unlisted_mentions(text, 0, len(text))]
    ['Radio Mitre', 'Northern Light']
    """
    if _KINDS.search(text, start, end) is None:
        return
    for match in _UNLISTED.finditer(text, start, end):
        before = text[max(start, match.start() - _BESIDE) : match.start()]
        on_air = match[0].startswith(("Channel ", "Radio ", "TV ")) and _ON_AIR.search(before)
        described = match[0].endswith("-based")  # "told the London-based newspaper"
        if on_air or (not described and (_PRESS_BEFORE.search(before) or _HAS_IT.match(text, match.end()))):
            name = match[0].rstrip(".'’").removesuffix("'s").removesuffix("’s")  # "on Radio One's programme"
            yield Span.of(text, match.start(), match.start() + len(name))


def is_unlisted(name: str) -> bool:
    """Say whether a name by itself is that of an outlet, though no row has it: "Radio Mitre", "the Bergen Courier"."""
    return _UNLISTED.fullmatch(name.removeprefix("the ")) is not None


def _plain(text: str) -> str:
    """Give the text with plain blanks and apostrophes, every character in its place."""
    for special, plain in _PLAIN:
        text = text.replace(special, plain)
    return text


@lru_cache(maxsize=2)  # a text is asked about statement by statement
def _openings(text: str) -> tuple[Sequence[int], Sequence[tuple[_Form, ...]]]:
    """Give the positions where a form may begin, in order, and the forms that begin so."""
    words = _by_first_word()
    found = [
        (position, words[word])
        for openings in (capitalised(text), in_small_letters(text))
        for position, word in zip(*openings, strict=True)
        if word in words
    ]
    found.sort(key=itemgetter(0))
    return [position for position, _ in found], [forms for _, forms in found]


def _counts(plain: str, start: int, position: int, form: _Form) -> bool:
    """Say whether the form is a name: whole, with its article, beside a word of the press if it is weak."""
    if form.article and not plain.startswith(_ARTICLES, start):
        return False
    if not _stands(plain, position, form.written):
        return False
    end = position + len(form.written)
    if form.article and " " not in form.written and _goes_on(plain, end):
        return False  # "the Guardian Council"
    return not form.weak or _beside_press(plain, start, end)


def _stands(plain: str, position: int, written: str) -> bool:
    """Say whether a form stands at ``position`` and is not a part of longer words."""
    end = position + len(written)
    return (
        plain.startswith(written, position)
        and not (end < len(plain) and (plain[end].isalnum() or plain[end] == "_"))
        and not (position and (plain[position - 1].isalnum() or plain[position - 1] == "_"))
    )


def _beside_press(plain: str, start: int, end: int) -> bool:
    """Say whether a word of the press stands right before or right after ``plain[start:end]``."""
    if _PRESS_AFTER.match(plain, end, end + _BESIDE):
        return True
    before = plain[max(0, start - _BESIDE) : start]
    return not _goes_on(plain, end) and _PRESS_BEFORE.search(before) is not None


def _goes_on(plain: str, end: int) -> bool:
    """Say whether a capital follows, so that the word is part of another name: "told Time Warner"."""
    return plain[end : end + 1] == " " and plain[end + 1 : end + 2].isupper()

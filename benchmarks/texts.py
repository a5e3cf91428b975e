"""The texts that are measured: made-up articles, annotated ones where they are at hand, and texts of one kind only."""

from __future__ import annotations

from functools import cache
from itertools import cycle, islice
from pathlib import Path

from hypothesis import Phase, given, seed, settings

from diplostmt.testing import Wire, articles

#: The annotated articles are not part of the repository.
ANNOTATED = Path(__file__).resolve().parents[2] / "shared" / "seeds"
LENGTH = 3000

#: News is mostly narration: with one of these before and behind each drawn sentence, a made-up article has about as
#: many statements as annotated news, three in a thousand characters.
NARRATION = (
    "The delegations met in Geneva on Monday for the third round of talks this year. The agenda had four points: the "
    "exchange of data, inspections on site, the work of the joint commission, and the costs of all three.",
    "The New START treaty was signed in Prague on April 8, 2010. It limits the number of deployed warheads and of "
    "the missiles and bombers that carry them, and each side may visit the bases of the other.",
    "Trade across the strait grew by 11 percent between 2012 and 2015, and most of it goes by sea. Ferries run "
    "twice a day from the port of Haifa, and once a week from Piraeus in the summer months.",
    "On the eve of the meeting about two hundred people gathered in front of the embassy in Ankara. The police closed "
    "two streets to traffic for the afternoon, and the crowd went home before dark.",
    "Observers from the OSCE have been on both sides of the line since last September. Their mandate ends on March 31 "
    "unless all participating states agree to prolong it, which they have done four times.",
    "Resolution 2231 of the UN Security Council endorsed the agreement with Iran in July 2015. Under its terms some "
    "restrictions end after eight years, others after ten, and reports are due every six months.",
    "The new bridge is two kilometres long and cost more than $300 million. Work on it began in the spring of 2011, "
    "stopped for a year when money ran out, and ended three weeks ago with a test of the lights.",
    "Earlier in the day the ministers visited the Peace Palace in The Hague and laid wreaths at the monument in the "
    "park. A dinner with the mayor and the heads of the city's universities closed the programme.",
)

#: One stretch of each kind of text that asks for care.
KINDS = {
    "furniture": "Read also\nShare on Facebook\n© 2015 All rights reserved\nReporting by Ana Ruiz\n",
    "quotation marks": "\"“”‘’'«»",
    "capitals": "Foreign Minister Ana Maria RUIZ Castellanos OSLO New START ",
    "digits": "12.11.2018 2018 1,000,000 ",
    "dashes": "- – — -- ",
    "spaces": " \t\u00a0\n",
}


@cache
def made_up(count: int) -> tuple[str, ...]:
    """Make articles of about 3 kB each."""
    wires = drawn(4 * count)
    return tuple(_article(wires[4 * i : 4 * i + 4], LENGTH) for i in range(count))


def giant(length: int) -> str:
    """Make one article of this length."""
    return _article(drawn(40), length)


def of_kind(kind: str, length: int) -> str:
    """Make a text of this length, all of one kind."""
    stretch = KINDS[kind]
    return (stretch * (length // len(stretch) + 1))[:length]


def annotated() -> tuple[str, ...]:
    """Give the annotated articles, as far as they are at hand."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted(ANNOTATED.glob("*.txt")))


@cache
def drawn(count: int) -> list[Wire]:
    """Draw short reports, always the same ones for a version of Hypothesis."""
    wires: list[Wire] = []

    @seed(7)
    @settings(max_examples=count, database=None, deadline=None, derandomize=False, phases=[Phase.generate])
    @given(articles())
    def draw(wire: Wire) -> None:
        wires.append(wire)

    draw()
    return list(islice(cycle(wires), count))


def _article(wires: list[Wire], length: int) -> str:
    """Put reports together to one: the head of the first, the paragraphs of all, with narration between them."""
    first, narration = wires[0], cycle(NARRATION)
    assert first.dateline
    text = first.text[: first.dateline.body_start]
    for wire in cycle(wires):
        assert wire.dateline
        for paragraph in wire.text[wire.dateline.body_start :].strip().split("\n\n"):
            text += f"{paragraph}\n\n{next(narration)}\n\n"
            if len(text) >= length:
                return text
    raise AssertionError("cycle() ends only when there are no wires")

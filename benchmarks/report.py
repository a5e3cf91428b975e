"""The table: every figure on made-up and on annotated articles, beside the bar it is held to."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path

from attrs import frozen

from benchmarks import texts
from benchmarks.processes import first_and_later, in_new_process, peak_memory, start_seconds
from benchmarks.subjects import model, others, stages, whole
from benchmarks.timing import Spread, difference, growth, ratio, take_turns
from diplostmt.extraction import extract

RESULTS = Path(__file__).with_name("results.md")
ARTICLES, ROUNDS, STARTS, FACTORS, LARGE = 24, 7, 25, (4, 16, 64), 10_000_000
#: What a row shows: one spread, or one for each factor of the length.
Figures = Mapping[str, Sequence[Spread]]


@frozen
class Bar:
    """What a figure should be at least, and at most."""

    at_least: float = 0
    at_most: float = float("inf")

    def verdict(self, figures: Sequence[Spread]) -> str:
        """Say what is wanted, and whether all of these are so."""
        wanted = f"at least {self.at_least:g}" if self.at_least else f"at most {self.at_most:g}"
        held = all(self.at_least <= figure.median <= self.at_most for figure in figures)
        return wanted if held else f"{wanted}: **missed**"


PARSE = "spaCy, the whole model, in times of `extract`"
PARSER_ALONE = "spaCy, tagger and parser alone, in times of `extract`"
TEXTACY = "textacy's quotations, in times of `extract`"
TOKENS = "`extract`, in times of one token pass"
IMPORT = "`import diplostmt`, ms beyond an empty interpreter"
GROWTH = f"time for {', '.join(map(str, FACTORS))} times the text"
MEMORY = "peak of memory for 10 MB, in times of the text"
BARS = {
    PARSE: Bar(at_least=100),
    TEXTACY: Bar(at_least=100),
    TOKENS: Bar(at_most=5),
    IMPORT: Bar(at_most=60),
    GROWTH: Bar(at_most=70),
    MEMORY: Bar(at_most=30),
}


def main() -> None:
    """Measure, print the table, and keep it."""
    made_up, annotated = texts.made_up(ARTICLES), texts.annotated()
    columns = [{**articles(made_up), **other_texts(), **starting()}, articles(annotated) if annotated else {}]
    page = "\n".join([heading(), *table(*columns), ""])
    print(page)
    RESULTS.write_text(page, encoding="utf-8")


def articles(given: Sequence[str]) -> Figures:
    """Measure on articles."""

    def joined(length: int) -> str:
        text = "\n\n".join(given)
        return (text * (length // len(text) + 1))[:length]

    return {
        **in_new_process(speed, given),
        **first_call(given[0]),
        **growths("articles one after the other", joined),
        **memory("articles one after the other", joined),
    }


def other_texts() -> Figures:
    """Measure on what is no article, and on one that does not end."""
    found = {**growths("one giant article", texts.giant), **memory("one giant article", texts.giant)}
    for kind in texts.KINDS:
        found |= growths(kind, partial(texts.of_kind, kind))
    return found


def speed(given: Sequence[str]) -> Figures:
    """Compare ``extract`` with its own stages, and with other ways to look at the same articles."""
    times = take_turns({**whole(given), **stages(given), **others(given)}, ROUNDS)
    kilobytes = sum(map(len, given)) / 1000
    return {
        "`extract`, articles of 3 kB a second": [
            Spread.of(kilobytes / 3 / seconds for seconds in times["extract"])
        ],
        PARSE: [ratio(times, "spaCy", "extract")],
        PARSER_ALONE: [ratio(times, "spaCy alone", "extract")],
        TEXTACY: [ratio(times, "textacy", "extract")],
        TOKENS: [ratio(times, "extract", "tokens")],
        **{
            f"stage {name}, % of `extract`": [ratio(times, name, "extract", scale=100)] for name in stages(())
        },
    }


def first_call(text: str) -> Figures:
    """Measure what the first call does for the later ones."""
    pairs = [in_new_process(first_and_later, text) for _ in range(ROUNDS)]
    return {
        "first call, ms beyond a later one": [Spread.of(1000 * (first - later) for first, later in pairs)]
    }


def growths(kind: str, text: Callable[[int], str]) -> Figures:
    """Measure how time grows with the length of a text."""
    return {f"{GROWTH}: {kind}": growth(extract, text, texts.LENGTH, FACTORS, ROUNDS)}


def memory(kind: str, text: Callable[[int], str]) -> Figures:
    """Measure how much memory a large text takes."""
    given = text(LARGE)
    return {f"{MEMORY}: {kind}": [Spread.of([in_new_process(peak_memory, given) / len(given.encode())])]}


def starting() -> Figures:
    """Measure what starting costs."""
    codes = ("import attrs, regex", "import diplostmt", "from diplostmt import extract")
    times = start_seconds(("pass", *codes), STARTS)
    return {
        f"`{code}`, ms beyond an empty interpreter": [difference(times, code, "pass", scale=1000)]
        for code in codes
    }


HEADING = """\
# Speed, growth, memory and start, as measured

`make bench` on {cores} cores ({processor}), {system}, Python {python}, {packages}.

Each figure is a median, with the lowest and the highest of {rounds} rounds in which all that is compared took turns.
Time is that of the processor, memory that of a whole process. The made-up articles come from `benchmarks/texts.py`;
the annotated ones are not part of the repository.
"""


def heading() -> str:
    """Say on what machine, with what, and how."""
    packages = ("spacy", "textacy", model(), "hypothesis")
    return HEADING.format(
        cores=os.cpu_count(),
        processor=processor(),
        system=platform.system(),
        python=platform.python_version(),
        packages=", ".join(f"{name} {version(name)}" for name in packages),
        rounds=ROUNDS,
    )


def table(made_up: Figures, annotated: Figures) -> Iterator[str]:
    """Write a row for each figure."""
    yield "| | made-up articles | annotated articles | bar |"
    yield "| --- | --- | --- | --- |"
    for name, figures in made_up.items():
        others = annotated.get(name, ())
        bar = next((bar for begun, bar in BARS.items() if name.startswith(begun)), None)
        verdict = bar.verdict([*figures[-1:], *others[-1:]]) if bar else ""
        yield f"| {name} | {'; '.join(map(str, figures))} | {'; '.join(map(str, others))} | {verdict} |"


def processor() -> str:
    """Name the processor."""
    about = Path("/proc/cpuinfo")
    lines = about.read_text(encoding="utf-8").splitlines() if about.exists() else []
    named = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor()

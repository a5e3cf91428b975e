"""The benchmarks measure what they say; and of speed itself, what no busy machine can upset."""

from __future__ import annotations

from functools import partial
from time import process_time
from timeit import timeit

import pytest

from benchmarks import texts
from benchmarks.processes import first_and_later, in_new_process, peak_memory, start_seconds
from benchmarks.report import PARSE, TOKENS, table
from benchmarks.subjects import stages, whole
from benchmarks.timing import Spread, difference, growth, ratio, take_turns
from diplostmt.extraction import extract

TIMES = {"slow": [4.0, 9.0, 8.0], "quick": [2.0, 3.0, 1.0]}
LOOP = "sum(i * i for i in range(3_000_000))"


def test_a_ratio_is_taken_round_by_round() -> None:
    assert ratio(TIMES, "slow", "quick") == Spread(3, 2, 8)
    assert ratio(TIMES, "quick", "slow", scale=100) == Spread(100 / 3, 12.5, 50)
    assert difference(TIMES, "slow", "quick") == Spread(6, 2, 7)


@pytest.mark.parametrize(
    ("spread", "shown"),
    [
        (Spread(1234.4, 987.6, 2000), "1,234 (988 to 2,000)"),
        (Spread(12.34, 9, 15), "12.3 (9.0 to 15.0)"),
        (Spread(1.234, 0, 2), "1.23 (0.00 to 2.00)"),
    ],
)
def test_spreads_show_three_figures(spread: Spread, shown: str) -> None:
    assert str(spread) == shown


def test_what_is_compared_takes_turns() -> None:
    done: list[str] = []
    tasks = {name: partial(spin, name, done) for name in ("a", "b")}
    times = take_turns(tasks, rounds=3, turn=0.01)
    assert done[-6:] == ["a", "b"] * 3
    assert [len(rounds) for rounds in times.values()] == [3, 3]
    assert 0.02 <= min(times["a"]) < 0.05


def spin(name: str, done: list[str]) -> None:
    """Take longer than a turn."""
    done.append(name)
    begun = process_time()
    while process_time() < begun + 0.02:
        pass


def test_growth_is_that_of_the_task() -> None:
    """Sixteen for the square of four: nearer to it than to four or to the cube, however busy the machine."""

    def pairs(text: str) -> int:
        return sum(one == other for one in text for other in text)

    (growing,) = growth(pairs, "a".__mul__, 50, [4], rounds=3)
    assert 8 < growing.median < 32


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", ["articles", "one giant article", *texts.KINDS])
def test_the_time_of_extract_grows_with_the_text_and_no_faster(kind: str) -> None:
    """Eight times the text; where time grew with the square it would be sixty-four."""

    def text(length: int) -> str:
        if kind == "articles":
            return "\n\n".join(texts.made_up(length // texts.LENGTH))
        return texts.giant(length) if kind == "one giant article" else texts.of_kind(kind, length)

    (growing,) = growth(extract, text, 2 * texts.LENGTH, [8], rounds=3)
    assert growing.lowest < 12


def test_the_table_shows_each_figure_and_what_misses_its_bar() -> None:
    one, two = Spread(120, 110, 130), Spread(99, 90, 101)
    rows = list(table({PARSE: [one], TOKENS: [Spread(4, 3, 6)], "dates": [one]}, {PARSE: [two]}))
    assert rows[2:] == [
        f"| {PARSE} | 120 (110 to 130) | 99.0 (90.0 to 101.0) | at least 100: **missed** |",
        f"| {TOKENS} | 4.00 (3.00 to 6.00) |  | at most 5 |",
        "| dates | 120 (110 to 130) |  |  |",
    ]


def test_articles_are_made_up_alike_each_time() -> None:
    first = texts.made_up(4)
    texts.made_up.cache_clear()
    texts.drawn.cache_clear()
    assert texts.made_up(4) == first
    assert len(set(first)) == 4
    assert all(texts.LENGTH <= len(text) < 1.3 * texts.LENGTH for text in first)


def test_made_up_articles_have_as_many_statements_as_news() -> None:
    """Annotated news has three in a thousand characters."""
    given = texts.made_up(8)
    found = sum(len(extract(text).statements) for text in given)
    assert 2.5 < 1000 * found / sum(map(len, given)) < 3.5


@pytest.mark.parametrize("kind", texts.KINDS)
def test_texts_of_one_kind_have_the_length_asked_for(kind: str) -> None:
    assert len(texts.of_kind(kind, 1001)) == 1001


def test_the_stages_are_those_of_extract() -> None:
    given = texts.made_up(4)
    times = take_turns({**whole(given), **stages(given)}, rounds=5, turn=0.01)
    parts = sum(min(times[name]) for name in stages(()))
    assert 0.5 < parts / min(times["extract"]) < 1.5


def test_memory_and_start_are_measured_in_new_processes() -> None:
    small, large = (in_new_process(peak_memory, texts.giant(length)) for length in (1000, 300_000))
    assert 10e6 < small < large < 500e6
    first, later = in_new_process(first_and_later, texts.giant(1000))
    assert first > later > 0
    times = start_seconds(["pass", LOOP], rounds=2)
    assert difference(times, LOOP, "pass").lowest > in_new_process(processor_seconds, LOOP) / 2


def processor_seconds(code: str) -> float:
    return timeit(code, timer=process_time, number=1)

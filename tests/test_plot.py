"""One figure shows who speaks, how much, about which agreement, over time."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from attrs import evolve

import diplostmt
from diplostmt import Extraction, Speaker, plot

pytest.importorskip("matplotlib")


def article(published: str | None, *said: str) -> Extraction:
    return diplostmt.extract(
        "\n\n".join(["VIENNA. /TASS/. Consultations took place.", *said]), published=published
    )


RUIZ = '"The New START treaty stands," Spanish Foreign Minister Ana Ruiz said.'  # 5 words, one agreement
SOLHEIM = '"We shall see," Norwegian Foreign Minister Ingrid Solheim said.'  # 3 words, none
BOTH = '"The JCPOA and the New START treaty stand," Norwegian Foreign Minister Ingrid Solheim said.'  # 8, two


def strips(figure: Any) -> dict[str, dict[tuple[str, int], float]]:
    """Give, for every strip by its title, the heights of bars by agreement and place, empty ones left out."""
    return {
        strip.get_title(loc="left"): {
            (bars[0].get_label(), round(bar.get_x() + bar.get_width() / 2)): bar.get_height()
            for bars in strip.containers
            for bar in bars
            if bar.get_height()
        }
        for strip in figure.axes
    }


def ticks(figure: Any) -> list[str]:
    return [label.get_text() for label in figure.axes[-1].get_xticklabels()]


def test_words_are_counted_by_speaker_agreement_and_month() -> None:
    results = [article("2019-01-03", RUIZ, SOLHEIM), article("2019-01-20", RUIZ), article("2019-03-02", BOTH)]
    figure = plot.figure(results)
    january = 2019 * 12
    assert strips(figure) == {
        "Ingrid Solheim: 11 words": {
            ("no agreement", january): 3, ("New START", january + 2): 4, ("JCPOA", january + 2): 4,
        },
        "Ana Ruiz: 10 words": {("New START", january): 10},
    }  # fmt: skip
    assert ticks(figure) == ["2019-01", "2019-02", "2019-03"]


@pytest.mark.parametrize(
    ("dates", "labels"),
    [
        (("2019-01-30", "2019-02-01"), ["2019-01-30", "2019-01-31", "2019-02-01"]),
        (("2019-01-03", "2019-03-02"), ["2019-01", "2019-02", "2019-03"]),
        (
            ("2012-01-03", "2018-03-02"),
            ["2012-01", "2013-01", "2014-01", "2015-01", "2016-01", "2017-01", "2018-01"],
        ),
        (("1990-01-03", "2018-03-02"), ["1990", "1994", "1998", "2002", "2006", "2010", "2014", "2018"]),
        (("2019-01-03", None), ["2019-01-03", "no date"]),
        (("2019-01-03", "2019-01"), ["2019-01-03", "no date"]),
        (("2019-01", "2019-02"), ["2019-01", "2019-02"]),
        ((None,), ["no date"]),
    ],
)
def test_time_is_cut_into_days_months_quarters_or_years(
    dates: tuple[str | None, ...], labels: list[str]
) -> None:
    assert ticks(plot.figure([article(date, RUIZ) for date in dates])) == labels


def test_those_who_say_most_come_first_and_the_rest_are_left_out() -> None:
    results = [article("2019-01-03", RUIZ, SOLHEIM)]
    assert [*strips(plot.figure(results, speakers=1))] == ["Ana Ruiz: 5 words"]


def test_six_and_more_agreements_share_the_last_colours() -> None:
    names = (
        "JCPOA",
        "New START treaty",
        "CTBT",
        "INF Treaty",
        "Open Skies Treaty",
        "Ottawa Convention",
        "NPT",
    )
    said = [f'"The {name} stands," Spanish Foreign Minister Ana Ruiz said.' for name in names]
    labels = [bars[0].get_label() for bars in plot.figure([article("2019-01-03", *said)]).axes[0].containers]
    assert len(labels) == 6
    assert labels[-1] == "other agreements"


@pytest.mark.parametrize(("month", "bars"), [("2019-01", 6), ("2019-03", 6), ("2019-09", 9)])
def test_bars_fill_the_width_from_six_on_and_are_no_wider_than_a_sixth(month: str, bars: int) -> None:
    figure: Any = plot.figure([article("2019-01", RUIZ), article(month, RUIZ)])
    first, last = figure.axes[0].get_xlim()
    assert round(last - first) == bars


def test_a_figure_of_nothing_is_a_figure() -> None:
    assert [*strips(plot.figure([]))] == ["nobody known by name: 0 words"]


@pytest.mark.parametrize("width", [4, 8])
@pytest.mark.parametrize("dark", [False, True])
def test_it_shows_itself_and_takes_names_as_they_are(dark: bool, width: float) -> None:
    result = article("2019-01-03", RUIZ)
    name = Speaker(r"$\frac{<b>$ " + "long " * 40, "person", None, None)
    (statement,) = result.statements
    hostile = evolve(result, statements=(evolve(statement, speaker=name, agreements=("_$x$",)),))
    figure: Any = plot.figure([hostile], dark=dark, width=width)
    assert figure._repr_png_().startswith(b"\x89PNG")
    assert figure.get_figwidth() == width


def test_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.style", None)
    with pytest.raises(ImportError, match=r"pip install 'diplostmt\[plot\]'"):
        plot.figure([])

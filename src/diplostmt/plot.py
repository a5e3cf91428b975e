"""One figure for a set of articles: who speaks, how much, about which agreement, over time.

Each speaker has a strip. A bar is as high as the number of words said in a stretch of time; its colours are
the agreements spoken of. Time is that of publication; what is not dated closely enough stands on the right.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from diplostmt.edtf import bounds
from diplostmt.export.arrow import needed
from diplostmt.export.html import COLOURS, short_title
from diplostmt.models import Extraction

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_OTHERS, _NONE = "other agreements", "no agreement"
_PAPER, _INK = ("#ffffff", "#16181c"), ("#1b1c20", "#e9e7e2")  # in light and in dark mode
_STEPS = (0, 1, 3, 12, 60, 240, 12_000)  # how long a bar lasts, in months; 0 is a day
_BARS = 40  # side by side, at most

_Words = dict[tuple[str, str, int], float]  # how many were said: by whom, about what, in which period


def figure(
    results: Iterable[Extraction], *, speakers: int = 8, width: float = 8, dark: bool = False
) -> Figure:
    """Draw who said how much, about which agreement, and when, as a matplotlib figure.

    Those ``speakers`` are shown who said most; statements whose speaker is not known do not count. What is
    said about two agreements counts half for each. ``width`` is in inches: 4 suits a phone. ``dark`` is for
    dark pages. Raises ``ImportError`` where matplotlib is not installed.
    """
    said, periods, step = _said_when(list(results))
    by_speaker, by_topic = _totals(said, 0), _totals(said, 1)
    names = [*by_speaker][:speakers] or ["nobody known by name"]
    topics = [topic for topic in by_topic if topic != _NONE]
    rows = {**dict(zip(topics, ("c0", "c1", "c2", "c3", "c4"), strict=False)), _OTHERS: "c5", _NONE: "quiet"}
    words: _Words = defaultdict(float)
    for name, topic, period, count in said:
        words[name, topic if topic in rows else _OTHERS, period] += count
    drawn = {topic for _, topic, _ in words}
    colours = {
        topic: COLOURS[row]["dark" if dark else "light"] for topic, row in rows.items() if topic in drawn
    }
    columns, paper, ink = max(1, int(width / 2.4)), _PAPER[dark], _INK[dark]
    shown = _blank(width, 0.6 + 0.8 * len(names) + 0.2 * len(colours) / columns, paper)
    strips = shown.subplots(len(names), sharex=True, sharey=True, squeeze=False)[:, 0]
    xs = sorted({*periods} | {x for _, _, x in words})
    for strip, name in zip(strips, names, strict=True):
        strip.set_facecolor(paper)
        strip.tick_params(colors=ink, labelsize=8, length=0)
        _fill(strip, name, xs, words, colours)
        title = f"{name[: int(9 * width)]}: {by_speaker.get(name, 0):.0f} words"
        strip.set_title(title, loc="left", size=9, color=ink, parse_math=False)
    strips[0].set_xlim(periods.start - 0.6, max([*xs, periods.start + 11]) + 0.6)
    marked = periods[:: max(1, -(-len(periods) // max(1, int(width))))]
    ticks = {x: _label(x, step) for x in marked} | {x: "no date" for x in xs if x not in periods}
    strips[0].set_xticks([*ticks], [*ticks.values()])
    look = {"ncols": columns, "fontsize": 8, "frameon": False, "labelcolor": ink}
    key = shown.legend(*strips[0].get_legend_handles_labels(), loc="outside upper left", **look)
    for text in key.get_texts():
        text.set_parse_math(False)
    return shown


def _fill(strip: Axes, name: str, xs: Sequence[int], words: _Words, colours: Mapping[str, str]) -> None:
    """Draw the bars of one speaker."""
    heights = [0.0] * len(xs)
    for topic, colour in colours.items():
        counts = [words.get((name, topic, x), 0.0) for x in xs]
        strip.bar(xs, counts, 0.9, heights, color=colour, edgecolor=strip.get_facecolor(), label=topic)
        heights = [height + count for height, count in zip(heights, counts, strict=True)]
    strip.spines[:].set_visible(False)
    strip.axhline(0, color="#808080", linewidth=0.8)


def _blank(width: float, height: float, paper: str) -> Figure:
    """Give an empty figure, which shows itself in notebooks without pyplot, as other figures do not."""
    needed("matplotlib", "plot")
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from numpy import asarray
    from PIL import Image

    class Shown(Figure):
        def _repr_png_(self) -> bytes | None:
            canvas: Any = FigureCanvasAgg(self)
            canvas.draw()
            return Image.fromarray(asarray(canvas.buffer_rgba()))._repr_png_()

    return Shown((width, height), dpi=144, facecolor=paper, layout="constrained")


def _said_when(results: Sequence[Extraction]) -> tuple[list[tuple[str, str, int, float]], range, int]:
    """Give what is said by whom, about what, in which period; all periods; how many months each of them lasts."""
    dated = [_published(result) for result in results]
    for step in _STEPS:  # the shortest that gives few enough bars, and into which most of the dates fit
        placed = [_period(pair, step) for pair in dated]
        known = [period for period in placed if period is not None]
        periods = range(min(known, default=0), max(known, default=-1) + 1)
        if len(periods) <= _BARS and 2 * len(known) >= sum(pair is not None for pair in dated):
            break
    said = [
        (name, topic, periods.stop + 1 if period is None else period, words)
        for result, period in zip(results, placed, strict=True)
        for name, topic, words in _said(result)
    ]
    return said, periods, step


def _published(result: Extraction) -> tuple[datetime.date, datetime.date] | None:
    """Give the first and last day on which the article may have been published, where both are known."""
    published = result.article.published
    first, last = bounds(published.edtf) if published and published.edtf else (None, None)
    return (first, last) if first and last else None


def _period(days: tuple[datetime.date, datetime.date] | None, step: int) -> int | None:
    """Give the number of the day, or of the stretch of so many months, in which both days lie."""
    numbers = {(day.year * 12 + day.month - 1) // step if step else day.toordinal() for day in days or ()}
    return numbers.pop() if len(numbers) == 1 else None


def _label(period: int, step: int) -> str:
    """Name a period by its day, its month, or its year."""
    if not step:
        return datetime.date.fromordinal(period).isoformat()
    year, month = divmod(period * step, 12)
    return f"{year}-{month + 1:02}" if step < 12 else str(year)


def _said(result: Extraction) -> Iterator[tuple[str, str, float]]:
    """Give every speaker's words: by whom, about what, how many."""
    for statement in result.statements:
        topics = [short_title(id) for id in statement.agreements] or [_NONE]
        count = sum(len(content.text.split()) for content in statement.content)
        if statement.speaker:
            yield from ((statement.speaker.name, topic, count / len(topics)) for topic in topics)


def _totals(said: Iterable[tuple[str, str, int, float]], part: Literal[0, 1]) -> dict[str, float]:
    """Count the words of each speaker (part 0) or about each agreement (part 1), most first."""
    sums: dict[str, float] = defaultdict(float)
    for *names, _, count in said:
        sums[names[part]] += count
    return dict(sorted(sums.items(), key=lambda item: -item[1]))

"""One figure for a set of articles: who speaks, how much, about which agreement, over time.

Each speaker has a strip. A bar is as high as the number of words said in a stretch of time; its colours are
the agreements spoken of. Time is that of publication; what is not dated closely enough stands on the right.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from diplostmt.agreements.registry import short_name
from diplostmt.edtf import bounds
from diplostmt.export.arrow import needed
from diplostmt.export.html import COLOURS
from diplostmt.models import Extraction

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_OTHERS, _NONE = "other agreements", "no agreement"
_STEPS = (0, 1, 3, 12, 60, 240, 12_000)  # how long a bar lasts, in months; 0 is a day
_BARS = 40  # side by side, at most
_Days = tuple[datetime.date, datetime.date] | None  # the first and the last that may be the one


def figure(
    results: Iterable[Extraction], *, speakers: int = 8, width: float = 8, dark: bool = False
) -> Figure:
    """Draw who said how much, about which agreement, and when, as a matplotlib figure.

    Those ``speakers`` are shown who said most; statements whose speaker is not known do not count. What is said about
    two agreements counts half for each. ``width`` is in inches: 4 suits a phone. ``dark`` is for dark pages.
    """
    said = [one for result in results for one in _said(result)]
    by_speaker = _sums((who, words) for who, _, words, _ in said)
    topics = [topic for topic in _sums((topic, words) for _, topic, words, _ in said) if topic != _NONE]
    rows = {**dict(zip(topics, ("c0", "c1", "c2", "c3", "c4"), strict=False)), _OTHERS: "c5", _NONE: "quiet"}
    step, periods = _periods([days for *_, days in said if days])
    undated = periods.stop + 1
    bars: dict[tuple[str, str], list[tuple[int, float]]] = defaultdict(list)  # where to add how many words
    for who, topic, words, days in said:
        bars[who, topic if topic in rows else _OTHERS].append((_period(days, step, undated), words))
    names = [*by_speaker][:speakers] or ["nobody known by name"]
    drawn = [topic for topic in rows if any(topic == other for _, other in bars)] or [_NONE]
    ticks = {place: _label(place, step) for place in periods[:: -(-len(periods) // max(1, int(width))) or 1]}
    if any(place == undated for placed in bars.values() for place, _ in placed):
        ticks[undated] = "no date"
    columns, page = max(1, int(width / 2.4)), "dark" if dark else "light"
    styles = ["diplostmt.data.figure", f"diplostmt.data.figure_{page}"]
    with needed("matplotlib.style", "plot").context(styles):
        shown = _blank(width, 0.6 + 0.8 * len(names) + 0.2 * len(drawn) / columns)
        strips = shown.subplots(len(names), sharex=True, sharey=True, squeeze=False)[:, 0]
        for strip, name in zip(strips, names, strict=True):  # those who said most
            strip.hist(
                [[place for place, _ in bars[name, topic]] for topic in drawn],
                [place - 0.5 for place in range(periods.start, undated + 2)],
                weights=[[words for _, words in bars[name, topic]] for topic in drawn],
                color=[COLOURS[rows[topic]][page] for topic in drawn],
                label=drawn, stacked=True, rwidth=0.9,
            )  # fmt: skip
            strip.set_title(f"{name[: int(9 * width)]}: {by_speaker.get(name, 0):.0f} words")
            strip.axhline(0, color="#808080", linewidth=0.8)
        strips[0].set_xticks([*ticks], [*ticks.values()])
        strips[0].set_xlim(periods.start - 0.6, max([*periods, *ticks, periods.start + 5]) + 0.6)
        shown.legend(*strips[0].get_legend_handles_labels(), loc="outside upper left", ncols=columns)
    return shown


def _blank(width: float, height: float) -> Figure:
    """Give an empty figure, which shows itself in notebooks without pyplot, as other figures do not."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from PIL import Image

    class Shown(Figure):
        def _repr_png_(self) -> bytes | None:
            data, size = FigureCanvasAgg(self).print_to_buffer()
            return Image.frombytes("RGBA", size, data)._repr_png_()

    return Shown((width, height))


def _said(result: Extraction) -> Iterator[tuple[str, str, float, _Days]]:
    """Give what was said, by speaker and topic: how many words, and when the article was published."""
    published = result.article.published
    first, last = bounds(published.edtf) if published and published.edtf else (None, None)
    days = (first, last) if first and last else None
    for statement in result.statements:
        topics = [short_name(id) for id in statement.agreements] or [_NONE]
        words = sum(len(content.text.split()) for content in statement.content) / len(topics)
        if who := statement.speaker:
            yield from ((who.name, topic, words, days) for topic in topics)


def _sums(words: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Add up the words that belong to each name, the greatest sum first."""
    sums: dict[str, float] = defaultdict(float)
    for name, count in words:
        sums[name] += count
    return dict(sorted(sums.items(), key=lambda item: -item[1]))


def _periods(dates: Sequence[_Days]) -> tuple[int, range]:
    """Give the shortest step that makes few enough bars, and into which most dates fit, with its periods."""
    for step in _STEPS:
        known = [period for days in dates if (period := _period(days, step, -1)) >= 0]
        periods = range(min(known, default=0), max(known, default=-1) + 1)
        if len(periods) <= _BARS and 2 * len(known) >= len(dates):
            break
    return step, periods


def _period(days: _Days, step: int, otherwise: int) -> int:
    """Give the number of the day, or of the stretch of so many months, in which both days lie."""
    numbers = {(day.year * 12 + day.month - 1) // step if step else day.toordinal() for day in days or ()}
    return numbers.pop() if len(numbers) == 1 else otherwise


def _label(period: int, step: int) -> str:
    """Name a period by its day, its month, or its year."""
    if not step:
        return datetime.date.fromordinal(period).isoformat()
    year, month = divmod(period * step, 12)
    return f"{year}-{month + 1:02}" if step < 12 else str(year)

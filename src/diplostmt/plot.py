"""One figure for a set of articles: who speaks, how much, about which agreement, over time.

Each speaker has a strip. A bar is as high as the number of words said in a stretch of time; its colours are the
agreements spoken of. Time is that of publication; what is not dated closely enough stands apart, on the right.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from diplostmt.edtf import bounds
from diplostmt.export.html import COLOURS, INK, NOBODY, PAPER, short_title
from diplostmt.models import Extraction

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_OTHERS, _NONE = "other agreements", "no agreement"
_STEPS = (0, 1, 3, 12, 60, 240, 12_000)  # how long a bar lasts, in months; 0 is a day
_BARS = 40  # side by side, at most


def figure(results: Iterable[Extraction], *, speakers: int = 8, width: float = 8, dark: bool = False) -> Figure:
    """Draw who said how much, about which agreement, and when, as a matplotlib figure.

    Those ``speakers`` are shown who said most; statements whose speaker is not known do not count. What is
    said about two agreements counts half for each. ``width`` is in inches: 4 suits a phone. ``dark`` is for
    dark pages. Raises ``ModuleNotFoundError`` where matplotlib is not installed.
    """
    try:
        from matplotlib.patches import Patch
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError("a figure needs matplotlib: pip install 'diplostmt[plot]'") from error
    words, periods, step = _counted(list(results))
    names = _most(words, 0)[:speakers] or ["Nobody"]
    topics = [topic for topic in _most(words, 1) if topic != _NONE]
    own, shared = topics[: len(COLOURS) - 1], topics[len(COLOURS) - 1 :]
    rows = {**dict(zip(own, COLOURS, strict=False)), **dict.fromkeys(shared, COLOURS[-1]), _NONE: NOBODY}
    xs, paper, ink = [*periods, periods.stop + 1], PAPER[dark], INK[dark]

    shown = _empty(width, 1.1 + 0.3 * len(rows) / width + 0.75 * len(names))
    shown.set_facecolor(paper)
    strips = shown.subplots(len(names), sharex=True, sharey=True, squeeze=False)[:, 0]
    for strip, name in zip(strips, names, strict=True):
        heights = [0.0] * len(xs)
        for topic, row in rows.items():
            counts = [words[name, topic, x] for x in xs]
            strip.bar(xs, counts, bottom=heights, color=row[2 * dark], width=0.86)
            heights = [height + count for height, count in zip(heights, counts, strict=True)]
        heading = _cut(f"{name}: {sum(heights):.0f} words", int(13 * width))
        strip.set_title(heading, loc="left", size=9, color=ink, parse_math=False)
        strip.set_facecolor(paper)
        strip.tick_params(colors=ink, labelsize=8, length=0)
        strip.spines[:].set_visible(False)
        strip.grid(axis="y", color=ink, alpha=0.2, linewidth=0.6)
        strip.set_axisbelow(True)
    every = -(-len(periods) // max(1, int(width)))
    ticks = {x: _label(x, step) for x in periods[::every]} | {xs[-1]: "no date"}
    strips[-1].set_xticks([*ticks], [*ticks.values()])
    labels = {**{topic: topic for topic in own}, **dict.fromkeys(shared[:1], _OTHERS), _NONE: _NONE}
    patches = [Patch(color=rows[topic][2 * dark]) for topic in labels]
    key = shown.legend(patches, [*labels.values()], loc="outside upper left", ncols=max(1, int(width / 2.4)))
    return shown

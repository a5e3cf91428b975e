"""One figure for a set of articles: who speaks, how much, about which agreement, over time.

Each speaker has a strip. A bar is as high as the number of words said in a stretch of time; its colours are the
agreements spoken of. Time is that of publication; what is not dated closely enough stands apart, on the right.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from diplostmt.edtf import bounds
from diplostmt.export.html import COLOURS, NOBODY
from diplostmt.models import Extraction
from diplostmt.registry import Registry

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_OTHERS, _NONE = "other agreements", "no agreement"
_STEPS = (0, 1, 3, 12, 60, 240, 12_000)  # how long a bar lasts, in months; 0 is a day
_BARS = 40  # side by side, at most

# How many words were said: by whom, about what, and in which period (None: not known).
_Words = Counter[tuple[str, str, int | None]]


def figure(results: Iterable[Extraction], *, speakers: int = 8, width: float = 8, dark: bool = False) -> Figure:
    """Draw who said how much, about which agreement, and when, as a matplotlib figure.

    Those ``speakers`` are shown who said most; statements whose speaker is not known do not count. What is said
    about two agreements counts half for each. ``width`` is in inches: 4 suits a phone. ``dark`` is for dark
    pages. Raises ``ModuleNotFoundError`` where matplotlib is not installed.
    """
    try:
        from matplotlib.figure import Figure
        from matplotlib.patches import Patch
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError("a figure needs matplotlib: pip install 'diplostmt[plot]'") from error
    words, step = _counted(list(results))
    names = _most(words, 0, speakers)
    topics = _most(Counter({key: n for key, n in words.items() if key[1] != _NONE}), 1, len(COLOURS) - 1)
    colours = dict(zip([*topics, _OTHERS, _NONE], [*COLOURS[: len(topics)], COLOURS[-1], NOBODY], strict=True))
    paper, ink = ("#16181c", "#e9e7e2") if dark else ("#ffffff", "#1b1c20")
    periods = {period for _, _, period in words if period is not None} or {0}
    unknown = max(periods) + 2

    shown = Figure((width, 1.2 + 0.8 * max(1, len(names))), dpi=144, layout="constrained", facecolor=paper)
    strips = shown.subplots(max(1, len(names)), sharex=True, sharey=True, squeeze=False)[:, 0]
    seen = set[str]()
    for strip, name in zip(strips, names or [""], strict=True):
        heights: Counter[int] = Counter()
        for (who, topic, period), count in sorted(words.items(), key=lambda item: [*colours].index(item[0][1]):
            pass
    return shown

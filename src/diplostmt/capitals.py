"""The capitalised words and the numbers of a text: names of places, outlets and agreements open with one.

A text is searched for them once, for whoever asks first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

# From a figure or a capital on: Latin, Greek, Cyrillic. `re` is faster here, and faster with a class so large
# that it makes a table of it than with [0-9A-Z].
CAPITALISED = re.compile(r"[0-9A-ZÀ-ÖØ-ÞĀ-ɏΑ-ΩЀ-Я]\w*")


@lru_cache(maxsize=4)  # several ask about the text at hand
def capitalised(text: str) -> Sequence[tuple[int, str]]:
    """Give the words, each from its first capital or figure on, and where they stand, in order.

    >>> capitalised("Ana Ruiz left Oslo on May 4 with an iPad.")
    [(0, 'Ana'), (4, 'Ruiz'), (14, 'Oslo'), (22, 'May'), (26, '4'), (37, 'Pad')]
    """
    return [(word.start(), word[0]) for word in CAPITALISED.finditer(text)]

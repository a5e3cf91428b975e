"""The narrator's text: where its sentences begin, which lines are headings, and where others have the word."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from attrs import define, field

from diplostmt.lexicon.titles import HONORIFICS
from diplostmt.speakers.mentions.runs import is_heading

#: How many sentences are read, and how many characters back they may begin.
_SENTENCES = 4
_LOOK_BACK = 900
#: How many sentences back one is looked for that is no part of the quotation between: 'left. "No. Never," he said'.
_SENTENCES_BACK = 4
#: Full stops that end no sentence: of an initial, and of "Mr." and its like.
_ABBREVIATED = r"(?<! [^\W\d]\.\s)" + "".join(
    rf"(?<! (?i:{'|'.join(words)})\.\s)" for _, words in itertools.groupby(sorted(HONORIFICS, key=len), len)
)
_END = re.compile(rf"[\n.!?…](?:(?<=\n)\s*|[\"”’'»)]{{0,2}}[ \u00a0]+{_ABBREVIATED}(?![a-z]))")


@define(eq=False)
class Narration:
    """The text of an article, as the narrator's.

    ``quoted`` are the stretches inside quotations, sorted; ``body_start`` is where the text begins behind its dateline;
    ``makers`` are the lines that name who wrote it.
    """

    text: str
    quoted: Sequence[tuple[int, int]] = ()
    body_start: int = 0
    makers: Sequence[tuple[int, int]] = ()
    _begun: list[int] | None = field(init=False, default=None)
    _headings: dict[int, bool] = field(init=False, factory=dict)

    def inside_quotation(self, position: int) -> bool:
        """Say whether a position lies in a quotation."""
        return stretch_at(self.quoted, position) is not None

    def is_silent(self, position: int) -> bool:
        """Say whether a position lies in a quotation, or in the lines that say who made the article."""
        return self.inside_quotation(position) or stretch_at(self.makers, position) is not None

    def in_heading(self, at: int) -> bool:
        """Say whether a position is in a line in which most words have capitals."""
        start = self.text.rfind("\n", 0, at) + 1
        if start not in self._headings:
            end = self.text.find("\n", at)
            self._headings[start] = is_heading(self.text[start : end if end >= 0 else len(self.text)])
        return self._headings[start]

    # ------------------------------------------------------------ sentences

    def _openings(self) -> Sequence[int]:
        """Give where the sentences begin, as far as marks and line breaks tell."""
        if self._begun is None:
            begun = (match.end() for match in _END.finditer(self.text))
            self._begun = sorted({0, self.body_start, *begun})
        return self._begun

    def opening_before(self, position: int) -> int:
        """Give where the sentence of a position begins."""
        found = self._openings()
        return found[max(bisect_right(found, position) - 1, 0)]

    def opening_behind(self, position: int) -> int:
        """Give where the next sentence begins, or the end of the text."""
        found = self._openings()
        return next(iter(found[bisect_right(found, position) :]), len(self.text))

    def openings_between(self, start: int, end: int) -> Sequence[int]:
        """Give where the last few sentences begin in a stretch of text, last first."""
        found = self._openings()
        last = bisect_left(found, end)
        first = bisect_left(found, max(start, end - _LOOK_BACK), hi=last)
        return found[max(first, last - _SENTENCES) : last][::-1]

    def sentences_back(self, position: int) -> Iterable[int]:
        """Give where the few sentences before that of a position begin, last first."""
        found = self._openings()
        here = bisect_right(found, position) - 1
        return reversed(found[max(here - _SENTENCES_BACK, 0) : here])


def stretch_at(stretches: Sequence[tuple[int, int]], position: int) -> tuple[int, int] | None:
    """Give the one of several stretches, in order and apart, in which a position lies."""
    i = bisect_left(stretches, (position + 1,)) - 1
    return stretches[i] if i >= 0 and position < stretches[i][1] else None

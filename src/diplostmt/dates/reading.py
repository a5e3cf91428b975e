"""A text while it is scanned for dates: what stands around a word, and what its numbers have shown so far."""

from __future__ import annotations

import re
from itertools import pairwise

from diplostmt.dates.points import Point, ScannedDate
from diplostmt.lexicon import calendar

# Between the words of one expression: up to three blanks of any kind, or one line break.
GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?)"
DASH = r"[-\u2010-\u2013\u2212]"  # not the em dash: it parts clauses

SIDES = {"last": -1, "this": 0, "next": 1}

RANGE_GAP = re.compile(rf"{GAP}?{DASH}{GAP}?|{GAP}(?:to|through|until|till){GAP}(?:the{GAP})?")
AND_GAP = re.compile(rf"{GAP}and{GAP}(?:the{GAP})?")
NEXT_WORD = re.compile(rf"{GAP}(\w+)")
ARTICLE = re.compile(rf"\b[Tt]he{GAP}(?:(?:mid|late|early)[-\s])?$")
PART_HYPHEN = re.compile(rf"(?:[Mm]id|[Ll]ate|[Ee]arly|[Ee]nd){DASH}$")
# Asked of a clause with a blank put before it: the engine looks for a blank twice as fast as for the edge of a word.
COMING = re.compile(
    rf"\W(?:(?:is|are|be|being){GAP}(?:expected|scheduled|slated|set|due|planned|to)|will|shall|would"
    rf"|plans?{GAP}to|to{GAP}be|upcoming|forthcoming"
    rf"|(?:ends|expires|lapses|begins|starts|resumes|takes{GAP}effect|(?:comes|enters){GAP}into{GAP}force){GAP}(?:on|in|from|as{GAP}of)"
    rf"|(?=[dps])(?<!was )(?<!were )(?<!been )(?:scheduled|slated|set|planned|due){GAP}(?:for|on|in))\b"
)
OVER = re.compile(
    rf"\W(began|came|died|fell|held|left|made|met|said|told|took{GAP}place|was|went|were|won|[a-z]{{2,12}}ed)"
    rf"(?:{GAP}(?:again|here|there)|(?:{GAP}[A-Z][\w'’-]{{1,20}}){{1,2}})?{GAP}(?:on|in){GAP}(?:the{GAP})?$"
)
PERSON_MAY = re.compile(r"\b(?:Theresa|Mrs\.?|Ms\.?|Minister|PM|Lady)\s{1,3}May\b")
CLAUSE_END = re.compile(r"[.!?;:\"“”«»]")


def word_before(text: str, position: int) -> tuple[str, int]:
    """Give the word before ``position`` and where it begins; an empty string where no blank parts the two.

    >>> word_before("since (early May", 13)
    ('early', 7)
    """
    window = text[position - 20 if position > 20 else 0 : position]
    words = window.rsplit(None, 1) if window[-1:].isspace() else []
    if not words:
        return "", position
    word, blanks = words[-1], 1
    if window[-2:-1].isspace():
        blanks = len(window) - len(window.rstrip())
        if window.count("\n", len(window) - blanks) > 1:
            return "", position
    if not word[0].isalnum():
        word = word.lstrip("(\"'“‘«[—–")
    return word, position - blanks - len(word)


def next_word(text: str, end: int) -> str:
    """Give the word that follows after a gap, or an empty string."""
    match = NEXT_WORD.match(text, end) if text[end : end + 1].isspace() else None
    return match[1] if match else ""


class Reading:
    """A text, and what the scan learns about its numbers on the way."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.numbers: set[int] = set()  # of resolutions, articles and the like: no years
        self.number_end = -1
        self.orders: set[str] = set()  # how the text writes day and month in words: "dmy", "mdy"
        self.numeric_orders: set[str] = set()  # and in numbers
        self.undecided: dict[int, tuple[int, int, int]] = {}  # offset of a 10/11/2018, and its numbers

        self.date_end = -1  # where the last date ends
        self.may: bool | None = None
        self._before: dict[int, tuple[str, int]] = {}  # the words before positions, asked for again and again
        self._points: dict[str, Point] = {}  # of a page full of figures, the points of all would weigh much

    def single(self, start: int, end: int, point: Point) -> ScannedDate:
        """Make the mention of one date."""
        return ScannedDate(start, end, self.text[start:end], point, point)

    def part(self, start: int, end: int, point: Point) -> ScannedDate:
        """Make the mention of a month or longer, with "early", "mid-", "the end of" before it.

        The value stays that of the whole: how long "early" lasts, nobody says.
        """
        if self.text[start - 1 : start] in ("-", "‐", "‑"):
            hyphen = PART_HYPHEN.search(self.text[max(0, start - 6) : start])
            return self.single(start - len(hyphen[0]) if hyphen else start, end, point)
        word, at = self.word_before(start)
        if word.lower() in calendar.PARTS:
            return self.single(at, end, point)
        if word.lower() == "the":
            word, at = self.word_before(at)
        if word.lower() == "of":
            noun, noun_at = self.word_before(at)
            if noun.lower() in calendar.PART_NOUNS:
                start = noun_at
            elif noun.lower() == "half":  # of a month
                ordinal, ordinal_at = self.word_before(noun_at)
                start = ordinal_at if ordinal.lower() in calendar.ORDINALS else start
        return self.single(start, end, point)

    def point(self, partial: str) -> Point:
        """Give the point of a date that says all by itself: one and the same wherever it comes again."""
        point = self._points.get(partial)
        if point is None:
            point = self._points[partial] = Point(partial)
        return point

    def open_point(self, partial: str, start: int) -> Point:
        """Make a point; where its year or week is not known, say whether the clause looks ahead or back."""
        if partial[0] != "X":
            return self.point(partial)
        ahead = self.looks_ahead(start)
        return Point(partial, ahead=ahead, past=not ahead and "W" not in partial and self.looks_back(start))

    def looks_ahead(self, start: int) -> bool:
        """Say whether the clause before speaks of what is to come: "will meet on", "scheduled for"."""
        clause = " " + CLAUSE_END.split(self.text[max(0, start - 100) : start])[-1]
        cues = list(COMING.finditer(clause))
        if not cues or "\n" in clause[cues[-1].end() :]:
            return False
        words = clause[cues[-1].start() + 1 :].split()
        return not any(b in calendar.BREAKS_OUTLOOK and a != "be" for a, b in pairwise(words))

    def looks_back(self, start: int) -> bool:
        """Say whether a verb in the past stands right before: "met on", "was held in", "visited Lima in"."""
        verb = OVER.search(self.text, max(0, start - 50), start)
        if verb is None or verb[1] in calendar.OF_WHAT_IS_TO_COME:
            return False
        return self.word_before(verb.start(1))[0].lower() not in calendar.IN_PRESENT

    def word_before(self, position: int) -> tuple[str, int]:
        """Give the word before, and where it begins."""
        before = self._before.get(position)
        if before is None:
            before = self._before[position] = word_before(self.text, position)
        return before

    def next_word(self, end: int) -> str:
        """Give the word that follows after a gap, or an empty string."""
        return next_word(self.text, end)

    def names_may(self) -> bool:
        """Say whether the text speaks of somebody called May."""
        if self.may is None:
            self.may = PERSON_MAY.search(self.text) is not None
        return self.may

    def has_article(self, start: int) -> bool:
        """Say whether "the", or "the mid-", stands before."""
        return bool(ARTICLE.search(self.text[max(0, start - 10) : start]))

    def is_range(self, end: int, start: int, between: bool) -> bool:
        """Say whether the text from ``end`` to ``start`` joins two dates to a range."""
        gap = self.text[end:start]
        return bool(RANGE_GAP.fullmatch(gap) or (between and AND_GAP.fullmatch(gap)))

"""The lines of a page, and what the rules of layout ask about each of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import wraps
from itertools import pairwise
from typing import Any, Generic, Self, TypeVar

from diplostmt.datelines.reading import find_dateline
from diplostmt.lexicon.titles import HONORIFICS
from diplostmt.models import BlockKind

DASHES = "—–-―−"
OPENING_QUOTES = "\"“„«‘'"
CLOSING_QUOTES = "\"”“»’'"
#: Marks that may stand after the last full stop of a sentence.
AFTER_STOP = CLOSING_QUOTES + "`)]}<>*_ \u00a0"
STOPS = ".!?…。؟।"
BULLETS = "•·▪●■►"
#: A headline has so many words, at the least.
SHORTEST_HEADLINE = 4
#: How the first words of another story end.
STORY_ENDS = ("…", "...", "[…]", "[...]")
#: So many characters at the end of a line are looked at first, and of these so many for an abbreviation.
LONGEST_CLOSE, ABBREVIATION = 24, 12
ABBREVIATION_AT_END = re.compile(r"(?:^|[\s(])(?:[A-Z]\.){2,5}$")
STOP = re.compile(f"[{STOPS}]")
SENTENCE_BREAK = re.compile(r"[a-z0-9)\]][.!?…][\"”’')]{0,2}[ \u00a0][\"“‘(]?[A-Z]")
#: A title written short, whose stop ends no sentence: "Sen. Ana Ruiz", "No. 2".
SHORTENED = re.compile(rf"\b(?i:{'|'.join(sorted(HONORIFICS))}|no|vs|lt-gen|maj-gen)\.$")
LONGEST_SHORTENED = 16
#: What stands behind the stop of a day in German, which ends no sentence: "am 4. Mai".
MONTH_BEHIND = re.compile(
    r" (?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)
#: A letter of most languages of Europe: the name of an agency in another script heads its pages in English too.
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
#: What ASCII has besides letters.
NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
#: The number of an item in a list, whose stop ends no sentence: "2. Situation on the railway".
NUMBERING = re.compile(r"\d{1,3}\.\s+")
#: The last stop of a report, with the agency's name after it: "... in May. (Yonhap)".
SIGNED = re.compile(
    r"[.!?…][\"”’»]? ?[(\[][^()\[\]./]{2,30}[)\]]\.?(?: [a-z]{2,4}(?:[./][a-z]{2,4}){1,3}\.?)?$"
)
#: The same between dots: "... in May.....PACNEWS".
SIGNED_BY_DOTS = re.compile(r"[a-z\d)]\.{3,6} ?[A-Z]{2,12}$")
#: The same behind a dash: "... in May. — Reuters".
SIGNED_BY_DASH = re.compile(r"[.!?…][\"”’)]? ?[—–] ?[A-Z][\w .]{1,24}$")
#: The mark that ends a text, after its last sentence: "They stay. ENDS", "They stay. (END)", "They stay. ###".
END_MARK = re.compile(
    r"(?:(?<=[.!?…\"”’)])[ \u00a0]{1,3}(?:ENDS?|Enditem|[(–—-]{1,2} ?(?:ENDS?|[Ee]nds?) ?[)–—-]{1,2})"
    r"|[ \u00a0]{1,3}(?:#{3,5}|# # #|-0-|-30-))$"
)
#: The last characters of these, and the longest of them.
END_SIGNS = frozenset("SDsd#m-–—)")
LONGEST_END = 14
REPORTS = re.compile(
    r"\b(?:said|says|noted|stressed|added|told|that|however|at the same time)\b|[\"“«]", re.IGNORECASE
)
QUOTED = re.compile(r"\"[^\"]*\"|“[^“”]*”|«[^«»]*»")
#: Words by which somebody speaks of himself, or to somebody: in English, German, French, Spanish, Portuguese, Italian,
#: Dutch and the languages of the north, Estonian and Finnish, Turkish and Azerbaijani, Russian.
FIRST_PERSON = re.compile(
    r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me|ourselves|myself|[Ii]ch|[Mm]ich|[Mm]ir|[Ww]ir|[Uu]ns(?:er\w{0,2})?|[Mm]ein\w{0,2}|"
    r"[Jj]e|[Jj](?=['’])|[Nn]ous|[Nn]otre|[Nn]os|[Yy]o|[Nn]osotros|[Nn]uestr[ao]s?|m[ií]s?|[Hh]emos|[Tt]engo|[Tt]enemos|"
    r"[Cc]reo|[Ee]ntiendo|[Ee]stoy|[Ee]stamos|[Ss]oy|[Ss]omos|[Tt]emos|[Nn]oss[ao]s?|[Mm]inhas?|[Mm]eus?|[Nn]oi|[Nn]ostr[aeoi]|"
    r"[Aa]bbiamo|[Ss]iamo|[Ii]k|[Ww]ij|[Oo]nze|[Jj]ag|[Jj]eg|[Vv]år[at]?|[Mm]in[ae]?|[Mm]a|[Mm]eie|[Mm]inä|[Mm]e|"
    r"[Bb]en|[Bb]iz|[Bb]izim|[Mm]ən|[Bb]iz[iə]|"
    r"[Яя]|[Мм]ы|[Мм]не|[Мм]еня|[Нн]ам|[Нн]ас|[Нн]аш\w{0,2})\b(?!-)"
)
SECOND_PERSON = re.compile(
    r"\b(?:[Yy]ou|[Yy]our|yours|yourself|Sie|Ihnen|Ihre?[mnrs]?|[Vv]ous|[Vv]otre|[Vv]os|[Uu]sted(?:es)?|"
    r"[Вв]ы|[Вв]ам|[Вв]ас|[Вв]аш\w{0,2})\b"
)
#: A line that has its dash glued on is a turn if it is longer: "-VNA" is none.
SHORTEST_TURN = 40
#: What a question or a call in Spanish begins with, whatever stands glued before it: "-¿Cuándo?"
OPENS_SPANISH = ("¿", "¡")
#: How far down a hard-wrapped page a dateline may open a paragraph without a gap above it.
DEEPEST_OPENING = 8
#: Lines of typed and telexed texts are broken at a width of about 60 to 80 characters.
WIDEST_WRAPPED = 100
#: A heading between dashes, as agencies print it: "- A matter of time -".
BETWEEN_DASHES = re.compile(rf"([{re.escape(DASHES)}]{{1,2}})[ \u00a0]\S[^\n]{{0,90}}\S[ \u00a0]\1")


#: Marks that a line of markdown opens with; or an item or a turn.
MARKDOWN = "#*_\ufeff\u200b"
OPENING_MARKS = MARKDOWN + DASHES

T = TypeVar("T")


class feature(Generic[T]):  # noqa: N801 - reads as the decorator that it is
    """A property worked out once, when asked for: ``functools.cached_property`` without its lock, and without a dict.

    ``setattr`` keeps the values of a line in a row; one look at ``__dict__`` would make a dict of them.
    """

    def __init__(self, method: Callable[[Any], T]) -> None:
        self.method = method
        self.__doc__ = method.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, line: Any, owner: type | None = None) -> T:
        value = self.method(line)
        setattr(line, self.name, value)
        return value


def asked_once(question: Callable[[Line], T]) -> Callable[[Line], T]:
    """Keep the answer to a question about a line with the line: most are asked more than once."""
    name = question.__name__

    @wraps(question)
    def answer(line: Line) -> T:
        kept: T | None = getattr(line, name, None)
        if kept is None:
            kept = question(line)
            setattr(line, name, kept)
        return kept

    return answer


def is_mostly_latin(text: str) -> bool:
    """Say whether the most letters are Latin ones, as in no "Lake TV Телеканал Озёрного края"."""
    if text.isascii():
        return True
    plain = text.encode("ascii", "ignore")
    if len(plain.translate(None, NO_LETTERS)) > len(text) - len(
        plain
    ):  # as in nearly all: marks, a name or two
        return True
    letters = sum(map(str.isalpha, text))
    return 2 * len(LATIN.findall(text)) > letters


def has_break(text: str, start: int = 0) -> bool:
    """Say whether a sentence ends within a text and another begins; "Rep. Ana Ruiz" is no such place."""
    ends = (found.start() + 2 for found in SENTENCE_BREAK.finditer(text, start))
    return any(
        not SHORTENED.search(text, max(0, end - LONGEST_SHORTENED), end)
        and not (text[end - 2].isdigit() and MONTH_BEHIND.match(text, end))
        for end in ends
    )


class Line:
    """A line of the page, without the white space around it; each feature is worked out once, when asked for.

    In a hard-wrapped text a ``Line`` is a whole paragraph, and ``pieces`` holds the offsets of its lines; else
    it holds nothing.
    ``kind``, ``turn`` and ``speaker`` are what the rules have decided so far. What is asked of every line is there from
    the start: Python finds sooner what the class has neither a feature nor a default for.
    """

    #: The answers that ``asked_once`` keeps.
    is_byline: bool
    is_figures: bool
    is_name: bool

    def __init__(self, text: str, start: int, end: int, gap: bool, number: int = 0) -> None:
        self.text = text  # with plain characters
        self.start = start
        self.end = end
        self.gap = gap  # a blank line, or nothing, stands before
        self.number = number  # among the visible lines of the page
        self.kind: BlockKind | None = None
        self.turn: int | None = None
        self.speaker: str | None = None
        self.pieces: Sequence[tuple[int, int]] = ()
        self.plain = text  # without markdown marks round it
        self.markup = ""
        self.dash = 0
        self.is_between_dashes = False  # as agencies print headings: "- A matter of time -"
        if text[:1] in OPENING_MARKS and text:
            self._read_mark()

    @classmethod
    def of(cls, text: str) -> Self:
        """Give words of a line as one of their own, to ask of them what is asked of lines."""
        return cls(text, 0, len(text), gap=True)

    def __repr__(self) -> str:
        return f"<Line {self.kind} {self.text[:40]!r}>"

    def _read_mark(self) -> None:
        """Read the mark that opens the line: of markdown, or a dash."""
        first = self.text[0]
        if first in MARKDOWN:
            self.plain = self.text.strip(MARKDOWN + " \u00a0")
            self.markup = _markup(self.text)
        else:
            between = BETWEEN_DASHES.fullmatch(self.text) is not None
            self.is_between_dashes = between and "!" not in self.text  # "-- Check against delivery! --"
            self.dash = 0 if self.is_between_dashes else _dash(self.text)

    @feature
    def words(self) -> Sequence[str]:
        """Give the words of the line, with the marks that touch them."""
        return tuple(self.plain.split())  # and not a list, which the collector of garbage goes through again

    @feature
    def key(self) -> str:
        """Give the line in lower case, without the figures, arrows and marks around it."""
        bare = self.text.strip(" \t\u00a0:;.,!?|><»«›‹→←↑↓▶►◢▸‣◆■▪●○□•·*#_-–—…()[]{}+=/\\\"'“”0123456789")
        return bare.replace("’", "'").casefold()

    @feature
    def _close(self) -> str:
        """Give the last characters of the line but for the marks after its stop: no copy of all its text is kept."""
        close = self.text[-LONGEST_CLOSE:].rstrip(AFTER_STOP)
        return close if len(close) >= ABBREVIATION else self.text.rstrip(AFTER_STOP)[-ABBREVIATION:]

    @feature
    def ends_sentence(self) -> bool:
        """Say whether the line ends as a sentence does; the stop of "U.S." alone does not tell."""
        if self._close[-1:] not in STOPS:
            bracket = ")" in self.text[-20:] or self.text[-1] == "]"
            if not bracket and ("—" in self.text[-30:] or "–" in self.text[-30:]):
                return SIGNED_BY_DASH.search(self.text, max(0, len(self.text) - 30)) is not None
            signed = SIGNED if bracket else SIGNED_BY_DOTS if "..." in self.text[-20:] else None
            return signed is not None and signed.search(self.text, max(0, len(self.text) - 50)) is not None
        if self._close[-3:-2] != ".":  # at little cost
            return not (
                len(self.text) <= WIDEST_WRAPPED and self.text.endswith("EE. UU.") and self._is_one_name
            )
        return not (ABBREVIATION_AT_END.search(self._close[-ABBREVIATION:]) and self.is_title_case)

    @property
    def _is_one_name(self) -> bool:
        """Say whether no stop stands before the last words, which are the name of a country: "... con EE. UU."."""
        return not any(map(self.text[: -len("EE. UU.")].__contains__, STOPS))

    @feature
    def asks(self) -> bool:
        """Say whether the line ends in a question mark."""
        return self._close[-1:] in ("?", "؟")

    @feature
    def is_prose(self) -> bool:
        """Say whether the line is running text by its look: a sentence, or too long for a heading."""
        if len(self.text) > 250 or self.ends_sentence:
            return True
        if STOP.search(self.text) is None:
            return False
        numbered = NUMBERING.match(self.text)
        return has_break(self.text, numbered.end() if numbered else 0)

    @feature
    def is_heading(self) -> bool:
        """Say whether the line may be a heading: short, and not a sentence."""
        if self.is_between_dashes:
            return True
        if len(self.text) > 160 or self.is_prose or self._close[-1:] in (",", ";", ":", "-", "–", "—", ""):
            return False
        first = self.plain.lstrip("\"“„«‘'([¿¡ ")[:1]
        return first.isupper() or first.isdigit() or (bool(first) and first.lower() == first.upper())

    @feature
    def is_title_case(self) -> bool:
        """Say whether nearly all the longer words have a capital: "Talks Put on Pause"."""
        longer = [word.lstrip(OPENING_QUOTES + "(") for word in self.words]
        longer = [word for word in longer if len(word) > 3 and word[0].isalpha()]
        capitals = sum(word[0].isupper() for word in longer)
        return len(longer) > 1 and capitals * 10 >= len(longer) * 8

    @feature
    def is_quotation(self) -> bool:
        """Say whether the line is one quotation from end to end."""
        text = self.plain
        if len(text) < 3 or text[0] not in '"“„«':
            return False
        return text[-1] in '"”“»' and not any(mark in text[1:-1] for mark in '"”»')

    @feature
    def is_first_person(self) -> bool:
        """Say whether somebody speaks of "I" or "we" outside quotation marks."""
        return bool(FIRST_PERSON.search(self._unquoted()))

    @feature
    def is_second_person(self) -> bool:
        """Say whether somebody is spoken to."""
        return bool(SECOND_PERSON.search(self._unquoted()))

    def _unquoted(self) -> str:
        return QUOTED.sub("", self.text)


def _markup(text: str) -> str:
    """Give the markdown mark of a line: ``#``, ``##`` before a heading, ``**``, ``*`` around it, or nothing."""
    if text[0] == "#":
        return text[: len(text) - len(text.lstrip("#"))]
    for mark in (text[:2], text[:1]):
        if text.endswith(mark) and len(text) > 4 and mark.strip("*_") == "":
            return mark if text.count(mark) == 2 else ""
    return ""


def _dash(text: str) -> int:
    """Count the characters of the dash that opens a line, with the space after it; 0 where it opens no turn or item."""
    rest = text.lstrip(DASHES)
    content = rest.lstrip(" \t\u00a0\u2009\u202f")
    spaced = (
        len(content) < len(rest)
        or content[:1] in OPENS_SPANISH
        or text[0] in "—―"
        or (len(content) > SHORTEST_TURN and content[0].isupper() and content[-1] in ".?!")
    )
    opens = spaced and content[:1].isalnum() | (content[:1] in '"“«(…[¿¡')
    return len(text) - len(content) if opens else 0


def _make_room() -> None:
    """Have a first line keep all that lines may keep.

    Python gives later ones as many places as it takes, 29 at the most; what finds none makes a dict of the row.
    """
    line = Line.of("A")
    features = (name for name, value in vars(Line).items() if isinstance(value, feature))
    for name in (*Line.__annotations__, *features):
        setattr(line, name, None)


_make_room()


def read_lines(text: str) -> list[Line]:
    """Give the visible lines of ``text``, marks of the end by themselves; in a hard-wrapped text, its paragraphs."""
    lines: list[Line] = []
    position, gap = 0, True
    for raw in text.splitlines(keepends=True):
        if content := raw.strip():
            start = position + raw.index(content[0])
            last = start + len(content)
            if content[-1] in END_SIGNS and (end := _before_end_mark(content)):
                said, mark = content[:end].rstrip(), content[end:].lstrip()
                lines.append(Line(said, start, start + len(said), gap, len(lines)))
                lines.append(Line(mark, last - len(mark), last, False, len(lines)))
            else:
                lines.append(Line(content, start, last, gap, len(lines)))
        gap = not content
        position += len(raw)
    return _unwrapped(text, lines) if _is_wrapped(lines) else lines


def _before_end_mark(content: str) -> int:
    """Give where the text of a line ends that the mark of the end stands after; 0 where none does."""
    found = END_MARK.search(content, max(0, len(content) - LONGEST_END))
    return found.start() if found else 0


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Say whether the lines were broken at a fixed width: none is long, and many go on in lower case."""
    if len(lines) < 4 or any(len(line.text) > WIDEST_WRAPPED for line in lines):
        return False
    goes_on = sum(
        not line.gap and line.text[0].islower() and (" " in line.text or "/" not in line.text)
        for line in lines
    )  # and no initials, "png/dh/jm"
    return goes_on * 4 >= sum(line.text[0] != "<" for line in lines)  # tags of SGML aside


def _unwrapped(text: str, lines: Sequence[Line]) -> list[Line]:
    """Join the lines of each paragraph.

    A line goes on in the next one where that one's first word would not have fitted, or has no capital.
    """
    width = sorted(len(line.text) for line in lines)[len(lines) * 9 // 10]
    groups = [[lines[0]]]
    for last, line in pairwise(lines):
        full = len(last.text) + len(line.text.split(None, 1)[0]) >= width - 6
        indented = _indent(text, line.start) > _indent(text, last.start)
        joins = line.text[0].islower() or (full and not indented and not _opens_report(line))
        # "(Reporting by Ann Lee; editing by"
        open_bracket = groups[-1][0].text[0] == "(" and ")" not in last.text
        if not line.gap and (joins or open_bracket):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_joined(text, group, number) for number, group in enumerate(groups)]


def _opens_report(line: Line) -> bool:
    """Say whether a line near the top opens with a dateline, in capitals or with a day and an agency."""
    if line.number >= DEEPEST_OPENING or not line.text[0].isupper():
        return False
    dateline = find_dateline(line.text)
    shouted = line.text[:3].isupper() and line.text[:3].isalpha()
    return dateline is not None and (shouted or (dateline.date is not None and dateline.agency is not None))


def _joined(text: str, group: Sequence[Line], number: int) -> Line:
    """Make one paragraph of its lines."""
    start, end = group[0].start, group[-1].end
    paragraph = Line(text[start:end], start, end, group[0].gap, number)
    paragraph.pieces = [(line.start, line.end) for line in group]
    return paragraph


def _indent(text: str, start: int) -> int:
    """Count the blanks before the line that begins at ``start``."""
    count = 0
    while count < start and text[start - count - 1] in " \t":
        count += 1
    return count

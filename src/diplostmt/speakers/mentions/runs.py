"""Capitalised words in a row: finding them in a text, and the name and the title that they hold."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from attrs import define, field

from diplostmt.lexicon.epithets import STYLES
from diplostmt.lexicon.function_words import PREPOSITIONS
from diplostmt.lexicon.name_words import PARTICLES, PORTFOLIOS
from diplostmt.lexicon.titles import HONORIFICS, MODIFIERS
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.names import given, known, limits, nouns, spellings
from diplostmt.speakers.names.portfolios import leads_portfolio
from diplostmt.speakers.names.spellings import fold
from diplostmt.speakers.names.surnames import family_name
from diplostmt.speakers.names.titles import written_out

#: What stands without a capital in headings whose words have them.
_UNMARKED = PREPOSITIONS | {"a", "an", "and", "but", "nor", "or", "the", "vs"}
_LINKS = frozenset({"of", "for", "to", "and", "the", "in", "on", "at", "a", "an"})
#: What is longer is no acronym.
_LONG = 7
#: What somebody has or does, before the title of whose it is: "the campaign of candidate Ana Ruiz".
_OF_PEOPLE = frozenset(
    "administration allies arrest cabinet campaign candidacy death election government office resignation supporters "
    "team".split()
)
_BLANKS = frozenset({" ", "\u00a0"})
#: What stands before a word that others lead up to: "Ana Ruiz", "al-Zoubi".
_WITHIN = _BLANKS | {"-", "‑"}
_OPENING_MARKS = "\"“‘'(["
_CLOSING_MARKS = "\"”’' \u00a0\r"

#: What a run finds: the index of the first word of the name, and the name.
Named = tuple[int, tuple[str, ...]]


# ---------------------------------------------------------------- in a text


_UPPER = "A-Z" + "".join(chr(c) for c in range(0xC0, 0x250) if chr(c).isupper())
_SMALL = "(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|ul|ur|y|e)"
_SMALL_WORDS = re.compile(rf"(?:[ \u00a0]{_SMALL}){{1,3}}(?=[ \u00a0][^\W\d_])")


@cache
def capitals() -> re.Pattern[str]:
    """Capitalised words in a row on one line, with the small words of names between."""
    word = rf"(?:(?:al|el|ad|ar|as|ash|an|d|l)[-'’])?[{_UPPER}][\w'’-]*+"
    # The capital is looked for first, and what stands before it afterwards: twice as fast.
    first = rf"[{_UPPER}](?:(?<![\w'’-].)|(?<=\b(?:al|el|ad|ar|as|an)[-'’].))[\w'’-]*+"
    small = rf"(?:{_SMALL}[ \u00a0]){{1,3}}"
    short, long = "Mr|Ms|Dr|Jr|Sr|St|Lt|Ma|Md", "Mrs|Sen|Rep|Gov|Gen|Col|Amb|Adm|Maj"
    dot = rf"(?:(?<=\b[A-Z])\.|(?<=\b(?:{short}))\.|(?<=\b(?:{long}))\.)?"
    return re.compile(rf"{first}{dot}(?:[ \u00a0](?:{small})?{word}{dot})*")


#: How many words are looked for one by one, before a text of so many names gets an index.
_FEW = 64
_CAPITALISED = re.compile(rf"[{_UPPER}](?<![^\W_].)[^\W_]*")


@define
class Words:
    """Where the capitalised words of a text stand.

    The first few are looked for one by one. A text with more names is read once more for an index, so that time
    grows with its length and not with length times names.
    """

    text: str
    _asked: int = 0
    _places: dict[str, list[int]] = field(factory=dict)
    _sorted: list[str] = field(factory=list)

    def whole(self, word: str, most: int) -> Iterator[int]:
        """Give where a word begins, as a whole word: "Holm", "Abdel Naby"."""
        first = _CAPITALISED.match(word) if self._is_indexed() else None
        if first is None:
            yield from itertools.islice(whole_words(self.text, word), most)
        else:
            places = (at for at in self._places.get(first[0], ()) if self.text.startswith(word, at))
            yield from itertools.islice(
                (at for at in places if _is_whole(self.text, at, at + len(word))), most
            )

    def beginning(self, begin: str, most: int) -> Iterator[str]:
        """Give the words that begin with some letters, hyphens and apostrophes included."""
        text = self.text
        if self._is_indexed():
            first = bisect_left(self._sorted, begin)
            alike = [word for word in self._sorted[first : first + most] if word.startswith(begin)]
            starts = [self._places[word][0] for word in alike]
        else:
            starts = list(itertools.islice(_beginning(text, begin), most))
        for at in starts:
            yield word_at(text, at)

    def _is_indexed(self) -> bool:
        self._asked += 1
        if self._asked > _FEW and not self._sorted:
            for match in _CAPITALISED.finditer(self.text):
                self._places.setdefault(match[0], []).append(match.start())
            self._sorted = sorted(self._places)
        return self._asked > _FEW


def whole_words(text: str, word: str) -> Iterator[int]:
    """Give where a word or several stand in a text, and not as a part of longer words."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if _is_whole(text, at, end):
            yield at
        at = text.find(word, end)


def _is_whole(text: str, start: int, end: int) -> bool:
    return not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


def _beginning(text: str, begin: str) -> Iterator[int]:
    at = text.find(begin)
    while at >= 0:
        if not text[at - 1 : at].isalnum():
            yield at
        at = text.find(begin, at + len(begin))


def run_around(text: str, at: int, end: int) -> tuple[int, int]:
    """Give the ends of the capitalised words round the word ``text[at:end]``, on its line."""
    start = _capitals_before(text, at) if text[at - 1 : at] in _WITHIN else at
    for _ in range(4):
        if text[end : end + 1] not in _BLANKS:
            break
        small = _SMALL_WORDS.match(text, end) if text[end + 1 : end + 2].islower() else None
        first = (small.end() if small else end) + 1
        if not text[first : first + 1].isupper() and not spellings.articled(text[first : first + 5]):
            break
        end = first + len(word_at(text, first))
        if end == first + 1 and text[end : end + 2] == ". ":
            end += 1  # "Ana [M.] Ruiz"
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
        end += len(word_at(text, end))  # "Ana Lund[-Holm]"
    return start, end


def _capitals_before(text: str, at: int) -> int:
    """Give where the capitalised words before an offset begin, with the first half of a word: "Ana [al-]Zoubi"."""
    near = text[max(0, at - 200) : at]
    before = near[:-1].rpartition(" ")[2] if near[-1:] == " " else ""
    if before.isalpha() and before.islower() and before not in PARTICLES and not spellings.articled(before):
        return at  # as mostly
    *words, half = near.replace("\u00a0", " ").rsplit(" ", 8)
    plain = _without_marks(half)
    at -= len(plain)
    nickname = 0
    for word in reversed(words[-7:] if len(plain) == len(half) else ()):
        if not nickname and spellings.is_nickname(word):
            nickname = 1 + len(word)  # 'Ana ["Nana"] Ruiz'
            continue
        plain = _without_marks(word)
        if not (
            plain[:1].isupper() or plain in PARTICLES or spellings.articled(plain)
        ) or not spellings.goes_on(plain):
            break
        at -= 1 + len(plain) + nickname
        nickname = 0
        if len(plain) < len(word):
            break
    return at


def _without_marks(word: str) -> str:
    """Give a word without the line before it and the marks that open it."""
    return word.rpartition("\n")[2].lstrip(_OPENING_MARKS)


def word_at(text: str, start: int) -> str:
    """Give the word that begins at an offset, hyphens and apostrophes included."""
    return _WORD.match(text, start).group()  # type: ignore[union-attr]


_WORD = re.compile(r"(?:[^\W_]|['’-]){0,40}")


# ---------------------------------------------------------------- by themselves


def is_heading(line: str) -> bool:
    """Say whether most words of a line have capitals.

    >>> is_heading("Envoy Slams Report on Border Talks"), is_heading("Envoy slams report on border talks")
    (True, False)
    >>> is_heading("President Ana Ruiz met President Ivan Belov on Monday.")
    False
    """
    if line[:200].isupper():
        return True
    if len(line) > 220 or "(" in line:
        return False
    words = _LONGER_WORDS.findall(line)
    spare = (len(words) - 1) // 5 if len(words) > 3 else -1
    if spare >= 0 and line.rstrip(_CLOSING_MARKS)[-1:] == ".":  # a sentence, if a verb is in small letters
        return all(word in _UNMARKED for word in line.split() if word[0].islower())
    for word in words:
        spare -= not word.lstrip(_OPENING_MARKS)[:1].isupper()
        if spare < 0:
            return False
    return spare >= 0


_LONGER_WORDS = re.compile(r"\S{4,}")


@lru_cache(maxsize=8192)
def named_in_run(run: str, key: str, *, heading: bool) -> Named | None:
    """Give the full name in a run of capitalised words, if ``key`` is its surname.

    >>> named_in_run("Foreign Minister Karen Holm", fold("Holm"), heading=False)
    (2, ('Karen', 'Holm'))
    >>> named_in_run("Holm Street", fold("Holm"), heading=False)
    """
    for named in (None if heading else name_in_run(run), name_beside(run, key)):
        if named and len(named[1]) > 1 and _is_surname(named[1], key):
            return named
    return None


def _is_surname(name: tuple[str, ...], key: str) -> bool:
    """Say whether a folded word is a surname in a name: no given name before others, as in "Trump Tower"."""
    return any(fold(word) == key for word in name[1:]) or fold(family_name(name)) == key


@lru_cache(maxsize=8192)
def name_in_run(run: str) -> Named | None:
    """Give the name with which a run of capitalised words ends, and the index of its first word.

    >>> name_in_run("Norwegian Foreign Minister Karen Holm")
    (3, ('Karen', 'Holm'))
    >>> name_in_run("Security Council")
    """
    words = run.split()
    while (
        words
        and spellings.bare(words[-1]).lower() in limits.NOT_IN_NAMES
        and not limits.ends_like_a_word(words)
    ):
        words.pop()
    first = limits.name_at_end(words)
    if (
        first == len(words)
        or known.place(" ".join(words))
        or sum(word.lower() not in PARTICLES for word in words[first:]) > 4
        or read_mention(" ".join(words[-4:])).body
    ):
        return None
    return first, spellings.plain_name(words[first:])


@lru_cache(maxsize=2048)
def name_beside(run: str, key: str) -> Named | None:
    """Give a known given name and the surname ``key`` after it, in a heading whose words all have capitals.

    >>> name_beside("Envoy Ana Ruiz Slams Report", fold("Ruiz"))
    (1, ('Ana', 'Ruiz'))
    """
    words = run.split()
    last = next((i for i, word in enumerate(words) if fold(spellings.bare(word)) == key), 0)
    if last and given.is_given_name(words[last - 1]):
        return last - 1, (words[last - 1], spellings.bare_name(words[last]))
    return None


@lru_cache(maxsize=2048)
def title_at_end(lead: str) -> str | None:
    """Give the title with which a stretch of text ends, or ``None``.

    >>> title_at_end("On Monday the Norwegian foreign minister")
    'Norwegian foreign minister'
    """
    words = lead.split()
    first = len(words)
    if words and leads_portfolio(words[:-1]):
        first = max(i for i, word in enumerate(words) if word in ("of", "for")) + 1
        # "Minister of Lagoons", "Minister for Reefs and Lagoons", whatever these may be
    while first > 0:
        right = words[first] if first < len(words) else ""
        if right and not spellings.goes_on(words[first - 1]):
            break
        if not (
            _may_be_title(words[first - 1], right)
            or _begins_body(words, first - 1)
            or _begins_longer(words, first - 1)
        ):
            if first < 2 or known.place_of_several(words[first - 2 : first]) is None:
                break
            first -= 1  # "his [Costa Rican] counterpart"
        first -= 1
    first = _owner_of_described(words, first)
    while first < len(words) and words[first].lower() in _LINKS:
        first += 1
    title = words[_somebody_else(words, first) :]
    if "and" in title and not _goes_on(title[: title.index("and")]):
        title = title[title.index("and") + 1 :]  # "the Central Committee and Foreign Minister"
    # "received at her headquarters the [Norwegian envoy]", "His Highness the [Crown Prince]"
    articles = (
        i for i in range(1, len(title)) if title[i] == "the" and title[i - 1].lower() not in PREPOSITIONS
    )
    title = title[max(articles, default=-1) + 1 :]
    if title and title[0].lower() in STYLES:
        title = title[1:]
    if title[:1] == ["counterpart"] and len(title) > 1:
        title = title[1:]  # "his counterpart Danish Foreign Minister"
    return " ".join(title) if title and title[-1] not in _LINKS and known.is_title(title) else None


def _goes_on(before: Sequence[str]) -> bool:
    """Say whether words before "and" belong to the title behind it: "[Home Affairs] and Cultural Heritage Minister".

    Not "[the Central Committee] and Foreign Minister".
    """
    if known.is_title(before):
        return True
    low = [spellings.bare(word).lower() for word in before]
    return all((word in PORTFOLIOS or word in MODIFIERS) and word not in nouns.nouns() for word in low)


def _owner_of_described(words: Sequence[str], first: int) -> int:
    """Give where a title begins with its country, if a word before it describes: "[Fiji's self-appointed] minister".

    Also "[Peru's newly elected] president". Else where it begins.
    """
    for at in (first - 2, first - 3):
        small = words[at + 1 : first] if at >= 0 else ()
        if not small or not words[at].endswith(("'s", "’s")) or not all(map(str.islower, small)):
            continue
        if len(small) > 1 and not small[0].endswith("ly"):
            continue  # "Peru's parliament elected President"
        for size in (2, 1):
            owner = " ".join(words[max(0, at + 1 - size) : at + 1])
            if known.place(owner[:-2]):
                return at + 1 - owner.count(" ") - 1
    return first


def _somebody_else(words: Sequence[str], first: int) -> int:
    """Give where the title of the one named begins: "a spokesman for [Chancellor]", before "Ana Ruiz".

    Also "statements of [Minister]", "the campaign of [independent candidate]", "a briefing on [President]".
    """
    end = len(words)
    while end > first + 1 and HONORIFICS.get(spellings.bare(words[end - 1]).lower(), ("x",))[0] == "":
        end -= 1  # "envoy to Serbia [Sheikh]"
    for i in range(len(words) - 2, first, -1):
        if words[i] in _LINKS and words[i + 1][0].isupper() and not _tells_somebody(words[first:i]):
            return i + 1
        if words[i] not in ("for", "to", "of", "with"):
            continue
        before, last = (
            "aide" if words[i - 3 : i] == ["chief", "of", "staff"] else spellings.bare(words[i - 1]).lower(),
            written_out(spellings.bare(words[max(end - 1, i + 1)])).rpartition("-")[2],
        )
        if (
            words[i] == "of"
            and spellings.bare(words[i + 1]).lower() in PORTFOLIOS
            and nouns.is_person_noun(before)
        ):
            continue  # "Minister of Foreign Affairs Prince"
        if before in _OF_PEOPLE or words[i + 1][0].isupper():
            sorts = {noun.sort for noun in map(nouns.nouns().get, (before, before.removesuffix("s"))) if noun}
            another = nouns.is_person_noun(last) and (before in _OF_PEOPLE or sorts & {"person", "document"})
            return i + 1 if another else first
    return first


def _tells_somebody(before: Sequence[str]) -> bool:
    """Say whether words before "of" or "on" can open a title: "adviser", "Bank", not "ban" or "government"."""
    opens = before[-1][0].isupper() or before[-1] in _LINKS
    return opens or any(nouns.is_title_word(spellings.bare(word).lower()) for word in before)


def _begins_longer(words: Sequence[str], at: int) -> bool:
    """Say whether a word begins what the words behind it end: "[South] Korean envoy", "[World] Bank president"."""
    if not words[at][0].isupper() or words[at] not in known.begin_longer_names():
        return False
    longer = (" ".join(words[at : at + size]) for size in (2, 3) if at + size <= len(words))
    return any(known.place(name) or known.organisation(name) for name in longer)


def _begins_body(words: Sequence[str], at: int) -> bool:
    """Say whether the name of a body begins with a word that is none of a title: "[Gulf] Cooperation Council"."""
    if not words[at][:1].isupper() or words[at] not in known.begin_longer_names():
        return False
    return any(known.organisation(" ".join(words[at : at + n])) for n in (2, 3, 4))


def _may_be_title(word: str, right: str) -> bool:
    """Say whether a word can belong to a title that goes on with ``right``."""
    low = spellings.bare(word).lower()
    if nouns.is_title_word(low) or low in PORTFOLIOS or (right and low in _LINKS):
        return True
    if not word[:1].isupper() or low in limits.NOT_IN_NAMES:
        return False
    place = known.place(word)
    adjective = place is not None and place.kind == "adjective"  # "his Lao counterpart"
    if nouns.is_body_noun(right) and right.islower():
        return True  # "ex-leader of [Harbour] council"
    if word.isupper() and 1 < len(word) < _LONG and nouns.is_title_word(right):
        return True  # "[BJP] chief"
    named = right[:1].isupper() and right.lower() not in _LINKS  # not "INTERVIEW [OF] MINISTER"
    return named or adjective or not limits.part_of_name(word)

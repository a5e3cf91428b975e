"""Paragraphs as the rules of attribution see them: sentences and words.

A quotation is one item of the sentence it stands in, however many sentences it holds: what is inside is the
speaker's, and what the rules read is the narrator's text around it. So quotations are found first; then the text
outside is cut into words and sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define, field

from diplostmt.attribution.sentences.quotations import Quotation
from diplostmt.lexicon.titles import HONORIFICS
from diplostmt.openings import one_of
from diplostmt.spans import Span
from diplostmt.speakers.names.given import is_given_name, is_surname_he
from diplostmt.speakers.names.nouns import is_people_noun, is_person_noun

ABBREVIATIONS = (
    "Adm|Adv|Ald|Amb|Atty|Ave|Brig|Capt|Cllr|Cmdr|Co|Col|Corp|Del|Dr|Drs|Eng|Engr|Ft|Gen|Gov|Govs|Hon|Inc|Jr|Lt|Ltd|Ma|Maj|Md|Messrs|Mr|Mrs|Ms|Mt|"
    "Prof|Rep|Reps|Rev|Sen|Sens|Sgt|Sr|St|Supt|v|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|i.e|e.g"
)
#: What follows an hour within its sentence: "9 a.m. on Friday", "9 a.m. Friday", "9 a.m. (0600 GMT)", "9 a.m. EST".
HOUR_GOES_ON = (
    r",?\s+(?:[a-z(\d]|[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Eastern|Moscow)\s)"
)
# The groups are not possessive: Python 3.11.2 reads `(?:...)*+` wrongly.
# The first three and the blanks before take half of the time away: nearly all items are found without the others.
WORD = re.compile(
    rf"""
    \s*+(
      [A-Za-z][a-z]*+(?=,?\s)                       # most words
    | \((?:[Rr]e?td?|res)\.?\)                        # Col. (ret.) Bah
    | [^\w\s$-]                                    # most marks
    | [A-Za-z]\w*-(?:[A-Z]\.){{2,}}                 # Japan-U.S., anti-U.S.
    | (?:ex|then)-(?:Amb|Gen|Gov|Lt|Rep|Sen)\.(?=\s[A-Z])  # then-Sen. Ruiz
    | (?:Brig|Lt|Maj)\.-(?:Adm|Col|Gen)\.(?=\s[A-Z])  # Maj.-Gen. Bah
    | [A-Z]\w+\.(?:A[mz]|By|Com|Ge|Info|Kz|Net|Org|Ru|Ua)\b  # News.Az, an outlet on the web
    | \d{{1,2}}:\d\d(?!\w)                           # 03:12
    | [ap]\.m\.(?={HOUR_GOES_ON})                   # 9 a.m. GMT, but not "at 9 a.m. The talks ..."
    | [a-df-hj-uw-z0-9]\w*(?:(?:[-'’,/&@]|\.(?![A-Z][a-z]))\w+)*  # small words, no i.e., e.g. or vs.
    | (?:[A-Z]\.){{2,}}-(?:(?:[A-Z]\.)+|\w{{2,}}(?:[-'’]\w+)*)  # U.S.-led, U.S.-Russian, A.F.L.-C.I.O.
    | (?:[A-WYZ]\.|(?<!\bon[ ])X\.)(?:[A-Z]\.)*(?:['’]s)?  # U.S., J. (initials), U.S.'s, but not "in a post on X."
    | [DIR]-[A-Z][a-z]{{2,4}}\.(?=[,)])              # R-Fla., of a party and a state
    | [A-Z][a-z]{{1,4}}\.(?=[-–]based\b)            # Ore.-based
    | (?:{one_of(ABBREVIATIONS.split("|"))})\.(?=[\s\u00a0]|[A-Z][a-z])  # Mr., Sept., "Dr.Ruiz"
    | No\.(?=\s\d)                                # the No. 2
    | \$?\w+(?:(?:[-'’,/&@]|\.(?![A-Z][a-z]))\w+)*  # Russian-US, didn't, 2,000, AT&T, but not "pass.The"
    | --+
    | [^\w\s]
    )""",
    re.VERBOSE,
)
#: Items that end no sentence, since they stand as items only where one goes on.
HOURS = frozenset({"a.m.", "p.m."})
#: Abbreviations behind names, which may end a sentence: "Tom Hale Jr. The".
FIRMS = frozenset({"Co.", "Corp.", "Inc.", "Jr.", "Ltd.", "Sr."})
TERMINAL = frozenset({".", "!", "?", "…"})
#: After so many items a sentence is cut, whatever stands there, so that a page without full stops costs no more.
LONGEST_SENTENCE = 400
#: The last characters of items that may end a sentence; a quotation is written as its mark.
MAY_END = frozenset('.!?…"')
CLOSING = frozenset({")", "]", "'", "’", "”", '"', "»"})
#: What closes a name in marks, and what opens it.
MARKS_OF_NAMES = {'"': '"', "”": "“", "»": "«"}
# After initials ("in the U.S. The ...") only a word that does not go on with a name opens a sentence.
OPENERS = frozenset(
    [
        "The",
        "A",
        "An",
        "He",
        "She",
        "It",
        "They",
        "We",
        "I",
        "You",
        "This",
        "That",
        "These",
        "Those",
        "But",
        "And",
        "In",
        "On",
        "At",
        "As",
        "For",
        "If",
        "When",
        "While",
        "After",
        "Before",
        "Its",
        "His",
        "Her",
        "Their",
        "There",
        "However",
        "Meanwhile",
        "According",
        "No",
        "Both",
        "Some",
        "Many",
        "With",
        "By",
        "To",
    ]
)


@define(eq=False)
class Items:
    """The items of a paragraph; where they stand is worked out when it is first asked for, which mostly nobody does."""

    text: str
    start: int
    words: Sequence[str]
    lower: Sequence[str]
    quotes: dict[int, Quotation]
    _starts: list[int] = field(factory=list)
    _end: int = -1  # of the last item whose start is known

    def starts(self, first: int, last: int) -> Sequence[int]:
        """Give the offsets of some items: there is nothing but blanks between items."""
        known, find, quotes = self._starts, self.text.find, self.quotes
        position = self._end if known else self.start
        for i, word in enumerate(self.words[len(known) : last], len(known)):
            if i in quotes:
                start, position = quotes[i].outer_start, quotes[i].outer_end
            else:
                start = find(word, position)
                position = start + len(word)
            known.append(start)
        self._end = position
        return known[first:last]


@define(eq=False)  # made for every sentence, and twice as fast as a frozen one
class Sentence:
    """A sentence as items: words, marks and whole quotations, with their offsets.

    ``words[i]`` is the text of an item (``"`` for a quotation), ``lower[i]`` the same in lower case and with straight
    apostrophes, and ``quotes[i]`` the quotation where the item is one. The sentence begins with the item ``first`` of
    its paragraph.
    """

    text: str = field(repr=False)
    words: Sequence[str]
    lower: Sequence[str]
    quotes: dict[int, Quotation]
    paragraph: Items = field(repr=False)
    first: int = field(repr=False)
    _starts: Sequence[int] | None = field(default=None, repr=False)
    _vocabulary: frozenset[str] | None = field(default=None, repr=False)
    #: Where noun phrases begin, by their last items, as far as somebody asked: rule after rule does.
    phrase_starts: dict[tuple[int, bool], int] = field(factory=dict, init=False, repr=False)

    @property
    def starts(self) -> Sequence[int]:
        """The offsets of the items."""
        if self._starts is None:
            self._starts = self.paragraph.starts(self.first, self.first + len(self.words))
        return self._starts

    @property
    def vocabulary(self) -> frozenset[str]:
        """The items in lower case, each once: to ask for words that few sentences have."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.lower)
        return self._vocabulary

    def at(self, i: int) -> str:
        """Give item ``i`` in lower case, or "" where the sentence has no such item."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def end_of(self, i: int) -> int:
        """Give the offset after item ``i``."""
        return self.quotes[i].outer_end if i in self.quotes else self.starts[i] + len(self.words[i])

    def span(self, items: tuple[int, int]) -> Span:
        """Give the span of the text from the first to before the last of ``items``."""
        start, end = self.starts[items[0]], self.end_of(items[1] - 1)
        return Span.of(self.text, start, end + _closes_name(self.text, start, end))

    @property
    def start(self) -> int:
        """The offset of the first item."""
        return self.starts[0]


def _closes_name(text: str, start: int, end: int) -> bool:
    """Say whether a mark follows that closes a name opened before it: 'the self-styled "Army of Truth["]'."""
    opening = MARKS_OF_NAMES.get(text[end : end + 1])
    if opening is None:
        return False
    opened = text.count(opening, start, end)
    return opened % 2 == 1 if opening == text[end] else opened > text.count(text[end], start, end)


def sentences(text: str, start: int, end: int, quotes: Sequence[Quotation]) -> Iterator[Sentence]:
    """Cut one paragraph into sentences."""
    return sentences_of(items(text, start, end, quotes))


def items(text: str, start: int, end: int, quotes: Sequence[Quotation]) -> Items:
    """Cut one paragraph into items; a quotation is one item of the sentence that holds it."""
    words: list[str] = []
    inside: dict[int, Quotation] = {}
    position = start
    for quote in quotes:
        words += WORD.findall(text, position, quote.outer_start)
        if words and (_is_nickname(text, quote, words) or _is_name_of_source(text, quote, words)):
            words += WORD.findall(text, quote.start, quote.end)
            position = quote.outer_end
            continue
        inside[len(words)] = quote
        words.append('"')
        position = quote.outer_end
    words += WORD.findall(text, position, end)
    plain = [word.replace("’", "'") for word in words] if text.find("’", start, end) >= 0 else words
    lower = list(map(str.lower, plain))
    for i in _places(words[:-1], "He") if text.find("He", start, end) >= 0 else ():
        titled = words[i + 2 : i + 3] and words[i + 2][0].isupper()  # "He Began War"
        if is_surname_he(words[i], words[i + 1]) and not titled:
            lower[i] = words[i]  # and so no pronoun
    if not LIKE_WORDS.isdisjoint(words):
        for i in range(len(words)):
            if words[i] in LIKE_WORDS and _is_like_word(words, i):
                lower[i] = words[i]
            elif words[i] == "May" and _is_month(words, i):
                lower[i] = "may."  # as "apr." is
    return Items(text, start, words, lower, inside)


def _is_like_word(words: Sequence[str], i: int) -> bool:
    """Say whether a body or a name that is spelled as a small word is meant: "the [WHO]", "Mrs [May]", "[Drew] Price".

    Declines titles with a capital for every word ("WHO IS TO BLAME", "Minister Will Resign").
    """
    if words[i].isupper():
        return any(word.islower() for word in words[max(i - 1, 0) : i + 2])
    near = words[max(i - 4, 0) : i + 4]
    if not any(word.islower() and len(word) > LONGEST_SMALL for word in near):
        return False
    before, after = words[i - 1] if i else '"', words[i + 1] if i + 1 < len(words) else "."
    if after[0].isdigit():
        return False  # "met the Prime Minister May 4"
    plain = before.rstrip(".").lower()
    if plain in HONORIFICS or is_person_noun(plain) or is_given_name(before):
        return True
    named = after[0].isupper() and not after.isupper()
    if before in SAID and words[i] != "He":
        return named or words[i] in FIRST_NAMES  # "said [To] Lam", "said [Rose], a pilot"
    opens = before in ('"', ".") and words[i] in FIRST_NAMES
    said = words[i + 1 + named : i + 2 + named]
    return opens and said in (["said"], ["says"], ["told"]) and (named or words[i] in ("Drew", "Rose"))


def _is_month(words: Sequence[str], i: int) -> bool:
    """Say whether "May" is the month, and no auxiliary: "since [May]", "on 2 [May]", "[May] 4"."""
    day, behind = words[i - 1] if i else ".", words[i + 1] if i + 1 < len(words) else "."
    dated = (day[0].isdigit() and len(day) <= LONGEST_DAY) or behind[0].isdigit()
    return dated or day.lower() in BEFORE_MONTHS


#: "31st" is the longest day.
LONGEST_DAY = 4
#: What stands before the name of a month.
BEFORE_MONTHS = frozenset("by early in last late mid next of since this until".split())
#: Bodies and names that are spelled as small words, with a capital; and those that a sentence may open with.
LIKE_WORDS = frozenset(
    {"An", "Can", "Do", "Drew", "He", "IS", "May", "Rose", "Said", "Saw", "So", "To", "WHO", "Will", "Won"}
)
FIRST_NAMES = frozenset({"Drew", "He", "Rose", "Said", "Will"})
#: What a name stands behind: "said [Rose] Holm".
SAID = frozenset({"added", "said", "says", "told"})
#: So long are the words at most that titles have in small letters.
LONGEST_SMALL = 3


def _is_nickname(text: str, quote: Quotation, before: Sequence[str]) -> bool:
    """Say whether a name in marks stands amid a name: 'Omar ["Bear"] Haddad', 'Senator Ronaldo ["Rock"] Dela Cruz'."""
    if quote.end - quote.start > LONGEST_NICKNAME or not NICKNAME.match(text, quote.outer_start - 1):
        return False
    titled = len(before) > 1 and before[-2][0].isupper() and is_person_noun(before[-2].lower())
    return before[-1][0].isupper() and (titled or is_given_name(before[-1]))


def _is_name_of_source(text: str, quote: Quotation, before: Sequence[str]) -> bool:
    """Say whether words in marks name who speaks: 'a ["senior source"] said', 'the self-styled ["Army of Truth"] said'.

    Also 'the ["Friends of Peru"] group said', 'the ["Gang of Six"] senators said'.
    """
    if quote.end - quote.start > LONGEST_NAMED or text[quote.end - 1 : quote.end] in (",", "."):
        return False
    words, opens = text[quote.start : quote.end].split(), before[-1].lower()
    if not words or opens in SELF_STYLED:
        return bool(words) and words[0][0].isupper()
    following = WORD.match(text, quote.outer_end)
    if following and words[0].lower() in VOTES and following[1] in VOTERS:
        return len(words) == 1  # 'two of the ["no"] votes said'
    if opens == "the" and words[0][0].isupper():
        several = following is not None and not is_person_noun(following[1]) and is_people_noun(following[1])
        return several or (following is not None and following[1] in GROUPS)
    return (
        opens in ("a", "an")
        and len(words) > 1
        and words[-1] in ("official", "officials", "source", "sources")
    )


#: What stands before the name that a group has given itself, and behind it.
SELF_STYLED = frozenset({"self-declared", "self-named", "self-proclaimed", "self-styled"})
GROUPS = frozenset(
    "alliance bloc campaign coalition front group initiative militia movement network party".split()
)
#: What is voted, and who votes so.
VOTES = frozenset({"aye", "leave", "nay", "no", "remain", "yes"})
VOTERS = frozenset({"camp", "campaign", "side", "voters", "votes"})
LONGEST_NAMED = 40


#: A word or two with capitals in marks, between a blank and another name; and how many characters these are at most.
NICKNAME = re.compile(
    r"""[ \u00a0]["“‘'](?:(?:the[ ])?[A-Z][\w.’'-]*)(?: [A-Z][\w’-]*)?["”’'][ \u00a0](?=[A-Z][\w’'-])"""
)
LONGEST_NICKNAME = 24


def _places(words: Sequence[str], word: str) -> Sequence[int]:
    """Give where a word stands; most paragraphs do not have it, which takes less to see."""
    return [i for i, other in enumerate(words) if other == word] if word in words else ()


def sentences_of(paragraph: Items) -> Iterator[Sentence]:
    """Give the sentences of a paragraph."""
    text, words, lower, inside = paragraph.text, paragraph.words, paragraph.lower, paragraph.quotes
    first = 0
    for last in _breaks(text, words, inside):
        own_quotes = {i - first: inside[i] for i in range(first, last) if i in inside} if inside else {}
        yield Sentence(text, words[first:last], lower[first:last], own_quotes, paragraph, first)
        first = last


def joined(first: Sentence, second: Sentence) -> Sentence:
    """Give two sentences, one right after the other, as one."""
    size = len(first.words)
    return Sentence(
        first.text,
        [*first.words, *second.words],
        [*first.lower, *second.lower],
        {**first.quotes, **{i + size: quote for i, quote in second.quotes.items()}},
        first.paragraph,
        first.first,
    )


def _breaks(text: str, words: Sequence[str], inside: dict[int, Quotation]) -> Iterator[int]:
    """Give the indexes before which a new sentence begins, and the number of words."""
    count, last, before = len(words), 0, 0
    looked_at = [i for i, word in enumerate(words) if word[-1] in MAY_END]
    if count > LONGEST_SENTENCE:
        looked_at = sorted({*looked_at, *range(0, count, LONGEST_SENTENCE)})
    for i in looked_at:
        if i < last:
            continue
        if i - before >= LONGEST_SENTENCE:
            yield i
            before = i
        if not _ends_sentence(text, words[i], inside.get(i)) or _is_shortened_aside(words, i):
            continue
        last = i + 1
        while last < count and last not in inside and words[last] in CLOSING:
            last += 1
        if last < count and _begins_sentence(text, words, last, inside, words[i]):
            yield last
            before = last
    if count:
        yield count


def _ends_sentence(text: str, word: str, quote: Quotation | None) -> bool:
    if quote is not None:
        return text[quote.start : quote.end].rstrip("'’ \u00a0")[-1:] in TERMINAL or not quote.closed
    return (
        word in TERMINAL
        or word in FIRMS
        or (len(word) > 3 and word[-1] == "." and word[-3] == "." and word not in HOURS)
    )


def _is_shortened_aside(words: Sequence[str], i: int) -> bool:
    """Say whether a full stop at item ``i`` shortens a word in brackets: "Maj. Gen. (res[.]) Ana Ruiz"."""
    aside = words[i - 2 : i + 2] if i > 1 else ()
    return (
        len(aside) == 4 and aside[0] == "(" and aside[3] == ")" and aside[1].islower() and len(aside[1]) < 6
    )


def _begins_sentence(
    text: str, words: Sequence[str], i: int, inside: dict[int, Quotation], before: str
) -> bool:
    """Say whether a sentence can begin with item ``i`` after the item ``before``: not after "the U.S." in any case."""
    word, abbreviated = (
        words[i],
        before in FIRMS
        or (
            len(before) > 3
            and before[-1] == "."
            and (before[0] + before[-2]).lower() != before[0] + before[-2]
        ),
    )
    if i in inside:
        return not (abbreviated and text[inside[i].start : inside[i].start + 1].islower())
    if abbreviated:
        return word in OPENERS
    return word[0].isupper() or word[0].isdigit() or word[0] in "([‘'—–-$•*"

"""What a line of a page is by its own look: furniture, a date stamp, a credit, a caption, a byline."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, get_args

from diplostmt.articles.lines import Line, asked_once
from diplostmt.lexicon import furniture
from diplostmt.lexicon.calendar import MONTHS, MONTHS_ABROAD, WEEKDAYS
from diplostmt.lexicon.furniture import NEWSROOM
from diplostmt.lexicon.records import words
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import look_up
from diplostmt.tables import read_table

#: Where words of furniture stand on a page, as ``data/furniture.tsv`` explains it.
At = Literal["whole", "section", "start", "list", "end"]

#: Buttons and counters are no longer than this, appeals and notices than that.
LONGEST_LABEL = 120
LONGEST_NOTICE = 300
#: The shortest of the words that open a line of furniture ("tags:") has so many letters.
OPENING = 5
LONGEST_TAG = 20
WEEKDAY_HEADS = frozenset(day[:3] for day in WEEKDAYS)
#: The first and last letters of the words around a caption: to ask for them costs a third.
CAPTION_HEADS = frozenset(words[:4] for words in furniture.CAPTION_OPENERS)
CAPTION_TAILS = frozenset(words[-2:] for words in furniture.CAPTION_CLOSERS)
#: What a credit at the end of a caption has, unless it stands in brackets.
CREDIT_SIGNS = ("/", "©", "redit", "hoto", "HOTO", "mage source", "icture:")
MARKS = "([>»«→*•#_- \u00a0"
FIGURE = re.compile(r"\d")
PARTS = re.compile(r"\s*[|>»•·/]\s*|\s{2,}|\t")
PART_SIGNS = (*"|>»•·/\t", "  ")
LINK = re.compile(
    r"!?\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)|<?https?://\S+|<?www\.\S+|[\w.+-]{1,64}@[\w.-]{1,64}\.\w{2,12}"
)
NUMBERED = re.compile(
    r"(?:article|section|chapter|part|annex|item|rule|title|day)\s+(?:\d{1,3}|[IVXLC]{1,6})\b", re.IGNORECASE
)
FOLLOW = re.compile(
    r"(?:follow|like|find|join) [\w@ .,'’-]{1,60} on "
    r"(?:twitter|facebook|x|telegram|instagram|youtube|linkedin)\b",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[^\W\d_]+(?:\.(?=\s|$))?")
COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))\W{0,4}(?:copyright\W{0,4})?(?:\d{4}|all rights|by )", re.IGNORECASE
)
CREDIT_AT_END = re.compile(
    r"""
    (?: [(\[] (?: [^()\[\]]{0,40} (?:[Pp]hoto|PHOTO|[Ii]mage|[Cc]ourtesy|Foto|Фото)\b [^()\[\]]{0,60}
                | [^()\[\]/]{2,40} / [^()\[\]/]{2,40} ) [)\]]      # (AP Photo/Ann Lee), [Xinhua/Li Wu]
      | (?:©|[Pp]hoto:|PHOTO:|[ \u00a0]{2,40}) [ \u00a0]?            # © Ann Lee/TASS, or two blanks before it
        (?:[^\W\d_][\w.'’-]{0,20}[ \u00a0]){0,5} [^\W\d_][\w.'’-]{0,20} (?:[ ]?/[ ]?[^\W\d_][\w .'’-]{1,30})
      | (?:AP[ ]Photo|REUTERS|AFP|EPA|Reuters|Xinhua)[ ]?/[ ]?[^/]{2,40}
      | (?<=[.!?)”"’][ ]) (?:Credit:|(?:Photograph|Picture|Image|Photo|PHOTO)[ ]?:|Image[ ](?:source|credit)[,:])
            [ ]? [A-Z] [^.:]{1,50}
      | [ ] © [ ]? [A-Z] [\w .’'-]{1,40}                                           # ... in Belgrade © RT
      | [ ] (?:Photo|Image|Picture)(?:[ ]credit)?: [ ]? (?:[Cc]ourtesy|[A-Z]) [^.:]{1,60}  # Ann Lee Photo: Courtesy of
      | (?<=[.!?)”"][ ]) (?:[Pp]hoto|PHOTO|Foto|FOTO|[A-Z]{2,10}) [ ]? / [ ]? [A-Z] [^/]{1,40}   # EFE/Ana Ruiz
    ) \.?$
    """,
    re.VERBOSE,
)  # fmt: skip
NAME_AND_AGENCY = re.compile(
    r"[(\[]?(?:[^\W\d_][\w.'’-]{0,20}[ \u00a0]){0,5}[^\W\d_][\w.'’-]{0,20}"
    r" ?/ ?[^\W\d_][\w .'’-]{1,30}(?:/[\w .'’-]{2,30})?[)\]]?"
)
SIGNATURE = re.compile(
    r"\(?(?:(?:additional |further )?(?:reporting|writing|editing|compiled|translated|edited|written|"
    r"reported|interviewed|prepared|produced|recorded)\b[\w ]{0,40}\bby\b|"
    r"from: |(?:web |photo |copy |sub-?)?editor:|proofreader:|reporter:|writer:|byline:|"
    r"(?:the )?interview(?: was)?(?: conducted| recorded| held)? by\b|"
    r"propos recueillis par\b|das (?:interview|gespräch) führten?\b|intervista di\b|беседовал[аи]?\b|"
    r"интервью (?:взял|провел|провёл)[аи]?\b|(?:the )?(?:writer|author) is\b|"
    r"(?:translation|editors?|authors?|source|text|by)(?:\s?:|\s[—–-])\s?\w)",
    re.IGNORECASE,
)
#: The first letters of these: to ask for them costs a tenth.
SIGNATURE_HEADS = words(
    "add|fur|rep|wri|edi|com|tra|int|pre|pro|rec|fro|web|pho|cop|sub|byl|the|das|бес|инт|aut|sou|tex|by |by:|by\u00a0",
    "|",
)
CONTRIBUTED = re.compile(
    r"^(?:[A-Z][\w.'’-]{0,20} ){2,4}(?:reported|reports|reporting) from [A-Z]|"
    r"\bcontributed (?:(?:additional |further )?reporting\b|to (?:this|the) (?:report|story|article|dispatch)\W{0,3}$)|"
    r"^\W{0,2}[Ww]ith (?:files|inputs|input|additional reporting|reporting|reports) (?:from|by)\b"
)
#: The initials of those who wrote and edited a report, on a line below it: "png/dh/jm", "ABR", "ak/jp 0641 GMT".
INITIALS = re.compile(
    r"\(?(?:[a-z]{2,4}(?:[./-][a-z]{2,4}){1,4}|[A-Z]{2,4}(?:[ /.-][A-Z]{2,4}){0,4}|[a-z]{2,4}/)\)?"
    r"(?: \d{4}(?: ?GMT)?)?"
)
#: The keywords under which an agency sends a report, on a line above it: "POL-LEBANON-UN", "r i BC-TOGO-TALKS 06-04".
SLUG = re.compile(
    r"(?:[a-z] ){0,3}[A-Z]{2,8}(?:-[A-Z0-9][A-Za-z0-9]{0,15}){1,6}(?:[ ,/]{1,2}[\d-]{2,8}){0,4}"
)
ROLE = re.compile(r"(?:[A-Z][\w-]{2,20} )(?:[\w-]{2,20} ){0,3}(?:correspondent|reporter|editor|columnist)")
AUTHOR_NOTE = re.compile(
    r"(?:[A-Z][\w.'’-]{0,20} ){2,4}is (?:an?|the) (?:[\w'’-]{2,20} ){0,3}"
    r"(?:writer|reporter|correspondent|journalist|editor|columnist|contributor|freelancer)\b"
)
APPEAL = re.compile(
    r"\b(?:[Ss]ign up|[Ss]ubscribe)\b[^.]{0,60}\b(?:newsletters?|here|updates|channel|alerts|briefing)\b[^.]{0,20}\.?$"
)
STAMP_PARTS = re.compile(r"\s[/|•·]\s")
CLOCK_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
STAMPED = re.compile(r"\b(?:19|20)\d{2}\b|\d{1,2}[./]\d{1,2}[./]\d{2}")
DATE_FIRST = re.compile(r"(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},) (?:19|20)\d{2}\b")
MASTHEAD = re.compile(
    r"(?:(?:Speech|Statement|Article|News|Press release|Announcement) (?:from|by|of) )?(?:[Tt]he )?"
    r"(?:(?:Federal|Royal|State|Permanent|General|European|National) )?"
    r"(?:Ministry|Department|Embassy|Consulate|Council|Commission|Office|Government|Mission|Delegation|Secretariat|"
    r"Representation|Directorate|Bureau|Kingdom|Republic|Security Council|General Assembly)\b"
    r"(?: (?:of|for|to|in|at|on|and|the|&|[A-ZÀ-Þ][\w’'.-]{0,20}),?){0,9}"
)
#: What may stand above the name of who wrote or sent a text, on a line of its own.
BYLINE_LABELS = words("from|by|author|authors|written by|reported by|posted by|published by|source", "|")
BYLINE = re.compile(r"(?:[Bb]y|BY|Von|Par|Por):? (?=[^\W\d_a-zß-öø-ÿ])")
BETWEEN_NAMES = re.compile(r",? and |, ?| ?[/|&] ?| in [^,]{2,30}$")
ON_DUTY = re.compile(r" \((?:now|earlier|until [\w .:]{2,12})\)")
NAME_LINK = frozenset("and in of the for de la van von der al el bin ibn und et y e i".split())


@cache
def _rows() -> dict[At, frozenset[str]]:
    """Give the rows of furniture by their place."""
    rows = [(row["at"], row["words"]) for row in read_table("furniture")]
    return {at: frozenset(words for place, words in rows if place == at) for at in get_args(At)}


@cache
def _openings() -> dict[str, tuple[str, ...]]:
    """Give the rows that open a line by their first letters, which refuse most lines at little cost."""
    table: dict[str, tuple[str, ...]] = {}
    for start in sorted(_rows()["start"]):
        table[start[:OPENING]] = (*table.get(start[:OPENING], ()), start)
    return table


@cache
def _figure_words() -> frozenset[str]:
    """Give the words that lines of figures, dates and times are made of."""
    return furniture.FIGURE_WORDS | {word.rstrip(".") for word in (*MONTHS, *MONTHS_ABROAD, *WEEKDAYS)}


def is_furniture(line: Line, *, inside: bool = False) -> bool:
    """Say whether the line is furniture by its words; ``inside`` the article, names of sections are not."""
    length = len(line.text)
    if length > LONGEST_LABEL:
        return length <= LONGEST_NOTICE and (
            _starts_as_furniture(line) or _is_copyright(line) or _is_appeal(line)
        )
    rows = _rows()
    key = line.key
    if not key:
        return not any(map(str.isalpha, line.text))
    known = (
        (key in rows["whole"] and not (inside and _is_sentence_of_one(line)))
        or (not inside and key in rows["section"])
        or _is_copyright(line)
        or _starts_as_furniture(line)
        or is_figures(line)
        or is_link(line)
        or _is_row_of_buttons(line, inside)
        or _is_row_of_tags(line)
        or _is_appeal(line)
        or (line.text[0] in "FLJflj" and FOLLOW.match(line.text) is not None)
    )
    return known and not NUMBERED.match(line.text)


def _is_sentence_of_one(line: Line) -> bool:
    """Say whether the line is one word with a full stop, as a speaker may answer: "Open."."""
    return line.text[-1] == "." and line.text[:-1].isalpha() and not line.text.isupper()


def _is_appeal(line: Line) -> bool:
    text = line.text
    return (
        ("ign up" in text or "ubscribe" in text) and text[0] not in '"“' and APPEAL.search(text) is not None
    )


def _is_copyright(line: Line) -> bool:
    return line.text[0] in "©(cC" and COPYRIGHT.match(line.text) is not None


def _starts_as_furniture(line: Line) -> bool:
    text = line.text[:60].lstrip(MARKS).casefold()
    starts = _openings().get(text[:OPENING])
    if starts is None:
        return False
    return any(text.startswith(start) and not text[len(start) : len(start) + 1].isalpha() for start in starts)


def heads_list(line: Line) -> bool:
    """Say whether the line heads a list of other stories."""
    return len(line.text) < 60 and line.key in _rows()["list"] and not line.ends_sentence


def ends_page(line: Line) -> bool:
    """Say whether all that follows the line, below an article, is furniture."""
    return len(line.text) < 60 and line.key in _rows()["end"]


@asked_once
def is_figures(line: Line) -> bool:
    """Say whether the line holds a date, a time or a count and nothing else to read.

    "October 3, 2021, 12:31 UTC+3", "Updated: 03.10.2021", "3 min read", "From: Xinhua | 2021-10-03".
    """
    text = line.text
    if len(text) > 120:
        return False
    if not FIGURE.search(text):
        days = 2 < len(line.words) < 9 and line.words[0][:3].casefold() in WEEKDAY_HEADS
        return days and all(word[:3].casefold() in WEEKDAY_HEADS for word in line.words)
    known = _figure_words()
    others = [word for word in LETTERS.findall(text) if word.rstrip(".").lower() not in known]
    if not others:
        return True
    name = " ".join(others)
    return len(others) < 4 and (
        find_outlet(name) is not None or (_has_clock(text) and look_up(name) is not None)
    )


def is_time(line: Line) -> bool:
    """Say whether a line of figures has a time of day: "Jun 13, 2024 23:46 IST"."""
    first = (line.words or [""])[0].rstrip(".,").casefold()
    dated = line.text[0].isdigit() or first in MONTHS or first in WEEKDAYS
    return dated and CLOCK_TIME.search(line.text) is not None and is_figures(line)


def is_date(line: Line) -> bool:
    """Say whether a line of figures has a month or a year, as a stamp has: "Published 4 May 2021, 10:14"."""
    return STAMPED.search(line.text) is not None and is_figures(line)


def opens_with_date(line: Line) -> bool:
    """Say whether a line is a date with a note: "4 March 2021 (Transcript of the speech)"."""
    return not line.is_prose and DATE_FIRST.match(line.text) is not None


def is_masthead(line: Line) -> bool:
    """Say whether a line is the name of a body whose page it is: "Council of the EU", "Embassy of Peru in Bern"."""
    return len(line.words) < 10 and MASTHEAD.fullmatch(line.text) is not None


def _has_clock(text: str) -> bool:
    """Say whether a line has the parts of a stamp, with the time of day: "Jakarta / Wed, May 5, 2021 / 08:00 am"."""
    return STAMP_PARTS.search(text) is not None and CLOCK_TIME.search(text) is not None


def is_link(line: Line) -> bool:
    """Say whether the line is an address or a link, and nothing besides."""
    text = line.text
    if "://" not in text and "www." not in text and "@" not in text and "](" not in text:
        return False
    rest = LINK.sub("", text)
    return not any(map(str.isalpha, rest)) and not text.startswith("![")


def _is_row_of_buttons(line: Line, inside: bool) -> bool:
    """Say whether the line is made of furniture only: "Print Mail Large", "Home > News > Europe"."""
    rows = _rows()
    text = line.text
    parted = any(map(text.__contains__, PART_SIGNS))
    known_first = line.words[0].casefold() in rows["whole"] if line.words else False
    if not (parted or known_first) or line.ends_sentence or len(line.words) < 2:
        return False
    if line.words[0] == "Home" and len(line.words) > 3 and not inside:
        return all(not word[0].islower() for word in line.words)
    parts = [part for part in PARTS.split(text) if part] if parted else []
    if len(parts) > 1:
        known = sum(part.casefold() in rows["whole"] or part.casefold() in rows["section"] for part in parts)
        if known == len(parts) or (not inside and known > 0 and known + 1 >= len(parts)):
            return True
        tags = len(parts) > 2 and "|" in text and ":" not in text and not FIGURE.search(text)
        return not inside and tags and max(len(part) for part in parts) < LONGEST_TAG
    return all(word.casefold() in rows["whole"] for word in line.words)


def _is_row_of_tags(line: Line) -> bool:
    """Say whether the line is made of tags: "#Norway #Foreign Ministry"."""
    return line.text[0] == "#" and line.text.count("#") > 1 and line.text[1] != "#"


@asked_once
def is_credit(line: Line) -> bool:
    """Say whether the line names the maker of a picture, and nothing else.

    "© Ann Lee/TASS", "Photo: IZVESTIA/Ann Lee", "Ann Lee / Reuters".
    """
    text = line.plain
    if len(text) > 120 or not text:
        return False
    if BYLINE.match(text):
        return False
    opening = text.lstrip("([ ")[:24].casefold()
    if opening.startswith(("©", "(c) ")):
        return True
    if "/" in text and NAME_AND_AGENCY.fullmatch(text):
        return all(word[0].isupper() or word in NAME_LINK for word in re.findall(r"[^\W\d_][\w'’-]*", text))
    return opening.startswith(furniture.CREDIT_OPENERS) and len(line.words) <= 12 and not _is_clause(line)


def _is_clause(line: Line) -> bool:
    """Say whether the line has more small words than a credit does."""
    return line.ends_sentence and len(line.words) > 8


@asked_once
def is_caption(line: Line) -> bool:
    """Say whether the line describes a picture: by its first words, or by a credit at its end."""
    text = line.plain
    if len(text) > 600:
        return False
    if text[:2] == "![":
        return True
    if text[:4].casefold() in CAPTION_HEADS and text[:16].casefold().startswith(furniture.CAPTION_OPENERS):
        return True
    end = text[-40:].rstrip(" .)]").casefold()
    if end[-2:] in CAPTION_TAILS and end.endswith(furniture.CAPTION_CLOSERS):
        return True
    tail = text[-120:]
    if not any(map(tail.__contains__, CREDIT_SIGNS)) and ")" not in tail[-2:] and "]" not in tail[-2:]:
        return False  # nothing that a credit has: at little cost
    found = CREDIT_AT_END.search(text, max(0, len(text) - 120))
    return found is not None and found.start() > 8


@asked_once
def is_byline(line: Line) -> bool:
    """Say whether the line names who wrote, edited or translated the article."""
    text = line.plain
    if len(text) > 160:
        return False
    if BYLINE.match(text):
        return not line.ends_sentence and all(
            word[0].isupper() or word.strip(",|.") in NAME_LINK or not word[0].isalpha()
            for word in line.words[1:]
        )
    if line.key in NEWSROOM:
        return True
    if text.startswith("Interview: "):
        name = text[11:].split(",")[0]
        return is_name(Line(name, 0, len(name), True))
    if ROLE.fullmatch(text):
        return True
    if text.lstrip("(")[:3].casefold() in SIGNATURE_HEADS and SIGNATURE.match(text):
        return True
    has_words = "contributed" in text or "ith " in text[:6] or "report" in text  # a search costs more
    return has_words and CONTRIBUTED.search(text) is not None


def is_author_note(line: Line) -> bool:
    """Say whether a line below an article tells who wrote it: "Ann Lee is a writer based in Oslo."."""
    return len(line.text) < 200 and AUTHOR_NOTE.match(line.plain) is not None


def is_initials(line: Line) -> bool:
    """Say whether a line below a report is the initials of its makers."""
    return len(line.text) < 30 and INITIALS.fullmatch(line.text) is not None


def is_signed_by_writers(line: Line) -> bool:
    """Say whether a line below a report is the agency and who wrote it: "WAM/Hana Kamal/Amjad Saleh"."""
    parts = line.text.split("/")
    return 1 < len(parts) < 5 and len(line.text) < 80 and find_outlet(parts[0].strip()) is not None


def is_slug(line: Line) -> bool:
    """Say whether a line above a report is the keywords under which it was sent."""
    return len(line.text) < 60 and SLUG.fullmatch(line.text) is not None


def is_name_and_date(line: Line) -> bool:
    """Say whether the line is a name with a date after it: "Ann Lee | 04.02.2021"."""
    name = re.split(r"\s{0,9}[|•·,]\s{0,9}(?=[\d|])|\s{1,9}[-–—]\s{1,9}", line.plain, maxsplit=1)
    if len(name) < 2 or not name[0] or not FIGURE.search(name[1]):
        return False
    if find_outlet(name[0]):  # "KYODO NEWS - May 3, 2021 - 14:20 | World"
        return CLOCK_TIME.search(name[1]) is not None or is_figures(Line(name[1], 0, len(name[1]), True))
    return is_name(Line(name[0], 0, len(name[0]), True)) and is_figures(Line(name[1], 0, len(name[1]), True))


@asked_once
def is_name(line: Line) -> bool:
    """Say whether the line could be the name of a person or two: "Ann Lee and Ibrahim Musa in Oslo"."""
    if not 2 <= len(line.words) <= 10 or len(line.text) > 70 or any(map(str.isdigit, line.text)):
        return False
    people = BETWEEN_NAMES.split(ON_DUTY.sub("", line.plain))
    return all(
        2 <= len(words) <= 3 and all(word[0].isupper() and word[-1] not in ":;!?" for word in words)
        for words in ([word for word in person.split() if word not in NAME_LINK] for person in people)
    )

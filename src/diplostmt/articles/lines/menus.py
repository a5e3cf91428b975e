"""Lines that are rows of labels: menus, buttons, the way to a page, tags; and the words that furniture is known by."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal, get_args

from diplostmt.articles.lines.line import Line
from diplostmt.lexicon import furniture
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import look_up
from diplostmt.tables import read_table

#: Where words of furniture stand on a page, as ``data/furniture.tsv`` explains it.
At = Literal["whole", "section", "start", "list", "end"]

LONGEST_TAG = 20
MOST_TAGS = 12
MANY_LABELS = 4
LONGEST_LABEL_IN_ROW = 50
LONGEST_CRUMB = 40
LONGEST_PART = 70
FIGURE = re.compile(r"\d")
PARTS = re.compile(r"\s*[|>»•·/→]\s*|\s{2,}")
WIDE_GAP = re.compile(r" {2,9}")
PART_SIGNS = (*"|>»•·/→", "  ")
#: What stands between the steps of the way to a page: "Home > News", "START →WORLD → LAKES".
ARROW = re.compile(r" > | ?→ ?")
#: The name of a site, by itself on a line: "lakenews.example".
SITE = re.compile(r"[a-z\d-]{3,40}(?:\.[a-z\d-]{2,40}){0,2}\.[a-z]{2,7}")
#: The button at the end of a row, also within a text: "The Lake Post | Subscribe".
CALLS = ("| Subscribe", "| Follow us", "| Join us", "| Подписаться")
#: A count behind a title: "Politics (2024)".
COUNT_BEHIND = re.compile(r" ?\(\d{1,6}\)$")


@cache
def furniture_rows() -> dict[At, frozenset[str]]:
    """Give the rows of furniture by their place."""
    rows = [(row["at"], row["words"].replace("’", "'")) for row in read_table("furniture")]
    return {at: frozenset(words for place, words in rows if place == at) for at in get_args(At)}


def is_row(line: Line, *, inside: bool) -> bool:
    """Say whether the line is a row of labels of any kind; ``inside`` an article fewer kinds of rows are."""
    if _is_row_of_tags(line):
        return True
    if line.ends_sentence:
        return False
    text, words = line.text, line.plain.casefold().split()
    if "....." in text and _is_contents(line):
        return True
    if not furniture.NETWORKS.isdisjoint(words) and _is_row_of_networks(words):
        return True
    if _is_row_of_buttons(line, words, inside):
        return True
    return not inside and (
        ("   " in text and _is_row_of_labels(line))
        or (not furniture.REGIONS.isdisjoint(words) and _is_row_of_regions(line, words))
        or (", " in text and _is_row_of_sections(line))
        or (" - " in text and _is_title_of_site(line))
        or _is_row_of_countries(line)
    )


def is_long_row(line: Line) -> bool:
    """Say whether a line that is longer than labels are is a row of them, the way to a page, or one of contents."""
    return (
        (" > " in line.text and _is_crumbs(line.text))
        or ("   " in line.text and not line.ends_sentence and _is_row_of_labels(line))
        or ("....." in line.text and _is_contents(line))
    )


def _is_row_of_buttons(line: Line, words: Sequence[str], inside: bool) -> bool:
    """Say whether the line is made of furniture only: "Print Mail Large", "Home > News > Europe", "EN FR ES"."""
    if len(words) < 2 or words[0] == "by":
        return False
    rows = furniture_rows()
    text = line.text
    menu = not inside and text.count(" ") > 1  # "News Sport Weather", but not "File photo"

    def known_word(word: str) -> bool:
        return word in rows["whole"] or (menu and (word in rows["section"] or word in furniture.LANGUAGES))

    parted = any(map(text.__contains__, PART_SIGNS))
    known_first = known_word(words[0]) or known_word(" ".join(words[:2]).rstrip(":"))
    if not (parted or known_first):
        return False
    if ("›" in text or "»" in text) and known_first and not inside:
        return True
    crumbs = line.words[0] == "Home" and len(words) > 3 and not inside
    if crumbs and (text.count(" - ") > 2 or not any(word[0].islower() for word in line.words)):
        return True
    if not inside and _is_crumbs(text):
        return True
    parts = [part for part in PARTS.split(text) if part] if parted else []
    if text.endswith(CALLS):
        return True
    if text[0] == "|" and (len(parts) > 2 or text[-1] == "|"):
        return not inside  # "| HOME | SUPPORT | RESEARCH SUPPLEMENT |"
    if len(parts) > 1:
        slashed = "/" in text and not any(sign in text for sign in (" / ", *PART_SIGNS) if sign != "/")
        known = sum(part.casefold() in rows["whole"] or part.casefold() in rows["section"] for part in parts)
        known += known and sum(map(str.isdecimal, parts))  # "05/04/2021 | Press release"
        if known == len(parts) or (
            not (inside or slashed)
            and known > 0
            and known + 1 >= len(parts)
            and max(map(len, parts)) < LONGEST_PART
        ):
            return True
        tags = len(parts) > 2 and "|" in text and ":" not in text and not FIGURE.search(text)
        return not inside and tags and max(len(part) for part in parts) < LONGEST_TAG
    return _is_made_of(words, known_word)


def _is_made_of(words: Sequence[str], known: Callable[[str], bool]) -> bool:
    """Say whether words are labels one after another, of one word or two: "English Contact us Links", "Print 16"."""
    words = [word.rstrip(":") for word in words if not word.isdecimal()]
    i = 0
    while i < len(words):
        if i + 1 < len(words) and known(f"{words[i]} {words[i + 1]}"):
            i += 2
        elif known(words[i]):
            i += 1
        else:
            return False
    return True


def _is_row_of_labels(line: Line) -> bool:
    """Say whether the line is short labels with gaps between: "Embassy   Norway and Peru   Links   News   FAQ"."""
    labels = [label for label in WIDE_GAP.split(line.text) if label]
    return (
        len(labels) > MANY_LABELS and labels[0][0].isupper() and max(map(len, labels)) < LONGEST_LABEL_IN_ROW
    )


def _is_crumbs(text: str) -> bool:
    """Say whether a line is the way to a page; its last part may be the headline: "Home > News > Talks resume"."""
    parts = ARROW.split(text)
    return len(parts) > 2 and all(len(part) < LONGEST_CRUMB for part in parts[:-1])


def _is_row_of_sections(line: Line) -> bool:
    """Say whether the line is made of names of sections: "Politics, World, Middle East"."""
    return all(map(furniture_rows()["section"].__contains__, line.text.casefold().split(", ")))


def _is_title_of_site(line: Line) -> bool:
    """Say whether the line is a section and its outlet, as titles of pages have them: "Politics - ENA English (7)"."""
    first, *others = COUNT_BEHIND.sub("", line.text).split(" - ")
    return first.casefold() in furniture_rows()["section"] and all(
        find_outlet(part) or find_outlet(part.rpartition(" ")[0]) for part in others
    )


def _is_row_of_regions(line: Line, words: Sequence[str]) -> bool:
    """Say whether the line is the menu of a site by parts of the world: "World Africa Americas Asia Europe"."""
    if len(words) <= furniture.MANY_REGIONS or not line.text[0].isupper():
        return False
    named = sum(map(furniture.REGIONS.__contains__, words))
    return named >= furniture.MANY_REGIONS and all(w[0].isupper() and w[-1].isalpha() for w in line.words)


def _is_row_of_countries(line: Line) -> bool:
    """Say whether the line is names of countries with nothing between them, as tags are: "Benin Chad Ghana Kenya"."""
    words = line.words
    if not 2 < len(words) <= MOST_TAGS or not all(word.isalpha() and word[0].isupper() for word in words):
        return False
    places = map(look_up, words)
    return all(place is not None and place.kind == "country" for place in places)


def _is_contents(line: Line) -> bool:
    """Say whether the line is one of a list of contents: "Tuzla airport ........ 1-2"."""
    return line.text[-1].isdigit() and "....." in line.text


def _is_row_of_tags(line: Line) -> bool:
    """Say whether the line is made of tags: "#Norway #Foreign Ministry"."""
    return line.text[0] == "#" and line.text.count("#") > 1 and line.text[1] != "#"


def _is_row_of_networks(words: Sequence[str]) -> bool:
    """Say whether the line is made of names of networks, other labels between them: "Facebook Twitter RSS YouTube"."""
    named = sum(map(furniture.NETWORKS.__contains__, words))
    if named > 1 and all(word in furniture.NETWORKS or SITE.fullmatch(word) for word in words):
        return True  # "lakenews.example Twitter lakenews.example Facebook"
    return named > 2 and 2 * named + 4 > len(words)

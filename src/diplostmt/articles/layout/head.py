"""What stands above the body: headline, decks, bylines, captions, mastheads and menus."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from diplostmt.articles.layout.margins import is_told_of, told_below
from diplostmt.articles.layout.opening import CUT_OFF, LONGEST_DECK, SHORT_MOTTO, SHORTEST_LEAD
from diplostmt.articles.lines import doubled, figures, makers, page, pictures, shown
from diplostmt.articles.lines.line import BULLETS, NUMBERING, REPORTS, SIGNED, Line, is_mostly_latin
from diplostmt.articles.turns.whose import STAGE_NOTE, opens_turn
from diplostmt.datelines.names import CITY_STATES
from diplostmt.lexicon.furniture import NEWSROOM
from diplostmt.lexicon.place_words import OUTLETS, ROOMS
from diplostmt.lexicon.records import words
from diplostmt.models import BlockKind
from diplostmt.outlets import find_outlet, outlet_at
from diplostmt.places.finding import look_up
from diplostmt.speakers.names.nouns import title_rows, title_words

#: What may stand above the name of who wrote or sent a text, on a line of its own.
BYLINE_LABELS = words("from|by|author|authors|written by|reported by|posted by|published by|source", "|")
LONGEST_HEADLINE = 250
#: So many names of sections in a row, at the least, are the menu of a site.
SHORTEST_MENU = 3
#: What stands above the headline and is none: a message's subject, spaced letters, a file's number, a row of items.
NO_HEADLINE = re.compile(
    r"(?:Newsgroups|To|From|Lines|Message-ID|Reply-To):|(?i:subject|topic)s?:|"
    r"[A-Z]{2,8} ?(?:#|No\.) ?\d{1,5}$|\([^()\n]{3,120}\)$|(?:[A-Z] ){2,12}[A-Z]$|"
    r"[^·\n]{1,30}(?: · [^·\n]{1,30}){2,9}$|[^|\n]{1,30}(?: \| [^|\n]{1,30}){3,9}$|"
    r"[^|\n]{30,120}(?: \| [^|\n]{30,120}){1,6}$|"
    r"(?:[A-Z][^:\n]{2,50} : ?){2,8}[^:\n]{0,50} : "  # the fields of a card: "Journal : Date : Author : "
)
#: What a document is about, in a list: "Subjects: ferries; harbour fees".
SUBJECTS = re.compile(r"(?:subjects?|topics?|subject matter|themen|sprecher): ?\S", re.IGNORECASE)
#: How a line ends that goes on in the next one: "Remarks of the", "The Government portal of the".
UNFINISHED = re.compile(r" (?:of|by|for|and|at|on|to|with)(?: the)?$|,$")
#: How the next line of a headline goes on: "by the Secretary General", "And the spokesperson for the Assembly".
GOES_ON = re.compile(r"(?![A-ZÀ-Þ\d])\w|And ")
#: Pages of what was said before the press, whose headings stand between the date and the first turn.
BEFORE_PRESS = re.compile(
    r"\b(?:press conference|press briefing|briefing|transcript|media availability)\b|pressekonferenz|"
    r"\b(?:conférence de presse|rueda de prensa|conferencia de prensa|пресс-конференци|брифинг)",
    re.IGNORECASE,
)
LONGEST_PART = 100
#: A part of a document, with a Roman number; an item of a part: "II. Questions", "+ Visit of the envoy".
IN_ROMAN = re.compile(r"(?:I{1,3}|IV|V|VI{1,3})\. [A-Z]|\+ [A-Z]")
#: What stands between the steps of the way to a page.
WAY = re.compile(r" [»›>/|] ")
#: Two sections in a row, above a headline of more words: "Lakes | Forum of the Lakes".
TWO_SECTIONS = re.compile(r"[^|\n]{2,24} \| [^|\n]{2,40}")
#: An item of a menu has so many words at the most, with its mark; a point of a summary has more.
MOST_IN_ITEM = 3
#: The name of a site has so many words at the most.
SHORT_NAME = 5
#: The name of a paper has fewer words.
MOST_IN_PAPER = 7
#: So many commas stand in a row of what a site has, and in no headline.
MANY_COMMAS = 6
#: Before the name of somebody whose page it is: "The Hon Anna Wen MP".
HONOURED = re.compile(r"(?:The )?(?:Rt\.? |Right )?Hon(?:ourable|\.)? [A-Z]")
ONE_DASH = str.maketrans("–—“”‘’", "--\"\"''")
#: So many lines below the head may have the headline again.
DEEPEST_REPEAT = 8
#: Where a document came about that came about nowhere: "Aboard Air Force One", "Via conference call".
ON_THE_WAY = re.compile(r"(?:aboard|en route|via)\b", re.IGNORECASE)


def mark_head(head: Sequence[Line], lines: Sequence[Line]) -> None:
    """Mark what stands above the body: headline, decks, bylines, captions, credits, and menus."""
    pictures.mark_pictures(head)
    doubled.mark_in_head(head)
    for line in head[1:]:
        if (
            line.kind is None
            and line.is_prose
            and SIGNED.search(line.text)
            and pictures.is_signed_by_agency(line)
        ):
            line.kind = "caption"
    for line in head:
        if line.kind is None and makers.is_byline(line):
            line.kind = "byline"
    for before, line in pairwise(lines[: head[-1].number + 1] if head else ()):
        if line.kind is None and before.key in BYLINE_LABELS and line.is_heading:
            line.kind = "byline"
    _mark_split_mastheads(head)
    loose = [line for line in head if line.kind is None]
    body = lines[head[-1].number + 1 :] if head else ()
    below = _below_menu(_in_script_of(body, loose), lines)
    headline = _at_end_of_way(below, lines) or _headline(below, _menu(head, lines), body, lines)
    for line in loose[: loose.index(headline)] if headline else loose:
        line.kind = _kind_above_headline(line, alone=headline is None)
    if headline:
        _mark_below_headline(
            loose[loose.index(headline) + 1 :], {line.key for line in loose}, lines, headline.text
        )
        headline.kind = "headline"
        if BEFORE_PRESS.search(headline.text):
            below = lines[headline.number + 1 : body[0].number + 1 if body else None]
            _mark_parts(head, below, headline.text)
        for line in head:
            if line.number < headline.number and line.key in NEWSROOM:
                line.kind = "chrome"


def _mark_parts(head: Sequence[Line], below: Sequence[Line], title: str) -> None:
    """Mark the headings that stand above the first turn of a briefing, below its date: "Opening remarks".

    The ``title`` may end in the day.
    """
    if not below or not opens_turn(below[-1]):
        return
    free = set(map(id, head))
    dated = title[-1].isdigit()
    for line in below[:-1]:
        if dated and id(line) in free and line.kind != "paragraph":
            line.kind = "subheading" if line.is_heading and len(line.text) < LONGEST_PART else line.kind
        dated = dated or line.kind == "paragraph" or figures.is_date(line)


def _mark_split_mastheads(head: Sequence[Line]) -> None:
    """Mark the name of a house or its site that takes two lines: "The Government portal of the", "Republic of Peru"."""
    for line, following in pairwise(head):
        if line.kind is None and following.number == line.number + 1 and UNFINISHED.search(line.text):
            name = f"{line.text} {following.text}"
            if page.is_masthead(Line(name, line.start, following.end, line.gap)):
                line.kind = following.kind = "chrome"


def _is_title_alone(line: Line) -> bool:
    """Say whether a line is the office of somebody named above it: "Secretary of State"."""
    return all(word.lower() in title_words() or word in makers.NAME_LINK for word in line.words)


def _in_script_of(body: Sequence[Line], loose: Sequence[Line]) -> Sequence[Line]:
    """Leave out lines in another script where the body is in that of most languages of Europe."""
    latin = [line for line in loose if is_mostly_latin(line.text)]
    if len(latin) == len(loose):
        return loose
    return latin if any(line.is_prose and is_mostly_latin(line.text) for line in body[:3]) else loose


def _below_menu(loose: Sequence[Line], lines: Sequence[Line]) -> Sequence[Line]:
    """Leave out what stands above a menu, the name and motto of the site, where words enough for a headline follow."""
    for i in range(len(loose) - 1, 0, -1):
        between = lines[loose[i - 1].number + 1 : loose[i].number]
        if len(between) >= SHORTEST_MENU and sum(map(_is_section, between)) >= SHORTEST_MENU:
            told = any(len(line.words) > 3 and line.is_heading for line in loose[i:])
            return loose[i:] if told else loose
    return loose


def _is_section(line: Line) -> bool:
    """Say whether a line is the name of a section, or an item that was found to be of a menu: "• Human rights"."""
    item = line.kind == "chrome" and line.text[0] in BULLETS + "-" and line.key.isprintable()
    return page.is_section(line) or (item and len(line.key) > 2 and not any(map(str.isdigit, line.text)))


def _menu(head: Sequence[Line], lines: Sequence[Line]) -> set[int]:
    """Give the numbers of the short lines that stand between items of a menu."""
    return {
        line.number
        for line in head
        if 0 < line.number < len(lines) - 1
        and not line.gap
        and len(line.words) < 6
        and _is_menu_item(lines[line.number - 1])
        and _is_menu_item(lines[line.number + 1])
    }


def _is_menu_item(line: Line) -> bool:
    return line.kind == "chrome" and not figures.is_figures(line)


def _at_end_of_way(loose: Sequence[Line], lines: Sequence[Line]) -> Line | None:
    """Give the line that the way to the page ends in, which stands above it: "Home » World » Envoys return to Oslo"."""
    for way in lines[: loose[0].number] if loose else ():
        if way.kind == "chrome" and WAY.search(way.text):
            for line in loose:
                if len(line.words) > 3 and way.text.endswith(line.text):
                    return line
    return None


def _headline(
    loose: Sequence[Line], menu: set[int], body: Sequence[Line], lines: Sequence[Line]
) -> Line | None:
    """Choose the headline: a line that stands there twice, or the first with four words, or the longest.

    One that stands there again may be among the first lines of the body.
    """
    loose = _may_head(loose, menu, body[:DEEPEST_REPEAT])
    if (repeated := _stands_again(loose, body)) is not None:
        return repeated
    for line, following in pairwise([*loose, *body[:1]]):
        if (
            len(line.words) > 2
            and line.key == following.key
            and (len(line.words) > 3 or not (_is_below_longer(line, loose) or _is_above_longer(line, loose)))
        ):
            return line
    for line, following in pairwise(loose):
        unfinished = UNFINISHED.search(line.text) or GOES_ON.match(following.text)
        if (line.is_heading or line.text[-1] == ",") and unfinished and len(line.words) > 1:
            return line  # "Press conference", "by the Secretary General"
        if len(line.words) > 3:
            break
    named_below = loose[1:] and loose[0].number and loose[1].gap and _is_below_day(loose, lines)
    if named_below and body and is_told_of(loose[:2], body):
        return loose[1]
    for i, line in enumerate(loose):
        if (len(line.words) > 3 or line.is_quotation) and len(line.text) <= LONGEST_HEADLINE:
            if (told := told_below(line, loose[i + 1 :], body)) is not None:
                return told
            before = loose[i - 1] if i else None
            short = (
                before is not None
                and line.is_prose
                and not line.asks
                and before.is_title_case
                and before.is_heading
            )
            return before if short else line
    rest = [line for line in loose if len(line.words) > 1 and len(line.text) <= LONGEST_HEADLINE]
    rest = [line for line in rest if look_up(line.text) is None]
    briefing = next((line for line in rest if BEFORE_PRESS.search(line.text)), None)
    return briefing or max(rest, key=lambda line: len(line.text), default=None)


def _is_below_day(loose: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Say whether the day of a visit stands at the head of a page, above the motto of the site and a longer heading."""
    if loose[0].number >= SHORTEST_MENU:
        return False
    longer = len(loose[1].words) > len(loose[0].words) and loose[1].is_title_case  # as decks are not
    return longer and figures.is_date(lines[loose[0].number - 1])


def _is_below_longer(line: Line, loose: Sequence[Line]) -> bool:
    """Say whether a heading of more words stands above a line."""
    above = takewhile(lambda other: other is not line, loose)
    return any(other.is_heading and len(other.words) > SHORT_NAME for other in above)


def _is_above_longer(line: Line, loose: Sequence[Line]) -> bool:
    """Say whether a heading of more words, set apart, stands below a line and its copy: "The Lake Current", twice."""
    below = [other for other in loose if other.number > line.number + 1][:1]
    return any(other.is_heading and other.gap and len(other.words) > SHORT_NAME for other in below)


def _may_head(loose: Sequence[Line], menu: set[int], below: Sequence[Line]) -> Sequence[Line]:
    """Leave out what heads no text: items of menus, points, names and mottos of houses, names of writers.

    What stands again ``below`` the head is no motto.
    """
    loose = [line for line in loose if line.number not in menu and not makers.is_slug(line)] or loose
    loose = [line for line in loose if line.text[0] not in BULLETS] or (loose if len(loose) == 1 else [])
    loose = [line for line in loose if line.text[-1] != "!"] or loose
    loose = [line for line in loose if not page.introduces(line) and line.text.count(",") < MANY_COMMAS]
    numbered = [line for line in loose if line.text[0].isdigit() and NUMBERING.match(line.text)]
    keys = {line.key for line in loose if line not in numbered} if numbered else ()
    if any(line.key in keys for line in numbered):  # the way to the page, which ends in the headline
        loose = [line for line in loose if line not in numbered]
    houses = [i for i, line in enumerate(loose) if page.is_masthead(line)]
    if len(houses) > 2 and len({loose[i].key for i in houses}) == 1:  # the words beside its pictures
        loose = loose[houses[-1] + 1 :] or loose
    others = [line for line in loose if not (_is_title_of_house(line) or _is_title_of_paper(line))]
    twice = not others and len(loose) > 1 and len({line.key for line in loose}) == 1  # the name of the house
    loose = others if others or twice else loose
    loose = [
        line
        for line in loose
        if not (NO_HEADLINE.match(line.text) or (line.text[0] in "AEVaev" and _is_on_the_way(line)))
    ]
    if len(loose) > 1 and loose[0].text.count("|") == 1 and _is_two_sections(loose[0], loose[1]):
        loose = loose[1:]
    loose = [line for line in loose if not line.text.endswith(CUT_OFF)]
    named = _is_named_with_motto(loose) and all(line.key != loose[1].key for line in below)
    loose = loose[1:] if _is_motto(loose) else loose[2:] if named else loose
    loose = [line for line in loose if not _is_outlet_and_day(line)] or loose
    loose = [line for line in loose if not (line.text[:6] in line.text[6:] and _is_said_twice(line))] or loose
    loose = [line for line in loose if not (makers.names_outlets(line.plain) or makers.names_somebody(line))]
    return _below_glued(loose)


def _stands_again(loose: Sequence[Line], body: Sequence[Line]) -> Line | None:
    """Give the one heading that stands there again, among the first lines of the body too.

    A line of more words above it is the headline, and what comes again is in a list of contents.
    """
    keys = [line.key for line in [*loose, *body[:DEEPEST_REPEAT]] if line.is_heading]
    again = [line for line in loose if len(line.words) > 3 and line.is_heading and keys.count(line.key) > 1]
    if len({line.key for line in again}) != 1:
        return None
    above = takewhile(lambda line: line is not again[0], loose)
    return None if any(line.is_heading and len(line.words) > SHORT_NAME for line in above) else again[0]


def _is_title_of_house(line: Line) -> bool:
    """Say whether a line is the name of a body, perhaps with more behind a dash: "Department of State - Great Seal"."""
    name = line.text.partition(" - ")[0]
    return page.is_masthead(line) or (name != line.text and page.is_masthead(Line.of(name)))


def _is_title_of_paper(line: Line) -> bool:
    """Say whether a line is the name of a paper: "The Lake Dispatch Weekly Edition", "Lake Dispatch (Ohio)"."""
    name, bracket, _ = line.plain.partition(" (")
    words = name.removesuffix(" Edition").removesuffix(" Weekly").removesuffix(" Online").split()
    if not 1 < len(words) < MOST_IN_PAPER or not (words[0] == "The" or (bracket and line.text[-1] == ")")):
        return False
    return words[-1].rpartition("-")[2] in OUTLETS and all(word[0].isupper() for word in words)


def _below_glued(loose: Sequence[Line]) -> Sequence[Line]:
    """Leave out the way to the page where the headline is glued to it and stands below too: "HomeWORLDTalks resume"."""
    at = next((i for i, line in enumerate(loose) if len(line.words) > 3), len(loose))
    below = [other.text.translate(ONE_DASH) for other in loose[at + 1 : at + 4] if len(other.words) > 3]
    if not below or page.CRAWLED.match(loose[at].text):
        return loose
    way = loose[at].text.translate(ONE_DASH)
    glued = any(len(text) < len(way) < 2 * len(text) and way.endswith(text) for text in below)
    return loose[at + 1 :] if glued else loose


def _is_motto(loose: Sequence[Line]) -> bool:
    """Say whether the first line is a sentence, and the next one more words without a stop, as headlines are."""
    if len(loose) < 2 or not loose[0].ends_sentence or loose[0].is_title_case or loose[0].asks:
        return False
    return loose[1].is_heading and len(loose[0].words) < len(loose[1].words) and not loose[0].is_quotation


def _is_two_sections(line: Line, following: Line) -> bool:
    """Say whether a line is two sections of a site, and the headline below it has more words, and a gap above it."""
    more = (
        following.gap and following.is_heading and len(following.words) > max(SHORT_NAME, len(line.words) - 1)
    )
    return more and TWO_SECTIONS.fullmatch(line.text) is not None


def _is_on_the_way(line: Line) -> bool:
    """Say whether a short line is where a document came about that came about nowhere: "Aboard Air Force One"."""
    return len(line.words) < MOST_IN_PAPER and ON_THE_WAY.match(line.text) is not None


def _is_said_twice(line: Line) -> bool:
    """Say whether a line is the same words twice, as beside the picture of a section: "Media Center Media Center"."""
    half = len(line.words) // 2
    return half > 0 and line.words[:half] == line.words[half:]


def _is_outlet_and_day(line: Line) -> bool:
    """Say whether a line is what an outlet printed, and when: "Lake Post Editorial - January 12, 2023"."""
    outlet, dash, day = line.text.partition(" - ")
    return dash != "" and figures.DATE_FIRST.fullmatch(day) is not None and outlet_at(outlet, 0) is not None


def _is_named_with_motto(loose: Sequence[Line]) -> bool:
    """Say whether the name of an outlet and its motto stand above a longer heading."""
    if len(loose) < 3 or not (loose[1].is_heading and loose[2].is_heading and loose[2].gap):
        return False
    words = len(loose[1].words)
    return words < min(SHORT_MOTTO, len(loose[2].words)) and find_outlet(loose[0].text) is not None


def _mark_below_headline(loose: Sequence[Line], keys: set[str], lines: Sequence[Line], headline: str) -> None:
    """Mark the lines between headline and body; what comes again further down is a list of contents."""
    if not loose:
        return
    again = Counter(line.key for line in lines if len(line.text) <= LONGEST_HEADLINE and line.key in keys)
    listed: set[str] = set()
    entry = next((line.number for line in lines if line.kind == "subheading"), len(lines))
    contents = any(again[line.key] > 1 for line in loose)
    for line in loose:
        if page.is_masthead(line):
            line.kind = "byline"
        elif not is_mostly_latin(line.text) and is_mostly_latin(headline):
            line.kind = "chrome"  # the headline in another script
        elif contents and (NUMBERING.match(line.text) or line.text[-1] == ":"):
            line.kind = "chrome"
            listed.add(line.key)
        elif again[line.key] < 2:
            line.kind = _kind_below_headline(line) if line.number < entry else "subheading"
            if line.kind == "byline" and lines[line.number - 1].kind == "caption" and not line.gap:
                line.kind = "credit" if makers.is_name(line) else "byline"  # who made the picture above
            if line.kind in ("deck", "caption") and line.number + 1 < len(lines):
                line.kind = _kind_by_next(line, lines)
        elif makers.names_somebody(line):
            line.kind = "byline"
        elif line.is_prose and len(line.text) > LONGEST_PART:
            line.kind = "deck"  # the text begins with it again
        else:
            line.kind = "subheading" if line.key in listed else "chrome"
            listed.add(line.key)


def _kind_by_next(line: Line, lines: Sequence[Line]) -> BlockKind:
    """Tell a caption from a deck, and from a byline, by the line below it.

    Somebody with an office above the text is shown: "Envoy Ana Ruiz"; above a place, or beside another name, it is
    the one who has spoken.
    """
    following, above = lines[line.number + 1], lines[line.number - 1]
    signs = not line.gap and above.kind == "byline"
    if shown.shows_somebody(line) and (HONOURED.match(following.text) or signs):
        return "byline"
    if line.kind == "deck":
        glued = following.is_prose and not following.gap and not shown.shows_in_present(following)
        pictured = glued and (shown.shows_somebody(line) or pictures.is_glued(line, following, lines))
        return "caption" if pictured or _is_above_credit(line, lines) else "deck"
    place = not following.gap and not following.is_prose and look_up(following.text.partition(",")[0])
    return "byline" if place else "caption"


def _is_above_credit(line: Line, lines: Sequence[Line]) -> bool:
    """Say whether a line is a caption: a credit stands below it, and above it what parts a headline from a picture.

    Right below the headline only somebody with his office is, as a picture shows him: "Envoy Ana Ruiz".
    """
    credit = lines[line.number + 1] if 0 < line.number < len(lines) - 1 else None
    if credit is None or not (credit.kind == "credit" or credit.key == "file"):
        return False
    if lines[line.number - 1].kind in ("byline", "chrome", "deck"):
        return line.ends_sentence or not REPORTS.search(line.text)
    return shown.shows_somebody(line)


def _is_country(words: str) -> bool:
    """Say whether a line is the name of a country, and none of a city: a text comes from a city, a section has many."""
    place = look_up(words)
    return place is not None and place.kind == "country" and place.name not in CITY_STATES


def _kind_above_headline(line: Line, *, alone: bool) -> BlockKind:
    """Give the kind of a line above the headline, or ``alone``, above a text that has none."""
    if alone and (STAGE_NOTE.fullmatch(line.text) or (look_up(line.text) and not _is_country(line.text))):
        return "paragraph"
    if alone and (page.introduces(line) or _is_on_the_way(line)):
        return "paragraph"
    if line.text[0] not in BULLETS:
        return (
            "byline"
            if alone and (makers.names_outlets(line.plain) or makers.names_somebody(line))
            else "chrome"
        )
    if makers.names_outlets(line.plain):
        return "byline"
    return "deck" if alone and len(line.words) > MOST_IN_ITEM else "chrome"


def _kind_below_headline(line: Line) -> BlockKind:
    if makers.names_outlets(line.plain) or makers.is_name_and_date(line) or makers.is_name_and_outlet(line):
        return "byline"
    if STAGE_NOTE.fullmatch(line.text) or len(line.text) > LONGEST_DECK or SUBJECTS.match(line.text):
        return "paragraph"
    if figures.DATE_FIRST.match(line.text) and any(
        part.split()[-1].casefold() in ROOMS for part in line.text.split(", ")
    ):
        return "paragraph"  # "Friday, May 4, 2018, 8:47 a.m. Entrance Hall, Lake House"
    if _is_country(line.text):
        return "chrome"  # the name of a section
    place = line.plain.split(",")[0]
    room = place.rpartition(" ")[2].casefold() in ROOMS
    if len(line.words) < 6 and (room or look_up(place) or ON_THE_WAY.match(line.text)):
        return "paragraph"  # the place of a document, on a line of its own
    if figures.opens_with_date(line):
        return "chrome"
    if (line.text[-1] == ":" and len(line.text) < SHORTEST_LEAD) or IN_ROMAN.match(line.text):
        return "subheading"
    if makers.writer_city(line) is not None:
        return "byline"
    named = Line.of(line.text.rstrip(" -–—") or "-") if line.text[-1] in "-–—" else line
    if makers.is_name(named) and not line.ends_sentence:
        titled = title_rows(line.words[0]) and not _is_title_alone(line)
        return "caption" if titled else "byline"
    if any(
        shows(line)
        for shows in (
            shown.shows_scene,
            shown.shows_somebody_there,
            shown.shows_officers,
            shown.shows_in_present,
            pictures.is_closed_by_agency,
        )
    ):
        return "caption"
    if HONOURED.match(line.text) and not line.ends_sentence and len(line.text) < LONGEST_PART:
        return "byline"
    return "chrome" if len(line.words) < 3 else "deck"

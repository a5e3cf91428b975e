"""From the lines of a page to the kinds of its blocks: furniture, then the head, the foot, the turns and the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from diplostmt.articles import makers, page
from diplostmt.articles.foot import mark_foot, mark_tail
from diplostmt.articles.head import mark_head
from diplostmt.articles.lines import CLOSING_QUOTES, OPENING_QUOTES, Line
from diplostmt.articles.opening import (
    body_start,
    dateline_of,
    dateline_of_byline,
    dateline_of_headline,
    dateline_of_stamp,
    mark_dateline,
    mark_house,
)
from diplostmt.articles.turns import LEADS_UP, STAGE_NOTE, assign_turns, is_box_label, mark_speech, mark_turns
from diplostmt.models import BlockKind, Dateline
from diplostmt.outlets import find_outlet

LONGEST_HEADLINE = 250
DEEPEST_WEATHER = 12
LONGEST_LIST = 10
#: The way to a page may be so long before the headline, of which at least so many characters stand there.
LONGEST_WAY, SHORTEST_START = 60, 20
LONGEST_SUBHEADING = 160
#: So many lines of prose stand above the comments, at the least.
SHORTEST_ARTICLE = 3
LONGEST_CLOCK = 20
#: So many lines that are no sentences stand together in a list, at the least.
LISTED = 3
#: What running text tells, and a heading in other words; so long is none that does.
TELLING = re.compile(r" (?:said|told|added|stated|noted|reported|according to) ")
LONGEST_TELLING = 30
#: How a heading may open that has such words: "What the ministers said in Oslo".
ASKING_WORDS = ("How ", "Nothing ", "What ", "When ", "Where ", "Who ", "Why ")
#: What a rule of a sheet of styles is for begins with one of these, and it has no more lines.
STYLED = ".#@"
#: What a page calls itself where people ask and answer.
CALLED = ("interview", "transcript", "entretien", "entrevista", "intervista", "интервью")
LONGEST_LEDE = 700
LONGEST_STYLE = 20
#: How the first words of another story end.
CUT_OFF = ("…", "...", "[…]", "[...]")
#: Words by which a page says that it was written while things happened.
LIVE = re.compile(r"\b(?:live|as it happened|the latest)\b", re.IGNORECASE)
#: The name of the site behind a headline, as titles of pages have it.
TITLE_TAIL = re.compile(r" [|–—-] \w[^|\n]{1,50}|-Xinhua")
#: The end of a heading in a live file: "Ships could sail in July published at 17:38 Greenwich Mean Time".
PUBLISHED_AT = re.compile(r"published at \d{1,2}:\d{2} [A-Z][\w ]{2,40}$")
#: The time before the heading of an entry: "10.45am BST Iceland opens its port".
TIME_BEFORE = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?| ?[A-Z]{3,4}\b){1,2} (?=[\"“‘]?[A-ZÀ-Þ])")
#: How somebody tells what he thinks, and no report or list of points does.
OPINION = re.compile(r"(?:^1\. |[.,;] |\b(?:while|but|and|so) )(?:I|[Mm]y)\b(?![’'\"])", re.IGNORECASE)
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?:?")


def classify(text: str, lines: Sequence[Line]) -> Dateline | None:
    """Give every line its kind, turn and speaker; the dateline, if there is one, is the result."""
    mark_furniture(lines)
    makers.mark_labelled(lines)
    free = [line for line in lines if line.kind is None]
    at, dateline = dateline_of(text, free, lines)
    body = body_start(free, at, lines)
    if dateline is not None:
        mark_dateline(dateline, lines)
        mark_house([] if free[at].is_prose else free[at + 1 : at + 3])
    mark_head(free[:body], lines)
    rest = [line for line in free[body:] if line.kind is None]
    mark_foot(rest if dateline is not None and free[at].is_prose else rest[1:])
    makers.mark_pictures(rest, to_end=True)
    makers.mark_doubled(rest[1:])
    makers.mark_paired(rest)
    mark_tail(rest)
    _mark_turns(rest, free[:body])
    _mark_body(rest, lines)
    _mark_repeats(lines)
    return (
        dateline
        or dateline_of_headline(text, lines)
        or dateline_of_byline(text, lines)
        or dateline_of_stamp(text, lines)
    )


def mark_furniture(lines: Sequence[Line]) -> None:
    """Mark page furniture; names of sections are furniture only above and below the article."""
    _mark_weather(lines)
    furniture = _are_furniture(lines)
    first, last = _prose_ends(lines, furniture)
    live = any(LIVE.search(line.text) for line in lines[: first + 1] if len(line.text) < LONGEST_HEADLINE)
    clocks = [
        _is_clock(line) or (live and known and page.is_time(line))
        for line, known in zip(lines, furniture, strict=True)
    ]
    entry = _first_entry(clocks, first)
    above: list[Line] = []
    listed = read = styles = 0
    for i, line in enumerate(lines):
        if line.kind is not None:
            continue
        inside = first < i < last
        if styles or line.text[-1] == "{":
            styles = _styles_left(line, styles)
            if styles:
                line.kind = "chrome"
                continue
        if read >= (1 if i > last else SHORTEST_ARTICLE) and page.ends_page(line):
            short = read < SHORTEST_ARTICLE  # its makers may be named below
            _mark_rest([other for other in lines[i:] if not (short and makers.is_byline(other))])
            return
        if (
            clocks[i]
            and (inside or i == entry or _ends_in_time(line))
            and not (i and page.is_date(lines[i - 1]))
        ):
            line.kind = "subheading"
        elif page.heads_list(line):
            # "Next Up:" above the time of a sound heads no list
            player = i + 1 < len(lines) and lines[i + 1].text == "0:00"
            line.kind, listed = "chrome", 0 if player else LONGEST_LIST
        elif i > last and i and clocks[i - 1] and line.is_heading:
            line.kind = "chrome"  # another story, below how long its picture runs
        elif furniture[i] and (not inside or page.is_furniture(line, inside=True)):
            line.kind = "chrome"
        elif listed and _may_be_listed(line) and not _opens_listed(lines, i):
            line.kind = "chrome"
            listed -= 1
            above += [] if read else [line]
        else:
            listed = 0
            if above and not read and line.is_prose and not any(map(_may_be_headline, lines[:i])):
                _free_headline(above, lines)
            read += read < SHORTEST_ARTICLE and line.is_prose
    _mark_comments(lines, first)


def _mark_comments(lines: Sequence[Line], first: int) -> None:
    """Mark the comments of readers below a text: from the first name with a day and an hour, or the first number, on.

    "Ann Lee 28.09.2021 11:21" has to come again; a numbered comment tells what somebody thinks: "1. I have my doubts".
    """
    below = lines[first + 1 :]
    signed = [line for line in below if line.text[-1] in makers.COMMENT_ENDS and makers.is_commenter(line)]
    opens = signed[0] if len(signed) > 1 else None
    numbered = [line for line in below if line.text[0] == "1" and line.gap and OPINION.search(line.text)]
    for line in numbered if opens is None else ():
        above = [other for other in lines[first : line.number] if other.kind is None]
        told = sum(other.is_prose for other in above) >= SHORTEST_ARTICLE
        if told and above[-1].ends_sentence and line.text.startswith("1. ") and not line.asks:
            opens = line
    if opens is not None:
        _mark_rest(lines[opens.number :])


def _mark_weather(lines: Sequence[Line]) -> None:
    """Mark the weather where the reader is, at the head of a page: "8.4 C", "Bergen", "Tuesday, May 4, 2021"."""
    for line, place, day in zip(lines[:DEEPEST_WEATHER], lines[1:], lines[2:], strict=False):
        if page.is_temperature(line) and len(place.words) < 4 and page.is_date(day):
            line.kind = place.kind = day.kind = "chrome"


def _are_furniture(lines: Sequence[Line]) -> list[bool]:
    """Say of each line whether it is furniture by its words; before the first one a crawler may have put the day."""
    furniture = [page.is_furniture(line) for line in lines]
    if lines and (crawled := page.CRAWLED.match(lines[0].text)):
        label = lines[0].text[crawled.end() :].strip()
        rest = Line(label or " ", 0, len(label), True)
        furniture[0] = not label or page.is_furniture(rest) or page.is_temperature(rest)
        if label and makers.is_byline(rest):
            lines[0].kind = "byline"
    return furniture


def _may_be_headline(line: Line) -> bool:
    """Say whether a line above the text is no furniture, and long enough for a headline."""
    return line.kind is None and len(line.words) > 3 and not makers.is_about_makers(line)


def _has_time(line: Line) -> bool:
    """Say whether a short line has a time of day: "December 29, 11:09 UTC+3 ANKARA"."""
    return len(line.text) < 60 and page.CLOCK_TIME.search(line.text) is not None


def _free_headline(above: Sequence[Line], lines: Sequence[Line]) -> None:
    """Free the last heading of a list of other stories above a text without a headline: it is its own.

    Where one heading alone has a time of day below it, perhaps with the name of a section between, it is that.
    """
    own = [i for i, line in enumerate(above) if len(line.words) > 3 and not makers.is_about_makers(line)]
    timed = [i for i in own if any(map(_has_time, lines[above[i].number + 1 : above[i].number + 3]))]
    own = timed if len(timed) == 1 else own
    for line in above[own[-1] :] if own else ():
        line.kind = None


def _styles_left(line: Line, left: int) -> int:
    """Say how many lines more may be a sheet of styles left in the text: ".caption {", "width: 90%;", "}"."""
    if line.text[-1] == "{" and line.text[0] in STYLED:
        return LONGEST_STYLE
    return 0 if line.text[0] == "}" else max(left - 1, 0)


def _prose_ends(lines: Sequence[Line], furniture: Sequence[bool]) -> tuple[int, int]:
    """Give the numbers of the first and the last line of running text."""

    def tells(i: int) -> bool:
        return not furniture[i] and (lines[i].is_prose or page.introduces(lines[i]))

    first = next(filter(tells, range(len(lines))), len(lines))
    return first, next(filter(tells, range(len(lines) - 1, first - 1, -1)), -1)


def _is_clock(line: Line) -> bool:
    """Say whether the line is a time of day, or a heading with the time before it or at its end."""
    if len(line.text) < LONGEST_CLOCK:
        return CLOCK.fullmatch(line.text) is not None
    if line.text[0].isdigit() and TIME_BEFORE.match(line.text):
        return line.is_heading
    return _ends_in_time(line)


def _ends_in_time(line: Line) -> bool:
    """Say whether the line is the heading of an entry of a live file, by the time at its end."""
    return "published at" in line.text and PUBLISHED_AT.search(line.text) is not None


def _first_entry(clocks: Sequence[bool], first: int) -> int | None:
    """Give the time of day that stands above the first sentence, and heads the first entry of a live file."""
    above = range(max(0, first - 2), first)
    return next((i for i in above if clocks[i]), None) if True in clocks[first + 1 :] else None


def _mark_rest(lines: Sequence[Line]) -> None:
    for line in lines:
        line.kind = "chrome"


def _may_be_listed(line: Line) -> bool:
    """Say whether the line may be the heading of another story."""
    tag = (len(line.text) < 40 and not line.ends_sentence) or line.text.rstrip(CLOSING_QUOTES).endswith(
        CUT_OFF
    )
    return (line.is_heading or tag or (line.asks and len(line.text) < 120)) and not line.dash


def _opens_listed(lines: Sequence[Line], i: int) -> bool:
    """Say whether line ``i`` heads the text below it, as a list of contents above it had it."""
    above = lines[max(0, i - LONGEST_LIST) : i] if i + 1 < len(lines) and lines[i + 1].is_prose else ()
    return any(line.kind == "chrome" and line.key == lines[i].key for line in above)


def _mark_turns(lines: Sequence[Line], head: Sequence[Line]) -> None:
    rest = [line for line in lines if line.kind is None]
    lede = "\n".join(line.text for line in (*head, *rest[:2]) if len(line.text) < LONGEST_LEDE).lower()
    interview = any(map(lede.__contains__, CALLED))
    marks = mark_turns(rest, interview=interview) or mark_speech(rest, head)
    if marks is None:
        return

    def is_heading(i: int) -> bool:
        line = rest[i]
        if STAGE_NOTE.fullmatch(line.text):
            return False
        heads = len(line.text) < 80 and line.text[-1] == ":" and not LEADS_UP.match(line.text)
        if i + 1 == len(rest) or not (line.is_heading or heads):
            return False
        above = i + 2 < len(rest) and rest[i + 1].is_heading and marks[i + 1] is None
        return bool(line.markup) or line.is_quotation or marks[i + 2 if above else i + 1] is not None

    assign_turns(rest, marks, is_heading)


def _mark_body(body: Sequence[Line], lines: Sequence[Line]) -> None:
    """Mark what is left of the body: paragraphs, subheadings, boxes of background, and signatures."""
    rest = [line for line in body if line.kind is None]
    asking = sum(len(line.text) < 100 and line.asks for line in rest)
    parted = any(line.gap for line in rest[1:])
    headed = False
    boxed = False
    for i, line in enumerate(rest):
        following = rest[i + 1] if i + 1 < len(rest) else None
        if len(line.text) > LONGEST_SUBHEADING:
            line.kind = "background" if boxed else "paragraph"
        elif makers.is_byline(line):
            line.kind = "byline"
        elif is_box_label(line) and following is not None:
            line.kind, boxed = "background", True
        elif not line.is_prose and (note := _kind_of_note(line, rest[i - 1] if i else None, lines)):
            line.kind = note
        elif _is_subheading(
            line, following, many_ask=asking > 2 or (headed and rest[i - 1].kind != "subheading")
        ) and not (parted and _are_listed(rest[max(0, i - LISTED + 1) : i + 1])):
            line.kind, boxed, headed = "subheading", False, True
        else:
            line.kind = "background" if boxed else "paragraph"


def _kind_of_note(line: Line, above: Line | None, lines: Sequence[Line]) -> BlockKind | None:
    """Give the kind of a line of the body that is no sentence, and no heading but tells of a picture or a writer."""
    if makers.shows_scene(line) or makers.is_closed_by_agency(line):
        return "caption"
    set_apart = above is not None and len(above.text) > LONGEST_TELLING and not above.ends_sentence
    if set_apart and makers.signs_quotation(line):
        return "caption"
    return "byline" if _signs_entry(line, lines) else None


def _signs_entry(line: Line, lines: Sequence[Line]) -> bool:
    """Say whether a line in a text is the name of who wrote what follows, above his role, or the outlet below his name.

    "Ann Lee", "Lakes correspondent"; "By Ann Lee", "The Lake Post".
    """
    if makers.is_name(line) and line.number + 1 < len(lines):
        return makers.ROLE.fullmatch(lines[line.number + 1].text) is not None
    below = line.number > 0 and lines[line.number - 1].kind == "byline"
    return below and find_outlet(line.text) is not None


def _is_subheading(line: Line, following: Line | None, *, many_ask: bool) -> bool:
    """Say whether a line of the body is a heading of what follows; ``many_ask`` lets a question be one."""
    if following is None or page.is_posted_by(line) or following.text[0].islower():
        return False
    if line.is_between_dashes:
        return True
    if line.markup and not (line.is_prose and len(line.text) > 100):
        return True
    if line.asks:
        quoted = line.text[0] in OPENING_QUOTES or ': "' in line.text or ": “" in line.text
        return len(line.text) < 100 and not quoted and (line.is_title_case or many_ask) and following.is_prose
    if not line.is_heading or STAGE_NOTE.fullmatch(line.text):
        return False
    if len(line.text) > LONGEST_TELLING and not line.is_title_case and _is_told(line):
        return False  # a paragraph whose full stop is missing
    return following.is_prose or following.text[-1] in ":;,"


def _is_told(line: Line) -> bool:
    """Say whether a line tells what somebody said or did, as running text does: "He also saw the envoy of Peru"."""
    return line.text.startswith(("He ", "She ")) or (
        TELLING.search(line.text) is not None and not line.text.startswith(ASKING_WORDS)
    )


def _are_listed(lines: Sequence[Line]) -> bool:
    """Say whether three lines stand together that are no sentences, as items of a list do and headings do not."""
    together = all(line.number == above.number + 1 and not line.gap for above, line in pairwise(lines))
    return together and len(lines) == LISTED and not any(line.is_prose for line in lines)


def _mark_repeats(lines: Sequence[Line]) -> None:
    """Mark further copies of the headline, also with the name of the site after it: "Talks resume | Lake News"."""
    headline = next((line for line in lines if line.kind == "headline"), None)
    if headline is None or len(headline.words) < 3:
        return
    if crawled := page.CRAWLED.match(headline.text):
        headline = Line(headline.text[crawled.end() :].strip(), headline.start, headline.end, headline.gap)
    for line in lines:
        if len(line.text) < LONGEST_HEADLINE and line.turn is None:
            titled = line.text.startswith(headline.text) and TITLE_TAIL.fullmatch(
                line.text, len(headline.text)
            )
            short = headline.text.startswith(line.text) and len(line.words) > 2
            titled = titled or (TITLE_TAIL.fullmatch(headline.text, len(line.text)) if short else None)
            numbered = line.text[0].isdigit() and not headline.text[0].isdigit()  # "4. Talks resume"
            if titled or (line.key == headline.key and not numbered):
                line.kind = "headline"
            elif line.text.endswith(CUT_OFF) and _ends_in_start_of(line.key, headline.key):
                line.kind = "chrome"  # the way to the page


def _ends_in_start_of(way: str, headline: str) -> bool:
    """Say whether a line goes over into the first words of the headline: "World Envoys return to" ..."""
    at = way.find(headline[:SHORTEST_START])
    return len(headline) > SHORTEST_START and 0 <= at < LONGEST_WAY and headline.startswith(way[at:])

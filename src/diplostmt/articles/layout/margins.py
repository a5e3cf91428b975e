"""What stands around an article and is furniture by its words or its place: lists of stories, comments, the weather."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from diplostmt.articles.lines import figures, makers, page, pictures
from diplostmt.articles.lines.forums import mark_forum
from diplostmt.articles.lines.line import BULLETS, CLOSING_QUOTES, STORY_ENDS, Line

LONGEST_HEADLINE = 250
DEEPEST_WEATHER = 12
LONGEST_LIST = 10
#: What stands below a heading is a text, and no other heading, if it is longer.
LONGEST_HEAD_OF_TEXT = 150
#: The items of a menu: how they open, how many words one has at the most, with its mark, and how many are short ones.
MENU_SIGNS = BULLETS + "-"
MOST_IN_ITEM, MOST_IN_NAME, SHORTEST_MENU = 8, 4, 5
#: How the words begin that head a list of other stories, and nothing within a text.
OTHERS = (
    "latest",
    "more stories",
    "other news",
    "popular",
    "recent",
    "recommended",
    "related",
    "similar",
    "you may",
    "you might",
)
#: How those begin that head a list above a text, and below it are the last of a page: "Most read".
MOST = ("most ", "top ")
#: So many items has a list above a headline, at the least, and so many characters an item, at the most.
SHORTEST_LIST, LONGEST_ITEM = 4, 120
#: So many lines of prose stand above the comments, at the least.
SHORTEST_ARTICLE = 3
#: Below these a story goes on on a page of its own; its beginning has fewer lines.
READ_ON = frozenset({"continue reading", "read full story", "read more", "read the full story"})
LONGEST_TEASER = 5
LONGEST_CLOCK = 20
#: What a rule of a sheet of styles is for begins with one of these, and it has no more lines.
STYLED = ".#@"
LONGEST_STYLE = 20
#: The fields of a message, of which so many stand above its text at the least.
#: How these begin, and the name of somebody who praises a house: of most pages no more is looked at.
TOP_SIGNS = frozenset({"Fr", "To", "Cc", "Da", "Se", "Su", "– ", "— "})
MESSAGE_FIELDS = frozenset({"From:", "To:", "Cc:", "Date:", "Sent:", "Subject:"})
FEWEST_FIELDS = 3
#: A line of a program, and what it ends in; so many others stand between two of them at the most.
PROGRAM = re.compile(
    r"(?:var|let|const) [\w$]{1,40} ?=|[\"']use strict[\"'];$|(?:if|for|while) ?\([^)\n]{1,80}\) ?\{$|"
    r"\}[)}]{0,3}(?:\([\w, ]{0,40}\))?;$|[\w$.]{2,40}\([^\n]{0,200}\);$|[\w$.]{2,40} = [^\n]{1,200};$"
)
PROGRAM_ENDS = ";{"
MOST_BETWEEN = 3
#: Words by which a page says that it was written while things happened.
LIVE = re.compile(r"\b(?:live|as it happened|the latest)\b", re.IGNORECASE)
#: The end of a heading in a live file: "Ships could sail in July published at 17:38 Greenwich Mean Time".
PUBLISHED_AT = re.compile(r"published at \d{1,2}:\d{2} [A-Z][\w ]{2,40}$")
#: The time before the heading of an entry: "10.45am BST Iceland opens its port".
TIME_BEFORE = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?| ?[A-Z]{3,4}\b){1,2} (?=[\"“‘]?[A-ZÀ-Þ])")
#: So many characters has the comment of a reader, at the most.
LONGEST_COMMENT = 500
#: The name of a reader with the age of his comment: "Ann_Lee 3 months", "Ann Lee 2 days ago".
AGED = re.compile(r"[\w.-]{2,30}(?: [\w.-]{2,30})? \d{1,2} (?:minute|hour|day|week|month|year)s?(?: ago)?")
#: How somebody tells what he thinks, and no report or list of points does.
OPINION = re.compile(r"(?:^1\. |[.,;] |\b(?:while|but|and|so) )(?:I|[Mm]y)\b(?![’'\"])", re.IGNORECASE)
#: So many characters has a paragraph beyond doubt, at the least.
LONGEST_SHORT = 120
#: So many lines are looked at for how a text goes on.
NEAR = 12
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?:?")


def mark_furniture(lines: Sequence[Line]) -> None:
    """Mark page furniture: the weather of the reader, lines of labels, lists of other stories, comments of readers."""
    mark_forum(lines)
    if signs := [line for line in lines[:LONGEST_STYLE] if line.text[:2] in TOP_SIGNS]:
        _mark_message(signs)
        _mark_praise(lines[:DEEPEST_WEATHER])
    _mark_weather(lines)
    _mark_styles(lines)
    _mark_programs(lines)
    _mark_menu(lines)
    _mark_items_above(lines)
    _mark_lines(lines)
    _mark_between_labels(lines)
    _mark_continued(lines)
    _mark_stories_below(lines)
    _mark_comments(lines)


def _mark_message(top: Sequence[Line]) -> None:
    """Mark the fields of a message above its text, whose sender is who wrote it: "To:", "Date:", "Subject:"."""
    fields = [line for line in top if line.text.partition(" ")[0] in MESSAGE_FIELDS]
    for line in fields if fields[FEWEST_FIELDS - 1 :] else ():
        line.kind = "byline" if line.text.startswith("From:") else "chrome"


def _mark_praise(top: Sequence[Line]) -> None:
    """Mark what somebody says of a house at the head of its site: a quotation, a name behind a dash, a day below it."""
    for said, line in pairwise(top):
        if line.text[:2] in ("– ", "— ") and len(line.words) < LONGEST_LIST and said.is_prose:
            days = [other for other in top[line.number + 1 : line.number + 4] if figures.is_date(other)]
            headed = any(other.is_heading and len(other.words) > 3 for other in top[: said.number])
            if days and not headed and any(map(said.text.__contains__, '"“')):
                _mark_rest(top[said.number : days[0].number + 1])
                return


def _mark_stories_below(lines: Sequence[Line]) -> None:
    """Mark a list of other stories below a text, each a heading and a sentence: "Related news", "Talks on"."""
    heads = [
        line
        for line in lines
        if line.kind == "chrome" and line.key.startswith(OTHERS) and page.heads_list(line)
    ]
    if not heads:
        return
    head = heads[-1].number
    above = [line for line in lines[:head] if line.kind is None and line.is_prose]
    below = [line for line in lines[head + 1 :] if line.kind is None or line.is_heading]
    told = [line.is_prose for line in below]
    paired = (
        not any(one and other for one, other in pairwise(told))
        and told.count(False) > 1
        and told.count(True) > 1
    )
    if len(above) >= SHORTEST_ARTICLE and paired and not below[0].is_prose:
        _mark_rest(lines[head + 1 :])


def _mark_menu(lines: Sequence[Line]) -> None:
    """Mark the menu of a site above its text, items behind bullets or dashes: "• Politics", "- Human rights", "-".

    One heading may stand between two of them. The points of a summary have more words.
    """
    run: list[Line] = []
    names = 0
    for i, line in enumerate(lines):
        if line.is_prose:
            break
        if line.text[0] in MENU_SIGNS and len(line.words) <= MOST_IN_ITEM:
            run += lines[run[-1].number + 1 : i] if run else []
            run.append(line)
            names += 1 < len(line.words) <= MOST_IN_NAME
        elif run and i - run[-1].number > 1:
            if names >= SHORTEST_MENU:
                _mark_rest(run)
            run, names = [], 0
    if names >= SHORTEST_MENU:
        _mark_rest(run)


def _mark_between_labels(lines: Sequence[Line]) -> None:
    """Mark the items of a menu that no row has, where most of those beside them are labels: "Cook Peruvian Dishes".

    They stand together without a gap, above the headline, which is set apart from them and has more words.
    """
    run: list[Line] = []
    for i, line in enumerate(lines):
        if line.gap and i:
            labels = sum(other.kind == "chrome" for other in run)
            if len(run) >= LONGEST_LIST and 2 * labels > len(run):
                below = lines[i : i + NEAR]
                if any(
                    other.kind is None and other.is_heading and len(other.words) > MOST_IN_NAME
                    for other in below
                ):
                    _mark_rest(run)
            run = []
        if line.is_prose or len(line.words) > MOST_IN_ITEM:
            return
        run.append(line)


def _mark_items_above(lines: Sequence[Line]) -> None:
    """Mark the items of a list of other stories that stand above the headline, each behind a dash: "- Snow in Oslo"."""
    first = next((i for i, line in enumerate(lines[:LONGEST_LIST]) if line.text.startswith("- ")), None)
    if first is None:
        return
    items = list(
        takewhile(lambda line: line.text.startswith("- ") and len(line.text) < LONGEST_ITEM, lines[first:])
    )
    below = lines[first + len(items) : first + len(items) + 2]
    headed = len(below) > 1 and below[0].is_heading and len(below[0].words) > 3 and below[1].is_prose
    above = any(line.is_heading and len(line.words) > 3 for line in lines[:first])
    if len(items) >= SHORTEST_LIST and headed and not above and not any(map(_is_told, items)):
        _mark_rest(items)


def _is_told(line: Line) -> bool:
    return line.ends_sentence and not line.asks


def _mark_continued(lines: Sequence[Line]) -> None:
    """Mark the beginnings of other stories below a text, each above a button to read on: "Read more »".

    A page that is nothing but such beginnings has no text above the first of them.
    """
    buttons = [line.number for line in lines if line.kind == "chrome" and line.key in READ_ON]
    if len(buttons) < 2 or sum(line.is_prose and not line.kind for line in lines[: buttons[0] - 1]) < 2:
        return
    for above, number in pairwise([buttons[0] - 2, *buttons]):
        if number - above <= LONGEST_TEASER:
            _mark_rest(lines[above + 1 : number])


def _mark_lines(lines: Sequence[Line]) -> None:
    """Mark lines of labels and what lists have; names of sections are furniture only above and below the article."""
    furniture = _are_furniture(lines)
    first, last = _prose_ends(lines, furniture)
    live = any(
        not known and len(line.text) < LONGEST_HEADLINE and LIVE.search(line.text)
        for line, known in zip(lines[: first + 1], furniture, strict=False)
    )
    clocks = [
        _is_clock(line) or (live and known and figures.is_time(line))
        for line, known in zip(lines, furniture, strict=True)
    ]
    entry = _first_entry(clocks, first)
    above: list[Line] = []
    listed = read = 0
    for i, line in enumerate(lines):
        if line.kind is not None:
            continue
        inside, short = first < i < last, len(line.text) < page.LONGEST_LIST_HEAD
        enough = (
            1
            if i > last or (short and ("comment" in line.key or "response" in line.key))
            else SHORTEST_ARTICLE
        )
        if read >= enough and page.ends_page(line) and not (read < SHORTEST_ARTICLE and _goes_on(lines, i)):
            few = read < SHORTEST_ARTICLE  # its makers may be named below
            _mark_rest([other for other in lines[i:] if not (few and makers.is_byline(other))])
            return
        if clocks[i] and _heads_video(lines, i):
            _mark_rest(lines[i : i + 3])
        elif (
            clocks[i]
            and (inside or i == entry or _ends_in_time(line))
            and not (i and figures.is_date(lines[i - 1]))
        ):
            line.kind = "subheading"
        elif short and (
            page.heads_list(line) or (i < first and line.key.startswith(MOST) and page.ends_page(line))
        ):
            # "Next Up:" above the time of a sound heads no list
            player = i + 1 < len(lines) and lines[i + 1].text == "0:00"
            line.kind, listed = "chrome", 0 if player else LONGEST_LIST
        elif first < i and read and len(line.text) <= LONGEST_ITEM and page.is_labelled_teaser(line):
            line.kind = "chrome"
        elif i > last and i and clocks[i - 1] and line.is_heading:
            line.kind = "chrome"  # another story, below how long its picture runs
        elif (furniture[i] and (not inside or page.is_furniture(line, inside=True))) or _is_initial(lines, i):
            line.kind = "chrome"
        elif (
            listed
            and (_may_be_listed(line) or (i > last and line.text[:2] == "- " and not line.is_prose))
            and not (_opens_listed(lines, i) or _heads_text(lines, i, read, above))
        ):
            line.kind = "chrome"
            listed -= 1
            above += [] if read else [line]
        else:
            listed = 0
            if above and not read and line.is_prose and not any(map(_may_be_headline, lines[:i])):
                _free_headline(above, line, lines)
            read += read < SHORTEST_ARTICLE and line.is_prose


def _mark_comments(lines: Sequence[Line]) -> None:
    """Mark the comments of readers below a text: from the first name with a day and an hour, or the first number, on.

    "Ann Lee 28.09.2021 11:21" has to come again, and so have the buttons below a comment; a numbered comment tells what
    somebody thinks: "1. I have my doubts".
    """
    first = next((line.number for line in lines if line.kind is None and line.is_prose), len(lines))
    below = lines[first + 1 :]
    signed = [line for line in below if line.text[-1] in makers.COMMENT_ENDS and makers.is_commenter(line)]
    opens = signed[0] if len(signed) > 1 else None
    stamps = [line for line in below if page.is_comment_stamp(line)] if opens is None else []
    if len(stamps) > 1:
        opens = _first_comment(lines[: stamps[0].number + 1], first)
    numbered = [line for line in below if line.text[0] == "1" and line.gap and OPINION.search(line.text)]
    for line in numbered if opens is None else ():
        above = [other for other in lines[first : line.number] if other.kind is None]
        told = sum(other.is_prose for other in above) >= SHORTEST_ARTICLE
        if told and above[-1].ends_sentence and line.text.startswith("1. ") and not line.asks:
            opens = line
    aged = [line for line in below if line.text[-1] in "so" and AGED.fullmatch(line.text)]
    said = lines[aged[0].number :] if len(aged) > 1 else ()
    if opens is None and said and all(len(line.text) < LONGEST_COMMENT for line in said):
        opens = aged[0]
    if opens is not None:
        _mark_rest(lines[opens.number :])


def _first_comment(lines: Sequence[Line], first: int) -> Line:
    """Give the name of who wrote the first comment, above its words, or the words; ``lines`` end in its buttons."""
    for line in reversed(lines[first + 1 : -1]):
        if line.text[0] in BULLETS and not line.ends_sentence:
            return line
    return lines[-2] if len(lines) - 2 > first else lines[-1]


def _mark_weather(lines: Sequence[Line]) -> None:
    """Mark the weather where the reader is, at the head of a page: "8.4 C", "Bergen", "Tuesday, May 4, 2021"."""
    for line, place, day in zip(lines[:DEEPEST_WEATHER], lines[1:], lines[2:], strict=False):
        if figures.is_temperature(line) and len(place.words) < 4 and figures.is_date(day):
            line.kind = place.kind = day.kind = "chrome"


def _are_furniture(lines: Sequence[Line]) -> list[bool]:
    """Say of each line whether it is furniture by its words; before the first one a crawler may have put the day."""
    furniture = [page.is_furniture(line) for line in lines]
    if lines and (crawled := page.CRAWLED.match(lines[0].text)):
        label = lines[0].text[crawled.end() :].strip()
        rest = Line.of(label or " ")
        furniture[0] = not label or page.is_furniture(rest) or figures.is_temperature(rest)
        if label and makers.is_byline(rest):
            lines[0].kind = "byline"
    return furniture


def _may_be_headline(line: Line) -> bool:
    """Say whether a line above the text is no furniture, and long enough for a headline."""
    return line.kind is None and len(line.words) > 3 and not pictures.is_about_makers(line)


def _has_time(line: Line) -> bool:
    """Say whether a short line has a time of day: "December 29, 11:09 UTC+3 ANKARA"."""
    return len(line.text) < 60 and figures.CLOCK_TIME.search(line.text) is not None


def _free_headline(above: Sequence[Line], text: Line, lines: Sequence[Line]) -> None:
    """Free the last heading of a list of other stories above a text without a headline: it is its own.

    Where one heading alone has a time of day below it, perhaps with the name of a section between, it is that. The
    last but one is, where the text has its words: the last is a deck.
    """
    own = [i for i, line in enumerate(above) if len(line.words) > 3 and not pictures.is_about_makers(line)]
    timed = [i for i in own if any(map(_has_time, lines[above[i].number + 1 : above[i].number + 3]))]
    own = timed if len(timed) == 1 else own
    if not own:
        return
    two = len(own) > 1 and own[-1] - own[-2] == 1 and above[own[-1]].number - above[own[-2]].number == 1
    first = (
        own[-2] if two and _shares_words(above[own[-2]], lines[text.number : text.number + 3]) else own[-1]
    )
    for line in above[first:]:
        line.kind = None


def told_below(line: Line, headings: Sequence[Line], told: Sequence[Line]) -> Line | None:
    """Give a heading far below ``line`` that the text tells of, where it has no word of ``line``: a menu is between."""
    far = [other for other in headings if other.number - line.number > SHORTEST_LIST and len(other.words) > 3]
    if not far or _shared(line, told[:3])[0]:
        return None
    return next((other for other in far if other.is_heading and _shared(other, told[:3])[0]), None)


def is_told_of(two: Sequence[Line], told: Sequence[Line]) -> bool:
    """Say whether a text tells of the second of two headings, and has no word of the first."""
    motto, heading = two
    shared, all_of_them = _shared(heading, told[:3])
    return not _shared(motto, told[:3])[0] and shared * 3 >= all_of_them


def _shares_words(heading: Line, told: Sequence[Line]) -> bool:
    """Say whether a text tells of what a heading has: it has half of its longer words, or the roots of them."""
    shared, all_of_them = _shared(heading, told)
    return all_of_them > 1 and shared * 2 >= all_of_them


def _shared(heading: Line, told: Sequence[Line]) -> tuple[int, int]:
    """Count the longer words of a heading, by their roots, that a text has, and all of them."""
    roots = {word.strip(CLOSING_QUOTES + ",:").casefold()[:5] for word in heading.words if len(word) > 3}
    said = {word.casefold()[:5] for line in told for word in line.words}
    return len(roots & said), len(roots)


def _mark_styles(lines: Sequence[Line]) -> None:
    """Mark a sheet of styles that was left in the text."""
    styles = 0
    for line in lines:
        if styles or line.text[-1] == "{":
            styles = _styles_left(line, styles)
            line.kind = "chrome" if styles else line.kind


def _mark_programs(lines: Sequence[Line]) -> None:
    """Mark the lines of a program that was left in the text, also those of it that look like none: "if(viewport"."""
    last = None
    for line in lines:
        if line.text[-1] in PROGRAM_ENDS and PROGRAM.match(line.text):
            near = last is not None and line.number - last <= MOST_BETWEEN
            between: Sequence[Line] = lines[last + 1 : line.number] if near and last is not None else ()
            _mark_rest([*(other for other in between if not other.is_prose), line])
            last = line.number


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


def _goes_on(lines: Sequence[Line], i: int) -> bool:
    """Say whether the text goes on below the words for comments: more of it than above, as below a row of buttons."""
    above = sum(len(line.text) for line in lines[:i] if len(line.text) >= LONGEST_SHORT)
    below = (len(line.text) for line in lines[i + 1 : i + 1 + NEAR] if line.is_prose)
    counted = any(map(str.isdigit, lines[i].text))
    return (counted and not above) or sum(below) > above + LONGEST_SHORT


def _is_clock(line: Line) -> bool:
    """Say whether the line is a time of day, or a heading with the time before it or at its end."""
    if len(line.text) < LONGEST_CLOCK:
        return CLOCK.fullmatch(line.text) is not None
    if line.text[0].isdigit() and TIME_BEFORE.match(line.text):
        return line.is_heading
    return _ends_in_time(line)


def _ends_in_time(line: Line) -> bool:
    """Say whether the line is the heading of an entry of a live file, by the time at its end."""
    return (
        line.text[-1] not in '.?!"”'
        and "published at" in line.text
        and PUBLISHED_AT.search(line.text) is not None
    )


def _is_initial(lines: Sequence[Line], i: int) -> bool:
    """Say whether a letter stands in place of the picture of a writer, whose name is below: "O", "Onur Demir"."""
    letter = lines[i].text
    if len(letter) > 1 or not letter.isupper() or i + 1 == len(lines):
        return False
    name = lines[i + 1]
    return 1 < len(name.words) < MOST_IN_ITEM and name.is_heading and name.text[0] == letter


def _heads_video(lines: Sequence[Line], i: int) -> bool:
    """Say whether a time is how long a film runs, whose title stands below it twice: "02:03", "Boats", "Boats"."""
    below = lines[i + 1 : i + 3]
    return len(below) == 2 and below[0].text == below[1].text and len(below[0].words) > 2


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
        STORY_ENDS
    )
    return (line.is_heading or tag or (line.asks and len(line.text) < 120)) and not line.dash


def _heads_text(lines: Sequence[Line], i: int, read: int, above: Sequence[Line]) -> bool:
    """Say whether line ``i`` is a heading below a headline and the empty head of a list: the text is right below it."""
    asks = lines[i].asks and len(lines[i].text) < page.LONGEST_LIST_HEAD
    if read or above or i + 1 >= len(lines) or not (lines[i].is_heading or asks):
        return False
    return len(lines[i + 1].text) > LONGEST_HEAD_OF_TEXT and any(map(_may_be_headline, lines[:i]))


def _opens_listed(lines: Sequence[Line], i: int) -> bool:
    """Say whether line ``i`` heads the text below it, as a list of contents above it had it; or its day follows.

    Themes of sites have the word above the day: "Published", "on", "May 4, 2021".
    """
    if i + 1 < len(lines) and lines[i + 1].key == "published" and len(lines[i].words) > MOST_IN_NAME:
        return True
    above = lines[max(0, i - LONGEST_LIST) : i] if i + 1 < len(lines) and lines[i + 1].is_prose else ()
    return any(line.kind == "chrome" and line.key == lines[i].key for line in above)

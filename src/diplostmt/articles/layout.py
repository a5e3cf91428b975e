"""From the lines of a page to the kinds of its blocks: furniture, then the head, the turns, and the body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from diplostmt.articles import page
from diplostmt.articles.labels import label_of
from diplostmt.articles.lines import NUMBERING, OPENING_QUOTES, SENTENCE_BREAK, SIGNED, STOPS, Line
from diplostmt.articles.turns import STAGE_NOTE, assign_turns, is_box_label, mark_turns, opens_turn
from diplostmt.datelines.reading import find_dateline, headline_dateline
from diplostmt.lexicon.furniture import NEWSROOM
from diplostmt.models import BlockKind, Dateline
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import look_up
from diplostmt.speakers.people import title_rows

#: How many lines that are no furniture may stand before the dateline, and how many of them may be sentences.
DEEPEST_DATELINE = 14
MOST_DECKS = 2
LONGEST_HEADLINE = 250
LONGEST_DECK = 400
LONGEST_DATELINE = 110
LONGEST_PLACE = 60
LONGEST_LABEL = 40
LONGEST_BANNER = 80
#: One of these stands in every dateline: a bracket, dash or colon, a figure, a word in capitals.
DATELINE_SIGN = re.compile(r"[(/:|_–—\d]|-[- ]|[^\W\d_a-zа-я]{3}")
LONGEST_LIST = 10
MOST_PICTURES = 20
LONGEST_CAPTION = 600
LONGEST_SUBHEADING = 160
#: So many lines of prose stand above the comments, at the least.
SHORTEST_ARTICLE = 3
REPORTS = re.compile(
    r"\b(?:said|says|noted|stressed|added|told|that|however|at the same time)\b|[\"“«]", re.IGNORECASE
)
BULLETS = "•·▪●■►"
LONGEST_CLOCK = 20
#: Words by which a page says that it was written while things happened.
ON_THE_WAY = re.compile(r"(?:aboard|en route|via)\b", re.IGNORECASE)
#: The last sentence of a document, below which those stand who signed it.
SIGNED_AT = re.compile(r"(?:Done|Signed|Issued|Adopted|Given|Agreed) (?:at|in)\b")
LIVE = re.compile(r"\b(?:live|as it happened|the latest)\b", re.IGNORECASE)
#: The end of a heading in a live file: "Ships could sail in July published at 17:38 Greenwich Mean Time".
PUBLISHED_AT = re.compile(r"published at \d{1,2}:\d{2} [A-Z][\w ]{2,40}$")
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?:?")


def classify(text: str, lines: Sequence[Line]) -> Dateline | None:
    """Give every line its kind, turn and speaker; the dateline, if there is one, is the result."""
    mark_furniture(lines)
    free = [line for line in lines if line.kind is None]
    at, dateline = _dateline(text, free, lines)
    body = _body_start(free, at, lines)
    _mark_head(free[:body], lines)
    if dateline is not None:
        _mark_dateline(dateline, lines)
    rest = [line for line in free[body:] if line.kind is None]
    _mark_foot(rest)
    _mark_pictures(rest)
    _mark_tail(rest)
    _mark_turns(rest, free[:body])
    _mark_body(rest)
    _mark_repeats(lines)
    return dateline or _dateline_of_headline(text, lines)


# ---------------------------------------------------------------- furniture


def mark_furniture(lines: Sequence[Line]) -> None:
    """Mark page furniture; names of sections are furniture only above and below the article."""
    furniture = [page.is_furniture(line) for line in lines]
    first, last = _prose_ends(lines, furniture)
    live = any(LIVE.search(line.text) for line in lines[: first + 1] if len(line.text) < LONGEST_HEADLINE)
    clocks = [
        _is_clock(line) or (live and known and page.is_time(line))
        for line, known in zip(lines, furniture, strict=True)
    ]
    entry = _first_entry(clocks, first)
    listed = read = 0
    for i, line in enumerate(lines):
        inside = first < i < last
        if read >= SHORTEST_ARTICLE and page.ends_page(line):
            _mark_rest(lines[i:])
            return
        if clocks[i] and (inside or i == entry):
            line.kind = "subheading"
        elif page.heads_list(line):
            line.kind, listed = "chrome", LONGEST_LIST
        elif furniture[i] and (not inside or page.is_furniture(line, inside=True)):
            line.kind = "chrome"
        elif listed and _may_be_listed(line):
            line.kind = "chrome"
            listed -= 1
        else:
            listed = 0
            read += read < SHORTEST_ARTICLE and line.is_prose


def _prose_ends(lines: Sequence[Line], furniture: Sequence[bool]) -> tuple[int, int]:
    """Give the numbers of the first and the last line of running text."""

    def tells(i: int) -> bool:
        return not furniture[i] and (lines[i].is_prose or _introduces(lines[i]))

    first = next(filter(tells, range(len(lines))), len(lines))
    return first, next(filter(tells, range(len(lines) - 1, first - 1, -1)), -1)


def _is_clock(line: Line) -> bool:
    """Say whether the line is a time of day, or a heading with the time at its end."""
    if len(line.text) < LONGEST_CLOCK:
        return CLOCK.fullmatch(line.text) is not None
    return "published at" in line.text and PUBLISHED_AT.search(line.text) is not None


def _first_entry(clocks: Sequence[bool], first: int) -> int | None:
    """Give the time of day that stands above the first sentence, and heads the first entry of a live file."""
    above = range(max(0, first - 2), first)
    return next((i for i in above if clocks[i]), None) if True in clocks[first + 1 :] else None


def _mark_foot(rest: Sequence[Line]) -> None:
    """Mark what stands below the report: who wrote and edited it, in words or in initials."""
    for line in reversed(rest[1:]):
        if page.is_initials(line) and not _is_signature(line):
            line.kind = "chrome"
        elif (
            _is_signature(line)
            or page.is_signed_by_writers(line)
            or page.is_byline(line)
            or page.is_author_note(line)
        ):
            line.kind = "byline"
        else:
            return


def _mark_tail(rest: Sequence[Line]) -> None:
    """Mark the short lines below the last sentence, buttons and headings of other stories, as furniture.

    A document is signed there; a lone line is one that was cut off, unless it is a word or two.
    """
    tail = list(
        takewhile(lambda line: not line.is_prose, (line for line in reversed(rest) if line.kind is None))
    )
    tail = [line for line in tail if not _introduces(line)]
    above = next((line for line in reversed(rest) if line.is_prose), None)
    if above is None or SIGNED_AT.match(above.text) or any(_signs(line) for line in tail):
        return
    if len(tail) > 1 or (tail and len(tail[0].words) < 4):
        for line in tail:
            said = line.dash or label_of(line) or STAGE_NOTE.fullmatch(line.text)
            if not said and (line.is_heading or len(line.text) < LONGEST_PLACE):
                line.kind = "chrome"


def _signs(line: Line) -> bool:
    """Say whether a line signs a document: "Nicosia, 4 May 2021", "For the Government of Peru"."""
    return line.text.startswith(("For ", "On behalf ")) or (
        page.FIGURE.search(line.text) is not None and find_dateline(line.text) is not None
    )


def _is_signature(line: Line) -> bool:
    """Say whether a line below the text is the name of its outlet: "-VNA", "(Yonhap)"."""
    return len(line.text) < 40 and find_outlet(line.plain.strip("()-–—/. ")) is not None


def _introduces(line: Line) -> bool:
    """Say whether the line is running text that leads up to something."""
    return line.text[-1] == ":" and len(line.text) > 60


def _mark_rest(lines: Sequence[Line]) -> None:
    for line in lines:
        line.kind = "chrome"


def _may_be_listed(line: Line) -> bool:
    """Say whether the line may be the heading of another story."""
    tag = len(line.text) < 40 and not line.ends_sentence
    return (line.is_heading or tag or (line.asks and len(line.text) < 120)) and not line.dash


# ---------------------------------------------------------------- the head


def _dateline(text: str, free: Sequence[Line], lines: Sequence[Line]) -> tuple[int, Dateline | None]:
    """Find the line that opens with a dateline; a bare place before a colon counts only before a sentence."""
    sentences = 0
    for i, line in enumerate(free[:DEEPEST_DATELINE]):
        sign = DATELINE_SIGN.search(text, line.start, min(line.end, line.start + LONGEST_DATELINE))
        dateline = find_dateline(text, line.start) if sign or _is_beside_date(line, lines) else None
        if dateline and (dateline.date or dateline.agency or line.is_prose):
            return (0 if _ends_document(i, free, dateline) else i), dateline
        if dateline and (below_date := _below_date(text, line, lines)):
            return i, below_date
        if dateline and i and line.text.isupper() and i + 1 < len(free) and free[i + 1].is_prose:
            return i, dateline  # a city in capitals between the headline and the first sentence
        sentences += line.is_prose and len(line.text) > LONGEST_DECK // 2 and not page.is_caption(line)
        if sentences >= MOST_DECKS:
            break
    return 0, None


def _ends_document(i: int, free: Sequence[Line], dateline: Dateline) -> bool:
    """Say whether a place and date stand below a text, as those do with which it is signed."""
    alone = dateline.agency is None and not free[i].is_prose
    return (
        alone and any(line.is_prose for line in free[:i]) and not any(line.is_prose for line in free[i + 1 :])
    )


def _is_beside_date(line: Line, lines: Sequence[Line]) -> bool:
    """Say whether a short line, which may be a place, stands above or below a date."""
    if len(line.text) > LONGEST_PLACE:
        return False
    return any(
        page.is_figures(near) for near in lines[max(0, line.number - 1) : line.number + 2] if near is not line
    )


def _below_date(text: str, line: Line, lines: Sequence[Line]) -> Dateline | None:
    """Read the date that stands on the line above a lone place: "4 May 2021", "Vienna, Austria"."""
    above = lines[line.number - 1] if line.number else None
    dateline = find_dateline(text, above.start) if above and page.is_figures(above) else None
    return dateline if dateline and dateline.end > line.start else None


def _mark_dateline(dateline: Dateline, lines: Sequence[Line]) -> None:
    """Mark the lines of the dateline: a paragraph, with a writer's name on its second line a byline.

    A stamp with the time of day stays furniture.
    """
    for line in lines:
        if line.start < dateline.end and line.end > dateline.start and not page.is_time(line):
            line.kind = "byline" if line.start > dateline.start and page.is_byline(line) else "paragraph"


def _dateline_of_headline(text: str, lines: Sequence[Line]) -> Dateline | None:
    """Read the place and date that a headline ends in: "... Press Conference, Vienna, May 4, 2021"."""
    headline = next((line for line in lines if line.kind == "headline"), None)
    dateline = headline_dateline(text, headline.start, headline.end) if headline else None
    return dateline if dateline and dateline.places else None


def _body_start(free: Sequence[Line], dateline: int, lines: Sequence[Line]) -> int:
    """Give the index of the first line of the body: that of the dateline, or else of the first sentence."""
    if dateline or len(free) < 2:
        return dateline
    first = 1 if _is_stopped_headline(free[0], free[1]) or _is_told_again(free[0], free[1]) else 0
    for i in range(first, len(free)):
        line = free[i]
        if i + 1 < len(free) and _is_bold_deck(line, free[i + 1]):
            continue
        if i < MOST_DECKS and _is_banner(line, free[i + 1 : i + 4]):
            continue
        following = free[i + 1] if i + 1 < len(free) else None
        opens = opens_turn(line) or (
            _may_open_body(line, following) and not _is_about_pictures_or_writers(line)
        )
        if opens and not (0 < i < MOST_DECKS + 2 and _is_deck(line, free[i + 1 :], lines)):
            return i
    return 1


def _is_banner(line: Line, after: Sequence[Line]) -> bool:
    """Say whether a short sentence stands above the headline: headings follow, and no text."""
    if len(line.text) > LONGEST_BANNER or line.dash or opens_turn(line):
        return False
    return len(after) > 2 and after[0].is_heading and after[1].is_heading


def _is_deck(line: Line, after: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Say whether a sentence above the body is a deck: a byline, a date or a credit parts it from the body."""
    if len(line.text) > LONGEST_DECK or line.dash or opens_turn(line):
        return False
    body = next(
        (other for other in after[:6] if _may_open_body(other) and not _is_about_pictures_or_writers(other)),
        None,
    )
    if body is None:
        return False
    between = lines[line.number + 1 : body.number]
    in_entry = any(other.kind == "subheading" for other in lines[: line.number])
    return any(
        (other.kind == "subheading" and not in_entry)  # the time of the first entry of a live file
        or page.is_byline(other)
        or page.is_name_and_date(other)
        or (other.kind == "chrome" and page.is_date(other))
        for other in between
    )


def _may_open_body(line: Line, following: Line | None = None) -> bool:
    if line.is_prose or line.text[-1] in ";,":
        return True
    return line.text[-1] == ":" and (
        len(line.text) > LONGEST_LABEL or (following is not None and following.is_prose)
    )


def _is_stopped_headline(line: Line, following: Line) -> bool:
    """Say whether a first line is a headline though it ends in a stop: "Talks Put on Pause."""
    if len(line.text) > 160:
        return False
    if line.text[-1] == ":" and not REPORTS.search(line.text) and following.text[-1] in STOPS + ";":
        return not opens_turn(line)
    if not following.is_prose:
        return line.is_title_case and following.is_heading and not opens_turn(line)
    if len(following.text) < len(line.text):
        return False
    if opens_turn(line):
        return line.is_title_case and not opens_turn(following)
    return line.is_title_case or (line.asks and not line.is_second_person)


def _is_told_again(line: Line, following: Line) -> bool:
    """Say whether a first sentence is a headline: what follows tells it again, in nearly the same words."""
    if len(line.text) > 160 or opens_turn(line) or not (following.is_prose and following.gap):
        return False
    words = {word.strip(".,;:!?\"“”'’").casefold()[:5] for word in line.words if len(word) > 3}
    again = {word.strip(".,;:!?\"“”'’").casefold()[:5] for word in following.words}
    once = not SENTENCE_BREAK.search(line.text) and len(following.text) > len(line.text)
    return once and len(words) > 3 and len(words & again) * 5 >= len(words) * 4


def _is_bold_deck(line: Line, following: Line) -> bool:
    """Say whether a line of running text above the body is set in bold, and the body is not."""
    if line.markup not in ("**", "__") or line.asks or line.is_second_person or not line.is_prose:
        return False
    return following.is_prose and not following.markup and not opens_turn(following)


def _is_about_pictures_or_writers(line: Line) -> bool:
    return page.is_credit(line) or page.is_caption(line) or page.is_byline(line)


def _mark_head(head: Sequence[Line], lines: Sequence[Line]) -> None:
    """Mark what stands above the body: headline, decks, bylines, captions, credits, and menus."""
    _mark_pictures(head)
    for line in head[1:]:
        if line.kind is None and line.is_prose and SIGNED.search(line.text) and _is_signed_by_agency(line):
            line.kind = "caption"
    for line in head:
        if line.kind is None and page.is_byline(line):
            line.kind = "byline"
    for before, line in pairwise(lines[: head[-1].number + 1] if head else ()):
        if line.kind is None and before.key in page.BYLINE_LABELS and line.is_heading:
            line.kind = "byline"
    loose = [line for line in head if line.kind is None]
    headline = _headline(loose, _menu(head, lines))
    for line in loose[: loose.index(headline)] if headline else loose:
        line.kind = "deck" if line.text[0] in BULLETS and not headline else "chrome"
    if headline:
        _mark_below_headline(loose[loose.index(headline) + 1 :], {line.key for line in loose}, lines)
    if headline:
        headline.kind = "headline"
        for line in head:
            if line.number < headline.number and line.key in NEWSROOM:
                line.kind = "chrome"


def _is_signed_by_agency(line: Line) -> bool:
    """Say whether a sentence above the body ends in the name of an agency, as captions do: "... in Lima. (ONA)"."""
    name = line.text.rstrip(")].")[-30:].rpartition("(")[2]
    return (name.isupper() and name.isalpha()) or find_outlet(name) is not None


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
    return line.kind == "chrome" and not page.is_figures(line)


def _headline(loose: Sequence[Line], menu: set[int]) -> Line | None:
    """Choose the headline: a line that stands there twice, or the first with four words, or the longest."""
    loose = [line for line in loose if line.number not in menu and not page.is_slug(line)] or loose
    loose = [line for line in loose if line.text[0] not in BULLETS]
    loose = [line for line in loose if line.text[-1] != "!"] or loose
    loose = [line for line in loose if not page.is_masthead(line)] or loose
    for line, following in pairwise(loose):
        if len(line.words) > 2 and line.key == following.key:
            return line
        if line.is_heading and following.text[0].islower() and len(line.words) > 1:
            return line  # "Press conference", "by the Secretary General"
    for i, line in enumerate(loose):
        if (len(line.words) > 3 or line.is_quotation) and len(line.text) <= LONGEST_HEADLINE:
            before = loose[i - 1] if i else None
            short = before is not None and line.is_prose and before.is_title_case and before.is_heading
            return before if short else line
    rest = [line for line in loose if len(line.words) > 1 and len(line.text) <= LONGEST_HEADLINE]
    return max(rest, key=lambda line: len(line.text)) if rest else None


def _mark_below_headline(loose: Sequence[Line], keys: set[str], lines: Sequence[Line]) -> None:
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
        elif contents and (NUMBERING.match(line.text) or line.text[-1] == ":"):
            line.kind = "chrome"
            listed.add(line.key)
        elif again[line.key] < 2:
            line.kind = _kind_below_headline(line) if line.number < entry else "subheading"
        else:
            line.kind = "subheading" if line.key in listed else "chrome"
            listed.add(line.key)


def _kind_below_headline(line: Line) -> BlockKind:
    if find_outlet(line.plain.strip("() ")) or page.is_name_and_date(line):
        return "byline"
    if STAGE_NOTE.fullmatch(line.text) or len(line.text) > LONGEST_DECK:
        return "paragraph"
    if len(line.words) < 6 and (look_up(line.plain.split(",")[0]) or ON_THE_WAY.match(line.text)):
        return "paragraph"  # the place of a document, on a line of its own
    if page.opens_with_date(line):
        return "chrome"
    if page.is_name(line) and not line.ends_sentence:
        return "caption" if title_rows(line.words[0]) else "byline"
    return "chrome" if len(line.words) < 3 else "deck"


# ---------------------------------------------------------------- pictures


def _mark_pictures(lines: Sequence[Line]) -> None:
    """Mark credits and captions; a line right above a credit, set off from what precedes, is its caption."""
    seen: list[str] = []
    before: Line | None = None
    for line in lines:
        if line.kind is None and len(line.text) <= LONGEST_CAPTION:
            if page.is_credit(line):
                line.kind = "credit"
            elif page.is_caption(line):
                line.kind = "caption"
                seen.append(line.text)
        if line.kind == "credit" and before and before.kind is None and _captions(before, line):
            before.kind = "caption"
            seen.append(before.text)
        before = line
    del seen[MOST_PICTURES:]
    for line in lines if seen else ():
        if line.kind is None and len(line.text) > 20 and any(text.startswith(line.text) for text in seen):
            line.kind = "caption"


def _captions(line: Line, credit: Line) -> bool:
    """Say whether ``line`` is the caption of the picture whose credit follows."""
    if credit.number != line.number + 1 or credit.gap or not line.gap or line.dash:
        return False
    return len(line.text) < 300 and not REPORTS.search(line.text)


# ---------------------------------------------------------------- turns and body


def _mark_turns(lines: Sequence[Line], head: Sequence[Line]) -> None:
    rest = [line for line in lines if line.kind is None]
    lede = [*head, *rest[:2]]
    interview = any("nterview" in line.text or "NTERVIEW" in line.text for line in lede)
    marks = mark_turns(rest, interview=interview)
    if marks is None:
        return

    def is_heading(i: int) -> bool:
        line = rest[i]
        if i + 1 == len(rest) or not (line.is_heading or (len(line.text) < 80 and line.text[-1] == ":")):
            return False
        return bool(line.markup) or line.is_quotation or marks[i + 1] is not None

    assign_turns(rest, marks, is_heading)


def _mark_body(lines: Sequence[Line]) -> None:
    """Mark what is left: paragraphs, subheadings, boxes of background, and signatures."""
    rest = [line for line in lines if line.kind is None]
    asking = sum(len(line.text) < 100 and line.asks for line in rest)
    boxed = False
    for i, line in enumerate(rest):
        following = rest[i + 1] if i + 1 < len(rest) else None
        if len(line.text) > LONGEST_SUBHEADING:
            line.kind = "background" if boxed else "paragraph"
        elif page.is_byline(line):
            line.kind = "byline"
        elif is_box_label(line) and following is not None:
            line.kind, boxed = "background", True
        elif _is_subheading(line, following, asking):
            line.kind, boxed = "subheading", False
        else:
            line.kind = "background" if boxed else "paragraph"


def _is_subheading(line: Line, following: Line | None, asking: int) -> bool:
    """Say whether a line of the body is a heading of what follows."""
    if following is None:
        return False
    if line.is_between_dashes:
        return True
    if line.markup and not (line.is_prose and len(line.text) > 100):
        return True
    if line.asks:
        quoted = line.text[0] in OPENING_QUOTES
        return (
            len(line.text) < 100 and not quoted and (line.is_title_case or asking > 2) and following.is_prose
        )
    if STAGE_NOTE.fullmatch(line.text):
        return False
    return line.is_heading and (following.is_prose or following.text[-1] in ":;,")


def _mark_repeats(lines: Sequence[Line]) -> None:
    """Mark further copies of the headline."""
    headline = next((line for line in lines if line.kind == "headline"), None)
    if headline is None or len(headline.words) < 3:
        return
    for line in lines:
        if len(line.text) < LONGEST_HEADLINE and line.key == headline.key and line.turn is None:
            line.kind = "headline"

"""From the lines of a page to the kinds of its blocks: furniture, then the head, the foot, the turns and the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from diplostmt.articles.layout.endings import mark_below_makers, mark_between_copies, mark_contents
from diplostmt.articles.layout.foot import LONGEST_LAST, mark_foot, mark_other_script, mark_tail, mark_teasers
from diplostmt.articles.layout.head import mark_head
from diplostmt.articles.layout.margins import LONGEST_HEADLINE, mark_furniture
from diplostmt.articles.layout.opening import (
    GOES_ON_THERE,
    body_start,
    dateline_of,
    dateline_of_byline,
    dateline_of_headline,
    dateline_of_stamp,
    mark_dateline,
    mark_house,
)
from diplostmt.articles.lines import doubled, makers, page, pictures, shown
from diplostmt.articles.lines.line import BULLETS, NUMBERING, OPENING_QUOTES, REPORTS, STORY_ENDS, Line
from diplostmt.articles.lines.menus import SITE
from diplostmt.articles.turns.whose import (
    LEADS_UP,
    STAGE_NOTE,
    assign_turns,
    is_box_label,
    mark_speech,
    mark_turns,
)
from diplostmt.models import BlockKind, Dateline
from diplostmt.outlets import find_outlet
from diplostmt.speakers.names.given import is_given_name
from diplostmt.speakers.names.nouns import title_rows

#: The way to a page may be so long before the headline, of which at least so many characters stand there.
LONGEST_WAY, SHORTEST_START = 60, 20
LONGEST_SUBHEADING = 160
#: So near stands the text that names somebody whose picture has the name and no more.
NEAREST = 4
#: So many lines that are no sentences stand together in a list, at the least.
LISTED = 3
#: What running text tells, and a heading in other words; so long is none that does.
TELLING = re.compile(r" (?:said|told|added|stated|noted|reported|according to) ")
LONGEST_TELLING = 30
#: How a sentence opens that tells of something, and no heading of so many characters.
OPENS_TOLD = ("According to ", "During ", "In ", "It ", "On ", "They ")
SHORTEST_TOLD = 60
#: What stands before a colon above a paragraph, and is what it is about, has fewer words, the longer ones capitalised.
MOST_IN_PART, SHORTEST_WORD = 6, 4
#: The number of a heading below one with a number of its own: "(1) Ferries" below "2. Results of the Meeting".
SUB_NUMBER = re.compile(r"\(\d{1,2}\) [A-Z]")
#: How a heading may open that has such words: "What the ministers said in Oslo".
ASKING_WORDS = ("How ", "Nothing ", "What ", "When ", "Where ", "Who ", "Why ")
#: How a question opens that is a heading: "Which ferries has Peru banned?"
QUESTION_WORDS = ("How ", "What ", "When ", "Where ", "Which ", "Who ", "Why ")
#: What a page calls itself where people ask and answer.
CALLED = ("interview", "transcript", "entretien", "entrevista", "intervista", "интервью")
#: The same in a headline: "Answers to questions from the press", "Q&A with the envoy".
CALLED_ABOVE = (
    *CALLED,
    "answers to questions",
    "questions and answers",
    "q&a",
    "q & a",
    "a conversation with",
)
LONGEST_LEDE = 700
#: What heads the questions of a briefing, below what was announced: "II. Q&A", "Question & Answer:".
QA_HEADING = re.compile(r"(?:II?\. )?(?:Q ?& ?A|Questions? (?:&|and) [Aa]nswers?):?")
NO_MARKS = str.maketrans("", "", "\"“”‘’'")
#: So many quotation marks has a headline, at the most.
LONGEST_MARKS = 7
#: What the last words above a talk say where it is not called so: "Before her visit, we talked with the minister."
TALKED = re.compile(
    r"\b(?:talked (?:to|with)|spoke (?:to|with)|sat down with|received us\b|(?:asked|put) the questions|"
    r"answer(?:ed|s) (?:our|the) questions)\b[^\n]{0,60}$",
    re.MULTILINE,
)
#: The name of the site behind a headline, as titles of pages have it.
TITLE_TAIL = re.compile(r" [|–—-] \w[^|\n]{1,50}|-Xinhua")


def classify(text: str, lines: Sequence[Line]) -> Dateline | None:
    """Give every line its kind, turn and speaker; the dateline, if there is one, is the result."""
    mark_furniture(lines)
    mark_between_copies(lines)
    mark_contents(lines)
    mark_below_makers(lines)
    pictures.mark_labelled(lines)
    pictures.mark_claimed(lines)
    free = [line for line in lines if line.kind is None]
    at, dateline = dateline_of(text, free, lines)
    body = body_start(free, at, lines)
    if dateline is not None:
        mark_dateline(dateline, lines)
        mark_house([] if free[at].is_prose else free[at + 1 : at + 3])
    mark_head(free[:body], lines)
    rest = [line for line in free[body:] if line.kind is None]
    mark_foot(rest if dateline is not None and free[at].is_prose else rest[1:])
    pictures.mark_pictures(rest, to_end=True)
    doubled.mark_in_text(rest)
    doubled.mark_told_again(rest)
    pictures.mark_signed(rest)
    doubled.mark_paired(rest)
    mark_teasers(rest)
    mark_tail(rest, lines)
    if rest and rest[-1].kind == "chrome":  # what hid those who made the report
        mark_foot([line for line in rest[1:] if line.kind is None])
    mark_other_script(rest)
    _mark_turns(rest, free[:body])
    _mark_body(rest, lines)
    _mark_glued(rest)
    _mark_repeats(lines)
    _mark_labels_again(lines)
    return (
        dateline
        or dateline_of_headline(text, lines)
        or dateline_of_byline(text, lines)
        or dateline_of_stamp(text, lines)
    )


def _mark_turns(lines: Sequence[Line], head: Sequence[Line]) -> None:
    rest = [line for line in lines if line.kind is None]
    lede = "\n".join(line.text for line in (*head, *rest[:2]) if len(line.text) < LONGEST_LEDE).lower()
    above = "\n".join(line.text for line in head if line.kind == "headline").lower()
    named = any(map(above.__contains__, CALLED_ABOVE))
    headed = [line for line in rest if line.text[:1] in "IQ" and not line.text[LONGEST_TELLING:]]
    named = named or (headed != [] and any(QA_HEADING.fullmatch(line.text) for line in headed))
    interview = named or any(map(lede.__contains__, CALLED))
    asking = [line for line in rest if "?" in line.text or "؟" in line.text]
    talked = interview or (sum(line.asks for line in asking) > 1 and TALKED.search(lede) is not None)
    marks = mark_turns(rest, interview=talked, named=named) or mark_speech(rest, head)
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
    in_list = any(line.text[-1] == ";" and NUMBERING.match(line.text) for line in rest) or (
        asking > 1 and any(a.asks and b.asks and NUMBERING.match(b.text) for a, b in pairwise(rest))
    )
    headed = False
    boxed = False
    for i, line in enumerate(rest):
        following = rest[i + 1] if i + 1 < len(rest) else None
        if len(line.text) > LONGEST_SUBHEADING and not (line.text[0] in "(AR" and makers.is_byline(line)):
            line.kind = "background" if boxed else "paragraph"
        elif makers.is_byline(line):
            line.kind = "byline"
        elif is_box_label(line) and following is not None:
            line.kind, boxed = "background", True
        elif not line.is_prose and (note := _kind_of_note(line, rest[i - 1] if i else None, lines)):
            line.kind = note
        elif (
            not (in_list and NUMBERING.match(line.text))
            and _is_subheading(
                line,
                following,
                many_ask=asking > 2
                or (headed and rest[i - 1].kind != "subheading")
                or (not i and parted and len(line.words) < MOST_IN_PART),
                asks_alone=line.asks and _asks_alone(rest[i - 1] if i else None, line, following),
            )
            and not (parted and _are_listed(rest[max(0, i - LISTED + 1) : i + 1]))
        ):
            line.kind, boxed, headed = "subheading", False, True
        else:
            line.kind = "background" if boxed else "paragraph"


def _mark_glued(body: Sequence[Line]) -> None:
    """Mark the words of a picture right above a paragraph, where headings are set apart from theirs."""
    heads = [i for i, line in enumerate(body) if line.kind == "subheading" and line.gap and not line.markup]
    glued = [i for i in heads if i + 1 < len(body) and not body[i + 1].gap]
    if not glued or 2 * len(glued) > len(heads):
        return
    for i in glued:
        line = body[i]
        if not (line.is_title_case or line.asks or line.text[-1] == ":") and line.text[0].isalpha():
            line.kind = "caption"


def _kind_of_note(line: Line, above: Line | None, lines: Sequence[Line]) -> BlockKind | None:
    """Give the kind of a line of the body that is no sentence, and no heading but tells of a picture or a writer."""
    if shown.shows_scene(line) or pictures.is_closed_by_agency(line) or shown.shows_one_named(line):
        return "caption"
    if shown.shows_somebody_told(line, lines[max(0, line.number - NEAREST) : line.number + NEAREST]):
        return "caption"
    set_apart = above is not None and len(above.text) > LONGEST_TELLING and not above.ends_sentence
    if set_apart and pictures.signs_quotation(line):
        return "caption"
    return "byline" if _signs_entry(line, lines) else None


def _signs_entry(line: Line, lines: Sequence[Line]) -> bool:
    """Say whether a line in a text is the name of who wrote what follows, above his role, or the outlet below his name.

    "Ann Lee", "Lakes correspondent"; "By Ann Lee", "The Lake Post".
    """
    if makers.is_name(line) and line.number + 1 < len(lines):
        following = lines[line.number + 1].text
        there = following.startswith((f"{line.text} is in ", f"{line.text} is reporting "))
        return there or makers.ROLE.fullmatch(following) is not None
    below = line.number > 0 and lines[line.number - 1].kind == "byline"
    return below and find_outlet(line.text) is not None


def _asks_alone(above: Line | None, line: Line, following: Line | None) -> bool:
    """Say whether a question that opens with the word for it stands between longer paragraphs, which ask nothing."""
    if above is None or following is None or not (line.asks and line.gap and following.gap):
        return False
    opens = line.text.startswith(QUESTION_WORDS) and len(line.words) > 3
    told = min(len(above.text), len(following.text)) > LONGEST_SUBHEADING // 2
    spoken = line.is_first_person or line.is_second_person
    return opens and told and above.is_prose and not (above.asks or spoken)


def _is_subheading(line: Line, following: Line | None, *, many_ask: bool, asks_alone: bool) -> bool:
    """Say whether a line of the body is a heading of what follows; ``many_ask`` lets a question be one."""
    if following is None or page.is_posted_by(line) or following.text[0].islower():
        return False
    if line.is_between_dashes or (line.text[0] == "[" and _is_bracketed_title(line)):
        return True
    if line.text[0] in BULLETS or (line.text.startswith("- ") and not line.gap):
        return False  # the last item of a list
    if line.text.endswith(GOES_ON_THERE) or (line.dash and makers.is_name(Line.of(line.text[line.dash :]))):
        return False
    if line.markup and not (line.is_prose and len(line.text) > 100):
        return True
    if line.asks:
        quoted = line.text[0] in OPENING_QUOTES or ': "' in line.text or ": “" in line.text
        headed = following.is_prose and not following.asks  # and no list of questions
        many_ask = many_ask or asks_alone
        return len(line.text) < 100 and not quoted and (line.is_title_case or many_ask) and headed
    if line.text[-1] == ":" and _heads_part(line, following):
        return True
    if not line.is_heading or STAGE_NOTE.fullmatch(line.text) or pictures.signs_quotation(line):
        return False
    if (
        len(line.text) > LONGEST_TELLING
        and not line.is_title_case
        and (_is_told(line) or len(line.text) > LONGEST_LAST)
    ):
        return False  # a paragraph whose full stop is missing
    if NUMBERING.match(line.text) and SUB_NUMBER.match(following.text):
        return True
    if following.is_prose or following.text[-1] in ":;," or len(following.text) > LONGEST_LAST:
        return True
    return following.text[0].isupper() and makers.is_byline(following)


def _is_bracketed_title(line: Line) -> bool:
    """Say whether a line in square brackets is what the next paragraphs are about: "[Economic Relations of Peru]"."""
    return line.text[-1] == "]" and line.is_title_case and len(line.words) > 1


def _heads_part(line: Line, following: Line) -> bool:
    """Say whether a line is what the next paragraph is about, before a colon: "Press Working Area:", "Accreditation:".

    Somebody before a colon is who says what stands below.
    """
    words = line.words
    named = is_given_name(words[0]) or title_rows(line.text[:-1]) or REPORTS.search(line.text)
    return (
        len(words) < MOST_IN_PART
        and following.is_prose
        and following.text[0] not in OPENING_QUOTES
        and all(word[0].isupper() or len(word) < SHORTEST_WORD for word in words)
        and not named
    )


def _is_told(line: Line) -> bool:
    """Say whether a line tells what somebody said or did, as running text does: "He also saw the envoy of Peru"."""
    return (
        line.text.startswith(("He ", "She "))
        or (len(line.text) > SHORTEST_TOLD and line.text.startswith(OPENS_TOLD))
        or (TELLING.search(line.text) is not None and not line.text.startswith(ASKING_WORDS))
    )


def _are_listed(lines: Sequence[Line]) -> bool:
    """Say whether three lines stand together that are no sentences, as items of a list do and headings do not."""
    together = all(line.number == above.number + 1 and not line.gap for above, line in pairwise(lines))
    return together and len(lines) == LISTED and not any(line.is_prose for line in lines)


def _mark_labels_again(lines: Sequence[Line]) -> None:
    """Mark the name of the site that was furniture above the headline and stands again below it, above a stamp."""
    first = next((i for i, line in enumerate(lines) if line.kind == "paragraph"), 0)
    above: set[str] = set()
    for line, below in pairwise(lines[:first]):
        if line.kind == "chrome":
            above.add(line.text)
        elif line.kind == "subheading" and below.kind == "chrome" and line.text in above:
            line.kind = "chrome"


def _mark_repeats(lines: Sequence[Line]) -> None:
    """Mark further copies of the headline, also with the name of the site after it: "Talks resume | Lake News"."""
    headline = next((line for line in lines if line.kind == "headline"), None)
    if headline is None or len(headline.words) < 3:
        return
    if crawled := page.CRAWLED.match(headline.text):
        headline = Line(headline.text[crawled.end() :].strip(), headline.start, headline.end, headline.gap)
    first = headline.text[0].casefold()
    for line in lines:
        if len(line.text) < LONGEST_HEADLINE and line.turn is None:
            opens = line.text[0].casefold() == first or not (first.isalpha() and line.text[0].isalpha())
            if opens and _is_copy(line, headline):
                line.kind = "headline"
            elif line.text.endswith(headline.text) and _is_way_before(line.text, headline.text):
                line.kind = "chrome"
            elif line.text.endswith(STORY_ENDS) and _ends_in_start_of(line.key, headline.key):
                line.kind = "chrome"  # the way to the page


def _is_copy(line: Line, headline: Line) -> bool:
    """Say whether a line is the headline again, or one of the two is the other with the name of the site after it.

    The words beside a picture may lack the quotation marks.
    """
    if line.ends_sentence and not headline.ends_sentence and len(line.text) > LONGEST_LAST:
        return False  # the text begins with it again
    if line.text.startswith(headline.text) and TITLE_TAIL.fullmatch(line.text, len(headline.text)):
        return True
    short = headline.text.startswith(line.text) and len(line.words) > 2
    if short and TITLE_TAIL.fullmatch(headline.text, len(line.text)):
        return True
    numbered = line.text[0].isdigit() and not headline.text[0].isdigit()  # "4. Talks resume"
    alike = abs(len(line.text) - len(headline.text)) < LONGEST_MARKS
    return not numbered and (
        line.key == headline.key
        or (alike and line.key.translate(NO_MARKS) == headline.key.translate(NO_MARKS))
    )


def _is_way_before(line: str, headline: str) -> bool:
    """Say whether a line is the headline behind the site and a colon, or with the way to the page glued to it.

    "LAKE.EXAMPLE : Talks resume", "NewsLakesTalks resume".
    """
    way = line.removesuffix(headline)
    site, colon, _ = way.partition(":")
    glued = 0 < len(way) <= LONGEST_WAY and way[-1].isalpha() and headline[0].isupper()
    return glued or (colon != "" and SITE.fullmatch(site.strip().casefold()) is not None)


def _ends_in_start_of(way: str, headline: str) -> bool:
    """Say whether a line goes over into the first words of the headline: "World Envoys return to" ..."""
    at = way.find(headline[:SHORTEST_START])
    return len(headline) > SHORTEST_START and 0 <= at < LONGEST_WAY and headline.startswith(way[at:])

"""Where the text begins: with the line of its dateline, or else with its first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from attrs import evolve

from diplostmt.articles.layout.stopped import heads_text, is_asking_headline
from diplostmt.articles.lines import figures, makers, page, pictures, shown
from diplostmt.articles.lines.line import BULLETS, Line
from diplostmt.articles.turns.labels import LONGEST_NAME, name_alone, parts_of
from diplostmt.articles.turns.whose import opens_turn
from diplostmt.datelines.glued import UPDATED
from diplostmt.datelines.reading import find_dateline, headline_dateline, lone_city
from diplostmt.datelines.towns import unlisted_town
from diplostmt.lexicon import function_words
from diplostmt.lexicon.records import words
from diplostmt.models import Dateline
from diplostmt.places.finding import look_up
from diplostmt.speakers.names.given import is_given_name

#: How many lines that are no furniture may stand before the dateline, and how many of them may be sentences.
DEEPEST_DATELINE = 14
MOST_DECKS = 2
LONGEST_DECK = 400
LONGEST_DATELINE = 110
LONGEST_PLACE = 60
LONGEST_BANNER = 80
LONGEST_ENTRY = 80
#: A headline that stands again at the head of the text has more characters.
SHORTEST_TOLD = 20
#: So many characters have a deck and the text in common at their heads, at the least.
SHORTEST_AGAIN = 40
#: One of these words has the name of a house, behind which its city may stand: "Hotel of the Lakes, Oslo".
HOUSES = words(
    "auditorium ballroom base building center centre club college embassy hall hotel house institute library ministry "
    "museum palace residence room school theater theatre university"
)
#: A line of a paragraph that was broken has more characters, and so many lines has the first sentence at the most.
SHORTEST_BROKEN, MOST_BROKEN = 50, 6
#: The motto of a site has fewer words, a headline below it more.
SHORT_MOTTO = 7
#: No headline ends in one of these words, where a line that was broken may.
NOT_AT_END = function_words.AUXILIARIES | function_words.DETERMINERS | function_words.PREPOSITIONS
#: A line with a colon at its end that is longer leads up to something; one as short may be a label.
SHORTEST_LEAD = 40
#: What tells of a text and stands between its deck and its first words: "/ Source: Lake News".
BELOW_DECK = ("source:", "this was published under")
#: What stands behind the first words of a story that a page of many has.
GOES_ON_THERE = (
    ": Read more",
    "... Read more",
    "... Read More",
    "… Read more",
    "… Read More",
    "... Read more »",
    "... Read More »",
)
#: How a sentence ends, and no headline, which has no article there: "..., the ministry in charge of the lake reports".
TELLING_ENDS = ("report", "reports", "reported", "said", "says", "informs", "informed")
TOLD_BY = re.compile(rf", (?:the|a|an|his|her|its) [^,.;:\n]{{2,60}} (?:{'|'.join(TELLING_ENDS)})$")
#: One of these stands in every dateline: a bracket, dash or colon, a figure, a word in capitals. (What they begin with
#: stands in one class: the engine then passes over all other characters at once, which takes a third of the time.)
DATELINE_SIGN = re.compile(
    r"[(/:|_0-9A-Z\x80-\U0010ffff-](?:(?<=[(/:|_–—\d])|(?<=-)[- ]|(?<=[^\W\d_a-zа-я])[^\W\d_a-zа-я]{2})"
)


#: Words that may be a city, and a full stop before a sentence, as some papers of East Africa have it: "Dodoma. The";
#: or a comma: "Manama, His Majesty".
CITY_STOPPED = re.compile(r"[A-ZÀ-Þ][\w'’-]{2,20}(?: [A-ZÀ-Þ][\w'’-]{2,20}){0,2}[.,] [A-ZÀ-Þ]")
#: How a site cuts the beginning of a story off.
CUT_OFF = ("[…]", "[...]", "[ ... ]")
#: The city at the end of a stamp, behind the zone of time.
CITY_AT_END = re.compile(r"\d (?:[ap]m )?[A-Z]{2,4} [-–—] (?P<city>[A-ZÀ-Þ][\w .'’-]{2,30}):?$")
#: Who gave a picture or a report, behind a dash at its end: "... on Sunday.—APP", "... in Karachi. — APP photo".
SIGNED_BEHIND_DASH = re.compile(r"[.!?”\"’] ?[-–—]{1,2} ?[A-Z][\w ./]{1,30}$")
#: A writer behind the mark of an agency and a city: "AA / Bamako / [Ann Lee]".
WRITER = re.compile(r" ?[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’.-]{1,20}){1,3}$")


def dateline_of(text: str, free: Sequence[Line], lines: Sequence[Line]) -> tuple[int, Dateline | None]:
    """Find the line that opens with a dateline; a bare place before a colon counts only before a sentence."""
    sentences = 0
    for i, line in enumerate(free[:DEEPEST_DATELINE]):
        if line.text.endswith(CUT_OFF) and any(other.is_prose for other in free[i + 1 :]):
            continue  # the teaser of another story
        limit = min(line.end, line.start + LONGEST_DATELINE)
        sign = DATELINE_SIGN.search(text, line.start, limit) or CITY_STOPPED.match(text, line.start, limit)
        above = len(line.text) <= LONGEST_PLACE and i + 1 < len(free) and free[i + 1].text[0] == "("
        near = sign or above or UPDATED in line.text or _is_beside_date(line, lines)
        dateline = find_dateline(text, line.start) if near else None
        if dateline is None and sign and (behind := _behind_headline(text, line, free[:i])):
            dateline = find_dateline(text, behind)
        if dateline is None and near and not line.is_prose:
            dateline = _behind_house(text, line)
        if dateline is None and i and line.is_prose and not sentences:
            dateline = unlisted_town(text, line.start, line.end)
        if dateline and (
            _is_label(dateline, free[i + 1 :]) or _is_entry(line, dateline, free[max(0, i - 2) : i + 3])
        ):
            dateline = None
        if dateline and dateline.places and _is_caption_of(text, line, free[i + 1 :]):
            line.kind = "caption"
            continue
        if dateline and _is_hour_of_site(line, free[:i], free[i + 1 : i + 2]):
            line.kind = "chrome"
            continue
        told = line.is_prose or (dateline and _goes_on(line, dateline, free[i + 1 : i + MOST_BROKEN]))
        if dateline and (dateline.date or dateline.agency or told):
            alone = not dateline.agency and dateline.places and dateline.places[-1].end == line.end
            below = _agency_below(text, free[i + 1 :], i + 1) if alone else None
            below = below or _city_below(text, dateline, free[i : i + 2], i + 1)
            return below or ((0 if _ends_document(i, free) else i), dateline)
        if dateline and (below_date := _below_date(text, line, lines)):
            return i, below_date
        if i and _opens_below(free[i + 1 : i + 3]):
            signed = len(line.text) <= LONGEST_PLACE and _is_below_byline(line, lines)
            bare = dateline or lone_city(text, line.start, line.end)
            if bare is None and signed and "," in line.text:
                bare = find_dateline(text, line.start)
            if bare and (signed or line.text.partition(",")[0].isupper()):
                return i, bare  # a city between the headline and the first sentence
        sentences += line.is_prose and len(line.text) > LONGEST_DECK // 2 and not pictures.is_caption(line)
        if sentences >= MOST_DECKS:
            break
    return 0, None


def _behind_headline(text: str, line: Line, above: Sequence[Line]) -> int | None:
    """Give where a line goes on behind the headline above it, which is again at its head: "Talks EndOslo, 4 May"."""
    again = (
        other
        for other in above
        if len(other.text) >= SHORTEST_TOLD and text.startswith(other.text, line.start)
    )
    ends = (line.start + len(other.text) for other in again)
    return next((end for end in ends if end < line.end and text[end].isupper()), None)


def _behind_house(text: str, line: Line) -> Dateline | None:
    """Read a city behind the name of a house, with the date below it: "Hotel of the Lakes, Oslo, Norway", "May 4"."""
    house, comma, _ = line.text.partition(", ")
    if not comma or len(line.text) > LONGEST_PLACE or HOUSES.isdisjoint(house.casefold().split()):
        return None
    dateline = find_dateline(text, line.end - len(line.text) + len(house) + len(comma))
    return dateline if dateline and dateline.date and dateline.places and dateline.end > line.end else None


def _is_label(dateline: Dateline, below: Sequence[Line]) -> bool:
    """Say whether what looks like a dateline opens other lines too, as a name with its body does: "SASSE (AA):".

    The body may be told once only: "SASSE:" opens lines below then.
    """
    head = dateline.text
    if head[-1] != ":" or dateline.date or any(place.country for place in dateline.places):
        return False
    heads = (head, f"{head.partition(' (')[0]}:")
    return any(other.text.startswith(heads) for other in below)


def _is_entry(line: Line, dateline: Dateline, around: Sequence[Line]) -> bool:
    """Say whether a city heads one of three short entries, each of its own city: "OSLO: Clear, 12 degrees."."""
    if dateline.text[-1] != ":" or dateline.date or dateline.agency or len(line.text) > LONGEST_ENTRY:
        return False
    heads = [find_dateline(other.text) for other in around if len(other.text) <= LONGEST_ENTRY]
    cities = {head.places[0].name for head in heads if head and head.places and head.text[-1] == ":"}
    return len(cities) > 2


def _is_caption_of(text: str, line: Line, below: Sequence[Line]) -> bool:
    """Say whether a line with a city is a caption: signed, above the report, which has its own city and is not signed.

    "RAWALPINDI: The envoy looks at the boats on Sunday.—APP", and below it "ISLAMABAD: The ministers of two states".
    """
    if len(line.text) > LONGEST_DECK or not SIGNED_BEHIND_DASH.search(line.text):
        return False
    report = next((other for other in below[:MOST_DECKS] if other.is_prose), None)
    if report is None or SIGNED_BEHIND_DASH.search(report.text):
        return False
    dateline = find_dateline(text, report.start)
    return dateline is not None and bool(dateline.places)


def _goes_on(line: Line, dateline: Dateline, below: Sequence[Line]) -> bool:
    """Say whether a line behind a city in capitals leads up to a live file, or was broken: it goes on below.

    "OSLO — The Latest on the lake (all times local):", "OSLO — Norway is to count the", and below it "boats again."
    """
    if not dateline.places[0].text.isupper():
        return False
    if line.text[-1] == ":":
        return len(line.text) > SHORTEST_LEAD
    if not below:
        return False
    together = list(takewhile(lambda other: not other.gap, below))
    if len(together) < 2 or len(line.text) < SHORTEST_BROKEN:
        together = []
    broken = any(other.words[-1] in NOT_AT_END for other in (line, *together[:2]))
    return (broken or below[0].text[0].islower()) and any(other.is_prose for other in below)


def _is_hour_of_site(line: Line, above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Say whether a place with its day and hour is the clock of a site: a heading stands below it, and none above."""
    if line.text[-1] not in "C0T123456789" or page.HOUR_OF_SITE.fullmatch(line.text) is None:
        return False
    return all(len(other.words) < SHORT_MOTTO for other in above) and any(other.is_heading for other in below)


def _opens_below(below: Sequence[Line]) -> bool:
    """Say whether the text opens right below, or below one line with the name of a house: "Hall of the Lakes"."""
    return bool(below) and (below[0].is_prose or _is_house(below))


def _is_house(below: Sequence[Line]) -> bool:
    """Say whether the first of two lines is short, and somebody speaks on the second."""
    if len(below) < 2 or below[0].is_prose or len(below[0].text) > LONGEST_PLACE:
        return False
    return below[1].is_prose and opens_turn(below[1])


def mark_house(below: Sequence[Line]) -> None:
    """Mark the house that a document names below its place, above the first who speaks."""
    if _is_house(below) and below[0].kind is None and not opens_turn(below[0]):
        below[0].kind = "byline"


def _agency_below(text: str, below: Sequence[Line], first: int) -> tuple[int, Dateline] | None:
    """Find the dateline of an agency that opens the text below a city that stands alone: "(ANSA) - ROMA, 07 GIU - "."""
    for i, line in enumerate(below[:MOST_DECKS]):
        dateline = find_dateline(text, line.start) if line.is_prose else None
        if dateline and dateline.agency and dateline.places and dateline.date:
            return first + i, dateline
    return None


def _city_below(text: str, country: Dateline, two: Sequence[Line], at: int) -> tuple[int, Dateline] | None:
    """Find the city that opens the text below a country and a day on a line: "NORWAY, May 4 -", "OSLO — Envoys"."""
    alone = len(two) == 2 and not text[country.end : two[0].end].strip(" -–—")
    if not alone or country.agency or not country.date or len(country.places) != 1:
        return None
    named = look_up(country.places[0].text)
    city = find_dateline(text, two[1].start) if named and named.kind == "country" else None
    if not named or not city or not city.places or city.date or city.places[0].country != named.country:
        return None
    whole = text[country.start : city.end]
    return at, evolve(city, start=country.start, text=whole, date=country.date)


def _ends_document(i: int, free: Sequence[Line]) -> bool:
    """Say whether a place with a date or an agency stands below a text, as those do with which it is signed."""
    told, tells = (any(line.is_prose for line in part) for part in (free[:i], free[i + 1 :]))
    return told and not tells and not free[i].is_prose


def _is_beside_date(line: Line, lines: Sequence[Line]) -> bool:
    """Say whether a short line, which may be a place, stands above or below a date."""
    if len(line.text) > LONGEST_PLACE:
        return False
    return any(
        figures.is_figures(near)
        for near in lines[max(0, line.number - 1) : line.number + 2]
        if near is not line
    )


def _is_below_byline(line: Line, lines: Sequence[Line]) -> bool:
    """Say whether the writer of a report stands above a line, with the date perhaps between them."""
    above = next((near for near in reversed(lines[: line.number][-2:]) if not figures.is_figures(near)), None)
    return above is not None and (
        makers.is_byline(above)
        or makers.is_name_and_date(above)
        or (makers.is_name(above) and above.number > 0)
    )


def _below_date(text: str, line: Line, lines: Sequence[Line]) -> Dateline | None:
    """Read the date that stands on the line above a lone place: "4 May 2021", "Vienna, Austria"."""
    above = lines[line.number - 1] if line.number else None
    dateline = find_dateline(text, above.start) if above and figures.is_figures(above) else None
    return dateline if dateline and dateline.end > line.start else None


def mark_dateline(dateline: Dateline, lines: Sequence[Line]) -> None:
    """Mark the lines of the dateline: a paragraph, with a writer's name on its second line a byline.

    A stamp with the time of day stays furniture.
    """
    for line in lines:
        if line.start < dateline.end and line.end > dateline.start and not figures.is_time(line):
            below = line.start > dateline.start and makers.is_byline(line)
            signed = dateline.agency is not None and WRITER.match(line.text, dateline.end - line.start)
            line.kind = "byline" if below or signed else "paragraph"


def dateline_of_headline(text: str, lines: Sequence[Line]) -> Dateline | None:
    """Read the place and date that a headline or a deck ends in: "... Press Conference, Vienna, May 4, 2021"."""
    for line in lines[:DEEPEST_DATELINE]:
        dateline = (
            headline_dateline(text, line.start, line.end) if line.kind in ("headline", "deck") else None
        )
        if dateline and dateline.places:
            return dateline
    return None


def dateline_of_byline(text: str, lines: Sequence[Line]) -> Dateline | None:
    """Read the city behind a writer's name above the text: "From Ana Ruiz, Abuja"."""
    for line in lines[:DEEPEST_DATELINE]:
        if line.kind == "paragraph":
            return None
        at = makers.writer_city(line) if line.kind == "byline" else None
        if at is not None:
            return lone_city(text, line.end - len(line.text) + at, line.end)
    return None


def dateline_of_stamp(text: str, lines: Sequence[Line]) -> Dateline | None:
    """Read outlet, city and day of a stamp between headline and text: "Lake Post, Oslo / 4 May '21 / 03:52".

    Or the city alone, behind the zone of time: "May 05, 2021 10:30 pm | Updated 11:02 pm IST - NEW DELHI".
    """
    headed = False
    for line in lines[:DEEPEST_DATELINE]:
        if line.kind == "paragraph":
            return None
        headed = headed or line.kind == "headline"
        city = CITY_AT_END.search(line.text) if headed and line.kind == "chrome" else None
        if city:
            head = line.end - len(line.text)
            return lone_city(text, head + city.start("city"), head + city.end("city"))
        stamp = find_dateline(text, line.start) if headed and line.kind == "chrome" else None
        if stamp and stamp.places and stamp.date and stamp.agency and stamp.end <= line.end:
            return stamp
    return None


def body_start(free: Sequence[Line], dateline: int, lines: Sequence[Line]) -> int:
    """Give the index of the first line of the body: that of the dateline, or else of the first sentence."""
    if len(free) < 2 or (dateline and not _stands_above_headline(dateline, free)):
        return dateline
    first = 1 if heads_text(free[0], free[1], lines) else 0
    told = any(line.is_prose and line.text[0] not in BULLETS for line in free)
    for i in range(first, len(free)):
        line = free[i]
        if told and i < DEEPEST_DATELINE and _is_point(line, free[i + 1 : i + 2]):
            continue
        if i + 1 < len(free) and (
            _is_bold_deck(line, free[i + 1]) or _is_doubled(free[max(0, i - 1) : i + 2])
        ):
            continue
        if i < MOST_DECKS and _is_banner(line, free[i + 1 : i + 4]):
            continue
        following = free[i + 1] if i + 1 < len(free) else None
        opens = (
            opens_turn(line)
            or _names_who_speaks(line, i, free)
            or (_may_open_body(line, following) and not pictures.is_about_makers(line))
            or _is_broken(free[i : i + MOST_BROKEN])
        )
        if i and following is not None and following.is_prose and shown.shows_in_present(line):
            continue
        if opens and i and following is not None:
            shown_there = shown.shows_in_present(following) and i + 2 < len(free)
            if _is_begun_again(line, free[i + 2] if shown_there else following):
                continue
        if opens and line.asks and is_asking_headline(i, free):
            continue
        if opens and not (0 < i < MOST_DECKS + 2 and _is_deck(line, free[i + 1 :], lines)):
            return i
    return 1


def _stands_above_headline(dateline: int, free: Sequence[Line]) -> bool:
    """Say whether place and date have a line to themselves between the kind of a document and what it is called."""
    above, following = free[:dateline], free[dateline + 1 : dateline + 2]
    named = any(line.is_heading and len(line.words) > 3 for line in following)
    return named and not free[dateline].is_prose and all(len(line.words) < 3 for line in above)


def _is_begun_again(line: Line, following: Line) -> bool:
    """Say whether a sentence above the text opens as the text does, in other words then: it is a deck.

    A full name will do, which no text tells twice in a row: "Ana Ruiz thinks of ferries", "Ana Ruiz has led ...".
    """
    longer = (
        following.is_prose
        and len(following.text) > len(line.text)
        and not following.text.startswith(line.text)
    )
    again = longer and line.text[:SHORTEST_AGAIN] == following.text[:SHORTEST_AGAIN]
    return not line.dash and (again or _opens_with_one_name(line, following))


def _opens_with_one_name(line: Line, following: Line) -> bool:
    """Say whether two paragraphs open with the same full name of somebody."""
    name = line.words[:2]
    one = name == following.words[:2] and len(name) > 1 and name[1][0].isupper() and name[1].isalpha()
    return one and following.is_prose and is_given_name(name[0]) and len(line.text) < LONGEST_DECK


def _is_broken(lines: Sequence[Line]) -> bool:
    """Say whether a paragraph begins that was broken into lines: it goes on in small letters, and a sentence ends."""
    if len(lines) < 2 or len(lines[0].text) < SHORTEST_BROKEN or not lines[1].text[0].islower():
        return False
    together = takewhile(lambda line: not line.gap, lines[1:])
    return any(line.is_prose for line in together)


def _names_who_speaks(line: Line, i: int, free: Sequence[Line]) -> bool:
    """Say whether a line is the name of somebody whose words follow, and it comes again or has the time after it."""
    name = name_alone(line) if i and line.text != free[i - 1].text else None
    if name is None or i + 1 == len(free) or not (free[i + 1].is_prose or free[i + 1].asks):
        return False
    if name != line.plain:
        return True
    others = (other.plain for other in free[i + 2 : i + 9] if len(other.text) <= LONGEST_NAME)
    return any(set(parts_of(name)) & set(parts_of(other)) for other in others)


def _is_point(line: Line, after: Sequence[Line]) -> bool:
    """Say whether a line above the body is one of the points of a summary, or the label above them."""
    points = BULLETS if line.text[-1] != ":" else ""
    return line.text[0] in points or (not points and bool(after) and after[0].text[0] in BULLETS)


def _is_doubled(lines: Sequence[Line]) -> bool:
    """Say whether a line stands there twice, one right below the other, as captions of pictures do."""
    return any(
        line.text == again.text and again.number == line.number + 1 and not again.gap
        for line, again in pairwise(lines)
    )


def _is_banner(line: Line, after: Sequence[Line]) -> bool:
    """Say whether a short sentence stands above the headline: headings follow, and no text."""
    if len(line.text) > LONGEST_BANNER or line.dash or opens_turn(line):
        return False
    if len(after) > 1 and len(line.words) < SHORT_MOTTO < len(after[0].words) and after[0].is_heading:
        return after[0].gap and after[1].gap and after[1].is_prose
    return len(after) > 2 and after[0].is_heading and after[1].is_heading


def _is_deck(line: Line, after: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Say whether a sentence above the body is a deck: a byline, a date or a credit parts it from the body."""
    if len(line.text) > LONGEST_DECK or line.dash or opens_turn(line):
        return False
    body = next(
        (
            other
            for i, other in enumerate(after[:6])
            if _may_open_body(other)
            and not (pictures.is_about_makers(other) or _is_doubled(after[max(0, i - 1) : i + 2]))
        ),
        None,
    )
    if body is None:
        return False
    between = lines[line.number + 1 : body.number]
    above = {other.key for other in lines[: line.number] if len(other.words) > 2}
    if any(other.kind == "subheading" for other in lines[: line.number]):
        return False  # in an entry of a live file
    return any(
        other.kind == "subheading"  # the time of the first entry of a live file
        or makers.is_byline(other)
        or (other.kind == "chrome" and other.key.startswith(BELOW_DECK))
        or makers.is_name_and_date(other)
        or (other.kind == "chrome" and figures.is_date(other))
        or (other.is_heading and other.key in above)  # the headline again
        or (other.is_heading and lines[other.number + 1].key == other.key)  # the words of a picture, twice
        or (other.kind is None and other.is_prose and _is_doubled(lines[other.number : other.number + 2]))
        for other in between
    )


def _may_open_body(line: Line, following: Line | None = None) -> bool:
    """Say whether a line may be running text by its look; one whose full stop is missing tells who reports it."""
    told = len(line.text) > LONGEST_BANNER and line.text.endswith(TELLING_ENDS)
    if told and TOLD_BY.search(line.text, len(line.text) - LONGEST_BANNER):
        return True
    if line.is_prose or line.text[-1] in ";," or line.text.endswith(GOES_ON_THERE):
        return True
    return line.text[-1] == ":" and (
        len(line.text) > SHORTEST_LEAD or (following is not None and following.is_prose)
    )


def _is_bold_deck(line: Line, following: Line) -> bool:
    """Say whether a line of running text above the body is set in bold, and the body is not."""
    if line.markup not in ("**", "__") or line.asks or line.is_second_person or not line.is_prose:
        return False
    return following.is_prose and not following.markup and not opens_turn(following)

"""The pictures of a page: who made them, and the captions below and beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from diplostmt.articles.lines import REPORTS, SENTENCE_BREAK, SIGNED, Line, has_break
from diplostmt.articles.makers import (
    BYLINE,
    BYLINE_HEADS,
    LONGEST_CREDIT,
    NAME_LINK,
    SIGNATURE,
    is_agency_city_writer,
    is_byline,
    is_name,
)
from diplostmt.articles.menus import FIGURE
from diplostmt.datelines.reading import find_dateline
from diplostmt.lexicon import furniture
from diplostmt.lexicon.furniture import NEWSROOM
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import look_up
from diplostmt.speakers.names import is_given_name, is_title_word, title_rows

#: The first and last letters of the words around a caption: to ask for them costs a third.
CAPTION_HEADS = frozenset(words[:4] for words in furniture.CAPTION_OPENERS)
CAPTION_TAILS = frozenset(words[-2:] for words in furniture.CAPTION_CLOSERS)
CREDIT_AT_END = re.compile(
    r"""
    (?: [(\[] (?: [^()\[\]]{0,40} (?:[Pp]hoto|PHOTO|[Ii]mage|[Cc]ourtesy|Foto|Фото)\b [^()\[\]]{0,60}
                | (?<=[\w,"”][ ].) Source:[ ]? [A-Z] [\w .’'-]{1,40}                       # the envoys (Source: VNA)
                | (?![A-Z]{2}/[A-Z]{2}\W) [^()\[\]/\d]{2,40} / [^()\[\]/\d]{2,40} ) [)\]]  # [Xinhua/Li Wu], not [EN/AR]
      | (?:©|[Pp]hoto:|PHOTO:|[ \u00a0]{2,40}) [ \u00a0]?            # © Ann Lee/TASS, or two blanks before it
        (?:[^\W\d_][\w.'’-]{0,20}[ \u00a0]){0,5} [^\W\d_][\w.'’-]{0,20} (?:[ ]?/[ ]?[^\W\d_][\w .'’-]{1,30})
      | (?:AP[ ]Photo|REUTERS|AFP|EPA|Reuters|Xinhua)[ ]?/[ ]?[^/]{2,40}
      | (?<=[.!?)”"’][ ]) (?:Credit:|(?:Photograph|Picture|Image|Photo|PHOTO)[ ]?:|Image[ ](?:source|credit)[,:])
            [ ]? (?:[A-Z] [^.:]{1,50} | [a-z\d-]{2,20}[.](?:com|net|org))             # ... in Lima. Photo: lakes.org
      | (?<=[.!?)”"][ ]) / [A-Z] [\w .]{1,30}                                        # ... at the port. /CFP
      | [ ] © [ ]? [A-Z] [\w .’'-]{1,40}                                           # ... in Belgrade © RT
      | (?<=[.!?)”"][ ]) (?:[A-Z][\w.]{1,15}[ ])? [Pp]hotos? [ ] by [ ] [A-Z] [\w .’'-]{1,40}  # ONA photo by Ann Lee
      | [ ] (?:(?:File[ ]p|P)hoto|Image|Picture|Foto)(?:[ ][Cc]redit)?:[ ]? (?:[Cc]ourtesy|[A-Z]) [^.:]{1,60}
      | (?<=[.!?)”"][ ]) (?:[Pp]hoto|PHOTO|Foto|FOTO|[A-Z]{2,10}) [ ]? / [ ]? [A-Z] [^/]{1,40}   # EFE/Ana Ruiz
      | (?<=[^\W\d_]) Image[ ]source,[ ]? [A-Z] [\w .,’'-]{1,50}                 # the mayor on a pierImage source, EPA
      | [ ] [|] [ ] (?:Photo[ ])?[Cc]redits?[ ]?[|:][ ]? [A-Z] [\w .]{1,40}            # ... in Juba | Credit | Facebook
      | (?<=[.!?)”"][ ]) (?:[A-Z]{2,15}[ ]){1,3} /[ ]?[A-Z][A-Za-z]{1,15}                # ... in Bergen. ANA RUIZ / AFP
      | (?<=[.!?)”"][ ]) [A-Z][\w ]{2,30} [ ] Photo[ ](?:Bureau|Division|Office|Service)       # Lake Photo Bureau
      | (?:[—–]|[ ]-) [ ]? [Pp]hotos? [ ] (?:courtesy|by|via|from) [ ] [^.]{1,60}         # — Photo courtesy Lake News
    ) (?:[ ]\([A-Z]{2,6}\))? \.?$  # (Ana Ruiz/Lake Photo via AP) (AP)
    """,
    re.VERBOSE,
)  # fmt: skip
#: What a caption has at its end where it stands a second time: "... in Lima. Source: Foreign Ministry".
PICTURE_SOURCE = re.compile(r" (?:Author|Autor|Photo|Source|Foto): ?[^\W\d_a-z][^.:]{1,60}\.?")
#: One of these stands in a credit that closes in a bracket.
BRACKET_SIGNS = ("mage", "ourtesy", "oto", "Фото", "ource:", "icture")
#: Who gave a picture, behind a dash at the end of its caption: "... in Islamabad. — AFP", "... — APP/File".
AFTER_DASH = re.compile(
    r"(?P<stop>[.!?…][\"”’)]?)? ?[—–] ?(?P<name>[A-Z][\w .]{1,30})(?P<file>/[Ff]ile|/[A-Z][\w .]{1,30})?$"
)
#: The same in brackets, without a stop before them: "The envoy leaves the hall (Getty)", "... in Juba [©Reuters]".
AGENCY_AT_END = re.compile(r"[^\W_] [(\[](?P<name>© ?[A-Z][\w .-]{1,24}|[A-Z][\w .-]{1,24})[)\]]$")
LONGEST_AGENCY = 40
#: So many characters stand before that dash: a full stop, a mark that closes a quotation, a blank.
LONGEST_STOP = 3
NAME_AND_AGENCY = re.compile(
    r"[(\[]?(?:[^\W\d_][\w.'’-]{0,20}[ \u00a0]){0,5}[^\W\d_][\w.'’-]{0,20}"
    r" ?/ ?[^\W\d_][\w .'’-]{1,30}(?:/[\w .'’-]{2,30})?[)\]]?"
)
#: The name of an agency before that of its photographer: "MTI Photo: Ann Lee".
AGENCY_PHOTO = re.compile(
    r"[A-Z]{2,8} [Pp]hotos?: ?[^\W\d_]|\([A-Z]{2,8} (?:[Pp]hoto|[Gg]raphic|[Ii]mage)s?\)$"
)
#: Who stands where in a picture: "From left to right: Ana Ruiz and Jon Edel."
FROM_LEFT = re.compile(r"(?:[Ff]rom |\()[Ll]eft to [Rr]ight[:,)]|^(?:From )?[Ll]eft to [Rr]ight\b")
#: What may be the side on which somebody stands in a picture, behind a name: "Ana Ruiz (left)", "Lin Tao (R)".
SIDE = re.compile(r" \((?<=[^\W\d_] \()(?:([LRC])|([a-z\d][^()\n]{2,22}))\)(?! of |-)")
#: Somebody with an office and what the picture shows him at: "Envoy Ana Ruiz speaking at a meeting".
AT_SOMETHING = re.compile(
    r"(?P<who>(?:(?:[A-ZÀ-Þ][\w.'’-]{0,20}|of|the|and|for|to),? ){2,14})(?P<pose>[a-z]{2,12}ing)(?=[ ,])"
)
#: Somebody with an office, and where or when the picture shows him: "Envoy Ana Ruiz before the talks at the port".
THERE = re.compile(
    r"(?P<who>(?:(?:[A-ZÀ-Þ][\w.'’-]{0,20}|of|the|and|for),? ){2,14})(?:after|alongside|at|before|during|outside|with)"
    r" (?!odds\b|risk\b|last\b|least\b|once\b|war\b)[^.:;!?\n]{8,160}"
)
#: The agency of a picture before what it shows: "© Reuters. The minister attends a news conference".
AGENCY_FIRST = re.compile(r"© ?[A-Z][A-Za-z]{2,14}\. (?:[^\W\d_][\w'’.,-]{0,20} ){4}")
MOST_PICTURES = 20
SHORTEST_DOUBLED = 30
LONGEST_LETTERS = 7
#: What looks like furniture below the label of a caption is one if it has more words: "Watch: Ministers on the pier".
SHORTEST_LABELLED = 4
LONGEST_CAPTION_LABEL = 20
LONGEST_CAPTION = 600
#: People with their offices are no longer where they are all of a line; a name has fewer words.
LONGEST_OFFICERS, MOST_IN_NAME = 120, 5
BETWEEN_OFFICERS = re.compile(r" (?:and|with) |, ")
LONGEST_SIGNED = 300
#: A text in which the words of a picture come again has more lines.
SHORTEST_TOLD = 5


def is_credit(line: Line) -> bool:
    """Say whether the line names the maker of a picture, and nothing else.

    "© Ann Lee/TASS", "Photo: IZVESTIA/Ann Lee", "Ann Lee / Reuters".
    """
    text = line.plain
    if len(text) > 120 or not text:
        return False
    if (text[0] in BYLINE_HEADS and BYLINE.match(text)) or (line.text[:2] == "**" and not line.markup):
        return False  # "**Sudan/Council" heads a part of a briefing
    opening = text.lstrip("([ ")[:24].casefold()
    if text.endswith("| Getty Images"):
        return True  # "Lake News | Lake News | Getty Images"
    if text[0] == "[" and text[-1] == "]" and opening.startswith("image:"):
        return False  # "[ image: The mayor on the pier]"
    if opening.startswith(("©", "(c) ")) or (text[1:3].isupper() and AGENCY_PHOTO.match(text)):
        return AGENCY_FIRST.match(text) is None
    if "/" in text and not FIGURE.search(text) and NAME_AND_AGENCY.fullmatch(text):
        first, _, last = (part.strip() for part in text.partition("/"))
        if last.casefold() in NEWSROOM:
            return False  # "The Lake Bulletin / News Desk"
        single = " " not in first and (" / " in text or " " not in last)
        if single and not (find_outlet(first) or find_outlet(last)):
            return False  # "Norway / Sweden Lake Talks", "Sci/Tech"
        if " / " in last and is_agency_city_writer(text):
            return False
        return all(word[0].isupper() or word in NAME_LINK for word in re.findall(r"[^\W\d_][\w'’-]*", text))
    return opening.startswith(furniture.CREDIT_OPENERS) and len(line.words) <= 12 and not _is_clause(line)


def _is_clause(line: Line) -> bool:
    """Say whether the line has more small words than a credit does."""
    return line.ends_sentence and len(line.words) > 8


def is_caption(line: Line) -> bool:
    """Say whether the line describes a picture: by its first words, or by a credit at its end."""
    text = line.plain
    if len(text) > 600:
        return False
    if text[:2] == "![":
        return True
    if text[:4].casefold() in CAPTION_HEADS and text[:16].casefold().startswith(furniture.CAPTION_OPENERS):
        return True
    end = text[-40:].rstrip(" .)]")
    if end[-2:].casefold()[-2:] in CAPTION_TAILS and end.casefold().endswith(furniture.CAPTION_CLOSERS):
        return True
    if ("—" in text or "–" in text) and is_signed_by_dash(line):
        return True
    if "(" in text and _tells_sides(line):
        return True
    if ("eft to " in text and FROM_LEFT.search(text)) or (text[:1] == "©" and AGENCY_FIRST.match(text)):
        return True
    if not _may_close_in_credit(text[-120:]):
        return False
    found = CREDIT_AT_END.search(text, max(0, len(text) - 120))
    return found is not None and found.start() > 8 and not SIGNATURE.match(text)


def _may_close_in_credit(tail: str) -> bool:
    """Say whether the end of a line has what every credit has: to look for one costs twenty times as much."""
    if "/" in tail or "hoto" in tail or "redit" in tail or "icture:" in tail or "mage source" in tail:
        return True
    if "HOTO" in tail or "©" in tail or "Foto" in tail:
        return True
    closed = ")" in tail[-2:] or "]" in tail[-2:]
    return closed and any(map(tail.__contains__, BRACKET_SIGNS))


def is_closed_by_agency(line: Line) -> bool:
    """Say whether an agency in brackets closes a line that is no sentence: "The envoy leaves the hall (Reuters)"."""
    found = AGENCY_AT_END.search(line.text[-LONGEST_AGENCY:]) if line.text[-1] in ")]" else None
    if found is None or len(line.text) > LONGEST_SIGNED or REPORTS.search(line.text):
        return False
    name = found["name"].removeprefix("©").strip()
    return name in furniture.PICTURE_AGENCIES or find_outlet(name) is not None


def _tells_sides(line: Line) -> bool:
    """Say whether a line tells on which side somebody stands, as no report does: "Lin Tao (left) meets Ana Ruiz".

    A letter alone may be that of a party or the like where somebody speaks: "Ann Lee (R) said".
    """
    for found in SIDE.finditer(line.text):
        side = found[2].split(",")[0] if found[2] else ""
        if side in furniture.SIDES or (found[1] and not REPORTS.search(line.text)):
            word = line.text[line.text.rfind(" ", 0, found.start()) + 1 : found.start()]
            return word[0].isupper()
    return False


def shows_scene(line: Line) -> bool:
    """Say whether a line is somebody with an office at something, without a verb that tells: a picture shows it.

    "Secretary General Einar Holm speaking to the press before the meeting".
    """
    found = AT_SOMETHING.match(line.text) if len(line.text) < LONGEST_SIGNED and not line.asks else None
    return found is not None and found["pose"] in furniture.POSES and bool(title_rows(found["who"]))


def shows_somebody_there(line: Line) -> bool:
    """Say whether a line below a headline is somebody with an office, and when or where, and no more.

    "President Ana Ruiz with envoys of the three states at the port", "Leaders of the Forum before the talks in Lima".
    """
    found = THERE.fullmatch(line.text) if len(line.text) < LONGEST_SIGNED and not line.is_title_case else None
    if found is None or REPORTS.search(line.text) or not _is_officer(found["who"]):
        return False
    return furniture.TELLING_WORDS.isdisjoint(line.text[found.end("who") :].split())


def shows_officers(line: Line) -> bool:
    """Say whether a line is people with their offices, and no word besides: "President Ana Ruiz and Envoy Lin Tao"."""
    if len(line.text) > LONGEST_OFFICERS or line.ends_sentence or not line.text[0].isupper():
        return False
    people = [person.split() for person in BETWEEN_OFFICERS.split(line.text) if person]
    return all(map(_is_named_officer, people)) and bool(title_rows(" ".join(people[0])))


def _is_named_officer(words: Sequence[str]) -> bool:
    """Say whether words are a name, with an office before it or without, and no headline: "Envoy Ruiz Visits Oslo"."""
    name = list(
        takewhile(lambda word: word[0].isupper() and not is_title_word(word.lower()), reversed(words))
    )
    office = words[: len(words) - len(name)]
    named = 1 < len(name) < MOST_IN_NAME and not any(word[-1] in "s:" for word in name[1:])
    if not office or not named:
        return named and is_given_name(name[-1])
    return bool(title_rows(" ".join(office))) and all(map(_is_of_office, office))


def _is_of_office(word: str) -> bool:
    """Say whether a word may stand in an office: "Deputy", "of", "Peru's"; "Meets" does not."""
    if word[0].islower():
        return word in NAME_LINK
    return (
        word[-1] != "s"
        or is_title_word(word.lower())
        or word[-2:] in ("'s", "’s")
        or look_up(word) is not None
    )


def _is_officer(who: str) -> bool:
    """Say whether words are somebody with an office, or those of a body who have one: "Leaders of the Forum"."""
    return bool(title_rows(who)) or who.partition(" ")[0] in furniture.PEOPLE_IN_OFFICE


def is_signed_by_dash(line: Line) -> bool:
    """Say whether a sentence that reports nothing has who gave its picture behind a dash.

    "The envoy leaves the hall on Monday. — AFP", "The hall of the council — File". Below a text it may be
    the agency that sent it, and a dateline opens a report.
    """
    tail = line.text[-70:] if len(line.text) <= LONGEST_SIGNED else ""
    dash = max(tail.rfind("—"), tail.rfind("–"))
    found = AFTER_DASH.search(tail, max(0, dash - LONGEST_STOP)) if dash >= 0 else None
    if found is None or REPORTS.search(line.text):
        return False
    file = (found["file"] or found["name"]).strip("/").casefold().startswith("file")
    known = file or (found["stop"] is not None and find_outlet(found["name"]) is not None)
    one = SENTENCE_BREAK.search(line.text) is None
    return known and one and len(line.words) > 3 and find_dateline(line.text) is None


def signs_quotation(line: Line) -> bool:
    """Say whether a line is a name with an office, as stands below words set apart: "Ana Ruiz, Foreign Secretary"."""
    name, comma, office = line.text.partition(", ")
    if not comma or line.ends_sentence or len(line.text) > LONGEST_CREDIT or line.text[-1] in ":;,":
        return False
    known = title_rows(office) or (office.isupper() and office.isalpha() and len(office) < LONGEST_LETTERS)
    return bool(known) and is_name(Line.of(name))


def is_about_makers(line: Line) -> bool:
    """Say whether the line is a credit, a caption or a byline."""
    return is_credit(line) or is_caption(line) or is_byline(line)


def mark_labelled(lines: Sequence[Line]) -> None:
    """Mark the captions that stand below a line with the word for it: "Image caption,", "The mayor on the pier"."""
    for label, line in pairwise(lines):
        if len(label.text) > LONGEST_CAPTION_LABEL or label.key not in furniture.CAPTION_LABELS:
            continue
        if line.kind is None or (line.kind == "chrome" and len(line.words) > SHORTEST_LABELLED):
            line.kind = "caption"


def mark_doubled(lines: Sequence[Line]) -> None:
    """Mark the captions that stand in a text twice, one below the other: as words beside a picture, and under it.

    The second of them may name the source of the picture at its end; the first line of a text stands there twice only
    so.
    """
    for line, again in pairwise(lines):
        text = line.text
        if len(text) <= SHORTEST_DOUBLED or line.dash or not again.text.startswith(text):
            continue
        twice = len(again.text) == len(text) and line is not lines[0]
        twice = twice or PICTURE_SOURCE.fullmatch(again.text, len(text)) is not None
        if twice and again.number == line.number + 1 and line.kind is None and again.kind is None:
            line.kind = again.kind = "caption"


def mark_paired(lines: Sequence[Line]) -> None:
    """Mark the words beside a picture and its caption, which stand with the next paragraph and without a stop.

    "Minister Ana Ruiz", "Ms Ruiz wants the envoys to stay", and right below them "The talks went on.", where other
    paragraphs have a gap between them.
    """
    for above, beside, caption, text in zip(lines, lines[1:], lines[2:], lines[3:], strict=False):
        if not beside.gap or caption.gap or text.gap or beside.dash or text.number != beside.number + 2:
            continue
        free = beside.kind is None and caption.kind is None
        if free and beside.is_heading and caption.is_heading and above.is_prose and text.is_prose:
            beside.kind = caption.kind = "caption"


def mark_told_again(rest: Sequence[Line]) -> None:
    """Mark a sentence above a text that stands in it again, word for word: it was the words of a picture.

    Where the next lines stand there again, too, the page has its text twice.
    """
    if len(rest) < SHORTEST_TOLD or rest[0].kind is not None or not rest[0].is_prose or rest[0].dash:
        return
    first, second = rest[:2]
    if any(line.text == first.text for line in rest[3:-1]) and all(
        line.text != second.text for line in rest[2:]
    ):
        first.kind = "caption"


def mark_signed(rest: Sequence[Line]) -> None:
    """Mark a sentence between others of a text that an agency closes in brackets, and that reports nothing.

    "Envoy Ana Ruiz speaks to the press in Lima. (ONA)": the last line of a report is signed so, too, and stays.
    """
    for line, following in pairwise(rest[1:]):
        text = line.text
        if line.kind is not None or text[-1] not in ").]" or not ("(" in text or "[" in text):
            continue
        if len(text) < LONGEST_SIGNED and following.kind is None and following.is_prose:
            signed = SIGNED.search(text) is not None and is_signed_by_agency(line)
            if signed and not REPORTS.search(text) and not has_break(text):
                line.kind = "caption"


def is_signed_by_agency(line: Line) -> bool:
    """Say whether a sentence ends in the name of an agency, as captions do: "... in Lima. (ONA)"."""
    name = line.text.rstrip(")].")[-30:].rpartition("(")[2]
    return (name.isupper() and name.isalpha()) or find_outlet(name) is not None


def mark_pictures(lines: Sequence[Line], *, to_end: bool = False) -> None:
    """Mark credits and captions; a line right above a credit, set off from what precedes, is its caption.

    ``to_end`` says that the last line is the last of the report, which its agency may have signed.
    """
    seen: list[str] = []
    before: Line | None = None
    for line in lines:
        if line.kind is None and len(line.text) <= LONGEST_CAPTION:
            if is_credit(line):
                line.kind = "credit"
            elif is_caption(line) and not (to_end and line is lines[-1] and is_signed_by_dash(line)):
                line.kind = "caption"
                seen.append(line.text)
        if line.kind == "credit" and before and before.kind is None and _captions(before, line):
            before.kind = "caption"
            seen.append(before.text)
        if line.kind is None and before and before.kind == "credit" and _is_below_credit(line, before):
            line.kind = "caption"
        before = line
    del seen[MOST_PICTURES:]
    for line in lines if seen else ():
        if line.kind is None and len(line.text) > 20 and any(_is_cut_off(line.text, text) for text in seen):
            line.kind = "caption"


def _is_cut_off(text: str, caption: str) -> bool:
    """Say whether a line is the caption without what stands at its end, a credit and no more words of a sentence."""
    return caption.startswith(text) and not caption[len(text) :].lstrip()[:1].islower()


def _is_below_credit(line: Line, credit: Line) -> bool:
    """Say whether a line stands with a credit above it, apart from other lines, and reports nothing."""
    together = credit.gap and not line.gap and line.number == credit.number + 1
    return together and line.ends_sentence and len(line.text) < 300 and not REPORTS.search(line.text)


def _captions(line: Line, credit: Line) -> bool:
    """Say whether ``line`` is the caption of the picture whose credit follows."""
    if credit.number != line.number + 1 or credit.gap or not line.gap or line.dash:
        return False
    return len(line.text) < 300 and not REPORTS.search(line.text)

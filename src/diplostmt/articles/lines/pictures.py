"""The pictures of a page: who made them, and the captions below and beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from diplostmt.articles.lines.line import REPORTS, SENTENCE_BREAK, SIGNED, Line, has_break
from diplostmt.articles.lines.makers import (
    BYLINE,
    BYLINE_HEADS,
    NAME_LINK,
    SIGNATURE,
    is_agency_city_writer,
    is_byline,
    is_name,
    names_outlets,
)
from diplostmt.articles.lines.menus import FIGURE
from diplostmt.articles.lines.shown import LONGEST_SIGNED
from diplostmt.datelines.reading import find_dateline
from diplostmt.lexicon import furniture
from diplostmt.lexicon.furniture import NEWSROOM
from diplostmt.lexicon.records import words
from diplostmt.outlets import find_outlet
from diplostmt.speakers.names.nouns import title_rows

#: The first and last letters of the words around a caption: to ask for them costs a third.
CAPTION_HEADS = frozenset(words[:4] for words in furniture.CAPTION_OPENERS)
CAPTION_TAILS = frozenset(words[-2:] for words in furniture.CAPTION_CLOSERS)
CREDIT_AT_END = re.compile(
    r"""
    (?: [(\[] (?: [^()\[\]]{0,40} (?:[Pp]hoto|PHOTO|[Ii]mage|[Cc]ourtesy|[Cc]redit|Foto|Fotoğraf|Фото)\b [^()\[\]]{0,60}
                | (?<=[\w,"”][ ].) Source:[ ]? [A-Z] [\w .’'-]{1,40}                       # the envoys (Source: VNA)
                | (?![A-Z]{2}/[A-Z]{2}\W) [^()\[\]/\d]{2,40} / [^()\[\]/\d]{2,40} ) [)\]]  # [Xinhua/Li Wu], not [EN/AR]
      | (?:©|[Pp]hoto:|PHOTO:|[ \u00a0]{2,40}) [ \u00a0]?            # © Ann Lee/TASS, or two blanks before it
        (?:[^\W\d_][\w.'’-]{0,20}[ \u00a0]){0,5} [^\W\d_][\w.'’-]{0,20} (?:[ ]?/[ ]?[^\W\d_][\w .'’-]{1,30}){1,3}
      | (?:AP[ ]Photo|REUTERS|AFP|EPA|Reuters|Xinhua)[ ]?/[ ]?[^/]{2,40}
      | (?<=[.!?)”"’][ ]) (?:Credit:|(?:Photograph|Picture|Image|Photo|PHOTO|Foto|FOTO|Фото|Bild)[ ]?:
            |Image[ ](?:source|credit)[,:])
            [ ]? (?:[^\W\d_a-zа-я] [^.:]{1,50} | afp | ansa | dpa | [a-z\d-]{2,20}[.](?:com|net|org))
      | (?<=[.!?)”"][ ]) / [A-Z] [\w .]{1,30}                                        # ... at the port. /CFP
      | (?<=[.!?)”"][ ]) (?:[A-ZÀ-Þ]{2,15}[ ]){1,3}/?[A-ZÀ-Þ]{2,15}[ ]?/[ ]?[A-Z]{2,8}  # ANA RUIZ/EPA
      | (?<=[.!?)”"][ ]) \[(?:Xinhua|AFP|AP|Reuters|EPA|Agencies)\]                 # ... in Bergen. [Xinhua]
      | (?<=[.!?)”"][ ]) Photo[ ]courtesy[ ]of [ ] [A-Z\w][^.:]{1,60}
      | (?<=[.!?)”"][ ]) (?:Getty[ ]Images|Shutterstock|iStock|Alamy|EPA(?:-EFE)?|Wikimedia[ ]Commons)   # Getty Images
      | [ ] [|] [ ] [^|\n]{0,50} (?:(?<=[ ]via)[ ]|/)
            (?:AFP|AP|EPA|Reuters|REUTERS|Getty[ ]Images|Shutterstock)
        (?:[ ](?:via|/)[ ][A-Z][\w ]{1,20})?                                              # ... in Oslo | Ann Lee/AFP
      | (?:(?<=[.!?)”"][ ]) [|] [ ] (?:AFP|AP|EPA|Reuters|REUTERS)                      # but not "Talks fail | AFP"
            | [ ] [|] [ ] (?:Getty[ ]Images|Shutterstock)) (?:[ ](?:via|/)[ ][A-Z][\w ]{1,20})?
      | (?<=[.!?)”"][ ]) Video [ ] by [ ] [A-Z] [\w .’'/-]{1,40}                        # Video by the Lake Service
      | [ ] © [ ]? [A-Z] [\w .’'-]{1,40}                                           # ... in Belgrade © RT
      | (?<=[.!?)”"][ ]) (?:[A-Z][\w.]{1,15}[ ])? [Pp]hotos? [ ] by [ ] [A-Z] [\w .’'-]{1,40}  # ONA photo by Ann Lee
      | [ ] (?:(?:File[ ]p|P)hoto|Image|Picture|Foto)(?:[ ][Cc]redit)?:[ ]? (?:[Cc]ourtesy|[A-Z]) [^.:]{1,60}
      | (?<=[.!?)”"][ ]) (?:[Pp]hoto|PHOTO|Foto|FOTO|[A-Z]{2,10}) [ ]? / [ ]? [A-Z] [^/]{1,40}   # EFE/Ana Ruiz
      | (?<=[\w,]) Image[ ]source,[ ]? [A-Z] [\w .,’'-]{1,50}                   # the mayor on a pierImage source, EPA
      | [ ] Credit:[ ]? (?:[A-Z][\w.'’-]{0,20}[ ]?){1,4} /[ ]?[A-Z][\w .]{1,30}       # on a pier Credit: Ann Lee/PA
      | [ ] [|] [ ] (?:Photo|Image|Foto|PHOTO)s?: [ ]? [^|:\n]{2,50}
      | [ ] [|] [ ] (?:Photo[ ])?[Cc]redits?[ ]?[|:][ ]? [A-Z] [\w .]{1,40}            # ... in Juba | Credit | Facebook
      | (?<=[.!?)”"][ ]) (?:[A-Z]{2,15}[ ]){1,3} /[ ]?[A-Z][A-Za-z]{1,15}                # ... in Bergen. ANA RUIZ / AFP
      | (?<=[.!?)”"][ ]) [A-Z][\w ]{2,30} [ ] Photo[ ](?:Bureau|Division|Office|Service)       # Lake Photo Bureau
      | (?:[—–]|[ ]-) [ ]? [Pp]hotos? [ ] (?:courtesy|by|via|from) [ ] [^.]{1,60}         # — Photo courtesy Lake News
    ) (?:[ ]\([A-Z]{2,6}\)|,[ ]CC[ ]BY(?:-[A-Z]{2})*[ ]\d[.]\d)? \.?$  # (Ana Ruiz/Lake Photo via AP) (AP)
    """,
    re.VERBOSE,
)  # fmt: skip
#: How credits end that have no other sign.
PICTURES_END = (
    "Getty Images",
    "Shutterstock",
    "iStock",
    "Alamy",
    "EPA",
    "EPA-EFE",
    "Commons",
    "| AFP",
    "| Reuters",
)
#: What opens a credit, or a caption where small words follow that tell of no maker: "Photo: Boats in the port of Lima".
PICTURED_HEADS = frozenset("PIFpif")
PICTURED = ("photo:", "photos:", "picture:", "image:", "foto:")
OF_MAKERS = NAME_LINK | words(
    "archive by courtesy file from handout office photo press provided service staff supplied via"
)
SHORTEST_CAPTION = 4
#: One of these stands in a credit that closes in a bracket.
BRACKET_SIGNS = ("mage", "redit", "ourtesy", "oto", "Фото", "ource:", "icture")
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
#: What a caption says of its picture: "A boat leaves the port in this file photo taken on March 3."
IN_PHOTO = re.compile(
    r"\bin this (?:(?:file|handout|undated|combination|pool|archive|screen|aerial|satellite|video) ){0,2}"
    r"(?:photo|photograph|picture|image|screengrab|screenshot|grab)\b"
)
#: A sentence that ends in a day and its year, nothing before them, as in captions: "A boat sails, Sunday, May 2, 2021."
OF_DAY = re.compile(
    r"(?!Done |Signed )[^.\n]{20,220}, (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, "
    r"[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\.(?: |$)"
)
#: Verbs of reports, in the past.
PAST = re.compile(
    r"\b(?:agreed|announced|arrived|came|gave|had|held|hosted|killed|left|made|met|opened|received|signed|spoke|took|"
    r"visited|was|welcomed|went|were)\b"
)
#: "This May 4, 2021 photo shows the pier at Bergen."
THIS_PHOTO = re.compile(
    r"This (?:[\w.,-]{1,20} ){0,4}(?:photo|photograph|picture|image|screengrab) "
    r"(?:made|provided|released|shared|shows|supplied|taken)\b"
)
#: "Ana Ruiz, en una imagen de archivo. EFE".
FROM_ARCHIVE = re.compile(
    r"\b(?:imagen|foto|fotografía|photo|image) (?:de archivo|d['’]archives?|d['’]archivio)\b[^\n]{0,24}$"
)
#: What may be the side on which somebody stands in a picture, behind a name: "Ana Ruiz (left)", "Lin Tao (R)".
SIDE = re.compile(r" \((?<=[^\W\d_] \()(?:([LRC])|([a-z\d][^()\n]{2,22}))\)(?! of |-)")
#: A dateline behind the words of a picture, which the text runs into: "Envoy Ana Ruiz (right) OSLO -- The envoy".
RUN_INTO = re.compile(r"[a-z)] [A-Z]{3,}(?: [A-Z]{3,})? -- [A-Z]")
#: Who gave a picture, and the agency that sent it: "(Ann Lee/Presidential Press Office/Handout via REUTERS)".
VIA_AGENCY = re.compile(r"\([^()\n]{4,90} via (?:REUTERS|Reuters|AP|AFP|Getty Images)\)")
#: The agency of a picture before what it shows: "© Reuters. The minister attends a news conference".
AGENCY_FIRST = re.compile(r"© ?[A-Z][A-Za-z]{2,14}\. (?:[^\W\d_][\w'’.,-]{0,20} ){4}")
#: Who took a picture and when: "© 2017 Reuters", "© 2015 Ana Ruiz for Lake Watch".
CLAIMED = re.compile(r"© ?(?:19|20)\d\d [A-Z][\w .'’/-]{1,60}")
MOST_PICTURES = 20
LONGEST_LETTERS = 7
#: What looks like furniture below the label of a caption is one if it has more words: "Watch: Ministers on the pier".
SHORTEST_LABELLED = 4
LONGEST_CAPTION_LABEL = 20
LONGEST_CAPTION = 600
#: A name with an office, below words set apart, is no longer.
LONGEST_SIGNATURE = 100
#: What stands behind a headline whose story has pictures: "Envoys meet in Lima (PHOTO)".
WITH_PICTURES = ("(PHOTO)", "(PHOTOS)", "[PHOTO]", "[PHOTOS]")
#: So many lines are looked at for how paragraphs are set.
LONGEST_LOOK = 6


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
    if text[0] == "(" and VIA_AGENCY.fullmatch(text):
        return True
    if text.endswith("| Getty Images"):
        return True  # "Lake News | Lake News | Getty Images"
    if text[0] == "[" and text[-1] == "]" and opening.startswith("image:"):
        return False  # "[ image: The mayor on the pier]"
    if opening.startswith(("©", "(c) ")) or (text[1:3].isupper() and AGENCY_PHOTO.match(text)):
        return AGENCY_FIRST.match(text) is None
    if "/" in text and not FIGURE.search(text) and not has_break(text) and NAME_AND_AGENCY.fullmatch(text):
        first, _, last = (part.strip() for part in text.partition("/"))
        if last.casefold() in NEWSROOM:
            return False  # "The Lake Bulletin / News Desk"
        single = " " not in first and (" / " in text or " " not in last)
        if single and not (find_outlet(first) or find_outlet(last)):
            return False  # "Norway / Sweden Lake Talks", "Sci/Tech"
        if " / " in last and is_agency_city_writer(text):
            return False
        return all(word[0].isupper() or word in NAME_LINK for word in re.findall(r"[^\W\d_][\w'’-]*", text))
    if text[0] in PICTURED_HEADS and _opens_as_caption(line):
        return False
    may_close = ". " in text and _may_close_in_credit(text)
    if may_close and (found := CREDIT_AT_END.search(text)) and found.start() > 8:
        return False  # "Foto: Ana Ruiz en Lima. EFE/Jon Edel"
    return opening.startswith(furniture.CREDIT_OPENERS) and len(line.words) <= 12 and not _is_clause(line)


def _opens_as_caption(line: Line) -> bool:
    """Say whether a line is a caption behind the word for a picture: "Photo: Fishing boats in the port of Lima"."""
    if (
        line.plain[:1] not in "PIFpif"
        or not line.plain[:8].casefold().startswith(PICTURED)
        or len(line.words) <= SHORTEST_CAPTION
    ):
        return False
    small = {word for word in line.words[1:] if word.islower() and word.isalpha()}
    return any(len(word) > 3 for word in small - OF_MAKERS) and not small & {
        "courtesy",
        "office",
        "press",
        "service",
    }


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
        return " -- " not in text or RUN_INTO.search(text) is None
    if text[:1] in PICTURED_HEADS and _opens_as_caption(line):
        return True
    if "rchiv" in text and FROM_ARCHIVE.search(text, max(0, len(text) - 60)):
        return True
    if text.startswith("This ") and THIS_PHOTO.match(text):
        return True
    if "day, " in text[-160:] and OF_DAY.match(text) and _is_shown_now(text.partition(". ")[0]):
        return True
    if "in this " in text and IN_PHOTO.search(text) and '"' not in text and "“" not in text:
        return True
    if ("eft to " in text and FROM_LEFT.search(text)) or (text[:1] == "©" and AGENCY_FIRST.match(text)):
        return True
    if not _may_close_in_credit(text[-120:]):
        return False
    found = CREDIT_AT_END.search(text, max(0, len(text) - 120))
    if found is None or found.start() <= 8 or SIGNATURE.match(text) or text.upper().endswith(WITH_PICTURES):
        return False
    pictured = " " in found[0].strip() or any(map(found[0].__contains__, OF_PICTURES))
    return pictured or REPORTS.search(text) is None  # "Ana Ruiz said the road was open. (AFP/Reuters)"


#: What only the credit of a picture has.
OF_PICTURES = ("hoto", "HOTO", "Foto", "FOTO", "Фото", "icture", "mage", "redit", "Bild", "©", "Video")


def _is_shown_now(sentence: str) -> bool:
    """Say whether a sentence reports nothing, and tells of nothing as past, as the words of pictures do not."""
    return not REPORTS.search(sentence) and not PAST.search(sentence)


def _may_close_in_credit(tail: str) -> bool:
    """Say whether the end of a line has what every credit has: to look for one costs twenty times as much."""
    if (
        "/" in tail
        or "Video by" in tail
        or "Фото" in tail
        or "Bild:" in tail
        or (tail[-1:] in "skyAEP" and tail.endswith(PICTURES_END))
        or "hoto" in tail
        or "redit" in tail
        or "icture:" in tail
        or "mage source" in tail
    ):
        return True
    if "HOTO" in tail or "FOTO" in tail or "©" in tail or "Foto" in tail:
        return True
    closed = ")" in tail[-2:] or "]" in tail[-2:]
    if tail[-1:] == "]" and ". [" in tail[-30:]:
        return True
    return closed and any(map(tail.__contains__, BRACKET_SIGNS))


def is_closed_by_agency(line: Line) -> bool:
    """Say whether an agency in brackets closes a line that is no sentence: "The envoy leaves the hall (Reuters)"."""
    found = AGENCY_AT_END.search(line.text[-LONGEST_AGENCY:]) if line.text[-1] in ")]" else None
    if found is None or len(line.text) > LONGEST_SIGNED or REPORTS.search(line.text):
        return False
    name = found["name"].removeprefix("©").strip()
    return name in furniture.PICTURE_AGENCIES or find_outlet(name) is not None


#: Behind a bracket, that the one before it says something.
SPEAKS = re.compile(r",? (?:has |also |later )?(?:added|insisted|said|says|told|tweeted|warned|wrote)\b")


def _tells_sides(line: Line) -> bool:
    """Say whether a line tells on which side somebody stands, as no report does: "Lin Tao (left) meets Ana Ruiz".

    A letter alone may be that of a party or the like where somebody speaks: "Ann Lee (R) said". Who speaks right behind
    the bracket does so in a report: "Ann Lee (pictured) said the road was open".
    """
    for found in SIDE.finditer(line.text):
        if SPEAKS.match(line.text, found.end()):
            return False
        side = found[2].split(",")[0] if found[2] else ""
        if side in furniture.SIDES or (found[1] and not REPORTS.search(line.text)):
            word = line.text[line.text.rfind(" ", 0, found.start()) + 1 : found.start()]
            return word[0].isupper()
    return False


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
    if not comma or line.ends_sentence or len(line.text) > LONGEST_SIGNATURE or line.text[-1] in ":;,":
        return False
    known = title_rows(office) or (office.isupper() and office.isalpha() and len(office) < LONGEST_LETTERS)
    return bool(known) and is_name(Line.of(name))


def is_about_makers(line: Line) -> bool:
    """Say whether the line is a credit, a caption or a byline."""
    return is_credit(line) or is_caption(line) or is_byline(line)


def mark_claimed(lines: Sequence[Line]) -> None:
    """Mark who took a picture and when, between paragraphs, and the sentence above it: "© 2017 Reuters".

    Below a text it claims the text.
    """
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        if line.text[0] != "©" or line.kind != "chrome" or CLAIMED.fullmatch(line.text) is None:
            continue
        told = above.kind is None and above.is_prose and not REPORTS.search(above.text)
        if told and below.kind is None and below.is_prose and len(above.text) < LONGEST_SIGNED:
            above.kind, line.kind = "caption", "credit"


def mark_labelled(lines: Sequence[Line]) -> None:
    """Mark the captions that stand below a line with the word for it: "Image caption,", "The mayor on the pier"."""
    for label, line in pairwise(lines):
        if len(label.text) > LONGEST_CAPTION_LABEL or label.key not in furniture.CAPTION_LABELS:
            continue
        if line.kind is None or (line.kind == "chrome" and len(line.words) > SHORTEST_LABELLED):
            line.kind = "caption"


def is_glued(line: Line, following: Line, lines: Sequence[Line]) -> bool:
    """Say whether a line stands right above the next one where all paragraphs below have gaps above them.

    So pages have the words of a picture: a deck and a heading are set apart as paragraphs are.
    """
    told = [other for other in lines[following.number + 1 :][:LONGEST_LOOK] if other.is_prose]
    apart = line.gap and not following.gap and len(told) > 1 and all(other.gap for other in told)
    return apart and line.text[0].isalnum() and len(line.text) < LONGEST_SIGNED


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
    last = next((line for line in reversed(lines) if line.is_prose), None) if to_end else None
    for i, line in enumerate(lines):
        if line.kind is None and len(line.text) <= LONGEST_CAPTION:
            if is_credit(line):
                signs = to_end and (before is None or before.kind != "caption") and names_outlets(line.plain)
                line.kind = "byline" if signs else "credit"
            elif is_caption(line) and not (line is last and _signs_report(line)):
                line.kind = "caption"
                seen.append(line.text)
        if (
            line.kind == "credit"
            and before
            and before.kind is None
            and _captions(before, line, lines[i + 1 : i + 2])
        ):
            before.kind = "caption"
            seen.append(before.text)
        if line.kind is None and before and before.kind == "credit" and _is_below_credit(line, before):
            line.kind = "caption"
        before = line
    del seen[MOST_PICTURES:]
    for line in lines if seen else ():
        if line.kind is None and len(line.text) > 20 and any(_is_cut_off(line.text, text) for text in seen):
            line.kind = "caption"


def _signs_report(line: Line) -> bool:
    """Say whether the last line of a report ends in who sent it: "... in May. — AFP", "... she said. (ANI/Sputnik)"."""
    if is_signed_by_dash(line):
        return True
    _, bracket, sender = line.text.rstrip(".)").rpartition("(")
    return bracket != "" and REPORTS.search(line.text) is not None and names_outlets(sender)


def _is_cut_off(text: str, caption: str) -> bool:
    """Say whether a line is the caption without what stands at its end, a credit and no more words of a sentence."""
    return caption.startswith(text) and not caption[len(text) :].lstrip()[:1].islower()


def _is_below_credit(line: Line, credit: Line) -> bool:
    """Say whether a line stands with a credit above it, apart from other lines, and reports nothing."""
    together = credit.gap and not line.gap and line.number == credit.number + 1
    return together and line.ends_sentence and len(line.text) < 300 and not REPORTS.search(line.text)


def _captions(line: Line, credit: Line, below: Sequence[Line]) -> bool:
    """Say whether ``line`` is the caption of a picture, whose credit follows: not the headline right above the text."""
    if credit.number != line.number + 1 or not line.gap or line.dash:
        return False
    if line.number == 0 and line.is_heading and all(other.is_prose for other in below):
        return False
    if credit.gap:  # those shown, and nothing besides, set apart from who took the picture
        return credit.text[-1] not in ".!?" and line.text[-1] == "." and is_name(Line.of(line.text[:-1]))
    return len(line.text) < 300 and not REPORTS.search(line.text)

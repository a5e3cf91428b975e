"""Who made it: credits and captions of pictures, bylines, signatures, initials."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from diplostmt.articles.lines import REPORTS, SENTENCE_BREAK, Line, asked_once
from diplostmt.articles.menus import FIGURE
from diplostmt.articles.page import CLOCK_TIME, STAMPED, is_figures
from diplostmt.datelines.reading import find_dateline
from diplostmt.lexicon import furniture
from diplostmt.lexicon.furniture import NEWSROOM
from diplostmt.lexicon.place_words import OUTLETS, ROOMS
from diplostmt.lexicon.records import words
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import look_up
from diplostmt.speakers.names import title_rows

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
            [ ]? [A-Z] [^.:]{1,50}
      | (?<=[.!?)”"][ ]) / [A-Z] [\w .]{1,30}                                        # ... at the port. /CFP
      | [ ] © [ ]? [A-Z] [\w .’'-]{1,40}                                           # ... in Belgrade © RT
      | (?<=[.!?)”"][ ]) (?:[A-Z][\w.]{1,15}[ ])? [Pp]hotos? [ ] by [ ] [A-Z] [\w .’'-]{1,40}  # ONA photo by Ann Lee
      | [ ] (?:(?:File[ ]p|P)hoto|Image|Picture|Foto)(?:[ ][Cc]redit)?:[ ]? (?:[Cc]ourtesy|[A-Z]) [^.:]{1,60}
      | (?<=[.!?)”"][ ]) (?:[Pp]hoto|PHOTO|Foto|FOTO|[A-Z]{2,10}) [ ]? / [ ]? [A-Z] [^/]{1,40}   # EFE/Ana Ruiz
      | (?<=[^\W\d_]) Image[ ]source,[ ]? [A-Z] [\w .,’'-]{1,50}                 # the mayor on a pierImage source, EPA
      | [ ] [|] [ ] (?:Photo[ ])?[Cc]redits?[ ]?[|:][ ]? [A-Z] [\w .]{1,40}            # ... in Juba | Credit | Facebook
      | (?<=[.!?)”"][ ]) (?:[A-Z]{2,15}[ ]){1,3} /[ ]?[A-Z][A-Za-z]{1,15}                # ... in Bergen. ANA RUIZ / AFP
      | (?<=[.!?)”"][ ]) [A-Z][\w ]{2,30} [ ] Photo[ ](?:Bureau|Division|Office|Service)       # Lake Photo Bureau
      | [—–] [ ]? [Pp]hotos? [ ] (?:courtesy|by|via|from) [ ] [^.]{1,60}                  # — Photo courtesy Lake News
    ) (?:[ ]\([A-Z]{2,6}\))? \.?$  # (Ana Ruiz/Lake Photo via AP) (AP)
    """,
    re.VERBOSE,
)  # fmt: skip
#: Who gave a picture, behind a dash at the end of its caption: "... in Islamabad. — AFP", "... — APP/File".
AFTER_DASH = re.compile(
    r"(?P<stop>[.!?…][\"”’)]?)? ?[—–] ?(?P<name>[A-Z][\w .]{1,30})(?P<file>/[Ff]ile|/[A-Z][\w .]{1,30})?$"
)
#: The same in brackets, without a stop before them: "The envoy leaves the hall (Getty)", "... in Juba [©Reuters]".
AGENCY_AT_END = re.compile(r"[^\W_] [(\[](?P<name>© ?[A-Z][\w .]{1,24}|[A-Z][\w .]{1,24})[)\]]$")
LONGEST_AGENCY = 40
NAME_AND_AGENCY = re.compile(
    r"[(\[]?(?:[^\W\d_][\w.'’-]{0,20}[ \u00a0]){0,5}[^\W\d_][\w.'’-]{0,20}"
    r" ?/ ?[^\W\d_][\w .'’-]{1,30}(?:/[\w .'’-]{2,30})?[)\]]?"
)
SIGNATURE = re.compile(
    r"[(\[]?(?:(?:additional |further )?(?:text|excerpts?|reporting|writing|editing|compiled|translated|edited|written|"
    r"reported|interviewed|prepared|produced|recorded)\b[\w ]{0,40}\bby\b|"
    r"from: |briefer: |(?:talked|spoke) (?:to|with) [A-Z][\w’'-]+ [A-Z][\w’'-]+$|"
    r"(?:web |photo |copy |sub-?)?editor:|proofreader:|reporter:|translator:|writer:|byline:|"
    r"(?:the )?interview(?: was)?(?: conducted| recorded| held)? by\b|"
    r"propos recueillis par\b|das (?:interview|gespräch) führten?\b|intervista di\b|беседовал[аи]?\b|"
    r"интервью (?:взял|провел|провёл)[аи]?\b|(?:the )?(?:writer|author) is\b|"
    r"(?:translation|editors?|authors?|source|text|by|источник(?: и фото)?)(?:\s?:|\s[—–-])\s?\w)",
    re.IGNORECASE,
)
#: The first letters of these: to ask for them costs a tenth.
SIGNATURE_HEADS = words(
    "add|bri|exc|fur|rep|wri|edi|com|tra|int|pre|pro|rec|fro|web|pho|cop|sub|byl|the|das|бес|инт|aut|sou|spo|"
    "tal|tex|by |by:|by\u00a0|ист",
    "|",
)
CONTRIBUTED = re.compile(
    r"^(?:[A-Z][\w.'’-]{0,20} ){2,4}(?:reported|reports|reporting) from [A-Z]|"
    r"\bcontributed (?:(?:additional |further )?reporting\b|to (?:this|the) (?:report|story|article|dispatch)\W{0,3}$)|"
    r"^\W{0,2}[Ww]ith (?:files|inputs|input|additional reporting|reporting|reports) (?:from|by)\b|"
    r"^(?:Some )?[Ii]nformation (?:for|in) this (?:report|article|story) (?:came|was)\b"
)
#: The initials of those who wrote and edited a report, on a line below it: "png/dh/jm", "ABR", "ak/jp 0641 GMT".
INITIALS = re.compile(
    r"\(?(?:[a-z]{2,4}(?:[./-][a-z]{2,4}){1,4}|[A-Z]{2,4}(?:[ /.-][A-Z]{2,4}){0,4}|[a-z]{2,4}/)\)?"
    r"(?: \d{4}(?: ?GMT)?)?(?: \([A-Za-z, ]{2,30}\))?|[a-z]{3}|"
    r"(?:[A-Z]\.){1,3}(?:[/ ](?:[A-Z]\.){1,3}){1,3}|(?:[A-Z]\.){2,3}"
)
#: The keywords under which an agency sends a report, on a line above it: "POL-LEBANON-UN", "r i BC-TOGO-TALKS 06-04".
SLUG = re.compile(
    r"(?:[a-z] ){0,3}[A-Z]{2,8}(?:-[A-Z0-9][A-Za-z0-9]{0,15}){1,6}(?:[ ,/]{1,2}[\d-]{2,8}){0,4}"
)
#: What signs a report made from those of agencies: "(FRANCE 24 with AFP and Reuters)", "Le Temps avec AFP".
WITH_AGENCIES = re.compile(
    r"(?P<outlet>[A-Z][\w .]{1,30}) (?:with|avec|mit|con|com) (?:the )?[A-Z][\w. ]{1,30}"
    r"(?:(?:, | and |/)(?:the )?[A-Z][\w. ]{1,30}){0,4}"
)
#: The name of an agency before that of its photographer: "MTI Photo: Ann Lee".
AGENCY_PHOTO = re.compile(
    r"[A-Z]{2,8} [Pp]hotos?: ?[^\W\d_]|\([A-Z]{2,8} (?:[Pp]hoto|[Gg]raphic|[Ii]mage)s?\)$"
)
#: The writers in brackets below a report, before the mark of its end: "(By Ana Ruiz and Jon Edel) Enditem/kb".
BY_IN_BRACKETS = re.compile(
    r"\([Bb]y [^()\n]{3,80}\) ?E(?:nditem|NDITEM)(?:/[\w/]{1,8})?|"
    r"\((?:Editor|Reporter|Translator|Writer)s?:? [A-Z][\w .,'’-]{2,60}\)"  # "(Editor A. Ruiz)"
)
#: A name with an address of mail: "Ana Ruiz, ruiz@lakenews.example", also where the site hides it.
WITH_ADDRESS = re.compile(
    r"(?:[^\W\d_][\w.'’]{1,20}[ ,|–-]{1,3}){1,5}(?:[\w.+-]{1,40}@[\w.-]{1,40}|\[email.protected\])"
)
ROLE = re.compile(
    r"[A-Z][\w-]{2,20} (?:[\w-]{2,20} ){0,3}(?:correspondent|reporter|editor|columnist)|Reporter|Correspondent|"
    r"(?:[A-Z]\.){2,4} Report"  # "L.C. Report", of the Lake Courier
)
#: The last letters of these: of most lines no more is looked at.
ROLE_ENDS = frozenset("rt")
#: The part of a ministry that sends its news: "Press Service of the Ministry", "Press Office, Foreign Ministry".
PRESS_OFFICE = re.compile(
    r"Press (?:[Ss]ervice|[Oo]ffice|[Cc]ent(?:re|er)|[Dd]epartment)(?: of |, )[\w ,'’&-]{2,60}"
)
#: Who stands where in a picture: "From left to right: Ana Ruiz and Jon Edel."
FROM_LEFT = re.compile(r"(?:[Ff]rom |\()[Ll]eft to [Rr]ight[:,)]|^(?:From )?[Ll]eft to [Rr]ight\b")
#: What may be the side on which somebody stands in a picture, behind a name: "Ana Ruiz (left)", "Lin Tao (R)".
SIDE = re.compile(r" \((?<=[^\W\d_] \()(?:([LRC])|([a-z\d][^()\n]{2,22}))\)(?! of |-)")
#: Somebody with an office and what the picture shows him at: "Envoy Ana Ruiz speaking at a meeting".
AT_SOMETHING = re.compile(
    r"(?P<who>(?:(?:[A-ZÀ-Þ][\w.'’-]{0,20}|of|the|and|for|to),? ){2,14})(?P<pose>[a-z]{4,12}ing)(?=[ ,])"
)
#: The agency of a picture before what it shows: "© Reuters. The minister attends a news conference".
AGENCY_FIRST = re.compile(r"© ?[A-Z][A-Za-z]{2,14}\. (?:[^\W\d_][\w'’.,-]{0,20} ){4}")
#: The city that a writer reports from, behind the name.
WRITER_AND_CITY = re.compile(
    r"(?:(?:From|By|FROM|BY):? )?(?P<name>(?:[A-ZÀ-Þ][\w.'’-]{0,20} ){1,3}[A-ZÀ-Þ][\w.'’-]{1,25}), "
    r"(?P<city>[A-ZÀ-Þ][\w '’-]{2,30})"
)
#: The site and the time behind a writer's name: "By Ann Lee in Oslo | lakenews.example | Updated: 2021-05-04 13:23".
STAMP_BEHIND = re.compile(r" ?[|•][^\n]{0,60}\d[^\n]{0,40}$")
HANDLE = re.compile(r" ?\| ?@\w{2,30} ?\| ?(?=\d|[A-Z])")
#: The last words of names of papers and agencies.
HOUSES = OUTLETS | {"Agency", "Press", "Service"}
NEWSROOM_ENDS = frozenset(words.split()[-1].title() for words in furniture.NEWSROOM_TAILS)
WRITER_DASH = re.compile(r" [-–—|] |, ")
#: What stands after a writer's name: "By Ana Ruiz (special correspondent)", "By ANA RUIZ, Special to the Tribune".
CAPACITY = re.compile(r" \([^\n]{3,60}\)$|,? [Ss]pecial to [^\n]{3,60}$")
AUTHOR_NOTE = re.compile(
    r"[^\n]{20,180}\b(?:Twitter|X):? ?@\w{2,30}$|"
    r"(?:[A-Z][\w.'’-]{0,20} ){2,4}(?:is|was) (?:an?|the) (?:[\w'’-]{2,20} ){0,3}"
    r"(?:writer|reporter|correspondent|journalist|editor|columnist|contributor|freelancer|fellow|researcher|lecturer|"
    r"professor|analyst|scholar)\b"
)
BYLINE = re.compile(r"(?:[Bb]y|BY|Von|Par|Por):? (?=[^\W\d_a-zß-öø-ÿ])")
BETWEEN_NAMES = re.compile(r",? and |, ?| ?[/|&] ?| in [^,]{2,30}$")
ON_DUTY = re.compile(r" \((?:now|earlier|until [\w .:]{2,12})\)")
#: The day before the name of a newsroom: "04.05.2021 EEAS Press Team".
DAY_BEFORE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4},? ")
NAME_LINK = frozenset("and with in of the for de la van von der al el bin ibn und et y e i".split())
MOST_PICTURES = 20
LONGEST_CREDIT = 60
SHORTEST_DOUBLED = 30
LONGEST_LETTERS = 7
COMMENT_ENDS = "0123456789mM"
#: What looks like furniture below the label of a caption is one if it has more words: "Watch: Ministers on the pier".
SHORTEST_LABELLED = 4
LONGEST_CAPTION_LABEL = 20
LONGEST_CAPTION = 600
LONGEST_SIGNED = 300


def is_credit(line: Line) -> bool:
    """Say whether the line names the maker of a picture, and nothing else.

    "© Ann Lee/TASS", "Photo: IZVESTIA/Ann Lee", "Ann Lee / Reuters".
    """
    text = line.plain
    if len(text) > 120 or not text:
        return False
    if BYLINE.match(text) or (line.text[:2] == "**" and not line.markup):
        return False  # "**Sudan/Council" heads a part of a briefing
    opening = text.lstrip("([ ")[:24].casefold()
    if text[0] == "[" and text[-1] == "]" and opening.startswith("image:"):
        return False  # "[ image: The mayor on the pier]"
    if opening.startswith(("©", "(c) ")) or AGENCY_PHOTO.match(text):
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
    tail = text[-120:]
    signed = "/" in tail or "©" in tail or "redit" in tail or "hoto" in tail or "HOTO" in tail
    if not (signed or "mage source" in tail or "icture:" in tail or ")" in tail[-2:] or "]" in tail[-2:]):
        return False  # nothing that a credit has: at little cost
    found = CREDIT_AT_END.search(text, max(0, len(text) - 120))
    return found is not None and found.start() > 8 and not SIGNATURE.match(text)


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
    found = AT_SOMETHING.match(line.text) if len(line.text) < LONGEST_SIGNED else None
    return (
        found is not None
        and found["pose"] in furniture.POSES
        and bool(title_rows(found["who"]))
        and not line.is_title_case
        and not line.asks
    )


def is_signed_by_dash(line: Line) -> bool:
    """Say whether a sentence that reports nothing has who gave its picture behind a dash.

    "The envoy leaves the hall on Monday. — AFP", "The hall of the council — File". Below a text it may be
    the agency that sent it, and a dateline opens a report.
    """
    found = AFTER_DASH.search(line.text[-70:]) if len(line.text) <= LONGEST_SIGNED else None
    if found is None or REPORTS.search(line.text):
        return False
    file = (found["file"] or found["name"]).strip("/").casefold().startswith("file")
    known = file or (found["stop"] is not None and find_outlet(found["name"]) is not None)
    one = SENTENCE_BREAK.search(line.text) is None
    return known and one and len(line.words) > 3 and find_dateline(line.text) is None


@asked_once
def is_byline(line: Line) -> bool:
    """Say whether the line names who wrote, edited or translated the article."""
    text = line.plain
    if len(text) > 160:
        return False
    if ("@" in text or text.endswith("protected]")) and WITH_ADDRESS.fullmatch(text):
        return True
    if text[:1] == "(" and BY_IN_BRACKETS.fullmatch(text):
        return True
    if text.startswith("(") and text.endswith(")"):  # "(By Ann Lee)"
        text = text[1:-1]
        if WITH_AGENCIES.fullmatch(text):
            return True
    if BYLINE.match(text) or text.startswith("Von "):
        return not line.ends_sentence and _names_writers(text)
    if text.startswith(("From ", "FROM ")) and writer_city(line) is not None:
        return True
    if text.startswith("Special to ") and len(text) < LONGEST_CREDIT and not line.ends_sentence:
        return all(word[0].isupper() or word in NAME_LINK for word in line.words[2:])
    if line.key in NEWSROOM or _is_newsroom(line) or _is_outlet_and_more(text):
        return True
    if text[:1].isdigit() and (day := DAY_BEFORE.match(text)):
        return text[day.end() :].casefold() in NEWSROOM
    if " / " in text:
        newsroom = text.rpartition("/")[2].strip().casefold() in NEWSROOM
        return len(text) < LONGEST_CREDIT and (newsroom or is_agency_city_writer(text))
    if text.startswith("Interview: "):
        name = text[11:].split(",")[0]
        return is_name(Line(name, 0, len(name), True))
    if text[-1:] in ROLE_ENDS and (ROLE.fullmatch(text) or _is_report_of_house(text)):
        return True
    if text.startswith("Press ") and PRESS_OFFICE.fullmatch(text):
        return True
    if text.lstrip("([")[:3].casefold() in SIGNATURE_HEADS and SIGNATURE.match(text):
        return True
    has_words = "contributed" in text or "ith " in text[:6] or "report" in text  # a search costs more
    return has_words and CONTRIBUTED.search(text) is not None


def _is_report_of_house(text: str) -> bool:
    """Say whether a line tells whose report a text is: "LNA Report"."""
    return text.endswith(" Report") and find_outlet(text.removesuffix(" Report")) is not None


def _names_writers(text: str) -> bool:
    """Say whether "By" and names are all of a text, a stamp behind them aside: "Von Ana Ruiz, dpa"."""
    return all(
        word[0].isupper()
        or word.strip(",|.") in NAME_LINK
        or not word[0].isalpha()
        or "@" in word
        or find_outlet(word) is not None
        for word in CAPACITY.sub("", STAMP_BEHIND.sub("", text)).split()[1:]
    )


def writer_city(line: Line) -> int | None:
    """Give the offset of the city behind a writer's name: "From Ana Ruiz, Abuja", "Ana Ruiz, Abuja"."""
    if len(line.text) > LONGEST_CREDIT or "," not in line.text:
        return None
    found = WRITER_AND_CITY.fullmatch(line.text)
    place = look_up(found["city"]) if found else None
    if found is None or place is None or place.kind not in ("city", "capital"):
        return None
    return None if look_up(found["name"]) else found.start("city")


def _is_outlet_and_more(text: str) -> bool:
    """Say whether the line is an outlet with its city, or with those it works from: "The New Times (Kigali)"."""
    if text.endswith(")"):
        outlet, _, city = text[:-1].partition(" (")
        named = find_outlet(outlet) is not None or outlet[outlet.rfind(" ") + 1 :] in HOUSES
        return named and look_up(city) is not None
    if " -- " in text:
        outlet, _, language = text.partition(" -- ")
        return find_outlet(outlet) is not None and language.casefold() in furniture.LANGUAGES
    agencies = WITH_AGENCIES.fullmatch(text) if len(text) < LONGEST_CREDIT else None
    return agencies is not None and find_outlet(agencies["outlet"]) is not None


def is_name_and_outlet(line: Line) -> bool:
    """Say whether a line beside a text is its writer and the outlet: "Ann Lee (The Lake Post)", "Ann Lee, Reuters"."""
    if len(line.text) > LONGEST_CREDIT or line.text[-1] in ".?!":
        return False
    *others, outlet = line.text[:-1].split(" (") if line.text[-1] == ")" else WRITER_DASH.split(line.text)
    if not others or find_outlet(outlet) is None:
        return False
    return is_name(Line(others[-1], 0, len(others[-1]), True))


def is_agency_city_writer(text: str) -> bool:
    """Say whether a line is an agency, the city and the writer of a report: "AA / Bamako / Ana Ruiz"."""
    outlet, city, *writer = text.split(" / ")
    place = look_up(city.strip()) if len(writer) == 1 else None
    return place is not None and find_outlet(outlet.strip("- ")) is not None


def _is_newsroom(line: Line) -> bool:
    """Say whether a line is the desk of a house that wrote a report: "Lake Courier News Desk"."""
    if not 2 < len(line.words) < 7 or line.words[-1] not in NEWSROOM_ENDS or line.ends_sentence:
        return False
    named = all(word[0].isupper() for word in line.words)
    return named and " ".join(line.words[-2:]).casefold() in furniture.NEWSROOM_TAILS


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
    handle = HANDLE.search(line.plain) if "| @" in line.plain else None
    if handle:  # "Lake Blooms News Service | @lakeblooms | 28 Jun 2019, 04:45 am"
        return is_figures(Line(line.plain[handle.end() :], 0, len(line.plain) - handle.end(), True))
    name = re.split(r"\s{0,9}[|•·,]\s{0,9}(?=[\d|])|\s{1,9}[-–—]\s{1,9}", line.plain, maxsplit=1)
    if len(name) < 2 or not name[0] or not FIGURE.search(name[1]):
        return False
    if find_outlet(name[0]):  # "KYODO NEWS - May 3, 2021 - 14:20 | World"
        return CLOCK_TIME.search(name[1]) is not None or is_figures(Line(name[1], 0, len(name[1]), True))
    return is_name(Line(name[0], 0, len(name[0]), True)) and is_figures(Line(name[1], 0, len(name[1]), True))


def signs_quotation(line: Line) -> bool:
    """Say whether a line is a name with an office, as stands below words set apart: "Ana Ruiz, Foreign Secretary"."""
    name, comma, office = line.text.partition(", ")
    if not comma or line.ends_sentence or len(line.text) > LONGEST_CREDIT or line.text[-1] in ":;,":
        return False
    known = title_rows(office) or (office.isupper() and office.isalpha() and len(office) < LONGEST_LETTERS)
    return bool(known) and is_name(Line(name, 0, len(name), True))


def is_commenter(line: Line) -> bool:
    """Say whether a line is the name of a reader, and the time of his comment: "Ann Lee 28.09.2021 11:21"."""
    text = line.text
    figure = FIGURE.search(text) if len(text) < LONGEST_CREDIT and text[-1] in COMMENT_ENDS else None
    if figure is None or not (
        CLOCK_TIME.search(text, figure.start()) and STAMPED.search(text, figure.start())
    ):
        return False
    who = text[: figure.start()].rstrip(" ,|-–—").split()
    stamp = text[figure.start() :]
    named = 0 < len(who) < 5 and not is_figures(Line(" ".join(who), 0, figure.start(), True))
    return named and who[0][-1].isalnum() and is_figures(Line(stamp, 0, len(stamp), True))


@asked_once
def is_name(line: Line) -> bool:
    """Say whether the line could be the name of a person or two: "Ann Lee and Ibrahim Musa in Oslo"."""
    if not 2 <= len(line.words) <= 10 or len(line.text) > 70 or any(map(str.isdigit, line.text)):
        return False
    if line.words[-1].casefold() in ROOMS:
        return False
    people = BETWEEN_NAMES.split(ON_DUTY.sub("", line.plain))
    return all(
        2 <= len(words) <= 3 and all(word[0].isupper() and word[-1] not in ":;!?" for word in words)
        for words in (
            [word for word in person.split() if word not in NAME_LINK] for person in people if person
        )
    )


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
    """Mark the captions that stand in a text twice, one below the other: as words beside a picture, and under it."""
    for line, again in pairwise(lines):
        twice = line.text == again.text and len(line.text) > SHORTEST_DOUBLED and not line.dash
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

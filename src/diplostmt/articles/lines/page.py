"""What a line of a page is by its own look: furniture, the head of a list, a link, a masthead."""

from __future__ import annotations

import re
from functools import cache

from diplostmt.articles.lines.appeals import is_appeal
from diplostmt.articles.lines.figures import PUBLISHED_IN, WEEKDAY_HEADS, is_figures
from diplostmt.articles.lines.line import Line
from diplostmt.articles.lines.menus import FIGURE, SITE, furniture_rows, is_long_row, is_row
from diplostmt.lexicon import furniture
from diplostmt.lexicon.reporting_verbs import REPORTING_VERBS

#: Buttons and counters are no longer than this, appeals and notices than that.
LONGEST_LABEL = 120
LONGEST_NOTICE = 350
#: The shortest of the words that open a line of furniture ("tags:") has so many letters.
OPENING = 5
#: The last characters of the buttons beside a comment.
COMMENT_ENDS = frozenset("eyk0123456789")
LONGEST_LIST_HEAD = 60
LONGEST_LETTERS, BESIDE_LETTERS = 16, frozenset(" +-")
MOST_ON_BUTTON = 6
VISIT_HEADS = frozenset(map(str.title, WEEKDAY_HEADS))
MARKS = "(/[>»«→*•#_- \u00a0"
LINK = re.compile(
    r"!?\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)|pic\.twitter\.com/\w+|<?https?://\S+|<?www\.\S+|[\w.+-]{1,64}@[\w.-]{1,64}\.\w{2,12}"
)
#: A day behind an address, by whatever calendar: "www.lakenews.example (Era 12.5.4.)".
DAY_IN_BRACKETS = re.compile(r"\(\w{1,12} ?\d[\d./-]{4,14}\)")
NUMBERED = re.compile(
    r"(?:article|section|chapter|part|annex|item|rule|title|day)\s+(?:\d{1,3}|[IVXLC]{1,6})\b", re.IGNORECASE
)
FOLLOW = re.compile(
    r"(?:follow|like|find|join) [\w@ .,'’-]{1,60} (?:on|at):? ?"
    r"(?:(?:twitter|facebook|x|telegram|instagram|youtube|linkedin)\b|https?://|www\.|@\w)|"
    r"join [\w .,'’-]{1,40} (?:(?:telegram|whatsapp) (?:channel|group)|mailing list)\b",
    re.IGNORECASE,
)
#: Who posted what stands above, and when: "— Ann Lee (@annlee) May 4, 2021".
POSTED_BY = re.compile(r"[—–-] ?([^()\n]{2,60}) \(@\w{1,30}\),? [^\n]{4,30}$")
COPYRIGHT = re.compile(
    r"(?:all (?:contents?|material|text) )?(?:copyright|©|\(c\))\W{0,4}(?:copyright\W{0,4})?(?:\d{4}|all rights|by )|"
    r"copyright [A-Z][^.\n]{2,40}\. all rights|\[copyright [^\n\]]{3,60}\]|"
    r"© ?[^\n]{2,60} (?:19|20)\d{2}\.?$|© ?[^.\n]{2,60} (?:19|20)\d{2}\.|"
    r"(?:©|\(c\))\W{0,4}copyright\b|copyright\W{1,3}(?:©|\(c\))",
    re.IGNORECASE,
)
#: An item of a menu below another: "• > Asia", "•   - Peru".
SUB_ITEM = re.compile(r"[•*·]\s{0,4}(?:[>»›]|[–—-] )")
#: The languages of a page by the codes of machines: "• de-DE1 en-GB1 ru-RU1".
LOCALES = re.compile(r"[•*·]\s{0,4}(?:[a-z]{2}-[A-Z]{2}\d?\s{0,2}){2,12}")
#: Below a copy, where it was taken from: "The post Talks Resume appeared first on Lake News.", and who sent it to
#: others: "Distributed by APO Group on behalf of the Ministry of Lakes."
COPIED_FROM = re.compile(
    r"from [A-Z].{2,40} https?://\S{4,80}|"
    r"The post .{3,220} appeared first on .{2,60}|.{10,200} Online by Gerhard Peters and John T\. Woolley.{0,120}|"
    r"Distributed by [A-Z].{1,40} on behalf of .{3,200}|.{0,60}\bDistributed by Public on \d.{0,40}"
)
#: How many texts a site has, or who is reading them: "There were 712 press releases posted in the last 24 hours."
COUNT_OF_SITE = re.compile(
    r"(?:There (?:are|were) )?\d[\d,.]{0,12} (?:press releases|articles|stories|guests?|users?|visitors?|members?)\b"
    r"[^!?\n]{0,60}\b(?:in the last|over the past|online|currently)\b[^!?\n]{0,80}"
)
#: Letters by which the size of a text is chosen, or networks: "A- A A+", "f t w".
LETTERS = re.compile(r"(?:[AaTА][+-]?[ |]{0,3}){2,5}|[a-z](?: [a-z]){1,6}")
#: What stands behind the words that head a list of other stories, before the first of these.
TEASER_SIGN = re.compile(r" ?[:|»] ?| [–—-] ")
LONGEST_TEASER_HEAD = 40
#: What heads a list, and before a colon a report: "The latest: Summit goes into second night".
NO_TEASER = frozenset(
    {"the latest", "news in brief", "in this issue", "in this article", "in this story", "in other news"}
)
#: What heads the other stories of a house, by its name: "More From Lake News (En)".
MORE_FROM = re.compile(r"(?:More|Latest|Also)(?: \w{2,12})? (?:[Ff]rom|[Bb]y) [A-Z][^:!?\n]{1,40}")
#: What an agency tells its customers of a new version of a report, or its end: "(ATTN: ADDS details)", "(FIN) AB/CD".
TO_EDITORS = re.compile(
    r"\((?:ATTN|EDS|Eds|LEAD|UPDATES?|RECASTS?|ADDS|CORRECTS?)\b[^()\n]{0,110}\)|\(FIN\)[^a-z\n]{0,40}|"
    r"\(MENAFN ?[–-][^\n]{2,60}\)"  # by whom the copy came
)
#: How to reach a house, as stands at the foot of its page: "Tel : 555 01 00 | Fax: 555 01 01".
CONTACT_HEADS = frozenset(
    ("T:", "M:", "F:", "E:", "W:", "UR", "We", "Mo", "Te", "Té", "Ph", "Fa", "E-", "Em", "EM", "Те", "Фа")
)
CONTACT = re.compile(
    r"(?:E-?mail|E|Web ?site|Web|W|URL)\s?: ?(?:mailto:)?\S{2,60}[.@/]\S{2,60}"
    r"(?:[ ,;|]{1,4}(?:Tel|Phone|Fax)\.?:? ?[\d(+][\d() +/.-]{5,40}){0,2}|"
    r"(?:T|M|F|Mob(?:ile)?|Tel|Phone|Telephone|Telefon|Teléfono|Tél|Fax|E-?mail|Тел|Факс)\b\.?(?: ?[:.])?\s{0,4}"
    r"(?:(?<=[:.\s])[\d(+][\d() +/.-]{5,40}|(?<=[:.] )[\d(+][^\n]{5,110}|(?<=[:.])[\d(+][^\n]{5,110})"
)
#: The last words of a notice of copyright that opens with the name of its owner.
RIGHTS = (
    "all rights reserved", "todos los derechos reservados", "tous droits réservés", "alle rechte vorbehalten",
    "tutti i diritti riservati", "todos os direitos reservados", "все права защищены",
)  # fmt: skip
#: What heads the comments of readers: "One Comment leave one →", "5 Responses to “Talks”", "Leave a reply, please".
REPLIES = re.compile(
    r"(?:\d{1,4}|One|Two|Three|Four|Five) (?:Comment|Response|Repl(?:y|ie)|Thought)s? "
    r"(?:[-–—|] (?:Add|Leave|Write)|leave one|(?:on|to) [“\"]|so far)|"
    r"\d{1,4} (?:Comment|Response|Repl(?:y|ie)|Thought)s? (?:on|to) \S|"
    r"Leave a (?:[Rr]eply|[Cc]omment)(?:, | on [“\"]| to )",
    re.IGNORECASE,
)
#: When a reader wrote a comment, and the buttons beside it: "Nov 06th, 2020 - 09:09 am - Link - Report abuse +3".
COMMENT_STAMP = re.compile(
    r"[^\n]{0,40}\d[^\n]{0,30}\b(?:Report abuse|Reply|Flag as inappropriate|Permalink)\b[ +\d-]{0,8}"
)
#: The hour of a site, by the place of its house: "Montevideo, November 27th 2022 - 18:42 UTC".
HOUR_OF_SITE = re.compile(r"[^\n]{6,60}\d{1,2}:\d{2} (?:UTC|GMT)(?:[+-]\d{1,2})?")
REPLY_HEADS = "OTFL0123456789"
#: The age of a house, as its motto: "Since 4th May, 1921", "Est. 1921".
SINCE = re.compile(
    r"(?:Since (?=\d{1,2}(?:st|nd|rd|th)? )|(?:Est\.?|Established|Founded)(?: in)? )"
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8},? )?(?:1[6-9]|20)\d\d"
)
#: The day and a label behind it, at the head of a site: "Thu, 6 May 2021 Today's Paper".
DAY_AND_LABEL = re.compile(
    r"[^\W\d_]{2,9},? (?:\d{1,2} [^\W\d_]{3,9}|[^\W\d_]{3,9} \d{1,2}(?:st|nd|rd|th)?),? (?:19|20)\d\d"
    r"\s{1,9}(?=\D)"
)
#: When a report was sent, as agencies print it below their copy: "041530 GMT MAY 98", "KUNA 041530 Oct 09NNNN",
#: "AP-NY-05-04-98 1530EDT".
SENT = re.compile(
    r"\b(?P<day>[0-3]\d)[0-2]\d[0-5]\d ?(?:[A-Z]{1,4} )?(?P<month>[^\W\d_]{3,9})\.? (?P<year>(?:19|20)?\d{2})(?!\d)"
    r"|\bAP-[A-Z]{2,3}-(?P<us_month>\d\d)-(?P<us_day>\d\d)-(?P<us_year>\d\d)\b"
)
LONGEST_SENT = 60
MASTHEAD = re.compile(
    r"(?:(?:Speech|Statement|Article|News|Press release|Announcement) (?:from|by|of) )?(?:[Tt]he )?"
    r"(?:(?:Federal|Royal|State|Permanent|General|European(?: Union)?|EU|National|U\.S\.|US|United States) )?"
    r"(?:Ministry|(?:[A-Z][a-z]{3,14} )Ministry(?= of)|"
    r"Department|Embassy|Consulate|Council|Commission|Office|Government|Mission|Delegation|Secretariat|"
    r"(?:Government|Official) (?:[Pp]ortal|[Ww]eb ?site|[Ss]ite|[Pp]age)(?= of)|"
    r"Representation|Directorate|Bureau|Kingdom|Republic|Security Council|General Assembly|"
    r"External Action(?: Service)?)\b"
    r"(?: (?:of|for|to|in|at|on|and|the|&|[A-ZÀ-Þ][\w’'.-]{0,20}),?){0,11}"
)
MOST_IN_NAME = 12

#: What a body has written or held, and is no part of its name: "Security Council Press Statement on the Lakes".
DOCUMENT = re.compile(
    r"(?<!^)\b(?:Briefing|Communiqu|Conference|Meeting|Press Release|Remarks|Report|Resolution|Session|Statement|Talks)"
)
#: An item of a feed: "09/16 10:01   Envoys return to Oslo".
FEED_ITEM = re.compile(r"\d{1,2}[/.]\d{1,2} \d{1,2}:\d{2}\s{2,5}\S.*")


#: The day, or the month, that a crawler put before the text: "date 2021-05-04 Talks resume".
CRAWLED = re.compile(r"date ((?:19|20)\d\d-\d\d(?:-\d\d)?)\b(?!-)")
#: A mark of SGML, alone or around a number or a day: "<TEXT>", "<DOCNO> LKN20210504.0001 </DOCNO>".
TAG = re.compile(
    r"</?[A-Za-z]\w{0,20}(?: [^<>]{1,120})?>|<((?:DOC|DATE_?TIME|FILEID)\w{0,8})>[^<>]{1,60}</\1>"
)
#: What a line of a program ends in, and few others do.
SCRIPT_ENDS, SCRIPT_HEADS = "\"';({}", ("window.", "document.", "jQuery(", "$(")
#: The label of another story before its heading, without a colon or glued to it: "RelatedEnvoys return to Oslo".
GLUED = re.compile(
    r"RELATED(?: ARTICLES?| STOR(?:Y|IES))? {1,3}(?=[A-ZÀ-Þ][\w’'-]{0,20} )|"
    r"(?:ALSO )?READ(?: ALSO)? {1,3}(?=[A-ZÀ-Þ][\w’'-]{0,20} )|"  # "READ Envoys return to Oslo"
    r"(?:Related|RELATED|Relacionado|Read [Mm]ore|READ MORE|Also [Rr]ead|Lea también)(?=[A-ZÀ-Þ][\w’'-]{0,20} )|"
    r"Home(?=[A-ZÀ-Þ][\w’'-]{1,30} )"  # the way to the page: "HomeNewsEnvoys return to Oslo"
)
#: What stands before the stories beside this one in a site, and has their headings glued to it.
BESIDE = (
    "Previous article", "Next article", "Artículo anterior", "Artículo siguiente", "Article précédent",
    "Article suivant", "Artigo anterior", "Próximo artigo", "Articolo precedente", "Articolo successivo",
    "Vorheriger Artikel", "Nächster Artikel", "Önceki İçerik", "Sonraki İçerik", "Poprzedni artykuł",
    "Następny artykuł", "Предыдущая статья", "Следующая статья", "Artikel sebelumnya", "Artikel berikutnya",
    "Prethodni članak", "Sledeći članak", "Sljedeći članak", "Previous Post", "Next Post",
)  # fmt: skip
BESIDE_HEADS = frozenset(label[:4] for label in BESIDE)
#: What stocks did, as a crawler took it for the head of a page: "AGL 23.51 Decreased By ▼ -0.88".
TICKER = re.compile(r"[▲▼] ?[+-]?\d")
#: The file of a picture: "pier-at-dawn.jpg", "Shutterstock_2129046806-scaled", "IMG_2031".
PICTURE_FILE = re.compile(
    r"(?:photo )?[\w.%+-]{3,90}(?: ?\(\d{1,3}\))?\.(?:jpe?g|png|gif|webp)|INTERACTIVE ?[-_] ?\w{3,40}[\w -]{0,60}\d|"
    r"[A-Za-z]{3,16}_\d{4,12}[\w-]{0,30}",
    re.IGNORECASE,
)
#: The words beside the picture of a name: "Lake Post logo", "LNA Banner".
NAMED_PICTURE = ("logo", "nner")
MOST_IN_PICTURE = 5
#: What a page was to show in a place, and a program did not put there: "14:05 - 8 - {{hits.values}}".
#: What is left of a program in a page: "jQuery("#212").html("", "window.dataLayer = [];".
PLACEHOLDER = re.compile(r"\{\{ ?[\w.]{1,40} ?\}\}")
#: What is left of a mark of HTML that lost its beginning: "div style="text-align: left;">", "br>".
HTML = re.compile(r"<?/?(?:br|div|font|hr|li|p|span|table|td|tr|ul)\b[^<>\n]{0,120}>")
SCRIPT_SIGNS = ("(", ";", "window.", "document.")
SCRIPT = re.compile(r"\bjQuery\(|\$\([\"'#.]|\bfunction ?\(|\b(?:window|document)\.\w{3,20}|^[\"'}) ]{1,4};$")
#: Somebody who says it: "Today is a good day for the port, the envoy said." Furniture is said by nobody.
TOLD = re.compile(
    r"[,”\"] (?:[\w.’'-]{1,20} ){1,8}(?:said|says|added|told|wrote|warned|announced)\b|"
    r"\b(?:said|says|added|wrote|warned|announced) (?:on|that|in|at|the)\b"
)


@cache
def _openings() -> dict[str, tuple[str, ...]]:
    """Give the rows that open a line by their first letters, which refuse most lines at little cost."""
    table: dict[str, tuple[str, ...]] = {}
    for start in sorted(furniture_rows()["start"]):
        table[start[:OPENING]] = (*table.get(start[:OPENING], ()), start)
    return table


@cache
def _present_cues() -> frozenset[str]:
    """Give the forms of reporting verbs that headlines have: "warns", "denies"."""
    lemmas = [
        verb.lemma for verb in REPORTING_VERBS if verb.lemma != "state"
    ]  # "United States Department of ..."
    return frozenset(lemma[:-1] + "ies" if lemma[-1] == "y" else lemma + "s" for lemma in lemmas)


def is_furniture(line: Line, *, inside: bool = False) -> bool:
    """Say whether the line is furniture by its words; ``inside`` the article, names of sections are not."""
    if len(line.text) > LONGEST_LABEL:
        return len(line.text) <= LONGEST_NOTICE and _is_notice(line)
    rows = furniture_rows()
    key = line.key
    if not key:
        return not any(map(str.isalpha, line.text))
    if len(line.text) < LONGEST_LETTERS and line.text[1:2] in BESIDE_LETTERS and LETTERS.fullmatch(line.text):
        return True
    if _is_left_by_machine(line):
        return True
    if line.text[0] in "RALH" and GLUED.match(line.text):
        return line.text[0] == "H" or not line.ends_sentence
    if line.text[:4] in BESIDE_HEADS and line.text.startswith(BESIDE) and _is_story_beside(line.text):
        return True
    known = (
        (key in rows["whole"] and not (inside and _is_sentence_of_one(line)))
        or (not inside and key in rows["section"])
        or _is_copyright(line)
        or _is_copied_from(line)
        or _starts_as_furniture(line)
        or is_figures(line)
        or is_link(line)
        or _is_note_of_house(line)
        or is_row(line, inside=inside)
        or is_appeal(line)
        or _is_teaser(line)
        or _is_button(line)
        or (FIGURE.search(line.text) is not None and _counts_or_dates(line))
        or (key.endswith("newsletter") and len(line.words) < 7)
        or (line.text[0] in "FLJflj" and FOLLOW.match(line.text) is not None)
    )
    return known and not NUMBERED.match(line.text)


def _is_story_beside(text: str) -> bool:
    """Say whether a line is the story before or after this one, glued to the label: "Previous articleFerries late"."""
    label = next(label for label in BESIDE if text.startswith(label))
    return text[len(label) : len(label) + 1].isupper()


def _counts_or_dates(line: Line) -> bool:
    """Say whether a line with figures is the day at the head of a site, the time of sending, or a count of readers."""
    sent = len(line.text) <= LONGEST_SENT and _is_time_of_sending(line)
    return sent or _heads_site(line) or _is_count_of_site(line)


def _is_notice(line: Line) -> bool:
    """Say whether a line that is longer than labels are is furniture by its words."""
    return (
        _starts_as_furniture(line)
        or _is_copyright(line)
        or is_appeal(line)
        or _is_copied_from(line)
        or is_long_row(line)
    )


def _is_left_by_machine(line: Line) -> bool:
    """Say whether a line is a mark of SGML, what is left of a program, the file of a picture, or what stocks did."""
    text = line.text
    if text[-1] == ">" and (HTML.fullmatch(text) or _is_tag(text)):
        return True
    if text[0] in "wdj$" and text.startswith(SCRIPT_HEADS) and SCRIPT.match(text):
        return True
    if text[-1] in SCRIPT_ENDS and any(map(text.__contains__, SCRIPT_SIGNS)) and SCRIPT.search(text):
        return True
    if text[-4:].casefold() in NAMED_PICTURE and len(text.split()) < MOST_IN_PICTURE:
        return True
    named = " " not in text or text[-5:-3] == ")." or text.startswith(("photo ", "INTERACTIVE"))
    if named and PICTURE_FILE.fullmatch(text):
        return True
    return ("{{" in text and PLACEHOLDER.search(text) is not None) or (
        not text.isascii() and ("▼" in text or "▲" in text) and TICKER.search(text) is not None
    )


def _is_sentence_of_one(line: Line) -> bool:
    """Say whether the line is one word with a full stop, as a speaker may answer: "Open."."""
    return line.text[-1] == "." and line.text[:-1].isalpha() and not line.text.isupper()


def _is_note_of_house(line: Line) -> bool:
    """Say whether the line is an item of a menu, a note to editors, or how to reach the house."""
    text = line.text
    if text[0] in "•*·":
        return SUB_ITEM.match(text) is not None or LOCALES.fullmatch(text) is not None
    if text[0] == "(":
        return TO_EDITORS.fullmatch(text) is not None
    if text[0] == "/":
        return text.startswith("/ Source: ")
    if text[0].isdigit():
        return FEED_ITEM.match(text) is not None
    return text[:2] in CONTACT_HEADS and CONTACT.fullmatch(text) is not None


def _heads_site(line: Line) -> bool:
    """Say whether the line is the age of a house, or the day of a visit with a label behind it."""
    text = line.text
    if text[-1].isdigit():
        return text[0] in "SEF" and SINCE.fullmatch(text) is not None
    day = DAY_AND_LABEL.match(text) if text[:3] in VISIT_HEADS else None
    label = text[day.end() :] if day else ""
    known = label.casefold().replace("’", "'") in furniture_rows()["whole"]
    return known or (bool(label) and _starts_as_furniture(Line.of(label)))


def _is_count_of_site(line: Line) -> bool:
    """Say whether a site counts its texts or its readers: "12 guests and 3 members online"."""
    opens = line.text[0].isdigit() or line.text.startswith("There ")
    return opens and COUNT_OF_SITE.fullmatch(line.text) is not None


def is_labelled_teaser(line: Line) -> bool:
    """Say whether a line of a text, or below it, is another story behind its kind: "WATCH: Boats sail"."""
    sign = None if line.text[-1] == "." else TEASER_SIGN.search(line.text, 3, LONGEST_TEASER_HEAD)
    if sign is None or (line.is_prose and not line.asks) or sign.end() == len(line.text):
        return False
    label = line.text[: sign.start()].strip(MARKS).casefold().replace("’", "'")
    return label in furniture.TEASER_LABELS and line.text[sign.end()].isupper()


def _is_button(line: Line) -> bool:
    """Say whether a line is a button, by its first and last word: "Email this article", "Add to reading list"."""
    if line.text[-1] in ".?:;,":
        return False
    words = line.words
    if words[0].casefold() not in furniture.BUTTON_VERBS or not 1 < len(words) <= MOST_ON_BUTTON:
        return False
    return words[-1].rstrip("!").casefold() in furniture.BUTTON_NOUNS


def _is_teaser(line: Line) -> bool:
    """Say whether a line is another story behind the words that head a list of them: "Must read: Envoys return"."""
    sign = None if line.text[-1] == "." else TEASER_SIGN.search(line.text, 4, LONGEST_TEASER_HEAD)
    if sign is None or (line.is_prose and not line.asks):
        return False
    head = line.text[: sign.start()].strip(MARKS).casefold().replace("’", "'")
    return (
        " " in head
        and head not in NO_TEASER
        and head in furniture_rows()["list"]
        and sign.end() < len(line.text)
    )


def _is_tag(text: str) -> bool:
    """Say whether a line is a mark of SGML, and nothing besides: "<TEXT>", "</HEADLINE>"."""
    return text[0] == "<" and text[-1] == ">" and TAG.fullmatch(text) is not None


def _is_copied_from(line: Line) -> bool:
    """Say whether the line tells from which site a copy was taken, or who sent it for whom."""
    text = line.text
    known = "appeared first on" in text or "Online by Gerhard" in text or "Distributed by " in text
    return (known or text.startswith("from ")) and COPIED_FROM.fullmatch(text) is not None


def _is_copyright(line: Line) -> bool:
    opens = line.text[0] in "©(cCA[" and COPYRIGHT.match(line.text) is not None
    return opens or (len(line.text) < LONGEST_LABEL and line.key.endswith(RIGHTS))


def _starts_as_furniture(line: Line) -> bool:
    text = line.text if line.text[0].isalnum() else line.text.lstrip(MARKS)
    starts = _openings().get(text[:OPENING].casefold()[:OPENING].replace("’", "'"))
    if starts is None:
        return False
    text = text[:60].replace("’", "'").casefold()
    return any(
        text.startswith(start)
        and not text[len(start) : len(start) + 1].isalpha()
        and not (text[len(start) : len(start) + 1] == " " and line.ends_sentence and TOLD.search(line.text))
        for start in starts
    )


def heads_list(line: Line) -> bool:
    """Say whether the line heads a list of other stories."""
    if len(line.text) >= LONGEST_LIST_HEAD or (line.ends_sentence and line.text[-1] != "…"):
        return False
    more = line.text[0] in "MLA" and line.text[:4] in ("More", "Late", "Also")
    return line.key in furniture_rows()["list"] or (more and MORE_FROM.fullmatch(line.text) is not None)


def is_section(line: Line) -> bool:
    """Say whether the line is an item of a menu: the name of a section, or an item below another."""
    return line.key in furniture_rows()["section"] or SUB_ITEM.match(line.text) is not None


def ends_page(line: Line) -> bool:
    """Say whether all that follows the line, below an article, is furniture."""
    if len(line.text) < LONGEST_LIST_HEAD and line.key in furniture_rows()["end"]:
        return True
    if line.text.startswith("Published in ") and PUBLISHED_IN.fullmatch(line.text):
        return True
    return line.text[0] in REPLY_HEADS and REPLIES.match(line.text) is not None


def is_masthead(line: Line) -> bool:
    """Say whether a line is the name of a body whose page it is: "Council of the EU", "Embassy of Peru in Bern"."""
    text = line.text
    half = len(text) // 2
    if len(text) % 2 and text[half] == " " and text[:half] == text[half + 1 :]:
        text = text[:half]  # the words beside a picture of the same words
    if text.replace(" of ", "").isupper():
        text = text.title().replace(" Of ", " of ")
    if MASTHEAD.fullmatch(text) is None:
        return False
    words = text.split()
    if len(words) > MOST_IN_NAME or (len(words) > 1 and words[1].casefold() in _present_cues()):
        return False  # "Ministry Warns Neighbours"
    return DOCUMENT.search(text) is None


def is_link(line: Line) -> bool:
    """Say whether the line is an address or a link, and nothing besides."""
    text = line.text
    if not ("://" in text or "www." in text or "@" in text or "](" in text or "pic.tw" in text):
        bracketed = text[0] + text[-1] in ("()", "[]")
        site = text[1:-1].casefold() if bracketed else text  # "(LakeNews.example)", "[lakenews.example]"
        return site.islower() and " " not in site and SITE.fullmatch(site) is not None
    rest = DAY_IN_BRACKETS.sub("", LINK.sub("", text))
    return not any(map(str.isalpha, rest)) and (not text.startswith("![") or text.startswith("![]("))


def is_comment_stamp(line: Line) -> bool:
    """Say whether a line is when a reader wrote a comment, with buttons to report it or to reply."""
    return (
        len(line.text) < LONGEST_LABEL
        and line.text[-1] in COMMENT_ENDS
        and bool(COMMENT_STAMP.fullmatch(line.text))
    )


def is_posted_by(line: Line) -> bool:
    """Say whether the line tells who posted what stands above it, and when."""
    return "(@" in line.text and POSTED_BY.match(line.text) is not None


def _is_time_of_sending(line: Line) -> bool:
    """Say whether the line is the day and time at which an agency sent its report: "041530 GMT MAY 98"."""
    return not line.is_prose and SENT.search(line.text) is not None


def introduces(line: Line) -> bool:
    """Say whether the line is running text that leads up to something."""
    return line.text[-1] == ":" and len(line.text) > 60

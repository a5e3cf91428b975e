"""Who wrote it, edited it and sent it: bylines, signatures, initials; and who comments on it."""

from __future__ import annotations

import re

from diplostmt.articles.lines.figures import CLOCK_TIME, STAMPED, is_figures
from diplostmt.articles.lines.line import Line, asked_once
from diplostmt.articles.lines.menus import FIGURE
from diplostmt.articles.lines.page import CRAWLED
from diplostmt.lexicon import furniture
from diplostmt.lexicon.calendar import WEEKDAYS
from diplostmt.lexicon.furniture import NEWSROOM
from diplostmt.lexicon.place_words import OUTLETS, ROOMS
from diplostmt.lexicon.records import words
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import look_up
from diplostmt.speakers.names.given import is_given_name

SIGNATURE = re.compile(
    r"[(\[]?(?:(?:additional |further )?reporting from [A-Z]|"
    r"(?:additional |further )?(?:text|excerpts?|reporting|writing|editing|compiled|translated|edited|written|"
    r"posted|published|story|submitted|translation|reported|interviewed|prepared|produced|recorded|transcribed)"
    r"\b[\w ]{0,40}\bby\b|"
    r"from: |briefer: |presenters?: |(?:talked|spoke) (?:to|with) [A-Z][\w’'-]+ [A-Z][\w’'-]+$|"
    r"(?:web |photo |copy |sub-?)?editor:|proofreader:|journalist:|reporter:|translator:|writer:|byline:|"
    r"(?:the )?interview(?: was)?(?: conducted| recorded| held)? by\b|"
    r"interview von (?=\w+ \w+$)|(?:entretien|entrevista|intervista) (?:par|por|realizada por) (?=\w)|"
    r"propos recueillis par\b|das (?:interview|gespräch) führten?\b|intervista di\b|беседовал[аи]?\b|"
    r"интервью (?:взял|провел|провёл)[аи]?\b|(?:the )?(?:writer|author) is\b|"
    r"(?:haber|oleh|penulis|yazan|tekst|texte|texto|testo|words):\s(?=[A-ZÀ-Þ])|"
    r"(?:story|text|words) (?:and|&) (?:images|photographs|photos|pictures):\s(?=[A-ZÀ-Þ])|"
    r"moderation: (?:\w+ ){1,3}\w+ ?\|?$|"
    r"(?:translation|editors?|authors?|source|text|by|kaynak|quelle|fuente|fonte|bron|zdroj|źródło|izvor|sursa|källa|"
    r"kilde|burimi|источник(?: и фото)?)(?:\s?:|\s[—–-])\s?[(\w])",
    re.IGNORECASE,
)
#: The first letters of these: to ask for them costs a tenth.
SIGNATURE_HEADS = words(
    "add|bri|exc|fur|rep|wri|edi|com|tra|int|pre|pro|rec|fro|web|pho|cop|sub|byl|the|das|бес|инт|aut|sou|spo|"
    "jou|tal|tex|pos|pub|sto|hab|ole|pen|yaz|tek|wor|by |by:|by\u00a0|ист|mod|kay|que|fue|fon|bro|zdr|źró|izv|sur|käl|"
    "kil|bur|ent",
    "|",
)
#: Of these, those that stand before the words of who asks, too: "Reporter: Thank you for your time, Minister."
ASKERS = ("Journalist:", "JOURNALIST:", "Reporter:", "REPORTER:")
CONTRIBUTED = re.compile(
    r"^(?:[A-Z][\w.'’-]{0,20} ){2,4}(?:reported|reports|reporting) from [A-Z]|"
    r"^(?:[\w.]+ ){0,3}writers? [^.]{5,90} contributed\.$|"
    r"^(?:[A-Z][\w.'’-]{0,20} (?:(?:and|in) )?){2,10}(?:report|reports|write|writes) for (?:the )?[A-Z][\w ]{2,30}\.?$|"
    r"\bcontributed (?:(?:additional |further )?reporting\b|to (?:this|the) (?:report|story|article|dispatch)\W{0,3}$)|"
    r"^\W{0,3}[Ww]ith (?:(?:assistance|contributions?) (?:from|by)|"
    r"(?:agency|agencies|wires?|[A-Z]{2,5}) (?:inputs?|reports?))\b|"
    r"^\W{0,2}[Ww]ith (?:files|inputs|input|additional reporting|reporting|reports) (?:from|by)\b|"
    r"^Based on (?:an? )?(?:information|reporting|reports?|statements?) (?:by|from) [A-Z][^.]{2,80}$|"
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
WITH_ONLY = re.compile(
    r"[(\[]?(?:Con información de|Con informazioni|Com informações d[aeo]|Mit (?:Agenturm|M)aterial von|"
    r"With|Avec|Con|Com|Mit|Met|Med) (?P<outlets>[A-Z][^.()]{1,60}|dpa|afp)[)\]]?"
)
WITH_HEADS = (
    "With ",
    "Avec ",
    "Con ",
    "Com ",
    "Mit ",
    "Met ",
    "Med ",
    "(With ",
    "(Avec ",
    "(Con ",
    "(Com ",
    "(Mit ",
)
WITH = (" with ", " avec ", " mit ", " con ", " com ")
WITH_AGENCIES = re.compile(
    rf"(?P<outlet>[A-Z][\w .]{{1,30}})(?:{'|'.join(WITH)})(?:the )?[A-Z][\w. ]{{1,30}}"
    r"(?:(?:, | and |/)(?:the )?[A-Z][\w. ]{1,30}){0,4}"
)
#: The writers in brackets below a report, before the mark of its end: "(By Ana Ruiz and Jon Edel) Enditem/kb".
BY_IN_BRACKETS = re.compile(
    r"\([Bb]y [^()\n]{3,80}\) ?E(?:nditem|NDITEM)(?:/[\w/]{1,8})?|"
    r"\((?:Editor|Reporter|Source|Translator|Writer)s?:? [A-Z][\w .,'’-]{2,60}\)"  # "(Editor A. Ruiz)"
)
#: A name with an address of mail: "Ana Ruiz, ruiz@lakenews.example", also where the site hides it.
WITH_ADDRESS = re.compile(
    r"(?:[^\W\d_][\w.'’]{1,20}[ ,|–-]{1,3}){1,5}(?:[\w.+-]{1,40}@[\w.-]{1,40}|\[email.protected\])"
)
ROLE = re.compile(
    r"[A-Z][\w-]{2,20} (?:[\w-]{2,20} ){0,3}(?:correspondent|reporter|editor|columnist)|Reporter|Correspondent|"
    r"(?:[^\W\d_a-z][\w'’-]{1,20},? ){2,6}"  # "Ann Lee Diplomatic Correspondent"
    r"(?:Correspondent|Reporter|Editor|Columnist|Haber Müdürü|Muhabir)|"
    r"(?:[A-Z]\.){2,4} Report"  # "L.C. Report", of the Lake Courier
)
#: The last letters of these: of most lines no more is looked at.
ROLE_ENDS = frozenset("rtü")
#: The part of a ministry that sends its news: "Press Service of the Ministry", "Press Office, Foreign Ministry".
PRESS_OFFICE = re.compile(
    r"Press (?:[Ss]ervice|[Oo]ffice|[Cc]ent(?:re|er)|[Dd]epartment)(?: of |, )[\w ,'’&-]{2,60}"
)
#: The city that a writer reports from, behind the name.
WRITER_AND_CITY = re.compile(
    r"(?:(?:From|By|FROM|BY):? )?(?P<name>(?:[A-ZÀ-Þ][\w.'’-]{0,20} ){1,3}[A-ZÀ-Þ][\w.'’-]{1,25})(?:,| in) "
    r"(?P<city>[A-ZÀ-Þ][\w '’-]{2,30})"
)
#: The site and the time behind a writer's name: "By Ann Lee in Oslo | lakenews.example | Updated: 2021-05-04 13:23".
STAMP_BEHIND = re.compile(r" ?[|•][^\n]{0,60}\d[^\n]{0,40}$")
HANDLE = re.compile(r" ?\| ?@\w{2,30} ?\| ?(?=\d|[A-Z])")
#: The last words of names of papers and agencies.
HOUSES = OUTLETS | {"Agency", "Press", "Service"}
NEWSROOM_ENDS = frozenset(words.split()[-1].title() for words in furniture.NEWSROOM_TAILS)
LONGEST_DESK, MOST_IN_NEWSROOM = 20, 5
WRITER_DASH = re.compile(r" [-–—|] |, ")
#: What stands after a writer's name: "By Ana Ruiz (special correspondent)", "By ANA RUIZ, Special to the Tribune".
CAPACITY = re.compile(r" \([^\n]{3,60}\)$|,? [Ss]pecial to [^\n]{3,60}$")
AUTHOR_NOTE = re.compile(
    r"(?:[A-Z][\w.'’-]{0,20} ){2,4}(?:covers|reports (?:on|from)|writes (?:about|for|on)) [^\n]{5,120}$|"
    r"[^\n]{20,180}\b(?:Twitter|X):? ?@\w{2,30}$|"
    r"(?:[A-Z][\w.'’-]{0,20} ){2,4}(?:works|has worked) as (?:an?|the) [^\n]{5,300}$|"
    r"(?:[A-Z][\w.'’-]{0,20} ){2,4}(?:is|was) (?:an?|the) (?:[\w'’-]{2,20} ){0,3}"
    r"(?:writer|reporter|correspondent|journalist|editor|columnist|contributor|freelancer|fellow|researcher|lecturer|"
    r"professor|analyst|scholar)\b"
)
#: The role of who wrote, without his name: "Senior staff reporter at the Lake Post, covering the lakes."
LONGEST_CAREER = 400
ROLE_HEADS = (
    "Senior",
    "Chief",
    "Staff",
    "Special",
    "Diplomatic",
    "Reporter",
    "Correspondent",
    "Journalist",
    "Writer",
)
AUTHOR_ROLE = re.compile(
    r"(?:(?:Senior|Chief|Staff|Special|Diplomatic) ){0,3}(?i:reporter|correspondent|journalist|writer|editor)"
    r"(?: (?:at|for|with|of) (?:the )?[A-Z][^.\n]{2,80}[,.]| based in [A-Z])"
)
BYLINE_HEADS = "BbVP"
BYLINE = re.compile(
    r"(?:[Bb]y|BY|Von|Par|Por):? {1,3}(?:, )?(?=[^\W\d_a-zß-öø-ÿ])"
)  # "By , Foreign Editor": no name
BETWEEN_NAMES = re.compile(r",? and |, ?| ?[/|&] ?| in [^,]{2,30}$")
#: How those are named who made a report, in a note that may be long.
MADE_HEADS = ("Reporting by ", "Additional reporting by ", "reporting by ")
LONGEST_MAKERS = 600
#: What stands between the names of outlets, and how many words they have at the most.
BETWEEN_OUTLETS = re.compile(r", | ?/ ?| and | & ")
MOST_OUTLET_WORDS = 9
#: Who wrote a report besides the one named: "By Ann Lee and agencies".
BESIDES = frozenset({"agencies", "staff", "wires", "reports"})
ON_DUTY = re.compile(r" \((?:now|earlier|until [\w .:]{2,12})\)")
#: The day before the name of a newsroom: "04.05.2021 EEAS Press Team".
DAY_BEFORE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4},? ")
NAME_LINK = frozenset("and with in of the for de la van von der al el bin ibn und et y e i".split())
LONGEST_CREDIT = 60
COMMENT_ENDS = "0123456789mM"


@asked_once
def is_byline(line: Line) -> bool:
    """Say whether the line names who wrote, edited or translated the article."""
    text = line.plain
    if len(text) > 160:
        return (
            text[0] in "([-–—ARr"
            and len(text) < LONGEST_MAKERS
            and text.lstrip("([-–— ").startswith(MADE_HEADS)
        )
    if text[:1] in "-–—" and text.lstrip("-–— ").casefold().startswith("additional reporting "):
        return True
    if ("@" in text or text.endswith("protected]")) and WITH_ADDRESS.fullmatch(text):
        return True
    if text[:1] == "(" and BY_IN_BRACKETS.fullmatch(text):
        return True
    if text.startswith("(") and text.endswith(")"):  # "(By Ann Lee)"
        text = text[1:-1]
        if WITH_AGENCIES.fullmatch(text):
            return True
    if text[:1] in BYLINE_HEADS and (BYLINE.match(text) or text.startswith("Von ")):
        return _is_by_one(text) if line.ends_sentence else _names_writers(text)
    if text.startswith(("From ", "FROM ")) and writer_city(line) is not None:
        return True
    if text.startswith("Special to ") and len(text) < LONGEST_CREDIT and not line.ends_sentence:
        return all(word[0].isupper() or word in NAME_LINK for word in line.words[2:])
    if (
        text[:1] in "WACM("
        and text.startswith(WITH_HEADS)
        and (found := WITH_ONLY.fullmatch(text))
        and names_outlets(found["outlets"])
    ):
        return True
    if text[-1:].isdigit() and line.key.rpartition(" ")[0] in NEWSROOM:
        return True  # "Our Correspondent May 4, 2021"
    if line.key in NEWSROOM or _is_newsroom(line) or _is_newsroom_of(line) or _is_outlet_and_more(text):
        return True
    if text[:1].isdigit() and (day := DAY_BEFORE.match(text)):
        return text[day.end() :].casefold() in NEWSROOM
    if " / " in text:
        newsroom = text.rpartition("/")[2].strip().casefold() in NEWSROOM
        return len(text) < LONGEST_CREDIT and (newsroom or is_agency_city_writer(text))
    if text.startswith("Interview: "):
        name = text[11:].split(",")[0]
        return is_name(Line.of(name))
    if text[-1:] in ROLE_ENDS and (ROLE.fullmatch(text) or _is_report_of_house(text)):
        return True
    if text.startswith("Press ") and PRESS_OFFICE.fullmatch(text):
        return True
    if text.lstrip("([")[:3].casefold() in SIGNATURE_HEADS and SIGNATURE.match(text):
        return not (line.ends_sentence and text.startswith(ASKERS) and (line.asks or len(line.words) > 4))
    has_words = (
        "contributed" in text
        or "ith " in text[:8]
        or "report" in text
        or "write" in text[-60:]
        or text.startswith("Based on")
    )  # a search costs more
    return has_words and CONTRIBUTED.search(text) is not None


def _is_report_of_house(text: str) -> bool:
    """Say whether a line tells whose report a text is: "LNA Report"."""
    return text.endswith(" Report") and find_outlet(text.removesuffix(" Report")) is not None


def _is_by_one(text: str) -> bool:
    """Say whether a text is "By", a given name and a name, though a full stop follows: "By Ana Ruiz."."""
    name = text.rstrip(".").partition(" ")[2]
    return is_given_name(name.partition(" ")[0]) and is_name(Line.of(name))


def _names_writers(text: str) -> bool:
    """Say whether "By" and names are all of a text, a stamp behind them aside: "Von Ana Ruiz, dpa"."""
    return all(
        word[0].isupper()
        or word.strip(",|.") in NAME_LINK
        or not word[0].isalpha()
        or "@" in word
        or word in BESIDES
        or word.strip(",") in ("writer", "writers", "correspondent", "correspondents")
        or find_outlet(word) is not None
        for word in CAPACITY.sub("", STAMP_BEHIND.sub("", text)).split()[1:]
    )


def writer_city(line: Line) -> int | None:
    """Give the offset of the city behind a writer's name: "From Ana Ruiz, Abuja", "Ana Ruiz, Abuja".

    Or behind a bar, in capitals: "By Ana Ruiz and Jan Holt | OSLO".
    """
    writers, bar, city = line.text.rpartition(" | ")
    if bar and writers.startswith("By ") and city.isupper():
        named = look_up(city)
        return len(writers) + len(bar) if named and named.kind in ("city", "capital") else None
    if len(line.text) > LONGEST_CREDIT or not ("," in line.text or " in " in line.text):
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
    told = len(text) < LONGEST_CREDIT and any(map(text.__contains__, WITH))
    agencies = WITH_AGENCIES.fullmatch(text) if told else None
    return agencies is not None and find_outlet(agencies["outlet"]) is not None


def is_name_and_outlet(line: Line) -> bool:
    """Say whether a line beside a text is its writer and the outlet: "Ann Lee (The Lake Post)", "Ann Lee, Reuters"."""
    if len(line.text) > LONGEST_CREDIT or line.text[-1] in ".?!":
        return False
    *others, outlet = line.text[:-1].split(" (") if line.text[-1] == ")" else WRITER_DASH.split(line.text)
    if not others or find_outlet(outlet) is None:
        return False
    return is_name(Line.of(others[-1]))


def is_agency_city_writer(text: str) -> bool:
    """Say whether a line is an agency, the city and the writer of a report: "AA / Bamako / Ana Ruiz"."""
    outlet, city, *writer = text.split(" / ")
    place = look_up(city.strip()) if len(writer) == 1 else None
    return place is not None and find_outlet(outlet.strip("- ")) is not None


def _is_newsroom(line: Line) -> bool:
    """Say whether a line is the desk of a house that wrote a report: "Lake Courier News Desk"."""
    last = line.plain[-LONGEST_DESK:].split()[-1:]
    if not last or last[0] not in NEWSROOM_ENDS or not 2 < len(line.words) < 7 or line.ends_sentence:
        return False
    named = all(word[0].isupper() for word in line.words)
    return named and " ".join(line.words[-2:]).casefold() in furniture.NEWSROOM_TAILS


def _is_newsroom_of(line: Line) -> bool:
    """Say whether a line is the newsroom of a house, by the word of another language: "Redacción Lago Noticias"."""
    words = line.words
    if not 1 < len(words) < MOST_IN_NEWSROOM or words[0] not in furniture.NEWSROOM_HEADS:
        return False
    return all(word[0].isupper() for word in words) and not line.ends_sentence


def is_author_note(line: Line) -> bool:
    """Say whether a line below an article tells who wrote it: "Ann Lee is a writer based in Oslo."."""
    text = line.plain
    if text.startswith(ROLE_HEADS) and AUTHOR_ROLE.match(text):
        return len(text) < 200
    told = "@" in text or any(
        map(text.__contains__, (" is ", " was ", " covers ", " reports ", " writes ", "work"))
    )
    return (
        told
        and len(line.text) < (LONGEST_CAREER if " as a" in text[:60] else 200)
        and AUTHOR_NOTE.match(text) is not None
    )


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
        return is_figures(Line.of(line.plain[handle.end() :]))
    name = re.split(r"\s{0,9}[|•·,]\s{0,9}(?=[\d|])|\s{1,9}[-–—]\s{1,9}", line.plain, maxsplit=1)
    if len(name) < 2 or not name[0] or not FIGURE.search(name[1]):
        return False
    if find_outlet(name[0]):  # "KYODO NEWS - May 3, 2021 - 14:20 | World"
        return CLOCK_TIME.search(name[1]) is not None or is_figures(Line.of(name[1]))
    return is_name(Line.of(name[0])) and is_figures(Line.of(name[1]))


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
    named = 0 < len(who) < 5 and not is_figures(Line.of(" ".join(who)))
    named = named and who[0].rstrip(".,").casefold() not in WEEKDAYS  # "Mon, 05/04/2021 - 20:55" is a stamp
    return named and who[0][-1].isalnum() and is_figures(Line.of(stamp))


def names_outlets(text: str) -> bool:
    """Say whether a text is the names of outlets, and nothing besides: "Kyodo, JIJI", "- Anadolu Agency"."""
    few = len(text.split()) < MOST_OUTLET_WORDS
    names = BETWEEN_OUTLETS.split(text.strip("()-–—•· ")) if few else ()
    return bool(names) and all(find_outlet(name) for name in names)


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


def names_somebody(line: Line) -> bool:
    """Say whether a line is the name of a person, by the given name: "Ana Ruiz"."""
    name = line.text[crawled.end() :].strip() if (crawled := CRAWLED.match(line.text)) else line.text
    words = name.split()
    return 1 < len(words) < 4 and is_given_name(words[0]) and is_name(Line.of(name))

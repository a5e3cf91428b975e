"""Which outlet an article comes from, and who interviewed whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise, takewhile

from attrs import frozen

from diplostmt.articles.lines.figures import STAMPED
from diplostmt.articles.lines.line import Line
from diplostmt.articles.turns.sides import name_of, person_of
from diplostmt.articles.turns.whose import is_box_label
from diplostmt.lexicon.furniture import OFFICE_WORDS
from diplostmt.lexicon.turn_labels import ASKER_LABELS
from diplostmt.models import Dateline, Interview
from diplostmt.outlets import Outlet, find_outlet, outlet_mentions
from diplostmt.spans import Span
from diplostmt.speakers.names.given import is_given_name
from diplostmt.speakers.names.limits import name_at_end
from diplostmt.speakers.names.nouns import title_rows

#: Agencies whose pictures everybody prints: their credit says nothing of the text.
PICTURE_AGENCIES = frozenset(
    {"Associated Press", "AFP", "Reuters", "EPA", "EFE", "Getty Images", "dpa", "Xinhua", "Anadolu"}
)
#: The agency that signs a text, perhaps with others or the day: "... May. (Yonhap)", "... Mai. (APA, 12.11.2019)".
SIGNATURE_AT_END = re.compile(
    r"(?:[(–—-]\s?|/)([^\W\d_][\w .-]{1,24}?)(?:\)?/?\.?|[,/] ?[\w ,./]{2,30}\)\.?)$"
)
HAS_LEARNED = re.compile(
    r"(?:^|[\s,])([^\W\d_][\w-]{1,20}) (?:(?:correspondent|reporter) )?(?:has learned|has learnt|reports)\b"
)
#: What claims the copyright of a text or says who sent it; the characters within which the owner is named, and those
#: that open a notice.
CLAIM = re.compile(r"(?:copyright\b|©|\(c\)|distributed by\b)", re.IGNORECASE)
LONGEST_CLAIM = 80
LONGEST_OPENING = 24
MANY_ASK = re.compile(
    r"\b(?:briefing|(?:news|press) conference|stakeout|doorstep|media availability|transcript)\b", re.I
)

INTERVIEW = re.compile(
    r"""
    \binterviews?\b [^.!?\n]{0,40}? \s (?:with|to|for|by|in|on) \s+
    (?P<other> (?:[Tt]he\s+|[Oo]ur\s+|[Ii]ts\s+)? (?:[^\W\d_]\w*['’]s\s+)? )
    (?P<press> (?:[a-z-]{3,15}\s+){0,2}(?:broadcaster|daily|journal|magazine|newspaper|weekly) ,?\s+ (?:[Tt]he\s+)? )?
    (?: ["“«'‘] (?P<title> [^"”»\n]{2,60}? ) [.,]? ["”»'’] )?
    """,
    re.VERBOSE,
)  # an interview with "Oslo Evening Owl", an exclusive interview to the Owl daily
INTERVIEW_HEAD = re.compile(
    r"(?:Exclusive |Full )?(?:[Ii]nterview|INTERVIEW) (?:with|of) (?:the )?|"
    r"(?:Extraits d['’]un entretien|Entretien|Interview) (?:avec|de) (?:MM?\. |Mme )?"
)
#: Who answered whom, as ministries head such a page: "Answers by Ana Ruiz, Foreign Minister, to the questions of X".
ANSWERED = re.compile(
    r"""
    \b(?:Answers?|ANSWERS?|Repl(?:y|ies)|Responses?) \s (?:by|of|from) \s (?P<who>[^:;\n]{4,120}?),? \s
    to \s (?:the \s|an? \s)? (?:[a-z]{3,12} \s)? questions? \s (?:of|by|from|(?:posed|asked|put) \s by) \s
    (?:the \s)? ["“«]? (?P<outlet>[^"”»\n]{2,60})
    """,
    re.VERBOSE,
)
#: What may follow the name of an outlet there: "TASS news agency about the strait".
BEHIND_OUTLET = re.compile(
    r",|\b(?:[Nn]ews )?[Aa]gency\b|\b(?:newspaper|daily|magazine|about|on|regarding|concerning|in connection|for|in)\b"
)
#: An article that reports an interview says so in its opening lines.
DEEPEST = 8
PRESS_NOUN = re.compile(
    r"\s?,?\s?(?:daily|newspaper|weekly|magazine|journal|news agency|agency|TV|television|radio|channel|"
    r"broadcaster|"
    r"news site|website|portal|outlet)\b"
)
#: A second outlet behind the first: "TASS [and the Associated Press]".
TWO_OUTLETS = re.compile(r" and (?:[Tt]he )?([A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{1,20}){0,3})")
#: Capitalised words in a row, with the small words that titles and names have inside.
CAPITAL = r"[^\W\d_a-zß-öø-ÿа-яё]"
CAPITALISED_RUN = re.compile(
    rf"""
    (?:(?:{CAPITAL}\.){{2,3}}|{CAPITAL}[\w'’-]{{0,3}}\.|{CAPITAL}[\w'’-]{{0,30}})
    (?: [ \u00a0] (?: (?:{CAPITAL}\.){{2,3}} | {CAPITAL}[\w'’-]{{0,3}}\. | {CAPITAL}[\w'’-]{{0,30}}
                    | (?:of|for|the|and|van|von|der|de|la|bin|al|to)\b ) ){{0,14}}
    """,
    re.VERBOSE,
)
#: The second of two words of a byline.
FAMILY_NAME = re.compile(r" ([^\W\d_][\w'’-]{1,30})[ \t\r]*(?:\n|$)")
#: A name whose family's part comes again in brackets, as a label will have it: "Professor Li Wei (Li)".
REPEATED = re.compile(
    rf"((?:{CAPITAL}[\w'’-]{{0,30}} ){{1,5}})\(({CAPITAL}[\w'’-]{{0,30}})(?:,? hereafter)?\)"
)
#: Whose interview another only answers: "responded to the [remarks voiced by Ruiz in her ]interview with TASS".
OF_A_RIVAL = re.compile(
    r"(?<=[a-z] )(?:accusations?|claims?|comments?|criticism|remarks?|statements?|words) "
    r"(?:by|expressed by|made by|of|uttered by|voiced by) [A-Z][^.;:\n]{3,120} in (?:an?|her|his) (?:\w+ )?$"
)
LONGEST_REMARKS = 200
#: What leads to "interview" before whoever holds it, who is a journalist: "she said [in an ]interview with Ann Lee".
SAID_IN = re.compile(r"\b(?:[Ii]n|[Dd]uring) (?:an?|his|her|the|their)\b[\w ,-]{0,30}$")
#: The same of an interview "conducted by Ann Lee"; one "given by" a minister is hers.
HELD_BY = re.compile(r"\b(?:conducted|done|held|recorded) (?:\w+ )?by\s+$")
#: How a subject of one word goes on, and how far behind "interview with" it stands: "with the Owl, Ruiz [said]".
SPEAKS = re.compile(
    r" (?:also |has |had )?(?:added|admitted|argued|claimed|confirmed|said|stressed|told|warned)\b"
)
LONGEST_LEAD = 80
#: A word of a name that ends in a stop is longer than an initial, or is one of these; else a sentence ends there.
SHORTEST_STOPPED, JUNIOR = 4, ("Jr.", "Sr.")
#: What follows a subject: "Ana Ruiz [led] the team", "Ana Ruiz[, who] led it".
PREDICATE = re.compile(
    r"(?:, who|,? \d\d,|\s(?:who|is|was|has|had|will|led|leads|spent|spoke|told|sat|became|came|went|met|took|"
    r"knows|said|says|runs|keeps|holds|wrote|began|stood|grew|left|won|[a-z]{2,}(?:ed|es)))\b"
)
APPOSITION = re.compile(r",\s(?:the |a |an )?([^,.;:\n]{3,80})")


@frozen
class Person:
    """A full name on the page and what shows that it is one: a title, a known given name, or that it acts.

    ``opens`` says that a sentence begins with it.
    """

    name: str
    titled: bool
    given: bool
    acts: bool
    opens: bool


# ---------------------------------------------------------------- the outlet


def publishing_outlet(text: str, lines: Sequence[Line], dateline: Dateline | None) -> str | None:
    """Give the outlet that the page comes from, by the strongest evidence that it has."""
    if dateline is not None and dateline.agency is not None:
        return dateline.agency.name
    found = (
        _outlet_of(text, lines, "byline")
        or _outlet_of_signature(lines)
        or _outlet_of_stamp(text, lines)
        or _outlet_of_labels(lines)
        or _outlet_of_credit(lines)
        or _outlet_of_phrase(lines)
        or _outlet_of_notice(text, lines)
    )
    return found.name if found else None


def _outlet_of(text: str, lines: Sequence[Line], kind: str) -> Outlet | None:
    """Give the outlet named on lines of a kind."""
    for line in lines:
        if line.kind == kind:
            first = re.split(r" \(| / ", line.plain, maxsplit=1)[0]  # "AA / Bamako / Ana Ruiz"
            whole = find_outlet(line.plain.strip("() -–—/.")) or find_outlet(first)
            if whole:
                return whole
            for span, outlet in outlet_mentions(text, line.start, line.end):
                if not _is_first_name(text, span):
                    return outlet
    return None


def _is_first_name(text: str, span: Span) -> bool:
    """Say whether the name of an outlet is that of a writer, with one more word to it: "By JANA HOLT"."""
    family = FAMILY_NAME.match(text, span.end)
    return text[max(0, span.start - 3) : span.start].casefold() == "by " and (
        family is not None and family[1].casefold() not in OFFICE_WORDS
    )


def _outlet_of_signature(lines: Sequence[Line]) -> Outlet | None:
    """Give the outlet that signs the text: "... in May. (Yonhap)", "-VNA"."""
    told = ("paragraph", "answer", "background")
    last = next((line.text for line in reversed(lines) if line.kind in told), "")
    found = SIGNATURE_AT_END.search(last, max(0, len(last) - 30))
    return find_outlet(found[1].strip()) if found else None


def _outlet_of_stamp(text: str, lines: Sequence[Line]) -> Outlet | None:
    """Give the outlet named beside the day: "Xinhua | Updated: 2017-06-15 09:31", "Published in Dawn, May 4, 2021"."""
    for line in lines:
        if line.kind == "chrome" and STAMPED.search(line.text) and len(line.text) <= LONGEST_CLAIM:
            for _, outlet in outlet_mentions(text, line.start, line.end):
                return outlet
    return None


def _many_ask(lines: Sequence[Line]) -> bool:
    """Say whether a page is of a briefing or a conference, by the lines above its text."""
    return any(MANY_ASK.search(line.text) for line in lines if line.kind in ("headline", "deck"))


def _outlet_of_labels(lines: Sequence[Line]) -> Outlet | None:
    """Give the outlet that asks the questions, or that heads the boxes with its name."""
    asking = {line.speaker for line in lines if line.kind == "question"}
    if len(asking) == 1 and None not in asking and not _many_ask(lines):
        (label,) = asking
        outlet = find_outlet(str(label))
        if outlet:
            return outlet
    for line in lines:
        if line.kind == "background" and is_box_label(line):
            return find_outlet(line.words[0])
    return None


def _outlet_of_credit(lines: Sequence[Line]) -> Outlet | None:
    """Give the outlet credited with the pictures, unless it sells pictures to all."""
    for line in lines:
        if line.kind in ("credit", "caption") and any(
            sign in line.text for sign in ("/", "©", "hoto", "HOTO")
        ):
            for name in re.split(r"[/:©()\[\]]|\s{2,}", line.text[-80:]):
                outlet = find_outlet(name.strip(" .")) if name.strip() else None
                if outlet and outlet.name not in PICTURE_AGENCIES:
                    return outlet
    return None


def _outlet_of_phrase(lines: Sequence[Line]) -> Outlet | None:
    """Give the outlet of "BelTA has learned" in the opening lines."""
    for line in islice((line for line in lines if line.kind == "paragraph"), 2):
        has_words = " has learn" in line.text or " reports" in line.text  # a search costs ten times more
        if has_words and (found := HAS_LEARNED.search(line.text)):
            return find_outlet(found[1])
    return None


def _outlet_of_notice(text: str, lines: Sequence[Line]) -> Outlet | None:
    """Give the outlet that claims the text, or tells of its terms, below it: "(c) 2021 PTI", "The TASS website ..."."""
    told = ("paragraph", "answer", "background")
    below = takewhile(lambda line: line.kind not in told, reversed(lines))
    for line in [line for line in below if line.kind in ("chrome", "credit") and "/" not in line.text[:60]]:
        reach = LONGEST_CLAIM if CLAIM.match(line.text) else LONGEST_OPENING if len(line.text) > 80 else 0
        for _, outlet in outlet_mentions(text, line.start, min(line.end, line.start + reach)):
            return outlet
    return None


# ---------------------------------------------------------------- the interview


def find_interview(text: str, lines: Sequence[Line], agency: str | None) -> Interview | None:
    """Say who interviewed whom, where the page is an interview or tells of one."""
    said = _where_said(text, lines)
    answers = [line for line in lines if line.kind == "answer"]
    if answers:
        return Interview(
            _interviewer(lines, said, text, agency), _interviewee(lines, said, text), format="q-and-a"
        )
    if said is None or OF_A_RIVAL.search(text, max(0, said.start() - LONGEST_REMARKS), said.start()):
        return None
    outlet, person = _other_side(text, said)
    if person and _is_said_in(text, said):
        outlet, person = person, None  # "she said in an interview with Ann Lee": a journalist
    interviewee = person or _one_speaking(text, said, lines, outlet)
    if outlet is None and interviewee is None:
        return None
    return Interview(outlet or (agency if person else None), interviewee, format="reported")


def _one_speaking(text: str, said: re.Match[str], lines: Sequence[Line], outlet: str | None) -> str | None:
    """Give who is told of in an interview: who speaks in its sentence, by surname, or else who is named near it.

    "In an interview with the Owl, [Ruiz] said"; where no full name has that surname, nobody.
    """
    opening = max(text.rfind(mark, 0, said.start()) for mark in ("\n", ". ")) + 1
    closing = text.find("\n", said.end(), said.end() + LONGEST_LEAD)
    limit = closing if closing >= 0 else said.end() + LONGEST_LEAD
    for run in CAPITALISED_RUN.finditer(text, opening, limit):
        if not SPEAKS.match(text, run.end()) or find_outlet(run[0]):
            continue
        if len(run[0].split()) == 1:
            surname = _bare(run[0]).casefold()
            return next((person.name for person in _persons(text, _told(lines), surname)), None)
    return _person_near(text, said.start(), lines, outlet)


def _interviewed(lines: Sequence[Line]) -> str | None:
    """Give the person of a headline that opens with the word: "Interview with Foreign Minister Ana Ruiz"."""
    headline = next((line.text for line in lines if line.kind == "headline"), "")
    found = INTERVIEW_HEAD.match(headline)
    run = CAPITALISED_RUN.match(headline, found.end()) if found else None
    words = _to_possessive(run[0].split()) if run else []
    name = [_bare(word) for word in words[name_at_end(words) :]]
    titled = len(name) < len(words) and title_rows(" ".join(words[: -len(name)])) if name else None
    polite = found is not None and found[0].endswith((" M. ", " Mme "))
    named = len(name) > 1 and (polite or is_given_name(name[0]))
    return " ".join(name) if titled or named else None


def _where_said(text: str, lines: Sequence[Line]) -> re.Match[str] | None:
    """Find the words that speak of an interview and say with whom, in the text of the article."""
    if "interview" not in text:
        return None
    kinds = ("headline", "deck", "paragraph", "byline")
    for line in islice((line for line in lines if line.kind in kinds), DEEPEST):
        position = text.find("interview", line.start, line.end)
        while position >= 0:
            found = INTERVIEW.match(text, position, line.end)
            if found and (found["title"] or text[found.end() : found.end() + 1].isupper()):
                return found
            position = text.find("interview", position + 9, line.end)
    return None


def _other_side(text: str, said: re.Match[str]) -> tuple[str | None, str | None]:
    """Give the outlet, or else the person, that the words "interview with" name."""
    if said["title"]:
        title = said["title"]
        outlet = find_outlet(title)
        return (outlet.name if outlet else title), None
    start = said.end()
    for span, outlet in outlet_mentions(text, said.start(), min(len(text), start + 60)):
        if span.start <= start + 25:
            both = TWO_OUTLETS.match(text, span.end)  # who of the two asks, nobody says
            return (None if both and find_outlet(both[1]) else outlet.name), None
    run = CAPITALISED_RUN.match(text, start)
    if run is None:
        return None, None
    words = run[0].rstrip(".,").split()
    if said["press"] or PRESS_NOUN.match(text, run.end()):
        return " ".join(words), None
    name = words[name_at_end(words) :]
    titled = len(words) > len(name) and bool(title_rows(" ".join(words[: -len(name)]))) if name else False
    if not titled and said["other"].casefold().startswith("the ") and len(words) > 1:
        return " ".join(words), None  # "with the Neue See Zeitung": no name of a person has an article
    return None, " ".join(name) if titled or len(name) > 1 else None


def _answered(lines: Sequence[Line]) -> tuple[str | None, str | None]:
    """Give the outlet and the person of a headline that tells who answered whose questions."""
    headline = next((line.text for line in lines if line.kind == "headline"), "")
    found = ANSWERED.search(headline) if "uestion" in headline else None
    if found is None:
        return None, None
    name = BEHIND_OUTLET.split(found["outlet"])[0].strip(' “"')
    known = find_outlet(name)
    outlet = known.name if known else name if name[:1].isupper() else None
    who = CAPITALISED_RUN.match(found["who"])
    words = who[0].split() if who else []
    return outlet, " ".join(words[name_at_end(words) :]) or None


def _interviewer(
    lines: Sequence[Line], said: re.Match[str] | None, text: str, agency: str | None
) -> str | None:
    labels = {line.speaker for line in lines if line.kind == "question"}
    (label,) = labels if len(labels) == 1 else (None,)
    if label and label.casefold() not in ASKER_LABELS:
        outlet = find_outlet(label.split(",")[0])
        return outlet.name if outlet else label
    if len(labels) > 1 or len({line.speaker for line in lines if line.kind == "answer" and line.speaker}) > 1:
        return None
    outlet_name = _answered(lines)[0] or (_asker(text, said) if said else None)
    if outlet_name:
        return outlet_name
    many = _many_ask(lines)
    return None if many else agency


def _interviewee(lines: Sequence[Line], said: re.Match[str] | None, text: str) -> str | None:
    labels = Counter(line.speaker for line in lines if line.kind == "answer" and line.speaker)
    if labels:
        (label, _), *_ = labels.most_common(1)
        first = next(full for full in labels if person_of(full) == person_of(label))
        return _fullest(first, text, lines)
    if said is None and _is_briefing(lines):
        return None
    other = _other_side(text, said)[1] if said else None
    asker = (
        other if said and _is_said_in(text, said) else None
    )  # "in an interview with Ann Lee": a journalist
    person = _answered(lines)[1] or _interviewed(lines) or (None if asker else other)
    return person or _person_near(
        text, said.start() if said else 0, _named_by_head(lines), asker, anywhere=True
    )


def _named_by_head(lines: Sequence[Line]) -> Sequence[Line]:
    """Give the lines that may name who answers: where many ask, and name themselves, those of the head alone."""
    if not _many_ask(lines):
        return lines
    return [line for line in lines if line.kind in ("headline", "deck", "caption", "byline")]


def _is_said_in(text: str, said: re.Match[str]) -> bool:
    """Say whether somebody says something "in an interview with" whoever holds it, or it was "conducted by" them."""
    return (
        HELD_BY.search(said[0]) is not None
        or SAID_IN.search(text, max(0, said.start() - 60), said.start()) is not None
    )


def _asker(text: str, said: re.Match[str]) -> str | None:
    """Give the outlet, or the journalist, that the words "in an interview with" name."""
    outlet, person = _other_side(text, said)
    return outlet or (person if _is_said_in(text, said) else None)


def _is_briefing(lines: Sequence[Line]) -> bool:
    """Say whether each question stands right below a heading, as in briefings of ministries, which name nobody."""
    return all(
        above.kind == "subheading"
        for above, line in pairwise(lines)
        if line.kind == "question" and above.kind != "question"
    )


def _fullest(label: str, text: str, lines: Sequence[Line]) -> str:
    """Give the fullest form of a labelled name that the head and the opening lines have."""
    words = name_of(label).split()
    name = words[name_at_end(words) :] or words
    told = [line for line in _told(lines) if name[-1].casefold() in line.text.casefold()]
    persons = sorted(_persons(text, told, name[-1].casefold()), key=lambda person: not person.titled)
    for full in (person.name.split() for person in persons):
        if full[-1].casefold() == name[-1].casefold() and len(full) > len(name):
            return " ".join(full)
    for found in (found for line in told for found in REPEATED.finditer(line.text)):
        if found[2] == name[-1]:
            words = found[1].split()
            return " ".join(words[name_at_end(words) :])
    return " ".join(name)


def _person_near(
    text: str, position: int, lines: Sequence[Line], other: str | None = None, *, anywhere: bool = False
) -> str | None:
    """Give the person named in the paragraph at ``position``, or else in the head and the opening lines.

    A name with a title goes before one that is known by its given name only, and this before one that opens a
    sentence as its subject, or is one ``anywhere``; ``other`` is somebody else.
    """
    here = [line for line in lines if line.start <= position < line.end]
    told = (line for line in _told(lines) if line not in here)
    given = acting = None
    for person in _persons(text, chain(here, told)):
        if person.name == other or find_outlet(person.name):
            continue
        if person.titled:
            return person.name
        if person.given:
            given = given or person.name
        elif person.acts and (person.opens or anywhere):
            acting = acting or person.name
    return given or acting


def _told(lines: Sequence[Line]) -> list[Line]:
    """Give the head of the article and its opening lines."""
    return list(islice((line for line in lines if line.kind in ("headline", "deck", "paragraph")), DEEPEST))


def _persons(text: str, lines: Iterable[Line], last: str | None = None) -> Iterator[Person]:
    """Give the full names of people on the lines, of those that end in ``last``, and what shows that they are."""
    for line in lines:
        for run in CAPITALISED_RUN.finditer(text, line.start, line.end):
            words = _to_possessive(run[0].split())
            if len(words) < 2 or (last and _bare(words[-1]).casefold() != last):
                continue
            first = name_at_end(words)
            name = [_bare(word) for word in words[first:]]
            if name[:1] == ["E."] and text.startswith("H.", run.start() - 2):  # "H.E. Ana Ruiz"
                name = name[1:]
            if len(name) > 1:
                given = next((i for i, word in enumerate(name[:-1]) if is_given_name(word)), None)
                titled = _has_title(text, line, run, words[:first])
                acts = PREDICATE.match(text, run.end()) is not None
                full = name if titled else name[given or 0 :]
                opens = not first and _opens(text, line, run)
                yield Person(" ".join(full), titled, given is not None, acts, opens)


def _to_possessive(words: list[str]) -> list[str]:
    """Give the words of a run up to one in the possessive, which ends a name: "Ana Ruiz's [Press Conference]"."""
    at = next((i for i, word in enumerate(words) if i and word.endswith(("'s", "’s"))), len(words))
    return words[: at + 1]


def _bare(word: str) -> str:
    word = word.strip(",;:").removesuffix("'s").removesuffix("’s").rstrip("'’")
    initials = len(word) < SHORTEST_STOPPED or "." in word[:-1]  # "A.", "A.M."
    return word if initials or word in JUNIOR else word.rstrip(".")


def _opens(text: str, line: Line, run: re.Match[str]) -> bool:
    """Say whether a sentence begins with a name."""
    return run.start() <= line.start + 1 or text[run.start() - 2 : run.start()] in (". ", "? ", "! ")


def _has_title(text: str, line: Line, run: re.Match[str], words: Sequence[str]) -> bool:
    """Say whether a title stands before the name, or after it and a comma."""
    before = text[max(line.start, run.start() - 40) : run.start()].split()[-3:]
    after = APPOSITION.match(text, run.end())
    return bool(title_rows(" ".join([*before, *words])) or (after and title_rows(after[1])))

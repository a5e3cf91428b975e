"""Attribution in headlines: by a dash, a colon, or marks round the whole line.

"Talks to go on — diplomat", "Ruiz: Talks to Go On", "Talks to Go On: Envoy". What is no more than a label or what the
headline is about is left in front ("Brexit: [Ana Ruiz says ...]"). A verb is for ``headline_verbs``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from diplostmt.attribution.clauses.headline_sources import (
    LONGEST_SOURCE,
    QUESTION_WORDS,
    heading,
    is_source,
    marked_words,
)
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.forms import cue_words
from diplostmt.attribution.findings.finding import Finding, cue_of
from diplostmt.attribution.phrases.limits import POSTED
from diplostmt.attribution.rules.headline_verbs import acting_source, acts, opening, told_by_verbs
from diplostmt.attribution.sentences.quotations import Quotation, quotations
from diplostmt.attribution.sentences.segments import sentences
from diplostmt.lexicon.attribution_words import HEADLINE_LABELS, HEADLINE_TOPICS, KINDS_OF_TEXT
from diplostmt.lexicon.function_words import AUXILIARIES, DETERMINERS, STRONG_PAST, TIME_WORDS
from diplostmt.models import Content, Cue
from diplostmt.outlets import is_unlisted
from diplostmt.spans import Span, trimmed
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.names.nouns import is_person_noun

#: A dash that attributes stands between blanks.
DASH = re.compile(r"\s(?:—|–|--|-)\s|\s-(?=[^\W\d_]{2})")
#: The mark of an agency before a headline: "UPDATE 1-Oslo says ...", "EXCLUSIVE – Oslo says ...".
MARK = re.compile(
    r"(?:(?i:exclusive|breaking|brief|analysis|interview|factbox|explainer|corrected|refile|rpt|live|watch|video)"
    r"|(?:UPDATE|WRAPUP|RPT-UPDATE) \d{1,2})\s?[-–—|]\s?(?=\S)|\((?:\d\w\w )?(?:LEAD|URGENT)\)\s(?=\S)"
    r"|(?i:just in|last[ -]minute(?: news)?|news ?flash):\s(?=\S)"
)
OPENING_MARKS = ('"', "“", "«", "„", "‘", "'")
COLON = re.compile(r":\s")


def read_headline(text: str, start: int, end: int) -> Iterator[Finding]:
    """Give the statement of a headline, deck or subheading that attributes by a mark, if it does."""
    quotes = marked_words(text, start, end)
    if quotes and _opens_with(text, start, quotes) and not text[quotes[-1].outer_end : end].strip():
        yield from _pull_quote(text, quotes[0].start, quotes[-1].end)
        return
    dashes = list(DASH.finditer(text, start, end))
    colons = list(COLON.finditer(text, start, end))
    finding = _content_then_source(text, start, dashes[-1], end, "headline_dash") if dashes else None
    if finding is None and colons:
        finding = _by_colon(text, start, end, colons, quotes)
    if finding:
        yield finding


def _by_colon(
    text: str, start: int, end: int, colons: Sequence[re.Match[str]], quotes: Sequence[Quotation]
) -> Finding | None:
    """Give the statement of a headline with a colon: S: C, C: S, and words in marks on either side of it."""
    quoted = _opens_with(text, start, quotes)
    behind = bool(quotes) and quotes[0].outer_start == colons[-1].end()
    behind = behind and not NAMED_IN_MARKS.match(text, colons[-1].end(), end)
    finding = None
    if quoted:
        finding = _quoted_then_told(text, start, colons[-1], end)
    else:
        finding = _told_then_content(text, start, colons[-1], end)
    if finding is None and not quoted:
        finding = _source_then_content(text, start, colons[0], end)
    if finding is None and behind:  # 'Interview with Ana Ruiz: "..."'
        finding = next(_pull_quote(text, quotes[0].start, quotes[-1].end), None)
    finding = finding or _content_then_source(text, start, colons[-1], end, "headline_colon_source")
    if finding is None and quoted and quotes[0].outer_end == colons[0].start():
        # "'Hard but fair': envoys end talks"
        finding = next(_pull_quote(text, quotes[0].start, quotes[0].end), None)
    return finding


def _opens_with(text: str, start: int, quotes: Sequence[Quotation]) -> bool:
    """Say whether words in marks open a headline."""
    return bool(quotes) and not text[start : quotes[0].outer_start].strip()


def _quoted_then_told(text: str, start: int, colon: re.Match[str], end: int) -> Finding | None:
    """'C': S V H: "'Open the road': Ruiz warns Norway". Declines a verb that reports nothing ("... meets Norway")."""
    s = heading(text, colon.end(), end)
    clause = opening(s, 0) if s else None
    if s is None or clause is None or clause.cue is None or not clause.cue.says:
        return None
    pieces = tuple(_pieces(text, *trimmed(text, start, colon.start())))
    cue = cue_of(s, (clause.verb, clause.last), clause.cue.verb.lemma)
    return Finding("headline_verb", pieces, s.span((clause.first, clause.verb)), cue=cue) if pieces else None


def _told_then_content(text: str, start: int, colon: re.Match[str], end: int) -> Finding | None:
    """S V H: C: "Ruiz tells Norway: 'Open the road'"."""
    told = (
        finding
        for finding in told_by_verbs(text, start, end)
        if finding.cue and finding.cue.end < colon.end()
    )
    return next((one for one in told if 0 <= one.contents[0].start - colon.end() <= 1), None)


def after_mark(text: str, start: int, end: int) -> int:
    """Give where a headline begins behind the mark of its agency: "UPDATE 1-[Oslo says the road is open]"."""
    mark = MARK.match(text, start, end)
    return mark.end() if mark else start


def behind_topic(text: str, start: int, end: int) -> int:
    """Give where a headline begins behind what it is about: "Brexit: [Ana Ruiz says talks are close]".

    Not behind somebody by his full name or with his title, who may tell what another says.
    """
    colon = COLON.search(text, start, end)
    topic = text[start : colon.start()] if colon else ""
    if colon is None or len(topic.split()) > LONGEST_SOURCE or marked_words(text, start, colon.start()):
        return start
    if topic.partition(" ")[0].lower() in HEADLINE_LABELS:
        return colon.end()  # "Key quotes: ..."
    if acting_source(text, start, colon.start()):
        return start  # "Ruiz warns Norway: Peru wants talks"
    s = heading(text, colon.end(), end)
    clause = opening(s, 0) if s else None
    if _is_topic(topic) and not _addressed(topic):
        rest = text[colon.end() : end].strip()
        speaks = not clause and (is_source(rest) or _addressed(rest))  # "Time for talks: envoy"
        return start if speaks else colon.end()
    mention = read_mention(topic)
    if mention.form == "document" or is_unlisted(topic):
        return start  # "The Lima Post: Ruiz says talks are close"
    if mention.kind == "person" and (len(mention.name) > 1 or mention.title or mention.head):
        return start
    if s is None or clause is None or _addressed(topic):
        return start
    acting = s.span(clause.source).text
    if clause.cue is None and mention.kind == "organisation" and " " not in acting:
        return start  # "UN: Famine looms"
    if clause.cue is None and mention.kind == "person" and not any(told_by_verbs(text, colon.end(), end)):
        return start  # "Haddad: Norway wants talks", where the text tells of him
    return colon.end() if is_source(acting) else start


def _is_topic(phrase: str) -> bool:
    """Say whether what stands before a colon is a label, or what a headline is about: "Lake talks: ..."."""
    words = phrase.lower().split() or [""]
    return words[0] in HEADLINE_LABELS or words[-1] in HEADLINE_TOPICS


def _pull_quote(text: str, start: int, end: int) -> Iterator[Finding]:
    """Give words in marks as somebody's whom the article tells, if there are any."""
    start, end = trimmed(text, start, end)
    if start < end:
        yield Finding("pull_quote", (Content(start, end, text[start:end], True),))


def _content_then_source(text: str, start: int, mark: re.Match[str], end: int, rule: str) -> Finding | None:
    """C — S: "Talks to go on — diplomat". Declines a second part that is nobody."""
    source = _addressing(
        text, _without_topic(text, Span.of(text, *trimmed(text, mark.end(), end, ".\"“”'’")))
    )
    if acting_source(text, source.start, source.end) or DOING.match(source.text):
        return None  # "Lake talks: envoys meet in Oslo", "Oslo to sign – contradicting envoy"
    if CREDITED.search(text, start, mark.start()):
        return None  # "Envoys leave the hall Credit: AP"
    asks = text[start : mark.start()].partition(" ")[0].lower() in QUESTION_WORDS
    if asks and len(text[start : mark.start()].split()) <= LONGEST_LINK:
        return None  # "What they said: leaders on road"
    return _finding(text, rule, source, (start, mark.start()), mark)


#: What is done besides, and by nobody named.
DOING = re.compile(r"[a-z]{3,20}ing ")
#: What stands before whose a picture is.
CREDITED = re.compile(r"\b(?:Credit|Image|Photo|Photograph|Picture|Source)s?\Z")


def _without_topic(text: str, source: Span) -> Span:
    """Leave out on what or when somebody speaks: "'No way back': [Ruiz] on the border pact"."""
    topic = TOPIC.search(source.text)
    name = source.text[: topic.start()] if topic else ""
    return Span.of(text, source.start, source.start + len(name)) if read_mention(name).name else source


#: What says on what, or when, somebody speaks.
TOPIC = re.compile(r" (?:about|after|ahead of|amid|as|before|on|over) ")


def _source_then_content(text: str, start: int, mark: re.Match[str], end: int) -> Finding | None:
    """S: C: "Ruiz: Talks to Go On".

    Declines labels ("Exclusive: ..."), a first part that is nobody, topics ("Lake talks: ..."), and places and bodies
    about which another one speaks ("Armenia: UN envoy hails truce") or something is named ("Sudan: 'Two areas' talks").
    """
    whole = Span.of(text, *trimmed(text, start, mark.start(), "\"“”'"))
    source = _addressing(text, whole)
    addressed, words = source.end < whole.end, source.text.lower().split() or [""]
    if len(words) > 1 and any(cue.form in ("third", "past") for cue in cue_words().get(words[-1], ())):
        # "Ana Ruiz reports: ...", "Ruiz interjected: ..."
        source = Span.of(text, source.start, source.start + source.text.rindex(" "))
    if any(cue.form == "third" for word in words[1:-1] for cue in cue_words().get(word, ())):
        return None  # "U.S. urges haste on treaty: Duma may consider it"
    if not AUXILIARIES.isdisjoint(words[1:]):
        return None  # "Announcement Was Premature: All Is Settled"
    if DOCUMENT.match(text, mark.end()) or TOLD_BEHIND.search(text, mark.end(), end):
        return None
    mention = read_mention(source.text)
    if _is_topic(source.text):
        return None
    if mention.form == "document" and not (mention.head in FINDING and _finds(text[mark.end() : end])):
        return None
    if mention.kind == "person" and _is_portrait(text[mark.end() : end]):
        return None
    if mention.kind != "person" and (
        _has_speaker(text, mark.end(), end) or NAMED_IN_MARKS.match(text, mark.end(), end)
    ):
        return None
    if mention.kind == "government" and not (addressed or is_claim(text, mark.end(), end)):
        return None  # "Norway: Road closed by snow"
    return _finding(text, "headline_source_colon", source, (mark.end(), end), mark)


#: Who says so behind a headline: "Norway: Oslo backs away from threat[, say diplomats]".
TOLD_BEHIND = re.compile(r", (?:say|says) [^,:;]{3,60}\Z")
#: Papers that find something: "Poll: Ruiz leads in Oslo".
FINDING = frozenset({"poll", "study", "survey"})


def _finds(words: str) -> bool:
    """Say whether words may be what a paper has found: not "Poll: Is the road open?", "Poll: Best port"."""
    first, *rest = words.split()
    asks = words.rstrip().endswith("?") or first.lower() in QUESTION_WORDS
    return len(rest) >= SHORTEST_RESULT and not asks and not first.lower().endswith("est")


#: How many words stand behind the first where something is found.
SHORTEST_RESULT = 2


def is_claim(text: str, start: int, end: int) -> bool:
    """Say whether words may be a government's, and are no news of its country: "Talks to go on", not "Road closed"."""
    s = heading(text, start, end)
    if s is None or s.quotes:
        return s is not None
    if s.lower[0] in QUESTION_WORDS:
        return False  # "Map: Where the road is shut"
    return not CLAIMING.isdisjoint(s.lower)


#: What stands in words that somebody says, and hardly in news.
CLAIMING = (AUXILIARIES - {"being", "having"}) | frozenset(
    "cannot i let let's must need needs never no not our ready to us wants we".split()
)


def _is_portrait(content: str) -> bool:
    """Say whether the second part tells who somebody is: "A life in pictures", "the envoy who left", "Who is she?"."""
    words = content.lower().split() or [""]
    if words[0].startswith(OPENING_MARKS):
        return False
    if words[0] in QUESTION_WORDS and (words[-1].endswith("?") or len(words) <= LONGEST_LINK):
        return True
    if words[0] in KINDS_OF_TEXT or words[0] == "from" or COUNTED.match(content):
        return True
    if read_mention(content.strip()).form == "epithet" and is_source(content.strip()):
        return True  # "Norway's new envoy"
    words = words[words[0] in DETERMINERS :] or [""]
    return words[0] in PORTRAITS or (is_person_noun(words[0]) and words[1:2] in (["who"], ["of"], ["behind"]))


#: How many words a link to a story has that opens with a question: "What we know so far".
LONGEST_LINK = 5
#: A story in a list: "5 things to know".
COUNTED = re.compile(r" ?\d{1,2} (?:facts|questions|reasons|takeaways|things|ways)\b")
#: What tells of somebody's life.
PORTRAITS = frozenset({"biography", "career", "life", "obituary", "portrait", "profile"})
#: Something named in marks, with which a headline goes on: "'Two areas' talks start".
NAMED_IN_MARKS = re.compile(
    r" ?(?:‘[^’\n]{1,30}’|'[^'\n]{1,30}'|\"[^\"\n]{1,30}\"|“[^”\n]{1,30}”) [a-z]+ [a-z]+"
)


def _addressing(text: str, source: Span) -> Span:
    """Give who speaks in a headline that says to whom, or of what: "[Bonn] to Bern: Stop", "[Oslo] on isles: No"."""
    speaker = _addressed(source.text)
    return Span.of(text, source.start, source.start + len(speaker)) if speaker else source


def _addressed(phrase: str) -> str:
    """Give who speaks to somebody, or on something; else nothing."""
    found = BESIDE.search(phrase)
    speaker = phrase[: found.start()] if found else ""
    if found is None or not is_source(speaker):
        return ""
    if found[1].lower() in ("in", "to") and speaker.rpartition(" ")[2].lower() in POSTED:
        return ""  # "Oslo's ambassador to Lima"
    return speaker if found[1].lower() != "to" or is_source(phrase[found.end() :]) else ""


#: What stands before whom somebody speaks to, what of, and where: "[Ruiz] at UN: Road is open".
BESIDE = re.compile(r" (to|on|at|in) ", re.IGNORECASE)
#: A document whose title follows the country that it is about: "Sudan: Statement by the High Representative".
DOCUMENT = re.compile(r"(?:Joint |Press )?(?:Statement|Declaration|Communiqu[eé]|Remarks)\b")


def _has_speaker(text: str, start: int, end: int) -> bool:
    """Say whether somebody speaks in the second part of a headline: "Cairo calls for a binding accord"."""
    first = next(sentences(text, start, end, quotations(text, start, end)), None)
    cues = (cue_at(first, i) for i in range(1, min(LONGEST_SOURCE + 1, len(first.words)))) if first else ()
    return any(cue is not None and cue.form == "third" for cue in cues)


def _finding(
    text: str, rule: str, source: Span, content: tuple[int, int], mark: re.Match[str]
) -> Finding | None:
    start, end = trimmed(text, *content)
    words, quoted = len(text[start:end].split()), text[start:end].startswith(OPENING_MARKS)
    told = words > 2 and words >= len(source.text.split())
    if not quoted and (not (told or _has_lied(text[start:end])) or _is_stamp(text[start:end])):
        return None
    if not is_source(source.text):
        return None
    pieces = tuple(_pieces(text, start, end))
    dash = Span.of(text, *trimmed(text, mark.start(), mark.end()))
    return (
        Finding(rule, pieces, source, cue=Cue(dash.start, dash.end, dash.text, dash.text)) if pieces else None
    )


def _has_lied(content: str) -> bool:
    """Say whether two words are a clause: "Norway lied", "Haddad quits"."""
    words = content.split()
    return len(words) == 2 and (
        words[1].lower() in STRONG_PAST
        or words[1].lower().endswith("ed")
        or acts().get(words[1].lower()) == "third"
    )


def _is_stamp(content: str) -> bool:
    """Say whether the second part is a day or a time: "Web posted at: 12:15 p.m. EDT", "Updated: July 23, 2021"."""
    words = [word.strip(".,()") for word in content.split()]
    return any(map(str.isdigit, content)) and all(
        word.lower() in IN_STAMPS or not word.isalpha() or (word.isupper() and len(word) <= LONGEST_ZONE)
        for word in words
    )


#: The words of a stamp, besides its time zone.
IN_STAMPS = TIME_WORDS | {"am", "at", "on", "pm"}
#: How many letters the name of a time zone has at most.
LONGEST_ZONE = 4


def _pieces(text: str, start: int, end: int) -> Iterator[Content]:
    """Give the content of a headline, quoted and unquoted parts apart."""
    position = start
    for quote in marked_words(text, start, end):
        yield from _piece(text, position, quote.outer_start, False)
        yield from _piece(text, quote.start, quote.end, True)
        position = quote.outer_end
    yield from _piece(text, position, end, False)


def _piece(text: str, start: int, end: int, quoted: bool) -> Iterator[Content]:
    start, end = trimmed(text, start, end, "" if quoted else ",;:")
    if start < end:
        yield Content(start, end, text[start:end], quoted)


__all__ = ["after_mark", "behind_topic", "is_claim", "read_headline"]

"""Attribution in headlines: by a dash, a colon, or marks round the whole line.

"Talks to go on — diplomat", "Ruiz: Talks to Go On", "Talks to Go On: Envoy". A verb ("Talks go on, diplomat says") is
for the rules, as in any sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from diplostmt.attribution.cues import cue_at, cue_words
from diplostmt.attribution.findings import Finding
from diplostmt.attribution.items import in_title_case
from diplostmt.attribution.segments import quotations, sentences
from diplostmt.lexicon.attribution_words import HEADLINE_LABELS, HEADLINE_TOPICS, KINDS_OF_TEXT
from diplostmt.lexicon.function_words import AUXILIARIES, TIME_WORDS
from diplostmt.models import Content, Cue
from diplostmt.spans import Span, trimmed
from diplostmt.speakers.reading import read_mention

#: A dash that attributes stands between blanks.
DASH = re.compile(r"\s(?:—|–|--|-)\s|\s-(?=[^\W\d_]{2})")
#: The mark of an agency before a headline: "UPDATE 1-Oslo says ...", "EXCLUSIVE – Oslo says ...".
MARK = re.compile(
    r"(?:(?i:exclusive|breaking|analysis|interview|factbox|explainer|corrected|refile|rpt|live|watch|video)"
    r"|(?:UPDATE|WRAPUP|RPT-UPDATE) \d{1,2})\s?[-–—|]\s?(?=\S)"
)
OPENING_MARKS = ('"', "“", "«", "„", "‘", "'")
COLON = re.compile(r":\s")
QUESTION_WORDS = frozenset("how inside what when where which who why".split())
LONGEST_SOURCE = 8
LONGEST_GOVERNMENT = 4


def read_headline(text: str, start: int, end: int) -> Iterator[Finding]:
    """Give the statement of a headline, deck or subheading that attributes by a mark, if it does."""
    quotes = quotations(text, start, end)
    if (
        quotes
        and not text[start : quotes[0].outer_start].strip()
        and not text[quotes[-1].outer_end : end].strip()
    ):
        yield from _pull_quote(text, quotes[0].start, quotes[-1].end)
        return
    dashes = list(DASH.finditer(text, start, end))
    if dashes:
        finding = _content_then_source(text, start, dashes[-1], end, "headline_dash")
        if finding:
            yield finding
            return
    colons = list(COLON.finditer(text, start, end))
    if colons:
        lone = _in_marks(text, start, colons[0].start())
        quoted = lone or (bool(quotes) and not text[start : quotes[0].outer_start].strip())
        finding = None if quoted else _source_then_content(text, start, colons[0], end)
        if (
            finding is None and quotes and quotes[0].outer_start == colons[-1].end()
        ):  # 'Interview with Ana Ruiz: "..."'
            finding = next(_pull_quote(text, quotes[0].start, quotes[-1].end), None)
        finding = finding or _content_then_source(text, start, colons[-1], end, "headline_colon_source")
        if finding is None and lone:  # "'Hard but fair': envoys end talks"
            finding = next(_pull_quote(text, start + 1, colons[0].start() - 1), None)
        if finding:
            yield finding


def after_mark(text: str, start: int, end: int) -> int:
    """Give where a headline begins behind the mark of its agency: "UPDATE 1-[Oslo says the road is open]"."""
    mark = MARK.match(text, start, end)
    return mark.end() if mark else start


def _pull_quote(text: str, start: int, end: int) -> Iterator[Finding]:
    """Give words in marks as somebody's whom the article tells, if there are any."""
    start, end = trimmed(text, start, end)
    if start < end:
        yield Finding("pull_quote", (Content(start, end, text[start:end], True),))


def _in_marks(text: str, start: int, end: int) -> bool:
    """Say whether words of a headline stand in single marks, all of them."""
    return text[start : start + 1] in ("'", "‘") and text[end - 1 : end] in ("'", "’") and end - start > 3


def _content_then_source(text: str, start: int, mark: re.Match[str], end: int, rule: str) -> Finding | None:
    """C — S: "Talks to go on — diplomat". Declines a second part that is nobody."""
    source = _addressing(
        text, _without_topic(text, Span.of(text, *trimmed(text, mark.end(), end, ".\"“”'’")))
    )
    return _finding(text, rule, source, (start, mark.start()), mark)


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
    source = _addressing(text, Span.of(text, *trimmed(text, start, mark.start(), "\"“”'")))
    words = source.text.lower().split() or [""]
    if len(words) > 1 and any(cue.form == "third" for cue in cue_words().get(words[-1], ())):
        # "Ana Ruiz reports: ..."
        source = Span.of(text, source.start, source.start + source.text.rindex(" "))
    if any(cue.form == "third" for word in words[1:-1] for cue in cue_words().get(word, ())):
        return None  # "U.S. urges haste on treaty: Duma may consider it"
    if not AUXILIARIES.isdisjoint(words[1:]):
        return None  # "Announcement Was Premature: All Is Settled"
    if DOCUMENT.match(text, mark.end()) or _is_country_of_title(source.text, text[mark.end() : end]):
        return None
    if words[0] in HEADLINE_LABELS or words[-1] in HEADLINE_TOPICS:
        return None
    if read_mention(source.text).kind != "person" and (
        _has_speaker(text, mark.end(), end) or NAMED_IN_MARKS.match(text, mark.end(), end)
    ):
        return None
    return _finding(text, "headline_source_colon", source, (mark.end(), end), mark)


#: Something named in marks, with which a headline goes on: "'Two areas' talks start".
NAMED_IN_MARKS = re.compile(
    r" ?(?:‘[^’\n]{1,30}’|'[^'\n]{1,30}'|\"[^\"\n]{1,30}\"|“[^”\n]{1,30}”) [a-z]+ [a-z]+"
)


def _addressing(text: str, source: Span) -> Span:
    """Give who speaks in a headline that says to whom, or of what: "[Bonn] to Bern: Stop", "[Oslo] on isles: No"."""
    speaker, to, hearer = source.text.partition(" to ")
    if not (to and is_source(speaker) and is_source(hearer)):
        speaker, on, _ = source.text.partition(" on ")
        if not (on and is_source(speaker)):
            return source
    return Span.of(text, source.start, source.start + len(speaker))


def _is_country_of_title(source: str, content: str) -> bool:
    """Say whether a country stands before a title in capitals: "Kenya: Talks End As Rain Falls"."""
    return read_mention(source).kind == "government" and in_title_case(content.split())


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
    if not quoted and (words < 3 or words < len(source.text.split()) or _is_stamp(text[start:end])):
        return None
    if not is_source(source.text):
        return None
    pieces = tuple(_pieces(text, start, end))
    dash = Span.of(text, *trimmed(text, mark.start(), mark.end()))
    return (
        Finding(rule, pieces, source, cue=Cue(dash.start, dash.end, dash.text, dash.text)) if pieces else None
    )


def _is_stamp(content: str) -> bool:
    """Say whether the second part is a day or a time: "Web posted at: 12:15 p.m. EDT", "Updated: July 23, 2021"."""
    words = [word.strip(".,()").lower() for word in content.split()]
    return any(map(str.isdigit, content)) and all(
        word in TIME_WORDS or not word.isalpha() or len(word) <= LONGEST_ZONE for word in words
    )


#: How many letters the name of a time zone has at most.
LONGEST_ZONE = 4


def _pieces(text: str, start: int, end: int) -> Iterator[Content]:
    """Give the content of a headline, quoted and unquoted parts apart."""
    position = start
    if _in_marks(text, start, end) and not {"'", "’"} & {*text[start + 1 : end - 1]}:
        yield from _piece(text, start + 1, end - 1, True)
        return
    for quote in quotations(text, start, end):
        yield from _piece(text, position, quote.outer_start, False)
        yield from _piece(text, quote.start, quote.end, True)
        position = quote.outer_end
    yield from _piece(text, position, end, False)


def _piece(text: str, start: int, end: int, quoted: bool) -> Iterator[Content]:
    start, end = trimmed(text, start, end, "" if quoted else ",;:")
    if start < end:
        yield Content(start, end, text[start:end], quoted)


def is_source(phrase: str) -> bool:
    """Say whether a short phrase of a headline is somebody: a name, a title, a body, a government; no date."""
    words = phrase.split()
    if words and (words[0].lower() in QUESTION_WORDS or "not" in words):
        return False  # "'Not our war': What leaders say", "Oslo: Do not wait"
    if not 0 < len(words) <= LONGEST_SOURCE or phrase[-1:] in "?!":
        return False
    if words[-1].lower() in KINDS_OF_TEXT:
        return False  # "Year-End News Conference: Selected Remarks"
    if words[0].strip(".,").lower() in TIME_WORDS or any(word.strip(".,").isdigit() for word in words):
        return False
    mention = read_mention(phrase)
    if mention.kind in ("government", "group") and len(words) > LONGEST_GOVERNMENT:
        return False  # "Serbia, Kosovo envoys wrap up talks"
    return mention.kind is not None and mention.form not in ("pronoun", "document")


__all__ = ["after_mark", "is_source", "read_headline"]

"""Statements: who said what, from an article to the result.

The story: running text is read for findings (``reading``), headlines and turns are added, what is said twice is
left out, speakers are resolved (``speakers``), and each finding becomes a ``Statement`` with the outlets that
relayed it, its time, its occasion, and what its contents mention.
"""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from attrs import evolve

from diplostmt.agreements.finding import scan_agreements
from diplostmt.articles.reading import read_article
from diplostmt.articles.turns.whose import turn_content
from diplostmt.attribution.clauses.headline_sources import marked_words
from diplostmt.attribution.drafting import is_outlet
from diplostmt.attribution.findings.finding import Finding
from diplostmt.attribution.findings.scoring import NESTED, THRESHOLD
from diplostmt.attribution.reading import Reader
from diplostmt.attribution.relays import QUOTED_BY, declared_interview, is_commented_on, is_told, outlets_in
from diplostmt.attribution.rules.headline_verbs import as_headline
from diplostmt.attribution.rules.headlines import after_mark, behind_topic, is_claim, read_headline
from diplostmt.dates import find_dates, resolve_dates, scan_dates
from diplostmt.models import (
    AgreementMention,
    Article,
    Block,
    Content,
    Cue,
    Dated,
    DateMention,
    PlaceMention,
    Relay,
    Source,
    Speaker,
    Speech,
    Statement,
)
from diplostmt.spans import Span, as_written, with_plain_characters
from diplostmt.speakers.antecedents.discourse import Attribution
from diplostmt.speakers.mentions.reading import read_mention, source_form
from diplostmt.speakers.resolving import resolve_speakers

#: How many content spans back one is looked for that holds an attribution.
DEEPEST = 12
#: Two findings say the same where they share this much of what both cover.
SAME = 0.6
#: How many characters a wrapped line has at most.
LONGEST_LINE = 160
#: What opens an item of a list.
BULLETS = frozenset("•▪●◦■")
RUNNING = frozenset({"paragraph", "background"})
HEADINGS = frozenset({"headline", "deck", "subheading"})


def find_statements(article: str | Article) -> tuple[Statement, ...]:
    """Find every statement of an article, given as text or as ``parse_article`` gave it.

    The statements come in the order of the text. Raises ``TypeError`` for anything else.

    >>> for s in find_statements("The strait is open, Foreign Minister Ana Ruiz said on Monday."):
    ...     print(s.speaker.name, "|", s.cue.text, "|", s.content[0].text)
    Ana Ruiz | said | The strait is open
    """
    text = article.text if isinstance(article, Article) else article
    plain = with_plain_characters(text)
    if plain is not text:
        given = as_written(article, text, plain) if isinstance(article, Article) else plain
        return as_written(find_statements(given), plain, text)
    if isinstance(article, str):
        dates = scan_dates(article)
        read = read_article(
            article, published=None, dates=dates, agreements=partial(scan_agreements, article)
        )
        return statements_of(read, resolve_dates(dates, read.published))
    if not isinstance(article, Article):
        raise TypeError(f"article: wanted a str or an Article, got {type(article).__name__}")
    return statements_of(article, find_dates(article.text, anchor=article.published))


def statements_of(
    article: Article,
    dates: Sequence[DateMention],
    agreements: Sequence[AgreementMention] = (),
    places: Sequence[PlaceMention] = (),
) -> tuple[Statement, ...]:
    """Find the statements of an article whose dates are known, and with them what their contents mention."""
    findings = _settled(list(findings_of(article)))
    speakers = resolve_speakers(
        article,
        [
            Attribution(
                f.antecedent or f.source,
                f.contents,
                f.carries,
                f.turn_speaker,
                cued=f.cue is not None,
                aside=f.antecedent is not None or f.rule == "reporting_noun",
            )
            for f in findings
        ],
    )
    if topics := _topics(article.text, findings, speakers):
        place = {old: new for new, old in enumerate(i for i in range(len(findings)) if i not in topics)}
        findings, speakers = [_replaced(findings, place, i) for i in place], tuple(speakers[i] for i in place)
    builder = _Builder(article, findings, speakers, dates, agreements, places)
    return tuple(builder.statement(i) for i in range(len(findings)))


def _topics(text: str, findings: Sequence[Finding], speakers: Sequence[Speaker | None]) -> set[int]:
    """Give the findings whose name before a colon is nobody's as far as the article tells, and behind it news.

    "Brexit: Talks enter third day"; not "Ruiz: Talks will go on".
    """
    bare = {
        i
        for i, (finding, speaker) in enumerate(zip(findings, speakers, strict=True))
        if finding.rule == "headline_source_colon"
        and speaker
        and speaker.kind == "person"
        and finding.source
        and speaker.name == finding.source.text
        and " " not in speaker.name
        and not is_claim(text, finding.contents[0].start, finding.contents[-1].end)
    }
    if not bare:
        return bare
    named = {speaker.name for i, speaker in enumerate(speakers) if speaker and i not in bare}
    return {i for i in bare if (speaker := speakers[i]) and speaker.name not in named}


# ---------------------------------------------------------------- what the parts of the page say


def findings_of(article: Article, threshold: float = THRESHOLD) -> Iterator[Finding]:
    """Give what is found in headings, running text and turns."""
    text, interviewee = article.text, article.interview.interviewee if article.interview else None
    reader = Reader(text, threshold)
    for kind, start, end in paragraphs(article):
        if kind in HEADINGS:
            start = behind_topic(text, after_mark(text, start, end), end)
            marked = list(read_headline(text, start, end))
            if _read_relayed(reader, marked, start, end):
                continue
            for finding in marked:
                pull = finding.rule == "pull_quote"
                reader.findings.append(evolve(finding, turn_speaker=interviewee) if pull else finding)
            if marked:
                continue
        first = len(reader.findings)
        reader.read(start, end, marked_words(text, start, end) if kind in HEADINGS else ())
        if kind in HEADINGS and not text[start:end].rstrip().endswith("."):
            found = reader.findings[first:]
            reader.forget(first)
            reader.findings += as_headline(text, start, end, found)
    yield from reader.result()
    yield from _answers(article.blocks)
    yield from _told_in_answers(article, threshold)


def _read_relayed(reader: Reader, marked: Sequence[Finding], start: int, end: int) -> bool:
    """Read a headline that tells who says something, and behind a mark the outlet that has it: "Oslo says C - TASS"."""
    outlet = marked[0] if len(marked) == 1 and marked[0].rule in BEHIND else None
    if outlet is None or not outlet.source or not outlet.cue:
        return False
    if outlet.source.text.lower() not in REPORTS and not is_outlet(outlet.source, reader.text):
        return False
    first = len(reader.findings)
    if len(outlet.contents) == 1 and outlet.contents[0].quoted:
        return False  # "'Talks must go on': Tasnim"
    reader.read(start, outlet.cue.start)
    for i in range(first, len(reader.findings)):
        reader.findings[i] = evolve(reader.findings[i], reach=(start, end))
    return len(reader.findings) > first


#: What stands behind the colon of a headline for an outlet: "Oslo says road open: report".
REPORTS = frozenset({"media", "report", "reports"})
#: Rules of headlines that name the source last.
BEHIND = frozenset({"headline_dash", "headline_colon_source"})


def paragraphs(article: Article) -> Iterator[tuple[str, int, int]]:
    """Give the kind and the offsets of what is read: headings, and paragraphs with their wrapped lines."""
    text = article.text
    body_start = article.dateline.body_start if article.dateline else 0
    dateline_start = article.dateline.start if article.dateline else 0
    held: tuple[str, int, int] | None = None
    for block in article.blocks:
        if block.kind not in RUNNING and block.kind not in HEADINGS:
            continue
        start = block.start
        if block.start <= dateline_start < block.end:
            start = min(max(block.start, body_start), block.end)
        if text[start : start + 1] in BULLETS:
            start = min(start + 1 + text[start + 1 : block.end].startswith((" ", "\t", "\u00a0")), block.end)
        if held and held[0] == block.kind and text[start - 1] not in BULLETS and _wraps(text, held[2], start):
            held = (held[0], held[1], block.end)
            continue
        if held:
            yield held
        held = (block.kind, start, block.end)
    if held:
        yield held


def _wraps(text: str, end: int, start: int) -> bool:
    """Say whether the line that begins at ``start`` goes on with the one that ends at ``end``: no full stop, no gap."""
    told = text[end - 2 : end] in (',"', ",”") and text[start : start + 1].islower()  # "..."⏎the envoy said
    if (
        not (told or text[end - 1].isalnum() or text[end - 1] in ",;-–—")
        or text[start : start + 1] in BULLETS
    ):
        return False
    line_end = text.find("\n", start) % (len(text) + 1)
    longest = max(end - text.rfind("\n", 0, end), line_end - start)
    if longest > LONGEST_LINE and not text[start : start + 1].islower():
        return False  # a paragraph that lacks its full stop, or a heading above one
    gap = text[end:start]  # of white space, and not of other lines or of a blank one
    return not gap.strip() and "\n" not in gap.strip(" \t\r\u00a0")[1:]


def _answers(blocks: Sequence[Block]) -> Iterator[Finding]:
    """Give each turn of an interview or transcript as one finding, a content span for each paragraph."""
    answers = (block for block in blocks if block.kind == "answer")
    for (_, speaker), turn in groupby(answers, key=lambda block: (block.turn, block.speaker)):
        contents = tuple(content for block in turn for content in _turn_contents(block))
        if contents:
            yield Finding("interview_answer", contents, turn_speaker=speaker)


def _told_in_answers(article: Article, threshold: float) -> Iterator[Finding]:
    """Give what an answer says that others have said, or the speaker before: "Oslo told us that the road was open".

    Declines what the speaker says there and then ("I say that"), what anybody says ("they say"), and terms of
    agreements ("Article 5 says").
    """
    reader = Reader(article.text, max(threshold, NESTED) if threshold else threshold)
    for block in article.blocks:
        if block.kind == "answer":
            reader.read(*turn_content(block))
    for finding in reader.result():
        if finding.source and finding.cue and _is_of_another_day(finding.source.text, finding.cue):
            yield finding


def _is_of_another_day(source: str, cue: Cue) -> bool:
    """Say whether somebody reports another's words, or his own of another day."""
    if source.lower() in ("i", "we"):
        return cue.text.lower() != cue.lemma
    mention = read_mention(source)
    if mention.form == "pronoun":
        return mention.gender is not None
    return mention.kind not in (None, "document") and not any(map(str.isdigit, source))


def _turn_contents(block: Block) -> Iterator[Content]:
    start, end = turn_content(block)
    if start < end:
        yield Content(start, end, block.text[start - block.start : end - block.start], False)


# ---------------------------------------------------------------- what is kept


def _settled(findings: list[Finding]) -> list[Finding]:
    """Leave out what is said twice, and put the rest in the order of the text."""
    kept = [True] * len(findings)
    extents = [(finding.contents[0].start, finding.contents[-1].end) for finding in findings]
    for i, finding in enumerate(findings):
        start, end = extents[i]
        for j in range(i + 1, min(i + 8, len(findings))):
            apart = end <= extents[j][0] or extents[j][1] <= start
            if not apart and kept[i] and kept[j] and _same(finding, findings[j]):
                kept[i if finding.confidence < findings[j].confidence else j] = False
    order = sorted(
        (i for i in range(len(findings)) if kept[i]), key=lambda i: (findings[i].contents[0].start, i)
    )
    place = {old: new for new, old in enumerate(order)}
    return [_replaced(findings, place, i) for i in order]


def _replaced(findings: Sequence[Finding], place: dict[int, int], i: int) -> Finding:
    """Give the finding ``i`` with the new index of the one whose speaker it shares, or what that one shares."""
    carries = findings[i].carries
    if carries is None:
        return findings[i]
    while carries is not None and carries not in place:
        carries = findings[carries].carries
    known = carries is not None and place[carries] < place[i]
    return evolve(findings[i], carries=place[carries] if known and carries is not None else None)


def _same(one: Finding, other: Finding) -> bool:
    """Say whether the contents of two findings are mostly the same words, and neither tells of the other."""
    if _tells_of(one, other) or _tells_of(other, one):
        return False
    shared, i, j = 0, 0, 0
    while i < len(one.contents) and j < len(other.contents):
        a, b = one.contents[i], other.contents[j]
        shared += max(0, min(a.end, b.end) - max(a.start, b.start))
        if a.end < b.end:
            i += 1
        else:
            j += 1
    both = sum(c.end - c.start for c in (*one.contents, *other.contents)) - shared
    return shared > SAME * both


def _tells_of(one: Finding, other: Finding) -> bool:
    """Say whether the attribution of one stands in what the other reports: "Oslo said [the envoy noted that ...]"."""
    cue = one.cue
    return cue is not None and any(c.start <= cue.start and cue.end <= c.end for c in other.contents)


# ---------------------------------------------------------------- from a finding to a statement


class _Builder:
    """Turns findings into statements, with what the whole article says of them."""

    def __init__(
        self,
        article: Article,
        findings: Sequence[Finding],
        speakers: Sequence[Speaker | None],
        dates: Sequence[DateMention],
        agreements: Sequence[AgreementMention],
        places: Sequence[PlaceMention],
    ) -> None:
        self.article, self.findings, self.speakers, self.dates = article, findings, speakers, dates
        self._agreements = [(m.start, m.end, m.id) for m in agreements if m.id]
        self._countries = [(m.start, m.end, m.country) for m in places if m.country]
        self._declared = declared_interview(article)
        self._contents = sorted((c.start, c.end, i) for i, f in enumerate(findings) for c in f.contents)

    def statement(self, i: int) -> Statement:
        """Give the statement of the finding at ``i``."""
        finding = self.findings[i]
        return Statement(
            id=f"s{i + 1}",
            speech=_speech(finding),
            content=finding.contents,
            source=self._source(i),
            cue=finding.cue,
            speaker=self.speakers[i],
            via=tuple(self._via(i)),
            occasion=finding.occasion,
            time=self._time(finding),
            nested_in=self._nested_in(i),
            agreements=_mentioned(finding.contents, self._agreements),
            countries=_mentioned(finding.contents, self._countries),
            rule=finding.rule,
            confidence=round(finding.confidence, 3),
        )

    def _source(self, i: int) -> Source | None:
        finding = self.findings[i]
        while finding.source is None and finding.carries is not None:
            finding = self.findings[finding.carries]
        mention = finding.source
        return (
            Source(mention.start, mention.end, mention.text, source_form(mention.text)) if mention else None
        )

    def _time(self, finding: Finding) -> Dated | None:
        """Give the time of saying: the date mention in the reporting clause, unless it reaches into the words said."""
        where = finding.time
        first = bisect_left(self.dates, where.start, key=lambda date: date.end) if where else 0
        found = next((date for date in self.dates[first : first + 1] if where and date.overlaps(where)), None)
        if found is None or any(content.overlaps(found) for content in finding.contents):
            return None  # "said on May" and "4.the trucks": a full stop that lacks its blank
        return Dated(found.start, found.end, found.text, found.edtf)

    def _nested_in(self, i: int) -> str | None:
        """Give the statement in whose content this one stands, with its attribution and its first words."""
        mark = self.findings[i].cue or self.findings[i].source
        last = bisect(self._contents, (mark.start + 1,)) if mark else 0
        for start, end, j in reversed(self._contents[max(last - DEEPEST, 0) : last]):
            within = mark and start <= mark.start and mark.end <= end
            if within and j != i and self._holds(j, self.findings[i].contents[0]):
                attribution = self.findings[j].cue or self.findings[j].source
                if not (attribution and self._holds(i, attribution)):
                    return f"s{j + 1}"
        return None

    def _holds(self, i: int, part: Span) -> bool:
        """Say whether a part of another statement stands in the content of ``i``."""
        return any(content.contains(part) for content in self.findings[i].contents)

    def _via(self, i: int) -> Iterator[Relay]:
        """Give the outlets that relayed a statement, nearest the speaker first."""
        finding, text, seen = self.findings[i], self.article.text, set()
        source = finding.source
        named = list(outlets_in(text, *finding.reach)) if finding.reach else []
        for span, name in sorted(named, key=lambda mention: not is_told(text, mention[0].start)):
            if source and source.contains(span) and QUOTED_BY.search(text[source.start : span.start]):
                inside = False
            else:
                inside = source is not None and source.overlaps(span)
                inside = inside or any(
                    f.source and f.source.contains(span) for f in self.findings[max(i - 2, 0) : i + 3]
                )
            other = is_commented_on(text, span) or self._told_by_another(i, span)
            if not inside and name not in seen and not other:
                seen.add(name)
                yield Relay(name, span.start, span.end, span.text)
        declared, speaker = self._declared, self.speakers[i]
        if declared and speaker and declared[0] not in seen and speaker.kind == "person":
            interviewee = self.article.interview.interviewee if self.article.interview else None
            if interviewee and speaker.name.split()[-1] == interviewee.split()[-1]:
                yield Relay(declared[0], declared[1].start, declared[1].end, declared[1].text)

    def _told_by_another(self, i: int, outlet: Span) -> bool:
        """Say whether another one told an outlet something else: "Ruiz told [TASS] it was shut, and Berg said"."""
        begins = min(part.start for part in (self.findings[i].source, *self.findings[i].contents) if part)
        for j in range(max(i - 2, 0), i):
            told, spoken = self.findings[j], self.speakers[j] == self.speakers[i]
            between = told.cue and told.cue.end <= outlet.start and outlet.end <= told.contents[0].start
            if between and told.contents[-1].end < begins and not spoken:
                return True
        return False


def _mentioned(contents: Iterable[Content], mentions: Sequence[tuple[int, int, str]]) -> tuple[str, ...]:
    """Give what the mentions (start, end, what it is) that lie within the contents are, each once."""
    found: dict[str, None] = {}
    for content in contents if mentions else ():
        first, last = bisect(mentions, (content.start,)), bisect(mentions, (content.end,))
        found |= {what: None for _, end, what in mentions[first:last] if end <= content.end}
    return tuple(found)


def _speech(finding: Finding) -> Speech:
    if finding.rule == "interview_answer":
        return "answer"
    quoted = {content.quoted for content in finding.contents}
    return "mixed" if len(quoted) == 2 else "direct" if True in quoted else "indirect"


__all__ = ["find_statements", "findings_of", "statements_of"]

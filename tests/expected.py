"""Read whole articles with their expected results, in the readable form of ``tests/articles``.

Every part of an expected result is a piece of its article, written out, or given by its first and last words;
offsets are computed here. A piece that is not in the article, or stands there more often than it says, is an
error. ``articles/README.md`` describes the form and the rules of annotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import cast

from attrs import frozen

from diplostmt import models
from diplostmt.models import Extraction, Statement
from diplostmt.spans import Span, trimmed

ARTICLES = Path(__file__).parent / "articles"
GAP = " … "


class AnnotationError(ValueError):
    """An expected result that does not fit its article: what is wrong, and where."""


@frozen
class Expected:
    """What an article should give.

    ``optional`` holds (layer, index) of arguable entries. ``honest`` gives, by index of a date, the other
    value that is right as well, where the text alone does not tell the day of publication; ``undated`` is
    true of such a text. ``repeats`` are further headlines, any of which is right. ``kinds`` gives the kinds
    that each block may have. ``unnamed`` gives, by id of a statement, how the text describes a speaker whom
    it does not identify. ``traps`` are stretches that look like an entry of a layer and are none, and why.
    """

    name: str
    text: str
    extraction: Extraction
    optional: frozenset[tuple[str, int]]
    honest: dict[int, str | None]
    undated: bool
    repeats: tuple[Span, ...]
    kinds: tuple[tuple[str, ...], ...]
    unnamed: dict[str, str]
    traps: tuple[tuple[str, Span, str], ...]


def names() -> list[str]:
    """Give the names of the articles."""
    return sorted(path.stem for path in ARTICLES.glob("*.txt") if not path.name.endswith(".expected.txt"))


def load(name: str) -> Expected:
    """Read an article and its expected result from the folder of articles."""
    text = (ARTICLES / f"{name}.txt").read_bytes().decode("utf-8")
    wanted = (ARTICLES / f"{name}.expected.txt").read_text(encoding="utf-8")
    try:
        return read_expected(name, text, wanted)
    except AnnotationError as error:
        raise AnnotationError(f"{name}: {error}") from None


def read_expected(name: str, text: str, wanted: str) -> Expected:
    """Read the readable form; raise ``AnnotationError`` where a part of it does not fit the text."""
    sections: dict[str, list[str]] = {}
    for line in wanted.splitlines():
        if re.fullmatch(r"\[\w+\]", line):
            sections[line[1:-1]] = []
        elif line.strip() and not line.startswith("#"):
            sections[next(reversed(sections))].append(line)
    settings = dict(_pair(line, ":") for line in sections["article"])
    blocks, kinds = _read_blocks(text, sections["blocks"])
    people, unnamed = _read_people(sections.get("people", []))
    traps = tuple(_read_trap(text, line) for line in sections.get("traps", []))
    dates, vague, honest = _read_dates(text, sections.get("dates", []), traps)
    places, minor = _read_places(text, sections.get("places", []), traps)
    agreements, weak = _read_agreements(text, sections.get("agreements", []), traps)
    statements, arguable, keys = _read_statements(text, sections["statements"], blocks, people, settings)
    article, undated = _article(text, settings, blocks)
    optional = {"dates": vague, "places": minor, "agreements": weak, "statements": arguable}
    headlines = [block for block in blocks if block.kind == "headline"]
    return Expected(
        name=name,
        text=text,
        extraction=Extraction(article, statements, dates, places, agreements),
        optional=frozenset((layer, index) for layer, indices in optional.items() for index in indices),
        honest=honest,
        undated=undated,
        repeats=tuple(headlines[1:]),
        kinds=kinds,
        unnamed={key: unnamed[who] for key, who in keys.items() if who in unnamed},
        traps=traps,
    )


def _pair(line: str, mark: str) -> tuple[str, str]:
    """Split at the first mark, and trim both sides."""
    left, found, right = line.partition(mark)
    if not found:
        raise AnnotationError(f"no {mark!r} in {line!r}")
    return left.strip(), right.strip()


def _fields(line: str) -> list[str]:
    return [part.strip() for part in line.split("|")]


def _known(word: str) -> str | None:
    return None if word == "-" else word


def _pattern(marked: str) -> re.Pattern[str]:
    """Turn "[she] <said=say> on {Friday}" or "first words … last words" into a pattern with groups."""
    groups = {"[": "(?P<source>", "<": "(?P<cue>", "{": "(?P<time>", "]": ")", ">": ")", "}": ")"}
    pieces = re.split(r"([\[\]<>{}]| … )", re.sub(r"=[^>]*>", ">", marked))
    body = "".join(".*?" if piece == GAP else groups.get(piece) or _literal(piece) for piece in pieces)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.S)


def _literal(words: str) -> str:
    """Escape words for a pattern in which a space stands for any white space."""
    return r"\s".join(map(re.escape, words.split(" ")))


def _once(text: str, marked: str, within: Sequence[Span]) -> re.Match[str]:
    """Find the marked words in those stretches of the text, once, or say what is wrong."""
    pattern = _pattern(marked)
    found = [m for part in within for m in pattern.finditer(text, part.start, part.end)]
    if len(found) != 1:
        where = " / ".join(part.text[:60] for part in within)
        raise AnnotationError(f"{marked!r} stands {len(found)} times in {where!r}")
    return found[0]


def _span(text: str, match: re.Match[str], group: str | int = 0) -> Span:
    return Span.of(text, *match.span(group))


def _every(text: str, wording: str, traps: Iterable[Span]) -> Iterator[Span]:
    """Give each place where the wording stands; words in brackets alone are meant: "in [May] and"."""
    pattern = _pattern(wording)
    for match in pattern.finditer(text):
        span = _span(text, match, "source" if "source" in pattern.groupindex else 0)
        if not any(span.overlaps(trap) for trap in traps):
            yield span


def _mentions(
    text: str, layer: str, lines: list[str], traps: Sequence[tuple[str, Span, str]]
) -> Iterator[tuple[Span, bool, list[str]]]:
    """Give span, whether optional, and fields of all mentions in order. Longer wordings and those with
    brackets come before shorter ones; each row has to stand in the text as often as it says ("x3").
    """
    taken: list[Span] = [span for name, span, _ in traps if name == layer]
    rows = []
    for line in lines:
        fields = _fields(line)
        times = re.fullmatch(r"(.*?)\s+x(\d+)", fields[0])
        wording, wanted = (times[1], int(times[2])) if times else (fields[0], 1)
        rows.append((wording.removeprefix("? "), wanted, wording.startswith("? "), fields[1:]))
    found = []
    for wording, wanted, optional, fields in sorted(rows, key=lambda row: ("[" not in row[0], -len(row[0]))):
        spans = list(_every(text, wording, taken))
        if len(spans) != wanted:
            raise AnnotationError(f"{layer}: {wording!r} stands {len(spans)} times, not {wanted}")
        taken += spans
        found += [(span, optional, fields) for span in spans]
    yield from sorted(found, key=lambda entry: entry[0].start)


def _read_trap(text: str, line: str) -> tuple[str, Span, str]:
    layer, words, why = _fields(line)
    match = _once(text, words, [Span.of(text, 0, len(text))])
    return layer, _span(text, match, "source" if "source" in match.re.groupindex else 0), why


def _read_dates(
    text: str, lines: list[str], traps: Sequence[tuple[str, Span, str]]
) -> tuple[tuple[models.DateMention, ...], list[int], dict[int, str | None]]:
    """Rows "wording | value" or, where the day of publication is not told, "wording | partial or value"."""
    dates, vague, honest = [], [], {}
    for index, (span, optional, (values,)) in enumerate(_mentions(text, "dates", lines, traps)):
        *other, value = (_known(word) for word in values.split(" or "))
        dates.append(
            models.DateMention(span.start, span.end, span.text, value, other[0] if other else value, "day")
        )
        vague += [index] * optional
        if other:
            honest[index] = other[0]
    return tuple(dates), vague, honest


def _read_places(
    text: str, lines: list[str], traps: Sequence[tuple[str, Span, str]]
) -> tuple[tuple[models.PlaceMention, ...], list[int]]:
    """Rows "wording | kind | country"; of the kinds only country, capital and bloc are core."""
    places, minor = [], []
    for index, (span, optional, (kind, country)) in enumerate(_mentions(text, "places", lines, traps)):
        metonym = kind in ("capital", "seat")
        places.append(
            models.PlaceMention(
                span.start,
                span.end,
                span.text,
                span.text,
                _known(country),
                cast(models.PlaceKind, kind),
                metonym,
            )
        )
        minor += [index] * (optional or kind not in ("country", "capital", "bloc"))
    return tuple(places), minor


def _read_agreements(
    text: str, lines: list[str], traps: Sequence[tuple[str, Span, str]]
) -> tuple[tuple[models.AgreementMention, ...], list[int]]:
    """Rows "wording | form | id", and where it has one "| pinpoint as written = kind number"."""
    agreements, weak = [], []
    for index, (span, optional, fields) in enumerate(_mentions(text, "agreements", lines, traps)):
        form, key, *point = fields
        pinpoint = None
        if point:
            words, value = _pair(point[0], "=")
            line = Span.of(text, text.rfind("\n", 0, span.start) + 1, (text + "\n").find("\n", span.end))
            cited = _span(text, _once(text, words, [line]))
            pinpoint = models.Pinpoint(cited.start, cited.end, cited.text, *value.split(" ", 1))
        agreements.append(
            models.AgreementMention(
                span.start, span.end, span.text, key, cast(models.AgreementForm, form), pinpoint, (key,)
            )
        )
        weak += [index] * optional
    return tuple(agreements), weak


def _read_people(lines: list[str]) -> tuple[dict[str, models.Speaker | None], dict[str, str]]:
    """Rows "key = name | kind | role | country"; a speaker who is not known is "key = - | description"."""
    people: dict[str, models.Speaker | None] = {}
    unnamed: dict[str, str] = {}
    for line in lines:
        key, rest = _pair(line, "=")
        if rest.startswith("-"):
            people[key], unnamed[key] = None, rest.removeprefix("-").removeprefix(" | ")
            continue
        name, kind, role, country = _fields(rest)
        people[key] = models.Speaker(name, cast(models.SpeakerKind, kind), _known(role), _known(country))
    return people, unnamed


def _read_blocks(text: str, lines: list[str]) -> tuple[list[models.Block], tuple[tuple[str, ...], ...]]:
    """Rows "number kind first words", one for each line that is not blank; "chrome/byline" is either."""
    spans = [Span.of(text, *trimmed(text, m.start(), m.end())) for m in re.finditer(r"[^\n]+", text)]
    spans = [span for span in spans if span.text.strip()]
    if len(spans) != len(lines):
        raise AnnotationError(f"{len(spans)} lines of text, {len(lines)} blocks")
    blocks, kinds = [], []
    for number, (line, span) in enumerate(zip(lines, spans, strict=True), 1):
        given, kind, words = line.split(None, 2)
        if int(given) != number or not span.text.startswith(words.removesuffix("…").rstrip()):
            raise AnnotationError(f"block {line.strip()!r} is not line {number}, {span.text[:60]!r}")
        kinds.append(tuple(kind.split("/")))
        blocks.append(models.Block(span.start, span.end, span.text, cast(models.BlockKind, kinds[-1][0])))
    return blocks, tuple(kinds)


def _read_statements(
    text: str,
    lines: list[str],
    blocks: list[models.Block],
    people: dict[str, models.Speaker | None],
    settings: dict[str, str],
) -> tuple[tuple[Statement, ...], list[int], dict[str, str]]:
    """Read the entries: a head line "blocks speech speaker: attribution", then indented lines of parts.

    Gives the statements, the indices of arguable ones, and the key of the speaker by id.
    """
    entries: list[tuple[str, list[str]]] = []
    for line in lines:
        if line[0] == " ":
            entries[-1][1].append(line.strip())
        else:
            entries.append((line, []))
    statements, arguable, keys = [], [], {}
    for index, (head, parts) in enumerate(entries):
        match = re.fullmatch(r"([\d ]+) (direct|indirect|mixed|answer)(\??) ([\w-]+): (.*)", head)
        if not match or match[4] not in people:
            raise AnnotationError(f"not the head of a statement, or nobody known: {head!r}")
        within = [blocks[int(number) - 1] for number in match[1].split()]
        speech, marked = cast(models.Speech, match[2]), match[5]
        statements.append(
            _statement(text, f"s{index + 1}", speech, people[match[4]], marked, parts, within, settings)
        )
        arguable += [index] * bool(match[3])
        keys[statements[-1].id] = match[4]
    return tuple(statements), arguable, keys


def _statement(
    text: str,
    key: str,
    speech: models.Speech,
    speaker: models.Speaker | None,
    marked: str,
    parts: list[str],
    within: Sequence[Span],
    settings: dict[str, str],
) -> Statement:
    """Put a statement together; every part of it stands once in its blocks."""
    said: dict[str, Span] = {}
    if marked != "-":
        match = _once(text, marked, within)
        said = {name: _span(text, match, name) for name in match.re.groupindex}
    lemma = re.search(r"=([^>]*)>", marked)
    content: list[models.Content] = []
    via: list[models.Relay] = []
    occasion = None
    for part in parts:
        if part.startswith("via "):
            outlet, words = _pair(part.removeprefix("via "), ":")
            span = _span(text, _once(text, words, within))
            via.append(models.Relay(outlet, span.start, span.end, span.text))
        elif part.startswith("occasion: "):
            occasion = _span(text, _once(text, part.removeprefix("occasion: "), within))
        else:
            quoted = part[0] == part[-1] == '"'
            if not quoted and not part.startswith("> "):
                raise AnnotationError(f"neither quoted nor '> ': {part!r}")
            span = _span(text, _once(text, part[1:-1] if quoted else part[2:], within))
            content.append(models.Content(span.start, span.end, span.text, quoted))
    if speech == "answer":
        content = [models.Content(*_turn(text, block), quoted=False) for block in within]
    if not content:
        raise AnnotationError(f"statement without content: {marked!r} in {within[0].text[:60]!r}")
    source, cue, time = (said.get(name) for name in ("source", "cue", "time"))
    return Statement(
        id=key,
        speech=speech,
        content=tuple(content),
        source=models.Source(source.start, source.end, source.text, "name") if source else None,
        cue=models.Cue(cue.start, cue.end, cue.text, lemma[1] if lemma else cue.text) if cue else None,
        speaker=speaker,
        via=tuple(via) or _relays(text, settings, speaker),
        occasion=occasion,
        time=models.Dated(time.start, time.end, time.text, None) if time else None,
        nested_in=None,
        agreements=(),
        countries=(),
        rule="",
        confidence=1.0,
    )


def _turn(text: str, block: Span) -> tuple[int, int, str]:
    """Give what is said in a line of an interview: without the dash or the label in front."""
    label = re.match(r"[—–-]\s*|[A-Z][\w.' -]{0,40}:\s+", block.text)
    start = block.start + (label.end() if label else 0)
    return start, block.end, text[start : block.end]


def _relays(text: str, settings: dict[str, str], speaker: models.Speaker | None) -> tuple[models.Relay, ...]:
    """Give the outlet where the article as a whole is an interview: "throughout: outlet | who"."""
    outlet, who = _fields(settings.get("throughout", "- | -"))
    if not speaker or speaker.name != who:
        return ()
    return (models.Relay(outlet, 0, 0, ""),)


def _article(text: str, settings: dict[str, str], blocks: list[models.Block]) -> tuple[models.Article, bool]:
    """Give the article, and whether its text leaves the day of publication open."""
    day, _, unknown = (part.strip() for part in settings["published"].partition(","))
    meeting = None
    if "interview" in settings:
        form, outlet, who = _fields(settings["interview"])
        meeting = models.Interview(_known(outlet), _known(who), cast(models.InterviewFormat, form))
    article = models.Article(
        agency=_known(settings["outlet"]),
        headline=next((_plain(b) for b in blocks if b.kind == "headline"), None),
        deck=tuple(_plain(b) for b in blocks if b.kind == "deck"),
        dateline=_dateline(text, settings["dateline"]) if "dateline" in settings else None,
        published=models.PublicationDate(_known(day), "day", None, None, ()),
        interview=meeting,
        blocks=tuple(blocks),
        text=text,
    )
    return article, bool(unknown)


def _plain(span: Span) -> Span:
    return Span(span.start, span.end, span.text)


def _dateline(text: str, row: str) -> models.Dateline:
    """Read "OSLO, May 4 (KUNA) -- | place OSLO = NO | date May 4 = XXXX-05-04 | agency KUNA = KUNA"."""
    words, *parts = _fields(row)
    start = text.index(words)
    span = Span.of(text, start, start + len(words))
    values = {}
    for part in parts:
        label, rest = part.split(" ", 1)
        written, value = _pair(rest, "=")
        values[label] = (_span(text, _once(text, written, [span])), _known(value))
    body = re.compile(r"\s*").match(text, span.end)
    place, date, agency = values.get("place"), values.get("date"), values.get("agency")
    return models.Dateline(
        span.start,
        span.end,
        span.text,
        places=(models.DatelinePlace(place[0].start, place[0].end, place[0].text, place[0].text, place[1]),)
        if place
        else (),
        date=models.Dated(date[0].start, date[0].end, date[0].text, date[1]) if date else None,
        agency=models.DatelineAgency(agency[0].start, agency[0].end, agency[0].text, agency[1] or "")
        if agency
        else None,
        body_start=body.end() if body else span.end,
    )

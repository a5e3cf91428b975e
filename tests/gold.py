"""Score an extraction against the expected result of an article.

``python tests/gold.py [NAME ...]`` prints the figures of the articles in ``tests/articles`` and all that was
missed, extra or wrong.

An article is judged layer by layer. Expected entries and found ones are matched one to one, the most similar
first; precision, recall and F1 count the matches. Optional entries are arguable: to find one is no error, and
to miss one is none either.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import Factory, define

from diplostmt import models
from diplostmt.extraction import extract
from diplostmt.models import Extraction, Statement
from diplostmt.spans import Span, trimmed
from expected import Expected, load, names

WHITE, QUOTES = " \t\r\n\xa0\u2009\u202f", '"“”„‟«»'
EDGE = QUOTES + "'‘’`,.;:—–-"
CONTENT_MATCH = 0.9
DROPPED = {
    "the",
    "mr",
    "mrs",
    "ms",
    "dr",
    "us",
    "president",
    "news",
    "agency",
    "magazine",
    "daily",
    "newspaper",
}


@define
class Count:
    """Matches of one layer: found and wanted, wanted in all, found in all; or right answers of so many."""

    right: int = 0
    wanted: int = 0
    found: int = 0

    def add(self, right: int, wanted: int, found: int) -> None:
        """Count some more."""
        self.right, self.wanted, self.found = self.right + right, self.wanted + wanted, self.found + found

    @property
    def f1(self) -> float:
        """Per cent; 100 where nothing was wanted and nothing found."""
        total = self.wanted + self.found
        return 200 * self.right / total if total else 100.0

    @property
    def recall(self) -> float:
        """Per cent of what was wanted; for answers that are right or wrong, the per cent that is right."""
        return 100 * self.right / self.wanted if self.wanted else 100.0

    @property
    def precision(self) -> float:
        """Per cent of what was found."""
        return 100 * self.right / self.found if self.found else 100.0


@define
class Score:
    """Counts by layer, and a line for all that is not as expected."""

    counts: dict[str, Count] = Factory(dict)
    misses: list[str] = Factory(list)

    def __getitem__(self, layer: str) -> Count:
        return self.counts.setdefault(layer, Count())

    def judge(self, layer: str, right: bool, note: str) -> None:
        """Count one answer that is right or wrong."""
        self[layer].add(right, 1, 1)
        if not right:
            self.misses.append(f"{layer:22} {note}")

    def __iadd__(self, other: Score) -> Score:
        for layer, count in other.counts.items():
            self[layer].add(count.right, count.wanted, count.found)
        self.misses += other.misses
        return self


Similarity = Callable[[Any, Any], float]
Judgement = Callable[[Any, Any, int], dict[str, tuple[bool, str]]]


def score(expected: Expected, found: Extraction) -> Score:
    """Judge an extraction of the article, made from its text alone."""
    result = Score()
    _score_article(result, expected, found)
    wanted, text = expected.extraction, expected.text

    def pairing(a: Statement, b: Statement) -> float:
        return _agreement(_said(text, a), _said(text, b))

    def same(a: Span, b: Span) -> float:
        return float(_bare(text, a) == _bare(text, b))

    _layer(
        result,
        expected,
        "statements",
        wanted.statements,
        found.statements,
        pairing,
        _judge_statement(expected),
        "speaker",
    )
    _layer(result, expected, "dates", wanted.dates, found.dates, same, _judge_date(expected), "value")
    _layer(result, expected, "places", wanted.places, found.places, same, _judge_place, "country")
    _layer(result, expected, "agreements", wanted.agreements, found.agreements, same, _judge_agreement, "id")
    result.misses = [f"{expected.name:26} {miss}" for miss in result.misses]
    return result


def _layer(
    result: Score,
    expected: Expected,
    layer: str,
    wanted: Sequence[Any],
    found: Sequence[Any],
    similar: Similarity,
    judge: Judgement,
    plus: str,
) -> None:
    """Match a layer, count it, and judge the fields of core entries that were found.

    ``plus`` is the field that has to be right as well in the figure "layer_with_plus".
    """
    optional = [(layer, index) in expected.optional for index in range(len(wanted))]
    likely = sorted(
        (-degree, optional[i], i, j)
        for i, a in enumerate(wanted)
        for j, b in enumerate(found)
        if (degree := similar(a, b))
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in likely:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    core = [(i, j) for i, j in sorted(pairs.items()) if not optional[i]]
    whole = 0
    for i, j in core:
        for field, (right, note) in judge(wanted[i], found[j], i).items():
            result.judge(f"{layer}.{field}", right, f"{_show(wanted[i]):.90}: {note}")
            whole += right and field == plus
    arguable = [wanted[i] for i in range(len(wanted)) if optional[i]]
    extra = [found[j] for j in range(len(found)) if j not in pairs.values()]
    extra = [entry for entry in extra if not _within(entry, arguable)]
    sizes = optional.count(False), len(core) + len(extra)
    result[layer].add(len(core), *sizes)
    result[f"{layer}_with_{plus}"].add(whole, *sizes)
    missed = [wanted[i] for i in range(len(wanted)) if i not in pairs and not optional[i]]
    result.misses += [f"{layer:22} MISSED {_show(entry)}" for entry in missed]
    result.misses += [f"{layer:22} EXTRA  {_show(entry)}{_trap(expected, layer, entry)}" for entry in extra]


def _within(entry: Any, arguable: Iterable[Any]) -> bool:
    """Say whether an entry goes with an arguable one: a mention by its text, a statement by its cue.

    What is arguable may be arguable in its extent, too.
    """
    if isinstance(entry, Statement):
        cues = [other.cue for other in arguable if other.cue]
        return entry.cue is not None and any(entry.cue.overlaps(cue) for cue in cues)
    return any(entry.overlaps(other) for other in arguable)


def _show(entry: Any) -> str:
    """Give an entry in one line."""
    if not isinstance(entry, Statement):
        return repr(entry.text)
    content = " // ".join(span.text for span in entry.content)
    words = " ".join(span.text for span in (entry.source, entry.cue) if span)
    rule = f" <{entry.rule}>" if entry.rule else ""
    return f"{entry.speech}{rule} [{words}] {content:.150}"


def _trap(expected: Expected, layer: str, entry: Any) -> str:
    """Say why an extra entry is none, where the expected result says so."""
    spans = [*entry.content, *filter(None, [entry.cue])] if isinstance(entry, Statement) else [entry]
    for name, trap, why in expected.traps:
        if name == layer and any(trap.overlaps(span) for span in spans):
            return f" ({why})"
    return ""


def _bare(text: str, span: Span) -> tuple[int, int]:
    """Give the bounds of a mention without a preposition or an article in front."""
    start, end = trimmed(text, span.start, span.end)
    lead = re.compile(r"(?:(?:in|on|by|during|of|at|from|the|an?)\s+)*", re.I).match(text, start, end)
    return (lead.end() if lead else start), end


# ---------------------------------------------------------------- statements


def _said(text: str, statement: Statement) -> set[int]:
    """Give the places of the characters that count: no white space, no marks, no "that" in front."""
    places: set[int] = set()
    for span in statement.content:
        start, end = trimmed(text, span.start, span.end, EDGE)
        that = re.compile(r"(?:that\b\W*)?", re.I).match(text, start, end)
        first = that.end() if that else start
        places |= {place for place in range(first, end) if text[place] not in WHITE + QUOTES}
    return places


def _agreement(a: set[int], b: set[int]) -> float:
    """Give the F1 of two sets of characters, or 0 where it is too low for a match."""
    degree = 2 * len(a & b) / (len(a) + len(b) or 1)
    return degree if degree >= CONTENT_MATCH else 0.0


def _judge_statement(expected: Expected) -> Judgement:
    """Judge kind of speech, speaker, source, cue, and the outlets between where some are wanted.

    A speaker whom the text does not identify may be left out, or be called by the words that describe him.
    """

    def judge(wanted: Statement, found: Statement, _: int) -> dict[str, tuple[bool, str]]:
        description = set(_words(expected.unnamed.get(wanted.id, "")))
        described = found.speaker is not None and set(_words(found.speaker.name)) <= description
        return _verdicts(wanted, found, described)

    return judge


def _verdicts(wanted: Statement, found: Statement, described: bool) -> dict[str, tuple[bool, str]]:
    """Say of each field whether it is right, and what was wanted and found."""
    verdicts = {
        "speech": (wanted.speech == found.speech, f"{wanted.speech}, found {found.speech}"),
        "speaker": (
            described or _same_speaker(wanted.speaker, found.speaker),
            f"{_name(wanted.speaker)}, found {_name(found.speaker)} <{found.rule}>",
        ),
    }
    if wanted.source or found.source:
        verdicts["source"] = (
            _same_source(wanted, found),
            f"{wanted.source and wanted.source.text!r}, found {found.source and found.source.text!r}",
        )
    lemmas = [_lemma(side.cue) for side in (wanted, found)]
    if any(lemmas):
        verdicts["cue"] = (lemmas[0] == lemmas[1], f"{lemmas[0]}, found {lemmas[1]}")
    if wanted.via:
        outlets = [[_words(relay.outlet) for relay in side.via] for side in (wanted, found)]
        verdicts["via"] = (outlets[0] == outlets[1], f"{outlets[0]}, found {outlets[1]}")
    return verdicts


def _name(speaker: models.Speaker | None) -> str:
    return speaker.name if speaker else "nobody known"


def _words(name: str) -> list[str]:
    """Give the words of a name without case, accents, titles, and what an outlet adds to its name."""
    plain = re.sub("[\u0300-\u036f]|['’]s\\b", "", unicodedata.normalize("NFKD", name).casefold())
    return [word for word in re.findall(r"\w+", plain) if word not in DROPPED]


def _same_speaker(wanted: models.Speaker | None, found: models.Speaker | None) -> bool:
    """Compare names, titles in front aside; governments by their country."""
    if not wanted or not found:
        return wanted is found
    if wanted.kind == found.kind == "government" and wanted.country == found.country:
        return True
    name, whole = _words(wanted.name), _words(found.name)
    return name == whole or (len(name) > 1 and whole[-len(name) :] == name)


def _head(words: str) -> str:
    """Give the last word before the first preposition."""
    phrase = re.split(r"\s(?:of|to|in|for|at|on|with|from)\s", words)[0]
    words_of: list[str] = re.findall(r"\w+(?:['’-]\w+)*", phrase)
    return words_of[-1] if words_of else ""


def _same_source(wanted: Statement, found: Statement) -> bool:
    """Accept the same head word, or a mention that takes in the name; both have to overlap."""
    if not wanted.source or not found.source:
        return wanted.source is found.source
    if not wanted.source.overlaps(found.source):
        return False
    surname = _words(wanted.speaker.name)[-1:] if wanted.speaker else []
    named = bool(surname) and surname[0] in _words(wanted.source.text)
    inside = named and surname[0] in _words(found.source.text)
    return inside or _head(wanted.source.text) == _head(found.source.text)


def _lemma(cue: models.Cue | None) -> str | None:
    """Give the lemma in one spelling; the dash or colon of a headline is no cue."""
    if not cue or not re.search(r"\w", cue.lemma):
        return None
    word = re.sub("ise$", "ize", cue.lemma.casefold())
    return re.sub(r"^in .*\bwords?( of)?$", "in one's words", word)


# ---------------------------------------------------------------- dates, places, agreements


def _extent(edtf: str | None) -> tuple[str, str] | str | None:
    """Give the first and last day of a date or an interval; of a partial date the text itself."""
    if edtf is None:
        return None
    first, _, last = edtf.partition("/")
    days = []
    for day, filling in (first, "-01-01"), (last or first, "-12-31"):
        if day in ("", ".."):
            days.append(day)
        elif re.fullmatch(r"\d{4}(?:-\d\d){0,2}", day):
            days.append(day + filling[len(day) - 4 :])
        else:
            return edtf
    return days[0], days[1]


def _judge_date(expected: Expected) -> Judgement:
    """Judge values; where the day of publication is open, what the words say by themselves will do."""

    def judge(wanted: Any, found: Any, index: int) -> dict[str, tuple[bool, str]]:
        right = [wanted.edtf, *([expected.honest[index]] if index in expected.honest else [])]
        value = found.edtf or (found.partial if right[-1] is not None or found.partial in right else None)
        said = " or ".join(str(each) for each in right)
        return {"value": (_extent(value) in [_extent(each) for each in right], f"{said}, found {value}")}

    return judge


def _judge_place(wanted: Any, found: Any, _: int) -> dict[str, tuple[bool, str]]:
    return {
        "country": (wanted.country == found.country, f"{wanted.country}, found {found.country}"),
        "metonym": (wanted.metonym == found.metonym, f"metonym {wanted.metonym}, found {found.metonym}"),
    }


def _judge_agreement(wanted: Any, found: Any, _: int) -> dict[str, tuple[bool, str]]:
    verdicts = {"id": (wanted.id == found.id, f"{wanted.id}, found {found.id} of {found.candidates}")}
    points = [side.pinpoint and (side.pinpoint.kind, side.pinpoint.number) for side in (wanted, found)]
    if any(points):
        verdicts["pinpoint"] = (points[0] == points[1], f"{points[0]}, found {points[1]}")
    return verdicts


# ---------------------------------------------------------------- the article


def _score_article(result: Score, expected: Expected, found: Extraction) -> None:
    """Judge blocks, headline, deck, outlet, dateline and publication date."""
    wanted, article, text = expected.extraction.article, found.article, expected.text
    _score_blocks(result, expected, article)
    headlines = [span for span in (wanted.headline, *expected.repeats) if span]
    _score_spans(result, "headline", text, [article.headline], headlines[:1], headlines)
    _score_spans(result, "deck", text, article.deck, wanted.deck, wanted.deck)
    outlets = [_words(side.agency or "") for side in (wanted, article)]
    result.judge("outlet", outlets[0] == outlets[1], f"{wanted.agency}, found {article.agency}")
    parts = [_dateline_parts(side.dateline, wanted.published) for side in (wanted, article)]
    for part in sorted({*parts[0], *parts[1]}):
        values = [side.get(part) for side in parts]
        result.judge(f"dateline.{part}", values[0] == values[1], f"{values[0]}, found {values[1]}")
    result.judge("published", *_right_day(expected, article.published))


def _score_blocks(result: Score, expected: Expected, article: models.Article) -> None:
    """Count the visible characters that lie in a block of the right kind."""
    kinds = {place: block.kind for block in article.blocks for place in range(block.start, block.end)}
    for block, right_kinds in zip(expected.extraction.article.blocks, expected.kinds, strict=True):
        visible = [i for i, character in enumerate(block.text, block.start) if character not in WHITE]
        right = sum(kinds.get(i) in right_kinds for i in visible)
        result["characters"].add(right, len(visible), len(visible))
        if right < 0.9 * len(visible):
            seen = sorted({str(kinds.get(i)) for i in visible})
            result.misses.append(f"{'blocks':22} {block.kind}, found {'/'.join(seen)}: {block.text:.80}")


def _score_spans(
    result: Score,
    layer: str,
    text: str,
    found: Iterable[Span | None],
    wanted: Sequence[Span],
    accepted: Sequence[Span],
) -> None:
    """Count spans that are the same but for quotation marks round them."""
    seen = [trimmed(text, span.start, span.end, QUOTES) for span in found if span]
    right = [trimmed(text, span.start, span.end, QUOTES) for span in accepted]
    hits = sum(span in right for span in seen)
    result[layer].add(min(hits, len(wanted)), len(wanted), len(seen))
    if hits < len(wanted) or hits < len(seen):
        shown = [text[start:end][:60] for start, end in seen]
        result.misses.append(f"{layer:22} {[span.text[:60] for span in wanted]}, found {shown}")


def _dateline_parts(line: models.Dateline | None, published: models.PublicationDate | None) -> dict[str, Any]:
    """Give the parts of a dateline that can be compared; a date counts by month and day."""
    if not line:
        return {}
    date = line.date.edtf if line.date else None
    year = (published.edtf or "")[:4] if published else ""
    return {
        "span": line.text.rstrip(),
        "place": line.places[0].text if line.places else None,
        "country": line.places[0].country if line.places else None,
        "date": date.replace("XXXX", year) if date else None,
        "agency": _words(line.agency.name) if line.agency else None,
        "body_start": line.body_start,
    }


def _right_day(expected: Expected, said: models.PublicationDate | None) -> tuple[bool, str]:
    """The very day; or, where the text does not tell it, nothing that the true day contradicts."""
    published = expected.extraction.article.published
    true = (published and published.edtf) or ""
    edtf = said.edtf if said and said.precision != "none" else None
    note = f"{true}, found {edtf}"
    if edtf and re.fullmatch(r"\d{4}-\d\d-\d\d", edtf):
        return edtf == true, note
    fits = edtf is None or re.match(edtf.replace("X", "."), true) is not None
    if said:
        fits = fits and (said.not_before or "0") <= true <= (said.not_after or "9")
    return expected.undated and fits, note


# ---------------------------------------------------------------- the table


LAYERS = [
    *("characters", "headline", "deck", "outlet", "dateline.span", "dateline.place", "dateline.country"),
    *("dateline.date", "dateline.agency", "dateline.body_start", "published"),
    *("statements", "statements.speech", "statements.speaker", "statements.source", "statements.cue"),
    *("statements.via", "statements_with_speaker"),
    *("dates", "dates.value", "dates_with_value"),
    *("places", "places.country", "places.metonym", "places_with_country"),
    *("agreements", "agreements.id", "agreements.pinpoint", "agreements_with_id"),
]


def total(scores: Iterable[Score]) -> Score:
    """Add up the scores of several articles."""
    result = Score()
    for each in scores:
        result += each
    return result


def table(scores: dict[str, Score]) -> str:
    """Give the figures in per cent, by layer in total and by article for statements."""
    result = total(scores.values())
    lines = [f"{'':26}{'P':>7}{'R':>7}{'F1':>7}{'right':>7}{'wanted':>8}{'found':>7}"]
    for layer in LAYERS:
        count = result[layer]
        figures = f"{count.precision:7.1f}{count.recall:7.1f}{count.f1:7.1f}"
        lines.append(f"{layer:26}{figures}{count.right:7}{count.wanted:8}{count.found:7}")
    lines.append("")
    shown = ("characters", "statements", "statements_with_speaker", "dates_with_value", "agreements_with_id")
    lines.append(f"{'F1 by article':26}" + "".join(f"{layer.split('_')[0]:>12}" for layer in shown))
    for name, each in scores.items():
        lines.append(f"{name:26}" + "".join(f"{each[layer].f1:12.1f}" for layer in shown))
    return "\n".join(lines)


def main() -> None:
    """Print the table and the misses of the articles named, or of all."""
    wanted = [load(name) for name in sys.argv[1:] or names()]
    scores = {each.name: score(each, extract(each.text)) for each in wanted}
    print(table(scores), "", *total(scores.values()).misses, sep="\n")


if __name__ == "__main__":
    main()

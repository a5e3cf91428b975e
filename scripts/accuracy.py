"""Measure the attribution on the annotated corpus, and write the tables and the plot of ``docs/accuracy.md``.

The page's tables stand between two comments, and are replaced whole. One article in five, chosen by its name, is set
aside: the rules and the weights were made without it. The README has four of the figures. Needs
matplotlib, and the corpus next to the repository.

    python scripts/accuracy.py
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from diplostmt import extract
from diplostmt.lexicon.function_words import PRONOUNS
from scoreboard import ROOT, in_part, module, plain

SHARED = ROOT.parent / "shared" / "eval"
PAGE = ROOT / "docs" / "accuracy.md"
README = ROOT / "README.md"
PICTURE = ROOT / "docs" / "pictures" / "confidence.svg"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
BANDS = ((0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.96), (0.96, 1.0001))
ROWS = (
    ("quoted", "words in marks"),
    ("quoted_speech", "words in marks, by a cue of speech"),
    ("quoted_speech_attribution", "the same, with the speaker"),
    ("speech", "all reported speech"),
    ("speech_attribution", "the same, with the speaker"),
)

Json = dict[str, Any]


def main() -> None:
    """Measure both parts and write the page."""
    scorer = module(SHARED / "score.py")
    with gzip.open(SHARED / "polnear-train.jsonl.gz", "rt", encoding="utf-8") as lines:
        corpus = [json.loads(line) for line in lines]
    parts = {}
    for part in ("held-out", "dev"):
        gold = [record for record in corpus if in_part(record["doc"], part)]
        parts[part] = gold, [[(s, plain(s)) for s in extract(record["text"]).statements] for record in gold]
    tables = "\n\n".join(
        [
            figures(scorer, parts),
            kinds(scorer, *parts["held-out"]),
            bands(scorer, *parts["held-out"]),
        ]
    )
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n\n{tables}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")
    README.write_text(with_figures(README.read_text(encoding="utf-8"), tables), encoding="utf-8")
    print(tables)


def with_figures(readme: str, tables: str) -> str:
    """Give the README with the F1 of the first table in its row."""
    rows = [line.strip("| ").split(" | ") for line in tables.splitlines()]
    marks, _, with_the_speaker, speech, speech_with_the_speaker = [row[3] for row in rows[2 : 2 + len(ROWS)]]
    cells = " | ".join(["diplostmt", marks, with_the_speaker, speech, speech_with_the_speaker])
    return re.sub(r"^\| diplostmt \|.*$", f"| {cells} |", readme, flags=re.MULTILINE)


def figures(scorer: Any, parts: Json) -> str:
    """Give the table of the main figures: the part set aside, and the part that the rules were made with."""
    lines = ["| | P | R | F1 | F1 on the part worked with |", "|---|---|---|---|---|"]
    results = {}
    for part, (gold, predicted) in parts.items():
        rows = [
            {"doc": record["doc"], "statements": [form for _, form in forms]}
            for record, forms in zip(gold, predicted, strict=True)
        ]
        results[part] = scorer.score(gold, rows)
    held, dev = results["held-out"], results["dev"]
    for key, label in ROWS:
        p, r, f = (100 * held[key][x] for x in ("p", "r", "f1"))
        lines.append(f"| {label} | {p:.1f} | {r:.1f} | {f:.1f} | {100 * dev[key]['f1']:.1f} |")
    short = [100 * results[part]["quoted_short"]["r"] for part in ("held-out", "dev")]
    right = [100 * results[part]["quoted_speech_attribution"]["accuracy"] for part in ("held-out", "dev")]
    lines.append(f"| words in marks, fewer than five: recall | | {short[0]:.1f} | | {short[1]:.1f} |")
    lines.append(f"| the right speaker, where the words are found | | {right[0]:.1f} | | {right[1]:.1f} |")
    return "\n".join(lines)


def kinds(scorer: Any, gold: Sequence[Json], predicted: Sequence[Any]) -> str:
    """Give the table of recall by kind of statement."""
    count: Counter[tuple[str, str]] = Counter()
    for record, forms in zip(gold, predicted, strict=True):
        for kind, found, named in outcomes(scorer, record, [form for _, form in forms]):
            count.update({(kind, "of"): 1, (kind, "found"): found, (kind, "named"): named})
    lines = ["| recall of | pieces | found | found, with the speaker |", "|---|---|---|---|"]
    for kind in dict.fromkeys(kind for kind, _ in sorted(count)):
        of = count[kind, "of"]
        shares = [100 * count[kind, key] / of for key in ("found", "named")]
        lines.append(f"| {kind} | {of} | {shares[0]:.1f} | {shares[1]:.1f} |")
    return "\n".join(lines)


def outcomes(scorer: Any, record: Json, forms: Sequence[Json]) -> Iterator[tuple[str, bool, bool]]:
    """Give each annotated piece of speech with a source, under each kind it is of: found, and with the speaker."""
    text, tokens = record["text"], scorer.Tokens(record["text"])
    quoted = set().union(*(tokens.cover([span]) for span in scorer.quotations(text)))
    contents = [tokens.cover(a["content"]) for a in record["attributions"]]
    cues = [" ".join(text[s:e] for s, e in a["cue"]) for a in record["attributions"]]
    wanted = [
        (piece, i)
        for piece, i in scorer.content_spans(contents)
        if scorer.is_speech(cues[i]) and record["attributions"][i]["source"]
    ]
    given = scorer.content_spans([tokens.cover(form["content"]) for form in forms])
    pairs = dict(scorer.match([p for p, _ in wanted], [p for p, _ in given], scorer.SPAN_MATCH))
    for n, (piece, i) in enumerate(wanted):
        attribution = record["attributions"][i]
        span = forms[given[pairs[n]][1]]["speaker_span"] if n in pairs else None
        named = bool(span and tokens.cover([span]) & tokens.cover(attribution["source"]))
        for kind in kinds_of(text, tokens, attribution, piece, cues[i], quoted):
            yield kind, n in pairs, named


def kinds_of(
    text: str, tokens: Any, attribution: Json, piece: set[int], cue: str, quoted: set[int]
) -> Iterator[str]:
    """Give the kinds that an annotated piece is of."""
    inside = len(piece & quoted) / len(piece)
    yield "indirect" if inside == 0 else "quoted" if inside > 0.95 else "partly quoted"
    if not re.search(r"\w", cue):
        yield "cue: bare punctuation"
    start = tokens.starts[min(piece)]
    if inside > 0.95 and start > attribution["content"][0][1]:
        yield "quotation split: the later part"
    source = " ".join(text[s:e] for s, e in attribution["source"])
    words = source.split()
    if source.lower() in PRONOUNS | {"that", "which"}:
        yield "source: a pronoun"
    elif not any(word[0].isupper() for word in words[1:]) and (
        words[0].islower() or words[0] in ("The", "A", "An")
    ):
        yield "source: a common noun"
    first, last = sorted((start, attribution["source"][0][0]))
    if "\n" in text[first:last]:
        yield "source: in another paragraph"


def bands(scorer: Any, gold: Sequence[Json], predicted: Sequence[Any]) -> str:
    """Give the table of confidence against outcome, and draw it."""
    seen: list[tuple[float, bool]] = []
    for record, forms in zip(gold, predicted, strict=True):
        tokens = scorer.Tokens(record["text"])
        contents = [tokens.cover(a["content"]) for a in record["attributions"]]
        pieces = [piece for content in contents for piece in scorer.runs(content)]
        everything = set().union(*contents) if contents else set()
        for statement, form in forms:
            mine = tokens.cover(form["content"])
            quoted = all(content.quoted for content in statement.content)
            right = (
                len(mine & everything) >= 0.8 * len(mine)
                if quoted
                else any(
                    2 * len(run & piece) >= len(run | piece) for run in scorer.runs(mine) for piece in pieces
                )
            )
            seen.append((statement.confidence, right))
    lines = ["| confidence | statements | mean confidence | annotated as somebody's |", "|---|---|---|---|"]
    points = []
    for low, high in BANDS:
        band = [(p, right) for p, right in seen if low <= p < high]
        if band:
            mean, share = (100 * sum(x[k] for x in band) / len(band) for k in (0, 1))
            points.append((mean, share, len(band)))
            lines.append(f"| {low:.2f} to {min(high, 1):.2f} | {len(band)} | {mean:.1f} | {share:.1f} |")
    draw(points)
    return "\n".join(lines)


def draw(points: Sequence[tuple[float, float, int]]) -> None:
    """Draw confidence against outcome."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    mpl.rcParams["svg.hashsalt"] = "diplostmt"
    figure = Figure(figsize=(4.5, 4.2), layout="constrained")
    axes = figure.subplots()
    axes.fill_between([50, 100], [45, 95], [55, 105], color="0.9", label="within 5 points")
    axes.plot([50, 100], [50, 100], color="0.6", linewidth=1)
    axes.plot([x for x, _, _ in points], [y for _, y, _ in points], "o-", color="#1f5fa8", label="held out")
    for x, y, n in points:
        axes.annotate(str(n), (x, y), textcoords="offset points", xytext=(6, -10), fontsize=8)
    axes.set(xlabel="mean confidence, %", ylabel="annotated as somebody's, %", xlim=(50, 101), ylim=(45, 101))
    axes.legend(loc="upper left", frameon=False)
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(PICTURE, metadata={"Date": None})


if __name__ == "__main__":
    main()

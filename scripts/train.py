"""Train the weights of the findings and of the ends of reported clauses, and measure how sure they are.

Reads the annotated articles next to the repository (``../shared/eval``), but never the fifth that
``scoreboard.py`` sets aside, and writes ``src/diplostmt/data/weights.tsv``: logistic regression with a quadratic
penalty, to two decimals. The same articles and the same rules give the same file. Needs the extra ``train``.

    python scripts/train.py            # train, and print what cross-validation says
    python scripts/train.py --bands    # print, for the part set aside, how often findings of each confidence are right
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scoreboard import ROOT, in_part, module

from diplostmt.articles.reading import parse_article
from diplostmt.attribution import cuts, rules, weights
from diplostmt.attribution.clauses import Clause
from diplostmt.attribution.findings import Finding
from diplostmt.attribution.phrases import Range
from diplostmt.attribution.statements import findings_of
from diplostmt.models import Article

SHARED = ROOT.parent / "shared" / "eval"
WEIGHTS = ROOT / "src" / "diplostmt" / "data" / "weights.tsv"
RARE = 4  # a feature seen less often is left out
PENALTY = {"ends": 2.0, "findings": 6.0}
FOLDS = 4
#: A finding is right where it shares this much with a piece of annotated content (token Jaccard), as the scorer has it;
#: words in marks where this much of them is annotated.
SHARE, SHARE_QUOTED = 0.5, 0.8

Json = dict[str, Any]
Example = tuple[tuple[str, ...], bool]


def main() -> None:
    """Train and write the weights, or print the bands."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--bands", action="store_true", help="measure the confidence on the part set aside")
    if parser.parse_args().bands:
        print_bands([record for record in records() if in_part(record["doc"], "held-out")])
        return
    articles = [
        (record, parse_article(record["text"])) for record in records() if in_part(record["doc"], "dev")
    ]
    where_clauses_end = train("ends", articles, ends)
    write(where_clauses_end)  # the findings are made with it
    weights.weights.cache_clear()
    write(where_clauses_end | train("findings", articles, findings))


def records() -> Iterator[Json]:
    """Give the annotated articles."""
    with gzip.open(SHARED / "polnear-train.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def write(table: dict[str, float]) -> None:
    """Write the weights that matter, sorted."""
    rows = [f"{name}\t{weight:g}\n" for name, weight in sorted(table.items()) if abs(weight) >= 0.02]
    unfinished = WEIGHTS.with_suffix(".new")
    unfinished.write_text("feature\tweight\n" + "".join(rows), encoding="utf-8")
    unfinished.replace(WEIGHTS)


# ---------------------------------------------------------------- examples


def findings(record: Json, article: Article) -> Iterator[Example]:
    """Give every finding, however doubtful, with whether it is right."""
    judge = Judge(record)
    for finding in findings_of(article, threshold=0.0):
        if finding.features:
            yield finding.features, judge.right(finding)


class Judge:
    """Says whether findings are right by the annotation of one article."""

    def __init__(self, record: Json) -> None:
        self.scorer = module(SHARED / "score.py")
        self.tokens = self.scorer.Tokens(record["text"])
        contents = [self.tokens.cover(attribution["content"]) for attribution in record["attributions"]]
        self.pieces = [piece for content in contents for piece in self.scorer.runs(content)]
        self.annotated = set().union(*contents) if contents else set()

    def right(self, finding: Finding) -> bool:
        """Say whether the content of a finding is annotated as somebody's."""
        tokens = self.tokens.cover([(content.start, content.end) for content in finding.contents])
        if finding.rule == "quoted_fragment":
            return len(tokens & self.annotated) >= SHARE_QUOTED * len(tokens)
        runs = self.scorer.runs(tokens)
        return any(len(run & piece) >= SHARE * len(run | piece) for run in runs for piece in self.pieces)


def ends(record: Json, article: Article) -> Iterator[Example]:
    """Give every place where a reported clause may end, with whether it does."""
    seen: list[tuple[Clause, Range]] = []

    def note(clause: Clause, content: Range) -> int:
        seen.append((clause, content))
        return content[1]

    chosen = cuts.likeliest_end
    rules.likeliest_end = note  # type: ignore[attr-defined]
    try:
        list(findings_of(article, threshold=0.0))
    finally:
        rules.likeliest_end = chosen  # type: ignore[attr-defined]
    for clause, content in seen:
        end = annotated_end(record, clause, content)
        for i in cuts.breaks(clause.sentence, content) if end else ():
            reached = clause.sentence.end_of(i - 1)
            if reached > end + 2:
                break
            there = abs(reached - end) <= 2
            yield tuple(cuts.cut_features(clause, content, i)), there
            if there:
                break


def annotated_end(record: Json, clause: Clause, content: Range) -> int:
    """Give where the annotation ends the content that begins where this one does; 0 where there is none."""
    s = clause.sentence
    for attribution in record["attributions"]:
        cued = any(start <= s.starts[clause.first] < end for start, end in attribution["cue"])
        if cued and abs(attribution["content"][0][0] - s.starts[content[0]]) <= len("that "):
            return int(attribution["content"][0][1])
    return 0


# ---------------------------------------------------------------- logistic regression


def train(
    title: str,
    articles: Sequence[tuple[Json, Article]],
    examples: Callable[[Json, Article], Iterator[Example]],
) -> dict[str, float]:
    """Print what cross-validation by article says, and give the weights from all examples."""
    folds = [[e for pair in articles[k::FOLDS] for e in examples(*pair)] for k in range(FOLDS)]
    outcome: Counter[tuple[bool, bool]] = Counter()
    loss = 0.0
    for k, fold in enumerate(folds):
        table = fit([e for j, other in enumerate(folds) if j != k for e in other], PENALTY[title])
        for features, right in fold:
            p = 1 / (1 + math.exp(-sum(table.get(feature, 0.0) for feature in features)))
            outcome[p >= 0.5, right] += 1
            loss -= math.log(max(p if right else 1 - p, 1e-9))
    total = sum(outcome.values())
    wrong = outcome[True, False] + outcome[False, True]
    print(
        f"{title}: {total} examples, {wrong / total:.1%} wrong, log loss {loss / total:.3f} (cross-validated)"
    )
    return fit([example for fold in folds for example in fold], PENALTY[title])


def fit(examples: Sequence[Example], penalty: float) -> dict[str, float]:
    """Give the weights that explain the examples best, the penalty counted in."""
    counts = Counter(feature for features, _ in examples for feature in features)
    index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= RARE))}
    cells = [(row, index[f]) for row, (features, _) in enumerate(examples) for f in features if f in index]
    rows, columns = zip(*cells, strict=True)
    x = csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(examples), len(index)))
    y = np.array([right for _, right in examples], dtype=float)

    def loss(w: Any) -> tuple[float, Any]:
        z = x @ w
        value = np.sum(np.logaddexp(0, z) - y * z) + 0.5 * penalty * np.dot(w, w)
        return value, x.T @ (1 / (1 + np.exp(-z)) - y) + penalty * w

    best = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {feature: round(float(best.x[i]), 2) for feature, i in index.items()}


# ---------------------------------------------------------------- confidence


def print_bands(held_out: Sequence[Json]) -> None:
    """Print how many findings of each band of confidence are right."""
    seen: list[tuple[float, bool]] = []
    for record in held_out:
        judge = Judge(record)
        found = findings_of(parse_article(record["text"]))
        seen.extend((finding.confidence, judge.right(finding)) for finding in found)
    print(f"{'confidence':14}{'findings':>10}{'mean':>8}{'right':>8}")
    for low, high in ((0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.96), (0.96, 1.01)):
        band = [(p, right) for p, right in seen if low <= p < high]
        if band:
            mean, right = sum(p for p, _ in band) / len(band), sum(r for _, r in band) / len(band)
            print(f"{low:.2f} to {min(high, 1):.2f}{len(band):12}{mean:8.3f}{right:8.3f}")


if __name__ == "__main__":
    main()

"""Train the weights of the findings and of the ends of reported clauses.

Reads the annotated articles next to the repository (``../shared/eval``), but never the fifth that
``scoreboard.py`` sets aside, and writes ``src/diplostmt/data/weights.tsv``: logistic regression with a quadratic
penalty, to two decimals. The same articles and the same rules give the same file. Needs the extra ``train``.

    python scripts/train.py                     # train
    python scripts/train.py --cross-validate    # score each fold of the articles with weights that never saw it

What the scoreboard says of articles that the weights were trained on is a point or two too good; what
cross-validation says is what to expect of others.
"""

from __future__ import annotations

import argparse
import gzip
import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache
from typing import Any
from unittest.mock import patch

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from diplostmt.articles.reading import parse_article
from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.contents import breaks, cuts, weights
from diplostmt.attribution.contents.limits import clause_end
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.forms import CueWord, Form
from diplostmt.attribution.findings.finding import Finding
from diplostmt.attribution.sentences.items import Range
from diplostmt.attribution.sentences.quotations import quotations
from diplostmt.attribution.sentences.segments import Sentence, sentences
from diplostmt.attribution.statements import findings_of, paragraphs, statements_of
from diplostmt.lexicon.records import ReportingVerb
from diplostmt.models import Article, Content, Statement
from scoreboard import ROOT, in_part, module, plain

SHARED = ROOT.parent / "shared" / "eval"
WEIGHTS = ROOT / "src" / "diplostmt" / "data" / "weights.tsv"
RARE = 3  # a feature seen less often is left out
FAINT = 0.05  # a weight below it is left out
PENALTY_ENDS, PENALTY_FINDINGS = 3.0, 6.0
FOLDS = 5
#: A finding is right where it shares this much with a piece of annotated content (token Jaccard), as the scorer has it;
#: words in marks where this much of them is annotated.
SHARE, SHARE_QUOTED = 0.5, 0.8
BANDS = ((0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.96), (0.96, 1.01))

Json = dict[str, Any]
Example = tuple[tuple[str, ...], bool]
Annotated = tuple[Json, Article]


def main() -> None:
    """Train and write the weights, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument(
        "--cross-validate", action="store_true", help="train on some articles, score the others"
    )
    options = parser.parse_args()
    articles = [
        (record, parse_article(record["text"])) for record in records() if in_part(record["doc"], "dev")
    ]
    if options.cross_validate:
        cross_validate(articles)
    else:
        write(trained([(article, list(ends(*article))) for article in articles]))


def records() -> Iterator[Json]:
    """Give the annotated articles."""
    with gzip.open(SHARED / "polnear-train.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def write(table: Mapping[str, float]) -> None:
    """Write the weights, sorted."""
    unfinished = WEIGHTS.with_suffix(".new")
    rows = [f"{name}\t{weight:g}\n" for name, weight in sorted(table.items())]
    unfinished.write_text("feature\tweight\n" + "".join(rows), encoding="utf-8")
    unfinished.replace(WEIGHTS)


def trained(articles: Sequence[tuple[Annotated, list[Example]]]) -> dict[str, float]:
    """Give the weights that articles teach: of the ends of clauses, and of the findings made with these ends."""
    where_clauses_end = fit([example for _, found in articles for example in found], PENALTY_ENDS)
    with using(where_clauses_end):
        found = [example for article, _ in articles for example in findings(*article)]
    return where_clauses_end | fit(found, PENALTY_FINDINGS)


def using(table: Mapping[str, float]) -> AbstractContextManager[Any]:
    """Let the library use other weights than its own."""
    return patch.object(weights, "weights", lambda: table)


# ---------------------------------------------------------------- examples


def findings(record: Json, article: Article) -> Iterator[Example]:
    """Give every finding, however doubtful, with whether it is right.

    Of those that fit the same piece of annotated content the best is right, apart from words in marks, which are also
    somebody's beside a better finding, and from a statement within another one, which is compared with its like.
    """
    judge = Judge(record)
    found = [finding for finding in findings_of(article, threshold=0.0) if finding.features]
    fits = [(is_nested(finding), *judge.fit(finding.contents)) for finding in found]
    best: dict[tuple[bool, int], float] = {}
    for nested, piece, share in fits:
        best[nested, piece] = max(share, best.get((nested, piece), 0.0))
    for finding, (nested, piece, share) in zip(found, fits, strict=True):
        right = judge.right(finding.contents)
        yield finding.features, right and share == best[nested, piece]
        if finding.rule == "quoted_fragment":
            yield finding.features, right


def is_nested(finding: Finding) -> bool:
    """Say whether a finding's attribution stands in the content of another one."""
    return any(feature.startswith("nested=") for feature in finding.features)


@cache
def scorer() -> Any:
    """Give the scorer of the corpus."""
    return module(SHARED / "score.py")


class Judge:
    """Says whether contents are right by the annotation of one article."""

    def __init__(self, record: Json) -> None:
        self.tokens = scorer().Tokens(record["text"])
        contents = [self.tokens.cover(attribution["content"]) for attribution in record["attributions"]]
        self.pieces = [piece for content in contents for piece in scorer().runs(content)]
        self.annotated = set().union(*contents) if contents else set()

    def fit(self, contents: Sequence[Content]) -> tuple[int, float]:
        """Give the piece of annotated content that contents fit best, and how much they share with it."""
        runs = scorer().runs(self.tokens.cover([(content.start, content.end) for content in contents]))
        shares = [
            max((len(run & piece) / len(run | piece) for run in runs), default=0.0) for piece in self.pieces
        ]
        best = max(range(len(shares)), key=shares.__getitem__, default=-1)
        return best, shares[best] if shares else 0.0

    def right(self, contents: Sequence[Content]) -> bool:
        """Say whether the content of a finding or a statement is annotated as somebody's."""
        tokens = self.tokens.cover([(content.start, content.end) for content in contents])
        if all(content.quoted for content in contents):
            return len(tokens & self.annotated) >= SHARE_QUOTED * len(tokens)
        runs = scorer().runs(tokens)
        return any(len(run & piece) >= SHARE * len(run | piece) for run in runs for piece in self.pieces)


def ends(record: Json, article: Article) -> Iterator[Example]:
    """Give every place where a reported clause may end, with whether it does."""
    for clause, content, end in (*reported(record, article), *believed(record, article)):
        whole = breaks.Reported(clause, content)
        for i in breaks.breaks(whole):
            reached = clause.sentence.end_of(i - 1)
            if reached > end + 2:
                break
            there = abs(reached - end) <= 2
            yield tuple(cuts.cut_features(whole, i)), there
            if there:
                break


def reported(record: Json, article: Article) -> Iterator[tuple[Clause, Range, int]]:
    """Give the annotated clauses that the rules find, with what they take for content and where that ends."""
    seen: list[tuple[Clause, Range]] = []

    def note(clause: Clause, content: Range) -> int:
        seen.append((clause, content))
        return content[1]

    with patch.object(cuts, "likeliest_end", note):
        list(findings_of(article, threshold=0.0))
    for clause, content in seen:
        end = annotated_end(record, clause, content)
        if end:
            yield clause, content, end


def believed(record: Json, article: Article) -> Iterator[tuple[Clause, Range, int]]:
    """Give the clauses of attributions that are no reports ("she hopes that ..."): they end as reports do."""
    for _, start, end in paragraphs(article):
        for s in sentences(article.text, start, end, quotations(article.text, start, end)):
            for attribution in record["attributions"]:
                clause = unknown_clause(s, attribution)
                if clause:
                    yield clause[0], clause[1], int(attribution["content"][0][1])


def unknown_clause(s: Sentence, attribution: Json) -> tuple[Clause, Range] | None:
    """Give the clause that follows a cue which is no reporting verb, if the attribution is of this sentence."""
    if not attribution["cue"]:
        return None
    cued, begins = attribution["cue"][-1][1], attribution["content"][0][0]
    if not s.start < cued <= begins < s.starts[-1]:
        return None
    cue, first = bisect_left(s.starts, cued) - 1, bisect_left(s.starts, begins)
    if s.lower[first] == "that" and first + 1 < len(s.words):
        first += 1
    if cue_at(s, cue):
        return None
    verb = ReportingVerb(s.lower[cue], "that noun", "")
    clause = Clause(s, cue, cue + 1, CueWord(verb, form_of(verb.lemma), (), frozenset(verb.frames.split())))
    return clause, (first, clause_end(s, first))


def form_of(word: str) -> Form:
    """Guess the form of a verb by its end."""
    if word.endswith("ing"):
        return "ing"
    return "past" if word.endswith("ed") else "third" if word.endswith("s") else "base"


def annotated_end(record: Json, clause: Clause, content: Range) -> int:
    """Give where the annotation ends the content that begins where this one does; 0 where there is none."""
    s = clause.sentence
    for attribution in record["attributions"]:
        cued = any(start <= s.starts[clause.first] < end for start, end in attribution["cue"])
        if cued and abs(attribution["content"][0][0] - s.starts[content[0]]) <= len("that "):
            return int(attribution["content"][0][1])
    return 0


# ---------------------------------------------------------------- logistic regression


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
    found = {feature: round(float(best.x[i]), 2) for feature, i in index.items()}
    return {feature: weight for feature, weight in found.items() if abs(weight) >= FAINT}


# ---------------------------------------------------------------- cross-validation


def cross_validate(articles: Sequence[Annotated]) -> None:
    """Print the scorer's table and the bands of confidence, each article scored with weights that never saw it."""
    taught = [(article, list(ends(*article))) for article in articles]
    found: dict[int, tuple[Statement, ...]] = {}
    for k in range(FOLDS):
        with using(trained([pair for i, pair in enumerate(taught) if i % FOLDS != k])):
            found |= {i: statements_of(articles[i][1], ()) for i in range(k, len(articles), FOLDS)}
    records = [record for record, _ in articles]
    predicted = [
        {"doc": record["doc"], "statements": [plain(s) for s in found[i]]} for i, record in enumerate(records)
    ]
    print(scorer().table(scorer().score(records, predicted)))
    judges = [Judge(record) for record in records]
    print_bands([(s.confidence, judges[i].right(s.content)) for i in found for s in found[i]])


def print_bands(judged: Sequence[tuple[float, bool]]) -> None:
    """Print how many statements of each band of confidence are right."""
    print(f"{'confidence':14}{'statements':>10}{'mean':>8}{'right':>8}")
    for low, high in BANDS:
        band = [(p, right) for p, right in judged if low <= p < high]
        if band:
            mean, right = sum(p for p, _ in band) / len(band), sum(r for _, r in band) / len(band)
            print(f"{low:.2f} to {min(high, 1):.2f}{len(band):12}{mean:8.3f}{right:8.3f}")


if __name__ == "__main__":
    main()

"""Measure what the small model adds: the rules with it and without, on the annotated articles worked with.

Prints the table of ``docs/accuracy.md``. The part of the corpus that is set aside is not touched.

    python scripts/ablation.py
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from diplostmt import extract
from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.contents import cuts
from diplostmt.attribution.findings.scoring import THRESHOLD
from diplostmt.attribution.sentences.items import Range
from diplostmt.attribution.statements import findings_of
from scoreboard import ROOT, in_part, module, plain

SHARED = ROOT.parent / "shared" / "eval"
#: What is measured: whether the model chooses among findings, and whether it says where a reported clause ends.
WAYS = (
    ("the rules with the model", True, True),
    ("every finding kept", False, True),
    ("no reported clause cut short", True, False),
    ("the rules alone", False, False),
)
HEAD = """\
| | all reported speech: P | R | F1 | by a cue of speech, with the speaker: P | R | F1 |
|---|---|---|---|---|---|---|"""

Json = dict[str, Any]


def main() -> None:
    """Print the table."""
    scorer = module(SHARED / "score.py")
    with gzip.open(SHARED / "polnear-train.jsonl.gz", "rt", encoding="utf-8") as lines:
        gold = [record for record in map(json.loads, lines) if in_part(record["doc"], "dev")]
    print(HEAD)
    for label, chooses, ends in WAYS:
        with without_model(chooses=chooses, ends=ends):
            print(f"| {label} | {' | '.join(figures(scorer, gold))} |", flush=True)


@contextmanager
def without_model(*, chooses: bool, ends: bool) -> Iterator[None]:
    """Leave out the model in one of its uses, or in both."""
    threshold = THRESHOLD if chooses else 0.0
    end = cuts.likeliest_end if ends else own_end
    with patch.object(findings_of, "__defaults__", (threshold,)), patch.object(cuts, "likeliest_end", end):
        yield


def own_end(_clause: Clause, content: Range) -> int:
    """End a reported clause where the rule says."""
    return content[1]


def figures(scorer: Any, gold: Sequence[Json]) -> Iterator[str]:
    """Give precision, recall and F1 of both figures."""
    predicted = [
        {"doc": record["doc"], "statements": [plain(s) for s in extract(record["text"]).statements]}
        for record in gold
    ]
    result = scorer.score(gold, predicted)
    for key in ("speech", "quoted_speech_attribution"):
        yield from (f"{100 * result[key][name]:.1f}" for name in ("p", "r", "f1"))


if __name__ == "__main__":
    main()

"""Score the library on annotated articles, and tell what was gained and lost since an earlier run.

The articles belong to their publishers and are not part of this repository: they are looked for next to
it, in ``../shared`` (``seeds/``, and ``eval/`` with the scorers). A run is stored in ``scoreboard/latest``,
and the one before it moves to ``scoreboard/previous``; ``--keep NAME`` stores a run for longer.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import hashlib
import importlib.util
import json
import shutil
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from diplostmt import Extraction, Statement, extract

ROOT = Path(__file__).resolve().parent.parent
RUNS = ROOT / "scoreboard"
LISTED = 40  # changes shown on the screen; the file in the run's folder has them all

Json = dict[str, Any]


def main() -> None:
    """Predict, score, print, compare, store."""
    options = parse()
    shared = options.shared.resolve()
    if not (shared / "seeds").is_dir() or not (shared / "eval").is_dir():
        sys.exit(
            f"No annotated articles in {options.shared}: nothing to score. --shared names another place."
        )
    earlier = load(options.against)
    with working_folder() as folder:
        seeds = score_seeds(shared, folder)
        run = {"seeds": seeds, "corpus": score_corpus(shared, folder, options.part)}
        store(folder / "run.json", run)
        report(earlier, run, options.against, folder)
    if options.keep:
        shutil.copytree(RUNS / "latest", RUNS / options.keep, dirs_exist_ok=True)


def parse() -> argparse.Namespace:
    """Read the options."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the articles are")
    parser.add_argument(
        "--part", choices=["dev", "held-out", "all"], default="dev", help="of the large corpus"
    )
    parser.add_argument(
        "--against", default="latest", help="the run to compare with (default: the one before)"
    )
    parser.add_argument("--keep", metavar="NAME", help="store this run under a name of its own as well")
    return parser.parse_args()


# ---------------------------------------------------------------- the five articles


def score_seeds(shared: Path, folder: Path) -> list[Json]:
    """Print the table of the five articles, and give what was missed or wrong in them."""
    scorer = module(shared / "eval" / "score_seeds.py")
    seeds, predictions = {}, []
    for path in sorted((shared / "seeds").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (path.parent / gold["source"]["file"]).read_bytes().decode("utf-8")
        seeds[gold["name"]] = gold, text
        predictions.append({"doc": gold["name"], **extract(text).to_dict()})
    store_lines(folder / "seeds.jsonl", predictions)
    result = scorer.score(seeds, predictions)
    print(f"== {len(seeds)} articles of the world's agencies")
    scorer.table({**result, "misses": []})
    misses: list[Json] = result["misses"]
    return misses


# ---------------------------------------------------------------- the large corpus


def score_corpus(shared: Path, folder: Path, part: str) -> dict[str, Json]:
    """Print the tables of the corpus; give, by article, what was found of it and what else was predicted."""
    scorer = module(shared / "eval" / "score.py")
    with gzip.open(shared / "eval" / "polnear-train.jsonl.gz", "rt", encoding="utf-8") as lines:
        gold = [record for record in map(json.loads, lines) if in_part(record["doc"], part)]
    extract(gold[0]["text"])  # loads the tables, so that no article pays for them
    results = [timed(record["text"]) for record in gold]
    predictions = [prediction(record["doc"], *result) for record, result in zip(gold, results, strict=True)]
    store_lines(folder / "corpus.jsonl", predictions)
    print(f"\n== {part} part of the corpus of political news")
    print(scorer.table(scorer.score(gold, predictions)))
    counts: Counter[tuple[str, str]] = Counter()
    outcome = {}
    for record, (result, _), predicted in zip(gold, results, predictions, strict=True):
        outcome[record["doc"]] = found(scorer, record, predicted)
        counts.update(by_rule(scorer, record, result.statements, predicted))
    rule_table(counts)
    return outcome


def in_part(doc: str, part: str) -> bool:
    """Say whether an article belongs to a part; one in five is held out, chosen by its name."""
    held_out = int(hashlib.sha256(doc.encode()).hexdigest(), 16) % 5 == 0
    return part == "all" or held_out == (part == "held-out")


def timed(text: str) -> tuple[Extraction, float]:
    """Extract, and give the seconds it took."""
    start = time.perf_counter()
    return extract(text), time.perf_counter() - start


def prediction(doc: str, result: Extraction, seconds: float) -> Json:
    """Give an article's statements in the form that the scorer reads."""
    return {"doc": doc, "seconds": round(seconds, 6), "statements": [plain(s) for s in result.statements]}


def plain(statement: Statement) -> Json:
    """Give a statement in the form that the scorer reads."""
    source, cue, speaker = statement.source, statement.cue, statement.speaker
    return {
        "kind": "direct" if statement.speech == "answer" else statement.speech,
        "content": [[content.start, content.end] for content in statement.content],
        "speaker_span": [source.start, source.end] if source else None,
        "cue_span": [cue.start, cue.end] if cue else None,
        "speaker": speaker.name if speaker else None,
    }


def found(scorer: ModuleType, gold: Json, predicted: Json) -> Json:
    """Give the pieces of reported speech that were found, those with the right source, and the wrong ones."""
    tokens = scorer.Tokens(gold["text"])
    contents = [tokens.cover(a["content"]) for a in gold["attributions"]]
    cues = [" ".join(gold["text"][s:e] for s, e in a["cue"]) for a in gold["attributions"]]
    wanted = [pair for pair in scorer.content_spans(contents) if scorer.is_speech(cues[pair[1]])]
    given = scorer.content_spans([tokens.cover(s["content"]) for s in predicted["statements"]])
    pairs = scorer.match([span for span, _ in wanted], [span for span, _ in given], scorer.SPAN_MATCH)
    right, sourced = [], []
    for g, p in pairs:
        words = excerpt(gold["text"], tokens, wanted[g][0])
        source = tokens.cover(gold["attributions"][wanted[g][1]]["source"])
        span = predicted["statements"][given[p][1]]["speaker_span"]
        right.append(words)
        if source and span and tokens.cover([span]) & source:
            sourced.append(words)
    anywhere = set().union(*contents)
    matched = {p for _, p in pairs}
    wrong = [
        span for p, (span, _) in enumerate(given) if p not in matched and 2 * len(span & anywhere) < len(span)
    ]
    return {
        "found": right,
        "sourced": sourced,
        "wrong": [excerpt(gold["text"], tokens, span) for span in wrong],
    }


def excerpt(text: str, tokens: Any, span: set[int]) -> str:
    """Give the words of a piece and where they stand, on one line."""
    start, end = tokens.starts[min(span)], tokens.ends[max(span)]
    return f"{start}: " + " ".join(text[start:end].split())


def by_rule(
    scorer: ModuleType, gold: Json, statements: Iterable[Statement], predicted: Json
) -> Iterator[tuple[str, str]]:
    """Say of each statement which rule found it, and whether its content and its source are in the gold."""
    tokens = scorer.Tokens(gold["text"])
    contents = [tokens.cover(a["content"]) for a in gold["attributions"]]
    for statement, form in zip(statements, predicted["statements"], strict=True):
        mine = tokens.cover(form["content"])
        yield statement.rule, "all"
        owners = [i for i, content in enumerate(contents) if 2 * len(mine & content) >= len(mine | content)]
        if owners:
            yield statement.rule, "content"
        if not form["speaker_span"]:
            continue
        yield statement.rule, "naming"
        mention = tokens.cover([form["speaker_span"]])
        if any(mention & tokens.cover(gold["attributions"][i]["source"]) for i in owners):
            yield statement.rule, "source"


def rule_table(counts: Counter[tuple[str, str]]) -> None:
    """Print, for each rule, how often what it said is in the gold (of any kind, beliefs included)."""
    print(f"\n{'rule':32}{'statements':>11}{'content %':>11}{'with source %':>15}")
    for rule in sorted({rule for rule, _ in counts}, key=lambda rule: -counts[rule, "all"]):
        content, source = counts[rule, "content"] / counts[rule, "all"], "-"
        if counts[rule, "naming"]:
            source = f"{100 * counts[rule, 'source'] / counts[rule, 'naming']:.1f}"
        print(f"{rule:32}{counts[rule, 'all']:11}{100 * content:11.1f}{source:>15}")


# ---------------------------------------------------------------- gained and lost


def report(earlier: Json | None, run: Json, name: str, folder: Path) -> None:
    """Print what is better and what is worse than in an earlier run, article by article."""
    if earlier is None:
        print(f"\nThere is no earlier run {name!r} to compare with.")
        return
    lines = list(changes(earlier, run))
    (folder / "changes.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    gained = sum(line.startswith("+") for line in lines)
    print(f"\n== against {name!r}: {gained} gained, {len(lines) - gained} lost")
    print(*(f"{line:.150}" for line in lines[:LISTED]), sep="\n")
    if len(lines) > LISTED:
        print(f"... and {len(lines) - LISTED} more in {RUNS.name}/latest/changes.txt")


def changes(earlier: Json, run: Json) -> Iterator[str]:
    """Give a line for each change; it begins with + where it is for the better."""
    before, now = (Counter(map(miss, each["seeds"])) for each in (earlier, run))
    yield from (f"+ {line}" for line in sorted((before - now).elements()))
    yield from (f"- {line}" for line in sorted((now - before).elements()))
    for doc in sorted(set(earlier["corpus"]) & set(run["corpus"])):
        for what, better, worse in (("found", "+", "-"), ("sourced", "+", "-"), ("wrong", "-", "+")):
            old, new = (Counter(each["corpus"][doc][what]) for each in (earlier, run))
            yield from (f"{better} {doc} {what} {words}" for words in (new - old).elements())
            yield from (f"{worse} {doc} {what} {words}" for words in (old - new).elements())


def miss(row: Json) -> str:
    """Give a miss of the five articles as a line."""
    return f"{row['doc']} {row['metric']} {row['what']}: {' '.join(row['text'].split())} [{row['note']}]"


# ---------------------------------------------------------------- files


def module(path: Path) -> ModuleType:
    """Load a scorer from its file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


@contextlib.contextmanager
def working_folder() -> Iterator[Path]:
    """Give a folder for the run; it becomes ``latest`` when all has gone well."""
    folder, latest, previous = (RUNS / name for name in ("unfinished", "latest", "previous"))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    yield folder
    shutil.rmtree(previous, ignore_errors=True)
    if latest.exists():
        latest.rename(previous)
    folder.rename(latest)


def load(name: str) -> Json | None:
    """Read a stored run, if there is one."""
    path = RUNS / name / "run.json"
    if not path.exists():
        return None
    run: Json = json.loads(path.read_text(encoding="utf-8"))
    return run


def store(path: Path, run: Json) -> None:
    """Write a run."""
    path.write_text(json.dumps(run, ensure_ascii=False), encoding="utf-8")


def store_lines(path: Path, records: list[Json]) -> None:
    """Write predictions, one object a line."""
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")


if __name__ == "__main__":
    main()

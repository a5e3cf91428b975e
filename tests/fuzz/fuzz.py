"""Look for texts that break a verb, guided by the branches that they take.

``python tests/fuzz/fuzz.py extract -runs=100000`` needs the extra ``fuzz`` (https://github.com/google/atheris); what
follows the name goes to libFuzzer. What was learnt stays in ``build/fuzz/``, so that the next run goes on from there. A
text that breaks a promise ends the run, and lies in ``build/fuzz/`` as ``NAME-crash-...``.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import atheris

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

with atheris.instrument_imports(include=["diplostmt"], exclude=["diplostmt.testing", "diplostmt.export"]):
    import targets

from damaged import ARTICLES, MARKS, PIECES, SPACES  # noqa: E402
from diplostmt.agreements.registry import Registry  # noqa: E402
from diplostmt.lexicon.calendar import MONTHS, WEEKDAYS  # noqa: E402
from marked import read_cases  # noqa: E402
from test_dateline import lines, plain  # noqa: E402

FOLDER = HERE.parent.parent / "build" / "fuzz"
LONGEST = 1000
#: A text is measured with nobody watching if it takes longer than its due less this.
EARLIER = targets.MOMENT * 0.8


def seeds(name: str) -> Iterator[str]:
    """Give texts to begin with: the cases of the other tests."""
    if name == "extract":
        yield from (article[:LONGEST] for article in ARTICLES)
        yield from (case.text for case in read_cases("statements.txt"))
    elif name == "parse_dateline":
        yield from map(plain, lines("datelines.txt") + lines("not_datelines.txt"))
    elif name == "find_dates":
        rows = (HERE.parent / "cases" / "dates.tsv").read_text(encoding="utf-8").split("\n")
        yield from (row.split("\t")[2] for row in rows if row.count("\t") > 2)
    else:
        yield from (form for row in Registry.standard() for form in row.names)


def words() -> list[str]:
    """Give the words that the fuzzer puts together."""
    return [*PIECES, *MARKS, *filter(None, SPACES), *MONTHS, *WEEKDAYS]


def escaped(word: str) -> str:
    """Give a word as a line of a dictionary of libFuzzer."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'


def slowdown(name: str) -> float:
    """Give how many times longer a verb takes for being watched, by one article."""
    watched = targets.seconds(targets.VERBS[name], ARTICLES[0])
    program = f"import targets; print(targets.seconds(targets.VERBS[{name!r}], {ARTICLES[0]!r}))"
    plain = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd=HERE)
    return max(watched / float(plain.stdout), 1)


def main(name: str, *options: str) -> None:
    corpus = FOLDER / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (corpus / f"seed-{number}").write_bytes(seed.encode())
    dictionary = FOLDER / "words.dict"
    dictionary.write_text("\n".join(map(escaped, words())), encoding="ascii")
    verb, times = targets.VERBS[name], slowdown(name)

    def one(data: bytes) -> None:
        text = targets.as_text(data)
        started = time.process_time()
        answer = verb(text)
        taken = time.process_time() - started
        targets.hold(text, answer)
        if taken > times * (targets.allowed(text) - EARLIER):
            program = [sys.executable, str(HERE / "targets.py"), name]
            subprocess.run(program, input=data, check=True)

    given = [
        f"-dict={dictionary}",
        f"-max_len={LONGEST}",
        f"-artifact_prefix={FOLDER}/{name}-",
        "-timeout=60",
    ]
    atheris.Setup([sys.argv[0], *given, *options, str(corpus), str(HERE / "corpus" / name)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])

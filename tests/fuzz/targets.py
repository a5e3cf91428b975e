"""What the fuzzer calls, and what has to hold of the answer.

Any bytes are a text here: UTF-8, and what is none becomes lone surrogates. As a program, this reads one text from
standard input and says whether a target keeps its time on it: ``python tests/fuzz/targets.py extract < text``.
"""

from __future__ import annotations

import datetime
import sys
import time
from collections.abc import Callable, Mapping

from diplostmt import Agreement, agreement, extract, find_dates, normalize_agreement, parse_dateline
from diplostmt.models import Article, Dateline, DateMention, Extraction
from diplostmt.testing import check, promises

#: No text may take longer than this: a second for 100,000 characters, and a moment for the shortest.
SECONDS_PER_CHARACTER = 1 / 100_000
MOMENT = 0.05
DAY = datetime.date(2020, 2, 29)

Answer = Extraction | Dateline | tuple[DateMention, ...] | Agreement | None
VERBS: Mapping[str, Callable[[str], Answer]] = {
    "extract": extract,
    "parse_dateline": parse_dateline,
    "find_dates": lambda text: find_dates(text, anchor=DAY),
    "normalize_agreement": normalize_agreement,
}


def as_text(data: bytes) -> str:
    """Give the text that the bytes stand for."""
    return data.decode("utf-8", "surrogateescape")


def hold(text: str, answer: Answer) -> None:
    """Raise ``AssertionError`` where an answer does not keep the promises of the library."""
    match answer:
        case Extraction():
            check(answer)
        case Dateline():
            hold_alone(text, dateline=answer)
        case Agreement():
            assert agreement(answer.id) == answer
        case tuple():
            hold_alone(text, dates=answer)


def hold_alone(text: str, *, dateline: Dateline | None = None, dates: tuple[DateMention, ...] = ()) -> None:
    """Hold an answer that is a part of a result against the promises for that part."""
    result = Extraction(Article(None, None, (), dateline, None, None, (), text), (), dates, (), ())
    laws = (promises._offsets, promises._parts, promises._order, promises._values)
    broken = [complaint for law in laws for complaint in law(result)]
    assert not broken, broken


def allowed(text: str) -> float:
    """Give the seconds that a text may take."""
    return MOMENT + len(text) * SECONDS_PER_CHARACTER


def seconds(verb: Callable[[str], Answer], text: str, tries: int = 3) -> float:
    """Give the seconds of processor time that a verb needs for a text, the best of some tries."""
    taken = []
    for _ in range(tries):
        started = time.process_time()
        verb(text)
        taken.append(time.process_time() - started)
    return min(taken)


def in_time(name: str, text: str) -> str | None:
    """Say what is too slow: the text, or 100,000 characters of it again and again; ``None`` if nothing is."""
    for given in (text, (text + "\n\n") * (100_000 // (len(text) + 2))):
        taken = seconds(VERBS[name], given)
        if taken > allowed(given):
            return f"{name}: {taken:.3f} s for {len(given)} characters: {given!r:.200}"
    return None


if __name__ == "__main__":
    sys.exit(in_time(sys.argv[1], as_text(sys.stdin.buffer.read())))

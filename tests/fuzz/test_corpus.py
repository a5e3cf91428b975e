"""What the fuzzer found once is read again: no exception, every promise kept, in time."""

from __future__ import annotations

from pathlib import Path

import pytest
from targets import VERBS, allowed, as_text, hold, seconds

CORPUS = Path(__file__).parent / "corpus"
ENTRIES = sorted(path for path in CORPUS.glob("*/*") if path.is_file())


def test_every_verb_has_entries() -> None:
    assert {path.parent.name for path in ENTRIES} == set(VERBS)


@pytest.mark.no_cover
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_promises_are_kept(entry: Path) -> None:
    verb, text = VERBS[entry.parent.name], as_text(entry.read_bytes())
    hold(text, verb(text))
    assert seconds(verb, text) < allowed(text)

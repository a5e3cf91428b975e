"""Laws: what may change in a text without changing the result, or changes it in a known way."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from damaged import ARTICLES
from diplostmt import find_agreements, find_dates, find_places, find_statements, parse_article, parse_dateline
from diplostmt.extraction import extract
from diplostmt.models import Extraction
from diplostmt.spans import ALIKE, with_plain_characters
from diplostmt.testing import Wire, articles, check

STRAIGHT = str.maketrans("“”‘’", "\"\"''")
BACKGROUND = (
    "The region has seen long periods of calm. Trade between the two countries grew by a tenth in 2015."
)
REPORTS = [text for text in ARTICLES if not extract(text).article.interview]
FAMILIES = ["Nakashima", "Al-Sabbagh", "N'Diaye", "Wu", "Castellanos Rivera"]
OFFSETS = {"start", "end", "body_start"}


def changed(value: Any, text: Callable[[str], str] = str, offset: Callable[[int], int] = int) -> Any:
    """Give a JSON form with all its words, or all its offsets, changed."""
    if isinstance(value, list):
        return [changed(item, text, offset) for item in value]
    if isinstance(value, dict):
        return {k: offset(v) if k in OFFSETS else changed(v, text, offset) for k, v in value.items()}
    return text(value) if isinstance(value, str) else value


def curly(text: str) -> str:
    """Give a text with curly apostrophes, and with the straight double marks of each line in curly pairs."""
    lines = re.sub(r"(?<=\w)'(?=\w)", "’", text).split("\n")
    return "\n".join(re.sub('"([^"]*)("|$)', lambda m: f"“{m[1]}{m[2] and '”'}", line) for line in lines)


def straight(result: Extraction) -> Any:
    return changed(result.to_dict(), lambda words: words.translate(STRAIGHT))


@given(articles().map(lambda wire: wire.text) | st.sampled_from(ARTICLES))
def test_curly_and_straight_marks_agree(text: str) -> None:
    plain = text.translate(STRAIGHT)
    assert straight(extract(curly(plain))) == straight(extract(plain))


@given(
    articles().map(lambda wire: wire.text) | st.sampled_from(ARTICLES),
    st.sampled_from([(plain, other) for plain, others in ALIKE.items() for other in others]),
    st.integers(1, 3),
)
def test_characters_that_look_alike_agree(text: str, alike: tuple[str, str], every: int) -> None:
    plain, other = alike
    *parts, last = text.split(plain)
    changed_text = "".join(part + (other if i % every == 0 else plain) for i, part in enumerate(parts)) + last
    result = extract(changed_text)
    check(result)
    assert changed(result.to_dict(), with_plain_characters) == changed(
        extract(text).to_dict(), with_plain_characters
    )


def test_every_verb_takes_spaces_of_all_kinds() -> None:
    text = max(REPORTS, key=len).replace(" ", "\u00a0")
    result = extract(text)
    assert parse_article(text) == result.article
    assert parse_article(text).text == text
    assert find_places(text) == result.places
    assert find_dates(text, anchor=result.article.published) == result.dates
    assert find_statements(text) == find_statements(result.article)
    assert [s.content for s in find_statements(text)] == [s.content for s in result.statements]
    assert {m.text for m in find_agreements(text)} == {m.text for m in result.agreements}
    line = "OSLO,\u00a0March\u202f3. /TASS/. Talks opened."
    read = parse_dateline(line)
    assert read
    assert read.text == line[: read.end] == "OSLO,\u00a0March\u202f3. /TASS/."
    assert read.date
    assert (read.date.text, read.date.edtf) == ("March\u202f3", "XXXX-03-03")


@given(articles().map(lambda wire: wire.text) | st.sampled_from(ARTICLES))
def test_line_ends_of_one_and_of_two_characters_agree(text: str) -> None:
    added = [i + n for n, i in enumerate(i for i, character in enumerate(text) if character == "\n")]
    two = extract(text.replace("\n", "\r\n")).to_dict()
    moved = changed(
        two, lambda words: words.replace("\r", ""), lambda offset: offset - bisect_left(added, offset)
    )
    assert moved == extract(text).to_dict()


@given(articles().map(lambda wire: wire.text) | st.sampled_from(REPORTS))
def test_background_behind_an_article_changes_nothing_before_it(text: str) -> None:
    """What the last line is may depend on its being the last; an interview would go on."""
    before, after = extract(text), extract(f"{text.rstrip()}\n\n{BACKGROUND}\n")
    lines = len(before.article.blocks) - 1
    assert after.statements == before.statements
    assert after.article.blocks[:lines] == before.article.blocks[:lines]
    assert (after.article.headline, after.article.dateline) == (
        before.article.headline,
        before.article.dateline,
    )
    assert after.dates[: len(before.dates)] == before.dates
    assert after.places == before.places
    assert after.agreements == before.agreements


#: Between paragraphs of running text: where the next one opens with a quotation mark, it may go on with a quotation.
BETWEEN = re.compile(r"(?<=[a-z]\.)\n\n(?=[A-Z][a-z])")


def assert_background_only_moves(text: str) -> None:
    """Background names nobody and says nothing, so wherever it is put in, it takes part in nothing."""
    before, added = extract(text).to_dict(), f"\n\n{BACKGROUND}"
    for at in (gap.start() for gap in BETWEEN.finditer(text)):
        after = extract(text[:at] + added + text[at:]).to_dict()
        moved = changed(before, offset=partial(moved_behind, at, len(added)))
        assert after["statements"] == moved["statements"]
        assert after["article"]["dateline"] == moved["article"]["dateline"]


def moved_behind(at: int, by: int, offset: int) -> int:
    return offset + by * (offset > at)


@given(articles())
def test_background_within_an_article_moves_what_follows_and_changes_nothing_else(wire: Wire) -> None:
    assert_background_only_moves(wire.text)


@pytest.mark.parametrize("text", REPORTS, ids=lambda text: text[:40])
def test_background_within_a_longer_one(text: str) -> None:
    assert_background_only_moves(text)


@given(
    articles().map(lambda wire: wire.text) | st.sampled_from(ARTICLES),
    st.sampled_from(["\n", "\n\n\n", " \n", "\r\n"]),
)
def test_blank_lines_before_and_behind_move_everything_and_change_nothing(text: str, blank: str) -> None:
    moved = changed(extract(text).to_dict(), offset=lambda offset: offset + len(blank))
    assert extract(blank + text + blank).to_dict() == moved


@given(articles(), st.sampled_from(FAMILIES))
def test_a_speaker_by_another_name_says_the_same(wire: Wire, family: str) -> None:
    speaker = wire.statements[0].speaker
    assert speaker
    assert_only_the_name_changes(wire.text, speaker.split()[-1], family)


HOLM = (
    "OSLO, May 4 (Reuters) - Foreign Minister Lars Holm met the press on Tuesday.\n\nHolm said the door is open.\n\n"
    '"We will wait," said Holm.\n'
)


@pytest.mark.parametrize(
    "family",
    [
        "Castellanos Rivera",
        "van der Meer",
        "von Rabenau",
        "bin Saleh",
        "al-Sudani",
        "Abdel Naby",
        "Ó Dálaigh",
    ],
)
def test_surnames_of_several_words(family: str) -> None:
    assert_only_the_name_changes(HOLM, "Holm", family)


def assert_only_the_name_changes(text: str, old: str, new: str) -> None:
    before, after = (extract(t).statements for t in (text, text.replace(old, new)))
    assert before
    assert [told(s, old, new) for s in before] == [told(s, old, new) for s in after]


def told(statement: Any, *names: str) -> Any:
    """Give what was said by whom, with X for the name."""

    def unnamed(text: str) -> str:
        for name in names:
            text = text.replace(name, "X")
        return text

    source = statement.source and unnamed(statement.source.text)
    speaker = statement.speaker and unnamed(statement.speaker.name)
    return statement.speech, [c.text for c in statement.content], source, statement.cue.text, speaker

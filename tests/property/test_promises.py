"""Whatever the text, there is a result, and it keeps the promises of the library."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from damaged import ARTICLES, MANGLED, cut, damaged, from_pieces
from diplostmt.extraction import extract
from diplostmt.testing import check
from measure import seconds

BASELINE = ARTICLES[0] * 40


@given(st.text(max_size=300))
@example("\ud800 said: \udc00")
@example("\x00“\x00” said Ana Ruiz\x00")
@example("\u202eOSLO, May 4 (Reuters) - “Talks,” Ana Ruiz said.\u202c")
@example("قال الوزير: “نعم”، said Minister Ana Ruiz.")
@example("\ufeffOSLO, May 4 (Reuters) - Talks resume, Ana Ruiz said.")
def test_any_text(text: str) -> None:
    check(extract(text))


@given(from_pieces())
def test_texts_of_the_pieces_that_rules_look_at(text: str) -> None:
    check(extract(text))


@given(cut())
def test_articles_cut_off_anywhere(text: str) -> None:
    check(extract(text))


@given(damaged())
def test_damaged_articles(text: str) -> None:
    check(extract(text))


@pytest.mark.no_cover
@pytest.mark.parametrize("number", range(len(MANGLED)))
def test_whole_pages_mangled(number: int) -> None:
    for article in ARTICLES:
        check(extract(MANGLED[number](article)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("saying z May ,0", id="a cue at the end of what is read"),
        pytest.param("told reporters said according to said", id="two statements, each nested in the other"),
        pytest.param(
            '"\r\nquoted\r\n"Foreign Minister said\'quoted\n\nMonday', id="a pull quote without words"
        ),
        pytest.param("r.\nC accuse«s».“n\x85n”,l said.", id="contents out of order"),
    ],
)
def test_once_broken(text: str) -> None:
    check(extract(text))


HOSTILE = [
    '"' * 50_000, "“" * 50_000, "“”" * 25_000, "'" * 50_000, "a" * 250_000, "A" * 250_000, "(" * 50_000,
    "said " * 10_000, "Oslo, " * 10_000, "May 4 " * 10_000, "\n" * 50_000, "Article 5 " * 5000, "\ud800" * 50_000,
    '"Talks," he said. ' * 3000, "- " * 25_000, "Ana Ruiz " * 5000, "\x00" * 50_000, "1" * 50_000, "." * 50_000,
]  # fmt: skip


@pytest.mark.no_cover
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: f"{len(text)} of {text[:10]!a}")
def test_no_text_takes_much_longer_than_an_article_of_its_length(text: str) -> None:
    allowed = 20 * seconds(lambda: extract(BASELINE)) * len(text) / len(BASELINE) + 0.5
    assert seconds(lambda: extract(text)) < allowed

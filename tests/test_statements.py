"""Finding statements: marked-up sentences, what states nothing, and laws that hold for any text."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt import Article, extract, find_statements, parse_article
from diplostmt.attribution.rules.order import CLAUSE_RULES, SENTENCE_RULES
from diplostmt.models import Relay, Statement
from diplostmt.spans import Span
from marked import Case, case_id, read_cases

CASES = read_cases("statements.txt")
NEGATIVES = read_cases("no_statements.txt")
FAILURES = read_cases("known_failures.txt")
#: Rules that are no function of a sentence: they read marks, colons, headings and turns.
OTHER_RULES = {
    "headline_colon_source", "headline_dash", "headline_source_colon", "headline_verb", "implied_by_subject",
    "implied_quotation", "interview_answer", "introduced_quotation", "name_colon", "pull_quote", "quoted_fragment",
    "released_text", "posted", "signed_quotation", "unattributed_quotation",
}  # fmt: skip

MARKS = ['"', "“", "”", "«", "»", "''", "'", "’", "(", ")", "—", ":", ",", ".", "?", "…", ";"]
WORDS = (
    "Ana Ruiz he she the envoy said says told warned quoted saying adding according to in his words as that this "
    "was stated by TASS reporters who and but on Monday road is open not Question Answer asked whether"
).split()
PROSE = st.lists(st.sampled_from([*MARKS, *WORDS, "\n\n", "\n", "\u00a0", "Q:", "— "]), max_size=60).map(
    " ".join
)


def reads_as_marked(case: Case) -> None:
    statements = find_statements(case.text)
    assert case.found(statements) == case.statements
    if case.rules:
        assert tuple(s.rule for s in statements) == case.rules


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_a_marked_sentence_is_read_as_it_is_marked(case: Case) -> None:
    reads_as_marked(case)


@pytest.mark.no_cover
@pytest.mark.parametrize("case", [*CASES, *NEGATIVES], ids=case_id)
def test_a_sentence_cut_off_after_any_word_gives_a_result(case: Case) -> None:
    """Every third word of each: thousands of sentences cut everywhere between them."""
    ends = [space.start() for space in re.finditer(r"\s", case.text)]
    for end in ends[len(case.text) % 3 :: 3]:
        assert isinstance(find_statements(case.text[:end]), tuple)


@pytest.mark.parametrize("case", NEGATIVES, ids=case_id)
def test_what_states_nothing_gives_nothing(case: Case) -> None:
    assert case.statements == ()
    assert find_statements(case.text) == ()


@pytest.mark.parametrize(
    "case", [pytest.param(c, marks=pytest.mark.xfail(reason=c.reason), id=case_id(c)) for c in FAILURES]
)
def test_what_is_read_wrong_today(case: Case) -> None:
    reads_as_marked(case)


def test_every_rule_has_a_case_that_names_it() -> None:
    rules = {rule.__name__ for rule in (*CLAUSE_RULES, *SENTENCE_RULES)} | OTHER_RULES
    assert {rule for case in CASES for rule in case.rules} == rules


def test_cases_stand_once_and_are_enough() -> None:
    lines = [case.line for case in (*CASES, *NEGATIVES, *FAILURES)]
    assert sorted({line for line in lines if lines.count(line) > 1}) == []
    assert len(CASES) >= 250
    assert len(NEGATIVES) >= 100
    assert all(case.statements for case in CASES)
    assert all(len(case.rules) == len(case.statements) for case in CASES)


# ---------------------------------------------------------------- one answer, whatever it is handed in as


def test_an_article_gives_what_its_text_gives() -> None:
    text = "OSLO, May 4 (Reuters) - The road is open, Foreign Minister Ana Ruiz said on Monday."
    article = parse_article(text)
    assert isinstance(article, Article)
    assert find_statements(article) == find_statements(text)


@pytest.mark.parametrize("given", [None, 7, b"He said so.", ["He said so."]], ids=repr)
def test_anything_else_is_refused_with_a_word_on_what_is_wanted(given: object) -> None:
    with pytest.raises(TypeError, match=rf"article: wanted a str or an Article, got {type(given).__name__}"):
        find_statements(given)  # type: ignore[arg-type]


def test_no_text_states_nothing() -> None:
    assert find_statements("") == ()


# ---------------------------------------------------------------- laws


def spans_of(s: Statement) -> list[Span | Relay]:
    """Give all that a statement points at."""
    single = (s.source, s.cue, s.occasion, s.time)
    return [*s.content, *s.via, *(span for span in single if span)]


def check(text: str, statements: tuple[Statement, ...]) -> None:
    """Check what holds for the statements of any text."""
    for n, statement in enumerate(statements, 1):
        assert statement.id == f"s{n}"
        assert 0.0 <= statement.confidence <= 1.0
        assert statement.content
        for span in spans_of(statement):
            assert text[span.start : span.end] == span.text
            assert span.text == span.text.strip()
            assert span.text
        for before, after in zip(statement.content, statement.content[1:], strict=False):
            assert before.end <= after.start
        for content in statement.content:
            assert not (statement.cue and statement.cue.overlaps(content))
        assert statement.nested_in in {None, *(s.id for s in statements if s is not statement)}
    starts = [s.content[0].start for s in statements]
    assert starts == sorted(starts)


@given(PROSE)
def test_any_words_and_marks_give_spans_of_the_text_in_order(text: str) -> None:
    check(text, find_statements(text))


@given(st.text(max_size=200))
def test_any_text_gives_spans_of_the_text_in_order(text: str) -> None:
    check(text, find_statements(text))


@pytest.mark.no_cover
@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_the_laws_hold_for_the_cases(case: Case) -> None:
    check(case.text, find_statements(case.text))


CURLED = [
    case
    for case in CASES
    if case.text.count('"') == 2 and not set("“”„«»'") & set(case.text) and "¶" not in case.line
]


@pytest.mark.parametrize("case", CURLED, ids=case_id)
def test_curly_and_straight_marks_agree(case: Case) -> None:
    first, inside, last = case.text.split('"')
    curled = find_statements(f"{first}“{inside}”{last}")
    assert straightened([shown(s, whole=True) for s in curled]) == straightened(
        [shown(s, whole=True) for s in find_statements(case.text)]
    )


def straightened(parts: object) -> str:
    """Write parts with straight marks: the name of a source may hold some."""
    return str(parts).translate(str.maketrans("“”'", '"""'))


def shown(statement: Statement, *, whole: bool = False) -> tuple[object, ...]:
    """Give the parts of a statement, with its place where ``whole``."""
    spans = [*statement.content, statement.source, statement.cue]
    return tuple((s.start if whole else 0, s.text) if s else None for s in spans)


BACKGROUND = "\n\nThe treaty of 1972 covers fish, customs and the use of the river between the two states."
RUNNING = [case for case in CASES if "¶" not in case.line and "⏎" not in case.line]


@pytest.mark.no_cover
@pytest.mark.parametrize("case", RUNNING, ids=case_id)
def test_a_paragraph_of_background_changes_nothing_before_it(case: Case) -> None:
    lede = "LIMA (Reuters) - The delegations left on Sunday, and the road was closed behind them.\n\n"
    alone, followed = find_statements(lede + case.text), find_statements(lede + case.text + BACKGROUND)
    assert [shown(s, whole=True) for s in followed] == [shown(s, whole=True) for s in alone]


NAMES = st.sampled_from(
    [
        "Ingrid Solheim",
        "He",
        "The diplomat",
        "Russian Deputy Foreign Minister Oleg Belozerov",
        "The Kremlin",
        "Beijing",
    ]
)


@given(NAMES)
def test_who_speaks_changes_nothing_else(name: str) -> None:
    for text in (
        '"The road is open," {} said.',
        "{} said that the road was open.",
        "According to {}, the road was open.",
    ):
        (statement,) = find_statements(text.format(name))
        assert statement.source
        assert statement.source.text == name
        assert statement.content[0].text.lower().startswith("the road")


# ---------------------------------------------------------------- many and long


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "“",
        "he said, ",
        '"no," he said. ',
        "according to ",
        ", ",
        "(",
        "— ",
        "said ",
        "in his words ",
        "Ruiz: ",
        "that ",
    ],
)
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        begun = time.process_time()
        find_statements(text)
        return time.process_time() - begun

    few, many = (min(seconds(n) for _ in range(2)) for n in (150, 1200))
    assert many < 24 * few + 0.05


def test_nobody_calls_himself_the_envoy() -> None:
    told, telling = find_statements(
        "Ana Ruiz said the Norwegian envoy had told her that the strait was closed."
    )
    assert told.speaker
    assert telling.speaker
    assert (told.speaker.name, telling.speaker.name, telling.nested_in) == (
        "Ana Ruiz",
        "Norwegian envoy",
        told.id,
    )


def test_what_an_answer_tells_of_others_is_nested_in_it() -> None:
    text = """Interview with the Norwegian envoy Ana Ruiz

    Q: Is the door open?

    A: I say that it is. My colleague Ivan Belov told me in Baku that they were ready. They say a lot.
    """
    answer, *told = find_statements(text)
    assert [(s.speaker and s.speaker.name, s.content[0].text, s.nested_in) for s in told] == [
        ("Ivan Belov", "they were ready", answer.id)
    ]


def test_agreements_and_countries_of_the_content_come_with_extract() -> None:
    text = (
        "OSLO, May 4 (Reuters) - Russia will leave New START in 2026, Foreign Minister Ana Ruiz of Peru said."
    )
    (statement,) = extract(text).statements
    assert (statement.agreements, statement.countries) == (("new-start",), ("RU",))


def test_nobody_is_nobodys_name() -> None:
    text = """Interview with the Norwegian envoy Ana Ruiz

Q: Is the door open?

A: Nobody knows. He said in Baku that it was open.
"""
    assert [s.speaker and s.speaker.name for s in find_statements(text)][:1] == ["Ana Ruiz"]

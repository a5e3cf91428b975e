"""Explaining: every cue, every rule in order, and what became of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt import find_statements, parse_article
from diplostmt.attribution.explaining import explain
from diplostmt.attribution.rules.order import CLAUSE_RULES, SENTENCE_RULES

TEXT = (
    '"The strait is open," Ana Ruiz said on Monday, TASS reported. "It will stay open." He did not say when.'
)


def test_each_rule_is_named_for_each_cue_in_order() -> None:
    lines = explain("Ruiz said that it rains.").split("\n")
    names = [line.strip().partition(":")[0] for line in lines[2 : 2 + len(CLAUSE_RULES)]]
    assert lines[1] == "  cue: said (say, past)"
    assert names == [rule.__name__ for rule in CLAUSE_RULES]
    assert f"  {', '.join(rule.__name__ for rule in SENTENCE_RULES)}: decline" in lines


def test_the_rule_that_answers_shows_content_source_and_probability() -> None:
    (line,) = [
        line for line in explain("Ruiz said that it rains.").split("\n") if "source_cue_content: " in line
    ]
    assert line.startswith('    source_cue_content: "it rains" by "Ruiz"; 0.')
    assert line.endswith(", kept")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("He did not say when.", "    negated: states nothing"),
        (TEXT, '"The strait is open," … "Ana Ruiz said on Monday" by "TASS"; not weighed'),
        (TEXT, "s1 [1:81]: content_source_cue, "),
        ("The junta offered tea.", ", too doubtful"),
        ("It was announced that it rains.", '    impersonal: "it rains" by nobody named'),
        ("According to Ruiz, it rains in Oslo.", '  according_to: "it rains in Oslo" by "Ruiz"; 0.'),
        ("It rains in Oslo. This was stated by Ruiz.", '  stated_by: the sentence before by "Ruiz"; '),
        ('The ship "Aurora" is a museum.', '  in marks: "Aurora"; 0.'),
        ("Q: Does it rain?\n\nA: It does, and it will.\n\nQ: And snow?\n\nA: It may.", "interview_answer, "),
        ('"It rains."', 'unattributed_quotation, 0.97, "It rains." by nobody named'),
        ("He said it rains." + " It rains in Oslo" * 20 + ".", "…"),
    ],
)
def test_what_is_told(text: str, shown: str) -> None:
    assert shown in explain(text)


def test_a_rule_that_comes_too_late_is_told_too() -> None:
    assert '    source_cue_content: "it snows" by "Ruiz"; not reached' in explain(
        "It rains, as Ruiz noted: it snows."
    )


def test_an_article_is_explained_as_its_text_is() -> None:
    assert explain(parse_article(TEXT)) == explain(TEXT)


def test_every_statement_is_told_once() -> None:
    lines = explain(TEXT).split("\n")
    for statement in find_statements(TEXT):
        assert len([line for line in lines if line.startswith(f"  {statement.id} [")]) == 1


def test_nothing_is_told_of_nothing() -> None:
    assert explain("") == ""


@pytest.mark.parametrize("given", [None, 7, b"He said so."], ids=repr)
def test_anything_else_is_refused(given: object) -> None:
    with pytest.raises(TypeError, match="article: wanted a str or an Article"):
        explain(given)  # type: ignore[arg-type]


@given(st.text(alphabet='ab .,"“”:—\n', max_size=80))
def test_any_text_is_explained(text: str) -> None:
    assert isinstance(explain(text), str)

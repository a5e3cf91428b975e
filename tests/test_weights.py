"""The weights: a readable table, and the small model and cuts that read it."""

from __future__ import annotations

import math

import pytest

from diplostmt.attribution.contents.breaks import Reported, breaks
from diplostmt.attribution.contents.cuts import cut_features, likeliest_end
from diplostmt.attribution.contents.weights import probability, weights, word_class
from diplostmt.attribution.drafting import apply_rules
from diplostmt.attribution.findings.drafts import Draft
from diplostmt.attribution.findings.scoring import THRESHOLD, draft_features, fragment_features, source_class
from diplostmt.attribution.rules.order import CLAUSE_RULES, SENTENCE_RULES
from diplostmt.tables import read_table
from sentences import clause, pointed, sentence, shown

ROWS = list(read_table("weights"))
RULES = {rule.__name__ for rule in (*CLAUSE_RULES, *SENTENCE_RULES)} | {"quoted_fragment"}


def test_features_stand_once_and_sorted_with_a_finite_weight() -> None:
    features = [row["feature"] for row in ROWS]
    assert features == sorted(set(features))
    assert [
        row for row in ROWS if not math.isfinite(float(row["weight"])) or float(row["weight"]) == 0.0
    ] == []
    assert len(weights()) == len(ROWS)


def test_weights_name_rules_that_there_are() -> None:
    assert {f.removeprefix("rule=") for f in weights() if f.startswith("rule=")} <= RULES


@pytest.mark.parametrize("kind", ["lemma=say", "rule=source_cue_content", "cut=,", "rule=quoted_fragment"])
def test_every_kind_of_feature_is_weighed(kind: str) -> None:
    assert kind in weights()


def test_nothing_known_is_even_odds() -> None:
    assert probability([]) == 0.5
    assert probability(["no such feature"]) == 0.5


def test_the_probability_is_that_of_the_sum() -> None:
    features = ["lemma=say", "rule=source_cue_content"]
    total = sum(weights()[feature] for feature in features)
    assert probability(features) == pytest.approx(1 / (1 + math.exp(-total)))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He said |that it rains.", "that"),
        ("|He said so.", "pronoun"),
        ("|The road", "determiner"),
        ("He went |with her", "preposition"),
        ("He |has gone", "auxiliary"),
        ("He left |whether it rains", "subordinator"),
        ("on |Monday night", "time"),
        ("He |openly said", "adverb"),
        ("with |Ruiz there", "name"),
        ("He left |walking at", "ing"),
        ("He |left", "word"),
        ("It |rained", "ed"),
        ("He |rains", "plural"),
        ("He left|, she", ","),
    ],
)
def test_word_classes(marked: str, expected: str) -> None:
    s, at, _ = pointed(marked)
    assert word_class(s, at) == expected


def test_beyond_the_sentence_is_its_edge() -> None:
    s = sentence("He left.")
    assert word_class(s, -1) == word_class(s, 9) == "edge"


class TestScoring:
    def test_a_clear_report_is_surer_than_a_doubtful_one(self) -> None:
        clear, doubtful = (
            best("The minister said that the road was open."),
            best("The minister called his hall."),
        )
        assert clear > THRESHOLD
        assert clear > doubtful

    def test_features_say_what_they_saw(self) -> None:
        s = sentence('The minister has also said that "it is over".')
        ((draft, clause_),) = apply_rules(s)
        features = set(draft_features(s, draft, clause_, nested=True))
        assert features >= {
            "rule=source_cue_content", "lemma=say", "nested=source_cue_content", "helper=has", "helper=also",
            "takes=say|that",  "quoted=source_cue_content|whole",
        }  # fmt: skip

    def test_a_phrase_that_attributes_has_no_clause(self) -> None:
        s = sentence("According to her, it rains.")
        ((draft, clause_),) = apply_rules(s)
        assert clause_ is None
        assert "lemma=according to" in set(draft_features(s, draft, clause_, nested=False))

    def test_a_draft_without_content_has_features_too(self) -> None:
        s = sentence("This was stated by Ana Ruiz.")
        (draft,) = (rule for rule, _ in apply_rules(s))
        assert "rule=stated_by" in set(draft_features(s, draft, None, nested=False))
        assert "closes=x|True" in set(draft_features(s, Draft("x", ((4, 6),)), None, nested=False))

    def test_sources_are_classed_by_their_ends(self) -> None:
        s = sentence("The minister of Peru said so.")
        assert source_class(s, None) == "none"
        assert source_class(s, (0, 2)) == "determiner..word"
        assert source_class(s, (3, 4)) == "name"

    def test_a_title_in_marks_is_less_likely_said_than_a_clause(self) -> None:
        title, words = (
            sentence('She read "War and Peace" here.'),
            sentence('She found it "hard to believe" here.'),
        )
        assert probability(fragment_features(title, 2)) < probability(fragment_features(words, 3))


def best(text: str) -> float:
    s = sentence(text)
    found = [
        probability(draft_features(s, draft, clause_, nested=False)) for draft, clause_ in apply_rules(s)
    ]
    return max(found, default=0.0)


class TestCuts:
    def test_a_clause_can_end_only_after_a_verb_and_at_a_break(self) -> None:
        c = clause("She said the road, the bridge and the port were open, and left in May.")
        s = c.sentence
        assert [s.words[i] for i in breaks(Reported(c, (2, len(s.words) - 1)))] == [",", "and", "in"]

    def test_a_noun_phrase_can_end_at_a_break(self) -> None:
        c = clause("She announced a plan for the border in May.")
        s = c.sentence
        assert [s.words[i] for i in breaks(Reported(c, (2, len(s.words) - 1)))] == ["in"]

    def test_a_clause_without_breaks_ends_where_it_ends(self) -> None:
        c = clause("She said that it rains.")
        assert likeliest_end(c, (3, 5)) == 5

    @pytest.mark.parametrize(
        "marked",
        [
            "She said |[the road was open], and she left.".replace(
                "], and she left", ", and the bridge was open]"
            ),
            "She said |[the road was open because it was May].",
        ],
    )
    def test_what_goes_on_stays(self, marked: str) -> None:
        s, at, expected = pointed(marked)
        c = clause(s.text)
        assert shown(s, (at, likeliest_end(c, (at, len(s.words) - 1)))) == expected

    def test_features_name_the_mark_and_what_follows(self) -> None:
        c = clause('She said that "it is late", and left for Oslo.')
        s = c.sentence
        features = set(cut_features(Reported(c, (3, len(s.words) - 1)), 4))
        assert features >= {
            "cut",
            "cut=, and",
            "cut_after_quote=, and",
            "cut_word=, and|left",
            "cut_that=True|, and|past",
        }

    @pytest.mark.parametrize(
        ("after", "kind"),
        [
            ("has gone", "has"),
            ("saying so", "cue-ing"),
            ("walked off", "ed"),
            ("walking", "ing"),
            ("so red", "no"),
            ("", "no"),
        ],
    )
    def test_the_verb_that_follows_a_break(self, after: str, kind: str) -> None:
        c = clause(f"She told him it was late — {after}".strip(), "told")
        at = c.sentence.words.index("—")
        content = (3, len(c.sentence.words))
        assert f"cut_form=—|past|{kind}" in set(cut_features(Reported(c, content), at))

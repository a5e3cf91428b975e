"""Reading running text: what is found before speakers are known, and what is carried from one paragraph to the next."""

from __future__ import annotations

import pytest

from diplostmt import find_statements, parse_article
from diplostmt.attribution.drafting import apply_rules
from diplostmt.attribution.findings.finding import Finding, contents_of
from diplostmt.attribution.reading import Reader
from diplostmt.attribution.rules.lead_ins import introduction, is_only_quoted, with_attributions
from diplostmt.attribution.statements import findings_of
from marked import Case, case_id, read_cases
from sentences import cut, sentence

DOUBTFUL = read_cases("doubtful.txt")


def read(*paragraphs: str, threshold: float | None = None) -> list[Finding]:
    """Read paragraphs one after the other."""
    text = "\n\n".join(paragraphs)
    reader = Reader(text) if threshold is None else Reader(text, threshold)
    start = 0
    for paragraph in paragraphs:
        reader.read(start, start + len(paragraph))
        start += len(paragraph) + 2
    return list(reader.result())


def told(*paragraphs: str) -> list[tuple[str, str | None, list[str]]]:
    return [
        (f.rule, f.source.text if f.source else None, [c.text for c in f.contents]) for f in read(*paragraphs)
    ]


@pytest.mark.parametrize("case", DOUBTFUL, ids=case_id)
def test_a_rule_reads_what_may_be_too_doubtful_to_keep(case: Case) -> None:
    found = findings_of(parse_article(case.text), threshold=0.0)
    shapes = {
        (
            f.rule,
            tuple((c.start, c.text, c.quoted) for c in f.contents),
            (f.source.start, f.source.text) if f.source else None,
            (f.cue.start, f.cue.text) if f.cue else None,
        )
        for f in found
    }
    (expected,) = case.statements
    assert (case.rules[0], expected.contents, expected.source, expected.cue) in shapes


class TestCarrying:
    def test_a_quotation_goes_on_with_a_quotation(self) -> None:
        assert told('"A is b," he said. "C is d."') == [("content_source_cue", "he", ["A is b,", "C is d."])]

    def test_a_quotation_goes_on_in_the_next_paragraph(self) -> None:
        assert told('"A is b," he said.', '"C is d."', '"E is f."') == [
            ("content_source_cue", "he", ["A is b,", "C is d.", "E is f."])
        ]

    def test_a_quotation_after_a_report_is_a_statement_of_its_own(self) -> None:
        first, second = read('He said that it rains. "C is d."')
        assert (second.rule, second.carries, second.source) == ("implied_quotation", 0, None)
        assert first.rule == "source_cue_content"

    def test_narration_ends_what_goes_on(self) -> None:
        assert told('"A is b," he said. The rain fell. "C is d."')[1][:2] == ("implied_quotation", None)

    def test_a_colon_introduces_what_the_next_paragraph_says(self) -> None:
        assert told("Ruiz, the envoy, continued:", '"A is b."') == [
            ("introduced_quotation", "Ruiz, the envoy", ["A is b."])
        ]

    def test_a_colon_without_a_verb_of_speech_introduces_too(self) -> None:
        assert told("Ruiz had this advice:", '"A is b."') == [("introduced_quotation", "Ruiz", ["A is b."])]

    def test_narration_after_a_colon_ends_what_it_introduced(self) -> None:
        assert told("Ruiz continued:", "The rain fell.", '"A is b."') == [
            ("unattributed_quotation", None, ["A is b."])
        ]

    def test_the_subject_of_the_sentence_before_is_taken_for_the_speaker(self) -> None:
        assert told('Ruiz was in no mood to wait. "A is b."') == [("implied_by_subject", "Ruiz", ["A is b."])]

    def test_a_name_behind_a_dash_signs_the_quotation_above(self) -> None:
        assert told('"A is b."', "— Ana Ruiz, envoy to Oslo.") == [
            ("signed_quotation", "Ana Ruiz", ["A is b."])
        ]
        assert told('"A is b," he said.', '"C is d."', "-President Ana Ruiz") == [
            ("content_source_cue", "he", ["A is b,"]),
            ("signed_quotation", "President Ana Ruiz", ["C is d."]),
        ]

    def test_a_dash_without_a_name_signs_nothing(self) -> None:
        assert told('"A is b."', "— The rain fell.") == [("unattributed_quotation", None, ["A is b."])]

    def test_a_paragraph_left_open_belongs_to_the_cue_that_follows(self) -> None:
        assert told("“A is b.", "“C is d,” he said.") == [
            ("content_source_cue", "he", ["A is b.", "C is d,"])
        ]

    def test_paragraphs_left_open_after_a_cue_go_on(self) -> None:
        assert told('"A is b," he said. "C is d.', '"E is f.', '"G is h."') == [
            ("content_source_cue", "he", ["A is b,", "C is d.", "E is f.", "G is h."])
        ]

    def test_a_second_cue_takes_over_the_paragraph_left_open_before_it(self) -> None:
        found = told('"A is b," he said.', '"C is d.', '"E is f," she said.')
        assert found == [
            ("content_source_cue", "he", ["A is b,"]),
            ("content_source_cue", "she", ["C is d.", "E is f,"]),
        ]

    def test_what_was_open_is_let_go_where_nothing_resumes_it(self) -> None:
        assert told('"A is b.', "He said that it rains.")[0] == ("unattributed_quotation", None, ["A is b."])

    def test_marks_with_nothing_in_them_say_nothing(self) -> None:
        assert told('"..." "!"') == []

    def test_the_sentence_before_is_given_to_who_stated_it(self) -> None:
        assert told("It rains. This was stated by Ana Ruiz.") == [("stated_by", "Ana Ruiz", ["It rains"])]

    @pytest.mark.parametrize(
        "text",
        [
            "This was stated by Ana Ruiz.",
            "He said that it rains. This was stated by Ana Ruiz.",
            "... This was stated by Ana Ruiz.",
        ],
    )
    def test_a_sentence_that_has_an_owner_is_not_given_away(self, text: str) -> None:
        assert "stated_by" not in [rule for rule, _, _ in told(text)]


class TestLabels:
    def test_a_name_and_a_colon_have_the_paragraph(self) -> None:
        assert told("Ana Ruiz: It rains. It will snow, too.") == [
            ("name_colon", "Ana Ruiz", ["It rains. It will snow, too"])
        ]

    def test_quoted_words_stay_apart(self) -> None:
        assert told('Ana Ruiz: It rains "like hell" in Oslo.') == [
            ("name_colon", "Ana Ruiz", ["It rains", "like hell", "in Oslo"])
        ]

    @pytest.mark.parametrize(
        "text",
        ["Oslo: It rains in the city today.", "Ana Ruiz: Yes.", "Ana Ruiz: ?!", "Ana Ruiz:It rains today."],
    )
    def test_what_is_no_label(self, text: str) -> None:
        assert [rule for rule, _, _ in told(text) if rule == "name_colon"] == []


class TestRelays:
    def test_an_outlet_that_repeats_an_attribution_is_its_relay(self) -> None:
        (found,) = find_statements("It rains in Oslo, Ruiz said, TASS reported.")
        assert found.source
        assert found.source.text == "Ruiz"
        assert [relay.text for relay in found.via] == ["TASS"]

    def test_anybody_else_is_not(self) -> None:
        assert [source for _, source, _ in told("It rains in Oslo, Ruiz said, Haddad claimed.")][:1] == [
            "Ruiz"
        ]

    def test_an_outlet_may_have_its_acronym_after_it(self) -> None:
        (found,) = read("It rains in Oslo, Ruiz said, the Islamic Republic News Agency (IRNA) reported.")
        assert found.source
        assert found.source.text == "Ruiz"


class TestFragments:
    def test_words_in_marks_share_the_source_of_their_sentence(self) -> None:
        text = 'Norway, in her words, is ready for a "frank talk" with Peru, Ruiz said.'
        assert all(c.text for f in read(text, threshold=0.0) for c in f.contents)

    def test_a_question_put_to_the_speaker_is_left_out(self) -> None:
        found = told('Asked whether "it is dead", Ruiz replied: "Not yet."')
        assert [contents for _, _, contents in found] == [["Not yet."]]

    def test_what_goes_on_after_a_dash_belongs_to_the_quotation(self) -> None:
        found = told('"The deal is not dead," Ruiz told reporters on Monday, "but it is very, very tired."')
        assert found == [
            ("content_source_cue", "Ruiz", ["The deal is not dead,", "but it is very, very tired."])
        ]


class TestSentences:
    def test_a_short_attribution_joins_the_quotation_before_it(self) -> None:
        (joined,) = with_attributions(cut('"Who pays?" Ana Ruiz asked.'))
        assert joined.words[-2] == "asked"

    @pytest.mark.parametrize(
        "text",
        [
            '"Who pays?" The rain fell.',
            '"Who pays?" Ana Ruiz said it rains.',
            '"Who pays?" Asked again, he left.',
        ],
    )
    def test_anything_else_stays_apart(self, text: str) -> None:
        assert len(list(with_attributions(cut(text)))) == 2

    @pytest.mark.parametrize(
        ("text", "only"), [('"A b."', True), ('"A b" – "c d"', True), ('"A b" or so', False), ("A b.", False)]
    )
    def test_what_is_nothing_but_quotation(self, text: str, only: bool) -> None:
        assert is_only_quoted(sentence(text)) is only

    def test_a_sentence_without_a_subject_introduces_nobody(self) -> None:
        assert introduction(sentence("In Oslo:")) is None

    def test_quoted_and_unquoted_parts_are_told_apart(self) -> None:
        s = sentence('It "rains" and "snows" , .')
        assert [(c.text, c.quoted) for c in contents_of(s, ((0, len(s.words)),))] == [
            ("It", False), ("rains", True), ("and", False), ("snows", True)
        ]  # fmt: skip

    def test_the_rules_answer_in_the_order_of_the_cues(self) -> None:
        drafts = [
            draft for draft, _ in apply_rules(sentence("Ruiz said that it rains, adding that it snows."))
        ]
        assert [draft.lemma for draft in drafts] == ["say", "add"]
        assert drafts[0].source == drafts[1].source

    def test_a_possessive_is_no_part_of_a_source(self) -> None:
        (found,) = read("According to Ruiz's, it rains in Oslo.")
        assert found.source
        assert found.source.text == "Ruiz"


def test_the_threshold_decides_what_is_kept() -> None:
    text = "The junta threatened to shut the port."
    doubtful = read(text, threshold=0.0)
    assert doubtful
    assert read(text, threshold=doubtful[0].confidence + 0.01) == []
    assert read(text, threshold=doubtful[0].confidence) == doubtful

"""Cues, and what stands between a cue and the words reported."""

from __future__ import annotations

import pytest

from diplostmt.attribution.clauses.prepositions import prepositional_end
from diplostmt.attribution.contents.complements import reported
from diplostmt.attribution.contents.limits import (
    clause_end,
    content_after,
    content_before,
    content_ends_before,
    second_half,
)
from diplostmt.attribution.cues.finding import cue_at
from sentences import clause, pointed, sentence, shown


class TestCues:
    @pytest.mark.parametrize(
        "marked",
        [
            "He |claims that it rains.",
            "The report |notes that it rains.",
            "Officials |claim that it rains.",
            "They often |report that it rains.",
            "Some |say that it rains.",
            "Police |say that it rains.",
            "He did |say that it rains.",
            "They did not |report it.",
            "He didn't |comment.",
            "It was |claimed by him.",
            "Ruiz |says the road is open.",
            '"No," |states Ruiz.',
            "Peru |demands the road.",
            "He |pointed out that it rains.",
            "Ruiz's aides |claim that it rains.",
        ],
    )
    def test_a_form_that_is_a_verb(self, marked: str) -> None:
        s, at, _ = pointed(marked)
        assert cue_at(s, at) is not None

    @pytest.mark.parametrize(
        "marked",
        [
            "His |claims were false.",
            "Ruiz's |claims were false.",
            "The |report was false.",
            "of |claims and counterclaims",
            "on |demand of his",
            "Talks and |demands went on.",
            "The road |answered by nobody is long.",
            "to |says",
            "He |pointed at it.",
            "The |rain fell.",
            "a |comment on it",
            "US |claims were false.",
            "the press |release",
        ],
    )
    def test_a_form_that_is_none(self, marked: str) -> None:
        s, at, _ = pointed(marked)
        assert cue_at(s, at) is None


class TestClause:
    @pytest.mark.parametrize(
        ("text", "word", "subject"),
        [
            ("The envoy has repeatedly said that it rains.", "said", "The envoy"),
            ("The envoy went on to stress that it rains.", "stress", "The envoy"),
            ("The envoy then went so far as to claim that it rains.", "claim", "The envoy"),
            ("Ruiz, the envoy, said that it rains.", "said", "Ruiz, the envoy"),
            ("The envoy on Tuesday said that it rains.", "said", "The envoy"),
            ("The envoy on May 3 said that it rains.", "said", "The envoy"),
            ("The envoy last week said that it rains.", "said", "The envoy"),
            ("The envoy this week said that it rains.", "said", "The envoy"),
            ("The envoy next week said that it rains.", "said", "The envoy"),
            ("The envoy two weeks ago said that it rains.", "said", "The envoy"),
            ("The envoy less than two weeks ago said that it rains.", "said", "The envoy"),
            ("The envoy a month ago said that it rains.", "said", "The envoy"),
            ("The envoy 3 weeks ago said that it rains.", "said", "The envoy"),
        ],
    )
    def test_the_subject_stands_before_auxiliaries_and_carrying_verbs(
        self, text: str, word: str, subject: str
    ) -> None:
        c = clause(text, word)
        assert shown(c.sentence, c.subject) == subject

    @pytest.mark.parametrize(
        ("text", "negated"),
        [
            ("He did not say so.", True),
            ("He never said so.", True),
            ("He hasn't said so.", True),
            ("He will say so.", False),
        ],
    )
    def test_negation(self, text: str, negated: bool) -> None:
        assert clause(text).negated is negated

    @pytest.mark.parametrize(
        ("text", "passive"),
        [("He was told so.", True), ("He has been quoted.", True), ("He had told so.", False)],
    )
    def test_passives(self, text: str, passive: bool) -> None:
        assert clause(text).passive is passive

    @pytest.mark.parametrize(
        ("text", "hearer", "time", "occasion", "rest"),
        [
            ("He said that it rains.", None, None, None, "that"),
            ("He said on Monday that it rains.", None, "Monday", None, "that"),
            ("He said Monday that it rains.", None, "Monday", None, "that"),
            ("He said last week that it rains.", None, "last week", None, "that"),
            ("He said in 2019 that it rains.", None, "2019", None, "that"),
            ("He said at a briefing in Oslo on Monday that it rains.", None, "Monday", "a briefing", "that"),
            ("He told reporters that it rains.", "reporters", None, None, "that"),
            ("He told them it rains.", "them", None, None, "it"),
            (
                "He told the daily's Ana Ruiz in an interview that it rains.",
                "the daily's Ana Ruiz",
                None,
                "an interview",
                "that",
            ),
            ("He told Ruiz, head of the port, that it rains.", "Ruiz", None, None, "that"),
            ("He told Ruiz, who left.", "Ruiz", None, None, ","),
            ("He told Ruiz his road was long.", "Ruiz", None, None, "his"),
            ("He told a group of his friends that it rains.", "a group of his friends", None, None, "that"),
            ("He warned the council that it rains.", "the council", None, None, "that"),
            ("He warned it rains.", "it", None, None, "rains"),
            ("He warned the road was long.", None, None, None, "the"),
            ("He said, openly, that it rains.", None, None, None, "that"),
            ("He said, however, that it rains.", None, None, None, "that"),
            ('He said, "It rains."', None, None, None, '"'),
            ("He said there were none.", None, None, None, "there"),
            ("He said openly that it rains.", None, None, None, "that"),
            ("He said here that it rains.", None, None, None, "that"),
            ("He told: it rains.", None, None, None, ":"),
            ("He said in the hall of the palace that it rains.", None, None, None, "that"),
        ],
    )
    def test_what_stands_between_cue_and_content(
        self, text: str, hearer: str | None, time: str | None, occasion: str | None, rest: str
    ) -> None:
        c = clause(text)
        s, read = c.sentence, c.adjuncts
        assert (shown(s, read.hearer), shown(s, read.time), shown(s, read.occasion)) == (
            hearer,
            time,
            occasion,
        )
        assert s.words[read.end] == rest

    def test_the_comma_that_was_read_over_is_kept(self) -> None:
        c = clause("He said on Monday, openly, that it rains.")
        assert c.sentence.words[c.adjuncts.mark] == ","
        assert c.sentence.words[c.adjuncts.end] == "that"

    @pytest.mark.parametrize(
        "marked",
        [
            "|[in the hall of the palace] he",
            "|[on Monday night] he",
            "|[with them] he left",
            "|[of the ships and the crews], he",
            "|[at US bases] he",
        ],
    )
    def test_where_a_prepositional_phrase_ends(self, marked: str) -> None:
        s, at, expected = pointed(marked)
        assert shown(s, (at, prepositional_end(s, at))) == expected


class TestReported:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("He said that it rains.", "it rains"),
            ("He said it rains.", "it rains"),
            ('He said: "It rains."', '"It rains."'),
            ('He said that "it rains."', '"it rains."'),
            ("He asked whether it rains.", "whether it rains"),
            ("He said why it rains.", "why it rains"),
            ("He warned of rain.", "rain"),
            ("He promised to wait.", "to wait"),
            ("He said to wait.", None),
            ("He said.", None),
            ("He said", None),
            ("He said as it rained.", None),
            ("He said of the rain.", None),
            ("He said is wrong.", None),
            ("He called it why.", None),
            ("He answered questions at length in the hall.", None),
            ("He answered the whole long list at length.", "the whole long list at length"),
            ("He answered the list.", None),
            ("He answered the rain poured.", "the rain poured"),
            ("He spoke of rain.", "rain"),
            ("He spoke rain.", None),
            ("He said over 40 had left.", "over 40 had left"),
            ("He said the rain is over.", "the rain is over"),
            ("He mentioned it.", "it"),
            ("He said:", None),
            ("He said that", None),
            ("He asked: why?", "why?"),
            ("He denied taking it.", "taking it"),
            ("He said nothing of it.", None),
            ("He said nothing is wrong.", "nothing is wrong"),
            ("He said nothing", None),
            ("He described it as mad.", "mad"),
            ('He called it "mad."', '"mad."'),
            ('He spoke, "It rains."', '"It rains."'),
            ('He said, it "rains."', None),
            ("He complained of rain.", "rain"),
            ("He complained against it.", None),
            ("He demanded over 40", "over 40"),
            ("He demanded about 40.", "about 40"),
            ("He demanded under 40.", "under 40"),
            ("He demanded over the rain.", None),
            ("He demanded rain.", "rain"),
            ("He answered ships.", None),
            ("He answered the long list at length.", None),
            ('He answered "no."', '"no."'),
            ("He answered they.", "they"),
            ("He answered Ruiz left.", "Ruiz left"),
            ("He answered Ruiz won't.", "Ruiz won't"),
            ('He answered the "no" rain.', 'the "no" rain'),
            ("He insisted on rain.", "rain"),
        ],
    )
    def test_the_words_that_follow_a_cue(self, text: str, expected: str | None) -> None:
        c = clause(text)
        assert shown(c.sentence, reported(c)) == expected

    @pytest.mark.parametrize("word", ["whether", "if", "why", "how", "what", "where", "when", "who"])
    def test_a_question_follows_verbs_that_take_one(self, word: str) -> None:
        explained, condemned = (
            clause(f"He explained {word} it rains."),
            clause(f"He condemned {word} it rains."),
        )
        assert shown(explained.sentence, reported(explained)) == f"{word} it rains"
        assert reported(condemned) is None

    @pytest.mark.parametrize(
        "text",
        [
            "He demanded of them all.",
            "He condemned to the press the war.",
            "He condemned about the war.",
            "He announced from afar.",
            "He announced into the night.",
            "He confirmed over tea.",
            "He declared against the war.",
            "He announced upon the hour.",
            "He announced as planned.",
            "He announced and left.",
            "He announced but one plan.",
            "He announced than planned.",
        ],
    )
    def test_words_that_open_nothing_reported(self, text: str) -> None:
        c = clause(text)
        assert reported(c) is None

    @pytest.mark.parametrize(
        "marked",
        [
            "He said |[it rains], adding that it snows.",
            "He said |[it rains], and she said it snows.",
            "He said |[it rains] and warned that it snows.",
            "He said |[it rains and it snows].",
            "He said |[it rains]; she said it snows.",
            "He said |[it rains; and it snows].",
            "He said |[it rains], TASS reported.",
            "He said |[it rains], while Ana Ruiz said it snows.",
            "He said |[it rains], according to TASS.",
            "He said |[it rains], without giving a date.",
            "He said |[it rains], but he added that it snows.",
            'He said |["it rains"] adding that it snows.',
            'He said |["it rains"]: "it snows," she said.',
            'He said |["it rains,"] Ana Ruiz said.',
            "He said |[it rains, then openly it snows].",
            "He said |[it rains] –",
            "He said |[it rains] -",
            "He said |[it rains];",
            "He said |[it rains]:",
            "He said |[it rains] without elaborating",
            "He said |[it rains] and warns that it snows.",
            'He said |["it is ‘mad,’"] TASS reported.',
            "He said |[it rains] but warned that it snows.",
            "He said |[it rains] and they warned that it snows.",
            "He said |[it rains] and she warned that it snows.",
            "He said |[it rains] -- he added that it snows.",
            "He said |[it rains] — he added that it snows.",
            "He said |[it rains], he added.",
            "He said |[it rains], and openly warned that it snows.",
            "He said |[it rains but adding water helps].",
            "He said |[it rains and adding water helps].",
            "He said |[it rains], but adding that it snows.",
            "He said |[it rains according to plan].",
            "He said |[it rains] and according to TASS it snows.",
            "He said |[it rains; but it snows].",
            "He said |[it rains; that it snows].",
            'He said |[it rains; "it snows"].',
            "He said |[it rains; it snows].",
            "He said |[it rains]; 40 say it snows.",
            "He said |[it rains]; TASS says it snows.",
            "He said |[it rains without end].",
            "He said |[it rains] without elaborating.",
            'He said |[it rains]: "it snows," TASS said.',
            'He said |[it rains: "it snows"].',
            'He said |["it rains"] saying so.',
            'He said |["it rains" and "it snows"].',
            "He said |[it rains] —",
            "He said |[it rains],",
            "He said |[it rains, and he]",
            "He said |[it rains and warned]",
        ],
    )
    def test_where_a_clause_ends(self, marked: str) -> None:
        s, at, expected = pointed(marked)
        assert shown(s, (at, clause_end(s, at))) == expected

    def test_nothing_after_a_colon_is_no_content(self) -> None:
        s = sentence("He said: ,")
        assert content_after(s, 2) is None
        assert content_after(sentence("He said ."), 2) is None


class TestContentBefore:
    @pytest.mark.parametrize(
        "marked",
        [
            "[It rains], |he said.",
            "However, [it rains], |he said.",
            "However [it rains], |he said.",
            "[But it rains], |he said.",
            "In particular, [it rains now], |he said.",
            "[The snow is over; it rains], |he said.",
            'The snow is over: ["it rains,"] |he said.',
            'The snow — ["it rains,"] |he said.',
            "• [It rains], |he said.",
            "[It rains] — |he said.",
            "[Does it rain?] |he said.",
            "However [Ruiz, 45, left], |he said.",
            "[Yet, it rains], |he said.",
            "[As usual, it rains], |he said.",
            "[At noon, it rains], |he said.",
            "In addition, [it rains], |he said.",
            "As a result, [it rains], |he said.",
            "In the meantime, [it rains], |he said.",
            "Moreover, [it rains], |he said.",
            "[For now, it rains], |he said.",
            "[At noon in Oslo, Bergen, it rains], |he said.",
            "- [It rains], |he said.",
            "— [It rains], |he said.",
            "* [It rains], |he said.",
            "[The snow — it rains], |he said.",
            'The snow; ["it rains,"] |he said.',
            "[It rains!] |he said.",
            "[It rains…] |he said.",
        ],
    )
    def test_the_words_before_an_attribution(self, marked: str) -> None:
        s, at, expected = pointed(marked)
        end = content_ends_before(s, at)
        assert end is not None
        assert [shown(s, part) for part in content_before(s, end)] == [expected]

    @pytest.mark.parametrize("marked", ["|He said it.", "Then |he said it.", ", |he said it."])
    def test_where_no_words_end(self, marked: str) -> None:
        s, at, _ = pointed(marked)
        assert content_ends_before(s, at) is None

    @pytest.mark.parametrize(
        "marked", ["At the same time, |he said it.", "—, |he said it.", "; , |he said it."]
    )
    def test_where_the_words_are_the_narrators(self, marked: str) -> None:
        s, at, _ = pointed(marked)
        end = content_ends_before(s, at)
        assert end is not None
        assert content_before(s, end) == ()


class TestSecondHalf:
    @pytest.mark.parametrize(
        "marked",
        [
            "It, he said|, [rains].",
            "It rains, he said|, that [it snows].",
            'It rains, he said|, ["it snows"].',
            'It rains, he said |["it snows"].',
            "It, he said|; [rains].",
            "It, he said| — [rains].",
            "It, he said|: [rains].",
            "It rains, he said|, [it snows].",
        ],
    )
    def test_the_words_after_an_attribution(self, marked: str) -> None:
        s, at, expected = pointed(marked)
        assert [shown(s, half) for half in second_half(s, at)] == [expected]

    @pytest.mark.parametrize(
        "marked",
        [
            "It rains, he said|, who left.",
            "It rains, he said|, a friend.",
            "It rains, he said|, leaving.",
            "It rains, he said|, in Oslo.",
            "It rains, he said|, TASS reported.",
            "It rains, he said|, that.",
            "It rains, he said|, while it snows.",
            "It rains, he said|, as it snows.",
            "It rains, he said|, which is odd.",
            "It rains, he said|, according to them.",
            "It rains, he said|, during talks.",
            "It rains, he said|, when it snows.",
            "It rains, he said|, after it snows.",
            "It rains, he said|, before it snows.",
            "It rains, he said|, an old friend.",
            "It rains, he said|, at noon.",
            "It rains, he said|, on Monday.",
            "It rains, he said|, of all things.",
            "It rains, he said|, he added.",
            "It rains, he said| on Monday.",
            "It rains, he said|,",
            "It rains, he said|, .",
        ],
    )
    def test_where_the_narrator_goes_on(self, marked: str) -> None:
        s, at, _ = pointed(marked)
        assert second_half(s, at) == ()

    def test_after_a_phrase_anything_may_follow(self) -> None:
        s, at, _ = pointed("According to him|, in Oslo it rains.")
        assert [shown(s, half) for half in second_half(s, at, anything=True)] == ["in Oslo it rains"]

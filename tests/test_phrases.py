"""Noun phrases around a cue: what is marked in brackets is what is to be read at the bar."""

from __future__ import annotations

import pytest

from diplostmt.attribution.clauses.preverbal_subjects import subject_before
from diplostmt.attribution.clauses.subjects import main_subject
from diplostmt.attribution.phrases.limits import phrase_after
from diplostmt.attribution.sentences.items import is_adverb, is_auxiliary, is_time, time_end
from sentences import pointed, sentence, shown


class TestSubjectBefore:
    @pytest.mark.parametrize(
        "marked",
        [
            "[Ana Ruiz] |said so.",
            "[Ana Ruiz, the envoy to Oslo], |said so.",
            "[Ana Ruiz, 45], |said so.",
            "[Rep. John Marsh (D-Ohio)] |said so.",
            "[Ana Ruiz], who leads the mission, |said so.",
            "[Ana Ruiz], citing two letters, |said so.",
            "[Ana Ruiz], backed by the union, |said so.",
            "[Ana Ruiz — the envoy] — |said so.",
            "[Ana Ruiz], however, |said so.",
            "[Ana Ruiz, of Arica, Chile], |said so.",
            "We spoke to [Ana Ruiz], who |said so.",
            pytest.param(
                "[A man] who knows her |said so.", marks=pytest.mark.xfail(reason="keeps the relative clause")
            ),
            "It was read by [Ana Ruiz], who |said so.",
            "He met Ana Ruiz, whom [they] |said so.",
            "There was [a letter] that |said so.",
            "There were [two envoys], some of whom |said so.",
            "[The envoy of the port authority] |said so.",
            "When the storm came, [the envoy] |said so.",
            "In Lima, [the envoy] |said so.",
            "[The ministers of France, Italy and Spain] |said so.",
            "[Norway, Chile and Peru] |said so.",
            "The road is long, and [Norway, Chile and Peru] |said so.",
            "They passed out [leaflets] that |said so.",
            "[The ships and the crews] |said so.",
            "Both sides knew it and [he] |said so.",
            "US and [they] |said so.",
            "[The US delegation] |said so.",
            "Talks closed, [the envoy, a friend], |said so.",
            "[Ruiz, backed by Oslo, a friend], |said so.",
            "They had signed [letters] that |said so.",
            "Those who signed [letters] that |said so.",
            "He was handed [letters] that |said so.",
            "[Ruiz], formerly of Oslo, |said so.",
            "[Ruiz], openly, |said so.",
            "[Ruiz, an old friend], |said so.",
            "[Ruiz of the ABC, a daily], |said so.",
            "[French, German and British diplomats] |said so.",
            "She met French, [German and British diplomats] |said so.",
            "On the deal, [envoys and aides] |said so.",
            "[France, Spain and Italy] |said so.",
            "He said that [France, Spain and Italy] |said so.",
            "It rained, but [France, Spain and Italy] |said so.",
            "It rained; [France, Spain and Italy] |said so.",
            "While [France, Spain and Italy] |said so.",
            "It rained in Oslo, [Spain and Italy] |said so.",
            "Peru signed, [Spain and Italy] |said so.",
            "[He and Ruiz] |said so.",
            "[She and the envoy] |said so.",
            "[An envoy, a friend of Oslo], |said so.",
            "[Ruiz, an envoy], |said so.",
            "[Ruiz, 45, an envoy], |said so.",
            "[Ruiz, 45, a friend], |said so.",
            "[Ruiz, facing defeat, the envoy], |said so.",
            "[Ruiz (D), the envoy], |said so.",
            "[Ruiz], in particular, |said so.",
            "[Ruiz], in Oslo, |said so.",
            "[Ruiz], who lives in Cambridge, Mass., |said so.",
            "[Ruiz, envoy to Oslo, Norway], |said so.",
            "There were [two envoys], most of whom |said so.",
            "There were [envoys] and who |said so.",
            "[The envoy] — who |said so.",
            "[The letter] that |said so.",
            "[The men who left] |said so.",
            "[The passed leaflets] |said so.",
            "[Ned] |said so.",
            "[Both envoys] |said so.",
            "[All envoys] |said so.",
            "Or [envoys] |said so.",
            "But [envoys] |said so.",
            "And [envoys] |said so.",
            "[40%] |said so.",
            "[US] |said so.",
            "[US envoys] |said so.",
            "[we] |said so.",
            "Oslo claims that [envoys] |said so.",
            "Hours since [Oslo] |said so.",
            "Hours after [Oslo] |said so.",
            "Days before [Oslo] |said so.",
            "[Letters that led talks] |said so.",
            "Ruiz was also denied [visas] |said so.",
            "We met [Ruiz], who, she said, |left.",
            "[Peru, Chile, Norway, Egypt and Iran] |said so.",
            "The envoy had met with [the king] |said so.",
            "Oslo is releasing [an ad] |said so.",
            "They claim that [envoys] |said so.",
            "He would note that [envoys] |said so.",
            "He plans to note that [envoys] |said so.",
            "In short, note that [envoys] |said so.",
            "He met [Ana Ruiz, a professor in Lima], who |said so.",
            "He met Ana Ruiz on Monday, [a friend], who |said so.",
            "Oslo has a plan which [an official] |said so.",
            "Oslo has a plan which [Ruiz] |said so.",
            "[Ruiz, facing defeat in Oslo, a port], |said so.",
            "In Oslo, [an envoy, a friend], |said so.",
            "[Ruiz], when contacted, |said so.",
            "[Ruiz], if asked, |said so.",
            "Tuesday, [Egypt, Jordan and Iraq] |said so.",
            "[Oslo's ministers that led talks] |said so.",
            "[Oslo’s ministers that led talks] |said so.",
            "[The House of Deputies (HoD) member] |said so.",
            "[The port authority (PA) chief] |said so.",
        ],
    )
    def test_the_phrase_that_ends_before_a_cue(self, marked: str) -> None:
        s, at, expected = pointed(marked)
        assert shown(s, subject_before(s, at - 1)) == expected

    @pytest.mark.parametrize(
        "marked",
        [
            "|said so.",
            "He came and |said so.",
            "It was |said so.",
            '"No," |said so.',
            "He did, but, |said so.",
            "He was quick to |said so.",
            "(and others) |said so.",
            "He left that |said so.",
            "Ruiz and he, |said so.",
            "Ruiz, it rained, |said so.",
            "Ruiz, was late, |said so.",
            "Ruiz, or so, |said so.",
            "He: Ruiz: the envoy, |said so.",
            "At last, that |said so.",
            "And, who |said so.",
        ],
    )
    def test_where_no_phrase_ends(self, marked: str) -> None:
        s, at, _ = pointed(marked)
        assert subject_before(s, at - 1) is None

    def test_a_list_that_a_verb_interrupts_is_none(self) -> None:
        s, at, expected = pointed("On Friday Peru signed, [Chile and Norway] |said so.")
        assert shown(s, subject_before(s, at - 1)) == expected

    def test_an_opening_that_lies_too_far_back_is_not_looked_for(self) -> None:
        long = " ".join(["far"] * 60)
        s, at, _ = pointed(f"Ruiz, {long}, |said so.")
        assert subject_before(s, at - 1) is None


class TestPhraseAfter:
    @pytest.mark.parametrize(
        "marked",
        [
            '"No," said |[Ana Ruiz] on Monday.',
            '"No," said |[Ana Ruiz of the port authority] on Monday.',
            '"No," said |[the envoy to Oslo].',
            '"No," said |[Ana Ruiz] at a briefing.',
            '"No," said |[Ruiz], the envoy.',
            '"No," said |[he].',
            '"No," said |[one of them], who left.',
            '"No," said |[the US envoy].',
            '"No," said |[Ruiz] last week.',
            '"No," said |[the envoy] angrily.',
            '"No," said |[the man] who came.',
            '"No," said |[it] left.',
            '"No," said |[US envoys] left.',
            '"No," said |[them].',
            '"No," said |[envoys at the port].',
            '"No," said |[envoys with him].',
            '"No," said |[envoys from Oslo].',
            '"No," said |[envoys to Oslo].',
            '"No," said |[envoys for Oslo].',
            '"No," said |[envoys] in Oslo.',
            '"No," said |[Ruiz for Oslo].',
            '"No," said |[Ruiz of Oslo].',
            '"No," said |[Ruiz] at Oslo.',
            '"No," said |[Ruiz] from Oslo.',
            '"No," said |[envoys] as it rained.',
            '"No," said |[envoys] who left.',
            '"No," said |[envoys] this week.',
            '"No," said |[envoys] was late.',
            '"No," said |[envoys] knew.',
            '"No," said |[envoys] we sent.',
            '"No," said |[envoys] for.',
        ],
    )
    def test_the_phrase_that_begins_after_a_cue(self, marked: str) -> None:
        s, at, expected = pointed(marked)
        assert shown(s, phrase_after(s, at)) == expected

    @pytest.mark.parametrize("marked", ['"No," said |, he.', '"No," said |on Monday.', "He said |."])
    def test_where_no_phrase_begins(self, marked: str) -> None:
        s, at, _ = pointed(marked)
        assert phrase_after(s, at) is None


class TestMainSubject:
    @pytest.mark.parametrize(
        "marked",
        [
            "[The envoy] left the hall, |saying so.",
            "On Monday, [the envoy] left the hall, |saying so.",
            "On March 3, 2021, in Ames, Iowa, [the envoy] told them, |saying so.",
            "However, [he] left the hall, |saying so.",
            "Asked about it, [Ruiz] left, |saying so.",
            "Speaking in Lima, [Ruiz] left, |saying so.",
            "When it rained, [Ruiz] had left, |saying so.",
            "[The ministry] issued a note |saying so.",
            "[The head of the mission] in Oslo left, |saying so.",
            "[Ruiz] also left, |saying so.",
            "[The wounded] left, |saying so.",
            '"No" and [they] left, |saying so.',
        ],
    )
    def test_the_subject_of_the_main_clause(self, marked: str) -> None:
        s, at, expected = pointed(marked)
        assert shown(s, main_subject(s, at)) == expected

    @pytest.mark.parametrize(
        "marked", ["In Oslo |saying so.", "|Saying so.", "And |saying so.", "Has he left, |saying so?"]
    )
    def test_where_there_is_none(self, marked: str) -> None:
        s, at, _ = pointed(marked)
        assert main_subject(s, at) is None


class TestWords:
    @pytest.mark.parametrize(
        ("marked", "expected"),
        [
            ("He |openly said so.", True),
            ("Then Ned |Kelly said so.", False),
            ("The |family said so.", False),
            ("|Clearly, he said so.", True),
            ("|Kelly said so.", False),
            ("He |then said so.", True),
            ("A |fly said so.", False),
        ],
    )
    def test_adverbs_end_in_ly_and_names_do_not(self, marked: str, expected: bool) -> None:
        s, at, _ = pointed(marked)
        assert is_adverb(s, at) is expected

    @pytest.mark.parametrize(
        ("marked", "expected"),
        [("He |will say so.", True), ("Ask |Will about it.", False), ("|Will he?", True)],
    )
    def test_a_capital_makes_a_name_of_an_auxiliary(self, marked: str, expected: bool) -> None:
        s, at, _ = pointed(marked)
        assert is_auxiliary(s, at) is expected

    @pytest.mark.parametrize(
        ("marked", "expected"),
        [
            ("on |Monday", True),
            ("in |May", True),
            ("he |may go", False),
            ("|last week", True),
            ("|next week", True),
            ("|early Monday", True),
            ("|late Monday", True),
            ("the |last word", False),
            ("the |last", False),
        ],
    )
    def test_expressions_of_time(self, marked: str, expected: bool) -> None:
        s, at, _ = pointed(marked)
        assert is_time(s, at) is expected

    @pytest.mark.parametrize(
        "marked",
        ["on |[Monday night] he", "on |[March 3, 2021] he", "|[this month], 40 came", "|[March 3], 40 came"],
    )
    def test_where_an_expression_of_time_ends(self, marked: str) -> None:
        s, at, expected = pointed(marked)
        assert shown(s, (at, time_end(s, at))) == expected


def test_a_marked_sentence_is_read_without_its_marks() -> None:
    s, at, expected = pointed("[Ana Ruiz] |said so.")
    assert (s.words, at, expected) == (["Ana", "Ruiz", "said", "so", "."], 2, "Ana Ruiz")
    assert sentence("He said so.").words == ["He", "said", "so", "."]

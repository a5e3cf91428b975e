"""The rules one by one: the sentence of each docstring, and what the docstring says it declines."""

from __future__ import annotations

import inspect
import re

import pytest
from attrs import evolve

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.findings.drafts import Draft
from diplostmt.attribution.rules.order import CLAUSE_RULES, SENTENCE_RULES, ClauseRule, SentenceRule
from sentences import clause, sentence, shown

RULES = {rule.__name__: rule for rule in CLAUSE_RULES}
SENTENCES = {rule.__name__: rule for rule in SENTENCE_RULES}


def answers(rule: str, text: str) -> list[Draft]:
    """Give what a rule says to every cue of a sentence."""
    s = sentence(text)
    if rule in SENTENCES:
        return list(SENTENCES[rule](s))
    cues = [(i, cue) for i in range(len(s.words)) if (cue := cue_at(s, i))]
    drafts = [RULES[rule](Clause(s, i, i + 1 + len(cue.particles), cue)) for i, cue in cues]
    return [draft for draft in drafts if draft]


def said(rule: str, text: str) -> list[tuple[list[str | None], str | None]]:
    s = sentence(text)
    return [([shown(s, part) for part in d.contents], shown(s, d.source)) for d in answers(rule, text)]


@pytest.mark.parametrize("rule", [*CLAUSE_RULES, *SENTENCE_RULES], ids=lambda rule: str(rule.__name__))
def test_a_rule_says_its_shape_an_example_and_what_it_declines(rule: ClauseRule | SentenceRule) -> None:
    doc = inspect.getdoc(rule) or ""
    shape, _, example = doc.partition("\n")[0].partition(": ")
    assert re.search(r"\bC\b|\[C\.\]", shape), "the shape names the content"
    assert example, "an example follows the shape"
    assert "\nDeclines " in doc


@pytest.mark.parametrize("rule", [*RULES, *SENTENCES])
def test_the_example_of_a_docstring_is_what_the_rule_answers(rule: str) -> None:
    doc = inspect.getdoc(RULES.get(rule) or SENTENCES[rule]) or ""
    for example in re.split(r"(?<=\.) (?=[A-Z])", doc.partition("\n")[0].partition(": ")[2]):
        if example.startswith(("Also", "S is", "C is", "The road is open.")):
            continue
        (draft,) = answers(rule, example)
        assert draft.rule == rule
        assert draft.cue


class TestAnswers:
    @pytest.mark.parametrize(
        ("rule", "text", "expected"),
        [
            ("quoted_as_saying", "Ruiz was quoted as saying it rains.", (["it rains"], "Ruiz")),
            ("quoted_as_saying", "TASS quoted Ruiz as having said that it rains.", (["it rains"], "Ruiz")),
            ("quoted_as_saying", '"It rains," Ruiz was quoted as saying.', (['"It rains,"'], "Ruiz")),
            ("content_cue_source", '"It rains," said Ruiz.', (['"It rains,"'], "Ruiz")),
            (
                "content_cue_source",
                '"It rains," said Ruiz, "and snows."',
                (['"It rains,"', '"and snows."'], "Ruiz"),
            ),
            ("content_cue_source", "It rains in Oslo, said Ruiz on Monday.", (["It rains in Oslo"], "Ruiz")),
            ("as_source_cue", "It rains, as Ruiz noted, in Oslo.", (["It rains", "in Oslo"], "Ruiz")),
            ("as_source_cue", "As Ruiz noted, it rains.", (["it rains"], "Ruiz")),
            ("as_source_cue", "It rains, as Ruiz noted.", (["It rains"], "Ruiz")),
            ("content_source_cue", '"It rains," Ruiz said.', (['"It rains,"'], "Ruiz")),
            ("content_source_cue", "It rains, Ruiz said.", (["It rains"], "Ruiz")),
            ("content_source_cue", 'It rains, Ruiz said in "The Week".', (["It rains"], "Ruiz")),
            ("content_source_cue", "It, Ruiz said, rains.", (["It", "rains"], "Ruiz")),
            (
                "content_source_cue",
                "It rains, Ruiz said at the talks that are being held here.",
                (["It rains"], "Ruiz"),
            ),
            ("participle", "Ruiz left, saying that it rains.", (["it rains"], "Ruiz")),
            ("fronted_participle", "While noting that it rains, she stayed.", (["it rains"], "she")),
            ("participle", "The talks ended, with Ruiz saying that it rains.", (["it rains"], "Ruiz")),
            ("participle", "Ruiz is saying that it rains.", (["it rains"], "Ruiz")),
            ("impersonal", "It was announced that it rains.", (["it rains"], None)),
            ("source_cue_content", "Ruiz said that it rains.", (["it rains"], "Ruiz")),
            ("source_cue_content", "Ruiz came and said that it rains.", (["it rains"], "Ruiz")),
            ("source_cue_content", "Ruiz was quick to note that it rains.", (["it rains"], "Ruiz")),
            (
                "source_cue_content",
                "Ruiz said the raid — which she called mad — was over.",
                (["the raid", "was over"], "Ruiz"),
            ),
            ("source_cue_content", "While Ruiz said it rains, Haddad slept.", (["it rains"], "Ruiz")),
            ("source_cue_content", "Marsh, who said it rains, slept.", (["it rains"], "who")),
            ("according_to", "According to Ruiz, it rains.", (["it rains"], "Ruiz")),
            ("according_to", "It rains, according to Ruiz.", (["It rains"], "Ruiz")),
            ("according_to", "It, according to Ruiz, rains.", (["It", "rains"], "Ruiz")),
            ("according_to", "It rains, according to Ruiz, a pilot.", (["It rains"], "Ruiz, a pilot")),
            ("according_to", "But according to Ruiz, it rains.", (["it rains"], "Ruiz")),
            ("in_words", "It, in her words, rains.", (["It", "rains"], "her")),
            ("in_words", "It, in Haddad's words, rains.", (["It", "rains"], "Haddad's")),
            ("in_words", "In the words of Ruiz, it rains.", (["it rains"], "Ruiz")),
            ("in_words", "In the view of Oslo, it rains.", (["it rains"], "Oslo")),
            ("stated_by", "This was stated by Ana Ruiz.", ([], "Ana Ruiz")),
            ("stated_by", "It was announced by the envoy in Oslo.", ([], "the envoy")),
            ("according_to", "But then according to Ruiz, it rains.", (["it rains"], "Ruiz")),
            ("in_words", "But in her words, it rains.", (["it rains"], "her")),
            ("source_cue_content", "There, Ruiz said it rains.", (["it rains"], "Ruiz")),
            ("content_source_cue", '"It rains —" Ruiz said the envoys left.', (['"It rains —"'], "Ruiz")),
            ("content_source_cue", '"It rains –" Ruiz said the envoys left.', (['"It rains –"'], "Ruiz")),
            ("content_source_cue", '"It rains --" Ruiz said the envoys left.', (['"It rains --"'], "Ruiz")),
            ("content_source_cue", '"It rains..." she said the envoys left.', (['"It rains..."'], "she")),
            ("content_source_cue", '"It rains…" she said the envoys left.', (['"It rains…"'], "she")),
            ("content_source_cue", '"It rains," Ruiz said the envoys left.', (['"It rains,"'], "Ruiz")),
            (
                "source_cue_content",
                "Ruiz, the envoy, said it rains, of late.",
                (["it rains, of late"], "Ruiz, the envoy"),
            ),
            ("source_cue_content", "In Oslo, Ruiz said it rains, of late.", (["it rains, of late"], "Ruiz")),
            ("source_cue_content", 'Ruiz, who said it rains "now," left.', (['it rains "now,"'], "who")),
            (
                "source_cue_content",
                "Ruiz said it rains — which he hates — and snows.",
                (["it rains", "and snows"], "Ruiz"),
            ),
            (
                "source_cue_content",
                "Ruiz said it rains — which is odd — and snows.",
                (["it rains — which is odd — and snows"], "Ruiz"),
            ),
            (
                "source_cue_content",
                "Ruiz said it rains — whom he hates — and snows.",
                (["it rains", "and snows"], "Ruiz"),
            ),
            (
                "source_cue_content",
                "Ruiz said it rains — what he hates — and snows.",
                (["it rains", "and snows"], "Ruiz"),
            ),
            (
                "source_cue_content",
                "Ruiz said it rains — as he hates — and snows.",
                (["it rains", "and snows"], "Ruiz"),
            ),
            (
                "source_cue_content",
                "Ruiz said it rains — something he hates — and snows.",
                (["it rains", "and snows"], "Ruiz"),
            ),
            (
                "source_cue_content",
                "Ruiz said it rains — he hates it — and snows.",
                (["it rains", "and snows"], "Ruiz"),
            ),
            (
                "source_cue_content",
                "Ruiz said it rains — rain he hates — and snows.",
                (["it rains — rain he hates — and snows"], "Ruiz"),
            ),
            ("participle", "Ruiz, asked, is saying it rains.", (["it rains"], "Ruiz")),
            ("participle", "The envoys were late, saying it rains.", (["it rains"], "The envoys")),
            ("participle", "Ruiz was there, in Oslo, saying it rains.", (["it rains"], "Ruiz")),
            ("source_cue_content", 'Ruiz to say: "It rains."', (['"It rains."'], "Ruiz")),
            ("source_cue_content", "Ruiz to say that it rains.", (["it rains"], "Ruiz")),
            ("inside_relative", "We met Ruiz, who envoys said was mad", (["who", "was mad"], "envoys")),
            ("according_to", "It rains, according to Ruiz; it snows.", (["It rains"], "Ruiz")),
            ("as_source_cue", "It rains — as Ruiz said, it snows.", (["It rains", "it snows"], "Ruiz")),
            ("stated_by", "It has been announced by Ruiz at talks.", ([], "Ruiz")),
            ("stated_by", "This is stated by Ruiz at talks.", ([], "Ruiz")),
            (
                "quoted_as_saying",
                "Ruiz was quoted on Monday by the daily in Oslo as saying it rains.",
                (["it rains"], "Ruiz"),
            ),
            ("quoted_as_saying", "Ruiz was cited as saying it rains.", (["it rains"], "Ruiz")),
            ("quoted_as_saying", "It rains, Ruiz was quoted as saying on Monday.", (["It rains"], "Ruiz")),
            (
                "quoted_as_saying",
                "TASS quoted Ruiz as saying in Oslo on Monday that it rains.",
                (["it rains"], "Ruiz"),
            ),
            (
                "quoted_as_saying",
                "Ruiz was quoted as having said by TASS that it rains.",
                (["it rains"], "Ruiz"),
            ),
            ("content_cue_source", "It rains, said Ruiz.", (["It rains"], "Ruiz")),
            ("content_cue_source", "It rains, said Ruiz", (["It rains"], "Ruiz")),
            ("content_cue_source", '"It rains," said he.', (['"It rains,"'], "he")),
            ("content_cue_source", '"It rains," said US envoys.', (['"It rains,"'], "US envoys")),
            ("content_cue_source", "It rains, says Ruiz.", (["It rains"], "Ruiz")),
            ("content_cue_source", "It rains, said Ruiz, who left.", (["It rains"], "Ruiz")),
            ("content_cue_source", "It rains, said Ruiz Monday.", (["It rains"], "Ruiz")),
            ("content_cue_source", "It rains, said Ruiz in Oslo.", (["It rains"], "Ruiz")),
            (
                "content_cue_source",
                "It, said Ruiz, the envoy, is rain.",
                (["It", "is rain"], "Ruiz, the envoy"),
            ),
            ("content_cue_source", "It, said Ruiz, is rain.", (["It", "is rain"], "Ruiz")),
            ("content_cue_source", "It, said Ruiz, of late, is rain.", (["It", "is rain"], "Ruiz")),
            ("content_cue_source", "Ruiz left, said the envoy.", (["Ruiz left"], "the envoy")),
            (
                "content_cue_source",
                '"It rains!" said Ruiz: "It snows!"',
                (['"It rains!"', '"It snows!"'], "Ruiz"),
            ),
            (
                "content_cue_source",
                '"It rains" said Ruiz "and snows."',
                (['"It rains"', '"and snows."'], "Ruiz"),
            ),
            ("as_source_cue", "As Ruiz said, it rains", (["it rains"], "Ruiz")),
            ("as_source_cue", "As Ruiz said: it rains.", (["it rains"], "Ruiz")),
            ("as_source_cue", 'As Ruiz said "it rains."', (['"it rains."'], "Ruiz")),
            ("as_source_cue", "As Ruiz said — it rains.", (["it rains"], "Ruiz")),
            ("as_source_cue", "It rains — as Ruiz said — in Oslo.", (["It rains", "in Oslo"], "Ruiz")),
            ("as_source_cue", "Rain, as Ruiz said.", (["Rain"], "Ruiz")),
            ("content_source_cue", "It rains, Ruiz said", (["It rains"], "Ruiz")),
            ("content_source_cue", "It rains, Ruiz is saying.", (["It rains"], "Ruiz")),
            ("content_source_cue", '"It rains" Ruiz said as he left.', (['"It rains"'], "Ruiz")),
            ("content_source_cue", '"It rains," Ruiz said when he left.', (['"It rains,"'], "Ruiz")),
            ("content_source_cue", '"It rains" Ruiz said when he left.', (['"It rains"'], "Ruiz")),
            ("content_source_cue", '"It rains" Ruiz said while he left.', (['"It rains"'], "Ruiz")),
            ("content_source_cue", '"It rains" Ruiz said before he left.', (['"It rains"'], "Ruiz")),
            ("content_source_cue", '"It rains" Ruiz said after he left.', (['"It rains"'], "Ruiz")),
            ("content_source_cue", '"It rains" Ruiz said and left.', (['"It rains"'], "Ruiz")),
            ("content_source_cue", '"It rains" Ruiz said but left.', (['"It rains"'], "Ruiz")),
            ("content_source_cue", '"It rains" Ruiz said about it.', (['"It rains"'], "Ruiz")),
            ("content_source_cue", '"It rains" Ruiz said to go.', (['"It rains"'], "Ruiz")),
            ("content_source_cue", '"It rains" Ruiz said of it.', (['"It rains"'], "Ruiz")),
            ("content_source_cue", "It rains, Ruiz said at talks that are long.", (["It rains"], "Ruiz")),
            ("content_source_cue", "It, which, Ruiz said, rains, is late.", (["rains, is late"], "Ruiz")),
            ("content_source_cue", '"Rain," Ruiz called it.', (['"Rain,"'], "Ruiz")),
            ("content_source_cue", 'It rains, Ruiz said, "it rains."', (["It rains", '"it rains."'], "Ruiz")),
            ("content_source_cue", '"It rains," Ruiz said, it snows.', (['"It rains,"'], "Ruiz")),
            ("participle", "Ruiz left saying it rains.", (["it rains"], "Ruiz")),
            ("participle", "Ruiz has been saying it rains.", (["it rains"], "Ruiz")),
            ("participle", "With Ruiz saying it rains, they left.", (["it rains"], "Ruiz")),
            ("participle", "They left, with the envoy saying it rains.", (["it rains"], "the envoy")),
            ("participle", "They met Ruiz saying it rains.", (["it rains"], "Ruiz")),
            ("participle", "They issued a call on Monday saying it rains.", (["it rains"], "They")),
            ("participle", "They issued Ruiz a letter saying it rains.", (["it rains"], "They")),
            ("fronted_participle", "Saying it rains, Ruiz has left.", (["it rains"], "Ruiz")),
            ("impersonal", "It was announced by Ruiz that it rains.", (["it rains"], "Ruiz")),
            ("inside_relative", "The fund, which Ruiz said was mad, left.", (["which", "was mad"], "Ruiz")),
            (
                "inside_relative",
                "The fund, which Ruiz said was mad, was old, left.",
                (["which", "was mad"], "Ruiz"),
            ),
            ("inside_relative", "We met Ruiz, who envoys said was mad.", (["who", "was mad"], "envoys")),
            (
                "inside_relative",
                "The fund, which Ruiz says buys the arms, left.",
                (["which", "buys the arms"], "Ruiz"),
            ),
            (
                "inside_relative",
                "The fund, which Ruiz says buys in Oslo, left.",
                (["which", "buys in Oslo"], "Ruiz"),
            ),
            (
                "inside_relative",
                "The fund, which Ruiz says buys Oslo, left.",
                (["which", "buys Oslo"], "Ruiz"),
            ),
            (
                "inside_relative",
                "The fund, which Ruiz said wanted arms, left.",
                (["which", "wanted arms"], "Ruiz"),
            ),
            ("inside_relative", "The fund, which Ruiz said knew it, left.", (["which", "knew it"], "Ruiz")),
            ("as_cue_source", "As reported by TASS, it rains.", (["it rains"], "TASS")),
            ("as_cue_source", "As was reported by TASS, it rains.", (["it rains"], "TASS")),
            ("as_cue_source", "It rains, as reported by TASS.", (["It rains"], "TASS")),
            ("as_cue_source", "It rains, as reported by TASS, in Oslo.", (["It rains"], "TASS")),
            ("as_cue_source", "As reported by TASS, in Oslo it rains.", (["in Oslo it rains"], "TASS")),
            ("source_cue_content", "Ruiz left and said it rains.", (["it rains"], "Ruiz")),
            ("source_cue_content", "Ruiz left but said it rains.", (["it rains"], "Ruiz")),
            ("source_cue_content", "Ruiz left or said it rains.", (["it rains"], "Ruiz")),
            ("source_cue_content", "Ruiz left, said it rains.", (["it rains"], "Ruiz")),
            ("source_cue_content", "Ruiz left, then said it rains.", (["it rains"], "Ruiz")),
            ("source_cue_content", "Ruiz was quick to say that it rains.", (["it rains"], "Ruiz")),
            ("source_cue_content", 'Ruiz was quick to say: "It rains."', (['"It rains."'], "Ruiz")),
            ("source_cue_content", 'Ruiz was quick to say "it rains."', (['"it rains."'], "Ruiz")),
            ("source_cue_content", "Ruiz was quick to say it rains.", (["it rains"], "Ruiz")),
            ("source_cue_content", "While Ruiz said it rains, they left.", (["it rains"], "Ruiz")),
            (
                "source_cue_content",
                "While Ruiz said it rains and snows, they, too, left.",
                (["it rains and snows"], "Ruiz"),
            ),
            ("source_cue_content", "Ruiz, who said it rains, left.", (["it rains"], "who")),
            ("according_to", "It rains, according to Ruiz", (["It rains"], "Ruiz")),
            ("according_to", "It rains (according to Ruiz).", (["It rains"], "Ruiz")),
            ("according_to", "It rains (according to Ruiz (D)).", (["It rains"], "Ruiz (D)")),
            ("according_to", "It rains, according to Ruiz (D).", (["It rains"], "Ruiz (D)")),
            ("according_to", "It rains, according to Ruiz, who left.", (["It rains"], "Ruiz")),
            ("according_to", "It rains, according to Ruiz who left.", (["It rains"], "Ruiz")),
            ("according_to", "It rains, according to Ruiz, leaving.", (["It rains"], "Ruiz")),
            ("according_to", "It rains, according to Ruiz, and they left.", (["It rains"], "Ruiz")),
            ("according_to", "It rains, according to Ruiz, but they left.", (["It rains"], "Ruiz")),
            ("according_to", "It rains, according to Ruiz, an envoy.", (["It rains"], "Ruiz, an envoy")),
            ("according_to", "It rains, according to Ruiz, as they left.", (["It rains"], "Ruiz")),
            ("according_to", "It rains, according to Ruiz, while they left.", (["It rains"], "Ruiz")),
            ("according_to", "It rains, according to Ruiz, with snow.", (["It rains"], "Ruiz")),
            ("according_to", "It rains, according to Ruiz: it snows.", (["It rains", "it snows"], "Ruiz")),
            ("according_to", "It rains, according to Ruiz, in Oslo.", (["It rains", "in Oslo"], "Ruiz")),
            ("according_to", "It, according to Ruiz, in Oslo rains.", (["It", "in Oslo rains"], "Ruiz")),
            ("according_to", "According to Ruiz: it rains.", (["it rains"], "Ruiz")),
            ("according_to", 'According to Ruiz "it rains."', (['"it rains."'], "Ruiz")),
            ("according_to", "And, according to Ruiz, it rains.", (["it rains"], "Ruiz")),
            ("according_to", "Yet according to Ruiz, it rains.", (["it rains"], "Ruiz")),
            ("according_to", "It rains according to Ruiz.", (["It rains"], "Ruiz")),
            ("according_to", '"It rains" according to Ruiz.', (['"It rains"'], "Ruiz")),
            ("according_to", "It rains — according to Ruiz — in Oslo.", (["It rains"], "Ruiz")),
            ("according_to", "It rains, according to some.", (["It rains"], "some")),
            ("according_to", "It rains, according to some envoys.", (["It rains"], "some envoys")),
            ("in_words", "It rains, in Ruiz's words.", (["It rains"], "Ruiz's")),
            ("in_words", "It rains, in Ruiz’s view.", (["It rains"], "Ruiz’s")),
            ("in_words", "It rains in her view.", (["It rains"], "her")),
            ("in_words", "In her words, it rains.", (["it rains"], "her")),
            ("in_words", "In her own words, it rains.", (["it rains"], "her")),
        ],
    )
    def test_what_a_rule_makes_of_its_shape(
        self, rule: str, text: str, expected: tuple[list[str], str | None]
    ) -> None:
        assert said(rule, text) == [expected]

    @pytest.mark.parametrize("mark", [":", ",", ""])
    def test_a_question_that_stands_between_a_source_and_its_cue(self, mark: str) -> None:
        found = said("source_cue_content", f'Ruiz, asked whether "it rains", replied{mark} "Yes."')
        assert found[-1] == (['"Yes."'], "Ruiz")

    def test_a_relative_pronoun_is_the_source_and_keeps_its_antecedent(self) -> None:
        (draft,) = answers("source_cue_content", "We met Ruiz, who said that it rains.")
        s = sentence("We met Ruiz, who said that it rains.")
        assert shown(s, draft.source) == "who"
        assert (shown(s, draft.antecedent) or "").endswith("Ruiz")

    @pytest.mark.parametrize("link", ["at", "in", "during", "on"])
    @pytest.mark.parametrize("close", [".", ""])
    def test_the_occasion_of_stated_by_is_a_phrase(self, link: str, close: str) -> None:
        text = f"This was stated by envoy Ana Ruiz {link} the talks in Oslo{close}"
        (draft,) = answers("stated_by", text)
        assert shown(sentence(text), draft.occasion) == "the talks in Oslo"
        assert shown(sentence(text), draft.source) == "envoy Ana Ruiz"

    @pytest.mark.parametrize("text", ["This was stated by Ruiz.", "It was stated by Ruiz to TASS."])
    def test_stated_by_may_have_no_occasion(self, text: str) -> None:
        (draft,) = answers("stated_by", text)
        assert (shown(sentence(text), draft.source), draft.occasion) == ("Ruiz", None)

    @pytest.mark.parametrize(
        ("rule", "text", "cue", "lemma"),
        [
            ("source_cue_content", "Ruiz said it rains.", "said", "say"),
            ("stated_by", "This was announced by Ruiz.", "announced", "announce"),
            ("quoted_as_saying", "Ruiz was quoted as saying it rains.", "quoted", "quote"),
            ("according_to", "According to Ruiz, it rains.", "According to", "according to"),
            ("reporting_noun", "Haddad's claim that it was open is false.", "claim", "claim"),
            ("in_words", "It, in her words, rains.", "in her words", "in one's words"),
            ("in_words", "It, in Haddad's words, rains.", "in Haddad's words", "in one's words"),
            ("in_words", "In the view of Oslo, it rains.", "In the view of", "in one's words"),
        ],
    )
    def test_a_cue_has_its_lemma(self, rule: str, text: str, cue: str, lemma: str) -> None:
        (draft,) = answers(rule, text)
        assert (shown(sentence(text), draft.cue), draft.lemma) == (cue, lemma)

    def test_the_reach_holds_the_hearer(self) -> None:
        text = "Ruiz told TASS on Monday that it rains."
        (draft,) = answers("source_cue_content", text)
        assert shown(sentence(text), draft.reach) == "Ruiz told TASS on Monday"


class TestDeclines:
    @pytest.mark.parametrize(
        ("rule", "text"),
        [
            ("quoted_as_saying", "He quoted a poem."),
            ("quoted_as_saying", "He said that it rains."),
            ("quoted_as_saying", "He was quoted as saying."),
            ("quoted_as_saying", "Quoted as saying that it rains."),
            ("content_cue_source", "Ruiz, the envoy, said the road was open."),
            ("content_cue_source", "The road is open, Ruiz said."),
            ("content_cue_source", '"It rains," told Ruiz.'),
            ("content_cue_source", '"It rains," said that man is here.'),
            ("content_cue_source", '"It rains," said it rains.'),
            ("content_cue_source", '"It rains," said .'),
            ("content_cue_source", '"It rains," said Ruiz was late.'),
            ("content_cue_source", "Ruiz, late again, said his road was long."),
            ("content_cue_source", "Said Ruiz: it rains."),
            ("as_source_cue", "It rained as he spoke."),
            ("as_source_cue", "As he said that it rains, he left."),
            ("as_source_cue", "As he said."),
            ("as_source_cue", "He said so."),
            ("content_source_cue", "On Monday, she said the road was open."),
            ("content_source_cue", 'Asked about it, she said: "It rains."'),
            ("content_source_cue", 'On Monday, she said "it rains."'),
            ("content_source_cue", '"It rains" she said that it snows.'),
            ("content_source_cue", "She said it rains."),
            ("content_source_cue", "However, he said."),
            ("participle", "He was saying."),
            ("participle", "He said that it rains."),
            ("participle", "Saying so, he left."),
            ("impersonal", "The envoys were told that it rains."),
            ("impersonal", "It was said."),
            ("impersonal", "It said that it rains."),
            ("source_cue_content", "He responded to questions."),
            ("source_cue_content", "He was told that it rains."),
            ("source_cue_content", "There said he that it rains."),
            ("source_cue_content", "He declined to note that it rains."),
            ("source_cue_content", "Said that it rains."),
            ("according_to", "It went according to"),
            ("according_to", "According to plan it went."),
            ("according_to", "He said according views."),
            ("according_to", "According to, it rains."),
            ("in_words", "In other words, it rains."),
            ("in_words", "It was, in so many words, over."),
            ("in_words", "The words were few."),
            ("in_words", "A room with a view."),
            ("stated_by", "The plan was announced by Ruiz."),
            ("stated_by", "This was built by Ruiz."),
            ("stated_by", "This was announced."),
            ("stated_by", "It was seen by the many who came."),
            ("content_source_cue", 'Monday, Ruiz said, "it rains."'),
            ("content_source_cue", 'Last week, Ruiz said, "it rains."'),
            ("content_source_cue", '"It rains" Ruiz said the envoys left.'),
            ("quoted_as_saying", "Such as saying no, Ruiz was quoted at length."),
            ("stated_by", "That the roads were closed by Ruiz was clear."),
            ("content_cue_source", "It rains, said"),
            ("content_cue_source", "It rains, said he."),
            ("content_cue_source", '"It rains," said that Ruiz left.'),
            ("content_cue_source", '"It rains," said him.'),
            ("content_cue_source", '"It rains," said me.'),
            ("content_cue_source", '"It rains," said you.'),
            ("content_cue_source", '"It rains," said her.'),
            ("content_cue_source", '"It rains," said them.'),
            ("content_cue_source", '"It rains," said us.'),
            ("content_cue_source", "It rains, say Ruiz."),
            ("content_cue_source", "It rains, saying Ruiz."),
            ("content_cue_source", "It rains, had said Ruiz."),
            ("content_cue_source", "It rains, said Ruiz left."),
            ("content_cue_source", "Ruiz, the envoy, told Haddad."),
            ("content_cue_source", "It rains, called Ruiz."),
            ("content_cue_source", "It rains: said Ruiz."),
            ("as_source_cue", "As Ruiz said it rains."),
            ("as_source_cue", "As Ruiz saying it left, it rains."),
            ("as_source_cue", "As Ruiz ran, it rains."),
            ("as_source_cue", "As Ruiz left, it rained."),
            ("as_source_cue", "Ruiz said, it rains."),
            ("content_source_cue", "It rains, Ruiz saying."),
            ("content_source_cue", "It rains, Ruiz left."),
            ("content_source_cue", '"It rains," Ruiz said that it snows.'),
            ("content_source_cue", '"It rains" Ruiz said it snows.'),
            ("content_source_cue", "It rains, Ruiz said: it snows."),
            ("content_source_cue", '"It rains," Ruiz said: "It snows."'),
            ("content_source_cue", "It rains, Ruiz said that."),
            ("content_source_cue", "Rain, Ruiz called it."),
            ("content_source_cue", 'On Monday, Ruiz said, "it rains."'),
            ("content_source_cue", 'Leaving, Ruiz said, "it rains."'),
            ("content_source_cue", 'When asked, Ruiz said, "it rains."'),
            ("content_source_cue", 'Asked, Ruiz said, "it rains."'),
            ("content_source_cue", 'As usual, Ruiz said, "it rains."'),
            ("content_source_cue", 'While there, Ruiz said, "it rains."'),
            ("content_source_cue", 'It rains, Ruiz said in "a dry voice".'),
            ("participle", "It is worth noting that it rains."),
            ("participle", "They left without saying that it rains."),
            ("participle", "Saying it rains, Ruiz left."),
            ("participle", "Saying it rains, Ruiz"),
            ("participle", "Saying it rains,"),
            ("participle", "Saying so, Ruiz wanted rain."),
            ("impersonal", "It was announced"),
            ("impersonal", "It was announced that"),
            ("impersonal", "It was announced by Ruiz."),
            ("impersonal", "It announced that it rains."),
            ("impersonal", "Rain was announced that it rains."),
            ("inside_relative", "The fund, which Ruiz said they had, left."),
            ("inside_relative", "The fund, which Ruiz says envoys buy, left."),
            ("inside_relative", "The fund, which Ruiz saying was mad, left."),
            ("inside_relative", "The fund, which in Oslo said was mad, left."),
            ("inside_relative", "The fund, which left, Ruiz said was mad."),
            ("inside_relative", "The fund, which the very old envoy of them all said was mad, left."),
            ("inside_relative", "Ruiz, who said was mad, left."),
            ("inside_relative", "The fund, which Ruiz said was"),
            ("as_cue_source", "It rains as reported by TASS."),
            ("as_cue_source", "As reported by TASS"),
            ("as_cue_source", "As reported by TASS it rains."),
            ("as_cue_source", "As reported, it rains."),
            ("as_cue_source", "As seen by TASS, it rains."),
            ("as_cue_source", "Rain as reported by TASS, it rains."),
            ("source_cue_content", "If Ruiz said it rains, they left."),
            ("source_cue_content", "And said it rains."),
            ("source_cue_content", "Ruiz was not quick to say that it rains."),
            ("source_cue_content", "Ruiz was not at all quick to say that it rains."),
            ("source_cue_content", "Ruiz was not so quick this once to say that it rains."),
            ("source_cue_content", "Ruiz refused to say that it rains."),
            ("source_cue_content", "Ruiz refused for now to say that it rains."),
            ("source_cue_content", "To say that it rains is mad."),
            ("source_cue_content", "Ruiz was quick to say"),
            ("source_cue_content", "Ruiz was told it rains."),
            ("source_cue_content", "Ruiz saying it rains."),
            ("according_to", "According to Ruiz it rains."),
            ("in_words", "In the view of Ruiz it rains."),
            ("in_words", "In the view, it rains."),
            ("in_words", "In the view of"),
            ("in_words", "In view of Ruiz, it rains."),
            ("in_words", "They met in Oslo with a view of it."),
            ("in_words", "In the long and old hall, her words rained."),
        ],
    )
    def test_what_a_rule_leaves_alone(self, rule: str, text: str) -> None:
        assert answers(rule, text) == []


def test_a_clause_answers_the_same_again() -> None:
    c = clause("Ruiz said that it rains.")
    assert [rule(c) for rule in CLAUSE_RULES] == [rule(evolve(c)) for rule in CLAUSE_RULES]

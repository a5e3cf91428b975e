"""Every row of the word lists of attribution does what it is there for."""

from __future__ import annotations

from typing import get_args

import pytest
from _pytest.mark import ParameterSet

from diplostmt import find_statements, parse_article
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.forms import cue_words, gerund, inflected, regular_past, third_person
from diplostmt.attribution.findings.finding import Finding
from diplostmt.attribution.rules.headlines import read_headline
from diplostmt.attribution.sentences.quotations import quotations
from diplostmt.attribution.sentences.segments import Sentence, sentences
from diplostmt.attribution.statements import findings_of
from diplostmt.lexicon import attribution_words, function_words, name_words, turn_labels
from diplostmt.lexicon.records import Frame, Hearer, ReportingAdjective, ReportingNoun, ReportingVerb
from diplostmt.lexicon.reporting_adjectives import REPORTING_ADJECTIVES
from diplostmt.lexicon.reporting_nouns import REPORTING_NOUNS
from diplostmt.lexicon.reporting_verbs import REPORTING_VERBS
from diplostmt.models import Statement
from marked import MARK, parse

LISTS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": words
    for module in (attribution_words, function_words, name_words, turn_labels)
    for name, words in vars(module).items()
    if isinstance(words, frozenset) and name not in ("NUMERALS", "NAMED_LIKE_PLACES")
}
#: Rows whose examples the rules do not read yet, and what is in the way.
UNREAD: dict[str, str] = {}


def the_only(text: str) -> Statement:
    (statement,) = find_statements(text)
    return statement


def content_of(text: str) -> str:
    return " … ".join(content.text for content in the_only(text).content)


def sentence(text: str) -> Sentence:
    (found,) = sentences(text, 0, len(text), quotations(text, 0, len(text)))
    return found


def findings(text: str) -> list[Finding]:
    """Give all that the rules find, however doubtful: how sure they may be is not the row's affair."""
    return list(findings_of(parse_article(text), threshold=0.0))


# ---------------------------------------------------------------- reporting verbs


def lemma(row: ReportingVerb) -> str:
    return row.lemma


def with_marks(row: ReportingVerb) -> ParameterSet:
    reason = UNREAD.get(row.lemma)
    return pytest.param(row, id=row.lemma, marks=[pytest.mark.xfail(reason=reason)] if reason else [])


@pytest.mark.parametrize("row", [with_marks(row) for row in REPORTING_VERBS])
def test_the_example_of_a_reporting_verb_is_read_as_it_is_marked(row: ReportingVerb) -> None:
    case = parse(row.example)
    (expected,) = case.statements
    found = [f for f in findings(case.text) if f.cue and (f.cue.start, f.cue.text) == expected.cue]
    assert [f.cue and f.cue.lemma for f in found] == [row.lemma]
    assert expected.source in (None, found[0].source and (found[0].source.start, found[0].source.text))
    said = {bare(content.text) for content in found[0].contents}
    assert said >= {bare(text) for _, text, _ in expected.contents}


def bare(content: str) -> str:
    """Give a content without the marks at its ends and the preposition that opens it, which rows may show."""
    first, _, rest = content.strip('",.?!').partition(" ")
    return rest if rest and first in get_args(Frame) else content.strip('",.?!')


@pytest.mark.parametrize("row", REPORTING_NOUNS, ids=lambda row: row.word)
def test_the_example_of_a_reporting_noun_is_read_as_it_is_marked(row: ReportingNoun) -> None:
    case = parse(row.example)
    (expected,) = case.statements
    (found,) = [f for f in findings(case.text) if f.cue and (f.cue.start, f.cue.text) == expected.cue]
    assert found.rule == "reporting_noun"
    assert expected.source == (found.source and (found.source.start, found.source.text))
    assert [content.text for content in found.contents] == [text for _, text, _ in expected.contents]
    assert set(row.frames.split()) <= {"equated", "that", "to"}


@pytest.mark.parametrize("row", REPORTING_ADJECTIVES, ids=lambda row: row.word)
def test_the_example_of_a_reporting_adjective_is_read_as_it_is_marked(row: ReportingAdjective) -> None:
    case = parse(row.example)
    (expected,) = case.statements
    (found,) = findings(case.text)
    assert found.rule == "reporting_adjective"
    assert expected.cue == (found.cue and (found.cue.start, found.cue.text))
    assert expected.source == (found.source and (found.source.start, found.source.text))
    assert [content.text for content in found.contents] == [text for _, text, _ in expected.contents]


def test_reporting_nouns_stand_once() -> None:
    assert len(REPORTING_NOUNS) == len({row.word for row in REPORTING_NOUNS})


@pytest.mark.parametrize("row", REPORTING_VERBS, ids=lemma)
def test_the_frames_of_a_reporting_verb_are_known_and_shown(row: ReportingVerb) -> None:
    assert set(row.frames.split()) <= set(get_args(Frame))
    assert len(set(row.frames.split())) == len(row.frames.split())
    assert row.hearer in get_args(Hearer)
    assert len(MARK.findall(row.example)) >= 4


@pytest.mark.parametrize("row", REPORTING_VERBS, ids=lemma)
def test_every_form_of_a_reporting_verb_leads_to_it(row: ReportingVerb) -> None:
    for form, word in inflected(row.lemma.split()[0], row):
        assert (row, form) in [(cue.verb, cue.form) for cue in cue_words()[word]]


def test_reporting_verbs_stand_once() -> None:
    lemmas = [row.lemma for row in REPORTING_VERBS]
    assert len(lemmas) == len(set(lemmas))
    assert [row.lemma for row in REPORTING_VERBS if row.lemma != row.lemma.strip().lower()] == []


@pytest.mark.parametrize(
    "forms",
    [
        "say says saying",
        "deny denies denied denying",
        "note notes noted noting",
        "stress stresses stressed stressing",
        "admit admits admitted admitting",
        "agree agrees agreed agreeing",
        "go goes going",
        "preach preaches preached preaching",
        "reply replies replied replying",
        "quip quips quipped quipping",
        "aver avers averred averring",
    ],
)
def test_verbs_are_inflected(forms: str) -> None:
    head, third, *past, ing = forms.split()
    assert third_person(head) == third
    assert [regular_past(head)] * len(past) == past
    assert gerund(head, past[0] if past else "") == ing


def test_an_irregular_past_doubles_its_gerund() -> None:
    assert gerund("signal", "signalled") == "signalling"


# ---------------------------------------------------------------- the words that tell a report from what looks like one


@pytest.mark.parametrize("name", LISTS)
def test_word_lists_are_in_lower_case_and_trimmed(name: str) -> None:
    assert LISTS[name]
    assert [word for word in sorted(LISTS[name]) if word != word.strip().lower()] == []


@pytest.mark.parametrize("word", sorted(attribution_words.NOUN_BASES))
def test_a_verb_that_is_a_noun_too_is_none_after_an_article(word: str) -> None:
    assert cue_at(sentence(f"The {word} that the road was open fell flat."), 1) is None


@pytest.mark.parametrize("word", sorted(attribution_words.NOUN_FORMS))
def test_a_third_person_that_is_a_plural_too_is_none_after_an_adjective(word: str) -> None:
    assert cue_at(sentence(f"Their new {word} fell flat."), 2) is None


@pytest.mark.parametrize(
    "word", sorted(attribution_words.SPEAKING_PLURALS | attribution_words.SPEAKING_DETERMINERS)
)
def test_who_speaks_without_a_plural_s(word: str) -> None:
    assert cue_at(sentence(f"{word.capitalize()} say that the road is open."), 1) is not None


@pytest.mark.parametrize("words", sorted(attribution_words.CARRYING_VERBS))
def test_what_before_an_infinitive_leaves_it_a_report(words: str) -> None:
    assert carried(f"The envoy {words} to stress that the road was open.") == (
        "The envoy",
        "the road was open",
    )


@pytest.mark.parametrize("words", sorted(attribution_words.CARRYING_VERBS))
def test_what_before_the_commonest_infinitive_leaves_it_a_report(words: str) -> None:
    assert carried(f"The envoy {words} to say that the road was open.") == ("The envoy", "the road was open")


def carried(text: str) -> tuple[str, str]:
    (found,) = [f for f in findings(text) if f.cue and f.cue.lemma in ("say", "stress")]
    assert found.source
    return found.source.text, found.contents[0].text


@pytest.mark.parametrize("word", sorted(attribution_words.UNSAID))
def test_what_before_an_infinitive_leaves_it_unsaid(word: str) -> None:
    assert [
        f
        for f in findings(f"The envoy {word} to say that the road was open.")
        if f.cue and f.cue.lemma == "say"
    ] == []


@pytest.mark.parametrize("word", sorted(attribution_words.ANSWERED))
def test_what_is_answered_is_no_clause(word: str) -> None:
    assert findings(f"The envoy answered {word} from the hall for an hour and a half.") == []


@pytest.mark.parametrize("word", sorted(attribution_words.QUANTITIES))
def test_about_before_a_quantity_opens_what_was_said(word: str) -> None:
    assert (
        findings(f"The envoy said about {word} hundred had left.")[0]
        .contents[0]
        .text.startswith(f"about {word}")
    )


@pytest.mark.parametrize("word", sorted(attribution_words.OCCASION_NOUNS))
def test_nouns_of_occasions(word: str) -> None:
    occasion = the_only(f"The envoy said at the {word} in Oslo that the road was open.").occasion
    assert occasion
    assert occasion.text == f"the {word}"


@pytest.mark.parametrize("word", sorted(attribution_words.DOCUMENTS))
def test_a_document_says_something_itself(word: str) -> None:
    source = findings(f"The envoy got a {word} saying that the road was open.")[0].source
    assert source
    assert source.text == f"a {word}"


@pytest.mark.parametrize("word", sorted(attribution_words.ISSUED & function_words.STRONG_PAST))
def test_who_issues_a_document_speaks(word: str) -> None:
    source = findings(f"The ministry {word} a statement saying that the road was open.")[0].source
    assert source
    assert source.text == "The ministry"


@pytest.mark.parametrize("word", sorted(attribution_words.FRONTING))
def test_a_clause_in_front_ends_with_its_comma(word: str) -> None:
    assert findings(f"{word.capitalize()} Ruiz said the road was open, the trucks waited.")[0].contents[
        0
    ].text == ("the road was open")


@pytest.mark.parametrize("word", sorted(attribution_words.SPEAKERS_CONNECTIVES))
def test_a_connective_that_is_as_likely_the_speakers_stays(word: str) -> None:
    assert content_of(f"{word.capitalize()} the road, she said, is open.").startswith(
        f"{word.capitalize()} the road"
    )


@pytest.mark.parametrize("word", sorted(function_words.CONNECTIVES - attribution_words.SPEAKERS_CONNECTIVES))
def test_a_connective_of_the_narrators_is_left_out(word: str) -> None:
    assert (
        content_of(f"{word.capitalize()}, the road to Oslo is open, she said.") == "the road to Oslo is open"
    )


@pytest.mark.parametrize("phrase", sorted(attribution_words.CONNECTING_PHRASES))
def test_a_connecting_phrase_is_left_out(phrase: str) -> None:
    assert (
        content_of(f"{phrase.capitalize()}, the road to Oslo is open, she said.")
        == "the road to Oslo is open"
    )


@pytest.mark.parametrize("phrase", sorted(attribution_words.NARRATOR_TAILS))
def test_a_tail_of_the_narrators_ends_what_was_said(phrase: str) -> None:
    found = findings(f"She said that the road was open, {phrase} more.")
    assert found[0].contents[0].text == "the road was open"


@pytest.mark.parametrize("word", sorted(attribution_words.PROMPTS - {"ask"}))
def test_a_question_put_to_the_speaker_is_not_theirs(word: str) -> None:
    text = f'Ruiz, faced with the {word} "is it dead", said that the pact was asleep.'
    assert [content.text for f in find_statements(text) for content in f.content] == ["the pact was asleep"]


@pytest.mark.parametrize("word", sorted(attribution_words.MEANWHILE))
def test_a_short_attribution_may_go_on(word: str) -> None:
    assert the_only(f'"Who will pay for the road?" Ruiz asked {word} they left.').cue


@pytest.mark.parametrize("word", sorted(attribution_words.MEANWHILE))
def test_when_it_was_said_is_not_what_was_said(word: str) -> None:
    statement = the_only(f'"The road is open" Ruiz said {word} she left.')
    assert (statement.rule, statement.content[0].text) == ("content_source_cue", "The road is open")


@pytest.mark.parametrize("word", sorted(attribution_words.GOES_ON_TELLING))
def test_the_narrator_goes_on_behind_an_attribution(word: str) -> None:
    assert content_of(f"The road is open, Ruiz said, {word} friend of Oslo.") == "The road is open"


@pytest.mark.parametrize("word", sorted(attribution_words.NOT_REPORTED))
def test_what_begins_no_words_reported(word: str) -> None:
    assert [f for f in findings(f"The envoy said {word}, the road being open.") if f.cue] == []


@pytest.mark.parametrize("word", sorted(function_words.REFLEXIVES))
def test_who_declares_himself_something_reports_no_words(word: str) -> None:
    assert findings(f"The envoy declared {word} the winner of the vote.") == []


@pytest.mark.parametrize("phrase", sorted(attribution_words.DECLINING))
def test_a_speaker_who_says_no_more(phrase: str) -> None:
    assert content_of(f"The envoy said the talks were over but {phrase} of details.") == "the talks were over"


@pytest.mark.parametrize("phrase", sorted(attribution_words.NOT_TELLING))
@pytest.mark.parametrize("verb", sorted(attribution_words.UNTOLD_VERBS))
def test_what_a_speaker_does_not_do_who_says_no_more(phrase: str, verb: str) -> None:
    found = findings(f"The envoy said the talks were over but {phrase} {verb} that.")
    assert found[0].contents[0].text == "the talks were over"


def test_what_somebody_did_not_do_is_said_where_it_is_no_act_of_telling() -> None:
    text = "The envoy said the guests had come but did not stay."
    assert content_of(text) == "the guests had come but did not stay"


@pytest.mark.parametrize("word", sorted(attribution_words.RECALLED))
def test_who_is_recalled_is_not_remembered(word: str) -> None:
    assert findings(f"Norway recalled its {word} from Lima.") == []


@pytest.mark.parametrize("word", sorted(attribution_words.CONCLUDED))
def test_what_is_concluded_and_not_said(word: str) -> None:
    assert findings(f"Norway concluded its {word} on Friday.") == []


@pytest.mark.parametrize("word", sorted(attribution_words.COUNTING_SEVERAL))
def test_a_verb_in_the_third_person_goes_with_one(word: str) -> None:
    assert [f for f in findings(f'The road between {word} states "was open".') if f.cue] == []


@pytest.mark.parametrize("word", sorted(attribution_words.OPENS_IN_FRONT))
def test_what_opens_a_phrase_in_front_of_what_is_said(word: str) -> None:
    text = f"The envoy said {word} at the border, both sides would arm."
    assert content_of(text) == f"{word} at the border, both sides would arm"


@pytest.mark.parametrize("word", sorted(attribution_words.SPEAKING_OCCASIONS))
def test_on_which_occasion_something_is_said_is_the_narrators(word: str) -> None:
    assert content_of(f"The envoy said in a {word}, both sides would arm.") == "both sides would arm"


@pytest.mark.parametrize("words", attribution_words.CITING)
def test_whom_an_outlet_cites_is_the_source(words: tuple[str, ...]) -> None:
    (found,) = findings(f"TASS reported {' '.join(words)} the ministry that the road was open.")
    assert found.source is not None
    assert found.source.text == "the ministry"


@pytest.mark.parametrize("word", sorted(function_words.INTERROGATIVES))
def test_a_question_is_reported_with_its_first_word(word: str) -> None:
    text = f"The envoy questioned {word} the port would pay."
    assert content_of(text) == f"{word} the port would pay"


@pytest.mark.parametrize("word", sorted(attribution_words.HEADLINE_LABELS))
def test_a_label_of_a_headline_is_nobody(word: str) -> None:
    text = f"{word.capitalize()}: Talks on the strait to go on"
    assert list(read_headline(text, 0, len(text))) == []


# ---------------------------------------------------------------- closed word classes


@pytest.mark.parametrize("word", sorted(function_words.NEGATIONS & function_words.AUXILIARIES))
def test_a_negated_auxiliary_leaves_nothing_stated(word: str) -> None:
    assert find_statements(f"The envoy {word} say that the road was open.") == ()


@pytest.mark.parametrize("word", sorted(function_words.STRONG_PAST))
def test_a_strong_past_ends_the_subject_before_a_participle(word: str) -> None:
    source = findings(f"The envoy {word} it all, saying that the road was open.")[-1].source
    assert source
    assert source.text == "The envoy"


@pytest.mark.parametrize("word", sorted(function_words.WEEKDAYS))
def test_a_weekday_after_the_cue_is_the_time(word: str) -> None:
    time = the_only(f"The envoy said {word.capitalize()} that the road was open.").time
    assert time
    assert time.text == word.capitalize()


@pytest.mark.parametrize("one", ["BE", "MODALS"])
def test_auxiliaries_hold_their_parts(one: str) -> None:
    assert vars(function_words)[one] <= function_words.AUXILIARIES


# ---------------------------------------------------------------- labels of turns


def turn(label: str, words: str) -> str:
    return f"Question: Will the road open?\n\nAnswer: It will.\n\n{label.capitalize()}: {words}\n\nAnswer: It will."


@pytest.mark.parametrize("label", sorted(turn_labels.QUESTION_LABELS | turn_labels.ASKER_LABELS))
def test_a_label_of_a_question_opens_one(label: str) -> None:
    kinds = [block.kind for block in parse_article(turn(label, "And will the bridge open?")).blocks]
    assert kinds == ["question", "answer", "question", "answer"]


@pytest.mark.parametrize("label", sorted(turn_labels.ANSWER_LABELS))
def test_a_label_of_an_answer_opens_one(label: str) -> None:
    text = turn("Question", "And will the bridge open?").replace("Answer", label.capitalize())
    assert [block.kind for block in parse_article(text).blocks] == [
        "question",
        "answer",
        "question",
        "answer",
    ]


@pytest.mark.xfail(reason="a name and a colon are read without a look at these labels")
def test_words_before_a_colon_that_label_no_speaker() -> None:
    texts = [
        f"{label.capitalize()}: the delegations left for Oslo on Sunday." for label in turn_labels.NO_SPEAKER
    ]
    assert [text for text in sorted(texts) if find_statements(text)] == []

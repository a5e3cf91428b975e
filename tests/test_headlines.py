"""Attribution in headlines by a dash, a colon, or marks round the line: <source>, {cue}, [content]."""

from __future__ import annotations

import pytest

from diplostmt.attribution.headlines import is_source, read_headline
from marked import parse


@pytest.mark.parametrize(
    "line",
    [
        "[Talks on the strait to go on] {—} <diplomat> ⇒ headline_dash",
        "[Talks on the strait to go on] {–} <Russian diplomat> ⇒ headline_dash",
        "[Talks on the strait to go on] {-} <Kremlin> ⇒ headline_dash",
        "[Talks on the strait to go on] {--} <envoy> ⇒ headline_dash",
        "[Talks - or no talks - to go on] {-} <Ruiz> ⇒ headline_dash",
        '[Treaty is] "[dead]", [not asleep] {—} <envoy> ⇒ headline_dash',
        '"[Treaty is dead and buried]" {—} <Foreign Minister Ana Ruiz> ⇒ headline_dash',
        "[Talks on the strait to go on] {—} <foreign ministry> ⇒ headline_dash",
        "<Ruiz>{:} [Talks on the strait to go on] ⇒ headline_source_colon",
        "<Foreign Ministry>{:} [Talks on the strait to go on] ⇒ headline_source_colon",
        "<Iran>{:} [Talks on the strait to go on] ⇒ headline_source_colon",
        "<Germany> to Iran{:} [Stop the enrichment of uranium] ⇒ headline_source_colon",
        '<Ruiz>{:} "[We never left]" ⇒ headline_source_colon',
        "[Talks on the strait to go on]{:} <envoy> ⇒ headline_colon_source",
        "[Talks on the strait to go on]{:} <Iranian foreign minister> ⇒ headline_colon_source",
        "“[We Shall Talk]” ⇒ pull_quote",
        '"[We shall talk." "And listen]" ⇒ pull_quote',
    ],
)
def test_a_mark_attributes(line: str) -> None:
    case = parse(line)
    (expected,) = case.statements
    (found,) = read_headline(case.text, 0, len(case.text))
    assert found.rule == case.rules[0]
    assert tuple((c.start, c.text, c.quoted) for c in found.contents) == expected.contents
    assert (found.source and (found.source.start, found.source.text)) == expected.source
    assert (found.cue and (found.cue.start, found.cue.text, found.cue.lemma)) == (
        expected.cue and (*expected.cue, expected.cue[1])
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('Interview with Foreign Minister Ana Ruiz: "Caution is not fear"', "Caution is not fear"),
        ("'Hard but fair': Serbia, Kosovo envoys wrap up talks", "Hard but fair"),
    ],
)
def test_words_in_marks_beside_a_colon_are_nobodys_that_is_named(line: str, words: str) -> None:
    (found,) = read_headline(line, 0, len(line))
    assert (found.rule, [c.text for c in found.contents], found.source) == ("pull_quote", [words], None)


@pytest.mark.parametrize(
    "line",
    [
        "Talks on the strait to go on",
        "Exclusive: Talks on the strait to go on",
        "UPDATE: Talks on the strait to go on",
        "Strait talks: what we know so far",
        "Kenya: Talks End As Rain Falls on the Port",
        "Sudan: Statement by the High Representative on the latest raids",
        "Talks on the strait — a timeline",
        "Talks on the strait to go on - in spring",
        "Oslo-Lima talks to go on",
        "Daily press briefing of the ministry - July 18, 2022",
        "Daily press briefing of the ministry - Monday",
        "Will talks go on? - Kremlin?",
        "Over: envoy",
        "Treaty is dead — Foreign Minister Ana Ruiz",
        "Talks over — the minister of foreign affairs of Norway and the Faroes",
        "Ruiz: Over",
        "Time is 12:30 in Oslo now",
        "",
    ],
)
def test_a_mark_that_attributes_nothing(line: str) -> None:
    assert list(read_headline(line, 0, len(line))) == []


@pytest.mark.parametrize(
    "phrase", ["Ana Ruiz", "diplomat", "Iran's top diplomat", "UN", "Kremlin", "foreign ministry"]
)
def test_who_can_be_a_source(phrase: str) -> None:
    assert is_source(phrase)


@pytest.mark.parametrize(
    "phrase",
    ["", "what we know", "in spring", "Kremlin?", "he", "July 18, 2022", "18 July", " ".join(["Ana"] * 9)],
)
def test_what_can_be_none(phrase: str) -> None:
    assert not is_source(phrase)

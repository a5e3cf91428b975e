"""Attribution in headlines by a dash, a colon, marks round the line, or a verb: <source>, {cue}, [content]."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product

import pytest

from diplostmt import find_statements
from diplostmt.attribution.clauses.headline_sources import is_source
from diplostmt.attribution.rules.headlines import read_headline
from marked import Case, parse

#: What stands under each headline: it names who is meant, quotes somebody in double marks, and says nothing else.
BODY = (
    "\n\nOSLO, May 5 (Reuters) - Foreign Minister Ana Ruiz met envoys on Monday. President Omar Haddad left.\n\n"
    'The talks ended without a deal on Monday. "We shall see," a clerk said.'
)


def reads_as_marked(case: Case) -> None:
    """Hold what is marked against what is found in a headline with its body, but for the clerk's words."""
    *found, clerk = find_statements(case.text + BODY)
    assert clerk.content[0].text == "We shall see,"
    assert case.found(tuple(found)) == case.statements


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


# ---------------------------------------------------------------- by a verb, with the article below


@pytest.mark.parametrize(
    "line",
    [
        "<Ruiz> {tells} UN [road is open]",
        "<Ruiz> {Tells} UN [Road Is Open]",
        "<Ruiz> {tells} Norway: '[Open the road]'",
        "<Ruiz> {warns} Norway: [Open road or face sanctions]",
        "'[Open the road]': <Ruiz> {warns} Norway",
        "<Ruiz> to Norway{:} '[Open the road]'",
        "<Ruiz> at UN{:} [Road is open]",
        "<1:Ruiz> {1:says} [1:road open], <2:Norway> {2:says} [2:it is shut]",
        "<1,2:Ruiz> {1:says} [1:the road is open], {2:urges} [2:calm]",
        "<Ruiz> meets Haddad, {says} [talks useful]",
        "<Norwegian envoy> meets Sudanese minister, {calling for} [cooperation]",
        "<Envoys> meet rebels, {calling for} [cooperation]",
        "After Oslo talks, <Ruiz> {says} [road to open]",
        "<Ruiz> {calls} Haddad '[a liar]'",
        "<Ruiz> {dismisses} report as '[fake]'",
        "<Ruiz> {rejects} '[biased]' report",
        "<Haddad> {blames} 'foreign hands' for [blast]",
        "<Haddad> {threatens} [to shut road]",
        "<Ruiz> {denies} [having met Haddad]",
        "<Ruiz> {says} [no deal on road yet]",
        "[Talks on right track], <Norway's foreign minister> {tells} <via:TASS>",
        "[Talks on right track] {-} <Norway's Holm>",
        "<Ruiz> {says} [no talks planned] | <via:Reuters>",
        "<Ruiz> {says} [no talks planned] (<via:Reuters>)",
        "[Norway lied]{:} <Peru foreign minister>",
        "[Road is open]{:} <report>",
        "<UN report> {finds} [road is shut]",
        "<Ex-envoy> {says} [road is shut]",
        "<UN>{:} [12,000 flee port]",
        "Brexit: <Ana Ruiz> {says} [talks are close]",
        "War in Sudan: <UN> {warns} of [long war]",
        "[Time for talks]{:} <Ruiz>",
        "<Peru, Norway> {Say} [Road Will Open by May]",
        "<EU, US>{:} [No date yet for talks]",
        "<Iran> again {denies} [arming rebels]",
        "<Ruiz> {Slams} Deal as '[Unfair]'",
        "<Ruiz> {Tells} Norway: [Back Off]",
        "<Ruiz> {tells} <via:Reuters> [no deal yet]",
        "<Xi> {stresses} [need for open road]",
        "<Peru> {says} [road open]; Norway disagrees",
        "(LEAD) <Peru> {says} [road open]",
        "BRIEF-<Peru> {says} [road open]",
        "<UN>{:} [Famine looms in Sudan]",
        "<Iran FM>{:} [Talks failed]",
        "[Haddad quits]{:} <report>",
        "<UN> {urges} Peru, Norway [to show restraint]",
        "<Ruiz> {says} [road will open after Oslo, Lima reach deal]",
        "<Minister> apologises, {says} [raid was mistake]",
        "Norway: [Oslo backing away from threat to leave pact], {say} <EU diplomats>",
        "Norway: [Road will be open in May], {says} <minister>",
        '"[Numbers in My Next Briefings Will Be Worse,]" {Says} <Relief Coordinator>',
        "[1:Aid Still Blocked by Rebels], <1,2:Key Envoy> {1:Says}, {2:Reaffirming} [2:Commitment to Pact]",
    ],
)
def test_a_verb_attributes(line: str) -> None:
    reads_as_marked(parse(line))


@pytest.mark.parametrize(
    "line",
    [
        # labels
        "LIVE: Ana Ruiz arrives in Oslo for talks", "Explainer: What the road deal means",
        "Opinion: Ruiz says too much",
        "Analysis: Why Ruiz says talks failed", "Timeline: The road crisis", "Podcast: Inside the road talks",
        "Map: Where the road is shut", "Full text: Ruiz's speech in Oslo", "Football: Peru beat Norway",
        # topics, places, events
        "Haddad trial: Court delays verdict", "Omar Haddad killing: Oslo denies role", "Road toll: 12 dead in Norway",
        "World Cup: Peru beat Norway in final", "Iran nuclear talks: Envoys meet in Vienna",
        "Paris attacks: One year on", "Brexit: Talks enter third day", "Belfast: Ana Ruiz meets leaders",
        "Malvinas: new round of tension between Argentina, UK", "Norway: Road closed by snow",
        "Omar Haddad killing: Two men held in Lima", "Ruiz vs Haddad: debate in quotes",
        # portraits and questions
        "Ana Ruiz: A life in pictures", "Ana Ruiz: the envoy who opened the road", "Ana Ruiz: Who is she?",
        "Why Ruiz says road is open", "What Ruiz says about road",
        # what is done, and what is said to no end
        "Ruiz visits Norway for talks on road", "Ruiz meets Norwegian minister", "Oslo eyes road deal",
        "Ruiz seeks to reopen road", "Ruiz rejects claim road is shut", "Oslo slams door on talks",
        "Storm claims two lives", "UN calls for truce go unheeded", "Ruiz says goodbye to Oslo",
        "Ruiz says no to road deal",
        # what is said to somebody, or not at all
        "Ruiz accused of lying to parliament", "Ruiz urged to resign", "Ruiz told to resign", "Iran never denies raid",
        # documents and lists
        "Spokesperson Lin Mei's Remarks on Raid", "Ana Ruiz: Speech at UN", "Ana Ruiz: 5 things to know",
        "Ana Ruiz: from clerk to minister", "Ana Ruiz: Norway's new envoy", "Ana Ruiz: what we know",
        "Road pact to be signed by Peru in May – contradicting warning by ambassador",
        "Key quotes: Ruiz on road", "Xinhua Headlines: Road opens", "Road talks: Ruiz, Haddad meet",
    ],
)  # fmt: skip
def test_a_headline_that_tells_of_no_words(line: str) -> None:
    reads_as_marked(parse(line))


# ---------------------------------------------------------------- who, in which shape, written how

PEOPLE = ["Ruiz", "Ana Ruiz", "President Haddad", "Norwegian envoy", "Peru foreign minister", "Ruiz aide"]
BODIES = ["Oslo", "Norway", "White House", "UN", "foreign ministry", "court"]
SHAPES = [
    "<S> {says} [road is open]", "<S> {says} [road open]", "<S> {says} [talks to resume in May]",
    "<S> {warns} [road may close]", "<S> {warns} of [long war]", "<S> {vows} [to open road]",
    "<S> {vows} [road will open]", "<S> {urges} Norway [to open road]", "<S> {denies} [road is shut]",
    "<S> {slams} [road plan]", "<S> {calls for} [talks on road]", "<S> {calls on} Norway [to open road]",
    "<S> {tells} Norway [road is open]", "<S> {claims} [breakthrough in talks]", "<S> {insists} [road is open]",
    "<S> {blames} Norway for [road crisis]", "<S> {says} '[we want road open]'",
    "<S> {tells} Norway: '[open the road]'",
    "[road will open by May], <S> {says}", "[road will open by May], {says} <S>", "[road will open by May]{:} <S>",
    "[Norway ready for talks]{:} <S>", "<S>{:} [road will open by May]", "<S>{:} '[we want road open]'",
    "<S> on road{:} '[we want it open]'", "'[open the road]': <S> {warns} Norway", "'[we want road open]'{:} <S>",
    "[road will open by May] {-} <S>", "road talks: <S> {says} [road is open]", "Belfast: <S> {says} [road is open]",
    "S seeks talks on road", "S eyes road deal", "S meets Norwegian minister", "S visits Norway for talks",
    "S rejects claim road is shut", "road talks: S meets rebels",
]  # fmt: skip
UNNAMED = [
    "<S> {say} [road is open]", "<S> {warn} of [long war]", "<S> {vow} [to open road]",
    "[road will open by May], <S> {say}",
    "[road will open by May]{:} <S>", "[road will open by May] {-} <S>", "Belfast: <S> {say} [road is open]",
    "S meet rebels in Oslo",
]  # fmt: skip
#: Words that titles in capitals leave small.
SMALL = frozenset("by for in of on to".split())


def as_sentence(line: str) -> str:
    """Give a headline its capital: "Road is open"."""
    return re.sub(r"[^\W\d_]", lambda letter: letter[0].upper(), line, count=1)


def as_title(line: str) -> str:
    """Give the words of a headline capitals: "Road Is Open"."""
    return as_sentence(re.sub(r"(?<!\w)[a-z]+", lambda w: w[0] if w[0] in SMALL else w[0].capitalize(), line))


@pytest.mark.no_cover
@pytest.mark.parametrize("written", [as_sentence, as_title, str.upper])
@pytest.mark.parametrize(
    ("shape", "speakers"),
    [*product(SHAPES, [PEOPLE, BODIES]), *product(UNNAMED, [["sources", "officials", "envoys"]])],
)
def test_anybody_speaks_in_any_shape(shape: str, speakers: list[str], written: Callable[[str], str]) -> None:
    for speaker in speakers:
        reads_as_marked(parse(written(re.sub(r"\bS\b", speaker, shape))))

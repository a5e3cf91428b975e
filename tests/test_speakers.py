"""Reading mentions, and resolving them in articles: rows of the lexicon, marked-up articles, and laws."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt import find_statements, parse_article
from diplostmt.attribution.sentences.quotations import quotations
from diplostmt.lexicon.epithets import EPITHETS, UNNAMED, EpithetRow
from diplostmt.lexicon.given_names import FAMILY_FIRST, FAMILY_FIRST_IN_CHINA, MEN, WOMEN
from diplostmt.lexicon.organisations import COMMON_BODIES, ORGANISATIONS, OrganisationRow
from diplostmt.lexicon.titles import OFFICES, TITLES, TitleRow
from diplostmt.models import Article, Content, Speaker
from diplostmt.places.gazetteer import country_name
from diplostmt.spans import Span
from diplostmt.speakers.antecedents.discourse import Attribution
from diplostmt.speakers.antecedents.fitting import takes
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.reading import read_mention, source_form
from diplostmt.speakers.mentions.runs import name_beside, name_in_run
from diplostmt.speakers.names.nouns import title_rows
from diplostmt.speakers.names.spellings import fold
from diplostmt.speakers.names.surnames import family_name
from diplostmt.speakers.people.cast import Cast
from diplostmt.speakers.people.narration import Narration
from diplostmt.speakers.people.unnamed import unnamed_before
from diplostmt.speakers.resolving import resolve_speakers
from resolution_cases import Case, Expected, cases, read_case

CASES = list(cases())
SHARED = Path(__file__).parent.parent.parent / "shared"
POLNEAR = SHARED / "eval" / "polnear-train.jsonl.gz"


# ---------------------------------------------------------------- the lexicon


@pytest.mark.parametrize("row", TITLES, ids=lambda row: row.title)
def test_title_rows_are_read_from_their_examples(row: TitleRow) -> None:
    mention = read_mention(row.example)
    assert mention.form == "name"
    assert mention.title
    assert row.title in {found.title for found in title_rows(mention.title.lower())}
    if row.gender:
        assert mention.gender == row.gender


@pytest.mark.parametrize("row", EPITHETS, ids=lambda row: row.example)
def test_epithet_rows_are_read_from_their_examples(row: EpithetRow) -> None:
    kinds = {"body": "organisation"}
    assert read_mention(row.example).kind == kinds.get(row.sort, row.sort)
    for noun in row.nouns.split():
        assert read_mention(f"the {noun}").kind is not None, noun


@pytest.mark.parametrize("row", ORGANISATIONS, ids=lambda row: row.name)
def test_organisations_are_found_by_all_their_names(row: OrganisationRow) -> None:
    for name in (row.example, row.name, *filter(None, row.other_names.split("|"))):
        mention = read_mention(name)
        assert (mention.kind, mention.body, mention.country) == ("organisation", row.name, row.country), name


@pytest.mark.parametrize("office", OFFICES)
def test_offices_called_by_other_words_are_those_of_titles(office: str) -> None:
    titles = OFFICES[office].split("|")
    assert set(titles) <= {row.title for row in TITLES}
    head = read_mention(f"the {office}").head
    assert head
    assert all(takes(title, head, office) for title in titles)
    assert not takes("spokesman", head, office)


@pytest.mark.parametrize("noun", sorted(UNNAMED))
def test_nouns_bring_in_people_without_names(noun: str) -> None:
    text = f"Ana Ruiz left. A senior {noun} told reporters."
    start = text.index("A senior")
    assert list(unnamed_before(text, noun, 0, len(text))) == [(start, text.index(" told"))]
    assert list(unnamed_before(f"A senior {noun}, Ana Ruiz, spoke.", noun, 0, 40)) == []
    assert list(unnamed_before(f"Ana Ruiz, a senior {noun}, spoke.", noun, 0, 40)) == []


def test_no_name_belongs_to_two_organisations() -> None:
    named: dict[str, str] = {}
    for row in ORGANISATIONS:
        for name in {row.name, *filter(None, row.other_names.split("|"))}:
            assert named.setdefault(name, row.name) == row.name


def test_given_names_tell_one_gender() -> None:
    assert {fold(name) for name in MEN} & {fold(name) for name in WOMEN} == set()
    assert all(name[0].isupper() for name in MEN | WOMEN | FAMILY_FIRST | FAMILY_FIRST_IN_CHINA)


@pytest.mark.parametrize("family", sorted(FAMILY_FIRST_IN_CHINA))
def test_chinese_family_names_stand_first_before_chinese_given_names(family: str) -> None:
    assert family_name((family, "Xiaoning")) == family
    assert family_name((family, "Brooks")) == "Brooks"


# ---------------------------------------------------------------- reading a mention


@pytest.mark.parametrize(
    ("mention", "name", "title", "country", "gender"),
    [
        ("Ana Ruiz", "Ana Ruiz", None, None, "f"),
        ("Mr. Belov", "Belov", None, None, "m"),
        ("Danish Foreign Minister Karen Holm", "Karen Holm", "Danish Foreign Minister", "DK", "f"),
        ("Norway’s foreign minister, Karen Holm,", "Karen Holm", "Norway’s foreign minister", "NO", "f"),
        ("Karen Holm, Norway's envoy in Rome", "Karen Holm", "Norway's envoy in Rome", "NO", "f"),
        ("Iran's Ambassador to Norway Reza Kamali", "Reza Kamali", "Iran's Ambassador to Norway", "IR", "m"),
        (
            "Permanent Representative to Geneva-based organizations Tomas Vrba",
            "Tomas Vrba",
            "Permanent Representative to Geneva-based organizations",
            None,
            "m",
        ),
        ("Saudi Crown Prince Faisal bin Saleh", "Faisal bin Saleh", "Saudi Crown Prince", "SA", "m"),
        ("EU envoy Anna van der Holm", "Anna van der Holm", "EU envoy", "EU", "f"),
        ("UN special envoy for Syria Pia Lund", "Pia Lund", "UN special envoy for Syria", None, "f"),
        ("President Kim Jong Un", "Kim Jong Un", "President", None, None),
        ("Sen. Amy Dunn (D)", "Amy Dunn", "Sen.", None, "f"),
        ("Representative Roy T. King, Republican of Ohio", "Roy T. King", "Representative", "US", "m"),
        ("Prime Minister-designate Lars Dahl", "Lars Dahl", "Prime Minister-designate", None, "m"),
        ("Ambassador\nYuki\u00a0Mori", "Yuki Mori", "Ambassador", None, None),
        ("Chinese spokesperson Lin Yaping", "Lin Yaping", "Chinese spokesperson", "CN", None),
        ("a day after Milan Trubar", "Milan Trubar", None, None, "m"),
        ("Ms. Ruiz's spokesman, Emil Kern", "Emil Kern", "Ms. Ruiz's spokesman", None, "m"),
        ("Mr. English", "English", None, None, "m"),
        ("South Korean President Moon Ji-ho", "Moon Ji-ho", "South Korean President", "KR", None),
        ("New Jersey Gov. Amy Dunn", "Amy Dunn", "New Jersey Gov.", "US", "f"),
        ('Manuel "Manny" Ruiz', "Manuel Ruiz", None, None, "m"),
        (
            "Permanent Representative Viktor I. Belov",
            "Viktor I. Belov",
            "Permanent Representative",
            None,
            "m",
        ),
        ("A. Berg", "A. Berg", None, None, None),
        ("a resident named Ana Ruiz", "Ana Ruiz", "resident", None, "f"),
        ("a Danish spokesman, who goes by the name Abu Turan", "Abu Turan", "Danish spokesman", "DK", "m"),
        ("a woman who gave her name only as Leila", "Leila", "woman", None, "f"),
        (
            "Mo Adeyemi Foundation chairman Karl Berg",
            "Karl Berg",
            "Mo Adeyemi Foundation chairman",
            None,
            "m",
        ),
        ("Ambassador in Oslo Lin Hainan", "Lin Hainan", "Ambassador in Oslo", None, None),
        ("Peruvian envoy Santiago Ruiz", "Santiago Ruiz", "Peruvian envoy", "PE", "m"),
        ("Norwegian envoy Henning Holm", "Henning Holm", "Norwegian envoy", "NO", "m"),
        (
            "Speaker of the National Assembly Tatevik Saryan",
            "Tatevik Saryan",
            "Speaker of the National Assembly",
            None,
            "f",
        ),
        (
            "Member of the Ports and Rivers Commission Ana Ruiz",
            "Ana Ruiz",
            "Member of the Ports and Rivers Commission",
            None,
            "f",
        ),
        ("Tom Hale of Control Risks", "Tom Hale", None, None, "m"),
        ("Lin Guobin at Harbour Analytics", "Lin Guobin", None, None, None),
        ("University of Oslo professor Tom Hale", "Tom Hale", "University of Oslo professor", "NO", "m"),
        (
            "Danish Minister for Climate Action, Ports and Lakes Lena Gruber",
            "Lena Gruber",
            "Danish Minister for Climate Action, Ports and Lakes",
            "DK",
            "f",
        ),
        ("The Minister for Ports Lena Gruber", "Lena Gruber", "Minister for Ports", None, "f"),
        ("Foreign Office spokesman Imran Qazi", "Imran Qazi", "Foreign Office spokesman", None, "m"),
        (
            "Foreign Ministry spokeswoman Vera Orlova",
            "Vera Orlova",
            "Foreign Ministry spokeswoman",
            None,
            "f",
        ),
    ],
)
def test_people_are_read(
    mention: str, name: str, title: str | None, country: str | None, gender: str
) -> None:
    read = read_mention(mention)
    got = (read.form, " ".join(read.name), read.title, read.country, read.gender)
    assert got == ("name", name, title, country, gender)


@pytest.mark.parametrize(
    ("mention", "form", "kind"),
    [
        ("he", "pronoun", None),
        ("Her", "pronoun", None),
        ("diplomat", "epithet", "person"),
        ("Norwegian Senior Diplomat", "epithet", "person"),
        ("the deputy foreign minister", "epithet", "person"),
        ("the leader of the union known as CGU", "epithet", "person"),
        ("the 40-year-old", "epithet", "person"),
        ("a senior official", "indefinite", "person"),
        ("Iranian officials", "indefinite", "group"),
        ("Several hundred demonstrators aligned with the union", "indefinite", "group"),
        ("Belov and Holm", "indefinite", "group"),
        ("Russia and China", "indefinite", "group"),
        ("some", "indefinite", None),
        ("About one in five", "indefinite", None),
        ("the joint statement", "document", "document"),
        ("Oslo", "government", "government"),
        ("the US", "government", "government"),
        ("the Israeli authorities", "government", "government"),
        ("the Norwegian side", "government", "government"),
        ("the IAEA", "organisation", "organisation"),
        ("the ministry", "organisation", "organisation"),
        ("Ministry of Foreign Affairs spokesman", "epithet", "person"),
        ("a diplomat who took part in the talks", "indefinite", "person"),
        ("a spokesman for President Ana Ruiz", "indefinite", "person"),
        ("Danish FM", "epithet", "person"),
        ("Danish and Norwegian FMs", "indefinite", "group"),
        ("However, an official in Oslo", "indefinite", "person"),
        ("the foreign ministers of Norway, Denmark and Chile", "indefinite", "group"),
        ("Norway, Denmark and Chile", "indefinite", "group"),
        ("the European Union's delegation in Oslo", "organisation", "organisation"),
        ("Tuesday", "indefinite", None),
        ("However", "indefinite", None),
        ("the Guardian Council", "organisation", "organisation"),
        ("", "indefinite", None),
    ],
)
def test_forms_and_kinds(mention: str, form: str, kind: str | None) -> None:
    assert (source_form(mention), read_mention(mention).kind) == (form, kind)


@pytest.mark.parametrize(
    ("mention", "body"),
    [
        ("the Russian Foreign Ministry", "Russian Foreign Ministry"),
        ("Russia’s Foreign Ministry", "Russian Foreign Ministry"),
        ("Ministry of Foreign Affairs of the Russian Federation", "Russian Foreign Ministry"),
        ("the Iranian Ministry of Defense", "Iranian Defense Ministry"),
        ("the U.N. nuclear watchdog", "International Atomic Energy Agency"),
        ("the Ministry of Defense", "Defense Ministry"),
        ("state media KCNA", "Korean Central News Agency"),
        ("state news agency SANA", "SANA"),
        ("the I.A.E.A.", "International Atomic Energy Agency"),
        ("the Haaretz newspaper", "Haaretz"),
        ("the Foreign Ministry of Qatar", "Qatari Foreign Ministry"),
        ("the Defence Ministry of the Republic of Korea", "South Korean Defence Ministry"),
        ("the country's official IRNA news agency", "IRNA"),
        ("South Korea's Yonhap news agency", "Yonhap"),
        ("Russian state-run TASS news agency", "TASS"),
        ("Iran's official news agency, IRNA", "IRNA"),
        ("the Ministry of Health in Gaza", "Health Ministry"),
        ("the Ministry of Qatar", "Qatari Ministry"),
        ("Turkey's state-run Anadolu Agency", "Anadolu"),
        ("the Brennick Center for Justice", "Brennick Center for Justice"),
        ("Iran's Tasnim news agency", "Tasnim"),
        ("Kan news", "Kan"),
        ("The Daily Monitor in Uganda", "Daily Monitor"),
        ("the London newspaper", "London newspaper"),
        ("Tehran", "Iran"),
        ("Beijing", "China"),
        ("the Catalan government", "Catalan government"),
        ("the government of Tigray", "government of Tigray"),
        ("the Aceh rebel leadership", "Aceh rebel leadership"),
        ("the Danish leadership", "Denmark"),
        ("the Isles People's Liberation Front (IPLF)", "Isles People's Liberation Front"),
        ("the rebel umbrella Free Isles Front (FIF)", "Free Isles Front"),
    ],
)
def test_bodies_have_one_name(mention: str, body: str) -> None:
    assert read_mention(mention).body == body


@pytest.mark.parametrize(
    ("run", "name"),
    [
        ("Norwegian Foreign Minister Karen Holm", "Karen Holm"),
        ("However Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz Tuesday", "Ana Ruiz"),
        ("Security Council", None),
        ("New York", None),
        ("Geneva Conference", None),
    ],
)
def test_names_in_runs_of_capitalised_words(run: str, name: str | None) -> None:
    found = name_in_run(run)
    assert (found and " ".join(found[1])) == name


def test_a_given_name_marks_the_surname_in_a_heading() -> None:
    assert name_beside("Envoy Ana Ruiz Slams Report", fold("Ruiz")) == (1, ("Ana", "Ruiz"))
    assert name_beside("Tower Ruiz Slams Report", fold("Ruiz")) is None


def test_people_of_one_surname_are_kept_apart() -> None:
    cast = Cast(Narration("Ana Ruiz met Pablo Ruiz. A. Ruiz spoke first. The Ruiz Foundation paid."))
    assert [" ".join(person.name) for person in cast.family("Ruiz")] == ["Ana Ruiz", "Pablo Ruiz"]


# ---------------------------------------------------------------- articles


def agrees(want: Expected, got: Speaker | None) -> bool:
    """Say whether a speaker is the one expected, in the fields that the mark-up gives."""
    if want.name is None or got is None:
        return want.name is None and got is None
    pairs = [(want.name, got.name), (want.kind, got.kind), (want.country, got.country), (want.role, got.role)]
    return all(wanted in (None, given) for wanted, given in pairs)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_articles(case: Case) -> None:
    got = resolve_speakers(case.article, case.attributions)
    wrong = [(want, who) for want, who in zip(case.expected, got, strict=True) if not agrees(want, who)]
    assert wrong == []


def test_enough_articles() -> None:
    assert len(CASES) >= 120
    assert sum(want.name is None for case in CASES for want in case.expected) >= 5


def test_carried_speakers_are_those_of_the_statement_before() -> None:
    text = 'Ana Ruiz spoke. "We agree." "We sign."'
    said = tuple(Content(i, i + len(w), w, True) for w in ("We agree.", "We sign.") for i in [text.index(w)])
    attributions = [Attribution(Span.of(text, 0, 8), said[:1]), Attribution(None, said[1:], carries=0)]
    first, second = resolve_speakers(article(text), attributions)
    assert first == second == Speaker("Ana Ruiz", "person", None, None)


def test_a_name_is_written_as_in_running_text_and_not_as_in_a_label() -> None:
    case = read_case("", "[MS RUIZ: => Ana Ruiz] Good morning.\nAna Ruiz met the press.")
    assert agrees(case.expected[0], resolve_speakers(case.article, case.attributions)[0])


@pytest.mark.xfail(reason="asks for what the text does not tell, or no rule reads", strict=True)
@pytest.mark.parametrize("case", list(cases("known_failures.txt")), ids=lambda case: case.title)
def test_known_failures(case: Case) -> None:
    got = resolve_speakers(case.article, case.attributions)
    assert all(agrees(want, who) for want, who in zip(case.expected, got, strict=True))


# ---------------------------------------------------------------- the corpus, where it is at hand


def annotated() -> Iterator[tuple[Article, list[Attribution], list[str]]]:
    """Give each annotated article of the corpus, its attributions and their speakers' names."""
    wanted = json.loads((Path(__file__).parent / "resolution" / "polnear.json").read_text(encoding="utf-8"))
    with gzip.open(POLNEAR, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            rows = wanted.get(record["doc"])
            if rows:
                text = record["text"]
                contents = {
                    a["source"][0][0]: quoted(text, a["content"])
                    for a in record["attributions"]
                    if a["source"]
                }
                made = [Attribution(Span.of(text, s, e), contents.get(s, ())) for s, e, _, _ in rows]
                yield article(text), made, [text[start:end] for _, _, start, end in rows]


def quoted(text: str, pieces: list[list[int]]) -> tuple[Content, ...]:
    """Give what is in quotation marks within the pieces of a content."""
    return tuple(
        Content(quote.start, quote.end, text[quote.start : quote.end], True)
        for start, end in pieces
        for quote in quotations(text, text.rfind("\n", 0, start) + 1, end)
        if start <= quote.end and quote.start <= end
    )


@pytest.mark.skipif(not POLNEAR.exists(), reason="needs the PolNeAR corpus in ../shared/eval")
def test_the_corpus() -> None:
    right = wrong = total = 0
    for whole, attributions, wanted in annotated():
        for name, who in zip(wanted, resolve_speakers(whole, attributions), strict=True):
            total += 1
            right += who is not None and who.name.casefold() == name.casefold()
            wrong += who is not None and who.name.casefold() != name.casefold()
    assert total > 250
    assert right / total >= 0.95
    assert wrong / total <= 0.02


# ---------------------------------------------------------------- laws


def article(text: str) -> Article:
    return Article(None, None, (), None, None, None, (), text)


words = st.sampled_from(
    "the a Ana Ruiz Mr. Belov, of for said minister Minister Foreign he she they Oslo Norway's and The IAEA "
    "ministry officials van der al-Saleh Kim – ( ) 's ’s Jr. who envoy statement \u00a0 \n".split(" ")
)
phrases = st.lists(words, max_size=9).map(" ".join)


@given(st.one_of(phrases, st.text(max_size=40)))
def test_any_phrase_is_read(phrase: str) -> None:
    mention = read_mention(phrase)
    assert isinstance(mention, Mention)
    assert mention.form == source_form(phrase)
    assert (mention.form == "name") == bool(mention.name)


@given(st.one_of(phrases, st.text(max_size=120)), st.data())
def test_any_article_gives_one_speaker_or_none_each(text: str, data: st.DataObject) -> None:
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=5))
    attributions = [
        Attribution(
            Span.of(text, min(pair), max(pair)), (Content(*pair, "", True),) if pair[0] < pair[1] else ()
        )
        for pair in spans
    ]
    assert len(resolve_speakers(article(text), attributions)) == len(attributions)


@given(st.sampled_from(CASES))
def test_a_paragraph_after_the_end_changes_no_speaker(case: Case) -> None:
    text = case.article.text + "\n\nThe weather was fine in most of the valley."
    assert resolve_speakers(article(text), case.attributions) == resolve_speakers(
        article(case.article.text), case.attributions
    )


@given(st.sampled_from(CASES))
def test_straight_and_curly_apostrophes_agree(case: Case) -> None:
    curly = [read_mention(a.source.text.replace("'", "’")) for a in case.attributions if a.source]
    plain = [read_mention(a.source.text.replace("’", "'")) for a in case.attributions if a.source]
    assert [(m.form, m.kind, m.country) for m in curly] == [(m.form, m.kind, m.country) for m in plain]


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Statement by the Ministry of Foreign Affairs of Armenia", "Armenian Foreign Ministry"),
        ("G7 Foreign Ministers' Statement on the Strait", "G7 Foreign Ministers"),
        ("Joint Statement by the Ministers for Foreign Affairs of Peru and Chile",
         "Ministers for Foreign Affairs of Peru and Chile"),
        ("Statement of the Foreign Ministers of Peru and Chile on the Strait", "Foreign Ministers of Peru and Chile"),
        ("Statement by the Committee on Foreign Affairs on the strait", "Committee on Foreign Affairs"),
        ("Statement by High Representative Ana Ruiz regarding the strait", "Ana Ruiz"),
        ("The strait is closed", None),
    ],
)  # fmt: skip
def test_we_are_those_whose_statement_it_is(headline: str, speaker: str | None) -> None:
    text = f"{headline}\n\nLima, 3 March 2021\n\nWe underline that the strait is open."
    (said,) = find_statements(text)
    assert (said.speaker and said.speaker.name) == speaker


def test_words_on_a_topic_are_those_of_the_one_interviewed() -> None:
    text = """Envoy looks back

In an interview with Der Standard on May 4, Ambassador Ana Ruiz looked back. Excerpts:

On whether Oslo had failed: "I would call it a lesson."
"""
    (said,) = find_statements(text)
    assert said.speaker
    assert said.speaker.name == "Ana Ruiz"


def test_one_who_is_he_is_not_she() -> None:
    *_, said = find_statements("Nasser told Bell the road was open. She told him it was shut.")
    assert said.speaker
    assert said.speaker.name == "Bell"
    *_, said = find_statements("Vera Nasser told Omar Bell the road was open. She told him it was long.")
    assert said.speaker
    assert said.speaker.name == "Vera Nasser"
    *_, said = find_statements("Omar Nasser told reporters the road was open. She told him it was long.")
    assert said.speaker is None


def test_she_who_speaks_in_a_letter_has_written_it() -> None:
    (said,) = find_statements("Bell sent a letter in which she warned that the road was shut.")
    assert said.speaker
    assert said.speaker.name == "Bell"
    *_, said = find_statements("Bell received a letter in which she warned that the road was shut.")
    assert said.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        'Omar Nasser denied John Bell\'s claim that talks had failed. "We are patient," he said.',
        'Omar Nasser criticised John Bell, who had said the border would stay shut. "He is wrong," he said.',
        'Omar Nasser noted that John Bell had assured him that talks went on. "I believe him," he said.',
        "Omar Nasser said that it was late. The council should listen, he added, noting that this was inspired "
        "by chairman Luis Soto's call to be more patient. He added that it would.",
        "Omar Nasser left. Nasser said he was sure that the new chief negotiator, Robin Holm, would stay. "
        "He expressed hope that the talks would go on.",
        'Omar Nasser left. He stressed that talks were "the only way", Reporters reports.',
        "Omar Nasser criticised Peru for a law which John Bell says is unfair. He said a court had ruled on it.",
        'Omar Nasser left a town that John Bell says is large. "It is small," he said.',
        "A Peruvian diplomat said it was late.\n\nOmar Nasser, deputy director at the Peruvian Foreign Ministry, "
        "spoke in Oslo.\n\nHe said the door was open.",
        "Omar Nasser gave a speech in Oslo in which he warned that the road was shut.",
        "Vera Bell told Omar Nasser the road was open. He said it was shut.",
        "Bell told Omar Nasser the road was open. He told her it was shut.",
        "Omar Nasser left.\n\nIn response to a question on remarks by Envoy John Bell that talks had failed, he said "
        "it was late.",
        "Omar Nasser left.\n\nRejecting Envoy John Bell's claim that talks had failed, he said it was late.",
        "Omar Nasser left.\n\nQuoting Envoy John Bell as saying that talks had failed, he said it was late.",
        "Commenting on a statement by Envoy John Bell that talks had failed, Minister Omar Nasser called it odd. "
        '"It is late," he said.',
        "Reacting to Envoy John Bell's claim that talks had failed, Minister Omar Nasser smiled. He said it was late.",
        # who has it is named in front of the sentence's subject, and may speak
        "Bell left.\n\nFollowing Envoy Omar Nasser's claim that talks had failed, he said he was tired.",
        "Bell left.\n\nAfter Envoy Omar Nasser's claim that talks had failed, he said he was tired.",
        "Asked about Envoy John Bell's tea, Minister Omar Nasser said it was cold and he added that it was late.",
        # whose the words are
        "Deputy Minister Karim Haddad said so.\n\nOmar Nasser's criticism was leaked to Channel 10, which quoted him "
        "as saying the lake was dry.",
        "Premier Omar Nasser flew home. Jan Holm, an envoy, told the house the road was open.\n\nOslo has rejected the "
        "prime minister's statement on Tuesday in which he said he was sorry.",
    ],
)
def test_he_is_the_subject_of_the_sentence_and_not_whom_it_tells_of(text: str) -> None:
    said = find_statements(text)[-1]
    assert said.speaker
    assert said.speaker.name == "Omar Nasser"


def test_he_is_nobody_where_nobody_known_tells_of_another() -> None:
    text = "The foreign minister said that a Peruvian minister had said that Peru was late.\n\nHe said it was early."
    assert find_statements(text)[-1].speaker is None


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "ABUJA, May 4 (Reuters) - The Senate said on Friday that the pass was open. Senate President Bola Adewumi "
            "said it was high.",
            ["Nigerian Senate", "Bola Adewumi"],
        ),
        (
            "Pass is open: FO\n\nISLAMABAD: The Foreign Office (FO) said on Friday that the pass was open.",
            ["Pakistani Foreign Office", "Pakistani Foreign Office"],
        ),
        ("KAMPALA, May 4 (Reuters) - STATE House said on Friday that the pass was open.", ["Uganda"]),
        (
            "TOKYO (Kyodo) - In a joint statement, the two foreign ministers condemned the launch.\n"
            '"We urge the North to return to talks," it said.',
            ["joint statement"],
        ),
        ("TOKYO (Kyodo) - Ministers met on Friday. The government said the road was open.", ["Japan"]),
        (
            "LONDON (AP) - The tench was late, the Permanent Representative of Malta said on Friday.\n"
            'The eel had seen "rich" debates, Permanent Representative Ivan I. Belkin said on Friday.',
            ["Permanent Representative of Malta", "Ivan I. Belkin"],
        ),
        ("TOKYO (Kyodo) - Ministers met on Friday. It said the road was open.", [None]),
        ("GENEVA (AP) - Ministers of Peru met on Friday. The government said Peru was open.", [None]),
        (
            "RIYADH, May 4 (SPA) - Minister of Foreign Affairs Prince Majed bin Rakan met Ana Ruiz. The Saudi Minister "
            "of Foreign Affairs said that he was glad. An official source at the Ministry said that it was late.",
            ["Majed bin Rakan", "official source at the Ministry"],
        ),
        (
            "DAMASCUS, May 4 (Reuters) - Foreign Minister Faisal Haddad said that silence helped nobody. "
            "The Iraqi minister said that he agreed.",
            ["Faisal Haddad", "Iraqi minister"],
        ),
        (
            'VARDØ, Norway (AP) - Odd Larsen has fished here for years. "They come," he says. "The cod stays."\n\n'
            "Larsen, 61, is one of dozens.",
            ["Odd Larsen"],
        ),
    ],
)
def test_the_dateline_tells_who_is_at_home_and_where_the_text_begins(
    text: str, speakers: list[str | None]
) -> None:
    assert [s.speaker and s.speaker.name for s in find_statements(text)] == speakers


def test_the_foreign_office_is_that_of_the_country_reported_from() -> None:
    said = "{} (Reuters) - The Foreign Office said on Friday that the pass was open."
    speakers = [
        find_statements(said.format(place))[0].speaker for place in ("ISLAMABAD, May 4", "LONDON, May 4")
    ]
    assert [speaker and speaker.country for speaker in speakers] == ["PK", "GB"]


@pytest.mark.parametrize("name", COMMON_BODIES)
def test_what_several_countries_have_is_that_of_the_one_reported_from(name: str) -> None:
    countries = COMMON_BODIES[name].split()
    assert countries == sorted(set(countries))
    assert len(countries) > 1
    for country in countries:
        text = f"The {name} said on Friday that the pass in {country_name(country)} was open."
        speaker = find_statements(text)[0].speaker
        assert speaker is not None
        assert speaker.country == country, text


def test_what_several_countries_have_is_no_ones_where_the_article_does_not_tell() -> None:
    texts = [
        "The Senate said that the pass was open.",
        "Peru and Chile met. The Senate said that the pass was open.",
    ]
    speakers = [find_statements(text)[0].speaker for text in texts]
    assert [speaker and (speaker.name, speaker.country) for speaker in speakers] == [("Senate", None)] * 2


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "HAIFA, Israel (AP) - National Security Council chairman Avi Carmel said that the pass was open.",
            "IL",
        ),
        (
            "TOKYO (Kyodo) - Ken Mori, former vice president of the Liberal Democratic Party, said it was late.",
            "JP",
        ),
        (
            "TOKYO (Kyodo) - Ken Mori, vice president of the Social Democratic Party, said that it was late.",
            None,
        ),
        ("LIMA - Ken Mori, vice president of the World Sumo Congress, said that it was late.", None),
    ],
)
def test_whoever_serves_such_a_body_is_of_its_country(text: str, country: str | None) -> None:
    speaker = find_statements(text)[0].speaker
    assert speaker is not None
    assert speaker.country == country


def test_nobody_takes_up_below_who_speaks_in_a_caption() -> None:
    text = (
        "Talks go on in Malta\n\n"
        "VALLETTA, May 4 (Reuters) - Foreign Minister Ana Ruiz said on Friday that it was late.\n\n"
        'The daily\'s Karin Holm: "All sides are ready"\n\n'
        "She added that the talks went on and that both sides knew what work was left to them."
    )
    article = parse_article(text)
    assert [block.kind for block in article.blocks] == ["headline", "paragraph", "subheading", "paragraph"]
    speakers = [statement.speaker and statement.speaker.name for statement in find_statements(article)]
    assert speakers == ["Ana Ruiz", "Karin Holm", "Ana Ruiz"]


def test_a_deck_tells_without_a_name_of_whom_the_text_names() -> None:
    text = (
        "Wall of the dam is safe\n\n"
        "A Georgian diplomat says the water has gone down\n\n"
        "VIENNA, April 2. /TASS/. The wall of the dam holds, {} said on Friday.\n\n"
        '"I would not call it weak," he said.\n\nThe diplomat noted that the rain had been small.'
    )
    named = find_statements(text.format("Georgian Deputy Foreign Minister Levan Tsiklauri"))
    assert {s.speaker and s.speaker.name for s in named if s.source} == {"Levan Tsiklauri"}
    other = find_statements(text.format("Danish Deputy Foreign Minister Jens Skov"))
    assert [s.speaker and s.speaker.name for s in other if s.source] == [
        "Georgian diplomat",
        *["Jens Skov"] * 3,
    ]


def test_whoever_turns_out_to_be_named_is_named_wherever_he_speaks() -> None:
    text = '\n"d,"ed a source who spoke on\x00:d\nAa R: f anobrnymit'
    assert {statement.speaker and statement.speaker.name for statement in find_statements(text)} == {"Aa R."}

"""Finding agreements: marked sentences, what is none, resolutions, pinpoints, names in every shape, speed."""

from __future__ import annotations

import datetime
import re
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from diplostmt.agreements.evidence import circles, is_possible
from diplostmt.agreements.finding import (
    find_agreements,
    name_tree,
    normalize_agreement,
    scan_agreements,
    settle_agreements,
)
from diplostmt.agreements.naming import words_of
from diplostmt.agreements.registry import Agreement, Registry
from diplostmt.agreements.resolutions import year_warning
from diplostmt.tables import read_table

CASES = Path(__file__).parent / "cases"
MARK = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\|([^\[\]|]*)(?:\|([^\[\]|]*))?\]|\{([^{}]*)\}")
SHARED_NAMES = {words_of(row["name"]) for row in read_table("ambiguous_names")}


@frozen
class Marked:
    start: int
    end: int
    id: str | None
    form: str
    pinpoint: str | None


@frozen
class Case:
    """A marked sentence: plain text, day of publication, mentions, and the words of the pinpoints."""

    text: str
    on: datetime.date | None
    mentions: tuple[Marked, ...]
    pinpoints: frozenset[str]


def read_cases() -> tuple[Case, ...]:
    lines = (CASES / "agreements.txt").read_text(encoding="utf-8").split("\n")
    return tuple(parse(line) for line in lines if line and not line.startswith("#"))


def parse(line: str) -> Case:
    dated = re.match(r"@(\S+) ", line)
    on = datetime.date.fromisoformat(dated[1]) if dated else None
    rest = line[dated.end() :] if dated else line
    text, mentions, pinpoints, position = "", [], set(), 0
    for mark in MARK.finditer(rest := rest.replace("¶", "\n\n")):
        text += rest[position : mark.start()]
        position = mark.end()
        if mark[5] is not None:
            pinpoints.add(mark[5])
            text += mark[5]
        else:
            id = None if mark[2] == "?" else mark[2]
            mentions.append(Marked(len(text), len(text) + len(mark[1]), id, mark[3], mark[4]))
            text += mark[1]
    return Case(text + rest[position:], on, tuple(mentions), frozenset(pinpoints))


def found_in(case: Case) -> tuple[Marked, ...]:
    return tuple(
        Marked(m.start, m.end, m.id, m.form, m.pinpoint and f"{m.pinpoint.kind} {m.pinpoint.number}")  # type: ignore[arg-type]
        for m in find_agreements(case.text, on=case.on)
    )


ALL_CASES = read_cases()
NEGATIVES = [
    line
    for line in (CASES / "not_agreements.txt").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.text[:60])
def test_marked_sentence(case: Case) -> None:
    assert found_in(case) == case.mentions
    words = {m.pinpoint.text for m in find_agreements(case.text, on=case.on) if m.pinpoint}
    assert words == case.pinpoints


def test_there_are_enough_sentences() -> None:
    assert len(ALL_CASES) + len(NEGATIVES) >= 600
    assert sum(len(case.mentions) for case in ALL_CASES) >= 480


@pytest.mark.parametrize("sentence", NEGATIVES)
def test_no_agreement_here(sentence: str) -> None:
    assert find_agreements(sentence) == ()


@pytest.mark.xfail(reason="needs more than the words near by")
@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Israel and Hezbollah agreed to respect 1701, the envoy said.", "s-res-1701"),
        (
            "The deal, brokered in July 2022, let Ukraine ship grain across the Black Sea.",
            "black-sea-grain-initiative",
        ),
        ("Belgrade must carry out the agreement reached in Brussels in 2013.", "brussels-agreement-2013"),
        ('"The deal is dead," he said of the JCPOA.', "the deal -> jcpoa"),
    ],
)
def test_not_yet_found(text: str, id: str) -> None:
    assert len(find_agreements(text)) == (2 if "->" in id else 1)


# ---------------------------------------------------------------- what is written of resolutions


@pytest.mark.parametrize("number", [1, 242, 902, 903, 1701, 2231, 2811])
def test_a_resolution_in_every_form(number: int) -> None:
    for written in (
        f"UN Security Council Resolution {number}",
        f"U.N. Security Council resolution {number}",
        f"Security Council resolution {number}",
        f"UNSC Resolution {number}",
        f"UNSCR {number}",
        f"UNSCR{number}",
        f"SCR {number}",
        f"S/RES/{number}",
    ):
        text = f"The envoy cited {written}, he said."
        assert [(m.text, m.id) for m in find_agreements(text)] == [(written, f"s-res-{number}")]


@pytest.mark.parametrize("space", ["", " ", "\u2009", "\xa0", "\n"])
def test_any_space_may_stand_before_the_year(space: str) -> None:
    (mention,) = find_agreements(f"See S/RES/2375{space}(2017) for the list.")
    assert (mention.text, mention.id) == (f"S/RES/2375{space}(2017)", "s-res-2375")


def test_a_wrong_year_is_reported() -> None:
    assert year_warning(2231, 2015) is None
    assert year_warning(2231, 2016) == "resolution 2231 is of 2015, not 2016"
    text = "Read UNSC Resolution 2231 (2016), Resolution 2231 (2015), S/RES/1718 (2007) and Resolution 1929."
    assert [m.warning for m in find_agreements(text)] == [
        "resolution 2231 is of 2015, not 2016",
        None,
        "resolution 1718 is of 2006, not 2007",
        None,
    ]


def test_no_article_cites_a_resolution_of_a_later_year() -> None:
    text = "The Security Council adopted resolution 2803."
    assert find_agreements(text, on=datetime.date(2020, 1, 1)) == ()
    assert [m.id for m in find_agreements(text, on=datetime.date(2025, 12, 1))] == ["s-res-2803"]


@pytest.mark.parametrize(
    ("symbol", "id"),
    [
        ("S/RES/2375 (2017)", "s-res-2375"),
        ("A/RES/68/262", "unga-68-262"),
        ("A/RES/ES-11/1", "unga-es-11-1"),
        ("Resolution S-10/2", "unga-s-10-2"),
        ("A/RES/2758(XXVI)", "unga-2758"),
        ("A/RES/77/104", "unga-77-104"),
        ("A/RES/500 (V)", "unga-500"),
        ("INFCIRC/140", "npt"),
        ("INFCIRC/153 (Corrected)", "csa-infcirc-153"),
        ("CD/1299", "shannon-mandate"),
        ("S/2015/545", "jcpoa"),
        ("GOV/2020/30", None),
        ("GC(62)/RES/10", None),
        ("S/PRST/2020/5", None),
    ],
)
def test_a_symbol(symbol: str, id: str | None) -> None:
    assert [(m.text, m.id) for m in find_agreements(f"It is in {symbol}.")] == [(symbol, id)]


# ---------------------------------------------------------------- pinpoints


@pytest.mark.parametrize(
    ("text", "pinpoint"),
    [
        ("Article VI of the NPT", "article 6"),
        ("NPT Article VI", "article 6"),
        ("Articles I, II and III of the NPT", "article 1,2,3"),
        ("Article 4 to 6 of the NPT", "article 4-6"),
        ("Art. 51 of the UN Charter", "article 51"),
        ("paragraphs 36 and 37 of the JCPOA", "paragraph 36,37"),
        ("paragraph 36 of the 2015 JCPOA", "paragraph 36"),
        ("Article VIII, paragraph 38(e), of the CWC on chemical weapons", "article 8.38(e)"),
        ("paragraph 4 of Article 2 of the UN Charter", "article 2.4"),
        ("OP 11 of UNSCR 2231", "operative paragraph 11"),
        ("the JCPOA, under paragraph 36", "paragraph 36"),
        ("Annex B to Resolution 2231", "annex B"),
        ("Annex IV of the JCPOA", "annex 4"),
        ("Section T of the JCPOA", "section T"),
        ("Annex C of the JCPOA", "annex C"),
        ("Section L of the JCPOA", "section L"),
        ("Article L of the UN Charter", "article 50"),
        ("Chapter VII of the UN Charter", "chapter 7"),
        ("the UN Charter's Article 51", "article 51"),
        ("Article 49 of the landmark Fourth Geneva Convention", "article 49"),
        ("Part XI of UNCLOS", "part 11"),
    ],
)
def test_pinpoint(text: str, pinpoint: str) -> None:
    (mention,) = find_agreements(f"He cited {text} again.")
    assert mention.pinpoint is not None
    assert f"{mention.pinpoint.kind} {mention.pinpoint.number}" == pinpoint


@pytest.mark.parametrize(
    ("name", "noun", "reach"),
    [("JCPOA", "document", 700), ("JCPOA", "plan", 1500), ("JCPOA", "deal", 4000), ("NPT", "treaty", 4000)],
)
def test_a_short_form_reaches_back_only_so_far(name: str, noun: str, reach: int) -> None:
    def ids(between: int) -> list[str | None]:
        return [
            m.id
            for m in find_agreements(f"The {name} was read.{' Rain fell.' * between} The {noun} is long.")
        ]

    sentence = len(" Rain fell.")
    near, far = (reach - 50) // sentence, reach // sentence + 1
    assert (len(ids(near)), len(ids(far))) == (2, 1)


def test_a_pinpoint_belongs_to_one_mention() -> None:
    text = "The NPT and Article 5 of the Washington Treaty, NATO's core, were named; the CTBT was not."
    assert [m.pinpoint and m.pinpoint.text for m in find_agreements(text)] == [None, "Article 5", None]


# ---------------------------------------------------------------- a name alone


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("new start", "new-start"),
        ("NEW  START", "new-start"),
        ("New-START", "new-start"),
        ("NewSTART", "new-start"),
        ("the New START Treaty", "new-start"),
        ("START 3", "new-start"),
        ("start-iii", "new-start"),
        ("minsk 2", "minsk-ii"),
        ("Minsk-II", "minsk-ii"),
        ("dayton accord", "dayton"),
        ("Elysée Treaty", "elysee-treaty"),
        ("non proliferation treaty", "npt"),
        ("Nonproliferation Treaty", "npt"),
        ("Irans safeguards agreement", "iran-csa"),
        ("Iran’s Safeguards Agreement", "iran-csa"),
        ("geneva conventions", "geneva-conventions"),
        ("unscr 2231", "s-res-2231"),
        ("resolution 2231 (2015)", "s-res-2231"),
        ("s/res/2231", "s-res-2231"),
        ("unga resolution 500", "unga-500"),
        ("un resolution 2375", "s-res-2375"),
        ("unsc resolution 2375", "s-res-2375"),
        ("united nations security council resolution 2375", "s-res-2375"),
        ("united nations general assembly resolution 500", "unga-500"),
        ("general assembly resolution es-11/1", "unga-es-11-1"),
        ("Unga Resolution Es-11/1", "unga-es-11-1"),
        ("resolution s-10/2", "unga-s-10-2"),
        ("infcirc/140", "npt"),
        ("Iranian nucleardeal", "jcpoa"),
        ("the newstart", "new-start"),
        ("START", None),
        ("the treaty", None),
        ("a banana", None),
        ("", None),
        ("Resolution 9999", None),
    ],
)
def test_normalize(name: str, id: str | None) -> None:
    row = normalize_agreement(name)
    assert (row.id if row else None) == id


def test_a_resolution_without_a_row_is_made_of_its_number() -> None:
    made = normalize_agreement("unga resolution 500")
    assert made
    assert made == Agreement(
        id="unga-500",
        official_name="United Nations General Assembly Resolution 500",
        short_name="UNGA Resolution 500",
        kind="un-resolution",
        parties=("multilateral",),
        status_note="General Assembly",
        un_reference="A/RES/500",
    )


def test_the_day_decides_what_a_name_meant() -> None:
    assert normalize_agreement("START", on=datetime.date(2005, 1, 1)) == Registry.standard()["start-i"]
    assert normalize_agreement("START", on=datetime.date(2015, 1, 1)) == Registry.standard()["new-start"]
    assert (
        normalize_agreement("Paris Agreement", on=datetime.date(2020, 1, 1))
        == Registry.standard()["paris-agreement-2015"]
    )


@pytest.mark.parametrize("wrong", [None, 5, b"NPT", ["NPT"]])
def test_only_strings_will_do(wrong: object) -> None:
    with pytest.raises(TypeError, match="wanted a string, got"):
        find_agreements(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="wanted a string, got"):
        normalize_agreement(wrong)  # type: ignore[arg-type]


# ---------------------------------------------------------------- laws

NAMES = st.sampled_from(
    [name for row in Registry.standard() for name in row.names if words_of(name) not in SHARED_NAMES]
)


@given(NAMES)
@settings(max_examples=60, deadline=None)
def test_normalising_the_short_name_of_what_a_name_means_gives_it_again(name: str) -> None:
    row = normalize_agreement(name)
    assert row is not None
    assert normalize_agreement(row.official_name) == row


@given(NAMES, st.sampled_from([str.upper, str.lower, str.title]), st.sampled_from([" ", "  ", "\xa0", "\n"]))
@settings(max_examples=60, deadline=None)
def test_case_and_spaces_do_not_change_what_a_name_means(
    name: str, case: Callable[[str], str], space: str
) -> None:
    changed = case(name).replace(" ", space)
    assert normalize_agreement(changed) == normalize_agreement(name)


@given(
    st.sampled_from(["START", "SALT", "Minsk", "Oslo"]),
    st.sampled_from([1, 2]),
    st.sampled_from(["-", " ", ""]),
)
@settings(max_examples=24, deadline=None)
def test_the_style_of_numerals_does_not_change_what_a_name_means(
    series: str, number: int, joint: str
) -> None:
    arabic = normalize_agreement(f"{series}{joint}{number}")
    roman = normalize_agreement(f"{series}{joint or ' '}{'I' * number}")
    assert arabic == roman


@pytest.mark.parametrize(
    ("concluded", "day", "possible"),
    [
        ("2010-04-08", "2010-04-08", True),
        ("2010-04-08", "2010-04-07", False),
        ("2010-04-08", None, True),
        (None, "2010-04-07", True),
    ],
)
def test_what_is_not_concluded_yet_cannot_be_meant(
    concluded: str | None, day: str | None, possible: bool
) -> None:
    row = evolve(Registry.standard()["new-start"], concluded=concluded)
    assert is_possible(row, datetime.date.fromisoformat(day) if day else None) is possible


def test_evidence_is_near_in_the_sentence_the_paragraph_and_the_article() -> None:
    text = "A war.\nA deal.\nIt is old. The pact holds. It is long. It is known.\nA note.\nA sum."
    start = text.index("pact")
    paragraph = "It is old. The pact holds. It is long. It is known."
    assert [text[a:b] for a, b in circles(text, start, start + 4)] == ["The pact holds", paragraph, text]
    assert ["The pact"[a:b] for a, b in circles("The pact", 4, 8)] == ["The pact"] * 3
    last = "It is old. The pact holds\nA note. A sum."
    start = last.index("pact")
    assert [last[a:b] for a, b in circles(last, start, start + 4)][:2] == [
        "The pact holds",
        "It is old. The pact holds",
    ]


SENTENCES = st.sampled_from([case.text for case in ALL_CASES if case.on is None and "\n" not in case.text])


@given(SENTENCES, st.integers(0, 3))
@settings(max_examples=40, deadline=None)
def test_other_paragraphs_move_mentions_and_do_nothing_else(sentence: str, number: int) -> None:
    before = "The weather was fine and the guests arrived early.\n\n" * number
    alone = [(m.start, m.end, m.id, m.form) for m in find_agreements(sentence)]
    moved = find_agreements(before + sentence + "\n\nDinner was served at eight.")
    assert [(m.start - len(before), m.end - len(before), m.id, m.form) for m in moved] == alone


@given(st.text(alphabet="SARTNPEUC /().,-'’\n0123456789IVX aeiortyd[]\u00a0é", max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_mentions_that_stand_in_it(text: str) -> None:
    mentions = find_agreements(text)
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
        if mention.pinpoint:
            assert text[mention.pinpoint.start : mention.pinpoint.end] == mention.pinpoint.text
    assert all(a.end <= b.start for a, b in pairwise(mentions))


def test_scanning_once_and_settling_later_is_the_same() -> None:
    on = datetime.date(2005, 3, 1)
    text = "Inspections under START continue, said the envoy in Moscow."
    assert settle_agreements(scan_agreements(text), on) == find_agreements(text, on=on)


# ---------------------------------------------------------------- figures and speed


def halves() -> Iterator[tuple[str, tuple[Case, ...]]]:
    yield "developed on", ALL_CASES[::2]
    yield "held out", ALL_CASES[1::2]


@pytest.mark.parametrize(("name", "cases"), list(halves()))
def test_the_figures(name: str, cases: tuple[Case, ...]) -> None:
    right = overlapping = predicted = wanted = exact = pins = pins_wanted = 0
    for case in cases:
        found = found_in(case)
        predicted += len(found)
        wanted += len(case.mentions)
        for mention in case.mentions:
            match = next((m for m in found if m.start < mention.end and mention.start < m.end), None)
            overlapping += match is not None
            exact += match is not None and (match.start, match.end) == (mention.start, mention.end)
            right += match is not None and match.id == mention.id
            pins_wanted += mention.pinpoint is not None
            pins += match is not None and mention.pinpoint is not None and match.pinpoint == mention.pinpoint
    assert overlapping / predicted >= 0.97
    assert overlapping / wanted >= 0.92
    assert exact / overlapping >= 0.90
    assert right / overlapping >= 0.88
    assert pins / pins_wanted >= 0.90


def filler(paragraphs: int) -> str:
    dense = "The Foreign Minister of Norway told reporters in Vienna that talks on the NPT would go on. "
    plain = (
        "Ana Ruiz, who leads the delegation of Spain, arrived late and spoke of the weather and the roads. "
    )
    return (dense + plain * 6 + "\n\n") * paragraphs


def seconds_for(text: str, registry: Registry | None = None) -> float:
    find_agreements(text[:3000], registry=registry)
    times = []
    for _ in range(3):
        start = time.process_time()
        find_agreements(text, registry=registry)
        times.append(time.process_time() - start)
    return min(times)


def test_a_name_in_small_letters_may_end_in_a_noun_of_its_own() -> None:
    assert (
        name_tree(Registry.standard()).unusual_nouns is None
    )  # those of the table are looked for with all others
    row = Agreement(id="lake", official_name="the lake waters roadmap", short_name="the lake waters roadmap")
    registry = Registry.standard().with_rows([row])
    found = find_agreements("Lake waters roadmap: the lake waters roadmap stands.", registry=registry)
    assert [(m.text, m.id) for m in found] == [
        ("Lake waters roadmap", "lake"),
        ("lake waters roadmap", "lake"),
    ]


def test_two_megabytes_a_second() -> None:
    text = filler(300)
    assert len(text) / seconds_for(text) > 2_000_000


@pytest.mark.no_cover
def test_time_grows_with_the_length() -> None:
    assert seconds_for(filler(240)) < 12 * max(seconds_for(filler(60)), 0.002)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "knot", ["(", "Treaty on the ", "Resolution 1, ", "the deal ", "Article I, ", "START-", "A", "' "]
)
def test_no_text_ties_it_in_knots(knot: str) -> None:
    assert seconds_for(knot * 4000) < 12 * max(seconds_for(knot * 1000), 0.002)


def test_twice_the_rows_cost_little() -> None:
    standard = Registry.standard()
    more = standard.with_rows(
        Agreement(id=f"x-{row.id}", official_name=f"Zz{row.official_name}", short_name=f"Zz{row.short_name}")
        for row in standard
    )
    text = filler(100)
    assert seconds_for(text, more) < 1.5 * seconds_for(text)  # a tenth, and what a busy machine adds

"""The register: its tables hold together, every id and number resolves, and a status gives its reason."""

from __future__ import annotations

import datetime
import gc
from collections import Counter
from itertools import pairwise

import pytest
from attrs import evolve

from diplostmt.agreements.finding import find_agreements, normalize_agreement
from diplostmt.agreements.naming import NameTree, words_of
from diplostmt.agreements.registry import Agreement, Event, Registry, Status, agreement, resolution_year
from diplostmt.edtf import is_edtf
from diplostmt.tables import items, read_table
from measure import TRIES, seconds

ROWS = tuple(Registry.standard())
AMBIGUOUS = tuple(read_table("ambiguous_names"))
SHARED_NAMES = {words_of(row["name"]) for row in AMBIGUOUS}
YEARS = tuple(read_table("resolution_years"))
LAST = int(YEARS[-1]["last_number"])


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def test_a_row_of_the_table_is_read_whole() -> None:
    row = Registry.standard()["new-start"]
    assert (row.short_name, row.acronyms, row.kind) == ("New START", ("New START",), "treaty")
    assert (row.subject, row.parties, row.related) == (
        "nuclear-arms-control",
        ("US", "RU"),
        ("start-i", "sort"),
    )
    assert (row.concluded, row.in_force, row.ended) == ("2010-04-08", "2011-02-05", "2026-02-05")
    assert (row.un_reference, row.wikidata) == (None, None)
    assert row.official_name.startswith(
        "Treaty Between the United States of America and the Russian Federation"
    )
    assert "START-3" in row.aliases
    for column in ("status_note", "un_reference", "wikidata", "source"):
        assert [cells[column] or None for cells in read_table("agreements")] == [
            getattr(row, column) for row in ROWS
        ]


def test_there_are_as_many_rows_as_ids() -> None:
    rows = list(read_table("agreements"))
    assert len(rows) == len(Registry.standard()) == len({row["id"] for row in rows})


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_dates_are_edtf_and_in_order(row: Agreement) -> None:
    dates = [date for date in (row.concluded, row.in_force, row.ended) if date]
    assert all(is_edtf(date) for date in dates)
    assert [date[:4] for date in dates] == sorted(date[:4] for date in dates)


def test_every_reference_leads_somewhere() -> None:
    registry = Registry.standard()
    related = {id for row in ROWS for id in row.related}
    candidates = {id for row in AMBIGUOUS for id in items(row["candidates"])}
    defaults = {row["default"] for row in AMBIGUOUS if row["default"]}
    events = {row["id"] for row in read_table("agreement_events")}
    assert not {id for id in related | candidates | defaults | events if id not in registry}


@pytest.mark.parametrize("row", AMBIGUOUS, ids=lambda row: row["name"])
def test_the_evidence_for_a_name_is_for_its_candidates(row: dict[str, str]) -> None:
    speaks_for = {part.split(":")[0].strip() for part in items(row["evidence"])}
    known = set(items(row["candidates"]))
    assert speaks_for <= known or row["name"].startswith("Resolution ")
    assert not row["default"] or row["default"] in known


def test_no_two_rows_share_a_name_that_the_table_does_not_settle() -> None:
    listed = {words_of(row["name"]) for row in AMBIGUOUS}
    shared = NameTree(Registry.standard()).shared
    assert {path: ids for path, ids in shared.items() if path not in listed} == {}


def test_no_name_stands_twice_in_the_table_of_ambiguous_names() -> None:
    assert [name for name, n in Counter(row["name"] for row in AMBIGUOUS).items() if n > 1] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_name_is_found_in_a_sentence_and_normalised(row: Agreement) -> None:
    for name in row.names:
        if words_of(name) in SHARED_NAMES:
            continue
        found = [m.id for m in find_agreements(f"Delegates discussed the {name} on Friday.")]
        assert row.id in found, name
        normal = normalize_agreement(name)
        assert normal is not None, name
        assert normal.id == row.id, name


@pytest.mark.parametrize(
    ("name", "id", "words"),
    [
        (row["name"], part.split(":")[0].strip(), part.split(":")[1])
        for row in AMBIGUOUS
        for part in items(row["evidence"])
        if not row["name"].startswith("Resolution ") and "=typed" not in row["needs"]
    ],
)
def test_words_near_by_settle_an_ambiguous_name(name: str, id: str, words: str) -> None:
    needs = next(items(row["needs"]) for row in AMBIGUOUS if row["name"] == name)
    cue = next(word.strip() for word in words.split(",") if ".." not in word)
    wanted = [word for word in needs if not word.startswith("!")]
    need = next((word for word in wanted if word.startswith(cue)), wanted[0] if wanted else cue)
    found = find_agreements(f"A word on {cue} and {need} came first. The {name} was discussed: {cue}.")
    assert id in [m.id for m in found], [(m.text, m.id) for m in found]


# ---------------------------------------------------------------- resolutions


@pytest.mark.parametrize("row", YEARS, ids=lambda row: row["year"])
def test_every_number_has_its_year_and_its_symbol(row: dict[str, str]) -> None:
    for number in range(int(row["first_number"]), int(row["last_number"]) + 1):
        assert resolution_year(number) == int(row["year"])
        assert f"S/RES/{number} ({row['year']})" in (agreement(f"s-res-{number}").un_reference or "")


def test_the_years_follow_one_another_without_a_gap() -> None:
    assert int(YEARS[0]["first_number"]) == 1
    for before, after in pairwise(YEARS):
        assert int(after["first_number"]) == int(before["last_number"]) + 1
        assert int(after["year"]) == int(before["year"]) + 1


@pytest.mark.parametrize("number", [-1, 0, LAST + 1, 9999])
def test_a_number_outside_the_range_is_no_resolution(number: int) -> None:
    assert resolution_year(number) is None
    with pytest.raises(KeyError):
        agreement(f"s-res-{number}")


@pytest.mark.parametrize("row", list(read_table("resolutions")), ids=lambda row: row["number"])
def test_named_resolutions_were_adopted_in_their_year(row: dict[str, str]) -> None:
    year = resolution_year(int(row["number"]))
    assert row["adopted"][:4] == str(year)
    assert row["symbol"] == f"S/RES/{row['number']} ({year})"
    assert agreement(f"s-res-{row['number']}").concluded == row["adopted"]


# ---------------------------------------------------------------- status


@pytest.mark.parametrize(
    ("id", "on", "state", "by"),
    [
        ("new-start", "2009-01-01", "not_concluded", ()),
        ("new-start", "2010-06-01", "signed", ()),
        ("new-start", "2015-01-01", "in_force", ()),
        ("new-start", "2023-06-01", "suspended", ("RU",)),
        ("new-start", "2026-03-01", "ended", ()),
        ("inf-treaty", "1987-12-08", "signed", ()),
        ("inf-treaty", "2000-01-01", "in_force", ()),
        ("inf-treaty", "2019-08-02", "ended", ()),
        ("cfe-treaty", "2010-01-01", "suspended", ("RU",)),
        ("indus-waters-treaty", "2025-05-01", "suspended", ("IN",)),
        ("jcpoa", "2019-01-01", "in_force", ()),
        ("jcpoa", "2025-12-01", "contested", ("FR", "DE", "GB", "US")),
        ("s-res-1737", "2010-01-01", "in_force", ()),
        ("s-res-1737", "2017-01-01", "ended", ()),
        ("s-res-1737", "2026-01-01", "contested", ("IR", "CN", "RU")),
        ("minsk-ii", "2023-01-01", "contested", ("RU",)),
        ("ctbt", "2020-01-01", "signed", ()),
        ("fmct", "2020-01-01", "proposed", ()),
        ("s-res-1000", "2000-01-01", "in_force", ()),
    ],
)
def test_status_on_a_day(id: str, on: str, state: str, by: tuple[str, ...]) -> None:
    status = agreement(id).status_on(day(on))
    assert (status.state, status.by) == (state, by)
    assert status.reason


def test_a_status_is_what_the_last_event_left() -> None:
    """Two parties suspend, one returns, then the other; the text ends, which is disputed, and is revived."""
    row = evolve(
        agreement("new-start"),
        ended=None,
        events=(
            Event("2012-01-01", "suspended", ("US",), "missiles"),
            Event("2013-01-01", "suspended", ("RU", "US"), "an answer"),
            Event("2014-01-01", "resumed", ("US",), "a new vote"),
            Event("2015-01-01", "resumed", ("RU",), "talks"),
            Event("2016-01-01", "ended", ("US",), "a letter"),
            Event("2016-06-01", "suspended", ("RU",), "too late"),
            Event("2017-01-01", "contested", ("RU",), "no letter came"),
            Event("2018", "revived", ("RU", "US"), "a summit"),
        ),
    )
    states = [row.status_on(day(f"{year}-03-01")) for year in range(2012, 2018)]
    assert [*states, row.status_on(day("2016-07-01")), row.status_on(day("2019-01-01"))] == [
        Status("suspended", "2012-01-01", ("US",), "missiles"),
        Status("suspended", "2013-01-01", ("US", "RU"), "an answer"),
        Status("suspended", "2014-01-01", ("RU",), "a new vote"),
        Status("in_force", "2015-01-01", (), "talks"),
        Status("ended", "2016-01-01", ("US",), "a letter"),
        Status("contested", "2017-01-01", ("RU",), "no letter came"),
        Status("ended", "2016-01-01", ("US",), "a letter"),
        Status("in_force", "2018", ("RU", "US"), "a summit"),
    ]
    assert row.status_on(day("2018-12-31")).state == "contested"


def test_a_status_without_events_says_the_dates_it_comes_of() -> None:
    row = Agreement(id="lake-pact", official_name="Treaty on the Lake", short_name="Lake Pact")
    dated = evolve(row, concluded="2001-05", in_force="2003", ended="2010-02-03")
    assert [dated.status_on(day(on)) for on in ("2001-05-31", "2002-01-01", "2004-01-01", "2010-02-03")] == [
        Status("not_concluded", None, (), "concluded 2001-05"),
        Status("signed", "2001-05", (), "concluded 2001-05"),
        Status("in_force", "2003", (), "in force since 2003"),
        Status("ended", "2010-02-03", (), "ended 2010-02-03"),
    ]
    assert row.status_on(day("2004-01-01")) == Status(
        "proposed", None, (), "no text is known to have been concluded"
    )
    noted = evolve(dated, status_note="kept in a drawer")
    assert {noted.status_on(day(on)).reason for on in ("2002-01-01", "2004-01-01", "2012-01-01")} == {
        "kept in a drawer"
    }
    assert evolve(row, status_note="a draft").status_on(day("2004-01-01")).reason == "a draft"


def test_status_wants_a_date() -> None:
    with pytest.raises(TypeError, match=r"wanted a datetime\.date, got str"):
        agreement("npt").status_on("2020-01-01")  # type: ignore[arg-type]


# ---------------------------------------------------------------- looking up


def test_an_unknown_id_says_what_ids_look_like() -> None:
    with pytest.raises(KeyError, match="new-start"):
        agreement("New START")
    with pytest.raises(TypeError, match="got int"):
        agreement(2231)  # type: ignore[arg-type]


def test_search_by_party_subject_kind_and_day() -> None:
    registry = Registry.standard()
    assert "kars" not in {row.id for row in registry.search(party="VE")}
    both = registry.search(party="US", subject="nuclear-arms-control", on=day("2015-01-01"))
    ids = {row.id for row in both}
    assert "new-start" in ids
    assert "start-i" not in ids
    assert {row.kind for row in registry.search(kind="armistice")} == {"armistice"}
    assert {row.subject for row in registry.search(subject="nuclear-arms-control")} == {
        "nuclear-arms-control"
    }
    assert registry.search() == ROWS
    past = {row.id for row in registry.search(on=day("1990-01-01"))}
    assert past.isdisjoint({"new-start", "fmct"})
    assert {"npt", "inf-treaty"} <= past
    assert "inf-treaty" not in {row.id for row in registry.search(on=day("2020-01-01"))}


def test_a_caller_adds_rows_of_their_own() -> None:
    row = Agreement(id="lake-pact", official_name="Treaty on the Lake of Nowhere", short_name="Lake Pact")
    registry = Registry.standard().with_rows([row])
    assert [m.id for m in find_agreements("They signed the Lake Pact.", registry=registry)] == ["lake-pact"]
    assert find_agreements("They signed the Lake Pact.") == ()
    assert registry["lake-pact"] is row
    assert "lake-pact" not in Registry.standard()


def test_a_name_in_small_letters_is_noticed_by_a_noun_of_its_own() -> None:
    row = Agreement(id="lake-truce", official_name="the lake truce", short_name="lake truce")
    registry = Registry.standard().with_rows([row])
    found = find_agreements("Truce at last: the lake truce holds, unlike xtruce.", registry=registry)
    assert [(m.start, m.text, m.id) for m in found] == [(19, "lake truce", "lake-truce")]


def test_the_registry_loads_quickly_beside_the_reading_of_its_table() -> None:
    from diplostmt.agreements import registry as module

    def load() -> None:
        module._standard.cache_clear()
        Registry.standard()

    def read() -> None:
        list(read_table("agreements"))

    gc.disable()  # a collection looks at all that the other tests left, whoever asks for memory
    try:
        assert min(seconds(load) for _ in range(TRIES)) < 10 * min(seconds(read) for _ in range(TRIES))
    finally:
        gc.enable()

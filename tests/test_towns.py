"""The towns that datelines name: the rows of their table, what they mean, and how the table is made."""

from __future__ import annotations

from typing import Any

import pycountry
import pytest

from diplostmt.articles.reading import parse_article
from diplostmt.datelines.conditions import NOT_PLACES
from diplostmt.datelines.listed_towns import look_up_province, look_up_town, town_key
from diplostmt.datelines.reading import parse_dateline
from diplostmt.lexicon.given_names import MEN, WOMEN
from diplostmt.places.finding import find_places, look_up
from diplostmt.tables import items, read_table
from loading import script

ROWS = tuple(read_table("towns"))


def test_every_row_has_a_country_and_one_initial() -> None:
    codes = {country.alpha_2 for country in pycountry.countries} | {"XK"}
    assert {row["country"] for row in ROWS} <= codes
    for row in ROWS:
        names = (*items(row["names"]), *items(row["shared"]), *items(row["provinces"]))
        assert len({name[0] for name in names}) == 1, row
        assert all(name.isascii() and name[0].isupper() for name in names), row


def test_rows_and_names_are_sorted() -> None:
    assert [row["country"] for row in ROWS] == sorted(row["country"] for row in ROWS)
    for row in ROWS:
        for column in ("names", "shared", "provinces"):
            assert list(items(row[column])) == sorted(items(row[column]))


def test_every_town_is_looked_up() -> None:
    for row in ROWS:
        for name in items(row["names"]):
            town = look_up_town(name.upper())
            assert town, name
            assert (town.name, town.country) == (name, row["country"])
        for name in (*items(row["shared"]), *items(row["provinces"])):
            town = look_up_town(name, country=row["country"])
            assert town, name
            assert (town.name, town.country) == (name, row["country"])
        for name in items(row["shared"]):
            usual = look_up_town(name)
            assert usual, name
            assert usual.country != row["country"]


def test_every_province_is_looked_up() -> None:
    for row in ROWS:
        for name in items(row["provinces"]):
            province = look_up_province(name)
            assert province, name
            assert (province.name, province.country) == (name, row["country"])
    assert look_up_province("Ahmedpur East") is None


def test_a_name_means_one_country_at_most() -> None:
    usual = [
        town_key(name) for row in ROWS for column in ("names", "provinces") for name in items(row[column])
    ]
    assert len(usual) == len(set(usual))


def test_no_town_is_somebody_or_a_slug() -> None:
    names = {
        name for row in ROWS for column in ("names", "shared", "provinces") for name in items(row[column])
    }
    assert not names & (MEN | WOMEN)
    assert not [name for name in names if name.lower() in NOT_PLACES]


@pytest.mark.parametrize(
    "name", ["Police", "Reading", "Media", "Commerce", "Union", "March", "Best", "Date", "Of"]
)
def test_words_are_no_towns(name: str) -> None:
    assert look_up_town(name) is None


@pytest.mark.parametrize("name", ["Ahmedpur East", "Bantay", "Grosseto", "Wisbech"])
def test_nothing_else_knows_them(name: str) -> None:
    assert look_up(name) is None
    assert find_places(f"The envoys met in {name} on Monday.") == ()


@pytest.mark.parametrize(
    ("name", "country", "found"),
    [
        ("ST. CHARLES", None, "US"),
        ("Al-Musayyib", None, "IQ"),
        ("Güstrow", None, "DE"),
        ("GUESTROW", None, "DE"),
        ("Tawi-Tawi", None, "PH"),
        ("San Isidro", None, None),
        ("San Isidro", "CR", "CR"),
        ("San Isidro", "NO", None),
    ],
)
def test_spellings_and_shared_names(name: str, country: str | None, found: str | None) -> None:
    town = look_up_town(name, country=country)
    assert town
    assert town.country == found


@pytest.mark.parametrize("name", ["", " ", "'", "st ", "x" * 100, "東京", "Ruritania", "Ölflöte"])
def test_what_is_no_town(name: str) -> None:
    assert look_up_town(name) is None


def test_a_shared_name_is_the_one_at_the_home_of_the_agency() -> None:
    found = (
        parse_dateline("Tulcan, 4 may (EFE).- Los ministros se vieron."),
        parse_dateline("San Isidro (Andina) - "),
    )
    assert [line and [place.country for place in line.places] for line in found] == [["EC"], ["PE"]]


# ---------------------------------------------------------------- before a dash or a colon, with nothing else to tell

REPORT = "Traders of four districts met on Monday to count the boats of the lake, the mayor said."
SPOKEN = "We met the traders of four districts on Monday, and we counted the boats of the lake, I think."


@pytest.mark.parametrize(
    ("opening", "body", "country"),
    [
        ("KHAR: ", REPORT, "PK"),
        ("KHAR - ", REPORT, "PK"),
        ("KHAR-", REPORT, "PK"),
        ("AHMEDPUR EAST-", REPORT, "PK"),
        ("AHMEDPUR EAST—", REPORT.replace(" on Monday", "").replace(", the mayor said", ""), "PK"),
        ("HUDSON — ", REPORT, "US"),
        ("Bantay, Ilocos Sur - ", REPORT, "PH"),
        ("KILMORAN, Ilocos Sur - ", REPORT, "PH"),
        ("KILMORAN, Ilocos Sur--", REPORT, "PH"),
        ("LA TRINIDAD, Benguet – ", REPORT, "PH"),
        ("KILMORAN, Peru - ", REPORT, "PE"),
        ("HUDSON — ", f"{REPORT}\n\nRUIZ — {REPORT}", None),
        ("HUDSON: ", REPORT, None),
        ("HUDSON: ", f"{REPORT} It was raining in Hudson.", "US"),
        ("KHAR: ", SPOKEN, None),
        ("HUDSON — ", SPOKEN, None),
        ("KHAR: ", f"{REPORT}\n\nKHAR: {REPORT}", None),
        ("KHAR: ", f"{REPORT}\n\nRUIZ: Is it open?\n\nSOLHEIM: No.\n\nRUIZ: Will it be?", None),
        ("Hudson: ", REPORT, None),
        ("Hudson - ", REPORT, None),
        ("Hudson, Lake Company - ", SPOKEN, None),
        ("HUDSON: ", "The boats of the lake", None),
        ("COMMERCE: ", REPORT, None),
        ("POLICE - ", REPORT, None),
        ("KILMORAN: ", REPORT, None),
        ("KILMORAN-", REPORT, None),
    ],
)
def test_a_listed_town_before_a_report(opening: str, body: str, country: str | None) -> None:
    dateline = parse_article(f"Traders Count the Boats\n\n{opening}{body}").dateline
    assert (dateline and dateline.places[0].country) == country


# ---------------------------------------------------------------- making the table


def _city(name: str, country: str, people: int, *others: str) -> dict[str, Any]:
    return {
        "geonameid": 1, "name": name, "countrycode": country, "population": people, "alternatenames": list(others)
    }  # fmt: skip


def test_the_table_is_made_of_cities() -> None:
    cities = [
        _city("Elmograd", "UA", 20_000, "Elmohrad", "Елмоград", "ELM"),
        _city("Köttelbrück", "DE", 30_000, "Kottelbruckum"),
        _city("Santa Elma del Lago", "MX", 40_000, "Santa Elma", "Elma"),
        _city("Az Zelmayr", "IQ", 15_000),
        _city("Twinelm", "US", 12_000),
        _city("Twinelm", "CA", 11_000),
        _city("Tallelm", "US", 90_000),
        _city("Tallelm", "CA", 11_000),
        _city("Smallelm", "US", 9_000),
        _city("Commerce", "US", 50_000),
        _city("Oslo", "NO", 50_000),
    ]
    rows = [line.split("\t")[:3] for line in script("towns").table(cities)]
    told = {name: country for country, names, _ in rows for name in names.split("|") if "elm" in name.lower()}
    assert told == {
        "Elmograd": "UA", "Elmohrad": "UA", "Santa Elma del Lago": "MX", "Santa Elma": "MX", "Zelmayr": "IQ",
        "Tallelm": "US",
    }  # fmt: skip
    assert {name for _, names, _ in rows for name in names.split("|")} >= {"Kottelbruck", "Koettelbrueck"}
    shared = {(country, name) for country, _, names in rows for name in names.split("|") if name}
    assert shared == {("US", "Twinelm"), ("CA", "Twinelm"), ("CA", "Tallelm")}
    assert not {"Smallelm", "Commerce", "Oslo"} & {name for _, names, _ in rows for name in names.split("|")}

"""Places: every row of the table, sentences with their answers, and the laws that hold of any text."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial
from itertools import pairwise
from pathlib import Path

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt.lexicon import place_words
from diplostmt.models import PlaceMention
from diplostmt.places.finding import country_name, find_places, look_up
from diplostmt.tables import items, read_table
from measure import MOST, full_of, growth

ROWS = tuple(read_table("places"))
LISTED = [row for row in ROWS if row["kind"] != "other"]
NOT_IN_ISO = {"EU", "XK", "SU"}
KINDS = {"country", "capital", "city", "bloc", "seat", "region", "other"}
CAUTIONS = {"forename", "surname", "the", "word", "shared", "dateline"}

# ---------------------------------------------------------------- sentences with their answers

CASES = (Path(__file__).parent / "cases" / "places.txt").read_text(encoding="utf-8").split("\n")
SENTENCES = [line for line in CASES if line and not line.startswith(("#", "?"))]
FAILURES = [line.removeprefix("? ") for line in CASES if line.startswith("?")]
MARKED = re.compile(r"\[([^]|]+)\|[^]]+\]")


def plain(marked: str) -> str:
    """Give the sentence without its marks."""
    return MARKED.sub(r"\1", marked)


def marked(text: str, mentions: tuple[PlaceMention, ...]) -> str:
    """Give the sentence with the mentions marked."""
    for m in reversed(mentions):
        mark = f"[{m.text}|{m.country or '-'}|{m.kind}{'|metonym' if m.metonym else ''}]"
        text = text[: m.start] + mark + text[m.end :]
    return text


@pytest.mark.parametrize("sentence", SENTENCES)
def test_places_in_sentences(sentence: str) -> None:
    assert sentence == marked(plain(sentence), find_places(plain(sentence)))


@pytest.mark.xfail(reason="it takes the wider context", strict=True)
@pytest.mark.parametrize("sentence", FAILURES)
def test_known_failures(sentence: str) -> None:
    assert sentence == marked(plain(sentence), find_places(plain(sentence)))


def test_there_are_many_sentences() -> None:
    assert len(SENTENCES) >= 200


# ---------------------------------------------------------------- every row of the table


def test_every_row_is_well_formed() -> None:
    for row in ROWS:
        cautions = [item.partition(":") for item in items(row["caution"])]
        names = [row["name"], *items(row["also"]), *items(row["adjectives"]), *items(row["dateline"])]
        assert row["kind"] in KINDS, row
        assert all(caution in CAUTIONS and name in ("", *names) for caution, _, name in cautions), row
        assert all(name == name.strip() and name for name in names), row
        assert row["country"] in NOT_IN_ISO | {""} or pycountry.countries.get(alpha_2=row["country"]), row


def test_rows_are_sorted() -> None:
    keys = [(row["name"].casefold(), row["country"], row["kind"]) for row in ROWS]
    assert keys == sorted(set(keys))


def test_names_stand_once_unless_shared() -> None:
    """A name has at most one row of which it is the usual name; a shared name has another row."""
    usual: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    shared: defaultdict[str, list[str]] = defaultdict(list)
    for row in ROWS:
        for name in (row["name"], *items(row["also"]), *items(row["adjectives"]), *items(row["dateline"])):
            if name == row["name"] and "shared" in items(row["caution"]):
                shared[name.casefold()].append(row["country"])
            else:
                usual[name.casefold()].add((row["name"], row["country"]))
    assert {name: rows for name, rows in usual.items() if len(rows) > 1} == {}
    assert [name for name, rows in shared.items() if len(rows) == 1 and name not in usual] == []


def test_every_row_is_looked_up_by_all_its_names() -> None:
    missed = []
    for row in LISTED:
        place = (row["name"], row["country"] or None)
        for name in (row["name"], *items(row["also"]), *items(row["dateline"])):
            for form in (name, name.upper(), name.replace("'", "’")):
                found = look_up(form, country=row["country"])
                if found is None or (found.name, found.country) != place:
                    missed.append((form, found))
        for name in items(row["adjectives"]):
            found = look_up(name)
            if found is None or (found.name, found.kind) != (row["name"], "adjective"):
                missed.append((name, found))
    assert missed == []


def test_every_row_is_found_in_text_by_its_names() -> None:
    missed = []
    for row in ROWS:
        cautions = {name or row["name"]: caution for caution, name in reversed(_cautions(row))}
        for name in (row["name"], *items(row["also"]), *items(row["adjectives"])):
            caution = cautions.get(name)
            country = "EU" if row["name"] == "Brussels" else row["country"] or None
            wanted = [] if row["kind"] == "other" else [(name, row["name"], country)]
            text = f"It was {'in' if caution == 'surname' else 'about the'} {name}, he said."
            found = [(m.text, m.name, m.country) for m in find_places(text)]
            if caution == "dateline":
                wanted = []
            if caution != "shared" and wanted != found:
                missed.append((text, found))
    assert missed == []


def _cautions(row: dict[str, str]) -> list[tuple[str, str]]:
    return [(item.partition(":")[0], item.partition(":")[2]) for item in items(row["caution"])]


@pytest.mark.parametrize("code", [country.alpha_2 for country in pycountry.countries])
def test_every_country_has_a_name_that_is_found(code: str) -> None:
    (row,) = [row for row in ROWS if row["kind"] == "country" and row["country"] == code]
    name = items(row["also"])[0] if row["caution"] == "dateline" else country_name(code)
    assert [code] == [m.country for m in find_places(f"The envoys of {name} met.")]
    assert (found := look_up(name)) is not None
    assert code == found.country


def test_official_names_are_known() -> None:
    """Pycountry's names in running order, not those it inverts or qualifies ("Iran, Islamic Republic of")."""
    missing = []
    for country in pycountry.countries:
        for name in {
            country.name,
            getattr(country, "official_name", country.name),
            getattr(country, "common_name", country.name),
        }:
            place = look_up(name)
            if "," not in name and "(" not in name and (place is None or place.country != country.alpha_2):
                missing.append(name)
    assert sorted(set(missing)) == ["Congo"]  # either of two states


def test_every_country_with_a_government_has_a_capital() -> None:
    countries = {row["country"] for row in ROWS if row["kind"] == "country"} - {""}
    with_capital = {row["country"] for row in ROWS if row["kind"] == "capital"}
    own_capital = {
        "DJ",
        "GI",
        "HK",
        "MC",
        "MO",
        "SG",
        "SM",
        "VA",
    }  # the country and its capital share the name
    none = {"AQ", "BV", "CC", "CX", "GS", "HM", "IO", "NF", "SU", "TF", "TK", "UM", "MP"}
    assert own_capital | none == countries - with_capital


# ---------------------------------------------------------------- every word beside a place

WORD_CASES = {
    "COURTESY": ("{} Jordan left.", ""),
    "SHIPS": ("the {} Vienna left.", ""),
    "NAMED_AFTER": ("Troops left {} Washington today.", ""),
    "OUTLETS": ("the Moscow {} wrote so.", ""),
    "NO_SURNAMES": ("the Jordan {} wrote so.", "Jordan"),
    "LANGUAGE_BEFORE": ("They {} Russian.", ""),
    "LOCATIVE": ("It was {} Austin today.", "Austin"),
    "WITH_THE": ("It was {} West, he said.", "West"),
    "STATE_WORDS": ("They saw Georgia {} Ned Coleman.", "Georgia"),
}


@pytest.mark.parametrize(
    ("words", "word"), [(words, word) for words in WORD_CASES for word in sorted(getattr(place_words, words))]
)
def test_words_that_tell_what_a_name_is(words: str, word: str) -> None:
    frame, wanted = WORD_CASES[words]
    found = " ".join(m.text for m in find_places(frame.format(word)) if m.text not in (word, word.title()))
    assert wanted == found


METONYM_CASES = {
    "EVENT_NOUNS": ("the Vienna {} again.", False),
    "SITES": ("Vienna's {} again.", False),
    "EVENT_EPITHETS": ("the Vienna {} Conference opened.", False),
    "GOVERNMENT_NOUNS": ("the Vienna {} again.", True),
    "NOUNS_OR_VERBS": ("the Vienna {} again.", False),
    "LOCAL_PARTICIPLES": ("a Vienna-{} envoy.", False),
    "LOCAL_BEFORE": ("They were {} Vienna again.", False),
    "LEFT_WITH": ("It left Vienna {} hope.", True),
    "SOME": ("the {} in Vienna.", True),
    "AIMED": ("They were {} at Vienna.", True),
    "POLICY": ("the {} in Vienna.", True),
    "OCCASION": ("those who {} in Vienna.", False),
    "SUBJECT_VERBS": ("They met in Oslo, and Vienna {} so.", True),
}


@pytest.mark.parametrize(
    ("words", "word"),
    [(words, word) for words in METONYM_CASES for word in sorted(getattr(place_words, words))],
)
def test_words_that_tell_government_from_city(words: str, word: str) -> None:
    frame, wanted = METONYM_CASES[words]
    found = [m.metonym for m in find_places(frame.format(word)) if m.text == "Vienna"]
    assert [wanted] == found


@pytest.mark.parametrize(
    ("preposition", "word"),
    [(key, word) for key, words in place_words.JOURNEYS.items() for word in sorted(words)],
)
def test_journeys_make_a_city(preposition: str, word: str) -> None:
    alike = [other for other, key in place_words.SAME_PREPOSITION.items() if key == preposition]
    for form in (preposition, *alike):
        assert [m.metonym for m in find_places(f"It was the {word} {form} Vienna.")] == [False]
        assert [m.metonym for m in find_places(f"It was a word {form} Vienna.")] == [True]


def test_given_names_that_are_words_make_no_person() -> None:
    for word in place_words.ALSO_WORDS:
        assert [m.text for m in find_places(f"{word} Russia agree?")][-1:] == ["Russia"]


def test_every_set_of_words_is_tested() -> None:
    sets = {name for name in vars(place_words) if name.isupper()}
    others = {"ALSO_WORDS", "JOURNEYS", "SAME_PREPOSITION"}
    assert sets == {
        *WORD_CASES,
        *METONYM_CASES,
        *others,
        "ROOMS",
        "US_STATE_CODES",
    }  # these are tested with the datelines


# ---------------------------------------------------------------- whole names

LOOK_UPS = """
MOSCOW | Moscow | RU
москва | Moscow | RU
Moskau | Moscow | RU
La Paz | La Paz | BO
KUWAIT | Kuwait | KW
NUR-SULTAN | Astana | KZ
Женева | Geneva | CH
GENÈVE | Geneva | CH
Genève | Geneva | CH
(GENEVA) | Geneva | CH
GENEVA, | Geneva | CH
Wien | Vienna | AT
Zürich | Zurich | CH
PRAGA | Prague | CZ
Roma | Rome | IT
BRUXELLES | Brussels | BE
Den Haag | The Hague | NL
the Hague | The Hague | NL
THE HAGUE | The Hague | NL
Ciudad de México | Mexico City | MX
WHITE HOUSE | White House | US
the Kremlin | Kremlin | RU
STATE DEPARTMENT | State Department | US
UNITED NATIONS | United Nations | -
U.S. | United States | US
us | United States | US
Russia's | Russia | RU
Calif. | California | US
Washington D.C. | Washington | US
N'DJAMENA | N'Djamena | TD
N’Djamena | N'Djamena | TD
SAN JOSÉ | San José | CR
SAN JOSE | San Jose | -
Panmunjom | Panmunjom | -
ISTANBUL | Istanbul | TR
İstanbul | Istanbul | TR
Łódź | Lodz | PL
ULAN BATOR | Ulaanbaatar | MN
Sana'a | Sanaa | YE
SANA | Sanaa | YE
MALE | Male | MV
NICE | Nice | FR
Tripoli | Tripoli | LY
KINGSTON | Kingston | JM
Korea | Korea | -
"""


@pytest.mark.parametrize("line", LOOK_UPS.strip().split("\n"))
def test_look_up(line: str) -> None:
    asked, name, country = line.split(" | ")
    place = look_up(asked)
    assert place is not None
    assert (name, country) == (place.name, place.country or "-")


@pytest.mark.parametrize(
    "name", ["", " ", "Ruritania", "the", "Moscow Paris", "x" * 10_000, "Lavrov", "\x00", "Brussels sprouts"]
)
def test_look_up_of_no_place(name: str) -> None:
    assert look_up(name) is None


def test_wrong_types_are_refused() -> None:
    with pytest.raises(TypeError, match="wanted a str, got bytes"):
        look_up(b"Oslo")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="wanted a str, got NoneType"):
        find_places(None)  # type: ignore[arg-type]


# ---------------------------------------------------------------- laws

WORDS = st.sampled_from(
    re.findall(
        r"[^|]+",
        "Moscow|Washington|in|said|the|to|at|Jordan|George|US|U.S.|North|Korea|Iran's|Georgia|Mr.|visited|talks|"
        ",|.|(|)|–|-|/TASS/|Brussels|decisions|Paris|Texas|Hague|West|Gulf|KYIV|Côte|d’Ivoire|New\nYork|"
        "South\xa0Korea|\n\n",
    )
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join))


@given(TEXTS)
def test_mentions_slice_back_and_stand_in_order(text: str) -> None:
    mentions = find_places(text)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all(m.kind in ("capital", "seat") for m in mentions if m.metonym)


@given(TEXTS)
def test_look_up_is_total(text: str) -> None:
    place = look_up(text)
    assert place is None or look_up(place.name, country=place.country) is not None


@given(st.sampled_from(SENTENCES), TEXTS, TEXTS)
def test_neighbouring_paragraphs_change_nothing(sentence: str, before: str, after: str) -> None:
    text = plain(sentence)
    start = len(before) + 2
    inside = [
        m for m in find_places(f"{before}\n\n{text}\n\n{after}") if start <= m.start < start + len(text)
    ]
    shifted = [(m.start - start, m.end - start, m.country, m.kind, m.metonym) for m in inside]
    assert [(m.start, m.end, m.country, m.kind, m.metonym) for m in find_places(text)] == shifted


@given(st.sampled_from([row for row in LISTED if row["kind"] == "country" and not row["caution"]]))
def test_possessive_and_capitals_change_no_country(row: dict[str, str]) -> None:
    for name in (row["name"], *items(row["also"])):
        found = [
            m.text
            for text in (f"{name}'s envoy", f"{name}’s envoy", f"the ({name}) envoy")
            for m in find_places(text)
        ]
        assert [name] * 3 == found
        assert [name.upper()] == [m.text for m in find_places(f"It was {name.upper()}, he said.")]


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "unit",
    ["Washington ", "Moscow, ", "New ", "A", "Republic of ", "US ", "in Moscow and ", "U.S.", "Jordan A"],
)
def test_time_grows_with_length(unit: str) -> None:
    assert growth(find_places, partial(full_of, unit), 8000) < MOST

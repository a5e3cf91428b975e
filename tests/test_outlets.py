"""Outlets: every row by its example, then names in sentences, marked up as ``[words|name]``."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt.datelines.reading import leading_agency, parse_dateline
from diplostmt.outlets import find_outlet, outlet_at, outlet_mentions
from diplostmt.tables import items, read_table

ROWS = tuple(read_table("agencies"))
KINDS = {"agency", "newspaper", "broadcaster", "magazine", "site"}
MARKED = re.compile(r"\[([^|\]]*)\|[^\]]*\]")


def mark_up(text: str) -> str:
    """Give the text with its outlets marked up."""
    for span, outlet in reversed(list(outlet_mentions(text))):
        assert text[span.start : span.end] == span.text
        text = f"{text[: span.start]}[{span.text}|{outlet.name}]{text[span.end :]}"
    return text


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_every_row_is_found_in_its_example(row: dict[str, str]) -> None:
    dateline = parse_dateline(row["example"])
    marks = [dateline.agency if dateline else None, leading_agency(row["example"])]
    names = [mark.name for mark in marks if mark]
    names += [outlet.name for _, outlet in outlet_mentions(row["example"])]
    assert row["name"] in names


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_every_form_means_its_row(row: dict[str, str]) -> None:
    for form in (row["name"], *items(row["aliases"]), *items(row["weak"])):
        outlet = find_outlet(form)
        assert outlet is not None
        assert (outlet.name, outlet.kind, outlet.country) == (row["name"], row["kind"], row["country"])


def test_the_table_is_sorted_and_complete() -> None:
    names = [row["name"] for row in ROWS]
    assert names == sorted(names, key=lambda name: (name.casefold(), name))
    forms = [form for row in ROWS for form in {row["name"], *items(row["aliases"]), *items(row["weak"])}]
    assert len(forms) == len(set(forms))
    assert all(form == form.strip() for form in forms)
    for row in ROWS:
        assert row["kind"] in KINDS
        assert re.fullmatch("[A-Z]{2}", row["country"])
        assert row["source"]
        assert row["example"]


SENTENCES = """
The deputy minister told [Izvestia|Izvestia] that talks would resume.
He said this in an interview with the [Izvestia daily|Izvestia], which came out on Thursday.
The envoy told [TASS|TASS] and [RIA Novosti|RIA Novosti] that no date was set.
The note was sent on Friday, [TASS|TASS] reported, citing [the Guardian|The Guardian].
[The Wall Street Journal|The Wall Street Journal] and [The New York Times|The New York Times] had it too.
Officials spoke to [the Washington Post|The Washington Post] and [the Times of Israel|The Times of Israel].
In an interview with "[International Affairs|International Affairs]" he spoke of the treaty.
The [People’s Daily|People's Daily] and the [Global Times|Global Times] ran the statement.
[Xinhua News Agency|Xinhua] said that [dpa|dpa] had asked first.
The minister told the [BBC|BBC]'s Persian service and [Al Jazeera|Al Jazeera] that he would go.
Photo: [IZVESTIA|Izvestia]/Ana Ruiz
The article in [Time magazine|Time] was long.
She told [Time|Time] that she would go.
According to Germany's [Focus|Focus], the list was final.
The Austrian newspaper [Kurier|Kurier] saw the letter.
[Report|Report] has learned that the list was final.
He wrote in [Foreign Affairs|Foreign Affairs] that the order was changing.
The envoy told [the Independent|The Independent] that she would go.
The paper was first seen by [the New York
Times|The New York Times].
Citing [Trend|Trend], the agency said that talks had ended.
[RFE/RL|RFE/RL] and [Agence France-Presse|AFP] asked about the list.
[Kyodo News|Kyodo], [Jiji Press|Jiji Press] and [NHK World|NHK] had reporters there.
Министр сообщил [ТАСС|TASS], что переговоры продолжатся.
"""

NO_OUTLETS = """
Time is short, and the independent observer left today.
The Star of the evening was the ambassador; the Sun set late.
Foreign Affairs Committee members and Foreign Policy advisers met.
The International Affairs Department sent a note.
The Report of the Secretary General was sent to all states.
Dawn broke over the Nature reserve; Today was a holiday.
The DR Congo and the ST delegation signed the Stern declaration.
He told Time Warner and Prime Minister Ruiz that he would go.
They visited Times Square, the Guardian Council and the Telegraph Office.
A new trend: the nation, the national interest and the hill.
The AA meeting and the APP were put off.
Tassos and Reuterson spoke with Kommersantov.
The prosecutor of The Hague spoke.
"""


@pytest.mark.parametrize("marked", SENTENCES.strip().replace("York\n", "York~").split("\n"))
def test_outlets_in_sentences(marked: str) -> None:
    marked = marked.replace("York~", "York\n")
    assert mark_up(MARKED.sub(r"\1", marked)) == marked


@pytest.mark.parametrize("sentence", NO_OUTLETS.strip().split("\n"))
def test_words_that_are_also_names(sentence: str) -> None:
    assert mark_up(sentence) == sentence


def test_a_stretch_bounds_what_is_found() -> None:
    text = "TASS, Time magazine and Reuters"
    assert [span.text for span, _ in outlet_mentions(text, 5, 15)] == ["Time"]
    assert [span.text for span, _ in outlet_mentions(text, 1, 26)] == ["Time magazine"]


def test_outlet_at_wants_whole_words() -> None:
    assert outlet_at("TASSO", 0) is None
    assert outlet_at("The Times, of", 0) is not None
    assert outlet_at("", 0) is None


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from([*"\n .,'\"", "The ", "Times", "New York", "TASS"])).map("".join)
)
def test_any_text_will_do(text: str) -> None:
    done = 0
    for span, outlet in outlet_mentions(text):
        assert done <= span.start < span.end
        assert text[span.start : span.end] == span.text
        assert find_outlet(span.text.removeprefix("the ")) in (outlet, find_outlet("The " + span.text[4:]))
        done = span.end
    assert find_outlet(text) is None or text.strip()

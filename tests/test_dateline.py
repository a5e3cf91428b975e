"""Datelines, shown marked up.

``[place OSLO|Oslo|NO], [date March 3|XXXX-03-03]. /[agency TASS|TASS]/.|| Talks opened.`` is the line
``OSLO, March 3. /TASS/. Talks opened.`` with its parts: the words, the name and country of a place ("-" if
not known), the value of a date, the name of an agency. ``||`` ends the dateline, the body begins after it;
``<<`` begins it where it is not at the start; ``⏎`` is the end of a line.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from diplostmt.articles.reading import parse_article
from diplostmt.datelines.orders import ORDERS
from diplostmt.datelines.parts import cut
from diplostmt.datelines.reading import find_dateline, headline_dateline, leading_agency, parse_dateline
from diplostmt.lexicon.calendar import MONTHS, WEEKDAYS
from diplostmt.lexicon.place_words import ROOMS, US_STATE_CODES
from diplostmt.models import Dateline
from diplostmt.tables import items, read_table

CASES = Path(__file__).parent / "cases"
MARKED = re.compile(r"\[(?:place|date|agency) ([^|\[\]]*)\|[^\[\]]*\]")


def lines(name: str) -> list[str]:
    """Give the cases of a file: its lines without comments."""
    text = (CASES / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def plain(marked: str) -> str:
    """Give the text of a marked-up case."""
    return MARKED.sub(r"\1", marked).replace("||", "").replace("<<", "").replace("⏎", "\n")


def mark_up(text: str, dateline: Dateline) -> str:
    """Give the text marked up with what was found in it."""
    marks = [(dateline.end, dateline.end, "||")]
    marks += [(dateline.start, dateline.start, "<<")] if text[: dateline.start].strip() else []
    for place in dateline.places:
        marks.append((place.start, place.end, f"[place {place.text}|{place.name}|{place.country or '-'}]"))
    if date := dateline.date:
        marks.append((date.start, date.end, f"[date {date.text}|{date.edtf}]"))
    if agency := dateline.agency:
        marks.append((agency.start, agency.end, f"[agency {agency.text}|{agency.name}]"))
    for start, end, mark in sorted(marks, reverse=True):
        text = text[:start] + mark + text[end:]
    return text.replace("\n", "⏎")


def check(marked: str) -> None:
    """Find exactly what is marked, with spans that cover what they say."""
    text = plain(marked)
    dateline = parse_dateline(text)
    assert dateline is not None
    assert mark_up(text, dateline) == marked
    for span in (dateline, *dateline.places, dateline.date, dateline.agency):
        assert span is None or text[span.start : span.end] == span.text
    assert text[dateline.end : dateline.body_start].strip() == ""
    assert text[dateline.body_start :] == text[dateline.end :].lstrip()


@pytest.mark.parametrize("marked", lines("datelines.txt"))
def test_datelines(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("line", lines("not_datelines.txt"))
def test_lines_that_look_alike(line: str) -> None:
    found = parse_dateline(line.replace("⏎", "\n"))
    assert found is None, found


@pytest.mark.parametrize("word", sorted(ROOMS))
def test_a_room_is_no_place(word: str) -> None:
    assert parse_dateline(f"March 5, 2021, Almond {word.capitalize()}") is None
    assert parse_dateline(f"Almond {word.capitalize()}, March 5, 2021") is None


def test_a_house_in_capitals_may_be_one() -> None:
    found = parse_dateline("STATE HOUSE, Nairobi, May 4, 2021 – The ministers met.")
    assert found
    assert [(place.name, place.country) for place in found.places] == [("State House", "KE")]


@pytest.mark.parametrize("code", sorted(US_STATE_CODES))
def test_codes_of_states(code: str) -> None:
    check(f"[place KILMORAN|Kilmoran|US], {code}, [date May 5|XXXX-05-05] -|| The envoys met at a mill.")


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order.name)
def test_every_order_reads_its_example(order: Any) -> None:
    letters = "".join(part.letter for part in cut(order.example, 0, len(order.example)))
    assert re.match(order.pattern, letters)
    assert next(other for other in ORDERS if re.match(other.pattern, letters)) is order
    assert find_dateline(order.example) is not None


# ---------------------------------------------------------------- house styles, filled with anything

HOUSES = """
TASS, English          <CITY>, <March 3>. /<AGENCY>/.|| <Body>
TASS, Russian          <CITY>, <3 марта>. /<AGENCY>/.|| <Body>
TASS, a slip           <CITY>, <3 марта>. / <AGENCY>/.|| <Body>
RIA Novosti            <CITY>, <3 мар> - <BARE>.|| <Body>
RIA Novosti, dash      <CITY>, <3 мар> – <BARE>.|| <Body>
Interfax               <CITY>. <March 3> (<AGENCY>) -|| <Body>
Sputnik                <CITY> (<AGENCY>) -|| <Body>
Sputnik, em dash       <CITY> (<AGENCY>) —|| <Body>
Reuters                <CITY>, <Sept 3> (<AGENCY>) -|| <Body>
Reuters, two cities    <CITY>/<CITY> (<AGENCY>) -|| <Body>
Reuters, raw           <KNOWN> <Sept 3>|| <Body>
Reuters, 1987          <KNOWN>, <March 3> -|| <Body>
Reuters, 1987, agency  <CITY>, <March 3>, <BARE> -|| <Body>
Reuters, 1996          <KNOWN> <2024-03-03>||
AP                     <CITY> (<AGENCY>) —|| <Body>
AP, old                <CITY>, <Sept. 3> (<AGENCY>) --|| <Body>
AP, country            <CITY>, Ruritania (<AGENCY>) —|| <Body>
AFP                    <City> (<AGENCY>) –|| <Body>
AFP, wire              <City>, <Sept 3, 2024> (<AGENCY>) -|| <Body>
UPI                    <CITY>, <Sept. 3> (<AGENCY>) --|| <Body>
dpa                    <City> (<AGENCY>) -|| <Body>
EFE                    <City> (<AGENCY>).-|| <Body>
EFE, wire              <City>, <3 sep> (<AGENCY>).-|| <Body>
ANSA                   (<AGENCY>) - <KNOWN>, <03 SET> -|| <Body>
LaPresse               <City>, <3 set>. (<AGENCY>) –|| <Body>
Italpress              <KNOWN:FR> (FRANCE) (<AGENCY>) –|| <Body>
Lusa                   <City>, <03 set 2024> (<AGENCY>) -|| <Body>
Xinhua                 <CITY>, <Sept. 3> (<AGENCY>) --|| <Body>
China Daily            <KNOWN> -|| <Body>
CCTV                   <KNOWN> --|| <Body>
CRI                    <City>, <3. rujna> (<AGENCY>) -|| <Body>
Kyodo                  <CITY>, <Sept. 3>, <BARE> -|| <Body>
Jiji                   <City>, <Sept. 3> (<AGENCY>)--|| <Body>
KCNA                   <City>, <March 3> (<AGENCY>) --|| <Body>
KCNA, Juche            <City>, <March 3 Juche 105 (2016)> (<AGENCY>) --|| <Body>
IRNA                   <City>, <Sept 3>, <BARE> –|| <Body>
IRNA, no dash          <Known>, <Sept 3>, <BARE>|| <Body>
Mehr                   <CITY>, <Sep. 03> (<AGENCY>) –|| <Body>
Fars                   <CITY> (<AGENCY>)-|| <Body>
Tehran Times           <KNOWN> –|| <Body>
Iran News              <CITY> (<AGENCY>)|| <Body>
BORNA                  <Known> - <BARE> -|| <Body>
SANA                   <Known>, <BARE>-|| <Body>
Syria Times            <CITY>, (<AGENCY>)_||<Body>
BelTA                  <CITY>, <3 September> (<AGENCY>) –|| <Body>
BelTA, German          <CITY>, <3. September> (<AGENCY>) –|| <Body>
Kazinform              <KNOWN>. <BARE> -|| <Body>
AZERTAC                <Known>, <March 3>, <BARE>||
Armenpress             <CITY>, <MARCH 3>, <BARE>.|| <Body>
PTI                    <City>, <Sept 3> (<AGENCY>)|| <Body>
newspapers of India    <KNOWN>:|| <Body>
ANI                    <City:IN> (Maharashtra) [India], <March 3> (<AGENCY>):|| <Body>
IANS                   <City>, <Sept 3> (<AGENCY>):|| <Body>
APP                    <CITY>, <Sep 03> (<AGENCY>):|| <Body>
UrduPoint              <CITY>, (<AGENCY> / Sputnik - <03rd Sep, 2024>)|| <Body>
UrduPoint, full        <CITY> (<AGENCY> / WAM - <3rd September, 2024>)|| <Body>
BSS                    <CITY>, <March 3, 2024> (<AGENCY>) -|| <Body>
MINA                   <Known>, <BARE> –|| <Body>
Australian papers      <KNOWN>/<KNOWN> ||| <Body>
SPA                    <City>, <Mar 03, 2024>, <BARE> --|| <Body>
WAM                    <CITY>, <3rd September, 2024> (<AGENCY>) --|| <Body>
WAFA                   <CITY>, <Sunday, March 3, 2024> (<AGENCY>) –|| <Body>
WAFA, French           <Known>, <le 3 mars 2024> <BARE> -|| <Body>
NAN                    <City>, <Sept. 3, 2024> (<AGENCY>)|| <Body>
GNA                    <City>, <March 3>, <BARE> –|| <Body>
ACN                    <KNOWN>.- (<AGENCY>)|| <Body>
RHC                    <City>, <3 de setembro> (<AGENCY>).-|| <Body>
ATA                    <CITY>, <March 3> /<AGENCY>/ -|| <Body>
PAP                    <City>, <3 March> (<AGENCY>) -|| <Body>
BTA                    <March 3> (<AGENCY>) -|| <Body>
NTB                    <City> (<AGENCY>):|| <Body>
VOA                    <KNOWN> —|| <Body>
VOA, old               <KNOWN>—||<Body>
radio                  (<KNOWN>) --|| <Body>
Primavera              <03.09.2024>, <Known>.||
FBIS                   <CITY:BO> (BOLIVIA), <3 SEP 89> (<AGENCY>) -- [TEXT]|| <Body>
MFA Russia             Remarks by the Minister at a Press Conference, <<<Known>, <March 3, 2024>||
MFA Japan              <Sunday, March 3, 2024>, 2:03 p.m. <Known>||
EEAS                   <Known>, <03/09/2024> - 10:30, UNIQUE ID: 240903_1||
State Department       <Known:AT>, Austria⏎<March 3, 2024>||⏎<Body>
IAEA                   <3 March 2024>⏎<Known:AT>, Austria||⏎<Body>
UN                     <3 March 2024>||
Trend                  <KNOWN:AT>, Austria, <March 3>⏎⏎By Ana Ruiz – <BARE>:||⏎⏎<Body>
OSCE                   <CITY>, <3 March 2024>-|| <Body>
OSCE, two seats        <KNOWN>/<KNOWN>, <3 March 2024> –|| <Body>
CPJ                    <Known>, <March 3, 2024>—||<Body>
UNICEF                 <KNOWN> / <KNOWN>, <3 March 2024> –|| <Body>
ADB                    <KNOWN> (<3 March 2024>) —|| <Body>
AP, twice              <CITY> (<AGENCY>) (AP) —|| <Body>
PID of Pakistan        MINISTERS MEET AT THE HARBOUR <<<Known>: <March 3, 2024>||
one bracket            ([agency AFP|AFP], <Known>, <March 3, 2024>)|| <Body>
one bracket, a dash    ([agency AFP|AFP], <Known>, <3 March 2024>) –|| <Body>
place and day          (<Known>, <3 March 2024>)|| <Body>
Panapress              <Known:FR>- France (<AGENCY>) --|| <Body>
a comma and a dash     <KNOWN>, -|| <Body>
a writer in front      By Ana Ruiz <<<KNOWN>, <March 3> (<AGENCY>) —|| <Body>
a label in front       Press release: <<<Known>, <3 March 2024> -|| <Body>
The Telegraph, India   <KNOWN>⏎<March 3>:||⏎<Body>
a caption              The envoys before the talks (Photo: Ana Ruiz)<<<KNOWN> (<AGENCY>) –|| <Body>
"""

CITIES = """
    Oslo|NO Helsinki|FI Riga|LV Vilnius|LT Warsaw|PL Prague|CZ Vienna|AT Bern|CH Geneva|CH Budapest|HU
    Sofia|BG Belgrade|RS Zagreb|HR Tirana|AL Athens|GR Ankara|TR Istanbul|TR Cairo|EG Beirut|LB Amman|JO
    Damascus|SY Baghdad|IQ Tehran|IR Isfahan|IR Kabul|AF Islamabad|PK Karachi|PK New_Delhi|IN Mumbai|IN
    Dhaka|BD Hanoi|VN Jakarta|ID Manila|PH Beijing|CN Shanghai|CN Seoul|KR Tokyo|JP Osaka|JP Canberra|AU
    Nairobi|KE Lagos|NG Abuja|NG Dakar|SN Tunis|TN Algiers|DZ Rabat|MA Khartoum|SD Addis_Ababa|ET
    Havana|CU Lima|PE Quito|EC Bogota|CO Buenos_Aires|AR Montevideo|UY Ottawa|CA Kyiv|UA Minsk|BY
    Baku|AZ Yerevan|AM Tbilisi|GE Tashkent|UZ Bishkek|KG Dushanbe|TJ Rio_de_Janeiro|BR Port-au-Prince|HT
    N'Djamena|TD The_Hague|NL Sharm_el-Sheikh|EG Nuku'alofa|TO Antananarivo|MG Dar_es_Salaam|TZ
    Kuala_Lumpur|MY Ho_Chi_Minh_City|VN Bandar_Seri_Begawan|BN Ouagadougou|BF Guatemala_City|GT
""".split()
UNKNOWN = ("Varnograd", "Port Elmo", "Estero Bajo", "Kilmoran", "Nowa Lipa", "San Telesforo", "Ust-Olkha")
BODIES = (
    "Talks on the treaty opened.",
    "“We will wait,” the envoy said.",
    '"No date has been set," the spokesman told reporters.',
    "Six states signed the protocol on Monday, officials said.",
    "Iran's envoy left for the second round of talks.",
    "The European members of the council did not object.",
)
FORMS = tuple(
    (form, row["name"])
    for row in read_table("agencies")
    for form in dict.fromkeys((row["name"], *items(row["aliases"]), *items(row["weak"])))
)
# "CNA (Taiwan)": the letters alone mean one outlet or another, by the country of the dateline.
SHARED = {form.partition(" (")[0] for form, _ in FORMS if " (" in form}
OUTLETS = tuple((form, name) for form, name in FORMS if not set(form) & set("()/|,") and form not in SHARED)
BARE = tuple((form, name) for form, name in OUTLETS if re.match(r"[A-ZА-Я]", form))
CROATIAN = (
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca"
).split()
RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
SPANISH = "ene feb mar abr may jun jul ago sep oct nov dic".split()
ITALIAN = "gen feb mar apr mag giu lug ago set ott nov dic".split()
PORTUGUESE = (
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
).split()
FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
FULL = [month.capitalize() for month in MONTHS if len(month) > 4 or month in ("may", "june", "july")]
THREE = [month[:3] for month in FULL]
AP = [month if len(month) < 6 else f"{month[:4] if month == 'September' else month[:3]}." for month in FULL]
REUTERS = [month.rstrip(".") for month in AP]
DOTTED = [month if month == "May" else f"{month}." for month in THREE]
DAYS = [day.capitalize() for day in WEEKDAYS if day.endswith("day")]

# Ways to write a date, each called by how it writes the third of March or September.
WRITTEN: dict[str, Callable[[datetime.date], str]] = {
    "March 3": lambda d: f"{FULL[d.month - 1]} {d.day}",
    "MARCH 3": lambda d: f"{FULL[d.month - 1].upper()} {d.day}",
    "Sept 3": lambda d: f"{REUTERS[d.month - 1]} {d.day}",
    "Sept. 3": lambda d: f"{AP[d.month - 1]} {d.day}",
    "Sep. 03": lambda d: f"{DOTTED[d.month - 1]} {d.day:02}",
    "Sep 03": lambda d: f"{THREE[d.month - 1]} {d.day:02}",
    "3 March": lambda d: f"{d.day} {FULL[d.month - 1]}",
    "3 September": lambda d: f"{d.day} {FULL[d.month - 1]}",
    "3. September": lambda d: f"{d.day}. {FULL[d.month - 1]}",
    "3 марта": lambda d: f"{d.day} {RUSSIAN[d.month - 1]}",
    "3 мар": lambda d: f"{d.day} {RUSSIAN[d.month - 1][:3].replace('мая', 'май')}",
    "3. rujna": lambda d: f"{d.day}. {CROATIAN[d.month - 1]}",
    "3 sep": lambda d: f"{d.day} {SPANISH[d.month - 1]}",
    "3 set": lambda d: f"{d.day} {ITALIAN[d.month - 1]}",
    "03 SET": lambda d: f"{d.day:02} {ITALIAN[d.month - 1].upper()}",
    "3 de setembro": lambda d: f"{d.day} de {PORTUGUESE[d.month - 1]}",
    "March 3, 2024": lambda d: f"{FULL[d.month - 1]} {d.day}, {d.year}",
    "Mar 03, 2024": lambda d: f"{THREE[d.month - 1]} {d.day:02}, {d.year}",
    "Sept 3, 2024": lambda d: f"{REUTERS[d.month - 1]} {d.day}, {d.year}",
    "Sept. 3, 2024": lambda d: f"{AP[d.month - 1]} {d.day}, {d.year}",
    "Sunday, March 3, 2024": lambda d: f"{DAYS[d.weekday()]}, {FULL[d.month - 1]} {d.day}, {d.year}",
    "3 March 2024": lambda d: f"{d.day} {FULL[d.month - 1]} {d.year}",
    "03 set 2024": lambda d: f"{d.day:02} {ITALIAN[d.month - 1]} {d.year}",
    "le 3 mars 2024": lambda d: f"le {d.day} {FRENCH[d.month - 1]} {d.year}",
    "3rd September, 2024": lambda d: f"{d.day}{ordinal(d.day)} {FULL[d.month - 1]}, {d.year}",
    "03rd Sep, 2024": lambda d: f"{d.day:02}{ordinal(d.day)} {THREE[d.month - 1]}, {d.year}",
    "March 3 Juche 105 (2016)": lambda d: f"{FULL[d.month - 1]} {d.day} Juche {d.year - 1911} ({d.year})",
    "3 SEP 89": lambda d: f"{d.day} {THREE[d.month - 1].upper()} {d.year % 100:02}",
    "2024-03-03": lambda d: str(d),
    "03.09.2024": lambda d: f"{d:%d.%m.%Y}",
    "03/09/2024": lambda d: f"{d:%d/%m/%Y}",
}
HAS_YEAR = re.compile(r"\d{4}|89")
SLOT = re.compile(r"<([^<>]+)>")


def ordinal(day: int) -> str:
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def filled(house: str, pick: Callable[[Any], Any]) -> str:
    """Fill the slots of a house style: a marked-up line. ``pick`` gives one of a sequence, or a date."""

    def fill(slot: re.Match[str]) -> str:
        name, _, country = slot[1].partition(":")
        if name in WRITTEN:
            date = pick(None)
            edtf = str(date) if HAS_YEAR.search(name) else f"XXXX-{date:%m-%d}"
            return f"[date {WRITTEN[name](date)}|{edtf}]"
        if name in ("AGENCY", "BARE"):
            return "[agency {}|{}]".format(*pick(OUTLETS if name == "AGENCY" else BARE))
        if name == "Body":
            return str(pick(BODIES))
        city, _, home = pick(CITIES if name.lower() == "known" else (*CITIES, *UNKNOWN)).partition("|")
        city = city.replace("_", " ")
        return f"[place {city.upper() if name.isupper() else city}|{city}|{country or home or '-'}]"

    return SLOT.sub(fill, house)


@pytest.mark.no_cover
@pytest.mark.parametrize("house", [line[23:] for line in HOUSES.strip().split("\n")])
@given(data=st.data())
def test_what_goes_into_a_house_style_comes_out(house: str, data: st.DataObject) -> None:
    """Any place, date and agency, written as a house writes them, are read as they are, every part."""
    years = st.dates(datetime.date(1950, 1, 1), datetime.date(2049, 12, 31))
    check(filled(house, lambda choices: data.draw(st.sampled_from(choices) if choices else years)))


# ---------------------------------------------------------------- within an article


ARTICLE = (
    "Talks Open\n\nOSLO, March 3. /TASS/. Talks on the treaty opened.\n\nLIMA, May 5 (AP) - A late note."
)


def test_offsets_count_from_the_start_of_the_text() -> None:
    start = ARTICLE.index("OSLO")
    found = find_dateline(ARTICLE, start, ARTICLE.index("\n", start))
    assert found is not None
    marked = "Talks Open⏎⏎<<[place OSLO|Oslo|NO], [date March 3|XXXX-03-03]. /[agency TASS|TASS]/.|| Talks on"
    assert mark_up(ARTICLE, found).startswith(marked)
    assert ARTICLE[found.body_start :].startswith("Talks on the treaty")


def test_only_the_first_line_of_a_stretch_is_read() -> None:
    assert find_dateline(ARTICLE) is None
    assert find_dateline(ARTICLE, len("Talks Open")) is not None


CAPTION = "BERGEN: The envoy of Peru looks at the boats of the lake on Sunday.{}"
REPORT = (
    "OSLO: The ministers of two states agreed on Sunday to count the boats of the lake, a spokesman said.{}"
)


@pytest.mark.parametrize(
    ("signed", "between", "end", "place"),
    [
        ("—APP", "", "", "OSLO"),
        (" — APP photo", "Our Reporter\n\n", "", "OSLO"),
        ("-White Star", "", "", "OSLO"),
        ("", "", "", "BERGEN"),
        ("—APP", "", "—APP", "BERGEN"),  # two reports in brief
    ],
)
def test_a_signed_caption_with_a_city_stands_above_the_dateline(
    signed: str, between: str, end: str, place: str
) -> None:
    page = f"Ministers Agree\n\n{CAPTION.format(signed)}\n\n{between}{REPORT.format(end)}\n\nTalks go on."
    dateline = parse_article(page).dateline
    assert dateline is not None
    assert [found.text for found in dateline.places] == [place]


LONG = "The president of the lakes received the envoys of the islands on Monday, and spoke of boats and nets."


@pytest.mark.parametrize(
    ("opening", "below", "places"),
    [
        ("Kilmoran, Norway – ", "", [("Kilmoran", "NO")]),
        ("Kilmoran, Oslo – ", "", [("Kilmoran", "NO")]),
        ("Kilmoran, Norway: ", "", None),  # a speaker may stand so
        ("Kilmoran, Lakeland – ", "", None),
        ("KILMORAN, Lakeland – ", "", [("Kilmoran", None)]),
        ("FORT RAMON, Lower Lakeland --", "", [("Fort Ramon", None)]),
        ("RAMON, Lower Lakeland --", "", None),
        ("KILMORAN, LAKELAND – ", "", None),
        ("KILMORAN, Minister – ", "", None),
        ("Kilmoran, Norwegian – ", "", None),
        ("Kilmoran, Geneva – ", "", [("Kilmoran", "CH")]),
        ("Ana Ruiz, Norway – ", "", None),
        ("Foreign Ministry, Norway – ", "", None),
        ("Kilmoran, Norway – ", f"\n\nElmo, Peru – {LONG}", None),
        (
            "Lake Villa, Oslo – ",
            f"\n\nRuiz, Peru – {LONG}\n\nThey spoke at the Lake Villa.",
            [("Lake Villa", "NO")],
        ),
        ("State House, Nairobi – ", "", [("State House", "KE"), ("Nairobi", "KE")]),
        ("State House – ", "", None),
    ],
)
def test_a_town_or_a_house_with_its_state_or_city(
    opening: str, below: str, places: list[tuple[str, str]] | None
) -> None:
    dateline = parse_article(f"President Receives Envoys\n\n{opening}{LONG}{below}").dateline
    assert (dateline and [(place.name, place.country) for place in dateline.places]) == places


def test_a_town_with_its_state_needs_a_report() -> None:
    assert (
        parse_article(
            "Envoys Received\n\nKilmoran, Norway – The president met the envoys of the two lakes."
        ).dateline
        is None
    )


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (
            "OSLO: A delegation of six members, led by the Speaker\nAna Ruiz, reached the port of Bergen here on\n"
            "Thursday to speak of the boats of the lake.",
            "Oslo",
        ),
        (
            "OSLO: A delegation of six members, led by the Speaker\nAna Ruiz, reached the port of Bergen here.\n"
            "On Thursday they spoke of the boats of the lake.",
            None,
        ),
        ("OSLO: A delegation of six members, led by the Speaker", None),
        (
            "OSLO: Six Members\nReached the Port of Bergen on\nThursday to speak of the boats of the lake.",
            None,
        ),
    ],
)
def test_a_dateline_above_broken_lines(lines: str, place: str | None) -> None:
    dateline = parse_article(lines).dateline
    assert (dateline and dateline.places[0].name) == place


@pytest.mark.parametrize(
    ("entries", "place"),
    [
        ("OSLO: Clear, 12 degrees.\nLIMA: Fog in the morning.\nNAIROBI: Rain after noon.", None),
        ("OSLO: The boats of the lake are back in the old port.\nLIMA: Fog in the morning.", "Oslo"),
    ],
)
def test_short_entries_of_three_cities_are_no_datelines(entries: str, place: str | None) -> None:
    dateline = parse_article(f"The Lakes Today\n{entries}").dateline
    assert (dateline and dateline.places[0].name) == place


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("Hotel of the Lakes, Oslo, Norway\nMay 4, 2021", ("Oslo", "2021-05-04")),
        ("Lake Hotel, Washington, DC\nMay 4, 2021", ("Washington", "2021-05-04")),
        ("Hotel of the Lakes, Lakeland\nMay 4, 2021", None),
        ("Hotel of the Lakes, Oslo, Norway", None),
        ("Envoys and Ministers, Oslo, Norway\nMay 4, 2021", None),
    ],
)
def test_a_house_its_city_and_the_day_below(lines: str, found: tuple[str, str] | None) -> None:
    head = f"Remarks at the Lake Conference\n\nMinister Ana Ruiz\n{lines}"
    page = f"{head}\n\nMINISTER RUIZ: Thank you. It is an honor to be here."
    dateline = parse_article(page).dateline
    assert (dateline and dateline.date and (dateline.places[0].name, dateline.date.edtf)) == found


@pytest.mark.parametrize(
    ("below", "place"), [("", "Bergen"), ("\n\nOSLO (AFP) – The envoys of two states met on Monday.", "Oslo")]
)
def test_a_report_that_is_cut_off_may_be_the_only_one(below: str, place: str) -> None:
    teaser = "Bergen (AFP) – The ministers of two states met on Monday to speak of the lake, and […]"
    dateline = parse_article(f"{teaser}{below}").dateline
    assert dateline is not None
    assert dateline.places[0].name == place


@pytest.mark.parametrize("mark", ["", ":"])
def test_the_city_of_a_stamp_may_end_in_a_colon(mark: str) -> None:
    page = f"Envoys Meet\n\nMay 05, 2021 10:30 pm | Updated May 06, 2021 11:02 pm IST - NEW DELHI{mark}\n\n{LONG}"
    dateline = parse_article(page).dateline
    assert dateline is not None
    assert dateline.text == "NEW DELHI"


THERE = "\n\nThe market in Kilmoran is near the lake."


@pytest.mark.parametrize(
    ("line", "below", "place"),
    [
        ("KILMORAN: The mayor counted the boats of the lake twice on Monday.", THERE, "Kilmoran"),
        ("Kilmoran — The mayor counted the boats of the lake twice on Monday.", THERE, "Kilmoran"),
        ("KILMORAN — The mayor counted the boats of the lake in Kilmoran on Monday.", "", "Kilmoran"),
        ("Kilmoran — The mayor counted the boats of the lake twice on Monday.", "", None),
        ("Kilmoran — Boats", THERE, None),
        ("KILMORAN: The mayor opened the bridge of the lake here on Monday.", "", "Kilmoran"),
        ("KILMORAN: The mayor opened the bridge of the lake here late Monday.", "", "Kilmoran"),
        (
            "KILMORAN: The mayor opened the bridge of the lake here on Monday.",
            "\n\nQUESTION: Is it open?",
            None,
        ),
        ("KILMORAN - The mayor opened the bridge.", "\n\nIt was built here yesterday.", None),
        ("KILMORAN: We are here on Monday to open the bridge of the lake.", "", None),
        ("Kilmoran: The mayor opened the bridge of the lake here on Monday.", "", None),
        ("SPEAKER: The mayor opened the bridge of the lake here on Monday.", "", None),
        ("PARLIAMENT: The mayor spoke of the boats in Parliament twice on Monday.", "", None),
        ("ANALYSIS: The mayor spoke of the boats in Analysis twice on Monday.", "", None),
        ("JOURNALIST: The mayor spoke of the boats in Journalist twice on Monday.", "", None),
        ("ANA: The mayor spoke of the boats in Ana twice on Monday.", "", None),
        ("RUIZ: The mayor spoke of the boats in Ruiz's house twice on Monday.", "", None),
        ("NORWAY: The mayor spoke of the boats in Norway twice on Monday.", "", None),
    ],
)
def test_a_town_that_nobody_lists_where_the_report_says_that_something_is_there(
    line: str, below: str, place: str | None
) -> None:
    dateline = parse_article(f"Mayor Counts Boats\n\nBy Ana Ruiz\n\n{line}{below}").dateline
    assert (dateline and dateline.places[0].name) == place


@pytest.mark.parametrize(
    ("line", "below", "place"),
    [
        (
            "OSLO — The Latest on the talks of two states (all times local):",
            "3:05 p.m.\n\nTalks opened.",
            "Oslo",
        ),
        ("OSLO — Norway is to count the", "boats of the lake again.", "Oslo"),
        ("OSLO — Norway is to count the", "Lake Boats again, the minister said on Monday.", "Oslo"),
        ("OSLO — Norway is to count", "boats of the lake again.", "Oslo"),
        ("OSLO — Norway is to count the", "Boats of the Lake", None),
        ("OSLO — Norway to count boats", "The minister said on Monday that there was no hurry.", None),
        ("Oslo — Norway is to count the", "boats of the lake again.", None),
        ("Oslo", "(AFP) – The ministers of two states met on Monday to speak of the lake.", "Oslo"),
        ("OSLO — What they say:", "The minister said on Monday that there was no hurry.", None),
    ],
)
def test_a_dateline_whose_line_goes_on_below(line: str, below: str, place: str | None) -> None:
    dateline = parse_article(f"The Boats Are Counted\n\n{line}\n\n{below}").dateline
    assert (dateline and dateline.places[0].name) == place


def moved(dateline: Dateline | None, by: int) -> Dateline | None:
    """Give a dateline as it is where so many characters are put before the text."""

    def shift(span: Any) -> Any:
        return span and evolve(span, start=span.start + by, end=span.end + by)

    places = tuple(shift(place) for place in dateline.places) if dateline else ()
    return dateline and evolve(
        shift(dateline),
        body_start=dateline.body_start + by,
        places=places,
        date=shift(dateline.date),
        agency=shift(dateline.agency),
    )


LINES = [plain(line) for line in (*lines("datelines.txt"), *lines("not_datelines.txt"))]
OUTSIDE = (
    ("", ""),
    ("Talks open\n", " 2021"),
    ("(AP) -- ", "/2021"),
    ("A ", ", Austria (AP) - The envoys met."),
    ("LIMA, ", "\n(AP) - The envoys met."),
    ("\n\n", "\n\nMay 5, 2021\n"),
    ("By Ana Ruiz - ", " and Berlin (AP) - The envoys met."),
    ("2021, ", ")/AP/"),
    ("", " region] -- The envoys met."),
    ("(", "."),
)


@pytest.mark.no_cover
@pytest.mark.parametrize("text", LINES)
def test_what_stands_outside_the_bounds_changes_nothing(text: str) -> None:
    for before, after in OUTSIDE:
        bounds = len(before), len(before) + len(text)
        for find in (find_dateline, headline_dateline):
            assert find(before + text + after, *bounds) == moved(find(text), len(before)), (before, after)


def test_a_date_alone_is_a_stamp_within_an_article_and_a_dateline_as_a_line() -> None:
    assert find_dateline("4 May 2021") is None
    assert parse_dateline("4 May 2021") is not None


@pytest.mark.parametrize(
    "below", ["Oslo", "OSLO, May 5", "OSLO (AP)", "OSLO, May 5 (AP)", "OSLO - Talks opened.", "Talks opened."]
)
def test_a_date_on_its_line_is_a_stamp_but_over_a_place_alone(below: str) -> None:
    assert find_dateline("4 May 2021\nOSLO\nTalks opened.") is not None
    assert find_dateline(f"4 May 2021\n{below}\nTalks opened.") is None


def test_a_headline_is_read_for_its_place_only_when_asked() -> None:
    line = "Remarks by the Minister at a Press Conference, Moscow, May 4, 2021"
    found = headline_dateline("\n" + line + "\nMore", 1)
    assert find_dateline(line) is None
    assert found is not None
    assert (found.text, found.start) == ("Moscow, May 4, 2021", 1 + line.index("Moscow"))


LEADING = """
(Bloomberg) -- The two ministers met.|Bloomberg
(ECNS) -- A delegation left.|China News Service
(MENAFN- Gulf Times) The two ministers met.|MENAFN
(Xinhua)|Xinhua
By Ana Ruiz – Trend:|Trend
By Ana Ruiz - Trend: The sides met.|Trend
Iran Press/ Europe: In an interview, the envoy spoke.|Iran Press
Shafaq News/ The minister received the envoy.|Shafaq News
NNA - The minister received the envoy.|NNA
TASS - The minister received the envoy.|TASS
• TASS - The minister received the envoy.|TASS
(LEAD) (Bloomberg) -- The two ministers met.|Bloomberg
• By Ana Ruiz - Trend: The sides met.|Trend
"""


@pytest.mark.parametrize("case", LEADING.strip().split("\n"))
def test_agencies_that_open_a_line_without_a_place(case: str) -> None:
    line, name = case.rsplit("|", 1)
    agency = leading_agency(line)
    assert agency is not None
    assert (agency.name, line[agency.start : agency.end]) == (name, agency.text)
    assert parse_dateline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "",
        "TASS reported that talks opened.",
        "Talks opened.",
        "EXCLUSIVE - Talks",
        "(Photo) -- Talks",
        "By Ana Ruiz",
    ],
)
def test_lines_that_open_with_no_agency(line: str) -> None:
    assert leading_agency(line) is None


def test_parse_dateline_wants_a_str() -> None:
    with pytest.raises(TypeError, match="wanted a str, got bytes"):
        parse_dateline(b"OSLO (AP) - Talks")  # type: ignore[arg-type]


PIECES = st.sampled_from(
    [
        *" \n,.:-—–/|()[]_•",
        "OSLO",
        "Oslo",
        "May 5",
        "5 мая",
        "TASS",
        "(AP)",
        "and",
        "the",
        " - ",
        "2021",
        "10:30",
    ]
)


@given(st.text(max_size=60) | st.lists(PIECES, max_size=14).map("".join))
def test_any_text_will_do(text: str) -> None:
    """Whatever the text, nothing is raised, and what is found lies in it."""
    leading_agency(text)
    for found in (parse_dateline(text), find_dateline(text), headline_dateline(text)):
        if found is None:
            continue
        assert found.places or found.date
        assert 0 <= found.start <= found.end <= found.body_start <= len(text)
        for span in (found, *found.places, found.date, found.agency):
            assert span is None or text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "piece", ["A", "Abc ", "- ", "(", "A, ", "(A) - ", "Ab) -- ", "Ab/. ", "MOSCOW/", "5 May ", "/A"]
)
def test_a_long_line_costs_no_more_than_its_head(piece: str) -> None:
    """What lies beyond the head of a line is not looked at: it changes nothing."""
    line = piece * (2000 // len(piece))
    assert find_dateline(line) == find_dateline(line + piece * 1000)

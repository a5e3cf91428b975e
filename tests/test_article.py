"""Articles of many layouts, written with the kind of every line; and the laws that hold for any text."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt.agreements.finding import scan_agreements
from diplostmt.articles.lines import makers, menus
from diplostmt.articles.lines.figures import is_figures
from diplostmt.articles.lines.line import Line, read_lines
from diplostmt.articles.lines.page import ends_page, heads_list, is_furniture
from diplostmt.articles.reading import parse_article, read_article
from diplostmt.articles.turns.whose import turn_content
from diplostmt.models import Article, Block
from diplostmt.spans import ALIKE
from diplostmt.tables import read_table
from measure import MOST, full_of, growth

HERE = Path(__file__).parent

#: Lines that texts for the laws are made of.
PIECES = (
    "", "Share", "0", "Read also", "Comments", "Envoys return to Oslo", "The envoys returned on Friday.", "!",
    "OSLO, March 3. /TASS/. Talks opened.", "OSLO (AP) — Talks opened.", "— Is there a date?", "© TASS",
    "— There is none.", "We are in touch.", "Q: And now?", "A: Nothing.", "MS LEE: We shall see.", "\ufeff",
    "QUESTION: When?", "For reference", "Photo: Ann Lee/TASS", '"We have time"', "What next?", "**Why?**",
    "## Heading", "By Ann Lee", "(Laughter.)", "  indented and", "goes on in lower case", "October 3, 2021",
    "Enditem", "\u200b", "\u00a0x",
)  # fmt: skip


def _read(text: str) -> object:
    return read_article(text, published=None, dates=(), agreements=partial(scan_agreements, ""))


class Layout(NamedTuple):
    """An article as a file of ``tests/layouts`` has it: the text, and what is to be found in it."""

    name: str
    text: str
    blocks: list[tuple[str, int | None, str | None, str]]
    facts: dict[str, str]


def layouts() -> Iterator[Layout]:
    for path in sorted((HERE / "layouts").glob("*.txt")):
        for part in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, _, page = part.partition("\n")
            yield read_layout(f"{path.stem}: {name}", page)


def read_layout(name: str, page: str) -> Layout:
    """Read lines of ``kind [turn speaker] | text`` and, before them, of ``fact: value``."""
    facts, lines, blocks = {}, [], []
    for line in page.rstrip("\n").split("\n"):
        key, colon, value = line.partition(": ")
        if colon and key in ("agency", "interview", "dateline", "published"):
            facts[key] = value
            continue
        if not line:
            lines.append("")
            continue
        before, _, text = line.partition(" | ")
        kind, _, turn = before.strip().partition(" ")
        number, _, speaker = turn.partition(" ")
        label = None if speaker in ("", "None") else speaker
        lines.append(text)
        blocks.append((kind, int(number) if number else None, label, text.strip()))
    return Layout(name, "\n".join(lines), blocks, facts)


LAYOUTS = list(layouts())
#: Layouts that are read wrongly so far; one that comes right moves to another file.
UNREAD = [layout for layout in LAYOUTS if layout.name.startswith("known_failures")]
PAGES = [
    pytest.param(layout, marks=pytest.mark.xfail(strict=True)) if layout in UNREAD else layout
    for layout in LAYOUTS
]


def found(article: Article) -> list[tuple[str, int | None, str | None, str]]:
    return [(block.kind, block.turn, block.speaker, block.text) for block in article.blocks]


@pytest.mark.parametrize("layout", PAGES, ids=lambda layout: layout.name)
def test_every_line_has_its_kind_turn_and_speaker(layout: Layout) -> None:
    assert found(parse_article(layout.text)) == layout.blocks


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_the_outlet_and_the_interview_are_named(layout: Layout) -> None:
    article = parse_article(layout.text)
    assert str(article.agency) == layout.facts["agency"]
    if "interview" in layout.facts:
        interview = article.interview
        assert interview is not None
        wanted = f"{interview.interviewer} | {interview.interviewee} | {interview.format}"
        assert wanted == layout.facts["interview"]


@pytest.mark.parametrize(
    "layout", [layout for layout in LAYOUTS if "dateline" in layout.facts], ids=lambda layout: layout.name
)
def test_the_dateline_is_found(layout: Layout) -> None:
    dateline = parse_article(layout.text).dateline
    assert dateline is not None
    places = ", ".join(f"{place.name} {place.country}" for place in dateline.places)
    date = dateline.date.edtf if dateline.date else None
    agency = dateline.agency.name if dateline.agency else None
    assert f"{places} | {date} | {agency}" == layout.facts["dateline"]


@pytest.mark.parametrize(
    "layout", [layout for layout in LAYOUTS if "published" in layout.facts], ids=lambda layout: layout.name
)
def test_the_day_of_publication_is_settled(layout: Layout) -> None:
    published = parse_article(layout.text).published
    assert published is not None
    assert published.edtf == layout.facts["published"]


#: What programs do to a text on its way, and no reader sees.
UNSEEN: dict[str, Callable[[str], str]] = {
    "spaces that do not break": lambda text: text.replace(" ", "\u00a0"),
    "tabs": lambda text: text.replace(" ", "\t"),
    "thin spaces": lambda text: text.replace(" ", "\u202f"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "characters without width": lambda text: text.replace("\n", "\u200b\n"),
    "blanks at the ends of lines": lambda text: text.replace("\n", " \n"),
    "other line ends": lambda text: text.replace("\n", "\r\n"),
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "straight quotation marks": lambda text: re.sub("[“”]", '"', re.sub("[‘’]", "'", text)),
    "other dashes": lambda text: text.replace("–", "—"),
}


def seen(text: str) -> tuple[object, ...]:
    """Give what a page is read as, but for the spaces and apostrophes in names."""
    article = parse_article(text)
    line, interview = article.dateline, article.interview
    blocks = [(block.kind, block.turn, (block.speaker or "").replace("’", "'")) for block in article.blocks]
    places = [(place.name.replace("’", "'"), place.country) for place in line.places] if line else None
    sides = [interview.interviewer, interview.interviewee] if interview else []
    return (
        blocks, article.agency, places, line and line.date and line.date.edtf,
        article.published and article.published.edtf, [(side or "").replace("’", "'") for side in sides],
    )  # fmt: skip


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "number", [i for i, one in enumerate(LAYOUTS) if one not in UNREAD], ids=lambda i: LAYOUTS[i].name
)
def test_what_no_reader_sees_changes_nothing(number: int) -> None:
    """Every third way for each page, and each way for a third of them."""
    text = LAYOUTS[number].text
    for way in [*UNSEEN][number % 3 :: 3]:
        assert seen(UNSEEN[way](text)) == seen(text), way


ENDS = (
    ("The observers stay.", "ENDS"),
    ("The observers stay.", "(END)"),
    ("“The observers stay.”", "-END-"),
    ("The observers stay, she said.", "– ENDS –"),
    ("The observers stay.", "(ends)"),
    ("The observers stay.", "###"),
    ("The observers stay.", "# # #"),
    ("The observers will stay there", "-0-"),
    ("The observers stay.", "-30-"),
    ("The observers stay.", "Enditem"),
)


@pytest.mark.parametrize(("last", "mark"), ENDS)
def test_a_mark_of_the_end_is_no_part_of_the_last_sentence(last: str, mark: str) -> None:
    blocks = parse_article(f"Observers to stay\n\nThe ministers met in Oslo.\n\n{last} {mark}").blocks
    assert [(block.kind, block.text) for block in blocks[-2:]] == [("paragraph", last), ("chrome", mark)]
    asked = parse_article(f"Q: Will they stay?\n\nA: We talked.\n\nQ: And?\n\nA: {last} {mark}").blocks
    assert [(block.kind, block.text) for block in asked[-2:]] == [("answer", f"A: {last}"), ("chrome", mark)]


@pytest.mark.parametrize(
    "last",
    [
        "That is where it ends",
        "She hopes that the war ENDS",
        "It was 3-0",
        "Nobody knew. The End",
        "They left (ends)",
    ],
)
def test_words_that_only_look_like_the_end_stay_in_the_sentence(last: str) -> None:
    assert parse_article(f"Observers to stay\n\nThe ministers met in Oslo.\n\n{last}").blocks[-1].text == last


# ---------------------------------------------------------------- furniture


def furniture_cases() -> Iterator[tuple[str, str]]:
    for line in (HERE / "cases" / "furniture.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, text = line.partition("|")
            yield kind.strip(), text.strip()


def alone(text: str) -> Line:
    return Line(text, 0, len(text), True)


@pytest.mark.parametrize(("kind", "text"), list(furniture_cases()))
def test_furniture_is_known_by_its_words_and_the_article_left_alone(kind: str, text: str) -> None:
    line = alone(text)
    assert ("chrome" if is_furniture(line) or heads_list(line) or ends_page(line) else "article") == kind


FURNITURE = list(read_table("furniture"))


@pytest.mark.parametrize("row", FURNITURE, ids=lambda row: f"{row['at']} {row['words']}")
def test_every_row_of_furniture_reads_its_example(row: dict[str, str]) -> None:
    line = alone(row["example"])
    read = {"list": heads_list, "end": ends_page}.get(row["at"], is_furniture)
    assert read(line)
    assert row["words"] == row["words"].casefold()
    assert row["words"] in row["example"].casefold()


def test_rows_of_furniture_are_there_once_and_in_order() -> None:
    rows = [(get_args(menus.At).index(row["at"]), row["words"]) for row in FURNITURE]
    assert rows == sorted(set(rows))


FOOT_LINES = (
    ("byline", "Interview by Marek Dvorsky"),
    ("byline", "The interview was conducted by Marek Dvorsky"),
    ("byline", "Lena Hartl in Linz and Omar Said contributed reporting."),
    ("byline", "Associated Press writer Abla Doh in Lome contributed to this report."),
    ("byline", "(With inputs from PTI)"),
    ("byline", "Additional reporting by Lena Hartl; editing by Omar Said"),
    ("byline", "Propos recueillis par Claire Aubin"),
    ("byline", "Das Interview führte Jana Holt."),
    ("byline", "Беседовал Марек Дворский"),
    ("byline", "Staff Reporter"),
    ("byline", "Redacción"),
    ("no byline", "They contributed to the report of the secretary-general."),
    ("no byline", "With reports of snow, the envoys stayed."),
    ("no byline", "Interviews were held in the harbor."),
    ("no byline", "The agencies will meet in Oslo."),
    ("initials", "png/dh/jm"),
    ("initials", "ayb.mt"),
    ("initials", "ABR"),
    ("initials", "ak/jp 0641 GMT"),
    ("no initials", "no"),
    ("no initials", "Oslo"),
    ("no initials", "TALKS PUT OFF"),
    ("no initials", "1/2/3"),
    ("slug", "POL-LEBANON-UN-1701"),
    ("slug", "r i BC-TOGO-TALKS 06-04 0310"),
    ("no slug", "RUSSIA AND THE WEST"),
    ("no slug", "US-led talks"),
    ("author note", "Jon Edel is a writer based in Tartu."),
    ("no author note", "Ann Lee is the envoy of nine states."),
)


@pytest.mark.parametrize(("kind", "text"), FOOT_LINES)
def test_lines_about_the_makers_of_a_report_are_told_from_its_text(kind: str, text: str) -> None:
    says = {
        "byline": makers.is_byline,
        "initials": makers.is_initials,
        "slug": makers.is_slug,
        "author note": makers.is_author_note,
    }[kind.removeprefix("no ")]
    assert says(alone(text)) is not kind.startswith("no ")


# ---------------------------------------------------------------- turns


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("— And the railway?", "Izvestia", "And the railway?"),
        ("- Ask them.", None, "Ask them."),
        ("Q: What now?", None, "What now?"),
        ("A. Nothing.", "Ann Lee", "Nothing."),
        ("Question (translated from French): What now?", None, "What now?"),
        ("MS HALE: Good afternoon.", "MS HALE", "Good afternoon."),
        ("NHK, ITO: Is it ready?", "NHK, ITO", "Is it ready?"),
        ("**What now?**", None, "What now?"),
        ("**Ann Lee:** Nothing.", "Ann Lee", "Nothing."),
        ("Ann Lee: Nothing.", "Somebody Else", "Ann Lee: Nothing."),
        ("Q. – What now?", None, "What now?"),
        ("Q    And what now?", None, "And what now?"),
        ("(A) Nothing.", None, "Nothing."),
        ("Question. What now?", None, "What now?"),
        ("R. Nothing, and we said so.", None, "Nothing, and we said so."),
        ("Q23 Chair: What now?", "Chair", "What now?"),
        ("Speaker 3 (00:31): Nothing.", "Speaker 3", "Nothing."),
        ("[00:12] Ann Lee: Nothing.", "Ann Lee", "Nothing."),
        ("THE MINISTER – Nothing.", "THE MINISTER", "Nothing."),
        ("Ann Lee (S&D). – Madam President, nothing.", "Ann Lee (S&D)", "Madam President, nothing."),
        ("*What now?*", None, "What now?"),
        ("S. Korea has nothing.", None, "S. Korea has nothing."),
        ("A.B. Lee has nothing.", None, "A.B. Lee has nothing."),
        ("Nothing can be ruled out.", "Ann Lee", "Nothing can be ruled out."),
        ("There is one rule: wait.", "Ann Lee", "There is one rule: wait."),
    ],
)
def test_the_words_of_a_turn_begin_after_its_dash_or_label(
    text: str, speaker: str | None, words: str
) -> None:
    block = Block(100, 100 + len(text), text, "answer", 1, speaker)
    start, end = turn_content(block)
    assert text[start - 100 : end - 100] == words


# ---------------------------------------------------------------- any text


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=30).map("\n".join))
def test_blocks_cover_every_visible_character_line_by_line(text: str) -> None:
    article = parse_article(text)
    covered = [i for block in article.blocks for i in range(block.start, block.end)]
    assert covered == sorted(set(covered))
    assert all(text[block.start : block.end] == block.text for block in article.blocks)
    assert all(len(block.text.splitlines()) == 1 for block in article.blocks)
    assert all(block.text == block.text.strip() for block in article.blocks)
    visible = {
        i for i, character in enumerate(text) if not character.isspace() and character not in ALIKE[" "]
    }
    assert visible <= set(covered)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("\n\n".join))
def test_turns_count_from_one_and_belong_to_questions_and_answers(text: str) -> None:
    blocks = parse_article(text).blocks
    turns = [block.turn for block in blocks if block.turn is not None]
    assert turns == sorted(turns)
    assert set(turns) == set(range(1, len(set(turns)) + 1))
    assert all((block.turn is not None) == (block.kind in ("question", "answer")) for block in blocks)
    assert all(block.turn is not None for block in blocks if block.speaker is not None)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("\n\n".join))
def test_headline_and_deck_are_blocks(text: str) -> None:
    article = parse_article(text)
    kinds = {(block.start, block.end): block.kind for block in article.blocks}
    assert article.headline is None or kinds[article.headline.start, article.headline.end] == "headline"
    assert [kinds[deck.start, deck.end] for deck in article.deck] == ["deck"] * len(article.deck)


def test_a_bullet_before_a_clock_time_is_no_name_with_a_date() -> None:
    lines = (
        "• 5:32 pm The port is open again",
        "• 5:02 pm The road is open again",
        "The envoy said on Monday that the road to the coast was open, and would stay so.",
    )
    article = parse_article("\n".join(lines))
    assert [block.text for block in article.blocks] == [*lines]


def test_empty_text_has_nothing() -> None:
    for text in ("", " \n\u00a0\n\t"):
        assert parse_article(text) == Article(None, None, (), None, None, None, ())


def test_what_a_line_keeps_makes_no_dict_of_it() -> None:
    """Of a large text, ten thousand dicts would live as long as its lines do."""
    line = read_lines("\n".join(["Ana Ruiz in Oslo"] * 40))[-1]
    for name in vars(Line).keys() - {"__dict__"}:
        getattr(line, name)
    line.kind, line.turn, line.speaker, line.pieces = "byline", 1, "Ana Ruiz", [(0, 1)]
    assert [makers.is_byline(line), makers.is_name(line), is_figures(line)] == [False, True, False]
    assert not any(isinstance(part, dict) for part in gc.get_referents(line))


def test_windows_line_ends_change_offsets_and_nothing_else() -> None:
    text = LAYOUTS[0].text
    unix, windows = parse_article(text), parse_article(text.replace("\n", "\r\n"))
    assert found(unix) == found(windows)


@pytest.mark.parametrize("text", [None, b"Talks resume.", 7])
def test_anything_but_text_is_refused(text: object) -> None:
    with pytest.raises(TypeError, match="wanted a str"):
        parse_article(text)  # type: ignore[arg-type]


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "piece",
    ["Share\n", "a", "- A b -\n", "A-B-C 01-02\n", "12.30 BST\n", "abc/def\n", "Oslo / 12:30\n",
     "— Why?\n", "Q: A?\n", "Ann Lee: Yes.\n", "Photo: A/B\n", "A " * 40 + "\n", "see\n",
     '"', "(", "# ", "12:30\n", "Talks in Oslo\n\n", "- " * 30, "[a](b)", "https://",
     "interview with A ", "A/"],
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert growth(_read, partial(full_of, piece), 4000) < MOST


def test_the_outlet_of_an_interview_is_not_the_one_interviewed() -> None:
    text = """Interview by Philippe Ricard

In an interview with Le Monde, Czech Foreign Minister Pavel Hrdlic explains why his country opposes a new fund.

**Do you regret it?**

I regret how it was presented.

**So you would veto it?**

We have said so.
"""
    interview = parse_article(text).interview
    assert interview
    assert (interview.interviewer, interview.interviewee) == ("Le Monde", "Pavel Hrdlic")


def test_a_rivals_interview_is_not_that_of_the_article() -> None:
    text = (
        "Spokesperson Vagif Mirzali responded to the remarks voiced by Foreign Minister Gia Lomidze in his interview "
        "with Anadolu Agency.\n\nMirzali stressed that the remarks do not reflect the situation on the ground."
    )
    assert parse_article(text).interview is None
    assert parse_article(text.replace("responded to the remarks voiced by", "spoke after")).interview

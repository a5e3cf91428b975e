"""A notebook shows results as a reader would like them; whatever stands in a text is shown as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import diplostmt
from diplostmt import Extraction, Span
from diplostmt.export.html import COLOURS, to_html
from diplostmt.models import Article, Block, Content, DateMention, PlaceMention, Relay, Speaker, Statement
from strategies import extractions

EXAMPLES = {path.stem: path for path in sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))}
TAGS = {"div", "style", "p", "ul", "li", "b", "i", "bdi", "span", "dl", "dt", "dd"}
TAGS |= {"table", "caption", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"class", "role", "aria-label", "tabindex", "data-chip", "dir", "scope"}


class Page(HTMLParser):
    """Reads a page: the article's text with its marks in brackets, and every element with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = self.marked = self.everything = self.style = ""
        self.depth = 0
        self.feed(html)
        self.close()
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        assert len(given) == len(attrs), "no attribute comes twice"
        self.elements.append((tag, given))
        self.open.append(tag)
        if tag == "p" and "dir" in given:
            self.depth = len(self.open)
        elif self.depth and tag == "span":
            self.marked += f"[{given['class'].split()[1]} "

    def handle_endtag(self, tag: str) -> None:
        if self.depth == len(self.open):
            self.depth = 0
        elif self.depth and tag == "span":
            self.marked += "]"
        assert self.open.pop() == tag, "elements nest"

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data
            return
        self.everything += data
        if self.depth:
            self.text += data
            self.marked += data


def shown(text: str) -> Page:
    return Page(to_html(diplostmt.extract(text)))


def without_space(text: str) -> str:
    """Give what can be compared: white space is laid out anew, and what HTML cannot carry has a mark in its place."""
    return "".join(re.sub("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffd]", " ", text).split())


def check_harmless(page: Page) -> None:
    """See that the page consists of nothing but what this module writes."""
    assert {tag for tag, _ in page.elements} <= TAGS
    assert {key for _, attributes in page.elements for key in attributes} <= ATTRIBUTES
    assert not re.search(r"url\(|@import|https?:|expression", page.style)


# ---------------------------------------------------------------- what is marked


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_finding_is_marked_where_it_stands(name: str) -> None:
    result = diplostmt.extract(EXAMPLES[name].read_text(encoding="utf-8"))
    marked = Page(to_html(result)).marked
    plain = re.sub(r"\[\w+ |\]", "", marked)
    starts: dict[str, list[int]] = {}
    done = 0
    for piece in re.finditer(r"\[(\w+) |\]|[^\[\]]+", marked):
        if piece[1]:
            starts.setdefault(piece[1], []).append(done)
        elif piece[0] != "]":
            done += len(piece[0])
    looks: dict[str, list[Span]] = {
        "date": [*result.dates],
        "place": [*result.places],
        "agreement": [*result.agreements],
        "source": [s.source for s in result.statements if s.source],
        "cue": [s.cue for s in result.statements if s.cue],
        "quoted": [c for s in result.statements if s.speech != "answer" for c in s.content if c.quoted],
        "answer": [c for s in result.statements if s.speech == "answer" for c in s.content],
    }
    for look, spans in looks.items():
        for span in spans:
            assert any(plain.startswith(span.text, start) for start in starts[look]), (look, span.text)


def tiny(text: str, *marks: tuple[str, int, int], blocks: tuple[tuple[int, int], ...] = ()) -> Extraction:
    """Make a result with dates and places at will."""
    dates = [DateMention(a, b, text[a:b], None, None, "none") for look, a, b in marks if look == "date"]
    places = [
        PlaceMention(a, b, text[a:b], "Oslo", "NO", "city", False) for look, a, b in marks if look == "place"
    ]
    lines = tuple(Block(a, b, text[a:b], "paragraph") for a, b in blocks)
    article = Article(None, None, (), None, None, None, lines, text)
    return Extraction(article, (), tuple(dates), tuple(places), ())


@pytest.mark.parametrize(
    ("result", "marked"),
    [
        (tiny("abcdef", ("place", 0, 2), ("date", 3, 5)), "[place ab]c[date de]f"),
        (tiny("abcdef", ("place", 0, 6), ("date", 2, 4)), "[place ab[date cd]ef]"),
        (tiny("abcdef", ("place", 2, 4), ("date", 2, 4)), "ab[place [date cd]]ef"),
        (tiny("abcdef", ("place", 0, 4), ("date", 2, 6)), "[place ab[date cd]][date ef]"),
        (tiny("abcdef", ("date", 0, 4), ("place", 2, 6)), "[date ab[place cd]][place ef]"),
        (tiny("abc\ndef", ("date", 1, 6), blocks=((0, 3), (4, 7))), "a[date bc][date de]f"),
        (tiny("abcdef", ("date", 4, 99), ("place", 98, 99)), "abcd[date ef]"),
        (tiny("abcdef", ("date", 3, 3)), "abcdef"),
        (tiny("ab cd ef", blocks=((3, 5), (0, 4), (4, 99))), "ab cd ef"),
    ],
)
def test_marks_nest_and_those_that_cross_are_split(result: Extraction, marked: str) -> None:
    assert Page(to_html(result)).marked == marked


def test_a_mark_has_a_name_and_one_stop_for_the_keyboard() -> None:
    page = Page(to_html(tiny("abcdef", ("place", 0, 4), ("date", 2, 6))))
    marks = [attributes for _, attributes in page.elements if attributes.get("role") == "group"][1:]
    assert [mark["aria-label"] for mark in marks] == [
        "city: Oslo (NO)", "date: not known", "date: not known"
    ]  # fmt: skip
    assert ["tabindex" in mark for mark in marks] == [True, True, False]


def test_notes_tell_who_how_and_why() -> None:
    page = shown('RIGA, May 4. /TASS/. "The door is open," Norwegian Foreign Minister Ingrid Solheim said.')
    labels = [attributes["aria-label"] for _, attributes in page.elements if "aria-label" in attributes]
    assert any(
        re.fullmatch(
            r"A1: Ingrid Solheim, Norwegian Foreign Minister\nsay\ndirect; rule \w+, confidence (?:0\.\d\d|1\.00)",
            label,
        )
        for label in labels
    )
    assert "source of A1: Ingrid Solheim, Norwegian Foreign Minister" in labels
    assert "cue of A1: say" in labels
    assert "dateline: Riga, XXXX-05-04, TASS" in labels


def test_what_turns_the_writing_ends_with_its_mark() -> None:
    assert re.search(r"\.m \{[^}]*unicode-bidi: isolate;", STYLE)


def test_speakers_have_letters_colours_and_a_row_each_time_they_speak() -> None:
    page = Page(to_html(diplostmt.extract(EXAMPLES["relay"].read_text(encoding="utf-8"))))
    chips = [attributes["class"] for tag, attributes in page.elements if tag == "b"]
    result = diplostmt.extract(EXAMPLES["relay"].read_text(encoding="utf-8"))
    speakers = {s.speaker.name for s in result.statements if s.speaker}
    nobody = any(s.speaker is None for s in result.statements)
    assert len(chips) == len(speakers) + nobody + len(result.statements)
    assert {f"chip c{i}" for i in range(min(6, len(speakers)))} <= set(chips)


def many_speakers(count: int) -> Extraction:
    text = "x" * count
    said = tuple(
        Statement(f"s{i}", "direct", (Content(i, i + 1, "x", True),), None, None,
                  Speaker(f"Speaker {i}", "person", None, None), (), None, None, None, (), (), "rule", 0.5)
        for i in range(count)
    )  # fmt: skip
    return evolve(tiny(text), statements=said)


def test_an_outlet_that_several_statements_share_is_marked_once() -> None:
    result = many_speakers(3)
    outlets = (Relay("TASS", 0, 1, "x"), Relay("TASS", 0, 1, "x"), Relay("TASS", 2, 3, "x"))
    said = tuple(evolve(s, via=(outlet,)) for s, outlet in zip(result.statements, outlets, strict=True))
    page = Page(to_html(evolve(result, statements=said)))
    marks = [attributes for _, attributes in page.elements if attributes.get("class") == "m via"]
    assert [mark["aria-label"] for mark in marks] == ["relay of A1, B2: TASS", "relay of C3: TASS"]


def test_the_seventh_speaker_has_broken_lines_and_the_twenty_seventh_two_letters() -> None:
    page = Page(to_html(many_speakers(28)))
    chips = [attributes["data-chip"] for _, attributes in page.elements if "data-chip" in attributes]
    assert [chips[i] for i in (0, 6, 25, 26, 27)] == ["A1", "G7", "Z26", "AA27", "AB28"]
    looks = [attributes["class"] for _, attributes in page.elements if "data-chip" in attributes]
    assert (looks[0], looks[6]) == ("m quoted c0", "m quoted c0 again")


def test_the_legend_holds_what_occurs() -> None:
    page = shown("OSLO, May 4 (Reuters) - Talks went on.")
    assert "place" in page.everything
    assert "agreement" not in page.everything
    assert "Who said what" not in page.everything


def test_without_its_text_an_extraction_is_a_table() -> None:
    result = diplostmt.extract(EXAMPLES["relay"].read_text(encoding="utf-8"))
    page = Page(to_html(Extraction.from_dict(result.to_dict())))
    assert page.text == ""
    for statement in result.statements:
        assert statement.content[0].text in page.everything


def test_long_words_are_cut_in_the_table_below_the_text_and_only_there() -> None:
    words = "very " * 100 + "well"
    result = diplostmt.extract(f'"{words}," Foreign Minister Ana Ruiz said.')
    with_text, alone = Page(to_html(result)), Page(to_html(Extraction.from_dict(result.to_dict())))
    assert (with_text.everything.count(words), alone.everything.count(words)) == (2, 1)
    assert ("table", "ui brief") in [(tag, attributes.get("class")) for tag, attributes in with_text.elements]
    assert ("table", "ui") in [(tag, attributes.get("class")) for tag, attributes in alone.elements]
    assert re.search(r"\.brief td div \{[^}]*-webkit-line-clamp: \d;", STYLE)


def test_everything_shows_itself() -> None:
    text = EXAMPLES["agency-report"].read_text(encoding="utf-8")
    result = diplostmt.extract(text)
    assert result.article.dateline
    parts = (
        result, result.article, result.article.dateline, result.statements[0], result.dates[0], result.places[0],
        result.agreements[0],
    )  # fmt: skip
    for part in parts:
        html = part._repr_html_()
        assert html == to_html(part)
        check_harmless(Page(html))
    assert "2019-06" in Page(result.dates[0]._repr_html_()).everything


def test_a_card_shows_every_part_of_a_finding_and_what_is_known_of_it() -> None:
    result = diplostmt.extract(
        'RIGA, May 4. /TASS/. "The door is open," Foreign Minister Ingrid Solheim said.'
    )
    cards = {part: part._repr_html_() for part in (result.statements[0], result.places[0])}
    statement, place = (re.findall("<dt>(.*?)</dt><dd[^>]*>(.*?)</dd>", card) for card in cards.values())
    words = [
        (name, re.sub("<.*?>", "", shown))
        for name, shown in statement
        if name in ("content", "source", "cue")
    ]
    assert words == [
        ("content", "The door is open,"), ("source", "Foreign Minister Ingrid Solheim"), ("cue", "said")
    ]  # fmt: skip
    known = dict(statement)
    assert (known["speaker name"], known["speech"], known["lemma"]) == ("Ingrid Solheim", "direct", "say")
    assert place[1:] == [("name", "Riga"), ("country", "LV"), ("kind", "city"), ("metonym", "False")]


def test_anything_else_is_refused() -> None:
    with pytest.raises(TypeError, match="wanted an Extraction, Article, Statement or mention, got str"):
        to_html("text")


# ---------------------------------------------------------------- hostile text

HOSTILE = st.sampled_from(
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='x", "</span></p></style>",
     "<!--", "]]>", "&lt;b&gt;", "&amp;", "&#60;",
     "e\u0301\u0327", "👩‍👩‍👧‍👦", "قال الوزير", "\u202eabc", "\x00", "\ud800", "\x1b[31m"]
)  # fmt: skip
NEWS = st.sampled_from(
    ['RIGA, May 4. /TASS/. ', '"The door is open," ', "Norwegian Foreign Minister Ingrid Solheim said", " that ",
     "the New START treaty", " in Oslo on Friday", ". ", "\n\n", "Washington ", "told Reuters "]
)  # fmt: skip


@given(st.lists(NEWS | HOSTILE | st.text(max_size=8), max_size=16).map("".join))
def test_any_article_is_shown_as_text(text: str) -> None:
    page = shown(text)
    check_harmless(page)
    assert without_space(page.text) == without_space(text)


def test_what_html_cannot_carry_has_a_mark_in_its_place() -> None:
    assert shown("a\x00b\ud800c").text == "a\ufffdb\ufffdc"


@given(extractions(), HOSTILE, st.text(max_size=60))
def test_any_result_is_shown_as_text(result: Extraction, words: str, text: str) -> None:
    name = Speaker(words, "person", words, None)
    said = tuple(evolve(s, speaker=name, rule=words, agreements=(words,)) for s in result.statements)
    html = to_html(
        evolve(result, article=evolve(result.article, agency=words, text=words + text), statements=said)
    )
    page = Page(html)
    check_harmless(page)
    html.encode()
    assert without_space(page.text) == without_space(words + text)
    if said:
        assert without_space(words) in without_space(page.everything.replace(page.text, "", 1))
    for statement in said:
        card = Page(to_html(statement))
        check_harmless(card)
        assert without_space(words) in without_space(card.everything)


# ---------------------------------------------------------------- colours


def rgb(colour: str) -> tuple[float, float, float]:
    """Read ``#rrggbb`` as linear light."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of WCAG 2.2."""
    low, high = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(rgb, (one, other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, paper: str, share: float) -> str:
    """Mix as CSS does in sRGB."""
    pairs = ((int(colour[i : i + 2], 16), int(paper[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


STYLE = Page(to_html(tiny("text"))).style
BASE = {name: found for name, *found in re.findall(r"--(\w+): light-dark\((#\w{6}), (#\w{6})\)", STYLE)}
SHARE = {int(found) / 100 for found in re.findall(r"var\(--bar\) (\d+)%", STYLE)}


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("name", [name for name in COLOURS if name != "quiet"])
def test_everything_can_be_read(name: str, mode: int) -> None:
    paper, ink, muted = (BASE[name][mode] for name in ("paper", "ink", "muted"))
    row = COLOURS[name]
    bar, on = row[("light", "dark")[mode]], (row["ink"], paper)[mode]
    (share,) = SHARE
    for ground in (paper, mixed(bar, paper, share)):
        assert contrast(ink, ground) >= 4.5
        assert contrast(muted, ground) >= 4.5
    assert contrast(on, bar) >= 4.5
    assert contrast(bar, paper) >= 3
    colours = f"--bar:light-dark({row['light']},{row['dark']});--on:light-dark({row['ink']},var(--paper))"
    assert f".{name}{{{colours}}}" in STYLE


# What people see who lack one kind of cone, or all three: Machado, Oliveira and Fernandes 2009, severity 1.
CONES = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
}


def times(matrix: tuple[tuple[float, ...], ...], vector: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def oklab(linear: tuple[float, ...]) -> tuple[float, ...]:
    """Give a colour in OKLab, where distances are as large as they look."""
    lms = times(
        (
            (0.41222147, 0.53633254, 0.05144599),
            (0.2119035, 0.6806995, 0.10739696),
            (0.08830246, 0.28171884, 0.6299787),
        ),
        linear,
    )
    return times(
        (
            (0.21045426, 0.79361778, -0.00407205),
            (1.9779985, -2.42859221, 0.45059371),
            (0.02590404, 0.78277177, -0.80867577),
        ),
        tuple(max(0.0, part) ** (1 / 3) for part in lms),
    )


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("sight", CONES)
def test_colour_blind_readers_tell_speakers_apart(sight: str, mode: str) -> None:
    speakers = [row for name, row in COLOURS.items() if name not in ("cn", "quiet")]
    seen = [oklab(times(CONES[sight], rgb(row[mode]))) for row in speakers]
    distances = [
        sum((a - b) ** 2 for a, b in zip(*pair, strict=True)) ** 0.5 for pair in combinations(seen, 2)
    ]
    assert min(distances) > 0.12


def test_the_theme_of_the_notebook_goes_before_that_of_the_system() -> None:
    assert STYLE.index("color-scheme: light dark") < STYLE.index('data-jp-theme-light="true"')
    for chosen, scheme in (("true", "light"), ("false", "dark")):
        assert re.search(rf'data-jp-theme-light="{chosen}"[^{{]*{{ color-scheme: {scheme}; }}', STYLE)


def rules(style: str) -> Iterator[str]:
    """Give the selectors that stand outside of all braces."""
    depth = start = 0
    for i, mark in enumerate(style):
        if mark == "{":
            if depth == 0:
                yield style[start:i].strip()
            depth += 1
        elif mark == "}":
            depth -= 1
            start = i + 1


def test_the_style_touches_nothing_else_on_the_page() -> None:
    selectors = [*rules(STYLE)]
    assert len(selectors) > 5
    assert [selector for selector in selectors if ".diplostmt" not in selector] == []


# ---------------------------------------------------------------- in a terminal


@given(extractions(), HOSTILE)
def test_a_repr_is_one_line_that_fits_a_terminal(result: Extraction, words: str) -> None:
    for value in (result, result.article, *result.statements):
        assert len(repr(value)) <= 79
        assert repr(value).isprintable()
    spoken = [evolve(s, speaker=Speaker(words, "person", None, None)) for s in result.statements]
    assert all(repr(statement).isprintable() for statement in spoken)


def test_a_repr_says_the_most_important_things() -> None:
    result = diplostmt.extract(
        'RIGA, May 4. /TASS/. "The door is open," Foreign Minister Ingrid Solheim said.'
    )
    assert repr(result) == "<Extraction: 1 statement, 1 date, 1 place, 0 agreements; no headline>"
    assert repr(result.statements[0]) == "<Statement s1, direct: Ingrid Solheim: The door is open,>"
    assert repr(result.article) == "<Article: TASS, XXXX-05-04, 1 block>"

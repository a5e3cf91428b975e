"""Strategies for texts that went through bad hands."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

ARTICLES = [
    path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent / "articles").glob("*.txt"))
    if not path.name.endswith(".expected.txt")
]
MARKS = "\"“”‘’'«»„—–-()/.,:;"
SPACES = (
    "\u00a0",
    "\u2009",
    "\u202f",
    "\u3000",
    "\t",
    "\n",
    "\r\n",
    "\u200b",
    "\x0b",
    "\x85",
    "\u2028",
    "  ",
    "",
)
PIECES = (
    "said", "told reporters", "according to", "quoted", "as saying", "that", "he", "She", "the ministry", "Ana Ruiz",
    "Foreign Minister", "Minister Lars Holm", "Ruiz", "Reuters", "/TASS/", "(AP)", "OSLO", "Oslo, May 4", "May 4, 2018",
    "Monday", "last week", "Russia", "the US", "New START", "the treaty", "Article VI", "UN resolution 2231", "Q:",
    "A:", '"', '"', "“", "”", "‘", "’", "'", ",", ".", ":", "?", "!", "—", "-", "(", ")", "\n", "\n\n", "\r\n",
    "the talks go on", "asked whether", "©", "Read also", "By Ana Ruiz", "1", "2018", "…", "\u00a0", "\u200b",
)  # fmt: skip


def cut() -> SearchStrategy[str]:
    """Make pieces of articles, cut without regard to words and marks."""
    articles = st.sampled_from(ARTICLES)
    return st.builds(
        lambda text, i, j: text[min(i, j) : max(i, j)], articles, st.integers(0, 4500), st.integers(0, 4500)
    )


def from_pieces() -> SearchStrategy[str]:
    """Make texts of the words and marks that rules look at, in any order."""
    return st.builds(str.join, st.sampled_from([" ", ""]), st.lists(st.sampled_from(PIECES), max_size=40))


@st.composite
def damaged(draw: DrawFn) -> str:
    """Make articles with marks lost or doubled, other spaces, or lines in another order."""
    text = draw(st.sampled_from(ARTICLES))
    if draw(st.booleans()):
        text = "\n".join(draw(st.permutations(text.split("\n"))))
    characters = list(text)
    for kind, others in ((MARKS, ("", "2")), (" \n", SPACES)):
        places = [i for i, character in enumerate(characters) if character in kind]
        for i in draw(st.lists(st.sampled_from(places or [0]), max_size=12)):
            other = draw(st.sampled_from(others))
            characters[i] = characters[i] * 2 if other == "2" else other
    return "".join(characters)

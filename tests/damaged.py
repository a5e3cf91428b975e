"""Strategies for texts that went through bad hands."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
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
    """Make articles with marks lost or doubled, other spaces, lines in another order, or in a wrong encoding."""
    text = draw(st.sampled_from(ARTICLES))
    if draw(st.booleans()):
        text = "\n".join(draw(st.permutations(text.split("\n"))))
    characters = list(text)
    for kind, others in ((MARKS, ("", "2")), (" \n", SPACES)):
        places = [i for i, character in enumerate(characters) if character in kind]
        for i in draw(st.lists(st.sampled_from(places or [0]), max_size=12)):
            other = draw(st.sampled_from(others))
            characters[i] = characters[i] * 2 if other == "2" else other
    mangle: Callable[[str], str] = draw(st.sampled_from([unchanged, *MANGLED]))
    return mangle("".join(characters))


def unchanged(text: str) -> str:
    return text


def with_every(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


def misread(wrong: str, times: int = 1, right: str = "utf-8") -> Callable[[str], str]:
    """Write in one encoding and read in another, as often as it takes to look like a page of the nineties."""

    def mangle(text: str) -> str:
        for _ in range(times):
            text = text.encode(right, "replace").decode(wrong, "replace")
        return text

    return mangle


#: What is done to a whole page at once.
MANGLED: tuple[Callable[[str], str], ...] = (
    misread("latin-1"), misread("cp1252"), misread("cp1252", times=3), misread("ascii"), misread("utf-16-le"),
    misread("utf-8", right="latin-1"), misread("utf-8", right="utf-16"), misread("cp1251"),
    with_every(" ", "\u00a0"), with_every(" ", "\u2009"), with_every(" ", "\u200b"), with_every(" ", ""),
    with_every(" ", "  "), with_every("\n", " "), with_every("\n", "\r"), with_every("\n\n", "\u2028"),
    with_every(" ", "\n"), with_every("\"", ""), with_every("“", "”"), with_every(".", ""), with_every(",", ""),
    str.upper, str.lower, str.title, str.swapcase, lambda text: text[::-1],
    lambda text: unicodedata.normalize("NFD", text), lambda text: unicodedata.normalize("NFKC", text),
    lambda text: text + text, lambda text: "\ufeff" + text, lambda text: "\x00".join(text[:800]),
)  # fmt: skip

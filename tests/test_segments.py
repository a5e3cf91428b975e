"""Paragraphs, quotations and sentences: what belongs together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplostmt.attribution.sentences.quotations import quotations
from diplostmt.attribution.sentences.segments import joined
from sentences import cut, sentence

ANY = st.text(alphabet="ab .,?!\"“”„«»''``‘’()—\u00a0A1", max_size=80)


def inside(text: str, *, left_open: bool = False) -> list[str]:
    """Give the text of the quotations of a paragraph; what is not closed ends in a bar."""
    found = quotations(text, 0, len(text), left_open=left_open)
    return [text[q.start : q.end] + ("" if q.closed else "|") for q in found]


def across(text: str) -> list[str]:
    """Give the text of the quotations of all paragraphs, one after the other; what is not closed ends in a bar."""
    found: list[str] = []
    start, left_open = 0, False
    for paragraph in text.split("\n"):
        quotes = quotations(text, start, start + len(paragraph), left_open=left_open)
        found += [text[q.start : q.end] + ("" if q.closed else "|") for q in quotes]
        left_open = bool(quotes) and not quotes[-1].closed
        start += len(paragraph) + 1
    return found


class TestQuotations:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('"A b.\nC d.\nE," he said.', ["A b.|", "C d.|", "E,"]),
            ("“A b.\nC d,” he said.", ["A b.|", "C d,"]),
            ('"A b.\nC d," he said. "E."', ["A b.|", "C d,", "E."]),
            ('"A b.\n"C d," he said.', ["A b.|", "C d,"]),
            ('"A b.\nC d.\n"E," he said.', ["A b.|", "E,"]),
            ('"A b.\nA road 6" wide is closed.', ["A b.|"]),
            ("‘A b,” he said. “C.”", ["A b,", "C."]),
            ("‘Sunny” B said so.", []),
        ],
    )
    def test_a_quotation_may_go_on_without_a_mark(self, text: str, expected: list[str]) -> None:
        assert across(text) == expected

    @pytest.mark.parametrize(
        "marked",
        [
            '"A b," he said, "c d."',
            "“A b,” he said, “c d.”",
            "«A b», he said, «c d.»",
            "„A b,“ he said, „c d.“",
            "„A b,” he said, „c d.”",
            "''A b,'' he said, ''c d.''",
            "``A b,'' he said, ``c d.''",
            "‘‘A b,’’ he said, ‘‘c d.’’",
            "”A b,“ he said, ”c d.“",
            '“A b," he said, "c d.”',
            "＂A b,＂ he said, ＂c d.＂",
        ],
    )
    def test_marks_of_every_kind_pair(self, marked: str) -> None:
        assert [text.rstrip(",.") for text in inside(marked)] == ["A b", "c d"]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('"A b.', ["A b.|"]),
            ("“A b. C d", ["A b. C d|"]),
            ('He said "A b," and "c', ["A b,", "c|"]),
            ("A b.” C", []),
            ('A 6" b', []),
            ("The envoys' car and the drivers' road", []),
            ("It’s the Europeans’ plan", []),
            ("“A ‘b c’ d.”", ["A ‘b c’ d."]),
            ("\"A 'b c' d.\"", ["A 'b c' d."]),
            ("'''", []),
            ("(”a b“ c)", ["a b"]),
            ("“A “b” c,” he said. “D.”", ["A “b” c,", "D."]),
            ("“A “b c,” he said. “D.”", ["A “b c,", "D."]),
            ('"A b,\' he said. "C d,\' she said. "E."', ["A b,", "C d,", "E."]),
            ('the "long streets\' of it. "C d"', ["long streets", "C d"]),
            ('"A \'b\' c, he said. "D."', ["A 'b' c, he said. "]),
            ("(”a b“)", ["a b"]),
            ("", []),
        ],
    )
    def test_odd_marks(self, text: str, expected: list[str]) -> None:
        assert inside(text) == expected

    def test_only_the_first_words_of_a_paragraph_resume_a_quotation(self) -> None:
        text = '"A b," he said. "C d."'
        assert [q.resumes for q in quotations(text, 0, len(text), left_open=True)] == [True, False]
        assert [q.resumes for q in quotations(text, 0, len(text))] == [False, False]
        assert [q.resumes for q in quotations("He: " + text, 0, 4 + len(text), left_open=True)] == [
            False,
            False,
        ]

    @given(ANY)
    def test_quotations_lie_in_order_and_within_their_marks(self, text: str) -> None:
        position = 0
        for q in quotations(text, 0, len(text)):
            assert position <= q.outer_start < q.start <= q.end <= q.outer_end <= len(text)
            position = q.outer_end


class TestSentences:
    @pytest.mark.parametrize(
        "text",
        [
            "He left.|She stayed.",
            "He left!|She stayed?|They sang…|It rained.",
            "He went to the U.S. envoy.|She stayed.",
            "He lives in the U.S.|The envoy left.",
            "Mr. Haddad met Gen. Marsh on Sept. 9.|It rained.",
            "He paid 2,000.50 dollars.|She paid $3.5 million.",
            'He said "no. Never."|She stayed.',
            '"A b."|"C d," he said.',
            "“A b.”|“C d.”",
            "“A b,” he said.",
            "(He left.)|She stayed.",
            "He left. and she stayed.",
            "He left.|2,000 stayed.",
            "He left.|— She stayed.",
            'He left."|She stayed.',
            "J. P. Marsh left.|It rained.",
        ],
    )
    def test_where_sentences_end(self, text: str) -> None:
        plain = text.replace("|", " ")
        assert [s.span((0, len(s.words))).text for s in cut(plain)] == text.split("|")

    def test_a_quotation_is_one_item(self) -> None:
        s = sentence('He said: "No. Never. I am not done."')
        assert s.words == ["He", "said", ":", '"']
        assert s.end_of(3) == len(s.text)
        assert s.span((1, 4)).text == 'said: "No. Never. I am not done."'
        assert s.start == 0

    def test_an_unclosed_quotation_ends_its_sentence(self) -> None:
        assert [s.words for s in cut('He said: "No')] == [["He", "said", ":", '"']]

    def test_words_keep_their_marks(self) -> None:
        words = sentence("The U.S.'s 2,000-mile Franco-German AT&T didn't cost $3.5 -- Mr. Ho's").words
        assert words == "The U.S.'s 2,000-mile Franco-German AT&T didn't cost $3.5 -- Mr. Ho's".split()

    def test_a_sentence_without_end_is_cut_somewhere(self) -> None:
        assert len(cut("and so on " * 2000)) > 1

    def test_two_sentences_are_joined(self) -> None:
        first, second = cut('"Who pays?" he asked. "We do," she said.')
        both = joined(first, second)
        assert both.words == [*first.words, *second.words]
        assert sorted(both.quotes) == [0, len(first.words)]
        assert both.span((0, len(both.words))).text == both.text

    @given(ANY)
    def test_sentences_cover_all_words_in_order(self, text: str) -> None:
        position = 0
        for s in cut(text):
            assert s.words
            for i, word in enumerate(s.words):
                assert s.starts[i] >= position
                assert i in s.quotes or text.startswith(word, s.starts[i])
                assert s.lower[i] in (word.lower().replace("’", "'"), word)  # "He" and "WHO" are names
                position = s.end_of(i)
        assert [c for c in text[position:] if c.isalnum()] == []

"""Whole articles, written for this test: what the library has to find in them."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from attrs import evolve

from diplostmt.extraction import extract
from expected import AnnotationError, load, names, read_expected
from gold import Score, score, table, total

ARTICLE = "OSLO, May 4 (Reuters) - Talks will resume, Foreign Minister Ana Ruiz said.\n\nOslo said nothing.\n"
EXPECTED = """\
[article]
outlet: Reuters
dateline: OSLO, May 4 (Reuters) - | place OSLO = NO | date May 4 = XXXX-05-04 | agency Reuters = Reuters
published: 2021-05-04, year unknown
[blocks]
 1 paragraph  OSLO
 2 paragraph  Oslo said
[people]
ruiz = Ana Ruiz | person | Foreign Minister | ES
[statements]
1 indirect ruiz: [Foreign Minister Ana Ruiz] <said=say>
    > Talks will resume
[dates]
May 4 | XXXX-05-04 or 2021-05-04
[places]
OSLO | city | NO
Oslo | capital | NO
"""


@cache
def scores() -> dict[str, Score]:
    """Score every article once."""
    return {name: score(wanted, extract(wanted.text)) for name in names() for wanted in [load(name)]}


class TestReadExpected:
    def test_every_part_is_a_piece_of_the_article(self) -> None:
        expected = read_expected("oslo", ARTICLE, EXPECTED)
        (statement,) = expected.extraction.statements
        assert [span.text for span in statement.content] == ["Talks will resume"]
        assert statement.source is not None
        assert statement.source.text == "Foreign Minister Ana Ruiz"
        line = expected.extraction.article.dateline
        assert line is not None
        assert ARTICLE[line.body_start :].startswith("Talks")
        assert expected.optional == {("places", 0)}
        assert expected.undated

    @pytest.mark.parametrize(
        ("old", "new", "complaint"),
        [
            ("> Talks will resume", "> Talks resume", "'Talks resume' stands 0 times"),
            ("1 indirect ruiz", "1 indirect rui", "nobody known"),
            ("1 indirect ruiz", "2 indirect ruiz", "stands 0 times in 'Oslo said"),
            ("> Talks will resume", "Talks will resume", "neither quoted nor"),
            ("    > Talks will resume\n", "", "statement without content"),
            (" 2 paragraph  Oslo said\n", "", "2 lines of text, 1 blocks"),
            (" 2 paragraph  Oslo said", " 2 paragraph  Bergen", "is not line 2"),
            ("May 4 | XXXX", "May 4 x2 | XXXX", "'May 4' stands 1 times, not 2"),
        ],
    )
    def test_a_part_that_does_not_fit_is_named(self, old: str, new: str, complaint: str) -> None:
        assert old in EXPECTED
        with pytest.raises(AnnotationError, match=complaint):
            read_expected("oslo", ARTICLE, EXPECTED.replace(old, new))

    @pytest.mark.parametrize("name", names())
    def test_every_article_can_be_read(self, name: str) -> None:
        expected = load(name)
        assert expected.extraction.statements
        assert 1900 < len(expected.text) < 4500


class TestScore:
    @pytest.mark.parametrize("name", names())
    def test_the_expected_result_itself_scores_full_marks(self, name: str) -> None:
        expected = load(name)
        result = score(expected, expected.extraction)
        assert result.misses == []
        assert {count.f1 for count in result.counts.values()} == {100.0}

    @pytest.mark.parametrize("name", names())
    def test_optional_entries_may_be_missing(self, name: str) -> None:
        expected = load(name)
        kept: dict[str, Any] = {
            layer: tuple(
                entry
                for index, entry in enumerate(getattr(expected.extraction, layer))
                if (layer, index) not in expected.optional
            )
            for layer in ("statements", "dates", "places", "agreements")
        }
        assert score(expected, evolve(expected.extraction, **kept)).misses == []

    def test_what_is_missing_or_too_much_is_counted_and_told(self) -> None:
        expected = read_expected("oslo", ARTICLE, EXPECTED)
        (date,) = expected.extraction.dates
        wrong = evolve(
            expected.extraction, statements=(), dates=(date, evolve(date, start=0, end=4, text="OSLO"))
        )
        result = score(expected, wrong)
        assert (result["statements"].recall, result["dates"].precision) == (0, 50)
        assert [miss.split()[1:3] for miss in result.misses] == [["statements", "MISSED"], ["dates", "EXTRA"]]


class TestArticles:
    @pytest.mark.parametrize(
        ("layer", "bar"),
        [
            ("characters", 97),
            ("dateline.span", 100),
            ("dateline.place", 100),
            ("dateline.country", 100),
            ("dateline.date", 100),
            ("dateline.agency", 100),
            ("dateline.body_start", 100),
            ("statements", 93),
            ("statements_with_speaker", 90),
            ("agreements_with_id", 96),
            ("dates_with_value", 95),
            ("places_with_country", 92),
        ],
    )
    def test_all_articles_together_reach_the_bar(self, layer: str, bar: float) -> None:
        result = total(scores().values())
        missed = [miss for miss in result.misses if layer.partition("_")[0].partition(".")[0] in miss]
        assert result[layer].f1 >= bar, "\n".join([table(scores()), *missed])

    @pytest.mark.parametrize("name", names())
    def test_no_article_falls_behind(self, name: str) -> None:
        result = scores()[name]
        assert result["statements"].f1 >= 85, "\n".join(result.misses)

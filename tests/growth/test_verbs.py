"""No verb takes more than its share of time, whatever the text is full of."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from damaged import ARTICLES
from diplostmt import extract, find_agreements, find_dates, find_places, normalize_agreement, parse_dateline
from measure import LONGER, MOST, full_of, growth

LENGTH = 4000 * LONGER
VERBS: list[Callable[[str], object]] = [
    extract, find_agreements, find_dates, find_places, normalize_agreement, parse_dateline,
]  # fmt: skip
GIVEN = ["Ana", "Bo", "Cem", "Dag", "Eva", "Fay", "Gil", "Ida", "Jon", "Kim"]
NAMES = " ".join(
    f"{given} {a}{b}ov said." for given in GIVEN for a in ("Bal", "Dor", "Kam") for b in "adeiklmnorstuvz"
)
FULL_OF = {
    "articles": "\n\n".join(ARTICLES),
    "furniture": "Share\nRead also\n12:30\nPhoto: AP/Ann Lee\n© TASS\nBy Ana Ruiz\n",
    "quotations": '"Talks," he said. ',
    "quotations in quotations": "“‘“Talks,’” he said. ",
    "opening marks": "“",
    "nested marks": '“‘«"',
    "alternating marks": "“”",
    "marks the wrong way round": "”“ ",
    "straight marks": '"',
    "apostrophes": "'",
    "letters": "a",
    "capitals": "A",
    "words": "a ",
    "words in capitals": "Aa ",
    "digits": "7",
    "numbers": "7 ",
    "dashes": "—",
    "dashes apart": "- ",
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "newlines": "\n",
    "line ends of two": "\r\n",
    "brackets": "(",
    "brackets of all kinds": "([{<",
    "commas": ",",
    "commas apart": "a, ",
    "stops": ".",
    "colons": "A: ",
    "cues": "said ",
    "cues of two words": "according to ",
    "one name": "Ana Ruiz ",
    "one minister": "Foreign Minister Ana Ruiz said that ",
    "names": NAMES,
    "short forms of bodies": "The agency said that the committee said that the council said it rained. ",
    "acronyms": "The Baltic Seabed Commission (BSC) said it rained. The BSC said it snowed. ",
    "counterparts": "The Chilean minister said it rained. His Chinese counterpart said it snowed. ",
    "presidents": "President Ana Ruiz of Chile said it rained. The president said it snowed. ",
    "pronouns": "he said she said ",
    "titles": "Foreign Minister ",
    "dates": "on May 4, 2018, ",
    "ends of dates": "from May to June to ",
    "weekdays": "last Friday ",
    "years": "2015-2018 ",
    "agreements": "the New START treaty ",
    "short forms of agreements": "the treaty ",
    "beginnings of agreements": "Treaty on the Non-Proliferation of ",
    "articles of agreements": "Articles 1, 2 and 3 of ",
    "resolutions": "UN Security Council resolution 2231 (2015), ",
    "places": "Oslo, Norway, ",
    "datelines": "OSLO, May 4 (Reuters) - ",
    "agencies": "/TASS/ (AP) ",
    "questions": "Q: Why?\nA: We wait.\n",
    "headlines": "Talks in Oslo\n\n",
    "links": "https://a.b/c?d=e&f ",
    "zero-width spaces": "\u200b",
    "halves of characters": "\ud800",
    "letters with marks": "a\u0301\u0302\u0303",
}


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", FULL_OF)
@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.__name__)
def test_a_verb_takes_time_by_the_length_of_the_text(verb: Callable[[str], object], kind: str) -> None:
    assert growth(verb, partial(full_of, FULL_OF[kind]), LENGTH) < MOST

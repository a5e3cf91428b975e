"""What may stand beside a verb of saying, in every order: it is no part of what is said, and parts nothing from it.

Every sentence of the table is put together and read; what comes out as said has to be what stands in brackets.
"""

from __future__ import annotations

import re
from itertools import product

import pytest

from diplostmt import find_statements

#: V is the verb, T what stands beside it.
ORDERS = [
    "Ana Ruiz V T that [the road was open].",
    "Ana Ruiz V T [the road was open].",
    'Ana Ruiz V T: "[The road is open.]"',
    "[The road was open], Ana Ruiz V T.",
    '"[The road is open,]" Ana Ruiz V T. "[It is long.]"',
    "[The road], Ana Ruiz V T, [is open].",
]
VERBS = ["said", "told reporters", "warned"]
BESIDE = [
    "on Monday",
    "in Oslo",
    "in Oslo on Monday",
    "on Monday in Oslo",
    "late on Monday",
    "early Monday",
    "Monday evening",
    "on Monday evening",
    "on May 4",
    "at a news conference",
    "at a news conference in Oslo",
    "at a joint news conference with her Swedish counterpart",
    "in an interview",
    "in an interview with the BBC",
    "in an interview with Reuters published on Monday",
    "in a statement",
    "in a statement on Monday",
    "in a statement issued by the ministry",
    "in a post on X",
    "on X",
    "on social media",
    "on Twitter",
    "via video link",
    "by telephone",
    "by phone from Lima",
    "during a visit to Lima",
    "after meeting her counterpart",
    "after talks with Lars Holm",
    "after a meeting of the council in Oslo",
    "while on a visit to Peru",
    "ahead of the vote",
    "hours after the attack",
    "a day after the attack",
    "two days before the vote",
    "for the first time",
    "once again",
    "at the weekend",
    "in remarks carried by state television",
    "in comments to reporters",
    "through a spokesman",
    "following the talks",
    "through her lawyer",
    "from Oslo",
    "at the UN",
    "before the Security Council",
    "in front of parliament",
    "under oath",
    "in a letter to Holm",
    "in a letter seen by Reuters",
    "on her arrival in Oslo",
    "upon arrival",
    "at the opening of the summit",
    "on the sidelines of the summit",
    "on condition of anonymity",
    "in a televised speech",
    "in a televised address to the nation",
    "in parliament",
    "at the start of the talks",
    "at the end of the two-day meeting",
    "last week",
    "earlier this month",
    "two weeks ago",
    "in 2019",
    "back in 2019",
    "in a report published on Monday",
    "in her first public remarks since the vote",
    "in her first interview since taking office",
    "before leaving for Lima",
    "with a smile",
    "in English",
    "in Norwegian",
    "through an interpreter",
    "at length",
    "in no uncertain terms",
    "in response",
    "in reply",
    "in turn",
    "as well",
    "again on Monday",
    "only on Monday",
    "at noon",
    "at midday on Monday",
    "at a rally in the capital",
    "at an event hosted by the institute",
    "at the Munich Security Conference",
    "at the United Nations in New York",
    "outside the court",
    "inside the hall",
    "over the weekend",
    "over the phone",
    "on television",
    "on state TV",
    "on radio",
    "on the radio on Monday",
    "on her Facebook page",
    "on the eve of the talks",
    "on behalf of the government",
    "in the name of the council",
]


@pytest.mark.no_cover
@pytest.mark.parametrize(("order", "verb", "beside"), [*product(ORDERS, VERBS, BESIDE)])
def test_what_stands_beside_the_verb_is_not_said(order: str, verb: str, beside: str) -> None:
    marked = order.replace(" V", f" {verb}").replace(" T", f" {beside}")
    said = [[content.text for content in s.content] for s in find_statements(re.sub(r"[\[\]]", "", marked))]
    assert re.findall(r"\[(.*?)\]", marked) in said

"""Whoever speaks, in whatever order and with whatever beside the verb: the source is who stands there as subject.

Every sentence of the table is put together and read; what comes out as source has to be the subject.
"""

from __future__ import annotations

from itertools import product

import pytest

from diplostmt import find_statements

#: S is the subject, T what stands beside the verb; the first word of a sentence gets its capital.
ORDERS = [
    '"The road is open and we will mend it," S said T.',
    'In past years, "the road was open and we mended it," S said T.',
    "The road is open and will be mended, S said T.",
    'S said T: "The road is open and we will mend it."',
    'S said T, "The road is open and we will mend it."',
    "S said T that the road is open and will be mended.",
    'On Monday, S said T: "The road is open and we will mend it."',
    "Meanwhile, S said T that the road is open and will be mended.",
]
SUBJECTS = [
    "Ana Ruiz",
    "the minister",
    "he",
    "Foreign Minister Ana Ruiz",
    "the ministry",
    "Ruiz, the envoy to Lima,",
    "a senior official, who asked not to be named,",
    "the U.S. envoy",
    "one diplomat",
    "spokesman Karl Berg",
    "a statement from the ministry",
    "Moscow",
    "Ana Ruiz, 45,",
    "EU foreign policy chief Ana Ruiz",
    "the head of the agency, Karl Berg,",
    "an official with knowledge of the talks",
]
BESIDE = [
    "",
    "on Monday",
    "in Oslo",
    "in a statement",
    "after talks with Lima",
    "at a news conference",
    "late on Sunday",
    "late last month",
    "as the talks began",
    "during a visit to Oslo",
    "in an interview with Reuters",
    "ahead of a summit",
    "by telephone",
    "via video link",
    "in a post on X",
    "in remarks carried by state television",
    "on the sidelines of the summit",
    "before leaving for Lima",
    "upon arrival in Oslo",
    "hours later",
    "for the first time",
]


def sentence(order: str, subject: str, beside: str) -> str:
    """Put a sentence together."""
    text = order.replace("S said", f"{subject} said").replace(" T", f" {beside}" if beside else "")
    return text[0].upper() + text[1:]


def sources(text: str) -> set[str]:
    """Give the sources of what is said of the road, as far as they are named, in small letters."""
    road = [s for s in find_statements(text) if any("road" in content.text for content in s.content)]
    return {statement.source.text.lower() for statement in road if statement.source}


def spoken_by(subject: str, text: str) -> bool:
    """Say whether a sentence has a source, and none but the subject."""
    found = sources(text)
    return bool(found) and all(source.startswith(subject.split(",")[0].lower()) for source in found)


@pytest.mark.parametrize("order", ORDERS)
def test_the_subject_is_the_source(order: str) -> None:
    texts = [(subject, sentence(order, subject, beside)) for subject, beside in product(SUBJECTS, BESIDE)]
    assert [text for subject, text in texts if not spoken_by(subject, text)] == []

"""What a phrase says by itself about the one it names.

A mention is a noun phrase as a text has it: "Russian Deputy Foreign Minister Ivan Belov", "Mr. Belov", "the
senior diplomat", "he", "the ministry", "Oslo", "two officials". ``reading`` makes one of a phrase; who is meant in
an article is another question, and ``resolving`` answers it.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from diplostmt.lexicon.titles import Gender
from diplostmt.models import SourceForm, SpeakerKind

Number = Literal["singular", "plural"]


class Mention(NamedTuple):
    """What a phrase says by itself about the one it names.

    ``name`` is a person's name, word by word; ``title`` the words of the title, without article; ``head`` the
    noun of a phrase without a name, in lower case; ``body`` the canonical name of a government or body.
    ``definite`` is false for "a diplomat". What the phrase does not say is ``None``.
    """

    text: str
    form: SourceForm
    kind: SpeakerKind | None
    name: tuple[str, ...] = ()
    title: str | None = None
    head: str | None = None
    body: str | None = None
    country: str | None = None
    gender: Gender | None = None
    number: Number = "singular"
    definite: bool = True


def is_headline_style(mention: Mention) -> bool:
    """Say whether an epithet lacks its article, as in headlines: "Turkish diplomat"."""
    return not re.match(r"(?:the|this|its|his|her|their|our)\b|.{0,200}['’]s ", mention.text, re.IGNORECASE)

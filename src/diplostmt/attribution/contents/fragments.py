"""Which words in marks that no cue reaches are nobody's: names, titles, what somebody or something is like.

'known as "the bear"', 'entitled "Who Pays"', 'Under a "final" deal, Oslo gave a loan'.
"""

from __future__ import annotations

from diplostmt.attribution.sentences.items import is_finite, is_noun
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import NAMING, QUESTIONED
from diplostmt.lexicon.function_words import BE


def is_called(s: Sentence, i: int) -> bool:
    """Say whether the quotation at item ``i`` may be a name: 'known as "..."', 'referred to informally as "..."'."""
    if s.lower[i - 1] in NAMING or s.lower[max(i - 2, 0) : i] in (["known", "as"], ["such", "as"]):
        return True
    return s.lower[i - 1] == "as" and ["referred", "to"] in (s.lower[i - 3 : i - 1], s.lower[i - 4 : i - 2])


def is_unsaid(s: Sentence, i: int) -> bool:
    """Say whether nobody says what is in marks at item ``i``: 'smiled as if to say "..."', 'Asked if he "lied,"'."""
    asked = s.at(s.lower[0] in ("when", "but")) in QUESTIONED and "," not in s.lower[1:i]
    asked = asked or s.lower[max(i - 2, 0) : i] == ["known", "as"]
    asked = asked or (i > 2 and s.lower[i - 1] == "of" and s.lower[i - 3] == "no")  # 'no shouts of "Fire!"'
    return asked or (i > 3 and s.lower[i - 4 : i] == ["as", "if", "to", "say"])


def is_attribute(s: Sentence, i: int) -> bool:
    """Say whether words in marks tell what a thing is like under, in or with which something goes on.

    'Under a "final and irreversible" deal, Oslo gave a loan'. What somebody sees "as" a thing, or speaks "of", is his.
    """
    placed = s.at(i - 2) in PLACING and s.at(i - 1) in ("a", "an", "the")
    after = s.at(i + 1)
    noun = after.isalpha() and after.islower() and is_noun(s, i + 1) and not is_finite(s, i + 1)
    return placed and noun and s.words[i + 1].islower()


#: What stands before that in which something goes on.
PLACING = frozenset({"after", "amid", "at", "by", "during", "from", "in", "under", "with"})


def is_headed(s: Sentence, i: int) -> bool:
    """Say whether the quotation at item ``i`` is a title or a headline: 'was entitled "..."', 'the headline: "..."'."""
    if i > 2 and s.lower[i - 1] == ":" and s.lower[i - 2] in BE:
        return not TITLED.isdisjoint(s.lower[: i - 2])  # 'The theme of the lecture is: "Who owns the sea?"'
    return s.lower[i - 1 - (s.lower[i - 1] in (":", ","))] in HEADED if i > 1 else False


def is_described(s: Sentence, i: int) -> bool:
    """Say whether one word in marks tells what somebody is: 'Ruiz is a "substitute" on the panel'."""
    quote = s.quotes[i]
    word = s.text[quote.start : quote.end].rstrip(",")
    described = s.at(i - 2) in BE or s.at(i - 2) in ("remain", "remained", "remains")
    described = described or (s.at(i - 2) == "of" and s.at(i - 3) in ("rank", "role", "status"))
    return word.isalpha() and word.islower() and s.at(i - 1) in ("a", "an") and described


def is_told_of_speaker(s: Sentence, i: int) -> bool:
    """Say whether a word or two in marks tell what somebody is: 'said Ruiz, who was the "iron lady" of Oslo'."""
    quote = s.quotes[i]
    few = s.text.count(" ", quote.start, quote.end) < SHORT_OFFICE and s.lower[i - 1] in ("a", "an", "the")
    who = next((k for k in range(i - 2, max(i - LONGEST_OFFICE, 0), -1) if s.lower[k] in ("who", ",")), 0)
    return few and s.at(who) == "who" and s.at(who - 1) == "," and not BE.isdisjoint(s.lower[who:i])


#: How many words such an office has at most, and how many items stand before it.
SHORT_OFFICE, LONGEST_OFFICE = 2, 8


#: What has a title.
TITLED = frozenset({"motto", "name", "slogan", "theme", "title", "topic"})


#: What stands before a title, however it is written.
HEADED = frozenset({"captioned", "entitled", "headline", "headlined", "subtitled", "titled"})

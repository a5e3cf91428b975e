"""Where sentences begin, and the noun phrase that is their subject: cheap reading of the narrator's text."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from diplostmt.lexicon.epithets import DETERMINERS, UNNAMED
from diplostmt.lexicon.function_words import PREPOSITIONS, STRONG_PAST
from diplostmt.lexicon.name_words import PARTICLES
from diplostmt.lexicon.titles import HONORIFICS
from diplostmt.speakers import names

#: How often a noun is looked at for an unnamed person.
_TRIES = 6
#: How many sentences are read, and how many characters back they may begin.
_SENTENCES = 4
_LOOK_BACK = 900
#: How many words name an owner: "South Sudan's".
_LONGEST_OWNER = 3
#: How many words may describe somebody before the title.
_DESCRIBING = 4
#: How far into its sentence a subject may begin.
_FAR_IN = 150

#: Full stops that end no sentence: of an initial, and of "Mr." and its like.
_ABBREVIATED = r"(?<! \S\.\s)" + "".join(
    rf"(?<! (?i:{'|'.join(words)})\.\s)" for _, words in itertools.groupby(sorted(HONORIFICS, key=len), len)
)
_END = re.compile(rf"[\n.!?…](?:(?<=\n)\s*|[\"”’'»)]{{0,2}}[ \u00a0]+{_ABBREVIATED}(?![a-z]))")
_INTRODUCTION = re.compile(r"[^,.;:\n\"“”]{2,90},\s+")
_ASKED = re.compile(
    r"(?:When )?(?:Asked|Pressed|Questioned)\b[^.\n\"“”]{5,250}, (?=[A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ )?[a-z])"
)
_LONGEST_QUESTION = 300
_CONJUNCTION = re.compile(r"(?:And|But|So|Yet)\s+")
_SUBORDINATOR = re.compile(
    r"(?:When|After|Before|While|As|Since|Although|Though|If|Because|Once|Until|Where)\s+"
)
#: Words that open a sentence without being the beginning of its subject.
_NO_SUBJECT = names.NOT_IN_NAMES - set(DETERMINERS) - {"global", "international", "national", "former", "new"}


def openings(text: str) -> list[int]:
    """Give where sentences begin in a text, as far as marks and line breaks tell."""
    return [0, *[match.end() for match in _END.finditer(text)]]


def last_of(openings: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Give where the last few sentences begin in a stretch of text, last first."""
    last = bisect_left(openings, end)
    first = bisect_left(openings, max(start, end - _LOOK_BACK), hi=last)
    return openings[max(first, last - _SENTENCES) : last][::-1]


def phrase_at(text: str, at: int) -> tuple[str, str]:
    """Give the title and name with which a sentence or clause begins, and the word after them."""
    if not text[at : at + 1].isalpha():
        return "", ""
    first = text[at : at + 30].split(None, 2)[:2]
    if names.bare(first[0]).lower() in _NO_SUBJECT and not names.place(" ".join(map(names.bare, first))):
        return "", ""  # but "South Sudan's envoy"
    words = text[at : at + 110].partition("\n\n")[0].split()[:-1]
    last, capitals, title_words = 0, 0, names.title_words()
    for word in words:
        plain = names.bare(word)
        if plain[:1].isupper() or names.articled(plain) or (capitals and plain in PARTICLES):
            capitals += last > 0 or plain.lower() not in names.NOT_IN_NAMES
        elif plain == "of" and capitals and " ".join(words[last + 1 : last + 2])[:1].isupper():
            pass  # "Minister [of] Foreign Affairs Ana Ruiz"
        elif capitals and _is_posting(words, last):
            pass  # "Norway's Ambassador [to the] UN Ana Ruiz"
        elif (
            plain not in title_words
            and not _describes(words, last)
            and (
                not (_is_portfolio(words, last) or _joins_title(words, last))
                if capitals
                else plain not in DETERMINERS
            )
        ):
            break
        last += 1
        if (
            word[-1] in ",;:—–"
            or (word[-1] == "." and not names.goes_on(word))
            or (word.endswith(("'s", "’s")) and capitals > 1)
        ):
            break
    if last and words[last - 1][-1] == "," and names.bare(words[last - 1]).lower() in names.title_words():
        last = _name_after(words, last)  # "Norway's envoy, [Ana Ruiz], said"
    while last and words[last - 1][:1].islower() and not _is_body(words[last - 1]):
        last -= 1
    if not capitals or not last:
        return "", ""
    after = words[last] if last < len(words) else ""
    if names.bare(after) in names.nouns():  # "Ruiz supporters said": no subject of ours
        return "", ""
    return " ".join(words[:last]), after


def _is_posting(words: Sequence[str], i: int) -> bool:
    """Say whether a word behind a title says where its holder is posted: "Ambassador [to] [the] UN Ana Ruiz"."""
    if words[i] == "the":
        i -= 1
    return words[i] == "to" and i > 0 and names.bare(words[i - 1]).lower() in ("ambassador", "envoy")


def _describes(words: Sequence[str], i: int) -> bool:
    """Say whether a word between article or owner and title describes: "The [exiled] politician Ana Ruiz".

    Also "Haiti's [transitional council] member Ana Ruiz".
    """
    owned = any(word.endswith(("'s", "’s")) for word in words[: min(i, _LONGEST_OWNER)])
    if not owned and words[0] not in ("A", "An", "The"):
        return False
    for k in range(i, min(i + _DESCRIBING, len(words) - 1)):
        word = words[k]
        if word in STRONG_PAST or not word.islower() or (k > 1 and word.endswith(("ed", "s"))):
            return False
        if k > i and names.bare(word) in names.title_words() and words[k + 1][0].isupper():
            return True
    return False


def _joins_title(words: Sequence[str], i: int) -> bool:
    """Say whether a small word goes on with a title: "Ambassador [to] Oslo Ana Ruiz"."""
    behind = words[i + 1 : i + 3]
    joins = words[i] in ("to", "of", "for") and len(behind) == 2 and all(word[0].isupper() for word in behind)
    return joins and names.bare(words[i - 1]).lower() in names.title_words()


def _is_portfolio(words: Sequence[str], i: int) -> bool:
    """Say whether a word after a country is what somebody is minister of: "Danish [farm] minister Karen Holm"."""
    behind = words[i + 1 : i + 3]
    return len(behind) == 2 and behind[0] in ("minister", "secretary", "envoy") and behind[1][:1].isupper()


def _name_after(words: list[str], first: int) -> int:
    """Give where the name ends that stands between commas after a title, or ``first`` where none does."""
    for i, word in enumerate(words[first : first + 4], first):
        if not (names.part_of_name(word) or word in PARTICLES):
            break
        if word[-1] == ",":
            return i + 1
    return first


def _is_body(word: str) -> bool:
    """Say whether a word in small letters ends the name of a body or group: "the Danish foreign ministry"."""
    noun = names.nouns().get(word)
    return noun is not None and noun.sort in ("body", "group")


# ---------------------------------------------------------------- people brought in without a name


_ARTICLES = frozenset({"a", "an", "one", "another"})
_PREDICATE = frozenset(
    "is was be been being are were as became become becomes remains of like for with than not into".split()
)


def unnamed_before(text: str, noun: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Give where a stretch brings in people by a noun and without a name: "[a senior diplomat] said", last first."""
    at = end
    for _ in range(_TRIES if noun in UNNAMED else 0):
        at = text.rfind(noun, first, at)
        if at < 0:
            return
        start = _article_before(text, at)
        if start >= 0 and unnamed_end(text, start) == at + len(noun) and not _is_beside(text, start):
            yield start, at + len(noun)


def _article_before(text: str, at: int) -> int:
    """Give where the indefinite article of a noun stands, or -1."""
    for word in reversed(text[max(0, at - 70) : at].split(" ")[-7:-1]):
        at -= len(word) + 1
        last = word[word.rfind("\n") + 1 :]
        if last.lower() in _ARTICLES:
            return at + len(word) - len(last)
    return -1


def unnamed_end(text: str, at: int) -> int:
    """Give where the phrase ends whose article is at ``at``, if it means a person without a name; else 0."""
    end = text.find(" ", at) + 1
    for word in text[end : end + 90].split(" ")[:6]:
        noun = word.rstrip(",;:.")
        if noun in UNNAMED:
            return 0 if _NAME_FOLLOWS.match(text, end + len(noun)) else end + len(noun)
        if noun != word or noun in PREPOSITIONS:
            return 0
        end += len(word) + 1
    return 0


#: Behind the noun: the name ("a diplomat, Ana Ruiz"), or another noun ("an official statement").
_NAME_FOLLOWS = re.compile(r",? [A-Z]|-| (?:named|called|statement|document|report|visit|source|post)\b")


def _is_beside(text: str, at: int) -> bool:
    """Say whether a phrase tells of somebody named before it: "Ana Ruiz, a diplomat", "he was a diplomat"."""
    before = text[max(0, at - 30) : at].split()
    if not before:
        return False
    return (before[-1][-1] == "," and before[-1][0].isupper()) or before[-1] in _PREDICATE


def subject_places(text: str, start: int) -> Iterator[int]:
    """Give where a subject can begin in a sentence: at once, after a subordinator, after an introduction."""
    end = start + _FAR_IN
    if asked := _ASKED.match(text, start, start + _LONGEST_QUESTION):
        yield asked.end()  # "Asked by the chair, Owen Bell, whether it was late, [Holm] paused"
        return
    subordinator = _SUBORDINATOR.match(text, start, end)
    if subordinator:
        clause = _INTRODUCTION.match(text, subordinator.end(), end)
        if clause:
            yield clause.end()  # "When Holm arrived, [Ruiz] smiled"
        yield subordinator.end()
        return
    conjunction = _CONJUNCTION.match(text, start, end)
    yield conjunction.end() if conjunction else start
    introduction = _INTRODUCTION.match(text, start, end)
    if introduction and not text.startswith(
        ("It ", "There "), start
    ):  # "It is unclear whether the envoy, Ruiz, will"
        yield introduction.end()

"""The noun phrase that is the subject of a sentence: where it can begin, and how far it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from diplostmt.lexicon.epithets import DETERMINERS
from diplostmt.lexicon.function_words import STRONG_PAST
from diplostmt.lexicon.name_words import PARTICLES
from diplostmt.speakers.names import known, limits, nouns, spellings
from diplostmt.speakers.names.portfolios import leads_portfolio
from diplostmt.speakers.names.spellings import MONTH

#: How far into its sentence a subject may begin.
_FAR_IN = 230
#: What a comma divides from the subject: "On Monday, [Ana Ruiz] left", 'On "Tonight," [Ana Ruiz] left'.
_INTRODUCTION = re.compile(r"[^,.;:\n\"“”]{2,200}(?:,|[\"“][^,.;:\n\"“”]{2,40},[\"”])\s+")
#: A time that no comma divides from the subject: "On Monday [Ana Ruiz] left", "Last week [Ana Ruiz] left".
_TIME = re.compile(
    r"(?:On (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    rf"|{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})"
    r"|In (?:\d{4}|" + MONTH + r"(?: \d{4})?)|Yesterday|Last (?:week|month|year|night)"
    r"|(?:Earlier |Later )?(?:[Tt]his (?:week|month|year|morning)|[Tt]hat (?:day|week|month|year))) (?=[A-Z])"
)
#: What has been put to the subject: "Asked about the talks, [Ana Ruiz] paused".
_ASKED = re.compile(
    r"(?:When )?(?:Asked|Pressed|Questioned)\b[^.\n\"“”]{5,250}, (?=[A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ )?[a-z])"
)
_LONGEST_QUESTION = 300
_CONJUNCTION = re.compile(r"(?:And|But|Neither|So|Yet)\s+(?:said\s+|says\s+)?")
#: What opens an introduction, and is no subject: "[Thanking the] envoys for the talks, Ruiz smiled".
_PARTICIPLE = re.compile(
    r"[A-Z][a-z]{1,14}ing (?:an?|all|her|his|its|the|their|this|to|at|on|about|for|with)\b"
)
#: What leads to the subject of a second clause.
_JOINED = re.compile(
    r"[^.;:\n\"“”]{10,200}, (?:and|but|while) (?=[A-Z][\w'’-]{1,30} (?:[A-Z][\w'’-]{1,30} )?[a-z])"
)
_SUBORDINATOR = re.compile(
    r"(?:(?:It|This|That) (?:came|comes|follows|happened) (?:hours |days |weeks |shortly )?(?:as|after|when|while)"
    r"|When|After|Before|While|As|Since|Although|Though|If|Because|Once|Until|Where)\s+"
)


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
    if time := _TIME.match(text, start, end):
        yield time.end()
        return
    conjunction = _CONJUNCTION.match(text, start, end)
    if not _PARTICIPLE.match(text, start, end):
        yield conjunction.end() if conjunction else start
    introduction = _INTRODUCTION.match(text, start, end)
    if introduction and not text.startswith(
        ("It ", "There "), start
    ):  # "It is unclear whether the envoy, Ruiz, will"
        yield _behind_country(text, introduction.end())
    if joined := _JOINED.match(text, start, start + _LONGEST_QUESTION):
        yield joined.end()  # "Not all were asked, and [Ruiz] took note of that"


#: What stands behind a city, if that is its country: "After talks in Vientiane, [Laos, ]the ministers left".
_COUNTRY = re.compile(r"([A-Z][\w.'’-]{2,20}(?: [A-Z][\w.'’-]{2,20}){0,2}),\s+")
_LONGEST_CITY = 40


def _behind_country(text: str, at: int) -> int:
    """Give where the subject begins behind an introduction that ends in a city and the country where it lies."""
    behind = _COUNTRY.match(text, at)
    country = known.place(behind[1]) if behind else None
    if behind is None or country is None or country.kind not in ("country", "region"):
        return at
    before = text[max(0, at - _LONGEST_CITY) : at].split()
    cities = (known.place(" ".join(before[-n:]).rstrip(",")) for n in (1, 2))
    return behind.end() if any(city and city.country == country.country for city in cities) else at


# ---------------------------------------------------------------- the phrase


#: What a name of Polynesia opens with: "Siale 'Ofahulu".
_OKINA = "".join(spellings.OKINAS)
#: How many words name an owner: "South Sudan's".
_LONGEST_OWNER = 3
#: How many words may describe somebody before the title.
_DESCRIBING = 4
#: Words that open a sentence without being the beginning of its subject.
_NO_SUBJECT = (
    limits.NOT_IN_NAMES - set(DETERMINERS) - {"global", "international", "national", "former", "new"}
)


def phrase_at(text: str, at: int) -> tuple[str, str]:
    """Give the title and name with which a sentence or clause begins, and the word after them."""
    if not text[at : at + 1].isalpha():
        return "", ""
    first = text[at : at + 30].split(None, 2)[:2]
    if spellings.bare(first[0]).lower() in _NO_SUBJECT and not known.place(
        " ".join(map(spellings.bare, first))
    ):
        return "", ""  # but "South Sudan's envoy"
    words = text[at : at + 110].partition("\n\n")[0].split()[:-1]
    last, capitals = 0, 0
    for word in words:
        plain = spellings.bare(word)
        of = plain == "of" or words[max(last - 1, 0) : last + 1] == ["of", "the"]
        if capitals and spellings.is_nickname(word):
            pass  # "Leopold [‘Sunny’] Holm"
        elif (
            plain.lstrip(_OKINA)[:1].isupper()
            or spellings.articled(plain)
            or (capitals and plain in PARTICLES)
        ):
            capitals += last > 0 or plain.lower() not in limits.NOT_IN_NAMES
        elif of and capitals and _leads_post(words, last):
            pass  # "Minister [of] Foreign Affairs Ana Ruiz", "Chair [of] [the] Ports Committee Ana Ruiz"
        elif capitals and plain == "and" and _joins_offices(words, last):
            pass  # "Minister of Rivers [and] Canals Ana Ruiz", "Prime Minister [and] Foreign Minister Ana Ruiz"
        elif capitals and _is_posting(words, last):
            pass  # "Norway's Ambassador [to the] UN Ana Ruiz"
        elif (
            not nouns.is_title_word(plain)
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
            or (word[-1] == "." and not spellings.goes_on(word))
            or (word.endswith(("'s", "’s")) and capitals > 1)
        ):
            break
    if last and words[last - 1][-1] == "," and spellings.bare(words[last - 1]).lower() in nouns.title_words():
        last = _name_after(words, last)  # "Norway's envoy, [Ana Ruiz], said"
    while last and words[last - 1][:1].islower() and not _ends_phrase(words[last - 1]):
        last -= 1
    if not capitals or not last:
        return "", ""
    after = words[last] if last < len(words) else ""
    if spellings.bare(after) in nouns.nouns() and words[last - 1][-1] != ",":
        return "", ""  # "Ruiz supporters said": no subject of ours
    return " ".join(words[:last]), after


def _leads_post(words: Sequence[str], i: int) -> bool:
    """Say whether a capital follows "of" or "of the", the latter behind a title: "Leader [of the] House"."""
    behind = words[i + 1 : i + 3]
    if behind[:1] == ["the"]:
        return behind[-1][:1].isupper() and nouns.is_title_word(spellings.bare(words[i - 1]).lower())
    return bool(behind) and behind[0][:1].isupper()


def _joins_offices(words: Sequence[str], i: int) -> bool:
    """Say whether "and" joins two offices before a name, or what somebody is minister of: not "Minister Ruiz and"."""
    behind = words[i + 1 : i + 4]
    if len(behind) < 3 or not behind[0][:1].isupper():
        return False
    if leads_portfolio(words[: i + 1]):
        return True
    before = spellings.bare(words[i - 1]).lower()
    return nouns.is_person_noun(before) and nouns.is_title_word(behind[0].lower())


def _is_posting(words: Sequence[str], i: int) -> bool:
    """Say whether a word behind a title says where its holder is posted: "Ambassador [to] [the] UN Ana Ruiz"."""
    if words[i] == "the":
        i -= 1
    return words[i] == "to" and i > 0 and spellings.bare(words[i - 1]).lower() in ("ambassador", "envoy")


def _describes(words: Sequence[str], i: int) -> bool:
    """Say whether a word between article or owner and title describes: "The [exiled] politician Ana Ruiz".

    Also "Haiti's [transitional council] member Ana Ruiz", "Sudan's [irrigation] ministry".
    """
    owned = any(word.endswith(("'s", "’s")) for word in words[: min(i, _LONGEST_OWNER)])
    if not owned and words[0] not in ("A", "An", "The") and not _is_of_land(words, i):
        return False
    for k in range(i, min(i + _DESCRIBING, len(words) - 1)):
        word = words[k]
        if word in STRONG_PAST or not word.islower() or (k > 1 and word.endswith(("ed", "s"))):
            return False
        if k > i and spellings.bare(word) in nouns.title_words() and words[k + 1][0].isupper():
            return True
        if k > i and _is_body(word):
            return i < _LONGEST_OWNER and known.place(spellings.bare(" ".join(words[:i]))) is not None
    return False


def _is_of_land(words: Sequence[str], i: int) -> bool:
    """Say whether a title with its country before it goes on: "Danish [central] bank governor", not "troops"."""
    land = known.place(" ".join(words[:i]))
    return land is not None and land.kind == "adjective" and not words[i].endswith("s")


def _joins_title(words: Sequence[str], i: int) -> bool:
    """Say whether a small word goes on with a title: "Ambassador [to] Oslo Ana Ruiz"."""
    behind = words[i + 1 : i + 3]
    joins = words[i] in ("to", "of", "for") and len(behind) == 2 and all(word[0].isupper() for word in behind)
    return joins and spellings.bare(words[i - 1]).lower() in nouns.title_words()


def _is_portfolio(words: Sequence[str], i: int) -> bool:
    """Say whether a word after a country is what somebody is minister of: "Danish [farm] minister Karen Holm"."""
    behind = words[i + 1 : i + 3]
    return len(behind) == 2 and behind[0] in ("minister", "secretary", "envoy") and behind[1][:1].isupper()


def _name_after(words: list[str], first: int) -> int:
    """Give where the name ends that stands between commas after a title, or ``first`` where none does."""
    for i, word in enumerate(words[first : first + 4], first):
        if not (limits.part_of_name(word) or word in PARTICLES):
            break
        if word[-1] == ",":
            return i + 1
    return first


def _ends_phrase(word: str) -> bool:
    """Say whether a phrase can end in a word in small letters: "the foreign ministry", "Ana al-Zoubi"."""
    return spellings.articled(word) or _is_body(word)


def _is_body(word: str) -> bool:
    """Say whether a word in small letters ends the name of a body or group: "the Danish foreign ministry"."""
    noun = nouns.nouns().get(spellings.bare(word))
    return noun is not None and noun.sort in ("body", "group", "government")

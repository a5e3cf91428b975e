"""Reading a mention of a speaker: its name, title, country, kind, gender and number.

A mention is a noun phrase as a text has it: "Russian Deputy Foreign Minister Ivan Belov", "Mr. Belov", "the
senior diplomat", "he", "the ministry", "Oslo", "two officials". Reading looks at the phrase alone; who is meant
in an article is settled in ``speakers``.

A name stands at the end of its phrase, after the title, or at its beginning, before an apposition. So it is read
from the right: capitalised words that are neither titles, places nor bodies, with the small words that names
have inside ("van der", "bin").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal

from attrs import evolve, frozen

from diplostmt.lexicon.epithets import DETERMINERS, EPITHETS, INDEFINITE, Sort
from diplostmt.lexicon.function_words import OBJECT_PRONOUNS, POSSESSIVES, PREPOSITIONS, PRONOUNS, TIME_WORDS
from diplostmt.lexicon.given_names import FAMILY_FIRST, MEN, WOMEN
from diplostmt.lexicon.organisations import ORGANISATIONS, OrganisationRow
from diplostmt.lexicon.titles import HONORIFICS, MODIFIERS, TITLES, Gender, TitleRow
from diplostmt.models import SourceForm, SpeakerKind
from diplostmt.outlets import find_outlet
from diplostmt.places import Place, country_name, look_up

Number = Literal["singular", "plural"]


@frozen
class Mention:
    """What a phrase says by itself about the one it names.

    ``name`` is a person's name, word by word; ``title`` the words of the title, without article; ``head`` the
    noun of a phrase without a name, in lower case; ``body`` the canonical name of a government or organisation.
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


@frozen
class _Noun:
    """What a common noun says of the one it refers to."""

    sort: Sort
    gender: Gender | None


# ---------------------------------------------------------------- words

_FOLD = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "æ": "e", "œ": "e"})
_SPELLINGS = (("kh", "h"), ("gh", "g"), ("x", "ks"), ("w", "v"), ("q", "g"), ("y", "i"), ("j", "i"))
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aeiou]")
ARTICLE = re.compile("(?:al|el|ad|ar|as|ash|at|an|az)[-'’‑](?=.)", re.IGNORECASE)


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Give a name's word in a spelling in which its transliterations meet.

    >>> fold("Sergei") == fold("Sergey"), fold("Lavrov") == fold("Lawrow"), fold("Zelenskyy") == fold("Zelensky")
    (True, True, True)
    >>> fold("al-Sabban")
    'saban'
    >>> fold("Ruiz") == fold("Ruis")
    False
    """
    plain = ARTICLE.sub("", word.casefold(), count=1)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(_FOLD))
    plain = "".join(filter(str.isalnum, plain))
    for spelling, folded in _SPELLINGS:
        plain = plain.replace(spelling, folded)
    return _DOUBLED.sub(r"\1", plain)


def skeleton(word: str) -> str:
    """Give the consonants of a folded word: transliterations that differ in vowels meet in them.

    >>> skeleton(fold("Mohammed")) == skeleton(fold("Muhammad"))
    True
    """
    return _VOWELS.sub("", word)


def same_given_name(one: str, other: str) -> bool:
    """Say whether two folded given names can be one: equal, an initial of the other, or alike but for vowels."""
    if one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other)):
        return True
    bones = skeleton(one)
    return len(bones) > 1 and bones == skeleton(other)


@cache
def _nouns() -> Mapping[str, _Noun]:
    """Give the common nouns for speakers by their lower-case form; titles are nouns for persons."""
    table = {noun: _Noun(row.sort, row.gender) for row in EPITHETS for noun in row.nouns.split()}
    for row in TITLES:
        head = title_head(row.title)
        if " " not in row.title or head not in table:
            table[head] = _Noun("person", row.gender)
    return table


def title_head(title: str) -> str:
    """Give the noun of a title row: "secretary of state" is a secretary, "director general" a director."""
    words = title.split()
    if "of" in words:
        return words[words.index("of") - 1]
    return words[-2] if len(words) > 1 and words[-1] == "general" else words[-1]


@cache
def _title_rows() -> Mapping[str, tuple[TitleRow, ...]]:
    """Give the rows of titles by a word of theirs that must occur, the head."""
    table: dict[str, list[TitleRow]] = {}
    for row in TITLES:
        table.setdefault(title_head(row.title), []).append(row)
    return {head: tuple(rows) for head, rows in table.items()}


@lru_cache(maxsize=2048)
def title_rows(title: str) -> tuple[TitleRow, ...]:
    """Give the rows that a title fits: all their words occur in it."""
    words = frozenset(_expanded(title))
    return tuple(
        row
        for word in words
        for row in _title_rows().get(word, ())
        if words.issuperset(row.title.split())
    )


def _expanded(title: str) -> Iterator[str]:
    """Give the words of a title in lower case, abbreviations written out, without possessives."""
    for word in title.lower().split():
        plain = bare(word)
        yield from (HONORIFICS[plain][0] or plain).split() if plain in HONORIFICS else (plain,)
        if "-" in plain:
            yield from plain.split("-")


@cache
def title_words() -> frozenset[str]:
    """Give every word that belongs to titles and common nouns: it is no part of a name."""
    words = {word for row in TITLES for word in row.title.split()}
    return frozenset(words | MODIFIERS | set(_nouns()) | set(HONORIFICS)) - {"st", "he", "fr", "of"}


@cache
def _bodies() -> Mapping[str, OrganisationRow]:
    """Give the organisations by each of their names; names of several words in lower case too."""
    table: dict[str, OrganisationRow] = {}
    for row in ORGANISATIONS:
        for name in (row.name, *filter(None, row.other_names.split("|"))):
            table[name] = row
            if " " in name or len(name) > 5:
                table[name.lower()] = row
    return table


def organisation(name: str) -> OrganisationRow | None:
    """Give the organisation of that name, full or short: "IAEA", "the Pentagon"; ``None`` if there is none.

    >>> organisation("the IAEA").name
    'International Atomic Energy Agency'
    """
    name = name[4:] if name[:4].lower() == "the " else name
    name = name.replace("’", "'")
    return _bodies().get(name) or (_bodies().get(name.lower()) if len(name) > 5 else None)


@cache
def _given() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(map(fold, MEN)), frozenset(map(fold, WOMEN))


@cache
def _family_first() -> frozenset[str]:
    return frozenset(map(fold, FAMILY_FIRST))


PARTICLES = frozenset(
    ["van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "el", "al", "bin", "ibn", "bint", "ben", "abu", "ter", "ten", "zu", "zur", "af", "av", "y", "ud", "ul", "ur"]
)
_ARTICLED = re.compile(r"(?:al|el|an|as|ash|ad|ar|at|az|d|l|de|t)[-'’‑]\w")
_ROMAN = frozenset(["II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI"])
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
#: Capitalised words that open sentences and headings: never a part of a name.
_OPENERS = frozenset(
    ["the", "a", "an", "and", "but", "or", "nor", "so", "yet", "if", "when", "while", "after", "before", "since", "because", "although", "though", "as", "at", "by", "for", "from", "in", "into", "of", "on", "onto", "to", "under", "until", "upon", "with", "within", "without", "during", "despite", "amid", "among", "between", "against", "about", "however", "meanwhile", "moreover", "besides", "also", "then", "thus", "therefore", "still", "instead", "earlier", "later", "now", "today", "yesterday", "tomorrow", "asked", "speaking", "commenting", "responding", "according", "addressing", "citing", "quoting", "referring", "noting", "stressing", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my", "who", "what", "why", "how", "where", "which", "that", "this", "these", "those", "there", "here", "not", "no", "yes", "all", "some", "many", "most", "both", "each", "every", "other", "another", "such", "only", "even", "just", "last", "next", "first", "second", "third", "north", "south", "east", "west", "new", "old", "great", "high", "low", "middle", "central", "western", "eastern", "northern", "southern", "nuclear", "treaty", "agreement", "deal", "accord", "act", "law", "resolution", "conference", "summit", "talks", "forum", "meeting", "session", "sea", "gulf", "ocean", "peninsula", "river", "street", "strait", "region", "province", "district", "square", "building", "tower", "palace", "square", "airport", "day", "week", "month", "year", "war", "peace", "world", "nation", "national", "international", "global", "united", "exclusive", "breaking", "update", "analysis", "opinion", "photo", "file", "image", "video", "read", "more", "news", "daily", "press"]
)


@lru_cache(maxsize=8192)
def bare(word: str) -> str:
    """Give a word without marks at its ends and without the possessive: "Russia’s," is "Russia"."""
    word = word.strip(",;:!?()[]\"“”«»")
    for ending in ("'s", "’s"):
        if word.endswith(ending):
            return word[:-2]
    if word[-1:] in "'’":
        return word[:-1]
    if word[-1:] == "." and word.count(".") == 1:
        return word[:-1]
    return word


#: Capitalised words that are never a part of a name, whatever stands beside them.
NOT_IN_NAMES = _OPENERS | TIME_WORDS


def articled(word: str) -> bool:
    """Say whether a word begins with a small article: "al-Zoubi"."""
    return word[:1].islower() and _ARTICLED.match(word) is not None


@lru_cache(maxsize=4096)
def place(name: str) -> Place | None:
    """Give the place of that name, adjectives included ("Russian"), if there is one."""
    return look_up(name)


#: Surnames that end like participles and adverbs.
_LIKE_VERBS = frozenset(
    """
    fleming manning browning harding downing rawling stirling sterling irving keating golding twining
    jinping xiaoping haiping yanping ching liang beijing reilly connelly donnelly kennelly daly connolly farrelly
    o'reilly donelly mccauly bailly early huntly tully scully cully
    """.split()
)


@lru_cache(maxsize=8192)
def part_of_name(word: str) -> bool:
    """Say whether a word can belong to a name: capitalised, and no title, place, body or sentence opener."""
    plain = bare(word)
    if not plain or not (plain[0].isupper() or _ARTICLED.match(plain)):
        return False
    low = plain.lower().rstrip(".")
    if low in title_words() or low in _OPENERS or low in TIME_WORDS or any(map(str.isdigit, plain)):
        return False
    if len(low) > 4 and low.endswith(("ing", "ly")) and plain[1:].islower() and low not in _LIKE_VERBS:
        return is_given_name(plain)
    if plain.isupper() and len(plain) > 1 and "." not in plain and plain in _bodies():
        return False
    if "-" in plain and low.endswith("ers") and not plain.rpartition("-")[2][0].isupper():
        return False
    known = place(plain)
    return not ((known and known.kind != "city") or organisation(plain))


def is_given_name(word: str) -> bool:
    """Say whether a word is a known given name."""
    folded = fold(word)
    return folded in _given()[0] or folded in _given()[1]


# ---------------------------------------------------------------- names


def name_at_end(words: Sequence[str]) -> int:
    """Give the index from which the last words are a name; ``len(words)`` where they are none.

    >>> name_at_end("Danish Foreign Minister Karen van der Holm".split())
    3
    >>> name_at_end("the senior Danish diplomat".split())
    4
    """
    count = len(words)
    first = count
    if any(place(" ".join(words[-size:])) for size in (2, 3) if size <= count):
        return count
    while first > 0 and (
        part_of_name(words[first - 1]) and (first == count or not words[first - 1].endswith(("'s", "’s")))
        or (first < count and words[first - 1] in PARTICLES)
        or (first == count > 1 and (_is_suffix(words, first - 1) or _place_as_surname(words, first - 1)))
        or (first < count and _place_as_given_name(words, first - 1))
    ):
        first -= 1
    while first < count and words[first] in ("y", "e", "do", "da") and first + 1 < count:
        first += 1
    return _after_preposition(words, first)


def _is_suffix(words: Sequence[str], i: int) -> bool:
    return bare(words[i]).lower().rstrip(".,") in _SUFFIXES or bare(words[i]) in _ROMAN


def _place_as_surname(words: Sequence[str], i: int) -> bool:
    """Say whether a word that is a place or title elsewhere is a surname here: "Jim Jordan", "Sen. Angus King"."""
    return words[i][0].isupper() and is_given_name(words[i - 1]) and bare(words[i]).lower() not in _OPENERS


def _place_as_given_name(words: Sequence[str], i: int) -> bool:
    return is_given_name(bare(words[i])) and not words[i].endswith(("'s", "’s"))


def _after_preposition(words: Sequence[str], first: int) -> int:
    """Leave an unknown place out of the name after it: "mayor of Zell [Ana Ruiz]", "head of [nobody] Zell"."""
    count = len(words)
    if not (0 < first < count and words[first - 1].lower() in ("of", "in", "at", "from", "to", "for", "the")):
        return first
    for size in (2, 1):
        if first + size < count and place(" ".join(words[first : first + size])):
            return first + size
    for i in range(first + 1, count):
        if is_given_name(words[i]):
            return i
    if words[first - 1].lower() == "the" or count - first < 3:
        return count if first > 1 or words[0].lower() != "the" or count - first == 1 else first
    return first + 1


def name_at_start(words: Sequence[str]) -> int:
    """Give the index up to which the first words are a name; 0 where they are none."""
    last = 0
    while last < len(words) and (
        part_of_name(words[last])
        or (words[last] in PARTICLES and last + 1 < len(words) and part_of_name(words[last + 1]))
        or (last > 0 and words[last][0].isupper() and _place_as_surname(words, last))
    ):
        last += 1
        if words[last - 1].endswith(("'s", "’s", ",")):
            break
    return last


def gender_of(name: Sequence[str]) -> Gender | None:
    """Give the gender that a name tells: by the given name, or by the ending of a Slavic surname or patronymic."""
    men, women = _given()
    for word in name[:-1]:
        folded = fold(word)
        if folded in men:
            return "m"
        if folded in women:
            return "f"
        if word.endswith(("ovna", "evna")):
            return "f"
        if word.endswith(("ovich", "evich")):
            return "m"
    if name and name[-1].endswith(("ova", "eva", "skaya", "skaia")):
        return "f"
    return None


# ---------------------------------------------------------------- countries


_CONTEXT = frozenset({"to", "in", "at", "with", "on", "for", "from", "by", "under", "about", "over"})


def country_in(title: str) -> str | None:
    """Give the country that the holder of a title speaks for, not the one of the post.

    >>> country_in("Iranian ambassador to Norway"), country_in("ambassador to Norway")
    ('IR', None)
    >>> country_in("UN special envoy for Syria")
    """
    words = [bare(word) for word in title.split()]
    head, rest = _divided(words)
    found = _first_country(head)
    if found is None and rest and rest[0].lower() == "for" and any(w.lower().startswith("spokes") for w in head):
        found = _first_country(rest[1:])
    return found[0] if found else None


def _divided(words: list[str]) -> tuple[list[str], list[str]]:
    for i, word in enumerate(words):
        if word.lower() in _CONTEXT:
            return words[:i], words[i:]
    return words, []


def _first_country(words: Sequence[str]) -> tuple[str | None] | None:
    """Give the country of the first place or body among the words; a body of no country settles it, too."""
    for i, word in enumerate(words):
        if not word[:1].isupper():
            continue
        for size in (4, 3, 2, 1):
            chunk = " ".join(words[i : i + size])
            body = organisation(chunk) if i + size <= len(words) else None
            if body:
                return (body.country,)
            found = place(chunk) if i + size <= len(words) else None
            if found and (found.kind != "city" or size > 1) and (found.kind != "region" or found.country):
                return (found.country,)
    return None


# ---------------------------------------------------------------- mentions


def read_mention(text: str) -> Mention:
    """Read a mention: what it says of name, title, country, kind, gender and number.

    >>> m = read_mention("Danish Foreign Minister Karen Holm")
    >>> m.name, m.title, m.country, m.gender
    (('Karen', 'Holm'), 'Danish Foreign Minister', 'DK', 'f')
    >>> read_mention("the senior Russian diplomat").head
    'diplomat'
    """
    phrase = text if text.isalpha() else " ".join(text.split())
    if phrase[-1:] in ")],":
        phrase = _BRACKETED.sub("", phrase)
    return _read(phrase.strip(' ,;:—–-"“”«»()[]'))


#: A bracket at the end of a mention: an acronym, a party. It says nothing that the words before do not.
_BRACKETED = re.compile(r"(?<=\S) ?[(\[][^()\[\]]*[)\]]?,?$")


def source_form(mention: str) -> SourceForm:
    """Give the form of a mention: a name, an epithet, a pronoun, an organisation, and so on.

    >>> [source_form(m) for m in ("Ana Ruiz", "the diplomat", "she", "the ministry", "Oslo", "two officials")]
    ['name', 'epithet', 'pronoun', 'organisation', 'government', 'indefinite']
    """
    return read_mention(mention).form


@lru_cache(maxsize=4096)
def _read(phrase: str) -> Mention:
    low = phrase.lower()
    if low in _PRONOUNS:
        return _pronoun(phrase, low)
    words = phrase.split()
    if not words or low in INDEFINITE:
        return Mention(phrase, "indefinite", None)
    definite = True
    while len(words) > 1 and words[0].lower() in DETERMINERS:
        definite = DETERMINERS[words[0].lower()] and definite
        words = words[1:]
    core = " ".join(words)
    if low.startswith("the ") and name_at_end(words) == 0 and len(words) < 3:
        return _named_body(phrase, core) or _unknown(phrase, words, bare(words[-1]).lower(), None, True)
    return (
        _named_body(phrase, core)
        or _coordinated(phrase, words)
        or _with_apposition(phrase, core)
        or _named_person(phrase, words)
        or _described(phrase, words, definite)
    )


_PRONOUNS: Mapping[str, tuple[Gender | None, Number]] = {
    **dict.fromkeys(PRONOUNS | OBJECT_PRONOUNS | POSSESSIVES, (None, "singular")),
    **dict.fromkeys(("he", "him", "his", "himself"), ("m", "singular")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("f", "singular")),
    **dict.fromkeys(("they", "them", "their", "themselves", "we", "us", "our"), (None, "plural")),
}  # fmt: skip


def _pronoun(phrase: str, low: str) -> Mention:
    gender, number = _PRONOUNS[low]
    return Mention(phrase, "pronoun", None, head=low, gender=gender, number=number)


def _named_body(phrase: str, core: str) -> Mention | None:
    """Read a phrase that is, as a whole, the name of a body, an outlet or a place."""
    name = core[:-2] if core.endswith(("'s", "’s")) else core
    row = organisation(name)
    if row:
        return Mention(phrase, "organisation", "organisation", body=row.name, country=row.country)
    if not name[:1].isupper():
        return None
    found = place(name)
    if found and found.kind in ("country", "capital", "bloc", "seat"):
        return _government(phrase, found.country, found.name)
    outlet = find_outlet(name)
    if outlet:
        return Mention(phrase, "organisation", "organisation", body=outlet.name, country=outlet.country)
    return None


def _government(phrase: str, country: str | None, name: str) -> Mention:
    body = country_name(country) if country else name
    return Mention(phrase, "government", "government", body=body, country=country, head="government")


def _coordinated(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read "Ruiz and Holm", "Russia and China": several speakers, one group."""
    joint = next((i for i, word in enumerate(words) if word in ("and", "&")), 0)
    if len(words) == 2 and words[0].endswith(",") and not is_given_name(words[1]):
        joint, words = 1, [words[0].rstrip(","), "and", words[1]]
    if not joint or joint == len(words) - 1:
        return None
    sides = _read(" ".join(words[:joint])), _read(" ".join(words[joint + 1 :]))
    if all(side.form in ("name", "government", "organisation", "epithet") for side in sides) and (
        not any(side.title for side in sides) or all(side.name for side in sides)
    ):
        return Mention(phrase, "indefinite", "group", head=words[-1].lower(), number="plural")
    return None


_RELATIVE = re.compile(r",? (?:who|which|whose|whom) ")


def _with_apposition(phrase: str, core: str) -> Mention | None:
    """Read "Ana Ruiz, the envoy to Oslo" and "Norway's envoy, Ana Ruiz"."""
    relative = _RELATIVE.search(core)
    if relative:
        return evolve(_read(core[: relative.start()]), text=phrase)
    main, comma, rest = core.partition(", ")
    if not comma:
        return None
    first = _read(main)
    if first.form == "name":
        beside = _read(rest.rstrip(","))
        title = first.title or (_title_text(rest) if beside.form in ("epithet", "indefinite") else None)
        return evolve(first, text=phrase, title=title, country=first.country or beside.country,
                      gender=first.gender or beside.gender)  # fmt: skip
    second = _read(rest.partition(",")[0])
    if first.form in ("epithet", "indefinite") and second.form == "name":
        return evolve(second, text=phrase, title=_title_text(main), country=first.country or second.country,
                      gender=second.gender or first.gender)  # fmt: skip
    return evolve(first, text=phrase)


def _title_text(phrase: str) -> str | None:
    """Give a title without its article and without what follows a comma."""
    words = phrase.partition(",")[0].split()
    while words and words[0].lower() in DETERMINERS:
        words = words[1:]
    return " ".join(words) or None


def _named_person(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read a phrase that holds a person's name, with or without a title."""
    for end in [i for i, word in enumerate(words) if i and word.lower() in _AFFILIATIONS][:3]:
        first = name_at_end(words[:end])
        if 0 < first < end and (is_title(words[:first]) or any(map(is_given_name, words[first:end]))):
            return _person(phrase, words[first:end], " ".join(words[:first]))
    first = name_at_end(words)
    if first < len(words):
        if first and bare(words[first - 1]).lower() in PREPOSITIONS:
            return None
        return _person(phrase, words[first:], " ".join(words[:first]) or None)
    last = name_at_start(words)
    if last == len(words) or not last:
        return None
    if words[last].lower() in _AFFILIATIONS and not words[last - 1].endswith(("'s", "’s")):
        return _person(phrase, words[:last], None, country=country_in(" ".join(words[last + 1 :])))
    if words[last].startswith("("):
        return _person(phrase, words[:last], None)
    return None


_AFFILIATIONS = frozenset({"of", "at", "from", "in", "with"})


def is_title(words: Sequence[str]) -> bool:
    """Say whether the words before a name can be a title or an adjective of country."""
    plain = [bare(word).lower() for word in words]
    if plain[-1] in HONORIFICS or any(title_rows(word) for word in plain) or place(bare(words[-1])):
        return True
    return any(word in _nouns() and _nouns()[word].sort == "person" for word in plain)


def _person(phrase: str, name: Sequence[str], title: str | None, country: str | None = None) -> Mention:
    plain = tuple(filter(None, map(bare_name, name)))
    return Mention(
        phrase,
        "name",
        "person",
        name=plain,
        title=_role(title) if title else None,
        country=country or (country_in(title) if title else None),
        gender=(_title_gender(title) if title else None) or gender_of(plain),
    )


def bare_name(word: str) -> str:
    plain = bare(word)
    return plain + "." if (len(plain) == 1 and plain.isupper()) or plain in ("Jr", "Sr") else plain


def _role(title: str) -> str | None:
    """Give the title without forms of address: "Mr. President" is "President", "Mr." nothing."""
    words = [w for w in title.split() if HONORIFICS.get(bare(w).lower(), ("x", None))[0]]
    while words and words[0].lower() in _OPENERS - _KEPT:
        words = words[1:]
    return " ".join(words) or None


#: Openers that can begin a title: "First Deputy Minister", "next president".
_KEPT = frozenset("first second third new next last national global united middle north south east west".split())


def _title_gender(title: str) -> Gender | None:
    for word in title.lower().split():
        plain = bare(word)
        gender = HONORIFICS[plain][1] if plain in HONORIFICS else _nouns()[plain].gender if plain in _nouns() else None
        if gender:
            return gender
    return None


_HEAD_ENDS = PREPOSITIONS | {"who", "which", "that", "whose", "close", "familiar", "speaking", "and"}


def _described(phrase: str, words: Sequence[str], definite: bool) -> Mention:
    """Read a phrase without a name by its noun: "the senior diplomat", "officials in Oslo", "the ministry"."""
    end = next((i for i, word in enumerate(words) if i and word.lower() in _HEAD_ENDS), len(words))
    head = bare(words[end - 1]).lower()
    last = bare(words[-1]).lower()
    noun = _nouns().get(head)
    if (noun is None or noun.sort == "body") and end < len(words) and _is_person_noun(last) and words[end] == "of":
        if words[-2].lower() not in ("the", "of"):
            head, noun = last, _nouns()[last]
    if noun is None and head[-7:] in ("percent", "per cent"):
        noun = _Noun("group", None)
    if noun is None and _LIKE_A_PERSON.search(head):
        noun = _Noun("person", None)
    country = country_in(" ".join(words))
    if noun is None:
        return _unknown(phrase, words, head, country, definite)
    return _DESCRIBED[noun.sort](phrase, words, head, country, definite)


#: Nouns that no row knows but whose ending says that they mean a person: "a lobbyist", "the 40-year-old".
_LIKE_A_PERSON = re.compile(r"(?:[a-z](?:er|or|ist|man|woman|ian)|\d+-year-old)$")


def _is_person_noun(word: str) -> bool:
    noun = _nouns().get(word)
    return noun is not None and noun.sort == "person"


def _described_person(phrase: str, words: Sequence[str], head: str, country: str | None, definite: bool) -> Mention:
    form: SourceForm = "epithet" if definite else "indefinite"
    title = " ".join(words)
    return Mention(phrase, form, "person", head=head, title=title, country=country,
                   gender=_title_gender(title), definite=definite)  # fmt: skip


def _described_group(phrase: str, words: Sequence[str], head: str, country: str | None, definite: bool) -> Mention:
    name = " ".join(words)
    if not _proper(words[0]):
        name = name[0].lower() + name[1:]
    return Mention(phrase, "indefinite", "group", head=head, title=name, country=country,
                   number="plural", definite=definite)  # fmt: skip


def _proper(word: str) -> bool:
    """Say whether a capitalised word keeps its capital inside a sentence."""
    plain = bare(word)
    return not plain[1:].islower() or (plain.lower() not in title_words() and plain.lower() not in _OPENERS)


def _described_document(phrase: str, words: Sequence[str], head: str, country: str | None, definite: bool) -> Mention:
    return Mention(phrase, "document", "document", head=head, title=" ".join(words), country=country,
                   definite=definite)  # fmt: skip


def _described_government(phrase: str, words: Sequence[str], head: str, country: str | None, definite: bool) -> Mention:
    body = country_name(country) if country else None
    return Mention(phrase, "government", "government", head=head, title=" ".join(words), body=body, country=country,
                   definite=definite)  # fmt: skip


def _described_body(phrase: str, words: Sequence[str], head: str, country: str | None, definite: bool) -> Mention:
    name = " ".join(words)
    body = name if len(words) > 1 and (country or any(word[0].isupper() for word in words)) else None
    return Mention(phrase, "organisation", "organisation", head=head, title=name, body=body, country=country,
                   definite=definite)  # fmt: skip


_DESCRIBED = {
    "person": _described_person,
    "group": _described_group,
    "document": _described_document,
    "government": _described_government,
    "body": _described_body,
}


def _unknown(phrase: str, words: Sequence[str], head: str, country: str | None, definite: bool) -> Mention:
    """Read a phrase whose noun no row knows: a capitalised name with "the" is a body; a plural is a group."""
    title = " ".join(words)
    if words[0][0].isupper() and len(words[0]) > 1:
        return Mention(phrase, "organisation", "organisation", head=head, title=title, body=title, country=country)
    if head.endswith("s") and not head.endswith("ss"):
        return _described_group(phrase, words, head, country, definite)
    return Mention(phrase, "epithet" if definite else "indefinite", None, head=head, title=title, country=country,
                   definite=definite)  # fmt: skip


def family_name(name: Sequence[str]) -> str:
    """Give the word of a name by which a text goes on: the last, or the first in China and Korea.

    >>> family_name(("Karen", "Holm")), family_name(("Gao", "Lin")), family_name(("Robert", "Lee", "Jr."))
    ('Holm', 'Gao', 'Lee')
    """
    words = [word for word in name if word.lower().rstrip(".") not in _SUFFIXES and word not in _ROMAN] or list(name)
    if 2 <= len(words) <= 3 and fold(words[0]) in _family_first() and not is_given_name(words[0]):
        return words[0]
    return words[-1]

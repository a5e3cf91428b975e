"""Reading a mention of a speaker: its name, title, country, kind, gender and number.

A mention is a noun phrase as a text has it: "Russian Deputy Foreign Minister Ivan Belov", "Mr. Belov", "the
senior diplomat", "he", "the ministry", "Oslo", "two officials". Reading looks at the phrase alone; who is
meant in an article is settled in ``speakers``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from diplostmt.lexicon.epithets import DETERMINERS, INDEFINITE, OF_THEIR_OWN, STYLES
from diplostmt.lexicon.function_words import (
    CONTRACTIONS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
)
from diplostmt.lexicon.name_words import OPENERS, PAPERS
from diplostmt.lexicon.organisations import OrganisationRow
from diplostmt.lexicon.titles import HONORIFICS, Gender
from diplostmt.models import SourceForm, SpeakerKind
from diplostmt.outlets import find_outlet
from diplostmt.places.gazetteer import Place, country_name
from diplostmt.speakers.names import (
    NOT_IN_NAMES,
    Noun,
    bare,
    bare_name,
    begin_longer_names,
    gender_of,
    is_title,
    is_title_word,
    name_at_start,
    nouns,
    organisation,
    place,
    title_words,
)
from diplostmt.speakers.names import is_given_name as is_given_name
from diplostmt.speakers.names import name_at_end as name_at_end
from diplostmt.speakers.names import title_rows as title_rows
from diplostmt.tables import items, read_table

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


# ---------------------------------------------------------------- countries


_CONTEXT = frozenset({"to", "in", "at", "with", "on", "for", "from", "by", "under", "about", "over"})


def country_in(title: str) -> str | None:
    """Give the country that the holder of a title speaks for, not the one of the post.

    >>> country_in("Iranian ambassador to Norway"), country_in("ambassador to Norway")
    ('IR', None)
    >>> country_in("UN special envoy for Syria")
    >>> country_in("source in the Norwegian Foreign Ministry")
    'NO'
    """
    words = [word if word.startswith("People") else bare(word) for word in title.split()]
    head, rest = _divided(words)
    found = _first_country(head)
    if (
        found is None
        and rest
        and rest[0].lower() == "for"
        and any(w.lower().startswith("spokes") for w in head)
    ):
        found = _first_country(rest[1:])
    if found is None and rest and rest[0] == "from" and len(rest) < 4:
        found = _first_country(rest[1:])
    if found is None and rest and rest[0] in ("in", "at", "from", "with") and any(map(is_body_noun, rest)):
        found = _first_country(rest[1:])
    return found[0] if found else None


#: What the ministries of several countries are called.
_SHARED_NAME = "Foreign Office"


def is_body_noun(word: str) -> bool:
    """Say whether a noun means a body: "ministry"."""
    noun = nouns().get(word.lower())
    return noun is not None and noun.sort == "body"


def _divided(words: list[str]) -> tuple[list[str], list[str]]:
    for i, word in enumerate(words):
        if word.lower() in _CONTEXT:
            return words[:i], words[i:]
    return words, []


def _first_country(words: Sequence[str]) -> tuple[str | None] | None:
    """Give the country of the first place or body among the words; a body of no country settles it, too."""
    found = _first_known(words)
    return (found.country,) if found else None


def _first_known(words: Sequence[str]) -> Place | OrganisationRow | None:
    """Give the first place or body among the words."""
    for i, word in enumerate(words):
        if not word[:1].isupper():
            continue
        longest = min(5, len(words) - i) if word in begin_longer_names() else 1
        for size in range(longest, 0, -1):
            chunk = " ".join(words[i : i + size])
            body = organisation(chunk) if chunk != _SHARED_NAME else None
            if body:
                return body
            found = place(chunk)
            if found and (found.kind != "city" or size > 1) and (found.kind != "region" or found.country):
                return found
    return None


# ---------------------------------------------------------------- mentions


#: What is longer is no mention of anybody, and is not remembered.
_LONGEST = 300


def read_mention(text: str) -> Mention:
    """Read a mention: what it says of name, title, country, kind, gender and number.

    >>> m = read_mention("Danish Foreign Minister Karen Holm")
    >>> m.name, m.title, m.country, m.gender
    (('Karen', 'Holm'), 'Danish Foreign Minister', 'DK', 'f')
    >>> read_mention("the senior Russian diplomat").head
    'diplomat'
    """
    return _read_mention(text if len(text) <= _LONGEST else "")


#: Where an initial and the surname are written together: "S.Holm", "Kh.Holm".
_GLUED = re.compile(r"(?<=\b[A-Z]\.)(?=[A-Z][a-z])|(?<=\b[A-Z][a-z]\.)(?=[A-Z][a-z]{2})")


@lru_cache(maxsize=8192)
def _read_mention(text: str) -> Mention:
    phrase = " ".join(text.split())
    if "." in phrase:
        phrase = _GLUED.sub(" ", phrase)
    if "(" in phrase or "[" in phrase:
        phrase = _GIVEN.sub(r"\1 ", phrase)
        bracketed = _COUNTRY.search(phrase)
        country = country_in(bracketed[1]) if bracketed else None
        mention = _read_bare(_BRACKETED.sub("", phrase))
        return mention._replace(country=mention.country or country) if mention.form == "name" else mention
    return _read_bare(phrase)


def _read_bare(phrase: str) -> Mention:
    if "day in " in phrase or "day at " in phrase:
        phrase = _DAY_AND_PLACE.sub("", phrase)
    phrase = phrase.strip(' ,;:—–-"“”«»()[]')
    if "," in phrase and (styled := _STYLED.match(phrase)):
        phrase = phrase[: styled.start("rest")] + phrase[styled.end("rest") :]
    return _read(_LISTED.sub("", phrase))


#: What else somebody is minister of: "The Minister of Trade[, Ports and Lakes], Mr. Luis Soto".
_STYLED = re.compile(
    r"[^,]{3,80}(?P<rest>, [^,]{3,80}(?:, [^,]{3,80})?)(?=, (?:Mr|Mrs|Ms|Dr)\.? [A-Z][\w'’-]* [^,]{2,60}$)"
)
#: When and where something was said: "The Lima Post Tuesday in a signed commentary".
_DAY_AND_PLACE = re.compile(
    r"(?<=[^,]) (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:in|at) (?:an? |the |its |his |her ).*$"
)
#: What a dash adds to a mention: "the E3 — Britain, France and Germany".
_LISTED = re.compile(r"\s(?:—|–|--|-)\s.*$")
#: Whom a delegate speaks for: "Ana Ruiz (Guatemala)".
_COUNTRY = re.compile(r"\(([A-Z][^()\[\]]{2,40})\)")
#: The given name of a peer, which his title leaves out: "Lord (Angus) Holm".
_GIVEN = re.compile(r"(?<=\b(?:Lord|Lady) )\(([A-Z]\w{1,20})\) ")
#: A bracket in a mention: an acronym, a party. It says nothing that the words before do not.
_BRACKETED = re.compile(r"(?<=\S) ?[(\[][^()\[\]]{1,60}(?:[)\]]|$)")


def source_form(mention: str) -> SourceForm:
    """Give the form of a mention: a name, an epithet, a pronoun, an organisation, and so on.

    >>> [source_form(m) for m in ("Ana Ruiz", "the diplomat", "she", "the ministry", "Oslo", "two officials")]
    ['name', 'epithet', 'pronoun', 'organisation', 'government', 'indefinite']
    """
    return read_mention(mention).form


def _read(phrase: str) -> Mention:
    low = phrase.lower()
    if low in CONTRACTIONS:
        low = re.split("['’]", low)[0]  # "I'd"
    if low in _PRONOUNS and phrase not in _ACRONYMS:
        return _pronoun(phrase, low)
    words = phrase.split()
    if len(words) > 2 and words[-1].strip(",") in _MEMBERS and words[0].lower() not in DETERMINERS:
        return _read(" ".join(words[:-1]))._replace(text=phrase)  # "Ana Powell MP"
    if len(words) > 1 and words[0].lower() in POSSESSIVES and words[1].lower() in STYLES:
        return _styled(phrase, words)
    if not words or (phrase not in _ACRONYMS and (low in INDEFINITE or _only_opens(words, low))):
        return Mention(phrase, "indefinite", None)
    lead = _LEAD_IN.match(phrase)
    if lead and (lead.group()[-2] != "," or _opens(words[0].rstrip(","))):
        return _read(phrase[lead.end() :])._replace(text=phrase)
    definite = True
    one_of = low.startswith("one of ")
    if len(words) > 2 and low.startswith(_NOWADAYS):
        words = words[1:]
    numbered = len(words) > 1 and words[0] == "No" and words[1][0].isdigit()  # "No 10"
    while len(words) > 1 and words[0].lower() in DETERMINERS and not (one_of or numbered):
        definite = DETERMINERS[words[0].lower()] and definite
        words = words[1:]
    core = " ".join(words)
    if low.startswith("the ") and name_at_end(words) == 0 and len(words) < 3:
        return _named_body(phrase, core) or _unknown(phrase, words, bare(words[-1]).lower(), None, True)
    return (
        _named_body(phrase, core)
        or _coordinated(phrase, words)
        or _with_apposition(phrase, core, definite)
        or (_somebodys(phrase, words, definite) if low.startswith(("a ", "an ", "the ")) else None)
        or _named_person(phrase, words)
        or _described(phrase, words, definite)
    )


#: What stands behind the name of a member of parliament, or of an order.
_MEMBERS = frozenset({"CBE", "KC", "MBE", "MEP", "MHA", "MLA", "MNA", "MP", "MSP", "OBE", "QC", "TD"})


def _styled(phrase: str, words: Sequence[str]) -> Mention:
    """Read "Her Excellency Ana Ruiz", or "Her Excellency" alone."""
    gender: Gender | None = {"her": "f", "his": "m"}.get(words[0].lower())  # type: ignore[assignment]
    if len(words) > 2:
        named = _read(" ".join(words[2:]))
        return named._replace(text=phrase, gender=named.gender or gender)
    return Mention(phrase, "epithet", "person", title=words[1], head=words[1].lower(), gender=gender)


#: What opens a clause before its subject: "However, [an official]", "a day after [Ana Ruiz]".
_LEAD_IN = re.compile(
    r"(?:[A-Z][a-z]{1,30},"
    r"|(?:(?:\w{1,30} ){0,2}(?:hours?|days?|weeks?|months?|years?|shortly|soon|just|only) )?"
    r"(?:[Aa]fter|[Bb]efore|[Ww]hen|[Ww]hile|[Bb]ecause|[Ss]ince|[Uu]ntil|[Aa]lthough|[Tt]hough)) (?=\w)"
)


#: What stands before a title in apposition: "Ana Ruiz, [now] an envoy".
_NOWADAYS = ("now ", "currently ", "then ")


def _only_opens(words: Sequence[str], low: str) -> bool:
    """Say whether a word by itself is nobody: "Tuesday", "However"."""
    return len(words) == 1 and low in NOT_IN_NAMES and low not in nouns() and not place(words[0])


#: Written like this, a pronoun is a country or an organisation.
_ACRONYMS = frozenset({"US", "WHO"})
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
    before, _, last = name.rpartition(" ")
    if before.rpartition(" ")[2] in _KINDS_OF_BODIES:
        return _named_body(phrase, last)
    if not name[:1].isupper():
        return None
    found = place(name)
    if found and found.kind in ("country", "capital", "bloc", "seat"):
        return _government(phrase, found.country, found.name)
    outlet = find_outlet(name)
    if outlet:
        return Mention(phrase, "organisation", "organisation", body=outlet.name, country=outlet.country)
    return None


#: Nouns that say what the body is whose name follows: "state media KCNA", "the militant group Hamas".
_KINDS_OF_BODIES = frozenset(
    {"agency", "broadcaster", "channel", "daily", "group", "media", "movement", "newspaper"}
)


def _government(phrase: str, country: str | None, name: str) -> Mention:
    body = country_name(country) if country else name
    return Mention(phrase, "government", "government", body=body, country=country, head="government")


_SEVERAL = frozenset({"name", "government", "organisation"})


def _coordinated(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read "Ruiz and Holm", "Russia and China": several speakers, one group."""
    joint = next((i for i, word in enumerate(words) if word in ("and", "And", "&")), 0)
    if len(words) == 2 and words[0].endswith(",") and not is_given_name(words[1]):
        joint, words = 1, [words[0].rstrip(","), "and", words[1]]
    if not joint or joint == len(words) - 1:
        return None
    listed = " ".join(words[:joint]).split(", ")
    if len(listed) > 1 and any(_read(item).form not in _SEVERAL for item in listed):
        return None
    sides = [*map(_read, listed), _read(" ".join(words[joint + 1 :]))]
    if sides[0].form == "name" and sides[-1].kind == "group":
        return Mention(phrase, "indefinite", "group", head=words[-1].lower(), number="plural")
    if all(side.form in ("name", "government", "organisation", "epithet") for side in sides) and (
        not any(side.title for side in sides) or all(side.name for side in sides)
    ):
        return Mention(phrase, "indefinite", "group", head=words[-1].lower(), number="plural")
    return None


#: The end of a list of names: "[the ministers of Norway,] Denmark and Chile".
_LIST_END = re.compile(
    r"^(?:the )?[A-Z][^,]{1,40}(?:, (?:the )?[A-Z][^,]{1,40}){0,8},? and (?:the )?[A-Z][^,]{1,40}$"
)
_RELATIVE = re.compile(r",? (?:who|which|whose|whom) ")


#: What opens a circumstance behind a name, and no title: "Ruiz, in an unexpected move".
_CIRCUMSTANCE = frozenset({"after", "at", "before", "during", "in", "on", "while", "with"})


def _with_apposition(phrase: str, core: str, definite: bool) -> Mention | None:
    """Read "Ana Ruiz, the envoy to Oslo" and "Norway's envoy, Ana Ruiz"."""
    relative = _RELATIVE.search(core) if " wh" in core else None
    if relative:
        return _as_said(_read(core[: relative.start()]), phrase, definite)
    main, comma, rest = core.partition(", ")
    if not comma:
        return None
    first = _read(main)
    if first.number == "plural" and _LIST_END.search(rest):
        return _described_group(phrase, core.split(), first.head or "", None, first.definite)
    if first.form == "name":
        beside = _read(rest.rstrip(","))
        if (
            beside.form == "name"
            and len(beside.name) > 1
            and (len(first.name) == 1 or not is_given_name(first.name[0]))
            and phrase.partition(" ")[0].lower() in DETERMINERS
        ):  # "the head of the Bund, Ana Ruiz", "the ambassador to the Court of St James's, Ana Ruiz"
            return beside._replace(
                text=phrase, title=_title_text(main), country=beside.country or country_in(main)
            )
        opens = rest.partition(" ")[0].lower()
        if beside.form not in ("epithet", "indefinite") or opens in _CIRCUMSTANCE:
            return first._replace(text=phrase)
        return first._replace(text=phrase, title=first.title or _title_text(rest),
                      country=first.country or beside.country, gender=first.gender or beside.gender)  # fmt: skip
    second = _read(rest.partition(",")[0])
    owned = (
        phrase.partition(" ")[0].lower() in POSSESSIVES and len(second.name) > 1
    )  # "Her Labour shadow, Ian Holm"
    if (first.form in ("epithet", "indefinite") or owned) and second.form == "name":
        return second._replace(text=phrase, title=_title_text(main), country=first.country or second.country,
                      gender=second.gender or first.gender)  # fmt: skip
    return _as_said(first, phrase, definite)


def _as_said(mention: Mention, phrase: str, definite: bool) -> Mention:
    """Give a mention the whole phrase, and the indefinite article that stood before it."""
    if not definite and mention.form == "epithet":
        mention = mention._replace(form="indefinite", definite=False)
    return mention._replace(text=phrase)


def _title_text(phrase: str) -> str | None:
    """Give a title without its article and without what follows a comma."""
    words = phrase.partition(",")[0].split()
    while words and (words[0].lower() in DETERMINERS or words[0].lower() + " " in _NOWADAYS):
        words = words[1:]
    return " ".join(words) or None


def _somebodys(phrase: str, words: Sequence[str], definite: bool) -> Mention | None:
    """Read "a spokesman for Chancellor Ana Ruiz": somebody unnamed, told by the one who has the name.

    Not "the special envoy for Syria Ana Ruiz", where a place or body stands before the name.
    """
    at = next((i for i, word in enumerate(words) if word in _FOR_SOMEBODY), 0)
    noun = nouns().get(words[at - 1].lower()) if at else None
    rest = words[at + 1 :]
    if noun is None or noun.sort != "person" or not rest or not rest[0][0].isupper():
        return None
    first = name_at_end(rest)
    if first == len(rest) or (first and not is_person_noun(_written_out(bare(rest[first - 1])))):
        return None
    return _described(phrase, words, definite)


_FOR_SOMEBODY = frozenset({"for", "to", "of", "with"})


def _written_out(word: str) -> str:
    """Give a word of a title in small letters, an abbreviation written out: "Sen." is "senator"."""
    low = word.lower()
    return (HONORIFICS[low][0] or "man").split()[-1] if low in HONORIFICS else low


def _named_person(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read a phrase that holds a person's name, with or without a title; or that of a paper, which looks like one."""
    if _is_paper(words):
        known = _named_body(phrase, phrase)
        return known or Mention(phrase, "organisation", "organisation", body=" ".join(words))
    for end in [i for i, word in enumerate(words) if i and word.lower() in _AFFILIATIONS][:3]:
        first = name_at_end(words[:end])
        if 0 < first < end and (
            is_title(words[:first]) or (words[first - 1][0].islower() and end - first > 1)
        ):
            post = country_in(" ".join(words[end + 1 :])) if words[end] == "of" else None
            return _person(phrase, words[first:end], " ".join(words[:first]), post)
    first = name_at_end(words)
    if first < len(words):
        before = bare(words[first - 1]).lower() if first else ""
        if before in _CONJUNCTIONS:
            return _person(phrase, words[first:], None)
        if before in _NO_TITLE_END:
            return None
        if not first or not _is_name_of_body(words, first) or _is_member(words, first):
            return _person(phrase, words[first:], " ".join(words[:first]) or None)
        if _AFFILIATIONS.isdisjoint(words[:first]):
            return _body_after_noun(phrase, words, first)
    last = name_at_start(words)
    if last == len(words) or not last:
        return None
    if words[last].lower() in _AFFILIATIONS and not words[last - 1].endswith(("'s", "’s")):
        return _person(phrase, words[:last], None, country=country_in(" ".join(words[last + 1 :])))
    if words[last].startswith("("):
        return _person(phrase, words[:last], None)
    return None


def _is_paper(words: Sequence[str]) -> bool:
    """Say whether words are the name of a paper by the last of them: "Bergen Courier", not "Emily Post"."""
    if len(words) < 2 or words[-1].lower() not in PAPERS or is_given_name(words[0]):
        return False
    return all(word[0].isupper() for word in words)


def _is_name_of_body(words: Sequence[str], first: int) -> bool:
    """Say whether the noun before a name makes it a body's: "the agency IRNA", "the lobby BDI" by its capitals."""
    noun = words[first - 1].lower()
    acronym = words[-1].isupper() and len(words[-1]) > 2 and words[first - 1].islower()
    return is_body_noun(noun) or (acronym and first == len(words) - 1 and not is_person_noun(noun))


def _is_member(words: Sequence[str], first: int) -> bool:
    """Say whether the name behind the name of a body is a person's: "Member of the Ports Commission Ana Ruiz"."""
    return is_given_name(words[first]) or (len(words) - first > 1 and is_person_noun(words[0].lower()))


def _body_after_noun(phrase: str, words: Sequence[str], first: int) -> Mention:
    """Read "Iran's news agency IRNA": the noun says that the name after it is that of a body."""
    name = " ".join(map(bare, words[first:]))
    known = _named_body(phrase, name)
    country = country_in(" ".join(words[:first]))
    return known or Mention(phrase, "organisation", "organisation", body=name, country=country)


def _is_no_nickname(word: str) -> bool:
    """Say whether a word is a part of a name itself: not as in 'Manuel "Manny" Ruiz'."""
    return word[0] not in "\"“‘'" or word[-1] not in "\"”’'"


_NO_TITLE_END = PREPOSITIONS | {"and", "or", "&"}
#: What no title is before a name: "what [Ruiz]" said, "a letter that [Ruiz]" wrote.
_CONJUNCTIONS = frozenset({"that", "which", "whom", "when", "where", "what", "how", "why"})
_AFFILIATIONS = frozenset({"of", "at", "from", "in", "with"})


def _person(phrase: str, name: Sequence[str], title: str | None, country: str | None = None) -> Mention:
    inner = filter(_is_no_nickname, name[1:-1])
    plain = tuple(filter(None, map(bare_name, [*name[:1], *inner, *name[1:][-1:]])))
    told, given = _title_gender(title) if title else None, gender_of(plain)
    return Mention(
        phrase,
        "name",
        "person",
        name=plain,
        title=_role(title) if title else None,
        country=(country_in(title) if title else None) or country,
        gender=given if given and title and title.lower().endswith("man") else told or given,
    )


def _role(title: str) -> str | None:
    """Give the title without forms of address: "Mr. President" is "President", "Mr." nothing."""
    words = [w for w in title.split() if HONORIFICS.get(bare(w).lower(), ("x", None))[0]]
    while words and _opens(words[0]) and not place(" ".join(words[:2])):
        words = words[1:]
    return " ".join(words) if any(map(_tells_office, words)) else None


def _tells_office(word: str) -> bool:
    low = bare(word).lower()
    return is_title_word(low) or (word[0].islower() and _LIKE_A_PERSON.search(low) is not None)


def _opens(word: str) -> bool:
    """Say whether a word only opens its sentence: "But", "About", and not "First", which titles have, too."""
    return word.lower() in OPENERS and word.lower() not in title_words()


def _title_gender(title: str) -> Gender | None:
    """Give the gender that a title tells of its holder, and not of whose it is: "Ms. Ruiz's spokesman"."""
    told: Gender | None = None
    for word in title.lower().split():
        plain = bare(word)
        if word.endswith(("'s", "’s")):
            told = None
        elif told is None:
            noun = nouns().get(plain)
            told = HONORIFICS[plain][1] if plain in HONORIFICS else noun.gender if noun else None
        elif word in PREPOSITIONS:
            break
    return told


_HEAD_ENDS = PREPOSITIONS | {"who", "which", "that", "whose", "close", "familiar", "speaking", "and"}


def _described(phrase: str, words: Sequence[str], definite: bool) -> Mention:
    """Read a phrase without a name by its noun: "the senior diplomat", "officials in Oslo"."""
    if len(words) > 2 and words[0].lower() == "one" and _read(" ".join(words[2:])).kind == "group":
        title = " ".join(["one", *words[1:]])
        return Mention(phrase, "indefinite", "person", head="one", title=title, definite=False)
    head, noun = _head(words)
    country = country_in(" ".join(words))
    if noun is None:
        return _unknown(phrase, words, head, country, definite)
    return _DESCRIBED[noun.sort](phrase, words, head, country, definite)


def _head(words: Sequence[str]) -> tuple[str, Noun | None]:
    """Give the head of a noun phrase and what is known of it: the last word before the first preposition."""
    end = next((i for i, word in enumerate(words) if i and _ends_head(words, i)), len(words))
    head, last = bare(words[end - 1]).lower(), bare(words[-1]).lower()
    if head in HONORIFICS and (words[end - 1].isupper() or head == "spox"):  # "the Danish FM"
        head = _written_out(head)
    noun = nouns().get(head)
    office_of = head == "office" and not last.startswith("spokes")  # "the Office of the High Commissioner"
    if (
        is_person_noun(last)
        and words[-2:-1] not in (["the"], ["of"])
        and (not noun or noun.sort == "body")
        and not office_of
    ):
        return last, nouns()[last]  # "Ministry of Foreign Affairs spokesman"
    if noun:
        return head, noun
    for i, word in enumerate(map(str.lower, words[:end])):  # "several demonstrators aligned with"
        after = words[i + 1] if i + 1 < end else ""
        if word in nouns() and (nouns()[word].sort == "group" or _PARTICIPLE.match(after)):
            return word, nouns()[word]
    return head, Noun("person", None) if _LIKE_A_PERSON.search(head) and not place(head.title()) else None


def _ends_head(words: Sequence[str], i: int) -> bool:
    """Say whether the noun stands before a word: not yet in "Saudi and Egyptian officials"."""
    low = words[i].lower()
    return low in _HEAD_ENDS and (
        low != "and" or bare(words[i - 1]).lower() in nouns() or not place(words[i - 1])
    )


#: What begins a shortened relative clause: "a diplomat [briefed] on the talks", "a letter [seen] by reporters".
_PARTICIPLE = re.compile(r"(?:[a-z]{1,30}ed|[a-z]{1,30}ing|seen|known|sent|written|held|made|speaking)$")
#: Nouns that no row knows but whose ending says that they mean a person: "a lobbyist", "the 40-year-old".
_LIKE_A_PERSON = re.compile(r"(?:[a-z](?:er|or|ist|man|woman|ian)|\d{1,3}-year-old)$")


def is_person_noun(word: str) -> bool:
    """Say whether a noun in small letters means a person: "minister"."""
    noun = nouns().get(word)
    return noun is not None and noun.sort == "person"


def _described_person(
    phrase: str, words: Sequence[str], head: str, country: str | None, definite: bool
) -> Mention:
    form: SourceForm = "epithet" if definite else "indefinite"
    title = " ".join(words)
    return Mention(phrase, form, "person", head=head, title=title, country=country,
                   gender=_title_gender(title), definite=definite)  # fmt: skip


def _described_group(
    phrase: str, words: Sequence[str], head: str, country: str | None, definite: bool
) -> Mention:
    name = " ".join(words)
    country_opens = len(words) > 1 and place(f"{words[0]} {bare(words[1])}")  # "North Korea's media"
    if phrase.startswith(words[0]) and not _proper(words[0]) and not country_opens:
        name = name[0].lower() + name[1:]
    return Mention(phrase, "indefinite", "group", head=head, title=name, country=country,
                   number="plural", definite=definite)  # fmt: skip


def _proper(word: str) -> bool:
    """Say whether a capitalised word keeps its capital inside a sentence."""
    plain = bare(word)
    return not plain[1:].islower() or (plain.lower() not in title_words() and plain.lower() not in OPENERS)


def _described_document(
    phrase: str, words: Sequence[str], head: str, country: str | None, definite: bool
) -> Mention:
    return Mention(phrase, "document", "document", head=head, title=" ".join(words), country=country,
                   definite=definite)  # fmt: skip


#: A delegation that has a seat is a body of its own: "the EU's delegation in Oslo".
_POSTED = re.compile(r"\b[Dd]elegation (?:in|to|at) ")


def _described_government(
    phrase: str, words: Sequence[str], head: str, country: str | None, definite: bool
) -> Mention:
    if country and (_POSTED.search(" ".join(words)) or _is_its_own(words)):
        return _described_body(phrase, words, head, country, definite)
    body = country_name(country) if country else None
    title = " ".join(words)
    return Mention(phrase, "government", "government", head=head, title=title, body=body, country=country,
                   definite=definite)  # fmt: skip


def _is_its_own(words: Sequence[str]) -> bool:
    """Say whether those who lead are not the country's: "the Catalan government", "the Tigray rebel leadership"."""
    first = _first_known([bare(word) for word in words])
    if isinstance(first, Place) and first.kind == "adjective":
        first = place(first.name)
    regional = isinstance(first, Place) and first.kind in ("city", "region")
    return regional or not OF_THEIR_OWN.isdisjoint(map(str.lower, words))


def _described_body(
    phrase: str, words: Sequence[str], head: str, country: str | None, definite: bool
) -> Mention:
    name = " ".join(words)
    proper = words[:-1] if len(words) > 2 and words[-1][0] == "(" else words
    if proper[-1] == head.title() and not name[0].isupper():  # "the rebel umbrella Free Isles Front (FIF)"
        proper = proper[next(i for i, word in enumerate(proper) if word[0].isupper()) :]
    body = (
        " ".join(proper) if len(words) > 1 and (country or any(word[0].isupper() for word in words)) else None
    )
    if body and head == "ministry":
        body = _ministry(words, country)
    return Mention(phrase, "organisation", "organisation", head=head, title=name, body=body, country=country,
                   definite=definite)  # fmt: skip


def _ministry(words: Sequence[str], country: str | None) -> str:
    """Give a ministry's name in one form.

    >>> _ministry("Ministry of Foreign Affairs of Iran".split(), "IR")
    'Iranian Foreign Ministry'
    """
    at = next((i for i, word in enumerate(words) if bare(word).lower() == "ministry"), -1)
    if at < 0:
        return " ".join(words)
    if at + 1 < len(words) and words[at + 1] == "of":
        field = list(words[at + 2 :])
        field = field[: field.index("of")] if "of" in field else field
    else:
        start = next((n for n in (3, 2, 1) if n <= at and place(" ".join(map(bare, words[:n])))), 0)
        field = list(words[start:at])
    if field[:1] == ["Foreign"]:
        field = field[:1]
    adjective = _adjectives().get(country) if country else None
    field = [word if word in ("of", "and", "for") else word[0].upper() + word[1:] for word in field]
    return " ".join(filter(None, [adjective, *field, "Ministry"]))


@cache
def _adjectives() -> Mapping[str, str]:
    """Give the adjective of each country, as it stands before "Ministry"."""
    rows = [row for row in read_table("places") if row["kind"] == "country" and row["adjectives"]]
    return {row["country"]: items(row["adjectives"])[0] for row in rows} | {"US": "US"}


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
    if _opens(words[0]):
        return Mention(phrase, "indefinite", None, head=head)
    opens = phrase.startswith(words[0]) and words[0][1:].islower() and head.endswith("s")
    if opens and (len(words) == 1 or words[1].islower()):  # "Partisans on both sides", "Editorialists"
        return _described_group(phrase, words, head, country, definite)
    if words[0][0].isupper() and len(words[0]) > 1:
        return Mention(
            phrase, "organisation", "organisation", head=head, title=title, body=title, country=country
        )
    if head.endswith("s") and not head.endswith(("ss", "is")):
        return _described_group(phrase, words, head, country, definite)
    form: SourceForm = "epithet" if definite else "indefinite"
    return Mention(phrase, form, None, head=head, title=title, country=country, definite=definite)

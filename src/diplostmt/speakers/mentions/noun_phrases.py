"""Noun phrases, and the questions that are asked of one, in their order.

Is it a pronoun? Does it only open its sentence? Is it, as a whole, the name of a body (``named``)? Are there several,
with "and" between? Has it an apposition, and which side has the name? Is a person's name in it (``named``)? If not, its
noun says who is meant (``described``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from diplostmt.lexicon.epithets import DETERMINERS, INDEFINITE, STYLES
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    CONTRACTIONS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
)
from diplostmt.lexicon.name_words import SAID_OF_COUNTRIES
from diplostmt.lexicon.titles import ADDRESSED_BY, ADDRESSES_OF_OFFICES, Gender
from diplostmt.speakers.mentions.belonging import is_document, is_somebodys, is_under_somebody
from diplostmt.speakers.mentions.described import (
    NounPhrase,
    by_country,
    described,
    described_by_look,
    described_group,
)
from diplostmt.speakers.mentions.mention import Mention, Number
from diplostmt.speakers.mentions.named import KINDS_OF_OUTLETS, name_before_office, named_body, named_person
from diplostmt.speakers.names.given import is_given_name
from diplostmt.speakers.names.known import place
from diplostmt.speakers.names.limits import NOT_IN_NAMES, name_at_end
from diplostmt.speakers.names.nouns import is_body_noun, is_person_noun, nouns
from diplostmt.speakers.names.spellings import bare
from diplostmt.speakers.names.titles import country_in, is_like_a_person, only_opens

#: What opens a clause before its subject: "However, [an official]", "a day after [Ana Ruiz]".
_LEAD_IN = re.compile(
    r"(?:[A-Z][a-z]{1,30},"
    r"|(?:(?:\w{1,30} ){0,2}(?:hours?|days?|weeks?|months?|years?|shortly|soon|just|only) )?"
    r"(?:[Aa]fter|[Bb]efore|[Ww]hen|[Ww]hile|[Bb]ecause|[Ss]ince|[Uu]ntil|[Aa]lthough|[Tt]hough)) (?=\w)"
)
#: Where a body or its writer has its seat: "[The Oslo-based] Harbour Institute".
_SEATED = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?) )?(?:[A-Z][\w.'’]{0,20} ){0,2}[A-Z][\w.'’]{0,20}-based "
    r"(?:(?=[A-Z])|(?=(?:[a-z]+ ){0,2}(?:agency|broadcaster|daily|group|newspaper|outlet) [A-Z]))"
)
#: What opens words that tell of a country's friends and enemies, and of no country: "pro-Norway".
_PREFIXES = ("anti-", "non-", "pro-")
#: What stands behind the name of a member of parliament, or of an order.
_MEMBERS = frozenset({"CBE", "KC", "MBE", "MEP", "MHA", "MLA", "MNA", "MP", "MSP", "OBE", "QC", "TD"})
#: What stands before a title in apposition: "Ana Ruiz, [now] an envoy".
_NOWADAYS = ("now ", "currently ", "then ")
#: Written like this, a pronoun is a country or an organisation.
_ACRONYMS = frozenset({"IS", "US", "WHO"})
_PRONOUNS: Mapping[str, tuple[Gender | None, Number]] = {
    **dict.fromkeys(PRONOUNS | OBJECT_PRONOUNS | POSSESSIVES, (None, "singular")),
    **dict.fromkeys(("he", "him", "his", "himself"), ("m", "singular")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("f", "singular")),
    **dict.fromkeys(("they", "them", "their", "themselves", "we", "us", "our"), (None, "plural")),
}  # fmt: skip


def read_phrase(phrase: str) -> Mention:
    """Read a pronoun, a form of address or nobody; or the noun phrase behind what leads in to it."""
    low, words = phrase.lower(), phrase.split()
    if low in CONTRACTIONS:
        low = re.split("['’]", low)[0]  # "I'd"
    if low in _PRONOUNS and phrase not in _ACRONYMS:
        gender, number = _PRONOUNS[low]
        return Mention(phrase, "pronoun", None, head=low, gender=gender, number=number)
    if len(words) > 2 and words[-1].strip(",") in _MEMBERS and words[0].lower() not in DETERMINERS:
        member = read_phrase(" ".join(words[:-1]))  # "Ana Powell MP"
        title = words[-1] if words[-1].lower() in nouns() else None
        return member._replace(text=phrase, title=member.title or (title if member.name else None))
    if len(words) > 1 and words[0].lower() in POSSESSIVES:
        style = 2 if words[1] in ("Imperial", "Royal", "Serene") else 1
        if words[style : style + 1] and words[style].lower() in STYLES:
            return _styled(phrase, [words[0], *words[style:]])
    if len(words) > 1 and words[0] in ADDRESSES_OF_OFFICES and " ".join(words[1:]).lower() in ADDRESSED_BY:
        office = read_phrase(" ".join(["the", *words[1:]]))
        return office._replace(text=phrase, gender=ADDRESSES_OF_OFFICES[words[0]])
    if not words or (phrase not in _ACRONYMS and _is_nobody(low, words)):
        return Mention(phrase, "indefinite", None)
    lead = _LEAD_IN.match(phrase)
    if lead and (lead.group()[-2] != "," or only_opens(words[0].rstrip(","))):
        return read_phrase(phrase[lead.end() :])._replace(text=phrase)
    return _read_noun_phrase(phrase, words)


def _styled(phrase: str, words: Sequence[str]) -> Mention:
    """Read "Her Excellency Ana Ruiz", or "Her Excellency" alone."""
    gender: Gender | None = {"her": "f", "his": "m"}.get(words[0].lower())  # type: ignore[assignment]
    if len(words) > 2:
        named = read_phrase(" ".join(words[2:]))
        text = phrase if named.name else named.text  # "His Highness the Crown Prince" is nobody's prince
        return named._replace(text=text, gender=named.gender or gender)
    return Mention(phrase, "epithet", "person", title=words[1], head=words[1].lower(), gender=gender)


def _read_noun_phrase(phrase: str, words: Sequence[str]) -> Mention:
    """Read a phrase by the first of its readings that fits: a name in it tells more than its noun."""
    low = phrase.lower()
    words, definite = without_determiners(low, words)
    core = " ".join(words)
    if national := by_country(phrase, words, definite):
        return national
    if low.startswith("the ") and name_at_end(words) == 0 and len(words) < 3:  # "the Bund"
        return named_body(phrase, core) or described_by_look(
            NounPhrase(phrase, words, bare(words[-1]).lower())
        )
    return (
        _called(phrase)
        or _amount(phrase, definite)
        or _without_seat(phrase)
        or named_body(phrase, core)
        or _coordinated(phrase, words)
        or _with_apposition(phrase, core, definite)
        or name_before_office(phrase, words)
        or (None if _is_of_somebody(low, words) else named_person(phrase, words))
        or _one_of_several(phrase, words)
        or _like_country(phrase, words)
        or described(phrase, words, definite)
    )


def _is_of_somebody(low: str, words: Sequence[str]) -> bool:
    """Say whether the name in a phrase is of somebody else than whom it means."""
    return is_somebodys(low, words) or is_document(words) or is_under_somebody(words)


def _is_nobody(low: str, words: Sequence[str]) -> bool:
    """Say whether a phrase means nobody in particular, or is a word that opens a sentence: "many", "Tuesday"."""
    return low in INDEFINITE or (
        len(words) == 1 and low in NOT_IN_NAMES and low not in nouns() and not place(words[0])
    )


def without_determiners(low: str, words: Sequence[str]) -> tuple[Sequence[str], bool]:
    """Give the words behind articles and the like, and whether these are definite.

    Numbers keep theirs: "one of the officials", "No 10".
    """
    if len(words) > 2 and low.startswith(_NOWADAYS):
        words = words[1:]
    definite = True
    if low.startswith("one of ") or (len(words) > 1 and words[0] == "No" and words[1][0].isdigit()):
        return words, definite
    while len(words) > 1 and words[0].lower() in DETERMINERS and not _is_initial(words):
        definite = DETERMINERS[words[0].lower()] and definite
        words = words[1:]
        if words[0] == "of" and words[1:2] and not definite:
            words = words[1:]  # "some of [the ministers]"
    return words, definite


def _is_initial(words: Sequence[str]) -> bool:
    """Say whether an article is the letter of a name: "[A] K Haddad"."""
    return words[0] == "A" and len(words) > 2 and len(words[1]) == 1 and words[1].isupper()


#: What leads from somebody described to the name: "a resident [named] Ana Ruiz", "a man [who gave his name as] Holm".
NAMING = re.compile(
    r",? (?:named|called|(?:known|identified)(?= (?:only )?(?:as|by)\b)|calling (?:him|her)self"
    r"|who (?:goes by|gave|is known|(?:identified|called) (?:him|her)self|asked to be (?:called|identified|named)))"
    r"(?: (?:alias|as|by|first|given|her|his|name|nickname|only|the)){0,6},? (?=[A-Z])"
)


def _called(phrase: str) -> Mention | None:
    """Read "a resident named Ana Ruiz", "a man, who gave his name as Holm": somebody described, and then named."""
    naming = NAMING.search(phrase) if " " in phrase else None
    described = read_phrase(phrase[: naming.start()]) if naming else None
    if naming is None or described is None or described.kind != "person" or described.name:
        return None
    named = read_phrase(phrase[naming.end() :])
    acronym = named.name and named.name[-1].isupper()  # "the leader of the union known as CGU"
    if named.form != "name" or named.title or acronym:
        return None
    return named._replace(text=phrase, title=described.title, country=described.country or named.country,
                          gender=named.gender or described.gender)  # fmt: skip


#: How many there are: "[a growing number of] ministers", "[the majority of] envoys".
_AMOUNT = re.compile(
    r"(?:[Aa]n?|[Tt]he) (?:[a-z]{2,12} )?(?:couple|handful|host|majority|minority|number|range|series|string) of "
)


def _amount(phrase: str, definite: bool) -> Mention | None:
    """Read "a number of envoys", "a growing number of states": several, and no person."""
    amount = _AMOUNT.match(phrase) if " of " in phrase else None
    several = read_phrase(phrase[amount.end() :]) if amount else None
    return several._replace(text=phrase, definite=definite) if several and several.kind == "group" else None


def _without_seat(phrase: str) -> Mention | None:
    """Read a name behind where its bearer has his seat: "The Oslo-based [Harbour Institute]".

    Not "an Oslo-based analyst", whom the seat tells of.
    """
    seated = _SEATED.match(phrase)
    mention = read_phrase(phrase[seated.end() :]) if seated else None
    if mention is None or (mention.name and mention.title):
        return None
    return mention._replace(text=phrase) if mention.form in ("name", "organisation") else None


def _like_country(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read a country behind what it is like: "A defiant [Norway]", "Oil-rich [Peru]", "A nuclear-armed [North Korea]".

    Not "an ally of Norway", nor "Innovation Norway".
    """
    for size in (3, 2, 1):
        said, name = words[:-size], " ".join(words[-size:])
        country = place(name) if said and name[0].isupper() else None
        if country and country.kind in ("country", "bloc") and not is_given_name(words[-1]):
            opens = phrase.startswith(words[0])
            return read_phrase(name)._replace(text=phrase) if _is_like_country(said, opens=opens) else None
    return None


def _is_like_country(words: Sequence[str], *, opens: bool) -> bool:
    """Say whether words tell what a country is like; the first may open a sentence."""
    first = words[0].lower() if opens else words[0]
    known = words[0].islower() or first in SAID_OF_COUNTRIES or words[0].partition("-")[2].islower()
    return known and len(words) < 3 and all(map(_is_said_of_countries, (first, *words[1:])))


def _is_said_of_countries(word: str) -> bool:
    """Say whether a word in small letters can stand before a country: "defiant", not "envoy", "near" or "while"."""
    other = word in nouns() or word in PREPOSITIONS or word in AUXILIARIES or word in NOT_IN_NAMES
    return word.islower() and not other and word.replace("-", "").isalpha() and not word.startswith(_PREFIXES)


# ---------------------------------------------------------------- several, and one of them


#: What a list of several can hold, and the two sides of an "and".
_LISTED_FORMS = frozenset({"name", "government", "organisation"})
_JOINED_FORMS = _LISTED_FORMS | {"epithet"}
#: How many words may lead up to the noun for several, and that noun.
_FAR_NOUN = 4


def _coordinated(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read "Ruiz and Holm", "Russia and China": several speakers, one group.

    "Both Ruiz and Holm" and "Peru's neighbours Chile and Bolivia" go by the names alone.
    """
    names = words[_behind_noun(words) :]
    several = _several(phrase, names) or _titled_pair(phrase, names)
    if several and len(names) < len(words):
        return several._replace(title=several.title or " ".join(names))
    both, _, behind = phrase.partition(" ")
    return (
        several._replace(title=several.title or behind) if several and both in ("Both", "both") else several
    )


def _behind_noun(words: Sequence[str]) -> int:
    """Give where names of lands begin behind the noun for all of them: "Peru's neighbours [Chile and Bolivia]"."""
    for i, word in enumerate(words[:_FAR_NOUN]):
        noun, behind = nouns().get(word), words[i + 1 : i + 3]
        if noun and noun.sort == "group" and behind and (place(bare(behind[0])) or place(" ".join(behind))):
            return i + 1
    return 0


def _several(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read names with "and" between; with titles they go by the names alone: "Envoy Ana Ruiz and Mr Holm"."""
    joint = next((i for i, word in enumerate(words) if word in ("and", "And", "&")), 0)
    if len(words) == 2 and words[0].endswith(",") and not is_given_name(words[1]):
        joint, words = 1, [words[0].rstrip(","), "and", words[1]]
    if not joint or joint == len(words) - 1:
        return None
    listed = " ".join(words[:joint]).split(", ")
    if len(listed) > 1 and any(read_phrase(item).form not in _LISTED_FORMS for item in listed):
        return None
    if _is_title_only(listed[-1]):
        return None
    listed[0] = _in_singular(listed[0])
    sides = [*map(read_phrase, listed), read_phrase(" ".join(words[joint + 1 :]))]
    led = sides[0].form == "name" and sides[-1].kind == "group"  # "Ruiz and other envoys"
    named = all(side.form in _JOINED_FORMS for side in sides) and (
        not any(side.title for side in sides) or all(side.name for side in sides)
    )
    if not led and not named:
        return None
    titled_names = any(side.title for side in sides) and all(side.name for side in sides)
    joined = titled_names and not is_somebodys(phrase.lower(), words)
    title = _joined(sides) if joined else None
    return Mention(phrase, "indefinite", "group", head=words[-1].lower(), title=title, number="plural")


def _in_singular(first: str) -> str:
    """Give the first of several without the plural of their office: "[Presidents] Ana Ruiz of Peru"."""
    words = first.split()
    for i, word in enumerate(words[:-1]):
        if word.istitle() and word.endswith("s") and is_person_noun(word[:-1].lower()):
            return " ".join([*words[:i], word[:-1], *words[i + 1 :]])
    return first


def _is_title_only(words: str) -> bool:
    """Say whether words before "and" go on with a title behind it: "[Fellow Holm-opposer] and envoy Ana Ruiz"."""
    before, hyphen, last = words.rpartition("-")
    return bool(before and hyphen) and last.islower() and is_like_a_person(last)


def _titled_pair(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read two people of whom the first has his title between commas: "Ana Ruiz, the envoy, and Lars Holm, his deputy".

    Also "The envoy, Ana Ruiz, and minister Lars Holm"; not "Ana Ruiz, envoy of Peru, Chile, and Fiji".
    """
    joint = next((i for i, word in enumerate(words) if word == "and" and words[i - 1][-1] == ","), 0)
    first, second = " ".join(words[:joint]).rstrip(","), " ".join(words[joint + 1 :])
    if "," not in first or ", and " in second:
        return None
    one = read_phrase(first)
    other = read_phrase(second) if one.form == "name" and one.title else None
    if other is None or other.form != "name" or len(other.name) < 2:
        return None
    return Mention(phrase, "indefinite", "group", head=words[-1].lower(), title=_joined((one, other)),
                   number="plural")  # fmt: skip


def _joined(sides: Sequence[Mention]) -> str:
    """Give the names of several with "and" before the last."""
    *first, last = (" ".join(side.name) for side in sides)
    return f"{', '.join(first)} and {last}"


def _one_of_several(phrase: str, words: Sequence[str]) -> Mention | None:
    """Read "one of the officials": somebody, who is told by the group."""
    if len(words) < 3 or words[0].lower() != "one" or read_phrase(" ".join(words[2:])).kind != "group":
        return None
    title = " ".join(["one", *words[1:]])
    return Mention(phrase, "indefinite", "person", head="one", title=title, definite=False)


# ---------------------------------------------------------------- appositions


#: The end of a list of names: "[the ministers of Norway,] Denmark and Chile".
_LIST_END = re.compile(
    r"^(?:the )?[A-Z][^,]{1,40}(?:, (?:the )?[A-Z][^,]{1,40}){0,8},? and (?:the )?[A-Z][^,]{1,40}$"
)
#: Whose a document is: "a statement [by] Norway, Denmark and Chile".
_BY = re.compile(r" (?:by|from|of) (?:the )?[A-Z][^,]{1,40}$")
#: How old somebody is: "Ana Ruiz, [70, ]the envoy".
_AGE = re.compile(r"^\d{1,3}(?:, ?|$)")
_RELATIVE = re.compile(r",? (?:who|which|whose|whom) ")
#: What opens a circumstance behind a name, and no title: "Ruiz, in an unexpected move".
_CIRCUMSTANCE = frozenset({"after", "at", "before", "during", "in", "on", "while", "with"})


def _with_apposition(phrase: str, core: str, definite: bool) -> Mention | None:
    """Read a phrase with a comma by both sides of it, and one with a relative clause without that."""
    relative = _RELATIVE.search(core) if " wh" in core else None
    if relative and (named := _behind_clause(phrase, core, relative.start())):
        return named
    if relative:
        return _as_said(read_phrase(core[: relative.start()]), phrase, definite)
    main, comma, rest = core.partition(", ")
    if not comma:
        return None
    first = read_phrase(main)
    if first.kind == "document" and _BY.search(main) and _LIST_END.search(rest):
        return first._replace(text=phrase, title=core)
    if first.number == "plural" and _LIST_END.search(rest):
        return described_group(NounPhrase(phrase, core.split(), first.head or "", definite=first.definite))
    if first.form == "name":
        return _behind_name(phrase, main, _AGE.sub("", rest), first)
    return (
        _before_name(phrase, main, rest, first)
        or _behind_offices(phrase, core, first)
        or _named_body_behind(phrase, rest, first)
        or _as_said(first, phrase, definite)
    )


def _behind_clause(phrase: str, core: str, end: int) -> Mention | None:
    """Read an office with a clause before the name: "A mayor who served under Holm, Ana Ruiz".

    Not "a mayor who met Lars Holm, Ana Ruiz and others", nor "Ana Ruiz, who knew the mayor, Lars Holm".
    """
    before, comma, last = core.rstrip(",").rpartition(", ")
    if not comma or len(before) <= end:
        return None
    office = read_phrase(core[:end])
    named = (
        read_phrase(last) if office.form in ("epithet", "indefinite") and office.kind == "person" else office
    )
    if named.form != "name" or len(named.name) < 2 or named.title:
        return None
    return named._replace(text=phrase, title=office.title, country=office.country or named.country,
                          gender=named.gender or office.gender)  # fmt: skip


def _behind_offices(phrase: str, core: str, first: Mention) -> Mention | None:
    """Read offices in a list before the name: "the minister of trade, head of the port and acting mayor, Ana Ruiz"."""
    offices, comma, last = core.rstrip(",").rpartition(", ")
    if not comma or "," not in offices or first.kind != "person" or first.name:
        return None
    if any(is_given_name(item.partition(" ")[0]) for item in offices.split(", ")[1:]):
        return None
    named = read_phrase(last)
    if named.form != "name" or len(named.name) < 2 or named.title:
        return None
    return named._replace(text=phrase, title=_title_without_article(offices), country=first.country,
                          gender=named.gender or first.gender)  # fmt: skip


def _named_body_behind(phrase: str, rest: str, first: Mention) -> Mention | None:
    """Read "Iran's official news agency, IRNA", "the opposition party, the Harbour Front": noun, then name."""
    if first.kind != "organisation" or not (first.head in KINDS_OF_OUTLETS or is_body_noun(first.head or "")):
        return None
    name = rest.partition(",")[0].removeprefix("the ")
    known = named_body(phrase, name)
    if known:
        return known if known.kind == "organisation" else None
    acronym = name.isupper() and name.isalpha() and len(name) > 1
    return (
        Mention(phrase, "organisation", "organisation", body=name, country=first.country)
        if acronym or _is_full_name_of_body(name)
        else None
    )


def _is_full_name_of_body(name: str) -> bool:
    """Say whether words are all of a body's name, to its last word: "Free Harbour Army"."""
    last = name.rpartition(" ")[2]
    whole = read_phrase(name) if last != name and last[:1].isupper() and " and the " not in name else None
    return whole is not None and whole.body == name and is_body_noun(last)


def _behind_name(phrase: str, main: str, rest: str, first: Mention) -> Mention:
    """Read "Ana Ruiz, the envoy to Oslo"; and "the head of the Bund, Ana Ruiz", where the first name is no person's."""
    beside = read_phrase(rest.rstrip(",")) if rest else first
    if (
        beside.form == "name"
        and len(beside.name) > 1
        and (len(first.name) == 1 or not is_given_name(first.name[0]))
        and phrase.partition(" ")[0].lower() in DETERMINERS
    ):
        country = beside.country or country_in(main)
        return beside._replace(text=phrase, title=_title_text(main), country=country)
    opens = rest.partition(" ")[0].lower()
    if beside.form not in ("epithet", "indefinite") or opens in _CIRCUMSTANCE:
        return first._replace(text=phrase)
    return first._replace(text=phrase, title=first.title or _title_text(rest),
                  country=first.country or beside.country, gender=first.gender or beside.gender)  # fmt: skip


def _before_name(phrase: str, main: str, rest: str, first: Mention) -> Mention | None:
    """Read "Norway's envoy, Ana Ruiz", and "Her Labour shadow, Ian Holm", whatever the shadow may be."""
    second = read_phrase(rest.partition(",")[0])
    owned = phrase.partition(" ")[0].lower() in POSSESSIVES and len(second.name) > 1
    if second.form != "name" or not (owned or first.form in ("epithet", "indefinite")):
        return None
    title = second.title if main.lower().startswith("one of ") else _title_text(main)
    return second._replace(text=phrase, title=title, country=first.country or second.country,
                   gender=second.gender or first.gender)  # fmt: skip


def _as_said(mention: Mention, phrase: str, definite: bool) -> Mention:
    """Give a mention the whole phrase, and the indefinite article that stood before it."""
    if not definite and mention.form == "epithet":
        mention = mention._replace(form="indefinite", definite=False)
    return mention._replace(text=phrase)


def _title_text(phrase: str) -> str | None:
    """Give a title without its article and without what follows a comma."""
    return _title_without_article(phrase.partition(",")[0])


def _title_without_article(phrase: str) -> str | None:
    words = phrase.split()
    while words and (words[0].lower() in DETERMINERS or words[0].lower() + " " in _NOWADAYS):
        words = words[1:]
    return " ".join(words) or None

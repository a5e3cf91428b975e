"""Does an epithet fit a person? By title, country and gender."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from diplostmt.lexicon.epithets import GENERIC, HELD_BY_ONE, ONE_IN_A_LAND, SAME_BODIES, SAME_FIELDS, SPECIFIC
from diplostmt.lexicon.function_words import POSSESSIVES
from diplostmt.lexicon.name_words import PORTFOLIOS
from diplostmt.lexicon.titles import OFFICES
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.names import known, limits, nouns, spellings
from diplostmt.speakers.names.posts import are_apart, named_in, post_in
from diplostmt.speakers.names.titles import without_superior, words_of
from diplostmt.speakers.people.person import Person, genders_agree

LOWER_RANKS = frozenset({"deputy", "vice", "assistant", "under", "undersecretary", "shadow"})
#: What is never left out of a title.
OTHER_RANKS = LOWER_RANKS | {"prime"}
#: Who speaks for a seat of learning, as its head or otherwise: "the director of the centre", "the expert".
_LEARNED = frozenset({"expert", "analyst", "scholar", "researcher", "specialist", "academic"})
_SEATS_OF_LEARNING = frozenset(
    {"center", "centre", "institute", "institution", "university", "academy", "college"}
)
#: Who serves in a foreign ministry, whatever the post: "the diplomat", of the director of its department.
_IN_SERVICE = frozenset({"diplomat", "official"})
_DIPLOMATIC = frozenset({"foreign", "ministry"})
#: What a minister is called in translation: "the head of the Foreign Ministry".
_HEAD_OF_MINISTRY = frozenset({"head", "ministry"})
#: What a foreign ministry is called in translation.
_DIPLOMATIC_DEPARTMENT = re.compile(r"\b(?:diplomatic|foreign policy) (?:agency|department)\b")
#: What whoever leads a body is called.
HEADS = frozenset({"boss", "chief", "head", "leader"})
#: What the chief of an international body is in full.
_HEADS_OF_BODIES = frozenset(
    {"secretary general", "secretary-general", "director general", "director-general"}
)
#: The same, and what whoever leads a body is called besides.
_HEADS_IN_FULL = _HEADS_OF_BODIES | HEADS | {"chair", "chairman", "chairwoman", "governor", "president"}
#: Countries whose ministers are secretaries, and ``None`` for one that is not told; secretaries who are no ministers.
_SECRETARIES = frozenset({"GB", "KE", "PH", None})
_NO_MINISTER = LOWER_RANKS | {"general", "parliamentary", "permanent", "press", "principal", "private"}
_PAST = frozenset({"former", "ex", "outgoing", "late"})
#: What nobody is called who no longer holds the office: "the minister", of a former foreign secretary.
_HELD = frozenset({"minister", "secretary", "premier", "president", "leader", "chief"})
#: What members of the two parties are called by.
PARTIES = frozenset({"democrat", "republican"})
#: Titles that say no more than "the same as the one just named".
COUNTERPART = frozenset({"counterpart", "counterparts", "colleague"})
_BODY_NOUNS = frozenset(
    {"Ministry", "Council", "Commission", "Organization", "Organisation", "Agency", "Embassy", "Department"}
)
_POSSESSIVE = ("'s", "’s")
_PLACED = re.compile(r"\s(?:to|for|of|at|from|in|with)\s")
#: What a minister is of, and not where: "the minister [of foreign affairs]".
_OF_FIELD = re.compile(
    rf"(?<=[Mm]inister) (?:of|for)(?: (?:and|{'|'.join(sorted(PORTFOLIOS))}|affairs)\b,?){{1,5}}",
    re.IGNORECASE,
)
#: Offices in which "chief" is no noun: "the party chief" is no chief minister.
_CHIEF_OF_A_RANK = re.compile(r"\bchief (?:executive|justice|minister|negotiator|secretary)\b", re.IGNORECASE)
#: What an agency calls whoever talked to it: "the interlocutor", of a source.
ANY_TALKER = frozenset({"interlocutor"})


def fits(person: Person, mention: Mention) -> int:
    """Say how well an epithet fits a person.

    3 where a title has all its words ("the logistics chief"), 2 by title, 1 as nothing speaks against it, 0 not
    at all.
    """
    if not agree(person, mention):
        return 0
    head = mention.head or ""
    if person.label and head not in person.label.lower().split():
        return 2 if head in ANY_TALKER or takes(person.label, head, mention.title or "") else 0
    if is_aged(mention):
        return 1
    if (person.country or mention.country) and any(words_of(title) & COUNTERPART for title in person.titles):
        return 2 if person.country and mention.country else 0
    epithet = mention.title or ""
    if any(takes(title, head, epithet) for title in _offices(person, head)):
        if mention.country and not person.country and not _serves_in(person, mention):
            return 1
        told = telling_words(epithet)
        return 3 if len(told) > 1 and any(told <= words_of(title) for title in person.titles) else 2
    return 0 if any(map(nouns.title_rows, person.titles)) else 1


def _serves_in(person: Person, mention: Mention) -> bool:
    """Say whether a country is where somebody serves: "the Syria envoy", of the UN envoy for Syria."""
    titles = (title for title in person.titles if mention.head in words_of(title))
    return any(place.country == mention.country for title in titles for place in post_in(title).places)


def _offices(person: Person, head: str) -> list[str]:
    """Give somebody's titles, a secretary's of Britain, Kenya or the Philippines as a minister's, too."""
    if head == "taoiseach" and person.country == "IE":
        return [title.replace("Prime Minister", "Taoiseach") for title in person.titles]
    if head != "minister" or person.country not in _SECRETARIES:
        return person.titles
    secretaries = [title for title in person.titles if _NO_MINISTER.isdisjoint(words := words_of(title))
                   if "secretary" in words and not words.isdisjoint(SPECIFIC | PORTFOLIOS | {"cabinet"})]  # fmt: skip
    return person.titles + [title.lower().replace("secretary", "minister") for title in secretaries]


def can_be_short_for(person: Person, mention: Mention) -> bool:
    """Say whether somebody comes with no more than the noun of an epithet: "Minister Ruiz", of a foreign minister."""
    only_noun = bool(person.titles) and all(title.lower() == mention.head for title in person.titles)
    return only_noun and agree(person, mention) and OTHER_RANKS.isdisjoint(words_of(mention.title or ""))


def agree(person: Person, mention: Mention) -> bool:
    """Say whether gender, country and body can be those of one person."""
    if mention.country and person.country and mention.country != person.country:
        return False
    if mention.head in PARTIES and _is_of_another_party(person, mention.head):
        return False
    if mention.title:
        bodies = international_bodies(mention.title)
        if person.country and _serves_another(person, bodies, mention.head or ""):
            return False
        if _serves_elsewhere(person, mention) or _serves_no_country(person, mention):
            return False
    return genders_agree(person.gender, mention.gender)


def _is_of_another_party(person: Person, party: str) -> bool:
    """Say whether a title tells that somebody is of another party: no "Republican" for an Oregon Democrat."""
    told = {word for title in person.titles for word in words_of(title)} & PARTIES
    return bool(told) and party not in told


def _serves_another(person: Person, bodies: frozenset[str], head: str) -> bool:
    """Say whether somebody holds a country's office, and none with these bodies: no "UN envoy" for a U.S. envoy."""
    served = person.titles if head != "official" else [title.partition(" to ")[0] for title in person.titles]
    if not bodies or any(bodies & international_bodies(title) for title in served):
        return False  # but the US envoy to the UN is no UN official
    if head == "official" and served != person.titles:
        return True
    if head not in _IN_SERVICE and any({head, "ambassador"} & words_of(title) for title in person.titles):
        return True  # Peru's ambassador is no UN envoy
    return any(row.title not in GENERIC for title in person.titles for row in nouns.title_rows(title))


def _serves_no_country(person: Person, mention: Mention) -> bool:
    """Say whether somebody holds a body's office, and an epithet speaks of a country's: no "US envoy" for a UN envoy.

    Not of the UN ambassador, who is a country's, and not "the Syria envoy", of the UN envoy for Syria.
    """
    if person.country or not mention.country or international_bodies(mention.title or ""):
        return False
    titles = [
        title for title in person.titles if mention.head in words_of(title) and international_bodies(title)
    ]
    places = (place for title in titles for place in post_in(title).places)
    return bool(titles) and mention.head != "ambassador" and all(p.country != mention.country for p in places)


def _serves_elsewhere(person: Person, mention: Mention) -> bool:
    """Say whether somebody holds such an office, and at another post: no "envoy for Yemen" for the envoy for Syria."""
    epithet = mention.title or ""
    post = post_in(epithet)
    if not any(post):
        return False
    titles = [title for title in person.titles if takes(title, mention.head or "", epithet)]
    if person.label and post.places and not all(post_in(title).places for title in titles):
        return True  # "A UN official said A. The UN official in Yemen said B"
    covered = any(post_in(title).covers(post) for title in titles)
    return not covered and any(are_apart(title, epithet) for title in titles)


@lru_cache(maxsize=1024)
def international_bodies(title: str) -> frozenset[str]:
    """Give the bodies of no one country in a title.

    >>> sorted(international_bodies("U.N. special envoy for Yemen"))
    ['United Nations']
    """
    found = (known.organisation(spellings.bare(word)) for word in title.split() if word[0].isupper())
    return frozenset(row.name for row in found if row and row.country is None)


def is_loose(mention: Mention) -> bool:
    """Say whether an epithet can take up somebody whose title the text does not give: "the diplomat"."""
    return is_aged(mention) or (
        mention.head in GENERIC
        and not _PLACED.search(_OF_FIELD.sub("", mention.title or ""))
        and not of_a_region(mention.text)
    )


def is_aged(mention: Mention) -> bool:
    """Say whether an epithet tells an age, and so goes on with whoever was just named: "the 61-year-old mother"."""
    return "-year-old" in mention.text


@lru_cache(maxsize=1024)
def of_a_region(text: str) -> bool:
    """Say whether an epithet names a part of a country: "the Vermont senator" is one of few."""
    words = [spellings.bare(word) for word in _PLACED.split(text, 1)[0].split()]
    pairs = [f"{one} {two}" for one, two in itertools.pairwise(words)]
    places = (known.place(name) for name in (*words, *pairs) if name[:1].isupper())
    return any(place is not None and place.kind == "region" for place in places)


@lru_cache(maxsize=1024)
def telling_words(epithet: str) -> frozenset[str]:
    """Give the words of an epithet that say what the office is, and not how high or of which country.

    >>> sorted(telling_words("senior Norwegian logistics chief"))
    ['chief', 'logistics']
    """
    return frozenset(word for word in words_of(epithet) - _PRAISE if not known.place(word))


#: Words of epithets that say nothing of the office.
_PRAISE = frozenset({"senior", "top", "veteran", "visiting", "leading", "high-ranking", "longtime"})


@lru_cache(maxsize=4096)
def takes(title: str, head: str, epithet: str) -> bool:
    """Say whether the holder of a title can be called by an epithet with that head.

    >>> takes("Norwegian Deputy Foreign Minister", "diplomat", "senior diplomat")
    True
    >>> takes("Norwegian Deputy Foreign Minister", "minister", "foreign minister")
    False
    >>> takes("former governor", "governor", "governor")
    False
    >>> takes("Vice President", "president", "president"), takes("Vice President", "president", "vice president")
    (False, True)
    """
    own_office, wanted = (
        without_superior(title),
        words_of(_DIPLOMATIC_DEPARTMENT.sub("foreign ministry", epithet)),
    )
    own = _as_general(_as_premier(words_of(own_office)))
    words = own | words_of(title)
    words |= {SAME_BODIES[word] for word in words & SAME_BODIES.keys()} | set(map(_same_field, words))
    if head == "chief" and _CHIEF_OF_A_RANK.search(own_office):
        own -= {"chief"}
    head = head.removeprefix("vice-").removeprefix("ex-")
    if head == "ambassador" and "envoy" in own and " to " in title:
        return True  # "Peru's envoy to Oslo"
    office = _office(epithet)
    if office:
        return not LOWER_RANKS & words and any(row.title in office for row in nouns.title_rows(own_office))
    if head in HEADS and head not in own and LOWER_RANKS & own and not LOWER_RANKS & wanted:
        return False  # "the leader", of no vice president
    if epithet.lower() in _HEADS_OF_BODIES and HEADS & own and _of_no_country(title):
        return True  # "the secretary general", of NATO's chief
    if {"ex", "former"} & wanted and not _PAST & words and " " in title:
        return False  # "the former secretary", of no secretary
    if _head_the_same_body(title, epithet):
        return True
    specific = {_same_field(word) for word in wanted & SPECIFIC}
    if head == "minister" and words >= _HEAD_OF_MINISTRY and specific <= words:
        return LOWER_RANKS.isdisjoint(words)
    if head == "head" and wanted >= _HEAD_OF_MINISTRY and "minister" in own and "prime" not in own:
        return specific - LOWER_RANKS <= words and LOWER_RANKS & wanted == LOWER_RANKS & words
    if head in own:
        lower = LOWER_RANKS & words
        named_in_full = specific or head in HELD_BY_ONE
        if (_PAST & words and not _PAST & wanted) or (lower and named_in_full and not lower & wanted):
            return False
    elif head == "veteran":
        return bool(words & wanted - _PRAISE)  # "the Liberal veteran"
    elif (head in _LEARNED and words & _SEATS_OF_LEARNING) or (head in _IN_SERVICE and words >= _DIPLOMATIC):
        return True
    elif head in HEADS and (
        _leads_the_same(title, words & wanted) or (head == "chief" and _leads_field(own_office, wanted))
    ):
        return LOWER_RANKS.isdisjoint(words) and specific <= words
    elif not any(head in row.taken_up_by.split() for row in nouns.title_rows(own_office)):
        return _says_more(own_office, epithet)
    elif _PAST & words and not _PAST & wanted and head in _HELD:
        return False
    return specific <= words


def _as_premier(words: frozenset[str]) -> frozenset[str]:
    """Give the words of a title with both that a head of government is called by, and his deputy: "vice premier"."""
    if words.isdisjoint({"premier", "taoiseach"}) and not words >= {"prime", "minister"}:
        return words
    words |= {"premier", "prime", "minister"}
    return words if words.isdisjoint({"deputy", "vice"}) else words | {"deputy", "vice"}


def _as_general(words: frozenset[str]) -> frozenset[str]:
    """Give the words of a title with what a secretary general and a director general are called with a hyphen."""
    return (
        words | {f"{word}-general" for word in words & {"director", "secretary"}}
        if "general" in words
        else words
    )


def _leads_the_same(title: str, shared: frozenset[str]) -> bool:
    """Say whether the holder of a title leads a body: "the leader of the union", of its secretary-general."""
    leads = any(not HEADS.isdisjoint(row.taken_up_by.split()) for row in nouns.title_rows(title))
    return leads and any(map(nouns.is_body_noun, shared))


def _of_no_country(title: str) -> bool:
    """Say whether a title names a body of several countries: "Arab League chief"."""
    return any(row.country is None for row in post_in(title).bodies)


@lru_cache(maxsize=4096)
def _head_the_same_body(title: str, epithet: str) -> bool:
    """Say whether both are the head of a body, whatever its head is called: "the ECB chief", of its president."""
    bodies = post_in(title).bodies & post_in(epithet).bodies
    return bool(bodies) and _is_head_of_body(title) and _is_head_of_body(epithet)


def _is_head_of_body(title: str) -> bool:
    """Say whether a title has no more than a body and the noun for its head: "Bundesbank chief", not "WHO envoy"."""
    own = (word for _, found, word in named_in(title.split()) if found is None)
    return " ".join(own).lower().removesuffix(" of the").removesuffix(" of") in _HEADS_IN_FULL


def _leads_field(title: str, wanted: frozenset[str]) -> bool:
    """Say whether the holder of a title has charge of a field: "the trade chief", of a trade minister."""
    in_charge = any(
        row.title.endswith(("commissioner", "minister", "secretary")) for row in nouns.title_rows(title)
    )
    return in_charge and not words_of(title).isdisjoint(wanted & SPECIFIC)


def _same_field(word: str) -> str:
    return SAME_FIELDS.get(word, word)


def is_full_form(person: Person, mention: Mention) -> bool:
    """Say whether an epithet is the full form of one of somebody's titles: that is learnt."""
    return any(_says_more(title, mention.title or "") for title in person.titles)


def _says_more(title: str, epithet: str) -> bool:
    """Say whether an epithet is the full form of a title that a headline made short.

    >>> _says_more("UN rights chief", "UN High Commissioner for Human Rights")
    True
    """
    heads = {row.title.rpartition(" ")[2] for row in nouns.title_rows(title)}
    if not any(not heads.isdisjoint(row.taken_up_by.split()) for row in nouns.title_rows(epithet)):
        return False
    shared = (telling_words(title) & telling_words(epithet)) - heads
    return any(known.organisation(word.upper()) is None for word in shared)


def _office(epithet: str) -> frozenset[str] | None:
    """Give the titles of the office that an epithet describes: "the head of state"."""
    low = epithet.lower()
    return next((frozenset(OFFICES[name].split("|")) for name in OFFICES if name in low), None)


#: What politicians are called by.
_POLITICIANS = frozenset({"politician", "lawmaker", "legislator", "leader"})


@lru_cache(maxsize=1024)
def is_politician(title: str) -> bool:
    """Say whether the holder of a title is a politician: a minister, a leader, an MP, and no professor."""
    return any(
        row.title in _POLITICIANS or not _POLITICIANS.isdisjoint(row.taken_up_by.split())
        for row in nouns.title_rows(title)
    )


def is_owned(mention: Mention) -> bool:
    """Say whether an epithet names somebody through another: "his deputy", "Ruiz's spokesman"."""
    words = mention.text.split()
    if words[0].lower() in ("his", "her", "their", "its", "my", "our"):
        return True
    return any(word.endswith(("'s", "’s")) and limits.part_of_name(word) for word in words[:3])


def is_telling(mention: Mention) -> bool:
    """Say whether an epithet tells enough of somebody who is never named: a country, a body, a post, whose it is."""
    told = mention.country or _stands_for(mention.title or "") or _tells_post(mention)
    if told and not of_a_region(mention.text):
        return True
    if is_owned(mention):
        return mention.text.split()[0].lower() not in POSSESSIVES or bool(
            nouns.title_rows(mention.title or "")
        )
    words = (mention.title or "").split()
    if any(
        word.endswith(_POSSESSIVE) and nouns.is_person_noun(spellings.bare(word).lower())
        for word in words[:-1]
    ):
        return True  # "the prime minister's spokesman"
    return any(
        spellings.bare(word) in _BODY_NOUNS or known.organisation(spellings.bare(word))
        for word in words
        if word[0].isupper()
    )


def _tells_post(mention: Mention) -> bool:
    """Say whether an epithet is of an office and its post: "the governor of Cusco", and nobody's past one.

    Not "the head of the department", which says no more than that there is one.
    """
    title = mention.title or ""
    if mention.kind != "person" or not nouns.title_rows(title) or not _PAST.isdisjoint(words_of(title)):
        return False
    post = post_in(title)
    return bool(post.bodies or post.places or post.names or post.nouns & ONE_IN_A_LAND)


def _stands_for(title: str) -> bool:
    """Say whether a title says for which country somebody speaks: "speaker for France"."""
    _, _, behind = title.partition(" for ")
    found = known.place(behind) if behind else None
    return found is not None and found.kind == "country"


def is_introduction(mention: Mention) -> bool:
    """Say whether an epithet can bring in somebody whose name comes later: "the country's envoy"."""
    first = mention.title.split()[0] if mention.title else ""
    return is_telling(mention) or (first.endswith(("'s", "’s")) and spellings.bare(first) in nouns.nouns())

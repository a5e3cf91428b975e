"""Reading a mention: what is left out of the phrase, before the rest of it is read (``noun_phrases``).

That are brackets, what a dash adds, the day on which something was said, and what else a minister is minister of.
"""

from __future__ import annotations

import re
from functools import lru_cache

from diplostmt.lexicon.name_words import PORTFOLIOS
from diplostmt.models import SourceForm
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.noun_phrases import read_phrase, without_determiners
from diplostmt.speakers.names.given import is_given_name, is_surname_he
from diplostmt.speakers.names.spellings import MONTH, bare
from diplostmt.speakers.names.titles import country_in

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


def source_form(mention: str) -> SourceForm:
    """Give the form of a mention: a name, an epithet, a pronoun, an organisation, and so on.

    >>> [source_form(m) for m in ("Ana Ruiz", "the diplomat", "she", "the ministry", "Oslo", "two officials")]
    ['name', 'epithet', 'pronoun', 'organisation', 'government', 'indefinite']
    """
    return read_mention(mention).form


# ---------------------------------------------------------------- what is left out


#: Where an initial and the surname are written together: "S.Holm", "Kh.Holm".
_GLUED = re.compile(r"(?<=\b[A-Z]\.)(?=[A-Z][a-z])|(?<=\b[A-Z][a-z]\.)(?=[A-Z][a-z]{2})")
#: The given name of a peer, which his title leaves out: "Lord (Angus) Holm".
_GIVEN = re.compile(r"(?<=\b(?:Lord|Lady) )\(([A-Z]\w{1,20})\) ")
#: Whom a delegate speaks for: "Ana Ruiz (Guatemala)".
_COUNTRY = re.compile(r"\(([A-Z][^()\[\]]{2,40})\)")
#: A bracket in a mention: an acronym, a party. It says nothing that the words before do not.
_BRACKETED = re.compile(r"(?<=\S) ?[(\[][^()\[\]]{1,60}(?:[)\]]|$)")
#: When and where something was said: "The Lima Post Tuesday in a signed commentary".
_DAY_AND_PLACE = re.compile(
    r"(?<=[^,]) (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:in|at) (?:an? |the |its |his |her ).*$"
)
#: When somebody spoke: "Envoy Ana Ruiz Wednesday night".
_TIME_OF_DAY = re.compile(
    r"(?<=[^,]) (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:afternoon|evening|morning|night)$"
)
_DATE = rf"(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})(?:,? \d{{4}})?"
#: On which date somebody spoke, and where: "Envoy Ana Ruiz [on 9 March in Oslo]", "[March 21, 2012] Ana Ruiz".
_ON_DATE = re.compile(rf"^(?:[Oo]n )?{_DATE},? (?=[A-Z])|(?<=[^,]) on {_DATE}(?: (?:in|at) .{{3,60}})?$")
#: What else somebody is minister of: "The Minister of Trade[, Ports and Lakes], Mr. Luis Soto".
_STYLED = re.compile(
    r"[^,]{3,80}(?P<rest>, [^,]{3,80}(?:, [^,]{3,80})?)(?=, (?:Mr|Mrs|Ms|Dr)\.? [A-Z][\w'’-]* [^,]{2,60}$)"
)
#: What somebody is minister of, where that is a list: "Minister for [Trade, Ports and] Lakes Lena Gruber".
_PORTFOLIOS = re.compile(
    r"(?:[\w’']{1,20} ){0,3}(?:Minister|Secretary|Commissioner) (?:of|for) "
    r"(?P<rest>[A-Z][^,]{2,40}(?:, [A-Z][^,]{2,40}){1,4}?,? and )(?=[A-Z])"
)
#: The same before the office: "[Trade, Industry and] Ports Minister Ana Ruiz".
_FIELDS = re.compile(
    r"(?:.{0,30} )?(?P<rest>(?P<first>[A-Z]\w{2,20})(?: (?:[A-Z]|and )\w{2,20}){0,3}"
    r"(?:, [A-Z]\w{2,20}(?: [A-Z]\w{2,20}){0,2}){1,4},? (?:and|&) )"
    r"(?=(?:[A-Z]\w{2,20} ){1,4}(?:Minister|Secretary|Commissioner)\b)"
)
#: What a dash adds to a mention: "the E3 — Britain, France and Germany".
_LISTED = re.compile(r"\s(?:—|–|--|-)\s(?P<behind>.*)$")


@lru_cache(maxsize=8192)
def _read_mention(text: str) -> Mention:
    """Read a mention, but for brackets; of these, the country of a delegate is kept."""
    phrase = " ".join(text.split())
    if "He " in phrase and (surname := _surname_he(phrase)):
        return surname
    if "." in phrase:
        phrase = _GLUED.sub(" ", phrase)
    if "(" in phrase or "[" in phrase:
        phrase = _GIVEN.sub(r"\1 ", phrase)
        bracketed = _COUNTRY.search(phrase)
        country = country_in(bracketed[1]) if bracketed else None
        mention = _read_bare(_BRACKETED.sub("", phrase))
        return mention._replace(country=mention.country or country) if mention.form == "name" else mention
    return _read_bare(phrase)


def _surname_he(phrase: str) -> Mention | None:
    """Read a name with the surname that looks like the pronoun, as one with another surname would be: "He Lifan"."""
    before, _, given = phrase.rpartition("He ")
    if (before and not before.endswith(" ")) or not is_surname_he("He", bare(given.partition(",")[0])):
        return None
    mention = _read_mention(f"{before}Hu {given}")
    return mention._replace(text=phrase, name=tuple("He" if word == "Hu" else word for word in mention.name))


def _read_bare(phrase: str) -> Mention:
    """Read a mention without the day, what it lists, and what else somebody is minister of."""
    if "day in " in phrase or "day at " in phrase:
        phrase = _DAY_AND_PLACE.sub("", phrase)
    if "day " in phrase:
        phrase = _TIME_OF_DAY.sub("", phrase)
    if dated := _ON_DATE.search(phrase) if any(map(str.isdigit, phrase)) else None:
        mention = _read_bare(phrase[: dated.start()] + phrase[dated.end() :])
        if mention.form == "name":
            return mention._replace(text=phrase)
    phrase = phrase.strip(' ,;:—–-"“”«»()[]')
    if "," in phrase and (styled := _STYLED.match(phrase)):
        phrase = phrase[: styled.start("rest")] + phrase[styled.end("rest") :]
    if (
        "," in phrase
        and (portfolios := _PORTFOLIOS.match(phrase))
        and (minister := _of_many(phrase, portfolios))
    ):
        return minister
    fields = _FIELDS.match(phrase) if ", " in phrase else None
    if fields and fields["first"].lower() in PORTFOLIOS and (minister := _of_many(phrase, fields)):
        return minister
    listed = _LISTED.search(phrase)
    if listed is None:
        return read_phrase(phrase)
    return _with_two_offices(phrase, listed) or read_phrase(phrase[: listed.start()])


def _with_two_offices(phrase: str, dash: re.Match[str]) -> Mention | None:
    """Read a name behind two offices that a dash joins: "Deputy Prime Minister – Foreign Minister Ana Ruiz"."""
    first, second = read_phrase(phrase[: dash.start()]), read_phrase(dash["behind"])
    if first.kind != "person" or first.name or second.form != "name" or not (first.title and second.title):
        return None
    return second._replace(text=phrase, title=f"{first.title} and {second.title}",
                           country=second.country or first.country)  # fmt: skip


def _of_many(phrase: str, portfolios: re.Match[str]) -> Mention | None:
    """Read a minister of many portfolios by the last of them, with all of them in the title.

    Not "Minister of Trade Ana Ruiz, Karl Borg and Omar Haddad", where a name stands before the end.
    """
    if any(
        read_phrase(item).name and is_given_name(item.split()[0]) for item in portfolios["rest"].split(", ")
    ):
        return None
    named = read_phrase(phrase[: portfolios.start("rest")] + phrase[portfolios.end("rest") :])
    at = phrase.find(named.name[0], portfolios.end()) if named.form == "name" else -1
    if at <= portfolios.end():
        return None
    title = phrase[:at].rstrip(" ,")
    words, _ = without_determiners(title.lower(), title.split())
    return named._replace(text=phrase, title=" ".join(words))

"""Who speaks and is no person: groups, documents, bodies and governments, by the short forms that an article uses.

"The ministry" takes up a body that has spoken, or one that the text names ("bodies" has the words for it); an
acronym stands for the name before it in brackets; a document speaks for itself, or for whoever issued it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import define, field

from diplostmt.lexicon.organisations import OrganisationRow
from diplostmt.models import Speaker
from diplostmt.outlets import find_outlet
from diplostmt.speakers.antecedents.discourse import Discourse, Utterance, Who
from diplostmt.speakers.antecedents.pronouns import he_or_she
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.names import given, known, nouns
from diplostmt.speakers.people.bodies import (
    bodies_called,
    is_party,
    issuer,
    ministries,
    named_in,
    spelled_by,
    spelled_out,
    takes_up,
)
from diplostmt.speakers.people.person import Person, genders_agree

#: A headline that says whose document the text is: "Statement by the ministry", "G7 Ministers' Statement on ...".
_DOCUMENT = re.compile(
    r"(?:^|['’]s? )(?:Joint |Press )?(?:Statement|Declaration|Communiqu[eé]|Comment|Message)\b", re.IGNORECASE
)
#: What a statement is about, behind whose it is; "on" behind a country or a name, as bodies have it in their own.
_TOPIC = re.compile(r" (?:concerning|following|on|regarding|with regard to) ")
#: Documents whose words are those of the person they come from: "Ruiz's statement".
_MESSAGES = frozenset(
    "answer communique declaration letter message note post reply response statement tweet".split()
)
#: How a document came out, behind its noun: "letter [seen by reporters]"; not "released by Ruiz's office".
_CAME_OUT = re.compile(
    r" (?:(?:obtained|seen)\b"
    r"|(?:addressed|filed|issued|posted|provided|published|released|sent)\b(?!.{0,90} (?:by|from) ))"
)
#: The day that a document is of: "[May 5] statement".
_OF_A_DAY = re.compile(
    r"^(?:Jan|Febr)uary \d{1,2} |^(?:March|April|May|June|July|August) \d{1,2} |^(?:Sept|Nov|Dec)ember \d{1,2} "
    r"|^October \d{1,2} "
)
#: Several by name: "Norway, Denmark and Chile".
_NAMES = re.compile(r"(?:(?:the )?[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,3}(?:, | and |$)){2,9}")
#: What several issue together, as it is brought in.
_JOINT = re.compile(
    r"\b(?:[Ii]n|[Ii]ssued|[Rr]eleased|[Aa]dopted|[Ss]igned|[Pp]ublished|agreed (?:on|to)) an? "
    r"((?:[a-z]{1,15} ){0,2}joint (?:statement|communiqu[eé]|declaration|letter|article|report))\b"
)
#: A document as it is brought in, and how far before "which" that may be.
_BROUGHT_IN = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Tt]his) ((?:[a-z-]{2,15} ){0,2}"
    r"(?:e-?mail|letter|memo|memorandum|note|post|tweet|report|statement|document|dossier|petition))\b(?!['’-])"
)
#: What a document goes on with that is told of nearer than what comes behind.
_TOLD_OF = re.compile(
    r" (?:about|addressed|by|dated|from|issued|made|obtained|of|on|posted|prepared|published|released|seen|sent|signed"
    r"|to|written)\b"
)
_JUST_BEFORE = 100
_CLAUSE_END = re.compile(r"[,.;:\n]")
#: What no person has: "In [its Monday story], Ruda Gora reported".
_ITS_STORY = re.compile(
    r"(?:(?:But|And|Yet) )?[Ii]n (?:its|their) (?:[\w'’-]{1,20} ){0,3}"
    r"(?:article|commentary|edition|editorial|issue|report|statement|story), "
)
#: How many characters before the utterance before a document can be brought in: "in a statement".
_JUST_ISSUED = 200
#: What a pronoun can own that speaks for its owner: "her office".
_OFFICES = frozenset({"office", "campaign", "team", "mission", "embassy", "administration"})
#: Who speaks for a body: "spokesman for the Commission", "Foreign Ministry spokeswoman".
_SPOKESMAN = re.compile(
    r"(?:.{0,20} )?spokes(?:man|woman|person) (?:for|of) (?P<for>.{2,80})"
    r"|(?P<of>.{2,80}?)(?:['’]s)? spokes(?:man|woman|person)"
)
#: What kind of outlet a noun takes up.
_OUTLETS_CALLED: Mapping[str | None, str] = {
    "agency": "agency",
    "broadcaster": "broadcaster",
    "channel": "broadcaster",
    "daily": "newspaper",
    "magazine": "magazine",
    "newspaper": "newspaper",
    "station": "broadcaster",
}
#: What is the country's reported from where no other is named before: "OSLO - ... the government said".
_AT_HOME = frozenset({"authorities", "cabinet", "government"})
#: How long an acronym is at most.
_LONGEST_ACRONYM = 5


@define(eq=False)
class Institutions:
    """Whom the mentions of groups, documents, bodies and governments mean; what the text is asked for is kept."""

    discourse: Discourse
    _acronyms: dict[str, Mention] | None = field(init=False, default=None)
    _ministries: list[tuple[int, Speaker]] | None = field(init=False, default=None)
    _bodies: dict[str, list[tuple[int, OrganisationRow]]] = field(init=False, factory=dict)
    _halves: dict[str, Speaker | None] = field(init=False, factory=dict)
    _authors: dict[str, Speaker] = field(init=False, factory=dict)

    def spoken_for(self, person: Person) -> Speaker | None:
        """Give the body whose spokesman somebody is: "A spokesman for [the Commission] said ... It has called"."""
        told = _SPOKESMAN.fullmatch(person.title or person.label or "")
        owner = read_mention(told["for"] or told["of"]) if told else None
        return self.discourse.bodies.speaker(owner) if owner and owner.body else None

    # ------------------------------------------------------------ groups and documents

    def group(self, here: Utterance, mention: Mention) -> Speaker:
        """Give several together: "the lawyers" are those of whom the text has told more, "Holm's lawyers"."""
        group = self.discourse.bodies.group(mention)
        if not mention.definite or " " in group.name:
            return group
        for who in self.discourse.everything_before(here):
            if isinstance(who, Speaker) and who.kind == "group" and _ends_with(who.name, group.name):
                return who
        return group

    def document(self, here: Utterance, mention: Mention) -> Who | None:
        """Give the document, or whoever issued it: by its name, or as the text has just said "in a statement"."""
        name = _without_circumstance(mention.title or mention.text, mention.head or "")
        owner = issuer(name)
        if owner and owner.body:
            return self.discourse.bodies.speaker(owner)
        if owner and mention.head in _MESSAGES:
            if owner.kind == "organisation" and (body := self.body(here, owner)):
                return body
            if owner.kind == "group" and _NAMES.fullmatch(owner.text):
                return self.discourse.bodies.group(owner)
            if owner.name:
                return self.discourse.cast.named(owner, here.at)
        previous = self.discourse.previous(here)
        if mention.head and mention.definite and previous and previous.who:
            between = self.discourse.text[max(0, previous.start - _JUST_ISSUED) : here.at]
            if re.search(rf"\bin an? (?:\w+ ){{0,3}}{re.escape(mention.head)}\b", between):
                return previous.who
        return Speaker(name, "document", None, mention.country)

    def joint_document(self, here: Utterance) -> Who | None:
        """Give what "it" means behind what several issued: "In [a joint statement], the ministers ... It said"."""
        discourse = self.discourse
        opening = next(iter(discourse.narration.sentences_back(here.start)), None)
        brought_in = _JOINT.search(discourse.text, opening, here.start) if opening is not None else None
        if brought_in is None or opening is None:
            return None
        subject = next(discourse.subjects.between(opening, here.start), None)
        if isinstance(subject, Speaker) and subject.kind in ("organisation", "government"):
            return None
        return self.document(here, read_mention("the " + brought_in[1]))

    def document_before(self, at: int) -> Speaker | None:
        """Give the document that stands before "which": "[an email] sent by Ana Ruiz on June 21 which said".

        Declines one that has a verb of its own: "A report was denied by the ministry, which said".
        """
        text = self.discourse.text
        *_, before = [None, *_BROUGHT_IN.finditer(text, max(0, at - _JUST_BEFORE), at)]
        if before is None or _CLAUSE_END.search(text, before.end(), at):
            return None
        if before.end() < at and _TOLD_OF.match(text, before.end()) is None:
            return None
        return Speaker(before[1], "document", None, None)

    def only_document(self, here: Utterance) -> Speaker | None:
        """Give the only document of the sentence and the one before: "He wrote [a memo]. It warned"."""
        discourse = self.discourse
        opening = next(iter(discourse.narration.sentences_back(here.at)), None)
        if opening is None or discourse.narration.is_silent(opening):
            return None
        found = {match[1] for match in _BROUGHT_IN.finditer(discourse.text, opening, here.at)}
        return Speaker(found.pop(), "document", None, None) if len(found) == 1 else None

    def issuer_of_article(self) -> Who | None:
        """Give whose text the article is, if its headline says so: "Statement by the Ministry of Foreign Affairs"."""
        blocks = self.discourse.article.blocks
        headline = next((block for block in blocks if block.kind == "headline"), None)
        if headline is None or not _DOCUMENT.search(headline.text):
            return None
        owner = issuer(_without_topic(headline.text))
        if owner is None or (owner.kind == "organisation" and not owner.body):
            return None
        if owner.name:
            return self.discourse.cast.named(owner, headline.start)
        return self.discourse.bodies.speaker(owner) if owner.body else self.discourse.bodies.group(owner)

    # ------------------------------------------------------------ bodies and governments

    def body(self, here: Utterance, mention: Mention) -> Who | None:
        """Give the body or government of a name or a short form; or the person who has its name: "Jordan said"."""
        person = self.discourse.cast.namesake(mention, here.at)
        if person:
            return person
        of_land = mention.head == "ministry" and known.place((mention.body or "").rpartition(" ")[0])
        if mention.kind == "organisation" and (mention.body is None or mention.country is None or of_land):
            taken_up = self._taken_up(here, mention)
            if taken_up:
                return taken_up
        in_full = self.acronym(mention)
        if in_full:
            return in_full
        if mention.body:
            return self.discourse.bodies.speaker(mention)
        if mention.kind == "government":
            return self._government(here, mention) if mention.definite else None  # nobody: "each side"
        return (
            self._somebodys_office(here, mention) or self._proper_body(here, mention) or _ministry_of(mention)
        )

    def _taken_up(self, here: Utterance, mention: Mention) -> Speaker | None:
        """Give the organisation that a short form takes up: "the ministry", "the agency"."""
        short: Speaker | None = None
        for who in self.discourse.everything_before(here):
            if isinstance(who, Speaker) and who.kind == "organisation" and takes_up(who.name, mention):
                if mention.head != "ministry" or who.country:
                    return who
                short = short or who  # "the Foreign Ministry", below "the Malian Foreign Ministry"
            if isinstance(who, Speaker) and mention.head == "party" and is_party(who, mention):
                return who
        text, noun = self.discourse.text, mention.head or ""
        if self._ministries is None:
            self._ministries = ministries(text)
        if noun not in self._bodies:
            self._bodies[noun] = bodies_called(noun, text)
        named = named_in(self._bodies[noun], self._ministries, mention, here.at)
        return named or short or self._outlet(here, mention)

    def _outlet(self, here: Utterance, mention: Mention) -> Speaker | None:
        """Give the last outlet before that is called so: "IRNA reported ... [The agency] added"."""
        if mention.title not in _OUTLETS_CALLED or not mention.definite:
            return None
        for who in self.discourse.everything_before(here):
            if not isinstance(who, Speaker) or who.kind != "organisation":
                continue
            outlet = find_outlet(who.name)
            if outlet and outlet.kind == _OUTLETS_CALLED[mention.title]:
                return who
        return None

    def _government(self, here: Utterance, mention: Mention) -> Speaker | None:
        """Give the government of a name, "the Holm administration", or the last one before: "the authorities"."""
        several = mention.text.lower() == "authorities"
        if not several and mention.title and any(word[0].isupper() for word in mention.title.split()):
            return Speaker(mention.title, "government", None, None)
        for who in self.discourse.everything_before(here):
            if isinstance(who, Speaker) and who.kind == "government":
                return who
        home = self.discourse.bodies.at_home() if mention.head in _AT_HOME else None
        return home or (Speaker("authorities", "group", None, None) if several else None)

    def _somebodys_office(self, here: Utterance, mention: Mention) -> Speaker | None:
        """Give the office of the one before, or of whom the words tell: "Ruiz would go, [her office] said"."""
        whose = read_mention(mention.text.split()[0])
        if not whose.gender or mention.head not in _OFFICES:
            return None
        told_of = self.discourse.subjects.named_at(here.start, here.at) if here.start < here.at else None
        known = told_of and genders_agree(told_of.gender, whose.gender)
        owner = told_of if known else he_or_she(self.discourse, here, whose.gender)
        if owner is None:
            return None
        return Speaker(f"{owner.speaker().name}'s {mention.title}", "organisation", None, owner.country)

    def _proper_body(self, here: Utterance, mention: Mention) -> Speaker | None:
        """Give the body whose name is one word with a capital in running text: "the Presidency"."""
        word = mention.title or ""
        proper = word[:1].isupper() and word.isalpha() and not self.discourse.narration.in_heading(here.at)
        return Speaker(word, "organisation", None, mention.country) if proper else None

    # ------------------------------------------------------------ short names

    def acronym(self, mention: Mention) -> Speaker | None:
        """Give the body whose name the text gives before an acronym in brackets, or that an acronym spells."""
        word = mention.body or " ".join(mention.name)
        if not word.isupper():
            return None
        if self._acronyms is None:
            self._acronyms = spelled_out(self.discourse.text)
        if word not in self._acronyms and len(word) > 2:
            named = spelled_by(word, self.discourse.text)
            if named:
                self._acronyms[word] = named
        named = self._acronyms.get(word)
        return self.discourse.bodies.speaker(named) if named else None

    def unknown_acronym(self, mention: Mention) -> Speaker | None:
        """Give the body that a short word in capitals names, where the text has no such name: "Talks to go on: MEA"."""
        word = mention.name[0]
        acronym = mention.text.isupper() and len(mention.name) == 1 and 1 < len(word) <= _LONGEST_ACRONYM
        if not acronym or self.discourse.cast.family(word.title()):
            return None
        return Speaker(word, "organisation", None, mention.country)

    def author_of_its_own(self, here: Utterance, mention: Mention) -> Speaker | None:
        """Give the paper or body of a name that no list has, by "its": "In [its] Monday story, Ruda Gora reported"."""
        text, name = self.discourse.text, " ".join(mention.name)
        if name in self._authors:
            return self._authors[name]
        by_its_own = mention.text.removeprefix("the ").removeprefix(
            "The "
        ) == name and not given.is_given_name(mention.name[0])
        opening = self.discourse.narration.opening_before(here.at) if by_its_own else here.at
        if not by_its_own or not _ITS_STORY.fullmatch(text, opening, here.at):
            return None
        self._authors[name] = Speaker(name, "organisation", None, None)
        return self._authors[name]

    def half_of_a_country(self, mention: Mention) -> Speaker | None:
        """Give the country that "the North" or "the South" is short for, where the text names it: "North Korea"."""
        half = (mention.head or "").title()
        if half not in self._halves:
            named = re.search(rf"\b{half} [A-Z][a-z]{{3,20}}", self.discourse.text)
            country = known.place(named.group()) if named else None
            whole = read_mention(country.name) if country and country.kind == "country" else None
            self._halves[half] = self.discourse.bodies.speaker(whole) if whole else None
        return self._halves[half] if mention.definite else None


def _without_topic(headline: str) -> str:
    """Leave out what a statement is about: "Statement by the Foreign Ministers of Peru and Chile[ on the Strait]".

    Not what a body or an office is for: "Statement by the Committee on Ports".
    """
    for number, topic in enumerate(_TOPIC.finditer(headline)):
        before = headline[: topic.start()].rpartition(" ")[2]
        office = nouns.is_body_noun(before.lower()) or nouns.is_title_word(before.lower())
        named = known.place(before) is not None or (before[:1].isupper() and not office)
        if number or named or topic[0] != " on ":
            return headline[: topic.start()]
    return headline


def _ministry_of(mention: Mention) -> Speaker | None:
    """Give a ministry of no country that the text tells: "the foreign ministry", as in capitals; not "the ministry"."""
    if mention.head != "ministry" or " " not in (mention.title or "") or not mention.definite:
        return None
    whole = read_mention((mention.title or "").title().replace(" Of ", " of ").replace(" And ", " and "))
    return Speaker(whole.body, "organisation", None, None) if whole.body else None


def _without_circumstance(name: str, noun: str) -> str:
    """Give what a document is called, without its day and how it came out: "[ministry statement] issued on Monday"."""
    name = _OF_A_DAY.sub("", name)
    behind = name.find(f"{noun} ") + len(noun)
    return name[:behind] if behind >= len(noun) > 0 and _CAME_OUT.match(name, behind) else name


def _ends_with(name: str, short: str) -> bool:
    """Say whether a name ends with a shorter one, whatever the capitals."""
    return name.lower().endswith(short.lower())

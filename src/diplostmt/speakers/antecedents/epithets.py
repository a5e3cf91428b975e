"""Whom an epithet means: "the minister", "the envoy of Norway", "his Chinese counterpart", "a senior official".

First the people before it are asked, whether the title fits (``fitting``), then those whom the text names later
(``introductions``). Where two fit equally well, nobody is meant; where none does, an epithet that tells enough
describes a speaker of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from attrs import define

from diplostmt.lexicon.epithets import (
    CAMPAIGNERS,
    DESCRIBING,
    FOR_ANYBODY,
    HELD_BY_ONE,
    RUNNING,
    SPECIFIC,
    STYLES,
)
from diplostmt.lexicon.function_words import POSSESSIVES
from diplostmt.lexicon.name_words import PORTFOLIOS
from diplostmt.lexicon.titles import HONORIFICS
from diplostmt.models import Speaker
from diplostmt.places.finding import find_places
from diplostmt.speakers.antecedents.discourse import JUST_NOW, Discourse, Utterance, Who
from diplostmt.speakers.antecedents.fitting import (
    COUNTERPART,
    OTHER_RANKS,
    agree,
    fits,
    is_full_form,
    is_loose,
    is_owned,
    is_politician,
    is_telling,
    of_a_region,
    takes,
    telling_words,
)
from diplostmt.speakers.antecedents.introductions import Introductions
from diplostmt.speakers.antecedents.pronouns import he_or_she
from diplostmt.speakers.antecedents.ranks import guest, is_below, of_rank, one_left, speaking_holder
from diplostmt.speakers.antecedents.relatives import leader_of_owned, named_relative
from diplostmt.speakers.antecedents.seats import of_a_seat
from diplostmt.speakers.mentions.described import NATIONAL, adjectives
from diplostmt.speakers.mentions.mention import Mention, is_headline_style
from diplostmt.speakers.mentions.runs import whole_words
from diplostmt.speakers.names.posts import are_apart
from diplostmt.speakers.names.titles import words_of
from diplostmt.speakers.people.person import Person

#: Short for an office in Nairobi and for a party elsewhere: "the PS", "the DP".
_OFFICE_OR_PARTY = ("PS", "CS", "DP", "CM", "AG")
#: Whose an office is that was just named: "that [country's] envoy".
_THAT_COUNTRY = ("country's", "country’s", "nation's", "nation’s")
#: What tells that somebody is not named.
_ANONYMOUS = re.compile(
    r",? (?:who |speaking )?(?:[a-z]+ ){0,3}(?:not to be (?:named|identified|quoted)|to be (?:named|identified)"
    r"|(?:condition of |requested |for )?anonymity|to remain anonymous)\b"
)
#: Offices by which somebody is called whom the text gives no title.
_OFFICES_OF_ONE = HELD_BY_ONE - FOR_ANYBODY
#: How far back another of an office is looked for, and what tells that it is another: "[the minister] of ports".
_TOLD_BEFORE = 1200
_OF_ANOTHER = re.compile(r"(?<![Tt]he )\w+|\w+ (?:(?:of|for|to|in|at)\b|[A-Z])")
#: What a foreign minister is called, and other diplomats less often.
_TOP_DIPLOMAT = frozenset({"top", "diplomat"})
#: What every land has: "President of the Republic".
_OF_ANY_LAND = frozenset({"government", "ministers", "nation", "republic", "state"})
#: A title that says whose it is: "representative of the Frente Polisario".
_OF_SOMETHING = re.compile(r"\bof (?:the )?([A-Z]\w*)")


@define(eq=False)
class Epithets:
    """Whom the epithets of an article mean."""

    discourse: Discourse
    introductions: Introductions

    def meant(self, here: Utterance, mention: Mention) -> Who | None:
        """Give whom an epithet takes up or brings in, or else the one it describes."""
        if mention.text.istitle():
            namesake = self.discourse.cast.namesake(mention, here.at)
            if namesake:
                return namesake  # "Son", of Bui Thanh Son
        if mention.head in STYLES:
            return he_or_she(self.discourse, here, mention.gender)
        if mention.head in HONORIFICS and (mention.title or "").lower() == mention.head:
            address = mention.head.title()  # "the baroness", of Baroness Holm
            people = self.discourse.people_before(here)
            return next((p for p in people if self.discourse.cast.is_addressed(p, address)), None)
        if self._is_anonymous(here):
            return self._nameless(here, mention)
        if mention.head == NATIONAL:
            return self._of_country(here, mention)
        person = self._counterpart(here, mention) if mention.head in COUNTERPART else None
        if person:
            return person
        owned = mention.definite and is_owned(mention)
        if owned:
            person = self.introductions.of_somebody(here, mention) or named_relative(
                self.discourse, here, mention
            )
        elif mention.definite:
            before = of_a_seat(self.discourse, here, mention) or self._taken_up(here, mention)
            before = guest(self.discourse, here, mention) or of_rank(self.discourse, here, mention, before)
            speaking = speaking_holder(self.discourse, here, mention, before) if before else None
            if speaking:
                return speaking
            if before and self._is_one_of_two(here, before, mention):
                return None
            person = self._by_office(here, mention, before) or one_left(self.discourse, here, mention)
        if person:
            return person
        if mention.text[-2:] in _OFFICE_OR_PARTY:
            return Speaker(mention.text[-2:], "organisation", None, None)
        person = self._still_speaking(here, mention) if mention.definite and not owned else None
        person = person or self._named_below(here, mention)
        abroad = self._of_that_country(here, mention) if person is None else None
        return self.meant(here, abroad) if abroad else person or self.described(here, mention)

    def described(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the one whom an epithet describes, if it tells enough: "a diplomat", "the envoy of Norway"."""
        if mention.definite and not is_telling(mention):
            return None
        if mention.kind is None and mention.text.partition(" ")[0].lower() in POSSESSIVES:
            return None  # "her reaction to Ruiz's recent"
        return self.discourse.unnamed.described(mention, here.at)

    def by_title(self, mention: Mention, at: int) -> Person | None:
        """Give the only person before a position whose title fits an epithet that opens a sentence.

        Where nobody fits, and the epithet says of which country, it is somebody without a name: "[Peru's envoy] left".
        """
        discourse = self.discourse
        fit = {person: fits(person, mention) for person in discourse.people_around(at) if person.at < at}
        if mention.country and not any(fit.values()) and not discourse.narration.in_heading(at):
            return discourse.unnamed.described(mention, at)
        known = [person for person, how in fit.items() if how >= 2]
        if len(known) > 1:
            known = [person for person in known if not is_below(person, mention)]
        return known[0] if len(known) == 1 else None

    def _by_office(self, here: Utterance, mention: Mention, before: Person | None) -> Person | None:
        """Give the person of an office: somebody unnamed brought in since, the one before, or one named later."""
        unnamed = self._unnamed(here, mention)
        if (
            unnamed
            and before
            and unnamed.at < self.introductions.below_heads()
            and fits(before, mention) >= 2
        ):
            return before  # "An envoy says", in a deck
        titled = before is not None and fits(before, mention) >= 2 and _is_called(before, mention)
        named = self._turned_out(unnamed, here, mention) if unnamed else None
        if named:
            return named
        if unnamed and not (before and titled and self.discourse.is_named(before, unnamed.at, here.at)):
            return unnamed
        if before and before.label:
            before = self._turned_out(before, here, mention) or before
        person = before or self.introductions.ahead(here, mention) or self._unplaced(here, mention)
        person = person or leader_of_owned(self.discourse, here, mention)
        if person and is_full_form(person, mention):
            person.learn(mention)
        elif person and not person.titles and person.at > here.at:
            person.introduce(mention)
        return person

    def _turned_out(self, unnamed: Person, here: Utterance, mention: Mention) -> Person | None:
        """Give the only one named since with all that somebody without a name was called: "A port spokesman" first.

        Then "Oslo port spokesman Lars Holm", and last "the spokesman".
        """
        label = words_of(unnamed.label or "")
        fit = {
            person.name: person
            for person in self.discourse.people_around(here.at)
            if not person.label and unnamed.at < person.at < here.at
            if agree(person, mention) and any(label <= words_of(title) for title in person.titles)
        }
        return next(iter(fit.values())) if len(fit) == 1 and len(label) > 1 else None

    def _named_below(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the person whom running text names directly below, without saying again what he is."""
        if not mention.definite or is_headline_style(mention):
            return None
        introductions = self.introductions
        person = introductions.below(here, mention) if here.opens else None
        if person is None and is_telling(mention):
            person = introductions.at_once(here, mention)
        if person is None and (is_telling(mention) or mention.head in HELD_BY_ONE | {"minister"}):
            person = introductions.after_words(here, mention)
        if person:
            person.introduce(mention)
        return person

    def _of_that_country(self, here: Utterance, mention: Mention) -> Mention | None:
        """Read "that country's envoy" as that of the only country named in the sentence before and since."""
        owner, _, office = (mention.title or "").partition(" ")
        if owner not in _THAT_COUNTRY or mention.country:
            return None
        narration = self.discourse.narration
        opening = next(iter(narration.sentences_back(here.at)), 0)
        near = find_places(self.discourse.text[max(opening, here.at - JUST_NOW) : here.at])
        countries = {place.country for place in near if place.country}
        if len(countries) != 1:
            return None
        (country,) = countries
        return mention._replace(title=f"{adjectives().get(country, '')} {office}".strip(), country=country)

    # ------------------------------------------------------------ looking back

    def _taken_up(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the person before an epithet whom it fits, by title or as the last person named.

        Whoever has its noun in his title comes before those who are only called so: "the analyst", of no professor.
        """
        weak: Person | None = None
        titled: Person | None = None
        settled = False
        everybody: set[Person] = set()
        loose, best = is_loose(mention), 3 if len(telling_words(mention.title or "")) > 1 else 2
        for n, person in enumerate(self.discourse.people_before(here)):
            everybody.add(person)
            fit = fits(person, mention)
            if fit == 3:
                return person
            exact = _is_of_rank(person, mention)
            if fit == 2 and (titled is None or (exact and not settled and not person.label)):
                titled = weak if weak and person.label else person  # "a lawmaker", named since
                again = n == 0 and self.discourse.is_in_paragraph_of_previous(here)
                settled = exact or person.label is not None or (again and not _is_called(person, mention))
            if titled and settled and best == 2:
                return titled
            if fit == 1 and loose and weak is None and n < 2 and not self._is_foreign_to(person, mention):
                weak = person
                if n == 0 and self.discourse.is_in_paragraph_of_previous(here):
                    return weak  # "Ruiz said ... The politician added"
        if titled:
            return titled
        named = [p for p in self.discourse.cast.named_before(here.at) if fits(p, mention) >= 2]
        before = max(named, key=lambda p: fits(p, mention), default=weak)
        return before or _only_one(everybody, mention) or self._called_by_surname(here, mention, everybody)

    def _called_by_surname(
        self, here: Utterance, mention: Mention, people: Collection[Person]
    ) -> Person | None:
        """Give whom the text calls by his surname alone, where all others hold other offices: "the president".

        Not where another of that office has been told of: "Holm left. The president of the port was away".
        """
        head = mention.head or ""
        able = [person for person in people if not person.titles or fits(person, mention)]
        if head not in _OFFICES_OF_ONE or len(able) != 1 or not agree(able[0], mention):
            return None
        (only,) = able
        told = self.discourse.text[max(0, here.at - _TOLD_BEFORE) : here.at]
        another = any(_OF_ANOTHER.match(told, at) for at in whole_words(told.lower(), head))
        surname = len(only.name) == 1 and not only.name[0].isupper() and not only.titles
        return only if surname and not another else None

    def _is_foreign_to(self, person: Person, mention: Mention) -> bool:
        """Say whether an office without a country is the home country's, and an epithet speaks of another's."""
        abroad = mention.country and self.discourse.home and mention.country not in self.discourse.home
        return bool(abroad and person.country is None and person.titles)

    def _is_one_of_two(self, here: Utterance, person: Person, mention: Mention) -> bool:
        """Say whether somebody of the same office in another country was just named, too: "the president"."""
        if mention.country or not person.country or mention.head not in words_of(person.title or ""):
            return False
        return any(
            other.country not in (None, person.country)
            and mention.head in words_of(other.title or "")
            and fits(other, mention) >= 2
            and self.discourse.is_named(other, max(0, here.at - JUST_NOW), here.at)
            for other in self.discourse.known_people()
        )

    def _unnamed(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the last person brought in without a name whom an epithet fits: "a diplomat" before."""
        words = words_of(mention.title or "")
        return self.discourse.unnamed.taken_up(mention.head or "", words, here.at)

    def _still_speaking(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the one who speaks in a paragraph, where an epithet tells what else he is: "the East Coast MP"."""
        person = next(self.discourse.people_before(here), None)
        if person is None or person.label or mention.head not in DESCRIBING or not agree(person, mention):
            return None
        text = self.discourse.text
        paragraph = text.rfind("\n", 0, here.at) + 1
        spoken = text.rfind(person.name[-1], paragraph, here.at)
        return person if spoken >= 0 and not self.discourse.narration.inside_quotation(spoken) else None

    def _is_anonymous(self, here: Utterance) -> bool:
        """Say whether words behind an epithet tell that nobody is named: "the envoy, who asked not to be named"."""
        source = here.attribution.source
        return source is not None and _ANONYMOUS.match(self.discourse.text, source.end) is not None

    def _nameless(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the last one brought in without a name by the noun of an epithet: "An MP ... [the Green MP] said"."""
        head = mention.head or ""
        people = (person for person in self.discourse.people_before(here) if person.label)
        before = (person for person in people if head in words_of(person.label or ""))
        taken_up = self.discourse.unnamed.taken_up(head, {head}, here.at)
        return next(before, None) or taken_up or self.described(here, mention)

    # ------------------------------------------------------------ the only one

    def _counterpart(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the only person of a country: "his Chinese counterpart"."""
        people = self.discourse.people_around(here.at).union(self.discourse.people_before(here))
        fit = [
            person
            for person in people
            if person.country and person.country == mention.country and person.titles
        ]
        return fit[0] if len(fit) == 1 else None

    def _of_country(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the only person of a country, or who has just spoken: "[the Peruvian], who left".

        Also the only person so far, of whom nobody has told the country.
        """
        before = list(self.discourse.people_before(here))
        people = self.discourse.people_around(here.at).union(before)
        able = [person for person in people if agree(person, mention) and person.at < here.at]
        fit = [person for person in able if person.country]
        if len(fit) > 1:
            return before[0] if before and before[0] in fit else None
        if fit or len(people) == len(able) == 1:
            only = (fit or able)[0]
            only.country = mention.country
            return only
        return self.described(here, mention)

    def _unplaced(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the only person so far without a country whose title fits: "Envoy Ruiz", "the Chilean envoy"."""
        home = self.discourse.home
        people = self.discourse.people_around(here.at)
        if (
            not mention.country
            or (home and mention.country not in home)
            or of_a_region(mention.text)
            or any(person.country == mention.country and fits(person, mention) for person in people)
        ):
            return None
        fit = [
            person
            for person in people
            if not person.country
            and not person.label
            and not any(map(_says_whose, person.titles))
            and agree(person, mention)
            and any(takes(title, mention.head or "", mention.title or "") for title in person.titles)
        ]
        if len(fit) != 1:
            return None
        brought_in = fit[0].at > here.at or _says_whose(mention.title or "")
        if (
            brought_in
            and self.introductions.is_of_abroad(here, mention)
            and not self._is_only_land(fit[0], here)
        ):
            return None  # "The envoy of Kenya said A. Ambassador Ruiz said B"
        fit[0].country = mention.country
        return fit[0]

    def _is_only_land(self, person: Person, here: Utterance) -> bool:
        """Say whether somebody is named before an epithet in an article that tells of one country, and from none."""
        return person.at < here.at and not self.discourse.home and len(self.discourse.bodies.countries()) == 1


def _is_called(person: Person, mention: Mention) -> bool:
    """Say whether the noun of an epithet is in a title of somebody: "the official", of a senior official."""
    return any(mention.head in words_of(title) for title in person.titles)


def _is_of_rank(person: Person, mention: Mention) -> bool:
    """Say whether the noun of an epithet is in a title of somebody, without another rank: of no premier."""
    wanted, head = words_of(mention.title or ""), mention.head
    if wanted >= _TOP_DIPLOMAT:
        return any(takes(title, "head", "head of diplomacy") for title in person.titles)
    others = OTHER_RANKS - wanted
    return any(head in (words := words_of(title)) and others.isdisjoint(words) for title in person.titles)


def _only_one(people: Collection[Person], mention: Mention) -> Person | None:
    """Give the only person so far, where an epithet takes up anybody: "the expert"; "the activist", of no minister."""
    only = next(iter(people), None)
    if only is None or len(people) > 1 or not agree(only, mention) or _holds_another(only, mention):
        return None
    if mention.head in FOR_ANYBODY:
        return only if SPECIFIC.isdisjoint(words_of(mention.title or "")) else None  # "the Deputy Speaker"
    if mention.head in RUNNING and not mention.country:
        return only if not only.titles or any(map(is_politician, only.titles)) else None
    return only if mention.head in CAMPAIGNERS and not only.titles else None


def _holds_another(person: Person, mention: Mention) -> bool:
    """Say whether an office is not somebody's by a title: "the head", of a deputy; "the IMF chief", of a minister."""
    epithet = mention.title or ""
    return any(mention.head in words_of(title) or are_apart(title, epithet) for title in person.titles)


def _says_whose(title: str) -> bool:
    """Say whether a title says whose it is: "envoy of the Frente Polisario", not "Minister of Foreign Affairs"."""
    return any(word.lower() not in PORTFOLIOS | _OF_ANY_LAND for word in _OF_SOMETHING.findall(title))

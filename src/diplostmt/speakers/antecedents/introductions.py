"""Epithets that stand before the name: "Norway's envoy has said ... [Ana Ruiz] noted".

A headline and the first lines tell of somebody by the office, and the text below gives the name; further down, a
sentence may do so for the next one. Whoever comes later with a title that fits is meant; a name that comes without
any title is that of somebody introduced before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define

from diplostmt.speakers.antecedents.discourse import Discourse, Utterance
from diplostmt.speakers.antecedents.fitting import (
    agree,
    can_be_short_for,
    fits,
    is_introduction,
    is_loose,
    takes,
)
from diplostmt.speakers.mentions.mention import Mention, is_headline_style
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.names import nouns
from diplostmt.speakers.names.titles import without_address, words_of
from diplostmt.speakers.people.appositions import title_before
from diplostmt.speakers.people.person import Person
from diplostmt.speakers.people.subject_phrases import phrase_at

#: How many utterances ahead an epithet of the opening lines finds its name, and how many any other.
_FAR = 31
_NEAR = 2
#: How many utterances below its first lines a text names who they were, and within how many characters.
_NEXT_LINES = 3
_JUST_BELOW = 300
_FAR_BELOW = 600
#: Within how many characters below a headline the first sentences name who is in it.
_LEAD = 500
#: What opens the lines that name whoever spoke in those before, and what closes them.
_SPEAKING = re.compile(
    r"(?:Speaking|Addressing|Talking|Briefing|Answering|Replying|Testifying|Giving evidence|In an (?:interview|address)"
    r"|In (?:remarks|comments)) [^\n]{1,300},\s"
)
_REMARKS = re.compile(
    r"[^,.;:\n]{3,60}(?:,[^,.;:\n]{3,90},)? (?:made|gave) (?:the|these|his|her|this) "
    r"(?:remarks?|comments?|statements?|announcement|assessment|warning|appeal|call)\b"
)
#: What somebody does below lines in which he has spoken: "Ana Ruiz [was speaking] at a forum".
_WAS_SPEAKING = re.compile(
    r" (?:is|was|has been|had been) (?:addressing|answering|briefing|replying|responding|speaking|talking|testifying)\b"
)
#: What tells who is named next: "The envoy of Peru, [Ana Ruiz]"; and what tells who has just been named.
_BROUGHT_IN = re.compile(r"(?:\n|[.!?”\"]\s)(?:The|An?|Its|His|Her)\s[^.,;:\n]{3,140},\s$")
_LONGEST_LEAD = 160
#: Who speaks for somebody in office, and is mostly never named: "the prime minister's spokesman".
_OF_AN_OFFICE = re.compile(r".{2,60}['’]s (?:[a-z]+ ){0,2}spokes(?:man|woman|person)$")
_DESCRIPTION = re.compile(r",\s(?:an?|the|one of)\s")


@define(eq=False)
class Introductions:
    """Whom an epithet brings in before the text names him."""

    discourse: Discourse

    def ahead(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the person named after an epithet: with a title that fits, or in the opening lines with none.

        In a headline, an epithet means the one who is left.
        """
        headline = is_headline_style(mention)
        fit: dict[Person, int] = {}
        for other in self._later(here, mention):
            person = other.who
            if isinstance(person, Person) and (person.label is None or headline):
                if self._is_in_one_sentence(here, other):
                    continue
                fit[person] = fit.get(person) or fits(person, mention)
                if fit[person] >= 2:
                    return person
        introduced = self._bare(here, mention) or (self._in_lead(here, mention) if headline else None)
        if introduced:
            return introduced
        weak = [person for person in fit if fit[person]]
        if not here.opens or not weak or mention.kind != "person":
            return None
        office = headline and (mention.head or "").removeprefix("ex-") in nouns.nouns()
        only = office and len(weak) == 1 and weak[0].at > here.at
        loose = is_loose(mention) and (not mention.country or weak[0].country is not None)
        return weak[0] if only or loose else None

    def _in_lead(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the only one whom the first sentences name with the office of a headline, whoever speaks in them.

        "Norwegian minister slams ban ¶ Norwegian Minister Ana Ruiz has left the talks"; not where two ministers met.
        """
        below = max(self._below_headline(), self.below_heads())
        if here.start >= below:
            return None
        text, narration = self.discourse.text, self.discourse.narration
        named = self.discourse.cast.names_between(below, min(len(text), below + _LEAD))
        people = {
            person
            for at, name in named
            if len(name) > 1 and not narration.is_silent(at)
            if (person := self.discourse.cast.known(read_mention(" ".join(name)), at))
        }
        fit = [person for person in people if fits(person, mention) >= 2]
        return fit[0] if len(fit) == 1 else None

    def _later(self, here: Utterance, mention: Mention) -> Sequence[Utterance]:
        """Give the utterances in which somebody may speak whom an epithet tells of before."""
        if here.opens:
            return self.discourse.after(here, _FAR)
        if is_loose(mention):
            return ()  # "the diplomat" takes up somebody
        return self.discourse.after(here, _FAR if is_headline_style(mention) else _NEAR)

    def of_somebody(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the person named after an epithet that says whose: "her spokesman" ... "spokesman Ian Holm"."""
        for other in self.discourse.after(here, 1):
            person = other.who
            if isinstance(person, Person) and person.at > here.at and fits(person, mention) >= 2:
                return person
        return self._bare(here, mention)

    def below(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the person whom the opening lines tell of without a name, and whom the next lines name.

        "A senior official said ... ¶ Ana Ruiz made the remarks at a forum", "¶ Speaking to reporters, Ana Ruiz said";
        or somebody who comes without a title, since one has been told. Declines "An official said ... ¶ Danish
        Foreign Minister Karen Holm said".
        """
        if mention.head == "one" or self._speaks_after_others(here):
            return None
        return self._told_below(here, mention) or self._speaking_below(here, mention)

    def below_deck(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the only speaker of the text whom a headline or deck can tell of without a name: "A Danish envoy says".

        Not where the text itself tells of somebody without a name in these words.
        """
        body = self.below_heads()
        if here.end > body or mention.definite or not mention.country:
            return None
        below = [other for other in self.discourse.after(here, _FAR) if other.at > body]
        fit = {
            other.who for other in below if isinstance(other.who, Person) and fits(other.who, mention) >= 2
        }
        again = re.search(
            rf"\ban? (?:[\w.-]+ ){{0,4}}{re.escape(mention.head or '')}\b", self.discourse.text[body:]
        )
        return fit.pop() if len(fit) == 1 and not again else None

    def _told_below(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the person who speaks in the next lines, if he can be the one of whom those above tell."""
        person = next(filter(None, map(_named_in_full, self.discourse.after(here, _NEXT_LINES))), None)
        reach = _FAR_BELOW if (mention.head or "").startswith("spokes") else _JUST_BELOW
        if person is None or not here.end < person.at < here.end + reach:
            return None
        text = self.discourse.text
        if not agree(person, mention) or "\n" not in text[here.end : person.at]:
            return None
        if reach == _FAR_BELOW and not mention.definite and _speaks_for_the_same(person, mention):
            return person
        if person.at > here.end + _JUST_BELOW:
            return None
        speaking = _SPEAKING.match(text, self.discourse.narration.opening_before(person.at), person.at)
        if speaking or _REMARKS.match(text, person.at):
            return person
        if _OF_AN_OFFICE.match(mention.title or ""):
            return None
        if mention.definite and not nouns.title_rows(mention.title or ""):
            return person
        bare = not self._is_described(person) and not without_address(title_before(text, person.at) or "")
        return person if bare and (not person.titles or fits(person, mention) >= 2) else None

    def _speaking_below(self, here: Utterance, mention: Mention) -> Person | None:
        """Give who opens the next paragraph, if that is how he spoke: "Ana Ruiz was speaking at a forum".

        Also "Ana Ruiz, the spokeswoman, made the remarks at a forum".
        """
        text, narration = self.discourse.text, self.discourse.narration
        opening = narration.opening_behind(text.find("\n", here.end))
        if not here.end < opening < here.end + _JUST_BELOW:
            return None
        phrase, _ = phrase_at(text, opening)
        named = read_mention(phrase)
        spoke = _WAS_SPEAKING.match(text, opening + len(phrase)) or _REMARKS.match(text, opening)
        if named.title or len(named.name) < 2 or not spoke:
            return None
        person = self.discourse.cast.named(named, opening)
        return person if person and person.at == opening and agree(person, mention) else None

    def after_words(self, here: Utterance, mention: Mention) -> Person | None:
        """Give who is named behind words of his own that follow: "Peru's envoy said so. ¶ "It is late," Ana Ruiz said".

        He comes without a title, since one has been told, and nobody before him fits it.
        """
        later = (other for other in self.discourse.after(here, 2 * _NEXT_LINES) if not other.nested)
        others = (o for o in later if o.mention and o.mention.form != "pronoun" and o.mention != mention)
        other = next(others, None)
        person = _named_in_full(other) if other else None
        if other is None or person is None or person.titles or other.start > here.end + _FAR_BELOW:
            return None
        own = other.attribution.contents
        goes_on = bool(own) and own[0].quoted and own[0].start < other.at == person.at
        if not goes_on or self._is_described(person) or self._named_already(here, mention):
            return None
        return person if agree(person, mention) and nouns.title_rows(mention.title or "") else None

    def at_once(self, here: Utterance, mention: Mention) -> Person | None:
        """Give who the next sentence brings in by name: "Peru's envoy said so. Ana Ruiz, who left, is"."""
        person = self.discourse.subjects.named_in_sentence_behind(here.end)
        fresh = person is not None and not person.titles and person.at > here.end
        return person if person and fresh and agree(person, mention) else None

    # ------------------------------------------------------------ how a name comes

    def _bare(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the person whom an epithet brings in before the name: in the opening lines, or a sentence before.

        "Norway's envoy has said ... ¶ "...," Ana Ruiz added"; "China's envoy is calm. "...," Ambassador Lin said".
        """
        later = (
            (other, other.who)
            for other in self.discourse.after(here, _FAR)
            if isinstance(other.who, Person) and not other.who.label
            if fits(other.who, mention) or can_be_short_for(other.who, mention)
            if not self._is_in_one_sentence(here, other)
        )
        other, person = next(later, (here, None))
        if person is None or person.at <= here.at or self._is_described(person):
            return None
        following = other.rank == here.rank + 1
        at_once = following and self._follows_at_once(here, person)
        if not _fits_title(
            person, mention, at_once=at_once or (following and here.opens)
        ) or not is_introduction(mention):
            return None
        if self._named_already(here, mention) or not (at_once or here.opens):
            return None
        if not following and not person.titles and _OF_AN_OFFICE.match(mention.title or ""):
            return None
        words = other.attribution.contents
        goes_on = following and bool(words) and all(content.quoted for content in words)
        if person.titles and not goes_on and self.is_of_abroad(here, mention):
            return None  # 'Austria's envoy said so. "It is late," Ambassador Ana Ruiz said' goes on with its words
        person.introduce(mention)
        return person

    def is_of_abroad(self, here: Utterance, mention: Mention) -> bool:
        """Say whether running text tells of an office abroad: whoever has one like it, and no country, is another.

        "The foreign minister of Austria said A. Foreign Minister Ana Ruiz said B", where nothing else is Austrian.
        """
        running = here.at >= self._below_headline() and not is_headline_style(mention)
        return running and mention.country is not None and not self.discourse.bodies.is_about(mention.country)

    def below_heads(self) -> int:
        """Give where the headline and the deck end, or 0 where there is none."""
        blocks = self.discourse.article.blocks
        return max((b.end for b in blocks if b.kind in ("headline", "deck")), default=0)

    def _below_headline(self) -> int:
        """Give where the text begins below a first line that is no sentence: no headline ends in a full stop."""
        first_line = self.discourse.text.partition("\n")[0].rstrip()
        return 0 if first_line.endswith(".") else len(first_line)

    def _is_in_one_sentence(self, here: Utterance, other: Utterance) -> bool:
        """Say whether two sources stand in one sentence: "Of the envoy, who said A, [Ana Ruiz] said B"."""
        return self.discourse.narration.opening_before(other.at) <= here.at < other.at

    def _speaks_after_others(self, here: Utterance) -> bool:
        """Say whether somebody else speaks before an utterance, below the headline."""
        body, before = self._below_headline(), self.discourse.order[: here.rank]
        return any(other.at > body and other.who is not here.who for other in before)

    def _follows_at_once(self, here: Utterance, person: Person) -> bool:
        """Say whether a name stands in the paragraph of an utterance, and not in its sentence."""
        between = self.discourse.text[here.at : person.at]
        return "\n" not in between and ". " in between

    def _is_described(self, person: Person) -> bool:
        """Say whether words beside a name tell who that is: "Ana Ruiz[, a combatant]", "[The envoy,] Ana Ruiz"."""
        text = self.discourse.text
        if _BROUGHT_IN.search(text, max(0, person.at - _LONGEST_LEAD), person.at):
            return True
        end = text.find(person.name[-1], person.at) + len(person.name[-1])
        return _DESCRIPTION.match(text, end) is not None

    def _named_already(self, here: Utterance, mention: Mention) -> bool:
        """Say whether an epithet can be meant for somebody named in full before it, in no byline."""
        text = self.discourse.text
        return any(
            fits(person, mention) and not text.endswith(("By ", "by "), 0, person.at)
            for person in self.discourse.cast.named_before(here.at)
        )


def _fits_title(person: Person, mention: Mention, *, at_once: bool) -> bool:
    """Say whether somebody comes without a title, or directly behind with one that an epithet takes up."""
    if not at_once:
        return not person.titles
    return all(takes(title, mention.head or "", mention.head or "") for title in person.titles)


def _speaks_for_the_same(person: Person, mention: Mention) -> bool:
    """Say whether somebody is called by what brought him in: "A port spokesman said ... ¶ spokesman Lars Holm"."""
    words = words_of(mention.title or "")
    return any(mention.head in words_of(title) and words_of(title) <= words for title in person.titles)


def _named_in_full(here: Utterance) -> Person | None:
    """Give the person whom an utterance names in full."""
    return here.who if isinstance(here.who, Person) and len(here.who.name) > 1 else None

"""Who a source is: from the mention that stands at a statement to one canonical speaker, or to none.

A mention is read by itself first (``people``), and then looked for in the article: a surname among the
names of the text (``cast``), an epithet among the people whom its title and country fit (``fitting``), a
short form among the bodies (``bodies``), a pronoun among the speakers and subjects before it, nearest
first. What stands inside a quotation is its speaker's world: the ``I`` in it is that speaker, and the
people named in it are no antecedents for the narrator's pronouns. Where several people fit equally well, or
none does, the answer is ``None``.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import define, field

from diplostmt.lexicon.epithets import DESCRIBING, FOR_ANYBODY, STYLES
from diplostmt.lexicon.organisations import FOREIGN_OFFICES, OrganisationRow
from diplostmt.models import Article, Content, Speaker
from diplostmt.spans import Span
from diplostmt.speakers import names
from diplostmt.speakers.bodies import (
    bodies_called,
    body_speaker,
    group_speaker,
    issuer,
    ministries,
    named_in,
    spelled_out,
    takes_up,
)
from diplostmt.speakers.cast import Cast, Person, genders_agree, stretch_at, title_words
from diplostmt.speakers.fitting import (
    COUNTERPART,
    agree,
    fits,
    is_full_form,
    is_introduction,
    is_loose,
    is_owned,
    is_telling,
    of_a_region,
    takes,
    telling_words,
)
from diplostmt.speakers.people import Mention, is_headline_style, read_mention, source_form

__all__ = ["Attribution", "read_mention", "resolve_speakers", "source_form"]

#: A headline that says whose document the text is: "Statement by the ministry", "G7 Ministers' Statement on ...".
_DOCUMENT = re.compile(
    r"(?:^|['’]s? )(?:Joint |Press )?(?:Statement|Declaration|Communiqu[eé]|Comment|Message)\b", re.IGNORECASE
)
#: What stands before an answer: the question, and whom it is about.
_ASKED = re.compile(
    r"(?:When )?(?:Asked|Commenting|Reacting|Replying|Responding|Answering|Questioned|Pressed)\b"
)
#: A topic of an interview, and the words on it: 'On the talks: "..."'.
_TOPIC = re.compile(r"(?:On|About|Regarding) [^:\"“]{3,90}: [\"“]")
#: What has just told who is named: "The envoy of Peru, [Ana Ruiz]".
_BROUGHT_IN = re.compile(r"(?:\n|[.!?”\"]\s)(?:The|An?|Its|His|Her)\s[^.,;:\n]{3,140},\s$")
_LONGEST_LEAD = 160
#: Some of those just named, by number alone: "one of them", "another", "a third".
_NUMBER = re.compile(
    r"(?:an? |the )?(one|another|first|second|third|fourth|other)(?: one)?"
    r"( of (?:them|these|those|the (?:two|three|four)))?"
)
#: How many there are, or which: "[two] German officials", "[another] diplomat".
_COUNTED = re.compile(
    r"^(?:(?:the|one|two|three|four|five|several|some|another|other|first|second|third) )+(?:of the )?"
)
_MORE_OF_THEM = re.compile(
    r" (?:of|in|from|with|at|on|for|to|by|who|close|familiar|briefed|involved|present)\b"
)
_PLURAL = re.compile(r"(?<=[a-z])s$")
#: A title that says whose it is: "representative of the Frente Polisario".
_OF_SOMETHING = re.compile(r"\bof (?:the )?[A-Z]")
#: What opens the lines that name whoever spoke in those before, and what closes them.
_SPEAKING = re.compile(
    r"(?:Speaking|Addressing|Talking|Briefing|Answering|Replying|Testifying|Giving evidence|In an (?:interview|address)"
    r"|In (?:remarks|comments)) [^\n]*,\s"
)
_REMARKS = re.compile(
    r"[^,.;:\n]{3,60}(?:,[^,.;:\n]{3,90},)? (?:made|gave) (?:the|these|his|her|this) "
    r"(?:remarks?|comments?|statements?|announcement|assessment|warning|appeal|call)\b"
)
#: How many characters below its first words a name still tells who they were.
_JUST_BELOW = 300
#: What tells who has just been named.
_DESCRIPTION = re.compile(r",\s(?:an?|the|one of)\s")


@define
class Attribution:
    """A statement as far as its speaker is concerned.

    ``source`` is the mention that the text ties to it; ``contents`` what was said; ``carries`` the index of
    an earlier attribution whose speaker this one shares; ``turn_speaker`` the label of the turn in an
    interview or transcript ("MR PRYOR", "A"). ``cued`` says that a verb reports it, by nobody perhaps; ``aside``
    that its source is not the subject of its sentence: "Ana Ruiz denied [John Bell]'s claim that".
    """

    source: Span | None
    contents: tuple[Content, ...]
    carries: int | None = None
    turn_speaker: str | None = None
    cued: bool = False
    aside: bool = False


def resolve_speakers(article: Article, attributions: Sequence[Attribution]) -> tuple[Speaker | None, ...]:
    """Give the speaker of each attribution, or ``None`` where the article does not decide.

    Names are settled first, so that an epithet in the headline finds the person whom the text names later.
    """
    if not attributions:
        return ()
    resolver = _Resolver(article, attributions)
    found = resolver.resolve()
    resolver.cast.by_title = None  # nothing holds itself, and all of it is let go at once
    speakers = {who: who.speaker() for who in found if isinstance(who, Person)}
    return tuple([speakers[who] if isinstance(who, Person) else who for who in found])


Who = Person | Speaker

_FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})
_QUESTION = frozenset({"q", "question", "reporter", "journalist"})
_ANSWER = frozenset({"a", "answer"})
#: Documents whose words are those of the person they come from: "Ruiz's statement".
_MESSAGES = frozenset(
    {"statement", "letter", "message", "note", "post", "tweet", "declaration", "communique"}
)
#: Short for an office in Nairobi and for a party in Paris: "the PS".
_OFFICE_OR_PARTY = ("PS", "CS")
#: What a pronoun can own that speaks for its owner: "her office".
_OFFICES = frozenset({"office", "campaign", "team", "mission", "embassy", "administration"})
_MAKERS = frozenset({"byline", "credit", "chrome"})
_OWN_WORDS = frozenset({"answer", "headline", "deck", "subheading"})
#: How many attributions back a pronoun or an epithet looks, and how many ahead an epithet of a headline.
_REACH = 8
#: How many attributions ahead an epithet looks that does not open the article.
_NEXT = 3
#: How many characters a subject takes with what stands before it: between most quotations there is less.
_SHORTEST = 5
#: How many people are asked whether they are the only one of an office or a country.
_MANY = 60
#: How long an acronym is at most.
_LONGEST_ACRONYM = 5
#: How many characters back two of one office count as just named.
_JUST_NOW = 400
#: How many attributions may stand in the headline and the deck, where an epithet comes before its name.
_HEADLINES = 3


@define(eq=False)
class _Resolver:
    article: Article
    attributions: Sequence[Attribution]
    cast: Cast = field(init=False)
    found: list[Who | None] = field(init=False)
    people: dict[Person, None] = field(init=False, factory=dict)
    mentions: list[Mention | None] = field(init=False)
    anchors: Sequence[int] = field(init=False)
    starts: Sequence[int] = field(init=False)
    ends: Sequence[int] = field(init=False)
    order: list[int] = field(init=False)
    rank: dict[int, int] = field(init=False)
    beside: list[tuple[int, int]] = field(init=False)
    enclosures: list[tuple[int, int, int]] = field(init=False)
    nested: list[int | None] = field(init=False)
    reports: list[tuple[int, int, int]] = field(init=False)
    ministries: list[tuple[int, Speaker]] | None = None
    home: frozenset[str] = field(init=False)
    bodies: dict[str, list[tuple[int, OrganisationRow]]] = field(init=False, factory=dict)
    acronyms: dict[str, Speaker] | None = None
    halves: dict[str, Speaker | None] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        dateline = self.article.dateline
        self.home = (
            frozenset(place.country for place in dateline.places if place.country)
            if dateline
            else frozenset()
        )
        self.found = [None] * len(self.attributions)
        self.mentions = [read_mention(a.source.text) if a.source else None for a in self.attributions]
        self.anchors, self.ends = zip(*map(_extent, self.attributions), strict=True)
        self.starts = [
            a.source.start if a.source else at for a, at in zip(self.attributions, self.anchors, strict=True)
        ]
        self.order = sorted(range(len(self.attributions)), key=self.anchors.__getitem__)
        self.rank = {i: n for n, i in enumerate(self.order)}
        self.beside = [(b.start, b.end) for b in self.article.blocks if b.kind in ("caption", "subheading")]
        self.enclosures = sorted(
            (content.start, content.end, i)
            for i, a in enumerate(self.attributions)
            for content in a.contents
            if content.quoted or a.turn_speaker or (a.source is None and not a.cued)
        )
        self.reports = sorted(
            (content.start, content.end, i)
            for i, a in enumerate(self.attributions)
            for content in a.contents
            if not content.quoted and a.source
        )
        self.cast = Cast(
            self.article.text,
            [(start, end) for start, end, _ in self.enclosures],
            dateline.body_start if dateline else 0,
            self._by_title,
            [(block.start, block.end) for block in self.article.blocks if block.kind in _MAKERS],
        )

    def resolve(self) -> list[Who | None]:
        nested = self.nested = [self.enclosing(i) for i in range(len(self.attributions))]
        for i in self.order:
            mention = self.mentions[i] or self.label(i)
            if mention and mention.form == "name":
                body = self.acronym(mention) or self.unknown_acronym(mention) if self.mentions[i] else None
                person = None if body else self.cast.named(mention, self.starts[i])
                self.settle(i, body or person)
                if person:
                    person.speaks = True
            elif mention and mention.kind == "person" and not mention.definite:
                self.settle(i, self.cast.described(mention, self.starts[i]))
        for i in self.order[: _HEADLINES + 1]:
            mention, unnamed = self.mentions[i], self.found[i]
            if mention and nested[i] is None and isinstance(unnamed, Person) and unnamed.label:
                named = self._named_below(i, mention)
                if named:
                    self.cast.turns_out(unnamed, named)
                    self.people.pop(unnamed, None)
                    for j in self.order:
                        if self.found[j] is unnamed:
                            self.settle(j, named)
        for i in self.order:
            if self.mentions[i] is None:
                self.settle(i, self.found[i] or self.of_turn(i))
            elif self.found[i] is None and nested[i] is None:
                self.settle(i, self.outside(i))
        for i in self.order:
            if self.found[i] is None and nested[i] is not None:
                self.settle(i, self.inside(i, nested[i]))
        for i in self.order:
            carried = self.attributions[i].carries
            if self.found[i] is None and carried is not None:
                self.found[i] = self.found[carried]
        return self.found

    def settle(self, i: int, who: Who | None) -> None:
        """Take down whose an attribution is, and the people of all of them, each once."""
        self.found[i] = who
        if isinstance(who, Person):
            self.people[who] = None

    # ------------------------------------------------------------ where things stand

    def enclosing(self, i: int) -> int | None:
        """Give the attribution in whose quotation the source of ``i`` stands."""
        source = self.attributions[i].source
        if source is None:
            return None
        for start, end, j in reversed(self._enclosures_before(source)):
            if j != i and start <= source.start and source.end <= end:
                return j
        return None

    def telling_of(self, i: int) -> Who | None:
        """Give the speaker in whose reported words the source of ``i`` stands: he does not call himself "the envoy"."""
        source = self.attributions[i].source
        if source is None:
            return None
        last = bisect_right(self.reports, (source.start + 1,))
        for start, end, j in self.reports[max(0, last - 4) : last]:
            if j != i and start <= source.start and source.end <= end:
                return self.found[j]
        return None

    def is_told(self, i: int, j: int) -> bool:
        """Say whether the source of an attribution stands in the words of another: "[she] has said, according to X"."""
        return any(content.start <= self.starts[i] < content.end for content in self.attributions[j].contents)

    def _question_before(self, position: int) -> int:
        """Give where a question put to the subject opens its sentence: "[A]sked about ..., he"; else the end."""
        opening = self.cast.opening_before(position)
        return opening if _ASKED.match(self.article.text, opening) else len(self.article.text)

    def _somebody_else(self, i: int, mention: Mention) -> Who | None:
        """Give the one whom an epithet describes, without looking for a name."""
        return self.cast.described(mention, self.starts[i]) if is_telling(mention) else None

    def _enclosures_before(self, source: Span) -> Sequence[tuple[int, int, int]]:
        """Give the last quotations that begin before or with a source."""
        last = bisect_right(self.enclosures, (source.start + 1,))
        return self.enclosures[max(0, last - 4) : last]

    def outside(self, i: int) -> Who | None:
        """Resolve a mention that stands in the narrator's text."""
        mention = self.mentions[i]
        assert mention is not None
        if mention.form == "pronoun":
            return self.pronoun(i, mention)
        if mention.form == "name":
            return None
        if mention.head in ("north", "south"):
            return self.half_of_a_country(mention)
        number = _NUMBER.fullmatch(mention.text.lower()) if self.nested[i] is None else None
        if number:
            return self.one_of_several(i, number[1], of_them=number[2] is not None)
        if mention.form == "epithet" or mention.kind == "person":
            who = self.epithet(i, mention)
            return who if who is None or who is not self.telling_of(i) else self._somebody_else(i, mention)
        if mention.kind == "group":
            return self.group(i, mention)
        if mention.kind == "document":
            return self.document(i, mention)
        if mention.kind in ("organisation", "government"):
            return self.body(i, mention)
        return None

    def half_of_a_country(self, mention: Mention) -> Speaker | None:
        """Give the country that "the North" or "the South" is short for, where the text names it: "North Korea"."""
        half = (mention.head or "").title()
        if half not in self.halves:
            named = re.search(rf"\b{half} [A-Z][a-z]{{3,20}}", self.article.text)
            country = names.place(named.group()) if named else None
            whole = read_mention(country.name) if country and country.kind == "country" else None
            self.halves[half] = body_speaker(whole) if whole else None
        return self.halves[half] if mention.definite else None

    def one_of_several(self, i: int, which: str, *, of_them: bool) -> Speaker | None:
        """Give whom a number alone means, by the noun before it: "Two Danish officials ... [the second] said"."""
        for who in self.everything_before(i):
            speaker = who.speaker() if isinstance(who, Person) and who.label else who
            if not isinstance(speaker, Speaker) or not (speaker.kind == "group" or isinstance(who, Person)):
                continue
            noun = _MORE_OF_THEM.split(_COUNTED.sub("", speaker.name), maxsplit=1)[0]
            if speaker.kind == "group" and (which == "one" or of_them):
                return Speaker(f"{which} of the {noun}", "person", None, speaker.country)
            if which != "one":
                several = speaker.kind == "group" or speaker.name.startswith("one of")
                noun = _PLURAL.sub("", noun) if several else noun
                return Speaker(f"{which} {noun}", "person", noun, speaker.country)
        return None

    def pronoun(self, i: int, mention: Mention) -> Who | None:
        if mention.head in ("we", "us", "our"):
            return self.issuer_of_all()
        if mention.head in _FIRST_PERSON or mention.head == "you":
            return None
        if mention.head == "who":
            return self.antecedent(self.starts[i])
        teller = self._whose_own(i)
        if teller is not None:
            return teller
        if mention.gender:
            return self.he_or_she(i, mention)
        kinds = ("group", "organisation", "government") if mention.number == "plural" else (
            "organisation", "government", "document")  # fmt: skip
        for who in self.everything_before(i):
            if isinstance(who, Speaker) and who.kind in kinds:
                return who
        return None

    def _whose_own(self, i: int) -> Who | None:
        """Give the speaker whose reported words begin with his own: "Ruiz repeated [her] claim that"."""
        source = self.attributions[i].source
        at = source.start if source else -1
        first = bisect_left(self.reports, (at,))
        return next((self.found[j] for start, _, j in self.reports[first : first + 2] if start == at), None)

    def he_or_she(self, i: int, mention: Mention) -> Person | None:
        """Give the nearest person before whom the gender fits; an unresolved one in between ends it."""
        just_named = self.cast.named_in_sentence_before(self.starts[i])
        if just_named and genders_agree(just_named.gender, mention.gender):
            just_named.gender = just_named.gender or mention.gender
            return just_named
        for who in self.everything_before(i, unresolved=True):
            if who is None:
                return None
            if isinstance(who, Person) and genders_agree(who.gender, mention.gender):
                who.gender = who.gender or mention.gender
                return who
        return self._only_one(i, mention) or self._named_nearby(i, mention)

    def issuer_of_all(self) -> Who | None:
        """Give whose text the article is, if its headline says so: "Statement by the Ministry of Foreign Affairs"."""
        headline = next((block.text for block in self.article.blocks if block.kind == "headline"), "")
        owner = issuer(headline) if _DOCUMENT.search(headline) else None
        if owner is None or owner.name:
            return None
        return body_speaker(owner) if owner.body else group_speaker(owner)

    def antecedent(self, position: int) -> Person | None:
        """Give the person named just before a relative pronoun: "Ana Ruiz, who"."""
        for at, name in self.cast.names_between(max(0, position - 60), position):
            if self.article.text[at:position].rstrip(", \u00a0").endswith(name[-1]):
                return self.cast.known(read_mention(" ".join(name)), at)
        return None

    def _named_nearby(self, i: int, mention: Mention) -> Person | None:
        """Give the only one of a gender who was just named, as no subject: "She met [Luis Soto]. "...," he said"."""
        near = self.cast.named_before(self.starts[i], _JUST_NOW)
        fit = {person for person in near if person.gender == mention.gender and person.titles}
        return fit.pop() if len(fit) == 1 else None

    def _only_one(self, i: int, mention: Mention) -> Person | None:
        """Give the only person of the article, where a pronoun stands before every name."""
        near = self.order[max(0, self.rank[i] - _REACH) : self.rank[i] + _REACH]
        telling = [self.found[j] for j in near if self.starts[j] > self.starts[i] and self.is_told(i, j)]
        agreeing = (
            person
            for person in self.people
            if genders_agree(person.gender, mention.gender) and person not in telling
        )
        only = next(agreeing, None)
        return only if next(agreeing, None) is None else None

    def epithet(self, i: int, mention: Mention) -> Who | None:
        """Give the person whom an epithet takes up, or else the one it describes."""
        start = self.starts[i]
        if mention.text.istitle():  # "Son", of Bui Thanh Son
            person = self._person_not_body(mention, start)
            if person:
                return person
        if mention.head in STYLES:
            return self.he_or_she(i, mention)
        if mention.head in COUNTERPART:
            person = self._counterpart(i, mention)
            if person:
                return person
        if mention.definite and not is_owned(mention):
            person = self._taken_up(i, mention, start)
            if person and self._is_one_of_two(person, mention, start):
                return None
            unnamed = self._unnamed(mention, start)
            titled = person is not None and fits(person, mention) >= 2
            if unnamed and not (person and titled and self._named_since(person, unnamed.at, start)):
                return unnamed
            person = person or self._ahead(i, mention, start) or self._unplaced(mention)
            if person:
                if is_full_form(person, mention):
                    person.learn(mention)
                elif not person.titles and person.at > start:
                    person.introduce(mention)
                return person
        elif mention.definite:
            person = self._named_next(i, mention) or self._bare_ahead(i, mention, start)
            if person:
                return person
        if mention.text[-2:] in _OFFICE_OR_PARTY:
            return Speaker(mention.text[-2:], "organisation", None, None)
        if mention.definite and not is_owned(mention):
            person = self._still_speaking(i, mention)
            if person:
                return person
        opens = self.rank[i] <= _HEADLINES and mention.definite and not is_headline_style(mention)
        below = self._named_below(i, mention) if opens else None
        if below is None and mention.definite and is_telling(mention) and not is_headline_style(mention):
            below = self._named_at_once(i, mention)
        if below:
            below.introduce(mention)
        if below is None and (not mention.definite or is_telling(mention)):
            return self.cast.described(mention, start)
        return below

    def _still_speaking(self, i: int, mention: Mention) -> Person | None:
        """Give the one who speaks in a paragraph, where an epithet tells what else he is: "the East Coast MP"."""
        person = next(self.people_before(i), None)
        if person is None or person.label or mention.head not in DESCRIBING or not agree(person, mention):
            return None
        paragraph = self.article.text.rfind("\n", 0, self.starts[i])
        spoken = self.article.text.rfind(person.name[-1], paragraph + 1, self.starts[i])
        return person if spoken >= 0 and not self.cast.inside_quotation(spoken) else None

    def _named_below(self, i: int, mention: Mention) -> Person | None:
        """Give the person whom the opening lines tell of without a name, and whom the next lines name.

        "A senior official said ... ¶ Ana Ruiz made the remarks at a forum", "¶ Speaking to reporters, Ana Ruiz said";
        or somebody who comes without a title, since one has been told. Declines "An official said ... ¶ Danish
        Foreign Minister Karen Holm said".
        """
        first_line = self.article.text.partition("\n")[0].rstrip()
        body = 0 if first_line.endswith(".") else len(first_line)  # no headline ends in a full stop
        if mention.head == "one" or any(
            self.starts[j] > body and self.found[j] is not self.found[i] for j in self.order[: self.rank[i]]
        ):
            return None
        after = self.order[self.rank[i] + 1 :][:_NEXT]
        person = next(filter(None, map(self._named_at, after)), None)
        if person is None or not self.ends[i] < person.at < self.ends[i] + _JUST_BELOW:
            return None
        text, opening = self.article.text, self.cast.opening_before(person.at)
        if not agree(person, mention) or "\n" not in text[self.ends[i] : person.at]:
            return None
        if _SPEAKING.match(text, opening, person.at) or _REMARKS.match(text, person.at):
            return person
        if mention.definite and not names.title_rows(mention.title or ""):
            return person
        bare = not self._is_described(person) and not self.cast.title_before(person.at)
        return person if bare and (not person.titles or fits(person, mention) >= 2) else None

    def _named_at_once(self, i: int, mention: Mention) -> Person | None:
        """Give who the next sentence brings in by name: "Peru's envoy said so. Ana Ruiz, who left, is"."""
        person = self.cast.named_in_sentence_behind(self.ends[i])
        fresh = person is not None and not person.titles and person.at > self.ends[i]
        return person if person and fresh and agree(person, mention) else None

    def _named_at(self, i: int) -> Person | None:
        """Give the person whom an attribution names in full."""
        person = self.found[i]
        return person if isinstance(person, Person) and len(person.name) > 1 else None

    def _taken_up(self, i: int, mention: Mention, start: int) -> Person | None:
        """Give the person before an epithet whom it fits, by title or as the last person named."""
        weak: Person | None = None
        titled: Person | None = None
        everybody: set[Person] = set()
        loose, best = is_loose(mention), 3 if len(telling_words(mention.title or "")) > 1 else 2
        for n, person in enumerate(self.people_before(i)):
            everybody.add(person)
            fit = fits(person, mention)
            if fit == 3:
                return person
            if fit == 2 and titled is None:
                titled = weak if weak and person.label else person  # "a lawmaker", named since
            if titled and best == 2:
                return titled
            if fit == 1 and loose and weak is None and n < 2 and not self._is_foreign_to(person, mention):
                weak = person
                if n == 0 and self._is_in_paragraph_of_previous(i):
                    return weak  # "Ruiz said ... The politician added"
        if titled:
            return titled
        named = [p for p in self.cast.named_before(start) if fits(p, mention) >= 2]
        before = max(named, key=lambda p: fits(p, mention), default=weak)
        if before is None and len(everybody) == 1 and mention.head in FOR_ANYBODY:
            (only,) = everybody
            return only if agree(only, mention) else None
        return before

    def _is_in_paragraph_of_previous(self, i: int) -> bool:
        """Say whether an attribution stands in the same paragraph as the one before it."""
        previous = self._previous(i)
        return previous is not None and "\n" not in self.article.text[self.ends[previous] : self.starts[i]]

    def _by_title(self, mention: Mention, at: int) -> Person | None:
        """Give the only person before a position whose title fits an epithet that opens a sentence.

        Where nobody fits, and the epithet says of which country, it is somebody without a name: "[Peru's envoy] left".
        """
        people = {*self.known_people(), *self.cast.named_before(at)}
        fit = {person: fits(person, mention) for person in people if person.at < at}
        known = [person for person, how in fit.items() if how >= 2]
        if mention.country and not any(fit.values()) and not self.cast.in_heading(at):
            return self.cast.described(mention, at)
        return known[0] if len(known) == 1 else None

    def _is_foreign_to(self, person: Person, mention: Mention) -> bool:
        """Say whether an office without a country is the home country's, and an epithet speaks of another's."""
        return bool(
            mention.country
            and person.country is None
            and person.titles
            and self.home
            and mention.country not in self.home
        )

    def known_people(self) -> Iterator[Person]:
        """Give the people known so far; of very many the first, so that time grows with the length of the text."""
        return itertools.islice(self.people, _MANY)

    def _is_one_of_two(self, person: Person, mention: Mention, start: int) -> bool:
        """Say whether somebody of the same office in another country was just named, too: "the president"."""
        if mention.country or not person.country or mention.head not in title_words(person.title or ""):
            return False
        return any(
            other.country not in (None, person.country)
            and mention.head in title_words(other.title or "")
            and fits(other, mention) >= 2
            and self._named_since(other, max(0, start - _JUST_NOW), start)
            for other in self.known_people()
        )

    def _counterpart(self, i: int, mention: Mention) -> Person | None:
        """Give the only person of a country: "his Chinese counterpart"."""
        people = dict.fromkeys(
            (*self.known_people(), *self.people_before(i), *self.cast.named_before(self.starts[i]))
        )
        fit = [
            person
            for person in people
            if person.country and person.country == mention.country and person.titles
        ]
        return fit[0] if len(fit) == 1 else None

    def _unplaced(self, mention: Mention) -> Person | None:
        """Give the only person so far without a country whose title fits: "Envoy Ruiz", "the Chilean envoy"."""
        people = list(self.known_people())
        if (
            not mention.country
            or (self.home and mention.country not in self.home)
            or of_a_region(mention.text)
            or any(person.country == mention.country for person in people)
        ):
            return None
        fit = [
            person
            for person in people
            if not person.country
            and not any(_OF_SOMETHING.search(title) for title in person.titles)
            and genders_agree(person.gender, mention.gender)
            and any(takes(title, mention.head or "", mention.title or "") for title in person.titles)
        ]
        if len(fit) != 1:
            return None
        fit[0].country = mention.country
        return fit[0]

    def _unnamed(self, mention: Mention, start: int) -> Person | None:
        """Give the last person brought in without a name whom an epithet fits: "a diplomat" before."""
        words = title_words(mention.title or "")
        people = self.cast.unnamed_before(mention.head or "", start)
        return next((person for person in people if words <= title_words(person.label or "")), None)

    def _named_since(self, person: Person, at: int, start: int) -> bool:
        """Say whether a person is named between two positions."""
        return person.label is None and self.article.text.find(person.name[-1], at, start) >= 0

    def _named_already(self, mention: Mention, start: int) -> bool:
        """Say whether an epithet can be meant for somebody named in full before it."""
        text = self.article.text
        return any(
            fits(person, mention) and not text.endswith(("By ", "by "), 0, person.at)
            for person in self.cast.named_before(start)
        )

    def _ahead(self, i: int, mention: Mention, start: int) -> Person | None:
        """Give the person named after an epithet: with a title that fits, or in the opening lines with none.

        A name that comes without any title is that of somebody introduced before it: "Norway's envoy has said
        ... [Ana Ruiz] noted". In a headline, an epithet means the one who is left.
        """
        fit: dict[Person, int] = {}
        reach = 4 * _REACH if self.rank[i] <= _HEADLINES or is_headline_style(mention) else _NEXT
        for j in self.order[self.rank[i] + 1 : self.rank[i] + reach]:
            person = self.found[j]
            if is_loose(mention) and self.rank[i] > _HEADLINES:
                break  # "the diplomat" takes up somebody
            if isinstance(person, Person) and (person.label is None or is_headline_style(mention)):
                fit[person] = fit.get(person) or fits(person, mention)
                if fit[person] >= 2:
                    return person
        introduced = self._bare_ahead(i, mention, start)
        if introduced:
            return introduced
        weak = [person for person in fit if fit[person]]
        if self.rank[i] > _HEADLINES or not weak or mention.kind != "person":
            return None
        office = (mention.head or "").removeprefix("ex-") in names.nouns() and is_headline_style(mention)
        only = office and len(weak) == 1 and weak[0].at > start
        loose = is_loose(mention) and (not mention.country or weak[0].country is not None)
        return weak[0] if only or loose else None

    def _bare_ahead(self, i: int, mention: Mention, start: int) -> Person | None:
        """Give the person whom an epithet brings in before the name: in the opening lines, or a sentence before.

        "Norway's envoy has said ... ¶ "...," Ana Ruiz added"; "China's envoy is calm. "...," Ambassador Lin said".
        """
        for j in self.order[self.rank[i] + 1 : self.rank[i] + 4 * _REACH]:
            person = self.found[j]
            if not isinstance(person, Person) or person.label or not fits(person, mention):
                continue
            at_once = self.rank[j] == self.rank[i] + 1 and self._follows_at_once(i, person)
            bare = (
                person.at > start
                and not self._is_described(person)
                and self._fits_title(person, mention, at_once)
            )
            known = not bare or not is_introduction(mention) or self._named_already(mention, start)
            if known or not (at_once or self.rank[i] <= _HEADLINES):
                return None
            person.introduce(mention)
            return person
        return None

    def _named_next(self, i: int, mention: Mention) -> Person | None:
        """Give the person whom the next attribution names, with the title: "her spokesman" ... "spokesman Ian Holm"."""
        after = self.rank[i] + 1
        person = self.found[self.order[after]] if after < len(self.order) else None
        if isinstance(person, Person) and person.at > self.starts[i] and fits(person, mention) >= 2:
            return person
        return None

    def _follows_at_once(self, i: int, person: Person) -> bool:
        """Say whether a name stands in the paragraph of an attribution, and not in its sentence."""
        between = self.article.text[self.starts[i] : person.at]
        return "\n" not in between and ". " in between

    def _fits_title(self, person: Person, mention: Mention, at_once: bool) -> bool:
        """Say whether somebody comes without a title, or directly behind with one that an epithet takes up."""
        if not at_once:
            return not person.titles
        return all(takes(title, mention.head or "", mention.head or "") for title in person.titles)

    def _is_described(self, person: Person) -> bool:
        """Say whether words beside a name tell who that is: "Ana Ruiz[, a combatant]", "[The envoy,] Ana Ruiz"."""
        if _BROUGHT_IN.search(self.article.text, max(0, person.at - _LONGEST_LEAD), person.at):
            return True
        end = self.article.text.find(person.name[-1], person.at) + len(person.name[-1])
        return _DESCRIPTION.match(self.article.text, end) is not None

    def group(self, i: int, mention: Mention) -> Speaker:
        speaker = group_speaker(mention)
        if mention.definite and " " not in speaker.name:
            for who in self.everything_before(i):
                if (
                    isinstance(who, Speaker)
                    and who.kind == "group"
                    and who.name.lower().endswith(speaker.name.lower())
                ):
                    return who
        return speaker

    def document(self, i: int, mention: Mention) -> Who | None:
        """Give the document, or whoever issued it where the text said so just before."""
        name = mention.title or mention.text
        owner = issuer(name)
        if owner and owner.body:
            return body_speaker(owner)
        if owner and owner.name and mention.head in _MESSAGES:
            return self.cast.named(owner, self.starts[i])
        previous = self._previous(i)
        if mention.head and previous is not None and mention.definite:
            start = self.anchors[previous]
            between = self.article.text[max(0, start - 200) : self.starts[i]]
            who = self.found[previous]
            if who is not None and re.search(
                rf"\bin an? (?:\w+ ){{0,3}}{re.escape(mention.head)}\b", between
            ):
                return who
        return Speaker(name, "document", None, mention.country)

    def body(self, i: int, mention: Mention) -> Who | None:
        person = self._person_not_body(mention, self.starts[i])
        if person:
            return person
        if mention.kind == "organisation" and (mention.body is None or mention.country is None):
            known = self.known_body(i, mention)
            if known:
                return known
        known = self.acronym(mention) or self._foreign_office(mention)
        if known:
            return known
        if mention.body is None and mention.kind == "government":
            return self._government_before(i, mention)
        if mention.body is None:
            return self._somebodys_office(i, mention) or self._proper_body(i, mention)
        return body_speaker(mention)

    def _foreign_office(self, mention: Mention) -> Speaker | None:
        """Give the Foreign Office of Pakistan or Germany, where the article is from there and not from London."""
        country = next(iter(set(self.home) & set(FOREIGN_OFFICES)), None)
        if country is None or "GB" in self.home or not mention.text.endswith("Foreign Office"):
            return None
        return Speaker(FOREIGN_OFFICES[country], "organisation", None, country)

    def _somebodys_office(self, i: int, mention: Mention) -> Speaker | None:
        """Give the office of the one before: "her office"."""
        whose = read_mention(mention.text.split()[0])
        if not whose.gender or mention.head not in _OFFICES:
            return None
        owner = self.he_or_she(i, whose)
        return (
            Speaker(f"{owner.speaker().name}'s {mention.title}", "organisation", None, owner.country)
            if owner
            else None
        )

    def _proper_body(self, i: int, mention: Mention) -> Speaker | None:
        """Give the body whose name is one word with a capital in running text: "the Presidency"."""
        word = mention.title or ""
        proper = word[:1].isupper() and word.isalpha() and not self.cast.in_heading(self.starts[i])
        return Speaker(word, "organisation", None, mention.country) if proper else None

    def acronym(self, mention: Mention) -> Speaker | None:
        """Give the body whose name the text gives before an acronym in brackets."""
        word = mention.body or " ".join(mention.name)
        if not word.isupper():
            return None
        if self.acronyms is None:
            self.acronyms = spelled_out(self.article.text)
        return self.acronyms.get(word)

    def unknown_acronym(self, mention: Mention) -> Speaker | None:
        """Give the body that a short word in capitals names, where the text has no such name: "Talks to go on: MEA"."""
        word = mention.name[0]
        acronym = mention.text.isupper() and len(mention.name) == 1 and 2 < len(word) <= _LONGEST_ACRONYM
        if not acronym or self.cast.family(word.title()):
            return None
        return Speaker(word, "organisation", None, mention.country)

    def _person_not_body(self, mention: Mention, position: int) -> Person | None:
        """Give the person where the name of a place or a noun is somebody's name: "Jordan said"."""
        words = mention.text.split()
        if len(words) != 1 or not words[0][:1].isupper():
            return None
        family = [p for p in self.cast.family(words[0]) if p.name[-1].casefold() == words[0].casefold()]
        named = [p for p in family if p.at < position or p.titles]
        return named[0] if len(named) == 1 and (named[0].titles or named[0].has_given_name) else None

    def _government_before(self, i: int, mention: Mention) -> Who | None:
        if mention.title and any(word[0].isupper() for word in mention.title.split()):
            return Speaker(mention.title, "government", None, None)
        for who in self.everything_before(i):
            if isinstance(who, Speaker) and who.kind == "government":
                return who
        return None

    def known_body(self, i: int, mention: Mention) -> Speaker | None:
        """Give the organisation that a short form takes up: "the ministry", "the agency"."""
        for who in self.everything_before(i):
            if isinstance(who, Speaker) and who.kind == "organisation" and takes_up(who.name, mention):
                return who
        if self.ministries is None:
            self.ministries = ministries(self.article.text)
        noun = mention.head or ""
        if noun not in self.bodies:
            self.bodies[noun] = bodies_called(noun, self.article.text)
        return named_in(self.bodies[noun], self.ministries, mention, self.starts[i])

    # ------------------------------------------------------------ looking back

    def _previous(self, i: int) -> int | None:
        rank = self.rank[i]
        return self.order[rank - 1] if rank else None

    def people_before(self, i: int) -> Iterator[Person]:
        """Give the people before an attribution, nearest first: subjects of sentences, and speakers."""
        for who in self.everything_before(i):
            if isinstance(who, Person):
                yield who

    def everything_before(self, i: int, *, unresolved: bool = False) -> Iterator[Who | None]:
        """Give speakers and subjects before an attribution, nearest first, those in quotations left out.

        With ``unresolved``, people whom an epithet or a name left open are given as ``None``.
        """
        limit = self.anchors[i]
        source = self.attributions[i].source
        if source and source.start <= limit + 1:
            limit = source.start
        asked = self._question_before(self.starts[i])
        limit = min(limit, asked)
        rank = self.rank[i]
        for j in reversed(self.order[max(0, rank - _REACH) : rank]):
            mention, who = self.mentions[j], self.found[j]
            if self.nested[j] is not None or (mention is None and who is None):
                continue
            if self.starts[j] >= asked or (self.starts[j] > self.starts[i] and self.is_told(i, j)):
                continue
            end = self.ends[j]
            if end + _SHORTEST < limit:
                yield from self.cast.subjects(end, limit)
            beside = stretch_at(self.beside, self.starts[j])
            if beside and not stretch_at(self.beside, self.starts[i]):
                limit = min(limit, beside[0])  # nobody takes up below who speaks in a caption
                continue
            if self.attributions[j].aside or self.telling_of(j) is not None:
                yield from self.cast.subjects(self.cast.opening_before(self.starts[j]), self.starts[j])
            open_person = mention is not None and mention.kind == "person" and mention.definite
            if who is not None or (unresolved and open_person):
                yield who
            limit = min(limit, self.anchors[j])
        yield from self.cast.subjects(max(0, limit - 1500), limit)

    # ------------------------------------------------------------ quotations and turns

    def inside(self, i: int, enclosing: int | None) -> Who | None:
        """Resolve a mention that stands inside somebody's quotation."""
        mention = self.mentions[i]
        assert mention is not None
        assert enclosing is not None
        if mention.head in _FIRST_PERSON:
            return self.found[enclosing]
        source = self.attributions[i].source
        assert source is not None
        if mention.form == "pronoun":
            if not mention.gender:
                return None
            around = self._enclosures_before(source)
            start = next(s for s, e, j in around if j == enclosing and s <= source.start < e)
            for at, name in self.cast.names_between(start, source.start):
                person = self.cast.known(read_mention(" ".join(name)), at)
                if person and genders_agree(person.gender, mention.gender):
                    return person
            return None
        return self.outside(i)

    def label(self, i: int) -> Mention | None:
        """Read the label of a turn; where it has none, or only a letter, it means one of the interview's two."""
        attribution = self.attributions[i]
        if attribution.source is not None or attribution.carries is not None:
            return None
        interview = self.article.interview
        label = (attribution.turn_speaker or "").strip(" :.)")
        if label.lower() in _QUESTION:
            label = interview.interviewer or "" if interview else ""
        elif label.lower() in _ANSWER or not label:
            answers = interview and (label or self._own_words(attribution))
            label = interview.interviewee or "" if interview and answers else ""
        return read_mention(label) if label else None

    def _own_words(self, attribution: Attribution) -> bool:
        """Say whether words without a source are the interviewee's: an answer, or a heading that quotes."""
        if not attribution.contents:
            return False
        blocks = self.article.blocks
        last = bisect_right(blocks, attribution.contents[0].start, key=lambda block: block.start) - 1
        return last >= 0 and (blocks[last].kind in _OWN_WORDS or _TOPIC.match(blocks[last].text) is not None)

    def of_turn(self, i: int) -> Who | None:
        """Give the speaker of a turn whose label is no name: "Secretary General:", "Reuters:"."""
        mention = self.label(i)
        if mention is None:
            return None
        if mention.kind in ("organisation", "government") and mention.body:
            return body_speaker(mention)
        return self.epithet(i, mention) if mention.kind == "person" else None


# ---------------------------------------------------------------- positions


def _extent(attribution: Attribution) -> tuple[int, int]:
    """Give where an attribution begins and ends: its source or its content, whichever is first and last."""
    source, contents = attribution.source, attribution.contents
    if not contents:
        return (source.start, source.end) if source else (0, 0)
    start, end = contents[0].start, contents[-1].end
    return (min(start, source.start), max(end, source.end)) if source else (start, end)

"""Who a source is: from the mention that stands at a statement to one canonical speaker, or to none.

A mention is read by itself first (``reading``), and then looked for in the article: a surname among the names of
the text (``cast``), an epithet among the people whom its title and country fit (``epithets``), a short form among
the bodies (``institutions``), a pronoun among the speakers and subjects before it, nearest first (``pronouns``,
``discourse``). What stands inside a quotation is its speaker's world: the ``I`` in it is that speaker, and the
people named in it are no antecedents for the narrator's pronouns. Where several people fit equally well, or none
does, the answer is ``None``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import define

from diplostmt.lexicon.function_words import WEEKDAYS
from diplostmt.models import Article, Speaker
from diplostmt.outlets import find_outlet
from diplostmt.speakers.antecedents.discourse import OPENING, Attribution, Discourse, Utterance, Who
from diplostmt.speakers.antecedents.epithets import Epithets
from diplostmt.speakers.antecedents.fitting import agree
from diplostmt.speakers.antecedents.institutions import Institutions
from diplostmt.speakers.antecedents.introductions import Introductions
from diplostmt.speakers.antecedents.pairs import two_before
from diplostmt.speakers.antecedents.pronouns import he_or_she
from diplostmt.speakers.mentions.mention import Mention, is_headline_style
from diplostmt.speakers.mentions.noun_phrases import NAMING
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.mentions.runs import capitals
from diplostmt.speakers.names.given import is_given_name
from diplostmt.speakers.people.person import Person, genders_agree

_WE = frozenset({"we", "us", "our"})
_FIRST_PERSON = _WE | {"i", "me", "my"}
#: What leads from a name to the place before "who": "Ana Ruiz[, 61, of Tern, ]Ohio, who".
_FROM = re.compile(r"(?:, \d{1,3},)? (?:from|of) (?:[A-Z][\w.'’-]{1,20},? ){0,4}")
#: What leads from a document to whom it is for.
_TO_WHOM = (" from ", " of ", " to ")
#: How many characters before "who" the name stands that it takes up.
_BESIDE = 60
#: Some of those just named, by number alone: "one of them", "another", "a third".
_NUMBER = re.compile(
    r"(?:an? |the )?(one|another|first|second|third|fourth|other)(?: one)?"
    r"( of (?:them|these|those|the (?:two|three|four)))?"
)
#: How many there are, or which: "[two] German officials", "[another] diplomat".
_COUNTED = re.compile(
    r"^(?:(?:the|one|two|three|four|five|several|some|another|other|first|second|third) )+(?:of the )?"
)
#: One of those just named, with their noun: "the second diplomat".
_COUNTED_NOUN = re.compile(r"the (first|second|third|fourth|other) (\w+)")
_MORE_OF_THEM = re.compile(
    r" (?:of|in|from|with|at|on|for|to|by|who|close|familiar|briefed|involved|present)\b"
)
_PLURAL = re.compile(r"(?<=[a-z])s$")
#: What leads to a pronoun for the subject behind it: "[But in a letter in which] he agrees, Holm says".
_IN_WHICH = re.compile(r"(?:(?:But|Yet|And|So) )?[Ii]n an? [^,.;:\n]{3,60} in which ")
#: How many characters lead from a description to the name.
_LONGEST_NAMING = 80
#: A full name between commas behind a source.
_BESIDE_SOURCE = re.compile(r", (?=(?P<given>[A-Z][\w’'-]{1,20})(?: [A-Z][\w.’'-]{0,20}){1,3},)")
_QUESTION = frozenset({"q", "question", "reporter", "journalist"})
_ANSWER = frozenset({"a", "answer"})
#: Lines whose words are the interviewee's; and a topic of an interview, and the words on it: 'On the talks: "..."'.
_OWN_WORDS = frozenset({"answer", "headline", "deck", "subheading"})
_TOPIC = re.compile(r"(?:On|About|Regarding) [^:\"“]{3,90}: [\"“]")


def resolve_speakers(article: Article, attributions: Sequence[Attribution]) -> tuple[Speaker | None, ...]:
    """Give the speaker of each attribution, or ``None`` where the article does not decide.

    Names are settled first, so that an epithet in the headline finds the person whom the text names later.
    """
    if not attributions:
        return ()
    utterances = [Utterance(attribution) for attribution in attributions]
    discourse = Discourse(article, utterances)
    introductions = Introductions(discourse)
    epithets = Epithets(discourse, introductions)
    discourse.subjects.by_title = epithets.by_title
    _Resolver(discourse, introductions, epithets, Institutions(discourse)).resolve()
    discourse.subjects.by_title = None  # nothing holds itself, and all of it is let go at once
    speakers = {here.who: here.who.speaker() for here in utterances if isinstance(here.who, Person)}
    return tuple([speakers[h.who] if isinstance(h.who, Person) else h.who for h in utterances])


@define(eq=False)
class _Resolver:
    """Each utterance of an article is given to whoever speaks in it."""

    discourse: Discourse
    introductions: Introductions
    epithets: Epithets
    institutions: Institutions

    def resolve(self) -> None:
        """Settle names, then what the narrator tells, then what stands in quotations, then what carries on."""
        discourse = self.discourse
        for here in discourse.order:
            discourse.settle(here, self.by_itself(here))
        for here in discourse.order[:OPENING]:
            self.name_below(here)
        for here in discourse.order:
            if here.who is None and not here.nested:
                mention = here.mention
                discourse.settle(here, self.narrated(here, mention) if mention else self.of_turn(here))
        for here in discourse.order:
            if here.who is None and here.nested and here.mention:
                discourse.settle(here, self.quoted(here, here.mention))
        for here in discourse.order:
            carried = here.attribution.carries
            if here.who is None and carried is not None:
                here.who = discourse.given[carried].who

    # ------------------------------------------------------------ names

    def by_itself(self, here: Utterance) -> Who | None:
        """Give whom a mention names, or describes as nobody known: "Ana Ruiz", "MEA", "a senior official"."""
        mention = here.mention or self.label(here)
        if mention is None:
            return None
        document = self.document_of_clause(here)
        if document:
            return document
        if len(mention.name) < 2 and (somebody := self.before_who(here, mention)):
            return somebody
        if mention.form != "name":
            called = self.called(here, mention)
            if called:
                return called
            anybody = mention.kind == "person" and not mention.definite
            return self.discourse.unnamed.described(mention, here.at) if anybody else None
        body = None
        if here.mention:
            body = self.institutions.acronym(mention) or self.institutions.unknown_acronym(mention)
            body = body or self.institutions.author_of_its_own(here, mention)
        person = None if body else self.discourse.cast.named(mention, here.at)
        if person:
            person.speaks = True
        return body or person

    def document_of_clause(self, here: Utterance) -> Speaker | None:
        """Give the document that "which" behind a source takes up: "a letter from [Ana Ruiz] which said"."""
        source = here.attribution.source
        if source is None or not self.discourse.text.startswith((" which ", ", which "), source.end):
            return None
        return self.institutions.document_before(source.end)

    def called(self, here: Utterance, mention: Mention) -> Person | None:
        """Give whom the words beside a description name: "[a man] who identified himself as Omar Saleh".

        Also "Omar Saleh, [a 32-year-old pilot] who said".
        """
        source, text = here.attribution.source, self.discourse.text
        if source and mention.text.startswith(("a ", "an ")) and text.startswith(", ", source.start - 2):
            named = self.named_beside(source.start)
            opens = named and self.discourse.narration.opening_before(source.start) in named.places
            if opens or (named and text.startswith((" who ", ", who "), source.end)):
                return named
        if source is None or mention.kind != "person" or text.startswith((" called ", " named "), source.end):
            return None  # "a lawmaker called Holm a fool"
        naming = NAMING.match(text, source.end, source.end + _LONGEST_NAMING) or self._beside(here)
        name = capitals().match(text, naming.end()) if naming else None
        whole = read_mention(text[source.start : name.end()]) if name else None
        return self.discourse.cast.named(whole, here.at) if whole and whole.form == "name" else None

    def before_who(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the person whom "who" takes up behind where he is from, or what is for him.

        "Ana Ruiz of Tern, [Ohio], who", "[a response to Ana Ruiz] who".
        """
        source, text, cast = here.attribution.source, self.discourse.text, self.discourse.cast
        if source is None or not text.startswith((" who ", ", who "), source.end):
            return None
        if mention.kind == "document":
            return self.at_end_of(mention, here.at)
        if not source.text[:1].isupper():
            return None
        opening = max(self.discourse.narration.opening_before(source.start), source.start - _BESIDE)
        for at, name in cast.names_between(opening, source.start):
            if _FROM.fullmatch(text, text.find(name[-1], at) + len(name[-1]), source.start):
                return cast.named(read_mention(" ".join(name)), at)
        return None

    def at_end_of(self, document: Mention, at: int) -> Person | None:
        """Give the person for whom a document is, if "who" is behind: "a response to [Ana Ruiz] who"."""
        last, lead = max((document.text.rfind(lead), lead) for lead in _TO_WHOM)
        named = read_mention(document.text[last + len(lead) :]) if last >= 0 else None
        return self.discourse.cast.named(named, at) if named and named.form == "name" else None

    def _beside(self, here: Utterance) -> re.Match[str] | None:
        """Give what stands before a name between commas behind a source: "His colleague[, ]Ana Ruiz, was blunt".

        Not "According to the envoy, Ana Ruiz, who left", where a clause may begin.
        """
        source, text = here.attribution.source, self.discourse.text
        if source is None or text.startswith("to ", source.start - 3):
            return None
        beside = _BESIDE_SOURCE.match(text, source.end, source.end + _LONGEST_NAMING)
        return beside if beside and is_given_name(beside["given"]) else None

    def name_below(self, here: Utterance) -> None:
        """Let somebody whom the opening lines describe be the one whom the next lines name."""
        unnamed = here.who
        if here.mention and not here.nested and isinstance(unnamed, Person) and unnamed.label:
            named = self.introductions.below(here, here.mention) or self.introductions.below_deck(
                here, here.mention
            )
            if named:
                self.discourse.turns_out(unnamed, named)

    # ------------------------------------------------------------ the narrator's words

    def narrated(self, here: Utterance, mention: Mention) -> Who | None:
        """Give whom a mention in the narrator's text means, which is no name that is known by itself."""
        if mention.form == "name":
            return None
        nobody = (
            mention.form == "indefinite" and mention.kind is None and mention.text.lower() not in WEEKDAYS
        )
        namesake = self.discourse.cast.namesake(mention, here.at) if nobody else None
        if namesake:
            return namesake  # "West said", of Ana West
        unknown = mention.form == "epithet" and mention.kind is None
        if unknown and (described := self.discourse.cast.described(mention, here.at)):
            return described
        two = two_before(self.discourse, here, mention)
        if two:
            return two
        if mention.form == "pronoun":
            return self.pronoun(here, mention)
        if mention.head in ("north", "south"):
            return self.institutions.half_of_a_country(mention)
        number = _NUMBER.fullmatch(mention.text.lower()) if not here.nested else None
        if number:
            return self.one_of_several(here, number[1], of_them=number[2] is not None)
        counted = _COUNTED_NOUN.fullmatch(mention.text.lower()) if not here.nested else None
        one = self.one_of_several(here, counted[1], of_them=False) if counted else None
        if counted and one and one.name.split()[-1] == counted[2]:
            return one
        if mention.form == "epithet" or mention.kind == "person":
            who = self.epithets.meant(here, mention)
            himself = who is not None and who is self.discourse.telling_of(here)
            if himself and (teller := self.titled_himself(here, mention)):
                return teller
            himself = himself or self.discourse.is_contrasted(here, who) or self.is_met(here, who)
            return self.epithets.described(here, mention) if himself else who
        if mention.kind == "group":
            return self.institutions.group(here, mention)
        if mention.kind == "document":
            return self.institutions.document(here, mention)
        if mention.kind in ("organisation", "government"):
            return self.institutions.body(here, mention)
        return None

    def titled_himself(self, here: Utterance, mention: Mention) -> Person | None:
        """Give the only one named who tells of an office without an article: "[Danish premier] is calm, Holm said"."""
        teller = self.discourse.telling_of(here)
        named = [person for person in self.discourse.people if not person.label]
        if (
            not isinstance(teller, Person)
            or named != [teller]
            or teller.titles
            or not is_headline_style(mention)
        ):
            return None
        if not mention.definite or not agree(teller, mention):
            return None
        teller.learn(mention)
        return teller

    def pronoun(self, here: Utterance, mention: Mention) -> Who | None:
        """Give whom a pronoun means: the nearest before that it can stand for."""
        if mention.head in _WE:
            return self.institutions.issuer_of_article()
        if mention.head in _FIRST_PERSON or mention.head == "you":
            return None
        if mention.head == "who":
            return self.named_beside(here.at)
        teller = self.discourse.whose_words_begin(here.at)
        if teller is not None and (isinstance(teller, Person) or not mention.gender):
            return teller
        if mention.gender:
            return self.named_behind(here, mention) or he_or_she(self.discourse, here, mention.gender)
        joint = self.institutions.joint_document(here) if mention.number == "singular" else None
        if joint:
            return joint
        kinds = ("organisation", "government", "group" if mention.number == "plural" else "document")
        for who in self.discourse.bodies_before(here):
            if who is None and mention.number == "singular":
                return None  # "The council said ... It added"
            body = self.institutions.spoken_for(who) if isinstance(who, Person) else who
            if body and mention.number == "plural" and find_outlet(body.name):
                continue  # "Ruiz met Holm, TASS reported. They said"
            if body and body.kind in kinds:
                return body
        return self.institutions.only_document(here) if mention.head == "it" else None

    def named_behind(self, here: Utterance, mention: Mention) -> Person | None:
        """Give who is named behind a pronoun in front of the subject: "In a letter in which [he] agrees, Holm says"."""
        opening = self.discourse.narration.opening_before(here.at)
        if not _IN_WHICH.fullmatch(self.discourse.text, opening, here.at):
            return None
        following = next(iter(self.discourse.after(here, 1)), None)
        named = (
            following.who
            if following and self.discourse.narration.opening_before(following.at) == opening
            else None
        )
        return named if isinstance(named, Person) and genders_agree(named.gender, mention.gender) else None

    def named_beside(self, position: int) -> Person | None:
        """Give the person named just before a relative pronoun: "Ana Ruiz, who"."""
        text, cast = self.discourse.text, self.discourse.cast
        for at, name in cast.names_between(max(0, position - _BESIDE), position):
            if text[at:position].rstrip(", \u00a0").endswith(name[-1]):
                return cast.known(read_mention(" ".join(name)), at)
        return None

    def is_met(self, here: Utterance, who: Who | None) -> bool:
        """Say whether an epithet before "who" would be the subject of its own sentence: "Berg met [the envoy], who"."""
        source, text = here.attribution.source, self.discourse.text
        if source is None or who is None or not text.startswith((", who ", " who "), source.end):
            return False
        opening = self.discourse.narration.opening_before(here.at)
        return next(self.discourse.subjects.between(opening, here.at), None) is who

    def one_of_several(self, here: Utterance, which: str, *, of_them: bool) -> Speaker | None:
        """Give whom a number alone means, by the noun before it: "Two Danish officials ... [the second] said"."""
        for speaker in self._nameless_before(here):
            several = speaker.kind == "group"
            noun = _MORE_OF_THEM.split(_COUNTED.sub("", speaker.name), maxsplit=1)[0]
            if several and (which == "one" or of_them):
                return Speaker(f"{which} of the {noun}", "person", None, speaker.country)
            if which != "one":
                one = _PLURAL.sub("", noun) if several or speaker.name.startswith("one of") else noun
                return Speaker(f"{which} {one}", "person", one, speaker.country)
        return None

    def _nameless_before(self, here: Utterance) -> Iterator[Speaker]:
        """Give the groups before an utterance and the people described without a name, nearest first."""
        for who in self.discourse.everything_before(here):
            if isinstance(who, Speaker):
                if who.kind == "group":
                    yield who
            elif who.label:
                yield who.speaker()

    # ------------------------------------------------------------ quotations and turns

    def quoted(self, here: Utterance, mention: Mention) -> Who | None:
        """Give whom a mention means that stands inside somebody's quotation."""
        enclosing = self.discourse.enclosing(here)
        assert enclosing is not None
        start, teller = enclosing
        if mention.head in _FIRST_PERSON:
            return teller.who
        if mention.form != "pronoun":
            return self.narrated(here, mention)
        for at, name in self.discourse.cast.names_between(start, here.at) if mention.gender else ():
            person = self.discourse.cast.known(read_mention(" ".join(name)), at)
            if person and genders_agree(person.gender, mention.gender):
                return person
        return None

    def of_turn(self, here: Utterance) -> Who | None:
        """Give the speaker of a turn whose label is no name: "Secretary General:", "Reuters:"."""
        mention = self.label(here)
        if mention is None:
            return None
        if mention.kind in ("organisation", "government") and mention.body:
            return self.discourse.bodies.speaker(mention)
        return self.epithets.meant(here, mention) if mention.kind == "person" else None

    def label(self, here: Utterance) -> Mention | None:
        """Read the label of a turn; where it has none, or only a letter, it means one of the interview's two."""
        attribution = here.attribution
        if attribution.source is not None or attribution.carries is not None:
            return None
        interview = self.discourse.article.interview
        label = (attribution.turn_speaker or "").strip(" :.)")
        if label.lower() in _QUESTION:
            label = interview.interviewer or "" if interview else ""
        elif label.lower() in _ANSWER or not label:
            answers = interview and (label or self._is_own_words(attribution))
            label = interview.interviewee or "" if interview and answers else ""
        return read_mention(label) if label else None

    def _is_own_words(self, attribution: Attribution) -> bool:
        """Say whether words without a source are the interviewee's: an answer, or a heading that quotes."""
        if not attribution.contents:
            return False
        blocks = self.discourse.article.blocks
        last = bisect_right(blocks, attribution.contents[0].start, key=lambda block: block.start) - 1
        return last >= 0 and (blocks[last].kind in _OWN_WORDS or _TOPIC.match(blocks[last].text) is not None)

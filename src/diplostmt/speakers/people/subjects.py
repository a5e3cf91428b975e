"""Who the subjects of the narrator's sentences are: most pronouns and epithets take up one of them.

A subject is somebody by name, somebody without one ("A senior diplomat left"), a title alone ("The envoy left"), a
body, a group, or a document ("The report makes 31 recommendations").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from attrs import define, field

from diplostmt.lexicon.epithets import STYLES
from diplostmt.lexicon.function_words import AUXILIARIES, PREPOSITIONS, STRONG_PAST
from diplostmt.models import Speaker
from diplostmt.speakers.mentions.mention import Mention
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.names import nouns, spellings
from diplostmt.speakers.names.nouns import is_body_noun, is_person_noun
from diplostmt.speakers.people.bodies import Bodies
from diplostmt.speakers.people.cast import Cast
from diplostmt.speakers.people.narration import Narration
from diplostmt.speakers.people.person import Person
from diplostmt.speakers.people.subject_phrases import phrase_at, subject_places
from diplostmt.speakers.people.unnamed import Unnamed, unnamed_end

#: How many words a title has that is a subject.
_LONGEST_EPITHET = 6
#: What is a verb behind a subject, other than one that ends in "-ed".
_VERBS = (
    STRONG_PAST
    | AUXILIARIES
    | frozenset("beat cast cut hit hurt let put quit read set shut split spread".split())
)
#: What goes on with a title before the name: "Peru's envoy [to] Oslo Ana Ruiz".
_BEFORE_NAMES = frozenset({"and", "for", "of", "to"})
#: Whose envoy or minister opens a sentence: "[Peru's] envoy left", "[Mr Holm's] spokesman left".
_OWNER = re.compile(r"(?:[A-Z][\w.'’-]{1,30} ){0,2}[A-Z][\w'’-]{1,30}['’]s? (?=[a-z])")
#: "[A spokesman for the port, Ana Ruiz], said".
_BROUGHT_IN = re.compile(
    r"\w{1,30}(?:['’]s)? [^,.;:\n\"“”]{3,90}, [A-Z][\w.'’-]{1,40}(?: [\w.'’-]+){1,4}(?=,)"
)
#: A name between commas behind a title: "The envoy for the Caucasus, [Ana Ruiz], left".
_TITLED_NAME = re.compile(
    r"(?:The|An?|[A-Z]\w{0,20}['’]s) [^,.;:\n\"“]{5,120}, ((?:[A-Z][\w.'’-]{1,20} ){1,3}[A-Z][\w'’-]{1,20}), [a-z]"
)


@define(eq=False)
class Subjects:
    """The subjects of the sentences of one article.

    ``by_title`` finds whom an epithet means: "the Iranian minister".
    """

    narration: Narration
    cast: Cast
    unnamed: Unnamed
    bodies: Bodies
    by_title: Callable[[Mention, int], Person | None] | None = None
    text: str = field(init=False)
    _places: dict[int, tuple[int, ...]] = field(init=False, factory=dict)
    _known: dict[int, Person | Speaker | None] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self.text = self.narration.text

    def at(self, position: int) -> Person | Speaker | None:
        """Give whoever the noun phrase at a position names."""
        if position not in self._known:
            self._known[position] = self._read_subject(position)
        return self._known[position]

    def between(self, start: int, end: int) -> Iterator[Person | Speaker]:
        """Give the subjects of the sentences that begin in a stretch of the narrator's text, last first."""
        for opening in self.narration.openings_between(start, end):
            for at in self._subject_places(opening):
                who = self.at(at) if at <= end else None
                if who:
                    yield who
                    break

    def named_in_sentence_before(self, position: int) -> Person | None:
        """Give the person whose full name is the subject of the sentence before, in the same paragraph.

        Nothing but the pronoun behind may show that it is somebody: "But Barrie Tregen welcomed it. "...," he said".
        """
        for opening in self.narration.sentences_back(position):
            if "\n" in self.text[opening:position]:
                break
            if self.narration.inside_quotation(opening):
                continue
            titled = _TITLED_NAME.match(self.text, opening)
            if titled:
                named = read_mention(titled[1])
                return self.cast.named(named, titled.start(1)) if named.form == "name" else None
            for at, mention, after in self._names(opening):
                told = len(mention.name) > 1 or after in STRONG_PAST or after.endswith("ed")
                return self.cast.named(mention, at) if told else None
            break
        return None

    def named_before(self, position: int) -> Person | None:
        """Give the person whose full name is the subject of one of the few sentences before, in whatever paragraph.

        A verb is behind it: "Krishna Rao mocked it", "Krishna Rao has left", not "Prime News Desk".
        """
        for opening in self.narration.sentences_back(position):
            for at, mention, after in () if self.narration.is_silent(opening) else self._names(opening):
                if len(mention.name) > 1 and (after in _VERBS or after.endswith("ed")):
                    return self.cast.named(mention, at)
        return None

    def named_at(self, opening: int, end: int) -> Person | None:
        """Give the person whose name is the subject of a sentence, where its words show that it is somebody."""
        named = ((at, mention) for at, mention, _ in self._names(opening) if at < end)
        return next((self.cast.named(mention, at) for at, mention in named), None)

    def _names(self, opening: int) -> Iterator[tuple[int, Mention, str]]:
        """Give the names that can be the subject of a sentence, where they begin, and the word behind each."""
        for at in subject_places(self.text, opening):
            phrase, after = phrase_at(self.text, at)
            mention = _named_subject(phrase, after)
            if mention and not self.narration.in_heading(at):
                yield at, mention, after

    def named_in_sentence_behind(self, position: int) -> Person | None:
        """Give the person whose full name opens the next sentence of a paragraph, outside quotations."""
        opening = self.narration.opening_behind(position)
        if "\n" in self.text[position:opening] or self.narration.inside_quotation(opening):
            return None
        phrase, after = phrase_at(self.text, opening)
        mention = _named_subject(phrase, after)
        if mention is None or mention.title or len(mention.name) < 2:
            return None
        told = phrase.endswith(",") and after in ("who", "whose")
        return self.cast.named(mention, opening) if told else self.cast.known(mention, opening)

    # ------------------------------------------------------------ who a noun phrase names

    def _subject_places(self, opening: int) -> tuple[int, ...]:
        """Give where the subject of a sentence can begin, if the narrator speaks it."""
        places = self._places.get(opening)
        if places is None:
            silent = self.narration.is_silent(opening)
            places = self._places[opening] = () if silent else tuple(subject_places(self.text, opening))
        return places

    def _read_subject(self, at: int) -> Person | Speaker | None:
        """Read whoever the noun phrase at a position names, by the word with which it begins."""
        if self.text.startswith(("A ", "An ", "One ", "Another "), at):
            mention = self._brought_in(at)
            if mention:
                return self.cast.known(mention, at)
            end = unnamed_end(self.text, at)
            return self.unnamed.brought_in(at, end) if end else self._document(at) or self._some_body(at)
        if self.text.startswith(("Her ", "His ", "Its ", "Their "), at):
            described = self._somebodys(at)
            if described:
                return described
        if self.text.startswith(("The ", "the "), at) or _OWNER.match(self.text, at):
            mention = self._brought_in(at)
            if mention:
                return self.cast.known(mention, at)
            who = self._taken_up(at) or self._titled(at) or self._document(at)
            if who:
                return who
        return self._named(at)

    def _brought_in(self, at: int) -> Mention | None:
        """Read a title and a name between commas: "[A spokesman for the port, Ana Ruiz], said"."""
        brought_in = _BROUGHT_IN.match(self.text, at)
        mention = read_mention(brought_in.group()) if brought_in else None
        return mention if mention and mention.form == "name" else None

    def _named(self, at: int) -> Person | Speaker | None:
        """Give the person, the body or the group of a name, unless the phrase goes on: "Ruiz and Holm"."""
        phrase, after = phrase_at(self.text, at)
        owner = phrase.endswith(("'s", "’s", "s'", "s’"))
        if not phrase or after == "and" or owner or self.narration.in_heading(at):
            return None
        mention = read_mention(phrase)
        if mention.form == "name":
            return self.cast.known(mention, at)
        if mention.form == "government" and (namesake := self.cast.namesake(mention, at)):
            return namesake
        if mention.kind == "group" and mention.number == "plural" and mention.definite:
            return self.bodies.group(mention)
        # "The Danish ministry", "The Gulf Council"
        proper = bool(mention.country) or " " in (mention.body or "")
        own = not mention.head or not mention.title or (proper and is_body_noun(mention.head))
        own = own or (mention.body or "").isupper()  # "The ANC"
        # "The Danish government"
        ruling = mention.kind == "government" and mention.country and mention.definite
        named = mention.body and (own or ruling) and mention.kind in ("organisation", "government")
        return self.bodies.speaker(mention) if named else None

    def _somebodys(self, at: int) -> Person | None:
        """Enter the person whom a subject describes by another: "Her Danish counterpart" went further."""
        words = self.text[at : at + 60].split()[:4]
        for i in range(1, len(words)):
            mention = read_mention(" ".join(words[: i + 1]))
            if words[i] in AUXILIARIES:
                return None  # "His criticism [was] rather"
            if mention.head in STYLES:
                return None  # "His Excellency"
            if mention.kind == "person" and mention.number == "singular":
                named = mention.form != "epithet" or words[i][-1] == ","  # "His wife, Ana Ruiz,"
                named = named or words[i + 1 : i + 2] == ["of"]  # "His then chief of staff, Ana Ruiz,"
                return None if named else self.unnamed.described(mention, at)
        return None

    def _taken_up(self, at: int) -> Person | None:
        """Give the unnamed person whom a subject takes up: "the senior official"."""
        words = self.text[at : unnamed_end(self.text, at)].lower().split()[1:]
        return self.unnamed.taken_up(words[-1], set(words), at) if words else None

    def _titled(self, at: int) -> Person | None:
        """Give whom a subject means that is a title alone: "the Iranian foreign minister", "Peru's envoy"."""
        mention = self.title_at(at) if self.by_title else None
        if mention is None or self.by_title is None:
            return None
        words = mention.text.split()
        owned = any(word.endswith(("'s", "’s", "s'", "s’")) for word in words[:-1])
        unnamed = (mention.head or "").startswith("spokes") or (owned and not mention.country)
        return self.by_title(mention, at) or (self.unnamed.described(mention, at) if unnamed else None)

    def title_at(self, at: int) -> Mention | None:
        """Read a subject that is a title alone, whoever has it: "[The Iranian foreign minister] left"."""
        words = self.text[at : at + 80].split(" ")[:_LONGEST_EPITHET]
        last = next((i for i, word in enumerate(words) if i and is_person_noun(word.lower())), 0)
        while last and (more := _further_noun(words, last)):
            last = more  # "the official spokesman", "the deputy foreign minister"
        if words[last : last + 3] == ["chief", "of", "staff"]:
            last += 2
        alone = last and (last + 1 == len(words) or words[last + 1][:1].islower())
        if any(_is_done_by(words[i - 1], words[i]) for i in range(2, last)):
            return None  # "The Lake Union met the opposition leader"
        if alone and last + 1 < len(words) and words[last + 1] in _BEFORE_NAMES:
            alone = read_mention(phrase_at(self.text, at)[0]).form != "name"
        mention = read_mention(" ".join(words[: last + 1])) if alone else None
        return mention if mention and mention.form == "epithet" and mention.kind == "person" else None

    def _document(self, at: int) -> Speaker | None:
        """Give the document that is a subject: "[The report] makes 31 recommendations", "[A leaked letter] shows"."""
        words = self.text[at : at + 60].split(" ")[1:5]
        for i, word in enumerate(words[:-1]):
            noun = nouns.nouns().get(word)
            if noun:
                document = noun.sort == "document" and words[i + 1][:1].islower()
                return Speaker(" ".join(words[: i + 1]), "document", None, None) if document else None
        return None

    def _some_body(self, at: int) -> Speaker | None:
        """Give the body that a subject brings in by its land or town: "[A Tehran court] warned"."""
        words = self.text[at : at + 60].split(" ")[:5]
        for i, word in enumerate(words[1:-1], 1):
            if is_body_noun(word) and _ends_subject(spellings.bare(words[i + 1])):
                mention = read_mention(" ".join(words[: i + 1]))
                told = mention.kind == "organisation" and mention.body and mention.country
                return self.bodies.speaker(mention) if told else None
        return None


def _further_noun(words: Sequence[str], last: int) -> int:
    """Give where another noun for a person goes on with a title: "deputy foreign [minister]"; 0 where none does."""
    for at in range(last + 1, min(last + 3, len(words))):
        word = words[at].lower()
        if is_person_noun(word):
            return at
        if not nouns.is_title_word(word):
            break
    return 0


def _ends_subject(word: str) -> bool:
    """Say whether a subject is at its end before a word: "A Danish court [heard]", not "a Danish court clerk"."""
    return word in STRONG_PAST or word in AUXILIARIES or word in PREPOSITIONS or word.endswith("ed")


def _is_done_by(subject: str, word: str) -> bool:
    """Say whether a word is a verb with the one before as its subject: not "The newly [elected] president"."""
    if word in STRONG_PAST or word in AUXILIARIES:
        return True
    return word.endswith("ed") and (subject[:1].isupper() or is_body_noun(subject))


def _named_subject(phrase: str, after: str) -> Mention | None:
    """Read the subject before a word in small letters, if it is a person's name: "[Ana Ruiz] said", "[Ruiz] said"."""
    mention = read_mention(phrase) if phrase and after[:1].islower() and after != "and" else None
    return mention if mention and mention.form == "name" else None

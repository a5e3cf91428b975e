"""Whom "he" or "she" means: the nearest person before, unless the sentence says otherwise.

It does so where it tells in whose letter the pronoun speaks ("In Ruiz's letter, she"), whose aide quotes it, who was
told or judged; each of these is one small function. What remains is asked in the order of the text, nearest first.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from diplostmt.lexicon.titles import Gender
from diplostmt.speakers.antecedents.discourse import JUST_NOW, REACH, Discourse, Utterance
from diplostmt.speakers.antecedents.fitting import fits
from diplostmt.speakers.mentions.reading import read_mention
from diplostmt.speakers.names.nouns import nouns, title_rows
from diplostmt.speakers.names.surnames import differs_abroad, gender_of
from diplostmt.speakers.people.person import Person, genders_agree
from diplostmt.speakers.people.subject_phrases import phrase_at

#: A name, with what may stand before it.
_NAME = r"(?:[A-Z][\w.'’-]{1,30} ){0,4}[A-Z][\w-]{1,30}"
#: Who quotes somebody that the same sentence names: "Ruiz's office quoted".
_QUOTING = re.compile(
    rf"({_NAME})['’]s? (?:\w{{1,20}} ){{0,2}}"
    r"(?:office|aides?|spokes\w{3,6}|lawyers?|press service|team) (?:later |also )?(?:quoted|cited) $"
)
_LONGEST_OWNER = 120
#: How many speakers and subjects are looked at beside somebody without a name.
_BESIDE = 4
#: What shows the gender behind a name: "Ruiz[ received her Omani counterpart]".
_COUNTERPART = re.compile(
    r"(?:, [^,.;:\n]{3,80},)?(?: [a-z]{2,12}){1,5} (her|his) (?:[A-Z][\w.-]{1,20} ){0,3}(?:[a-z]{3,12} )?"
    r"(?:colleague|counterpart)\b"
)
#: The same with the counterpart's name.
_HIS_COUNTERPART = re.compile(
    rf"\b(?P<whose>her|his) (?:[A-Z][\w.-]{{1,20}} ){{0,3}}(?:colleague|counterpart),? (?P<name>{_NAME})"
)
#: How far before a pronoun the word stands that opens its clause.
_NEAR = 10
#: What opens a clause behind the subject of its sentence: "Ruiz left [as] she said".
_SUBORDINATE = re.compile(r"[\w,] (?:after|as|before|when|while)\s$")
#: What a pronoun speaks in that its sentence has brought in: "a [letter in which] she warned".
_IN_WHICH = re.compile(
    r"[a-z](?<! received)(?<! obtained)(?<! quoted)(?<! cited)(?<! read)(?<! got)(?<! saw)"
    r" an? (?:(?!from |by )[\w-]{1,20} ){1,4}(?:(?!from |by )[a-z]{2,5} [^,.;:\n\"“]{2,60} )?(?:in which|where) $"
)
_LONGEST_LETTER = 120
#: Whose words a pronoun speaks in: "[In Ruiz's letter to Oslo, ]she", "[Ruiz's letter to Oslo, in which ]she".
_LETTER = (
    rf"(?P<owner>(?:[Tt]he )?{_NAME}|[Tt]he (?:[a-z-]{{2,20}} ){{0,2}}[a-z]{{4,20}})"
    r"['’]s? (?:[a-z]+ ){0,2}"
    r"(?:address|book|e-?mail|essay|interview|letter|memo|message|note|opinion|post|reasons|remarks|report|ruling"
    r"|speech|statement|testimony|tweet)(?: [^.;:\n\"“”]{1,80}?)?"
)
_IN_LETTER = re.compile(rf"In {_LETTER}, ")
_LETTER_FROM = re.compile(
    r"\b(?:e-?mail|essay|letter|memo|message|note|post|speech|statement|tweet) "
    rf"(?:by|from) (?P<owner>{_NAME}),? in which $"
)
_LETTER_IN_WHICH = re.compile(rf"\b{_LETTER},? in which $")
#: What is somebody's and opens a sentence: "[Ruiz's] criticism was leaked". Who it is tells nothing: "Ruiz's aide".
_POSSESSOR = re.compile(rf"(?P<owner>{_NAME})['’]s? (?:[a-z-]+ ){{0,2}}?(?P<noun>[a-z-]{{3,20}}) ")
#: What stands before a pronoun in a clause that tells of what is somebody's: "which quoted [him]".
_QUOTED_IN = re.compile(r"(?:, which|\band) (?:\w{1,12} ){0,2}(?:cited|quoted|reported) $")
#: Who is told something, by name: "Haddad told [Ana Ruiz] that".
_TELLING = r"(?:told|assured|informed|reminded|warned)"
_TOLD = re.compile(rf",? {_TELLING} ({_NAME}) ")
#: The same in a word, behind a pronoun: "he told [Ruiz]".
_HEARING = re.compile(rf" {_TELLING} (?:[A-Z][\w.'’-]{{1,30}} ){{0,3}}([A-Z][\w’-]{{1,30}})\b")
#: What is told back, by the other of a man and a woman: "[She told him] that".
_TOLD_BACK = re.compile(rf"(?:[Ss]he {_TELLING} him|[Hh]e {_TELLING} her)\b")
#: A clause that tells of somebody, up to what he does in it: "denied that [Ana Ruiz] was wrong when she".
_JUDGED = re.compile(rf"\b(?:that|whether|if|said|says) ({_NAME}) [a-z][^,.;:\n\"“”]{{1,50}} when $")
_LONGEST_CLAUSE = 150
#: What leads to whose words they are, or to who is asked: "the statement was made by [Ruiz]", "I asked [Ruiz]".
_WORDS_OF = re.compile(
    r"\b(?:words of |(?:announcement|appeal|assessment|call|claim|comment|remark|statement|warning)s?"
    r" (?:is|are|was|were|has been|have been|had been) (?:given|issued|made|voiced) (?:\w+ )?by "
    r"|\b(?:This|That|It|The (?:information|news|report)) (?:is|was|has been) (?:\w+ )?"
    r"(?:announced|confirmed|reported|said|stated|stressed) by "
    r"|(?P<asked>(?:I|we|We|He|She|reporters|Reporters|[A-Z]\w{1,20}) asked ))(?:the )?(?=[A-Z])"
)
#: What is asked: "why".
_QUESTION = re.compile(r" (?:about|how|if|what|when|where|whether|who|why)\b")
#: Somebody with a form of address that tells the gender.
_ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms)\.? [A-Z][\w'’-]{1,30}")


def he_or_she(discourse: Discourse, here: Utterance, gender: Gender | None) -> Person | None:
    """Give the nearest person before whom the gender fits; an unresolved one in between ends it."""
    just_named = (
        _quoted_by_his_own(discourse, here)
        or _writer(discourse, here)
        or _owner_of_document(discourse, here)
        or _possessor(discourse, here, gender)
        or _one_doing(discourse, here, gender)
        or _one_told(discourse, here, gender)
        or _one_judged(discourse, here, gender)
        or _counterpart_met(discourse, here, gender)
        or _one_whose_words(discourse, here, gender)
        or _named_before(discourse, here)
    )
    hearer = _hearer(discourse, here)
    for who in itertools.chain([just_named] if just_named else (), discourse.back_from(here)):
        if who is None:
            return None
        if hearer and isinstance(who, Person) and hearer in who.name:
            continue
        if isinstance(who, Person) and not who.gender and not who.label:
            who.gender = _shown_gender(discourse, who)
        if isinstance(who, Person) and genders_agree(who.gender, gender):
            beside = (
                _woman_beside(discourse, here) if gender == "f" and who.label and not who.gender else None
            )
            if beside:
                return beside
            who.gender = who.gender or gender
            return who
    return (
        _told_of(discourse, here, gender)
        or _only_one(discourse, here, gender)
        or _named_nearby(discourse, here, gender)
        or _misjudged(discourse, here, gender)
    )


def _shown_gender(discourse: Discourse, person: Person) -> Gender | None:
    """Give the gender that the text shows by whose counterpart somebody meets: "Ruiz met [her] Omani counterpart"."""
    for at in person.places[:_BESIDE]:
        shown = _COUNTERPART.match(
            discourse.text, discourse.text.find(person.name[-1], at) + len(person.name[-1])
        )
        if shown:
            return "f" if shown[1] == "her" else "m"
    return None


def _counterpart_met(discourse: Discourse, here: Utterance, gender: Gender | None) -> Person | None:
    """Give whom the sentence before names as a woman's counterpart, or a man's: "her colleague, [Wang Yi]. He"."""
    opening = next(iter(discourse.narration.sentences_back(here.at)), None)
    if opening is None or discourse.narration.is_silent(opening):
        return None
    met = _HIS_COUNTERPART.search(discourse.text, opening, here.at)
    if met is None or (met["whose"] == "her") is (gender == "f"):
        return None
    person = discourse.cast.named(read_mention(met["name"]), met.start("name"))
    return person if person and genders_agree(person.gender, gender) else None


def _hearer(discourse: Discourse, here: Utterance) -> str | None:
    """Give the surname of whom a pronoun tells something, who is another: "he told [Ruiz]"."""
    source = here.attribution.source
    told = _HEARING.match(discourse.text, source.end) if source else None
    return told[1] if told else None


def _woman_beside(discourse: Discourse, here: Utterance) -> Person | None:
    """Give the only woman beside somebody nearer without a name, in a new paragraph: "Ruiz left, a voter said. ¶ She".

    In the paragraph of his words, "she" is rather whoever has no name.
    """
    if discourse.is_in_paragraph_of_previous(here):
        return None
    near = itertools.islice(discourse.back_from(here), _BESIDE)
    women = {who for who in near if isinstance(who, Person) and not who.label and who.gender == "f"}
    return women.pop() if len(women) == 1 else None


def _quoted_by_his_own(discourse: Discourse, here: Utterance) -> Person | None:
    """Give whose office or aide quotes a pronoun: "Ruiz's office quoted [her] as saying"."""
    owner = _QUOTING.search(discourse.text, max(0, here.at - _LONGEST_OWNER), here.at)
    named = discourse.cast.names_between(owner.start(), owner.end(1)) if owner else ()
    return next((discourse.cast.known(read_mention(" ".join(name)), at) for at, name in named), None)


def _writer(discourse: Discourse, here: Utterance) -> Person | None:
    """Give the subject of a sentence that brings in a letter or speech: "[Ruiz] sent a letter in which she"."""
    opening = discourse.narration.opening_before(here.at)
    if not _IN_WHICH.search(discourse.text, max(opening, here.at - _LONGEST_LETTER), here.at):
        return None
    return discourse.subjects.named_at(opening, here.at)


def _owner_of_document(discourse: Discourse, here: Utterance) -> Person | None:
    """Give whose words a pronoun speaks in: "In [Ruiz]'s letter to Oslo, she", "[the envoy]'s note in which he".

    Also "a letter from [Ruiz] in which she".
    """
    opening = discourse.narration.opening_before(here.at)
    near = max(opening, here.at - _LONGEST_CLAUSE)
    found = (
        _IN_LETTER.fullmatch(discourse.text, opening, here.at)
        or _LETTER_IN_WHICH.search(discourse.text, near, here.at)
        or _LETTER_FROM.search(discourse.text, near, here.at)
    )
    if found is None:
        return None
    owner = read_mention(found["owner"])
    if owner.form == "name":
        return discourse.cast.named(owner, found.start("owner"))
    known = (
        discourse.subjects.by_title(owner, here.at)
        if discourse.subjects.by_title and owner.form == "epithet"
        else None
    )
    return known or (discourse.unnamed.described(owner, here.at) if owner.kind == "person" else None)


def _possessor(discourse: Discourse, here: Utterance, gender: Gender | None) -> Person | None:
    """Give whose the subject of a sentence is that quotes him: "[Ruiz]'s note was aired by Oslo TV, which quoted her".

    Not "Ruiz's aide was on Oslo TV, which quoted him".
    """
    opening = discourse.narration.opening_before(here.at)
    owner = _POSSESSOR.match(discourse.text, opening, here.at)
    if owner is None or not _QUOTED_IN.search(
        discourse.text, max(owner.end(), here.at - _LONGEST_CLAUSE), here.at
    ):
        return None
    mention = read_mention(owner["owner"])
    noun = nouns().get(owner["noun"])
    if mention.form != "name" or (noun and noun.sort != "document"):
        return None
    person = discourse.cast.named(mention, opening)
    return person if person and genders_agree(person.gender, gender) else None


def _named_before(discourse: Discourse, here: Utterance) -> Person | None:
    """Give the subject of the sentence before, unless somebody speaks in it: "Ruiz left, [Holm] said. He".

    Whom the subject met does not: "Ruiz met the envoy, who said so. He".
    """
    before, back = discourse.previous(here), next(iter(discourse.narration.sentences_back(here.at)), None)
    spoken = before and back is not None and before.at > back and before.who and not before.nested
    source = before.attribution.source if before and spoken else None
    if source and not discourse.text.startswith((" who ", ", who "), source.end):
        return None
    return discourse.subjects.named_in_sentence_before(here.at)


def _one_doing(discourse: Discourse, here: Utterance, gender: Gender | None) -> Person | None:
    """Give the subject of a sentence in which a pronoun opens a clause behind it: "[Ruiz] left as she said"."""
    opening = discourse.narration.opening_before(here.at)
    if not _SUBORDINATE.search(discourse.text, max(opening, here.at - _NEAR), here.at):
        return None
    doing = next(discourse.subjects.between(opening, here.at), None)
    return doing if isinstance(doing, Person) and genders_agree(doing.gender, gender) else None


def _one_told(discourse: Discourse, here: Utterance, gender: Gender | None) -> Person | None:
    """Give who was told something in the sentence before, where a man told it: "Haddad told [Ruiz] A. She".

    He is one by his name, or because she tells "him" something; and the same of a woman and "he".
    """
    before = discourse.previous(here)
    source = before.attribution.source if before else None
    told = _TOLD.match(discourse.text, source.end) if source else None
    if before is None or told is None or not isinstance(before.who, Person):
        return None
    if next(iter(discourse.narration.sentences_back(here.at)), -1) != discourse.narration.opening_before(
        before.at
    ):
        return None
    back = _TOLD_BACK.match(discourse.text, here.at) is not None
    if genders_agree(before.who.gender, gender) and not (back and before.who.gender is None):
        return None
    hearer = read_mention(told[1])
    person = (discourse.cast.named if back and hearer.name else discourse.cast.known)(hearer, told.start(1))
    return person if person and genders_agree(person.gender, gender) else None


def _one_whose_words(discourse: Discourse, here: Utterance, gender: Gender | None) -> Person | None:
    """Give whose words the sentence before tells of, or whom it asks: "the words of [Ruiz]", "I asked [Ruiz] why".

    Not who signs them for another: "in a statement signed by Ruiz".
    """
    told = (at for at in discourse.narration.sentences_back(here.at) if not discourse.narration.is_silent(at))
    opening = next(told, None)
    end = discourse.narration.opening_behind(opening) if opening is not None else 0
    found = _WORDS_OF.search(discourse.text, opening or 0, end)
    phrase, _ = phrase_at(discourse.text, found.end()) if found else ("", "")
    mention = read_mention(phrase)
    if found is None or mention.form != "name":
        return None
    if found["asked"] and not _QUESTION.match(discourse.text, found.end() + len(phrase)):
        return None
    person = discourse.cast.named(mention, found.end())
    return person if person and genders_agree(person.gender, gender) else None


def _one_judged(discourse: Discourse, here: Utterance, gender: Gender | None) -> Person | None:
    """Give the subject of the clause that goes on with "when": "He denied that [Ruiz] was wrong when she said"."""
    opening = discourse.narration.opening_before(here.at)
    judged = _JUDGED.search(discourse.text, max(opening, here.at - _LONGEST_CLAUSE), here.at)
    if judged is None:
        return None
    mention = read_mention(judged[1])
    person = discourse.cast.named(mention, judged.start(1)) if mention.form == "name" else None
    return person if person and genders_agree(person.gender, gender) else None


def _told_of(discourse: Discourse, here: Utterance, gender: Gender | None) -> Person | None:
    """Give the last one before of whom a sentence tells by a full name: "[Krishna Rao] mocked it. ¶ He"."""
    person = discourse.subjects.named_before(here.at)
    return person if person and genders_agree(person.gender, gender) else None


def _misjudged(discourse: Discourse, here: Utterance, gender: Gender | None) -> Person | None:
    """Give the only person so far, if the given name is a man's in one country and a woman's in another: "Karen"."""
    before = set(itertools.islice(discourse.people_before(here), _BESIDE))
    only = before.pop() if len(before) == 1 else None
    if only is None or only.label or not differs_abroad(only.name) or only.gender != gender_of(only.name):
        return None
    only.gender = gender
    return only


def _only_one(discourse: Discourse, here: Utterance, gender: Gender | None) -> Person | None:
    """Give the only person of the article, where a pronoun stands before every name."""
    near = discourse.order[max(0, here.rank - REACH) : here.rank + REACH]
    telling = [other.who for other in near if other.at > here.at and other.tells(here.at)]
    agreeing = (p for p in discourse.people if genders_agree(p.gender, gender) and p not in telling)
    only = next(agreeing, None)
    if only is None or next(agreeing, None) or _another_told_of(discourse, here, only):
        return None
    return None if only.at > here.at and _titled_before(discourse, here) else only


def _titled_before(discourse: Discourse, here: Utterance) -> bool:
    """Say whether a surname behind a title stands just before a pronoun: "The pact displeased [President Holm]. He"."""
    text, near = discourse.text, discourse.cast.names_between(max(0, here.at - JUST_NOW), here.at)
    return any(
        len(name) == 1
        and bool(title_rows(text[max(0, at - _LONGEST_TITLE) : at].rpartition(" ")[0].split(" ")[-1]))
        for at, name in near
    )


#: How many characters the last word of a title has at most, with the blank behind it.
_LONGEST_TITLE = 24


def _another_told_of(discourse: Discourse, here: Utterance, person: Person) -> bool:
    """Say whether the sentence before has a title for its subject that is not somebody's: "The envoy left. She"."""
    opening = next(iter(discourse.narration.sentences_back(here.at)), None)
    title = discourse.subjects.title_at(opening) if opening is not None else None
    return title is not None and fits(person, title) < 2


def _named_nearby(discourse: Discourse, here: Utterance, gender: Gender | None) -> Person | None:
    """Give the only one of a gender who was just named, as no subject: "She met [Luis Soto]. "...," he said"."""
    near = discourse.cast.named_before(here.at, JUST_NOW)
    named = {person for person in near if person.gender == gender}
    fit = {person for person in named if person.titles}
    fit |= {person for person in _addressed_nearby(discourse, here) if person.gender == gender}
    known = fit or named or _told_by_what_is_theirs(discourse, here, gender)
    return known.pop() if len(known) == 1 else None


def _told_by_what_is_theirs(discourse: Discourse, here: Utterance, gender: Gender | None) -> set[Person]:
    """Give those with whose name and what is theirs a sentence before opens: "[Ana Ruiz]'s alarm has gone off. She"."""
    near = set(discourse.cast.named_before(here.at, JUST_NOW))
    for opening in discourse.narration.sentences_back(here.at):
        owner = _POSSESSOR.match(discourse.text, opening)
        noun = nouns().get(owner["noun"]) if owner else None
        if owner and noun is None and not discourse.narration.is_silent(opening):
            found = {p for p in near if p.name[-1] in owner["owner"] and genders_agree(p.gender, gender)}
            return found if near == found else set()
    return set()


def _addressed_nearby(discourse: Discourse, here: Utterance) -> Iterator[Person]:
    """Give those whom the narrator has just called "Ms Ruiz" or "Mr Holm"."""
    start = max(0, here.at - JUST_NOW)
    for address in _ADDRESSED.finditer(discourse.text, start, here.at):
        mention = read_mention(address[0])
        if mention.form == "name" and not discourse.narration.is_silent(address.start()):
            person = discourse.cast.named(mention, address.start())
            if person:
                yield person

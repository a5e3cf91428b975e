"""What a verb takes behind it: the words reported, where there are any.

"said [that it rains]", "urged them [to leave]", "blamed Oslo for [the delay]" report something; "confirmed the news",
"stated this on Monday", "answered questions" do not. A verb's row in the lexicon says what it takes.
"""

from __future__ import annotations

from itertools import islice, takewhile

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.clauses.hearers import opens_question
from diplostmt.attribution.clauses.prepositions import is_quantity
from diplostmt.attribution.contents.breaks import fronted_end
from diplostmt.attribution.contents.fronted import fronted
from diplostmt.attribution.contents.likenings import NAMING, called, likened_at, thing_behind
from diplostmt.attribution.contents.limits import clause_end, content_after
from diplostmt.attribution.contents.nothing_said import LONGEST_OCCASION, is_alone, says_nothing, tells
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.forms import CueWord, reporting_nouns
from diplostmt.attribution.sentences.items import (
    ENDS,
    STOPS,
    Range,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_noun,
    is_time,
    is_title,
    may_open_subject,
    opens_inverted,
    opens_negated,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    ANSWERED,
    CONCLUDED,
    DOCUMENTS,
    FRONTING,
    NOT_REPORTED,
    RECALLED,
    SPEAKING_PLURALS,
)
from diplostmt.lexicon.function_words import (
    ARTICLES,
    AUXILIARIES,
    CONNECTIVES,
    CONTRACTIONS,
    DETERMINERS,
    INTERROGATIVES,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    REFLEXIVES,
    RELATIVES,
    STRONG_PAST,
)


def reported(clause: Clause) -> Range | None:
    """Give the words reported that follow the cue, by what its verb takes."""
    content, in_front = _reported(clause), fronted(clause)
    if in_front and (content is None or in_front[0] <= content[0]):
        return (in_front[0], clause_end(clause.sentence, in_front[1]))
    return content


def _reported(clause: Clause) -> Range | None:
    """Give the words reported, but for those that open with a phrase in front of their subject."""
    s, i, frames = clause.sentence, clause.adjuncts.end, clause.frames
    if i >= len(s.words):
        return None
    word = s.lower[i]
    if clause.verb.lemma in NAMING and (name := called(clause)):
        return name
    if word == '"' or word == ":":
        return content_after(s, i + (word == ":"))
    if word in AUXILIARIES and "ing" in frames and word.endswith("ing"):
        return content_after(s, i)  # "denied [having met the envoy]"
    if "whether" in frames and opens_question(s, i):
        return content_after(s, i)  # "asked [by what right they came]"
    if word == "," and _is_told_behind_comma(clause, i):
        return content_after(s, i)
    if says_nothing(clause, i):
        return None
    if that := own_words_end(s, clause.last, clause.word):
        return content_after(s, that)
    if clause.verb.lemma in ("add", "offer") and (that := _behind_told_noun(s, clause.last)):
        return content_after(s, that + 1)
    if word == "that" and i > clause.last and "that" not in frames:
        return None  # "asks the pilots that came"
    if word == "that" and ("that" in frames or s.lower[i - 1] == "expressed"):
        return _behind_that(clause, i)  # "expressed that it was late", as translations have it
    asked = word in ("which", "whose") and "whether" in frames
    if word == "to" or word in INTERROGATIVES or asked:
        return _behind_opener(clause, i)
    if "as" in frames and word != "as" and (likened := likened_at(s, i)):
        return content_after(s, likened)
    if word == "it" and (s.at(i + 1) in ("and", "but") or (s.at(i + 1) == "to" and s.at(i + 2) != "be")):
        return None  # "Ruiz denies it and Holm said", "reported it to the police"
    about_it = word == "it" and ("noun" not in frames or clause.word.form == "ing")
    about_it = about_it and i + 1 not in s.quotes  # not 'said it "will not work"'
    points = word == "this" and not is_time(s, i)  # not "said [this year] is hard"
    if (points or about_it) and i + 1 not in s.quotes and is_alone(s, i + 1):
        besides = s.at(i + 1) == "," and s.at(i + 2) in ("along", "together", "like")
        # "stated this on Monday while"; "says this, like all,"
        return content_after(s, i) if besides else None
    if word in frames and (word in PREPOSITIONS or word == "as"):
        return _behind_preposition(clause, i)
    if clause.verb.hearer == "must" and "quote" in frames and word in DETERMINERS and i + 1 in s.quotes:
        return (i + 1, i + 2)  # 'called it a ["turning point"]'
    if clause.verb.lemma == "call" and (tried := _tried_at(s, i)):
        return content_after(s, tried)
    opens = _behind_object(s, i, frames) or _behind_description(s, i, frames)
    return content_after(s, opens) if opens else _object(clause, i)


def _behind_told_noun(s: Sentence, i: int) -> int:
    """Give the "that" behind a noun for what is said: "added a plea [that] it should stop"; 0 for none."""
    noun = i + 1 if s.lower[i] in ("a", "an") else 0
    told = noun and (s.at(noun) in reporting_nouns() or s.at(noun) in ("hope", "wish"))
    return noun + 1 if told and s.at(noun + 1) == "that" else 0


def _tried_at(s: Sentence, i: int) -> int:
    """Give the quotation that tells what something is an attempt at: 'called it an attempt at ["revenge"]'; else 0."""
    opens = next(
        (k for k in range(i, min(i + LONGEST_OCCASION, len(s.words))) if s.lower[k] in ("a", "an")), 0
    )
    tried = opens and s.at(opens + 1) in ("attempt", "effort", "exercise") and s.at(opens + 2) in ("at", "in")
    return opens + 3 if tried and opens + 3 in s.quotes else 0


def _is_told_behind_comma(clause: Clause, comma: int) -> bool:
    """Say whether a clause is reported behind a mere comma, as Indian agencies have it: "He said[,] the road is open".

    Declines where something is told before ("The road is open, he said, the pass is not").
    """
    s, subject, behind = clause.sentence, clause.subject, clause.sentence.at(comma + 1)
    if subject is None or not behind or clause.verb.lemma not in BEFORE_COMMAS or clause.word.form == "base":
        return False
    if s.at(subject[0] - 1) in FRONTING or s.at(subject[0] - 1) in RELATIVES:
        return False
    opens = may_open_subject(s, comma + 1)
    if behind in ("if", "unless") or _is_known(s, comma + 1):  # "saying, if asked, he would"
        then = fronted_end(s, comma + 1) + 1
        return then > 1 and s.lower[then - 1] == "," and may_open_subject(s, then)
    fronted_time = behind in PREPOSITIONS and "," in s.lower[comma + 1 :] and s.at(comma + 2) in DETERMINERS
    told = any(is_finite(s, k) or k in s.quotes for k in range(subject[0]))
    if told or not (opens or fronted_time) or behind in NOT_REPORTED or cue_at(s, comma + 1):
        return False
    end = next((k for k in range(comma + 1, len(s.words)) if s.lower[k] in STOPS), len(s.words))
    verb = any(is_finite(s, k) for k in range(comma + 2, len(s.words) if fronted_time else end))
    attributed = any(cue_at(s, k) and s.at(k + 1) in ENDS for k in range(comma + 1, end))
    return verb and not attributed and comma not in s.quotes


def _is_known(s: Sentence, i: int) -> bool:
    """Say whether "as" opens words reported with what all know, or as whom one speaks: "said, [as] we know, it is".

    Declines what somebody does as he speaks: "said, [as] she left the hall, it was late".
    """
    behind = s.lower[i + 1 : s.lower.index(",", i)] if s.lower[i] == "as" and "," in s.lower[i:] else []
    return behind[:1] in (["a"], ["an"]) or behind[-1:] in (["aware"], ["know"], ["remember"], ["see"])


#: Verbs that a mere comma follows.
BEFORE_COMMAS = frozenset({"add", "say", "state", "tell"})


def own_words_end(s: Sentence, i: int, cue: CueWord) -> int:
    """Give the item behind a noun for one's own words and its "that": "repeated [his claim that] it rains"; else 0."""
    if cue.verb.lemma not in RESTATING or s.at(i) not in POSSESSIVES:
        return 0
    noun = next((k for k in range(i + 1, min(i + 4, len(s.words))) if s.lower[k] in reporting_nouns()), 0)
    return noun + 2 if noun and s.at(noun + 1) == "that" else 0


#: What is done with words of one's own.
RESTATING = frozenset({"reaffirm", "reiterate", "renew", "repeat", "restate"})


def _behind_preposition(clause: Clause, i: int) -> Range | None:
    """Give what a preposition or "as" opens: "called for [calm]", 'described as ["sad"] the letter by the union'.

    Declines what goes on meanwhile: "dismissed the idea as she left".
    """
    s = clause.sentence
    if s.lower[i] == "as" and s.at(i + 1) in ("he", "she", "they"):
        return None
    if s.at(i + 1) in ("it", "them", "this") and s.at(i + 2) in ENDS:
        return None  # "warned the ports about it"
    if s.lower[i] == "as" and s.at(i + 1) in ("a", "an", "the") and i + 2 in s.quotes:
        return content_after(s, i + 2)  # 'described the plan as a ["gift to the rich"]'
    content = content_after(s, i + 1)
    if content is None or s.lower[i] != "as" or clause.adjuncts.hearer is not None:
        return content
    return (i + 1, thing_behind(s, content))


def _behind_that(clause: Clause, i: int) -> Range | None:
    """Give the clause behind "that", with it where it is the subject: "said [that was late]", "say [that may change]".

    Also with it where it goes with the subject: "said [that deal is dead]". Declines a relative clause: "told a crowd
    that spilled out".
    """
    s = clause.sentence
    pointed_at = s.at(i + 1) in SINGULAR and s.at(i + 2) in AUXILIARIES
    subject = (
        s.at(i - 1) == "," and s.at(i + 1) in AUXILIARIES
    )  # "As she said, [that does not mean it is shut]"
    predicate = s.at(i + 1) in AUXILIARIES and not (opens_inverted(s, i + 1) or s.at(i + 1).endswith("ing"))
    if subject or (i == clause.last and (predicate or pointed_at)):
        return content_after(s, i)
    agreed = clause.verb.lemma == "agree" and s.at(clause.last) == "on"  # "agreed on steps that require"
    relative = i > clause.last and (agreed or _opens_relative(s, i + 1))
    relative = relative or (i == clause.last and _is_verbless(s, i + 1)) or s.at(i - 2) in AMID
    return _behind_colon(s, i) if relative else content_after(s, i + 1)


def _behind_colon(s: Sentence, that: int) -> Range | None:
    """Give words in marks behind a relative clause and its colon: 'replied with a word that hurt: ["Never."]'."""
    colon = next((k for k in range(that + 1, len(s.words) - 1) if s.lower[k] in STOPS), 0)
    return content_after(s, colon + 1) if s.at(colon) == ":" and colon + 1 in s.quotes else None


#: What never stands alone in the singular, and so goes with a "that" before it: "say [that goal] may change".
SINGULAR = frozenset(
    "amount bill case day deadline deal figure goal idea issue meeting number offer option period plan problem "
    "proposal question rule situation step target threat visit".split()
)


def _behind_opener(clause: Clause, i: int) -> Range | None:
    """Give what opens with "to" or a question word: "urged them [not to leave]", "asked [why it was late]"."""
    s, word, frames = clause.sentence, clause.sentence.lower[i], clause.frames
    if word == "to":
        first = i - 1 if s.lower[i - 1] == "not" and i > clause.last else i + (i + 1 in s.quotes)
        return content_after(s, first) if "to" in frames else _told_besides(s, i)
    if word == "when" and clause.adjuncts.hearer and "that" in s.lower[i : i + LONGEST_OCCASION]:
        return content_after(s, s.lower.index("that", i) + 1)  # "told her when they met in Oslo that"
    return content_after(s, i) if "whether" in frames or "that" in frames else None


def _told_besides(s: Sentence, to: int) -> Range | None:
    """Give the clause that goes with an infinitive nobody says: "agreed to set up a board and that [all must sign]"."""
    near = range(to + 2, min(to + 2 * LONGEST_OCCASION, len(s.words) - 2))
    joint = next((i for i in near if s.lower[i] in STOPS or s.lower[i : i + 2] == ["and", "that"]), 0)
    return content_after(s, joint + 2) if s.at(joint) == "and" else None


def _behind_description(s: Sentence, i: int, frames: frozenset[str]) -> int:
    """Give where what is said begins behind more about the thing or the occasion; 0 for nowhere.

    "described the ban of years as [a storm]", "told a forum on Monday hosted by the club that [it rained]".
    """
    word, near = s.lower[i], s.lower[i : i + LONGEST_OCCASION]
    if "as" in frames and (word in PREPOSITIONS or word == "being") and "as" in near:
        return s.lower.index("as", i) + 1
    hosted = word.endswith("ed") and s.at(i + 1) == "by"
    return s.lower.index("that", i) + 1 if hosted and "that" in near else 0


def _object(clause: Clause, i: int) -> Range | None:
    """Give what stands right behind the verb, a clause without "that" or what it takes as an object."""
    s, word, frames, lemma = clause.sentence, clause.sentence.lower[i], clause.frames, clause.verb.lemma
    # "wrote under a pseudonym" counts nothing
    counted = word in ("about", "over") or (word == "under" and s.at(i + 1) != "a")
    quantity = counted and is_quantity(s.at(i + 1)) and (s.at(i + 1) != "a" or s.at(i + 2) in COUNTED_WITH_A)
    quantity = quantity or opens_negated(s, i)
    if (not quantity and word in NOT_REPORTED) or word in REFLEXIVES or lemma == "appeal":
        return None  # "is appealing the ruling"
    if word in RELATIVES and "whether" not in frames:
        return None  # "called on Spain for a role in the talks [which] go on"
    if lemma == "answer" and not ANSWERED.isdisjoint(s.lower[i : i + 5]):
        return None
    if lemma in FOUND and _takes_thing(clause, (i, clause_end(s, i))):
        return None  # "voters who rule the port"
    if lemma == "show" and (shared := _gives_shares(s, i)):
        return (i, shared)
    if lemma == "recall" and not RECALLED.isdisjoint(s.lower[i : i + 4]):
        return None
    content = content_after(s, i) if not frames.isdisjoint(("that", "noun", "ing", "to")) else None
    told = clause.verb.hearer != "no" and lemma != "write"
    if content and (colon := _before_words(s, content, told=told)):
        return content_after(s, colon + 1)  # 'repeated the old rule: "No pilot, no passage."'
    if lemma == "conclude" and not CONCLUDED.isdisjoint(s.lower[i : i + 4]):
        stop = next((k for k in range(i, len(s.words)) if s.lower[k] in STOPS), len(s.words))
        return content if content and tells(s, (i, stop)) else None  # "concluded [the talks had failed]"
    if content and "noun" not in frames and not _has_verb(s, content, answers=lemma != "say"):
        return None
    return None if content and lemma == "add" and _joins(s, content) else content


def _takes_thing(clause: Clause, content: Range) -> bool:
    """Say whether no words and no clause are the object, but a thing: "added [trucks]", "posted [a photo]".

    Declines what a paper finds: "the survey found [broad support for the pact]".
    """
    s, subject = clause.sentence, clause.subject
    if s.lower[content[0]] in ARTICLES and s.at(content[0] + 1) in DOCUMENTS:
        return True  # "posted [a note] saying that"
    marked = any(i in s.quotes for i in range(content[0], min(content[1] + 1, len(s.words))))
    studied = subject is not None and not STUDIES.isdisjoint(s.lower[slice(*subject)])
    return not (marked or tells(s, content) or (clause.verb.lemma == "find" and studied))


def _gives_shares(s: Sentence, i: int) -> int:
    """Give where it ends who has what share in a poll: "showed [Ruiz with 30 percent of the vote]"; 0 for nowhere."""
    end = clause_end(s, i)
    named = s.words[i][0].isupper() or s.lower[i] in DETERMINERS
    return end if named and not SHARES.isdisjoint(s.lower[i:end]) and not tells(s, (i, end)) else 0


#: How shares are counted.
SHARES = frozenset({"%", "per", "percent", "points"})
#: What finds something out.
STUDIES = frozenset(
    "analysis audit census inquiry inspection paper poll polls report study studies survey surveys".split()
)
#: What is done with things, too, where no clause follows: "added [trucks]", "posted [a photo]".
FOUND = frozenset("add boast charge find post rule tweet write".split())
#: What "a" counts: "said about [a dozen] had left".
COUNTED_WITH_A = frozenset(
    "couple day dozen fifth hour hundred million month quarter third thousand week year".split()
)
#: What a noun with a clause of its own goes with: "answered questions [amid] reports that".
AMID = frozenset({"amid", "amidst"})


def _joins(s: Sentence, content: Range) -> bool:
    """Say whether something is added to something: "has added [weight to the talks]"."""
    if "to" not in s.lower[content[0] + 1 : content[0] + LONGEST_ADDED]:
        return False
    return not any(
        is_auxiliary(s, i) or s.lower[i] in STRONG_PAST or s.lower[i].endswith("ed") or i in s.quotes
        for i in range(*content)
    )


#: How many words there are before "to" in "added [fresh weight to] the talks".
LONGEST_ADDED = 6


def _behind_object(s: Sentence, first: int, frames: frozenset[str]) -> int:
    """Give where begins what somebody is blamed for, or what something is called in marks; 0 for nowhere.

    "criticised Oslo for [the delay]", 'rejected the claim as ["baseless"]'.
    """
    if first >= len(s.words) or not frames & {"as", "for"} or s.lower[first] in PREPOSITIONS:
        return 0
    for i in range(first, min(first + LONGEST_OCCASION, len(s.words) - 1)):
        if s.lower[i] in STOPS or is_finite(s, i):
            return 0
        if s.lower[i] == "for" and "for" in frames and i > first:
            return i + 1
        if s.lower[i] == "as" and "as" in frames:
            marked = next((k for k in range(i + 1, min(i + 4, len(s.words))) if k in s.quotes), 0)
            described = s.at(i + 1) in ("a", "an", "the") and i + 2 in s.quotes
            return i + 1 + described if marked and STOPS.isdisjoint(s.lower[i + 1 : marked]) else 0
    return 0


def _is_verbless(s: Sentence, first: int) -> bool:
    """Say whether no clause follows "that", but a noun or a place: "regretted [that answer,] which hurt"."""
    if first < len(s.words) and s.words[first][0].isupper():
        return False  # "argued that Oslo, Lima and Bonn had"
    if s.at(first + 1) == "," and s.at(first + 2) in PRONOUNS:
        return False  # "said that together, they would rebuild"
    if s.at(first + 1) == "," and (is_adverb(s, first) or is_time(s, first) or s.lower[first] in CONNECTIVES):
        return False  # "said that currently, the treaty is in force"
    if s.at(first + 1) == "," and _opens_list(s, first):
        return False
    commas = [k for k in range(first + 1, len(s.words) - 1) if s.lower[k] == ","][:2]
    if len(commas) > 1 and is_auxiliary(s, commas[1] + 1):
        return False  # "said that trade, through the new port, will grow"
    end = next((k for k in range(first, len(s.words)) if s.lower[k] in STOPS), len(s.words))
    return end not in s.quotes and 0 < end - first <= SHORTEST_CLAUSE and not _has_verb(s, (first, end))


def _opens_list(s: Sentence, first: int) -> bool:
    """Say whether a list of plurals is the subject of a clause: "said that [ships, trains and lorries] were late"."""
    near = s.lower[first : first + LONGEST_SUBJECT]
    joint = first + near.index("and") if "and" in near else 0
    behind = range(joint + 1, min(joint + LONGEST_SUBJECT // 2, len(s.words)))
    return joint > 0 and s.lower[first].endswith("s") and any(is_auxiliary(s, k) for k in behind)


#: How many items such a subject takes.
LONGEST_SUBJECT = 14
#: So many items need a verb to be a clause.
SHORTEST_CLAUSE = 1


def _opens_relative(s: Sentence, i: int) -> bool:
    """Say whether a verb without a subject stands behind "that": "of a list that [included] the isles", "that [could]".

    Not a participle before the subject: "told the council that [armed] groups had left".
    """
    if s.at(i) in MODALS and s.at(i - 3) in UNSPECIFIC:
        return True
    if s.at(i) in STRONG_PAST or not s.at(i).endswith("ed") or not s.words[i].islower():
        return s.at(i) in STRONG_PAST and s.words[i].islower()
    following = islice(s.lower, i + 2, i + 2 + LONGEST_HEAD)
    verb = any(word in AUXILIARIES for word in takewhile(lambda word: word not in STOPS, following))
    return not (verb and is_noun(s, i + 1) and s.lower[i + 1] not in DETERMINERS and s.words[i + 1].islower())


#: Determiners of what a clause behind "that" tells apart: "against [any] step that could hurt".
UNSPECIFIC = frozenset({"a", "an", "any", "every", "no", "some"})
#: How many items stand between a participle and the verb of its noun at most.
LONGEST_HEAD = 5


def _before_words(s: Sentence, content: Range, *, told: bool) -> int:
    """Give the colon behind a mere noun phrase and before words in marks; 0 for none.

    Also the comma behind those who are ``told`` something: 'warned the men at the back[,] "The ice is thin."'.
    """
    colon = next((i for i in range(content[0], len(s.words) - 1) if s.lower[i] in STOPS), 0)
    opens = s.lower[content[0]] in DETERMINERS and s.at(colon) == "," and colon + 1 in s.quotes
    opens = opens and not is_title(s, colon + 1)  # 'helped a pilot write a book, "Who Sails Where," that'
    if told and opens and not any(is_finite(s, i) or i in s.quotes for i in range(content[0], colon)):
        return colon
    plain = (
        s.at(colon) == ":"
        and "saying" not in s.lower[content[0] : colon]
        and colon + 1 in s.quotes
        and not _has_verb(s, (content[0], colon))
    )
    return colon if plain and not any(i in s.quotes for i in range(content[0], colon)) else 0


def _has_verb(s: Sentence, content: Range, *, answers: bool = True) -> bool:
    """Say whether the content can be a clause: "answered [the door was shut]", not "answered [questions]".

    What only ``answers`` have is not looked for where nobody answers: "said [the questions posed were late]".
    """
    counted = content[1] - content[0] == COUNTED and is_quantity(s.lower[content[0]])
    if counted and not is_finite(s, content[1] - 1):
        return False  # "added two cranes"
    answered = answers and not ANSWERED.isdisjoint(s.lower[content[0] : content[0] + 2])
    for i in range(*content):
        word = s.lower[i]
        if (
            is_auxiliary(s, i)
            or word in STRONG_PAST
            or i in s.quotes
            or word in PRONOUNS
            or word in CONTRACTIONS
        ):
            return True
        if i > content[0] and s.words[i].islower() and word.endswith(("ed", "s")) and not answered:
            return True
    return (content[1] - content[0] > LONGEST_VERBLESS or _do_something(s, content)) and not answered


#: A number and what it counts.
COUNTED = 2


def _do_something(s: Sentence, content: Range) -> bool:
    """Say whether the words open with several who do something: "said [voters want a deal]", not "said [prayers]"."""
    first, last = content
    word, following = s.lower[first], s.at(first + 1)
    if first + 1 >= last or not s.words[first].islower() or word in NO_PLURALS:
        return False
    several = word in SPEAKING_PLURALS or (
        word.endswith("s") and not word.endswith(("ss", "us")) and word != "yes"
    )
    return several and following not in NO_VERBS and not is_time(s, first + 1) and not is_adverb(s, first + 1)


#: What is no noun in the plural, and what is no verb behind one.
NO_PLURALS = DETERMINERS | PRONOUNS | PREPOSITIONS
NO_VERBS = STOPS | PREPOSITIONS | RELATIVES | DETERMINERS | {"and", "or", "to", "like"}
#: A longer stretch has a verb, known or not.
LONGEST_VERBLESS = 5

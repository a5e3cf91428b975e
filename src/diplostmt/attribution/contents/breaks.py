"""Before which items a reported clause may end, and where it surely goes on.

"She said the road was open | and left for Oslo" may end at "and"; "the road[,] which was shut[,] is open" ends at none
of its commas. Which of the ends is taken is for ``cuts``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import define, field

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.contents.resuming import closes_thought, is_announced, is_consequence
from diplostmt.attribution.contents.weights import word_class
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.second_verbs import PRESENT, is_in_message
from diplostmt.attribution.sentences.items import (
    DASHES,
    Range,
    behind_distance,
    ends_in_comma,
    is_auxiliary,
    is_noun,
    may_be_verb,
    may_open_subject,
    opening_in_marks,
    opens_clause_in_front,
    opens_inverted,
)
from diplostmt.attribution.sentences.listing import MARKS, goes_on_listing
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.attribution.sentences.verbs import NO_VERBS, is_verb
from diplostmt.lexicon.attribution_words import OPENS_IN_FRONT, QUANTITIES
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    CONTRACTIONS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
    SUBORDINATORS,
)
from diplostmt.speakers.names.nouns import is_person_noun

#: Items before which a reported clause may end.
BREAKS = frozenset(
    {",", "—", "–", "--", "-", "(", "and", "but", "or", "while", "when", "after", "as", "because", "though",
     "although", "before", "despite", "even", "if", "in", "during", "with", "at", "on"}
)  # fmt: skip
#: What opens a phrase or clause in front of the subject, which ends at its comma, and the report does not.
IN_FRONT = (PREPOSITIONS | OPENS_IN_FRONT) - {"to"} | set(
    "although because once since though unless until".split()
)


@define(eq=False)
class Reported:
    """What a cue reports, as far as it can go, with what every end of it is judged by.

    ``verbs`` are the items where a finite verb stands, ``first_verb`` is the first where one may stand; ``fronted`` is
    the comma that ends a phrase in front, 0 for none; ``opens`` is the class of the first item.
    """

    clause: Clause
    content: Range
    verbs: Sequence[int] = field(init=False)
    first_verb: int = field(init=False)
    fronted: int = field(init=False)
    opens: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        s, (first, last) = self.clause.sentence, self.content
        self.verbs = [i for i in range(first + 1, last) if is_verb(s, i)]
        self.first_verb = next((i for i in range(first + 1, last) if may_be_verb(s, i)), last)
        self.fronted, self.opens = fronted_end(s, first), word_class(s, first)


def breaks(reported: Reported) -> Iterator[int]:
    """Give the items of the content before which it may end: none within a parenthesis, none before a clause's verb."""
    clause, content = reported.clause, reported.content
    s = clause.sentence
    opener = s.lower[content[0] - 1]
    clausal = opener == "that" or "noun" not in clause.frames
    verb = not clausal or opener in PREPOSITIONS
    sure = (
        clausal
        and opener not in PREPOSITIONS
        and (opener == "that" or s.quotes.keys().isdisjoint(range(*content)))
    )
    early = reported.verbs[0] if sure and reported.verbs else 0
    first, within = _first_break(reported), _within_asides(reported, clausal=clausal)
    for i in range(content[0] + 1, content[1] - 1):
        # not "said this[,] with that, would"
        verb = verb or (may_be_verb(s, i - 1) and s.lower[i - 1] not in NO_VERBS)
        behind = i - 1 in s.quotes and not _goes_on_behind_quotation(s, i)
        opens = i > first and (s.lower[i] in BREAKS or behind) and not _is_hyphen(s, i)
        if not (verb and opens) or i in within or i in s.quotes or goes_on_listing(s, i, content):
            continue
        if i <= early and s.lower[i] in PREPOSITIONS:
            continue  # "that the terms, given [in] a note, are new"
        if _goes_on_saying(s, i, content) or _stays_in_the_present(reported, i) or _is_shifted(reported, i):
            continue
        comma = i - (s.lower[i - 1] == ",")
        # "that the talks[,] which lasted a day, were", "voiced the hope that Oslo[,] as host, would"
        told = s.lower[comma] == "," and (clausal or "that" in s.lower[content[0] : comma])
        relative = _relative_end(s, comma, content[1])
        if relative and is_auxiliary(s, relative + 1):
            continue  # "that the claim that it was shut[,] which is old, does not hold"
        told = told or (relative > 0 and returns(s, relative, content[1]))
        if not told or not _awaits_its_verb(reported, comma):
            yield i


def _relative_end(s: Sentence, comma: int, end: int) -> int:
    """Give the comma that closes the relative clause behind another one: "the road, which is old[,] was"; 0: none."""
    if s.lower[comma] != "," or s.at(comma + 1) not in RELATIVES:
        return 0
    closes = next((i for i in range(comma + 2, end) if s.lower[i] in MARKS), end)
    return closes if closes < end and s.lower[closes] == "," else 0


def _first_break(reported: Reported) -> int:
    """Give the item up to which nothing ends what is said, as it opens: "the longer they wait[,] the harder it is"."""
    s, content = reported.clause.sentence, reported.content
    first = max(_comparative_end(s, content), _joined_clause(s, content), content[0])
    opens = s.lower[content[0]]
    as_long_as = opens == "as" == s.at(content[0] + 2)
    if opens == "if" and reported.fronted and reported.clause.verb.lemma not in ASKING:
        told = any(i > reported.fronted for i in reported.verbs)
        goes_on = told and (
            s.lower[reported.fronted + 1] == "there" or may_open_subject(s, reported.fronted + 1)
        )
        return max(first, reported.fronted if goes_on else 0)
    fronted = opens == "this" or opens in IN_FRONT or opens_inverted(s, content[0])
    fronted = fronted or opens_clause_in_front(s, content[0]) or behind_distance(s, content[0]) > 0
    fronted = fronted or (opens == "as" and s.lower[content[0] - 1] == "that")
    if as_long_as or fronted or reported.fronted == content[0] + 1:
        return max(first, reported.fronted)
    return first


#: What "if" asks behind, and sets no condition: "asked [if] it was open".
ASKING = frozenset({"ask", "inquire", "wonder"})


def _within_asides(reported: Reported, *, clausal: bool) -> set[int]:
    """Give the items between dashes, in short brackets, and in brackets before the verb of a clause."""
    s, content = reported.clause.sentence, reported.content
    dashes = [i for i in range(*content) if s.lower[i] in DASHES]
    within = {i for opening, closing in pairs(dashes) for i in range(opening, closing + 1)}
    brackets = [i for i in range(*content) if s.lower[i] == "("] if "(" in s.lower else []
    within.update(i for i in brackets if ")" in s.lower[i + 2 : i + LONGEST_SHORT_FORM])
    early = clausal and brackets and (not reported.verbs or reported.verbs[0] > brackets[0])
    for opens in brackets:
        near = range(opens + 2, min(opens + LONGEST_BRACKET, content[1] - 1))
        closes = next((i for i in near if s.lower[i] == ")"), 0)
        if closes and is_auxiliary(s, closes + 1):
            within.update(range(opens, closes + 1))  # "only he or his deputy (Ana Ruiz) can"
    if early and ")" in s.lower[brackets[0] : content[1]]:
        within.update(range(brackets[0], s.lower.index(")", brackets[0]) + 1))
    return within


def _joined_clause(s: Sentence, content: Range) -> int:
    """Give the last "and" with a "that" of the same verb, before which nothing ends: "it rains[, and] that"; or 0."""
    if "that" not in s.lower[content[0] : content[1]]:
        return 0
    joined = (
        i
        for i in range(content[1] - 3, content[0], -1)
        if s.lower[i] in ("and", "but") and s.lower[i + 1] == "that" and _opens_subject(s, i + 2)
    )
    return next(joined, 0)


def _opens_subject(s: Sentence, i: int) -> bool:
    """Say whether a subject may begin at item ``i`` behind "that": not "and that [road] was shut"."""
    word = s.lower[i]
    return word in DETERMINERS or word in PRONOUNS or word in SUBORDINATORS or s.words[i][0].isupper()


def _goes_on_behind_quotation(s: Sentence, i: int) -> bool:
    """Say whether a clause surely goes on behind marks: 'was "surely" [a] fine road', 'that "real growers" [do] not'.

    Not where the marks end with a comma: 'the pact, which he said was "dead," [was] signed'.
    """
    goes_on = is_auxiliary(s, i) or s.lower[i] in CONTRACTIONS  # 'there was "no way" [she'd] go'
    return s.lower[i] in DETERMINERS or (not ends_in_comma(s, i - 1) and goes_on)


def _awaits_its_verb(reported: Reported, comma: int) -> bool:
    """Say whether a comma stands beside a subject whose verb follows, of the first clause or of one behind "that".

    "said the talks[,] which lasted a day, were over", "said it was late and that the road[,] which was shut, was open".
    """
    s, (first, end) = reported.clause.sentence, reported.content
    if not reported.verbs or reported.verbs[0] > comma:
        # of "the hope that", what stands behind "that"
        named = next((i for i in range(comma - 1, first, -1) if s.lower[i] == "that"), first - 1)
        return _is_beside_subject(s, comma, (named + 1, end))
    joined = ("that", "and", "but") if s.at(comma + 1) in RELATIVES else ("that",)
    that = next((i for i in range(comma - 1, first, -1) if s.lower[i] in joined), 0)
    opens = s.lower[that + 1] in DETERMINERS or s.words[that + 1][0].isupper()  # not "it is that road, which"
    conjunction = that and (opens or s.lower[that - 1] in ("and", "but") or cue_at(s, that - 1) is not None)
    inner = bisect_left(reported.verbs, that)
    if not conjunction or (inner < len(reported.verbs) and reported.verbs[inner] < comma):
        return False
    return _is_beside_subject(s, comma, (that + 1, end))


def _goes_on_saying(s: Sentence, comma: int, content: Range) -> bool:
    """Say whether what is said surely goes on at a comma: "was not open[,] it was shut", "if[,] as agreed[,] it rains".

    Also "in spring[,] either in May or in June", "it is late [–] and that she will go", "47[,] compared with 60".
    """
    if comma - 1 == content[0] and comma - 1 in s.quotes:
        # 'that "in the end," [they] would', 'that "true" [growers] do'
        phrase = is_phrase_in_marks(s, comma - 1) and may_open_subject(s, comma)
        noun = not ends_in_comma(s, comma - 1) and is_noun(s, comma) and s.words[comma].islower()
        if phrase or (noun and s.at(content[0] - 1) == "that"):
            return True
    if s.lower[comma : comma + 4] == ["when", "it", "comes", "to"]:
        return True
    if comma - 1 in s.quotes and s.lower[comma] in ("which", "that"):
        return any(k in s.quotes for k in range(comma + 1, min(comma + NEAR, content[1])))
    if s.lower[comma] in DASHES:
        return _goes_on_at_dash(s, comma, content[1])
    if s.lower[comma] == "," and s.at(comma + 1) in PARTLY and s.at(comma + 2) in ("because", "due"):
        return True
    if s.lower[comma] != ",":
        return False
    if is_consequence(s, comma) or _sets_condition(s, comma + 1) or is_in_message(s, comma + 1):
        return True
    before, behind = s.lower[comma - 1], s.at(comma + 1)
    if comma == content[0] + 1 and before in ("no", "yes") and behind in PRONOUNS:
        return True  # "said yes[,] it was late"
    described = s.words[comma - 1][0].isupper() and behind in ("a", "an", "the")
    if described and any(is_person_noun(word) for word in s.lower[comma + 2 : comma + 5]):
        return True  # "met Ana Ruiz[,] a member of the council, in Oslo"
    compares = behind == "compared" and any(word.isdigit() for word in s.lower[content[0] : comma])
    if compares or behind in GOING_ON or before in SUBORDINATORS or before in ("and", "but"):
        return True
    if closes_thought(s, comma):
        return True  # "was dead because, I guess[,] Lund had said too much"
    if is_announced(s, comma + 1):
        return True  # "said the plan stands[,] as recently announced by the board"
    if behind == "which" and s.at(comma + 2) in ("must", "should"):
        return True  # "noted that unity is its strength[,] which must be kept"
    if _ends_front(s, comma, content):
        return True
    opening = next((i for i in range(comma - 1, content[0], -1) if s.lower[i] == ","), 0)
    if opening and s.lower[opening + 1] == "as" and s.lower[opening - 1] in SUBORDINATORS | {"and", "but"}:
        return True
    return behind in ("it", "they") and not NEGATIONS.isdisjoint(s.lower[content[0] : comma])


def _is_shifted(reported: Reported, comma: int) -> bool:
    """Say whether a clause behind a comma has the tense of what was said: "said she liked it, [but] she would wait"."""
    s = reported.clause.sentence
    joined = s.lower[comma] == "," and s.at(comma + 1) in ("and", "but") and s.at(comma + 2) in PRONOUNS
    return joined and reported.clause.word.form == "past" and s.at(comma + 3) in SHIFTED


#: What would be "will", "can" and "may" if it were not reported.
SHIFTED = frozenset("could couldn't couldn’t might would wouldn't wouldn’t".split())


def _stays_in_the_present(reported: Reported, comma: int) -> bool:
    """Say whether what was said in the present goes on so: "said the work may be slow[,] but it will last".

    Also "said the bridge is old[ –] and will not last", "said both share one aim [and] are ready to talk".
    """
    s, first = reported.clause.sentence, reported.content[0]
    if reported.clause.word.form != "past" or not {"has", "have"}.isdisjoint(reported.clause.helpers):
        return False  # not "has said ... and is"
    if s.lower[comma] == "when" and comma - 1 in s.quotes and not ends_in_comma(s, comma - 1):
        return not PRESENT.isdisjoint(
            s.lower[comma + 1 : comma + NEAR]
        )  # 'to "keep calm" [when] they are asked'
    if s.lower[comma] in DASHES and s.at(comma + 1) in ("and", "but"):
        return s.at(comma + 2) in TODAY and not TODAY.isdisjoint(s.lower[first:comma])
    if s.lower[comma] == "and" and s.at(comma + 1) in PRESENT:
        return not any(s.lower[i] in PAST for i in range(first, comma))
    if s.lower[comma] != "," or s.at(comma + 1) != "but":
        return False
    goes_on = s.at(comma + 2) in ("it", "they") and s.at(comma + 3) in PRESENT
    return goes_on and not PRESENT.isdisjoint(s.lower[first:comma])


#: What tells of the present, negated too.
TODAY = PRESENT | frozenset("aren't can't doesn't don't do does hasn't haven't isn't won't".split())
#: What tells of the past: behind it the narrator may go on in the present ("said it was late and is on his way").
PAST = STRONG_PAST | (AUXILIARIES & set("could did had might was were would".split()))


#: What goes on with what is said behind a comma: "open[, either] in May or in June", "share a view[, reflecting] ties".
GOING_ON = frozenset("both either leading neither nor offering reflecting representing resulting".split())


def is_phrase_in_marks(s: Sentence, i: int) -> bool:
    """Say whether a phrase in marks stands behind "that", before a subject: 'that "[in the next days,]" they would'."""
    return s.at(i - 1) == "that" and opening_in_marks(s, i).lower() in PREPOSITIONS


def _goes_on_at_dash(s: Sentence, dash: int, end: int) -> bool:
    """Say whether what is said surely goes on at a dash: "open to talks [-] but only after"."""
    after, following = s.at(dash + 1), s.at(dash + 2)
    if after == "without":
        return following not in PRONOUNS
    if after in ("and", "but") and following == "that":
        return True
    if after == "with":
        return following == "no"  # "headed for a vote — with no winner in sight"
    if after == "but":
        return following in ("not", "only")
    counted = s.lower[dash - 2] in QUANTITIES and after in DETERMINERS
    return counted and not any(is_verb(s, i) for i in range(dash + 1, end))


def _ends_front(s: Sentence, comma: int, content: Range) -> bool:
    """Say whether a comma ends what stands in front of a further clause: "it is open and if it rains[,] they will go".

    Also "that, given what she saw[,] few will sail".
    """
    joints = (i for i in range(comma - 1, content[0], -1) if s.lower[i] in MARKS or s.lower[i] in JOINTS)
    opens = next(joints, 0)
    opens = opens if s.lower[opens] in JOINTS else content[0] - 1
    if s.at(opens) == "that" and s.at(opens + 1) == ",":
        opens += 1
    front = s.at(opens + 1)
    based = front in BASED and (opens < content[0] or s.lower[opens] == "that")
    conditional = based or front in ("if", "once", "unless", "when") or s.at(opens + 3) == "as" == front
    if not (conditional or (opens > content[0] and front in ("at", "by", "in", "on", "under"))):
        return False
    following = next((i for i in range(comma + 1, content[1]) if s.lower[i] in MARKS), content[1])
    return may_open_subject(s, comma + 1) and any(is_verb(s, i) for i in range(comma + 2, following))


#: What a further clause goes on from.
JOINTS = frozenset({"and", "but", "that"})
#: What opens a phrase in front of a clause beside prepositions.
BASED = frozenset({"based", "due", "given", "owing"})


def _sets_condition(s: Sentence, i: int) -> bool:
    """Say whether a condition of what is said stands at item ``i``: "they will sign, [so long as] Oslo does"."""
    if s.lower[i : i + 2] in (["even", "if"], ["so", "that"], ["whether", "or"]):
        return True  # "she will vote for it, [so that] they stay", "[even if] they leave"
    return s.lower[i : i + 3] in (["so", "long", "as"], ["as", "long", "as"]) or s.lower[i] in CONDITIONS


#: What tells how far a reason goes: "she lost, [partly] because it rained".
PARTLY = frozenset({"chiefly", "largely", "mainly", "mostly", "partly", "primarily"})
#: What sets a condition alone, or says the same again.
CONDITIONS = frozenset({"namely", "provided", "providing"})


def _is_beside_subject(s: Sentence, comma: int, content: Range) -> bool:
    """Say whether a comma opens or closes what is told of a subject that awaits its verb.

    "told them the talks[,] which lasted a day, were over", "that a delay[,] even of a day[,] threatened the deal".
    """
    first, end = content
    if _opens_reduced(s, comma, end):
        return True
    if s.at(comma + 1) in RELATIVES or not (s.at(first - 1) == "that" or s.lower[first] == "whether"):
        return s.at(comma + 1) in RELATIVES
    following = next((i for i in range(comma + 1, end) if s.lower[i] in MARKS), end)
    if following < end and s.lower[following] == "(" and ")" in s.lower[following:end]:
        following = s.lower.index(")", following) + 1  # "the talks, led by the League (AL)[,] began"
    aside = following < end and s.lower[following] == "," and returns(s, following, end)
    return aside or returns(s, comma, end)


def _opens_reduced(s: Sentence, comma: int, end: int) -> bool:
    """Say whether a participle stands between a subject and its verb: "the ban[,] imposed in May, stays".

    Also a condition: "the talks[,] if they are held, will".
    """
    if not s.at(comma + 1).endswith("ed") and s.at(comma + 1) != "if":
        return False
    closes = next((i for i in range(comma + 2, min(comma + NEAR, end - 1)) if s.lower[i] in MARKS), end)
    follows = s.at(closes + 1)
    verb = follows not in DETERMINERS and follows not in PREPOSITIONS and follows not in ("and", "but", "or")
    return closes < end and s.lower[closes] == "," and verb and s.words[closes + 1].islower()


#: How many items a bracket has, its end too, that gives another name: "the treaty (New START)", "2664 (2022)", and one
#: that tells who is meant, before a verb.
LONGEST_SHORT_FORM, LONGEST_BRACKET = 5, 16


def _is_hyphen(s: Sentence, i: int) -> bool:
    """Say whether a dash at item ``i`` belongs to the word before it: "pre[-] decided"."""
    return s.lower[i] == "-" and not s.text[s.starts[i] - 1].isspace()


def _comparative_end(s: Sentence, content: Range) -> int:
    """Give the comma within a comparison: "the longer they wait[,] the harder it is"; 0 for none."""
    first, second, *_ = *s.lower[content[0] : content[0] + 2], "", ""
    if first != "the" or not (second in ("more", "less", "worse") or second.endswith("er")):
        return 0
    return next((k for k in range(content[0] + 2, content[1] - 1) if s.lower[k : k + 2] == [",", "the"]), 0)


def pairs(items: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the first and second item, the third and fourth, and so on."""
    return zip(items[::2], items[1::2], strict=False)


def fronted_end(s: Sentence, first: int) -> int:
    """Give the comma that ends a phrase or clause in front of the subject: "said despite the storm[,] it was open"."""
    word = s.lower[first]
    if s.at(first + 1) == "," and s.lower[first - 1] in ("that", ","):
        return first + 1  # "said that currently[,] it is in force"
    if (ago := behind_distance(s, first)) and s.lower[ago] in ("ago", "later") and s.at(ago + 1) == ",":
        return ago + 1  # "said that eight years ago[,] they met"
    opens = word in PREPOSITIONS or word in SUBORDINATORS or word in OPENS_IN_FRONT
    opens = opens or s.lower[first : first + 2] == ["this", "time"] or opens_inverted(s, first)
    if not opens and not opens_clause_in_front(s, first):
        return 0
    limit = min(first + LONGEST_FRONTED, len(s.words))
    commas = [k for k in range(first + 1, limit) if s.lower[k] == ","]
    if len(commas) > 1 and s.at(commas[0] + 1) in ("or", "when", "where", "which"):
        return commas[1]  # "said that in May, when they met[,] both had agreed"
    return commas[0] if commas else 0


#: How many items may stand in front of the subject.
LONGEST_FRONTED = 30


def returns(s: Sentence, pause: int, end: int) -> bool:
    """Say whether a verb follows the next mark: "the fund[, a body of the union,] is shut"."""
    k = pause + 1
    while k < end and s.lower[k].endswith("ly"):
        k += 1
    if k >= end:
        return False
    # "the talks, which lasted a day, [failed]", and not ", based in"
    past = s.lower[k].endswith("ed") and s.words[k].islower() and s.at(k + 1) not in PREPOSITIONS
    return past or is_verb(s, k)


#: How far a verb is looked for.
NEAR = 8

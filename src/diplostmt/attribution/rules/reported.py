"""Rules for the plainest shape, an attribution in front of the words reported: S V that C; V S C; which S V C.

What follows such a verb may be no report at all ("rebels claimed the bridge"): that is weighed later, see ``scoring``.
"""

from __future__ import annotations

from attrs import evolve

from diplostmt.attribution.clauses.adjuncts import PRESS
from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.clauses.owners import described_by
from diplostmt.attribution.clauses.preverbal_subjects import ANONYMOUS, head_of
from diplostmt.attribution.clauses.subjects import (
    acting_with,
    is_told_of_oneself,
    main_subject,
    subject_behind_cue,
    subject_behind_words,
)
from diplostmt.attribution.contents import cuts
from diplostmt.attribution.contents.behind_words import carrier_start, occasion_start
from diplostmt.attribution.contents.complements import reported
from diplostmt.attribution.contents.likenings import opens_likening
from diplostmt.attribution.contents.limits import content_after, subordinate_end, without_parenthesis
from diplostmt.attribution.cues.finding import cue_at, opens_bare_clause
from diplostmt.attribution.cues.second_verbs import goes_on_inside, several_told_of
from diplostmt.attribution.findings.drafts import Draft, draft_of
from diplostmt.attribution.phrases.limits import phrase_after, phrase_start
from diplostmt.attribution.sentences.items import (
    COMMA_OR_DASH,
    STOPS,
    WEEKDAYS,
    Range,
    before_helpers,
    ends_in_comma,
    is_adverb,
    is_finite,
    is_gerund,
    is_noun,
    is_time,
    is_title,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import (
    DOCUMENTS,
    HOLDING_VIEWS,
    OCCASION_NOUNS,
    QUESTIONED,
    SAYING,
    UNSAID,
)
from diplostmt.lexicon.function_words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    INTERROGATIVES,
    INVARIANT,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STRONG_PAST,
)
from diplostmt.speakers.names.nouns import is_body_noun, is_person_noun, nouns


def source_cue_content(clause: Clause) -> Draft | None:
    """S V [that] C: The minister said on Monday that the road was open. Also C that a colon or marks open.

    Declines passives, and verbs without words reported ("he responded to questions").
    """
    if clause.word.form == "ing" or clause.passive:
        return None
    source = clause.subject or _subject_elsewhere(clause)
    s = clause.sentence
    source = source and _before_own_words(s, source)
    source = source and (described_by(s, source) or source)  # "a step [Ruiz] called "a gift""
    if source is None or (source[0] and s.lower[source[0] - 1] == "if"):
        return None
    if clause.verb.lemma in NAMES and is_title(s, clause.last):
        return None  # 'a blog called "Harbour Notes"'
    if s.lower[clause.before] == "that" and s.lower[head_of(s, *source)] in MANNERS:
        return None  # "in a tone that suggested"
    if clause.verb.lemma in SHOWING and _is_thing(s, source):
        return None  # "The process underscores her confidence"
    if clause.verb.lemma in DOING and s.lower[head_of(s, *source)].removesuffix("s") in HAPPENINGS:
        return None  # "The storm threatens the port"
    if s.words[source[0]].islower() and is_gerund(s, source[0]) and s.at(source[0] + 1) in PREPOSITIONS:
        return None  # "Meanwhile talking about the pact said that it was late"
    if clause.verb.lemma in HELD_OR_FELT and is_told_of_oneself(s, source):
        return None
    if (
        clause.verb.lemma in PASSIVE_IN_ASIDES
        and s.lower[clause.before] == ","
        and "," not in s.lower[source[0] : clause.before]
    ):
        return (
            None  # "Ruiz, asked whether": somebody else asked; "The ad, called "Twice," cost": it is its name
        )
    if clause.verb.lemma == "ask" and s.lower[source[0]] == "i" and clause.word.form == "past":
        return None  # "When I asked him if it was late": who reports asks
    if clause.verb.lemma == "ask" and s.at(source[0] - 1) == "?":
        return None  # "Who would pay? she asked the crowd"
    if clause.verb.lemma == "ask" and not PRESS.isdisjoint(s.lower[slice(*source)]):
        return None  # "Reporters asked whether": what the speaker answers, and no statement
    if clause.verb.lemma == "accuse" and s.at(clause.last) == "of":
        return None  # "Omar Haddad, accused of the raid, was freed"
    content = _read_out(clause, source) or reported(clause)
    if content is None or asks_to_stay_unnamed(clause, content) or _is_done(clause, content):
        return None
    if clause.verb.lemma == "explain" and _is_told_by_saying(s, content):
        return None
    if s.lower[content[0] - 1 : content[0] + 1] == ["that", "to"] and _is_told_to(s, content):
        return None
    comma = subordinate_end(clause.sentence, clause, content[0])
    if comma and content[0] < comma < content[1]:
        content = (content[0], comma)
    content = (content[0], _before_main_verb(clause, content))
    content = (content[0], cuts.likeliest_end(clause, content))
    content = (content[0], _before_connective(s, content))
    spoken, end = occasion_start(s, content), content[1]
    carried = carrier_start(s, content[0])
    if content[0] < carried <= end:
        spoken, end = min(spoken, carried), len(s.words)
    content = (content[0], spoken)
    when = _time_behind(s, content)
    content = (content[0], when[0] - (s.lower[when[0] - 1] == "on")) if when else content
    contents = (*_condition_in_front(s, source, content), *without_parenthesis(s, content))
    draft = draft_of("source_cue_content", clause, contents, source)
    if spoken < end:
        draft = evolve(draft, reach=(spoken, end))  # "said it was open in an interview with [Reuters]"
    return evolve(draft, time=draft.time or when) if when else draft


def _condition_in_front(s: Sentence, source: Range, content: Range) -> tuple[Range, ...]:
    """Give the condition that somebody puts before what he says: "[If it rains], Ruiz said she would stay".

    Declines what he was asked ("If asked, Ruiz said it was open"), what another one says, and a reason to tell ("If
    there was any doubt, Ruiz said it was open").
    """
    comma = source[0] - 1
    conditional = s.lower[0] in ("if", "unless") and s.at(comma) == "," and s.at(1) not in QUESTIONED
    told = conditional and "any" not in s.lower[1:4] and not any(cue_at(s, i) for i in range(1, comma))
    return ((0, comma),) if told and not MODALS.isdisjoint(s.lower[slice(*content)]) else ()


def _is_done(clause: Clause, content: Range) -> bool:
    """Say whether something is weighed, or is to be done, and is not said: "received and considered [notes]".

    Also an infinitive beside another one: "a council set up to discuss and recommend [steps]".
    """
    s = clause.sentence
    if s.at(content[0] - 1) == "that" or any(i in s.quotes for i in range(*content)):
        return False
    joined = s.at(clause.first - 1) == "and" and s.at(clause.first - 3) == "to"
    return joined or (clause.verb.lemma == "consider" and not any(is_finite(s, i) for i in range(*content)))


def _is_told_by_saying(s: Sentence, content: Range) -> bool:
    """Say whether what is explained is no clause, and how follows: "explained [the delay by saying] it rained"."""
    by = next((i for i in range(*content) if s.lower[i] == "by" and s.at(i + 1) in SAYING), 0)
    return by > 0 and not any(is_finite(s, i) for i in range(content[0], by))


def _is_told_to(s: Sentence, content: Range) -> bool:
    """Say whether "that" is what somebody was told, and no clause: "confirmed that [to the House today]"."""
    heard = s.at(content[0] + 1) in DETERMINERS | POSSESSIVES
    return heard and not any(is_finite(s, i) for i in range(content[0] + 1, content[1]))


#: Verbs whose past behind a name and a comma is a participle: "Ruiz, [asked] whether", "The ad, [called] "Twice,"".
PASSIVE_IN_ASIDES = frozenset({"ask", "call", "dub"})
#: Verbs of what somebody holds or feels, which nobody reports of himself.
HELD_OR_FELT = HOLDING_VIEWS | {"regret"}
#: Verbs that give a name, and ways in which somebody speaks, which tell what they do without words.
NAMES = frozenset({"call", "dub"})
MANNERS = frozenset("expression face gesture glance look manner nod shrug silence smile tone voice".split())
#: What things do as well as people, who say something by it.
SHOWING = frozenset({"highlight", "underline", "underscore"})
#: What happenings and plans do besides, and what these are: "the [storm] threatens", "the [comments] signal".
DOING = frozenset({"boast", "offer", "signal", "threaten"})
HAPPENINGS = OCCASION_NOUNS | set(
    "agreement bill comment contest court crisis deal decision election law measure move plan plans policy primary "
    "raid reform signature storm strike vote war week weeks zone".split()
)


def _is_thing(s: Sentence, source: Range) -> bool:
    """Say whether a subject is no person, body or paper: "[the process] underscores"."""
    last = head_of(s, *source)
    word = s.lower[last]
    document = word in DOCUMENTS or word.removesuffix("s") in DOCUMENTS
    somebody = word in nouns() or word in PRONOUNS or word in RELATIVES
    named = s.words[source[0]][0].isupper() and s.at(source[0] + 1) == ","  # "Ruiz, a favourite in the race"
    return s.words[last].islower() and not (document or somebody or named)


def _read_out(clause: Clause, source: Range) -> Range | None:
    """Give what a document reads: "The statement read that [the road was open]"."""
    s, i = clause.sentence, clause.adjuncts.end
    reads = (
        clause.verb.lemma == "read"
        and s.at(i) == "that"
        and not DOCUMENTS.isdisjoint(s.lower[slice(*source)])
    )
    return content_after(s, i + 1) if reads else None


def _before_own_words(s: Sentence, source: Range) -> Range:
    """End a source before what it says in a statement of its own: "[The growers] who said it was late added that"."""
    if "who" not in s.vocabulary:
        return source
    who = next((i for i in range(source[0] + 1, source[1] - 1) if s.lower[i] == "who"), source[1])
    said = who + 1
    while said < source[1] and is_adverb(s, said):
        said += 1  # "Senators who [earlier] said it was dead"
    return (source[0], who) if s.at(said) == "said" and said < source[1] else source


def _before_main_verb(clause: Clause, content: Range) -> int:
    """Give where what "who" says ends before the verb of the clause around it: "growers who said [it was late] added".

    Declines what somebody else says within it ("a man who said [the mayor told him that it was late]").
    """
    s = clause.sentence
    if s.at(clause.before) != "who":
        return content[1]
    verbs = [k for k in range(*content) if is_finite(s, k) or cue_at(s, k)]
    for k in verbs[1:]:
        cue = cue_at(s, k)
        helped = before_helpers(s, k - 1)
        if cue is None or s.at(helped - 1) in ("and", "that"):
            continue
        opens = s.at(k + 1) in ("that", "reporters", "police", '"', ":", ",")
        opens = opens or (s.lower[k] in ("said", "say") and (is_time(s, k + 1) or s.at(k + 1) in PRONOUNS))
        if opens and not any(s.lower[j] in ("that", "and", "but", ",") for j in range(content[0], k)):
            return helped + 1
    opens_sentence = s.lower[clause.before - 1] != "," and not any(
        is_finite(s, k) for k in range(clause.before)
    )
    return _main_verb(s, content) if opens_sentence else content[1]


def _main_verb(s: Sentence, content: Range) -> int:
    """Give where the verb of those stands of whom "who" tells: "those who say [it is late] are wrong"; else the end."""
    verbs = [before_helpers(s, k - 1) + 1 for k in range(*content) if is_finite(s, k)]
    of_subject = (k for k in reversed(verbs) if verbs[0] < k and s.lower[k - 1] not in OF_CLAUSES)
    return next(of_subject, content[1])


#: What stands before the verb of a clause within: "late because [it] was dark", "the road [that] was shut".
OF_CLAUSES = PRONOUNS | RELATIVES | INTERROGATIVES | {"and", "but", "not", "or", "there"}


def _before_connective(s: Sentence, content: Range) -> int:
    """Give where what is said ends before a connective that joins the next: "said it was late[, however,] she said"."""
    last = content[1] - (s.lower[content[1] - 1] == "while" and content[1] < len(s.words))
    joins = s.at(last - 1) in JOINING and s.at(last) == ","
    apart = joins and (s.lower[last - 2] == "," or last - 2 in s.quotes)
    return last - 1 - (s.lower[last - 2] == ",") if apart else last


#: What joins a clause to the one before it.
JOINING = frozenset({"however", "meanwhile", "moreover", "nevertheless", "nonetheless"})


def _time_behind(s: Sentence, content: Range) -> Range | None:
    """Give the time of saying behind what something is called: 'called it "a trick" [on Thursday]'."""
    last = max((i for i in s.quotes if content[0] <= i < content[1]), default=None)
    if last is None and opens_likening(s, content[0]):
        last = next((i - 1 for i in range(content[1] - 1, content[0], -1) if s.lower[i] == "on"), None)
    if last is None or last + 1 >= content[1]:
        return None
    first = last + 1 + (s.lower[last + 1] == "on")
    timed = s.at(first) in WEEKDAYS or s.at(first) == "this"
    return (first, content[1]) if timed and time_end(s, first) == content[1] else None


def asks_to_stay_unnamed(clause: Clause, content: Range) -> bool:
    """Say whether a source asks for nothing but to stay unnamed: "asked [not to be identified]"."""
    opening = clause.sentence.lower[content[0] : content[0] + 4]
    if clause.verb.lemma == "insist" and not UNNAMED.isdisjoint(opening):
        return True  # "insisted on speaking anonymously"
    keeps = "not" in opening or "remain" in opening or "stay" in opening
    return clause.verb.lemma in ("ask", "request") and keeps and not ANONYMOUS.isdisjoint(opening)


#: How those speak who are not named.
UNNAMED = frozenset({"anonymity", "anonymously"})


def _subject_elsewhere(clause: Clause) -> Range | None:
    """Give the subject of a cue that has none right before it, where one of these shapes says whose it is."""
    return _shared_subject(clause) or _subject_across(clause) or _infinitive_subject(clause)


def _shared_subject(clause: Clause) -> Range | None:
    """Give the subject that coordinated cues share: The envoy [said A and] warned that B."""
    s, i = clause.sentence, clause.before
    if goes_on_inside(s, i, clause.first):
        several = several_told_of(s, i, clause.first)
        return phrase_after(s, several) if several else None
    if "yet" in clause.helpers:
        return main_subject(s, clause.first)
    if s.at(i) == '"' and _is_listed(s, i):
        return main_subject(s, i)
    if s.at(i) not in ("and", "but", "or", ","):
        return None
    if acting := _acting_after(s, i - (s.at(i - 1) == ",")):
        return acting
    return subject_behind_words(s, i) or subject_behind_cue(s, i) or main_subject(s, i)


def _is_listed(s: Sentence, quote: int) -> bool:
    """Say whether marks end one of several things told: 'called it a "fraud," said it was late and warned'."""
    last = next(
        (k for k in range(quote + 2, len(s.words) - 1) if s.lower[k] == "and" and cue_at(s, k + 1)), 0
    )
    told = any(cue_at(s, k) for k in range(1, quote))
    cue = cue_at(s, last + 1) if last and told and ends_in_comma(s, quote) else None
    return cue is not None


def _acting_after(s: Sentence, joint: int) -> Range | None:
    """Give who acts in the clause behind "after" where a happening comes first: "The talks come after [Oslo] left and".

    Declines where somebody is the subject of the sentence ("Ruiz left after Oslo rang and said that").
    """
    main = main_subject(s, joint)
    if main is None or not (is_happening(s, main) or _is_done_to(s, main)):
        return None
    for i in range(joint - 1, max(joint - LONGEST_ACT, main[1] - 1), -1):
        if s.lower[i] in STOPS and i not in s.quotes:
            return None
        if s.lower[i] in ("after", "as", "because", "when"):
            verb = next((k for k in range(i + 2, joint) if is_finite(s, k)), 0)
            return (i + 1, before_helpers(s, verb - 1) + 1) if verb else None
    return None


def _is_done_to(s: Sentence, subject: Range) -> bool:
    """Say whether something is done to a thing that a subject is: "[the vote] was put off"."""
    passive = not BE.isdisjoint(s.lower[subject[1] : subject[1] + len(("could", "not", "be"))])
    return passive and _is_thing(s, subject) and not is_body_noun(s.lower[subject[1] - 1])


def is_happening(s: Sentence, subject: Range) -> bool:
    """Say whether a subject comes or follows, and is nobody: "[his visit] comes", "[the talks] came"."""
    verb = next((k for k in (subject[1], subject[1] - 1) if s.at(k) in HAPPENS), 0)
    return verb > 0 and s.words[verb - 1].islower() and not is_person_noun(s.lower[verb - 1])


#: What a happening does.
HAPPENS = frozenset({"came", "come", "comes", "followed", "follows"})
#: How many items stand between "after" and the "and" of its clause.
LONGEST_ACT = 24


def _subject_across(clause: Clause) -> Range | None:
    """Give the subject of a cue that a question stands before: Ruiz, asked whether "...", replied: C."""
    s = clause.sentence
    if clause.before not in s.quotes or s.at(clause.adjuncts.end) not in (":", '"'):
        return None
    return main_subject(s, clause.first)


def _infinitive_subject(clause: Clause) -> Range | None:
    """Give the subject of an infinitive that reports a clause or a quotation: Ruiz was quick to note that C.

    Declines what is refused or wished: "declined to say that", "wants to say that".
    """
    s, i = clause.sentence, clause.before
    if s.at(i) != "to" or clause.word.form != "base":
        return None
    content = clause.adjuncts.end
    first = not FIRST.isdisjoint(s.lower[max(i - 4, 0) : i])  # "became the first minister to say it was open"
    opens = s.at(content) in ("that", ":", '"') or first
    led = next((j for j in range(i - 1, max(i - LONGEST_LED, 0), -1) if s.lower[j] in LEADING), None)
    if led is not None and (opens or opens_bare_clause(s, content)):
        moved = phrase_after(s, led + 1)
        return (moved[0], min(moved[1], i)) if moved else None
    wished = not UNSAID.isdisjoint(s.lower[max(i - 4, 0) : i]) or not NEGATIONS.isdisjoint(
        s.lower[max(i - 5, 0) : i]
    )
    return acting_with(s, i) or main_subject(s, i) if opens and not wished else None


#: Who does something first, or alone.
FIRST = frozenset({"first", "last", "latest", "only"})
#: What moves somebody to say something: "which led [her] to declare that".
LEADING = frozenset(
    "allowed allowing causing compelled drove forced forcing inspired led leading moved prompted prompting pushed "
    "pushing sparked spurred spurring".split()
)
#: How far before "to" it may stand.
LONGEST_LED = 10


def cue_source_content(clause: Clause) -> Draft | None:
    """V S C, C in marks, as magazines have it: Said the envoy, "The road is open".

    Declines what no colon or comma before marks opens.
    """
    s = clause.sentence
    if clause.first or clause.word.form not in ("past", "third") or not clause.says:
        return None
    source = phrase_after(s, clause.last)
    opens = next(
        (i for i in range(clause.last, len(s.words) - 1) if i + 1 in s.quotes and s.lower[i] in (":", ",")), 0
    )
    content = content_after(s, opens + 1) if source and opens >= source[1] else None
    return draft_of("cue_source_content", clause, (content,), source) if content else None


def inside_relative(clause: Clause) -> Draft | None:
    """Who S V C: The fund, which prosecutors said was buying arms, was closed in May.

    The pronoun is the subject of C, and the first part of it. It may be left out: "a deal Oslo said was off".

    Declines what has its own subject ("which prosecutors said they had closed"), and "What Ruiz said is not known".
    """
    reports = clause.says and "that" in clause.frames and clause.verb.lemma not in HOLDING_VIEWS
    if not reports or clause.word.form not in ("past", "third", "base"):
        return None
    s, i = clause.sentence, clause.adjuncts.end
    if not _finite_follows(s, i):
        return None
    openers = range(clause.before, max(clause.before - LONGEST_SUBJECT, -1), -1)
    pronoun = next((j for j in openers if s.lower[j] in RELATIVES or s.lower[j] in ("that", "what")), None)
    content = content_after(s, i)
    if pronoun is None and content:
        return _of_the_noun_before(clause, content)
    if pronoun is None or content is None or pronoun == clause.before:
        return None
    source = (pronoun + 1, clause.before + 1)
    if s.lower[source[0]] in PREPOSITIONS or any(
        is_finite(s, j) or s.lower[j] in STOPS for j in range(*source)
    ):
        return None
    if s.lower[pronoun] == "what" and (pronoun == 0 or s.lower[pronoun - 1] in ("and", "but")):
        if s.at(i + 1) == "that":  # "What Ruiz said was that [the road was open]"
            told = content_after(s, i + 2)
            return draft_of("inside_relative", clause, (told,), source) if told else None
        if not any(is_finite(s, j) for j in range(i + 1, len(s.words))):
            return None  # "What Ruiz said is not known"
    end = cuts.likeliest_end(clause, content)
    if pronoun and s.lower[pronoun - 1] in COMMA_OR_DASH:
        end = next((j for j in range(i, end) if s.lower[j] == s.lower[pronoun - 1]), end)
        end = next((j + 1 for j in range(i, end) if j in s.quotes and ends_in_comma(s, j)), end)
    return draft_of("inside_relative", clause, ((pronoun, pronoun + 1), (content[0], end)), source)


#: How many words the subject of a relative clause may have.
LONGEST_SUBJECT = 6


def _finite_follows(s: Sentence, i: int) -> bool:
    """Say whether a verb without a subject stands at item ``i``: "said [was] open", "say [targets] the port"."""
    word, after = s.at(i), s.at(i + 1)
    if not after or not s.words[i].islower():
        return False
    if word in AUXILIARIES or word in STRONG_PAST or word.endswith("ed"):
        return True
    if after in OF_OBJECTS and is_noun(s, i) and word not in DETERMINERS and word not in HALVES:
        return True  # "the drills that they say [threaten] the coast"
    takes = after in DETERMINERS or after in PREPOSITIONS or s.words[i + 1][0].isupper() or after[0].isdigit()
    return takes and (word.endswith("s") or word in INVARIANT)


#: What opens the object of a verb in its base form, and what may stand before it that is no verb.
OF_OBJECTS = frozenset({"the", *POSSESSIVES})
HALVES = frozenset({"half", "only", "even", "once", "not", "never"})


def _of_the_noun_before(clause: Clause, content: Range) -> Draft | None:
    """Give what is said of a noun without "which" behind it: "[a demand] the government said [was late]"."""
    s, source = clause.sentence, clause.subject
    if source is None:
        return None
    named = [
        k for k in range(source[0] + 1, source[1]) if s.words[k][0].isupper() and s.words[k - 1].islower()
    ]
    if s.lower[source[0]] in ("a", "an") and len(named) == 1 and named[0] > source[0] + 1:
        source = (named[0], source[1])  # "a deal [Oslo] said"
    last = source[0] - 1
    if last < 1 or not is_noun(s, last) or is_finite(s, last):
        return None
    head = (phrase_start(s, last), last + 1)
    acts = next((k for k in range(last - 1, head[0], -1) if is_finite(s, k)), head[0])
    if acts > head[0] and s.words[acts - 1][0].isupper():
        head = (acts + 1, last + 1)  # "Ruiz named [people] he claimed were behind it"
    if head[0] > last:
        return None
    rest = (content[0], cuts.likeliest_end(clause, content))
    return draft_of("inside_relative", clause, (head, rest), source)

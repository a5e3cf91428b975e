"""Rules for a participle that reports: V-ing C, S ..., and S ..., V-ing C.

That words are reported is seldom in doubt here, but who says them is: the subject stands in another clause.
"""

from __future__ import annotations

from diplostmt.attribution.clauses.clause import Clause
from diplostmt.attribution.clauses.owners import described_by
from diplostmt.attribution.clauses.preverbal_subjects import subject_before
from diplostmt.attribution.clauses.subjects import (
    acting_with,
    main_subject,
    nearest_subject,
    subject_behind_words,
    subject_told_of,
)
from diplostmt.attribution.contents import cuts
from diplostmt.attribution.contents.complements import reported
from diplostmt.attribution.cues.finding import cue_at
from diplostmt.attribution.cues.forms import cue_words
from diplostmt.attribution.cues.others_speak import others_tell
from diplostmt.attribution.cues.second_verbs import is_in_message
from diplostmt.attribution.findings.drafts import Draft, draft_of
from diplostmt.attribution.phrases.ends import ANYTHING
from diplostmt.attribution.phrases.limits import antecedent_before, phrase_after, phrase_start
from diplostmt.attribution.rules.reported import asks_to_stay_unnamed, is_happening
from diplostmt.attribution.sentences.items import (
    COMMA_OR_DASH,
    STOPS,
    Range,
    after_capitals,
    before_helpers,
    behind_distance,
    ends_in_comma,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_gerund,
    is_noun,
    is_possessive,
    is_time,
    time_end,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import DOCUMENTS, ISSUED
from diplostmt.lexicon.function_words import (
    ARTICLES,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    STRONG_PAST,
)
from diplostmt.speakers.names.nouns import is_people_noun


def fronted_participle(clause: Clause) -> Draft | None:
    """V-ing C, S ...: While noting that the road was open, she called for patience.

    Declines what comes with another's words ("Commenting on Oslo's claim that ..., Ruiz said").
    """
    s = clause.sentence
    timed = clause.first > 1 and behind_distance(s, 0) == clause.first - 1  # "Hours after saying C, S ..."
    reports = clause.word.form == "ing" and (clause.first <= 1 or timed) and clause.verb.lemma not in REACTING
    content = reported(clause) if reports and not _is_unsaid(clause) else None
    if content is None:
        return None
    for comma in (i for i in range(clause.last, len(s.words) - 1) if s.lower[i] == "," or _closes(s, i)):
        subject = _acting(s, comma + 1)
        if subject and (comma in s.quotes or _is_whole(s, content[0], comma)):
            end = min(comma + (comma in s.quotes), content[1])
            return (
                draft_of("fronted_participle", clause, ((content[0], end),), subject)
                if end > content[0]
                else None
            )
    return None


def _closes(s: Sentence, i: int) -> bool:
    """Say whether marks close with a comma at item ``i``: 'Warning that it is ["late,"] she called for patience'."""
    return i in s.quotes and ends_in_comma(s, i)


def _acting(s: Sentence, first: int) -> Range | None:
    """Give the subject that begins at an item, if its verb follows: "[she] called", "[the envoy] also stressed"."""
    subject = phrase_after(s, first)
    if subject is None:
        return None
    verbs = (
        i for i in range(first + 1, subject[1]) if cue_at(s, i) or (is_finite(s, i) and is_noun(s, i - 1))
    )
    verb = next(verbs, subject[1])
    after = verb
    # not "met Haddad, [a friend of Peru's], President Ruiz said"
    listed = not is_possessive(s.lower[after - 1])
    while (
        listed
        and s.at(after) in (",", "and")
        and after + 1 < len(s.words)
        and s.words[after + 1][0].isupper()
    ):
        after = verb = after_capitals(s, after + 1)  # "the leaders of Peru[, Chile and Fiji] said"
    dated = after + (s.at(after) == "on")
    if dated < len(s.words) and is_time(s, dated):
        after = time_end(s, dated)  # "Oslo on Tuesday claimed"
    while after < len(s.words) - 1 and is_adverb(s, after):
        after += 1
    acts = s.at(after) and (cue_at(s, after) or is_finite(s, after))
    while verb > first + 1 and is_adverb(s, verb - 1):
        verb -= 1
    return (first, verb) if acts else None


def _is_whole(s: Sentence, first: int, end: int) -> bool:
    """Say whether what follows "that" is a clause so far: not "that talks with Oslo", before ", Rome and Bern are"."""
    if s.lower[first - 1] != "that" or not PRONOUNS.isdisjoint(s.lower[first:end]):
        return True
    return any(is_finite(s, i) or (i > first and s.lower[i].endswith("s")) for i in range(first, end))


def participle(clause: Clause) -> Draft | None:
    """S ..., V-ing C: The envoy left the hall, saying that the talks were over.

    Declines gerunds without words reported, what the narrator finds "worth noting", and what is done "without saying".
    """
    s = clause.sentence
    if clause.word.form != "ing" or clause.first <= 1 or _is_unsaid(clause) or _is_accused_of(clause):
        return None
    if (
        clause.verb.lemma in REACTING
        and s.at(clause.last) in ("about", "on", "to")
        and clause.last not in s.quotes
    ):
        return None  # "said on Friday, commenting on reports that the road was open"
    if clause.verb.lemma == "answer" and s.at(clause.last) in DETERMINERS:
        return None  # "busy answering the attack"
    if clause.verb.lemma == "rule" and s.at(clause.adjuncts.end) in cue_words():
        return None  # "The court of appeal ruling today shows that"
    content = reported(clause)
    if content and s.lower[content[0]] in ANYTHING and not any(is_finite(s, k) for k in range(*content)):
        return None  # "with one saying something in the hall"
    if content is None or _is_only_done(clause, content) or _describes_subject(clause, content):
        return None
    if s.at(clause.first - 1) in SAID and s.at(clause.last) != "that":
        return None  # "said [announcing] a day would be a mistake"
    progressive = clause.before != clause.first - 1 and not AUXILIARIES.isdisjoint(clause.helpers)
    if progressive and clause.verb.lemma == "continue":
        return None  # 'talks are continuing "in good spirit"'
    if clause.verb.lemma == "consider" and (s.at(clause.last) != "that" or s.at(clause.first - 1) == ","):
        return None  # "was considering a return", "would vote for it, considering that it was late"
    if s.at(clause.before) == "it" and s.at(clause.before - 1) == "of":
        return None  # "read the letters, some of it naming the envoy"
    if is_in_message(s, clause.first):
        return None  # "said that Peru had sent a note, warning that"
    content = (content[0], cuts.likeliest_end(clause, content))
    return draft_of("participle", clause, (content,), _whose(clause, progressive))


def _describes_subject(clause: Clause, content: Range) -> bool:
    """Say whether a participle describes whose verb follows: "A diplomat [explaining] the move said it was late"."""
    s = clause.sentence
    if clause.before != clause.first - 1 or not is_noun(s, clause.before) or s.at(content[0] - 1) == "that":
        return False
    if s.lower[content[0]] in PRONOUNS:
        return False  # "issued a statement saying he found nothing"
    phrase = phrase_after(s, content[0])
    cue = cue_at(s, phrase[1]) if phrase and phrase[1] < content[1] else None
    return cue is not None and cue.form in ("past", "third") and clause.subject is not None


#: Behind these a gerund opens what is said.
SAID = frozenset({"said", "say", "says"})
#: What comes with another's words: "Commenting on Oslo's claim that ..., Ruiz said".
REACTING = frozenset({"answer", "comment", "react", "reply", "respond", "speak"})


def _is_unsaid(clause: Clause) -> bool:
    """Say whether a participle tells what is not said: "worth noting", "without saying", "stopped short of saying"."""
    s, i = clause.sentence, clause.before
    if s.lower[0] == "what" and i <= 2:
        return True  # "What they're saying: Ruiz denies it"
    refrains = s.at(i) == "from" and s.at(i - 1).startswith("refrain")
    fond = s.at(i) in ("of", "to") and s.at(i - 1) in ("afraid", "averse", "capable", "fond", "tired")
    close = s.at(i) == "to" and s.at(i - 1) == "close"  # "came close to saying"
    return s.at(i) in UNTOLD or fond or refrains or close or (s.at(i) == "of" and s.at(i - 1) == "short")


#: What before a participle leaves it unsaid: "worth noting that", "without saying that".
UNTOLD = frozenset({"worth", "without"})


def _is_accused_of(clause: Clause) -> bool:
    """Say whether a participle goes with one that a preposition opens: "accused them of taking A and [demanding] B".

    What is done by doing so is said: "answered by taking A and [demanding] B".
    """
    s, i = clause.sentence, clause.before
    if s.at(i) != "and":
        return False
    for k in range(i - 1, max(i - LONGEST_ACCUSATION, 0), -1):
        if s.lower[k] == "," or s.lower[k] in STRONG_PAST:
            return False
        if is_gerund(s, k) and s.lower[k - 1] in ("of", "for"):
            return True
    return False


#: How far before "and" the preposition of the first gerund stands.
LONGEST_ACCUSATION = 18


def _is_only_done(clause: Clause, content: Range) -> bool:
    """Say whether a gerund tells what is done or asked, and no words: "a step towards [concluding] the code".

    Also a question in front: "Asked whether he was [accusing] her of lying, Ruiz left".
    """
    s, i = clause.sentence, clause.before
    if asks_to_stay_unnamed(clause, content):
        return True
    asked = max((k for k in range(i) if s.lower[k] in ("whether", "if")), default=0)
    if asked and s.lower[0] in ("asked", "when") and "," not in s.lower[asked:i]:
        return True
    if clause.verb.lemma in DONE_BY_SAYING and s.at(i) in OF_ACTS:
        told = any(k in s.quotes or is_auxiliary(s, k) for k in range(*content))
        return s.at(clause.last) != "that" and not told
    return clause.verb.lemma == "conclude" and s.at(i) in PREPOSITIONS and s.at(clause.last) != "that"


#: What is done with people and things too: "the goal of [confirming] nominees", "erred in [charging] some growers".
DONE_BY_SAYING = frozenset({"charge", "confirm"})
OF_ACTS = frozenset({"for", "from", "in", "of"})


def _whose(clause: Clause, progressive: bool) -> Range | None:
    """Give who says what a participle reports: the noun phrase before it, or the subject of the clause it goes with."""
    s, i, source = clause.sentence, clause.before, clause.subject
    if others_tell(s, i):
        return (i, i + 1)
    if issuer := _issuing(s, i) or _doing_in_relative(s, i) or (_addressing(s, source) if source else None):
        return issuer
    if (
        source
        and (shown := max((k for k in range(*source) if s.lower[k] in FEATURING), default=0))
        and shown < i
        and s.at(i) != ","
    ):
        return (shown + 1, source[1])  # "released an ad showing [Ruiz] saying that"
    if s.at(i) in GOING_ON:
        return subject_before(s, before_helpers(s, i - 1)) or source
    if source and "with" in s.lower[source[0] : source[1]] and s.lower[i] != ",":
        return (s.lower.index("with", source[0]) + 1, source[1])  # "ended with [the envoy] saying that"
    quoted = s.at(source[0] - 1) if source else ""
    if source and quoted in HAVING and s.at(i) != ",":
        return source  # "The raid has [officials] urging calm", "left, with [Ruiz] warning that"
    instance = source is not None and not INSTANCES.isdisjoint(s.lower[source[0] : source[1]])
    if not instance and s.at(i) != "," and quoted in ("cite", "cites", "cited", "quote", "quotes", "quoted"):
        return source  # "Radio Mitre cites [an official] saying that"
    if source and s.lower[i] in DOCUMENTS and "of" in s.lower[source[0] : i]:
        last = max(k for k in range(source[0], i) if s.lower[k] == "of")
        return (last + 1, source[1])  # "against the background of [a report] claiming that"
    if s.lower[i] in DOCUMENTS and (first := _document_start(s, i)):
        return (first, i + 1)  # "came in response to [a report] claiming that"
    if s.lower[i] == "," and (denied := _denied_before(clause)):
        return denied
    if s.at(i) in REPORTS and not progressive:
        start = next((k for k in range(i, max(i - 4, 0), -1) if _ends_object(s, k - 1)), i)
        return (start, i + 1)  # "rejected [media reports] claiming that"
    if s.at(i) == "and" and (acting := acting_with(s, i)):
        return acting
    if s.at(i) == "," and s.at(i - 1) == "back" and (acting := acting_with(s, i)):
        return acting  # "The row grew, with [Holm] hitting back, saying"
    if s.lower[clause.first - 1] == "back" and clause.first > 2 and is_gerund(s, clause.first - 2):
        return subject_before(s, clause.first - 3)  # "... and [Holm] hitting back saying"
    goes_on = s.at(i) in ("before", "but", "though", "while") or (s.at(i) == "," and i + 1 < clause.first)
    if goes_on and (behind := subject_behind_words(s, i)):
        return behind  # "The road is open, Ruiz said, before adding that", "..., also adding that"
    if not progressive and not _own_subject(clause):
        if s.at(i) != "," and (behind := subject_behind_words(s, clause.first)):
            return behind  # "The road is open, Ruiz said on Monday adding that"
        nearest, main = nearest_subject(s, clause.first), main_subject(s, clause.first)
        if main and s.lower[main[0]] == "it" and not nearest:
            nearest = subject_told_of(s, main[1], clause.first)
        return nearest or (_acting_before(clause) if _is_nobody(s, main) else None) or main
    return source


def _addressing(s: Sentence, heard: Range) -> Range | None:
    """Give who speaks to those that a participle stands behind: "[Ruiz] addressed envoys in Oslo saying that"."""
    verb = next((k for k in range(max(heard[0] - 3, 0), heard[1]) if s.lower[k] in ADDRESSING), 0)
    takes = not verb or s.lower[verb] != "took" or s.at(verb + 1) in ("aim", "exception", "issue")
    return subject_before(s, before_helpers(s, verb - 1)) if verb and takes else None


#: What somebody does to those who hear him.
ADDRESSING = frozenset(
    "addressed assailed attacked blasted briefed clashed criticised criticized gave praised rebuked "
    "slammed spoke took".split()
)


def _document_start(s: Sentence, last: int) -> int:
    """Give where a document begins behind a preposition: "reacted to [a newspaper article]"; 0 for none."""
    article = next(
        (k for k in range(last - 1, max(last - LONGEST_DOCUMENT, 0), -1) if s.lower[k] in ARTICLES), 0
    )
    return article if article > 1 and s.lower[article - 1] in AGAINST else 0


#: Behind what a document stands that another one reacts to, and how many items it takes.
AGAINST = frozenset({"about", "after", "before", "by", "following", "on", "over", "to"})
LONGEST_DOCUMENT = 6


def _issuing(s: Sentence, document: int) -> Range | None:
    """Give who has issued what reports: "It came hours after [Oslo] issued a statement saying that"."""
    if s.at(document) not in DOCUMENTS:
        return None
    first = phrase_start(s, document)
    verb = next((k for k in range(document - 1, max(first - 2, 0), -1) if s.lower[k] in ISSUED), 0)
    if not verb or s.at(verb + 1) not in DETERMINERS:
        return None
    last = before_helpers(s, verb - 1)
    begins = phrase_start(s, last) if last >= 0 else 0
    return (begins, last + 1) if s.at(begins - 1) in ("after", "before") else subject_before(s, last)


def _doing_in_relative(s: Sentence, joint: int) -> Range | None:
    """Give who does something in a relative clause by saying so, or meanwhile.

    "a vote that [the growers] boycotted while saying", "anger at [the party], which won votes by saying".
    """
    if s.at(joint) not in ("by", "while"):
        return None
    relative = 0
    for k in range(joint - 1, max(joint - LONGEST_DOING, 0), -1):
        if s.lower[k] in STOPS or k in s.quotes:
            break
        if s.lower[k] in ("that", "which", "who"):
            relative = k
            break
    if not relative or not is_noun(s, relative - 1 - (s.lower[relative - 1] == ",")):
        return None
    verb = next((k for k in range(relative + 1, joint) if is_finite(s, k)), 0)
    if verb == relative + 1:
        return antecedent_before(s, relative)
    return subject_before(s, before_helpers(s, verb - 1)) if verb else None


#: How many items stand between a relative and the "by" of its clause.
LONGEST_DOING = 14


#: Behind these somebody says something, and is no object; and what is cited and says nothing.
HAVING = frozenset({"despite", "had", "has", "have", "with"})
INSTANCES = frozenset({"case", "cases", "example", "examples", "experience", "failure", "success"})


def _is_nobody(s: Sentence, subject: Range | None) -> bool:
    """Say whether a subject that opens the sentence is a happening: "[Tensions] rose after", "[The talks] ended"."""
    if subject is None:
        return True
    word = s.lower[subject[1] - 1]
    return (word.endswith("s") and word in HAPPENINGS) or is_happening(s, subject)


#: What happens, and says nothing.
HAPPENINGS = frozenset(
    "clashes hopes negotiations prices protests relations shares stocks strains talks tensions ties".split()
)


def _acting_before(clause: Clause) -> Range | None:
    """Give who acts in the clause behind "after": "Tensions rose after [Ruiz] rejected the plan, saying"."""
    s = clause.sentence
    after = next((i for i in range(clause.first - 1, 0, -1) if s.lower[i] in ("after", "when")), 0)
    subject = phrase_after(s, after + 1) if after else None
    if subject is None:
        return None
    verb = next((i for i in range(*subject) if i > subject[0] and is_finite(s, i)), subject[1])
    return (subject[0], verb) if s.at(verb) and is_finite(s, verb) else None


#: What says something although others deny it.
REPORTS = frozenset("accusations allegations claims reports rumors rumours speculation suggestions".split())


#: What somebody makes on another by saying something.
ATTACKS = frozenset({"assault", "attack", "attacks", "broadside", "broadsides", "swipe", "swipes", "tirade"})


def _ends_object(s: Sentence, i: int) -> bool:
    """Say whether the object of a verb begins behind item ``i``."""
    return is_finite(s, i) or s.lower[i] in PREPOSITIONS or s.lower[i] in STOPS or cue_at(s, i) is not None


#: What an ad or a film does with those who say something in it.
FEATURING = frozenset(
    {"depicting", "depicts", "featured", "features", "featuring", "showed", "showing", "shows"}
)
#: What a gerund goes on with: "Ruiz [kept] asking why".
GOING_ON = frozenset("began begins begun continue continued continues keep keeps kept started starts".split())


def _denied_before(clause: Clause) -> Range | None:
    """Give whose a participle is behind an aside: ", a charge [Seoul] has denied, saying that"."""
    s, i = clause.sentence, clause.before - 1
    word = cue_at(s, i) if i > 0 else None
    subject = Clause(s, i, i + 1, word).subject if word and word.form == "past" else None
    return described_by(s, subject) if subject else None


def _own_subject(clause: Clause) -> bool:
    """Say whether the participle has a subject of its own: "with [Ruiz] saying that", "a [memo] noting that"."""
    s, i = clause.sentence, clause.before
    led = s.lower[max(clause.subject[0] - 2, 0) : clause.subject[0]] if clause.subject else []
    if led == ["followed", "by"] or led[-1:] == ["with"]:
        return True  # "The speech was followed by [the envoy] saying", "with [the envoy, Ana Ruiz,] saying"
    if i < 1 or clause.subject is None or s.lower[i] == "and" or s.lower[i] in COMMA_OR_DASH:
        return False
    first = clause.subject[0]
    if s.at(first - 1) in PLACING and s.words[first][0].isupper():
        return False  # "arrived at Bergen saying"
    if any(s.lower[k] in DOCUMENTS and s.lower[k + 1] in ("by", "from") for k in range(first, i)):
        return True  # "cited [a statement by the ministry] saying"
    if not ATTACKS.isdisjoint(s.lower[first:i]):
        return False  # "launched an attack on Congress saying"
    issued = not ISSUED.isdisjoint(s.lower[max(first - 2, 0) : first + 1])  # "issued Ruiz a letter saying"
    if issued or is_time(s, i):
        return False
    gone = s.lower[first - 1] in ("left", "visited", "reached") and first == i and s.words[i][0].isupper()
    if gone:
        return False  # "they left Moscow claiming"
    documents = s.lower[i].removesuffix("s").replace("e-mail", "email") in DOCUMENTS
    kept = s.lower[first - 1] == "left" and is_people_noun(
        s.lower[i]
    )  # "left [envoys] saying", not "left the hall"
    return s.lower[first - 1] == "with" or kept or s.words[i][0].isupper() or documents


#: What stands before where somebody is or goes.
PLACING = frozenset({"at", "in", "into", "near", "outside", "to"})

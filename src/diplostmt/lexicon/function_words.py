"""Closed word classes of English, as the rules of attribution need them. All in lower case."""

from __future__ import annotations

from typing import Final

#: Pronouns that are subjects.
PRONOUNS: Final = frozenset("he i it she they we who you".split())
OBJECT_PRONOUNS: Final = frozenset("her herself him himself it me them themselves us you".split())
REFLEXIVES: Final = frozenset("herself himself itself themselves".split())
ARTICLES: Final = frozenset({"a", "an", "the"})
POSSESSIVES: Final = frozenset("her his its my our their your".split())
DETERMINERS: Final = frozenset(
    (
        "a all an another any both each eight every few five four her his its many most my nine no one our "
        "seven several six some such ten that the their these this those three two your"
    ).split()
)
PREPOSITIONS: Final = frozenset(
    (
        "aboard about across after against ahead alongside amid among at before between by concerning despite during "
        "following for from in including inside into near of on outside over regarding since through to "
        "toward towards under until upon via with within without"
    ).split()
)
AUXILIARIES: Final = frozenset(
    (
        "am are aren't aren’t be been being can can't cannot can’t could couldn't couldn’t did didn't didn’t "
        "do does doesn't doesn’t don't don’t had hadn't hadn’t has hasn't hasn’t have haven't haven’t having "
        "is isn't isn’t may might must shall should was wasn't wasn’t were weren't weren’t will won't won’t "
        "would wouldn't wouldn’t"
    ).split()
)
#: A pronoun and its verb in one word: "he's", "we’ll".
CONTRACTIONS: Final = frozenset(
    pronoun + mark + verb
    for pronoun in ("he", "i", "it", "she", "that", "there", "they", "we", "what", "who", "you")
    for mark in ("'", "’")
    for verb in ("d", "ll", "m", "re", "s", "ve")
)
#: Forms of "be": with a past participle they make a passive.
BE: Final = frozenset("am are aren't be been being is isn't was wasn't were weren't".split())
MODALS: Final = frozenset("can could may might must shall should will would".split())
NEGATIONS: Final = frozenset(
    (
        "aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't neither never nobody none nor "
        "not wasn't weren't won't wouldn't"
    ).split()
)
#: Subjects that nobody is: "no envoy", "nobody".
NEGATIVE_SUBJECTS: Final = frozenset("few neither no nobody none nothing".split())
SUBORDINATORS: Final = frozenset(
    (
        "although as because but if lest once since so than that though unless until when where whereas "
        "whether while"
    ).split()
)
RELATIVES: Final = frozenset("which who whom whose".split())
#: What opens a question that is reported: "asked why", "told them how".
INTERROGATIVES: Final = frozenset("how if what when where whether who why".split())
#: Pasts that are no other than the base: "was hit by a report", "they set the tone".
INVARIANT: Final = frozenset("beset cast cost cut hit hurt let put quit read set shut split spread".split())
#: Adverbs that stand between a subject and its verb, or after a verb and before its clause; those in -ly
#: besides.
ADVERBS: Final = frozenset(
    (
        "afterward afterwards again all aloud already also always anew both duly earlier elsewhere even ever first "
        "further furthermore here herself however himself instead itself just last later likewise long meanwhile "
        "never nevertheless nonetheless not now often once online only onstage out quite rather recently simply since "
        "soon still subsequently themselves then there therefore thus today tomorrow tonight too twice yesterday yet"
    ).split()
)
#: Words in -ly that are no adverbs.
NOT_ADVERBS: Final = frozenset(
    ("ally anomaly assembly bully daily family italy july rally reply supply weekly").split()
)
#: What ends in -ing and is no form of a verb.
NOT_GERUNDS: Final = frozenset(
    "anything beijing evening everything king morning nanjing nothing something string thing wing".split()
)
#: Words that open a sentence and belong to the narrator.
CONNECTIVES: Final = frozenset(
    (
        "additionally also and besides but consequently earlier finally furthermore however instead later "
        "likewise meanwhile moreover nevertheless nonetheless otherwise separately similarly so still then "
        "therefore though thus too yet"
    ).split()
)
WEEKDAYS: Final = frozenset("friday monday saturday sunday thursday tuesday wednesday".split())
#: Words of which an expression of time is made; "may." is the month where it is known to be no auxiliary.
TIME_WORDS: Final = frozenset(
    (
        "afternoon apr. april aug. august dec. december evening feb. february friday jan. january jul. july jun. june "
        "mar. march may may. midday midnight monday month morning night noon nov. november oct. october saturday sept. "
        "september sunday thursday today tuesday wednesday week weekend year yesterday"
    ).split()
)
#: What a distance in time is counted in: "two years ago".
TIME_UNITS: Final = frozenset(
    (
        "day days decade decades hour hours minute minutes month months second seconds week weeks year years"
    ).split()
)
#: Past forms (and a few present ones) that are never nouns or names, and so end a subject.
STRONG_PAST: Final = frozenset(
    (
        "arose ate awoke became began believes bled blew bore bought broke brought built came caught chose "
        "clung crept dealt drank drew drove dug fell felt fled flew forbade foresaw forgave forgot fought found "
        "flung froze gave got grew heard held hid hung kept knelt knew laid leapt led left lent lost made meant met "
        "misled mistook "
        "overcame oversaw overthrew overtook paid put ran rang rebuilt repaid retook rewrote rode rose "
        "said sang sank sat saw says sent shone shook shrank slept slid sold sought sped spent spoke "
        "sprang stole stood strode strove struck stuck stung swam swept swore swung taught thinks thought "
        "threw told took tore understood undertook underwent upheld wants went wept withdrew withheld "
        "withstood woke won wore wove wrote"
    ).split()
)

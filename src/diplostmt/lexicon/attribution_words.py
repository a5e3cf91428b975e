"""Words that tell a report from what only looks like one. All in lower case; each set names a phrase that earned it."""

from __future__ import annotations

from typing import Final

from diplostmt.lexicon.function_words import POSSESSIVES

#: Base forms that are nouns as well: "the claim", "officials claim".
NOUN_BASES: Final = frozenset(
    (
        "account address advance answer appeal ask beam blame blast bluster boast boom brag brand cackle call "
        "caution chant charge chorus chuckle claim comment concern counter croak crow cry demand detail dispute "
        "doubt echo email estimate forecast gasp giggle grin gripe groan growl grunt guess hail hazard hint "
        "hiss hoot hope howl jeer jest joke kid label lament lecture marvel mention message moan mock muse "
        "needle nod note object offer outline pledge point post praise press promise protest purr question quip "
        "quote rage rail rant read reason rebuke recall record relay remark reply report request retort roar "
        "rule scream scribble share shout show shriek signal slam snarl sneer sniff snort sob squeal state "
        "storm stress submit swear taunt tease term text threat tout trumpet tweet underline urge vent voice "
        "venture volunteer vow wail welcome whimper whine whisper wonder worry yell"
    ).split()
)
#: Third persons that are plural nouns as well: "the claims", "she claims".
NOUN_FORMS: Final = frozenset(
    (
        "accounts addresses advises alleges answers appeals asks attests beams blasts boasts booms brands "
        "cackles calls cautions chants charges choruses chuckles claims comments concerns counters cries croaks "
        "crows demands denials details disputes doubts echoes emails estimates forecasts gasps giggles grins "
        "gripes groans growls grunts guesses hazards hints hisses hoots hopes howls jeers jests jokes kids "
        "labels lectures maintains marvels mentions messages moans needles nods notes objects offers outlines "
        "pledges posts promises protests purrs questions quips quotes rages rails rants reads reasons rebukes "
        "records relates remarks replies reports requests responds retorts roars rules screams scribbles shares "
        "shouts shrieks signals slams snarls sniffs snorts sobs squeals states storms stresses taunts teases "
        "terms texts threats touts trumpets tweets vents ventures volunteers vows wails whimpers whines whispers "
        "wonders worries yells"
    ).split()
)
#: Verbs for what somebody holds, and need not have said.
HOLDING_VIEWS: Final = frozenset({"believe", "expect", "hope", "think"})
#: Plural nouns without -s that speak: "police say".
SPEAKING_PLURALS: Final = frozenset(
    ("both data democrats few many media men most others people police several some sources women").split()
)
#: Determiners that can be subjects: "some say", "one in five say".
SPEAKING_DETERMINERS: Final = frozenset(
    (
        "all another any both each eight few five four many most nine one seven several six some ten that these "
        "those three two"
    ).split()
)
#: What before an infinitive leaves it a report: "went on to say".
CARRYING_VERBS: Final = frozenset(
    {
        "are reported", "are said", "is reported", "is said", "was reported", "was said",
        "appeared", "appears", "came forward", "came out", "continued", "continues", "continuing", "go on", "goes on",
        "goes so far as",
        "going on", "gone as far as", "gone on", "gone so far as", "hastened", "moved", "proceeded", "rushed",
        "seemed", "seems", "stepped up", "take pains", "taken pains", "takes pains", "took great pains", "took pains",
        "took the floor", "took to facebook", "took to instagram", "took to social media", "took to telegram",
        "took to the airwaves", "took to truth social", "took to twitter", "took to x", "used", "was heard",
        "were heard",
        "went as far as", "went on", "went so far as",
        *(
            f"{verb} {which} {occasion}"
            for verb, occasions in (
                ("called", "press conference|news conference"),
                ("held", "press conference|news conference"),
                ("issued", "statement|communique"),
                ("released", "statement|video"),
                ("seized", "chance|moment|occasion|opportunity"),
                ("took", "opportunity|podium|stage"),
                ("used", "address|forum|interview|meeting|occasion|opportunity|rally|speech|statement|visit"),
            )
            for occasion in occasions.split("|")
            for which in ("a", "an", "the", "his", "her", "its", "their")
        ),
        *(f"{go} out of {whose} way" for go in ("go", "goes", "going", "gone", "went") for whose in POSSESSIVES),
    }
)  # fmt: skip
#: What somebody is who says something, behind a form of "be" and before an infinitive: "was [careful] to say".
CARRYING_STATES: Final = frozenset({"at pains", "careful", "keen", "more likely", "quick", "taking pains"})
#: How much one is so, and how many are: "was [very] careful to say", "are [all] quick to say".
DEGREES: Final = frozenset("all always both each equally even far much still very".split())
#: What before an infinitive leaves it unsaid: "refused to say that".
UNSAID: Final = frozenset(
    (
        "able afraid asked could declined declines difficult due early easy enough expected failed fails forced "
        "hard hesitated hope hoped hopes if impossible intended intends likely meant might need needed needs ought "
        "plan planned plans premature prepared ready refused refuses reluctant required should told too unable "
        "unwilling urged want wanted wants wish wishes would"
    ).split()
)
#: What is answered and is no clause: "answered questions".
ANSWERED: Final = frozenset(
    ("call calls criticism letter queries query question questions request requests").split()
)
#: What makes an adverb of the preposition before it: "said about half had left".
QUANTITIES: Final = frozenset(
    ("a eight fifty five forty four half nine one seven six ten thirty three twenty two").split()
)
#: Nouns that name an occasion of speaking: "said at a briefing".
OCCASION_NOUNS: Final = frozenset(
    (
        "address appearance assembly briefing broadcast call ceremony conference congress consultations "
        "conversation debate dinner event forum hearing interview interviews lecture meeting negotiations "
        "rally reception remarks seminar session sidelines speech summit symposium talks testimony visit "
        "webinar"
    ).split()
)
#: Those of them at which there is nothing but speaking: "said at a briefing, [both sides would meet]".
SPEAKING_OCCASIONS: Final = frozenset(
    (
        "address appearance briefing broadcast comments conference interview interviews lecture message post remarks "
        "seminar speech statement testimony tweet webinar"
    ).split()
)
#: What can say something itself: "a memo noting that".
DOCUMENTS: Final = frozenset(
    (
        "ad article communique communiqué declaration decree document editorial email judgment letter memo message "
        "note petition poll post release report resolution ruling statement study text tweet verdict"
    ).split()
)
#: What announces a text in full: "released the [following] statement:", "the statement reads as [follows]:".
FOLLOWING: Final = frozenset("following follows".split())
#: What is released in full.
RELEASED: Final = frozenset(
    (
        "address answer commentary comments communique communiqué declaration letter message note remarks reply "
        "report speech statement telegram text"
    ).split()
)
#: What is done with a document, so that its issuer speaks: "issued a statement saying that".
ISSUED: Final = frozenset(
    (
        "delivered issued issuing made posted published put released releasing sending sent signed wrote"
    ).split()
)
#: Subordinators that open a clause in front of the main one: "While Ruiz said she would come, ...".
FRONTING: Final = frozenset("after although as because before once since though when while".split())
#: What opens a phrase in front of a subject beside prepositions: "[like] other states, ...", "[even] if it rains, ...".
OPENS_IN_FRONT: Final = frozenset(
    "apart besides contrary even instead like till unlike whatever whenever wherever".split()
)
#: Words that open a clause in front together: "[now that] the road is open, ...", "[the moment] it rains, ...".
OPEN_CLAUSES_IN_FRONT: Final = frozenset(
    {
        "any time", "by the time", "each time", "every time", "given that", "inasmuch as", "insofar as", "just as",
        "now that", "the day", "the instant", "the minute", "the moment", "the second", "the time",
    }
)  # fmt: skip
#: Connectives that are as likely the speaker's: "But the road, he said, is open."
SPEAKERS_CONNECTIVES: Final = frozenset("also and but instead so still then too yet".split())
#: Phrases that open a sentence and belong to the narrator, up to their comma.
CONNECTING_PHRASES: Final = frozenset(
    {
        "after all", "among other things", "as a result", "at the same time", "by contrast",
        "for example", "for her part", "for his part", "for instance", "for its part",
        "for their part", "in a separate development", "in addition", "in conclusion", "in contrast",
        "in fact", "in other developments", "in particular", "in response", "in short", "in the meantime",
        "in the same vein", "in this connection", "in this context", "in this regard", "in turn",
        "on a related note", "on her part", "on his part", "on its part", "on the contrary", "on the other hand",
        "on their part",
    }
)  # fmt: skip
#: Phrases that stand between a subject and its cue, as adverbs do: "Ruiz [in effect] said".
PHRASES_BESIDE_CUES: Final = frozenset(
    {
        "as well", "for one", "in effect", "in essence", "in part", "in private", "in public", "in the end",
        "in the past", "of course", "on the stump", "to her credit", "to his credit",
        "to its credit", "to their credit",
    }
)  # fmt: skip
#: Phrases of the narrator's that end what was said: "said it was over, without giving details".
NARRATOR_TAILS: Final = frozenset(
    {
        "without citing", "without disclosing", "without divulging", "without elaborating", "without explaining",
        "without further",
        "without giving", "without going", "without naming", "without providing", "without saying",
        "without specifying",
    }
)  # fmt: skip
#: What stands before a name in marks: 'a forum [titled] "Bridges of the North"'.
NAMING: Final = frozenset("called dubbed entitled named titled".split())
#: What is done to whoever answers: "said when [pressed] about it".
QUESTIONED: Final = frozenset({"asked", "pressed", "questioned"})
#: What stands before the words of a question put to the speaker: 'asked whether "..."'.
PROMPTS: Final = frozenset("ask asked if question whether".split())
#: What opens a clause of when something was said: '"..." Ruiz asked as she left'.
MEANWHILE: Final = frozenset("after as before when while".split())
#: What the narrator goes on with behind an attribution: '"The road is open," he said, [in] Oslo'.
GOES_ON_TELLING: Final = frozenset("a after an as at before in of on when which while who".split())
#: What begins no words reported behind a verb of speech: "said [and] left", "spoke [of] the road".
NOT_REPORTED: Final = frozenset(
    "about against and as but by from into of or over than under upon while".split()
)
#: What a speaker says no more with: "said it was over but [declined] to elaborate".
DECLINING: Final = frozenset(
    {
        "declined", "fell short", "gave no", "left it", "left open", "left unclear", "provided no", "refrained",
        "refused", "stopped short", "stopping short",
    }
)  # fmt: skip
#: What somebody does not do who says no more: "but did not [elaborate]".
UNTOLD_VERBS: Final = frozenset(
    (
        "confirm deny disclose dispute elaborate explain give given identify name offer offered produce produced "
        "provide provided rule say specify"
    ).split()
)
#: What negates them, of what was left unsaid: "but [did not] elaborate".
NOT_TELLING: Final = frozenset(
    {"did not", "didn't", "has not", "hasn't", "has offered", "have not", "haven't", "would not", "wouldn't"}
)
#: What opens whom somebody has it from: "TASS reports, [citing] the ministry".
CITING: Final = (
    ("citing",),
    ("quoting",),
    ("referring", "to"),
    ("which", "cited"),
    ("with", "reference", "to"),
)
#: Who is recalled, and not remembered: "Colombia recalled its ambassador".
RECALLED: Final = frozenset("ambassador ambassadors consul diplomats envoy envoys staff troops".split())
#: What is concluded, and not said: "concluded his [visit] to Mali".
CONCLUDED: Final = frozenset(
    (
        "accord agreement contract course deal meeting mission negotiations pact round session summit talks term tour "
        "treaty trip visit work"
    ).split()
)
#: More than one, of which no verb in the third person goes: "the [two] states".
COUNTING_SEVERAL: Final = frozenset(
    "both eight few five four many nine seven several six ten these those three two".split()
)
#: Verbs before their subject, also behind another one's words: "Oslo says the road is open, [reports] Reuters".
INVERTED: Final = frozenset(
    "admit announce argue claim explain insist note report reveal say warn write".split()
)
#: What may stand before an outlet's name: "the state-run agency TASS", "Saudi state media SPA".
KINDS_OF_OUTLETS: Final = frozenset(
    (
        "agency broadcaster channel daily independent local magazine media news newspaper official outlet "
        "paper private radio semi-official state state-run station television tv website weekly"
    ).split()
)
#: Labels that stand before a colon in headlines and are nobody: "Exclusive: ...".
HEADLINE_LABELS: Final = frozenset(
    (
        "analysis background breaking briefing column comment commentary corrected correction editorial "
        "exclusive explainer fact-box factbox feature flash interview key letter letters live obituary opinion "
        "overheard photos profile q&a quote quotes read related review roundup summary timeline update updated "
        "urgent video viewpoint watch"
    ).split()
)
#: Papers that headlines let speak: "Road is open: report", "Study warns of drought".
SPEAKING_PAPERS: Final = frozenset("memo poll report reports study survey".split())
#: What headlines have somebody do in the present, and not say: "Envoy [meets] minister".
HEADLINE_ACTS: Final = frozenset(
    (
        "abandon accept adopt aim apologise apologize approve arrest arrive attack attend await axe back ban battle "
        "beat begin block bolster bomb boost boycott brace break build buy cancel capture carry chair change chase "
        "circle clash clear clinch close condone crush cut deepen defend defer defy delay deliver deploy deport "
        "derail detain die discuss dismantle ditch dodge downplay draw drop dump elect embrace end endorse enter "
        "erupt escape evacuate evict exit expand expel explode extend eye face fail fall fight file fire flee flock "
        "flout fly foil follow forge free freeze gain gather get give grant greet grill halt hand head heal help "
        "hike hit hold honor honour hope host hunt ignore impeach impose inaugurate inch indict inspect intensify "
        "invite issue jail jet join keep kill lack lag land launch launder lay lead leak leave lift lodge loom lose "
        "lower make march mark meet mourn move mull nab name near open oppose oust overhaul overturn pardon pass "
        "pause pay pick pitch plan play prepare press probe prompt pull pursue push quit raise ramp reach reassign "
        "rebuff rebut receive reinstate release renew reopen repel replace rescue resign restore resume retain "
        "return review revive revoke rise risk roll run rush sack salute scramble scrap screen secure seek seize "
        "sell send set settle shake shelve shun shut sign skip slap slash slip snub soften spark speed spend stage "
        "stall stand start stay steer step stir stop storm strengthen strike sue suffer summon surge surrender "
        "suspend swap sweep tackle take tap target test thank thwart tie tighten toughen tour travel trim try turn "
        "unveil use vet veto visit vote wait walk want warm wed weep weigh widen win withdraw withhold woo work"
    ).split()
)
#: What a headline calls a text, behind its colon or dash: "News Conference: Selected Remarks".
KINDS_OF_TEXT: Final = frozenset(
    (
        "comment details excerpts factbox headlines highlights photos remarks speech statement summary text timeline "
        "transcript video"
    ).split()
)
#: Nouns of what a headline is about, before its colon: "Lake talks: UN envoy hails progress".
HEADLINE_TOPICS: Final = frozenset(
    (
        "accord agreement assembly attack attacks basin blast border bridge case ceasefire clash clashes conflict "
        "coup crash crisis cup dam deal death deaths debate dispute drought elections election famine fire flood "
        "floods hearing inquiry inquest island islands killing killings murder negotiations olympics outbreak pact "
        "pipeline polls probe protest protests quake referendum relations riots row sanctions scandal sea "
        "shooting siege strait strike strikes summit talks tensions toll trial treaty truce unrest verdict violence "
        "visit vote war"
    ).split()
)
#: What is followed, and says nothing: "to resume talks according to the signed [agreements]".
NORMS: Final = frozenset(
    "abilities agreement agreements constitution custom initiative initiatives interest interests law laws needs plan "
    "plans principles procedure procedures protocol resolutions rules schedule terms timetable tradition treaties "
    "treaty".split()
)
#: What follows "according to" and is nobody: "according to plan".
NOBODY: Final = frozenset(
    "details plan plans schedule rank law need needs age size custom tradition taste protocol".split()
)
#: What somebody is quoted as doing: "was quoted as saying".
SAYING: Final = frozenset("saying telling having stating noting adding follows".split())
#: Adverbs of the act of saying, wherever they stand after it: "said later he would come".
TIMELY: Final = frozenset(
    "later earlier again recently yesterday today tomorrow tonight also afterwards subsequently online".split()
)

"""Words beside the name of a place that tell what the name stands for. All tables are tried word by word.

Each set has the phrase that shows it; the tests put every one of its words into that phrase.
"""

from __future__ import annotations

from typing import Final

from diplostmt.lexicon.records import words

# ---------------------------------------------------------------- no place at all

#: "**Mr.** Jordan": a courtesy title makes a person of the name after it.
COURTESY: Final = words("Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Miss Sir Dame Rep. Rep Sen. Sen Judge Justice Lady")
#: "the **USS** Vienna": ships carry the names of places.
SHIPS: Final = words("USS USNS HMS HMAS HMCS INS ROKS JS RFS FGS MV M/V SS MT RMS HNLMS TCG IRIS frigate")
#: "**Fort** Washington": another place, named after the first.
NAMED_AFTER: Final = words("Fort Port Mount Mt. Mt Lake Cape Camp Hotel Saint St. St")
#: "Moscow **Times**": the names of outlets.
OUTLETS: Final = words(
    "Dispatch Post Times Herald Daily Tribune Gazette Examiner Star Journal Telegraph Independent Globe Mail News "
    "Observer Chronicle Mirror Standard Sun Review Inquirer Monitor Courier Insider TV"
)
#: Given names that are also words, and would make persons of places: "**Will** Russia ...".
ALSO_WORDS: Final = words(
    "Bill Carol Dean Eve Frank Grace Guy Mark May Per Ray Rob Roman Rose Sue Trey Will Regina Haifa Petra "
    "Milan Salvador Sofia Victoria Florence Charlotte Chelsea Douglas"
)
#: "Jordan **Foreign** Minister": a capitalised word that is no surname, after a name that is also a forename.
NO_SURNAMES: Final = words(
    "prime foreign defense defence president king queen minister ambassador deputy army police forces "
    "force valley embassy government parliament air navy security national energy finance interior health "
    "trade central bank football olympic team premier secretary general chief special envoy peace policy "
    "institute forum war crown prince princess vice speaker attorney senator gov sen governor republican "
    "democrat military climate club opera harbour harbor olympics fashion peninsula palace mission "
    "delegation intelligence nuclear and or to in on at for from with by of will would is are was has had "
    "have says said not no as but may can must over after before under against amid off out up sees wants "
    "gets puts vs new the a an its hits urges warns university state district region border street court "
    "zoo market aerospace arab jewish muslim christian kurdish islamic house senate congress ministry"
)

#: "said **in** Russian.": a language, not a people.
LANGUAGE_BEFORE: Final = words("in into from speak speaks speaking spoke spoken")
#: "**in** Austin": a place whose name is also a surname.
LOCATIVE: Final = words("in near at outside around from downtown")
#: "**the** Gulf", "the **collective** West".
WITH_THE: Final = words("the collective entire whole political")
#: "Georgia **voters**": the American state, not the country.
STATE_WORDS: Final = words("Gov. Governor Sen. Senator Republican Republicans Democrat Democrats")

# ---------------------------------------------------------------- the city, or the government

#: "the Vienna **talks**": an event named after its city.
EVENT_NOUNS: Final = words(
    "talks summit meeting meetings conference conferences round rounds negotiations format process "
    "agreement agreements accord accords declaration memorandum protocol protocols convention conventions "
    "treaty statute forum congress consultations visit trip attack bombing siege exhibition festival "
    "marathon olympics session gathering criteria principles formula roadmap event tribunal exchange club "
    "group"
)
#: "**the** Vienna **attacks**": an event, but only after the article: "Vienna attacks" may be a verb.
NOUNS_OR_VERBS: Final = words("attacks bombings protests strikes visits")
#: "a Vienna **hotel**", "Vienna's **airport**": a thing in the city, with or without the possessive.
SITES: Final = words(
    "airport suburb suburbs street streets hotel embassy bureau office offices resident residents police "
    "mayor subway metro theater theatre university court courts time region area district oblast province "
    "city museum cathedral mosque church synagogue hospital station studio studios newsroom correspondent "
    "prison jail headquarters venue apartment home skyline traffic school weather winter port wall man "
    "woman native zoo outskirts"
)
#: "the Moscow **International** Forum": what stands between a city and its event.
EVENT_EPITHETS: Final = words(
    "Non-Proliferation Nonproliferation Security Peace International Economic Energy Climate Nuclear "
    "Business Investment Film Book Air Defense Defence Policy Foreign State Stock City Criminal "
    "Arbitration Technical Donors Donor Ministerial Final Regional World Arms Control European Arctic "
    "Process Central National terror terrorist"
)
#: "the Beijing **leadership**": the government.
GOVERNMENT_NOUNS: Final = words(
    "administration authorities cabinet decision-makers elite elites establishment government insiders "
    "leaders leadership officials policymakers politicians regime rulers strategists"
)
#: "Vienna-**based**": what happens in the city.
LOCAL_PARTICIPLES: Final = words(
    "based born born-and-bred bound educated hosted area wide style raised trained"
)
#: "**downtown** Moscow", "**visited** Moscow": words right before a city meant as a place.
LOCAL_BEFORE: Final = words(
    "downtown central near nearby outside inside around across throughout capital suburban northern "
    "southern eastern western north south east west inner greater visit visits visited visiting leave "
    "leaves leaving left reach reached reaching tour toured touring bomb bombed bombing shelled shelling "
    "northeast northwest southeast southwest captured capture besieged seize seized enter entered "
    "entering evacuated occupied overran storm stormed"
)
#: "a **trip to** Vienna", "the **streets of** Vienna": by preposition, words before it that make it the city.
JOURNEYS: Final = {
    "to": words(
        "fly flies flew flown flying flight flights travel travels traveled travelled traveling "
        "travelling trip trips journey train trains drove road route evacuated extradited deported "
        "transferred relocated moved shuttled shuttle visit visits visitor journeyed return returns "
        "returned returning head headed heading came coming went going arrival back way tour invited "
        "welcomed brought rushed convoy march marched dispatched stopover fled hop"
    ),
    "from": words(
        "fly flies flew flown flying flight flights travel travels traveled travelled traveling "
        "travelling trip trips journey train trains drove road route evacuated extradited deported "
        "transferred relocated moved shuttled shuttle return returned returning arrive arrived arriving "
        "arrival depart departs departed departing departure fled escaped expelled recalled km kilometers "
        "kilometres miles north south east west northeast northwest southeast southwest away far reported "
        "reporting broadcast live hours"
    ),
    "for": words(
        "left leave leaves leaving bound depart departs departed departing departure headed heading off "
        "flight flights train trains"
    ),
    "of": words(
        "streets street city mayor outskirts suburb suburbs center centre north south east west northeast "
        "northwest southeast southwest airport siege battle fall bombing capture residents people "
        "university treaty archbishop patriarch patriarchate bishop part parts skies heart town district "
        "districts region port slums roads neighborhood neighborhoods neighbourhood neighbourhoods "
        "population governor"
    ),
    "between": words(
        "fly flight flights travel travels travelled traveled travelling traveling trip trips train "
        "trains road route shuttle shuttled hop"
    ),
    "through": words(
        "fly flew flight flights travel travelled traveled travelling traveling trip transit train trains "
        "route march marched drove"
    ),
    "over": words("skies sky flew fly flying drone drones"),
    "on": words(
        "attack attacks strike strikes raid raids assault assaults advance march shelling bombardment "
        "bombing fire marched"
    ),
}
#: "**into** Vienna" is as "to Vienna".
SAME_PREPOSITION: Final = {"into": "to", "toward": "to", "towards": "to", "via": "through", "against": "on"}
#: "**decisions** in Moscow": words that make the government of a city named with "in".
POLICY: Final = words(
    "decision decisions power view views viewed belief opinion opinions hope hopes fear fears concern "
    "concerns worry worries anxiety alarm anger frustration irritation disappointment mood thinking "
    "understanding policymakers politicians decision-makers elites elite hawks doves administration "
    "government governments leadership authorities officials regime rulers colleagues partners "
    "counterparts allies friends strategists think thinks thought believe believes believed understand "
    "understands understood realize realizes realised realized realise know knows known hoped aware "
    "consider considers considered perceived regarded welcomed noticed decided talking discussing "
    "consensus reaction response interest interested administrations bureaucracy establishment "
    "calculations ambitions intentions cabinets patience circles confidence trust faith disappointed "
    "priority priorities"
)
#: "**some** in Moscow": right before "in", people of the government.
SOME: Final = words("some many those few others someone somebody nobody everyone anyone voices minds")
#: "**anger** at Moscow": before "at", the government.
AIMED: Final = words(
    "aimed anger angry blow criticism directed frustration furious jab leveled levelled out swipe"
)
#: "**left** Moscow **isolated**": after LOCAL_BEFORE, the government all the same.
LEFT_WITH: Final = words("isolated little few no with without")
#: "**met** in Moscow": words that make it the city; of these and POLICY the nearer one decides.
OCCASION: Final = words(
    "met meet meets meeting meetings talks talk held hold holds holding visit visits visited visiting "
    "arrive arrived arrives arriving summit summits conference conferences session sessions signed sign "
    "told speaking spoke speech gathered gathering gather hosted host hosting place opened opening "
    "briefing forum interview interviewed embassies embassy ambassador ambassadors born live lives lived "
    "living died killed wounded injured protest protests protesters rally police airport hotel university "
    "negotiations negotiated consultations dinner lunch stopover exhibition attack attacks explosion "
    "blast bombing reporters journalists correspondent bureau offices office headquarters parade ceremony "
    "signing round rounds concluded reached adopted agreed agreement deal treaty plant take takes took "
    "open opens"
)
#: "Moscow **said**": after a joined name, a finite verb shows that it is a subject of its own.
SUBJECT_VERBS: Final = words(
    "said says will would has had is was are were can could must should may might does did also wants "
    "wanted insists insisted believes believed accused accuses denies denied rejected rejects called "
    "calls"
)

# ---------------------------------------------------------------- datelines

#: "Press Conference **Room**": the last words of the names of rooms, which documents print where they print a city.
ROOMS: Final = words("atrium auditorium ballroom hall house lobby lounge palace room salon")
#: "AUSTIN, **TX**": the states of the United States by their two letters. Elsewhere these are words.
US_STATE_CODES: Final = words(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND "
    "OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC"
)

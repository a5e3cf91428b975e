"""Common nouns by which a text refers to a speaker: persons, groups, documents, governments, bodies.

A row holds nouns of one sort; ``named_by`` in the examples shows the phrase as it stands in a sentence, and a
test reads it. What title a noun can take up is said in ``lexicon/titles.py``.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from diplostmt.lexicon.records import words
from diplostmt.lexicon.titles import Gender

Sort = Literal["person", "group", "document", "government", "body"]


@frozen
class EpithetRow:
    """Nouns of one sort, separated by blanks, with an example phrase."""

    nouns: str
    sort: Sort
    example: str
    gender: Gender | None = None


EPITHETS: tuple[EpithetRow, ...] = (
    EpithetRow("man gentleman statesman tycoon father husband son brother nephew uncle widower", "person",
       "the statesman", "m"),
    EpithetRow("woman stateswoman mother wife daughter sister niece aunt widow", "person", "the woman", "f"),
    EpithetRow("monarch royal pontiff cleric prelate primate jurist boss contender emissary", "person",
       "the pontiff"),
    EpithetRow(
       "premier politician legislator lawmaker parliamentarian academic billionaire campaigner doctor",
       "person", "the lawmaker"),
    EpithetRow(
       "officer sergeant reverend father undersecretary counterpart interviewee interlocutor colleague",
       "person", "the officer"),
    EpithetRow("priest nun monk peer crossbencher trader broker villager farmer fisherman sailor nurse refugee "
       "agent worker engineer driver pilot soldier guard teacher student organizer organiser merchant "
       "shopkeeper shipowner protester", "person", "the priest"),
    EpithetRow("clerk servant consultant accountant migrant immigrant defendant hostage detainee victim dissident "
       "intern", "person", "the clerk"),
    EpithetRow("attendee protestor passerby bystander onlooker shopper commuter motorist customer opponent survivor "
       "plaintiff juror grower landlord tenant renter parent coworker co-worker classmate teammate coach player "
       "goalkeeper passenger tourist visitor guest fan volunteer employee staffer retiree pensioner", "person",
       "the shopper"),
    EpithetRow("lecturer comedian artist designer architect mechanic electrician plumber carpenter solicitor barrister "
       "detective firefighter paramedic lobbyist donor operative commentator producer baker butcher bartender barber "
       "cashier janitor gardener chef hairdresser dentist therapist psychologist psychiatrist surgeon pharmacist "
       "superintendent headteacher trustee supervisor backbencher waiter", "person", "the plumber"),
    EpithetRow("co-chair vice-chair commander-in-chief ambassador-at-large consul-general editor-in-chief "
       "president-elect minister-designate premier-designate procurator-general plenipotentiary whip elder incumbent", "person",
       "the co-chair"),
    EpithetRow("waitress councilwoman assemblywoman baroness countess viscountess duchess", "person",
       "the councilwoman", "f"),
    EpithetRow("sheikh mullah mufti", "person", "the mullah", "m"),
    EpithetRow("councilman assemblyman selectman", "person", "the councilman", "m"),
    EpithetRow("hopeful personality presenter newscaster", "person", "the hopeful"),
    EpithetRow("publisher ally biographer confidant neighbour neighbor relative associate", "person",
       "the confidant"),
    EpithetRow("republican democrat socialist conservative liberal independent", "person",
       "the Republican"),
    EpithetRow("source insider observer participant witness person figure member friend rival star cousin "
       "resident voter critic supporter",
       "person", "a source"),
    EpithetRow(
       "officials sources diplomats analysts experts observers ministers lawmakers leaders politicians "
       "representatives negotiators envoys ambassadors spokespersons delegates participants members "
       "parties sides critics supporters opponents allies senators republicans democrats people "
       "residents witnesses scientists scholars economists researchers journalists reporters activists "
       "lawyers voters aides advisers advisors commanders inspectors countries states nations "
       "governments powers presidents mediators signatories europeans americans russians iranians "
       "chinese others persons insiders strategists candidates rivals historians investigators authors "
       "writers prosecutors ministries agencies organizations organisations media newspapers "
       "commentators executives officers police forces troops militants rebels protesters soldiers "
       "traders investors families parents women men statements documents reports companies groups "
       "professors students teachers workers citizens pundits pollsters polls surveys conservatives liberals "
       "progressives judges attorneys governors mayors generals demonstrators bundlers donors percent "
        "outlets chiefs heads premiers monarchs "
       "counterparts colleagues interlocutors neighbours neighbors partners friends relatives associates confidants "
        "fms mps meps mlas msps mks tds pms spokesmen spokeswomen spokespeople tories dems backbenchers "
        "frontbenchers councillors councilors congressmen congresswomen leakers rivals emails e-mails letters memos "
        "texts messages tweets posts documents records files filings transcripts cables extracts excerpts entries "
        "diaries findings staff", "group",
       "Iranian officials"),
    EpithetRow(
       "statement report document communique communiqué declaration letter text resolution "
       "press-release release paper memo memorandum study survey poll article transcript note message "
       "post tweet filing complaint ruling decree draft agreement treaty accord deal joint-statement "
       "readout bulletin editorial website book email e-mail indictment lawsuit advert ad video "
       "telegram cable dispatch commentary analysis review assessment tally estimate "
       "protocol inquiry investigation constitution announcement information data appeal petition manifesto "
       "answer reply response log diary entry dossier brief briefing ledger notice leaflet minutes",
        "document", "the joint statement"),
    EpithetRow(
       "government authorities administration leadership regime side delegation state cabinet kingdom "
       "republic country capital nation principality sultanate emirate", "government", "the Israeli authorities"),
    EpithetRow(
       "ministry agency council commission organization organisation alliance bloc union body watchdog "
       "company court embassy mission committee assembly parliament office department bank fund "
       "consulate service secretariat group movement institute university foundation think-tank forum "
       "league association corporation authority board bureau command army navy guard corps force party "
       "duma congress senate house chamber tribunal panel network newspaper daily magazine channel "
       "broadcaster tv firm center centre campaign team coalition federation confederation society "
       "directorate headquarters presidency regulator operator consortium institution outlet site "
       "caucus chancellery front police military militia majlis bundestag knesset sejm rada diet cortes "
       "majority opposition church treasury palace", "body", "the ministry"),
)  # fmt: skip

#: Nouns for a person whose plural means something else, or is a surname or a part of firms' names: "figures show".
NOT_SEVERAL: frozenset[str] = words(
    "brother chair counsel fellow figure host major marshal president son star veteran"
)

#: With these, a government or leadership is not the country's: "the rebel leadership", "the regional government".
OF_THEIR_OWN: frozenset[str] = words(
    "autonomous cantonal church city insurgent local militant municipal opposition party provincial rebel regional "
    "separatist union"
)
#: Words that say how many or which, without naming anybody: alone they have no referent.
_INDEFINITE = """
    some many most others other several few one another all both none anyone someone everyone everybody
    somebody nobody no-one each any either neither two three four five six seven eight nine ten dozens
    hundreds thousands half those these this that which what more much analysts-say you one's
"""
INDEFINITE: frozenset[str] = frozenset(_INDEFINITE.split())

#: Nouns loose enough to take up somebody whose title the text does not give.
_GENERIC = """
    diplomat official politician leader minister envoy candidate nominee senator governor lawmaker negotiator
    man woman tycoon billionaire statesman representative ambassador spokesperson spokesman spokeswoman
    secretary mayor congressman congresswoman
"""
GENERIC: frozenset[str] = frozenset(_GENERIC.split())

#: Nouns that can take up whoever is the only person so far, whatever the title.
_FOR_ANYBODY = """
    diplomat official politician expert analyst scientist scholar specialist interlocutor head leader chief
    speaker statesman stateswoman
"""
FOR_ANYBODY: frozenset[str] = frozenset(_FOR_ANYBODY.split())

#: Nouns that can take up whoever is the only person so far, and holds no office.
CAMPAIGNERS: frozenset[str] = words("activist campaigner")

#: Nouns that can take up whoever is the only person so far, if he can run for an office.
RUNNING: frozenset[str] = words("candidate contender hopeful nominee")

#: Nouns that tell what else somebody is, whatever the office: "the East Coast MP", of a party's leader.
_DESCRIBING = """
    mp mep msp lawmaker legislator parliamentarian peer crossbencher politician conservative republican democrat
    liberal socialist centrist nationalist communist leftist researcher scholar academic expert analyst historian
    economist scientist lawyer activist author writer journalist priest cleric veteran native father mother
    grandmother grandfather
"""
DESCRIBING: frozenset[str] = frozenset(_DESCRIBING.split())

#: Nouns that tell of somebody by his seat, land or party: "the Arkansas senator", "the Liberal leader".
OF_A_SEAT: frozenset[str] = words(
    "congressman congresswoman conservative democrat governor lawmaker leader legislator liberal mayor mep mla mp msp "
    "republican senator socialist td"
)

#: Nouns for offices of which nobody has two: a governor is no senator.
NOT_BOTH: frozenset[str] = words("congressman congresswoman governor mayor senator")

#: Nouns with which a text brings in somebody whom it does not name: "a senior diplomat said".
_UNNAMED = """
    diplomat official envoy ambassador negotiator mediator delegate representative source insider adviser
    advisor aide spokesman spokeswoman spokesperson minister lawmaker senator politician analyst expert
    observer participant witness researcher commander officer agent trader broker resident villager worker
    engineer farmer fisherman driver pilot captain sailor soldier guard doctor nurse teacher student lawyer
    activist organizer organiser priest monk imam merchant shopkeeper businessman businesswoman executive
    manager economist academic scholar professor scientist journalist editor shipowner refugee protester
    attendee bystander onlooker shopper commuter motorist customer survivor juror grower tenant parent passenger
    tourist visitor fan volunteer employee staffer retiree pensioner
"""
UNNAMED: frozenset[str] = frozenset(_UNNAMED.split())

#: Words of an epithet that must occur in the title, too: "the finance minister" is no foreign minister.
_SPECIFIC = """
    foreign defence defense finance interior prime vice deputy shadow energy trade economy security atomic justice
    health education commerce opposition parliamentary press army navy law oil petroleum agriculture fisheries
    environment home information culture labour labor transport planning water tourism science railway industry
"""
SPECIFIC: frozenset[str] = frozenset(_SPECIFIC.split())

#: Nouns said of a body whatever its name: "the head of the agency", of an organisation's.
WHATEVER_BODY: frozenset[str] = words(
    "agency body center centre group institute institution movement organisation organization outlet panel"
)

#: Nouns of bodies of which a land has one, so that they need no name: "the police spokesman".
ONE_IN_A_LAND: frozenset[str] = words("army navy parliament police presidency")

#: Nouns for bodies by the one that stands for all of them: a "military spokesman" may be the army's.
SAME_BODIES: dict[str, str] = {
    **dict.fromkeys(("forces", "military", "troops"), "army"),
    **dict.fromkeys(
        ("assembly", "bundestag", "duma", "knesset", "legislature", "majlis", "rada"), "parliament"
    ),
}

#: Nouns of offices that one holds, and no deputy is called by: "the president", of no vice president.
HELD_BY_ONE: frozenset[str] = words(
    "ambassador chair chairman chairperson chairwoman chancellor chief director governor head leader mayor premier "
    "president secretary speaker treasurer"
)

#: Fields of offices by the one that stands for all of them: "the foreign minister", of an external affairs minister.
SAME_FIELDS: dict[str, str] = {"defense": "defence", "external": "foreign", "labor": "labour"}

#: What the great are called by: "Her Excellency said that".
STYLES: frozenset[str] = frozenset({"excellency", "eminence", "highness", "holiness", "majesty"})

#: Determiners that open a noun phrase: true where they point back to somebody known.
DETERMINERS: dict[str, bool] = {
    "the": True,
    "this": True,
    "that": True,
    "these": True,
    "those": True,
    "its": True,
    "his": True,
    "her": True,
    "their": True,
    "our": True,
    "my": True,
    "a": False,
    "an": False,
    "some": False,
    "several": False,
    "many": False,
    "one": False,
    "another": False,
    "two": False,
    "three": False,
    "four": False,
    "five": False,
    "six": False,
    "both": False,
    "all": False,
    "most": False,
    "other": False,
    "any": False,
    "no": False,
    "each": False,
    "every": False,
    "few": False,
    "various": False,
    "certain": False,
    "numerous": False,
    "dozens": False,
}

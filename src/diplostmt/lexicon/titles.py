"""Titles of people: what stands before or after a name, and the nouns by which a text takes them up again.

A row is a title in lower case (the words that must all occur in it, the last of them its head), the nouns
that can stand for the holder later on ("the diplomat" for an ambassador), the gender where the word has one,
and an example, invented people only, which a test reads.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Gender = Literal["f", "m"]


@frozen
class TitleRow:
    """A title, the nouns that take it up, and an example of it."""

    title: str
    taken_up_by: str
    example: str
    gender: Gender | None = None


_T = TitleRow

TITLES: tuple[TitleRow, ...] = (
    # diplomacy
    _T("foreign minister", "minister diplomat official politician", "Danish Foreign Minister Karen Holm"),
    _T("external affairs minister", "minister diplomat official politician",
       "External Affairs Minister Ravi Menon"),
    _T("minister of external affairs", "minister diplomat official",
       "Minister of External Affairs Ravi Menon"),
    _T("foreign affairs minister", "minister diplomat official politician",
       "Foreign Affairs Minister Aino Salo"),
    _T("minister of foreign affairs", "minister diplomat official",
       "Minister of Foreign Affairs Luis Prado"),
    _T("secretary of state", "diplomat official secretary", "US Secretary of State Martha Quill"),
    _T("foreign secretary", "minister diplomat official secretary politician",
       "Foreign Secretary Guy Marlow"),
    _T("under secretary", "official diplomat undersecretary", "US Under Secretary of State Neil Farr"),
    _T("undersecretary", "official diplomat", "Undersecretary Neil Farr"),
    _T("ambassador", "diplomat envoy official", "Iran's Ambassador to Oslo Reza Kamali"),
    _T("permanent representative", "representative diplomat envoy ambassador official",
       "Permanent Representative Tomas Vrba"),
    _T("permanent secretary", "diplomat official secretary", "Permanent Secretary Henrik Aho"),
    _T("representative", "envoy official lawmaker congressman congresswoman republican democrat",
       "China's representative Gao Lin"),
    _T("foreign policy chief", "diplomat chief official", "EU foreign policy chief Nadia Wolff"),
    _T("envoy", "diplomat official emissary negotiator", "UN envoy Pia Lund"),
    _T("emissary", "envoy diplomat official", "papal emissary Marco Bini"),
    _T("negotiator", "diplomat official envoy", "chief negotiator Oleg Zimin"),
    _T("chargé d’affaires", "diplomat envoy official", "Chargé d’Affaires Paul Roux"),
    _T("charge d'affaires", "diplomat envoy official", "Charge d'Affaires Paul Roux"),
    _T("chargé d'affaires", "diplomat envoy official", "Chargé d'Affaires Paul Roux"),
    _T("consul", "diplomat official", "Consul General Yuki Mori"),
    _T("attache", "diplomat official", "military attache Ivan Belov"),
    _T("diplomat", "official envoy", "senior diplomat Oleg Zimin"),
    _T("high representative", "diplomat official chief representative",
       "EU High Representative Nadia Wolff"),
    _T("special representative", "representative diplomat envoy official",
       "Special Representative Ivo Kern"),
    _T("mediator", "envoy diplomat", "UN mediator Pia Lund"),
    _T("coordinator", "official diplomat", "White House coordinator Dan Pryor"),
    _T("counsellor", "diplomat official", "Minister Counsellor Paul Roux"),
    _T("counselor", "diplomat official", "Minister Counselor Paul Roux"),
    _T("delegate", "diplomat envoy", "Swiss delegate Urs Amman"),
    # heads of state and government
    _T("president", "leader politician", "Chilean President Rosa Vidal"),
    _T("vice president", "politician official", "Vice President Ned Coleman"),
    _T("prime minister", "premier leader politician minister", "Prime Minister Lars Dahl"),
    _T("premier", "leader politician", "Chinese Premier Gao Lin"),
    _T("taoiseach", "premier leader politician", "Taoiseach Aidan Burke"),
    _T("chancellor", "leader politician", "German Chancellor Uwe Brandt"),
    _T("leader", "politician chief", "opposition leader Rosa Vidal"),
    _T("supreme leader", "leader cleric", "Supreme Leader Ali Hosseini"),
    _T("ruler", "leader monarch", "the Gulf state's ruler, Hamad Saleh"),
    _T("king", "monarch leader", "King Harald", "m"),
    _T("queen", "monarch", "Queen Sonja", "f"),
    _T("first lady", "", "First Lady Selma Nujoma", "f"),
    _T("prince", "royal", "Crown Prince Faisal", "m"),
    _T("princess", "royal", "Princess Marta", "f"),
    _T("emir", "leader monarch ruler", "Emir Hamad", "m"),
    _T("sultan", "leader monarch ruler", "Sultan Haitham", "m"),
    _T("emperor", "monarch", "Emperor Kaito", "m"),
    _T("pope", "pontiff", "Pope Gregory", "m"),
    _T("patriarch", "cleric primate", "Patriarch Iosif", "m"),
    _T("cardinal", "cleric prelate", "Cardinal Marco Bini", "m"),
    _T("archbishop", "cleric prelate", "Archbishop Marco Bini"),
    _T("bishop", "cleric prelate", "Bishop Marco Bini"),
    _T("ayatollah", "cleric", "Ayatollah Ali Hosseini", "m"),
    _T("monsignor", "cleric prelate", "Monsignor Marco Bini", "m"),
    _T("father", "priest cleric", "Father Marco Bini", "m"),
    _T("nuncio", "envoy diplomat ambassador archbishop", "Apostolic Nuncio Marco Bini"),
    _T("tánaiste", "minister leader politician", "Tánaiste Aidan Burke"),
    _T("pastor", "cleric", "Pastor Uwe Brandt"),
    _T("rabbi", "cleric", "Rabbi Avi Dayan"),
    _T("imam", "cleric", "Imam Yusuf Saleh", "m"),
    _T("governor", "politician official republican democrat", "Governor Ellen Marsh"),
    _T("bank governor", "banker official chief", "central bank governor Ellen Marsh"),
    _T("mayor", "politician official", "Mayor Ellen Marsh"),
    # ministers and officials
    _T("minister", "official politician", "Defence Minister Hana Novak"),
    _T("deputy minister", "minister official", "Deputy Minister Hana Novak"),
    _T("defense secretary", "official chief secretary", "Defense Secretary Karl Odom"),
    _T("secretary", "official politician", "Energy Secretary Karl Odom"),
    _T("chief cabinet secretary", "secretary spokesman spokeswoman spokesperson official",
       "Chief Cabinet Secretary Yuki Mori"),
    _T("chief minister", "minister leader politician", "Chief Minister Ravi Menon"),
    _T("secretary general", "chief head official diplomat", "UN Secretary General Teresa Pinto"),
    _T("secretary-general", "chief head official diplomat", "NATO Secretary-General Wim de Groot"),
    _T("under-secretary-general", "official diplomat chief", "Under-Secretary-General Pia Lund"),
    _T("director general", "chief head director official diplomat", "IAEA Director General Pablo Ferrer"),
    _T("director-general", "chief head director official diplomat", "WHO Director-General Abeba Tesfaye"),
    _T("high commissioner", "commissioner official chief diplomat", "High Commissioner Nils Bergman"),
    _T("commissioner", "official politician administrator", "EU Commissioner Vera Toth"),
    _T("director", "official head chief executive", "CIA Director Paul Stern"),
    _T("executive director", "director official head chief", "Executive Director Leila Nasser"),
    _T("adviser", "official aide advisor", "national security adviser Mark Bell"),
    _T("advisor", "official aide adviser", "national security advisor Mark Bell"),
    _T("aide", "official adviser advisor", "presidential aide Yegor Ushkin"),
    _T("assistant", "aide official", "presidential assistant Yegor Ushkin"),
    _T("official", "", "senior official Dan Pryor"),
    _T("spokesman", "spokesperson official diplomat representative", "Foreign Ministry spokesman Behzad Karimi", "m"),
    _T("spokeswoman", "spokesperson official diplomat representative", "Foreign Ministry spokeswoman Vera Orlova", "f"),
    _T("spokesperson", "spokesman spokeswoman official diplomat representative", "spokesperson Gao Lin"),
    _T("press secretary", "spokesperson spokesman spokeswoman official secretary",
       "Press Secretary Amy Dunn"),
    _T("chief", "head official leader boss", "nuclear chief Reza Kamali"),
    _T("head", "chief official leader", "delegation head Reza Kamali"),
    _T("chairman", "chair head chief official lawmaker", "Chairman Boris Hahn", "m"),
    _T("chairwoman", "chair head chief official lawmaker", "Chairwoman Amy Dunn", "f"),
    _T("chairperson", "chair head chief official", "Chairperson Amy Dunn"),
    _T("chairperson-in-office", "chair chairperson chairman chairwoman head chief minister",
       "OSCE Chairperson-in-Office Ivan Dasic"),
    _T("chair", "head chief official", "committee chair Amy Dunn"),
    _T("speaker", "lawmaker politician official", "House Speaker Roy Tanner"),
    _T("commander", "general officer official chief", "IRGC commander Hossein Rad"),
    _T("administrator", "official", "USAID Administrator Joan Pell"),
    _T("inspector", "official", "chief inspector Pablo Ferrer"),
    _T("prosecutor", "official lawyer", "ICC prosecutor Kemal Aydin"),
    _T("attorney general", "official prosecutor lawyer", "Attorney General Joan Pell"),
    _T("treasurer", "official minister politician", "Treasurer Joan Pell"),
    _T("alderman", "councillor politician official", "Alderman Roy Tanner"),
    _T("chief of staff", "aide official", "Chief of Staff Mark Bell"),
    _T("protector", "official ombudsman", "Public Protector Thandi Nkala"),
    _T("ombudsman", "official", "Ombudsman Aidan Burke"),
    _T("auditor", "official", "Auditor General Joan Pell"),
    _T("registrar", "official", "Registrar Joan Pell"),
    # parliaments and parties
    _T("senator", "lawmaker legislator politician republican democrat", "Senator Roy Tanner"),
    _T("congressman", "lawmaker legislator politician republican democrat", "Congressman Roy Tanner", "m"),
    _T("congresswoman", "lawmaker legislator politician republican democrat", "Congresswoman Amy Dunn", "f"),
    _T("lawmaker", "legislator politician parliamentarian mp", "lawmaker Leonid Sharov"),
    _T("legislator", "lawmaker politician", "legislator Leonid Sharov"),
    _T("parliamentarian", "lawmaker legislator politician", "parliamentarian Leonid Sharov"),
    _T("mp", "lawmaker legislator politician parliamentarian", "Iranian MP Behzad Karimi"),
    _T("mla", "lawmaker legislator politician", "MLA Amy Dunn"),
    _T("msp", "lawmaker legislator politician parliamentarian", "Green Party MSP Isla Reid"),
    _T("mk", "lawmaker legislator politician parliamentarian", "opposition MK Dana Oren"),
    _T("td", "lawmaker legislator politician parliamentarian", "Kerry TD Aidan Burke"),
    _T("mep", "lawmaker legislator politician parliamentarian", "French MEP Paul Roux"),
    _T("deputy", "lawmaker legislator politician", "State Duma deputy Leonid Sharov"),
    _T("member of parliament", "lawmaker legislator mp parliamentarian politician",
       "Member of Parliament Leonid Sharov"),
    _T("member of the parliament", "lawmaker legislator mp parliamentarian politician",
       "Member of the Parliament Leonid Sharov"),
    _T("politician", "", "veteran politician Rosa Vidal"),
    _T("candidate", "politician nominee contender hopeful", "presidential candidate Rosa Vidal"),
    _T("hopeful", "candidate politician nominee contender", "presidential hopeful Rosa Vidal"),
    _T("nominee", "candidate politician hopeful", "Republican nominee Roy Tanner"),
    # armed forces
    _T("general", "officer commander", "General Karl Odom"),
    _T("admiral", "officer commander", "Admiral Karl Odom"),
    _T("colonel", "officer commander", "Colonel Karl Odom"),
    _T("major", "officer", "Major Karl Odom"),
    _T("captain", "officer", "Captain Karl Odom"),
    _T("lieutenant", "officer", "Lieutenant Karl Odom"),
    _T("marshal", "officer commander", "Marshal Karl Odom"),
    _T("commodore", "officer commander", "Commodore Karl Odom"),
    _T("brigadier", "officer commander", "Brigadier Karl Odom"),
    # learning, law, business, press
    _T("rector", "academic scholar head", "University Rector Ana Ruiz"),
    _T("professor", "academic scholar expert scientist", "Professor Ines Caro"),
    _T("analyst", "expert researcher", "analyst Ines Caro"),
    _T("expert", "analyst scholar researcher", "nuclear expert Ines Caro"),
    _T("scholar", "expert academic", "visiting scholar Ines Caro"),
    _T("researcher", "expert analyst scholar", "researcher Ines Caro"),
    _T("fellow", "expert analyst scholar researcher", "senior fellow Ines Caro"),
    _T("scientist", "expert researcher", "political scientist Ines Caro"),
    _T("economist", "expert analyst", "economist Ines Caro"),
    _T("historian", "expert scholar", "historian Ines Caro"),
    _T("strategist", "adviser expert", "Republican strategist Roy Tanner"),
    _T("pollster", "expert", "Democratic pollster Amy Dunn"),
    _T("judge", "jurist", "Judge Ellen Marsh"),
    _T("justice", "judge jurist", "Justice Ellen Marsh"),
    _T("lawyer", "attorney", "lawyer Ellen Marsh"),
    _T("counsel", "lawyer attorney official", "White House Counsel Ellen Marsh"),
    _T("attorney", "lawyer", "attorney Ellen Marsh"),
    _T("sheriff", "official officer", "Sheriff Roy Tanner"),
    _T("councilor", "official politician minister", "State Councilor Gao Lin"),
    _T("councillor", "official politician minister", "State Councillor Gao Lin"),
    _T("ceo", "executive chief businessman boss", "Rosatom CEO Boris Hahn"),
    _T("chief executive", "ceo executive businessman boss", "Chief Executive Boris Hahn"),
    _T("executive", "businessman", "oil executive Boris Hahn"),
    _T("manager", "executive", "campaign manager Amy Dunn"),
    _T("businessman", "executive billionaire tycoon", "businessman Boris Hahn", "m"),
    _T("businesswoman", "executive billionaire", "businesswoman Amy Dunn", "f"),
    _T("founder", "executive businessman", "founder Boris Hahn"),
    _T("journalist", "reporter writer", "journalist Paul Roux"),
    _T("reporter", "journalist", "reporter Paul Roux"),
    _T("correspondent", "journalist reporter", "correspondent Paul Roux"),
    _T("editor", "journalist", "editor Paul Roux"),
    _T("columnist", "journalist writer", "columnist Paul Roux"),
    _T("author", "writer", "author Paul Roux"),
    _T("writer", "author", "writer Paul Roux"),
    _T("activist", "campaigner", "rights activist Leila Nasser"),
    _T("photographer", "", "photographer Paul Roux"),
    _T("novelist", "writer author", "Novelist Ines Caro"),
    _T("poet", "writer author", "poet Ines Caro"),
    _T("playwright", "writer author", "playwright Ines Caro"),
    _T("blogger", "writer activist", "blogger Leila Nasser"),
    _T("filmmaker", "director", "filmmaker Paul Roux"),
    _T("singer", "musician", "singer Amy Dunn"),
    _T("musician", "singer", "musician Amy Dunn"),
    _T("actor", "", "actor Roy Tanner"),
    _T("actress", "actor", "actress Amy Dunn", "f"),
    _T("philanthropist", "billionaire businessman", "philanthropist Boris Hahn"),
    _T("investor", "businessman billionaire", "investor Boris Hahn"),
    _T("banker", "businessman executive", "central banker Boris Hahn"),
    _T("moderator", "journalist host", "moderator Amy Dunn"),
    _T("host", "journalist presenter personality", "radio host Roy Tanner"),
    _T("physician", "doctor", "physician Ines Caro"),
    _T("veteran", "", "Navy veteran Roy Tanner"),
)  # fmt: skip

#: Titles before a first name: "King Harald" is nobody's surname; and those before a first name or a family's.
REGNAL: frozenset[str] = frozenset(
    {"king", "queen", "prince", "princess", "emir", "sultan", "emperor", "empress", "pope"}
)
SHEIKHS: frozenset[str] = frozenset({"sheikh", "shaikh", "sheikha"})

#: Offices called by other words, in lower case, and the titles that are meant.
_FOREIGN = (
    "foreign minister|foreign affairs minister|minister of foreign affairs|foreign secretary|secretary of state"
    "|external affairs minister|minister of external affairs"
)
OFFICES: dict[str, str] = {
    "head of diplomacy": _FOREIGN,
    "chief of diplomacy": _FOREIGN,
    "diplomacy chief": _FOREIGN,
    "foreign policy chief": _FOREIGN + "|high representative|foreign policy chief",
    "head of state": "president|king|queen|emir|sultan|emperor|prince",
    "head of government": "prime minister|premier|chancellor|taoiseach",
    "commander in chief": "president",
    "commander-in-chief": "president",
}

#: Words that modify a title, in lower case: they belong to it, and never to the name.
_MODIFIERS = """
    deputy shadow vice first second third former ex acting interim incoming outgoing senior junior chief principal
    special permanent plenipotentiary extraordinary presidential national international regional federal
    state foreign home internal external interior defence defense finance economic economy energy trade
    commerce transport labor labour health education culture justice agriculture industry environment
    climate security intelligence nuclear atomic military naval political parliamentary government cabinet
    opposition affairs policy relations cooperation development disarmament nonproliferation
    non-proliferation arms control under general executive managing founding associate assistant joint
    honorary supreme crown grand then-president then president-elect elect lead top veteran longtime
    long-time high-ranking top-ranking ruling caretaker de-facto self-proclaimed republican democratic
    democrat press media public information house senate majority minority speaker whip frontrunner
    front-runner ministry department ministerial council committee commission parliament delegation mission
    party administration agency humanitarian human rights emergency refugee peace sanctions border maritime
    oil petroleum mr prof independent conservative liberal socialist
"""
MODIFIERS: frozenset[str] = frozenset(_MODIFIERS.split())

#: Offices by which somebody is addressed, and what stands before them: "Mr. President", "Madam Secretary".
ADDRESSED_BY: frozenset[str] = frozenset(
    {"ambassador", "chairman", "chairperson", "commissioner", "minister", "premier", "president", "prime minister",
     "secretary", "secretary general", "secretary-general", "speaker", "vice president"}
)  # fmt: skip
ADDRESSES_OF_OFFICES: dict[str, Gender] = {
    **dict.fromkeys(("Mr", "Mr."), "m"),
    **dict.fromkeys(("Madam", "Madame", "Mme", "Mrs", "Mrs.", "Ms", "Ms."), "f"),
}

#: What the great are called by, in letters: "H.E. Omar Haddad". It belongs to no name.
STYLES_IN_LETTERS: frozenset[str] = frozenset({"H.E.", "H.E", "H.H.", "H.M.", "H.R.H.", "HRH"})

#: Forms of address, without full stops, in lower case, with the title they abbreviate and a gender.
HONORIFICS: dict[str, tuple[str, Gender | None]] = {
    "mr": ("", "m"),
    "mister": ("", "m"),
    "mrs": ("", "f"),
    "ms": ("", "f"),
    "miss": ("", "f"),
    "madam": ("", "f"),
    "mme": ("", "f"),
    "sir": ("", "m"),
    "lord": ("", "m"),
    "lady": ("", "f"),
    "dame": ("", "f"),
    "baroness": ("", "f"),
    "sheikh": ("", "m"),
    "sheikha": ("", "f"),
    "shaikh": ("", "m"),
    "shaikha": ("", "f"),
    "shri": ("", "m"),
    "smt": ("", "f"),
    "hojatoleslam": ("", "m"),
    "hojjatoleslam": ("", "m"),
    "seyed": ("", "m"),
    "seyyed": ("", "m"),
    "sayyed": ("", "m"),
    "sayyid": ("", "m"),
    "mullah": ("", "m"),
    "maulana": ("", "m"),
    "mawlawi": ("", "m"),
    "maulvi": ("", "m"),
    "molavi": ("", "m"),
    "mufti": ("", "m"),
    "haji": ("", "m"),
    "alhaji": ("", "m"),
    "hajia": ("", "f"),
    "hajiya": ("", "f"),
    "hajah": ("", "f"),
    "datuk": ("", None),
    "dato": ("", None),
    "datin": ("", "f"),
    "seri": ("", None),
    "tun": ("", None),
    "tengku": ("", None),
    "tunku": ("", None),
    "tuanku": ("", None),
    "encik": ("", "m"),
    "puan": ("", "f"),
    "u": ("", "m"),
    "daw": ("", "f"),
    "bapak": ("", "m"),
    "ibu": ("", "f"),
    "ustaz": ("", "m"),
    "shrimati": ("", "f"),
    "madame": ("", "f"),
    "cde": ("", None),
    "dom": ("", "m"),
    "engr": ("", None),
    "eng": ("", None),
    "adv": ("", None),
    "rtd": ("", None),
    "retd": ("", None),
    "dr": ("", None),
    "he": ("", None),
    "fm": ("foreign minister", None),
    "eam": ("external affairs minister", None),
    "mos": ("minister of state", None),
    "pm": ("prime minister", None),
    "dpm": ("deputy prime minister", None),
    "dp": ("deputy president", None),
    "cm": ("chief minister", None),
    "ag": ("attorney general", None),
    "vp": ("vice president", None),
    "ps": ("principal secretary", None),
    "cs": ("cabinet secretary", None),
    "spox": ("spokesperson", None),
    "sg": ("secretary general", None),
    "cio": ("chairperson-in-office", None),
    "dg": ("director general", None),
    "cji": ("chief justice", None),
    "prof": ("professor", None),
    "sen": ("senator", None),
    "sens": ("senator", None),
    "rep": ("representative", None),
    "reps": ("representative", None),
    "gov": ("governor", None),
    "gen": ("general", None),
    "lt": ("lieutenant", None),
    "col": ("colonel", None),
    "maj": ("major", None),
    "capt": ("captain", None),
    "sgt": ("sergeant", None),
    "adm": ("admiral", None),
    "brig": ("brigadier", None),
    "amb": ("ambassador", None),
    "ald": ("alderman", None),
    "cllr": ("councillor", None),
    "cmdr": ("commander", None),
    "insp": ("inspector", None),
    "pres": ("president", None),
    "viscount": ("", "m"),
    "viscountess": ("", "f"),
    "earl": ("", "m"),
    "countess": ("", "f"),
    "rt": ("", None),
    "hon": ("", None),
    "honourable": ("", None),
    "honorable": ("", None),
    "barr": ("", None),
    "mgr": ("monsignor", "m"),
    "msgr": ("monsignor", "m"),
    "rev": ("reverend", None),
    "fr": ("father", "m"),
    "st": ("", None),
}

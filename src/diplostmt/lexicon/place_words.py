"""Words beside the name of a place that tell what the name stands for. All tables are tried word by word.

Each set has the phrase that shows it; the tests put every one of its words into that phrase.
"""

from __future__ import annotations

from typing import Final

# ---------------------------------------------------------------- no place at all

#: "**Mr.** Jordan": a courtesy title makes a person of the name after it.
COURTESY: Final = frozenset(["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Miss", "Sir", "Dame", "Rep.", "Rep", "Sen.", "Sen", "Judge", "Justice", "Lady"])
#: "the **USS** Vienna": ships carry the names of places.
SHIPS: Final = frozenset(["USS", "USNS", "HMS", "HMAS", "HMCS", "INS", "ROKS", "JS", "RFS", "FGS", "MV", "M/V", "SS", "MT", "RMS", "HNLMS", "TCG", "IRIS", "frigate"])
#: "**Fort** Washington": another place, named after the first.
NAMED_AFTER: Final = frozenset(["Fort", "Port", "Mount", "Mt.", "Mt", "Lake", "Cape", "Camp", "Hotel", "Saint", "St.", "St"])
#: "Moscow **Times**": the names of outlets.
OUTLETS: Final = frozenset(
    ["Post", "Times", "Herald", "Daily", "Tribune", "Gazette", "Examiner", "Star", "Journal", "Telegraph", "Independent", "Globe", "Mail", "News", "Observer", "Chronicle", "Mirror", "Standard", "Sun", "Review", "Inquirer", "Monitor", "Courier", "Insider", "TV"]
)
#: Given names that are also words, and would make persons of places at the head of a sentence: "Will Russia ...".
ALSO_WORDS: Final = frozenset(
    ["Bill", "Carol", "Dean", "Eve", "Frank", "Grace", "Guy", "Jack", "Mark", "May", "Per", "Ray", "Rob", "Roman", "Rose", "Sue", "Trey", "Will", "Regina", "Haifa", "Petra", "Milan", "Salvador", "Sofia", "Victoria", "Florence", "Charlotte", "Chelsea", "Douglas"]
)
#: "Jordan **Foreign** Minister": a capitalised word that is no surname, after a name that is also a forename.
NO_SURNAMES: Final = frozenset(
    ["prime", "foreign", "defense", "defense", "defence", "president", "king", "queen", "minister", "ambassador", "deputy", "army", "police", "forces", "force", "valley", "embassy", "government", "parliament", "air", "navy", "security", "national", "energy", "finance", "interior", "health", "trade", "central", "bank", "football", "olympic", "team", "premier", "secretary", "general", "chief", "special", "envoy", "peace", "policy", "institute", "forum", "war", "crown", "prince", "princess", "vice", "speaker", "attorney", "senator", "gov.", "governor", "republican", "democrat", "military", "climate", "club", "opera", "harbour", "harbor", "olympics", "fashion", "peninsula", "palace", "mission", "delegation", "intelligence", "nuclear", "and", "or", "to", "in", "on", "at", "for", "from", "with", "by", "of", "will", "would", "is", "are", "was", "has", "had", "have", "says", "said", "not", "no", "as", "but", "may", "can", "must", "over", "after", "before", "under", "against", "amid", "off", "out", "up", "sees", "wants", "gets", "puts", "vs", "new", "the", "a", "an", "its", "hits", "urges", "warns", "university", "state", "district", "region", "border", "street", "court", "zoo", "market", "aerospace", "arab", "jewish", "muslim", "christian", "kurdish", "islamic", "house", "senate", "congress", "ministry"]
)

#: "said **in** Russian.": a language, not a people.
LANGUAGE_BEFORE: Final = frozenset("in into from speak speaks speaking spoke spoken".split())
#: "**in** Austin": a place whose name is also a surname.
LOCATIVE: Final = frozenset("in near at outside around from downtown".split())
#: "**the** Gulf", "the **collective** West".
WITH_THE: Final = frozenset("the collective entire whole political".split())
#: "Georgia **voters**": the American state, not the country.
STATE_WORDS: Final = frozenset("Gov. Governor Sen. Senator Republican Republicans Democrat Democrats".split())

# ---------------------------------------------------------------- the city, or the government

#: "the Vienna **talks**": an event named after its city.
EVENT_NOUNS: Final = frozenset(
    ["talks", "summit", "meeting", "meetings", "conference", "conferences", "round", "rounds", "negotiations", "format", "process", "agreement", "agreements", "accord", "accords", "declaration", "memorandum", "protocol", "protocols", "convention", "conventions", "treaty", "statute", "forum", "congress", "consultations", "visit", "trip", "attack", "bombing", "siege", "exhibition", "festival", "marathon", "olympics", "session", "gathering", "criteria", "principles", "formula", "roadmap", "event", "tribunal", "exchange", "club", "group"]
)
#: "a Vienna **hotel**", "Vienna's **airport**": a thing in the city, with or without the possessive.
SITES: Final = frozenset(
    ["airport", "suburb", "suburbs", "street", "streets", "hotel", "embassy", "bureau", "office", "offices", "resident", "residents", "police", "mayor", "subway", "metro", "theater", "theatre", "university", "court", "courts", "time", "region", "area", "district", "oblast", "province", "city", "museum", "cathedral", "mosque", "church", "synagogue", "hospital", "station", "studio", "studios", "newsroom", "correspondent", "prison", "jail", "headquarters", "venue", "apartment", "home", "skyline", "traffic", "school", "weather", "winter", "port", "zoo", "outskirts"]
)
#: "the Moscow **International** Forum": what stands between a city and its event.
EVENT_EPITHETS: Final = frozenset(
    ["Non-Proliferation", "Nonproliferation", "Security", "Peace", "International", "Economic", "Energy", "Climate", "Nuclear", "Business", "Investment", "Film", "Book", "Air", "Defense", "Defence", "Policy", "Foreign", "State", "Stock", "City", "Criminal", "Arbitration", "Technical", "Donors", "Donor", "Ministerial", "Final", "Regional", "World", "Arms", "Control", "European", "Arctic", "Process", "Central", "National"]
)
#: "the Beijing **leadership**": the government.
GOVERNMENT_NOUNS: Final = frozenset(
    ["administration", "authorities", "cabinet", "decision-makers", "elite", "elites", "establishment", "government", "insiders", "leaders", "leadership", "officials", "policymakers", "politicians", "regime", "rulers", "strategists"]
)
#: "Vienna-**based**": what happens in the city.
LOCAL_PARTICIPLES: Final = frozenset(["based", "born", "born-and-bred", "bound", "educated", "hosted", "area", "wide", "style", "raised", "trained"])
#: "**downtown** Moscow", "**visited** Moscow": words right before a city meant as a place.
LOCAL_BEFORE: Final = frozenset(
    ["downtown", "central", "near", "nearby", "outside", "inside", "around", "across", "throughout", "via", "at", "capital", "suburban", "northern", "southern", "eastern", "western", "north", "south", "east", "west", "inner", "greater", "visit", "visits", "visited", "visiting", "leave", "leaves", "leaving", "left", "reach", "reached", "reaching", "tour", "toured", "touring", "bomb", "bombed", "bombing", "shelled", "shelling", "captured", "capture", "besieged", "seize", "seized", "enter", "entered", "entering", "evacuated", "occupied", "overran", "storm", "stormed"]
)
#: "flew **to** Vienna" after MOTION, "a message **to** Vienna" without.
TOWARDS: Final = frozenset(["to", "from", "for", "into", "toward", "towards", "between", "of", "over"])
#: "a **trip** to Vienna", "the **streets** of Vienna": before TOWARDS, words that make it the city.
MOTION: Final = frozenset(
    ["fly", "flies", "flew", "flown", "flying", "flight", "flights", "travel", "travels", "traveled", "travelled", "traveling", "travelling", "trip", "trips", "visit", "visits", "visitor", "journey", "journeyed", "return", "returns", "returned", "returning", "head", "heads", "headed", "heading", "come", "comes", "came", "coming", "go", "goes", "went", "going", "gone", "moved", "move", "moving", "arrive", "arrives", "arrived", "arriving", "arrival", "depart", "departs", "departed", "departing", "departure", "left", "leave", "leaves", "leaving", "bound", "train", "trains", "drove", "drive", "road", "route", "km", "kilometers", "kilometres", "miles", "reported", "reporting", "reports", "dispatched", "escaped", "fled", "evacuated", "relocated", "invited", "welcomed", "way", "tour", "stopover", "brought", "rushed", "streets", "street", "city", "mayor", "outskirts", "suburb", "suburbs", "centre", "center", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "airport", "siege", "battle", "fall", "bombing", "capture", "residents", "people", "university", "treaty", "archbishop", "patriarch", "bishop", "part", "parts", "skies", "sky", "siege", "heart", "town", "district", "region", "port", "hop", "shuttled", "shuttle", "transferred", "extradited", "deported", "convoy", "march", "marched"]
)
#: "**decisions** in Moscow": words that make the government of a city named with "in".
POLICY: Final = frozenset(
    ["decision", "decisions", "power", "view", "views", "viewed", "belief", "opinion", "opinions", "hope", "hopes", "fear", "fears", "concern", "concerns", "worry", "worries", "anxiety", "alarm", "anger", "frustration", "irritation", "disappointment", "mood", "thinking", "understanding", "will", "policymakers", "politicians", "decision-makers", "elites", "elite", "hawks", "doves", "administration", "government", "governments", "leadership", "leaders", "authorities", "officials", "regime", "rulers", "those", "colleagues", "partners", "counterparts", "allies", "friends", "strategists", "heads", "someone", "somebody", "nobody", "everyone", "many", "some", "think", "thinks", "thought", "believe", "believes", "believed", "understand", "understands", "understood", "realize", "realizes", "realised", "realized", "realise", "know", "knows", "known", "hoped", "aware", "consider", "considers", "considered", "perceived", "seen", "regarded", "welcomed", "noticed", "heard", "decided", "talking", "discussing", "consensus", "reaction", "response", "interest", "interested", "political", "administrations", "bureaucracy", "establishment", "they", "calculations", "ambitions", "intentions", "capitals", "cabinets", "minds", "patience", "circles"]
)
#: "**met** in Moscow": words that make it the city; of these and POLICY the nearer one decides.
OCCASION: Final = frozenset(
    ["met", "meet", "meets", "meeting", "meetings", "talks", "talk", "held", "hold", "holds", "holding", "visit", "visits", "visited", "visiting", "arrive", "arrived", "arrives", "arriving", "summit", "summits", "conference", "conferences", "session", "sessions", "signed", "sign", "told", "speaking", "spoke", "speech", "gathered", "gathering", "gather", "hosted", "host", "hosting", "place", "opened", "opening", "briefing", "forum", "interview", "interviewed", "embassy", "ambassador", "ambassadors", "born", "live", "lives", "lived", "living", "died", "killed", "wounded", "injured", "protest", "protests", "protesters", "rally", "police", "airport", "hotel", "university", "negotiations", "negotiated", "consultations", "dinner", "lunch", "stopover", "exhibition", "attack", "attacks", "explosion", "blast", "bombing", "reporters", "journalists", "correspondent", "bureau", "offices", "office", "headquarters", "parade", "ceremony", "office", "signing", "round", "rounds", "visit", "concluded", "reached", "adopted", "agreed", "agreement", "deal", "treaty"]
)
#: "Moscow **said**": after a joined name, a finite verb shows that it is a subject of its own.
SUBJECT_VERBS: Final = frozenset(
    ["said", "says", "will", "would", "has", "had", "is", "was", "are", "were", "can", "could", "must", "should", "may", "might", "does", "did", "also", "wants", "wanted", "insists", "insisted", "believes", "believed", "accused", "accuses", "denies", "denied", "rejected", "rejects", "called", "calls"]
)

"""Words of the names of agreements: the nouns for kinds of text, and spellings that mean the same.

Each row says what it equates; names are compared by the canonical words that these rows give.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# The noun that says what kind of text it is, with its plural: "Paris Agreement", "Geneva Conventions".
TYPE_NOUNS: Final[Mapping[str, str]] = {
    "accord": "accords",
    "act": "acts",
    "agreement": "agreements",
    "armistice": "armistices",
    "arrangement": "arrangements",
    "charter": "charters",
    "communique": "communiques",
    "compact": "compacts",
    "convention": "conventions",
    "covenant": "covenants",
    "deal": "deals",
    "declaration": "declarations",
    "document": "documents",
    "framework": "frameworks",
    "initiative": "initiatives",
    "mandate": "mandates",
    "memorandum": "memorandums",
    "mou": "mous",
    "pact": "pacts",
    "plan": "plans",
    "protocol": "protocols",
    "resolution": "resolutions",
    "statement": "statements",
    "statute": "statutes",
    "treaty": "treaties",
    "understanding": "understandings",
}

# The other nouns that names in small letters end in, or that take a name up: "security assurances", "the commission".
OTHER_NOUNS: Final = frozenset(
    {
        "assurances", "commission", "extension", "freeze", "instrument", "memoranda", "partnership", "proposal",
        "regime", "standard", "status", "steps",
    }
)  # fmt: skip

# The nouns that stand for one another in the name of one text: "Dayton Accords", "Dayton pact".
INTERCHANGEABLE: Final[tuple[frozenset[str], ...]] = (
    frozenset({"accord", "agreement", "deal", "pact"}),
    frozenset({"treaty", "pact", "convention"}),
    frozenset({"treaty", "agreement"}),
    frozenset({"memorandum", "mou"}),
    frozenset({"communique", "statement"}),
)

# The nouns that may follow an acronym and belong to the mention: "INF Treaty", "JCPOA deal".
AFTER_ACRONYM: Final = frozenset({"accord", "agreement", "convention", "deal", "pact", "treaty", "protocol"})

# Spellings of one word. American spelling is the canonical one.
SAME_WORD: Final[Mapping[str, str]] = {
    "jan": "january",
    "feb": "february",
    "aug": "august",
    "sep": "september",
    "sept": "september",
    "oct": "october",
    "nov": "november",
    "dec": "december",
    "atomic": "nuclear",
    "biologic": "biological",
    "bacteriological": "biological",
    "centre": "center",
    "centres": "centers",
    "defence": "defense",
    "denuclearisation": "denuclearization",
    "disarming": "disarmament",
    "fertilisers": "fertilizers",
    "fourteen": "14",
    "friendliness": "friendship",
    "good-neighbourliness": "good-neighborliness",
    "memoranda": "memorandums",
    "mineral": "minerals",
    "neighbourliness": "neighborliness",
    "neighbourly": "neighborly",
    "normalisation": "normalization",
    "normalising": "normalizing",
    "organisation": "organization",
    "organised": "organized",
    "programme": "program",
    "programmes": "programs",
    "prespes": "prespa",
    "kiev": "kyiv",
    "kharkov": "kharkiv",
    "marrakech": "marrakesh",
    "saint": "st",
    "shimla": "simla",
    "stabilisation": "stabilization",
    "thirteen": "13",
    "hundred": "100",
    "utilisation": "utilization",
    "revitalised": "revitalized",
    "vietnam": "viet nam",
    "labor": "labour",
    "republics": "republic",
    "subdivisions": "subdivision",
    "zones": "zone",
    "missiles": "missile",
    "mines": "mine",
    "munition": "munitions",
    "weapon": "weapons",
    "test": "tests",
    "force": "forces",
    "and": "&",
}

# Written as one word or as two (or with a hyphen).
WRITTEN_TOGETHER: Final[Mapping[str, str]] = {
    "nonproliferation": "non proliferation",
    "nonaggression": "non aggression",
    "nonuse": "non use",
    "nonmilitary": "non military",
    "cooperation": "co operation",
    "coordinating": "co ordinating",
    "cutoff": "cut off",
    "ceasefire": "cease fire",
    "deescalation": "de escalation",
    "roadmap": "road map",
    "seabed": "sea bed",
    "hotline": "hot line",
    "landmine": "land mine",
    "landmines": "land mines",
    "northeast": "north east",
    "northeastern": "north eastern",
    "southeast": "south east",
    "antiballistic": "anti ballistic",
    "antipersonnel": "anti personnel",
    "antitorture": "anti torture",
    "multistate": "multi state",
    "shorterrange": "shorter range",
    "intermediaterange": "intermediate range",
    "alula": "al ula",
    "khasavyurt": "khasav yurt",
    "almaata": "alma ata",
    "indochina": "indo china",
    "peacebuilding": "peace building",
}

# What follows a name and makes a meeting, an organ or a thing of it: "NPT Review Conference", "INF missiles".
NOT_THE_TEXT: Final = (
    "review conference", "review conferences", "revcon", "prepcom", "preparatory committee",
    "preparatory commission", "joint commission", "committee", "commission", "organization",
    "organisation", "secretariat", "conference", "consultative commission",
    "bilateral consultative commission", "panel", "panel of experts", "board", "council", "group",
    "missile", "missiles", "range", "class", "class missiles", "summit", "meeting of states parties",
    "conference of states parties", "conference of the parties", "working group", "secretary",
    "executive secretary", "headquarters", "director", "monitoring team", "sanctions committee",
    "range missiles", "systems", "launchers",
)  # fmt: skip

# Adjectives and other names of countries, equated with the country's short name in names of agreements.
COUNTRIES: Final[Mapping[str, str]] = {
    "afghan": "afghanistan",
    "algerian": "algeria",
    "american": "us",
    "argentine": "argentina",
    "argentinian": "argentina",
    "armenian": "armenia",
    "australian": "australia",
    "azerbaijani": "azerbaijan",
    "belarusian": "belarus",
    "brazilian": "brazil",
    "britain": "uk",
    "british": "uk",
    "cambodian": "cambodia",
    "chilean": "chile",
    "chinese": "china",
    "colombian": "colombia",
    "congolese": "drc",
    "egyptian": "egypt",
    "eritrean": "eritrea",
    "ethiopian": "ethiopia",
    "european": "eu",
    "french": "france",
    "franco": "france",
    "georgian": "georgia",
    "german": "germany",
    "greek": "greece",
    "indian": "india",
    "indo": "india",
    "iranian": "iran",
    "iraqi": "iraq",
    "israeli": "israel",
    "japanese": "japan",
    "jordanian": "jordan",
    "kazakh": "kazakhstan",
    "korean": "korea",
    "kosovar": "kosovo",
    "lebanese": "lebanon",
    "libyan": "libya",
    "macedonian": "macedonia",
    "malian": "mali",
    "moroccan": "morocco",
    "norwegian": "norway",
    "pakistani": "pakistan",
    "palestinian": "palestine",
    "philippine": "philippines",
    "polish": "poland",
    "russian": "russia",
    "rwandan": "rwanda",
    "saudi": "saudi",
    "serbian": "serbia",
    "sino": "china",
    "soviet": "ussr",
    "somali": "somalia",
    "sudanese": "sudan",
    "syrian": "syria",
    "tajik": "tajikistan",
    "thai": "thailand",
    "turkish": "turkey",
    "turkiye": "turkey",
    "ukrainian": "ukraine",
    "usa": "us",
    "venezuelan": "venezuela",
    "vietnamese": "viet nam",
    "yemeni": "yemen",
    "rok": "south korea",
    "dprk": "north korea",
}

ROMAN: Final[Mapping[str, str]] = {
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9",
    "x": "10", "xi": "11", "xii": "12", "xiii": "13", "xiv": "14", "xv": "15",
    "xvi": "16", "xvii": "17", "xviii": "18",
    "xix": "19", "xx": "20",
}  # fmt: skip

# Words of titles that say nothing of the subject.
TITLE_CONNECTORS: Final = frozenset(
    {
        "of", "on", "for", "&", "the", "to", "in", "with", "between", "by", "or", "from", "their",
        "its", "which", "may", "be", "as", "at", "into", "certain", "other", "all", "against",
        "concerning", "relating", "regarding", "relative", "under", "during", "time", "including",
        "such", "not", "that", "these", "those", "further", "international", "state", "states",
        "mutual", "also", "both", "any", "upon", "over", "about",
    }
)  # fmt: skip

# Words of the parties' names as titles have them: "the Union of Soviet Socialist Republics".
PARTY_WORDS: Final = frozenset(
    {*COUNTRIES.values(), *COUNTRIES}
    | {
        "united", "america", "union", "soviet", "socialist", "republic", "federation", "government",
        "governments", "people", "democratic", "islamic", "kingdom", "great", "northern", "ireland",
        "federal", "arab", "hashemite", "bolivarian", "parties", "party", "member", "members",
        "president", "presidents", "leaders", "foreign", "minister", "ministers", "organization",
        "organisation", "moscow", "washington", "tehran", "beijing", "kyiv",
        "london", "paris", "berlin", "seoul", "pyongyang", "ankara", "delhi", "islamabad", "u", "s",
    }
)  # fmt: skip

# Acronyms that are common words in a line of capitals: "TALKS START IN GENEVA".
COMMON_WORDS: Final = frozenset(
    {"START", "SORT", "SALT", "CAT", "TRIPS", "PA", "AT", "CAB", "CAFE", "DOC", "POPS", "OST", "NEW START"}
)

# Before a description, these say that the agreement meant is another one, or not made yet: "a new nuclear
# deal with Iran".
NOT_YET: Final = (
    "new", "another", "possible", "potential", "future", "separate", "broader", "better", "different",
    "hypothetical", "prospective", "eventual", "fresh", "any",
)  # fmt: skip

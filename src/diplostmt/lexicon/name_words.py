"""Words that tell where a name begins and ends. All in lower case, but for the numerals."""

from __future__ import annotations

#: Small words inside names: "van der Holm", "bin Saleh".
_PARTICLES = """
    van von der den de del della di da do dos das du la le el al bin ibn bint ben abu ter ten zu zur af av y e
    ud ul ur
"""
PARTICLES: frozenset[str] = frozenset(_PARTICLES.split())

#: Forms of address that stand inside names, too: "Nasir Tun Hamzah".
ADDRESSES_INSIDE: frozenset[str] = frozenset({"dato", "datuk", "haji", "hajah", "pehin", "pengiran", "tun"})

#: What goes on with "Datuk" and "Dato'": "Datuk Wira Azhar Bakri".
ORDERS_BEHIND_DATUK: frozenset[str] = frozenset({"paduka", "panglima", "setia", "sri", "wira"})

#: What stands before the father's name: "Saleh bin Hamad".
FATHERS: frozenset[str] = frozenset({"bin", "bint", "ibn", "ben"})

#: First halves of surnames that are written in one word or two: "Abdel Naby", "Abdel-Naby", "Abdelnaby".
_COMPOUNDS = """
    abd abdal abdel abdol abdul abou abu aboul abul umm
"""
COMPOUNDS: frozenset[str] = frozenset(_COMPOUNDS.split())

#: Words that open sentences and headings with a capital, and nouns of places and events: in no name.
_OPENERS = """
    the a an and but or nor so yet if when while after before since because although though as at by for
    from in into of on onto to under until upon with within without during despite amid among between
    against about across around behind beyond inside near outside
    however meantime meanwhile moreover besides also then thus therefore still instead earlier later
    adds argues asks explains insists notes replies says warns writes
    now today yesterday tomorrow asked speaking commenting responding according addressing citing quoting
    referring noting stressing accusing answering condemning criticising criticizing denying dismissing
    echoing following praising reacting recalling rejecting replying slamming thanking urging warning
    welcoming neither he she it they we i you his her its their our my who what why how where which
    that this these those there here not no yes all some many most both each every other another such only
    even just last next first second third north south east west new old great high low middle central
    western eastern northern southern nuclear treaty agreement deal accord act law resolution conference
    summit talks forum meeting session sea gulf ocean peninsula river street strait region province district
    square building tower palace airport day week month year war peace world nation national international
    global united exclusive breaking update analysis opinion photo file image video read more news daily
    press maybe perhaps whether once like unlike given ever never probably indeed again soon thanks please
    whoever whatever whenever wherever whichever amidst amongst throughout regardless beneath beside provided granted
    lest unless whereas albeit afterward afterwards elsewhere somewhere anywhere everywhere nowhere sometimes often
    seldom always furthermore nevertheless nonetheless hence otherwise likewise tonight almost below above opposite
    underneath toward towards off out over alongside along whilst whom whose either fewer except okay well did does was
    were is has have had could would should must enough quite twice whereupon thereafter thereby alas behold
    let conservative liberal very too much less few little own same per via plus minus versus vs former ex
    one two three four five six seven eight nine ten dozens hundreds thousands several few
    revolution republic airlines airways energi energia petroleum telecom motors industries systems
    matter matters number numbers issue issues question questions topic topics
    technologies holding holdings inc corp ltd llc plc gmbh aerospace logistics
"""
OPENERS: frozenset[str] = frozenset(_OPENERS.split())

#: What ministers are for, and what the great are called by: before a name, and no part of it.
_BESIDE_NAMES = """
    affairs cooperation infrastructure integration mines reconstruction reintegration
    channel radio television
    business economy news online opinion politics sport watch world
    eminence excellency highness holiness majesty
"""
BESIDE_NAMES: frozenset[str] = frozenset(_BESIDE_NAMES.split())

#: What ministries are of: no name where "Minister of" leads up to it, "Minister of Water Resources Lin Guobin".
_PORTFOLIOS = """
    action administration arts budget equality protection reform reforms regions skills territorial
    agriculture antiquities aviation children citizenship climate commerce communication communications culture
    defence defense development digital education electricity emergencies employment energy environment
    expatriates family finance fisheries food foreign forestry forests gas gender health heritage housing
    hydrocarbons immigration industry information innovation interior investment irrigation justice labor
    labour land lands livestock local migration mining minerals natural oil petroleum planning power public
    railways resources roads rural science security settlement social sport sports supply technology
    telecommunications tourism trade transport transportation urban veterans water welfare women works youth
"""
PORTFOLIOS: frozenset[str] = frozenset(_PORTFOLIOS.split())

#: What papers are called behind the name of a place or group: "The Bergen Courier", "Islands Weekly".
_PAPERS = """
    advertiser argus bulletin chronicle courier daily dispatch enquirer examiner gazette gleaner globe herald ilbo
    inquirer journal mail mercury mirror news observer picayune post sentinel shimbun shinmun telegraph times tribune
    weekly
"""
PAPERS: frozenset[str] = frozenset(_PAPERS.split())

#: What else ends names of bodies that look like names of people: "Harbour Watch", "Bergen Online".
BODIES_LIKE_NAMES: frozenset[str] = frozenset({"online", "watch"})

#: What countries are like that opens a sentence: "Neighbouring Peru". Others have hyphens: "Oil-rich Peru".
_SAID_OF_COUNTRIES = """
    communist defiant embattled impoverished landlocked nearby neighboring neighbouring tiny
"""
SAID_OF_COUNTRIES: frozenset[str] = frozenset(_SAID_OF_COUNTRIES.split())

#: Names that end like participles and adverbs: "Browning", "Reilly".
_LIKE_VERBS = """
    fleming manning browning harding downing rawling stirling sterling irving keating golding twining
    jinping xiaoping haiping yanping ching liang beijing reilly connelly donnelly kennelly daly connolly
    farrelly hlaing naing paing o'reilly donelly mccauly bailly early huntly tully scully cully
    banning behring bunting canning channing cowling cushing denning döring dowling dunning ewing fielding goering
    gosling göring hemming hering herring kelly kipling lansing lilly loring mcinerly mcnally pershing pickering redding
    riley rowling schelling schilling snelling spalding spaulding wilding whiting
"""
LIKE_VERBS: frozenset[str] = frozenset(_LIKE_VERBS.split())

#: Surnames that look like a form of address without its full stop: "Heng Sen", "Lim Beng Eng".
LIKE_ADDRESSES: frozenset[str] = frozenset({"eng", "gen", "hon", "sen"})

#: Months that are surnames behind a given name: "Ruth May".
NAMED_LIKE_MONTHS: frozenset[str] = frozenset({"march", "may"})

#: Words that are surnames behind a given name, though they open sentences or name a time elsewhere: "Ana West".
NAMED_LIKE_WORDS: frozenset[str] = frozenset("day east law little north read south west".split())

#: Given names of Vietnam and Korea that look like other words.
GIVEN_LIKE_WORDS: frozenset[str] = frozenset("an do he in man on so son to".split())

#: Surnames of Italy and Spain that end like those of Slavic women.
NOT_SLAVIC: frozenset[str] = frozenset(
    "bova canova casanova casanueva cordova genova mantova padova terranova vilanova villanova villanueva".split()
)

#: What may follow a surname.
_NUMERALS = """
    II III IV VI VII VIII IX XI XII XIII XIV XV XVI
"""
NUMERALS: frozenset[str] = frozenset(_NUMERALS.split())
SUFFIXES: frozenset[str] = frozenset({"jr", "sr", "ii", "iii", "iv"})
#: Countries and towns that are given names, too, where a surname follows.
NAMED_LIKE_PLACES: frozenset[str] = frozenset(
    {"Chad", "Jordan", "Israel", "Austin", "Paris", "Georgia", "Sydney"}
)

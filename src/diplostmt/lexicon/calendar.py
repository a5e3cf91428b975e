"""The words of the calendar: months, weekdays, seasons, units, and the words that stand next to dates.

All keys are in lower case, without the dot of an abbreviation.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _numbered(rows: tuple[str, ...]) -> Mapping[str, int]:
    """Number the rows from 1 and give each word of a row its number."""
    return MappingProxyType({word: number for number, row in enumerate(rows, 1) for word in row.split()})


# Full names; the abbreviations of AP style; the three letters that other agencies use.
MONTHS = _numbered((
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
))  # fmt: skip

WEEKDAYS = _numbered((
    "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri",
    "saturday sat", "sunday sun",
))  # fmt: skip

# Twelve rows each. Nominative, genitive where the language has one, and the usual short form.
_ABROAD: dict[str, tuple[str, ...]] = {
    "Russian": (
        "январь января янв", "февраль февраля фев февр", "март марта мар", "апрель апреля апр", "май мая",
        "июнь июня", "июль июля", "август августа авг", "сентябрь сентября сен сент", "октябрь октября окт",
        "ноябрь ноября ноя нояб", "декабрь декабря дек",
    ),
    "Ukrainian": (
        "січень січня", "лютий лютого", "березень березня", "квітень квітня", "травень травня",
        "червень червня", "липень липня", "серпень серпня", "вересень вересня", "жовтень жовтня",
        "листопад листопада", "грудень грудня",
    ),
    "Bulgarian": (
        "януари", "февруари", "", "април", "", "юни", "юли", "", "септември", "октомври", "ноември",
        "декември",
    ),
    "French": (
        "janvier janv", "février févr fevrier", "mars", "avril avr", "mai", "juin", "juillet juil",
        "août aout", "septembre", "octobre", "novembre", "décembre déc decembre",
    ),
    "German": (
        "januar jänner", "februar feber", "märz mär mrz maerz", "", "", "juni", "juli", "", "", "oktober okt",
        "", "dezember dez",
    ),
    "Italian": (
        "gennaio gen", "febbraio", "marzo", "aprile", "maggio mag", "giugno giu", "luglio lug", "agosto ago",
        "settembre set sett", "ottobre ott", "", "dicembre dic",
    ),
    "Spanish": (
        "enero ene", "febrero", "", "abril abr", "mayo", "junio", "julio", "", "septiembre setiembre",
        "octubre", "noviembre", "diciembre",
    ),
    "Portuguese": (
        "janeiro", "fevereiro fev", "março marco", "", "maio", "junho", "julho", "", "setembro",
        "outubro out", "novembro", "dezembro",
    ),
    # "listopad" is October here and November in Polish and Czech: it stands in neither row.
    "Croatian": (
        "siječanj siječnja", "veljača veljače", "ožujak ožujka", "travanj travnja", "svibanj svibnja",
        "lipanj lipnja", "srpanj srpnja", "kolovoz kolovoza", "rujan rujna", "", "studeni studenoga studenog",
        "prosinac prosinca",
    ),
    "Serbian": (
        "januara", "februara", "mart marta", "aprila", "maj maja", "jun juna", "jul jula", "avgust avgusta",
        "septembar septembra", "oktobar oktobra", "novembar novembra", "decembar decembra",
    ),
    "Slovene": (
        "januarja", "februarja", "marec marca", "", "", "junij junija", "julij julija", "", "", "", "", "",
    ),
    "Polish": (
        "styczeń stycznia", "luty lutego", "marzec", "kwiecień kwietnia", "", "czerwiec czerwca",
        "lipiec lipca", "sierpień sierpnia", "wrzesień września", "październik października", "",
        "grudzień grudnia",
    ),
    "Czech": (
        "leden ledna", "únor února", "březen března", "duben dubna", "květen května", "červen června",
        "červenec července", "srpen srpna", "září", "říjen října", "", "",
    ),
    "Turkish": (
        "ocak", "şubat subat", "", "nisan", "mayıs mayis", "haziran", "temmuz", "ağustos agustos",
        "eylül eylul", "ekim", "kasım kasim", "aralık aralik",
    ),
    "Indonesian": (
        "januari", "februari", "maret", "", "mei", "", "", "agustus", "", "", "", "desember",
    ),
}  # fmt: skip

# The months of other languages, as the datelines of their agencies have them.
MONTHS_ABROAD: Mapping[str, int] = MappingProxyType(
    {word: month for rows in _ABROAD.values() for word, month in _numbered(rows).items()}
)

# EDTF numbers the seasons 21 to 24.
SEASONS: Mapping[str, int] = MappingProxyType(
    {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
)

# Parts of a month, year or decade: "early October", "mid-1990s", "later this year", "the end of 2019".
PARTS = frozenset({"early", "earlier", "late", "later", "mid"})
PART_NOUNS = frozenset({"beginning", "start", "middle", "end", "close"})
ORDINALS: Mapping[str, int] = MappingProxyType(
    {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
)
FISCAL = frozenset({"fiscal", "financial", "academic", "school"})

# What follows a number that is a count, a measure or an hour and not a year or a day: "2000 people", "2015 GMT".
COUNTED = frozenset(
    ["people", "persons", "men", "women", "children", "civilians", "citizens", "residents", "refugees", "migrants", "families", "soldiers", "troops", "servicemen", "personnel", "officers", "policemen", "fighters", "militants", "prisoners", "detainees", "hostages", "casualties", "victims", "delegates", "deputies", "diplomats", "experts", "inspectors", "journalists", "members", "participants", "representatives", "states", "countries", "nations", "companies", "firms", "centrifuges", "missiles", "warheads", "launchers", "bombs", "shells", "rockets", "tanks", "drones", "aircraft", "planes", "ships", "vehicles", "tons", "tonnes", "kilograms", "kilogrammes", "grams", "kg", "kilometers", "kilometres", "km", "miles", "meters", "metres", "hectares", "barrels", "liters", "litres", "square", "cubic", "percent", "per", "cent", "million", "billion", "trillion", "thousand", "hundred", "dozen", "dollars", "euros", "rubles", "roubles", "pounds", "yuan", "yen", "rials", "lira", "gmt", "utc", "msk", "est", "edt", "cet", "hours", "hrs", "minutes", "seconds", "days", "weeks", "months", "years", "times", "votes", "seats", "pages", "copies", "views", "shares", "comments", "words", "points", "degrees", "homes", "houses", "buildings", "settlements", "villages", "schools", "jobs", "workers", "students", "patients", "cases", "deaths", "other", "others", "more"]
)

# Words of grammar: after them a number before them stands alone ("May 3 and 5 in Oslo"; not "5 ministers").
GRAMMAR = frozenset(
    ["a", "about", "after", "against", "ahead", "also", "amid", "among", "an", "and", "are", "as", "at", "because", "been", "before", "being", "between", "but", "by", "despite", "during", "followed", "following", "for", "from", "had", "has", "have", "he", "if", "in", "including", "into", "is", "it", "its", "just", "near", "nor", "not", "of", "off", "on", "once", "only", "or", "over", "prior", "respectively", "said", "says", "she", "should", "since", "so", "than", "that", "the", "their", "then", "there", "they", "this", "through", "till", "to", "told", "toward", "towards", "under", "unless", "until", "upon", "via", "was", "we", "were", "when", "where", "whether", "which", "while", "who", "will", "with", "within", "without", "would"]
)

# After these a four-digit number is no year: "some 2000", "Resolution 1929", "Flight 1972".
NUMBERED = frozenset(
    ["resolution", "resolutions", "res", "unscr", "no", "nos", "number", "numbers", "article", "articles", "paragraph", "paragraphs", "page", "pages", "section", "chapter", "decree", "order", "law", "bill", "act", "document", "room", "flight", "channel", "highway", "route", "unit", "unscrs", "version", "protocol", "regulation", "directive", "mirage", "boeing", "windows", "vision", "agenda", "expo", "horizon", "zapad", "vostok", "code", "about", "some", "around", "over", "nearly", "almost", "approximately", "roughly", "than", "least", "most", "only", "exactly", "up", "another", "every"]
)

# A month without day or year stands after one of these: "in October", "the April talks".
BEFORE_MONTH = frozenset(
    ["in", "since", "until", "till", "by", "from", "of", "during", "through", "to", "for", "last", "next", "this", "early", "late", "mid", "the", "an", "a", "that", "and", "or", "between", "before", "after", "around", "about", "past", "previous", "coming", "following", "as", "its", "their", "his", "her", "our", "earlier"]
)
# "May" and "March" are a name and a verb too: only after these ("in May", not "by May").
BEFORE_NAMELIKE_MONTH = frozenset(["in", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "during"])
# "the October Revolution" is a name.
NAMED_AFTER_MONTH = frozenset(["revolution", "war", "surprise", "manifesto", "coup", "movement", "square"])

# "Black Friday", "every Friday" name no one day; "Sunday Times" and "Friday prayers" are names.
BEFORE_NO_WEEKDAY = frozenset(
    ["black", "good", "bloody", "super", "cyber", "palm", "easter", "ash", "maundy", "every", "each", "a", "any", "another", "most", "some", "no"]
)
AFTER_NO_WEEKDAY = frozenset(
    ["times", "telegraph", "mirror", "express", "mail", "herald", "post", "independent", "review", "prayers", "prayer", "sermon", "sermons"]
)

# What may happen on a day: "today's talks", "yesterday's statement".
OCCASIONS = frozenset(
    ["meeting", "talks", "summit", "session", "conference", "briefing", "news", "press", "negotiations", "consultations", "visit", "statement", "announcement", "decision", "vote", "ceremony", "signing", "round", "contacts", "conversation", "call", "discussion", "discussions", "event", "hearing", "interview", "attack", "strike", "strikes", "attacks", "speech", "address"]
)

# Verbs of reporting: a date after one of them is the day of speaking, whatever the content speaks of.
REPORTING = frozenset(
    ["said", "says", "told", "tells", "announced", "noted", "stressed", "added", "stated", "reported", "pointed", "emphasized", "emphasised", "wrote", "warned", "confirmed", "declared", "underlined", "underscored", "explained", "recalled"]
)

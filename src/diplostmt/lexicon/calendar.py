"""The words of the calendar: months, weekdays, seasons, and the words that stand next to dates.

All keys are in lower case, without the dot of an abbreviation. In the rows of months, a word stands for the
number of its row.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from diplostmt.lexicon.records import words

# Full names; the abbreviations of AP style; the three letters that other agencies use.
_MONTHS: Final = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
_WEEKDAYS: Final = (
    "monday mon",
    "tuesday tue tues",
    "wednesday wed",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
)

MONTHS: Final[Mapping[str, int]] = {
    word: number for number, row in enumerate(_MONTHS, 1) for word in row.split()
}
WEEKDAYS: Final[Mapping[str, int]] = {
    word: number for number, row in enumerate(_WEEKDAYS, 1) for word in row.split()
}
#: Weekdays of other languages, in no order of theirs: which of them it is, the day beside them tells.
WEEKDAYS_ABROAD: Final = words(
    "lunes martes miércoles jueves viernes sábado domingo segunda terça quarta quinta sexta segunda-feira terça-feira "
    "quarta-feira quinta-feira sexta-feira feira lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì "
    "mercoledì giovedì venerdì sabato domenica montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "понедельник вторник среда четверг пятница суббота воскресенье senin selasa rabu kamis jumat sabtu minggu "
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar"
)
MONTHS_IN_FULL: Final = frozenset(row.split()[0] for row in _MONTHS)

# Twelve rows each. Nominative, genitive where the language has one, and the usual short form.
_ABROAD: Final[Mapping[str, tuple[str, ...]]] = {
    "Russian": (
        "январь января янв", "февраль февраля фев февр", "март марта мар", "апрель апреля апр", "май мая",
        "июнь июня июн", "июль июля июл", "август августа авг", "сентябрь сентября сен сент",
        "октябрь октября окт", "ноябрь ноября ноя нояб", "декабрь декабря дек",
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
        "janvier janv", "février févr fév fevrier", "mars", "avril avr", "mai", "juin", "juillet juil",
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
        "červenec července", "srpen srpna", "září", "říjen října", "listopadu", "prosinec prosince",
    ),
    "Slovak": (
        "január januára", "február februára", "marec", "apríl apríla", "máj mája", "jún júna", "júl júla",
        "august augusta", "", "október októbra", "", "",
    ),
    "Romanian": (
        "ianuarie ian", "februarie", "martie", "aprilie", "", "iunie iun", "iulie iul", "", "septembrie",
        "octombrie", "noiembrie noi", "decembrie",
    ),
    "Albanian": (
        "janar", "shkurt", "", "prill", "", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor",
        "dhjetor",
    ),
    "Macedonian": ("јануари", "", "", "", "мај", "јуни", "јули", "", "", "", "", ""),
    "Serbian in Cyrillic": (
        "јануара", "фебруара", "", "априла", "маја", "јуна", "јула", "", "септембра", "октобра", "новембра",
        "децембра",
    ),
    "Belarusian": (
        "студзеня", "лютага", "сакавіка", "красавіка", "", "чэрвеня", "ліпеня", "жніўня", "верасня",
        "кастрычніка", "лістапада", "снежня",
    ),
    "Greek": (
        "ιανουαρίου", "φεβρουαρίου", "μαρτίου", "απριλίου", "μαΐου μαίου", "ιουνίου", "ιουλίου", "αυγούστου",
        "σεπτεμβρίου", "οκτωβρίου", "νοεμβρίου", "δεκεμβρίου",
    ),
    "Arabic": (
        "يناير", "فبراير", "مارس", "أبريل ابريل إبريل", "مايو", "يونيو", "يوليو", "أغسطس اغسطس", "سبتمبر",
        "أكتوبر اكتوبر", "نوفمبر", "ديسمبر",
    ),
    "Arabic of the Levant": (
        "", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "", "", "",
    ),
    "Dutch": ("", "", "maart mrt", "", "", "", "", "augustus", "", "", "", ""),
    "Danish": ("", "", "marts", "", "", "", "", "", "", "", "", ""),
    "Swedish": ("", "", "", "", "", "", "", "augusti", "", "", "", ""),
    "Finnish": (
        "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta",
        "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta",
    ),
    "Estonian": (
        "jaanuar", "veebruar", "märts", "aprill", "", "juuni", "juuli", "", "", "oktoober", "", "detsember",
    ),
    "Latvian": (
        "janvāris", "februāris", "", "aprīlis", "maijs", "jūnijs", "jūlijs", "augusts", "septembris",
        "oktobris", "novembris", "decembris",
    ),
    "Turkish": (
        "ocak", "şubat subat", "", "nisan", "mayıs mayis", "haziran", "temmuz", "ağustos agustos",
        "eylül eylul", "ekim", "kasım kasim", "aralık aralik",
    ),
    "Indonesian": (
        "januari", "februari", "maret", "", "mei", "", "", "agustus", "", "", "", "desember",
    ),
    "Malay": ("", "", "mac", "", "", "", "julai", "ogos", "", "", "", "disember"),
    "Azerbaijani": (
        "yanvar", "fevral", "", "aprel", "", "iyun", "iyul", "avqust", "sentyabr", "oktyabr", "noyabr",
        "dekabr",
    ),
    "Hungarian": (
        "", "", "március márc", "április", "május", "június", "július", "augusztus", "szeptember", "", "", "",
    ),
    "Lithuanian": (
        "sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio", "liepos", "rugpjūčio", "rugsėjo",
        "spalio", "lapkričio", "gruodžio",
    ),
    "Serbian in Cyrillic, as the calendar has them": (
        "јануар", "фебруар", "", "", "", "јун", "јул", "", "септембар", "октобар", "новембар", "децембар",
    ),
    "Catalan": (
        "gener", "febrer", "març", "", "maig", "juny", "juliol", "agost", "setembre", "", "novembre",
        "desembre",
    ),
    "Uzbek": ("", "", "", "", "", "", "", "", "sentabr", "oktabr", "", ""),
    "Uzbek in Cyrillic": (
        "январ", "феврал", "", "апрел", "", "", "", "", "сентябр", "октябр", "ноябр", "декабр",
    ),
    "Kazakh": (
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан",
        "қараша", "желтоқсан",
    ),
    "Filipino": (
        "", "pebrero", "marso", "", "", "hunyo", "hulyo", "", "setyembre", "oktubre", "nobyembre", "disyembre",
    ),
}  # fmt: skip

# The months of other languages, as the datelines of their agencies have them.
MONTHS_ABROAD: Final[Mapping[str, int]] = {
    word: number for rows in _ABROAD.values() for number, row in enumerate(rows, 1) for word in row.split()
}

# Short forms that are English words or names as well: no months but in datelines.
SHORT_ABROAD: Final = frozenset(
    {"ago", "out", "set", "sett", "mag", "gen", "fev", "dez", "dic", "lug", "ott", "ene", "ian", "noi", "mac"}
)

# EDTF numbers the seasons 21 to 24.
SEASONS: Final[Mapping[str, int]] = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

# Words that count from the day of publication; all are looked for in small letters, those of ``OPENING_WORDS`` with a
# capital too: "Last week".
OPENING_WORDS: Final = ("last", "next", "this", "today", "tomorrow", "tonight", "yesterday")
COUNTING_WORDS: Final = frozenset(
    {*OPENING_WORDS, "ago", "the eve", "the month", "the week", "the weekend", "the year", "year-end"}
)

# ---------------------------------------------------------------- what belongs to a date

# Parts of a month, year or decade: "early October", "mid-1990s", "later this year", "the end of 2019".
PARTS: Final = frozenset({"early", "earlier", "late", "later", "mid"})
PART_NOUNS: Final = frozenset({"beginning", "start", "middle", "end", "close"})
ORDINALS: Final[Mapping[str, int]] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
# "the first nine months of 2019".
COUNTS: Final[Mapping[str, int]] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
}  # fmt: skip
FISCAL: Final = frozenset({"fiscal", "financial", "academic", "school"})

# ---------------------------------------------------------------- what shows that a number is a date, or none

# What follows a number that is a count, a measure or an hour: "2000 people", "2015 GMT".
COUNTED: Final = frozenset(
    word
    for row in (
        "people persons men women children civilians citizens residents refugees migrants families soldiers",
        "troops servicemen personnel officers policemen fighters militants prisoners detainees hostages",
        "casualties victims delegates deputies diplomats experts inspectors journalists members",
        "participants representatives countries nations companies firms centrifuges missiles warheads",
        "launchers bombs shells rockets tanks drones aircraft planes ships vehicles tons tonnes kilograms",
        "kilogrammes grams kg kilometers kilometres km miles meters metres hectares barrels liters litres",
        "square cubic percent per cent million billion trillion thousand hundred dozen dollars euros rubles",
        "roubles pounds yuan yen rials lira gmt utc msk est edt cet hours hrs minutes seconds days weeks",
        "months years times votes seats pages copies views shares comments words points degrees homes",
        "houses buildings settlements villages schools jobs workers students patients cases deaths other",
        "others more",
    )
    for word in row.split()
)

# Words of grammar. A number before them stands by itself: "May 3 and 5 in Oslo", not "5 ministers".
GRAMMAR: Final = frozenset(
    word
    for row in (
        "a about after against ahead also amid among an and are as at because been before being between but",
        "by despite during followed following for from had has have he if in including into is it its just",
        "near nor not of off on once only or over prior respectively said says she should since so than",
        "that the their then there they this through till to told toward towards under unless until upon",
        "via was we were when where whether which while who will with within without would",
    )
    for word in row.split()
)

# After these a number is no year: "some 2000", "Resolution 1929", "Flight 1972", "Vision 2030".
NUMBERED: Final = frozenset(
    word
    for row in (
        "resolution resolutions res unscr unscrs no nos number numbers article articles paragraph",
        "paragraphs page pages section chapter decree order law bill act document room flight channel",
        "highway route unit version protocol regulation directive mirage boeing windows vision agenda expo",
        "horizon zapad vostok code some over nearly almost approximately roughly than most only exactly up",
        "another every",
    )
    for word in row.split()
)
# "around 2015" is a year where nothing is counted.
ABOUT: Final = frozenset({"about", "around", "least"})
BEFORE_YEAR: Final = frozenset({
    "in", "since", "until", "till", "by", "from", "of", "during", "before", "after", "between",
})  # fmt: skip
# "2000" is a count as easily as a year: only after a preposition or one of these.
BEFORE_ROUND_YEAR: Final = frozenset({"year", "early", "late", "mid", "and", "to", "or", "the"})

# A month without day or year stands after one of these: "in October", "the April talks".
BEFORE_MONTH: Final = frozenset(
    word
    for row in (
        "in since until till by from of during through throughout to into for early earlier late mid and or",
        "between before after around about past previous coming following as come sometime toward towards",
    )
    for word in row.split()
)
# "the May talks", "a March meeting" need a noun: "the March for Peace", "Mrs May".
DETERMINERS: Final = frozenset({"the", "a", "an", "that", "its", "their", "his", "her", "our"})
# "the October Revolution" is a name.
NAMED_AFTER_MONTH: Final = frozenset({
    "revolution", "war", "surprise", "manifesto", "coup", "movement", "square",
})  # fmt: skip

# Days that the calendar fixes, the same wherever they are kept: "on New Year's Eve", "since Christmas".
FEASTS: Final[Mapping[str, str]] = {
    "New Year's Day": "01-01", "Valentine's Day": "02-14", "St. Patrick's Day": "03-17", "April Fools' Day": "04-01",
    "May Day": "05-01", "Bastille Day": "07-14", "Halloween": "10-31", "Armistice Day": "11-11",
    "Christmas Eve": "12-24", "Christmas Day": "12-25", "Christmas": "12-25", "Boxing Day": "12-26",
    "New Year's Eve": "12-31",
}  # fmt: skip
# The bare name is the day only after one of these: not "a Christmas message".
BEFORE_FEAST: Final = frozenset({"after", "before", "by", "on", "since", "till", "until"})

# A day that a later event has made a name: its year, and the words that show it.
NAMED_DAYS: Final[Mapping[str, tuple[int, frozenset[str]]]] = {
    "XXXX-09-11": (2001, frozenset({"attack", "attacks", "terror", "terrorist", "hijackers"})),
}

# "Black Friday" is a name, "every Friday" no one day, and neither is "the last Friday".
BEFORE_NO_WEEKDAY: Final = frozenset(
    word
    for row in (
        "black good bloody super cyber palm easter ash maundy every each any another most some no last",
        "next this",
    )
    for word in row.split()
)
# "Sunday Times", "Friday prayers".
AFTER_NO_WEEKDAY: Final = frozenset({
    "times", "night", "telegraph", "mirror", "express", "mail", "herald", "post", "independent",
    "review", "prayers", "prayer", "sermon", "sermons",
})  # fmt: skip
# "the last week" is a duration, or the last of something.
BEFORE_DURATION: Final = frozenset({"the", "past", "every", "each", "these", "those"})

# "today" is this day after these words and after verbs in -ed, unless those are passive: "is needed today".
BEFORE_TODAY: Final = frozenset({
    "said", "told", "met", "held", "began", "here", "earlier", "later", "wrote", "spoke", "left",
    "reporters", "place", "took", "paid", "made",
})  # fmt: skip
PASSIVE: Final = frozenset({"is", "are", "be", "been", "being", "as"})
# "the world of tomorrow", "if not today then tomorrow" name no day.
BEFORE_FIGURATIVE_DAY: Final = frozenset({
    "of", "for", "a", "no", "not", "if", "even", "like", "by", "or", "better", "until", "than",
    "then",
})  # fmt: skip
# What may happen on a day: "today's talks", "yesterday's statement".
OCCASIONS: Final = frozenset(
    word
    for row in (
        "meeting talks summit session conference briefing news press negotiations consultations visit",
        "statement announcement decision vote ceremony signing round contacts conversation call discussion",
        "discussions event hearing interview attack strike strikes attacks speech address",
    )
    for word in row.split()
)
# "more than two weeks ago" says nothing exact.
BEFORE_VAGUE: Final = frozenset(
    word
    for row in ("than over nearly almost about some least under around approximately half roughly",)
    for word in row.split()
)

# The months of Nepal, as its agency writes them; they begin in the middle of ours.
MONTHS_OF_NEPAL: Final = frozenset(
    "Asar Ashadh Ashar Asoj Ashwin Baisakh Baishakh Bhadau Bhadra Chait Chaitra Fagun Falgun Jestha Jeth Kartik "
    "Kattik Magh Mangsir Marga Phagun Phalgun Poush Push Pus Saun Sawan Shrawan".split()
)

# Participles of what is to come: "a vote planned in May". In the present, "is held in May" is no past either.
OF_WHAT_IS_TO_COME: Final = frozenset({
    "announced", "called", "due", "expected", "fixed", "needed", "planned", "promised", "proposed", "scheduled", "set",
    "slated", "timed",
})  # fmt: skip
IN_PRESENT: Final = frozenset({"are", "be", "being", "is", "not", "to"})

# Verbs of reporting: a date after one of them is the day of speaking, whatever the content speaks of.
REPORTING: Final = frozenset(
    word
    for row in (
        "said says told tells announced noted stressed added stated reported pointed emphasized emphasised",
        "wrote warned confirmed declared underlined underscored explained recalled",
    )
    for word in row.split()
)
# A clause that looks ahead ends at these: "it will answer, as the envoy said on", "will, because of ... on".
BREAKS_OUTLOOK: Final = REPORTING | {"was", "were", "had", "did", "because", "than"}

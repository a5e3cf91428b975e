"""The words and shapes of which wire copy is made up."""

from __future__ import annotations

# fmt: off
CITIES = {"Oslo": "NO", "Santiago": "CL", "Nairobi": "KE", "Lisbon": "PT", "Hanoi": "VN", "Riga": "LV", "Accra": "GH"}
NATIONS = ("Norwegian", "Chilean", "Kenyan", "Portuguese", "Vietnamese", "Latvian", "Ghanaian")
ROLES = ("Foreign Minister", "Deputy Foreign Minister", "Prime Minister", "Defense Minister", "State Secretary")
GIVEN = {"she": ("Ingrid", "Marisol", "Wanjiku", "Zoë"), "he": ("Lars", "Rodrigo", "Kofi", "Tomáš")}
FAMILY = ("Solheim", "Quiroga", "Otieno", "Lindqvist", "Nguema", "Kalniņš", "Ferreira-Pinto", "Al-Harbi", "O'Malley")
MONTHS = "January February March April May June July August September October November December".split()
SHORT_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
CLAUSES = (
    "the talks will resume in the autumn", "both sides want a lasting agreement", "the experts need more time",
    "nobody has closed the door", "the text is almost ready", "new sanctions would help no one",
    "the border must remain open", "our position has not changed", "there is no alternative to dialogue",
)
HEADLINES = ("Strait talks to resume in autumn", "Delegations meet after a long pause", "New round of border talks")
CLOSING = ("The first round of the talks took place three years ago.", "The two countries share a long border.")

#: Datelines by house style, with the form of the date, and the agency by its normalised name.
DATELINES = (
    ("{PLACE}, {date} ({agency}) -", "{short} {day}", "Reuters", "Reuters"),
    ("{PLACE}, {date} ({agency}) --", "{short} {day}", "Yonhap", "Yonhap"),
    ("{PLACE}, {date} ({agency}) --", "{month} {day}", "Xinhua", "Xinhua"),
    ("{PLACE}, {date}. /{agency}/.", "{month} {day}", "TASS", "TASS"),
    ("{PLACE}, {date} ({agency}) –", "{day} {month}", "IRNA", "IRNA"),
    ("{Place}, {date} ({agency}) –", "{month} {day}, {year}", "AFP", "AFP"),
    ("{PLACE} ({agency}) —", "", "AP", "Associated Press"),
    ("{PLACE} –", "", "", ""),
)

#: Sentences, and the cues that fit them. A capital opens a sentence; a mark behind a name belongs to its words;
#: angle brackets stand for quotation marks.
CUES = ("said", "stressed", "noted", "explained", "added")
SENTENCES = (
    ("<{Quote,}> {source} {cue}.", CUES),
    ("<{Quote,}> {source} {cue} on Tuesday.", CUES),
    ("<{Quote,}> {source} {cue}. <{Quote.}>", CUES),
    ("<{Quote,}> {cue} {source}.", ("said",)),
    ("{Source} {cue}: <{Quote.}>", CUES),
    ("{Source} {cue} that {reported}.", CUES),
    ("{Source} {cue} {reported}.", ("said",)),
    ("{Reported}, {source} {cue}.", CUES),
    ("{Cue} {source}, {reported}.", ("according to",)),
)
MARKS = (('"', '"'), ("“", "”"))
# fmt: on

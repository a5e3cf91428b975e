"""Made-up articles, as many as are asked for: the same number always gives the same article."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

AGENCIES = ["/TASS/", "(Reuters) -", "(Xinhua) --", "(AP) —", "(AFP) -", "(Yonhap) --"]
CITIES = ["OSLO", "VIENNA", "GENEVA", "MOSCOW", "ANKARA", "SEOUL", "CAIRO", "NEW DELHI"]
GIVEN = ["Ana", "Pavel", "Leila", "Henrik", "Mei", "Tomas", "Aylin", "Joseph", "Irina", "Samuel"]
SURNAMES = [
    "Ruiz",
    "Belozerov",
    "Haddouni",
    "Lindqvist",
    "Okafor",
    "Novak",
    "Demirel",
    "Marsh",
    "Castellanos",
]
OFFICES = ["Foreign Minister", "Deputy Foreign Minister", "Ambassador", "Special Envoy", "Defence Minister"]
NATIONS = ["Norwegian", "Russian", "Moroccan", "Turkish", "Korean", "Egyptian", "Indian", "Croatian"]
PACTS = ["the New START treaty", "the JCPOA", "the Open Skies Treaty", "the Chemical Weapons Convention"]
HOPES = [
    "The door to talks on {pact} is open", "Nobody wants {pact} to end this way", "We will not leave {pact}",
    "There is time until June to save {pact}", "Both sides owe an answer on {pact}",
]  # fmt: skip
PLANS = [
    "inspectors would return before the end of the year", "the delegations had agreed on an agenda",
    "a second round was being prepared in Geneva", "the question of funding stayed open",
]  # fmt: skip
CUES = ["said", "stressed", "pointed out", "added", "told reporters", "noted"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def article(number: int) -> str:
    """Make one article of three to eight paragraphs."""
    pick = Random(number)
    surname, nation, office = pick.choice(SURNAMES), pick.choice(NATIONS), pick.choice(OFFICES)
    person = f"{nation} {office} {pick.choice(GIVEN)} {surname}"
    opening, closing = pick.choice([('"', '"'), ("“", "”")])
    lede = f"{pick.choice(PLANS)}, {person} said on {pick.choice(WEEKDAYS)}."
    dateline = f"{pick.choice(CITIES)}, May {pick.randint(1, 28)} {pick.choice(AGENCIES)}"
    paragraphs = [f"{surname} speaks about {pick.choice(PACTS)}", f"{dateline} {lede[0].upper()}{lede[1:]}"]
    for _ in range(pick.randint(1, 6)):
        hope = pick.choice(HOPES).format(pact=pick.choice(PACTS))
        who = pick.choice([surname, "he", "the diplomat"])
        said = f"{opening}{hope},{closing} {who} {pick.choice(CUES)}."
        told = f"{surname} {pick.choice(CUES[:4])} that {pick.choice(PLANS)}. № {number}"
        paragraphs.append(pick.choice([said, told, f"{said} {told}"]))
    return "\n\n".join(paragraphs) + "\n"


def articles(count: int) -> Iterator[tuple[str, str]]:
    """Make articles with their ids."""
    for number in range(count):
        yield f"a{number:05}", article(number)

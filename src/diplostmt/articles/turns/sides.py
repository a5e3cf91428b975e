"""Who asks and who answers, of the people whose labels open the turns of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from diplostmt.articles.lines.line import Line
from diplostmt.articles.turns.labels import Mark, parts_of
from diplostmt.lexicon.turn_labels import ANSWERING_OFFICES, ANSWERING_ROLES, ASKING_ROLES
from diplostmt.outlets import find_outlet
from diplostmt.speakers.names.given import is_given_name
from diplostmt.speakers.names.nouns import title_rows

ADDRESS = re.compile(
    r"(?:Sir|Madam|Ma[’']am|Mr\.? \w+|Ms\.? \w+|"
    r"(?:Mr\.? |Madam |Herr |Frau |Monsieur le |Madame la )?"
    r"(?:Minister(?:in)?|Ministre|Ministr[oa]|Ambassador|Ambassadeur|Embajador(?:a)?|Botschafter(?:in)?|Canciller|"
    r"Secretary|Spokesperson)),"
)
#: A line with a name and a figure, as tables have it, is no longer: "Ann Lee: 1,769 votes."
LONGEST_FIGURE = 60
#: The letters for somebody behind his name: "Ann Lee (AL)", "Ann Lee (AL), host".
IN_FULL = re.compile(r" \(([A-Z]{2,4})\)(?:$|, )")
TO_CHAIR = (
    "Mr. Chairman,",
    "Mr Chairman,",
    "Mr. Chair,",
    "Madam Chair,",
    "Madam Chairman,",
    "Madam Chairwoman,",
)
#: Who asks in the hearings of a parliament: "SEN. LEE", "Representative Lee".
LEGISLATORS = ("SEN. ", "REP. ", "SENATOR ", "REPRESENTATIVE ", "CONGRESSMAN ", "CONGRESSWOMAN ")
#: How those begin who speak before others, and no report: "Mr President, ladies and gentlemen".
GREETING = re.compile(
    r"\b(?:ladies and gentlemen|colleagues|(?:[Dd]ear )?friends|[Tt]hank you|[Gg]ood (?:morning|afternoon|evening))\b"
)
CHAIRS = ("The President", "The Chair", "The Chairman", "The Chairperson", "The Acting President")


def person_of(label: str | None) -> str | None:
    """Give what labels of one person share: "STEPHEN INGRAM, HOST" and "INGRAM" are one."""
    return name_of(label).split()[-1].casefold() if label else None


def name_of(label: str) -> str:
    """Give the name in a label, without what is told of the person.

    >>> name_of("Ann Lee, Minister"), name_of("Ann Lee (North) (Ind)"), name_of("The Minister for Europe (Ann Lee)")
    ('Ann Lee', 'Ann Lee', 'Ann Lee')
    """
    name, *told = parts_of(label.split(",")[0])
    return told[0] if told and name.startswith("The ") else name or label


def askers(given: Sequence[tuple[Mark, Line]], *, interview: bool = False) -> dict[str | None, bool] | None:
    """Tell those who ask: outlets, hosts, and those whose turns mostly end in a question; else who speaks first.

    Where nobody asks anything, at least two people have to speak, in a way that shows that they are people.
    A question and its answer will do in an ``interview``.
    """
    turns = Counter(person_of(mark.label) for mark, _ in given)
    once = max(turns.values()) < 2 and not all(_is_addressed(mark.label) for mark, _ in given)
    pair = interview and len(given) == 2 and _asks_first(given)
    clear = pair or _is_asked_by_outlet(given) or _are_announced(given)
    if len(turns) < 2 or ((once or len(given) < 3) and not clear):
        return None
    if pair:
        return {person_of(mark.label): i == 0 for i, (mark, _) in enumerate(given)}
    asks = _who_asks(given)
    officers = _officers(given)
    if officers == set(turns) or (
        officers
        and not any(line.asks for _, line in given)
        and all(map(_is_titled, _others(given, officers)))
    ):
        return dict.fromkeys(asks, False)  # statements before the press
    if officers and len(turns) == 2 and _is_put(given, officers):
        return {person: person not in officers for person in turns}
    spoken = {person_of(mark.label) for mark, _ in given if _answers_for_office(mark.label)}
    if spoken and spoken < set(turns):
        return {person: person not in spoken for person in turns}
    if _is_hearing(given, asks):
        return {person: person in _sitting(given) for person in turns}
    if not any(line.asks for _, line in given):
        known = {person_of(mark.label) for mark, _ in given if _isperson_of(mark.label)}
        said = sum(len(line.text) > LONGEST_FIGURE for _, line in given)
        return dict.fromkeys(asks, False) if len(known) > 1 and said * 2 >= len(given) else None
    first = person_of(given[0][0].label)
    everybody = all(asks.values())  # in a debate, to the chair
    if everybody:
        asks = dict.fromkeys(asks, False) | {
            person_of(mark.label): True for mark, _ in given if _is_outlet(mark.label)
        }
    elif officers < set(asks):
        asks |= dict.fromkeys(officers, False)
    if not any(asks.values()) and not (everybody and len(asks) > 2) and first not in officers:
        asks[first] = True
    return asks


def named_by_initials(marks: Sequence[Mark | None]) -> dict[str, str]:
    """Give the names of those whose initials stand for them on later lines: "JT:" below "JAMIE TANE:"."""
    labels = [mark.label for mark in marks if mark and mark.label]
    full = {
        "".join(word[0] for word in label.split()): label
        for label in labels
        if " " in label and label.isupper()
    }
    full |= {
        "".join(word[0] for word in label.split()): label  # "LCT:" below "Lake Control Today:"
        for label in labels
        if " " in label and labels.count(label) == 1 and all(word[0].isupper() for word in label.split())
    }
    full |= {found[1]: label for label in labels if (found := IN_FULL.search(label))}
    return {label: full[label] for label in labels if label in full}


def _others(given: Sequence[tuple[Mark, Line]], officers: set[str | None]) -> list[str]:
    """Give the labels of those who hold no office."""
    return [mark.label or "" for mark, _ in given if person_of(mark.label) not in officers]


def _sitting(given: Sequence[tuple[Mark, Line]]) -> set[str | None]:
    """Give the members of a parliament, by their labels: "SEN. LEE"."""
    return {person_of(mark.label) for mark, _ in given if (mark.label or "").upper().startswith(LEGISLATORS)}


def _is_hearing(given: Sequence[tuple[Mark, Line]], asks: dict[str | None, bool]) -> bool:
    """Say whether members of a parliament put questions to others, none of whom asks or presides."""
    sitting = _sitting(given)
    others = set(asks) - sitting
    if len(sitting) < 2 or not others or any(asks[person] for person in others):
        return False
    return not any(map(_is_of_chair, _others(given, sitting)))


def _is_of_chair(label: str) -> bool:
    """Say whether a label is that of who presides: "The PRESIDING OFFICER", "The President"."""
    return label.casefold().startswith(
        ("the pres", "the chair", "the acting", "the speaker", "chair", "moderator")
    )


def _is_titled(label: str) -> bool:
    """Say whether a label in capitals is a name with the word for a man or a woman: "MR. LEE", "MS LEE"."""
    return label.isupper() and label.replace(".", " ").split()[0] in ("MR", "MS", "MRS")


def _is_put(given: Sequence[tuple[Mark, Line]], officers: set[str | None]) -> bool:
    """Say whether one without an office puts a question to the one who has it, or opens and speaks no more."""
    others = [(mark, line) for mark, line in given if person_of(mark.label) not in officers]
    return any(line.asks for _, line in others) or (len(others) == 1 and others[0] == given[0])


def _officers(given: Sequence[tuple[Mark, Line]]) -> set[str | None]:
    """Give those who hold an office for which they are asked, by any of their labels: "ANN LEE, FOREIGN MINISTER"."""
    return {person_of(mark.label) for mark, _ in given if holds_office(mark.label)}


def holds_office(label: str | None) -> bool:
    """Say whether a label has a word for an office whose holder is asked: "FOREIGN MINISTER NORDAHL"."""
    words = (label or "").replace(",", " ").casefold().split()
    return not ANSWERING_OFFICES.isdisjoint(words)


def _are_announced(given: Sequence[tuple[Mark, Line]]) -> bool:
    """Say whether people with offices speak once each: their labels are in capitals, or one has a line to itself.

    "SECRETARY RUIZ: Good evening.", "FOREIGN MINISTER LIN: So brief?"; also below one who opens a briefing, "MS LEE:".
    """
    labels = [mark.label or "" for mark, _ in given]
    if all(label.isupper() and (holds_office(label) or _is_titled(label)) for label in labels):
        return any(map(holds_office, labels))
    if all(_is_named_with_office(label) for label in labels) and GREETING.search(given[0][1].text):
        return True
    return any(
        holds_office(mark.label) and not line.text.startswith((mark.label or "")[:10]) for mark, line in given
    )


def _is_named_with_office(label: str) -> bool:
    """Say whether a label is an office and a full name: "Prime Minister of Peru Ana Ruiz"."""
    words = label.split()
    return len(words) > 3 and bool(title_rows(" ".join(words[:-2]))) and words[-2][0].isupper()


def askers_besides(given: Sequence[tuple[Mark, Line]]) -> dict[str | None, bool]:
    """Tell those who ask besides the ones whose label says so: who asks only, and is not the one who answers most."""
    named = [(mark, line) for mark, line in given if mark.side == "switch"]
    turns = Counter(person_of(mark.label) for mark, _ in named)
    asks = _who_asks(named, always=True)
    for person, _ in turns.most_common(1):
        asks[person] = False
    return asks


def _asks_first(given: Sequence[tuple[Mark, Line]]) -> bool:
    """Say whether the first of two turns has a question and the second none."""
    (_, question), (_, answer) = given
    return "?" in question.text and not answer.asks


def _is_asked_by_outlet(given: Sequence[tuple[Mark, Line]]) -> bool:
    """Say whether an outlet asks and somebody else answers: "Lake Daily: Is it open?", "Ana Ruiz: It is."."""
    (first, line), (second, _) = given[:2]
    return _is_outlet(first.label) and line.asks and not _is_outlet(second.label)


def _who_asks(given: Sequence[tuple[Mark, Line]], *, always: bool = False) -> dict[str | None, bool]:
    """Say of each person whether their label shows that they ask, or most of their turns, or ``always`` all of them."""
    turns: dict[str | None, list[bool]] = {}
    roles: dict[str | None, bool] = {}
    for mark, line in given:
        person = person_of(mark.label)
        turns.setdefault(person, []).append(line.asks or _addresses(line, mark))
        roles[person] = roles.get(person, False) or _is_outlet(mark.label) or _has_asking_role(mark.label)
    asks = {
        person: roles[person] or (all(ends) if always else sum(ends) * 2 >= len(ends))
        for person, ends in turns.items()
    }
    spoke = {person_of(mark.label) for mark, _ in given if _answers_for_office(mark.label)}
    if spoke:  # also where they ask back, and where nobody else ends in a question
        asks |= {person_of(mark.label): True for mark, _ in given if "," not in (mark.label or "")}
        asks |= dict.fromkeys(spoke, False)
    return asks


def _addresses(line: Line, mark: Mark) -> bool:
    """Say whether a short turn opens by addressing somebody, as those do who ask: "Sir, the same question.

    A chair is addressed by all.
    """
    start = mark.length if mark.length < len(line.text) else 0
    return (
        len(line.text) < 300
        and ADDRESS.match(line.text, start) is not None
        and not line.text.startswith(TO_CHAIR, start)
    )


def _is_outlet(label: str | None) -> bool:
    return bool(label) and find_outlet(str(label).split(",")[0]) is not None


def _has_asking_role(label: str | None) -> bool:
    """Say whether a label gives the role of somebody who asks: "ANN LEE, HOST"."""
    return bool(label) and str(label).rpartition(",")[2].strip().casefold() in ASKING_ROLES


def _answers_for_office(label: str | None) -> bool:
    """Say whether a label gives the role of one who answers for an office: "Ann Lee, Official Spokesperson"."""
    role = str(label).rpartition(",")[2].strip().casefold() if label and "," in label else ""
    return role.endswith(tuple(ANSWERING_ROLES))


def _isperson_of(label: str | None) -> bool:
    """Say whether a label has a title or a given name, or is that of a chair."""
    words = (label or "").split(",")[0].split()
    named = len(words) > 1 and (is_given_name(words[0]) or bool(title_rows(" ".join(words[:-1]))))
    return named or _is_addressed(label)


def _is_addressed(label: str | None) -> bool:
    """Say whether a label is a name as a chair gives it, or that of a chair: "Mr. Lee", "The President"."""
    words = (label or "").split(",")[0].split()
    return words[:1] != [] and (
        words[0].rstrip(".") in ("Mr", "Ms", "Mrs", "Dr") or " ".join(words) in CHAIRS
    )


def sided(mark: Mark | None, asks: dict[str | None, bool]) -> Mark | None:
    """Give a mark its side by what is known of those who ask."""
    if mark is None or mark.side != "switch":
        return mark
    asking = asks.get(person_of(mark.label), False) or _is_outlet(mark.label)
    return Mark("question" if asking else "answer", mark.label, mark.length)

"""First lines that are headlines though they end as sentences do: with a stop, a question mark, cut off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diplostmt.articles.lines import figures, page, pictures
from diplostmt.articles.lines.line import OPENING_QUOTES, REPORTS, SENTENCE_BREAK, STOPS, Line, has_break
from diplostmt.articles.turns.whose import opens_turn
from diplostmt.lexicon.records import words

#: A short sentence that heads a text is no longer, and no more is a question.
LONGEST_TITLE, LONGEST_ASKING = 80, 120
#: So many characters has a headline that is the beginning of its text.
SHORTEST_AGAIN = 40
#: How a headline ends that was cut off.
CUT = ("..", "…")
#: A word of a title without a capital is no longer, unless it is one of these.
LONGEST_SMALL = 4
PREPOSITIONS = words(
    "about above after against among amid before behind below between despite during through under within without"
)
#: How a paragraph begins that tells who said what stands above it: "That's what Ann Lee said", "The envoy told us so".
SAYS = re.compile(
    r"\A(?:It|So|That|These|This|Those|Thus)\b|"
    r"\A[^.!?]*\b(?:added|asked|declared|insisted|quipped|remarks?|replied|said|says|told|warned|words|wrote)\b"
)
#: The titles of talks in archives, which may end in a stop.
TALK_TITLES = (
    "Conférence de presse de ", "Entretien de ", "Extraits d'un entretien de ", "Extraits d’un entretien de ",
    "Interview de ", "Interview of ", "Interview with ",
)  # fmt: skip


def heads_text(line: Line, following: Line, lines: Sequence[Line]) -> bool:
    """Say whether the first line of a page is a headline though it ends as a sentence does; the next one follows it."""
    return (
        _is_stopped_headline(line, following)
        or _is_quoted_headline(line, following, lines)
        or _is_told_again(line, following)
        or (line.text.endswith(CUT) and _is_cut_off_headline(line, following))
        or _is_above_stamp(line, following, lines)
    )


def _is_stopped_headline(line: Line, following: Line) -> bool:
    """Say whether a first line is a headline though it ends in a stop: "Talks Put on Pause."""
    if line.text.startswith(TALK_TITLES) and opens_turn(following):
        return True
    if len(line.text) > 160:
        return False
    if page.CRAWLED.match(line.text) and line.asks:
        return not has_break(line.text)  # two sentences are the first question of a page of an interview
    if line.text[-1] == ":" and not REPORTS.search(line.text) and following.text[-1] in STOPS + ";":
        return not opens_turn(line)
    if not following.is_prose:
        return line.is_title_case and following.is_heading and not opens_turn(line)
    if len(following.text) < len(line.text):
        return False
    if opens_turn(line):
        return line.is_title_case and not opens_turn(following)
    return _is_title(line) or (line.asks and not line.is_second_person)


def _is_quoted_headline(line: Line, following: Line, lines: Sequence[Line]) -> bool:
    """Say whether a first line is a quotation that heads a text, and not one whose speaker the text begins with."""
    if line.text[0] not in OPENING_QUOTES or len(line.text) > LONGEST_TITLE or following is lines[-1]:
        return False
    if not (
        line.is_quotation
        and line.gap
        and following.gap
        and following.is_prose
        and following.text[0].isalpha()
    ):
        return False
    return not SAYS.match(following.text)


def _is_title(line: Line) -> bool:
    """Say whether a sentence has the capitals of a headline: of the longer words only prepositions are without."""
    small = (word for word in line.words if word.islower() and len(word) > LONGEST_SMALL)
    return line.is_title_case and all(word in PREPOSITIONS for word in small)


def _is_above_stamp(line: Line, following: Line, lines: Sequence[Line]) -> bool:
    """Say whether a short first sentence is a headline: the day stands below it, above the text. "The summit… Oh!".

    The day of a journal may stand above it.
    """
    if len(line.text) > LONGEST_TITLE or not following.is_prose:
        return False
    if line.text[-1] == "!" and following.gap and line.number and figures.is_date(lines[line.number - 1]):
        return True
    if opens_turn(line):
        return False
    between = lines[line.number + 1 : following.number]
    return any(other.kind == "chrome" and figures.is_date(other) for other in between)


def _is_told_again(line: Line, following: Line) -> bool:
    """Say whether a first sentence is a headline: what follows tells it again, in nearly the same words."""
    if len(line.text) > 160 or opens_turn(line) or not (following.is_prose and following.gap):
        return False
    words = {word.strip(".,;:!?\"“”'’").casefold()[:5] for word in line.words if len(word) > 3}
    again = {word.strip(".,;:!?\"“”'’").casefold()[:5] for word in following.words}
    once = not SENTENCE_BREAK.search(line.text) and len(following.text) > len(line.text)
    return once and len(words) > 3 and len(words & again) * 5 >= len(words) * 4


def _is_cut_off_headline(line: Line, following: Line) -> bool:
    """Say whether a first line is the beginning of the text below it, cut off to be a headline: "The envoy of .."."""
    start = line.text.rstrip(" .…")
    return SHORTEST_AGAIN < len(line.text) < len(following.text) and following.text.startswith(start)


def is_asking_headline(i: int, free: Sequence[Line]) -> bool:
    """Say whether the first words that may head a text ask something, of nobody, and who wrote it stands below.

    "What is in the new pact?", "By Ann Lee", and then sentences.
    """
    line, below = free[i], free[i + 1 : i + 4]
    if len(line.text) > LONGEST_ASKING or opens_turn(line) or line.is_second_person or line.is_first_person:
        return False
    if page.CRAWLED.match(line.text) and has_break(line.text):
        return False
    above = any(other.is_heading and len(other.words) > 3 for other in free[:i])
    told = next((other for other in below if other.is_prose and not pictures.is_about_makers(other)), None)
    return not above and told is not None and not (told.asks or told.is_first_person)

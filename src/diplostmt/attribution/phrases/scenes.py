"""When, where and in what a subject speaks, between it and its cue: "Ana Ruiz [on the sidelines of the forum] said".

Positions are indexes of a sentence's items, as in ``items``.
"""

from __future__ import annotations

from diplostmt.attribution.phrases.limits import phrase_start
from diplostmt.attribution.sentences.items import (
    PARTS_OF_DAY,
    STOPS,
    WEEKDAYS,
    behind_distance,
    is_finite,
    is_gerund,
    is_noun,
    is_time,
)
from diplostmt.attribution.sentences.segments import Sentence
from diplostmt.lexicon.attribution_words import DOCUMENTS, OCCASION_NOUNS, QUESTIONED
from diplostmt.lexicon.function_words import DETERMINERS, PREPOSITIONS
from diplostmt.lexicon.records import words
from diplostmt.outlets import outlet_at
from diplostmt.speakers.names.nouns import is_body_noun, is_person_noun

#: How many items tell what a subject does meanwhile.
LONGEST_SCENE = 20


def before_scene(s: Sentence, last: int) -> int:
    """Give what opens a scene behind a subject: "The minister [while] addressing the press said"; 0 for none.

    Also "Ana Ruiz [after] talks with Holm said", "Ana Ruiz [on] the sidelines of the forum said".
    """
    if not is_noun(s, last):
        return 0  # "while sending Ruiz to assure"
    for i in range(last - 1, max(last - LONGEST_SCENE, 0), -1):
        if s.lower[i] in MEANTIME and (is_gerund(s, i + 1) or s.lower[i + 1] in ("at", "in", "on")):
            return i if is_noun(s, i - 1) else 0
        named = s.words[i - 1][0].isupper() or s.lower[i - 1] in ("he", "she")
        named = named or _is_known(s, i - 1)
        if named and _sets_scene_at(s, i) and _is_name(s, i - 1):
            return i
        acts = is_finite(s, i) and not is_time(s, i) and s.lower[i - 1] != "when"  # "when asked"
        if s.lower[i] in STOPS or i in s.quotes or acts:
            return 0
    return 0


def _sets_scene_at(s: Sentence, i: int) -> bool:
    """Say whether when, where or in what a named one speaks is told from item ``i`` on: "[over] the weekend"."""
    word, behind, near = s.lower[i], s.lower[i + 1], s.lower[i + 1 : i + 5]
    if word in SPEAKING:  # "Ana Ruiz [speaking] in Oslo said"
        return behind in PREPOSITIONS and s.words[i - 1][0].isupper()
    if word == "alongside" or (word == "in" and behind == "front"):
        return True
    if word in ("after", "ahead", "before", "following"):
        return not EVENTS.isdisjoint(near) or is_gerund(s, i + 1)
    if word in WEEKDAYS:
        return behind in PARTS_OF_DAY
    if word == "when":
        return behind in QUESTIONED
    if word in ("late", "early"):
        return behind == "on"
    if word == "on" and s.words[i + 1][0].isupper() and outlet_at(s.text, s.starts[i + 1]):
        return True  # "Ana Ruiz [on] CNN said"
    if word in SETTINGS:
        return not SETTINGS[word].isdisjoint(near[:2]) or (word == "at" and not EVENTS.isdisjoint(near))
    if word == "in":
        written = behind in ("a", "an", "his", "her", "its") and not DOCUMENTS.isdisjoint(near[:3])
        return written or behind in SPOKEN_IN
    after = behind_distance(s, i)
    return after > i and s.at(after) in ("after", "before") and _sets_scene_at(s, after)


#: What somebody does who speaks.
SPEAKING = frozenset(
    "addressing appearing campaigning sitting speaking standing talking testifying writing".split()
)
#: In what somebody speaks, without an article.
SPOKEN_IN = words("answer court reaction reply response return testimony turn")
#: Where, how and for whom somebody speaks, by the preposition, whatever its article.
SETTINGS = {
    "at": words("time point opening weekend"),
    "by": words("email phone telephone text"),
    "during": words("the a an his her its their"),
    "from": words("bench dais floor podium pulpit stage stump"),
    "on": words(
        "air behalf facebook instagram live national radio sidelines stage state telegram television twitter x"
    ),
    "over": words("breakfast coffee dinner lunch phone tea telephone weekend"),
    "through": words("aide attorney interpreter lawyer spokesman spokesperson spokeswoman translator"),
    "under": words("oath"),
    "upon": words("arrival his her arriving"),
    "via": words("email facebook phone satellite skype telegram telephone twitter video zoom"),
}


def _is_known(s: Sentence, last: int) -> bool:
    """Say whether an office or a body that needs no more words ends with an item: "[The envoy] under oath said"."""
    if not (is_person_noun(s.lower[last]) or is_body_noun(s.lower[last])):
        return False
    start = phrase_start(s, last)
    return s.at(start) == "the" and (not start or s.lower[start - 1] in BEFORE_SUBJECTS)


#: What stands before a subject that opens a clause.
BEFORE_SUBJECTS = STOPS | {"and", "but", "that"}


def _is_name(s: Sentence, i: int) -> bool:
    """Say whether a capital at item ``i`` ends a name: "Ana [Ruiz] after", not "[Speaking] after"."""
    opens = s.lower[i] in PREPOSITIONS or s.lower[i] in DETERMINERS or is_gerund(s, i)
    return not opens and not is_time(s, i)


#: What somebody speaks after or before.
EVENTS = OCCASION_NOUNS | set("attack deal election opening poll raid referendum verdict vote".split())
#: What opens what a subject does meanwhile.
MEANTIME = frozenset({"when", "while"})

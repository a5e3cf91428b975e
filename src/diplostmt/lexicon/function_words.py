"""Closed word classes of English, as the rules of attribution need them. All in lower case."""

from __future__ import annotations

from typing import Final

PRONOUNS: Final = frozenset(["he", "she", "they", "it", "i", "we", "you", "who"])
OBJECT_PRONOUNS: Final = frozenset(["him", "her", "them", "me", "us", "you", "it", "himself", "herself", "themselves"])
POSSESSIVES: Final = frozenset(["his", "her", "its", "their", "my", "our", "your"])
DETERMINERS: Final = frozenset(
    ["the", "a", "an", "this", "that", "these", "those", "some", "any", "no", "each", "every", "another", "both", "all", "several", "many", "few", "most", "such", "his", "her", "its", "their", "my", "our", "your", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
)
PREPOSITIONS: Final = frozenset(
    ["of", "in", "on", "at", "by", "for", "with", "from", "to", "about", "over", "under", "after", "before", "during", "through", "between", "against", "among", "into", "within", "without", "upon", "via", "since", "until", "toward", "towards", "across", "outside", "inside", "near", "despite", "amid", "following", "ahead", "alongside", "including", "regarding", "concerning"]
)
AUXILIARIES: Final = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't", "won't", "wouldn't", "can't", "couldn't", "isn’t", "aren’t", "wasn’t", "weren’t", "hasn’t", "haven’t", "hadn’t", "don’t", "doesn’t", "didn’t", "won’t", "wouldn’t", "can’t", "couldn’t", "cannot"]
)
BE: Final = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't"])
NEGATIONS: Final = frozenset(
    ["not", "never", "nor", "neither", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't", "won't", "wouldn't", "can't", "couldn't", "hasn’t", "haven’t", "hadn’t", "don’t", "doesn’t", "didn’t", "won’t", "wouldn’t", "can’t", "couldn’t", "cannot", "nobody", "none"]
)
SUBORDINATORS: Final = frozenset(
    ["that", "if", "when", "while", "because", "as", "although", "though", "since", "whether", "unless", "until", "where", "whereas", "but", "so", "than", "lest", "once"]
)
RELATIVES: Final = frozenset(["who", "which", "whom", "whose"])
#: Adverbs that stand between a subject and its verb, or after a verb and before its clause; those in -ly besides.
ADVERBS: Final = frozenset(
    ["also", "then", "later", "now", "just", "once", "again", "still", "even", "often", "always", "never", "not", "further", "too", "already", "since", "ever", "earlier", "instead", "twice", "thus", "therefore", "meanwhile", "nonetheless", "nevertheless", "long", "first", "last", "soon", "yesterday", "today", "tomorrow", "tonight", "here", "there", "recently", "afterwards", "afterward", "all", "both", "himself", "herself", "themselves", "itself", "subsequently", "elsewhere", "yet", "only", "quite", "rather", "simply", "out", "online", "onstage", "aloud", "anew"]
)
#: Words that open a sentence and belong to the narrator.
CONNECTIVES: Final = frozenset(
    ["however", "moreover", "meanwhile", "besides", "furthermore", "also", "therefore", "thus", "but", "and", "still", "nevertheless", "nonetheless", "additionally", "instead", "yet", "so", "consequently", "otherwise", "likewise", "similarly", "earlier", "later", "then", "finally", "separately", "though", "too"]
)
#: Phrases that do the same, up to their comma.
CONNECTING_PHRASES: Final = frozenset(
    {
        "at the same time", "in addition", "in turn", "in particular", "on the other hand", "as a result", "in this regard",
        "in this connection", "in this context", "in the meantime", "on the contrary", "in response", "in conclusion",
        "for his part", "for her part", "for its part", "for their part", "in the same vein", "among other things",
    }
)  # fmt: skip
#: Phrases of the narrator's that end what was said.
NARRATOR_TAILS: Final = frozenset(
    {"without giving", "without elaborating", "without providing", "without naming", "without specifying",
     "without going", "without further", "without saying", "without explaining", "without citing"}
)  # fmt: skip
WEEKDAYS: Final = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
TIME_WORDS: Final = WEEKDAYS | frozenset(
    ["morning", "afternoon", "evening", "night", "week", "month", "year", "weekend", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "yesterday", "today", "noon", "midday", "midnight"]
)
#: Words in -ly that are no adverbs.
NOT_ADVERBS: Final = frozenset(["family", "italy", "july", "assembly", "ally", "reply", "supply", "anomaly", "rally", "bully", "daily", "weekly"])
#: Past forms that are never nouns or names, and so end a subject.
STRONG_PAST: Final = frozenset(
    ["went", "came", "made", "took", "got", "gave", "became", "met", "held", "lost", "ran", "began", "sent", "spoke", "stood", "brought", "kept", "found", "fell", "rose", "drew", "saw", "knew", "thought", "wrote", "told", "said", "says", "won", "led", "fled", "fought", "caught", "bought", "taught", "sought", "left", "meant", "felt", "chose", "broke", "drove", "flew", "grew", "hid", "rode", "sang", "sank", "shook", "stole", "struck", "swore", "threw", "wore", "wants", "thinks", "believes"]
)
MODALS: Final = frozenset(["will", "would", "shall", "should", "can", "could", "may", "might", "must"])

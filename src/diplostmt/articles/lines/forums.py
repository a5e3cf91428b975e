"""What stands around a post in a forum: who wrote it, since when and how often, buttons, and the motto below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diplostmt.articles.lines.line import Line

#: What only forums have: that a page has one of these lines tells that it is one.
FORUM = re.compile(
    r"View Single Post|Thread Tools|Post New Thread.{0,20}|(?:Thread|Topic) [Ss]tarter\b.{0,60}|"
    r"Author Topic: .{4,200}|Join Date: .{3,20}|.{2,40}['’]s [Aa]vatar|.{0,80}\bReply [Ww]ith [Qq]uote|"
    r".{0,60}\bviewing this topic\.?|The Following (?:\d+ )?[Uu]sers? (?:[Ss]a(?:id|y)|[Ll]ikes?) .{4,80}|"
    r"Originally [Pp]osted by .{2,60}|Quote from: .{2,80}|Click to expand\.{3}|Not open for further replies\.|"
    r"« Reply #\d+ on: .{4,60}»"
)
#: How these begin and end: of other lines no more is looked at.
FORUM_HEADS = frozenset(
    {
        "View ", "Threa", "Topic", "Post ", "Autho", "Join ", "The F", "Origi", "Quote", "Click", "Not o", "« Rep",
    }
)  # fmt: skip
FORUM_TAILS = frozenset({"atar", "uote", "opic", "pic."})
#: What stands beside a post besides: ranks, counters, the number of the post, the way to it.
BESIDE_POST = re.compile(
    r"[•\s]{0,4}(?:"
    r"(?:Joined|Posts|Messages|Blog Entries|Location|Reputation|Reaction score|Points|Likes|Likes Received|Age|"
    r"Gender|Exp|Rep Power|Registered|From)(?:: ?[\w ,./+-]{0,40})?|"  # "Location: Oslo"
    r"(?:Messages|Posts|Likes|Points|Reaction score|Age):? \d[\d,.]{0,8}|[\d,.]{1,9} posts?|"
    r"Joined,? [A-Z][a-z]{2,8}\.? \d[\d, ]{0,10}|"
    r"(?:Senior|Junior|Hero|Full|New|Active|Registered|Well-known|Distinguished|Veteran|Franchise) "
    r"(?:Member|Moderator|User|Player)|Moderator|Administrator|Default|Online|Offline(?: [\w.-]{2,30})?|"
    r"(?:Unread |Old )[\w ,:-]{4,40} #\d{1,6}|(?:Reply|Post) ?#\d{1,6}.{0,60}|Last edited\b.{0,80}|\*{3,9}|"
    r"Go Back {1,9}.{2,60}>.{2,200}|My Signature.{0,60}"
    r")"
)
#: The rule above the motto of who wrote a post, which has so many lines at the most.
RULE = re.compile(r"_{6,60}")
LONGEST_MOTTO = 4
LONGEST = 200
AVATAR = ("'s Avatar", "’s Avatar")


def mark_forum(lines: Sequence[Line]) -> None:
    """Mark what a forum has around its posts, the names of who wrote them, and their mottos below a rule."""
    signs = [line for line in lines if line.text[:5] in FORUM_HEADS or line.text[-4:] in FORUM_TAILS]
    if not (signs and any(map(_is_of_forum, signs))):
        return  # as nearly always
    motto = 0
    for line in lines:
        if RULE.fullmatch(line.text):
            line.kind, motto = "chrome", LONGEST_MOTTO
        elif _is_of_forum(line) or (len(line.text) <= LONGEST and BESIDE_POST.fullmatch(line.text)):
            line.kind, motto = "chrome", 0
            _mark_writer(line, lines[max(0, line.number - 3) : line.number])
        elif motto:
            line.kind, motto = "chrome", motto - 1


def _is_of_forum(line: Line) -> bool:
    return len(line.text) <= LONGEST and FORUM.fullmatch(line.text) is not None


def _mark_writer(avatar: Line, above: Sequence[Line]) -> None:
    """Mark who wrote a post, whose name stands above the words for his picture: "Ann Lee", "Ann Lee's Avatar"."""
    if avatar.text.endswith(AVATAR):
        for line in above:
            if line.text == avatar.text[: -len(AVATAR[0])]:
                line.kind = "byline"

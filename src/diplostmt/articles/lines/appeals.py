"""What a site asks of its readers and tells them of itself, in whole sentences: to sign up, of its cookies."""

from __future__ import annotations

import re

from diplostmt.articles.lines.line import Line
from diplostmt.lexicon.records import words

APPEAL = re.compile(
    r"\b(?:[Ss]ign up|[Ss]ubscribe)\b[^.]{0,60}\b(?:newsletters?|here|updates|channel|alerts|briefing)\b[^.]{0,20}\.?$|"
    r"\bfor subscribers only\b|\breserved for subscribers\b"
)
#: What a site begs of its readers: "Get the day's best reports in your inbox", "Follow our Google News channel".
IN_INBOX = re.compile(r"(?:Get|Have|Receive)\b[^.]{3,90}\b(?:in(?:to)?|to) your (?:inbox|e-?mail)\b")
ON_CHANNEL = re.compile(r"\bfollow\b[^.]{3,60}\bGoogle News\b", re.IGNORECASE)
#: What a site tells its readers, in whole sentences: of its letters and channels, of comments, of its rules.
NOTICE = re.compile(
    r"(?:\b(?:[Oo]ur|[Ff]ree)|[’'](?:s|s flagship)) (?:[\w-]{2,12} ){0,2}(?:newsletters?|mobile app|mailing list)\b|"
    r"\b(?:[Oo]ur|[Ff]ree) (?:[\w-]{2,12} ){0,2}(?:WhatsApp|Telegram|YouTube) channel\b|"  # not "the envoy's channel"
    r"\b(?:accepting comments|logged-in users|comment(?:ing)? (?:guidelines|policy)|Ctrl ?\+ ?Enter|reCAPTCHA)\b|"
    r"\b[Bb]y (?:clicking|signing up|subscribing)\b[^.\n]{0,60}\byou\b"
)
#: What a site says of its cookies, and of what it takes from others.
COOKIES = re.compile(
    r"\b(?:use of|uses?|verwend\w{1,3}|Bereitstellung|utilizamos|utiliza|utilise|utilizza)\b[^\n]{0,80}\b[Cc]ookies\b|"
    r"\b[Cc]ookies\b[^\n]{0,80}\b(?:site|website|browser|experience|Dienste|Nutzung|navegación|navigation)\b"
)
#: How much of a text those see who have not paid: "Sie sehen 16% der insgesamt 2586 Zeichen des Artikels".
READ_SO_FAR = re.compile(
    r"(?:Sie sehen|Vous avez lu|Il vous reste|You have read|Has leído|Leíste|Hai letto)(?: el| il)? "
    r"\d{1,3}(?:[.,]\d{1,2})? ?% "
)
NOT_RESPONSIBLE = re.compile(r"\b(?:is|are) not responsible for (?:the )?contents?\b")
#: What a site says of the comments below: "The Lake Paper reserves the right to publish comments."
ON_COMMENTS = re.compile(r"reserves? the right [^.\n]{0,60}\bcomments?\b[^.\n]{0,40}\.?$")
#: What a site asks its readers to do, in a sentence of its own: "Drop your comment in the section below."
REQUEST = re.compile(
    r"(?:Please,? (?:do not forget to |don[’']t forget to )?|(?:Do not|Don[’']t) forget to |To [a-z][a-z ]{2,40}, )?"
    r"(?i:(?:allow|click|download|enter|explore|get|join|just click|leave|log in|register|select|sign in|submit|"
    r"subscribe|tap|try|turn on|type)\b|"
    r"(?:comment|drop|follow|give|like|listen to|send|share|support|visit|watch|write)"
    r" (?:us|this|these|the|your|our|it|on|via|with|a|independent)\b)[^\n]{0,120}"
    r"\b(?:apps?|browser|comments?(?! of)|download|[Ee]-?mail|Facebook|(?<=lick )here|"
    r"here[.!]?$|inbox|journalism|link(?! between| with)|newsletters?|notifications?|password|podcasts?|RSS|"
    r"search form|Telegram|Twitter|WhatsApp|YouTube|"
    r"(?:section|form|box|field|button) below)\b"
)
#: Where to ask, as stands below what a house tells the press: "For more information, please contact the press office."
FOR_MORE = re.compile(
    r"For (?:all |any |more |further |additional |general )?(?:details|enquir(?:y|ies)|information|inquir(?:y|ies)|"
    r"interviews?|(?:media|press) (?:enquiries|information|inquiries|queries)|queries|questions)\b[^.\n]{0,80}?"
    r"\b(?:call|contact|e-?mail|please|visit|write)\b"
)
#: How to reach a house: "To contact Lake Radio with news tips, write to news@lakeradio.example."
TO_REACH = re.compile(
    r"To (?:contact|reach|report|send|submit)\b[^\n]{5,150}\b(?:call|click|e-?mail|use|visit|write)\b"
)
#: The last words of a banner: "The largest network of envoys - JOIN NOW".
CALLS = (
    "JOIN NOW",
    "SIGN UP NOW",
    "SUBSCRIBE NOW",
    "REGISTER NOW",
    "CLICK HERE",
    "LEARN MORE",
    "BUY NOW",
    "JOIN TODAY",
)
#: Hands and arrows that point to another page, at the head of a line: "👉 All on the strike of the ferries".
POINTERS = frozenset("➡👉☞📲📣📢👇")
#: The first letters of what a site asks.
REQUEST_HEADS = frozenset(
    head
    for word in words(
        "allow for click comment do don't don’t download drop enter explore follow get give "
        "join just leave like listen log please register select send share sign submit subscribe "
        "support tap to try turn type visit watch write"
    )
    for head in (word[:3], word[:3].capitalize(), f"{word} "[:3], f"{word} "[:3].capitalize())
)
#: The first words of another story, with a button behind them.
BUTTON_BEHIND = re.compile(
    r"[.!?][\"”]?\s{1,3}(?:Slideshow|Full Article|Full Story|See more \| Photo caption)$"
)
BUTTONS = ("Slideshow", "Full Article", "Full Story", "Photo caption")


def is_appeal(line: Line) -> bool:
    """Say whether a line is what a site asks of its readers, or tells them of itself."""
    text = line.text
    if "reserve" in text and ON_COMMENTS.search(text):
        return True
    if "responsible for" in text and NOT_RESPONSIBLE.search(text):
        return True
    if "ookies" in text and COOKIES.search(text):
        return True
    if "%" in text and READ_SO_FAR.match(text):
        return True
    if text[0] in "GHR" and IN_INBOX.match(text):
        return True
    if _may_be_notice(text) and NOTICE.search(text):
        return True
    if text[:3] in REQUEST_HEADS and any(form.match(text) for form in (FOR_MORE, TO_REACH, REQUEST)):
        return True
    if (text[0] in POINTERS or (text[:2] == ">>" and ":" not in text)) and not line.ends_sentence:
        return True
    if text[-1] in "EWY" and text.endswith(CALLS):
        return True
    if text[-1] in "ewyn" and text.endswith(BUTTONS) and BUTTON_BEHIND.search(text, max(0, len(text) - 40)):
        return True
    if "Google News" in text and ON_CHANNEL.search(text):
        return True
    return (
        ("ign up" in text or "ubscribe" in text) and text[0] not in '"“' and APPEAL.search(text) is not None
    )


def _may_be_notice(text: str) -> bool:
    """Say whether a text has what every notice has; one look after another costs half of what a loop does."""
    return (
        "comment" in text
        or "newsletter" in text
        or "channel" in text
        or "mobile app" in text
        or "mailing list" in text
        or "clicking" in text
        or "signing up" in text
        or "subscribing" in text
        or "logged-in" in text
        or "Ctrl" in text
        or "reCAPTCHA" in text
    ) and text[0] not in '"“'

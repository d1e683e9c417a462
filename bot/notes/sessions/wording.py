"""Titles without what stands around them, and what shows that a text is one."""

import re
from functools import lru_cache
from typing import Final

from bot.notes.ahead import without_ahead
from bot.notes.headings import WEEKDAYS, cleaned
from bot.notes.links import calls_talk
from bot.notes.markdown.spans import Spans, plain, squeeze
from bot.notes.sessions.kinds import KIND, STANDING

_PAIR: Final = 2
"""Straight single quotes around a title; of others one may be an apostrophe."""

_QUOTES: Final = '"“”„«»\u2018「」『』'

_TITLED: Final = re.compile(r"^\W*[\"“”„«].{3,}[\"“”»]\W*$")

_TIME: Final = (
    r"(?:\d{1,2}\s*[:.h]\s*\d{2}(?:\s*(?:[ap]\.?m\.?|uhr|hrs?|h)\b)?"
    r"|\d{1,2}\s*(?:[ap]\.?m\.?|uhr)\b)"
)

_ON_DAY: Final = (
    rf"(?:(?:{WEEKDAYS}|(?:day|jour|tag|d\u00eda|dag|dia|giorno) ?\d)\.?,?\s+(?:(?:at|um|@)\s*)?)?"
)
"""The day before a time."""

_SLOT: Final = re.compile(
    rf"\W*{_ON_DAY}{_TIME}(?:\s*(?:[-\u2013\u2014]|to|bis|à)\s*{_TIME})?[\s)\]*|:,\u00b7\u2022\u2013\u2014-]+(?=\S*\w)",
    re.IGNORECASE,
)
"""The time before a title in a programme, with the day or without."""

_ROOM: Final = re.compile(
    r"(?:room|track|hall|stage|salle|saal|raum|sala|zaal) [\w.]{1,12}\s*[:|\u2013\u2014-]\s+",
    re.IGNORECASE,
)
"""The room before a title, behind the time if there is one."""

_MOMENT: Final = re.compile(
    r"\s*[(\[](?:\d{1,2}:)?\d{1,2}:\d{2}[)\]]"
    r"(?:\s*[-,\u2013\u2014]?\s*(?:day|jour|tag|día|dag) \w+)?$",
    re.IGNORECASE,
)
"""Where in the recording of a day a session begins, behind its title: `(03:28:00) Day one`."""

_HOURS: Final = re.compile(
    rf"\W*{_TIME}(?:\s*(?:[-\u2013\u2014]|to|bis|à)\s*{_TIME})?\W*", re.IGNORECASE
)

_NOBODY: Final = re.compile(
    r"(?:,|\s[-\u2013\u2014])?\s+(?:by|von|par|por|door)\s*(?:@|\?+|\.\.\.|…|$)\s*$"
)
"""A "by" with nobody behind it."""

_ENDS_OPEN: Final = ("by", "von", "par", "por", "door", "@", "?", "...", "…")

_POINTED_AT: Final = re.compile(
    r"(?:read|see|check out|buy)?\s*(?:this|that|these|the|an?|his|her|their|my|our)\s+(?:\w+\s+)?"
    r"(?:books?|papers?|articles?|(?:blog ?)?posts?|essays?|reports?|tweets?|threads?"
    r"|repo(?:sitory)?|projects?|librar(?:y|ies)|website|site|docs|documentation|tool|app|gist|podcast|company|team"
    r"|survey|study|guide|newsletter)"
    r"|(?:\d{4}|(?:last|this) year)['\u2019]s\s.*",
    re.IGNORECASE,
)
"""What is called so, or read, is no session."""

_WATCH: Final = re.compile(r"watch\s+", re.IGNORECASE)

_SAW: Final = re.compile(
    r"(?:(?:then|next|first|later|finally|afterwards|also),?\s+)?(?:I|we)(?:\s\w+){1,3}\s+"
    r"(?=[\"\u201c\u201e\u00ab][^\"\u201c\u201d\u201e\u00ab\u00bb]+[\"\u201d\u201c\u00bb]$)",
    re.IGNORECASE,
)
"""What its author did with a session, before the title in quotes: `Then I saw "Less YAML"`."""

_CLOSING: Final = ('"', "\u201d", "\u201c", "\u00bb")

_WORD: Final = re.compile(r"[^\W\d_][\w'\u2019-]*")
_SMALL: Final = 4
"""Letters of words that titles may set small, such as "from"."""

_RATING: Final = re.compile(
    r"\s+(?:[-\u2013\u2014|\u00b7:]\s*|\()(?:\d{1,2}\s?/\s?(?:5|10)|[\u2605\u2606\u2b50\ufe0f]{1,10})\)?$"
)
"""What its author thought of a session: `| 4/5`."""

_ENDS_RATING: Final = ("5", "0", ")", "\u2605", "\u2606", "\u2b50", "\ufe0f")

_RATING_AHEAD: Final = re.compile(
    r"\W{0,3}(?:\(?(?:\d{1,2}\s?/\s?(?:5|10))\)?\s*[-\u2013\u2014|\u00b7:]\s*"
    r"|[\u2605\u2606\u2b50\ufe0f]{1,10}\s*[-\u2013\u2014|\u00b7:]?\s*)(?=\S)"
)
"""The same before its title: `★★★☆ Less YAML`."""

_KIND_AHEAD: Final = re.compile(
    rf"(?:{STANDING}\s)?{KIND}\s*[|\u00b7\u2022]\s+(?=\S)", re.IGNORECASE
)
"""What kind of session it was, before a sign that programmes set between their columns."""

_WITNESSED: Final = re.compile(
    r"\s*(?:[(\[](?:(?:I|we) )?(?:missed|skipped|left early|watched|walked out|partly|partially"
    r"|(?:arrived|came|joined|got in) late|(?:only|just) (?:the )?(?:first|second|last) half"
    r"|did(?:n['\u2019]t| not)|not attended|couldn['\u2019]t|could not"
    r"|verpasst|raté|manqué|perdida)\b[^()\[\]]{0,60}[)\]]"
    r"|\s[-\u2013\u2014]\s(?:missed|skipped)(?: it)?)$",
    re.IGNORECASE,
)
"""How much of a session its author saw: `Less YAML (left early)`."""

_ENDS_WITNESSED: Final = (")", "]", "missed", "skipped", "it")

_EMPTY: Final = re.compile(
    r"\s*(?:\(\s*\)|\[\s*\]|[(\[]\s*(?:video|recording|slides?|vid|link|deck)s?\s*:?\s*[)\]])",
    re.IGNORECASE,
)
"""Brackets whose link was taken out of them."""

_LIVEBLOG: Final = re.compile(r"live ?-?blog(?:ging)?\s*:\s+(?=\S)", re.IGNORECASE)
_FORMAT: Final = re.compile(
    rf"\s*[\[(](?:(?:{STANDING} )?(?:{KIND}|poster|bof|quickie)|slides?|video|recording)[\])]$",
    re.IGNORECASE,
)
"""What kind of session it was, in brackets behind its title, or what a link there was called."""

_COUNTED: Final = re.compile(
    r"(?:(?:talk|session|presentation|vortrag|charla|conférence)"
    r"(?: ?#?\d{1,2}\s*[:.|\u2013\u2014-]|\s*:|\s+[|\u2013\u2014-])"
    rf"|(?:{STANDING} )?(?:(?!keynote){KIND}|atelier|taller|oficina|keynote(?=(?:\W+\w+){{5}}))"
    r" ?#?\d{1,2}\s*[:.|\u2013\u2014-])\s+(?=\S)",
    re.IGNORECASE,
)
"""That it was one, and which of a meetup's: "Talk 1: …", "Session - …", "Workshop 3: …". Behind
"Keynote 2: " a few words may be who gave it."""

_FORMAT_AHEAD: Final = re.compile(rf"\[(?:{STANDING} )?(?:{KIND}|poster)\]\s+(?=\w)", re.IGNORECASE)
"""The same before it, where only square brackets are no part of it."""

_LONGEST_NOBODY: Final = 24
"""Characters at the end of a text in which such a "by" is looked for."""

_REMARK: Final = re.compile(r"[a-z][a-z'\u2019]*[\s,]")
"""How a remark on what somebody said begins, where a title would begin with a large letter."""

_LONGEST_MARKED: Final = 160
"""Characters; longer ones are prose with emphasis."""


def clean_title(text: str) -> str:
    """Return `text` without numbering, quotation marks and left-over markup around it.

    Never blank unless `text` is: what is nothing but marks is left as it is.
    """
    whole = squeeze(text.replace("\n", " "))
    bare = without_invitation(squeeze(cleaned(text).replace("\n", " ")))
    text = without_slot(bare).strip(" \t-\u2013—|,")
    text = without_empty(without_ahead(text, _LIVEBLOG, _COUNTED))
    text = _FORMAT.sub("", text) if text.endswith((")", "]")) else text
    text = without_ahead(text, _KIND_AHEAD, _FORMAT_AHEAD)
    text = without_ahead(text, _SAW) if text.endswith(_CLOSING) else text
    is_single = text.startswith("'") and text.endswith("'") and text.count("'") == _PAIR
    if len(text) > 1 and (is_single or (text[0] in _QUOTES and text[-1] in _QUOTES + "\u2019")):
        text = text[1:-1]
    return text.strip() or whole


def without_invitation(text: str) -> str:
    """Return `text` without the verb of a link that invites to a session: "Watch Ana's keynote"."""
    return _WATCH.sub("", text) if text[:5].casefold() == "watch" and calls_talk(text) else text


def points_elsewhere(text: str) -> bool:
    """Tell whether `text` only points to something that is no session, as "this book" does."""
    return bool(_POINTED_AT.fullmatch(text))


def without_empty(text: str) -> str:
    """Return `text` without brackets that hold nothing."""
    return _EMPTY.sub("", text) if ")" in text or "]" in text else text


@lru_cache(maxsize=1024)
def without_slot(text: str) -> str:
    """Return `text` without the times, the room or the rating around a title.

    A "by" with nobody behind it goes, too.
    """
    bare = without_ahead(text, _SLOT, _ROOM, _RATING_AHEAD)
    bare = _RATING.sub("", bare) if bare.endswith(_ENDS_RATING) else bare
    bare = _WITNESSED.sub("", bare) if bare.endswith(_ENDS_WITNESSED) else bare
    bare = _MOMENT.sub("", bare) if ":" in bare else bare
    nobody = _nobody_in(bare)
    return (bare[: nobody.start()] if nobody else bare) or text


def begins_with_slot(text: str) -> bool:
    """Tell whether `text` is a time, or begins with one or with a room, as in a programme."""
    return bool(_SLOT.match(text) or _ROOM.match(text)) or is_time(text)


def is_time(text: str) -> bool:
    """Tell whether `text` is a time of day, or from when to when."""
    return bool(_HOURS.fullmatch(text))


def is_called_session(text: str) -> bool:
    """Tell whether `text` begins with a word for a session, set off from the title behind it."""
    return _COUNTED.match(text) is not None


def names_nobody(text: str) -> bool:
    """Tell whether `text` ends with a "by" behind which the author left out who it was."""
    return _nobody_in(text) is not None


def _nobody_in(text: str) -> re.Match[str] | None:
    is_open = text[-_LONGEST_NOBODY:].rstrip().lower().endswith(_ENDS_OPEN)
    return _NOBODY.search(text, len(text) - _LONGEST_NOBODY) if is_open else None


def in_quotes(text: str) -> bool:
    """Tell whether `text` is a title in quotes."""
    return bool(_TITLED.match(text))


def is_quoted(spans: Spans) -> bool:
    """Tell whether `spans` are a title in quotes."""
    return in_quotes(plain(spans))


def is_titled(spans: Spans) -> bool:
    """Tell whether `spans` are set as a title: in quotes, bold or italic from end to end."""
    text = plain(spans)
    is_marked = all(span.bold or span.italic for span in spans if span.text.strip())
    return len(text) < _LONGEST_MARKED and (is_marked or bool(_TITLED.match(text)))


def is_title_case(title: str) -> bool:
    """Tell whether `title` is set as a title, not as a sentence."""
    words = [word for word in _WORD.findall(title) if len(word) > _SMALL or word.isupper()]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def is_remark_behind(text: str, title: str) -> bool:
    """Tell whether what was taken for a title is a remark behind a colon: "Ana Roe: we like it"."""
    return text.endswith(f": {title}") and _REMARK.match(title) is not None

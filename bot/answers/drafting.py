"""Drafts of what would close a gap: a stub of a note, a line for the alias book."""

import json
import re
from dataclasses import dataclass
from typing import Final

from bot.answers.desk import InfoDesk
from bot.answers.gaps import GapGroup
from bot.search.likeness import SAME, nearest
from bot.search.text import fold, words

MOST_QUESTIONS: Final = 5
"""Questions that a stub repeats; with more of them nothing new is learnt."""

MOST_NAMES: Final = 3
"""Names that may be meant; a person reads no more of them."""

LONGEST_QUESTION: Final = 200
"""Characters of a question in a stub."""

UNKNOWN_NAME: Final = "NAME IN THE NOTES"
"""Stands where nothing in the notes comes near what was asked for."""

_PLAIN: Final = re.compile(r"[A-Za-z][\w.+-]*(?: [\w.+-]+)*")
"""What needs no quotes in YAML, unless it is a word of YAML's own."""

_OWN: Final = frozenset({"y", "n", "yes", "no", "true", "false", "on", "off", "null", "none"})

_STUB: Final = """\
---
event: {event}
city:
dates:
recap: false # take this line out when the note is ready
---

# {title}

<!-- Asked, and not answered by the notes:
{questions}
-->

## Sessions

### {about}

Speakers:
[Recording]()

-
"""


@dataclass(frozen=True, slots=True)
class AliasDraft:
    """A line for `aliases.yaml`.

    Attributes:
        line: To be pasted below a heading.
        names: Names of the notes that may be meant, likeliest first; the first one stands in the
            line where it is likely enough. Empty when none comes near.
    """

    line: str
    names: tuple[str, ...]


def draft_note(group: GapGroup, desk: InfoDesk) -> str:
    """Return the stub of a note that would answer the questions of `group`.

    It is left out of the library until a person has filled it in and says so.
    """
    understood = desk.understand(group.questions[0])
    events = understood.events or ()
    name = events[0].title if len(events) == 1 else understood.missing or ""
    asked = "\n".join(f"- {_comment(each)}" for each in group.questions[:MOST_QUESTIONS])
    return _STUB.format(
        event=_scalar(name) if name else "",
        title=_line(name) or "EVENT",
        questions=asked,
        about=_line(_subject(group, desk)) or "TITLE",
    )


def draft_alias(group: GapGroup, desk: InfoDesk) -> AliasDraft:
    """Return a line that makes what was asked for another name of something in the notes."""
    asked = _line(_subject(group, desk))
    names = {heading.name for heading in desk.catalogue.tools.values()}
    names |= {group[0] for group in desk.library.book.aliases}
    found = nearest(asked, sorted(names), limit=MOST_NAMES)
    # What is a name already needs no other; then a person has to say what else it is called.
    told_apart = all(fold(name) != fold(asked) for name, _ in found)
    sure = found and told_apart and found[0][1] >= SAME
    usual = found[0][0] if sure else UNKNOWN_NAME
    return AliasDraft(f"  {_scalar(usual)}: [{_scalar(asked)}]", tuple(name for name, _ in found))


def _subject(group: GapGroup, desk: InfoDesk) -> str:
    """Return what the questions are about: the words that the notes lack, else all of them."""
    understood = desk.understand(group.questions[0])
    asked = understood.words or tuple(words(understood.text))
    lacking = [word for word in asked if not desk.index.knows(word.folded)]
    return " ".join(word.text for word in lacking or asked) or understood.text


def _line(text: str) -> str:
    return " ".join(text.split())[:LONGEST_QUESTION]


def _comment(question: str) -> str:
    """Return a question as it may stand in a comment of HTML, which `--` might end."""
    return re.sub(r"-{2,}|[<>]", " ", _line(question)).strip()


def _scalar(text: str) -> str:
    """Return `text` as YAML, in a list, too."""
    one = _line(text)
    if _PLAIN.fullmatch(one) and one.casefold() not in _OWN:
        return one
    return json.dumps(one, ensure_ascii=False)

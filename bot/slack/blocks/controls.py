"""What can be done with an answer: buttons below it.

Every button carries what it needs under a seal, so that it works for as long as it is seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from slack_sdk.models.blocks import ButtonElement, FeedbackButtonsElement, PlainTextObject
from slack_sdk.models.blocks.basic_components import FeedbackButtonObject

from bot.answers.onward import NextQuestion
from bot.slack.blocks import rich
from bot.slack.blocks.limits import MAX_BUTTON
from bot.slack.mrkdwn import cut, one_line
from bot.slack.notes_at import NotesAddress
from bot.slack.seal import Seal, Ticket

MORE: Final = "answer_more"
BACK: Final = "answer_back"
SHARE: Final = "answer_share"
WHY: Final = "answer_why"
MISSED: Final = "answer_missed"
VOTE: Final = "answer_vote"
INSTEAD: Final = "answer_instead"
NEXT: Final = "answer_next"
"""The ids of buttons. Those of `INSTEAD`, which puts another answer in the place of this one, and
of `NEXT`, which asks a further question, are followed by a number."""

LIKED: Final = "+"
DISLIKED: Final = "-"
"""How the value of a vote begins."""


class Surface(Enum):
    """Where an answer is shown."""

    PRIVATE = "private"
    """In a channel, to one person alone."""

    PUBLIC = "public"
    """In a channel, to all."""

    DIRECT = "direct"
    """Where the bot and one person are alone."""

    VIEW = "view"
    """In a modal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Controls:
    """What the buttons of an answer need to know.

    Attributes:
        seal: Seals what they carry.
        surface: Where the answer is shown.
        question: What to ask for it again.
        start: Place of the first entry of the page, counted from 0.
        before: Where the page before begins; None on the first one.
        onward: Questions offered next.
        notes: Where the notes can be read; None where nobody said so.
        leading: Whether only what leads to other entries is offered, since the answer is no answer
            to `question` itself.
    """

    seal: Seal
    surface: Surface
    question: str
    start: int = 0
    before: int | None = None
    onward: tuple[NextQuestion, ...] = ()
    notes: NotesAddress | None = None
    leading: bool = False

    def rows(self, *, drawn: int = 0, left: int = 0, certain: bool = True) -> list[rich.Json]:
        """Return the buttons below entries.

        Args:
            drawn: How many entries are shown.
            left: How many more there are.
            certain: Whether they are the answer, which others may be shown, and no guess.
        """
        here = self._sealed(self.start)
        if here is None:
            return []
        turning = []
        if self.before is not None and (value := self._sealed(self.before)):
            turning.append(_button("Back", BACK, value))
        if left > 0 and drawn and (value := self._sealed(self.start + drawn)):
            turning.append(_button(f"More ({left})", MORE, value))
        onward = self._asking(self.onward, NEXT)
        if self.leading:
            return _row(onward)
        if self.surface is Surface.VIEW:
            return _row([*turning, *onward])
        acting = [_button("Why this?", WHY, here), _button("Not what I asked", MISSED, here)]
        if certain and self.surface is Surface.PRIVATE:
            acting.insert(0, _button("Share to channel", SHARE, here))
        return [*_row([*turning, *acting, *onward]), _votes(here)]

    def offer(self, question: str, place: int) -> list[rich.Json]:
        """Return a button by which the offered entry at `place` is taken for what was meant."""
        value = self.seal.sealed(Ticket(question)) if question else None
        return _row([_button("Yes, this one", f"{INSTEAD}_{place}", value)] if value else [])

    def questions(self, questions: Sequence[str], action: str) -> list[rich.Json]:
        """Return buttons that ask `questions`, by the way of `action`."""
        return _row(self._asking([NextQuestion(each, each) for each in questions], action))

    def _asking(self, questions: Sequence[NextQuestion], action: str) -> list[rich.Json]:
        sealed = [(each.label, self.seal.sealed(Ticket(each.question))) for each in questions]
        return [
            _button(label, f"{action}_{number}", value)
            for number, (label, value) in enumerate(sealed)
            if value
        ]

    def _sealed(self, start: int) -> str | None:
        return self.seal.sealed(Ticket(self.question, start))


def _row(buttons: list[rich.Json]) -> list[rich.Json]:
    return [{"type": "actions", "elements": buttons}] if buttons else []


def _button(label: str, action: str, value: str) -> rich.Json:
    return {**_bare(label, action), "value": value}


@lru_cache(maxsize=1024)
def _bare(label: str, action: str) -> rich.Json:
    text = PlainTextObject(text=cut(one_line(label), MAX_BUTTON) or "…", emoji=False)
    return ButtonElement(text=text, action_id=action).to_dict()


def _votes(here: str) -> rich.Json:
    """Return thumbs up and down."""
    thumbs = _thumbs()
    vote = {
        **thumbs,
        "positive_button": {**thumbs["positive_button"], "value": LIKED + here},
        "negative_button": {**thumbs["negative_button"], "value": DISLIKED + here},
    }
    return {"type": "context_actions", "elements": [vote]}


@lru_cache(maxsize=1)
def _thumbs() -> rich.Json:
    def thumb(text: str, label: str) -> FeedbackButtonObject:
        return FeedbackButtonObject(
            text=PlainTextObject(text=text, emoji=True), accessibility_label=label, value="-"
        )

    return FeedbackButtonsElement(
        action_id=VOTE,
        positive_button=thumb("👍", "This answer helped"),
        negative_button=thumb("👎", "This answer did not help"),
    ).to_dict()

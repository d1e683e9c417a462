"""What the bot says in Slack: blocks, and a plain text that says the same."""

from dataclasses import dataclass
from typing import Final

from slack_sdk.models.blocks import RichTextElement

from bot.answers.answer import Answer
from bot.answers.text import answer_text
from bot.digest.edition import Notice
from bot.digest.letter import Digest
from bot.digest.text import digest_text
from bot.slack.blocks import rich
from bot.slack.blocks.answer import answer_blocks
from bot.slack.blocks.controls import Controls
from bot.slack.blocks.digest import digest_blocks
from bot.slack.blocks.limits import LEAD, MAX_ASKED, MAX_BLOCK, MAX_MESSAGE
from bot.slack.blocks.plain import linked
from bot.slack.blocks.rich import Json
from bot.slack.incoming import DIRECT
from bot.slack.mrkdwn import cut, escape_within, one_line, visible

SLOW: Final = "Sorry, this takes longer than it should. What comes of it will follow here."


@dataclass(frozen=True, slots=True)
class Message:
    """One message, not sent yet.

    Attributes:
        text: What notifications show and screen readers read; mrkdwn, escaped.
        blocks: What is seen, in place of the text. Not to be changed.
    """

    text: str
    blocks: list[Json]

    @property
    def private(self) -> Json:
        """What a response says to one person alone, or what is sent to its address."""
        return {"response_type": "ephemeral", "text": self.text, "blocks": self.blocks}


def answer_message(
    answer: Answer, *, command: str | None = None, controls: Controls | None = None
) -> Message:
    """Return `answer` as a message.

    Args:
        answer: What to say.
        command: The slash command by which it was asked for; None if it was by none.
        controls: What can be done with the answer where it is shown; None for nothing.
    """
    text = escape_within(visible(answer_text(answer)), MAX_MESSAGE - LEAD)
    blocks = answer_blocks(answer, command=command, controls=controls)
    return Message(text=text, blocks=blocks)


def led(lead: Message, message: Message) -> Message:
    """Return `message` below `lead`, as one."""
    return Message(text=f"{lead.text}\n\n{message.text}", blocks=[*lead.blocks, *message.blocks])


def shared_message(user: str, question: str, answer: Message) -> Message:
    """Return an answer that all see, led by whom it is for, a person, and what was asked."""
    return led(person_message(user, f"asked: {_quoted(question)}"), answer)


def quoted_message(question: str, answer: Message) -> Message:
    """Return an answer led by what was asked, which stands nowhere else."""
    return led(plain_message(_quoted(question)), answer)


def noted_message(answer: Message, note: str) -> Message:
    """Return `answer` with a sentence of ours below it."""
    return Message(
        text=_after(f"{answer.text}\n\n", note), blocks=[*answer.blocks, rich.small(note)]
    )


def apology(reference: str) -> Message:
    """Return what a person is told when confbot fails; the log has the same `reference`."""
    return plain_message(sorry(reference))


def sorry(reference: str) -> str:
    """Return the apology for a fault of confbot's own; the log has the same `reference`."""
    return f"Sorry, something went wrong on my side (reference {reference})."


def hindered(said: str, reference: str) -> str:
    """Return what a person is told of a hindrance; the log has the same `reference`."""
    return f"{said} (reference {reference})"


def _quoted(question: str) -> str:
    return f"\u201c{cut(one_line(question), MAX_ASKED)}\u201d"


def digest_message(digest: Digest) -> Message:
    """Return an edition of the digest as a message."""
    text = _after("", visible(digest_text(digest)))
    return Message(text=text, blocks=digest_blocks(digest))


def notice_message(notice: Notice) -> Message:
    """Return a notice as a message to its person; it names the channel that it is about."""
    text = cut(visible(notice.text), MAX_BLOCK)
    if not notice.channel or notice.channel.startswith(DIRECT):
        return plain_message(text)
    told = _paragraph(text, rich.channel(notice.channel), rich.text(": "))
    return Message(text=_after(f"<#{notice.channel}>: ", text), blocks=[told])


def plain_message(*paragraphs: str) -> Message:
    """Return text of ours as a message; addresses in it can be followed."""
    shown: list[str] = []
    blocks: list[Json] = []
    room = MAX_MESSAGE
    for each in filter(None, map(visible, paragraphs)):
        if room <= 0:
            break
        shown.append(cut(each, min(room, MAX_BLOCK)))
        blocks.append(_paragraph(shown[-1], room=room))
        room -= rich.size(blocks[-1])
    return Message(text=_after("", "\n\n".join(shown)), blocks=blocks)


def person_message(user: str, did: str) -> Message:
    """Return what a person did as a message to all; `did` follows the name."""
    shown = cut(visible(did), MAX_BLOCK)
    told = _paragraph(shown, rich.person(user), rich.text(" "))
    return Message(text=_after(f"<@{user}> ", shown), blocks=[told])


def _paragraph(text: str, *lead: RichTextElement, room: int = MAX_MESSAGE) -> Json:
    """Return `text` after `lead`; its addresses can be followed if there is room for them."""
    drawn = rich.paragraph(*lead, *linked(text))
    return drawn if rich.size(drawn) <= room else rich.paragraph(*lead, rich.text(text))


def _after(lead: str, text: str) -> str:
    """Return `text` as mrkdwn, with `lead` before it, which is mrkdwn already."""
    return lead + escape_within(text, MAX_MESSAGE - len(lead))

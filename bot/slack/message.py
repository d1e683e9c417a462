"""What the bot says in Slack: blocks, and a plain text that says the same."""

from dataclasses import dataclass

from bot.answers.answer import Answer
from bot.answers.text import answer_text
from bot.slack.blocks.answer import answer_blocks
from bot.slack.blocks.limits import MAX_MESSAGE
from bot.slack.blocks.rich import Json
from bot.slack.mrkdwn import cut, escape, visible


@dataclass(frozen=True, slots=True)
class Message:
    """One message, not sent yet.

    Attributes:
        text: What notifications show and screen readers read; mrkdwn, escaped.
        blocks: What is seen, in place of the text. Not to be changed.
    """

    text: str
    blocks: list[Json]


def answer_message(answer: Answer, *, command: str | None = None) -> Message:
    """Return `answer` as a message to who asked by the slash command `command`, or by none."""
    text = cut(visible(answer_text(answer)), MAX_MESSAGE)
    return Message(text=escape(text), blocks=answer_blocks(answer, command=command))

"""What the bot says in Slack: blocks, and a plain text that says the same."""

from dataclasses import dataclass

from bot.answers.answer import Answer
from bot.answers.text import answer_text
from bot.digest.edition import Notice
from bot.digest.letter import Digest
from bot.digest.text import digest_text
from bot.slack.blocks import rich
from bot.slack.blocks.answer import answer_blocks
from bot.slack.blocks.digest import digest_blocks
from bot.slack.blocks.limits import MAX_BLOCK, MAX_MESSAGE
from bot.slack.blocks.plain import linked
from bot.slack.blocks.rich import Json
from bot.slack.incoming import DIRECT
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


def digest_message(digest: Digest) -> Message:
    """Return an edition of the digest as a message."""
    text = cut(visible(digest_text(digest)), MAX_MESSAGE)
    return Message(text=escape(text), blocks=digest_blocks(digest))


def notice_message(notice: Notice) -> Message:
    """Return a notice as a message to its person; it names the channel that it is about."""
    text = cut(visible(notice.text), MAX_BLOCK)
    if not notice.channel or notice.channel.startswith(DIRECT):
        return plain_message(text)
    told = rich.paragraph(rich.channel(notice.channel), rich.text(": "), *linked(text))
    return Message(text=f"<#{notice.channel}>: {escape(text)}", blocks=[told])


def plain_message(*paragraphs: str) -> Message:
    """Return text of ours as a message; addresses in it can be followed."""
    shown = [cut(visible(each), MAX_BLOCK) for each in paragraphs if each]
    blocks = [rich.paragraph(*linked(each)) for each in shown]
    return Message(text=escape("\n\n".join(shown)), blocks=blocks)


def person_message(user: str, did: str) -> Message:
    """Return what a person did as a message to all; `did` follows the name."""
    shown = cut(visible(did), MAX_BLOCK)
    told = rich.paragraph(rich.person(user), rich.text(" "), *linked(shown))
    return Message(text=f"<@{user}> {escape(shown)}", blocks=[told])

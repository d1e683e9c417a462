"""All that answers questions in Slack, put together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from slack_bolt.async_app import AsyncApp

from bot.answers.desk import InfoDesk
from bot.answers.feedback import FeedbackBook
from bot.answers.memory import Memory
from bot.slack.background import Background
from bot.slack.channels import ChannelSettings
from bot.slack.conversations import Conversations
from bot.slack.digest.counter import Counter
from bot.slack.enquiries import Enquiries, Witness
from bot.slack.listeners import answers, commands, home, links, mentions, messages, shortcuts, tab
from bot.slack.notes_at import NotesAddress
from bot.slack.pressing import Pressing
from bot.slack.prompting import Prompting
from bot.slack.remarks import Remarks
from bot.slack.replies import Replies
from bot.slack.seal import Seal
from bot.slack.searching import Searching
from bot.slack.unfurling import Unfurling


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What answering needs from outside of Slack.

    Attributes:
        desk: Gives the desk in office.
        witness: Told what was answered and posted.
        background: Runs what comes after an acknowledgement.
        memory: Remembers conversations.
        feedback: Keeps gaps and likes.
        channels: Knows what is switched on in a channel.
        stored: Says whether the database has been made ready.
        now: Tells the present.
        notes: Where the notes can be read; None where nobody said so.
    """

    desk: Callable[[], InfoDesk]
    witness: Witness
    background: Background
    memory: Memory
    feedback: FeedbackBook
    channels: ChannelSettings
    stored: Callable[[], bool]
    now: Callable[[], datetime]
    notes: NotesAddress | None = None


def register_answers(app: AsyncApp, means: Means, seal: Seal, counter: Counter) -> Pressing:
    """Connect every way in which people ask to `app`, and return what buttons lead to.

    Args:
        app: What Slack's requests come to.
        means: What to answer with.
        seal: Seals what buttons carry.
        counter: Takes orders by command.
    """
    background = means.background
    remarks = Remarks(means.feedback, background, stored=means.stored, now=means.now)
    enquiries = Enquiries(means.desk, means.witness, seal=seal, remarks=remarks, notes=means.notes)
    conversations = Conversations(means.memory, stored=means.stored, now=means.now)
    replies = Replies(enquiries, conversations, means.channels, background, means.witness)
    searching = Searching(enquiries, seal=seal, background=background)
    pressing = Pressing(
        enquiries=enquiries,
        conversations=conversations,
        seal=seal,
        remarks=remarks,
        settings=means.channels,
        background=background,
    )
    commands.register(app, enquiries, counter)
    mentions.register(app, replies)
    messages.register(app, replies)
    answers.register(app, pressing, searching)
    shortcuts.register(app, searching)
    tab.register(app, Prompting(enquiries, background))
    home.register(app, counter.house, enquiries)
    links.register(app, Unfurling(enquiries, means.channels, background))
    return pressing

"""App Home and all that is reached from it, put together."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.answers.desk import InfoDesk
from bot.answers.feedback import FeedbackBook
from bot.answers.forgetting import PeopleBook
from bot.answers.management import ManagementBook
from bot.slack.digest.channels import KnownChannels
from bot.slack.digest.forms import FormDesk
from bot.slack.digest.orders import DigestDesk
from bot.slack.home.desk import HomeDesk
from bot.slack.home.forgetting import ForgettingDesk
from bot.slack.home.gaps import GapsDesk
from bot.slack.home.operators import Gate, Operators
from bot.slack.home.settings import SettingsDesk
from bot.slack.seal import Seal
from bot.slack.windows import Windows


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """What outlives a restart, besides the digest's ledger.

    Attributes:
        feedback: What people thought of answers.
        management: What workspaces have set.
        people: What is tied to people.
        stored: Says whether all of it has been made ready.
    """

    feedback: FeedbackBook
    management: ManagementBook
    people: PeopleBook
    stored: Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The desks behind App Home.

    Attributes:
        home: Draws it.
        forms: Shows the form for a digest.
        gaps: Shows gaps in the notes.
        settings: Shows what can be set.
        forgetting: Forgets people.
        operators: Knows who manages the bot and what they have set.
        windows: Opens and changes modals.
        seal: Seals what buttons carry.
    """

    home: HomeDesk
    forms: FormDesk
    gaps: GapsDesk
    settings: SettingsDesk
    forgetting: ForgettingDesk
    operators: Operators
    windows: Windows
    seal: Seal


def furnish(
    *,
    desk: Callable[[], InfoDesk],
    digests: DigestDesk,
    books: Books,
    windows: Windows,
    seal: Seal,
) -> House:
    """Return the desks behind App Home.

    Args:
        desk: Gives the desk in office.
        digests: Carries out orders for digests.
        books: What outlives a restart.
        windows: Opens and changes modals.
        seal: Seals what buttons carry.
    """
    ledger, now = digests.delivery.ledger, digests.now
    operators = Operators(books.management, now=now)
    gate = Gate(operators, books.stored)
    home = HomeDesk(
        desk=desk,
        ledger=ledger,
        operators=operators,
        channels=KnownChannels(now),
        background=windows.background,
        seal=seal,
        stored=books.stored,
        now=now,
    )
    return House(
        home=home,
        forms=FormDesk(desk=desk, digests=digests, windows=windows, redraw=home.redraw),
        gaps=GapsDesk(
            desk=desk, book=books.feedback, gate=gate, windows=windows, seal=seal, now=now
        ),
        settings=SettingsDesk(gate=gate, windows=windows),
        forgetting=ForgettingDesk(book=books.people, ledger=ledger, operators=operators),
        operators=operators,
        windows=windows,
        seal=seal,
    )

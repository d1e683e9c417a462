"""A bot put together from its real parts, around whatever a test is about."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from slack_bolt.async_app import AsyncApp

from bot.answers.desk import InfoDesk
from bot.answers.exchange import Exchange
from bot.answers.feedback import FeedbackBook
from bot.answers.forgetting import Forgotten
from bot.answers.gaps import GAP_LIFE, Gap
from bot.answers.management import Management
from bot.answers.memory import Memory
from bot.digest.compose import Composer
from bot.digest.memory import MemoryLedger
from bot.digest.ports import Ledger
from bot.errors import StoreError
from bot.recap.library import Library
from bot.service.newsroom import Reading, deliver_from
from bot.slack.answering import Means
from bot.slack.app import SlackAccess, build_app
from bot.slack.background import Background
from bot.slack.channels import ChannelRules, ChannelSettings, ManagedChannels
from bot.slack.digest.counter import Counter
from bot.slack.digest.orders import DigestDesk
from bot.slack.digest.poster import SlackPoster
from bot.slack.digest.watches import WatchDesk
from bot.slack.enquiries import Witness
from bot.slack.home.house import Books, House, furnish
from bot.slack.identity import Identity
from bot.slack.seal import Seal
from bot.slack.windows import Windows
from bot.slack.workspaces import Clients, OwnWorkspace
from bot.web.metrics import Metrics
from tests.slack_api import SECRET, TOKEN

__all__ = ["NOWHERE", "SECRET", "LocalMemory", "Parts"]

NOWHERE = "http://127.0.0.1:9/api/"
"""An address at which nobody answers."""


class LocalMemory:
    """Remembers conversations in this process; fails while `broken`."""

    def __init__(self) -> None:
        self.broken = False
        self.kept: dict[str, Exchange] = {}

    async def recall(self, conversation: str, *, now: datetime) -> Exchange | None:
        """Return what was kept."""
        assert now.tzinfo
        self._fail()
        return self.kept.get(conversation)

    async def remember(
        self, conversation: str, exchange: Exchange, *, now: datetime, place: str = ""
    ) -> None:
        """Keep `exchange`."""
        assert now.tzinfo
        assert place in {"", conversation.partition(" ")[0]}
        self._fail()
        self.kept[conversation] = exchange

    def _fail(self) -> None:
        if self.broken:
            raise StoreError(place="the memory", problem="it is broken", remedy="mend it")


class LocalBooks:
    """Keeps gaps and settings in this process, and forgets people of whom it kept nothing."""

    def __init__(self) -> None:
        self.noted: list[Gap] = []
        self.set: dict[str, Management] = {}
        self.liked: list[str] = []

    async def note_gap(self, gap: Gap) -> None:
        """Keep `gap`."""
        self.noted.append(gap)

    async def gaps(self, team: str, *, now: datetime) -> Sequence[Gap]:
        """Return the gaps of `team`, latest first."""
        kept = (gap for gap in self.noted if gap.team == team and now - gap.at < GAP_LIFE)
        return sorted(kept, key=lambda gap: gap.at, reverse=True)

    async def close_gaps(self, team: str, questions: Collection[str]) -> int:
        """Forget the gaps of `questions`."""
        before = len(self.noted)
        self.noted = [
            gap for gap in self.noted if gap.team != team or gap.question not in questions
        ]
        return before - len(self.noted)

    async def note_like(self, team: str, question: str, *, at: datetime) -> None:
        """Keep a like."""
        assert team
        assert at.tzinfo
        self.liked.append(question)

    async def likes(self, team: str, *, now: datetime) -> int:
        """Return how many likes there were."""
        assert team
        assert now.tzinfo
        return len(self.liked)

    async def management(self, team: str) -> Management:
        """Return what is set."""
        return self.set.get(team, Management())

    async def manage(self, team: str, management: Management) -> None:
        """Keep what is set."""
        self.set[team] = management

    async def forget(self, team: str, person: str, *, places: Collection[str]) -> Forgotten:
        """Forget whom it does not know."""
        assert team
        assert person not in places
        return Forgotten()


def local_books(*, stored: Callable[[], bool]) -> Books:
    """Return books that are kept in this process."""
    books = LocalBooks()
    return Books(feedback=books, management=books, people=books, stored=stored)


class LocalFeedback(LocalBooks):
    """Keeps gaps and likes in this process; fails while `broken`."""

    def __init__(self) -> None:
        super().__init__()
        self.broken = False

    async def note_gap(self, gap: Gap) -> None:
        """Keep `gap`."""
        self._fail()
        await super().note_gap(gap)

    async def note_like(self, team: str, question: str, *, at: datetime) -> None:
        """Keep a like."""
        self._fail()
        await super().note_like(team, question, at=at)

    def _fail(self) -> None:
        if self.broken:
            raise StoreError(place="the feedback", problem="it is broken", remedy="mend it")


class LocalRules:
    """The same rules for every channel; fails while `broken`.

    Attributes:
        set: The rules.
        asked: How often they were looked up.
    """

    def __init__(self, **rules: bool) -> None:
        self.set = ChannelRules(**rules)
        self.broken = False
        self.asked = 0

    async def rules(self, team: str, channel: str) -> ChannelRules:
        """Return what is set."""
        assert team == "T1"
        assert channel
        self.asked += 1
        if self.broken:
            raise StoreError(place="the rules", problem="they are gone", remedy="wait")
        return self.set


@dataclass(kw_only=True)
class Parts:
    """What a bot is made of; a test names only what it is about.

    Attributes:
        url: Address of Slack's Web API.
        desk: Gives the desk in office.
        background: Runs what comes after an acknowledgement.
        witness: Told what was answered.
        identity: Who the bot is.
        ledger: Keeps digests and watches.
        memory: Remembers conversations.
        books: What outlives a restart besides; kept in this process unless told.
        feedback: Keeps what people thought of answers.
        channels: Knows what is switched on in a channel; what `books` say unless told.
        now: Tells the present.
        stored: Whether the database has been made ready.
        changes: How often a subscription was said to have changed.
        pause: Seconds between the response to a form and what comes of it.
        house: The desks behind App Home. None before the bot is built.
    """

    url: str = NOWHERE
    desk: Callable[[], InfoDesk] = field(default_factory=lambda: _always(InfoDesk(Library())))
    background: Background = field(default_factory=Background)
    witness: Witness = field(default_factory=Metrics)
    identity: Identity = field(default_factory=Identity)
    ledger: Ledger = field(default_factory=MemoryLedger)
    memory: Memory = field(default_factory=LocalMemory)
    books: Books | None = None
    feedback: FeedbackBook = field(default_factory=LocalFeedback)
    channels: ChannelSettings | None = None
    now: Callable[[], datetime] = field(default_factory=lambda: lambda: datetime.now(UTC))
    stored: bool = True
    changes: int = 0
    pause: float = 0
    house: House | None = None

    def build(self) -> AsyncApp:
        """Return the bot."""
        poster = SlackPoster(Clients(OwnWorkspace(TOKEN, Identity()), self.url))
        delivery = deliver_from(self._reading, self.ledger, poster)
        digests = DigestDesk(delivery, changed=self._change, now=self.now)
        self.house = house = furnish(
            desk=self.desk,
            digests=digests,
            books=self.books or local_books(stored=lambda: self.stored),
            windows=Windows(self.background, pause=self.pause),
            seal=Seal(SECRET, use="home"),
        )
        return build_app(
            SlackAccess(token=TOKEN, signing_secret=SECRET, api_url=self.url),
            Means(
                desk=self.desk,
                witness=self.witness,
                background=self.background,
                memory=self.memory,
                feedback=self.feedback,
                channels=self.channels
                or ManagedChannels(house.operators.management, stored=lambda: self.stored),
                stored=lambda: self.stored,
                now=self.now,
            ),
            counter=Counter(
                desk=self.desk,
                digests=digests,
                house=house,
                watches=WatchDesk(self.ledger, now=self.now),
                background=self.background,
                stored=lambda: self.stored,
            ),
            identity=self.identity,
        )

    def _reading(self) -> Reading:
        desk = self.desk()
        return Reading(desk.library, Composer(desk.library, desk.index))

    def _change(self) -> None:
        self.changes += 1


def _always(desk: InfoDesk) -> Callable[[], InfoDesk]:
    return lambda: desk

"""One act, as the page or a script describes it."""

from collections.abc import Mapping
from typing import Any

from bot.playground.problems import ActError, ClosedError
from bot.playground.sender import Acknowledgement
from bot.playground.stage import Stage
from bot.playground.standin.model import Channel, Message, User, View


class Act:
    """Reads an act's fields; whatever is wrong with them is an ActError.

    Attributes:
        user: Who acts.
    """

    def __init__(self, stage: Stage, given: Any) -> None:
        if not isinstance(given, Mapping):
            raise ActError("an act is an object")
        self._stage = stage
        self._given = given
        name = given.get("user") or stage.first_user()
        user = stage.workspace.users.get(name) if isinstance(name, str) else None
        if user is None or user.is_bot:
            raise ActError(f"there is no person {name!r}")
        self.user: User = user

    def __contains__(self, name: str) -> bool:
        return self._given.get(name) is not None

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text; without `default` it must be there."""
        value = self._given.get(name, default)
        if not isinstance(value, str):
            raise ActError(f"the act needs a text {name!r}")
        return value

    def object(self, name: str) -> Mapping[str, Any]:
        """Return an object; an empty one where it is not there."""
        value = self._given.get(name) or {}
        if not isinstance(value, Mapping):
            raise ActError(f"{name!r} must be an object")
        return value

    def flag(self, name: str) -> bool:
        """Return whether a switch is on."""
        return self._given.get(name) is True

    def channel(self) -> Channel:
        """Return the channel that is meant, which the person must see."""
        return self._channel(self.text("channel"))

    def _channel(self, name: str) -> Channel:
        for each in self._stage.workspace.seen_by(self.user.id):
            if each.id == name:
                return each
        raise ActError(f"{self.user.name} sees no channel {name!r}")

    def inside(self) -> Channel:
        """Return the channel that is meant, in which the person must be."""
        channel = self.channel()
        if self.user.id not in channel.members:
            raise ActError(f"{self.user.name} is not in #{channel.name}; join it first")
        if channel.archived:
            raise ActError(f"#{channel.name} is archived")
        return channel

    def message(self) -> tuple[Channel, Message]:
        """Return the message that is meant, which the person must see."""
        return self._message(self.text("channel"), self.text("ts"))

    def _message(self, channel: str, ts: str) -> tuple[Channel, Message]:
        place = self._channel(channel)
        for each in self._stage.workspace.visible(place, self.user.id):
            if each.ts == ts:
                return place, each
        raise ActError(f"there is no message {ts} there")

    def view(self, name: str) -> View:
        """Return the view `name`, which must be one that the person sees."""
        view = self._stage.workspace.windows.find(name)
        if view is None:
            raise ClosedError("that view is no longer open")
        if view.user != self.user.id:
            raise ActError("that view is somebody else's")
        return view

    def container(self) -> "Container":
        """Return where somebody acts on an element."""
        where = self.object("container")
        if "view" in where:
            return Container(view=self.view(str(where["view"])))
        channel, message = self._message(str(where.get("channel")), str(where.get("ts")))
        number = where.get("attachment")
        return Container(
            channel=channel, message=message, attachment=number if isinstance(number, int) else 0
        )


class Container:
    """A message, an unfurled link of one, or a view.

    Attributes:
        view: The view; None for a message.
        channel: Where the message stands; None for a view.
        message: The message; None for a view.
        attachment: Number of the unfurled link in it, from 1. 0 for the message itself.
    """

    def __init__(
        self,
        *,
        view: View | None = None,
        channel: Channel | None = None,
        message: Message | None = None,
        attachment: int = 0,
    ) -> None:
        self.view = view
        self.channel = channel
        self.message = message
        self.attachment = attachment

    @property
    def blocks(self) -> list[dict[str, Any]]:
        """What stands in it."""
        if self.view:
            blocks: list[dict[str, Any]] = self.view.given["blocks"]
            return blocks
        if self.message is None:
            return []
        if not self.attachment:
            return self.message.blocks
        if not 0 < self.attachment <= len(self.message.attachments):
            raise ActError(f"there is no attachment {self.attachment}")
        shown: list[dict[str, Any]] = self.message.attachments[self.attachment - 1]["blocks"]
        return shown


def taken(answer: Acknowledgement) -> Acknowledgement:
    """Return what the app answered.

    Raises:
        ActError: It did not take what it was sent.
    """
    if answer.problem:
        raise ActError(answer.problem)
    return answer

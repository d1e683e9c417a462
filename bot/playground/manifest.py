"""What an app's manifest says that people can do with the app, and what it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

from bot.errors import ConfbotError
from bot.notes.safeyaml import guard, load

_INSIDE: Final = Path(__file__).parent.parent / "manifest.yaml"


class ManifestError(ConfbotError):
    """A manifest that can't be read; the text says where and why."""


def shipped_manifest() -> Path:
    """Return the manifest of confbot itself."""
    # In a wheel it stands inside the package, in a checkout of the repository beside it.
    return _INSIDE if _INSIDE.is_file() else _INSIDE.parent.parent / _INSIDE.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A slash command.

    Attributes:
        command: With its slash.
        description: What it does. May be empty.
        usage_hint: What can be written behind it. May be empty.
    """

    command: str
    description: str
    usage_hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """A shortcut.

    Attributes:
        type: `global`, or `message` for one of a message's menu.
        callback_id: By which the app knows it.
        name: What people read.
    """

    type: str
    callback_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What matters of a manifest.

    Attributes:
        name: Of the bot, as people mention it.
        home: Whether there is a home tab.
        messages: Whether people can write to it in private.
        commands: In the order in which they stand.
        shortcuts: In the order in which they stand.
        scopes: Of the bot's token, the optional ones included.
        events: Those that the app is sent, such as `message.im`.
        domains: Those of links that the app unfurls.
        interactive: Whether it is sent what people press, and shortcuts.
    """

    name: str
    home: bool
    messages: bool
    commands: tuple[Command, ...]
    shortcuts: tuple[Shortcut, ...]
    scopes: frozenset[str]
    events: frozenset[str]
    domains: tuple[str, ...]
    interactive: bool

    @classmethod
    def read(cls, path: Path) -> Self:
        """Return what the file at `path` says.

        Raises:
            ManifestError: It is not there, or no manifest.
        """
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ManifestError(f"{path}: can't be read: {error}") from error
        if problem := guard(text):
            raise ManifestError(f"{path}:{problem.line}: {problem.problem}")
        try:
            read = load(text)
        except ValueError as error:
            raise ManifestError(f"{path}: {error}") from None
        if not isinstance(read, dict):
            raise ManifestError(f"{path}: no manifest of an app")
        return cls._of(read)

    @classmethod
    def _of(cls, read: Mapping[str, Any]) -> Self:
        features, settings = _part(read, "features"), _part(read, "settings")
        tabs, scopes = _part(features, "app_home"), _part(_part(read, "oauth_config"), "scopes")
        return cls(
            name=_part(features, "bot_user").get("display_name", "bot"),
            home=bool(tabs.get("home_tab_enabled")),
            messages=bool(tabs.get("messages_tab_enabled")),
            commands=tuple(
                Command(
                    command=each["command"],
                    description=each.get("description", ""),
                    usage_hint=each.get("usage_hint", ""),
                )
                for each in features.get("slash_commands") or ()
            ),
            shortcuts=tuple(
                Shortcut(
                    type=each["type"], callback_id=each["callback_id"], name=each.get("name", "")
                )
                for each in features.get("shortcuts") or ()
            ),
            scopes=frozenset([*(scopes.get("bot") or ()), *(scopes.get("bot_optional") or ())]),
            events=frozenset(_part(settings, "event_subscriptions").get("bot_events") or ()),
            domains=tuple(features.get("unfurl_domains") or ()),
            interactive=bool(_part(settings, "interactivity").get("is_enabled")),
        )


def _part(whole: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = whole.get(name)
    return part if isinstance(part, Mapping) else {}

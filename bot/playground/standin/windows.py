"""The views that are open: stacks of modals, and home tabs."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol

from bot.playground.standin.addresses import Triggers
from bot.playground.standin.blocks.views import check_view
from bot.playground.standin.model import View
from bot.playground.standin.refusal import RefusedError

MOST_MODALS: Final = 3
"""Modals on one another (docs.slack.dev, modals)."""

MOST_BYTES: Final = 250_000
"""Size of a view as JSON (docs.slack.dev, views.open, view_too_large)."""


class House(Protocol):
    """What the views need of their workspace."""

    triggers: Triggers

    def stamp(self) -> str:
        """Return a new message id."""

    def number(self) -> int:
        """Return a number that was not used before."""

    def changed(self) -> None:
        """Tell that something is different."""


class Windows:
    """Keeps which views each person sees.

    Attributes:
        stacks: Modals by person, topmost last.
        homes: The home tab by person.
    """

    def __init__(self, house: House) -> None:
        self._house = house
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}

    def open(self, trigger: str, given: Any) -> View:
        """Open a modal for whoever pulled `trigger`; what was open for them before is closed.

        Raises:
            RefusedError: The trigger or the view is no good.
        """
        self._check(given, "modal")
        user = self._house.triggers.exchange(trigger)
        self.stacks[user] = []
        return self.put_on(user, given)

    def push(self, trigger: str, given: Any) -> View:
        """Put a modal on those of whoever pulled `trigger`.

        Raises:
            RefusedError: The trigger or the view is no good, there is none yet, or too many.
        """
        self._check(given, "modal")
        user = self._house.triggers.exchange(trigger)
        if not self.stacks.get(user):
            raise RefusedError("not_found", "no modal is open on which to push another one")
        return self.put_on(user, given)

    def put_on(self, user: str, given: Any) -> View:
        """Put a modal on those that `user` sees.

        Raises:
            RefusedError: The view is no good, or there are too many.
        """
        self._check(given, "modal")
        stack = self.stacks.setdefault(user, [])
        if len(stack) >= MOST_MODALS:
            raise RefusedError("push_limit_reached", f"{MOST_MODALS} modals are the most")
        view = self._make(user, given)
        if stack:
            view.root, view.previous = stack[0].root, stack[-1].id
        stack.append(view)
        self._house.changed()
        return view

    def update(self, view: View, given: Any, *, seen: str = "") -> View:
        """Change a view, unless it was changed since the app saw `seen`, its hash.

        What people typed into inputs that stay is kept.

        Raises:
            RefusedError: The view is no good, or was changed since.
        """
        self._check(given, view.given["type"], other=view)
        if seen and seen != view.hash:
            raise RefusedError("hash_conflict", "the view was changed since the app saw it")
        made = self._make(view.user, given)
        kept = {(block, action) for block, action in _inputs(made.given)}
        view.values = {
            block: {name: value for name, value in state.items() if (block, name) in kept}
            for block, state in view.values.items()
            if any(block == each for each, _ in kept)
        }
        view.given, view.hash, view.errors, view.payload = made.given, made.hash, {}, made.payload
        self._house.changed()
        return view

    def publish(self, user: str, given: Any, *, seen: str = "") -> View:
        """Show a home tab to `user`, unless it was changed since the app saw `seen`, its hash.

        Raises:
            RefusedError: The view is no good, or was changed since.
        """
        before = self.homes.get(user)
        if before is not None:
            return self.update(before, given, seen=seen)
        self._check(given, "home")
        self.homes[user] = self._make(user, given)
        self._house.changed()
        return self.homes[user]

    def close(self, view: View, *, whole: bool = False) -> list[View]:
        """Close a modal, or with `whole` all on its stack; return those closed, topmost first."""
        stack = self.stacks.get(view.user, [])
        place = 0 if whole else stack.index(view)
        closed = stack[place:]
        del stack[place:]
        self._house.changed()
        return closed[::-1]

    def find(self, name: str) -> View | None:
        """Return the view `name`, its id or the app's own id of it; None when none is open."""
        views = [*self.homes.values(), *(each for stack in self.stacks.values() for each in stack)]
        for each in views:
            if name and name in (each.id, each.given.get("external_id")):
                return each
        return None

    def _make(self, user: str, given: Mapping[str, Any]) -> View:
        name = f"V{self._house.number()}"
        whole = dict(given) | {"blocks": self._named(given["blocks"])}
        return View(
            id=name,
            user=user,
            given=whole,
            hash=self._house.stamp(),
            root=name,
            payload=dict(given),
        )

    def _named(self, blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return `blocks` with an id for each, as Slack gives one where the app gives none."""
        return with_ids(blocks, self._house.number)

    def _check(self, given: Any, kind: str, *, other: View | None = None) -> None:
        if len(json.dumps(given)) > MOST_BYTES:
            raise RefusedError("view_too_large", f"{MOST_BYTES:,} bytes are the most")
        if problems := check_view(given, kind):
            raise RefusedError("invalid_arguments", *problems)
        own = given.get("external_id")
        if own and (found := self.find(own)) and found is not other:
            raise RefusedError("duplicate_external_id")


def with_ids(blocks: list[dict[str, Any]], number: Callable[[], int]) -> list[dict[str, Any]]:
    """Return `blocks`, each with an id; so are the elements in them that can be acted on.

    Args:
        blocks: As an app sent them; they are left as they are.
        number: Returns a new number at each call.
    """
    return [_with_id(block, number) for block in blocks]


def _with_id(block: dict[str, Any], number: Callable[[], int]) -> dict[str, Any]:
    whole = {"block_id": f"b{number()}"} | block
    for place in ("element", "accessory"):
        if isinstance(whole.get(place), dict):
            whole[place] = _with_action(whole[place], number)
    if block.get("type") in {"actions", "context_actions"}:
        whole["elements"] = [_with_action(each, number) for each in block["elements"]]
    if block.get("type") == "card" and "actions" in block:
        whole["actions"] = [_with_action(each, number) for each in block["actions"]]
    return whole


def _with_action(element: dict[str, Any], number: Callable[[], int]) -> dict[str, Any]:
    return element if element.get("type") == "image" else {"action_id": f"a{number()}"} | element


def _inputs(given: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return block and action of each element of a view whose state is kept."""
    found = []
    for block in given["blocks"]:
        parts = [block.get("element"), block.get("accessory"), *(block.get("elements") or [])]
        found += [
            (block["block_id"], part["action_id"])
            for part in parts
            if isinstance(part, dict) and "action_id" in part
        ]
    return found

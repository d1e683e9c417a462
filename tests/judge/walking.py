"""Walks through what is to be shown."""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


def objects(shown: Any, place: str = "") -> Iterator[tuple[str, Json]]:
    """Yield every object within `shown`, outermost first, and where it stands."""
    if isinstance(shown, list):
        for number, each in enumerate(shown):
            yield from objects(each, f"{place}[{number}]")
    elif isinstance(shown, dict):
        yield place, shown
        for name, value in shown.items():
            yield from objects(value, f"{place}.{name}" if place else name)


def texts(shown: Any) -> Iterator[tuple[str, str]]:
    """Yield every text that a person can see within `shown`, and where it stands."""
    seen = ("text", "alt_text", "accessibility_label", "caption", "author_name", "provider_name")
    for place, each in objects(shown):
        for name in seen:
            if isinstance(each.get(name), str):
                yield f"{place}.{name}", each[name]

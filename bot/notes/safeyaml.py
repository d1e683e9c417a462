"""YAML that people wrote, read without its dangers.

The C loader crashes the process on deep nesting, and no `except` helps; aliases make a small
file huge. So the parser's events, which come one by one and build nothing, are looked through
first, and the text is refused at the first that goes too deep or is more than plain values.
"""

from collections.abc import Iterable
from typing import Any, Final

import yaml

from bot.notes.problems import Problem, error_at

MAX_DEPTH: Final = 12
"""Levels of nesting; front matter of real notes has three at most."""

MAX_LENGTH: Final = 512 * 1024
"""Characters, room for some twenty thousand names; they take a quarter of a second."""

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Ten times as fast in C. Its events are as safe as those in Python; only loading is not."""

_QUOTE: Final = "close what is open there, and put a value with a colon or a bracket in quotes"
_NO_ALIASES: Final = "anchors (&name) and aliases (*name) are not read; write the value out"


def guard(text: str) -> Problem | None:
    """Return why the YAML `text` must not be loaded, or None when it is safe and well formed."""
    if len(text) > MAX_LENGTH:
        return error_at(1, f"longer than {MAX_LENGTH:,} characters; shorten it")
    try:
        return _refused(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return error_at(_line(mark), f"not valid YAML: {error.problem}; {_QUOTE}")
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        return error_at(line, "a character that YAML does not allow; remove it")


def _refused(events: Iterable[yaml.Event]) -> Problem | None:
    """Return what stands first among `events` that is more than one tree of plain values."""
    depth = documents = 0
    for event in events:
        line = _line(event.start_mark)
        match event:
            case yaml.NodeEvent() if event.anchor:
                return error_at(line, _NO_ALIASES)
            case yaml.DocumentStartEvent():
                documents += 1
                if documents > 1:
                    return error_at(line, "a second document starts here; leave out the `---`")
            case yaml.CollectionStartEvent():
                depth += 1
                if depth > MAX_DEPTH:
                    return error_at(line, f"nested more than {MAX_DEPTH} levels deep; flatten it")
            case yaml.CollectionEndEvent():
                depth -= 1
    return None


def compose(text: str) -> yaml.Node | None:
    """Return the tree of a `text` that passed `guard`, with marks; None when it is empty."""
    return yaml.compose(text, Loader=_LOADER)


def load(text: str) -> Any:
    """Return the plain values of a `text` that passed `guard`; None when it is empty.

    Raises:
        ValueError: A value is none of its kind, such as the 45th of a month; says which.
    """
    loader = _LOADER(text)
    try:
        return loader.get_single_data()
    except yaml.MarkedYAMLError as error:
        raise ValueError(f"line {_line(error.problem_mark)}: {error.problem}") from None
    finally:
        loader.dispose()


def _line(mark: Any) -> int:
    return mark.line + 1 if mark else 1

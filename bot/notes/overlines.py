"""Plain lines of title and people that stand over what was said of the session."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest
from typing import Final, TypeGuard

from bot.notes.headings import Role, role_of
from bot.notes.markdown.blocks import Block, Heading, Listing, Paragraph
from bot.notes.markdown.spans import plain
from bot.notes.people.names import LIKELY, SURE
from bot.notes.sessions.shape import NO_SHAPE, shape_of
from bot.notes.sessions.splits import Split
from bot.notes.sessions.titles import split_title

_FEWEST: Final = 2
"""Lines of one kind from which they are headings; one alone may lead to anything."""

_LONGEST: Final = 160
"""Letters of a title with its people."""

_SENTENCE_ENDS: Final = tuple(".,;:!…")


def lines_over_lists(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the lines of title and people that stand right over the list of what was said.

    As in raw notes: `Less YAML, Ana Roe` over `- she deleted nine files`.
    """
    over = {
        block.line: plain(block.spans)
        for block, after in pairwise(blocks)
        if isinstance(after, Listing) and _is_line(block)
    }
    return frozenset(_titles_among(over))


def lines_over_text(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the lines of title and people that stand over the paragraphs of what was said.

    As in a mail whose lines are all paragraphs: `Ana Roe (Acme) -- Less YAML`. Below the heading
    of one session such a line may be about a part of it, so it doesn't count there. Nor do people
    who come again: they talk to each other. Beside others the last one need stand over nothing.
    """
    is_open = {block.line for block in in_the_open(blocks)}
    over: dict[int, str] = {}
    last: dict[int, str] = {}
    for block, after in zip_longest(blocks, blocks[1:]):
        if block.line in is_open and _is_line(block) and not isinstance(after, Listing):
            text = plain(block.spans)
            if not text.endswith(_SENTENCE_ENDS):
                (over if isinstance(after, Paragraph) else last)[block.line] = text
    found = _titles_among(over)
    if not found or not _are_of_many(found.values()):
        return frozenset()
    return frozenset(found) | {line for line, text in last.items() if _is_named(text)}


def _is_named(text: str) -> bool:
    """Tell whether `text` is a title of two words at least and people who are known."""
    split = split_title(text)
    return " " in split.title and split.score >= SURE


def parted_alike(over: Mapping[int, str]) -> frozenset[int]:
    """Return which of the lines `over` something else one sign parts into title and people."""
    found = _parted(over)
    return frozenset(found) if _are_of_many(found.values()) else frozenset()


def in_the_open(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Yield the paragraphs that stand below no heading of one session."""
    is_open = True
    for block in blocks:
        if isinstance(block, Heading):
            role = role_of(plain(block.spans))
            is_open = block.level == 1 or role in {Role.SESSIONS, Role.DAY}
        elif is_open and isinstance(block, Paragraph):
            yield block


def _titles_among(over: Mapping[int, str]) -> dict[int, Split]:
    """Return which of the lines `over` something else are titles with people, and read them so."""
    if parted := _parted(over):
        return parted
    splits = {
        line: split
        for line, text in over.items()
        if not text.endswith(_SENTENCE_ENDS) and (split := split_title(text)).title
    }
    if sum(split.score >= SURE for split in splits.values()) < _FEWEST:
        return {}
    return {line: split for line, split in splits.items() if split.score >= LIKELY}


def _parted(over: Mapping[int, str]) -> dict[int, Split]:
    """Return the lines `over` something else that one sign parts alike, read so."""
    shape = shape_of(list(over.values())) if len(over) > _FEWEST else NO_SHAPE
    if not shape.sign:
        return {}
    splits = {line: shape.split(text) for line, text in over.items()}
    return {line: split for line, split in splits.items() if split.speakers}


def _are_of_many(splits: Collection[Split]) -> bool:
    """Tell whether most of those named come once; who comes again talks to the others."""
    names = [who.name for split in splits for who in split.speakers]
    return 2 * len(set(names)) > len(names)


def _is_line(block: Block) -> TypeGuard[Paragraph]:
    """Tell whether `block` is one short line, not bold as a whole, that links nothing."""
    if not isinstance(block, Paragraph) or any(span.target for span in block.spans):
        return False
    text = plain(block.spans)
    is_short = len(text) <= _LONGEST and "\n" not in text
    return is_short and not all(span.bold for span in block.spans)

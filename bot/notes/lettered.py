"""Headings that letters count: `A. Less YAML`, `B. More tea`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from string import ascii_uppercase
from typing import Final

from bot.notes.markdown.blocks import Block, Heading
from bot.notes.markdown.spans import cut, raw

_LETTER: Final = re.compile(r"\s*([A-Z])[.)]\s+(?=\S)")

_FEWEST: Final = 3
"""Letters in their order that are a count, and no initials of people."""


def without_letters(blocks: Sequence[Block]) -> list[Block]:
    """Return `blocks` with such headings as they would be without the letter.

    The letters have to be those of the alphabet in order, from the first one on.
    """
    found = {
        place: letter
        for place, block in enumerate(blocks)
        if isinstance(block, Heading) and (letter := _LETTER.match(raw(block.spans)))
    }
    counted = "".join(letter[1] for letter in found.values())
    if len(counted) < _FEWEST or not ascii_uppercase.startswith(counted):
        return list(blocks)
    return [
        replace(block, spans=cut(block.spans, found[place].end()))
        if isinstance(block, Heading) and place in found
        else block
        for place, block in enumerate(blocks)
    ]

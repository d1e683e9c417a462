"""Sentences that come to a tool by what it is good for: "A great tool to help with tea is Pot"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.choice import choice
from bot.notes.links import is_address, is_full_address
from bot.notes.tools.addresses import host_and_steps, is_code, is_project, name_of_address
from bot.notes.tools.kinds import says_what_it_is
from bot.notes.tools.namerun import Named, Prose, names_at
from bot.notes.words import words

_NOUNS: Final = choice(words("tool_nouns"))
_SUBJECTS: Final = r"(?:he|it|she|there|they|what|which|who|you)"
_POINTED: Final = re.compile(
    rf"\b(?:an?|one|another|the|my|our|his|her|their)\s(?:[\w-]+\s){{0,3}}?(?:{_NOUNS})\b"
    rf"(?:\s(?!{_SUBJECTS}\b)[^\s.!?:;]+){{0,12}}?\s(?:is|was)\s(?:called\s|named\s|on\s)?(?=\S)",
    re.IGNORECASE,
)
"""What leads to the name, or to the address that stands for it."""

_NAMED: Final = re.compile(r"\s(?:is|was)\s(?:called\s|named\s|on\s)?[A-Z\"\u201c\u201e\u2018`']")
"""What such a sentence has where nothing is set apart."""

_BEGINS: Final = re.compile(r"(?:^|[.!?:]\s|\n)$")
_IS: Final = re.compile(r"\s(?:is|was)\s(?:an?\s|the\s)?(?P<kind>[^.;:!?]{3,90})")
"""Behind an address that begins a sentence: what that leads to."""


def pointed_tools(said: Prose) -> Iterator[Named]:
    """Yield the names of what sentences of `said` call a tool before they name it.

    One that is an address is called by its host, as far as people speak of it.
    """
    if " is " not in said.text and " was " not in said.text:
        return
    for start, end in said.apart.items():
        text = said.text[start:end]
        if is_full_address(text) and _BEGINS.search(said.text, max(0, start - 3), start):
            is_defined = _IS.match(said.text, end)
            if is_defined and says_what_it_is(is_defined["kind"]) and (name := _called(text)):
                yield name, start, end
    if not said.apart and not _NAMED.search(said.text):
        return
    for found in _POINTED.finditer(said.text):
        start = found.end()
        end = said.apart.get(start, start)
        text = said.text[start:end]
        if is_address(text):
            if name := _called(text):
                yield name, start, end
            continue
        named = next(names_at(said, start, is_sure=bool(text)), None)
        # In small letters it says how the tool is: "my tool is battle-tested".
        if named and (text or named[0][:1].isupper()):
            yield named


def _called(address: str) -> str:
    """Return what people call the project at `address`; empty when it is some other page.

    Its host without the ending, unless all that is written is the host: "kettle.example".
    """
    if not is_project(address):
        return "" if is_full_address(address) else address
    if is_code(address):
        return name_of_address(address)
    host, _ = host_and_steps(address)
    return host.rpartition(".")[0]

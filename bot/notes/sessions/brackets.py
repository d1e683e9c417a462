"""Titles in brackets: behind the code of a session, or one for each topic that talks were on.

As in "my favourite was ABC301 (Less YAML in Anger)", and in "talks on files (Less YAML in Anger)
and on queues (More Tea With Fewer Waits)".
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.markdown.sentences import sentences
from bot.notes.people.names import LIKELY, name_score
from bot.notes.people.telling import one_of
from bot.notes.sessions.wording import is_title_case

_CODED: Final = re.compile(
    r"\b(?!(?:RFC|ISO|IEC|IEEE|PEP|KEP|JEP|CVE|CWE|SHA|AES|RSA|UTF|MD|ES|EN|DIN|FIPS|NIST)-?\d)"
    r"[A-Z]{2,5}-?\d{3,4}[A-Z]?(?:-[A-Z]\d?)?\s\((?P<title>[^\W_a-z][^()]{5,150})\)"
)
"""The code of a session in its programme, and the title. Standards are called likewise."""

_ENDS_CODE: Final = re.compile(r"\d[A-Z]?(?:-[A-Z]\d?)?\s\(")
"""How such a code ends, and the brackets begin; in most texts nothing does so."""

_BRACKETED: Final = re.compile(r"(?<=\w)\s\((?P<title>[^\W\d_a-z][^()]{9,150})\)")
_TALKS: Final = re.compile(rf"\b{one_of('talks')}", re.IGNORECASE)
_FEWEST: Final = 2
"""Titles of one sentence; one alone may say anything of what stands before it."""

_WORDS_OF_TITLE: Final = 4
"""Words in brackets that are hardly the name of a thing or a place."""


def title_behind_code(text: str) -> str:
    """Return the title in brackets of which `text` gives the code, or nothing."""
    found = _CODED.fullmatch(text)
    return found["title"] if found else ""


def coded_titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where in `text` the codes of sessions stand, with their titles."""
    for found in _CODED.finditer(text) if _ENDS_CODE.search(text) else ():
        title = found["title"]
        if is_title_case(title) or len(title.split()) >= _WORDS_OF_TITLE:
            yield found.span()


def titles_of_talks(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where in `text` titles stand in brackets, in sentences on several talks.

    Each stands behind what its talk was on.
    """
    if text.count("(") < _FEWEST or not _TALKS.search(text):
        return
    for start, end in sentences(text):
        talks = _TALKS.search(text, start, end)
        found = [*_BRACKETED.finditer(text, talks.end() if talks else end, end)]
        titles = [each for each in found if _may_be_title(each["title"])]
        if len(titles) >= _FEWEST and len(titles) == len(found):
            yield from (each.span("title") for each in titles)


def _may_be_title(text: str) -> bool:
    is_long = len(text.split()) >= _WORDS_OF_TITLE
    return is_long and "," not in text and name_score(text) < LIKELY

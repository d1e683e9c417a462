"""Made-up recaps of any size, and questions on them; the same on every run.

Words are as in real text: a few stand everywhere, most hardly ever, and how many different ones
there are grows with the text. Every second is an English one, the others are made up, as names
of tools and people are.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Final

from spellchecker import SpellChecker

from bot.recap.model import Entry, Event, Link, LinkKind, Session, Source, Speaker

VOCABULARY: Final = 250_000
"""Different words that can come up, without those of names."""

SKEW: Final = 1.2
OFFSET: Final = 2.7
"""Zipf's law as Mandelbrot has it: a word of rank r comes up in proportion to 1/(r + 2.7)^1.2."""

PEOPLE: Final = 100_000
TITLE: Final = (4, 9)
REMARKS: Final = (15, 50)
"""Words of a title and of the remarks, at least and at most."""

SECTIONS_OF_A_NOTE: Final = 40
SECTIONS_OF_AN_EVENT: Final = 500

ASKED: Final = (3, 6)
"""Words of a question."""

_COMMON: Final = 50
"""Ranks of words that say nothing, as "the" does; nobody asks for them."""

_POOL: Final = 2_000_000
_LONGEST_STEP: Final = 10_000
"""Words that are drawn by Zipf's law. A section takes some of them, at steps of its own, which is
many times faster than drawing for each, and no two sections get the same."""

_SYLLABLES: Final = tuple(
    f"{start}{vowel}{end}"
    for start in (*"bcdfghjklmnprstvwz", "br", "cl", "dr", "fl", "gr", "pl", "st", "tr")
    for vowel in "aeiou"
    for end in ("", "", "n", "r", "l", "x")
)


@dataclass(frozen=True, slots=True)
class Section:
    """A session as a note tells of it.

    Attributes:
        title: Its title.
        speaker: Who gave it.
        organisation: Where the speaker works.
        remarks: What was said.
    """

    title: str
    speaker: str
    organisation: str
    remarks: str

    @property
    def text(self) -> str:
        """All of it, as an engine that knows no fields is given it."""
        return f"{self.title}. {self.speaker}, {self.organisation}. {self.remarks}"


def vocabulary() -> list[str]:
    """Return the words, commonest first."""
    listed = SpellChecker(language="en").word_frequency.dictionary
    english = sorted((word for word in listed if word.isalpha()), key=lambda w: (-listed[w], w))
    made_up = _made_up(random.Random("words"))
    mixed: dict[str, None] = dict.fromkeys(english[:_COMMON])
    for word in english[_COMMON:]:
        mixed[word] = None
        mixed[next(made_up)] = None
    mixed.update(dict.fromkeys(islice(made_up, VOCABULARY)))
    return list(mixed)[:VOCABULARY]


def _made_up(chance: random.Random) -> Iterator[str]:
    while True:
        yield "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))


def sections(count: int) -> Iterator[Section]:
    """Yield `count` sections; more of them begin with the same ones."""
    chance = random.Random("sections")
    words = vocabulary()
    weights = list(accumulate(1 / (rank + OFFSET) ** SKEW for rank in range(len(words))))
    names = _made_up(random.Random("people"))
    people = [f"{first.title()} {next(names).title()}" for first in islice(names, PEOPLE)]
    companies = [name.title() for name in islice(_made_up(random.Random("companies")), 2_000)]
    pool = chance.choices(words, cum_weights=weights, k=_POOL)
    for _ in range(count):
        title = chance.randint(*TITLE)
        length = title + chance.randint(*REMARKS)
        step = chance.randrange(1, _LONGEST_STEP)
        start = chance.randrange(_POOL - step * length)
        drawn = pool[start : start + step * length : step]
        yield Section(
            " ".join(drawn[:title]).title(),
            chance.choice(people),
            chance.choice(companies),
            " ".join(drawn[title:]).capitalize() + ".",
        )


def entries(found: Iterator[Section]) -> Iterator[tuple[Event, Entry]]:
    """Yield each section as an entry of a recap, with its event."""
    for number, section in enumerate(found):
        note = f"{number // SECTIONS_OF_AN_EVENT}/{number // SECTIONS_OF_A_NOTE}.md"
        if number % SECTIONS_OF_AN_EVENT == 0:
            edition, city = divmod(number // SECTIONS_OF_AN_EVENT, 20)
            event = Event(
                name=f"ExampleCon {_CITIES[city]} {1980 + edition}",
                series="ExampleCon",
                city=_CITIES[city],
                year=1980 + edition,
                source=Source(note=note, line=1),
            )
        yield (
            event,
            Session(
                title=section.title,
                speakers=(Speaker(name=section.speaker, organisation=section.organisation),),
                remarks=(section.remarks,),
                links=(
                    Link(
                        label="Recording",
                        url=f"https://video.example/watch/{number}",
                        kind=LinkKind.RECORDING,
                    ),
                ),
                source=Source(note=note, line=number % SECTIONS_OF_A_NOTE * 6 + 5),
            ),
        )


_CITIES: Final = tuple(name.title() for name in islice(_made_up(random.Random("cities")), 20))

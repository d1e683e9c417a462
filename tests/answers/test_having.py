"""Lists of what has a recording or slides, or lacks them."""

import pytest

from bot.answers.answer import Found, NothingFound
from bot.answers.desk import InfoDesk
from bot.recap.model import Link, LinkKind
from tests.factories import library, recap, recording, session, tool

SLIDES = Link(label="Slides", url="https://deck.example/kites", kind=LinkKind.SLIDES)
RECORDING = recording("https://video.example/boats")

DESK = InfoDesk(
    library(
        recap(
            session("Kites at Dusk", "Ana Roe", links=(SLIDES,)),
            session("Kites at Dawn", "Bo Li"),
            session("Boats on Ice", "Cy Doe", links=(RECORDING,)),
            tool("Lantern", "Shines on kites"),
        )
    )
)


@pytest.mark.parametrize(
    ("question", "said", "titles"),
    [
        ("talks with slides", "1 session with slides.", ["Kites at Dusk"]),
        ("list sessions about kites with slides", "on kites with slides.", ["Kites at Dusk"]),
        ("sessions on kites without slides", "on kites with no slides.", ["Kites at Dawn"]),
        (
            "list talks about kites that have a recording",
            "2 sessions on kites. None of them has a recording.",
            ["Kites at Dusk", "Kites at Dawn"],
        ),
        ("talks on boats with slides", "1 session on boats. It has no slides.", ["Boats on Ice"]),
        (
            "talks on boats without a recording",
            "1 session on boats. It has a recording.",
            ["Boats on Ice"],
        ),
    ],
)
def test_a_list_holds_what_has_the_wanted_link_or_says_that_none_has(
    question: str, said: str, titles: list[str]
) -> None:
    """Who asks for talks with slides is misled by a list of talks that have none."""
    answer = DESK.ask(question)

    assert isinstance(answer, Found), answer
    assert answer.direct
    assert answer.direct.endswith(said)
    assert sorted(item.entry.title for item in answer.items) == sorted(titles)


@pytest.mark.parametrize("question", ["tools with slides", "tools with a recording"])
def test_where_none_of_a_kind_has_the_wanted_link_nothing_is_found(question: str) -> None:
    """The recordings of sessions are none of tools."""
    answer = DESK.ask(question)

    assert isinstance(answer, NothingFound), answer
    assert answer.reason.startswith("The notes hold no tools with ")

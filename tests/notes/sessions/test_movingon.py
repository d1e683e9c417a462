"""Where prose goes on from a session to something else."""

import pytest

from bot.notes.sessions.movingon import moves_on
from bot.recap.model import Session, Source, Speaker

TALK = Session(
    title="Slow cooling",
    speakers=(Speaker(name="Ana Roe"),),
    source=Source(note="note.md", line=1),
)


@pytest.mark.parametrize(
    "sentence",
    [
        "After lunch we walked to the port.",
        "After the long coffee break it rained.",
        "Next came a panel.",
        "Following that was an after-party.",
        "The next talk was dull.",
        "My favourite talk was the one on tea.",
        "Most talks were short.",
        "On Friday it rained.",
        "In the evening there was a party on a barge.",
        "This conference is well run.",
        "Dinner was late.",
        "I met a potter at the bar.",
        "Bo Lin showed tea cups.",
        "Danach gab es Bier.",
    ],
)
def test_what_is_about_something_else(sentence: str) -> None:
    """The next session, another time, what was around, or somebody else."""
    assert moves_on(sentence, TALK)


@pytest.mark.parametrize(
    "sentence",
    [
        "The trick is slow cooling.",
        "Then she fired it.",
        "After lunch she fired it.",
        "Another trick is a lid.",
        "The event loop is a queue.",
        "One of the best talks of the day.",
        "It was my favourite talk.",
        "At the end of the day a lid wins.",
        "Sun and rain matter.",
        "We went through the code.",
        "Finally, cool slowly.",
        "Ana showed a kiln.",
        "Roe's kiln is small.",
        "Danach zeigte sie den Ofen.",
    ],
)
def test_what_is_still_about_the_session(sentence: str) -> None:
    """Words that also stand in what was said, or who gave it."""
    assert not moves_on(sentence, TALK)

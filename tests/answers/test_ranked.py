"""Questions that compare: the most, more than one, the best."""

import pytest

from bot.answers.answer import DidYouMean, NothingFound
from bot.answers.desk import InfoDesk
from bot.recap.model import Event, Source
from tests.answers.desks import BRNO, DESK, OSLO, said, titles
from tests.factories import library, recap, recording, session, tool

FAIR = InfoDesk(
    library(
        recap(
            session("Kettles at Sea", "Ana Roe, Acme", remarks=("A really great session.",)),
            session("Kettles on Land", "Ana Roe, Acme", "Bo Lin, Initech"),
            session(
                "Cups and Saucers",
                "Cy Doe, Acme",
                links=(recording("https://video.example/cups"),),
                remarks=("Not a great talk for beginners.", "My favourite of the week!"),
            ),
            session("Best Spoons", "Di Fox", remarks=("On best practices with spoons.",)),
            tool("Samovar", "A cool framework for tea"),
            of=BRNO,
        ),
        recap(
            session("Old Kettles", "Bo Lin, Initech"),
            session("Older Cups", "Ed Poe", headings=("Talks", "Highlights")),
            of=OSLO,
            note="oslo.md",
        ),
        recap(
            # The same session again, in another note on the same event.
            session(
                "Saucers, and cups",
                "Cy Doe, Acme",
                links=(recording("https://video.example/cups"),),
            ),
            of=BRNO,
            note="brno-again.md",
        ),
    )
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param(
            "who gave the most talks?",
            "Ana Roe and Bo Lin gave the most sessions: 2 each. "
            "Next: Cy Doe with 1 and Di Fox with 1.",
            id="people, of whom two have as many",
        ),
        pytest.param(
            "which company had the most talks",
            "Acme gave the most sessions: 3. Next: Initech with 2.",
            id="organisations",
        ),
        pytest.param(
            "who spoke the most in Brno",
            "Ana Roe gave the most sessions at ExampleCon Brno 2026: 2. "
            "Next: Bo Lin with 1 and Cy Doe with 1.",
            id="at one event",
        ),
        pytest.param(
            "which event had the most sessions",
            "ExampleCon Brno 2026 had the most sessions: 4. Next: ExampleCon Oslo 2025 with 2.",
            id="events",
        ),
        pytest.param(
            "in which year were the most sessions",
            "2026 had the most sessions: 4. Next: 2025 with 2.",
            id="years",
        ),
        pytest.param(
            "which conference had the most speakers",
            "ExampleCon Brno 2026 had the most speakers: 4. Next: ExampleCon Oslo 2025 with 2.",
            id="speakers of an event",
        ),
        pytest.param(
            "who gave the most talks about kettles",
            "Bo Lin and Ana Roe gave the most sessions on kettles: 2 each.",
            id="on a topic",
        ),
        pytest.param(
            "who spoke twice",
            "2 speakers gave more than one session: Ana Roe (2) and Bo Lin (2).",
            id="twice",
        ),
        pytest.param(
            "companies with more than one talk",
            "2 organisations gave more than one session: Acme (3) and Initech (2).",
            id="organisations with several",
        ),
        pytest.param(
            "who spoke at both events?",
            "1 speaker spoke at more than one event: Bo Lin (2).",
            id="at several events",
        ),
        pytest.param(
            "which speakers presented at both ExampleCons",
            "1 speaker spoke at more than one event: Bo Lin (2).",
            id="at both of a series",
        ),
        pytest.param(
            "who was at both ExampleCons",
            "1 speaker spoke at more than one event: Bo Lin (2).",
            id="being at both",
        ),
        pytest.param(
            "who spoke at more than one ExampleCon",
            "1 speaker spoke at more than one event: Bo Lin (2).",
            id="more than one of a series",
        ),
        pytest.param(
            "talks with more than one speaker",
            "1 session with more than one speaker.",
            id="given together",
        ),
        pytest.param(
            "which talks on kettles had two speakers",
            "1 session with two speakers on kettles.",
            id="given together, by a number, on a topic",
        ),
        pytest.param(
            "how many speakers at each event",
            "Speakers: 4 at ExampleCon Brno 2026 and 2 at ExampleCon Oslo 2025.",
            id="how many each has",
        ),
        pytest.param(
            "talks per company",
            "Sessions: 3 by Acme and 2 by Initech.",
            id="how many each gave",
        ),
        pytest.param(
            "how many talks on kettles in each year",
            "Sessions on kettles: 2 in 2026 and 1 in 2025.",
            id="how many each has on a topic",
        ),
        pytest.param(
            "number of recordings by year",
            "Recordings: 1 in 2026 and 0 in 2025.",
            id="how many there are of something else",
        ),
        pytest.param(
            "which year had more speakers",
            "2026 had the most speakers: 4. Next: 2025 with 2.",
            id="more than the other",
        ),
        pytest.param(
            "which year had fewer sessions",
            "2025 had the fewest sessions: 2. Next: 2026 with 4.",
            id="fewer",
        ),
        pytest.param(
            "which event had the fewest tools",
            "ExampleCon Oslo 2025 had the fewest tools: 0. Next: ExampleCon Brno 2026 with 1.",
            id="none at all",
        ),
    ],
)
def test_what_fields_tell_is_computed(question: str, expected: str) -> None:
    """Nobody reads through all sessions to count; a session of two notes counts once."""
    assert said(FAIR.ask(question)) == expected


def test_the_sessions_of_the_first_are_shown() -> None:
    """Who reads a number wants to see what was counted."""
    assert titles(FAIR.ask("who gave the most talks in Brno")) == [
        "Kettles at Sea",
        "Kettles on Land",
    ]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        pytest.param(
            "who spoke three times",
            "Nobody in the notes gave more than 2 sessions.",
            id="so many times",
        ),
        pytest.param(
            "who gave the most talks in Oslo",
            "Nobody in the notes gave more than one session at ExampleCon Oslo 2025.",
            id="where all have one",
        ),
        pytest.param(
            "which was the longest talk",
            "The notes don't tell which was the longest.",
            id="longest",
        ),
        pytest.param(
            "most popular session in Brno",
            "The notes don't tell which was the most popular.",
            id="popular",
        ),
        pytest.param(
            "best announcements",
            "The notes don't tell which announcements were the best.",
            id="nothing is praised",
        ),
        pytest.param(
            "who had the most tools",
            "The notes don't tell who had the most tools.",
            id="whose tools they are is not told",
        ),
    ],
)
def test_what_no_field_tells_is_not_made_up(question: str, reason: str) -> None:
    """A list of everything is no answer to who had the most."""
    answer = FAIR.ask(question)

    assert isinstance(answer, NothingFound)
    assert answer.reason == reason


@pytest.mark.parametrize(
    "question",
    [
        "best talks",
        "which sessions were the best?",
        "which talks were praised",
        "recommended sessions",
        "talks worth watching",
        "which talks did the author enjoy",
        "which talk did the author like best",
        "what did the author like most?",
        "what sessions did they find interesting",
        "the most interesting sessions",
        "top 5 talks",
    ],
)
def test_the_best_is_what_notes_praise(question: str) -> None:
    """What is best is nobody's to say, but notes tell what their writers liked most."""
    answer = FAIR.ask(question)

    assert said(answer) == "3 sessions that the notes praise."
    assert titles(answer) == ["Cups and Saucers", "Older Cups", "Kettles at Sea"]


def test_praise_is_shown_in_the_words_of_the_note() -> None:
    """Who is told that a session was liked sees by which words."""
    answer = FAIR.ask("favourite talks in Brno")

    assert not isinstance(answer, NothingFound)
    assert [item.line for item in getattr(answer, "items", ())] == [
        "My favourite of the week!",
        "A really great session.",
    ]


def test_where_none_of_a_topic_is_praised_the_topic_is_shown() -> None:
    """It is said that nothing is praised, and what there is stands below."""
    answer = FAIR.ask("best talk about spoons")

    assert isinstance(answer, DidYouMean)
    assert answer.reason == "The notes don't tell which sessions on spoons were the best."
    assert titles(answer) == ["Best Spoons"]


@pytest.mark.parametrize(
    "question",
    [
        "what is the best way to boil water",
        "what do most talks say",
        "how often did it break twice",
    ],
)
def test_words_that_compare_nothing_here_rank_nothing(question: str) -> None:
    """Words such as "most" and "best" stand in other questions, too, and change nothing there."""
    assert DESK.understand(question).ranking is None


def test_notes_that_name_no_event_are_not_counted_as_one() -> None:
    """Three notes of one talk each tell of three events as likely as of one."""
    unnamed = [
        recap(
            session(f"Ladles {place}", f"Gus Hay{'abc'[place]}"),
            of=Event(name=None, source=Source(note=f"{place}.md", line=1)),
            note=f"{place}.md",
        )
        for place in range(3)
    ]
    named = recap(session("Spoons", "Di Fox"), session("Forks", "Ed Poe"), of=OSLO, note="oslo.md")

    answer = InfoDesk(library(*unnamed, named)).ask("which event had the most sessions")

    assert said(answer) == "ExampleCon Oslo 2025 had the most sessions: 2."

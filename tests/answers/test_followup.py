"""Questions that mean something only after another."""

import pytest

from bot.answers.answer import DidYouMean, Found, NothingFound
from bot.answers.desk import InfoDesk
from bot.answers.exchange import Exchange, Turn
from bot.answers.followup import converse
from bot.recap.model import Source
from tests.factories import event, library, recap, recording, session, tool


def at(line: int) -> Source:
    """Return a line of the only note."""
    return Source(note="examplecon-2026.md", line=line)


BRNO = event("ExampleCon Brno 2026")
OSLO = event("ExampleCon Oslo 2025", year=2025, city="Oslo")

DESK = InfoDesk(
    library(
        recap(
            session(
                "Less YAML, More Sleep",
                "Ana Roe, Acme",
                links=(recording("https://video.example/yaml"),),
                source=at(3),
            ),
            session("Datapaths in eBPF", "Cy Doe, Initech", source=at(9)),
            *(tool(f"Tool{number}", "A cache", source=at(20 + number)) for number in range(12)),
            of=BRNO,
        ),
        recap(
            session("Pagers at Night", "Di Fox", remarks=("By Lantern.",), source=at(4)),
            tool("Lantern", "Shines on pagers", source=at(8)),
            of=OSLO,
        ),
    )
)


def talk(*questions: str) -> Turn:
    """Ask `questions` one after the other in one conversation, and return the last turn."""
    turn: Turn | None = None
    for question in questions:
        turn = converse(DESK, question, turn.exchange if turn else None)
    assert turn
    return turn


def titles(turn: Turn) -> list[str]:
    """Return what the answer of `turn` shows."""
    assert isinstance(turn.answer, Found | DidYouMean)
    shown = turn.answer.shown if isinstance(turn.answer, Found) else None
    return [item.entry.title for item in turn.answer.items[:shown]]


@pytest.mark.parametrize(
    ("follow_up", "said"),
    [
        ("who gave it?", "Ana Roe (Acme) gave"),
        ("and who gave that", "Ana Roe (Acme) gave"),
        ("is there a recording?", "https://video.example/yaml"),
        ("got a vid of it?", "https://video.example/yaml"),
        ("link pls", "https://video.example/yaml"),
    ],
)
def test_it_is_the_entry_that_was_answered(follow_up: str, said: str) -> None:
    """Who was told of a session asks on about that session."""
    turn = talk("which talk was about yaml", follow_up)

    assert isinstance(turn.answer, Found)
    assert titles(turn) == ["Less YAML, More Sleep"]
    assert said in (turn.answer.direct or "")


@pytest.mark.parametrize(
    "follow_up",
    [
        pytest.param("what did she say?", id="a pronoun"),
        pytest.param("summary pls", id="its summary"),
        pytest.param("tell me more about it", id="more of it"),
        pytest.param("where do they work", id="where they work"),
        pytest.param("which event was that", id="its event"),
        pytest.param("list them", id="all of it again"),
    ],
)
def test_the_entry_is_told_of_again(follow_up: str) -> None:
    """People refer to what they were just told."""
    turn = talk("which talk was about yaml", follow_up)

    assert isinstance(turn.answer, Found)
    assert titles(turn) == ["Less YAML, More Sleep"]


def test_who_gave_it_works_where_the_note_says() -> None:
    """Each of those who gave it."""
    turn = talk("which talk was about ebpf", "where do they work?")

    assert isinstance(turn.answer, Found)
    assert turn.answer.direct == "Cy Doe was there for Initech."


def test_how_long_it_was_is_not_guessed() -> None:
    """A number that the entry happens to hold is not the length of a talk."""
    turn = talk("which talk was about yaml", "how long was it?")

    assert isinstance(turn.answer, DidYouMean)
    assert turn.answer.lacking


@pytest.mark.parametrize(
    ("follow_up", "shown"),
    [
        ("only the ones with a recording", ["Less YAML, More Sleep"]),
        ("which of those have no recording", ["Datapaths in eBPF"]),
    ],
)
def test_those_that_have_something_are_picked_out(follow_up: str, shown: list[str]) -> None:
    """A list is narrowed to what can be watched."""
    turn = talk("sessions in 2026", follow_up)

    assert titles(turn) == shown
    assert titles(talk("sessions in 2026", follow_up, "the first one")) == shown


def test_none_of_them_is_said() -> None:
    """And the list is still what is spoken of."""
    turn = talk("sessions in 2026", "just those with slides", "the second one")

    assert titles(turn) == ["Datapaths in eBPF"]


def test_what_came_to_nothing_is_not_spoken_of() -> None:
    """A word that the notes lack does not end the conversation."""
    turn = talk("which talk was about yaml", "zebras", "who gave it?")

    assert titles(turn) == ["Less YAML, More Sleep"]


def test_what_is_alike_is_something_else() -> None:
    """The session itself is no answer to what is like it."""
    answer = talk("which talk was about yaml", "anything similar?").answer

    assert not isinstance(answer, Found) or "Less YAML, More Sleep" not in [
        item.entry.title for item in answer.items
    ]


def test_what_the_entry_lacks_is_said() -> None:
    """Nothing of another session is offered in its place."""
    turn = talk("which talk was about ebpf", "slides?")

    assert isinstance(turn.answer, DidYouMean)
    assert "no slides" in turn.answer.reason
    assert titles(turn) == ["Datapaths in eBPF"]


@pytest.mark.parametrize(
    ("follow_up", "title"),
    [
        ("the second one", "Datapaths in eBPF"),
        ("2nd", "Datapaths in eBPF"),
        ("#2", "Datapaths in eBPF"),
        ("number 2 please", "Datapaths in eBPF"),
        ("the first", "Less YAML, More Sleep"),
        ("the last one?", "Datapaths in eBPF"),
        ("who gave the second one", "Datapaths in eBPF"),
    ],
)
def test_an_ordinal_means_a_place_among_what_was_shown(follow_up: str, title: str) -> None:
    """Counted as the reader counts them."""
    assert titles(talk("sessions in 2026", follow_up)) == [title]


def test_it_is_then_the_entry_that_was_pointed_at() -> None:
    """After "the second one", "it" is the second one."""
    turn = talk("sessions in 2026", "the second one", "who gave it?")

    assert isinstance(turn.answer, Found)
    assert (turn.answer.direct or "").startswith("Cy Doe (Initech)")


@pytest.mark.parametrize(
    ("questions", "meant", "first"),
    [
        (("sessions in 2026", "and in 2025?"), "sessions in 2025", "Pagers at Night"),
        (("sessions in 2026", "what about Oslo?"), "sessions in Oslo", "Pagers at Night"),
        (("sessions in 2026", "in 2025"), "sessions in 2025", "Pagers at Night"),
        (("who spoke about yaml", "and ebpf?"), "who spoke about ebpf", "Datapaths in eBPF"),
        (("sessions in 2025", "and tools?"), "in 2025 tools", "Lantern"),
        (("sessions in 2026", "only 2025"), "sessions in 2025", "Pagers at Night"),
        (
            ("how many tools in 2025", "and speakers?"),
            "how many in 2025 speakers",
            "Pagers at Night",
        ),
    ],
)
def test_a_part_of_the_question_is_put_in_the_place_of_another(
    questions: tuple[str, ...], meant: str, first: str
) -> None:
    """Event, topic or kind change; the rest of the question stays."""
    turn = talk(*questions)

    assert titles(turn)[0] == first
    assert set(turn.exchange.question.split()) == {*meant.split()} | (
        {"in"} if "Oslo" in meant else set()
    )


def test_an_event_that_the_notes_lack_is_not_answered_from_another() -> None:
    """Also where it is only named in a follow-up."""
    turn = talk("sessions in 2026", "and in 2019?")

    assert isinstance(turn.answer, NothingFound)
    assert "2019" in turn.answer.reason


def test_more_turns_the_page_until_all_was_shown() -> None:
    """Each entry is shown once, in the order of the answer."""
    first = talk("tools in 2026")
    second = converse(DESK, "more", first.exchange)
    third = converse(DESK, "more please", second.exchange)

    assert [len(titles(turn)) for turn in (first, second)] == [10, 2]
    assert len({*titles(first), *titles(second)}) == 12
    assert isinstance(third.answer, NothingFound)


def test_a_question_of_its_own_is_no_follow_up() -> None:
    """Who changes the subject is answered about the new one."""
    assert titles(talk("which talk was about yaml", "who spoke about ebpf"))[0] == (
        "Datapaths in eBPF"
    )
    assert len(titles(talk("which talk was about yaml", "list all recordings"))) == 1


@pytest.mark.parametrize("text", ["more", "the second one", "who gave it?", "and in 2025?", ""])
def test_a_follow_up_to_nothing_is_answered_by_itself(text: str) -> None:
    """Nothing was asked before, or what was shown is no more in the notes."""
    gone = Exchange(question="sessions", entries=(), told=0)

    assert type(converse(DESK, text, None).answer) is type(DESK.ask(text))
    assert type(converse(DESK, text, gone).answer) is type(DESK.ask(text)) or text == "more"


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        pytest.param(
            ("which talk was about yaml", "who were the speakers?"),
            "Ana Roe (Acme) gave “Less YAML, More Sleep” at ExampleCon Brno 2026.",
            id="the speakers of one session",
        ),
        pytest.param(
            ("sessions in 2026", "who were the speakers"),
            "2 speakers at ExampleCon Brno 2026: Ana Roe (Acme) and Cy Doe (Initech).",
            id="the speakers of a list",
        ),
        pytest.param(
            ("sessions in 2026", "which of them have recordings"),
            "1 of 2 with a recording.",
            id="those of a list, with a noun of their own",
        ),
        pytest.param(
            ("which event had the most sessions", "and the most tools?"),
            "ExampleCon Brno 2026 had the most tools: 12. Next: ExampleCon Oslo 2025 with 1.",
            id="another thing compared",
        ),
        pytest.param(
            ("which talk was about yaml", "and in Oslo?", "who gave it"),
            "Ana Roe (Acme) gave “Less YAML, More Sleep” at ExampleCon Brno 2026.",
            id="what was spoken of before something came to nothing",
        ),
        pytest.param(
            ("Vorträge 2026", "und 2025?"),
            "1 session at ExampleCon Oslo 2025.",
            id="another year, in German",
        ),
    ],
)
def test_a_conversation_goes_on_from_what_was_told(questions: tuple[str, ...], said: str) -> None:
    """Such questions have nouns of their own, and still mean what was told before."""
    answer = talk(*questions).answer

    assert isinstance(answer, Found)
    assert answer.direct == said


@pytest.mark.parametrize("question", ["how many?", "how many are there", "so how many of them"])
def test_how_many_of_a_list_is_what_the_list_said(question: str) -> None:
    """It asks for no number of anything else."""
    turn = talk("tools in 2026", question)

    assert isinstance(turn.answer, Found)
    assert turn.answer.direct == "12 tools at ExampleCon Brno 2026."


@pytest.mark.parametrize(
    "question", ["all of them", "all", "list them all", "show me all of those"]
)
def test_all_of_a_list_begins_anew(question: str) -> None:
    """From its first entry on."""
    assert titles(talk("tools in 2026", "more", question))[0] == "Tool0"


def test_a_narrowed_list_is_narrowed_for_the_next_event_too() -> None:
    """What was asked of the entries is part of the question from then on."""
    turn = talk("sessions in 2026", "which of them have no recording?", "and in 2025?")

    assert titles(turn) == ["Pagers at Night"]
    assert isinstance(turn.answer, Found)
    assert turn.answer.direct == "1 session at ExampleCon Oslo 2025 with no recording."


@pytest.mark.parametrize("question", ["with a recording", "only with videos", "and recordings?"])
def test_a_list_is_narrowed_without_a_word_for_it(question: str) -> None:
    """Where several entries were told, it is they that are meant."""
    assert titles(talk("sessions in 2026", question)) == ["Less YAML, More Sleep"]


@pytest.mark.parametrize(
    "question", ["what else did she present?", "any other talks by her", "anything else by them"]
)
def test_what_else_somebody_gave_is_not_the_same_again(question: str) -> None:
    """Of whoever gave one session the notes may hold no other."""
    turn = talk("what did Ana Roe talk about", question)

    assert isinstance(turn.answer, NothingFound)
    assert turn.answer.reason == "The notes hold no other session by Ana Roe."


@pytest.mark.parametrize("question", ["who talked about it?", "any talks on that"])
def test_sessions_on_a_tool_are_found_by_its_name(question: str) -> None:
    """Nobody gives a tool, but some speak of it."""
    assert titles(talk("what is Lantern", question)) == ["Pagers at Night"]
    assert isinstance(talk("what is Tool3", question).answer, NothingFound)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("OK, who spoke in 2025?", "who spoke in 2025"),
        ("also, list tools in 2025", "list tools in 2025"),
        ("so what is Lantern?", "what is Lantern"),
        ("and who gave pagers at night?", "who gave pagers at night"),
    ],
)
def test_a_question_in_full_is_no_variation(question: str, asked: str) -> None:
    """However it is joined to the one before."""
    assert talk("who spoke about eBPF?", question).asked == asked


def test_all_of_a_list_are_more_than_were_shown() -> None:
    """And nothing is left for "more"."""
    assert len(titles(talk("tools in 2026", "show me all"))) == 12
    assert isinstance(talk("tools in 2026", "show me all", "more").answer, NothingFound)


@pytest.mark.parametrize("question", ["the thirteenth one", "#13", "number 40"])
def test_there_is_no_entry_behind_the_last_one(question: str) -> None:
    """What was said before is told, rather than that nothing was."""
    answer = talk("tools in 2026", question.replace("thirteenth", "13th")).answer

    assert isinstance(answer, NothingFound)
    assert answer.reason == "There are only 12 answers to \u201ctools in 2026\u201d."


def test_an_entry_before_the_first_is_none() -> None:
    """Nobody counts from nothing."""
    assert not isinstance(talk("tools in 2026", "#0").answer, Found) or titles(
        talk("tools in 2026", "#0")
    ) != ["Tool11"]


def test_those_of_a_list_that_are_on_something() -> None:
    """What else the notes hold on it is not asked for."""
    turn = talk("list sessions", "which of them are about pagers?")

    assert titles(turn) == ["Pagers at Night"]
    assert isinstance(turn.answer, Found)
    assert turn.answer.direct == "1 of 3 on pagers."
    assert isinstance(talk("tools in 2026", "which ones are about pagers").answer, NothingFound)


def test_what_is_asked_of_it_is_not_told_of_another_thing() -> None:
    """The notes say of the lantern that it shines, and of no tool that it floats."""
    shines = talk("what is Lantern", "does it shine on pagers").answer
    floats = talk("what is Lantern", "does it cache anything").answer

    assert isinstance(shines, Found)
    assert shines.direct == "Shines on pagers"
    assert isinstance(floats, DidYouMean)
    assert floats.reason == "The notes don't say that of \u201cLantern\u201d."


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("from 2025", ["Pagers at Night"]),
        ("2025", ["Pagers at Night"]),
        ("by Acme", ["Less YAML, More Sleep"]),
    ],
)
def test_a_fragment_narrows_the_list_before(fragment: str, expected: list[str]) -> None:
    """It is no question by itself."""
    assert titles(talk("list sessions", fragment)) == expected


def test_a_fragment_that_fits_nothing_in_the_list_is_asked_for_itself() -> None:
    """As a topic is in the midst of others."""
    assert set(titles(talk("tools in 2026", "about pagers"))) == {"Lantern", "Pagers at Night"}


def test_more_on_the_only_entry_is_what_it_says() -> None:
    """There is no further one."""
    turn = talk("Lantern", "tell me more")

    assert titles(turn) == ["Lantern"]

"""Questions, as people ask them, and what they are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import DidYouMean, Found, Help, NothingFound
from bot.answers.desk import InfoDesk
from bot.recap.aliases import AliasBook
from tests.answers.desks import DESK, said, titles
from tests.factories import (
    announcement,
    library,
    passage,
    recap,
    recording,
    session,
    tool,
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param(
            "who gave less yaml?",
            "Ana Roe and Bo Lin (Acme) gave “Less YAML, More Sleep” at ExampleCon Brno 2026.",
            id="speakers of a session",
        ),
        pytest.param(
            "who is cy doe",
            "Cy Doe (Initech) gave “Datapaths in eBPF” at ExampleCon Brno 2026.",
            id="a person",
        ),
        pytest.param(
            "where does Cy Doe work", "Cy Doe was there for Initech.", id="a person's employer"
        ),
        pytest.param(
            "which company lost a cluster in ten ways",
            "Globex gave “Ten Ways to Lose a Cluster”.",
            id="the organisation behind a session",
        ),
        pytest.param(
            "hey, got the vid of the yaml talk?",
            "Recording of “Less YAML, More Sleep”: https://video.example/yaml",
            id="a recording",
        ),
        pytest.param(
            "link to the free labs", "“Free labs”: https://learn.example/labs", id="a link"
        ),
        pytest.param("whats foobar", "Foobar: A small cache for clusters", id="what a tool is"),
        pytest.param(
            "how many sessions in 2026", "4 sessions at ExampleCon Brno 2026.", id="a count"
        ),
        pytest.param(
            "how many sessions are there in total in 2026",
            "4 sessions at ExampleCon Brno 2026.",
            id="a count in all",
        ),
        pytest.param(
            "how many speakers were in brno",
            "3 speakers at ExampleCon Brno 2026: Ana Roe (Acme), Bo Lin (Acme)"
            " and Cy Doe (Initech).",
            id="a count of people",
        ),
        pytest.param(
            "how many people came",
            "12,000 people came, more than ever. Coffee was short.",
            id="a figure",
        ),
        pytest.param(
            "how many broken files were mended",
            "They mended 400 broken files in an hour.",
            id="a figure in a session's remarks",
        ),
        pytest.param(
            "where was the 2025 event", "ExampleCon Oslo 2025 was held in Oslo.", id="a city"
        ),
        pytest.param(
            "what was announced in brno", "1 announcement at ExampleCon Brno 2026.", id="news"
        ),
        pytest.param(
            "list tools since 2025",
            "3 tools: 2 at ExampleCon Brno 2026 and 1 at ExampleCon Oslo 2025.",
            id="a list over years",
        ),
        pytest.param("latest tools", "2 tools at ExampleCon Brno 2026.", id="the newest event"),
        pytest.param(
            "when was the brno event", "ExampleCon Brno 2026 was held in 2026.", id="a date"
        ),
        pytest.param(
            "sesions acme",
            "2 sessions by Acme: 1 at ExampleCon Oslo 2025 and 1 at ExampleCon Brno 2026.",
            id="a misspelt kind",
        ),
    ],
)
def test_the_direct_answer_comes_first(question: str, expected: str) -> None:
    """A question that has an answer in a sentence gets that sentence."""
    quotes = str.maketrans({"“": '"', "”": '"'})

    assert (said(DESK.ask(question)) or "").translate(quotes) == expected.translate(quotes)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        pytest.param("yaml", "Less YAML, More Sleep", id="a word"),
        pytest.param("typed defaults", "Less YAML, More Sleep", id="words of a remark"),
        pytest.param("lses ymal mor sleep", "Less YAML, More Sleep", id="half of it misspelt"),
        pytest.param("what did ana say", "Less YAML, More Sleep", id="a first name"),
        pytest.param("anything by Bo Linn?", "Less YAML, More Sleep", id="a misspelt name"),
        pytest.param("tools images", "Bazzer", id="led by a kind"),
        pytest.param("acme talks in oslo", "Old Clusters", id="narrowed by a city"),
        pytest.param("coffee", "The numbers", id="said in passing"),
    ],
)
def test_the_best_entry_comes_first(question: str, title: str) -> None:
    """The right entry is the first one, however it is asked for."""
    assert titles(DESK.ask(question))[0] == title


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("kubernetes", id="another matter"),
        pytest.param("what is the weather like tomorrow", id="no conference at all"),
        pytest.param("who spoke about rust", id="near in spelling only"),
        pytest.param("tools 2024", id="a year without an event"),
        pytest.param("acme talks in oslo 2026", id="a city in another year"),
        pytest.param("keynotes", id="a kind of session that no note names"),
        pytest.param("what did Zed Nobody say", id="an unknown person"),
    ],
)
def test_what_the_notes_lack_is_not_made_up(question: str) -> None:
    """Nothing found is an answer."""
    assert isinstance(DESK.ask(question), NothingFound)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        pytest.param("recording of datapaths in ebpf", "no recording", id="a link it lacks"),
        pytest.param("who watches the watchers, who gave it", "who gave", id="no speaker"),
        pytest.param("how many coffee machines were there", "", id="a figure it lacks"),
        pytest.param("which university did cy doe visit", "", id="a fact it lacks"),
    ],
)
def test_a_near_entry_is_offered_and_nothing_claimed(question: str, reason: str) -> None:
    """Where the entry is there and the fact is not, the answer says so."""
    answer = DESK.ask(question)

    assert isinstance(answer, DidYouMean)
    assert answer.items
    assert answer.suggestions
    assert reason in answer.reason


def test_a_missing_event_is_named_with_those_there_are() -> None:
    """A question about another event is not answered from this one."""
    answer = DESK.ask("what was announced in 2031")

    assert isinstance(answer, NothingFound)
    assert "2031" in answer.reason
    assert answer.suggestions == ("ExampleCon Brno 2026", "ExampleCon Oslo 2025")


@pytest.mark.parametrize("question", ["", "  ", "help", "Hello", "hi there", "?"])
def test_who_asks_nothing_is_helped(question: str) -> None:
    """Help names the events and offers questions."""
    answer = DESK.ask(question)

    assert isinstance(answer, Help)
    assert answer.events == ("ExampleCon Brno 2026", "ExampleCon Oslo 2025")


def test_every_example_that_help_gives_is_answered() -> None:
    """An example that fails would be the worst first impression."""
    examples = DESK.help.examples

    assert len(examples) >= 5
    for example in examples:
        assert isinstance(DESK.ask(example), Found), example


def test_every_suggestion_is_answered() -> None:
    """A suggestion leads somewhere."""
    answer = DESK.ask("recording of datapaths in ebpf")

    assert isinstance(answer, DidYouMean)
    for suggestion in answer.suggestions:
        assert isinstance(DESK.ask(suggestion), Found), suggestion


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("which talks have no recording", "4 sessions with no recording.", id="no"),
        pytest.param(
            "talks without slides in oslo",
            "1 session at ExampleCon Oslo 2025 with no slides.",
            id="without",
        ),
    ],
)
def test_a_lack_is_listed_as_one(question: str, expected: str) -> None:
    """Who asks for talks without slides is not shown those with."""
    assert said(DESK.ask(question)) == expected


@pytest.mark.parametrize(
    "question", ["slides?", "any slides in oslo", "link to the slides in oslo"]
)
def test_what_links_there_are_none_of_is_named(question: str) -> None:
    """That there are no slides doesn't mean that there are no links."""
    answer = DESK.ask(question)

    assert isinstance(answer, NothingFound), answer
    assert answer.reason.startswith("The notes hold no slides")


def test_another_link_is_none_to_the_slides() -> None:
    """Who asks for the link to the slides is not given the recording in their place."""
    answer = DESK.ask("link to the slides of less yaml, more sleep")

    assert isinstance(answer, DidYouMean), answer
    assert answer.reason == "The notes hold no slides for \u201cLess YAML, More Sleep\u201d."
    recording_of = DESK.ask("link to the recording of less yaml, more sleep")
    assert "https://video.example/yaml" in (said(recording_of) or "")


def test_who_did_it_may_be_an_organisation() -> None:
    """News often names no person; "by" and a name tell who it was."""
    news = announcement("Hawk - announced by Initech")
    desk = InfoDesk(library(recap(news, announcement("Kite - announced by noon"))))

    assert said(desk.ask("who announced hawk?")) == "Hawk - announced by Initech"
    assert isinstance(desk.ask("who announced kite?"), DidYouMean)


@pytest.mark.parametrize("question", ["who are you", "who wasn't there", "what can you do?"])
def test_who_asks_about_the_bot_or_nothing_is_helped(question: str) -> None:
    """A list of all speakers would be no answer to that."""
    assert isinstance(DESK.ask(question), Help)


def test_an_event_that_is_only_mentioned_is_offered_as_that() -> None:
    """An announcement of next year's event is not denied."""
    news = announcement("ExampleCon 2027 will be in Turku")
    answer = InfoDesk(library(recap(news, session("Tea")))).ask("where is examplecon 2027")

    assert isinstance(answer, DidYouMean)
    assert titles(answer)[0] == news.text


def test_the_next_event_is_not_one_that_has_been() -> None:
    """A recap tells of the past."""
    assert not isinstance(DESK.ask("when is the next examplecon"), Found)


def test_a_number_in_words_is_a_number() -> None:
    """Notes are written by people."""
    desk = InfoDesk(library(recap(passage("The maze had twelve rooms."), session("Tea"))))

    assert said(desk.ask("how many rooms did the maze have")) == "The maze had twelve rooms."


def test_a_word_that_is_merely_near_is_a_guess() -> None:
    """A single word that stands in no note is not answered as if it did."""
    book = AliasBook.from_mappings({}, {"respond": ["react", "reply"]})
    desk = InfoDesk(library(recap(session("How to Reply"), session("Tea")), book=book))

    assert isinstance(desk.ask("react"), DidYouMean)
    assert isinstance(desk.ask("reply"), Found)


def test_sessions_by_somebody_are_those_they_gave() -> None:
    """A title that names an organisation is not a session of theirs."""
    given = session("Small Steps", "Cy Doe, Initech")
    desk = InfoDesk(library(recap(session("Life after Initech"), given, passage("Initech paid."))))

    listed, found = desk.ask("sessions by initech"), desk.ask("what did initech say")

    assert said(listed) == "1 session by Initech."
    assert titles(listed) == ["Small Steps"]
    assert titles(found)[0] == "Small Steps"


def test_corrections_are_told() -> None:
    """Whoever misspelt a word learns what it was read as."""
    answer = DESK.ask("what did Initecc say of datapths")

    assert isinstance(answer, Found)
    told = [(each.asked, each.meant) for each in answer.corrections]
    assert told == [("Initecc", "Initech"), ("datapths", "datapaths")]


def test_a_list_is_whole_and_an_answer_is_short() -> None:
    """At first sight five entries, of a list ten."""
    many = InfoDesk(library(recap(*(tool(f"Tool{n}", "shared word") for n in range(30)))))

    listed, found = many.ask("list tools"), many.ask("shared word")

    assert isinstance(listed, Found)
    assert isinstance(found, Found)
    assert (len(listed.items), listed.shown, listed.total) == (30, 10, 30)
    assert (len(found.items), found.shown) == (10, 5)


def test_a_desk_without_notes_says_so() -> None:
    """A fresh installation is no crash."""
    desk = InfoDesk(library())

    assert isinstance(desk.ask("help"), Help)
    assert isinstance(desk.ask("kubernetes"), NothingFound)
    assert isinstance(desk.ask("how many sessions"), NothingFound)


@given(st.text(max_size=120))
def test_any_question_is_answered(text: str) -> None:
    """People paste anything; the desk never raises."""
    assert isinstance(DESK.ask(text), Found | DidYouMean | NothingFound | Help)


ASKING = [
    "who",
    "how",
    "many",
    "list",
    "2026",
    "2024",
    "ana",
    "roe",
    "talks",
    "in",
    "since",
    "work",
]


@given(st.lists(st.sampled_from(ASKING)))
def test_any_words_of_asking_are_answered(words: list[str]) -> None:
    """Words of asking in any order leave no gap."""
    assert isinstance(DESK.ask(" ".join(words)), Found | DidYouMean | NothingFound | Help)


def test_who_spoke_of_a_tool_is_who_named_it() -> None:
    """The tool's own entry tells what it is; who spoke of it stands with the sessions."""
    desk = InfoDesk(
        library(
            recap(
                tool("Kettle", "Boils configuration"),
                session("Less YAML", "Ana Roe, Acme", remarks=("They used Kettle for it.",)),
            )
        )
    )

    answer = desk.ask("who talked about kettle")

    assert isinstance(answer, Found)
    assert answer.direct == "Ana Roe (Acme) gave \u201cLess YAML\u201d at ExampleCon 2026."


def test_everything_on_a_topic_is_a_list_of_all_kinds() -> None:
    """Who wants everything wants no single best entry."""
    answer = DESK.ask("list everything about clusters")

    assert isinstance(answer, Found)
    assert answer.listed
    assert len({item.entry.kind for item in answer.items}) > 1


def test_a_list_of_recordings_holds_entries_that_have_one() -> None:
    """An entry without a recording is no recording."""
    desk = InfoDesk(
        library(
            recap(
                session("Less YAML", links=(recording(),)),
                session("More YAML"),
                tool("YAML"),
            )
        )
    )

    answer = desk.ask("all recordings about yaml")

    assert isinstance(answer, Found)
    assert [item.entry.title for item in answer.items] == ["Less YAML"]

"""What the notes lack is said, and what they hold instead."""

import pytest

from bot.answers.answer import Answer, DidYouMean, Found, NothingFound
from bot.answers.desk import InfoDesk
from tests.factories import announcement, event, library, passage, recap, session, theme, tool

BRNO = event("ExampleCon Brno 2026")
OSLO = event("ExampleCon Oslo 2025", year=2025, city="Oslo")
FLOAT = event("FloatDays 2019", series="FloatDays", year=2019, city="Turku")

DESK = InfoDesk(
    library(
        recap(session("Less YAML", "Ana Roe, Acme"), tool("Kettle"), of=BRNO),
        recap(session("Old Clusters", "Ed Poe, Initech"), of=OSLO, note="oslo.md"),
        recap(session("Boats", "Ida Lund, Nautica"), of=FLOAT, note="float.md"),
    )
)


def nothing(answer: Answer) -> NothingFound:
    """Return an answer that holds nothing."""
    assert isinstance(answer, NothingFound), answer
    return answer


@pytest.mark.parametrize(
    ("question", "missing", "nearest"),
    [
        pytest.param(
            "talks at examplecon chicago", "examplecon chicago", BRNO, id="in another city"
        ),
        pytest.param("yaml at examplecon in chicago", "examplecon chicago", BRNO, id="on a topic"),
        pytest.param("talks at nosuchconf", "nosuchconf", BRNO, id="another conference"),
        pytest.param("floatdays 2020", "floatdays 2020", FLOAT, id="in another year"),
        pytest.param("talks in 2018", "2018", FLOAT, id="nearest in time"),
    ],
)
def test_an_event_that_is_not_held_is_told_with_the_nearest(
    question: str, missing: str, nearest: object
) -> None:
    """It is not answered from another event."""
    answer = nothing(DESK.ask(question))

    assert f"\u201c{missing}\u201d" in answer.reason
    assert answer.suggestions[0] == getattr(nearest, "title", None)


def test_what_an_event_lacks_and_another_holds_is_told() -> None:
    """Who misremembers the year is led to the right one."""
    answer = nothing(DESK.ask("any Acme talks in 2025"))

    assert "They do at ExampleCon Brno 2026." in answer.reason
    assert answer.suggestions == ("Less YAML",)


def test_a_word_behind_a_conference_that_the_notes_hold_is_no_place() -> None:
    """A topic beside the name of an event is a topic."""
    assert not isinstance(DESK.ask("examplecon yaml"), NothingFound)


def test_where_a_list_has_nothing_of_its_kind_that_is_said() -> None:
    """A theme is no session, though it may be what is looked for."""
    desk = InfoDesk(library(recap(theme("Kettles - everyone asked for them"), session("Cups"))))

    answer = desk.ask("sessions on kettles")

    assert isinstance(answer, DidYouMean)
    assert answer.reason == "The notes hold no sessions on kettles."
    assert [item.entry.title for item in answer.items] == ["Kettles - everyone asked for them"]


def test_a_kind_in_the_middle_of_what_is_described_asks_for_no_list() -> None:
    """Who tells of two tools that became one does not ask for tools."""
    desk = InfoDesk(library(recap(announcement("Rival kettle tools merging"), session("Cups"))))

    assert isinstance(desk.ask("rival kettle tools merging now"), Found)


def test_a_talk_on_something_else_is_no_answer_to_what_somebody_said_of_it() -> None:
    """The name alone is right; what was asked of it is not."""
    said = InfoDesk(library(recap(session("Less YAML", "Ana Roe, Acme"), of=BRNO)))

    assert isinstance(said.ask("what did ana roe say about yaml"), Found)
    assert isinstance(said.ask("the title of ana roe's talk"), Found)
    assert not isinstance(said.ask("what did ana roe say about kettles"), Found)
    assert not isinstance(said.ask("what did ana roe say about machine learning"), Found)


def test_a_passage_may_tell_of_workshops() -> None:
    """A workshop without title or speaker is no session, and yet is told of."""
    desk = InfoDesk(library(recap(passage("There were two workshops on kettles.", "Boats"))))

    assert isinstance(desk.ask("which workshops were there on boats"), Found)


def test_an_address_in_the_text_is_a_link() -> None:
    """Not every author makes a link of an address."""
    written = session("Less YAML", remarks=("See https://acme.example/less.",))
    answer = InfoDesk(library(recap(written))).ask("link to less yaml")

    assert isinstance(answer, Found)
    assert answer.direct == "\u201cLess YAML\u201d: https://acme.example/less"


def test_a_company_in_a_title_employs_nobody_who_is_named_beside_it() -> None:
    """Who gave a talk on a company may well work for another one."""
    desk = InfoDesk(
        library(
            recap(
                session("What Umbrella and Northwind agree on", "Ana Roe"),
                session("Less YAML", "Bo Lin, Acme"),
                of=BRNO,
            )
        )
    )

    unsaid, said = desk.ask("who works for northwind?"), desk.ask("who works for acme?")

    assert isinstance(unsaid, DidYouMean)
    assert unsaid.reason == "The notes don't say who works for northwind."
    assert isinstance(said, Found)
    assert "Bo Lin" in (said.direct or "")


def test_what_is_not_found_is_told_as_it_was_asked() -> None:
    """A strange word need not be a slip for the name that is most like it."""
    desk = InfoDesk(
        library(
            recap(session("Less YAML and more sleep", "Bo Lin, Umbrella", "Ana Roe, Acme"), of=BRNO)
        )
    )

    answer = nothing(desk.ask("arjun umbrela about frobnicating the wug"))

    assert answer.reason == ("The notes say nothing of “arjun umbrela about frobnicating the wug”.")


def test_employer_in_the_words_of_a_note_is_one() -> None:
    """Not only a session's speakers work somewhere."""
    desk = InfoDesk(library(recap(tool("Kettle", "Di Poe (Globex) gave an introduction"), of=BRNO)))

    answer = desk.ask("who works at globex")

    assert isinstance(answer, Found)
    assert answer.direct == "Di Poe (Globex) gave an introduction"


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("who from northwind spoke", id="who spoke"),
        pytest.param("did anyone from northwind speak?", id="whether anybody did"),
        pytest.param("who is from northwind", id="who is"),
    ],
)
def test_a_company_that_only_comes_up_sent_nobody(question: str) -> None:
    """A talk or a tool with its name is what the notes hold, and is no answer."""
    desk = InfoDesk(
        library(
            recap(
                session("What Umbrella and Northwind agree on", "Ana Roe"),
                tool("Kettle", "Guards clusters, by Northwind"),
                of=BRNO,
            )
        )
    )

    answer = desk.ask(question)

    assert isinstance(answer, DidYouMean)
    assert answer.reason == "The notes name nobody from northwind."


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("who from acme spoke", id="a speaker's employer"),
        pytest.param("did anyone from globex speak", id="in the words of a note"),
        pytest.param("did anyone from acme say yaml", id="more than a name"),
    ],
)
def test_a_company_that_sent_somebody_is_not_denied(question: str) -> None:
    """It is told who came."""
    desk = InfoDesk(
        library(
            recap(
                session("Less YAML", "Bo Lin, Acme"),
                tool("Kettle", "Di Poe (Globex) gave an introduction"),
                of=BRNO,
            )
        )
    )

    assert isinstance(desk.ask(question), Found)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("is yaml a theme", "The notes hold no themes on yaml."),
        ("was yaml a theme in 2026", "The notes hold no themes on yaml at ExampleCon Brno 2026."),
        ("are boats among the tools", "The notes hold no tools on boats."),
    ],
)
def test_what_is_not_of_a_kind_is_told_so(question: str, reason: str) -> None:
    """What else the notes hold on it is shown, and is no yes."""
    answer = DESK.ask(question)

    assert isinstance(answer, DidYouMean)
    assert answer.reason == reason


def test_what_is_of_a_kind_is_the_answer() -> None:
    """With the entry itself."""
    answer = DESK.ask("is kettle a tool")

    assert isinstance(answer, Found)
    assert answer.direct == "Yes, at ExampleCon Brno 2026."


@pytest.mark.parametrize("question", ["which events were in 2024", "sessions in 2024"])
def test_a_dated_note_without_an_event_is_offered_for_its_year(question: str) -> None:
    """It is of that year, whatever its event was called."""
    nameless = event(None, series=None, year=2024, city=None)
    desk = InfoDesk(library(recap(session("Less YAML"), tool("Kettle"), of=nameless)))

    answer = desk.ask(question)

    assert isinstance(answer, DidYouMean), answer
    assert answer.reason == "No note names an event of \u201c2024\u201d."
    assert answer.items[0].entry.title == "Less YAML"


def test_a_dated_note_is_not_offered_for_another_year() -> None:
    """Nor for what it does not hold."""
    nameless = event(None, series=None, year=2024, city=None)
    desk = InfoDesk(library(recap(session("Less YAML"), of=nameless)))

    nothing(desk.ask("sessions in 2023"))
    nothing(desk.ask("tools in 2024"))

"""When something was, that is neither an event nor a session."""

from datetime import date

from bot.answers.answer import DidYouMean, Found
from bot.answers.desk import InfoDesk
from tests.answers.desks import BRNO, said, titles
from tests.factories import announcement, event, library, passage, recap, session

BOUGHT = "On Tuesday 11th December, Acme bought Initech."

MAY = event("ExampleCon 2026", starts=date(2026, 5, 12), ends=date(2026, 5, 14))

DESK = InfoDesk(
    library(
        recap(
            passage(BOUGHT, "Mergers"),
            passage("Acme paints its boats.", "Boats"),
            session(
                "What Globex Does", "Ana Roe, Globex", remarks=("Announcing a faster kettle.",)
            ),
            session("Ferries", "Bo Lin, Initech"),
            announcement("Acme sells kettles"),
            of=BRNO,
        )
    )
)


def test_when_something_was_is_the_sentence_with_the_day() -> None:
    """It is what was asked for, so it goes before all else."""
    assert said(DESK.ask("when did acme buy initech")) == BOUGHT


def test_no_day_is_made_up() -> None:
    """What tells of the thing is shown, and nothing is said of when."""
    answer = DESK.ask("when does acme paint its boats")

    assert not isinstance(answer, Found) or answer.direct is None


def test_what_somebody_announced_may_be_told_in_their_session() -> None:
    """Not all news stands by itself."""
    answer = DESK.ask("announcements by ana roe")

    assert isinstance(answer, Found)
    assert titles(answer) == ["What Globex Does"]


def test_a_session_without_news_announces_nothing() -> None:
    """To have spoken is not to have announced anything."""
    assert not isinstance(DESK.ask("announcements by bo lin"), Found)


def test_days_of_the_event_are_not_those_of_what_was_told_there() -> None:
    """A session says what happened some time; the event's days are the session's at best."""
    desk = InfoDesk(
        library(recap(session("Kettle 3", "Ana Roe", remarks=("Released at last.",)), of=MAY))
    )
    answer = desk.ask("when was kettle 3 released")
    assert isinstance(answer, DidYouMean)
    assert answer.reason == "The notes don't say when that was."
    for question in ("when was the kettle talk", "when did ana roe speak", "when was kettle 3"):
        assert said(desk.ask(question)) == "ExampleCon 2026 was held on 12\u201314 May 2026."


def test_how_long_an_event_was_is_counted_in_days() -> None:
    """From the first to the last, where the notes tell both."""
    answer = InfoDesk(library(recap(session("Kettles"), of=MAY))).ask("how long was examplecon")
    untold = DESK.ask("how long was examplecon")

    assert said(answer) == "ExampleCon 2026 took 3 days, 12\u201314 May 2026."
    assert not isinstance(untold, Found)


def test_the_day_of_a_session_is_told_where_it_is_known() -> None:
    """Rather than all days of its event."""
    desk = InfoDesk(library(recap(session("Kettles", day=date(2026, 5, 13)), of=MAY)))

    assert said(desk.ask("when was the talk on kettles given")) == (
        "\u201cKettles\u201d was given on 13 May 2026."
    )


def test_the_days_of_several_events_are_all_told() -> None:
    """Each in a sentence."""
    june = event("ExampleCon 2025", starts=date(2025, 6, 2), ends=date(2025, 6, 3), year=2025)
    desk = InfoDesk(library(recap(session("Kettles"), of=MAY), recap(note="b.md", of=june)))

    assert said(desk.ask("when were examplecon 2025 and examplecon 2026")) == (
        "ExampleCon 2026 was held on 12\u201314 May 2026. "
        "ExampleCon 2025 was held on 2\u20133 June 2025."
    )

"""What a question wants told, by the words that it asks with."""

from dataclasses import replace

import pytest

from bot.answers.answer import DidYouMean, Found
from bot.answers.desk import InfoDesk
from bot.answers.question import Want
from bot.recap.model import Link, LinkKind
from tests.answers.desks import BRNO, DESK, OSLO, said, titles
from tests.factories import (
    announcement,
    library,
    passage,
    recap,
    recording,
    resource,
    session,
    theme,
    tool,
)

NEWS = InfoDesk(
    library(
        recap(
            session(
                "Kettles at Sea",
                "Ana Roe, Acme",
                "Bo Lin, Initech",
                links=(recording("https://video.example/sea"),),
                remarks=("A demo that took three days to mend. It sank twice.",),
            ),
            session("Small Steps", "Cy Doe, Initech"),
            tool("Samovar", "boils configuration, by Globex"),
            announcement("Initech Boiler is out in version 2"),
            announcement("Globex buys Umbrella"),
            passage("The people were kind. 12,000 people came.", "The numbers"),
            of=BRNO,
        ),
        recap(session("Kettles in Use", "Ed Poe, Acme"), theme("Cost"), of=OSLO, note="oslo.md"),
    )
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param(
            "whats the vid of the kettle talk",
            "Recording of “Kettles at Sea”: https://video.example/sea",
            id="the kind that is named goes first",
        ),
        pytest.param(
            "how long did the demo at sea take",
            "A demo that took three days to mend. It sank twice.",
            id="how long",
        ),
        pytest.param(
            "where can I watch kettles at sea",
            "Recording of “Kettles at Sea”: https://video.example/sea",
            id="where to watch",
        ),
        pytest.param("who bought umbrella", "Globex buys Umbrella", id="who made news"),
        pytest.param(
            "who makes the samovar", "boils configuration, by Globex", id="who makes a tool"
        ),
        pytest.param(
            "in which year was the samovar shown",
            "ExampleCon Brno 2026.",
            id="the event of a tool",
        ),
        pytest.param(
            "how many people came",
            "12,000 people came.",
            id="the sentence with the number",
        ),
        pytest.param(
            "how many people spoke in brno",
            "3 speakers at ExampleCon Brno 2026: Ana Roe (Acme), Bo Lin (Initech)"
            " and Cy Doe (Initech).",
            id="people who spoke",
        ),
        pytest.param(
            "talks by Ed Poe and Cy Doe",
            "2 sessions by Ed Poe and Cy Doe: 1 at ExampleCon Brno 2026"
            " and 1 at ExampleCon Oslo 2025.",
            id="each of two people",
        ),
        pytest.param("most recent themes", "1 theme at ExampleCon Oslo 2025.", id="the latest"),
        pytest.param("first talks on kettles", "1 session on kettles.", id="the first of several"),
        pytest.param(
            "what's the difference between brno and oslo",
            "ExampleCon Brno 2026: 2 sessions, 1 tool and 2 announcements."
            " ExampleCon Oslo 2025: 1 session and 1 theme.",
            id="events side by side",
        ),
        pytest.param(
            "where was small steps held", "ExampleCon Brno 2026 was held in Brno.", id="a place"
        ),
    ],
)
def test_what_is_wanted_is_told(question: str, expected: str) -> None:
    """The answer tells what the question's words want, and no more."""
    quotes = str.maketrans({"“": '"', "”": '"'})

    assert (said(NEWS.ask(question)) or "").translate(quotes) == expected.translate(quotes)


def test_what_somebody_announced_is_an_announcement() -> None:
    """Their sessions come after it."""
    assert titles(NEWS.ask("what did initech announce"))[0] == "Initech Boiler is out in version 2"


def test_what_a_thing_watches_is_no_wish_to_watch() -> None:
    """The verb belongs to the thing."""
    desk = InfoDesk(library(recap(tool("Owl", "watches mice"), session("Tea"))))

    assert said(desk.ask("what does owl watch")) == "Owl: watches mice"
    assert said(DESK.ask("does anyone have a link to the free labs")) is not None


def test_a_link_that_stands_apart_from_its_session_is_found() -> None:
    """Notes often list sessions first, and say later where their slides are."""
    slides = Link(label="Deck", url="https://slides.example/kites", kind=LinkKind.SLIDES)
    later = resource("Deck", remark="Ana Roe posted the slides of Kites at Dusk.")
    other = session("Boats", links=(replace(slides, url="https://slides.example/boats"),))
    desk = InfoDesk(library(recap(session("Kites at Dusk"), replace(later, link=slides), other)))

    answer = desk.ask("slides of kites at dusk")

    assert said(answer) == "Slides of \u201cDeck\u201d: https://slides.example/kites"
    assert isinstance(desk.ask("recording of kites at dusk"), DidYouMean)


def test_who_did_a_thing_is_told_by_the_sentence_that_says_so() -> None:
    """Another sentence may hold more of the question's words, and nobody."""
    text = "We liked the Quiet Summit. It was the third. Doug Dee from Acme hosted it on the day."
    desk = InfoDesk(library(recap(passage(text, "Summit"), session("Tea"))))

    answer = desk.ask("who hosted the quiet summit")

    assert said(answer) == "Doug Dee from Acme hosted it on the day."


def test_where_to_learn_a_thing_is_not_where_an_event_was() -> None:
    """A city is no answer to where something can be had."""
    answer = NEWS.ask("where can I get a samovar")

    assert isinstance(answer, Found)
    assert "Brno" not in (answer.direct or "")


def test_a_word_of_the_notes_is_no_misspelt_name() -> None:
    """An abbreviation that is near a name stands for itself."""
    desk = InfoDesk(
        library(
            recap(
                session("Indexes", "Brian Roe"),
                session("Postgres in Use", remarks=("The BRIN index is small.",)),
            )
        )
    )

    answer = desk.ask("what is BRIN")

    assert isinstance(answer, Found)
    assert titles(answer)[0] == "Postgres in Use"
    assert answer.corrections == ()


def test_a_speaker_of_both_events_is_not_told_for_one_alone() -> None:
    """Who is asked for "in Brno but not in Oslo" did not speak in both."""
    desk = InfoDesk(
        library(
            recap(session("Sails", "Ana Roe"), session("Ropes", "Bo Lin"), of=BRNO),
            recap(session("Knots", "Ana Roe"), of=OSLO, note="oslo.md"),
        )
    )

    assert said(desk.ask("who spoke in brno but not in oslo")) == (
        "1 speaker at ExampleCon Brno 2026: Bo Lin."
    )


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("what to do when a cluster breaks", id="when within a sentence"),
        pytest.param("the one where a cluster breaks", id="where behind what it describes"),
        pytest.param("dates and times of a cluster", id="dates as a topic"),
    ],
)
def test_when_and_where_ask_only_where_they_open_a_question(question: str) -> None:
    """Elsewhere they join what is said, and no date or place is wanted."""
    assert not {Want.WHEN, Want.WHERE} & DESK.understand(question).wants


def test_a_version_is_a_number_that_is_asked_for() -> None:
    """The word is hardly ever in the note; the number is."""
    assert said(DESK.ask("which version of foobar came out")) == "Foobar 2 is generally available"


def test_words_of_temper_are_no_topic() -> None:
    """Whoever is annoyed asks the same question."""
    calm = DESK.ask("who talked about ebpf")
    annoyed = DESK.ask("ffs you stupid bot who talked about ebpf")

    assert said(calm) == said(annoyed)


def test_which_tool_asks_for_another_than_the_one_it_names() -> None:
    """Who asks "which tool watches Foobar" knows Foobar already."""
    desk = InfoDesk(
        library(recap(tool("Foobar", "Built for watching"), tool("Kite", "Built around Foobar")))
    )

    assert titles(desk.ask("which tool is built around Foobar"))[0] == "Kite"


def test_capitals_behind_an_article_are_no_person() -> None:
    """Whoever asks who talked of a thing is not told of a board that it runs on."""
    desk = InfoDesk(
        library(
            recap(
                tool("Kite", "Flies on a Raspberry Pi, or an Acme Board"),
                session("Up in the air with Kite", "Ana Roe"),
            )
        )
    )

    assert "Ana Roe" in (said(desk.ask("who talked about kite")) or "")


def test_behind_a_long_list_question_stands_what_else_was_found() -> None:
    """A description that happens to say "list" is ranked as by a search engine."""
    desk = InfoDesk(
        library(
            recap(
                session("Bilge pumps", remarks=("They list the symbols of harbours and tides.",)),
                session("Flour", remarks=("Baked by the light of lanterns.",)),
                session("Bread"),
            )
        )
    )

    answer = desk.ask("list symbols of harbours, tides, pumps, lanterns in bilge water")

    assert isinstance(answer, Found)
    assert (titles(answer), answer.total) == (["Bilge pumps", "Flour"], 1)


TIMED = InfoDesk(
    library(
        recap(
            session("Kettles at Sea", remarks=("Room 4, 14:30 to 15:10.", "Warm water.")),
            session("Small Steps", remarks=("On stairs.",)),
            of=BRNO,
        )
    )
)


def test_the_time_of_a_session_is_told_where_a_note_says_it() -> None:
    """The days of the event are no answer to who asks for the time."""
    assert said(TIMED.ask("what time was the kettle talk")) == (
        "“Kettles at Sea”: Room 4, 14:30 to 15:10. (2026)"
    )


def test_a_time_that_no_note_says_is_lacking() -> None:
    """It is not made up of the event's days."""
    answer = TIMED.ask("what time was small steps")

    assert isinstance(answer, DidYouMean)
    assert answer.reason == "The notes don't say the time of “Small Steps”."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("tools with no link", "2 tools with no link.", id="any link, of any kind"),
        pytest.param("sessions without speakers", "1 session with no speaker.", id="people"),
    ],
)
def test_what_is_lacking_can_be_listed(question: str, expected: str) -> None:
    """Who tends the notes looks for what they lack."""
    desk = InfoDesk(
        library(
            recap(
                session("Kettles", "Ana Roe"),
                session("Cups"),
                session("Spoons", organisations=("Acme",)),
                tool("Samovar"),
                tool("Sieve"),
                tool("Scale", links=(Link(label="Scale", url="https://scale.example/"),)),
                of=BRNO,
            )
        )
    )

    assert said(desk.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("Ana Roe's company?", "Ana Roe was there for Acme.", id="in the genitive"),
        pytest.param("bo lin company", "Bo Lin was there for Initech.", id="side by side"),
    ],
)
def test_the_company_of_somebody_is_whom_they_work_for(question: str, expected: str) -> None:
    """Neither their session nor a list of all companies is asked for."""
    assert said(NEWS.ask(question)) == expected


def test_no_talk_takes_years() -> None:
    """How old what somebody spoke of is, is not how long they spoke."""
    desk = InfoDesk(
        library(
            recap(
                session("Kettles", "Ana Roe", remarks=("Used for a thing of 2 years.",)),
                session("Cups", "Bo Lin", remarks=("In only 20 minutes.",)),
            )
        )
    )

    assert isinstance(desk.ask("how long did ana roe talk"), DidYouMean)
    assert said(desk.ask("how long did bo lin talk")) == "In only 20 minutes."


def test_when_a_session_was_is_its_time_if_a_note_says_it() -> None:
    """The day alone helps nobody to find the place in a recording of the day."""
    assert said(TIMED.ask("when was the kettle talk")) == (
        "“Kettles at Sea”: Room 4, 14:30 to 15:10. (2026)"
    )
    assert said(TIMED.ask("when was small steps")) == "ExampleCon Brno 2026 was held in 2026."


HALL = InfoDesk(
    library(
        recap(
            session("Keynote on Kettles", "Ana Roe, Acme"),
            session("Keynote: Go to Sea", "Bo Lin, Acme", remarks=("The closing keynote.",)),
            session("Ten Pods", "Cy Doe", remarks=("Outposts run pods. Umbrella was thanked.",)),
            tool("Outposts", "racks of pods, made by Acme"),
            passage("People like kettles. In 2007 Acme made 2 of them.", "People and kettles"),
            passage("Admission by policies alone, and controllers behind it.", "Security"),
            of=BRNO,
        )
    )
)


def test_the_opening_keynote_is_not_taken_for_another_one() -> None:
    """A note that does not say which was the first does not tell who gave it."""
    answer = HALL.ask("who gave the opening keynote")

    assert isinstance(answer, DidYouMean)
    assert answer.reason == "The notes don't say which was the opening one."


def test_a_note_may_say_which_keynote_was_the_closing_one() -> None:
    """Then it is the answer."""
    assert said(HALL.ask("who gave the closing keynote at sea")) == (
        "Bo Lin (Acme) gave \u201cKeynote: Go to Sea\u201d at ExampleCon Brno 2026."
    )


@pytest.mark.parametrize("question", ["talks about Go", "go talks", "anything on go in brno"])
def test_a_language_is_a_topic_where_it_stands_like_one(question: str) -> None:
    """Elsewhere the same word is a verb, and says nothing."""
    assert titles(HALL.ask(question)) == ["Keynote: Go to Sea"]
    assert not HALL.understand("where did they go").words


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("price of outposts", id="a fact"),
        pytest.param("what did globex say about pods", id="somebody who is not mentioned"),
        pytest.param("what is the admission controller webhook", id="another thing"),
        pytest.param("how many people came to see kettles", id="a number of something else"),
    ],
)
def test_what_only_comes_near_is_not_claimed(question: str) -> None:
    """The entry is on the matter, and does not tell what was asked."""
    assert not isinstance(HALL.ask(question), Found)


def test_what_somebody_said_is_found_by_the_name() -> None:
    """Whether or not the one who did is among the speakers."""
    assert titles(HALL.ask("what did umbrella say about pods"))[0] == "Ten Pods"


def test_a_crowd_is_told_wherever_the_entry_counts_it() -> None:
    """The sentence that bears most on the question need not be the one with the number."""
    desk = InfoDesk(
        library(recap(passage("People came by boat. We were 300 in all.", "People"), of=BRNO))
    )

    assert said(desk.ask("how many people came by boat")) is not None


def test_a_name_with_foreign_letters_is_a_name() -> None:
    """Those who did something are not always called in plain letters."""
    told = "We thank Krištof Črnivec, who mended the kettles, and Acme for sponsoring it."
    desk = InfoDesk(library(recap(passage(told, "Thanks"), of=BRNO)))

    assert said(desk.ask("who sponsored the kettles")) == told


@pytest.mark.parametrize("question", ["common themes in brno", "the recurring themes of brno"])
def test_themes_are_themes_however_they_are_called(question: str) -> None:
    """What stands before the noun says nothing more than the noun does."""
    assert DESK.understand(question).words == ()


def test_sessions_of_an_organisation_are_not_taken_from_its_news() -> None:
    """Whoever asks whether Acme gave a talk in Oslo is told that the notes hold none."""
    desk = InfoDesk(
        library(
            recap(session("Kettles at Sea", "Ana Roe, Acme"), of=BRNO),
            recap(announcement("Acme joins Globex"), of=OSLO, note="oslo.md"),
        )
    )

    assert isinstance(desk.ask("did acme give a talk in brno"), Found)
    assert not isinstance(desk.ask("did acme give a talk in oslo"), Found)


def test_working_asks_for_an_employer_only_behind_a_word_for_somebody() -> None:
    """Elsewhere it tells what is looked for."""
    assert Want.EMPLOYER in DESK.understand("who works at acme").wants
    assert Want.EMPLOYER in DESK.understand("which company does ana work for").wants
    assert Want.EMPLOYER not in DESK.understand("working while everybody sleeps").wants


def test_how_many_people_saw_a_talk_is_no_number_of_talks() -> None:
    """What is counted is the noun behind "how many"."""
    assert not isinstance(DESK.ask("how many people watched the yaml talk"), Found)

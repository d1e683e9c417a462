"""Questions, as people ask them, and what they are told."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Answer, DidYouMean, Found, Help, NothingFound
from bot.answers.desk import InfoDesk
from bot.answers.question import Want
from bot.recap.aliases import AliasBook
from bot.recap.model import Link, LinkKind
from tests.factories import (
    announcement,
    event,
    library,
    passage,
    recap,
    recording,
    resource,
    session,
    theme,
    tool,
)

BRNO = event("ExampleCon Brno 2026")
OSLO = event("ExampleCon Oslo 2025", year=2025, city="Oslo")

DESK = InfoDesk(
    library(
        recap(
            session(
                "Less YAML, More Sleep",
                "Ana Roe, Acme",
                "Bo Lin, Acme",
                links=(recording("https://video.example/yaml"),),
                remarks=("Typed defaults for pods.", "They mended 400 broken files in an hour."),
            ),
            session("Datapaths in eBPF", "Cy Doe, Initech"),
            session("Ten Ways to Lose a Cluster", organisations=("Globex",)),
            session("Who Watches the Watchers"),
            tool("Foobar", "A small cache for clusters"),
            tool("Bazzer", "Scans images for known holes"),
            announcement("Foobar 2 is generally available"),
            theme("Cost - everyone asked what it costs"),
            resource("Free labs", "https://learn.example/labs"),
            passage("12,000 people came, more than ever. Coffee was short.", "The numbers"),
            of=BRNO,
        ),
        recap(session("Old Clusters", "Ed Poe, Acme"), tool("Oldie"), of=OSLO, note="oslo.md"),
    )
)


def said(answer: Answer) -> str | None:
    """Return the direct answer of one that was found."""
    assert isinstance(answer, Found), answer
    return answer.direct


def titles(answer: Answer) -> list[str]:
    """Return the titles of the entries in an answer that has some."""
    assert isinstance(answer, Found | DidYouMean), answer
    return [item.entry.title for item in answer.items]


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
            "2 sessions by acme: 1 at ExampleCon Oslo 2025 and 1 at ExampleCon Brno 2026.",
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

    assert said(listed) == "1 session by initech."
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

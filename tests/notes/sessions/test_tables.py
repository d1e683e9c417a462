"""What the rows of a table are, as its columns or its heading say."""

import pytest

from tests.notes.reading_notes import (
    passages_of,
    people,
    resources_of,
    sessions_of,
    told,
    tools_of,
    urls,
)


@pytest.mark.parametrize(
    ("heading", "header"),
    [
        pytest.param("Tools I want to try", "Tool | What | Link", id="both"),
        pytest.param("Cool stuff", "Name | Description | Link", id="names that are described"),
        pytest.param("Tools", "Thing | Why | Where", id="the heading"),
        pytest.param("Cool stuff", "Library | Notes | Link", id="the column"),
    ],
)
def test_a_table_presents_tools(heading: str, header: str) -> None:
    """A column called "What" must not make talks of them."""
    row = "| Bilge | small pump | https://b.example/x |"
    note = f"## {heading}\n\n| {header} |\n| - | - | - |\n{row}\n"

    (tool,) = tools_of(note)

    assert (tool.name, tool.summary, tool.source.line) == ("Bilge", "small pump", 5)
    assert [(link.label, link.url) for link in tool.links] == [("Bilge", "https://b.example/x")]
    assert [*sessions_of(note), *resources_of(note), *passages_of(note)] == []


@pytest.mark.parametrize(
    ("heading", "header"),
    [
        pytest.param("Notes", "Session | By", id="a column for sessions"),
        pytest.param("Notes", "What | Speaker", id="a column for speakers"),
        pytest.param("Talks", "What | Who", id="the heading"),
    ],
)
def test_a_table_gives_sessions(heading: str, header: str) -> None:
    """If a column says so, or the heading above."""
    (session,) = sessions_of(f"## {heading}\n\n| {header} |\n| - | - |\n| Less YAML | Ana Roe |\n")

    assert (session.title, people(session)) == ("Less YAML", [("Ana Roe", None)])


def test_another_table_is_a_passage_with_its_links() -> None:
    """Prices and bus lines are neither talks nor tools."""
    note = "## Getting there\n\n| Line | What |\n| - | - |\n| 7 | [Map](https://bus.example/7) |\n"

    assert [*sessions_of(note), *tools_of(note)] == []
    assert [passage.text for passage in passages_of(note)] == ["Line | What\n7 | Map"]
    assert [each.label for each in resources_of(note)] == ["Map"]


def test_a_title_may_hold_the_words_of_a_break() -> None:
    """Whoever gives a talk on breaking things is not to be sent to lunch."""
    found = sessions_of("""\
        | Talk | Video |
        | ---- | ----- |
        | Break Your Build - Ana Roe, Acme | [Video](https://v.example/1) |
        | Closing Remarks - Bo Lin | |
        | Networking by Hand | [Video](https://v.example/2) |
        | Lunch - Ana Roe | |
        | Networking and Coffee Break | [Video](https://v.example/3) |
        | Boat Party | |
        """)

    assert [each.title for each in found] == [
        "Break Your Build",
        "Closing Remarks",
        "Networking by Hand",
    ]
    assert urls(found[0]) == [("recording", "https://v.example/1")]


def test_a_table_may_say_one_thing_of_one_session_in_each_row() -> None:
    """Labels stand in the first column then, and no column holds the titles."""
    note = """
    | | |
    |---|---|
    | **Title** | Less YAML at Scale |
    | **Speaker** | Ana Roe (Acme) |
    | **Video** | [YouTube](https://youtu.be/aaaaaaaaaaa) |

    And then:

    | Talk | More Queues for All |
    |---|---|
    | Speakers | Bo Lin, Cy Orr |
    | Slides | https://speakerdeck.com/bo/queues |
    """

    assert told(note) == [
        "Less YAML at Scale | Ana Roe (Acme) | aaaaaaaaaaa",
        "More Queues for All | Bo Lin; Cy Orr | speakerdeck.com/bo/queues",
    ]


def test_rooms_of_a_timetable_hold_titles_over_people() -> None:
    """A cell breaks its line between the two; lunch in it is no session."""
    note = """
    | Time | Main hall | Side room |
    |---|---|---|
    | 10:00 | Growing Clusters<br>Ana Roe | Fewer Pods<br>_Bo Lin_ |
    | 11:00 | Coffee | Coffee |
    | 11:30 | Moving Queues<br>James Orr | Caches Everywhere<br>Maria Poe |
    """

    assert sorted(told(note)) == [
        "Caches Everywhere | Maria Poe",
        "Fewer Pods | Bo Lin",
        "Growing Clusters | Ana Roe",
        "Moving Queues | James Orr",
    ]


def test_columns_for_who_and_what_make_a_table_of_sessions() -> None:
    """Where the one holds people, and the other no jobs of theirs."""
    found = told(
        """
        | **Who** | **What** | **My two cents** |
        |---|---|---|
        | Ana Roe | Roadmap | vague |
        | Bo Lin, Cy Doe | Files are code | finally |
        | ? | Network tea | didn't get in |
        """
    )
    jobs = "| Who | What |\n|---|---|\n| Ana Roe | CTO |\n| Bo Lin | Head of Engineering |\n"

    assert found == ["Roadmap | Ana Roe", "Files are code | Bo Lin; Cy Doe", "Network tea | "]
    assert told(jobs) == []


def test_as_many_organisations_as_people_are_one_for_each() -> None:
    """A row in which they are set in the same order; and those who organise it are nobody."""
    note = """
    # FooConf 2030

    | Time | Talk | Speaker | Company |
    | --- | --- | --- | --- |
    | 09:00 | Opening | Organisers | |
    | 10:00 | Less YAML | Ana Roe, Bo Lin | Acme, Globex |
    | 11:00 | Queues at sea | Cy Dahl, Di Ek | Umbrella |
    """

    assert told(note) == [
        "Less YAML | Ana Roe (Acme); Bo Lin (Globex)",
        "Queues at sea | Cy Dahl (Umbrella); Di Ek (Umbrella)",
    ]


@pytest.mark.parametrize("nowhere", ["-", "n/a", "various", "TBD"])
def test_company_that_nobody_wrote_down_is_none(nowhere: str) -> None:
    """What stands in its place is no organisation."""
    first, second = sessions_of(
        "| Talk | Speaker | Company |\n|---|---|---|\n"
        f"| Less YAML | Ana Roe | {nowhere} |\n| More ducks | Bo Lin | Acme |\n"
    )
    assert [who.organisation for who in (*first.speakers, *second.speakers)] == [None, "Acme"]

"""Sessions in lists, paragraphs and tables."""

import pytest

from bot.notes.reading import read_note
from bot.recap.model import Session
from tests.notes.reading_notes import passages_of, people, resources_of, sessions_of, urls


@pytest.mark.parametrize(
    ("item", "title", "speakers"),
    [
        pytest.param(
            "- [Less YAML](https://v.example/9) by Ana Roe", "Less YAML", ["Ana Roe"], id="linked"
        ),
        pytest.param(
            '- [Less YAML](https://v.example/9){:target="_blank"} by Ana Roe',
            "Less YAML",
            ["Ana Roe"],
            id="attributes behind the link",
        ),
        pytest.param(
            "- [Less YAML - Ana Roe & Bo Lin](https://youtu.be/x9)",
            "Less YAML",
            ["Ana Roe", "Bo Lin"],
            id="people inside the link",
        ),
        pytest.param(
            "- [Panel - More YAML - Cy, Di, & Ed](https://youtu.be/x9)",
            "Panel - More YAML",
            ["Cy", "Di", "Ed"],
            id="first names",
        ),
        pytest.param(
            '- Ana Roe\n  - _"Less YAML"_\n  - [Slides](https://speakerdeck.com/ana/less)',
            "Less YAML",
            ["Ana Roe"],
            id="the speaker over a quoted title",
        ),
        pytest.param(
            "- Keynote: Less YAML - Ana Roe, SRE, Acme\n"
            "[![Ana](https://i.example/t.jpg)](https://youtu.be/x9)",
            "Keynote: Less YAML",
            ["Ana Roe"],
            id="a linked thumbnail",
        ),
        pytest.param(
            "[Less YAML](https://youtu.be/x9)  \nAna Roe  \nShort and sweet.",
            "Less YAML",
            ["Ana Roe"],
            id="the speaker in the line below",
        ),
        pytest.param(
            "Less YAML by Ana Roe, Acme, Inc.\nhttps://youtu.be/x9",
            "Less YAML",
            ["Ana Roe"],
            id="a plain line over a bare address",
        ),
    ],
)
def test_an_item_names_a_session(item: str, title: str, speakers: list[str]) -> None:
    """People mark sessions in lists in many ways."""
    (session,) = sessions_of(f"## Talks\n\n{item}\n")

    assert session.title == title
    assert [speaker.name for speaker in session.speakers] == speakers
    assert len(session.links) == 1


@pytest.mark.parametrize(
    ("behind", "speakers"),
    [
        pytest.param(" - Ana Roe (Acme)", [("Ana Roe", "Acme")], id="a dash"),
        pytest.param(" (Ana Roe, Acme)", [("Ana Roe", "Acme")], id="brackets"),
        pytest.param(" w/ Ana Roe, Acme", [("Ana Roe", "Acme")], id="w/"),
        pytest.param(" (by Ana Roe from Acme)", [("Ana Roe", "Acme")], id="by in brackets"),
        pytest.param(
            " - so good! (by Ana Roe from Acme)", [("Ana Roe", "Acme")], id="a remark first"
        ),
        pytest.param("\n  - speaker: Ana Roe @ Acme", [("Ana Roe", "Acme")], id="a line below"),
        pytest.param(
            " - panel: Ana Roe, Bo Lin (Zed), Cy Doe (Acme)",
            [("Ana Roe", None), ("Bo Lin", "Zed"), ("Cy Doe", "Acme")],
            id="a panel",
        ),
        pytest.param(
            " - Ana Roe, Acme - [Video](https://v.example/1) - [Slides](https://s.example/1.pdf)",
            [("Ana Roe", "Acme")],
            id="links behind",
        ),
    ],
)
def test_a_bold_title_with_people_is_a_session(
    behind: str, speakers: list[tuple[str, str | None]]
) -> None:
    """Wherever it stands; what is said beside the people stays a remark."""
    (session,) = sessions_of(f"# SomeConf 2030\n\n- **Less YAML**{behind}\n  - It was short.\n")

    assert (session.title, people(session)) == ("Less YAML", speakers)
    assert session.remarks[-1] == "It was short."
    assert not any("Less YAML" in remark for remark in session.remarks)


@pytest.mark.parametrize(
    "item", ["**Speaker:** Ana Roe", "**Tools** by Acme", "**Cheap** and good"]
)
def test_other_bold_text_is_no_title(item: str) -> None:
    """A label, a heading of a list, or a word that is stressed."""
    assert sessions_of(f"# SomeConf 2030\n\n- {item}\n") == []


def test_the_words_of_a_link_are_nobodys_organisation() -> None:
    """A line of a list often ends with links to video and slides."""
    (session,) = sessions_of(
        "## Talks\n\n- Less YAML (Ana Roe, Acme) - [video](https://v.example/1)\n"
    )

    assert (session.title, people(session)) == ("Less YAML", [("Ana Roe", "Acme")])


@pytest.mark.parametrize(
    "line",
    [
        "Ana Roe, Acme",
        "Speaker: Ana Roe, Acme",
        "Ana Roe, Acme - [slides](https://s.example/1.pdf)",
    ],
)
def test_a_linked_title_over_its_speaker_is_a_session(line: str) -> None:
    """Under no heading for such, too; the next line is no part of the people."""
    (session,) = sessions_of(
        f"# SomeConf 2030\n\n[Less YAML](https://youtu.be/a1)\n{line}\nShe was brief.\n"
    )

    assert (session.title, people(session)) == ("Less YAML", [("Ana Roe", "Acme")])
    assert session.remarks[-1] == "She was brief."


@pytest.mark.parametrize("line", ["Speaker: Ana Roe, Acme", "*Ana Roe, Acme*", "Ana Roe, Acme"])
def test_a_bold_line_over_its_speaker_is_a_session(line: str) -> None:
    """It is a heading in all but name, and what follows belongs to it."""
    found = sessions_of(
        f"# SomeConf 2030\n\n**Less YAML**\n{line}\n\n- brief\n\n**More YAML - Bo Lin**\n\n- long\n"
    )

    assert [session.title for session in found] == ["Less YAML", "More YAML"]
    assert people(found[0]) == [("Ana Roe", "Acme")]
    assert [session.remarks for session in found] == [("brief",), ("long",)]


def test_lists_of_other_things_are_no_sessions() -> None:
    """Bars, books and the people one met look like sessions to a careless eye."""
    note = """\
        ## Beer

        * [Some Tap Room](https://beer.example)

        ## Books

        * [The Long Night](https://books.example/night) by Ana Roe

        ## People I met

        - Ana Roe - CTO, Acme
        """

    assert sessions_of(note) == []
    assert [each.label for each in resources_of(note)] == ["Some Tap Room", "The Long Night"]
    assert [passage.text for passage in passages_of(note)] == [
        "Some Tap Room",
        "Ana Roe - CTO, Acme",
    ]


def test_a_table_gives_a_session_a_row_and_leaves_out_lunch() -> None:
    """The columns say what is title, speaker and recording."""
    found = sessions_of("""\
        | Start | Talk | Speaker | Video |
        | ----- | ---- | ------- | ----- |
        | 9:30 | Less YAML | Ana Roe, Acme | [Watch](https://v.example/1) |
        | 10:30 | [More Sleep] - Bo Lin | | - |
        | 12:00 | Lunch | | |

        [More Sleep]: https://c.example/more
        """)

    assert [session.title for session in found] == ["Less YAML", "More Sleep"]
    assert [people(session) for session in found] == [[("Ana Roe", "Acme")], [("Bo Lin", None)]]
    assert urls(found[0]) == [("recording", "https://v.example/1")]
    assert urls(found[1]) == [("page", "https://c.example/more")]
    assert [session.source.line for session in found] == [3, 4]


def test_prose_links_recordings_and_names_who_gave_them() -> None:
    """A keynote told in prose is a session; the prose stays as a passage."""
    note = """\
        It was great. From Ana\u2019s talk about [doing
        less](https://youtu.be/a1) to Bo Lin\u2019s [keynote](https://youtu.be/b2) on calm.
        Not to forget the talk held by Cy Doe and Ada Poe: [Walls, and
        Doors?](https://youtu.be/c3) Well worth it.
        """

    found = sessions_of(note)

    assert [session.title for session in found] == [
        "doing less",
        "Bo Lin\u2019s keynote",
        "Walls, and Doors?",
    ]
    assert [[who.name for who in session.speakers] for session in found[:2]] == [
        ["Ana"],
        ["Bo Lin"],
    ]
    assert [session.source.line for session in found] == [1, 2, 3]
    assert found[0].remarks[0].startswith("From Ana\u2019s talk about doing less")
    assert len(passages_of(note)) == 1
    assert resources_of(note) == []


def test_a_marked_title_in_prose_with_its_speaker_is_a_session() -> None:
    """Bold, italic or quoted, followed by who gave it."""
    bold, quoted = sessions_of(
        "Then came **Less YAML** by [Ana Roe](https://s.example/ana).\n\n"
        'I loved "More Sleep for Everyone" by Bo Lin.\n'
    )

    assert (bold.title, people(bold)) == ("Less YAML", [("Ana Roe", None)])
    assert (quoted.title, people(quoted)) == ("More Sleep for Everyone", [("Bo Lin", None)])


def test_playlists_and_albums_are_resources() -> None:
    """They hold many sessions, or none."""
    note = """\
        ## Sessions

        The recordings are on this [YouTube playlist](https://www.youtube.com/watch?v=a&list=b).

        [All sessions](https://www.youtube.com/playlist?list=b)

        [Photos](https://www.flickr.com/photos/1/albums/2)
        """

    assert sessions_of(note) == []
    assert [each.label for each in resources_of(note)] == [
        "YouTube playlist",
        "All sessions",
        "Photos",
    ]


def test_one_recording_is_one_session_however_it_is_linked() -> None:
    """The id is the video, whatever host and playlist stand around it."""
    (session,) = sessions_of(
        "Ana Roe's [keynote](https://youtu.be/AbC) was short.\n\n"
        "Click [here](http://www.youtube.com/watch?v=AbC&list=x&index=3) to see it.\n"
    )

    assert session.title == "Ana Roe's keynote"
    assert urls(session)[0] == ("recording", "https://youtu.be/AbC")
    assert session.remarks == ("Ana Roe's keynote was short.", "Click here to see it.")


def test_prose_over_its_recording_is_a_session_without_a_title() -> None:
    """Some only say who presented what, and link the video below."""
    first, second = sessions_of("""\
        ## Service meshes

        Acme and Zenith presented a mesh for the sea. It floats.

        [Video](https://youtu.be/a1)

        [Slides](https://s.example/a.pdf)

        Mooring presented anchors.

        [Video](https://youtu.be/b2)
        """)

    assert first.title == "Acme and Zenith presented a mesh for the sea"
    assert first.organisations == ("Acme", "Zenith")
    assert [kind for kind, _ in urls(first)] == ["recording", "slides"]
    assert urls(second) == [("recording", "https://youtu.be/b2")]
    assert first.doubt


def test_project_updates_are_sessions_when_recorded() -> None:
    """A release note without a recording is a link worth keeping."""
    found = sessions_of("""\
        Project updates:
        * [Mooring](https://youtu.be/m1) - Mooring is a cache that floats.
        * [Bilge 2 released](https://bilge.example/blog/2) - now dry
        """)

    assert [session.title for session in found] == ["Mooring"]
    assert found[0].remarks == ("Mooring is a cache that floats.",)


def test_people_in_brackets_behind_a_linked_title_gave_it() -> None:
    """Whoever they are: nobody else would stand there. A name may wrap over a line."""
    recap = read_note(
        "# ExampleCon 2030\n\n## Day 1: of two\n\n"
        "- [Kettles at scale](https://examplecon.example/speakers/roe.html) (Zorka\n"
        "Brimble): Zorka boiled water.\n\n"
        "- [Calm pots](https://examplecon.example/speakers/lin.html) (Bo Lin, Acme)\n",
        "examplecon-2030.md",
    ).recap

    sessions = [entry for entry in recap.entries if isinstance(entry, Session)]
    assert [
        (each.title, [(who.name, who.organisation) for who in each.speakers]) for each in sessions
    ] == [("Kettles at scale", [("Zorka Brimble", None)]), ("Calm pots", [("Bo Lin", "Acme")])]


def test_list_below_a_heading_for_one_session_is_what_was_said_there() -> None:
    """A keynote has points; keynotes are sessions, and so is what names people."""
    points = "- Files are gone\n- Pipelines as Code\n- Nobody Misses Them\n"
    assert not sessions_of(f"# DriftConf 2030\n\n## Keynote\n\n{points}")
    named = "- Less YAML - Ana Roe\n- More ducks - Bo Lin\n"
    assert len(sessions_of(f"# DriftConf 2030\n\n## Keynote\n\n{named}")) == 2

"""Tools that only the links of a session show."""

import pytest

from tests.notes.reading_notes import tools_of


def shown(title: str, links: str) -> list[tuple[str, str]]:
    """Return name and address of the tools in the note on a session with these links."""
    note = f"# Far Conf 2030\n\n## {title}\n\nAna Roe, Acme\n\n{links}\n\nShe boiled water.\n"
    return [(tool.name, link.url) for tool in tools_of(note) for link in tool.links]


@pytest.mark.parametrize(
    ("links", "found"),
    [
        pytest.param(
            "[Slides](https://far.example/tea.pdf) | [Kettle](https://kettleproject.io)",
            ("Kettle", "https://kettleproject.io"),
            id="site",
        ),
        pytest.param(
            "[Slides](https://far.example/tea.pdf) | [Acme Lid GitHub](https://github.com/acme/lid)",
            ("Acme Lid", "https://github.com/acme/lid"),
            id="code by owner and name",
        ),
        pytest.param(
            "Code: https://github.com/acme/tea",
            ("Tea", "https://github.com/acme/tea"),
            id="code by the title",
        ),
    ],
)
def test_a_link_of_a_session_that_is_called_like_its_site_is_a_project(
    links: str, found: tuple[str, str]
) -> None:
    """Beside slides and recording many link what was spoken of, and say no more."""
    assert shown("Tea: how to boil it", links) == [found]


@pytest.mark.parametrize(
    "links",
    [
        pytest.param("[Slides](https://kettle.io/tea.pdf)", id="slides"),
        pytest.param("[Abstract](https://farconf.io/talks/tea)", id="page"),
        pytest.param("Code: https://github.com/roe/boil", id="code of the talk"),
        pytest.param("[Acme](https://acme.example)", id="company"),
    ],
)
def test_another_link_of_a_session_is_no_tool(links: str) -> None:
    """Most lead to the session itself; a word within the title may be what its code shows."""
    assert shown("Tea: how to boil it", links) == []


def test_the_first_word_of_a_title_is_no_name_for_its_code() -> None:
    """Authors call the code of a talk by a word of its title."""
    assert shown("Tea without kettles", "Code: https://github.com/roe/tea") == []


def test_a_session_that_is_called_by_a_name_alone_is_about_the_tool_of_that_name() -> None:
    """The remarks come back to it within a sentence, as to what has a name."""
    note = "# Far Conf 2030\n\n## {}\n\nby Ana Roe\n\nShe told why {} boils, and how {} is made.\n"

    assert [tool.name for tool in tools_of(note.format("PotStream", "PotStream", "PotStream"))] == [
        "PotStream"
    ]
    assert tools_of(note.format("PotStream: Boiling", "PotStream", "PotStream")) == []
    assert tools_of(note.format("Calm", "calm", "calm")) == []
    assert tools_of(note.format("PotStream", "it", "it")) == []


def test_the_event_is_no_tool_though_its_site_is_called_like_it() -> None:
    """A recap links the event's front page as it links a project's."""
    text = """
        # Far Conf 2030

        This was my first time at [Far Conf](https://www.far-conf.dev/) in Oslo. We used
        [Kettle](https://kettle.dev) there.
        """

    assert [tool.name for tool in tools_of(text)] == ["Kettle"]


def test_what_a_title_begins_with_is_a_tool_where_the_talk_was_about_it() -> None:
    """A colon parts a name from what is said of it, or a matter; the remarks tell which."""
    note = "# Far Conf 2030\n\n## Kettlo: boiling water - Ana Roe\n\nAn exciting talk about {}.\n"

    assert [tool.name for tool in tools_of(note.format("Kettlo which boils"))] == ["Kettlo"]
    assert tools_of(note.format("boiling")) == []


@pytest.mark.parametrize(
    ("title", "names"),
    [
        pytest.param("Lidder: a cache for pots", ["Lidder"], id="what it is"),
        pytest.param("Resilience: a framework for teams", [], id="a matter"),
        pytest.param("Lidder: a year of tea", [], id="something else"),
    ],
)
def test_a_title_that_says_what_a_name_is_shows_a_tool(title: str, names: list[str]) -> None:
    """The first talk on a project mostly introduces it in its title."""
    note = f"# Far Conf 2030\n\n## {title} by Ana Roe\n\nShe boiled water.\n"

    assert [tool.name for tool in tools_of(note)] == names


def test_a_known_name_in_the_title_to_which_the_notes_come_back_is_a_tool() -> None:
    """A talk names many in its title; what its notes name again and again it was about."""
    tools = tools_of(
        """
        # Far Conf 2030

        ## Nine nights with Falco and Kubernetes, beside Cilium by Ana Roe

        Falco woke her up in the first. Cilium did not.

        In the ninth she slept, for Falco did.
        """
    )

    assert [tool.name for tool in tools] == ["Falco"]

"""Links to people: they name who spoke, and are no links of the session."""

import pytest

from bot.notes.people.profiles import is_profile
from tests.notes.reading_notes import sessions_of, told, tools_of


@pytest.mark.parametrize(
    "url",
    [
        "https://twitter.com/anaroe",
        "https://twitter.com/#!/anaroe",
        "https://x.com/anaroe",
        "https://www.linkedin.com/in/ana-roe-1234/",
        "https://social.example/@anaroe",
        "https://bsky.app/profile/ana.example",
    ],
)
def test_pages_that_everybody_has_are_profiles(url: str) -> None:
    """They tell that the text of the link is somebody's name."""
    assert is_profile(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://twitter.com/anaroe/status/12345",
        "https://github.com/acme/foobar",
        "https://conf.example/talks/ana-roe",
        "https://www.linkedin.com/pulse/less-yaml",
    ],
)
def test_pages_about_something_are_no_profiles(url: str) -> None:
    """What one person wrote may still be a link of the session."""
    assert not is_profile(url)


@pytest.mark.parametrize("joint", [", de", ", di", " od", " av", " por", " —", ","])
def test_a_profile_behind_a_linked_title_is_who_gave_it(joint: str) -> None:
    """Whatever word joins the two, in any language: the address says that it is a person."""
    note = f"""
    ## Talks
    - [Menos YAML](https://conf.example/a){joint} [Ana Roe](https://twitter.com/anaroe): muy bien
    - [Más colas](https://conf.example/b){joint} [Bo](https://twitter.com/bo) y [Cy Lin](https://x.com/cy)
    """

    assert told(note) == [
        "Menos YAML | Ana Roe | conf.example/a",
        "Más colas | Bo; Cy Lin | conf.example/b",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "- Less YAML ([Ana Roe](https://github.com/anaroe), [Bo Lin](https://bolin.example/))",
        "- [Less YAML](https://youtu.be/aaaaaaaaaaa) by [Ana Roe](//a.ex), [Bo Lin](//b.ex)",
        "### Less YAML - [Ana Roe](https://twitter.com/a) and [Bo Lin](https://twitter.com/b)\n\nOh!",
    ],
)
def test_links_of_speakers_are_no_links_of_the_session(line: str) -> None:
    """Who asks for a recording does not want a speaker's home page; the remarks keep it."""
    session = sessions_of(f"# FooConf 2030\n\n## Talks\n\n{line}\n")[0]

    assert [speaker.name for speaker in session.speakers] == ["Ana Roe", "Bo Lin"]
    assert [link.url for link in session.links] == ["https://youtu.be/aaaaaaaaaaa"] * (
        "youtu.be" in line
    )
    assert "Bo Lin: https://" in " ".join(session.remarks)


def test_a_page_of_the_session_may_be_called_like_its_speaker() -> None:
    """The address repeats the title, so it is about the session."""
    note = """
    ## Talks
    ### [Ana Roe](https://conf.example/talks/growing-smaller-clusters): Growing Smaller Clusters
    She began with nine.
    """

    assert told(note) == [
        "Growing Smaller Clusters | Ana Roe | conf.example/talks/growing-smaller-clusters"
    ]


def test_a_person_is_no_tool_for_having_an_account_where_code_is() -> None:
    """`github.com/bolin` is called like Bo Lin, who is no project."""
    assert tools_of("# FooConf\n\n- Presenter: [Bo Lin](https://github.com/bolin)\n") == []
    assert tools_of("# FooConf\n\n- Presenter: [@bo-lin](https://github.com/bo-lin)\n") == []


def test_a_paragraph_may_be_a_linked_title_with_its_people() -> None:
    """It stands wherever it likes, in the place of a heading over what was said."""
    note = """
    # FooConf 2030
    ## Day 1 - October 9th

    [**Less YAML**](00%20-%20less-yaml.md) By [Ana Roe](https://twitter.com/anaroe)

    A good begin.

    [**More Queues**](01.md) By [Bo Lin](https://twitter.com/bo) - [Slides](https://slides.com/bo/q)
    """

    assert [(s.title, [who.name for who in s.speakers]) for s in sessions_of(note)] == [
        ("Less YAML", ["Ana Roe"]),
        ("More Queues", ["Bo Lin"]),
    ]


def test_a_person_an_item_begins_with_is_no_title() -> None:
    """What she gave is told in the sentence, and called by its quotes."""
    note = """
    ## Talks
    - [Ana Roe](https://twitter.com/anaroe) gave a fantastic talk titled “Never Panic Again!”
    - [Bo Lin](https://twitter.com/bo), talking about neighbours
    """

    assert told(note) == ["Never Panic Again! | Ana Roe"]


def test_a_handle_behind_an_organisation_is_the_persons() -> None:
    """It is no part of where the person works, and no person besides."""
    note = """
    ## Less YAML - Ana Roe, Acme @anaroe
    * nine files
    ## The Future of Humans - Cy Orr, Zed by @cyorr
    * calm
    """

    assert told(note) == ["Less YAML | Ana Roe (Acme)", "The Future of Humans | Cy Orr (Zed)"]


def test_the_page_of_an_organisation_is_not_the_sessions() -> None:
    """It leads to whom a speaker works for, and to nothing that was said there."""
    (session,) = sessions_of(
        "# FooConf 2030\n\n"
        "## Less YAML - [Ana Roe](https://x.com/anaroe), [Acme Labs](https://acme.example/)\n\nOh!\n"
    )

    assert session.links == ()
    assert "Acme Labs: https://acme.example/" in session.remarks

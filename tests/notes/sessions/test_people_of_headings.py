"""Who gave a session, where its heading or the line below it names several or somebody unknown."""

import pytest

from tests.notes.reading_notes import people, sessions_of, told


def test_everybody_behind_with_gave_it() -> None:
    """A comma between names is no comma before them."""
    found = told(
        """
        ## Panel: The future of ladders with Ana Roe, Bo Lin & Cy Doe

        No agreement.
        """
    )
    assert found == ["Panel: The future of ladders | Ana Roe; Bo Lin; Cy Doe"]


def test_a_list_of_people_is_no_title() -> None:
    """What somebody alone gives may be called after them, a panel of four not."""
    assert told("## Fireside chat with Ana Roe, Bo Lin and Cy Doe\n\nWarm.") == [
        "Fireside chat | Ana Roe; Bo Lin; Cy Doe"
    ]


def test_names_before_each_colon_are_people_once_one_is_known() -> None:
    """Most people of the world are in no list of names."""
    found = told(
        """
        ## Anna Roe: Whole ladders

        Good.

        ## Mirwen Quillotärvi: Half ladders at the crossroads

        Good.

        ## Zorblax Quuxley: How we climb

        Good.
        """
    )
    assert found == [
        "Whole ladders | Anna Roe",
        "Half ladders at the crossroads | Mirwen Quillotärvi",
        "How we climb | Zorblax Quuxley",
    ]


def test_a_linked_recording_behind_a_bold_title_is_no_part_of_it() -> None:
    """The line below says who gave it, whatever stands behind the title."""
    found = told(
        """
        **1. Less YAML** 🎥 [video](https://youtu.be/aaaaaaaaaa1)
        _Ana Roe, Acme_

        Kinder.

        **2. More ladders** 🎥 [video](https://youtu.be/aaaaaaaaaa2)
        _Bo Lin & Cy Doe, Zenith_
        """
    )
    assert found == [
        "Less YAML | Ana Roe (Acme) | aaaaaaaaaa1",
        "More ladders | Bo Lin (Zenith); Cy Doe (Zenith) | aaaaaaaaaa2",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "🎬 **Less YAML** · 👤 Ana Roe (Acme) · [▶️](https://youtu.be/aaaaaaaaaa1)",
        "**Less YAML** - Ana Roe (Acme) - [video](https://youtu.be/aaaaaaaaaa1)",
        "**Less YAML** ([video](https://youtu.be/aaaaaaaaaa1)) by Ana Roe, Acme",
        "**Less YAML** (Ana Roe, Acme) [video](https://youtu.be/aaaaaaaaaa1)",
    ],
)
@pytest.mark.parametrize("heading", ["Talks", "Day one"])
def test_a_bold_title_with_people_and_links_is_a_session(heading: str, line: str) -> None:
    """Whatever signs part them, and whether or not something is told below."""
    expected = ["Less YAML | Ana Roe (Acme) | aaaaaaaaaa1"]
    assert told(f"## {heading}\n\n{line}") == expected
    assert told(f"## {heading}\n\n{line}\n\nKinder to all.") == expected


def test_labelled_sessions_below_the_name_of_the_event_are_several() -> None:
    """Whatever else the first heading says: that a note is notes, say."""
    found = sessions_of(
        """
        # Trip report: SomeConf 2030 (Oslo)

        Session: **Less YAML**
        Presenters: Ana Roe, Bo Lin (Acme)

        - kinder

        Session: **More ladders**
        Presenter: Cy Doe
        """
    )
    people = {each.title: [who.name for who in each.speakers] for each in found}
    assert people == {"Less YAML": ["Ana Roe", "Bo Lin"], "More ladders": ["Cy Doe"]}


@pytest.mark.parametrize("levels", [("#", "##"), ("##", "###")])
def test_the_first_two_headings_may_be_title_and_speaker(levels: tuple[str, str]) -> None:
    """A note on one talk has no others beside them that would show how it is set."""
    title, name = levels
    text = f"{title} Tuning Kettles\n\n{name} Tom Miller\n\nNine of them.\n\n{name} Why\n\nTea.\n"
    (session,) = sessions_of(text)

    assert (session.title, people(session)) == ("Tuning Kettles", [("Tom Miller", None)])
    assert not sessions_of(
        text.replace("Tuning Kettles", "KettleConf 2030").replace("Why", "Bo Lin")
    )

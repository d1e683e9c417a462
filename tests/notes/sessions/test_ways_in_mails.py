"""Sessions as people jot them down in a mail: by lines, and by what they went to hear."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            Less YAML in anger
            Ana Roe, Acme
            https://youtu.be/aaaaaaaaaa1
            She deleted nine files.

            Where small files go
            Bo Lin, Initech
            https://youtu.be/aaaaaaaaaa2
            A calm talk.
            """,
            [
                "Less YAML in anger | Ana Roe (Acme) | aaaaaaaaaa1",
                "Where small files go | Bo Lin (Initech) | aaaaaaaaaa2",
            ],
            id="a line for each",
        ),
        pytest.param(
            """
            ## Session: Less YAML in anger (Speaker: Ana Roe, Acme)

            She deleted nine files.

            ## Session: Where small files go (Speaker: Bo Lin, Initech)

            A calm talk.

            ## Session: More tea (Speaker: Cy Doe, Globex)

            It was hot.
            """,
            [
                "Less YAML in anger | Ana Roe (Acme)",
                "Where small files go | Bo Lin (Initech)",
                "More tea | Cy Doe (Globex)",
            ],
            id="labelled in brackets",
        ),
        pytest.param(
            """
            - Ana Roe
                - Less YAML in anger
                - https://youtu.be/aaaaaaaaaa1
                - She deleted nine files.
            - Bo Lin
                - Where small files go
                - https://youtu.be/aaaaaaaaaa2
            """,
            [
                "Less YAML in anger | Ana Roe | aaaaaaaaaa1",
                "Where small files go | Bo Lin | aaaaaaaaaa2",
            ],
            id="a plain title below its speaker",
        ),
        pytest.param(
            """
            ## Talks to watch

            - [Ana Roe](https://youtu.be/aaaaaaaaaa1) on less YAML in anger. It was calm.
            - [Bo Lin](https://youtu.be/aaaaaaaaaa2) on where small files go
            """,
            [
                "less YAML in anger | Ana Roe | aaaaaaaaaa1",
                "where small files go | Bo Lin | aaaaaaaaaa2",
            ],
            id="a linked name and a topic",
        ),
        pytest.param(
            """
            First I went to see Ana Roe talk about *Less YAML in anger*. She deleted nine
            files. [Slides](https://speakerdeck.com/ana/less).

            Then I heard Bo Lin of Initech speak about *Where small files go*.
            [Video](https://youtu.be/aaaaaaaaaa2).
            """,
            [
                "Less YAML in anger | Ana Roe | speakerdeck.com/ana/less",
                "Where small files go | Bo Lin (Initech) | aaaaaaaaaa2",
            ],
            id="whom I heard speak",
        ),
        pytest.param(
            """
            ## Less YAML in anger

            She deleted nine files, and told us why. [[slides]](https://speakerdeck.com/ana/less)

            ## Where small files go

            A calm talk with three graphs. [slides](https://speakerdeck.com/bo/small)
            """,
            [
                "Less YAML in anger |  | speakerdeck.com/ana/less",
                "Where small files go |  | speakerdeck.com/bo/small",
            ],
            id="slides at the end of what is told",
        ),
        pytest.param(
            """
            Less YAML in anger - Ana Roe, Acme - https://youtu.be/aaaaaaaaaa1

            She deleted nine files.

            Where small files go - Bo Lin, Initech - https://youtu.be/aaaaaaaaaa2

            A calm talk.
            """,
            [
                "Less YAML in anger | Ana Roe (Acme) | aaaaaaaaaa1",
                "Where small files go | Bo Lin (Initech) | aaaaaaaaaa2",
            ],
            id="all in one line",
        ),
        pytest.param(
            """
            * 31 August 2031
                * [Less YAML](https://github.com/bo/notes/blob/main/less.md) (by Ana Roe)
                * [More tea](https://github.com/bo/notes/blob/main/tea.md) (by Cy Doe, Acme)

            ### Bo Lin "Where small files go"

            [Video](https://youtu.be/aaaaaaaaaa2)
            """,
            [
                "Less YAML | Ana Roe | github.com/bo/notes/blob/main/less.md",
                "More tea | Cy Doe (Acme) | github.com/bo/notes/blob/main/tea.md",
                "Where small files go | Bo Lin | aaaaaaaaaa2",
            ],
            id="by in brackets behind a link, and a title in quotes behind a name",
        ),
        pytest.param(
            """
            1. Lightning talk by Chidi Eze: "Bees as a service" https://youtu.be/aaaaaaaaaa1
            """,
            ["Bees as a service | Chidi Eze | aaaaaaaaaa1"],
            id="a quoted title between who gave it and the address",
        ),
        pytest.param(
            """
            ### Ana Roe's talk: Where small files go

            She deleted nine.
            """,
            ["Where small files go | Ana Roe"],
            id="whose talk it was",
        ),
        pytest.param(
            """
            ### Less YAML in anger

            TL;DR: She deleted nine files.

            *Speaker: Ana Roe, Acme. [Recording](https://youtu.be/aaaaaaaaaa1).*
            """,
            ["Less YAML in anger | Ana Roe (Acme) | aaaaaaaaaa1"],
            id="a link in the line with the label",
        ),
    ],
)
def test_sessions_are_jotted_down(text: str, expected: list[str]) -> None:
    """Nothing but the order of lines, or a verb, tells who gave what."""
    assert told(text) == expected


def test_lines_of_people_alone_are_no_titles() -> None:
    """Those who came along stand in lines like those of a title and its speaker."""
    text = """
        We were three:
        Ana Roe, Acme
        Bo Lin, Initech

        We met many friends
        and had tea.
        """

    assert told(text) == []


def test_a_list_of_people_and_what_they_do_is_none_of_sessions() -> None:
    """What stands below a name is a job, where no recording follows."""
    text = """
        - Ana Roe
            - builds small files
            - likes tea
        - Bo Lin
            - runs the meetup
        """

    assert told(text) == []


def test_the_words_of_a_programme_stand_between_title_and_speaker() -> None:
    """A copied entry ends with who gave it, by name and handle; "(Slides)" was a link there."""
    text = """
        ## Day 1 Friday 9th December

        > Less YAML in anger (Slides)
        > Ana has kept files for ten years. She lives in a mill.
        > Ana Roe @anaroe

        - she deleted nine files

        > Where small files go
        > Bo counts what others throw away.
        > Bo Lin @bolin

        - they pile up
        """

    assert told(text) == ["Less YAML in anger | Ana Roe", "Where small files go | Bo Lin"]


def test_a_title_in_quotes_is_followed_by_its_speaker() -> None:
    """The word stands between the title and the name."""
    text = '- "Beyond Files" speaker Bo Lin argued that files are dead'

    assert told(text) == ["Beyond Files | Bo Lin"]

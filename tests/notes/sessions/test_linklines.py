"""Lines and tables that hold nothing but a session's links."""

from tests.notes.reading_notes import sessions_of, told, urls


def test_a_row_of_links_below_a_heading_is_the_sessions() -> None:
    """Some set page, slides and video side by side in a table without any other row."""
    note = """
    ## Less YAML

    | [Background](https://sched.co/aaaa) | [Slides](slides/less.pdf) |
    | ----------------------------------- | ------------------------- |

    **Speakers**
    * Ana Roe, Acme

    ## More queues

    | [Background](https://sched.co/bbbb) | [Video](https://youtu.be/bbbbbbbbbbb) |
    | ----------------------------------- | ------------------------------------- |

    **Speakers**
    * Bo Lin, Initech
    """

    assert told(note) == [
        "Less YAML | Ana Roe (Acme) | sched.co/aaaa",
        "More queues | Bo Lin (Initech) | bbbbbbbbbbb | sched.co/bbbb",
    ]


def test_the_header_of_such_a_row_names_its_links() -> None:
    """Below "Video" even a link that says "here" is the recording."""
    note = """
    ## Less YAML

    | Video | Notes |
    | ----- | ----- |
    | [here](https://media.example/less) | [here](https://roe.example/less) |

    Ana Roe told of nine files.
    """

    assert told(note) == ["Less YAML | Ana Roe | media.example/less | roe.example/less"]


def test_a_table_that_says_more_is_no_row_of_links() -> None:
    """Its rows are about other things than where the session is to be seen."""
    note = """
    ## Less YAML

    *Ana Roe, Acme*

    | Tool | What |
    | ---- | ---- |
    | [Foobar](https://foobar.example) | keeps files |
    """

    assert told(note) == ["Less YAML | Ana Roe (Acme)"]


def test_a_licence_behind_a_link_leaves_it_the_sessions() -> None:
    """The label says that they are slides, whatever the host, and under what terms is no text."""
    note = """
    ## Less YAML - Ana Roe

    Nine files are gone.

    Slides: https://archive.example/88 (CC BY 4.0)
    """

    assert [urls(session) for session in sessions_of(note)] == [
        [("slides", "https://archive.example/88")]
    ]

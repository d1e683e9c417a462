"""Sessions whose parts are labelled, in any language."""

import pytest

from tests.notes.reading_notes import people, sessions_of, told


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        pytest.param(
            """
            ## Less YAML

            - Presenter(s): Ana Roe, Acme
            - Video: https://youtu.be/aaaaaaaaaa1
            - Notes were good
            """,
            [
                "Less YAML | Ana Roe (Acme) | aaaaaaaaaa1",
            ],
            id="labels",
        ),
        pytest.param(
            """
            ## Less YAML

            Speakers:

            - Ana Roe, Acme
            - Bo Lin, Zed

            They began with nine files.
            """,
            [
                "Less YAML | Ana Roe (Acme); Bo Lin (Zed)",
            ],
            id="speakers list",
        ),
        pytest.param(
            """
            ### Less YAML

            **Speaker:** Ana Roe (Acme)
            **Room:** B

            Text.
            """,
            [
                "Less YAML | Ana Roe (Acme)",
            ],
            id="bold labels",
        ),
        pytest.param(
            """
            ## The third one

            Title: Less YAML
            Who: Ana Roe, Acme

            Text here.
            """,
            [
                "Less YAML | Ana Roe (Acme)",
            ],
            id="title label",
        ),
        pytest.param(
            """
            ## Monday

            - **Talk:** Less YAML
            - **Speaker:** Ana Roe
            - **Notes:** good


            * * *
            """,
            [
                "Less YAML | Ana Roe",
            ],
            id="talk label item",
        ),
        pytest.param(
            """
            ## Talk 1

            __Topic__: Less YAML - more sleep

            __Takeaways__:

            - Fewer files

            __How to begin__:

            - Delete one

            ## Evening keynote

            __Topic__: Is tea a soup?

            __Takeaways__:

            - No
            """,
            ["Less YAML - more sleep | ", "Is tea a soup? | "],
            id="topics below numbers",
        ),
        pytest.param(
            """
            ## Monday

            - Title: [Less YAML](https://conf.example/talks/7)
            - Speaker: Ana Roe
            - Slides: https://speakerdeck.com/anaroe/less
            """,
            [
                "Less YAML | Ana Roe | conf.example/talks/7 | speakerdeck.com/anaroe/less",
            ],
            id="linked title",
        ),
        pytest.param(
            """
            - Files (Monday, 11:00 - 11:30)
              - [Title - Less YAML - a Story](https://conf.example/talks/7)
              - [presentation](https://speakerdeck.com/anaroe/less)
              - Nine files became one
            - Pots (Monday, 14:00 - 14:30)
              - Titel: Kochen ohne Topf
              - Nothing boils over
            """,
            [
                "Less YAML - a Story |  | conf.example/talks/7 | speakerdeck.com/anaroe/less",
                "Kochen ohne Topf | ",
            ],
            id="title inside an item",
        ),
        pytest.param(
            """
            ## Less YAML - Ana Roe

            https://youtu.be/aaaaaaaaaa1

            Takeaways:

            - Delete things
            - Measure twice
            """,
            [
                "Less YAML | Ana Roe | aaaaaaaaaa1",
            ],
            id="takeaways in session",
        ),
        pytest.param(
            """
            ## Moins de YAML

            Intervenante : Léa Petit (Acme)

            Texte.
            """,
            [
                "Moins de YAML | Léa Petit (Acme)",
            ],
            id="fr",
        ),
        pytest.param(
            """
            ## Weniger YAML

            Referenten: Jörg Maier und Uta Ross, Acme

            Text.
            """,
            [
                "Weniger YAML | Jörg Maier (Acme); Uta Ross (Acme)",
            ],
            id="de",
        ),
        pytest.param(
            """
            ## Vorträge

            - „Weniger YAML“ von Jörg Maier (Acme)
            - „Mehr YAML“ von Uta Ross
            """,
            [
                "Weniger YAML | Jörg Maier (Acme)",
                "Mehr YAML | Uta Ross",
            ],
            id="de von",
        ),
        pytest.param(
            """
            ## Charlas

            ### Menos YAML

            Ponente: Lucía Gómez, Acme
            """,
            [
                "Menos YAML | Lucía Gómez (Acme)",
            ],
            id="es",
        ),
        pytest.param(
            """
            ### Menos YAML

            Palestrante: João Silva

            Texto.
            """,
            [
                "Menos YAML | João Silva",
            ],
            id="pt",
        ),
        pytest.param(
            """
            ## YAMLを減らす

            登壇者: 山田太郎

            とても良かった。
            """,
            [
                "YAMLを減らす | 山田太郎",
            ],
            id="ja",
        ),
        pytest.param(
            """
            ### Meno YAML

            Relatore: Marco Rossi, Acme

            Testo.
            """,
            [
                "Meno YAML | Marco Rossi (Acme)",
            ],
            id="it",
        ),
        pytest.param(
            """
            Talk: Less YAML
            Speaker: Ana Roe (Acme)
            Notes: nine files

            Talk: More YAML
            Speaker: Bo Lin
            Slides: https://www.slideshare.net/bo/more
            """,
            [
                "Less YAML | Ana Roe (Acme)",
                "More YAML | Bo Lin | slideshare.net/bo/more",
            ],
            id="a paragraph of labelled lines each",
        ),
    ],
)
def test_labels_say_who_gave_a_session(label: str, expected: list[str]) -> None:
    """A label is the author's own word, whatever the text behind it looks like."""
    assert told(label) == expected


@pytest.mark.parametrize(
    "line",
    ["Speakers: Ana Roe, Bo Lin, both Acme", "Speakers: Ana Roe and Bo Lin (both at Acme)"],
)
def test_one_organisation_may_be_that_of_all(line: str) -> None:
    """With or without brackets "both" says that the organisation is not the last one's alone."""
    assert told(f"## Less YAML\n\n{line}\n") == ["Less YAML | Ana Roe (Acme); Bo Lin (Acme)"]


def test_a_heading_may_say_that_it_is_a_session() -> None:
    """The word is no part of the title."""
    (session,) = sessions_of("# Session: Less YAML at home\n\n- **Speaker:** Ana Roe (Acme)\n")

    assert (session.title, people(session)) == ("Less YAML at home", [("Ana Roe", "Acme")])


@pytest.mark.parametrize(
    "record",
    [
        "- title: {0}\n  speaker: {1}\n  video: {2}\n",
        "- **Title:** {0}\n  **Speaker:** {1}\n  **Video:** {2}\n",
        "- Title: {0}\n  - Speaker: {1}\n  - Video: {2}\n",
        "Title: {0}\nSpeaker: {1}\nVideo: {2}\n\nHalf of the room had scars.\n\n",
        "## Title: {0}\n\nSpeaker: {1}\n\n{2}\n\n",
    ],
)
def test_each_of_several_records_is_a_session(record: str) -> None:
    """The label of the title is no part of it, and no remark either."""
    rows = (
        ("Less YAML", "Ana Roe", "https://youtu.be/aaaaaaaaaa1"),
        ("Queues at sea", "Bo Lin", "https://youtu.be/aaaaaaaaaa2"),
    )
    note = "# FooConf 2030\n\n" + "".join(record.format(*row) for row in rows)

    assert told(note) == [
        "Less YAML | Ana Roe | aaaaaaaaaa1",
        "Queues at sea | Bo Lin | aaaaaaaaaa2",
    ]
    assert not any("itle:" in remark for each in sessions_of(note) for remark in each.remarks)


def test_what_is_labelled_below_an_item_is_a_session_whatever_its_title_is_called() -> None:
    """Since "Talk" and "Session" call more than titles, people have to be labelled, too."""
    note = """
    - Talk: Less YAML
      Speaker: Ana Roe
    - Session: Queues at sea
      Speaker: Bo Lin
    """

    assert told(note) == ["Less YAML | Ana Roe", "Queues at sea | Bo Lin"]

"""Sessions that prose tells of: the links that are theirs."""

import pytest

from bot.recap.model import LinkKind
from tests.notes.reading_notes import sessions_of, told


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            """
            Bo Lin from Acme talked about [More YAML](https://youtu.be/aaaaaaaaaa2).
            """,
            [
                "More YAML | Bo Lin (Acme) | aaaaaaaaaa2",
            ],
            id="talked about a linked title",
        ),
        pytest.param(
            """
            In **Less YAML**, [Ana Roe](https://l.example/ana) from Acme walked us through files.
            It was fun (you can watch it
            [on YouTube](https://youtu.be/aaaaaaaaaa3)).
            """,
            [
                "Less YAML | Ana Roe (Acme) | aaaaaaaaaa3",
            ],
            id="the recording in a later sentence",
        ),
        pytest.param(
            """
            "Power on a Shoestring" was my first; slides are
            [here](https://speakerdeck.com/x/power), the recording [here](https://youtu.be/aaaaaaaaaa3).
            """,
            [
                "Power on a Shoestring |  | aaaaaaaaaa3 | speakerdeck.com/x/power",
            ],
            id="links that only point",
        ),
        pytest.param(
            """
            My highlights were:

            - [Less YAML](https://l.example/less) by Ana Roe from Acme, who deleted files.
            - [More Tea](https://l.example/tea) where Bo Lin describes a kettle.
            - It was "Power at Home" by Cy Doe that I liked most.
            """,
            [
                "Less YAML | Ana Roe (Acme) | l.example/less",
                "More Tea | Bo Lin | l.example/tea",
                "Power at Home | Cy Doe",
            ],
            id="highlights that are talks",
        ),
        pytest.param(
            """
            ## Talks

            - [Ana Roe](https://twitter.com/ana) on files:
              [Less YAML at Home - Ana Roe](https://youtu.be/aaaaaaaaaa1)
            - [Bo Lin](https://twitter.com/bo) gave a lovely talk on kettles.
            - Tea: [More Tea, Less YAML - Cy Doe, Acme](https://youtu.be/aaaaaaaaaa2)
            """,
            [
                "Less YAML at Home | Ana Roe | aaaaaaaaaa1",
                "More Tea, Less YAML | Cy Doe (Acme) | aaaaaaaaaa2",
            ],
            id="items that are sentences",
        ),
        pytest.param(
            """
            We met in May, and there was tea.

            <iframe src="https://www.youtube.com/embed/aaaaaaaaaa1"></iframe>

            Ana Roe and Bo Lin opened the day with their keynote, Less YAML at Home. It was long.

            <iframe src="https://www.youtube.com/embed/aaaaaaaaaa2"></iframe>

            Then Parveen Quux spoke about More Tea for Everybody, a plan to boil water.

            All talks are there now.
            """,
            [
                "Less YAML at Home | Ana Roe; Bo Lin | aaaaaaaaaa1",
                "More Tea for Everybody | Parveen Quux | aaaaaaaaaa2",
            ],
            id="recordings above what is told of them, unmarked titles",
        ),
        pytest.param(
            """
            Parveen Quux did her lovely "Less YAML for Everybody" talk again.

            There was a tutorial called [Better Kettles for Beginners](https://l.example/kettles).
            """,
            [
                "Less YAML for Everybody | Parveen Quux",
                "Better Kettles for Beginners |  | l.example/kettles",
            ],
            id="a word for a session behind or before the title",
        ),
        pytest.param(
            """
            ## Talks

            - [Less YAML](https://youtu.be/aaaaaaaaaa1) by Ana
              Roe, Acme
            """,
            [
                "Less YAML | Ana Roe (Acme) | aaaaaaaaaa1",
            ],
            id="a name over a line end",
        ),
        pytest.param(
            """
            [Ana Roe's keynote](https://youtu.be/aaaaaaaaaa1) was about *Less YAML*, by Ana Roe.
            """,
            ["Less YAML | Ana Roe | aaaaaaaaaa1"],
            id="a recording is called by its speaker, and its title follows",
        ),
        pytest.param(
            """
            A talk was about [small files](https://foo.example/session/2030/c1), says the page.
            The page of [small bars](https://foo.example/session/2030/c2) is empty.
            """,
            ["small files |  | foo.example/session/2030/c1"],
            id="the page of a programme, if a talk was about it",
        ),
        pytest.param(
            """
            The talks I liked were those of [@anaroe](https://x.com/anaroe) on
            [small files](https://foo.example/a1), who works with [Bo Lin](https://x.com/bo) at
            [Foo Labs](https://foo.example).
            """,
            ["small files | @anaroe | foo.example/a1"],
            id="a linked person before a linked title",
        ),
        pytest.param(
            """
            [Qorveth Zill](https://x.com/qz) gave a [talk on small files](https://foo.example/a1).
            """,
            ["small files | Qorveth Zill | foo.example/a1"],
            id="the text of a link says that it is a talk",
        ),
        pytest.param(
            """
            [Ana Roe](https://x.com/ana) had a talk on "[Continuous Ferries](https://foo.example/)".
            """,
            ["Continuous Ferries | Ana Roe | foo.example"],
            id="a title in quotes that links the front page of a site",
        ),
        pytest.param(
            """
            La tarde empezó con la charla de **Ana Ruiz** (Acme), «Menos YAML en Casa», y gustó.
            [Vídeo](https://youtu.be/aaaaaaaaaa1).
            """,
            [
                "Menos YAML en Casa | Ana Ruiz (Acme) | aaaaaaaaaa1",
            ],
            id="in another language, the video in the next sentence",
        ),
        pytest.param(
            """
            Ana Roe (Acme) explained how she deletes files. Her talk, "Less YAML", is
            [online](https://youtu.be/aaaaaaaaaa1).
            """,
            [
                "Less YAML | Ana Roe (Acme) | aaaaaaaaaa1",
            ],
            id="somebody of the sentence before",
        ),
        pytest.param(
            """
            # Crónica de la FooConf Madrid 2023

            The day opened with a talk by **Ana Roe** (Acme). [Video](https://youtu.be/aaaaaaaaaa1).
            """,
            [
                "The day opened with a talk by Ana Roe (Acme) | Ana Roe (Acme) | aaaaaaaaaa1",
            ],
            id="a video alone behind its sentence, below the name of the event",
        ),
        pytest.param(
            """
            I loved "Warm Rocks" by Ana Roe of Acme; she brought stones. Also "Cold Rocks"
            by Bo Lin at Initech (recording: https://v.example/1).
            """,
            [
                "Warm Rocks | Ana Roe (Acme)",
                "Cold Rocks | Bo Lin (Initech) | v.example/1",
            ],
            id="something said behind the organisation, a labelled address",
        ),
        pytest.param(
            """
            Then I went to see Ana Roe: "Less YAML, from Inception to Production" (slides on
            [Speaker Deck](https://speakerdeck.com/ana/less)) and Bo Lin: "Yet Another Parser".
            """,
            [
                "Less YAML, from Inception to Production | Ana Roe | speakerdeck.com/ana/less",
                "Yet Another Parser | Bo Lin",
            ],
            id="people before a colon, amid a sentence",
        ),
        pytest.param(
            """
            Ana Roe's keynote *"Less YAML"* set the tone. Bo Lin followed with a talk
            about burnout; here is [his deck](https://www.slideshare.net/bo/burnout).
            """,
            [
                "Less YAML | Ana Roe",
            ],
            id="the deck of somebody else",
        ),
    ],
)
def test_links_go_to_their_session(prose: str, expected: list[str]) -> None:
    """A recording stands in the title, behind the sentence or above the paragraph."""
    assert told(prose) == expected


def test_slides_called_by_a_word_belong_to_the_session_before_them() -> None:
    """Whatever that word is, in whatever language."""
    found = told(
        """
        **Moins de YAML**, Ana Roe
        Des chiffres ! Le [support](https://www.slideshare.net/ana/yaml) est en ligne.
        """
    )
    assert found == ["Moins de YAML | Ana Roe | slideshare.net/ana/yaml"]


def test_the_channel_of_an_event_is_the_recording_of_no_session() -> None:
    """It is called by the site that it is on."""
    assert told("# TwigCon 2031\n\nAll talks are [on Vimeo](https://vimeo.com/twigcon).\n") == []


def test_link_called_that_one_is_of_the_talk_before() -> None:
    """It says no more than where it leads."""
    [session] = sessions_of(
        'My favourite was Ana Roe, whose "Boring on Purpose" argued for less. If you watch only '
        "one, watch [that one](https://youtu.be/aaaaaaaaaaa).\n"
    )
    assert [link.kind for link in session.links] == [LinkKind.RECORDING]

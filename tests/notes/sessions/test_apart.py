"""Links that a note gives apart from their session, and what else ties things to one."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        pytest.param(
            """
            ## Talks

            ### Less YAML Today - Ana Roe

            It was calm.

            ## Links

            - [Slides of Less YAML Today](https://speakerdeck.com/ana/less)
            - Less YAML Today video: https://youtu.be/aaaaaaaaaaa
            """,
            ["Less YAML Today | Ana Roe | aaaaaaaaaaa | speakerdeck.com/ana/less"],
            id="a list at the end names the session among other words",
        ),
        pytest.param(
            """
            We saw Ana Roe's talk on "No Files"[^1].

            [^1]: https://youtu.be/aaaaaaaaaaa
            """,
            ["No Files | Ana Roe | aaaaaaaaaaa"],
            id="a footnote",
        ),
        pytest.param(
            """
            ## Talks

            - More Queues (Bo Lin)
              - Hall 1
            - Less YAML in Anger
              - Hall 2
              - 12:30
              - Speaker: Ana Roe
            """,
            ["More Queues | Bo Lin", "Less YAML in Anger | Ana Roe"],
            id="a labelled line below room and time",
        ),
        pytest.param(
            """
            ## Talks

            - Less YAML at home **Ana Roe, Acme**
            - Slower files **Bo Lin + Cy Doe, Initech**
            """,
            [
                "Less YAML at home | Ana Roe (Acme)",
                "Slower files | Bo Lin (Initech); Cy Doe (Initech)",
            ],
            id="people in bold behind titles that nothing marks",
        ),
        pytest.param(
            """
            ## My focus

            - **Files**
              - [Less YAML](https://a.example/less) (Workshop, 9 May)
            """,
            ["Less YAML |  | a.example/less"],
            id="brackets that say what kind it was",
        ),
        pytest.param(
            """
            ## Sessions

            ### The fluid house

            [@twig](https://twitter.com/twig) never fails, and told us how to move one.
            """,
            ["The fluid house | @twig"],
            id="a handle that begins what is told",
        ),
        pytest.param(
            """
            **"Less YAML: files and the people who have to read them day after day" by Ana Roe**

            * nine files
            """,
            ["Less YAML: files and the people who have to read them day after day | Ana Roe"],
            id="a long title in quotes with a colon, all in bold",
        ),
        pytest.param(
            """
            ## Favourite speakers

            [Ana Roe](https://twitter.com/ana) gave a talk on "**Moving Files With Foo**" today.
            """,
            ["Moving Files With Foo | Ana Roe"],
            id="what those gave whom the author liked",
        ),
        pytest.param(
            "Reference: [Key trends from FooConf](https://b.example/keys) by Ana Roe.",
            [],
            id="what is referred to",
        ),
        pytest.param(
            "I still remember [2020's keynote](https://www.youtube.com/watch?v=aaaaaaaaaaa).",
            [],
            id="the keynote of another year",
        ),
    ],
)
def test_what_stands_apart_from_a_session_finds_it(note: str, expected: list[str]) -> None:
    """Authors set links, people and kinds wherever there is room."""
    assert told(note) == expected

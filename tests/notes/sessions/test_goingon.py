"""Sessions of prose, with what their paragraph and those below it go on to say of them."""

from textwrap import dedent

import pytest

from tests.notes.reading_notes import passages_of, resources_of, sessions_of, told


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            "We were late. Ana Roe spoke about pot glazes. The trick is slow cooling.",
            {"pot glazes": ["Ana Roe spoke about pot glazes.", "The trick is slow cooling."]},
            id="behind what it was about",
        ),
        pytest.param(
            'Ana Roe gave "Less Heat in Old Kilns". She fired 90 pots. Nine broke.',
            {
                "Less Heat in Old Kilns": [
                    'Ana Roe gave "Less Heat in Old Kilns".',
                    "She fired 90 pots.",
                    "Nine broke.",
                ]
            },
            id="behind its title",
        ),
        pytest.param(
            "Ana Roe showed her kiln. Her talk “Less Heat in Old Kilns” was calm.",
            {
                "Less Heat in Old Kilns": [
                    "Ana Roe showed her kiln.",
                    "Her talk “Less Heat in Old Kilns” was calm.",
                ]
            },
            id="before it, where that says who gave it",
        ),
        pytest.param(
            "Ana Roe spoke about pot glazes. It was calm. Bo Lin talked about tea cups. Nine broke",
            {
                "pot glazes": ["Ana Roe spoke about pot glazes.", "It was calm."],
                "tea cups": ["Bo Lin talked about tea cups.", "Nine broke"],
            },
            id="up to the next session",
        ),
        pytest.param(
            'I saw "Less Heat at Home" by Ana Roe and "More Ash at Home" by Bo Lin. It rained.',
            {
                title: ['I saw "Less Heat at Home" by Ana Roe and "More Ash at Home" by Bo Lin.']
                for title in ("Less Heat at Home", "More Ash at Home")
            },
            id="of which of two nobody knows",
        ),
        pytest.param(
            "Ana Roe spoke about pot glazes. After lunch we saw the port. It was calm.",
            {"pot glazes": ["Ana Roe spoke about pot glazes."]},
            id="up to something else",
        ),
        pytest.param(
            "- Ana Roe spoke about pot glazes. The trick is slow cooling.\n- The venue was cold.",
            {"pot glazes": ["Ana Roe spoke about pot glazes.", "The trick is slow cooling."]},
            id="in a list of anything",
        ),
        pytest.param(
            "<!-- confbot: session -->\nAna Roe gave “Less Heat in Old Kilns”. Nine pots broke.",
            {
                "Less Heat in Old Kilns": [
                    "Ana Roe gave “Less Heat in Old Kilns”.",
                    "Nine pots broke.",
                ]
            },
            id="where the author marked it",
        ),
    ],
)
def test_what_follows_is_about_the_session(prose: str, expected: dict[str, list[str]]) -> None:
    """What people look for mostly stands behind the sentence with the title."""
    found = sessions_of(f"# FooConf 2030\n\n{prose}\n")

    assert {session.title: list(session.remarks) for session in found} == expected


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            "Ana Roe spoke about pot glazes. The trick is slow cooling.\n"
            "[video](https://youtu.be/aaaaaaaaaa1)",
            ["pot glazes | Ana Roe | aaaaaaaaaa1"],
            id="a recording that only a word points to",
        ),
        pytest.param(
            "Ana Roe spoke about pot glazes. If you have a kiln, [watch it]"
            "(https://youtu.be/aaaaaaaaaa1). Bo Lin talked about tea cups. It was calm.\n"
            "[Video](https://youtu.be/aaaaaaaaaa2)",
            ["pot glazes | Ana Roe | aaaaaaaaaa1", "tea cups | Bo Lin | aaaaaaaaaa2"],
            id="one each",
        ),
        pytest.param(
            "Ana Roe gave “Less Heat in Old Kilns”. Her handout is at\nhttps://ana.example/heat.",
            ["Less Heat in Old Kilns | Ana Roe | ana.example/heat"],
            id="a page that the words before it lead to",
        ),
        pytest.param(
            "Ana Roe gave “Less Heat in Old Kilns”. She works at\nhttps://acme.example/pots now.",
            ["Less Heat in Old Kilns | Ana Roe"],
            id="another page",
        ),
        pytest.param(
            "Ana Roe gave “Less Heat in Old Kilns”. She told of\n"
            "[a cat that sleeps in a kiln](https://youtu.be/aaaaaaaaaa1) at home.",
            ["Less Heat in Old Kilns | Ana Roe"],
            id="a video of something else",
        ),
    ],
)
def test_what_follows_links_what_is_of_the_session(prose: str, expected: list[str]) -> None:
    """Only what the sentences point to is the session's own."""
    assert told(f"\n{prose}\n") == expected


def test_what_a_session_says_is_no_passage() -> None:
    """Of a question that it answers, the session is to be the answer, with its people and links."""
    note = (
        "# FooConf 2030\n\nIt rained. Ana Roe spoke about pot glazes. The trick is slow cooling.\n"
    )

    assert [passage.text for passage in passages_of(note)] == ["It rained."]


@pytest.mark.parametrize(
    "below",
    [
        pytest.param("He had a ruler. It was long.", id="a pronoun"),
        pytest.param("Besides that, she had a ruler.", id="behind a phrase"),
        pytest.param("The speaker had a ruler.", id="the speaker"),
        pytest.param("This talk was calm.", id="the talk"),
        pytest.param("Roe's ruler was long.", id="the name"),
    ],
)
def test_a_paragraph_below_may_go_on_about_the_session(below: str) -> None:
    """It begins with who gave the session, or with the session."""
    note = f"# FooConf 2030\n\nAna Roe spoke about pot glazes.\n\n{below}\n"
    (session,) = sessions_of(note)

    assert " ".join(session.remarks[1:]) == below
    assert not passages_of(note)


@pytest.mark.parametrize(
    "below",
    [
        pytest.param("It rained.", id="anything"),
        pytest.param("The talk that I gave was short.", id="another talk"),
        pytest.param("Bo Lin had a ruler.", id="somebody else"),
        pytest.param("They had good soup.", id="they, where one spoke"),
    ],
)
def test_a_paragraph_below_may_be_about_anything(below: str) -> None:
    """What begins otherwise stays by itself."""
    note = f"# FooConf 2030\n\nAna Roe spoke about pot glazes.\n\n{below}\n"
    (session,) = sessions_of(note)

    assert session.remarks == ("Ana Roe spoke about pot glazes.",)
    assert [passage.text for passage in passages_of(note)] == [below]


def test_a_paragraph_below_ends_where_it_moves_on() -> None:
    """What stands behind is kept by itself, and what is linked there, too."""
    note = dedent("""
        # FooConf 2030

        Ana Roe spoke about pot glazes.

        She had a ruler. After lunch we saw the [port](https://port.example/).

        She was late.
    """)
    (session,) = sessions_of(note)

    assert session.remarks == ("Ana Roe spoke about pot glazes.", "She had a ruler.")
    assert [passage.text for passage in passages_of(note)] == [
        "After lunch we saw the port.",
        "She was late.",
    ]
    assert [resource.label for resource in resources_of(note)] == ["port"]


def test_nothing_goes_on_about_a_session_behind_something_else() -> None:
    """Behind what is about no session, nobody can say who "she" is."""
    note = "# FooConf 2030\n\nAna Roe spoke about pot glazes. We ate soup.\n\nShe had a ruler.\n"
    (session,) = sessions_of(note)

    assert session.remarks == ("Ana Roe spoke about pot glazes.",)

"""Sessions of which prose tells only who spoke, and about what."""

import pytest

from bot.notes.sessions.topictalks import TOPIC
from tests.notes.reading_notes import sessions_of, told


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            "After the break Cy went to Ana Roe's talk on tracing slow code. She liked it.",
            ["tracing slow code | Ana Roe"],
            id="somebody's talk on it",
        ),
        pytest.param(
            "Ana Roe gave a great talk about the price of files from old systems, which I liked.",
            ["the price of files from old systems | Ana Roe"],
            id="gave a talk about it",
        ),
        pytest.param(
            "- Ana Roe from Acme talked about `Foobar`, a small cache for files. It is\n"
            "  [on GitHub](https://github.com/acme/foobar).",
            ["Foobar | Ana Roe (Acme) | github.com/acme/foobar"],
            id="talked about it, and the next sentence only links it",
        ),
        pytest.param(
            "I attended Ana Roe's session from Acme on .NET Files and Cups. It was good.",
            [".NET Files and Cups | Ana Roe"],
            id="a word for a session is no praise of one",
        ),
        pytest.param(
            "Ana Roe was next, speaking on the birth and life of files.",
            ["the birth and life of files | Ana Roe"],
            id="next was somebody, speaking on it",
        ),
        pytest.param(
            "We began slowly. Then Ana Roe walked us through moving nine files, and it took long.",
            ["moving nine files | Ana Roe"],
            id="somebody led through it",
        ),
        pytest.param(
            "I went to the workshop on loud files given by Ana Roe.",
            ["loud files | Ana Roe"],
            id="what it was about ends before who gave it",
        ),
        pytest.param(
            "Danach war ich bei Holger Brandt, der über Caches mit Foobar gesprochen hat.",
            ["Caches mit Foobar | Holger Brandt"],
            id="the verb stands last",
        ),
        pytest.param(
            "The opening keynote was given by Ana Roe, who talked about what comes next.",
            ["Opening keynote | Ana Roe"],
            id="a keynote is known by who gave it",
        ),
        pytest.param(
            "Ana Roe spoke in a panel on boats at sea. Watch it: [Panel: Boats at Sea](https://youtu.be/a1)",
            ["Panel: Boats at Sea | Ana Roe | a1"],
            id="a title behind it holds what it was about",
        ),
        pytest.param(
            "There was a talk on big files by Ana Roe.",
            ["big files | Ana Roe"],
            id="people behind what it was about",
        ),
        pytest.param(
            "Ana Roe gave a talk about .NET and Foobar.",
            [".NET and Foobar | Ana Roe"],
            id="a name that begins with a full stop",
        ),
        pytest.param(
            "Ana Roe, Bo Lin and Cy Doe attended the first day.", [], id="people and what they did"
        ),
        pytest.param("Ana Roe, Director of Files at Acme.", [], id="somebody and a job"),
        pytest.param(
            "Infine il keynote di Paolo Mancini, un po' troppo lungo.",
            ["Keynote | Paolo Mancini"],
            id="a keynote in Italian",
        ),
        pytest.param("We met Ana Roe, and talked about her cat.", [], id="a chat"),
        pytest.param("Ana Roe gave a talk on Tuesday.", [], id="a day"),
        pytest.param("Ana Roe talked about it on stage.", [], id="nothing that has a name"),
        pytest.param("Somebody gave a talk on tracing.", [], id="nobody we know"),
    ],
)
def test_what_somebody_spoke_about_stands_for_the_title(prose: str, expected: list[str]) -> None:
    """Many tell in sentences whom they heard, and set no title apart."""
    assert told(prose) == expected


def test_that_a_topic_stands_for_the_title_is_a_guess() -> None:
    """`confbot check` says so, and a titled reading of the same session is preferred."""
    (session,) = sessions_of("# FooConf 2030\n\nAna Roe gave a talk on tracing slow code.\n")

    assert session.doubt == TOPIC


def test_prose_about_somebody_who_has_a_session_tells_of_that_one() -> None:
    """What is remarked elsewhere about their talk makes no second session."""
    found = told(
        """
        I still think of Ana Roe's talk on deleting files.

        ## Less YAML - Ana Roe

        - nine files
        """
    )

    assert found == ["Less YAML | Ana Roe"]

"""Titles in prose that nothing but their large letters and the people behind them show."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            "If I had to pick one I would go for the Calm Streams talk by R. Quill and V. Daviet. "
            "Of course, you may differ.",
            ["Calm Streams | R. Quill; V. Daviet"],
            id="before the word for a session",
        ),
        pytest.param(
            "After lunch I attended Practical OpenYAML, presented by "
            "[Lotte Quill](https://a.example/lq) and [Ana Roe](https://b.example/). "
            "They gave an overview.",
            ["Practical OpenYAML | Lotte Quill; Ana Roe"],
            id="what its author attended",
        ),
        pytest.param(
            "Meanwhile Ana Roe delivered a talk on Automated file checking - ways\nand challenges. "
            "Then came a talk on Big Data by Bo Lin.",
            ["Automated file checking - ways | Ana Roe", "Big Data | Bo Lin"],
            id="what it was about",
        ),
        pytest.param(
            "The day began with the React Conf keynote by Ana Roe.",
            ["Keynote | Ana Roe"],
            id="the name of an event is no title",
        ),
        pytest.param("We saw Bo Lin, led by his dog.", [], id="somebody"),
    ],
)
def test_large_letters_before_people_are_a_title(prose: str, expected: list[str]) -> None:
    """Where a sentence says that it is one, no quotes are needed."""
    assert told(prose) == expected


def test_what_a_list_names_and_prose_tells_of_is_one_session() -> None:
    """A list of what its author saw leaves open who gave it, even under a title of two words."""
    found = told(
        """
        The talks I attended were:

        - Practical OpenYAML
        - Less YAML in Large Teams

        After the keynotes, I attended Practical OpenYAML, presented by Ana Roe.
        """
    )

    assert found == ["Practical OpenYAML | Ana Roe", "Less YAML in Large Teams | "]

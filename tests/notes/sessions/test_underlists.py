"""Links in a list below a paragraph that tells of one session."""

import pytest

from tests.notes.reading_notes import told

ANA = 'I saw "Less YAML at home" by Ana Roe.'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"{ANA}\n\n- nine files\n- [slides](https://speakerdeck.com/ana/less)\n",
            ["Less YAML at home | Ana Roe | speakerdeck.com/ana/less"],
            id="slides",
        ),
        pytest.param(
            f"{ANA[:-1]}:\n\n- see https://youtu.be/aaaaaaaaaa1\n- nine files\n",
            ["Less YAML at home | Ana Roe | aaaaaaaaaa1"],
            id="a line that leads to the list",
        ),
        pytest.param(
            f'{ANA} Then "More queues" by Bo Lin.\n\n- [slides](https://speakerdeck.com/x/y)\n',
            ["Less YAML at home | Ana Roe", "More queues | Bo Lin"],
            id="of which of two nobody knows",
        ),
        pytest.param(
            f"{ANA}\n\n- Bo Lin talked about tea cups. [slides](https://speakerdeck.com/x/y)\n",
            ["Less YAML at home | Ana Roe", "tea cups | Bo Lin | speakerdeck.com/x/y"],
            id="of somebody else",
        ),
        pytest.param(
            f"{ANA}\n\n- https://speakerdeck.com/a/one\n- https://speakerdeck.com/b/two\n",
            ["Less YAML at home | Ana Roe"],
            id="slides of several",
        ),
    ],
)
def test_a_list_below_a_sentence_on_one_session_holds_its_links(
    text: str, expected: list[str]
) -> None:
    """Who tells in prose what they saw sets notes and links below it, as under a heading."""
    assert told(text) == expected

"""Nothing that a note says is lost, whatever its readers make of it."""

from textwrap import dedent

import pytest

from bot.notes.reading import read_note
from bot.recap.model import Kind, Passage
from tests.notes.invariants import judge


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "## Talks\n\n| Talk | Video |\n| --- | --- |\n"
            "|Less YAML - Ana Roe|[Video](https://youtu.be/abcdefghijk) subtitled in Basque|\n",
            id="beside a link in a table",
        ),
        pytest.param(
            "## Tools\n\n- Cupboard\n  - try these\n    - Kettle\n    - Pots\n",
            id="name of a group",
        ),
        pytest.param("## Resources\n\n- pots.example/list. Irresistible\n", id="behind an address"),
        pytest.param(
            "## Tools\n\n- Acme's [kettle](https://github.com/acme/kettle) whistles\n",
            id="beside a tool's name",
        ),
    ],
)
def test_what_no_reader_took_is_a_passage(text: str) -> None:
    """An entry says what it is made of; the rest of the line is still found."""
    judge(text)


def test_what_was_read_is_not_said_twice() -> None:
    """A passage repeats only lines that an entry does not tell in full."""
    recap = read_note(
        dedent("""\
            # ExampleCon 2030

            ## Less YAML - Ana Roe, Acme

            [Recording](https://youtu.be/abcdefghijk)

            - nine files

            ## Tools

            - Kettle - boils water
            - Cupboard for [pots](https://github.com/acme/pots)
            """),
        "examplecon-2030.md",
    ).recap

    passages = [entry for entry in recap.entries if isinstance(entry, Passage)]
    assert [entry.kind for entry in recap.entries if entry not in passages] == [
        Kind.SESSION,
        Kind.TOOL,
        Kind.TOOL,
    ]
    assert [passage.text for passage in passages] == ["Cupboard for pots"]

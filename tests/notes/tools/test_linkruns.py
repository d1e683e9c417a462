"""Names behind each other in a sentence that are linked to sites of their own."""

import pytest

from tests.notes.reading_notes import tools_of

SITES = "[New Kettle](http://newkettle.com/), [LidPot](https://www.lidpot.com) and [Hob](http://hob.net)"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(f"There was {SITES} for it.", ["New Kettle", "LidPot", "Hob"], id="three"),
        pytest.param("There was [LidPot](https://lidpot.com), too.", [], id="one"),
        pytest.param(f"Thanks to our sponsors {SITES}!", [], id="sponsors"),
        pytest.param(f"I met people from {SITES}.", [], id="people"),
        pytest.param(
            "There was [tea](https://a.com/x), [a pot](https://b.com), and [hobs](https://c.com).",
            [],
            id="words",
        ),
    ],
)
def test_names_in_a_row_with_sites_of_their_own_are_tools(sentence: str, names: list[str]) -> None:
    """Who links three products by their names presents them, whatever the end of their hosts."""
    note = f"# Far Conf 2030\n\n## Tea by Ana Roe\n\n{sentence}\n"

    assert [tool.name for tool in tools_of(note)] == names

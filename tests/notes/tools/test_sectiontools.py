"""Tools that a heading names and the text below it explains."""

import pytest

from tests.notes.reading_notes import tools_of


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("A plugin to boil pots from afar.", id="an article"),
        pytest.param("Far Kettle (FK): small framework for pots", id="its name again"),
    ],
)
def test_a_heading_over_what_it_is_and_its_code_names_a_tool(said: str) -> None:
    """No heading above says that tools follow, and the address may not repeat the name."""
    (tool,) = tools_of(
        f"""
        # Far Conf 2030 in Oslo

        ## Far Kettle

        {said}

        - https://far.example/2030/01/kettle-explained
        - https://github.com/anaroe/pots-for-all

        ## Breakfast

        A framework for pots, for all I know.
        """
    )

    assert (tool.name, [link.url for link in tool.links]) == (
        "Far Kettle",
        ["https://github.com/anaroe/pots-for-all"],
    )


def test_code_below_anything_else_makes_no_tool_of_a_heading() -> None:
    """Whoever spoke shows code as well, and a thought is no kind of software."""
    assert (
        tools_of(
            """
            # Far Conf 2030

            ## Ana Roe

            A plugin author from Oslo.

            - https://github.com/anaroe/pots-for-all

            ## Calm

            A thought for the day.

            - https://github.com/anaroe/calm-and-pots
            """
        )
        == []
    )

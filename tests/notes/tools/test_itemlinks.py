"""Items whose name and link stand apart."""

import pytest

from tests.notes.reading_notes import tools_of


def named(item: str) -> list[str]:
    """Return the names of the tools that `item` of a list of anything presents."""
    text = f"# Far Conf 2030\n\n## Other stuff\n\n- it rained\n- {item}\n- the bus was late\n"
    return [tool.name for tool in tools_of(text)]


@pytest.mark.parametrize(
    ("item", "name"),
    [
        pytest.param(
            "`kettle` -- warm pots ([site](https://acme.github.io/kettle/))", "kettle", id="pages"
        ),
        pytest.param("Kettle: warm pots ([here](https://kettle.dev))", "Kettle", id="own site"),
        pytest.param(
            "lid kit - shuts pots, [GitHub](https://github.com/acme/lid-kit)", "lid kit", id="code"
        ),
        pytest.param("[lid project](https://github.com/acme/lid) (check)", "lid", id="noun of it"),
    ],
)
def test_a_link_to_what_an_item_is_called_makes_it_a_tool(item: str, name: str) -> None:
    """Many write the name by itself, and behind it where the page is."""
    assert named(item) == [name]


@pytest.mark.parametrize(
    "item",
    [
        pytest.param("Kettle: warm pots ([slides](https://kettle.dev/tea.pdf))", id="slides"),
        pytest.param("Tea: read on ([here](https://far.example/tea))", id="page"),
        pytest.param("Ana Roe: met her ([site](https://anaroe.dev))", id="person"),
        pytest.param("[Pots support TBK](https://github.com/acme/tbk/blob/main/a.md)", id="deed"),
    ],
)
def test_another_link_behind_a_name_makes_no_tool(item: str) -> None:
    """Most lead to what was said, or to who said it."""
    assert named(item) == []


def test_a_line_that_only_links_a_project_presents_it_within_a_talk() -> None:
    """Raw notes put the site above what it does."""
    found = tools_of(
        """
        # Far Conf 2030

        ## Warm pots - Ana Roe

        [Kettle system](https://kettle.dev)
        * warm
        * open

        [The weather](https://farconf.dev/weather)
        """
    )

    assert [tool.name for tool in found] == ["Kettle"]

"""What a tool is called, told from what else stands with its name."""

import pytest

from tests.notes.reading_notes import tools_of


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        pytest.param("Kettle - Boil less. Pots made easy", "Boil less. Pots made easy", id="dash"),
        pytest.param("Kettle: boil much less water", "boil much less water", id="colon"),
        pytest.param("Kettle tiny cache for pots", "tiny cache for pots", id="what it is"),
    ],
)
def test_a_link_called_by_the_title_of_its_page_is_named_after_the_site(
    text: str, summary: str
) -> None:
    """Who pastes a link mostly pastes the title of the page, name and slogan in one."""
    (tool,) = tools_of(
        f"""
        # Far Conf 2030

        ## Warm pots by Ana Roe

        - tools
            - [{text}](https://kettle.example/start)
        """
    )

    assert (tool.name, tool.summary) == ("Kettle", summary)
    assert [link.url for link in tool.links] == ["https://kettle.example/start"]


def test_a_name_behind_which_a_comma_leads_to_what_it_is_is_cut_there() -> None:
    """No article is needed: "Kettle, offline-first cache" says what Kettle is."""
    (tool,) = tools_of(
        """
        # Far Conf 2030

        ## Tools

        - Kettle, offline-first sync library
        """
    )

    assert (tool.name, tool.summary) == ("Kettle", "offline-first sync library")


def test_a_name_and_what_it_is_stand_over_its_address() -> None:
    """The address has a bullet of its own below, as many who take notes by hand put it."""
    (tool,) = tools_of(
        """
        # Far Conf 2030

        ## Warm pots by Ana Roe

        - KTL - serverless kettles for hobs
            - https://ktl.example/
        - Warm water - everybody likes it
            - https://far.example/talks
        """
    )

    assert (tool.name, tool.summary) == ("KTL", "serverless kettles for hobs")
    assert [link.url for link in tool.links] == ["https://ktl.example/"]


def test_who_makes_a_tool_stands_behind_its_name_in_a_heading_among_tools() -> None:
    """A heading `Name (Ana Roe)` below "Tools" is no session, and her page is not the tool's."""
    found = tools_of(
        """
        # Notes

        ## Tools mentioned at Far Conf 2030

        ### kettler (Ana Roe, Acme)
        Keeps pots warm.

        ### hobr ([Bo Lin](https://far.example/speakers/#bo_lin))
        Watches the hob.

        https://code.example/docs

        https://github.com/bolin/hobr

        ### lidr
        Puts lids on.

        https://lidr.example/
        """
    )

    assert [(tool.name, [link.url for link in tool.links]) for tool in found] == [
        ("kettler", []),
        ("hobr", ["https://github.com/bolin/hobr"]),
        ("lidr", ["https://lidr.example/"]),
    ]
    assert found[0].summary == "Ana Roe, Acme - Keeps pots warm."


@pytest.mark.parametrize(
    ("said", "name", "summary"),
    [
        ("Kettle (IaC)", "Kettle", "IaC"),
        ("Kettle (pots)", "Kettle", "pots"),
        ("Kettle Policy Agent (KPA)", "Kettle Policy Agent (KPA)", ""),
        ("KettleTelemetry (KTel)", "KettleTelemetry (KTel)", ""),
        ("Kettle (v2)", "Kettle (v2)", ""),
    ],
)
def test_brackets_hold_what_it_is_unless_they_hold_its_name(
    said: str, name: str, summary: str
) -> None:
    """Who asks for the short name asks for the tool."""
    (tool,) = tools_of(f"# Far Conf 2030\n\n## Tools\n\n- {said}")
    assert (tool.name, tool.summary) == (name, summary)


def test_what_points_at_an_address_is_no_part_of_the_name() -> None:
    """`Kettle, see …` is Kettle."""
    (tool,) = tools_of(
        "# Far Conf 2030\n\n## Tools to try next week\n\n- Kettle, see https://kettle.example"
    )
    assert tool.name == "Kettle"


def test_a_column_is_called_by_one_tool_or_by_many() -> None:
    """Project or projects: each row is one."""
    found = tools_of(
        """
        # Far Conf 2030

        | Project | What | Repo |
        | --- | --- | --- |
        | kettle | boils less | https://github.com/acme/kettle |
        | pots | holds it | https://github.com/acme/pots |
        """
    )
    assert [(tool.name, tool.summary) for tool in found] == [
        ("kettle", "boils less"),
        ("pots", "holds it"),
    ]


@pytest.mark.parametrize(
    ("item", "name", "summary"),
    [
        pytest.param("Kettle -> keeps pots warm", "Kettle", "keeps pots warm", id="arrow"),
        pytest.param("Far Lid \u2192 a cache", "Far Lid", "a cache", id="arrow of its own"),
        pytest.param(
            "https://github.com/ana/far-lid keeps pots warm",
            "far-lid",
            "keeps pots warm",
            id="address of its code",
        ),
        pytest.param("Kettle ~ keeps pots warm", "Kettle", "keeps pots warm", id="tilde"),
        pytest.param("Kettle | keeps pots warm", "Kettle", "keeps pots warm", id="stroke"),
        pytest.param("**Kettle - keeps pots warm**", "Kettle", "keeps pots warm", id="all bold"),
        pytest.param("Kettle keeps pots warm", "Kettle", "keeps pots warm", id="nothing"),
        pytest.param("potgrep, finds leaks", "potgrep", "finds leaks", id="comma"),
        pytest.param("Kettle <https://kettle.io>: a pot", "Kettle", "a pot", id="its address"),
        pytest.param("Pot tips and tricks", "Pot tips and tricks", "", id="no deed"),
        pytest.param("tea -> pot -> lid", "tea -> pot -> lid", "", id="a way through several"),
    ],
)
def test_what_it_is_may_follow_an_arrow_or_an_address(item: str, name: str, summary: str) -> None:
    """Quick notes have signs of their own for what stands between a name and the word on it."""
    (tool,) = tools_of(f"# Far Conf 2030\n\n## Tools\n\n- {item}\n")

    assert (tool.name, tool.summary) == (name, summary)

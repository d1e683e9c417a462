"""Lists of tools told by the line or the heading above them."""

import pytest

from bot.notes.headings import Role, leads_to, role_of
from tests.notes.reading_notes import tools_of


@pytest.mark.parametrize("end", [":", ":-", ": -", " :\u2013", "\uff1a"])
def test_a_line_leads_to_a_list_by_a_colon_whatever_dash_follows(end: str) -> None:
    """Many put `:-` over a list, and what leads to it says that tools are listed."""
    found = tools_of(
        f"""
        # Far Conf 2030

        She showed these tools for pots{end}

        * Kettle- boils pots.
        * LidKit- keeps them shut.
        """
    )

    assert [tool.name for tool in found] == ["Kettle", "LidKit"]


def test_a_heading_says_that_it_is_over_tools_though_it_names_the_event() -> None:
    """What stands behind "at" is where they were seen; of talks it may be the note's title."""
    assert role_of("Tools mentioned at Far-R 2030") is Role.TOOLS
    assert role_of("Libraries seen at Far Conf Oslo 2030") is Role.TOOLS
    assert role_of("Cool stuff to checkout") is Role.TOOLS
    assert role_of("Highlights from Far Conf 2030") is None


def test_a_word_beside_a_slash_leads_to_a_list_when_no_other_does() -> None:
    """In "steps/tools" both are named; a word that stands alone says it more surely."""
    assert leads_to("He gave these steps/tools for pots:") is Role.TOOLS
    assert leads_to("All talks/tools and announcements:") is Role.ANNOUNCEMENTS


@pytest.mark.parametrize(
    "heading",
    [
        "Things mentioned that I need to look up",
        "Werkzeuge, die ich mir ansehen will",
        "Outils que je veux essayer",
        "Stuff to check out",
    ],
)
def test_a_heading_over_things_to_try_is_over_tools(heading: str) -> None:
    """Many keep what they want to try in a list at the end."""
    assert role_of(heading) is Role.TOOLS


def test_things_that_were_learned_are_no_tools() -> None:
    """Of things in general nobody knows what they are."""
    assert role_of("Things that I learned") is not Role.TOOLS
    assert role_of("Things I Try To Remember") is not Role.TOOLS


def test_a_bullet_that_is_called_tools_holds_them_within_a_talk() -> None:
    """It says so as a heading does, and each item may be as short as a name."""
    found = tools_of(
        """
        # Far Conf 2030

        ## Warm pots by Ana Roe

        - it was warm
        - tools
            - Kettle
            - lidkit (charts of lids in the browser)
        """
    )

    assert [tool.name for tool in found] == ["Kettle", "lidkit"]


def test_a_line_leads_to_a_table_of_tools() -> None:
    """Its columns are called "Name" and "By", as those of any table."""
    found = tools_of(
        """
        # Far Conf 2030

        Software that was shown:

        | Name | By |
        | --- | --- |
        | Kettle | Acme |
        | LidKit | Example Org |
        """
    )

    assert [tool.name for tool in found] == ["Kettle", "LidKit"]


def test_links_hold_the_projects_whose_code_they_lead_to() -> None:
    """Below "Links" stand pages of all kinds; code under its own name is a tool all the same."""
    text = """
    # Far Conf 2030

    Links:

    - [Potlid](https://github.com/acme/potlid): shuts pots
        - [steam-gauge](https://github.com/acme/steam-gauge): measures what is left
    - [Lid roadmap](https://github.com/acme/lid-roadmap): what comes next
    - [Ana Roe](https://github.com/anaroe): shut nine of them
    - The [guide to lids](https://lids.example/guide)
    """

    assert [tool.name for tool in tools_of(text)] == ["Potlid", "steam-gauge"]


def test_lines_below_a_heading_for_tools_are_one_each() -> None:
    """Who ends each line on purpose writes a list without its signs; a wish among them is none."""
    text = """
    # Far Conf 2030

    ### tools to investigate
    Kettle [https://kettle.example/](kettle.example)
    Lidded
    PotProxy
    Dark deployments of many lids at once
    """

    assert [tool.name for tool in tools_of(text)] == ["Kettle", "Lidded", "PotProxy"]


def test_what_follows_is_named_right_behind_the_word_for_it() -> None:
    """A long sentence names other things before it comes to what it leads to."""
    assert (
        leads_to("Of my many thoughts, I will look at the following tools, to learn:") is Role.TOOLS
    )
    assert leads_to("My impressions of the following day:") is Role.THEMES


def test_a_paragraph_introduces_the_tools_below_it_though_it_ends_without_a_colon() -> None:
    """Who says more about a list does so behind what it holds."""
    found = tools_of(
        """
        # Far Conf 2030

        It was good. Here is a short summary of the different packages. Speakers are named, too.

        1.	**[kettle](https://far.example/k/manual.pdf):** boils pots
           * Speaker: Ana Roe, Acme
        2. **[lid](https://far.example/lid.pdf), [pot](https://far.example/pot.pdf)**: shut it
           * Speaker: Bob Poe, Initech
        """
    )

    assert [(tool.name, [link.url for link in tool.links]) for tool in found] == [
        ("kettle", ["https://far.example/k/manual.pdf"]),
        ("lid", ["https://far.example/lid.pdf"]),
        ("pot", ["https://far.example/pot.pdf"]),
    ]
    assert found[0].summary == "boils pots; Speaker: Ana Roe, Acme"


def test_a_paragraph_that_introduces_something_else_leads_to_no_tools() -> None:
    """Only the sentence that speaks of what stands below tells."""
    found = tools_of(
        """
        # Far Conf 2030

        We talked about tools. Here are some notes from the hallway. Enjoy!

        - rain: a lot
        - snow: none
        """
    )

    assert found == []


def test_titles_in_quotes_and_points_that_are_counted_are_no_tools() -> None:
    """Who is to be looked into wrote something; P1 is what comes first."""
    found = tools_of(
        """
        # Far Conf 2030

        ## To look into

        - Kettle: a cache
        - Ana Roe Pots: "How to boil"

        ## Ana Roe: Tea

        - P1: food
        - P2: warmth
        - P3: sleep
        """
    )

    assert [tool.name for tool in found] == ["Kettle"]

"""What a heading's words say of what stands below it."""

import pytest

from bot.notes.headings import Role, cleaned, leads_to, role_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Tools", Role.TOOLS),
        ("Tools to look at", Role.TOOLS),
        ("Plugins and extensions I noted:", Role.TOOLS),
        ("Crates we added to our list", Role.TOOLS),
        ("Cool projects", Role.TOOLS),
        ("Tools people kept naming", Role.TOOLS),
        ("TODO: try", Role.TOOLS),
        ("Stuff to play with at home", Role.TOOLS),
        ("Les outils à essayer", Role.TOOLS),
        ("Outils que nous avons découverts", Role.TOOLS),
        ("Herramientas que conocimos", Role.TOOLS),
        ("Werkzeuge, die wir kennengelernt haben", Role.TOOLS),
        ("Strumenti che abbiamo scoperto", Role.TOOLS),
        ("Stuff that got announced", Role.ANNOUNCEMENTS),
        ("Also announced", Role.ANNOUNCEMENTS),
        ("TL;DR", Role.THEMES),
        ("À retenir", Role.THEMES),
        ("Project updates", Role.UPDATES),
        ("People I met", Role.PEOPLE),
        ("Trip reports", Role.RESOURCES),
        ("Recaps by others", Role.RESOURCES),
        ("Lunch", Role.OTHER),
        ("Dia 2: Charlas", Role.SESSIONS),
        ("Today's Sessions", Role.SESSIONS),
        ("Friday talks", Role.SESSIONS),
        ("Morning sessions", Role.SESSIONS),
        ("Tutorials (~3.5 hours)", Role.SESSIONS),
        ("Track B", Role.SESSIONS),
        ("Room 2.14", Role.SESSIONS),
        ("Main Stage", Role.SESSIONS),
        ("Saal 1", Role.SESSIONS),
        ("Friday", Role.DAY),
        ("20301013", Role.DAY),
        ("Other:", Role.OTHER),
        ("Thursday - Lunch", Role.OTHER),
        ("Flight home :airplane:", Role.OTHER),
        ("Other stuff", Role.OTHER),
    ],
)
def test_people_call_the_same_by_many_words(heading: str, role: Role) -> None:
    """Nobody reads a template before they write; words that say nothing don't count."""
    assert role_of(heading) is role


@pytest.mark.parametrize(
    "heading",
    [
        "Tools for Humans",
        "Tools That Sailors Love",
        "Sessions are not security",
        "The people of YAML",
        "Room for improvement",
        "All the world's a stage",
    ],
)
def test_a_title_is_no_heading_for_a_list(heading: str) -> None:
    """A talk may be about tools, and so be called."""
    assert role_of(heading) is None


def test_when_and_where_are_not_what_a_list_holds() -> None:
    """What a sentence begins with only says when something was."""
    assert leads_to("At the first session, Acme made two announcements:") is Role.ANNOUNCEMENTS
    assert leads_to("In these talks, nobody slept:") is Role.SESSIONS


def test_an_emoji_leaves_no_gap_before_a_sign() -> None:
    """As between a title and what explains it."""
    assert (
        cleaned("Built With \u2764\ufe0f: Why It Matters \U0001f680!")
        == "Built With: Why It Matters!"
    )

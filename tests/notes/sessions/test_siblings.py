"""Sessions of which a note only links the page, beside those of others."""

from bot.notes.sessions.siblings import BESIDE
from tests.notes.reading_notes import sessions_of, told

PAGES = "https://conf.example/2030"
NOTE = f"""
# FooConf 2030

We began with "[Less YAML at Home]({PAGES}/roe.html)" by Ana Roe. "[More Queues]({PAGES}/lin.html)"
by Bo Lin was calm, and "[Nine Files]({PAGES}/doe.html)" by Cy Doe was not.

It went on beside [Tea for the Rest of Us]({PAGES}/kim.html), which was loud.

Then came the [Thursday Lunch Break]({PAGES}/lunch.html).

See the [schedule of talks]({PAGES}/all.html), and [Tea in the Wild](https://tea.example/2030/wild.html).
"""


def test_a_title_that_leads_beside_the_pages_of_sessions_is_one() -> None:
    """A programme keeps its pages in one folder; meals, and pages on all or elsewhere, are none."""
    assert [line.split(" | ")[0] for line in told(NOTE)] == [
        "Less YAML at Home",
        "More Queues",
        "Nine Files",
        "Tea for the Rest of Us",
    ]


def test_such_a_session_is_a_guess() -> None:
    """Nothing but its address says so, which its author may settle."""
    assert [session.doubt for session in sessions_of(NOTE)][-1] == BESIDE


def test_two_pages_are_no_programme() -> None:
    """Any site has a folder with two pages."""
    lines = NOTE.replace("doe.html", "doe/index.html")

    assert "Tea for the Rest of Us" not in [line.split(" | ")[0] for line in told(lines)]

"""Headings and lines that link the pages of a conference's programme, or play what they name."""

import pytest

from bot.recap.model import LinkKind
from tests.notes.reading_notes import people, sessions_of, told, urls


@pytest.mark.parametrize(
    "folder",
    [
        "https://2030.foo.example/schedule/12/view",
        "https://foo.example/2030/sessions",
        "https://foo2030.sched.com/event/1AbC",
        "https://foo.example/speakers",
    ],
)
def test_headings_that_link_one_programme_are_sessions(folder: str) -> None:
    """Who links where a conference announced its sessions need not say who gave them."""
    text = (
        "# FooConf 2030\n\n## Impressions\n\nIt rained.\n\n"
        f"## [Less YAML]({folder}/a1)\n\nNine files.\n\n## [Small files]({folder}/b2)\n\nTen.\n"
    )

    assert [session.title for session in sessions_of(text)] == ["Less YAML", "Small files"]


def test_a_page_of_all_abstracts_has_a_place_for_each_session() -> None:
    """Some programmes are one page, and only what stands behind the # tells its parts apart."""
    text = """
    # [Less YAML](https://foo.example/2030/abstracts/#278)

    Nine files.

    # [Small files](https://foo.example/2030/abstracts/#303)

    Ten.
    """

    assert [session.title for session in sessions_of(text)] == ["Less YAML", "Small files"]


def test_an_item_alone_may_link_its_page() -> None:
    """One title that links a page of the programme needs no others beside it."""
    text = "- [Keep your pots shut](https://foo.example/schedule/event/shut/)\n"

    assert [session.title for session in sessions_of(text)] == ["Keep your pots shut"]


def test_headings_that_link_projects_are_no_sessions() -> None:
    """They only look alike: what they link is no programme."""
    text = (
        "# FooConf 2030\n\n## [Foo cache](https://git.example/foo)\n\nIt caches.\n\n"
        "## [Bar store](https://git.example/bar)\n\nIt stores.\n"
    )

    assert sessions_of(text) == []


def test_an_overview_is_no_session() -> None:
    """The page of a day or a track lists sessions, and is none."""
    text = (
        "# FooConf 2030\n\n## [The data track](https://foo.example/schedule/track/data)\n\nFull.\n\n"
        "## [The web track](https://foo.example/schedule/track/web)\n\nEmpty.\n"
    )

    assert sessions_of(text) == []


def test_what_stands_below_a_linked_title_tells_of_its_session() -> None:
    """Who copies an abstract puts the label below it, paragraphs away from the title."""
    text = """
    # FooConf 2030

    [Less YAML](https://youtu.be/a1)

    Nine files became one, and nobody missed the other eight. An abstract says more than that.

    Speaker(s): Ana Roe, Bo Lin

    ---

    [Small files](https://youtu.be/b2)

    Even smaller.
    """

    less, small = sessions_of(text)

    assert people(less) == [("Ana Roe", None), ("Bo Lin", None)]
    assert "Nine files became one" in " ".join(less.remarks)
    assert people(small) == []


def test_where_most_headings_have_codes_all_are_sessions() -> None:
    """A vendor's programme gives a code to each session but the odd one."""
    text = """
    # FooConf 2030

    ## NET214 - Private links

    - one

    ## SEC301 - Keys and holders

    - two

    ## CHAOS - lights off on purpose

    - three
    """

    assert len(sessions_of(text)) == 3


def test_headings_over_pages_of_one_programme_are_sessions() -> None:
    """Some set the address right below, and a title of one word shares nothing with it."""
    found = told(
        """
        ## foomobile

        https://fooconf.example/2030/schedule/event/go_mobile/

        - runs on phones

        ## Ana Roe - Following Many Calm Files

        https://fooconf.example/2030/schedule/event/go_tail/

        - harder than expected
        """
    )

    assert found == [
        "foomobile |  | fooconf.example/2030/schedule/event/go_mobile",
        "Following Many Calm Files | Ana Roe | fooconf.example/2030/schedule/event/go_tail",
    ]


@pytest.mark.parametrize(
    ("link", "titles"),
    [
        pytest.param(
            "[Keep your pots shut](https://far.example/2030/session/keep-your-pots-shut)",
            ["Keep your pots shut"],
            id="the page of a session",
        ),
        pytest.param(
            "[Laura Bell Maine - PotStack](https://far.example/2030/speaker/laura-maine)",
            [],
            id="the page of a speaker",
        ),
        pytest.param(
            "[all the other sessions](https://far.example/2030/sessions/list)",
            [],
            id="words of the sentence",
        ),
        pytest.param("[Schedule](https://far.example/2030/schedule/full)", [], id="no title"),
    ],
)
def test_a_title_that_links_its_page_in_a_programme_is_a_session_in_prose(
    link: str, titles: list[str]
) -> None:
    """The address says what no word around it does: it was not held, or it was too full."""
    found = sessions_of(f"# Far Conf 2030\n\nIt hurts when nobody turns up (for {link}).\n")

    assert [session.title for session in found] == titles
    assert all(session.links for session in found)


def test_a_label_of_a_link_may_have_a_remark_in_brackets() -> None:
    """A line "Slides (with more links): …" is one of links, as "Slides: …" is."""
    (session,) = sessions_of(
        """
        Powertools for pots
        ===================

        Slides (with more links): https://github.com/ana/far/tree/main/pots

        Boiling
        -------

        It takes long.
        """
    )

    assert [(link.label, link.kind) for link in session.links] == [("Slides", LinkKind.SLIDES)]


def test_a_note_that_leads_with_a_page_of_a_programme_is_about_one_session() -> None:
    """Whoever writes a file for each talk links the speaker's page right below its title."""
    note = """
    # Potdb: The pot database for cooks

    https://2030.far.example/en/speakers/{page}

    - others are slow

    ## Usage

    - You boil.
    """

    assert [x.title for x in sessions_of(note.format(page="ana"))] == [
        "Potdb: The pot database for cooks"
    ]
    assert sessions_of(note.format(page="").replace("/speakers/", "/about")) == []


def test_an_address_that_ends_with_the_title_is_the_page_of_the_session() -> None:
    """Wherever in a list it stands; the code of the talk may be called so, too, and is no page."""
    note = """
    ## Bo Lin: Queues at the sea

    * https://twitter.com/bolin
    * https://foo.example/culture/queues-at-sea/
    * https://github.com/bolin/queues-at-sea

    * Too long
    """

    assert [urls(session) for session in sessions_of(note)] == [
        [("page", "https://foo.example/culture/queues-at-sea/")]
    ]

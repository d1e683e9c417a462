"""Which headings are sessions, by where they stand and what leads to them."""

import pytest

from tests.notes.reading_notes import people, sessions_of, told


def test_days_and_groups_are_no_sessions_but_what_stands_below_is() -> None:
    """Wednesday and "Ignites" hold sessions; they are none."""
    found = sessions_of("""\
        # SomeConf 2030

        ## Wednesday

        ### Less YAML

        - they began with 9 files

        ## Ignites

        ### Tiny Clouds by @bolin

        ## Lunch

        Soup.
        """)

    assert [session.title for session in found] == ["Less YAML", "Tiny Clouds"]
    assert found[1].headings == ("Ignites",)


def test_chapters_of_a_session_are_none_themselves() -> None:
    """What stands under a session's own sub-headings is remarked of the session."""
    (session,) = sessions_of("""\
        ## Scaling Foo - Ana Roe

        ### Lesson 1: measure

        - twice

        ### Lesson 2: cut
        """)

    assert session.title == "Scaling Foo"
    assert session.remarks == ("Lesson 1: measure", "twice", "Lesson 2: cut")


def test_a_heading_among_sessions_is_one_but_uncertain() -> None:
    """Where most headings surely are sessions, one without speaker is too, as a guess."""
    found = sessions_of("""\
        ## Less YAML - Ana Roe, Acme
        - nine
        ## More Sleep - Bo Lin, Acme
        - ten
        ## Calm Pagers
        - none
        """)

    assert [(session.title, bool(session.doubt)) for session in found] == [
        ("Less YAML", False),
        ("More Sleep", False),
        ("Calm Pagers", True),
    ]


def test_a_code_names_a_session_where_nobody_is_named() -> None:
    """`SVC101 - Less YAML` is how some programmes call a session."""
    (session,) = sessions_of("# My week\n\n## SVC101 - Less YAML\n\n- they began with 9 files\n")

    assert (session.title, session.speakers) == ("SVC101 - Less YAML", ())


@pytest.mark.parametrize(
    "title", ["SomeConf 2030, Oslo", "SomeConf 2030 (Las Vegas)", "SomeConf 30!"]
)
def test_the_title_of_the_note_is_no_session(title: str) -> None:
    """A link to all recordings below it would make one of it, and of all that the note says."""
    intro = f"# {title}\n\nAll talks: <https://video.example/c/9>.\n"
    note = f"{intro}\n## Sunday\n\n### Less - Ana Roe\n"

    assert [session.title for session in sessions_of(note)] == ["Less"]


def test_a_note_on_one_session_may_say_so_in_its_title() -> None:
    """Beside the event it names who gave it."""
    (session,) = sessions_of("# SomeConf 2030: Less YAML by Ana Roe\n\nIt was short.\n")

    assert [who.name for who in session.speakers] == ["Ana Roe"]


def test_line_over_headings_says_that_they_are_sessions() -> None:
    """No heading names anybody, but the author said above them what they are."""
    note = (
        "# SomeConf 2031\n\nSome of the talks I went to:\n\n## Eels\n\nSlimy.\n\n## Nets\n\nTorn.\n"
    )
    assert [session.title for session in sessions_of(note)] == ["Eels", "Nets"]


def test_line_about_something_else_leads_to_no_sessions() -> None:
    """A sentence that only mentions talks on its way is about what it ends with."""
    note = (
        "# SomeConf 2031\n\nBefore I come to the talks that I went to on both of these days, a word"
        " on what was good and bad about the place:\n\n## Food\n\nFine.\n\n## Chairs\n\nHard.\n"
    )
    assert sessions_of(note) == []


def test_headings_over_prose_that_begins_with_who_spoke_are_sessions() -> None:
    """Half of the headings over somebody who spoke, known by name or not, make all of them such."""
    note = (
        "# SomeConf 2031\n\n## Eels\n\nTorvald Quillfeather gave a lively talk on sonar.\n\n"
        "## Nets\n\nYsolde Brannagh from Knotworks shared what tears them.\n"
    )
    assert [(session.title, people(session)) for session in sessions_of(note)] == [
        ("Eels", [("Torvald Quillfeather", None)]),
        ("Nets", [("Ysolde Brannagh", "Knotworks")]),
    ]


def test_day_with_a_motto_is_no_session_though_somebody_spoke() -> None:
    """Days have mottos, and the prose below them names speakers as that of a session does."""
    note = (
        "# SomeConf 2031\n\n## Day 1 - Setting out\n\nAna Roe talked about eels.\n\n"
        "## Day 2 - Coming home\n\nBo Lin talked about nets.\n"
    )
    assert sessions_of(note) == []


def test_bold_lines_that_are_sessions_say_nothing_of_headings_beside_them() -> None:
    """Markdown's headings among bold titles are of another kind, such as the author's thoughts."""
    found = told(
        """
        ## Notes

        It was good.

        **Less YAML - Ana Roe**

        It was calm.

        **More YAML - Bo Lin**

        It was loud.

        **Images of files! How to make them grow in a fast and careful way**

        It was short.

        ### On tooling at large

        So many tools.
        """
    )

    assert [line.partition(" | ")[0] for line in found] == [
        "Less YAML",
        "More YAML",
        "Images of files! How to make them grow in a fast and careful way",
    ]


def test_what_is_announced_right_above_headings_are_sessions() -> None:
    """Though one of them names who spoke, and a chapter speaks of several talks."""
    found = told(
        """
        It was busy. Notes from some of the talks I attended.

        ## a guide to files in large teams

        This one starts with files.

        ## Keynote by Ana Roe

        It was calm.

        ## Moving house with files

        I saw a couple of talks like it.
        """
    )

    assert [line.partition(" | ")[0] for line in found] == [
        "a guide to files in large teams",
        "Keynote by Ana Roe",
        "Moving house with files",
    ]


def test_how_the_sessions_were_promises_none() -> None:
    """Headings below such a sentence are about the fair as a whole."""
    found = told(
        """
        The few sessions I attended were interesting; however, I learned more at the booths.

        ## The state of files

        They grow.

        ## Community and its culture

        It was good.
        """
    )

    assert found == []


def test_what_was_around_an_event_is_no_session_among_sessions() -> None:
    """Between headings that are talks stand those of meals and places."""
    found = told(
        """
        # FooConf 2030

        ## Less YAML - Ana Roe

        ## More Tea - Bo Lin

        ## Breakfast with vendors

        - nothing new

        ## The Station Hotel Bar

        - loud

        ## Why the coffee machine runs Linux

        - because it can
        """
    )

    assert [line.partition(" | ")[0] for line in found] == [
        "Less YAML",
        "More Tea",
        "Why the coffee machine runs Linux",
    ]


def test_a_year_and_a_place_over_a_list_of_talks_are_no_talks() -> None:
    """Lists of all that somebody ever saw have headings for years and places."""
    found = told(
        """
        # Talks I have seen live

        ## 2022

        ### Booster, Bergen

        - Ana Roe - Build software like a bag of marbles
        - Bo Lin: How we lost 3 weeks to a semicolon
        """
    )

    assert found == [
        "Build software like a bag of marbles | Ana Roe",
        "How we lost 3 weeks to a semicolon | Bo Lin",
    ]


@pytest.mark.parametrize("below", ["", "\n[Recording](https://youtu.be/aaaaaaaaaaa)\n"])
def test_panel_before_a_title_credits_nobody(below: str) -> None:
    """The word leads to people or to a title; here the people stand below."""
    [session] = sessions_of(
        "## Sessions\n\n### Panel: Remote Command\nSpeakers: Ana Roe (Acme), Bo Lin\n" + below
    )
    assert session.title == "Panel: Remote Command"
    assert [who.name for who in session.speakers] == ["Ana Roe", "Bo Lin"]


@pytest.mark.parametrize(
    "ending", [" (cancelled)", ": cancelled", " [was canceled]", " (abgesagt)"]
)
def test_what_was_called_off_is_no_session(ending: str) -> None:
    """In a list and as a heading; a title may begin so."""
    listed = f"## Sessions\n\n- Less YAML - Ana Roe\n- More ducks - Cy Roe{ending}\n"
    headed = f"### Less YAML - Ana Roe\n\nA.\n\n### More ducks - Cy Roe{ending}\n\nB.\n"
    for text in (listed, headed):
        assert [session.title for session in sessions_of(text)] == ["Less YAML"]
    assert sessions_of("## Sessions\n\n- Cancelled flights and tea - Bo Lin\n")


def test_booth_among_talks_is_none() -> None:
    """Headings of sessions beside it say nothing of it."""
    text = "## Less YAML - Ana Roe\n\nA.\n\n## Ducks - Bo Lin\n\nB.\n\n## Booth: Acme\n\nNice.\n"
    assert [session.title for session in sessions_of(text)] == ["Less YAML", "Ducks"]


def test_heading_without_a_letter_is_no_title() -> None:
    """It stands for one that the author of the note missed."""
    text = "## Less YAML - Ana Roe\n\nA.\n\n## ???\n\nB.\n\n## Ducks - Bo Lin\n\nC.\n"
    assert [session.title for session in sessions_of(text)] == ["Less YAML", "Ducks"]

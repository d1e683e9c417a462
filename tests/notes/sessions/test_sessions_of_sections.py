"""Headings that are sessions, and headings that are not."""

import pytest

from tests.notes.reading_notes import people, sessions_of, told, urls


@pytest.mark.parametrize(
    ("heading", "title", "speakers"),
    [
        pytest.param(
            "Less YAML! - Ana Roe & Bo Lin, Acme",
            "Less YAML!",
            [("Ana Roe", "Acme"), ("Bo Lin", "Acme")],
            id="two people, one company",
        ),
        pytest.param(
            "Keynote: Less - More - Juan de la Cruz, Acme, Inc.",
            "Keynote: Less - More",
            [("Juan de la Cruz", "Acme, Inc")],
            id="a dash inside the title, a comma inside the company",
        ),
        pytest.param(
            "2. Less YAML, Ana Roe & Bo Lin, Acme",
            "Less YAML",
            [("Ana Roe", "Acme"), ("Bo Lin", "Acme")],
            id="numbered, with commas",
        ),
        pytest.param("🎉 Less YAML by @bolin", "Less YAML", [("@bolin", None)], id="a handle"),
        pytest.param(
            "Ana Roe - VP Eng - Acme",
            "Ana Roe - VP Eng - Acme",
            [("Ana Roe", "Acme")],
            id="the speaker first, no title",
        ),
        pytest.param(
            "Closing keynote by Ana Roe",
            "Closing keynote by Ana Roe",
            [("Ana Roe", None)],
            id="a title that is nothing without its speaker",
        ),
    ],
)
def test_a_heading_names_title_and_people(
    heading: str, title: str, speakers: list[tuple[str, str | None]]
) -> None:
    """No split is right for all headings, so each side is weighed by how it looks."""
    (session,) = sessions_of(f"## {heading}\n\n- cache everything\n")

    assert session.title == title
    assert people(session) == speakers


@pytest.mark.parametrize(
    "line",
    [
        "*Speaker: Ana Roe, Acme*",
        "**Ana Roe (Acme)**",
        "Speakers: Ana Roe (Acme)",
        "Presented by Ana Roe from Acme",
        "_Ana Roe, Acme_",
    ],
)
def test_the_speaker_stands_below_the_title(line: str) -> None:
    """A title may stand alone in the heading, and the people in the line below."""
    (session,) = sessions_of(f"# Less YAML\n\n{line}\n\n[Video](https://v.example/1)\n\n- short\n")

    assert session.title == "Less YAML"
    assert people(session) == [("Ana Roe", "Acme")]
    assert session.remarks == ("short",)


def test_the_template_is_read_to_the_letter() -> None:
    """Whoever follows the template gets exactly what they wrote."""
    (session,) = sessions_of("""\
        ---
        event: TidewaterConf 2031
        dates: 2031-06-03 to 2031-06-05
        ---

        ## Sessions

        ### Tuesday

        #### Less YAML, More Sleep

        Speakers: Ana Roe (Acme), Bo Lin (Zenith)
        [Recording](https://video.example/9) · [Slides](https://slides.example/9) · [Notes](https://n.example/9)

        - Nine files became one
          - but which nine?

        Bring a pillow.
        """)

    assert session.title == "Less YAML, More Sleep"
    assert people(session) == [("Ana Roe", "Acme"), ("Bo Lin", "Zenith")]
    assert urls(session) == [
        ("recording", "https://video.example/9"),
        ("slides", "https://slides.example/9"),
        ("page", "https://n.example/9"),
    ]
    assert session.remarks == ("Nine files became one", "but which nine?", "Bring a pillow.")
    assert str(session.day) == "2031-06-03"
    assert (session.source.line, session.doubt) == (10, "")


def test_staff_without_a_name_is_an_organisation() -> None:
    """No person may be invented where only the company is said."""
    (session,) = sessions_of("## Sessions\n\n### Less YAML\n\nSpeakers: Acme engineers\n")

    assert session.speakers == ()
    assert session.organisations == ("Acme",)


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


def test_a_recording_told_in_the_prose_below_belongs_to_the_heading() -> None:
    """The heading is the title, the first sentence the speaker, the last the recording."""
    (session,) = sessions_of("""\
        ## Talks

        ### Under the Hood

        [Ana Roe](https://social.example/ana) gave a lively talk on engines.

        Watch [her video here](https://youtu.be/AbC-123).
        """)

    assert people(session) == [("Ana Roe", None)]
    assert ("recording", "https://youtu.be/AbC-123") in urls(session)


def test_an_author_of_a_recap_gave_no_session() -> None:
    """Here "by Ana Roe" says who wrote the note."""
    assert sessions_of("# Notes from SomeConf by Ana Roe\n\nIt rained.\n") == []


def test_a_shortcode_plays_the_recording() -> None:
    """Site generators embed videos by their id."""
    (session,) = sessions_of("### 2. Less YAML, Ana Roe, Acme\n\n{{< youtube AbC-1_2_3 >}}\n")

    assert urls(session) == [("recording", "https://www.youtube.com/watch?v=AbC-1_2_3")]


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


@pytest.mark.parametrize("head", ["### Less YAML - Ana Roe\n\n", "- **Less YAML** - Ana Roe\n"])
def test_a_line_that_became_a_link_is_no_remark(head: str) -> None:
    """Its label says what the link is, and nothing is said twice."""
    indent = "" if head.startswith("#") else "  "
    below = f"{indent}- It was short.\n{indent}- slides: https://s.example/less\n"

    (session,) = sessions_of(f"# SomeConf 2030\n\n{head}{below}")

    assert session.remarks == ("It was short.",)
    assert urls(session) == [("slides", "https://s.example/less")]


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


def test_heading_in_quotes_over_who_gave_it_is_a_session() -> None:
    """Quotes set a title, and one is enough where the prose says whose it was."""
    note = '# SomeConf 2031\n\n## "**Tie any boat**"\n\nThis cheerful talk by Ana Roe had a rope.\n'
    (session,) = sessions_of(note)
    assert (session.title, people(session)) == ("Tie any boat", [("Ana Roe", None)])


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Design of <chrono> - Ana Roe", "Design of <chrono>"),
        ("Sorting a list<T> by Ana Roe", "Sorting a list<T>"),
        ("Slow <br>boats - Ana Roe", "Slow boats"),
    ],
)
def test_words_in_angle_brackets_stay_in_a_title(heading: str, title: str) -> None:
    """Types of some languages look like tags; only elements of HTML are dropped."""
    (session,) = sessions_of(f"# SomeConf 2031\n\n## {heading}\n\nNotes.\n")
    assert session.title == title


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


def test_a_break_alone_above_a_heading_is_no_html() -> None:
    """An author who wants space above a heading writes one, and the heading stays one."""
    found = told(
        """
        Some notes.

        <br/>
        Tested Files Without Tears
        --------------------------

        *Speaker: Ana Roe*

        They were calm.
        """
    )

    assert found == ["Tested Files Without Tears | Ana Roe"]


def test_the_slides_may_stand_beside_whoever_leads_a_list() -> None:
    """A slide deck about talks sets the people as the first bullet below the title."""
    found = told(
        """
        # Calm experiments

          * Ana Roe, University of Foo ([slides](https://foo.example/22.pdf))
          * How to teach calm?

        # Louder ones

          * Bo Lin, Bar University
          * Make things loud
        """
    )

    assert found == [
        "Calm experiments | Ana Roe (University of Foo) | foo.example/22.pdf",
        "Louder ones | Bo Lin (Bar University)",
    ]


def test_two_people_may_be_linked_with_no_word_between() -> None:
    """The links tell where one name ends and the next begins."""
    found = told(
        """
        ## Less YAML

        [Vilka Zed](https://twitter.com/vz) [Quirin Bo](https://twitter.com/qb)

        It was calm.
        """
    )

    assert found == ["Less YAML | Vilka Zed; Quirin Bo"]


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


def test_a_link_to_what_may_be_found_somewhere_is_no_title() -> None:
    """It belongs to the session above, like a link that only says "here"."""
    found = told(
        """
        ## Des fichiers calmes - Ana Roe

        Il y en avait neuf.

        [Un extrait de la présentation disponible ici](https://youtu.be/aaaaaaaaaa1).
        """
    )

    assert found == ["Des fichiers calmes | Ana Roe | aaaaaaaaaa1"]


def test_nobody_else_gave_what_the_note_calls_its_authors_own() -> None:
    """Whom it goes on to tell of gave another one."""
    found = told(
        """
        # TwigCon 2031

        ## Less YAML at home
        This session by Ana Roe was calm.

        ## Small files
        My talk was about what [Paul](https://x.com/paul) told me. He gave one on ladders as well.

        ## Files in bulk
        The folks at Acme Works presented their way to delete files.
        """
    )
    assert found == ["Less YAML at home | Ana Roe", "Small files | ", "Files in bulk | "]

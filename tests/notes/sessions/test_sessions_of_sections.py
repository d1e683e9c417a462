"""What a heading and the lines right below it say of a session."""

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


@pytest.mark.parametrize("head", ["### Less YAML - Ana Roe\n\n", "- **Less YAML** - Ana Roe\n"])
def test_a_line_that_became_a_link_is_no_remark(head: str) -> None:
    """Its label says what the link is, and nothing is said twice."""
    indent = "" if head.startswith("#") else "  "
    below = f"{indent}- It was short.\n{indent}- slides: https://s.example/less\n"

    (session,) = sessions_of(f"# SomeConf 2030\n\n{head}{below}")

    assert session.remarks == ("It was short.",)
    assert urls(session) == [("slides", "https://s.example/less")]


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

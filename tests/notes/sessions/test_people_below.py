"""Sessions whose people stand in a line below the heading."""

import pytest

from tests.notes.reading_notes import people, sessions_of, told


def test_a_heading_right_below_a_session_may_say_who_gave_it() -> None:
    """Some set the speaker as a heading of its own; it is no section, and no session."""
    note = """
    # Less YAML:
    ## *Speaker: Ana Roe, Acme*
    * nine files

    # More Queues
    ### by Bo Lin
    * and fewer waits
    """

    assert told(note) == ["Less YAML | Ana Roe (Acme)", "More Queues | Bo Lin"]


def test_an_emoji_may_be_all_that_a_link_beside_the_people_says() -> None:
    """The line is the people's; the link is the session's recording."""
    note = """
    ## Less YAML
    _Ana Roe and Bo Lin_ [:video_camera:](https://youtu.be/aaaaaaaaaaa)
    * nine files

    ## More Queues
    _Cy Orr_ [📹](https://youtu.be/bbbbbbbbbbb)
    * fewer waits
    """

    assert told(note) == [
        "Less YAML | Ana Roe; Bo Lin | aaaaaaaaaaa",
        "More Queues | Cy Orr | bbbbbbbbbbb",
    ]


def test_linked_people_joined_by_a_word_stand_beside_the_slides() -> None:
    """What joins them may be a word of any language; the links tell where each name ends."""
    found = told(
        """
        ## Moins de YAML
        --- [Lotte Quill](https://twitter.com/lq) et [Ana Roe](https://roe.example/) - [[Slides](https://speakerdeck.com/lq/less)]

        It was calm.

        ## Plus de YAML
        --- [Quirin Bo](https://twitter.com/qb) und [Tomoko Zed](https://twitter.com/tz)

        It was loud.
        """
    )

    assert found == [
        "Moins de YAML | Lotte Quill; Ana Roe | speakerdeck.com/lq/less",
        "Plus de YAML | Quirin Bo; Tomoko Zed",
    ]


def test_a_name_in_italics_may_lead_to_any_page() -> None:
    """A star right before a link begins no item where another ends the line."""
    found = told(
        """
        ## Calm Devices

          *[Lotte Quill](http://k3ttle.example/)*

        They were calm.

        ## Long Hauls: Tips and Lids

        by Ana Roe, Acme & Bo Lin, Zenith:

        - nine
        """
    )

    assert found == [
        "Calm Devices | Lotte Quill",
        "Long Hauls: Tips and Lids | Ana Roe (Acme); Bo Lin (Zenith)",
    ]


def test_people_linked_inside_a_bold_title_are_a_part_of_it() -> None:
    """Some set title, people and their handles in bold, and link the handles."""
    found = told(
        """
        # FooConf 2030

        <strong>Pots IV: Lids by Ana Roe([@anaroe](https://twitter.com/anaroe)) </strong> - Nine.
        [Slides](https://speakerdeck.com/anaroe/lids)

        **Stir like a Boss by Bo Lin ([@bolin](https://twitter.com/bolin))** - He stirred.
        """
    )

    assert found == [
        "Pots IV: Lids | Ana Roe | speakerdeck.com/anaroe/lids",
        "Stir like a Boss | Bo Lin",
    ]


def test_a_heading_of_nothing_but_links_is_the_line_below_a_title() -> None:
    """Who sets the links of a session as a heading means no other session by it."""
    found = told(
        """
        ### Lids are a Speed Issue - *Ana Roe (Acme)*

        #### [Description](https://fooconf.example/talks/4) | [Video](https://youtu.be/a1) | My: 5

        The highlight.
        """
    )

    assert found == ["Lids are a Speed Issue | Ana Roe (Acme) | a1 | fooconf.example/talks/4"]


@pytest.mark.parametrize("name", ["justin Dugger", "Greg kroah-hartman"])
def test_a_name_behind_by_may_lack_a_capital(name: str) -> None:
    """A slip of the author's costs nobody their name where the given one is known."""
    assert told(f"## Calm pots in practice by {name}\n\n- nine\n") == [
        f"Calm pots in practice | {name}"
    ]


def test_given_names_joined_right_below_a_heading_gave_it() -> None:
    """Who knows them calls them so; one alone may be anything."""
    found = told("## Small kernels, again?\n\nRosa & Tim\n\n- boots in 5 ms\n")

    assert found == ["Small kernels, again? | Rosa; Tim"]


def test_links_in_brackets_behind_a_name_tell_what_there_is_of_the_session() -> None:
    """Slides, a short recording, a post: none of them makes less of a person of the speaker."""
    links = "([slides](https://a.example/33.pdf)) ([15 min talk](https://b.example/talk))"
    note = f"# Less YAML\n* Rasmus Roe, Lund University {links}\n* nine files\n"

    (found,) = told(note)

    assert found.startswith("Less YAML | Rasmus Roe (Lund University) | ")


def test_an_item_without_text_names_nobody() -> None:
    """An empty bullet above the notes is a slip, and no reason to fail."""
    assert told("## Less YAML\n*\n* nine files\n\n## More queues\n*Ana Roe*\n") == [
        "More queues | Ana Roe"
    ]


def test_a_walkthrough_is_of_whoever_it_is_said_to_be_of() -> None:
    """Workshops on software are called so; the page of whoever gave it may be anywhere."""
    said = "Many lack tools. [Stephen Roe](https://x.com/i/flow?to=roe)'s excellent walkthrough on"
    (found,) = told(f"## Sessions\n\n### Less YAML\n{said} files was calm.\n")

    assert found.startswith("Less YAML | Stephen Roe")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
            ## Less YAML in anger

            Counting files can be tricky. Emiel Verkade from Acme discussed how they do it. Watch it
            [here!](https://youtu.be/aaaaaaaaaa1)
            """,
            ["Less YAML in anger | Emiel Verkade (Acme) | aaaaaaaaaa1"],
            id="in the second sentence, by a name that no list knows",
        ),
        pytest.param(
            """
            ## Less YAML in anger

            It was calm, and you can follow along by
            [watching the talk](https://youtu.be/aaaaaaaaaa1).

            ## Small files

            They pile up. See [here!](https://youtu.be/aaaaaaaaaa2)
            """,
            ["Less YAML in anger |  | aaaaaaaaaa1", "Small files |  | aaaaaaaaaa2"],
            id="links that only point, with an exclamation mark",
        ),
        pytest.param(
            """
            [Ana Roe's](https://x.example/ana) talk was calm. Her talk "Confessions of a Clerk" told
            of files.
            """,
            ["Confessions of a Clerk | Ana Roe"],
            id="whose talk the sentence before was about",
        ),
    ],
)
def test_who_spoke_is_told_in_the_first_sentences(text: str, expected: list[str]) -> None:
    """Below a heading, or before the title."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("🎤 Zefiro Quandt (Acme)", "Zefiro Quandt (Acme)"),
        ("👤 Zefiro Quandt", "Zefiro Quandt"),
        ("🗣️ Speaker: Zefiro Quandt", "Zefiro Quandt"),
    ],
)
def test_an_emoji_may_stand_before_the_people(line: str, who: str) -> None:
    """It says what the line is, and is no part of a name."""
    assert told(f"## Less YAML\n\n{line}\n\nNine files are gone.") == [f"Less YAML | {who}"]


@pytest.mark.parametrize("label", ["Speakers:", "Who", "**Speaker**"])
def test_a_label_may_stand_over_a_list_of_people(label: str) -> None:
    """What follows the names there is none."""
    (session,) = sessions_of(
        f"# Less YAML: lost and found\n\n- {label}\n  - Ana Roe, s/w eng, Acme\n"
        "  - Bo Lin (Initech)\n  - Twitter/GitHub @anaroe\n- What for\n  - nothing\n"
    )

    assert session.title == "Less YAML: lost and found"
    assert people(session) == [("Ana Roe", "Acme"), ("Bo Lin", "Initech")]


@pytest.mark.parametrize(
    "line",
    [
        "Tom Miller @tmiller tmiller.info",
        "Tom Miller (@tmiller) - https://tmiller.example/about",
        "Tom Miller, https://tmiller.example",
    ],
)
def test_the_site_of_whoever_spoke_is_no_part_of_the_credit(line: str) -> None:
    """Nor where somebody works, though a company may be called by its site."""
    (session,) = sessions_of(f"# Less YAML: lost and found\n{line}\n\n## Why\n\nNine files.\n")
    (placed,) = sessions_of("# Less YAML: lost and found\nTom Miller, Booking.com\n\nNine files.\n")

    assert people(session) == [("Tom Miller", None)]
    assert people(placed) == [("Tom Miller", "Booking.com")]


def test_the_first_chapter_may_say_who_gave_it() -> None:
    """Where nothing stands between the title and "Summary"."""
    (session,) = sessions_of(
        "# DriftConf 2030\n\n## Talk 1: Less YAML in Anger\n\n### Summary\n\n"
        "[Ana Roe](https://www.linkedin.com/in/anaroe) and "
        "[Qorveth van der Zill](https://www.linkedin.com/in/qz), led a session on files.\n"
    )

    assert people(session) == [("Ana Roe", None), ("Qorveth van der Zill", None)]

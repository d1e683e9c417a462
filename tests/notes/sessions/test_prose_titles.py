"""Sessions that prose tells of: what makes words their title, and what does not."""

import pytest

from tests.notes.reading_notes import people, sessions_of, told


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            """
            David Brown explained what is coming during "MCUboot: State of the Union".
            """,
            [
                "MCUboot: State of the Union | David Brown",
            ],
            id="during, at the end",
        ),
        pytest.param(
            """
            [**Opening Keynote**](keynote.md) By [Ana Roe](https://twitter.com/ana)

            [The talk](https://l.example/1) by Bo Lin was about tea.
            """,
            [
                "Opening Keynote | Ana Roe",
            ],
            id="a keynote without another title",
        ),
        pytest.param(
            """
            We began with a keynote called "how we lost nine files".
            """,
            ["how we lost nine files | "],
            id="what is called so is a title, however it is set",
        ),
        pytest.param(
            """
            **Paul Roe** talked about **Less YAML By Example**. He began with three files:

            * one
            * two
            """,
            ["Less YAML By Example | Paul Roe"],
            id="what leads to a list may tell of a session first",
        ),
        pytest.param(
            """
            Ana Roe gave us an update on *Foobar on Trains*, and I have attended the “Small Files
            Workshop” which was run by Acme.
            """,
            ["Foobar on Trains | Ana Roe", "Small Files Workshop | "],
            id="an update on it, and what somebody has attended",
        ),
        pytest.param(
            """
            I closed with my own talk, "moving one file at a time".

            My presentation was on **Half The Ladders** ([slides](https://d.example/l.pdf)).
            """,
            ["moving one file at a time | ", "Half The Ladders |  | d.example/l.pdf"],
            id="its author's own",
        ),
        pytest.param(
            """
            The first talk I attended was "small files", and a party was "great fun".
            """,
            ["small files | "],
            id="a talk that was called so",
        ),
        pytest.param(
            """
            The highlight was the last talk: The Perils of Small Files by Paul Roe. He is fun.
            """,
            ["The Perils of Small Files | Paul Roe"],
            id="a title behind a colon, in large letters, with a by",
        ),
        pytest.param(
            """
            Then there was a session about '**Storing Ferries**', half an hour of it.
            """,
            ["Storing Ferries | "],
            id="a marked title in quotes behind what says that it is one",
        ),
        pytest.param(
            """
            __Quoi de neuf dans la mousse__ ? - [Ana Roe](https://l.example/ana)

            It was run by [**Torvig Lundeby** (@torvig)](https://l.example/torvig) and others.
            """,
            ["Quoi de neuf dans la mousse | Ana Roe"],
            id="a question mark behind a bold title, and somebody with a handle",
        ),
        pytest.param(
            """
            On Friday I attended *Storing Ferries at Home*. It was dry.
            """,
            ["Storing Ferries at Home | "],
            id="its author was there",
        ),
        pytest.param(
            """
            **Opening keynote \u2013 Ana Roe, "Less YAML at Home"** \u2013 she deleted nine files.
            """,
            [
                "Less YAML at Home | Ana Roe",
            ],
            id="bold, with the kind of session and a quoted title",
        ),
        pytest.param(
            """
            **Less YAML at home : retours** \u2013 Ana Roe (Acme) et Maria Lin (Red Hat)
            Beaucoup de fichiers.

            **Bo Lin** \u2013 *files before they were cool*.
            """,
            [
                "Less YAML at home : retours | Ana Roe (Acme); Maria Lin (Red Hat)",
                "files before they were cool | Bo Lin",
            ],
            id="bold titles and bold people, a dash between",
        ),
    ],
)
def test_what_marks_a_title_is_seen(prose: str, expected: list[str]) -> None:
    """Quotes, bold, large letters, or a word such as `called` before them."""
    assert told(prose) == expected


@pytest.mark.parametrize(
    "prose",
    [
        pytest.param(
            """
            I met [Ana Roe](https://twitter.com/ana), [Bo Lin](https://bo.example) and Cy Doe.
            """,
            id="people met",
        ),
        pytest.param(
            """
            Ana Roe said "we should delete more files" and everyone laughed.
            The "cloud native" crowd was there.
            """,
            id="what was said is no title",
        ),
        pytest.param(
            """
            The **hallway track** by the coffee machine was great. **Don't** miss it.
            As Ana Roe put it, **measure first**.
            """,
            id="emphasis is no title",
        ),
        pytest.param(
            """
            In the next talk, **Martin Roe** from Acme told of nine files.
            """,
            id="a bold name is no title",
        ),
        pytest.param(
            """
            It grows nasty, [like a badger](https://youtu.be/aaaaaaaaaa1), over time.
            """,
            id="a video by the way",
        ),
        pytest.param(
            """
            People simply [talk about their lives so far](https://acme.example/lives) there, at
            [KelpConf 2030](https://kelp.example/2030), the conference called
            [KelpConf 2030](https://kelp.example/home).
            """,
            id="a verb, and the event",
        ),
    ],
)
def test_prose_that_tells_of_none_has_none(prose: str) -> None:
    """People, emphasis, what was said and a verb look like sessions, and are none."""
    assert told(prose) == []


def test_what_is_only_pointed_at_is_no_title() -> None:
    """A book has an author, too, and stands in the same list as the sessions."""
    note = """
    # FooConf 2030

    ## Talks

    - Watch [Ana Roe's](https://twitter.com/ana) talk [Nothing is Small](https://foo.example/videos/a)
    - [Watch Bo Lin's Keynote](https://foo.example/videos/b)
    - Read [this book](https://b.example/things) by Don Zed if you like files. Jo Kim named it in
      her talk, [Files for All](https://foo.example/videos/c).
    """

    assert told(note) == [
        "Nothing is Small | Ana Roe | foo.example/videos/a",
        "Bo Lin's Keynote | Bo Lin | foo.example/videos/b",
        "Files for All | Jo Kim | foo.example/videos/c",
    ]


def test_what_is_underlined_is_set_as_a_title_by_its_people() -> None:
    """Some know no other way to set a line apart within a paragraph, or link who spoke in it."""
    found = told(
        """
        ## Reflections

        <ins>[Ana Roe](https://www.linkedin.com/in/anaroe/) - How we cook in public</ins>. Loud.

        <u>Bo Lin - Wrong lid, Wrong Pot: What Cooks Can Learn from Tailors</u>. I feel seen.

        **[Ana Roe](https://www.linkedin.com/in/anaroe/) - Less steam for more people**. Calm.
        """
    )

    assert found == [
        "How we cook in public | Ana Roe",
        "Wrong lid, Wrong Pot: What Cooks Can Learn from Tailors | Bo Lin",
        "Less steam for more people | Ana Roe",
    ]


def test_what_the_author_presented_is_a_session() -> None:
    """With whoever was on stage as well; what is only stressed is no title."""
    text = """
        On Wednesday, I presented 'Modular Files' with my co-worker [Bo Lin](https://x.example/bo).

        We presented **great results** to all.
        """

    assert told(text) == ["Modular Files | Bo Lin"]


def test_a_call_to_watch_is_no_title_but_plays_what_the_paragraph_titles() -> None:
    """What "check out the video here" plays is told only where a session is named before."""
    note = """
    One of the hot sessions was "Building modern kettles". Check out the video here ->
    https://youtu.be/aaaaaaaaaa1

    "Kettles for all" walks through a sample. You can then watch it here: https://youtu.be/aaaaaaaaaa2

    "Ropes in May" -> https://youtu.be/aaaaaaaaaa3
    "Knots for all" -> https://youtu.be/aaaaaaaaaa4

    If you want to know more about ropes, check out the video here -> https://youtu.be/aaaaaaaaaa5
    """

    assert told(note) == [
        "Building modern kettles |  | aaaaaaaaaa1",
        "Kettles for all |  | aaaaaaaaaa2",
        "Ropes in May |  | aaaaaaaaaa3",
        "Knots for all |  | aaaaaaaaaa4",
    ]


def test_a_bare_address_behind_more_sentences_plays_what_is_called_a_session() -> None:
    """Of a phrase in quotes anywhere else nothing says that it is a title."""
    note = """
    In the session "Ropes in May" we learnt about knots. It was long: https://youtu.be/aaaaaaaaaa1

    People say "less is more" of boats. The harbour was full: https://youtu.be/aaaaaaaaaa2
    """

    assert told(note)[0] == "Ropes in May |  | aaaaaaaaaa1"
    assert not any("less is more" in each for each in told(note))


@pytest.mark.parametrize("link", ["[YouTube]({})", "[slides]({0}/s) [video]({0})"])
def test_title_and_people_before_a_link_that_only_points(link: str) -> None:
    """A line of its own is a session by its recording, however the link to it is called."""
    address = "https://youtu.be/aaaaaaaaaaa"
    [session] = sessions_of(
        f"# DriftConf 2030\n\n★★★☆ Less YAML in anger - Tom Miller (Acme) {link.format(address)}\n"
    )

    assert session.title == "Less YAML in anger"
    assert people(session) == [("Tom Miller", "Acme")]
    assert address in [link.url for link in session.links]


def test_what_a_sentence_says_was_called_off_is_no_session() -> None:
    """As where a list says so in brackets."""
    told = 'The talk "Less YAML" by Ana Roe was {}.'
    (held,) = sessions_of(f"# DriftConf 2030\n\n- {told.format('good')}\n")

    assert held.title == "Less YAML"
    assert not sessions_of(f"# DriftConf 2030\n\n- {told.format('cancelled')}\n")
    assert not sessions_of(f"# DriftConf 2030\n\n{told.format('called off')}\n")


def test_single_quotes_are_no_part_of_a_title() -> None:
    """An apostrophe inside is one."""
    first, second = sessions_of(
        "# DriftConf 2030\n\n## Talks\n\n- 'Cats' by Ana Roe\n- 'Tis files by Bo Lin\n"
    )

    assert (first.title, second.title) == ("Cats", "'Tis files")

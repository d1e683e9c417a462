"""Titles that a sentence gives along with who gave the session."""

import pytest

from tests.notes.reading_notes import sessions_of, told


def test_a_person_and_what_it_was_about_are_linked_below_words_of_the_author() -> None:
    """The heading is no title where the first sentence names one, wherever that leads."""
    found = sessions_of(
        """
        # My week at FooConf 2030

        Here are my notes from the talks I attended.

        ### The first of many

        The first was a talk by [Lotte Quill](https://t.co/@lq) on [Exploring Calmness](http://a.example/).
        """
    )

    assert [(each.title, [who.name for who in each.speakers]) for each in found] == [
        ("Exploring Calmness", ["Lotte Quill"])
    ]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            "One of the best talks for me was given by [Lotte Quill](https://twitter.com/lq), "
            "entitled \u2018Calm as a Strategic Weapon\u2019, which was about sharing.",
            ["Calm as a Strategic Weapon | Lotte Quill"],
            id="given by somebody, called so",
        ),
        pytest.param(
            "Quirin Zed ([@qzed](https://twitter.com/qzed)) gave a talk on "
            "[How to (actually) delete files](https://code.example/qzed/slides). It was short.",
            ["How to (actually) delete files | Quirin Zed | code.example/qzed/slides"],
            id="a handle in brackets behind the name",
        ),
        pytest.param(
            "[Ana Roe](https://twitter.com/ar) presented the closing keynote of the conference on "
            "[Calmness](https://foo.example/2030/sessions/184), which was calm.",
            ["Calmness | Ana Roe | foo.example/2030/sessions/184"],
            id="a page of the programme under one word",
        ),
        pytest.param(
            """
            ## tl;dr

            The best one was a talk by Ana Roe, entitled "Calm as a Strategic Weapon".
            """,
            ["Calm as a Strategic Weapon | Ana Roe"],
            id="in a summary",
        ),
        pytest.param(
            """
            ## Des fichiers calmes

            La présentation que j'ai trouvée la plus utile cette année est celle de Ana Roe, qui
            nous a présenté ses fichiers.

            ## Moins de YAML

            La conférence de Bo Lin était courte.
            """,
            ["Des fichiers calmes | Ana Roe", "Moins de YAML | Bo Lin"],
            id="that of somebody",
        ),
    ],
)
def test_a_sentence_says_who_gave_it(prose: str, expected: list[str]) -> None:
    """The word for a session, the title and the name may stand far apart."""
    assert told(prose) == expected


def test_a_title_in_prose_over_a_video_is_no_whole_sentence() -> None:
    """What leads to a linked title is no part of it, whatever plays below."""
    found = told(
        """
        ## Day 1

        Another awesome talk was [What can files learn from pilots?](https://foo.example/375) by
        Ana Roe:

        It was good.

        <iframe src="https://www.youtube.com/embed/aaaaaaaaaa1"></iframe>
        """
    )

    assert found == ["What can files learn from pilots? | Ana Roe | aaaaaaaaaa1 | foo.example/375"]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            '"Building Calm and Organised Kitchens" was a great introductory talk by Ana Roe.',
            ["Building Calm and Organised Kitchens | Ana Roe"],
            id="what kind of talk it was, by whom",
        ),
        pytest.param(
            'I\'d also recommend "Safety in the Land of Kettles" as a good talk about steam.',
            ["Safety in the Land of Kettles | "],
            id="recommended as one",
        ),
        pytest.param(
            '"Pot Makers: Shutting the Lids of Portugal", shared stories of steam.',
            ["Pot Makers: Shutting the Lids of Portugal | "],
            id="what it did",
        ),
        pytest.param(
            'In a "FOO BAR Cooks with Gas", I liked their five principles.',
            ["FOO BAR Cooks with Gas | "],
            id="what the author liked in it",
        ),
        pytest.param('"Less YAML" is a good motto.', [], id="a motto"),
        pytest.param('They called it "Growing Pains of Cooks", which it was.', [], id="a phrase"),
    ],
)
def test_a_title_in_quotes_is_told_of_without_people(prose: str, expected: list[str]) -> None:
    """What is said of it shows that it is a session, though nobody is named."""
    assert told(prose) == expected


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            "**9:50** Now Ravi Chandra: *The tail of my life*.",
            ["The tail of my life | Ravi Chandra"],
            id="a live blog",
        ),
        pytest.param(
            'Ana Roe is on stage, "Incidents as folk tales".',
            ["Incidents as folk tales | Ana Roe"],
            id="on stage",
        ),
        pytest.param(
            'I chose Ana Roe, "From notebooks to files without tears". It was basic.',
            ["From notebooks to files without tears | Ana Roe"],
            id="what its author chose",
        ),
        pytest.param(
            "Am Sonntag habe ich einen Vortrag gehalten: „Tests, die niemand schreibt“.",
            ["Tests, die niemand schreibt | "],
            id="its author's own, in German",
        ),
        pytest.param(
            "*Elm per chi ha paura*, Davide Ricci (Acme): pubblico coinvolto.",
            ["Elm per chi ha paura | Davide Ricci (Acme)"],
            id="people between a comma and a colon",
        ),
        pytest.param(
            '"Security is a team sport" - panel with Ana Roe & Bo Lin',
            ["Security is a team sport | Ana Roe; Bo Lin"],
            id="a panel with them",
        ),
        pytest.param(
            'Foobar exists (Ana Roe, "Files for people with apps").',
            ["Files for people with apps | Ana Roe"],
            id="both in brackets",
        ),
        pytest.param(
            'Ana Roe showed it live, it\'s called "Files on Wheels".',
            ["Files on Wheels | Ana Roe"],
            id="what it is called",
        ),
        pytest.param(
            "Ana Roe told us to stop cleaning. Title: *The cost of clean*.",
            ["The cost of clean | Ana Roe"],
            id="a title in a sentence of its own",
        ),
        pytest.param(
            'I also liked "Gradual typing without the guilt" a lot.',
            ["Gradual typing without the guilt | "],
            id="what its author liked",
        ),
        pytest.param(
            "Two talks only: [Tea for everyone](https://c.example/tea) (Ana Roe, packed, again).",
            ["Tea for everyone | Ana Roe | c.example/tea"],
            id="brackets that go on about the room",
        ),
        pytest.param(
            "The day opened with a keynote by Ana Roe, *The web is not done*.",
            ["The web is not done | Ana Roe"],
            id="in italics behind who gave it",
        ),
        pytest.param("Remember: *always test your files*.", [], id="stressed, behind nobody"),
    ],
)
def test_titles_stand_behind_somebody_in_a_sentence(prose: str, expected: list[str]) -> None:
    """A colon, a comma or a few words part them from who gave the session."""
    assert told(prose) == expected


def test_a_front_page_in_a_language_is_where_somebody_works() -> None:
    """It is as much of a company as the one without."""
    text = """
        The keynote was given by [**Ana Roe**](http://ana.example/) (Architect at
        [**Red Hat**](https://www.redhat.example/en)) about small files.
        """

    assert told(text) == ["Keynote | Ana Roe"]

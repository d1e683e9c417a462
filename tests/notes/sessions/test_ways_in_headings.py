"""Sessions whose heading holds title and people in one of many orders."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param(
            """
            ### 1. Less YAML, Ana Roe & Quirin Bo, Zed Engineering

            {{< youtube f34rl3ssF34 >}}

            ### 2. Safe Files Are a Lie, Tomoko Sasaki, Canonical

            {{< youtube f34rl3ssF35 >}}

            ### 3. Beyond Files: The Dark Corners, Rain

            {{< youtube f34rl3ssF36 >}}
            """,
            [
                "Less YAML | Ana Roe (Zed Engineering); Quirin Bo (Zed Engineering) | f34rl3ssF34",
                "Safe Files Are a Lie | Tomoko Sasaki (Canonical) | f34rl3ssF35",
                "Beyond Files: The Dark Corners | Rain | f34rl3ssF36",
            ],
            id="num commas",
        ),
        pytest.param(
            """
            - [Building a Game Boy - Ron Evans; The Group, Daria Popov; Arduino](https://youtu.be/aaaaaaaaaa1)
            """,
            [
                "Building a Game Boy | Ron Evans (The Group); Daria Popov (Arduino) | aaaaaaaaaa1",
            ],
            id="semicolons",
        ),
        pytest.param(
            """
            ### Kwame Adjei | @kwadj | Netflix

            "Detection As Code"

            - notes
            """,
            [
                "Detection As Code | Kwame Adjei (Netflix)",
            ],
            id="speaker first handle",
        ),
        pytest.param(
            """
            ### Dr. Elise Roe, University of Foo - Passwords: Still Bad

            - notes
            """,
            [
                "Passwords: Still Bad | Dr. Elise Roe (University of Foo)",
            ],
            id="dr title",
        ),
        pytest.param(
            """
            ### Job "Joby" van Houten - red teamer - Fox-IT

            *Physical access: ladders*

            - x
            """,
            [
                'Physical access: ladders | Job "Joby" van Houten (Fox-IT)',
            ],
            id="joby",
        ),
        pytest.param(
            """
            ### Sarah Li & Amit Kohli - Security Engineers, Slack

            **Automated Bots**

            text
            """,
            [
                "Automated Bots | Sarah Li (Slack); Amit Kohli (Slack)",
            ],
            id="shared job",
        ),
        pytest.param(
            """
            ### Ana Roe: Less YAML at Home

            - text
            """,
            [
                "Less YAML at Home | Ana Roe",
            ],
            id="colon",
        ),
        pytest.param(
            """
            ### Ana Roe \u2013 Less YAML at Home

            - text
            """,
            [
                "Less YAML at Home | Ana Roe",
            ],
            id="dash",
        ),
        pytest.param(
            """
            ### Tuomas Virtaneva \u2013 Less YAML at Home

            - text

            ### Ngozi Eze \u2013 More of the Same

            - text
            """,
            [
                "Less YAML at Home | Tuomas Virtaneva",
                "More of the Same | Ngozi Eze",
            ],
            id="unknown dash",
        ),
        pytest.param(
            """
            ## Talks

            - **Ana Roe** \u2013 Less YAML at Home
            - **Bo Lin** \u2013 More of the Same
            """,
            [
                "Less YAML at Home | Ana Roe",
                "More of the Same | Bo Lin",
            ],
            id="bold speaker item",
        ),
        pytest.param(
            """
            ## Keynote Adam Selipsky

            https://youtu.be/aaaaaaaaaa1

            - news

            ## Werner's keynote

            - events

            ## Keynote: Less, and Then?

            Agnès Colin (Acme) opened the day. A full room.
            [Video](https://youtu.be/aaaaaaaaaa3)
            """,
            [
                "Keynote Adam Selipsky | Adam Selipsky | aaaaaaaaaa1",
                "Werner's keynote | Werner",
                "Keynote: Less, and Then? | Agnès Colin (Acme) | aaaaaaaaaa3",
            ],
            id="keynote name",
        ),
        pytest.param(
            """
            ## Keynote: Less YAML by Ana Roe

            - x
            """,
            [
                "Keynote: Less YAML | Ana Roe",
            ],
            id="keynote by",
        ),
        pytest.param(
            """
            ### Panel: Can We Rest? - Moderated by Sam Roe, The New Co; Jo Roe, Zed; Nele Lin, Free

            - x
            """,
            [
                "Panel: Can We Rest? | Sam Roe (The New Co); Jo Roe (Zed); Nele Lin (Free)",
            ],
            id="moderated",
        ),
        pytest.param(
            """
            ### Panel: Can Maintainers Rest?

            Moderator: Ana Roe
            Panelists: Bo Lin, Cy Doe

            - x
            """,
            [
                "Panel: Can Maintainers Rest? | Ana Roe; Bo Lin; Cy Doe",
            ],
            id="moderator lines",
        ),
        pytest.param(
            """
            ## Talks

            - [Less YAML](https://youtu.be/aaaaaaaaaa1) - be Katharina Brosch, GitLab
            """,
            [
                "Less YAML | Katharina Brosch (GitLab) | aaaaaaaaaa1",
            ],
            id="be typo",
        ),
        pytest.param(
            """
            ### Less YAML by @

            - x

            ### More YAML by @bolin

            - y
            """,
            [
                "Less YAML | ",
                "More YAML | @bolin",
            ],
            id="by nothing",
        ),
        pytest.param(
            """
            ## Talks

            - 10:30 - No YAML - Cy Doe
            - 10:30\u201311:15 Less YAML (Ana Roe)
            - 14:00 More of the Same by Bo Lin
            """,
            [
                "No YAML | Cy Doe",
                "Less YAML | Ana Roe",
                "More of the Same | Bo Lin",
            ],
            id="time dash",
        ),
        pytest.param(
            """
            ### 9:00 AM - Less YAML - Ana Roe

            - x

            ### 10:00 AM - More YAML - Bo Lin

            - y
            """,
            [
                "Less YAML | Ana Roe",
                "More YAML | Bo Lin",
            ],
            id="time heading",
        ),
        pytest.param(
            """
            ## Day 1 - Tuesday

            ### Less YAML - Ana Roe

            #### Why

            - x

            #### How

            - y
            """,
            [
                "Less YAML | Ana Roe",
            ],
            id="day heads",
        ),
        pytest.param(
            """
            ## Less YAML \u2014 Ana Roe (@anaroe) & Bo Lin (@bolin)

            - x
            """,
            [
                "Less YAML | Ana Roe; Bo Lin",
            ],
            id="handles",
        ),
        pytest.param(
            """
            ### Keeping Files Alive - Hana Dvora, Booking.com & Luis Pardo, Red Hat

            - x
            """,
            [
                "Keeping Files Alive | Hana Dvora (Booking.com); Luis Pardo (Red Hat)",
            ],
            id="dotted co",
        ),
        pytest.param(
            """
            **Keeping Files on a 50-cent Chip** (Ana Roe, Uni of Files & Luis Pardo, Acme)

            - x
            """,
            [
                "Keeping Files on a 50-cent Chip | Ana Roe (Uni of Files); Luis Pardo (Acme)",
            ],
            id="bold line, two with organisations in brackets",
        ),
        pytest.param(
            """
            ### [Less YAML at Home](https://acme.example/sessions/less-yaml): Ana Roe

            - nine files

            ### [Queues - The Things You Skip: a Tale](https://acme.example/sessions/queues): Bo Lin

            - and no waits
            """,
            [
                "Less YAML at Home | Ana Roe | acme.example/sessions/less-yaml",
                "Queues - The Things You Skip: a Tale | Bo Lin | acme.example/sessions/queues",
            ],
            id="people behind the last colon, in most headings",
        ),
        pytest.param(
            """
            ### KEYNOTE: Ana Roe - Less YAML at Home

            - nine files

            ### Lightning talk | Bo Lin | Queues 101

            - and no waits
            """,
            ["Less YAML at Home | Ana Roe", "Queues 101 | Bo Lin"],
            id="the kind of session, then people",
        ),
        pytest.param(
            """
            ## Talk 1: Less YAML at Home
            by Ana Roe, backend dev @ Acme

            Nine files.
            """,
            [
                "Less YAML at Home | Ana Roe (Acme)",
            ],
            id="the number of a meetup's talk",
        ),
    ],
)
def test_a_heading_holds_title_and_people(heading: str, expected: list[str]) -> None:
    """No fixed split is right, so every one is weighed, by its neighbours as well."""
    assert told(heading) == expected


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


def test_people_before_a_comma_where_most_headings_begin_so() -> None:
    """Links of the session may stand in the heading, and what kind of session it was."""
    note = """
    ## Day 1
    #### Ana Roe, Less YAML [Keynote] - [Video](https://youtu.be/aaaaaaaaaaa), [Slides]()
    #### James Bo, What is a Queue? [Talk] - [Video](https://youtu.be/bbbbbbbbbbb), [Slides]()
    #### Maria Lin, Caches: How Ada Made Them Right [Talk] ([Video](https://youtu.be/ccccccccccc))
    #### David Orr - Trees: Roots in Go [Lightning Talk] - [Slides](https://a.example/trees.pdf)
    #### Julia Fay, Beyond Trees
    """

    assert told(note) == [
        "Less YAML | Ana Roe | aaaaaaaaaaa",
        "What is a Queue? | James Bo | bbbbbbbbbbb",
        "Caches: How Ada Made Them Right | Maria Lin | ccccccccccc",
        "Trees: Roots in Go | David Orr | a.example/trees.pdf",
        "Beyond Trees | Julia Fay",
    ]


def test_people_with_companies_before_a_dash_name_no_title_behind_the_comma() -> None:
    """`Ana Roe, Acme - Less YAML`: where somebody works stands before the dash."""
    note = """
    ## Day 1
    ### Ana Roe, Acme - Growing Clusters in the Wild
    ### James Bo, Zed - Moving Queues to the Edge
    ### Maria Lin, Foo Labs - Caches for the Rest of Us
    ### David Orr, Acme - Trees, Roots and Leaves in Go
    """

    assert told(note) == [
        "Growing Clusters in the Wild | Ana Roe (Acme)",
        "Moving Queues to the Edge | James Bo (Zed)",
        "Caches for the Rest of Us | Maria Lin (Foo Labs)",
        "Trees, Roots and Leaves in Go | David Orr (Acme)",
    ]


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


def test_a_handle_between_people_and_title_is_no_part_of_it() -> None:
    """`Ana Roe - @ana - Less YAML`, where most headings begin with people."""
    note = """
    ## Day 1
    ### Ana Roe - @anaroe - Less YAML
    ### James Bo - More Queues for the Rest of Us
    ### Maria Lin - @lin - Caches: The Long Way Home
    ### David Orr (@orr) - Trees: Roots in Go
    """

    assert told(note) == [
        "Less YAML | Ana Roe",
        "More Queues for the Rest of Us | James Bo",
        "Caches: The Long Way Home | Maria Lin",
        "Trees: Roots in Go | David Orr",
    ]


def test_a_title_like_a_name_before_somebody_we_know_heads_a_section_in_bold() -> None:
    """Two words in large letters may be anybody; those behind the dash surely are."""
    found = told(
        """
        We had a good day, and here it is.

        **Calm Files - Ana Roe**

        It was calm.

        **Yaml Club - Maria Quill**

        It was a club.
        """
    )

    assert found == ["Calm Files | Ana Roe", "Yaml Club | Maria Quill"]


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


def test_people_may_stand_as_headings_over_smaller_ones_with_their_titles() -> None:
    """What stands below is the title where this is so more than once."""
    found = told(
        """
        ### Ana Roe, [@anaroe](https://twitter.com/anaroe)
        ##### Taming Many Files

        As files grow, so do we.

        ### Bo Lin, [@bolin](https://twitter.com/bolin)
        ##### Files at Scale; Rewriting Them

        They were rewritten.
        """
    )

    assert found == ["Taming Many Files | Ana Roe", "Files at Scale; Rewriting Them | Bo Lin"]

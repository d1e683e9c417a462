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


def test_a_heading_may_begin_with_the_event() -> None:
    """Who files talks of many conferences says first where each was given."""
    found = told(
        """
        ## PotConf PDX 2022 - Ana Roe - Monitoring Steam

        - hot

        ## PotConf PDX 2022 - Sophia Lin - The little lid that could

        - shut
        """
    )

    assert found == ["Monitoring Steam | Ana Roe", "The little lid that could | Sophia Lin"]


@pytest.mark.parametrize("day", ["Thursday 2026-03-26", "Thu 26 March", "Friday, 27 March 2026"])
def test_below_a_weekday_and_its_date_stand_sessions(day: str) -> None:
    """A day is a day however much of its date is said."""
    text = f"""
## {day}

### Geocoding - made to measure

This was a demo.

#### Links

- [Slides](https://pots.example/a.pdf)
"""

    assert told(text) == ["Geocoding - made to measure |  | pots.example/a.pdf"]

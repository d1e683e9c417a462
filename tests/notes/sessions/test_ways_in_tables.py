"""Sessions in tables: rows, rooms side by side, headers in any words."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            """
            | Talk | Video |
            |---|---|
            |Are You About to Break Prod? - Erin Krengel, Pulumi|[Video](https://youtu.be/aaaaaaaaaa2)|
            |Low Latency Networking in AWS - Paul Fisher, Lyft|[Video](https://youtu.be/aaaaaaaaaa3)|
            |Catch Feelings - Ana Park, Acme|[Video](https://youtu.be/aaaaaaaaaa4)|
            |Keynote: Closing Remarks - Vicki Cheung, Lyft|[Video](https://youtu.be/aaaaaaaaaa6)|
            |Lunch||
            """,
            [
                "Are You About to Break Prod? | Erin Krengel (Pulumi) | aaaaaaaaaa2",
                "Low Latency Networking in AWS | Paul Fisher (Lyft) | aaaaaaaaaa3",
                "Catch Feelings | Ana Park (Acme) | aaaaaaaaaa4",
                "Keynote: Closing Remarks | Vicki Cheung (Lyft) | aaaaaaaaaa6",
            ],
            id="table break",
        ),
        pytest.param(
            """
            ## Dag 1

            | Tijd | Wat | Wie |
            |---|---|---|
            | 9:30 | Minder YAML | Sanne Kuipers |
            | 10:30 | Koffie | |
            | 11:00 | [Meer YAML](https://youtu.be/aaaaaaaaaa1) | Joost Bakker |
            """,
            [
                "Minder YAML | Sanne Kuipers",
                "Meer YAML | Joost Bakker | aaaaaaaaaa1",
            ],
            id="table anyheader",
        ),
        pytest.param(
            """
            ## Day 1

            | Time | Room A | Room B |
            |---|---|---|
            | 9:30 | Less YAML - Ana Roe | More YAML - Bo Lin |
            | 10:30 | Coffee | Coffee |
            | 11:00 | Even Less - Cy Doe | |
            """,
            [
                "Less YAML | Ana Roe",
                "More YAML | Bo Lin",
                "Even Less | Cy Doe",
            ],
            id="table two",
        ),
        pytest.param(
            """
            | Time | Talk |
            |---|---|
            | 9:30 | [Less](https://youtu.be/a1) by Ana<br>[More](https://youtu.be/a2) by Bo Lin |
            """,
            [
                "Less | Ana | a1",
                "More | Bo Lin | a2",
            ],
            id="table cell two",
        ),
        pytest.param(
            """
            | When | What |
            | --- | --- |
            | Thu | **Less YAML in anger** - Ana Roe (Acme) - [rec](https://youtu.be/aaaaaaaaaa1) |
            | Fri | **More YAML** - Bo Lin |
            """,
            [
                "Less YAML in anger | Ana Roe (Acme) | aaaaaaaaaa1",
                "More YAML | Bo Lin",
            ],
            id="a link behind the people",
        ),
        pytest.param(
            """
            Speaker | Talk | Video
            --- | --- | ---
            Björn R. | Histograms \u2013 Past, Present, and Future | [x](https://youtu.be/aaaaaaaaaa1)
            Tom Lin | Caches | [x](https://youtu.be/aaaaaaaaaa2)
            """,
            [
                "Histograms \u2013 Past, Present, and Future | Björn R. | aaaaaaaaaa1",
                "Caches | Tom Lin | aaaaaaaaaa2",
            ],
            id="a column for people, a dash in the title",
        ),
        pytest.param(
            """
            | Title | Author(s) | Why I went |
            |:--|:--|:--|
            | The Calm Side of Files | Lotte Quill | It was [good](https://youtu.be/aaaaaaaaaa1) |
            | A Way to Less | Quirin Bolander | Fun |
            """,
            [
                "The Calm Side of Files | Lotte Quill | aaaaaaaaaa1",
                "A Way to Less | Quirin Bolander",
            ],
            id="a column for authors",
        ),
    ],
)
def test_cells_hold_sessions(table: str, expected: list[str]) -> None:
    """Where the header does not tell, the cells do."""
    assert told(table) == expected

"""Notes on several events, each below a heading of its own."""

import pytest

from bot.recap.model import Session
from tests.notes.reading_notes import problems_of, recap_of

TRIPS = """\
---
title: Conferences I went to in 2029
date: 2030-01-05
---

It was a good year.

## PyCon US, Cleveland

I slept little.

### Warm pots - Ana Roe

## KubeCon North America 2029 - San Diego

- [Less YAML](https://youtu.be/aaaaaaaaaaa) by Bo Lin
- [Warm pots](https://youtu.be/aaaaaaaaaab) by Ana Roe

## What next

See you in 2031.
"""


def test_each_part_is_about_the_event_of_its_heading() -> None:
    """A question about one of them, or about a year, must not be answered from another."""
    recap = recap_of(TRIPS)
    told = [
        (part.event.name, [entry.title for entry in part.entries if isinstance(entry, Session)])
        for part in recap.by_event()
    ]

    assert told == [
        (None, []),
        ("PyCon US 2029", ["Warm pots"]),
        ("KubeCon North America 2029", ["Less YAML", "Warm pots"]),
    ]
    assert [part.event.city for part in recap.parts] == ["Cleveland", "San Diego"]


def test_what_is_said_of_none_of_them_is_about_no_event() -> None:
    """The year is that of all; front matter need not name what the headings name."""
    recap = recap_of(TRIPS)
    rest, *_ = recap.by_event()

    assert (rest.event.name, rest.event.year) == (None, 2029)
    assert [entry.source.line for entry in rest.entries] == [6, 21]
    assert problems_of(TRIPS) == ()


@pytest.mark.parametrize(
    ("text", "events"),
    [
        pytest.param(
            "# 2029\n## PyCon\nIt rained.\n## KubeCon\nIt snowed.\n# 2030\n## PyCon\nIt shone.\n",
            ["PyCon 2029", "KubeCon 2029", "PyCon 2030"],
            id="the year above",
        ),
        pytest.param(
            "# My year\nToo much.\n\n**PyCon 2029 - Oslo**\n\nIt rained.\n\n"
            "**KubeCon 2030**\n\nIt snowed.\n",
            ["PyCon 2029", "KubeCon 2030"],
            id="bold lines",
        ),
        pytest.param(
            "# PyCon 2029 and KubeCon 2029\n## PyCon 2029\nIt rained.\n## KubeCon 2029\nSnow.\n",
            ["PyCon 2029", "KubeCon 2029"],
            id="a title that names all",
        ),
    ],
)
def test_headings_of_any_kind_name_them(text: str, events: list[str]) -> None:
    """Years stand above, beside or behind the names."""
    assert [part.event.name for part in recap_of(text).parts] == events


@pytest.mark.parametrize(
    ("text", "note"),
    [
        pytest.param(
            "# KubeCon 2029\n## EnvoyCon 2029\nTea.\n## PromCon 2029\nRice.\n",
            "a.md",
            id="the title names one",
        ),
        pytest.param(
            "---\nevent: KubeCon 2029\n---\n## EnvoyCon 2029\nTea.\n## PromCon 2029\nRice.\n",
            "a.md",
            id="front matter does",
        ),
        pytest.param(
            "## EnvoyCon 2029\nTea.\n## PromCon 2029\nRice.\n",
            "kubecon-2029/day1.md",
            id="the path does",
        ),
        pytest.param(
            "# Notes\n## KubeCon 2029, day one\nTea.\n## KubeCon 2029, day two\nRice.\n",
            "a.md",
            id="days of one",
        ),
        pytest.param(
            "# Notes\n## KubeCon 2029\nTea.\n## What PromCon 2029 taught me\nRice.\n",
            "a.md",
            id="one in passing",
        ),
    ],
)
def test_a_note_on_one_event_has_no_parts(text: str, note: str) -> None:
    """What is held beside a conference is told of in the note on that."""
    recap = recap_of(text, note)

    assert recap.parts == ()
    assert recap.event.name


def test_a_list_of_conferences_is_no_note_on_each() -> None:
    """Nobody was at that many; and what is read stays linear in the length of a note."""
    text = "# Where to go\n" + "".join(f"## PyCon {1990 + n}\nSoon.\n" for n in range(101))

    assert recap_of(text).parts == ()


def test_a_title_with_two_years_stands_over_two_editions() -> None:
    """Though it names one series."""
    recap = recap_of(
        "# DriftConf 2030 and 2031\n\n## DriftConf 2030, Paris\n\n- Less YAML by Ana Roe\n\n"
        "## DriftConf 2031, Berlin\n\n- Less YAML by Ana Roe\n- Boats by Cy Doe\n"
    )

    assert [part.event.year for part in recap.parts] == [2030, 2031]
    assert [entry.title for entry in recap.entries] == ["Less YAML", "Less YAML", "Boats"]

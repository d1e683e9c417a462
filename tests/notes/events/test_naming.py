"""What names the event of a note best, where several texts name one."""

import pytest

from tests.notes.reading_notes import event_of


@pytest.mark.parametrize(
    ("text", "note", "name"),
    [
        (
            "---\ntitle: Five days at DEF CON\n---\nDEF CON 27 was loud.\n",
            "a.md",
            "DEF CON 27",
        ),
        ("# PyCon, my notes\n\nIn 2030 I was at PyCon US.\n", "a.md", "PyCon US 2030"),
        ("# goto Oslo Conference 2030\n\nhi\n", "goto-oslo-2030.md", "GOTO Oslo 2030"),
        ("# Back from SRE[in]con 2030\n\nhi\n", "a.md", "SRE[in]con 2030"),
        ("# apply(conf) 2030\n\nhi\n", "a.md", "apply(conf) 2030"),
        ("# PyCon 2030\n\nPyCon DE was smaller.\n", "a.md", "PyCon 2030"),
        ("# DEF CON 26\n\nDEF CON 27 will be louder.\n", "a.md", "DEF CON 26"),
    ],
)
def test_first_lines_and_path_may_say_it_more_exactly(text: str, note: str, name: str) -> None:
    """A title often is no more than the series; it holds where it tells the edition itself."""
    assert event_of(text, note).name == name


@pytest.mark.parametrize(
    "label", ["**Event Name:** HARBOUR OPEN DAY", "| | |\n|---|---|\n| Event | HARBOUR OPEN DAY |"]
)
def test_a_label_names_an_event_of_any_name(label: str) -> None:
    """Who fills in a form says what the event is, however it is called."""
    event = event_of(f"# Report 7\n\n## Event Information\n\n{label}\n\n## Talks\n\nhi\n", "a.md")

    assert event.name == "HARBOUR OPEN DAY"


@pytest.mark.parametrize(
    "title", ["twigUp 2030 debrief", "Report on log4twig 2030", "twig.io 2030"]
)
def test_what_is_spelt_as_no_word_is_may_be_a_name(title: str) -> None:
    """Names in small letters have a capital, a digit or a dot inside."""
    assert f"{event_of(f'# {title}', 'a.md').series} 2030" in title


def test_the_year_may_stand_in_the_sentence_that_names_the_event() -> None:
    """Titles leave out what the first sentence says."""
    text = "# Notes from DriftConf\n\nI was at DriftConf on May 2, 2030, with Ana.\n"

    assert event_of(text, "a.md").year == 2030


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: DriftConf 2030\ncategories: travel sofia boats\n---\n",
        "# DriftConf 2030\n\n- Sofia, Bulgaria\n- May 2-3\n\n## Talks\n",
        "# DriftConf 2030\n\nI attended my first DriftConf in Sofia. Others were in Rome.\n",
    ],
)
def test_a_city_stands_in_many_places(text: str) -> None:
    """Among tags that spaces part, alone in a line, or in the sentence on who went."""
    assert event_of(text, "a.md").city == "Sofia"


def test_the_city_may_stand_behind_the_name_in_the_first_lines() -> None:
    """As people call it, where the title has no more than the series."""
    assert event_of("# GopherCon 2030\n\nThis week is GopherCon Oslo.\n", "a.md").city == "Oslo"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Drei Tage auf den Twig Days 2030", "Twig Days 2030"),
        ("Three Days at Twig Summit 2030", "Twig Summit 2030"),
        ("Thirty women at a Tea Conference", None),
    ],
)
def test_how_long_it_was_and_what_kind_are_no_names(title: str, name: str | None) -> None:
    """They are set large in titles, and end as names of conferences do."""
    assert event_of(f"---\ntitle: {title}\n---\nhi\n", "a.md").name == name

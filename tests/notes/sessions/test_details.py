"""Lines below a heading that tell of a session's place in the programme."""

import pytest

from bot.notes.sessions.details import is_detail
from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    "line",
    [
        "Format conférence 45 minutes",
        "Atelier 2h30",
        "10:30 - 11:00, Track 2",
        "Room 4 | 30 min",
        "Rating: 4/5",
        "Niveau: débutant",
        "**Level**: Beginner",
        "Wednesday, 14:00 Uhr",
    ],
)
def test_time_room_length_kind_and_rating_are_details(line: str) -> None:
    """Programmes set them between a title and its people, with a label or without."""
    assert is_detail(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Ana Roe, Acme",
        "Ana Roe, 10:30",
        "Wow: nine files",
        "It took 45 minutes, and then some.",
        "Room to breathe",
        "Track your files with less YAML",
        "Level: what I would call easy, though nobody beside me seemed to think so",
    ],
)
def test_people_and_prose_are_none(line: str) -> None:
    """Whoever is named there gave the session, and what is told there is worth keeping."""
    assert not is_detail(line)


def test_people_stand_below_the_line_that_tells_of_the_format() -> None:
    """Such a line parts the title from the people, who may have a line each."""
    note = """
    ## Moins de YAML
    _Format conférence 45 minutes_

    **[Bo Lin](https://x.com/bolin)**\\
    **[Cy Orr](https://x.com/cyorr)**

    C'était calme.

    ## Plus de files
    _Format atelier 2h30_

    **[Ana Roe](https://github.com/anaroe)**
    """

    assert told(note) == ["Moins de YAML | Bo Lin; Cy Orr", "Plus de files | Ana Roe"]


def test_people_told_of_below_a_rating_are_found() -> None:
    """The rating is no prose, in which the first to be named gave the session."""
    note = """
    ## Less YAML
    Rating: :star: :star:

    Hopla Wix ([@hopla](https://twitter.com/hopla)) showed nine files.

    ## More queues
    Rating: :star:

    Files by Vilka Zed ([@vz](https://twitter.com/vz)) are stable.

    ## Calm pages
    Rating: :star: :star: :star:

    How to keep pages calm. Thanks, Quirin Bo ([@qb](https://twitter.com/qb))!
    """

    assert told(note) == [
        "Less YAML | Hopla Wix",
        "More queues | Vilka Zed",
        "Calm pages | Quirin Bo",
    ]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("1:05 pm → 30 min, Jonathann Zenou; Terraform", "Jonathann Zenou"),
        ("2:05 pm - 30 min, Qwx Zyxen", "Qwx Zyxen"),
        ("10:30 | Main Hall | Qwx Zyxen", "Qwx Zyxen"),
        ("*Qwx Zyxen, 12:00, room 3*", "Qwx Zyxen"),
        ("11:00, Main Hall, Qwx Zyxen (Acme)", "Qwx Zyxen (Acme)"),
    ],
)
def test_who_is_named_beside_a_slot_gave_the_session_above(line: str, who: str) -> None:
    """The room is no title, and nobody has to know the name."""
    note = f"## Less YAML for tea\n\n{line}\n\nNine files.\n\n## The food\n\nThere was soup.\n"

    assert told(note) == [f"Less YAML for tea | {who}"]


def test_a_slot_with_a_sentence_names_nobody() -> None:
    """What people do at that time may be written with large letters, too."""
    assert not told("## Less YAML for tea\n\nAt 10:30, we left, Monday was over.\n")


@pytest.mark.parametrize(
    "heading",
    [
        "## Monday, 9:30 - {who} (Acme): {title}",
        "## Mon 9:30am {title} - {who}, Acme",
        "### Day 1, 9:30: {title} ({who}, Acme)",
        "**Montag, 9:30 Uhr - {who} (Acme): {title}**",
    ],
)
def test_the_day_before_a_time_is_no_part_of_the_title(heading: str) -> None:
    """A heading that names a day holds sessions; with a time behind the day, it is one."""
    first = heading.format(who="Ana Roe", title="Less YAML at home")
    second = heading.format(who="Bo Lin", title="More queues for all")

    assert told(f"{first}\n\nNine files.\n\n{second}\n\nTen queues.\n") == [
        "Less YAML at home | Ana Roe (Acme)",
        "More queues for all | Bo Lin (Acme)",
    ]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Ana Roe - @anaroe - 1 Oct 2031 09:00", "Ana Roe"),
        ("Zefiro Quandt - @zq - 1 Oct 2031 09:00", "Zefiro Quandt"),
        ("Ana Roe, Acme, Tuesday 10:15", "Ana Roe (Acme)"),
    ],
)
def test_day_and_time_beside_somebody_are_no_organisation(line: str, who: str) -> None:
    """They say when it was, wherever in the line they stand."""
    assert told(f"## Less YAML\n\n{line}\n\nNine files are gone.") == [f"Less YAML | {who}"]

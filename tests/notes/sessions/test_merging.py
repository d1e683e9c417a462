"""One recording may be that of one session told twice, or of a whole day."""

from tests.notes.reading_notes import told

DAY = "https://youtu.be/aaaaaaaaaaa"


def test_sessions_that_start_at_moments_of_one_recording_are_several() -> None:
    """Conferences publish one video a room and day; titles and moments tell the talks apart."""
    note = f"""
    | Title | Link |
    | --- | --- |
    | Growing Clusters | [Video]({DAY}?t=1h2m) |
    | Lies and Statistics | [Video]({DAY}?t=4h5m) |
    """

    assert told(note) == [
        "Growing Clusters |  | aaaaaaaaaaa",
        "Lies and Statistics |  | aaaaaaaaaaa",
    ]


def test_lightning_talks_of_different_people_share_a_recording() -> None:
    """It plays all of them; who gave which, and its title, is told apart."""
    note = f"""
    ## Lightning Talks
    - Less YAML by Ana Roe ([video]({DAY}))
    - More Queues by Bo Lin ([video]({DAY}))
    """

    assert told(note) == ["Less YAML | Ana Roe | aaaaaaaaaaa", "More Queues | Bo Lin | aaaaaaaaaaa"]


def test_one_title_at_two_moments_of_a_recording_is_one_session() -> None:
    """A note may link the best part of a talk besides the talk."""
    note = f"""
    ## Talks
    - [Less YAML]({DAY}) by Ana Roe
    - [Less YAML, the demo]({DAY}?t=600) by Ana Roe
    """

    assert told(note) == ["Less YAML | Ana Roe | aaaaaaaaaaa"]


def test_what_a_programme_lists_and_the_note_tells_again_is_one_session() -> None:
    """The full title leads the note, and what stayed with its author follows under a short one."""
    note = """
    ## Programme
    - Less YAML: how we lost nine files - Ana Roe
    - More Queues - Bo Lin

    ## What stayed

    Ana Roe's talk on *Less YAML* was the best.
    """

    assert told(note) == ["Less YAML: how we lost nine files | Ana Roe", "More Queues | Bo Lin"]


def test_two_parts_by_one_person_are_two_sessions() -> None:
    """Whoever gives two talks gives two titles, however alike they are."""
    note = """
    ## Talks
    - Queues in Practice - Ana Roe
    - Queues in Practice, part 2 - Ana Roe
    - Queues in Practice, part 21 - Ana Roe
    """

    assert len(told(note)) == 3


def test_a_recording_of_its_own_beside_that_of_the_day_says_nothing_of_the_others() -> None:
    """Only moments in the one recording that two sessions share tell them apart."""
    note = f"""
    ## Less YAML - Ana Roe
    [![Ana](https://i.example/1.jpg)](https://youtu.be/bbbbbbbbbbb)

    It [starts late]({DAY}?t=1053).

    ## More queues - Bo "bol" Lin
    - how long is one?

    [![Bo](https://i.example/2.jpg)]({DAY}?t=2871)
    """

    assert [line.split(" | ")[0] for line in told(note)] == ["Less YAML", "More queues"]


def test_keynotes_of_two_people_are_two_though_one_address_plays_both() -> None:
    """The same address below two of them is a slip, and neither is another name for the other."""
    note = f"""
    ## Talks
    1. Keynote by Twig! [recording]({DAY})
    2. Less YAML - Bo Lin
    3. Keynote by Ana Roe [recording]({DAY})
    """

    assert [line.split(" | ")[1] for line in told(note)] == ["Twig", "Bo Lin", "Ana Roe"]

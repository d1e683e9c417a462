"""Who gave a session, where its heading or the line below it names several or somebody unknown."""

from tests.notes.reading_notes import told


def test_everybody_behind_with_gave_it() -> None:
    """A comma between names is no comma before them."""
    found = told(
        """
        ## Panel: The future of ladders with Ana Roe, Bo Lin & Cy Doe

        No agreement.
        """
    )
    assert found == ["Panel: The future of ladders | Ana Roe; Bo Lin; Cy Doe"]


def test_a_list_of_people_is_no_title() -> None:
    """What somebody alone gives may be called after them, a panel of four not."""
    assert told("## Fireside chat with Ana Roe, Bo Lin and Cy Doe\n\nWarm.") == [
        "Fireside chat | Ana Roe; Bo Lin; Cy Doe"
    ]


def test_names_before_each_colon_are_people_once_one_is_known() -> None:
    """Most people of the world are in no list of names."""
    found = told(
        """
        ## Anna Roe: Whole ladders

        Good.

        ## Mirwen Quillotärvi: Half ladders at the crossroads

        Good.

        ## Zorblax Quuxley: How we climb

        Good.
        """
    )
    assert found == [
        "Whole ladders | Anna Roe",
        "Half ladders at the crossroads | Mirwen Quillotärvi",
        "How we climb | Zorblax Quuxley",
    ]


def test_a_linked_recording_behind_a_bold_title_is_no_part_of_it() -> None:
    """The line below says who gave it, whatever stands behind the title."""
    found = told(
        """
        **1. Less YAML** 🎥 [video](https://youtu.be/aaaaaaaaaa1)
        _Ana Roe, Acme_

        Kinder.

        **2. More ladders** 🎥 [video](https://youtu.be/aaaaaaaaaa2)
        _Bo Lin & Cy Doe, Zenith_
        """
    )
    assert found == [
        "Less YAML | Ana Roe (Acme) | aaaaaaaaaa1",
        "More ladders | Bo Lin (Zenith); Cy Doe (Zenith) | aaaaaaaaaa2",
    ]

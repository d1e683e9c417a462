"""Lines over what is told of a session that nothing marks as headings."""

from tests.notes.reading_notes import people, sessions_of, told


def test_lines_of_title_and_people_stand_over_what_is_told() -> None:
    """A mail marks nothing; who reads it sees the titles all the same."""
    found = told(
        """
        10:00 - Keynote (Ana Roe)
        Nothing too surprising.

        11:30 - Less YAML, Bo Lin (Acme)
        My favourite, slides at https://speakerdeck.com/bolin/yaml

        Who asks for ladders? - Cy Doe, Zenith
        Very useful to us!
        """
    )
    assert found == [
        "Keynote (Ana Roe) | Ana Roe",
        "Less YAML | Bo Lin (Acme) | speakerdeck.com/bolin/yaml",
        "Who asks for ladders? | Cy Doe (Zenith)",
    ]


def test_one_such_line_is_no_way_to_set_titles() -> None:
    """It may be the first line of any paragraph."""
    assert told("We had waffles - Ana Roe, Acme\nThey were good.") == []


def test_wrapped_paragraphs_have_no_titles() -> None:
    """An editor ends a line where it is full."""
    assert (
        told(
            """
            Waffles were eaten, and then - Ana Roe, Acme
            was there as well - we left for the beach.

            Beer was drunk, and then - Bo Lin, Acme
            was there as well - we left for the hotel.
            """
        )
        == []
    )


def test_below_the_title_of_a_session_are_its_parts() -> None:
    """A tutorial of several demos is one session."""
    found = told(
        """
        ## Less YAML - Ana Roe

        Demo of the small ladder - Bo Lin, Acme
        It held.

        Demo of the large ladder - Cy Doe, Acme
        It held, too.
        """
    )
    assert found == ["Less YAML | Ana Roe"]


def test_items_alone_over_paragraphs_are_heads() -> None:
    """Who sets one title an item and the text below it puts some that link nothing between."""
    found = told(
        """
        # FooConf 2030

        ## Pots

        * [Keep your pots shut][shut]

        We heard why lids matter. [Pan tools](https://pan.example/tools) came up.

        * Stirring in public

        This was a round table.

        * [Seven steps to a calm kitchen][calm]

        I saw the last minutes only.

        * Lisbon

        It was sunny.

        [shut]: https://fooconf.example/2030/schedule/event/shut/
        [calm]: https://fooconf.example/2030/schedule/event/calm/
        """
    )
    assert found == [
        "Keep your pots shut |  | fooconf.example/2030/schedule/event/shut",
        "Stirring in public | ",
        "Seven steps to a calm kitchen |  | fooconf.example/2030/schedule/event/calm",
    ]


def test_a_note_without_headings_may_begin_with_a_title_over_its_people() -> None:
    """So does the file of one session that an index links."""
    (session,) = sessions_of("Less YAML at home\nAna Roe\n\nShe deleted nine files.\n")

    assert (session.title, people(session)) == ("Less YAML at home", [("Ana Roe", None)])


def test_plain_lines_over_lists_are_titles_where_people_stand_in_them() -> None:
    """Raw notes mark nothing; one line alone may lead to any list."""
    first = "Nine ways to delete a file (Ana Roe)\n- rm\n\n"
    second = (
        "Half the ladders - Paul Lin\n- one\n\nLadders in bulk - Quellon Pradrill\n- two\n\nbeer\n"
    )

    assert told(first + second) == [
        "Nine ways to delete a file | Ana Roe",
        "Half the ladders | Paul Lin",
        "Ladders in bulk | Quellon Pradrill",
    ]


def test_lines_that_one_sign_parts_stand_over_indented_lists() -> None:
    """Raw notes in small letters: no blank line stands between a list and the next line."""
    found = told(
        """
        ana roe / what breaks when everything is up
          - grey is worse than black
        pieter dewaal / 400 files and a kettle
          - the kettle won
          - long live the kettle
        mai tran + bo lin / tea. again.
          - hot
        yusuf demir / paging for humans
          - two a shift
        """
    )

    assert found == [
        "what breaks when everything is up | ana roe",
        "400 files and a kettle | pieter dewaal",
        "tea. again. | mai tran; bo lin",
        "paging for humans | yusuf demir",
    ]


def test_bold_titles_lead_paragraphs_that_tell_who_spoke() -> None:
    """Half of them say who; the others are told of alike."""
    text = """
        ## Day one

        **Less YAML in Anger** - [Ana Roe](https://twitter.com/ana) showed us nine files.

        **Small files** - Since I am all about files, I was keen to hear what
        [Bo Lin](https://x.example/bo) would have to show us.

        **Files: Optional** - This was an entertaining talk on files that are not there.

        **Tea for All** - Cy Doe gave a talk on kettles.
        """

    assert told(text) == [
        "Less YAML in Anger | Ana Roe",
        "Small files | Bo Lin",
        "Files: Optional | ",
        "Tea for All | Cy Doe",
    ]


def test_bold_leads_of_lessons_are_no_titles() -> None:
    """Nobody is said to have spoken."""
    text = """
        **Keep it small** - Small files are easier to read than long ones.

        **Count them all** - You can't delete what you have not found yet.

        **Drink more tea** - A pause helps more than a new tool does.
        """

    assert told(text) == []


def test_days_that_are_linked_are_no_sessions() -> None:
    """Each plays all that was recorded on it."""
    text = """
        Watch the whole conference: [Day One](https://youtu.be/aaaaaaaaaa1) and
        [Day Two](https://youtu.be/aaaaaaaaaa2).
        """

    assert told(text) == []

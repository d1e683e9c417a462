"""Siblings that one sign parts alike: what the known names among them tell holds for all."""

from textwrap import dedent

from bot.notes.sessions.shape import NO_SHAPE, shape_of
from tests.notes.reading_notes import sessions_of, told


def test_a_stroke_parts_titles_and_people_in_all_items_of_a_list() -> None:
    """Nobody has heard of "wix", but a person sees that each item is a title and who gave it."""
    assert told("""\
        ## Recorded talks

        * [EN] Less YAML, more sleep / Ana Roe @anaroe
        * [JA][Keynote] Calm / Hopla WIX @hoplawix
        * [EN] What a harbour knows / wix @wix_9
        * [[EN] Strings and ropes / tomo quay @tomoq](https://youtu.be/abcdefghijk)
        * [JA] Boats in a bottle / Maria Quay @mquay, Bo Lin @bolin
        """) == [
        "Less YAML, more sleep | Ana Roe",
        "Calm | Hopla WIX",
        "What a harbour knows | wix",
        "Strings and ropes | tomo quay | abcdefghijk",
        "Boats in a bottle | Maria Quay; Bo Lin",
    ]


def test_a_full_stop_parts_the_columns_of_a_programme() -> None:
    """Number, title, speaker and time in one heading are no sentences, if all are alike."""
    assert told("""\
        ## ⭐ T4. Less YAML: more sleep. Ana Roe \u2013 Acme. 10:15 am, Day 1

        ## Lunch and networking. \u2013 12 pm, Day 1

        ## Who owns the harbour? Goh Wix \u2013 Quayside Labs. 2:30 pm, Day 1

        ## T2. Calm. Maria Quay. 3 pm, Day 1

        ## Registration. \u2013 8:30 am, Day 2

        ## Ropes and knots workshop. KnotClub & RopeClub. 9 am, Day 2

        ## Boats in a bottle. Peter Lin \u2013 Mooring Asia. 10 am, Day 2
        """) == [
        "Less YAML: more sleep | Ana Roe (Acme)",
        "Who owns the harbour? | Goh Wix (Quayside Labs)",
        "Calm | Maria Quay",
        "Ropes and knots workshop | KnotClub; RopeClub",
        "Boats in a bottle | Peter Lin (Mooring Asia)",
    ]


def test_a_name_written_like_no_other_stands_where_the_others_do() -> None:
    """Large letters inside a word hide no surname where all headings begin with people."""
    assert told("""\
        ## Ana VanDerQuay - Less YAML: seven ways to sleep

        ## Maria Roe - What a harbour knows

        ## Peter Lin - Boats in a bottle
        """) == [
        "Less YAML: seven ways to sleep | Ana VanDerQuay",
        "What a harbour knows | Maria Roe",
        "Boats in a bottle | Peter Lin",
    ]


def test_who_is_known_by_the_siblings_alone_is_a_guess() -> None:
    """The answer may be wrong about them, so that it is to say so."""
    read = sessions_of(
        dedent("""\
            # FooConf 2030

            - Less YAML / Ana Roe
            - What a harbour knows / Maria Quay
            - Boats in a bottle / Hopla McWixUp
            """)
    )

    assert [bool(session.doubt) for session in read] == [False, False, True]
    assert [who.name for session in read for who in session.speakers][-1] == "Hopla McWixUp"


def test_what_names_are_known_in_any_case_is_read_as_it_stands() -> None:
    """One author turned a heading around; whom we know is no title for that."""
    shape = shape_of(["Ana Roe - Less YAML", "Bo Lin - Calm boats", "Maria Quay - More knots"])

    split = shape.split("Boats in a bottle - Acme - Peter Roe")

    assert (split.title, split.speakers[0].name) == ("Boats in a bottle - Acme", "Peter Roe")


def test_lists_of_other_things_hold_no_sessions() -> None:
    """Tools, meals, pairs of people and jobs are parted by the same signs."""
    for listing in (
        "- Kettle / boils water\n- Mooring / ties boats\n- Bilge / pumps\n- Ana / an editor\n",
        "- Pros / Cons\n- Fast / slow to learn\n- Calm / dear\n",
        "- Ana Roe / Bo Lin\n- Maria Quay / Peter Roe\n- Tom Hill / Eva Lund\n",
        "- Organiser / Ana Roe\n- Chair / Maria Quay\n- Designer / Tom Hill\n",
        "- Ana Roe - Acme Media\n- Maria Quay - Ropes Ltd\n- Tom Hill - Quayside Labs\n",
        "- 12:00 / lunch\n- 13:00 / Room 2\n- 14:00 / Room 3\n",
    ):
        assert told(listing) == [], listing


def test_two_texts_have_a_shape_only_if_we_know_both() -> None:
    """Two may be alike by chance."""
    assert shape_of(["Less YAML / Ana Roe", "Calm boats / Hopla McWixUp"]) == NO_SHAPE
    assert shape_of(["Less YAML / Ana Roe", "Calm boats / Maria Quay"]) != NO_SHAPE


def test_what_stands_in_a_title_is_nobody_for_a_common_sign_before_it() -> None:
    """Commas stand in titles, too, and small words behind them are no nicknames."""
    shape = shape_of(["Less YAML, Ana Roe", "Calm boats, Maria Quay", "Big knots, Tom Hill"])

    assert shape.split("Calm boats, again").speakers == ()
    assert shape.split("Calm boats, again").title == "Calm boats, again"


def test_brackets_inside_a_title_are_no_tags() -> None:
    """Language and format stand before a title; what stands within it is part of it."""
    shape = shape_of(
        ["[EN] Less YAML / Ana Roe", "[DE] Calm boats / Maria Quay", "Ropes / Tom Hill"]
    )

    assert shape.split("[EN] Knots [part 2] of three / Bo Lin").title == "Knots [part 2] of three"


def test_a_long_text_among_siblings_is_read_by_itself() -> None:
    """A whole paragraph is no title, and to try each of its signs would take long."""
    shape = shape_of(["Less YAML / Ana Roe", "Calm boats / Maria Quay", "More ropes / Tom Hill"])
    text = "Boats and ropes " * 2000 + "/ Bo Lin @" + "." * 20_000

    assert shape.split(text).speakers == ()


def test_names_that_no_list_knows_are_told_by_their_siblings() -> None:
    """Titles and products are made of everyday words; the names of people hardly ever are."""
    unknown = [
        "Scaling pots at the edge - Xyrla Qwopan",
        "Kettles without tears - Zbyn Okwuosa",
        "A tale of nine cups - Thandeka Mvuyo",
    ]
    products = [
        "Boils water without a flame - Kettle Controller",
        "Counts what was drunk - Open Cup Standard",
        "Keeps the tea warm - Cosy Cover",
    ]

    assert shape_of(unknown).split("More tea - Pjotr Wszelaki").title == "More tea"
    assert shape_of(products) == NO_SHAPE


def test_where_people_work_may_stand_between_them_and_the_title() -> None:
    """One title may hold a dash, but not each of several; and the titles are longer."""
    placed = ["Ana Roe - Acme - Less YAML", "Bo Lin - Globex Labs - Queues at sea"]
    others = [
        "Ana Roe - Pots - a love story",
        "Bo Lin - Queues at sea",
        "Maria Quay - Ropes in May",
    ]

    shape = shape_of([*placed, "Maria Quay - Umbrella - Ropes in May"])

    assert [
        (split.title, split.speakers[0].organisation) for split in map(shape.split, placed)
    ] == [
        ("Less YAML", "Acme"),
        ("Queues at sea", "Globex Labs"),
    ]
    assert shape_of(others).split(others[0]).title == "Pots - a love story"

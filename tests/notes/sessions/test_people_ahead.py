"""Sessions in sections whose headings begin with people, as their neighbours show."""

from tests.notes.reading_notes import told


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

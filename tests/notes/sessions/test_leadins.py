"""Linked titles behind people or behind what they are about, and lists of such."""

import pytest

from tests.notes.reading_notes import sessions_of, themes_of, told


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param(
            "* Ana Roe : « [Moins de YAML](https://conf.example/a) » ;",
            "Moins de YAML | Ana Roe | conf.example/a",
            id="people, colon, title in quotes",
        ),
        pytest.param(
            '* Ana Roe and Bo Lin explained their clusters: "[Fewer Pods](https://conf.example/a)".',
            "Fewer Pods | Ana Roe; Bo Lin | conf.example/a",
            id="a sentence about them that ends in the title",
        ),
        pytest.param(
            "- [Ana Roe](https://twitter.com/ana) on tenants: [Many Tenants, One Cluster"
            " - Ana Roe](https://youtu.be/aaaaaaaaaaa)",
            "Many Tenants, One Cluster | Ana Roe | aaaaaaaaaaa",
            id="linked people, and people inside the title's link",
        ),
        pytest.param(
            "- Promotion (Acme): [From Stage to Stage - Cy Orr, Acme](https://youtu.be/aaaaaaaaaaa)",
            "From Stage to Stage | Cy Orr (Acme) | aaaaaaaaaaa",
            id="what it was about, and a recording",
        ),
    ],
)
def test_a_title_may_stand_behind_what_leads_to_it(item: str, expected: str) -> None:
    """The link is the title, whatever the item begins with; the lead is a remark."""
    assert told(f"## Seen\n\n{item}\n") == [expected]


@pytest.mark.parametrize(
    "item",
    [
        '* Ana Roe: her "[Cluster Handbook](https://a.example/)" is in print',
        "* Reading: [Less YAML](https://a.example/less-yaml)",
        "* Ana Roe - [homepage](https://a.example/)",
    ],
)
def test_other_links_behind_a_name_are_no_sessions(item: str) -> None:
    """Books and home pages are linked behind names as well."""
    assert told(f"## Seen\n\n{item}\n") == []


def test_highlights_that_are_sessions_are_sessions() -> None:
    """The line above a list may call what it holds highlights; titles and people say more."""
    note = """
    # FooConf 2030
    My personal highlights happened to be these keynotes:

    - [Growing Clusters][a] by
      Ana Roe where she tells of nine files
    - [Queues in the State][b] where it gets slow

    [a]: https://conf.example/a
    [b]: https://conf.example/b
    """

    assert [session.title for session in sessions_of(note)] == [
        "Growing Clusters",
        "Queues in the State",
    ]
    assert themes_of(note) == []


def test_people_behind_a_linked_title_win_over_what_a_comma_in_it_may_mean() -> None:
    """A title holds commas of its own."""
    note = """
    ## Talks
    - [Distributed, Eventually Right](https://youtu.be/aaaaaaaaaaa), Ana Roe
    - [Queues, Stacks](https://youtu.be/bbbbbbbbbbb), Bo Lin
    """

    assert told(note) == [
        "Distributed, Eventually Right | Ana Roe | aaaaaaaaaaa",
        "Queues, Stacks | Bo Lin | bbbbbbbbbbb",
    ]


def test_a_talk_about_talks_may_list_them_in_a_table() -> None:
    """At a meetup somebody tells what was seen elsewhere: the rows are sessions, no chapter."""
    note = """
    ## The talk from Nia
    * Presenter: Nia Roe
    * Slides: [PDF](https://a.example/nia.pdf)

    ### Mentioned talks
    | Title | Link |
    | --- | --- |
    | Growing Clusters | [Video](https://youtu.be/aaaaaaaaaaa) |
    | Lies and Statistics | [Video](https://youtu.be/bbbbbbbbbbb) |
    """

    assert told(note)[1:] == [
        "Growing Clusters |  | aaaaaaaaaaa",
        "Lies and Statistics |  | bbbbbbbbbbb",
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            "Ana Roe — **Less YAML at Scale** ([video](https://youtu.be/aaaaaaaaaaa))",
            "Less YAML at Scale | Ana Roe | aaaaaaaaaaa",
            id="a paragraph with a bold title",
        ),
        pytest.param(
            "- **Ana Roe** (Acme)\n  *Growing Clusters*\n  [video](https://youtu.be/aaaaaaaaaaa)",
            "Growing Clusters | Ana Roe (Acme) | aaaaaaaaaaa",
            id="people over an italic title",
        ),
        pytest.param(
            "1. [Ana Roe](https://twitter.com/ana) - Walking Home\n   - [Slides](https://a.io/w.pdf)",
            "Walking Home | Ana Roe | a.io/w.pdf",
            id="a link to the person before the title",
        ),
    ],
)
def test_how_people_and_title_are_set_tells_them_apart(lines: str, expected: str) -> None:
    """Bold, italic or a link ends where the one ends and the other begins."""
    assert told(f"## Talks\n\n{lines}\n") == [expected]


def test_where_a_linked_person_works_is_no_title() -> None:
    """A list of speakers links them as well."""
    note = """
    ## Talks
    - [Ana Roe](https://twitter.com/ana) - Acme
    - [Bo Lin](https://twitter.com/bo) - Staff Engineer, Zed
    """

    assert [line.split(" | ")[0] for line in told(note) if line.startswith(("Acme", "Staff"))] == []


@pytest.mark.parametrize("name", ["{0}", "**{0}**", "**{0}** (Acme)", "{0}, Acme"])
@pytest.mark.parametrize(
    "behind",
    [
        ": {1}. {2}",
        " - {1}. {2}",
        ": {1} - {2}",
        ": *{1}*. {2}",
        ": **{1}** {2}",
        " - [{1}](https://foo.example/1). {2}",
    ],
)
def test_a_title_behind_people_ends_before_what_is_said_of_it(name: str, behind: str) -> None:
    """With its own mark or with the first sentence; the rest of the line is a remark."""
    talks = [
        ("Ana Roe", "Less YAML", "Nine files are gone, and nobody misses them."),
        ("Bo Lin", "Queues at sea", "What waits waits longer, she said."),
        ("Cy Dahl", "Pots: a love story", "It was about clay, and about what it does."),
    ]
    note = "# FooConf 2030\n\nNine hundred came.\n\n" + "".join(
        f"- {name.format(who)}{behind.format(who, title, said)}\n" for who, title, said in talks
    )

    sessions = sessions_of(note)

    assert [(each.title, each.speakers[0].name) for each in sessions] == [
        (title, who) for who, title, _ in talks
    ]
    assert [each.remarks[0].rstrip(".") for each in sessions] == [
        said.rstrip(".") for _, _, said in talks
    ]


@pytest.mark.parametrize("mark", ["{}", "*{}*"])
def test_much_may_be_said_behind_a_title_that_people_lead_to(mark: str) -> None:
    """An author who writes a paragraph on each talk still sets who and what before it."""
    said = "Nine files are gone, " + "and the tenth was in a drawer that nobody opened, " * 12
    talks = [("Ana Roe", "Less YAML"), ("Bo Lin", "Queues at sea"), ("Cy Dahl", "Pots in May")]
    items = (f"- {name}: {mark.format(title)}. {said}so she left.\n" for name, title in talks)

    sessions = sessions_of("# FooConf 2030\n\n## Talks\n\n" + "".join(items))

    assert [(each.speakers[0].name, each.title) for each in sessions] == talks
    assert all(each.remarks[0].startswith("Nine files are gone") for each in sessions)

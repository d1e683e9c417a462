"""Items that name a tool and say what it is, wherever they stand."""

import pytest

from tests.notes.reading_notes import tools_of


def in_a_talk(*items: str) -> list[str]:
    """Return the names of the tools in the notes of a talk."""
    listed = "\n".join(f"- {item}" for item in items)
    return [tool.name for tool in tools_of(f"# Far Conf 2030\n\n## Pots by Ana Roe\n\n{listed}\n")]


@pytest.mark.parametrize(
    "item",
    [
        pytest.param("Kettle - a cache for pots", id="article"),
        pytest.param("Kettle: distributed tracing system", id="the kind alone"),
        pytest.param("Kettle \u2013 like Foobar but for pots", id="another tool's like"),
        pytest.param("Kettle: alternative to Foobar", id="another tool's alternative"),
        pytest.param("Kettle (Acme) - a cache for pots", id="who makes it"),
        pytest.param("Kettle -> distributed tracing system", id="an arrow"),
        pytest.param("Kettle (a cache for pots)", id="brackets"),
    ],
)
def test_an_item_tells_of_a_tool_by_its_name_and_what_it_is(item: str) -> None:
    """Notes of a talk explain what was shown in the shape of a dictionary."""
    assert in_a_talk("it was warm", item) == ["Kettle"]


@pytest.mark.parametrize(
    "item",
    [
        pytest.param("Observability - tracing, logging", id="a matter"),
        pytest.param("Ana Roe - maintainer of a cache", id="a person"),
        pytest.param("Summary - overview of the project", id="a part of the note"),
        pytest.param("v1.5.0 - new API", id="a version"),
        pytest.param("Kettle - nice, but slow", id="no kind of software"),
    ],
)
def test_a_label_with_a_remark_is_no_tool(item: str) -> None:
    """Most items of that shape say something about a word of the talk."""
    assert in_a_talk(item) == []


def test_a_word_in_small_letters_is_a_tool_where_only_software_is_said_so() -> None:
    """Command-line tools are mostly called so, and any other word may be a label."""
    items = [
        "cuppa - tool for managing pots",
        "goal - a product for all",
        "lid -> tea -> tool for it",
    ]

    assert in_a_talk(*items) == ["cuppa"]


def test_a_line_of_prose_may_name_a_tool_and_what_it_is() -> None:
    """Quick notes do without bullets; a line in the midst of a sentence is none of them."""
    note = "# Far Conf 2030\n\n## Pots by Ana Roe\n\n"
    told = "Kettle - dashboard for pots\nLidder - a new cache\n"
    long = "We had been told at length on the first day that they would show us all of\n"

    assert [tool.name for tool in tools_of(note + told)] == ["Kettle", "Lidder"]
    assert tools_of(f"{note}{long}Kettle - dashboard for pots\n") == []


@pytest.mark.parametrize("heading", ["Expo", "Booths", "Hallway track"])
def test_at_booths_whatever_is_said_of_a_name_says_what_it_is(heading: str) -> None:
    """People note down in a word or two what products do that they saw there."""
    found = tools_of(
        f"""
        # Far Conf 2030

        ## {heading}

        - Kettle (Acme): tea without a stove
        - Pots Inc: hiring, nice people
        - Lunch with Ana Roe
        """
    )

    assert [(tool.name, tool.summary) for tool in found] == [
        ("Kettle", "Acme - tea without a stove")
    ]


def test_a_paragraph_on_booths_tells_of_a_product_in_each_sentence() -> None:
    """Who is short of time lists them in one line."""
    found = tools_of(
        """
        # Far Conf 2030

        ## Expo

        kettle (Acme): hot water, got a mug. LidKit - like Foobar for lids. It was loud.
        """
    )

    assert [tool.name for tool in found] == ["kettle", "LidKit"]


def test_places_to_eat_have_the_shape_of_tools_and_are_none() -> None:
    """A "queue" is a kind of software, too."""
    text = "# Far Conf 2030\n\n## Where I ate\n\n- Padella: pasta queue\n"

    assert tools_of(text) == []


def test_a_list_of_names_spelt_like_tools_is_one_of_tools() -> None:
    """One that is spelt as no word is shows what its neighbours are."""
    assert in_a_talk("kettle.js - hot water", "Stovepipe - smoke", "Togglo - Schalter") == [
        "kettle.js",
        "Stovepipe",
        "Togglo",
    ]
    assert in_a_talk("Smoke - too much", "Stoves - hot", "Water - cold") == []


def test_what_a_tool_does_tells_of_it_where_its_name_is_set_apart() -> None:
    """A plain word may be a part of the one that the talk is about."""
    assert in_a_talk("**Kettle** - simulates whole stoves") == ["Kettle"]
    assert in_a_talk("Resolver: finds templates") == []


@pytest.mark.parametrize(
    ("item", "names"),
    [
        ("AWS Pot Store: nice, but slow", ["AWS Pot Store"]),
        ("Amazon Kettle \u2013 who needs it?", ["Amazon Kettle"]),
        ("Falco - nice, but slow", ["Falco"]),
        ("`cilium`: nice, but slow", ["cilium"]),
        ("Kubernetes: nice, but slow", []),
        ("ray - of light", []),
        ("AWS Summit: nice, but short", []),
    ],
)
def test_a_name_that_is_known_or_its_makers_needs_no_kind_behind_it(
    item: str, names: list[str]
) -> None:
    """What all build on is presented by no remark, and a known name may be a word like others."""
    assert in_a_talk("it was warm", item) == names

"""Titles that are set apart at the start of a paragraph or an item, before who gave them."""

import pytest

from tests.notes.reading_notes import told

TALKS = (
    ("Less YAML", "Ana Roe", "Nine files are gone."),
    ("Queues at sea", "Bo Lin", "What waits waits longer."),
    ("Pots: a love story", "Cy Dahl", "It was about clay."),
)
MARKS = ("**{}**", "*{}*", "“{}”", "[{}](https://foo.example/1)")
JOINTS = (" ", ", ", " - ", ": ", " by ", "\n  ")


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize("bullet", ["", "- "])
def test_a_sentence_behind_a_title_may_be_nothing_but_who_gave_it(
    mark: str, joint: str, bullet: str
) -> None:
    """Whatever sets the title apart, and whatever sign stands between."""
    said = (f"{bullet}{mark.format(title)}{joint}{name}. {text}" for title, name, text in TALKS)
    note = "# FooConf 2030\n\nNine hundred came.\n\n" + "\n\n".join(said)

    assert [each.split(" | ")[:2] for each in told(note)] == [[each[0], each[1]] for each in TALKS]


def test_who_gave_it_may_stand_alone_on_the_line_below_the_title_of_an_item() -> None:
    """A label need not say so of those whose names are known."""
    note = "# FooConf 2030\n\nNine hundred came.\n\n" + "".join(
        f"- {title}\n  {name}\n  {text}\n" for title, name, text in TALKS
    )

    assert [each.split(" | ")[:2] for each in told(note)] == [[each[0], each[1]] for each in TALKS]


def test_somebody_who_is_said_something_of_behind_a_title_may_be_another() -> None:
    """Only of who stands alone nothing else can be meant."""
    note = """
    # FooConf 2030

    I had a copy of *Less YAML*: Ana Roe had left it on the train.
    """

    assert told(note) == []


@pytest.mark.parametrize("title", ["*{}*", '"{}"'])
def test_where_somebody_works_may_stand_between_them_and_the_title(title: str) -> None:
    """Brackets end no clause that began with who is in front of them."""
    note = f"We went. It was fun.\n\n**Ana Roe** (Acme): {title.format('Less YAML')}. Nine files.\n"

    assert [each.split(" | ")[:2] for each in told(note)] == [["Less YAML", "Ana Roe (Acme)"]]


@pytest.mark.parametrize("target", ["conf%20(2030)/{}%20Talk.md", "https://foo.example/{}"])
def test_a_paragraph_may_be_nothing_but_a_link_with_title_and_people(target: str) -> None:
    """As pages are listed that were exported, a file each."""
    note = "# FooConf 2030\n\nNine hundred came.\n\n" + "".join(
        f"[{at}. {title}, {name}, Acme]({target.format(at)})\n\n"
        for at, (title, name, _) in enumerate(TALKS, 1)
    )

    assert [each.split(" | ")[:2] for each in told(note)] == [
        [title, f"{name} (Acme)"] for title, name, _ in TALKS
    ]

"""People: told from titles, jobs and organisations."""

import pytest

from bot.notes.people.credits import labelled
from bot.notes.people.names import LIKELY, name_score
from bot.notes.people.people import people_in
from bot.notes.sessions.titles import split_title


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return name, organisation and role of each person in `text`."""
    found = people_in(text)
    return [(p.name, p.organisation, p.role) for p in found.speakers] if found else []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Roe & Bo Lin, Acme", [("Ana Roe", "Acme", None), ("Bo Lin", "Acme", None)]),
        (
            "Ana Roe, CoA; Bo Lin, CoB & Cy Doe, CoC",
            [("Ana Roe", "CoA", None), ("Bo Lin", "CoB", None), ("Cy Doe", "CoC", None)],
        ),
        (
            "Ana Roe, SRE, Acme & Bo Lin, CTO, Zenith",
            [("Ana Roe", "Acme", "SRE"), ("Bo Lin", "Zenith", "CTO")],
        ),
        ("Ana Roe / Acme", [("Ana Roe", "Acme", None)]),
        (
            "Ana Roe (Acme), Bo Lin (Globex) and moderator Cy Doe (Umbrella)",
            [("Ana Roe", "Acme", None), ("Bo Lin", "Globex", None), ("Cy Doe", "Umbrella", None)],
        ),
        ("Ana Roe / Bo Lin", [("Ana Roe", None, None), ("Bo Lin", None, None)]),
        ("Ana Roe (Acme, @anaroe)", [("Ana Roe", "Acme", None)]),
        ("Ana Roe (@anaroe | Acme)", [("Ana Roe", "Acme", None)]),
        ("Ana Roe (Acme Structures ltd.)", [("Ana Roe", "Acme Structures ltd.", None)]),
        (
            "Ana Roe (Acme), Bo Lin (Zenith)",
            [("Ana Roe", "Acme", None), ("Bo Lin", "Zenith", None)],
        ),
        (
            "Ana Roe, Acme & Bo Lin, Foobar by Acme",
            [("Ana Roe", "Acme", None), ("Bo Lin", "Foobar by Acme", None)],
        ),
        ("Ana Roe | @anaroe | Acme", [("Ana Roe", "Acme", None)]),
        ("Ana Roe, a software engineer from Acme", [("Ana Roe", "Acme", "software engineer")]),
        ("Elizabeth K. Roe, Red Hat", [("Elizabeth K. Roe", "Red Hat", None)]),
        ("Juan de la Cruz, Johnson & Johnson", [("Juan de la Cruz", "Johnson & Johnson", None)]),
        ("Zoë O'Neil-Petit, Acme", [("Zoë O'Neil-Petit", "Acme", None)]),
        ("Léa Petit, ingénieure chez Acme", [("Léa Petit", "Acme", "ingénieure")]),
        ("Ana Roe (@ana) CTO/COO, Acme", [("Ana Roe", "Acme", "CTO/COO")]),
        (
            "Brian Roe, Di Roe & Ed Poe",
            [("Brian Roe", None, None), ("Di Roe", None, None), ("Ed Poe", None, None)],
        ),
        ("Brian Goff & Deep Kapur", [("Brian Goff", None, None), ("Deep Kapur", None, None)]),
        ("@bolin", [("@bolin", None, None)]),
        ("Zedlin (@zedlin)", [("Zedlin", None, None)]),
        ("佐藤みさき さん", [("佐藤みさき", None, None)]),
        ("Bo Linさん", [("Bo Lin", None, None)]),
        ("김민준님", [("김민준", None, None)]),
        ("Ольга Заречная, Acme", [("Ольга Заречная", "Acme", None)]),
        ("Dr. Ana Roe Jr.", [("Dr. Ana Roe Jr", None, None)]),
        ("Ana Roe Senior Staff Engineer, Acme", [("Ana Roe", "Acme", "Senior Staff Engineer")]),
        ("Ana Roe of the Acme Corporation", [("Ana Roe", "Acme Corporation", None)]),
        ("Ana Roe of myAcme", [("Ana Roe", "myAcme", None)]),
    ],
)
def test_people_are_read_with_jobs_and_organisations(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    """The forms in which recaps name who spoke."""
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Service Mesh",
        "Less YAML",
        "Kubernetes & Docker",
        "to Legacy Bare Metal & VMs",
        "Q&A",
        "",
        "This was a very inspiring session.",
        "Red Hat",
        "Open Tracing",
        "a small cache",
        "Part Two",
    ],
)
def test_other_words_are_no_people(text: str) -> None:
    """Titles and products are capitalised like names."""
    found = people_in(text)

    assert found is None or found.score < LIKELY


def test_a_known_given_name_weighs_most() -> None:
    """What merely looks like a name is doubtful, and one odd word more so."""
    scores = [name_score(name) for name in ("Ana Roe", "Zxaq Quux", "Deep Quux", "Deep Dive")]

    assert scores == sorted(scores, reverse=True)
    assert scores[-1] == 0


@pytest.mark.parametrize(
    ("text", "title", "names"),
    [
        ("Wait, what? - Ana Roe, Acme", "Wait, what?", ["Ana Roe"]),
        ("Chaos patterns - failing well", "Chaos patterns - failing well", []),
        ("Powered b... Ana Roe & Bo Lin", "Powered b...", ["Ana Roe", "Bo Lin"]),
        ("Less YAML (Ana Roe, Acme)", "Less YAML", ["Ana Roe"]),
        ("Ana Roe: Less YAML", "Less YAML", ["Ana Roe"]),
        ("Getting started with Sonic Pi", "Getting started with Sonic Pi", []),
        ("Sleep- Ana Roe & Bo Lin", "Sleep", ["Ana Roe", "Bo Lin"]),
        ("“Less YAML” by Ana Roe", "Less YAML", ["Ana Roe"]),
        ("Ana Roe talk", "Ana Roe talk", ["Ana Roe"]),
    ],
)
def test_a_title_is_split_from_its_people(text: str, title: str, names: list[str]) -> None:
    """Titles hold dashes, commas and "with" of their own."""
    split = split_title(text)

    assert (split.title, [speaker.name for speaker in split.speakers]) == (title, names)


def test_a_label_vouches_for_names_that_look_like_none() -> None:
    """Not everybody has a name that a list knows."""
    assert [p.name for p in labelled("Speakers: Zx Qy & Madonna").speakers] == ["Zx Qy", "Madonna"]
    assert not labelled("With great care")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Roe, Acme, Bo Lin, Foo Labs", [("Ana Roe", "Acme"), ("Bo Lin", "Foo Labs")]),
        ("Ana Roe, Acme, Oslo, Norway", [("Ana Roe", "Acme, Oslo, Norway")]),
    ],
)
def test_commas_may_part_persons_and_organisations_by_turns(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """Where each second element is one and no job, the others are persons."""
    people = people_in(text)

    assert people
    assert [(who.name, who.organisation) for who in people.speakers] == expected


@pytest.mark.parametrize(
    ("text", "title", "names"),
    [
        ("Less YAML - Xyz Qwop (@xq)", "Less YAML", ["Xyz Qwop"]),
        ("Less YAML by Xyz Qwop (@xq) and Bo (@bo)", "Less YAML", ["Xyz Qwop", "Bo"]),
        (
            "AKS をいちばん楽に始める方法 - 平岡一成(@hoisjp)",
            "AKS をいちばん楽に始める方法",
            ["平岡一成"],
        ),
        ("Slides of the great talk (@xq)", "Slides of the great talk", ["@xq"]),
    ],
)
def test_a_handle_vouches_for_the_name_before_it(text: str, title: str, names: list[str]) -> None:
    """Names in any script are told by it; the handle alone would leave the name in the title."""
    split = split_title(text)

    assert split.title == title
    assert [who.name for who in split.speakers] == names


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("Ana Roe, CTO of Acme", "CTO", "Acme"),
        ("Ana Roe, co-founder of Acme Labs", "co-founder", "Acme Labs"),
        ("Ana Roe, Head of Security", "Head of Security", None),
    ],
)
def test_who_leads_an_organisation_works_there(
    text: str, role: str, organisation: str | None
) -> None:
    """The head of something else does not work at that."""
    people = people_in(text)
    assert people
    [speaker] = people.speakers
    assert (speaker.role, speaker.organisation) == (role, organisation)


@pytest.mark.parametrize("length", ["(45 min)", "(1 hour 30 min)", "(1h 30m)", "(50 minutes)"])
def test_how_long_somebody_spoke_is_no_part_of_the_name(length: str) -> None:
    """Programmes give it behind the people."""
    people = people_in(f"Ana Roe, Bo Lin {length}")
    assert people
    assert [speaker.name for speaker in people.speakers] == ["Ana Roe", "Bo Lin"]

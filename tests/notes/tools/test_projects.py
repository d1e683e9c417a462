"""What an address says of the name that links it."""

import pytest

from bot.notes.tools.addresses import name_of_address
from bot.notes.tools.plainnames import may_be_called
from tests.notes.reading_notes import tools_of


def linked(name: str, url: str, ahead: str = "He showed") -> list[str]:
    """Return the names of the tools in a sentence that links `name`."""
    return [tool.name for tool in tools_of(f"# Far Conf 2030\n\n{ahead} [{name}]({url}) too.\n")]


@pytest.mark.parametrize(
    "url",
    [
        "https://repo.example/web/packages/kettle/index.html",
        "https://repo.example/package/@acme/kettle",
        "https://repo.example/package=kettle",
        "https://repo.example/crates/kettle",
        "https://acme.example/products/kettle/",
    ],
)
def test_a_package_is_a_tool_where_its_address_has_it_among_packages(url: str) -> None:
    """Each language hands out its packages on a site of its own; their addresses are alike."""
    assert linked("kettle", url, ahead="Nobody likes") == ["kettle"]


def test_an_address_of_a_package_names_it() -> None:
    """A bare address in a list of tools is called as the package is."""
    assert name_of_address("https://repo.example/package/lid-kit") == "lid-kit"
    assert name_of_address("https://repo.example/lid-kit") == "repo.example/lid-kit"


def test_the_page_of_a_talk_makes_no_tool_of_its_title() -> None:
    """In the programme of an event a step of the address repeats the title."""
    assert linked("Kettle", "https://far.example/schedule/event/kettle/", ahead="about") == []


def test_code_is_called_by_its_name_though_that_may_be_a_person_s() -> None:
    """Two words in capitals look like a name; behind the owner of code stands none."""
    assert linked("Nano Potts", "https://github.com/nanopotts/nano-potts") == ["Nano Potts"]
    assert linked("Nano Potts", "https://github.com/nanopotts") == []


@pytest.mark.parametrize(
    ("ahead", "is_tool"),
    [
        pytest.param("we test with", True, id="with a thing"),
        pytest.param("the announcement of", True, id="announced"),
        pytest.param("I have worked with", False, id="with people"),
        pytest.param("thanks to", False, id="thanks"),
    ],
)
def test_the_words_before_a_link_tell_a_tool_from_a_company(ahead: str, *, is_tool: bool) -> None:
    """The front page of a site may be either's."""
    assert linked("Kettle", "https://kettle.example.com", ahead) == ["Kettle"] * is_tool


def test_a_list_in_a_sentence_goes_on_behind_what_each_is_for() -> None:
    """Of "X for this and Y for that" both are used."""
    found = tools_of(
        """
        # Far Conf 2030

        They use [Kettle](https://kettle.example.com) for tea and
        [LidKit](https://lidkit.example.com/) for lids.
        """
    )

    assert [tool.name for tool in found] == ["Kettle", "LidKit"]


def test_those_who_are_thanked_are_no_tools() -> None:
    """Sponsors have sites like those of tools; what stands in one row is alike."""
    text = """
        # Far Conf 2030

        Many thanks to [Kettle](https://kettle.dev), [LidKit](https://lidkit.io) and
        [Open Pots](https://openpots.org) for the tea.
        """

    assert tools_of(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("[Kettle](https://kettle.qa) beats a stove.", id="what it does"),
        pytest.param("Hot? [Kettle](https://kettle.qa) for tea.", id="what it is for"),
        pytest.param("Er zeigte [Warm Pots](https://warmpots.app) und mehr.", id="German"),
        pytest.param("She recommended [ktl](https://github.com/acme/kettle).", id="short name"),
        pytest.param("How [Kettle+](https://acme.qa/kettle/kettle.html) is used.", id="used"),
        pytest.param("She saw the [Nano Potts](https://nanopotts.dev) project.", id="kind behind"),
        pytest.param("I am excited for [kettle](https://kettle.dev) now.", id="excited"),
        pytest.param(
            "I help with the [Hot Tea Kettle plugin](https://github.com/acme/kettle-for-hot-tea).",
            id="all its words",
        ),
        pytest.param(
            "A demo of his [Lidbox-Keep Package](https://docs.acme.be/lidbox-keep/v3/intro).",
            id="a noun behind the name",
        ),
        pytest.param("I learned about [kettle.co](https://kettle.co) there.", id="its host"),
        pytest.param("It is [Kettle](https://docs.acme.be/kettle)-based tea.", id="based"),
        pytest.param("- Heat, [Hot Open Tea](https://hot.dev) (HOT)", id="its first letters"),
        pytest.param("- [Big Red Tea Kettle](https://bigredteakettle.dev) (slow)", id="long name"),
        pytest.param("He showed [Kettle](https://github.com/kettlehq).", id="who owns its code"),
    ],
)
def test_a_site_is_a_tool_s_where_the_sentence_says_what_it_does(sentence: str) -> None:
    """A company has such a site, too, but it does other things."""
    assert len(tools_of(f"# Far Conf 2030\n\n{sentence}\n")) == 1


def test_what_companies_do_as_well_makes_no_tool_of_their_site() -> None:
    """Both run things; of a company nobody says it in a clause on its name."""
    ran, clause = "runs 200 stoves.", "which runs on any stove, was new."

    assert tools_of(f"# Far Conf 2030\n\n[Kettle](https://kettle.qa) {ran}\n") == []
    assert len(tools_of(f"# Far Conf 2030\n\n[Kettle](https://kettle.qa), {clause}\n")) == 1


def test_a_host_may_say_more_than_the_name() -> None:
    """The name alone is mostly taken."""
    assert linked("Kettle", "https://kettle-project.org", ahead="Nobody likes") == ["Kettle"]


def test_code_behind_a_colon_is_called_as_the_sentence_calls_it() -> None:
    """The sentence tells of a tool by its name, and gives its address at the end."""
    (tool,) = tools_of(
        "# Far Conf 2030\n\nKettle does all of it in one pot: https://github.com/acme/kettle\n"
    )

    assert (tool.name, tool.links[0].url) == ("Kettle", "https://github.com/acme/kettle")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("[lidder](https://lidder.readthedocs.io/en/latest/)", ["lidder"], id="docs"),
        pytest.param("[the docs](https://lidder.readthedocs.io/)", [], id="no name"),
        pytest.param(
            "[Open Lid Framework (OLF)](https://open-lid-framework.dev)",
            ["Open Lid Framework"],
            id="what it is short for",
        ),
        pytest.param("[Kettle Project](https://kettle.dev)", ["Kettle"], id="a noun"),
        pytest.param("https://github.com/acme/lidder (a TUI framework)", ["lidder"], id="kind"),
        pytest.param("https://github.com/acme/lidder (slow)", [], id="no kind"),
        pytest.param("[#11](https://github.com/acme/lidder/issues/11)", [], id="an issue"),
    ],
)
def test_a_linked_name_is_told_from_what_stands_with_it(text: str, names: list[str]) -> None:
    """Documentation stands below the project's name, which need not be all that is linked."""
    found = tools_of(f"# Far Conf 2030\n\n## Tea by Ana Roe\n\nThey used {text} for it.\n")

    assert [tool.name for tool in found] == names


def test_a_name_may_have_its_short_form_behind_it_and_its_code_be_called_so() -> None:
    """Long names are said in full once, and their code mostly is called by the first letters."""
    assert linked("Tea Boiling Kit (TBK)", "https://github.com/far/tea-boiling-kit") == [
        "Tea Boiling Kit"
    ]
    assert linked("Tea Boiling Kit", "https://github.com/acme/tb-kit", "Nobody likes") == [
        "Tea Boiling Kit"
    ]
    assert linked("Tea Kit", "https://github.com/acme/tk", "Nobody likes") == []


def test_a_foundation_is_no_tool_though_its_site_is_called_so() -> None:
    """Those behind tools have sites like theirs."""
    assert linked("Kettle Foundation", "https://kettlefoundation.org") == []


def test_a_number_of_an_issue_and_a_piece_of_code_are_no_names() -> None:
    """Both are set apart as names are."""
    assert linked("#1137", "https://github.com/acme/kettle/issues/1137") == []
    assert not may_be_called("focus {outline:none}")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Long ago the [EFF](https://www.eff.org) went to court.", id="society"),
        pytest.param("[Potvolk](https://potvolk.io) started the event.", id="who did something"),
        pytest.param("A demo of [potco.com](https://potco.com) sites.", id="a company's host"),
        pytest.param("- [Hot Pots](http://hotpots.org) (Workshop, May 3)", id="workshop"),
        pytest.param("It ran in a format called Open Spaces.", id="form of a session"),
    ],
)
def test_who_does_what_people_do_is_no_tool(sentence: str) -> None:
    """Societies and companies have sites that are called like them, too."""
    assert tools_of(f"# Far Conf 2030\n\n## Tea by Ana Roe\n\n{sentence}\n") == []

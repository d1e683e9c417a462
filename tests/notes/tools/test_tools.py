"""Tools by the shape of a list, by the words around a name, and by what links it."""

from textwrap import dedent

import pytest

from bot.notes.reading import read_note
from bot.recap.model import Kind, Tool
from tests.notes.reading_notes import tools_of


def tools(text: str) -> list[tuple[str, bool]]:
    """Return the names of the tools that are read from `text`, and whether each is certain."""
    recap = read_note(dedent(text), "examplecon-2030.md").recap
    return [(entry.name, not entry.doubt) for entry in recap.entries if isinstance(entry, Tool)]


def test_a_list_is_one_of_tools_by_its_shape() -> None:
    """Short names that link pages called alike, or are said to be software, are tools."""
    assert tools("""\
        ## Seen at the booths

        - [Crumb](https://crumb.example/) tiny cookies
        - **Proofer** (a scheduler for builds)
        - [Peel](https://peel.example/docs)
        - works offline, which nobody else could say
        """) == [("Crumb", False), ("Proofer", False), ("Peel", False)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "## Podcasts\n\n- [Pitted](https://pitted.example/)\n- [Stone](https://stone.example/)\n",
            id="podcasts",
        ),
        pytest.param(
            "## Where we ate\n\n- [Plum](https://plum.example)\n- [Stone](https://stone.example)\n",
            id="restaurants",
        ),
        pytest.param(
            "- [Ana Roe](https://anaroe.example)\n- [Cy Doe](https://cydoe.example)\n", id="people"
        ),
        pytest.param(
            "- [Pots recap](https://pots.example/blog/2030/recap)\n"
            "- [Kettle report](https://kettle.example/news/2030/report)\n",
            id="reports",
        ),
        pytest.param("- Cost - everyone asked\n- Calm - nobody shouted\n", id="remarks"),
        pytest.param(
            "- Build: secure app code\n- Run: runtime protection\n", id="phases with such nouns"
        ),
    ],
)
def test_a_list_of_other_things_is_none_of_tools(text: str) -> None:
    """Names with links are not enough: what stands above, and the names, say otherwise."""
    assert tools(text) == []


def test_prose_presents_a_tool_by_saying_that_it_is_one() -> None:
    """Linked under its own name and explained, or called a tool outright."""
    assert tools("""\
        They showed [Crumb](https://crumb.example/docs), a small cache for clusters, next to
        [Acme](https://acme.example/about) and wrote a tool called Proofer Two for it.
        """) == [("Crumb", False), ("Proofer Two", False)]


def test_what_is_said_of_a_session_may_present_a_tool() -> None:
    """Also where the session is a list item."""
    assert tools("""\
        ## Sessions

        - Less YAML by Ana Roe: she built [crumb](https://github.com/acme/crumb) for it
        """) == [("crumb", False)]


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("Acme's [crumb](https://github.com/acme/crumb)", "crumb"),
        ("Crumb? not yet, but soon", "Crumb"),
        ("Crumb!", "Crumb"),
        ("Crumb ... operator by Acme", "Crumb"),
    ],
)
def test_a_tool_is_called_by_its_name_alone(item: str, name: str) -> None:
    """What its author exclaims, or whose it is, is no part of the name."""
    assert tools(f"## Tools\n\n- {item}\n") == [(name, True)]


def test_notes_of_a_session_tell_news_and_tools_under_labels() -> None:
    """What was announced in a keynote is an announcement, and still stands with the keynote."""
    recap = read_note(
        dedent("""\
            ## Keynote by Ana Roe

            - announcing: Kettle 3, out today

            Announcements:

            - Pots are free

            Tools:

            - Lid - keeps things in
            """),
        "examplecon-2030.md",
    ).recap

    session, *others = recap.entries
    assert [(entry.kind, entry.title) for entry in others] == [
        (Kind.ANNOUNCEMENT, "Kettle 3, out today"),
        (Kind.ANNOUNCEMENT, "Pots are free"),
        (Kind.TOOL, "Lid"),
    ]
    assert "Pots are free" in session.lines


def test_headings_among_tools_are_tools() -> None:
    """One with text below is a tool; one over a list only groups those listed."""
    assert tools("""\
        ## Tools

        ### Crumb

        Keeps cookies small. It is new.

        #### Installing it

        Not now.

        ### Monitoring

        - [Gauge](https://gauge.example) measures
        """) == [("Crumb", True), ("Gauge", True)]


def test_a_product_that_was_announced_is_a_tool_as_well() -> None:
    """Its section says what it is."""
    recap = read_note(
        "## New products & features\n\n### Crumb\n\n[Crumb](https://crumb.example) is a cache.\n\n"
        "### Faster everything\n\nBy a third.\n",
        "examplecon-2030.md",
    ).recap

    assert [(entry.kind, entry.title) for entry in recap.entries] == [
        (Kind.ANNOUNCEMENT, "Crumb"),
        (Kind.TOOL, "Crumb"),
        (Kind.ANNOUNCEMENT, "Faster everything"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Library references: [Crumb](https://a.example/x), [Gauge](https://b.example/y)", 2),
        ("We run [Crumb](https://crumb.example) at home.", 1),
        ("[Crumb](https://crumb.dev) was shown.", 1),
        ("Thanks to my employer, [Crumb](https://crumb.dev), I could go.", 0),
        ("We met [Crumb](https://crumb.dev)'s engineers.", 0),
        ("The venue was the [Arena](https://arena.berlin).", 0),
        ("Presenter: [@ana-roe](https://github.com/ana-roe)", 0),
        ("We follow [YouTube](https://youtube.com).", 0),
    ],
)
def test_a_linked_name_is_a_tool_by_what_stands_around_it(text: str, names: int) -> None:
    """Labels, verbs of use and hosts of software speak for it; people and places against."""
    assert len(tools(f"## Talk by Ana Roe\n\n{text}\n")) == names


def test_a_tool_named_in_two_talks_is_one() -> None:
    """What else is said of it stands with the talks."""
    assert tools("""\
        ## Less YAML - Ana Roe

        - uses [crumb](https://github.com/acme/crumb)

        ## More Sleep - Bo Lin

        - so does [crumb](https://github.com/acme/crumb) here
        """) == [("crumb", False)]


def test_a_sentence_that_leads_to_tools_leads_to_names_only() -> None:
    """A heading says what all items are; a sentence of prose is not as strict."""
    lead = "We went round all of the booths and came home with some tools:"

    assert tools(f"{lead}\n\n- Gulp and the usual suspects too\n- Sass\n") == [("Sass", True)]
    assert tools("How native apps move:\n\n- Layouts\n- Transitions\n") == []


def test_products_that_were_announced_are_tools_too() -> None:
    """Under a heading that says so, a short name is one, as a heading or in a list."""
    recap = read_note(
        "## New services\n\n### Crumb\n\nhttps://acme.example/crumb\n\n### New AI tools\n\n"
        "- Gauge - measures pots\n- nobody asked for it\n",
        "examplecon-2030.md",
    ).recap

    found = [entry.name for entry in recap.entries if isinstance(entry, Tool)]
    assert found == ["Crumb", "Gauge"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "- platforms\n  - Crumb: http://crumb.io/\n  - Gauge - https://gauge.dev",
            ["Crumb", "Gauge"],
        ),
        ("- a word on Crumb: https://www.crumb.io/", ["Crumb"]),
        ("- the crumb project (https://crumb.io)", ["crumb"]),
        ("- Open Crumb: https://github.com/opencrumb/core", ["Open Crumb"]),
        ("- her packs: https://github.com/ana/packs", []),
        ("- [Crumb](https://crumb.org/en/) speaks Basque", ["Crumb"]),
        ("- more on https://crumb.io", []),
    ],
)
def test_a_name_before_its_own_address_is_a_tool(text: str, names: list[str]) -> None:
    """The address repeats it, so it is no other word of the sentence."""
    assert [name for name, _ in tools(f"## Notes\n\n{text}\n")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Most of what I learned about were these projects:\n\n- [Foo](https://docs.example/3/foo)\n"
                "- [Bar](https://git.example/bar)\n"
            ),
            ["Foo", "Bar"],
        ),
        (
            (
                "- List of platforms...\n  - Apache Foo: https://foo.example/\n"
                "  - Bar Cloud: https://acme.example/bar/\n  - Baz: https://baz.example\n  - Qux: https://qux.example\n"
            ),
            ["Apache Foo", "Bar Cloud", "Baz", "Qux"],
        ),
        ("It has these three points:\n\n- Foo\n- Bar\n", []),
        ("Their SASS framework [Foo](https://acme.github.io/foo/) is fine.\n", ["Foo"]),
        ("She used the [foo](https://registry.example/packages/foo) package.\n", ["foo"]),
        (
            (
                "Projects like [Foo](https://foo.example), [Bar](https://bar.example) and"
                " [Baz](https://baz.example).\n"
            ),
            ["Foo", "Bar", "Baz"],
        ),
        ("I met [Foo](https://foo.example), [Bar](https://bar.example).\n", []),
    ],
)
def test_what_leads_to_a_tool_in_a_talk_presents_it(text: str, names: list[str]) -> None:
    """A noun for tools right beside a name says that it is one, and a list goes on with others."""
    note = f"# FooConf 2030\n\n## Sessions\n\n### Less YAML - Ana Roe, Acme\n\n{text}"

    assert [tool.name for tool in tools_of(note)] == names


def test_a_heading_presents_a_tool_that_the_text_links() -> None:
    """`Foobar, a small cache` names what it is, and the text where to get it."""
    text = """
    # FooConf 2030

    ## Foobar, a small cache for pots

    - Get it at [ana.github.com/foobar](http://ana.github.com/foobar/)

    ## Anything, a small matter

    - See [elsewhere](http://other.example/)
    """

    (tool,) = tools_of(text)

    assert (tool.name, tool.summary) == ("Foobar", "a small cache for pots")
    assert [link.url for link in tool.links] == ["http://ana.github.com/foobar/"]


def test_a_product_that_bears_its_makers_name_is_a_tool_among_any_news() -> None:
    """Keynotes of vendors are lists of them, and "what is Amazon Omics?" is asked for years."""
    found = tools_of(
        """
        # Far Conf 2030

        ## Announcements

        - Amazon Far Pots - automated warming
        - AWS Summit Oslo - in May
        - Faster pots - at last
        """
    )

    assert [(tool.name, tool.summary) for tool in found] == [
        ("Amazon Far Pots", "automated warming")
    ]


def test_a_site_among_links_is_a_tools_where_its_item_says_so() -> None:
    """Under "Links" stand sites of anything; what one is good for tells."""
    found = tools_of(
        """
        # Far Conf 2030

        ## Links

        - [LidClinic](https://lidclinic.example/): a tool to diagnose lids
        - [hob.dev](https://hob.dev/): adapter for pots
        - [potgrep](https://potgrep.dev/): finds leaks in pots
        - [Open Trail](https://opentrail.io/): an audit trail for tea
        - [Ana's blog](https://anaroe.dev/): thoughts on tea
        - [Potblog](https://potblog.dev/): posts on tea
        - [Potco](https://potco.io/): a company that boils pots
        - [Potlab](https://potlab.example/): nice people
        """
    )

    assert [tool.name for tool in found] == ["LidClinic", "hob.dev", "potgrep", "Open Trail"]


def test_an_announcement_that_links_a_project_presents_it() -> None:
    """By its front page or its code; a page further inside has the news alone."""
    found = tools_of(
        """
        # Far Conf 2030

        At the opening session, Acme made three announcements:

        - [Kettle Project](https://kettleproject.example) - it is taken apart now
        - [lidkit](https://github.com/acme/lidkit) - small lids
        - [Potform](https://potform.example/ga) - goes on
        """
    )

    assert [tool.name for tool in found] == ["Kettle Project", "lidkit"]


def test_what_stands_below_the_name_of_a_tool_may_be_more_on_it() -> None:
    """Or tools that a kind of them groups: these are names, and neither addresses nor phrases."""
    assert tools("""\
        ## Tools

        - kettle
            - keeps pots warm
        - Lidder
            - https://lidder.example
        - Storage
            - Potlid
            - far-lid
        """) == [("kettle", True), ("Lidder", True), ("Potlid", True), ("far-lid", True)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Lidder, LidKit, potgrep, Far Lidder", 4, id="one behind the other"),
        pytest.param("Lidder\n: an audit trail for tea", 1, id="a definition"),
        pytest.param("potgrep (https://potgrep.dev) - finds leaks", 1, id="its address"),
        pytest.param("Nice, cheap, fast and good ones were all over.", 0, id="what they are like"),
        pytest.param("Overall: great fun", 0, id="a remark"),
    ],
)
def test_a_paragraph_among_tools_may_name_them(text: str, names: int) -> None:
    """No bullet is needed where a name is spelt like one, and a word on it or others follow."""
    assert len(tools(f"# Far Conf 2030\n\n## Tools\n\n{text}\n")) == names


def test_a_version_is_no_part_of_a_name_and_shows_what_is_new() -> None:
    """In lists of tools and of news; a number alone may belong to the name."""
    assert tools("""\
        ## Tools

        - Kettle 2.0 - boils less
        - Lid 2000 - an audit trail for tea

        ## Announcements

        - Lidder v3 released: an audit trail for tea
        - Kubernetes 1.99: more pots
        - Lisbon 2031: see you there
        """) == [("Kettle", True), ("Lid 2000", True), ("Lidder", True)]


def test_an_item_among_tools_may_say_what_several_are_for() -> None:
    """A label with names behind it groups them; other words tell what the one is like."""
    assert tools("""\
        ## Tools

        - Steam: Lidder, LidKit, potgrep
        - Kettle: fast, small, cheap
        """) == [("Lidder", True), ("LidKit", True), ("potgrep", True), ("Kettle", True)]


def test_a_known_name_in_bold_is_a_tool_that_prose_tells_of() -> None:
    """Whoever sets it so writes about it, whatever they say."""
    tools = tools_of(
        """
        # Far Conf 2030

        Between the talks all spoke of nothing else: **Falco** has won, and **Kubernetes** with it.
        """
    )

    assert [tool.name for tool in tools] == ["Falco"]


@pytest.mark.parametrize("label", ["Tools", "Existing tools", "Handy libraries"])
def test_a_label_may_lead_to_groups_of_tools_in_the_notes_of_a_talk(label: str) -> None:
    """The names of the groups are none."""
    tools = tools_of(
        f"""
        # Far Conf 2030

        ## Pots by Ana Roe

        - {label}:
          - boiling pots
            - Kettle::Unit
            - heckle
          - Kubefoo
        """
    )

    assert [tool.name for tool in tools] == ["Kettle::Unit", "heckle", "Kubefoo"]


def test_things_to_google_are_tools() -> None:
    """What people set down to look up is called by its name alone, in capitals or not."""
    tools = tools_of("# Far Conf 2030\n\n## Things to Google\n\n- Kettle\n- prodigal (a tool)\n")

    assert [tool.name for tool in tools] == ["Kettle", "prodigal"]

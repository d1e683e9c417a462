"""Tools, announcements, themes, resources and passages, in the shapes that people write."""

import pytest

from tests.notes.reading_notes import (
    announcements_of,
    passages_of,
    resources_of,
    sessions_of,
    themes_of,
    tools_of,
)


@pytest.mark.parametrize(
    ("item", "name", "summary", "url"),
    [
        pytest.param("* Foobar - small cache", "Foobar", "small cache", None, id="dash"),
        pytest.param(
            "* BAR - Big Action Runner.  Here is an intro from Ana Roe, Acme & Bo Lin, Zenith",
            "BAR",
            "Big Action Runner. Here is an intro from Ana Roe, Acme & Bo Lin, Zenith",
            None,
            id="all of the remark is kept",
        ),
        pytest.param(
            "* Foobar from acme - small cache",
            "Foobar",
            "from acme - small cache",
            None,
            id="vendor",
        ),
        pytest.param(
            "- [Foobar](https://foobar.example/) nice cache",
            "Foobar",
            "nice cache",
            "https://foobar.example/",
            id="linked name",
        ),
        pytest.param(
            "- **Foobar** (a small cache for clusters.)\n[Foobar](https://foobar.example)",
            "Foobar",
            "(a small cache for clusters.) Foobar",
            "https://foobar.example",
            id="bold name, link in the next line",
        ),
        pytest.param(
            "* Foobar https://foobar.example/", "Foobar", "", "https://foobar.example/", id="bare"
        ),
        pytest.param(
            "- foobar.example/docs",
            "foobar.example/docs",
            "",
            "https://foobar.example/docs",
            id="only an address",
        ),
        pytest.param("- Foobar: a small cache", "Foobar", "a small cache", None, id="colon"),
    ],
)
def test_a_bullet_presents_a_tool(item: str, name: str, summary: str, url: str | None) -> None:
    """Name, what it is, link: in whatever order and punctuation."""
    (tool,) = tools_of(f"## Tools\n\n{item}\n")

    assert (tool.name, tool.summary) == (name, summary)
    assert (tool.links[0].url if tool.links else None) == url


def test_tools_may_be_grouped() -> None:
    """A bullet without a word of its own groups what stands below it."""
    tools = tools_of(
        "## Tools\n\n* Caches\n    * Foobar - small\n    * Bar\n* Baz - big\n  - fast\n"
    )

    assert [(tool.name, tool.summary) for tool in tools] == [
        ("Foobar", "small"),
        ("Bar", ""),
        ("Baz", "big; fast"),
    ]


def test_a_project_linked_below_a_theme_is_a_tool() -> None:
    """It is presented there, if only by its link."""
    note = "## Key Themes\n\n- Calm - fewer alerts\n  - [Kui](https://github.com/kui/kui)\n"

    assert [(tool.name, tool.source.line) for tool in tools_of(note)] == [("Kui", 4)]
    (theme,) = themes_of(note)
    assert (theme.text, theme.details) == ("Calm - fewer alerts", ("Kui",))


def test_a_repository_linked_by_its_name_in_prose_is_a_tool() -> None:
    """Other links of prose are resources: a star count is no tool's name."""
    note = (
        "They built [kine](https://github.com/acme/kine), a shim.\n"
        "It has [9k stars](https://github.com/acme/kine2).\n"
    )

    assert [(tool.name, bool(tool.doubt)) for tool in tools_of(note)] == [("kine", True)]
    assert [each.label for each in resources_of(note)] == ["9k stars"]


def test_announcements_keep_nested_facts_and_links() -> None:
    """Bare addresses are links, not words."""
    plain, nested, linked, bare = announcements_of("""\
        Announcements

        * Foobar 2
        * Acme open cache
            * Acme Cache SDK
            * https://cache.example/
        * [Bar going GA](https://bar.example/2)
        * Hubble from Acme: https://hubble.example/

        What did you like most?
        """)

    assert (plain.text, plain.links) == ("Foobar 2", ())
    assert nested.details == ("Acme Cache SDK",)
    assert [link.url for link in nested.links] == ["https://cache.example/"]
    assert linked.text == linked.links[0].label == "Bar going GA"
    assert (bare.text, bare.links[0].label) == ("Hubble from Acme", "Hubble from Acme")
    assert bare.source.line == 8


def test_announcements_have_details_in_paragraphs_or_sections() -> None:
    """A bold bullet with prose below it, or a heading of its own."""
    bullet, section = announcements_of("""\
        ## News

        - **Acme buys Foo**

          *It was about time.*

          [link](https://n.example/1)

        ### Bar is GA

        It ships in May.
        """)

    assert (bullet.text, bullet.details) == ("Acme buys Foo", ("It was about time.", "link"))
    assert [link.url for link in bullet.links] == ["https://n.example/1"]
    assert (section.text, section.details) == ("Bar is GA", ("It ships in May.",))


def test_news_told_in_prose_is_a_guess() -> None:
    """The sentence is the announcement; the prose stays."""
    note = "It was loud. The big news was Foobar 2. We left early.\n"

    (news,) = announcements_of(note)
    assert (news.text, news.doubt) == ("The big news was Foobar 2.", "it is a sentence of prose")
    assert [passage.text for passage in passages_of(note)] == [note.strip()]


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("Tools that came up: Foobar, [Bazfoo](https://b.example) (a cache, small), and Pots.", 3),
        ("Tools I saw: Foobar.", 1),
    ],
)
def test_a_sentence_may_spell_out_tools(note: str, names: int) -> None:
    """A label in front says what they are."""
    assert [tool.name for tool in tools_of(note)] == ["Foobar", "Bazfoo", "Pots"][:names]


@pytest.mark.parametrize(
    "note",
    [
        "## Tools\n\nWe went to the bar, talked all night about what to use, and left.",
        "It was: odd.",
    ],
)
def test_a_sentence_about_something_spells_out_no_tools(note: str) -> None:
    """What stands between its commas is too long for names, or nothing says that it is tools."""
    assert not tools_of(note)


def test_a_tool_called_so_may_have_a_small_name() -> None:
    """Its address in brackets is its own, and what stands before the brackets calls the link."""
    note = "- They use a tool named `foobar` (https://x.example/a/foobar) for rotas.\n"

    assert [tool.name for tool in tools_of(note)] == ["foobar"]
    assert not tools_of("It is a tool named after a pot.\n")


def test_a_label_says_what_an_item_or_sentence_is() -> None:
    """Some notes are one list of everything, each item with its kind in front."""
    note = "- tool: Foobar - a small cache\n- announced: Bazfoo 2\n\nWhat was announced: Pots 3.\n"

    assert [(tool.name, tool.summary) for tool in tools_of(note)] == [("Foobar", "a small cache")]
    assert [news.text for news in announcements_of(note)] == ["Bazfoo 2", "Pots 3."]


def test_themes_stand_in_a_sentence() -> None:
    """A first paragraph often names them in a row."""
    themes = themes_of("Hi. Three things stood out to me: Cost, Calm, and caches.\n")

    assert [theme.text for theme in themes] == ["Cost", "Calm", "caches"]


def test_a_takeaway_over_a_list_is_one_theme() -> None:
    """The line says it, the list has the details."""
    (theme,) = themes_of(
        "One of the biggest takeaways is that there are many ways to help:\n* Writing\n* Testing\n"
    )

    assert theme.text == "One of the biggest takeaways is that there are many ways to help"
    assert theme.details == ("Writing", "Testing")


@pytest.mark.parametrize(
    ("text", "label", "remark"),
    [
        pytest.param(
            "- <https://learn.example/> - free labs", "learn.example", "free labs", id="autolink"
        ),
        pytest.param("- [Labs](https://l.example/a) - free", "Labs", "free", id="label and remark"),
        pytest.param("* https://a.example/posts/week", "a.example/posts/week", "", id="bare"),
        pytest.param(
            "If you want more [here](https://a.example/b) is the post about it.",
            "the post about it",
            "If you want more here is the post about it.",
            id="here, said behind it",
        ),
        pytest.param(
            "Acme keeps its roadmap in public at https://a.example/b",
            "Acme keeps its roadmap in public",
            "Acme keeps its roadmap in public at https://a.example/b",
            id="bare in a sentence",
        ),
    ],
)
def test_a_link_is_called_by_what_the_note_says_of_it(text: str, label: str, remark: str) -> None:
    """A list of links that are all called "here" helps nobody."""
    (resource,) = resources_of(f"## Learning\n\n{text}\n")

    assert (resource.label, resource.remark) == (label, remark)


LEAD = "What I saw on my long way from the station to the hall"


def test_short_bullets_are_one_passage_a_line_each() -> None:
    """They say something only together, and with the line above them."""
    (passage,) = passages_of(f"## Around\n\n{LEAD}:\n\n* Network policies\n* Rain\n")

    assert passage.text.splitlines() == [f"{LEAD}:", "Network policies", "Rain"]
    assert (passage.headings, passage.source.line) == (("Around",), 3)


def test_a_bullet_that_says_enough_is_a_passage_of_its_own() -> None:
    """By its length, by what it links or by what stands below it; its links are its own."""
    short, long, linked, nested = passages_of(
        f"## Around\n\n{LEAD}:\n\n"
        "* The boats in the harbour went out at four to bring in the nets.\n"
        "* A [map](https://m.example/1)\n* Good coffee\n* Two bridges\n  * one is new\n* Rain\n"
    )

    assert (short.text, short.headings) == (f"{LEAD}:\nGood coffee\nRain", ("Around",))
    assert (long.source.line, long.headings, long.links) == (5, ("Around", LEAD), ())
    assert (linked.text, [link.url for link in linked.links]) == ("A map", ["https://m.example/1"])
    assert (nested.text, nested.source.line) == ("Two bridges\none is new", 8)


def test_a_heading_with_nothing_below_it_is_still_said() -> None:
    """Drafts have them, and so have lists of headings."""
    assert [passage.text for passage in passages_of("# Trip\n\n## Quiet rooms\n")] == [
        "Quiet rooms"
    ]


def test_an_index_of_notes_lists_sessions() -> None:
    """Links to one file per session, below days."""
    found = sessions_of("### 11/29\n\n* [Blockchain](./blockchain) - *Horrible*\n")

    assert [(each.title, each.remarks, each.links) for each in found] == [
        ("Blockchain", ("Horrible",), ())
    ]

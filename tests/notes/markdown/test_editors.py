"""What editors of linked notes write beyond Markdown."""

from bot.notes.markdown.blocks import Block, Code, Heading, Listing, Paragraph, read_blocks
from bot.notes.markdown.spans import plain


def read(body: str) -> tuple[Block, ...]:
    """Return the blocks of `body`."""
    blocks, _ = read_blocks(body, 1)
    return blocks


def shown(body: str) -> str:
    """Return the text of `body`, which is one paragraph."""
    (paragraph,) = read(body)
    assert isinstance(paragraph, Paragraph)
    return plain(paragraph.spans)


def test_a_link_to_another_note_is_what_it_shows() -> None:
    """Brackets in a name would be in every answer, and in nobody's question."""
    assert shown("By [[people/Ana Roe]] and [[Bo Lin#Work|Bo]]") == "By Ana Roe and Bo"


def test_an_ordinary_link_may_have_brackets() -> None:
    """`[[1]](…)` is a footnote of many."""
    (paragraph,) = read("See [[1]](https://acme.example/a)")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.spans[-1].target == "https://acme.example/a"


def test_code_keeps_its_brackets() -> None:
    """In TOML they are tables, in a shell they are tests."""
    block, paragraph = read("```\n[[tool]]\n```\n\nSay `[[tool]]`")
    assert isinstance(block, Code)
    assert (block.text, block.line) == ("[[tool]]", 2)
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.spans) == "Say [[tool]]"


def test_a_property_is_a_labelled_line() -> None:
    """Who spoke may stand in one."""
    assert shown("speaker:: Ana Roe") == "speaker: Ana Roe"
    assert shown("collapsed:: true\nroom:: Blue") == "room: Blue"
    assert shown("The type is `a :: Int`, says std:: nothing") == (
        "The type is a :: Int, says std:: nothing"
    )


def test_a_box_is_what_it_holds() -> None:
    """Its sign chooses a colour."""
    assert shown("> [!quote]- Heard\n> Logs lie") == "Heard Logs lie"


def test_headings_of_an_outliner_are_sections() -> None:
    """It keeps all of a note in one list, which no other reading would take apart."""
    blocks = read("- # SomeConf 2030\n\t- ## Talks\n\t\t- ### Less YAML\n\t\t\t- kinder\n- Bye")
    assert [type(block) for block in blocks] == [Heading, Heading, Heading, Listing, Listing]
    assert [block.level for block in blocks if isinstance(block, Heading)] == [1, 2, 3]
    assert [block.line for block in blocks] == [1, 2, 3, 4, 5]


def test_items_beside_a_heading_stay_a_list() -> None:
    """Nothing is lost where only one item is set as a heading."""
    first, heading, last = read("- one\n- two\n- ## Three\n- four")
    assert isinstance(first, Listing)
    assert len(first.items) == 2
    assert isinstance(heading, Heading)
    assert isinstance(last, Listing)
    assert last.line == 4

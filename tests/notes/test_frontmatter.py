"""Front matter in all its forms, and what broken front matter costs."""

import pytest

from bot.notes.frontmatter import split_note
from bot.notes.problems import Level
from bot.notes.reading import read_note


def test_yaml_leaves_values_as_they_were_written() -> None:
    """A date that is none, a region called NO: nothing of it may be lost or raise."""
    matter = split_note("---\nTitle: Oslo\nDate: 31/2/2030\nregion: NO\ntags: [a, b]\n---\nHi.\n")

    assert matter.text("title") == "Oslo"
    assert matter.text("date") == "31/2/2030"
    assert matter.text("region") == "NO"
    assert matter.texts("tags") == ("a", "b")
    assert (matter.body, matter.first_line) == ("Hi.\n", 7)
    assert matter.lines["date"] == 3
    assert matter.problems == ()


def test_toml_is_read_too() -> None:
    """Hugo and Zola write it, arrays over several lines."""
    matter = split_note('+++\ntitle = "Oslo"\ntags = [\n"ops",\n]\ndate = 2030-05-02\n+++\nHi.\n')

    assert matter.text("title") == "Oslo"
    assert matter.texts("tags") == ("ops",)
    assert matter.text("date") == "2030-05-02"
    assert matter.first_line == 8


@pytest.mark.parametrize(
    ("head", "line", "words"),
    [
        pytest.param("---\ntitle: [\n---\n", 3, "not valid YAML", id="YAML"),
        pytest.param("---\nok: 1\ntitle: a: b\n---\n", 3, "not valid YAML", id="a line of YAML"),
        pytest.param("+++\nok = 1\ntitle = \n+++\n", 3, "not valid TOML", id="TOML"),
        pytest.param("---\na: &x 1\nb: *x\n---\n", 2, "anchors", id="an anchor"),
        pytest.param("---\na: &x 1\nb: &x 2\n---\n", 2, "anchors", id="an anchor twice"),
        pytest.param("---\na: 1\nb: *x\n---\n", 3, "aliases", id="an alias"),
        pytest.param("---\na: 1\n--- {b: 2}\n---\n", 3, "second document", id="two documents"),
        pytest.param("---\na: " + "[" * 20 + "]" * 20 + "\n---\n", 2, "levels deep", id="depth"),
        pytest.param("---\n" + "- " * 25_000 + "\n---\n", 2, "levels deep", id="50 KB of dashes"),
        pytest.param("---\n" + "[" * 50_000 + "\n---\n", 2, "levels deep", id="50 KB of brackets"),
        pytest.param("+++\na = " + "[" * 50 + "\n+++\n", 2, "flatten it", id="TOML brackets"),
        pytest.param("---\na: 1\n? [b]\n: c\n---\n", 3, "one word", id="a list for a key"),
        pytest.param("---\na: \x01\n---\n", 2, "not allow", id="a control character"),
    ],
)
def test_broken_front_matter_costs_only_itself(head: str, line: int, words: str) -> None:
    """The body below is read, and the problem names its line in the file."""
    matter = split_note(head + "Hi.\n")

    (problem,) = matter.problems
    assert (problem.line, problem.level) == (line, Level.ERROR)
    assert words in problem.problem
    assert matter.body == "Hi.\n"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(
            "---\ntitle: DriftConf: day two\ncity: 'Oslo'  # wet\ntags: [a, b]\n  x: 1\n---\n",
            id="a colon in a title",
        ),
        pytest.param('+++\ntitle = "DriftConf: day two"\ncity = "Oslo"\nx = \n+++\n', id="TOML"),
    ],
)
def test_plain_lines_of_broken_front_matter_are_still_read(head: str) -> None:
    """A colon in a title is the commonest slip, and everybody knows what was meant."""
    matter = split_note(head + "Hi.\n")

    assert matter.meta == {"title": "DriftConf: day two", "city": "Oslo"}
    assert (matter.lines["title"], matter.lines["city"]) == (2, 3)
    assert "read line by line" in matter.problems[0].problem
    assert "in quotes" in matter.problems[0].problem


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("---\ntitle: a: b\nrecap: false\n---\n", id="a slip above"),
        pytest.param("---\nrecap: false\ntags: [a\n---\n", id="a slip below"),
        pytest.param("---\nRecap:  'No'  # not yet\na: *x\n---\n", id="other words"),
        pytest.param("---\ntitle: x\n  recap: false\n---\n", id="indented by mistake"),
        pytest.param("+++\nrecap = false\ntitle =\n+++\n", id="TOML"),
        pytest.param("---\ntitle: Oslo\nrecap: false\n\n", id="never closed"),
        pytest.param("---\n# mine\nrecap: false\n\n", id="never closed, behind a comment"),
    ],
)
def test_broken_front_matter_still_keeps_a_note_back(head: str) -> None:
    """Whoever wrote that this is no recap must not see it published for a slip elsewhere."""
    matter = split_note(head + "Hi.\n")

    assert matter.problems
    assert not read_note(head + "Hi.\n", "a.md").is_recap


def test_a_broken_line_that_says_something_else_keeps_nothing_back() -> None:
    """Only the words that keep a note back do so."""
    text = "---\ntitle: a: b\nrecap: true\nrecap: falsework\n---\nHi.\n"

    assert read_note(text, "a.md").is_recap


def test_front_matter_that_is_never_closed_is_reported() -> None:
    """Nobody can tell where it ends, so all of the note is read as body."""
    matter = split_note("---\ntitle: Oslo\n\nHi.\n")

    assert "never closed" in matter.problems[0].problem
    assert matter.body.endswith("Hi.\n")


@pytest.mark.parametrize("text", ["---\n\nA slide.\n\n---\n\nNext.\n", "Hi.\n", "", "---\n"])
def test_rules_between_slides_are_no_front_matter(text: str) -> None:
    """What only looks like front matter is body, to the first line."""
    matter = split_note(text)

    assert (matter.body, matter.first_line, matter.problems) == (text, 1, ())


def test_dotted_keys_do_not_nest_for_ever() -> None:
    """A dotted TOML key needs no bracket to go a thousand levels deep."""
    matter = split_note("+++\n" + "a." * 3000 + "b = 1\n+++\nHi.\n")

    assert matter.body == "Hi.\n"


def test_front_matter_may_stand_without_a_fence() -> None:
    """Some generators take lines up to the first blank one, a title first."""
    matter = split_note("Title: FooConf 2030\nDate: 2030-05-03\nAuthor: Lena\n\nHi.\n")

    assert matter.meta == {"title": "FooConf 2030", "date": "2030-05-03", "author": "Lena"}
    assert (matter.body, matter.first_line, matter.lines["author"]) == ("\nHi.\n", 4, 3)


@pytest.mark.parametrize("text", ["Title: Less YAML\nSpeaker: Ana Roe\n", "Title: FooConf 2030\n"])
def test_lines_that_label_a_session_are_no_front_matter(text: str) -> None:
    """Only what nothing but front matter says makes the lines such."""
    assert split_note(text).body == text

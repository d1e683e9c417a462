"""Code fences that were never meant to be."""

from bot.notes.reading import read_note
from bot.recap.model import Session


def test_a_fence_that_nothing_closes_hides_nothing() -> None:
    """Three backticks left behind would make code of all that follows."""
    reading = read_note(
        "# ExampleCon 2030\n\n## Less YAML - Ana Roe\n\n- nine files\n```\n\n"
        "## More Sleep - Bo Lin\n\n- ten pagers\n",
        "examplecon-2030.md",
    )

    titles = [entry.title for entry in reading.recap.entries if isinstance(entry, Session)]
    assert titles == ["Less YAML", "More Sleep"]
    assert [(each.line, each.problem) for each in reading.problems] == [
        (6, "a code block opens here that nothing closes; close it, or remove the line")
    ]


def test_code_up_to_the_end_is_code() -> None:
    """Markdown allows it, and a shell's comment is no heading."""
    reading = read_note("# ExampleCon 2030\n\n```bash\n# build\nmake\n", "a-2030.md")

    assert reading.problems == ()
    assert [entry.lines for entry in reading.recap.entries] == [("# build", "make")]

"""Output that can't be written: one sentence, and the status of a failure."""

from pathlib import Path

import pytest

from tests.cli.conftest import Confbot


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["ask", "foobar", "--knowledge", "NOTES"], id="ask"),
        pytest.param(["ask", "foobar", "--json", "--knowledge", "NOTES"], id="ask as JSON"),
        pytest.param(["extract", "NOTES"], id="extract"),
        pytest.param(["check", "-v", "NOTES"], id="check"),
        pytest.param(["--help"], id="help"),
    ],
)
def test_a_full_disk_is_told_in_one_sentence(
    confbot: Confbot, tmp_path: Path, arguments: list[str]
) -> None:
    """A job that keeps the answer in a file fails, and its log says why."""
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "examplecon-2031.md").write_text("# ExampleCon 2031\n\nThe big news was Foobar 2.\n")

    done = confbot(*(notes if each == "NOTES" else each for each in arguments), full=True)

    assert done.returncode == 1
    assert done.stderr == "confbot: the output can't be written: No space left on device\n"

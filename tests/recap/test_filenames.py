"""Names of files on one line, whatever characters they hold."""

import pytest

from bot.recap.filenames import shown_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("kubecon/2031 Łódź.md", "kubecon/2031 Łódź.md"),
        ("a\nb.md", r"a\nb.md"),
        ("\x1b[31mred\a.md", r"\x1b[31mred\x07.md"),
        ("\u202egpj.md", r"\u202egpj.md"),
        ("a\u2028b\x85.md", r"a\u2028b\x85.md"),
        ("na\udcefve.md", r"na\udcefve.md"),
        ("co\xadop.md", r"co\xadop.md"),
    ],
)
def test_what_can_not_be_seen_is_written_out(name: str, shown: str) -> None:
    """A line stays one, a terminal is left alone, and the file can still be found."""
    assert shown_name(name) == shown

"""Lists whose items begin with who gave a session, and link what it was about."""

from tests.notes.reading_notes import told


def test_a_list_says_who_spoke_and_what_the_slides_are_about() -> None:
    """No title is given, so what stands behind the link has to stand in for one."""
    found = told(
        """
        The most interesting talks I saw:

        * Lotte Quill, [calm
          files](https://calm.example/less) tutorial on packages.
        * Quirin Bolander, [slides](https://x.example/2.pdf) on
          sustainable YAML. Also [Foobar](https://foobar.example/) for files.
        * Tomoko Zed, [slides](https://x.example/3.pdf) about
          Barfoo.
        * Ana Roe, [measuring files](https://x.example/4.pdf).
        """
    )

    assert found == [
        "calm files | Lotte Quill | calm.example/less",
        "sustainable YAML | Quirin Bolander | foobar.example | x.example/2.pdf",
        "Barfoo | Tomoko Zed | x.example/3.pdf",
        "measuring files | Ana Roe | x.example/4.pdf",
    ]

"""Sessions of prose whose titles stand right behind a link to who gave them."""

import pytest

from tests.notes.reading_notes import told

ANA = "[@anaroe](https://twitter.com/anaroe)"
VIDEO = "https://youtu.be/aaaaaaaaaaa"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (f"{ANA}'s [Less YAML]({VIDEO})", "Less YAML | @anaroe | aaaaaaaaaaa"),
        (f"{ANA}'s mind blowing [Barliman]({VIDEO})!", "Barliman | @anaroe | aaaaaaaaaaa"),
        (f"{ANA} [less-yaml]({VIDEO}) on files.", "less-yaml | @anaroe | aaaaaaaaaaa"),
        (
            f"{ANA} and Igor Ges on [Less YAML]({VIDEO}).",
            "Less YAML | @anaroe; Igor Ges | aaaaaaaaaaa",
        ),
        (
            f"[@bolin](https://twitter.com/bolin) and {ANA}'s [Less YAML]({VIDEO})",
            "Less YAML | @bolin; @anaroe | aaaaaaaaaaa",
        ),
        (
            f"Maria Lind ({ANA}): [Less YAML]({VIDEO})",
            "Less YAML | Maria Lind | aaaaaaaaaaa",
        ),
        (f'{ANA}\'s "re-frame your files".', "re-frame your files | @anaroe"),
    ],
)
def test_who_is_linked_right_before_a_title_gave_it(said: str, expected: str) -> None:
    """A handle is as good as a name, which no list of names could tell."""
    assert told(f"> {said}\n") == [expected]


def test_what_somebody_did_parts_them_from_a_recording() -> None:
    """Whoever is linked farther away need not have given what is linked there."""
    (found,) = told(f"{ANA} came late, and so did we to [Less YAML]({VIDEO}), a talk on files.\n")

    assert found.startswith("Less YAML |  | ")

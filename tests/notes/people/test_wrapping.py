"""Names over line ends."""

import pytest

from bot.notes.people.wrapping import flowing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ana Roe & Bo\nLin, Acme", "Ana Roe & Bo Lin, Acme", id="a given name alone"),
        pytest.param("Ana Roe,\nAcme", "Ana Roe, Acme", id="a comma"),
        pytest.param("Ana van\nder Roe", "Ana van der Roe", id="a particle"),
        pytest.param("Ana Roe\nAna was brief.", "Ana Roe", id="a whole name"),
        pytest.param("Ana Roe, Acme\nShe was brief.", "Ana Roe, Acme", id="an organisation"),
    ],
)
def test_a_line_goes_on_only_where_something_has_to_follow(text: str, expected: str) -> None:
    """Lines are wrapped within names, and names stand on lines of their own."""
    assert flowing(text) == expected

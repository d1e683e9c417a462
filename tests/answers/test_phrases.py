"""Questions in lay phrases, which a thesaurus knows in its own words."""

import pytest

from bot.answers.answer import Found
from bot.answers.desk import InfoDesk
from bot.recap.aliases import AliasBook
from tests.factories import library, recap, session, theme

BOOK = AliasBook.from_mappings(
    {},
    {
        "multi-cloud": ["several hyperscalers", "more than one cloud"],
        "certificate expiry": ["forgot to renew certificates"],
        "cost": ["price"],
    },
)
DESK = InfoDesk(
    library(
        recap(
            theme("Multi-cloud - there was more talk of it again"),
            session("Certificate expiry, a tragedy", "Ana Roe"),
            session("Ten Ways to Lose a Cluster"),
            session("Cost, and who pays it"),
        ),
        book=BOOK,
    )
)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        pytest.param("using several hyperscalers together", "Multi-cloud", id="one telling word"),
        pytest.param("more than one cloud", "Multi-cloud", id="nothing but a phrase"),
        pytest.param("certificates that we forgot to renew", "Certificate", id="another order"),
    ],
)
def test_a_phrase_tells_what_is_meant(question: str, title: str) -> None:
    """Its words together are no guess, however little each of them says."""
    answer = DESK.ask(question)

    assert isinstance(answer, Found), answer
    assert answer.items[0].entry.title.startswith(title)


def test_a_single_word_that_is_merely_near_is_a_guess() -> None:
    """Whoever asks for a price may well mean another thing than cost."""
    assert not isinstance(DESK.ask("price"), Found)

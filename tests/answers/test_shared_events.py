"""Questions about an event that several notes are about."""

from datetime import date

import pytest

from bot.answers.answer import Found
from bot.answers.desk import InfoDesk
from tests.factories import event, library, recap, session

DESK = InfoDesk(
    library(
        recap(
            session("Less YAML", "Ana Roe, Acme"),
            of=event("ExampleCon Europe 2026", region="Europe", city=None),
        ),
        recap(
            session("More YAML", "Bo Lin, Zed"),
            of=event("ExampleCon 2026", starts=date(2026, 5, 4), ends=date(2026, 5, 6)),
            note="again.md",
        ),
        recap(
            session("Rust at Sea", "Cy Doe"),
            of=event("OtherCon 2027", series="OtherCon", year=2027, city="Oslo"),
            note="other.md",
        ),
    )
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("how many events", "2 events", id="counting events"),
        pytest.param("how many talks at ExampleCon", "2 sessions", id="by series"),
        pytest.param("sessions at ExampleCon Europe 2026", "2 sessions", id="by one name"),
        pytest.param("talks in Brno", "2 sessions", id="by the city of the other note"),
        pytest.param("when was ExampleCon Europe 2026", "4\u20136 May 2026", id="its days"),
    ],
)
def test_two_notes_on_one_event_are_one_event(question: str, said: str) -> None:
    """Whoever asks does not know how many people wrote about it."""
    answer = DESK.ask(question)

    assert isinstance(answer, Found)
    assert said in (answer.direct or "")

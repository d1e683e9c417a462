"""What a driver raises, and what is made of it. Real faults stand in `test_database`."""

import re

import pytest

from bot.errors import StoreError
from bot.store.faults import translated
from bot.store.place import Place, place

FILE = place("sqlite:////data/confbot.db")
SERVER = place("postgresql://someone:pass-word@db.example/confbot")


@pytest.mark.parametrize(
    ("where", "raised", "said"),
    [
        (SERVER, TimeoutError(), "did not answer in time; see what else runs on it"),
        (SERVER, ConnectionResetError(), "can't be reached; see that it runs"),
        (FILE, PermissionError(), "can't be opened; see that its folder"),
    ],
)
def test_what_the_system_refuses_is_a_fault(where: Place, raised: OSError, said: str) -> None:
    """Drivers let some of it through as it is."""
    complaint = f"^{re.escape(str(where))}: it {said}"

    with pytest.raises(StoreError, match=complaint) as caught, translated(where):
        raise raised

    assert (caught.value.place, caught.value.__cause__) == (str(where), raised)


def test_what_is_no_fault_is_left_alone() -> None:
    """A bug is to be seen as what it is."""
    with pytest.raises(LookupError), translated(FILE):
        raise LookupError

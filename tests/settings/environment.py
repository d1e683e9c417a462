"""Variables that are set for tests, and what is said of them."""

import pytest

from bot.errors import SettingsError
from bot.settings.serving import ServeSettings

GOOD = {"SLACK_BOT_TOKEN": "xoxb-made-up", "SLACK_SIGNING_SECRET": "made-up"}


def set_all(env: pytest.MonkeyPatch, **variables: str) -> None:
    """Set `variables`."""
    for name, value in variables.items():
        env.setenv(name, value)


def complaints() -> tuple[str, ...]:
    """Return what is complained of, in order."""
    with pytest.raises(SettingsError) as caught:
        ServeSettings.load()
    return caught.value.problems


def problems() -> list[str]:
    """Return the variables that are complained of, in order."""
    return [problem.split()[0] for problem in complaints()]

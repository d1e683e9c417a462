"""An environment that sets nothing."""

from pathlib import Path

import pytest

from bot.settings.serving import ServeSettings


@pytest.fixture(name="env", autouse=True)
def _env(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """An environment that sets nothing, in a folder without `.env`."""
    for field in ServeSettings.model_fields.values():
        monkeypatch.delenv(str(field.validation_alias), raising=False)
    monkeypatch.chdir(tmp_path)
    return monkeypatch

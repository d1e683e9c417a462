"""Judges with axe-core whether everybody can use what the page shows."""

from functools import cache
from pathlib import Path
from typing import Final

from playwright.async_api import Page

_AXE: Final = Path(__file__).parents[2] / "bot/playground/page/node_modules/axe-core/axe.min.js"

_RUN: Final = """async () => {
    const { violations } = await axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map(each => each.html.slice(0, 200)).join(" | ")}`);
}"""


@cache
def _axe() -> str:
    return _AXE.read_text("utf-8")


async def violations(page: Page) -> list[str]:
    """Return what is seriously wrong with the page as it stands; empty when nothing is."""
    # Evaluated rather than added as a script, which the page's own policy would rightly refuse.
    await page.evaluate(_axe())
    found: list[str] = await page.evaluate(_RUN)
    return found

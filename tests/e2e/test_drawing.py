"""What an app may send that the demo app doesn't, drawn from a snapshot made for it."""

import json
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, Route, expect

from tests.e2e.browser import said, visit
from tests.playground.serving import Served, demo

pytestmark = pytest.mark.asyncio(loop_scope="session")

Draw = Callable[..., Coroutine[Any, Any, Page]]


@pytest_asyncio.fixture(scope="module", loop_scope="session", name="served")
async def _served() -> AsyncIterator[Served]:
    """The demo app, for all that is around what a test is about."""
    async with demo() as served:
        await served.done("say", channel="C1", text="Look at this")
        yield served


@pytest_asyncio.fixture(loop_scope="session", name="draw")
async def _draw(browser: Browser, served: Served) -> AsyncIterator[Draw]:
    """Draws blocks, or a text, as a message of the app."""
    async with visit(browser, f"{served.url}#place=C2") as page:

        async def draw(*blocks: dict[str, Any], text: str = "Look at this") -> Page:
            state = await served.state()
            (message,) = state["messages"]["C1"]
            message |= {"bot": True, "user": state["bot"]["id"], "text": text, "blocks": blocks}

            async def answer(route: Route) -> None:
                await route.fulfill(
                    content_type="text/event-stream",
                    # No second one: the page is to stay as it is.
                    body=f"retry: 600000\ndata: {json.dumps(state)}\n\n",
                )

            await page.route("**/playground/events*", answer)
            await page.goto(f"{served.url}#place=C1")
            await page.reload()
            await expect(page.locator("article")).to_be_visible()
            return page

        yield draw


def marked(text: str) -> dict[str, str]:
    """Return a text with Slack's markup."""
    return {"type": "mrkdwn", "text": text}


async def test_a_block_of_tomorrow_is_a_box_that_says_so(draw: Draw) -> None:
    """What can't be drawn must not be overlooked, nor take its neighbours with it."""
    page = await draw(
        {"type": "hologram", "block_id": "h", "beam": 7},
        {"type": "section", "block_id": "s", "text": marked("still here")},
    )

    box = page.get_by_text("The playground can't draw this block: hologram")
    await box.click()
    await expect(page.locator(".unknown pre")).to_contain_text('"beam": 7')
    await expect(said(page, "still here")).to_be_visible()


@pytest.mark.parametrize("broken", ["table", "card", "context", "input"])
async def test_a_broken_block_costs_only_itself(draw: Draw, broken: str) -> None:
    """A block of a known type may still be nonsense inside."""
    page = await draw(
        {"type": broken, "block_id": "b", "elements": 7, "title": 7, "element": 7},
        {"type": "section", "block_id": "s", "text": marked("still here")},
    )

    await expect(page.get_by_text("The playground can't draw this")).to_be_visible()
    await expect(said(page, "still here")).to_be_visible()


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<javascript:alert(1)|press me>",
        "<data:text/html,<script>alert(1)</script>|press me>",
        "`<svg/onload=alert(1)>`",
    ],
)
async def test_no_text_becomes_markup_or_a_link_that_runs(draw: Draw, text: str) -> None:
    """Notes and people write what they like; it stays text."""
    blocks = [
        {"type": "section", "block_id": "a", "text": marked(text)},
        {"type": "markdown", "block_id": "b", "text": f"{text} [press me](javascript:alert(1))"},
        {"type": "header", "block_id": "c", "text": {"type": "plain_text", "text": text}},
    ]
    page = await draw(*blocks)

    message = page.locator(".message-main")
    await expect(message.locator("img, script, svg[onload], iframe")).to_have_count(0)
    for link in await message.locator("a").all():
        assert str(await link.get_attribute("href")).startswith(("https:", "http:", "mailto:"))


async def test_images_are_boxes_with_their_description(draw: Draw) -> None:
    """An image lies elsewhere, and nothing is fetched from there."""
    image = {"type": "image", "image_url": "https://image.example/cat.png", "alt_text": "A cat"}
    page = await draw(
        {**image, "block_id": "i"},
        {"type": "section", "block_id": "s", "text": marked("beside"), "accessory": image},
        {"type": "context", "block_id": "c", "elements": [image, marked("below")]},
        {"type": "markdown", "block_id": "m", "text": "![A cat](https://image.example/cat.png)"},
    )

    await expect(page.get_by_role("img", name="A cat")).to_have_count(4)


async def test_the_newer_blocks_are_drawn_with_what_can_be_pressed_in_them(draw: Draw) -> None:
    """Cards, carousels, containers and alerts are what apps of today are made of."""

    def card(name: str) -> dict[str, Any]:
        button = {"type": "button", "text": {"type": "plain_text", "text": name}, "action_id": name}
        return {
            "type": "card",
            "block_id": f"card {name}",
            "title": marked(f"*Card {name}*"),
            "subtitle": marked("by Ana"),
            "body": marked("what it says"),
            "actions": [button],
        }

    page = await draw(
        {"type": "alert", "block_id": "a", "level": "warning", "text": marked("Take *care*")},
        card("one"),
        {"type": "carousel", "block_id": "c", "elements": [card("two"), card("three")]},
        {
            "type": "container",
            "block_id": "o",
            "title": {"type": "plain_text", "text": "Folded"},
            "is_collapsible": True,
            "default_collapsed": True,
            "child_blocks": [{"type": "section", "block_id": "s", "text": marked("inside")}],
        },
    )

    await expect(page.get_by_role("note", name="warning")).to_contain_text("Take care")
    for name in ("one", "two", "three"):
        await expect(page.get_by_text(f"Card {name}", exact=True)).to_be_visible()
    inside = page.get_by_text("inside", exact=True)
    await expect(inside).to_be_hidden()
    await page.get_by_text("Folded").click()
    await expect(inside).to_be_visible()
    async with page.expect_request("**/playground/act") as asked:
        await page.get_by_role("button", name="three").click()
    act: Any = (await asked.value).post_data_json
    assert act["action"]["block_id"] == "card three"


async def test_a_message_for_one_person_has_one_ground_in_the_dark(draw: Draw) -> None:
    """Text on patches of another colour looks broken."""
    text = {"type": "text", "text": "for your eyes"}
    section = {"type": "rich_text_section", "elements": [text]}
    page = await draw({"type": "rich_text", "block_id": "r", "elements": [section]})
    await page.get_by_role("button", name="Switch to dark").click()
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")

    grounds = await page.get_by_text("for your eyes").evaluate(
        """element => {
            const found = [];
            for (let each = element; each.tagName !== "ARTICLE"; each = each.parentElement)
                found.push(getComputedStyle(each).backgroundColor);
            return found;
        }"""
    )
    assert set(grounds) == {"rgba(0, 0, 0, 0)"}

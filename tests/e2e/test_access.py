"""Everybody can use the page: without a mouse, without sight, in the dark, and on a phone."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.e2e.axe import violations
from tests.e2e.browser import DESKTOP, PHONE, said, say, visit
from tests.playground.serving import Served, demo

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session", name="served")
async def _served() -> AsyncIterator[Served]:
    """The demo app with something in every place."""
    async with demo() as served:
        await served.done("say", channel="C1", text="/demo blocks")
        await served.done("say", channel="C1", text="@demo hello")
        mention = await served.message("C1", "hello")
        await served.message("C1", "You said")
        await served.done("react", channel="C1", ts=mention["ts"], name="tada")
        await served.done("say", channel="C1", text="/demo")
        yield served


@pytest.mark.parametrize(
    ("scheme", "size"), [("light", DESKTOP), ("dark", PHONE)], ids=["light desktop", "dark phone"]
)
async def test_axe_finds_nothing_serious(
    browser: Browser, served: Served, scheme: str, size: tuple[int, int]
) -> None:
    """Names, roles and contrast hold in each place, in both schemes, wide and narrow."""
    found: dict[str, list[str]] = {}
    mention = await served.message("C1", "hello")
    places = {
        "messages": "place=C1",
        "thread": f"place=C1&thread={mention['ts']}",
        "bot": "place=D1",
        "home": "place=home",
        "notes": "place=notes",
    }
    async with visit(browser, served.url, size=size, color_scheme=scheme) as page:
        for name, place in places.items():
            await page.goto(f"{served.url}#{place}")
            await expect(page.locator("main, aside").last).to_be_visible()
            found[name] = await violations(page)
        await page.goto(f"{served.url}#place=C1")
        await say(page, "/demo modal")
        dialog = page.get_by_role("dialog")
        await dialog.get_by_role("button", name="Send").click()
        await expect(dialog.get_by_role("alert")).to_be_visible()
        found["modal"] = await violations(page)
        await page.keyboard.press("Escape")
        await expect(dialog).to_be_hidden()
        await page.locator('[data-action-id="selects"]').click()
        found["list"] = await violations(page)

    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize("place", ["C1", "D1", "home", "notes"])
async def test_nothing_stands_out_of_a_phone(browser: Browser, served: Served, place: str) -> None:
    """The page is as wide as a phone, and never scrolls sideways."""
    async with visit(browser, f"{served.url}#place={place}", size=PHONE) as page:
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


async def test_a_phone_shows_the_channels_on_demand(browser: Browser, served: Served) -> None:
    """There is no room for the side bar beside the messages."""
    async with visit(
        browser, f"{served.url}#place=C1", size=PHONE, has_touch=True, is_mobile=True
    ) as page:
        channels = page.get_by_role("navigation", name="Channels and messages")
        await expect(channels).to_be_hidden()
        await page.get_by_role("button", name="Channels").tap()
        await channels.get_by_role("button", name="random").tap()
        await expect(page.get_by_role("heading", name="random", level=1)).to_be_visible()
        await expect(channels).to_be_hidden()


@pytest.mark.parametrize(
    ("opens", "opened"),
    [
        ("overflow", "[role=menu]"),
        ("user", ".picker-list"),
        ("conversations", ".picker-list"),
    ],
)
async def test_lists_open_within_a_phone(
    browser: Browser, served: Served, opens: str, opened: str
) -> None:
    """Wherever a button stands, all that it offers can be read."""
    async with visit(browser, f"{served.url}#place=C1", size=PHONE) as page:
        await page.locator(f'[data-action-id="{opens}"]').first.click()
        box = await page.locator(opened).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE[0]


async def test_the_page_is_used_with_the_keyboard_alone(browser: Browser, served: Served) -> None:
    """From the first key to an answer, without a mouse."""
    async with visit(browser, f"{served.url}#place=C2") as page:
        keyboard = page.keyboard
        await keyboard.press("Tab")
        await expect(page.get_by_role("button", name="Skip to messages")).to_be_focused()
        await keyboard.press("Tab")
        await keyboard.press("Enter")
        await expect(page.locator("#composer")).to_be_focused()
        await keyboard.type("/de")
        await expect(page.get_by_role("option", name="/demo")).to_be_visible()
        await keyboard.press("Tab")
        await keyboard.press("Enter")
        await expect(said(page, "Try /demo blocks")).to_be_visible()
        await keyboard.type("hello @de")
        await expect(page.get_by_role("option", name="@demo")).to_be_visible()
        await keyboard.press("Enter")
        await expect(page.locator("#composer")).to_have_value("hello @demo ")
        await keyboard.press("Enter")
        await expect(said(page, "hello @demo")).to_be_visible()


async def test_menus_are_used_with_the_arrow_keys(browser: Browser, served: Served) -> None:
    """A menu takes the focus, moves it, and gives it back."""
    async with visit(browser, f"{served.url}#place=C2") as page:
        button = page.get_by_role("button", name="You are Ana Roe")
        await button.press("Enter")
        await expect(page.get_by_role("menuitem", name="Ana Roe")).to_be_focused()
        await page.keyboard.press("ArrowDown")
        await expect(page.get_by_role("menuitem", name="Ben Okafor")).to_be_focused()
        await page.keyboard.press("Escape")
        await expect(button).to_be_focused()
        await expect(page.get_by_role("menu")).to_have_count(0)


async def test_a_select_menu_is_used_with_the_keyboard(browser: Browser, served: Served) -> None:
    """Typing narrows it, arrows move in it, Enter chooses."""
    async with visit(browser, f"{served.url}#place=C1") as page:
        select = page.locator('[data-action-id="select"]')
        await select.press("Enter")
        await page.keyboard.type("m")
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Enter")
        await expect(said(page, "select: medium").or_(said(page, "select: small"))).to_be_visible()
        await expect(select).to_be_focused()


async def test_new_messages_are_read_out(browser: Browser, served: Served) -> None:
    """Whoever doesn't see a message arrive hears it."""
    async with visit(browser, f"{served.url}#place=D1") as page:
        await say(page, "anybody there?")
        await expect(page.get_by_role("log")).to_have_text("demo: You wrote: anybody there?")


async def test_the_scheme_is_the_systems_until_one_is_chosen(
    browser: Browser, served: Served
) -> None:
    """Light or dark is chosen once, and kept."""
    async with visit(browser, f"{served.url}#place=C1", color_scheme="dark") as page:
        html = page.locator("html")
        await expect(html).to_have_attribute("data-theme", "dark")
        await page.get_by_role("button", name="Switch to light").click()
        await expect(html).to_have_attribute("data-theme", "light")
        await page.reload()
        await expect(html).to_have_attribute("data-theme", "light")


async def test_a_place_is_kept_in_the_address(browser: Browser, served: Served) -> None:
    """A place can be sent to somebody, and gone back from."""
    async with visit(browser, f"{served.url}#user=U2&place=C2") as page:
        await expect(page.get_by_role("button", name="You are Ben Okafor")).to_be_visible()
        await expect(page.get_by_role("heading", name="platform", level=1)).to_be_visible()
        await page.get_by_role("button", name="random").click()
        await expect(page.get_by_role("heading", name="random", level=1)).to_be_visible()
        await page.go_back()
        await expect(page.get_by_role("heading", name="platform", level=1)).to_be_visible()

"""Everything that can be pressed, picked or written in, on an app that has one of each."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from tests.e2e.browser import said, say, visit
from tests.playground.serving import demo

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session", name="everything")
async def _everything(browser: Browser) -> AsyncIterator[Page]:
    """A channel with a message that has one of every block and element."""
    async with demo() as served, visit(browser, f"{served.url}#place=C1") as page:
        await say(page, "/demo blocks")
        await expect(page.get_by_role("heading", name="One of everything")).to_be_visible()
        yield page


async def click(element: Locator) -> None:
    """Press it."""
    await element.click()


def fill(text: str) -> Callable[[Locator], Awaitable[None]]:
    """Return a way to write `text`."""
    return lambda element: element.fill(text)


def tick(label: str) -> Callable[[Locator], Awaitable[None]]:
    """Return a way to choose the option `label` of a group."""
    return lambda element: element.get_by_label(label).check()


def menu(label: str) -> Callable[[Locator], Awaitable[None]]:
    """Return a way to open a menu and choose `label` in it."""

    async def choose(element: Locator) -> None:
        await element.click()
        await element.page.get_by_role("menuitem", name=label).click()

    return choose


def pick(typed: str, label: str) -> Callable[[Locator], Awaitable[None]]:
    """Return a way to open a select menu, narrow it by typing, and choose `label`."""

    async def choose(element: Locator) -> None:
        await element.click()
        await element.page.get_by_role("combobox").fill(typed)
        await element.page.get_by_role("option", name=label).click()
        await element.page.keyboard.press("Escape")

    return choose


@pytest.mark.parametrize(
    ("action", "do", "told"),
    [
        ("button", click, "pressed"),
        ("overflow", menu("Medium"), "medium"),
        ("date", fill("2031-05-07"), "2031-05-07"),
        ("time", fill("10:30"), "10:30"),
        # Ana lives in Prague, an hour ahead of UTC in winter.
        ("moment", fill("2031-01-01T13:00"), "1925035200"),
        ("ticks", tick("Small"), "small"),
        ("radio", tick("Large"), "large"),
        ("select", pick("med", "Medium"), "medium"),
        ("groups", pick("", "Walnut"), "walnut"),
        ("external", pick("lar", "Large"), "large"),
        ("user", pick("ben", "Ben Okafor"), "U2"),
        ("channel", pick("", "#platform"), "C2"),
        ("conversation", pick("", "#random"), "C3"),
        ("selects", pick("", "Small"), "small"),
        ("externals", pick("", "Medium"), "medium"),
        ("users", pick("", "Ana Roe"), "U1"),
        ("channels", pick("", "#general"), "C1"),
        ("conversations", pick("", "#platform"), "C2"),
    ],
)
async def test_what_is_done_with_an_element_reaches_the_app(
    everything: Page, action: str, do: Callable[[Locator], Awaitable[None]], told: str
) -> None:
    """An app that works here works in Slack: its listener is given the same action."""
    await do(everything.locator(f'[data-block-id="row"] [data-action-id="{action}"]'))

    await expect(said(everything, f"{action}: {told}")).to_contain_text("Only visible to you")


async def test_thumbs_say_which_was_pressed(everything: Page) -> None:
    """Feedback is kept by its value."""
    await everything.get_by_role("button", name="Bad").click()

    await expect(said(everything, "feedback: bad")).to_be_visible()
    await expect(everything.get_by_role("button", name="Bad")).to_have_attribute(
        "aria-pressed", "true"
    )


async def test_a_button_that_asks_first_does_nothing_when_denied(everything: Page) -> None:
    """A confirmation is there to be declined."""
    button = everything.locator('[data-action-id="sure"]')
    await button.click()
    dialog = everything.get_by_role("dialog", name="Are you sure?")
    await dialog.get_by_role("button", name="No").click()

    await expect(dialog).to_be_hidden()
    await expect(said(everything, "sure: pressed")).to_have_count(0)
    await expect(button).to_be_focused()

    await button.click()
    await dialog.get_by_role("button", name="Yes").click()
    await expect(said(everything, "sure: pressed")).to_be_visible()


async def test_a_button_with_an_address_opens_it_beside_and_tells_the_app(
    everything: Page,
) -> None:
    """A link must not lead away from the playground, nor hand it to the page that opens."""
    link = everything.locator('[data-action-id="link"]')
    assert await link.get_attribute("href") == "https://demo.example/more"
    assert await link.get_attribute("rel") == "noopener noreferrer"
    # Followed, it would ask for something off the machine, which this machine refuses.
    await link.evaluate("each => each.addEventListener('click', event => event.preventDefault())")
    await link.click()

    await expect(said(everything, "link: pressed")).to_be_visible()


async def test_every_block_is_drawn(everything: Page) -> None:
    """Nothing that the app says is left out, and nothing is a box that says so."""
    message = said(everything, "One of everything")

    for text in ("Left", "small print", "an item", "bold", "Falco"):
        await expect(message.get_by_text(text, exact=False).first).to_be_visible()
    await expect(message.get_by_role("columnheader", name="tool")).to_be_visible()
    await expect(message.get_by_role("link", name="text")).to_have_attribute(
        "href", "https://demo.example/"
    )
    await expect(message.locator(".unknown")).to_have_count(0)


async def test_the_json_of_a_message_is_shown_as_the_app_sent_it(everything: Page) -> None:
    """A developer pastes it into a test or Block Kit Builder."""
    message = said(everything, "One of everything")
    await message.locator(".message-head").hover()
    await message.get_by_role("button", name="Show JSON").click()
    dialog = everything.get_by_role("dialog")

    await expect(dialog.locator("pre")).to_contain_text('"type": "feedback_buttons"')
    await everything.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await dialog.get_by_role("button", name="Copy").click()
    await expect(dialog.get_by_role("button", name="Copied")).to_be_visible()
    copied = await everything.evaluate("navigator.clipboard.readText()")
    assert '"text": "One of everything"' in copied
    await everything.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()


async def test_a_message_can_be_replaced_and_removed(everything: Page) -> None:
    """What an app does with the message that was pressed is seen at once."""
    await say(everything, "/demo blocks")
    second = said(everything, "One of everything").last
    await second.get_by_role("button", name="Beside").click()
    await expect(said(everything, "Replaced.")).to_be_visible()

    await say(everything, "/demo blocks")
    removed = said(everything, "One of everything")
    await expect(removed).to_have_count(2)
    await removed.last.get_by_role("button", name="Remove").click()
    await expect(removed).to_have_count(1)

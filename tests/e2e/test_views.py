"""Modals, App Home, shortcuts, and what else an app can show, on the demo app."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from tests.e2e.browser import said, say, visit
from tests.playground.serving import demo

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session", name="page")
async def _page(browser: Browser) -> AsyncIterator[Page]:
    """The demo app's playground, in a channel."""
    async with demo() as served, visit(browser, f"{served.url}#place=C1") as page:
        yield page


async def form(page: Page) -> Locator:
    """Open the form and return it."""
    await say(page, "/demo modal")
    dialog = page.get_by_role("dialog", name="Every input")
    await expect(dialog).to_be_visible()
    return dialog


def field(dialog: Locator, name: str) -> Locator:
    """Return the element of one input."""
    return dialog.locator(f'[data-block-id="{name}_block"] [data-action-id="{name}"]')


async def pick(dialog: Locator, name: str, label: str) -> None:
    """Choose `label` from a select menu of the form."""
    await field(dialog, name).click()
    await dialog.get_by_role("option", name=label).click()
    if await dialog.get_by_role("listbox").count():  # several may be chosen, so it stays open
        await dialog.page.keyboard.press("Escape")


async def test_every_input_of_a_modal_is_submitted(page: Page) -> None:
    """The app is given what a person filled in, in the form Slack gives it."""
    dialog = await form(page)
    for name, text in {
        "name": "Ana",
        "story": "Once\nupon",
        "mail": "ana@demo.example",
        "page": "https://demo.example/",
        "number": "12",
        "rich": "plain",
        "date": "2031-05-07",
        "time": "10:30",
        "moment": "2031-01-01T13:00",
    }.items():
        await field(dialog, name).fill(text)
    await field(dialog, "ticks").get_by_label("Large").check()
    await field(dialog, "radio").get_by_label("Small").check()
    for name, label in {
        "select": "Medium",
        "groups": "Pear",
        "external": "Small",
        "user": "Ben Okafor",
        "channel": "#platform",
        "conversation": "#random",
        "selects": "Large",
        "externals": "Medium",
        "users": "Ana Roe",
        "channels": "#general",
        "conversations": "#platform",
    }.items():
        await pick(dialog, name, label)

    async with page.expect_request("**/playground/act") as asked:
        await dialog.get_by_role("button", name="Send").click()
    act: Any = (await asked.value).post_data_json
    held = {name: _held(value) for block in act["values"].values() for name, value in block.items()}

    assert held == {
        "name": "Ana",
        "story": "Once\nupon",
        "mail": "ana@demo.example",
        "page": "https://demo.example/",
        "number": "12",
        "rich": "plain",
        "date": "2031-05-07",
        "time": "10:30",
        "moment": 1925035200,
        "ticks": ["large"],
        "radio": "small",
        "select": "medium",
        "groups": "pear",
        "external": "small",
        "user": "U2",
        "channel": "C2",
        "conversation": "C3",
        "selects": ["large"],
        "externals": ["medium"],
        "users": ["U1"],
        "channels": ["C1"],
        "conversations": ["C2"],
    }
    await expect(dialog).to_be_hidden()
    await page.get_by_role("button", name="demo").click()
    await expect(said(page, "Form: Ana")).to_be_visible()


def _held(value: dict[str, Any]) -> Any:
    """Return what is inside a value of `state.values`, options by their value."""
    (held,) = (each for key, each in value.items() if key != "type")
    if isinstance(held, dict) and held.get("type") == "rich_text":
        return held["elements"][0]["elements"][0]["text"]
    if isinstance(held, list):
        return [each["value"] if isinstance(each, dict) else each for each in held]
    return held["value"] if isinstance(held, dict) else held


async def test_what_is_missing_is_said_before_the_app_is_asked(page: Page) -> None:
    """Slack does not submit a view whose required input is empty."""
    dialog = await form(page)
    await dialog.get_by_role("button", name="Send").click()

    await expect(dialog.get_by_role("alert")).to_have_text("Please complete this required field.")
    await expect(field(dialog, "name")).to_be_focused()


async def test_what_the_app_finds_wrong_stands_at_its_input(page: Page) -> None:
    """A person mends what is wrong without losing what they wrote."""
    dialog = await form(page)
    await field(dialog, "name").fill("wrong")
    await field(dialog, "story").fill("kept")
    await dialog.get_by_role("button", name="Send").click()

    await expect(dialog.get_by_role("alert")).to_have_text("Not that one.")
    await expect(field(dialog, "name")).to_have_attribute("aria-invalid", "true")
    await expect(field(dialog, "story")).to_have_value("kept")
    await field(dialog, "name").fill("right")
    await dialog.get_by_role("button", name="Send").click()
    await expect(dialog).to_be_hidden()


@pytest.mark.parametrize(("name", "title"), [("push", "Pushed"), ("update", "Updated")])
async def test_a_submission_may_lead_to_another_view(page: Page, name: str, title: str) -> None:
    """Modals are stacked and replaced as the app says."""
    dialog = await form(page)
    await field(dialog, "name").fill(name)
    await dialog.get_by_role("button", name="Send").click()
    second = page.get_by_role("dialog", name=title)

    await expect(second).to_contain_text(f"This is {title}.")
    await second.get_by_role("button", name="Done").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_a_pushed_view_leads_back_to_what_was_written(page: Page) -> None:
    """A button in a modal pushes a view; closing it shows the first one as it was."""
    dialog = await form(page)
    await dialog.get_by_role("button", name="Push").click()
    second = page.get_by_role("dialog", name="Second page")
    await expect(second).to_be_visible()
    await second.get_by_role("button", name="Back").click()

    await expect(dialog).to_be_visible()


async def test_an_open_view_can_be_changed_under_the_person(page: Page) -> None:
    """What was written stays when the app updates the view."""
    dialog = await form(page)
    await field(dialog, "name").fill("still here")
    await dialog.get_by_role("button", name="Rename").click()
    renamed = page.get_by_role("dialog", name="Renamed")

    await expect(renamed).to_be_visible()
    await expect(field(renamed, "name")).to_have_value("still here")


async def test_a_modal_keeps_the_focus_and_escape_closes_it(page: Page) -> None:
    """Somebody without a mouse can't get lost behind a modal, and the app is told it was closed."""
    dialog = await form(page)
    await expect(dialog.get_by_role("button", name="Push")).to_be_focused()
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Shift+Tab")
    inside = "document.querySelector('dialog').contains(document.activeElement)"
    behind = "document.querySelector('main').contains(document.activeElement)"
    assert await page.evaluate(f"{inside} || !({behind})")
    await page.keyboard.press("Escape")

    await expect(dialog).to_be_hidden()
    await expect(page.locator("#composer")).to_be_focused()
    await page.get_by_role("button", name="demo").click()
    await expect(said(page, "Form closed.")).to_be_visible()


async def test_app_home_is_drawn_and_answers(page: Page) -> None:
    """The home tab is published when it is opened, and its buttons work."""
    await page.get_by_role("button", name="demo").click()
    await page.get_by_role("tab", name="Home").click()
    await expect(page.get_by_role("heading", name="Home of demo")).to_be_visible()
    await page.get_by_role("button", name="Count").click()

    await expect(page.get_by_text("Pressed 1 times.")).to_be_visible()
    await page.get_by_role("button", name="Form", exact=True).click()
    await expect(page.get_by_role("dialog", name="Every input")).to_be_visible()


async def test_a_prompt_is_asked_with_a_click(page: Page) -> None:
    """The messages tab offers what the app suggests."""
    await page.get_by_role("button", name="demo").click()
    await page.get_by_role("button", name="Say hello").click()

    await expect(said(page, "You wrote: hello")).to_be_visible()


async def test_the_app_is_seen_thinking(page: Page) -> None:
    """A status stands below the messages for as long as the app works."""
    await page.get_by_role("button", name="demo").click()
    await say(page, "think")

    await expect(page.get_by_role("status").filter(has_text="demo is thinking…")).to_be_visible()


async def test_shortcuts_stand_in_the_composer_and_at_each_message(page: Page) -> None:
    """Global and message shortcuts are where people look for them."""
    await page.get_by_role("button", name="Shortcuts").click()
    await page.get_by_role("menuitem", name="Open the form").click()
    dialog = page.get_by_role("dialog", name="Every input")
    await expect(dialog).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()

    await say(page, "Worth keeping")
    message = said(page, "Worth keeping")
    await message.hover()
    await message.get_by_role("button", name="More for this message").click()
    await page.get_by_role("menuitem", name="Quote this").click()
    await message.get_by_role("button", name="1 reply").click()
    thread = page.get_by_role("complementary", name="Thread")
    await expect(thread.locator("blockquote")).to_have_text("Worth keeping")


async def test_links_are_unfurled_and_reactions_counted(page: Page) -> None:
    """What an app adds to other people's messages is seen at them."""
    await say(page, "See https://demo.example/page")
    message = said(page, "See https://demo.example/page")
    await expect(message).to_contain_text("A page of demo.")

    await message.hover()
    await message.get_by_role("button", name="React").click()
    await page.get_by_role("menuitem", name="tada").click()
    await expect(message.get_by_role("button", name="tada: Ana Roe")).to_have_attribute(
        "aria-pressed", "true"
    )
    await expect(message.get_by_role("button", name="eyes: demo")).to_be_visible()


async def test_a_private_answer_is_for_one_person(page: Page) -> None:
    """Switching between two people shows who sees what."""
    await say(page, "/demo")
    await expect(said(page, "Try /demo blocks")).to_contain_text("Only visible to you")
    await say(page, "/demo public")
    await expect(said(page, "For all to see.")).to_be_visible()

    await page.get_by_role("button", name="You are Ana Roe").click()
    await page.get_by_role("menuitem", name="Ben Okafor").click()
    await expect(page.get_by_role("button", name="You are Ben Okafor")).to_be_visible()
    await expect(said(page, "For all to see.")).to_be_visible()
    await expect(said(page, "Try /demo blocks")).to_have_count(0)


@pytest.mark.parametrize(
    ("command", "why"),
    [
        ("/demo refused", "at most 150 characters"),
        ("/demo broken", "500"),
        ("/nothing here", "/nothing"),
    ],
)
async def test_what_slack_would_refuse_is_shown_with_its_reason(
    page: Page, command: str, why: str
) -> None:
    """A mistake is seen here rather than by people in a workspace."""
    await say(page, command)

    await expect(page.get_by_role("alert")).to_contain_text(why)
    await page.get_by_role("button", name="Dismiss").first.click()
    await expect(page.get_by_role("alert")).not_to_contain_text(why)


async def test_what_could_not_be_said_is_given_back(page: Page) -> None:
    """A misspelt command is not lost with its text."""
    await say(page, "/nothing here")

    await expect(page.locator("#composer")).to_have_value("/nothing here")


async def test_the_app_is_added_to_a_channel_and_the_channel_left(page: Page) -> None:
    """By what stands beside the channel's name; who has left can come back."""
    await page.get_by_role("button", name="random").click()
    await page.get_by_role("button", name="Add demo").click()
    await expect(page.get_by_text("3 members")).to_be_visible()
    await expect(page.get_by_role("button", name="Add demo")).to_have_count(0)

    await page.get_by_role("button", name="Leave this channel").click()
    await expect(page.get_by_text("You are not in #random.")).to_be_visible()
    await expect(page.get_by_text("2 members")).to_be_visible()
    await page.get_by_role("button", name="Join").click()
    await expect(said(page, "@Ana Roe came")).to_be_visible()


async def test_unread_messages_are_counted_until_they_are_seen(page: Page) -> None:
    """The side bar says where something new stands."""
    await say(page, "Something new")
    await page.get_by_role("button", name="random").click()
    await expect(page.get_by_role("heading", name="random", level=1)).to_be_visible()
    await page.get_by_role("button", name="You are Ana Roe").click()
    await page.get_by_role("menuitem", name="Ben Okafor").click()
    general = page.get_by_role("button", name="general")
    await expect(general).to_contain_text("1 unread")
    await general.click()

    await expect(general).not_to_contain_text("unread")

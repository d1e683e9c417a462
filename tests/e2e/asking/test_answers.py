"""What can be done with an answer, pressed in the browser; each is asked of notes that allow it."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.e2e.browser import PHONE, say, visit
from tests.e2e.surfaces import (
    CLEAR,
    MANY,
    RECORDING,
    UNKNOWN,
    VAGUE,
    ask,
    be,
    close,
    enter,
    mention,
    nothing_failed,
    opened,
    press,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_one_pages_through_a_private_answer_in_place(page: Page) -> None:
    """All that matches can be looked through, without a second question."""
    answer = await ask(page, MANY)
    await expect(answer).to_contain_text("2 more match")
    first = await answer.locator(".blocks").inner_text()

    await press(answer, "More (2)")
    await expect(answer).to_contain_text("Entries 6 to 7 of 7.")
    await expect(answer.get_by_role("button", name="More")).to_have_count(0)
    await expect(answer).to_contain_text("Only visible to you")
    await press(answer, "Back")
    await expect(answer).to_contain_text("2 more match")
    assert await answer.locator(".blocks").inner_text() == first


async def test_pages_of_a_public_answer_are_turned_for_all(page: Page) -> None:
    """Who reads along reads the same."""
    thread = await mention(page, MANY)
    await press(thread, "More (2)")
    await expect(thread).to_contain_text("Entries 6 to 7 of 7.")

    await be(page, "Ben Okafor")
    await page.locator(".replies").last.click()
    await expect(thread).to_contain_text("Entries 6 to 7 of 7.")
    await press(thread, "Back")
    await expect(thread).to_contain_text("2 more match")


async def test_what_was_meant_takes_the_place_of_the_guess(page: Page) -> None:
    """A guess claims nothing; one click makes an answer of it."""
    answer = await ask(page, VAGUE)
    await expect(answer).to_contain_text("Did you mean")
    await expect(answer.get_by_role("button", name="Share to channel")).to_have_count(0)
    offers = answer.get_by_role("button", name="Yes, this one")
    await expect(offers).to_have_count(3)

    await offers.first.click()
    await expect(answer).not_to_contain_text("Did you mean")
    await expect(answer).to_contain_text("Queues at rest")
    await expect(answer.get_by_role("button", name="Share to channel")).to_be_visible()


async def test_what_is_nearest_to_nothing_is_asked_with_a_click(page: Page) -> None:
    """Who finds nothing is led to what there is."""
    answer = await ask(page, UNKNOWN)
    await expect(answer).to_contain_text("Nothing found.")

    await press(answer, "Caches that forget")
    await expect(answer).not_to_contain_text("Nothing found.")
    await expect(answer).to_contain_text("Anna Novak (Acme)")


async def test_what_was_not_asked_leads_to_others_and_is_a_gap(page: Page) -> None:
    """The bot's mistakes are where its notes can be mended."""
    answer = await ask(page, "who spoke about caches and breakfast?")
    await expect(answer).to_contain_text("Iva Bila (Acme)")
    await press(answer, "Not what I asked")
    await expect(answer).to_contain_text("that is noted, without your name")
    await expect(answer).not_to_contain_text("Iva Bila (Acme)")
    await press(answer, "Yes, this one")
    await expect(answer).not_to_contain_text("Did you mean")

    gaps = await opened(page, "/conf gaps", "Gaps in the notes")
    await expect(gaps).to_contain_text("who spoke about caches and breakfast?")
    await expect(gaps).to_contain_text("the answer was not what was asked")
    await close(gaps)


async def test_in_public_only_who_says_so_sees_what_else_there_is(page: Page) -> None:
    """Others may have been answered well."""
    thread = await mention(page, CLEAR)
    await press(thread, "Not what I asked")
    near = thread.locator("article").last
    await expect(near).to_contain_text("Only visible to you")
    await expect(near).to_contain_text("Did you mean")

    await be(page, "Ben Okafor")
    await page.locator(".replies").last.click()
    await expect(thread).to_contain_text("Anna Novak (Acme) gave")
    await expect(thread).not_to_contain_text("Did you mean")


async def test_a_next_question_is_answered_below_for_the_asker_alone(page: Page) -> None:
    """A conversation goes on by clicks, and stays private where it was."""
    answer = await ask(page, CLEAR)
    await press(answer, "Also by Anna Novak")
    below = page.locator("article").last
    await expect(below).to_contain_text("“sessions by Anna Novak”")
    await expect(below).to_contain_text("Caches on the way home")
    await expect(below).to_contain_text("Only visible to you")

    await press(answer, "All sessions there")
    everything = page.locator("article").last
    await expect(everything).to_contain_text("8 sessions")
    await expect(everything).to_contain_text("Queues that bite their tail")


async def test_a_next_question_in_public_names_who_asked_it(page: Page) -> None:
    """All see then why the bot said that; and what follows in writing goes on from it."""
    thread = await mention(page, CLEAR)
    await press(thread, "Also by Anna Novak")
    await expect(thread.locator("article")).to_have_count(3)
    below = thread.locator("article").last
    await expect(below).to_contain_text("asked: “sessions by Anna Novak”")
    await expect(below).to_contain_text("Caches on the way home")

    await say(page, "@confbot the second one", box="reply")
    await expect(thread.locator("article")).to_have_count(5)
    await expect(thread.locator("article").last).to_contain_text("Anna Novak (Acme)")


async def test_an_opinion_is_thanked_for_and_counted_once(page: Page) -> None:
    """Who presses twice is told so; a dislike is a gap, without a name."""
    answer = await ask(page, "who gave Queues at rest?")
    await answer.get_by_role("button", name="This answer did not help").click()
    await expect(page.locator("article").last).to_contain_text("Thank you.")
    await answer.get_by_role("button", name="This answer helped").click()
    await expect(page.locator("article").last).to_contain_text("is noted already")

    gaps = await opened(page, "/conf gaps", "Gaps in the notes")
    await expect(gaps).to_contain_text("who gave Queues at rest?")
    await expect(gaps).not_to_contain_text("Ana")
    await close(gaps)


async def test_an_answer_is_shared_where_the_bot_is_no_member(page: Page) -> None:
    """Who asked privately may show it to all of a channel that the bot was never added to."""
    await enter(page, "random")
    answer = await ask(page, CLEAR)
    await press(answer, "Share to channel")
    await expect(answer).to_contain_text("Shared with the channel.")
    await expect(answer.get_by_role("button", name="Share to channel")).to_have_count(0)

    await be(page, "Ben Okafor")
    shared = page.locator("article").last
    await expect(shared).to_contain_text(f"asked: “{CLEAR}”")
    await expect(shared).to_contain_text("Anna Novak (Acme) gave")


async def test_a_link_opens_beside_and_the_bot_takes_note(page: Page) -> None:
    """Slack tells the app of a button with an address, too, and wants to hear that it was told."""
    answer = await ask(page, CLEAR)
    recording = answer.locator("a.button", has_text="Recording")
    assert await recording.get_attribute("href") == RECORDING
    # Followed, it would ask for something off the machine, which this machine refuses.
    await recording.evaluate(
        "each => each.addEventListener('click', event => event.preventDefault())"
    )
    async with page.expect_response("**/playground/act") as told:
        await recording.click()
    assert (await (await told.value).json())["ok"]


async def test_the_search_is_paged_and_asked_on_in_its_window(page: Page) -> None:
    """All that matches is looked through there, too, and what is asked on stands in the field."""
    await press(page, "Shortcuts")
    await page.get_by_role("menuitem", name="Search recaps").click()
    search = page.get_by_role("dialog", name="Search recaps")
    field = search.get_by_role("textbox")
    await field.press_sequentially("caches")
    await press(search, "More (2)")
    await expect(search).to_contain_text("Entries 6 to 7 of 7.")
    await press(search, "Back")
    await expect(search).to_contain_text("2 more match")

    await field.fill(CLEAR)
    await expect(search).to_contain_text("Anna Novak (Acme) gave")
    await press(search, "Also by Anna Novak")
    await expect(field).to_have_value("sessions by Anna Novak")
    await expect(search).to_contain_text("Caches on the way home")
    await field.fill("queues at rest")
    await search.get_by_role("button", name="Search", exact=True).click()
    await expect(search).to_contain_text("Petr Dvorak (Initech)")
    await close(search)


async def test_in_a_private_channel_it_is_the_same(page: Page) -> None:
    """Its messages are events of another kind, and its answers stay inside."""
    await press(page, "Add a channel")
    form = page.get_by_role("dialog")
    await form.get_by_role("textbox").fill("secret")
    await form.get_by_role("checkbox").check()
    await form.get_by_role("button", name="Add").click()
    await enter(page, "secret")
    answer = await ask(page, CLEAR)
    await expect(answer).to_contain_text("Anna Novak (Acme) gave")
    await press(page, "Add confbot")
    await expect(page.get_by_text("2 members")).to_be_visible()
    await press(answer, "Share to channel")
    await expect(page.locator("article").last).to_contain_text("asked: ")
    thread = await mention(page, MANY)
    await press(thread, "More (2)")
    await expect(thread).to_contain_text("Entries 6 to 7 of 7.")


async def test_the_answer_to_a_command_is_in_sight_wherever_one_was(page: Page) -> None:
    """Who has scrolled up to press something is not left looking at the old."""
    for _ in range(3):
        await ask(page, MANY)
    await page.locator("article").first.scroll_into_view_if_needed()
    answer = await ask(page, CLEAR)
    await expect(answer.get_by_role("button", name="Why this?")).to_be_in_viewport()


async def test_all_of_it_fits_a_phone(browser: Browser, url: str) -> None:
    """Buttons wrap, and nothing is moved sideways."""
    async with visit(browser, f"{url}#place=C1", size=PHONE, color_scheme="dark") as page:
        for question in (MANY, VAGUE, UNKNOWN):
            answer = await ask(page, question)
            for button in await answer.get_by_role("button").all():
                box = await button.bounding_box()
                assert box
                assert box["x"] >= 0
                assert box["x"] + box["width"] <= PHONE[0]
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        await nothing_failed(page)

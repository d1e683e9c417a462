"""Notes in which every kind of answer occurs, and what a person does with one in the browser."""

from typing import Final

from playwright.async_api import Locator, Page, expect

from tests.e2e.browser import say

NOTE: Final = """\
---
event: CacheConf 2024
city: Brno
dates: 2024-05-13 to 2024-05-14
---

# CacheConf 2024

## Sessions

### Caches that forget

Anna Novak (Acme)

- A cache that never forgets is a memory leak
- [Recording](https://www.youtube.com/watch?v=forget00001)

### Caches on the way home

Anna Novak (Acme)

- Commuters taught us when a cache is cold

### Caches for the shy

Jan Pokorny (Initech)

- Nobody asks a cache twice

### Caches under the sea

Lucie Vesela (Globex)

- Cables and caches near Lisbon

### Caches in the attic

Ota Cerny (Hooli)

- The oldest cache is read more often than one thinks

### Caches before breakfast

Iva Bila (Acme)

- Warm a cache before people come

### Queues at rest

Petr Dvorak (Initech)

- An empty queue is the best queue

### Queues that bite their tail

Eva Mala (Umbrella)

- A queue may feed itself for years before anybody sees it

## Tools

- [Forgetful](https://forgetful.example) - a cache that forgets on purpose
- [Tailbiter](https://tailbiter.example) - finds queues that feed themselves
"""

RECORDING: Final = "https://www.youtube.com/watch?v=forget00001"
"""An address that the note links, of a host that the manifest names for previews."""

MANY: Final = "who spoke about caches?"
"""More entries match than an answer shows at first."""

CLEAR: Final = "who gave Caches that forget?"
"""One session is clearly meant, whose speaker gave another one, too."""

VAGUE: Final = "queue of penguins"
"""Part of it is in the notes."""

UNKNOWN: Final = "caches for penguins in the desert"
"""Little of it is in the notes, yet some entries are near it."""


async def enter(page: Page, channel: str) -> None:
    """Go to a channel by the side bar."""
    await page.get_by_role("button", name=channel).click()
    await expect(page.get_by_role("heading", name=channel, level=1)).to_be_visible()


async def be(page: Page, name: str) -> None:
    """Become somebody else."""
    await page.get_by_role("button", name="You are").click()
    await page.get_by_role("menuitem", name=name).click()
    await expect(page.get_by_role("button", name=f"You are {name}")).to_be_visible()


async def press(within: Page | Locator, name: str) -> None:
    """Press the first button `name`."""
    await within.get_by_role("button", name=name).first.click()


async def posted(page: Page, text: str) -> Locator:
    """Write into the channel, and return the message that this brings about."""
    messages = page.locator('[aria-label^="Messages in"] article')
    before = await messages.count()
    await say(page, text)
    await expect(messages).to_have_count(before + 1)
    return messages.nth(before)


async def ask(page: Page, question: str) -> Locator:
    """Ask by command, and return the answer."""
    return await posted(page, f"/conf {question}")


async def thread_of(message: Locator) -> Locator:
    """Open the thread of a message that was replied to, and return it."""
    await message.locator(".replies").click()
    thread = message.page.get_by_role("complementary", name="Thread")
    await expect(thread).to_be_visible()
    return thread


async def mention(page: Page, question: str) -> Locator:
    """Ask by mention, and return the thread in which that is answered."""
    thread = await thread_of(await posted(page, f"@confbot {question}"))
    await expect(thread.locator("article")).to_have_count(2)
    return thread


async def opened(page: Page, command: str, title: str) -> Locator:
    """Open a window by command, and return it."""
    await say(page, command)
    dialog = page.get_by_role("dialog", name=title)
    await expect(dialog).to_be_visible()
    return dialog


async def close(dialog: Locator) -> None:
    """Close a window as Escape does; who comes back would find it open."""
    await dialog.page.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()


async def nothing_failed(page: Page) -> None:
    """Judge that Slack would have refused nothing of what was done."""
    await expect(page.get_by_role("alert")).to_be_empty()

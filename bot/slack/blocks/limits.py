"""How much Slack takes in one message, and how much of it a reader does."""

from typing import Final

MAX_BLOCKS: Final = 50
"""Blocks in one message (docs.slack.dev, Block Kit, blocks)."""

MAX_BLOCK: Final = 3000
"""Characters of text in one block; documented for a section, kept for rich text too."""

MAX_MESSAGE: Final = 9000
"""Characters of text and addresses in all blocks of one message, and in its plain text.

Slack documents no such limit, yet chat.postMessage has refused messages of 11,341 characters
as `msg_blocks_too_long` (slackapi/bolt-js issues 2509 and 2867). This keeps well below.
"""

MAX_HEADER: Final = 150
"""Characters of a header block (docs.slack.dev, Block Kit, header)."""

MAX_TITLE: Final = 240
"""Characters of a title; an announcement's is a sentence."""

MAX_LINE: Final = 300
"""Characters of what was said; about five lines on a phone."""

MAX_NAME: Final = 80
"""Characters of one name, label or reference."""

MAX_LINKS: Final = 5
"""Links shown with an entry; the rest are counted."""

MAX_OFFERS: Final = 8
"""Questions or events offered."""

MAX_VIEW_BLOCKS: Final = 100
"""Blocks in one view: a modal, or App Home (docs.slack.dev, views)."""

MAX_VIEW_TITLE: Final = 24
"""Characters of a modal's title and of the labels of its own buttons (docs.slack.dev, views)."""

MAX_BUTTON: Final = 75
"""Characters of a button's label, of an option and of its value (docs.slack.dev, Block Kit)."""

MAX_BUTTON_URL: Final = 3000
"""Characters of the address that a button leads to (docs.slack.dev, Block Kit, button)."""

MAX_INPUT: Final = 1000
"""Characters that fit into a field of a form; Slack allows 3,000, and nobody types that many."""

MAX_OPTIONS: Final = 100
"""Options of a menu (docs.slack.dev, Block Kit, select menu)."""

MAX_ASKED: Final = 150
"""Characters of a question that is told again."""

LEAD: Final = 1000
"""Characters of an answer kept free for what may stand above it, such as who shared it, and be
escaped there: four characters for each."""

MAX_PLACEHOLDER: Final = 150
"""Characters of what stands in an empty field (docs.slack.dev, plain-text input)."""

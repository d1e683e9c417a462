"""The form for what those who manage the bot can set."""

from typing import Final

from bot.answers.management import Management
from bot.slack.blocks import rich
from bot.slack.blocks.forms import channels_menu, field, one_of, option, people_menu
from bot.slack.blocks.modal import modal

TITLE: Final = "Settings"
FORM: Final = "settings_form"

MANAGERS: Final = "settings_managers"
WHERE: Final = "settings_where"
PUBLIC: Final = "settings_public"
FOLLOW_UPS: Final = "settings_follow_ups"
UNFURLS: Final = "settings_unfurls"
"""Ids of the fields, both of block and element."""

EVERYWHERE: Final = "everywhere"
LISTED: Final = "listed"
"""What can be chosen of where answers are public."""

_WHERE: Final = (
    option("In every channel I was invited to", EVERYWHERE),
    option("Only in the channels below", LISTED),
)


def settings_form(management: Management) -> rich.Json:
    """Return the modal in which the settings of a workspace are changed."""
    where = EVERYWHERE if management.public is None else LISTED
    blocks = [
        rich.said("They hold for the whole workspace, from a few seconds after you save them."),
        field(
            MANAGERS,
            "Who may manage me, besides the admins of this workspace",
            people_menu(MANAGERS, management.managers),
            hint="They see gaps in the notes, and may change these settings.",
            optional=True,
        ),
        field(
            WHERE,
            "Where I may answer for all to see",
            one_of(WHERE, _WHERE, where),
            hint="Elsewhere, who mentions me is answered in private.",
        ),
        field(
            PUBLIC,
            "Channels in which I may answer for all to see",
            channels_menu(PUBLIC, management.public or ()),
            hint="They count only if you chose so above.",
            optional=True,
        ),
        field(
            FOLLOW_UPS,
            "Channels in which threads go on without a mention",
            channels_menu(FOLLOW_UPS, management.follow_ups),
            hint="Once I was asked in a thread there, I answer what else is asked in it.",
            optional=True,
        ),
        field(
            UNFURLS,
            "Channels in which I say what the notes say of a link",
            channels_menu(UNFURLS, management.unfurls),
            hint="Of recordings and pages that the notes link.",
            optional=True,
        ),
    ]
    return modal(TITLE, blocks, callback=FORM, submit="Save")

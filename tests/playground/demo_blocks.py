"""One of every block and element, for the demo app to show."""

from typing import Any

Block = dict[str, Any]


def plain(text: str) -> dict[str, str]:
    """Return a text without markup."""
    return {"type": "plain_text", "text": text}


def marked(text: str) -> dict[str, str]:
    """Return a text with Slack's markup."""
    return {"type": "mrkdwn", "text": text}


def option(name: str) -> dict[str, Any]:
    """Return an option whose value is its name in small letters."""
    return {"text": plain(name), "value": name.lower()}


SIZES = [option("Small"), option("Medium"), option("Large")]

GROUPS = [
    {"label": plain("Fruit"), "options": [option("Apple"), option("Pear")]},
    {"label": plain("Nuts"), "options": [option("Hazel"), option("Walnut")]},
]

SURE = {
    "title": plain("Are you sure?"),
    "text": plain("This does nothing."),
    "confirm": plain("Yes"),
    "deny": plain("No"),
}


def _elements() -> list[Block]:
    """Return every element that may stand in a row of actions."""
    hint = {"placeholder": plain("Pick")}
    return [
        {"type": "button", "text": plain("Press"), "value": "pressed", "action_id": "button"},
        {
            "type": "button",
            "text": plain("Really?"),
            "style": "danger",
            "confirm": SURE,
            "action_id": "sure",
        },
        {
            "type": "button",
            "text": plain("Read more"),
            "url": "https://demo.example/more",
            "action_id": "link",
        },
        {"type": "overflow", "options": SIZES, "action_id": "overflow"},
        {"type": "datepicker", "initial_date": "2031-05-06", "action_id": "date", **hint},
        {"type": "timepicker", "initial_time": "09:00", "action_id": "time", **hint},
        {"type": "datetimepicker", "initial_date_time": 1936000000, "action_id": "moment"},
        {"type": "checkboxes", "options": SIZES, "action_id": "ticks"},
        {"type": "radio_buttons", "options": SIZES, "action_id": "radio"},
        {"type": "static_select", "options": SIZES, "action_id": "select", **hint},
        {"type": "static_select", "option_groups": GROUPS, "action_id": "groups", **hint},
        {"type": "external_select", "min_query_length": 0, "action_id": "external", **hint},
        {"type": "users_select", "action_id": "user", **hint},
        {"type": "channels_select", "action_id": "channel", **hint},
        {"type": "conversations_select", "action_id": "conversation", **hint},
        {"type": "multi_static_select", "options": SIZES, "action_id": "selects", **hint},
        {"type": "multi_external_select", "min_query_length": 0, "action_id": "externals", **hint},
        {"type": "multi_users_select", "action_id": "users", **hint},
        {"type": "multi_channels_select", "action_id": "channels", **hint},
        {"type": "multi_conversations_select", "action_id": "conversations", **hint},
    ]


def every_block() -> list[Block]:
    """Return a message with one of every block and of every element in rows."""
    return [
        {"type": "header", "text": plain("One of everything")},
        {"type": "section", "text": marked("*Bold*, _slanted_, ~struck~, `code`, <@U1>")},
        {
            "type": "section",
            "fields": [marked("*Left*\nabove"), marked("*Right*\nabove")],
            "accessory": {"type": "button", "text": plain("Beside"), "action_id": "beside"},
        },
        {"type": "divider"},
        {"type": "context", "elements": [marked("small print"), plain("more of it")]},
        {
            "type": "rich_text",
            "elements": [
                {
                    "type": "rich_text_section",
                    "elements": [
                        {"type": "text", "text": "Rich ", "style": {"bold": True}},
                        {"type": "link", "url": "https://demo.example/", "text": "text"},
                    ],
                },
                {
                    "type": "rich_text_list",
                    "style": "bullet",
                    "elements": [
                        {
                            "type": "rich_text_section",
                            "elements": [{"type": "text", "text": "an item"}],
                        }
                    ],
                },
            ],
        },
        {"type": "markdown", "text": "A [link](https://demo.example/) and **bold** text"},
        {
            "type": "table",
            "rows": [
                [{"type": "raw_text", "text": "tool"}, {"type": "raw_text", "text": "what"}],
                [{"type": "raw_text", "text": "Falco"}, {"type": "raw_text", "text": "watches"}],
            ],
        },
        {"type": "actions", "block_id": "row", "elements": _elements()},
        {
            "type": "context_actions",
            "elements": [
                {
                    "type": "feedback_buttons",
                    "action_id": "feedback",
                    "positive_button": {"text": plain("Good"), "value": "good"},
                    "negative_button": {"text": plain("Bad"), "value": "bad"},
                },
                {
                    "type": "icon_button",
                    "icon": "trash",
                    "text": plain("Remove"),
                    "action_id": "remove",
                },
            ],
        },
    ]


def form(**changes: Any) -> Block:
    """Return a modal with every input."""
    inputs: dict[str, Block] = {
        "name": {"type": "plain_text_input"},
        "story": {"type": "plain_text_input", "multiline": True},
        "mail": {"type": "email_text_input"},
        "page": {"type": "url_text_input"},
        "number": {"type": "number_input", "is_decimal_allowed": False},
        "rich": {"type": "rich_text_input"},
        **{each["action_id"]: each for each in _elements()[4:]},
    }
    blocks = [
        {
            "type": "input",
            "block_id": f"{name}_block",
            "label": plain(name.capitalize()),
            "optional": name != "name",
            "element": {**element, "action_id": name},
        }
        for name, element in inputs.items()
    ]
    acting = {
        "type": "actions",
        "block_id": "acting",
        "elements": [
            {"type": "button", "text": plain("Push"), "action_id": "push"},
            {"type": "button", "text": plain("Rename"), "action_id": "rename"},
        ],
    }
    return {
        "type": "modal",
        "callback_id": "form",
        "title": plain("Every input"),
        "submit": plain("Send"),
        "close": plain("Cancel"),
        "notify_on_close": True,
        "private_metadata": "kept",
        "blocks": [acting, *blocks],
    } | changes


def page(title: str, callback_id: str) -> Block:
    """Return a modal with little in it."""
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain(title),
        "submit": plain("Done"),
        "blocks": [{"type": "section", "text": marked(f"This is *{title}*.")}],
    }


def home(pressed: int) -> Block:
    """Return the home tab, which tells how often its button was pressed."""
    return {
        "type": "home",
        "blocks": [
            {"type": "header", "text": plain("Home of demo")},
            {"type": "section", "text": marked(f"Pressed {pressed} times.")},
            {
                "type": "actions",
                "block_id": "home",
                "elements": [
                    {"type": "button", "text": plain("Count"), "action_id": "count"},
                    {"type": "button", "text": plain("Form"), "action_id": "form"},
                ],
            },
        ],
    }

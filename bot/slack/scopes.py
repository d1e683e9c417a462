"""The permissions that the app asks for, and what each is for; `manifest.yaml` lists the same."""

from collections.abc import Mapping
from typing import Final

REQUIRED: Final[Mapping[str, str]] = {
    "app_mentions:read": "to be told of a mention",
    "assistant:write": "to suggest questions in the messages tab",
    "channels:read": "to see who is in a public channel, since only they may change its digest",
    "chat:write": "to post replies and digests",
    "commands": "to add /conf",
    "groups:read": "to see who is in a private channel, since only they may change its digest",
    "im:history": "to be told of a direct message",
    "users:read": "to know a person's time zone",
}
"""Without one of these, something that people are offered does not work."""

OPTIONAL: Final[Mapping[str, str]] = {
    "channels:history": "to look whether a digest arrived in a public channel, and to be told of "
    "questions in its threads that mention nobody",
    "groups:history": "the same in a private channel",
    "im:write": "to find the direct message with a person who asks to be forgotten",
    "links:read": "to be told of links to recordings and pages that the notes know",
    "links:write": "to say below such a link what the notes say of it",
}
"""Without the first two, a digest whose confirmation was lost stays in doubt and its owner is told,
and each question in a thread needs a mention. Without the third, what somebody asked last in direct
messages is forgotten a day later. Without the last two, links are shown without previews."""

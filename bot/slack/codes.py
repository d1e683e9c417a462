"""The error codes of Slack's Web API, by what they say of the call.

They are those of the methods that confbot calls (docs.slack.dev/reference/methods, under "Errors"),
each with why nothing was done, or why that is in doubt, as its owner can act on it.
"""

from collections.abc import Mapping
from typing import Final

_INVITE: Final = "invite it with /invite @confbot"
_INSTALL: Final = "whoever runs confbot must install it again"
_ADMIN: Final = "an admin of the workspace can allow it"
TOO_LATE: Final = "more than three seconds had passed since the click"
_BUG: Final = "this is a fault of confbot's own; please report it"

_CHANNEL: Final = {
    "channel_not_found": f"the channel is gone, or confbot is not in it; {_INVITE}",
    "not_in_channel": f"confbot is not in the channel; {_INVITE}",
    "is_archived": "the channel is archived",
    "channel_is_limited_access": f"only some may post in the channel; {_ADMIN}",
    "channel_type_not_supported": "Slack does not allow it in a conversation of this kind",
    "external_channel_migrating": "the channel is being moved to another workspace",
    "method_not_supported_for_channel_type": "Slack does not allow it in this kind of channel",
    "restricted_action": f"a setting of the workspace forbids confbot to post; {_ADMIN}",
    "restricted_action_non_threadable_channel": "the channel allows no threads",
    "restricted_action_read_only_channel": f"nobody may post in the channel; {_ADMIN}",
    "restricted_action_thread_locked": "the thread is locked",
    "restricted_action_thread_only_channel": "the channel allows nothing but replies in threads",
    "cannot_reply_to_message": "the message can't be replied to",
    "messages_tab_disabled": "the messages tab is switched off in the settings of the app",
}

GONE: Final[Mapping[str, str]] = {
    "user_not_found": "the person is no longer in the workspace",
    "users_not_found": "the person is no longer in the workspace",
    "user_not_visible": "confbot can't see the person",
    "user_disabled": "the person's account is switched off",
    "cannot_dm_bot": "the person is a bot",
    "is_bot": "the person is a bot",
}
"""Surely not done, and nobody is left to do it for."""

_PERSON: Final = {**GONE, "user_not_in_channel": "the person is not in the channel"}

_ACCESS: Final = {
    "access_denied": f"Slack denies access; {_ADMIN}",
    "accesslimited": "Slack does not allow access from this network",
    "account_inactive": f"confbot was removed from the workspace; {_INSTALL}",
    "app_missing_action_url": "the app lacks a setting; create it from manifest.yaml",
    "ekm_access_denied": f"posting is suspended; {_ADMIN}",
    "enterprise_is_restricted": "Slack does not allow it for a whole organisation",
    "invalid_auth": f"Slack does not know the token; {_INSTALL}",
    "missing_scope": f"the app lacks a permission; {_INSTALL} with every scope of manifest.yaml:",
    "no_permission": f"the app lacks a permission; {_INSTALL}",
    "not_allowed_token_type": "SLACK_BOT_TOKEN holds a token of another kind",
    "not_authed": "no token was sent",
    "org_login_required": "the workspace is being moved into an organisation",
    "team_access_not_granted": f"confbot may not act in this workspace; {_ADMIN}",
    "team_not_found": "the workspace is gone",
    "token_expired": f"the token has run out; {_INSTALL}",
    "token_revoked": f"the token was revoked; {_INSTALL}",
    "two_factor_setup_required": "two-factor authentication must be set up first",
    "user_access_not_granted": "confbot may not act for this person",
}

_VIEW: Final = {
    "exchanged_trigger_id": "the click was answered already",
    "expired_trigger_id": TOO_LATE,
    "hash_conflict": "the window has changed in the meantime",
    "not_enabled": "App Home is switched off in the settings of the app; see manifest.yaml",
    "not_found": "the window was closed",
    "trigger_expired": TOO_LATE,
}

_CALL: Final = dict.fromkeys(
    (
        *("as_user_not_supported", "attachment_payload_limit_exceeded", "deprecated_endpoint"),
        *("duplicate_channel_not_found", "duplicate_message_not_found", "file_no_changes"),
        *("invalid_arg_name", "invalid_arguments", "invalid_array_arg", "invalid_blocks"),
        *("invalid_blocks_format", "invalid_channel", "invalid_charset", "invalid_cursor"),
        *("invalid_form_data", "invalid_limit", "invalid_metadata_filter_keys"),
        *("invalid_metadata_format", "invalid_metadata_schema", "invalid_post_type"),
        *("invalid_team_id", "invalid_thread_ts", "invalid_ts_latest", "invalid_ts_oldest"),
        *("invalid_types", "invalid_user_combination", "json_not_object", "markdown_text_conflict"),
        *("metadata_must_be_sent_from_app", "metadata_too_large", "method_deprecated"),
        *("missing_argument", "missing_charset", "missing_post_type", "msg_blocks_too_long"),
        *("msg_too_long", "no_text", "no_users_provided", "not_enough_users"),
        *("superfluous_charset", "duplicate_external_id", "invalid_trigger_id"),
        *("push_limit_reached", "view_too_large"),
        *("slack_connect_blocked_file_type", "slack_connect_canvas_sharing_blocked"),
        *("slack_connect_clip_sharing_blocked", "slack_connect_file_link_sharing_blocked"),
        *("slack_connect_file_upload_sharing_blocked", "slack_connect_lists_sharing_blocked"),
        *("team_id_required", "too_many_attachments", "too_many_contact_cards", "too_many_users"),
        *("unknown_method", "upgrade_required"),
    ),
    f"Slack refuses the request itself; {_BUG}",
)

FINAL: Final[Mapping[str, str]] = _CHANNEL | _PERSON | _ACCESS | _VIEW | _CALL
"""Surely not done, and never will be until somebody changes something."""

RATE_LIMITS: Final = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})
"""Surely not done; later it will be. They come with status 429, and with status 200 as well."""

IN_DOUBT: Final[Mapping[str, str]] = {
    "fatal_error": "Slack failed, perhaps after it was done",
    "internal_error": "Slack failed, perhaps after it was done",
    "request_timeout": "Slack says that the request did not arrive in full",
    "service_unavailable": "Slack was not available",
    "team_added_to_org": "the workspace is being moved into an organisation",
}
"""Perhaps done: Slack says of these that some of it may have succeeded, or does not say."""

"""Secrets: their forms, and what is set by mistake in their place."""

import re
from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import AfterValidator, Field, SecretStr

from bot.settings.variable import MistakeError

SHORTEST_KEY: Final = 16
"""Characters of a secret that tokens are encrypted with."""

_PLACEHOLDER: Final = re.compile(r"\.\.\.|…|[<>*]|-your\b|-[xX-]+$")
"""What no secret of Slack's holds, but examples of how to set one do: `xapp-...`."""

_TOKENS: Final[Mapping[str, str]] = {
    "xoxb-": "a bot token, which belongs in SLACK_BOT_TOKEN",
    "xapp-": "an app-level token, which belongs in SLACK_APP_TOKEN",
}
"""How tokens begin, what they are, and where they belong."""


def _matching(pattern: str) -> AfterValidator:
    # Slack's hold ASCII alone; another letter was pasted by mistake.
    form = re.compile(pattern, re.ASCII)

    def check(value: SecretStr) -> SecretStr:
        secret = value.get_secret_value()
        if _PLACEHOLDER.search(secret):
            raise MistakeError("what it holds is the placeholder from the documentation")
        if form.fullmatch(secret):
            return value
        for start, what in _TOKENS.items():
            if secret.startswith(start):
                is_other = not form.match(f"{start}x")
                wrong = what if is_other else f"no token: after {start} come letters and digits"
                raise MistakeError(f"what it holds is {wrong}")
        raise ValueError("not of the expected form")

    return AfterValidator(check)


def _keys(value: SecretStr) -> SecretStr:
    keys = [each.strip() for each in value.get_secret_value().split(",")]
    if any(len(each) < SHORTEST_KEY for each in keys):
        raise ValueError("too short")
    return SecretStr(",".join(keys))


BotToken = Annotated[SecretStr, _matching(r"(xoxe\.)?xoxb-[\w.-]+")]
AppToken = Annotated[SecretStr, _matching(r"xapp-[\w-]+")]
Secret = Annotated[SecretStr, _matching(r"(?!xoxb-|xapp-)[!-~]+")]
ClientId = Annotated[str, Field(pattern=r"^[\w.-]+$")]
EncryptionKeys = Annotated[SecretStr, AfterValidator(_keys)]

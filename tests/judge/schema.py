"""What Slack takes, as a JSON Schema made of its own types."""

import json
from functools import cache
from typing import Any, Final

from jsonschema import Draft7Validator

from tests.judge.limits import Schema, add_limits
from tests.npm import build

KINDS: Final = ("message", "modal", "home")
"""What can be judged: the list of a message's blocks, and two kinds of view."""

_UNKNOWN_BLOCK: Final = {"$ref": "#/definitions/Block"}


@cache
def slack_schema() -> Schema:
    """Return the schema generated from Slack's types, with the limits that their comments tell."""
    schema: Schema = json.loads(build.schema().read_text("utf-8"))
    add_limits(schema)
    # The types allow a block of any kind, for those that are newer than they are. Whatever lacks
    # what its kind needs would pass as one.
    schema["definitions"]["AnyBlock"]["anyOf"].remove(_UNKNOWN_BLOCK)
    return schema


@cache
def validator(kind: str) -> Draft7Validator:
    """Return what validates a thing of `kind`, one of `KINDS`."""
    schema = slack_schema()
    part: Any = schema["definitions"]["Judged"]["properties"][kind]
    return Draft7Validator({**part, "definitions": schema["definitions"]})

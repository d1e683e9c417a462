"""What Slack takes, as a JSON Schema made of its own types."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

from jsonschema import Draft7Validator, ValidationError, validators

from tests.judge.limits import Schema, add_limits
from tests.judge.walking import objects
from tests.npm import build

KINDS: Final = ("message", "modal", "home")
"""What can be judged: the list of a message's blocks, and two kinds of view."""

_UNKNOWN_BLOCK: Final = {"$ref": "#/definitions/Block"}

_TYPES: Final = "types"
"""Keyword of ours in each member of a union: the types that tell that it is meant."""


@cache
def slack_schema() -> Schema:
    """Return the schema generated from Slack's types, with the limits that their comments tell."""
    schema: Schema = json.loads(build.schema().read_text("utf-8"))
    add_limits(schema)
    definitions = schema["definitions"]
    # The types allow a block of any kind, for those that are newer than they are. Whatever lacks
    # what its kind needs would pass as one.
    definitions["AnyBlock"]["anyOf"].remove(_UNKNOWN_BLOCK)
    for _, node in objects(schema):
        for member in node.get("anyOf", []):
            member[_TYPES] = sorted(_types(member, definitions))
    return schema


def schema_errors(kind: str, shown: Any) -> Iterator[ValidationError]:
    """Yield where `shown`, a thing of `kind` (one of `KINDS`), is not what Slack's types say."""
    yield from _validator()(
        slack_schema()["definitions"]["Judged"]["properties"][kind]
    ).iter_errors(shown)


def _types(schema: Schema, definitions: Schema) -> frozenset[str]:
    """Return the types of what `schema` describes; empty when it describes nothing with a type."""
    if "$ref" in schema:
        return _types(_named(schema["$ref"], definitions), definitions)
    if "anyOf" in schema:
        return frozenset().union(*(_types(each, definitions) for each in schema["anyOf"]))
    told = schema.get("properties", {}).get("type", {})
    return frozenset(told.get("enum", [told["const"]] if "const" in told else []))


def _named(ref: str, definitions: Schema) -> Schema:
    found: Schema = definitions[ref.removeprefix("#/definitions/")]
    return found


@cache
def _validator() -> type[Draft7Validator]:
    extend: Callable[..., type[Draft7Validator]] = validators.extend
    return extend(Draft7Validator, {"$ref": _refer, "anyOf": _choose})


def _refer(validator: Any, ref: str, shown: Any, _: Schema) -> Iterator[ValidationError]:
    yield from validator.descend(shown, _named(ref, slack_schema()["definitions"]))


def _choose(
    validator: Any, members: list[Schema], shown: Any, _: Schema
) -> Iterator[ValidationError]:
    """Yield what is wrong with the member of a union that is meant, which its type tells.

    Of a union as such, nothing could be said but that no member fits.
    """
    kind = shown.get("type") if isinstance(shown, dict) else None
    meant = [each for each in members if not each[_TYPES] or kind in each[_TYPES]]
    if meant:
        yield from min(([*validator.descend(shown, each)] for each in meant), key=len)
    else:
        yield ValidationError(f"{str(kind or shown)[:80]!r} is of no kind that can stand here")

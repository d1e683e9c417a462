"""The limits that Slack's types tell in English only, as keywords of JSON Schema."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

Schema = dict[str, Any]

_LINK: Final = re.compile(r"\{@link\s+\S+\s*([^}]*)\}")
_SENTENCE: Final = re.compile(r"(?<=[.!])\s+")

_NUMBER: Final = r"`?(\d[\d,]*)`?"
_BETWEEN: Final = (
    re.compile(rf"\bbetween {_NUMBER} and {_NUMBER}"),
    re.compile(rf"\bnumber from {_NUMBER}(?: \(default\))? to {_NUMBER}"),
)
_AT_LEAST: Final = re.compile(rf"\bmin(?:imum)?\b[^\d.]*?{_NUMBER}", re.IGNORECASE)
_AT_MOST: Final = re.compile(rf"\b(?:max(?:imum)?|limit|up to)\b[^\d.]*?{_NUMBER}", re.IGNORECASE)
_BELOW: Final = re.compile(rf"\bless than {_NUMBER}")

_TEXTS: Final = frozenset({"PlainTextElement", "MrkdwnElement", "TextObject"})
"""Objects that hold a text, which is what a limit of theirs is about."""

_OF_A_TEXT: Final = re.compile(r"\b(?:length|characters)\b")


@dataclass(frozen=True)
class Bounds:
    """What a sentence allows.

    Attributes:
        low: The least; None when it does not say.
        high: The most; None when it does not say.
    """

    low: int | None
    high: int | None


def read_bounds(sentence: str) -> Bounds | None:
    """Return the bounds that an English sentence gives; None when it gives none."""
    for pattern in _BETWEEN:
        if found := pattern.search(sentence):
            return Bounds(_number(found[1]), _number(found[2]))
    if found := _BELOW.search(sentence):
        return Bounds(None, _number(found[1]) - 1)
    low, high = _AT_LEAST.search(sentence), _AT_MOST.search(sentence)
    if not low and not high:
        return None
    return Bounds(_number(low[1]) if low else None, _number(high[1]) if high else None)


def add_limits(schema: Schema) -> Counter[str]:
    """Put the limits that the descriptions in `schema` tell into it; count them by keyword.

    Raises:
        ValueError: A limit is told of something that is neither text, list nor number.
    """
    added: Counter[str] = Counter()
    for node in [*_described(schema)]:
        text = _LINK.sub(r"\1", node["description"]).replace("\n", " ")
        for sentence in _SENTENCE.split(text):
            if bounds := read_bounds(sentence):
                _limit(node, sentence, bounds, added)
    return added


def _described(node: Any) -> Iterator[Schema]:
    """Yield every schema of a property that has a description."""
    if isinstance(node, list):
        for each in node:
            yield from _described(each)
    elif isinstance(node, dict):
        for name, value in node.items():
            if name == "properties":
                yield from (each for each in value.values() if "description" in each)
            yield from _described(value)


def _limit(node: Schema, sentence: str, bounds: Bounds, added: Counter[str]) -> None:
    if node.get("type") == "string":
        _put(node, ("minLength", "maxLength"), bounds, added)
    elif node.get("type") == "number":
        _put(node, ("minimum", "maximum"), bounds, added)
    elif node.get("type") == "array" and _OF_A_TEXT.search(sentence):
        node["items"] = _text_of(node["items"], bounds, added)
    elif node.get("type") == "array":
        # "Each row object is an array with a max of 20 table cells."
        counted = node["items"] if sentence.startswith("Each ") else node
        _put(counted, ("minItems", "maxItems"), bounds, added)
    elif _names(node) and _names(node) <= _TEXTS:
        narrowed = _text_of(dict(node), bounds, added)
        node.clear()
        node.update(narrowed)
    else:
        raise ValueError(f"nothing here can have a limit: {sentence!r} of {node}")


def _text_of(node: Schema, bounds: Bounds, added: Counter[str]) -> Schema:
    """Return the schema of an object with a text, with bounds for that text."""
    text: Schema = {}
    _put(text, ("minLength", "maxLength"), bounds, added)
    # Beside a `$ref` every other keyword would be ignored.
    return {"allOf": [node, {"properties": {"text": text}}]}


def _put(node: Schema, keywords: tuple[str, str], bounds: Bounds, added: Counter[str]) -> None:
    for keyword, bound in zip(keywords, (bounds.low, bounds.high), strict=True):
        if bound is not None:
            node[keyword] = bound
            added[keyword] += 1


def _names(node: Schema) -> set[str]:
    """Return the definitions that `node` is one of."""
    each = [node, *node.get("anyOf", []), *node.get("allOf", [])]
    return {str(part["$ref"]).rpartition("/")[2] for part in each if "$ref" in part}


def _number(written: str) -> int:
    return int(written.replace(",", ""))

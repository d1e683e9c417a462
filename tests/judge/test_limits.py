"""Every limit that Slack's types tell in English is understood."""

import json
from collections import Counter

import pytest

from tests.judge.limits import Bounds, add_limits, read_bounds
from tests.npm import build


def test_every_limit_of_the_types_is_read() -> None:
    """A newer `@slack/types` that words a limit in a new way must not lose it unseen."""
    schema = json.loads(build.schema().read_text("utf-8"))

    assert add_limits(schema) == Counter(
        maxLength=112, maxItems=18, minimum=10, maximum=6, minLength=5, minItems=1
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Maximum length for this field is 255 characters.", Bounds(None, 255)),
        ("Limit 12,000 characters max.", Bounds(None, 12_000)),
        ("An array of up to 5  to display in the menu.", Bounds(None, 5)),
        ("There is a maximum of 25 elements in each action block.", Bounds(None, 25)),
        ("Minimum length for the `text` is 1 and maximum length is 3000.", Bounds(1, 3000)),
        ("Minimum of `1`, maximum of `10`.", Bounds(1, 10)),
        ("Min `1`, Max `100`.", Bounds(1, 100)),
        ("Must be between 1 and 100.", Bounds(1, 100)),
        ("Can be a number from `0` (default) to `8`.", Bounds(0, 8)),
        ("Must be less than 50 characters.", Bounds(None, 49)),
        ("The minimum length is 1 character.", Bounds(1, None)),
        ("Defaults to `5` if omitted.", None),
        ("The maximum length of input that the user can provide.", None),
        ("`text` may truncate with ~30 characters.", None),
        ("This should be in the format of 10 digits, for example `1628633820`.", None),
    ],
)
def test_a_sentence_gives_its_bounds(sentence: str, expected: Bounds | None) -> None:
    """Slack words them in a dozen ways, and writes other figures beside them."""
    assert read_bounds(sentence) == expected


def test_a_limit_of_nothing_known_is_told() -> None:
    """Dropped, it would be a limit that nobody keeps."""
    switch = {"properties": {"wide": {"type": "boolean", "description": "Maximum length is 3."}}}

    with pytest.raises(ValueError, match="nothing here can have a limit"):
        add_limits(switch)

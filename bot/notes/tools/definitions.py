"""Sentences that say what a tool is: "Foobar is a small cache"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.people.names import LIKELY, name_score
from bot.notes.tools.projects import says_what_it_is
from bot.notes.words import words

_ARTICLE: Final = re.compile(
    r"^\W*(?:(?:this|it)\s+)?(?:is|are|was)?\s*(?:an?|the|their|our)\s+", re.IGNORECASE
)

_DEFINED: Final = re.compile(
    r"(?:(?:,| is| are|:| --?| \u2013|—)\s+| \()(?:(?:[Tt]his|[Ii]t) (?:is|was) )?"
    r"(?:an?|the|their|our|(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+['\u2019]s?)\s[^.;,]{3,80}"
)
"""What it is, right behind a name, or whose: ", Ana Roe's new cache"."""

_OWNER: Final = re.compile(r"^\W*(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+['\u2019]s?\s+(?:new\s+)?")

_CODED: Final = re.compile(r"\w*(?:[a-z][-_]?[A-Z]|[a-z\d][-_.][a-z]|\d)\w*")
"""A name that is spelt as no other word is: `foo-bar`, `FooBar`, `foo.js`, `k9s`."""

_LABELLED: Final = re.compile(r"\s*(?::| --?| \u2013|—)\s+(?P<kind>[^.;,]{3,80})")
"""What it is, as a dictionary puts it: ": small cache for pots"."""

_IS: Final = re.compile(
    r"(?:^|(?<=[.!?:]\s)|(?<=\n))(?P<name>[A-Za-z][\w+#-]*(?:\.\w+)*(?: [A-Z][\w+#-]*){0,2})"
    r",?\s(?:is|are)\s(?:an?|the)\s(?P<kind>[^.;:!?]{3,90})"
)
"""The beginning of a sentence that says of something what it is."""

_OF_SOFTWARE: Final = re.compile(
    r"^(?:[\w-]+,?\s){0,4}?(?:(?:free and )?open[- ]source|command[- ]line|software development"
    r"|(?:web|javascript|typescript|java|python|ruby|rust|golang|php|node(?:\.?js)?|kotlin|swift"
    r"|scala|clojure|elixir|haskell|perl|c\+\+|\.net|django|rails|react|kubernetes|linux))\s",
    re.IGNORECASE,
)
"""What is said only of kinds of software; "a framework" alone may be one of thought."""

_NO_NAME: Final = words("no_subjects")
"""Words that begin such a sentence and name nothing."""


def defines_tool(behind: str) -> bool:
    """Tell whether the text behind a name goes on with what it is, and that is a tool."""
    defined = _DEFINED.match(behind)
    return defined is not None and says_what_it_is(_ARTICLE.sub("", _OWNER.sub("", defined[0])))


def labels_tool(name: str, behind: str) -> bool:
    """Tell whether the text behind `name` calls it a tool without an article.

    As in "foo-bar: small cache for pots". A name like any other word may be a label.
    """
    labelled = _LABELLED.match(behind)
    return labelled is not None and is_coded(name) and says_what_it_is(labelled["kind"])


def is_coded(name: str) -> bool:
    """Tell whether `name` is one word, spelt as no other than that of software is."""
    return _CODED.fullmatch(name) is not None


def defined_tools(text: str) -> Iterator[tuple[str, int]]:
    """Yield the names of which sentences of `text` say that they are tools, with their offsets."""
    if " is a" not in text and " is the " not in text and " are " not in text:
        return
    for found in _IS.finditer(text):
        name, kind = found["name"], found["kind"]
        if name.casefold() in _NO_NAME or name_score(name) >= LIKELY:
            continue
        is_software = _OF_SOFTWARE.match(kind) is not None or is_coded(name)
        if is_software and says_what_it_is(kind):
            yield name, found.start("name")

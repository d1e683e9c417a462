"""Sentences that say what a tool is: "Foobar is a small cache"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.notes.people.names import LIKELY, name_score
from bot.notes.tools.kinds import says_it_is_software, says_what_it_is
from bot.notes.tools.plainnames import is_coded, is_coined, is_known, is_telling, may_be_called
from bot.notes.words import words

_FOREIGN: Final = r"eine?[mnrs]?|une?|una|een|um|uma"
"""Articles before what something is."""

_ARTICLE: Final = re.compile(
    rf"^\W*(?:(?:this|it)\s+)?(?:is|are|was)?\s*(?:an?|the|their|our|{_FOREIGN})\s+", re.IGNORECASE
)

_DEFINED: Final = re.compile(
    r"(?:(?:,| is| are|:| --?| \u2013|—)\s+| \()(?:(?:[Tt]his|[Ii]t) (?:is|was) )?"
    r"(?:an?|the|their|our|(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+['\u2019]s?)\s[^.;,]{3,80}"
)
"""What it is, right behind a name, or whose: ", Ana Roe's new cache"."""

_OWNER: Final = re.compile(r"^\W*(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+['\u2019]s?\s+(?:new\s+)?")

_LABELLED: Final = re.compile(r"\s*(?::| --?| \u2013|—)\s+(?P<kind>[^.;,]{3,80})")
"""What it is, as a dictionary puts it: ": small cache for pots"."""

_IS: Final = re.compile(
    r"(?:^|(?<=[.!?:]\s)|(?<=\n))(?P<name>[A-Za-z][\w+#-]*(?:\.\w+)*(?: [A-Z][\w+#-]*){0,2})"
    rf",?\s(?:(?:is|are)\s(?:an?|the)|(?:es|est|ist|é|è)\s(?:{_FOREIGN}))\s(?P<kind>[^.;:!?]{{3,90}})"
)
"""The beginning of a sentence that says of something what it is."""

_SAYING: Final = (" is a", " is the ", " are ", " es un", " est un", " ist ein", " é um", " è un")
"""In all such sentences."""

_APPOSED: Final = re.compile(
    r"(?<![\w.@/-])(?:(?:[A-Z]\w+ing|About|Also|And|At|But|For|From|Here|In|On|The|Then|With)\s)?"
    r"(?P<name>[A-Z][\w+#]*(?:[-.]\w+)*(?: [A-Z][\w+#-]*){0,2}|[a-z]\w*-\w+|[a-z]\w{4,})"
    r"(?:,|,?\s\(|\s[-\u2013\u2014]|(?P<colon>:))\s?"
    r"(?:which (?:is|are) |that is |it(?:['\u2019]s| is) )?"
    r"(?:basically |essentially |also )?(?:an?|another|their|our|his|her|(?<=is )the"
    rf"|(?:[A-Z][\w-]+ ){{0,2}}[A-Z][\w-]+['\u2019]s?|{_FOREIGN})\s"
    r"(?P<kind>[^.;:!?()]{3,80})"
)
"""A name within a sentence, and behind it what it is: "we met Foobar, a cache for pots"."""

_APPOSING: Final = (
    *(", a", " (a", ", u", ", e", ", which ", "\u2013 a", "- a", ": a", "'s ", "\u2019s "),
)
"""In all such sentences, those of other languages included."""

_BEHIND_KIND: Final = re.compile(
    r"\s(?:about|around|based|built|by|for|from|focused|in|made|of|on|that|to|using|where|which|who"
    r"|whose|with|written)\b"
)
"""Behind what something is: of "a hackathon for Foobar apps" it is no app."""

_BY: Final = re.compile(r"\b(?:by|at|from|von|par)\s$", re.IGNORECASE)
"""What stands before who made something, or where somebody works."""

_OF_SOFTWARE: Final = re.compile(
    r"^(?:[\w-]+,?\s){0,4}?(?:(?:free and )?open[- ]source|command[- ]line|software development"
    r"|client-side|cloud[- ]native|cross-platform|distributed|headless|in-memory|lightweight"
    r"|real-?time|self-hosted|server-side|serverless"
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


def defined_tools(text: str) -> Iterator[tuple[str, int]]:
    """Yield the names of which sentences of `text` say that they are tools, with their offsets."""
    if any(sign in text for sign in _SAYING):
        for found in _IS.finditer(text):
            name, kind = found["name"], found["kind"]
            if name.casefold() in _NO_NAME or name_score(name) >= LIKELY:
                continue
            is_software = _OF_SOFTWARE.match(kind) is not None or is_coded(name) or is_known(name)
            is_named = name[:1].isupper() and may_be_called(name)
            if (is_software and says_what_it_is(kind)) or (is_named and says_it_is_software(kind)):
                yield name, found.start("name")
    if any(sign in text for sign in _APPOSING):
        for found in _APPOSED.finditer(text):
            # What follows the name of who made something is said of the thing.
            is_maker = _BY.search(text, max(0, found.start("name") - 10), found.start("name"))
            kind = _BEHIND_KIND.split(found["kind"])[0]
            may_be = is_telling if found["colon"] else may_be_called
            may_be = is_coined if found["name"].isalpha() and found["name"].islower() else may_be
            if not is_maker and says_what_it_is(kind) and may_be(found["name"]):
                yield found["name"], found.start("name")

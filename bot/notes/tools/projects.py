"""What a link says of a project: is this one, and is it what the text calls it?"""

import re
from collections.abc import Sequence
from typing import Final

from bot.notes.links import is_address, says_nothing
from bot.notes.people.names import LIKELY, name_score
from bot.notes.tools.addresses import host_and_steps, is_code, is_of_code, is_repository, shelved
from bot.notes.words import words
from bot.recap.model import Link, LinkKind

_DOCS_PAGES: Final = re.compile(r"\.(?:readthedocs|rtfd)\.(?:io|org)$")
"""How the host of a project's documentation ends, before which the project stands."""

_OTHER_THINGS: Final = re.compile(
    r"\b(?:(?:live)?blogs?|demos?|github|repo(?:sitory)?|source(?: code)?|threads?|recaps?|books?"
    r"|channel|conference|course|deck|docs?|documentation|guide|manual|newsletter|paper"
    r"|association|committee|consortium|foundation|institute|magazine|society|university"
    r"|examples?|playlist|podcast|post|programme|recordings?|report|roadmap|samples?|schedule"
    r"|slides?|survey|talks?|tutorial|videos?|website|workshop)\b",
    re.IGNORECASE,
)
"""What is linked by a name like a project's, and is none."""

_SITES: Final = words("sites")
"""Sites of which nobody presents the site itself by linking it."""

_PAGE_FILE: Final = re.compile(r"\.(?:html?|md|php|aspx?)$")
_PROGRAMME: Final = frozenset(
    [
        *("agenda", "event", "events", "program", "programme", "schedule", "session", "sessions"),
        *("speaker", "speakers", "talk", "talks"),
    ]
)
"""Steps of the address of a talk, which has its title there."""

_AROUND_NAME: Final = words("host_words") | {""}
"""What hosts of projects have beside the name: `getfoobar.example`, `foobarhq.example`."""

_KINDS: Final = words("tool_nouns")
_BETWEEN: Final = re.compile(r"[-_.]")
_NAME: Final = re.compile(r"[^\W\d_][\w+-]*(?:\.[a-z]+)?")
_CAPITALS_BEFORE: Final = re.compile(r"(?:(?<=[^.\s]\s)|(?<=^\s)|^)(?:[A-Z][\w+-]*\s){1,2}$")
_NEAR: Final = 60
"""Letters before an address in which its name stands."""

_LONGEST: Final = 3
"""Words of a linked name that is a project's wherever it stands."""

_LONGEST_WHOLE: Final = 5
"""Words of one that is the whole of a host."""

_SHORTEST: Final = 3
"""Letters that name and address must share; fewer are shared by chance."""


_FEWEST_INITIALS: Final = 3
"""Letters of code that may be short for its name: `tbk` for "Tea Boiling Kit"."""

_DEEPEST: Final = 2
"""Steps of a path below which a project's site has pages about other things."""


def may_name_project(link: Link, *, is_person: bool | None = None) -> bool:
    """Tell whether what `link` is called may be a project: a short name, of no person or book.

    Whether it is a person's is told from the name, unless `is_person` says so.
    """
    label = link.label
    return (
        link.kind is LinkKind.PAGE
        and not says_nothing(label)
        and not label.startswith(("@", "#"))
        and (len(label.split()) <= _LONGEST or _is_whole_host(link))
        and not is_of_other_things(label)
        and not (name_score(label) >= LIKELY if is_person is None else is_person)
    )


def _is_whole_host(link: Link) -> bool:
    """Tell whether a part of the host is all the words of the name, or their first letters.

    As in `[Big Brass Tea Kettle](https://bigbrassteakettle.example)`.
    """
    own = [_letters(word) for word in link.label.split()]
    initials = "".join(word[:1] for word in own)
    parts = {_letters(part) for part in host_and_steps(link.url)[0].split(".")[:-1]}
    is_short = len(initials) >= _FEWEST_INITIALS and initials in parts
    return len(own) <= _LONGEST_WHOLE and (is_short or "".join(own) in parts)


def is_of_other_things(name: str) -> bool:
    """Tell whether a word of `name` is one for what stands around tools: "docs", "Ana's demo"."""
    return _OTHER_THINGS.search(name) is not None


def is_called_like_its_page(link: Link) -> bool:
    """Tell whether the address repeats the name: `[Foobar](https://foobar.example/docs)`."""
    name = _letters(link.label)
    host, steps = host_and_steps(link.url)
    if is_of_code(link.url):
        # Who owns all code of a project is called like it, and a word more: `kettle-hq`.
        owner = _letters(steps[0]) if len(steps) == 1 else ""
        is_owner = owner.startswith(name) and owner.removeprefix(name) in _AROUND_NAME
        return is_owner or name in map(_letters, steps) or _is_short_for(link.label, steps[-1:])
    if len(steps) > _DEEPEST or host.split(".")[-2:][0] in _SITES:
        return False
    # Some names end as hosts do: `[gitmate](https://gitma.te)`.
    if name == _letters(host) or _is_whole_host(link):
        return True
    # Not the whole host: the name of a registry of packages, say, is nobody's.
    parts = [_letters(part) for part in host.split(".")[:-1]]
    # Who makes it may have the host: "Apache Foobar" at `foobar.apache.example`.
    if " " in link.label and all(_letters(word) in parts for word in link.label.split()):
        return True
    return name in parts or any(
        part.startswith(name) or name.startswith(part) or (len(name) > _SHORTEST and name in part)
        for part in parts
        if min(len(part), len(name)) >= _SHORTEST
    )


def _is_short_for(label: str, steps: Sequence[str]) -> bool:
    """Tell whether the last of `steps` is `label` with some words as their first letters alone."""
    words = [word for word in map(_letters, re.split(r"[\s-]+", label)) if word]
    if len(words) == 1:
        return False
    short = "".join(f"(?:{re.escape(word)}|{re.escape(word[0])})" for word in words)
    # First letters alone say little, unless there are several.
    fewest = max(len(words), _FEWEST_INITIALS)
    found = [step for step in map(_letters, steps) if len(step) >= fewest]
    return any(re.fullmatch(short, step) for step in found)


def is_called_just_like_its_site(link: Link) -> bool:
    """Tell whether the host is the name and, at most, a word that such hosts add.

    On a site that gives each project a folder or host below its own, the whole address may be.
    """
    name = _letters(link.label)
    host, _ = host_and_steps(link.url)
    if is_of_code(link.url):
        return is_called_like_its_page(link)
    parts = [_letters(part) for part in host.split(".")[:-1]]
    if name == _letters(host):
        return True
    if all(_letters(word) in parts for word in link.label.split()):
        return True
    if _is_whole_host(link):
        return True
    # Of two words in a host one is the name: `kettle-project.example`.
    if len(name) > _SHORTEST and any(name in part.split("-") for part in host.split(".")[:-1]):
        return True
    return any(
        part.replace(name, "", 1) in _AROUND_NAME
        for part in (*parts, "".join(parts))
        if name in part
    )


def is_named_by_page(link: Link) -> bool:
    """Tell whether the address of `link` repeats the name, in its host or as a step of its path."""
    host, steps = host_and_steps(link.url)
    if not _PROGRAMME.isdisjoint(steps):
        return False
    is_of_any = host.split(".")[-2:][0] in _SITES
    # In small letters any word may be a step: "use [less of it](https://blog.example/less-of-it)".
    is_name = link.label != link.label.lower() or " " not in link.label
    is_step = is_name and not is_of_any and is_addressed_by(link.url, link.label)
    return is_step or is_called_like_its_page(link)


def is_addressed_by(url: str, name: str) -> bool:
    """Tell whether a step of the path of `url` is `name`: `https://acme.example/foo-bar`."""
    letters = _letters(name)
    steps = (_PAGE_FILE.sub("", step) for step in host_and_steps(url)[1])
    return len(letters) > 1 and letters in map(_letters, steps)


def named_before(text: str, url: str) -> str:
    """Return the name at the end of `text` that the address `url` behind it repeats, or nothing.

    As in "a word on Foobar: https://foobar.example", and "the Foobar project (github…/foobar)".
    """
    host, steps = host_and_steps(url)
    is_own = is_code(url)
    own = {_letters(part) for part in (steps if is_own else host.split(".")[:-1])}
    text = text[-_NEAR:]
    near = list(_NAME.finditer(text))[-_LONGEST - 1 :]
    # Right before the address, or but for a word such as "project".
    for last in near[:-_LONGEST:-1]:
        for first in near:
            name = text[first.start() : last.end()]
            # A folder of code may be called by any word.
            is_name = name[:1].isupper() or not is_own
            if is_name and len(_letters(name)) >= _SHORTEST and _letters(name) in own:
                return _with_words_before(text[: first.start()]) + name
    return ""


def _with_words_before(text: str) -> str:
    """Return the words in capitals that `text` ends with, which belong to a name behind them."""
    found = _CAPITALS_BEFORE.search(text)
    return found[0] if found else ""


def names_repository(link: Link) -> bool:
    """Tell whether `link` leads to code, or to where code is handed out, under its own name."""
    host, steps = host_and_steps(link.url)
    if is_repository(link.url) and _is_worded_like(link.label, steps[-1]):
        return True
    if len(link.label.split()) > _LONGEST:
        return False
    # A single word, whatever it means, is what the code is called.
    if " " in link.label and is_of_other_things(link.label):
        return False
    if _DOCS_PAGES.search(host):
        return _letters(host.split(".")[0]) == _letters(link.label)
    if not is_code(link.url):
        return _is_shelved(link)
    # Where only the owner of code stands, it may be a person; what stands behind is the code.
    is_owner = len(steps) == 1 and name_score(link.label) >= LIKELY
    return not is_owner and is_called_like_its_page(link)


def _is_worded_like(label: str, repository: str) -> bool:
    """Tell whether `repository` has all words of `label`, but for what kind of thing it is.

    As "Tea Kettle plugin" is `kettle-for-green-tea`.
    """
    own = {_letters(word) for word in label.split()} - _KINDS
    parts = {_letters(part) for part in _BETWEEN.split(repository)}
    return len(own) > 1 and own <= parts and not is_of_other_things(label)


def _is_shelved(link: Link) -> bool:
    own = _letters(shelved(link.url))
    # A package may be called with who made it: "@acme/foobar".
    name = link.label.rpartition("/")[2] if link.label.startswith("@") else link.label
    return bool(own) and own == _letters(name)


def is_bare(link: Link) -> bool:
    """Tell whether `link` is called by its address alone."""
    return is_address(link.label)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()

"""Items whose name and link stand apart: "`kettle` - boils pots ([site](https://kettle.example))"."""

import re
from dataclasses import replace
from typing import Final

from bot.notes.links import is_own, links_of, says_nothing
from bot.notes.markdown.blocks import Item, Paragraph
from bot.notes.people.names import LIKELY, name_score
from bot.notes.tools.addresses import is_code, is_project, is_technical
from bot.notes.tools.projects import is_addressed_by, is_called_just_like_its_site
from bot.notes.tools.toolitems import LONGEST_ALONE
from bot.notes.tools.toolnames import name_and_kind

PLACE: Final = re.compile(
    r"(?:^|\s+)(?:(?:on|at)\s+)?"
    r"(?:github|gitlab|bitbucket|home ?page|repo(?:sitory)?|code|project|site|source|web ?site)$",
    re.IGNORECASE,
)
"""Behind the name of a project in the text of a link, or alone: where its page or code is."""


def is_addressed_beside(item: Item) -> bool:
    """Tell whether a link that says no more than what it is leads to what `item` is called."""
    if not any(span.target for span in item.spans):
        return False  # as most
    name, remark = name_and_kind(item.spans)
    if not remark or len(name.split()) > LONGEST_ALONE or name_score(name) >= LIKELY:
        return False
    for link in links_of(remark):
        if is_own(link) or not (says_nothing(link.label) or PLACE.fullmatch(link.label)):
            continue
        if is_project(link.url) and is_technical(link.url):
            return is_called_just_like_its_site(replace(link, label=name))
        if is_code(link.url):
            return is_addressed_by(link.url, name)
    return False


def is_linked_alone(block: Paragraph) -> bool:
    """Tell whether a paragraph is a link and nothing else."""
    said = [span for span in block.spans if span.text.strip()]
    return len(said) == 1 and said[0].target is not None

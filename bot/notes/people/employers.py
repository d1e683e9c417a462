"""Where speakers work, told on a line of its own: "Company: Acme", or "Staff engineer, Acme"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.notes.people.credits import behind_label, is_nobody, is_sentence
from bot.notes.people.names import is_job
from bot.notes.people.people import people_in
from bot.recap.model import Session, Speaker

_NEXT: Final = re.compile(r"\s*[,;]\s+")
_BEHIND_JOB: Final = re.compile(r",\s|\s(?:at|@)\s")
_LONGEST: Final = 8
"""Words of a line that is somebody's job and where they work."""

_NEAR: Final = 6
"""Remarks at the top of a session among which such a line stands."""


def with_employers(session: Session) -> Session:
    """Return `session` with where its speakers work by a line of its remarks, which is left out.

    A note that says it beside one of the names says it there of all.
    """
    who = session.speakers
    if not who or any(each.organisation for each in who):
        return session
    for at, remark in enumerate(session.remarks[:_NEAR]):
        if found := _by_label(who, remark) or _by_job(who, remark):
            rest = (*session.remarks[:at], *session.remarks[at + 1 :])
            return replace(session, speakers=found, remarks=rest)
    return session


def employed_by(speakers: Sequence[Speaker], organisations: str) -> tuple[Speaker, ...]:
    """Return `speakers` at `organisations`: at one each, in their order, or all at the same.

    Where the note says beside a name where somebody works, that stays.
    """
    each = _NEXT.split(organisations)
    if len(each) != len(speakers):
        each = [organisations] * len(speakers)
    return tuple(
        replace(speaker, organisation=speaker.organisation or theirs)
        for speaker, theirs in zip(speakers, each, strict=True)
    )


def _by_label(speakers: Sequence[Speaker], line: str) -> tuple[Speaker, ...]:
    """Return `speakers` at what `line` names behind a label such as "Company:", if it does."""
    said = behind_label(line, "organisation")
    is_name = said and len(said.split()) <= _LONGEST and not is_sentence(said)
    return employed_by(speakers, said) if is_name and not is_nobody(said) else ()


def _by_job(speakers: Sequence[Speaker], line: str) -> tuple[Speaker, ...]:
    """Return the only one of `speakers` with job and employer, if `line` is nothing but these."""
    job = _BEHIND_JOB.split(line, maxsplit=1)[0]
    is_other = len(line.split()) > _LONGEST or any(map(str.isdigit, line)) or is_sentence(line)
    if len(speakers) > 1 or job == line or is_other or not is_job(job):
        return ()
    people = people_in(f"{speakers[0].name}, {line}", vouched=True)
    found = people.speakers if people else ()
    is_whole = len(found) == 1 and found[0].role and found[0].organisation
    return found if is_whole and found[0].name == speakers[0].name else ()

"""Gaps: which are told as one, and the drafts that would close them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml

from bot.answers.desk import InfoDesk
from bot.answers.drafting import UNKNOWN_NAME, draft_alias, draft_note
from bot.answers.gaps import Gap, GapGroup, Shortfall, group_gaps
from bot.notes.folder.loader import read_knowledge
from bot.recap.aliases import AliasBook
from tests.factories import event, library, recap, session, tool

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)
DESK = InfoDesk(
    library(
        recap(session("Typing for Humans", "Ana Roe, Acme"), tool("Falco", "watches")),
        recap(tool("Foobar"), of=event("ExampleCon 2025", year=2025), note="examplecon-2025.md"),
    )
)


def gap(question: str, shortfall: Shortfall = Shortfall.NOTHING, *, minutes: int = 0) -> Gap:
    """Return a gap in T1, noted some minutes after eight."""
    at = NOW + timedelta(minutes=minutes)
    return Gap(team="T1", question=question, shortfall=shortfall, at=at)


def grouped(*gaps: Gap) -> list[GapGroup]:
    """Return `gaps` by what was asked."""
    return group_gaps(gaps, DESK.understand)


def test_what_lacks_the_same_note_is_one_gap() -> None:
    """Who writes notes wants to know how many people would be served by one."""
    (tekton, ferry) = grouped(
        gap("who spoke about tekton?", minutes=1),
        gap("was the ferry late"),
        gap("any talks on Tekton", Shortfall.MISSED, minutes=2),
        gap("who spoke about tekton?", minutes=3),
    )

    assert tekton.questions == ("who spoke about tekton?", "any talks on Tekton")
    assert (tekton.count, tekton.last) == (3, NOW + timedelta(minutes=3))
    assert tekton.shortfalls == (Shortfall.NOTHING, Shortfall.MISSED)
    assert ferry.questions == ("was the ferry late",)


def test_the_latest_of_equally_common_gaps_comes_first() -> None:
    """What is asked now matters more than what was asked in spring."""
    found = grouped(gap("the ferry"), gap("the soup", minutes=5))

    assert [each.questions[0] for each in found] == ["the soup", "the ferry"]


def test_no_gaps_are_no_groups() -> None:
    """A new bot has none."""
    assert grouped() == []


def test_a_stub_is_no_recap_until_somebody_says_so(tmp_path: Path) -> None:
    """A half-written note must answer nobody."""
    (group,) = grouped(gap("who spoke about tekton --> <b> in 2026?"))
    stub = tmp_path / "stub.md"

    stub.write_text(draft_note(group, DESK), "utf-8")
    before = read_knowledge((stub,), shipped_book=AliasBook())
    filled = stub.read_text("utf-8").replace("recap: false", "recap: true")
    filled = filled.replace("Speakers:", "Speakers: Bo Lin").replace("()", "(https://v.example/1)")
    stub.write_text(filled, "utf-8")
    after = read_knowledge((stub,), shipped_book=AliasBook())

    assert before.library.recaps == ()
    (recap,) = after.library.recaps
    assert [note.problems for note in after.notes] == [()]
    assert recap.event.title == "ExampleCon 2026"
    assert any("tekton" in entry.title for entry in recap.entries)
    assert not any("who spoke" in line for entry in recap.entries for line in entry.lines)


@pytest.mark.parametrize(
    ("question", "usual", "other"),
    [
        ("what is falcoo", "Falco", "falcoo"),
        ("what is the ferry", UNKNOWN_NAME, "ferry"),
        ('who gave "yes: no"', UNKNOWN_NAME, None),
        ("[{zzz: yyy}] # xxx", UNKNOWN_NAME, None),
    ],
    ids=["a name that is near", "none", "words of YAML", "signs of YAML"],
)
def test_an_alias_line_can_be_pasted(question: str, usual: str, other: str | None) -> None:
    """Whatever was asked, the file stays one that can be read."""
    (group,) = grouped(gap(question))

    draft = draft_alias(group, DESK)

    ((name, others),) = yaml.safe_load(f"tools:\n{draft.line}\n")["tools"].items()
    assert name == usual
    assert all(isinstance(each, str) for each in others)
    assert other is None or others == [other]


def test_what_is_a_name_already_gets_no_wrong_one() -> None:
    """An alias is a promise; a person makes it."""
    (group,) = grouped(gap("what is falco"))

    draft = draft_alias(group, DESK)

    assert draft.line.strip().startswith(UNKNOWN_NAME)
    assert draft.names == ("Falco",)

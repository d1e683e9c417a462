"""Where speakers work, told on a line of its own."""

import pytest

from bot.recap.model import Session, Speaker
from tests.notes.reading_notes import recap_of, sessions_of

HEAD = "# FooConf 2030\n\n"


@pytest.mark.parametrize(
    "note",
    [
        "## Less YAML\n\n**Speaker:** Ana Roe\n**Company:** Acme\n\nA full room.\n",
        "## Less YAML\n\n- Speaker: Ana Roe\n- Company: Acme\n\nA full room.\n",
        "Title: Less YAML\nSpeaker: Ana Roe\nOrganization: Acme\n",
        "- **Title**: Less YAML\n  - **Speaker**: Ana Roe\n  - **Company**: Acme\n",
    ],
)
def test_a_label_says_where_the_speaker_works(note: str) -> None:
    """Forms have a line for the company, which is no remark on the session."""
    (session,) = recap_of(HEAD + note).entries

    assert isinstance(session, Session)
    assert session.speakers == (Speaker(name="Ana Roe", organisation="Acme"),)
    assert not any("Acme" in line for line in session.lines)


@pytest.mark.parametrize(
    ("company", "expected"),
    [
        ("Acme, Initech", ["Acme", "Initech"]),
        ("Acme", ["Acme", "Acme"]),
        ("Acme has bought all of the others.", [None, None]),
        ("TBD", [None, None]),
    ],
)
def test_several_speakers_work_at_one_place_each_or_all_at_the_same(
    company: str, expected: list[str | None]
) -> None:
    """As many companies as speakers are theirs, in their order; a sentence is no company."""
    note = f"## Less YAML\n\nSpeakers: Ana Roe, Bo Lin\nCompany: {company}\n\nGood.\n"

    (session,) = sessions_of(HEAD + note)

    assert [who.organisation for who in session.speakers] == expected


def test_job_and_company_may_stand_below_the_name() -> None:
    """As on the card of a programme: the name, and below it who that is."""
    (session,) = sessions_of(
        f"{HEAD}## Less YAML\n_Ana Roe_\n_Principal engineer, Acme_\n\nA full room.\n"
    )

    assert session.speakers == (
        Speaker(name="Ana Roe", organisation="Acme", role="Principal engineer"),
    )
    assert session.remarks == ("A full room.",)


def test_what_is_said_of_engineers_is_no_job() -> None:
    """A sentence stays a remark."""
    (session,) = sessions_of(
        f"{HEAD}## Less YAML\n\nSpeaker: Ana Roe\n\nEngineers, she says, sleep.\n"
    )

    assert session.speakers == (Speaker(name="Ana Roe"),)
    assert session.remarks == ("Engineers, she says, sleep.",)

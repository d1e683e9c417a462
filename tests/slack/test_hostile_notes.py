"""From a hostile note to what Slack is sent: read, asked, drawn, and judged on the whole way."""

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Final

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.answers.answer import Found
from bot.answers.desk import InfoDesk
from bot.digest.compose import Composer
from bot.digest.subscription import Channel, Subscription
from bot.digest.zones import zone
from bot.notes.reading import read_note
from bot.recap.library import Library
from bot.slack.blocks.controls import Controls, Surface
from bot.slack.blocks.home import Home, home_view
from bot.slack.blocks.preview import preview
from bot.slack.blocks.why import why_view
from bot.slack.home.browsing import page_at
from bot.slack.home.place import Place, Room
from bot.slack.message import answer_message, digest_message
from bot.slack.seal import Seal
from tests.judge.verdict import message_faults, view_faults
from tests.strategies import HOSTILE

SEAL: Final = Seal("made-up-secret")

NOW: Final = datetime(2031, 5, 5, 9, tzinfo=UTC)

SHORT: Final = tuple(each for each in HOSTILE if len(each) < 400)
"""Those of which a note may hold many."""

BIDI: Final = "\u202egnp.exe\u202c"

NOTES: Final = {
    "markup in every place": """\
---
event: "<!channel> Conf <@U1> 2031"
city: "<https://evil.example|Brno>"
---

# <!channel> Conf 2031

## Sessions

### <!here> Typing *for* _everyone_ `now`

Speakers: <@U1> Roe (<!subteam^S1>), @everyone (Acme & Sons)
[<!channel>](https://video.example/1) [Recording](javascript:alert(1))

> Types pay <!everyone> & <b>bold</b> &lt;!here&gt;.

## Tools

- [kubectl <!channel>](https://tool.example/|<!here>): <@U1> wrote it
""",
    "links that lead elsewhere": """\
# Linkconf 2031

## Sessions

### [github.com/acme](https://evil.example/phish)

Speaker: Ana Roe (Acme)
[www.youtube.com/watch](https://evil.example/2) [slides](https://youtube.com@evil.example/3)
[video](http://\u0430pple.example/4) [deck](data:text/html,x) [x](file:///etc/passwd)

### Types

Speaker: Bo Lin
[Recording](//evil.example/5) [Slides](https://[::1]/6) https://evil.example/7\u202e

## Resources

- [https://kubernetes.io](https://evil.example/8)
- <javascript:alert(9)>
""",
    "characters that nobody sees": f"""\
# Bidiconf 2031 {BIDI}

## Sessions

### {BIDI} \u2066typing\u2069 \u200b\u200b\x07

Speaker: Ana{BIDI}Roe (\u200f\u200fAcme)

{BIDI} says types.

### \u200b\u200c\u200d\ufeff

Speaker: \u200b
""",
    "overlong": f"""\
# {"Long" * 2000}conf 2031

## Sessions

### {"typing " * 3000}

Speakers: {", ".join(f"Ana Roe {n} (Acme {n})" for n in range(2000))}
{" ".join(f"[Recording {n}](https://video.example/{n}{'y' * 900})" for n in range(200))}

{"types & types " * 8000}

## Tools

- [{"k" * 5000}](https://tool.example/{"é" * 2000}): {"&" * 9000}
""",
    "many": "# Manyconf 2031\n\n## Sessions\n\n"
    + "\n".join(
        f"### Typing &amp; {n}\n\nSpeaker: Ana Roe (A&B)\n[Recording](https://video.example/{n})\n"
        for n in range(400)
    ),
}
"""Notes that mean harm, or that nobody expected."""

QUESTIONS: Final = (
    *("typing", "sessions typing", "list sessions", "how many sessions", "who gave typing"),
    *("tools", "what is kubectl", "themes", "resources", "recording of typing", "2031", "help"),
    *("typign", "Ana Roe", "what did Acme say", "zebras", "<!channel>", "x" * 4000, BIDI, "&<>"),
)


@dataclass(frozen=True)
class Bot:
    """What answers from one note."""

    desk: InfoDesk

    @classmethod
    def of(cls, note: str) -> "Bot":
        """Return what answers from `note`."""
        return cls(InfoDesk(Library(recaps=(read_note(note, "notes/<!channel>.md").recap,))))

    def faults(self, question: str) -> list[str]:
        """Return what is wrong with any message and view that comes of `question`."""
        answer = self.desk.ask(question)
        items = getattr(answer, "items", ())
        found = []
        for surface in Surface:
            offered = Controls(seal=SEAL, surface=surface, question=question)
            message = answer_message(answer, controls=offered, command="/conf")
            found += message_faults({"text": message.text, "blocks": message.blocks})
        found += view_faults(why_view(question, answer))
        found += message_faults({"text": "a preview has none", "blocks": preview(items[:1])})
        return found

    def digest_faults(self) -> list[str]:
        """Return what is wrong with a digest of the note."""
        order = Subscription(
            channel=Channel("T1", "C1"),
            owner="U1",
            at=time(9),
            zone=zone("UTC"),
            created=NOW,
            changed=NOW,
        )
        digest = Composer(self.desk.library, self.desk.index).compose(
            order, NOW.date(), shown={}, new_notes=()
        )
        if digest is None:
            return []
        message = digest_message(digest)
        return message_faults({"text": message.text, "blocks": message.blocks})

    def home_faults(self) -> list[str]:
        """Return what is wrong with any room of App Home, on its first page."""
        counts = self.desk.catalogue.counts
        pages = [page_at(Place(room, "", 0), self.desk) for room in Room]
        views = [
            home_view(Home(counts=counts, page=page), lambda place: place.sealed(SEAL))
            for page in pages
            if page
        ]
        return [fault for view in views for fault in view_faults(view)]


@pytest.mark.parametrize("note", NOTES.values(), ids=NOTES)
def test_a_hostile_note_harms_nobody(note: str) -> None:
    """Slack takes each answer; nobody is alarmed, and links say where they lead."""
    bot = Bot.of(note)

    assert isinstance(bot.desk.ask("list sessions"), Found)
    assert [fault for each in QUESTIONS for fault in bot.faults(each)] == []
    assert bot.digest_faults() == []
    assert bot.home_faults() == []


pieces = st.sampled_from(SHORT) | st.sampled_from(["typing", "Ana Roe", "Acme", "2031"])
lines = st.builds(
    "{}{}{}".format,
    st.sampled_from(
        ["", "# ", "## ", "### ", "- ", "> ", "Speaker: ", "| ", "## Sessions\n\n### "]
    ),
    st.lists(pieces, max_size=4).map(" ".join),
    st.sampled_from(["", "\n", "\n\n", "](https://a.example/)", " [x](https://b.example/)"]),
)
notes = st.lists(lines, max_size=20).map("\n".join)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(notes, pieces)
@example("### \u200b\n\nSpeaker: \u200b\n", "\u200b")
def test_whatever_a_note_holds_its_answers_are_taken(note: str, question: str) -> None:
    """Made of the worst pieces in any order; asked in the same words, and for everything."""
    bot = Bot.of(note)

    assert bot.faults(question) == []
    assert bot.faults("list sessions") == []
    assert bot.digest_faults() == []
    assert bot.home_faults() == []

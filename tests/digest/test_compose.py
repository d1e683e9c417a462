"""What an edition says."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.digest.compose import Composer
from bot.digest.letter import Digest, Section
from bot.digest.subscription import Cadence, Channel, Subscription, Weekday
from bot.digest.text import digest_text
from bot.recap.library import Library
from bot.recap.model import Kind, Link, LinkKind, Source
from bot.search.index import SearchIndex
from tests.digest.building import MONDAY, subscription
from tests.factories import (
    announcement,
    event,
    library,
    passage,
    recap,
    recording,
    resource,
    session,
    shelf,
    theme,
    tool,
)

DAY = timedelta(days=1)


def composer(notes: Library) -> Composer:
    """Return a composer over `notes`."""
    return Composer(notes, SearchIndex(notes))


def run(
    notes: Library, ordered: Subscription, days: int, *, first: date = MONDAY
) -> list[Digest | None]:
    """Return the editions of successive days, each posted."""
    desk, shown, editions = composer(notes), dict[str, date](), list[Digest | None]()
    for n in range(days):
        day = first + n * DAY
        edition = desk.compose(ordered, day, shown=shown)
        editions.append(edition)
        shown |= dict.fromkeys(edition.entries if edition else (), day)
    return editions


def one(notes: Library, ordered: Subscription | None = None, **more: Any) -> Digest:
    """Return the first edition of a channel, which has something to say."""
    day = more.pop("day", MONDAY)
    edition = composer(notes).compose(ordered or subscription(), day, **({"shown": {}} | more))
    assert edition is not None
    return edition


def titles(edition: Digest | None) -> list[str]:
    """Return the titles of what an edition shows."""
    return [item.entry.title for item in edition.items] if edition else []


def many(number: int) -> Library:
    """Return a library of `number` sessions, some of them recorded, and half as many tools."""
    sessions = [
        session(f"Session {n}", remarks=("Said.",), links=(recording(),) if n % 2 else ())
        for n in range(number)
    ]
    return shelf(*sessions, *(tool(f"Tool {n}", "It helps.") for n in range(number // 2)))


def test_an_edition_has_a_session_a_tool_and_news() -> None:
    """Something to watch, something to try, something to know."""
    notes = shelf(
        session("Typing for Humans", "Ana Roe, Acme", links=(recording(),)),
        tool("Kedge", "keeps clusters apart"),
        announcement("Kedge 2.0 is out"),
        passage("The weather was fine."),
        theme("Calm"),
    )

    edition = one(notes)

    assert [item.section for item in edition.items] == [
        Section.SESSION,
        Section.TOOL,
        Section.NEWS,
    ]
    assert edition.items[0].reason == "Given at ExampleCon 2026; there is a recording to watch."


def test_nothing_worth_saying_is_no_edition() -> None:
    """A passage or a session that is a mere title is not worth a channel's attention."""
    for notes in (library(), shelf(passage("The weather was fine."), session("Untold"))):
        assert composer(notes).compose(subscription(), MONDAY, shown={}) is None


@given(st.integers(1, 12))
def test_no_entry_comes_again_before_all_were_shown(number: int) -> None:
    """Whatever the number of each kind, a round is a round."""
    notes = many(number)
    everything = number + number // 2
    seen: set[str] = set()
    for edition in run(notes, subscription(), 40):
        for title in titles(edition):
            if title in seen:
                assert len(seen) == everything
                seen.clear()
        seen |= set(titles(edition))


def test_each_day_is_different() -> None:
    """Also where nothing is kept of what was shown, as in a preview of some days."""
    notes = many(10)
    desk = composer(notes)
    alone = [desk.compose(subscription(), MONDAY + n * DAY, shown={}) for n in range(5)]

    assert all(titles(a) != titles(b) for a, b in pairwise(alone))
    posted = [titles(each) for each in run(notes, subscription(), 30)]
    assert all(a != b for a, b in pairwise(posted))


def test_what_was_just_shown_is_not_said_again() -> None:
    """A library of one session has said all it can."""
    notes = shelf(session("Alone", links=(recording(),)))

    assert [titles(each) for each in run(notes, subscription(), 3)] == [["Alone"], [], []]


def test_the_same_day_composes_the_same_edition() -> None:
    """Another process, or another attempt, must not say something else."""
    first, second = one(many(9)), one(many(9))

    assert first == second


def test_channels_do_not_all_get_the_same() -> None:
    """Who reads two channels reads two digests."""
    notes = many(40)
    got = {tuple(titles(one(notes, subscription(channel=f"C{number}")))) for number in range(10)}
    assert len(got) > 3


def test_what_can_be_watched_goes_first() -> None:
    """Sessions with a recording are shown before those without."""
    edition = run(many(6), subscription(), 3)

    assert {title for each in edition for title in titles(each)[:1]} == {
        "Session 1",
        "Session 3",
        "Session 5",
    }


def test_a_recording_is_worth_more_than_slides() -> None:
    """A talk can be followed by it alone."""
    slides = Link(label="Slides", url="https://slides.example/1", kind=LinkKind.SLIDES)
    notes = shelf(
        *(session(f"Read {n}", links=(slides,)) for n in range(3)),
        *(session(f"Watch {n}", links=(recording(),)) for n in range(3)),
    )

    first = {titles(each)[0] for each in run(notes, subscription(), 3)}

    assert first == {"Watch 0", "Watch 1", "Watch 2"}


def test_a_channel_gets_what_it_follows() -> None:
    """A topic by any form of its words, and nothing that is merely near."""
    notes = shelf(
        session("GitOps at scale", links=(recording(),)),
        session("Cooking", links=(recording(),)),
        tool("Flux", "does GitOps for clusters"),
        announcement("A new city"),
    )

    edition = one(notes, subscription(topics=("gitops",)))

    assert titles(edition) == ["GitOps at scale", "Flux"]
    assert "This channel follows gitops." in edition.items[0].reason


def test_a_topic_that_no_note_holds_says_nothing() -> None:
    """Silence is better than something else."""
    ordered = subscription(topics=("beekeeping",))

    assert composer(many(5)).compose(ordered, MONDAY, shown={}) is None


def test_a_channel_may_follow_kinds_and_events() -> None:
    """By series, too, so that next year's event is followed as well."""
    notes = library(
        recap(tool("Old", "x"), session("S", links=(recording(),)), theme("Calm")),
        recap(tool("New", "y"), of=event("OtherCon 2026", series="OtherCon"), note="other.md"),
    )
    tools = frozenset({Kind.TOOL})

    assert titles(one(notes, subscription(kinds=tools, events=("othercon",)))) == ["New"]
    assert titles(one(notes, subscription(kinds=frozenset({Kind.THEME})))) == ["Calm"]


def test_during_an_event_its_entries_come_first() -> None:
    """Who is there, and who is not, wants to know what is going on."""
    current = event("NowCon 2026", series="NowCon", starts=MONDAY - DAY, ends=MONDAY + DAY)
    notes = library(
        recap(*(session(f"Old {n}", links=(recording(),)) for n in range(20)), tool("T", "x")),
        recap(
            session("Fresh", remarks=("Just heard.",), source=Source(note="now.md", line=3)),
            announcement("It goes on"),
            of=current,
            note="now.md",
        ),
    )

    edition = one(notes)

    assert titles(edition) == ["Fresh", "It goes on", "T"]
    assert edition.items[0].reason == "NowCon 2026 is on, day 2."
    assert titles(one(notes, day=MONDAY + 2 * DAY))[0].startswith("Old")


def test_an_anniversary_is_kept_on_its_day() -> None:
    """Of a session on the day it was given, of an event on the day it began."""
    then = date(2023, MONDAY.month, MONDAY.day)
    held = event("OldCon 2023", year=2023, starts=then, ends=then + 2 * DAY)
    notes = library(
        recap(session("Given then", links=(recording(),), day=then), of=held, note="old.md"),
        recap(*(session(f"Other {n}", links=(recording(),)) for n in range(9))),
    )

    said = {
        item.entry.title: item.reason
        for item in one(notes).items
        if item.section is Section.ANNIVERSARY
    }

    assert said == {
        "Given then": "3 years ago it was given at OldCon 2023.",
        "OldCon 2023": "3 years ago OldCon 2023 began.",
    }
    editions = run(notes, subscription(), 3)
    assert [titles(each).count("OldCon 2023") for each in editions] == [1, 0, 0]


def test_the_leap_day_has_its_anniversary_in_every_year() -> None:
    """In common years on the day before the first of March."""
    leap = event("LeapCon 2024", year=2024, starts=date(2024, 2, 29))
    notes = library(recap(of=leap))

    assert titles(one(notes, day=date(2026, 2, 28))) == ["LeapCon 2024"]
    assert composer(notes).compose(subscription(), date(2026, 3, 1), shown={}) is None
    assert composer(notes).compose(subscription(), date(2028, 2, 28), shown={}) is None
    assert titles(one(notes, day=date(2028, 2, 29))) == ["LeapCon 2024"]


def test_new_notes_are_news() -> None:
    """They are named with what they hold, once, when they hold what the channel follows."""
    notes = library(
        recap(tool("Kedge", "x"), session("Talk", links=(recording(),)), note="new.md"),
        recap(tool("Sail", "y"), note="other.md", of=event("OtherCon 2025")),
    )
    ordered = subscription(topics=("kedge",))

    edition = one(notes, ordered, new_notes=("new.md", "other.md", "gone.md"))

    (news,) = (item for item in edition.items if item.section is Section.NOTES)
    assert (news.entry.source.note, news.line) == ("new.md", "It holds 1 tool.")
    again = composer(notes).compose(
        ordered,
        MONDAY + DAY,
        shown=dict.fromkeys(edition.entries, MONDAY),
        new_notes=("new.md",),
    )
    assert again is None


def test_a_new_note_on_several_events_is_news_on_each() -> None:
    """What it holds is counted event by event, and each is told once."""
    other = event("OtherCon 2025", series="OtherCon", year=2025)
    notes = library(
        recap(tool("Kedge", "x"), note="year.md"),
        recap(tool("Sail", "y"), tool("Oar", "z"), note="year.md", of=other),
    )

    edition = one(notes, new_notes=("year.md",))

    news = [item for item in edition.items if item.section is Section.NOTES]
    assert sorted((item.event.title, item.line) for item in news) == [
        ("ExampleCon 2026", "It holds 1 tool."),
        ("OtherCon 2025", "It holds 2 tools."),
    ]
    assert len({item.key for item in news}) == len(news)


def test_many_new_notes_are_counted() -> None:
    """After a conference week ten notes come at once."""
    notes = library(*(recap(tool(f"Tool {n}", "x"), note=f"{n}.md") for n in range(10)))

    edition = one(notes, new_notes=[f"{n}.md" for n in range(10)])

    news = [item for item in edition.items if item.section is Section.NOTES]
    assert len(news) == 3
    assert "7 more came." in news[-1].reason
    few = one(notes, new_notes=["0.md", "1.md", "2.md"])
    assert not any("more came" in item.reason for item in few.items)


def test_a_round_up_says_more_and_looks_back_a_week() -> None:
    """Once a week there is time to read."""
    saturday = date(2025, 5, 2)
    held = event("OldCon 2025", year=2025, starts=saturday)
    notes = library(recap(of=held, note="old.md"), *many(12).recaps)
    weekly = subscription(cadence=Cadence.WEEKLY, days=frozenset({Weekday.MONDAY}))

    edition = one(notes, weekly)

    counts = [sum(item.section is section for item in edition.items) for section in Section]
    assert counts == [3, 2, 0, 1, 0]
    assert edition.title == "Conference round-up, Monday 4 May 2026"


def test_an_entry_of_two_notes_is_shown_once() -> None:
    """Two people recap the same talk."""
    talk = session("Shared", links=(recording(),))
    notes = library(recap(talk), recap(talk, note="second.md"))

    assert [titles(each) for each in run(notes, subscription(), 2)] == [["Shared"], []]


def test_an_entry_that_moves_in_its_note_was_shown_all_the_same() -> None:
    """An author who adds a line above must not have everything repeated."""

    def at(line: int) -> Library:
        source = Source(note="a.md", line=line)
        return shelf(session("Moved", links=(recording(),), source=source))

    assert one(at(3)).entries == one(at(30)).entries


def test_the_text_reads_well_on_a_phone() -> None:
    """Short lines; each entry names its note and line; the end says how to stop it."""
    notes = shelf(
        session(
            "Typing for Humans",
            "Ana Roe, Acme",
            "Bo Li",
            links=(recording(),),
            remarks=("Types are for people. " * 40,),
        ),
        resource("Slides of all", "https://slides.example/all"),
    )

    text = digest_text(one(notes, subscription(channel="C9", topics=("typing", "slides"))))

    assert text.startswith("Conference digest, Monday 4 May 2026\n\nWorth watching\n")
    assert "Typing for Humans \u2014 Ana Roe (Acme) and Bo Li" in text
    assert "Recording: https://video.example/1" in text
    assert text.count("from examplecon-2026.md, line 7") == 2
    assert text.endswith(
        "Every day at 09:00 (Europe/Prague), on typing or slides. "
        "Change it with /conf digest, stop it with /conf digest off."
    )
    assert max(map(len, text.splitlines())) <= 200


def test_each_sort_of_entry_has_its_heading() -> None:
    """A reader knows at a glance what is there."""
    held = event("OldCon 2025", series="OldCon", year=2025, starts=date(2025, 5, 4))
    notes = library(
        recap(
            session("A session", "Ana Roe", links=(recording(),)),
            tool("A tool", "x"),
            announcement("News"),
        ),
        recap(of=held, note="old.md"),
        recap(theme("Calm"), tool("Another", "y"), note="new.md"),
    )
    weekly = subscription(cadence=Cadence.WEEKLY, days=frozenset({Weekday.MONDAY}))

    text = digest_text(one(notes, weekly, new_notes=("new.md",)))
    calm = digest_text(one(notes, subscription(kinds=frozenset({Kind.THEME}))))

    headings = ("Worth watching", "A tool", "Announced", "On this day", "New notes")
    assert [line for line in text.splitlines() if line in headings] == [
        "Worth watching",
        "A tool",
        "A tool",
        "Announced",
        "On this day",
        "New notes",
    ]
    assert "A theme\nCalm\nA theme noted at ExampleCon 2026." in calm


def test_the_footer_fits_any_order() -> None:
    """It says what the channel gets, in one sentence."""
    weekly = subscription(
        channel="C2",
        cadence=Cadence.WEEKLY,
        days=frozenset({Weekday.FRIDAY}),
        kinds=frozenset({Kind.SESSION, Kind.TOOL}),
        events=("ExampleCon",),
    )

    assert one(many(4), weekly).footer.startswith(
        "A round-up on Friday at 09:00 (Europe/Prague), sessions and tools from ExampleCon."
    )
    assert weekly.channel == Channel("T1", "C2")

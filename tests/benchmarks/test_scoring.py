"""The measure of the evaluation, on readings made by hand."""

from collections.abc import Sequence
from datetime import date

import pytest

from benchmarks.findings import Aspect, Finding, Tally, Verdict
from benchmarks.gold import Gold, GoldSession, GoldSpeaker, GoldText, GoldTool
from benchmarks.scoring import findings, folded
from bot.recap.model import (
    Announcement,
    Entry,
    Event,
    Link,
    Recap,
    Resource,
    Session,
    Source,
    Speaker,
    Theme,
    Tool,
)

HERE = Source(note="note.md", line=7)
ANA = GoldSpeaker(name="Ana Roe", organisation="Acme")


def wanted(*sessions: GoldSession, tools: Sequence[GoldTool] | None = None) -> Gold:
    """Return gold on a note without event."""
    return Gold(event={}, sessions=sessions, tools=None if tools is None else tuple(tools))


def session(title: str, *, speakers: Sequence[Speaker] = (), urls: Sequence[str] = ()) -> Session:
    """Return a session as the reader gives it."""
    links = tuple(Link(label="Recording", url=url) for url in urls)
    return Session(title=title, speakers=tuple(speakers), links=links, source=HERE)


def read(*entries: Entry, event: Event | None = None) -> Recap:
    """Return a reading."""
    return Recap(note="note.md", event=event or Event(name=None, source=HERE), entries=entries)


def tally(gold: Gold, recap: Recap, aspect: Aspect) -> tuple[int, int, int]:
    """Return hits, misses and extras."""
    counted = Tally.of(findings(gold, recap), aspect)
    return counted.hits, counted.missed, counted.extra


def test_shares_of_what_was_read_and_of_what_is_wanted() -> None:
    """Precision, recall and F1 by the book."""
    counted = Tally(hits=3, missed=3, extra=1)

    assert (counted.precision, counted.recall, counted.f1) == (0.75, 0.5, 0.6)


def test_nothing_to_count_is_neither_good_nor_bad() -> None:
    """A note without tools must not lift or lower the figure for tools."""
    assert (Tally().precision, Tally().recall, Tally().f1) == (None, None, None)
    assert (Tally(missed=1).precision, Tally(missed=1).f1) == (None, 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Léa: “Talk”", "LEA -  TALK", id="case, accents, typography"),
        pytest.param("Less YAML?", "Less YAML", id="punctuation"),
    ],
)
def test_spelling_that_no_reader_would_call_different_is_folded(one: str, other: str) -> None:
    """The gold need not repeat a note's typography."""
    assert folded(one) == folded(other)


def test_signs_that_tell_names_apart_are_kept() -> None:
    """C++ is not C."""
    assert folded("C++") != folded("C#") != folded("C")


def test_the_most_alike_titles_meet_first() -> None:
    """Else the first of two near titles would take the other's partner."""
    gold = wanted(GoldSession(title="Less YAML, part two"), GoldSession(title="Less YAML"))
    recap = read(session("Less YAML"), session("Less YAML, part two"))

    assert tally(gold, recap, Aspect.SESSIONS) == (2, 0, 0)
    assert tally(gold, recap, Aspect.TITLES) == (2, 0, 0)


def test_a_title_with_its_speakers_left_in_is_the_session_with_a_wrong_title() -> None:
    """The session was found; what is wrong shows under titles and speakers."""
    gold = wanted(GoldSession(title="Less YAML", speakers=(ANA,)))
    recap = read(session("Less YAML - Ana Roe, Acme"))

    assert tally(gold, recap, Aspect.SESSIONS) == (1, 0, 0)
    assert tally(gold, recap, Aspect.TITLES) == (0, 1, 1)
    assert tally(gold, recap, Aspect.SPEAKERS) == (0, 1, 0)
    assert tally(gold, recap, Aspect.ORGANISATIONS) == (0, 1, 0)


def test_another_title_is_another_session_with_all_that_it_has() -> None:
    """Speakers and links of a session that is not there are in excess, too."""
    gold = wanted(GoldSession(title="Less YAML", speakers=(ANA,)))
    wrong = session("Coffee", speakers=[Speaker(name="Ana Roe")], urls=["https://v.example/1"])

    assert tally(gold, read(wrong), Aspect.SESSIONS) == (0, 1, 1)
    assert tally(gold, read(wrong), Aspect.SPEAKERS) == (0, 1, 1)
    assert tally(gold, read(wrong), Aspect.LINKS) == (0, 0, 1)


def test_a_session_read_twice_is_in_excess_once() -> None:
    """One to one: a talk must not be listed twice in an answer."""
    gold = wanted(GoldSession(title="Less YAML"))

    recap = read(session("Less YAML"), session("Less YAML"))

    assert tally(gold, recap, Aspect.SESSIONS) == (1, 0, 1)


def test_speakers_are_compared_by_name_and_then_by_organisation() -> None:
    """A right name with a wrong organisation is a right name."""
    gold = wanted(GoldSession(title="Less YAML", speakers=(ANA, GoldSpeaker(name="Bo Lin"))))
    people = [Speaker(name="ana roe", organisation="Zed"), Speaker(name="Cy Doe")]

    recap = read(session("Less YAML", speakers=people))

    assert tally(gold, recap, Aspect.SPEAKERS) == (1, 1, 1)
    assert tally(gold, recap, Aspect.ORGANISATIONS) == (0, 1, 1)


def test_links_are_compared_by_what_they_lead_to() -> None:
    """A video is its id, in whatever form its address is given."""
    links = (
        GoldText(text="https://www.youtube.com/watch?v=abc123XYZ_0&list=PL1"),
        GoldText(text="https://s.example/2"),
    )
    gold = wanted(GoldSession(title="Less YAML", links=links))
    recap = read(session("Less YAML", urls=["https://youtu.be/abc123XYZ_0", "https://s.example/3"]))

    assert tally(gold, recap, Aspect.LINKS) == (1, 1, 1)


def test_the_kind_of_a_link_is_judged_where_it_is_stated() -> None:
    """A recording that is taken for a page would be shown after the slides."""
    stated = GoldText(text="https://youtu.be/abc123XYZ_0", kind="recording")
    gold = wanted(GoldSession(title="Less YAML", links=(stated,)))
    recap = read(session("Less YAML", urls=["https://youtu.be/abc123XYZ_0"]))

    assert tally(gold, recap, Aspect.LINKS) == (1, 0, 0)
    assert tally(gold, recap, Aspect.KINDS) == (0, 1, 1)


def test_a_day_is_judged_where_it_is_stated() -> None:
    """Most notes tell no day, and most gold need not say so."""
    day = GoldSession(title="Less YAML", day=date(2030, 5, 2))

    assert tally(wanted(day), read(session("Less YAML")), Aspect.DAYS) == (0, 1, 0)
    assert tally(wanted(GoldSession(title="A")), read(session("A")), Aspect.DAYS) == (0, 0, 0)


def test_what_is_optional_counts_neither_way() -> None:
    """Reasonable people differ on it, so the reader may do either."""
    gold = wanted(
        GoldSession(title="Less YAML", speakers=(GoldSpeaker(name="Bo", optional=True),)),
        GoldSession(title="Panel", speakers=(ANA,), optional=True),
    )
    few = read(session("Less YAML"))
    many = read(session("Less YAML", speakers=[Speaker(name="Bo")]), session("Panel"))

    for recap in (few, many):
        assert tally(gold, recap, Aspect.SESSIONS) == (1, 0, 0)
        assert tally(gold, recap, Aspect.SPEAKERS) == (0, 0, 0)


def test_what_is_wanted_takes_its_partner_before_what_is_optional() -> None:
    """Else an optional entry of the same name would turn a hit into a miss."""
    gold = wanted(GoldSession(title="Panel", optional=True), GoldSession(title="Panel"))

    assert tally(gold, read(session("Panel")), Aspect.SESSIONS) == (1, 0, 0)


def test_tools_are_compared_by_name_and_by_address_where_it_is_stated() -> None:
    """An address belongs to the tool itself: the first link."""
    gold = wanted(
        tools=[GoldTool(name="Foobar", url="https://foobar.example/"), GoldTool(name="Baz")]
    )
    links = (Link(label="Foobar", url="http://foobar.example"),)
    recap = read(Tool(name="foobar", links=links, source=HERE), Tool(name="Qux", source=HERE))

    assert tally(gold, recap, Aspect.TOOLS) == (1, 1, 1)
    assert tally(gold, recap, Aspect.TOOL_LINKS) == (1, 0, 0)


def test_an_announcement_is_found_in_the_sentence_around_it() -> None:
    """Gold gives the words that matter; the reader may keep more of them."""
    gold = Gold(event={}, announcements=(GoldText(text="Foobar 2 ships in May"),))
    near = Announcement(text="We heard that Foobar 2 ships in May, at last.", source=HERE)
    far = Announcement(text="Lunch was late.", source=HERE)

    assert tally(gold, read(near, far), Aspect.ANNOUNCEMENTS) == (1, 0, 1)


def test_themes_and_resources_are_judged_where_they_are_stated() -> None:
    """Without the key anything goes."""
    link = Link(label="all", url="https://v.example/all")
    recap = read(Theme(text="Cost", source=HERE), Resource(label="all", link=link, source=HERE))
    stated = Gold(event={}, themes=(), resources=(GoldText(text="https://v.example/all"),))

    assert tally(wanted(), recap, Aspect.THEMES) == (0, 0, 0)
    assert tally(stated, recap, Aspect.THEMES) == (0, 0, 1)
    assert tally(stated, recap, Aspect.RESOURCES) == (1, 0, 0)


def test_each_field_of_the_event_is_judged_by_itself() -> None:
    """A wrong year is missed and in excess; a city that nobody told is in excess."""
    event = Event(name="SOMECONF 2030", year=2031, city="Oslo", source=HERE)
    gold = Gold(event={"name": "SomeConf 2030", "year": 2030, "city": None, "starts": None})

    assert tally(gold, read(event=event), Aspect.EVENTS) == (1, 1, 2)


def test_a_finding_says_where_the_reader_saw_it() -> None:
    """A miss has no line in the reading."""
    found = list(findings(wanted(GoldSession(title="Less YAML")), read(session("Coffee"))))

    assert found == [
        Finding(Aspect.SESSIONS, Verdict.MISSED, "Less YAML"),
        Finding(Aspect.SESSIONS, Verdict.EXTRA, "Coffee", HERE.line),
    ]

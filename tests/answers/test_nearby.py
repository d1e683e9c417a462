"""What stands near a question or a message, where no answer was right."""

import pytest

from bot.answers.answer import DidYouMean, Found, NothingFound
from bot.answers.desk import InfoDesk
from bot.answers.nearby import NOT_THAT, nearest, related
from bot.answers.onward import NextQuestion
from bot.notes.folder.books import read_book
from bot.notes.folder.loader import read_knowledge
from bot.settings.paths import shipped_knowledge
from tests.factories import (
    announcement,
    event,
    library,
    recap,
    recording,
    resource,
    session,
    shelf,
    tool,
)

TALKS = (
    session("Secrets in GitOps", "Ana Roe", remarks=("Sealed secrets are kept in a repository.",)),
    session("GitOps at the edge", "Ana Roe", links=(recording("https://youtu.be/abcdefghijk"),)),
    session("Budgets for everybody", "Cy Doe"),
    tool("Sealer", "keeps secrets"),
)


@pytest.fixture(name="desk", scope="module")
def _desk() -> InfoDesk:
    """Knows four entries."""
    return InfoDesk(shelf(*TALKS))


def test_the_nearest_entries_are_others_than_those_shown(desk: InfoDesk) -> None:
    """What was shown already was not meant."""
    shown = desk.ask("secrets in gitops")
    assert isinstance(shown, Found)

    offered = nearest(desk, "secrets in gitops")

    assert isinstance(offered, DidYouMean)
    assert offered.reason == NOT_THAT
    assert offered.suggestions
    first = {item.entry for item in shown.items[: shown.shown]}
    assert first.isdisjoint(item.entry for item in offered.items)


def test_where_nothing_else_is_near_that_is_said(desk: InfoDesk) -> None:
    """And what can be asked, so that it is no dead end."""
    offered = nearest(desk, "budgets for everybody")

    assert isinstance(offered, NothingFound)
    assert offered.suggestions == desk.help.examples[:3]


@pytest.mark.parametrize("text", ["", "?", "list tools", "1999", "zebras"])
def test_any_text_has_an_answer(desk: InfoDesk, text: str) -> None:
    """Nothing that may be asked breaks it."""
    assert isinstance(nearest(desk, text), DidYouMean | NothingFound)
    assert isinstance(related(desk, text), Found | NothingFound)


def test_a_message_is_related_to_sessions_alone(desk: InfoDesk) -> None:
    """Best first, as many as are clearly near."""
    answer = related(desk, "We want to move our secrets into git, is GitOps any good for that?")

    assert isinstance(answer, Found)
    titles = [item.entry.title for item in answer.items]
    assert titles[0] == "Secrets in GitOps"
    assert "Budgets for everybody" not in titles
    assert "Sealer" not in titles


def test_what_a_message_links_to_comes_first(desk: InfoDesk) -> None:
    """Whoever posts a recording wants to know what was said there."""
    answer = related(desk, "secrets!", ("https://www.youtube.com/watch?v=abcdefghijk&t=30",))

    assert isinstance(answer, Found)
    assert answer.items[0].entry.title == "GitOps at the edge"


def test_a_message_about_something_else_is_related_to_nothing(desk: InfoDesk) -> None:
    """An empty list is more honest than a wrong one."""
    assert isinstance(related(desk, "Lunch at noon, who is in?"), NothingFound)


def test_a_link_is_known_in_every_form(desk: InfoDesk) -> None:
    """A video has many addresses."""
    (item,) = desk.linked("https://m.youtube.com/watch?v=abcdefghijk")

    assert item.entry.title == "GitOps at the edge"
    assert desk.linked("https://youtu.be/other-video") == ()
    assert desk.linked("no address") == ()


def test_what_is_linked_twice_is_told_once() -> None:
    """A recording and a page of the same identity are one way to an entry."""
    url = "https://example.org/a"
    desk = InfoDesk(shelf(session("A", links=(recording(url), recording(url + "/")))))

    assert len(desk.linked(url)) == 1


def test_the_questions_offered_next_are_answered() -> None:
    """An offer that ends in nothing found is worse than none; so on all of the shipped recaps."""
    shipped = shipped_knowledge()
    knowledge = read_knowledge([shipped], shipped_book=read_book(shipped).book)
    desk = InfoDesk(knowledge.library)
    offered = set()
    for _, entry in knowledge.library.entries():
        answer = desk.ask(entry.title)
        if isinstance(answer, Found):
            offered |= set(desk.next_questions(answer))

    assert offered
    for each in offered:
        assert isinstance(desk.ask(each.question), Found), each
        assert len(each.label) <= 75


def test_next_is_what_there_is_more_of() -> None:
    """By the same speaker, and of the same event; never the question that was just asked."""
    other = event("OtherCon 2025", year=2025)
    talks = (
        session("Budgets for everybody", "Cy Doe"),
        session("Secrets at rest", "Ana Roe"),
        announcement("GitOps is done."),
    )
    desk = InfoDesk(
        library(recap(*TALKS), recap(*talks, of=other, note="o.md"), recap(resource("Handbook")))
    )

    answer = desk.ask("secrets at rest")

    assert isinstance(answer, Found)
    assert desk.next_questions(answer) == (
        NextQuestion("Also by Ana Roe", "sessions by Ana Roe"),
        NextQuestion("All sessions there", "sessions OtherCon 2025"),
    )
    listed = desk.ask("sessions ana roe")
    assert isinstance(listed, Found)
    assert desk.next_questions(listed) == ()


def test_nothing_is_offered_that_would_not_be_understood() -> None:
    """An event may be called by words of asking."""
    odd = event("the", year=None, series=None, city=None)
    desk = InfoDesk(library(recap(session("Secrets at rest"), session("GitOps"), of=odd)))
    answer = desk.ask("secrets at rest")
    assert isinstance(answer, Found)

    assert desk.next_questions(answer) == ()

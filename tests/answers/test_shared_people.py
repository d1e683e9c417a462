"""Questions about people whom notes call by several names."""

from bot.answers.answer import Found
from bot.answers.desk import InfoDesk
from tests.factories import library, recap, session

DESK = InfoDesk(
    library(
        recap(session("Less YAML", "Ana\u00efs Roe, Acme"), session("Tea Caches", "Bo Lin, Zed")),
        recap(session("More YAML", "@blin_"), session("Rust at Sea", "Anais Roe"), note="b.md"),
        recap(session("Sails", "Cy Doe", remarks=("Bo Lin (@blin_) asked why",)), note="c.md"),
    )
)


def titles(question: str) -> set[str]:
    """Return the titles that answer `question`."""
    answer = DESK.ask(question)
    assert isinstance(answer, Found), answer
    return {item.entry.title for item in answer.items}


def test_all_talks_of_a_person_are_found_by_any_name() -> None:
    """The asker knows one name, each author another."""
    assert (
        titles("talks by Ana\u00efs Roe")
        == titles("talks by Anais Roe")
        == {
            "Less YAML",
            "Rust at Sea",
        }
    )
    assert titles("talks by Bo Lin") == titles("talks by blin_") == {"Tea Caches", "More YAML"}


def test_a_person_is_counted_once() -> None:
    """Whatever each note calls them."""
    answer = DESK.ask("how many speakers")

    assert isinstance(answer, Found)
    assert (answer.direct or "").startswith("3 speakers")

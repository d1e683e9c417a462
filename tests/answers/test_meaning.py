"""What becomes of a second opinion on a question whose words don't tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.answers.answer import DidYouMean, Found, NothingFound
from bot.answers.confidence import CALIBRATED
from bot.answers.desk import InfoDesk
from bot.recap.library import Library
from bot.search.opinion import Alike
from tests.factories import library, recap, session, tool

NOTES = library(
    recap(
        session("Cheap satellites", "Paloma Arce, Cubeyard", remarks=("The antenna breaks.",)),
        session("Flour power", "Dagny Holt"),
        session("What the guards know"),
        tool("Damper", "smooths traffic"),
    )
)
SURE = CALIBRATED.alike + 0.1
NEAR = (CALIBRATED.near + CALIBRATED.alike) / 2
SPACECRAFT = "a spacecraft for the money of an automobile on wheels"


@dataclass(frozen=True)
class Held:
    """An opinion that holds entries as alike as it is told, whatever is asked."""

    notes: Library
    likenesses: Mapping[str, float]

    def nearest(self, question: str, events: frozenset[str] | None) -> Sequence[Alike]:
        """Return the entries that it has a likeness for, best first."""
        assert question
        found = [
            Alike(entry=entry, event=event, likeness=self.likenesses[entry.title])
            for event, entry in self.notes.entries()
            if entry.title in self.likenesses and (events is None or event.title in events)
        ]
        return sorted(found, key=lambda each: -each.likeness)


def desk(**likenesses: float) -> InfoDesk:
    """Return a desk that hears of these likenesses; `_` stands for a blank."""
    held = {title.replace("_", " "): likeness for title, likeness in likenesses.items()}
    return InfoDesk(NOTES, opinion=Held(NOTES, held))


def test_words_alone_find_nothing() -> None:
    """What the other tests are about is out of reach of words."""
    assert isinstance(InfoDesk(NOTES).ask(SPACECRAFT), NothingFound)


def test_what_was_clearly_meant_is_the_answer() -> None:
    """It stands out, and nothing else is near."""
    answer = desk(Cheap_satellites=SURE, Flour_power=0.1).ask(SPACECRAFT)

    assert isinstance(answer, Found)
    assert [item.entry.title for item in answer.items] == ["Cheap satellites"]


def test_what_may_have_been_meant_is_offered() -> None:
    """An offer claims nothing, so less will do."""
    answer = desk(Cheap_satellites=NEAR, Flour_power=0.1).ask(SPACECRAFT)

    assert isinstance(answer, DidYouMean)
    assert answer.suggestions == ("Cheap satellites",)


def test_of_several_that_are_as_near_none_is_claimed() -> None:
    """Where two would do, neither was meant for sure."""
    answer = desk(Cheap_satellites=SURE, Flour_power=SURE - 0.01).ask(SPACECRAFT)

    assert isinstance(answer, DidYouMean)
    assert len(answer.items) == 2


def test_what_is_far_changes_nothing() -> None:
    """There is always a nearest entry, and mostly it is not near."""
    answer = desk(Cheap_satellites=0.2).ask(SPACECRAFT)

    assert isinstance(answer, NothingFound)


def test_a_name_is_not_a_matter_of_meaning() -> None:
    """Near to a name there is always another one, which is somebody else's."""
    opened = desk(Cheap_satellites=SURE)

    assert isinstance(opened.ask("what is Istio"), NothingFound)


def test_a_fact_that_is_missing_is_not_made_up() -> None:
    """The note names no speaker, whatever was meant."""
    asked = "who stood up and described whatever watchmen see every evening"
    answer = desk(What_the_guards_know=SURE).ask(asked)

    assert not isinstance(answer, Found)


def test_words_that_tell_are_not_doubted() -> None:
    """The second opinion is heard only where the first one is none."""
    answer = desk(Flour_power=1.0).ask("cheap satellites with antenna that breaks")

    assert isinstance(answer, Found)
    assert answer.items[0].entry.title == "Cheap satellites"

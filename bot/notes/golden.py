"""The file of golden questions that a team keeps beside its notes.

Unlike a note it must follow its format: what can't be read would otherwise be left out of the
figures, and nobody would know. So whatever is wrong with it is an error.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

import yaml

from bot.notes import safeyaml
from bot.notes.files import read_file
from bot.notes.problems import Level, Problem
from bot.recap.golden import GoldenQuestion, Outcome, Place

KEYS: Final = ("question", "outcome", "expect", "in", "kind")

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class GoldenReading:
    """A file of golden questions, read.

    Attributes:
        questions: Those of the right shape, in the order of the file.
        problems: In order of line. With any of them, `questions` are not all that was meant.
    """

    questions: tuple[GoldenQuestion, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_golden_file(path: Path) -> GoldenReading:
    """Read the golden questions at `path`."""
    content = read_file(path)
    if content.problems:
        return GoldenReading((), tuple(_error(each.line, each.problem) for each in content.problems))
    return read_golden(content.text)


def read_golden(text: str) -> GoldenReading:
    """Read golden questions from YAML, a list of mappings with `KEYS`."""
    if problem := safeyaml.guard(text):
        return GoldenReading((), (problem,))
    root = safeyaml.compose(text)
    reading = _Reading()
    questions = tuple(reading.questions(root))
    return GoldenReading(questions, tuple(sorted(reading.problems)))


class _Reading:
    """Goes through one file and keeps what is wrong with it."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def questions(self, root: yaml.Node | None) -> Iterator[GoldenQuestion]:
        """Yield the questions of a list that are of the right shape."""
        if not isinstance(root, yaml.SequenceNode) or not root.value:
            line = root.start_mark.line + 1 if root else 1
            self.problems.append(_error(line, "no list of questions; write `- question: …`"))
            return
        for node in root.value:
            before = len(self.problems)
            question = self._question(node)
            if question and len(self.problems) == before:
                yield question

    def _question(self, node: yaml.Node) -> GoldenQuestion | None:
        if not isinstance(node, yaml.MappingNode):
            return self._report(node, f"not a mapping; write {_offered(KEYS)}")
        values = self._values(node)
        for key in ("question", "outcome"):
            if key not in values:
                self._report(node, f"`{key}` is missing; add it")
        outcomes = values.get("outcome", {})
        places = values.get("in", {Place.FIRST.value: node})
        return GoldenQuestion(
            question=self._one("question", values.get("question", {}), node),
            outcomes=tuple(self._choices("outcome", Outcome, outcomes)),
            expect=tuple(values.get("expect", {})),
            place=next(self._choices("in", Place, places), Place.FIRST),
            kind=self._one("kind", values.get("kind", {GoldenQuestion.kind: node}), node),
        )

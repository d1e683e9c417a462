"""The file of golden questions that a team keeps beside its notes.

Unlike a note it must follow its format: a question that can't be read would be missing from the
figures, and nobody would know. So whatever is wrong with the file is an error.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from bot.notes import safeyaml
from bot.notes.folder.files import read_file
from bot.notes.problems import Problem, error_at
from bot.recap.golden import GoldenQuestion, Outcome, Place

KEYS: Final = ("question", "outcome", "expect", "in", "kind")
_REQUIRED: Final = ("question", "outcome")
_SINGLE: Final = ("question", "in", "kind")
_CHOICES: Final[Mapping[str, type[Outcome | Place]]] = {"outcome": Outcome, "in": Place}
_NULL: Final = "tag:yaml.org,2002:null"
_UNNAMED_KIND: Final = "other"

Given = Mapping[str, tuple[yaml.ScalarNode, ...]]
"""The texts that stand behind each key of a question."""


@dataclass(frozen=True, slots=True)
class GoldenReading:
    """A file of golden questions, read.

    Attributes:
        questions: Those that could be read, in the order of the file.
        problems: In order of line. Where there are any, questions are missing.
    """

    questions: tuple[GoldenQuestion, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_golden_file(path: Path) -> GoldenReading:
    """Read the golden questions at `path`; never raises for what may lie there."""
    content = read_file(path)
    if content.problems:
        return GoldenReading(problems=tuple(error_at(x.line, x.problem) for x in content.problems))
    return read_golden(content.text)


def read_golden(text: str) -> GoldenReading:
    """Read golden questions from YAML: a list of mappings with `KEYS`."""
    if problem := safeyaml.guard(text):
        return GoldenReading(problems=(problem,))
    root = safeyaml.compose(text)
    if not isinstance(root, yaml.SequenceNode) or not root.value:
        line = root.start_mark.line + 1 if root else 1
        wrong = "not a list of questions" if root else "empty, and not a list of questions"
        problem = error_at(line, f"{wrong}; write `- question: ...` for each")
        return GoldenReading(problems=(problem,))
    reading = _Reading()
    questions = tuple(filter(None, map(reading.question, root.value)))
    return GoldenReading(questions, tuple(sorted(reading.problems)))


class _Reading:
    """Goes through the questions of one file and keeps what is wrong with them."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def question(self, node: yaml.Node) -> GoldenQuestion | None:
        """Return the question that `node` is, or None when something is wrong with it."""
        if not isinstance(node, yaml.MappingNode):
            self._report(node, "not a question; write `question: ...` and `outcome: ...`")
            return None
        before = len(self.problems)
        given = dict(self._given(node))
        self._check(node, given)
        if len(self.problems) > before:
            return None
        texts = {key: tuple(each.value.strip() for each in given[key]) for key in given}
        return GoldenQuestion(
            question=texts["question"][0],
            outcomes=tuple(map(Outcome, texts["outcome"])),
            expect=texts.get("expect", ()),
            place=Place(texts.get("in", (Place.FIRST,))[0]),
            kind=texts.get("kind", (_UNNAMED_KIND,))[0],
        )

    def _given(self, node: yaml.MappingNode) -> Iterator[tuple[str, tuple[yaml.ScalarNode, ...]]]:
        seen = set()
        for key, value in node.value:
            if key.value not in KEYS:
                self._report(key, f"a key that is not known; write {_either(KEYS)}")
            elif key.value in seen:
                self._report(key, f"`{key.value}` stands here twice; keep one")
            else:
                seen.add(key.value)
                if value.tag == _NULL and key.value not in _REQUIRED:
                    continue  # as good as left out
                yield key.value, tuple(self._texts(key.value, value))

    def _texts(self, key: str, node: yaml.Node) -> Iterator[yaml.ScalarNode]:
        values = node.value if isinstance(node, yaml.SequenceNode) else [node]
        if not values and key != "expect":
            self._report(node, f"`{key}` is empty; write it")
        for value in values:
            if isinstance(value, yaml.ScalarNode) and value.value.strip():
                yield value
            else:
                self._report(value, f"`{key}` must be text; write it on one line")

    def _check(self, node: yaml.Node, given: Given) -> None:
        """Report what is missing, what is too many, and what is none of the words to choose."""
        for key in _REQUIRED:
            if key not in given:
                self._report(node, f"`{key}` is missing; add it")
        for key in _SINGLE:
            for extra in given.get(key, ())[1:]:
                self._report(extra, f"`{key}` is one text, not a list; keep one")
        for key, words in _CHOICES.items():
            for each in given.get(key, ()):
                if each.value.strip() not in set(words):
                    self._report(each, f"not an `{key}`; write {_either(words)}")

    def _report(self, node: yaml.Node, problem: str) -> None:
        self.problems.append(error_at(node.start_mark.line + 1, problem))


def _either(words: Iterable[str]) -> str:
    *most, last = (f"`{word}`" for word in words)
    return f"{', '.join(most)} or {last}"

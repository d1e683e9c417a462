"""How many golden questions are answered, and how many are answered that have no answer.

    .venv/bin/python -m benchmarks.eval_answers [--json] [--verbose]

Asks the questions over the shipped recaps (knowledge/questions.yaml) and over the imitations
(tests/questions/recaps.yaml), each collection in the two halves that benchmarks/halves.py tells
apart. `first` counts what was answered as expected; `shown` what stood anywhere in what was shown;
`false` what was answered though there is no answer; `refused` what has an answer and got none;
`MRR` is the mean reciprocal rank of the entry asked for. `--verbose` names the questions of the
tuning half that failed, by kind. Those of the reporting half it never names: what is mended because
it failed there would be no report any more.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from benchmarks.asked import Asked, Collection, ask_all, imitations, shipped
from benchmarks.halves import Half
from bot.answers.desk import InfoDesk
from bot.recap.golden import GoldenQuestion
from bot.recap.library import Library

ROOT: Final = Path(__file__).parent.parent

GROUPS: Final = ("clean", "typo", "typos", "paraphrase", "nothing")
"""Kinds of kinds: in words of the note; with a typo in one word; with typos in half of them; in
other words; without an answer."""

_WIDTH: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How some questions were answered.

    Attributes:
        asked: How many there are.
        first: Answered as expected.
        shown: With what was expected anywhere in what is shown.
        false: Answered, though there is no answer.
        refused: Not answered, though there is one.
        mrr: Mean reciprocal rank over those that have an answer, 0 to 1. None without any.
    """

    asked: int
    first: int
    shown: int
    false: int
    refused: int
    mrr: float | None


def score(asked: Sequence[Asked]) -> Score:
    """Return how `asked` were answered, as one score."""
    ranked = [each for each in asked if each.is_answerable and each.golden.expect]
    reciprocal = [1 / each.rank if each.rank else 0.0 for each in ranked]
    return Score(
        asked=len(asked),
        first=sum(each.is_right for each in asked),
        shown=sum(each.is_shown for each in asked),
        false=sum(each.is_false for each in asked),
        refused=sum(each.is_refused for each in asked),
        mrr=round(sum(reciprocal) / len(ranked), 4) if ranked else None,
    )


def group(golden: GoldenQuestion) -> str:
    """Return which of `GROUPS` a question is in."""
    family = golden.kind.partition("-")[0]
    return family if family in GROUPS else "clean"


def scores(asked: Iterable[Asked], key: Callable[[GoldenQuestion], str]) -> dict[str, Score]:
    """Return the score for each `key`, in the order in which the keys first came up."""
    kept: dict[str, list[Asked]] = {}
    for each in asked:
        kept.setdefault(key(each.golden), []).append(each)
    return {name: score(each) for name, each in kept.items()}


def _without_book(library: Library) -> Library:
    """Return `library` without what the book says of words, other than names of the same."""
    return replace(library, book=replace(library.book, thesaurus=(), glossary=(), matters=()))


INGREDIENTS: Final[dict[str, Callable[[Library], InfoDesk]]] = {
    "as shipped": InfoDesk,
    "with aliases alone": lambda library: InfoDesk(_without_book(library)),
}
"""What is measured, by name: desks that differ in what they may use."""


def measured(collections: Iterable[Collection]) -> Iterator[tuple[str, str, tuple[Asked, ...]]]:
    """Yield collection, ingredients and answers, for each collection with each ingredients."""
    for collection in collections:
        for name, desk in INGREDIENTS.items():
            yield collection.name, name, ask_all(collection.questions, desk(collection.library))


def record(collection: str, ingredients: str, asked: Sequence[Asked]) -> dict[str, Any]:
    """Return what was measured as a JSON object."""
    halves = {
        half: {
            "groups": _records(_half(asked, half), group),
            "kinds": _records(_half(asked, half), lambda golden: golden.kind),
        }
        for half in Half
    }
    return {"collection": collection, "ingredients": ingredients, "halves": halves}


def table(collection: str, ingredients: str, asked: Sequence[Asked]) -> Iterator[str]:
    """Yield the lines of what was measured: for each half the groups, then the kinds."""
    for half in Half:
        yield f"{collection}, {ingredients}, {half} half"
        yield _row("", ("asked", "first", "shown", "false", "refused", "MRR"))
        own = _half(asked, half)
        by_group = scores(own, group)
        for family in GROUPS:
            if family in by_group:
                yield _row(family, _cells(by_group[family]))
        for kind, each in scores(own, lambda golden: golden.kind).items():
            if kind not in GROUPS:
                yield _row(f"  {kind}", _cells(each))
        yield ""


def figures(results: Iterable[tuple[str, str, Sequence[Asked]]]) -> str:
    """Return what the documentation tells of the reporting halves, as tables in Markdown."""
    told: dict[str, dict[str, dict[str, Score]]] = {}
    for collection, ingredients, asked in results:
        told.setdefault(collection, {})[ingredients] = scores(_half(asked, Half.REPORTING), group)
    return "\n".join(line for name, each in told.items() for line in _figures(name, each))


def _figures(collection: str, told: dict[str, dict[str, Score]]) -> Iterator[str]:
    shipped = next(iter(told.values()))
    yield f"| {collection} | asked | {' | '.join(told)} | MRR |"
    yield f"| --- |{' ---: |' * (len(told) + 2)}"
    for family in GROUPS:
        right = " | ".join(str(each[family].first) for each in told.values())
        mrr = shipped[family].mrr
        rank = "" if mrr is None else f"{mrr:.2f}"
        yield f"| {family} | {shipped[family].asked} | {right} | {rank} |"
    yield ""


def failed(asked: Iterable[Asked]) -> Iterator[str]:
    """Yield a line for each question of the tuning half that was not answered as expected."""
    for each in asked:
        if each.half is Half.TUNING and not each.is_right:
            golden = each.golden
            expected = ", ".join(golden.expect) or " or ".join(golden.outcomes)
            yield f"{golden.kind}: {golden.question} (expected {expected}; {each.outcome})"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was measured; return the exit status."""
    parser = argparse.ArgumentParser(prog="eval_answers", description=__doc__.partition("\n")[0])
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--verbose", action="store_true", help="name what failed in tuning")
    options = parser.parse_args(arguments)
    for collection, ingredients, asked in measured((shipped(ROOT), imitations(ROOT))):
        if options.json:
            print(json.dumps(record(collection, ingredients, asked), ensure_ascii=False))
            continue
        print("\n".join(table(collection, ingredients, asked)))
        if options.verbose:
            print("\n".join((*failed(asked), "")))
    return 0


def _half(asked: Iterable[Asked], half: Half) -> list[Asked]:
    return [each for each in asked if each.half is half]


def _records(
    asked: Iterable[Asked], key: Callable[[GoldenQuestion], str]
) -> dict[str, dict[str, Any]]:
    return {name: asdict(each) for name, each in scores(asked, key).items()}


def _cells(each: Score) -> tuple[str, ...]:
    numbers = (each.asked, each.first, each.shown, each.false, each.refused)
    return (*map(str, numbers), "" if each.mrr is None else f"{each.mrr:.3f}")


def _row(name: str, cells: Sequence[str]) -> str:
    return f"{name:{_WIDTH}}" + "".join(f"{cell:>9}" for cell in cells)


if __name__ == "__main__":
    sys.exit(main())

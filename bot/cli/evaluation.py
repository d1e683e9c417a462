"""An evaluation, drawn for people and as a JSON object."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from rich.text import Text

from bot.answers.judging import Evaluation, Tally, Verdict
from bot.recap.golden import Place
from bot.search.excerpt import shortened

LONGEST_REPLY: Final = 300
"""Characters of a wrong reply that are shown; its direct answer and the first hit fit in."""

_PLACES: Final = {Place.FIRST: "in the first hit", Place.SHOWN: "among what is shown"}


def evaluation_record(evaluation: Evaluation) -> dict[str, Any]:
    """Return all that an evaluation tells, each wrong answer with the whole reply."""
    return {
        **_record(evaluation.total),
        "kinds": {kind: _record(tally) for kind, tally in evaluation.kinds.items()},
        "wrong": [_wrong_record(verdict) for verdict in evaluation.wrong],
    }


def draw_evaluation(evaluation: Evaluation) -> Text:
    """Return the wrong answers, then right and asked for each kind, then the total.

    It wraps nothing by itself, so that a pipe gets a line for a line.
    """
    lines = [line for verdict in evaluation.wrong for line in (*_wrong(verdict), Text())]
    kinds = evaluation.kinds
    widest = max(map(len, kinds), default=0)
    for kind, tally in kinds.items():
        style = "green" if tally.right == tally.asked else "yellow"
        lines.append(Text.assemble(f"{kind:{widest}}  ", (f"{tally.right}/{tally.asked}", style)))
    total = evaluation.total
    lines += [Text(), Text(f"{total.right} of {total.asked} answered as expected", style="bold")]
    return Text("\n").join(lines)


def _wrong(verdict: Verdict) -> Iterator[Text]:
    golden = verdict.golden
    yield Text.assemble((golden.question, "bold"), (f"  ({golden.kind})", "dim"))
    expected = " or ".join(golden.outcomes)
    if golden.expect:
        expected += f", {_PLACES[golden.place]} {_quoted(golden.expect)}"
    yield Text.assemble(("  expected  ", "dim"), (expected, "green"))
    if 0 < len(verdict.missing) < len(golden.expect):
        yield Text.assemble(("  missing   ", "dim"), (_quoted(verdict.missing), "green"))
    reply = " / ".join(filter(None, map(str.strip, verdict.text.splitlines())))
    came = f"{verdict.outcome}: {shortened(reply, LONGEST_REPLY)}"
    yield Text.assemble(("  came      ", "dim"), (came, "red"))


def _quoted(texts: Iterable[str]) -> str:
    return ", ".join(f"\u201c{text}\u201d" for text in texts)


def _wrong_record(verdict: Verdict) -> dict[str, Any]:
    golden = verdict.golden
    return {
        "question": golden.question,
        "kind": golden.kind,
        "expected": {
            "outcome": list(golden.outcomes),
            "expect": list(golden.expect),
            "in": golden.place,
        },
        "outcome": verdict.outcome,
        "text": verdict.text,
    }


def _record(tally: Tally) -> dict[str, int]:
    return {"asked": tally.asked, "right": tally.right}

"""Figures for an operator, in the form that Prometheus collects."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

BUCKETS: Final = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0)
"""Upper bounds in seconds of the answer times counted together, around the promise of 2 ms."""

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
"""Prometheus' text format."""

Labels = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Metric:
    """What a figure is about.

    Attributes:
        kind: `counter`, `gauge` or `histogram`.
        about: One line for the reader.
    """

    kind: str
    about: str


_METRICS: Final[Mapping[str, Metric]] = {
    "confbot_questions_total": Metric("counter", "Questions answered, by way and outcome."),
    "confbot_answer_seconds": Metric("histogram", "Time to find and draw an answer."),
    "confbot_replies_total": Metric("counter", "Replies to messages, by how posting them ended."),
    "confbot_editions_total": Metric("counter", "Editions of digests, by what became of them."),
    "confbot_slack_requests_total": Metric("counter", "Requests to /slack/events, by status."),
    "confbot_reloads_total": Metric("counter", "Times that changed notes were read, by outcome."),
    "confbot_notes": Metric("gauge", "Notes that answers are taken from."),
    "confbot_entries": Metric("gauge", "Entries that were read from the notes."),
    "confbot_problems": Metric("gauge", "Problems found in the notes, by level."),
}


class Metrics:
    """Figures since the start, in the form that Prometheus collects.

    A registry of its own, since the client library would be a dependency for nine figures.
    """

    def __init__(self) -> None:
        self._values: dict[str, dict[Labels, float]] = {name: {} for name in _METRICS}
        # How many answers took as long as each bound allows and the one below it does not.
        self._answers = [0] * (len(BUCKETS) + 1)
        self._seconds = 0.0

    def add(self, name: str, amount: float = 1, **labels: str) -> None:
        """Add `amount` to the counter `name`."""
        series = self._values[name]
        key = tuple(sorted(labels.items()))
        series[key] = series.get(key, 0) + amount

    def set(self, name: str, value: float, **labels: str) -> None:
        """Set the gauge `name` to `value`."""
        self._values[name][tuple(sorted(labels.items()))] = value

    def answered(self, *, way: str, outcome: str, seconds: float) -> None:
        """Count an answer, and the time that it took."""
        self.add("confbot_questions_total", way=way, outcome=outcome)
        self._answers[bisect_left(BUCKETS, seconds)] += 1
        self._seconds += seconds

    def posted(self, *, outcome: str) -> None:
        """Count a reply."""
        self.add("confbot_replies_total", outcome=outcome)

    def render(self) -> str:
        """Return all figures as text."""
        lines: list[str] = []
        for name, metric in _METRICS.items():
            lines += [f"# HELP {name} {metric.about}", f"# TYPE {name} {metric.kind}"]
            if metric.kind == "histogram":
                lines += self._histogram(name)
            else:
                series = sorted(self._values[name].items())
                lines += [_line(name, labels, value) for labels, value in series]
        return "\n".join(lines) + "\n"

    def _histogram(self, name: str) -> list[str]:
        *within, count = accumulate(self._answers)
        bounds = [*map(str, BUCKETS), "+Inf"]
        return [
            *(
                _line(f"{name}_bucket", (("le", bound),), number)
                for bound, number in zip(bounds, [*within, count], strict=True)
            ),
            _line(f"{name}_sum", (), self._seconds),
            _line(f"{name}_count", (), count),
        ]


def _line(name: str, labels: Labels, value: float) -> str:
    # Every label's value is a word of this program's own, so there is nothing to escape.
    told = ",".join(f'{label}="{word}"' for label, word in labels)
    # In full: a counter rounded to six digits stands still, and then jumps.
    number = str(value).removesuffix(".0")
    return f"{name}{{{told}}} {number}" if told else f"{name} {number}"

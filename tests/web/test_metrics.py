"""Figures as Prometheus reads them."""

import pytest

from bot.web.metrics import Metrics


def test_large_counters_are_told_to_the_last_one() -> None:
    """Rounded, a busy bot would seem to be asked nothing for hours, and then thousands at once."""
    metrics = Metrics()

    metrics.add("confbot_questions_total", 12_345_678, way="command", outcome="found")

    assert 'outcome="found",way="command"} 12345678\n' in metrics.render()


def test_times_are_counted_up_to_each_bound_and_in_all() -> None:
    """Prometheus works the share of fast answers out of these."""
    metrics = Metrics()

    for seconds in (0.0004, 0.003, 2.5):
        metrics.answered(way="command", outcome="found", seconds=seconds)

    told = metrics.render().splitlines()
    counted = {line.partition(" ")[0]: line.partition(" ")[2] for line in told}
    assert counted['confbot_answer_seconds_bucket{le="0.0005"}'] == "1"
    assert counted['confbot_answer_seconds_bucket{le="0.005"}'] == "2"
    assert counted['confbot_answer_seconds_bucket{le="1.0"}'] == "2"
    assert counted['confbot_answer_seconds_bucket{le="+Inf"}'] == "3"
    assert counted["confbot_answer_seconds_count"] == "3"
    assert float(counted["confbot_answer_seconds_sum"]) == pytest.approx(2.5034)

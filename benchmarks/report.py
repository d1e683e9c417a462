"""Writes what `benchmarks.search_at_size` measured into RESULTS.md, with a picture.

.venv/bin/python -m benchmarks.report
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from matplotlib.figure import Figure

from benchmarks.search_at_size import kept

HERE: Final = Path(__file__).parent
PICTURE: Final = "latency.svg"

_HEAD: Final = """\
# Search at size

Written by `make bench`; every figure is from the same machine (two cores, Python 3.11), one engine
after the other, each in a process of its own. The sections are made up
([sections.py](sections.py)): titles, speakers and remarks of 20 to 60 words, drawn by Zipf's law
from 250,000 words. A question is three to six words of one section, in any order; misspelt, half of
its words have a slip. nDCG@10 is of the section that the words were taken from.

- *p50*, *p99*: of a question, in time of the processor, so that what else the machine does hardly
  shows.
- *build*: from the sections in memory, for confbot as entries of recaps, to an index that answers,
  by the clock, and in time of the processor, all threads together.
- *first answer*: from the start of a process to its first answer, with the index on disk, by the
  clock.
- *memory*: resident after all questions, mapped files included where they were read.
- *questions*: an engine that needs more than a minute for them is asked fewer. Those that read
  every section (rapidfuzz) are asked none at a million, where each would take half a minute.

![Median time of a question by number of sections](latency.svg)
"""

_COLUMNS: Final = (
    "engine",
    "clean p50 / p99, ms",
    "misspelt p50 / p99, ms",
    "nDCG@10 clean / misspelt",
    "build, s: clock / processor",
    "index, MiB",
    "memory, MiB",
    "first answer, s",
    "questions",
)


def main() -> None:
    """Write the table of each size, and the picture."""
    measured = kept()
    sizes = sorted({each["size"] for each in measured})
    parts = [_HEAD]
    for size in sizes:
        rows = [each for each in measured if each["size"] == size]
        parts.append(f"## {size:,} sections\n\n{_table(rows)}\n")
        if compared := _compared(rows):
            parts.append(compared)
    HERE.joinpath("RESULTS.md").write_text("\n".join(parts), encoding="utf-8")
    _draw(measured, sizes)


def _table(rows: Sequence[dict[str, Any]]) -> str:
    lines = [_line(_COLUMNS), _line(["---"] + ["---:"] * (len(_COLUMNS) - 1))]
    lines += [
        _line(
            (
                each["engine"],
                _pair(each["clean_ms"]),
                _pair(each["misspelt_ms"]),
                f"{each['clean_ndcg']:.3f} / {each['misspelt_ndcg']:.3f}",
                _pair((each["build_s"], each["build_work_s"])),
                _number(each["index_mib"]),
                _number(each["memory_mib"]),
                "" if each["first_s"] is None else f"{each['first_s']:.2f}",
                f"{each['asked']:,}",
            )
        )
        for each in rows
    ]
    return "\n".join(lines)


def _compared(rows: Sequence[dict[str, Any]]) -> str:
    """Return confbot's figures as multiples of bare tantivy's."""
    named = {each["engine"]: each for each in rows}
    if not {"confbot", "tantivy"} <= named.keys():
        return ""
    ours, bare = named["confbot"], named["tantivy"]
    ratios = ", ".join(
        f"{label} {ours_value / bare_value:.1f} times"
        for label, ours_value, bare_value in (
            ("clean p50", ours["clean_ms"][0], bare["clean_ms"][0]),
            ("misspelt p50", ours["misspelt_ms"][0], bare["misspelt_ms"][0]),
            ("work of the build", ours["build_work_s"], bare["build_work_s"]),
            ("memory", ours["memory_mib"], bare["memory_mib"]),
        )
    )
    kept_share = ours["misspelt_ndcg"] / ours["clean_ndcg"]
    bare_share = bare["misspelt_ndcg"] / bare["clean_ndcg"]
    return (
        f"confbot beside bare tantivy: {ratios}. Of its clean nDCG@10, confbot keeps "
        f"{kept_share:.2f} when misspelt, bare tantivy {bare_share:.2f}.\n"
    )


def _draw(measured: Sequence[dict[str, Any]], sizes: Sequence[int]) -> None:
    figure = Figure(figsize=(9, 4.2), layout="constrained")
    plots = figure.subplots(1, 2, sharey=True)
    for plot, form in zip(plots, ("clean", "misspelt"), strict=True):
        for engine in dict.fromkeys(each["engine"] for each in measured):
            points = sorted(
                (each["size"], each[f"{form}_ms"][0])
                for each in measured
                if each["engine"] == engine
            )
            width = 2.5 if engine == "confbot" else 1.2
            plot.plot(*zip(*points, strict=True), marker="o", linewidth=width, label=engine)
        plot.set(xscale="log", yscale="log", title=form, xlabel="sections", xticks=sizes)
        plot.set_xticks(sizes, [f"{size:,}" for size in sizes])
        plot.grid(visible=True, alpha=0.3)
    plots[0].set_ylabel("median of a question, ms")
    figure.legend(*plots[0].get_legend_handles_labels(), loc="outside right upper", frameon=False)
    figure.savefig(HERE / PICTURE, metadata={"Date": None})


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _pair(values: Sequence[float]) -> str:
    return f"{_number(values[0])} / {_number(values[1])}"


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.3f}" if value < 1 else f"{value:,.1f}"


if __name__ == "__main__":
    main()

"""Titles that a sentence about several sessions links one after the other."""

import pytest

from tests.notes.reading_notes import told

PAGES = "https://conf.example/2030/talks"


def test_titles_linked_in_a_row_are_sessions_each() -> None:
    """What nobody has more to say of is still what was on; "video" in a title is no recording."""
    note = f"""
    # FooConf 2030

    I learned a lot from sessions on [slow files]({PAGES}/roe), [HTML video]({PAGES}/lin) and
    [charts with Foo]({PAGES}/zed).
    """

    assert told(note) == [
        "slow files |  | conf.example/2030/talks/roe",
        "HTML video |  | conf.example/2030/talks/lin",
        "charts with Foo |  | conf.example/2030/talks/zed",
    ]


@pytest.mark.parametrize(
    "prose",
    [
        pytest.param(
            "Most talks were on [Foo Cache](https://foo.example/docs) and [Bar](https://bar.example/docs).",
            id="pages on different sites are of what the talks were about",
        ),
        pytest.param(
            "Read [part one](https://b.example/p/1), and [part two](https://b.example/p/2).",
            id="no word for sessions leads to them",
        ),
        pytest.param(
            "Of the talks [one](https://b.example/p/1) was long. I like [small tea](https://b.example/p/2).",
            id="one alone is no row",
        ),
    ],
)
def test_other_links_in_a_row_are_none(prose: str) -> None:
    """A sentence on sessions links much that is none."""
    assert told(f"# FooConf 2030\n\n{prose}\n") == []

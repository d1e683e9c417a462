"""What the path of a note tells of the event."""

from datetime import date

import pytest

from bot.notes.events.trail import read_trail


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("promcon/2018.md", "PromCon 2018"),
        ("kccnceu-2023.md", "KubeCon EU 2023"),
        ("bbuzz22.markdown", "Berlin Buzzwords 2022"),
        ("bsideslv19.md", "BSides Las Vegas 2019"),
        ("talks/2022/pycon-us.md", "PyCon US 2022"),
        ("OSCONEU-2015/oscon-day1.md", "OSCON EU 2015"),
        ("nodeconf-bcn-2015/README.md", "NodeConf BCN 2015"),
        ("srecon22-emea.md", "SREcon EMEA 2022"),
        ("ndc-oslo-2019.md", "NDC Oslo 2019"),
        ("conference-notes/2019/qcon-london/day2.md", "QCon London 2019"),
        ("36c3/talks.md", "36C3"),
        ("def-con-27/x.md", "DEF CON 27"),
        ("driftconf-2030/day1.md", "Driftconf 2030"),
        ("drift-cloud-2030/day1.md", "Drift Cloud 2030"),
        ("oslo-rust-days-2030.md", "Oslo Rust Days 2030"),
        ("conference-notes/quartz/2030/ana.md", "Quartz 2030"),
        ("talk-notes/twig.io-2030-03-01.md", "Twig.io 2030"),
        ("scale-2018-recap.md", "SCaLE 2018"),
        ("notes/QuartzDays2030/ana.md", "QuartzDays 2030"),
    ],
)
def test_files_and_folders_are_named_after_events(path: str, name: str) -> None:
    """Whoever writes a note a talk names the event nowhere else."""
    assert read_trail(path).named.name == name


@pytest.mark.parametrize(
    "path",
    [
        "blog/2023.md",
        "my-goals-2023.md",
        "falcon/notes.md",
        "goto-notes.md",
        "recaps/2023/rust.md",
        "ana/2023/x.md",
    ],
)
def test_other_names_are_no_events(path: str) -> None:
    """Folders of a site, plans for a year, words that end like conferences."""
    assert read_trail(path).named.name is None


@pytest.mark.parametrize(
    "path",
    ["_posts/2019-06-11-jsconf-eu.md", "2019/06/11/jsconf-eu.md", "20190611-jsconf-eu.md"],
)
def test_the_day_before_a_posts_name_is_that_of_publication(path: str) -> None:
    """Site generators put it there."""
    trail = read_trail(path)

    assert (trail.named.name, trail.named.year) == ("JSConf EU", None)
    assert trail.published == date(2019, 6, 11)


def test_digits_that_are_no_year_of_ours_are_none() -> None:
    """A site may be called by any letters and digits."""
    assert read_trail("3c97.github.io/hello.md").named.year is None


@pytest.mark.parametrize(
    "path", ["notes17/talks.md", "set32/conference-notes/talks.md", "day12.md"]
)
def test_a_number_behind_a_common_word_is_no_year(path: str) -> None:
    """It counts notes, sets or days."""
    assert read_trail(path).named.year is None


def test_a_common_word_names_no_series_where_the_name_goes_on() -> None:
    """What is called after it is another event."""
    assert read_trail("scale-by-the-lake-2018.md").named.series is None

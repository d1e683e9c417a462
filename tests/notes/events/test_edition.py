"""What a title tells of the event."""

import pytest

from bot.notes.events.edition import is_of_event, named_in


@pytest.mark.parametrize(
    ("title", "name", "series"),
    [
        ("DevOpsDays Oslo 2019", "DevOpsDays Oslo 2019", "DevOpsDays"),
        ("devopsdays Campinas '19 report", "DevOpsDays Campinas 2019", "DevOpsDays"),
        ("London DevOpsDays 2013", "London DevOpsDays 2013", "DevOpsDays"),
        ("pgconf.eu 2022: elephants in Berlin", "PGConf.EU 2022", "PGConf.EU"),
        ("#bbuzz 2022", "Berlin Buzzwords 2022", "Berlin Buzzwords"),
        ("SREcon22 EMEA", "SREcon EMEA 2022", "SREcon"),
        ("PgConf 2015 NYC Recap", "PGConf NYC 2015", "PGConf"),
        ("Notes from PyCon SG 2025", "PyCon SG 2025", "PyCon SG"),
        ("DevOpsDays MTL 2018", "DevOpsDays MTL 2018", "DevOpsDays"),
        ("JSConf EU: the last one", "JSConf EU", "JSConf EU"),
        ("PyConES 2017", "PyConES 2017", "PyConES"),
        ("PyCon US 2022 - Salt Lake City", "PyCon US 2022", "PyCon US"),
        ("Devoxx France 2023 : mon retour", "Devoxx France 2023", "Devoxx France"),
        ("The Lead Developer London", "The Lead Developer London", "The Lead Developer"),
        ("We Are Developers 2019", "We Are Developers 2019", "We Are Developers"),
        ("QCon London 2019 - Day 1", "QCon London 2019", "QCon"),
        ("QCon '19", "QCon 2019", "QCon"),
        ("GopherCon v19", "GopherCon 2019", "GopherCon"),
        ("2019 KubeCon NA", "KubeCon NA 2019", "KubeCon"),
        ("KubeCon/CloudNativeCon 2019", "KubeCon + CloudNativeCon 2019", "KubeCon"),
        ("re:Invent's keynotes", "re:Invent", "AWS re:Invent"),
        ("GOTO Amsterdam 2018", "GOTO Amsterdam 2018", "GOTO"),
        ("36C3", "36C3", "Chaos Communication Congress"),
        ("DEF CON 27", "DEF CON 27", "DEF CON"),
        ("FrOSCon 17 - 20./21. August 2022", "FrOSCon 2022", "FrOSCon"),
        ("Visiting HashiConf in San Francisco", "HashiConf", "HashiConf"),
        ("KubeCon, Copenhagen", "KubeCon", "KubeCon"),
        ("Velocity Conference 2015", "Velocity Conference 2015", "Velocity"),
        ("Points from Kubecon/Native con 2017", "KubeCon 2017", "KubeCon"),
        ("My first RubyConf", "RubyConf", "RubyConf"),
        (
            "Some thoughts on Far Under The Moss 2016",
            "Far Under The Moss 2016",
            "Far Under The Moss",
        ),
        ("Конспект FarLoad++ 2021", "FarLoad++ 2021", "FarLoad++"),
        ("Com'è andato il Better Moss 2019", "Better Moss 2019", "Better Moss"),
        ("SCaLE 16x", "SCaLE 16x", "SCaLE"),
        ("OSS EU 2022", "Open Source Summit 2022", "Open Source Summit"),
        ("Code BEAM America 2025", "Code BEAM America 2025", "Code BEAM America"),
    ],
)
def test_known_conferences_are_found_in_any_spelling(title: str, name: str, series: str) -> None:
    """Hashtags, apostrophes, regions, cities and numbers hang on their names."""
    named = named_in(title)

    assert (named.name, named.series) == (name, series)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("My trip to Drift Cloud Summit 2030", "Drift Cloud Summit 2030"),
        ("driftconf 2030 - oslo", "driftconf 2030"),
        ("Drift Cloud 2030", "Drift Cloud 2030"),
        ("driftDay 2030, Oslo", "driftDay 2030"),
        ("DriftDay Oslo", "DriftDay Oslo"),
        ("Retour sur DriftLoire 2030 à Oslo", "DriftLoire 2030"),
        ("Rückblick auf die DriftLoire 2030", "DriftLoire 2030"),
        ("My first conference ever: DriftFest 2030", "DriftFest 2030"),
        ("Notes from driftConf", "driftConf"),
        ("Forum du Pain 2031 : ce que j'ai retenu", "Forum du Pain 2031"),
        ("DriftFest Dev 2031", "DriftFest Dev 2031"),
        ("A weekend at DriftForge 2032", "DriftForge 2032"),
        ("What to watch from LensCap Lisbon", "LensCap Lisbon"),
        ("POT eXchange 2030", "POT eXchange 2030"),
        ("Cr\u00f3nicas de POT eXchange 2030", "POT eXchange 2030"),
        ("Pots & Pans Conference 2030", "Pots & Pans Conference 2030"),
        ("March Pots Meetup 2030", "Pots Meetup 2030"),
        ("Highlights of FarWest conference 2030", "FarWest 2030"),
    ],
)
def test_others_are_known_by_their_shape_and_what_stands_around(title: str, name: str) -> None:
    """Nobody can list all conferences."""
    assert named_in(title).name == name


@pytest.mark.parametrize(
    "title",
    [
        "Less YAML",
        "Top 10 talks of 2019",
        "GOTO considered harmful",
        "An agile way to scale",
        "State of DevOps 2022",
        "Day 1: keynotes",
        "Paris Hilton on caches",
    ],
)
def test_other_titles_name_no_event(title: str) -> None:
    """Words that are names of conferences, and years, stand in many titles."""
    assert named_in(title).name is None


@pytest.mark.parametrize(
    ("title", "city"),
    [
        ("PromCon 2018, Munich, August 9-10", "Munich"),
        ("AWS re:Invent 2022 (Las Vegas)", "Las Vegas"),
        ("pgconf.eu 2022: elephants in Berlin", "Berlin"),
        ("BSides Las Vegas 2019", "Las Vegas"),
        ("DriftConf K\u00f6ln 2030", "Cologne"),
        ("DriftConf 2030: Florence Nightingale on charts", None),
    ],
)
def test_the_city_stands_beside_the_name(title: str, city: str | None) -> None:
    """A person's name is no city."""
    assert named_in(title).city == city


@pytest.mark.parametrize(
    ("number", "year"),
    [
        ("25th Chaos Communication Congress", 2008),
        ("38C3", 2024),
        ("DEFCON 30", 2022),
        ("SCaLE 20x", 2023),
    ],
)
def test_numbered_editions_tell_their_year(number: str, year: int) -> None:
    """Who went there says the number."""
    assert named_in(number).year == year


@pytest.mark.parametrize(
    ("title", "is_event"),
    [
        ("DriftConf 2030, Oslo", True),
        ("DriftConf 2030 (Las Vegas)", True),
        ("PromCon 2018, Munich, August 9-10", True),
        ("My DriftConf recap", True),
        ("Scaling at KubeCon - Ana Roe", False),
        ("KubeCon in numbers: clusters and their owners", False),
    ],
)
def test_a_title_of_the_event_is_told_from_that_of_a_talk(title: str, *, is_event: bool) -> None:
    """A talk may speak of the conference, too."""
    assert is_of_event(title) is is_event

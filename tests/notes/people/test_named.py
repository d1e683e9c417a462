"""Who the notes of a session name without a word that they gave it."""

import pytest

from tests.notes.reading_notes import people, sessions_of

HEAD = "# FooConf 2030\n\n## Sessions\n\n### Less YAML\n\n"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Paul Roe took nine files and made them one.", [("Paul Roe", None)]),
        ("Paul Roe does a good job. It goes well with Maria Lind's talk.", [("Paul Roe", None)]),
        ("A full room. Maria Lind did a great job with it.", [("Maria Lind", None)]),
        (
            "When the head of files (Peter Okoro) talks of files, one listens.",
            [("Peter Okoro", None)],
        ),
        ("A talk given by the excellent Paul Roe, as ever.", [("Paul Roe", None)]),
        ("Qorveth Zill the creator of Foobar gave us nine files.", [("Qorveth Zill", None)]),
        (
            "With [Vilka Zed](https://t.co/@vz) for it and\n[Quirin Bo](https://t.co/@qb) against.",
            [("Vilka Zed", None), ("Quirin Bo", None)],
        ),
        (
            "Good.\n\nHere [Vilka Zed](https://t.co/@vz) und [Jo Bo](https://t.co/@qb) sang.",
            [("Vilka Zed", None), ("Jo Bo", None)],
        ),
        ("After a book of Maria Lind, Paul Roe built it anew.", [("Paul Roe", None)]),
        (
            "Files by Vilka Zed ([@vilka](https://twitter.com/vilka)) are calm.",
            [("Vilka Zed", None)],
        ),
        (
            "Nine files. Thanks Vilka Zed ([@vilka](https://twitter.com/vilka))!",
            [("Vilka Zed", None)],
        ),
        ("I sat with friends like Vilka Zed ([@vilka](https://twitter.com/vilka)).", []),
        ("Files by [Vilka Zed](https://twitter.com/vz) were shown.", []),
        ("Built on a model by Maria Lind, it needs no files.", []),
        ("Like Paul Roe, I want no files.", []),
        ("Paul Roe's book says the same in more words.", []),
        ("Nine files became one.", []),
        ("Nine files. One was long. None was ours. Paul Roe sat beside me.", []),
    ],
)
def test_the_first_full_name_in_the_notes_is_the_speaker(
    said: str, expected: list[tuple[str, str | None]]
) -> None:
    """No list of verbs is long enough for what people write of those whom they heard."""
    (session,) = sessions_of(f"{HEAD}{said}\n")

    assert people(session) == expected


def test_who_is_credited_is_not_told_anew() -> None:
    """A heading or a label says who gave it, whoever else the notes name."""
    (session,) = sessions_of(f"{HEAD}Speaker: Bo Lin\n\nPaul Roe sat beside me.\n")

    assert people(session) == [("Bo Lin", None)]


def test_a_surname_in_capitals_is_one() -> None:
    """As French programmes print names; without a given name, capitals are something like YAML."""
    (session,) = sessions_of(f"{HEAD}Speaker: Paul MATHIEU (Acme)\n")

    assert people(session) == [("Paul MATHIEU", "Acme")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(Dave Roe)", [("Dave Roe", None)]),
        ("(Dave Roe [@droe](https://x.com/droe), Bo Lin)", [("Dave Roe", None), ("Bo Lin", None)]),
        ("(Still in preview)", []),
    ],
)
def test_a_line_in_brackets_below_a_title_may_be_people(
    line: str, expected: list[tuple[str, str | None]]
) -> None:
    """Some set who gave it so; others what state it is in."""
    (session,) = sessions_of(f"{HEAD}{line}\n\nNine files became one.\n")

    assert people(session) == expected


def test_a_link_tells_where_a_name_ends() -> None:
    """Behind it "de" leads to where somebody works, though names have that word as well."""
    (session,) = sessions_of(
        f"{HEAD}Nora Zed et [Paul Roe](https://twitter.com/pr) de Acme ont parlé de fichiers.\n"
    )

    assert [name for name, _ in people(session)] == ["Nora Zed", "Paul Roe"]
    assert people(session)[1] == ("Paul Roe", "Acme")

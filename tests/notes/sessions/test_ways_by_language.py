"""Sessions told in languages other than English, and who gave them."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    "line",
    [
        "[Moos](https://youtu.be/aaaaaaaaaa1) [(Programm)](https://l.example/1) von Ana Roe: kurz.",
        "[Mousse](https://youtu.be/aaaaaaaaaa1) par Ana Roe : trop court.",
        "[Musgo](https://youtu.be/aaaaaaaaaa1), de Ana Roe: muy corta.",
        "[Musgo verde](https://youtu.be/aaaaaaaaaa1), com Ana Roe: curta.",
        "[Muschio](https://youtu.be/aaaaaaaaaa1) di Ana Roe: breve.",
        "[Mos](https://youtu.be/aaaaaaaaaa1) door Ana Roe: te kort.",
        "[Mech](https://youtu.be/aaaaaaaaaa1), prowadzony przez Ana Roe",
        "[Mossa](https://youtu.be/aaaaaaaaaa1) av Ana Roe: kort.",
        "[Mos](https://youtu.be/aaaaaaaaaa1) af Ana Roe: kort.",
        "[Mech](https://youtu.be/aaaaaaaaaa1) od Ana Roe: krátká.",
    ],
)
def test_people_stand_behind_a_linked_title_in_any_language(line: str) -> None:
    """People write recaps in their own language; a word for "by" is all that ties the two."""
    (session,) = told(f"## Notes\n\n- {line}")

    assert session.split(" | ")[1] == "Ana Roe"


@pytest.mark.parametrize(
    "prose",
    [
        'It struck me during "Moss in the Garden" with Ana Roe. Then we ate.',
        "It struck me during 'Moss in the Garden' with Ana Roe, which was long.",
        "The closing keynote by Ana Roe titled “Moss in the Garden.” After it we ate.",
        "“Moss in the Garden” (Ana Roe, Acme) was calm.",
        "[Moss in the Garden](https://l.example/moss) was presented by Ana Roe.",
        "Am Nachmittag sprach Bo; Ana Roe stellte „Moss in the Garden“ vor.",
        "„Moss in the Garden“ wurde von Ana Roe gehalten.",
        "In „Moss in the Garden“ erklärte Ana Roe, wie es wächst.",
        "Mention spéciale à Ana Roe dans « Moss in the Garden » : une merveille.",
        "« Moss in the Garden », une conférence de Ana Roe, était courte.",
        "Ana Roe nous a présenté « Moss in the Garden ».",
        "Me gustó «Moss in the Garden», una charla de Ana Roe.",
        "Ana Roe nos habló sobre «Moss in the Garden» y fue corto.",
        "Gostei da palestra «Moss in the Garden», com Ana Roe.",
        "Ana Roe ha presentato «Moss in the Garden».",
        "De lezing “Moss in the Garden” door Ana Roe was kort.",
        "Ana Roe przedstawiła „Moss in the Garden”.",
        "Ana Roe představila „Moss in the Garden“.",
        "I [Moss in the Garden](https://l.example/moss) pratet Ana Roe om hager.",
        "Ana Roe höll föredraget ”Moss in the Garden”.",
        "Ana Roe рассказала про «Moss in the Garden».",
        "Ana Roeさんの「Moss in the Garden」を聞きました。",
        "Ana Roe님의 「Moss in the Garden」",
    ],
)
def test_prose_in_any_language_names_who_gave_a_session(prose: str) -> None:
    """A title in quotes or in a link, and around it the verb or preposition of the language."""
    (session,) = told(f"## Notes\n\n{prose}")

    assert session.split(" | ")[:2] in (
        ["Moss in the Garden", "Ana Roe"],
        ["Moss in the Garden", "Ana Roe (Acme)"],
        ["Moss in the Garden", "Roe"],
    )


@pytest.mark.parametrize(
    "prose",
    [
        "1つめはAna Roeさんによる発表です。",
        "Nos gustó; la ponente (Ana Roe), una maestra.",
        "Der Referent, Ana Roe, fing früh an.",
        "We began late.\n\nAna Roe took us through the moss.",
        "Il y a plusieurs mousses. Ana Roe[^1] en a présenté trois.",
        "De retour avec Ana Roe qui nous parle cette fois de mousse.",
        "Ana Roe parle de plusieurs mousses.",
    ],
)
def test_prose_below_a_title_names_who_gave_the_session(prose: str) -> None:
    """By what those are called who speak, in the first sentences, wherever a paragraph ends."""
    note = f"## Talks\n\n### Moss in the Garden\n\n{prose}\n\n### Ferns - Bo Lin, Acme"

    assert told(note)[0] == "Moss in the Garden | Ana Roe"


@pytest.mark.parametrize(
    "prose",
    [
        'Ana Roe explained: "We should all delete more files."',
        "Ana Roe told us 'Nobody Reads That' and went on.",
        "Next I met [Ana Roe](https://l.example/ana), [Bo Lin](https://l.example/bo) and others.",
        "I read *The Moss Book* on the train, and 'Gardens' too.",
        "It's the developers' year, isn't it? That's what we're here for.",
    ],
)
def test_prose_that_quotes_or_meets_people_tells_of_no_session(prose: str) -> None:
    """What somebody said, and whom the author met, would else be answered as talks."""
    assert told(f"## Notes\n\n{prose}") == []


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            "Le coup de cœur : Aurélie Morvan, « Fichiers : arrêtez de deviner ». Salle pleine.",
            ["Fichiers : arrêtez de deviner | Aurélie Morvan"],
            id="blanks inside quotes",
        ),
        pytest.param(
            'A Fernanda Queiroz abriu o dia com a palestra "Arquivos às sextas-feiras".',
            ["Arquivos às sextas-feiras | Fernanda Queiroz"],
            id="who opened the day",
        ),
        pytest.param(
            "## 「関数型モデリング」 by 佐藤花子\n\n- DDD\n",
            ["関数型モデリング | 佐藤花子"],
            id="a name in a script without capitals",
        ),
    ],
)
def test_quotes_and_names_are_set_as_each_language_has_it(prose: str, expected: list[str]) -> None:
    """A blank stands inside some quotes, and some names have no capitals."""
    assert told(prose) == expected


def test_weekdays_of_many_languages_head_lists_of_sessions() -> None:
    """A word that is nothing but a day is no title and no name."""
    found = told(
        """
        * Onsdag
            * "Tea is hard" med Sofia Lindgren, det bästa av allt
        * Torsdag
            * "Files på riktigt" med Lars Albertsson & Ida Ek (Acme)
        """
    )

    assert found == [
        "Tea is hard | Sofia Lindgren",
        "Files på riktigt | Lars Albertsson (Acme); Ida Ek (Acme)",
    ]

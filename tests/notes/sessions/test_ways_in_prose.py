"""Sessions that prose tells of: a title in quotes, bold, italic or linked, and who gave it."""

import pytest

from tests.notes.reading_notes import told


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            """
            ## Tuesday

            Then came "Less YAML at Home" by Ana Roe and Bo Lin. It was long.
            """,
            [
                "Less YAML at Home | Ana Roe; Bo Lin",
            ],
            id="quoted, by two",
        ),
        pytest.param(
            """
            I liked Ana Roe of Acme, whose talk "Less YAML at Home" was calm.
            """,
            [
                "Less YAML at Home | Ana Roe (Acme)",
            ],
            id="whose talk",
        ),
        pytest.param(
            """
            In **Less YAML at Home**, Ana Roe from Acme showed how to delete files.
            """,
            [
                "Less YAML at Home | Ana Roe (Acme)",
            ],
            id="in bold, what somebody showed in it",
        ),
        pytest.param(
            """
            Ana Roe gave a talk called *Less YAML at Home* and it was full.
            """,
            [
                "Less YAML at Home | Ana Roe",
            ],
            id="somebody gave a talk called",
        ),
        pytest.param(
            """
            Ana Roe (Acme) gave a great talk titled "Less YAML at Home".
            """,
            [
                "Less YAML at Home | Ana Roe (Acme)",
            ],
            id="somebody gave a talk titled",
        ),
        pytest.param(
            """
            Ana Roe's talk, "Less YAML at Home", was the best of the day.
            """,
            [
                "Less YAML at Home | Ana Roe",
            ],
            id="somebody's talk",
        ),
        pytest.param(
            """
            Next I went to **Less YAML at Home** given by Ana Roe and Bo Lin of Acme.
            """,
            [
                "Less YAML at Home | Ana Roe (Acme); Bo Lin (Acme)",
            ],
            id="given by",
        ),
        pytest.param(
            """
            Bo Lin from Acme talked about [More YAML](https://youtu.be/aaaaaaaaaa2).
            """,
            [
                "More YAML | Bo Lin (Acme) | aaaaaaaaaa2",
            ],
            id="talked about a linked title",
        ),
        pytest.param(
            """
            In **Less YAML**, [Ana Roe](https://l.example/ana) from Acme walked us through files.
            It was fun (you can watch it
            [on YouTube](https://youtu.be/aaaaaaaaaa3)).
            """,
            [
                "Less YAML | Ana Roe (Acme) | aaaaaaaaaa3",
            ],
            id="the recording in a later sentence",
        ),
        pytest.param(
            """
            "Power on a Shoestring" was my first; slides are
            [here](https://speakerdeck.com/x/power), the recording [here](https://youtu.be/aaaaaaaaaa3).
            """,
            [
                "Power on a Shoestring |  | aaaaaaaaaa3 | speakerdeck.com/x/power",
            ],
            id="links that only point",
        ),
        pytest.param(
            """
            David Brown explained what is coming during "MCUboot: State of the Union".
            """,
            [
                "MCUboot: State of the Union | David Brown",
            ],
            id="during, at the end",
        ),
        pytest.param(
            """
            The best was **Less YAML at Home by Ana Roe and Bo Lin, Acme**, for a start.
            """,
            [
                "Less YAML at Home | Ana Roe (Acme); Bo Lin (Acme)",
            ],
            id="people inside the bold text",
        ),
        pytest.param(
            """
            My highlights were:

            - [Less YAML](https://l.example/less) by Ana Roe from Acme, who deleted files.
            - [More Tea](https://l.example/tea) where Bo Lin describes a kettle.
            - It was "Power at Home" by Cy Doe that I liked most.
            """,
            [
                "Less YAML | Ana Roe (Acme) | l.example/less",
                "More Tea | Bo Lin | l.example/tea",
                "Power at Home | Cy Doe",
            ],
            id="highlights that are talks",
        ),
        pytest.param(
            """
            ## Talks

            - [Ana Roe](https://twitter.com/ana) on files:
              [Less YAML at Home - Ana Roe](https://youtu.be/aaaaaaaaaa1)
            - [Bo Lin](https://twitter.com/bo) gave a lovely talk on kettles.
            - Tea: [More Tea, Less YAML - Cy Doe, Acme](https://youtu.be/aaaaaaaaaa2)
            """,
            [
                "Less YAML at Home | Ana Roe | aaaaaaaaaa1",
                "More Tea, Less YAML | Cy Doe (Acme) | aaaaaaaaaa2",
            ],
            id="items that are sentences",
        ),
        pytest.param(
            """
            We met in May, and there was tea.

            <iframe src="https://www.youtube.com/embed/aaaaaaaaaa1"></iframe>

            Ana Roe and Bo Lin opened the day with their keynote, Less YAML at Home. It was long.

            <iframe src="https://www.youtube.com/embed/aaaaaaaaaa2"></iframe>

            Then Parveen Quux spoke about More Tea for Everybody, a plan to boil water.

            All talks are there now.
            """,
            [
                "Less YAML at Home | Ana Roe; Bo Lin | aaaaaaaaaa1",
                "More Tea for Everybody | Parveen Quux | aaaaaaaaaa2",
            ],
            id="recordings above what is told of them, unmarked titles",
        ),
        pytest.param(
            """
            [**Opening Keynote**](keynote.md) By [Ana Roe](https://twitter.com/ana)

            [The talk](https://l.example/1) by Bo Lin was about tea.
            """,
            [
                "Opening Keynote | Ana Roe",
            ],
            id="a keynote without another title",
        ),
        pytest.param(
            """
            Parveen Quux did her lovely "Less YAML for Everybody" talk again.

            There was a tutorial called [Better Kettles for Beginners](https://l.example/kettles).
            """,
            [
                "Less YAML for Everybody | Parveen Quux",
                "Better Kettles for Beginners |  | l.example/kettles",
            ],
            id="a word for a session behind or before the title",
        ),
        pytest.param(
            """
            I met [Ana Roe](https://twitter.com/ana), [Bo Lin](https://bo.example) and Cy Doe.
            """,
            [],
            id="people met",
        ),
        pytest.param(
            """
            Ana Roe said "we should delete more files" and everyone laughed.
            The "cloud native" crowd was there.
            """,
            [],
            id="what was said is no title",
        ),
        pytest.param(
            """
            The **hallway track** by the coffee machine was great. **Don't** miss it.
            As Ana Roe put it, **measure first**.
            """,
            [],
            id="emphasis is no title",
        ),
        pytest.param(
            """
            ## Talks

            - [Less YAML](https://youtu.be/aaaaaaaaaa1) by Ana
              Roe, Acme
            """,
            [
                "Less YAML | Ana Roe (Acme) | aaaaaaaaaa1",
            ],
            id="a name over a line end",
        ),
        pytest.param(
            """
            [Ana Roe's keynote](https://youtu.be/aaaaaaaaaa1) was about *Less YAML*, by Ana Roe.
            """,
            ["Less YAML | Ana Roe | aaaaaaaaaa1"],
            id="a recording is called by its speaker, and its title follows",
        ),
        pytest.param(
            """
            In the next talk, **Martin Roe** from Acme told of nine files.
            """,
            [],
            id="a bold name is no title",
        ),
        pytest.param(
            """
            We began with a keynote called "how we lost nine files".
            """,
            ["how we lost nine files | "],
            id="what is called so is a title, however it is set",
        ),
        pytest.param(
            """
            Then came **Less YAML** from **Paul Roe** and **Martin Lin**. They talked of files.
            """,
            ["Less YAML | Paul Roe; Martin Lin"],
            id="names end where the sentence does",
        ),
        pytest.param(
            """
            **Paul Roe** talked about **Less YAML By Example**. He began with three files:

            * one
            * two
            """,
            ["Less YAML By Example | Paul Roe"],
            id="what leads to a list may tell of a session first",
        ),
        pytest.param(
            """
            The first talk I attended was "small files", and a party was "great fun".
            """,
            ["small files | "],
            id="a talk that was called so",
        ),
        pytest.param(
            """
            The highlight was the last talk: The Perils of Small Files by Paul Roe. He is fun.
            """,
            ["The Perils of Small Files | Paul Roe"],
            id="a title behind a colon, in large letters, with a by",
        ),
        pytest.param(
            """
            Then [Paul Roe](https://x.com/pr) and [Ana Lin](https://x.com/al)'s talk "Less YAML".
            """,
            ["Less YAML | Paul Roe; Ana Lin"],
            id="two in the genitive",
        ),
        pytest.param(
            """
            A talk was about [small files](https://foo.example/session/2030/c1), says the page.
            The page of [small bars](https://foo.example/session/2030/c2) is empty.
            """,
            ["small files |  | foo.example/session/2030/c1"],
            id="the page of a programme, if a talk was about it",
        ),
        pytest.param(
            """
            The talks I liked were those of [@anaroe](https://x.com/anaroe) on
            [small files](https://foo.example/a1), who works with [Bo Lin](https://x.com/bo) at
            [Foo Labs](https://foo.example).
            """,
            ["small files | @anaroe | foo.example/a1"],
            id="a linked person before a linked title",
        ),
        pytest.param(
            """
            It grows nasty, [like a badger](https://youtu.be/aaaaaaaaaa1), over time.
            """,
            [],
            id="a video by the way",
        ),
        pytest.param(
            """
            [Qorveth Zill](https://x.com/qz) gave a [talk on small files](https://foo.example/a1).
            """,
            ["small files | Qorveth Zill | foo.example/a1"],
            id="the text of a link says that it is a talk",
        ),
        pytest.param(
            """
            [Ana Roe](https://x.com/ana) had a talk on "[Continuous Ferries](https://foo.example/)".
            """,
            ["Continuous Ferries | Ana Roe | foo.example"],
            id="a title in quotes that links the front page of a site",
        ),
        pytest.param(
            """
            Then there was a session about '**Storing Ferries**', half an hour of it.
            """,
            ["Storing Ferries | "],
            id="a marked title in quotes behind what says that it is one",
        ),
        pytest.param(
            """
            __Quoi de neuf dans la mousse__ ? - [Ana Roe](https://l.example/ana)

            It was run by [**Torvig Lundeby** (@torvig)](https://l.example/torvig) and others.
            """,
            ["Quoi de neuf dans la mousse | Ana Roe"],
            id="a question mark behind a bold title, and somebody with a handle",
        ),
        pytest.param(
            """
            On Friday I attended *Storing Ferries at Home*. It was dry.
            """,
            ["Storing Ferries at Home | "],
            id="its author was there",
        ),
        pytest.param(
            """
            People simply [talk about their lives so far](https://acme.example/lives) there, at
            [KelpConf 2030](https://kelp.example/2030), the conference called
            [KelpConf 2030](https://kelp.example/home).
            """,
            [],
            id="a verb, and the event",
        ),
        pytest.param(
            """
            The first session I chose was '**Storing Ferries**' by [Acme](https://acme.example/)
            founder, [Ana Roe](https://ana.example/).
            """,
            ["Storing Ferries | Ana Roe (Acme)"],
            id="organisation and job before the name",
        ),
        pytest.param(
            """
            We heard Ana Roe (Acme) on "Less YAML at Home", and Maria Lin on "Why We Deleted Files".
            """,
            [
                "Less YAML at Home | Ana Roe (Acme)",
                "Why We Deleted Files | Maria Lin",
            ],
            id="two that were heard on a title",
        ),
        pytest.param(
            """
            The morning began with the keynote by Ana Roe, "Less YAML at Home". It was full.
            """,
            [
                "Less YAML at Home | Ana Roe",
            ],
            id="a talk by somebody, set off by a comma",
        ),
        pytest.param(
            """
            La tarde empezó con la charla de **Ana Ruiz** (Acme), «Menos YAML en Casa», y gustó.
            [Vídeo](https://youtu.be/aaaaaaaaaa1).
            """,
            [
                "Menos YAML en Casa | Ana Ruiz (Acme) | aaaaaaaaaa1",
            ],
            id="in another language, the video in the next sentence",
        ),
        pytest.param(
            """
            Ana Roe (Acme) explained how she deletes files. Her talk, "Less YAML", is
            [online](https://youtu.be/aaaaaaaaaa1).
            """,
            [
                "Less YAML | Ana Roe (Acme) | aaaaaaaaaa1",
            ],
            id="somebody of the sentence before",
        ),
        pytest.param(
            """
            **Opening keynote \u2013 Ana Roe, "Less YAML at Home"** \u2013 she deleted nine files.
            """,
            [
                "Less YAML at Home | Ana Roe",
            ],
            id="bold, with the kind of session and a quoted title",
        ),
        pytest.param(
            """
            # Crónica de la FooConf Madrid 2023

            The day opened with a talk by **Ana Roe** (Acme). [Video](https://youtu.be/aaaaaaaaaa1).
            """,
            [
                "The day opened with a talk by Ana Roe (Acme) | Ana Roe (Acme) | aaaaaaaaaa1",
            ],
            id="a video alone behind its sentence, below the name of the event",
        ),
        pytest.param(
            """
            I loved "Warm Rocks" by Ana Roe of Acme; she brought stones. Also "Cold Rocks"
            by Bo Lin at Initech (recording: https://v.example/1).
            """,
            [
                "Warm Rocks | Ana Roe (Acme)",
                "Cold Rocks | Bo Lin (Initech) | v.example/1",
            ],
            id="something said behind the organisation, a labelled address",
        ),
        pytest.param(
            """
            **Less YAML at home : retours** \u2013 Ana Roe (Acme) et Maria Lin (Red Hat)
            Beaucoup de fichiers.

            **Bo Lin** \u2013 *files before they were cool*.
            """,
            [
                "Less YAML at home : retours | Ana Roe (Acme); Maria Lin (Red Hat)",
                "files before they were cool | Bo Lin",
            ],
            id="bold titles and bold people, a dash between",
        ),
        pytest.param(
            """
            Then I went to see Ana Roe: "Less YAML, from Inception to Production" (slides on
            [Speaker Deck](https://speakerdeck.com/ana/less)) and Bo Lin: "Yet Another Parser".
            """,
            [
                "Less YAML, from Inception to Production | Ana Roe | speakerdeck.com/ana/less",
                "Yet Another Parser | Bo Lin",
            ],
            id="people before a colon, amid a sentence",
        ),
        pytest.param(
            """
            The highlight was Sam Williams' "Files without Tears".
            """,
            [
                "Files without Tears | Sam Williams",
            ],
            id="whose name ends with an s",
        ),
        pytest.param(
            """
            Ana Roe's keynote *"Less YAML"* set the tone. Bo Lin followed with a talk
            about burnout; here is [his deck](https://www.slideshare.net/bo/burnout).
            """,
            [
                "Less YAML | Ana Roe",
            ],
            id="the deck of somebody else",
        ),
    ],
)
def test_prose_tells_of_a_session(prose: str, expected: list[str]) -> None:
    """People and titles stand in any order, so the words on both sides of a title decide."""
    assert told(prose) == expected

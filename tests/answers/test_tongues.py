"""Questions in other languages than English."""

import pytest

from bot.answers.answer import Found
from bot.answers.tongues import in_english
from tests.answers.desks import DESK, said, titles


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param(
            "wer hat über eBPF gesprochen?",
            "Cy Doe (Initech) gave “Datapaths in eBPF” at ExampleCon Brno 2026.",
            id="German",
        ),
        pytest.param(
            "qui a parlé d'eBPF ?",
            "Cy Doe (Initech) gave “Datapaths in eBPF” at ExampleCon Brno 2026.",
            id="French, elided",
        ),
        pytest.param(
            "¿quién habló sobre eBPF?",
            "Cy Doe (Initech) gave “Datapaths in eBPF” at ExampleCon Brno 2026.",
            id="Spanish",
        ),
        pytest.param(
            "quem falou sobre eBPF",
            "Cy Doe (Initech) gave “Datapaths in eBPF” at ExampleCon Brno 2026.",
            id="Portuguese",
        ),
        pytest.param(
            "chi ha parlato di eBPF",
            "Cy Doe (Initech) gave “Datapaths in eBPF” at ExampleCon Brno 2026.",
            id="Italian",
        ),
        pytest.param(
            "wie sprak er over eBPF",
            "Cy Doe (Initech) gave “Datapaths in eBPF” at ExampleCon Brno 2026.",
            id="Dutch",
        ),
        pytest.param(
            "wie viele Vorträge gab es 2026", "4 sessions at ExampleCon Brno 2026.", id="a count"
        ),
        pytest.param(
            "quels outils ont été présentés en 2026 ?",
            "2 tools at ExampleCon Brno 2026.",
            id="a list, in French",
        ),
        pytest.param(
            "où était ExampleCon 2026 ?",
            "ExampleCon Brno 2026 was held in Brno.",
            id="told by its accent alone",
        ),
        pytest.param(
            "Aufzeichnung YAML",
            "Recording of “Less YAML, More Sleep”: https://video.example/yaml",
            id="a single foreign word",
        ),
    ],
)
def test_words_of_asking_are_understood_in_other_languages(question: str, expected: str) -> None:
    """People of many countries share a workspace; the matter has the same name for all of them."""
    assert said(DESK.ask(question)) == expected


def test_what_is_asked_about_stays_as_it_is() -> None:
    """Notes may be in the language of the question."""
    assert in_english("qui a parlé de qualité logicielle").split() == [
        *("who", "spoke", "of", "qualité", "logicielle"),
    ]


@pytest.mark.parametrize(
    "question",
    [
        "talks in la",
        "who is de la cruz",
        "what did die hard do",
        "the de facto standard",
        "was there anything on rust",
        "who spoke about war games",
        "list everything on security",
        "",
    ],
)
def test_english_questions_stay_as_they_are(question: str) -> None:
    """Words such as "was", "die" and "la" are English, too."""
    assert in_english(question) == question


def test_a_foreign_question_finds_what_an_english_one_does() -> None:
    """The words around the topic change nothing about what is found."""
    answer = DESK.ask("de que trató la charla sobre YAML")

    assert isinstance(answer, Found)
    assert titles(answer)[0] == "Less YAML, More Sleep"


def test_phrases_of_asking_are_read_with_their_accents() -> None:
    """As those write them who can."""
    assert in_english("qui a parlé à propos de YAML").split() == [
        "who",
        "spoke",
        "about",
        "of",
        "YAML",
    ]

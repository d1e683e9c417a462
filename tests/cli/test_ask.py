"""`confbot ask`: questions as words, on standard input, answered as text and as JSON."""

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import Confbot

HIT_KEYS = {
    *("kind", "title", "text", "url", "links", "speakers"),
    *("event", "year", "source", "score", "matched"),
}


def records(printed: str) -> list[dict[str, Any]]:
    """Return the JSON objects of the lines printed."""
    return [json.loads(line) for line in printed.splitlines()]


def test_words_need_no_quotes(confbot: Confbot, notes: Path) -> None:
    """A question is typed as it is thought."""
    done = confbot("ask", "who", "gave", "less", "yaml?", "--knowledge", notes)

    assert done.returncode == 0
    assert done.stdout.startswith("Ana Roe and Bo Lin (Acme) gave")
    assert "https://www.youtube.com/watch?v=abcDEF12345" in done.stdout
    assert "from examplecon-2026.md, line 13" in done.stdout
    assert "\x1b" not in done.stdout, "no colour when piped"


def test_json_tells_all_that_the_contract_names(confbot: Confbot, notes: Path) -> None:
    """Other programs rely on these keys."""
    done = confbot("ask", "--json", "less yaml", "--knowledge", notes)

    (record,) = records(done.stdout)
    assert set(record) == {"question", "outcome", "text", "hits", "suggestions", "elapsed_ms"}
    assert (record["question"], record["outcome"]) == ("less yaml", "found")
    hit = record["hits"][0]
    assert set(hit) == HIT_KEYS
    assert hit["kind"] == "session"
    assert hit["url"] == "https://www.youtube.com/watch?v=abcDEF12345"
    assert [link["kind"] for link in hit["links"]] == ["recording", "slides"]
    assert hit["speakers"] == [
        {"name": "Ana Roe", "organisation": "Acme"},
        {"name": "Bo Lin", "organisation": "Acme"},
    ]
    assert (hit["event"], hit["year"]) == ("ExampleCon 2026", 2026)
    assert hit["source"] == {"note": "examplecon-2026.md", "line": 13}
    assert 0 < hit["score"] <= 1
    assert hit["matched"] == ["less", "yaml"]
    assert hit["text"] in record["text"]


def test_questions_on_standard_input_are_answered_in_order(confbot: Confbot, notes: Path) -> None:
    """A line each; an empty one is help."""
    asked = "what is foobar\n\nkubernetes\nhow many tools\r\n"

    answers = records(confbot("ask", "--json", "-", "--knowledge", notes, given=asked).stdout)

    assert [each["question"] for each in answers] == [
        "what is foobar",
        "",
        "kubernetes",
        "how many tools",
    ]
    assert [each["outcome"] for each in answers] == ["found", "help", "nothing", "found"]
    assert [bool(each["hits"]) for each in answers] == [True, False, False, True]
    assert answers[3]["text"].split("\n\n")[0] == "2 tools."


def test_without_a_question_standard_input_is_read(confbot: Confbot, notes: Path) -> None:
    """A pipe needs no dash, and its end is no failure."""
    assert confbot("ask", "--knowledge", notes, given="bazzer\n").stdout.startswith(
        "> bazzer\nBazzer"
    )
    assert confbot("ask", "--knowledge", notes, given="").returncode == 0


def test_the_limit_bounds_the_hits(confbot: Confbot, notes: Path) -> None:
    """Whoever reads the JSON says how much of it."""
    done = confbot("ask", "--json", "--limit", "1", "examplecon people cache", "--knowledge", notes)

    assert len(records(done.stdout)[0]["hits"]) <= 1


def test_input_that_is_no_utf8_is_answered(confbot: Confbot, notes: Path) -> None:
    """A broken letter costs itself only."""
    done = confbot("ask", "--json", "-", "--knowledge", notes, given=b"foobar \xff\xfe\n")

    assert done.returncode == 0
    assert records(done.stdout)[0]["hits"][0]["title"] == "Foobar"


def test_nobody_has_to_read_the_answer(confbot: Confbot, notes: Path) -> None:
    """A job may run with standard output closed, and is not to fail by it."""
    done = confbot("ask", "less yaml", "--knowledge", notes, closed=True)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_path_that_is_not_there_is_wrong_usage(confbot: Confbot) -> None:
    """Nobody is to think that an empty answer came from their notes."""
    done = confbot("ask", "anything", "--knowledge", "nowhere")

    assert (done.returncode, done.stdout) == (2, "")
    assert "nowhere: no such file or folder" in done.stderr


def test_the_shipped_recaps_answer_without_settings(confbot: Confbot) -> None:
    """The first question works right after the installation."""
    done = confbot("ask", "who spoke about eBPF in Cilium?")

    assert done.stdout.startswith("Nathan Sweet (DigitalOcean) gave")

"""A desk over the recaps of two made-up events, and what its answers say."""

from bot.answers.answer import Answer, DidYouMean, Found
from bot.answers.desk import InfoDesk
from tests.factories import (
    announcement,
    event,
    library,
    passage,
    recap,
    recording,
    resource,
    session,
    theme,
    tool,
)

BRNO = event("ExampleCon Brno 2026")
OSLO = event("ExampleCon Oslo 2025", year=2025, city="Oslo")

DESK = InfoDesk(
    library(
        recap(
            session(
                "Less YAML, More Sleep",
                "Ana Roe, Acme",
                "Bo Lin, Acme",
                links=(recording("https://video.example/yaml"),),
                remarks=("Typed defaults for pods.", "They mended 400 broken files in an hour."),
            ),
            session("Datapaths in eBPF", "Cy Doe, Initech"),
            session("Ten Ways to Lose a Cluster", organisations=("Globex",)),
            session("Who Watches the Watchers"),
            tool("Foobar", "A small cache for clusters"),
            tool("Bazzer", "Scans images for known holes"),
            announcement("Foobar 2 is generally available"),
            theme("Cost - everyone asked what it costs"),
            resource("Free labs", "https://learn.example/labs"),
            passage("12,000 people came, more than ever. Coffee was short.", "The numbers"),
            of=BRNO,
        ),
        recap(session("Old Clusters", "Ed Poe, Acme"), tool("Oldie"), of=OSLO, note="oslo.md"),
    )
)


def said(answer: Answer) -> str | None:
    """Return the direct answer of one that was found."""
    assert isinstance(answer, Found), answer
    return answer.direct


def titles(answer: Answer) -> list[str]:
    """Return the titles of the entries in an answer that has some."""
    assert isinstance(answer, Found | DidYouMean), answer
    return [item.entry.title for item in answer.items]

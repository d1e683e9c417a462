"""Whatever notes and people may write, for hypothesis to draw from: hostile, overlong and empty."""

from datetime import UTC, date
from typing import Any, Final

from hypothesis import strategies as st

from bot.answers.answer import (
    Answer,
    Correction,
    DidYouMean,
    Found,
    Help,
    Item,
    NothingFound,
)
from bot.digest import letter
from bot.digest.edition import Notice
from bot.recap.model import (
    Announcement,
    Entry,
    Event,
    Link,
    LinkKind,
    Passage,
    Resource,
    Session,
    Source,
    Speaker,
    Theme,
    Tool,
)

OVERLONG: Final = 100_000
"""Characters of a text that no message has room for."""

HOSTILE: Final = (
    *("<!channel>", "<!here|here>", "<!everyone>", "<@U1>", "<#C1|general>", "@everyone"),
    *("*bold* _it_ ~no~ `code`", "```\n> x", ":tada:", "AT&T", "&lt;!here&gt;", "a < b > c"),
    *("<https://evil.example|Recording>", "[x](javascript:alert(1))", "javascript:alert(1)"),
    *("example.org", "www.example.org/login", "https://example.org", "example\uff0eorg"),
    *("a\u202eb", "\u2066a\u2069", "\u200fa", "a\u200bb", "\ufeff", "\x00", "\x1b[31m", "\x7f"),
    *("\ud800", "\udfff", "\U000e0041", "\u2028", "\r\n", "\n\n", " ", "\t", "\u3000", ""),
    *("\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1e8\U0001f1ff", "e\u0301" * 50),
    *("x" * 3000, "x " * 5000, "\n" * 3000, "&" * 3000, "\U0001f389" * 2000, "x" * OVERLONG),
)
"""Markup, mentions, links, characters that nobody sees, and texts for which there is no room."""

HOSTS: Final = (
    *("https://example.org/", "http://example.org:8080/", "mailto:somebody@example.org"),
    *("https://example.org@evil.example/", "https://evil.example\\@example.org/", "//evil.example"),
    *("javascript:alert(1)//", "data:text/html,", "file:///etc/", "slack://open?", "ftp://x.org/"),
    *("https://b\u00fccher.example/", "https://xn--80ak6aa92e.example/", "https://[::1]/"),
    *("https://evil.example/|<!channel>", "https://evil.example/" + "y" * 4000, "https://", ""),
    *("HTTPS://EXAMPLE.ORG/", " https://example.org/ ", "https://example.org/\u202e", "http://:1/"),
)
"""How addresses begin: honest ones, and those that lead elsewhere or nowhere."""

text = st.text(max_size=200) | st.sampled_from(HOSTILE)
titles = text.filter(str.strip)
words = st.lists(text, max_size=20).map(tuple)
links = st.builds(
    Link,
    label=text,
    url=st.tuples(st.sampled_from(HOSTS), text).map("".join),
    kind=st.sampled_from(LinkKind),
)
sources = st.builds(Source, note=text, line=st.integers(1, 10**6))
speakers = st.builds(Speaker, name=text, organisation=st.none() | text, role=st.none() | text)
events = st.builds(
    Event,
    name=st.none() | text,
    source=sources,
    series=st.none() | text,
    region=st.none() | text,
    year=st.none() | st.integers(1, 9999),
    city=st.none() | text,
    aliases=words,
)

_linked: Final[dict[str, Any]] = {
    "source": sources,
    "links": st.lists(links, max_size=8).map(tuple),
}

entries: st.SearchStrategy[Entry] = st.one_of(
    st.builds(
        Session,
        title=titles,
        speakers=st.lists(speakers, max_size=30).map(tuple),
        organisations=words,
        remarks=words,
        headings=words,
        **_linked,
    ),
    st.builds(Tool, name=titles, summary=text, **_linked),
    st.builds(Announcement, text=text, details=words, **_linked),
    st.builds(Theme, text=text, details=words, **_linked),
    st.builds(Resource, label=text, link=links, remark=text, source=sources),
    st.builds(Passage, text=text, headings=words, **_linked),
)

items = st.builds(
    Item,
    entry=entries | events,
    event=events,
    line=text,
    score=st.floats(0, 1),
    matched=words,
)
_some_items = st.lists(items, min_size=1, max_size=12).map(tuple)
_many_items = items.flatmap(lambda each: st.just((each,) * 50))

answers: st.SearchStrategy[Answer] = st.one_of(
    st.builds(
        Found,
        question=text,
        direct=st.none() | text,
        items=_some_items | _many_items,
        shown=st.integers(1, 60),
        total=st.integers(0, 10**6),
        listed=st.booleans(),
        corrections=st.lists(st.builds(Correction, asked=text, meant=text), max_size=9).map(tuple),
    ),
    st.builds(
        DidYouMean,
        question=text,
        items=_some_items | _many_items,
        suggestions=words,
        reason=text,
        lacking=st.booleans(),
    ),
    st.builds(NothingFound, question=text, reason=text, suggestions=words),
    st.builds(Help, events=words, examples=words),
)

digests = st.builds(
    letter.Digest,
    day=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    title=text,
    items=st.lists(
        st.builds(
            letter.Item,
            section=st.sampled_from(letter.Section),
            key=text,
            entry=entries | events,
            event=events,
            line=text,
            reason=text,
        ),
        min_size=1,
        max_size=30,
    ).map(tuple),
    footer=text,
)

notices = st.builds(
    Notice,
    key=text,
    team=st.just("T1"),
    user=st.just("U1"),
    channel=st.sampled_from([None, "C1", "D1"]),
    text=text.map("The digest of today was not posted: ".__add__),
    created=st.datetimes(timezones=st.just(UTC)),
)
